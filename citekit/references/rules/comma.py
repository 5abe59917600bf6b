"""Citations whose parts are divided by commas: Turkish, English, French history, newspapers, web pages.

::

    Given Family [(ed.)], “Title” [(note)], Container, MARKS
    Given Family, Title, Publisher, Place Year, s. n
    Newspaper (note), date

The chunks before, between and after the marks are told by their order and by
the words in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from citekit.model import Name, Span
from citekit.references.marks import Mark
from citekit.references.people import is_family_and_given, looks_like_person, read_people, split_people
from citekit.references.rules import kinds
from citekit.references.rules.chunks import Chunk, comma_chunks
from citekit.references.rules.roles import is_role_word, role_of
from citekit.references.tagged import IGNORED, Tagged

_PERIODICAL_MARKS = frozenset({"volume", "issue"})
# "in X (ed.), Title": words that open the book in which a chapter stands.
_IN = ("in ", "in: ", "içinde ", "içinde: ", "dans ", "kitabda ", "в кн.: ", "в сб.: ", "в: ")
_SURE, _LIKELY = 0.7, 0.5


@dataclass(slots=True)
class Layout:
    """The chunks of one citation and what has been made of them so far."""

    text: str
    chunks: list[Chunk]
    marks: Sequence[Mark]
    tagged: list[Tagged] = field(default_factory=list)

    def add(
        self, label: str, span: Span, by: str, confidence: float, value: tuple[Name, ...] | None = None
    ) -> None:
        """Tag `span`."""
        self.tagged.append(Tagged(label, span, f"rule:{by}", confidence, value))

    def has(self, *labels: str) -> bool:
        """Whether a part with one of `labels` is known."""
        return any(m.label in labels for m in self.marks) or any(t.label in labels for t in self.tagged)

    def first_mark(self, *labels: str) -> int:
        """Where the first mark with one of `labels` begins, the end of the text if there is none."""
        return min((m.extent[0] for m in self.marks if m.label in labels), default=len(self.text))


def tag_commas(text: str, marks: Sequence[Mark]) -> list[Tagged]:
    """Tell what stands between the marks of a citation whose parts are divided by commas."""
    layout = Layout(text, comma_chunks(text, marks), marks)
    _take_roles(layout)
    _take_genres(layout)
    quoted = next((i for i, chunk in enumerate(layout.chunks) if chunk.quoted is not None), None)
    if quoted is not None:
        _tag_quoted(layout, quoted)
    else:
        _tag_plain(layout)
    return layout.tagged


def _take_roles(layout: Layout) -> None:
    """Editors and translators, wherever they stand."""
    kept: list[Chunk] = []
    for index, chunk in enumerate(layout.chunks):
        tagged = role_of(chunk) if chunk.quoted is None else None
        if tagged is not None:
            layout.tagged.append(tagged)
        elif index and is_role_word(chunk.text) and kept and looks_like_person(kept[-1].text) >= _LIKELY:
            names = kept.pop()
            layout.add(is_role_word(chunk.text), names.span, "role-after", 0.9, read_people(names.text))
            layout.add(IGNORED, chunk.span, "role-word", 0.9)
        else:
            kept.append(chunk)
    layout.chunks = kept


def _take_genres(layout: Layout) -> None:
    """Words for a thesis, in a chunk or bracket of their own."""
    kept: list[Chunk] = []
    for index, chunk in enumerate(layout.chunks):
        bare = chunk.text.strip("()[] ")
        if index and len(bare.split()) <= 6 and chunk.quoted is None and kinds.thesis_type(bare):
            start = chunk.span[0] + chunk.text.index(bare)
            layout.add("genre", (start, start + len(bare)), "thesis-word", 0.95)
        elif chunk.bracket is not None and chunk.quoted is None and kinds.thesis_type(chunk.note):
            layout.add("genre", (chunk.bracket[0] + 1, chunk.bracket[1] - 1), "thesis-word", 0.95)
            kept.append(
                Chunk(chunk.head_span, chunk.head, before=chunk.before, after=chunk.after, glued=chunk.glued)
            )
        else:
            kept.append(chunk)
    layout.chunks = kept


# --- a title between quotation marks ------------------------------------------------------------


def _tag_quoted(layout: Layout, index: int) -> None:
    title = layout.chunks[index]
    assert title.quoted is not None
    _tag_front(layout, layout.chunks[:index])
    start, end = title.quoted
    while end > start and layout.text[end - 1] in ",; ":
        end -= 1
    layout.add("title", (start, end), "quoted-title", 0.97)
    tail = title.span[1] - (title.quoted[1] + 1)
    if title.bracket is not None and title.bracket[0] >= title.quoted[1] and tail > 0:
        layout.add("annotation", (title.bracket[0] + 1, title.bracket[1] - 1), "bracket-after-title", 0.9)
    elif tail > 3:
        rest = layout.text[title.quoted[1] + 1 : title.span[1]]
        lead = len(rest) - len(rest.lstrip(" ,."))
        span = (title.quoted[1] + 1 + lead, title.span[1])
        layout.chunks.insert(
            index + 1, Chunk(span, layout.text[slice(*span)], before="", after=title.after, glued=title.glued)
        )
    _tag_containers(layout, layout.chunks[index + 1 :])


def _tag_front(layout: Layout, front: list[Chunk]) -> None:
    """What stands before a title in quotation marks: persons, a body, or a newspaper."""
    if not front:
        return
    names = _persons(front, len(front))
    rest = front[names:]
    if names:
        _add_authors(layout, front[:names])
    for chunk in rest:
        if not names and len(front) == 1 and _may_be_author(chunk):
            body = kinds.is_body(chunk.text) or kinds.is_acronym(chunk.text)
            value = (Name(literal=chunk.text),) if body else (Name(family=chunk.text),)
            layout.add("author", chunk.span, "before-title", 0.75, value)
        elif kinds.is_periodical(chunk.text):
            layout.add("container_title", chunk.head_span, "before-title", 0.7)


def _may_be_author(chunk: Chunk) -> bool:
    return kinds.is_body(chunk.text) or kinds.is_acronym(chunk.text) or len(chunk.text.split()) == 1


def _tag_containers(layout: Layout, rest: list[Chunk]) -> None:
    """What follows a title in quotation marks: where it stands, who printed that, and where."""
    numbers = layout.first_mark(*_PERIODICAL_MARKS)
    has_container = False
    for position, chunk in enumerate(rest):
        opener = _opener(chunk.text)
        if opener:
            chunk = _without(chunk, opener)
        if (
            layout.has("editor")
            and not has_container
            and looks_like_person(chunk.text) >= _SURE
            and position == 0
            and len(rest) > 1
        ):
            layout.add("editor", chunk.span, "before-container", 0.6, read_people(chunk.text))
            continue
        if has_container and kinds.is_special_issue(chunk.text):
            layout.add("annotation", chunk.span, "special-issue", 0.85)
        elif has_container and chunk.span[0] > numbers and not _imprint_chunk(layout, chunk):
            _tag_leftover(layout, chunk)
        elif has_container:
            if not _imprint_chunk(layout, chunk):
                _tag_leftover(layout, chunk)
        elif kinds.is_place(chunk.text) and position:
            layout.add("place", chunk.span, "known-place", 0.85)
        elif chunk.text.startswith(("(", "[")):
            _tag_leftover(layout, chunk)
        elif _is_publisher_without_container(layout, chunk, rest, position):
            layout.add("publisher", chunk.span, "publisher-word", 0.85)
        elif _is_host_of_url(chunk):
            layout.add("container_title", chunk.head_span, "site", 0.7)
            has_container = True
        else:
            _add_container(layout, chunk, 0.9)
            has_container = True


def _is_publisher_without_container(layout: Layout, chunk: Chunk, rest: list[Chunk], position: int) -> bool:
    """“Title”, Publisher, Place Year: a book in quotation marks."""
    if layout.has(*_PERIODICAL_MARKS) or len(rest) - position > 1:
        return False
    return kinds.is_publisher(chunk.text) and layout.has("place")


def _is_host_of_url(chunk: Chunk) -> bool:
    return chunk.after == "url" and len(chunk.text.split()) <= 4


def _opener(text: str) -> str:
    return next(
        (word for word in _IN if text.startswith((word, word.capitalize()))), ""
    )  # ASCII "In"; others as printed


def _without(chunk: Chunk, opener: str) -> Chunk:
    start = chunk.span[0] + len(opener)
    return Chunk(
        (start, chunk.span[1]),
        chunk.text[len(opener) :],
        None,
        chunk.bracket,
        chunk.before,
        chunk.after,
        chunk.glued,
    )


def _add_container(layout: Layout, chunk: Chunk, confidence: float) -> None:
    """A container, with what a bracket behind it explains; a bracket of capitals is part of the name."""
    if chunk.bracket is None or kinds.is_acronym(chunk.note):
        layout.add("container_title", chunk.span, "container", confidence)
        return
    layout.add("container_title", chunk.head_span, "container", confidence)
    layout.add("annotation", (chunk.bracket[0] + 1, chunk.bracket[1] - 1), "bracket-after-container", 0.9)


def _imprint_chunk(layout: Layout, chunk: Chunk) -> bool:
    """A publisher or place that stands among the last chunks."""
    if not layout.has("place") and kinds.is_place(chunk.text):
        layout.add("place", chunk.span, "known-place", 0.85)
        return True
    if not layout.has("publisher") and (
        kinds.is_publisher(chunk.text) or (chunk.after in ("place", "date") and layout.has("place"))
    ):
        layout.add("publisher", chunk.span, "publisher-word", 0.8)
        return True
    if not layout.has("place") and chunk.after == "date" and chunk.glued and len(chunk.text.split()) <= 3:
        layout.add("place", chunk.span, "before-year", 0.6)
        return True
    return False


def _tag_leftover(layout: Layout, chunk: Chunk) -> None:
    """A bracket explains; anything else stays residue."""
    if chunk.text.startswith(("(", "[")) and chunk.text.endswith((")", "]")):
        layout.add("annotation", (chunk.span[0] + 1, chunk.span[1] - 1), "bracket", 0.7)


# --- a title without quotation marks ------------------------------------------------------------


def _tag_plain(layout: Layout) -> None:
    chunks = layout.chunks
    if not chunks:
        return
    limit = _title_limit(layout)
    front = [chunk for chunk in chunks if chunk.span[0] < limit]
    back = [chunk for chunk in chunks if chunk.span[0] >= limit]
    front, publishers = _split_imprint(layout, front)
    names = 0
    if not layout.has("author"):
        names = _persons(front, len(front) - 1 if len(front) > 1 else 0)
        if names:
            _add_authors(layout, front[:names])
        elif len(front) == 1 and _is_lone_author(layout, front[0]):
            _add_authors(layout, front)
            names = 1
    body = front[names:]
    if body:
        _tag_body(layout, body, has_author=bool(names))
    for chunk in publishers:
        layout.add(*_imprint_label(layout, chunk))
    for chunk in back:
        if layout.has("container_title") and kinds.is_special_issue(chunk.text):
            layout.add("annotation", chunk.span, "special-issue", 0.85)
        elif not _imprint_chunk(layout, chunk):
            _tag_leftover(layout, chunk)


def _title_limit(layout: Layout) -> int:
    """Where title and container must have ended: at the first mark that cannot stand inside a title."""
    return layout.first_mark("pages", "issue", "date", "url", "accessed", "place", "back-reference", "number")


def _split_imprint(layout: Layout, front: list[Chunk]) -> tuple[list[Chunk], list[Chunk]]:
    """Part the last chunks that name publisher and place from those that may be title."""
    publishers: list[Chunk] = []
    while len(front) > 1:
        last = front[-1]
        if _is_imprint(layout, last, remaining=len(front), found=publishers):
            publishers.insert(0, front.pop())
        else:
            break
    return front, publishers


def _is_imprint(layout: Layout, chunk: Chunk, *, remaining: int, found: list[Chunk]) -> bool:
    if kinds.is_archive(chunk.text):
        return False
    if kinds.is_place(chunk.head):
        return True
    if layout.has("issue") or (layout.has("volume") and not layout.has("place", "edition")):
        return False
    if kinds.is_publisher(chunk.text) and not kinds.is_periodical(chunk.text):
        return True
    directly_before_year = chunk.after == "date" and not found
    if directly_before_year and (
        kinds.is_acronym(chunk.text.rstrip(" -")) or (kinds.is_body(chunk.text) and remaining > 1)
    ):
        return _is_year(layout)
    if directly_before_year and chunk.glued and _is_year(layout) and not layout.has("place"):
        return len(chunk.text.split()) <= 3 and remaining > 1
    # Title, Publisher, Place Year: what stands directly before a place, after a title.
    authors = _persons(front_of(layout, chunk), 9)
    before_place = chunk.after == "place" or bool(found)
    if before_place and remaining - authors > 1 and not any(kinds.is_place(c.head) is False for c in found):
        return kinds.is_body(chunk.text) or kinds.is_acronym(chunk.text) or len(chunk.text.split()) <= 3
    return False


def front_of(layout: Layout, chunk: Chunk) -> list[Chunk]:
    """The chunks before `chunk`."""
    return [other for other in layout.chunks if other.span[0] < chunk.span[0]]


def _is_year(layout: Layout) -> bool:
    """Whether the citation's date is a year, not the day or month of a periodical."""
    return all(m.precision is None or m.precision <= 2 for m in layout.marks if m.label == "date")


