"""Works recognised by other signs than author and title, when they are cited again.

A note may give its work a name for later ("[hereinafter X]"); a short form may
name the note in which its work stands, spell an author as the full citation
does, or repeat a place in a report ("504 U.S. at 577", "BGHZ 26, 349, 355").

Source: the project's table of footnote conventions by language, section 2.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from citekit.model import Citation, WorkType, collapse, fold, skeleton
from citekit.references import kinds
from citekit.references.antecedents import Fit, Work, distinct, family_key, fit, people_of, title_words
from citekit.references.backreferences import name_for_later

_LONGEST_ARTICLE = 60  # pages; a page farther behind the first is another article's


def names_for_later(work: Work) -> bool:
    """Whether the note of a work gives it a name for later."""
    return name_for_later(work.said) is not None


def name_of(work: Work) -> str:
    """The name for later that the note of a work gives it, folded; empty if it gives none."""
    found = name_for_later(work.said)
    return "" if found is None else collapse(found[1].strip(" \"'.,"))


def is_named_so(work: Work, said: str) -> bool:
    """Whether `said` begins with the name that its note gave a work: "[hereinafter HART & WECHSLER]"."""
    name = name_of(work)
    if not name:
        return False
    return re.match(rf"[\"']?{re.escape(name)}(?![^\W_])", fold(collapse(said))) is not None


def is_mentioned(work: Work, citation: Citation) -> bool:
    """Whether the words of a short form stand in its work's citation, in whatever field they were read."""
    there = [skeleton(word) for word in _WORD.findall(work.said)]
    told = [*(name.family or name.literal for name in people_of(citation)), citation.text("title")]
    told += [citation.text("container_title"), citation.text("number")]
    told = told if any(told) else [citation.text("annotation")]  # "yukarıda 1. dipnotta anılan eser (Finn)"
    words = [bone for part in told for word in _WORD.findall(part) if (bone := skeleton(word))]
    return bool(words) and all(word in there for word in words[:3])


def is_commentary_on(work: Work) -> bool:
    """Whether the title of a work is the code on which it comments: "Staudinger/Falk, BGB"."""
    editor = work.citation.fields.get("editor")
    return editor is not None and editor.by == "rule:commentary"


def is_same_file(first: Work, again: Work) -> bool:
    """Whether two full citations describe one archive file: the number is the same, and so is the archive.

    The archive may be named by the letters that the first gives it: "Archiwum Państwowe (im Folgenden: APP)".
    """
    one, other = first.citation, again.citation
    archive = skeleton(other.text("container_title"))
    return (
        one.type is other.type is WorkType.ARCHIVE
        and skeleton(one.text("number")) == skeleton(other.text("number"))
        and skeleton(one.text("title")) == skeleton(other.text("title"))
        and one.date() == other.date()
        and (
            archive == skeleton(one.text("container_title"))
            or archive in map(skeleton, _WORD.findall(first.said))
        )
    )


_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
# "ZBEN/1/4", "DDX 1378/2": letters and numbers that lead to a file without its archive; not one number alone
_SIGNATURE = re.compile(
    r"(?P<series>[A-Z]{2,6}(?:\s?[0-9]{1,6})?(?:/[0-9A-Z]{1,8}){0,4})/[0-9A-Z]{1,8}(?![^\W_])"
)


def is_signed_so(work: Work, said: str) -> bool:
    """Whether `said` begins with the signature of a file, or of another in its series: "ZBEN/1/4, f. 12"."""
    match = _SIGNATURE.match(said)
    return (
        match is not None
        and re.search(rf"(?<![^\W_]){re.escape(match['series'])}/", work.citation.text("number")) is not None
    )


