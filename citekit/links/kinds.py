"""What kind of thing an answer is: what its first bytes show, then what its header claims."""

from __future__ import annotations

import re
from enum import StrEnum

from citekit.net import Answer


class Kind(StrEnum):
    """What came back."""

    EMPTY = "empty"
    HTML = "html"
    TEXT = "text"
    PDF = "pdf"
    DOCUMENT = "document"  # a word processor's or a page description
    SCHEMA = "schema"  # a DTD, an XML schema
    XML = "xml"
    DATA = "data"
    IMAGE = "image"
    MEDIA = "media"
    ARCHIVE = "archive"
    OTHER = "other"


_FIRST_BYTES = (
    (b"%PDF-", Kind.PDF),
    (b"{\\rtf", Kind.DOCUMENT),
    (b"%!PS", Kind.DOCUMENT),
    (b"AT&TFORM", Kind.DOCUMENT),
    (b"\xd0\xcf\x11\xe0", Kind.DOCUMENT),
    (b"\x89PNG", Kind.IMAGE),
    (b"GIF8", Kind.IMAGE),
    (b"\xff\xd8\xff", Kind.IMAGE),
    (b"II*\x00", Kind.IMAGE),
    (b"MM\x00*", Kind.IMAGE),
    (b"ID3", Kind.MEDIA),
    (b"OggS", Kind.MEDIA),
    (b"Rar!", Kind.ARCHIVE),
    (b"7z\xbc\xaf", Kind.ARCHIVE),
)
_TYPES = (
    # the beginning of a media type, what it is
    ("text/html", Kind.HTML),
    ("application/xhtml", Kind.HTML),
    ("application/xml-dtd", Kind.SCHEMA),
    ("application/xsd", Kind.SCHEMA),
    ("application/relax-ng", Kind.SCHEMA),
    ("text/plain", Kind.TEXT),
    ("text/xml", Kind.XML),
    ("application/xml", Kind.XML),
    ("application/rss", Kind.XML),
    ("application/atom", Kind.XML),
    ("application/json", Kind.DATA),
    ("application/ld+json", Kind.DATA),
    ("text/csv", Kind.DATA),
    ("text/", Kind.TEXT),
    ("application/pdf", Kind.PDF),
    ("application/msword", Kind.DOCUMENT),
    ("application/rtf", Kind.DOCUMENT),
    ("application/postscript", Kind.DOCUMENT),
    ("application/vnd.", Kind.DOCUMENT),
    ("application/epub", Kind.DOCUMENT),
    ("image/vnd.djvu", Kind.DOCUMENT),
    ("image/", Kind.IMAGE),
    ("audio/", Kind.MEDIA),
    ("video/", Kind.MEDIA),
    ("application/zip", Kind.ARCHIVE),
    ("application/x-zip", Kind.ARCHIVE),
    ("application/x-rar", Kind.ARCHIVE),
    ("application/gzip", Kind.ARCHIVE),
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|h1|frameset)\b", re.IGNORECASE)
_DECLARATION = re.compile(rb"<!(?:ELEMENT|ATTLIST|ENTITY|NOTATION)\s")
_XML_SCHEMA = re.compile(
    rb"<(?:\w{1,20}:)?(?:schema|grammar)\b[^>]{0,2000}(?:www\.w3\.org/2001/XMLSchema|relaxng\.org)"
)
_HEAD = 1024
_SCHEMA_HEAD = 65_536  # bytes: the comments that a DTD begins with are long

READABLE = frozenset({Kind.HTML, Kind.TEXT, Kind.XML, Kind.SCHEMA})
"""Kinds whose words can be compared with a title."""


def kind_of(answer: Answer) -> Kind:
    """Tell what an answer is."""
    claimed = answer.headers.get("Content-Type", "").strip().lower()  # ASCII
    return kind_of_bytes(answer.body, claimed)


def kind_of_bytes(body: bytes, claimed: str = "") -> Kind:
    """Tell what `body` is, the beginning of something said to be of media type `claimed`."""
    head = body.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head:
        return Kind.EMPTY
    for beginning, kind in _FIRST_BYTES:
        if head.startswith(beginning):
            return kind
    by_type = next((kind for beginning, kind in _TYPES if claimed.startswith(beginning)), Kind.OTHER)
    if head.startswith(b"PK\x03\x04"):  # a bundle, but .docx, .odt and .epub are bundles too
        return by_type if by_type is Kind.DOCUMENT else Kind.ARCHIVE
    if head.startswith(b"<"):
        if _HTML.search(head[:_HEAD]):
            return Kind.HTML
        if _DECLARATION.search(head[:_SCHEMA_HEAD]) or _XML_SCHEMA.search(head[:_SCHEMA_HEAD]):
            return Kind.SCHEMA
    return by_type


_PAGES = frozenset({"htm", "html", "shtml", "xhtml", "asp", "aspx", "php", "php3", "jsp", "cfm"})
_PRINTS = {"pdf": Kind.PDF} | dict.fromkeys(
    ("doc", "docx", "rtf", "ps", "djvu", "odt", "epub"), Kind.DOCUMENT
)
_NO_PAGE = frozenset({Kind.IMAGE, Kind.MEDIA, Kind.ARCHIVE, Kind.OTHER})


def is_wrong_kind(path: str, kind: Kind) -> bool:
    """Whether an answer of `kind` is not what a cited path promises.

    A page that has become a PDF is not wrong, a PDF that has become a page
    is: it may be a page about it, or something else.
    """
    extension = path.rsplit("/", 1)[-1].rpartition(".")[2].lower()  # ASCII
    if extension in _PRINTS:
        return kind not in (Kind.PDF, Kind.DOCUMENT, Kind.OTHER)
    return extension in _PAGES and kind in _NO_PAGE
