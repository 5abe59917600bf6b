"""Places inside what is cited: a fragment of a page, a text in it, a page of a PDF."""

from __future__ import annotations

import re
import zlib
from urllib.parse import unquote

from citekit.links.phrases import plain

_DIRECTIVE = ":~:"
_LINEARIZED = re.compile(rb"/Linearized\b[^>]{0,400}?/N\s+(\d{1,7})")
_PAGES = re.compile(rb"/Type\s*/Pages\b")
_COUNT = re.compile(rb"/Count\s+(\d{1,7})\b")
_OBJECTS = re.compile(rb"/Type\s*/ObjStm\b[^>]{0,400}>>\s*stream\r?\n")
_HEAD = 2048  # bytes in which a linearized PDF says so
_NEAR = 4000  # bytes around the name of a node of the page tree in which its count stands
_UNPACKED = 2_000_000  # bytes of packed objects at most


def wanted_texts(fragment: str) -> list[list[str]]:
    """The texts that a text fragment points to; each as the parts that follow each other.

    Source:
        WICG, URL Fragment Text Directives: ``#:~:text=[prefix-,]start[,end][,-suffix]``.

    >>> wanted_texts("a:~:text=so%20said-,the%20end,of%20it&text=x")
    [['so said', 'the end', 'of it'], ['x']]
    """
    _, found, directives = fragment.partition(_DIRECTIVE)
    texts = [part.removeprefix("text=") for part in directives.split("&") if part.startswith("text=")]
    return [[unquote(part).strip("-") for part in text.split(",") if part] for text in texts if found]


def has_text(page_text: str, parts: list[str]) -> bool:
    """Whether the parts of a text stand on a page, one behind the other."""
    place = 0
    words = f" {plain(page_text)} "
    for part in map(plain, parts):
        place = words.find(f" {part} ", place)
        if place < 0:
            return False
        place += len(part)
    return True


def anchor_of(fragment: str) -> str:
    """The name of an element in a fragment, without a directive behind it."""
    return fragment.partition(_DIRECTIVE)[0]


def wanted_page(fragment: str) -> int | None:
    """The page of a PDF that a fragment names.

    Source:
        RFC 8118, section 3: ``#page=12``, with other parameters beside it.

    >>> wanted_page("zoom=50&page=12")
    12
    """
    match = re.search(r"(?:^|[&?])page=(\d{1,6})(?:$|[&,])", fragment, re.ASCII | re.IGNORECASE)
    return int(match.group(1)) if match else None


def count_pages(body: bytes, *, is_complete: bool) -> int | None:
    """How many pages a PDF has, as far as its bytes say so without reading it as a whole.

    Source:
        ISO 32000-1, 7.7.3.2 (``/Count`` of the page tree), 7.5.7 (object streams), annex F (linearized).

    >>> count_pages(b"%PDF-1.4 1 0 obj <</Type /Pages /Kids [2 0 R] /Count 12>> endobj", is_complete=True)
    12
    """
    counts = [int(match.group(1)) for match in _LINEARIZED.finditer(body[:_HEAD])]
    if is_complete:
        for data in (body, *_unpacked(body)):
            counts += _counts(data)
    return max(counts, default=None)


def _counts(data: bytes) -> list[int]:
    found = []
    for match in _PAGES.finditer(data):
        # The dictionary around the name: nodes of the tree have no other dictionaries in them.
        start = data.rfind(b"<<", max(0, match.start() - _NEAR), match.start())
        end = data.find(b">>", match.end(), match.end() + _NEAR)
        count = _COUNT.search(data, max(0, start), end if end >= 0 else match.end() + _NEAR)
        if count is not None:
            found.append(int(count.group(1)))
    return found


def _unpacked(body: bytes) -> list[bytes]:
    left, parts = _UNPACKED, []
    for match in _OBJECTS.finditer(body):
        try:
            part = zlib.decompressobj().decompress(body[match.end() :], left)
        except zlib.error:  # encrypted, or packed otherwise
            continue
        left -= len(part)
        parts.append(part)
        if left <= 0:
            break
    return parts
