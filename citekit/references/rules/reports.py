"""Citations of law by a place in a report, a code or a journal, with or without a title.

::

    BGH, Urt. v. 25.5.1954 – I ZR 211/53, BGHZ 13, 334 – Leserbrief
    Canaris, JuS 1989, 161, 163
    Lujan v. Defs. of Wildlife, 504 U.S. 555, 560–61 (1992)
    William A. Fletcher, The Structure of Standing, 98 Yale L.J. 221, 229 (1988)
    Clean Air Act, 42 U.S.C. § 7604(a) (2012)
    RICHARD A. POSNER, ECONOMIC ANALYSIS OF LAW 101–03 (7th ed. 2007)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citekit.model import Name, Span, fold
from citekit.references import kinds
from citekit.references.lexicon import law
from citekit.references.lexicon.backrefs import NAMED_FOR_LATER
from citekit.references.lexicon.cues import alternatives
from citekit.references.lexicon.people import ARTICLES
from citekit.references.marks import Mark
from citekit.references.marks.american import CONSTITUTION, HEARING, LETTER, NEWSPAPER, SITE
from citekit.references.marks.books import BOOK
from citekit.references.marks.british import DEBATE, SECTION_OF_ACT
from citekit.references.marks.british import NEWSPAPER as TOWN_NEWSPAPER
from citekit.references.marks.classics import AUTHOR as ANCIENT_AUTHOR
from citekit.references.marks.classics import COLLECTION
from citekit.references.marks.gazettes import GAZETTE, PAPER
from citekit.references.marks.oscola import PINPOINT
from citekit.references.marks.reports import CODE, FILE, JOURNAL, REPORT
from citekit.references.people import looks_like_person, read_people
from citekit.references.rules.chunks import Chunk, comma_chunks
from citekit.references.rules.layout import ENTRY, Layout, are_families, count_persons, take_roles
from citekit.references.rules.publishers import listed_body
from citekit.references.rules.union_law import take_case
from citekit.references.tagged import IGNORED, Tagged

PLACES = frozenset(
    {REPORT, JOURNAL, CODE, FILE, PAPER, BOOK, GAZETTE, CONSTITUTION, HEARING, NEWSPAPER, SITE, LETTER}
    | {DEBATE, SECTION_OF_ACT, TOWN_NEWSPAPER, ANCIENT_AUTHOR, COLLECTION}
)


def is_reported(marks: Sequence[Mark]) -> bool:
    """Whether a place in a report, a code or a journal, or the number of a decision was found."""
    return any(mark.by in PLACES for mark in marks)


def in_papers(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks, that of a paper as its number where a title stands before: "Entwurf …, BT-Drs. 18/1"."""
    return [
        replace(m, tagged=replace(m.tagged, label="number"))
        if m.by == PAPER and len(_WORDS.findall(text[: m.extent[0]])) >= _LEAST_WORDS
        else m
        for m in marks
    ]


_WORDS = re.compile(r"[^\W\d_]{3,}")
_LEAST_WORDS = 3  # of a title, no author alone


