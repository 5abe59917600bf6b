"""The order of a sorted bibliography: names, then titles, each letter beside its base letter.

By code point ``Ö``, ``Ş`` and ``Ç`` would follow ``Z``.  Case, marks and the
four Turkic ``i`` do not count; where all else is equal, they do.
"""

from __future__ import annotations

import unicodedata

from citekit.bst.notation import PLAIN, clean_url
from citekit.bst.people import people
from citekit.model import OTHERS, Entry, Name, fold

# Letters that Unicode does not take apart, beside the letter they sort with.
_BESIDE = str.maketrans(
    {
        "ə": "e",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ħ": "h",
        "ŋ": "n",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ð": "d",
    }
)

Key = tuple[str, ...]


def sort_text(text: str) -> str:
    """`text` for comparing: letters without case and marks, digits, and single blanks.

    >>> sort_text("Öğüt, Şükrü") < sort_text("Oz")
    True
    """
    letters = unicodedata.normalize("NFKD", fold(text)).translate(_BESIDE)
    kept = (
        c if c.isalnum() else "" if c in _WITHIN_WORDS or unicodedata.combining(c) else " "
        for c in fold(letters)
    )
    return " ".join("".join(kept).split())


_WITHIN_WORDS = "'"


def sort_key(entry: Entry) -> Key:
    """What the standard sorted styles compare: author or editor, else the title; year; title."""
    title = PLAIN.text(entry.get("sorttitle") or entry.get("title"))
    names = people(entry, "author", PLAIN) or people(entry, "editor", PLAIN)
    who = "  ".join(_sort_name(name) for name in names) or sort_text(title) or sort_text(entry.key)
    date = entry.date()
    when = f"{date.start.year + 10000:05d} {date.start}" if date else clean_url(entry.get("year"))
    presort = sort_text(entry.text("presort")) or "mm"  # biblatex 3.18, section 2.2.3: the default
    return (presort, sort_text(entry.text("sortkey")) or who, when, sort_text(title), title)


def _sort_name(name: Name) -> str:
    if name == OTHERS:
        return "\uffff"  # after every name
    # A blank sorts before every letter, so that a shorter family name precedes a longer one.
    return sort_text(f"{name.prefix} {name.family} {name.given} {name.suffix} {name.literal}")
