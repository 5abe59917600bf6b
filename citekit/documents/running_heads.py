"""Furniture of a source without page breaks: lone page numbers, heads beside them or repeated, licences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from citekit.documents.endings import ends_statement
from citekit.documents.furniture_signs import (
    INDENT,
    MAX_LENGTH,
    SHORT,
    Furniture,
    Title,
    bare_number,
    edge_numbers,
    find_stamps,
    is_blank,
    is_imprint,
    is_label_like,
    is_licence,
    shape,
    title_of,
    touches_blank,
)

_NUMBERED_HEAD = re.compile(r"\s*\S(?:\S| (?! ))*\s{3,}(\d{1,4})\s*")
_UNFINISHED = re.compile(r"[.,;:!?\-‐–—\u00ad]\s*$")
_APART = 12  # lines of a page, at least
_MOST_PAGES = 20  # between two page numbers that are seen
_REACH = 4  # lines from a page number to a head
_MOST_HEADS = 6  # different running heads in one document
_MOST_LINES = 8  # of a licence
_HEAD_LENGTH = 120  # characters


def furniture_around_numbers(texts: Sequence[str]) -> Furniture:
    """Find the furniture among the lines of one long page."""
    numbers = _lone_numbers(texts)
    title = title_of(texts)
    repeated = _repeated_heads(texts, title)
    stamps = find_stamps(texts)
    found = {*numbers, *repeated, *_numbered_titles(texts, title), *stamps, *_heads_at(stamps, texts)}
    found.update(_columned_heads(texts))
    found.update(_feet(texts))
    found.update(_beside(found, texts))
    heads = set()
    for index in numbers:
        for step in (-1, 1):
            neighbour = _next_filled(texts, index, step)
            if bare_number(texts[index]) is None:
                heads.add(index)
            elif neighbour is not None and (neighbour in repeated or _is_head(neighbour, texts, title)):
                found.add(neighbour)
                heads.add(index)
                break  # what stands on the other side is text
    found.update(_licences(found, texts))
    return Furniture(frozenset(found), None, numbers, frozenset(heads))


# "2   CULTURAL HISTORY", "B. ATTWATER   3": beside a stamp, which stands where a page ends
_HEAD_IN_CAPITALS = re.compile(
    r"[0-9]{1,4}\s{3,40}[^a-z0-9\s][^a-z0-9]{3,79}|[^a-z0-9\s](?:\s?[^a-z0-9\s]){3,79}\s{3,40}[0-9]{1,4}"
)


def _heads_at(stamps: Sequence[int], texts: Sequence[str]) -> list[int]:
    """Page numbers with a head in capitals, next to a stamp."""
    beside = [index + step for index in stamps for step in (-1, 1) if 0 <= index + step < len(texts)]
    return [
        i
        for i in beside
        if len(texts[i]) <= MAX_LENGTH and _HEAD_IN_CAPITALS.fullmatch(texts[i].strip()) is not None
    ]


def _lone_numbers(texts: Sequence[str]) -> dict[int, int]:
    """Page numbers: bare, between blank lines, rising, and not too close to one another."""
    lone: list[tuple[int, int, int]] = []  # line, number, lines of text above
    filled = 0
    for index, text in enumerate(texts):
        number = bare_number(text) if len(text) <= MAX_LENGTH else None
        if number is None:
            number = _number_of_head(texts, index)
        if number is not None and _is_lone(texts, index):
            lone.append((index, number, filled))
        else:
            filled += bool(text.strip())
    # Numbers of notes, each on a line of its own, follow one another closely.
    notes = {
        index
        for (line, number, above), (place, following, below) in pairwise(lone)
        if following == number + 1 and below - above < _APART
        for index in (line, place)
    }
    found: dict[int, int] = {}
    last: tuple[int, int] | None = None
    for index, number, above in lone:
        if index not in notes and (
            last is None or (above - last[1] >= _APART and last[0] < number <= last[0] + _MOST_PAGES)
        ):
            found[index] = number
            last = number, above
    return found


def _number_of_head(texts: Sequence[str], index: int) -> int | None:
    """The page number at the end of a running head, wide apart from it."""
    match = _NUMBERED_HEAD.fullmatch(texts[index]) if len(texts[index]) <= MAX_LENGTH else None
    if match is None or not (is_blank(texts, index - 1) and is_blank(texts, index + 1)):
        return None
    return None if is_label_like(texts[index]) else int(match[1])


def _is_lone(texts: Sequence[str], index: int) -> bool:
    """Whether a line stands alone; one in the middle or at the right may touch text on one side."""
    sides = is_blank(texts, index - 1) + is_blank(texts, index + 1)
    return sides == 2 or (sides == 1 and texts[index][:INDENT].isspace())


def _numbered_titles(texts: Sequence[str], title: Title) -> set[int]:
    """Page numbers beside the title or the author: two at least, growing as pages do."""
    found = [
        index
        for index, text in enumerate(texts)
        if len(edge_numbers(text)) == 1
        and touches_blank(texts, index)
        and not _UNFINISHED.search(text)
        and title.is_repeated_by(text, index)
    ]
    return set(found) if len(found) > 1 and _grows(found, texts) else set()


_CAPITALS = re.compile(r"\s*[^\W\d_][^a-zа-яё0-9]{6,79}")


def _feet(texts: Sequence[str]) -> set[int]:
    """What stands below the notes of a page and above a blank line, whatever its words are.

    A head wide apart from its number, "Toplumsal Tarih, S. 14   72", or in capitals with the number under it:
    two at least, whose numbers grow as pages do.
    """
    wide = [i for i in range(len(texts)) if is_blank(texts, i + 1) and _is_wide(texts[i])]
    under = [
        i
        for i in range(1, len(texts))
        if is_blank(texts, i + 1) and bare_number(texts[i]) is not None and _is_in_capitals(texts[i - 1])
    ]
    found: set[int] = set()
    if len(wide) > 1 and _grows_last(wide, texts):
        found.update(wide)
    if len(under) > 1 and _grows(under, texts):
        found.update(under, (i - 1 for i in under))
    return found


def _is_wide(text: str) -> bool:
    """Whether a line is a head wide apart from the number of its page."""
    return len(text) <= MAX_LENGTH and _NUMBERED_HEAD.fullmatch(text) is not None and not is_label_like(text)


def _is_in_capitals(text: str) -> bool:
    return len(text) <= MAX_LENGTH and _CAPITALS.fullmatch(text.rstrip()) is not None and text.isupper()


def _columned_heads(texts: Sequence[str]) -> set[int]:
    """Heads in columns that share one: "703   ZfPR 10/2009   Essays", "704   ZfPR 10/2009   A. Kaya: Loans".

    Two at least, with page numbers at their edge that grow as pages do.
    """
    places: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        if len(text) > MAX_LENGTH or not touches_blank(texts, index) or _UNFINISHED.search(text):
            continue
        columns = _COLUMN_GAP.split(text.strip())
        if len(columns) > 1 and any(columns[edge].isdigit() for edge in (0, -1)):
            for column in columns:
                if len(column) >= _LEAST_COLUMN and any(char.isalpha() for char in column):
                    places.setdefault(column, []).append(index)
    return {i for found in places.values() if len(found) > 1 and _grows(found, texts) for i in found}


_COLUMN_GAP = re.compile(r"\s{3,}")
_LEAST_COLUMN = 6  # characters


def _repeated_heads(texts: Sequence[str], title: Title) -> set[int]:
    """Lines without an end that come again and again with a blank line beside them.

    One that begins with a number looks like a note; it is a head if its number grows with the pages.
    """
    places: dict[tuple[str, bool], list[int]] = {}
    for index, text in enumerate(texts):
        if len(text) <= MAX_LENGTH and touches_blank(texts, index) and not _UNFINISHED.search(text):
            letters = shape(text)
            if len(letters) >= SHORT:
                places.setdefault((letters, is_label_like(text)), []).append(index)
    heads = [
        found
        for (_, has_number), found in places.items()
        if len(found) > 2
        and all(b - a > _APART for a, b in pairwise(found))
        and (not has_number or _grows(found, texts))
    ]
    if len(heads) > _MOST_HEADS:
        return set()  # the text itself repeats
    # The first may be the title itself, unless it has a page number or stands farther down.
    chosen = {
        index for found in heads for index in found if index >= title.end or edge_numbers(texts[found[0]])
    }
    words = {texts[index].strip() for index in chosen}
    first = min(chosen, default=0)
    return chosen | {index for index, text in enumerate(texts) if index > first and text.strip() in words}


def _grows(found: Sequence[int], texts: Sequence[str]) -> bool:
    """Whether the numbers of the lines grow no faster than pages do; those of notes do."""
    numbers = [edge_numbers(texts[index])[:1] for index in found]
    return all(numbers) and _are_pages(found, [number for [number] in numbers])


def _grows_last(found: Sequence[int], texts: Sequence[str]) -> bool:
    """The same of the numbers at the ends of the lines."""
    return _are_pages(found, [edge_numbers(texts[index])[-1] for index in found])


def _are_pages(lines: Sequence[int], numbers: Sequence[int]) -> bool:
    return all(
        number < following and place - line >= _APART * (following - number)
        for (line, number), (place, following) in pairwise(zip(lines, numbers, strict=True))
    )


def _beside(found: set[int], texts: Sequence[str]) -> set[int]:
    """Lines that stand beside furniture and come again and again, word for word.

    Twice is enough for one that a blank line parts from the text: "57", "Вопросы философии, № 4, 1991".
    """
    neighbours = [index for place in found for index in (place - 1, place + 1) if not is_blank(texts, index)]
    counts = Counter(texts[index].strip() for index in neighbours)

    def is_head(index: int) -> bool:
        times = counts[texts[index].strip()]
        apart = touches_blank(texts, index) and len(shape(texts[index])) >= SHORT
        return times > 2 or (times > 1 and apart)

    return {index for index in neighbours if is_head(index) and not is_label_like(texts[index])}


def _licences(found: set[int], texts: Sequence[str]) -> set[int]:
    """Short paragraphs that tell whose the article is."""
    chosen: set[int] = set()
    above = ""
    index = 0
    while index < len(texts):
        start = index
        while index < len(texts) and index not in found and not is_blank(texts, index):
            index += 1
        if start < index <= start + _MOST_LINES and not is_label_like(texts[start]):
            words = texts[start:index]
            if is_licence(words) or (is_imprint(words) and ends_statement(above)):
                chosen.update(range(start, index))
        above = texts[index - 1] if index > start else above
        index = max(index, start + 1)
    return chosen


def _next_filled(texts: Sequence[str], index: int, step: int) -> int | None:
    for distance in range(1, _REACH + 1):
        if not is_blank(texts, index + step * distance):
            return index + step * distance
    return None


def _is_head(index: int, texts: Sequence[str], title: Title) -> bool:
    """Whether a line near a page number repeats the title, or stands alone without an end."""
    text, letters = texts[index], shape(texts[index])
    if index == 0 or len(letters) < SHORT or is_label_like(text):
        return False
    stands_alone = is_blank(texts, index - 1) and is_blank(texts, index + 1)
    return title.is_repeated_by(text, index) or (
        stands_alone and len(text) <= _HEAD_LENGTH and not _UNFINISHED.search(text)
    )
