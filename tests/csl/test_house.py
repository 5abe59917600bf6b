"""House styles: every knob turns something, every mistake is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_styles import NOTES

from citekit import csl
from citekit.csl.house import read_house
from citekit.csl.house_tables import AREA_KNOBS, NAME_KNOBS, STYLE_KNOBS, Knob
from citekit.errors import StyleError

PEOPLE = [{"family": family, "given": "X"} for family in ("Akarsu", "Bulut", "Çınar")]
BOOK = {"id": "a", "type": "book", "author": PEOPLE, "title": "Kıyı", "issued": {"date-parts": [[1999]]}}


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A folder with the style that the houses are based on."""
    (tmp_path / "notlar.csl").write_text(NOTES, "utf-8")
    return tmp_path


def house(base: Path, text: str) -> csl.Style:
    return read_house(f'base = "notlar.csl"\n{text}', name="ev.toml", beside=base)


def printed(style: csl.Style, locale: str = "") -> tuple[str, str, str]:
    """A first note with three authors, the ibid. that follows, and the entry."""
    document = csl.Document(style, [BOOK], locale=locale or None)
    for note, locator in ((1, "5"), (2, "7")):
        document.cite({"citationItems": [{"id": "a", "locator": locator}], "properties": {"noteIndex": note}})
    first, later = document.citations()
    return first, later, document.bibliography().entries[0][1]


@pytest.mark.usefixtures("extra")
@pytest.mark.parametrize(
    ("text", "which", "expected"),
    [
        ("", 0, "X Akarsu et al., Kıyı, 1999, p. 5."),
        ("", 2, "X Akarsu et al. Kıyı. 1999."),
        ("et-al-min = 4", 0, "X Akarsu, X Bulut, and X Çınar, Kıyı, 1999, p. 5."),
        ('et-al-min = 4\nand = "symbol"', 0, "X Akarsu, X Bulut, & X Çınar, Kıyı, 1999, p. 5."),
        ('et-al-min = 4\nand = "none"', 2, "X Akarsu, X Bulut, X Çınar. Kıyı. 1999."),
        ("et-al-use-first = 2", 2, "X Akarsu, X Bulut, et al. Kıyı. 1999."),
        ("[bibliography]\net-al-min = 4", 2, "X Akarsu, X Bulut, and X Çınar. Kıyı. 1999."),
        ("[bibliography]\net-al-min = 4", 0, "X Akarsu et al., Kıyı, 1999, p. 5."),
        ("[citation]\net-al-min = 4", 0, "X Akarsu, X Bulut, and X Çınar, Kıyı, 1999, p. 5."),
        ("[citation]\net-al-min = 4", 2, "X Akarsu et al. Kıyı. 1999."),
        ('ibid = "a.g.e."', 1, "A.g.e., p. 7."),
        ('locale = "tr"', 0, "X Akarsu vd., Kıyı, 1999, s. 5."),
        ('[terms]\npage = { short = ["S.", "SS."] }', 0, "X Akarsu et al., Kıyı, 1999, S. 5."),
        ('locale = "tr"\n[terms.tr]\net-al = "ve ark."', 0, "X Akarsu ve ark., Kıyı, 1999, s. 5."),
        ('[terms.tr]\net-al = "ve ark."', 0, "X Akarsu et al., Kıyı, 1999, p. 5."),
        ('[citation]\nsuffix = ""', 0, "X Akarsu et al., Kıyı, 1999, p. 5"),
        ('[citation]\nprefix = "→ "', 0, "→ X Akarsu et al., Kıyı, 1999, p. 5."),
        (
            'name-delimiter = " / "\net-al-min = 4\nand = "none"',
            2,
            "X Akarsu / X Bulut / X Çınar. Kıyı. 1999.",
        ),
    ],
)
def test_a_house_prints(base: Path, text: str, which: int, expected: str) -> None:
    assert printed(house(base, text))[which] == expected


@pytest.mark.usefixtures("extra")
def test_what_a_house_says_of_a_layout_reaches_the_layout(base: Path) -> None:
    style = house(base, "bibliography.hanging-indent = true\nbibliography.entry-spacing = 2")
    document = csl.Document(style, [BOOK])
    document.cite_nothing()
    layout = document.bibliography().layout
    assert (layout.hanging_indent, layout.entry_spacing) == (True, 2)


