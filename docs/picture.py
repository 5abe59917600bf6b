"""Draw ``docs/run.svg``: what `citekit build` and `citekit show 36` print, run on a copy of ``sources/``.

    python docs/picture.py [-]

The picture is text, so that it can be read aloud, copied and compared; a test
draws it again and holds it against the file.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "run.svg"
RUNS = (("build", "--offline"), ("show", "36"))

COLUMNS = 104
WIDTH, HEIGHT, MARGIN, TOP = 8.0, 19, 20, 50  # pixels of a character, of a line, around the text, above it

# SGR codes, and how they look; the colours keep a contrast of 4.5 to 1 with the ground.
LOOKS = {
    "1": 'font-weight="bold"',
    "2": 'fill="#8b949e"',
    "31": 'fill="#ff8b8b"',
    "32": 'fill="#7ee787"',
    "33": 'fill="#e3b341"',
    "34": 'fill="#79c0ff"',
    "35": 'fill="#d2a8ff"',
    "36": 'fill="#76e3ea"',
}
_SGR = re.compile(r"\x1b\[([0-9;]*)m")


def run(arguments: tuple[str, ...], folder: Path) -> str:
    """What citekit prints to stdout for `arguments`, with its colours."""
    environment = {**os.environ, "COLUMNS": str(COLUMNS), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "citekit", "--color", "always", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def wrapped(line: str) -> Iterator[str]:
    """`line` cut where a terminal would cut it; colours take no room."""
    row, column = "", 0
    for piece in re.split(r"(\x1b\[[0-9;]*m)", line):
        if _SGR.fullmatch(piece):
            row += piece
            continue
        for char in piece:
            if column == COLUMNS:
                yield row
                row, column = "", 0
            row, column = row + char, column + 1
    yield row


def spans(row: str) -> str:
    """One row of the screen as SVG, each stretch of one colour a ``tspan``."""
    pieces = _SGR.split(row)
    looks = [
        "",
        *(" ".join(LOOKS[code] for code in codes.split(";") if code in LOOKS) for codes in pieces[1::2]),
    ]
    # No-break spaces: not every viewer keeps a run of blanks.
    drawn = (
        (look, escape(text, quote=False).replace(" ", "\u00a0"))
        for look, text in zip(looks, pieces[::2], strict=True)
        if text
    )
    return "".join(f"<tspan {look}>{text}</tspan>" if look else text for look, text in drawn)


def draw(screen: list[str]) -> str:
    """The rows of a screen as a picture of a terminal."""
    rows = [row for line in screen for row in wrapped(line)]
    width, height = round(COLUMNS * WIDTH + 2 * MARGIN), TOP + len(rows) * HEIGHT + MARGIN // 2
    texts = "\n".join(text(row, TOP + number * HEIGHT) for number, row in enumerate(rows) if row)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"
 width="{width}" height="{height}" aria-label="A terminal: citekit build and citekit show 36"
 font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="13"
 fill="#e6edf3">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g fill="#30363d">
<circle cx="22" cy="18" r="6"/><circle cx="42" cy="18" r="6"/><circle cx="62" cy="18" r="6"/>
</g>
{texts}
</svg>
"""


def text(row: str, y: int) -> str:
    """One row at height `y`, as wide as its characters are many whatever the font."""
    length = len(_SGR.sub("", row)) * WIDTH
    return f'<text x="{MARGIN}" y="{y}" textLength="{length:g}">{spans(row)}</text>'


def picture() -> str:
    """Run citekit in a folder of its own and draw what it prints."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "sources", Path(folder) / "sources")
        screen = []
        for arguments in RUNS:
            screen += [
                f"\x1b[32m$\x1b[0m citekit {' '.join(arguments)}",
                *run(arguments, Path(folder)).splitlines(),
                "",
            ]
    return draw(screen[:-1])


if __name__ == "__main__":
    if sys.argv[1:] == ["-"]:
        sys.stdout.buffer.write(picture().encode("utf-8"))
    else:
        PICTURE.write_text(picture(), "utf-8")
        print(PICTURE.relative_to(ROOT))
