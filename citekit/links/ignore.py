"""Addresses that a person does not want to be asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

from citekit.links.compose import status_at
from citekit.links.masks import mask_secrets
from citekit.links.status import LinkStatus, State
from citekit.links.targets import LinkTarget


def is_ignored(target: LinkTarget, patterns: Sequence[str]) -> bool:
    """Whether a pattern names the address of `target`.

    A pattern with ``/`` or ``:`` is one for the whole address, with ``*`` and
    ``?``; another one is a host with all hosts below it.

    >>> is_ignored(LinkTarget("http://www.x.org/a"), ["x.org"])
    True
    >>> is_ignored(LinkTarget("http://www.x.org/a"), ["http://*.x.org/b*"])
    False
    """
    url = target.repaired.url or target.cited
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        host = ""
    return any(_matches(url, host, pattern.strip()) for pattern in patterns if pattern.strip())


def _matches(url: str, host: str, pattern: str) -> bool:
    if "/" in pattern or ":" in pattern:
        return fnmatchcase(url, pattern)
    name = pattern.lower()  # ASCII: names of hosts
    return bool(host) and (fnmatchcase(host, name) or fnmatchcase(host, f"*.{name}"))


def check_but_ignore(
    targets: Sequence[LinkTarget],
    patterns: Sequence[str],
    check: Callable[[Sequence[LinkTarget]], list[LinkStatus]],
    tell: Callable[[LinkStatus], None] | None = None,
) -> list[LinkStatus]:
    """Check the targets that no pattern names.

    Args:
        targets: what is cited.
        patterns: see `is_ignored`.
        check: gives a status for each target, in their order.
        tell: called with the statuses of those that are not checked.

    Returns:
        A status for each target, in their order; the others are unknown, for the reason *ignored*.
    """
    if not patterns:
        return check(targets)
    ignored = [_unasked(target) if is_ignored(target, patterns) else None for target in targets]
    if tell is not None:
        for status in filter(None, ignored):
            tell(status)
    asked = iter(check([t for t, status in zip(targets, ignored, strict=True) if status is None]))
    return [next(asked) if status is None else status for status in ignored]


def _unasked(target: LinkTarget) -> LinkStatus:
    return status_at(target, mask_secrets(target.repaired.url), State.UNKNOWN, "ignored", 1.0)
