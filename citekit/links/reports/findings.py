"""What every report says of a link: its code, how grave it is, where it stands, and a message.

Titles and addresses come from strangers: everything here is one line without
control characters, and passwords in it are masked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from citekit.links.masks import mask_secrets
from citekit.links.report import explain
from citekit.links.status import LinkStatus, State

CODES_OF_STATES = {
    # state: the code of `citekit.model.CODES`, and how grave it is in the words of SARIF
    State.DEAD: ("L401", "error"),
    State.CHANGED: ("L402", "error"),
    State.MALFORMED: ("L403", "error"),
    State.MOVED: ("L406", "note"),
    State.RESTRICTED: ("L407", "warning"),
    State.TEMPORARY: ("L408", "warning"),
    State.INSECURE: ("L409", "warning"),
    State.REFUSED: ("L410", "warning"),
    State.UNKNOWN: ("L411", "note"),
    State.OFFLINE: ("L411", "note"),
}
"""Every state but *alive*, which is no finding."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A link that is not simply alive.

    Attributes:
        status: the verdict.
        code: of `citekit.model.CODES`.
        level: error, warning or note.
        address: what was asked, or what is printed where it is no address.
        message: all that there is to say, on one line.
    """

    status: LinkStatus
    code: str
    level: str
    address: str
    message: str

    @property
    def rule(self) -> str:
        """State and reason: ``dead/not-found``."""
        return rule_of(self.status)


def findings(statuses: Iterable[LinkStatus]) -> Iterator[Finding]:
    """The links that are not simply alive, in their order."""
    for status in statuses:
        if status.state in CODES_OF_STATES:
            code, level = CODES_OF_STATES[status.state]
            yield Finding(status, code, level, address_of(status), "; ".join(lines_of(status)))


def rule_of(status: LinkStatus) -> str:
    """State and reason: ``dead/not-found``."""
    return f"{status.state.value}/{status.reason}"


def cited_in(status: LinkStatus) -> str:
    """Key of the work and number of the note, as far as they are known."""
    parts = (clean(status.key), f"note {clean(status.note)}" if status.note else "")
    return ", ".join(filter(None, parts))


def lines_of(status: LinkStatus) -> list[str]:
    """What a report says of a link, line by line; where all is well, nothing."""
    lines = [clean(line) for line in explain(status)]
    if status.archived is not None and status.archived.get("url"):
        date = clean(str(status.archived.get("date") or ""))
        lines.append(f"archived copy {date} {clean(str(status.archived['url']))}".replace("  ", " "))
    return lines


def address_of(status: LinkStatus) -> str:
    """The address as a report names it."""
    return clean(status.url or status.cited)


def place_of(status: LinkStatus) -> str:
    """File and line, as editors jump to it; the file alone where the line is not known."""
    file = clean(status.file)
    return f"{file}:{status.line}" if file and status.line else file


def clean(text: str) -> str:
    """One printable line, with passwords masked.

    >>> clean("a\\x1b[2J\\nhttp://me:pw@x.org/")
    'a [2J http://me:***@x.org/'
    """
    return mask_secrets(" ".join("".join(char if char.isprintable() else " " for char in text).split()))
