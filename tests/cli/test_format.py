"""``citekit format`` beyond its transcripts: the missing extra, Word documents, standard input."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from small_project import article, make_project
from small_styles import NOTES

from citekit.cli import main
from citekit.csl import folders, load_locale

BIB = "@book{k, title = {Su}, author = {Ak, Ali}, date = {2001}}\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a style, a house, a bibliography and an article."""
    for name in ("CITEKIT_STYLES", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "none"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "notlar.csl").write_text(NOTES, "utf-8")
    (tmp_path / "a.bib").write_text(BIB, "utf-8")
    (tmp_path / "a.txt").write_text(article(), "utf-8")


@pytest.fixture
def no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "find_spec", lambda _name: None)
    load_locale.cache_clear()


@pytest.fixture
def with_locales() -> None:
    if folders.packaged_locales() is None:
        pytest.skip("the extra with styles and locale files is not installed (citekit-bib[csl])")


def run(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["format", *words], input=stdin)


@pytest.mark.usefixtures("no_extra")
def test_without_the_extra_the_default_is_plain_and_says_so() -> None:
    result = run("a.bib")
    assert result.stdout == "[1] Ali Ak. Su. 2001.\n"
    assert "the style is plain: python -m pip install 'citekit-bib[csl]'" in result.stderr
    assert run("a.bib", "--style", "plain").stderr == ""


REFUSED = [
    # the words                                              code  what is said
    (("a.bib", "-s", "apa"), 2, "Install them with: python -m pip install 'citekit-bib[csl]'"),
    (("a.bib", "-s", "own/notlar.csl"), 2, "Install them with"),  # there are no locale files
    (("a.bib", "-s", "notlr", "--folder", "own"), 2, "Did you mean: notlar"),
    (("a.bib", "-s", "own/kirik.csl"), 3, "own/kirik.csl:2:"),
    (("a.bib", "-s", "yok.toml"), 3, "yok.toml: not a file"),
    (("--notes", "a.txt"), 2, "--notes needs a CSL style"),
    (("a.bib", "--bibliography"), 2, "--bibliography goes with --notes"),
    (("a.bib", "-s", "plain", "--split", "script"), 2, "--split needs a CSL style"),
    (("a.bib", "-s", "plain", "--locale", "tr"), 2, "--locale needs a CSL style"),
    (("a.bib", "-s", "plain", "--explain", "k"), 2, "--explain needs a CSL style"),
    (("a.bib", "-o", "pdf"), 2, "'pdf' is not one of"),
]


@pytest.mark.usefixtures("no_extra")
@pytest.mark.parametrize(("words", "code", "said"), REFUSED, ids=[" ".join(row[0]) for row in REFUSED])
def test_what_cannot_be_done_is_said_in_a_few_lines(words: tuple[str, ...], code: int, said: str) -> None:
    Path("own/kirik.csl").write_text("<style>\n<info></style>", "utf-8")
    result = run(*words)
    assert result.exit_code == code, result.output
    assert said in result.stderr
    assert "Traceback" not in result.output
    assert result.stdout == ""


@pytest.mark.usefixtures("with_locales")
def test_notes_and_bib_do_not_go_together() -> None:
    result = run("a.bib", "--notes", "a.txt", "-s", "own/notlar.csl")
    assert result.exit_code == 2
    assert "leave BIB out" in result.stderr


@pytest.mark.usefixtures("with_locales")
@pytest.mark.parametrize(
    ("locale", "code", "said"),
    [
        ("tr", 0, ""),
        ("az-AZ", 0, ""),
        ("EN-gb", 0, ""),
        ("tlh", 0, "no terms in tlh"),
        ("turkish!", 2, "no code"),
    ],
)
def test_a_language_without_terms_is_told(locale: str, code: int, said: str) -> None:
    result = run("a.bib", "-s", "own/notlar.csl", "--locale", locale)
    assert result.exit_code == code, result.output
    assert said in result.stderr
    assert bool(said) == bool(result.stderr)


@pytest.mark.usefixtures("with_locales")
def test_a_word_document_comes_as_bytes() -> None:
    docx = pytest.importorskip("docx")
    result = run("a.bib", "-s", "own/notlar.csl", "-o", "docx")
    assert [p.text for p in docx.Document(io.BytesIO(result.stdout_bytes)).paragraphs] == [
        "Ali Ak. Su. 2001."
    ]
    notes = run("--notes", "a.txt", "-s", "own/notlar.csl", "-o", "docx", "--bibliography").stdout_bytes
    texts = [p.text for p in docx.Document(io.BytesIO(notes)).paragraphs]
    assert texts[4:6] == ["5 Ibid., p. 9.", "References"]


