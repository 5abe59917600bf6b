"""The one place that knows bibtexparser 2.

bibtexparser is given one entry at a time, in a copy that it reads rightly
(`citekit.formats.bibtex.legible`), and no middleware: its LaTeX decoders damage
addresses at ``%``, its name splitter refuses biblatex's ``family=…``, and its
enclosing remover forgets which delimiters a value had.  Its library is not used
either, since it moves an entry with a second key or field of one name out of
sight, nor is its writer, which loses indentation and comments.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Reading:
    """What bibtexparser made of one entry.

    Attributes:
        fields: names and values as they stand in the text it was given, in order,
            delimiters included; a name may occur twice.
        refusal: why it read nothing; empty if it read the entry.
    """

    fields: tuple[tuple[str, str], ...] = ()
    refusal: str = ""


def read_entry(text: str) -> Reading:
    """Have bibtexparser read the one entry in `text`.

    >>> read_entry("@book{key, title = {A Title}, year = 1999}").fields
    (('title', '{A Title}'), ('year', '1999'))
    >>> read_entry("@book{key, title = {A Title").refusal
    'Unexpectedly reached end of file.'
    """
    # 30 ms; most commands never need it.
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.exceptions import ParsingException
    from bibtexparser.model import Entry, ParsingFailedBlock

    _keep_quiet()
    try:
        blocks = parse_string(text, parse_stack=()).blocks
    except ParsingException as error:  # the parser's own word for "this is my fault"
        return Reading(refusal=str(error))
    if len(blocks) != 1:
        return Reading(refusal=f"it looks like {len(blocks)} blocks")
    block = blocks[0]
    if isinstance(block, ParsingFailedBlock):
        if block.ignore_error_block is None:
            return Reading(refusal=getattr(block.error, "abort_reason", str(block.error)))
        block = block.ignore_error_block  # the entry itself; it only has one field twice
    if not isinstance(block, Entry):
        return Reading(refusal="it does not look like an entry")
    return Reading(tuple((field.key, field.value) for field in block.fields))


@lru_cache(maxsize=1)
def _keep_quiet() -> None:
    import logging

    # Without a handler its warnings would reach stderr; what they say comes back as a `Reading`.
    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
