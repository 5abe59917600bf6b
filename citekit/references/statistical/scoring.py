"""How well references are labelled: precision, recall and F1 by label, and what is taken for what.

A field is right when it equals the labelled one without the signs and
announcing words around it; a bare year matches a full date of that year.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from citekit.model import Span, collapse, fold
from citekit.model.labelled import OTHER, LabelledReference, Segments
from citekit.references.statistical.labels import announcing_words

UNCOUNTED = frozenset({"note", "genre", "identifier", "citation-number"})
"""Labels that are shown, but are in no average: corpora disagree about them."""

_NUMBERS = frozenset({"pages", "volume", "issue", "date", "edition"})
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_SHORT = 6  # characters of separator over which two stretches of one label are one


@dataclass(slots=True)
class Counts:
    """How many fields were labelled, found, and found right."""

    gold: int = 0
    found: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """Of the found ones, how many are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Of the labelled ones, how many were found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.gold + self.found
        return 2 * self.right / both if both else 0.0


@dataclass(slots=True)
class Score:
    """What came of comparing many references."""

    references: int = 0
    whole: int = 0
    labels: defaultdict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    confusions: Counter[tuple[str, str]] = field(default_factory=Counter)
    said: list[tuple[float, bool]] = field(default_factory=list)

    @property
    def micro(self) -> Counts:
        """All labels that count, taken together."""
        counted = [counts for label, counts in self.labels.items() if label not in UNCOUNTED]
        return Counts(*(sum(getattr(c, name) for c in counted) for name in ("gold", "found", "right")))

    def add(self, gold: LabelledReference, found: Segments) -> None:
        """Compare one reference with what was found in it."""
        self.references += 1
        a, b = values(gold.segments, gold), values(found, gold)
        is_whole = True
        for label in sorted({*a, *b}):
            right = _matches(label, a.get(label, []), b.get(label, []))
            counts = self.labels[label]
            counts.gold += len(a.get(label, []))
            counts.found += len(b.get(label, []))
            counts.right += right
            if label not in UNCOUNTED:
                is_whole &= right == len(a.get(label, [])) == len(b.get(label, []))
        self.whole += is_whole
        self.confusions.update(_confused(gold.segments, found, gold))


def values(segments: Segments, corpus: LabelledReference) -> dict[str, list[str]]:
    """The values by label, in a form fit to compare; labels that the corpus does not know are left out."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for label, text in _merged(segments, corpus):
        value = comparable(label, text)
        if label != OTHER and value:
            found[label].append(value)
    return found


def _merged(segments: Segments, corpus: LabelledReference) -> list[tuple[str, str]]:
    merged: list[tuple[str, str]] = []
    for found, text in segments:
        label = corpus.merged.get(found, found)
        if corpus.fields and label not in corpus.fields:
            label = OTHER
        if merged and merged[-1][0] == label:
            merged[-1] = (label, merged[-1][1] + text)
        elif len(merged) > 1 and label != OTHER and merged[-2][0] == label and _is_separator(merged[-1]):
            between = merged.pop()[1]
            merged[-1] = (label, merged[-1][1] + between + text)
        else:
            merged.append((label, text))
    return merged


def _is_separator(segment: tuple[str, str]) -> bool:
    label, text = segment
    return label == OTHER and len(text) <= _SHORT and not re.search(r"\w", text)


def comparable(label: str, text: str) -> str:
    """A value without what is mere habit: case, signs at its ends, announcing words.

    >>> comparable("pages", "pp. 5–7.")
    '5 7'
    """
    folded = re.sub(r"^[\W_]+|[\W_]+$", "", collapse(fold(text)))
    if label in ("url", "doi"):
        return re.sub(r"^(?:https?:/*|dx\.doi\.org/|doi\.org/|doi[:.]?)+", "", folded.replace(" ", ""))
    if label in _NUMBERS:
        folded = re.sub(r"[\W_]+", " ", folded)  # "s.5" is a word and a number
    before, after = announcing_words(label)
    words = folded.split()
    while len(words) > 1 and words[0].strip(".,:;()[]") in before:
        words = words[1:]
    while len(words) > 1 and words[-1].strip(".,:;()[]") in after:
        words = words[:-1]
    folded = re.sub(r"^[\W_]+|[\W_]+$", "", " ".join(words))
    if label in _NUMBERS:
        folded = re.sub(r"^(?:pp?|s|с|c|vol|no|nr|t|bd)(?=\d)", "", folded).strip()
    return folded


def _matches(label: str, gold: list[str], found: list[str]) -> int:
    left = list(found)
    right = 0
    for value in gold:
        same = next((v for v in left if v == value or (label == "date" and _same_year(value, v))), None)
        if same is not None:
            left.remove(same)
            right += 1
    return right


def _same_year(gold: str, found: str) -> bool:
    return gold.isdigit() and len(gold) == 4 and _YEAR.findall(found)[:1] == [gold]


def is_right(gold: LabelledReference, label: str, text: str) -> bool:
    """Whether a stretch is one of the labelled fields."""
    label = gold.merged.get(label, label)
    return _matches(label, values(gold.segments, gold).get(label, []), [comparable(label, text)]) == 1


class _Stretch(Protocol):
    @property
    def label(self) -> str: ...
    @property
    def span(self) -> Span: ...
    @property
    def confidence(self) -> float: ...


def judge(gold: LabelledReference, stretches: Iterable[_Stretch]) -> Iterator[tuple[str, float, bool]]:
    """For each stretch that was found its label, how sure it was said to be, and whether it is right.

    Labels that the corpus does not know are left out.
    """
    for stretch in stretches:
        label = gold.merged.get(stretch.label, stretch.label)
        if label not in UNCOUNTED and (not gold.fields or label in gold.fields):
            text = gold.text[slice(*stretch.span)]
            yield stretch.label, stretch.confidence, is_right(gold, stretch.label, text)


def _confused(gold: Segments, found: Segments, corpus: LabelledReference) -> Iterator[tuple[str, str]]:
    """For each word that has two labels: the right one and the one found."""
    a, b = _by_character(gold, corpus), _by_character(found, corpus)
    text = "".join(piece for _, piece in gold)
    if len(a) != len(b):
        return
    for match in re.finditer(r"\w+", text):
        if a[match.start()] != b[match.start()]:
            yield a[match.start()], b[match.start()]


def _by_character(segments: Segments, corpus: LabelledReference) -> list[str]:
    known: Mapping[str, str] = corpus.merged
    labels = []
    for found, text in segments:
        label = known.get(found, found)
        labels += [label if not corpus.fields or label in corpus.fields else OTHER] * len(text)
    return labels


def score(pairs: Iterable[tuple[LabelledReference, Segments]]) -> Score:
    """Compare labelled references with what was found in them."""
    total = Score()
    for gold, found in pairs:
        total.add(gold, found)
    return total
