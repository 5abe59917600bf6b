"""Brackets of OSCOLA: publishers, papers and pinpoints; acts by their short titles."""

from __future__ import annotations

import pytest

from citekit.references import parse_reference
from citekit.references.lexicon import law
from citekit.references.marks import find_marks
from citekit.references.marks.gazettes import PAPER

BRACKETS = [
    ("Clara Hale, The Silent Trustee 1870–1914 (CUP 1981) 123–25.", "publisher", "CUP"),
    ("Clara Hale, The Silent Trustee (10th edn, Sweet & Maxwell 1945) 493.", "publisher", "Sweet & Maxwell"),
    ("Clara Hale, The Silent Trustee (S B Moss ed, 6th edn, 1849) 476.", "edition", "6"),
    ("Clara Hale, The Silent Trustee (Hart 2004) 75, 81.", "pages", "75, 81"),
    ("Law Commission, The Silent Trustee (Law Com No 238, 1996) para 5.7.", "number", "238"),
    ("Law Commission, The Silent Trustee (Law Com No 238, 1996) para 5.7.", "pages", "5.7"),
    ("Ministry of Justice, The Silent Trustee (Cm 7972, 2010) 17.", "number", "Cm 7972"),
    ("Home Affairs Committee, The Silent Trustee (HC 2007–08, 364-I) 4.", "number", "HC 2007–08, 364-I"),
    ("Harris v Dunn (1889) 23 QBD 458 (DC) 460.", "pages", "458, 460"),
    ("Harris v Dunn [2014] EWHC 3968 (TCC) [68]–[70].", "pages", "[68]–[70]"),
    ("Harris v Dunn [2009] EWCA Civ 414, [2010] QB 77 [23].", "container_title", "EWCA Civ"),
    ("Harris v Dunn (1843) 11 M & W 5, 152 ER 693.", "pages", "5"),
    ("Human Rights Act 1998, ss 3 and 4.", "title", "Human Rights Act 1998"),
    ("Charities (Accounts) Regulations 2008, SI 2008/629, reg 4.", "number", "SI 2008/629, reg 4"),
    ("Statute of Uses 1535 (27 Hen 8, c 10).", "title", "Statute of Uses 1535"),
]


@pytest.mark.parametrize(("text", "field", "value"), BRACKETS)
def test_a_bracket_is_read(text: str, field: str, value: str) -> None:
    assert parse_reference(text, "en").text(field) == value


TYPES = [
    ("Harris v Dunn (1843) 12 M & W 68, 87.", "case"),  # a report that no table has
    ("HC Deb 10 August 1885, vol 300, col 1652.", "report"),
    ("Ministry of Justice, The Silent Trustee (Cm 7972, 2010) 17.", "report"),
    ("Trustee Act 1925.", "legislation"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_law_has_the_type_that_its_form_tells(text: str, kind: str) -> None:
    assert parse_reference(text, "en").type.value == kind


NO_PUBLISHERS = [
    "Clara Hale, The Silent Trustee (London 1990) 5.",  # a place
    "Clara Hale, The Silent Trustee (Spring 1990) 5.",
    "Miller v. Ortega, 354 F.2d 608 (2d Cir. 1965).",  # a court
    "Clara Hale, ‘The Silent Trustee’ (PhD thesis, University of Bristol 2012) 144.",
]


@pytest.mark.parametrize("text", NO_PUBLISHERS)
def test_what_is_no_publisher_is_not_taken_for_one(text: str) -> None:
    assert not [mark for mark in find_marks(text, "en") if mark.by == "publisher-and-year"]


@pytest.mark.parametrize("series", law.SERIES_OF_PAPERS.split(" | "))
def test_every_series_is_alive(series: str) -> None:
    assert any(mark.by == PAPER for mark in find_marks(f"Title ({series} No 12, 1996)", "en"))


@pytest.mark.parametrize("letters", law.PAPERS_OF_PARLIAMENT.split(" | "))
def test_every_paper_of_parliament_is_alive(letters: str) -> None:
    assert any(mark.by == PAPER for mark in find_marks(f"Title ({letters} 123, 1996)", "en"))


@pytest.mark.parametrize("word", law.BODIES_OF_PAPERS.split(" | "))
def test_every_body_that_writes_papers_is_alive(word: str) -> None:
    citation = parse_reference(f"Home {word}, The Silent Trustee (Cm 7972, 2010) 17.", "en")
    assert [name.literal for name in citation.names("author")] == [f"Home {word}"]


@pytest.mark.parametrize("report", law.BRITISH_REPORTS.split(" | "))
def test_every_british_report_is_alive(report: str) -> None:
    assert parse_reference(f"Harris v Dunn [1932] {report} 562.", "en").text("container_title") == report
