"""What became of the search for archived copies, in the words of the user."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from citekit.cli.messages import say
from citekit.cli.output import harmless, paint, table

if TYPE_CHECKING:
    from citekit.links.archive import Kept, Recovery, Saved
    from citekit.project import CitedLink

WORDS = {
    # reason: what it means
    "found": "copy found",
    "none": "no copy anywhere",
    "no-good": "no good copy",
    "no-answer": "the archive did not answer",
    "private": "not asked: a private address",
    "no-network": "not asked: there is no network",
    "saved": "new copy made",
    "refused": "the archive refused",
    "failed": "the archive could not",
    "pending": "the archive is not ready yet",
    "kept": "page kept",
}
"""Every reason of a recovery, of a new copy and of a page of one's own."""

_GOOD = frozenset({"found", "saved", "kept"})
_LOOKS_SHOWN = 3


def report_rows(
    found: Sequence[tuple[CitedLink, Recovery]],
    saved: Sequence[tuple[CitedLink, Saved]],
    kept: Sequence[Kept],
    lang: str,
) -> list[str]:
    """A row for each address that was looked for, made or kept, what was in the way below it."""
    rows: list[tuple[str, tuple[str, ...], list[str]]] = []
    for link, each in saved:
        copy = each.copy
        rows.append(
            (each.reason, _cells(link, copy.date if copy else "", copy.url if copy else ""), [each.message])
        )
    for link, recovery in found:
        copy = recovery.copy
        cells = _cells(link, copy.date if copy else "", copy.url if copy else "")
        rows.append((recovery.reason, cells, list(_hindrances(recovery, lang))))
    rows += [(page.reason, ("", "", page.url), []) for page in kept]
    words = [say(WORDS[reason], lang) if reason in WORDS else reason for reason, _, _ in rows]
    lines = []
    laid_out = table([(word, *map(harmless, cells)) for word, (_, cells, _) in zip(words, rows, strict=True)])
    for line, word, (reason, _, notes) in zip(laid_out, words, rows, strict=True):
        lines.append(paint(word, "good" if reason in _GOOD else "doubt") + line[len(word) :])
        lines += [f"    {harmless(note)}" for note in notes if note]
    return lines


def _cells(link: CitedLink, date: str, url: str) -> tuple[str, str, str]:
    return date, link.entry.key, url or " ".join((link.status.url or link.status.cited).split())


def _hindrances(recovery: Recovery, lang: str) -> Iterator[str]:
    """What was seen of an address that has no copy."""
    if recovery.copy is not None:
        return
    if recovery.listed:
        looks = ", ".join(f"{look.stamp[:8]}: {look.reason}" for look in recovery.looks[:_LOOKS_SHOWN])
        listed = say("{count} capture listed|{count} captures listed", lang, count=recovery.listed)
        yield f"{listed}; {looks}" if looks else listed
    yield from recovery.complaints


def say_copies(
    found: Sequence[tuple[CitedLink, Recovery]], saved: Sequence[tuple[CitedLink, Saved]], lang: str
) -> str:
    """One line: how many addresses, and what became of them."""
    counts = Counter(recovery.reason for _, recovery in found)
    counts.update(each.reason for _, each in saved)
    if not counts:
        return say("no link needs a copy", lang)
    listed = ", ".join(f"{count} {say(WORDS[reason], lang)}" for reason, count in counts.most_common())
    return say("{count} link|{count} links", lang, count=counts.total()) + f": {listed}"
