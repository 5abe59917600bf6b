"""``citekit archive``: what it writes, says and refuses."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hostile_web import OTHER, TITLE
from loopback import Reply, Web
from wayback_shim import Cap, Shim, archiving

from citekit.cli import main
from citekit.links.archive.save import ACCESS, SECRET

STAMP = "20060301000000"


@dataclass
class Place:
    """A folder with a bibliography: one lost link, one living; and an archive that has the lost one."""

    folder: Path
    shim: Shim
    lost: str
    alive: str

    @property
    def bib(self) -> Path:
        return self.folder / "references.bib"

    @property
    def copy(self) -> str:
        return f"{self.shim.base}/web/{STAMP}/{self.lost}"

    def run(self, *words: str) -> Result:
        return CliRunner().invoke(main, ["archive", *words])


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, web: Web) -> Iterator[Place]:
    body = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{OTHER}</body></html>"
    web.put("127.0.0.1", "/alive.htm", Reply(body))
    lost, alive = (f"http://127.0.0.1:{web.port}/{name}.htm" for name in ("lost", "alive"))
    captures = [
        Cap("20040101000000", lost, body=body.encode()),
        Cap(STAMP, lost, body=body.encode()),
        Cap("20060515000000", lost, 404),
        Cap("20060601000000", alive, body=body.encode()),
    ]
    monkeypatch.chdir(tmp_path)
    with archiving(captures=captures) as shim:
        place = Place(tmp_path, shim, lost, alive)
        place.bib.write_text(
            f"% by hand\n@online{{lost,\n  title = {{{TITLE}}},\n  url = {{{lost}}},\n"
            "  urldate = {2006-05-14},\n}\n\n"
            f"@online{{alive,\n  title = {{{TITLE}}},\n  url = {{{alive}}},\n}}\n",
            "utf-8",
        )
        (tmp_path / "citekit.toml").write_text(f'[archive]\narchive = ["{shim.base}/web/"]\n', "utf-8")
        yield place


def test_a_copy_is_written_and_nothing_else_changes(place: Place) -> None:
    before = place.bib.read_text("utf-8")
    result = place.run("references.bib")
    assert result.exit_code == 0, result.output
    added = f"  archiveurl = {{{place.copy}}},\n  archivedate = {{2006-03-01}},\n"
    assert place.bib.read_text("utf-8").replace(added, "") == before
    assert f"copy found  2006-03-01  lost  {place.copy}\n" == result.stdout
    assert result.stderr == "1 link: 1 copy found\n"
    again = place.run("references.bib")
    assert (again.exit_code, again.stdout, again.stderr) == (0, "", "no link needs a copy\n")


def test_a_dry_run_shows_the_diff_and_writes_nothing(place: Place) -> None:
    before = place.bib.read_bytes()
    result = place.run("references.bib", "--dry-run")
    assert place.bib.read_bytes() == before
    assert f"+  archiveurl = {{{place.copy}}},\n+  archivedate = {{2006-03-01}},\n" in result.stdout
    assert result.stdout.startswith("--- a/references.bib\n+++ b/references.bib\n")
    assert "Nothing was written." in result.stderr


def test_in_a_project_it_can_be_taken_back(place: Place) -> None:
    (place.folder / "sources").mkdir()
    before = place.bib.read_bytes()
    assert place.run().exit_code == 0
    assert place.bib.read_bytes() != before
    undone = CliRunner().invoke(main, ["undo"])
    assert (undone.exit_code, place.bib.read_bytes()) == (0, before), undone.output


def test_json_says_where_the_copies_are_and_what_they_rest_on(place: Place) -> None:
    result = place.run("references.bib", "--json", "--dry-run")
    told = json.loads(result.stdout)
    assert told["schema"] == "citekit/links-1"
    lost, alive = told["links"]
    assert (lost["key"], lost["state"]) == ("lost", "dead")
    assert (lost["archived"]["url"], lost["archived"]["date"]) == (place.copy, "2006-03-01")
    assert lost["archived"]["evidence"]["looked_at"] == [[STAMP, "ok"]]
    assert lost["archived"]["evidence"]["basis"] == "urldate"
    assert "archived" not in alive
    assert told["archive"]["requests"] == 2
    assert told["archive"]["changed"] == ["references.bib"]


def test_living_links_get_copies_only_when_asked_for(place: Place) -> None:
    assert place.run("references.bib", "--all").exit_code == 0
    text = place.bib.read_text("utf-8")
    assert f"{place.shim.base}/web/20060601000000/{place.alive}" in text
    assert text.count("archiveurl") == 2


def test_a_copy_that_is_there_stays_unless_one_says_again(place: Place) -> None:
    text = place.bib.read_text("utf-8").replace(
        "  urldate", "  archiveurl = {https://mine.example/},\n  urldate"
    )
    place.bib.write_text(text, "utf-8")
    assert "no link needs a copy" in place.run("references.bib").stderr
    assert place.bib.read_text("utf-8") == text
    place.run("references.bib", "--again")
    assert f"  archiveurl = {{{place.copy}}},\n" in place.bib.read_text("utf-8")


def test_the_date_of_the_article_counts_where_the_work_has_none(place: Place) -> None:
    text = place.bib.read_text("utf-8").replace("  urldate = {2006-05-14},\n", "")
    place.bib.write_text(text, "utf-8")
    place.run("references.bib", "--article-date", "2004-02")
    assert "archivedate = {2004-01-01}" in place.bib.read_text("utf-8")


def test_new_copies_are_asked_for_with_keys_and_written(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ACCESS, "key")
    monkeypatch.setenv(SECRET, "s3cret")
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    place.shim.save = [{"job_id": "j1"}, {"status": "success", "timestamp": "20261123100000"}]
    result = place.run("references.bib", "--save", "--within", "12h")
    assert result.exit_code == 0, result.output
    assert f"archiveurl = {{{place.shim.base}/web/20261123100000/{place.alive}}}" in place.bib.read_text(
        "utf-8"
    )
    assert place.shim.sent[0][2]["if_not_archived_within"] == ["12h"]
    assert "s3cret" not in result.output


def test_an_archive_that_refuses_is_a_part_not_done(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ACCESS, "key")
    monkeypatch.setenv(SECRET, "s3cret")
    place.shim.save = [{"message": "You have reached your limit."}]
    result = place.run("references.bib", "--save")
    assert result.exit_code == 4
    assert "You have reached your limit." in result.stdout
    assert place.copy in place.bib.read_text("utf-8")


def test_living_pages_are_kept_in_a_file(place: Place) -> None:
    pytest.importorskip("warcio", reason="warcio is not installed")
    result = place.run("references.bib", "--save-local", "kept", "--json")
    told = json.loads(result.stdout)["archive"]
    assert told["kept"] == [{"url": place.alive, "reason": "kept"}]
    assert Path(told["warc"]).is_file()


def test_an_archive_that_fails_is_a_part_not_done(place: Place) -> None:
    place.shim.cdx = place.shim.timemap = "429"
    before = place.bib.read_bytes()
    result = place.run("references.bib")
    assert (result.exit_code, place.bib.read_bytes()) == (4, before)
    assert "the archive answers 429" in result.stdout
    assert "arşiv yanıt vermedi" in place.run("references.bib", "--lang", "tr").stdout


def test_a_cited_copy_that_is_alive_needs_no_other(place: Place, web: Web) -> None:
    path = "/web/20050101000000/http://x.example/a"
    web.put("127.0.0.1", path, Reply(f"<h1>{TITLE}</h1>{OTHER}"))
    url = f"http://127.0.0.1:{web.port}{path}"
    place.bib.write_text(f"@online{{a,\n  title = {{{TITLE}}},\n  url = {{{url}}},\n}}\n", "utf-8")
    result = place.run("references.bib", "--all", "--json")
    (link,) = json.loads(result.stdout)["links"]
    assert link["archived"] == {"url": url, "date": "2005-01-01"}
    assert place.shim.asked == []
    assert "archiveurl" not in place.bib.read_text("utf-8")


def test_without_a_network_nothing_is_called_lost(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*args: object, **kwargs: object) -> list[object]:
        raise socket.gaierror(socket.EAI_AGAIN, "no name service")

    place.bib.write_text("@online{a, title = {T}, url = {http://a.org/}}", "utf-8")
    monkeypatch.setattr(socket, "getaddrinfo", nowhere)
    result = place.run("references.bib")
    assert (result.exit_code, result.stdout) == (5, "")
    assert "offline, 1 link not checked" in result.stderr


REFUSED = [
    # words                                    exit code, what is said
    (["--offline"], 5, "without the network"),
    (["--archive", "nowhere"], 2, "no such archive"),
    (["--cdx", "x.org"], 2, "no address of the web"),
    (["--article-date", "May"], 2, "is no date"),
    (["--within", "soon"], 2, "no span of time"),
    (["--save"], 2, "needs keys"),
    (["--save", "--dry-run"], 2, "makes no copies"),
    (["--save-local", "kept", "--dry-run"], 2, "makes no copies"),
    (["missing.bib"], 2, "does not exist"),
]


@pytest.mark.parametrize(("words", "code", "said"), REFUSED)
def test_refuses(
    words: list[str], code: int, said: str, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (ACCESS, SECRET):
        monkeypatch.delenv(name, raising=False)
    before = place.bib.read_bytes()
    result = place.run("references.bib", *words)
    assert (result.exit_code, place.bib.read_bytes()) == (code, before)
    assert said in result.stderr
    assert place.shim.asked == []
