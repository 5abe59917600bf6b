"""Statutes and court decisions, which have numbers where other works have authors.

::

    2709 sayılı Türkiye Cumhuriyeti Anayasası, Resmî Gazete, 09.11.1982, Sayı: 17863, m. 90.
    AYM, E. 2008/16, K. 2008/116, T. 05.06.2008, RG, 22.10.2008, S. 27032.
    AİHM, Leyla Şahin/Türkiye (BD), B. No: 44774/98, 10.11.2005, prg. 108.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citekit.model import Name
from citekit.references import kinds
from citekit.references.dates import Precision
from citekit.references.lexicon.words import DATABASES, OF_DECISION
from citekit.references.marks import Mark
from citekit.references.rules.chunks import Chunk, comma_chunks
from citekit.references.rules.edges import trim
from citekit.references.rules.enclosed import closed_spans
from citekit.references.rules.layout import Layout
from citekit.references.tagged import IGNORED, Tagged

_NUMBERED = frozenset({"statute-number", "case-number", "act-number"})


def is_law(text: str, marks: Sequence[Mark]) -> bool:
    """Whether a statute or a decision is cited, in comma style."""
    if " // " in text:
        return False
    chunks = comma_chunks(text, marks)
    numbered = any(m.by in _NUMBERED for m in marks)
    # A court may write, too: "Anayasa Mahkemesi, “Bireysel Başvuru İstatistikleri”, http://…".
    titles = [span for span, is_quoted in closed_spans(text) if is_quoted]
    first = chunks[: 1 if numbered else 2]
    if not chunks or any(start <= chunk.span[0] < end for chunk in first for start, end in titles):
        return False
    dated = any(m.precision is not None and m.precision > Precision.YEARS for m in marks)
    numbers = [m for m in marks if m.by == "case-number"]
    court = kinds.is_court(chunks[0].text) or (dated and kinds.decides(chunks[0].text))
    parties = _PARTIES.search(chunks[0].text) is not None
    court = court or (bool(numbers) and (parties or kinds.begins_with_court(text)))
    court = court and len(chunks[0].text.split()) <= 8
    gazette = any(kinds.is_gazette(chunk.head) for chunk in chunks)
    statute = any(kinds.is_statute(chunk.head) for chunk in chunks[:2])
    return (
        _ACT.match(text) is not None
        or _is_abbreviated(chunks, marks)
        or (court and (numbered or len(marks) > 1))
        or (statute and (numbered or gazette))
        or (gazette and len(chunks) == 1)
    )


# "Engel ve Diğerleri v. Hollanda, Başvuru No: 5100/71": parties may stand first, and no court.
_PARTIES = re.compile(r"[^\W\d_.)]\.?\s(?:v\.?|vs\.?|c\.|gegen|contre|против)\s[^\W\d_]|[^\W\d_]/[^\W\d_]")


# "§ 138 Abs. 1 BGB", "Art. 6 Abs. 1 lit. f DSGVO": a provision, and the letters of its code
_PROVISION = re.compile(
    r"(?P<rule>(?:§§?|Artt?\.)\s?[0-9]+[a-z]?(?:(?:,|\sund|\su\.|\si\.\s?V\.\s?m\.)?\s(?:(?:§§?|Abs\.|S\.|Satz|Nr\.|lit\.|Hs\.|Alt\.|ff?\.|Art\.)"
    r"|[0-9]+[a-z]?|[IVX]+|[a-z](?![^\W_])))*)\s(?P<code>[A-ZÄÖÜ][A-Za-zÄÖÜäöü]*(?:GB|PO|VO|[a-z]?G|O|V|R)(?:-[A-Z]\w*)?)\.?"
)


def is_provision(text: str) -> bool:
    """Whether all of `text` is a provision of a German code.

    >>> is_provision("§ 138 Abs. 1 BGB."), is_provision("§ 12 Rn. 5")
    (True, False)
    """
    return _PROVISION.fullmatch(text) is not None


def tag_provision(text: str) -> list[Tagged]:
    """Tell a provision from its code."""
    match = _PROVISION.fullmatch(text)
    assert match is not None
    return [
        Tagged("number", match.span("rule"), "rule:rule-of-law", 0.9),
        Tagged("title", match.span("code"), "rule:statute-or-case", 0.9),
    ]


def _is_abbreviated(chunks: Sequence[Chunk], marks: Sequence[Mark]) -> bool:
    """ "TBK m. 58", "ГК РФ, ст. 10": a statute by its letters, and nothing but the rule that is cited."""
    law = chunks[0].text
    letters = all(kinds.is_acronym(word) for word in law.split())
    return (
        len(chunks) == 1
        and (letters or kinds.is_statute(law))
        and any(mark.by == "rule-of-law" for mark in marks)
        and all(mark.by == "rule-of-law" or mark.label == "pages" for mark in marks)
    )


# How a French court sat: "CE, ass., 28 mai 1954".
_FORMATION = re.compile(r"(?:ass|sect|plén|ch|réun|mixte|réf|soc|com|crim|civ|req|[0-9]{1,2}e?|\.|\s)+")
# Loi n° 78-17 du 6 janvier 1978 relative à l’informatique: number and day stand in the title of a French act.
_ACT = re.compile(
    r"(?:Loi|Décret(?:-loi)?|Ordonnance|Arrêté|Circulaire|Legge|Decreto|Ley|loi|décret|ordonnance|arrêté)\s(?:organique\s)?"
    r"(?:n°\s?[0-9]{1,4}-[0-9]{1,5}\s)?(?:du|del|de)\s(?P<date>[0-9]{1,2}(?:er)?\s[^\W\d_]+\s[0-9]{4})"
    r"(?:\s(?:sur|relati(?:f|ve)s?|portant|modifiant|concernant|fixant|instituant|tendant|pour|su|sobre)\s[^,;()]+)?"
)


def in_acts(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks with those in the title of a French act ignored, but for its day."""
    act = _ACT.match(text)
    if act is None:
        return list(marks)
    return [
        replace(m, tagged=replace(m.tagged, label=IGNORED, value=None))
        if m.extent[1] <= act.end() and m.label != "date"
        else m
        for m in marks
    ]