def _imprint_label(layout: Layout, chunk: Chunk) -> tuple[str, Span, str, float]:
    if kinds.is_place(chunk.head) and not layout.has("place"):
        return "place", chunk.span, "known-place", 0.9
    span = chunk.span
    while layout.text[span[1] - 1] in " -–—":
        span = (span[0], span[1] - 1)
    if (
        kinds.is_publisher(chunk.text)
        or kinds.is_body(chunk.text)
        or kinds.is_acronym(chunk.text)
        or layout.has("place")
    ):
        return "publisher", span, "publisher", 0.85
    return "place", span, "before-year", 0.65


def _tag_body(layout: Layout, body: list[Chunk], *, has_author: bool) -> None:
    """Tell title from container in the chunks between the authors and the first mark."""
    archive = next((i for i, chunk in enumerate(body) if kinds.is_archive(chunk.text)), None)
    if archive is not None and layout.has("date", "number"):
        _add_title(layout, body[:archive])
        span = (body[archive].span[0], body[-1].span[1])
        layout.add("container_title", span, "archive-word", 0.85)
        return
    if len(body) > 1 and kinds.is_special_issue(body[-1].text) and layout.has(*_PERIODICAL_MARKS):
        layout.add("annotation", body[-1].span, "special-issue", 0.85)
        body = body[:-1]
    if _is_periodical(layout, body[-1]):
        if len(body) == 1 and not has_author:
            _add_container(layout, body[0], 0.93)
            return
        if len(body) > 1:
            _add_title(layout, body[:-1])
            _add_container(layout, body[-1], 0.85)
            return
    _add_title(layout, body)


