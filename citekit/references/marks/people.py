"""Authors and editors whose place in a citation is certain: before a colon.

``Niklas Luhmann: Soziale Systeme. Frankfurt am Main: Suhrkamp 1984`` in German;
``Caro Baroja, Julio: Ensayo sobre la literatura de cordel, Madrid, 1969`` anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import UPPER
from citekit.references.marks.text import Mark, Text, mark
from citekit.references.name_parts import is_family_and_given, is_given
from citekit.references.people import is_body_name, looks_like_person, read_people, split_people

_BEFORE_COLON = re.compile(
    rf"(?P<names>[{UPPER}][^:;“”„«»()\d]{{3,90}}?)(?P<role>\s\((?:[Hh]g|[Hh]gg|[Hh]rsg)\.?\))?:\s(?=[{UPPER}“„«\"‚‘]|(?:ob|op|art|loc)\.\s)"
)
OWNER = re.compile(
    rf"(?<![^\W_])(?P<name>[{UPPER}][^\W\d_]+(?:[\s-][{UPPER}][^\W\d_]+){{0,2}})['’ʼ]n?[ıiuü]n\s"
    r"(?=(?:yukarıda\s)?(?:anılan|adı\sgeçen|sözü\sgeçen|sözü\sedilen|a\.\s?g\.\s?[emt]\.))"
)
"""Whose work it is that Turkish words behind it point back to: "Dayıoğlu’nun yukarıda anılan makalesi"."""

_SURE = 0.7
_MOST = 4  # persons


def authors_before_colon(source: Text) -> Iterator[Mark]:
    """Find the names with which a citation begins, and the colon behind them.

    Where the family does not stand first they are names in German only: elsewhere a title may have a colon.
    """
    match = _BEFORE_COLON.match(source.plain)
    if match is None:
        return
    names = source.text[slice(*match.span("names"))]
    family, _, given = names.partition(", ")
    # "Marco, Joaquín: Title": a family may be a given name, too
    listed = is_family_and_given(family, given) or (is_given(given) and len(family.split()) == 1)
    if not listed and source.language.partition("-")[0] != "de":
        return
    parts = [names] if listed else split_people(names)
    sure = listed or all(looks_like_person(part) >= _SURE for part in parts)
    if match["role"] and is_body_name(names):  # Statistisches Bundesamt (Hg.): Datenreport
        sure, parts = True, [names]
    if sure and len(parts) <= _MOST:
        role = "editor" if match["role"] else "author"
        extent = (match.start(), match.end() - 1)
        yield mark(role, match.span("names"), "before-colon", 0.93, value=read_people(names), extent=extent)


def owners(source: Text) -> Iterator[Mark]:
    """Find the author in the genitive before Turkish words that point back."""
    for match in OWNER.finditer(source.text) if source.language.partition("-")[0] == "tr" else ():
        names = read_people(match["name"])
        yield mark("author", match.span("name"), "owner", 0.9, value=names, extent=match.span())
