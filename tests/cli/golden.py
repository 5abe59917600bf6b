"""Golden transcripts: what a person types, and what the shell then shows.

A file of ``golden/`` has lines that begin with ``$``; below each stands what it
prints and, unless it is 0, the exit code.  Beside ``citekit`` there is
``replace OLD NEW FILE``, which stands for a person at an editor.

    python tests/cli/golden.py      writes the transcripts anew; read the diff
"""

from __future__ import annotations

import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from click.testing import CliRunner

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from small_project import article, make_project  # behind the path it needs
from small_styles import NOTES, dependent, independent

from citekit.cli import main

FOLDER = Path(__file__).parent / "golden"

# What differs from run to run, or is a matter of the parser, not of the command line.
_MASKS = [
    (re.compile(r"\b\d{4}-\d\d-\d\dT[\d:]+(?:\+00:00|Z)"), "TIME"),
    (re.compile(r"\b\d{6}-[0-9a-f]{4}\b"), "ID"),
    (re.compile(r"(citekit undo) [0-9a-f]{4}\b"), r"\1 ID"),
    (re.compile(r'("confidence": )[\d.]+'), r"\1#"),
    (re.compile(r"(?<!\d)[01]\.\d\d(?!\d)"), "0.##"),
    (re.compile(r"rule:[\w-]+"), "rule:…"),
    (re.compile(r'("(?:citekit|source)": ")[0-9a-f.]{5,}(")'), r"\1…\2"),
    (re.compile(r"(citekit) \d+\.\d+\.\d+\S*"), r"\1 VERSION"),
]
_ENVIRONMENT = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "COLUMNS": "100"}


def transcript(path: Path) -> str:
    """Run the commands of a transcript in a fresh project, and write down what they show."""
    commands = [line[2:] for line in path.read_text("utf-8").splitlines() if line.startswith("$ ")]
    with _project() as root:
        shown = [f"$ {command}\n{_run(command, root)}" for command in commands]
    return "\n".join(shown)


@contextmanager
def _project() -> Iterator[Path]:
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve() / "makale"
        make_project(root, {"deneme.txt": article()})
        (root / "bozuk.bin").write_bytes(b"\x00\x01\x02" * 999)
        for name, text in FILES.items():
            (root / name).write_text(text, "utf-8")
        (root / "bicemler").mkdir()
        for name, style in STYLES.items():
            (root / "bicemler" / f"{name}.csl").write_text(style, "utf-8")
        (root / "kunyeler.txt").write_text(REFERENCES, "utf-8")
        (root / "etiketli.jsonl").write_text(LABELLED, "utf-8")
        os.chdir(root)
        try:
            yield root
        finally:
            os.chdir(here)


BIB = """\
@book{ogut1999,
  author = {Öğüt, Selin},
  title = {Kıyıda Yaşam},
  publisher = {Çınar},
  location = {İzmir},
  date = {1999},
}

@online{ajans,
  title = {Yurt Ajansı},
  date = {1998-03-04},
  url = {http://www.ajans.example/a.htm},
}
"""


FILES = {
    "kaynak.bib": BIB,
    "kırık.bib": "@book{a, title = {Kıyı}, date = {1999}\n\n@book{b, title = {Ova} date = {2001}}\n",
    "notlar.txt": "A.g.e., s. 5.\nKaya, a.g.m., s. 3.\nAhmet Kaya, Kars Tarihi, Çınar, Ankara 1990, s. 5.\n",
    "rusça.bib": "@book{petrov, author = {Петров, Иван}, title = {Жизнь на берегу}, date = {1999}}\n",
    "ev.toml": 'base = "bicemler/notlar.csl"\nlocale = "tr"\nibid = "a.g.e."\nand = "symbol"\n\n'
    '[bibliography]\nhanging-indent = true\n\n[terms.tr]\npage = { short = ["s.", "ss."] }\n',
    "yanlış.toml": 'base = "bicemler/notlar.csl"\n\n[bibliography]\nhanging-ident = true\n',
    "yorum.txt": "Kıyı az çalışılmıştır.1 Oysa kaynak çoktur.2 Son söz söylenmiş değildir.3\n\n"
    + " " * 49
    + "\n1 Bkz. Selin Öğüt, Kıyıda Yaşam, Çınar Yayınları, İzmir 1999, s. 7. Aksi görüş de vardır.\n"
    "2 Bu konuda bkz. Deniz Akarsu, Sınırın Öte Yanı, Köprü Yayınları, Ankara 2001, s. 12; "
    "krş. Selin Öğüt, a.g.e., s. 9.\n"
    "3 Bu not bir şey anmaz.\n",
}

STYLES = {
    "notlar": NOTES,
    "kiyi": independent(),
    "kiyi-dergisi": dependent("urn:x:kiyi", locale="az"),
    "bozuk": independent("Bozuk", "urn:x:bozuk")
    .replace('class="in-text"', 'clas="in-text"')
    .replace('<text variable="title"/>', '<text variable="author"/>\n      <text macro="yazar"/>')
    .replace("<citation>", '<macro name="yazarlar"><text variable="event"/></macro>\n  <citation>'),
}

REFERENCES = """\
Kaya, Ahmet. Kars Tarihi. Ankara: Çınar Yayınları, 1990.

Öğüt, Selin. “Kıyıda Yaşam.” Belleten 12/3 (1999): 45-60.
———. Ova. İzmir: Çınar, 2001.
"""

LABELLED = """\
{"id": "1", "text": "A. Kaya, Kars, Ankara 1990, s. 5.", "lang": "tr", "source": "own", "segments": \
[["author", "A. Kaya"], ["other", ", "], ["title", "Kars"], ["other", ", "], ["location", "Ankara"], \
["other", " "], ["date", "1990"], ["other", ", s. "], ["pages", "5"], ["other", "."]]}
"""


def _run(command: str, root: Path) -> str:
    words = shlex.split(command)
    if words[0] == "replace":
        _, old, new, name = words
        text = (root / name).read_text("utf-8")
        assert old in text, command
        (root / name).write_text(text.replace(old, new), "utf-8")
        return ""
    stdin = None
    if "<" in words:
        stdin = (root / words[words.index("<") + 1]).read_bytes()
        words = words[: words.index("<")]
    environment = {
        **_ENVIRONMENT,
        "XDG_CONFIG_HOME": str(root / "none"),
        "XDG_CACHE_HOME": str(root / "none"),
    }
    cleared = {
        name: None
        for name in os.environ
        if name.startswith("CITEKIT_") or name in ("NO_COLOR", "FORCE_COLOR")
    }
    result = CliRunner().invoke(main, words[1:], input=stdin, env={**cleared, **environment})
    shown = result.output.replace(str(root), "PROJECT")
    for mask, sign in _MASKS:
        shown = mask.sub(sign, shown)
    return shown + (f"[exit {result.exit_code}]\n" if result.exit_code else "")


if __name__ == "__main__":
    for golden in sorted(FOLDER.glob("*.txt")):
        golden.write_text(transcript(golden), "utf-8")
