"""A document: items, the citations of them in order, and its bibliography.

What depends on the whole document is found by `citekit.csl.registry`.  What a
citation prints is rendered again only if any of that has changed for it.

Source:
    CSL 1.0.2; citations are objects of the CSL-JSON schema ``csl-citation``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from citekit.csl.citations import read_citation
from citekit.csl.cluster import ClusterRenderer
from citekit.csl.context import Cite, Disambiguation
from citekit.csl.entries import EntryRenderer
from citekit.csl.finish import hoisted
from citekit.csl.items import Item, as_items
from citekit.csl.loaded import load_style, program_of
from citekit.csl.outputs import WRITERS, Writer
from citekit.csl.positions import Cluster
from citekit.csl.program import Program
from citekit.csl.registry import Registry
from citekit.csl.style import Style
from citekit.csl.tree import Inline, Layout
from citekit.csl.variants import with_variants
from citekit.errors import UsageError

if TYPE_CHECKING:
    from citekit.csl.explain import Explanation
    from citekit.model import Entry

NOTHING_PRINTED = "[CSL STYLE ERROR: reference with no printed form.]"
"""What stands for a citation or entry of which the style prints nothing, as in other processors."""


class Bibliography(NamedTuple):
    """A bibliography.

    Attributes:
        entries: the id and the text of each, in order.
        layout: how the entries stand.
    """

    entries: list[tuple[str, str]]
    layout: Layout


@dataclass(slots=True)
class _Rendered:
    key: Any
    children: list[Inline]


class Document:
    """The citations and the bibliography of one text in one style.

    Args:
        style: a style, or its name, path or XML.
        items: CSL-JSON objects, each with an ``id``, or entries of one bibliography: of those, each has
            what it inherits from the others, and those that are no works are left out.
        locale: a BCP 47 code; by default the language of the style.
        item_terms: print the terms of an entry in the language of its item, so that a Russian book has
            "с." and "и др." in a Turkish bibliography.
        variants: language tags of the titles and names to print where items have several, see
            `citekit.csl.variants`.

    Raises:
        StyleError: there is no such style, or it cannot be read.
        UsageError: an item has no id, or two have the same.

    >>> author, year = [{"family": "Oran", "given": "Baskın"}], {"date-parts": [[2001]]}
    >>> book = {"id": "oran", "type": "book", "title": "Dış politika", "author": author, "issued": year}
    >>> document = Document("apa", [book])
    >>> _ = document.cite({"citationItems": [{"id": "oran", "locator": "12"}]})
    >>> document.citations()
    ['(Oran, 2001, p. 12)']
    """

    def __init__(
        self,
        style: Style | str | bytes,
        items: Iterable[Mapping[str, Any] | Entry] = (),
        *,
        locale: str | None = None,
        item_terms: bool = False,
        variants: Sequence[str] = (),
    ) -> None:
        self._program = program_of(style if isinstance(style, Style) else load_style(style), locale or "")
        self._registry = Registry(self._program, self._program_of if item_terms else lambda _: self._program)
        self._variants = tuple(variants)
        self._count = 0
        self._rendered: dict[str, _Rendered] = {}
        self._programs: dict[str, Program] = {}  # of the languages of items, where terms are in these
        for item in as_items(items):
            self.add_item(item)

    @property
    def style(self) -> Style:
        """The style that it is set in."""
        return self._program.style

    @property
    def locale(self) -> str:
        """The language that it is set in, a BCP 47 code."""
        return self._program.locale.lang

    @property
    def items(self) -> list[Mapping[str, Any]]:
        """The items that may be cited, as CSL-JSON objects."""
        return [item.data for item in self._registry.items.values()]

    # --- what it is made of

    def add_item(self, item: Mapping[str, Any] | Entry) -> None:
        """Add an item that may be cited; an entry as it stands, without what it might inherit.

        Raises:
            UsageError: it has no id, or there is another of the same id.
        """
        if not isinstance(item, Mapping):
            from citekit.model import item_from_entry

            item = item_from_entry(item)
        self._registry.add(Item(with_variants(item, self._variants)))

    def cite(self, citation: Mapping[str, Any], *, index: int | None = None) -> str:
        """Add a citation.

        Args:
            citation: ``citationItems``, and perhaps ``citationID`` and ``properties`` with a ``noteIndex``.
                A cite item may give its ``position``; then none is found for the citation.
            index: the place among the citations; the end if it is not given.

        Returns:
            The id of the citation.

        Raises:
            UsageError: it cites an item that the document does not have, or there is another citation of
                its id.
        """
        cluster = self._read(citation)
        self._registry.insert(cluster, index)
        return cluster.id

    def cite_nothing(self, ids: Iterable[str] | None = None) -> None:
        """Put items that are not cited into the bibliography: those named, or all.

        Raises:
            UsageError: there is no item of such an id.
        """
        listed = list(self._registry.items) if ids is None else list(ids)
        for each in listed:
            self._registry.check_item(each)
        self._registry.uncited += listed
        self._registry.stale()

    def _read(self, citation: Mapping[str, Any]) -> Cluster:
        self._count += 1
        cluster = read_citation(citation, f"citation-{self._count}")
        self._registry.check(cluster)
        return cluster

    # --- edits

    def insert(self, citation: Mapping[str, Any], index: int) -> frozenset[str]:
        """Insert a citation at a place; return the ids of the citations that read otherwise now."""
        return self._changed_by(lambda: self.cite(citation, index=index))

    def delete(self, citation_id: str) -> frozenset[str]:
        """Delete a citation; return the ids of those that read otherwise now."""

        def delete() -> None:
            place, clusters = self._registry.place(citation_id), list(self._registry.clusters)
            self._registry.arrange([*clusters[:place], *clusters[place + 1 :]])

        return self._changed_by(delete)

    def move(self, citation_id: str, index: int) -> frozenset[str]:
        """Move a citation to a place; return the ids of those that read otherwise now."""

        def move() -> None:
            place, clusters = self._registry.place(citation_id), list(self._registry.clusters)
            clusters.insert(index, clusters.pop(place))
            self._registry.arrange(clusters)

        return self._changed_by(move)

    def arrange(
        self,
        citation: Mapping[str, Any],
        before: Sequence[tuple[str, int]] = (),
        after: Sequence[tuple[str, int]] = (),
    ) -> frozenset[str]:
        """Set or replace a citation among others, as a word processor says it.

        Args:
            citation: the citation with its ``citationID``.
            before: the id and the note number of each citation before it.
            after: the same for those behind it; citations named in neither are gone.

        Returns:
            The ids of the citations that have to be written again: this one, each whose text or
            disambiguation has changed, and each to whose note, now of another number, others refer.
        """
        new = self._read(citation)
        known = {cluster.id: cluster for cluster in self._registry.clusters} | {new.id: new}
        notes = {cluster.id: cluster.note for cluster in self._registry.clusters}
        order = [*before, (new.id, new.note), *after]
        clusters = [replace(known[each], note=int(note)) for each, note in order if each in known]
        changed = self._changed_by(lambda: self._registry.arrange(clusters))
        clusters = self._registry.clusters
        referred = {cite.id for cluster in clusters for cite in cluster.cites if cite.first_note}
        renumbered = {
            cluster.id
            for cluster in clusters
            if notes.get(cluster.id) != cluster.note and any(cite.id in referred for cite in cluster.cites)
        }
        return changed | renumbered | {new.id}

    def _changed_by(self, edit: Callable[[], object]) -> frozenset[str]:
        before = {cluster.id: self._state(cluster) for cluster in self._registry.clusters}
        edit()
        clusters = self._registry.clusters
        return frozenset(each.id for each in clusters if before.get(each.id) != self._state(each))

    def _state(self, cluster: Cluster) -> tuple[list[Inline], list[Disambiguation]]:
        return self._citation(cluster), [self._registry.added(cite.id) for cite in cluster.cites]

    def _program_of(self, item: Item) -> Program:
        if not item.language:
            return self._program
        if item.language not in self._programs:
            self._programs[item.language] = program_of(self._program.style, item.language)
        return self._programs[item.language]

    def explain(self, item_id: str) -> Explanation:
        """Tell which element of the bibliography's layout printed what, and which variables are empty.

        Raises:
            UsageError: there is no such item.
        """
        from citekit.csl.explain import explain

        self._registry.check_item(item_id)
        return explain(self._program, self._registry.context(Cite(item_id)))

    # --- output

    def citations(self, output: str = "text") -> list[str]:
        """The citations, in their order.

        Args:
            output: a row of `citekit.csl.outputs.WRITERS`.
        """
        writer = _writer(output)
        return [writer.inline(self._citation(cluster)) for cluster in self._registry.clusters]

    def citation_trees(self) -> dict[str, list[Inline]]:
        """The same before it is written in a format, by the ids of the citations."""
        return {cluster.id: self._citation(cluster) for cluster in self._registry.clusters}

    def citation(self, citation_id: str, output: str = "text") -> str:
        """One citation."""
        cluster = self._registry.clusters[self._registry.place(citation_id)]
        return _writer(output).inline(self._citation(cluster))

    def _citation(self, cluster: Cluster) -> list[Inline]:
        key = [
            (replace(cite), self._registry.number(cite.id), self._registry.added(cite.id))
            for cite in cluster.cites
        ]
        rendered = self._rendered.get(cluster.id)
        if rendered is None or rendered.key != key:
            content = ClusterRenderer(self._program, self._registry.context).render(cluster.cites)
            children = self._program.finisher.finish(content) or [NOTHING_PRINTED]
            rendered = self._rendered[cluster.id] = _Rendered(key, children)
        return rendered.children

    def bibliography(
        self, output: str = "text", *, where: Callable[[Mapping[str, Any]], bool] | None = None
    ) -> Bibliography:
        """The bibliography, or a part of it.

        Args:
            output: a row of `citekit.csl.outputs.WRITERS`.
            where: which items are in it, asked for each; all if it is not given.  Numbers and year
                suffixes are those of the whole document, so that several parts agree.

        Returns:
            Its entries and how they stand; no entries if the style has no bibliography.
        """
        writer = _writer(output)
        trees, layout = self.bibliography_trees(where=where)
        return Bibliography([(each, writer.inline(children)) for each, children in trees], layout)

    def bibliography_trees(
        self, *, where: Callable[[Mapping[str, Any]], bool] | None = None
    ) -> tuple[list[tuple[str, list[Inline]]], Layout]:
        """The same before it is written in a format."""
        bibliography = self.style.bibliography
        if bibliography is None:
            return [], Layout(False, "", 1, 1, 0)
        renderer = EntryRenderer(self._program)
        trees = []
        for each in self._registry.order:
            if where is None or where(self._registry.items[each].data):
                content = renderer.render(self._registry.context(Cite(each)))
                children = self._program.finisher.finish(content) or self._missing(each)
                if children:
                    trees.append((each, hoisted(children)))
        layout = Layout(
            bibliography.hanging_indent,
            bibliography.second_field_align,
            bibliography.line_spacing,
            bibliography.entry_spacing,
            renderer.max_offset,
        )
        return trees, layout

    def warnings(self) -> list[str]:
        """What the style prints nothing of: cites and entries, each in a sentence."""
        renderer = ClusterRenderer(self._program, self._registry.context)
        told = [
            f"the style prints nothing for {cite.id} in {cluster.id}"
            for cluster in self._registry.clusters
            for cite in cluster.cites
            if renderer.is_silent(cite)
        ]
        if self.style.bibliography is None:
            return told
        entries = dict(self.bibliography_trees()[0])
        return told + [
            f"the style prints no entry for {each} ({self._registry.items[each].type})"
            for each in self._registry.order
            if each not in entries or entries[each] == self._missing(each)
        ]

    def _missing(self, identifier: str) -> list[Inline]:
        """What stands for an entry that prints nothing: none of those that are numbered is left out."""
        if not self._program.prints("citation-number", "bibliography"):
            return []
        return [f"{self._registry.number(identifier)}. {NOTHING_PRINTED}"]


def _writer(output: str) -> Writer:
    try:
        return WRITERS[output]
    except KeyError:
        raise UsageError(f"no output “{output}”; there are {', '.join(WRITERS)}") from None
