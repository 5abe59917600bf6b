"""What biber says of the two fields of a copy, before and after the data model knows them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from citekit.formats import write_bibtex
from citekit.links.archive import Copy, with_copies
from citekit.model import Entry, Library

CONF = Path("/usr/share/perl5/Biber/biber-tool.conf")  # where Debian's biber keeps its tool mode's model
pytestmark = pytest.mark.skipif(
    shutil.which("biber") is None or not CONF.exists(), reason="biber is not installed"
)

FIELDS = {
    "title": "T",
    "author": "A, B",
    "journaltitle": "J",
    "booktitle": "C",
    "date": "2001",
    "url": "http://x.org/a",
}
TYPES = {
    "online": ("title", "author", "date", "url"),
    "article": ("title", "author", "date", "url", "journaltitle"),
    "book": ("title", "author", "date", "url"),
    "inproceedings": ("title", "author", "date", "url", "booktitle"),
}


def complaints(folder: Path, *options: str) -> list[tuple[str, str]]:
    result = subprocess.run(
        ["biber", "--tool", "--validate-datamodel", "--nolog", *options, "a.bib"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return re.findall(r"Field '(\w+)' (.+)", result.stdout)


def test_the_model_is_told_of_both_fields_by_three_lines(tmp_path: Path) -> None:
    entries = [Entry(kind, kind, {name: FIELDS[name] for name in names}) for kind, names in TYPES.items()]
    url = "https://web.archive.org/web/20060514000000/http://x.org/a_b~c%20d?e=f&g#h"
    copies = {kind: Copy(url, "20060514000000", "wayback", 1.0) for kind in TYPES}
    (tmp_path / "a.bib").write_text(write_bibtex(with_copies(Library.of(entries), copies)), "utf-8")
    said = complaints(tmp_path)
    assert {name for name, _ in said} == {"archiveurl", "archivedate"}
    assert {what for _, what in said} == {"invalid in data model - ignoring"}

    # What the lines of docs/bib-files.md do, in the words of biber's own configuration.
    model = CONF.read_text("utf-8")
    known = '<field fieldtype="field" datatype="verbatim">verba</field>'
    declared = (
        '<field fieldtype="field" datatype="uri">archiveurl</field>'
        '<field fieldtype="field" datatype="literal">archivedate</field>'
    )
    model = model.replace(known, known + declared, 1)
    model = model.replace(
        "<field>verba</field>",
        "<field>verba</field><field>archiveurl</field><field>archivedate</field>",
        1,
    )
    (tmp_path / "model.conf").write_text(model, "utf-8")
    assert complaints(tmp_path, "--configfile=model.conf") == []
