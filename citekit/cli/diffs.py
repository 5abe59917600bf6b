"""A change of a file as a unified diff."""

from __future__ import annotations

import re
from difflib import unified_diff


def unified(path: str, before: bytes | None, after: bytes | None) -> str:
    """The change of `path` in the form that ``patch`` and ``git apply`` read.

    >>> print(unified("a.bib", b"x\\n", b"y\\n"), end="")
    --- a/a.bib
    +++ b/a.bib
    @@ -1 +1 @@
    -x
    +y
    """
    old, new = _lines(before), _lines(after)
    names = (
        f"a/{path}" if before is not None else "/dev/null",
        f"b/{path}" if after is not None else "/dev/null",
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in unified_diff(old, new, *names)
    )


def _lines(content: bytes | None) -> list[str]:
    # not splitlines(): it also breaks at signs that are no line ends in a file
    return [line for line in re.split(r"(?<=\n)", (content or b"").decode("utf-8", "replace")) if line]
