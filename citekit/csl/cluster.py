"""One citation: its cites put together, grouped and collapsed.

Source:
    CSL 1.0.2, "Cite Grouping" and "Cite Collapsing".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from citekit.csl.context import Cite, Context
from citekit.csl.elements.formatting import change_case
from citekit.csl.nodes import (
    CITE,
    LOCATOR,
    NAMES,
    NUMBER,
    SEQUENCE,
    SUFFIX,
    TERM,
    Affix,
    Content,
    Node,
    find,
    text_of,
)
from citekit.csl.program import Program
from citekit.csl.richtext import parse_rich

_BY_YEAR = ("year", "year-suffix", "year-suffix-ranged")
_RANGE = Affix("–")


@dataclass(slots=True)
class _Piece:
    """A rendered cite and what is needed to compare it with its neighbours."""

    cite: Cite
    context: Context
    content: Content
    names: str
    delimiter: str = ""
    collapsed: bool = False
    suffix_only: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether the cite is nothing but a reference to its item."""
        return not self.cite.locator and not self.has_affixes

    @property
    def has_affixes(self) -> bool:
        """Whether a writer typed something before or behind the cite."""
        return bool(self.cite.prefix or self.cite.suffix)


class ClusterRenderer:
    """Renders citations in one style.

    Args:
        program: the style.
        context_of: makes the context of a cite.
    """

    def __init__(self, program: Program, context_of: Callable[[Cite], Context]) -> None:
        self.program = program
        self.context_of = context_of
        citation = program.style.citation
        self.collapse = citation.collapse
        self.delimiter = citation.layout.delimiter
        self.groups = bool(citation.collapse in _BY_YEAR or citation.cite_group_delimiter is not None)
        self.regroups = self.groups and bool(citation.sort)
        self.is_note = program.style.class_ == "note"
        # The specification's default is ", "; in notes, where cites are long, the layout's is taken.
        default = self.delimiter if self.is_note else ", "
        self.group_delimiter = _first_of(citation.cite_group_delimiter, default)
        self.suffix_delimiter = _first_of(
            citation.year_suffix_delimiter, _first_of(citation.cite_group_delimiter, self.delimiter)
        )
        self.after_delimiter = _first_of(citation.after_collapse_delimiter, self.delimiter)

    def render(self, cites: Sequence[Cite]) -> Content | None:
        """Render the cites of a citation, in their order."""
        pieces = [piece for cite in cites if (piece := self._piece(cite)) is not None]
        if not pieces:
            return None
        if self.regroups:
            pieces = _regrouped(pieces)
        if self.collapse == "citation-number":
            pieces = self._numbers(pieces)
        elif self.groups:
            pieces = self._by_names(pieces)
        else:
            for piece in pieces:
                piece.delimiter = self.delimiter
        contents: list[Content] = []
        before: _Piece | None = None
        for piece in pieces:
            if before is not None and (between := _between(before, piece)):
                contents.append(Affix(between))
            contents.append(self._with_affixes(piece, is_first=before is None))
            before = piece
        content: Content = Node(SEQUENCE, None, contents)
        wrap = self.program.citation_wrap
        return content if wrap is None else wrap(content, pieces[0].context)

    def _piece(self, cite: Cite) -> _Piece | None:
        context = self.context_of(cite)
        context.omits_names = cite.suppress_author
        content = context.program.citation(context.item.type)(context)
        if cite.author_only:
            content = next(find(content, NAMES), content)
        if content is None:
            return None
        return _Piece(cite, context, content, self._names(cite, content) if self.groups else "")

    def _names(self, cite: Cite, content: Content) -> str:
        """The names by which cites are grouped; a suppressed author counts, who is named in the text."""
        if cite.suppress_author:
            context = self.context_of(cite)
            names = next(find(context.program.citation(context.item.type)(context), NAMES), None)
        else:
            names = next(find(content, NAMES), None)
        return text_of(names) if names is not None else ""

    def is_silent(self, cite: Cite) -> bool:
        """Whether the style prints nothing for a cite."""
        return self._piece(cite) is None

    def _with_affixes(self, piece: _Piece, *, is_first: bool) -> Content:
        cite, content = piece.cite, piece.content
        parts: list[Content] = []
        if cite.prefix:
            parts.append(parse_rich(cite.prefix, typed=True))
        if _begins_sentence(cite.prefix, is_first=is_first and self.is_note):
            content = _capitalized_term(content, self.program.locale.lang)
        parts.append(content)
        if cite.suffix:
            parts.append(parse_rich(cite.suffix, typed=True))
        return Node(CITE, cite.id, parts)

    # --- collapsing

    def _by_names(self, pieces: list[_Piece]) -> list[_Piece]:
        kept: list[_Piece] = []
        for piece in pieces:
            previous = kept[-1] if kept else None
            if previous is None or not _same_names(previous, piece):
                ended = previous is not None and (previous.collapsed or self.collapse == "year")
                piece.delimiter = self.after_delimiter if ended else self.delimiter
            elif self.collapse not in _BY_YEAR:
                piece.delimiter = self.group_delimiter if piece.names else self.delimiter
            elif not self._collapse(previous, piece):
                continue
            kept.append(piece)
        return self._ranged(kept) if self.collapse == "year-suffix-ranged" else kept

    def _collapse(self, previous: _Piece, piece: _Piece) -> bool:
        """Leave out what the cite before has printed; false if nothing is left."""
        piece.collapsed = True
        suffix = _only_suffix(piece.content)
        if (
            self.collapse != "year"
            and suffix is not None
            and previous.is_bare
            and piece.is_bare
            and self._without_suffix(previous) == self._without_suffix(piece)
        ):
            piece.content, piece.suffix_only = suffix, True
            piece.delimiter = self.suffix_delimiter
            return True
        if not piece.names:
            piece.collapsed, piece.delimiter = False, self.delimiter
            return True
        context = self.context_of(piece.cite)
        context.omits_names = True
        content = context.program.citation(context.item.type)(context)
        piece.delimiter = self._within_group(previous.cite, piece.cite)
        if content is None:
            return False
        piece.content = content
        return True

    def _within_group(self, before: Cite, cite: Cite) -> str:
        """The delimiter of two cites of a group; where locators have commas, the stronger one parts them."""
        citation = self.program.style.citation
        has_locator = before.locator or (cite.locator and citation.after_collapse_delimiter is not None)
        return (
            self.after_delimiter
            if has_locator and citation.cite_group_delimiter is None
            else self.group_delimiter
        )

    def _without_suffix(self, piece: _Piece) -> str:
        context = self.context_of(piece.cite)
        context.omits_suffix = True
        return text_of(context.program.citation(context.item.type)(context))

    def _ranged(self, pieces: list[_Piece]) -> list[_Piece]:
        return _ranges(pieces, lambda before, piece: piece.suffix_only and _follows(before, piece))

    def _numbers(self, pieces: list[_Piece]) -> list[_Piece]:
        for piece in pieces:
            piece.delimiter = self.delimiter

        def follows(before: _Piece, piece: _Piece) -> bool:
            return (
                not before.has_affixes
                and not piece.has_affixes
                and _has_number(before.content)
                and _has_number(piece.content)
                and piece.context.citation_number == before.context.citation_number + 1
            )

        kept = _ranges(pieces, follows)
        after = self.program.style.citation.after_collapse_delimiter
        if after is not None:
            for before, piece in pairwise(kept):
                if before.collapsed and not piece.collapsed:
                    piece.delimiter = after
        return kept


