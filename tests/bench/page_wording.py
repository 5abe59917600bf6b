"""What it costs to hear what a page says of itself, beside reading it: python tests/bench/page_wording.py.

Three pages: a lost one as most are, with new words each time; one just short enough to be listened to, every
sentence of it a new one; and one of good length, of which only the head is heard.
"""

from __future__ import annotations

import statistics
import time
import tracemalloc
from collections.abc import Callable

from citekit.links.page import read_page
from citekit.links.sayings import hear
from citekit.links.wording import shipped_model

ROUNDS = 5
PAGES = 200
_LOST = (
    "<title>Gazette {n}</title><h1>Sorry!</h1><p>The page you want, number {n}, could not be found."
    "<p>It may have been moved or deleted. <p>Go back to the home page."
)
_LONGEST = "<title>Notes {n}</title>" + "".join(
    f"<p>In {year} the price of tea rose in harbour {{n}}." for year in range(1800, 1830)
)
_GOOD = "<title>Notes {n}</title><h1>Of tea</h1>" + "<p>The price of tea rose in the harbour. " * 200


def seconds(task: Callable[[int], object]) -> float:
    """The median time of a page."""
    rounds = []
    for number in range(ROUNDS):
        start = time.perf_counter()
        for page in range(PAGES):
            task(number * PAGES + page)
        rounds.append((time.perf_counter() - start) / PAGES)
    return statistics.median(rounds)


def main() -> None:
    """Print a line a page, and what the model costs once."""
    tracemalloc.start()
    start = time.perf_counter()
    shipped_model()
    print(
        f"model: {time.perf_counter() - start:.2f} s, {tracemalloc.get_traced_memory()[0] / 1e6:.1f} MB, once"
    )
    tracemalloc.stop()
    for name, source, is_heard in (
        ("lost", _LOST, True),
        ("longest", _LONGEST, True),
        ("good", _GOOD, False),
    ):

        def read(n: int, source: str = source) -> object:
            return read_page(source.replace("{n}", str(n)))

        def listen(n: int, source: str = source, is_heard: bool = is_heard) -> object:
            page = read_page(source.replace("{n}", str(n)))
            return hear((page.title, *page.headings), page.main_text if is_heard else "")

        floor, whole = seconds(read), seconds(listen)
        print(f"{name:<8}{1000 * (whole - floor):7.3f} ms to hear, {whole / floor:5.1f} x reading alone")


if __name__ == "__main__":
    main()
