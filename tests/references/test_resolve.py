from __future__ import annotations

import pytest

from citekit.model import Citation, Kind, Note, NoteSet, WorkType
from citekit.references import parse_notes
from citekit.references.backreferences import find_back_references, note_number
from citekit.references.lexicon.backrefs import BACK_REFERENCES, BackReference

BOOK = "Ahmet Kaya, Kafkasya Tarihi, Küre Yayınları, İstanbul 2001, s. 5."
OTHER_BOOK = "Ahmet Kaya, Hazar Denizi, Küre Yayınları, İstanbul 2003, s. 6."
ARTICLE = "Ahmet Kaya, “Güvenlik Üzerine”, Akademik Bakış, Sayı 3, 2005, s. 7."
FOREIGN = "Mehmet Demir, Anadolu, Beta, Ankara 1999, s. 8."


def parse(*texts: str, language: str = "tr") -> tuple[NoteSet, Citation]:
    """The notes, numbered from 1, and the last citation."""
    notes = parse_notes(NoteSet("x", language, tuple(Note(str(n), t) for n, t in enumerate(texts, 1))))
    return notes, notes.notes[-1].citations[-1]


RESOLVED = [
    # notes before                      the short form               note meant
    ([BOOK], "A.g.e., s. 9.", "1"),
    ([BOOK, FOREIGN], "Kaya, a.g.e., s. 9.", "1"),
    ([BOOK, FOREIGN], "KAYA, s. 9.", "1"),
    ([BOOK, FOREIGN], "A.g.e., s. 9.", "2"),
    ([BOOK, ARTICLE], "Kaya, a.g.m., s. 9.", "2"),
    ([BOOK, ARTICLE, "Kaya, a.g.m., s. 8."], "Aynı yer.", "2"),
    ([BOOK, OTHER_BOOK], "Kaya, Hazar Denizi, s. 9.", "2"),
    ([BOOK, OTHER_BOOK], "Kaya, Kafkasya..., s. 9.", "1"),
    ([BOOK, OTHER_BOOK], "Kaya, 2003, s. 9.", "2"),
    ([BOOK, FOREIGN], "Kaya, a.g.e., 2. Cilt, s. 9.", "1"),
    (
        [BOOK, "A.g.e., s. 9.", "Bu, tartışmalı bir konudur ve burada ele alınmamaktadır."],
        "A.g.e., s. 2.",
        "1",
    ),
    ([BOOK, FOREIGN, "A.g.e., s. 3.", "Kaya, a.g.e., s. 4."], "A.g.e., s. 5.", "1"),
    ([f"{BOOK[:-1]}; {FOREIGN}"], "A.g.e., s. 5.", "1"),
]


LONG_ARTICLE = "Can Demir, “Göç”, Akademik Bakış, Sayı 3, 2005, s. 25-44."
OTHER_KAYA = "Berk Kaya, Anadolu Tarihi, Beta, Ankara 1999, s. 8."
FULL_INITIALS = "Ahmet B. Kaya, Göç, Beta, Ankara 1998, s. 2."
TRAPS = [
    # an initial is that of the first given name before it is that of another
    ([FULL_INITIALS, OTHER_KAYA], "B. Kaya, s. 4.", "2", 0),
    # two authors joined by a word
    (["Ali Kaya ve Can Demir, Göç, Beta, Ankara 1998, s. 2."], "Kaya ve Demir, s. 4.", "1", 0),
    # a number in the margin
    (["Kemal Kaya/Can Demir, Göç Hukuku, C. I, Beta, Ankara 1998, s. 2."], "Kaya/Demir, No. 530.", "1", 0),
    # a page that cannot be in the last of several works is one of the work before it
    ([f"{BOOK[:-1]}; {LONG_ARTICLE}"], "A.g.e., s. 300.", "1", 0),
    ([f"{BOOK[:-1]}; {LONG_ARTICLE}"], "A.g.e., s. 30.", "1", 1),
    ([BOOK, LONG_ARTICLE], "A.g.e., s. 300.", "2", 0),  # but not one of a note before
    # initials tell two persons of one name apart
    ([BOOK, OTHER_KAYA], "B. Kaya, a.g.e., s. 9.", "2", 0),
    ([BOOK, OTHER_KAYA], "A. Kaya, a.g.e., s. 9.", "1", 0),
    # the article that was cited last, though another one was described last
    ([ARTICLE, LONG_ARTICLE, "Kaya, a.g.m., s. 7.", FOREIGN], "A.g.m., s. 8.", "1", 0),
    # a note that cites short leads to the full citation
    ([BOOK, OTHER_BOOK, "Kaya, Kafkasya Tarihi, s. 4."], "Kaya, supra note 3, s. 9.", "1", 0),
    # a name that the work is given
    ([f"{BOOK[:-1]} (bundan sonra Kafkasya Kitabı).", OTHER_BOOK], "Kafkasya Kitabı, s. 9.", "1", 0),
    # a whole title before one that only begins so
    ([BOOK, "Ahmet Kaya, Kafkasya, Beta, Ankara 1999, s. 8."], "Kaya, Kafkasya, s. 9.", "2", 0),
    # words left out and cut
    ([BOOK, OTHER_BOOK], "Kaya, Kaf. Tarihi, s. 9.", "1", 0),
    ([BOOK, OTHER_BOOK], "Kaya, Deniz, s. 9.", None, 0),
    # a particle left out
    ([BOOK, "Thomas de Waal, Karabağ, Beta, Ankara 1999, s. 8."], "Waal, a.g.e., s. 9.", "2", 0),
]


