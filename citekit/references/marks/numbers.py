"""Numbers with the words that say what they count: pages, volume, issue, edition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from citekit.model import Date, Point, Script, Span, fold, script_of
from citekit.references.dates import Precision, find_dates
from citekit.references.lexicon.cues import NUMBER_CUES, NumberCue, alternatives
from citekit.references.lexicon.tries import openings
from citekit.references.marks.text import WORD_START, Mark, Text, mark
from citekit.references.sought import ByWord, Form, Sought, sought
from citekit.references.tagged import IGNORED

_ROMAN = r"[ivxlcdm]{1,7}(?![^\W_])"
_NUMBER = rf"(?:[0-9]{{1,6}}[a-zа-я]?(?![^\W_])|{_ROMAN})"
_RANGE = rf"{_NUMBER}(?:\s?-\s?{_NUMBER})?"
# What may follow a page: "and following", a footnote, a leaf's other side, the page meant within a range.
_FOLLOWING = (
    r"(?:\s?(?:rs\.|[rv]°|[rv](?:\.|(?=[\s,;.)-]|$))|vdd?\.?|v\.\s?d\.?|v\.ö\.|ve\sdevami|ff?\.(?:\sa\.\s?e\.)?|a\.\s?e\.|et\sseq\.?|et\spassim|sqq?\.|et\ssuiv\.|y\sss\.|"
    r"və\s(?:s|d)\.|və\sdavami|и\s(?:сл|след)\.|и\sдалее|ss\.|e\sseguenti|sgg?\.|segg?\.|n\.\s?[0-9]+|(?:об|зв)\.(?:\s?-\s?[0-9]{1,4}(?:\s?(?:об|зв)\.)?)?|arxasi|архасы|"
    r",\s(?:here|hier|ici|qui|aqui)\s(?:at\s|insbes\.\s)?(?:pp?|s)\.\s?[0-9]{1,4}(?:-[0-9]{1,4})?(?:\s?ff?\.)?|"
    r"\s\((?!(?:1[4-9]|20)[0-9]{2}\))[0-9]{1,4}(?:-[0-9]{1,4})?(?:\s?ff?\.)?\)|"
    r"\((?:here\s|hier\s|ici\s)?(?:pp?|s)\.\s?[0-9]{1,4}(?:-[0-9]{1,4})?\)))?"
)
# "27, 40": a further page, but no year and no "10. Baskı".
_FURTHER = (
    rf"(?:\s?(?:,|ve|and|и|und|və|;)\s?(?=[0-9]{{1,4}}(?![0-9]))(?!(?:1[4-9]|20)[0-9]{{2}}(?![0-9]))"
    rf"{_RANGE}{_FOLLOWING}"
    r"(?=\s?[,;.)]|\s*$|\s(?:\(|(?:ve|and|и)\s)))*"
)
# "S. 1515, 1531": behind a page of four digits so is the next one
_FURTHER_THOUSANDS = r"(?:(?<=[0-9]{4}),\s(?:1[0-9]{3})(?:\sff?\.)?(?=\s?[.;]|\s*$))?"
# "S. A 45, A 47": pages of German reports to meetings
_LETTERED = r"[a-z]\s[0-9]{1,3}(?:\sff?\.)?"
_EDITION = r"(?:[0-9]{1,3}|[ivx]{1,5}(?![^\W\d_]))"
_VALUES = {
    "pages": (
        rf"(?:[a-z][0-9]{{1,3}}(?![^\W_])|{_LETTERED}(?:,\s{_LETTERED})*(?![^\W_])|"
        rf"{_RANGE}{_FOLLOWING}{_FURTHER}{_FURTHER_THOUSANDS})"
    ),
    "volume": rf"{_NUMBER}(?:\s?[-/]\s?{_NUMBER})?",
    "issue": (
        r"(?:[0-9]{1,6}[a-zа-я]?(?![^\W_])(?:\s?[-/]\s?[0-9]{1,4}(?![0-9]))?(?:\s?\((?![^()]*(?:1[89]|20)[0-9]{2}\))[^()]{1,12}\))?"
        rf"|{_ROMAN}|-(?=\s?[,.;]|\s*$))"
    ),
    "edition": _EDITION,
}
_ORDINAL = r"(?:\.?[ªº]|\.|-?е|-?ое|-?th|nd|rd|st|-?c[iuü]|-?e)?"
_REVISED = (
    r"(?:\s?,?\s?(?:испр|перераб|доп|стереотип|стер|исправл|дополн)\."
    r"(?:,?\s(?:и\s)?(?:испр|перераб|доп)\.)?)?"
)


def _patterns(cue: NumberCue) -> Iterator[Sought]:
    forms = _exact(cue.forms) if cue.exact else alternatives(cue.forms)
    form: Form = "plain" if cue.exact else "folded"
    needs = openings(cue.forms if cue.exact else fold(cue.forms))
    fold_case = "i" if cue.exact else ""  # the text is folded for all other cues
    ordinal = _ORDINAL if cue.field == "edition" else ""
    if cue.after:
        # 3. baskı, I. Cilt, 2-ci nəşr, 3-е изд.
        number = "[0-9]{1,3}" if cue.field == "edition" else _EDITION
        lead = f"(?P<value>(?{fold_case}:{number}{_ORDINAL}))"
        yield sought(rf"{WORD_START}{lead}\s?(?P<cue>{forms}){_REVISED}(?![^\W\d_])", needs, form=form)
    if cue.before:
        value = f"(?P<value>(?{fold_case}:{_VALUES[cue.field]}{ordinal}))"
        # Letters of a Roman number need something before them: "col" + "l" is no column 50.
        gap = r"(?:\s?[.:]+\s?|\s|(?<=[.\s:])|(?=[0-9-]))"
        yield sought(rf"{WORD_START}(?P<cue>{forms}){gap}{value}", needs, form=form)


def _exact(forms: str) -> str:
    """Forms in which case matters; one letter needs its dot or a blank after it: "s. 5", "s 5"."""
    longest_first = sorted(forms.split(" | "), key=len, reverse=True)
    return "|".join(rf"{re.escape(form.rstrip('.'))}(?:\.|(?=[\s:]))" for form in longest_first)


_CUES = ByWord((pattern.needs, (cue, pattern)) for cue in NUMBER_CUES for pattern in _patterns(cue))


# «Gazzetta veneta», n. 1, 6 febbraio 1760: elsewhere "n." may be a note
_ISSUE_OF_DAY = sought(
    r"(?<![^\W_])nn?[.°]\s?(?P<value>[0-9]{1,6})(?=,\s(?:[0-9]{1,2}\.?\s[^\W\d_]+\.?\s)?(?:1[5-9]|20)[0-9]{2}(?![0-9]))",
    "n nn",
    form="folded",
)


# Leveson, Inquiry, 4:1758; Ibid., 2:734: volume and page, as Chicago has them
_VOLUME_COLON_PAGE = sought(
    r"(?:(?<=[^\W\d_])|(?<=[\"')])|(?<=[a-z]\.)),[\"']?\s(?P<volume>[0-9]{1,2}|[IVX]{1,5}):"
    r"(?P<pages>[0-9]{1,4}(?:-[0-9]{1,4})?)(?=\s?\.?\s*$|;\s)",
    figures=r":[0-9]",
)


def numbers(source: Text) -> Iterator[Mark]:
    """Find numbers with their words, in the order of the table."""
    for match in source.matches(_ISSUE_OF_DAY):
        yield mark("issue", match.span("value"), "issue-word", 0.9, extent=match.span())
    yield from _bare(source, ((_VOLUME_COLON_PAGE, {"volume": "volume", "pages": "pages"}, 0.85),))
    for cue, pattern in _CUES.of(source.words):
        if cue.languages and source.language not in cue.languages.split():
            continue
        for match in source.matches(pattern):
            if cue.field == "issue" and _COUNTS_CASE.match(source.plain, max(0, match.start() - 3)):
                continue
            if cue.field == "pages" and _IS_ORDINAL.match(source.plain, match.end("value")):
                continue
            signed = match["cue"] == "N"  # "BArch, N 1015" is a signature; a marginal number has its dot
            if not (cue.exact and (signed or _is_initial(source, match.span("cue")))):
                yield _number(source, cue, match)


_IS_ORDINAL = re.compile(r"-(?:е|х|й|го|м|я|ые|ых|ми)(?![^\W_])")  # "в 30-е годы"
# "Bank of England (No 3) [2003] 2 AC 1": which of several cases between the same parties
_COUNTS_CASE = re.compile(r"[a-z]\s\(N[o0]s?\.?\s[0-9]{1,2}\)\s[\[(]")


def _number(source: Text, cue: NumberCue, match: re.Match[str]) -> Mark:
    start, end = match.span("value")
    value = source.text[start:end]
    if _is_cyrillic_page(source, cue, match):
        return mark("pages", (start, end), "pages-word", 0.9, extent=match.span())
    if cue.field == "issue" and value in "-–—":
        return mark(IGNORED, match.span(), "no-issue", 0.9)
    if cue.field == "issue" and _is_only_year(source, match.span(), value):
        date = Date(Point(int(value)))
        return mark(
            "date",
            (start, end),
            "issue-is-year",
            0.8,
            value=date,
            extent=match.span(),
            precision=Precision.YEAR,
        )
    if cue.field == "edition" or start < match.start("cue"):
        # Without the ordinal's ending: 3-е, 2nd, I.
        number = re.match(r"[0-9]+|[ivxlcIVXLC]+", value)
        end = start + (number.end() if number is not None else len(value))
    if cue.kept:
        start = match.start("cue")
    single = len(source.text[slice(*match.span("cue"))].rstrip(". ")) == 1
    return mark(cue.field, (start, end), f"{cue.field}-word", 0.93 if single else 0.97, extent=match.span())


def _is_cyrillic_page(source: Text, cue: NumberCue, match: re.Match[str]) -> bool:
    """Whether a Latin "c." stands for the Cyrillic letter that looks like it: "Баку: Елм, 1994, c.44"."""
    return (
        cue.field == "volume" and match["cue"] in ("c.", "C.") and script_of(source.text) is Script.CYRILLIC
    )


def _is_only_year(source: Text, span: Span, value: str) -> bool:
    """Whether an issue is the citation's only year, as in a journal that numbers by the year: "№1998"."""
    if not re.fullmatch(r"(?:1[89]|20)[0-9]{2}", value):
        return False
    return not find_dates(source.text[: span[0]] + " " * (span[1] - span[0]) + source.text[span[1] :])


