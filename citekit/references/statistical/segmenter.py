"""Where in a note its citations stand: a CRF over its tokens with the labels begin, inside, outside."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import resources

from citekit.model import Span
from citekit.references.statistical.features import see
from citekit.references.statistical.tagger import open_crf
from citekit.references.statistical.tokens import Token, tokenize

NOTES_FILE = "notes.crfsuite.gz"
BEGIN, INSIDE, OUTSIDE = "b", "i", "o"


class Segmenter:
    """A trained model that finds the citations in notes.

    Args:
        data: the file that CRFsuite wrote.
    """

    def __init__(self, data: bytes) -> None:
        self._crf = open_crf(data)

    def cut(self, text: str) -> list[Span]:
        """The stretches of a note that are citations, in order."""
        return self.cut_all([text])[0]

    def cut_all(self, texts: Iterable[str]) -> list[list[Span]]:
        """The same of several notes, which costs less than one after the other."""
        rows = [(text, tokenize(text)) for text in texts]
        decoded = self._crf.decode((see(tokens) for _, tokens in rows if tokens), sure=False)
        return [_spans(text, tokens, next(decoded).states) if tokens else [] for text, tokens in rows]


def _spans(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> list[Span]:
    """The stretches that labels make."""
    spans: list[Span] = []
    before = OUTSIDE
    for token, label in zip(tokens, labels, strict=True):
        if label == BEGIN or (label == INSIDE and before == OUTSIDE):
            spans.append(token.span)
        elif label == INSIDE:
            spans[-1] = (spans[-1][0], token.span[1])
        before = label
    return [_unbracketed(text, span) for span in spans]


_BRACKETED = re.compile(r"\((?P<inside>[^()]*)\)[\s.,;:]*")


def _unbracketed(text: str, span: Span) -> Span:
    """The stretch without the brackets that a comment sets around it: "so it was (Kaya, ‘Kars’, p. 5)."."""
    match = _BRACKETED.fullmatch(text, *span)
    return match.span("inside") if match is not None else span


@lru_cache(maxsize=1)
def shipped_segmenter() -> Segmenter:
    """The segmenter that comes with citekit; read when it is first asked for."""
    data = resources.files(__package__).joinpath("data", NOTES_FILE).read_bytes()
    return Segmenter(gzip.decompress(data))
