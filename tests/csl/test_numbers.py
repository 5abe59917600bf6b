"""Numbers, page ranges and locators: what is numeric, what is plural, and how forms print them."""

from __future__ import annotations

import pytest
from csl_small import locale
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.locators import LABELS, read_locator, split_labels
from citekit.csl.numbers import format_number, is_numeric, is_plural, to_roman
from citekit.csl.pages import format_pages

NUMERIC = "2|2nd|D2|D2b|2, 3|2-4|2–4|2 & 4|2 and 4|2 ve 4|12th|L2d|007"
NOT_NUMERIC = "second|2nd edition|2 2|a|second 2|2.5|" + "1" * 1001


@pytest.mark.parametrize("text", NUMERIC.split("|"))
def test_is_numeric(text: str) -> None:
    assert is_numeric(text)


@pytest.mark.parametrize("text", [*NOT_NUMERIC.split("|"), ""], ids=lambda text: text[:20])
def test_is_not_numeric(text: str) -> None:
    assert not is_numeric(text)


@pytest.mark.parametrize("text", "3-5|3–5|3, 5|3 & 5|i, ix|xv–xx|3 ve 5|1-2, 4".split("|"))
def test_is_plural(text: str) -> None:
    assert is_plural(text)


@pytest.mark.parametrize("text", ["3", "3\\-5", "xv", "", "IV", "3B", "see there"])
def test_is_no_plural(text: str) -> None:
    assert not is_plural(text)


ROMANS = [
    (1, "i"),
    (4, "iv"),
    (9, "ix"),
    (40, "xl"),
    (90, "xc"),
    (444, "cdxliv"),
    (1990, "mcmxc"),
    (4999, "mmmmcmxcix"),
]


@pytest.mark.parametrize(("number", "roman"), ROMANS)
def test_a_roman_numeral_is_written(number: int, roman: str) -> None:
    assert to_roman(number) == roman


_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def read_roman(text: str) -> int:
    """Each sign counts for its value, against it where a greater one follows."""
    values = [_VALUES[sign] for sign in text]
    return sum(-one if one < other else one for one, other in zip(values, [*values[1:], 0], strict=True))


@given(st.integers(1, 4999))
def test_a_roman_numeral_can_be_read_again(number: int) -> None:
    assert read_roman(to_roman(number)) == number


FORMS = [
    # value                 form            printed
    ("3", "numeric", "3"),
    ("0", "roman", "0"),
    ("5000", "roman", "5000"),
    ("12345678901", "ordinal", "12345678901"),
    ("2nd", "ordinal", "2nd"),
    ("second", "ordinal", "second"),
    ("2,3", "numeric", "2, 3"),
    ("2;3", "numeric", "2; 3"),
    ("2-4", "numeric", "2–4"),
    ("2—4", "numeric", "2–4"),
    ("2&4", "numeric", "2 & 4"),
    ("2 and 4", "ordinal", "2nd and 4th"),
    ("2-4", "roman", "ii–iv"),
    ("3\\-B", "numeric", "3-B"),
    ("3\\-B", "ordinal", "3-B"),
    ("367-368, fig. 333", "numeric", "367–368, fig. 333"),
    ("7, p. 3-8", "numeric", "7, pp. 3–8"),
    ("7, bk. 3", "numeric", "7, book 3"),  # the locale has no word for it
]


@pytest.mark.parametrize(("value", "form", "printed"), FORMS)
def test_a_number_is_printed_in_a_form(value: str, form: str, printed: str) -> None:
    assert format_number(value, form, locale()) == printed


@given(st.text(max_size=60), st.sampled_from(["numeric", "ordinal", "long-ordinal", "roman"]))
def test_any_text_is_printed_in_any_form(text: str, form: str) -> None:
    printed = format_number(text, form, locale())
    assert {char for char in text if char.isalpha()} <= {*printed} or is_numeric(text) or "." in text


# --- pages: CSL 1.0.2, appendix V

