"""Interviews that the author made: with whom, where, when.

::

    Ali Kaya ile 12 Haziran 2009 tarihinde İstanbul’da yapılan mülakat.
    Интервью с М. П. Захаровой, с. Рассказово, 17 июля 1991 г.
    Interview with Mary Jones, Kars, 3 May 2001.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from citekit.model import Script, Span, fold, script_of, skeleton
from citekit.references import kinds
from citekit.references.genitive import out_of_genitive
from citekit.references.lexicon.given_names import GIVEN_NAMES
from citekit.references.lexicon.places import PLACE_PATTERN
from citekit.references.marks import Mark
from citekit.references.name_parts import INITIAL
from citekit.references.people import looks_like_person, read_people
from citekit.references.rules.chunks import comma_chunks
from citekit.references.rules.layout import LIKELY, Layout
from citekit.references.tagged import IGNORED, Tagged

# The word for the conversation, then with whom; folded.
_WITH = re.compile(
    r"(?:[^\W\d_’']+(?:['’]s)?\s){0,2}"
    r"(?P<word>интервью|беседа|бесѣда|interview|gespräch|entretien|entrevista|intervista)\s"
    r"(?:(?:автора|by\s(?:the\s)?author|d(?:es|er)\s(?:verfassers?|verfasserin|autors?|autorin)|"
    r"de\sl['’]auteure?|del\sautor|dell['’]autore)\s)?(?:со?|with|mit|avec|con|a)\s"
    r"(?P<who>[^,;()\[\]:]{3,60}?)(?=[,;(\[:]|(?<=[^\W\d_]{3})\.|\.?$)"
)
# With whom, a postposition, and the word for the conversation later.
_AND = re.compile(
    r"(?P<who>[^,;()\[\]:0-9]{3,60}?)(?:\s\([^()]{1,80}\))?\s(?:ile|ilə)\s[^.;]{0,120}?"
    r"(?P<word>(?:mülakat|röportaj|görüşme|söyleşi|müsahibə)[^\W\d_]*)"
)
# Who told it, who that is, and how: "Sheila Dunmore, editor, email to the author, 3 September 2019".
_TOLD = re.compile(
    r"(?P<who>[^,;()\[\]:0-9]{3,60}),\s(?:[^,;()\[\]:0-9]{3,60},\s){0,2}"
    r"(?P<word>(?:(?:personal|private|telephone|oral|kişisel|sözlü|личное|устное)\s)?"
    r"(?:interview|e-?mail|letter|conversation|communication|correspondence|gespräch|mitteilung|entretien|courriel|"
    r"entrevista|intervista|görüşme|mülakat|müsahibə|интервью|сообщение))"
    r"(?:(?:\s[^\W\d_]{2,4}){0,3}\s(?:the\s)?(?:present\s)?(?:author|writer|verfasser(?:in)?|verf|autorin?|автору)|"
    r"\s(?:avec|a|à|con)\sl['’]aut(?:eure?|ore))(?![^\W\d_])\.?(?=[,;.]|$)"
)
# Who wrote it to the author: "E-mail from Martin Hale to author"; "Письмо А. Мирзояна автору".
_FROM = re.compile(
    r"(?:электронное\s)?(?P<word>e-?mail|letter|courriel|lettre|письмо|лист|correo|lettera)\s"
    r"(?:from\s|von\s|de\s|d['’]|от\s|di\s)?(?P<who>[^,;()\[\]:0-9]{3,60}?),?\s"
    r"(?:to\s(?:the\s)?(?:present\s)?author|an\s(?:den|die)\s(?:verfasser(?:in)?|autorin?)|"
    r"à\sl['’]auteure?|автору|al\sautora?|all['’]autore)(?![^\W\d_])"
)
# "Nurhan Taşhan’ın yazara e-postası"
_OF = re.compile(
    r"(?P<who>[^,;()\[\]:0-9]{3,60}?)['’]n?[iuü]n\s(?:yazara|bana|tarafima)\s(?:[^\W\d_]+\s){0,3}"
    r"(?P<word>(?:e-?posta|mektu[bp]|mesaj)[^\W\d_]*)"
)
_SENTENCE = re.compile(r"(?<![0-9])[.!?]\s+(?=[^\W\d_]{3})")
_PLACE = re.compile(rf"(?<![^\W_])(?P<place>{PLACE_PATTERN})(?=['’][dt][ae](?![^\W_])|[,.)\s]|$)")


def interviewee(text: str) -> Span | None:
    """Where `text`, an interview, names the person who was asked; None if it is none.

    >>> interviewee("Interview with Mary Jones, Kars, 3 May 2001.")
    (15, 25)
    """
    found = _find(text)
    return None if found is None else found[0]


@lru_cache(maxsize=256)  # a stretch is asked when notes are cut, and again when its parts are told
def _find(text: str) -> tuple[Span, Span, Span] | None:
    """The person, the word for the conversation, and the stretch that both take."""
    folded = fold(text[:_LONGEST])
    told = (_WITH.match(folded), _ASKED), (_FROM.match(folded), LIKELY), (_AND.match(folded), LIKELY)
    for match, like in (*told, (_OF.match(folded), LIKELY), (_TOLD.match(folded), LIKELY)):
        if match is None:
            continue
        start, end = match.span("who")
        words = text[start:end].split()
        name = " ".join(words[_first_of_name(words) :])
        if looks_like_person(name) >= like:
            return (end - len(name), end), match.span("word"), match.span()
    return None


def _first_of_name(words: Sequence[str]) -> int:
    """Where the name begins: what a person is may stand before it, "Tarixçi Nəsib Nəsibzadə"."""
    named = (
        i for i, word in enumerate(words[:3]) if skeleton(word) in GIVEN_NAMES or _INITIAL.fullmatch(word)
    )
    return next(named, 0)


_INITIAL = re.compile(INITIAL)
_ASKED = 0.2  # how much the words after "interview with" must look like a name
_LONGEST = 400  # characters; an interview is named at the beginning


def end_of_interview(text: str) -> int:
    """Where the sentence ends that names an interview, before what is said about it."""
    match = _SENTENCE.search(text, 0, _LONGEST)
    dated = match is not None and any(char.isdigit() for char in text[: match.start()])
    return match.start() + 1 if match is not None and dated else len(text)


def tag_interview(text: str, marks: Sequence[Mark]) -> list[Tagged]:
    """Tell the person and the place; the rest says how and why, and is no field."""
    layout = Layout(text, [], marks)
    found = _find(text)
    assert found is not None
    person, word, phrase = found
    people = read_people(text[slice(*person)])
    if script_of(text[slice(*person)]) is Script.CYRILLIC:
        people = tuple(out_of_genitive(name) for name in people)
    layout.add("author", person, "interviewee", 0.9, people)
    layout.add("annotation", word, "interview-word", 0.9)
    layout.add(IGNORED, phrase, "interview", 0.9)
    taken = [mark.extent for mark in marks]
    places = (m.span("place") for m in _PLACE.finditer(text) if kinds.is_place(m["place"]))
    place = next((s for s in places if not any(_overlap(s, other) for other in (*taken, person))), None)
    if place is not None and not layout.has("place"):
        layout.add("place", place, "known-place", 0.85)
        taken.append(place)
    walls = [*marks, Mark(Tagged(IGNORED, phrase, "", 1.0), phrase)]
    for chunk in comma_chunks(text, walls):
        if not any(_overlap(chunk.span, other) for other in taken):
            layout.add("annotation", chunk.span, "in-interview", 0.6)
    return layout.tagged


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
