"""Authors and editors whose place in a citation is certain: before a colon, as German prints them.

``Niklas Luhmann: Soziale Systeme. Frankfurt am Main: Suhrkamp 1984``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import UPPER
from citekit.references.marks.text import Mark, Text, mark
from citekit.references.people import (
    is_body_name,
    is_family_and_given,
    looks_like_person,
    read_people,
    split_people,
)

_BEFORE_COLON = re.compile(
    rf"(?P<names>[{UPPER}][^:;“”„«»()\d]{{3,90}}?)(?P<role>\s\((?:[Hh]g|[Hh]gg|[Hh]rsg)\.?\))?:\s(?=[{UPPER}“„«\"‚‘])"
)
_SURE = 0.7
_MOST = 4  # persons


def authors_before_colon(source: Text) -> Iterator[Mark]:
    """Find the names with which a German citation begins, and the colon behind them."""
    match = _BEFORE_COLON.match(source.plain) if source.language.partition("-")[0] == "de" else None
    if match is None:
        return
    names = source.text[slice(*match.span("names"))]
    family, _, given = names.partition(", ")
    parts = [names] if is_family_and_given(family, given) else split_people(names)
    sure = is_family_and_given(family, given) or all(looks_like_person(part) >= _SURE for part in parts)
    if match["role"] and is_body_name(names):  # Statistisches Bundesamt (Hg.): Datenreport
        sure, parts = True, [names]
    if sure and len(parts) <= _MOST:
        role = "editor" if match["role"] else "author"
        extent = (match.start(), match.end() - 1)
        yield mark(role, match.span("names"), "before-colon", 0.93, value=read_people(names), extent=extent)
