"""How many steps a backtracking matcher takes for a pattern, counted and not timed.

A small interpreter of the trees that Python's own parser makes of patterns.  It
backtracks as `re` does, without the short cuts by which `re` skips starts that
cannot match; so it never counts fewer steps by luck.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from re import _constants as ops
from re import _parser as parser
from typing import Any


class TooManyStepsError(Exception):
    """More steps than allowed: it would go on too long to tell how many."""


class Matcher:
    """Counts the steps of `pattern`.

    Args:
        pattern: compiled.
        limit: of steps of one text.
    """

    def __init__(self, pattern: re.Pattern[str], limit: int) -> None:
        self._tree = list(parser.parse(pattern.pattern, pattern.flags))
        self._folds = bool(pattern.flags & re.IGNORECASE)
        self._limit = limit
        self._branches: dict[int, dict[int, list[Any]]] = {}
        self.steps = 0

    def count(self, text: str, *, scan: bool = True) -> int:
        """The steps to find all matches in `text`, as `re.finditer` would, or the one at its beginning."""
        self.steps = start = 0
        while start <= len(text):
            end = next(self._match(self._tree, 0, text, start, {}), start)
            start = max(end, start + 1)
            if not scan:
                break
        return self.steps

    def _match(self, tree: Any, at: int, text: str, place: int, groups: dict[int, Any]) -> Iterator[int]:
        """The ends of matches of `tree` from its item `at` on, in the order in which `re` finds them."""
        if at == len(tree):
            yield place
            return
        self.steps += 1
        if self.steps > self._limit:
            raise TooManyStepsError
        op, value = tree[at]
        for end in self._one(op, value, text, place, groups):
            yield from self._match(tree, at + 1, text, end, groups)

    def _one(self, op: Any, value: Any, text: str, place: int, groups: dict[int, Any]) -> Iterator[int]:
        """The ends of matches of one item of a tree."""
        if op in _CHARACTERS:
            if place < len(text) and _fits(op, _key(value), text[place], self._folds):
                yield place + 1
        elif op is ops.AT:
            if _is_at(value, text, place):
                yield place
        elif op in _REPEATS:
            yield from self._repeat(op, value, text, place, groups)
        else:
            yield from self._inside(op, value, text, place, groups)

    def _inside(self, op: Any, value: Any, text: str, place: int, groups: dict[int, Any]) -> Iterator[int]:
        """The ends of matches of an item that holds others."""
        if op is ops.SUBPATTERN:
            number, _, _, inner = value
            for end in self._match(inner, 0, text, place, groups):
                if number is not None:
                    groups[number] = (place, end)
                yield end
        elif op is ops.BRANCH:
            for branch in self._possible(value[1], text, place):
                yield from self._match(branch, 0, text, place, groups)
        elif op in (ops.ASSERT, ops.ASSERT_NOT):
            direction, inner = value
            start = place if direction > 0 else place - inner.getwidth()[0]
            found = start >= 0 and any(True for _ in self._match(inner, 0, text, start, groups))
            if found == (op is ops.ASSERT):
                yield place
        elif op is ops.GROUPREF:
            start, end = groups.get(value, (0, -1))
            if end >= start and text.startswith(text[start:end], place):
                yield place + end - start
        elif op is ops.GROUPREF_EXISTS:
            number, yes, no = value
            branch = yes if number in groups else no or ()
            yield from self._match(branch, 0, text, place, groups)
        else:
            raise NotImplementedError(op)

    def _repeat(self, op: Any, value: Any, text: str, place: int, groups: dict[int, Any]) -> Iterator[int]:
        least, most, inner = value
        single = len(inner) == 1 and inner[0][0] in _CHARACTERS
        if single:  # as `re` does: run on as far as it goes, then give back
            kind, what = inner[0][0], _key(inner[0][1])
            end = place
            while end < len(text) and end - place < most and _fits(kind, what, text[end], self._folds):
                end += 1
                self.steps += 1
            ends = (
                range(end, place + least - 1, -1) if op is ops.MAX_REPEAT else range(place + least, end + 1)
            )
            for number, stop in enumerate(ends):
                self.steps += 1
                if self.steps > self._limit:
                    raise TooManyStepsError
                if op is ops.POSSESSIVE_REPEAT and number:
                    return
                yield stop
            return
        if op is ops.MIN_REPEAT and least == 0:
            yield place
        if most:
            once_more = (max(0, least - 1), most if most == ops.MAXREPEAT else most - 1, inner)
            for end in self._match(inner, 0, text, place, groups):
                if end > place or least:
                    yield from self._repeat(op, once_more, text, end, groups)
        if op is not ops.MIN_REPEAT and least == 0:
            yield place

    def _possible(self, branches: list[Any], text: str, place: int) -> list[Any]:
        """The branches that can begin here: `re` looks at their first letter before it goes in."""
        if self._folds or not all(branch and branch[0][0] is ops.LITERAL for branch in branches):
            return branches
        by_letter = self._branches.setdefault(id(branches), {})
        if not by_letter:
            for branch in branches:
                by_letter.setdefault(branch[0][1], []).append(branch)
        return by_letter.get(ord(text[place]), []) if place < len(text) else []


_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)
_CHARACTERS = (ops.LITERAL, ops.NOT_LITERAL, ops.ANY, ops.IN)


def _key(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


@lru_cache(maxsize=200_000)
def _fits(op: Any, value: Any, char: str, folds: bool) -> bool:
    chars = {char, char.lower(), char.upper()} if folds else {char}
    return any(_fits_exactly(op, value, ord(one)) for one in chars if len(one) == 1)


def _fits_exactly(op: Any, value: Any, code: int) -> bool:
    if op is ops.ANY:
        return code != 10
    if op is ops.LITERAL:
        return code == value
    if op is ops.NOT_LITERAL:
        return code != value
    negated = value[0][0] is ops.NEGATE
    return any(_is_in(item, code) for item in value[negated:]) != negated


def _is_in(item: Any, code: int) -> bool:
    op, value = item
    if op is ops.LITERAL:
        return code == value
    if op is ops.RANGE:
        return value[0] <= code <= value[1]
    char = chr(code)
    word = char.isalnum() or char == "_"
    return {
        ops.CATEGORY_DIGIT: char.isdecimal(),
        ops.CATEGORY_NOT_DIGIT: not char.isdecimal(),
        ops.CATEGORY_SPACE: char.isspace(),
        ops.CATEGORY_NOT_SPACE: not char.isspace(),
        ops.CATEGORY_WORD: word,
        ops.CATEGORY_NOT_WORD: not word,
    }[value]


def _is_at(where: Any, text: str, place: int) -> bool:
    if where in (ops.AT_BEGINNING, ops.AT_BEGINNING_STRING):
        return place == 0
    if where in (ops.AT_END, ops.AT_END_STRING):
        return place == len(text)
    before = place > 0 and (text[place - 1].isalnum() or text[place - 1] == "_")
    after = place < len(text) and (text[place].isalnum() or text[place] == "_")
    return (before != after) == (where is ops.AT_BOUNDARY)
