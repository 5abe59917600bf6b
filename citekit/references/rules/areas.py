"""Citations built of areas, each ended by a full stop: GOST, and Azerbaijani usage after it.

::

    Family I. I. Title: subtitle / responsibility // Container. Edition. Place: Publisher, Year. Т. n. С. n.

Source: GOST R 7.0.5-2008 (bibliographic reference), the order of areas and their signs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citekit.model import UPPER, Script, Span, fold, script_of
from citekit.references import kinds
from citekit.references.dates import Precision
from citekit.references.lexicon.people import SUFFIXES
from citekit.references.lexicon.words import KIND_OF_BOOK, KIND_OF_PERIODICAL
from citekit.references.marks import Mark
from citekit.references.name_parts import INITIAL, INITIALS
from citekit.references.people import FAMILY_FIRST, looks_like_person, read_people
from citekit.references.rules.chunks import chunks_between
from citekit.references.rules.edges import is_quoted_at, trim, unquote
from citekit.references.rules.enclosed import closed_spans
from citekit.references.rules.law import cut_kind_of_statute
from citekit.references.rules.layout import Layout, are_families_in_capitals
from citekit.references.rules.roles import responsibilities
from citekit.references.rules.title_ends import (
    SUBTITLE,
    cut_container,
    cut_genre,
    cut_kind,
    cut_role,
    tag_quoted_statute,
)
from citekit.references.tagged import IGNORED, Tagged

_PERSON = FAMILY_FIRST.pattern.replace("?P<family>", "").replace("?P<given>", "")
AUTHORS = re.compile(
    rf"{_PERSON}(?:(?:,\s|\s?и\s|\s?and\s|\s?və\s|;\s){_PERSON})*"
    r"(?:\s?(?:\[?и\sдр\.\]?|\[?та\sін\.\]?|и\sдругие|et\sal\.|və\sb\.))?"
)
"""Family names with their initials behind them, at the beginning of a citation."""
_GIVEN_FIRST = re.compile(rf"{INITIALS}[^\W\d_]{{2,}}(?:-[^\W\d_]+)?(?=[.,]\s)")
_FIRST_AREA = re.compile(r"(?P<names>[^.,]{3,60})\.\s+(?=[^\W\d_])")
# After "Family I. I." a title; after "Gareth M." the family name and a comma.
_TITLE_FOLLOWS = re.compile(
    # but no family name: "Reuven Y. Hazan ve Gideon Rahat, Democracy"; "Scott A. Eldridge II, “Boundary”"
    rf"\s?(?![^\W\d_]+(?:-[^\W\d_]+)?(?:\s(?:{SUFFIXES.replace(' | ', '|')}))?"
    rf"(?:,|/|\s\(|\s(?:ve|and|und|et|&)\s[{UPPER}][^\W\d_]+\s[{UPPER}][\w.]+,))"
    r"[«“\"\[]?[^\W\d_]"
)
# "Китанина Т. М. Война, хлеб": two initials never stand between a given name and a family name.
_TWO_INITIALS = re.compile(rf"[^\W\d_]{{2,}}(?:-[^\W\d_]+)?\s{INITIAL}\s?{INITIAL}\s?[«“\"\[]?[^\W\d_]")
_ADJECTIVE = re.compile(r"[^\W\d_]+(?:ая|ий|ый|ое|ой|ые|ские)\s")
_PARALLEL = re.compile(r"\s//\s?|(?<=[^\W_.])//(?=[^\W\d_])|(?<=[.?!»])//\s?(?=[^\W\d_])")
_RESPONSIBILITY = re.compile(r"\s/\s")
_AREA_END = re.compile(r"\.\s+(?=[^\W\d_])|\s[-–—]\s")
# A statement of responsibility ends behind a family name or "and others": initials and words for roles have
# full stops of their own.
_RESPONSIBLE = re.compile(
    r"(?:(?<![^\W_])(?!(?:Сост|Ред|Пер|Под|Изд|Отв|Авт|Подг|Подгот|Публ|Вступ|Упоряд|Ed|Eds|Hrsg|Transl)\.)"
    rf"[{UPPER}][^\W\d_]+(?:[-’'][^\W\d_]+)*|(?<![^\W_])(?:др|al|b))\.\s+(?=[\d(\[{UPPER}–—-])|\s[–—]\s"
)
_PLACE_BEHIND = re.compile(r"\s\((?P<place>[^()]{2,30})\)")
_THE_SAME = re.compile(r"(?:[Оо]н|[Оо]на|[Ее]го|[Ее]ё|[Ее]е|[Ии]х|[Оо]ни)\sже\.\s|(?:Id|Idem|Eadem|Ead)\.\s")
_OPENER = re.compile(r"(?:[Вв]\s(?:кн|сб)\.|[Kk]itabda|[Tt]oplu[dm]a|[Іі]н|[Ii]n)\s?:?\s+(?=\S)")
_SERIES = re.compile(r"\((?P<series>(?:Сер\.|Серия|Ser\.|Series|Уч\. зап\.|Труды|Seriya|Dizi)[^()]*)\)")
_YEAR_AREA = re.compile(r"\.\s(?:[-–—]\s)?(?:1[89]|20)[0-9]{2}(?=\.|$)")  # the year of a gazette's issue
_DAY_OF_PAPER = re.compile(r",\s[0-9]{1,2}\s[^\W\d_]+\.?\s(?:1[5-9]|20)[0-9]{2}(?:\s?(?:г\.?|года))?$")
_IN_SERIES = re.compile(r"\.\s[-–—]\s$")  # "672 с. – (Мастера психологии)"
_SURE = 0.7
_NEAR = 20  # characters behind an author in which a comma tells another style


def is_areas(text: str, marks: Sequence[Mark]) -> bool:
    """Whether the parts of `text` are areas rather than comma-divided chunks."""
    free = _masked(text, marks)
    if _PARALLEL.search(free):
        return True
    authors = None if kinds.is_word_of_paper(text.partition(" ")[0]) else AUTHORS.match(text)
    if are_families_in_capitals(text):
        return False
    if authors is not None and (_TITLE_FOLLOWS.match(text, authors.end()) or _TWO_INITIALS.match(text)):
        return True
    if any(m.by == "imprint" and m.label == "publisher" for m in marks):
        # A colon after the place; in comma style it stands between brackets or behind a comma.
        first = min(m.extent[0] for m in marks if m.by == "imprint")
        return not text[:first].rstrip().endswith(("(", "[", ","))
    opening = _FIRST_AREA.match(text)
    if (
        opening is not None
        and looks_like_person(opening["names"]) >= _SURE
        and "," not in free[: opening.end() + _NEAR]
    ):
        return True
    if _RESPONSIBILITY.search(free) and script_of(text) is Script.CYRILLIC:
        return True
    if script_of(text) is not Script.CYRILLIC or "," in free.partition("\0")[0]:
        return False
    return bool(
        _AREA_END.search(free) or (kinds.is_statute(text.split(maxsplit=1)[0]) and SUBTITLE.search(text))
    )


def tag_areas(text: str, marks: Sequence[Mark]) -> list[Tagged]:
    """Tell what stands between the marks of a citation built of areas."""
    layout = Layout(text, [], marks)
    parallel = next((m for m in _PARALLEL.finditer(text) if not _taken(m.start(), marks)), None)
    end = parallel.start() if parallel is not None else len(text)
    start = _tag_repeated_author(layout, parallel) if parallel is not None else 0
    _tag_title(layout, start or _tag_authors(layout, end), end)
    if parallel is not None:
        _tag_container(layout, parallel.end())
    _tag_rest(layout)
    return _as_newspaper(layout)


def _as_newspaper(layout: Layout) -> list[Tagged]:
    """What was tagged; a title and a day alone are a newspaper's: "Рада. – 1907. – 19 серпня. – С. 2"."""
    days = [m.extent[0] for m in layout.marks if m.precision is Precision.DAY and m.label == "date"]
    titles = [part for part in layout.tagged if part.label == "title"]
    if len(layout.tagged) != 1 or not titles or not days or any(map(layout.has, _OF_BOOKS)):
        return layout.tagged
    start, end = titles[0].span
    behind = layout.text[end : days[0]].strip(" .–—-")
    if behind or start or len(layout.text[start:end].split()) > _LONGEST_PAPER:
        return layout.tagged
    return [replace(titles[0], label="container_title")]


