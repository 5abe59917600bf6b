"""The characters of a page, from its bytes and what is said about them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

# WHATWG Encoding Standard, "names and labels": what a page calls Latin is Windows' Latin.  Only what
# stands here is used: Python has codecs of other kinds ("zlib", "rot13") that a page must not choose.
CODECS = {
    **{f"iso-8859-{number}": f"iso8859-{number}" for number in (*range(2, 9), 10, 13, 14, 15, 16)},
    **{f"windows-{number}": f"cp{number}" for number in (874, *range(1250, 1259))},
    **{f"cp{number}": f"cp{number}" for number in range(1250, 1259)},
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii"), "cp1252"),
    **dict.fromkeys(("iso-8859-9", "iso8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("x-cp1251", "win-1251"), "cp1251"),
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8"), "utf-8"),
    **dict.fromkeys(("utf-16", "utf-16le"), "utf-16-le"),
    "utf-16be": "utf-16-be",
    "iso-8859-11": "cp874",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "ibm866": "cp866",
    "cp866": "cp866",
    "macintosh": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "euc-jp": "euc-jp",
    "iso-2022-jp": "iso2022-jp",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
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


def _declared(body: bytes, content_type: str) -> Iterator[str]:
    if header := _HEADER.search(content_type):
        yield header.group(1)
    for pattern in (_META, _XML):
        if match := pattern.search(body[:_HEAD]):
            yield match.group(1).decode("ascii")


def _try(body: bytes, name: str) -> str | None:
    """Decode strictly, but for a character cut off at the end; None if that does not work."""
    codec = CODECS.get(name.lower())  # ASCII
    if codec is None:
        return None
    decoder = codecs.getincrementaldecoder(codec)
    try:
        return decoder().decode(body)
    except UnicodeError:
        # One stray byte in a long page is no reason to doubt the page's own word.
        text = decoder("replace").decode(body)
        return text if text.count("\ufffd") <= len(text) // 1000 else None


_TWO_HIGH = re.compile(rb"[\xc0-\xff](?=[\xc0-\xff])")
_HIGH = re.compile(rb"[\xc0-\xff]")


def _guess(body: bytes) -> str:
    """Letters with high bytes stand side by side in Cyrillic words, and rarely in Turkish ones."""
    pairs, letters = len(_TWO_HIGH.findall(body)), len(_HIGH.findall(body))
    return "cp1251" if pairs > letters / 2 else "cp1254"
