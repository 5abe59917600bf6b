"""How well a short title fits a full one, and whose given names agree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import Name, Note, NoteSet
from citekit.references import parse_notes
from citekit.references.antecedents import Fit, agrees, family_key, fit, title_roots

FITS = [
    # short                      full                                                     how
    ("Kafkasya Tarihi", "Kafkasya Tarihi", Fit.WHOLE),
    ("Kişisel Veriler", "Kişisel Verilerin Korunması", Fit.BEGINNING),
    ("Проблемы времени…", "Проблема времени у Канта", Fit.BEGINNING),
    ("Methode", "Methodenlehre der Rechtswissenschaft", Fit.BEGINNING),
    ("Unutulma Hakkı", "Veri Koruma Hukukunda Unutulma Hakkı", Fit.RUN),
    ("Sol Akımlar", "Türkiye’de Sol Akımlar", Fit.RUN),
    ("Crisis of Empire", "The Crisis of the Late Empire", Fit.WORDS),
    ("AXC Ensiklopediyası", "Azərbaycan Xalq Cümhuriyyəti Ensiklopediyası", Fit.WORDS),
    ("О мѣрахъ", "О мерах к обеспечению населения", Fit.BEGINNING),
    ("Hazar Denizi", "Kafkasya Tarihi", Fit.NONE),
    ("Empire Crisis", "The Crisis of the Late Empire", Fit.NONE),
    ("Мешочничество", "Мешочники и диктатура в России", Fit.NONE),
    ("Recht II", "Recht III", Fit.NONE),
    ("", "Kafkasya Tarihi", Fit.NONE),
]


@pytest.mark.parametrize(("short", "full", "how"), FITS, ids=[row[0] for row in FITS])
def test_a_short_title_fits(short: str, full: str, how: Fit) -> None:
    assert fit(short, full) is how


@given(st.lists(st.text("abcабв", min_size=4, max_size=8), min_size=1, max_size=6), st.data())
def test_the_beginning_of_a_title_fits_it_and_shares_its_roots(words: list[str], data: st.DataObject) -> None:
    some = words[: data.draw(st.integers(1, len(words)))]
    assert fit(" ".join(some), " ".join(words)) >= Fit.BEGINNING
    assert title_roots(" ".join(some)) <= title_roots(" ".join(words))


SAME = [
    (Name("Kaya", "A."), Name("Kaya", "Ahmet"), True),
    (Name("Yalçın", "Cahit"), Name("Yalçın", "Hüseyin Cahit"), True),
    (Name("Kaya"), Name("Kaya", "Ahmet"), True),
    (Name("Kaya", "M."), Name("Kaya", "Ahmet"), False),
]


@pytest.mark.parametrize(("short", "full", "same"), SAME)
def test_given_names_agree_as_far_as_both_are_given(short: Name, full: Name, same: bool) -> None:
    assert agrees([short], [full]) is same


def test_the_old_spelling_of_a_name_is_the_same_name() -> None:
    assert family_key(Name("Кондратьевъ")) == family_key(Name("КОНДРАТЬЕВ"))


BEFORE = (
    "Давыдов А. Ю. Право и закон. М.: Наука, 1990. С. 5.",
    "Давыдов Б. Б. Суд и время. М.: Мысль, 1991. С. 7.",
    "Закон РФ от 27 декабря 1991 г. № 2124-1 «О средствах массовой информации» // Рос. газ. 1992. 8 февр.",
    "Лебедев Н., Соколов П. Хлеб. М., 1992. С. 1.",
    "Лебедев Н. Соль. М., 1993. С. 2.",
)
MEANT = [
    ("Давыдов А. Ю. Указ. соч. С. 9.", "1"),
    ("Давыдов Б. Указ. соч. С. 9.", "2"),
    ("Давыдов. Суд и время. С. 9.", "2"),
    ("Лебедев Н. Указ. соч. С. 9.", "5"),
    ("Лебедев Н., Соколов П. Указ. соч. С. 9.", "4"),
    ("Давыдов В. Указ. соч. С. 9.", None),
    ("Давыдов. Указ. соч. С. 9.", None),
]


@pytest.mark.parametrize(("short", "note"), MEANT, ids=[row[0] for row in MEANT])
def test_of_namesakes_the_initials_tell_and_without_them_it_is_a_question(
    short: str, note: str | None
) -> None:
    texts = (*BEFORE, short)
    notes = parse_notes(NoteSet("x", "ru", tuple(Note(str(n), t) for n, t in enumerate(texts, 1))))
    assert notes.notes[-1].citations[0].refers_to == note
    assert note is not None or any(problem.note == "6" for problem in notes.problems)
