"""Every message has its Turkish, every Turkish message is said, and both fill in the same values."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from inspect import cleandoc
from pathlib import Path

import pytest

import citekit.cli
import citekit.csl
from citekit.cli.copies import WORDS
from citekit.cli.doctor import PROGRAMS
from citekit.cli.format_notes import REMARKS, STATES
from citekit.cli.history import COLUMNS, UNCHANGED
from citekit.cli.messages import say
from citekit.cli.messages_tr import MESSAGES
from citekit.cli.options import common_options, offline_option
from citekit.cli.styles import INFO_ROWS
from citekit.cli.summary import KINDS
from citekit.cli.verbs import VERBS
from citekit.csl.schema_hints import ELSEWHERE
from citekit.csl.schema_values import FORMS
from citekit.csl.schema_values import KINDS as KINDS_OF_VARIABLES
from citekit.csl.schema_values import WORDS as STYLE_WORDS
from citekit.links import EXPLANATIONS, SCHEMA_WARNING, State
from citekit.links.report import PAST_LINES
from citekit.model import CODES, Kind, WorkType
from citekit.project import Status

FOLDER = Path(citekit.cli.__file__).parent
_VALUE = re.compile(r"\{(\w+)\}")


def literals() -> Iterator[str]:
    """The texts that `say` is called with in the package, as they stand in the code."""
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "say":
                yield from (
                    c.value
                    for c in ast.walk(node.args[0])
                    if isinstance(c, ast.Constant) and isinstance(c.value, str)
                )


def sentences() -> Iterator[str]:
    """The sentences of the checker of styles; one that is a gap and nothing else needs no other language."""
    for path in Path(citekit.csl.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "message":
                first = node.args[0]
                if isinstance(first, ast.Constant) and not re.fullmatch(r"(\{\w+\})?", first.value):
                    yield first.value


def messages() -> set[str]:
    """Everything that is said, or shown as help."""
    verbs = [getattr(import_module(module), f"{name}_verb") for name, (module, _) in VERBS.items()]
    options = [
        *common_options(),
        offline_option(),
        *citekit.cli.main.params,
        *(p for v in verbs for p in v.params),
    ]
    helps = {option.help for option in options if getattr(option, "help", None)}
    tables = {
        *KINDS.values(),
        *CODES.values(),
        *EXPLANATIONS.values(),
        *PAST_LINES,
        *COLUMNS,
        UNCHANGED,
        *PROGRAMS.values(),
        *WORDS.values(),
        *map(str, State),
        *map(str, WorkType),
        *map(str, set(Kind) - {Kind.NEW}),
        *ELSEWHERE.values(),
        *(form for form, _ in FORMS.values()),
        *(kind for kind, _ in KINDS_OF_VARIABLES),
        *STYLE_WORDS,
        *sentences(),
        *INFO_ROWS,
        *REMARKS.values(),
        *STATES.values(),
    }
    heads = {SCHEMA_WARNING, "note", "kind", "key", "sure", "verdict", "address"}
    return {
        *literals(), *helps, *tables, *heads, *map(str, Status), *(about for _, about in VERBS.values()),
        *(cleandoc(verb.help) for verb in verbs), citekit.cli.main.help,
    } - {"", str(Status.PARSED), EXPLANATIONS["ok"]}  # fmt: skip


def test_every_message_is_there_in_turkish() -> None:
    assert sorted(messages() - set(MESSAGES)) == []


def test_no_turkish_message_is_dead() -> None:
    assert sorted(set(MESSAGES) - messages()) == []


@pytest.mark.parametrize("text", MESSAGES)
def test_both_languages_fill_in_the_same_values(text: str) -> None:
    assert set(_VALUE.findall(MESSAGES[text])) == set(_VALUE.findall(text))


@pytest.mark.parametrize(("count", "text"), [(0, "0 links"), (1, "1 link"), (2, "2 links")])
def test_english_has_two_forms(count: int, text: str) -> None:
    assert say("{count} link|{count} links", "en", count=count) == text


def test_an_unknown_text_is_said_as_it_is() -> None:
    assert say("100 %", "tr") == "100 %"
