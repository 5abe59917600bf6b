"""Short forms of known works recognised by author or title where comment stands around them.

``La remarque est de Darmon, Le Colportage, p. 29``: the text alone does not tell where the citation begins,
nor ``Nonn, Verbraucherprotest, S. 62, sind es 2500`` where it ends.  A name that was cited before does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citekit.model import UPPER, Name, Span, fold, skeleton
from citekit.references.backreferences import find_back_references
from citekit.references.evidence import points_back
from citekit.references.lexicon.backrefs import Reach
from citekit.references.lexicon.comment import BEFORE_AUTHOR, LEADS_TO_NAMES, TALKS, TURKISH_OPENERS
from citekit.references.lexicon.cues import alternatives
from citekit.references.marks import find_marks
from citekit.references.works import Works

_LONGEST = 400  # characters in which a short form is looked for
_WORD = re.compile(rf"(?<![^\W\d_])[{UPPER}][^\W\d_]+(?:[-‐'’][^\W\d_]+)*")
# What stands behind the name of a short form: a title, a bracket, co-authors, initials.
_BEHIND = re.compile(
    rf"\s?(?:[,/(]|:\s|[-–—]\s|\.\s(?=[{UPPER}“„«‘])|[’']s\s)|"
    rf"\s(?:{alternatives(TALKS)})(?![^\W\d_])|"
    rf"\s(?:dans|in|en|в|у)\s(?=[{UPPER}“„«])|"  # "par Smithson dans A Penny, p. 40"
    rf"\s(?:and|und|et|ve|və|и|y|e|&|vd|u\.\s?a|et\sal|il[eə]\s(?:gö|mü|rö|sö)|[{UPPER}][^\W\d_]?\.)"
)
_ELIDED = re.compile(r"^(?:[dlDL]|[dD]ell|[dD]all|[qQ]u)['’]")  # "celles d’Anne-Marie Durand"
_INITIAL = re.compile(rf"[{UPPER}]\.(?:-?[{UPPER}]\.)*")
_MOST_GIVEN = 4  # words before the last of a name
_LONGEST_WORDS = 20  # characters of words that point back
_OPENING = "“„«‘'\"("


def stretches(said: str, works: Works, language: str) -> Iterator[Span]:
    """The stretches of a citation that begin with an author or a title known from before.

    Args:
        said: what was taken for a citation.
        works: those described before.
        language: BCP 47 code of the notes.

    Yields:
        Each from such a beginning to the end, then to its first page; never all of `said`.
    """
    marks = find_marks(said, language)
    taken = [mark.extent for mark in marks if mark.label != "back-reference"]
    for start in _beginnings(said, works):
        if any(first < start for first, _ in taken) or (start and not is_comment(said[:start])):
            continue
        pages = next((m.extent[1] for m in marks if m.label == "pages" and m.extent[0] > start), None)
        for end in (len(said), pages):
            if end is not None and start < end and (start, end) != (0, len(said)):
                yield start, end


def in_comment(said: str, works: Works, language: str) -> Iterator[Span]:
    """The stretches of comment from an author or a title known from before to the page or words behind it.

    Args:
        said: comment between citations, and behind them.
        works: those described before.
        language: BCP 47 code of the notes.
    """
    if not works.described:
        return
    for begin in _beginnings(said, works):
        bracketed = said.startswith("(", begin)
        if begin and not bracketed and not is_comment(said[:begin]):
            continue
        start = begin + bracketed
        piece = said[start : start + _LONGEST_SHORT]
        marks = find_marks(piece, language)
        count = next((i for i, mark in enumerate(marks) if mark.label not in _OF_SHORT), len(marks))
        places = [mark for mark in marks[:count] if mark.label in _PLACING]
        quoted = _QUOTED_TITLE.match(piece) or INTERVIEW.match(piece)
        if places:
            yield start, start + places[-1].extent[1]
        elif quoted is not None:
            yield start, start + quoted.end()


# "(overruling Chevron, 467 U.S. at 842)": a decision by its name and a page of its report
_REPORTED_AGAIN = re.compile(
    rf"(?<![^\W\d_])[{UPPER}][\w.’'&-]*(?:\s[{UPPER}][\w.’'&-]*){{0,4}},\s[0-9]{{1,4}}\s[{UPPER}][\w.\s]{{1,20}}?\sat\s"
    r"[0-9]{1,5}(?:[-–][0-9]{1,5})?"
)


def reported_again(said: str) -> Iterator[Span]:
    """The stretches of comment that are a decision's name with a page of its report."""
    return (match.span() for match in _REPORTED_AGAIN.finditer(said))


