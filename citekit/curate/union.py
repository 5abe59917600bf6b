"""The master bibliography: the union of many libraries, each work once.

The libraries stay as they are; only in the union may a key get a letter, and a
letter once given stays, since the previous union is read first.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace

from citekit.curate.keys import disambiguate
from citekit.model import Entry, Library, Problem, collapse

KEY_FIELDS = ("crossref", "xref", "xdata", "entryset", "related")
"""Fields that hold keys of other entries, separated by commas."""


@dataclass(slots=True)
class _Variant:
    """One work in the union: its entry so far, and the libraries that have it."""

    entry: Entry
    sources: list[str] = field(default_factory=list)
    members: list[tuple[int, str]] = field(default_factory=list)


def merge_libraries(
    libraries: Iterable[Library], *, names: Sequence[str] = (), previous: Library | None = None
) -> Library:
    """Merge `libraries` into one: equal data under one key once, different data apart.

    Args:
        libraries: in the order in which their entries shall stand.
        names: what to call them in problems.
        previous: the last union, whose keys are kept.

    Returns:
        The union; its problems (K302) name each key that stands for different data.

    >>> a = Entry("book", "sulh", {"title": "Sülh"})
    >>> b = Entry("book", "sulh", {"title": "Sülh", "date": "2001"})
    >>> [entry.fields["date"] for entry in merge_libraries([Library.of([a]), Library.of([b])])]
    ['2001']
    """
    by_key: dict[str, list[_Variant]] = {}
    for number, library in enumerate(libraries):
        name = names[number] if number < len(names) else f"library {number + 1}"
        for entry in library:
            _take_in(by_key.setdefault(entry.key, []), entry, name, number)
    taken = set(by_key) | ({entry.key for entry in previous} if previous is not None else set())
    earlier = _earlier_by_key(previous, by_key)
    entries: list[tuple[Entry, list[tuple[int, str]]]] = []
    problems: list[Problem] = []
    renames: dict[tuple[int, str], str] = {}
    for key, variants in by_key.items():
        named = _name_variants(key, variants, earlier.get(key, []), taken)
        for variant, new_key in named:
            taken.add(new_key)
            if new_key != key:
                renames.update(dict.fromkeys(variant.members, new_key))
            if len(variants) > 1 and variant is not variants[0]:
                problems.append(_problem(key, named[0], (variant, new_key)))
            entries.append((replace(variant.entry, key=new_key), variant.members))
    return replace(
        Library.of(_follow(entry, members[0][0], renames) for entry, members in entries),
        problems=tuple(problems),
    )


def _take_in(variants: list[_Variant], entry: Entry, name: str, number: int) -> None:
    for variant in variants:
        if _agree(variant.entry, entry):
            variant.entry = replace(variant.entry, fields={**variant.entry.fields, **entry.fields})
            break
    else:
        variant = _Variant(entry)
        variants.append(variant)
    if name not in variant.sources:
        variant.sources.append(name)
    variant.members.append((number, entry.key))


def _agree(a: Entry, b: Entry) -> bool:
    """Whether the two say the same, each perhaps leaving out something."""
    return a.type == b.type and _first_difference(a, b) is None


def _first_difference(a: Entry, b: Entry) -> str | None:
    return next((name for name in a.fields if name in b.fields and not _same(a, b, name)), None)


def _same(a: Entry, b: Entry, name: str) -> bool:
    return collapse(a.fields[name]) == collapse(b.fields[name])


def _name_variants(
    key: str, variants: list[_Variant], earlier: list[Entry], taken: set[str]
) -> list[tuple[_Variant, str]]:
    """Give each variant its key: the one it had, else the plain key, else one with a letter."""
    given: dict[int, str] = {}
    for old in sorted(earlier, key=lambda entry: entry.key != key):
        index = _closest(old, variants, given)
        if index is not None:
            given[index] = old.key
    free = taken - {key}
    for index in range(len(variants)):
        if index not in given:
            given[index] = disambiguate(key, free | set(given.values()))
    return [(variant, given[index]) for index, variant in enumerate(variants)]


def _earlier_by_key(previous: Library | None, own: Container[str]) -> dict[str, list[Entry]]:
    """The entries of the last union under the key that they had before it got a letter."""
    earlier: dict[str, list[Entry]] = {}
    for entry in previous or ():
        stem, _, letters = entry.key.rpartition("-")
        # A key with a letter that a library itself has got it there, not here.
        is_ours = bool(stem) and letters.isalpha() and entry.key not in own
        earlier.setdefault(stem if is_ours else entry.key, []).append(entry)
    return earlier


def _closest(old: Entry, variants: list[_Variant], given: dict[int, str]) -> int | None:
    """The variant that shares most fields with `old`, if it shares more than half."""
    scores = {
        index: sum(1 for name in old.fields if name in v.entry.fields and _same(old, v.entry, name))
        for index, v in enumerate(variants)
        if index not in given
    }
    if not scores:
        return None
    best = max(scores, key=lambda index: scores[index])
    return best if scores[best] * 2 > len(old.fields) else None


def _problem(key: str, one: tuple[_Variant, str], other: tuple[_Variant, str]) -> Problem:
    (first, first_key), (variant, new_key) = one, other
    name = _first_difference(first.entry, variant.entry)
    what = (
        f"{name}: “{collapse(first.entry.fields[name])}” / “{collapse(variant.entry.fields[name])}”"
        if name is not None
        else f"entry type: {first.entry.type} / {variant.entry.type}"
    )
    where = f"{_listed(first.sources)} / {_listed(variant.sources)}"
    message = f"{key} stands for different entries ({where}; {what}); here they are {first_key} and {new_key}"
    return Problem("K302", message, key=new_key)


def _listed(names: list[str]) -> str:
    return ", ".join(names) if len(names) < 4 else f"{names[0]} and {len(names) - 1} more"


def _follow(entry: Entry, number: int, renames: dict[tuple[int, str], str]) -> Entry:
    """Let the fields that point at other entries follow their new keys."""
    changes: dict[str, str | None] = {}
    for name in KEY_FIELDS:
        keys = [part.strip() for part in entry.fields.get(name, "").split(",")]
        followed = [renames.get((number, key), key) for key in keys]
        if followed != keys:
            changes[name] = ",".join(followed)
    return entry.with_fields(**changes) if changes else entry