_OF_BOOKS = ("author", "editor", "place", "publisher", "edition", "volume", "back-reference")
_LONGEST_PAPER = 4  # words in the name of a newspaper


def _masked(text: str, marks: Sequence[Mark]) -> str:
    for mark in marks:
        start, end = mark.extent
        text = text[:start] + "\0" * (end - start) + text[end:]
    return text


def _taken(position: int, marks: Sequence[Mark]) -> bool:
    return any(mark.extent[0] <= position < mark.extent[1] for mark in marks)


_FIRST = ("back-reference", "author", "editor")  # marks behind which a title may begin


def _tag_authors(layout: Layout, end: int) -> int:
    """Tag the authors at the beginning; returns where the title begins."""
    text = layout.text
    begin = max((m.extent[1] for m in layout.marks if m.label in _FIRST and m.extent[0] == 0), default=0)
    while begin < end and text[begin] in " .,":
        begin += 1
    # "Lih L. Op. cit.": what points back is no second initial.
    stop = min((m.extent[0] for m in layout.marks if m.extent[0] > begin), default=len(text))
    match = AUTHORS.match(text, begin, stop) or _GIVEN_FIRST.match(text, begin)
    if match is not None and not kinds.is_word_of_paper(match[0].partition(" ")[0]):
        name_end = match.start() + len(match[0].rstrip())
        layout.add("author", (match.start(), name_end), "family-and-initials", 0.97, read_people(match[0]))
        return match.end()
    first = _FIRST_AREA.match(text, begin)
    paper = first is not None and kinds.is_word_of_paper(first["names"].partition(" ")[0])
    if begin == 0 and first is not None and first.end() < end and not paper:
        likeness = looks_like_person(first["names"])
        # Outside brackets "Сванте Корнелл. " before a book's title is a name, "Красная звезда. " is none.
        if likeness >= (0.5 if layout.has("place") and not _ADJECTIVE.match(first["names"]) else 0.7):
            layout.add(
                "author", first.span("names"), "person", round(likeness, 2), read_people(first["names"])
            )
            return first.end()
    return begin


