"""Name lists: BibTeX's three forms, biblatex's extended one, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from citekit.model import OTHERS, Name, read_names, write_names
from citekit.model.names import split_outside_braces
from citekit.model.text import collapse

FORMS = [
    # as written                                      the name
    ("Hasan Kanbolat", Name("Kanbolat", "Hasan")),
    ("Kanbolat, Hasan", Name("Kanbolat", "Hasan")),
    ("NATO", Name("NATO")),
    ("{NATO}", Name(literal="NATO")),
    ("{Barnes and Noble, Inc.}", Name(literal="Barnes and Noble, Inc.")),
    ("{A \\& B}", Name(literal="A & B")),
    ("Ludwig van Beethoven", Name("Beethoven", "Ludwig", "van")),
    ("van Beethoven, Ludwig", Name("Beethoven", "Ludwig", "van")),
    ("de la Vallée Poussin, Charles", Name("Vallée Poussin", "Charles", "de la")),
    ("Charles de la Vallée Poussin", Name("Vallée Poussin", "Charles", "de la")),
    ("King, Jr., Martin Luther", Name("King", "Martin Luther", "", "Jr.")),
    ("{van Gogh}, Vincent", Name("van Gogh", "Vincent")),
    ("Aliyev, {Heydər Əlirza oğlu}", Name("Aliyev", "Heydər Əlirza oğlu")),
    ("{\\'E}tienne Nom", Name("Nom", "Étienne")),
    ('{\\"O}zal, Turgut', Name("Özal", "Turgut")),
    ("Donald~E. Knuth", Name("Knuth", "Donald E.")),
    ("bell hooks", Name("hooks", "", "bell")),  # as BibTeX has it; write "hooks, bell"
    ("hooks, bell", Name("hooks", "bell")),
    ("family=Gogh, given=Vincent, prefix=van, useprefix=true", Name("Gogh", "Vincent", "van")),
    ('"family={Sons, Inc.}", given={X}', Name("Sons, Inc.", "X")),
    ("Cruz Ruiz,", Name("Cruz Ruiz")),
    ("A, B, C, D", Name("A", "C D", "", "B")),
    ("others", OTHERS),
]


@pytest.mark.parametrize(("value", "name"), FORMS, ids=[row[0] for row in FORMS])
def test_reads_every_form(value: str, name: Name) -> None:
    assert read_names(value) == (name,)


LISTS = [
    ("Oran, Baskın and {NATO} and others", (Name("Oran", "Baskın"), Name(literal="NATO"), OTHERS)),
    ("A and\n      B AND C", (Name("A"), Name("B"), Name("C"))),
    ("and A and and B and", (Name("A"), Name("B"))),
    ("Anders And, Sandy", (Name("Anders And", "Sandy"),)),  # no blank behind that "And"
    ("", ()),
    ("{}", ()),
    (" and ", ()),
]


@pytest.mark.parametrize(("value", "names"), LISTS, ids=[row[0] or "nothing" for row in LISTS])
def test_reads_lists(value: str, names: tuple[Name, ...]) -> None:
    assert read_names(value) == names


def test_refuses_a_body_with_name_parts() -> None:
    with pytest.raises(ValueError, match="a body has no name parts"):
        Name(family="Oran", literal="NATO")


PRINTED = [
    (Name("Oran", "Baskın"), "Baskın Oran"),
    (Name("Gogh", "Vincent", "van"), "Vincent van Gogh"),
    (Name("King", "Martin", "", "Jr."), "Martin King, Jr."),
    (Name(literal="NATO"), "NATO"),
]


@pytest.mark.parametrize(("name", "printed"), PRINTED, ids=[row[1] for row in PRINTED])
def test_prints_a_name_in_the_order_of_speech(name: Name, printed: str) -> None:
    assert str(name) == printed


parts = st.one_of(
    st.sampled_from(
        ["Əliyev", "van", "de la", "and", "others", "Cruz Ruiz", "x=y", "family=X", "{a", "A, B", "İ."]
    ),
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]), max_size=12).map(collapse),
)
persons = st.builds(Name, parts, parts, parts, parts)
bodies = st.builds(lambda text: Name(literal=text), parts.filter(bool))


@given(st.lists(st.one_of(persons, bodies), max_size=4))
def test_what_is_written_is_read_again(names: list[Name]) -> None:
    assume(all(names != Name() for names in names))
    assert list(read_names(write_names(names))) == names


@given(st.lists(st.one_of(persons, bodies), max_size=3))
def test_what_is_written_can_stand_in_a_file(names: list[Name]) -> None:
    depth = 0
    for char in write_names(names):
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0


@given(st.text(alphabet='aB{}\\",= \n~-and'))
def test_reads_whatever_stands_in_a_file(value: str) -> None:
    names = read_names(value)
    assert read_names(write_names(names)) == names


@pytest.mark.parametrize(
    "value", ["{" * 100_000, "a and " * 50_000, "a," * 50_000, "}" * 100_000, "a " * 100_000]
)
def test_a_hostile_list_is_read_in_one_pass(value: str) -> None:
    assert len(read_names(value)) <= 50_001


@given(st.text(alphabet="aB \t\u00a0,.-", max_size=20), st.sampled_from((",", " ", " \t\r\n")))
def test_a_text_without_braces_is_split_as_one_with_them(text: str, separators: str) -> None:
    *parts, last = split_outside_braces(f"{text}{{}}", separators)
    assert [*parts, last.removesuffix("{}").strip(" \t\r\n")] == list(split_outside_braces(text, separators))
