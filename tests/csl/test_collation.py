"""Collation: what counts in a text, and the order of letters in the languages that we print."""

from __future__ import annotations

import importlib.util
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.csl.collation import ACCENTS, CASE, SEPARATOR, collator, filing_text, sort_key
from citekit.csl.collation.root import SCRIPTS, root_elements
from citekit.csl.collation.root_data import CURRENCIES, LETTERS, MARKS, SIGNS, VARIANTS
from citekit.csl.collation.rules import Rule, read_rules
from citekit.csl.collation.tailored import Order
from citekit.csl.collation.tailorings import AS_ROOT, TAILORINGS

# Names and words in the order of a language, parted by commas where the next comes after.
ORDERS = [
    ("en", "2001, 42 ways, a B, Aa, Aalto, ABC, Æsop, Afrika, Ähre, Ahrens, Álvarez, b, Łódź, Lowell, Zuse"),
    ("en", "§ 1, Größe, Grosses, Grot, ø, œuvre, of, ον, Ως, Ёлка, Ельцин, Игорь, Йод, Կաթ, שלום, باب, 漢"),
    ("en", "+, €, 0, 1, 1 x, ½, 12, 2, a"),
    (
        "tr",
        "Cem, Çelik, Dağ, Gül, Ğ, Irak, Işık, İnan, İzmir, Jale, Ozan, Öz, Özal, Su, Şen, Uz, Üç",
    ),
    (
        "az",
        "Cavad, Çinar, Elçin, Əli, Fəxri, Gül, Heydər, Xalid, Xəzər, İlham, Kamal, Qasım, Zaur, Ёж",
    ),
    ("ru", "Абакумов, Ежов, Ёлкин, Ельцин, Жуков, Иванов, Йод, Кац, Щукин, Ягода, Abel, Zuse"),
    ("uk", "Гадяч, Ґалаґан, Дніпро, Еней, Євшан, Жук, Іван, Їжак, Йосип, Яр, Abel"),
    ("de", "Ampel, Ämter, Amtmann, Müller, Mulmann, Strasse, Straße, Straßen"),
    ("de-u-co-phonebk", "Ad, Ämter, Af, Mudrich, Mueller, Müller, Muff"),
    ("sv", "Aalto, Zetterlund, Ångström, Äpple, Ærø, Öberg, Österberg"),
    ("sv", "Vasa, Vik, Wallin, Wide, Ümit, Yngve, Zorn"),
    ("da", "Zahle, Ærø, Øst, Aabenraa, Århus"),
    ("es", "Chávez, Cuna, Llull, Luna, Núñez, Nuzo, Ñandú, Oca"),
    ("cs", "cihla, čert, had, cheb, ibis, řeka, sova, šídlo"),
    ("hu", "cukor, csak, dal, dzeta, ozon, öröm, ősz, pap"),
    ("el", "Άρης, Βήτα, Ήλιος, Όμηρος, Ως, Abel, Я"),
    ("ar", "أحمد, باب, تاريخ, ثقافة, كتاب, يوم, Abel"),
    ("fa", "آب, ایران, بهار, پارس, تاریخ, چشم, ژاله, کتاب, گل, هنر, یار, Abel"),
    ("he", "אב, בן, שלום, תורה, Abel"),
]


@pytest.mark.parametrize(("language", "words"), ORDERS, ids=[f"{row[0]} {row[1][:12]}" for row in ORDERS])
def test_words_stand_in_the_order_of_the_language(language: str, words: str) -> None:
    listed = [word for word in words.split(", ") if filing_text(word)]
    assert [(a, b) for a, b in pairwise(listed) if sort_key(a, language) > sort_key(b, language)] == []
    assert len({sort_key(word, language) for word in listed}) == len(listed)


FILED = [
    # as printed, as filed
    ("Simple title, here A", "Simple title here A"),
    ("“Simple title here B”", "Simple title here B"),
    ("Simple 'title' here C", "Simple title here C"),
    ("’t Horvath, P A A", "t Horvath P A A"),
    ("in 't Horvath", "in t Horvath"),
    ("d’Wander, W", "d Wander W"),
    ("de’ Frinkle, B", "de Frinkle B"),
    ("l'histoire de l'Étoile", "lhistoire de l Étoile"),
    ("O'Brien", "OBrien"),
    ("Smith-Jones", "Smith Jones"),
    ("either/or — 1914–18", "either or 1914 18"),
    ("@handle [sic] (ed.)…", "handle sic ed"),
    ("ʿAbd al-Ḥamīd, Fatʹma", "Abd al Ḥamīd Fatma"),
    ("C++ & €5", "C++ €5"),
    ("محمـــد", "محمد"),
    ("soft\u00adhy\u200cphen\u202e\t\u00a0x\n", "softhyphen x"),
    ("\ue000\ud800\x00", ""),
    (f"Doe{SEPARATOR}John", f"Doe{SEPARATOR}John"),
]


