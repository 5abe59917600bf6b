"""From the labelled parts of a citation to a `Citation`: values, type, language, confidence, residue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from citekit.model import (
    DATE_FIELDS,
    FIELDS,
    NAME_FIELDS,
    Citation,
    Date,
    FieldValue,
    Kind,
    Name,
    Reading,
    Span,
    WorkType,
    collapse,
    fold,
    skeleton,
)
from citekit.model.languages import detect_language, with_script
from citekit.references.arabic_titles import is_arabic_title
from citekit.references.backreferences import find_back_references
from citekit.references.calendars import OtherDate
from citekit.references.dates import find_all_dates, read_date
from citekit.references.lexicon.backrefs import BackReference, Reach
from citekit.references.people import read_people
from citekit.references.tagged import BACK_REFERENCE, Tagged
from citekit.references.types import work_type

# Fields whose several stretches are one value; of any other field the first stretch counts.
_JOINED = {"number": ", ", "pages": ", ", "annotation": "; ", "genre": "; ", "volume": ", "}
# "ERMAN, Sahir, Ceza Hukuku, İstanbul 1997, No. 512": a number in the margin, where Turkish law has no page
_MARGINAL = re.compile(r"(?<![^\W_])No?\.\s?(?P<number>[0-9]{1,5})\s?\.?\s*$")
_SEPARATORS = re.compile(r"[\s.,;:()\[\]{}<>«»“”„\"'’‘–—―\-/…№&*،؛؟]+")
_AROUND = " .,;:–—-()[]“”«»\"'’/،؛؟"
# Words that only join parts; they are understood, but are no field.
_JOINTS = frozenset(
    "ve və и and und et y e in içinde в от of the nr no n ci il г вып von v par by a di de hier "
    "here ici".split()
)


def _counted_in_book(text: str, fields: Mapping[str, Reading], language: str) -> str:
    """As which field of a book its "issue" counts; nothing if it stays one.

    What counts issues of a journal counts volumes of a book: "Труды Комиссии. Вып. III. М., 1915".
    """
    marginal = _MARGINAL.search(text) if language.startswith("tr") and "pages" not in fields else None
    if marginal is not None and marginal.span("number") == fields["issue"].span:
        return "pages"
    return "" if "volume" in fields else "volume"


def assemble(text: str, tagged: Sequence[Tagged], *, language: str, offset: int = 0) -> Citation:
    """Make a citation of its labelled parts.

    Args:
        text: the citation.
        tagged: its parts, as a tagger found them.
        language: BCP 47 code of the notes, for works whose own language cannot be told.
        offset: where `text` begins in the note; spans of the result count from the note's beginning.

    Returns:
        A citation of kind new, short or ibid by its own words; its work is sought by
        `citekit.references.resolve`.
    """
    tagged = [_in_calendar(text, part) for part in tagged]
    fields = _readings(text, tagged)
    kind, reference = _kind(text, tagged, fields)
    kind_of_work = work_type(fields, text)
    in_issue = reference is not None and reference.reach is Reach.DIRECT
    if kind_of_work is WorkType.BOOK and "issue" in fields and not in_issue:
        counted = _counted_in_book(text, fields, language)
        if counted:
            fields[counted] = fields.pop("issue")
            fields = {name: fields[name] for name in FIELDS if name in fields}
    used = [part for part in tagged if _is_used(part, fields)]
    residue = tuple(_residue(text, used))
    confidence = _confidence(text, fields, residue, reference)
    citation = Citation(
        kind=kind,
        type=kind_of_work,
        fields=fields,
        span=(0, len(text)),
        confidence=confidence,
        language=_language(fields, language) if kind is Kind.NEW else None,
        residue=residue,
    )
    return moved(citation, offset) if offset else citation


def moved(citation: Citation, offset: int) -> Citation:
    """The same citation in a text in which it begins `offset` characters later."""

    def move(span: Span) -> Span:
        return span[0] + offset, span[1] + offset

    return replace(
        citation,
        span=move(citation.span),
        fields={name: replace(reading, span=move(reading.span)) for name, reading in citation.fields.items()},
        residue=tuple(move(span) for span in citation.residue),
    )


def _readings(text: str, tagged: Iterable[Tagged]) -> dict[str, Reading]:
    found: dict[str, Reading] = {}
    for part in tagged:
        if part.label not in FIELDS:
            continue
        reading = Reading(_value(text, part), part.span, part.by, part.confidence)
        earlier = found.get(part.label)
        if reading.value in ("", (), None):
            continue
        found[part.label] = reading if earlier is None else _join(part.label, earlier, reading)
    if "author" in found and "editor" in found:
        found["editor"] = _with_author_named(found["editor"], found["author"])
    return {name: found[name] for name in FIELDS if name in found}


_THE_SAME = frozenset({"ders", "dies", "derselbe", "dieselbe", "idem", "eadem", "id", "ead", "lo stesso"})


def _with_author_named(editors: Reading, authors: Reading) -> Reading:
    """Editors, the author among them by name: "in: dies./Heinz-Gerhard Haupt (Hg.)"."""
    if not isinstance(editors.value, tuple) or not isinstance(authors.value, tuple):
        return editors
    names = [
        name
        for editor in editors.value
        for name in (authors.value if fold(str(editor)).strip(" .") in _THE_SAME else (editor,))
    ]
    return replace(editors, value=tuple(names))


def _in_calendar(text: str, part: Tagged) -> Tagged:
    """The part, or a remark in its place where it is a date that counts by another calendar.

    Such a date is kept as it is printed: to convert it would say more than the note does.
    """
    if part.label != "date" or part.value is not None:
        return part
    start, end = part.span
    dates = find_all_dates(text[start:end])
    other = next((date for date in dates if isinstance(date, OtherDate)), None)
    if other is None or any(not isinstance(date, OtherDate) for date in dates):
        return part
    span = (start + other.span[0], start + other.span[1])
    return replace(part, label="annotation", span=span, by=f"rule:{other.calendar}-calendar")


def _is_used(part: Tagged, fields: Mapping[str, Reading]) -> bool:
    """Whether a part is in the citation; the second of two pages is not, and must not be lost silently."""
    if part.label not in FIELDS:
        return True
    reading = fields.get(part.label)
    return reading is not None and reading.span[0] <= part.span[0] and part.span[1] <= reading.span[1]


def _value(text: str, part: Tagged) -> FieldValue:
    if part.value is not None:
        return part.value
    stretch = text[slice(*part.span)]
    if part.label in NAME_FIELDS:
        return read_people(stretch)
    if part.label in DATE_FIELDS:
        return read_date(stretch) or ""
    return collapse(stretch)


def _join(label: str, earlier: Reading, later: Reading) -> Reading:
    span = (min(earlier.span[0], later.span[0]), max(earlier.span[1], later.span[1]))
    confidence = min(earlier.confidence, later.confidence)
    if isinstance(earlier.value, tuple) and isinstance(later.value, tuple):
        # A heading and a statement of responsibility both name the author.
        named = earlier.value
        more = tuple(name for name in later.value if not any(_is_same_person(name, n) for n in named))
        return Reading((*earlier.value, *more), span, earlier.by, confidence)
    if label in _JOINED and isinstance(earlier.value, str) and isinstance(later.value, str):
        return Reading(earlier.value + _JOINED[label] + later.value, span, earlier.by, confidence)
    return earlier


def _is_same_person(one: Name, other: Name) -> bool:
    """Whether two forms of a name in one description are of one person: "Шмид, В.", "Вольф Шмид"."""
    if one == other or not one.family:
        return one == other
    return skeleton(one.family) == skeleton(other.family) and (
        not one.given or not other.given or skeleton(one.given[0]) == skeleton(other.given[0])
    )


def _kind(
    text: str, tagged: Sequence[Tagged], fields: Mapping[str, Reading]
) -> tuple[Kind, BackReference | None]:
    """Whether the citation's words describe a work or point back to one."""
    if not any(part.label == BACK_REFERENCE for part in tagged):
        return Kind.NEW, None
    found = list(find_back_references(text))
    if not found:
        return Kind.NEW, None
    rows = [row for _, row in found]
    (start, _), first = min(found, key=lambda item: item[0])
    if first.reach is Reach.DIRECT and "author" not in fields and not text[:start].strip(" .,;:([“«\"'"):
        # "Ibid., pièce 91", "Там же. Предисловие. С. 5": what follows is a place in the work before;
        # "Id., Storia di Ani, Torino 1990" is a work of its own.
        named = not _NAMING_WORK.isdisjoint(fields)
        described = first.or_author and named and not (_IMPRINT - _NAMING_WORK).isdisjoint(fields)
        return (Kind.NEW if described else Kind.IBID), first
    reference = next((row for row in rows if row.reach is not Reach.SAME_AUTHOR), rows[0])
    if {row.reach for row in rows} == {Reach.SAME_AUTHOR, Reach.DIRECT} and _NAMED_SHORT.isdisjoint(fields):
        return Kind.IBID, reference  # "ders., ebd., Rn. 433"
    document = fields.keys() >= _DOCUMENT and start > fields["date"].span[0]
    if reference.reach is Reach.DIRECT and (document or _is_in_issue(fields, start)):
        return Kind.NEW, reference  # "Bericht des Landrats, 12.1.1873, ebd., Bl. 61"
    if any(row.reach is Reach.SAME_AUTHOR for row in rows):
        if len(rows) > 1 and reference.numbered:
            return Kind.SHORT, reference  # "ders., Muslime (wie Anm. 21), S. 44"
        if not _NAMING_WORK.isdisjoint(fields):
            return Kind.NEW, reference
    in_book = reference.reach is Reach.DIRECT or not _IN_BOOK.isdisjoint(fields)
    if "title" in fields and "author" in fields and in_book:
        # "Mustafa Aydın, “Kafkasya”, Baskın Oran (der.), a.g.e.": a new chapter of a known book.
        return Kind.NEW, reference
    if reference.numbered or len(rows) > 1 or not _NAMED_SHORT.isdisjoint(fields):
        return Kind.SHORT, reference
    return Kind.IBID, reference


