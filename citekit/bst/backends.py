"""What pybtex's rich text looks like in each output: text, HTML, LaTeX, Markdown.

A `Backend` has the methods that `pybtex.richtext` calls, and stands in for
pybtex's own, which put addresses into HTML as they are, escape every full stop
in Markdown, and encode LaTeX a second time.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from urllib.parse import quote

# Other schemes are not made into links: a bibliography must not run scripts.
_LINKED = re.compile(r"(?:https?|ftp)://|mailto:", re.IGNORECASE | re.ASCII)

Tag = tuple[str, str]


class Backend:
    """Renders rich text; one instance an output."""

    RenderType = str

    def __init__(
        self,
        symbols: Mapping[str, str],
        tags: Mapping[str, Tag],
        escape: Callable[[str], str],
        link: Callable[[str, str, str], str],
    ) -> None:
        self.symbols = symbols
        self._tags = tags
        self._escape = escape
        self._link = link

    def format_str(self, text: str) -> str:
        """Text without markup."""
        return self._escape(text)

    def format_tag(self, name: str, text: str) -> str:
        """`text`, which is rendered already, inside a tag."""
        before, after = self._tags.get(name, ("", ""))
        return f"{before}{text}{after}" if text else ""

    def format_href(self, url: str, text: str, external: bool = False) -> str:
        """`text`, which is rendered already, as a link."""
        return self._link(url, text, self._escape(url)) if text else ""

    def format_protected(self, text: str) -> str:
        """`text`, which is rendered already, whose case must not change."""
        return text

    def render_sequence(self, parts: Sequence[str]) -> str:
        """Rendered parts, together."""
        return "".join(parts)


def _text_link(url: str, text: str, shown: str) -> str:
    says_it = text == url or url.endswith("/" + text.removeprefix("doi:"))
    return text if says_it else f"{text} <{url}>"


def _html_escape(text: str) -> str:
    return html.escape(text, quote=False)  # an apostrophe is no markup between tags


def _html_link(url: str, text: str, shown: str) -> str:
    if _LINKED.match(url) is None:
        return text
    return f'<a href="{html.escape(url, quote=True)}">{text}</a>'


_SPECIAL_IN_HREF = re.compile(r"[%#&_~$]")
_TEX_IN_URL = {char: f"%{ord(char):02X}" for char in "\\{}^`<>| "}


def tex_url(url: str) -> str:
    r"""`url` as the argument of ``\url``, where only these signs may not stand for themselves."""
    return "".join(_TEX_IN_URL.get(char, char) for char in url)


def _latex_link(url: str, text: str, shown: str) -> str:
    if text == shown:
        return f"\\url{{{tex_url(url)}}}"
    address = _SPECIAL_IN_HREF.sub(r"\\\g<0>", tex_url(url))
    return f"\\href{{{address}}}{{{text}}}"


_REFERENCE = re.compile(r"&#?\w+;")
_MARKDOWN_SIGNS = re.compile(r"[\\`*_\[\]<>#~|$&]")


def _markdown_escape(text: str) -> str:
    return _MARKDOWN_SIGNS.sub(r"\\\g<0>", text)


def _markdown_link(url: str, text: str, shown: str) -> str:
    if _LINKED.match(url) is None:
        return text
    url = quote(url, safe="%/:=&?~#+!$,;'@()*[]_.-")
    if text == shown and _REFERENCE.search(url) is None:
        return f"<{url}>"
    # In angle brackets alone a "&copy;" would be a character reference, and a backslash no escape.
    return f"[{text}](<{_markdown_escape(url)}>)"


_PRINT = {"ndash": "–", "newblock": " ", "nbsp": " "}

BACKENDS: Mapping[str, Backend] = MappingProxyType(
    {
        "text": Backend(_PRINT, {}, str, _text_link),
        "html": Backend(
            _PRINT,
            {
                "em": ("<em>", "</em>"),
                "strong": ("<strong>", "</strong>"),
                "tt": ("<code>", "</code>"),
                "sup": ("<sup>", "</sup>"),
                "sub": ("<sub>", "</sub>"),
            },
            _html_escape,
            _html_link,
        ),
        "latex": Backend(
            {"ndash": "--", "newblock": "\n\\newblock ", "nbsp": "~"},
            {"em": ("\\emph{", "}"), "strong": ("\\textbf{", "}"), "tt": ("\\texttt{", "}")},
            str,  # values are TeX already, see citekit.bst.notation
            _latex_link,
        ),
        "markdown": Backend(
            _PRINT,
            {
                "em": ("*", "*"),
                "strong": ("**", "**"),
                "sup": ("<sup>", "</sup>"),
                "sub": ("<sub>", "</sub>"),
            },
            _markdown_escape,
            _markdown_link,
        ),
    }
)
