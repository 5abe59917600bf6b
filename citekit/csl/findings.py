"""What a checker has to say of a style: a place, a stable code, a message, and how to mend it.

A `Message` is English text that still knows its sentence and what was put into
it, so that a face can say it in another language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from citekit.csl.xmltree import Element
from citekit.model import fold

CODES: Mapping[str, str] = {
    # S1xx: the file
    "S101": "a file that is no XML, or has what no style needs",
    "S102": "neither a style nor a locale file",
    # S2xx: elements
    "S201": "an element that there is not in CSL",
    "S202": "an element that cannot stand here",
    "S203": "an element that is missing",
    "S204": "an element that stands here too often",
    "S205": "elements in the wrong order",
    "S206": "text where none is printed",
    "S207": "text that is missing, or not of the right form",
    # S3xx: attributes
    "S301": "an attribute that this element does not have",
    "S302": "an attribute that is missing",
    "S303": "attributes that exclude each other",
    "S304": "an attribute that stands only beside another",
    "S305": "a value that there is not",
    "S306": "a value that is not of the right form",
    # S4xx: the words of CSL
    "S401": "a variable that there is not",
    "S402": "a variable of the wrong kind",
    "S403": "a term that there is not",
    "S404": "a type of item that there is not",
    "S405": "a locator that there is not",
    # S5xx: macros
    "S501": "a macro that is called, but not there",
    "S502": "a macro that calls itself",
    "S503": "two macros of one name",
    # S6xx: parents
    "S601": "a dependent style that formats",
    "S602": "a dependent style with several parents, or its own parent",
    "S603": "a style that neither formats nor has a parent",
    # S9xx: allowed, but not advised
    "S901": "a macro that nothing calls",
    "S902": "a word that the next version of CSL drops or changes",
    "S903": "a term that is given twice",
    "S904": "a second citation format",
}
"""Every code and its meaning; those from S9 on are advice, the others errors."""


class Message(str):
    """A sentence in English.

    Attributes:
        template: the sentence with its gaps: ``no such macro: {name}``.
        values: what stands in the gaps; some are messages themselves.
    """

    template: str
    values: Mapping[str, object]


def message(template: str, **values: object) -> Message:
    """Fill the gaps of a sentence.

    >>> message("no such macro: {name}", name="author").template
    'no such macro: {name}'
    """
    made = Message(template.format(**values))
    made.template = template
    made.values = values
    return made


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is not as CSL wants it.

    Attributes:
        line: from 1.
        column: in characters, from 1.
        code: one of `CODES`.
        message: what is wrong.
        hint: how to mend it, perhaps empty.
    """

    line: int
    column: int
    code: str
    message: Message
    hint: Message

    @property
    def is_error(self) -> bool:
        """Whether CSL forbids it; the rest is advice."""
        return self.code < "S9"


MAX_FINDINGS = 1000
"""After so many a file is given up: it is no style, and nobody would read on."""


class Findings:
    """The findings of one file, as they come up."""

    def __init__(self) -> None:
        self._found: list[Finding] = []

    @property
    def are_enough(self) -> bool:
        """Whether nothing more need be looked for."""
        return len(self._found) >= MAX_FINDINGS

    def add(self, element: Element, code: str, text: Message, hint: Message | None = None) -> None:
        """Note a finding at the start of `element`."""
        if not self.are_enough:
            self._found.append(Finding(element.line, element.column, code, text, hint or message("")))

    def in_order(self) -> list[Finding]:
        """All findings in the order of the file, each once."""
        return sorted(dict.fromkeys(self._found), key=lambda each: (each.line, each.column, each.code))


def clip(text: str) -> str:
    """`text` as far as a message shows it."""
    return text if len(text) <= MAX_SHOWN else f"{text[: MAX_SHOWN - 1]}…"


MAX_SHOWN = 60
MAX_LISTED = 12
MAX_COMPARED = 2000


def near(word: str, known: frozenset[str] | tuple[str, ...] | list[str]) -> Message:
    """A hint at the word that was meant; where none comes near, at all of them if they are few.

    Args:
        word: that was written.
        known: what could be written.
    """
    if len(word) > MAX_SHOWN or len(known) > MAX_COMPARED:
        return message("")  # comparing would take minutes
    listed = sorted(known)
    folded = fold(word)
    same = [each for each in listed if fold(each) == folded]
    if found := same or get_close_matches(word, listed, n=1):
        return message("Did you mean “{word}”?", word=found[0])
    if not listed or len(listed) > MAX_LISTED:
        return message("")
    return message("There are: {words}", words=", ".join(listed))
