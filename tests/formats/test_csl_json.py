"""CSL-JSON: every row of the tables does something, and stand-ins never reach the output."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import dates, entries, names

from citekit.formats import item_from_entry, read_bibtex, write_csl_json
from citekit.model import NO_DATE, NO_NAME, Date, Entry, Library, Name, plain_text, tex_text, write_names
from citekit.model.csl_tables import (
    ARTICLES,
    DATE_ROWS,
    EDITOR_ROLES,
    EPRINTS,
    GENRES,
    LANGUAGE_CODES,
    NAME_ROWS,
    NOT_WORKS,
    NOTE_FIELDS,
    SUBTYPE_ROWS,
    SUBTYPES,
    TEXT_ROWS,
    TYPES,
    Row,
)

ITEMS = {
    "an article": (
        """@article{a, author = {Öztürk, Ahmet and {NATO} and de la Cruz, Mar{\\'i}a},
        title = {A {NATO} title}, subtitle = {B}, journaltitle = {J}, number = {2 (26)}, volume = 3,
        date = {2005-12-08/2005-12-09}, pages = {217--219}, doi = {https://doi.org/10.1/x\\_y},
        langid = {turkish}}""",
        {
            "type": "article-journal",
            "author": [
                {"family": "Öztürk", "given": "Ahmet"},
                {"literal": "NATO"},
                {"family": "Cruz", "given": "María", "non-dropping-particle": "de la"},
            ],
            "title": "A NATO title: B",
            "container-title": "J",
            "issued": {"date-parts": [[2005, 12, 8], [2005, 12, 9]]},
            "issue": "2 (26)",
            "volume": "3",
            "page": "217-219",
            "DOI": "10.1/x_y",
            "language": "tr",
        },
    ),
    "an article in a newspaper": (
        "@article{a, title={S}, journaltitle={Cumhuriyet}, date={1991-03-12}, entrysubtype={newspaper}}",
        {
            "type": "article-newspaper",
            "title": "S",
            "container-title": "Cumhuriyet",
            "issued": {"date-parts": [[1991, 3, 12]]},
        },
    ),
    "an issue of a newspaper": (
        "@misc{a, title = {Ayna}, date = {2005-07-22}, entrysubtype = {newspaper}}",
        {
            "type": "article-newspaper",
            "container-title": "Ayna",
            "issued": {"date-parts": [[2005, 7, 22]]},
        },
    ),
    "an agency's item": (
        "@online{a, title={Azer TAc}, date={2005}, url={http://a.example/%20_}, entrysubtype={agency}}",
        {
            "type": "article-newspaper",
            "container-title": "Azer TAc",
            "issued": {"date-parts": [[2005]]},
            "URL": "http://a.example/%20_",
        },
    ),
    "an agency's item with a title": (
        "@online{a, title = {Zirve}, organization = {Azer TAc}, entrysubtype = {agency}}",
        {"type": "article-newspaper", "title": "Zirve", "container-title": "Azer TAc"},
    ),
    "a document in an archive": (
        "@misc{a, title = {R}, library = {ARDA, f. 1, siy. 2}, date = {XXXX}, entrysubtype = {archive}}",
        {"type": "manuscript", "title": "R", "archive": "ARDA", "archive_location": "f. 1, siy. 2"},
    ),
    "a law": (
        "@misc{a, title = {Kanun}, howpublished = {Resmî Gazete}, entrysubtype = {legislation}}",
        {"type": "legislation", "title": "Kanun", "container-title": "Resmî Gazete"},
    ),
    "a thesis abstract": (
        """@thesis{a, author = {{}}, title = {T}, type = {avtoreferat}, institution = {{}}, location = {Bakı},
        date = {XXXX}}""",
        {"type": "thesis", "title": "T", "genre": "avtoreferat", "publisher-place": "Bakı"},
    ),
    "a thesis by its own name": (
        "@thesis{a, title={T}, type={phdthesis}, titleaddon={Doktora Tezi}, institution={U and V}}",
        {"type": "thesis", "title": "T", "genre": "Doktora Tezi", "publisher": "U; V"},
    ),
    "a classic thesis": (
        '@phdthesis{a, title = {T}, school = {U}, address = {A}, year = 1999, month = jan # "~12"}',
        {
            "type": "thesis",
            "title": "T",
            "genre": "PhD thesis",
            "publisher": "U",
            "publisher-place": "A",
            "issued": {"date-parts": [[1999, 1, 12]]},
        },
    ),
    "a chapter of a part of a work": (
        """@inbook{a, title = {C}, booktitle = {B}, maintitle = {M}, editor = {E, F}, editortype = {compiler},
        series = {S}, number = 5, publisher = {P}, location = {İstanbul and Ankara}, bookauthor = {G, H}}""",
        {
            "type": "chapter",
            "title": "C",
            "container-title": "M",
            "volume-title": "B",
            "compiler": [{"family": "E", "given": "F"}],
            "container-author": [{"family": "G", "given": "H"}],
            "collection-title": "S",
            "collection-number": "5",
            "publisher": "P",
            "publisher-place": "İstanbul; Ankara",
        },
    ),
    "a volume of a work": (
        "@book{a, title = {V}, maintitle = {M}, volume = 2}",
        {"type": "book", "title": "M", "volume-title": "V", "volume": "2"},
    ),
    "a web page": (
        "@online{a, title={T}, organization={O}, url={\\url{http://a.example/b\\_c}}, urldate={2006-01-02}}",
        {
            "type": "webpage",
            "title": "T",
            "container-title": "O",
            "URL": "http://a.example/b_c",
            "accessed": {"date-parts": [[2006, 1, 2]]},
        },
    ),
    "a web page with a copy": (
        "@online{a, title = {T}, url = {http://a.example/b_c}, archiveurl = {http://c.example/1_2},"
        " archivedate = {2007-02-03}}",
        {
            "type": "webpage",
            "title": "T",
            "URL": "http://a.example/b_c",
            "custom": {"archive-url": "http://c.example/1_2", "archive-date": {"date-parts": [[2007, 2, 3]]}},
        },
    ),
    "a copy of no known day": (
        "@misc{a, title = {T}, archiveurl = {http://c.example/1}}",
        {"type": "document", "title": "T", "custom": {"archive-url": "http://c.example/1"}},
    ),
    "a day of no copy": ("@misc{a, title={T}, archivedate={2007-02-03}}", {"type": "document", "title": "T"}),
    "a preprint": (
        "@unpublished{a, title = {T}, eprint = {2101.00001}, eprinttype = {arXiv}}",
        {"type": "manuscript", "title": "T", "archive": "arXiv", "archive_location": "2101.00001"},
    ),
}


@pytest.mark.parametrize(("bib", "item"), ITEMS.values(), ids=ITEMS)
def test_items(bib: str, item: dict[str, Any]) -> None:
    (entry,) = read_bibtex(bib)
    assert item_from_entry(entry) == {"id": "a", "citation-key": "a", **item}


DATES = [
    # fields                                        the CSL date
    ({"date": "2005-07-22"}, {"date-parts": [[2005, 7, 22]]}),
    ({"date": "2001-21"}, {"date-parts": [[2001]], "season": 1}),
    ({"date": "2001-24"}, {"date-parts": [[2001]], "season": 4}),
    ({"date": "2001-21/2001-22"}, {"literal": "2001-21/2001-22"}),
    ({"date": "1998~"}, {"date-parts": [[1998]], "circa": True}),
    ({"date": "1998/1999"}, {"date-parts": [[1998], [1999]]}),
    ({"date": "2005-07-22T10:00:00Z"}, {"date-parts": [[2005, 7, 22]]}),
    ({"date": "2005/"}, {"literal": "2005/"}),
    ({"year": "1999"}, {"date-parts": [[1999]]}),
    ({"year": "1998--1999"}, {"date-parts": [[1998], [1999]]}),
    ({"year": "in press"}, {"literal": "in press"}),
    ({"year": "1999", "month": "3"}, {"date-parts": [[1999, 3]]}),
    ({"year": "1999", "month": "March"}, {"date-parts": [[1999, 3]]}),
    ({"year": "1999", "month": "March~4"}, {"date-parts": [[1999, 3, 4]]}),
    ({"year": "1999", "month": "3", "day": "4"}, {"date-parts": [[1999, 3, 4]]}),
    ({"year": "1999", "month": "3~4"}, {"date-parts": [[1999]]}),
    ({"year": "1999", "month": "99"}, {"date-parts": [[1999]]}),
    ({"date": NO_DATE, "year": "1999"}, {"date-parts": [[1999]]}),
    ({"date": NO_DATE}, None),
    ({}, None),
]


@pytest.mark.parametrize(("fields", "date"), DATES, ids=[str(row[0]) for row in DATES])
def test_dates(fields: dict[str, str], date: dict[str, Any] | None) -> None:
    assert item_from_entry(Entry("book", "a", fields)).get("issued") == date


@pytest.mark.parametrize(("entry_type", "csl_type"), TYPES.items())
def test_every_type_is_alive(entry_type: str, csl_type: str) -> None:
    assert item_from_entry(Entry(entry_type, "a"))["type"] == csl_type


@pytest.mark.parametrize(("subtype", "csl_type"), SUBTYPES.items())
def test_every_subtype_is_alive(subtype: str, csl_type: str) -> None:
    assert item_from_entry(Entry("misc", "a", {"entrysubtype": subtype}))["type"] == csl_type


def test_a_type_of_nobody_is_a_document() -> None:
    assert item_from_entry(Entry("zettel", "a", {"title": "T", "number": "1"})) == {
        "id": "a",
        "citation-key": "a",
        "type": "document",
        "title": "T",
        "collection-number": "1",
    }


ROWS = [(row, {}) for row in TEXT_ROWS] + [
    (row, {"entrysubtype": subtype}) for subtype, rows in SUBTYPE_ROWS.items() for row in rows
]


@pytest.mark.parametrize(("row", "others"), ROWS, ids=[f"{row.name}-{row.variable}" for row, _ in ROWS])
def test_every_row_is_alive(row: Row, others: dict[str, str]) -> None:
    for entry_type in sorted(row.types - ({"article"} if row.variable == "volume-title" else set())):
        item = item_from_entry(Entry(entry_type, "a", {row.name: "x1", **others}))
        assert item[row.variable] == "x1", entry_type
    unknown = item_from_entry(Entry("article", "a", {"journaltitle": "J", "number": "1"}))
    assert (unknown["issue"], "collection-number" in unknown) == ("1", False)


@pytest.mark.parametrize(("field", "variable"), NAME_ROWS.items())
def test_every_name_is_alive(field: str, variable: str) -> None:
    item = item_from_entry(Entry("book", "a", {field: "Oran, Baskın"}))
    assert item[variable] == [{"family": "Oran", "given": "Baskın"}]


@pytest.mark.parametrize(("kind", "variable"), EDITOR_ROLES.items())
def test_every_role_is_alive(kind: str, variable: str) -> None:
    for field in ("editor", "editora"):
        item = item_from_entry(Entry("book", "a", {field: "{A}", f"{field}type": kind}))
        assert item[variable] == [{"literal": "A"}]


@pytest.mark.parametrize(("field", "variable"), DATE_ROWS.items())
def test_every_date_is_alive(field: str, variable: str) -> None:
    assert item_from_entry(Entry("book", "a", {field: "2005"}))[variable] == {"date-parts": [[2005]]}


@pytest.mark.parametrize(("key", "genre"), GENRES.items())
def test_every_genre_is_alive(key: str, genre: str) -> None:
    assert item_from_entry(Entry("thesis", "a", {"type": key})).get("genre", "") == genre


@pytest.mark.parametrize(("langid", "code"), LANGUAGE_CODES.items())
def test_every_language_is_alive(langid: str, code: str) -> None:
    for field in ("langid", "language"):
        assert item_from_entry(Entry("book", "a", {field: langid}))["language"] == code


@pytest.mark.parametrize(
    ("language", "said"), [("tr", "tr"), ("Klingonisch", "Klingonisch"), ("az-Cyrl", "az-Cyrl")]
)
def test_other_languages_stay_as_they_are(language: str, said: str) -> None:
    assert item_from_entry(Entry("book", "a", {"language": language}))["language"] == said


@pytest.mark.parametrize(("kind", "variable"), EPRINTS.items())
def test_every_eprint_is_alive(kind: str, variable: str) -> None:
    assert item_from_entry(Entry("article", "a", {"eprint": "12", "eprinttype": kind}))[variable] == "12"


def test_notes_are_joined() -> None:
    entry = Entry("book", "a", {name: name for name in NOTE_FIELDS})
    assert item_from_entry(entry)["note"] == "titleaddon. addendum. note"


def test_a_list_is_written_without_what_is_no_work() -> None:
    library = Library.of([Entry(kind, kind) for kind in (*sorted(NOT_WORKS), "book")])
    text = write_csl_json(library)
    assert [item["id"] for item in json.loads(text)] == ["book"]
    assert text.endswith("]\n")


@given(entries)
def test_stand_ins_never_reach_the_output(entry: Entry) -> None:
    fields = dict.fromkeys(("author", "editor", "title", "type", "institution", "library", "note"), NO_NAME)
    item = item_from_entry(entry.with_fields(**fields, date=NO_DATE, urldate=NO_DATE, year=None))
    text = json.dumps(item)
    assert NO_DATE not in text
    assert item.keys().isdisjoint({"author", "editor", "issued", "accessed", "genre"})
    assert all(value not in ("", "{}", [], {}) for value in item.values())


@given(st.lists(names, min_size=1, max_size=4), dates)
def test_names_and_dates_survive(people: list[Name], date: Date) -> None:
    item = item_from_entry(Entry("book", "a", {"author": write_names(people), "date": str(date)}))
    assert ["".join(name.values()) for name in item["author"]] == [
        name.literal or name.family + name.given + name.prefix + name.suffix for name in people
    ]
    assert str(date.start.year).lstrip("0") in json.dumps(item["issued"])


@given(st.text("abcİığƏЖ &%#_${}\\~^-", min_size=1).map(lambda text: " ".join(text.split())))
def test_titles_are_plain_text(title: str) -> None:
    entry = Entry("book", "a", {"title": tex_text(title)})
    assert item_from_entry(entry).get("title", "") == plain_text(tex_text(title))


def test_every_type_and_variable_is_in_the_schema(shared: Path) -> None:
    path = shared / "csl-schema" / "schemas" / "input" / "csl-data.json"
    schema = json.loads(path.read_text("utf-8"))["items"]["properties"]
    assert {*TYPES.values(), *SUBTYPES.values()} <= set(schema["type"]["enum"])
    variables = {row.variable for row in TEXT_ROWS} | {
        *NAME_ROWS.values(),
        *DATE_ROWS.values(),
        *EPRINTS.values(),
    }
    variables |= {*EDITOR_ROLES.values(), "note", "genre", "page", "issue", "archive", "archive_location"}
    assert variables <= set(schema)


def test_articles_have_issues() -> None:
    for entry_type in ARTICLES:
        item = item_from_entry(Entry(entry_type, "a", {"number": "2", "issue": "Bahar"}))
        assert item["issue"] == "2, Bahar"


VARIANTS = [
    # field            value            variable           tag        as an item has it
    ("title_en", "War", "title", "en", "War"),
    ("title_ru-latn", "Voina", "title", "ru-Latn", "Voina"),
    ("location_ru-latn", "Moskva", "publisher-place", "ru-Latn", "Moskva"),
    ("author_en", "Tolstoy, Leo", "author", "en", [{"family": "Tolstoy", "given": "Leo"}]),
]


@pytest.mark.parametrize(("field", "value", "variable", "tag", "expected"), VARIANTS)
def test_fields_with_a_language_are_variants(
    field: str, value: str, variable: str, tag: str, expected: object
) -> None:
    item = item_from_entry(Entry("book", "k", {"title": "Война", field: value}))
    assert item["variants"] == {variable: {tag: expected}}


@pytest.mark.parametrize("field", ["title_", "title_english", "note_en", "title_en-gb", "shorttitle_en"])
def test_other_fields_are_no_variants(field: str) -> None:
    assert "variants" not in item_from_entry(Entry("book", "k", {"title": "Война", field: "x"}))
