"""Stamps, archives, lists of captures and wanted moments, each read from what people and archives write."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.errors import UsageError
from citekit.formats import read_bibtex, write_bibtex
from citekit.links import LinkTarget, check_links
from citekit.links.archive import (
    Basis,
    Copy,
    Dialect,
    read_memento,
    recorded_copy,
    service_of,
    services_of,
    wanted_moment,
    with_copies,
    with_recorded,
)
from citekit.links.archive.captures import BadListError, Capture, read_cdx, read_timemap
from citekit.links.archive.choice import candidates, lost_at
from citekit.links.archive.lists import as_uri, forms_of, is_of
from citekit.links.archive.stamps import read_stamp, write_stamp
from citekit.model import Entry, parse_edtf

NOW = datetime(2026, 11, 23, tzinfo=UTC)

MEMENTOS = [
    # address                                                    moment, original
    ("https://web.archive.org/web/20060514083015/http://x.org/a", "2006-05-14T08:30:15", "http://x.org/a"),
    ("http://web.archive.org/web/2006id_/http://x.org/", "2006-01-01T00:00:00", "http://x.org/"),
    ("https://web.archive.org/web/20060514/http:/x.org/a", "2006-05-14T00:00:00", "http://x.org/a"),
    ("https://arquivo.pt/wayback/20060514083015/www.x.org", "2006-05-14T08:30:15", "http://www.x.org"),
    (
        "http://127.0.0.1:8980/web/20060514083015/https://x.org/?a=1",
        "2006-05-14T08:30:15",
        "https://x.org/?a=1",
    ),
]


@pytest.mark.parametrize(("url", "moment", "original"), MEMENTOS, ids=[row[0] for row in MEMENTOS])
def test_reads_the_address_of_a_memento(url: str, moment: str, original: str) -> None:
    memento = read_memento(url)
    assert memento is not None
    assert (memento.moment, memento.original) == (datetime.fromisoformat(f"{moment}+00:00"), original)


@pytest.mark.parametrize(
    "url",
    [
        "http://x.org/2006/05/a.htm",
        "http://x.org/20061399/http://y.org/",
        "http://x.org/0514/http://y.org/",
        "20060514083015/http://x.org/",
        "https://web.archive.org/web/20060514083015/http://[x.org/",
        "",
    ],
)
def test_other_addresses_are_no_mementos(url: str) -> None:
    assert read_memento(url) is None


@given(st.datetimes(min_value=datetime(1991, 1, 1), max_value=datetime(9999, 1, 1)))
def test_a_stamp_is_read_as_it_was_written(moment: datetime) -> None:
    moment = moment.replace(microsecond=0, tzinfo=UTC)
    assert read_stamp(write_stamp(moment)) == moment


@pytest.mark.parametrize(
    "stamp", ["", "200", "2006051", "20061301", "20060230", "２００６", "200605140830159"]
)
def test_refuses_stamps(stamp: str) -> None:
    assert read_stamp(stamp) is None


WANTED = [
    # fields                                          article       moment          basis
    ({"urldate": "2006-05-14", "date": "2004"}, None, "2006-05-14", Basis.ACCESS),
    ({"date": "2004-03-02"}, "2008", "2004-03-02", Basis.WORK),
    ({"year": "2004"}, None, "2004-07-01", Basis.WORK),
    ({"date": "2004-02"}, None, "2004-02-15", Basis.WORK),
    ({"date": "1923"}, "2008-03-01", "2008-03-01", Basis.ARTICLE),
    ({"date": "XXXX"}, "2008-03-01", "2008-03-01", Basis.ARTICLE),
    ({"date": "2099"}, None, "2026-11-23", Basis.WORK),
    ({}, None, "2026-11-23", Basis.NOW),
]


@pytest.mark.parametrize(("fields", "article", "day", "basis"), WANTED)
def test_wants(fields: dict[str, str], article: str | None, day: str, basis: Basis) -> None:
    date = parse_edtf(article) if article else None
    wanted = wanted_moment(Entry("online", "a", fields), "http://x.org/", article=date, now=NOW)
    assert (wanted.moment.date().isoformat(), wanted.basis) == (day, basis)


def test_the_stamp_of_a_cited_memento_counts_first() -> None:
    entry = Entry("online", "a", {"urldate": "2010-01-01"})
    wanted = wanted_moment(entry, MEMENTOS[0][0], article=None, now=NOW)
    assert (wanted.moment.year, wanted.basis) == (2006, Basis.MEMENTO)


def test_the_first_archive_may_stand_at_addresses_of_its_own() -> None:
    first, second = services_of(["wayback", "arquivo"], cdx="http://127.0.0.1:1/cdx")
    assert (first.cdx, first.replay) == ("http://127.0.0.1:1/cdx", "https://web.archive.org/web/")
    assert second == service_of("arquivo")
    assert service_of("pywb+http://127.0.0.1:1/web").dialect is Dialect.PYWB
    assert service_of("http://127.0.0.1:1/web/", Dialect.PYWB).cdx == "http://127.0.0.1:1/web/cdx"


@pytest.mark.parametrize("text", ["", "waybak", "ftp://x.org/", "http://", "jsonp+http://x.org/"])
def test_refuses_archives(text: str) -> None:
    with pytest.raises(UsageError, match="no such archive"):
        service_of(text)
    with pytest.raises(UsageError, match="no address"):
        services_of([], cdx="x.org/cdx")


def test_an_address_is_asked_for_in_ascii_and_without_its_fragment() -> None:
    assert as_uri("http://x.org/a b%20ş#n") == "http://x.org/a%20b%20%C5%9F"
    assert list(forms_of("https://x.org:81/")) == [
        "https://x.org:81/",
        "http://x.org:81/",
        "https://www.x.org:81/",
    ]
    assert list(forms_of("http://127.0.0.1/")) == ["http://127.0.0.1/", "https://127.0.0.1/"]


HOSTS = [
    # listed, asked for, whether it may be
    ("http://x.org/a", "http://x.org/a", True),
    ("https://www.X.org:443/A/", "http://x.org/a", True),
    ("http://xn--mze-hoa.example/", "http://müze.example/", True),
    ("http://y.org/a", "http://x.org/a", False),
    ("javascript:alert(1)", "http://x.org/a", False),
    ("http://x.org/a b", "http://x.org/a", False),
    ("http://x.org/a\n}", "http://x.org/a", False),
    ("http://[x.org/a", "http://x.org/a", False),
]


@pytest.mark.parametrize(("listed", "asked", "may_be"), HOSTS)
def test_a_list_speaks_of_the_host_that_was_asked_for(listed: str, asked: str, may_be: bool) -> None:
    assert is_of(listed, asked) is may_be


ROW = '["20060514083015","http://x.org/","200","text/html","X"]'
HEAD = '["timestamp","original","statuscode","mimetype","digest"]'
LISTS = [
    # body                                        stamps
    ("", []),
    ("[]", []),
    (f"[{HEAD}]", []),
    (f"[{HEAD},\n{ROW}]", ["20060514083015"]),
    (f'[{HEAD},\n{ROW},\n[],\n["resume-key"]]', ["20060514083015"]),
    (f'[{HEAD},\n{ROW},\n["2006', ["20060514083015"]),
    (f'[{HEAD},\n["2006"],\n{ROW}]', ["20060514083015"]),
    ('{"timestamp": "20060514083015", "url": "http://x.org/", "status": "200"}\n', ["20060514083015"]),
    ('org,x)/ 20060514083015 {"url": "http://x.org/", "status": "404"}\n{"broken', ["20060514083015"]),
]


@pytest.mark.parametrize(("body", "stamps"), LISTS)
def test_reads_lists_of_captures(body: str, stamps: list[str]) -> None:
    assert [capture.stamp for capture in read_cdx(body.encode(), "http://x.org/")] == stamps


@pytest.mark.parametrize(
    "body", ["<html>", "[1, 2]", '[["a"], ["b"]]', "{}", "null", "[" * 100_000, '{"a":' * 9999]
)
def test_refuses_lists(body: str) -> None:
    with pytest.raises(BadListError):
        read_cdx(body.encode(), "http://x.org/")


@given(st.binary(max_size=400))
def test_any_list_is_read_or_refused(body: bytes) -> None:
    for read in (read_cdx, read_timemap):
        try:
            captures = read(body, "http://x.org/")
        except BadListError:
            continue
        assert captures == sorted(captures, key=lambda capture: capture.stamp)


def test_reads_a_timemap() -> None:
    base = "http://web.archive.org/web"
    body = (
        '<http://x.org/a,b>; rel="original",\n'
        f'<{base}/timemap/link/http://x.org/a,b>; rel="self"; type="application/link-format",\n'
        f'<{base}/20080101000000/http://x.org/a,b>; rel="last memento"; datetime="…",\n'
        f'<{base}/20060514083015/http://x.org/a,b>; rel="first memento"; datetime="…"\n'
    )
    captures = read_timemap(body.encode(), "http://x.org/a,b")
    assert [(c.stamp, c.original, c.status) for c in captures] == [
        ("20060514083015", "http://x.org/a,b", None),
        ("20080101000000", "http://x.org/a,b", None),
    ]
    with pytest.raises(BadListError):
        read_timemap(b"The archive is being mended.", "http://x.org/")


@given(st.lists(st.tuples(st.integers(0, 4000), st.sampled_from([200, 302, 404, 500, None])), max_size=12))
def test_the_first_candidate_is_the_nearest_of_those_before_the_end(
    days: list[tuple[int, int | None]],
) -> None:
    begin = datetime(2000, 1, 1, tzinfo=UTC)
    wanted = begin + timedelta(days=2000)
    captures = [
        Capture(write_stamp(begin + timedelta(days=n)), "http://x.org/", status) for n, status in days
    ]
    ranked = candidates(captures, wanted)
    assert sorted(c.stamp for c in ranked) == sorted(c.stamp for c in captures if c.may_be_good)
    end = lost_at(sorted(captures, key=lambda c: c.stamp), wanted)
    before = [c for c in ranked if end is None or c.moment < end]
    assert ranked[: len(before)] == before
    assert before == sorted(before, key=lambda c: (abs(c.moment - wanted), c.moment))


def test_a_copy_is_written_and_nothing_else_is_touched() -> None:
    text = "% mine\n@online{a,\n  title = {T},\n  url = {http://x.org/~a_b},\n}\n\n@book{b, title={B}}\n"
    library = read_bibtex(text)
    url = "https://web.archive.org/web/20060514083015/http://x.org/~a_b"
    written = write_bibtex(with_copies(library, {"a": Copy(url, "20060514083015", "wayback", 0.9)}))
    added = f"  archiveurl = {{{url}}},\n  archivedate = {{2006-05-14}},\n"
    assert written.replace(added, "") == text
    assert with_copies(library, {}) is library
    entry = read_bibtex(written).get("a")
    assert entry is not None
    assert recorded_copy(entry) == {"url": url, "date": "2006-05-14"}
    (status,) = check_links([LinkTarget("www.x.", key="a")])
    filled = with_recorded(status, entry)
    assert filled.archived == {"url": url, "date": "2006-05-14"}
