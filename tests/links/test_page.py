"""Pages are read as a reader sees them, in any charset, however broken."""

from __future__ import annotations

import codecs
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.links.charsets import CODECS, decode
from citekit.links.kinds import Kind, is_wrong_kind, kind_of_bytes
from citekit.links.masks import mask_secrets
from citekit.links.page import Page, read_page, read_refresh
from citekit.links.phrases import is_home

PAGES = [
    # source, what is read
    ("<title>A &amp; B\n C</title>", Page(title="A & B C")),
    ("<p>a<b>b</b>c<br>d<!-- no -->", Page(text="abc d", main_text="abc\u2029d")),
    ("<style>s</style><script>t<p></script>u", Page(text="u", main_text="u", scripts=1)),
    ("<h1>Bir <i>iki</i></h1>", Page(headings=("Bir iki",), text="Bir iki", main_text="Bir iki")),
    ("<meta property=og:title content='A \"b\"'>", Page(headings=('A "b"',))),
    ("<nav>menu</nav>text<footer>x</footer>", Page(text="menutextx", main_text="text")),
    ("<nav>menu <p>text", Page(text="menu text", main_text="menu\u2029text")),
    ("<a name=x></a><p id='y &amp; z'>", Page(anchors=frozenset({"x", "y & z"}))),
    ("<noscript>on</noscript><template>t</template>", Page()),
    ("<svg><title>icon</title></svg><title>Page</title>", Page(title="Page")),
    ("<body class='page error404'>", Page(is_error=True)),
    ("<body class='a' id=not-found>", Page(anchors=frozenset({"not-found"}), is_error=True)),
    ("<body class='top-4040 notfoundation'>", Page()),
    ("<INPUT TYPE=Password>", Page(has_password_field=True)),
    ("<frameset><frame src=a><frame src=b></frameset>", Page(embedded=2)),
    ("<meta http-equiv=refresh content='3; url=a.htm'>", Page(refresh=(3.0, "a.htm"))),
    ("<noscript><meta http-equiv=refresh content='0;url=a'></noscript>", Page()),
    ("a < b <3 </ x", Page(text="a < b <3", main_text="a < b <3")),
    ("a<p title='>'>b<p title=\"'\">c", Page(text="a b c", main_text="a\u2029b\u2029c")),
    ("text<p unfinished", Page(text="text", main_text="text")),
    ("<script>never closed", Page(scripts=1)),
    (
        '<p>Wait<script type="application/json">{"b": ["Two words", 3, {"d": "Is gone"}]}</script>',
        Page(text="Wait Two words Is gone", main_text="Wait\u2029Two words\u2029Is gone", scripts=1),
    ),
    (
        '<script>window.__STATE__ = {\'a\': 1}</script><script>window.__DATA__={"a": "No more"};x()</script>',
        Page(text="No more", main_text="No more", scripts=2),
    ),
    ('<script type=application/json>{"messages": {"a": "Page not found"}}</script>', Page(scripts=1)),
    ("<script type=application/json>" + "[" * 100_000 + "</script>", Page(scripts=1)),
    ("<!doctype html><?xml?><!-- never closed", Page()),
    ("", Page()),
]


def state(phrases: list[str]) -> Page:
    return read_page(f'<script type="application/json">{json.dumps(phrases)}</script>')


def test_a_list_of_messages_is_not_what_a_page_shows() -> None:
    assert state([f"Error number {n}" for n in range(20)]).text
    assert not state([f"Error number {n}" for n in range(40)]).text
    assert state([f"Paragraph {n} of a story " + "that goes on " * 9 for n in range(40)]).text


def test_a_page_that_shows_something_is_not_read_from_its_state() -> None:
    shown = "A page with a text of its own, which is longer than the frame of a program is. " * 2
    assert read_page(f'{shown}<script type="application/json">["Not this"]</script>').text == shown.strip()


@pytest.mark.parametrize(("source", "page"), PAGES, ids=[repr(p[0][:40]) for p in PAGES])
def test_reads(source: str, page: Page) -> None:
    assert read_page(source) == page


marks = st.sampled_from(
    ["<", ">", "</", "<!--", "-->", "<p ", "'", '"', "=", "a", " ", "<title>", "<script>", "&"]
)


@given(st.lists(marks, max_size=40).map("".join) | st.text(max_size=80))
def test_any_text_is_a_page(source: str) -> None:
    page = read_page(source)
    assert len(page.text) <= len(source) + 20


