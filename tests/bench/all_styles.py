"""Whether every installed style renders a mixed document, and how long one takes.

The second column only reads the style and compiles nothing, so that the share of
rendering is seen.  Anything that is raised is a failure; it is named with its style.

    python tests/bench/all_styles.py [PART OF A NAME]
"""

from __future__ import annotations

import statistics
import sys
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mixed_document import render

from citekit.csl.folders import packaged_styles
from citekit.csl.load import read_style


def main() -> None:
    """Render the document in every independent style."""
    folder = packaged_styles()
    if folder is None:
        raise SystemExit("the extra with the styles is not installed")
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    paths = sorted(path for path in folder.glob("*.csl") if wanted in path.stem)
    rendered: list[float] = []
    read: list[float] = []
    failures: list[str] = []
    for path in paths:
        data = path.read_bytes()
        start = process_time()
        read_style(data, what=path.name)
        between = process_time()
        try:
            render(data)
        except Exception as error:  # whatever it is, it is what we look for
            failures.append(f"{path.stem}: {type(error).__name__}: {error}")
        read.append(between - start)
        rendered.append(process_time() - between)
    print(*failures, sep="\n")
    print(f"{len(paths)} styles, {len(failures)} failures")
    print(f"{sum(rendered):.1f} s, {statistics.median(rendered) * 1000:.1f} ms a document (median)")
    print(f"{sum(read):.1f} s, {statistics.median(read) * 1000:.1f} ms to read a style (median)")
    slowest = sorted(zip(rendered, paths, strict=True), reverse=True)[:5]
    print("slowest:", ", ".join(f"{path.stem} {taken * 1000:.0f} ms" for taken, path in slowest))


if __name__ == "__main__":
    main()