@pytest.mark.usefixtures("with_locales")
def test_an_article_comes_from_standard_input() -> None:
    result = run("--notes", "-", "-s", "own/notlar.csl", stdin=article())
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[3:] == ["4. Selin Öğüt, Kıyıda Yaşam, 1999, p. 7.", "5. Ibid., p. 9."]


@pytest.mark.usefixtures("with_locales")
@pytest.mark.parametrize("output", ["text", "html", "markdown", "latex", "rtf", "rst", "typst", "json"])
def test_every_output_prints_notes_and_bibliography(output: str) -> None:
    result = run("--notes", "a.txt", "-s", "own/notlar.csl", "-o", output, "--bibliography")
    assert result.exit_code == 0, result.output
    assert "1999" in result.stdout
    assert result.stdout.endswith("\n")


@pytest.mark.usefixtures("with_locales")
def test_json_says_what_a_note_was_and_is(tmp_path: Path) -> None:
    make_project(tmp_path / "p")
    result = run("--notes", "p/sources/deneme.txt", "-s", "own/notlar.csl", "--json", "--bibliography")
    data = json.loads(result.stdout)
    assert data["schema"] == "citekit/new-notes-1"
    assert [note["number"] for note in data["notes"]] == list("123456")
    assert data["notes"][4]["old"] == "A.g.e., s. 9."
    assert data["notes"][4]["new"] == "Ibid., p. 9."
    assert data["notes"][5] | {"remarks": []} == {
        "number": "6", "state": "missing", "old": None, "new": None, "remarks": [],
    }  # fmt: skip
    assert data["bibliography"][0]["heading"] == "References"


@pytest.mark.usefixtures("with_locales")
def test_a_style_without_bibliography_says_so() -> None:
    start, end = NOTES.index("  <bibliography"), NOTES.index("</style>")
    Path("own/tek.csl").write_text(NOTES[:start] + NOTES[end:], "utf-8")
    result = run("a.bib", "-s", "own/tek.csl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "has notes only, no bibliography" in result.stderr


@pytest.mark.usefixtures("with_locales")
def test_an_entry_of_which_nothing_is_printed_is_told() -> None:
    Path("a.bib").write_text(BIB + "@misc{leer, note = {x}}\n", "utf-8")
    result = run("a.bib", "-s", "own/notlar.csl")
    assert result.stdout == "Ali Ak. Su. 2001.\n"
    assert "the style prints no entry for leer" in result.stderr


@pytest.mark.usefixtures("with_locales")
def test_two_entries_of_one_key_are_both_printed() -> None:
    Path("a.bib").write_text(BIB + BIB.replace("Su", "Ay"), "utf-8")
    lines = run("a.bib", "-s", "own/notlar.csl").stdout.splitlines()
    assert sorted(lines) == ["Ali Ak. Ay. 2001.", "Ali Ak. Su. 2001."]


RUSSIAN = "@book{r, title = {Мир}, author = {А, Б and В, Г}, date = {1999}, langid = {russian}}\n"


@pytest.mark.usefixtures("with_locales")
def test_an_entry_is_explained_element_by_element() -> None:
    result = run("a.bib", "--style", "apa", "--explain", "k")
    assert result.exit_code == 0
    assert "macro author  →  Ak, A." in result.stdout
    assert "variable title  →  Su" in result.stdout
    assert "empty: " in result.stdout
    assert "boş: " in run("a.bib", "--style", "apa", "--explain", "k", "--lang", "tr").stdout


@pytest.mark.usefixtures("with_locales")
def test_what_cannot_be_explained_is_named() -> None:
    assert "there is no item “nobody”" in run("a.bib", "--style", "apa", "--explain", "nobody").stderr
    assert "--explain needs a CSL style" in run("a.bib", "--style", "plain", "--explain", "k").stderr


@pytest.mark.usefixtures("with_locales")
def test_terms_can_be_in_the_language_of_each_work() -> None:
    Path("a.bib").write_text(BIB + RUSSIAN, "utf-8")
    plain = run("a.bib", "--style", "chicago-author-date", "--locale", "tr").stdout
    assert "ve Г. В." in plain
    own = run("a.bib", "--style", "chicago-author-date", "--locale", "tr", "--item-terms").stdout
    assert "и Г. В." in own