def _is_in_issue(fields: Mapping[str, Reading], pointing: int) -> bool:
    """Whether words at `pointing` stand for a periodical: "« Doléances », ibid., n° 63, 1905"."""
    title, issue = fields.get("title"), fields.get("issue")
    quoted = title is not None and title.by == "rule:quoted-title"
    return quoted and "date" in fields and issue is not None and pointing < issue.span[0]


_DOCUMENT = frozenset({"title", "date"})
_IMPRINT = frozenset({"publisher", "place", "date", "container_title", "url"})
_IN_BOOK = frozenset({"editor", "container_title"})
_NAMING_WORK = frozenset({"title", "container_title"})
_NAMED_SHORT = frozenset({"author", "title", "editor", "container_title"})


def back_references_of(text: str) -> tuple[BackReference, ...]:
    """The words in `text` that point back, as rows of the table, in its order."""
    return tuple(dict.fromkeys(row for _, row in find_back_references(text)))


def _language(fields: Mapping[str, Reading], default: str) -> str:
    for name in ("title", "container_title", "publisher"):
        reading = fields.get(name)
        if reading is not None and isinstance(reading.value, str) and _tells_language(reading, reading.value):
            if name == "title" and "translator" not in fields and is_arabic_title(reading.value):
                return with_script("ar", reading.value)
            found = detect_language(reading.value)  # a title that tells nothing stands beside one that may
            if found is not None:
                return with_script(found, reading.value)
    return default


