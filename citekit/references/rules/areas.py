"""Citations built of areas, each ended by a full stop: GOST, and Azerbaijani usage after it.

::

    Family I. I. Title: subtitle / responsibility // Container. Edition. Place: Publisher, Year. Т. n. С. n.

Source: GOST R 7.0.5-2008 (bibliographic reference), the order of areas and their signs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.model import Script, Span, fold, script_of
from citekit.references import kinds
from citekit.references.marks import Mark
from citekit.references.people import FAMILY_FIRST, INITIALS, looks_like_person, read_people
from citekit.references.rules.chunks import chunks_between
from citekit.references.rules.enclosed import closed_spans
from citekit.references.rules.layout import Layout
from citekit.references.rules.roles import responsibilities
from citekit.references.tagged import IGNORED, Tagged

_PERSON = FAMILY_FIRST.pattern.replace("?P<family>", "").replace("?P<given>", "")
_AUTHORS = re.compile(
    rf"{_PERSON}(?:(?:,\s|\s?и\s|\s?and\s|\s?və\s|;\s){_PERSON})*"
    r"(?:\s?(?:и\sдр\.|и\sдругие|et\sal\.|və\sb\.))?"
)
_GIVEN_FIRST = re.compile(rf"{INITIALS}[^\W\d_]+(?:-[^\W\d_]+)?(?=[.,]\s)")
_FIRST_AREA = re.compile(r"(?P<names>[^.,]{3,60})\.\s+(?=[^\W\d_])")
# After "Family I. I." a title; after "Gareth M." the family name and a comma.
_TITLE_FOLLOWS = re.compile(r"\s?(?![^\W\d_]+(?:-[^\W\d_]+)?,)[«“\"]?[^\W\d_]")
_ADJECTIVE = re.compile(r"[^\W\d_]+(?:ая|ий|ый|ое|ой|ые|ские)\s")
_PARALLEL = re.compile(r"\s//\s?")
_RESPONSIBILITY = re.compile(r"\s/\s")
_AREA_END = re.compile(r"\.\s+(?=[^\W\d_])|\s[-–—]\s")
_SUBTITLE = re.compile(r"\s?:\s")
_SERIES = re.compile(r"\((?P<series>(?:Сер\.|Серия|Ser\.|Series|Уч\. зап\.|Труды|Seriya|Dizi)[^()]*)\)")
_YEAR_AREA = re.compile(r"\.\s(?:1[89]|20)[0-9]{2}(?=\.|$)")  # the year of a gazette's issue
_TRIM = " .,;:–—-"


def is_areas(text: str, marks: Sequence[Mark]) -> bool:
    """Whether the parts of `text` are areas rather than comma-divided chunks."""
    free = _masked(text, marks)
    if _PARALLEL.search(free):
        return True
    authors = _AUTHORS.match(text)
    if authors is not None and _TITLE_FOLLOWS.match(text, authors.end()):
        return True
    if any(m.by == "imprint" and m.label == "publisher" for m in marks):
        # A colon after the place; in comma style it stands between brackets or behind a comma.
        place = next(m for m in marks if m.label == "place")
        return not text[: place.extent[0]].rstrip().endswith(("(", "[", ","))
    first = _FIRST_AREA.match(text)
    if first is not None and looks_like_person(first["names"]) >= 0.7 and "," not in free[: first.end() + 20]:
        return True
    if _RESPONSIBILITY.search(free) and script_of(text) is Script.CYRILLIC:
        return True
    if script_of(text) is not Script.CYRILLIC or "," in free.partition("\0")[0]:
        return False
    return bool(
        _AREA_END.search(free) or (kinds.is_statute(text.split(maxsplit=1)[0]) and _SUBTITLE.search(text))
    )


def tag_areas(text: str, marks: Sequence[Mark]) -> list[Tagged]:
    """Tell what stands between the marks of a citation built of areas."""
    layout = Layout(text, [], marks)
    parallel = next((m for m in _PARALLEL.finditer(text) if not _taken(m.start(), marks)), None)
    end = parallel.start() if parallel is not None else len(text)
    if not _tag_archive(layout):
        _tag_title(layout, _tag_authors(layout, end), end)
    if parallel is not None:
        _tag_container(layout, parallel.end())
    _tag_rest(layout)
    return layout.tagged


def _masked(text: str, marks: Sequence[Mark]) -> str:
    for mark in marks:
        start, end = mark.extent
        text = text[:start] + "\0" * (end - start) + text[end:]
    return text


def _taken(position: int, marks: Sequence[Mark]) -> bool:
    return any(mark.extent[0] <= position < mark.extent[1] for mark in marks)


def _tag_archive(layout: Layout) -> bool:
    """ "ГАРФ. Ф. 5446": the archive stands where a book has author and title."""
    start, end = _trim(layout.text, 0, _next_mark(layout, 0, len(layout.text)))
    if start >= end or not kinds.is_archive(layout.text[start:end]) or not layout.has("number"):
        return False
    layout.add("container_title", (start, end), "archive-word", 0.9)
    return True


def _tag_authors(layout: Layout, end: int) -> int:
    """Tag the authors at the beginning; returns where the title begins."""
    text = layout.text
    begin = max(
        (m.extent[1] for m in layout.marks if m.label == "back-reference" and m.extent[0] == 0), default=0
    )
    while begin < end and text[begin] in " .,":
        begin += 1
    match = _AUTHORS.match(text, begin) or _GIVEN_FIRST.match(text, begin)
    if match is not None:
        name_end = match.start() + len(match[0].rstrip())
        layout.add("author", (match.start(), name_end), "family-and-initials", 0.97, read_people(match[0]))
        return match.end()
    first = _FIRST_AREA.match(text, begin)
    if begin == 0 and first is not None and first.end() < end:
        likeness = looks_like_person(first["names"])
        # Outside brackets "Сванте Корнелл. " before a book's title is a name, "Красная звезда. " is none.
        if likeness >= (0.5 if layout.has("place") and not _ADJECTIVE.match(first["names"]) else 0.7):
            layout.add(
                "author", first.span("names"), "person", round(likeness, 2), read_people(first["names"])
            )
            return first.end()
    return begin


def _tag_title(layout: Layout, start: int, end: int) -> None:
    text = layout.text
    stop = _next_mark(layout, start, end)
    slash = next(
        (m for m in _RESPONSIBILITY.finditer(text, start, stop) if not _quoted(text, m.start())), None
    )
    if slash is not None:
        area = _AREA_END.search(text, _after_initials(text, slash.end()), end)
        finish = min(area.start() if area is not None else end, _next_mark(layout, slash.end(), end))
        layout.tagged.extend(responsibilities(text, slash.end(), finish))
        stop = slash.start()
    start, stop = _trim(text, start, stop)
    if start >= stop:
        return
    if _tag_quoted_statute(layout, start, stop, end):
        return
    stop = _cut_genre(layout, start, stop)
    stop = _cut_statute(layout, start, stop)
    layout.add("title", _unquote(text, (start, stop)), "first-area", 0.9)


def _after_initials(text: str, position: int) -> int:
    """Skip the full stops of initials in a statement of responsibility: "ed. by T. A. Sebeok. Cambridge"."""
    match = re.compile(
        rf"(?:[^\W\d_]+\.?\s){{0,5}}{INITIALS}[^\W\d_]+(?:(?:,|;|\sи|\sand)\s{INITIALS}[^\W\d_]+)*"
    ).match(text, position)
    return match.end() if match is not None else position


def _next_mark(layout: Layout, start: int, end: int) -> int:
    starts = [m.extent[0] for m in layout.marks if start <= m.extent[0] < end and m.label != "isbn"]
    return min(starts, default=end)


def _cut_genre(layout: Layout, start: int, stop: int) -> int:
    """A thesis says so after a colon or full stop: "Title: дис. … канд. филол. наук"."""
    for match in re.finditer(r"(?:[:.]\s+)(?=[^\W\d_])", layout.text[start:stop]):
        rest = layout.text[start + match.end() : stop]
        if kinds.thesis_type(" ".join(rest.split()[:3])):
            layout.add("genre", (start + match.end(), stop), "thesis-word", 0.95)
            return start + match.start()
    return stop


def _cut_statute(layout: Layout, start: int, stop: int) -> int:
    """A statute's kind and adoption stand after a colon in small letters: "О печати: закон РФ от"."""
    match = _SUBTITLE.search(layout.text, start, stop)
    if match is None or not layout.text[match.end() : match.end() + 1].islower():
        return stop
    head, rest = layout.text[start : match.start()], layout.text[match.end() : stop]
    if kinds.is_statute(rest.split()[0]) or kinds.is_statute(head.split()[0]):
        layout.add("annotation", _trim(layout.text, match.end(), stop), "kind-of-statute", 0.7)
        return match.start()
    return stop


