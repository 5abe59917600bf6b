"""``citekit check``: its forms, letter for letter, and its exit codes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result
from loopback import Reply, Web

from citekit.cli import main
from citekit.links import read_links_json

PAGE = "<title>Kiyida Yasam</title><p>" + "Selin Ogut: Kiyida Yasam, 1999. " * 40


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, web: Web) -> Path:
    """A folder with two bibliographies: one living link, one lost, one behind a wall, one no address."""
    web.put("127.0.0.1", "/a", Reply(PAGE))
    web.put("127.0.0.1", "/wall", Reply("no", 401))
    base = f"http://127.0.0.1:{web.port}"
    (tmp_path / "a.bib").write_text(
        f"@online{{alive, title = {{Kiyida Yasam}}, url = {{{base}/a}}}}\n"
        f"@online{{lost, title = {{Kiyida Yasam}}, url = {{{base}/gone?token=s3cret}}}}\n"
    )
    (tmp_path / "b.bib").write_text(
        f"\n@online{{wall, title = {{Kiyida Yasam}}, url = {{{base}/wall}}}}\n"
        "@online{none, title = {Kiyida Yasam}, url = {www.azertag.}}\n"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    return tmp_path


def run(*words: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(
        main, ["check", *words], input=stdin, env={"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    )


def shown(result: Result) -> str:
    return re.sub(r'(time=")[\d.]+', r"\1#", re.sub(r"127\.0\.0\.1\\?:\d+", "HOST", result.stdout))


GITHUB = """\
::error file=a.bib,line=2,title=L401 dead/not-found::http://HOST/gone?token=*** (lost): \
the host says that there is no such page (404)
::warning file=b.bib,line=2,title=L407 restricted/login::http://HOST/wall (wall): the page wants a login
::error file=b.bib,line=3,title=L403 malformed/malformed::www.azertag. (none): \
this cannot be an address (the host name ends early)
"""
MARKDOWN = """\
# Links

4 links: 1 alive, 1 dead, 1 restricted, 1 malformed

| code | verdict | key | note | place | address | what was found |
| --- | --- | --- | --- | --- | --- | --- |
| L401 | **dead**, not-found | lost |  | a.bib\\:2 | http\\://HOST/gone?token=\\*\\*\\* | \
the host says that there is no such page \\(404\\) |
| L407 | **restricted**, login | wall |  | b.bib\\:2 | http\\://HOST/wall | the page wants a login |
| L403 | **malformed**, malformed | none |  | b.bib\\:3 | www.azertag. | \
this cannot be an address \\(the host name ends early\\) |
"""
JUNIT = """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="citekit check">
 <testsuite name="a.bib" tests="2" failures="1" errors="0" skipped="0" time="#">
  <testcase classname="a.bib" name="alive, http://HOST/a" time="#" file="a.bib" line="1" />
  <testcase classname="a.bib" name="lost, http://HOST/gone?token=***" time="#" file="a.bib" line="2">
   <failure message="L401 dead/not-found: the host says that there is no such page (404)" \
type="dead/not-found">a.bib:2
the host says that there is no such page (404)
404 http://HOST/gone?token=***</failure>
  </testcase>
 </testsuite>
 <testsuite name="b.bib" tests="2" failures="1" errors="0" skipped="1" time="#">
  <testcase classname="b.bib" name="wall, http://HOST/wall" time="#" file="b.bib" line="2">
   <skipped message="L407 restricted/login: the page wants a login" />
  </testcase>
  <testcase classname="b.bib" name="none, www.azertag." time="#" file="b.bib" line="3">
   <failure message="L403 malformed/malformed: this cannot be an address (the host name ends early)" \
type="malformed/malformed">b.bib:3
this cannot be an address (the host name ends early)</failure>
  </testcase>
 </testsuite>
