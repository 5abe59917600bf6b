"""What a page is about is told from what only stands around it, or is hidden, however broken the page is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.links.page import read_page
from citekit.links.regions import Part, part_of

PARTS = [
    # element, its tag, what it is
    ("main", "", Part.MAIN),
    ("div", " role=main", Part.MAIN),
    ("td", "", Part.NONE),
    ("div", " id='content' class='sidebar-left'", Part.MAIN),
    ("div", ' class="story related-stories"', Part.SIDE),
    ("ul", ' class="socialShare"', Part.SIDE),
    ("section", " role=complementary", Part.SIDE),
    ("div", " hidden", Part.SIDE),
    ("div", ' class="box" style="color:red; display : none"', Part.SIDE),
    ("main", ' aria-hidden="true"', Part.SIDE),
    ("div", ' class="cookie-notice"', Part.SIDE),
    # They may say what there is to say.
    ("div", ' class="modal paywall-modal"', Part.NONE),
    ("div", " id=maintenanceWidget", Part.NONE),
    # They may hold the whole page.
    ("div", ' class="content-sidebar-wrap"', Part.NONE),
    ("div", ' class="has-menu"', Part.NONE),
    ("div", ' class="sharecroppers"', Part.NONE),
    ("div", " data-hidden-note=x", Part.NONE),
]


@pytest.mark.parametrize(("name", "inside", "part"), PARTS)
def test_a_box_is_told_by_its_marks(name: str, inside: str, part: Part) -> None:
    assert part_of(name, inside) is part


PAGES = [
    # source, its main text, blocks parted by a bar
    ("<div>Menu of it</div><main><h1>Salt</h1><p>It was dear.</main><div>More</div>", "Salt|It was dear."),
    ("<main><p>It was <nav>menu</nav>dear.<div class=comments>Log in</div></main>", "It was dear."),
    # The article with the heading; but one of several is none.
    ("<p>Top<article><h1>Salt</h1>It was dear.</article><article>More</article>", "Salt|It was dear."),
    (
        "<article><h1>Salt</h1>A road.</article><article><h1>Tea</h1>A ship.</article>",
        "Salt|A road.|Tea|A ship.",
    ),
    # Boxes in boxes: the end of the inner one is not the end of the outer one.
    ("<div class=modal><div>Log in</div>Failed</div><p>It was dear.", "It was dear."),
    ("<div class=modal><nav><div>a</div></nav><div>b</div></div><p>It was dear.", "It was dear."),
    # A box without an end, or with nothing in it, hides nothing that stands behind it.
    ("<div class=cookies>We use them<p>It was dear.", "We use them|It was dear."),
    ("<main><div class=menu>Home</main><p>It was dear.", "It was dear."),
    ("<main> </main><p>It was dear.", "It was dear."),
    ("<div class=consent>Do you agree?</div>", "Do you agree?"),
    ("<main><p>It was <div class=toast>an error</div>dear.", "It was|dear."),
    # A page that is marked as one stands beside nothing.
    ("<div class=menu><main><p>It was very dear.</main></div>", "It was very dear."),
]


@pytest.mark.parametrize(("source", "text"), PAGES, ids=[row[0][:50] for row in PAGES])
def test_the_text_is_that_of_the_part_that_the_page_is_about(source: str, text: str) -> None:
    assert read_page(source).main_text.split("\u2029") == text.split("|")


def test_what_stands_beside_is_still_text_and_asks_no_password() -> None:
    page = read_page("<div class=modal><input type=password>Log in</div><p>It was dear.")
    assert page.text == "Log in It was dear."
    assert not page.has_password_field
    assert read_page("<div><input type=password>Log in</div>").has_password_field


tags = st.sampled_from(
    [
        *("<div>", "</div>", "<div class=menu>", "<main>", "</main>", "<article>", "</article>", "<h1>"),
        *("<nav>", "</nav>", "<ul hidden>", "</ul>", "<template>", "</template>", "<p>"),
    ]
)


@given(st.lists(st.one_of(tags, st.sampled_from(["salt", "tea", "road"])), max_size=40))
def test_the_main_text_is_a_part_of_the_text_and_never_nothing_where_there_is_some(pieces: list[str]) -> None:
    page = read_page(" ".join(pieces))
    assert bool(page.main_text) is bool(page.text)
    words = iter(page.text.split())
    assert all(word in words for word in page.main_text.split())
