"""Files: what is read, and what is refused with a reason and a way out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from citekit.documents import READERS, read_document
from citekit.errors import LimitError, UnreadableError

TEXT = "Birinci satır.1\n\n1 Not, s. 5.\n"


@pytest.mark.parametrize("suffix", READERS)
def test_every_reader_is_alive(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"makale{suffix.upper()}"
    path.write_text(TEXT, "utf-8")
    document = read_document(path)
    assert document.source == path.name
    assert [line.text for line in document.lines] == ["Birinci satır.1", "", "1 Not, s. 5."]


def test_text_is_brought_to_one_form(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Ku\u0308c\u0327u\u0308k\r\nikinci\rüçüncü\n".encode())
    assert [line.text for line in read_document(path).lines] == ["Küçük", "ikinci", "üçüncü"]


def test_the_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Değirmenlerin ağır taşları".encode("cp1254"))
    assert read_document(path).encoding == "cp1254"


REFUSALS = [
    # name        bytes                        what the message says             and what to do
    ("a.txt", b"", "the file is empty", "Put the article's text"),
    ("a.txt", b" \n\t\n\f\n", "nothing but blanks", "Put the article's text"),
    ("a.txt", b"%PDF-1.7\n...", "this is a PDF", "pdftotext -layout"),
    ("a.docx", b"PK\x03\x04....word/document.xml", "Word document", "Save it as plain text"),
    ("a.png", b"\x89PNG\r\n\x1a\n...", "a picture (PNG)", "text recognition"),
    ("a.txt", b"abc\x00\x01", "binary, not text", "plain text (UTF-8)"),
    ("a.tex", b"\\documentclass", "no reader for files named *.tex", ".txt"),
    ("article", b"text", "the name has no suffix", ".txt"),
]


@pytest.mark.parametrize(("name", "data", "what", "advice"), REFUSALS, ids=[r[2] for r in REFUSALS])
def test_refuses(tmp_path: Path, name: str, data: bytes, what: str, advice: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableError) as caught:
        read_document(path)
    message = str(caught.value)
    assert what in message
    assert advice in message
    assert message.startswith(f"{path}: ")
    assert len(message.splitlines()) <= 3


def test_refuses_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        read_document(tmp_path / "a.txt")


def test_refuses_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "a.txt"
    folder.mkdir()
    with pytest.raises(UnreadableError, match="a folder"):
        read_document(folder)


def test_refuses_a_name_that_cannot_be_one() -> None:
    with pytest.raises(UnreadableError, match="cannot be opened"):
        read_document(Path("a\0b.txt"))


def test_a_link_leads_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    assert read_document(tmp_path / "link.txt").source == "link.txt"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_refuses_a_pipe_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(UnreadableError, match="a device or a pipe"):
        read_document(tmp_path / "a.txt")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no endless device")
def test_refuses_a_device_behind_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("/dev/zero")
    with pytest.raises(UnreadableError, match="a device or a pipe"):
        read_document(tmp_path / "a.txt")


def test_refuses_a_huge_file_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)  # a hole: no byte of it is on the disk, and none may be read
    with pytest.raises(LimitError, match=r"200\.0 MB are more than the limit of 67\.1 MB"):
        read_document(path)


def test_the_limit_can_be_set(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    size = path.stat().st_size
    assert read_document(path, limit=size).source == "a.txt"
    with pytest.raises(LimitError, match="Split it"):
        read_document(path, limit=size - 1)
