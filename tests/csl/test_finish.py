"""Punctuation where texts meet, quotation marks that take it in, and what stands beside blocks."""

from __future__ import annotations

from itertools import product

import pytest
from csl_small import locale, render
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.finish import BOTH, COLLISIONS, FIRST, SECOND, Finisher, hoisted
from citekit.csl.nodes import CITE, DISPLAY, FORMAT, LINK, NODECOR, QUOTES, SEQUENCE, TYPED, Content, Node
from citekit.csl.outputs.walk import texts
from citekit.csl.tree import Block, Cite, Inline, Link, Styled

ENGLISH = Finisher(locale("en-US"))
TURKISH = Finisher(locale("tr-TR"))


def plain(content: Content | None, finisher: Finisher = ENGLISH) -> str:
    """The text of a finished content."""
    return "".join(texts(finisher.finish(content)))


def row(*children: Content) -> Node:
    """Contents one after the other."""
    return Node(SEQUENCE, None, list(children))


def quoted(*children: Content) -> Node:
    """Contents in quotation marks."""
    return Node(QUOTES, None, list(children))


MEETINGS = [
    (left, right, {BOTH: left + right, FIRST: left, SECOND: right}[COLLISIONS[left][right]])
    for left, right in product(COLLISIONS, COLLISIONS)
]


@pytest.mark.parametrize(("left", "right", "kept"), MEETINGS)
def test_two_signs_that_meet_become_what_the_table_says(left: str, right: str, kept: str) -> None:
    assert plain(row(f"a{left}", f"{right}b")) == f"a{kept}b"
    assert plain(row(Node(FORMAT, ("font-style", "italic"), [f"a{left}"]), f"{right}b")) == f"a{kept}b"


def test_signs_inside_a_text_are_left_alone() -> None:
    assert plain("a,, b.. c?!") == "a,, b.. c?!"


JOINED = [
    # left      right     joined
    ("a ", " b", "a b"),
    ("a", " b", "a b"),
    ("a.", "", "a."),
    ("a", "b", "ab"),
    ("a. ", ". b", "a. . b"),
    ("a)", ".", "a)."),
    ("a.", ".", "a."),
    ("a?", ".", "a?"),
    ("a.", ",", "a.,"),
]


@pytest.mark.parametrize(("left", "right", "joined"), JOINED)
def test_two_texts_meet(left: str, right: str, joined: str) -> None:
    assert plain(row(left, right)) == joined


def test_signs_meet_over_any_number_of_borders() -> None:
    assert (
        plain(row("a.", row(row(), "."), Node(FORMAT, ("font-weight", "bold"), [".", "."]), ". b")) == "a. b"
    )


IN_QUOTES = [
    # in the quotation   behind it    English        Turkish
    ("a", ".", "“a.”", "“a”."),
    ("a", ",", "“a,”", "“a”,"),
    ("a", ";", "“a”;", "“a”;"),
    ("a", ":", "“a”:", "“a”:"),
    ("a.", ".", "“a.”", "“a.”"),
    ("a?", ".", "“a?”", "“a?”"),
    ("a?", ",", "“a?,”", "“a?”,"),
    ("a", ", b", "“a,” b", "“a”, b"),
    ("a", " (b)", "“a” (b)", "“a” (b)"),
]


@pytest.mark.parametrize(("inside", "behind", "english", "turkish"), IN_QUOTES)
def test_a_sign_goes_into_the_quotation_where_the_locale_wants_it(
    inside: str, behind: str, english: str, turkish: str
) -> None:
    assert plain(row(quoted(inside), behind)) == english
    assert plain(row(quoted(inside), behind), TURKISH) == turkish


def test_a_sign_goes_into_the_innermost_quotation() -> None:
    assert plain(row(quoted("a ", quoted("b")), ".")) == "“a ‘b.’”"


def test_quotation_marks_alternate() -> None:
    assert plain(quoted("a ", quoted("b ", quoted("c")))) == "“a ‘b “c”’”"


def test_no_sign_goes_into_what_a_writer_put_in_quotation_marks() -> None:
    assert plain(row(Node(QUOTES, TYPED, ["a"]), ".")) == "“a”."


def test_boxes_of_the_tree_are_made() -> None:
    content = row(
        Node(DISPLAY, "block", ["a"]),
        Node(LINK, "https://x.org/", ["b"]),
        Node(CITE, "x", [Node("names", None, ["c"])]),
    )
    assert ENGLISH.finish(content) == [Block("block", ["a"]), Link("https://x.org/", ["b"]), Cite("x", ["c"])]


