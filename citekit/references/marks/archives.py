"""Signatures of archive files: ``Ф. 17. Оп. 3. Д. 5``; ``f.46, siy.3, iş 27``; ``030.10/45.123.7``.

A signature goes from the whole to the part, fonds, inventory, file, and ends
before the leaf, which is a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.references.backreferences import find_back_references
from citekit.references.dates import read_date
from citekit.references.marks.text import Mark, Text, mark
from citekit.references.sought import sought

_VALUE = r"(?:[РрпПRr]-?\s?)?[0-9]{1,6}[а-яa-zА-Я]?(?![^\W_])"
# Fonds, and what stands under one: inventory, file, unit, part, volume, box, in Russian, Azerbaijani,
# Ukrainian.
_FONDS = rf"(?<![^\W_])(?:[ФфFf]\.|[Фф]онд|[Ff]ond)\s?[№]?\s?{_VALUE}(?:\s?\([^()]{{1,40}}\))?"
_UNDER = (
    r"(?:[Оо]п|[Ss]iy|[Сс]иј|[Ii]nv|[Дд]|[Ii]ş|[Ии]ш|[Ее]д\.\s?хр|[Сс]пр|[Чч]|[Тт]|[Кк]н|[Кк]арт|[Кк]ор|[Кк]|"
    r"[Сс]в|[Пп]ап|[Пп]|[Ss]\.v|[Qq]ov)"
)
_FILE = rf"{_FONDS}(?:[.,;]?\s?(?:{_UNDER}\.?\s?[№]?\s?{_VALUE}(?:\s?об)?|1[0-9]{{3}}\s?г\.)){{0,7}}"
# Codes of Ottoman fonds, then file and item.
_OTTOMAN = (
    r"(?<![^\W_])(?:Y\.EE|Y\.PRK\.[A-Z]+|Y\.A\.HUS|Y\.MTV|İ\.[A-Z]{2,4}|DH\.[A-ZŞİ.]+|HR\.[A-ZŞİ.]+|"
    r"A\.\}[A-Z.]+|MV|BEO|C\.[A-Z]{2})\.?,?\s(?:nr\.?\s|no\.?\s)?[0-9]{1,6}(?:\s?[/-]\s?[0-9]{1,5}){0,3}"
)
# Box, file, leaf with their words: Kls. 123, Dos. 45, F. 12-3; K. 3818, D. 4, F. 23; Gömlek No: 1.
_WORD = r"(?:Kls|Klasör|Kutu|Dosya|Dos|Gömlek|Göm|Fihrist|Fih|Belge|Karton|Defter)"
_NUMBER = r"\.?(?:\s[Nn]o)?\s?[:.]?\s?[0-9]{1,6}(?:[-/][0-9]{1,4})?"
_BOX = r"K\.\s?[0-9]{1,5},\sD\.\s?[0-9]{1,5}"
_FILES = rf"(?<![^\W_])(?:{_WORD}{_NUMBER}|{_BOX})(?:,\s(?:{_WORD}|[FBGE]){_NUMBER})*"
_REPUBLICAN = r"(?<![0-9])[0-9]{2,3}[.-][0-9]{1,2}(?:[./-][0-9]{1,4}){2,5}(?![0-9])"
# Box 132. Folder 4; Инв. № 2204
_CONTAINERS = (
    r"(?<![^\W_])(?:Box(?:es)?|Folder|Reel)\s[0-9]{1,5}(?:[.,;]\s(?:Box|Folder|File|Reel)\s[0-9]{1,5})*|"
    r"(?<![^\W_])[Ии]нв\.\s?(?:№|[Нн]омер)\s?[^\s,;()]{1,20}(?<!\.)"
)
_SIGNATURES = (
    sought(_CONTAINERS, "Box Boxes Folder Reel Инв инв", form="text"),
    sought(
        f"{_FILES}|{_FILE}|{_OTTOMAN}",
        "Kls Klasör Kutu Dosya Dos Gömlek Göm Fihrist Fih Belge Karton Defter K Ф ф F f Фонд фонд Fond fond",
        "Y İ DH HR A MV BEO C",
        form="text",
    ),
    sought(_REPUBLICAN, form="text", figures=r"[0-9][.-][0-9]{1,2}[./-][0-9]"),
)
# "Там же. Оп. 34. Д. 1": another file of the fonds that was cited before.
_PART = re.compile(
    rf"(?<=[.,]\s)(?:[Оо]п|[Дд]|[Ее]д\.\sхр|[Сс]пр|[Ss]iy|[Ii]ş)\.?\s?{_VALUE}"
    rf"(?:[.,]\s?{_UNDER}\.?\s?{_VALUE}){{0,3}}"
)
# "ГАРФ. Ф. 1. Оп. 1. Д. 5. Л. 1; Д. 6. Л. 2": the second file of a fonds
_PART_ALONE = re.compile(
    rf"(?:[Оо]п|[Дд]|[Ее]д\.\s?хр|[Сс]пр)\.\s?{_VALUE}(?:[.,]\s?{_UNDER}\.?\s?{_VALUE}){{0,3}}(?=[.,]\s(?:[Лл]л?|[Аа]рк)\.)"
)
_DOCUMENT = re.compile(
    r"(?<![^\W_])(?:док|документ|doc|document|belge|sənəd|dok)\.?\s?(?:№|no\.?|nr\.?)\s?(?P<number>[0-9]{1,5})"
)


_FOLIOS = frozenset({"fr", "it", "es"})
_FOLIO = re.compile(r"f\.\s?[0-9]+[a-z]?")  # a leaf, and no fonds, in these languages


def documents(source: Text) -> Iterator[Mark]:
    """Find the numbers of documents in a collection: "Док. № 217"."""
    for match in _DOCUMENT.finditer(source.folded):
        yield mark("number", match.span("number"), "document-number", 0.85, extent=match.span())


def parts_of_fonds(source: Text) -> Iterator[Mark]:
    """Find the file that is cited of the fonds before, where words that point back stand first."""
    first = min((span for span, _ in find_back_references(source.text)), default=None)
    if first is not None and first[0] == 0:
        match = _PART.search(source.text, first[1])
        if match is not None and match.start() - first[1] <= 2:
            yield mark("number", match.span(), "document-number", 0.85)


def signatures(source: Text) -> Iterator[Mark]:
    """Find the signatures of archive files."""
    part = _PART_ALONE.match(source.text)
    if part is not None:
        yield mark("number", part.span(), "part-of-fonds", 0.85)
    for pattern in _SIGNATURES:
        for match in source.matches(pattern):
            text = match[0].rstrip(" .,;")
            if source.language in _FOLIOS and _FOLIO.fullmatch(text):
                continue
            if len(text) > 4 and not (pattern is _SIGNATURES[-1] and read_date(text) is not None):
                yield mark("number", (match.start(), match.start() + len(text)), "signature", 0.85)
