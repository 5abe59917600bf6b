"""What the comma layouts share: the chunks of a citation, what is known of them, parts that look alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from citekit.model import UPPER, Name, Span, fold
from citekit.references import kinds
from citekit.references.lexicon.cues import SPOKEN, SPOKEN_AT, alternatives
from citekit.references.lexicon.words import BIOGRAPHY
from citekit.references.marks import Mark
from citekit.references.name_ends import without_others
from citekit.references.name_parts import ends_in_capitals, is_family_and_given, is_given_name
from citekit.references.people import looks_like_person, read_people, split_people
from citekit.references.rules.chunks import Chunk
from citekit.references.rules.enclosed import QUOTES
from citekit.references.rules.roles import is_role_word, role_of
from citekit.references.tagged import IGNORED, Tagged

NUMBERED = ("volume", "issue")
"""The marks of a periodical."""

SURE, LIKELY = 0.7, 0.5
"""How much a stretch must look like a name: after other names, and at the beginning."""


@dataclass(slots=True)
class Layout:
    """The chunks of one citation and what has been made of them so far."""

    text: str
    chunks: list[Chunk]
    marks: Sequence[Mark]
    tagged: list[Tagged] = field(default_factory=list)

    def add(
        self, label: str, span: Span, by: str, confidence: float, value: tuple[Name, ...] | None = None
    ) -> None:
        """Tag `span`."""
        self.tagged.append(Tagged(label, span, f"rule:{by}", confidence, value))

    def has(self, *labels: str) -> bool:
        """Whether a part with one of `labels` is known."""
        return any(m.label in labels for m in self.marks) or any(t.label in labels for t in self.tagged)

    def first_mark(self, *labels: str) -> int:
        """Where the first mark with one of `labels` begins, the end of the text if there is none."""
        return min((m.extent[0] for m in self.marks if m.label in labels), default=len(self.text))

    @property
    def is_dated(self) -> bool:
        """Whether there is a date, of whatever calendar."""
        return any(m.precision is not None for m in self.marks)

    @property
    def has_precise_date(self) -> bool:
        """Whether the date, of whatever calendar, names a day, a month or a season, as periodicals do."""
        return any(m.precision is not None and m.precision > 2 for m in self.marks)


# GÖZÜBÜYÜK, A. Şeref/TAN, Turgut: families in capitals, each with its given names behind a comma or a blank.
_CAPITALS = rf"[{UPPER}]{{2,}}(?:[\s-][{UPPER}]{{2,}})*"
_GIVEN = rf"(?:[{UPPER}]\.\s?|[{UPPER}][^\W\d_{UPPER}]+\s?){{1,3}}"
_IN_CAPITALS = re.compile(rf"(?P<family>{_CAPITALS}),?\s(?P<given>{_GIVEN})")
_LIST_IN_CAPITALS = re.compile(rf"{_CAPITALS},?\s{_GIVEN}(?:\s?[/-]\s?{_CAPITALS},?\s{_GIVEN})+(?=[,:])")

# "Oğuzman, M. Kemal/Öz, M. Turgut": with slashes and commas families need no capitals.
_CAPITAL_WORD = rf"[{UPPER}][^\W\d_]+(?:[\s-][{UPPER}][^\W\d_]+)?"
_WITH_SLASHES = re.compile(rf"{_CAPITAL_WORD},\s{_GIVEN}(?:\s?/\s?{_CAPITAL_WORD},\s{_GIVEN})+(?=[,:])")
_BETWEEN_SLASHES = re.compile(rf"(?P<family>{_CAPITAL_WORD}),\s(?P<given>{_GIVEN})")


def are_families_in_capitals(text: str) -> bool:
    """Whether `text` begins with several authors in whom capitals tell families from given names."""
    return _LIST_IN_CAPITALS.match(text) is not None


_ONE_IN_CAPITALS = re.compile(rf"(?P<family>{_CAPITALS}),\s(?P<given>{_GIVEN})(?=,\s)")
_LONGEST_ACRONYM = 5  # letters


def _one_in_capitals(text: str) -> re.Match[str] | None:
    """One author so printed before a title: "TANER, Tahir, Ceza Hukuku"; not "TBMM, Adalet Komisyonu, …"."""
    match = _ONE_IN_CAPITALS.match(text)
    if match is None or kinds.is_body(match["given"]) or kinds.is_place(match["given"]):
        return None
    given = match["given"].split()
    known = is_given_name(given[0]) or _INITIAL.match(given[0]) is not None
    known = known or text[match.end() + 2 : match.end() + 3] in QUOTES
    return match if known or (len(match["family"]) > _LONGEST_ACRONYM and len(given) <= 2) else None


_INITIAL = re.compile(rf"[{UPPER}]\.")


def take_authors_in_capitals(layout: Layout) -> None:
    """Tag authors in whom capitals or slashes tell families from given names, and drop their chunks."""
    slashed = _WITH_SLASHES.match(layout.text)
    match = _LIST_IN_CAPITALS.match(layout.text) or slashed or _one_in_capitals(layout.text)
    if match is not None:
        one = _BETWEEN_SLASHES if match is slashed else _IN_CAPITALS
        names = (m.groupdict() for m in one.finditer(match[0]))
        people = tuple(Name(family=name["family"], given=name["given"].strip()) for name in names)
        layout.add("author", match.span(), "families-in-capitals", 0.95, people)
        layout.chunks = [chunk for chunk in layout.chunks if chunk.span[0] >= match.end()]


_OPENS_BOOK = re.compile(r"(?:[Ii]n|[Dd]ans|İçinde|içinde)\s?:?\s")


# "Art. Revolution, in: Geschichtliche Grundbegriffe": what an encyclopedia's entry is called, and no name
ENTRY = re.compile(r"(?:Art|Artikel|Lemma|Eintrag|Stichwort|Entrée|Voce|Entry)\b\.?\s")
"""How the entry of an encyclopedia begins; what follows is its title, and no name."""
IN = re.compile(r"(?:[Ii]n|[Dd]ans|[İi]çinde)\s?:\s")
"""The word that opens the name of what a part stands in."""
IN_THE_SAME = re.compile(r"(?:[Ii]n|[Dd]ans)\s?:?\s(?:[Dd]ers|[Dd]ies|[Ii]d|[Ee]ad)\.?$")
"""A chunk that says that the author of a part wrote the whole, too: "in: ders., Werke"."""


def take_roles(layout: Layout) -> None:
    """Tag editors and translators, wherever they stand, and drop their chunks."""
    kept: list[Chunk] = []
    chunks = iter(enumerate(layout.chunks, start=1))
    for behind, chunk in chunks:
        tagged = role_of(chunk) if chunk.quoted is None else None
        role = is_role_word(chunk.text)
        if tagged is not None and tagged.by == "rule:role-before":
            for _ in range(_further_persons(layout.chunks[behind:])):
                last = next(chunks)[1]
                span = (tagged.span[0], last.span[1])
                tagged = replace(tagged, span=span, value=read_people(layout.text[slice(*span)]))
                layout.add(IGNORED, last.span, "role-word", 1.0)
        if tagged is not None:
            inside = _OPENS_BOOK.match(chunk.text) is not None  # "H. Dreier, in: ders. (Hrsg.), Kommentar"
            if (
                tagged.by == "rule:role-after"
                and kept
                and not inside
                and count_persons(kept, len(kept)) == len(kept)
            ):
                # "Claude Bellanger, Jacques Godechot (dir.), Histoire": all of them edited it
                span = (kept[0].span[0], tagged.span[1])
                tagged = replace(tagged, span=span, value=read_people(layout.text[slice(*span)]))
                kept = []
            layout.tagged.append(tagged)
            layout.add(IGNORED, chunk.span, "role-word", 1.0)
        elif role and kept and count_persons(kept, len(kept), further=LIKELY) == len(kept):
            # "Ada Kaya, Can Demir and Jo Ak, eds., Kars"
            span = (kept[0].span[0], kept[-1].span[1])
            layout.add(role, span, "role-after", 0.9, read_people(layout.text[slice(*span)]))
            layout.add(IGNORED, chunk.span, "role-word", 0.9)
            kept = []
        elif role and kept and looks_like_person(kept[-1].text) >= LIKELY:
            names = kept.pop()
            layout.add(role, names.span, "role-after", 0.9, read_people(names.text))
            layout.add(IGNORED, chunk.span, "role-word", 0.9)
        else:
            kept.append(chunk)
    layout.chunks = kept


def _further_persons(chunks: Sequence[Chunk]) -> int:
    """How many chunks name further persons before a publisher: "haz. A. Kaya, B. Ak, X Kitabevi"."""
    printed = next((i for i, chunk in enumerate(chunks) if kinds.is_publisher(chunk.text)), 0)
    named = all(chunk.quoted is None and looks_like_person(chunk.text) >= SURE for chunk in chunks[:printed])
    return printed if named else 0


_COLON_BEFORE = re.compile(r"\s?:\s$")


def take_volume_titles(layout: Layout) -> None:
    """Tag what a volume is called, behind its number and a colon: "t. I : La République"."""
    ends = {mark.extent[1] for mark in layout.marks if mark.label == "volume"}
    kept: list[Chunk] = []
    for chunk in layout.chunks:
        colon = _COLON_BEFORE.search(layout.text, 0, chunk.span[0])
        named = colon is not None and colon.start() in ends and any(char.isalpha() for char in chunk.text)
        if named and chunk.bracket is None:
            layout.add("annotation", chunk.span, "volume-title", 0.8)
        else:
            kept.append(chunk)
    layout.chunks = kept


_SPOKEN = re.compile(
    rf"(?:unpublished\s)?(?:{alternatives(SPOKEN)})(?:\s[^\W\d_]+){{0,3}}?\s(?:{alternatives(SPOKEN_AT)})\s?(?=\S)"
)


def take_events(layout: Layout) -> None:
    """Tag the conference at which something was said: "paper given at the Balkan Colloquium"."""
    kept: list[Chunk] = []
    for index, chunk in enumerate(layout.chunks):
        spoken = _SPOKEN.match(fold(chunk.text)) if index and chunk.quoted is None else None
        if spoken is not None and spoken.end() < len(chunk.text) and not layout.has("container_title"):
            start, end = chunk.span
            layout.add("container_title", (start + spoken.end(), end), "conference-word", 0.85)
            layout.add(IGNORED, (start, start + spoken.end()), "conference-word", 0.9)
        else:
            kept.append(chunk)
    layout.chunks = kept


def take_genres(layout: Layout) -> None:
    """Tag the words for a thesis, in a chunk or bracket of their own, and drop them."""
    kept: list[Chunk] = []
    for index, chunk in enumerate(layout.chunks):
        bare = chunk.text.strip("()[] ")
        if chunk.quoted is not None:
            kept.append(chunk)
        elif index and chunk.bracket is None and len(bare.split()) <= 6 and kinds.thesis_type(bare):
            start = chunk.span[0] + chunk.text.index(bare)
            layout.add("genre", (start, start + len(bare)), "thesis-word", 0.95)
        elif chunk.bracket is not None and kinds.thesis_type(chunk.note):
            layout.add("genre", (chunk.bracket[0] + 1, chunk.bracket[1] - 1), "thesis-word", 0.95)
            kept.append(replace(chunk, span=chunk.head_span, text=chunk.head, bracket=None))
        else:
            kept.append(chunk)
    layout.chunks = kept


def are_families(text: str) -> bool:
    """Whether `text` is one capitalised word, or several joined as authors are: "Erhan ve Arat", "Ak vd."."""
    families = [_PARTICLE.sub("", part) for part in split_people(without_others(text))]
    return all(_FAMILY.fullmatch(family) is not None and family[0].isupper() for family in families)


_PARTICLE = re.compile(
    r"^(?:v\.\s?|d['’]|(?:[Vv]on|[Vv]an|[Dd]e|Di|Del|La|Le)\s)(?:d\.\s|der\s)?(?=[^\W\d_])"
)  # v. Gierke
_FAMILY = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def count_persons(chunks: Sequence[Chunk], at_most: int, *, further: float = SURE) -> int:
    """How many of the first chunks name persons.

    Args:
        chunks: of a citation, from its beginning.
        at_most: how many may be persons.
        further: how much a chunk after the first must look like a name.
    """
    count = 0
    while count < min(at_most, len(chunks)):
        chunk = chunks[count]
        if count + 2 <= min(at_most, len(chunks)) and is_family_and_given(chunk.text, chunks[count + 1].text):
            count += 2
            continue
        if chunk.before and count:
            break
        if count and ends_in_capitals(chunks[0].text) and not ends_in_capitals(chunk.text):
            break  # "Ahmet M. KILIÇOĞLU, Şeref, Haysiyet ve Özel Yaşama Saldırılar"
        if count and count + 1 < len(chunks) and _is_biography(chunk, chunks[count + 1]):
            break
        likeness = min((looks_like_person(part) for part in split_people(chunk.text)), default=0.0)
        if likeness < (LIKELY if count == 0 else further):
            break
        count += 1
    return count


def _is_biography(name: Chunk, behind: Chunk) -> bool:
    """Whether a name is a title, behind which a subtitle says so: "Robert von Ostertag. Ein Lebensbild"."""
    return behind.span[0] - name.span[1] == len(". ") and kinds.has_stem(behind.text, BIOGRAPHY)


def add_authors(layout: Layout, chunks: Sequence[Chunk]) -> None:
    """Tag chunks of persons as authors."""
    span = (chunks[0].span[0], chunks[-1].span[1])
    names = read_people(layout.text[slice(*span)])
    sure = min((looks_like_person(part) for c in chunks for part in split_people(c.text)), default=0.5)
    layout.add("author", span, "person", round(0.6 + 0.38 * max(sure, 0.3), 2), names)


def add_container(layout: Layout, chunk: Chunk, confidence: float) -> None:
    """Tag a container, and what a bracket behind it explains; a bracket of capitals is part of the name."""
    if chunk.bracket is None or kinds.is_acronym(chunk.note):
        layout.add("container_title", chunk.span, "container", confidence)
        return
    layout.add("container_title", chunk.head_span, "container", confidence)
    layout.add("annotation", (chunk.bracket[0] + 1, chunk.bracket[1] - 1), "bracket-after-container", 0.9)


def add_imprint(layout: Layout, chunk: Chunk) -> None:
    """Tag a publisher or place that stands among the last chunks."""
    if not layout.has("place") and kinds.is_place(chunk.text):
        layout.add("place", chunk.span, "known-place", 0.85)
    elif not layout.has("publisher") and (
        kinds.is_publisher(chunk.text) or (chunk.after in ("place", "date") and layout.has("place"))
    ):
        layout.add("publisher", chunk.span, "publisher-word", 0.8)
    elif not layout.has("place") and chunk.after == "date" and chunk.glued and len(chunk.text.split()) <= 3:
        layout.add("place", chunk.span, "before-year", 0.6)


_BARE_VOLUME = re.compile(r"[IVXLC]{1,7}(?:/[0-9]{1,3})?|[0-9]{1,3}/[0-9]{1,3}")


def add_rest(layout: Layout, chunk: Chunk) -> None:
    """Tag what stands late: a special issue, publisher, place, explanation; anything else is residue."""
    if layout.has("container_title") and _BARE_VOLUME.fullmatch(chunk.text) and not layout.has("volume"):
        layout.add("volume", chunk.span, "bare-volume", 0.7)
    elif layout.has("container_title") and kinds.is_special_issue(chunk.text):
        layout.add("annotation", chunk.span, "special-issue", 0.85)
    elif chunk.text.startswith(("(", "[")) and chunk.text.endswith((")", "]")):
        layout.add("annotation", (chunk.span[0] + 1, chunk.span[1] - 1), "bracket", 0.7)
    else:
        add_imprint(layout, chunk)
