"""HTML: the markup of the official suite, safe addresses, and the text read back."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from output_trees import entries, letters, marks_of, only, text_of, trees

from citekit.csl.outputs import HtmlWriter, stylesheet
from citekit.csl.outputs.html import BLOCKS, STYLES, anchor_of
from citekit.csl.tree import DISPLAYS, FORMATTING, Block, Cite, Inline, Layout, Link, Styled

SUITE = HtmlWriter(links=False, anchors=False)
USERS = HtmlWriter()
_STYLE_OF = {before: key for key, (before, _) in STYLES.items()}


class Reader(HTMLParser):
    """Reads what the writer wrote, back into a tree."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root: list[Inline] = []
        self.open: list[list[Inline]] = [self.root]
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = self.node(self.get_starttag_text() or "", dict(attrs))
        self.open[-1].append(node)
        self.open.append(node.children)
        self.tags.append(tag)

    def node(self, raw: str, attributes: dict[str, str | None]) -> Styled | Link | Block | Cite:
        if raw in _STYLE_OF:
            return Styled(*_STYLE_OF[raw], [])
        if "class" in attributes:
            return Block((attributes["class"] or "").removeprefix("csl-"), [])
        href = attributes["href"] or ""
        return Cite(href, []) if href.startswith("#ref-") else Link(href, [])

    def handle_endtag(self, tag: str) -> None:
        assert self.tags.pop() == tag
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].append(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)

    handle_decl = handle_pi = handle_comment = unknown_decl


def read_html(text: str) -> list[Inline]:
    """The tree that stands in `text`; fails on markup that no writer of ours makes."""
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.tags == []
    return reader.root


WRITTEN = [
    # node                                                       as the suite has it
    (Styled("font-style", "italic", ["x"]), "<i>x</i>"),
    (Styled("font-style", "normal", ["x"]), '<span style="font-style:normal;">x</span>'),
    (Styled("font-variant", "small-caps", ["x"]), '<span style="font-variant:small-caps;">x</span>'),
    (Styled("font-variant", "normal", ["x"]), '<span style="font-variant:normal;">x</span>'),
    (Styled("font-weight", "bold", ["x"]), "<b>x</b>"),
    (Styled("font-weight", "normal", ["x"]), '<span style="font-weight:normal;">x</span>'),
    (Styled("text-decoration", "underline", ["x"]), '<span style="text-decoration:underline;">x</span>'),
    (Styled("text-decoration", "none", ["x"]), '<span style="text-decoration:none;">x</span>'),
    (Styled("vertical-align", "sup", ["x"]), "<sup>x</sup>"),
    (Styled("vertical-align", "sub", ["x"]), "<sub>x</sub>"),
    (Styled("vertical-align", "baseline", ["x"]), '<span style="baseline">x</span>'),
    (Block("left-margin", ["x"]), '\n    <div class="csl-left-margin">x</div>'),
    (Block("right-inline", ["x"]), '<div class="csl-right-inline">x</div>\n  '),
    (Block("block", ["x"]), '\n\n    <div class="csl-block">x</div>\n'),
    (Block("indent", ["x"]), '<div class="csl-indent">x</div>\n  '),
    (Link("https://x.org", ["x"]), "x"),
    (Cite("x", ["x"]), "x"),
    ("a & <b> \"c\" 'd'", "a &#38; &#60;b&#62; \"c\" 'd'"),
    (Styled("font-size", "huge", ["x"]), "x"),
]


@pytest.mark.parametrize(("node", "html"), WRITTEN, ids=[row[1].strip() for row in WRITTEN])
def test_writes_as_the_suite_does(node: Inline, html: str) -> None:
    assert SUITE.inline([node]) == html


def test_a_bibliography_is_written_as_the_suite_does() -> None:
    entry = [Block("left-margin", ["[1]"]), Block("right-inline", [" Doe"])]
    assert SUITE.bibliography([("a", entry), ("b", ["Roe"])], Layout()) == (
        '<div class="csl-bib-body">\n'
        '  <div class="csl-entry">\n'
        '    <div class="csl-left-margin">[1]</div><div class="csl-right-inline"> Doe</div>\n'
        "  </div>\n"
        '  <div class="csl-entry">Roe</div>\n'
        "</div>"
    )


