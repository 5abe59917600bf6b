"""Commentaries on German law, which are cited by their name and by who wrote on the section.

::

    Palandt/Grüneberg, 79. Aufl. 2020, § 242 Rn. 5
    Staudinger/Sack/Fischinger, BGB, Neubearb. 2017, § 138 Rn. 3
    MüKoBGB/Wagner (Fn. 3), § 823 Rn. 374
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citekit.model import Name, Span
from citekit.references.lexicon import law
from citekit.references.marks import Mark
from citekit.references.marks.books import SECTION
from citekit.references.people import read_people
from citekit.references.rules.chunks import comma_chunks
from citekit.references.rules.layout import Layout
from citekit.references.tagged import IGNORED, Tagged

COMMENTARY = "commentary"
"""By which rule the name of a commentary was found, for those who ask what it is."""

# Palandt/Grüneberg, 79. Aufl. 2020, § 242 Rn. 5; MüKoBGB/Wagner (Fn. 3), § 823 Rn. 374; BeckOK BGB/Förster
_COMMENTARY = re.compile(
    r"(?P<work>(?:[^\W\d_][\w-]*[.]?\s){0,2}[^\W\d_][\w-]*(?:/[^\W\d_][\w-]*){0,4})"
    r"[/-](?P<author>(?:v\.\s|von\s|(?:[A-ZÄÖÜ]\.\s?){1,2})?[^\W\d_]{3,}(?:-[^\W\d_]+)?)"
    r"(?=\s\(|\s§|,\s(?!in:))(?:,\s(?P<code>[A-ZÄÖÜ][A-Za-z]{0,6}[A-Z])(?=,))?"
)


def is_commentary(text: str, marks: Sequence[Mark]) -> bool:
    """Whether a commentary on a law is cited by its name and by who wrote on the section."""
    match = _COMMENTARY.match(text)
    if (
        match is None
        or not match["work"].removeprefix("v. ")[0].isupper()
        or not match["author"].removeprefix("v. ").removeprefix("von ")[:1].isupper()
    ):
        return False
    if not any(mark.by == SECTION and _MARGINAL.search(text, *mark.extent) for mark in marks):
        return False
    left = comma_chunks(text[match.end() :], _moved(marks, match.end()))
    return all(_NEW_EDITION.match(chunk.text) or _CODE.fullmatch(chunk.text) for chunk in left)


# MünchKomm, BeckOK, NK-BGB: known by a title, not by who edited it
_EDITED_BY_SEVERAL = sorted(law.COMMENTARIES.split(" | "), key=len, reverse=True)
_NAMED_BY_TITLE = re.compile(r"Komm|OK|K(?:-|$|\s)|[A-Z]{2}|Mü(?:Ko)?")
_MARGINAL = re.compile(r"R[dz]?(?:nr|Nr|n)?\.?\s|Anm\.")
_CODE = re.compile(r"[A-ZÄÖÜ][A-Za-z]{0,6}[A-Z]")  # "MüKoBGB/Westermann, 8. Aufl. 2019, BGB § 434 Rn. 26"
_NEW_EDITION = re.compile(
    r"(?:Neubearb|Neubearbeitung|Bearb|Bearbeitung|Stand|Losebl|EL|Aktualisierung|Ed|Edition)\b"
)


def _moved(marks: Sequence[Mark], offset: int) -> list[Mark]:
    return [
        replace(mark, extent=(mark.extent[0] - offset, mark.extent[1] - offset))
        for mark in marks
        if mark.extent[0] >= offset
    ]


def tag_commentary(text: str, marks: Sequence[Mark]) -> list[Tagged]:
    """Tell the commentary from who wrote on the section that is cited."""
    layout = Layout(text, [], marks)
    match = _COMMENTARY.match(text)
    assert match is not None
    (begin, end), (first, last) = _work_and_author(match)
    work, author = text[begin:end], text[first:last]
    editor = next((several for several in _EDITED_BY_SEVERAL if f"{work}/".startswith(f"{several}/")), "")
    editor = editor or work.partition("/")[0]
    others = work[len(editor) :].removeprefix("/")
    slash = "/" if others else ""
    if _NAMED_BY_TITLE.search(editor) is None:
        # Staudinger/Sack/Fischinger: who edited it, and who wrote on the section
        people = [*(Name(family=other) for other in filter(None, others.split("/"))), *_who_wrote(author)]
        layout.add("editor", (begin, begin + len(editor)), COMMENTARY, 0.93, read_people(editor))
        layout.add("author", (first - len(others + slash), last), "person", 0.93, tuple(people))
    else:
        layout.add("title", (begin, end), COMMENTARY, 0.93)
        layout.add("author", (first, last), "person", 0.93, _who_wrote(author))
    if match["code"] and not layout.has("title"):
        layout.add("title", match.span("code"), "code-of-commentary", 0.9)
    for chunk in comma_chunks(text[match.end() :], _moved(marks, match.end())):
        start = chunk.span[0] + match.end()
        layout.add(IGNORED, (start, chunk.span[1] + match.end()), "new-edition", 0.9)
    return layout.tagged


_EDITORS = re.compile(
    r"(?P<editors>(?:(?:Graf\s)?(?:v\.|von)\s)?[A-ZÄÖÜ][\w-]+(?:/(?:(?:Graf\s)?(?:v\.|von)\s)?[A-ZÄÖÜ][\w-]+){1,5}),\s"
    r"(?=[A-ZÄÖÜ])"
)


def with_editors(text: str, parts: Sequence[Tagged], language: str) -> Sequence[Tagged]:
    """The parts with the editors told from the book: "Falk, in: Prütting/Wegen/Weinreich, BGB, 2022"."""
    if language.partition("-")[0] != "de":
        return parts
    told: list[Tagged] = []
    for part in parts:
        start, end = part.span
        match = _EDITORS.match(text, start, end) if part.label == "container_title" else None
        if match is None:
            told.append(part)
            continue
        people = tuple(Name(family=family) for family in match["editors"].split("/"))
        told.append(Tagged("editor", match.span("editors"), "rule:editors-of-book", part.confidence, people))
        told.append(replace(part, span=(match.end(), end)))
    return told


def _work_and_author(match: re.Match[str]) -> tuple[Span, Span]:
    """Where the commentary is named, and who wrote: "Staudinger/Matusche-Beckmann" has one author."""
    (begin, end), (first, last) = match.span("work"), match.span("author")
    name, slash, half = match["work"].rpartition("/")
    if slash and match.string[first - 1] == "-" and match["work"] not in _EDITED_BY_SEVERAL:
        return (begin, begin + len(name)), (end - len(half), last)
    return (begin, end), (first, last)


def _who_wrote(author: str) -> tuple[Name, ...]:
    return read_people(author) if _INITIAL.match(author) else (Name(family=author),)


_INITIAL = re.compile(r"[A-ZÄÖÜ]\.")  # "J. Hager"; a family alone, "v. Rieger" with it, is all of a name
