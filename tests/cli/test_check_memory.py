"""``citekit check`` and ``citekit build`` remember: what they ask, and what they print of the past."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from loopback import Reply, Request, Web
from small_project import changed, make_project

from citekit.cli import main

PAGE = "<title>Kiyida Yasam</title><p>" + "Selin Ogut: Kiyida Yasam, 1999. " * 40


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, web: Web) -> Path:
    """A folder with a bibliography of two living links and a lost one."""
    for name in ("a", "b"):
        web.put("127.0.0.1", f"/{name}", Reply(PAGE))
    base = f"http://127.0.0.1:{web.port}"
    rows = [
        f"@online{{{key}, title = {{Kiyida Yasam}}, url = {{{base}/{key}}}}}\n" for key in ("a", "b", "lost")
    ]
    (tmp_path / "a.bib").write_text("".join(rows))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, [*words], env={"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"})


def shown(result: Result) -> str:
    text = re.sub(r"127\.0\.0\.1:\d+", "HOST", result.stdout)
    return re.sub(r"\d{4}-\d\d-\d\d( \d\d:\d\d)?", "DAY", text)


def days_pass(days: int) -> None:
    """Move what is remembered into the past."""
    connection = sqlite3.connect(os.environ["CITEKIT_STORE"])
    with connection:
        connection.execute("UPDATE record SET moment = moment - ?", (days * 86_400_000,))
    connection.close()


def test_a_second_check_asks_nothing_unless_it_is_told_to(folder: Path, web: Web) -> None:
    first = run("check", "a.bib")
    asked = len(web.asked)
    assert run("check", "a.bib").stdout == first.stdout
    assert len(web.asked) == asked == 4
    run("check", "a.bib", "--again")
    assert len(web.asked) == asked + 3  # that there is no such page is known by now
    run("check", "a.bib", "--no-cache")
    assert len(web.asked) == asked + 3 + 4


def test_without_a_cache_nothing_is_written(folder: Path) -> None:
    run("check", "a.bib", "--no-cache", "--store", "x.sqlite3")
    assert not (folder / "x.sqlite3").exists()
    run("check", "a.bib", "--store", "x.sqlite3")
    assert (folder / "x.sqlite3").exists()


def test_the_store_may_stand_in_the_settings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CITEKIT_STORE")
    (folder / "citekit.toml").write_text('[check]\nstore = "y.sqlite3"\n')
    run("check", "a.bib")
    assert (folder / "y.sqlite3").exists()


def test_outside_a_project_the_users_cache_folder_has_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CITEKIT_STORE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    run("check", "a.bib")
    assert (folder / "cache" / "citekit" / "links.sqlite3").is_file()


SINCE = """\
verdict  sure  note  key  address
dead     0.##        a    http://HOST/a
    the host says that there is no such page (404)
    last seen alive on DAY
    was alive before
"""


@pytest.mark.usefixtures("folder")
def test_lists_only_what_has_changed_since_a_day(web: Web) -> None:
    run("check", "a.bib")
    days_pass(40)
    web.put("127.0.0.1", "/a", Reply("", 404))
    day = f"{datetime.now(UTC) - timedelta(days=20):%Y-%m-%d}"
    result = run("check", "a.bib", "--since", day, "--fail-on", "dead")
    assert re.sub(r"0\.\d\d", "0.##", shown(result)) == SINCE
    assert result.exit_code == 1
    (link,) = json.loads(run("check", "a.bib", "--since", day, "--json").stdout)["links"]
    assert (link["key"], link["state"], link["before"]) == ("a", "dead", "alive")
    (line,) = run("check", "a.bib", "--since", day, "--jsonl").stdout.splitlines()
    assert json.loads(line) == link
    assert run("check", "a.bib", "--since", day, "--no-cache").exit_code == 2
    assert run("check", "a.bib", "--since", "yesterday").exit_code == 2


HISTORY = """\
http://HOST/lost
  seen              verdict  reason     status  page      title
  DAY  dead     not-found  404     36c3108b
  DAY  dead     not-found  404     36c3108b
  verdict: dead
  not there since DAY
