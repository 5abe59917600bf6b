"""A document: items, the citations of them in order, and its bibliography.

Everything that depends on the whole document is found when it is asked for:
numbers, positions, what tells cites apart.  What a citation prints is rendered
again only if any of that has changed for it.

Source:
    CSL 1.0.2; citations are objects of the CSL-JSON schema ``csl-citation``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from typing import Any, NamedTuple

from citekit.csl.citations import read_citation
from citekit.csl.cluster import ClusterRenderer
from citekit.csl.collation import collator
from citekit.csl.context import NOTHING_ADDED, Cite, Context, Disambiguation
from citekit.csl.disambiguate import Disambiguator
from citekit.csl.entries import EntryRenderer
from citekit.csl.explain import Explanation, explain
from citekit.csl.finish import hoisted
from citekit.csl.items import Item, as_items
from citekit.csl.loaded import load_style, program_of
from citekit.csl.outputs import WRITERS, Writer
from citekit.csl.positions import Cluster, set_positions
from citekit.csl.sorting import Sorter
from citekit.csl.style import Style
from citekit.csl.tree import Inline, Layout
from citekit.errors import UsageError
from citekit.model import Entry, item_from_entry

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
    ) -> None:
        self._program = program_of(style if isinstance(style, Style) else load_style(style), locale or "")
        self._collate = collator(self._program.locale.lang)
        self._items: dict[str, Item] = {}
        self._clusters: list[Cluster] = []
        self._uncited: list[str] = []
        self._count = 0
        self._is_fresh = False
        self._added: dict[str, Disambiguation] = {}
        self._order: list[str] = []
        self._numbers: dict[str, int] = {}
        self._rendered: dict[str, _Rendered] = {}
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
        return [item.data for item in self._items.values()]

    # --- what it is made of

    def add_item(self, item: Mapping[str, Any] | Entry) -> None:
        """Add an item that may be cited; an entry as it stands, without what it might inherit.

        Raises:
            UsageError: it has no id, or there is another of the same id.
        """
        read = Item(item_from_entry(item) if isinstance(item, Entry) else item)
        if not read.id:
            raise UsageError(f"an item without an id: {read.data.get('title', item)!s:.80}")
        if read.id in self._items:
            raise UsageError(f"two items with the id “{read.id}”")
        self._items[read.id] = read

    def cite(self, citation: Mapping[str, Any], *, index: int | None = None) -> str:
        """Add a citation.

        Args:
            citation: ``citationItems``, and perhaps ``citationID`` and ``properties`` with a ``noteIndex``.
                A cite item may give its ``position``; then none is found for the citation.
            index: the place among the citations; the end if it is not given.

        Returns:
            The id of the citation.

        Raises:
            UsageError: it cites an item that the document does not have.
        """
        self._count += 1
        cluster = read_citation(citation, f"citation-{self._count}")
        self._check(cluster)
        self._clusters.insert(len(self._clusters) if index is None else index, cluster)
        self._is_fresh = False
        return cluster.id

    def cite_nothing(self, ids: Iterable[str] | None = None) -> None:
        """Put items that are not cited into the bibliography: those named, or all."""
        ids = list(self._items) if ids is None else list(ids)
        for each in ids:
            if each not in self._items:
                raise UsageError(f"there is no item “{each}”")
        self._uncited += ids
        self._is_fresh = False

    def _check(self, cluster: Cluster) -> None:
        for cite in cluster.cites:
            if cite.id not in self._items:
                raise UsageError(f"there is no item “{cite.id}” to cite")

    # --- edits

    def insert(self, citation: Mapping[str, Any], index: int) -> frozenset[str]:
        """Insert a citation at a place; return the ids of the citations that read otherwise now."""
        return self._changed_by(lambda: self.cite(citation, index=index))

    def delete(self, citation_id: str) -> frozenset[str]:
        """Delete a citation; return the ids of those that read otherwise now."""
        return self._changed_by(lambda: self._clusters.pop(self._place(citation_id)))

    def move(self, citation_id: str, index: int) -> frozenset[str]:
        """Move a citation to a place; return the ids of those that read otherwise now."""

        def move() -> None:
            self._clusters.insert(index, self._clusters.pop(self._place(citation_id)))

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
        self._count += 1
        new = read_citation(citation, f"citation-{self._count}")
        self._check(new)
        known = {cluster.id: cluster for cluster in self._clusters} | {new.id: new}
        notes = {cluster.id: cluster.note for cluster in self._clusters}

        def arrange() -> None:
            order = [*before, (new.id, new.note), *after]
            self._clusters = [
                replace(known[identifier], note=int(note))
                for identifier, note in order
                if identifier in known
            ]
            self._is_fresh = False

        changed = self._changed_by(arrange)
        referred = {cite.id for cluster in self._clusters for cite in cluster.cites if cite.first_note}
        renumbered = {
            cluster.id
            for cluster in self._clusters
            if notes.get(cluster.id) != cluster.note and any(cite.id in referred for cite in cluster.cites)
        }
        return changed | renumbered | {new.id}

    def _place(self, citation_id: str) -> int:
        for place, cluster in enumerate(self._clusters):
            if cluster.id == citation_id:
                return place
        raise UsageError(f"there is no citation “{citation_id}”")

    def _changed_by(self, edit: Callable[[], object]) -> frozenset[str]:
        before = {cluster.id: self._state(cluster) for cluster in self._current()}
        edit()
        self._is_fresh = False
        return frozenset(each.id for each in self._current() if before.get(each.id) != self._state(each))

    def _state(self, cluster: Cluster) -> tuple[list[Inline], list[Disambiguation]]:
        added = [self._added.get(cite.id, NOTHING_ADDED) for cite in cluster.cites]
        return self._citation(cluster), added

    # --- what depends on the whole document

    def _current(self) -> list[Cluster]:
        if not self._is_fresh:
            self._refresh()
        return self._clusters

    def _refresh(self) -> None:
        cited = dict.fromkeys(cite.id for cluster in self._clusters for cite in cluster.cites)
        self._order = list(dict.fromkeys((*cited, *self._uncited)))
        self._number()
        set_positions(
            [cluster for cluster in self._clusters if not cluster.is_fixed],
            self.style.citation.near_note_distance,
        )
        self._added = {}
        self._order = self._sorter("bibliography").sorted(
            self._order, lambda each: self._sort_context(Cite(each))
        )
        if self.style.bibliography is not None:
            self._number()
        repeated = {
            cite.id for cluster in self._clusters for cite in cluster.cites if cite.position != "first"
        }
        items = [self._items[each] for each in self._order]
        self._added = Disambiguator(self._program, items, repeated).run()
        sorter = self._sorter("citation")
        for cluster in self._clusters:
            cluster.cites = sorter.sorted(cluster.cites, self._sort_context)
        self._is_fresh = True

    def _number(self) -> None:
        self._numbers = {identifier: number for number, identifier in enumerate(self._order, 1)}

    def _sorter(self, area: str) -> Sorter:
        return Sorter(self._program, area, self._collate)

    def _context(self, cite: Cite) -> Context:
        return self._context_with(cite, self._added.get(cite.id, NOTHING_ADDED))

    def _sort_context(self, cite: Cite) -> Context:
        # Names are sorted as the style has them, not as disambiguation does.
        added = self._added.get(cite.id, NOTHING_ADDED)
        return self._context_with(cite, Disambiguation(year_suffix=added.year_suffix))

    def _context_with(self, cite: Cite, added: Disambiguation) -> Context:
        return Context(
            self._items[cite.id],
            self._program.locale,
            cite,
            disambiguation=added,
            citation_number=self._numbers.get(cite.id, 0),
        )

    def explain(self, item_id: str) -> Explanation:
        """Tell which element of the bibliography's layout printed what, and which variables are empty.

        Raises:
            UsageError: there is no such item, or the style has no bibliography.
        """
        if item_id not in self._items:
            raise UsageError(f"there is no item “{item_id}”")
        self._current()
        return explain(self._program, self._context(Cite(item_id)))

    # --- output

    def citations(self, output: str = "text") -> list[str]:
        """The citations, in their order.

        Args:
            output: a row of `citekit.csl.outputs.WRITERS`.
        """
        writer = _writer(output)
        return [writer.inline(self._citation(cluster)) for cluster in self._current()]

    def citation_trees(self) -> dict[str, list[Inline]]:
        """The same before it is written in a format, by the ids of the citations."""
        return {cluster.id: self._citation(cluster) for cluster in self._current()}

    def citation(self, citation_id: str, output: str = "text") -> str:
        """One citation."""
        clusters = self._current()
        return _writer(output).inline(self._citation(clusters[self._place(citation_id)]))

    def _citation(self, cluster: Cluster) -> list[Inline]:
        key = [
            (astuple(cite), self._numbers.get(cite.id), astuple(self._added.get(cite.id, NOTHING_ADDED)))
            for cite in cluster.cites
        ]
        rendered = self._rendered.get(cluster.id)
        if rendered is None or rendered.key != key:
            content = ClusterRenderer(self._program, self._context).render(cluster.cites)
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
        self._current()
        bibliography = self.style.bibliography
        if bibliography is None:
            return [], Layout(False, "", 1, 1, 0)
        renderer = EntryRenderer(self._program)
        trees = []
        for each in self._order:
            if where is None or where(self._items[each].data):
                content = renderer.render(self._context(Cite(each)))
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

    def _missing(self, identifier: str) -> list[Inline]:
        """What stands for an entry that prints nothing: none of those that are numbered is left out."""
        if not self._program.prints("citation-number", "bibliography"):
            return []
        return [f"{self._numbers[identifier]}. {NOTHING_PRINTED}"]


def _writer(output: str) -> Writer:
    try:
        return WRITERS[output]
    except KeyError:
        raise UsageError(f"no output “{output}”; there are {', '.join(WRITERS)}") from None
