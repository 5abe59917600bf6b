"""What the transcripts do not show: exit codes, streams, colour, and a real server."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from loopback import Reply, serving
from small_project import KEYS, article, changed, make_project

from citekit.cli import main
from citekit.cli.group import EXIT_CODES
from citekit.cli.page import CSL_STYLES, STYLES
from citekit.csl import folders
from citekit.errors import CitekitError, LimitError, OfflineError, ParseError, UnreadableError, UsageError
from citekit.project import Project


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(tmp_path)


def run(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, words, input=stdin)


def test_data_goes_to_stdout_and_talk_to_stderr(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(article(), "utf-8")
    result = run("extract", "a.txt", "--json")
    data = json.loads(result.stdout)
    assert data["schema"] == "citekit/notes-1"
    assert [note["number"] for note in data["notes"]] == list("123456")
    assert data["notes"][0]["citations"][0]["key"] == "akarsu-2001-sinirin"
    assert "5 notes parsed" in result.stderr


def test_csl_json_is_json(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(article(), "utf-8")
    items = json.loads(run("extract", "a.txt", "--csl-json").stdout)
    assert [item["id"] for item in items] == list(KEYS)


def test_show_json(tmp_path: Path) -> None:
    make_project(tmp_path)
    run("build", "--no-check")
    data = json.loads(run("show", "ogut-1999-kiyida", "--json").stdout)
    assert data["schema"] == "citekit/show-1"
    (found,) = data["found"]
    assert found["fields"]["location"] == "İzmir"
    assert [note["number"] for note in found["notes"]] == ["4", "5"]


def test_an_unreadable_source_is_told_and_the_rest_is_built(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    (project.sources / "bozuk.bin").write_bytes(b"\x00" * 99)
    result = run("build", "--offline")
    assert result.exit_code == 4
    assert "✕ sources/bozuk.bin: no reader for" in result.stdout
    assert project.references.is_file()
    assert "bozuk.bin" in (project.output / "index.html").read_text("utf-8")


def test_a_large_project_lists_what_changed(tmp_path: Path) -> None:
    project = make_project(tmp_path, {f"{n:02}.txt": article() for n in range(15)})
    run("build", "--offline")
    (project.sources / "07.txt").write_text(changed("İzmir", "Ankara"), "utf-8")
    shown = run("build", "--offline").stdout
    assert "07.txt\n" in shown
    assert "06.txt" not in shown
    assert "14 unchanged sources" in shown


def test_the_page_and_the_links_are_written_once(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    run("build", "--offline")
    first = {path.name: path.read_bytes() for path in project.output.iterdir()}
    assert set(first) == {".gitignore", "index.html", "links.json"}
    assert run("build", "--offline").exit_code == 0
    assert {path.name: path.read_bytes() for path in project.output.iterdir()} == first


def test_the_page_is_made_again_only_where_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(tmp_path)
    run("build", "--offline")
    page = project.output / "index.html"
    first = page.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("citekit.web.render_page", None)  # not even called
        assert run("build", "--offline").exit_code == 0
    assert run("build", "--offline", "--lang", "tr").exit_code == 0
    assert page.read_bytes() != first
    run("build", "--offline")
    assert page.read_bytes() == first
    page.write_bytes(b"damaged")
    run("build", "--offline")
    assert page.read_bytes() == first


LINKS = [
    # the page answers  fail on  exit code
    (200, [], 0),
    (404, [], 0),
    (404, ["--fail-on", "dead"], 1),
    (200, ["--fail-on", "dead"], 0),
]


@pytest.mark.parametrize(("status", "flags", "code"), LINKS)
def test_checks_against_a_real_server(tmp_path: Path, status: int, flags: list[str], code: int) -> None:
    page = b"<title>Kiyida Yasam</title><p>" + b"Selin Ogut: Kiyida Yasam, 1999. " * 40
    fields = "title = {Kiyida Yasam}, author = {Ogut, Selin}, date = {1999}"
    with serving() as web:
        address = web.put("127.0.0.1", "/a", Reply(page, status))
        (tmp_path / "a.bib").write_text(f"@online{{k, {fields}, url = {{{address}}}}}")
        result = run("check", "a.bib", "--json", *flags)
    assert result.exit_code == code
    assert json.loads(result.stdout)["summary"] == {"alive" if status == 200 else "dead": 1}


def test_what_was_not_asked_is_not_called_clean(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text("@online{k, title = {A}, url = {http://a.example/}}")
    assert run("check", "a.bib", "--offline").exit_code == 5
    assert run("--offline", "check", "a.bib").exit_code == 5
    (tmp_path / "b.bib").write_text("@online{k, title = {A}}")
    assert run("check", "b.bib", "--offline").exit_code == 0


COLORS = [
    # flags                  environment             coloured
    ([], {}, False),
    (["--color", "always"], {}, True),
    ([], {"FORCE_COLOR": "1"}, True),
    ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    (["--color", "always"], {"NO_COLOR": "1"}, True),
    ([], {"CITEKIT_COLOR": "always"}, True),
]


@pytest.mark.parametrize(("flags", "environment", "coloured"), COLORS)
def test_colours_only_where_it_is_wanted(
    tmp_path: Path, flags: list[str], environment: dict[str, str], coloured: bool
) -> None:
    (tmp_path / "a.txt").write_text(article(), "utf-8")
    for words in ([*flags, "extract", "a.txt"], ["extract", "a.txt", *flags]):
        result = CliRunner().invoke(main, words, env=environment)
        assert ("\x1b[" in result.stdout) is coloured


ERRORS: list[tuple[CitekitError | BaseException, int]] = [
    (UsageError("x"), 2),
    (UnreadableError("a.txt", "is empty"), 3),
    (LimitError("a.txt", "is too large"), 3),
    (ParseError("expected a date", "x"), 3),
    (CitekitError("x"), 4),
    (OSError(28, "No space left on device", "a.bib"), 4),
    (OfflineError("x"), 5),
    (KeyboardInterrupt(), 130),
    (click.Abort(), 130),
    (ZeroDivisionError("x"), 70),
]


@pytest.mark.parametrize(("error", "code"), ERRORS, ids=lambda value: type(value).__name__)
def test_every_error_has_its_code_and_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    make_project(tmp_path)
    monkeypatch.setattr("citekit.project.build", fail)
    result = run("build")
    assert result.exit_code == code
    assert "Traceback" not in result.output
    assert len(result.stderr.splitlines()) <= 4
    assert "Traceback" in run("build", "--debug").output or code == 130


def test_every_error_of_the_tree_has_a_code() -> None:
    kinds = {CitekitError, *CitekitError.__subclasses__(), *UnreadableError.__subclasses__()}
    for kind in kinds:
        assert any(issubclass(kind, known) for known, _ in EXIT_CODES)


def styles_of_the_page(project: Project) -> list[str]:
    page = (project.output / "index.html").read_text("utf-8")
    return re.findall(r'<label for="style-\d">([^<]+)</label>', page)


def test_without_the_extra_the_page_has_four_bibtex_styles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "find_spec", lambda _name: None)
    project = make_project(tmp_path)
    assert run("build", "--offline").exit_code == 0
    assert styles_of_the_page(project) == list(STYLES)


def test_with_the_extra_the_page_has_csl_styles(tmp_path: Path) -> None:
    if folders.packaged_styles() is None or folders.packaged_locales() is None:
        pytest.skip("the extra with styles and locale files is not installed (citekit-bib[csl])")
    project = make_project(tmp_path)
    assert run("build", "--offline").exit_code == 0
    assert styles_of_the_page(project) == [*CSL_STYLES, "plain"]
    page = (project.output / "index.html").read_text("utf-8")
    assert '<a class="label" href="#a1-4">note 4</a><div>Öğüt, Selin. <i>Kıyıda Yaşam</i>.' in page


def test_a_broken_style_of_a_user_does_not_stop_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if folders.packaged_styles() is None or folders.packaged_locales() is None:
        pytest.skip("the extra with styles and locale files is not installed (citekit-bib[csl])")
    own = tmp_path / "own"
    own.mkdir()
    (own / "apa.csl").write_text("<style>", "utf-8")
    monkeypatch.setenv("CITEKIT_STYLES", str(own))
    project = make_project(tmp_path / "p")
    assert run("build", "p", "--offline").exit_code == 0
    assert styles_of_the_page(project) == [*(s for s in CSL_STYLES if s != "apa"), "plain"]


def test_a_larger_bibliography_is_not_set_in_every_style(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("citekit.cli.page.MAX_IN_CSL", 3)
    project = make_project(tmp_path)
    assert run("build", "--offline").exit_code == 0
    assert styles_of_the_page(project) == list(STYLES)


def test_doctor_names_what_is_installed_and_what_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    result = run("doctor", "--json")
    data = json.loads(result.stdout)
    assert data["schema"] == "citekit/doctor-1"
    assert data["libraries"]["click"]
    assert result.exit_code == 0
    monkeypatch.setattr("citekit.cli.doctor._version", lambda name: None if name == "requests" else "1.0")
    result = run("doctor")
    assert result.exit_code == 4
    assert "Install with: python -m pip install requests" in result.stderr


def test_a_pipe_gets_utf8_whatever_the_terminal_speaks(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(
        "@book{k, title = {Теория}, author = {Öğüt, Selin}, date = {2001}}", "utf-8"
    )
    command = [sys.executable, "-m", "citekit", "format", "a.bib", "--style", "plain"]
    environment = {**os.environ, "PYTHONIOENCODING": "cp1254"}
    shown = subprocess.run(command, capture_output=True, check=True, env=environment, cwd=tmp_path).stdout
    assert shown.decode("utf-8").strip() == "[1] Selin Öğüt. Теория. 2001."


@pytest.mark.skipif(os.name != "posix", reason="closes a pipe as POSIX does")
def test_a_reader_who_has_seen_enough_is_no_finding(tmp_path: Path) -> None:
    bib = "".join(f"@book{{k{n}, title = {{{'A' * 500}}}, date = {{2001}}}}\n" for n in range(300))
    (tmp_path / "a.bib").write_text(bib)
    command = [sys.executable, "-m", "citekit", "format", "a.bib", "--style", "plain"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_without_a_verb_the_help_is_shown_and_it_is_a_fault_of_usage() -> None:
    result = run()
    assert result.exit_code == 2
    assert result.stdout == run("--help").stdout
    assert result.stderr == ""


def test_what_is_left_of_a_source_that_is_gone_says_how_to_drop_it(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    assert "its source is gone" not in run("build", "p", "--offline").stdout
    (project.sources / "deneme.txt").unlink()
    assert "delete bib/deneme.bib and build again" in run("build", "p", "--offline").stdout
    (project.bib / "deneme.bib").unlink()
    result = run("build", "p", "--offline")
    assert "sources/ is empty" in result.stdout
    assert project.references.read_text("utf-8") == ""


@pytest.mark.parametrize("words", [(), ("build",)], ids=str)
def test_the_help_is_turkish_through_and_through(words: tuple[str, ...]) -> None:
    text = run("--lang", "tr", *words, "--help").stdout
    assert text.startswith("Kullanım: citekit")
    for heading in ("Seçenekler:", "Bu iletiyi göster ve çık."):
        assert heading in text
    for english in ("Usage", "Options:", "Show this"):
        assert english not in text


def test_two_forms_at_once_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(article(), "utf-8")
    result = run("extract", "a.txt", "--json", "--bibtex")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--json and --bibtex" in result.stderr


def test_an_error_of_standard_input_names_no_temporary_file() -> None:
    result = run("extract", "-", stdin=" \n")
    assert result.exit_code == 3
    assert result.stderr.startswith("citekit: -: the file holds nothing but blanks\n")
