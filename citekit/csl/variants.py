"""Titles and names in several languages or scripts in one item: original, transliterated, translated.

An item may have ``variants``, an extension of CSL-JSON that other processors pass
over: for a variable, by language tag, what it is in that language or script::

    {"title": "Преступление и наказание",
     "variants": {"title": {"ru-Latn": "Prestuplenie i nakazanie", "en": "Crime and Punishment"},
                  "author": {"ru-Latn": [{"family": "Dostoevskii", "given": "Fedor"}]}}}

Which are printed, and in what order, is the document's wish: ``("ru-Latn", "", "en")``
prints ``Prestuplenie i nakazanie [Преступление и наказание; Crime and Punishment]``.
Nothing is transliterated or translated here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

ORIGINAL = ""
"""What the item says itself, among the wanted language tags."""


def with_variants(data: Mapping[str, Any], wanted: Sequence[str]) -> Mapping[str, Any]:
    """The item with the variants that are wanted.

    Args:
        data: a CSL-JSON item, perhaps with ``variants``.
        wanted: language tags in the order of printing; `ORIGINAL` stands for the item's own. The first
            that a variable has is printed, the others behind it in brackets.

    Returns:
        `data` itself where it has none.

    >>> item = {"title": "Война и мир", "variants": {"title": {"en": "War and Peace"}}}
    >>> with_variants(item, ("", "en"))["title"]
    'Война и мир [War and Peace]'
    """
    variants = data.get("variants")
    if not wanted or not isinstance(variants, Mapping):
        return data
    changed = dict(data)
    for variable, by_language in variants.items():
        if not isinstance(by_language, Mapping):
            continue
        known = {ORIGINAL: data.get(variable), **by_language}
        values = [value for tag in wanted if (value := known.get(tag))]
        if not values:
            continue
        if all(isinstance(value, str) for value in values):
            changed[variable] = _in_brackets(list(dict.fromkeys(values)))
        elif all(isinstance(value, list) for value in values):
            changed[variable] = _with_asides(values)
    return changed


def _in_brackets(texts: list[str]) -> str:
    return texts[0] if len(texts) == 1 else f"{texts[0]} [{'; '.join(texts[1:])}]"


def _with_asides(lists: list[list[Any]]) -> list[Any]:
    """The first list of names; where another has as many, its names stand beside them."""
    first, *others = lists
    other = next((each for each in others if len(each) == len(first)), None)
    if other is None:
        return first
    return [
        {**name, "aside": aside} if isinstance(name, Mapping) and name != aside else name
        for name, aside in zip(first, other, strict=True)
    ]