def _is_initial(source: Text, cue: Span) -> bool:
    """Whether the cue's letter is an initial: "С. Д. Иванов" has no page 500."""
    start, end = cue
    return end - start <= 2 and bool(re.match(r"\s?[^\W\d_IVX]\.", source.text[end:]))


# What stands alone where a page stands: "(İstanbul: Küre, 2001), 127."; "12/2 (2001): 45-60."
_BARE_PAGES = sought(
    r"(?:\)|(?:1[89]|20)[0-9]{2})\s?[,:]\s(?P<pages>[0-9]{1,4}(?:\s?-\s?[0-9]{1,4})?)(?=\s?\.?\s*$|\s?[;,]\s)",
    form="folded",
)
# The last number of a short form: "Smith, History of Things, 50."
_FINAL_PAGES = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=[.…\"']))(?:,[\"']?|[\"'],)\s(?P<value>[0-9]{1,3}(?:\s?-\s?[0-9]{1,3})?)\s?\.?\s*$"
)
_DESCRIBED = re.compile(r"\(|(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])")  # an imprint, or a date
# The same before another citation: "Davis, “On the Lame,” 575; Finlay, …", "Davis, Return, 30, and Finlay, …"
_PAGES_BEFORE_NEXT = re.compile(
    r"(?:(?<=[^\W\d_]{3}),|,[\"'”’]|[\"'”’],)\s(?P<value>(?!1[5-9][0-9]{2}|20[0-9]{2})[0-9]{1,4}(?:-[0-9]{1,4})?|[xvi]{1,6})"
    r"(?=;\s|\.\s+[^\W\d_]+(?:['’]s)?,?\s[^\W\d_]|,?\sand\s)"
)
# Volume and issue without words before a year in brackets: "Belleten 12/2 (2001)", "7(3)", "54, 1 (2015)".
_BARE_VOLUME = sought(
    r"(?<=[^\W\d_][ ,])\s?(?P<volume>[0-9]{1,4})"
    r"(?:\s?[/:]\s?(?P<slash>[0-9]{1,3}(?:-[0-9]{1,3})?)|\s?\((?P<round>[0-9]{1,3})\)"
    r"|,\s(?P<comma>[0-9]{1,3}(?:-[0-9]{1,3})?)(?=\s\())?"
    r"(?=,?\s\((?:[^\W\d_]+\s)?(?:1[89]|20)[0-9]{2}\)|\s?\([0-9]{1,3}\)|,\s(?:no|s)\.|(?<=\)),\s(?:1[89]|20)[0-9]{2},\s)",
    form="folded",
)


