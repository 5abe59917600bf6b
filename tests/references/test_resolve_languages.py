"""Short forms in all languages of our notes, and in law: which note they mean."""

from __future__ import annotations

import pytest

from citekit.model import Kind, Note, NoteSet
from citekit.references import parse_notes

BOOKS = {
    "en": [
        "A. Smith, The Making of Kars (London, 1990), p. 5.",
        "B. Jones, Ani Revisited (Oxford, 1991), p. 7.",
    ],
    "de": ["Hans Müller, Recht und Staat, Berlin 1990, S. 5.", "Karl Weber, Ordnung, Köln 1991, S. 7."],
    "fr": [
        "Jean Dupont, Histoire de Kars, Paris, Gallimard, 1990, p. 5.",
        "Marc Durand, Ani, Paris, Seuil, 1991, p. 7.",
    ],
    "it": [
        "Mario Rossi, Storia di Kars, Torino, Einaudi, 1990, p. 5.",
        "Carlo Bianchi, Ani, Roma, Laterza, 1991, p. 7.",
    ],
    "es": [
        "José Pérez, Historia de Kars, Madrid, Alianza, 1990, p. 5.",
        "Juan Ruiz, Ani, Madrid, Ariel, 1991, p. 7.",
    ],
    "ru": ["Иванов И. И. История Карса. М.: Наука, 1990. С. 5.", "Петров П. П. Ани. М.: Мысль, 1991. С. 7."],
    "az": ["Əliyev Ə.Ə. Qarsın tarixi. Bakı: Elm, 1990, s. 5.", "Həsənov H.H. Ani. Bakı: Elm, 1991, s. 7."],
    "uk": [
        "Іваненко І. І. Історія Карса. Київ: Наукова думка, 1990. С. 5.",
        "Петренко П. П. Ані. Київ: Либідь, 1991. С. 7.",
    ],
    "ar": [
        "أحمد كايا، تاريخ القوقاز، بيروت: دار النهضة، 1990، ص 5.",
        "محمود درويش، أبواب المدينة، القاهرة: دار الشروق، 1991، ص 7.",
    ],
    "fa": [
        "احمد کایا، تاریخ قفقاز، تهران: نشر نی، ۱۳۹۵، ص ۵.",
        "محمود دولت، دروازه شهر، تهران: نشر چشمه، ۱۳۹۰، ص ۷.",
    ],
    "tr": ["Ahmet Kaya, Kars Tarihi, Ankara 1990, s. 5.", "Mehmet Demir, Ani, Ankara 1991, s. 7."],
}

CODE = "Гражданский кодекс Российской Федерации (часть первая) от 30.11.1994 № 51-ФЗ // СЗ РФ. 1994. № 32."
CASES = (
    "Compare Doe v. Kars, Inc., 824 F.3d 846, 850 (9th Cir. 2016), "
    "with Ames v. Ani, Inc., 570 F.3d 96 (9th Cir. 2009)."
)
NEWS = "Ann Smith, Kars, N.Y. TIMES (June 8, 2019), https://a.org/k."
ITALIAN = "P. Neri, Appunti sui giornali, in «Archivio veneto», CIII, 1974, pp. 121-140."
TITLED = "David Vint, Bread, Knowledge and Freedom (London, 1981), 5–11."
NAMED = "Press-Enter. Co. v. Superior Ct., 478 U.S. 1, 8–9 (1986) (Press II)."
LATER = "VIDEO BOARD, RECORDING THE COURTS 43–46 (2016) [hereinafter FJC 2016]."
CYRILLIC = "Фатуллаев Ш. С. Градостроительство Баку. Л.: Стройиздат, 1978, с. 166."
BEFORE = [
    # language, what was cited, the short form, the index of the work meant
    ("ru", CODE, "ГК РФ. Ст. 10.", 0),
    ("en", CASES, "Ames, 570 F.3d at 99.", 1),
    ("en", NEWS, "See Smith, supra note 1 (arguing that the figures of four years are wrong).", 0),
    ("en", "Ann Smith, email to the author, 3 May 2001.", "Smith, email.", 0),
    (
        "en",
        "Ann Smith and Mary Jones, The Making of Kars (London, 1990), p. 5.",
        "Smith and Jones, p. 34.",
        0,
    ),
    ("it", ITALIAN, "P. Neri, art. cit., p. 129.", 0),
    ("az", CYRILLIC, "Fətullayev Ş. Göst. əsəri, s. 170.", 0),
    ("ru", "Fətullayev Ş. Bakı şəhəri. Bakı: Elm, 1978, s. 5.", "Фатуллаев Ш. Указ. соч. С. 7.", 0),
    ("en", "Town Archives, Tillot Papers, ZBEN/1/4–9.", "ZBEN/1/4, ff. 12–60.", 0),
    ("en", TITLED, "Bread, Knowledge and Freedom, 110.", 0),
    ("en", NAMED, "Press II, 478 U.S. at 12.", 0),
    ("en", LATER, "It is told again in FJC 2016, supra note 1, at 2.", 0),
    ("tr", "AİHM, Khan/Birleşik Krallık, B. No: 35394/97, 12.05.2000, prg. 34.", "Khan, prg. 37.", 0),
    ("tr", "Ali Kaya, Kars Tarihi, Ankara 1990, s. 5.", "Oysa Kaya, s. 280.", 0),
]


