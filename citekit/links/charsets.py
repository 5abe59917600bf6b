"""The characters of a page, from its bytes and what is said about them."""

from __future__ import annotations

import codecs
import re

# WHATWG Encoding Standard, "names and labels": what a page calls Latin is Windows' Latin.
_WHATWG = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso8859-9": "cp1254",
    "latin5": "cp1254",
    "x-sjis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-cp1251": "cp1251",
    "win-1251": "cp1251",
}
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page may say what it is written in


def decode(body: bytes, content_type: str = "") -> str:
    """Decode the beginning of a page.

    A byte order mark decides, then the header, then the page's own word, if the
    bytes agree; then UTF-8; then Windows' Cyrillic or Turkish code page,
    whichever the letters look like.

    Args:
        body: may end in the middle of a character.
        content_type: value of the ``Content-Type`` header.

    Source:
        WHATWG HTML, "determining the character encoding".

    >>> decode("Сентябрь".encode("cp1251"))
    'Сентябрь'
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    for name in _declared(body, content_type):
        text = _try(body, name)
        if text is not None:
            return text
    text = _try(body, "utf-8")
    return text if text is not None else body.decode(_guess(body), "replace")


def _declared(body: bytes, content_type: str) -> list[str]:
    header = _HEADER.search(content_type)
    names = [header.group(1)] if header else []
    for pattern in (_META, _XML):
        match = pattern.search(body[:_HEAD])
        if match:
            names.append(match.group(1).decode("ascii"))
    return names


def _try(body: bytes, name: str) -> str | None:
    """Decode strictly, but for a character cut off at the end; None if that does not work."""
    label = name.lower()  # ASCII
    try:
        decoder = codecs.getincrementaldecoder(_WHATWG.get(label, label))
    except (LookupError, ValueError):
        return None
    try:
        text = decoder().decode(body)
    except (UnicodeError, ValueError):
        # One stray byte in a long page is no reason to doubt the page's own word.
        text = decoder("replace").decode(body)
        return text if text.count("\ufffd") <= max(1, len(text) // 1000) else None
    return text if isinstance(text, str) else None


def _guess(body: bytes) -> str:
    """Cyrillic prints fill nearly every letter with a high byte, Turkish ones every tenth."""
    high = sum(byte >= 0xC0 for byte in body)
    low = sum(65 <= byte <= 90 or 97 <= byte <= 122 for byte in re.sub(rb"<[^>]*>", b"", body))
    return "cp1251" if high > low / 2 else "cp1254"
