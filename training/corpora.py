"""Real labelled references for training: read, split by name, and completed where a corpus merges labels."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from citekit.model.labelled import OTHER, LabelledReference
from citekit.references.statistical.fit import Example
from citekit.references.statistical.labels import LABELS, token_labels
from citekit.references.statistical.tagger import Model
from citekit.references.statistical.tokens import Token, tokenize

SETS = {
    # how `source` begins: the set's name in tables
    "anystyle": "anystyle",
    "grobid": "grobid",
    "ParsCit": "parscit",
    "LinkedBooks": "linkedbooks",
    "bibliographic-tei": "legal",
    "seed article": "seed",
}
WHOLE = frozenset({"anystyle", "parscit", "seed", "made", "legal"})
"""Sets that label everything that they can tell; the others are completed."""

_ADDED = frozenset({"editor", "translator", "edition", "xref", "collection-title", "genre"})


def set_of(reference: LabelledReference) -> str:
    """The set that a reference is from."""
    return next((name for start, name in SETS.items() if reference.source.startswith(start)), "made")


def is_kept_back(reference: LabelledReference, share: int = 10) -> bool:
    """Whether a reference is kept for measuring: one in `share`, told by its text alone."""
    return int(hashlib.sha256(reference.text.encode()).hexdigest()[:8], 16) % share == 0


def complete(references: Iterable[LabelledReference], model: Model) -> list[Example]:
    """Give labels that a corpus does not part, or does not know, where a model sees them.

    A title that holds a container's name too is parted; what is no field in the
    corpus may be an editor, an edition and the like.  All else stays as it was labelled.
    """
    examples = []
    for reference in references:
        tokens = tokenize(reference.text)
        gold = token_labels(reference, tokens)
        if tokens and gold:
            seen = model.tag(reference.text, sure=False).labels
            examples.append(
                (tokens, _completed(reference, _with_editors(reference, gold, tokens), seen, tokens))
            )
    return examples


_QUOTES = '«“"'
_EDITING = re.compile(
    r"\ba (?:cura|c\.) di\b|\b(?:edited by|hrsg\. v|hg\. v|sous la dir)|"
    r"\((?:eds?|edd|éds?|dir|hrsg|hg|cur)\.?\)",
    re.IGNORECASE,
)


def _with_editors(reference: LabelledReference, gold: list[str], tokens: Sequence[Token]) -> list[str]:
    """With editors who say so of themselves, and whom a corpus without a label for them calls authors."""
    labels = list(gold)
    if reference.fields and "editor" not in reference.fields:
        for label, group in groupby(range(len(gold)), key=gold.__getitem__):
            run = list(group)
            text = reference.text[tokens[run[0]].span[0] : tokens[run[-1]].span[1]]
            if label == "author" and _EDITING.search(text):
                labels[run[0] : run[-1] + 1] = ["editor"] * len(run)
    return labels


def _completed(
    reference: LabelledReference, gold: list[str], seen: Sequence[str], tokens: Sequence[Token]
) -> list[str]:
    labels = list(gold)
    unknown = {label for label in LABELS if reference.fields and label not in reference.fields} & _ADDED
    merged = {new: old for new, old in reference.merged.items() if new == "container-title"}
    for label, group in groupby(range(len(gold)), key=gold.__getitem__):
        run = list(group)
        if label == OTHER:
            for found, inner in groupby(run, key=seen.__getitem__):
                part = list(inner)
                whole = (part[0] == 0 or seen[part[0] - 1] != found) and (
                    part[-1] + 1 == len(seen) or seen[part[-1] + 1] != found
                )
                if found in unknown and whole:
                    for index in part:
                        labels[index] = found
        elif label in merged.values():
            _part(labels, run, seen, tokens)
    return labels


def _part(labels: list[str], run: list[int], seen: Sequence[str], tokens: Sequence[Token]) -> None:
    """From where on a merged stretch is a container to its end, or all of a later stretch.

    Behind a full stop stands the subtitle of a book more often than a journal: "La vita e l'opera. Saggio";
    and what stands alone is a title, unless it is quoted as periodicals are: «Il Gazzettino».
    """
    tail = len(run)
    while tail and seen[run[tail - 1]] == "container-title":
        tail -= 1
    if 0 < tail < len(run) and tokens[run[tail - 1]].after == ".":
        return
    if tail == 0 and "title" not in labels[: run[0]] and not any(s in tokens[run[0]].before for s in _QUOTES):
        return
    if tail < len(run) and (tail == 0 or seen[run[tail - 1]] == "title"):
        for index in run[tail:]:
            labels[index] = "container-title"
        if tail == 0 and run[0] and labels[run[0] - 1] == OTHER and seen[run[0] - 1] == "container-title":
            labels[run[0] - 1] = "container-title"  # the word "in" before it
