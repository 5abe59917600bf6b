"""pybtex's interpreter of the ``.bst`` language, with bounds and with an eye for all letters.

The language has loops, and strings that can be doubled: a style from anywhere
must neither run for ever nor fill the memory.  pybtex looks its commands and
built-in functions up by name, so what differs is put in their place.
"""

from __future__ import annotations

from typing import Any

from pybtex.bibtex import utils
from pybtex.bibtex.builtins import Builtin
from pybtex.bibtex.interpreter import Interpreter
from pybtex.bibtex.names import format_name

from citekit.bst.sorting import sort_text

# The standard styles push 2,000 to 5,000 values a work, natbib's and their like up to 20,000.
_PUSHES_A_WORK = 200_000
_PUSHES = 1_000_000
_CHARACTERS_A_CHARACTER = 2_000
_CHARACTERS = 20_000_000
_LONGEST = 4_000_000
_DEEPEST = 100_000


class TooMuchError(Exception):
    """The style takes more steps or more memory than any work needs."""


def interpreter(data: Any, works: int, size: int) -> Any:
    """An interpreter that will format `data`.

    Args:
        data: pybtex's bibliography data.
        works: how many works are in it.
        size: how many characters their fields have.
    """
    machine = Interpreter(lambda **_: _Parsed(data), None)
    plain_push = machine.push
    pushes = _PUSHES + works * _PUSHES_A_WORK
    characters = _CHARACTERS + size * _CHARACTERS_A_CHARACTER

    def push(value: Any) -> None:
        nonlocal pushes, characters
        pushes -= 1
        if isinstance(value, str):
            characters -= len(value)
            if len(value) > _LONGEST:
                raise TooMuchError("a text without end")
        if pushes < 0 or characters < 0 or len(machine.stack) > _DEEPEST:
            raise TooMuchError("more steps than any style needs")
        plain_push(value)

    def pop() -> Any:
        # Like BibTeX, which complains and goes on; styles in daily use count on it.
        return machine.stack.pop() if machine.stack else ""

    def sort() -> None:
        machine.citations.sort(key=lambda key: _sort_key(machine.entry_vars[key].get("sort.key$", "")))

    machine.push = push
    machine.pop = pop
    machine.command_sort = sort
    machine.vars.update({name: Builtin(function) for name, function in _BUILTINS.items()})
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
    listed = utils.split_name_list(names)
    machine.push(format_name(listed[number - 1], pattern) if 0 < number <= len(listed) else "")


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
    "text.prefix$": _text_prefix,
    "top$": _forget_one,
    "stack$": _forget_all,
}
