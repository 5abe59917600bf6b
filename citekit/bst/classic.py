"""An entry in biblatex's terms, said in those of classic BibTeX so that nothing a reader needs is lost.

``journaltitle`` becomes ``journal``, ``location`` ``address``, a ``date`` is
cut into ``year`` and ``month``, and what the classic type cannot print becomes
a sentence of its ``note``.  The facts stand in `citekit.bst.kinds`; how a
style prints the result is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from citekit.bst import kinds
from citekit.bst.datetext import when
from citekit.bst.links import Link, links
from citekit.bst.notation import Notation
from citekit.bst.people import people, running_text
from citekit.model import Entry, Name, fold
from citekit.model.datamodel import FIELD_ALIASES, TYPES_THAT_SET_TYPE
from citekit.model.text import DASHES


@dataclass(frozen=True, slots=True)
class Classic:
    """A work as classic BibTeX has it, its values in one `Notation`.

    Attributes:
        key: the entry's key, as it is.
        type: one of the thirteen types that BibTeX's standard styles know.
        fields: classic field names; never an empty value.
        names: ``author`` and ``editor``, where there are any and the type prints them.
        links: where the work is on the web.
    """

    key: str
    type: str
    fields: Mapping[str, str]
    names: Mapping[str, tuple[Name, ...]]
    links: tuple[Link, ...]


def classic(entry: Entry, notation: Notation, *, abbreviate: bool = False) -> Classic:
    """Map `entry` to classic BibTeX, given names cut to initials where `abbreviate` asks for it.

    >>> from citekit.bst.notation import PLAIN
    >>> issue = Entry("article", "a", {"title": "Seçim", "journaltitle": "Ayna", "date": "2005-07-22"})
    >>> dict(classic(issue, PLAIN).fields)
    {'title': 'Seçim', 'journal': 'Ayna', 'month': '22 July', 'year': '2005'}
    """
    entry = _canonical(entry)
    kind = _classic_type(entry)
    values = _Values(entry, notation, abbreviate)
    names = {
        role: people(entry, role, notation, abbreviate=abbreviate) for role in _printed_names(entry, kind)
    }
    fields = {"title": values.take(kinds.SOURCES["title"])}
    for name in kinds.PRINTED[kind]:
        if name == "number" and "volume" in fields and kind in kinds.ONE_OF_VOLUME_AND_NUMBER:
            continue
        if name == "edition" and not values.edition_is_bare:
            continue
        fields[name] = values.take(kinds.SOURCES[name])
    if "type" in fields:
        # what a style would print instead is "PhD thesis"
        words = fields["type"] or ("Thesis" if entry.type == "thesis" and not entry.get("type") else "")
        fields["type"] = _capitalized(words, entry.get("langid"))
    if kind == kinds.OTHER_TYPE:
        fields["howpublished"] = values.sentence(kinds.HOW_PUBLISHED) or _subtype(entry)
    date = when(entry, notation)
    fields |= {"month": date.month, "year": date.year}
    values.drop(names)
    remarks = (values.sentence(rows) for rows in kinds.REMARKS)
    fields["note"] = sentences(remarks)
    return Classic(
        key=entry.key,
        type=kind,
        fields={name: value for name, value in fields.items() if value},
        names={role: found for role, found in names.items() if found},
        links=links(entry, notation),
    )


def sentences(parts: Iterable[str]) -> str:
    """Join `parts` as sentences; the last one keeps its own end.

    >>> sentences(["Kim?", "", "Bakü", "1998"])
    'Kim? Bakü. 1998'
    """
    text = ""
    for part in filter(None, parts):
        text += ("" if not text else " " if text.endswith((".", "?", "!")) else ". ") + part
    return text


def _canonical(entry: Entry) -> Entry:
    """The entry with biblatex's names for classic fields, where it does not have those already."""
    aliases = {name: FIELD_ALIASES[name] for name in entry.fields if name in FIELD_ALIASES}
    moved = {new: entry.fields[old] for old, new in aliases.items() if not entry.get(new)}
    return entry.with_fields(**moved) if moved else entry


def _classic_type(entry: Entry) -> str:
    name = entry.type.lower()  # entry types are ASCII words of the format: no fold needed
    kind = kinds.TYPES.get(name, kinds.OTHER_TYPE)
    if kind == "inbook" and entry.get("booktitle"):
        return "incollection"  # classic @inbook is a part of the titled book itself
    if kind == "manual" and entry.get("publisher") and not any(map(entry.get, kinds.SOURCES["organization"])):
        return "book"  # classic @manual prints no publisher
    if kind == "phdthesis" and name not in TYPES_THAT_SET_TYPE:
        genre = entry.text("type")
        if genre in kinds.MASTERS_TYPES or any(fold(word) in fold(genre) for word in kinds.MASTERS_WORDS):
            return "mastersthesis"
    return kind


