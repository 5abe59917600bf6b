"""Which characters of a labelled stretch are the value: no announcing words, no signs around it."""

from __future__ import annotations

import re

from citekit.model import NAME_FIELDS, Name, Span, fold
from citekit.model.urls import repair_url
from citekit.references.dates import find_dates
from citekit.references.genitive import out_of_genitive
from citekit.references.lexicon.cues import ACCESSED, EDITOR_ALONE, ROLES, alternatives, dotted_alternatives
from citekit.references.name_lists import read_listed
from citekit.references.statistical.labels import FIELD_OF, NUMBER, XREF
from citekit.references.tagged import BACK_REFERENCE, IGNORED, Tagged

MODEL = "model"
"""Who decided, of what the statistical tagger found."""

_EDGES = " \t\n\u00a0.,;:–—-/\\|*_=•"
_KEEP_STOP = frozenset(
    {"author", "editor", "translator", "place", "publisher", "pages", "edition", "genre", "volume"}
)
_BRACKETS = {
    "(": ")",
    "[": "]",
    "{": "}",
    "<": ">",
    "“": "”",
    "«": "»",
    "„": "“",
    "‘": "’",
    '"': '"',
    "'": "'",
    "‚": "‘",
}

# Beside those of `ROLES`: what stands before names only where a model has told that they are names.
_ROLES_TOO = {
    "editor": "hrsg. | hg. | dir. | éd. | edited by | tərt.",
    "translator": "trans. by | traduit par | trad. it. di",
}


def _roles(role: str) -> str:
    return dotted_alternatives(f"{ROLES[role][True]} | {_ROLES_TOO[role]}")


_BEFORE = {
    # Words before the value; over folded text.
    "pages": r"(?:pp?|pages?|pgs?|pagg?|págs?|ss?|sf|sh|səh|səhifə|сс?|стр|c|cc|seiten?|sayfa|at|fols?|"
    r"ff?|лл?|صص?|ص ص)[.:]?\s*(?=[0-9ivxlc])",
    "volume": r"(?:vols?|volumes?|bde?|band|cilt|cild|т|том|tome|tomo|t|c|ҹ|jg|"
    r"jahrgang|ج|مج|جلد|المجلد|السنة|سال|دوره)[.:]?\s*(?=[0-9ivxlc])",
    "issue": r"(?:nos?|nr|núm|num|number|numéro|n[°º]?|issue|iss|heft|h|sayi|say|s|sy|№№?|вып|выпуск|"
    r"fasc|nömrə|ع|العدد|ش|شماره|شمارهٔ)[.:]?\s*(?=[0-9ivxlc])",
    "container_title": r"(?:(?:in|dans|en|içinde|في|ضمن|در|v|в|"
    r"в кн\.|в сб\.|kitabda)\s*:?\s+|//\s*|/\s*)(?=\S)",
    "editor": rf"(?:(?:in|dans|içinde)\s*:?\s+)?(?:{_roles('editor')})?\s*",
    "translator": rf"(?:{_roles('translator')})\s*:?\s*",
    "url": r"(?:url|available (?:at|from)|online|retrieved from|abrufbar unter|adres|erişim|"
    r"режим доступа)\s*:?\s*",
    "doi": r"(?:https?://(?:dx\.)?doi\.org/|doi\s*:?\s*)",
}
_AFTER = {
    "volume": r"(?<=[0-9])(?:e|ème|er|[ao]\.)?\s?(?:année|annee|jahrgang|jg|annata)\.?",
    "container_title": r"(?<=\S)\s{1,3}içinde",
    "editor": r"(?<![\s,])[\s,]*(?:[(\[]\s*)?(?:eds?|hrsg|hgg?|hrsgg|editors?|haz|der|edt|red|ред|сост|dirs?|"
    r"coords?|a cura di|comps?|cur)\.?\s*[)\]]?",
    "translator": r"(?<![\s,])[\s,]*(?:[(\[]\s*)?(?:trans|transl|çev|tr|üb|пер)\.?\s*[)\]]?",
}
_BEFORE_RX = {field: re.compile(rows) for field, rows in _BEFORE.items()}
_AFTER_RX = {field: re.compile(f"(?:{rows})$") for field, rows in _AFTER.items()}
_BEHIND_RX = re.compile(rf"(?:{_AFTER['editor']})(?!\w)")
_IN_BRACKETS = {role: re.compile(alternatives(forms[False])) for role, forms in ROLES.items()}
_NEAR = 16  # characters behind names in which a word for their role begins
_PAGE_COUNT = re.compile(r"[0-9]{1,4}(?:\s?,\s?[0-9]{1,4})?\s?(?:ss?|p|pp|с|стр|səh|seiten|pages|págs)\b\.?")
# "n° 61", which corpora that have no issues call a volume; "C. 5" and "S. 5" may count anything
_COUNTS_ISSUES = re.compile(r"(?:nos?\.|n[°º]|nr\b|№|heft\b|sayi\b|issue\b|numéro\b)\.?\s*(?=[0-9])")
_ACCESS = re.compile(rf"(?<![^\W_])(?:{alternatives(ACCESSED)})")
_ISBN = re.compile(r"(?:97[89][- ]?)?(?:[0-9][- ]?){9}[0-9xX]")
_EDITION = re.compile(r"[0-9]{1,3}|(?<![^\W_])[ivx]{1,4}(?![^\W_])")


