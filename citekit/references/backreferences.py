"""Words that point back to a work cited before, found in a text.

To which work they point is decided by `citekit.references.resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import Span, fold
from citekit.references.lexicon.backrefs import BACK_REFERENCES, NAMED_FOR_LATER, BackReference, Reach
from citekit.references.lexicon.cues import alternatives, pattern


def _compile(row: BackReference) -> re.Pattern[str]:
    forms = sorted(row.forms.split(" | "), key=len, reverse=True)
    patterns = (pattern(form).removesuffix(r"\s?") for form in forms)
    number = r"\s?(?P<number>[0-9]{1,4})(?![0-9])" if row.numbered else ""
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(patterns)}){number}(?![^\W_])")


_ROWS = tuple((_compile(row), row) for row in BACK_REFERENCES)


def find_back_references(text: str) -> Iterator[tuple[Span, BackReference]]:
    """Find the words that point back, in order of the table.

    >>> next(find_back_references("Cornell, op. cit., s. 80"))[0]
    (9, 17)
    """
    folded = fold(text)
    for compiled, row in _ROWS:
        for match in compiled.finditer(folded):
            if row.numbered:
                stands = not _is_in_work(folded, match.start())
            else:
                stands = _stands_as_one(text, match.start(), match.end())
                if row.reach is Reach.SAME_AUTHOR and _WITH_OTHERS.match(folded, match.end()):
                    # "in: dies./X (Hg.), Title": among the editors of the book around the chapter
                    stands = stands and _IN_BEFORE.search(folded, 0, match.start()) is None
            if stands:
                yield match.span(), row


def note_number(text: str) -> str | None:
    """The note to which "supra note 12" or "(Anm. 3)" in `text` points.

    >>> note_number("Reich, supra note 3, at 745")
    '3'
    """
    folded = fold(text)
    for compiled, row in _ROWS:
        if row.numbered:
            found = (m["number"] for m in compiled.finditer(folded) if not _is_in_work(folded, m.start()))
            number = next(found, None)
            if number is not None:
                return number
    return None


_IN_BEFORE = re.compile(r"(?<![^\W_])(?:in|dans|en)\s?:?\s$")
_WITH_OTHERS = re.compile(r"\s?/|\s(?:und|u\.|and|et|&)\s|\s\((?:hg|hrsg|ed|dir)")
_PAGE_BEFORE = re.compile(r"[0-9](?:\s?(?:ff?|sq|sqq|vd)\.?)?(?:,\s?|\s(?:&\s|u\.\s|mit\s|ve\s|et\s)?)$")


def _is_in_work(folded: str, start: int) -> bool:
    """Whether the number behind a page is that of a note in the work: "S. 23, Anm. 5", "at 121 n.4"."""
    if folded.startswith(_POINTING, start):
        return False
    return _PAGE_BEFORE.search(folded, max(0, start - 20), start) is not None


_POINTING = ("(", "supra", "above", "wie", "yukarida", "yuk")  # these never name a note of the work


_FOLLOWS = re.compile(r"\s*(?:$|[,.;:()–—-]|[0-9]|(?:ss?|pp?|sh|səh|cc?|сс?|c)[.\s])")


def _stands_as_one(text: str, start: int, end: int) -> bool:
    """Whether the words stand by themselves: at the start, or after a comma, full stop, dash or bracket.

    "age" in "The Age of Empires" and "aynı yazar" in a sentence of comment are no back-references.
    """
    if "." in text[start:end]:
        return True
    before = text[:start].rstrip()
    if not _FOLLOWS.match(text, end):
        return False
    if end - start <= 4:  # "age", "id": common words too
        return before == "" or before.endswith((",", ";"))
    return before == "" or before.endswith((",", ".", ";", ":", "(", "-", "–", "—", "]", "//"))


_NAMED = re.compile(
    rf"[(\[]\s?(?:{alternatives(NAMED_FOR_LATER)})(?:\s(?:cited\sas|referred\sto\sas|als|as|zit\.|zitiert))?"
    r"\s?[:,-]?\s*(?P<name>[^()\[\]]{2,60}?)\s?[)\]]"
)


def name_for_later(text: str) -> tuple[Span, str] | None:
    """The bracket in `text` that names a work for later, and the name, folded.

    >>> name_for_later("Полное собрание законов (далее — ПСЗ). Т. 1.")[1]
    'псз'
    """
    match = _NAMED.search(fold(text))
    return None if match is None else (match.span(), match["name"])
