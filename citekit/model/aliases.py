"""Classic BibTeX's names for what biblatex calls otherwise.

A library keeps the names of its file; whoever wants to look fields up by
biblatex's names alone calls `with_biblatex_names`.
"""

from __future__ import annotations

from citekit.model.datamodel import FIELD_ALIASES, TYPE_ALIASES, TYPES_THAT_SET_TYPE
from citekit.model.entry import Entry

CLASSIC_ALIASES = {**FIELD_ALIASES, "hyphenation": "langid"}
"""Field names, classic to biblatex (biblatex 3.20, section 2.2.5; ``hyphenation``: biblatex before 2.4)."""


def with_biblatex_names(entry: Entry) -> Entry:
    """A copy of `entry` with biblatex's names for its type and fields.

    A classic field whose biblatex name is taken keeps its own, so that nothing is lost.

    >>> thesis = with_biblatex_names(Entry("phdthesis", "a", {"school": "B"}))
    >>> thesis.type, dict(thesis.fields)
    ('thesis', {'institution': 'B', 'type': 'phdthesis'})
    """
    fields: dict[str, str] = {}
    for name, value in entry.fields.items():
        alias = CLASSIC_ALIASES.get(name, name)
        fields[name if alias in entry.fields or alias in fields else alias] = value
    if entry.type in TYPES_THAT_SET_TYPE:
        fields.setdefault("type", TYPES_THAT_SET_TYPE[entry.type])
    return Entry(TYPE_ALIASES.get(entry.type, entry.type), entry.key, fields)
