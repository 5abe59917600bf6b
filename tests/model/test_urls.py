"""Printed addresses: mended where it is certain, found in notes, told from schemas."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.model.urls import RULES, find_urls, looks_like_schema, repair_url

REPAIRS = [
    # as printed, address, rules
    ("http://a.example.org/x?y=1#z", "http://a.example.org/x?y=1#z", []),
    ("www.azertag. com", "http://www.azertag.com", ["repair-blank", "repair-no-scheme"]),
    ("www. azertag.com", "http://www.azertag.com", ["repair-blank", "repair-no-scheme"]),
    ("www.azertag.com.", "http://www.azertag.com", ["repair-trailing", "repair-no-scheme"]),
    ("http:\\\\www.x.org\\tr\\a.htm", "http://www.x.org/tr/a.htm", ["repair-backslash"]),
    ("http:\\\\www.x.org\\tr\\_a.htm", "http://www.x.org/tr/_a.htm", ["repair-backslash"]),
    ("www.x.org\\~u\\a", "http://www.x.org/~u/a", ["repair-backslash", "repair-no-scheme"]),
    ("www.x.org", "http://www.x.org", ["repair-no-scheme"]),
    ("x.org:8080/a", "http://x.org:8080/a", ["repair-no-scheme"]),
    ("localhost:8080/a", "http://localhost:8080/a", ["repair-no-scheme"]),
    ("//x.org/a", "http://x.org/a", ["repair-no-scheme"]),
    ("http//x.org/a", "http://x.org/a", ["repair-scheme"]),
    ("htpp://x.org", "http://x.org", ["repair-scheme"]),
    ("htps://x.org", "https://x.org", ["repair-scheme"]),
    ("http:/x.org/a", "http://x.org/a", ["repair-scheme"]),
    ("http:///x.org/a", "http://x.org/a", ["repair-scheme"]),
    ("http;//x.org/a", "http://x.org/a", ["repair-scheme"]),
    ("http:www.x.org", "http://www.x.org", ["repair-scheme"]),
    ("HTTP://X.org/A", "http://X.org/A", ["repair-scheme"]),
    ("http://http://x.org", "http://x.org", ["repair-doubled-scheme"]),
    ("http://https://x.org/a", "https://x.org/a", ["repair-doubled-scheme"]),
    ("http://http//x.org/a", "http://x.org/a", ["repair-doubled-scheme", "repair-scheme"]),
    ("<http://x.org/a>", "http://x.org/a", ["repair-wrapping"]),
    ("“http://x.org/a”", "http://x.org/a", ["repair-wrapping"]),
    ("URL: http://x.org/a", "http://x.org/a", ["repair-wrapping"]),
    ("http://x.org/a?b=1&amp;c=2", "http://x.org/a?b=1&c=2", ["repair-entity"]),
    ("http://x.org/a\\_b\\%20c", "http://x.org/a_b%20c", ["repair-tex"]),
    ("\\url{http://x.org/a}.", "http://x.org/a", ["repair-tex"]),
    ("\\href{http://x.org/a}{the text}", "http://x.org/a", ["repair-tex"]),
    ("http://x.org/{\\textasciitilde}u", "http://x.org/~u", ["repair-tex"]),
    ("http://x.org/a).", "http://x.org/a", ["repair-trailing"]),
    ("http://x.org/wiki/A_(b)", "http://x.org/wiki/A_(b)", []),
    ("http://x.org/for-\npol.htm", "http://x.org/for-pol.htm", ["repair-blank"]),
    ("http://x.org/tr/\n  a.htm", "http://x.org/tr/a.htm", ["repair-blank"]),
    ("http: //www.x.org", "http://www.x.org", ["repair-blank"]),
    ("http://x.org/a\u200bb\u00adc", "http://x.org/abc", ["repair-invisible"]),
    ("http://x.org/My File.pdf", "http://x.org/My%20File.pdf", ["repair-blank-in-path"]),
    ("doi: 10.1093/gerhis/ghab062", "https://doi.org/10.1093/gerhis/ghab062", ["repair-blank", "repair-doi"]),
    ("10.1093/gerhis/ghab062", "https://doi.org/10.1093/gerhis/ghab062", ["repair-doi"]),
    ("https://web.archive.org/web/2006/http://a.org/", "https://web.archive.org/web/2006/http://a.org/", []),
    ("ftp://x.org/a.zip", "ftp://x.org/a.zip", []),
    ("http://u:p@127.0.0.1:80/a", "http://u:p@127.0.0.1:80/a", []),
    ("http://[::1]:8000/a", "http://[::1]:8000/a", []),
    ("http://şəhər.az/ə", "http://şəhər.az/ə", []),
]


@pytest.mark.parametrize(("printed", "url", "rules"), REPAIRS, ids=[repr(r[0]) for r in REPAIRS])
def test_repairs(printed: str, url: str, rules: list[str]) -> None:
    repaired = repair_url(printed)
    assert (repaired.url, list(repaired.rules), repaired.printed) == (url, rules, printed)
    assert repaired.is_valid


MALFORMED = [
    ("", "empty"),
    (" \n", "empty"),
    ("www.azertag.", "the host name ends early"),
    ("http://www.azertag/a", "the host name ends early"),
    ("azertag", "no host name"),
    ("azer@tag.com", "no host name"),
    ("http://", "no host name"),
    ("http://[::1", "no host name"),
    ("http://x.org:abc/", "no host name"),
    ("http://x..org/", "an empty part in the host name"),
    ("http://x,y.org/", "a sign in the host name that cannot be there"),
    ("http://1.2.3/", "a number where the domain should be"),
    ("http://1.2.3.999/", "a number where the domain should be"),
    ("www.azer tag.com", "a blank in the address"),
    ("http://a.org http://b.org", "a blank in the address"),
    ("http://x.org/a (accessed 5 May)", "a blank in the address"),
    ("http://x.org/abc...", "shortened with dots"),
    ("mailto:", "no host name"),
    ("http://x.org/" + "a" * 9000, "longer than 8000 characters"),
    ("a" * 1_000_000, "longer than 8000 characters"),
]


@pytest.mark.parametrize(("printed", "reason"), MALFORMED, ids=[repr(m[0][:30]) for m in MALFORMED])
def test_a_repair_that_would_be_a_guess_is_refused(printed: str, reason: str) -> None:
    repaired = repair_url(printed)
    assert (repaired.url, repaired.malformed, repaired.is_valid) == ("", reason, False)


def test_every_rule_has_a_case() -> None:
    assert {name for name, _ in RULES} == {rule for *_, rules in REPAIRS for rule in rules}


PIECES = (
    r"""http htpp : / \ // www. x .org &amp; \_ < > " ( ) . , - ?a= # %20 ə \url{ } 10.1000/ doi: ... @ [ ]"""
)
pieces = st.lists(st.sampled_from([*PIECES.split(), " ", "\n"]), max_size=14).map("".join)


