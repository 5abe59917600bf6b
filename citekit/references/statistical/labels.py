"""The labels of references: what they are called in corpora, and what fields of a citation they become.

Corpora differ in whether the words that announce a field ("pp.", "Hrsg.") are
part of it.  `token_labels` gives such words to the field they announce, so that
a tagger learns one habit; which characters are the value is decided by
`citekit.references.statistical.values`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from citekit.model import fold
from citekit.model.labelled import OTHER, LabelledReference, Segments
from citekit.references.statistical.tokens import Token

FIELD_OF = {
    # label            field of a citation
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "title": "title",
    "container-title": "container_title",
    "collection-title": "collection",
    "volume": "volume",
    "issue": "issue",
    "pages": "pages",
    "date": "date",
    "edition": "edition",
    "publisher": "publisher",
    "location": "place",
    "url": "url",
    "doi": "doi",
    "identifier": "number",
    "genre": "genre",
    "note": "annotation",
}
LABEL_OF = {field: label for label, field in FIELD_OF.items()} | {
    "isbn": "identifier",
    "accessed": "note",
    "event_date": "date",
    "back-reference": "xref",
}
"""From a field of a citation, or what a tagger calls no field, to its label."""

NUMBER = "citation-number"
XREF = "xref"
LABELS = (*FIELD_OF, NUMBER, XREF, OTHER)

_WORDS_BEFORE = {
    "pages": "ص صص "
    "p pp page pages pg pgs pag pagg s ss seite seiten sayfa sf sh səh səhifə с сс стр c cc "
    "pág págs at fol",
    "volume": "ج مج جلد دوره المجلد السنة سال "
    "vol vols volume volumes v bd bde band cilt cild c т том t tome tomo jg jahrgang ч кн",
    "issue": "ع العدد ش شماره شمارهٔ "
    "no nos nr n num número numéro number issue iss heft h sayı s sy say № вып выпуск fasc núm "
    "nº n° nömrə",
    "container-title": "في ضمن در in dans içinde en nel nella в кн сб im kitabda",
    "editor": "تحرير تحقيق به کوشش "
    "in ed eds edd edited by hrsg hg hgg v von herausgegeben a cura di c éd dir sous la "
    "direction de under the "
    "editorship of под ред общ отв сост haz yay der red in dans",
    "translator": "ترجمة ترجمه ترجمهٔ "
    "trans transl translated by tr übers v von übersetzt çev пер с trad par tradotto "
    "traduzione di de",
    "url": "url available at from online retrieved abrufbar unter erişim adresi режим доступа",
    "doi": "doi https http dx org",
    "identifier": "isbn issn pmid arxiv pmcid",
}
_WORDS_AFTER = {
    "pages": "f ff vd vdd et seq sq sqq ss passim и сл след далее və davamı s с стр p pp seiten sayfa pages",
    "editor": "ed eds edd editor editors hrsg hg hgg hrsgg haz der yay red ред сост dir dirs éd éds "
    "coord coords org orgs comp "
    "cur curr",
    "translator": "trans transl tr çev üb пер trad",
    "author": "et al vd u a и др",
}


def _table(rows: dict[str, str]) -> dict[str, frozenset[str]]:
    return {label: frozenset(fold(row).split()) for label, row in rows.items()}


_BEFORE, _AFTER = _table(_WORDS_BEFORE), _table(_WORDS_AFTER)
_MOST_WORDS = 5
_IN = frozenset(map(fold, ("in", "dans", "içinde", "en", "в", "في", "ضمن", "در")))
_IN_BEHIND = fold("içinde")  # Turkish may set it behind: "X Armağanı içinde"
_ISSUE_WORDS = _BEFORE["issue"]


def token_labels(reference: LabelledReference, tokens: Sequence[Token]) -> list[str] | None:
    """The label of each token, the words that announce a field with it.

    Returns:
        None where the segments do not give back the text, so that nobody can say what is where.

    >>> from citekit.references.statistical.tokens import tokenize
    >>> segments = (("title", "Kars"), ("other", ", s. "), ("pages", "5"))
    >>> token_labels(LabelledReference("1", "Kars, s. 5", segments), tokenize("Kars, s. 5"))
    ['title', 'pages', 'pages']
    """
    if not reference.is_whole:
        return None
    at = [label for label, text in reference.segments for _ in text]
    labels = [at[token.core[0]] for token in tokens]
    runs = [(label, list(group)) for label, group in groupby(range(len(labels)), key=labels.__getitem__)]
    for position, (label, run) in enumerate(runs):
        if label != OTHER or len(run) > _MOST_WORDS:
            continue
        following = runs[position + 1][0] if position + 1 < len(runs) else OTHER
        preceding = runs[position - 1][0] if position else OTHER
        taken = _announces(tokens, run, _BEFORE.get(following), behind=True)
        for index in run[len(run) - taken :]:
            labels[index] = following
        told = run[: len(run) - taken]
        for index in told[: _announces(tokens, told, _AFTER.get(preceding), behind=False)]:
            labels[index] = preceding
    _part_volumes(tokens, labels)
    return labels


def _announces(tokens: Sequence[Token], run: list[int], words: frozenset[str] | None, *, behind: bool) -> int:
    """How many tokens at the end (or the beginning) of `run` are all words of a field."""
    count = 0
    for index in reversed(run) if behind else run:
        if not words or fold(tokens[index].text) not in words:
            break
        count += 1
    return count


_YEAR = re.compile(r"1[4-9][0-9]{2}|20[0-9]{2}")


def _part_volumes(tokens: Sequence[Token], labels: list[str]) -> None:
    """Where a corpus has "12(3)", "vol. 12, no. 3" or "12 (1931) 3" as volume, give its parts their labels.

    The issue follows the sign or word; a year in brackets is the date where there is no other.
    """
    dated = "date" in labels
    parted = False
    for index in range(1, len(labels)):
        if labels[index] != "volume":
            parted = False
            continue
        token = tokens[index]
        before = tokens[index - 1]
        within = labels[index - 1] == "volume"
        if not dated and within and "(" in token.before and _YEAR.fullmatch(token.text):
            labels[index] = "date"
            parted = True
            continue
        slash = before.after in ("/", ":", ",") and before.text.isdigit() and token.text.isdigit()
        word = fold(token.text) in _ISSUE_WORDS and index + 1 < len(labels) and labels[index + 1] == "volume"
        if parted or (within and ("(" in token.before or slash or word)):
            labels[index] = "issue"
            parted = True


BEGINS, ENDS = "B-", "E-"
"""Before the label of a token that begins a field, and of one that ends a longer field of `_WORDY`."""
_WORDY = frozenset(
    {
        "author",
        "editor",
        "translator",
        "title",
        "container-title",
        "collection-title",
        "publisher",
        "location",
    }
)


def states_of(labels: Sequence[str]) -> list[str]:
    """What a tagger tells apart: the first token of a field of words, its last one, and the others.

    A boundary shows in the words at both sides of it, and a model of the first order sees them together with
    the labels only where the boundary is a state of its own.  Source: Ramshaw and Marcus, Text chunking using
    transformation-based learning, 1995.

    >>> states_of(["title", "title", "title", "other", "pages"])
    ['B-title', 'title', 'E-title', 'other', 'pages']
    """
    states = list(labels)
    for index, label in enumerate(labels):
        if label not in _WORDY:
            continue
        if not index or labels[index - 1] != label:
            states[index] = BEGINS + label
        elif index + 1 == len(labels) or labels[index + 1] != label:
            states[index] = ENDS + label
    return states


def labels_of(states: Iterable[str]) -> list[str]:
    """The labels, without where fields begin and end; of states without such marks they are the same."""
    return [state.removeprefix(BEGINS).removeprefix(ENDS) for state in states]


def segments_of(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> Segments:
    """The stretches of a reference, from the labels of its tokens; joined, they give back `text`.

    The word that announces a container is no part of it: without it, a title and the title of the journal
    that a corpus does not part would be one.
    """
    segments: list[tuple[str, str]] = []
    position = 0
    for label, group in groupby(range(len(labels)), key=labels.__getitem__):
        run = list(group)
        while label == "container-title" and len(run) > 1 and run[0] and fold(tokens[run[0]].text) in _IN:
            del run[0]
        if label == "container-title" and len(run) > 1 and fold(tokens[run[-1]].text) == _IN_BEHIND:
            del run[-1]
        start, end = tokens[run[0]].span[0], tokens[run[-1]].span[1]
        if start > position:
            segments.append((OTHER, text[position:start]))
        segments.append((label, text[start:end]))
        position = end
    if position < len(text):
        segments.append((OTHER, text[position:]))
    return tuple(segments)


def announcing_words(label: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that may stand before and behind a field of this label, folded."""
    return _BEFORE.get(label, frozenset()), _AFTER.get(label, frozenset())
