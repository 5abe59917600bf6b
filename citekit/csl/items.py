"""An item as rendering asks for it: texts, numbers, dates and names, each read once.

Source:
    CSL-JSON schema 1.0; CSL 1.0.2, appendices III (types) and IV (variables).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from citekit.csl.dates import DateValue, read_date
from citekit.csl.extra import with_extra
from citekit.csl.people import Person, read_names
from citekit.csl.variables import DATE_VARIABLES, NAME_VARIABLES

if TYPE_CHECKING:
    from citekit.model import Entry

SHORT_FORMS = {
    "title": ("title-short", "shortTitle"),
    "container-title": ("container-title-short", "journalAbbreviation"),
    "collection-title": ("collection-title-short",),
}
"""Where the short form of a variable may stand in an item."""

SAME = {
    "event": ("event-title",),
    "event-title": ("event",),
    "container-title-short": ("journalAbbreviation",),
    "title-short": ("shortTitle",),
}
"""Variables that CSL or its data have called otherwise."""


class Item:
    """One item.

    Attributes:
        id: as it is cited.
        type: a CSL type; ``document`` where there is none.
        language: of the item, a BCP 47 code, or empty.
        data: the CSL-JSON object that it was made of.
    """

    __slots__ = ("_dates", "_names", "_texts", "data", "id", "language", "type")

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data = with_extra(data)
        self.id = str(data.get("id", ""))
        self.type = str(data.get("type") or "document")
        language = data.get("language")
        self.language = language if isinstance(language, str) else ""
        self._texts: dict[str, str] = {}
        self._dates: dict[str, DateValue | None] = {}
        self._names: dict[str, tuple[Person, ...]] = {}

    def text(self, variable: str) -> str:
        """The text of a standard or number variable, empty where it has none."""
        try:
            return self._texts[variable]
        except KeyError:
            value = self.data.get(variable)
            if value is None or value == "":
                for other in SAME.get(variable, ()):
                    value = self.data.get(other)
                    if value:
                        break
            if variable == "page-first" and not value:
                value = _first_page(self.text("page"))
            text = value if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""
            self._texts[variable] = text
            return text

    def short(self, variable: str) -> str:
        """The short form of a variable, empty where there is none."""
        for name in SHORT_FORMS.get(variable, (f"{variable}-short",)):
            if text := self.text(name):
                return text
        return ""

    def date(self, variable: str) -> DateValue | None:
        """A date variable."""
        try:
            return self._dates[variable]
        except KeyError:
            date = self._dates[variable] = read_date(self.data.get(variable))
            return date

    def names(self, variable: str) -> tuple[Person, ...]:
        """A name variable."""
        try:
            return self._names[variable]
        except KeyError:
            names = self._names[variable] = read_names(self.data.get(variable))
            return names

    def has(self, variable: str) -> bool:
        """Whether the variable has a value."""
        if variable in DATE_VARIABLES:
            return self.date(variable) is not None
        if variable in NAME_VARIABLES:
            return bool(self.names(variable))
        return self.text(variable) != ""


def as_items(items: Iterable[Mapping[str, Any] | Entry]) -> list[Mapping[str, Any]]:
    """CSL-JSON objects as they are, then the works among the entries, with what they inherit."""
    listed = list(items)
    objects = [each for each in listed if isinstance(each, Mapping)]
    entries = [each for each in listed if not isinstance(each, Mapping)]
    if not entries:
        return objects
    from citekit.model import items_from_entries  # JSON alone does not wait for TeX

    return [*objects, *items_from_entries(entries)]


def _first_page(pages: str) -> str:
    end = next((i for i, char in enumerate(pages) if not char.isalnum()), len(pages))
    return pages[:end]