RANGES = {
    # as typed              expanded          minimal         minimal-two       chicago           chicago-16
    "3-10": ("3–10", "3–10", "3–10", "3–10", "3–10"),
    "42-45": ("42–45", "42–5", "42–45", "42–45", "42–45"),
    "71-72": ("71–72", "71–2", "71–72", "71–72", "71–72"),
    "96-117": ("96–117", "96–117", "96–117", "96–117", "96–117"),
    "100-104": ("100–104", "100–4", "100–04", "100–104", "100–104"),
    "600-613": ("600–613", "600–13", "600–13", "600–613", "600–613"),
    "107-108": ("107–108", "107–8", "107–08", "107–8", "107–8"),
    "505-517": ("505–517", "505–17", "505–17", "505–17", "505–17"),
    "321-328": ("321–328", "321–8", "321–28", "321–28", "321–28"),
    "498-532": ("498–532", "498–532", "498–532", "498–532", "498–532"),
    "1087-1089": ("1087–1089", "1087–9", "1087–89", "1087–89", "1087–89"),
    "1496-1500": ("1496–1500", "1496–500", "1496–500", "1496–1500", "1496–500"),
    "11564-11568": ("11564–11568", "11564–8", "11564–68", "11564–68", "11564–68"),
    "1536-8": ("1536–1538", "1536–8", "1536–38", "1536–38", "1536–38"),
    "110-5": ("110–115", "110–5", "110–15", "110–15", "110–15"),
    "N110-5": ("N110-5",) * 5,  # with a prefix on one side only it is no range
    "N110-N115": ("N110–N115", "N110–5", "N110–15", "N110–15", "N110–15"),
    "100, 200": ("100, 200",) * 5,
    "1-2, 12-13": ("1–2, 12–13", "1–2, 12–3", "1–2, 12–13", "1–2, 12–13", "1–2, 12–13"),
    "xii-xiv": ("xii–xiv",) * 5,
    "3\\-B": ("3-B",) * 5,
    "12": ("12",) * 5,
    "": ("",) * 5,
}
FORMATS = ("expanded", "minimal", "minimal-two", "chicago", "chicago-16")
PRINTED = [
    (pages, form, printed)
    for pages, row in RANGES.items()
    for form, printed in zip(FORMATS, row, strict=True)
]


@pytest.mark.parametrize(("pages", "form", "printed"), PRINTED)
def test_a_page_range_is_printed(pages: str, form: str, printed: str) -> None:
    assert format_pages(pages, form, "–") == printed


UNTOUCHED = [
    # as typed        no format
    ("110-5", "110–5"),
    ("110 - 115", "110–115"),
    ("110--115", "110–115"),
    ("e110-e115", "e110–e115"),
    ("A1-B2", "A1-B2"),
    ("12-13-14", "12–13-14"),
    ("well-known", "well-known"),
]


@pytest.mark.parametrize(("pages", "printed"), UNTOUCHED)
def test_without_a_format_numbers_stay_as_they_are(pages: str, printed: str) -> None:
    assert format_pages(pages, "", "–") == printed


def test_an_unknown_format_leaves_the_numbers_whole() -> None:
    assert format_pages("110-115", "no-such-format", "–") == "110–115"


def read_range(text: str) -> tuple[int, int]:
    """The range again: what is left out of the second number is that of the first."""
    first, last = text.split("–")
    return int(first), int(first[: -len(last)] + last if len(last) < len(first) else last)


@given(st.integers(1, 20_000), st.integers(0, 3_000), st.sampled_from(("", *FORMATS)))
def test_a_page_range_can_be_read_again(first: int, more: int, form: str) -> None:
    assert read_range(format_pages(f"{first}-{first + more}", form, "–")) == (first, first + more)


@given(st.integers(1, 20_000), st.integers(1, 3_000), st.sampled_from(FORMATS))
def test_a_shortened_range_is_printed_as_the_whole_one(first: int, more: int, form: str) -> None:
    whole = f"{first}-{first + more}"
    short = format_pages(whole, "minimal", "-")
    assert format_pages(short, form, "–") == format_pages(whole, form, "–")


# --- locators

TYPED = [
    # as typed               label chosen    locator            label
    ("12", None, "12", "page"),
    ("p. 12", None, "12", "page"),
    ("pp.12-14", None, "12-14", "page"),
    ("chap. 3", None, "3", "chapter"),
    ("§ 4", None, "4", "section"),
    ("§4", None, "4", "section"),
    ("vol. 1, fol. 186", None, "1, fol. 186", "volume"),
    ("chap. 3", "page", "chap. 3", "page"),
    ("7", "sub verbo", "7", "sub-verbo"),
    ("vol.", None, "vol.", "page"),
    ("  12 ", None, "12", "page"),
    ("", None, "", "page"),
]


@pytest.mark.parametrize(("typed", "chosen", "locator", "label"), TYPED)
def test_a_label_at_the_front_of_a_locator_is_read(
    typed: str, chosen: str | None, locator: str, label: str
) -> None:
    assert read_locator(typed, chosen) == (locator, label)


@pytest.mark.parametrize(("typed", "label"), LABELS.items())
def test_every_label_in_the_table_is_alive(typed: str, label: str) -> None:
    assert read_locator(f"{typed} 12", None) == ("12", label)
    assert split_labels(f"3, {typed} 12") == [("", "3, "), (label, "12")]


@given(st.text(max_size=40))
def test_parting_at_labels_loses_no_number(text: str) -> None:
    kept = "".join(part for _, part in split_labels(text))
    assert [char for char in kept if char.isdigit()] == [char for char in text if char.isdigit()]
