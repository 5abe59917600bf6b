"""How many of the installed styles are clean, and how fast the strict checker reads them.

The second column parses the same files without checking them.
"""

from __future__ import annotations

import statistics
import sys
from collections import Counter
from pathlib import Path
from time import process_time

from citekit.csl.check import CODES, check_style
from citekit.csl.folders import packaged_styles
from citekit.csl.xmltree import read_xml

ROUNDS = 5


def seconds(work: object, data: bytes) -> float:
    """The median of a few rounds."""
    taken = []
    for _ in range(ROUNDS):
        start = process_time()
        work(data, "x.csl") if work is check_style else read_xml(data, what="x.csl")
        taken.append(process_time() - start)
    return statistics.median(taken)


def check_folder(name: str, paths: list[Path]) -> None:
    """Print what is found in one kind of styles."""
    codes: Counter[str] = Counter()
    right = clean = 0
    start = process_time()
    for path in paths:
        found = check_style(path.read_bytes(), path.name)
        errors = [each for each in found if each.is_error]
        right += not errors
        clean += not found
        codes.update({each.code for each in found})
        for each in errors[:3]:
            print(f"  {path.name}:{each.line}:{each.column}: {each.code} {each.message}")
    taken = process_time() - start
    print(f"{name}: {right} of {len(paths)} without errors, {clean} without advice, {taken:.1f} s CPU")
    for code, count in codes.most_common():
        print(f"  {code} in {count} styles: {CODES[code]}")


def main() -> None:
    """Check every installed style."""
    folder = packaged_styles()
    if folder is None:
        sys.exit("the styles are not installed: python -m pip install 'citekit-bib[csl]'")
    check_folder("independent", sorted(folder.glob("*.csl")))
    check_folder("dependent", sorted(folder.glob("dependent/*.csl")))
    for name in ("apa", "chicago-notes-bibliography"):
        data = (folder / f"{name}.csl").read_bytes()
        ours, floor = seconds(check_style, data), seconds(read_xml, data)
        lines = data.count(b"\n")
        print(f"{name}, {lines} lines: checked in {ours * 1000:.1f} ms, {ours / floor:.1f} x reading it")


if __name__ == "__main__":
    main()