@pytest.mark.parametrize(("before", "short", "meant", "index"), TRAPS, ids=[f"{r[1]} {r[2]}" for r in TRAPS])
def test_a_trap_is_seen(before: list[str], short: str, meant: str | None, index: int) -> None:
    _, citation = parse(*before, short)
    assert (citation.refers_to, citation.refers_index if meant else 0) == (meant, index)


QUESTIONS = [
    # works before, short form
    ([BOOK, OTHER_BOOK], "Kaya, a.g.e., s. 9."),
    ([BOOK, "Ahmet Kaya, Kafkasya Halkları, Beta, Ankara 1999, s. 8."], "Kaya, Kafkasya, s. 9."),
    ([ARTICLE, "Ahmet Kaya, “Göç”, Belleten, Sayı 9, 2007, s. 7.", BOOK], "Kaya, a.g.m., s. 9."),
]


@pytest.mark.parametrize(("before", "short"), QUESTIONS, ids=[row[1] for row in QUESTIONS])
def test_two_that_fit_are_listed_and_none_is_taken(before: list[str], short: str) -> None:
    notes, citation = parse(*before, short)
    assert (citation.kind, citation.refers_to) == (Kind.SHORT, None)
    (problem,) = [p for p in notes.problems if p.code == "E202"]
    assert problem.message.count("note ") == 2


def test_a_later_note_may_describe_the_work() -> None:
    notes = parse_notes(NoteSet("x", "tr", (Note("1", "Kaya, infra note 2, s. 9."), Note("2", BOOK))))
    (citation,) = notes.notes[0].citations
    assert (citation.kind, citation.refers_to) == (Kind.SHORT, "2")
    assert "note 2" in citation.reason


def test_a_note_number_that_fits_no_work_of_the_name_is_a_question() -> None:
    notes, citation = parse(BOOK, FOREIGN, "Kaya, supra note 2, s. 9.")
    assert citation.refers_to is None
    (problem,) = [p for p in notes.problems if p.code == "E206"]
    assert "note 2, which cites no such work" in problem.message
    assert "Kafkasya Tarihi" in problem.message


def test_the_same_authors_earlier_work_is_sought_under_his_name() -> None:
    _, citation = parse(
        "Лихачев Д. С. Поэтика. М.: Наука, 1967. С. 5.", "Его же. Указ. соч. С. 31.", language="ru"
    )
    assert (citation.kind, citation.refers_to) == (Kind.SHORT, "1")


@pytest.mark.parametrize(("before", "short", "meant"), RESOLVED, ids=[f"{r[1]} -> {r[2]}" for r in RESOLVED])
def test_a_short_form_finds_its_work(before: list[str], short: str, meant: str) -> None:
    _, citation = parse(*before, short)
    assert citation.kind is not Kind.NEW
    assert citation.refers_to == meant
    assert citation.reason


def test_after_a_note_with_two_works_ibid_means_the_last() -> None:
    _, citation = parse(f"{BOOK[:-1]}; {FOREIGN}", "A.g.e., s. 5.")
    assert (citation.refers_to, citation.refers_index) == ("1", 1)