def _tag_repeated_author(layout: Layout, parallel: re.Match[str]) -> int:
    """Tag one name that stands before title and container: "Аристотель. Физика // Аристотель. Сочинения"."""
    first = _FIRST_AREA.match(layout.text)
    again = _FIRST_AREA.match(layout.text, parallel.end())
    if AUTHORS.match(layout.text) or first is None or again is None or first["names"] != again["names"]:
        return 0
    layout.add("author", first.span("names"), "author-again", 0.9, read_people(first["names"]))
    return first.end()


def _tag_title(layout: Layout, start: int, end: int) -> None:
    text = layout.text
    stop = _end_of_title(layout, start, end)
    slashes = _RESPONSIBILITY.finditer(text, start, max(stop, _end_of_description(layout, start, end)))
    slash = next((m for m in slashes if not is_quoted_at(text, m.start())), None)
    if slash is not None:
        finish = _end_of_responsibility(layout, slash.end(), end)
        layout.tagged.extend(responsibilities(text, slash.end(), finish, printed=layout.has("publisher")))
        stop = min(stop, slash.start())
    start, stop = trim(text, start, stop)
    if start >= stop:
        return
    day = _DAY_OF_PAPER.search(text, start, stop) if end < len(text) else None
    if (
        day is not None and day.start() > start
    ):  # "Соглашение с администрацией, 20 августа 1921 г. // Документы"
        layout.add("annotation", trim(text, day.start(), stop), "day-of-paper", 0.9)
        stop = day.start()
    statute = not layout.has("author")  # "Зеленин И. Е. «Закон о колосках»: разработка" is on one
    if statute and tag_quoted_statute(layout, start, stop, end):
        return
    stop = cut_role(layout, start, stop)
    stop = cut_container(layout, start, stop)
    stop = cut_genre(layout, start, stop)
    stop = cut_kind_of_statute(layout, start, stop) if statute else stop
    stop = cut_kind(layout, start, stop, KIND_OF_BOOK)
    stop = start + len(text[start:stop].rstrip())
    layout.add("title", unquote(text, (start, stop)), "first-area", 0.9)


