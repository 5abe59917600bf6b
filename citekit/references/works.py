"""The works that the notes have described so far, and which of them a short form may mean.

A short form asks by name, then by the note whose number it gives, by the type
that its words demand, by short title, year and volume.  What is made of the
answer is decided by `citekit.references.resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from citekit.model import OTHERS, Citation, Name, WorkType, fold, skeleton
from citekit.references.antecedents import (
    Work,
    agrees,
    best_fits,
    distinct,
    family_key,
    family_keys,
    is_wanted,
    people_of,
    share_first_initial,
    title_roots,
    title_words,
    without_particles,
)
from citekit.references.backreferences import note_number
from citekit.references.lexicon.backrefs import KINDS_OF_WORK, BackReference
from citekit.references.repeated import (
    cites_rule,
    in_container,
    in_file,
    in_note,
    is_commentary_on,
    is_mentioned,
    is_named_so,
    is_same_file,
    is_signed_so,
    name_of,
    named_in,
    names_for_later,
    numbered_so,
    official_numbers,
    prefer,
    report_of,
    reported,
    spelled_so,
)
from citekit.references.sounds import sound_of, sounds_as

_DIGIT = 3  # characters; a shorter signature may be any number
_IN_PERIODICALS = (WorkType.NEWSPAPER, WorkType.ARTICLE)
_TITLE_WORDS = 2  # by which the beginning of a title is known


# "N.B.B. kararı", "the Kadi case": what it is, behind the name of a decision.
_KIND_BEHIND = re.compile(
    r"\s(?:kararı(?:nda)?|davası|[Bb]aşvurusu|qərarı|case|judgment|decision|[Ee]ntscheidung|Urteil)$"
)


@dataclass(slots=True)
class Works:
    """What is known when the next citation is read.

    Attributes:
        mentioned: works in the order in which they were cited, fully or not.
        last: the work cited last; None where nobody knows which it was, or there was none.
        last_note: the note in which it was cited.
    """

    described: list[Work] = field(default_factory=list)
    mentioned: list[Work] = field(default_factory=list)
    by_family: dict[str, list[Work]] = field(default_factory=dict)
    by_sound: dict[str, list[Work]] = field(default_factory=dict)  # of families, whatever their script
    by_root: dict[str, list[Work]] = field(default_factory=dict)
    by_whole: dict[str, list[Work]] = field(default_factory=dict)  # by titles too short to have a root
    files: list[Work] = field(default_factory=list)  # of archives
    laws: list[Work] = field(default_factory=list)
    named: list[Work] = field(default_factory=list)  # to which their notes give a name for later
    by_report: dict[tuple[str, str], list[Work]] = field(default_factory=dict)
    by_number: dict[str, list[Work]] = field(default_factory=dict)
    by_note: dict[str, list[Work]] = field(default_factory=dict)
    last: Work | None = None
    last_note: str = ""

    def remember(self, work: Work) -> None:
        """Take in a work that is described in full."""
        self.described.append(work)
        again = (
            one
            for one in self.by_number.get(skeleton(work.citation.text("number")), [])
            if is_same_file(one, work)
        )
        self.mention(next(again, work), work.note)
        for family in work.families:
            self.by_family.setdefault(family, []).append(work)
        for name in people_of(work.citation):
            if sound := sound_of(name.family):
                self.by_sound.setdefault(sound, []).append(work)
        title = work.citation.text("title")
        for root in title_roots(title):
            self.by_root.setdefault(root, []).append(work)
        whole = _KIND_BEHIND.sub("", title, count=1)
        if whole and not title_roots(whole):
            self.by_whole.setdefault(skeleton(whole), []).append(work)
        if work.citation.type is WorkType.LEGISLATION:
            self.laws.append(work)
        if work.citation.type is WorkType.ARCHIVE:
            self.files.append(work)
        if work.citation.text("container_title"):
            self.by_report.setdefault(report_of(work.citation), []).append(work)
            if work.citation.text("volume"):  # "Wendel, JZ 2020, 160" cites "JZ 75 (2020), 157"
                report, _ = report_of(work.citation)
                self.by_report.setdefault((report, ""), []).append(work)
        if work.citation.type is WorkType.ARCHIVE and work.citation.text("number"):
            self.by_number.setdefault(skeleton(work.citation.text("number")), []).append(work)
        for number in official_numbers(work.citation):
            self.by_number.setdefault(number, []).append(work)
        if names_for_later(work):
            self.named.append(work)

    def mention(self, work: Work, note: str) -> None:
        """Remember that `note` cites `work`, fully or not."""
        self.by_note.setdefault(note, []).append(work)
        self.mentioned.append(work)
        self.last, self.last_note = work, note

    def by_people(self, people: Sequence[Name]) -> list[Work]:
        """The works that all of `people` wrote or edited."""
        families = [family_key(name) for name in people]
        if any(family not in self.by_family for family in families):
            # "von Rosenberg" may be "by Rosenberg", and "Waal" de Waal
            people = [without_particles(name) for name in people]
            families = [family_key(name) for name in people]
        if any(family not in self.by_family for family in families):
            # "YILDIZ BAŞAK": a family of two words, as the work before tells
            whole = [family_key(Name(family=f"{name.given} {name.family}".strip())) for name in people]
            families = whole if all(family in self.by_family for family in whole) else families
        if any(family not in self.by_family for family in families):
            # "Kaya-Demir": two families, or one double name; the works before tell.
            parts = [part for name in people for part in re.split(r"[-–—/]", name.family)]
            families = [family_key(Name(family=part)) for part in parts]
        works = self.by_family.get(families[0], []) if families else []
        if not works:
            return self._sounding(people)
        return [
            work
            for work in works
            if all(family in work.families for family in families)
            and agrees(people, people_of(work.citation))
        ]

    def _sounding(self, people: Sequence[Name]) -> list[Work]:
        """The works whose authors have these names in another script: "Fətullayev Ş." and "Фатуллаев Ш."."""
        sounds = [sound_of(name.family) for name in people]
        works = self.by_sound.get(sounds[0], []) if sounds and all(sounds) else []
        return [work for work in works if sounds_as(people, people_of(work.citation))]

    def namesakes(self, family: str) -> list[Name]:
        """The persons of this family, or with it last, who wrote or edited a work."""
        key = family_key(Name(family=family))
        people = (name for work in self.by_family.get(key, ()) for name in people_of(work.citation))
        return [name for name in people if key in family_keys(name)]

    def begins_title(self, text: str) -> bool:
        """Whether `text` begins as the title of a work, with two words at least."""
        words = title_words(text)[:_TITLE_WORDS]
        if len(words) < _TITLE_WORDS:
            return False
        works = self.by_title(" ".join(words))
        return any(title_words(w.citation.text("title"))[:_TITLE_WORDS] == words for w in works)

    def by_title(self, title: str) -> list[Work]:
        """The works of which one may have `title`, whoever wrote them."""
        found = [self.by_root.get(root, []) for root in title_roots(title)]
        return min(found, key=len) if any(found) else self.by_whole.get(skeleton(title), self.laws)

    def _by_title_of(self, citation: Citation, title: str) -> list[Work]:
        works = self.by_title(title) if title else self._in_periodical(citation)
        if citation.type is WorkType.LEGISLATION:  # "§ 439 BGB" is no commentary on it
            works = [work for work in works if not is_commentary_on(work)]
        # "Anayasa, m. 14" is no book called "Anayasa Hukuku"
        return (
            prefer(works, lambda w: w.citation.type is WorkType.LEGISLATION)
            if cites_rule(citation)
            else works
        )

    def _with_author_in_title(self, citation: Citation, title: str) -> list[Work]:
        """The works in whose title the author stands, too: "Quliyev, Cəmil. Azərbaycan tarixi"."""
        works = self.by_title(title) if title else []
        return [work for work in works if not people_of(work.citation) and is_mentioned(work, citation)]

    def _in_periodical(self, citation: Citation) -> list[Work]:
        """The articles of a periodical that stands for the one cited of it: "Le Figaro, art. cité"."""
        papers = self.by_report.get((skeleton(citation.text("container_title")), ""), [])
        return [work for work in papers if work.citation.type in _IN_PERIODICALS]

    def again(self, citation: Citation) -> tuple[list[Work], str]:
        """The works that a citation without words that point back cites again, and by what they are known.

        By their place in a report, by a part of their signature, or by their number.
        """
        found = reported(self.by_report.get(report_of(citation), []), citation)
        if found:
            return found, "the work at this place of the report"
        files = in_file(self.files, citation, self.last)
        if files:
            return files, "the file of which it names a part"
        parts = in_container(self.by_people(people_of(citation)), citation)
        if parts:
            return parts, "the only part of this book by this author"
        numbers = official_numbers(citation)
        sharing = [work for number in sorted(numbers) for work in self.by_number.get(number, [])]
        return numbered_so(sharing, citation), "the law or decision of this number"

    def directly_before(self, pages: str) -> Work | None:
        """The work cited last, or one before it in the same note that can hold `pages` where it cannot."""
        if self.last is None or self.last.may_hold(pages):
            return self.last
        beside = self.by_note[self.last_note]
        return next((work for work in reversed(beside) if work.may_hold(pages)), self.last)

    def last_wanted(self, words: BackReference) -> Work | None:
        """The work cited last of those of the type that `words` ask for."""
        return next((work for work in reversed(self.mentioned) if is_wanted(work, words)), None)

    def unsigned(self, citation: Citation) -> list[Work]:
        """The works with the title of a short form that names an author, where they have none."""
        title = skeleton(citation.text("title").rstrip(" .…"))
        works = self._by_title_of(citation, citation.text("title")) if title else []
        alike = [work for work in works if skeleton(work.citation.text("title")).startswith(title)]
        return list(distinct([work for work in alike if not people_of(work.citation)]))

    def told_by(self, citation: Citation) -> list[Work]:
        """What those who are named told or wrote to the author: interviews, letters."""
        works = self.by_people(people_of(citation))
        return list(distinct([work for work in works if work.citation.type is WorkType.INTERVIEW]))

    def titled(self, title: str) -> list[Work]:
        """The works that have the whole of `title`, whoever wrote them."""
        bones = title_words(title)
        return list(
            distinct([w for w in self.by_title(title) if title_words(w.citation.text("title")) == bones])
        )

    def signed_so(self, said: str) -> list[Work]:
        """The archive files with whose signature, or one of their series, `said` begins: "ZBEN/1/4, f. 2"."""
        return list(distinct([work for work in self.files if is_signed_so(work, said)]))

    def files_named(self, said: str) -> list[Work]:
        """The archive files whose signature `said` gives: "brouillon à l’IMEC, HAC 48.12, loc. cit."."""
        there = skeleton(said)
        numbers = ((work, skeleton(work.citation.text("number"))) for work in self.files)
        return list(distinct([work for work, number in numbers if len(number) > _DIGIT and number in there]))

    def names_for_later(self) -> list[str]:
        """The names, folded, that notes give to their works."""
        return [name for work in self.named if (name := name_of(work))]

    def named_so(self, said: str) -> list[Work]:
        """The works to which their notes give the name with which `said` begins."""
        return list(distinct([work for work in self.named if is_named_so(work, said)]))

    def meant_by(self, citation: Citation, words: BackReference | None, *, said: str = "") -> list[Work]:
        """The works that a short form may mean, each once, in order of their first citation.

        Args:
            citation: the short form.
            words: those of it that point back, if it has any.
            said: its text.
        """
        if named := self.named_so(said) or self.named_so(citation.text("title")):
            return named
        people = people_of(citation)
        title = _KIND_BEHIND.sub("", citation.text("title"))
        if people and fold(title) in KINDS_OF_WORK:
            title = ""  # "Gilhaus, Rezension, S. 702"
        if people:
            works = self.by_people(people) or self._with_author_in_title(citation, title)
        elif words is not None and words.numbered:
            works = self.described
        else:
            works = self._by_title_of(citation, title)
        number = note_number(said) if words is not None else None
        if words is not None and (words.numbered or number is not None):
            # The note that is named may itself cite short; it leads to the full citation all the same.
            there = in_note(works, self.by_note.get(number or "", []), citation, number or "")
            there = named_in(there, said)
            # "op. cit., p. 5, n. 3" may name a note of the work itself.
            works = there or ([] if words.numbered else works)
        numbered = words is not None and words.numbered
        if words is not None and words.wants:
            works = [work for work in works if is_wanted(work, words)]
        known = not people and skeleton(title) in self.by_whole  # "N.B.B.": too short to fit any other title
        if title and not numbered and not known:
            works = best_fits(works, title, by_author=bool(people))
        if len(works) > 1 and people:
            works = _nearest(works, people, others=OTHERS in citation.names("author"))
        year = citation.date()
        if year is not None:
            of_year = [w for w in works if (date := w.citation.date()) is not None and date.year == year.year]
            works = of_year or (works if numbered else [])  # "Droysen an Sybel, 5. Mai 1853 (Anm. 14)"
        if len(works) > 1 and citation.text("volume"):
            works = [
                w for w in works if skeleton(w.citation.text("volume")) == skeleton(citation.text("volume"))
            ] or works
        return list(distinct(spelled_so(works, citation)))


def _count_of_authors(citation: Citation) -> int:
    """How many wrote a work; the editors of a chapter's book did not."""
    return len([name for name in citation.names("author") if name != OTHERS]) or len(people_of(citation))


def _nearest(works: list[Work], people: Sequence[Name], *, others: bool) -> list[Work]:
    """Of several works by `people` those that are nearer to how these are named.

    Args:
        works: by all of `people`, perhaps with others.
        people: as the short form names them.
        others: whether it says that there are more.
    """
    # Who wrote a chapter comes before who edited the book around another.
    # "Делез Ж. Указ. соч." is a book of his own where there is one, not one written with others;
    # "Oğuzman vd." is the one written with others.
    keys = {family_key(name) for name in people}
    works = prefer(works, lambda work: not keys.isdisjoint(map(family_key, work.citation.names("author"))))
    works = prefer(works, lambda work: (_count_of_authors(work.citation) > len(people)) is others)
    works = prefer(works, lambda work: (len(people_of(work.citation)) > len(people)) is others)
    if len(works) > 1 and len(people) > 1:
        # Two parts of one study, by "Gluck & Bressman" and by "Bressman & Gluck".
        first = family_key(people[0])
        works = prefer(works, lambda work: family_key(people_of(work.citation)[0]) == first)
    # "M. Kaya" is "Mustafa Kaya" before he is "Ahmet M. Kaya".
    return prefer(works, lambda work: share_first_initial(people, people_of(work.citation)))
