"""What a page says of itself: title, headings, text, and where it sends us.

A scanner of its own and not a full parser: it needs little, must take any
bytes, and may never take longer than the page is long.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import Final

from citekit.links.regions import BOXES, SIDE, Regions
from citekit.model.text import collapse

# A tag as most are, without angle brackets in its quotes, and the text that follows it.
_USUAL = re.compile(
    r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,30}+)"
    r"([^<>\"']*+(?:(?:\"[^\"<>]*+\"|'[^'<>]*+')[^<>\"']*+)*+)>([^<]*+)"
)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]{0,30})")
_TAG_END = re.compile(r"(?:[^\"'>]|\"[^\"]*+\"|'[^']*+')*+>")
_TAG_LENGTH = 2048  # characters searched for the end of a tag with quotes in it
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]{1,60})(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+)))?")
_NAMED = re.compile(r"(?:[Ii][Dd]|[Nn][Aa][Mm][Ee])\s*=")  # found in half the time of one without case
_TELLING = frozenset({"meta", "input", "body"})  # elements whose other attributes tell something, too
_RAW = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in ("script", "style", "title", "textarea")}
_EMBEDDED = frozenset({"frame", "iframe", "img", "object", "embed", "video", "audio", "canvas"})
_BLOCKS = frozenset(
    {"p", "div", "br", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "title", "section"}
    | {
        "article",
        "main",
        "header",
        "form",
        "ul",
        "ol",
        "table",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "figcaption",
    }
)
_UNSEEN = frozenset({"template", "svg", "noscript"})
_FEW = 2  # blanks and breaks of a part in which something is said
_TITLE_NAMES = frozenset(
    {"citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title", "eprints.title"}
)
_TEXT_LIMIT = 200_000  # characters
_ERROR_CLASS = re.compile(
    r"(?:^|[\s_-])(?:(?:error|page|http|err)?[_-]?404|(?:page)?[_-]?not[_-]?found)(?:$|[\s_-])"
)
_STATE = re.compile(r"(?:^|\s)type\s*=\s*[\"']?application/json\b", re.IGNORECASE)
_STATE_OF_WINDOW = re.compile(r"\s*window\.__\w{1,40}__\s*=\s*(?=[{\[])")
_STATE_LIMIT = 500_000  # characters
_MESSAGE_LIMIT = 1500  # characters
_SHELL = 80  # characters of a page that is the frame of what a program shows
_MESSAGES = 30  # strings: so many short ones are what a program may say, not what it says
_MESSAGE = 60  # characters
_BUNDLES = frozenset(
    {"i18n", "l10n", "messages", "translations", "locales", "labels", "strings", "dictionary"}
)
BREAK = "\u2029"  # PARAGRAPH SEPARATOR: a blank like others for who only wants words


@dataclass(frozen=True, slots=True)
class Page:
    """A page as a reader would see it.

    Attributes:
        title: of the document.
        headings: of the first rank, and the titles in its metadata.
        text: all of the visible text; of an empty shell, what its program will show.
        main_text: without navigation, footers and forms; `BREAK` stands between two blocks.
        anchors: names a fragment may point to.
        refresh: the address that the page sends its readers to, and after how many seconds.
        scripts: how many it has.
        embedded: how many frames, pictures and other things it shows.
        has_password_field: whether it asks for a password.
        is_error: whether the classes of its body name it an error page, ``<body class="error404">``.
        is_complete: whether the page was read to its end.
    """

    title: str = ""
    headings: tuple[str, ...] = ()
    text: str = ""
    main_text: str = ""
    anchors: frozenset[str] = frozenset()
    refresh: tuple[float, str] | None = None
    scripts: int = 0
    embedded: int = 0
    has_password_field: bool = False
    is_error: bool = False
    is_complete: bool = True


def read_page(source: str, *, is_complete: bool = True) -> Page:
    """Read the source text of an HTML page, or of its beginning.

    >>> read_page("<title>Ağrı&amp;Dağ</title><h1>Bir<br>iki</h1><script>x</script>").text
    'Bir iki'
    """
    builder = _Builder()
    # Looked up once: a page has thousands of tags.
    match, open_tag, close_tag, add_text = _USUAL.match, builder.open, builder.close, builder.add_text
    position, end = 0, len(source)
    while position < end:
        usual = match(source, position)
        if usual is None:
            position = _read_unusual(source, position, builder)
            continue
        slash, name, inside, text = usual.groups()
        name = name.lower()  # ASCII
        if slash:
            close_tag(name)
        else:
            open_tag(name, inside)
            if name in _RAW:
                position = _read_raw(name, source, usual.start(4), builder)
                continue
        if text:
            add_text(text)
        position = usual.end()
    return builder.page(is_complete)


def _read_unusual(source: str, position: int, builder: _Builder) -> int:
    """Read the text, the comment or the odd tag that stands at `position`; return where it ends."""
    start = source.find("<", position)
    if start != position:
        stop = start if start >= 0 else len(source)
        builder.add_text(source[position:stop])
        return stop
    if source.startswith("<!--", start):
        end = source.find("-->", start + 4)
        return end + 3 if end >= 0 else len(source)
    match = _TAG.match(source, start)
    if match is None:
        if not source.startswith(("<!", "<?", "</"), start):
            builder.add_text("<")
            return start + 1
        end = source.find(">", start)
        return end + 1 if end >= 0 else len(source)
    inside = _TAG_END.match(source, match.end(), match.end() + _TAG_LENGTH)
    end = inside.end() if inside else source.find(">", match.end()) + 1
    if end <= 0:
        return len(source)  # a tag without an end: the page breaks off in it
    name = match.group(1).lower()  # ASCII
    if source.startswith("</", start):
        builder.close(name)
        return end
    builder.open(name, source[match.end() : end - 1])
    return _read_raw(name, source, end, builder) if name in _RAW else end


def _read_raw(name: str, source: str, start: int, builder: _Builder) -> int:
    """Read what stands in an element without elements; return where it ends."""
    closing = _RAW[name].search(source, start)
    stop = closing.start() if closing else len(source)
    builder.add_raw(name, source[start:stop])
    return stop


class _Builder:
    """What is known of a page so far."""

    def __init__(self) -> None:
        self._all: list[str] = []
        self._main: list[str] = []
        self._length = 0
        self._side: list[str] = []
        self._regions = Regions()
        self._title: str | None = None
        self._is_state = False
        self._state: list[str] = []
        self._headings: list[str] = []
        self._heading: list[str] | None = None
        self._anchors: set[str] = set()
        self._refresh: tuple[float, str] | None = None
        self._scripts = self._embedded = 0
        self._password = self._is_error = False

    def add_text(self, source: str) -> None:
        if self._length > _TEXT_LIMIT:
            return
        text = html.unescape(source) if "&" in source else source
        self._length += len(text)
        if not self._side:
            self._main.append(text)
        elif not _UNSEEN.isdisjoint(self._side):
            return
        self._all.append(text)
        if self._heading is not None:
            self._heading.append(text)

    def add_raw(self, name: str, source: str) -> None:
        if name == "title" and self._title is None and "svg" not in self._side:
            self._title = collapse(html.unescape(source[:1000]))
        elif name == "script":
            self._scripts += 1
            of_window = _STATE_OF_WINDOW.match(source)
            if self._is_state or of_window:
                self._state += _phrases(source[of_window.end() if of_window else 0 :])

    def open(self, name: str, inside: str) -> None:
        if name in _BLOCKS:
            self._break()
            if name in BOXES:
                self._regions.open(name, inside, self._side, len(self._main))
            elif name == "h1" and len(self._headings) < 5:
                self._heading = []
                self._regions.head(self._side)
        elif name in SIDE:
            self._scripts += name == "noscript"  # what it says is for who cannot run the program
            if len(self._side) < 64 and not inside.endswith("/"):
                self._side.append(name)
        elif name in _EMBEDDED:
            self._embedded += 1
        elif name == "script":
            self._is_state = _STATE.search(inside) is not None
        if "=" in inside and (name in _TELLING or _NAMED.search(inside)):
            self._read_attributes(name, _attributes(inside))

    def _read_attributes(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._anchors) < 20_000:
            names = (attributes.get("id"), attributes.get("name") if name == "a" else None)
            self._anchors.update(anchor for anchor in names if anchor)
        if name == "input" and attributes.get("type", "").lower() == "password" and not self._side:  # ASCII
            self._password = True
        if name == "body":
            label = f"{attributes.get('class', '')} {attributes.get('id', '')}"
            self._is_error = _ERROR_CLASS.search(label[:1000].lower()) is not None  # ASCII
        if name == "meta":
            label = (attributes.get("name") or attributes.get("property") or "").lower()  # ASCII
            content = attributes.get("content", "")
            if label in _TITLE_NAMES and content:
                self._headings.append(collapse(content[:1000]))
            if (
                attributes.get("http-equiv", "").lower() == "refresh" and "noscript" not in self._side
            ):  # ASCII
                self._refresh = self._refresh or read_refresh(content)

    def close(self, name: str) -> None:
        if name in _BLOCKS:
            self._break()
            if name == "h1" and self._heading is not None:
                self._headings.append(collapse("".join(self._heading))[:1000])
                self._heading = None
        if self._side and name in self._side:
            while self._side.pop() != name:
                pass
        if name in BOXES:
            self._regions.close(name, self._side, len(self._main))

    def _break(self) -> None:
        self._all.append(BREAK)
        self._main.append(BREAK)
        if self._heading is not None:
            self._heading.append(BREAK)

    def page(self, is_complete: bool) -> Page:
        text = collapse("".join(self._all))
        if self._state and len(text) < _SHELL:
            for part in (self._all, self._main):
                part += [piece for phrase in self._state for piece in (BREAK, phrase)]
            text = collapse("".join(self._all))
        return Page(
            title=self._title or "",
            headings=tuple(dict.fromkeys(filter(None, self._headings))),
            text=text,
            main_text=self._main_text(),
            anchors=frozenset(self._anchors),
            refresh=self._refresh,
            scripts=self._scripts,
            embedded=self._embedded,
            has_password_field=self._password,
            is_error=self._is_error,
            is_complete=is_complete,
        )

    def _main_text(self) -> str:
        """The text of the part that the page is about, of all but what stands beside it, or of all."""
        for start, end in self._regions.found:
            if _has_words(text := _blocks(self._main[start:end])):
                return text
        # A navigation that is never closed would swallow the page.
        text = "" if self._side else _blocks(self._main)
        return text or _blocks(self._all)


def read_message(source: str) -> Page:
    """Read what a program answers in JSON as a page of its own; a long answer says nothing of itself.

    >>> read_message('{"code": 404, "error": "No such item"}').text
    'No such item'
    """
    text = BREAK.join(_phrases(source)) if len(source) < _MESSAGE_LIMIT else ""
    return Page(text=text, main_text=text)


def _blocks(pieces: list[str]) -> str:
    blocks = map(str.split, "".join(pieces).split(BREAK))
    return BREAK.join([" ".join(words) for words in blocks if words])


def _has_words(text: str) -> bool:
    return text.count(" ") + text.count(BREAK) >= _FEW


def _phrases(source: str) -> list[str]:
    """The strings of a program's state, as JSON, that are more than a word; none of a list of messages.

    >>> _phrases('{"item": null, "message": "It is gone", "code": "GONE"}')
    ['It is gone']
    """
    if len(source) > _STATE_LIMIT:
        return []
    try:
        waiting = [json.JSONDecoder().raw_decode(source.strip())[0]]
    except (ValueError, RecursionError):
        return []
    found: list[str] = []
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += [part for key, part in reversed(value.items()) if key not in _BUNDLES]
        elif isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, str) and " " in value.strip():
            found.append(value)
    is_list = len(found) > _MESSAGES and sum(map(len, found)) < _MESSAGE * len(found)
    return [] if is_list else found


def _attributes(inside: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(inside[:_TAG_LENGTH]):
        name, double, single, bare = match.groups()
        found.setdefault(name.lower(), html.unescape(double or single or bare or ""))  # ASCII
    return found


_REFRESH: Final = re.compile(
    r"\s*(\d{0,6})(?:\.\d*)?\s*(?:[;,\s]\s*(?:url\s*=\s*)?[\"']?([^\"']+)[\"']?)?\s*", re.IGNORECASE
)


def read_refresh(value: str) -> tuple[float, str] | None:
    """Read a ``Refresh`` header or ``meta`` element; None where it only loads the page again.

    Source:
        WHATWG HTML, "shared declarative refresh steps".

    >>> read_refresh("0; url='/yeni.htm'")
    (0.0, '/yeni.htm')
    """
    match = _REFRESH.fullmatch(value[:4000])
    target = (match.group(2) or "").strip() if match is not None else ""
    if match is None or not target or re.fullmatch(r"url\s*=?", target, re.IGNORECASE):
        return None
    return float(match.group(1) or 0), target
