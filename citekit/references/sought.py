"""Patterns that are compiled and tried only where a text has what they need.

There are many hundreds of them, and a text needs few: to compile all takes longer than to read a page, and
to miss a word that a pattern needs costs a tenth of trying it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Literal, TypeAlias, TypeVar

Form: TypeAlias = Literal["text", "plain", "folded"]
"""Of a `citekit.references.marks.text.Text`."""

Row = TypeVar("Row")


@dataclass(frozen=True)
class LazyPattern:
    """A regular expression that is compiled when it is first used.

    Attributes:
        source: the expression.
    """

    source: str

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The same, ready for use."""
        return re.compile(self.source)


@dataclass(frozen=True)
class Sought(LazyPattern):
    """A pattern, and what it fits nowhere without.

    Attributes:
        needs: words, of which one must stand in the text, as `citekit.references.lexicon.tries.words_of`
            tells them; empty if it needs none.
        form: in which it is searched.
        figures: what must stand in that form, too.  It begins with a sign or a figure, for which `re` looks
            without trying every place.
    """

    needs: frozenset[str]
    form: Form = "plain"
    figures: re.Pattern[str] | None = None

    def finditer(self, text: str, words: frozenset[str]) -> Iterator[re.Match[str]]:
        """Where the pattern fits in a text in its form, with these words."""
        if self.needs and self.needs.isdisjoint(words):
            return iter(())
        if self.figures is not None and self.figures.search(text) is None:
            return iter(())
        return self.compiled.finditer(text)


def sought(pattern: str, *needs: str | frozenset[str], form: Form = "plain", figures: str = "") -> Sought:
    """A pattern with what it needs: words divided by blanks, or those with which forms open; figures."""
    words = (frozenset(need.split()) if isinstance(need, str) else need for need in needs)
    told = re.compile(figures) if figures else None
    return Sought(pattern, frozenset().union(*words), form, told)


class ByWord(Generic[Row]):
    """The rows of a table of which each needs words: those whose words stand in a text, in the table's order.

    Args:
        rows: what each needs, one word of which must stand in the text, and the row.

    Attributes:
        rows: all of them.

    >>> ByWord([(frozenset({"no"}), 1), (frozenset({"p", "pp"}), 2)]).of(frozenset({"see", "p"}))
    [2]
    """

    def __init__(self, rows: Iterable[tuple[frozenset[str], Row]]) -> None:
        self.rows: list[Row] = []
        self._by_word: dict[str, list[int]] = {}
        for number, (needs, row) in enumerate(rows):
            self.rows.append(row)
            for word in needs:
                self._by_word.setdefault(word, []).append(number)

    def of(self, words: frozenset[str]) -> list[Row]:
        """The rows of which a word is among `words`."""
        numbers = {number for word in self._by_word.keys() & words for number in self._by_word[word]}
        return [self.rows[number] for number in sorted(numbers)]