@pytest.mark.parametrize(("language", "full", "short", "index"), BEFORE, ids=[row[2] for row in BEFORE])
def test_finds_what_the_note_before_describes(language: str, full: str, short: str, index: int) -> None:
    notes = parse_notes(NoteSet("x", language, (Note("1", full), Note("2", short)))).notes
    (citation,) = notes[1].citations
    assert (citation.kind, citation.refers_to, citation.refers_index) == (Kind.SHORT, "1", index)


STRANGERS = [
    # language, what was cited, a short form that means something else
    ("az", CYRILLIC, "Fətullayev R. Göst. əsəri, s. 170."),  # another initial
    ("az", CYRILLIC, "Fərəcov Ş. Göst. əsəri, s. 170."),
    ("en", "Town Archives, Tillot Papers, ZBEN/1/4–9.", "ZBEM/1/4, ff. 12–60."),
    ("tr", "AİHM, Khanov/Rusya, B. No: 35394/97, 12.05.2000, prg. 34.", "Khan, prg. 37."),
]


@pytest.mark.parametrize(("language", "full", "short"), STRANGERS, ids=[row[2] for row in STRANGERS])
def test_what_only_looks_alike_is_not_found(language: str, full: str, short: str) -> None:
    notes = parse_notes(NoteSet("x", language, (Note("1", full), Note("2", short)))).notes
    assert [citation.refers_to for citation in notes[1].citations] == [None]


