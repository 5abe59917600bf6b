"""What a person should look at: problems with stable codes.

A problem never stops the work; it stands in the output beside what could be
done.  The manual lists every code of `CODES`.
"""

from __future__ import annotations

from dataclasses import dataclass

CODES = {
    # E1xx: the document
    "E101": "a call in the text, but no note text in the file",
    "E102": "a note text, but no call in the text",
    "E103": "two notes with one number",
    "E104": "no notes found",
    "E105": "a note too long to be one note",
    "E106": "a number left out: neither a call nor a note text",
    "E107": "an encoding that could not be told for certain",
    # E2xx: what a note cites
    "E201": "a back-reference with no work before it",
    "E202": "a back-reference that two works would fit",
    "E203": "text that no field took",
    "E204": "a note, or a part of one, that could not be parsed",
    "E205": "possibly a typing error in the source",
    "E206": "a cited work that is named, but described nowhere",
    # E3xx: works
    "E301": "equal data on different statements",
    "E302": "a changed source and a person's edit disagree; the edit stays",
    "E303": "an entry whose note is gone from the source",
    # K3xx: .bib files
    "K301": "a block that is no entry of BibTeX",
    "K302": "one key, several entries",
    "K303": "one field, several values",
    "K304": "a field that runs into the next one (a missing comma)",
    "K305": "an undefined @string",
    # L4xx: links
    "L401": "a dead link",
    "L402": "a link that is alive, but not the cited work",
    "L403": "an address that cannot be one",
    "L404": "an address of a schema, not of a document",
    "L405": "a repaired address",
    "L406": "a link that has moved",
    "L407": "a link behind a login, a paywall or a wall against programs",
    "L408": "a link that fails, perhaps only for now",
    "L409": "a link without a trustworthy connection",
    "L410": "an address that is not asked, because that would be unsafe",
    "L411": "a link of which nothing can be told",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person should look at.

    Attributes:
        code: one of `CODES`.
        message: what is wrong, where, and what to do.
        note: number of the note concerned, if any.
        line: line of the source or ``.bib`` file, from 1, if known.
        key: key of the entry concerned, if any.
    """

    code: str
    message: str
    note: str | None = None
    line: int | None = None
    key: str | None = None

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise ValueError(f"unknown problem code: {self.code}")
