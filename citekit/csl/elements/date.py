"""``cs:date``: localised or built of its parts, single or a range.

Source:
    CSL 1.0.2, "Date", "Date Ranges", "AD and BC", "Seasons".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from citekit.csl.context import Context, Render
from citekit.csl.dates import DateValue, Day
from citekit.csl.elements.compile import Compiler
from citekit.csl.elements.formatting import wrapper
from citekit.csl.locale import Locale
from citekit.csl.nodes import ISSUED, LABEL, SEQUENCE, SUFFIX, YEAR, Affix, Content, Node, find
from citekit.csl.richtext import parse_rich
from citekit.csl.style import Date, DatePart, Formatting

_LEVELS = {"year": 0, "month": 1, "day": 2}
_SHOWN = {
    "": frozenset(_LEVELS),
    "year-month-day": frozenset(_LEVELS),
    "year-month": frozenset({"year", "month"}),
    "year": frozenset({"year"}),
}
_RANGE_DELIMITER = "–"
_OVERRIDABLE = (
    *("font_style", "font_variant", "font_weight", "text_decoration", "vertical_align"),
    *("text_case", "quotes", "strip_periods", "display"),
)
"""What a style may say of a part of a localised date."""


def compile_date(element: Date, compiler: Compiler) -> Render:
    """Compile ``cs:date``."""
    if compiler.area == "sort":
        return _sorted(element)
    printed = date_printer(element, compiler.locale)
    wrap, name = wrapper(element.formatting), element.variable
    has_suffix = compiler.has_year_suffix

    def render(context: Context) -> Content | None:
        context.called += 1
        if context.compares and name == "accessed":
            return None  # when it was looked at tells no work from another
        if context.suppressed is not None and name in context.suppressed:
            return None
        date = context.item.date(name)
        if date is None:
            return None
        contents = printed(date, context)
        if not contents:
            return None
        context.filled += 1
        if context.used is not None:
            context.used.add(name)
        suffix = context.disambiguation.year_suffix
        if suffix and not has_suffix and not context.suffix_done and not context.omits_suffix:
            context.suffix_done = _add_suffix(contents, suffix)
        content: Content = Node(ISSUED, name, contents)
        return content if wrap is None else wrap(content, context)

    return render


def date_printer(element: Date, locale: Locale) -> Callable[[DateValue, Context], list[Content]]:
    """What prints dates as ``cs:date`` says, without its formatting and without a year suffix."""
    parts, delimiter = _parts(element, locale)
    printers = [_Printer(part, locale) for part in parts]
    between = Affix(delimiter) if delimiter else None

    def printed(date: DateValue, context: Context) -> list[Content]:
        return [parse_rich(date.literal)] if date.literal else _date(date, printers, between, context)

    return printed


def _sorted(element: Date) -> Render:
    """For sorting, a date is its year, month and day, whatever the style prints."""
    name = element.variable
    parts = _SHOWN.get(element.date_parts, _SHOWN[""])
    shown = {part.name for part in element.parts} & parts
    shown = shown if shown and not element.form else set(parts)

    def render(context: Context) -> Content | None:
        context.called += 1
        date = context.item.date(name)
        if date is None:
            return None
        context.filled += 1
        return sort_text(date, shown)

    return render


def sort_text(date: DateValue, shown: set[str] | frozenset[str] = _SHOWN[""]) -> str:
    """A text that sorts as the date does; years before Christ in reverse.

    Args:
        date: the date; a range sorts behind its first day alone.
        shown: the parts that count.
    """
    if date.start is None:
        return date.literal
    return "/".join(_sort_day(day, shown) for day in (date.start, date.end) if day is not None)


def _sort_day(day: Day, shown: set[str] | frozenset[str]) -> str:
    year, month, number = day.key
    return (
        f"{year + 1_000_000:07d}{month if 'month' in shown else 0:02d}{number if 'day' in shown else 0:02d}"
    )


def _parts(element: Date, locale: Locale) -> tuple[list[DatePart], str]:
    if not element.form:
        return list(element.parts), element.delimiter
    localised = locale.dates.get(element.form)
    if localised is None:
        return [], ""
    own = {part.name: part for part in element.parts}
    shown = _SHOWN.get(element.date_parts, _SHOWN[""])
    parts = [_merged(part, own.get(part.name)) for part in localised.parts if part.name in shown]
    return parts, localised.delimiter


def _merged(part: DatePart, own: DatePart | None) -> DatePart:
    """A part of a localised date; the style may say its form and formatting, never its affixes."""
    if own is None:
        return part
    given = {name: value for name in _OVERRIDABLE if (value := getattr(own.formatting, name))}
    formatting = replace(part.formatting, **given)
    return DatePart(part.name, own.form or part.form, own.range_delimiter or part.range_delimiter, formatting)


class _Printer:
    """Prints one part of a date, with or without its affixes."""

    __slots__ = ("delimiter", "level", "name", "prefix", "suffix", "text", "wrap")

    def __init__(self, part: DatePart, locale: Locale) -> None:
        self.name = part.name
        self.level = _LEVELS.get(part.name, 2)
        self.delimiter = Affix(part.range_delimiter or _RANGE_DELIMITER)
        self.prefix, self.suffix = part.formatting.prefix, part.formatting.suffix
        self.wrap = wrapper(_bare(part.formatting))
        form = part.form or ("numeric" if part.name == "day" else "long")
        self.text = _TEXTS[part.name](form, locale) if part.name in _TEXTS else lambda _: None

    def content(self, day: Day, context: Context, *, first: bool = True, last: bool = True) -> Content | None:
        text = self.text(day)
        if not text:
            return None
        content = parse_rich(text)
        if self.name == "month":
            content = Node(LABEL, self.name, [content])  # in the language of the locale
        if self.wrap is not None:
            content = self.wrap(content, context)
        if self.name == "year":
            content = Node(YEAR, None, [content])
        before = self.prefix if first else ""
        after = self.suffix if last else ""
        if not before and not after:
            return content
        return Node(
            SEQUENCE,
            self.name,
            [*([Affix(before)] if before else []), content, *([Affix(after)] if after else [])],
        )


def _bare(formatting: Formatting) -> Formatting:
    return replace(formatting, prefix="", suffix="")


def _day(form: str, locale: Locale) -> Callable[[Day], str | None]:
    def ordinal(day: Day) -> str | None:
        if not day.day:
            return None
        if locale.limit_day_ordinals_to_day_1 and day.day != 1:
            return str(day.day)
        gender = locale.gender(f"month-{day.month:02d}")
        return f"{day.day}{locale.ordinal(day.day, gender)}"

    if form == "ordinal":
        return ordinal
    if form == "numeric-leading-zeros":
        return lambda day: f"{day.day:02d}" if day.day else None
    return lambda day: str(day.day) if day.day else None


def _month(form: str, locale: Locale) -> Callable[[Day], str | None]:
    if form == "numeric":
        return lambda day: str(day.month) if day.month else None
    if form == "numeric-leading-zeros":
        return lambda day: f"{day.month:02d}" if day.month else None

    def name(day: Day) -> str | None:
        if day.season:
            return locale.term(f"season-{day.season:02d}", form)
        return locale.term(f"month-{day.month:02d}", form) if day.month else None

    return name


def _year(form: str, locale: Locale) -> Callable[[Day], str | None]:
    before, after = locale.term("bc") or "BC", locale.term("ad") or "AD"

    def year(day: Day) -> str | None:
        if day.year < 0:
            return f"{-day.year}{before}"
        if day.year == 0:
            return None
        if form == "short":
            return f"{day.year % 100:02d}"
        return f"{day.year}{after}" if day.year < 1000 else str(day.year)

    return year


_TEXTS = {"day": _day, "month": _month, "year": _year}


def _date(
    date: DateValue, printers: list[_Printer], between: Affix | None, context: Context
) -> list[Content]:
    start, end = date.start, date.end
    if start is None:
        return []
    if end is None:
        return _with_delimiter([printer.content(start, context) for printer in printers], between)
    if date.is_open:
        contents = _with_delimiter([printer.content(start, context) for printer in printers], between)
        return [*contents, Affix(_RANGE_DELIMITER)] if contents else []
    return _range(start, end, printers, between, context)


def _range(
    start: Day, end: Day, printers: list[_Printer], between: Affix | None, context: Context
) -> list[Content]:
    """A range: what differs is printed twice, what both have in common once."""
    level = _differing(start, end)
    shown = [printer for printer in printers if printer.text(start) or printer.text(end)]
    twice = [index for index, printer in enumerate(shown) if printer.level >= level]
    if not twice:
        return _with_delimiter([printer.content(start, context) for printer in shown], between)
    first, last = twice[0], twice[-1]
    largest = min((shown[index] for index in twice), key=lambda printer: printer.level)
    inner = shown[first : last + 1]
    left = [
        printer.content(start, context, last=index < len(inner) - 1) for index, printer in enumerate(inner)
    ]
    right = [printer.content(end, context, first=index > 0) for index, printer in enumerate(inner)]
    contents = _with_delimiter([printer.content(start, context) for printer in shown[:first]], between)
    middle = [*_with_delimiter(left, between), largest.delimiter, *_with_delimiter(right, between)]
    trailing = _with_delimiter([printer.content(end, context) for printer in shown[last + 1 :]], between)
    groups = [group for group in (contents, middle, trailing) if group]
    joined: list[Content] = []
    for group in groups:
        if joined and between is not None:
            joined.append(between)
        joined += group
    return joined


def _differing(start: Day, end: Day) -> int:
    if start.year != end.year:
        return 0
    if start.month != end.month or start.season != end.season:
        return 1
    return 2


def _with_delimiter(contents: list[Content | None], between: Affix | None) -> list[Content]:
    found: list[Content] = []
    for content in contents:
        if content is not None:
            if found and between is not None:
                found.append(between)
            found.append(content)
    return found


def _add_suffix(contents: list[Content], suffix: str) -> bool:
    """Put the year suffix behind the last year; a date without one takes none."""
    years = [node for content in contents for node in find(content, YEAR)]
    if years:
        years[-1].children.append(Node(SUFFIX, None, [suffix]))
    return bool(years)
