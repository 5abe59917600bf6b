"""Cutting a note into citations, signals and commentary.

``Bu konuda bkz. GÖZLER, s. 120; ÖZBUDUN, s. 50.`` has a comment, a signal and
two citations.  A semicolon also stands inside one work's place list (``М.; Л.``),
so it divides only after something complete.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citekit.model import UPPER, Span
from citekit.references.backreferences import find_back_references
from citekit.references.comment import behind_quotation, behind_words, lead_in
from citekit.references.evidence import (
    begins_by_family,
    begins_case,
    begins_citation,
    cited_in_bracket,
    endings,
    ends_with_comment,
    has_evidence,
    is_complete,
    is_prose,
    is_sentence,
    leads_to_bracket,
    points_back,
    says_something,
)
from citekit.references.lexicon.backrefs import Reach
from citekit.references.lexicon.comment import RELATIVES, TALKS
from citekit.references.lexicon.cues import alternatives
from citekit.references.lexicon.places import PLACE_PATTERN
from citekit.references.marks import Mark, find_marks
from citekit.references.marks.isnad import VERSE
from citekit.references.people import FAMILY_FIRST, looks_like_person
from citekit.references.rules.archives import is_file
from citekit.references.rules.enclosed import QUOTES, closed_spans
from citekit.references.rules.interviews import end_of_interview, interviewee
from citekit.references.rules.layout import LIKELY, are_families
from citekit.references.signals import (
    Segment,
    after_signals,
    behind_signals,
    containers_in,
    signals_the_same,
    trim,
)

_LONG_WORD = re.compile(r"(?:[^\W\d_]{4}|[)\]”»\"’])$")
# A semicolon, or a word that joins two works: "§ 80 II 3 und Ehmann, FS Deutsch (Fn. 16), S. 93"; "A with B";
# "S. 148 ff. sowie zeitgenössisch Otto Stern, Das Gesetz".
_DIVIDER = re.compile(
    r";\s*|(?P<joint>,?\swith\s(?=[A-Z])|"
    r",?\s(?:und|sowie|gegen|and|as\swell\sas|et|ainsi\sque|ve|ile|və|ilə|и|а\sтакже|y|e)\s)"
    rf"(?=(?P<small>(?:[^\W\d_{UPPER}][^\W\d_]*\s){{0,3}})(?:[^\W\d_a-z]|(?P<same>(?:ders|dies|ebd)\.)))"
)
_JOINS_PLACES = re.compile(rf"(?<![^\W_])(?:{PLACE_PATTERN});\s*$")
_PLACE_BEHIND = re.compile(rf"(?:{PLACE_PATTERN})(?:,\s(?:1[5-9]|20)[0-9]{{2}}|\s?:\s)")
_LONGEST_PLACE = 20  # characters
# "СПб.: Изд. Д. Е. Кожанчикова": a person who printed it
_OF_PUBLISHER = re.compile(r"[:,]\s(?:[Ии]зд|[Тт]ип|[Лл]ит|[Пп]еч|[Кк]н\.\sскл)$")
_INITIAL = re.compile(rf"(?<![^\W_])[{UPPER}]$")
_SENTENCE_END = re.compile(r"[.!?]\s+(?:[–—]\s+)?(?=[^\W\d_a-z]|[“«\"]|[0-9]{3,5}\ssayılı\s)")


def segment(text: str, language: str) -> list[Segment]:
    """Find the citations in a note.

    Args:
        text: the note.
        language: BCP 47 code of the notes.

    Returns:
        Citations in order; a note that only comments has none.
    """
    segments: list[Segment] = []
    for start, end in _pieces(text, language):
        for signal, span in after_signals(text, start, end, language):
            parts = list(_after_full_stops(text, span, language))
            # A signal stands before the first of several only.
            for part, word in zip(parts, [signal] + [None] * len(parts), strict=False):
                found = _citation(text, part, language, signalled=word is not None)
                if found is not None:
                    segments.append(Segment(found, word))
                while found is not None:
                    found = _behind_bracket(text, found, part[1], language)
                    segments += [] if found is None else [Segment(found)]
    return segments


def _behind_bracket(text: str, bracketed: Span, end: int, language: str) -> Span | None:
    """The citation to which comment leads behind one in brackets: "… (Kaya, s. 5) …: Can, Ani, s. 9"."""
    start = bracketed[1] + 1
    if text[bracketed[0] - 1 : bracketed[0]] != "(" or text[bracketed[1] : start] != ")":
        return None
    begin, _ = trim(text, start, end)
    found = _citation(text, (start, end), language, signalled=False)
    return found if found is not None and found[0] > begin else None


_LONGEST_WORDS = 40  # characters of words that point back
# How much of a stretch is looked at to tell whether it ends, or begins, as a citation does; in characters.
_TAIL, _HEAD = 300, 600


def _pieces(text: str, language: str) -> Iterator[Span]:
    """Stretches between the semicolons that part citations."""
    start = 0
    for match in _outside(_DIVIDER, text):
        left = text[max(start, match.start() - _TAIL) : match.start()]
        rest = text[match.end() : match.end() + _HEAD]
        if _JOINS_PLACES.search(text, max(start, match.start() - _LONGEST_PLACE), match.end()) and (
            _PLACE_BEHIND.match(text, match.end())
        ):
            divides = False  # "переписи 1927 г. М.; Л., 1928"
        elif match["joint"]:
            # "S. 263 und ders., DAR 1996, 344"
            named = rest[len(match["small"]) :]
            begins = match["same"] is not None or begins_by_family(named, language)
            begins = begins or (begins_case(named) and has_evidence(named, find_marks(named, language)))
            begins = begins or _SUPRA.match(named) is not None
            begins = begins or (_begins_with_name(named) and _is_evident(named, language))
            signal = behind_signals(text[match.start() :].lstrip(", ")) > len(match["joint"].lstrip(", "))
            divides = is_complete(left, language) and begins and not signal  # "and in Keith Tomlin"
        elif is_complete(left, language):
            marks = find_marks(rest, language)
            near = rest.partition(";")[0]  # what comes after the next divider may be comment
            cited = has_evidence(rest, marks) or has_evidence(near, find_marks(near, language))
            verse = any(mark.by == VERSE for mark in find_marks(near, language))
            divides = cited or verse or (not marks and (is_sentence(rest) or is_prose(rest)))
        else:
            # "Matthew, ‘Gladstone’; Matthew (ed.), Diaries, IX": a short form may end with its title
            told = any(char.isalnum() for char in left)
            ended = left.endswith(tuple("’”»“")) or (told and is_file(left, find_marks(left, language)))
            ended = ended or _TALK_AT_END.search(left) is not None
            complete = is_prose(left) or ended
            quoted = ended and rest[:1] in QUOTES and has_evidence(rest, find_marks(rest, language))
            divides = complete and (quoted or begins_by_family(rest, language) or points_back(rest))
        if divides:
            yield start, match.start()
            start = match.end()
    yield start, len(text)


# "with Hale Interview, supra note 17": whatever it is called
_SUPRA = re.compile(rf"(?:[{UPPER}][\w'’.-]*\s?){{1,5}},\ssupra\snote\s[0-9]")
# "Dunmore, email; ‘More job cuts’": how somebody told it, and nothing else, is a short form, too
_TALK_AT_END = re.compile(rf"[^\W\d_],\s(?:{alternatives(TALKS)})$")


def _outside(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches of `pattern` outside quotation marks and brackets."""
    closed = [span for span, _ in closed_spans(text)]
    for match in pattern.finditer(text):
        if not any(start < match.start() < end for start, end in closed):
            yield match


