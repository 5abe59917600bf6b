"""Paint over what bibtexparser would misread among the fields of an entry.

The fields are gone through segment by segment (a segment is what stands between
two commas), in one pass.  A stretch that is no field is blanked, a forgotten
comma put in, and each is told as a `Finding`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r'[{}"%,=]')
_BRACE = re.compile(r"[{}]")
_QUOTE_OR_BRACE = re.compile(r'[{}"]')
# A quote ends a value only where a value can end; BibTeX is stricter, people are not.
_AFTER_VALUE = re.compile(r"\s*+(?:[,#})%]|\Z|[^\W\d][\w.:+-]*+\s*+=)")
_NAME = re.compile(r"""[^\s"#%'(),={}]++""")
_LINE_END = re.compile(r"[\r\n]")
_PAINTED = str.maketrans({"@": "x", "\\": "x", ")": "x"})


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in a block.

    Attributes:
        code: one of `citekit.model.CODES`.
        message: what is wrong and what to do.
        at: where, as an offset into the block.
    """

    code: str
    message: str
    at: int


@dataclass(frozen=True, slots=True)
class Painted:
    """Painted fields, the places in the copy at which commas were put in, and what was found."""

    text: str
    inserted: tuple[int, ...]
    findings: tuple[Finding, ...]


def paint_fields(raw: str, start: int, end: int, *, extra: int = 0) -> Painted:
    """Paint the fields in ``raw[start:end]``.

    Args:
        raw: the whole block.
        start: where its fields begin.
        end: where they end: at the block's closing brace.
        extra: how many characters more than the block the copy has before `start`.
    """
    painter = _Painter(raw, end, extra)
    painter.paint(start)
    return Painted("".join(painter.pieces), tuple(painter.inserted), tuple(painter.findings))


class _Painter:
    """What is known so far; each step looks at one sign and returns where to go on."""

    def __init__(self, raw: str, end: int, extra: int) -> None:
        self._raw = raw
        self._end = end
        self._extra = extra
        self.pieces: list[str] = []
        self.inserted: list[int] = []
        self.findings: list[Finding] = []
        self._segment = 0  # index of the piece with which the segment begins
        self._has_equals = False
        self._has_value = False  # something solid stands between the "=" and the last piece of plain text
        self._plain_piece = -1  # index of the last piece of plain text
        self._quotes_close = True  # until one did not: a second look would cost as much again
        self._steps = {
            "{": self._group,
            "}": self._stray_brace,
            '"': self._quoted,
            "%": self._comment,
            "=": self._equals,
            ",": self._comma,
        }

    def paint(self, index: int) -> None:
        while mark := _MARK.search(self._raw, index, self._end):
            self._plain(index, mark.start())
            index = self._steps[mark[0]](mark.start())
        self._plain(index, self._end)
        self._end_segment(self._end)

    def _plain(self, start: int, end: int) -> None:
        if self._plain_piece >= 0 and not self.pieces[self._plain_piece].isspace():
            self._has_value = self._has_equals
        if start == end:
            self._plain_piece = -1
            return
        self._plain_piece = len(self.pieces)
        self.pieces.append(self._raw[start:end].translate(_PAINTED))

    def _group(self, start: int) -> int:
        depth = 0
        end = self._end
        for brace in _BRACE.finditer(self._raw, start, self._end):
            depth += 1 if brace[0] == "{" else -1
            if depth == 0:
                end = brace.end()
                break
        closing = "}" if depth == 0 else ""
        inner = self._raw[start + 1 : end - len(closing)]
        if "\\" in inner:
            inner = _without_last_backslash(inner.replace("\\{", "x{").replace("\\}", "x}"))
        self.pieces.append("{" + inner.replace("@", "x") + closing)
        self._has_value = True
        return end

    def _stray_brace(self, start: int) -> int:
        self.pieces.append("x")  # possible only where parentheses delimit the entry
        return start + 1

    def _quoted(self, start: int) -> int:
        before = next((piece for piece in reversed(self.pieces) if not piece.isspace()), "")
        begins = self._quotes_close and before.rstrip().endswith(("=", "#"))
        end = self._end_of_quotes(start) if begins else -1
        self._has_value = True
        if end < 0:
            self.pieces.append("'")
            return start + 1
        inner = self._raw[start + 1 : end].replace('"', "'").replace("@", "x")
        self.pieces.append(f'"{_without_last_backslash(inner)}"')
        return end + 1

    def _end_of_quotes(self, start: int) -> int:
        depth = 0
        for mark in _QUOTE_OR_BRACE.finditer(self._raw, start + 1, self._end):
            if mark[0] == "{":
                depth += 1
            elif mark[0] == "}":
                depth -= 1
            elif depth <= 0 and _AFTER_VALUE.match(self._raw, mark.end(), self._end):
                return mark.start()
        self._quotes_close = False
        return -1

    def _comment(self, start: int) -> int:
        match = _LINE_END.search(self._raw, start, self._end)
        end = match.start() if match else self._end
        self.pieces.append(" " * (end - start))
        return end

    def _equals(self, at: int) -> int:
        if not self._has_equals:
            self._first_equals(at)
        else:
            self._second_equals(at)
        return at + 1

    def _first_equals(self, at: int) -> None:
        segment = "".join(self.pieces[self._segment :])
        bare = segment.rstrip()
        name = bare.rsplit(maxsplit=1)[-1] if bare else ""
        name_at = len(bare) - len(name)
        if segment[:name_at].strip():
            self._paint_over(segment[:name_at], at - len(segment))
            self.pieces.append(segment[name_at:])
        self.pieces.append("=")
        self._has_equals, self._has_value, self._plain_piece = True, False, -1

    def _second_equals(self, at: int) -> None:
        plain = self.pieces[-1] if self._plain_piece == len(self.pieces) - 1 else ""
        bare = plain.rstrip()
        name = bare.rsplit(maxsplit=1)[-1] if bare else ""
        name_at = len(bare) - len(name)
        if not (_NAME.fullmatch(name) and (self._has_value or plain[:name_at].strip())):
            self.pieces.append("x")  # part of a value without delimiters: url = http://host/?a=b
            return
        place = at - (len(plain) - name_at)
        self.findings.append(Finding("K304", f"no comma before the field `{name}`; put one there", place))
        self.inserted.append(place + self._extra)
        self._extra += 1
        self.pieces[-1:] = [plain[:name_at] + ",", plain[name_at:], "="]
        self._segment = len(self.pieces) - 2
        self._has_value, self._plain_piece = False, -1

    def _comma(self, at: int) -> int:
        # bibtexparser gives up at a comma that ends no field.
        self.pieces.append("," if self._end_segment(at) else " ")
        self._segment = len(self.pieces)
        self._has_equals, self._has_value, self._plain_piece = False, False, -1
        return at + 1

    def _end_segment(self, at: int) -> bool:
        """Blank the segment if it is no field; return whether it is one."""
        if not self._has_equals:
            segment = "".join(self.pieces[self._segment :])
            if segment.strip():
                self._paint_over(segment, at - len(segment))
        return self._has_equals

    def _paint_over(self, text: str, at: int) -> None:
        self.pieces[self._segment :] = [" " * len(text)]
        start = at + len(text) - len(text.lstrip())
        shown = self._raw[start : start + 40].splitlines()[0].rstrip()
        self.findings.append(Finding("K301", f"`{shown}` is no field; it stays in the file, unread", start))


def _without_last_backslash(text: str) -> str:
    # bibtexparser would take "\}" and '\"' at the end of a value for signs of the value.
    return text[:-1] + "x" if text.endswith("\\") else text