def _end_of_responsibility(layout: Layout, start: int, end: int) -> int:
    area = _RESPONSIBLE.search(layout.text, start, end)
    stop = end if area is None else area.start() + len(area[0].rstrip(" .–—"))
    return min(stop, _next_mark(layout, start, end))


def _end_of_title(layout: Layout, start: int, end: int) -> int:
    """Where the next mark begins; a volume with a title of its own stands within: "Т. 1: Интрига"."""
    stop = _next_mark(layout, start, end)
    mark = next((m for m in layout.marks if m.extent[0] == stop), None)
    if mark is not None and mark.label == "volume" and layout.text[mark.extent[1] :].startswith(": "):
        return _next_mark(layout, mark.extent[1], end)
    return stop


def _end_of_description(layout: Layout, start: int, end: int) -> int:
    """Where the first field begins behind the title, and behind that of a volume: "Т. 1: 1918 / под ред."."""
    stop = _next_mark(layout, start, end, known=True)
    mark = next((m for m in layout.marks if m.extent[0] == stop), None)
    if mark is not None and mark.label == "volume" and SUBTITLE.match(layout.text, mark.extent[1]):
        return _next_mark(layout, mark.extent[1], end, known=True)
    return stop


def _next_mark(layout: Layout, start: int, end: int, *, known: bool = False) -> int:
    """Where the next mark begins, the next that is a field if `known`."""
    passed = ("isbn", IGNORED) if known else ("isbn",)
    starts = [m.extent[0] for m in layout.marks if start <= m.extent[0] < end and m.label not in passed]
    return min(starts, default=end)


def _tag_container(layout: Layout, start: int) -> None:
    text = layout.text
    start = _behind_opener(layout, start)
    end = _next_mark(layout, start, len(text))
    year = _YEAR_AREA.search(text, start, end)
    end = year.start() if year is not None else end
    end = _before_place(layout, start, end)
    known = max(end, _next_mark(layout, start, len(text), known=True))
    slash = _RESPONSIBILITY.search(text, start, known)
    if slash is not None:
        finish = _end_of_responsibility(layout, slash.end(), known)
        layout.tagged.extend(responsibilities(text, slash.end(), finish, printed=layout.has("publisher")))
        end = min(end, slash.start())
    event = _EVENT.search(text, start, end)
    end = end if event is None else event.start()
    end = cut_kind(layout, start, end, (*KIND_OF_PERIODICAL, *KIND_OF_BOOK))
    span = _unquote_newspaper(layout, unquote(text, trim(text, start, end)))
    if span[0] < span[1]:
        layout.add("container_title", span, "after-two-slashes", 0.95)


# "Материалы конф. (Пенза, | 14–16 мая 2009 г.)": the place of a conference before its days
_EVENT = re.compile(r"\s\([^()]{2,60},\s?$")