def test_two_works_that_both_fit_are_a_question_and_no_guess() -> None:
    notes, citation = parse(BOOK, OTHER_BOOK, "Kaya, a.g.e., s. 9.")
    assert citation.refers_to is None
    (problem,) = [p for p in notes.problems if p.code == "E202"]
    assert problem.note == "3"
    assert "Kafkasya Tarihi" in problem.message
    assert "Hazar Denizi" in problem.message


def test_a_work_described_twice_is_no_question() -> None:
    _, citation = parse(BOOK, BOOK, "Kaya, a.g.e., s. 9.")
    assert citation.refers_to == "1"


BY_NOTE = [
    ("Kaya, supra note 1, s. 9.", "1"),
    ("Kaya (dn. 2), s. 9.", "2"),
    ("Kaya (wie Anm. 3), s. 9.", "2"),
]


@pytest.mark.parametrize(("short", "meant"), BY_NOTE, ids=[row[0] for row in BY_NOTE])
def test_the_number_of_a_note_tells_which_of_an_authors_works_is_meant(short: str, meant: str) -> None:
    _, citation = parse(BOOK, OTHER_BOOK, "Kaya, Hazar Denizi, s. 1.", short)
    assert (citation.kind, citation.refers_to) == (Kind.SHORT, meant)


def test_a_pointer_to_a_note_cites_nothing() -> None:
    notes = parse_notes(NoteSet("x", "tr", (Note("1", "Ayrıntı için bkz. yukarıda dn. 12."),)))
    assert notes.notes[0].is_discursive


def test_ibid_after_a_work_that_is_not_known_is_not_known_either() -> None:
    notes, citation = parse(BOOK, "Çelik, a.g.e., s. 3.", "A.g.e., s. 4.")
    assert citation.refers_to is None
    assert [(problem.code, problem.note) for problem in notes.problems] == [("E206", "2"), ("E201", "3")]


UNRESOLVED = [
    (["A.g.e., s. 9."], "E201"),
    ([BOOK, "Çelik, a.g.e., s. 9."], "E206"),
    ([BOOK, "A.g.m., s. 3."], "E201"),
]


@pytest.mark.parametrize(("texts", "code"), UNRESOLVED, ids=[row[0][-1] for row in UNRESOLVED])
def test_what_points_nowhere_is_reported(texts: list[str], code: str) -> None:
    notes, citation = parse(*texts)
    assert citation.refers_to is None
    assert code in [problem.code for problem in notes.problems]


def test_his_other_work_takes_the_author_from_before() -> None:
    _, citation = parse(
        "Лихачев Д. С. Поэтика. Л., 1967. С. 5; Его же. Текстология. М.: Наука, 1962. С. 31.", language="ru"
    )
    assert citation.kind is Kind.NEW
    assert [name.family for name in citation.names("author")] == ["Лихачев"]
    assert citation.fields["author"].by == "rule:same-author"


def test_a_chapter_of_a_book_cited_short_is_a_work_of_its_own() -> None:
    editor = "Baskın Can (der.), Türk Dış Politikası, İletişim Yayınları, İstanbul 2001, s. 3."
    _, citation = parse(editor, "Ali Kaya, “Kafkasya”, Baskın Can (der.), a.g.e., s. 36-49.")
    assert citation.kind is Kind.NEW
    assert citation.type is WorkType.CHAPTER
    assert citation.text("container_title") == "Türk Dış Politikası"
    assert citation.fields["container_title"].by == "rule:book-in-note-1"


@pytest.mark.parametrize(
    ("row", "form"), [(row, form) for row in BACK_REFERENCES for form in row.forms.split(" | ")]
)
def test_every_back_reference_in_the_table_is_alive(row: BackReference, form: str) -> None:
    numbered = form.replace("#", "3") if "#" in form else f"{form} 3"
    words = numbered if row.numbered else f"“Kars”, {form}" if row.common else form
    words = f"{form} Kars" if row.before_title else words
    assert row in [found for _, found in find_back_references(f"{words}, s. 12.")]
    assert note_number(words) == ("3" if row.numbered else None)


@pytest.mark.parametrize(
    "text", ["The Age of Empires", "aynı yazar farklı düşünür", "Jean Genet", "Идея, там женщины"]
)
def test_words_in_a_text_point_nowhere(text: str) -> None:
    assert list(find_back_references(text)) == []
