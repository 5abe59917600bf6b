"""The order of one language: the root order and what the language changes in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from citekit.csl.casing import smalls
from citekit.csl.collation.root import (
    BLOCK,
    COMMON,
    COMPATIBLE,
    IGNORED,
    SCRIPTS,
    UNLISTED,
    Element,
    Elements,
    digit_elements,
    letter_elements,
    raised,
    root_elements,
    symbol_elements,
)
from citekit.csl.collation.rules import IGNORABLE, Rule, read_rules

_MARKS = "".join(char for char in map(chr, range(0x300, 0x20FF)) if unicodedata.combining(char))
_SECOND_BEFORE = 8  # room for what goes before a letter as a kind of it
_CLUSTER = re.compile(rf".[{_MARKS}]*", re.DOTALL)
_PRIVATE = 0xF0000  # where a group of letters that counts as one is one character


class Order:
    """Gives the weights of text in the order of a language."""

    def __init__(self, rules: str) -> None:
        """Apply `rules`, in the notation of `citekit.csl.collation.rules`, to the root order."""
        scripts, steps = read_rules(rules)
        self._own: dict[str, Elements] = {}
        self._known: dict[str, Elements] = {}
        self._firsts = {p for elements in root_elements().values() for p, _, _ in elements}
        self._blocks = _blocks(scripts)
        self._tailor(steps)
        self._known.clear()  # what was looked up on the way may have changed since
        groups = sorted((text for text in self._own if len(text) > 1), key=len, reverse=True)
        self._one = {text: chr(_PRIVATE + n) for n, text in enumerate(groups)}
        self._groups = re.compile("|".join(map(re.escape, groups))) if groups else None
        self._own |= {self._one[text]: self._own[text] for text in groups}
        self._levels = tuple(_Level(self, level) for level in range(3))

    def weights(self, text: str, strength: int) -> list[str]:
        """Weigh `text`: one string for each of the first levels, as many as `strength` says.

        Args:
            text: in normal form C.
            strength: 1 to 3.
        """
        if self._groups:
            text = self._groups.sub(lambda found: self._one[found.group()], text)
        if text.isascii() or not any(map(unicodedata.combining, text)):
            return [text.translate(self._levels[level]) for level in range(strength)]
        clusters = _CLUSTER.findall(text)
        return ["".join([self._levels[level].of(each) for each in clusters]) for level in range(strength)]

    def elements(self, cluster: str) -> Elements:
        """Give the elements of one character, composed or not, or of one and the marks after it."""
        if (known := self._known.get(cluster)) is None:
            known = self._known[cluster] = self._find(cluster)
        return known

    def characters(self, elements: Iterable[Element], level: int) -> str:
        """Write the weights of one level as characters: Python compares text as it compares weights."""
        weights = [element[level] for element in elements if element[level]]
        return "".join(map(chr, weights if level else map(self._moved, weights)))

    def _moved(self, weight: int) -> int:
        """A first weight where its script stands in this language."""
        block, place = divmod(weight, BLOCK)
        return weight if weight >= UNLISTED else self._blocks.get(block, block) * BLOCK + place

    def _find(self, char: str) -> Elements:
        if (own := self._own.get(char)) is not None:
            return own
        if (in_root := root_elements().get(char)) is not None:
            return in_root
        if (composed := self._composed(char)) is not None:
            return composed
        if (digit := unicodedata.decimal(char, None)) is not None:
            return digit_elements(digit)
        small = smalls(char, "")[0]
        if small != char:
            return raised(self._sequence(small))
        plain = unicodedata.normalize("NFKD", char)
        if plain != char:
            return tuple((p, s, COMPATIBLE + (t > COMMON)) for p, s, t in self._sequence(plain))
        return _unknown(char)

    def _composed(self, char: str) -> Elements | None:
        base, *marks = list(unicodedata.normalize("NFD", char))
        if marks:
            return self._cluster(base, marks)
        return None if base == char else self.elements(base)

    def _cluster(self, base: str, marks: list[str]) -> Elements:
        """A letter with its marks, of which the first that make a letter of this order with it are taken."""
        passed: set[int] = set()
        for i, mark in enumerate(marks):
            place = unicodedata.combining(mark)
            if place in passed:  # as the marks of one place stand, the first is the nearest
                continue
            letter = unicodedata.normalize("NFC", base + mark)
            # ặ is the Vietnamese ă and a dot below, although the dot is the nearer to the a.
            if letter in self._own or letter in root_elements():
                return self._cluster(letter, marks[:i] + marks[i + 1 :])
            passed.add(place)
        weights = self._own[base] if len(base) > 1 else self.elements(base)
        return weights + self._sequence("".join(marks))

    def _sequence(self, text: str) -> Elements:
        result: list[Element] = []
        start = 0
        while start < len(text):
            groups = (own for own in self._own if len(own) > 1 and text.startswith(own, start))
            taken = max(groups, key=len, default=text[start])
            result += self._own[taken] if len(taken) > 1 else self.elements(taken)
            start += len(taken)
        return tuple(result)

    def _tailor(self, steps: list[Rule]) -> None:
        last: Elements = ()
        for rule in steps:
            if rule.relation == "&":
                last = self._reset(rule)
                continue
            self._known.clear()
            last = self._next(last, rule.relation)
            self._own[rule.text] = last + self._sequence(rule.extension)

    def _reset(self, rule: Rule) -> Elements:
        if rule.text == IGNORABLE:
            return ((0, 0, IGNORED),)
        *before, (first, second, third) = self._sequence(rule.text)
        if rule.before == 1:
            first = max(each for each in self._firsts if each < first)
            return (*before, (first, COMMON, COMMON))
        if rule.before == 2:
            second -= _SECOND_BEFORE
        return (*before, (first, second, third))

    def _next(self, last: Elements, relation: str) -> Elements:
        *before, (first, second, third) = last
        if relation == "<":
            first += 1
            while first in self._firsts:
                first += 1
            self._firsts.add(first)
            return (*before, (first, COMMON, COMMON))
        if relation == "<<":
            return (*before, (first, second + 1, COMMON))
        return (*before, (first, second, third + (relation == "<<<")))


class _Level(dict[int, str]):
    """The weights of one level by code point, for `str.translate`; it grows as characters come."""

    def __init__(self, order: Order, level: int) -> None:
        super().__init__()
        self._order = order
        self._level = level
        self._clusters: dict[str, str] = {}

    def __missing__(self, code: int) -> str:
        found = self[code] = self.of(chr(code))
        return found

    def of(self, cluster: str) -> str:
        """The weights of a character and the marks after it."""
        found = self._clusters.get(cluster)
        if found is None:
            elements = self._order.elements(cluster)
            found = self._clusters[cluster] = self._order.characters(elements, self._level)
        return found


def _blocks(scripts: list[str]) -> dict[int, int]:
    first = [SCRIPTS[script] for script in scripts if script in SCRIPTS]
    order = first + [block for block in SCRIPTS.values() if block not in first]
    return dict(zip(order, sorted(order), strict=True))


def _unknown(char: str) -> Elements:
    kind = unicodedata.category(char)[0]
    if kind in "LN":
        return letter_elements(char)
    if kind == "S":
        return symbol_elements(char)
    return root_elements()[" "] if kind == "Z" else ()


@lru_cache(maxsize=64)
def order_of(rules: str) -> Order:
    """Give the order that `rules` make, built once.

    >>> order_of("&N<ñ<<<Ñ").elements("ñ") < order_of("").elements("o")
    True
    """
    return Order(rules)