def _behind_opener(layout: Layout, start: int) -> int:
    """Where the container begins behind "В кн.:" and behind its author, who may be named again."""
    opener = _OPENER.match(layout.text, start)
    start = opener.end() if opener is not None else start
    named = _THE_SAME.match(layout.text, start)
    if named is not None:  # "// Он же. Время и бытие"
        layout.add(IGNORED, named.span(), "author-again", 0.9)
        return named.end()
    author = AUTHORS.match(layout.text, start)
    area = _FIRST_AREA.match(layout.text, start)
    if author is not None and _TITLE_FOLLOWS.match(layout.text, author.end()):
        end = author.end()
    elif area is not None and any(
        part.label == "author" and layout.text[slice(*part.span)] == area["names"] for part in layout.tagged
    ):
        end = area.end()
    else:
        return start
    layout.add(IGNORED, (start, end), "author-again", 0.9)
    return end


def _before_place(layout: Layout, start: int, end: int) -> int:
    """Where the container ends before its place: of a conference and its days, or of a journal."""
    journal, stop, town = layout.text[start:end].rstrip(" .").rpartition(". ")
    if stop and kinds.is_place(town) and not layout.has("place"):  # "// Волга. Саратов. 1991. № 6"
        begin = start + len(journal) + len(stop)
        layout.add("place", (begin, begin + len(town)), "known-place", 0.85)
        return start + len(journal)
    event = any(mark.label == "event_date" and mark.extent[0] == end for mark in layout.marks)
    head, comma, last = layout.text[start:end].rstrip(" ,").rpartition(",")
    return start + len(head) if event and comma and kinds.is_place(last.strip()) else end


def _unquote_newspaper(layout: Layout, span: Span) -> Span:
    """ "// “Azərbaycan” qəz.": the name without its quotation marks and without the word that explains it."""
    for (start, end), is_quoted in closed_spans(layout.text[slice(*span)]):
        if is_quoted and start == 0 and kinds.is_newspaper_word(layout.text[span[0] + end : span[1]]):
            layout.add(IGNORED, (span[0] + end, span[1]), "newspaper-word", 0.9)
            return span[0] + 1, span[0] + end - 1
        place = _PLACE_BEHIND.fullmatch(layout.text[span[0] + end : span[1]])
        if is_quoted and start == 0 and place is not None and kinds.is_place(place["place"]):
            begin = span[0] + end + place.start("place")
            layout.add("place", (begin, begin + len(place["place"])), "place-of-newspaper", 0.85)
            return span[0] + 1, span[0] + end - 1
    return span


def _tag_rest(layout: Layout) -> None:
    """Series in brackets, explanations in brackets."""
    taken = [*layout.marks, *(Mark(tagged, tagged.span) for tagged in layout.tagged)]
    for chunk in chunks_between(layout.text, sorted(taken, key=lambda mark: mark.extent), []):
        series = _SERIES.fullmatch(chunk.text)
        if series is not None:
            start = chunk.span[0] + series.start("series")
            layout.add("collection", (start, start + len(series["series"])), "series-word", 0.85)
        elif chunk.before == "volume" and SUBTITLE.search(layout.text[chunk.span[0] - 3 : chunk.span[0]]):
            end = chunk.span[0] + len(chunk.text.rstrip(" /"))
            layout.add("annotation", (chunk.span[0], end), "volume-title", 0.8)
        elif chunk.text.startswith("(") and _IN_SERIES.search(layout.text, 0, chunk.span[0]):
            series_end = chunk.span[1] - int(chunk.text.endswith(")"))
            layout.add("collection", (chunk.span[0] + 1, series_end), "series-area", 0.85)
        elif chunk.text.startswith(("(", "[")) and chunk.text.endswith((")", "]")):
            layout.add("annotation", (chunk.span[0] + 1, chunk.span[1] - 1), "bracket", 0.7)
        elif kinds.thesis_type(fold(chunk.text)) and len(chunk.text.split()) <= 6:
            layout.add("genre", chunk.span, "thesis-word", 0.9)