def in_note(works: Sequence[Work], cited: Sequence[Work], citation: Citation, number: str) -> list[Work]:
    """The works cited in the note that a short form names: those that fit it, or else that mention it.

    Args:
        works: those that fit the short form by name.
        cited: in the note; it may itself cite short.
        citation: the short form.
        number: of the note.
    """
    there = [work for work in works if work in cited]
    there = there or [work for work in cited if is_mentioned(work, citation)]
    if (
        not there
        and people_of(citation)
        and all(kinds.decides(name.family or name.literal) for name in people_of(citation))
    ):
        decisions = list(distinct([work for work in cited if work.citation.type is WorkType.CASE]))
        there = decisions if len(decisions) == 1 else []  # "BVerfG (Fn. 17), 232" is "BVerfGE 89, 214"
    if len(there) > 1 and not people_of(citation):
        there = prefer(there, lambda work: is_mentioned(work, citation))
    if len(there) > 1 and citation.text("title"):
        there = prefer(
            there, lambda work: fit(citation.text("title"), work.citation.text("title")) > Fit.NONE
        )
    if len(there) > 1:
        there = prefer(there, lambda work: _stands_in(citation, work.citation.text("container_title")))
    if len(there) > 1:
        there = prefer(there, lambda work: _first_page(work.citation) == _first_page(citation))
    for name in ("volume", "number"):
        if len(there) > 1:
            there = prefer(there, _has_same(name, citation))
    # "supra, nota 3, p. 518": the work that the note describes, before those that it only cites again
    return prefer(there, lambda work: work.note == number) if len(there) > 1 else there


def _stands_in(short: Citation, container: str) -> bool:
    """Whether a short form names the container of a work: "FS Deutsch", "Festschrift für Erwin Deutsch"."""
    told = _FESTSCHRIFT.sub("", short.text("container_title") or short.text("title"))
    return bool(told) and fit(told, container) > Fit.NONE


def in_container(works: Sequence[Work], citation: Citation) -> list[Work]:
    """Of an author's works those in the book that stands for a title: "Medicus, in: FS Flume, S. 3"."""
    if not {"author", "container_title"} <= citation.fields.keys() <= _OF_PART:
        return []
    return list(distinct([w for w in works if _stands_in(citation, w.citation.text("container_title"))]))


_OF_PART = frozenset({"author", "editor", "container_title", "volume", "pages"})
_FESTSCHRIFT = re.compile(r"^(?:FS|GS|FG|in:?)\s")


def _has_same(name: str, citation: Citation) -> Callable[[Work], bool]:
    value = skeleton(citation.text(name))
    return lambda work: bool(value) and skeleton(work.citation.text(name)) == value


def spelled_so(works: list[Work], citation: Citation) -> list[Work]:
    """Of several works of a name, those that print it as the short form does: "JAFFE" and "Jaffe".

    American law prints the authors of books in capitals, so that their spelling tells a book from an article.
    """
    people = people_of(citation)
    if len(works) < 2 or not people:
        return works
    return prefer(works, lambda work: any(n.family == people[0].family for n in people_of(work.citation)))


def prefer(works: Sequence[Work], fits: Callable[[Work], bool]) -> list[Work]:
    """Those of `works` that fit; all if none does."""
    return [work for work in works if fits(work)] or list(works)


def named_in(works: Sequence[Work], said: str) -> list[Work]:
    """Those of `works` whose authors words name; all if none is: "Für Soest s. Quensel (wie Anm. 5)"."""
    told = frozenset(title_words(said))
    return prefer(works, lambda work: not told.isdisjoint(work.families))


def report_of(citation: Citation) -> tuple[str, str]:
    """The report or journal in which a work stands, and the volume: by what `reported` looks for it.

    Without the reporter in brackets, whom only the full citation names: "U.S. (1 Cranch)".
    """
    report = citation.text("container_title").partition(" (")[0]
    return skeleton(report), skeleton(citation.text("volume"))