def one_place(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks with those of a second place of the same work ignored: "BGHZ 143, 214 = NJW 2000, 2195"."""
    if _COURT_PAPER.match(text):  # the page that is cited is that of the paper
        return [_ignored(m) if m.by == REPORT and m.label in _OF_PLACE else m for m in marks]
    seen: set[str] = set()
    places = 0
    kept = []
    for mark in marks:
        places += mark.by in PLACES and mark.label == "container_title"
        second = (mark.label in _OF_PLACE and mark.by != PINPOINT) or mark.by == COLLECTION
        repeated = mark.by in PLACES and mark.label in seen and mark.label in _OF_PLACE
        if mark.by in PLACES:
            seen.add(mark.label)
        kept.append(_ignored(mark) if repeated or (places > 1 and second) else mark)
    return kept


_OF_PLACE = frozenset({"volume", "container_title", "pages"})


def _ignored(mark: Mark) -> Mark:
    return replace(mark, tagged=replace(mark.tagged, label=IGNORED, span=mark.extent, value=None))


def tag_reported(text: str, marks: Sequence[Mark]) -> list[Tagged]:
    """Tell court, parties, authors and title around a place in a report."""
    layout = Layout(text, comma_chunks(text, marks), marks)
    take_roles(layout)
    take_case(layout)
    places = [m.extent[0] for m in marks if m.by in PLACES and not (m.by == BOOK and m.label == "volume")]
    first = min(places, default=len(text))
    paper = _COURT_PAPER.match(text)
    if paper is not None and len(layout.chunks) > 1:
        return _tag_paper(layout, first)
    taken = _tag_bracket(layout)
    body = _BODY_IN_CAPITALS.match(text)
    if body is not None and _OF_BODY.search(body["name"]):
        layout.add("author", body.span("name"), "body-first", 0.9, (Name(literal=body["name"]),))
        layout.chunks = [chunk for chunk in layout.chunks if chunk.span[0] >= body.end()]
    front = [chunk for chunk in layout.chunks if chunk.span[0] < first]
    for chunk in layout.chunks[len(front) :]:
        if not any(start <= chunk.span[0] < end for start, end in taken):
            _tag_behind(layout, chunk)
    _tag_front(layout, front)
    return layout.tagged


# Brief for Petitioner at 12–14, Spokeo, Inc. v. Robins, 136 S. Ct. 1540 (2016)
_COURT_PAPER = re.compile(
    r"(?:Reply\s|Joint\s|Amended\s|Supplemental\s)?(?:Brief|Transcript|Complaint|Petition|Motion|Memorandum|Appendix|"
    r"Oral\sArgument|Answer|Declaration|Affidavit|Opening\sStatement)\b"
)


def _tag_paper(layout: Layout, first: int) -> list[Tagged]:
    """Tag a paper that was handed in to a court, in the case to which it belongs."""
    title, *case = [chunk for chunk in layout.chunks if chunk.span[0] < first]
    layout.add("title", title.span, "court-paper", 0.9)
    if case:
        layout.add("container_title", (case[0].span[0], case[-1].span[1]), "case-of-paper", 0.85)
    return layout.tagged


# (2d Cir. 1965); (Cal. Ct. App. Feb. 3, 1987); (HL)
_COURT_AND_DATE = re.compile(r"\((?P<court>[^()]{1,40}?)[,\s]*$")
_COURT_ALONE = re.compile(r"\s?\((?P<court>[A-Z]{2,4}|[A-Z][a-z]{1,4}|[A-Z][a-z]{1,3}\s?[A-Z]{1,3})\)")


_OF_CASES = frozenset({REPORT, FILE})


def _tag_bracket(layout: Layout) -> list[Span]:
    """Tag the court in the bracket with the year; which stretches that takes."""
    if not any(mark.by in _OF_CASES for mark in layout.marks):
        return []
    for mark in layout.marks:
        before = _COURT_AND_DATE.search(layout.text, 0, mark.extent[0]) if mark.label == "date" else None
        if before is not None and before["court"].strip():
            layout.add("annotation", before.span("court"), "court", 0.9)
            return [(before.start(), mark.extent[1])]
    end = max(mark.extent[1] for mark in layout.marks if mark.by in _OF_CASES)
    alone = _COURT_ALONE.match(layout.text, end)
    if alone is None:
        return []
    layout.add("annotation", alone.span("court"), "court", 0.85)
    return [alone.span()]


def _tag_behind(layout: Layout, chunk: Chunk) -> None:
    """Tag a bracket behind the place: who dissented, what is argued there."""
    text = chunk.text.strip("()[] ")
    start = layout.text.index(text, chunk.span[0])
    opened = layout.text[:start].rstrip()[-1:] in ("(", "[")
    if opened and _DATABASE.fullmatch(text) and not any(m.label == "container_title" for m in layout.marks):
        layout.add("container_title", (start, start + len(text)), "database", 0.85)
    elif _NAMED_LATER.match(fold(text)):
        layout.add(IGNORED, chunk.span, "named-for-later", 0.9)
    elif opened or chunk.text.startswith(("(", "[")):
        layout.add("annotation", (start, start + len(text)), "bracket", 0.7)
    elif (
        _DATABASE.fullmatch(text) is None
        and not layout.has("title")
        and _is_decided(layout)
        and chunk.text[:1].isupper()
        and "(" not in text
    ):
        # EGMR, Nr. 44599/98, Bensaid/Vereinigtes Königreich
        layout.add("title", chunk.span, "case-name", 0.85)
    elif _DATABASE.fullmatch(text) and not any(m.label == "container_title" for m in layout.marks):
        layout.add("container_title", chunk.span, "database", 0.85)
    elif _FINAL.fullmatch(text):
        layout.add(IGNORED, chunk.span, "final", 0.9)


def _is_decided(layout: Layout) -> bool:
    """Whether a court of its own stands first, so that a name behind the number is that of the case."""
    head = layout.text.partition(",")[0]
    return (
        kinds.decides(head)
        and len(head.split()) <= 6
        and not any(m.by in (REPORT, JOURNAL) for m in layout.marks)
    )


_DATABASE = re.compile(r"juris|beck-online|openJur|Westlaw|LexisNexis|Légifrance|Legifrance|Dalloz\.fr")
_NAMED_LATER = re.compile(alternatives(NAMED_FOR_LATER))
_FINAL = re.compile(r"(?:n\.\s?)?rkr\.?|nicht rechtskräftig|rechtskräftig|st\.?\s?Rspr\.?|per curiam|mem\.?")
_PARTIES = re.compile(
    rf"\S\s(?:{'|'.join(re.escape(form) for form in law.BETWEEN_PARTIES.split(' | '))})\s[^\W\d_]"
)
_ONE_PARTY = re.compile(rf"(?:{'|'.join(re.escape(form) for form in law.ONE_PARTY.split(' | '))})\s")
_YOUNGER = re.compile(r"(?:JR|Jr|Sr|SR|II|III|IV)\.?(?:\s(?:ET\sAL|et\sal)\.?)?|(?:ET\sAL|et\sal)\.?")


def _tag_front(layout: Layout, front: list[Chunk]) -> None:
    if front and kinds.decides(front[0].text) and len(front[0].text.split()) <= 6:
        layout.add("author", front[0].span, "court", 0.95, (Name(literal=front[0].text),))
        front = front[1:]
    if front and layout.has("number") and kinds.is_archive(front[-1].text):
        layout.add("container_title", front[-1].span, "archive-word", 0.85)  # the file of a court
        front = front[:-1]
    if not front:
        return
    whole = (front[0].span[0], front[-1].span[1])
    text = layout.text[slice(*whole)]
    report = any(mark.by == REPORT for mark in layout.marks)
    named = _PARTIES.search(text) or _ONE_PARTY.match(text)
    # "Hart v Windsor (1843) 12 M & W 68": no table has all reports
    report = report or (
        len(front) == 1 and named is not None and _FIRST_YEAR.match(layout.text, whole[1]) is not None
    )
    # "Vienna Convention on the Law of Treaties, 1155 U.N.T.S. 331"
    treaty = report and len(front) == 1 and kinds.is_document(text) and " v" not in text
    if (report and named) or treaty or any(part.by == "rule:court" for part in layout.tagged):
        _title(layout, whole, "treaty" if treaty else "parties")
        return
    paper = len(front) > 1 and any(m.by == PAPER and m.label == "number" for m in layout.marks)
    if bodies := listed_body(front) or int(paper and _writes_papers(front[0])):
        span = (front[0].span[0], front[bodies - 1].span[1])
        layout.add("author", span, "body-first", 0.9, (Name(literal=layout.text[slice(*span)]),))
        _title(layout, (front[bodies].span[0], whole[1]), "title")
        return
    if any(mark.by == CODE for mark in layout.marks) or kinds.is_statute(front[0].text):
        acts = text.endswith((" of", " von", " de")) or _ACT.search(text) is not None
        year = _OF_YEAR.match(layout.text, whole[1]) if acts else None
        _title(layout, (whole[0], year.end() if year is not None else whole[1]), "statute-or-case")
        return
    if report and len(front) == 1:
        # "Lujan, 504 U.S. at 577"; "The dissent’s reading of Allen, 468 U.S. at 754": the name comes last
        named = _LAST_NAME.search(text) if len(text.split()) > 4 else None
        start = whole[0] + (named.start("name") if named is not None else 0)
        if named is not None:
            layout.add(IGNORED, (whole[0], start), "words-before-case", 0.9)
        _title(layout, (start, whole[1]), "short-case")
        return
    if len(front) > 1 and (kinds.is_acronym(front[0].text) or kinds.is_body(front[0].text)):
        layout.add("author", front[0].span, "body-first", 0.85, (Name(literal=front[0].text),))
        _title(layout, (front[1].span[0], whole[1]), "title")
        return
    names = _count_authors(front, layout)
    if names:
        people = layout.text[front[0].span[0] : front[names - 1].span[1]]
        span = (front[0].span[0], front[names - 1].span[1])
        layout.add("author", span, "person", 0.9, _people(people))
    body = front[names:]
    book = next((i for i, chunk in enumerate(body) if i and _IN.match(chunk.text)), None)
    if book is not None:
        start = body[book].span[0] + len("in ")
        layout.add("container_title", (start, whole[1]), "after-in", 0.9)
        whole = (whole[0], body[book - 1].span[1])
    if body:
        _title(layout, (body[0].span[0], whole[1]), "title")


_BODIES_OF_PAPERS = frozenset(law.BODIES_OF_PAPERS.split(" | "))


def _writes_papers(chunk: Chunk) -> bool:
    """Whether a commission, a committee, or a ministry stands before the title of a paper."""
    words = chunk.text.split()
    return not _BODIES_OF_PAPERS.isdisjoint((words[0], words[-1]))


_IN = re.compile(r"[Ii]n\s\S")
_FIRST_YEAR = re.compile(r"\s\((?:1[5-9]|20)[0-9]{2}\)\s[0-9]{1,3}\s")


_DATE_WORD_AT_END = re.compile(r",?\s(?:vom|v\.|du)\s?$")
_IN_AT_END = re.compile(r",?\s(?:in|dans|en):?$")  # "Klios neue Kleider, in: HZ 283 (2006)"
# Civil Rights Act of 1964; Act of Feb. 26, 1853
_ACT = re.compile(r"\s(?:Act|Rules|Order|Regulations)$")
_OF_YEAR = re.compile(r"\s(?:[A-Z][a-z]{2,8}\.?\s[0-9]{1,2},\s)?[12][0-9]{3}(?=,)")
_LAST_NAME = re.compile(r"(?<=[a-z]\s)(?P<name>[A-Z][\w.'’&-]*(?:\s[A-Z&][\w.'’-]*){0,4})$")


def _title(layout: Layout, span: Span, by: str) -> None:
    if not layout.has("title"):
        start, end = span
        end = start + len(_IN_AT_END.sub("", layout.text[start:end]))
        dated = next((m for m in layout.marks if m.label == "date" and m.extent[1] == end), None)
        if by == "statute-or-case" and dated is not None:
            word = _DATE_WORD_AT_END.search(layout.text, start, dated.extent[0])
            end = end if word is None else word.start()  # "Gesetz über die Börse, vom 22. Juni 1896"
        end += layout.text[end : end + 2] == ".,"  # "Lowe v. SCM Corp., 306 F.3d 938"
        quoted = layout.text[start] in "“‘„«\"'" and layout.text[end - 1] in "”’“»\"',"
        layout.add("title", (start + quoted, end - quoted), by, 0.9)


def _people(text: str) -> tuple[Name, ...]:
    """The authors; "Jr." behind a comma belongs to the name before it."""
    if _IN_CAPITALS.fullmatch(text) and "." not in text:
        return tuple(Name(family=n.split()[-1], given=" ".join(n.split()[:-1])) for n in text.split(" & "))
    younger = re.search(r",\s(?P<suffix>(?:JR|Jr|Sr|SR)\.?|II|III|IV)(?=\s|,|$)", text)
    if younger is None:
        return read_people(text)
    names = read_people(text[: younger.start()])
    rest = text[younger.end() :].strip(" ,")
    suffixed = (*names[:-1], replace(names[-1], suffix=younger["suffix"]))
    return (*suffixed, *(read_people(f"{names[-1].family} {rest}")[1:] if rest else ()))


def _count_authors(front: list[Chunk], layout: Layout) -> int:
    """How many chunks before the title name authors; in law a family name is enough."""
    if ENTRY.match(front[0].text):
        return 0
    count = count_persons(front, len(front))
    if not count and _is_bare_name(front[0].text):
        single = len(front) == 1 and any(mark.by in (CODE, PAPER) for mark in layout.marks)
        count = 0 if single else 1
    if not count and len(front) > 1 and _IN_CAPITALS.fullmatch(front[0].text) and front[1].text.isupper():
        count = 1
    if not count and len(front) > 1 and _is_named_first(layout, front):
        count = 1
    if count == len(front) > 1 and not front[-1].text.endswith("."):
        count -= 1  # "JOHN KERR, TREATISE ON WATERS": something is the title
    while count and count < len(front) and _YOUNGER.fullmatch(front[count].text):
        count += 1
    return count


_SHAPE = r"(?:[A-Z]{1,3}(?![^\W\d_])\.?|[A-Z][^\W\d_]+(?:[-’'][A-Z][^\W\d_]+)?)"
_NAMED_FIRST = re.compile(rf"{_SHAPE}(?:\s(?:{_SHAPE}|&|and|de|van|von|der|du|la)){{1,7}}(?:\set\sal\.?)?")


def _is_named_first(layout: Layout, front: list[Chunk]) -> bool:
    """Whether words with capitals stand where journals and books of law have their author, known or not."""
    first = front[0].text
    if fold(first.split()[0]) in ARTICLES or _NAMED_FIRST.fullmatch(first) is None:
        return False
    quoted = layout.text[front[1].span[0]] in "“‘„«\"'"
    return quoted or any(mark.by in (JOURNAL, BOOK) for mark in layout.marks)


# AKHIL REED AMAR, THE BILL OF RIGHTS; ADMIN. OFFICE OF THE U.S. COURTS, PROGRAM SUMMARY
_IN_CAPITALS = re.compile(r"(?:[A-Z&][A-Z.'’-]*\s){1,8}[A-Z][A-Z.'’&-]+")
_BODY_IN_CAPITALS = re.compile(rf"(?P<name>{_IN_CAPITALS.pattern}),\s(?=[A-Z]{{2,}}\s)")
_OF_BODY = re.compile(r"\s(?:OF|ON|FOR|AND)\s|^(?:U\.S\.|NAT['’]L|STATE)\s")


def _is_bare_name(text: str) -> bool:
    """Names as law prints them: "v. Caemmerer", "Larenz/Canaris", "H. P. Westermann"."""
    return are_families(text) or looks_like_person(text) >= 0.5
