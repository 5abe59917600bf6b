from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import NO_DATE, NO_NAME, Kind, Note, NoteSet
from citekit.model.datamodel import invalid_fields, missing_fields
from citekit.references import entry_from_citation, entry_from_listed, parse_notes, parse_reference
from citekit.references.numerals import arabic

ENTRIES = [
    # note                                                          entry type   fields that must be there
    (
        "Gareth M. Winrow, Turkey and the Caucasus, London 2000, s.5.",
        "book",
        {"author": "Winrow, Gareth M.", "location": "London", "date": "2000", "langid": "english"},
    ),
    (
        "Security through partnership, Brussels, NATO 2005, s.10.",
        "manual",
        {"publisher": "NATO", "location": "Brussels"},
    ),
    (
        "Mustafa Can (der.), Orta Asya, Nobel Yayın, Ankara 2005, s. 1.",
        "collection",
        {"editor": "Can, Mustafa"},
    ),
    ("Ayna, 22 Temmuz 2005.", "misc", {"title": "Ayna", "date": "2005-07-22", "entrysubtype": "newspaper"}),
    (
        "Azer TAc, 6 Aralık 2006, www.azertag.com.",
        "online",
        {"title": "Azer TAc", "url": "http://www.azertag.com", "entrysubtype": "agency"},
    ),
    (
        "Ali Kaya, “Seçim”, Cumhuriyet, 5 Haziran 1977, s. 2.",
        "article",
        {"journaltitle": "Cumhuriyet", "entrysubtype": "newspaper"},
    ),
    ("“Seçim”, Cumhuriyet, 5 Haziran 1977, s. 2.", "article", {"author": NO_NAME}),
    ("Zurab Can, “Başlık”, Orta Asya, №2 (26), s.106.", "article", {"number": "2 (26)", "date": NO_DATE}),
    (
        "Ali Kaya, “Başlık”, Belleten, LXII/234 (1998), s. 401.",
        "article",
        {"volume": "62", "number": "234"},
    ),
    ("“Başlık”, http://a.org/x_y%20z.", "online", {"url": "http://a.org/x_y%20z"}),
    ("http://www.a.tv/x.", "online", {"title": "a.tv/x"}),
    (
        "Ziya Can, Sistemler. Avtoreferat, Bakü, 2007.",
        "thesis",
        {"type": "avtoreferat", "institution": NO_NAME},
    ),
    (
        "Sənədlər, Dışişleri Bakanlığı Arşivi, 2007.",
        "misc",
        {"library": "Dışişleri Bakanlığı Arşivi", "entrysubtype": "archive"},
    ),
    (
        "Askeri ilişkiler, T.C. Bakü Büyükelçiliği, 2006.",
        "report",
        {"institution": "T.C. Bakü Büyükelçiliği"},
    ),
    ("Ali Kaya, Tarih, C. III/1, TTK, Ankara 1983, s. 2.", "book", {"volume": "3", "part": "1"}),
    (
        "AYM, E. 2008/16, K. 2008/116, T. 05.06.2008.",
        "misc",
        {"title": "E. 2008/16, K. 2008/116", "entrysubtype": "case"},
    ),
    ("Гасымов М. Азәрбајҹан тарихи. Бакы: Елм, 1993, с. 12.", "book", {"langid": "azerbaijani"}),
    ("Ali Kaya, Savaş & Barış, TTK, Ankara 1983.", "book", {"title": r"Savaş \& Barış"}),
]


@pytest.mark.parametrize(("note", "entry_type", "fields"), ENTRIES, ids=[row[0] for row in ENTRIES])
def test_a_citation_becomes_an_entry(note: str, entry_type: str, fields: dict[str, str]) -> None:
    entry = entry_from_citation(parse_reference(note, "tr"), "k")
    assert (entry.type, entry.key) == (entry_type, "k")
    assert fields.items() <= entry.fields.items()


def test_a_decision_titled_by_its_number_has_it_once() -> None:
    entry = entry_from_citation(parse_reference("AYM, E. 2008/16, K. 2008/116, T. 05.06.2008.", "tr"))
    assert "note" not in entry.fields


