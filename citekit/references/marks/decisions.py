"""What decisions are numbered, dated and called by, beside their places in reports.

::

    BGH, Urt. v. 1.12.1999 – I ZR 49/97 – Marlene Dietrich    ECLI:EU:C:2014:317
    Cass. com., pourvoi n° 93-18.632    Doe v. Roe (No. 13-1339)    Anm. zu BGH, Urt. v. 1.12.1999
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.references.lexicon import law
from citekit.references.lexicon.tries import openings
from citekit.references.marks.pinpoints import forms
from citekit.references.marks.reports import FILE, names_report
from citekit.references.marks.text import WORD_START, Mark, Text, mark
from citekit.references.sought import sought
from citekit.references.tagged import IGNORED

CASE_NAME = "case-name"
"""By which rule the name of a decision was found, for those who ask what it is."""

_FILE = sought(
    rf"{WORD_START}(?:Az\.:?\s|Rs\.\s|Nr\.\s|No\.\s)?(?P<number>(?:[IVX]{{1,5}}[a-z]?|[0-9]{{1,3}}[a-z]?)\s"
    r"[A-Z][A-Za-z]{0,5}(?:\s?\([A-Za-z]{1,6}\.?\))?\s[0-9]{1,5}/[0-9]{2,4}(?:[a-z](?![^\W_]))?|[CT]-[0-9]{1,4}/[0-9]{2}(?:\sP)?"
    r"|(?:StB|AK|AnwZ(?:\s\(Brfg\))?|NotZ(?:\s\(Brfg\))?|RiZ|EnVR|EnZR|KVR|KZR|KVZ|GSSt|GSZ|ARs|BLw)\s[0-9]{1,4}/[0-9]{2}"
    r"|(?:O?VG\s)?[0-9]{1,3}\s[A-Z]{1,3}\s[0-9]{1,3}\.[0-9]{2}(?![0-9])|(?<=Nr\.\s)[0-9]{3,6}/[0-9]{2}(?![0-9/])"
    r"|(?<=[–-]\s)[0-9]{3,5}/[0-9]{2}(?![0-9/]))",
    figures=r"[0-9][/.][0-9]{2}",
)
# No. CIV-81-1116E, (No. 13-1339): the number of a case, where parties are named before it
_DOCKET = sought(
    r"(?<=[,(]\s)(?:Nos?|Case\sNo|Docket\sNo|Civ\.\sNo)\.\s(?P<number>[A-Z0-9][\w:.-]*[0-9]\w*)|"
    r"(?<=\()Nos?\.\s(?P<bracket>[A-Z0-9][\w:.-]*[0-9]\w*)(?=\))",
    "No Nos",
)
_PARTIES = re.compile(r"[^\W\d_]\.?\sv\.\s[^\W\d_]")
_ECLI = sought(r"ECLI:[A-Z]{2}:[A-Z0-9]{1,10}:[0-9]{4}:[A-Z0-9.]{1,30}[A-Z0-9]", "ECLI")
_DECISION = sought(
    rf"{WORD_START}(?:{forms(law.DECISIONS)})\s?(?=[0-9]{{1,2}}[./\s])", openings(law.DECISIONS)
)
# m. Anm. Wolters: who wrote a note on the decision
_WITH_NOTE = sought(
    r"(?<=[\s,])m(?:\.\s?|it\s)?(?:(?:zust|abl|krit)\.\s)?(?:Anm|Bespr|Aufs)\.?\s(?:(?:v\.\s)?[A-ZÄÖÜ][\w-]+(?:/[A-ZÄÖÜ][\w-]+)*)?",
    "m mit mAnm mBespr mAufs mzust mabl mkrit",
)
# m. w. N., st. Rspr.: that there are more
_WITH_MORE = sought(r"(?<![^\W_])(?:m\.\s?w\.\s?N\.|m\.\s?zahlr\.\s?(?:Nachw|N)\.|st\.\s?Rspr\.)", "m st")
_CASE_IN_BRACKETS = re.compile(r"(?<=[0-9])\s\((?P<name>[A-ZÄÖÜ][^()\d]{3,40})\)(?=,|\s?$)")
_OF_DATE = sought(
    rf"{WORD_START}(?:v\.|vom)\s(?=[0-9]{{1,2}}\.\s?(?:[0-9]{{1,2}}\.|[^\W\d_]+)\s?[0-9]{{4}})", "v vom"
)
_CASE_NAME = re.compile(r"(?<=[0-9.)])\s[-–—]\s(?P<name>[^\W\d_][^,;–—()]{2,60}?)(?=\s?[;)]|\.\s|\.?\s*$)")
# Anm. zu BGH, Urt. v. 1.12.1999: a note on a decision has no other title.
_NOTE_ON = sought(
    rf"{WORD_START}(?:Anm\.|Anmerkung|Urteilsanmerkung|Besprechung)\s(?:zu|von)\s[^;()]{{2,60}}?"
    r"[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{4}",
    "Anm Anmerkung Urteilsanmerkung Besprechung",
)
_APPEAL = sought(r"(?:pourvoi\s)?n°\s(?P<number>[0-9]{2}-[0-9]{2}\.[0-9]{3})", "n", form="text")


def notes_on_decisions(source: Text) -> Iterator[Mark]:
    """Find notes on decisions, which have no title but what they are on."""
    for match in source.matches(_NOTE_ON):
        yield mark("title", match.span(), "note-on-decision", 0.9)


def decisions(source: Text) -> Iterator[Mark]:
    """Find what decisions are numbered, dated and called by."""
    found = False
    for match in source.matches(_FILE):
        found = True
        yield mark("number", match.span("number"), FILE, 0.95, extent=match.span())
    for match in source.matches(_APPEAL):
        found = True
        yield mark("number", match.span("number"), FILE, 0.95, extent=match.span())
    for match in source.matches(_DOCKET):
        if _PARTIES.search(source.plain):
            name = "number" if match["number"] else "bracket"
            yield mark("number", match.span(name), FILE, 0.9, extent=match.span())
    for pattern, rule in ((_ECLI, "ecli"), (_DECISION, "decision-word"), (_OF_DATE, "date-word")):
        for match in source.matches(pattern):
            yield mark(IGNORED, match.span(), rule, 0.95)
    for match in (*source.matches(_WITH_NOTE), *source.matches(_WITH_MORE)):
        yield mark(IGNORED, match.span(), "note-on-decision", 0.9)
    if found:
        for match in _CASE_IN_BRACKETS.finditer(source.text):
            yield mark("title", match.span("name"), CASE_NAME, 0.85, extent=match.span())
    if found or names_report(source):
        for match in _CASE_NAME.finditer(source.text):
            yield mark("title", match.span("name"), CASE_NAME, 0.9)
