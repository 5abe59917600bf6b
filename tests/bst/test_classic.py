from __future__ import annotations

import pytest

from citekit.bst import kinds
from citekit.bst.classic import classic
from citekit.bst.links import EPRINTS
from citekit.bst.notation import PLAIN, TEX
from citekit.model import NO_DATE, NO_NAME, Entry
from citekit.model.datamodel import ENTRY_TYPES, FIELD_ALIASES, TYPE_ALIASES

MAPPED = [
    # biblatex                                                          classic
    ("article", {"journaltitle": "J", "journalsubtitle": "K"}, "article", {"journal": "J: K"}),
    ("article", {"journal": "J", "number": "3", "location": "Bakı"}, "article",
     {"journal": "J", "number": "3", "note": "Bakı"}),
    ("article", {"pages": "217-19"}, "article", {"pages": "217–19"}),
    ("article", {"number": "3", "issue": "Güz"}, "article", {"number": "3", "note": "Issue Güz"}),
    ("article", {"eid": "e12"}, "article", {"pages": "e12"}),
    ("book", {"title": "A", "subtitle": "B", "titleaddon": "C"}, "book", {"title": "A: B. C"}),
    ("book", {"title": "A?", "subtitle": "B"}, "book", {"title": "A? B"}),
    ("book", {"location": "Bakı", "publisher": "Elm", "edition": "3"}, "book",
     {"address": "Bakı", "publisher": "Elm", "edition": "3rd"}),
    ("book", {"edition": "2. Baskı"}, "book", {"note": "2. Baskı"}),
    ("book", {"edition": "Revised"}, "book", {"edition": "Revised"}),
    ("book", {"volume": "2", "maintitle": "Külliyat"}, "book", {"volume": "2", "series": "Külliyat"}),
    ("book", {"volume": "2", "number": "7", "series": "S"}, "book",
     {"volume": "2", "series": "S", "note": "Number 7"}),
    ("book", {"translator": "Ak, B. and Su, C.", "pubstate": "inpress"}, "book",
     {"note": "Translated by B. Ak and C. Su. In press"}),
    ("mvbook", {"volumes": "4"}, "book", {"note": "4 volumes"}),
    ("collection", {}, "book", {}),
    ("inbook", {"chapter": "3"}, "inbook", {"chapter": "3"}),
    ("inbook", {"booktitle": "B", "bookauthor": "Ak, B."}, "incollection",
     {"booktitle": "B", "note": "In a book by B. Ak"}),
    ("inproceedings", {"eventtitle": "E", "venue": "Bakı"}, "inproceedings",
     {"booktitle": "E", "note": "Bakı"}),
    ("conference", {"booktitle": "B", "eventtitle": "E"}, "inproceedings", {"booktitle": "B", "note": "E"}),
    ("thesis", {"type": "phdthesis", "institution": "BDU"}, "phdthesis", {"school": "BDU"}),
    ("thesis", {"type": "mathesis", "school": "BDU"}, "mastersthesis", {"school": "BDU"}),
    ("thesis", {"type": "Yüksek Lisans Tezi"}, "mastersthesis", {"type": "Yüksek Lisans Tezi"}),
    ("thesis", {"type": "avtoreferat", "institution": NO_NAME, "date": NO_DATE}, "phdthesis",
     {"type": "Avtoreferat"}),
    ("thesis", {}, "phdthesis", {"type": "Thesis"}),
    ("thesis", {"type": "inceleme", "langid": "turkish"}, "phdthesis", {"type": "İnceleme"}),
    ("report", {"type": "inquiry", "langid": "english"}, "techreport", {"type": "Inquiry"}),
    ("mastersthesis", {"type": "Tez"}, "mastersthesis", {"type": "Tez"}),
    ("report", {"type": "techreport", "number": "5", "institution": "NATO"}, "techreport",
     {"number": "5", "institution": "NATO"}),
    ("report", {"type": "resreport"}, "techreport", {"type": "Research report"}),
    ("manual", {"organization": "TDK"}, "manual", {"organization": "TDK"}),
    ("manual", {"publisher": "NATO", "location": "Brussels"}, "book",
     {"publisher": "NATO", "address": "Brussels"}),
    ("manual", {"location": "Brussels"}, "manual", {"address": "Brussels"}),
    ("online", {"organization": "BBC"}, "misc", {"howpublished": "BBC"}),
    ("misc", {"entrysubtype": "newspaper"}, "misc", {"howpublished": "Newspaper"}),
    ("misc", {"entrysubtype": "archive", "library": "ARDA, f. 1"}, "misc", {"howpublished": "ARDA, f. 1"}),
    ("periodical", {"volume": "2", "number": "3", "issuetitle": "Özel sayı", "title": "T"}, "misc",
     {"title": "T", "howpublished": "Volume 2, number 3", "note": "Özel sayı"}),
    ("podcast", {"publisher": "P", "language": "langturkish"}, "misc",
     {"howpublished": "P", "note": "In Turkish"}),
    ("proceedings", {"author": "Ak, B.", "editor": "Su, C."}, "proceedings", {"note": "By B. Ak"}),
    ("book", {"author": "Ak, B.", "editor": "Su, C.", "editortype": "compiler"}, "book",
     {"note": "Compiled by C. Su"}),
    ("unpublished", {"howpublished": "Elyazması", "note": "Özel arşiv"}, "unpublished",
     {"note": "Elyazması. Özel arşiv"}),
]  # fmt: skip