"""


def test_shows_what_was_seen_of_an_entry(folder: Path, web: Web) -> None:
    assert "never checked" in run("check", "a.bib", "--history", "lost").stdout
    run("check", "a.bib")
    asked = len(web.asked)
    result = run("check", "a.bib", "--history", "lost")
    assert shown(result) == HISTORY
    assert "Kiyida Yasam" in run("check", "a.bib", "--history", "a").stdout
    data = json.loads(run("check", "a.bib", "--history", "lost", "--json").stdout)
    (link,) = data["links"]
    assert (data["schema"], data["key"]) == ("citekit/history-1", "lost")
    assert (link["state"], [each["reason"] for each in link["observations"]]) == ("dead", ["not-found"] * 2)
    assert json.loads(run("check", "a.bib", "--history", "lost", "--jsonl").stdout) == link
    assert len(web.asked) == asked


REFUSED = [
    # options                                    what is said
    (["--history", "nobody"], "no entry nobody with a link"),
    (["--history", "a", "--format", "junit"], "no such form: junit"),
    (["--history", "a", "--no-cache"], "nothing is remembered with --no-cache"),
]


@pytest.mark.parametrize(("words", "said"), REFUSED, ids=[row[1] for row in REFUSED])
@pytest.mark.usefixtures("folder")
def test_refuses_a_history_that_there_is_not(words: list[str], said: str) -> None:
    result = run("check", "a.bib", *words)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_damaged_store_is_told_of_and_costs_nothing_else(folder: Path) -> None:
    (folder / "x.sqlite3").write_bytes(b"damaged " * 99)
    result = run("check", "a.bib", "--store", "x.sqlite3")
    assert result.exit_code == 0
    assert "they are now in x.sqlite3.damaged-1" in result.stderr
    assert run("check", "a.bib", "--store", "x.sqlite3").stderr == "3 links: 2 alive, 1 dead\n"


def test_a_store_that_cannot_be_used_is_told_of_once(folder: Path) -> None:
    (folder / "file").write_text("no folder")
    result = run("check", "a.bib", "--store", "file/x.sqlite3")
    assert result.exit_code == 0
    assert result.stderr.count("cannot be used") == 1
    assert "its verdicts are not remembered" in result.stderr


def test_a_build_remembers_in_its_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, web: Web) -> None:
    monkeypatch.delenv("CITEKIT_STORE")
    address = web.put("127.0.0.1", "/haber.htm", Reply(PAGE))
    text = changed("www.yurtajansi.example/haber.htm", address)
    project = make_project(tmp_path, {"deneme.txt": text})
    for _ in range(2):
        assert run("build", str(project.root)).exit_code == 0
    assert len([request for request in web.asked if request.path == "/haber.htm"]) == 1
    assert (project.state / "links.sqlite3").is_file()
    assert json.loads((project.output / "links.json").read_bytes())["links"][0]["cited"].startswith("http")
    monkeypatch.chdir(project.root)
    assert run("check").exit_code == 0
    assert len([request for request in web.asked if request.path == "/haber.htm"]) == 1


def test_a_line_is_printed_as_soon_as_an_address_is_judged(folder: Path, web: Web) -> None:
    released = threading.Event()

    def waits(request: Request) -> Reply:
        released.wait(60)
        return Reply(PAGE)

    web.put("127.0.0.1", "/b", waits)
    words = [sys.executable, "-c", "from citekit.cli import main; main()", "check", "a.bib", "--jsonl"]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ)
    assert process.stdout is not None
    first = json.loads(process.stdout.readline())
    assert (first["key"], first["state"]) == ("a", "alive")
    released.set()
    rest = [json.loads(line)["key"] for line in process.communicate()[0].splitlines()]
    assert rest == ["b", "lost"]
