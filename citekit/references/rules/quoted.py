"""A title between quotation marks, with its authors before and its container after it.

::

    Given Family, “Title” [(note)], Container, MARKS
    Given Family, “Title”, X Y (ed.), Container, Publisher, Place Year, MARKS
    Newspaper, “Title”, date
"""

from __future__ import annotations

import re
from dataclasses import replace

from citekit.model import Name, Script, Span, fold, script_of
from citekit.references import kinds
from citekit.references.backreferences import find_back_references
from citekit.references.lexicon.backrefs import Reach
from citekit.references.people import looks_like_person, read_people, split_people
from citekit.references.rules.chunks import Chunk
from citekit.references.rules.layout import (
    IN_THE_SAME,
    LIKELY,
    NUMBERED,
    SURE,
    Layout,
    add_authors,
    add_container,
    add_rest,
    are_families,
    count_persons,
)
from citekit.references.tagged import IGNORED

# "in X (ed.), Title": words that open the book in which a chapter stands, folded.
_OPENERS = frozenset(map(fold, ("in", "içinde", "dans", "kitabda", "в кн.", "в сб.")))
_BEHIND = (fold(" içinde"),)
_IN = tuple(f"{word}{end}" for word in sorted(_OPENERS) for end in (" ", ": "))


_SHAPED = 0.4  # a stretch of capitalised words where an author stands


_NOT_OF_PERIODICALS = ("place", "publisher", "editor", "back-reference")


def tag_quoted(layout: Layout, index: int) -> None:
    """Tag all chunks around the one at `index`, which begins with a title in quotation marks."""
    title = layout.chunks[index]
    assert title.quoted is not None
    after = _split_tail(layout, title)
    rest = [*after, *layout.chunks[index + 1 :]]
    if index == 0 and after and kinds.is_newspaper_word(after[0].text):
        # “Azərbaycan” qəzeti, 15 may 1994: what is quoted is the newspaper's name.
        layout.add("container_title", title.quoted, "quoted-newspaper", 0.9)
        layout.add(IGNORED, after[0].span, "newspaper-word", 0.9)
        rest = rest[1:]
    elif index == 0 and not rest and layout.has("issue") and not layout.has(*_NOT_OF_PERIODICALS):
        # «Русская старина», 1889, № 7: nothing but its issue is told of it
        layout.add("container_title", title.quoted, "quoted-periodical", 0.85)
    elif index == 0 and not rest and _is_newspaper(layout, title.quoted):
        layout.add("container_title", title.quoted, "quoted-newspaper", 0.75)
    else:
        if after and len(after[0].text.split()) == 1 and kinds.is_conference(after[0].text):
            layout.add("annotation", rest.pop(0).span, "conference-word", 0.8)
        _tag_front(layout, layout.chunks[:index], alone=not rest)
        start, end = title.quoted
        while end > start and layout.text[end - 1] in ",; ":
            end -= 1
        layout.add("title", (start, end), "quoted-title", 0.97)
    _tag_back(layout, rest)


def _is_newspaper(layout: Layout, quoted: Span) -> bool:
    """Whether a few Russian words and a day are all that is told: “Бакинский рабочий”, 1930, 5 марта."""
    name = layout.text[slice(*quoted)]
    few = len(name.split()) <= _MOST_OF_NEWSPAPER and script_of(name) is Script.CYRILLIC
    return few and layout.has_precise_date and not layout.has(*_NOT_OF_PERIODICALS, "url", "number")


_MOST_OF_NEWSPAPER = 3  # words


def _split_tail(layout: Layout, title: Chunk) -> list[Chunk]:
    """What stands in the title's chunk behind the quotation marks: a note in brackets, or a chunk more."""
    assert title.quoted is not None
    begin = title.quoted[1] + 1
    if title.bracket is not None and title.bracket[0] >= title.quoted[1]:
        layout.add("annotation", (title.bracket[0] + 1, title.bracket[1] - 1), "bracket-after-title", 0.9)
        return []
    rest = layout.text[begin : title.span[1]]
    lead = len(rest) - len(rest.lstrip(" ,."))
    if len(rest) - lead < 3:
        return []
    return [Chunk((begin + lead, title.span[1]), rest[lead:], after=title.after, glued=title.glued)]