@pytest.mark.parametrize(("entry_type", "fields", "kind", "expected"), MAPPED)
def test_maps(entry_type: str, fields: dict[str, str], kind: str, expected: dict[str, str]) -> None:
    work = classic(Entry(entry_type, "k", fields), PLAIN)
    assert work.type == kind
    assert dict(work.fields) == expected


def test_names_are_printed_once() -> None:
    both = {"author": "Ak, B.", "editor": "Su, C."}
    assert set(classic(Entry("book", "k", both), PLAIN).names) == {"author"}
    assert set(classic(Entry("collection", "k", {"editor": "Su, C."}), PLAIN).names) == {"editor"}
    assert set(classic(Entry("incollection", "k", {**both, "booktitle": "B"}), PLAIN).names) == set(both)
    assert set(classic(Entry("incollection", "k", both), PLAIN).names) == {"author"}  # the editor of no book


def test_tex_stays_tex_where_it_is_wanted() -> None:
    entry = Entry("book", "k", {"title": r"{\"O}zal \& \emph{b}", "pages": "1-2"})
    assert dict(classic(entry, PLAIN).fields) == {"title": "Özal & b", "note": "Pages 1–2"}
    assert dict(classic(entry, TEX).fields) == {"title": r"{\"O}zal \& \emph{b}", "note": "Pages 1--2"}


@pytest.mark.parametrize("kind", EPRINTS)
def test_every_kind_of_identifier_leads_somewhere(kind: str) -> None:
    entry = Entry("article", "k", {"eprint": "12/3", "eprinttype": kind})
    [link] = classic(entry, PLAIN).links
    assert link.url.startswith("https://")
    assert link.url.endswith("12/3")


def test_an_identifier_of_unknown_kind_is_printed_as_it_is() -> None:
    [link] = classic(Entry("article", "k", {"eprint": "12/3", "eprinttype": "isnix"}), PLAIN).links
    assert (link.before, link.value, link.url) == ("isnix: ", "12/3", "")


def test_a_doi_that_the_address_holds_is_not_printed_again() -> None:
    fields = {"url": "https://doi.org/10.1000/x", "doi": "10.1000/x"}
    assert len(classic(Entry("article", "k", fields), PLAIN).links) == 1


@pytest.mark.parametrize("name", sorted(kinds.TYPES))
def test_every_type_of_the_table_is_known_and_laid_out(name: str) -> None:
    assert name in ENTRY_TYPES | TYPE_ALIASES.keys()
    assert kinds.TYPES[name] in kinds.PRINTED


@pytest.mark.parametrize("name", sorted(kinds.EDITOR_TYPES))
def test_every_role_of_an_editor_is_said(name: str) -> None:
    work = classic(Entry("article", "k", {"editora": "Su, C.", "editoratype": name}), PLAIN)
    assert work.fields["note"].endswith("C. Su")
    assert work.fields["note"] != "Edited by C. Su"


@pytest.mark.parametrize("name", sorted(kinds.SUBTYPES))
def test_every_subtype_of_the_table_is_said(name: str) -> None:
    work = classic(Entry("misc", "k", {"entrysubtype": name}), PLAIN)
    assert work.fields == {"howpublished": kinds.SUBTYPES[name]}


@pytest.mark.parametrize("word", kinds.EDITION_WORDS)
def test_an_edition_that_says_so_is_not_called_edition_again(word: str) -> None:
    fields = classic(Entry("book", "k", {"edition": f"2. {word}"}), PLAIN).fields
    assert fields in ({"note": f"2. {word}"}, {"edition": "2."})  # to which the style adds "edition"


def test_every_source_is_a_field_that_someone_may_write() -> None:
    known = {name for row in (kinds.HOW_PUBLISHED, *kinds.REMARKS) for name, _ in row}
    short = {"shorttitle", "shortjournal", "shortseries"}  # printed only where the long form is missing
    for names in kinds.SOURCES.values():
        assert set(names) - {"title"} <= known | short
    assert not set(FIELD_ALIASES) & {name for names in kinds.SOURCES.values() for name in names}