POINTS_BACK = re.compile(
    r"(?:Ibid(?:em)?|Id|Loc\.\s?cit|Ebd|Ebenda|Ivi|A\.\s?a\.\s?O)\.?"
    r"(?:,?\s(?:at\s|pp?\.\s|S\.\s|Bl\.\s|Rn\.\s|Nr\.\s|no?\.\s|n°\s|fol\.\s|pièce\s|§\s?)?"
    r"[0-9][0-9–-]*(?:\s?ff?\.)?)*"
    r"(?=[.;](?:\s|$)|\s[A-Z])"
)
"""A citation at the beginning of a note that is nothing but words that point back, and a place."""


def _is_alone(text: str) -> bool:
    """Whether `text` begins with words for the work directly before, and a full stop: "Aynı belge. …"."""
    found = find_back_references(text[:_LONGEST_WORDS])
    return any(
        span[0] == 0 and row.reach is Reach.DIRECT and text.startswith(". ", span[1]) for span, row in found
    )


_GOES_ON = re.compile(r"[^\W\d_][^\W\d_]+\s(?:[^\W\d_]\S*\s){2}")  # words, and no "P. 63"


def _after_full_stops(text: str, span: Span, language: str) -> Iterator[Span]:
    """Part a piece where, after something complete or after comment, a full stop comes before an author.

    Comment between two citations stays with neither.
    """
    start, end = span
    stretch = text[start:end]
    ends = endings(stretch, language)
    begin, complete = 0, 0
    direct = POINTS_BACK.match(stretch) is not None or _is_alone(stretch)
    containers = containers_in(stretch, language)
    for match in _outside(_SENTENCE_END, stretch):
        stop = match.start()
        if any(first < match.end() < last for first, last in containers):
            continue  # "BGBl. I S. 3328"
        if direct and not begin and _GOES_ON.match(stretch, match.end()):
            # "Id. at 541. The dissent’s reading of …": what follows is another sentence
            yield start, start + stop + 1
            begin, direct = match.end(), False
            continue
        ended = any(stop - 2 <= ending <= stop + 1 for ending in ends)
        last = max((ending for ending in ends if begin < ending <= stop), default=0)
        if not ended and last and _AFTERTHOUGHT.fullmatch(stretch, last, stop):
            complete = last  # "BKR 2009, 246, im obiter dictum. Prütting/Weth (vorige Fn.)"
        if ended and not (complete and is_prose(stretch[complete:stop])):
            complete = stop + 1
        # "пер. с фр. В. П. Визгина": a full stop after a short word abbreviates; "1918–1939: сб. док. / сост.
        # А. А. Белов": a statement of responsibility is still to be ended.
        if complete < stop and (
            _INITIAL.search(stretch[begin:stop])
            or " / " in stretch[complete:stop]
            or _ROLE_AT_END.search(stretch, max(0, stop - 12), stop)
            or _OF_PUBLISHER.search(stretch[complete:stop])
        ):
            continue
        before = stretch[begin:stop]
        comment = not complete and _LONG_WORD.search(before) and is_prose(before) and not _describes(before)
        rest = stretch[match.end() : match.end() + _HEAD]
        if (complete and _points_in_comment(rest, language)) or (
            (complete or comment) and _cites(rest, language)
        ):
            yield start + begin, start + (complete or stop)
            begin, complete = match.end(), 0
    yield start + begin, end


