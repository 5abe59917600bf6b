"""What can go wrong, as one short tree.

::

    CitekitError
    ├── ParseError        text that could not be read, with the place
    ├── UnreadableError   a file that could not be read, with the reason and the way out
    │   ├── LimitError    input larger or deeper than a limit allows
    │   └── StyleError    a style or locale file that cannot be used, with line and column
    ├── UsageError        a call that contradicts itself
    └── OfflineError      the network is needed, but forbidden or absent

Bad *input inside* a document becomes a value (a `citekit.model.Problem`); an
error is for what stops the whole piece of work.  Each error carries data, and
its message is for the person who must mend the input.
"""

from __future__ import annotations

from pathlib import Path


class CitekitError(Exception):
    """The root of the tree; catching it catches everything citekit raises on purpose."""


class ParseError(CitekitError):
    """Text that could not be read.

    Attributes:
        message: what was expected, in a few words.
        text: the text being read.
        span: offsets of the offending stretch in `text`, end exclusive.
    """

    def __init__(self, message: str, text: str, span: tuple[int, int] | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.text = text
        self.span = span if span is not None else (0, len(text))

    def __str__(self) -> str:
        start, end = self.span
        begin = max(0, start - CONTEXT)
        shown = _one_line(self.text[begin : start + 2 * CONTEXT])
        marks = "^" * max(1, min(end, begin + len(shown)) - start)
        return f"{self.message}\n  {shown}\n  {' ' * (start - begin)}{marks}"


CONTEXT = 40
"""Characters of a long text that a message shows before the place, half of those behind it."""


def _one_line(text: str) -> str:
    # One for one, so that the marks below stand where they should.
    return "".join(char if char.isprintable() else " " for char in text)


class UnreadableError(CitekitError):
    """A file that could not be read.

    Attributes:
        path: the file.
        reason: what is wrong with it.
        advice: what the user can do.
    """

    def __init__(self, path: Path | str, reason: str, advice: str = "") -> None:
        super().__init__(f"{path}: {reason}" + (f"\n  {advice}" if advice else ""))
        self.path = Path(path)
        self.reason = reason
        self.advice = advice


class LimitError(UnreadableError):
    """Input that is larger or deeper than a limit allows; the message names the limit."""


class StyleError(UnreadableError):
    """A CSL style or locale file that cannot be used.

    Attributes:
        path: the file, or the name under which the style was asked for.
        reason: what is wrong with it.
        advice: what the user can do.
        line: of the place, from 1; 0 where it is about the whole file.
        column: of the place in characters, from 1; 0 where it is about the whole file.
    """

    def __init__(self, name: str, reason: str, advice: str = "", *, line: int = 0, column: int = 0) -> None:
        super().__init__(f"{name}:{line}:{column}" if line else name, reason, advice)
        self.path = Path(name)
        self.line = line
        self.column = column


class UsageError(CitekitError):
    """A call that contradicts itself or names something that is not there."""


class OfflineError(CitekitError):
    """The network is needed, but forbidden (``--offline``) or absent."""