def test_what_a_thesis_is_stands_twice_only_if_the_note_says_more() -> None:
    plain, fuller = (
        entry_from_citation(parse_reference(f"Ziya Can, Sistemler. {genre}, Bakü, 2007.", "tr"))
        for genre in ("Avtoreferat", "Yayımlanmamış Yüksek Lisans Tezi")
    )
    assert (plain.get("type"), plain.get("titleaddon")) == ("avtoreferat", "")
    assert (fuller.get("type"), fuller.get("titleaddon")) == ("mathesis", "Yayımlanmamış Yüksek Lisans Tezi")


@pytest.mark.parametrize("note", [row[0] for row in ENTRIES])
def test_the_page_that_is_cited_is_no_field_of_the_work(note: str) -> None:
    assert "pages" not in entry_from_citation(parse_reference(note, "tr")).fields


REPORTS = [
    ("Nationwide Mut. Ins. Co. v. Darden, 503 U.S. 318, 323–24 (1992).", "en", "503 U.S."),
    ("BGH, Urt. v. 24. 3. 1988, III ZR 30/87, BGHZ 104, 102, 105.", "de", "BGHZ 104"),
    ("Donoghue v Stevenson [1932] AC 562.", "en", "AC"),
]


@pytest.mark.parametrize(("note", "language", "report"), REPORTS, ids=[row[2] for row in REPORTS])
def test_the_volume_of_a_law_report_stands_where_it_is_printed(note: str, language: str, report: str) -> None:
    entry = entry_from_citation(parse_reference(note, language))
    assert entry.get("howpublished") == report
    assert not {"503", "104"} & set(entry.get("note").split(", "))


LISTED = [
    # a reference of a list                                                          its pages
    ("Selin Öğüt, “Kıyıda Yaşam”, Belleten, Cilt 12, Sayı 3, 1999, s. 45-60.", "45--60"),
    ("Selin Öğüt, “Kıyıda Yaşam”, Belleten, Cilt 12, Sayı 3, 1999, s. 45–60.", "45--60"),
    ("Selin Öğüt, “Kıyıda Yaşam”, Belleten, Cilt 12, Sayı 3, 1999, s. 45.", "45"),
    ("Selin Öğüt, Ova, Çınar Yayınları, İzmir 2001, s. 45-60.", ""),
    ("Selin Öğüt, “Kıyıda Yaşam”, Belleten, Cilt 12, Sayı 3, 1999.", ""),
]


@pytest.mark.parametrize(("reference", "pages"), LISTED, ids=[row[0][-20:] for row in LISTED])
def test_the_pages_of_an_article_in_a_list_are_its_own(reference: str, pages: str) -> None:
    assert entry_from_listed(parse_reference(reference, "tr")).get("pages") == pages


PIECES = st.sampled_from(
    [
        "Ali Kaya",
        "“Başlık”",
        "Türk Yurdu",
        "Sayı 3",
        "C. IV",
        "Ankara 2001",
        "s. 5",
        "http://a.org/b",
        "12 Mart 2001",
        "TTK",
        "3. Baskı",
        "çev. Veli Can",
        "(der.)",
        "AYM",
        "Avtoreferat",
        "BOA, Y.EE, 12/34",
        "E. 2008/16",
        "ibid.",
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=8))
def test_the_data_model_accepts_every_entry(pieces: list[str]) -> None:
    notes = parse_notes(NoteSet("x", "tr", (Note("1", ", ".join(pieces) + "."),)))
    for citation in notes.notes[0].citations:
        if citation.kind is Kind.NEW:
            entry = entry_from_citation(citation, "k")
            assert invalid_fields(entry) == ()
            assert missing_fields(entry) == ()


@pytest.mark.parametrize(("text", "number"), [("XIV", 14), ("iv", 4), ("3", 3), ("3.", 3), ("İV", 4)])
def test_reads_numerals(text: str, number: int) -> None:
    assert arabic(text) == number


@pytest.mark.parametrize("text", ["", "IIII", "2 (26)", "III/1", "Ч. II", "mix"])
def test_what_is_more_than_a_number_is_none(text: str) -> None:
    assert arabic(text) is None if text != "mix" else arabic(text) == 1009