# "yay. M. Münir Aktepe", "hrsg. v. A. Kaya": a word for what somebody did, and then who
_ROLE_AT_END = re.compile(
    r"[,\s](?:yay|haz|çev|der|thk|nşr|trc|ed|eds|hrsg|trad|trans|пер|ред|сост|упоряд|tərt)$"
)
_AFTERTHOUGHT = re.compile(r",\s[a-zäöü][^\d:()“”„;.]{2,60}|\s?:\s[“«„\"][^“”«»„\"]{2,300}[”»“\"]")


def _describes(text: str) -> bool:
    """Whether `text` has the order of a description, "Family I. Title / X", and is no comment."""
    return " / " in text or FAMILY_FIRST.match(text) is not None


def _is_evident(text: str, language: str) -> bool:
    """Whether `text`, or what of it stands before another sentence, cites a work."""
    ends = endings(text, language)
    stops = (match.start() for match in _outside(_SENTENCE_END, text))
    stop = next((at for at in stops if any(at - 2 <= end <= at + 1 for end in ends)), len(text))
    return any(has_evidence(said, find_marks(said, language)) for said in (text[:stop], text))


def _points_in_comment(text: str, language: str) -> bool:
    """Whether `text` begins with comment in which words point back: "ilk söyleyen … İmre’dir, a.g.m."."""
    first = next(iter(find_marks(text, language)), None)
    if first is None or first.label != "back-reference":
        return False
    said = text[: first.extent[0]]
    return is_prose(said) and said[0] not in QUOTES and "(" not in said


def _begins_with_name(text: str) -> bool:
    """Whether `text` begins with a person and, behind a comma, a title: "Jana Oehme, Ein Mann schreibt"."""
    name, comma, rest = text.partition(", ")
    return bool(comma) and not rest[:1].islower() and looks_like_person(name) >= LIKELY


def _cites(text: str, language: str) -> bool:
    """Whether `text` begins with a citation, or with comment that leads to one or has one in brackets."""
    if signals_the_same(text, language):
        return has_evidence(text, find_marks(text, language))
    if begins_citation(text, language) or lead_in(text, language) or behind_words(text, language):
        return True
    return leads_to_bracket(text, [s for s, quoted in closed_spans(text) if not quoted], language)


def _citation(text: str, span: Span, language: str, *, signalled: bool) -> Span | None:
    start, end = trim(text, *span)
    if start >= end:
        return None
    start = _skip_comment(text, start, end, language)
    stretch = text[start:end]
    if interviewee(stretch) is not None:
        end = start + end_of_interview(stretch)
        stretch = text[start:end]
    inner = cited_in_bracket(stretch, [s for s, quoted in closed_spans(stretch) if not quoted], language)
    if inner is not None:
        return start + inner[0], start + inner[1]
    stretch = stretch[: _end_of_bracket(stretch, language)]
    marks = find_marks(stretch, language)
    end = start + min(ends_with_comment(stretch, marks), _end_before_clause(stretch, marks))
    stretch = text[start:end]
    if has_evidence(stretch, marks) or (signalled and marks):
        return start, end
    return None