def reported(works: Sequence[Work], citation: Citation) -> list[Work]:
    """The works that a citation means by their place in a report or journal, and says less of than before.

    "Lujan, 504 U.S. at 577"; "BGHZ 26, 349, 355"; "Götting, NJW 2001, 586".  One that says as much as the
    first is a full citation given again.

    Args:
        works: those with the same `report_of`.
        citation: what stands in the note.
    """
    volume, year = citation.text("volume"), citation.date()
    dated = year is not None and bool(year.start.month)  # as an issue of a newspaper is
    if dated or not _REPORTED.issuperset(citation.fields) or not (volume or year):
        return []
    return list(
        distinct(
            [
                work
                for work in works
                if (year is None or _is_of_year(work.citation, citation, year.year))
                and _is_again(work.citation, citation)
            ]
        )
    )


def _is_of_year(full: Citation, short: Citation, year: int) -> bool:
    """Whether a work is of a year; a decision may be printed a year or two later, at the same page."""
    date = full.date()
    if date is None or date.year == year:
        return date is not None
    later = full.type is WorkType.CASE and bool(date.start.month) and 0 < year - date.year <= _PRINTED_LATER
    return later and _first_page(full) == _first_page(short)


_PRINTED_LATER = 2  # years
# "E. 2014/122", "B. No: 2012/855", "6216 sayılı", "C-131/12"
_OFFICIAL_NUMBER = re.compile(
    r"(?<![^\W_/-])(?:C-)?[0-9]{1,6}/[0-9]{1,6}(?:-[0-9]{1,6})?(?![^\W_/-])|(?<![^\W_/])[0-9]{3,5}(?![^\W_/-])"
)
_OFFICIAL = (WorkType.LEGISLATION, WorkType.CASE)


def official_numbers(citation: Citation) -> frozenset[str]:
    """The numbers by which a statute or a decision is known, without those of the articles cited.

    >>> from citekit.references.parse import parse_reference
    >>> sorted(official_numbers(parse_reference("AYM, E. 2014/122, K. 2015/123, T. 30.12.2015.", "tr")))
    ['2014/122', '2015/123']
    """
    reading = citation.fields.get("number")
    if citation.type not in _OFFICIAL or reading is None or reading.by in _PLACES_IN_LAW:
        return frozenset()
    return frozenset(_OFFICIAL_NUMBER.findall(_ARTICLES.sub("", citation.text("number"))))


def cites_rule(citation: Citation) -> bool:
    """Whether a citation gives the article of a law, in place of a page."""
    reading = citation.fields.get("number")
    return reading is not None and reading.by in _PLACES_IN_LAW


_PLACES_IN_LAW = frozenset({"rule:rule-of-law", "rule:section-of-act"})
_ARTICLES = re.compile(r"(?:^|,)\s?(?:m|md|mad|madde|ст|art)\.?\s[^,]*")


def numbered_so(works: Sequence[Work], citation: Citation) -> list[Work]:
    """The statutes and decisions that a citation means by their number, and says less of than before.

    "6216 sayılı Kanun, m. 45/3"; "AYM, E. 2014/122".

    Args:
        works: those that share a number with it.
        citation: what stands in the note.
    """
    numbers = official_numbers(citation)
    return list(
        distinct(
            [
                work
                for work in works
                if work.citation.type is citation.type
                and numbers <= official_numbers(work.citation)
                and (citation.fields.keys() - _ASIDE) < (work.citation.fields.keys() - _ASIDE)
            ]
        )
    )


_PART_OF_FILE = re.compile(
    r"(?<![^\W_])(?P<word>[^\W\d_]{1,12}(?:\.\s?[^\W\d_]{1,6})?)\.?\s?№?\s?"
    r"(?P<value>[^\W\d_]{0,2}-?[0-9]{1,7}[\w/-]{0,12})"
)


def _parts_of_file(citation: Citation) -> dict[str, str]:
    """Fonds, inventory, file …: the words of a signature with their numbers."""
    found = _PART_OF_FILE.finditer(citation.text("number"))
    return {skeleton(part["word"]): skeleton(part["value"]) for part in found}


