"""A note taken apart: what goes before and behind a citation, what is a sentence of its own, nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import Citation, Kind, Note, Reading, WorkType
from citekit.references.clusters import LABELS, PAGE, Cluster, is_sound, plain, take_apart


def note(marked: str, *signals: str) -> Note:
    """A note whose citations stand between ``<`` and ``>``, with these signals before them."""
    text, spans = "", []
    for char in marked:
        if char == "<":
            spans.append(len(text))
        elif char == ">":
            spans[-1] = (spans[-1], len(text))
        else:
            text += char
    signals = signals + ("",) * len(spans)
    citations = tuple(
        Citation(Kind.NEW, WorkType.BOOK, {}, span, 1.0, signal=signal or None)
        for span, signal in zip(spans, signals, strict=False)
    )
    return Note("1", text, citations=citations)


def shape(marked: str, *signals: str) -> list[str]:
    """Text as it is, and a cluster as ``prefix<>suffix`` for each of its citations."""
    return [
        part if isinstance(part, str) else "|".join(f"{c.prefix}<>{c.suffix}" for c in part.cites)
        for part in take_apart(note(marked, *signals))
    ]


NOTES = [
    # the note                                                    signals           its parts
    ("<Oran, s. 5.>", (), ["<>"]),
    ("<Oran, s. 5>; <Winrow, s. 7.>", (), ["<>|<>"]),
    ("Bkz. <Oran, s. 5.>", ("Bkz.",), ["Bkz. <>"]),
    ("Bu konuda bkz. <Oran, s. 5>; krş. <Winrow, s. 7.>", ("bkz.", "krş."), ["Bu konuda bkz. <>|krş. <>"]),
    ("<Oran, s. 5.> Aksi görüş de vardır.", (), ["<>", "Aksi görüş de vardır."]),
    ("<Oran, s. 5>. Aksi görüş de vardır.", (), ["<>", "Aksi görüş de vardır."]),
    ("Bu görüş tartışmalıdır. Bkz. <Oran, s. 5.>", ("Bkz.",), ["Bu görüş tartışmalıdır.", "Bkz. <>"]),
    (
        "<Oran, s. 5.> Bu görüş yenidir. Krş. <Winrow, s. 7.>",
        ("", "Krş."),
        ["<>", "Bu görüş yenidir.", "Krş. <>"],
    ),
    ("<Oran, s. 5.> Ayrıca bkz. <Winrow, s. 7.>", ("", "bkz."), ["<>", "Ayrıca bkz. <>"]),
    ("<Oran, s. 5>, ki burada yenidir.", (), ["<>, ki burada yenidir"]),
    ("<Honecker, 1971,> quoted in <Emmerich, p. 7.>", ("", "quoted in"), ["<>|, quoted in <>"]),
    (
        "<Kerski, p. 5>, on the taboo; see also <Ther, p. 7.>",
        ("", "see also"),
        ["<>, on the taboo|see also <>"],
    ),
    ("A claim (see <Bunn, p. 26>).", ("see",), ["A claim (see <>)"]),
    ("Об этом см. <Иванов, с. 5.> Там спорно.", ("см.",), ["Об этом см. <>", "Там спорно."]),
    ("Bu not bir şey anmaz.", (), ["Bu not bir şey anmaz."]),
    ("", (), []),
]


@pytest.mark.parametrize(("marked", "signals", "parts"), NOTES, ids=[row[0] for row in NOTES])
def test_takes_apart(marked: str, signals: tuple[str, ...], parts: list[str]) -> None:
    assert shape(marked, *signals) == parts


RESIDUE = [
    # the note                                fields                  residue             prefix      suffix
    (
        "for example, M. Kula, Religion, p. 7.",
        ["Religion"],
        "for example, M. Kula",
        "for example, M. Kula, ",
        "",
    ),
    ("Ther, Vertriebene, p. 50, a novel.", ["Ther", "Vertriebene"], "a novel", "", ", a novel"),
    ("Voegelin, Die Religionen (1938), 1993.", ["Voegelin", "1993"], "1938", "", " [1938]"),
]


@pytest.mark.parametrize(
    ("text", "fields", "words", "prefix", "suffix"), RESIDUE, ids=[r[2] for r in RESIDUE]
)
def test_what_no_field_took_goes_along(
    text: str, fields: list[str], words: str, prefix: str, suffix: str
) -> None:
    (part,) = take_apart(Note("1", text, citations=(cited(text, fields, words),)))
    assert isinstance(part, Cluster)
    (cite,) = part.cites
    assert (cite.prefix, cite.suffix, cite.residue) == (prefix, suffix, (words,))


def cited(text: str, fields: list[str], residue: str) -> Citation:
    readings = {
        name: Reading(word, span_of(text, word), "rule:test", 1.0)
        for name, word in zip(("title", "publisher", "place"), fields, strict=False)
    }
    return Citation(Kind.NEW, WorkType.BOOK, readings, (0, len(text)), 1.0, residue=(span_of(text, residue),))


def span_of(text: str, word: str) -> tuple[int, int]:
    start = text.index(word)
    return start, start + len(word)


def test_a_long_stretch_among_the_fields_is_another_citation() -> None:
    text = "Lokatis, Redaktion, To some extent this is also true of R. Darnton, 2016."
    citation = cited(text, ["Lokatis", "2016"], "To some extent this is also true of R. Darnton")
    assert not is_sound(text, citation)
    assert is_sound(text, cited(text, ["Lokatis", "2016"], "Redaktion"))


@pytest.mark.parametrize(("word", "label"), [*LABELS.items(), ("s", PAGE), ("стр", PAGE), ("pp", PAGE)])
def test_the_word_before_a_locator_says_what_it_counts(word: str, label: str) -> None:
    text = f"Oran, {word}. 12"
    reading = Reading("12", span_of(text, "12"), "rule:test", 1.0)
    citation = Citation(Kind.NEW, WorkType.BOOK, {"pages": reading}, (0, len(text)), 1.0)
    (part,) = take_apart(Note("1", text, citations=(citation,)))
    assert isinstance(part, Cluster)
    assert (part.cites[0].locator, part.cites[0].label) == ("12", label)


def test_a_citation_whose_work_is_not_known_is_text() -> None:
    assert take_apart(note("<a.g.e., s. 5.>"), lambda _citation: False) == ["a.g.e., s. 5."]


words = st.text("abç ĞŞ.;,:()”“", max_size=12)


@given(st.lists(st.tuples(words, st.sampled_from(["Oran, s. 5", "Winrow, s. 7."])), max_size=4), words)
def test_no_word_is_lost(pieces: list[tuple[str, str]], tail: str) -> None:
    marked = "".join(f"{gap}<{cite}>" for gap, cite in pieces) + tail
    taken = note(marked)
    parts = take_apart(taken)
    kept = "".join(
        part
        if isinstance(part, str)
        else "".join(c.prefix + (taken.text or "")[slice(*c.citation.span)] + c.suffix for c in part.cites)
        for part in parts
    )

    def letters(text: str) -> str:
        return "".join(char for char in text if char.isalnum())

    assert letters(kept) == letters(taken.text or "")
    assert plain(parts).strip() == plain(parts)
