"""What holds for the notes of any text."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from citekit.documents import find_notes
from citekit.documents.plain_text import split_pages
from citekit.model import Document, NoteSet

WORDS = st.sampled_from(
    "Kaya, Ankara 1999, s. 5. ibid. a.g.e. Müəllif. с. 12. www.x.org/ Cum- huriyeti “Söz”, 7 Ocak 2001 "
    "çıkmıştır.1 belge2 vardır.3 (4) [5] ⁶ 17 42. * † Notlar Kaynakça © 11 km.’lik".split(" ")
)
LINES = st.one_of(
    st.builds(" ".join, st.lists(WORDS, min_size=1, max_size=7)),
    st.builds(
        lambda n, gap, words: f"{n}{gap}{' '.join(words)}",
        st.integers(0, 9),
        st.sampled_from(["", " ", ". ", ") "]),
        st.lists(WORDS, max_size=5),
    ),
    st.sampled_from(["", "", " " * 40, "______", " 9", "* Yazar.", "\f", "\fBaşlık 12"]),
)
PAGES = st.lists(LINES, max_size=40).map("\n".join)


def notes_of(text: str) -> NoteSet:
    return find_notes(Document("a.txt", split_pages(unicodedata.normalize("NFC", text))))


def bare(text: str) -> str:
    """Without what joining lines may add or take away."""
    return "".join(char for char in text if not char.isspace() and char not in "-‐¬\u00ad\u0002\u200b\ufeff")


def check(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    lines = {line.number: "" for page in split_pages(text) for line in page.lines}
    for page in split_pages(text):
        for line in page.lines:
            lines[line.number] += line.text + "\n"
    found = notes_of(text)
    assert found.notes or [problem.code for problem in found.problems] == ["E104"]
    for note in found.notes:
        assert (
            unicodedata.normalize("NFKC", note.number)
            in unicodedata.normalize("NFKC", text).replace("∗", "*")
            or note.number == "*"
        )
        if note.text is None:
            assert note.problem
            continue
        assert note.text == note.text.strip()
        assert note.text
        assert set(note.text) <= set(text) | {" "}
        assert note.lines is not None
        first, last = note.lines
        assert first <= last
        source = "".join(lines.get(number, "") for number in range(first, last + 1))
        # What is joined need not touch: body text may stand between a note and its running on.
        pieces = [note.text[i:j] for i, j in pairwise([0, *note.joins, len(note.text)])]
        assert all(bare(piece) in bare(source) for piece in pieces)
        assert all(0 < offset < len(note.text) for offset in note.joins)
        assert list(note.joins) == sorted(set(note.joins))
        assert not note.citations


@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    check(text)


@given(PAGES)
@example("\n".join([" " * 40, "* 7", "Ankara Kaya,", " " * 40, "Kaya,"]))
def test_texts_that_look_like_notes(text: str) -> None:
    check(text)


@given(PAGES)
def test_the_same_text_has_the_same_notes(text: str) -> None:
    assert notes_of(text) == notes_of(text)
