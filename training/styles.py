"""Made-up references as citation styles print them, with their labels carried through.

What an element of a style prints for a variable is put into a box that bears the
label of the variable; the boxes stay where they are while quotation marks and
colliding punctuation are decided, so the labels are those of the finished text.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from citekit.csl.context import Cite, Context
from citekit.csl.elements.compile import BIBLIOGRAPHY, CITATION
from citekit.csl.explain import Trace
from citekit.csl.folders import missing_package, packaged_styles
from citekit.csl.items import Item
from citekit.csl.loaded import load_style, program_of
from citekit.csl.nodes import LINK, Content, Node
from citekit.csl.program import Program
from citekit.csl.style import Date, Element, Label, Names, Number, Text
from citekit.csl.style_index import packaged_rows
from citekit.csl.tree import Inline, Link
from citekit.errors import StyleError
from citekit.model.labelled import OTHER, LabelledReference
from training.grammar import Segment
from training.items import make_item
from training.noise import distort
from training.pools import Pools

LABEL_OF = {
    # CSL variable: label
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "title": "title",
    "title-short": "title",
    "container-title": "container-title",
    "container-title-short": "container-title",
    "journalAbbreviation": "container-title",
    "collection-title": "collection-title",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "page-first": "pages",
    "number-of-pages": "pages",
    "locator": "pages",
    "issued": "date",
    "year-suffix": "date",
    "accessed": "note",
    "edition": "edition",
    "publisher": "publisher",
    "publisher-place": "location",
    "URL": "url",
    "DOI": "doi",
    "ISBN": "identifier",
    "number": "identifier",
    "genre": "genre",
    "citation-number": "citation-number",
}
_TERMS = {"accessed": "note", "retrieved": "note", "edition": "edition", "no date": "date"}
LOCALES = {
    "tr": "tr-TR",
    "az": "az",
    "ru": "ru-RU",
    "de": "de-DE",
    "en": "en-US",
    "fr": "fr-FR",
    "it": "it-IT",
    "es": "es-ES",
}
SHARES = {"en": 5.0, "de": 5.0, "fr": 2.0, "it": 2.5, "es": 1.5, "tr": 2.5, "az": 1.0, "ru": 1.5}
STYLES = 400
"""How many styles a set of references is printed in, taken from all that are installed."""
_NOTES = 0.4
_TYPES = 6
"""How many references are printed in a style, one after the other, in one language."""


class _Boxes(Trace):
    """Puts what an element prints for a variable into a box with the label of the variable."""

    def label(self, element: Element) -> str | None:
        """The label of what an element prints."""
        if isinstance(element, Text):
            rows = LABEL_OF if element.source == "variable" else _TERMS if element.source == "term" else {}
            return rows.get(element.name)
        if isinstance(element, Names):
            named = (name for name in element.variables if self.context.item.has(name))
            return LABEL_OF.get(next(named, ""))
        if isinstance(element, Number | Label | Date):
            return LABEL_OF.get(element.variable)
        return None

    def enter(self, element: Element) -> None:
        """Nothing is noted."""

    def leave(self, element: Element, content: Content | None) -> Content | None:
        """The content in its box."""
        label = self.label(element)
        return Node(LINK, _Mark(label), [content]) if label and content else content


class _Mark(str):
    """The label on a box: no address, as that of a link of the style is."""

    __slots__ = ()


def print_in_styles(
    seed: int, count: int, pools: Pools, styles: Sequence[str] | None = None
) -> Iterator[LabelledReference]:
    """Make `count` references as styles print them.

    Args:
        seed: of the random numbers.
        count: how many.
        pools: the values that they are put together from.
        styles: names or files of styles; by default `STYLES` of all installed ones.
    """
    rng = random.Random(seed)
    names = list(styles or choose_styles(rng))
    number = 0
    while number < count:
        name = rng.choice(names)
        language = rng.choices(list(SHARES), list(SHARES.values()))[0]
        printer = _printer(name, language)
        if printer is None:
            names.remove(name)
            continue
        for _ in range(_TYPES):
            filled = printer.print(make_item(language, pools, rng), rng)
            if filled and sum(label != OTHER for label, _ in filled) > 1:
                numbered = any(label == "citation-number" for label, _ in filled)
                segments = distort(filled, language, rng, bare=numbered)
                yield LabelledReference(
                    id=f"styled-{seed}-{number}",
                    text="".join(text for _, text in segments),
                    segments=tuple(segments),
                    language=language,
                    source=f"made/style/{Path(name).stem}",
                )
                number += 1


def choose_styles(rng: random.Random) -> list[str]:
    """The files of independent styles, among them more for notes than their share.

    Only installed styles are taken: a user's own would make another model.
    """
    folder = packaged_styles()
    if folder is None:
        raise missing_package("styles")
    rows = sorted((row for row in packaged_rows(folder) if not row.parent), key=lambda row: row.name)
    notes = [str(row.path) for row in rows if row.citation_format == "note"]
    others = [str(row.path) for row in rows if row.citation_format != "note"]
    own = min(len(notes), int(STYLES * _NOTES))
    return [*rng.sample(notes, own), *rng.sample(others, min(len(others), STYLES - own))]


def _printer(name: str, language: str) -> Printer | None:
    try:
        return Printer(program_of(load_style(name), LOCALES[language]))
    except StyleError:
        return None


class Printer:
    """Prints items in a style, as bibliography entries and as first notes."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.areas = [BIBLIOGRAPHY] if program.style.bibliography is not None else []
        if program.style.class_ == "note":
            self.areas.append(CITATION)

    def print(self, item: Mapping[str, Any], rng: random.Random) -> list[Segment]:
        """The labelled text of an item; empty where the style prints nothing for it."""
        if not self.areas:
            return []
        area = rng.choice(self.areas)
        locator = str(rng.randint(1, 400)) if area == CITATION and rng.random() < 0.6 else ""
        cite = Cite("x", locator=locator)
        context = Context(Item(item), self.program, cite, citation_number=rng.randint(1, 99))
        context.trace = _Boxes(context)
        layout = self.program.layout_of(area)
        compiler = self.program.compiler(area, context.item.type, traced=True)
        content = compiler.compile_all(layout.children)(context)
        segments = list(_flat(self.program.finisher.finish(content), OTHER))
        segments = _announced(_trimmed(_joined(segments)))
        end = layout.formatting.suffix
        if segments and not segments[-1][1].endswith(end):
            segments.append((OTHER, end))
        return segments


