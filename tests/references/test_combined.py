"""Who of rules and model reads what, and what stands by rule whatever the model says."""

from __future__ import annotations

import pytest

from citekit.references import parse_reference
from citekit.references.combined import may_be_counted, tag, with_certain
from citekit.references.cutting import cut
from citekit.references.marks import find_marks
from citekit.references.name_lists import read_listed
from citekit.references.statistical.tagger import shipped_model
from citekit.references.strings import read_references
from citekit.references.tagged import Cited, Tagged

WHO = [
    # citation                                                                   language  who decides
    ("Gareth M. Winrow, Turkey and the Caucasus, London 2000, s.5.", "tr", "rule:"),
    ("Ayna, 22 Temmuz 2005.", "tr", "rule:"),
    (
        "Wilke, W. (1993). Entwurf und Implementierung. Projektarbeit, Universität Kaiserslautern.",
        "de",
        "model",
    ),
    ("Ambat R, Davenport AJ. Effect of particles. Corros Sci 2006;48:3455-71.", "en", "model"),
]


@pytest.mark.parametrize(("text", "language", "who"), WHO, ids=[row[0] for row in WHO])
def test_decides(text: str, language: str, who: str) -> None:
    assert {
        part.by.startswith(who)
        for part in tag([Cited(text)], language)[0]
        if part.label == "title" or who == "rule:"
    } == {True}


CUT = [
    # note                                                                          citations
    ("As has been shown, this is disputed.", []),
    ("See A. Smith, Kars (London, 1990), p. 5; C. Jones, Ani (Oxford, 1991), p. 7.",
     ["A. Smith, Kars (London, 1990), p. 5", "C. Jones, Ani (Oxford, 1991), p. 7."]),
    ("Vgl. Müller, Hans, Recht und Staat, 2. Aufl., Berlin 1990, S. 5; Weber, Karl, Ordnung, Köln 1991.",
     ["Müller, Hans, Recht und Staat, 2. Aufl., Berlin 1990, S. 5", "Weber, Karl, Ordnung, Köln 1991."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "citations"), CUT, ids=[row[0] for row in CUT])
def test_cuts(text: str, citations: list[str]) -> None:
    assert [text[slice(*found.span)] for found in cut(text, "en")] == citations


def test_an_address_is_an_address_whatever_the_model_says() -> None:
    text = "Kaya, http://a.org/x"
    (part,) = with_certain([Tagged("title", (6, 20), "model", 0.9)], find_marks(text, "en"))
    assert (part.label, part.value) == ("url", "http://a.org/x")


def test_what_is_left_beside_an_address_is_kept() -> None:
    text = "On the roads of the old and the new province of Kars, a.org http://a.org/x"
    parts = with_certain([Tagged("title", (0, len(text)), "model", 0.9)], find_marks(text, "en"))
    assert [(part.label, text[slice(*part.span)]) for part in parts] == [
        ("title", text[: text.index("http")]),
        ("url", "http://a.org/x"),
    ]


NAMES = [
    # as printed                                       families
    ("Smith, John, Mary Jones, and Li Wei", ["Smith", "Jones", "Wei"]),
    ("Smith, J., Jones, K. & Brown, L.", ["Smith", "Jones", "Brown"]),
    ("Pinar L, Enhos A, Ada S", ["Pinar", "Enhos", "Ada"]),
    ("DUPONT (Jean), DURAND (M.)", ["DUPONT", "DURAND"]),
    ("Hartner, Marcus / Schulte, Marion", ["Hartner", "Schulte"]),
    ("Ali Kaya, Veli Demir", ["Kaya", "Demir"]),
    ("van Dijk, Teun", ["van Dijk"]),
    ("Лихачев Д. С., Панченко А. М. и др.", ["Лихачев", "Панченко", ""]),
]


@pytest.mark.parametrize(("text", "families"), NAMES, ids=[row[0] for row in NAMES])
def test_lists_of_names_are_read(text: str, families: list[str]) -> None:
    assert [name.family for name in read_listed(text)] == families


TYPES = [
    ("Donoghue v Stevenson [1932] AC 562", "case"),
    ("Ambat R, Davenport AJ. Effect of particles. Corros Sci 2006;48:3455-71.", "article"),
    ("Smith, John. “Things.” PhD diss., Harvard University, 1999.", "thesis"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES, ids=[row[0] for row in TYPES])
def test_tells_the_type(text: str, kind: str) -> None:
    assert parse_reference(text, "en").type == kind


def test_the_full_stop_of_a_list_is_no_part_of_a_name() -> None:
    (name,) = read_listed("Öğüt, Selin.")
    assert (name.family, name.given) == ("Öğüt", "Selin")


@pytest.mark.parametrize("text", ["Reifner 1979.", "Black, 1973 S. 125 ff.", "Feest/Blankenburg, 1972."])
def test_an_author_and_a_year_are_no_title(text: str) -> None:
    fields = parse_reference(text, "de").fields
    assert "title" not in fields
    assert {"author", "date"} <= set(fields)


@pytest.mark.parametrize("text", ["Gabelmann, Thälmann, p. 97.", "Müller, Geschichte, S. 12."])
def test_a_family_name_and_a_short_title_are_no_two_names(text: str) -> None:
    fields = parse_reference(text, "de").fields
    assert {"author", "title", "pages"} == set(fields)


COUNTED = [
    # a reference by itself, and by whom its fields are told
    ("6098 sayılı Türk Borçlar Kanunu, RG., 04.02.2011, S. 27836.", "rule:"),
    ("Y. 13. HD., 12.10.2009, E. 2009/5321 K. 2009/11342.", "rule:"),
    ("Gözler, K. (2000). Türk Anayasa Hukuku. Bursa: Ekin Kitabevi.", "model"),
]


@pytest.mark.parametrize(("text", "who"), COUNTED, ids=[row[0] for row in COUNTED])
def test_turkish_references_are_the_rules_where_a_number_or_a_word_tells(text: str, who: str) -> None:
    (read,) = read_references([text], model=shipped_model())
    assert read.tags is not None
    assert {stretch.by.partition(":")[0] for stretch in read.tags.stretches} == {who.rstrip(":")}
    assert may_be_counted(text) is (who == "rule:")
