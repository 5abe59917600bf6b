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
from dataclasses import replace

from citekit.model import UPPER, Span
from citekit.references.evidence import AUTHOR, has_evidence
from citekit.references.leads import lead_to_place
from citekit.references.lexicon.comment import OPENS_SENTENCE
from citekit.references.lexicon.cues import WITHIN_NAMES, WITHIN_TITLES
from citekit.references.marks import find_marks
from citekit.references.name_parts import INITIAL
from citekit.references.people import looks_like_person
from citekit.references.rules.enclosed import closed_spans
from citekit.references.signals import Segment, segment_at

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
    "de": re.compile(
        r"(?<=[a-zäöüß]{3}\s)ebd\.(?=,?\s(?:S\.|Sp\.|Rn\.|Rdnr\.|Rz\.|§)\s?[0-9])|(?<=[Dd](?:er|ie)s\.,\s)ebd\.(?=,\s[0-9])"
    ),
}
_NUMBERS = (
    r"(?:\[[0-9]{1,4}[A-Z]?\](?:\s?[–-]\s?\[?[0-9]{1,4}\]?)?"
    r"|[0-9]{1,5}[A-Za-z]{0,2}(?:\.[0-9]{1,4})*(?:\([0-9a-z]{1,4}\))*(?:[–-][0-9.]{1,7})?(?:\s?ff?\.)?)(?![^\W_])"
)
_WORDS_OF_PLACE = (
    r"(?:at|pp?|paras?|ss?|arts?|regs?|cls?|chs?|[Ss]chs?|cols?|vol|pts?|nn?|"
    r"S|Sp|Rn|Rdnr|Rz|Tz|§§?|Art|Abs|Nr|Anm|Fn)\.?"
)
_PLACE = re.compile(
    rf"(?:,?\s(?:(?:and|or|und|u\.|in|mit)\s)?(?:{_WORDS_OF_PLACE}\s?){{0,2}}{_NUMBERS})*"
    r"(?:\s\([^()]{0,40}?(?<![^\W_])(?:Lord|Lady|Baroness|Sir|[LCP]?JJ?|CJ|MR|LC|B|P)(?![^\W_])[^()]{0,40}\))?"
)
_REPORT = r"(?:[0-9]{1,3}\s)?[A-Z][A-Za-z.& ’']{0,24}(?:\s\([A-Z][a-z]+\))?\s[0-9]{1,5}"
_YEAR = r"[\[(](?:1[5-9]|20)[0-9]{2}[\])]"
# Orwin v Tate [1995] 1 WLR 880 (Ch) 884; (1843) 11 M & W 5, 152 ER 693: from the "v" on
_CASE = re.compile(
    rf"\sv\s[^;\[\]]{{2,80}}?\s{_YEAR}\s{_REPORT}(?:[,;]\s(?:{_YEAR}\s)?{_REPORT}(?![^\W_]))*"
    rf"(?:\s\([A-Z][A-Za-z ]{{1,12}}\))?{_PLACE.pattern}"
)
_DEBATE = re.compile(
    r"(?<![^\W_])(?:HC|HL|PBC|WA)\sDeb,?\s[0-9(][^;()]{6,40}?\scols?\s[0-9]{1,5}(?:W[HSA]?)?(?:[–-][0-9]{1,5})?(?![^\W_])"
)
_ACT = re.compile(
    r"(?<=[a-z)])\s(?P<kind>Act|Regulations|Order|Rules)\s(?:1[2-9]|20)[0-9]{2}"
    rf",?\s(?:ss?|[Ss]chs?|arts?|regs?|rr?|[Pp]ts?)\.?\s{_NUMBERS}{_PLACE.pattern}"
)
_JOINED = re.compile(
    r"[A-Z][^\W\d_]+\s(?:of|for|and|&)\s(?:the\s)?$|(?:^|[;.]\s)(?:HM|Sir|Dame|Lord|Lady)\s$"
)
_SAID_BEFORE = re.compile(r"(?:Thus|So|But|And|Again|Similarly|Contrast|Compare|Accord|Also|Yet|Here),?\s")
_NAME_GOES_ON = re.compile(
    r"(?:(?<![^\W_])[A-Z][\w’-]*,|[’”])\s$"
)  # an author and a comma: "Falk, On Notice (n 4)"
_AFTERTHOUGHT = re.compile(r",?\s[a-zäöü][^\d;:“”‘’()]*")
_OPEN = re.compile(r"(?:^|[;:(.?!]\s?|[–—]\s)$")
_SMALL_WORD = re.compile(r"(?<![^\W_])[a-zäöüß]{3,}\s$")
# "R (on the application of Marlow) v Lane", "Homes (Fitness for Human Habitation) Act": a bracket in a name
_WORD = re.compile(r"R\s\([^()]{2,60}\)|\([A-Z][^()]{2,60}\)(?=\s(?:Act|Regulations|Order|Rules|Bill))|\S+")
_CHAPTER_BEFORE = re.compile(r"[’”\"'],?\s[Ii]n:?\s$")
_SAME_BEFORE = re.compile(r"(?<![^\W_])[Dd](?:er|ie)s\.,\s$")
_YEAR_OF_ACT = re.compile(r"(?:1[2-9]|20)[0-9]{2}")
_INITIALS = re.compile(rf"(?:{INITIAL})+,?")
_COMPANY = re.compile(r"(?:Co|Ltd|Inc|St|No|Com|plc|Mr|Dr|Prof)\.?$")
_GERMAN_NAME = re.compile(
    rf"(?<![^\W_])(?:(?:[vV]\.|[vV]on|[dD]e)\s)?[{UPPER}][\w.-]*(?:/(?:v\.\s|von\s)?[{UPPER}][\w-]*)*(?:,?\sa\.?\s?a\.?\s?O\.,?)?\s$"
)
_MOST_WORDS = 12
_REACH = 300  # characters behind a short form within which what follows it shows what it is
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
    if language.partition("-")[0] == "en":
        found = [_from_name(text, part) for part in parts]
    elif language.partition("-")[0] == "de":
        found = [_from_place(text, piece) for part in parts for piece in _divided(text, part, language)]
    for span in sorted((*_pointers(text, language.partition("-")[0]), *_told_by_form(text, language))):
        inside = next((part for part in found if _overlap(part.span, span)), None)
        if inside is None:
            found += segment_at(text, [span])
        else:
            found.remove(inside)
            found += _parted(text, inside, span, language)
    return sorted(found, key=lambda part: part.span)