@given(pieces | st.text(max_size=40))
@settings(max_examples=400)
def test_what_was_repaired_needs_no_repair(printed: str) -> None:
    once = repair_url(printed)
    again = repair_url(once.url)
    assert again.url == once.url
    assert not again.rules


FINDINGS = [
    # a note's text, the addresses in it
    ("Azer TAc, (19 Nisan 2006), www.azertag. com.", ["www.azertag. com"]),
    ("Azer TAc, 26 Şubat 2007, www. azertag.com", ["www. azertag.com"]),
    ("Azer Tac, www.azertag.com.  ", ["www.azertag.com"]),
    ("(19 Nisan 2006), www.azertag. ", ["www.azertag"]),
    ("“yapılanma”, http:\\\\www.c.com\\tr\\a_b.htm. ", ["http:\\\\www.c.com\\tr\\a_b.htm"]),
    ("“emekdaşlığı.”, http://m.info/news.php?id=2371.", ["http://m.info/news.php?id=2371"]),
    ("www.x.org adresinden alınmıştır", ["www.x.org"]),
    ("http://a.org/x (Erişim Tarihi: 12.05.2014)", ["http://a.org/x"]),
    ("http://a.org/x(Erişim Tarihi: 12.05.2014)", ["http://a.org/x"]),
    ("http://www.x.org. Another sentence", ["http://www.x.org"]),
    ("www.nato.int. De facto", ["www.nato.int"]),
    ("www.x.com. az sayıda", ["www.x.com"]),
    ("www.byegm.gov. tr.", ["www.byegm.gov. tr"]),
    ("www.byegm .gov.tr", ["www.byegm .gov.tr"]),
    ("www.circassian- canada.com.", ["www.circassian- canada.com"]),
    ("www.x.org /news/1.htm", ["www.x.org /news/1.htm"]),
    ("21http://www.mfa.gov.tr/nato.tr.mfa (e.t. 05.06.2012)", ["http://www.mfa.gov.tr/nato.tr.mfa"]),
    ("URL: http://www.levada.ru (дата обращения: 12.05.2014)", ["http://www.levada.ru"]),
    ("http://x.org/ 12.05.2014", ["http://x.org/"]),
    ("http://x.org/tr/ haber.php?id=3, s. 5", ["http://x.org/tr/ haber.php?id=3"]),
    ("http://x.org/tr/ adresinden", ["http://x.org/tr/"]),
    ("http://x.org/a_ b.htm", ["http://x.org/a_ b.htm"]),
    ("http://x.org/n.php?id= 177.", ["http://x.org/n.php?id= 177"]),
    ("http://x.org/n.php ?id=177", ["http://x.org/n.php ?id=177"]),
    ("http://x.org/for-pol. htm.", ["http://x.org/for-pol. htm"]),
    ("http://x.org/a. Htm", ["http://x.org/a"]),
    ("(bkz. http://x.org/a_(b)), ve", ["http://x.org/a_(b)"]),
    ("<http://x.org/a>, “http://y.org/b”.", ["http://x.org/a", "http://y.org/b"]),
    ("http://a.org/x,http://b.org/y; www.c.org", ["http://a.org/x", "http://b.org/y", "www.c.org"]),
    ("milaz.info/news.php?id=3. Ve", ["milaz.info/news.php?id=3"]),
    ("http:// www.x.org/a", ["http:// www.x.org/a"]),
    ("http://www.x.org/\nabc/d.htm", ["http://www.x.org/\nabc/d.htm"]),
    ("www.x.org/a - Erişim", ["www.x.org/a"]),
    ("http://x.org/abc... ve", ["http://x.org/abc..."]),
    ("http://x.org/kaf kasya.htm adresi", ["http://x.org/kaf"]),
    ("ali@x.org/b, bkz.ve/veya com/tr, vəwww.x.org, www", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "urls"), FINDINGS, ids=[repr(f[0]) for f in FINDINGS])
