from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.bst.notation import PLAIN, TEX, clean_url, plain, safe_tex
from citekit.model import Name, plain_text, tex_text

AS_TEX = [
    # value                                 sound TeX
    (r"{\"O}zal \& Demirel", r"{\"O}zal \& Demirel"),
    ("Savaş & Barış, %50 #1 a_b c^d", r"Savaş \& Barış, \%50 \#1 a\_b c\textasciicircum{}d"),
    (r"$x_1 & y^2$ & z", r"$x_1 & y^2$ \& z"),
    (r"\emph{a & b}", r"\emph{a \& b}"),
    (r"\url{http://a/b_c%20#d} & x", r"\url{http://a/b_c%20#d} \& x"),
    (r"\{x\}", r"\textbraceleft{}x\textbraceright{}"),
    ("a\n  b\x00", "a b"),
    ("5 $ and", r"5 \$ and"),  # one dollar is no mathematics
    ("a } b", r"a b"),  # a brace without a mate is markup gone wrong
    ("end\\", None),
    ("{" * 30 + "x" + "}" * 30, "x"),  # deeper than any title
    (r"$a{$b}", None),
]

URLS = [
    ("http://example.org/a_b?c=%20#d~e", "http://example.org/a_b?c=%20#d~e"),
    (r"\url{http://example.org/a\_b}", "http://example.org/a_b"),
    (r"{\url{http://example.org/}}", "http://example.org/"),
    (r"http://example.org/\%7Ea\&b\#c\$", "http://example.org/%7Ea&b#c$"),
    (r"http://example.org/{\textasciitilde}a\textasciitilde{}b{_}c", "http://example.org/~a~b_c"),
    (" http://example.org/ \n", "http://example.org/"),
]


@pytest.mark.parametrize(("value", "tex"), AS_TEX)
def test_makes_values_safe_for_tex(value: str, tex: str | None) -> None:
    assert safe_tex(value) == (tex_text(plain(value)) if tex is None else tex)


@pytest.mark.parametrize(("value", "url"), URLS)
def test_takes_tex_off_addresses(value: str, url: str) -> None:
    assert clean_url(value) == url


@given(st.text(alphabet="\\{}$%&#_^~[]ab \n", max_size=40) | st.text(max_size=40))
def test_safe_tex_is_balanced_and_stays_as_it_is(value: str) -> None:
    tex = safe_tex(value)
    depth = 0
    for char in tex:
        depth += (char == "{") - (char == "}")  # as BibTeX counts, without a look at backslashes
        assert depth >= 0
    assert depth == 0
    assert safe_tex(tex) == tex


@given(st.text(max_size=40))
def test_text_comes_back_from_safe_tex(text: str) -> None:
    assert plain(safe_tex(tex_text(text))) == plain(tex_text(text))


@given(st.text(max_size=40))
def test_plain_says_something_where_the_value_does(value: str) -> None:
    text = plain(value)
    assert text.isprintable() or not text.isascii()
    if plain_text(value).strip(" {}\\\x00") and value.isprintable():
        assert text


def test_writes_all_parts_of_a_name() -> None:
    name = Name(family="Özal {x}", given="T. #1", prefix="de", suffix="Jr")
    assert PLAIN.name(name) == name
    assert TEX.name(name) == Name(r"Özal \textbraceleft{}x\textbraceright{}", r"T. \#1", "de", "Jr")
    assert TEX.name(Name(literal="A & B")) == Name(literal=r"A \& B")
