"""What a document is made of, and what follows from all of it: order, numbers, positions, additions.

Nothing is found before it is asked for, and nothing twice while nothing changes.
"""

from __future__ import annotations

from collections.abc import Callable

from citekit.csl.context import NOTHING_ADDED, Cite, Context, Disambiguation
from citekit.csl.disambiguate import Disambiguator
from citekit.csl.items import Item
from citekit.csl.positions import Cluster, set_positions
from citekit.csl.program import Program
from citekit.csl.sorting import Sorter
from citekit.errors import UsageError


class Registry:
    """The items and citations of a document.

    Attributes:
        items: by their ids.
        uncited: the ids of items that stand in the bibliography without being cited.
    """

    def __init__(self, program: Program, program_of: Callable[[Item], Program]) -> None:
        self.program = program
        self.program_of = program_of
        self.items: dict[str, Item] = {}
        self.uncited: list[str] = []
        self._clusters: list[Cluster] = []
        self._ids: set[str] = set()
        self._order: list[str] = []
        self._numbers: dict[str, int] = {}
        self._added: dict[str, Disambiguation] = {}
        self._is_fresh = False

    # --- what it is made of

    def add(self, item: Item) -> None:
        """Add an item.

        Raises:
            UsageError: it has no id, or there is another of the same id.
        """
        if not item.id:
            raise UsageError(f"an item without an id: {item.data.get('title', item.data)!s:.80}")
        if item.id in self.items:
            raise UsageError(f"two items with the id “{item.id}”")
        self.items[item.id] = item
        self._is_fresh = False

    def place(self, citation_id: str) -> int:
        """The place of a citation among all.

        Raises:
            UsageError: there is none of this id.
        """
        for place, cluster in enumerate(self._clusters):
            if cluster.id == citation_id:
                return place
        raise UsageError(f"there is no citation “{citation_id}”")

    def check(self, cluster: Cluster) -> None:
        """Refuse a citation of an item that is not there.

        Raises:
            UsageError: with the id.
        """
        for cite in cluster.cites:
            self.check_item(cite.id)

    def check_item(self, item_id: str) -> None:
        """Refuse an item that is not there.

        Raises:
            UsageError: with the id.
        """
        if item_id not in self.items:
            raise UsageError(f"there is no item “{item_id}”")

    def insert(self, cluster: Cluster, index: int | None) -> None:
        """Insert a citation at a place, or at the end; nothing is found for it yet.

        Raises:
            UsageError: there is another of the same id.
        """
        if cluster.id in self._ids:
            raise UsageError(f"two citations with the id “{cluster.id}”")
        self._ids.add(cluster.id)
        self._clusters.insert(len(self._clusters) if index is None else index, cluster)
        self._is_fresh = False

    def arrange(self, clusters: list[Cluster]) -> None:
        """Set the citations, in their order."""
        self._clusters = clusters
        self._ids = {cluster.id for cluster in clusters}
        self._is_fresh = False

    def stale(self) -> None:
        """What follows from the whole has to be found again."""
        self._is_fresh = False

    # --- what follows from all of it

    @property
    def clusters(self) -> list[Cluster]:
        """The citations in their order, with positions."""
        self._refresh()
        return self._clusters

    @property
    def order(self) -> list[str]:
        """The ids of the bibliography, in its order."""
        self._refresh()
        return self._order

    def number(self, item_id: str) -> int:
        """The citation number of an item, 0 if it is neither cited nor listed."""
        self._refresh()
        return self._numbers.get(item_id, 0)

    def added(self, item_id: str) -> Disambiguation:
        """What tells the cites of an item from those of others."""
        self._refresh()
        return self._added.get(item_id, NOTHING_ADDED)

    def context(self, cite: Cite) -> Context:
        """The context to render a cite or an entry in."""
        return self._context(cite, self._added.get(cite.id, NOTHING_ADDED))

    def _context(self, cite: Cite, added: Disambiguation) -> Context:
        item = self.items[cite.id]
        number = self._numbers.get(cite.id, 0)
        return Context(item, self.program_of(item), cite, disambiguation=added, citation_number=number)

    def _sort_context(self, cite: Cite) -> Context:
        # Names are sorted as the style has them, not as disambiguation does.
        added = self._added.get(cite.id, NOTHING_ADDED)
        return self._context(cite, Disambiguation(year_suffix=added.year_suffix))

    def _refresh(self) -> None:
        if self._is_fresh:
            return
        self._is_fresh = True
        style = self.program.style
        for cluster in self._clusters:
            cluster.cites = list(cluster.written)  # not as they were sorted by numbers of before
        cited = dict.fromkeys(cite.id for cluster in self._clusters for cite in cluster.cites)
        self._order = list(dict.fromkeys((*cited, *self.uncited)))
        self._number()
        found = [cluster for cluster in self._clusters if not cluster.is_fixed]
        set_positions(found, style.citation.near_note_distance)
        self._added = {}
        entries = Sorter(self.program, "bibliography")
        self._order = entries.sorted(self._order, lambda each: self._sort_context(Cite(each)))
        if style.bibliography is not None:
            self._number()
        self._added = self._disambiguated()
        cites = Sorter(self.program, "citation")
        for cluster in self._clusters:
            if not cluster.is_unsorted:
                cluster.cites = cites.sorted(cluster.cites, self._sort_context)
        if style.citation.sort:
            set_positions(found, style.citation.near_note_distance)  # "ibid." stands for what is before it

    def _number(self) -> None:
        self._numbers = {identifier: number for number, identifier in enumerate(self._order, 1)}

    def _disambiguated(self) -> dict[str, Disambiguation]:
        cites = [cite for cluster in self._clusters for cite in cluster.cites]
        repeated = {cite.id for cite in cites if cite.position != "first"}
        items = [self.items[each] for each in self._order]
        return Disambiguator(self.program, items, repeated, self.program_of).run()
