r"""Carrying plain text through a ``.bst`` style without TeX's signs being read.

A style file joins values with TeX of its own (``{\em `` journal ``}``).  When
its output is to become text or HTML, the TeX of the style must be told from a
brace or a ``~`` of a value.  So the signs of the values travel as private
characters that no value uses, and are put back at the end.
"""

from __future__ import annotations

from collections.abc import Iterable

_SIGNS = "\\{}[]%&#$_~^`'"
_SECOND_HYPHEN = "--"  # one hyphen must stay one: initials are cut at it
_FIRST, _LAST = 0x100000, 0x10FFFD  # the last plane of private characters


class Shield:
    """Hides TeX's signs in text, and shows them again.

    Attributes:
        mark: one more private character, for marks that must not print.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        """Choose characters that none of `texts` has."""
        used = {char for text in texts for char in text if ord(char) >= _FIRST}
        free = (chr(code) for code in range(_FIRST, _LAST) if chr(code) not in used)
        hyphen, self.mark, *private = (next(free) for _ in range(len(_SIGNS) + 2))
        self._hyphens = f"-{hyphen}"
        self._hide = str.maketrans(_SIGNS, "".join(private))
        self._show = str.maketrans("".join(private) + hyphen, _SIGNS + "-")

    def hide(self, text: str) -> str:
        """`text` with nothing in it that TeX would read."""
        return text.translate(self._hide).replace(_SECOND_HYPHEN, self._hyphens)

    def show(self, text: str) -> str:
        """`text` with the hidden signs back in their places, and without marks."""
        return text.translate(self._show).replace(self.mark, "")
