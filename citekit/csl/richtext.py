"""Markup and quotation marks in the text of a field.

``<i>``, ``<b>``, ``<sup>``, ``<sub>``, ``<sc>`` and the ``span`` elements that
CSL-JSON knows become nodes if they are closed; whatever else looks like markup is
text.  Quotation marks in pairs become `QUOTES`, so that the locale's own are
printed and nested ones alternate; a lone one is an apostrophe or stays.

Source:
    CSL 1.0.2, "Rich text" in the CSL-JSON documentation; "Quotes" of the
    specification.
"""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.csl.nodes import FORMAT, LOW, NOCASE, NODECOR, QUOTES, SEQUENCE, TYPED, Content, Node
from citekit.csl.superscripts import SUPERSCRIPTS

_MAX_DEPTH = 40
"""Markup and quotation marks inside one another; what is deeper is text."""

_RAISED_SIGNS = "".join(SUPERSCRIPTS)

_TAGS: dict[str, tuple[str, object, str]] = {
    "<i>": (FORMAT, ("font-style", "italic"), "</i>"),
    "<b>": (FORMAT, ("font-weight", "bold"), "</b>"),
    "<sup>": (FORMAT, ("vertical-align", "sup"), "</sup>"),
    "<sub>": (FORMAT, ("vertical-align", "sub"), "</sub>"),
    "<sc>": (FORMAT, ("font-variant", "small-caps"), "</sc>"),
    '<span style="font-variant:small-caps;">': (FORMAT, ("font-variant", "small-caps"), "</span>"),
    '<span style="font-variant: small-caps;">': (FORMAT, ("font-variant", "small-caps"), "</span>"),
    '<span class="nocase">': (NOCASE, None, "</span>"),
    '<span class="nodecor">': (NODECOR, None, "</span>"),
}
_CLOSING = frozenset(closing for _, _, closing in _TAGS.values())

_DOUBLE = {'"': '"', "“": "”", "„": "“"}
_SINGLE = {"'": "'", "‘": "’"}
_OPENING = _DOUBLE | _SINGLE
_CLOSERS = frozenset("\"”'’“")

_SPECIAL = re.compile(r"[<\"'“”„‘’«»" + _RAISED_SIGNS + "]")
_TOKENS = re.compile(
    "(" + "|".join(map(re.escape, (*_TAGS, *sorted(_CLOSING)))) + r"|[\"'“”„‘’]|[" + _RAISED_SIGNS + "])"
)


_RAISED = re.compile(f"([{_RAISED_SIGNS}])")
_GUILLEMETS = ((re.compile(r"«[ \u00a0]"), "«\u202f"), (re.compile(r"[ \u00a0]»"), "\u202f»"))


def parse_superscripts(text: str) -> Content:
    """Set the signs that Unicode has in superscript as superscript; `text` itself if it has none.

    >>> parse_superscripts("1ª")
    Node('', None, ['1', Node('format', ('vertical-align', 'sup'), ['a'])])
    """
    if text.isascii() or _RAISED.search(text) is None:
        return text
    parts = [part for part in _RAISED.split(text) if part]
    return Node(
        SEQUENCE,
        None,
        [
            Node(FORMAT, ("vertical-align", "sup"), [SUPERSCRIPTS[part]]) if part in SUPERSCRIPTS else part
            for part in parts
        ],
    )


@lru_cache(maxsize=16384)
def parse_rich(text: str, *, typed: bool = False) -> Content:
    """Read the markup and quotation marks in a field.

    Args:
        text: the field.
        typed: the text is an affix that a writer typed around a cite: curled quotation marks stay as they
            are, and no punctuation of the style moves into any.

    Returns:
        The text itself where it has none.

    >>> parse_rich("Life of <i>Pi</i>")
    Node('', None, ['Life of ', Node('format', ('font-style', 'italic'), ['Pi'])])
    """
    if _SPECIAL.search(text) is None:
        return text
    if "«" in text or "»" in text:
        for pattern, narrow in _GUILLEMETS:
            text = pattern.sub(narrow, text)
    return _Parser(text, typed).content()