# Historical Journal, 58.2 (2015): volume and issue, as the MHRA Style Guide has them
_VOLUME_POINT_ISSUE = sought(
    r"(?<=[^\W\d_»\"')][ ,])\s?(?P<volume>[0-9]{1,4})\.(?P<issue>[0-9]{1,3}(?:-[0-9]{1,3})?)"
    r"(?=\s\((?:[^()]{1,20}\s)?(?:1[89]|20)[0-9]{2}\))",
    figures=r"[0-9]\.[0-9]{1,3}(?:-[0-9]{1,3})?\s\(",
)
# Sırât-ı Müstakîm 3/58 (1 Teşrînievvel 1325/14 Ekim 1909), 83: no place and colon in the bracket
_BEFORE_DAY = sought(
    r"(?<=[^\W\d_»\"')][ ,])\s?(?P<volume>[0-9]{1,4})/(?P<issue>[0-9]{1,4}(?:-[0-9]{1,4})?)"
    r"(?=\s\([0-9]{1,2}[\s.][^():]{2,40}[\s/.](?:1[89]|20)[0-9]{2}\))",
    figures=r"/[0-9]{1,4}(?:-[0-9]{1,4})?\s\(",
)
# «Quaderni petrarcheschi», IX-X (1992-1993); Revue d’histoire, XXXV, 1957, p. 52
_ROMAN_VOLUME = sought(
    r"(?<=[»”\"’\w],)\s?(?P<volume>[IVXLC]{1,8}(?:-[IVXLC]{1,8})?)"
    r"(?=\s\((?:1[89]|20)[0-9]{2}(?:[-/][0-9]{2,4})?\)|,\s(?:1[89]|20)[0-9]{2},\s(?:pp?\.|n[.°]))",
    figures=r"(?:1[89]|20)[0-9]{2}(?:[-/][0-9]{2,4})?[),]",
)
# Leipzig 1875-79), II, 143: volume and page behind the imprint of a work of several volumes
_VOLUME_AND_PAGE = sought(
    r"\),\s(?P<volume>[ivx]{1,5}),\s(?:pp?\.\s)?(?P<pages>[0-9]{1,4}(?:-[0-9]{1,4})?)(?=\s?\.?\s*$|[,;])",
    form="folded",
)


