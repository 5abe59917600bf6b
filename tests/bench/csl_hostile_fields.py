"""Whether the time for a field made to harm grows with its length alone, beside that for plain words.

Run: python tests/bench/csl_hostile_fields.py
Prints, for each kind of field, CPU time for one citation and one entry, that of four times the length, the
ratio of the two (4 is linear, 16 is square), and the ratio to words of the same length; fails above 10.
"""

from __future__ import annotations

import sys
import time
from itertools import count
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from csl_hostile import EVERYTHING, FIELDS
from csl_small import cite, document, person, style

XML = style(EVERYTHING, EVERYTHING, bibliography_sort='<key variable="title"/>')
TIMES = 4
NUMBERS = count()


def seconds(text: str) -> float:
    """CPU time to set a work whose every field is `text`; the middle one of three."""
    return median(
        _seconds(f"{text}{next(NUMBERS)}") for _ in range(3)
    )  # another text each time: no cache helps


def _seconds(text: str) -> float:
    item = dict.fromkeys(("title", "page", "edition", "note"), text)
    people = {"author": [person(text, text), text], "issued": {"raw": text}}
    made = document(XML, [{"id": "x", **item, **people}])
    made.cite(cite("x", locator=text, prefix=text, suffix=text))
    started = time.process_time()
    made.citations("html")
    made.bibliography("html")
    return time.process_time() - started


def main() -> int:
    """Measure each kind of field."""
    words = seconds(FIELDS["words"])
    worst = 0.0
    print(f"{'':<26}{'once':>8}{'x 4':>8}{'ratio':>8}{'/ words':>9}")
    for name, text in FIELDS.items():
        once, longer = seconds(text), seconds(text * TIMES)
        ratio = longer / once
        worst = max(worst, ratio if longer > 0.1 else 0)
        print(f"{name:<26}{once:>7.2f}s{longer:>7.2f}s{ratio:>8.1f}{once / words:>9.1f}")
    return int(worst > 10)


if __name__ == "__main__":
    sys.exit(main())
