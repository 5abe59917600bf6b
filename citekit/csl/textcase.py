"""The values of ``text-case``: small, capital, capitalised, sentence and title case.

``title`` of *the rise and fall of the third reich* is *The Rise and Fall of the
Third Reich*.  Text comes as a string, or as runs of which some must not change
(``nocase``); words are seen across runs, so that half a word in italics is
still one word.  Which item is in English, and what makes a run protected, is
decided by the caller; how a letter changes in its language by
`citekit.csl.casing`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from citekit.csl.casing import capital_at, capitals, lower_all, primary_subtag, smalls, upper_all
from citekit.csl.casing_data import (
    ABBREVIATIONS,
    APOSTROPHE_LANGUAGES,
    ELIDED,
    ENGLISH,
    STOP_PHRASES,
    STOP_WORDS,
)
from citekit.model.text import DOUBLE_QUOTES, SINGLE_QUOTES, Script, fold, script_of

Changes = dict[int, str]
"""What takes the place of the character at an offset."""

_HYPHENS = "-‐‑"
_LETTERS = r"[\w\u0300-\u036f]"
_WORD = re.compile(
    r"(?:https?://|www\.)\S+|[^\s@]{1,64}@[^\s@]+\.\w+|vis-à-vis\b"
    rf"|{_LETTERS}+(?:['’ʼʻ`´.·\u00ad\u200c\u200d]{_LETTERS}+)*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)|.*@", re.IGNORECASE)
_INITIALS = re.compile(r"\w(?:\.\w)+")
_ROMAN = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")
_CLAUSE = re.compile(r"[:?!]\s")
_FULL_STOP = re.compile(r"\.\s")
_OPENING_QUOTE = re.compile(rf"(?:^|[\s(\[{{—–-])[{DOUBLE_QUOTES}{SINGLE_QUOTES}]+$")
_ALL_CAPS_WORDS = 3  # "UK" and "PLOS ONE" are names; "THE FALL OF ROME" is how a catalogue shouted


class _Text:
    """Text and its words; `free` is the text with blanks for what must not change."""

    def __init__(self, text: str, language: str, free: str) -> None:
        self.text = text
        self.language = language
        self.free = free
        self.words = list(_WORD.finditer(text))

    def word(self, n: int) -> str:
        return self.words[n].group()

    def before(self, n: int) -> str:
        """What stands between this word and the one before it."""
        return self.text[self.words[n - 1].end() if n else 0 : self.words[n].start()]

    def after(self, n: int) -> str:
        """The character after the word."""
        return self.text[self.words[n].end() : self.words[n].end() + 1]

    def starts_clause(self, n: int) -> bool:
        """Whether this is the first word, of all or after a colon, a question mark, the end of a sentence."""
        gap = self.before(n)
        if n == 0 or _CLAUSE.search(gap):
            return True
        if not _FULL_STOP.match(gap):
            return False
        last = self.word(n - 1)
        return len(last) >= 3 and not _INITIALS.fullmatch(last) and fold(last) not in ABBREVIATIONS

    def is_part(self, n: int) -> bool:
        """Whether the word is the second or a later part of a hyphenated one."""
        return n > 0 and self.before(n) in _HYPHENS

    def heads_compound(self, n: int) -> bool:
        """Whether the word is the first part of a hyphenated one."""
        return not self.is_part(n) and n + 1 < len(self.words) and self.is_part(n + 1)

    def capital(self, n: int) -> Changes:
        """The word with a capital at its head."""
        return capital_at(self.text, self.words[n].start(), self.language)

    def small(self, n: int, skip: int = 0) -> Changes:
        """The word in small letters, from its letter number `skip` on."""
        start, end = self.words[n].span()
        letters = smalls(self.text[start:end], self.language)
        return {start + i: letter for i, letter in enumerate(letters) if i >= skip}


def _lowercase(found: _Text) -> Changes:
    return dict(enumerate(smalls(found.text, found.language)))


def _uppercase(found: _Text) -> Changes:
    return dict(enumerate(capitals(found.text, found.language)))


def _capitalize_first(found: _Text) -> Changes:
    first = 1 if found.language in APOSTROPHE_LANGUAGES and _is_clipped(found, 0) else 0
    return found.capital(first) if first < len(found.words) and _is_small(found.word(first)) else {}


def _capitalize_all(found: _Text) -> Changes:
    return {
        offset: letter
        for n in range(len(found.words))
        if _is_small(found.word(n))
        for offset, letter in found.capital(n).items()
    }


def _sentence(found: _Text) -> Changes:
    shouted = _is_shouted(found)
    changes = {} if shouted else _capitalize_first(found)
    for n in range(len(found.words)):
        if shouted and not _is_kept_in_capitals(found, n):
            changes |= found.small(n, skip=0 if n else 1)
        elif (
            not shouted
            and found.language == ENGLISH
            and not found.starts_clause(n)
            and _is_capitalised(found, n)
        ):
            changes |= found.small(n)
    return changes


def _title(found: _Text) -> Changes:
    if found.language != ENGLISH:
        return {}
    shouted, stops = _is_shouted(found), _stop_words(found)
    changes: Changes = {}
    for n in range(len(found.words)):
        if _ADDRESS.match(found.word(n)):
            continue
        stop = n in stops and not _is_raised(found, n)
        changes |= _shouted_word(found, n, stop) if shouted else _title_word(found, n, stop)
    return changes


def _title_word(found: _Text, n: int, stop: bool) -> Changes:
    word = found.word(n)
    if not _is_small(word):
        # The specification makes stop words small even so; but a capital that is there may be part of a name
        # ("the Conference at The Hague"), and the other processors keep it.
        return {}
    if word.startswith(ELIDED) and len(word) > 2 and not found.starts_clause(n):
        return capital_at(found.text, found.words[n].start() + 2, found.language)
    # 07-x, e.g., rock 'n' roll; and English has no rule for words of other scripts: β-carotene.
    if stop or (len(word) == 1 and (found.is_part(n) or _is_clipped(found, n))) or _INITIALS.fullmatch(word):
        return {}
    return found.capital(n) if script_of(word[0]) is Script.LATIN else {}


def _shouted_word(found: _Text, n: int, stop: bool) -> Changes:
    word = found.word(n)
    if stop:
        return found.small(n)
    if _is_kept_in_capitals(found, n):
        return {}
    irish = word[:2] in {"O'", "O’", "D'", "D’"}
    return found.small(n, skip=3 if irish else 1)


def _stop_words(found: _Text) -> set[int]:
    words = [fold(each.group()) for each in found.words]
    stops = {n for n, word in enumerate(words) if word in STOP_WORDS}
    for n in range(len(words) - 1):
        if (words[n], words[n + 1]) in STOP_PHRASES and found.before(n + 1).isspace():
            stops |= {n, n + 1}
    return stops


def _is_raised(found: _Text, n: int) -> bool:
    """Whether the place of a stop word gives it its capital all the same."""
    ends = n == len(found.words) - 1 and not (len(found.word(n)) == 1 and found.after(n) == ".")  # run, v.
    if ends or found.starts_clause(n) or found.heads_compound(n):
        return True
    return bool(_OPENING_QUOTE.search(found.before(n)))  # a title in the title


def _is_small(word: str) -> bool:
    return word.islower() and word[0].isalpha() and not _ADDRESS.match(word)


def _is_capitalised(found: _Text, n: int) -> bool:
    word = found.word(n)
    if len(word) == 1:
        return word == "A" and found.after(n) not in (".", *_HYPHENS)  # not I, nor vitamin C
    return word[0].isupper() and word[1:].islower()


def _is_kept_in_capitals(found: _Text, n: int) -> bool:
    word = found.word(n)
    initial = len(word) == 1 and found.after(n) == "."
    return initial or bool(_INITIALS.fullmatch(word) or _ROMAN.fullmatch(word) or _ADDRESS.match(word))


def _is_clipped(found: _Text, n: int) -> bool:
    """Whether this is one letter after an apostrophe: ``'t``, ``'s``, ``rock 'n' roll``."""
    return n < len(found.words) and len(found.word(n)) == 1 and found.before(n)[-1:] in {"'", "’"}


def _is_shouted(found: _Text) -> bool:
    if not found.free.isupper():
        return False
    words = (each.group() for each in _WORD.finditer(found.free))
    return sum(any(map(str.isalpha, word)) for word in words) >= _ALL_CAPS_WORDS


_CHANGES: dict[str, Callable[[_Text], Changes]] = {
    "lowercase": _lowercase,
    "uppercase": _uppercase,
    "capitalize-first": _capitalize_first,
    "capitalize-all": _capitalize_all,
    "sentence": _sentence,
    "title": _title,
}

CASES = frozenset(_CHANGES)
"""The values that ``text-case`` may have."""


@lru_cache(maxsize=16384)
def change_case(text: str, case: str, language: str) -> str:
    """Change the case of `text`.

    Args:
        text: plain text, all of which may change.
        case: a value of ``text-case``.
        language: language tag of the text; of a title without one, what the caller takes it for.

    Returns:
        The text in that case; in ``title`` case, text that is not English stays as it is.

    Raises:
        ValueError: `case` is none of `CASES`.

    Source:
        CSL 1.0.2, ``text-case``.  Where the official suite goes its own way, the suite: ``sentence`` also
        takes the capital from capitalised English words, and text all in capitals is only taken for
        shouting from three words on.

    >>> change_case("from in-house to out-of-print: a history", "title", "en-GB")
    'From In-House to Out-of-Print: A History'
    >>> change_case("iğdır ilinde", "capitalize-first", "tr")
    'İğdır ilinde'
    """
    if case == "lowercase":
        return lower_all(text, primary_subtag(language))
    if case == "uppercase":
        return upper_all(text, primary_subtag(language))
    return _apply(text, _changes(text, case, language, text))


def change_case_of_runs(runs: list[tuple[str, bool]], case: str, language: str) -> list[str]:
    """Change the case of text that is in pieces.

    Args:
        runs: each a piece of text and whether it must not change.
        case: a value of ``text-case``.
        language: language tag of the text.

    Returns:
        The pieces, as many as were given.

    Raises:
        ValueError: `case` is none of `CASES`.

    >>> change_case_of_runs([("the ", False), ("i", False), ("Pad of ", True), ("men", False)], "title", "en")
    ['The ', 'i', 'Pad of ', 'Men']
    """
    if len(runs) == 1 and not runs[0][1]:
        return [change_case(runs[0][0], case, language)]
    text = "".join(piece for piece, _ in runs)
    free = "".join(" " * len(piece) if protected else piece for piece, protected in runs)
    changes = _changes(text, case, language, free)
    result, start = [], 0
    for piece, protected in runs:
        end = start + len(piece)
        result.append(piece if protected else _apply(text[start:end], changes, start))
        start = end
    return result


def _changes(text: str, case: str, language: str, free: str) -> Changes:
    if case not in _CHANGES:
        raise ValueError(f"no value of text-case: {case}")
    return _CHANGES[case](_Text(text, primary_subtag(language), free))


def _apply(text: str, changes: Changes, offset: int = 0) -> str:
    if not changes:
        return text
    return "".join([changes.get(offset + i, char) for i, char in enumerate(text)])
