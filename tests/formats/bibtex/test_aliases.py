"""Classic names and biblatex's: each row of the table does something, and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import entries

from citekit.formats import CLASSIC_ALIASES, read_bibtex, with_biblatex_names
from citekit.model import Entry


@pytest.mark.parametrize(("classic", "name"), CLASSIC_ALIASES.items())
def test_every_alias_is_alive(classic: str, name: str) -> None:
    (entry,) = read_bibtex(f"@misc{{a, {classic} = {{x}}}}")
    assert dict(entry.fields) == {classic: "x"}, "a file's own names stay"
    assert dict(with_biblatex_names(entry).fields) == {name: "x"}


def test_both_names_at_once_stay_both() -> None:
    entry = Entry("article", "a", {"journal": "x", "journaltitle": "y"})
    assert with_biblatex_names(entry) == entry


TYPES = [
    ("conference", "inproceedings", None),
    ("www", "online", None),
    ("phdthesis", "thesis", "phdthesis"),
    ("mastersthesis", "thesis", "mathesis"),
    ("techreport", "report", "techreport"),
    ("book", "book", None),
]


@pytest.mark.parametrize(("classic", "name", "implied"), TYPES, ids=[row[0] for row in TYPES])
def test_classic_types(classic: str, name: str, implied: str | None) -> None:
    entry = with_biblatex_names(Entry(classic, "a", {"title": "x"}))
    assert (entry.type, entry.fields.get("type")) == (name, implied)
    stated = with_biblatex_names(Entry(classic, "a", {"type": "doktora tezi"}))
    assert stated.fields["type"] == "doktora tezi"


@given(entries)
def test_doing_it_twice_changes_nothing_more(entry: Entry) -> None:
    once = with_biblatex_names(entry)
    assert with_biblatex_names(once) == once
    assert sorted(once.fields.values()) >= sorted(entry.fields.values())