def _first_of(value: str | None, default: str) -> str:
    return default if value is None else value


def _between(before: _Piece, piece: _Piece) -> str:
    """The delimiter of two cites; what a writer typed between them takes its place."""
    if before.cite.suffix.endswith(_PUNCTUATION):
        return " " if piece.delimiter else ""
    return "" if piece.cite.prefix.startswith(_PUNCTUATION) else piece.delimiter


_PUNCTUATION = (",", ";", ":", ".", "?", "!")


def _begins_sentence(prefix: str, *, is_first: bool) -> bool:
    """Whether a cite begins a sentence: at the start of a note, or after one: ``See the letters. Ibid.``"""
    if not prefix:
        return is_first
    text = prefix.strip()
    return text.rstrip("\"'”’»").endswith((".", "?", "!")) and " " in text


def _capitalized_term(content: Content, language: str) -> Content:
    """The cite with a capital at its front, if it begins with a term of the locale."""
    if isinstance(content, str):
        return content
    if content.kind == TERM:
        return change_case(content, "capitalize-first", language)
    if not content.children or isinstance(content.children[0], str):
        return content
    first, *others = content.children
    return Node(content.kind, content.value, [_capitalized_term(first, language), *others])


def _same_names(before: _Piece, piece: _Piece) -> bool:
    """Whether two cites are of one group: nothing typed stands between them."""
    return before.names == piece.names and not piece.cite.prefix and not before.cite.suffix


def _regrouped(pieces: list[_Piece]) -> list[_Piece]:
    """Cites with the same names stand together, where the first of them stands."""
    groups: dict[object, list[_Piece]] = {}
    for index, piece in enumerate(pieces):
        # What a writer typed around a cite belongs where it stands.
        groups.setdefault(index if piece.has_affixes else piece.names or index, []).append(piece)
    return [piece for group in groups.values() for piece in group]


def _only_suffix(content: Content) -> Content | None:
    """What is left of a cite if only its year suffix is printed, with the formatting around it."""
    if isinstance(content, str):
        return None
    if content.kind == SUFFIX:
        return content
    for child in content.children:
        kept = _only_suffix(child)
        if kept is not None:
            return kept if content.kind != "format" else Node(content.kind, content.value, [kept])
    return None


def _follows(before: _Piece, piece: _Piece) -> bool:
    """Whether the year suffix of a cite is the one after that of the cite before."""
    first = before.context.disambiguation.year_suffix
    second = piece.context.disambiguation.year_suffix
    return _suffix_number(second) == _suffix_number(first) + 1


def _suffix_number(suffix: str) -> int:
    number = 0
    for letter in suffix:
        number = number * 26 + ord(letter) - ord("a") + 1
    return number


def _has_number(content: Content) -> bool:
    return next(find(content, NUMBER), None) is not None and next(find(content, LOCATOR), None) is None


def _ranges(pieces: list[_Piece], follows: Callable[[_Piece, _Piece], bool]) -> list[_Piece]:
    """Runs of three and more become the first and the last of them with a dash between."""
    kept: list[_Piece] = []
    run: list[_Piece] = []

    def end() -> None:
        if len(run) > 2:
            run[-1].delimiter = _RANGE
            run[-1].collapsed = True
            kept.extend((run[0], run[-1]))
        else:
            kept.extend(run)
        run.clear()

    for piece in pieces:
        if run and not follows(run[-1], piece):
            end()
        run.append(piece)
    end()
    return kept