@pytest.mark.usefixtures("extra")
def test_a_style_is_asked_for_by_the_path_of_its_house(base: Path) -> None:
    path = base / "ev.toml"
    path.write_text('base = "notlar.csl"\ntitle = "Ev"\nibid = "a.g.e."\n', "utf-8")
    assert csl.load_style(str(path)).info.title == "Ev"
    assert csl.Document(str(path), [BOOK]).style.info.title == "Ev"


def values_of(knob: Knob) -> list[str]:
    """What may stand behind the equals sign; of texts, one."""
    if knob.kind is not str:
        return ["true", "false"] if knob.kind is bool else ["7"]
    return [f'"{value}"' for value in knob.values or ("az",)]


KNOBS = [
    *((name, knob, "") for name, knob in {**STYLE_KNOBS, **NAME_KNOBS}.items()),
    *((name, knob, f"[{area}]\n") for area, knobs in AREA_KNOBS.items() for name, knob in knobs.items()),
]


@pytest.mark.parametrize(("name", "knob", "table"), KNOBS, ids=[f"{k[2].strip()}{k[0]}" for k in KNOBS])
def test_every_knob_of_the_tables_turns_something(base: Path, name: str, knob: Knob, table: str) -> None:
    turned = {repr(house(base, f"{table}{name} = {value}")) for value in values_of(knob)}
    assert turned - {repr(house(base, ""))}


MISTAKES = [
    # the text below the base                 line  what is said
    ("et_al_min = 4", 2, "Did you mean “et-al-min”?"),
    ('et-al-min = "4"', 2, "a number, without quotes"),
    ("et-al-min = 0", 2, "The least is 1."),
    ("et-al-min = true", 2, "a number, without quotes"),
    ('and = "symbols"', 2, "Did you mean “symbol”?"),
    ("\n\nand = 1", 4, "a text in quotes"),
    ("[bibliography]\nhanging-ident = true", 3, "Did you mean “hanging-indent”?"),
    ("bibliography.hanging-indent = 1", 2, "true or false"),
    ("[bibliography]\ndelimiter = 1", 3, "no such setting: bibliography.delimiter"),
    ("citation = 3", 2, "Write [citation]"),
    ("terms = 3", 2, "Write [terms.tr]"),
    ('[terms.tr]\nibit = "a.g.e."', 3, "Did you mean “ibid”?"),
    ('[terms]\npage = { shrt = "s." }', 3, "There are: long, short"),
    ("[terms.tr]\npage = 3", 3, "expected a text, or two"),
    ('[terms]\nordinal-01 = "ci"', 3, "ordinals are a system"),
    ("and = text", 2, "no TOML"),
    ("[bibliographie]\nx = 1", 2, "Did you mean “bibliography”?"),
]


@pytest.mark.parametrize(("text", "line", "said"), MISTAKES, ids=[row[0] for row in MISTAKES])
def test_a_mistake_is_named_with_its_line(base: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(StyleError) as caught:
        house(base, text)
    assert caught.value.line == line
    assert said in str(caught.value)
    assert str(caught.value).startswith(f"ev.toml:{line}:")


BASES = [
    ("", "none is named"),
    ("base = 3", "none is named"),
    ('base = "ev.toml"', "a house style is no base"),
    ('base = "yok.csl"', "no such file"),
]


@pytest.mark.parametrize(("text", "said"), BASES)
def test_a_house_needs_a_base(base: Path, text: str, said: str) -> None:
    with pytest.raises(StyleError, match=said):
        read_house(text, beside=base)


def test_ibid_is_refused_where_the_style_prints_none(base: Path) -> None:
    (base / "notlar.csl").write_text(NOTES.replace('term="ibid"', 'term="in"'), "utf-8")
    with pytest.raises(StyleError, match=r"prints no “ibid[.]”") as caught:
        house(base, 'ibid = "a.g.e."')
    assert caught.value.line == 2


def test_a_house_without_settings_is_its_base(base: Path) -> None:
    assert house(base, "").macros == csl.load_style(base / "notlar.csl").macros


@given(st.text(max_size=60))
def test_any_text_is_refused_with_a_message(text: str) -> None:
    with pytest.raises(StyleError) as caught:
        read_house(f"base = 3\n{text}")
    assert "house.toml" in str(caught.value)
