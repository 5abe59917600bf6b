r"""Field values: what TeX's notation means, and that plain text survives it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import plain_text, tex_text
from citekit.model.markup import MAX_DEPTH
from citekit.model.tex_commands import (
    ACCENTS,
    BARE_ACCENTS,
    CONTROL_SYMBOLS,
    CYRILLIC,
    DROPPED,
    GREEK,
    LIGATURES,
    QUOTING,
    SWITCHES,
    SYMBOLS,
    VERBATIM,
)

MEANINGS = [
    # as written                           what it says
    ("Savaş ve Barış", "Savaş ve Barış"),
    (r"{\"O}g{\"u}t \& {NATO}", "Ögüt & NATO"),
    (r"\"Og\"ut", "Ögüt"),
    (r"{\" O}\' {e}", "Öé"),
    (r"\c{c}\u{g}\c s\H{o}\v{s}\k{a}", "çğşőšą"),
    (r"\.I\i{}\.{\i}\'{\i}{\'\i}", "İıiíí"),
    (r"d{\i}\c{s}", "dış"),
    (r"\AA{}rhus \o re \ss{} x", "Århus øre ß x"),
    (r"{\bf Türk} {\em dış} \emph{siyaseti}", "Türk dış siyaseti"),
    (r"{\relax Ch}ristos", "Christos"),
    (r"\enquote{Ayna} \mkbibquote{x}", "“Ayna” “x”"),
    (r"``Ayna'' 1990--95 --- son", "“Ayna” 1990–95 — son"),
    (r"-{}-  '{}'", "--  ''"),
    (r"S.~5, s.\,7", "S.\u00a05, s.\u202f7"),
    (r"\url{http://a.org/%20_x{}} s", "http://a.org/%20_x{} s"),
    (r"\href{http://a.org}{Ayna}", "Ayna"),
    (r"{\noopsort{1973a}}1973", "1973"),
    (r"\CYRA\cyrz\cyre\cyrr", "Азер"),
    ("%50'si, $5 ve $6", "%50'si, $5 ve $6"),
    (r"$\alpha_1$ \& $x", r"$\alpha_1$ & $x"),
    (r"\unknown{ad} \Unknown ad", r"ad \Unknown ad"),
    ("a\n   b\tc  d", "a b c  d"),
    (r"http://x/\~{}u", "http://x/~u"),
    (r"M\textsuperscript{2}", "M2"),
    ("} a {", " a "),
    ("\\", "\\"),
]


@pytest.mark.parametrize(("value", "text"), MEANINGS, ids=[row[0] for row in MEANINGS])
def test_reads(value: str, text: str) -> None:
    assert plain_text(value) == text


ESCAPED = [
    ("Savaş & Barış", r"Savaş \& Barış"),
    ("%50", r"\%50"),
    ("a_b #1 $5", r"a\_b \#1 \$5"),
    ("~^\\", r"\textasciitilde{}\textasciicircum{}\textbackslash{}"),
    ("{x", r"\textbraceleft{}x"),
    ("--- '' ``", "-{}-{}- '{}' `{}`"),
    ("“Ayna” – “İ”", "“Ayna” – “İ”"),
]


@pytest.mark.parametrize(("text", "value"), ESCAPED, ids=[row[0] for row in ESCAPED])
def test_writes(text: str, value: str) -> None:
    assert tex_text(text) == value


texts = st.text(
    st.one_of(st.characters(exclude_categories=["Cc", "Cs"]), st.sampled_from("\\{}$&#%_~^-`'!? i\"aç"))
)


@given(texts)
def test_plain_text_survives(text: str) -> None:
    assert plain_text(tex_text(text)) == text


@given(texts)
def test_what_is_written_has_balanced_braces(text: str) -> None:
    depth = 0
    for char in tex_text(text):  # as BibTeX counts: a backslash before a brace means nothing
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0


@given(st.text(alphabet="\\{}$~-`'\"!? \niaceuHS", max_size=60))
def test_whatever_stands_in_a_file_is_read_without_an_error(value: str) -> None:
    text = plain_text(value)
    assert plain_text(tex_text(text)) == text


HOSTILE = [
    "{",
    "{}",
    "\\emph{",
    '\\"',
    '\\"{',
    "$",
    "$\\$",
    "\\url{",
    "a{",
    " \n",
    "-",
    "\\enquote{",
    "\\begin{a}",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_value_is_read_without_recursion(piece: str) -> None:
    assert len(plain_text(piece * 20_000)) <= len(piece) * 20_000 + MAX_DEPTH


def test_deeper_braces_than_the_limit_lose_no_text() -> None:
    assert plain_text("{" * 1000 + "Ayna" + "}" * 1000 + r" \& x") == "Ayna & x"


@pytest.mark.parametrize(("name", "printed"), {**SYMBOLS, **CYRILLIC, **GREEK}.items())
def test_every_symbol_in_the_tables_is_alive(name: str, printed: str) -> None:
    assert plain_text(f"a\\{name}{{}}z") == f"a{printed}z"


@pytest.mark.parametrize(("sign", "printed"), CONTROL_SYMBOLS.items())
def test_every_control_symbol_in_the_table_is_alive(sign: str, printed: str) -> None:
    assert plain_text(f"a\\{sign}z") == f"a{printed}z"


@pytest.mark.parametrize("accent", ACCENTS)
def test_every_accent_in_the_table_is_alive(accent: str) -> None:
    assert plain_text(f"\\{accent}{{o}}") not in {"o", f"\\{accent}o"}
    assert plain_text(f"\\{accent}{{}}x") == BARE_ACCENTS.get(accent, "") + "x"


@pytest.mark.parametrize(
    ("names", "printed"), [(DROPPED, "z"), (SWITCHES, "xz"), (QUOTING, "“x”z"), (VERBATIM, "xz")]
)
def test_every_command_in_the_tables_is_alive(names: frozenset[str], printed: str) -> None:
    assert {plain_text(f"\\{name}{{x}}z") for name in names} == {printed}
    assert names.isdisjoint({*SYMBOLS, *ACCENTS})


@pytest.mark.parametrize(("signs", "joined"), LIGATURES.items())
def test_every_ligature_in_the_table_is_alive(signs: str, joined: str) -> None:
    assert plain_text(f"a{signs}z") == f"a{joined}z"
    assert plain_text(tex_text(signs)) == signs
