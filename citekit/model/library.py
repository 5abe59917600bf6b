"""A bibliography as a file holds it: entries among comments, in order.

A `Library` remembers the source text of each block, so that a writer can leave
alone what did not change.  How that text is read and written is decided by
`citekit.formats`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from citekit.model.entry import Entry
from citekit.model.problems import Problem


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a bibliography file.

    Attributes:
        raw: its source text, empty for an entry that no file holds yet.
        entry: the entry in it, None for comments, strings, preambles and what could not be read.
        read_as: the entry that `raw` was read as; where it equals `entry`, `raw` is still true.
        line: first line in the file, from 1; 0 if it is in no file yet.
    """

    raw: str = ""
    entry: Entry | None = None
    read_as: Entry | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Library:
    """Entries among other blocks; iteration and look-up see the entries only."""

    blocks: tuple[Block, ...] = ()
    problems: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Library:
        """A library of entries that no file holds yet."""
        return cls(tuple(Block(entry=entry) for entry in entries))

    def __iter__(self) -> Iterator[Entry]:
        return (block.entry for block in self.blocks if block.entry is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def get(self, key: str) -> Entry | None:
        """The first entry with this key."""
        return next((entry for entry in self if entry.key == key), None)

    def line_of(self, key: str) -> int:
        """The line on which the entry begins, 0 if it is in no file yet."""
        return next((b.line for b in self.blocks if b.entry is not None and b.entry.key == key), 0)

    def with_entry(self, entry: Entry) -> Library:
        """A copy in which `entry` takes the place of the entry with its key, or comes last."""
        blocks = list(self.blocks)
        for index, block in enumerate(blocks):
            if block.entry is not None and block.entry.key == entry.key:
                blocks[index] = replace(block, entry=entry)
                return replace(self, blocks=tuple(blocks))
        return replace(self, blocks=(*blocks, Block(entry=entry)))

    def without(self, key: str) -> Library:
        """A copy without the entries that have this key."""
        kept = tuple(b for b in self.blocks if b.entry is None or b.entry.key != key)
        return replace(self, blocks=kept)
