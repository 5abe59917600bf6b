"""Fields made to harm, and elements that print them in every way: for tests and for a benchmark."""

from __future__ import annotations

LONG = 8_000
FIELDS = {
    # what a field is full of
    "letters": "a" * LONG,
    "words": "word " * (LONG // 5),
    "tags": "<i>" * (LONG // 3),
    "closed tags": "</i>" * (LONG // 4),
    "tags in tags": "<i>" * (LONG // 8) + "</i>" * (LONG // 8),
    "tags closed by others": "<i>" * (LONG // 8) + "</b>" * (LONG // 8),
    "quotation marks": '"' * LONG,
    "quotations": '"a" ' * (LONG // 4),
    "quotations never closed": '("' * (LONG // 4) + "’ " * (LONG // 4),
    "apostrophes": "'" * LONG,
    "angles": "<" * LONG,
    "blanks": " " * LONG,
    "stops": ". " * (LONG // 2),
    "hyphens": "a-" * (LONG // 2),
    "superscripts": "ª" * (LONG // 2),
    "marks": "a" + "\u0301" * LONG,
    "digits": "1" * LONG,
    "ranges": "1-2, " * (LONG // 5),
    "colons": "a: " * (LONG // 3),
}
EVERYTHING = (
    '<text variable="title" text-case="title" quotes="true" strip-periods="true"/><text variable="page"/>'
    '<number variable="edition" form="ordinal"/><label variable="page"/><text variable="locator"/>'
    '<names variable="author"><name initialize-with=". " name-as-sort-order="all"/></names>'
    '<date variable="issued" form="text"/><choose><if is-numeric="page"><text value="!"/></if></choose>'
)
