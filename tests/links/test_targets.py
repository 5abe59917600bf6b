"""Cited addresses are collected from entries, with what they should show and where they are cited."""

from __future__ import annotations

from types import MappingProxyType

from citekit.links import LinkTarget, targets_from_library
from citekit.model import Block, Citation, Entry, Kind, Library, Note, NoteSet, Reading, WorkType

OGUT = Entry(
    "online",
    "ogut-yapilanma",
    {
        "author": "Öğüt, Kan and {Bir Kurum} and others",
        "title": r"Kafkas \& {NATO}",
        "date": "2005-07",
        "url": "http://www.x.org/tr/a.htm",
    },
)
PRINTED = "33 Kan Öğüt, “Kafkas”, http:\\\\www.x.org\\tr\\a.htm."


def notes(text: str, printed: str, key: str) -> NoteSet:
    start = text.index(printed)
    reading = Reading("http://www.x.org/tr/a.htm", (start, start + len(printed)), "rule:url", 0.9)
    citation = Citation(Kind.NEW, WorkType.WEBPAGE, {"url": reading}, (0, len(text)), 0.9, key=key)
    return NoteSet("x.txt", "tr", (Note("31", "ibid."), Note("33", text, citations=(citation,))))


def test_a_target_knows_what_is_cited_and_where() -> None:
    library = Library((Block(entry=OGUT, line=211),))
    assert targets_from_library(library, file="references.bib") == (
        LinkTarget(
            cited="http://www.x.org/tr/a.htm",
            key="ogut-yapilanma",
            field="url",
            title="Kafkas & NATO",
            authors=("Öğüt", "Bir Kurum"),
            year=2005,
            file="references.bib",
            line=211,
        ),
    )


def test_a_note_gives_its_number_and_the_printed_address() -> None:
    found = notes(PRINTED, "http:\\\\www.x.org\\tr\\a.htm", "ogut-yapilanma")
    (target,) = targets_from_library(Library.of([OGUT]), notes=found)
    assert (target.note, target.cited) == ("33", "http:\\\\www.x.org\\tr\\a.htm")


def test_the_first_note_that_cites_a_work_is_its_note() -> None:
    later = notes(PRINTED, "http:\\\\www.x.org\\tr\\a.htm", "ogut-yapilanma").notes[1]
    first = Note(
        "5", "Öğüt.", citations=(Citation(Kind.SHORT, WorkType.WEBPAGE, {}, (0, 5), 0.9, key=OGUT.key),)
    )
    (target,) = targets_from_library(Library.of([OGUT]), notes=NoteSet("x", "tr", (first, later)))
    assert (target.note, target.cited) == ("5", "http:\\\\www.x.org\\tr\\a.htm")


def test_an_address_that_a_person_changed_is_the_cited_one() -> None:
    changed = OGUT.with_fields(url="http://archive.example/a.htm")
    found = notes(PRINTED, "http:\\\\www.x.org\\tr\\a.htm", "ogut-yapilanma")
    (target,) = targets_from_library(Library.of([changed]), notes=found)
    assert (target.note, target.cited) == ("33", "http://archive.example/a.htm")


FIELDS = [
    # fields of an entry, the addresses cited
    ({"title": "x"}, []),
    ({"url": " "}, []),
    ({"url": "www.azertag."}, [("url", "www.azertag.")]),
    ({"url": "http://a.org/%20b_c#d"}, [("url", "http://a.org/%20b_c#d")]),
    ({"url": "http://a.org; http://b.org"}, [("url", "http://a.org"), ("url", "http://b.org")]),
    ({"howpublished": r"\url{http://a.org/b}"}, [("howpublished", "http://a.org/b")]),
    ({"note": "see www.a.org."}, [("note", "www.a.org")]),
    ({"url": "http://a.org", "note": "www.b.org"}, [("url", "http://a.org"), ("note", "www.b.org")]),
    ({"title": "www.a.org"}, []),
    ({"doi": "10.1000/182"}, [("doi", "10.1000/182")]),
    ({"isbn": "978-0-306-40615-7", "issn": "0378-5955"}, []),
    ({"isbn": "978-0-306-40615-7, 978-0-306-40615-8"}, [("isbn", "978-0-306-40615-8")]),
    ({"eprint": "2101.00001", "eprinttype": "arXiv"}, [("eprint", "arxiv:2101.00001")]),
    ({"eprint": "2101.00001"}, []),
]


def test_addresses_are_found_in_fields() -> None:
    for fields, expected in FIELDS:
        targets = targets_from_library(Library.of([Entry("misc", "k", MappingProxyType(fields))]))
        assert [(t.field, t.cited) for t in targets] == expected


def test_one_address_in_two_entries_is_two_targets() -> None:
    library = Library.of([Entry("online", key, {"url": "http://www.a.org"}) for key in ("a", "b")])
    assert [target.key for target in targets_from_library(library)] == ["a", "b"]