def _from_place(text: str, part: Segment) -> Segment:
    """A stretch from where the court or the act begins to which German comment leads."""
    start, end = part.span
    same = _SAME_AUTHOR.search(text, 0, start)
    if same is not None:
        return replace(part, span=(same.start(), end))
    return replace(part, span=(start + lead_to_place(text[start:end]), end))


_SAME_FIRST = re.compile(r"[Dd](?:er|ie|en|em)s(?:\.|elben?),?\s[^\d;]*")
_SAME_AUTHOR = re.compile(r"(?<![^\W_])[Dd](?:er|ie|en|em)s\.,?\s$")  # "Anders jetzt ders. | WuM 2023, 80"
# "NZM 2021, 5, und – mit anderem Akzent – Falk, NJW 2021, 265"; "NJW 2022, 1370 m. Anm. Falk, JZ 2022, 1"
_DIVIDER = re.compile(
    rf",?\s(?:und|sowie)\s[–-]\s[a-zäöü][^–;\d]{{2,60}}\s[–-]\s(?=[{UPPER}])|"
    rf",?\sm(?:it|\.)\s?(?:(?:zust|krit|abl)\.\s)?(?:Anm|Bespr)\.\s(?:v(?:on|\.)\s)?(?=[{UPPER}][\w-]+(?:/[{UPPER}][\w-]+)?,?\s[{UPPER}][\w-]+\s(?:19|20)[0-9]{{2}},\s[0-9])"
)


def _divided(text: str, part: Segment, language: str) -> Iterator[Segment]:
    """The citations that words set between dashes part, and a note on a decision that has its own place."""
    start, end = part.span
    signal = part.signal
    for match in _DIVIDER.finditer(text, start, end):
        if _is_cited(text, (start, match.start()), language) and _is_cited(
            text, (match.end(), end), language
        ):
            yield Segment((start, match.start()), signal)
            start, signal = match.end(), None
    yield Segment((start, end), signal)