RESOLVED = [
    # language  the short form                    kind     note meant
    ("en", "Ibid., p. 9.", "ibid", "2"),
    ("en", "Id. at 9.", "ibid", "2"),
    ("en", "Smith, op. cit., p. 9.", "short", "1"),
    ("en", "Smith, op. cit., n. 1, p. 9.", "short", "1"),
    ("en", "Smith, supra note 1, at 9.", "short", "1"),
    ("en", "Smith (n 1) 9.", "short", "1"),
    ("en", "Smith, above n. 1, p. 9.", "short", "1"),
    ("en", "Smith, Making of Kars, p. 9.", "short", "1"),
    ("de", "Ebd., S. 9.", "ibid", "2"),
    ("de", "Müller, a. a. O., S. 9.", "short", "1"),
    ("de", "Müller (Anm. 1), S. 9.", "short", "1"),
    ("de", "Müller, Recht und Staat, S. 9.", "short", "1"),
    ("fr", "Ibid., p. 9.", "ibid", "2"),
    ("fr", "Dupont, op. cit., p. 9.", "short", "1"),
    ("it", "Ibidem, p. 9.", "ibid", "2"),
    ("it", "Ivi, p. 9.", "ibid", "2"),
    ("it", "Rossi, op. cit., p. 9.", "short", "1"),
    ("es", "Ibídem, p. 9.", "ibid", "2"),
    ("es", "Pérez, op. cit., p. 9.", "short", "1"),
    ("ru", "Там же. С. 9.", "ibid", "2"),
    ("ru", "Иванов И. И. Указ. соч. С. 9.", "short", "1"),
    ("az", "Yenə orada, s. 9.", "ibid", "2"),
    ("az", "Əliyev Ə.Ə. Göst. əsəri, s. 9.", "short", "1"),
    ("tr", "A.g.e., s. 9.", "ibid", "2"),
    ("tr", "Kaya, a.g.e., s. 9.", "short", "1"),
    ("en", "Ibid.", "ibid", "2"),
    ("en", "Ibid, 9.", "ibid", "2"),
    ("en", "Loc. cit.", "ibid", "2"),
    ("en", "Op. cit., p. 9.", "ibid", "2"),
    ("en", "Smith, loc. cit.", "short", "1"),
    ("en", "Smith, supra n 1, 9.", "short", "1"),
    ("en", "Supra note 1, at 9.", "short", "1"),
    ("en", "Smith, infra note 4, p. 9.", "short", None),
    ("en", "See Smith, above, note 1, p. 9.", "short", "1"),
    ("en", "Smith, note 1 above, p. 9.", "short", "1"),
    ("en", "Smith, Making, p. 9.", "short", "1"),
    ("en", "Smith 1990, 9.", "short", "1"),
    ("en", "Jones, ‘Ani’, p. 9.", "short", "2"),
    ("de", "Ebd.", "ibid", "2"),
    ("de", "Ebda., S. 9.", "ibid", "2"),
    ("de", "A. a. O., S. 9.", "ibid", "2"),
    ("de", "Müller, a.a.O., S. 9.", "short", "1"),
    ("de", "Müller, wie Anm. 1, S. 9.", "short", "1"),
    ("de", "Müller (wie Anm. 1), S. 9.", "short", "1"),
    ("de", "Müller (Fn. 1), S. 9.", "short", "1"),
    ("de", "Müller, op. cit. (Anm. 1), S. 9.", "short", "1"),
    ("de", "Müller, Recht, S. 9.", "short", "1"),
    ("de", "Müller 1990, S. 9.", "short", "1"),
    ("de", "Ders., Ordnung, S. 9.", "short", "2"),
    ("fr", "Ibidem, p. 9.", "ibid", "2"),
    ("fr", "Dupont, art. cit., p. 9.", "short", None),
    ("fr", "Dupont, ouvr. cité, p. 9.", "short", "1"),
    ("fr", "Dupont, voir note 1, p. 9.", "short", "1"),
    ("fr", "Dupont, supra note 1, p. 9.", "short", "1"),
    ("fr", "J. Dupont, Histoire de Kars, op. cit., p. 9.", "short", "1"),
    ("fr", "Id., p. 9.", "ibid", "2"),
    ("fr", "Loc. cit.", "ibid", "2"),
    ("it", "Ibid.", "ibid", "2"),
    ("it", "Rossi, cit., p. 9.", "short", "1"),
    ("it", "M. Rossi, Storia di Kars, cit., p. 9.", "short", "1"),
    ("it", "Rossi, cit. alla nota 1, p. 9.", "short", "1"),
    ("es", "Ibíd., p. 9.", "ibid", "2"),
    ("es", "Ibidem.", "ibid", "2"),
    ("es", "Pérez, ob. cit., p. 9.", "short", "1"),
    ("es", "Pérez, nota 1, p. 9.", "short", "1"),
    ("es", "PÉREZ, J., op. cit., p. 9.", "short", "1"),
    ("ru", "Там же.", "ibid", "2"),
    ("ru", "Иванов И.И. Цит. соч. С. 9.", "short", "1"),
    ("ru", "Иванов И. И. История Карса… С. 9.", "short", "1"),
    ("ru", "Иванов. Указ. соч., с. 9.", "short", "1"),
    ("ru", "Иванов И. И. Указ. соч. (сноска 1). С. 9.", "short", "1"),
    ("ru", "Его же. Указ. соч. С. 9.", "short", "2"),
    ("ru", "Указ. соч. С. 9.", "ibid", "2"),
    ("uk", "Там само. С. 9.", "ibid", "2"),
    ("uk", "Іваненко І. І. Зазн. праця. С. 9.", "short", "1"),
    ("uk", "Іваненко І. І. Вказ. праця. С. 9.", "short", "1"),
    ("uk", "Іваненко І. І. Історія Карса… С. 9.", "short", "1"),
    ("az", "Yenə orada.", "ibid", "2"),
    ("az", "Əliyev Ə.Ə. Göstərilən əsər, s. 9.", "short", "1"),
    ("az", "Əliyev Ə.Ə. Göst. əsər., s. 9.", "short", "1"),
    ("az", "Əliyev Ə.Ə. Adı çəkilən əsəri, s. 9.", "short", "1"),
    ("az", "Əliyev Ə.Ə. Qarsın tarixi, s. 9.", "short", "1"),
    ("tr", "Agy., s. 9.", "ibid", "2"),
    ("tr", "A.g.y., s. 9.", "ibid", "2"),
    ("tr", "Y.a.g.e., s. 9.", "ibid", "2"),
    ("tr", "Kaya, y.a.g.e., s. 9.", "short", "1"),
    ("tr", "Kaya, age, s. 9.", "short", "1"),
    ("tr", "Kaya, adı geçen eser, s. 9.", "short", "1"),
    ("tr", "Kaya, yukarıda dn. 1, s. 9.", "short", "1"),
    ("tr", "Kaya (bkz. dipnot 1), s. 9.", "short", "1"),
    ("tr", "Kaya, bkz. 1 no'lu dipnot, s. 9.", "short", "1"),
    ("tr", "Kaya, a.g.e. (dn. 1), s. 9.", "short", "1"),
    ("tr", "Kaya, Kars, s. 9.", "short", "1"),
    ("tr", "Aynı eser, s. 9.", "ibid", "2"),
    ("tr", "Aynı yer.", "ibid", "2"),
    ("ar", "المرجع نفسه، ص 9.", "ibid", "2"),
    ("ar", "المصدر نفسه، ص 9.", "ibid", "2"),
    ("ar", "نفسه، ص 9.", "ibid", "2"),
    ("ar", "كايا، مرجع سابق، ص 9.", "short", "1"),
    ("ar", "أحمد كايا، المرجع السابق، ص 9.", "short", "1"),
    ("ar", "المرجع السابق، ص 9.", "ibid", "2"),
    ("ar", "أحمد كايا، تاريخ القوقاز، ص 9.", "short", "1"),
    ("fa", "همان، ص ۹.", "ibid", "2"),
    ("fa", "همانجا.", "ibid", "2"),
    ("fa", "کایا، پیشین، ص ۹.", "short", "1"),
    ("fa", "کایا، همان، ص ۹.", "short", "1"),
]


