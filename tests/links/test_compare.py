"""A page is compared with the cited work, by the words of its title and its authors' names."""

from __future__ import annotations

import pytest

from citekit.links import LinkTarget
from citekit.links.compare import compare, title_in, title_words
from citekit.links.page import read_page

WORDS = [
    ("NATO’s relations with Azerbaijan", ("nato", "relations", "azerbaijan")),
    ("Azerbaycan'da seçim", ("azerbaycan", "secim")),
    ("Türkiye ve İran: 1991", ("turkiye", "iran", "1991")),
    ("Теория и практика", ("теория", "практика")),
    ("Coup d'État de 1980", ("coup", "etat", "1980")),
    ("«Ayna» «Ayna»", ("ayna",)),
    ("The of and", ()),
    ("", ()),
]


@pytest.mark.parametrize(("title", "words"), WORDS, ids=[w[0] for w in WORDS])
def test_finds_the_words_that_tell_something(title: str, words: tuple[str, ...]) -> None:
    assert title_words(title) == words


GERMAN = "<p>Das Wetter ist schön und der Hafen mit den Schiffen"

LIKENESSES = [
    # title, authors, page, (share of words, author found, hit, miss) or None where nothing is compared
    ("NATO's relations", (), "<title>Relations with NATO</title>x", (1.0, False, True, False)),
    ("SİLAHLI KUVVETLER", (), "<p>silahlı kuvvetleri", (1.0, False, True, False)),
    ("Azer TAc", (), "<p>AZƏRTAC: AZERTAC.AZ", (1.0, False, True, False)),
    ("herbi-texniki emekdaşlıq", (), "<p>Hərbi-Texniki Əməkdaşlığın inkişafı", (1.0, False, True, False)),
    ("Quite another subject", (), "<p>the weather and the ships in the harbour", (0.0, False, False, True)),
    ("Quite another subject", ("Aras",), "<p>by Bülent Aras and the others", (0.0, True, False, False)),
    ("The first subject", ("Aras",), "<p>by Aras, a subject of the new", (0.5, True, True, False)),
    ("Теория Хантингтона", (), "<p>The theory of Huntington", None),
    ("The weather of the harbour", (), GERMAN, None),
    ("", (), "<p>text", None),
]


@pytest.mark.parametrize(
    ("title", "authors", "source", "found"), LIKENESSES, ids=[f"{x[0]}-{x[3]}" for x in LIKENESSES]
)
def test_compares(
    title: str, authors: tuple[str, ...], source: str, found: tuple[float, bool, bool, bool] | None
) -> None:
    likeness = compare(LinkTarget("http://a.org", title=title, authors=authors), read_page(source))
    if found is None:
        assert likeness is None
    else:
        assert likeness is not None
        assert (likeness.best, likeness.has_author, likeness.is_hit, likeness.is_miss) == found


CHANCES = [
    # title, page, whether no more of the title stands there than on any page
    ("Amber routes of the bronze age", "<p>The latest prices of amber rings", True),
    ("Amber routes of the bronze age", "<p>Routes for amber in those years", False),
    ("Amber routes of the bronze age", "<title>Amber</title><p>Prices of rings for the", False),
    ("Amber routes", "<p>The prices of amber rings", False),
]


@pytest.mark.parametrize(("title", "source", "is_chance"), CHANCES)
def test_one_word_of_many_may_stand_on_any_page(title: str, source: str, is_chance: bool) -> None:
    likeness = compare(LinkTarget("http://a.org", title=title), read_page(source))
    assert likeness is not None
    assert likeness.is_chance is is_chance


PARTS = [
    ("Domain names for sale", "Domain names for sale: a study", 0.7, True),
    ("Domain names", "Domain names for sale in the port", 0.4, True),
    ("No hits for: domain names", "Domain names for sale", 0.0, False),
]


@pytest.mark.parametrize(("heading", "title", "least", "is_title"), PARTS)
def test_a_heading_may_be_a_part_of_a_title(heading: str, title: str, least: float, is_title: bool) -> None:
    share = title_in(heading, title_words(title))
    assert least <= share <= 1.0
    assert (share > 0) is is_title
