"""Sort keys: bytes that compare as a language orders its words."""

from __future__ import annotations

import importlib
import importlib.util
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from citekit.csl.collation.filing import filing_text
from citekit.csl.collation.tailored import order_of
from citekit.csl.collation.tailorings import AS_ROOT, TAILORINGS

Collator = Callable[[str], bytes]
"""From a text to its sort key; keys of one collator only compare with one another."""

ACCENTS, CASE = 2, 3
"""Strengths: keys tell accents apart, but not case; keys tell case apart too."""

_PHONEBOOK = "-u-co-phonebk"


def sort_key(text: str, language: str, strength: int = ACCENTS) -> bytes:
    """Make the key by which `text` sorts among texts of the same style.

    Args:
        text: without markup; U+FFFE may stand between fields.
        language: language tag by whose order to sort, ``"tr-TR"``; ``"de-u-co-phonebk"`` is the order of
            German telephone books.
        strength: `ACCENTS`, since sorting is case-insensitive in CSL, or `CASE`.

    Returns:
        Bytes to compare with other keys of the same language and strength.

    Raises:
        ValueError: `strength` is neither.

    Source:
        Unicode Technical Standard 10, with the orders of CLDR; what counts in a text: `filing_text`.

    >>> sorted(["Zola", "Öz", "Özal", "Ozan", "Ilgaz", "İnan"], key=lambda name: sort_key(name, "tr"))
    ['Ilgaz', 'İnan', 'Ozan', 'Öz', 'Özal', 'Zola']
    """
    if strength not in {ACCENTS, CASE}:
        raise ValueError(f"no strength of sorting: {strength}")
    return _key(text, language, strength)


@lru_cache(maxsize=65536)
def _key(text: str, language: str, strength: int) -> bytes:
    order = order_of(TAILORINGS.get(tailoring_of(language), ""))
    filed = filing_text(text)
    if not filed.isascii():
        filed = unicodedata.normalize("NFC", filed)
    return "\0".join(order.weights(filed, strength)).encode("utf-8")  # which keeps the order of code points


def tailoring_of(language: str) -> str:
    """Find the row of the table that a language tag asks for.

    Args:
        language: a language tag, in whatever case.

    Returns:
        The longest beginning of it that has a row; its first part where none has.

    >>> tailoring_of("sr-Latn-RS"), tailoring_of("pt_BR"), tailoring_of("de-AT-u-co-phonebk")
    ('sr-latn', 'pt', 'de-u-co-phonebk')
    """
    tag = language.replace("_", "-")
    tag = "".join(tag.translate(_ASCII_SMALL).split(" ")[:1])
    parts = tag.split("-")
    if tag.endswith(_PHONEBOOK) and parts[0] + _PHONEBOOK in TAILORINGS:
        return parts[0] + _PHONEBOOK
    beginnings = ("-".join(parts[:n]) for n in range(len(parts), 0, -1))
    return next((beginning for beginning in beginnings if beginning in TAILORINGS), parts[0])


_ASCII_SMALL = {capital: capital + 32 for capital in range(ord("A"), ord("Z") + 1)}


def collator(language: str, use_icu: bool | None = None, strength: int = ACCENTS) -> Collator:
    """Give the collator of a language.

    Args:
        language: language tag by whose order to sort.
        use_icu: whether PyICU makes the keys.  By default only for languages of which our tables know
            nothing (Chinese, Hindi), and if it is installed: for the others, two machines sort alike.
        strength: as for `sort_key`.

    Returns:
        The function from a text to its key.

    Raises:
        ValueError: `strength` is neither `ACCENTS` nor `CASE`.
        ModuleNotFoundError: `use_icu` is true, and PyICU is not installed.

    >>> sorted(["zebra", "Ärger", "Arger"], key=collator("sv-SE"))
    ['Arger', 'zebra', 'Ärger']
    """
    if strength not in {ACCENTS, CASE}:
        raise ValueError(f"no strength of sorting: {strength}")
    if use_icu is None:
        row = tailoring_of(language)
        use_icu = not (row in TAILORINGS or row in AS_ROOT or not row) and bool(
            importlib.util.find_spec("icu")
        )
    if use_icu:
        return _icu_collator(language, strength)
    return lambda text: _key(text, language, strength)


def _icu_collator(language: str, strength: int) -> Collator:
    icu = importlib.import_module("icu")
    made = icu.Collator.createInstance(icu.Locale.forLanguageTag(language.replace("_", "-")))
    made.setStrength(icu.Collator.SECONDARY if strength == ACCENTS else icu.Collator.TERTIARY)
    made.setAttribute(icu.UCollAttribute.NORMALIZATION_MODE, icu.UCollAttributeValue.ON)
    get_key: Callable[[str], bytes] = made.getSortKey
    return lambda text: get_key(filing_text(text))
