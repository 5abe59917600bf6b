"""Variables that stand in the note of an item, ``event-date: 2004-10-01/2004-10-14``, or in its ``custom``.

Zotero has no field for many CSL variables, so its users write them into "Extra",
which comes out as ``note``, one to a line.  A name is ``family || given``.

Source:
    Zotero, "Citing Fields from Extra"; CSL 1.0.2, appendix IV (variables); CSL-JSON
    schema 1.0, ``custom``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from citekit.csl.variables import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES, TEXT_VARIABLES

_LINE = re.compile(r"\s*([A-Za-z][A-Za-z_-]{1,40})\s*:\s*(\S.*)")
_KNOWN = {
    name.lower(): name  # ASCII: names of variables
    for name in (*TEXT_VARIABLES, *NUMBER_VARIABLES, *DATE_VARIABLES, *NAME_VARIABLES)
}


def with_extra(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """The item with the variables that its note and ``custom`` hold; what it says elsewhere goes before them.

    Args:
        data: a CSL-JSON item.

    Returns:
        `data` itself where they hold none.

    >>> with_extra({"note": "genre: Peer commentary"})
    {'note': '', 'genre': 'Peer commentary'}
    """
    custom = data.get("custom")
    if isinstance(custom, Mapping):
        data = {**custom, **data}
    note = data.get("note")
    if not isinstance(note, str) or ":" not in note:
        return data
    found: dict[str, Any] = {}
    kept = [line for line in note.splitlines() if not _taken(line, data, found)]
    return {**data, "note": "\n".join(kept), **found} if found else data


def _taken(line: str, data: Mapping[str, Any], found: dict[str, Any]) -> bool:
    match = _LINE.fullmatch(line)
    name = _KNOWN.get(match[1].lower()) if match else None  # ASCII: names of variables
    if match is None or name is None or name == "note" or (name in data and name not in NAME_VARIABLES):
        return False
    value = match[2].strip()
    if name in NAME_VARIABLES:
        family, bars, given = value.partition("||")
        person = {"family": family.strip(), "given": given.strip()} if bars else {"literal": value}
        found.setdefault(name, list(data.get(name) or ())).append(person)
    else:
        found[name] = {"edtf": value} if name in DATE_VARIABLES else value
    return True
