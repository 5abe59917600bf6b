"""What a file is by its first bytes, and what a person can do with one that is no text.

A name says what a file is meant to be, its first bytes what it is; only the
second counts here.  Text in any encoding has no signature and is `None`.
"""

from __future__ import annotations

from dataclasses import dataclass

HEAD = 4096
"""How many bytes from the start of a file `identify` wants to see."""

_PDF_ADVICE = "Take the text out of it first: pdftotext -layout FILE.pdf FILE.txt"
_WORD_ADVICE = "Save it as plain text (UTF-8) in the word processor, and use that file."
_PICTURE_ADVICE = "A picture has no text in it; run a text recognition program over it first."
_ARCHIVE_ADVICE = "Unpack it, and use the text files in it."
_NO_TEXT_ADVICE = "citekit reads text; save the article as plain text (UTF-8)."


@dataclass(frozen=True, slots=True)
class Signature:
    """A kind of file.

    Attributes:
        magic: the bytes that give it away.
        name: what it is, for people to read.
        advice: what a person can do with it.
        offset: where `magic` stands; -1 for anywhere in the first `HEAD` bytes.
    """

    magic: bytes
    name: str
    advice: str
    offset: int = 0

    def fits(self, head: bytes) -> bool:
        """Whether a file that begins with `head` is of this kind."""
        if self.offset < 0:
            return self.magic in head
        return head.startswith(self.magic, self.offset)


ZIP_MEMBERS = (
    Signature(b"word/", "a Word document (DOCX)", _WORD_ADVICE, -1),
    Signature(
        b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text (ODT)", _WORD_ADVICE, -1
    ),
    Signature(b"mimetypeapplication/epub", "an e-book (EPUB)", _WORD_ADVICE, -1),
    Signature(b"xl/", "a spreadsheet (XLSX)", _NO_TEXT_ADVICE, -1),
    Signature(b"ppt/", "a presentation (PPTX)", _NO_TEXT_ADVICE, -1),
)
"""Kinds of file that are zip archives, by a name inside."""

SIGNATURES = (
    Signature(b"%PDF-", "a PDF", _PDF_ADVICE),
    Signature(
        b"%!PS", "a PostScript file", "Convert it to PDF and take the text out: ps2pdf, pdftotext -layout"
    ),
    Signature(b"{\\rtf", "an RTF document", _WORD_ADVICE),
    Signature(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (DOC, XLS, PPT)", _WORD_ADVICE),
    Signature(b"AT&TFORM", "a DjVu book", "Take the text out of it first: djvutxt FILE.djvu FILE.txt"),
    Signature(b"\x89PNG\r\n\x1a\n", "a picture (PNG)", _PICTURE_ADVICE),
    Signature(b"\xff\xd8\xff", "a picture (JPEG)", _PICTURE_ADVICE),
    Signature(b"GIF87a", "a picture (GIF)", _PICTURE_ADVICE),
    Signature(b"GIF89a", "a picture (GIF)", _PICTURE_ADVICE),
    Signature(b"II*\x00", "a picture (TIFF)", _PICTURE_ADVICE),
    Signature(b"MM\x00*", "a picture (TIFF)", _PICTURE_ADVICE),
    Signature(b"WEBP", "a picture (WebP)", _PICTURE_ADVICE, 8),
    Signature(b"ftyp", "a film or a picture (MP4, HEIC)", _NO_TEXT_ADVICE, 4),
    Signature(b"ID3\x03", "a sound file (MP3)", _NO_TEXT_ADVICE),
    Signature(b"ID3\x04", "a sound file (MP3)", _NO_TEXT_ADVICE),
    Signature(b"OggS\x00", "a sound file (Ogg)", _NO_TEXT_ADVICE),
    Signature(b"WAVEfmt ", "a sound file (WAV)", _NO_TEXT_ADVICE, 8),
    Signature(b"\x1f\x8b", "a gzip archive", _ARCHIVE_ADVICE),
    Signature(b"1AY&SY", "a bzip2 archive", _ARCHIVE_ADVICE, 4),
    Signature(b"\xfd7zXZ\x00", "an xz archive", _ARCHIVE_ADVICE),
    Signature(b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _ARCHIVE_ADVICE),
    Signature(b"Rar!\x1a\x07", "a RAR archive", _ARCHIVE_ADVICE),
    Signature(b"ustar", "a tar archive", _ARCHIVE_ADVICE, 257),
    Signature(b"\x28\xb5\x2f\xfd", "a Zstandard archive", _ARCHIVE_ADVICE),
    Signature(b"SQLite format 3\x00", "an SQLite database", _NO_TEXT_ADVICE),
    Signature(b"\x7fELF", "a program (ELF)", _NO_TEXT_ADVICE),
    Signature(b"MZ\x90\x00", "a program (EXE)", _NO_TEXT_ADVICE),
)

_ZIP = Signature(b"PK\x03\x04", "a zip archive", _ARCHIVE_ADVICE)


def identify(head: bytes) -> Signature | None:
    """Tell what kind of file begins with `head`; None for text and for what is unknown.

    >>> identify(b"%PDF-1.7 ...").name
    'a PDF'
    >>> identify("Özet".encode("cp1254")) is None
    True
    """
    if _ZIP.fits(head):
        return next((member for member in ZIP_MEMBERS if member.fits(head)), _ZIP)
    return next((signature for signature in SIGNATURES if signature.fits(head)), None)