_LONG_WORD = re.compile(r"[^\W\d_A-Z]{3}")
_OF_PARTIES = frozenset({"rule:parties", "rule:short-case", "rule:case-name"})


def _tells_language(reading: Reading, text: str) -> bool:
    """Whether `text` has words of a language: "BVerwGE" and "Miller v. Ortega" have none."""
    return reading.by not in _OF_PARTIES and _LONG_WORD.search(text) is not None


def residue_of(text: str, tagged: Iterable[Tagged]) -> list[Span]:
    """The stretches of words of a citation that no part took."""
    return _residue(text, tagged)


def _residue(text: str, tagged: Iterable[Tagged]) -> list[Span]:
    covered = bytearray(len(text))
    for part in tagged:
        start, end = part.span
        covered[start:end] = b"\x01" * (end - start)
    covered.append(1)  # behind the text, which ends the last stretch
    spans: list[Span] = []
    start = covered.find(0)
    while start >= 0:
        end = covered.find(1, start)
        spans.extend(_words(text, start, end))
        start = covered.find(0, end)
    return spans


def _words(text: str, start: int, end: int) -> list[Span]:
    stretch = text[start:end]
    left = len(stretch) - len(stretch.lstrip(_AROUND))
    right = len(stretch.rstrip(_AROUND))
    words = [word for word in _SEPARATORS.split(stretch[left:right]) if word and word not in _JOINTS]
    return [(start + left, start + right)] if left < right and words else []


def _confidence(
    text: str, fields: Mapping[str, Reading], residue: Sequence[Span], reference: BackReference | None
) -> float:
    """Of the whole: that of its least sure field, less for what no field took."""
    sure = [reading.confidence for reading in fields.values()]
    if reference is not None:
        sure.append(0.95)
    if not sure:
        return 0.1
    lost = sum(end - start for start, end in residue) / max(1, len(text))
    return round(max(0.05, (0.5 * min(sure) + 0.5 * sum(sure) / len(sure)) * (1 - lost)), 2)


def with_people(
    citation: Citation, role: str, names: tuple[Name, ...], *, by: str, span: Span, confidence: float = 0.9
) -> Citation:
    """A copy with authors or editors filled in from another citation, or from comment."""
    fields = dict(citation.fields)
    fields[role] = Reading(names, span, by, confidence)
    return replace(citation, fields={name: fields[name] for name in FIELDS if name in fields})


def is_dated(citation: Citation) -> bool:
    """Whether the citation gives a date, of whatever calendar."""
    remark = citation.fields.get("annotation")
    return isinstance(citation.date(), Date) or (remark is not None and remark.by.endswith("-calendar"))