def test_nothing_of_a_finished_tree_is_empty() -> None:
    italic = ("font-style", "italic")
    assert ENGLISH.finish(row(Node(FORMAT, italic, [""]), "", Node(DISPLAY, "block", [row()]))) == []
    assert ENGLISH.finish(None) == []


FONTS = [
    # what is nested                                                          made
    (
        Node(FORMAT, ("font-style", "italic"), [Node(FORMAT, ("font-style", "italic"), ["x"])]),
        [Styled("font-style", "italic", [Styled("font-style", "normal", ["x"])])],
    ),
    (Node(FORMAT, ("font-style", "normal"), ["x"]), ["x"]),
    (
        Node(FORMAT, ("font-style", "italic"), [Node(FORMAT, ("font-style", "normal"), ["x"])]),
        [Styled("font-style", "italic", [Styled("font-style", "normal", ["x"])])],
    ),
    (
        Node(FORMAT, ("font-weight", "bold"), [Node(NODECOR, None, ["x"])]),
        [Styled("font-weight", "bold", [Styled("font-weight", "normal", ["x"])])],
    ),
    (Node(NODECOR, None, ["x"]), ["x"]),
]


@pytest.mark.parametrize(("content", "made"), FONTS, ids=range(len(FONTS)))
def test_formatting_in_the_same_formatting_is_turned_round(content: Node, made: list[Inline]) -> None:
    assert ENGLISH.finish(content) == made


HOISTED: list[tuple[list[Inline], list[Inline]]] = [
    # the suffix of the layout goes into the last block
    ([Block("block", ["a"]), "."], [Block("block", ["a", "."])]),
    ([Block("block", ["a"]), " "], [Block("block", ["a"]), " "]),
    (
        [Block("left-margin", ["1."]), Block("right-inline", [" a"])],
        [Block("left-margin", ["1."]), Block("right-inline", [" a"])],
    ),
    # blanks at both ends go out of the blocks
    ([Block("block", [" a "])], [" ", Block("block", ["a"]), " "]),
    (["a"], ["a"]),
    ([], []),
]


@pytest.mark.parametrize(("children", "made"), HOISTED, ids=range(len(HOISTED)))
def test_what_stands_beside_blocks_is_settled(children: list[Inline], made: list[Inline]) -> None:
    assert hoisted(children) == made


def test_a_suffix_does_not_double_the_full_stop_of_a_title() -> None:
    element = '<text variable="title" quotes="true" suffix="."/><text value=" x"/>'
    assert render(element, {"title": "Why?"}) == "“Why?” x"
    assert render(element, {"title": "So."}) == "“So.” x"


# --- laws

signs = st.text(st.sampled_from("ab .,;:!?"), max_size=6)
contents = st.recursive(
    signs,
    lambda inner: st.builds(
        lambda kind, children: Node(*kind, children),
        st.sampled_from(
            [
                (SEQUENCE, None),
                (QUOTES, None),
                (QUOTES, TYPED),
                (FORMAT, ("font-style", "italic")),
                (FORMAT, ("font-weight", "bold")),
                (NODECOR, None),
                (DISPLAY, "block"),
                (LINK, "https://x.org/"),
            ]
        ),
        st.lists(inner, max_size=4),
    ),
    max_leaves=10,
)


def letters(text: str) -> str:
    """The letters of a text."""
    return "".join(char for char in text if char.isalpha())


def all_text(content: Content) -> str:
    """The text before anything is decided."""
    return content if isinstance(content, str) else "".join(map(all_text, content.children))


@given(contents, st.sampled_from([ENGLISH, TURKISH]))
def test_finishing_loses_no_letter(content: Content, finisher: Finisher) -> None:
    assert letters(plain(content, finisher)) == letters(all_text(content))


@given(contents)
def test_finishing_adds_quotation_marks_and_nothing_else(content: Content) -> None:
    finished = plain(content)
    assert {*finished} <= {*all_text(content), *"“”‘’"}
    marks = [char for char in finished if char in "“”‘’"]
    assert len(marks) % 2 == 0


@given(st.lists(st.text(st.sampled_from("ab.,;:!?"), max_size=4), max_size=6))
def test_no_full_stop_stands_beside_another_at_a_border(pieces: list[str]) -> None:
    single = [piece for piece in pieces if ".." not in piece]
    assert ".." not in plain(row(*single))


@given(st.lists(contents, max_size=4))
def test_finishing_does_not_change_what_it_is_given(pieces: list[Content]) -> None:
    content = row(*pieces)
    before = repr(content)
    assert ENGLISH.finish(content) == ENGLISH.finish(content)
    assert repr(content) == before
