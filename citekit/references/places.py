"""References that stand by themselves and that rules read whole, because they name a place in law or a text.

::

    Cass R. Sunstein, Chevron Step Zero, 92 Va. L. Rev. 187, 191 (2006).
    Donoghue v Stevenson [1932] AC 562 (HL)
    Tac. Ann. 1.9.3–10.7; CIL VI 1374
    Syme (n. 1), 294

Volume, report and page in their fixed order say what everything around them is, and so do words that point
back.  A reference of which the rules leave a word over is the model's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from citekit.model.labelled import OTHER
from citekit.references.combined import is_whole
from citekit.references.marks import find_marks
from citekit.references.rules import tag_by_rules
from citekit.references.rules.reports import PLACES
from citekit.references.segment import segment_at
from citekit.references.statistical.labels import LABEL_OF, NUMBER
from citekit.references.statistical.tagger import Stretch, Tags
from citekit.references.tagged import BACK_REFERENCE, IGNORED, Tagged

_LANGUAGE = "en"  # whose law the places are of; the rules for others ask for notes
_SHORT = frozenset({"author", "title", "volume", "pages", BACK_REFERENCE, IGNORED})
"""What a short form has beside the words that point back."""
_AS_PAGES = frozenset({"rule:code", "rule:constitution", "rule:rule-of-law"})
"""Articles and sections: of a statute the number in an entry, of a printed reference the place cited."""


def read_by_place(text: str, tags: Tags) -> tuple[Tags, Sequence[Tagged]] | None:
    """The tags of a reference, and its parts, where rules know all of it.

    Args:
        text: the reference.
        tags: what the model says; it knows the number that a list gives to the reference.

    Returns:
        None where no place of law stands in it, or where the rules leave something over.
    """
    number = [s for s in tags.stretches if s.label == NUMBER]
    found = segment_at(text, [(number[0].span[1] if number else 0, len(text))])
    if not found:
        return None
    start, end = found[0].span
    body = text[start:end]
    marks = find_marks(body, _LANGUAGE)
    if not any(mark.by in PLACES or mark.label == BACK_REFERENCE for mark in marks):
        return None
    ruled = tag_by_rules(body, _LANGUAGE)
    described = any(mark.by in PLACES for mark in marks) or _SHORT.issuperset(p.label for p in ruled)
    if not described or not is_whole(body, ruled):
        return None
    parts = [part.moved(start) for part in ruled]
    stretches = [Stretch(_label(text, p), p.span, p.confidence, p.by) for p in parts if p.label != IGNORED]
    starts = [stretch.span[0] for stretch in stretches]
    labels = []
    for token, said in zip(tags.tokens, tags.labels, strict=True):
        at = bisect_right(starts, token.core[0]) - 1
        inside = at >= 0 and token.core[0] < stretches[at].span[1]
        labels.append(stretches[at].label if inside else said if said == NUMBER else OTHER)
    return Tags(tags.tokens, labels, [*number, *stretches]), parts


def _label(text: str, part: Tagged) -> str:
    """The label of a part in corpora, where a court in brackets is a remark."""
    if part.by == "rule:court" and text[: part.span[0]].endswith("("):
        return LABEL_OF["annotation"]
    return LABEL_OF["pages"] if part.by in _AS_PAGES and part.label == "number" else LABEL_OF[part.label]
