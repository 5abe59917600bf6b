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

OTHER_HEADINGS = {
    "tr": ("Kaynakça", "Kaynaklar", "Bibliyografya", "Özet", "Öz", "Ekler", "Sonuç", "Giriş"),
    "az": ("Ədəbiyyat", "Ədəbiyyat siyahısı", "Mənbələr", "Xülasə", "Әдәбијјат"),
    "ru": ("Литература", "Список литературы", "Библиография", "Библиографический список", "Источники",
           "Источники и литература", "Аннотация", "Резюме", "Заключение"),
    "uk": ("Література", "Список літератури"),
    "en": ("References", "Bibliography", "Works cited", "List of references", "Abstract", "Summary",
           "Keywords", "Acknowledgements", "Acknowledgments", "Appendix", "Conclusion"),
    "de": ("Literatur", "Literaturverzeichnis", "Quellen", "Quellenverzeichnis", "Zusammenfassung"),
    "fr": ("Bibliographie", "Références", "Résumé", "Ouvrages cités"),
    "es": ("Bibliografía", "Referencias", "Resumen", "Obras citadas"),
    "it": ("Bibliografia", "Riferimenti bibliografici", "Sommario"),
    "pl": ("Bibliografia", "Literatura", "Streszczenie"),
    "ar": ("المراجع", "المصادر", "المصادر والمراجع", "الخاتمة", "الملخص"),
    "fa": ("منابع", "کتابنامه", "فهرست منابع", "نتیجه‌گیری", "چکیده"),
}  # fmt: skip
"""What stands above other parts of an article; a note does not go on below it."""

_MAX_LENGTH = 60  # no heading of the tables is longer, letter-spaced or not


def _skeletons(table: dict[str, tuple[str, ...]]) -> frozenset[str]:
    return frozenset(skeleton(heading) for headings in table.values() for heading in headings)


_NOTES, _OTHER = _skeletons(NOTES_HEADINGS), _skeletons(OTHER_HEADINGS)


def is_notes_heading(line: str) -> bool:
    """Whether the line is the heading of a list of notes.

    >>> is_notes_heading("  П р и м е ч а н и я : ")
    True
    """
    return len(line) <= _MAX_LENGTH and bool(line.strip()) and skeleton(line) in _NOTES


def is_other_heading(line: str) -> bool:
    """Whether the line is the heading of a part that comes after notes."""
    return len(line) <= _MAX_LENGTH and bool(line.strip()) and skeleton(line) in _OTHER