# "(Ankara: TDV Yayınları, 2012), 42/475": volume and page, as Turkish theology cites.
_AFTER_IMPRINT = sought(
    r"(?:1[89]|20)[0-9]{2}\),\s(?P<volume>[0-9]{1,3})/(?P<pages>[0-9]{1,4}(?:-[0-9]{1,4})?)(?=\s?\.?\s*$|\s?[;,]\s)",
    form="folded",
)


# Stow, Survey, II, p. 12
_VOLUME_BEFORE_PAGE = sought(
    r"(?<=[^\W\d_]),\s(?P<volume>[ivx]{1,5}),\s(?=(?:pp?|s|cols?|fols?)\.?\s[0-9])", form="folded"
)


# Lehrbuch des Schuldrechts, II/2, 13. Aufl. 1994
_VOLUME_BEFORE_EDITION = sought(
    r"(?<=[^\W\d_])(?:,\s(?=[ivx]+,?\s)|,?\s(?=\w+/))(?P<volume>[ivx]{1,5}(?:/[0-9]{1,2})?|[0-9]{1,2}/[0-9]{1,2}),?\s(?=[0-9]{1,3}\.\saufl)|"
    r"(?<=[^\W\d_]),?\s(?P<part>[ivx]{1,5}/[0-9]{1,2}),\s(?=§|s\.\s|rn\.\s)",
    form="folded",
    figures=r"[0-9](?:\.\saufl|,\s(?:§|s\.|rn\.))",
)


