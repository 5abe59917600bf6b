"""Copies for the works of ``.bib`` files: which address is asked for, which entry it belongs to."""

from __future__ import annotations

from pathlib import Path

from citekit.links import LinkStatus, LinkTarget, State
from citekit.project import cited_links

BIB = """\
@online{a, title = {First}, eprint = {2101.00001}, eprinttype = {arxiv}}
@online{b, title = {B}, url = {http://x.org/b},
  archiveurl = {https://archive.example/b}, archivedate = {2006-05-14}}
@online{a, title = {Second}, url = {http://x.org/a}}
"""


def test_a_copy_is_looked_for_at_the_address_that_was_checked(tmp_path: Path) -> None:
    path = tmp_path / "a.bib"
    path.write_text(BIB, "utf-8")

    def check(targets: object) -> list[LinkStatus]:
        assert isinstance(targets, list)
        return [lost(target) for target in targets]

    def lost(target: LinkTarget) -> LinkStatus:
        url = target.repaired.url
        return LinkStatus(target.key, target.field, target.cited, url, State.DEAD, "not-found", 0.9)

    links = cited_links([path], check)
    assert [(link.url, link.entry.get("title"), link.is_own) for link in links] == [
        ("https://arxiv.org/abs/2101.00001", "First", True),
        ("http://x.org/b", "B", True),
        ("http://x.org/a", "First", False),
    ]
    assert [link.status.archived for link in links] == [
        None,
        {"url": "https://archive.example/b", "date": "2006-05-14"},
        None,
    ]
