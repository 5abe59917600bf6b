"""A note's text is cut into pieces that together are the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from citekit.model import Citation, Kind, Reading, WorkType
from citekit.web.spans import segments

FIELDS = ("title", "container_title", "volume", "issue", "pages")


def citation(spans: dict[str, tuple[int, int]], residue: tuple[tuple[int, int], ...] = ()) -> Citation:
    fields = {name: Reading("x", span, "rule:x", 1.0) for name, span in spans.items()}
    return Citation(Kind.NEW, WorkType.BOOK, fields, (0, 9), 1.0, "tr", residue=residue)


def test_a_field_in_another_is_drawn_as_itself() -> None:
    pieces = segments("abcdef", [citation({"issue": (0, 6), "volume": (2, 4)})])
    assert [(p.text, p.field, p.begins) for p in pieces] == [
        ("ab", "issue", ("issue",)),
        ("cd", "volume", ("volume",)),
        ("ef", "issue", ()),
    ]


def test_residue_and_plain_text_are_told_apart() -> None:
    pieces = segments("abc", [citation({"title": (0, 1)}, residue=((1, 2),))])
    assert [(p.text, p.field, p.is_residue) for p in pieces] == [
        ("a", "title", False),
        ("b", "", True),
        ("c", "", False),
    ]


def test_spans_outside_the_text_are_passed_over() -> None:
    assert [p.text for p in segments("abc", [citation({"title": (2, 9), "pages": (0, 1)})])] == ["a", "bc"]


offsets = st.tuples(st.integers(-2, 12), st.integers(-2, 12))


@given(st.text(max_size=10), st.dictionaries(st.sampled_from(FIELDS), offsets), st.lists(offsets, max_size=3))
def test_the_pieces_are_the_text(
    text: str, spans: dict[str, tuple[int, int]], residue: list[tuple[int, int]]
) -> None:
    pieces = segments(text, [citation(spans, tuple(residue))])
    assert "".join(piece.text for piece in pieces) == text
    valid = {name for name, (start, end) in spans.items() if 0 <= start < end <= len(text)}
    assert sorted(name for piece in pieces for name in piece.begins) == sorted(valid)
