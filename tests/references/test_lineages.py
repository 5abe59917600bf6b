"""Names without a family, and titles in Arabic, as Turkish and English print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.references.antecedents import family_key, family_keys
from citekit.references.arabic_titles import is_arabic_title
from citekit.references.lineages import is_lineage, parts_of_lineage, without_article
from citekit.references.people import looks_like_person, read_person

# The name, what is cut off before the family, and by what its bearer is called again.
NAMES = [
    ("Ebû Hâmid Muhammed el-Gazzâlî", "Ebû Hâmid Muhammed", "Gazzâlî"),
    ("Ebû Alî Ahmed b. Muhammed İbn Miskeveyh", "Ebû Alî Ahmed b. Muhammed", "İbn Miskeveyh"),
    ("Muhammed b. Pîr Alî el-Birgivî", "Muhammed b. Pîr Alî", "Birgivî"),
    ("İbn Hacer el-Askalânî", "", "İbn Hacer"),
    ("Receb b. Ahmed", "", "Receb b. Ahmed"),
    ("Kınalızâde Ali Çelebi", "", "Kınalızâde"),
    ("Kâtib Çelebi", "", "Kâtib Çelebi"),
    ("İmam Birgivî", "", "Birgivî"),
    ("Nasîrüddîn-i Tûsî", "", "Tûsî"),
    ("Erzurumlu İbrâhim Hakkı", "", "İbrâhim Hakkı"),
    ("Ebü’l-Hüseyn Müslim b. el-Haccâc", "", "Müslim"),
    ("Ali Çelebi", "Ali", "Çelebi"),  # a family of today
    ("Wael B. Hallaq", "Wael B.", "Hallaq"),  # an initial is no son
]


@pytest.mark.parametrize(("text", "given_name", "called"), NAMES, ids=[row[0] for row in NAMES])
def test_a_name_is_cut_where_its_bearer_is_called_so(text: str, given_name: str, called: str) -> None:
    name = read_person(text)
    assert name.given == given_name
    assert family_key(read_person(called)) in set(family_keys(name))
    assert looks_like_person(text) >= 0.5


@pytest.mark.parametrize("text", ["el-Ahlâk ve’s-siyer", "Usûl-i Fıkıh Dersleri", "Gazzâlî", "", "b. b. b."])
def test_what_is_no_lineage(text: str) -> None:
    assert not is_lineage(text)


@given(
    st.lists(
        st.sampled_from(["Ahmed", "b.", "Ebû", "el-Kâdî", "İbn", "Molla", "Efendi", "Nûrzâde"]), max_size=16
    )
)
def test_a_bearer_is_called_by_words_of_the_name(words: list[str]) -> None:
    name = " ".join(words)
    assert all(part in name and part for part in parts_of_lineage(name))


@given(st.text(max_size=20))
def test_an_article_is_taken_from_before_something(word: str) -> None:
    assert word.endswith(without_article(word))
    assert bool(without_article(word)) == bool(word)


TITLES = [
    ("Fethu’l-bârî bi-şerhi Sahîhi’l-Buhârî", True),
    ("el-Muğnî", True),
    ("Kitāb al-Aghānī", True),
    ("Gazzâlî’nin Mîzânü’l-amel’i Üzerine", False),
    ("The Revival in al-Ghazālī", False),
    ("Ahlâk-ı Alâî", False),
    ("Ar-Ge Faaliyetleri", False),
    ("L’islam au XXe siècle", False),
]


@pytest.mark.parametrize(("title", "arabic"), TITLES, ids=[row[0] for row in TITLES])
def test_titles_in_arabic(title: str, arabic: bool) -> None:
    assert is_arabic_title(title) is arabic
