"""Text case: words and letters, in the languages that we print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.casing_data import (
    ABBREVIATIONS,
    APOSTROPHE_LANGUAGES,
    ELIDED,
    GREEK_ACCENTS,
    IJ_LANGUAGES,
    LITHUANIAN_DOTTED,
    STOP_PHRASES,
    STOP_WORDS,
    TURKIC,
)
from citekit.csl.textcase import CASES, change_case, change_case_of_runs

TITLES = [
    # as given, in title case
    ("run, v.", "Run, v."),
    ("rise and fall of the third reich", "Rise and Fall of the Third Reich"),
    ("the conference at The Hague", "The Conference at The Hague"),
    ("the war: an introduction", "The War: An Introduction"),
    ("whose war? the view from below", "Whose War? The View from Below"),
    ("stop! the war is on", "Stop! The War Is On"),
    ("All for one. For all.", "All for One. For All."),
    ("Brown vs. the board of education", "Brown vs. the Board of Education"),
    ("Brown v. the board", "Brown v. the Board"),
    ("Letters etc. of a poet", "Letters Etc. of a Poet"),
    ("What we are looking for", "What We Are Looking For"),
    ("what to look for (1)", "What to Look for (1)"),
    ("a history of 'the “new” order'", "A History of 'The “New” Order'"),
    ("on “the waste land” again", "On “The Waste Land” Again"),
    ("the “end ” of the line", "The “End ” of the Line"),
    ("the cat (and the dog) at home", "The Cat (and the Dog) at Home"),
    ("out-of-fashion stories", "Out-of-Fashion Stories"),
    ("a pro-environmental in-house guide", "A Pro-Environmental In-House Guide"),
    ("the scientist–practitioner gap", "The Scientist–Practitioner Gap"),
    ("stability—with satisfaction—self-esteem", "Stability—with Satisfaction—Self-Esteem"),
    ("07-x", "07-x"),
    ("07-x test", "07-x Test"),
    ("twenty-one onto twenty-two", "Twenty-One onto Twenty-Two"),
    ("20th-century art of the 1600s", "20th-Century Art of the 1600s"),
    ("a cat/mouse game and/or more", "A Cat/Mouse Game and/or More"),
    ("iPad and PLoS ONE are names", "iPad and PLoS ONE Are Names"),
    ("UK", "UK"),
    ("OC 1", "OC 1"),
    ("PLOS ONE", "PLOS ONE"),
    ("BREAKING POINT", "BREAKING POINT"),
    ("THE FALL OF ROME", "The Fall of Rome"),
    ("WORLD WAR II: THE DON'TS OF O'BRIEN", "World War II: The Don'ts of O'Brien"),
    ("LIFE OF A.N. AUTHOR AND J. DOE", "Life of A.N. Author and J. Doe"),
    ("Review of book by A.N. author", "Review of Book by A.N. Author"),
    ("Book by A. author", "Book by A. Author"),
    ("Hepatitis A virus and vitamin C in children", "Hepatitis A Virus and Vitamin C in Children"),
    ("according to the rules, ahead of its time", "According to the Rules, ahead of Its Time"),
    ("fish such as cod", "Fish such as Cod"),
    ("regardless, such is life", "Regardless, Such Is Life"),
    ("John von Doe and Robert De Niro", "John von Doe and Robert De Niro"),
    ("life of d'artagnan", "Life of d'Artagnan"),
    ("d'artagnan", "D'artagnan"),
    ("John d'Doe! a life", "John d'Doe! A Life"),
    ("supplément au Service de l'Égypte", "Supplément Au Service de l'Égypte"),
    ("about arvâsî, école and e\u0301tudes", "About Arvâsî, École and E\u0301tudes"),
    ("you’re a Shafi'i and Shafi`i comment", "You’re a Shafi'i and Shafi`i Comment"),
    ("rock 'n' roll", "Rock 'n' Roll"),
    ("tête-à-tête vis-à-vis the sea", "Tête-à-Tête vis-à-vis the Sea"),
    (
        "volcanology of\u00a0the 1600 eruption",
        "Volcanology of\u00a0the 1600 Eruption",
    ),
    ("saline solution of β-carotine", "Saline Solution of β-Carotine"),
    ("the novel война и мир", "The Novel война и мир"),
    ("see www.example.org or e.g. me@example.org now", "See www.example.org or e.g. me@example.org Now"),
    ("the page https://example.org/a-b of old", "The Page https://example.org/a-b of Old"),
    ("", ""),
    ("…", "…"),
]


@pytest.mark.parametrize(("text", "expected"), TITLES, ids=[row[0] for row in TITLES])
def test_title_case(text: str, expected: str) -> None:
    assert change_case(text, "title", "en") == expected


OTHERS = [
    # text, case, language, expected
    ("This is a Pen", "lowercase", "en", "this is a pen"),
    ("This is a Pen", "uppercase", "en", "THIS IS A PEN"),
    ("this is a Pen", "capitalize-first", "en", "This is a Pen"),
    ("[sic] this", "capitalize-first", "en", "[Sic] this"),
    ("iPad and mRNA", "capitalize-first", "en", "iPad and mRNA"),
    ("2nd edition", "capitalize-first", "en", "2nd edition"),
    ("post-Soviet", "capitalize-first", "en", "Post-Soviet"),
    ("“été”", "capitalize-first", "fr", "“Été”"),
    ("том", "capitalize-first", "ru", "Том"),
    ("έκδοση", "capitalize-first", "el", "Έκδοση"),
    ("ilk baskı", "capitalize-first", "tr", "İlk baskı"),
    ("ijsselmeer", "capitalize-first", "nl", "IJsselmeer"),
    ("'t gooi", "capitalize-first", "nl-NL", "'t Gooi"),
    ("'t gooi", "capitalize-first", "en", "'T gooi"),
    ("ǆep", "capitalize-first", "hr", "ǅep"),
    ("ﬁnal", "capitalize-first", "en", "Final"),
    ("ßtraße", "capitalize-first", "de", "Sstraße"),
    ("في", "capitalize-first", "ar", "في"),
    ("This IS a Pen that is", "capitalize-all", "en", "This IS A Pen That Is"),
    ("jean-paul o'neil, 3rd", "capitalize-all", "en", "Jean-Paul O'neil, 3rd"),
    ("istanbul ile ığdır", "capitalize-all", "tr-TR", "İstanbul İle Iğdır"),
    ("see www.example.org", "capitalize-all", "en", "See www.example.org"),
    ("This is a Pen that is A Pencil", "sentence", "en", "This is a pen that is a pencil"),
    ("the NATO Report: Why I Write", "sentence", "en", "The NATO report: Why I write"),
    ("THE FALL OF ROME", "sentence", "en", "The fall of rome"),
    ("UK", "sentence", "en", "UK"),
    ("das Leben der Anderen", "sentence", "de", "Das Leben der Anderen"),
    ("DAS LEBEN DER ANDEREN", "sentence", "de", "Das leben der anderen"),
    ("Review of book by A.N. author", "title", "de", "Review of book by A.N. author"),
    ("his anonymous life", "title", "en--other stuff", "His Anonymous Life"),
    ("his anonymous life", "title", "french language", "his anonymous life"),
    ("his anonymous life", "title", "EN-us", "His Anonymous Life"),
    ("his anonymous life", "title", "", "his anonymous life"),
    # letters
    ("ia and ıb", "uppercase", "en", "IA AND IB"),
    ("ia and ıb", "uppercase", "tr", "İA AND IB"),
    ("IĞDIR, İSTANBUL, I\u0307", "lowercase", "az-Latn", "ığdır, istanbul, i"),
    ("İSTANBUL", "lowercase", "en", "istanbul"),
    ("Straße", "uppercase", "de", "STRASSE"),
    ("STRASSE, ẞ", "lowercase", "de", "strasse, ß"),
    ("Μάιος, Άρης ή ο γάιδαρος", "uppercase", "el", "ΜΑΪΟΣ, ΑΡΗΣ Ή Ο ΓΑΪΔΑΡΟΣ"),
    ("ή, η\u0301", "uppercase", "el", "Ή, Ή"),
    ("πρα\u0301γμα μά\u0345ι", "uppercase", "el", "ΠΡΑΓΜΑ ΜΑΙΪ"),
    ("ᾠδὴ προϋπόθεση, été", "uppercase", "el", "ΩΙΔΗ ΠΡΟΫΠΟΘΕΣΗ, ÉTÉ"),
    ("ΛΟΓΟΣ ΣΟΦΟΣ. Σ", "lowercase", "el", "λογος σοφος. σ"),
    ("Ì Í Ĩ J\u0301 Į\u0303 I\u0328\u0301 IA", "lowercase", "lt", "i̇̀ i̇́ i̇̃ j̇\u0301 į̇\u0303 i̇\u0328\u0301 ia"),
    ("i̇́ ja a\u0307", "uppercase", "lt", "I\u0301 JA A\u0307"),
    ("i̇́a", "capitalize-first", "lt", "I\u0301a"),
    ("i\u0328\u0307a", "uppercase", "lt", "I\u0328A"),
    ("ВОЙНА", "lowercase", "ru", "война"),
]


@pytest.mark.parametrize(
    ("text", "case", "language", "expected"), OTHERS, ids=[f"{r[1]} {r[2]} {r[0]}" for r in OTHERS]
)
def test_case(text: str, case: str, language: str, expected: str) -> None:
    assert change_case(text, case, language) == expected


RUNS = [
    # pieces, of which [bracketed] ones are protected; case; expected
    ("this is a |[SMITH]| pencil", "title", "This Is a |SMITH| Pencil"),
    ("the |[Mirror]| of the |[universe]", "title", "The |Mirror| of the |universe"),
    ("the wor|ld of", "title", "The Wor|ld Of"),
    ("w|ar", "title", "W|ar"),
    ("my |[small caps phrase]| in a title", "title", "My |small caps phrase| in a Title"),
    ("[smith]| is here", "capitalize-first", "smith| is here"),
    ("[v]|erde", "capitalize-first", "v|erde"),
    ("This is a Pen, a |[Smith]| Pencil", "sentence", "This is a pen, a |Smith| pencil"),
    ("THE USE OF |[iPads]| IN CLASS", "title", "The Use of |iPads| in Class"),
    ("[THE USE OF]| iPads", "title", "THE USE OF| iPads"),
    ("ΛΟΓΟ|Σ |[Σ]", "lowercase", "λογο|ς |Σ"),
    ("a|[b]|c", "uppercase", "A|b|C"),
    ("|[]|", "title", "||"),
]


@pytest.mark.parametrize(("pieces", "case", "expected"), RUNS, ids=[row[0] for row in RUNS])
def test_words_are_seen_across_runs(pieces: str, case: str, expected: str) -> None:
    runs = [(piece.strip("[]"), piece.startswith("[")) for piece in pieces.split("|")]
    assert "|".join(change_case_of_runs(runs, case, "en")) == expected


@pytest.mark.parametrize("case", ["", "Title", "none"])
def test_refuses_what_is_no_case(case: str) -> None:
    with pytest.raises(ValueError, match="text-case"):
        change_case("text", case, "en")
    with pytest.raises(ValueError, match="text-case"):
        change_case_of_runs([("te", False), ("xt", False)], case, "en")


LETTERS = "abcIXiİıøßéçάήίϊΣσς𐐨ﬁǆijжЖ漢في́ "
texts = st.text(st.sampled_from(LETTERS + "the of and-'’“”:.?!()") | st.characters(), max_size=30)
languages = st.sampled_from(["en", "tr", "az", "lt", "nl", "el", "de", "ru", "", "nonsense"])
cases = st.sampled_from(sorted(CASES))


@given(texts, cases, languages)
def test_a_second_time_changes_nothing(text: str, case: str, language: str) -> None:
    once = change_case(text, case, language)
    if case not in {"title", "sentence"}:  # there a first pass may show that a text was not shouting
        assert change_case(once, case, language) == once


@given(st.lists(st.tuples(texts, st.booleans()), max_size=5), cases, languages)
def test_protected_runs_stay_and_free_ones_come_out_as_if_in_one_piece(
    runs: list[tuple[str, bool]], case: str, language: str
) -> None:
    result = change_case_of_runs(runs, case, language)
    assert len(result) == len(runs)
    assert all(piece == text for piece, (text, protected) in zip(result, runs, strict=True) if protected)
    free = [(text, False) for text, _ in runs]
    assert "".join(change_case_of_runs(free, case, language)) == change_case(
        "".join(text for text, _ in runs), case, language
    )


def _title(text: str) -> str:
    return change_case(text, "title", "en")


@pytest.mark.parametrize("word", sorted(STOP_WORDS))
def test_every_stop_word_is_alive(word: str) -> None:
    assert _title(f"one {word} two") == f"One {word} Two"


@pytest.mark.parametrize("word", sorted(STOP_WORDS))
def test_a_stop_word_that_has_a_capital_keeps_it(word: str) -> None:
    assert _title(f"One {word.title()} two") == f"One {word.title()} Two"


@pytest.mark.parametrize("phrase", sorted(STOP_PHRASES))
def test_every_stop_phrase_is_alive(phrase: tuple[str, str]) -> None:
    assert _title(f"One {' '.join(phrase)} two") == f"One {' '.join(phrase)} Two"


@pytest.mark.parametrize("word", sorted(ABBREVIATIONS))
def test_every_abbreviation_is_alive(word: str) -> None:
    assert _title(f"one {word}. of two") == f"One {word.title()}. of Two"


@pytest.mark.parametrize("word", ELIDED)
def test_every_elision_is_alive(word: str) -> None:
    assert _title(f"one {word}two") == f"One {word}Two"


@pytest.mark.parametrize("language", sorted(TURKIC))
def test_every_turkic_language_has_its_own_i(language: str) -> None:
    assert change_case("ıi", "uppercase", language) == "Iİ"


@pytest.mark.parametrize("language", sorted(IJ_LANGUAGES))
def test_every_language_with_ij_is_alive(language: str) -> None:
    assert change_case("ij íj\u0301", "capitalize-all", language) == "IJ ÍJ\u0301"


@pytest.mark.parametrize("language", sorted(APOSTROPHE_LANGUAGES))
def test_every_language_with_apostrophes_is_alive(language: str) -> None:
    assert change_case("’n huis", "capitalize-first", language) == "’n Huis"


@pytest.mark.parametrize("mark", sorted(GREEK_ACCENTS))
def test_every_greek_accent_goes(mark: str) -> None:
    assert change_case(f"α{mark}", "uppercase", "el") == "Α"


@pytest.mark.parametrize("letter", sorted(LITHUANIAN_DOTTED))
def test_every_lithuanian_letter_is_alive(letter: str) -> None:
    assert change_case(letter, "lowercase", "lt") == LITHUANIAN_DOTTED[letter]
