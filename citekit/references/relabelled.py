"""The labels of a reference's tokens where the rules read it, in the terms of corpora.

Rules and model share the work: the rules say what is a field of the work; what they pass over, such as
how many pages a book has, keeps the label of the model.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from citekit.model import Span
from citekit.model.labelled import OTHER
from citekit.references.statistical.labels import LABEL_OF, NUMBER
from citekit.references.statistical.tagger import Stretch, Tags
from citekit.references.tagged import IGNORED, Tagged

# What corpora label and the rules pass over: the pages of a book, what kind of work it is, remarks.
_BESIDE = frozenset({NUMBER, "pages", "genre", "note", "identifier", "url", "doi", "edition"})

AS_PAGES = frozenset({"rule:code", "rule:constitution", "rule:rule-of-law", "rule:section-of-act"})
"""Articles and sections: of a statute the number in an entry, of a printed reference the place cited."""


def after_number(tags: Tags) -> int:
    """Where the reference begins behind its number in a list."""
    first = next(iter(tags.stretches), None)
    if first is None or first.label != NUMBER or first.span[0]:
        return 0
    return next((token.span[0] for token in tags.tokens if token.span[0] >= first.span[1]), first.span[1])


def relabelled(text: str, start: int, tags: Tags, ruled: Sequence[Tagged]) -> Tags:
    """The tokens with the labels of the rules, and beside them those of the model.

    Args:
        text: the reference, with its number.
        start: where it begins behind the number.
        tags: what the model says.
        ruled: what the rules say, with spans in `text`.
    """
    fields = [part for part in ruled if part.label in LABEL_OF]
    printed = _printed_from(text, tags, fields)
    fields = [part for part in fields if part.label != "date" or part.span[0] >= printed]
    issues = [part.span for part in fields if part.label == "issue"]
    words = [part.span for part in ruled if part.label == IGNORED]
    words = [span for span in words if any(_overlap(span, issue) for issue in issues)]
    labels = []
    for token, said in zip(tags.tokens, tags.labels, strict=True):
        part = next((part for part in fields if _overlap(token.core, part.span)), None)
        if part is not None and token.core[0] >= start:
            labels.append(_label(part))
        elif any(_overlap(token.core, span) for span in words):
            labels.append(OTHER)  # "S. 27836": no page
        else:
            kept = said in _BESIDE or (said == "date" and 0 < printed < token.core[0])
            labels.append(said if kept else OTHER)
    stretches = []
    for label, group in groupby(range(len(labels)), key=labels.__getitem__):
        run = list(group)
        span = tags.tokens[run[0]].span[0], tags.tokens[run[-1]].span[1]
        if label != OTHER:
            stretches.append(_stretch(label, span, tags, fields))
    return Tags(tags.tokens, labels, stretches)


def _printed_from(text: str, tags: Tags, fields: Sequence[Tagged]) -> int:
    """Where it is said what prints a law, if that has a date of its own; 0 otherwise.

    "Закон РФ от 07.02.1992 // Ведомости. 1992": to corpora the day of a law is not when it was printed.
    """
    slashes = text.find(" // ")
    law = any(part.by in _OF_LAW for part in fields)
    dated = any(s.label == "date" and s.span[0] > slashes for s in tags.stretches)
    return slashes if slashes > 0 and law and dated else 0


_OF_LAW = frozenset({"rule:kind-of-statute", "rule:act-number"})


def _stretch(label: str, span: Span, tags: Tags, fields: Sequence[Tagged]) -> Stretch:
    """A run of tokens with one label, by whom it was told and how surely."""
    part = next((part for part in fields if _label(part) == label and _overlap(span, part.span)), None)
    if part is not None:
        return Stretch(label, span, part.confidence, part.by)
    told = next(stretch for stretch in tags.stretches if _overlap(span, stretch.span))
    return Stretch(label, span, told.confidence, told.by)


def _label(part: Tagged) -> str:
    """What corpora call a part: "сб. ст." behind a title is a remark on the entry, and a genre to them."""
    if part.label == "number" and part.by in AS_PAGES:
        return "pages"
    if part.label == "event_date":
        return "note"
    return "genre" if part.by == "rule:kind-of-work" else LABEL_OF[part.label]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