def _tag_quoted_statute(layout: Layout, start: int, stop: int, end: int) -> bool:
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


def _tag_container(layout: Layout, start: int) -> None:
    text = layout.text
    end = _next_mark(layout, start, len(text))
    year = _YEAR_AREA.search(text, start, end)
    end = year.start() if year is not None else end
    slash = _RESPONSIBILITY.search(text, start, end)
    if slash is not None:
        area = _AREA_END.search(text, _after_initials(text, slash.end()), end)
        finish = area.start() if area is not None else end
        layout.tagged.extend(responsibilities(text, slash.end(), finish))
        end = slash.start()
    span = _unquote_newspaper(layout, _unquote(text, _trim(text, start, end)))
    if span[0] < span[1]:
        layout.add("container_title", span, "after-two-slashes", 0.95)


def _unquote_newspaper(layout: Layout, span: Span) -> Span:
    """ "// “Azərbaycan” qəz.": the name without its quotation marks and without the word that explains it."""
    for (start, end), is_quoted in closed_spans(layout.text[slice(*span)]):
        if is_quoted and start == 0 and kinds.is_newspaper_word(layout.text[span[0] + end : span[1]]):
            layout.add(IGNORED, (span[0] + end, span[1]), "newspaper-word", 0.9)
            return span[0] + 1, span[0] + end - 1
    return span


