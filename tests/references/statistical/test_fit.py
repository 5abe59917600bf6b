"""Training: what is learned, that it is learned the same again, and what calibration makes of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model.labelled import LabelledReference
from citekit.references.statistical.fit import (
    Effort,
    calibrate,
    compare,
    examples_of,
    fit,
    is_kept_back,
    learn,
    reliability,
)
from citekit.references.statistical.scoring import score
from citekit.references.statistical.tagger import Calibration, Model, read_calibration

NAMES = "Kaya Demir Yılmaz Çelik Aydın Öztürk Arslan Doğan Koç Kurt".split()
TITLES = "Kars|Ani Harabeleri|Doğu Anadolu|Aras Boyları|Savaş ve Barış|Göç".split("|")
PLACES = "Ankara İstanbul Konya İzmir".split()
QUICK = Effort(iterations=25, at_least=1)


def references(count: int) -> list[LabelledReference]:
    made = []
    for n in range(count):
        segments = (
            ("author", f"A. {NAMES[n % 10]}"),
            ("other", ", "),
            ("title", TITLES[n % 6]),
            ("other", ", "),
            ("location", PLACES[n % 4]),
            ("other", " "),
            ("date", str(1950 + n)),
            ("other", ", s. "),
            ("pages", str(n + 1)),
        )
        made.append(LabelledReference(str(n), "".join(text for _, text in segments), segments))
    return made


def test_what_was_shown_is_learned() -> None:
    model = Model(fit(examples_of(references(40)), QUICK), Calibration({}))
    found = score((r, model.tag(r.text).segments(r.text)) for r in references(60)[40:])
    assert found.micro.f1 > 0.95


def test_the_same_examples_give_the_same_bytes() -> None:
    assert fit(examples_of(references(12)), QUICK) == fit(examples_of(references(12)), QUICK)


def test_nothing_cannot_be_learned_from() -> None:
    with pytest.raises(ValueError, match="no labelled reference"):
        fit([], QUICK)


def test_one_in_ten_is_kept_back_and_measured() -> None:
    learned = learn(references(120), QUICK)
    kept = [r for r in references(120) if is_kept_back(r)]
    assert list(learned.kept) == kept
    before, after = compare(Model(learned.data, read_calibration(learned.table)), learned)
    assert before.micro.f1 == after.micro.f1
    assert after.references == len(kept) > 0


said = st.lists(st.tuples(st.just("title"), st.floats(0, 1), st.booleans()), min_size=1, max_size=400)


@given(said)
def test_calibrated_figures_rise(rows: list[tuple[str, float, bool]]) -> None:
    table = calibrate(rows)[""]
    assert table["right"] == sorted(table["right"])
    assert len(table["right"]) == len(table["below"]) + 1
    calibration = read_calibration({"calibration": calibrate(rows)})
    assert all(0 <= calibration("title", figure) <= 1 for _, figure, _ in rows)


@given(said)
def test_the_table_counts_everything_once(rows: list[tuple[str, float, bool]]) -> None:
    table = reliability([(figure, right) for _, figure, right in rows])
    assert sum(row["count"] for row in table) == len(rows)
