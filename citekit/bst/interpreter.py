"""pybtex's interpreter of the ``.bst`` language, with bounds and with an eye for all letters.

The language has loops, and strings that can be doubled: a style from anywhere
must neither run for ever nor fill the memory.  pybtex looks its commands and
built-in functions up by name, so what differs is put in their place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pybtex.bibtex import utils
from pybtex.bibtex.builtins import Builtin
from pybtex.bibtex.interpreter import Interpreter
from pybtex.bibtex.names import format_name

from citekit.bst.sorting import sort_text

# Of 179 styles in use the most laborious push 6,500 values a work and copy 320 times the characters of the
# works; a long list of authors takes more steps than a short one.
_STEPS = 1_000_000
_STEPS_A_WORK = 30_000
_STEPS_A_CHARACTER = 20
_COPIED = 20_000_000
_COPIED_A_CHARACTER = 500
_LONGEST = 4_000_000
_LARGEST = 2**63
_DEEPEST = 100_000


class TooMuchError(Exception):
    """The style takes more steps or more memory than any work needs."""


@dataclass(slots=True)
class _Budget:
    """What a style may still do."""

    steps: int
    characters: float

    def step(self, value: Any, depth: int) -> None:
        """Count `value`, pushed on `depth` others."""
        self.steps -= 1
        if self.steps < 0 or depth > _DEEPEST:
            raise TooMuchError("more steps than any style needs")
        if isinstance(value, int) and abs(value) > _LARGEST:
            raise TooMuchError("a number without end")

    def copy(self, values: Iterable[Any], weight: float) -> None:
        """Count the characters of `values`, which are about to be looked at or copied."""
        for value in values:
            length = len(value) if isinstance(value, str) else 0
            self.characters -= length * weight
            if self.characters < 0 or length > _LONGEST:
                raise TooMuchError("a text without end")


def interpreter(data: Any, works: int, size: int) -> Any:
    """An interpreter that will format `data`.

    Args:
        data: pybtex's bibliography data.
        works: how many works are in it.
        size: how many characters their fields have.
    """
    machine = Interpreter(lambda **_: _Parsed(data), None)
    budget = _Budget(
        steps=_STEPS + works * _STEPS_A_WORK + size * _STEPS_A_CHARACTER,
        characters=_COPIED + size * _COPIED_A_CHARACTER,
    )

    def push(value: Any) -> None:
        budget.step(value, len(machine.stack))
        machine.stack.append(value)

    def pop() -> Any:
        # Like BibTeX, which complains and goes on; styles in daily use count on it.
        return machine.stack.pop() if machine.stack else ""

    def sort() -> None:
        machine.citations.sort(key=lambda key: _sort_key(machine.entry_vars[key].get("sort.key$", "")))

    def counted(function: Callable[[Any], None], weight: float) -> Callable[[Any], None]:
        def count_and_run(running: Any) -> None:
            budget.copy(running.stack[-2:], weight)
            function(running)

        return count_and_run

    machine.push = push
    machine.pop = pop
    machine.command_sort = sort
    ours = {name: Builtin(function) for name, function in _BUILTINS.items()}
    machine.vars.update(ours)
    machine.vars.update(
        {name: Builtin(counted(machine.vars[name].f, weight)) for name, weight in _WEIGHTS.items()}
    )
    return machine


class _Parsed:
    """What the interpreter takes for a parser of ``.bib`` files: one that has read already."""

    def __init__(self, data: Any) -> None:
        self._data = data

    def parse_files(self, files: Any) -> Any:
        return self._data


def _sort_key(key: str) -> tuple[str, str]:
    return sort_text(key), key


def _add_period(machine: Any) -> None:
    text = machine.pop()
    end = text.rstrip("}")[-1:]  # pybtex's own fails on a text of braces alone
    machine.push(text + "." if end and end not in ".?!" else text)


def _change_case(machine: Any) -> None:
    mode = machine.pop()[:1].lower()  # ASCII: "t", "l" or "u"
    text = machine.pop()
    if mode not in ("t", "l", "u"):
        raise ValueError("change.case$ needs t, l or u")
    # str.lower makes two characters of "İ", the second a dot that would hang over the next letter
    machine.push(utils.change_case(text, mode).replace("i\u0307", "i"))


def _substring(machine: Any) -> None:
    length, start, text = machine.pop(), machine.pop(), machine.pop()
    if start < 0:  # counted from the end; pybtex's own wraps around when it asks for more than there is
        end = len(text) + start + 1
        machine.push(text[max(0, end - length) : max(0, end)])
    else:
        machine.push(text[start - 1 : start - 1 + max(0, length)] if start else "")


def _chr_to_int(machine: Any) -> None:
    text = machine.pop()
    machine.push(ord(text) if len(text) == 1 else 0)  # like BibTeX, which complains and goes on


def _format_name(machine: Any) -> None:
    pattern, number, names = machine.pop(), machine.pop(), machine.pop()
    listed = _split_names(names)
    machine.push(format_name(listed[number - 1], pattern) if 0 < number <= len(listed) else "")


def _num_names(machine: Any) -> None:
    machine.push(len(_split_names(machine.pop())))


@lru_cache(maxsize=64)
def _split_names(names: str) -> tuple[str, ...]:
    # A style asks for the names of a list one by one; pybtex's own cache is as large as its lists are long.
    return tuple(utils.split_name_list(names))


def _text_prefix(machine: Any) -> None:
    length, text = machine.pop(), machine.pop()
    machine.push(
        utils.bibtex_prefix(text, length) if text and length > 0 else ""
    )  # pybtex's own fails on nothing


def _forget_one(machine: Any) -> None:
    machine.pop()  # top$ writes to the terminal


def _forget_all(machine: Any) -> None:
    machine.stack.clear()  # stack$ writes to the terminal


_BUILTINS = {
    "add.period$": _add_period,
    "change.case$": _change_case,
    "chr.to.int$": _chr_to_int,
    "format.name$": _format_name,
    "substring$": _substring,
    "num.names$": _num_names,
    "text.prefix$": _text_prefix,
    "top$": _forget_one,
    "stack$": _forget_all,
}
# What a character costs: to be read one by one, to be kept in the output, or only to be joined to others.
_WEIGHTS = {
    **dict.fromkeys(("change.case$", "purify$", "text.length$", "text.prefix$", "width$"), 1.0),
    "write$": 1.0,
    **dict.fromkeys(("*", "add.period$"), 0.01),
}
