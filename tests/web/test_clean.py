"""What comes from a formatter is reduced to the tags of a bibliography, and loses no text."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.web.clean import ALLOWED, SAFE_SCHEMES, clean_html

CASES = [
    # given                                                      kept
    ("<em>A</em> &amp; B", "<em>A</em> &amp; B"),
    ("<p onclick='x' style='y'>A</p>", "<p>A</p>"),
    ("<script>alert(1)</script>A", "A"),
    ("<style>*{}</style>A", "A"),
    ("<img src=x onerror=alert(1)>A", "A"),
    ("<a href='javascript:alert(1)'>A</a>", "<a>A</a>"),
    (
        "<a href='https://x.example/?a&amp;b'>A</a>",
        '<a href="https://x.example/?a&amp;b" rel="noreferrer">A</a>',
    ),
    ("<em>A", "<em>A</em>"),
    ("A</em></div>", "A"),
    ("<em><p>A</em>B</p>", "<em><p>A</p></em>B"),
    ("<iframe><object>A</object></iframe>", "A"),
    ("a < b & c", "a &lt; b &amp; c"),
    ("A<br>B", "A<br>B"),
]


@pytest.mark.parametrize(("given_html", "kept"), CASES)
def test_keeps(given_html: str, kept: str) -> None:
    assert clean_html(given_html) == kept


class Reader(HTMLParser):
    """Collects what a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


pieces = st.sampled_from(
    [
        "<",
        ">",
        "a",
        "em",
        "/",
        "script",
        " ",
        "'",
        '"',
        "href=",
        "javascript:",
        "&lt;",
        "http://x",
        "!--",
        "<p>",
        "</",
    ]
)


@given(st.lists(pieces, max_size=30).map("".join))
def test_no_input_yields_a_tag_or_attribute_that_is_not_allowed(html: str) -> None:
    reader = Reader()
    reader.feed(clean_html(html))
    reader.close()
    assert set(reader.tags) <= ALLOWED
    for name, value in reader.attributes:
        assert (name, value) == ("rel", "noreferrer") or (
            name == "href" and (value or "").startswith(SAFE_SCHEMES)
        )