def _printed_names(entry: Entry, kind: str) -> tuple[str, ...]:
    has_author = bool(entry.get("author")) and kind not in kinds.AUTHORLESS
    has_editor = (
        kind in kinds.EDITED
        or (kind in kinds.EDITED_WITHIN_BOOK and any(map(entry.get, kinds.SOURCES["booktitle"])))
        or (kind in kinds.EDITED_WITHOUT_AUTHOR and not has_author)
    )
    return ("author",) * has_author + ("editor",) * has_editor


def _capitalized(text: str, langid: str) -> str:
    """`text` as the beginning of a sentence."""
    if text[:1] == "i" and langid in _DOTTED:
        return "İ" + text[1:]
    return text[:1].upper() + text[1:]


def _subtype(entry: Entry) -> str:
    return kinds.SUBTYPES.get(entry.text("entrysubtype"), "")


class _Values:
    """The printable values of an entry; what is taken once is not printed again."""

    def __init__(self, entry: Entry, notation: Notation, abbreviate: bool) -> None:
        self._entry = entry
        self._abbreviate = abbreviate
        self._notation = notation
        texts = ((name, self._text(name)) for name in _PRINTABLE)
        self._left = {name: text for name, text in texts if text}

    @property
    def edition_is_bare(self) -> bool:
        """Whether the edition is a number or a word after which a style may print "edition"."""
        return self._left.get("edition", "").endswith(_EDITION)

    def take(self, names: Iterable[str]) -> str:
        """The first value that is left of those in `names`."""
        name = next((name for name in names if name in self._left), "")
        text = self._left.pop(name, "")
        return text.removesuffix(_EDITION) if name == "edition" else text

    def drop(self, names: Iterable[str]) -> None:
        """Pass over the values in `names`; they are printed elsewhere."""
        for name in names:
            self._left.pop(name, None)

    def sentence(self, rows: Iterable[kinds.Row]) -> str:
        """What is left of the fields in `rows`, as their patterns say it, beginning with a capital."""
        parts: list[str] = []
        for name, pattern in rows:
            text = self._left.pop(name, "")
            if text:
                words = self._pattern(name, pattern)
                parts.append((words if parts else words[:1].upper() + words[1:]).replace("{}", text))
        return ", ".join(parts)

    def _pattern(self, name: str, pattern: str) -> str:
        role = self._entry.get(f"{name}type") if name.startswith("editor") else ""
        return kinds.EDITOR_TYPES.get(role, pattern)

    def _text(self, name: str) -> str:
        entry, notation = self._entry, self._notation
        if name in kinds.COMPOSITES:
            return self._composite(kinds.COMPOSITES[name])
        if name in kinds.NAME_LISTS:
            return running_text(people(entry, name, notation, abbreviate=self._abbreviate))
        if name.endswith("date"):
            return str(when(entry, notation, name))
        tidy = _TIDY.get(name)
        text = notation.text(entry.get(name))
        return tidy(text, notation) if tidy and text else text

    def _composite(self, names: tuple[str, ...]) -> str:
        main, *more = (self._notation.text(self._entry.get(name)) for name in names)
        subtitle = more[0] if len(more) == 2 else ""
        if main and subtitle:
            main += (" " if main.endswith((".", "?", "!", ":")) else ": ") + subtitle
        return sentences((main or subtitle, more[-1]))


_DOTTED = ("turkish", "azerbaijani")  # in which i is the small letter of İ
_EDITION = " edition"
_DASH = re.compile(rf"(?<=\w)\s*[{DASHES}]+\s*(?=\w)")
_PRINTABLE = tuple(
    dict.fromkeys(
        [name for names in kinds.SOURCES.values() for name in names]
        + [name for rows in (kinds.HOW_PUBLISHED, *kinds.REMARKS) for name, _ in rows]
    )
)


def _keyword(text: str, notation: Notation) -> str:
    return kinds.KEYWORDS.get(text, text)


def _language(text: str, notation: Notation) -> str:
    # "langturkish" and "turkish" are biblatex's and babel's words for it; capitalize is safe on ASCII.
    return " ".join(w.removeprefix("lang").capitalize() if w.isascii() else w for w in text.split())


def _pages(text: str, notation: Notation) -> str:
    return _DASH.sub(notation.dash, text)


def _edition(text: str, notation: Notation) -> str:
    if text.isascii() and text.isdigit():
        ending = {1: "st", 2: "nd", 3: "rd"}.get(int(text[-1:]), "th")
        return f"{text}{'th' if text[-2:-1] == '1' else ending}{_EDITION}"
    if any(fold(word) in fold(text) for word in kinds.EDITION_WORDS):
        return text
    return text + _EDITION


_TIDY: Mapping[str, Callable[[str, Notation], str]] = {
    "type": _keyword,
    "pubstate": _keyword,
    "language": _language,
    "origlanguage": _language,
    "pages": _pages,
    "edition": _edition,
}
