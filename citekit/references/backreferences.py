"""Words that point back to a work cited before, found in a text.

To which work they point is decided by `citekit.references.resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from citekit.model import UPPER, Span, bare, fold
from citekit.references.lexicon.backrefs import (
    BACK_REFERENCES,
    BEHIND_NOTE_NUMBER,
    NAMED_FOR_LATER,
    BackReference,
    Reach,
)
from citekit.references.lexicon.cues import alternatives, pieces
from citekit.references.lexicon.tries import any_of, openings, words_of
from citekit.references.sought import ByWord, LazyPattern

_NUMBER = r"([0-9]{1,4})(?![0-9])"

_VERB, _WORK = (alternatives(bare(forms)) for forms in BEHIND_NOTE_NUMBER)
_BEHIND_NUMBER = rf"['’]?[dt][ae](?:ki)?(?:\s(?:{_VERB}))?(?:\s(?:{_WORK}))?|\s(?:{_VERB})(?:\s(?:{_WORK}))?"


def _pattern(row: BackReference) -> LazyPattern:
    forms = row.forms.split(" | ")
    words = any_of(map(_pieces, forms))
    behind = rf"\s?(?:no\.?|nr\.?|№|رقم)?\s?:?\s?{_NUMBER}" if row.numbered and "#" not in row.forms else ""
    return LazyPattern(
        rf"(?<![^\W_])(?:{words}){behind}(?:{_BEHIND_NUMBER})?(?![^\W_])"
        if row.numbered
        else rf"(?<![^\W_])(?:{words})(?![^\W_])"
    )


def _pieces(form: str) -> list[str]:
    *parts, last = (_NUMBER if piece == r"\#" else piece for piece in pieces(bare(form)))
    return [*parts, last.removesuffix(r"\s?")]


_ROWS = ByWord((openings(bare(row.forms)), (_pattern(row), row)) for row in BACK_REFERENCES)


def find_back_references(text: str) -> Iterator[tuple[Span, BackReference]]:
    """Find the words that point back, in order of the table.

    >>> next(find_back_references("Cornell, op. cit., s. 80"))[0]
    (9, 17)
    """
    for match, row in _matches(text):
        yield match.span(), row


def note_number(text: str) -> str | None:
    """The note to which "supra note 12" or "(Anm. 3)" in `text` points.

    >>> note_number("Reich, supra note 3, at 745")
    '3'
    """
    numbers = (group for match, row in _matches(text) if row.numbered for group in match.groups() if group)
    return next(numbers, None)


_IN_BEFORE = re.compile(r"(?<![^\W_])(?:in|dans|en)\s?:?\s$")
_PAGE_BEFORE = re.compile(r"[0-9](?:\s?(?:ff?|sq|sqq|vd)\.?)?(?:,\s?|\s(?:&\s|u\.\s|mit\s|ve\s|et\s)?)$")


@lru_cache(maxsize=256)  # several finders ask for the same stretch one after the other
def _matches(text: str) -> tuple[tuple[re.Match[str], BackReference], ...]:
    """All matches but those inside of longer ones: "note 5" in "infra note 5"."""
    found = list(_all_matches(text))
    inner: set[tuple[int, int]] = set()
    reached = 0
    for start, negative in sorted({(match.start(), -match.end()) for match, _ in found}):
        if -negative <= reached:
            inner.add((start, -negative))
        reached = max(reached, -negative)
    return tuple((match, row) for match, row in found if match.span() not in inner)


def _all_matches(text: str) -> Iterator[tuple[re.Match[str], BackReference]]:
    plain = bare(text)
    for pattern, row in _ROWS.of(words_of(plain)):
        for match in pattern.compiled.finditer(plain):
            start, end = match.span()
            if row.reach is Reach.SAME_AUTHOR and _HIS_WORK.match(text, start) and not plain[:start].strip():
                stands = True
            elif row.before_title:
                stands = False
            elif row.numbered:
                # "BArch, N 1015" is a signature; "Bern 2005, N. 845" a marginal number, as law counts them.
                letter = text.startswith(("N.", "N "), start)
                counts = letter or _is_in_work(plain, start) or _ISSUE_BEHIND.match(plain, end) is not None
                stands = not (row.common and counts)
            else:
                stands = _stands_as_one(text, start, end, strict=row.common)
                if row.reach is Reach.SAME_AUTHOR and _IN_BEFORE.search(plain, 0, start):
                    # "in: dies./X (Hg.), Title", "in: ders., Werke": who edited or wrote the book around it
                    stands = False
            if stands:
                yield match, row


# "n. 2/2012", "n. 35, 1977", "n. 11 (28 maggio 2014)", "n. 27 del 28 aprile 2010": what Italian counts so
_ISSUE_BEHIND = re.compile(
    r"\s?/\s?[0-9]|,?\s\(?(?:[0-9]{1,2}\s)?(?:[^\W\d_]+\s)?(?:1[5-9]|20)[0-9]{2}(?![0-9])|\s(?:del|du|de|of)\s[0-9]"
)


def _is_in_work(plain: str, start: int) -> bool:
    """Whether the number behind a page is that of a note in the work: "S. 23, Anm. 5", "at 121 n.4"."""
    if plain.startswith("(", start):
        return False
    return _PAGE_BEFORE.search(plain, max(0, start - 20), start) is not None


_FOLLOWS = re.compile(
    r"\s*(?:$|[,،.;:()\[–—-]|[0-9\u0660-\u0669\u06f0-\u06f9]|(?:[sS]s?|[pP]p?|sh|səh|cc?|[сС]с?|[лЛ]|c|صص?|Bl|Rn|Rdnr|Sp|vols?|at|paras?|ch)[.\s]|§)"
)
# "его же Введение", "aynı müellifin İslâm Düşüncesinde Ahlâk"
_HIS_WORK = re.compile(
    rf"(?:(?:[Ее](?:го|ё|е)|[Ии]х)\sже|(?:[Йй]ого|[Її]ї|[Її]х)\sж|[Aa]ynı\s(?:müellifin|yazarın)|his|her|their)\s(?=[{UPPER}«“])"
)
_SEPARATED = re.compile(r"\s*(?:$|[,;:()]|[0-9]|\.\s*$)")


_SHORT = 3  # characters
_OWNED = re.compile(r"[^\W\d_]['’ʼ]n?[ıiuü]n$")  # "Dayıoğlu’nun anılan makalesi"


def _stands_as_one(text: str, start: int, end: int, *, strict: bool) -> bool:
    """Whether the words stand by themselves: at the start, or after a comma, full stop, dash or bracket.

    "age" in "The Age of Empires" and "aynı yazar" in a sentence of comment are no back-references.
    """
    before = text[:start].rstrip()
    if end - start <= _SHORT and text[:start].endswith("."):
        return False  # "HR.İD. 1190": the letters of a fonds
    if strict:  # "cit." also means "cited by"; "Eser" is a journal
        return (
            not text[start].isupper()
            and before.endswith((",", "»", "”", '"', "’"))
            and _SEPARATED.match(text, end) is not None
        )
    if "." in text[start:end]:
        return True
    if not _FOLLOWS.match(text, end):
        return False
    if _OWNED.search(before):
        return True
    if end - start <= 4:  # "age", "id": common words too
        return before == "" or before.endswith((",", "،", ";"))
    return before == "" or before.endswith((",", "،", ".", ";", ":", "(", "-", "–", "—", "]", "//"))


_NAMED = re.compile(
    rf"[(\[]\s?(?:{alternatives(NAMED_FOR_LATER)})(?:\s(?:cited\sas|referred\sto\sas|als|as|zit\.|zitiert))?"
    r"\s?[:,-]?\s*(?P<name>[^()\[\]]{2,60}?)(?:\s(?:с\sуказанием|із\sзазначенням)\s[^()\[\]]{2,80})?\s?[)\]]"
)


# "Bundan sonra “KVKK” olarak anılacaktır."
_NAMED_IN_SENTENCE = re.compile(
    rf"(?<![^\W_])(?:{alternatives(NAMED_FOR_LATER)})(?:\s(?:cited\sas|referred\sto\sas|als|as))?\s?[:,]?\s?"
    r"[“„«\"‘](?P<name>[^“”„«»\"‘’]{2,60})[”“»\"’]"
)


# "478 U.S. 1 (1986) (Press-Enterprise II)": the name of a decision behind its year
_NAMED_CASE = re.compile(r"\((?:1[89]|20)[0-9]{2}\)\s\((?P<name>[A-Z][^(),;.]{2,40})\)")


def name_for_later(text: str) -> tuple[Span, str] | None:
    """The bracket or sentence in `text` that names a work for later, and the name, folded.

    >>> name_for_later("Полное собрание законов (далее — ПСЗ). Т. 1.")[1]
    'псз'
    """
    folded = fold(text)
    match = _NAMED.search(folded) or _NAMED_IN_SENTENCE.search(folded) or _NAMED_CASE.search(text)
    return None if match is None else (match.span(), fold(match["name"]))