def _tag_rest(layout: Layout) -> None:
    """Series in brackets, explanations in brackets."""
    taken = [*layout.marks, *(Mark(tagged, tagged.span) for tagged in layout.tagged)]
    for chunk in chunks_between(layout.text, taken, []):
        series = _SERIES.fullmatch(chunk.text)
        if series is not None:
            start = chunk.span[0] + series.start("series")
            layout.add("collection", (start, start + len(series["series"])), "series-word", 0.85)
        elif chunk.text.startswith(("(", "[")) and chunk.text.endswith((")", "]")):
            layout.add("annotation", (chunk.span[0] + 1, chunk.span[1] - 1), "bracket", 0.7)
        elif kinds.thesis_type(fold(chunk.text)) and len(chunk.text.split()) <= 6:
            layout.add("genre", chunk.span, "thesis-word", 0.9)


def _quoted(text: str, position: int) -> bool:
    return any(start < position < end for (start, end), _ in closed_spans(text))


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and (text[end - 1] in _TRIM and not _ends_abbreviated(text[start:end])):
        end -= 1
    return start, end


def _ends_abbreviated(text: str) -> bool:
    """A full stop that belongs to its word: "вв.", "гг.", "и т. д."."""
    return bool(re.search(r"(?<![^\W\d_])(?:вв|гг|в|г|т\.\s?д|др|соч|собр|ст|лит|тр|зап|A|N)\.$", text))


def _unquote(text: str, span: Span) -> Span:
    for (start, end), is_quoted in closed_spans(text[slice(*span)]):
        if is_quoted and start == 0 and end == span[1] - span[0]:
            return span[0] + 1, span[1] - 1
    return span