@pytest.mark.parametrize(("text", "expected"), FILED, ids=[ascii(row[0]) for row in FILED])
def test_files(text: str, expected: str) -> None:
    assert filing_text(text) == expected


ALIKE = [
    ("Doe, J.", "DOE J", "en"),
    ("‘Quoted’", "quoted", "de"),
    ("É", "e\u0301", "fr"),
    ("ﬁnal", "final", "en"),
    ("٤٢", "42", "ar"),
    ("Ё", "е\u0308", "ru"),
    ("ІЇ", "ії", "uk"),
    ("Iı", "ıI", "tr"),
    ("ΣΟΦΟΣ", "σοφος", "el"),
    ("كِتَابٌ", "كتاب", "ar"),  # vowel signs only tell apart what is otherwise the same
    ("Ǆ", "dž", "hr"),
    ("Й", "и\u0306", "sr"),
]


@pytest.mark.parametrize(("one", "other", "language"), ALIKE, ids=[row[0] for row in ALIKE])
def test_sorts_as_one(one: str, other: str, language: str) -> None:
    assert sort_key(one, language) == sort_key(other, language)


APART = [("Doe", "doe", "en"), ("Ǖ", "ǖ", "et"), ("ς", "σ", "el"), ("كِ", "ك", "ar"), ("x²", "x2", "en")]


@pytest.mark.parametrize(("one", "other", "language"), APART, ids=[row[0] for row in APART])
def test_the_third_level_tells_prints_apart(one: str, other: str, language: str) -> None:
    assert sort_key(one, language) == sort_key(other, language)
    assert sort_key(one, language, CASE) != sort_key(other, language, CASE)


MARKED = [
    # a language's letter is found although another mark stands between
    ("vi", "ặ", "ă\u0323"),
    ("vi", "ặ", "a\u0323\u0306"),
    ("sv", "ạ\u030a", "å\u0323"),
    ("lt", "u\u0308\u0304", "ǖ"),
    ("fa", "Ă\u064c", "A\u064c\u0306"),
]


@pytest.mark.parametrize(("language", "one", "other"), MARKED, ids=[f"{row[0]} {row[1]}" for row in MARKED])
def test_marks_in_any_order(language: str, one: str, other: str) -> None:
    assert sort_key(one, language, CASE) == sort_key(other, language, CASE)


@pytest.mark.parametrize("strength", [0, 1, 4])
def test_refuses_what_is_no_strength(strength: int) -> None:
    with pytest.raises(ValueError, match="strength"):
        sort_key("a", "en", strength)
    with pytest.raises(ValueError, match="strength"):
        collator("en", strength=strength)


@pytest.mark.parametrize("rules", ["nonsense", "&a<", "&a<b<<<<c", "&[before 1]"])
def test_refuses_what_is_no_rule(rules: str) -> None:
    with pytest.raises(ValueError, match="rule"):
        read_rules(rules)


def test_reads_rules() -> None:
    assert read_rules("[reorder Latn Cyrl]&[before 1]i<ı&t<<<þ/h<<*ab=c") == (
        ["Latn", "Cyrl"],
        [
            Rule("&", "i", before=1),
            Rule("<", "ı"),
            Rule("&", "t"),
            Rule("<<<", "þ", "h"),
            Rule("<<", "a"),
            Rule("<<", "b"),
            Rule("=", "c"),
        ],
    )


# The letters of the languages (CLDR, exemplar characters) and their capitals.
EXEMPLARS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "tr": "abcçdefgğhıijklmnoöprsştuüvyzIİÇŞ",
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvyzƏIİXQ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюяЁЙѣіѵ",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяҐЄІЇ",
    "de": "abcdefghijklmnopqrstuvwxyzäöüßÄÖÜẞ",
    "de-u-co-phonebk": "abcdefghijklmnopqrstuvwxyzäöüßÄÖÜ",
    "sv": "abcdefghijklmnopqrstuvwxyzåäöéüæøÅÄÖ",
    "es": "abcdefghijklmnñopqrstuvwxyzáéíóúüÑÁ",
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي\u064b\u064e\u0651ـ",
    "fa": "ءآأؤئابپةتثجچحخدذرزژسشصضطظعغفقکگلمنهویى\u064b\u064e\u0651",
    "el": "αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώΆΣΪ",
}
MIXED = "aBéñøÆłßœ яЁй ωΣ אם بئ 0159²½ +$€"
CAPITALS = {
    language: letters + "".join(letter.title() for letter in letters)
    for language, letters in EXEMPLARS.items()
}


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[str, str, str]:
    language = draw(st.sampled_from(sorted(EXEMPLARS)))
    words = st.text(st.sampled_from(CAPITALS[language] * 2 + MIXED), max_size=8)
    return language, draw(words), draw(words)