_BARE = (
    # what each finds, and how sure that is
    (_VOLUME_BEFORE_EDITION, {"volume": "volume", "part": "volume"}, 0.85),
    (_BARE_PAGES, {"pages": "pages"}, 0.8),
    (_AFTER_IMPRINT, {"volume": "volume", "pages": "pages"}, 0.85),
    (_VOLUME_AND_PAGE, {"volume": "volume", "pages": "pages"}, 0.85),
    (_VOLUME_BEFORE_PAGE, {"volume": "volume"}, 0.85),
)
_BARE_IN_JOURNALS = (
    (_VOLUME_POINT_ISSUE, {"volume": "volume", "issue": "issue"}, 0.85),
    (_BEFORE_DAY, {"volume": "volume", "issue": "issue"}, 0.85),
    (_ROMAN_VOLUME, {"volume": "volume"}, 0.85),
    (_BARE_VOLUME, {"volume": "volume", "slash": "issue", "round": "issue", "comma": "issue"}, 0.7),
)


def bare_numbers(source: Text) -> Iterator[Mark]:
    """Find pages, volumes and issues that only their place and punctuation tell."""
    yield from _bare(source, _BARE)
    final = _FINAL_PAGES.search(source.folded)
    if final is not None and "\0" not in source.free[final.start() : final.end()]:
        yield mark("pages", final.span("value"), "final-pages", 0.65)
    if source.language == "en" and not _DESCRIBED.search(source.folded):
        for match in _PAGES_BEFORE_NEXT.finditer(source.folded):
            yield mark("pages", match.span("value"), "final-pages", 0.65)
    yield from _bare(source, _BARE_IN_JOURNALS)


def _bare(source: Text, rows: Iterable[tuple[Sought, Mapping[str, str], float]]) -> Iterator[Mark]:
    for pattern, labels, confidence in rows:
        for match in source.matches(pattern):
            for group, label in labels.items():
                if match[group]:
                    yield mark(label, match.span(group), f"bare-{label}", confidence)


# 416 s.; 27 с.: how many pages a book has, at the end.
_PAGE_COUNT = re.compile(
    r"(?<![0-9-])[0-9]{2,4}(?:,\s?\[[0-9]{1,3}\])?\s(?:s|c|с|səh|стр|p|pp|S)\.?(?=\s*$|[.;)])"
)


# Yıl 5: in which year of its life a journal is; it counts like a volume, but is none.
_YEAR_OF_LIFE = sought(
    r"(?<![^\W_])(?:yil|sene|il|год\sизд\.|year|année|anno)\s?[:.]?\s?[0-9]{1,3}(?![0-9])",
    "yil sene il год year année anno",
    form="folded",
)


