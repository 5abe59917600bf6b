"""Citations in which a full stop and a dash stand where later usage has two slashes.

::

    И. И. Иванов, Название.— «Вопросы литературы», 1971, № 4, стр. 5–20
    И. И. Иванов, Название.— В кн.: «Сборник статей», М., «Наука», 1971, стр. 5–20
    Иванов И. И. Название. — Вопросы истории, 1978, № 8, с. 5–20

Source: GOST 7.1-76 and the usage of Soviet journals before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citekit.model import UPPER, skeleton
from citekit.references import kinds
from citekit.references.lexicon.words import KIND_OF_BOOK
from citekit.references.marks import Mark
from citekit.references.people import looks_like_person, read_people
from citekit.references.rules.areas import AUTHORS
from citekit.references.rules.chunks import Chunk, comma_chunks
from citekit.references.rules.enclosed import closed_spans
from citekit.references.rules.layout import SURE, Layout, add_authors, add_rest, count_persons, take_roles
from citekit.references.tagged import IGNORED, Tagged

_BOOK = (
    r"(?:[Вв]\s(?:(?:его|ее|её|их)\s)?(?:кн|сб)\.|[Вв]\s(?:книге|сборнике)|[Вв]\sизд\.|[Кк]н\.|[Сс]б\.(?=\s?:?\s?«)|"
    r"[Уу]\s(?:кн|зб)\.|In)\s?:?\s+(?=\S)"
)
_QUOTED = r"«[^«»]{2,120}»"
# "— Вопросы истории, 1978, № 8": a year and a number follow a periodical, a year alone follows a place.
_PERIODICAL = (
    rf"(?P<name>[{UPPER}][^.,:;«»]{{3,80}}|[{UPPER}][^,:;«»]{{3,30}}\.),\s(?:1[89]|20)[0-9]{{2}},\s"
    r"(?:№|[Тт]\.|[Вв]ып\.|[Кк]н\.|[Vv]ol|[Nn]o)"
)
# "Title. В кн.: Book": without the dash
_OPENED = re.compile(r"\.\s(?P<opener>[Вв]\s(?:кн|сб)\.\s?:\s)(?=(?P<name>)[^\W_]|[«“\"])")
_DASH = re.compile(
    rf"(?:\.|(?<=[…!?»)]))\s?[—–]\s(?:(?P<opener>{_BOOK})|(?={_QUOTED}(?:[.,]|\s))|(?={_PERIODICAL}))"
)
_PLACE = re.compile(rf"[{UPPER}][^\W\d_]{{2,}}(?:(?:\s|-|\s[-—–]\s)[{UPPER}][^\W\d_]+){{0,2}}")
_TRIM = " .,;:–—-"


def container_behind_dash(text: str) -> re.Match[str] | None:
    """The full stop and the dash, with "В кн.:", behind which the container of a citation stands.

    >>> container_behind_dash("И. Шор, Кризис.— «Звезда», 1927, № 5.").span()
    (14, 17)
    """
    closed = [span for span, _ in closed_spans(text)]
    for match in (*_DASH.finditer(text), *_OPENED.finditer(text)):
        inside = any(start < match.start() < end - 1 for start, end in closed)
        if not inside and match.start() and not (match["name"] and kinds.is_place(match["name"])):
            return match
    return None


def tag_dashed(text: str, marks: Sequence[Mark], dash: re.Match[str]) -> list[Tagged]:
    """Tell what stands between the marks of a citation with its container behind `dash`."""
    wall = Mark(Tagged(IGNORED, dash.span(), "rule:behind-dash", 1.0), dash.span())
    layout = Layout(text, comma_chunks(text, [*marks, wall]), marks, [wall.tagged])
    take_roles(layout)
    front = [chunk for chunk in layout.chunks if chunk.span[0] < dash.start()]
    back = [chunk for chunk in layout.chunks if chunk.span[0] >= dash.start()]
    _tag_front(layout, front, dash.start())
    if dash["opener"]:
        back = _without_author(layout, back)
    if back:
        start, end = back[0].quoted or back[0].span
        layout.add("container_title", (start, end), "behind-dash", 0.95)
        rest = text[end : back[0].span[1]].strip(_TRIM + "»")
        if back[0].quoted is not None and rest:
            position = text.index(rest, end)
            back.insert(1, replace(back[0], span=(position, position + len(rest)), text=rest, quoted=None))
        for chunk in back[1:]:
            if skeleton(chunk.text.split()[0]).startswith(KIND_OF_BOOK):
                layout.add("annotation", chunk.span, "kind-of-work", 0.85)
            elif chunk.after == "date" and not layout.has("place") and _PLACE.fullmatch(chunk.text):
                layout.add("place", chunk.span, "before-year", 0.75)
            else:
                add_rest(layout, chunk)
    return layout.tagged


def _tag_front(layout: Layout, front: list[Chunk], end: int) -> None:
    """Tag authors and title: those before a comma, or a family name with its initials behind it."""
    if not front:
        return
    match = AUTHORS.match(layout.text, 0, end)
    names = 0 if match is not None else count_persons(front, len(front) - 1)
    if match is not None and match.end() < end - 1:
        layout.add("author", match.span(), "family-and-initials", 0.97, read_people(match[0]))
        start = match.end()
    else:
        start = front[names].span[0]
    if names:
        add_authors(layout, front[:names])
    ends = [chunk.span[1] for chunk in front if chunk.span[1] > start]
    stop = max(ends, default=start)
    while start < stop and layout.text[start] in _TRIM:
        start += 1
    quoted = front[names].quoted if front[names].span[1] == stop else None
    if quoted is not None and quoted[1] == stop - 1:
        start, stop = quoted
    if start < stop:
        layout.add("title", (start, stop), "before-dash", 0.95)


def _without_author(layout: Layout, back: list[Chunk]) -> list[Chunk]:
    """The chunks of a book without its author, who may be named again: "In: E. Husserl, Briefwechsel"."""
    again = len(back) > 1 and not back[0].after and back[0].quoted is None
    named = again and any(
        part.label == "author" and back[0].text in layout.text[slice(*part.span)] for part in layout.tagged
    )
    if again and (named or looks_like_person(back[0].text) >= SURE):
        layout.add(IGNORED, back[0].span, "author-again", 0.9)
        return back[1:]
    return back