@pytest.mark.parametrize("piece", ["<a '\">", "<nav>", "<h1>", "<a id=x y=z>", "<!x", "&#x", "<p a='b", " <"])
def test_a_page_of_one_piece_over_and_over_is_read(piece: str) -> None:
    page = read_page(piece * (250_000 // len(piece)))
    assert len(page.text) <= 250_000


REFRESHES = [
    ("0; url=/b", (0.0, "/b")),
    ("5;URL='http://x.org/?a=1;b'", (5.0, "http://x.org/?a=1;b")),
    ("0.5, b.htm", (0.0, "b.htm")),
    (" 3 ", None),
    ("", None),
    ("0; url=", None),
    ("soon; url=b", None),
]


@pytest.mark.parametrize(("value", "refresh"), REFRESHES, ids=[r[0] for r in REFRESHES])
def test_reads_a_refresh(value: str, refresh: tuple[float, str] | None) -> None:
    assert read_refresh(value) == refresh


CHARSETS = [
    # text, bytes, header
    ("Şəki", "Şəki".encode(), ""),
    ("Şəki", "Şəki".encode("utf-8-sig"), "text/html; charset=windows-1254"),
    ("Şəki", "Şəki".encode("utf-16"), ""),
    ("İğdır çayı", "İğdır çayı".encode("cp1254"), "text/html; charset=ISO-8859-9"),
    ("İğdır çayı", "İğdır çayı".encode("cp1254"), ""),
    ("Вопросы истории", "Вопросы истории".encode("cp1251"), ""),
    ("Вопросы истории", "Вопросы истории".encode("cp1251"), "text/html; charset=utf-8"),
    ("Вопросы истории", "Вопросы истории".encode("koi8-r"), "text/html;charset=KOI8-R"),
    ('<meta charset="koi8-r">Ну', '<meta charset="koi8-r">Ну'.encode("koi8-r"), "text/html"),
    ("é", "é".encode("cp1252"), "text/html; charset=latin1"),
    ("Şə", "Şə".encode() + b"\xc5", "text/html; charset=utf-8"),
    ("abc", b"abc", "text/html; charset=no-such-charset"),
    ("abc", b"abc", "text/html; charset=rot13"),
    ("İğ", "İğ".encode(), "text/html; charset=zlib"),
]


@pytest.mark.parametrize(("text", "body", "header"), CHARSETS)
def test_decodes(text: str, body: bytes, header: str) -> None:
    assert decode(body, header) == text


@given(
    st.binary(max_size=60),
    st.sampled_from(["", "text/html; charset=utf-8", "x; charset=utf-7", "charset=idna", "charset=bz2"]),
)
def test_any_bytes_are_some_text(body: bytes, header: str) -> None:
    assert isinstance(decode(body, header), str)


def test_every_codec_exists_and_makes_text() -> None:
    assert all(isinstance(codecs.decode(b"ab", codec, "replace"), str) for codec in CODECS.values())


KINDS = [
    (b"", "text/html", Kind.EMPTY),
    (b" \n", "text/html", Kind.EMPTY),
    (b"%PDF-1.4", "text/html", Kind.PDF),
    (b"\xef\xbb\xbf<html>", "", Kind.HTML),
    (b"<!DOCTYPE html><p>", "text/plain", Kind.HTML),
    (b"hello", "text/html; charset=x", Kind.HTML),
    (b"hello", "text/plain", Kind.TEXT),
    (b"hello", "", Kind.OTHER),
    (b"{}", "application/json", Kind.DATA),
    (b"<rss>", "application/rss+xml", Kind.XML),
    (b"<!-- x --><!ELEMENT a (b)>", "text/plain", Kind.SCHEMA),
    (b'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">', "text/xml", Kind.SCHEMA),
    (b"PK\x03\x04", "application/zip", Kind.ARCHIVE),
    (b"PK\x03\x04", "application/vnd.oasis.opendocument.text", Kind.DOCUMENT),
    (b"\xd0\xcf\x11\xe0", "text/html", Kind.DOCUMENT),
    (b"GIF89a", "text/html", Kind.IMAGE),
    (b"x", "video/mp4", Kind.MEDIA),
]


@pytest.mark.parametrize(("body", "claimed", "kind"), KINDS)
def test_tells_what_an_answer_is(body: bytes, claimed: str, kind: Kind) -> None:
    assert kind_of_bytes(body, claimed) is kind


WRONG = [
    ("/a.pdf", Kind.HTML, True),
    ("/a.PDF", Kind.PDF, False),
    ("/a.doc", Kind.PDF, False),
    ("/a.htm", Kind.PDF, False),
    ("/a.htm", Kind.IMAGE, True),
    ("/a", Kind.IMAGE, False),
    ("/a.b/c", Kind.ARCHIVE, False),
]


@pytest.mark.parametrize(("path", "kind", "is_wrong"), WRONG)
def test_a_path_promises_a_kind(path: str, kind: Kind, is_wrong: bool) -> None:
    assert is_wrong_kind(path, kind) is is_wrong


HOMES = [
    ("", "", True),
    ("/", "", True),
    ("/tr/", "", True),
    ("/index.php", "", True),
    ("/en/Default.aspx", "", True),
    ("/anasayfa", "", True),
    ("/", "id=5", False),
    ("/", "utm_source=a&ref=b", True),
    ("/", "ref=b&id=5", False),
    ("/", "redirected=1", True),
    ("/", "lang=es&error=404", True),
    ("/", "notfound=/a/b.pdf", True),
    ("/", "p=404", False),
    ("/news", "", False),
    ("/tr/news", "", False),
    ("/a/b/index.html", "", False),
]


@pytest.mark.parametrize(("path", "query", "home"), HOMES)
def test_tells_a_front_page(path: str, query: str, home: bool) -> None:
    assert is_home(path, query) is home


MASKED = [
    ("http://a.org/?id=5", "http://a.org/?id=5"),
    ("http://me:pw@a.org/x", "http://me:***@a.org/x"),
    ("http:\\\\me:pw@a.org\\x", "http:\\\\me:***@a.org\\x"),
    ("ftp://me:p:w@a.org", "ftp://me:***@a.org"),
    ("http://:pw@a.org", "http://:***@a.org"),
    ("http://me@a.org", "http://me@a.org"),
    ("http://a.org/x:y@z", "http://a.org/x:y@z"),
    ("http://a.org:80/x@y", "http://a.org:80/x@y"),
    ("http://a.org/?a=1&Token=x&b=2#c", "http://a.org/?a=1&Token=***&b=2#c"),
    ("failed: http://me:pw@a.org/?api_key=k now", "failed: http://me:***@a.org/?api_key=*** now"),
]


@pytest.mark.parametrize(("text", "masked"), MASKED)
def test_masks_secrets(text: str, masked: str) -> None:
    assert mask_secrets(text) == masked
    assert mask_secrets(masked) == masked