def _flat(nodes: Iterable[Inline], label: str) -> Iterator[Segment]:
    for node in nodes:
        if isinstance(node, str):
            yield label, node
        elif isinstance(node, Link) and isinstance(node.url, _Mark):
            yield from _flat(node.children, str(node.url))
        else:
            yield from _flat(node.children, label)


def _joined(segments: Iterable[Segment]) -> list[Segment]:
    joined: list[Segment] = []
    for label, text in segments:
        if joined and joined[-1][0] == label:
            joined[-1] = (label, joined[-1][1] + text)
        elif text:
            joined.append((label, text))
    return joined


_EDGES = re.compile(r"(?P<before>[\W_]*)(?P<value>.*?)(?P<after>[\W_]*)", re.DOTALL)


def _trimmed(segments: Iterable[Segment]) -> list[Segment]:
    """The segments with the signs around values outside of them, blanks as typists set them."""
    trimmed: list[Segment] = []
    for label, printed in segments:
        text = re.sub(r"\s+", " ", printed)
        parts = _EDGES.fullmatch(text)
        if label == OTHER or parts is None or not parts["value"]:
            trimmed.append((OTHER, text))
        else:
            trimmed += [(OTHER, parts["before"]), (label, parts["value"]), (OTHER, parts["after"])]
    return _with_words(_joined(trimmed))


_NEAR = 3


def _with_words(segments: Iterable[Segment]) -> list[Segment]:
    """The segments with a word and its value as one: "vol. 12"."""
    found: list[Segment] = []
    for label, text in segments:
        between = found[-1] if len(found) > 1 else ("", "")
        is_sign = between[0] == OTHER and len(between[1]) <= _NEAR and not re.search(r"\w", between[1])
        if label != OTHER and is_sign and found[-2][0] == label:
            found[-2:] = [(label, found[-2][1] + between[1] + text)]
        else:
            found.append((label, text))
    return found


_WORDS_BEFORE = re.compile(r"(?:[^\W\d_]+[\s:.,]*){1,4}$")


def _announced(segments: list[Segment]) -> list[Segment]:
    """The segments with the words before the day of access, which styles write in many ways, in its note."""
    found: list[Segment] = []
    for label, value in segments:
        text = value
        if label == "note" and found and found[-1][0] == OTHER:
            before = found[-1][1]
            words = _WORDS_BEFORE.search(before)
            if words is not None:
                found[-1] = (OTHER, before[: words.start()])
                text = words[0] + text
        found.append((label, text))
    return found
