"""Where a passage stands in a commentary or a book of law, and the bracket behind it.

::

    Wagner, in: MüKo-BGB, 7. Aufl. 2017, § 823 Rn. C 5    LAW STORIES 97, 104 (Richard J. Lazarus ed., 2005)

Law cites a section and a number in the margin, or a page without a word before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.references.marks.pinpoints import NOTE, PINS, RANGE, YEAR, year_mark
from citekit.references.marks.text import Mark, Text, mark
from citekit.references.people import read_people
from citekit.references.sought import sought
from citekit.references.tagged import IGNORED

BOOK, SECTION = "page-and-bracket", "section"
"""By which rule a mark of this module was found, for those who ask what it is."""

# LAW STORIES 97, 104 (Richard J. Lazarus & Oliver A. Houck eds., 2005): the page stands without a word before
# the bracket in which American law puts editors, edition and year.
_BRACKET = sought(
    rf"(?:(?P<lead>(?<=[^\W\d_][^\W\d_.])|,\sat)\s(?P<pages>(?!(?:1[4-9]|20)[0-9]{{2}}\s)"
    rf"{RANGE}[a-d]?{NOTE}{PINS}))?\s"
    r"\((?:(?P<editors>[A-Z][^()]{3,80}?)\seds?\.,\s)?(?:(?P<translators>[A-Z][^()]{3,60}?)\strans\.,\s)?"
    rf"(?:(?P<edition>(?:[^()\s,]+\s){{1,3}})ed\.,?\s)?{YEAR}\)",
    figures=r"(?:1[6-9]|20)[0-9]{2}\)",
)
_PAGE_BEHIND = re.compile(r"[,:]?\s(?:pp?\.\s?|S\.\s?)?[0-9]{1,4}(?![0-9]|\s[A-Z])")
# 2 THE RECORDS OF THE CONVENTION: American law counts the volumes of a book in front of its title.
_VOLUME_BEFORE = re.compile(
    r"^(?P<volume>[0-9]{1,2}[A-Z]?)\s"
    r"(?=(?:[A-Z]\.\s?){0,3}[A-Z]{2,}[\s,]|(?P<mixed>[A-Z][\w.’']*(?:\s(?:&|[A-Z][\w.’']*)){1,8},\s))"
)
# § 823 Rn. C 5; Anh. zu § 12 Rn. 9; § 80 II 3 c; Art. 2 Abs. 1 Rn. 50; Vor § 1 Rn. 3; Einl. Rn. 12
_MARGINAL = (
    r"(?:Rn|Rdnr|RdNr|Rdn|Rz|Tz|Randnr)\.?\s?(?:[A-Z]\s?)?[0-9]{1,4}[a-z]?(?![^\W\d_])"
    r"(?:\s?[-,]\s?[0-9]{1,4})*(?:\s?ff?\.)?(?:\sa\.\s?E\.)?"  # am Ende
)
_SECTION = re.compile(
    r"(?<![^\W_])(?:(?:Anh(?:ang|\.)|Vor(?:bem(?:erkung)?|b)?\.?|Einl(?:eitung|\.)|nach)\s(?:zu\s|nach\s|vor\s)?)?"
    r"(?:§§?|Art\.|Artt\.)\s?[0-9]{1,4}[a-z]?(?:\s?ff?\.)?"
    r"(?:,?\s(?:Abs\.|S\.|Satz|Nr\.|Hs\.|Alt\.|lit\.|Anm\.)\s?[0-9a-z]{1,3}(?![^\W_])|\s[IVX]{1,5}(?![^\W_])"
    rf"|\s[0-9]{{1,2}}(?![0-9])(?!\.\s?[A-ZÄÖÜ])|,\s[0-9]{{1,2}}(?:\s[a-z]|\sff?\.?)?(?![^\W_.])(?=[,;]|\.?$)|\s[a-z](?![^\W_.]))*(?:,?\s{_MARGINAL})?|"
    rf"(?<![^\W_])(?:(?:Einl(?:eitung|\.)|Vorb(?:em)?\.)\s)?{_MARGINAL}"
)
# "§ 10 N. 12", "Art. 169 N. 59a", "§ 84 Rn. 8": how Turkish law cites commentaries
_SWISS_SECTION = re.compile(
    r"(?<![^\W_])(?:§\s?|(?:Art|art|m|md)\.\s?)[0-9]{1,4}[a-z]?(?:,?\s(?:[IVX]{1,5}|[0-9]{1,2}|[a-z])(?=[,\s]))*"
    r",?\s(?:N|Nr|No|kn|Rn|Rz)\.?\s?[0-9]{1,4}[a-z]?(?![^\W_])"
)
_GERMAN_LAW = re.compile(r"(?<![^\W_])(?:Rn|Rdnr|Rdn|Rz|Tz|Abs|Aufl|Hrsg|Fn|BGB|StGB|GG|ZPO|StPO|HGB)\b|§")
# "Gutachten A zum 72. DJT, 2018, A 24 ff.": the pages of a report to a meeting of lawyers
_OF_REPORT = re.compile(r"(?<![^\W_])(?:Gutachten|Referat)(?![^\W_])")
_LETTERED = re.compile(r"(?<=,\s)[A-Z]\s[0-9]{1,3}(?:\s?ff?\.)?(?=\s?[,;.)]|\s?$)")
# § 4.1; §§ 12-14; § 402A(b): in English law, where no code stands before
_ENGLISH_SECTION = re.compile(r"§§?\s?[0-9]+(?:[.:-][0-9]+)*[A-Za-z]?(?:\([a-z0-9]{1,3}\))*")


def sections(source: Text) -> Iterator[Mark]:
    """Find the section of a commentary or a book, with its marginal number: law cites no pages there."""
    if source.language == "en":
        for match in _ENGLISH_SECTION.finditer(source.plain):
            yield mark("pages", match.span(), SECTION, 0.9)
    if source.language == "tr":
        for match in _SWISS_SECTION.finditer(source.plain):
            yield mark("pages", match.span(), SECTION, 0.9)
    if source.language == "de" and _OF_REPORT.search(source.plain):
        for match in _LETTERED.finditer(source.plain):
            yield mark("pages", match.span(), SECTION, 0.9)
    if source.language == "de" and _GERMAN_LAW.search(source.plain):
        for match in _SECTION.finditer(source.plain):
            yield mark("pages", match.span(), SECTION, 0.95)


def brackets_of_books(source: Text) -> Iterator[Mark]:
    """Find the page before a bracket with editors, edition and year, and what stands in the bracket."""
    if source.language != "en":
        return
    brackets = list(source.matches(_BRACKET))
    for match in _VOLUME_BEFORE.finditer(source.free):
        if match["mixed"] and not (brackets or _ENGLISH_SECTION.search(source.plain)):
            continue
        yield mark("volume", match.span("volume"), BOOK, 0.85)
    for match in brackets:
        if _PAGE_BEHIND.match(source.plain, match.end()):
            continue  # "RFIC 86 (1958), pp. 134-166": that is the year of a volume
        if match["pages"] and "," in match["pages"] and not (match["editors"] or match["edition"]):
            continue  # "Phys. Plasmas 13, 033108 (2006)": volume and page
        if (
            not (match["pages"] or match["editors"] or match["edition"])
            or "\0" in source.free[slice(*match.span())]
        ):
            continue
        for name, role in (("editors", "editor"), ("translators", "translator")):
            if match[name]:
                people = read_people(source.text[slice(*match.span(name))])
                end = source.plain.index(".", match.end(name)) + 1
                yield mark(role, match.span(name), BOOK, 0.93, value=people, extent=(match.start(name), end))
        if match["edition"]:
            yield _edition(match)
        if match["pages"]:
            yield mark(
                "pages", match.span("pages"), BOOK, 0.85, extent=(match.start("lead"), match.end("pages"))
            )
        yield year_mark(match, "imprint")


def _edition(match: re.Match[str]) -> Mark:
    """The number of an edition; words alone, "abr. student ed.", are none."""
    number = re.match(r"[0-9]+", match["edition"])
    extent = (match.start("edition"), match.end("edition") + len("ed."))
    if number is None:
        return mark(IGNORED, extent, "edition-words", 0.9)
    start = match.start("edition")
    return mark("edition", (start, start + number.end()), BOOK, 0.93, extent=extent)
