"""Classic BibTeX's names for what biblatex calls otherwise, in one place.

A library keeps the names of its file; whoever wants to look fields up by
biblatex's names alone calls `with_biblatex_names`.
"""

from __future__ import annotations

from citekit.model import Entry

CLASSIC_ALIASES = {
    "address": "location",
    "annote": "annotation",
    "archiveprefix": "eprinttype",
    "hyphenation": "langid",
    "journal": "journaltitle",
    "key": "sortkey",
    "pdf": "file",
    "primaryclass": "eprintclass",
    "school": "institution",
}
"""Field names, classic to biblatex (biblatex 3.20, section 2.2.5; ``hyphenation``: before 3.0)."""

CLASSIC_TYPES = {
    "conference": ("inproceedings", None),
    "electronic": ("online", None),
    "mastersthesis": ("thesis", "mathesis"),
    "phdthesis": ("thesis", "phdthesis"),
    "techreport": ("report", "techreport"),
    "www": ("online", None),
}
"""Entry types, classic to biblatex, each with the ``type`` it implies (biblatex 3.20, section 2.1.2)."""


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
    entry_type, implied = CLASSIC_TYPES.get(entry.type, (entry.type, None))
    if implied:
        fields.setdefault("type", implied)
    return Entry(entry_type, entry.key, fields)