def in_file(files: Sequence[Work], citation: Citation, last: Work | None) -> list[Work]:
    """The archive files that a citation means by a part of their signature: "ЦГАЛИ, ф. 941, л. 3".

    One that gives all of the signature is a full citation; without an archive it goes on from the one before.

    Args:
        files: described before.
        citation: what stands in the note.
        last: the work cited directly before.
    """
    parts, archive = _parts_of_file(citation), citation.text("container_title")
    begun: dict[str, str] = {}
    if not archive and last is not None and last.citation.type is WorkType.ARCHIVE:
        archive, begun = last.citation.text("container_title"), _parts_of_file(last.citation)
        begun = {word: value for word, value in begun.items() if word not in parts}
    if citation.type is not WorkType.ARCHIVE or not archive or not parts:
        return []
    sought = {**begun, **parts}
    return list(
        distinct(
            [
                work
                for work in files
                if skeleton(work.citation.text("container_title")) == skeleton(archive)
                and sought.items() <= (known := _parts_of_file(work.citation)).items()
                and parts.items() < known.items()
            ]
        )
    )


_REPORTED = frozenset({"author", "title", "container_title", "volume", "date", "pages", "annotation"})
_ASIDE = frozenset({"pages", "annotation"})
_TELLING = frozenset({"author", "title", "date", "number"})


def _is_again(full: Citation, short: Citation) -> bool:
    first, page = _first_page(full), _first_page(short)
    title, people = short.text("title"), people_of(short)
    if full.type is WorkType.CASE and title[:1].islower() and _counts_first(short):
        title = ""  # "In Miranda, the Court had said as much. 384 U.S. at 475."
    begins = fold(full.text("title")).startswith(fold(title))  # "Lujan": too short for a title's beginning
    if title and first == page and full.type is WorkType.CASE and not full.text("title"):
        return True  # "BVerfGE 89, 214 (231) – Bürgschaft": the name comes with the second citation
    if page is None or (title and not begins and fit(title, full.text("title")) < Fit.RUN):
        return False
    if first == page:
        less = (short.fields.keys() - _ASIDE) < (full.fields.keys() - _ASIDE)
        if full.type is not WorkType.CASE:
            # "Paal, NJW 2022, 3673", and of the same "Paal, NJW 2022, 3673, 3676 f."
            untitled = not title and not full.text("title") and bool(people)
            return less or (untitled and short.text("pages") != full.text("pages"))
        # "Harris v Dunn [1932] AC 562", and "Harris [1932] AC 562"; "OLG Köln, NZM 2021, 231 Rn. 28", and of
        # the same decision "NZM 2021, 231, Rn. 41"
        told = fold(title) == fold(full.text("title")) and short.text("pages") == full.text("pages")
        named = bool(title) and fold(title) == fold(full.text("title"))
        return less or _TELLING.isdisjoint(short.fields.keys() - {"title"}) or not (told or named)
    if full.type is WorkType.CASE:
        known = "date" not in short.fields and (bool(title) or _counts_first(short))
        return known or (
            first is not None and first < page <= _last_page(full) + _PAGES_OF_CASE and not title
        )
    near = first is not None and first < page <= first + _LONGEST_ARTICLE
    families = {family_key(name) for name in people}
    return near and bool(families) and families <= set(map(family_key, people_of(full))) and not title


def _counts_first(citation: Citation) -> bool:
    """Whether the volume stands before the report, as in "410 U.S. at 160": that is no first page."""
    volume, report = citation.fields.get("volume"), citation.fields["container_title"]
    return volume is not None and volume.span < report.span


_PAGES_OF_CASE = 10  # behind the last page that was cited of a decision


def _last_page(citation: Citation) -> int:
    return max(int(page) for page in re.findall(r"[0-9]{1,6}", fold(citation.text("pages"))))


def _first_page(citation: Citation) -> int | None:
    match = re.search(r"[0-9]{1,6}", fold(citation.text("pages")))
    return int(match[0]) if match is not None else None
