r"""Cut a ``.bib`` file into blocks, in one pass and without loss.

The blocks of a text, joined, are the text.  A block that begins with ``@`` ends
with its closing brace (or parenthesis) and the blank lines after it; what
stands between such blocks is prose.  Braces count as BibTeX counts them: a
backslash before one changes nothing.

An entry that is never closed must not swallow the entries after it, and prose
of many megabytes must not overflow anybody's recursion; both are decided here.
What the inside of a block means is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from citekit.formats.bibtex.words import SPACE, match_end

_TYPE = r"[^\W\d][\w.:+/-]*+"
_START = re.compile(rf"@\s*+({_TYPE})\s*+([{{(])")
# "@user (2019)" is prose: a parenthesis counts only with a comma or an equals sign after one word …
_WORD_AND_SIGN = re.compile(r"""\s*+[^\s,{}()"=]*+\s*+[,=]""")
# … and in the middle of a line a brace counts only with a key, or with the name of a macro, after it.
_KEY_AND_COMMA = re.compile(r"""\s*+[^\s,{}()"=]++\s*+,""")
_MACRO_AND_EQUALS = re.compile(r"""\s*+[^\s,{}()"=]++\s*+=""")
_NEXT = rf"\n[ \t]*+@\s*+{_TYPE}\s*+[{{(]|\r[ \t]*+@\s*+{_TYPE}\s*+[{{(]"
_IN_BRACES = re.compile(rf"\{{|\}}|{_NEXT}")
_IN_PARENTHESES = re.compile(rf"""\{{|\}}|\)|"|{_NEXT}""")
_LINE_END = re.compile(r"\r\n?|\n")


class Kind(StrEnum):
    """What a block is, by the word after its ``@``."""

    PROSE = "prose"
    COMMENT = "comment"
    PREAMBLE = "preamble"
    STRING = "string"
    ENTRY = "entry"


_KINDS = {"comment": Kind.COMMENT, "preamble": Kind.PREAMBLE, "string": Kind.STRING}


@dataclass(frozen=True, slots=True)
class Cut:
    """One block as it was cut out.

    Attributes:
        kind: what it is.
        raw: its text, with the white space that follows it.
        line: the line on which it begins, from 1.
        closed: whether its closing brace or parenthesis was found.
        length: length of `raw` without that white space.
    """

    kind: Kind
    raw: str
    line: int
    closed: bool = True
    length: int = 0


def cut_blocks(text: str) -> Iterator[Cut]:
    """Cut `text` into blocks.

    Source:
        Patashnik, "BibTeXing" (1988), section 3; `btparse` for ``@comment{…}``,
        whose braces hold no entries.

    Yields:
        The blocks in order; their texts, joined, are `text`.

    >>> [cut.kind.value for cut in cut_blocks("Prose. @book{a, title = {b}} More prose.")]
    ['prose', 'entry', 'prose']
    """
    ends = _Ends(text)
    line = 1
    done = 0
    for match in _starts(text, ends):
        if match.start() > done:
            raw = text[done : match.start()]
            yield Cut(Kind.PROSE, raw, line, length=len(raw))
            line += count_lines(raw)
        end, closed = ends.end_of(match)
        kind = _kind(match)
        stop = end if closed else len(text[match.start() : end].rstrip()) + match.start()
        done = match_end(SPACE, text, end)
        raw = text[match.start() : done]
        yield Cut(kind, raw, line, closed, stop - match.start())
        line += count_lines(raw)
    if done < len(text):
        yield Cut(Kind.PROSE, text[done:], line, length=len(text) - done)


def count_lines(text: str) -> int:
    """The number of line ends in `text`: LF, CR LF or CR."""
    if "\r" not in text:
        return text.count("\n")
    return sum(1 for _ in _LINE_END.finditer(text))


def line_ends(text: str) -> list[int]:
    """The offsets behind each line end in `text`."""
    return [match.end() for match in _LINE_END.finditer(text)]


def first_line_end(text: str) -> str:
    """The first line end in `text`, empty if it has none."""
    match = _LINE_END.search(text)
    return match[0] if match else ""


def _kind(match: re.Match[str]) -> Kind:
    return _KINDS.get(match[1].lower(), Kind.ENTRY)  # ASCII words of the format, no language


