"""``citekit styles`` beyond its transcript: exit codes, settings, the missing extra, the installed styles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from small_styles import dependent, independent

from citekit.cli import main
from citekit.csl import folders

ADVICE = independent().replace('"title"', '"event"')


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three styles of a user, who has nothing else."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(folders, "find_spec", lambda _name: None)
    for name in ("CITEKIT_STYLES", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "bicemler"
    folder.mkdir()
    for name, text in {"kiyi": independent(), "dergi": dependent("urn:x:kiyi"), "eski": ADVICE}.items():
        (folder / f"{name}.csl").write_text(text, "utf-8")
    return folder


def run(*words: str) -> tuple[int, str, str]:
    """The exit code, the data and the talk."""
    result = CliRunner().invoke(main, ["--lang", "en", "styles", *words])
    return result.exit_code, result.stdout, result.stderr


EXITS = [
    # words                                        code
    (("--check", "bicemler/kiyi.csl"), 0),
    (("--check", "bicemler/eski.csl"), 0),
    (("--check", "bicemler/eski.csl", "--strict"), 1),
    (("--check", "yanlis.csl"), 1),
    (("--check", "yok.csl"), 2),
    (("--info", "yok"), 2),
    (("--folder", "yok"), 2),
    (("--info", "yanlis.csl"), 3),
]


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(("words", "code"), EXITS, ids=[" ".join(row[0]) for row in EXITS])
def test_the_exit_code_tells_errors_from_advice(words: tuple[str, ...], code: int) -> None:
    Path("yanlis.csl").write_text("<style/>", "utf-8")
    assert run(*words)[0] == code


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("words", [["apa"], ["--info", "apa"], ["--check", "apa"], []])
def test_without_the_extra_the_way_to_it_is_said(words: list[str]) -> None:
    code, data, talk = run(*words)
    assert (code, data) == (2, "")
    assert "pip install 'citekit-bib[csl]'" in talk


def test_the_folder_can_stand_in_the_settings_or_in_the_environment(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("citekit.toml").write_text('[styles]\nfolder = "bicemler"\n', "utf-8")
    assert run("kıyı")[1].count("\n") == 3
    Path("citekit.toml").unlink()
    monkeypatch.setenv("CITEKIT_STYLES", str(own))
    assert run("kıyı")[1].count("\n") == 3


def test_what_a_file_says_does_not_steer_the_terminal(own: Path) -> None:
    (own / "kotu.csl").write_text(independent("Kıyı \u202eters \x85"), "utf-8")
    (own / "x.csl").write_text(independent().replace('"title"', '"\u202eti\u2028tle"'), "utf-8")
    shown = "".join(run("--folder", str(own))[1:]) + "".join(run("--check", str(own))[1:])
    assert {"\u202e", "\x85", "\u2028"}.isdisjoint(shown)


def test_one_installed_style_is_looked_at_and_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if folders.packaged_styles() is None:
        pytest.skip("the extra with styles and locale files is not installed (citekit-bib[csl])")
    monkeypatch.chdir(tmp_path)
    code, data, _ = run("--info", "nature-digest", "--json")
    found = json.loads(data)
    assert (code, found["parent"], found["default-locale"]) == (0, "nature", "en-GB")
    assert found["macros"] > 1
    assert run("--check", "apa")[0] == 0
