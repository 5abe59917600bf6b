"""Citations in the prose of notes: by their author, a page alone, the word for a work, in brackets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import Citation, Note, NoteSet, WorkType
from citekit.references import parse_notes
from citekit.references.combined import opened

TR = "Ahmet Kaya, Kars Tarihi, Kalem Yayınları, Ankara 1990, s. 5."
RU = "Лаптева Е. Н. Сколько было писем? // Вопросы истории. 1987. № 5. С. 61–73."
EN = "David Marks, The Web’s First Editors (Oxford, 1998), p. 220."
DE = "Gersdorff, Quellen vor Gericht, JZ 2007, 640 (642)."
FR = "Andrew Smithson, A Penny for the Dead, Londres, Verso, 2003, p. 18."
CASE = "Hazelwood Printing Co. v. Dorn, 412 U.S. 318, 325 (1973)."


def read(language: str, *texts: str) -> list[Citation]:
    """The citations of the last of several notes."""
    notes = parse_notes(NoteSet("x", language, tuple(Note(str(n), text) for n, text in enumerate(texts, 1))))
    return list(notes.notes[-1].citations)


CITED_AGAIN = [
    # an author, comment, a page in brackets
    ("ru", RU, "Лаптева полагает, что циркуляр не дошёл (с. 65), и это верно.", "short", "65"),
    ("en", EN, "But that, as Marks says (at 240), is no standard.", "short", "240"),
    ("de", DE, "Gersdorff hält die Entscheidung für einen Rückschritt (S. 643).", "short", "643"),
    # a place alone, behind a quotation or a sentence that names nobody
    ("tr", TR, "“Kimse kapısını kilitlemezdi, çünkü bir şey kalmamıştı” (s. 71).", "ibid", "71"),
    ("ru", RU, "«Нас читают сразу в двух местах» — с. 62. Слова эти написаны позже.", "ibid", "62"),
    ("tr", f"{TR} Ekinde kimsenin görmediği iki belge vardır (s. 140).", "", "ibid", "140"),
    # the word for a work, and the page behind a comma
    ("tr", TR, "Kaya’nın kitabındaki planlar, s. 81 ve 95. Cepheler sıvanmıştır.", "short", "81 ve 95"),
    ("tr", TR, "Surlar için Kaya’nın bu eski kitabı, s. 33; sonrası bilinmiyor.", "short", "33"),
    ("ru", RU, "Это подробно показано в статье Лаптевой, с. 70.", "short", "70"),
    ("tr", TR, "Aynı kitap, s. 118.", "ibid", "118"),
    # a name and a title that "in" joins
    ("fr", FR, "Les chiffres sont corrigés, à la baisse, par Smithson dans A Penny, p. 40.", "short", "40"),
    # a place in a report without the name of the case
    ("en", CASE, "412 U.S. at 333. The dissent would have held otherwise.", "short", "333"),
]


@pytest.mark.parametrize(
    ("language", "first", "again", "kind", "pages"),
    CITED_AGAIN,
    ids=[row[2] or row[1] for row in CITED_AGAIN],
)
def test_prose_cites_a_known_work(language: str, first: str, again: str, kind: str, pages: str) -> None:
    last = read(language, first, *filter(None, [again]))[-1]
    assert (last.kind, last.refers_to, last.text("pages")) == (kind, "1", pages)


NOT_CITED = [
    ("tr", TR, "Buna karşılık Yılmaz’ın dediği doğrudur (s. 71)."),  # nobody whom a note describes
    ("ru", RU, "См. цитированное выше дело Главлита (Л. 14), где всё иначе."),
    ("fr", FR, "Smithson, dans Kars, ne parle pas de la page 40."),
]


@pytest.mark.parametrize(("language", "first", "text"), NOT_CITED, ids=[row[2] for row in NOT_CITED])
def test_prose_on_somebody_else_is_not_taken_for_the_work_before(
    language: str, first: str, text: str
) -> None:
    assert all(citation.refers_to is None for citation in read(language, first, text))


def test_two_places_in_one_sentence_are_two_citations() -> None:
    found = read(
        "en", CASE, "Barlow v. Star, 88 N.E.2d 14 (1949).", "412 U.S. at 333. The dissent, id. at 340."
    )
    assert [(c.kind, c.refers_to, c.text("pages")) for c in found] == [
        ("short", "1", "333"),
        ("ibid", "1", "340"),
    ]


def test_what_is_compared_with_a_work_is_cited_too() -> None:
    told = "Telephone Interview with Martin Hale, former night editor (Mar. 2, 2010)."
    found = read("en", EN, told, "Compare Marks, supra note 1, with Hale Interview, supra note 2.")
    assert [(c.refers_to, c.names("author")[0].family) for c in found] == [("1", "Marks"), ("2", "Hale")]


def test_the_words_of_somebody_unknown_are_a_question() -> None:
    (found,) = read("ru", RU, "У Кравца (указ. очерк, с. 117) обе статьи слиты в одну.")
    assert found.refers_to is None
    assert "whom no earlier note names" in str(found.reason)


DESCRIBED = [
    # comment, a colon and a title; the author only in the comment
    (
        "tr",
        "Göçenlerin sayısı üzerine en ihtiyatlı tahmin Selma Ortaç’ındır: “Kara Günler mi?”, Toplumsal "
        "Tarih, S. 112 (Nisan 2003), s. 18.",
        "“Kara Günler",
        ("Ortaç", "Kara Günler mi?", "article"),
    ),
    (
        "en",
        "The best treatment is a note. Lucy Tran, Sleeping Papers, 61 STAN. L. REV. 901 (2008). Tran’s later "
        "dissertation enlarges it without improving it: The Drowsy Standard (2012) (unpublished Ph.D. "
        "dissertation, Stanford University).",
        "The Drowsy",
        ("Tran", "The Drowsy Standard", "thesis"),
    ),
    # in brackets behind the author
    (
        "fr",
        "C’est Bernard Kalinski qui, le premier, dans un texte peu lu (« Un sou de sang », in Anne Rey "
        "(dir.), Crimes et papiers, Lyon, PUL, 1994, p. 71-90), en a parlé.",
        "« Un sou",
        ("Kalinski", "Un sou de sang", "chapter"),
    ),
    (
        "ru",
        "См. об этом воспоминания И. Зорина («В уездном городе», М., 1961, с. 112).",
        "И. Зорина",
        ("Зорин", "В уездном городе", "book"),
    ),
    # behind the words that a note quotes
    (
        "tr",
        "“Şehir bir gecede el değiştirdi; fırınlar yine açıktı.” Ali Rıfat, Hatırat: Kars’tan Tiflis’e, "
        "Kitap Evi, İstanbul 2004, s. 63.",
        "Ali Rıfat",
        ("Rıfat", "Hatırat: Kars’tan Tiflis’e", "book"),
    ),
    # behind a sentence with its verb
    (
        "fr",
        "L’auteur cite ici, sans le dire, les souvenirs du prote Lavigne, Trente ans de plomb, Paris, Dentu, "
        "1882, p. 140.",
        "Lavigne",
        ("Lavigne", "Trente ans de plomb", "book"),
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "begins", "expected"), DESCRIBED, ids=[row[2] for row in DESCRIBED]
)
def test_prose_describes_a_new_work(
    language: str, text: str, begins: str, expected: tuple[str, str, str]
) -> None:
    last = read(language, text)[-1]
    assert text[last.span[0] :].startswith(begins)
    assert (last.names("author")[0].family, last.text("title"), last.type.value) == expected


def test_an_author_whom_only_comment_names_is_less_sure() -> None:
    (found,) = read("tr", DESCRIBED[0][1])
    author = found.fields["author"]
    assert author.by == "rule:author-in-comment"
    assert author.confidence < found.fields["title"].confidence


def test_who_wrote_on_a_decision_is_not_its_author() -> None:
    (found,) = read(
        "en",
        "The answer was given by Ann Price in her comment on the case: Roe v. Wade, 410 U.S. 113 (1973).",
    )
    assert found.type is WorkType.CASE
    assert not found.names("author")


def test_a_case_behind_a_sentence() -> None:
    found = read(
        "en",
        "Decency Act of 1996, 47 U.S.C. § 230 (2018). The early case is Zeran v. AOL, 129 F.3d 327 (1997).",
    )
    assert [c.type for c in found] == [WorkType.LEGISLATION, WorkType.CASE]


WRITTEN = [
    ("en", "E-mail from Martin Hale to author (Mar. 9, 2010).", "Hale"),
    ("en", "Letter from Martin Hale to the author, 9 March 2010.", "Hale"),
    ("de", "E-Mail von Karl Meier an den Verfasser, 3. Mai 2010.", "Meier"),
    ("fr", "Courriel d’Hélène Dubreuil à l’auteur, 6 octobre 2014.", "Dubreuil"),
    ("ru", "Письмо А. Г. Мирзояна автору, 3 ноября 2010 г.", "Мирзоян"),
    ("tr", "Nurhan Taşhan’ın yazara e-postası, 2 Şubat 2015.", "Taşhan"),
]


@pytest.mark.parametrize(("language", "text", "family"), WRITTEN, ids=[row[1] for row in WRITTEN])
def test_who_wrote_to_the_author_told_it(language: str, text: str, family: str) -> None:
    (found,) = read(language, text)
    assert (found.type, found.names("author")[0].family) == (WorkType.INTERVIEW, family)
    assert "title" not in found.fields


def test_an_interview_is_cited_again_by_its_person() -> None:
    told = "О судьбе его рассказывает внучка: интервью с Н. П. Авдеевой, Саратов, 14 июля 2009 г."
    (found,) = read("ru", told, "Интервью с Авдеевой. Семейное предание не подтверждается.")
    assert (found.refers_to, found.type) == ("1", WorkType.INTERVIEW)


BOOK = "K. Jarausch (ed.), Dictatorship as Experience (Oxford, 1999), p. 5."
CHAPTERS = [
    ("S. Barck, C. Classen and T. Heimann", ["Barck", "Classen", "Heimann"]),
    ("Ann Kaya", ["Kaya"]),
]


@pytest.mark.parametrize(("authors", "families"), CHAPTERS, ids=[row[0] for row in CHAPTERS])
def test_the_book_of_a_chapter_is_known_by_its_editor(authors: str, families: list[str]) -> None:
    text = f"{authors}, ‘The Fettered Media’, in Jarausch, Dictatorship as Experience, pp. 213–39."
    (found,) = read("en", BOOK, text)
    assert (found.kind, found.type, found.text("container_title")) == (
        "new",
        WorkType.CHAPTER,
        "Dictatorship as Experience",
    )
    assert [name.family for name in found.names("author")] == families
    assert [name.family for name in found.names("editor")] == ["Jarausch"]


def test_a_sentence_that_gives_a_day_is_no_work() -> None:
    assert read("tr", TR, "Taramalar Şubat 2022 itibarıyla günceldir; kararlar yazarın arşivindedir.") == []


def test_an_interview_is_cited_again_by_its_word() -> None:
    told = "Harold Lumb, interview with the author, Mytholmroyd, 8 August 1998."
    (found,) = read("en", told, "Lumb, interview.")
    assert (found.refers_to, found.kind, "title" in found.fields) == ("1", "short", False)


def test_words_that_point_back_are_those_of_the_author_in_the_sentence() -> None:
    full = "Étienne Malroux, Les Scènes de province, Rennes, Presses de l’Ouest, 1997, p. 58."
    other = "Nathalie Prigent, « Machinistes », Revue, n° 3, 2000, p. 3."
    found = read("fr", full, f"{other} Elle corrige Malroux, qui le plaçait en 1839 (op. cit., p. 120).")
    assert [(c.kind, c.refers_to) for c in found] == [("new", None), ("short", "1")]


def test_a_family_and_a_title_of_one_word_are_no_name() -> None:
    full = "Naxırlı Ə. Xatirələr / tərtib edən S. Vəlixanlı. Bakı: Yazıçı, 1979, s. 140."
    (found,) = read("az", full, "Naxırlı Ə. Xatirələr, s. 145.")
    assert (found.refers_to, found.text("title")) == ("1", "Xatirələr")


def test_a_sentence_leads_to_a_description_after_gost() -> None:
    text = "Bu sənədi ilk dəfə Leyla Vəlixanlı dərc etmişdir: Dəftərdən // Odlar yurdu, 1991, № 4, s. 33-36."
    (found,) = read("az", text)
    assert (found.text("title"), found.names("author")[0].family) == ("Dəftərdən", "Vəlixanlı")


def test_what_a_note_calls_a_work_is_its_title() -> None:
    full = "Сводка // Голос деревни: Документы / сост. Т. В. Орлова. М.: РОССПЭН, 2002. С. 230 (далее — ГД)."
    (found,) = read("ru", full, "ГД. С. 231.")
    assert (found.refers_to, found.text("title"), found.names("author")) == ("1", "ГД", ())


def test_a_work_without_an_author_is_found_by_its_title() -> None:
    full = "Движение в Нижнем Поволжье: дис. … канд. ист. наук. Саратов, 1985. С. 17."
    (found,) = read("ru", full, "Лаптева Е. Н. Движение… С. 20.")
    assert (found.refers_to, found.names("author")[0].family) == ("1", "Лаптева")


BRACKETS = st.text(alphabet="Aaç “”«»().,5", max_size=40)


@given(BRACKETS)
def test_opening_brackets_keeps_every_place(text: str) -> None:
    assert len(opened(text, "tr")) == len(text)


@given(BRACKETS)
def test_only_the_brackets_around_all_but_a_name_are_opened(inner: str) -> None:
    text = f"Ann Kaya (“Kars”, {inner}, s. 3)."
    changed = [(a, b) for a, b in zip(text, opened(text, "tr"), strict=True) if a != b]
    assert changed in ([], [(" ", ","), ("(", " "), (")", " ")])
