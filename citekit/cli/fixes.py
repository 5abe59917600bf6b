"""What ``citekit check --fix`` writes and shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from citekit.cli.bibs import project_here
from citekit.cli.diffs import unified
from citekit.cli.messages import say
from citekit.cli.output import put_diff, talk

if TYPE_CHECKING:
    from citekit.links import LinkStatus, LinkTarget


def put_fixes(checked: Iterable[tuple[LinkTarget, LinkStatus]], lang: str, *, dry_run: bool) -> None:
    """Write the addresses that are sure into their files, or show the changes."""
    from citekit.project import write_fixes

    changes = write_fixes(checked, project_here(), dry_run=dry_run)
    for change in changes if dry_run else ():
        put_diff(unified(change.path, change.before, change.after))
    if dry_run:
        talk(say("Nothing was written.", lang))
    elif changes:
        talk(say("Addresses corrected in {files}.", lang, files=", ".join(change.path for change in changes)))
    else:
        talk(say("No address to correct.", lang))
