"""An entry of a bibliography, in biblatex's types, fields and notation.

An `Entry` is a work; the page that a note cites is a locator of the
`citekit.model.Citation`, never a field here.  Values are strings as they stand
in a ``.bib`` file, without the delimiters around them: Unicode text in which
TeX's own signs are escaped (`citekit.model.markup`), names joined with ``and``
(`citekit.model.names`), dates in EDTF (`citekit.model.dates`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from citekit.errors import ParseError
from citekit.model.dates import Date, parse_edtf
from citekit.model.markup import plain_text
from citekit.model.names import Name, read_names

# biblatex's data model demands an author of an article, an institution of a thesis and a date of
# nearly everything; where the source gives none, these stand in: an empty name, an unspecified year
# (EDTF level 1).  `biber --validate-datamodel` accepts both, and neither claims anything.
NO_NAME = "{}"
NO_DATE = "XXXX"


@dataclass(frozen=True, slots=True)
class Entry:
    """One work: biblatex entry `type`, `key`, and `fields` in order."""

    type: str
    key: str
    fields: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "fields", MappingProxyType(dict(self.fields)))

    def __hash__(self) -> int:
        return hash((self.type, self.key, frozenset(self.fields.items())))  # the order tells no two apart

    def __reduce__(self) -> tuple[object, ...]:
        return Entry, (self.type, self.key, dict(self.fields))  # a mapping proxy cannot be pickled

    def get(self, name: str) -> str:
        """The value of field `name` as written, empty if it is absent or a stand-in."""
        value = self.fields.get(name, "")
        return "" if value in (NO_NAME, NO_DATE) else value

    def text(self, name: str) -> str:
        """The value of field `name` as plain Unicode text, without TeX markup."""
        return plain_text(self.get(name))

    def names(self, name: str) -> tuple[Name, ...]:
        """The names in field `name`, in order."""
        return read_names(self.get(name))

    def date(self, name: str = "date") -> Date | None:
        """The date in field `name`; None if there is none or it cannot be read.

        For ``date`` the classic ``year`` is the fallback.
        """
        value = self.get(name) or (self.get("year") if name == "date" else "")
        try:
            return parse_edtf(value) if value else None
        except ParseError:
            return None

    def with_fields(self, **changes: str | None) -> Entry:
        """A copy with `changes` set; None removes a field."""
        fields = dict(self.fields)
        for name, value in changes.items():
            if value is None:
                fields.pop(name, None)
            else:
                fields[name] = value
        return replace(self, fields=fields)
