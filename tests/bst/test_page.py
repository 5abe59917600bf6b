from __future__ import annotations

import pytest
from bibliographies import Fragment
from hypothesis import given
from hypothesis import strategies as st
from pybtex.richtext import HRef, Protected, String, Symbol, Tag, Text

from citekit.bst.backends import BACKENDS, tex_url
from citekit.bst.page import PAGES, Item

RENDERED = [
    # rich text                      text         HTML                       LaTeX               Markdown
    (Tag("em", "a & b"), "a & b", "<em>a &amp; b</em>", r"\emph{a & b}", r"*a \& b*"),
    (Tag("nosuch", "a"), "a", "a", "a", "a"),
    (Protected("a"), "a", "a", "a", "a"),
    (Text("1", Symbol("ndash"), "2"), "1–2", "1–2", "1--2", "1–2"),
    (Text("a", Symbol("nbsp"), "b"), "a b", "a b", "a~b", "a b"),
    (String("*[x]* <b> `y` a_b #"), "*[x]* <b> `y` a_b #", "*[x]* &lt;b&gt; `y` a_b #", "*[x]* <b> `y` a_b #",
     r"\*\[x\]\* \<b\> \`y\` a\_b \#"),
    (HRef("http://a.b/c_d?e=1&f=%20#g~h", "http://a.b/c_d?e=1&f=%20#g~h"), "http://a.b/c_d?e=1&f=%20#g~h",
     '<a href="http://a.b/c_d?e=1&amp;f=%20#g~h">http://a.b/c_d?e=1&amp;f=%20#g~h</a>',
     r"\url{http://a.b/c_d?e=1&f=%20#g~h}", "<http://a.b/c_d?e=1&f=%20#g~h>"),
    (HRef("http://a.b/?c&copy;", "http://a.b/?c&copy;"), "http://a.b/?c&copy;",
     '<a href="http://a.b/?c&amp;copy;">http://a.b/?c&amp;copy;</a>', r"\url{http://a.b/?c&copy;}",
     r"[http://a.b/?c\&copy;](<http://a.b/?c\&copy;>)"),
    (HRef("http://a.b/c_d", "here"), "here <http://a.b/c_d>", '<a href="http://a.b/c_d">here</a>',
     r"\href{http://a.b/c\_d}{here}", r"[here](<http://a.b/c\_d>)"),
    (HRef("https://doi.org/10.1/x", "doi:10.1/x"), "doi:10.1/x", '<a href="https://doi.org/10.1/x">doi:10.1/x</a>',
     r"\href{https://doi.org/10.1/x}{doi:10.1/x}", "[doi:10.1/x](<https://doi.org/10.1/x>)"),
    (HRef("javascript:x()", "a"), "a <javascript:x()>", "a", r"\href{javascript:x()}{a}", "a"),
    (HRef("www.a.b", "www.a.b"), "www.a.b", "www.a.b", r"\url{www.a.b}", "www.a.b"),
    (HRef("http://a.b", ""), "", "", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("rich", "text", "html", "latex", "markdown"), RENDERED)
def test_renders(rich: Text, text: str, html: str, latex: str, markdown: str) -> None:
    expected = {"text": text, "html": html, "latex": latex, "markdown": markdown}
    assert {output: rich.render(backend) for output, backend in BACKENDS.items()} == expected


@given(st.text(max_size=30))
def test_an_address_cannot_leave_its_braces(url: str) -> None:
    assert not set("\\{} ") & set(tex_url(url))


NUMBERED: list[Item] = [("a b", "1", "A."), ("A-B", "2", "2005. B."), ("a b", "3", "- C.")]
LABELLED: list[Item] = [('k"<x>', "Öğü<02>", "A."), ("{%}", "B", "1. B")]


def test_sets_pages() -> None:
    assert PAGES["text"](NUMBERED) == "[1] A.\n[2] 2005. B.\n[3] - C.\n"
    assert PAGES["markdown"](NUMBERED) == "1. A.\n2. 2005\\. B.\n3. \\- C.\n"
    assert PAGES["markdown"](LABELLED[1:]) == "- \\[B\\] 1. B\n"
    assert Fragment(PAGES["html"](NUMBERED)).ids == ["ref-a-b", "ref-A-B", "ref-a-b-2"]
    assert Fragment(PAGES["html"](LABELLED)).ids == ['ref-k"<x>', "ref-{%}"]
    assert "[Öğü<02>]" in Fragment(PAGES["html"](LABELLED)).text
    assert "\\bibitem{a-b}\nA.\n" in PAGES["latex"](NUMBERED)
    assert "\\bibitem[{B}]{-}\n1. B\n" in PAGES["latex"](LABELLED)


@pytest.mark.parametrize(
    ("output", "empty"),
    [("text", ""), ("markdown", ""), ("latex", ""), ("html", '<ol class="bibliography">\n</ol>\n')],
)
def test_sets_empty_pages(output: str, empty: str) -> None:
    assert PAGES[output]([]) == empty
