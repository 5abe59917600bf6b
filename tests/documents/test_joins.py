"""Lines joined to a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.documents.joins import compound_words, join_lines, words_in_capitals

JOINTS = [
    # lines as printed                                   joined
    (["Stratejik ", "Analiz "], "Stratejik Analiz"),
    (["emekdaş-", "lıq"], "emekdaşlıq"),
    (["emekdaş- ", "  lıq"], "emekdaşlıq"),
    (["Türkiye-", "Azerbaycan"], "Türkiye-Azerbaycan"),
    (["Nord-", "Amerika"], "Nord-Amerika"),
    (["s. 10-", "12"], "s. 10-12"),
    (["1949–", "1990"], "1949–1990"),
    (["Agentliyi -", "resmi"], "Agentliyi - resmi"),
    (["Moskova –", "Berlin"], "Moskova – Berlin"),
    (["Cum-huriyeti", "Arşivi"], "Cum-huriyeti Arşivi"),
    (["Deni\u00ad", "zcilik"], "Denizcilik"),
    (["Deni\u00ad", "Zcilik"], "DeniZcilik"),
    (["ada\u00adlet ve", "ba¬", "rış"], "adalet ve barış"),
    (["идеоло-", "гия"], "идеология"),
    (["www.azertag. ", "com."], "www.azertag. com."),
    (["http://x.org/uni-", "bielefeld.de/a"], "http://x.org/uni-bielefeld.de/a"),
    (["http://x.org/a/", "b.htm"], "http://x.org/a/ b.htm"),
    (["so-", "(called)"], "so- (called)"),
    (["", "  ", "tek"], "tek"),
    (["  tek  \t söz "], "tek söz"),
    (["son\u00ad"], "son"),
    ([], ""),
]


@pytest.mark.parametrize(("lines", "text"), JOINTS, ids=[" / ".join(j[0]) for j in JOINTS])
def test_joins(lines: list[str], text: str) -> None:
    assert join_lines(lines).text == text


def test_offsets_are_where_lines_begin() -> None:
    joined = join_lines(["bir-", "lik ve", "Türkiye-", "Azerbaycan"])
    assert joined.text == "birlik ve Türkiye-Azerbaycan"
    assert [joined.text[offset:] for offset in joined.joins] == [
        "lik ve Türkiye-Azerbaycan",
        "Türkiye-Azerbaycan",
        "Azerbaycan",
    ]


def test_a_word_that_is_printed_with_its_hyphen_keeps_it() -> None:
    compounds = compound_words(["elmi-praktik konfrans, 2-ci il", "Elmi-\u0130ctimai"])
    assert compounds == {"elmi-praktik", "elmi-ictimai"}
    assert join_lines(["ELMİ-", "praktik"], compounds=compounds).text == "ELMİ-praktik"
    assert join_lines(["elmi-", "texniki"], compounds=compounds).text == "elmitexniki"


def test_a_word_in_capitals_that_is_printed_whole_elsewhere_loses_its_hyphen() -> None:
    capitals = words_in_capitals(["GÖHLER/SEITZ, s. 4; ÖZ-", "NATO-AB ve Göhler"])
    assert capitals == {"göhler", "seitz"}
    assert join_lines(["Bkz. GÖH-", "LER/SEITZ"], capitals=capitals).text == "Bkz. GÖHLER/SEITZ"
    assert join_lines(["Bkz. OKTAY-", "ÖZDEMİR"], capitals=capitals).text == "Bkz. OKTAY-ÖZDEMİR"


LINES = st.lists(st.text("ab AÇ.-–\u00ad1/w:", max_size=12), max_size=8)


@given(LINES)
def test_offsets_lie_inside_the_text_and_rise(lines: list[str]) -> None:
    joined = join_lines(lines)
    assert list(joined.joins) == sorted(set(joined.joins))
    assert all(0 < offset < len(joined.text) for offset in joined.joins)


@given(LINES)
def test_only_hyphens_and_blanks_are_lost(lines: list[str]) -> None:
    lost = str.maketrans("", "", " -\u00ad")
    assert join_lines(lines).text.translate(lost) == "".join(lines).translate(lost)


@pytest.mark.parametrize("line", ["www." * 250_000 + "-", "a-" * 50_000, "a" * 1_000_000 + "-"])
def test_very_long_lines_are_joined(line: str) -> None:
    assert join_lines([line, "son"], compounds=compound_words([line])).text.endswith("son")