def _compare(a: bytes, b: bytes) -> int:
    return (a > b) - (a < b)


@settings(max_examples=1000)
@given(_pairs(), st.sampled_from([ACCENTS, CASE]))
def test_icu_orders_alike(pair: tuple[str, str, str], strength: int) -> None:
    pytest.importorskip("icu")
    language, one, other = pair
    ours, icu = collator(language, False, strength), collator(language, True, strength)
    assert _compare(ours(one), ours(other)) == _compare(icu(one), icu(other))


@pytest.mark.parametrize(("language", "words"), ORDERS, ids=[f"{row[0]} {row[1][:12]}" for row in ORDERS])
def test_icu_agrees_with_the_table(language: str, words: str) -> None:
    pytest.importorskip("icu")
    listed = [word for word in words.split(", ") if filing_text(word)]
    assert sorted(set(listed), key=collator(language, use_icu=True)) == listed


def test_icu_is_asked_only_where_our_tables_know_nothing() -> None:
    installed = importlib.util.find_spec("icu") is not None
    assert collator("tr-TR")("ı") == sort_key("ı", "tr-TR")
    assert collator("en")("a") == sort_key("a", "en")
    assert collator("")("a") == sort_key("a", "")
    assert (collator("zh")("漢") == sort_key("漢", "zh")) is not installed


@pytest.mark.skipif(importlib.util.find_spec("icu") is not None, reason="PyICU is installed")
def test_refuses_an_icu_that_is_not_there() -> None:
    with pytest.raises(ModuleNotFoundError):
        collator("tr", use_icu=True)


LANGUAGES = [*sorted(TAILORINGS), "en", "", "nonsense"]
texts = st.text(
    st.sampled_from("aAcChsdDzZyYiıİğåäöæø ñ\u0301\u0308\u0323йіїאבاءآ\u064e,'-.²ﬁ漢") | st.characters()
)


@given(texts, st.sampled_from(LANGUAGES))
def test_normal_forms_sort_as_one(text: str, language: str) -> None:
    composed, apart = (unicodedata.normalize(form, filing_text(text)) for form in ("NFC", "NFD"))
    assert sort_key(composed, language, CASE) == sort_key(apart, language, CASE)


@given(texts, texts, texts, st.sampled_from(LANGUAGES))
def test_the_first_field_decides(one: str, other: str, more: str, language: str) -> None:
    # All of a field's letters weigh more than any accent of it, so only the letters are asked.
    first, second = (sort_key(text, language).partition(b"\0")[0] for text in (one, other))
    if first < second:
        assert sort_key(one + SEPARATOR + more, language) < sort_key(other + SEPARATOR, language)


@given(texts, st.sampled_from(LANGUAGES))
def test_punctuation_does_not_count(text: str, language: str) -> None:
    assert sort_key(f"(“{text}”)…", language) == sort_key(text, language)


def _differs(language: str) -> bool:
    own, root = Order(TAILORINGS[language]), Order("")
    scripts, steps = read_rules(TAILORINGS[language])
    if scripts and sort_key(LETTERS[scripts[0]][0], language) < sort_key("a", language):
        return True
    return any(
        own.weights(step.text, 3) != root.weights(step.text, 3) for step in steps if step.relation != "&"
    )


@pytest.mark.parametrize("language", sorted(TAILORINGS))
def test_every_tailoring_is_alive(language: str) -> None:
    only_first = TAILORINGS[language].startswith("[reorder Latn")
    assert only_first or _differs(language)


@pytest.mark.parametrize("language", sorted(AS_ROOT))
def test_languages_without_a_tailoring_have_none(language: str) -> None:
    assert language not in TAILORINGS
    assert collator(language)("é") == sort_key("é", "")


@pytest.mark.parametrize("char", [*VARIANTS, *SIGNS, *CURRENCIES, *MARKS.replace(" ", "")], ids=ascii)
def test_every_row_of_the_root_table_is_alive(char: str) -> None:
    assert root_elements()[char]


@pytest.mark.parametrize("script", SCRIPTS)
def test_letters_of_a_script_stand_in_order(script: str) -> None:
    first = [sort_key(group[0], "") for group in LETTERS[script].split()]
    assert first == sorted(first)
    assert len(set(first)) == len(first)
