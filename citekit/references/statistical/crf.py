"""A linear-chain CRF: the best labels of token sequences, and how probable each label is, many at a time.

Sources: Lafferty, McCallum and Pereira, Conditional Random Fields, ICML 2001; Rabiner, A tutorial on hidden
Markov models, Proceedings of the IEEE 77 (1989), for the best path (III.B) and for the scaled forward and
backward passes (III.A, V.A).

CRFsuite does the same for one sequence, and wants each token's features handed over as strings.  Here what a
word says of itself and to its neighbours is summed up once, the first time that the word is met, and all
sequences of a batch go one step at a time together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from citekit.references.statistical.crf_file import read_crf
from citekit.references.statistical.features import EDGE, OFFSETS, Seen, Word

Scores = NDArray[np.float32]

_MOST_WORDS = 20_000
"""Words that are remembered; 5 × 37 numbers of four bytes each."""
_TOGETHER = 1_500  # tokens; what is worked on stays in the processor's cache
_ROOM = 1_024  # words for which there is room at first
_FARTHEST = max(OFFSETS)


class Decoded(NamedTuple):
    """What was found in a sequence of T tokens.

    Attributes:
        states: the best ones, T.
        chances: the probability of each state at each token, T × S; None if nobody asked.
    """

    states: list[str]
    chances: Scores | None


class Crf:
    """A model that was trained by CRFsuite.

    Args:
        data: the file that CRFsuite wrote.

    Attributes:
        number: of each state, the column of `Decoded.chances`.

    Raises:
        ValueError: `data` is no such file.
    """

    def __init__(self, data: bytes) -> None:
        model = read_crf(data)
        self._states = model.states
        self.number = {state: number for number, state in enumerate(model.states)}
        self._attributes = {name: number for number, name in enumerate(model.attributes, 1)}
        nothing = np.zeros((1, len(model.states)), np.float32)  # what an unknown attribute says
        self._weights = np.concatenate((nothing, model.weights), dtype=np.float32)
        self._transitions = model.transitions.astype(np.float32)
        self._words: dict[Word, int] = {}
        self._said = np.zeros((len(OFFSETS), _ROOM, len(model.states)), np.float32)

    def decode(self, sequences: Iterable[Seen], *, sure: bool = True) -> Iterator[Decoded]:
        """Find the best states of each sequence.

        Args:
            sequences: none of them is empty.
            sure: whether to tell the chances, too.
        """
        batch: list[Seen] = []
        size = 0
        for seen in sequences:
            batch.append(seen)
            size += len(seen.words)
            if size >= _TOGETHER:
                yield from self._decoded(batch, sure=sure)
                batch, size = [], 0
        if batch:
            yield from self._decoded(batch, sure=sure)

    def _decoded(self, batch: Sequence[Seen], *, sure: bool) -> Iterator[Decoded]:
        steps = _Steps([len(seen.words) for seen in batch])
        scores = self._scores(batch)[steps.tokens]
        states = self._best(scores, steps)[steps.places].tolist()
        chances = self._chances(scores, steps)[steps.places] if sure else None
        for first, last in steps.spans:
            told = None if chances is None else chances[first:last]
            yield Decoded([self._states[state] for state in states[first:last]], told)

    def _scores(self, batch: Sequence[Seen]) -> Scores:
        """What the tokens say for each state: all of the first sequence, all of the second, and so on."""
        words, inside = self._numbers(batch)
        scores = self._sums([place for seen in batch for place in seen.places])
        row = np.empty_like(scores)
        for view, offset in enumerate(OFFSETS):
            scores += self._said[view].take(words[inside + offset], axis=0, out=row, mode="clip")
        chunks = [chunk for seen in batch for chunk in seen.chunks]
        of_chunks = self._sums([chunk.shared for chunk in chunks])
        scores += of_chunks.repeat([len(chunk.own) for chunk in chunks], axis=0)
        return scores

    def _sums(self, rows: Sequence[Sequence[str]]) -> Scores:
        """What the attributes in each row say together; there are equally many in all."""
        numbers = list(map(self._attributes.get, chain.from_iterable(rows), repeat(0)))
        columns = np.array(numbers, np.intp).reshape(len(rows), -1).T.copy()
        sums = np.zeros((len(rows), len(self._states)), np.float32)
        said = np.empty_like(sums)
        for column in columns:  # one after the other, so that all stays in the processor's cache
            sums += self._weights.take(column, axis=0, out=said, mode="clip")
        return sums

    def _numbers(self, batch: Sequence[Seen]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The numbers of all words, with edges around each sequence; and where what is no edge stands."""
        if len(self._words) > _MOST_WORDS:
            self._words.clear()
        edges = [EDGE] * _FARTHEST
        words = list(edges)
        inside: list[int] = []
        for seen in batch:
            inside.extend(range(len(words), len(words) + len(seen.words)))
            words += seen.words
            words += edges
        known = self._words
        new = [word for word in dict.fromkeys(words) if word not in known]
        if new:
            self._learn(new)
        return np.array([known[word] for word in words], np.intp), np.array(inside, np.intp)

    def _learn(self, words: Sequence[Word]) -> None:
        """Sum up what words say that were not met before."""
        start = len(self._words)
        end = start + len(words)
        if end > self._said.shape[1]:
            room = np.empty((len(OFFSETS), 2 * end, len(self._states)), np.float32)
            room[:, :start] = self._said[:, :start]
            self._said = room
        get = self._attributes.get
        said = [
            [get(name, 0) for name in word.views[v]] or [0] for v in range(len(OFFSETS)) for word in words
        ]
        rows = self._weights[list(chain.from_iterable(said))]
        sums = np.add.reduceat(rows, np.cumsum([0, *map(len, said[:-1])]), axis=0)
        self._said[:, start:end] = sums.reshape(len(OFFSETS), len(words), -1)
        self._words.update(zip(words, range(start, end), strict=True))

    def _best(self, scores: Scores, steps: _Steps) -> NDArray[np.intp]:
        """The best path of each sequence; Viterbi's, from the last step back by what is best there."""
        best = scores.T.copy()  # of all paths that end in a state; the sequences of a step side by side
        between = self._transitions
        for (before, _), (start, end) in steps.pairs:
            paths = best[:, None, before : before + end - start] + between[:, :, None]
            best[:, start:end] += paths.max(axis=0)
        states: NDArray[np.intp] = best.argmax(axis=0)  # right where a sequence ends
        for (before, _), (start, end) in reversed(steps.pairs):
            stop = before + end - start
            states[before:stop] = (best[:, before:stop] + between[:, states[start:end]]).argmax(axis=0)
        return states

    def _chances(self, scores: Scores, steps: _Steps) -> Scores:
        """The probability of each state, by what comes before it times what comes behind it."""
        local = np.exp(scores - scores.max(axis=1, keepdims=True))
        between = np.exp(self._transitions)
        ahead = _shares(local)
        for (before, _), (start, end) in steps.pairs:
            ahead[start:end] = _shares((ahead[before : before + end - start] @ between) * local[start:end])
        behind = np.ones_like(local)
        for (before, _), (start, end) in reversed(steps.pairs):
            onward = (behind[start:end] * local[start:end]) @ between.T
            behind[before : before + end - start] = _shares(onward)
        return _shares(ahead * behind)