@pytest.mark.parametrize(
    ("language", "short", "kind", "meant"), RESOLVED, ids=[f"{r[0]} {r[1]}" for r in RESOLVED]
)
def test_finds_its_work(language: str, short: str, kind: str, meant: str | None) -> None:
    texts = [*BOOKS[language], short]
    notes = NoteSet("x", language, tuple(Note(str(n), t) for n, t in enumerate(texts, 1)))
    citation = parse_notes(notes).notes[-1].citations[-1]
    assert (citation.kind.value, citation.refers_to) == (kind, meant)


def test_the_number_of_a_note_decides_between_two_works() -> None:
    texts = [BOOKS["en"][0], "A. Smith, Ani Revisited (Oxford, 1991), p. 7.", "Smith, op. cit., n. 2, p. 9."]
    notes = NoteSet("x", "en", tuple(Note(str(n), t) for n, t in enumerate(texts, 1)))
    assert parse_notes(notes).notes[-1].citations[-1].refers_to == "2"


POINTERS = [
    # a note that points to a note and cites nothing
    ("en", "See note 1 above."),
    ("de", "Siehe Anm. 1."),
    ("fr", "Voir note 1."),
    ("ru", "См. сноску 1."),
    ("tr", "Bkz. dipnot 1."),
]


@pytest.mark.parametrize(("language", "text"), POINTERS, ids=[row[1] for row in POINTERS])
def test_a_note_that_points_to_a_note_cites_nothing(language: str, text: str) -> None:
    texts = [*BOOKS[language], text]
    notes = NoteSet("x", language, tuple(Note(str(n), t) for n, t in enumerate(texts, 1)))
    assert parse_notes(notes).notes[-1].citations == ()


FULL = [
    # a note of the work itself, or a word like those that point back, in a full description
    ("en", "A. Smith, The Making of Kars (London, 1990), p. 5, n. 3."),
    ("en", "A. Smith, The Age of Kars (London, 1990), p. 5."),
    ("de", "Hans Müller, Recht und Staat, Berlin 1990, S. 5, Anm. 3."),
    ("tr", "Ahmet Kaya, Kars Tarihi, Ankara 1990, s. 5, dn. 3."),
    ("ru", "Иванов И. И. История Карса. М.: Наука, 1990. С. 5, прим. 3."),
]


@pytest.mark.parametrize(("language", "text"), FULL, ids=[row[1] for row in FULL])
def test_a_full_description_is_none_that_points_back(language: str, text: str) -> None:
    notes = parse_notes(NoteSet("x", language, (Note("1", BOOKS[language][1]), Note("2", text))))
    (citation,) = notes.notes[1].citations
    assert (citation.kind.value, citation.type.value, citation.refers_to) == ("new", "book", None)
    assert citation.text("pages").startswith("5")
