"""A document of twenty items of every kind, cited in many ways: what any style must get through."""

from __future__ import annotations

from typing import Any

from citekit.csl.document import Document
from citekit.csl.load import read_style


def _name(family: str, given: str = "", **more: Any) -> dict[str, Any]:
    return {"family": family, "given": given, **more}


def _date(*parts: list[int], **more: Any) -> dict[str, Any]:
    return {"date-parts": list(parts), **more}


ITEMS: list[dict[str, Any]] = [
    {
        "type": "book",
        "language": "tr",
        "author": [_name("Işık", "İlhan Ömer")],
        "title": "İkinci sınır: ışık ve iz",
        "publisher": "Kıyı",
        "publisher-place": "İzmir",
        "issued": _date([1998]),
        "edition": "2",
    },
    {
        "type": "article-journal",
        "author": [_name("Doe", "Jane"), _name("Berg", "Ann", **{"non-dropping-particle": "van den"})],
        "title": "What is “new”? On <i>Lear</i>, again",
        "container-title": "Journal of Small Things",
        "volume": "12",
        "issue": "3-4",
        "page": "1043-51",
        "issued": _date([2004, 3]),
        "DOI": "10.1000/xyz",
    },
    {
        "type": "article-journal",
        "author": [_name("Doe", "Jane")],
        "title": "Again",
        "container-title": "Journal of Small Things",
        "page": "e12",
        "issued": _date([2004, 5]),
    },
    {"type": "book", "author": [_name("Doe", "Jane")], "title": "Once more", "issued": _date([2004])},
    {
        "type": "chapter",
        "language": "de",
        "author": [_name("Groß", "Hans-Peter", suffix="Jr.")],
        "title": "Über Maße",
        "container-title": "Handbuch",
        "editor": [_name("Klein", "A."), _name("Klein", "B.")],
        "translator": [_name("Klein", "A."), _name("Klein", "B.")],
        "page": "7–9",
        "issued": _date([1977], [1979]),
    },
    {
        "type": "article-newspaper",
        "language": "ru",
        "author": [_name("Щукин", "Яков")],
        "title": "О сносках",
        "container-title": "Газета",
        "issued": _date([1965, 3, 8]),
    },
    {
        "type": "thesis",
        "language": "az",
        "author": [_name("Əliyev", "İ. Q.")],
        "title": "Şəhər",
        "genre": "Dissertasiya",
        "publisher": "BDU",
        "issued": _date([2010], season=2),
    },
    {
        "type": "webpage",
        "author": [{"literal": "Office of Nothing"}],
        "title": "A page",
        "URL": "https://example.org/a?b=1&c=2",
        "accessed": _date([2020, 1, 31]),
    },
    {
        "type": "legal_case",
        "title": "A v. B",
        "container-title": "U.S.",
        "volume": "347",
        "page": "483",
        "authority": "Court",
        "issued": _date([1954, 5, 17]),
    },
    {
        "type": "legislation",
        "title": "An Act",
        "number": "88-352",
        "section": "201",
        "issued": _date([1964, 7, 2]),
    },
    {
        "type": "report",
        "author": [_name("Nine", str(number)) for number in range(9)],
        "title": "A report",
        "number": "CM-69",
        "issued": _date([2006, 10]),
    },
    {
        "type": "manuscript",
        "author": [_name("Kim")],
        "title": "Notes",
        "archive": "Library",
        "archive_location": "MS 1",
        "issued": _date([1669], circa=True),
    },
    {
        "type": "motion_picture",
        "director": [_name("Lang", "F.")],
        "title": "A film",
        "issued": _date([1927]),
    },
    {
        "type": "speech",
        "author": [_name("Noor", "Ali")],
        "title": "A speech",
        "event-title": "A rally",
        "event-place": "Baku",
        "issued": _date([2008, 7, 24]),
    },
    {
        "type": "interview",
        "author": [_name("Say", "E.")],
        "interviewer": [_name("Ask", "D.")],
        "title": "Talk",
        "issued": {"literal": "spring 2003"},
    },
    {
        "type": "personal_communication",
        "author": [_name("Dar", "C.")],
        "recipient": [_name("Hook", "J.")],
        "issued": _date([1844, 1, 11]),
    },
    {
        "type": "entry-encyclopedia",
        "title": "run, v.",
        "container-title": "Dictionary",
        "edition": "Third edition",
        "volume": "IV",
    },
    {
        "type": "patent",
        "author": [_name("Ed", "T.")],
        "title": "Lamp",
        "number": "US 223898",
        "submitted": _date([1879, 11, 4]),
        "issued": _date([1880, 1, 27]),
    },
    {
        "type": "book",
        "language": "zh",
        "author": [_name("王", "小波")],
        "title": "黄金时代",
        "issued": _date([-44], [14]),
    },
    {
        "type": "review-book",
        "author": [_name("العربي", "محمد")],
        "title": "Review",
        "reviewed-title": "A book?",
        "reviewed-author": [_name("Q")],
        "issued": _date([1973]),
    },
    {"type": "dataset", "title": ""},
]
for _number, _item in enumerate(ITEMS):
    _item["id"] = str(_number)


def _citations() -> list[dict[str, Any]]:
    singles = [[{"id": item["id"]}] for item in ITEMS]
    others: list[list[dict[str, Any]]] = [
        [{"id": "1"}, {"id": "2", "locator": "4", "label": "page"}, {"id": "3"}],
        [{"id": "3", "prefix": "see ", "suffix": ", with more"}],
        [{"id": "3", "locator": "4-5 & 7", "label": "chapter"}],
        [{"id": "3", "locator": "4-5 & 7", "label": "chapter"}],
        [{"id": "3", "suppress-author": True}],
        [{"id": "3", "author-only": True}],
        [{"id": str(number)} for number in range(20, 10, -1)],
    ]
    return [
        {"citationItems": cites, "properties": {"noteIndex": number}}
        for number, cites in enumerate([*singles, *others], 1)
    ]


def render(style: bytes, output: str = "html") -> tuple[list[str], list[tuple[str, str]]]:
    """The citations and the bibliography of the document in a style."""
    document = Document(read_style(style), ITEMS)
    for citation in _citations():
        document.cite(citation)
    return document.citations(output), document.bibliography(output).entries