def _shares(rows: Scores) -> Scores:
    """Rows that sum up to one each."""
    shares: Scores = rows / rows.sum(axis=1, keepdims=True)
    return shares


class _Steps:
    """The order in which the tokens of several sequences are gone through.

    All first tokens come first, then all second ones, and so on; within a step, those of longer sequences
    stand before those of shorter ones, so that the sequences that go on are always the first of a step.

    Args:
        lengths: of the sequences.

    Attributes:
        tokens: in this order, the places of tokens that stand sequence by sequence.
        places: the other way round.
        spans: of each sequence, sequence by sequence.
        pairs: each step but the last with the one behind it, as spans in this order.
    """

    def __init__(self, lengths: Sequence[int]) -> None:
        sizes = np.array(lengths, np.intp)
        ends = sizes.cumsum()
        starts = ends - sizes
        self.spans = list(zip(starts.tolist(), ends.tolist(), strict=True))
        order = np.argsort(-sizes, kind="stable")
        within = np.arange(sizes.sum()) - starts.repeat(sizes)  # number of a token in its sequence
        rank = np.empty_like(order)
        rank[order] = np.arange(len(order))
        self.tokens = np.lexsort((rank.repeat(sizes), within))
        self.places = np.empty_like(self.tokens)
        self.places[self.tokens] = np.arange(len(self.tokens))
        stops = np.bincount(within).cumsum().tolist()
        rows = list(zip([0, *stops], stops, strict=False))
        self.pairs = list(pairwise(rows))
