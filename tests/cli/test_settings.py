"""Flags before environment before the project's file before the user's."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from citekit.cli import main
from citekit.cli.options import color_of, language_of
from citekit.cli.settings import read_settings
from citekit.errors import UsageError

BIB = "@book{k, title = {Su}, author = {Ak, Ali}, date = {2001}}"


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """The user's file, the project's file, and a bibliography."""
    user = tmp_path / "xdg" / "citekit" / "citekit.toml"
    user.parent.mkdir(parents=True)
    project = tmp_path / "p" / "citekit.toml"
    project.parent.mkdir()
    (project.parent / "a.bib").write_text(BIB)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(project.parent)
    return {"user": user, "project": project}


def shown(*flags: str, **environment: str) -> str:
    return CliRunner().invoke(main, ["format", "a.bib", *flags], env=environment).stdout


def test_each_stands_before_the_next(places: dict[str, Path]) -> None:
    assert shown("--style", "plain").startswith("[1] Ali Ak")
    places["user"].write_text('[format]\nstyle = "alpha"\n')
    assert shown().startswith("[Ak01]")
    places["project"].write_text('[format]\nstyle = "abbrv"\n')
    assert shown().startswith("[1] A. Ak")
    assert shown(CITEKIT_FORMAT_STYLE="alpha").startswith("[Ak01]")
    assert shown("--style", "plain", CITEKIT_FORMAT_STYLE="alpha").startswith("[1] Ali Ak")


SAID = [
    # before the verb   behind it           environment               language
    ((), (), {}, "tr"),
    (("--lang", "en"), (), {}, "en"),
    ((), ("--lang", "en"), {}, "en"),
    ((), (), {"CITEKIT_LANG": "en"}, "en"),
    ((), ("--lang", "tr"), {"CITEKIT_LANG": "en"}, "tr"),
]


@pytest.mark.parametrize(("before", "behind", "environment", "language"), SAID)
def test_a_file_never_stands_before_flags_and_environment(
    places: dict[str, Path],
    before: tuple[str, ...],
    behind: tuple[str, ...],
    environment: dict[str, str],
    language: str,
) -> None:
    places["project"].write_text('lang = "tr"\n')
    said = CliRunner().invoke(main, [*before, "doctor", *behind], env=environment).output
    assert ("gereksindiği" in said) == (language == "tr")


def test_pyproject_has_a_table_for_it(places: dict[str, Path]) -> None:
    pyproject = places["project"].with_name("pyproject.toml")
    pyproject.write_text('[tool.citekit]\nlang = "tr"\n[tool.citekit.format]\nstyle = "alpha"\n')
    assert shown().startswith("[Ak01]")
    assert (
        "Biçem" in CliRunner().invoke(main, ["--help"]).stdout
        or "Komutlar" in CliRunner().invoke(main, ["--help"]).stdout
    )


def test_another_programs_pyproject_is_passed_over(places: dict[str, Path]) -> None:
    places["project"].with_name("pyproject.toml").write_text("[tool.other]\nlang = 5\n")
    assert read_settings().get("lang") is None


WRONG = [
    # file                               what is said
    ("style =", "Invalid value"),
    ("stile = 1", "no such setting: stile"),
    ("[formt]\nstyle = 'plain'", "no such setting: formt"),
    ("[format]\nstile = 'plain'", "no such setting: stile"),
    ("[format]\nstile = 'plain'", "Did you mean “style”?"),
    ("[format]\nbibs = 'a.bib'", "There are: "),
]


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_a_wrong_settings_file_is_named(places: dict[str, Path], text: str, said: str) -> None:
    places["project"].write_text(text)
    result = CliRunner().invoke(main, ["format", "a.bib"])
    assert result.exit_code == 2
    assert said in result.stderr


def test_options_have_the_names_of_the_command_line(places: dict[str, Path]) -> None:
    places["project"].write_text('[check]\njson = true\noffline = true\nfail-on = "dead"\n')
    assert CliRunner().invoke(main, ["check", "a.bib"]).stdout.startswith("{")
    places["project"].write_text("[check]\nas_json = true\n")
    assert "no such setting: as_json" in CliRunner().invoke(main, ["check", "a.bib"]).stderr


def test_a_file_of_another_encoding_is_named(places: dict[str, Path]) -> None:
    places["project"].write_bytes(b"lang = '\xff'")
    with pytest.raises(UsageError, match=r"citekit\.toml"):
        read_settings()


LANGUAGES = [
    ({}, "en"),
    ({"LANG": "tr_TR.UTF-8"}, "tr"),
    ({"LANG": "tr"}, "tr"),
    ({"LANG": "C.UTF-8"}, "en"),
    ({"LANG": "az_AZ"}, "en"),
    ({"LC_ALL": "en_US", "LANG": "tr_TR"}, "en"),
    ({"LC_ALL": "", "LC_MESSAGES": "tr_TR", "LANG": "en_US"}, "tr"),
]


@pytest.mark.parametrize(("environment", "language"), LANGUAGES)
def test_the_language_of_the_environment(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


def test_colour_is_left_to_the_terminal_by_default() -> None:
    assert color_of("auto", {}) is None


def test_the_language_may_stand_anywhere(places: dict[str, Path]) -> None:
    runner = CliRunner()
    for words in (["--lang", "tr", "check", "a.bib"], ["check", "a.bib", "--lang", "tr"]):
        assert "bağlantı yok" in runner.invoke(main, words).stderr
    for environment in ({"CITEKIT_LANG": "tr"}, {"LC_ALL": "tr_TR.UTF-8"}):
        assert "bağlantı yok" in runner.invoke(main, ["check", "a.bib"], env=environment).stderr
    places["project"].write_text('lang = "tr"\n')
    assert "bağlantı yok" in runner.invoke(main, ["check", "a.bib"]).stderr
