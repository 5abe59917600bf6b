"""Values of the model, made up by hypothesis: for the laws of every part.

Helpers that several folders share; `tests/conftest.py` puts this folder on the path.
"""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from citekit.model import (
    CODES,
    DATE_FIELDS,
    FIELDS,
    NAME_FIELDS,
    Block,
    Citation,
    Date,
    Entry,
    Kind,
    Library,
    Name,
    Note,
    NoteSet,
    Point,
    Problem,
    Reading,
    WorkType,
    tex_text,
)

# The letters of our languages, and what breaks writers: quotes, braces, escapes, dashes, astral signs.
LETTERS = "abcxyzABCIİiıĞğŞşÇçÖöÜüƏəЖжЯяЎўñßéא漢😀"
SIGNS = " .,;:'\"“”«»(){}[]\\/%&#$_~^@=-–—0123456789"


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


words = st.text(LETTERS, min_size=1, max_size=8)
texts = st.text(LETTERS + SIGNS, max_size=40).map(_nfc)
lines = texts.map(lambda text: " ".join(part for part in text.split(" ") if part))
"""Text of one line, single blanks in it and none at its ends."""


def _in_braces(parts: list[str]) -> str:
    return f"{{{' '.join(parts)}}}"


plain_words = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8)

persons = st.builds(
    Name,
    family=words,
    given=st.just("") | words,
    prefix=st.sampled_from(["", "", "van", "de la"]),
    suffix=st.sampled_from(["", "", "Jr."]),
)
bodies = st.builds(Name, literal=words)
names = persons | bodies

points = st.one_of(
    st.dates().map(lambda day: Point(day.year, day.month, day.day)),
    st.builds(Point, st.integers(1, 9999), st.integers(0, 12)),
    st.builds(Point, st.integers(1, 9999), st.integers(21, 24)),
)
dates = st.one_of(
    st.builds(Date, points),
    st.tuples(points, points).map(lambda pair: Date(min(pair), max(pair))),
)

spans = st.tuples(st.integers(0, 400), st.integers(0, 400)).map(lambda pair: (min(pair), max(pair)))
confidences = st.floats(0, 1)
problems = st.builds(
    Problem,
    code=st.sampled_from(sorted(CODES)),
    message=lines,
    note=st.none() | plain_words,
    line=st.none() | st.integers(1, 9999),
    key=st.none() | plain_words,
)


def readings_of(field: str) -> st.SearchStrategy[Reading]:
    """Readings with a value that `field` may have."""
    values: st.SearchStrategy[object] = texts
    if field in NAME_FIELDS:
        values = st.lists(names, max_size=3).map(tuple)
    elif field in DATE_FIELDS:
        values = dates
    return st.builds(Reading, value=values, span=spans, by=plain_words, confidence=confidences)


optional_words = st.none() | words
citations = st.builds(
    Citation,
    kind=st.sampled_from(Kind),
    type=st.sampled_from(WorkType),
    fields=st.fixed_dictionaries({}, optional={field: readings_of(field) for field in FIELDS}),
    span=spans,
    confidence=confidences,
    language=st.none() | st.sampled_from(["tr", "az", "ru", "en"]),
    signal=optional_words,
    refers_to=optional_words,
    key=optional_words,
    reason=optional_words,
    residue=st.lists(spans, max_size=2).map(tuple),
)
notes = st.builds(
    Note,
    number=words,
    text=st.none() | texts,
    page=st.none() | st.integers(0, 999),
    lines=st.none() | spans,
    joins=st.lists(st.integers(0, 400), max_size=3).map(tuple),
    problem=optional_words,
    citations=st.lists(citations, max_size=2).map(tuple),
)
note_sets = st.builds(
    NoteSet,
    source=texts,
    language=st.none() | st.sampled_from(["tr", "az", "ru", "en"]),
    notes=st.lists(notes, max_size=3).map(tuple),
    problems=st.lists(problems, max_size=2).map(tuple),
)


def _in_braces(parts: list[str]) -> str:
    return f"{{{' '.join(parts)}}}"


def _in_braces(parts: list[str]) -> str:
    return f"{{{' '.join(parts)}}}"


# Values as `citekit.model` writes them, and raw TeX with balanced braces.
values = st.one_of(
    lines.map(tex_text),
    st.recursive(words, lambda inner: st.lists(inner, min_size=1, max_size=3).map(_in_braces)),
)
keys = st.from_regex(r"[a-z]{1,8}-[0-9]{4}", fullmatch=True)
entries = st.builds(
    Entry,
    type=st.sampled_from(["article", "book", "misc", "online", "thesis"]),
    key=keys,
    fields=st.dictionaries(plain_words, values, min_size=1, max_size=6),
)
libraries = st.lists(entries, max_size=4, unique_by=lambda entry: entry.key).map(
    lambda many: Library(tuple(Block(entry=entry) for entry in many))
)
"""Libraries that no file holds yet."""
