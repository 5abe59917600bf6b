"""A name that cannot exist is asked for once, and only where a page is in doubt."""

from __future__ import annotations

import pytest
from hostile_places import PATH, SAME_FOR_ALL
from hostile_web import TITLE, WORK, html, to
from hypothesis import given
from hypothesis import strategies as st
from loopback import Web

from citekit.links import LinkTarget, check_links
from citekit.links.sibling import sibling_url
from citekit.net import Session

SIBLINGS = [
    # address, where the name that cannot exist stands, and how it ends
    ("http://x.org/a/b.html?c=1#d", "http://x.org/a/", ".html"),
    ("http://me:pw@x.org:8080/a", "http://x.org:8080/", ""),
    ("http://x.org/a/b/", "http://x.org/a/", "/"),
    ("http://x.org/haber.php?id=3", "http://x.org/", ".php"),
    ("http://x.org/a.longending", "http://x.org/", ""),
]


@pytest.mark.parametrize(("url", "folder", "ending"), SIBLINGS, ids=[row[0] for row in SIBLINGS])
def test_names(url: str, folder: str, ending: str) -> None:
    sibling = sibling_url(url) or ""
    name = sibling.removeprefix(folder).removesuffix(ending)
    assert name.startswith("citekit-")
    assert name[8:].isalnum()


@pytest.mark.parametrize("url", ["http://x.org", "http://x.org/"])
def test_a_front_page_has_no_sibling(url: str) -> None:
    assert sibling_url(url) is None


@given(st.text("abc./?#", max_size=20))
def test_a_sibling_is_never_the_page_itself_and_the_same_every_time(rest: str) -> None:
    url = f"http://x.org/{rest}"
    sibling = sibling_url(url)
    assert sibling != url
    assert sibling == sibling_url(url)


def test_pages_of_one_directory_share_one_question(web: Web, session: Session) -> None:
    page = html("<h1>Welcome</h1><p>Our house has read books since 1950.", "The house")
    urls = [web.put("s.example", f"/a/{n}.htm", page) for n in range(5)]
    web.put("s.example", "/" + (sibling_url(urls[0]) or "").split("/", 3)[3], page)
    statuses = check_links([LinkTarget(url, title=TITLE) for url in urls], session=session)
    assert {(s.state, s.reason) for s in statuses} == {("dead", "soft-404")}
    assert {s.evidence.rules for s in statuses} == {("sibling-probe", "page-for-all")}
    assert len(web.asked) == 6


@pytest.mark.parametrize("title", [TITLE, ""])
def test_a_page_that_is_not_in_doubt_costs_nothing(title: str, web: Web, session: Session) -> None:
    page = WORK if title else html("<h1>Welcome</h1><p>Our house.")
    (status,) = check_links([LinkTarget(web.put("s.example", PATH, page), title=title)], session=session)
    assert (status.reason, len(web.asked)) == ("ok", 1)


WALLS = [
    # what the host shows for every name, verdict
    (
        "<h1>A short pause</h1><p>The catalogue is being moved. Records can be read again on Monday.",
        "temporary",
    ),
    ("<p>This record is not in our catalogue. Perhaps the numbering has changed.", "dead"),
    ("<h1>Sign in</h1><p>Members only. Log in with your library card to read.", "restricted"),
]


@pytest.mark.parametrize(("body", "state"), WALLS)
def test_what_any_name_has_is_a_wall_if_it_says_so(body: str, state: str, web: Web, session: Session) -> None:
    url = web.put("w.example", "/a/12.htm", html(body))
    web.put("w.example", "/" + (sibling_url(url) or "").split("/", 3)[3], html(body))
    (status,) = check_links([LinkTarget(url, title=TITLE)], session=session)
    assert status.state == state


def test_home_for_all_is_surer_than_home_for_one(web: Web, session: Session) -> None:
    case = next(case for case in SAME_FOR_ALL if case.name == "home-for-all")
    sure = []
    for host, pages in (
        ("home-for-all.example", case.pages),
        ("one.example", dict([*case.pages.items()][::2])),
    ):
        for path, page in pages.items():
            web.put(host, path, page)
        (status,) = check_links([LinkTarget(web.url(host, PATH), title=TITLE)], session=session)
        assert status.reason == "home-page"
        sure.append(status.confidence)
    assert sure == [0.95, 0.85]


@pytest.mark.parametrize(
    ("for_all", "verdict"), [(True, "dead/home-page"), (False, "moved/redirected-permanent")]
)
def test_a_front_page_may_have_half_of_a_title(
    for_all: bool, verdict: str, web: Web, session: Session
) -> None:
    home = html("<h1>The town of Kars</h1><p>Welcome.", "The town of Kars")
    url = web.put("kars.example", "/old/bedesten.htm", to("/", 301))
    web.put("kars.example", "/", home)
    if for_all:
        web.put("kars.example", "/" + (sibling_url(url) or "").split("/", 3)[3], to("/", 301))
    (status,) = check_links([LinkTarget(url, title="Bedesten of Kars")], session=session)
    assert f"{status.state}/{status.reason}" == verdict
