"""Acts of the European Union, which have their number and their day within the title, and cases of its court.

::

    Regulation (EU) 2016/679 of the European Parliament … of 27 April 2016, OJ L 119, 4.5.2016, p. 1.
    Richtlinie 2011/83/EU des Europäischen Parlaments … v. 25.10.2011, ABl. L 304, S. 64, Art. 6.
    Case C-555/07 Kücükdeveci v Swedex [2010] ECR I-365, para 50

Source: Interinstitutional Style Guide of the European Union, section 1 (Official Journal).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citekit.references.dates import Precision
from citekit.references.lexicon.law import ACTS_OF_UNION, BODIES_OF_UNION, JOURNALS_OF_UNION, LETTERS_OF_UNION
from citekit.references.lexicon.tries import any_of, letters
from citekit.references.marks import Mark
from citekit.references.rules.layout import Layout
from citekit.references.tagged import IGNORED, Tagged


def _words(forms: str) -> str:
    return any_of(letters(form, {" ": r"\s"}) for form in forms.split(" | "))


_LETTERS = _words(LETTERS_OF_UNION)
_ACT = re.compile(
    rf"(?:(?:{_words(BODIES_OF_UNION)})\s)?(?:{_words(ACTS_OF_UNION)})\s(?:\((?:{_LETTERS})(?:,\s[A-Za-z]+)?\)\s)?"
    rf"(?:(?:[Nn]o|Nr|n°|nº|n|№)\.?\s?)?(?P<number>[0-9]{{1,4}}/[0-9]{{1,4}}(?:/(?:{_LETTERS}))?)(?![0-9/])"
)
_JOURNAL = re.compile(
    rf",?\s(?:\[(?P<year>[0-9]{{4}})\]\s)?(?P<journal>(?:{_words(JOURNALS_OF_UNION)})(?:\s(?:EU|EG|UE|CE))?(?:\s?[LC](?![^\W\d_]))?)"
    r"(?:\s?(?:[Nn]r\.\s?|n°\s?)?(?P<issue>[0-9]{1,4})(?![0-9]))?(?:\s?/\s?(?P<page>[0-9]{1,4})(?![0-9./]))?"
)
_BEHIND = frozenset({"pages", "url", "accessed", "number", "annotation"})  # what may follow the title
_SURE = 0.95


def is_union_act(text: str) -> bool:
    """Whether `text` begins with an act of the Union.

    >>> is_union_act("Directive 95/46/EC of the European Parliament"), is_union_act("Directive, 5/6")
    (True, False)
    """
    return _ACT.match(text) is not None


def tag_union_act(text: str, marks: Sequence[Mark]) -> tuple[list[Tagged], list[Mark]]:
    """Tell title, number, day, journal and page of an act.

    Args:
        text: a citation of which `is_union_act` holds.
        marks: everything certain in it.

    Returns:
        The parts, and the marks that are left beside them.
    """
    act = _ACT.match(text)
    assert act is not None
    journal = _JOURNAL.search(text, act.end())
    end = journal.start() if journal is not None else _end_of_title(text, act.end(), marks)
    title = _DAY_BEHIND.sub("", text[:end].rstrip(" ,.;"))
    found = [
        Tagged("title", (0, len(title)), "rule:union-act", 0.9),
        Tagged("number", act.span("number"), "rule:union-act", _SURE),
    ]
    behind = end
    if journal is not None:
        behind = journal.end()
        found.append(Tagged(IGNORED, journal.span(), "rule:union-journal", _SURE))
        for group, label in (("journal", "container_title"), ("issue", "issue"), ("page", "pages")):
            if journal[group] is not None:
                found.append(Tagged(label, journal.span(group), "rule:union-journal", _SURE))
    name = _NAME.search(text, behind)
    if name is not None:
        found.append(Tagged("annotation", name.span("name"), "rule:bracket", 0.7))
    dates = [m for m in marks if m.label == "date" and m.extent[0] >= act.end()]
    day = next((m for m in dates if m.precision is Precision.DAY), dates[0] if dates else None)
    kept = [m for m in marks if m is day or (m.extent[0] >= behind and m.label in _BEHIND)]
    # The day of the journal is not that of the act.
    return found, [*kept, *(_ignored(m) for m in dates if m is not day and m.extent[0] >= behind)]


# "Richtlinie 2000/43/EG des Rates v. 29.6.2000": the day at the end is no part of a German title.
_DAY_BEHIND = re.compile(r"\s(?:v\.|vom)\s[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{4}$")
_NAME = re.compile(r"\((?P<name>[^()]{2,40})\)\s?\.?\s*$")


def _ignored(mark: Mark) -> Mark:
    return replace(mark, tagged=replace(mark.tagged, label=IGNORED))


def act_around(text: str, position: int) -> int | None:
    """Where an act begins that goes over `position`; None if none does.

    >>> act_around("See Regulation (EU) 2016/679.", 15)
    4
    """
    near = _ACT.finditer(text, max(0, position - _LONGEST), position + _LONGEST)
    return next((m.start() for m in near if m.start() < position < m.end()), None)


_LONGEST = 80  # characters from the kind of an act to its number


def _end_of_title(text: str, start: int, marks: Sequence[Mark]) -> int:
    """Where the title ends without a journal: before the article, the page or the address that is cited."""
    ends = [m.extent[0] for m in marks if m.extent[0] >= start and m.label in _BEHIND]
    return min(ends, default=len(text))


# The parties end where a year, an ECLI or a comma begins.
_CASE = re.compile(
    r"(?P<word>(?:Joined\s)?Cases?)\s(?=[CTF]?-?[0-9])[^\[\]()]{3,60}?[0-9](?:\sP)?,?\s"
    r"(?P<parties>[^\W\d_][^\[\]]{2,200}?\sv\.?\s[^\[\],]{2,120}?),?\s?(?=\[|EU:|ECLI:|\(|,)"
)


def take_case(layout: Layout) -> None:
    """Tag the parties of a case of the Union's court, which stand behind its number."""
    case = _CASE.match(layout.text)
    if case is not None and any(
        m.label == "number" and m.extent[1] <= case.start("parties") for m in layout.marks
    ):
        layout.add(IGNORED, case.span("word"), "case-word", 0.9)
        layout.add("title", case.span("parties"), "parties", 0.95)
        layout.chunks = [chunk for chunk in layout.chunks if chunk.span[0] >= case.end("parties")]