def tagged_value(text: str, label: str, span: Span, confidence: float, *, by: str = MODEL) -> Tagged:
    """The value in a labelled stretch, as the assembler wants it.

    >>> found = tagged_value("Kars, s. 5-7.", "pages", (6, 13), 0.9)
    >>> found.label, found.span
    ('pages', (9, 12))
    """
    if label in NAME_FIELDS:
        label = _role(text, label, span)
    if label == XREF:
        return Tagged(BACK_REFERENCE, trimmed(text, span), by, confidence)
    field = FIELD_OF.get(label)
    if field == "volume" and _COUNTS_ISSUES.match(fold(text[slice(*span)]).lstrip(_EDGES)):
        field = "issue"
    if field is None or label == NUMBER:
        return Tagged(IGNORED, span, by, confidence)
    start, end = trimmed(text, span, keep_stop=field in _KEEP_STOP)
    stretch = text[start:end]
    if field == "pages" and _PAGE_COUNT.fullmatch(fold(stretch)):
        return Tagged(IGNORED, span, by, confidence)  # how many pages a book has
    if field == "annotation":
        access = _ACCESS.search(fold(stretch))
        dates = find_dates(stretch) if access is not None else []
        if dates:
            at = dates[-1].span
            return Tagged("accessed", (start + at[0], start + at[1]), by, confidence, dates[-1].date)
        return Tagged(field, (start, end), by, confidence)
    if field == "number" and (isbn := _ISBN.search(stretch)) is not None:
        return Tagged("isbn", (start + isbn.start(), start + isbn.end()), by, confidence)
    if field == "edition" and (number := _EDITION.search(fold(stretch))) is not None:
        return Tagged(field, (start + number.start(), start + number.end()), by, confidence)
    start, end = _without_words(text, field, (start, end))
    if field in NAME_FIELDS:
        return Tagged(field, (start, end), by, confidence, _people(text[start:end], field))
    if field == "url":
        repaired = repair_url(text[start:end])
        if repaired.is_valid:
            return Tagged(
                field, (start, end), "+".join(("rule:url", *repaired.rules)), confidence, repaired.url
            )
    return Tagged(field, (start, end), by, confidence)


def _role(text: str, label: str, span: Span) -> str:
    """What these people did: a word in brackets says so; who begins a citation without one is its author."""
    stretch = fold(text[slice(*span)]).rstrip(" ,;:")
    behind = fold(text[span[1] : span[1] + _NEAR]).lstrip()
    for role, pattern in _IN_BRACKETS.items():
        if pattern.match(behind) or any(
            not stretch[m.end() :].strip(_EDGES) for m in pattern.finditer(stretch)
        ):
            return role
    if label == "author" and _EDITED.search(stretch):
        return "editor"
    if label != "editor" or text[: span[0]].strip(_EDGES):
        return label
    before, after = (words[label].search(stretch) for words in (_BEFORE_RX, _AFTER_RX))
    is_said = (before is not None and before.group()) or after is not None or _BEHIND_RX.match(behind)
    return label if is_said else "author"


_EDITED = re.compile(rf",\s*(?:{alternatives(EDITOR_ALONE)}|der)\.?$")  # "Ada Kaya, ed."


def _people(stretch: str, field: str) -> tuple[Name, ...] | None:
    names = read_listed(stretch)
    if field != "author" and names and _GENITIVE.search(names[0].family):
        names = tuple(out_of_genitive(name) for name in names)
    return names or None


# Russian names after "под ред." and "пер." stand in the genitive.
_GENITIVE = re.compile(r"[а-яё](?:ова|ева|ина|ого|ской|овой)$")


def _without_words(text: str, field: str, span: Span) -> Span:
    start, end = span
    if (before := _BEFORE_RX.get(field)) is not None:
        match = before.match(fold(text[start:end]))
        if match is not None and match.end() < end - start:
            start += match.end()
    if (after := _AFTER_RX.get(field)) is not None:
        match = after.search(fold(text[start:end]))
        if match is not None and match.start() > 0:
            end = start + match.start()
    return trimmed(text, (start, end), keep_stop=field in _KEEP_STOP) if (start, end) != span else span


def trimmed(text: str, span: Span, *, keep_stop: bool = False) -> Span:
    """The span without blanks, separators and unpaired brackets or quotation marks at its ends.

    >>> trimmed("“Kars”, ", (0, 8))
    (1, 5)
    """
    start, end = span
    changed = True
    while changed and start < end:
        changed = False
        while start < end and text[start] in _EDGES:
            start += 1
            changed = True
        while start < end and text[end - 1] in _EDGES and not (keep_stop and _abbreviates(text, start, end)):
            end -= 1
            changed = True
        if start >= end:
            break
        first, last = text[start], text[end - 1]
        inner = text[start:end]
        if first in _BRACKETS and (
            (last in (_BRACKETS[first], '"', "”", "“", "’", "'") and first not in "([{")
            or (last == _BRACKETS[first] and inner.find(last) == len(inner) - 1)
        ):
            start, end, changed = start + 1, end - 1, True
        elif first in _BRACKETS and _BRACKETS[first] not in inner[1:]:
            start, changed = start + 1, True
        elif (last in ")]}>" and _OPENER[last] not in inner) or (
            last in "”»“’" and not _is_opened(inner, last)
        ):
            end, changed = end - 1, True
    return start, max(start, end)


_OPENER = {")": "(", "]": "[", "}": "{", ">": "<"}
_QUOTE_OPENERS = {"”": "“„", "»": "«", "“": "„", "’": "‘‚"}


def _is_opened(inner: str, closing: str) -> bool:
    return (closing == "’" and inner[-2:-1].isalpha() and inner[-2:-1] == "s") or any(
        sign in inner[:-1] for sign in _QUOTE_OPENERS[closing]
    )


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Whether the full stop at the end belongs to a short word: "J.", "St.", "vd."."""
    if text[end - 1] != ".":
        return False
    word = re.search(r"[^\W_]+$", text[max(start, end - 9) : end - 1])
    return word is not None and word[0].isalpha() and len(word[0]) <= 3
