"""Short forms read again in the light of the works before them.

Alone, ``Google Spain, prg. 93`` looks like an author and ``GÖZÜBÜYÜK/TAN, C. I, s. 40`` like a title;
what was cited before tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from citekit.model import FIELDS, Citation, Kind, Name, Reading, collapse, fold, latin_separators
from citekit.references.antecedents import Work, best_fits, family_key, people_of
from citekit.references.assemble import with_people
from citekit.references.backreferences import find_back_references
from citekit.references.lexicon.backrefs import Reach
from citekit.references.lexicon.comment import TALKS
from citekit.references.people import FAMILY_FIRST, JOINTS, read_people

ByPeople = Callable[[Sequence[Name]], Sequence[Work]]
"""Finds the works before that some persons wrote or edited."""

_AUTHOR_AREA = re.compile(r"(?P<author>[^\W\d_][^.,:;]{2,40})[.,:]\s+(?=\S)")


def as_title(citation: Citation, said: str) -> Citation | None:
    """The same short form if what looks like its author is its title, None if it cannot be one.

    Args:
        citation: as it was read.
        said: its text; of several "names" the title is all that was printed, "X ve Y/Hollanda".
    """
    author = citation.fields.get("author")
    if author is None or citation.text("title"):
        return None
    names = citation.names("author")
    if any("." in name.given for name in names):
        return None
    printed = said[author.span[0] - citation.span[0] : author.span[1] - citation.span[0]]
    fields = {name: reading for name, reading in citation.fields.items() if name != "author"}
    fields["title"] = replace(author, value=collapse(printed), by="rule:title-cited-before")
    return replace(citation, fields={name: fields[name] for name in FIELDS if name in fields})


def as_titled(citation: Citation) -> Citation | None:
    """The same short form if its title looked like a publisher or a place: "Martin, La Presse régionale".

    No short form names its publisher, its book or its place without a title.
    """
    name = next((name for name in ("publisher", "container_title", "place") if name in citation.fields), None)
    if name is None or "title" in citation.fields or "author" not in citation.fields:
        return None
    fields = {other: reading for other, reading in citation.fields.items() if other != name}
    fields["title"] = replace(citation.fields[name], by="rule:title-cited-before")
    return replace(citation, fields={name: fields[name] for name in FIELDS if name in fields})


def as_family_and_title(citation: Citation, said: str) -> Citation | None:
    """The same short form if its "name" is a family, initials and a title: "Naxırlı Ə. Xatirələr, s. 145".

    Args:
        citation: as it was read.
        said: its text.
    """
    author = citation.fields.get("author")
    match = FAMILY_FIRST.match(said)
    if author is None or match is None or citation.text("title"):
        return None
    start, end = match.end(), author.span[1] - citation.span[0]
    title = said[start:end].strip(" .,")
    if not title[:1].isupper():
        return None
    begin = citation.span[0] + said.index(title, start)
    fields = {
        "author": Reading(read_people(match[0]), (author.span[0], author.span[0] + start), author.by, 0.9),
        "title": Reading(title, (begin, begin + len(title)), "rule:known-work", 0.9),
    }
    fields = {**citation.fields, **fields}
    return replace(citation, fields={name: fields[name] for name in FIELDS if name in fields})


def as_authors(citation: Citation) -> Citation | None:
    """The same short form if its title of one word is its second author: "Jakobson, Pomorska, op. cit."."""
    title, author = citation.fields.get("title"), citation.fields.get("author")
    if title is None or author is None or not citation.text("title").isalpha():
        return None
    fields = {name: reading for name, reading in citation.fields.items() if name != "title"}
    names = (*citation.names("author"), Name(family=citation.text("title")))
    span = (author.span[0], title.span[1])
    return with_people(replace(citation, fields=fields), "author", names, by="rule:author-before", span=span)


def without_kind(citation: Citation) -> Citation | None:
    """The same short form without the word for what somebody told: "Hale Interview, supra note 17"."""
    author, names = citation.fields.get("author"), citation.names("author")
    if author is None or len(names) != 1:
        return None
    if fold(citation.text("title")) in _TALKS:  # "Lumb, interview"
        return replace(citation, fields={name: r for name, r in citation.fields.items() if name != "title"})
    if fold(names[0].family) not in _TALKS or not names[0].given:
        return None
    return with_people(citation, "author", read_people(names[0].given), by=author.by, span=author.span)


_TALKS = frozenset(fold(TALKS).split(" | "))


def as_periodical(citation: Citation, said: str) -> Citation | None:
    """The same short form if what looks like its author is a periodical: "Le Figaro, art. cité"."""
    title = as_title(citation, said)
    if title is None:
        return None
    fields = {"container_title" if name == "title" else name: r for name, r in title.fields.items()}
    return replace(title, fields={name: fields[name] for name in FIELDS if name in fields})


def without_signal(citation: Citation) -> Citation | None:
    """The same short form if the initial of its author is a signal, "V. Carbonnier, préc.": *voir*."""
    author, names = citation.fields.get("author"), citation.names("author")
    if author is None or not names or names[0].given != "V.":
        return None
    first = replace(names[0], given="")
    span = (author.span[0] + len("V. "), author.span[1])
    signalled = replace(citation, signal=citation.signal or "V.")
    return with_people(signalled, "author", (first, *names[1:]), by="rule:author-before", span=span)


def without_title_behind(citation: Citation, said: str) -> Citation:
    """The citation without a title behind words that point back: "Kaya, op. cit., and, for later years"."""
    title = citation.fields.get("title")
    ends = [
        span[1] for span, row in find_back_references(said) if row.reach is Reach.EARLIER and not row.numbered
    ]
    if title is None or not ends or title.span[0] - citation.span[0] < max(ends):
        return citation
    fields = {name: reading for name, reading in citation.fields.items() if name != "title"}
    return replace(citation, fields=fields, residue=(*citation.residue, title.span))


_BETWEEN = re.compile(rf"\s?/\s?|\s(?:{JOINTS}|&)\s")  # "AKİPEK/KONCA", "Moore and Ramsay"


def as_whole_title(said: str, citation: Citation) -> Citation | None:
    """All before the page as a title, however it was read: "Bread, Knowledge and Freedom, 110" has no author.

    Args:
        said: the text of `citation`.
        citation: as it was read.
    """
    pages = citation.fields.get("pages")
    if pages is None or not citation.fields.keys() <= _UNSURE:
        return None
    start = citation.span[0]
    title = _PAGE_WORD.sub("", said[: pages.span[0] - start]).rstrip(" ,.")
    if len(title.split()) < _FEW_WORDS:
        return None
    reading = Reading(title, (start, start + len(title)), "rule:known-work", 0.9)
    return replace(
        citation, kind=Kind.SHORT, language=None, residue=(), fields={"title": reading, "pages": pages}
    )


_PAGE_WORD = re.compile(r"[\s,](?:§{1,2}|[Ss]{1,2}\.?|[Pp]{1,2}\.?|[Сс]{1,2}\.?)\s?$")
_FEW_WORDS = 3  # of a title that is to be known by itself


def as_author(citation: Citation, by_people: ByPeople) -> Citation:
    """The citation with its title as author, if that is a family known from before and all there is."""
    name = next((n for n in ("title", "container_title") if n in citation.fields), None)
    if (
        name is None
        or people_of(citation)
        or not citation.fields.keys() <= {name, "volume", "issue", "pages"}
    ):
        return citation
    people = tuple(Name(family=part.strip()) for part in _BETWEEN.split(citation.text(name)))
    if not by_people(people):
        return citation
    fields = {other: reading for other, reading in citation.fields.items() if other != name}
    span = citation.fields[name].span
    return with_people(replace(citation, fields=fields), "author", people, by="rule:author-before", span=span)


def with_known_author(citation: Citation, by_people: ByPeople) -> Citation:
    """The citation with an author taken off its title who is known from before.

    One who goes by one name ("Аристотель. Физика"), or whose work has the rest of the title ("Давыдов. Суд").
    """
    reading = citation.fields.get("title")
    match = _AUTHOR_AREA.match(citation.text("title"))
    if people_of(citation) or reading is None or match is None:
        return citation
    family = Name(family=match["author"])
    rest_of_title = citation.text("title")[match.end() :]
    works = by_people((family,))
    names = [n for work in works for n in people_of(work.citation) if family_key(n) == family_key(family)]
    known = next((name for name in names if not name.given), family)
    if not works or (known is family and not best_fits(works, rest_of_title, by_author=True)):
        return citation
    start, end = reading.span
    rest = replace(reading, value=rest_of_title, span=(start + match.end(), end))
    cut = replace(citation, fields={**citation.fields, "title": rest})
    return with_people(
        cut, "author", (known,), by="rule:author-before", span=(start, start + len(match["author"]))
    )


def with_author_told_later(citation: Citation, families: Collection[str]) -> Citation:
    """The citation with an author taken off its title of whom later short forms speak.

    Args:
        citation: a full citation.
        families: those that short forms name and no author before has, as `family_key` writes them.
    """
    reading = citation.fields.get("title")
    match = _AUTHOR_AREA.match(citation.text("title"))
    if reading is None or match is None or citation.names("author"):
        return citation
    people = read_people(match["author"])
    if not people or not all(family_key(name) in families for name in people[:1]):
        return citation
    start, end = reading.span
    rest = replace(reading, value=citation.text("title")[match.end() :], span=(start + match.end(), end))
    cut = replace(citation, fields={**citation.fields, "title": rest})
    span = (start, start + len(match["author"]))
    return with_people(cut, "author", people, by="rule:author-told-later", span=span)


def with_archive(citation: Citation, last: Work | None) -> Citation:
    """A file of the archive that was cited directly before: "ГАСО. Ф. 79. Оп. 2. Д. 7. Л. 8; Д. 9. Л. 1"."""
    number = citation.fields.get("number")
    part = number is not None and number.by == "rule:part-of-fonds"
    archive = None if last is None else last.citation.fields.get("container_title")
    if not part or archive is None or last is None or "container_title" in citation.fields:
        return citation
    span, by = (citation.span[0], citation.span[0]), f"rule:archive-in-note-{last.note}"
    fields = {**citation.fields, "container_title": replace(archive, span=span, by=by, confidence=0.85)}
    return replace(citation, fields={name: fields[name] for name in FIELDS if name in fields})


_ROLE = "rule:role-before"
_LONGEST_SHORT = 120  # characters
# What a name and a short title may be misread as, beside themselves.
_UNSURE = frozenset({"author", "editor", "title", "container_title", "place", "pages", "volume"})
_NAME_AND_TITLE = re.compile(
    r"(?P<name>[^,;:]{2,40}?)(?:[,:]|\s(?:–|dans|in|en|в))\s(?P<title>[^,;]{3,}?)(?=,\s|\.?\s(?:s|S|p|pp|с|С)\.|\s?[….]*$)"
)


def as_known(
    said: str, citation: Citation, meant_by: Callable[[Citation, None], Sequence[Work]]
) -> Citation | None:
    """A name and a short title of a known work, however they were read: "Kaya, Kars, s. 9" names no place.

    Args:
        said: the text of `citation`.
        citation: as it was read.
        meant_by: finds the works before that a short form may mean.

    Returns:
        The short form, None if it is none or its work is not known.
    """
    match = _NAME_AND_TITLE.match(latin_separators(said)) if len(said) <= _LONGEST_SHORT else None
    if match is None or "pages" not in citation.fields:
        return None
    start = citation.span[0]
    # "Hünniger, Viehseuche von 1744–52, S. 12": a year in the title is no date of the work
    within = {
        name
        for name, reading in citation.fields.items()
        if start + match.start("title") <= reading.span[0] and reading.span[1] <= start + match.end("title")
    }
    if not citation.fields.keys() - within <= _UNSURE:
        return None
    fields = {
        name: Reading(value, (start + match.start(group), start + match.end(group)), "rule:known-work", 0.9)
        for name, group, value in (
            ("author", "name", read_people(match["name"])),
            ("title", "title", match["title"].strip(" “”«»\"'‘’„")),
        )
    }
    # "Birgivî, Vasiyetnâme, haz. Duman, 122": of two editions a word tells which
    told = citation.fields.get("editor")
    kept = ("editor", "volume", "pages") if told is not None and told.by == _ROLE else ("volume", "pages")
    fields |= {name: citation.fields[name] for name in kept if name in citation.fields}
    ordered = {name: fields[name] for name in FIELDS if name in fields}
    short = replace(citation, kind=Kind.SHORT, language=None, fields=ordered, residue=())
    return short if meant_by(short, None) else None
