"""Editors and translators: names with the words that say what these people did."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import Name, fold
from citekit.references import kinds
from citekit.references.genitive import out_of_genitive
from citekit.references.lexicon.cues import EDITOR_ALONE, ROLES, alternatives, dotted_alternatives
from citekit.references.name_parts import INITIALS
from citekit.references.people import looks_like_person, read_people
from citekit.references.rules.chunks import Chunk
from citekit.references.tagged import IGNORED, Tagged

_BEFORE = {
    role: re.compile(rf"^[(\[]?\s?(?:{dotted_alternatives(forms[True])})\s?[)\]]?\s?:?\s*(?=\S)")
    for role, forms in ROLES.items()
}
_AFTER = {
    role: re.compile(rf"\s?,?\s?(?:{dotted_alternatives(forms[False])})\s*$") for role, forms in ROLES.items()
}
# Words after a name without brackets: "Ahmet Yılmaz, ed.", "Hasan Kaya haz."
_BARE_AFTER = re.compile(r"\s(?:ed|eds|haz|der|hrsg|hg)\.$")
# The same between commas: "Ahmet Yılmaz, ed., Kars"
_ALONE = re.compile(rf"\s(?:{alternatives(EDITOR_ALONE)})\.?")
_OPENER = re.compile(r"(?:[Ii]n|[Dd]ans|İçinde|içinde)\s?:?\s+")
_PERSON_AREA = re.compile(
    rf"(?:{INITIALS}[^\W\d_]+(?:-[^\W\d_]+)?|[^\W\d_]+\s{INITIALS})(?:(?:,|\sи|\sand|\svə)\s(?:{INITIALS}[^\W\d_]+(?:-[^\W\d_]+)?|[^\W\d_]+\s{INITIALS}))*"
)


# "пер. с фр. и послесл. С. Н. Зенкина": from which language, and what else the person wrote.
_AND_MORE = re.compile(r"(?:[а-яёіїєґ][а-яёіїєґ-]*\.?,?(?:\s|$))+")


def role_of(chunk: Chunk) -> Tagged | None:
    """Read a chunk that names editors or translators, None if it does not.

    >>> from citekit.references.rules.chunks import comma_chunks
    >>> role_of(comma_chunks("Baskın Oran (der.)", [])[0]).label
    'editor'
    """
    opener = _OPENER.match(chunk.text)
    lead = opener.end() if opener is not None else 0
    text = chunk.text[lead:]
    folded = fold(text)
    start = chunk.span[0] + lead
    for role, pattern in _AFTER.items():
        match = pattern.search(folded)
        if match is not None and match.start() > 0:
            names = _people_or_body(text[: match.start()])
            return Tagged(role, (start, start + match.start()), "rule:role-after", 0.95, names)
    for role, pattern in _BEFORE.items():
        match = pattern.match(folded)
        if match is not None and match.end() < len(folded):
            begin = match.end()
            if role_words := _AND_MORE.match(text, begin):
                begin = role_words.end()
            people = text[begin:].rstrip(")] ")
            if not people:
                return Tagged(IGNORED, (start, start + len(text)), "rule:role-without-name", 0.9)
            bodily = folded[: match.end()].rstrip().endswith(_BEFORE_BODY)
            names = _nominative(read_people(people), folded[: match.end()])
            names = (Name(literal=people),) if bodily else names
            return Tagged(
                role,
                (start + begin, start + begin + len(people)),
                "rule:role-before",
                0.93,
                names,
            )
    match = _BARE_AFTER.search(folded)
    if match is not None and looks_like_person(text[: match.start()]) > 0.5:
        return Tagged(
            "editor",
            (start, start + match.start()),
            "rule:role-after",
            0.85,
            read_people(text[: match.start()]),
        )
    return None


def _people_or_body(text: str) -> tuple[Name, ...]:
    """Persons, or one body: "Institut für Zeitgeschichte (Hg.)"."""
    if kinds.is_body(text) and looks_like_person(text) < 0.5:
        return (Name(literal=text.strip(" ,")),)
    return read_people(text)


def is_role_word(text: str) -> str:
    """The role that `text`, alone in its chunk, gives to the names before it: "(der.)", "ed."."""
    folded = fold(f" {text.strip()}")
    if _ALONE.fullmatch(folded):
        return "editor"
    for role, pattern in _AFTER.items():
        if pattern.fullmatch(folded):
            return role
    return ""


# "сост., вступ. ст., пер. В. И. Молчанова": of several roles the last one stands with the name.
_FURTHER_ROLES = re.compile(
    r"\s?(?:(?:[А-Я][а-я]{1,10}\.|[а-яa-z.-]{1,20})(?:\s[а-яa-z.-]{1,20}){0,2},\s)"
    r"(?:[а-яa-z.-]{1,20}(?:\s[а-яa-z.-]{1,20}){0,2},\s){0,3}(?=[а-яa-z])"
)


_PERSON = 0.5  # how much a responsible person given in full must look like one


def responsibilities(text: str, start: int, end: int, *, printed: bool = False) -> Iterator[Tagged]:
    """Read the statement of responsibility of a GOST description, the area after " / ".

    Args:
        text: the citation.
        start: where the area begins, after the slash.
        end: where it ends.
        printed: whether a publisher is told elsewhere; else a body among the responsible is one.
    """
    for match in re.compile(r"[^;]+").finditer(text, start, end):
        words = _FURTHER_ROLES.match(match[0])
        behind = words.end() if words is not None else 0
        if words is not None:
            yield Tagged(IGNORED, (match.start(), match.start() + behind), "rule:role-word", 1.0)
        piece = match[0][behind:].strip().rstrip(" .")
        lead = match.start() + behind + len(match[0][behind:]) - len(match[0][behind:].lstrip())
        chunk = Chunk((lead, lead + len(piece)), piece)
        tagged = role_of(chunk) if piece else None
        if tagged is not None:
            yield tagged
            yield Tagged(IGNORED, chunk.span, tagged.by, 1.0)
        elif kinds.is_body(piece) and looks_like_person(piece) < _PERSON:
            label = IGNORED if printed else "publisher"
            yield Tagged(label, chunk.span, "rule:responsible-body", 0.7)
        elif _PERSON_AREA.fullmatch(piece) or (piece and looks_like_person(piece) >= _PERSON):
            yield Tagged("author", chunk.span, "rule:responsibility", 0.9, read_people(piece))


_BEFORE_BODY = ("vom", "im")  # "hrsg. vom Statistischen Amte"
_WITH_GENITIVE = ("под", "общ", "пер", "в пер", "перевод", "ред. и")


def _nominative(names: tuple[Name, ...], words: str) -> tuple[Name, ...]:
    """Out of the genitive, in which Russian names stand after "под ред." and "пер."."""
    if words.lstrip("([ ").startswith(_WITH_GENITIVE):
        return tuple(out_of_genitive(name) for name in names)
    return names
