"""One entry of each kind that we write, held against biblatex's data model by biber itself."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from citekit.formats import read_bibtex, write_bibtex
from citekit.model import NO_DATE, NO_NAME, Entry, Library

KINDS = [
    Entry(
        "article",
        "batiasvili-2003-teoriya",
        {
            "author": "Batiaşvili, Zurab",
            "title": "Теория \\& практика",
            "journaltitle": "Tsentralnaya Aziya i Kavkaz",
            "number": "2 (26)",
            "volume": "3",
            "pages": "10--17",
            "date": "2003-09",
            "langid": "russian",
        },
    ),
    Entry(
        "article",
        "haber-1991-secim",
        {
            "author": NO_NAME,
            "title": "Azerbaycan'da seçim",
            "journaltitle": "Cumhuriyet",
            "date": "1991-03-12",
            "entrysubtype": "newspaper",
            "langid": "turkish",
        },
    ),
    Entry("misc", "ayna-2005-07-22", {"title": "Ayna", "date": "2005-07-22", "entrysubtype": "newspaper"}),
    Entry(
        "online",
        "azer-tac-2005-12-08",
        {
            "title": "Azer TAc",
            "date": "2005-12-08/2005-12-09",
            "url": "http://a.example/b?c=%20d_e&f#g",
            "entrysubtype": "agency",
            "langid": "azerbaijani",
        },
    ),
    Entry(
        "misc", "azer-tac-2005-12-10", {"title": "Azer TAc", "date": "2005-12-10", "entrysubtype": "agency"}
    ),
    Entry(
        "misc",
        "arda-fond",
        {"title": "Rapor", "library": "ARDA, f. 1, siy. 2", "date": NO_DATE, "entrysubtype": "archive"},
    ),
    Entry(
        "misc",
        "kanun-1991",
        {
            "title": "4046 sayılı Kanun",
            "howpublished": "Resmî Gazete",
            "date": "1991",
            "entrysubtype": "legislation",
        },
    ),
    Entry("misc", "aihm-1998", {"title": "Loizidou", "date": "1998", "entrysubtype": "case"}),
    Entry("misc", "gorusme-2004", {"title": "Görüşme", "date": "2004", "entrysubtype": "interview"}),
    Entry(
        "book",
        "oran-2001-turk",
        {
            "author": "Oran, Baskın and others",
            "title": "Türk Dış Politikası",
            "edition": "3",
            "location": "İstanbul",
            "publisher": "İletişim",
            "date": "2001-21",
            "langid": "turkish",
        },
    ),
    Entry("manual", "nato-2004", {"title": "NATO Transformed", "organization": "NATO", "date": "2004"}),
    Entry(
        "collection", "aydin-2004", {"editor": "Aydın, Mustafa", "title": "Küresel Politika", "date": "2004"}
    ),
    Entry(
        "incollection",
        "cornell-2005",
        {
            "author": "Cornell, Svante",
            "editor": "{NATO} and de la Cruz, María",
            "title": "The Caucasus",
            "booktitle": "A New World",
            "date": "2005",
        },
    ),
    Entry("inbook", "bolum", {"author": NO_NAME, "title": "Bölüm", "booktitle": "Kitap", "date": NO_DATE}),
    Entry(
        "inproceedings",
        "bildiri-2002",
        {"author": "Kanbolat, Hasan", "title": "Bildiri", "booktitle": "Kongre", "date": "2002"},
    ),
    Entry(
        "thesis",
        "quliyev-2000",
        {
            "author": "Quliyev, Elçin",
            "title": "Təhlükəsizlik",
            "type": "avtoreferat",
            "institution": NO_NAME,
            "date": "2000",
        },
    ),
    Entry(
        "report",
        "rapor-2003",
        {"author": "{ASAM}", "title": "Rapor", "type": "report", "institution": "ASAM", "date": "2003"},
    ),
    Entry(
        "online",
        "sayfa",
        {"title": "Sayfa", "url": "http://a.example", "urldate": "2006-01-02", "date": NO_DATE},
    ),
]


needs_biber = pytest.mark.skipif(
    shutil.which("biber") is None, reason="biber is not installed: Debian has it as the package biber"
)


def _warnings(folder: Path, library: Library) -> list[str]:
    """What biber says against `library`; it writes what it read to ``out.bib``."""
    bib = folder / "in.bib"
    bib.write_text(write_bibtex(library), "utf-8")
    run = subprocess.run(
        ["biber", "--tool", "--validate-datamodel", "--output-file", str(folder / "out.bib"), str(bib)],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    said = [line for line in run.stdout.splitlines() if re.search(r"WARN|ERROR", line)]
    return said if run.returncode == 0 else [*said, f"exit {run.returncode}: {run.stderr}"]


@needs_biber
def test_biber_accepts_what_is_written(tmp_path: Path) -> None:
    assert _warnings(tmp_path, Library.of(KINDS)) == []
    again = read_bibtex((tmp_path / "out.bib").read_text("utf-8"))
    assert [entry.key for entry in again] == [entry.key for entry in KINDS], "biber read each of them"


@needs_biber
def test_biber_would_have_said_so(tmp_path: Path) -> None:
    wrong = Entry("article", "a", {"title": "Seçim", "location": "Bakı"})
    assert "location" in "".join(_warnings(tmp_path, Library.of([wrong])))


def test_each_kind_is_there_once() -> None:
    assert len({(entry.type, entry.get("entrysubtype")) for entry in KINDS}) == len(KINDS)