# 3 vols; 2 Bde.: how many volumes a work has.
_VOLUME_COUNT = sought(
    r"(?<![^\W_])[0-9]{1,3}\s(?:vols|vol(?=\.?\s?(?:$|[.,;)]))|bde|bände|tomes|voll|tt)(?:\.|(?=[\s,)]))",
    "vols vol bde bände tomes voll tt",
    form="folded",
)
# "в 4 т.", "2 cilddə": how many volumes there are. "Kısım II", "III hissə": a part within the volume.
_VOLUMES = re.compile(
    r"(?<![^\W_])(?:[ву]\s[0-9]{1,3}(?:-[а-я]{1,2})?\s(?:тт?|чч?|кн|вып)\.|"
    r"[ву]\s(?:[0-9]{1,3}-?[а-я]{0,2}|двух|трех|четырех|пяти|шести)\s(?:томах|частях|книгах)|"
    r"(?:[0-9]{1,3}|iki|üç|dörd|beş|alti|yeddi|səkkiz|on)\s(?:cildd[əe]|ҹилддә|ciltte)|in\s[0-9]{1,2}\s(?:bänden|bdn?\.|vols?\.|volumes))(?![^\W_])"
)
_PART = sought(
    r"(?<![^\W_])(?:(?:kisim|kısım|kis\.)\s(?:[ivx]{1,5}|[0-9]{1,2})|(?:[ivx]{1,5}|[0-9]{1,2})\.?\s(?:hissə|kisim))"
    r"(?![^\W_])",
    "kisim kısım kis hissə",
    form="folded",
)
# "Y. 2016": the year of an issue, with the letter for it.
_YEAR_LETTER = re.compile(r"(?<![^\W_])Y\.\s?:?\s?(?:(?=(?:19|20)[0-9]{2}(?![0-9]))|[0-9]{1,3}(?=\s?[,;)]))")


# "s. 799, dn. 12": a note of the page that is cited.
_NOTE_OF_PAGE = sought(
    r"(?<=[0-9]),?\s(?:dn|dpn|dipnot|fn|anm|прим|сн)\.?\s?[0-9]{1,4}(?=\s?[.;,)]|$)",
    "dn dpn dipnot fn anm прим сн",
    form="folded",
)


EDITION_OF_DAY = "edition-of-day"
"""By which rule the mark of a newspaper's morning or evening edition was found."""
# passim; Morgenausgabe, Zweites Morgenblatt
_PASSIM = sought(r"(?<![^\W_])(?:et\s)?passim(?![^\W_])", "passim", form="folded")
_OF_THE_DAY = re.compile(
    r"(?<=,\s)(?:(?:[1-4]\.|(?:erst|zweit|dritt|viert)e[rs]?)\s)?(?:(?:morgen|mittag|abend|nacht|sonntags|fest)-?"
    r"(?:ausgabe|blatt)|extra(?:ausgabe|blatt)|sonderausgabe|beilage|beiblatt|feuilleton)(?![^\W_])"
)


def counts(source: Text) -> Iterator[Mark]:
    """Find numbers that are no locator: how many pages a book has, how old a journal is."""
    for match in source.matches(_PASSIM):
        yield mark(IGNORED, match.span(), "passim", 0.9)
    for match in _OF_THE_DAY.finditer(source.folded):
        yield mark("annotation", match.span(), EDITION_OF_DAY, 0.85)
    for match in _VOLUMES.finditer(source.folded):
        yield mark(IGNORED, match.span(), "volumes", 0.9)
    for match in source.matches(_NOTE_OF_PAGE):
        yield mark(IGNORED, match.span(), "note-of-page", 0.85)
    for match in source.matches(_PART):
        yield mark(IGNORED, match.span(), "part", 0.8)
    for match in _YEAR_LETTER.finditer(source.text) if source.language == "tr" else ():
        yield mark(IGNORED, match.span(), "year-of-life", 0.85)
    for match in _PAGE_COUNT.finditer(source.free):
        yield mark(IGNORED, match.span(), "page-count", 0.85)
    for match in source.matches(_VOLUME_COUNT):
        yield mark(IGNORED, match.span(), "volume-count", 0.9)
    for match in source.matches(_YEAR_OF_LIFE):
        yield mark(IGNORED, match.span(), "year-of-life", 0.85)