</testsuites>
"""


@pytest.mark.parametrize(("form", "expected"), [("github", GITHUB), ("markdown", MARKDOWN), ("junit", JUNIT)])
@pytest.mark.usefixtures("folder")
def test_a_form_is_what_it_is_letter_for_letter(form: str, expected: str) -> None:
    result = run("a.bib", "b.bib", "--format", form)
    assert result.exit_code == 0
    assert shown(result) == expected


@pytest.mark.usefixtures("folder")
def test_forms_for_machines_say_the_same() -> None:
    files = ("a.bib", "b.bib")
    links = json.loads(run(*files, "--format", "json").stdout)
    lines = [json.loads(line) for line in run(*files, "--jsonl").stdout.splitlines()]
    results = json.loads(run(*files, "--format", "sarif").stdout)["runs"][0]["results"]
    states = [(status.key, status.state.value) for status in read_links_json(links)]
    assert sorted((line["key"], line["state"]) for line in lines) == sorted(states)  # as they were judged
    found = [(each["properties"]["key"], each["ruleId"].split("/")[0]) for each in results]
    assert found == [row for row in states if row[1] != "alive"]
    assert [each["locations"][0]["physicalLocation"]["region"]["startLine"] for each in results] == [2, 2, 3]


@pytest.mark.usefixtures("folder")
def test_the_page_needs_nothing_and_shows_all() -> None:
    result = run("a.bib", "b.bib", "--format", "html")
    assert result.exit_code == 0
    for text in ("a.bib:2", "L401", "404", "lost", "gone?token=***", "www.azertag."):
        assert text in result.stdout
    assert "s3cret" not in result.stdout
    assert "<script" not in result.stdout
    assert 'href="#' not in result.stdout


FAILING = [
    # fail on                              exit code
    ([], 0),
    (["--fail-on", "dead"], 1),
    (["--fail-on", "insecure,temporary"], 0),
    (["--fail-on", "insecure, restricted"], 1),
    (["--fail-on", "insecure", "--fail-on", "malformed"], 1),
    (["--fail-on", "any"], 1),
    (["--fail-on", "nothing"], 2),
    (["--json", "--jsonl"], 2),
    (["--json", "--format", "junit"], 2),
]


@pytest.mark.parametrize(("words", "code"), FAILING)
@pytest.mark.usefixtures("folder")
def test_the_exit_code_is_what_was_asked_for(words: list[str], code: int) -> None:
    assert run("a.bib", "b.bib", *words).exit_code == code


@pytest.mark.parametrize(("fail_on", "code"), [("any", 5), ("offline", 1), ("unknown,dead", 5)])
@pytest.mark.usefixtures("folder")
def test_what_was_not_asked_fails_only_by_name(fail_on: str, code: int) -> None:
    assert run("a.bib", "--offline", "--fail-on", fail_on).exit_code == code


def test_ignored_addresses_are_listed_and_fail_nothing(folder: Path, web: Web) -> None:
    result = run("a.bib", "--ignore", "127.0.0.1", "--fail-on", "any,unknown", "--format", "github")
    assert result.exit_code == 0
    assert result.stdout.count("unknown/ignored") == 2
    assert "2 links ignored" in result.stderr
    assert web.asked == []
    (folder / "citekit.toml").write_text('[check]\nignore = ["*/gone*"]\nfail_on = "dead"\n')
    result = run("a.bib")
    assert result.exit_code == 0
    assert "1 link ignored" in result.stderr
    (folder / "citekit.toml").write_text('[check]\nfail_on = "dead"\n')
    assert run("a.bib").exit_code == 1


def test_a_file_named_twice_is_read_once_and_an_address_asked_once(folder: Path, web: Web) -> None:
    (folder / "c.bib").write_bytes((folder / "a.bib").read_bytes())
    links = json.loads(run("a.bib", "./a.bib", str(folder / "a.bib"), "c.bib", "--json").stdout)["links"]
    assert [link["file"] for link in links] == ["a.bib", "a.bib", "c.bib", "c.bib"]
    paths = [request.path for request in web.asked]
    assert sorted(paths) == ["/a", "/gone?token=s3cret", "/gone?token=s3cret"]  # no such page is heard twice


def test_standard_input_is_a_file_without_a_place(folder: Path) -> None:
    result = run("-", "b.bib", "--format", "github", stdin=(folder / "a.bib").read_bytes())
    assert result.exit_code == 0
    assert result.stdout.startswith("::error line=2,title=L401")
    suites = ET.fromstring(run("-", "--format", "junit", stdin=(folder / "a.bib").read_bytes()).stdout)
    assert [suite.get("name") for suite in suites] == ["-"]


def test_two_entries_of_one_key_stand_each_on_its_own_line(folder: Path) -> None:
    (folder / "d.bib").write_text("@online{k, url = {www.azertag.}}\n\n@online{k, url = {www.ajans.}}\n")
    links = json.loads(run("d.bib", "--json").stdout)["links"]
    assert [(link["cited"], link["line"]) for link in links] == [("www.azertag.", 1), ("www.ajans.", 3)]