def test_every_result_of_the_official_suite_is_written_as_it_stands(shared: Path) -> None:
    folder = shared / "csl-test-suite" / "processor-tests" / "humans"
    files = sorted(folder.glob("*.txt"))
    if not files:
        pytest.skip(f"the suite is not here: {folder}")
    for file in files:
        found = re.search(r">>=+ RESULT =+>>\n(.*?)\n?<<=+ RESULT", file.read_text("utf-8"), re.DOTALL)
        assert found is not None
        result = re.sub(r"^>>\[", "..[", found[1], flags=re.MULTILINE)  # a mark of the suite, not of HTML
        tree = read_html(result)
        if isinstance(tree[0], Block) and tree[0].display == "bib-body":
            boxes = [box for box in tree[0].children if isinstance(box, Block)]
            written = SUITE.bibliography([("", _without_blanks(box.children)) for box in boxes], Layout())
        else:
            written = SUITE.inline(tree)
        assert written == result, file.name


def _without_blanks(children: list[Inline]) -> list[Inline]:
    """Without the white space that belongs to blocks."""
    kept: list[Inline] = []
    for index, node in enumerate(children):
        text = node
        if isinstance(text, str):
            before = children[index - 1] if index else None
            after = children[index + 1] if index + 1 < len(children) else None
            if isinstance(before, Block):
                text = text.removeprefix(BLOCKS[before.display][1].removeprefix("</div>"))
            if isinstance(after, Block):
                text = text.removesuffix(BLOCKS[after.display][0].partition("<")[0])
        if text:
            kept.append(text)
    return kept


ADDRESSES = [
    # address                       as a link, or nothing
    ("https://x.org/?a=1&b=2", "https://x.org/?a=1&#38;b=2"),
    ("HTTP://x.org/", "HTTP://x.org/"),
    ("doi:10.1/x", "doi:10.1/x"),
    ("mailto:a@x.org", "mailto:a@x.org"),
    ("ftp://x.org/a b", "ftp://x.org/a%20b"),
    ('https://x.org/"><script>', "https://x.org/&#34;&#62;&#60;script&#62;"),
    ("javascript:alert(1)", ""),
    (" java\nscript:alert(1)", ""),
    ("\x01javascript:alert(1)", ""),
    ("data:text/html,x", ""),
    ("//x.org/", ""),
    ("x.org", ""),
    ("http:javascript", ""),
]


@pytest.mark.parametrize(("url", "href"), ADDRESSES, ids=[ascii(row[0]) for row in ADDRESSES])
def test_only_safe_addresses_become_links(url: str, href: str) -> None:
    assert USERS.inline([Link(url, ["x"])]) == (f'<a href="{href}">x</a>' if href else "x")


def test_cites_lead_to_their_entries() -> None:
    entry = USERS.bibliography([('a "b"\n', ["x"])], Layout())
    assert 'id="ref-a%20%22b%22%0A"' in entry
    assert USERS.inline([Cite('a "b"\n', ["x"])]) == '<a href="#ref-a%20%22b%22%0A">x</a>'


def test_links_do_not_stand_in_links() -> None:
    cite = Cite("a", ["Doe, ", Link("https://x.org", ["title"])])
    assert USERS.inline([cite]) == 'Doe, <a href="https://x.org">title</a>'
    nested = Link("https://x.org", [Link("https://y.org", ["a"]), Cite("b", ["b"])])
    assert USERS.inline([nested, Link("https://z.org", ["c"])]) == (
        '<a href="https://x.org">ab</a><a href="https://z.org">c</a>'
    )


@pytest.mark.parametrize("attribute", FORMATTING)
def test_every_formatting_has_markup(attribute: str) -> None:
    assert all((attribute, value) in STYLES for value in FORMATTING[attribute])
    assert set(BLOCKS) == set(DISPLAYS)


def test_a_layout_becomes_rules() -> None:
    rules = stylesheet(Layout(hanging_indent=True, entry_spacing=10**9))
    assert "text-indent: -2em" in rules
    assert len(rules) < 1000
    assert "text-indent: -" not in stylesheet(Layout())


@given(trees)
def test_what_is_written_can_be_read_again(tree: list[Inline]) -> None:
    names = ("link", *FORMATTING)
    assert only(marks_of(read_html(USERS.inline(tree))), *names) == marks_of(tree)


@given(entries)
def test_the_text_of_blocks_is_read_again(tree: list[Inline]) -> None:
    assert letters(read_html(USERS.inline(tree))) == letters(tree)


@given(trees)
def test_an_anchor_needs_no_escape(tree: list[Inline]) -> None:
    assert re.fullmatch(r"ref-[A-Za-z0-9:/+.~_%-]*", anchor_of(text_of(tree)))
