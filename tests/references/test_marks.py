from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.references import parse_reference
from citekit.references.lexicon.comment import SIGNALS
from citekit.references.lexicon.cues import (
    ACCESSED,
    AND_OTHERS,
    ARTICLES_OF_LAW,
    NO_DATE,
    NO_PLACE,
    NUMBER_CUES,
    ROLES,
    NumberCue,
)
from citekit.references.marks import find_marks
from citekit.references.people import read_people
from citekit.references.rules.chunks import Chunk
from citekit.references.rules.roles import role_of
from citekit.references.segment import segment

MARKS = [
    # text                                   language  label       what stands there
    ("Başlık, s. 127.", "tr", "pages", "127"),
    ("Başlık, s. 85 vd.", "tr", "pages", "85 vd."),
    ("Başlık, S. 24607", "tr", "issue", "24607"),
    ("Titel, S. 25 f.", "de", "pages", "25 f."),
    ("Başlık, ss. 366-439", "tr", "pages", "366-439"),
    ("Заглавие. С. 101–114.", "ru", "pages", "101–114"),
    ("Заглавие. Л. 5 об.", "ru", "pages", "5 об."),
    ("Dergi, №2 (26), s.106", "tr", "issue", "2 (26)"),
    ("Dergi, Sayı: 17863 (Mükerrer)", "tr", "issue", "17863 (Mükerrer)"),
    ("Dergi, cild:7", "tr", "volume", "7"),
    ("Kitap, I. Cilt", "tr", "volume", "I"),
    ("Kitap, C. III/1", "tr", "volume", "III/1"),
    ("Книга. Ч. II.", "ru", "volume", "Ч. II"),
    ("Kitap, 10. Baskı", "tr", "edition", "10"),
    ("Книга. 3-е изд.", "ru", "edition", "3"),
    ("Kitab. 2-ci nəşr", "az", "edition", "2"),
    ("Title, pp. 27, 40", "en", "pages", "27, 40"),
    ("doi:10.1093/gerhis/ghab062.", "en", "doi", "10.1093/gerhis/ghab062"),
    ("ISBN 978-975-05-0001-2", "tr", "isbn", "978-975-05-0001-2"),
    ("AYM, E. 2008/16, K. 2008/116", "tr", "number", "E. 2008/16, K. 2008/116"),
    ("BCA, 030.10/45.123.7", "tr", "number", "030.10/45.123.7"),
    ("ГАРФ. Ф. 5446. Оп. 1. Д. 34.", "ru", "number", "Ф. 5446. Оп. 1. Д. 34"),
    ("x, www.azertag. com.", "tr", "url", "www.azertag. com"),
    ("x (Erişim Tarihi: 12.03.2013)", "tr", "accessed", "12.03.2013"),
    ("Книга. М.; Л.: Наука, 1962.", "ru", "place", "М.; Л."),
    ("Книга. М.: НЛО; ВЦИОМ, 2004.", "ru", "publisher", "НЛО; ВЦИОМ"),
    ("Kitap (Ankara: TTK, 1983)", "tr", "publisher", "TTK"),
    ("Kitap, İstanbul 2001", "tr", "place", "İstanbul"),
]


@pytest.mark.parametrize(("text", "language", "label", "expected"), MARKS, ids=[row[0] for row in MARKS])
def test_finds(text: str, language: str, label: str, expected: str) -> None:
    found = [text[slice(*mark.tagged.span)] for mark in find_marks(text, language) if mark.label == label]
    assert found == [expected]


NOT_MARKS = [
    ("С. Д. Иванов", "ru", "pages"),  # an initial
    ("Washington D.C. 1994", "tr", "volume"),
    ("Stratejik Derinlik: Türkiye’nin Konumu, Küre, 2001", "tr", "place"),  # a subtitle
    ("416 s.", "az", "pages"),  # how many pages a book has
    ("Kitap, t.y.", "tr", "date"),
]


@pytest.mark.parametrize(("text", "language", "label"), NOT_MARKS, ids=[row[0] for row in NOT_MARKS])
def test_finds_none(text: str, language: str, label: str) -> None:
    assert label not in [mark.label for mark in find_marks(text, language)]


def forms(cue: NumberCue) -> list[tuple[NumberCue, str]]:
    return [(cue, form) for form in cue.forms.split(" | ")]


