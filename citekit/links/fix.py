"""Addresses to write into entries: what was mended and answers, and where the cited work has moved for good.

Never a guess: a mended address must have been asked and the work must be there;
a new one must be where permanent redirects lead, and the page must speak of the
cited work.  ``note``, ``urldate`` and all other fields stay as they are: the day
of access is a fact about the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urldefrag, urlsplit

from citekit.links.masks import MASK
from citekit.links.status import LinkStatus, State
from citekit.links.targets import LinkTarget
from citekit.model.entry import Entry
from citekit.model.library import Library
from citekit.model.urls import find_urls, repair_url

SURE = 0.9
"""Confidence from which a page at a new address is taken for the cited work."""

LIKELY = 0.7
"""Confidence from which a mended address that answers is taken for the one that is meant."""

# What a host makes for one visit is nothing to cite.
_SESSION = re.compile(r"(?:;|[?&])(?:jsessionid|phpsessid|aspsessionid\w*|sid|session_?id)=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fix:
    """A new address for an entry.

    Attributes:
        key: of the entry.
        old: the address that is meant, as it was asked.
        new: the address to write.
        rule: ``repair`` or ``moved``.
    """

    key: str
    old: str
    new: str
    rule: str


def fix_of(target: LinkTarget, status: LinkStatus) -> Fix | None:
    """The address that should stand in the entry, None where it stands there or would be a guess."""
    if target.field != "url" or not status.is_there:
        return None
    old = target.repaired.url
    moved = _moved_to(old, status)
    if moved is not None:
        return Fix(target.key, old, moved, "moved")
    return Fix(target.key, old, old, "repair") if status.confidence >= LIKELY else None


def _moved_to(old: str, status: LinkStatus) -> str | None:
    new = status.final_url
    if status.state is not State.MOVED or status.confidence < SURE or status.evidence.likeness is None:
        return None
    if MASK in new or urlsplit(new).scheme not in ("http", "https") or _SESSION.search(new):
        return None
    fragment = urldefrag(old)[1]
    return f"{new}#{fragment}" if fragment and not urldefrag(new)[1] else new


def with_fixes(library: Library, fixes: Iterable[Fix]) -> Library:
    """A library in which these addresses stand; all else stays as it is.

    >>> from citekit.formats import read_bibtex, write_bibtex
    >>> library = read_bibtex("@online{k, url = {htpp://x.org/a}, urldate={2001-02-03}}")
    >>> write_bibtex(with_fixes(library, [Fix("k", "http://x.org/a", "http://x.org/a", "repair")])).strip()
    '@online{k, url = {http://x.org/a}, urldate={2001-02-03}}'
    """
    wanted: dict[str, dict[str, str]] = {}
    for fix in fixes:
        wanted.setdefault(fix.key, {})[fix.old] = fix.new
    blocks = tuple(
        replace(block, entry=_with_addresses(block.entry, wanted[block.entry.key]))
        if block.entry is not None and block.entry.key in wanted
        else block
        for block in library.blocks
    )
    return library if blocks == library.blocks else replace(library, blocks=blocks)


def _with_addresses(entry: Entry, new: Mapping[str, str]) -> Entry:
    value = entry.get("url")
    whole = repair_url(value)
    if whole.is_valid:
        changed = new.get(whole.url, value)
    else:
        changed, end = "", 0
        for start, stop in find_urls(value):  # "http://a.org; http://b.org" in one field is two
            part = value[start:stop]
            changed += value[end:start] + new.get(repair_url(part).url, part)
            end = stop
        changed += value[end:]
    return entry if changed == value else entry.with_fields(url=changed)
