"""What kind of work a citation describes, decided from its fields and their words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from citekit.model import Date, Reading, WorkType, fold
from citekit.references import kinds
from citekit.references.lexicon.words import INTERVIEW, MINUTES, REPORT
from citekit.references.marks.isnad import MANUSCRIPT

MODEL = "model"


class Parts:
    """The fields of a citation, asked by name."""

    def __init__(self, fields: Mapping[str, Reading], text: str) -> None:
        self.fields = fields
        self.whole = text

    def has(self, *names: str) -> bool:
        """Whether there is a field with one of `names`."""
        return not self.fields.keys().isdisjoint(names)

    def text(self, name: str) -> str:
        """A text field, empty if there is none."""
        reading = self.fields.get(name)
        return reading.value if reading is not None and isinstance(reading.value, str) else ""

    def by(self, name: str) -> str:
        """Who decided a field."""
        reading = self.fields.get(name)
        return reading.by if reading is not None else ""

    def names(self, name: str) -> str:
        """The names of a name field, as text."""
        reading = self.fields.get(name)
        return (
            " ".join(map(str, reading.value))
            if reading is not None and isinstance(reading.value, tuple)
            else ""
        )

    @property
    def is_by_persons(self) -> bool:
        """Whether all of its authors are persons, and no bodies."""
        reading = self.fields.get("author")
        names = reading.value if reading is not None and isinstance(reading.value, tuple) else ()
        return bool(names) and not any(name.literal for name in names)

    @property
    def has_day(self) -> bool:
        """Whether the date names a day."""
        date = self._date
        if date is not None:
            return bool(date.start.day)
        # "7 Eylül 1323": a day of another calendar is kept as a remark
        return self.by("annotation").endswith("-calendar") and bool(
            _DAY_AND_MONTH.match(self.text("annotation"))
        )

    @property
    def has_month(self) -> bool:
        """Whether the date names a month, a season or a day."""
        date = self._date
        return bool(date.start.month) if date is not None else self.has_day

    @property
    def _date(self) -> Date | None:
        reading = self.fields.get("date")
        return reading.value if reading is not None and isinstance(reading.value, Date) else None


_DAY_AND_MONTH = re.compile(r"\d{1,2}\.?\s[^\W\d_]")

# "Marbury v. Madison", "Öcalan/Türkiye" has no such word.
_PARTIES = re.compile(r"[^\W\d_.)]\.?\s(?:v\.?|vs\.?)\s[^\W\d_]")


_PARTIES_AGAINST = re.compile(r"\S\s(?:против|проти|v|vs)\.?\s\S|[^\W\d_]/[^\W\d_]")
# "Постановление Конституционного Суда РФ": a decision that is printed like a statute.
_DECISION = re.compile(
    r"(?:постановлени|определени|решени|приговор|информационное\sписьмо|рішення|ухвала)\S*\s(?:\S+\s){0,5}суд"
)


def _is_case(p: Parts) -> bool:
    if p.by("title") == "rule:court-paper":
        return False
    if any(_DECISION.match(fold(p.text(name))) for name in ("title", "annotation")):
        return True  # "О применении норм : постановление Пленума Верховного Суда РФ"
    if p.by("author") == MODEL and kinds.is_court(p.names("author")):
        return True
    if p.by("title") == MODEL and not p.has("author", "editor") and _PARTIES.search(p.text("title")):
        return True
    if p.by("container_title") == "rule:law-report" or p.by("number") == "rule:case-file":
        return True
    if p.by("title") == "rule:parties":
        return True
    if "rule:case-number" in p.by("number") and _PARTIES_AGAINST.search(fold(p.text("title"))):
        return True
    court = "rule:court" in (p.by("author"), p.by("annotation")) or "rule:case-number" in p.by("number")
    return court and not kinds.is_statute(p.text("title"))


_ACTS = ("rule:act-and-year", "rule:french-act", "rule:union-act", "rule:constitution")


def _is_legislation(p: Parts) -> bool:
    if p.by("container_title") in ("rule:code", "rule:gazette") or p.by("title") in _ACTS:
        return True
    if p.by("number") == "rule:section-of-act":
        return True
    if p.is_by_persons:
        return False  # "Зеленин И. Е. «Закон о пяти колосках»", "Kaya, 5237 sayılı TCK Şerhi": on a law
    numbered = p.by("number") in ("rule:statute-number", "rule:act-number")
    title = p.text("title")
    if kinds.has_stem(title.rpartition(" ")[2], REPORT):
        return False  # "7253 sayılı Kanun Teklifi ve Adalet Komisyonu Raporu"
    if not p.has("author") and (kinds.is_gazette(title) or kinds.is_law(title)):
        return True
    if p.by("title") == MODEL and p.has("date") and kinds.is_statute(title):
        return not p.has("author", "editor", "publisher", "issue")
    return (
        numbered
        or kinds.is_gazette(p.text("container_title"))
        or p.by("annotation") == "rule:kind-of-statute"
        or (p.by("number") == "rule:rule-of-law" and not p.has("author") and _names_law(p))
    )


def _names_law(p: Parts) -> bool:
    title = p.text("title")
    begins = " ".join(title.split()[:_FIRST_WORDS])  # "Уголовный кодекс РСФСР редакции 1926 года"
    return kinds.is_statute(title) or kinds.is_statute(begins) or p.by("title") == "rule:statute-or-case"


_FIRST_WORDS = 3  # of a title, among which is the one for a law


_FILES = ("rule:signature", "rule:part-of-fonds")


def _is_archive(p: Parts) -> bool:
    if p.by("container_title") == MODEL and kinds.is_archive(p.text("container_title")):
        return not p.has("issue", "volume", "editor", "publisher")
    return p.by("container_title") in ("rule:archive-word", f"rule:{MANUSCRIPT}") or p.by("number") in _FILES


def _is_thesis(p: Parts) -> bool:
    return p.has("genre") and (p.by("genre") != MODEL or bool(kinds.thesis_type(p.text("genre"))))


def _is_interview(p: Parts) -> bool:
    return (
        p.by("author") == "rule:interviewee"
        or kinds.has_stem(p.text("annotation"), INTERVIEW)
        or (not p.has("container_title", "author") and kinds.has_stem(p.text("title"), INTERVIEW))
    )


def _is_conference(p: Parts) -> bool:
    if "rule:conference-word" in (p.by("annotation"), p.by("container_title")):
        return True
    # Proceedings come in volumes, too, but a periodical with a volume has no publisher.
    printed = p.has("place", "publisher")
    numbered = p.has("issue") or (p.has("volume") and not printed)
    return p.has("title") and not numbered and kinds.is_conference(p.text("container_title"))


def _is_newspaper(p: Parts) -> bool:
    if p.by("container_title") in ("rule:newspaper-place", "rule:newspaper-with-town"):
        return True
    if p.by("container_title") == "rule:site":
        return False
    placed = p.has("place") and p.by("place") != "rule:place-of-newspaper"
    return (
        p.has("container_title")
        and p.has_day
        and not p.has("volume", "edition")
        and not placed
        and not _is_site(p)
    )


_SITE = re.compile(r"blog|online|en ligne|website|portal|wiki|\.(?:com|org|net|de|fr|eu|tr|az|ru|info)\b")


def _is_site(p: Parts) -> bool:
    """Whether the container is a site of the web: it says so, or is a body with an address."""
    if not p.has("url") or p.has("pages", "issue", "volume"):
        return False
    name = p.text("container_title")
    return _SITE.search(fold(name)) is not None or (kinds.is_body(name) and not kinds.is_periodical(name))


def _is_newspaper_issue(p: Parts) -> bool:
    return (
        p.has("container_title")
        and not p.has("title", "author")
        and p.has_month
        and not p.has("volume", "issue")
    )


def _is_article(p: Parts) -> bool:
    if p.by("container_title") == "rule:journal-place":
        return True
    if p.by("title") == "rule:court-paper":
        return False
    if (
        not p.has("container_title")
        or _is_debate(p)
        or p.by("container_title") == "rule:collection-of-texts"
        or _is_host(p)
        or _is_site(p)
    ):
        return False
    if p.by("container_title") == "rule:after-in" and not p.has("title"):
        return p.has("volume") and p.has("date") and not p.has("place", "editor", "edition")
    if p.has("issue"):
        # "// Архив истории медицины. Вып. 3. Л.: Медгиз, 1960": a collection that comes out in numbers
        return p.by("publisher") != "rule:imprint" or not p.has("place") or p.has_month
    if kinds.is_collection(p.text("container_title")):
        return False
    # A volume with a place is that of an encyclopedia or a collection.
    return p.has_month or not p.has("place", "publisher", "editor")


def _is_host(p: Parts) -> bool:
    return p.by("container_title") == "rule:site" or (
        p.has("url") and kinds.is_site(p.text("container_title"))
    )


def _is_chapter(p: Parts) -> bool:
    if p.by("title") == "rule:court-paper":
        return False
    if p.by("container_title") in ("rule:after-in", "rule:after-editor") and p.has("author"):
        return True  # Grüneberg, in: Palandt, BGB, 79. Aufl. 2020; Canaris, in: FS Steindorff, 1990
    return p.has("container_title") and p.has("title") and not _is_host(p) and not _is_site(p)


def _is_webpage(p: Parts) -> bool:
    return (
        p.has("url")
        and not p.has("publisher", "place", "edition")
        and (not p.has("container_title") or _is_host(p) or _is_site(p))
    )


_WORDS = re.compile(r"[^\W\d_]+")
_LONGEST_REPORT = 8  # letters of a word for one; "reporting" is none


def _is_debate(p: Parts) -> bool:
    return p.by("container_title") == "rule:debate"


def _is_document(p: Parts) -> bool:
    if p.by("title") in ("rule:court-paper", "rule:letter"):
        return True
    return p.has_month and not p.has("author", "publisher", "editor") and kinds.is_document(p.text("title"))


def _is_report(p: Parts) -> bool:
    if _is_debate(p):
        return True
    if "rule:parliamentary-paper" in (p.by("title"), p.by("number")) or p.by("number") == "rule:congress":
        return True
    minutes = kinds.has_stem(p.text("title"), MINUTES) and (p.has_day or p.has("volume"))
    if minutes and not p.has("author", "container_title", "place", "publisher"):
        return True
    if p.by("genre") == MODEL and kinds.has_stem(p.text("genre"), REPORT):
        return True
    issuer = p.text("publisher")
    if p.by("author") == "rule:body-first" and kinds.has_stem(p.text("title"), REPORT):
        return True
    # "Ofcom, News Consumption (London: Ofcom, 2018)"; "Digital News Report 2018 (Oxford: …)"
    words = _WORDS.findall(p.text("title"))
    own = bool(issuer) and fold(issuer) == fold(p.names("author"))
    last = words[-1] if words else ""
    called = p.has("author") and kinds.has_stem(last, REPORT) and len(last) <= _LONGEST_REPORT
    if own or (called and not p.has("container_title", "volume")):
        return True
    return not p.has("author", "editor", "place") and (
        (kinds.is_body(issuer) and not kinds.is_publisher(issuer)) or kinds.has_stem(p.text("title"), REPORT)
    )


_RULES: tuple[tuple[WorkType, Callable[[Parts], bool]], ...] = (
    (WorkType.CASE, _is_case),
    (WorkType.LEGISLATION, _is_legislation),
    (WorkType.ARCHIVE, _is_archive),
    (WorkType.THESIS, _is_thesis),
    (WorkType.INTERVIEW, _is_interview),
    (WorkType.CONFERENCE, _is_conference),
    (WorkType.NEWSPAPER, _is_newspaper),
    (WorkType.NEWSPAPER, _is_newspaper_issue),
    (WorkType.ARTICLE, _is_article),
    (WorkType.CHAPTER, _is_chapter),
    (WorkType.OTHER, _is_document),
    (WorkType.WEBPAGE, _is_webpage),
    (WorkType.REPORT, _is_report),
)
"""In the order in which they are asked; a work that none of them claims is a book."""


def work_type(fields: Mapping[str, Reading], text: str) -> WorkType:
    """Decide the type of the work that `fields` describe.

    Args:
        fields: what was read.
        text: the whole citation.
    """
    if not fields:
        return WorkType.OTHER
    parts = Parts(fields, text)
    for kind, claims in _RULES:
        if claims(parts):
            return kind
    return WorkType.BOOK
