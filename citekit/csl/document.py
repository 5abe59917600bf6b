"""A document: items, the citations of them in order, and its bibliography.

Source:
    CSL 1.0.2; the citation objects are those of the CSL-JSON schema ``csl-citation``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from citekit.csl.context import NOTHING_ADDED, Cite, Context, Disambiguation
from citekit.csl.disambiguate import Disambiguator
from citekit.csl.items import Item
from citekit.csl.nodes import CITE, SEQUENCE, Affix, Content, Node
from citekit.csl.outputs import WRITERS
from citekit.csl.positions import Cluster, set_positions
from citekit.csl.program import Program
from citekit.csl.richtext import parse_rich
from citekit.csl.sorting import Sorter
from citekit.csl.tree import Inline

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
            str(each.get("locator") or ""),
            str(each.get("label") or "page"),
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

    def _sort_bibliography(self) -> None:
        sorter = Sorter(self.program, "bibliography", self.collate)
        if sorter.keys:
            self.order = sorter.sorted(self.order, lambda each: self._context(Cite(each)))
            self.numbers = {identifier: number for number, identifier in enumerate(self.order, 1)}

    def _sort_cites(self) -> None:
        sorter = Sorter(self.program, "citation", self.collate)
        if sorter.keys:
            for cluster in self.clusters:
                cluster.cites = sorter.sorted(cluster.cites, self._context)

    def collate(self, text: str) -> Any:
        from citekit.model import fold

        return fold(text)

    # --- output

    def citations(self, output: str = "text") -> list[str]:
        self.refresh()
        writer = WRITERS[output]
        return [writer.inline(self._citation(cluster)) for cluster in self.clusters]

    def _citation(self, cluster: Cluster) -> list[Inline]:
        layout = self.program.style.citation.layout
        contents: list[Content] = []
        for cite in cluster.cites:
            context = self._context(cite)
            content = self.program.citation(context.item.type)(context)
            if content is None:
                continue
            if contents and layout.delimiter:
                contents.append(Affix(layout.delimiter))
            parts = [parse_rich(cite.prefix), content, parse_rich(cite.suffix)]
            contents.append(Node(CITE, cite.id, parts))
        if not contents:
            return []
        content: Content = Node(SEQUENCE, None, contents)
        if self.program.citation_wrap is not None:
            content = self.program.citation_wrap(content, context)
        return self.program.finisher.finish(content)

    def bibliography(self, output: str = "text") -> list[tuple[str, str]]:
        self.refresh()
        writer = WRITERS[output]
        return [(each, writer.inline(self._entry(each))) for each in self.order]

    def _entry(self, identifier: str) -> list[Inline]:
        context = self._context(Cite(identifier))
        content = self.program.bibliography(context.item.type)(context)
        if content is None:
            return []
        if self.program.bibliography_wrap is not None:
            content = self.program.bibliography_wrap(content, context)
        return self.program.finisher.finish(content)


__all__ = ["Document", "Sequence"]