class _Open:
    """Something opened and not yet closed: its first token, and what has come since."""

    __slots__ = ("children", "closing", "kind", "token", "value")

    def __init__(self, token: str, kind: str, value: object, closing: str) -> None:
        self.token, self.kind, self.value, self.closing = token, kind, value, closing
        self.children: list[Content] = []


class _Parser:
    def __init__(self, text: str, typed: bool) -> None:
        self.typed = typed
        self.tokens = [token for token in _TOKENS.split(text) if token]
        self.stack = [_Open("", SEQUENCE, None, "")]
        for index, token in enumerate(self.tokens):
            self.take(index, token)
        while len(self.stack) > 1:
            self.abandon()

    def content(self) -> Content:
        children = _joined(self.stack[0].children)
        return children[0] if len(children) == 1 else Node(SEQUENCE, None, children)

    def take(self, index: int, token: str) -> None:
        if token in _TAGS and len(self.stack) < _MAX_DEPTH:
            kind, value, closing = _TAGS[token]
            self.stack.append(_Open(token, kind, value, closing))
        elif token in _CLOSING:
            self.close_tag(token)
        elif (token in _OPENING or token in _CLOSERS) and (not self.typed or token in "\"'"):
            self.take_quote(token, self.before(index), self.after(index))
        elif token in SUPERSCRIPTS:
            self.add(Node(FORMAT, ("vertical-align", "sup"), [SUPERSCRIPTS[token]]))
        else:
            self.add(token)

    def take_quote(self, token: str, before: str, after: str) -> None:
        opens = token in _OPENING and not before.isalnum() and after and not after.isspace()
        closes = token in _CLOSERS and before and not before.isspace() and not after.isalnum()
        if closes and self.close_quote(token):
            return
        if (
            opens
            and len(self.stack) < _MAX_DEPTH
            and not (token in _SINGLE and before in _APOSTROPHES_BEFORE)
        ):
            kind = TYPED if self.typed else LOW if token == "„" else None
            self.stack.append(_Open(token, QUOTES, kind, _OPENING[token]))
        else:
            self.add(_alone(token))

    def before(self, index: int) -> str:
        """The character before a token, markup passed over."""
        for token in reversed(self.tokens[max(0, index - 8) : index]):
            if token not in _TAGS and token not in _CLOSING:
                return token[-1]
        return ""

    def after(self, index: int) -> str:
        for token in self.tokens[index + 1 : index + 9]:
            if token not in _TAGS and token not in _CLOSING:
                return token[0]
        return ""

    def add(self, content: Content) -> None:
        self.stack[-1].children.append(content)

    def close_tag(self, token: str) -> None:
        if all(each.closing != token for each in self.stack):
            self.add(token)
            return
        while self.stack[-1].closing != token:
            self.abandon()
        self.close()

    def close_quote(self, token: str) -> bool:
        for depth in range(len(self.stack) - 1, 0, -1):
            each = self.stack[depth]
            if each.kind != QUOTES:
                return False  # a pair of quotation marks does not reach over the end of markup
            if each.closing == token:
                while len(self.stack) - 1 > depth:
                    self.abandon()
                self.close()
                return True
        return False

    def close(self) -> None:
        each = self.stack.pop()
        if each.children:
            self.add(Node(each.kind, each.value, _joined(each.children)))

    def abandon(self) -> None:
        """What was opened is never closed: it was text."""
        each = self.stack.pop()
        self.add(_alone(each.token))
        self.stack[-1].children += each.children


_APOSTROPHES_BEFORE = frozenset("'’")


def _alone(token: str) -> str:
    return "’" if token == "'" else token


def _joined(children: list[Content]) -> list[Content]:
    joined: list[Content] = []
    for child in children:
        if isinstance(child, str) and joined and isinstance(joined[-1], str):
            joined[-1] += child
        else:
            joined.append(child)
    return joined