def _tag_front(layout: Layout, front: list[Chunk], *, alone: bool) -> None:
    """Tag what stands before a title in quotation marks: persons, a body, or a newspaper.

    Args:
        layout: the citation.
        front: the chunks before the title.
        alone: whether nothing but marks follows the title.
    """
    names = count_persons(front, len(front), further=LIKELY)
    if len(front) == 2 and front[0].text.isupper() and not kinds.is_acronym(front[0].text):
        # SEROZAN, Rona: “Title”: in capitals the family name, whatever follows.
        name = Name(family=front[0].text, given=front[1].text)
        layout.add("author", (front[0].span[0], front[1].span[1]), "family-in-capitals", 0.85, (name,))
    elif names:
        add_authors(layout, front[:names])
    for chunk in front[names:]:
        newspaper = (
            alone
            and layout.has_precise_date
            and not (names or _is_in_issue(layout))
            and not _is_body_of_page(layout, alone=alone)
        )
        if newspaper or kinds.is_periodical(chunk.text) or kinds.is_agency(chunk.text):
            layout.add("container_title", chunk.head_span, "before-title", 0.75)
        elif not names and len(front) == 1:
            body = kinds.is_body(chunk.text) or kinds.is_acronym(chunk.text)
            if body:
                layout.add("author", chunk.span, "before-title", 0.75, (Name(literal=chunk.text),))
            elif are_families(chunk.text):
                people = tuple(Name(family=family) for family in split_people(chunk.text))
                layout.add("author", chunk.span, "before-title", 0.75, people)
            elif _is_body_of_page(layout, alone=alone) or _is_in_issue(layout):
                layout.add("author", chunk.span, "before-title", 0.8, (Name(literal=chunk.text),))
            elif not alone and looks_like_person(chunk.text) >= _SHAPED:
                layout.add("author", chunk.span, "before-title", 0.7, read_people(chunk.text))


def _is_in_issue(layout: Layout) -> bool:
    """Whether words that point back stand for a periodical, so that before the title stands an author."""
    return layout.has("back-reference") and layout.has("issue")


# ‘Impress’ (25 October 2016) <https://…>; 'Our Pools', https://…
_DAY_IN_BRACKET = re.compile(r"[’”\"'»]\s\([^()]{4,30}\)[,.]?\s<?(?:https?:|www\.)")
_ADDRESS = re.compile(r"[’”\"'»],?\s<?(?:https?:|www\.)")


def _is_body_of_page(layout: Layout, *, alone: bool) -> bool:
    """Whether what stands before a title published it on the web: an address follows, and no periodical."""
    return alone and bool(_DAY_IN_BRACKET.search(layout.text) or _ADDRESS.search(layout.text))


def _tag_back(layout: Layout, rest: list[Chunk]) -> None:
    """Tag what follows a title in quotation marks: where it stands, who printed that, and where."""
    same = [chunk for chunk in rest if IN_THE_SAME.match(chunk.text)]
    for chunk in same:
        layout.add(IGNORED, chunk.span, "in-the-same", 0.9)
    opened = [
        _without_opener(chunk)
        for chunk in rest
        if chunk not in same and fold(chunk.text).strip(" :") not in _OPENERS
    ]
    for position, chunk in enumerate(opened):
        if _is_same_author(chunk.text):
            layout.add(IGNORED, chunk.span, "same-author", 0.9)  # "in idem, Armchair Nation"
        elif layout.has("container_title") or chunk.text.startswith(("(", "[")):
            add_rest(layout, chunk)
        elif (
            position == 0
            and len(opened) > 1
            and layout.has("editor")
            and looks_like_person(chunk.text) >= SURE
        ):
            layout.add("editor", chunk.span, "before-container", 0.6, read_people(chunk.text))
        elif kinds.is_place(chunk.text) and (position or layout.has("annotation")):
            layout.add("place", chunk.span, "known-place", 0.85)
        elif position == len(opened) - 1 and _is_publisher(layout, chunk):
            layout.add("publisher", chunk.span, "publisher-word", 0.85)
        elif chunk.after == "url" and len(chunk.text.split()) <= 4:
            layout.add("container_title", chunk.head_span, "site", 0.7)
        else:
            add_container(layout, chunk, 0.9)


def _is_same_author(text: str) -> bool:
    return any(
        row.reach is Reach.SAME_AUTHOR and span == (0, len(text)) for span, row in find_back_references(text)
    )


def _without_opener(chunk: Chunk) -> Chunk:
    """The name of a book without the word for "in" before it, or behind it as in Turkish: "X içinde"."""
    opener = next((word for word in _IN if fold(chunk.text).startswith(word)), "")
    start, end = chunk.span
    closer = next((word for word in _BEHIND if fold(chunk.text).endswith(word)), "")
    text = chunk.text[len(opener) : len(chunk.text) - len(closer)]
    return replace(chunk, span=(start + len(opener), end - len(closer)), text=text)


def _is_publisher(layout: Layout, chunk: Chunk) -> bool:
    """“Title”, Publisher, Place Year: a book in quotation marks."""
    return not layout.has(*NUMBERED) and layout.has("place") and kinds.is_publisher(chunk.text)
