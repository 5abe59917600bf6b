"""The small parts that reading and writing are made of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.formats.bibtex.blocks import Kind, cut_blocks
from citekit.formats.bibtex.edits import Edit, apply_edits
from citekit.formats.bibtex.legible import legible
from citekit.formats.bibtex.places import PlacedEntry, place_entry, place_painted, place_plain
from citekit.formats.bibtex.values import MONTHS, Macros, evaluate

COPIES = [
    # a block                                   what bibtexparser is given
    ("@book{a, title = {x}}", "@book{a, title = {x}}"),
    (r"@book{a, title = {x\{y\}}}", "@book{a, title = {xx{yx}}}"),
    ('@book{a, title = "{"} x"}', '@book{a, title = "{\'} x"}'),
    ("@book{a, title = {x}, % y = {z}\n}", "@book{a, title = {x},          \n}"),
    ("@book{a, title = {x},, year = 1}", "@book{a, title = {x},  year = 1}"),
    ("@book{a, title = {x}, word, year = 1}", "@book{a, title = {x},       year = 1}"),
    ("@book{a, title = {x} year = 1}", "@book{a, title = {x} ,year = 1}"),
    ("@book{a title = {x}}", "@book{a, title = {x}}"),
    ("@book{title = {x}}", "@book{,title = {x}}"),
    ("@book{a, title = {@x{y}}}", "@book{a, title = {xx{y}}}"),
    ("@ book {a}", "  @book{a}"),
    ("@strings{a}", "@xxxxxxx{a}"),
    ("@book{a=b, year = 1}", "@book{kkk, year = 1}"),
    ("@book{a, year = 1", "@book{a, year = 1}"),
]


@pytest.mark.parametrize(("block", "copy"), COPIES, ids=[row[0] for row in COPIES])
def test_the_copy_is_legible(block: str, copy: str) -> None:
    (cut,) = cut_blocks(block)
    assert legible(cut).text == copy


PIECES = ("title = {x}", "year = 1", " ", ",", "note = ", '"a"', "%\n", "junk ")


@given(st.lists(st.sampled_from(PIECES), max_size=9))
def test_places_in_the_copy_are_places_in_the_block(pieces: list[str]) -> None:
    (cut,) = cut_blocks(f"@misc{{k,{''.join(pieces)}\n}}")
    for place in place_entry(cut).fields:
        assert cut.raw[slice(*place.name_span)] == place.name
        assert len(place.copy) == place.span[1] - place.span[0]
        assert cut.raw[place.name_span[1] : place.span[0]].strip(" %\n") == "="


PLAIN = [
    # a block                                   whether it is plain
    ("@book{a, title = {x}}", True),
    ("@Book{a,\n  Title = {x {y {z {w}}}},\r\n  year=1999,\n  month = jan,\n}\n", True),
    (r'@book{a, title = "x {y}, \"{o}"}', False),
    (r'@book{a, title = "x {\o}, 100% #1 @home", url = {http://x.org/\_a#b}}', True),
    ("@book{a, title = {x {y {z {w {v}}}}}}", False),
    ("@book{a, title = {x}, % y = {z}\n}", False),
    ("@book{a, title = {x} year = 1}", False),
    ("@book{a, title = {x},, year = 1}", False),
    ("@book{a, month = jan # {1}}", False),
    ("@book(a, title = {x})", False),
    ("@book{a, title = {x}", False),
    ("@book{title = {x}}", False),
    ("@book{a}", False),
]


@pytest.mark.parametrize(("block", "is_plain"), PLAIN, ids=[row[0] for row in PLAIN])
def test_what_cannot_be_misread_is_plain(block: str, is_plain: bool) -> None:
    (cut,) = cut_blocks(block)
    assert (place_plain(cut) is not None) is is_plain


def meaning(placed: PlacedEntry, raw: str) -> list[object]:
    """Places and values of an entry; how the copy of a value is painted means nothing."""
    values = [evaluate(raw[slice(*place.span)], place.copy, Macros()) for place in placed.fields]
    places = [(place.name, place.name_span, place.span, len(place.copy)) for place in placed.fields]
    heads = [placed.type, placed.key, placed.type_span, placed.key_span, placed.findings, placed.refusal]
    return [*heads, places, values]


HEADS = ("@misc{k,", "@Misc { a-b ,\n", "@strings{k,", "@misc{k", "@misc{", "@misc(k,", "@misc{ö:1,")
SIGNS = ("{", "}", '"', ",", "=", "#", "%", "\\", "@", " ", "\n", "\r", "x", "1", "ö", "title = ", "y={a b},")


@settings(max_examples=500)
@given(
    st.sampled_from(HEADS), st.lists(st.sampled_from(SIGNS), max_size=14), st.sampled_from(("}", "", ",}\n"))
)
def test_plain_entries_are_read_as_by_bibtexparser(head: str, signs: list[str], end: str) -> None:
    for cut in cut_blocks(f"{head}title = {{a}}, b = {''.join(signs)}{end}"):
        if (placed := place_plain(cut)) is not None:
            assert meaning(placed, cut.raw) == meaning(place_painted(cut), cut.raw)


@settings(max_examples=300)
@given(st.text(alphabet='a\\#@%,="\n {}', max_size=20))
def test_values_of_plain_entries_are_read_as_by_bibtexparser(text: str) -> None:
    for cut in cut_blocks(f'@misc{{k, a = {{{text}}}, b = "{text}", c = 1}}'):
        if (placed := place_plain(cut)) is not None:
            assert meaning(placed, cut.raw) == meaning(place_painted(cut), cut.raw)


@pytest.mark.parametrize(("month", "name"), MONTHS.items())
def test_every_month_is_a_number_alone_and_a_name_in_company(month: str, name: str) -> None:
    assert evaluate(month, month, Macros()).text == str([*MONTHS].index(month) + 1)
    joined = f'{month} # " 1"'
    assert evaluate(joined, joined, Macros()).text == f"{name} 1"


def test_a_file_can_name_its_own_months() -> None:
    macros = Macros()
    macros.defined["jan"] = "Ocak"
    assert evaluate("jan", "jan", macros).text == "Ocak"


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_block_is_cut(kind: Kind) -> None:
    texts = {Kind.PROSE: "x", Kind.ENTRY: "@book{a}"}
    (cut,) = cut_blocks(texts.get(kind, f"@{kind.value}{{a}}"))
    assert cut.kind is kind


def test_edits_must_not_overlap() -> None:
    with pytest.raises(ValueError, match="overlap at 1"):
        apply_edits("abc", [Edit(0, 2, "x"), Edit(1, 3, "y")])


@given(st.text(min_size=6), st.text(), st.text())
def test_edits_touch_nothing_else(text: str, first: str, second: str) -> None:
    edited = apply_edits(text, [Edit(4, 5, second), Edit(1, 2, first)])
    assert edited == text[:1] + first + text[2:4] + second + text[5:]