def direct(said: str, language: str) -> Iterator[Span]:
    """The stretches of comment that are ibid. and its place: "et ibid., n° 911", "Zum Folgenden ebd."."""
    for (start, end), row in sorted(find_back_references(said), key=lambda found: found[0]):
        # "id. at 19" is no author
        parted = _AT_PAGE.match(said, end) if row.or_author else _PARTED.match(said, end)
        if row.reach is not Reach.DIRECT or row.wants or parted is None:
            continue
        marks = find_marks(said[start : start + _LONGEST_SHORT], language)[1:2]
        place = [mark.extent[1] for mark in marks if mark.label in ("pages", "issue", "date")]
        near = [start + at for at in place if len(said[end : start + at].split()) <= _NEAR]
        yield start, (near or [end])[0]


_PARTED = re.compile(r"\s*(?:$|[,;:.)]|[0-9]|(?:ss?|pp?|S|Bl|С|Л|n°|at)[.\s])")
_AT_PAGE = re.compile(r",?\sat\s\*?[0-9]")
_NEAR = 4  # words of a place
_LONGEST_SHORT = 120  # characters
_PLACING = frozenset({"back-reference", "volume", "pages"})
_OF_SHORT = _PLACING | {"date"}  # "Abadan, 1965 Seçimlerinin Tahlili, s. 101": a year in a title
# "Zuckerman, ‘Original Sin’; …": a work cited as a whole
INTERVIEW = re.compile(
    r"(?P<who>[^,;:()]{3,40}?)(?:\s(?:ile|ilə|[lL][aeə])\s(?:görüşme|mülakat|röportaj|söyleşi|müsahibə)|"
    rf",?\s(?:{alternatives(TALKS)}))(?![^\W\d_])"
)
"""What somebody told, cited again by who it was: "Örücü ile görüşme"; "Pell, interview"."""
_QUOTED_TITLE = re.compile(
    r"[^,;:()]{3,40},\s(?:[“„«\"][^“”„«»\"]{3,80}[”“»\"]|‘[^‘;]{3,80}’)(?=\s*[;.,)]|\s*$)"
)


def _beginnings(said: str, works: Works) -> Iterator[int]:
    seen = set()
    for match in _WORD.finditer(said, 0, _LONGEST):
        start = match.start()
        namesakes = works.namesakes(match[0])
        if namesakes and (
            _BEHIND.match(said, match.end()) or points_back(said[match.end() :][:_LONGEST_WORDS].lstrip())
        ):
            start = _name_start(said, start, namesakes)
        elif not works.begins_title(said[start : start + _LONGEST]):
            continue
        start -= said[start - 1 : start] in _OPENING and start > 0
        if start not in seen:
            seen.add(start)
            yield start
    yield from (start for start in _named(said[:_LONGEST], works) if start not in seen)


def _named(said: str, works: Works) -> Iterator[int]:
    """Where names stand that notes gave to works for later: "repeated in FJC 2016, supra note 27"."""
    folded = fold(said)
    for name in works.names_for_later():
        match = re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", folded) if name in folded else None
        if match is not None:
            yield match.start()


def _name_start(said: str, start: int, namesakes: Sequence[Name]) -> int:
    """Where the name begins whose last word is at `start`: before its initials and words of known names."""
    known = {skeleton(word) for name in namesakes for word in f"{name.given} {name.family}".split()}
    for _ in range(_MOST_GIVEN):
        word = _ELIDED.sub("", said[:start].rstrip().rpartition(" ")[2])
        if not said[:start].endswith(" ") or not (_INITIAL.fullmatch(word) or skeleton(word) in known):
            break
        start = len(said[:start].rstrip()) - len(word)
    return start


def opens_comment(text: str) -> bool:
    """Whether `text` ends with a word that opens comment before a name: "Oysa", "By", "Nach"."""
    last = fold(text.rstrip().rpartition(" ")[2])
    return last in TURKISH_OPENERS or last in _OPENERS


_OPENERS = frozenset(fold(f"{BEFORE_AUTHOR} | {LEADS_TO_NAMES}").split(" | "))


def is_comment(text: str) -> bool:
    """Whether words that lead to a citation stand before it: a small one last, or a sign that parts."""
    text = text.rstrip(_OPENING + " ")
    small = text.rpartition(" ")[2][:1].islower() or opens_comment(text)
    return small or text.endswith((",", ":", "—", "–", "-", ";", "."))
