"""Walking through JSON with a finger on the place, so that an error can name it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from citekit.errors import ParseError

_Member = TypeVar("_Member", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Place:
    """A value and the way to it: ``notes[3].citations[0].kind``.

    A key that is absent or null is a place too; asking it for a value without
    giving a default is an error.
    """

    path: str
    value: Any
    name: str = ""

    @property
    def is_there(self) -> bool:
        """Whether the value says anything: not absent, null, or an empty string, list or object."""
        return self.value not in (None, "", [], {})

    def key(self, name: str) -> Place:
        """The value of a key of this object; absent where the object itself is."""
        if self.value is None:
            return Place(f"{self.path}.{name}", None, name)
        if not isinstance(self.value, dict):
            raise self.error("expected an object")
        return Place(f"{self.path}.{name}".lstrip("."), self.value.get(name), name)

    def names(self) -> list[str]:
        """The keys of this object, none if it is absent."""
        if self.value is None:
            return []
        if not isinstance(self.value, dict):
            raise self.error("expected an object")
        return list(self.value)

    def items(self) -> Iterator[Place]:
        """The items of this list, none if it is absent."""
        if self.value is None:
            return
        if not isinstance(self.value, list):
            raise self.error("expected a list")
        for index, item in enumerate(self.value):
            yield Place(f"{self.path}[{index}]", item, self.name)

    def text(self, default: str | None = None) -> str:
        """This string."""
        if self.value is None and default is not None:
            return default
        if not isinstance(self.value, str):
            raise self.error("expected a string")
        return self.value

    def optional_text(self, *, keep_empty: bool = False) -> str | None:
        """This string; None if it is absent or, unless `keep_empty`, says nothing."""
        return self.text() if self.value is not None and (self.value != "" or keep_empty) else None

    def integer(self) -> int:
        """This whole number."""
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            raise self.error("expected a whole number")
        return self.value

    def optional_integer(self) -> int | None:
        """This whole number, None if it is absent."""
        return None if self.value is None else self.integer()

    def number(self, default: float) -> float:
        """This number from 0 to 1."""
        if self.value is None:
            return default
        if (
            isinstance(self.value, bool)
            or not isinstance(self.value, (int, float))
            or not 0 <= self.value <= 1
        ):
            raise self.error("expected a number from 0 to 1")
        return float(self.value)

    def truth(self) -> bool:
        """Whether this is true; false if it is absent."""
        if self.value is not None and not isinstance(self.value, bool):
            raise self.error("expected true or false")
        return bool(self.value)

    def span(self, default: tuple[int, int] | None = None) -> tuple[int, int]:
        """This pair of offsets, the second not before the first."""
        if self.value is None and default is not None:
            return default
        numbers = [place.integer() for place in self.items()]
        if len(numbers) != 2 or not 0 <= numbers[0] <= numbers[1]:
            raise self.error("expected two whole numbers, the second not below the first")
        return numbers[0], numbers[1]

    def one_of(self, members: type[_Member]) -> _Member:
        """This string as a member of an enumeration."""
        try:
            return members(self.text())
        except ValueError:
            raise self.error(f"expected one of {', '.join(member.value for member in members)}") from None

    def error(self, message: str) -> ParseError:
        """The error that says what is wrong here."""
        shown = "nothing" if self.value is None else json.dumps(self.value, ensure_ascii=False)[:60]
        return ParseError(f"{self.path or 'notes-json'}: {message}", shown)