_NAME_AND_BRACKET = re.compile(rf"[{UPPER}][^()“”«»„\",;:\d]{{2,60}}\s(?=\()")


def _end_of_bracket(text: str, language: str) -> int:
    """Where a citation ends that has all but its author in brackets: "Lerche (Übermaß, Köln 1961) sah"."""
    name = _NAME_AND_BRACKET.match(text)
    brackets = [span for span, quoted in closed_spans(text) if not quoted]
    end = next((last for first, last in brackets if name is not None and first == name.end()), None)
    rest = text[end:]
    if name is None or end is None or not re.search(r"[^\W\d_]", rest) or re.search(r"\d", rest):
        return len(text)
    who = name[0].rstrip()
    if looks_like_person(who) < LIKELY and not are_families(who):
        return len(text)
    inner = text[name.end() + 1 : end - 1]
    return end if "," in inner and has_evidence(inner, find_marks(inner, language)) else len(text)


def _skip_comment(text: str, start: int, end: int, language: str) -> int:
    """Pass over comment before a citation: whole sentences, or words and a colon before an author."""
    head = text[start : min(end, start + _HEAD)]
    if interviewee(head) is not None:
        return start  # "Letter from Martin Hale to the author, 9 March 2010"
    if quotation := behind_quotation(head, language):
        return _skip_comment(text, start + quotation, end, language)
    lead = behind_words(head, language)
    # "Bibliothèque municipale de Lyon, Ms 812" has no author Lyon; a title of its own may stand in an archive
    if lead and (head[lead] in QUOTES or not is_file(head, find_marks(head, language))):
        return start + lead
    for match in _outside(_SENTENCE_END, text[start:end]):
        sentence = text[start : start + match.start()]
        if not _LONG_WORD.search(sentence):
            continue  # "Histoire, t. III": an abbreviation
        marks = find_marks(sentence, language)
        # "Sayı: 27894. Geçici 1. madde bu tarihi belirlemiştir": a citation, then comment
        cited = sentence[: ends_with_comment(sentence, marks)]
        # "Talıbzadə K.A. XX əsr Azərbaycan ədəbi tənqidi. Bakı": no comment begins by a family and initials
        said = is_sentence(sentence) or says_something(sentence)
        said = said and not (_describes(sentence) or _begins_with_name(sentence))
        if not said or has_evidence(cited, marks):
            break
        return _skip_comment(text, start + match.end(), end, language)
    return start + lead_in(head, language)


_CLAUSE = re.compile(
    r",\s(?:[^\W\d_A-Z][^\d:()“”«»„]{3,}|(?:sind|ist|gibt|geben|nennt|nennen|spricht|sprechen|"
    r"wird|werden|war|waren|heißt|steht|stehen|finden|findet|meint|meinen|hält|halten|sieht|sehen|verweist|verweisen|"
    r"betont|betonen|will|wollen|lässt|lassen)\s[^:;]+)$|"
    r";\s[^\W\d_A-Z][^\d:;()“”«»„]{2,40}$"  # "; у Плотина"
)


# "М. 2010, где, впрочем, внимание сосредоточено на механизме заготовок"
_RELATIVE = re.compile(rf"\)?,\s(?:{alternatives(RELATIVES)})(?![^\W_])")


def _end_before_clause(text: str, marks: Sequence[Mark]) -> int:
    """Where a clause of comment follows the page: "2002, S. 75, mit Beiträgen aus Wissenschaft"."""
    relative = _RELATIVE.match(text, marks[-1].extent[1]) if marks else None
    if relative is not None and is_prose(text[relative.end() :]):
        return relative.start()
    if not marks or marks[-1].label != "pages":
        return _end_of_pointing(text, marks)
    last = marks[-1].extent[1]
    match = _CLAUSE.match(text, last)
    return last if match is not None and text[last + 2].islower() else len(text)


def _end_of_pointing(text: str, marks: Sequence[Mark]) -> int:
    """Where a clause follows words that point back and their page: "Kaya, art. cité, p. 4, gagne 3 F"."""
    pointing = next((i for i, mark in enumerate(marks) if mark.label == "back-reference"), None)
    if pointing is None or pointing + 1 == len(marks) or marks[pointing + 1].label != "pages":
        return len(text)
    end = marks[pointing + 1].extent[1]
    clause = re.match(r",\s[^\W\d_A-Z]{2,}\s", text[end:])
    return end if clause is not None and is_prose(text[end + 2 :]) else len(text)
