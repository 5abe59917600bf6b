"""The archived copy of a page, printed behind its address: ``URL, archived at COPY (DAY)``.

CSL 1.0.2 has neither variables nor a term for it, so an item carries both in
``custom``, and the words stand here.

Source:
    CSL-JSON schema 1.0, ``custom``; biblatex entries hold the copy as ``archiveurl`` and ``archivedate``.
"""

from __future__ import annotations

from collections.abc import Mapping

ARCHIVE_URL, ARCHIVE_DATE = "archive-url", "archive-date"

ARCHIVED_AT: Mapping[str, str] = {
    "ar": "نسخة مؤرشفة:",
    "az": "arxivlənmiş nüsxə:",
    "de": "archiviert unter",
    "en": "archived at",
    "es": "archivado en",
    "fr": "archivé à l’adresse",
    "it": "archiviato all’indirizzo",
    "ru": "архивная копия:",
    "tr": "arşivlenmiş kopya:",
    "uk": "архівна копія:",
}
"""By language, ISO 639-1."""


def archived_at(language: str) -> str:
    """The words that lead to a copy; English where the language has none here.

    >>> archived_at("de")
    'archiviert unter'
    """
    return ARCHIVED_AT.get(language, ARCHIVED_AT["en"])