@pytest.mark.parametrize(("cue", "form"), [row for cue in NUMBER_CUES for row in forms(cue)])
def test_every_number_cue_in_the_table_is_alive(cue: NumberCue, form: str) -> None:
    language = cue.languages.split()[0] if cue.languages else "ru"
    number = "1-е" if form.endswith("изд.") else "3"
    texts = [f"Başlık, {form} {number}"] * cue.before + [f"Başlık, 3. {form}"] * cue.after
    assert any(mark.label == cue.field for text in texts for mark in find_marks(text, language))


@pytest.mark.parametrize("form", ACCESSED.split(" | "))
def test_every_word_for_access_is_alive(form: str) -> None:
    assert [m.label for m in find_marks(f"http://a.org/x ({form}: 12.03.2013)", "tr")] == ["url", "accessed"]


@pytest.mark.parametrize("form", [*NO_DATE.split(" | "), *NO_PLACE.split(" | ")])
def test_every_word_for_what_is_not_given_is_alive(form: str) -> None:
    assert [mark.by for mark in find_marks(f"Kitap, {form}", "tr")] == ["not-given"]


@pytest.mark.parametrize("form", ARTICLES_OF_LAW.split(" | "))
def test_every_word_for_an_article_of_law_is_alive(form: str) -> None:
    assert any(mark.label in ("number", "pages", "volume") for mark in find_marks(f"Kanun, {form} 12", "ru"))


@pytest.mark.parametrize(
    ("role", "before", "form"),
    [
        (role, before, form)
        for role, sides in ROLES.items()
        for before, row in sides.items()
        for form in row.split(" | ")
    ],
)
def test_every_role_word_is_alive(role: str, before: bool, form: str) -> None:
    text = f"{form} Hasan Kaya" if before else f"Hasan Kaya {form}"
    tagged = role_of(Chunk((0, len(text)), text))
    assert tagged is not None
    assert tagged.label == role
    assert text[slice(*tagged.span)] == "Hasan Kaya"


@pytest.mark.parametrize("form", AND_OTHERS.split(" | "))
def test_every_word_for_other_authors_is_alive(form: str) -> None:
    assert [str(name) for name in read_people(f"Hasan Kaya {form}")] == ["Hasan Kaya", "others"]


@pytest.mark.parametrize("form", SIGNALS.split(" | "))
def test_every_signal_is_alive(form: str) -> None:
    (found,) = segment(f"{form} Hasan Kaya, Başlık, Ankara 2001, s. 5.", "tr")
    assert found.signal is not None


@given(st.text(max_size=200), st.sampled_from(["tr", "az", "ru", "en", "de"]))
def test_marks_stand_inside_the_text_and_apart(text: str, language: str) -> None:
    extents = [mark.extent for mark in find_marks(text, language)]
    assert all(0 <= start < end <= len(text) for start, end in extents)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(extents))


OF_OTHER_CALENDARS = [
    # language, citation, type, date or remark
    ("tr", "İkdam, 7 Eylül 1323, s. 2.", "newspaper", "7 Eylül 1323"),
    ("tr", "İkdam, 12 Şaban 1325 / 20 Eylül 1907, s. 2.", "newspaper", "1907-09-20"),
    ("tr", "Kaya, 1327, s. 5", "book", "1327"),
    ("tr", "Ahmet Kaya, Kars Tarihi, Küre Yayınları, İstanbul R. 1327 (1911), s. 5.", "book", "1911"),
    ("en", "A. Smith, The Making of Kars (London, c. 1900), p. 5.", "book", "1900~"),
    ("de", "Karl Weber, Ordnung, Köln [1900?], S. 7.", "book", "1900?"),
    ("ru", "Речь. 1917. 3 (16) марта. С. 2.", "newspaper", "1917-03-16"),
]


@pytest.mark.parametrize(
    ("language", "text", "kind", "told"), OF_OTHER_CALENDARS, ids=[row[1] for row in OF_OTHER_CALENDARS]
)
def test_a_citation_keeps_the_date_that_its_note_gives(
    language: str, text: str, kind: str, told: str
) -> None:
    citation = parse_reference(text, language)
    assert citation.type == kind
    assert str(citation.date() or citation.text("annotation")) == told
