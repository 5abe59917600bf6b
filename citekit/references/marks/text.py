"""What every finder of marks takes and gives: a citation's text, and the marks in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from citekit.model import FieldValue, Span, fold, plain_signs
from citekit.references.dates import Precision
from citekit.references.lexicon.tries import words_of
from citekit.references.sought import Sought
from citekit.references.tagged import Tagged

WORD_START = r"(?<![^\W_])(?<![^\W_]\.)"
"""Where a cue may begin: not inside a word, nor inside an abbreviation such as "D.C."."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A tagged stretch and its `extent`: the stretch with the words that announced it.

    Attributes:
        precision: of a date.
    """

    tagged: Tagged
    extent: Span
    precision: Precision | None = None

    @property
    def label(self) -> str:
        """The label of the tagged stretch."""
        return self.tagged.label

    @property
    def by(self) -> str:
        """The rule that found it, without the prefix that all rules share."""
        return self.tagged.by.removeprefix("rule:")


@dataclass(frozen=True, slots=True)
class Text:
    """A citation's text in four forms of one length, and the language of the notes.

    Attributes:
        text: as it stands.
        plain: with one kind of dash, quotation mark and blank; case is kept.
        folded: see `citekit.model.fold`.
        free: `text` with NUL where an earlier finder has taken something.
        language: BCP 47 code.
        joins: offsets at which lines were joined; an address may be cut there.
        words: of `plain` and of `folded`.
    """

    text: str
    plain: str
    folded: str
    free: str
    language: str
    joins: Collection[int] = ()
    words: frozenset[str] = frozenset()

    @classmethod
    def of(cls, text: str, language: str, joins: Collection[int] = ()) -> Text:
        """All forms of `text`, nothing taken."""
        plain, folded = plain_signs(text), fold(text)
        words = words_of(plain)
        # Only of this one sign, a letter, does the folded text make another.
        of_folded = words_of(folded) if "ʼ" in text else fold(" ".join(words)).split(" ")
        return cls(text, plain, folded, text, language, joins, words.union(of_folded))

    def without(self, span: Span) -> Text:
        """The same text with `span` taken."""
        start, end = span
        return replace(self, free=self.free[:start] + "\0" * (end - start) + self.free[end:])

    def matches(self, sought: Sought) -> Iterator[re.Match[str]]:
        """Where a pattern fits."""
        return sought.finditer(getattr(self, sought.form), self.words)


Finder = Callable[[Text], Iterator[Mark]]
"""Finds one kind of mark; it need not mind what others have found, but for `Text.free`."""


def mark(
    label: str,
    span: Span,
    by: str,
    confidence: float,
    *,
    value: FieldValue | None = None,
    extent: Span | None = None,
    precision: Precision | None = None,
) -> Mark:
    """A mark found by the rule `by`; its extent is its span unless words announced it."""
    return Mark(Tagged(label, span, f"rule:{by}", confidence, value), extent or span, precision)