def _parted(text: str, part: Segment, span: Span, language: str) -> Iterator[Segment]:
    """A stretch that holds the citation at `span`, and what else it cites before and behind."""
    left, right = (part.span[0], span[0]), (span[1], part.span[1])
    signal = part.signal
    start = part.span[0]
    if left[0] >= left[1]:
        start = span[0]  # "see rather Summers v | Salford Corporation [1943] AC 283"
    elif _SAME_FIRST.fullmatch(text, *left):
        pass  # "ders., Kaiserreich (wie Anm. 1)"
    elif _is_cited(text, left, language):
        yield Segment((left[0], _end_of(text, left, language)), signal)
        start, signal = span[0], _signal_at(text, span)
    elif text[left[0]].islower() or (
        language.partition("-")[0] == "en" and not _NAME_GOES_ON.search(text, *left)
    ):
        start = span[0]  # "followed in Orwin v Tate [1995] 1 WLR 880", "Nothing in the 1957 Act (n 25)"
    behind = right[0] < right[1] and _is_cited(text, (right[0], min(right[1], right[0] + _REACH)), language)
    aside = right[0] < right[1] and _AFTERTHOUGHT.fullmatch(text, *right) is not None
    end = span[1] if behind or aside else part.span[1]
    yield Segment((start, start + len(_trimmed(text[start:end]))), signal)
    if behind:
        yield from segment_at(text, [right])


def _trimmed(citation: str) -> str:
    """A citation without the signs behind it, and the bracket that was opened before it."""
    kept = citation.rstrip(" ,;")
    return kept[:-1] if kept.endswith(")") and kept.count(")") > kept.count("(") else kept


def _signal_at(text: str, span: Span) -> str | None:
    return next((found.signal for found in segment_at(text, [span])), None)


def _from_name(text: str, part: Segment) -> Segment:
    """A stretch from where its first name begins: "Ministry of | Justice, Title", "Thus | J I Reynolds"."""
    start, end = part.span
    said = _SAID_BEFORE.match(text, start, end)
    if said is not None and looks_like_person(text[said.end() : end].partition(",")[0]) >= AUTHOR:
        return replace(part, span=(said.end(), end))
    if text[start : start + 1].isupper() and _JOINED.search(text, 0, start):
        name = _run(text, 0, start, _WITHIN_NAMES)
        if name is not None and _OPEN.search(text, 0, name):
            return replace(part, span=(name, end))
    return part


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


def _told_by_form(text: str, language: str) -> Iterator[Span]:
    """Where decisions stand with their parties, acts with a section, and debates with their columns."""
    if language.partition("-")[0] != "en":
        return
    quoted = [span for span, is_quoted in closed_spans(text) if is_quoted]
    for match in _CASE.finditer(text):
        start = _run(text, 0, match.start(), _WITHIN_NAMES)
        if start is not None and not any(begin < match.start() < end for begin, end in quoted):
            yield start, match.end()
    for match in _ACT.finditer(text):
        start = _run(text, 0, match.end("kind"), _WITHIN_TITLES)
        if start is not None and not any(begin < match.start() < end for begin, end in quoted):
            yield start, match.end()
    for match in _DEBATE.finditer(text):
        yield match.span()


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
    start, last, reached = None, "", end
    for word in reversed(list(_WORD.finditer(text, floor, end))[-_MOST_WORDS:]):
        if word[0].startswith("(") and word[0].endswith(")"):
            continue
        said = word[0].lstrip("([")
        stops = (
            last
            and not said.startswith("R (")
            and said.endswith((",", ".", ";", ":", "?", "!", ")", "’", "”"))
        )
        if stops and not (_INITIALS.fullmatch(said) or _COMPANY.search(said)):
            if said.endswith(",") and last in _OPENS_SENTENCE and start is not None:
                return reached  # "Moss, On Trusts (n 9)": the title behind an author may begin so
            break
        capital = said[:1].isupper() or _YEAR_OF_ACT.fullmatch(said) is not None or said == "&"
        if not capital and said not in within and not said.isdigit():  # "Law Com No 238 (n 32)"
            break
        if capital and said.strip(",") not in _OPENS_SENTENCE:
            start = word.end() - len(said)
        last, reached = said, word.end() - len(said)
        if said != word[0]:
            break  # a bracket opens here
    return start
