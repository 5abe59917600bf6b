"""What is sure is written into the entry, and nothing else is touched."""

from __future__ import annotations

import pytest
from hostile_web import TITLE, WORK, Case, at, html, to
from hypothesis import given
from hypothesis import strategies as st
from loopback import Page, Web

from citekit.formats import read_bibtex, write_bibtex
from citekit.links import LinkTarget, check_links, targets_from_library
from citekit.links.fix import Fix, fix_of, with_fixes
from citekit.net import Session

# What is cited at HOST, what stands there, and the address that should stand in the entry; "" for no change.
FIXED = [
    ("a mended address that answers", r"http:\\HOST\a.htm.", {"/a.htm": WORK}, "http://HOST/a.htm"),
    ("a right one", "http://HOST/a.htm", {"/a.htm": WORK}, ""),
    ("moved for good", "http://HOST/old", {"/old": to("/new", 301), "/new": WORK}, "http://HOST/new"),
    ("moved twice", "http://HOST/1", {"/1": to("/2", 301), "/2": to("/3", 308), "/3": WORK}, "http://HOST/3"),
    ("with its fragment", "http://HOST/old#a", {"/old": to("/new", 301), "/new": WORK}, ""),
    ("mended and moved", "htpp://HOST/o.", {"/o": to("/new", 301), "/new": WORK}, "http://HOST/new"),
    ("moved for now", "http://HOST/old", {"/old": to("/new", 302), "/new": WORK}, ""),
    ("to another work", "http://HOST/old", {"/old": to("/new", 301), "/new": html("Something.")}, ""),
    ("to the front page", "http://HOST/a/old", {"/a/old": to("/", 301), "/": html("Home")}, ""),
    ("for one visit", "http://HOST/o", {"/o": to("/n;jsessionid=1", 301), "/n;jsessionid=1": WORK}, ""),
    ("with a secret", "http://HOST/o", {"/o": to("/n?token=abc", 301), "/n?token=abc": WORK}, ""),
    ("mended, but lost", r"http:\\HOST\a.htm", {}, ""),
]


@pytest.mark.parametrize("row", FIXED, ids=[row[0] for row in FIXED])
def test_fixes(row: tuple[str, str, dict[str, Page], str], web: Web, session: Session) -> None:
    _, cited, pages, wanted = row
    for path, page in pages.items():
        web.put("h.example", path, page)
    host = f"h.example:{web.port}"
    written = cited.replace("HOST", host)
    before = (
        f"% ours\n@online{{k,\n  title = {{{TITLE}}},\n  url = {{{written}}},\n"
        "  urldate = {2001-02-03},\n}\n"
    )
    library = read_bibtex(before)
    (target,) = targets_from_library(library)
    (status,) = check_links([target], session=session, has_network=lambda: True)
    fix = fix_of(target, status)
    after = write_bibtex(with_fixes(library, [fix] if fix else []))
    assert after == before.replace(written, wanted.replace("HOST", host) or written)


def test_other_fields_are_texts_and_stay(web: Web, session: Session) -> None:
    case = Case("h", "", at(WORK))
    url = web.put("h.example", "/a/paper.htm", case.pages["/a/paper.htm"])
    target = LinkTarget(url.replace("http:", "htpp:"), key="k", field="note", title=TITLE)
    (status,) = check_links([target], session=session)
    assert status.is_there
    assert fix_of(target, status) is None


def test_of_two_addresses_in_a_field_one_is_changed() -> None:
    library = read_bibtex("@online{k,\n  url = {http://a.org/x; http://b.org/y},\n}\n")
    fixed = with_fixes(library, [Fix("k", "http://b.org/y", "https://b.org/z", "moved")])
    assert write_bibtex(fixed) == "@online{k,\n  url = {http://a.org/x; https://b.org/z},\n}\n"


@given(st.text("ab/.:;# htps", max_size=30))
def test_a_fix_for_another_address_changes_nothing(value: str) -> None:
    library = read_bibtex(f"@online{{k,\n  url = {{{value}}},\n}}\n")
    assert with_fixes(library, [Fix("k", "http://other.org/", "http://new.org/", "moved")]) is library
