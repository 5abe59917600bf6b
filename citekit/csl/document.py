"""A document: items, the citations of them in order, and its bibliography.

Source:
    CSL 1.0.2; the citation objects are those of the CSL-JSON schema ``csl-citation``.
"""

from __future__ import annotations

from dataclasses import replace
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from citekit.csl.cluster import ClusterRenderer
from citekit.csl.context import NOTHING_ADDED, Cite, Context, Disambiguation
from citekit.csl.disambiguate import Disambiguator
from citekit.csl.entries import EntryRenderer
from citekit.csl.items import Item
from citekit.csl.locators import read_locator
from citekit.csl.outputs import WRITERS
from citekit.csl.positions import Cluster, set_positions
from citekit.csl.program import Program
from citekit.csl.sorting import Sorter
from citekit.csl.tree import Inline

NOTHING_PRINTED = "[CSL STYLE ERROR: reference with no printed form.]"
"""What stands for a citation or entry of which the style prints nothing, as in other processors."""

_POSITIONS = ("first", "subsequent", "ibid", "ibid-with-locator")


class Document:
    """Citations and bibliography of one text in one style."""

    def __init__(self, program: Program, items: Iterable[Mapping[str, Any]]) -> None:
        self.program = program
        self.items = {item.id: item for item in map(Item, items)}
        self.clusters: list[Cluster] = []
        self.uncited: list[str] = []
        self._fresh = False
        self.added: dict[str, Disambiguation] = {}
        self.order: list[str] = []
        self.numbers: dict[str, int] = {}

    def cite(self, citation: Mapping[str, Any], *, index: int | None = None) -> str:
        cluster = self._cluster(citation)
        self.clusters.insert(len(self.clusters) if index is None else index, cluster)
        self._fresh = False
        return cluster.id

    def process(
        self, citation: Mapping[str, Any], before: Sequence[Sequence[Any]], after: Sequence[Sequence[Any]]
    ) -> tuple[set[int], list[str]]:
        old = {
            cluster.id: (text, cluster.note) for cluster, text in zip(self.clusters, self._last, strict=False)
        }
        known = {cluster.id: cluster for cluster in self.clusters}
        new = self._cluster(citation)
        known[new.id] = new
        order = [*before, (new.id, new.note), *after]
        self.clusters = []
        for identifier, note in order:
            self.clusters.append(replace(known[identifier], note=int(note)))
        self._fresh = False
        self._last = self.citations("suite")
        changed = {
            i
            for i, (cluster, text) in enumerate(zip(self.clusters, self._last, strict=True))
            if cluster.id == new.id or old.get(cluster.id) != text
        }
        return changed, self._last

    _last: list[str] = []

    def _cluster(self, citation: Mapping[str, Any]) -> Cluster:
        properties = citation.get("properties") or {}
        cites = [self._cite(each) for each in citation.get("citationItems", ())]
        fixed = any("position" in each for each in citation.get("citationItems", ()))
        identifier = str(citation.get("citationID") or f"citation-{len(self.clusters) + 1}")
        return Cluster(identifier, cites, int(properties.get("noteIndex") or 0), fixed)

    def _cite(self, each: Mapping[str, Any]) -> Cite:
        position = each.get("position", 0)
        return Cite(
            str(each["id"]),
            *read_locator(str(each.get("locator") or ""), each.get("label")),
            str(each.get("prefix") or ""),
            str(each.get("suffix") or ""),
            _POSITIONS[position] if isinstance(position, int) else str(position),
            bool(each.get("near-note")),
            0,
            bool(each.get("suppress-author")),
            bool(each.get("author-only")),
        )

    # --- what depends on the whole document

    def refresh(self) -> None:
        if self._fresh:
            return
        cited = dict.fromkeys(cite.id for cluster in self.clusters for cite in cluster.cites)
        self.order = [each for each in (*cited, *self.uncited) if each in self.items]
        self.order = list(dict.fromkeys(self.order))
        self.numbers = {identifier: number for number, identifier in enumerate(self.order, 1)}
        if not all(cluster.fixed for cluster in self.clusters):
            set_positions(self.clusters, self.program.style.citation.near_note_distance)
        self._sort_bibliography()
        self.added = Disambiguator(self.program, [self.items[each] for each in self.order]).run()
        self._sort_cites()
        self._fresh = True

    def _context(self, cite: Cite) -> Context:
        return Context(
            self.items[cite.id],
            self.program.locale,
            cite,
            disambiguation=self.added.get(cite.id, NOTHING_ADDED),
            citation_number=self.numbers.get(cite.id, 0),
        )

    def _sort_context(self, cite: Cite) -> Context:
        added = Disambiguation(year_suffix=self.added.get(cite.id, NOTHING_ADDED).year_suffix)
        number = self.numbers.get(cite.id, 0)
        return Context(
            self.items[cite.id], self.program.locale, cite, disambiguation=added, citation_number=number
        )

    def _sort_bibliography(self) -> None:
        sorter = Sorter(self.program, "bibliography", self.collate)
        if sorter.keys:
            self.order = sorter.sorted(self.order, lambda each: self._sort_context(Cite(each)))
            self.numbers = {identifier: number for number, identifier in enumerate(self.order, 1)}

    def _sort_cites(self) -> None:
        sorter = Sorter(self.program, "citation", self.collate)
        if sorter.keys:
            for cluster in self.clusters:
                cluster.cites = sorter.sorted(cluster.cites, self._sort_context)

    def collate(self, text: str) -> Any:
        from citekit.model import fold

        return fold(text)

    # --- output

    def citations(self, output: str = "text") -> list[str]:
        self.refresh()
        writer = WRITERS[output]
        return [writer.inline(self._citation(cluster)) for cluster in self.clusters]

    def _citation(self, cluster: Cluster) -> list[Inline]:
        return self.program.finisher.finish(
            ClusterRenderer(self.program, self._context).render(cluster.cites)
        )

    def bibliography(self, output: str = "text") -> list[tuple[str, str]]:
        self.refresh()
        writer = WRITERS[output]
        renderer = EntryRenderer(self.program)
        entries = []
        for each in self.order:
            content = renderer.render(self._context(Cite(each)))
            children = self.program.finisher.finish(content) or [NOTHING_PRINTED]
            entries.append((each, writer.inline(children)))
        return entries
