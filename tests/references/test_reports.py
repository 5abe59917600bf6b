"""Places in law reports, codes and journals: what is one, what is none, and what a citation makes of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.references.kinds import decides
from citekit.references.lexicon import law
from citekit.references.marks import find_marks
from citekit.references.marks.reports import CODE, JOURNAL, REPORT

PLACES = [
    # language, text, rule, (container, volume, pages)
    ("de", "BGHZ 100, 157, 162 f.", REPORT, ("BGHZ", "100", "157, 162 f.")),
    ("de", "BVerfGE 34, 269 (281)", REPORT, ("BVerfGE", "34", "269 (281)")),
    ("de", "NJW 2000, 1021, 1022", JOURNAL, ("NJW", "", "1021, 1022")),
    ("de", "AcP 188 (1988), 230, 251", JOURNAL, ("AcP", "188", "230, 251")),
    ("de", "NJW-RR 2004, 2647 Rn. 57 ff.", JOURNAL, ("NJW-RR", "", "2647 Rn. 57 ff.")),
    ("en", "Baker v. Lowe, 504 U.S. 555, 560–61 (1992)", REPORT, ("U.S.", "504", "555, 560–61")),
    ("en", "Baker v. Lowe, 306 F.3d 938, 947 n.5 (9th Cir. 2002)", REPORT, ("F.3d", "306", "938, 947 n.5")),
    ("en", "Baker, 504 U.S. at 577", REPORT, ("U.S.", "504", "577")),
    ("en", "A Title, 98 Yale L.J. 221, 229 (1988)", JOURNAL, ("Yale L.J.", "98", "221, 229")),
    ("en", "42 U.S.C. § 7604(a) (2012)", CODE, ("U.S.C.", "42", "")),
    ("en", "Harris v Dunn [1932] AC 562", REPORT, ("AC", "", "562")),
    ("en", "‘A Title’ (1979) 27 Political Studies 183", JOURNAL, ("Political Studies", "27", "183")),
    ("fr", "Cass. com., 22 oct. 1996, D. 1997, p. 121", JOURNAL, ("D.", "", "121")),
]


@pytest.mark.parametrize(("language", "text", "rule", "place"), PLACES, ids=[row[1] for row in PLACES])
def test_a_place_is_found(language: str, text: str, rule: str, place: tuple[str, str, str]) -> None:
    found = {m.label: text[slice(*m.tagged.span)] for m in find_marks(text, language) if m.by == rule}
    assert tuple(found.get(name, "") for name in ("container_title", "volume", "pages")) == place


NO_PLACES = [
    ("en", "London, 3 Mar. 1914, p. 5"),  # a day
    ("de", "in der DDR 1961, 12 Tage später"),  # a state, and no journal
    ("ru", "М.: Наука, 1972. Т. 12 P. 345"),  # a page in Latin letters
    ("tr", "Ankara 2001, s. 5"),
    ("en", "Apollo 13 (London, 1995)"),
]


@pytest.mark.parametrize(("language", "text"), NO_PLACES, ids=[row[1] for row in NO_PLACES])
def test_what_is_no_place_is_not_taken_for_one(language: str, text: str) -> None:
    assert not [mark for mark in find_marks(text, language) if mark.by in (REPORT, JOURNAL, CODE)]


@pytest.mark.parametrize("report", law.GERMAN_REPORTS.split(" | "))
def test_every_german_report_is_alive(report: str) -> None:
    assert any(mark.by == REPORT for mark in find_marks(f"{report} 12, 345", "de"))


@pytest.mark.parametrize("report", law.AMERICAN_REPORTS.split(" | "))
def test_every_american_report_is_alive(report: str) -> None:
    assert any(mark.by == REPORT for mark in find_marks(f"Baker v. Lowe, 12 {report} 345 (1990)", "en"))


@pytest.mark.parametrize("court", f"{law.COURTS} | {law.COURTS_ALONE}".split(" | "))
def test_every_court_is_alive(court: str) -> None:
    assert decides(court)


def test_a_name_is_no_court() -> None:
    assert not decides("Cass R. Sunstein")


@given(st.integers(1, 999), st.integers(1, 9999), st.integers(1, 9999))
def test_a_place_is_read_as_it_is_printed(volume: int, first: int, cited: int) -> None:
    text = f"BGHZ {volume}, {first} ({cited})"
    pages = [m for m in find_marks(text, "de") if m.label == "pages"]
    year = 1600 <= cited <= 2099  # a year in brackets is no page
    expected = f"{first}" if year else f"{first} ({cited})"
    assert [text[slice(*m.tagged.span)] for m in pages] == [expected]
