"""HTML from a formatter, reduced to what a bibliography may contain."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser

ALLOWED = frozenset(
    {*"abipu", "br", "code", "dd", "div", "dl", "dt", "em", "li", "ol", "small", "span", "strong"}
) | {"sub", "sup", "ul"}
VOID = frozenset({"br"})
DROPPED_WITH_CONTENT = frozenset({"script", "style", "title", "head"})
SAFE_SCHEMES = ("https://", "http://", "doi:")


def clean_html(html: str) -> str:
    """Keep the allowed tags of `html`, without attributes but for web addresses, and all of its text.

    >>> clean_html('<p onclick="x">A <em>B</em> &amp; C<script>alert(1)</script></p>')
    '<p>A <em>B</em> &amp; C</p>'
    """
    cleaner = _Cleaner()
    cleaner.feed(html)
    cleaner.close()
    return cleaner.text()


class _Cleaner(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._out: list[str] = []
        self._open: list[str] = []
        self._dropping = 0

    def text(self) -> str:
        """What was kept, every tag closed."""
        return "".join(self._out) + "".join(f"</{tag}>" for tag in reversed(self._open))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in DROPPED_WITH_CONTENT:
            self._dropping += 1
        if self._dropping or tag not in ALLOWED:
            return
        href = dict(attrs).get("href") or ""
        is_link = tag == "a" and href.startswith(SAFE_SCHEMES)
        self._out.append(f'<a href="{escape(href)}" rel="noreferrer">' if is_link else f"<{tag}>")
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in DROPPED_WITH_CONTENT:
            self._dropping = max(0, self._dropping - 1)
        if self._dropping or tag not in self._open:
            return
        while self._open:
            closed = self._open.pop()
            self._out.append(f"</{closed}>")
            if closed == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self._dropping:
            self._out.append(escape(data, quote=False))
