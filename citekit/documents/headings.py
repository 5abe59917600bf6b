"""Headings that begin a list of notes, and headings that end one.

Compared by skeleton, so case, dots, colons and letter-spacing do not count.
"""

from __future__ import annotations

from citekit.model.text import skeleton

NOTES_HEADINGS = {
    "tr": ("Notlar", "Dipnotlar", "Dipnot", "Son notlar", "Sonnotlar", "Açıklamalar"),
    "az": ("Qeydlər", "Qeydler", "İstinadlar", "Гејдләр"),
    "ru": ("Примечания", "Примѣчанія", "Сноски", "Ссылки", "Примечания и ссылки"),
    "uk": ("Примітки",),
    "en": ("Notes", "Endnotes", "End notes", "Footnotes", "Notes and references"),
    "de": ("Anmerkungen", "Fußnoten", "Fussnoten", "Endnoten"),
    "fr": ("Notes de bas de page", "Notes de fin"),
    "es": ("Notas", "Notas al pie", "Notas finales"),
    "it": ("Note", "Note a piè di pagina"),
    "pl": ("Przypisy",),
    "ar": ("الهوامش", "هوامش", "الحواشي"),
    "fa": ("پی‌نوشت‌ها", "پی نوشت", "یادداشت‌ها", "پانوشت‌ها"),
}
"""What stands above endnotes, by language."""

BIBLIOGRAPHY_HEADINGS = {
    "tr": ("Kaynakça", "Kaynaklar", "Bibliyografya", "Kaynakça ve kısaltmalar"),
    "az": ("Ədəbiyyat", "Ədəbiyyat siyahısı", "İstifadə olunmuş ədəbiyyat", "Mənbələr", "Әдәбијјат"),
    "ru": ("Литература", "Список литературы", "Библиография", "Библиографический список", "Источники",
           "Источники и литература"),
    "uk": ("Література", "Список літератури"),
    "en": ("References", "Bibliography", "Works cited", "List of references"),
    "de": ("Literatur", "Literaturverzeichnis", "Quellen", "Quellenverzeichnis"),
    "fr": ("Bibliographie", "Références", "Ouvrages cités"),
    "es": ("Bibliografía", "Referencias", "Obras citadas"),
    "it": ("Bibliografia", "Riferimenti bibliografici"),
    "ar": ("المراجع", "المصادر", "المصادر والمراجع"),
    "fa": ("منابع", "کتابنامه", "فهرست منابع"),
}  # fmt: skip
"""What stands above a list of works; its numbers are not those of notes."""

OTHER_HEADINGS = {
    "tr": ("Özet", "Öz", "Ekler", "Sonuç", "Giriş"),
    "az": ("Xülasə", "Nəticə"),
    "ru": ("Аннотация", "Резюме", "Заключение"),
    "en": (
        "Abstract",
        "Summary",
        "Keywords",
        "Acknowledgements",
        "Acknowledgments",
        "Appendix",
        "Conclusion",
    ),
    "de": ("Zusammenfassung",),
    "fr": ("Résumé",),
    "es": ("Resumen",),
    "it": ("Sommario",),
    "pl": ("Streszczenie",),
    "ar": ("الخاتمة", "الملخص"),
    "fa": ("نتیجه‌گیری", "چکیده"),
}
"""What stands above other parts of an article; a note does not go on below it."""

_MAX_LENGTH = 60  # no heading of the tables is longer, letter-spaced or not


def _skeletons(table: dict[str, tuple[str, ...]]) -> frozenset[str]:
    return frozenset(skeleton(heading) for headings in table.values() for heading in headings)


_NOTES = _skeletons(NOTES_HEADINGS)
_BIBLIOGRAPHY = _skeletons(BIBLIOGRAPHY_HEADINGS)
_OTHER = _skeletons(OTHER_HEADINGS)


def is_notes_heading(line: str) -> bool:
    """Whether the line is the heading of a list of notes.

    >>> is_notes_heading("  П р и м е ч а н и я : ")
    True
    """
    return _heading(line) in _NOTES


def is_bibliography_heading(line: str) -> bool:
    """Whether the line is the heading of a list of works."""
    return _heading(line) in _BIBLIOGRAPHY


def is_other_heading(line: str) -> bool:
    """Whether the line is the heading of another part that comes after notes."""
    return _heading(line) in _OTHER


def _heading(line: str) -> str:
    return skeleton(line) if len(line) <= _MAX_LENGTH else ""
