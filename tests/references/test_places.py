"""References that rules read: those that name a place in law or in an ancient text, and short forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import Kind
from citekit.references.marks import find_marks, find_places
from citekit.references.rules.reports import PLACES
from citekit.references.statistical.tagger import shipped_model
from citekit.references.strings import read_references

READ_BY_RULE = [
    (
        "7. Ruth Hale, Judges on Trial, 48 Ohio St. L.J. 201, 215 (1987).",
        {"author": "Ruth Hale", "title": "Judges on Trial", "volume": "48", "pages": "201, 215"},
    ),
    (
        "Pell v. Dunning, 5 U.S. (1 Cranch) 137, 140 (1803).",
        {"title": "Pell v. Dunning", "container-title": "U.S. (1 Cranch)", "date": "1803"},
    ),
    ("33 U.S.C. § 1251(a) (2018).", {"volume": "33", "container-title": "U.S.C.", "pages": "§ 1251(a)"}),
    ("Wren v Tull [1951] AC 20 (HL).", {"title": "Wren v Tull", "container-title": "AC", "note": "HL"}),
    ("12 Livy 5.32.1.", {"citation-number": "12", "author": "Livy", "pages": "5.32.1"}),
    ("Tac. Germ. 21.3.", {"author": "Tac.", "title": "Germ.", "pages": "21.3"}),
    ("Arist. Poet. 1450a4-7.", {"author": "Arist.", "title": "Poet.", "pages": "1450a4-7"}),
    ("Plato, Republic 515c–d.", {"author": "Plato", "title": "Republic"}),
    ("Verg. georg. 2, 12 ss.", {"author": "Verg.", "title": "georg.", "pages": "2, 12 ss"}),
    ("Cratin. fr. 8 K.-A.", {"author": "Cratin.", "pages": "fr. 8 K.-A"}),
    ("Sappho fr. 2 V.", {"author": "Sappho", "pages": "fr. 2 V"}),
    ("IG I³ 51.", {"container-title": "IG", "volume": "I³", "pages": "51"}),
    (
        "Quilla Werth, The New River School, 27 J. Legal Stud. 61 (1998).",
        {"author": "Quilla Werth", "title": "The New River School", "container-title": "J. Legal Stud."},
    ),
    (
        "QZ Werth, ‘In Praise of Rivers’ (2009) 72 MLR 55.",
        {"author": "QZ Werth", "title": "‘In Praise of Rivers’", "volume": "72", "pages": "55"},
    ),
    (
        "K. Werth, “Rivers Unbound”, 30 ICLQ 35 (1981).",
        {"author": "K. Werth", "volume": "30", "container-title": "ICLQ", "pages": "35", "date": "1981"},
    ),
    (
        "Convention on the Law of Rivers art. 3(1), May 2, 1969, 115 U.N.T.S. 31.",
        {"title": "Convention on the Law of Rivers", "volume": "115", "container-title": "U.N.T.S."},
    ),
    (
        "54 Cong. Rec. S10,345 (Oct. 2, 2008).",
        {"volume": "54", "container-title": "Cong. Rec.", "pages": "S10,345"},
    ),
    ("River Act 1977, s 2(1).", {"title": "River Act", "date": "1977", "pages": "s 2(1)"}),
    (
        "Wren v Tull (No 3) [2003] 2 AC 1 (HL) 18.",
        {"title": "Wren v Tull (No 3)", "volume": "2", "container-title": "AC", "pages": "18"},
    ),
    (
        "Case C-55/07 Wren v Tull [2010] ECR I-36, para 5.",
        {"title": "Case C-55/07 Wren v Tull", "container-title": "ECR", "pages": "I-36, para 5"},
    ),
    (
        "Wren v Tull [2017] UKSC 5, [2018] AC 61.",
        {"title": "Wren v Tull", "identifier": "UKSC 5", "container-title": "AC", "pages": "61"},
    ),
    ("KAI WERTH, LAW OF RIVERS 12–13 (7th ed. 2007).", {"edition": "7th ed.", "pages": "12–13"}),
    ("CIL VII 1201 = ILS 44.", {"container-title": "ILS", "volume": "VII", "pages": "44"}),
]


_ROUND = " ,.;()[]"


def labelled(text: str) -> dict[str, str]:
    (read,) = read_references([text], model=shipped_model())
    return {label: part.strip(_ROUND) for label, part in read.labelled()["segments"]}


@pytest.mark.parametrize(("text", "expected"), READ_BY_RULE, ids=[row[0] for row in READ_BY_RULE])
def test_rules_read_what_they_know_all_of(text: str, expected: dict[str, str]) -> None:
    found = labelled(text)
    assert {label: found.get(label) for label in expected} == {
        label: value.strip(_ROUND) for label, value in expected.items()
    }
    (read,) = read_references([text], model=shipped_model())
    assert read.parts


def test_a_short_form_is_the_models_where_that_is_sure() -> None:
    text = "Webster (n. 4), 29."
    found = labelled(text)
    assert {label: found.get(label) for label in ("author", "xref", "pages")} == {
        "author": "Webster",
        "xref": "n. 4",
        "pages": "29",
    }
    (read,) = read_references([text], model=shipped_model())
    assert not read.parts
    assert read.citation.kind is Kind.SHORT


@pytest.mark.parametrize(
    "text",
    [
        "J. Smith, A theory of rivers, Nature 12 (1999) 44-50.",
        "J. Smith, Phys. Rivers 13, 33108 (2006).",
        'Smith, J. "A Theory of Rivers." Greek Studies 5 (1964): 181-96.',
        "Smith J. A History of Kent. London: Batsford, 1981. 200 p.",
        "Aug. 3, 1914, a day of which much was written.",
        "",
    ],
)
def test_all_else_is_the_models(text: str) -> None:
    (read,) = read_references([text], model=shipped_model())
    assert not read.parts


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("R. Bagnall, The Demography of Egypt (Cambridge, 1994), 34 n. 12.", "pages", "34 n. 12"),
        ("U. Wilcken, Grundzüge der Papyruskunde, I (Leipzig: Teubner, 1912), 33.", "volume", "I"),
    ],
)
def test_what_a_model_leaves_beside_a_page_or_in_a_title_is_put_in_its_place(
    text: str, label: str, value: str
) -> None:
    assert labelled(text)[label] == value


ANNOUNCED = [
    # text, label, its value without the words before it
    ("K. Werth, Fiumi, trad. it. di M. Bruna, Bologna 1996, 48.", "translator", "M. Bruna"),
    ("Ortlieb (Fn. 3), Rn. 14.", "pages", "Rn. 14"),
    ("River Code, Art. 16(3).", "pages", "16(3"),
    ("Id. at 112.", "pages", "112"),
]


@pytest.mark.parametrize(("text", "label", "value"), ANNOUNCED, ids=[row[0] for row in ANNOUNCED])
def test_words_that_announce_a_field_are_none_of_it_unless_print_takes_them_so(
    text: str, label: str, value: str
) -> None:
    assert labelled(text)[label] == value


def test_an_american_back_reference_is_no_other_work_by_the_same_author() -> None:
    *_, read = read_references(["K. Werth, Rivers, Oxford 1990.", "Id. at 112."], model=shipped_model())
    assert [label for label, _ in read.labelled()["segments"] if label != "other"] == ["xref", "pages"]


@given(st.text(alphabet="Tac.Ann IVX 0123456789[]()§²=,;’vU.S", max_size=60))
def test_labels_give_back_the_text(text: str) -> None:
    (read,) = read_references([text], model=shipped_model())
    assert "".join(part for _, part in read.labelled()["segments"]) == text
    assert all(0 <= start < end <= len(text) for start, end in (s["span"] for s in read.labelled()["spans"]))


TEXTS = [row[0] for row in READ_BY_RULE]


@given(
    st.lists(st.sampled_from([word for text in TEXTS for word in text.split()]), max_size=20).map(" ".join)
)
def test_a_place_among_the_marks_may_be_one_at_first_sight(text: str) -> None:
    may_be = list(find_places(text, "en"))
    assert all(mark in may_be for mark in find_marks(text, "en") if mark.by in PLACES)
