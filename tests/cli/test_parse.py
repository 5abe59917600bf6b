"""``citekit parse``, ``eval`` and ``train``: an answer for each line, whatever the line."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.cli import main
from citekit.cli.parse import _groups
from citekit.references.statistical import tagger
from citekit.references.statistical.tagger import MODEL_FILE, TABLE_FILE, Tags, shipped_model

LINES = [
    "Kaya, Ahmet. Kars Tarihi. Ankara: TTK, 1990.",
    "",
    "J. Smith, ‘On Things’, Past and Present, 12 (1990), pp. 5–17.",
    "()",
    "—. Ani. Ankara: TTK, 1991.",
]
DATA = resources.files("citekit.references.statistical").joinpath("data")
FORMS = ["", "--jsonl", "--bibtex", "--csl-json", "--json"]


def run(*words: str, text: str = "") -> Result:
    return CliRunner().invoke(main, words, input=text.encode())


@pytest.mark.parametrize("form", FORMS)
def test_every_form_answers(form: str) -> None:
    result = run("parse", *filter(None, [form]), text="\n".join(LINES) + "\n")
    assert result.exit_code == 0, result.output
    assert "Kars Tarihi" in result.stdout


def test_jsonl_has_a_line_for_each_line_in_order() -> None:
    answers = [
        json.loads(line) for line in run("parse", "--jsonl", text="\n".join(LINES)).stdout.splitlines()
    ]
    assert [answer["id"] for answer in answers] == [1, 2, 3, 4, 5]
    assert [answer["text"] for answer in answers] == LINES
    for answer in answers:
        assert "".join(text for _, text in answer["segments"]) == answer["text"]
        assert all(0 <= span["confidence"] <= 1 for span in answer["spans"])
        assert all(span["by"].startswith(("model", "rule:")) for span in answer["spans"])


def test_a_dash_stands_for_the_author_before() -> None:
    items = json.loads(run("parse", "--csl-json", text=LINES[0] + "\n———. Ani. Ankara: TTK, 1991.\n").stdout)
    assert [item["author"][0]["family"] for item in items] == ["Kaya", "Kaya"]


def test_an_entry_of_a_list_may_go_over_several_lines() -> None:
    text = "Kaya, Ahmet. Kars\n   Tarihi. Ankara: TTK, 1990.\nDemir, Can. Ani. Ankara: TTK, 1991.\n"
    answers = run("parse", "--jsonl", "--list", text=text).stdout.splitlines()
    assert [json.loads(line)["text"] for line in answers] == [
        "Kaya, Ahmet. Kars Tarihi. Ankara: TTK, 1990.",
        "Demir, Can. Ani. Ankara: TTK, 1991.",
    ]


def test_notes_are_cut_and_resolved() -> None:
    text = (
        "Gareth M. Winrow, Turkey and the Caucasus, London 2000, s.5.\nA.g.e., s. 7.\nBu bir açıklamadır.\n"
    )
    answers = [
        json.loads(line)
        for line in run("parse", "--notes", "--jsonl", "--language", "tr", text=text).stdout.splitlines()
    ]
    assert [[ref["kind"] for ref in answer["refs"]] for answer in answers] == [["new"], ["ibid"], []]
    assert answers[1]["refs"][0]["refers_to"] == "1"
    assert answers[1]["refs"][0]["segments"][0] == ["xref", "A.g.e."]


@pytest.mark.parametrize(
    "words", [("--jsonl", "--json"), ("--notes", "--list")], ids=["two forms", "notes and list"]
)
def test_what_contradicts_itself_is_refused(words: tuple[str, ...]) -> None:
    assert run("parse", *words, text="x\n").exit_code == 2


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"Kaya\n\xff\xfe\n")
    result = run("parse", str(tmp_path / "x.txt"))
    assert result.exit_code == 3
    assert "line 2" in result.stderr


class Pieces(io.RawIOBase):
    """A stream of which a piece is there at a time, as of a terminal."""

    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces = pieces

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._pieces.pop(0) if self._pieces else b""
        buffer[: len(piece)] = piece
        return len(piece)


GROUPS = [
    # what is there at once, and the lines that are read together
    ([b"a\n", b"b\n"], [[b"a"], [b"b"]]),
    ([b"a\nb\nc", b"d\n\n"], [[b"a", b"b"], [b"cd", b""]]),
    ([b"a", b"b", b"c\n", b"d"], [[b"abc"], [b"d"]]),
    ([b"\n"], [[b""]]),
    ([], []),
]


@pytest.mark.parametrize(("pieces", "groups"), GROUPS)
def test_lines_that_are_there_are_not_kept_waiting(pieces: list[bytes], groups: list[list[bytes]]) -> None:
    assert list(_groups(io.BufferedReader(Pieces(list(pieces))))) == groups


@given(st.binary(max_size=80).map(lambda text: text.replace(b"a", b"\n")), st.integers(1, 9))
def test_lines_are_those_of_the_file(text: bytes, size: int) -> None:
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    lines = [line for group in _groups(io.BufferedReader(Pieces(pieces))) for line in group]
    assert lines == [line.removesuffix(b"\n") for line in io.BytesIO(text)]


@settings(max_examples=25)
@given(
    st.lists(
        st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\n\r"), max_size=60),
        max_size=4,
    )
)
def test_no_line_is_lost(lines: list[str]) -> None:
    shown = run("parse", "--jsonl", text="".join(line + "\n" for line in lines)).stdout
    assert [json.loads(line)["text"] for line in shown.split("\n") if line] == [
        line.removeprefix("\ufeff") for line in lines
    ]


GOLD = (
    '{"id": "a", "text": "A. Kaya, Kars, Ankara 1990, s. 5.", "lang": "tr", "source": "own/x", "segments": '
    '[["author", "A. Kaya"], ["other", ", "], ["title", "Kars"], ["other", ", "], ["location", "Ankara"], '
    '["other", " "], ["date", "1990"], ["other", ", s. "], ["pages", "5"], ["other", "."]]}\n'
)


def test_eval_measures_answers(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(GOLD, "utf-8")
    shown = run("eval", str(gold), "--answers", str(gold), "--json")
    assert json.loads(shown.stdout)["all"]["micro"]["f1"] == 1.0
    assert "language tr" in run("eval", str(gold)).stdout


@pytest.mark.parametrize("text", ["", "{", '{"id": "1"}', '{"id": "1", "text": "x", "segments": [["a"]]}'])
def test_what_is_not_labelled_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "gold.jsonl").write_text(text, "utf-8")
    assert run("eval", str(tmp_path / "gold.jsonl")).exit_code == 3
    assert run("train", "--from", str(tmp_path)).exit_code == 3


def test_a_model_that_is_worse_is_not_kept(tmp_path: Path) -> None:
    rows = [GOLD.replace("1990", str(1900 + n)).replace('"a"', f'"{n}"') for n in range(60)]
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "a.jsonl").write_text("".join(rows), "utf-8")
    mine = tmp_path / "mine"
    result = run("train", "--from", str(tmp_path / "own"), "--into", str(mine), "--iterations", "15")
    assert result.exit_code == 0, result.output
    assert "in use" in result.stdout
    kept = mine.exists()
    assert kept == ("kept in" in result.stderr)
    if kept:
        assert "Kars" in run("parse", "--model", str(mine), text="A. Kaya, Kars, Ankara 1990, s. 5.\n").stdout


DAMAGED = {
    # how a folder is made into one of a damaged model
    "no table": lambda folder: (folder / TABLE_FILE).unlink(),
    "no model": lambda folder: (folder / MODEL_FILE).unlink(),
    "another table": lambda folder: (folder / TABLE_FILE).write_text("[]", "utf-8"),
    "no gzip": lambda folder: (folder / MODEL_FILE).write_bytes(b"model"),
    "half a gzip": lambda folder: (folder / MODEL_FILE).write_bytes(
        (folder / MODEL_FILE).read_bytes()[:200_000]
    ),
    "no CRF": lambda folder: (folder / MODEL_FILE).write_bytes(gzip.compress(b"lCRF")),
    "a bomb": lambda folder: (folder / MODEL_FILE).write_bytes(gzip.compress(bytes(100_000_001))),
}


@pytest.mark.parametrize("damage", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_model_is_refused(tmp_path: Path, damage: Callable[[Path], object]) -> None:
    for name in (MODEL_FILE, TABLE_FILE):
        (tmp_path / name).write_bytes(DATA.joinpath(name).read_bytes())
    damage(tmp_path)
    result = run("parse", "--model", str(tmp_path), text="A. Kaya, Kars, 1990.\n")
    assert result.exit_code == 3
    assert str(tmp_path) in result.stderr
    assert "citekit train" in result.stderr


def test_two_models_that_read_alike_differ_in_nothing() -> None:
    result = run("delta", text="\n".join(LINES))
    assert (result.exit_code, result.stdout) == (0, "")
    assert "0 of 5 lines read otherwise" in result.stderr


def test_only_what_differs_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Blind:
        """A model that labels nothing."""

        def tag(self, text: str, *, sure: bool) -> Tags:
            tokens = shipped_model().tag(text, sure=sure).tokens
            return Tags(tokens, ["other"] * len(tokens), ())

    monkeypatch.setattr(tagger, "user_or_shipped", Blind)
    result = run("delta", text=LINES[0] + "\n")
    assert result.stdout.startswith(f"1  {LINES[0]}\n    - author: Kaya, Ahmet")
    (answer,) = map(json.loads, run("delta", "--jsonl", text=LINES[0] + "\n").stdout.splitlines())
    assert (answer["id"], answer["new"]) == (1, [["other", LINES[0]]])
