"""Short forms that stand in comment or behind another citation, where law has them in any sentence.

::

    Ryall v Kidwell & Son [1914] 3 KB 135 (CA); criticised in Reynolds (n 9) 384, and by Atiyah (n 9)
    The passage on the Peabody Trust, ibid 309, was quoted by every speaker
    Nothing in the 1957 Act (n 25) s 6(2) allowed it
    Der Senat nennt die Entscheidung des KG (Fn. 21) nicht

The number of a note in brackets, or an *ibid.* with its page, is never comment: each is a citation of its
own.  Before the bracket stands a name, which is sought from right to left.

Source: OSCOLA, 4th edition, 1.2 (subsequent citations); for German law the project's table of footnote
conventions, section 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citekit.model import UPPER, Span
from citekit.references.evidence import has_evidence
from citekit.references.lexicon.cues import OPENS_SENTENCE, WITHIN_NAMES, WITHIN_TITLES
from citekit.references.marks import find_marks
from citekit.references.people import INITIAL
from citekit.references.rules.enclosed import closed_spans
from citekit.references.segment import Segment, segment_at

_NUMBER_OF_NOTE = {
    "en": re.compile(r"\((?:(?:above|supra|cited)\s)?(?:nn?|notes?|fn)\.?\s?[0-9]{1,4}\)"),
    "de": re.compile(
        r"\((?:(?:s\.\s?)?o(?:\.|ben)\s|wie\s|vgl\.\s)?(?:Fn|Fußn|Anm)\.?\s?[0-9]{1,4}\)|\((?:vorige|vorherige)\s(?:Fn|Anm)\.\)"
    ),
}
_DIRECT = {
    "en": re.compile(
        r"(?<![^\W_])[Ii]bid(?:em)?(?![^\W_])\.?(?=,?\s(?:at|paras?|ss?|cols?|arts?|pp?)\.?\s[0-9]|,?\s\[?[0-9])"
    ),
    "de": re.compile(r"(?<=[a-zäöüß]{3}\s)ebd\.(?=,?\s(?:S\.|Sp\.|Rn\.|Rdnr\.|Rz\.|§)\s?[0-9])"),
}
_NUMBERS = (
    r"(?:\[[0-9]{1,4}[A-Z]?\](?:\s?[–-]\s?\[?[0-9]{1,4}\]?)?"
    r"|[0-9]{1,5}[A-Za-z]{0,2}(?:\.[0-9]{1,4})*(?:\([0-9a-z]{1,4}\))*(?:[–-][0-9.]{1,7})?(?:\s?ff?\.)?)(?![^\W_])"
)
_WORDS_OF_PLACE = (
    r"(?:at|pp?|paras?|ss?|arts?|regs?|cls?|chs?|[Ss]chs?|cols?|vol|pts?|nn?|"
    r"S|Sp|Rn|Rdnr|Rz|Tz|§§?|Art|Abs|Nr|Anm)\.?"
)
_PLACE = re.compile(
    rf"(?:,?\s(?:(?:and|or|und|u\.)\s)?(?:{_WORDS_OF_PLACE}\s?){{0,2}}{_NUMBERS})*"
    r"(?:\s\([^()]{0,40}?(?<![^\W_])(?:Lord|Lady|Baroness|Sir|[LCP]?JJ?|CJ|MR|LC|B|P)(?![^\W_])[^()]{0,40}\))?"
)
_OPEN = re.compile(r"(?:^|[;:(.?!]\s?|[–—]\s)$")
_SMALL_WORD = re.compile(r"(?<![^\W_])[a-zäöüß]{3,}\s$")
_WORD = re.compile(r"\S+")
_CHAPTER_BEFORE = re.compile(r"[’”\"'],?\s[Ii]n:?\s$")
_SAME_BEFORE = re.compile(r"(?<![^\W_])[Dd](?:er|ie)s\.,\s$")
_YEAR_OF_ACT = re.compile(r"(?:1[2-9]|20)[0-9]{2}")
_INITIALS = re.compile(rf"(?:{INITIAL})+,?")
_COMPANY = re.compile(r"(?:Co|Ltd|Inc|St|No|Com|plc|Mr|Dr|Prof)\.?$")
_GERMAN_NAME = re.compile(
    rf"(?<![^\W_])(?:(?:[vV]\.|[vV]on|[dD]e)\s)?[{UPPER}][\w.-]*(?:/(?:v\.\s|von\s)?[{UPPER}][\w-]*)*(?:,?\sa\.?\s?a\.?\s?O\.,?)?\s$"
)
_MOST_WORDS = 12
_WITHIN_TITLES = frozenset(WITHIN_TITLES.split(" | "))
_WITHIN_NAMES = frozenset(WITHIN_NAMES.split(" | "))
_OPENS_SENTENCE = frozenset(OPENS_SENTENCE.split(" | "))


def with_pointers(text: str, parts: Sequence[Segment], language: str) -> list[Segment]:
    """The citations of a note, with the short forms that stand in its comment or inside another citation.

    Args:
        text: the note.
        parts: the citations found so far, in order.
        language: BCP 47 code of the notes; other languages than those of the tables are left as they are.

    Returns:
        All citations, in order.
    """
    found = list(parts)
    for span in _pointers(text, language.partition("-")[0]):
        inside = next((part for part in found if _overlap(part.span, span)), None)
        if inside is None:
            found += segment_at(text, [span])
            continue
        left, right = (inside.span[0], span[0]), (span[1], inside.span[1])
        cited_before = left[0] < left[1] and _is_cited(text, left, language)
        cited_behind = right[0] < right[1] and _is_cited(text, right, language)
        if not cited_before and not cited_behind:
            continue
        found.remove(inside)
        if cited_before:
            found.append(Segment((left[0], _end_of(text, left, language)), inside.signal))
            found += segment_at(text, [span])
        else:
            found.append(Segment((inside.span[0], span[1]), inside.signal))
        if cited_behind:
            found += segment_at(text, [right])
    return sorted(found, key=lambda part: part.span)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_cited(text: str, span: Span, language: str) -> bool:
    stretch = text[slice(*span)]
    return has_evidence(stretch, find_marks(stretch, language))


def _end_of(text: str, span: Span, language: str) -> int:
    """Where a citation ends that comment follows: behind its last mark, and the bracket there."""
    start, end = span
    marks = find_marks(text[start:end], language)
    last = max((mark.extent[1] for mark in marks), default=end - start)
    bracket = _BRACKET.match(text, start + last, end)
    return bracket.end() if bracket is not None else start + last


_BRACKET = re.compile(r"[)\]”’]*(?:\s\([^()]{1,60}\))?")


def _pointers(text: str, language: str) -> Iterator[Span]:
    """Where short forms stand, with their names and the places that they cite."""
    if language not in _NUMBER_OF_NOTE:
        return
    quoted = [span for span, is_quoted in closed_spans(text) if is_quoted]
    numbered = _NUMBER_OF_NOTE[language].finditer(text)
    matches = [*numbered, *_DIRECT[language].finditer(text)]
    reached = 0
    for match in sorted(matches, key=lambda match: match.start()):
        if any(start < match.start() < end for start, end in quoted):
            continue
        place = _PLACE.match(text, match.end())
        end = match.end() if place is None else place.end()
        if match.re is _DIRECT[language]:
            same = _SAME_BEFORE.search(text, reached, match.start())
            yield (match.start() if same is None else same.start()), end
        else:
            start = _name_before(text, reached, match.start(), language)
            if start is None and end > match.end() and _SMALL_WORD.search(text, reached, match.start()):
                start = match.start()  # "in her later article (n 5) 20"
            if start is not None and not _CHAPTER_BEFORE.search(text, 0, start):
                yield start, end
        reached = end


def _name_before(text: str, floor: int, end: int, language: str) -> int | None:
    """Where the name begins that stands before a bracket; None if none does."""
    if language == "de":
        name = _GERMAN_NAME.search(text, floor, end)
        return None if name is None else name.start()
    quoted = next(
        (span for span, said in closed_spans(text) if said and span[1] == len(text[:end].rstrip())), None
    )
    if quoted is not None and quoted[0] >= floor:
        author = _run(text, floor, quoted[0], _WITHIN_NAMES) if text[: quoted[0]].endswith(", ") else None
        return quoted[0] if author is None else author
    title = _run(text, floor, end, _WITHIN_TITLES)
    if title is not None:
        if _OPEN.search(text, floor, title):
            return title
        author = _run(text, floor, title, _WITHIN_NAMES) if text[:title].endswith(", ") else None
        several = len(text[title:end].split()) > 1
        if author is not None and (several or _OPEN.search(text, floor, author)):
            return author
    return _run(text, floor, end, _WITHIN_NAMES)


def _run(text: str, floor: int, end: int, within: frozenset[str]) -> int | None:
    """Where the words with capitals begin that end at `end`, with small ones of `within` among them."""
    start = None
    last = ""
    for word in reversed(list(_WORD.finditer(text, floor, end))[-_MOST_WORDS:]):
        said = word[0].lstrip("([")
        stops = last and said.endswith((",", ".", ";", ":", "?", "!", ")", "’", "”"))
        if stops and not (_INITIALS.fullmatch(said) or _COMPANY.search(said)):
            break
        capital = said[:1].isupper() or _YEAR_OF_ACT.fullmatch(said) is not None or said == "&"
        if not capital and said not in within and not said.isdigit():  # "Law Com No 238 (n 32)"
            break
        if capital and said.strip(",") not in _OPENS_SENTENCE:
            start = word.end() - len(said)
        last = said
        if said != word[0]:
            break  # a bracket opens here
    return start