def test_finds(text: str, urls: list[str]) -> None:
    assert [text[start:end] for start, end in find_urls(text)] == urls


def test_a_known_line_end_may_cut_a_file_name() -> None:
    text = "http://x.org/kaf kasya.htm adresi"
    assert find_urls(text, joins=[16]) == [(0, 26)]


words = st.lists(
    st.sampled_from(["www.", "http://", "x.org", "/a", " ", ". ", "(", ")", ",", "Söz", "-", "_"])
)


@given(words.map("".join) | st.text(max_size=60))
def test_spans_are_ordered_apart_and_inside(text: str) -> None:
    spans = find_urls(text)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) and text[start:end].strip() for start, end in spans)


@pytest.mark.parametrize(
    "piece", ["www.a", "http://", "a-", "www. ", "http://x.org/_ ", "(www.x.org/", ")\\."]
)
def test_a_long_hostile_text_is_searched(piece: str) -> None:
    assert all(end - start <= 2000 for start, end in find_urls("www.x.org/" + piece * 20_000))


pieces = st.lists(
    st.sampled_from(
        [
            "http",
            "https",
            "ftp",
            "://",
            ":",
            "/",
            "//",
            "www.",
            "x.org",
            "a",
            "10.1000",
            "doi",
            *".-_~=?+% ",
            ":80",
        ]
    )
)


@given(pieces.map("".join).map("http://{}".format))
def test_where_no_rule_is_named_none_changes_anything(url: str) -> None:
    if not repair_url(url).rules:
        assert [name for name, rule in RULES if rule(url) != url] == []


HOSTS = [
    "x.org:99999",
    "x.org:65536",
    "x.org:65535",
    "x.org:000080",
    "WWW.x",
    "1.2.3",
    "1.2.3.4",
    "a..b",
    "a" * 300,
]


@given(st.sampled_from(HOSTS).map("http://{}/".format) | pieces.map("".join).map("http://{}".format))
def test_an_address_that_needs_no_rule_is_judged_as_one_that_does(url: str) -> None:
    clean, repaired = repair_url(url), repair_url(f"{url} ")
    assert (clean.url, clean.malformed) == (repaired.url, repaired.malformed)


SCHEMAS = [
    "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd",
    "http://www.w3.org/TR/html4/DTD/",
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/2001/XMLSchema-instance",
    "http://www.w3.org/1999/XSL/Transform",
    "http://www.w3.org/2000/svg",
    "https://schema.org/Article",
    "http://purl.org/dc/elements/1.1/",
    "http://xmlns.com/foaf/0.1/",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://x.example.org/some/where.xsd",
    "https://ogp.me/ns#",
]
DOCUMENTS = [
    "https://www.w3.org/TR/xhtml1/",
    "http://www.w3.org/",
    "http://notw3.org/TR/xhtml1/DTD/",
    "https://schema.org/docs/faq.html",
    "http://www.nato.int/docu/basictxt/treaty.htm",
    "http://x.org/dtd",
    "http://[::1",
    "",
]


@pytest.mark.parametrize("url", SCHEMAS)
def test_tells_a_schema(url: str) -> None:
    assert looks_like_schema(url)


@pytest.mark.parametrize("url", DOCUMENTS)
def test_tells_a_document(url: str) -> None:
    assert not looks_like_schema(url)


def test_no_table_holds_a_language() -> None:
    """The tables are ASCII, so that plain lower() and re.IGNORECASE are safe on them."""
    from citekit.model import url_tables

    rows = [*url_tables.HTTP_SPELLINGS, *url_tables.GENERIC_DOMAINS, *url_tables.EXTENSIONS]
    assert all(re.fullmatch(r"[a-z0-9.]+", row) for row in rows)


@pytest.mark.parametrize(
    ("words", "joins", "goes_on"),
    [
        ("the-tide-has-turned", [18], True),
        ("the-tide-has-turned", [], False),
        ("well-known", [18], False),
        ("the tide has turned", [18], False),
    ],
)
def test_a_path_cut_behind_a_slash_goes_on_with_words_between_hyphens(
    words: str, joins: list[int], goes_on: bool
) -> None:
    text = f"http://a.org/2014/ {words} (accessed 2 March 2017)"
    end = len("http://a.org/2014/ ") + len(words) if goes_on else len("http://a.org/2014/")
    assert find_urls(text, joins=joins) == [(0, end)]