def _is_periodical(layout: Layout, chunk: Chunk) -> bool:
    """Whether a periodical is cited: volume or issue, a day or month, and no place of printing."""
    if layout.has("place", "publisher", "edition"):
        return False
    precise = any(m.label == "date" and m.precision is not None and m.precision > 2 for m in layout.marks)
    return (
        precise
        or layout.has("issue")
        or (layout.has("volume") and kinds.is_periodical(chunk.text))
        or _numbered_year(layout)
    )


def _numbered_year(layout: Layout) -> bool:
    """ "№1998" and "1999 №-": the marks of a journal that numbers by the year or lost its number."""
    return any(m.tagged.by in ("rule:issue-is-year", "rule:no-issue") for m in layout.marks)


def _add_title(layout: Layout, chunks: list[Chunk]) -> None:
    if chunks:
        layout.add(
            "title", (chunks[0].span[0], chunks[-1].span[1]), "title", 0.9 if len(chunks) == 1 else 0.75
        )


# --- persons ------------------------------------------------------------------------------------


def _persons(chunks: Sequence[Chunk], at_most: int) -> int:
    """How many of the first chunks name persons; at least one is left for the title."""
    count = 0
    while count < min(at_most, len(chunks)):
        chunk = chunks[count]
        if (
            count + 1 < len(chunks)
            and count + 2 <= at_most
            and is_family_and_given(chunk.text, chunks[count + 1].text)
        ):
            count += 2
            continue
        if chunk.before and count:
            break
        likeness = min((looks_like_person(part) for part in split_people(chunk.text)), default=0.0)
        if likeness < (_LIKELY if count == 0 else _SURE):
            break
        count += 1
    return count


def _is_lone_author(layout: Layout, chunk: Chunk) -> bool:
    """Whether the only chunk is a name: a short form such as "GÖZLER, s. 120" or "Cornell, op. cit."."""
    if layout.has("date", "url", "issue", "volume"):
        return False
    return layout.has("back-reference") or (
        layout.has("pages") and looks_like_person(chunk.text) >= 0.3 and len(chunk.text.split()) <= 3
    )


def _add_authors(layout: Layout, chunks: list[Chunk]) -> None:
    span = (chunks[0].span[0], chunks[-1].span[1])
    names = read_people(layout.text[slice(*span)])
    sure = min(
        (looks_like_person(part) for chunk in chunks for part in split_people(chunk.text)), default=0.5
    )
    layout.add("author", span, "person", round(0.6 + 0.38 * min(1.0, max(sure, 0.3)), 2), names)