def tag_law(text: str, marks: Sequence[Mark]) -> list[Tagged]:
    """Tell court, title and gazette among the chunks."""
    layout = Layout(text, comma_chunks(text, marks), marks)
    act = _ACT.match(text)
    if act is not None:
        layout.add("title", act.span(), "french-act", 0.9)
        layout.chunks = [chunk for chunk in layout.chunks if chunk.span[0] >= act.end()]
    statutes = [chunk for chunk in layout.chunks if kinds.is_statute(chunk.head)]
    for index, chunk in enumerate(layout.chunks):
        if kinds.is_gazette(chunk.head):
            layout.add("container_title", chunk.span, "gazette", 0.95)
        elif chunk.text.startswith("(") and chunk.text.endswith(")"):
            layout.add("annotation", (chunk.span[0] + 1, chunk.span[1] - 1), "bracket", 0.7)
        elif index == 1 and layout.has("author") and _FORMATION.fullmatch(chunk.text):
            layout.add(IGNORED, chunk.span, "formation", 0.9)
        elif index and kinds.is_law_report(chunk.text) and not layout.has("container_title"):
            layout.add("container_title", chunk.span, "law-report", 0.9)
        elif index == 0 and (kinds.decides(chunk.text) or kinds.begins_with_court(layout.text)):
            layout.add("author", chunk.span, "court", 0.95, (Name(literal=chunk.text),))
        elif kinds.has_stem(chunk.text, DATABASES):
            layout.add("annotation", chunk.span, "database", 0.8)
        elif chunk.text.islower() and all(kinds.has_stem(word, OF_DECISION) for word in chunk.text.split()):
            layout.add(IGNORED, chunk.span, "of-decision", 0.8)
        elif layout.has("author") and (kinds.is_periodical(chunk.text) or _is_reported_in(layout, chunk)):
            layout.add("container_title", chunk.span, "container", 0.85)
        elif not layout.has("title"):
            # "Respublikanın 18 oktyabr 1991-ci il tarixli Konstitusiya Aktı": a date stands inside the title.
            last = statutes[0] if statutes and statutes[0].span > chunk.span else chunk
            _add_title(layout, chunk, last)
    return layout.tagged


def _is_reported_in(layout: Layout, chunk: Chunk) -> bool:
    """Whether the letters of a report stand behind the day of a decision: "kt. 23.10.1996, AMKD, S. 33"."""
    dated = layout.first_mark("date") < chunk.span[0]
    return dated and kinds.is_acronym(chunk.text) and chunk.after in ("issue", "volume")


def _add_title(layout: Layout, first: Chunk, last: Chunk) -> None:
    """Tag the title from one chunk to another, and the letters of the law behind it."""
    letters = kinds.is_acronym(last.note) and kinds.is_statute(last.head)
    end = last.head_span[1] if letters else last.span[1]
    layout.add("title", (first.span[0], end), "statute-or-case", 0.9)
    if end < last.span[1] and last.bracket is not None:
        layout.add("annotation", (last.bracket[0] + 1, last.bracket[1] - 1), "letters-of-law", 0.9)


_BEHIND_COLON = re.compile(r"\s?:\s")
# "О защите прав потребителей: Закон РФ от 07.02.1992": with a capital only where the adoption follows
_ADOPTED = re.compile(r"(?P<kind>[^\W\d_]+\.?(?:\s[^\W\d_]+\.?){0,3})\s(?:от\s[0-9]|№|N\s[0-9]|\[?принят)")


def cut_kind_of_statute(layout: Layout, start: int, stop: int) -> int:
    """A statute's kind and adoption stand after a colon in small letters: "О печати: закон РФ от"."""
    match = _BEHIND_COLON.search(layout.text, start, stop)
    if match is None:
        return stop
    head, rest = layout.text[start : match.start()], layout.text[match.end() : stop]
    if not rest[:1].islower():
        adopted = _ADOPTED.match(layout.text, match.end())
        said = adopted is not None and any(map(kinds.is_statute, adopted["kind"].split()))
    else:
        said = kinds.is_statute(rest.split()[0]) or kinds.is_statute(head.split()[0])
    if said:
        layout.add("annotation", trim(layout.text, match.end(), stop), "kind-of-statute", 0.7)
        return match.start()
    return stop
