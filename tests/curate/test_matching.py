"""Matching: who is the same work, who only looks alike, and that it stays linear."""

from __future__ import annotations

import pytest

from citekit.curate import Match, WorkIndex, same_work
from citekit.model import Entry

ARTICLE = {"author": "Ak, Ali", "title": "Barış Üzerine", "journaltitle": "Dergi", "date": "2001-05"}
ISSUE = {"title": "Ayna", "date": "2005-07-22", "entrysubtype": "newspaper"}
PAGE = {"title": "Home", "url": "http://a.example/"}

PAIRS: list[tuple[str, dict[str, str], dict[str, str], Match]] = [
    ("described twice", ARTICLE, ARTICLE, Match.SAME),
    ("other case and marks", ARTICLE, ARTICLE | {"title": "BARIŞ ÜZERİNE"}, Match.SAME),
    ("initial for a given name", ARTICLE, ARTICLE | {"author": "Ak, A."}, Match.SAME),
    ("one leaves out the issue", ARTICLE, ARTICLE | {"number": "4"}, Match.SAME),
    ("two issues", ARTICLE | {"number": "5"}, ARTICLE | {"number": "4"}, Match.DIFFERENT),
    ("another year", ARTICLE, ARTICLE | {"date": "2002"}, Match.DIFFERENT),
    ("another author", ARTICLE, ARTICLE | {"author": "Ak, Ali and Can, Ece"}, Match.DIFFERENT),
    ("another journal", ARTICLE, ARTICLE | {"journaltitle": "Mecmua"}, Match.DIFFERENT),
    ("two volumes", ARTICLE | {"volume": "1"}, ARTICLE | {"volume": "2"}, Match.DIFFERENT),
    ("one issue twice", ISSUE, ISSUE, Match.EQUAL_DATA),
    ("two days", ISSUE, ISSUE | {"date": "2005-07-23"}, Match.DIFFERENT),
    ("an article in it", ISSUE, ISSUE | {"journaltitle": "Ayna", "title": "Seçim"}, Match.DIFFERENT),
    ("one address", PAGE, PAGE, Match.SAME),
    ("two addresses", PAGE, PAGE | {"url": "http://b.example/"}, Match.DIFFERENT),
    ("no address, no author, no year", {"title": "Home"}, PAGE, Match.DIFFERENT),
    ("nothing at all", {}, {}, Match.DIFFERENT),
]


@pytest.mark.parametrize(("a", "b", "match"), [row[1:] for row in PAIRS], ids=[row[0] for row in PAIRS])
def test_matches_both_ways(a: dict[str, str], b: dict[str, str], match: Match) -> None:
    first, second = Entry("misc", "a", a), Entry("misc", "b", b)
    assert same_work(first, second) is match
    assert same_work(second, first) is match


def test_the_index_finds_what_comparing_each_pair_finds() -> None:
    entries = [Entry("misc", str(n), fields) for n, (_, fields, _, _) in enumerate(PAIRS)]
    entries += [Entry("misc", str(n), fields) for n, (_, _, fields, _) in enumerate(PAIRS)]
    index = WorkIndex.of(entries)
    for entry in entries:
        expected = next((m for e in entries if (m := same_work(entry, e)) is not Match.DIFFERENT), None)
        assert index.find(entry)[0] is (expected or Match.DIFFERENT)


def test_thousands_of_likes_are_compared_with_a_few(monkeypatch: pytest.MonkeyPatch) -> None:
    index = WorkIndex.of(Entry("article", "", ARTICLE | {"volume": str(n)}) for n in range(5000))
    calls = []
    monkeypatch.setattr("citekit.curate.matching.same_work", lambda a, b: calls.append(a) or Match.DIFFERENT)
    assert index.find(Entry("article", "", ARTICLE | {"volume": "x"})) == (Match.DIFFERENT, None)
    assert len(calls) <= 200
