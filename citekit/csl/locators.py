"""Locators that name what they count: ``vol. 1, fol. 186`` in place of a label and a number.

Source:
    CSL 1.0.2, appendix IV, "Locators"; the abbreviations are those that English-speaking
    users type.
"""

from __future__ import annotations

import re

LABELS = {
    "art.": "article-locator",
    "bk.": "book",
    "ch.": "chapter",
    "chap.": "chapter",
    "col.": "column",
    "fig.": "figure",
    "fol.": "folio",
    "l.": "line",
    "n.": "note",
    "no.": "issue",
    "op.": "opus",
    "p.": "page",
    "pp.": "page",
    "para.": "paragraph",
    "pt.": "part",
    "sec.": "section",
    "s.v.": "sub-verbo",
    "v.": "verse",
    "vol.": "volume",
    "§": "section",
    "¶": "paragraph",
}

_LABEL = "|".join(re.escape(label) for label in sorted(LABELS, key=len, reverse=True))
_AT_START = re.compile(rf"\s*({_LABEL})\s*(?=\S)")
_INSIDE = re.compile(rf"(?<=[\s,;])({_LABEL})\s*(?=\S)")


def read_locator(locator: str, label: str | None) -> tuple[str, str]:
    """The number and the label of a locator.

    Args:
        locator: as it is typed.
        label: what the user chose, `None` where nothing was.

    Returns:
        The locator without a label at its front, and the label (``page`` if there is none).

    >>> read_locator("vol. 1, fol. 186", None)
    ('1, fol. 186', 'volume')
    """
    locator = locator.strip()
    if label is None and (match := _AT_START.match(locator)):
        return locator[match.end() :], LABELS[match[1]]
    return locator, (label or "page").replace(" ", "-")


def split_labels(text: str) -> list[tuple[str, str]]:
    """Part a text at the labels in it.

    Returns:
        Stretches with the label before them; the first has none.

    >>> split_labels("367-368, fig. 333")
    [('', '367-368, '), ('figure', '333')]
    """
    parts = _INSIDE.split(text)
    stretches = [("", parts[0])]
    stretches += [(LABELS[label], part) for label, part in zip(parts[1::2], parts[2::2], strict=True)]
    return stretches
