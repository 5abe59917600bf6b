from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.bst.backends import BACKENDS
from citekit.bst.bbl import BblItem, read_bbl, without_comments
from citekit.bst.shield import Shield
from citekit.bst.texrich import _FONT_COMMANDS, _FONTS, _UNPRINTED, TexReader, without_last_stop

READINGS = [
    # what a style writes                              HTML
    (r"{\em a} b", "<em>a</em> b"),
    (r"{a \em b} c", "a <em>b</em> c"),
    (r"\emph{a \textbf{b} c}", "<em>a <strong>b</strong> c</em>"),
    (r"{\it a \bf b} c", "<em>a <strong>b</strong></em> c"),
    (r"x\textsuperscript{2}", "x<sup>2</sup>"),
    ("``a'' `b' c's", "“a” ‘b' c's"),
    ("1--2---3-4", "1–2—3-4"),
    (r"a~b\ c\,d", "a b c d"),
    (r"\'{e}\v{s}\c{s}{\'\i}\O\ss{} {\o}re", "éšşíØß øre"),
    (r"\url{http://a.b/c_d} e", '<a href="http://a.b/c_d">http://a.b/c_d</a> e'),
    (r"\href{http://a.b}{c \emph{d}}", '<a href="http://a.b">c <em>d</em></a>'),
    (r"\doi{10.1/x}", '<a href="https://doi.org/10.1/x">10.1/x</a>'),
    (r"see http://a.b/c. d", 'see <a href="http://a.b/c">http://a.b/c</a>. d'),
    (r"\newblock a\newblock b", "a b"),
    (r"\hskip 1em plus 0.5em minus 0.4em\relax a\penalty0 b", "ab"),
    (r"\bibinfo{author}{A. B}, \bibnamefont{C}", "A. B, C"),
    (r"\natexlab{a} \BIBentryALTinterwordspacing b", "a b"),
    (r"\enquote{a}", "“a”"),
    (r"\url{javascript:alert(1)}", "javascript:alert(1)"),
    (r"$x$ \& \% <b>", "x &amp; % &lt;b&gt;"),
    ("a}{b \\", "ab"),
    ("{" * 3000 + r"\em " * 3000 + "a" + "}" * 2000, None),
]

ITEMS = [
    # a .bbl                                                     its items
    (r"\bibitem{a} A \bibitem[B]{b} B \end{thebibliography} x", [("a", "", "A"), ("b", "B", "B")]),
    (r"\bibitem[{Öğüt(2002)}]{a} A", [("a", "Öğüt 2002", "A")]),
    (r"\bibitem[Öğüt(2002)Öğüt, Kaya]{a} A", [("a", "Öğüt 2002", "A")]),
    (r"\bibitem[\protect\citeauthoryear{Öğüt, Kaya}{Öğüt}{2002}]{a} A", [("a", "Öğüt 2002", "A")]),
    (r"\harvarditem[Öğüt]{Öğüt, Kaya}{2002}{a} A", [("a", "Öğüt 2002", "A")]),
    (r"\harvarditem{Öğüt}{2002}{a} A", [("a", "Öğüt 2002", "A")]),
    (r"\bibitem[A{]}b]{a} A {b} \}", [("a", "A{]}b", r"A {b} \}")]),
    (r"\bibitemsep \bibitem {a} A", [("a", "", "A")]),
    (r"\bibitem[A", [("", "A", "")]),
    ("no list", []),
]


@pytest.mark.parametrize(("tex", "html"), READINGS)
def test_reads_what_styles_write(tex: str, html: str | None) -> None:
    read = " ".join(TexReader(str).read(tex).render(BACKENDS["html"]).split())
    assert "a" in read if html is None else read == html


@pytest.mark.parametrize(("bbl", "items"), ITEMS)
def test_finds_the_items(bbl: str, items: list[tuple[str, str, str]]) -> None:
    assert read_bbl(bbl) == [BblItem(*item) for item in items]


def test_comments_end_with_their_lines() -> None:
    assert without_comments("a% b\n  c\\% d") == "ac\\% d"


def test_an_address_has_no_full_stop_at_its_end() -> None:
    reader = TexReader(str)
    for tex, text in [(r"a. \url{http://b.c/d}.", "a. http://b.c/d"), ("a.", "a."), ("", "")]:
        assert without_last_stop(reader.read(tex)).render(BACKENDS["text"]) == text


@pytest.mark.parametrize("command", [*_FONTS, *_FONT_COMMANDS])
def test_every_font_is_seen(command: str) -> None:
    tex = rf"{{\{command} a}}" if command in _FONTS else rf"\{command}{{a}}"
    assert TexReader(str).read(tex).render(BACKENDS["html"]).startswith("<")


@pytest.mark.parametrize("command", _UNPRINTED)
def test_every_unprinted_argument_is_passed_over(command: str) -> None:
    tex = rf"\{command}" + "{x}" * _UNPRINTED[command] + "{a}"
    assert str(TexReader(str).read(tex)) == "a"


texts = st.text(alphabet="\\{}[]%&#$_^~`'-ab \U00100000\U00100001\U0010fffd", max_size=30)


@given(texts)
def test_what_is_hidden_comes_back(text: str) -> None:
    shield = Shield([text])
    hidden = shield.hide(text)
    assert not set(hidden) & set("\\{}[]%&#$_^~`'")
    assert "--" not in hidden
    assert shield.show(f"{hidden}{shield.mark}") == text


@given(texts)
def test_a_hidden_value_passes_through_tex_unread(text: str) -> None:
    shield = Shield([text])
    tex = rf"\newblock {{\em {shield.hide(text)}}}"
    assert " ".join(str(TexReader(shield.show).read(tex)).split()) == " ".join(text.split())


@given(st.text(alphabet="\\{}[]%&#$_^~`'-abemurlhf \n", max_size=60))
def test_any_tex_can_be_read(tex: str) -> None:
    for output in BACKENDS:
        assert isinstance(TexReader(str).read(tex).render(BACKENDS[output]), str)
    assert isinstance(read_bbl(tex), list)
