"""Labelled references as JSON lines: read, written, refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.errors import ParseError
from citekit.formats.labelled_json import read_labelled, write_labelled
from citekit.model.labelled import LabelledReference

LINE = (
    '{"id": 7, "text": "Kars, 1990", "lang": "tr", "source": "own", "fields": ["title", "date"], '
    '"map": {"issue": "volume"}, "segments": [["title", "Kars"], ["other", ", "], ["date", "1990"]]}'
)


def test_reads_a_line() -> None:
    (reference,) = read_labelled(LINE + "\n\n")
    assert reference.id == "7"
    assert reference.segments == (("title", "Kars"), ("other", ", "), ("date", "1990"))
    assert reference.fields == {"title", "date"}
    assert reference.merged == {"issue": "volume"}
    assert reference.is_whole


WRONG = [
    "{",
    "[]",
    '{"id": "1"}',
    '{"text": "x", "segments": [["a"]]}',
    '{"text": "x", "segments": 5}',
    "[" * 9000,
]


@pytest.mark.parametrize("line", WRONG, ids=[line[:40] for line in WRONG])
def test_refuses_and_names_the_line(line: str) -> None:
    with pytest.raises(ParseError, match="line 2"):
        list(read_labelled(LINE + "\n" + line))


texts = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=20)
references = st.builds(
    lambda id, pieces, language: LabelledReference(
        id, "".join(text for _, text in pieces), tuple(pieces), language=language, source="x"
    ),
    texts,
    st.lists(st.tuples(st.sampled_from(["title", "other"]), texts), min_size=1, max_size=4),
    st.sampled_from([None, "tr"]),
)


@given(st.lists(references, max_size=4))
def test_what_is_written_is_read_again(rows: list[LabelledReference]) -> None:
    assert list(read_labelled("\n".join(write_labelled(rows)))) == rows
