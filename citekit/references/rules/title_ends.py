"""What stands at the end of an area with a title and is no part of it: roles, periodicals, kinds of work.

Each function takes where an area begins and where it stops, tags what it finds, and tells where the title
stops then.
"""

from __future__ import annotations

import re

from citekit.model import UPPER, skeleton
from citekit.references import kinds
from citekit.references.rules.chunks import Chunk
from citekit.references.rules.edges import is_quoted_at, trim
from citekit.references.rules.enclosed import closed_spans
from citekit.references.rules.layout import Layout
from citekit.references.rules.roles import role_of
from citekit.references.tagged import IGNORED

CONTAINER_AREA = re.compile(rf"\.\s+(?=[{UPPER}“«])")
SUBTITLE = re.compile(r"\s?:\s")
# "Истина и метод: Пер. с нем.": from which language, without a name.
_TRANSLATED = re.compile(r"\s?[:.]\s(?:[Пп]ер\.|[Пп]еревод|[Çç]ev\.)\s(?:со?|з)\s[а-яёіїє-]+\.?$")
_LONGEST_GENRE = 16  # words


def cut_role(layout: Layout, start: int, stop: int) -> int:
    """Who edited or translated may stand in an area of its own: "Title. Tərtibçi: M. Əhmədov"."""
    translated = _TRANSLATED.search(layout.text, start, stop)
    if translated is not None:
        layout.add(IGNORED, translated.span(), "translated-from", 0.9)
        return translated.start()
    for match in CONTAINER_AREA.finditer(layout.text, start, stop):
        span = trim(layout.text, match.end(), stop)
        role = role_of(Chunk(span, layout.text[slice(*span)]))
        if role is not None and role.by == "rule:role-before":
            layout.tagged.append(role)
            layout.add(IGNORED, span, "role-word", 1.0)
            return match.start()
    return stop


def cut_container(layout: Layout, start: int, stop: int) -> int:
    """A periodical or proceedings may stand behind a full stop, without slashes, and then a place."""
    if " // " in layout.text or layout.has("publisher", "place"):
        return stop
    ends = [
        match
        for match in CONTAINER_AREA.finditer(layout.text, start, stop)
        if not is_quoted_at(layout.text, match.start())
    ]
    if not ends:
        return stop
    span = trim(layout.text, ends[-1].end(), stop)
    name, comma, last = layout.text[slice(*span)].rpartition(", ")
    place = comma and kinds.is_place(last)
    name = name if place else layout.text[slice(*span)]
    if not kinds.is_conference(name) and not kinds.is_periodical(name) and not kinds.is_gazette(name):
        return stop
    layout.add("container_title", (span[0], span[0] + len(name)), "last-area", 0.85)
    if place:
        layout.add("place", (span[1] - len(last), span[1]), "known-place", 0.85)
    return ends[-1].start()


def cut_genre(layout: Layout, start: int, stop: int) -> int:
    """A thesis says so after a colon or full stop: "Title: дис. … канд. филол. наук"."""
    for match in re.finditer(r"(?:[:.]\s+)(?=[^\W\d_])", layout.text[start:stop]):
        rest = layout.text[start + match.end() : stop]
        words = re.split(r"[:.]\s", rest, maxsplit=1)[0].split()
        # "Title. … elmi dərəcəsi almaq üçün təqdim edilmiş dissertasiyanın avtoreferatı"
        degree = ". " not in rest and len(words) <= _LONGEST_GENRE
        if (
            words[:1] == ["специальность"]
            or kinds.thesis_type(" ".join(words[:3]))
            or (degree and kinds.thesis_type(" ".join(words[-2:])))
        ):
            layout.add("genre", (start + match.end(), stop), "thesis-word", 0.95)
            return start + match.start()
    return stop


def cut_kind(layout: Layout, start: int, stop: int, words: tuple[str, ...]) -> int:
    """What kind of work it is stands behind a colon in small letters: "Title: сб. док."."""
    for match in SUBTITLE.finditer(layout.text, start, stop):
        kind = layout.text[match.end() : stop]
        small = kind[:1].islower() or kind.startswith("Сб.")
        if (
            small
            and skeleton(kind.split()[0]).startswith(words)
            and not is_quoted_at(layout.text, match.start())
        ):
            by = "conference-word" if kinds.is_conference(kind) else "kind-of-work"
            layout.add("annotation", trim(layout.text, match.end(), stop), by, 0.85)
            return match.start()
    return stop


def tag_quoted_statute(layout: Layout, start: int, stop: int, end: int) -> bool:
    """ "Федеральный закон от … № … «Об образовании» //": first the kind, last the title in quotes."""
    for (left, right), is_quoted in closed_spans(layout.text[start:end]):
        if not is_quoted:
            continue
        kind = layout.text[start : min(stop, start + left)].strip().removesuffix(" от")
        if not kind or not kinds.is_statute(kind):
            return False
        layout.add("title", (start + left + 1, start + right - 1), "quoted-statute", 0.9)
        layout.add("annotation", (start, start + len(kind)), "kind-of-statute", 0.8)
        return True
    return False