def _starts(text: str, ends: _Ends) -> Iterator[re.Match[str]]:
    """The starts of blocks outside of blocks."""
    index = seen = 0
    blank, remark = True, False  # nothing but white space before, on this line; a "%" begins the line
    while (match := _START.search(text, index)) is not None:
        # Only the stretch since the last look is read, so that a line of any length costs its length once.
        between = text[seen : match.start()]
        new_line = max(between.rfind("\n"), between.rfind("\r")) + 1
        if new_line:
            blank = True
        head = between[new_line:].lstrip("\ufeff \t")
        if head:
            remark = head.startswith("%") if blank else remark
            blank = False
        seen = match.start()
        if _is_start(match, text, blank=blank, remark=remark):
            yield match
            index = seen = match_end(SPACE, text, ends.last)
            blank, remark = True, False
        else:
            index = match.end()


def _has(pattern: re.Pattern[str], text: str, start: re.Match[str]) -> bool:
    return pattern.match(text, start.end()) is not None


def _is_start(match: re.Match[str], text: str, *, blank: bool, remark: bool) -> bool:
    """Whether a block begins at `match`; in the middle of a line that takes more proof."""
    kind = _kind(match)
    if blank:
        return match[2] == "{" or kind in (Kind.COMMENT, Kind.PREAMBLE) or _has(_WORD_AND_SIGN, text, match)
    if remark or match[2] == "(":
        return False
    return _has(_MACRO_AND_EQUALS if kind is Kind.STRING else _KEY_AND_COMMA, text, match)


class _Ends:
    """Finds where blocks end; remembers what a whole look at the text has taught.

    Attributes:
        last: where the block asked for last ends.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._unmatched: frozenset[int] | None = None
        self.last = 0

    def end_of(self, start: re.Match[str]) -> tuple[int, bool]:
        """The end of the block that begins with `start`, and whether it is closed there."""
        end, closed = (self._braced if start[2] == "{" else self._parenthesised)(start)
        self.last = end
        return end, closed

    def _braced(self, start: re.Match[str]) -> tuple[int, bool]:
        opening = start.end() - 1
        nesting = _kind(start) is Kind.COMMENT  # entries inside are no sign that the brace was forgotten
        depth = 1
        first_next = 0
        for mark in _IN_BRACES.finditer(self._text, start.end()):
            sign = mark[0]
            if sign == "{":
                depth += 1
            elif sign == "}":
                depth -= 1
                if depth == 0:
                    return mark.end(), True
            else:
                # An "@" at field level cannot belong to this entry.  Deeper it may: a value can quote BibTeX.
                if (depth == 1 and not nesting) or self._is_unmatched(opening):
                    return mark.start() + 1, False
                first_next = first_next or mark.start() + 1
                depth += sign[-1] == "{"
        if first_next:
            self._learn()
            return first_next, False
        return len(self._text), False

    def _parenthesised(self, start: re.Match[str]) -> tuple[int, bool]:
        tracks_quotes = _kind(start) is not Kind.COMMENT
        depth = 0
        outer = first_next = 0
        quoted = False
        for mark in _IN_PARENTHESES.finditer(self._text, start.end()):
            sign = mark[0]
            if sign == "{":
                outer = outer if depth else mark.start()
                depth += 1
            elif sign == "}":
                depth = max(0, depth - 1)
            elif sign == '"':
                quoted = quoted ^ (tracks_quotes and depth == 0)
            elif sign == ")":
                if depth == 0 and not quoted:
                    return mark.end(), True
            else:
                if depth == 0 or self._is_unmatched(outer):
                    return mark.start() + 1, False
                first_next = first_next or mark.start() + 1
                depth += sign[-1] == "{"
        if first_next and depth:
            self._learn()
            return first_next, False
        return len(self._text), False

    def _is_unmatched(self, opening: int) -> bool:
        return self._unmatched is not None and opening in self._unmatched

    def _learn(self) -> None:
        """Match all braces once, so that a second unclosed block need not look to the end again."""
        if self._unmatched is None:
            stack: list[int] = []
            for mark in re.finditer(r"[{}]", self._text):
                if mark[0] == "{":
                    stack.append(mark.start())
                elif stack:
                    stack.pop()
            self._unmatched = frozenset(stack)
