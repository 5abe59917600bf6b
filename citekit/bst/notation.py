r"""The two notations in which values travel to a style: plain Unicode text, or TeX.

Text, HTML and Markdown want values decoded (``\"O`` is ``Ö``, ``\&`` is
``&``); LaTeX wants them as they stand, once they are sure not to break the
document around them.  A `Notation` is what the mapping in
`citekit.bst.classic` needs to know about that, and nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from citekit.model import Name, collapse, plain_text, tex_text

_MAX_DEPTH = 20  # braces within braces; BibTeX's own functions give up at 100
_VERBATIM_COMMANDS = re.compile(r"\\(?:url|path|nolinkurl|href)\s*\{")
# A sign that TeX would not print, bare in running text, and what prints it.
_BARE = {"%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "^": r"\textasciicircum{}"}
_BRACES = {r"\{": r"\textbraceleft{}", r"\}": r"\textbraceright{}"}  # BibTeX counts escaped braces too

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_HALF_SURROGATE = re.compile(r"[\ud800-\udfff]")

_URL_WRAPPER = re.compile(r"\{*\\(?:url|path|nolinkurl|texttt)\s*\{([^}]*)\}+")
_URL_ESCAPE = re.compile(
    r"\\([%&#_$~])|\{\\(?:textasciitilde|sim)\s*\}|\\textasciitilde(?:\{\})?|\{([_%&#~])\}"
)


@dataclass(frozen=True, slots=True)
class Notation:
    """How values are written for a style.

    Attributes:
        text: a field value, as `Entry.fields` holds it, in this notation.
        write: plain text, as a `Name` holds it, in this notation.
        dash: what stands between two numbers of a range.
    """

    text: Callable[[str], str]
    write: Callable[[str], str]
    dash: str

    def name(self, name: Name) -> Name:
        """`name` with each of its parts in this notation."""
        return Name(
            family=self.write(name.family),
            given=self.write(name.given),
            prefix=self.write(name.prefix),
            suffix=self.write(name.suffix),
            literal=self.write(name.literal),
        )


def clean(text: str) -> str:
    """One line of `text`: composed, without control characters and half surrogates."""
    if not text:
        return ""
    # Cc and Cs: neither XML nor a terminal nor UTF-8 can carry them, and no reader misses them.
    text = _UNPRINTABLE.sub(" ", _HALF_SURROGATE.sub("\ufffd", text))
    return collapse(unicodedata.normalize("NFC", text))


def plain(value: str) -> str:
    r"""A field value as one line of plain text; never empty where the value says anything.

    >>> plain(r"{\"O}zal \& \emph{Demirel}")
    'Özal & Demirel'
    """
    return clean(plain_text(value)) or clean(value).strip("{}\\ ")


def safe_tex(value: str) -> str:
    r"""A field value as TeX that can stand in any document: braces balanced, no bare sign.

    What the value says in TeX stays as it is; a value that is no TeX (a brace
    too many, a backslash at the end) is read as well as it goes and written anew.

    >>> safe_tex(r"{\"O}zal & \emph{Demirel}, 50%")
    '{\\"O}zal \\& \\emph{Demirel}, 50\\%'
    """
    value = clean(value)
    if not _is_sound(value):
        return tex_text(plain(value))
    parts: list[str] = []
    position = 0
    in_math = False
    while position < len(value):
        char = value[position]
        end = position + 1
        if char == "\\":
            end = _end_of_verbatim(value, position) or position + 2
            char = value[position:end]
            char = _BRACES.get(char, char)
        elif char == "$":
            in_math = not in_math
        elif not (in_math and char in "_^&"):
            char = _BARE.get(char, char)
        parts.append(char)
        position = end
    return "".join(parts)


def _is_sound(value: str) -> bool:
    depth = signs = position = 0
    while position < len(value):
        char = value[position]
        if char == "\\":
            if position + 1 == len(value):
                return False
            position += 2
            continue
        depth += (char == "{") - (char == "}")
        signs += char == "$"
        if not 0 <= depth <= _MAX_DEPTH or (char in "{}" and signs % 2):
            # Mathematics across a brace is more than this looks at; write the text anew.
            return False
        position += 1
    return depth == 0 and signs % 2 == 0


def _end_of_verbatim(value: str, position: int) -> int:
    r"""Where the verbatim argument of ``\url`` and its like ends; 0 if none begins here."""
    match = _VERBATIM_COMMANDS.match(value, position)
    end = value.find("}", match.end()) + 1 if match else 0
    # An argument with braces in it is none that can be copied unread.
    return 0 if match is None or "{" in value[match.end() : end] else end


def clean_url(value: str) -> str:
    r"""The address that the value of a verbatim field means, without the TeX that people put around it.

    >>> clean_url(r"\url{http://example.org/a\_b}")
    'http://example.org/a_b'
    """
    value = clean(value)
    wrapped = _URL_WRAPPER.fullmatch(value)
    value = wrapped[1] if wrapped else value
    return _URL_ESCAPE.sub(lambda match: match[1] or match[2] or "~", value)


def _write_tex(text: str) -> str:
    return tex_text(clean(text))


PLAIN = Notation(text=plain, write=clean, dash="–")
TEX = Notation(text=safe_tex, write=_write_tex, dash="--")
