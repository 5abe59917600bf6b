"""Names for a classic style: as running text, and as BibTeX's name lists.

BibTeX cuts a name at commas, at ``and`` and where a word begins small; our
names are cut already, so what would be cut again is put into braces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from citekit.bst.notation import Notation, clean
from citekit.model import OTHERS, Entry, Name

ET_AL = "et al."

_WORD = re.compile(r"[^\s-]+")


def people(entry: Entry, field: str, notation: Notation, *, abbreviate: bool = False) -> tuple[Name, ...]:
    """The names in `field` of `entry`, in `notation`, without those that say nothing."""
    names = entry.names(field)
    if abbreviate:
        names = tuple(replace(name, given=initials(clean(name.given))) for name in names)
    names = tuple(notation.name(name) for name in names)
    return tuple(name for name in names if str(name))


def initials(given: str) -> str:
    """Given names cut to their first letters; what is no word of letters stays.

    >>> initials("Əli Heydər"), initials("Jean-Pierre"), initials("M. K.")
    ('Ə. H.', 'J.-P.', 'M. K.')
    """
    return _WORD.sub(lambda match: f"{match[0][0]}." if match[0].isalpha() else match[0], given)


def running_text(names: Sequence[Name]) -> str:
    """The names as a sentence lists them.

    >>> running_text([Name(family="Oran", given="Baskın"), Name(literal="NATO")])
    'Baskın Oran and NATO'
    """
    shown = [str(name) for name in names if name != OTHERS]
    others = len(shown) < len(names)
    if others or len(shown) < 3:
        text = (", " if others else " and ").join(shown)
        return f"{text}{',' if len(shown) > 1 else ''} {ET_AL}".strip() if others else text
    return f"{', '.join(shown[:-1])}, and {shown[-1]}"


def bibtex_names(names: Sequence[Name]) -> str:
    """The names as the value of a BibTeX name field, safe from being cut again.

    >>> bibtex_names([Name(family="y Vega", given="Ana"), Name(family="Beauvoir", prefix="de")])
    '{y Vega}, Ana and de Beauvoir'
    """
    return " and ".join("others" if name == OTHERS else ", ".join(_parts(name)) for name in names)


def _parts(name: Name) -> Iterator[str]:
    if name.literal or not name.family:
        yield braced(name.literal or str(name))
        return
    # Without a comma after them two words would be read as given and family name.
    whole = _small_words(name.family) or (" " in name.family and not name.given)
    family = _whole(name.family) if whole else _uncut(name.family)
    # A prefix that does not begin small will be read as part of the family name; the print is the same.
    yield f"{name.prefix and _uncut(name.prefix)} {family}".strip()
    if name.suffix:
        yield _uncut(name.suffix)
    if name.given or name.suffix:
        yield _uncut(name.given)


def _small_words(text: str) -> bool:
    return " " in text and any(word[:1].islower() for word in text.split())


def _uncut(text: str) -> str:
    return _whole(text) if _CUTS.search(text) else text


def _whole(text: str) -> str:
    return text if text.startswith("{") and text.endswith("}") and text.count("{") == 1 else braced(text)


def braced(text: str) -> str:
    """`text` as one piece, which BibTeX neither takes apart nor changes."""
    # Braces around a backslash would make one "special character" of the whole.
    return f"{{{{{text}}}}}" if text.startswith("\\") else f"{{{text}}}"


# A bracket would end the label that a style makes of the name.
_CUTS = re.compile(r"[,\[\]]|(?:^|\s)and(?:\s|$)|^others$", re.IGNORECASE | re.ASCII)
