"""Documents: items, citations and edits of them; what is asked for, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from csl_small import cite, document, entry, issued, person, render, style
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.csl import Document, Style, load_locale, load_style, registry
from citekit.csl.context import Disambiguation
from citekit.csl.disambiguate import Disambiguator
from citekit.csl.document import NOTHING_PRINTED
from citekit.csl.explain import Step
from citekit.csl.loaded import program_of
from citekit.csl.outputs import WRITERS, TextWriter
from citekit.csl.outputs.walk import texts
from citekit.errors import StyleError, UsageError

# A cite says where it stands and in which note its item was first cited: whatever depends on the others.
CITE = (
    '<choose><if position="ibid-with-locator"><text value="ibid+"/></if>'
    '<else-if position="ibid"><text value="ibid"/></else-if>'
    '<else-if position="subsequent"><names variable="author"><name form="short"/></names>'
    '<text variable="first-reference-note-number" prefix=" n"/></else-if>'
    '<else><names variable="author"><name form="short"/></names></else></choose>'
    '<date variable="issued" prefix=" "><date-part name="year"/></date><text variable="locator" prefix="@"/>'
)
STYLE = style(
    CITE,
    '<text variable="citation-number" suffix=". "/><names variable="author"/>'
    '<date variable="issued" prefix=" "><date-part name="year"/></date>',
    attributes='class="note"',
    layout='delimiter="; "',
    citation_attributes='disambiguate-add-year-suffix="true" disambiguate-add-givenname="true"',
    bibliography_sort='<key variable="author"/><key variable="issued"/><key variable="title"/>',
)
ITEMS: list[dict[str, Any]] = [
    {"id": "d1", "title": "A", "author": [person("Doe", "John")], "issued": issued(2001)},
    {"id": "d2", "title": "B", "author": [person("Doe", "John")], "issued": issued(2001)},
    {"id": "d3", "title": "C", "author": [person("Doe", "Jane")], "issued": issued(2001)},
    {"id": "r1", "title": "D", "author": [person("Roe", "Rae")], "issued": issued(1999)},
]
KEYS = [item["id"] for item in ITEMS]


def noted(key: str, *ids: str, note: int = 0) -> dict[str, Any]:
    """A citation with an id."""
    return {**cite(*ids, note=note), "citationID": key}


def state(made: Document) -> tuple[list[str], list[tuple[str, str]]]:
    """All that a document says."""
    return made.citations("html"), made.bibliography("html").entries


def test_a_document_says_what_its_citations_and_entries_are() -> None:
    made = document(STYLE, ITEMS)
    ids = [
        made.cite(cite(*each.split(), note=note)) for note, each in enumerate(["d1", "d1", "d2 r1", "d1"], 1)
    ]
    assert ids == ["citation-1", "citation-2", "citation-3", "citation-4"]
    assert made.citations() == ["Doe 2001a", "ibid 2001a", "Doe 2001b; Roe 1999", "Doe n1 2001a"]
    assert made.citation("citation-3") == "Doe 2001b; Roe 1999"
    assert made.bibliography().entries == [
        ("d1", "1. John Doe 2001a"),
        ("d2", "2. John Doe 2001b"),
        ("r1", "3. Rae Roe 1999"),
    ]


def test_a_part_of_the_bibliography_keeps_its_numbers() -> None:
    made = document(STYLE, ITEMS)
    made.cite_nothing()
    part = made.bibliography(where=lambda item: item["title"] in "BD").entries
    assert part == [("d2", "3. John Doe 2001b"), ("r1", "4. Rae Roe 1999")]


def test_items_that_are_not_cited_are_listed_if_they_are_named() -> None:
    made = document(STYLE, ITEMS)
    made.cite(cite("r1"))
    made.cite_nothing(["d3"])
    assert [each for each, _ in made.bibliography().entries] == ["d3", "r1"]


def test_a_style_without_a_bibliography_has_no_entries() -> None:
    made = document(style('<text variable="title"/>'), ITEMS)
    made.cite_nothing()
    assert made.bibliography().entries == []
    assert made.bibliography_trees()[0] == []


def test_the_properties_of_a_document() -> None:
    made = document(STYLE, ITEMS, "tr-TR")
    assert made.locale == "tr-TR"
    assert isinstance(made.style, Style)
    assert made.style.class_ == "note"


@pytest.mark.parametrize("output", WRITERS)
def test_every_output_says_the_same(output: str) -> None:
    made = document(STYLE, ITEMS)
    made.cite(cite("d1", "r1"))
    for name in ("Doe", "Roe", "1999"):
        assert name in made.citations(output)[0]
        assert name in "".join(text for _, text in made.bibliography(output).entries)


def test_text_is_the_tree_written_plain() -> None:
    made = document(STYLE, ITEMS)
    made.cite_nothing()
    trees, _ = made.bibliography_trees()
    assert [(each, "".join(texts(tree))) for each, tree in trees] == made.bibliography("text").entries


def test_what_a_style_prints_nothing_of_is_told() -> None:
    silent = style('<text variable="publisher"/>', '<text variable="publisher"/>')
    made = document(silent, [{"id": "a", "publisher": "P"}, {"id": "b", "type": "map"}])
    made.cite(cite("a"))
    assert made.warnings() == []
    made.cite(cite("b"))
    assert made.warnings() == [
        "the style prints nothing for b in citation-2",
        "the style prints no entry for b (map)",
    ]
    alone = document(style('<text variable="publisher"/>'), [{"id": "b"}])
    alone.cite(cite("b"))
    assert alone.warnings() == ["the style prints nothing for b in citation-1"]


def test_a_numbered_entry_that_prints_nothing_keeps_its_number() -> None:
    numbered = '<choose><if type="book"><text variable="citation-number"/></if></choose>'
    made = document(style("", numbered), [{"id": "a", "type": "book"}, {"id": "b", "type": "map"}])
    made.cite_nothing()
    assert [text for _, text in made.bibliography().entries] == ["1", f"2. {NOTHING_PRINTED}"]


@settings(max_examples=30)
@given(st.text(max_size=20), st.text(max_size=20))
def test_citations_are_their_trees_written_plain(title: str, prefix: str) -> None:
    made = document(style('<text variable="title"/>'), [{"id": "x", "title": title}])
    made.cite({**cite("x", prefix=prefix), "citationID": "c"})
    (tree,) = made.citation_trees().values()
    assert made.citations() == [TextWriter().inline(tree)] == [made.citation("c")]


# --- refusals


def test_an_item_without_an_id_or_with_that_of_another_is_refused() -> None:
    with pytest.raises(UsageError, match="an item without an id: A"):
        document(STYLE, [{"title": "A"}])
    with pytest.raises(UsageError, match="two items with the id “7”"):
        document(STYLE, [{"id": 7}, {"id": "7"}])


def test_an_item_that_is_not_there_cannot_be_cited_or_explained() -> None:
    made = document(STYLE, ITEMS)
    for asked in (
        lambda: made.cite(cite("none")),
        lambda: made.cite_nothing(["none"]),
        lambda: made.arrange(noted("x", "none")),
        lambda: made.insert(cite("none"), 0),
        lambda: made.explain("none"),
    ):
        with pytest.raises(UsageError, match="there is no item “none”"):
            asked()
    assert made.citations() == []


def test_a_citation_that_is_not_there_is_refused() -> None:
    made = document(STYLE, ITEMS)
    for asked in (lambda: made.delete("none"), lambda: made.move("none", 0), lambda: made.citation("none")):
        with pytest.raises(UsageError, match="there is no citation “none”"):
            asked()


def test_an_unknown_output_is_refused_with_those_that_there_are() -> None:
    made = document(STYLE, ITEMS)
    for asked in (lambda: made.citations("pdf"), lambda: made.bibliography("pdf")):
        with pytest.raises(UsageError, match=r"no output “pdf”; there are text, html, .*json"):
            asked()


def test_a_refused_edit_leaves_the_document_as_it_was() -> None:
    made = document(STYLE, ITEMS)
    made.cite(noted("a", "d1"))
    before = state(made)
    for asked in (
        lambda: made.arrange(noted("b", "none"), [("a", 1)]),
        lambda: made.insert(noted("b", "none"), 0),
    ):
        with pytest.raises(UsageError):
            asked()
    assert state(made) == before


# --- edits


def built(order: list[tuple[str, list[str]]], notes: bool = True, xml: str = STYLE) -> Document:
    """A document with citations in this order."""
    made = document(xml, ITEMS)
    for number, (key, ids) in enumerate(order, 1):
        made.cite(noted(key, *ids, note=number if notes else 0))
    return made


def test_an_edit_tells_what_reads_otherwise_now() -> None:
    made = built([("a", ["d1"]), ("b", ["r1"]), ("c", ["r1"])])
    assert made.delete("b") == frozenset({"c"})  # no "ibid" any more
    assert made.insert(noted("e", "d2"), 2) == frozenset({"a", "e"})  # 2001 is 2001a now
    assert made.move("c", 0) == frozenset()
    assert made.citations() == ["Roe 1999", "Doe 2001a", "Doe 2001b"]
    assert made.delete("e") == frozenset({"a"})


arrangements = st.lists(st.lists(st.sampled_from(KEYS), min_size=1, max_size=2), min_size=1, max_size=5).map(
    lambda lists: [(chr(97 + place), ids) for place, ids in enumerate(lists)]
)


@settings(max_examples=30)
@given(arrangements, st.data())
def test_edits_end_as_a_document_built_in_that_order(
    order: list[tuple[str, list[str]]], data: st.DataObject
) -> None:
    xml = data.draw(st.sampled_from([STYLE, BY_NUMBER]))
    made = built(order, notes=False, xml=xml)
    state(made)
    for step in range(3):
        before = dict(zip([key for key, _ in order], made.citations("html"), strict=True))
        action = data.draw(st.sampled_from(["insert", "delete", "move"]))
        place = data.draw(st.integers(0, max(0, len(order) - 1)))
        if action == "insert" or not order:
            new = (f"new{step}", data.draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=2)))
            changed = made.insert(noted(new[0], *new[1]), place)
            order = [*order[:place], new, *order[place:]]
        elif action == "delete":
            changed = made.delete(order[place][0])
            order = [*order[:place], *order[place + 1 :]]
        else:
            target = data.draw(st.integers(0, len(order) - 1))
            changed = made.move(order[place][0], target)
            rest = [*order[:place], *order[place + 1 :]]
            order = [*rest[:target], order[place], *rest[target:]]
        assert state(made) == state(built(order, notes=False, xml=xml))
        after = dict(zip([key for key, _ in order], made.citations("html"), strict=True))
        assert changed >= {key for key, text in after.items() if before.get(key) != text}


@settings(max_examples=30)
@given(arrangements, st.permutations(range(5)))
def test_arranging_ends_as_a_document_built_in_that_order(
    order: list[tuple[str, list[str]]], places: list[int]
) -> None:
    made = document(STYLE, ITEMS)
    present: list[int] = []
    for place in [place for place in places if place < len(order)]:
        key, ids = order[place]
        notes = {each: number for number, each in enumerate(sorted([*present, place]), 1)}
        before = [(order[each][0], notes[each]) for each in sorted(present) if each < place]
        after = [(order[each][0], notes[each]) for each in sorted(present) if each > place]
        changed = made.arrange(noted(key, *ids, note=notes[place]), before, after)
        assert key in changed
        present.append(place)
        assert state(made) == state(built([order[each] for each in sorted(present)]))


def test_arranging_replaces_a_citation_and_drops_those_not_named() -> None:
    made = built([("a", ["d1"]), ("b", ["r1"])])
    made.arrange(noted("a", "r1", note=1), [], [("b", 2)])
    assert made.citations() == ["Roe 1999", "ibid 1999"]
    made.arrange(noted("b", "d1", note=1))
    assert made.citations() == ["Doe 2001"]


BY_NUMBER = style(
    '<text variable="citation-number"/>',
    '<text variable="title"/>',
    layout='delimiter=","',
    citation_sort='<key variable="citation-number"/>',
)


def test_numbers_follow_the_cites_as_written_whatever_they_were_before() -> None:
    made = document(BY_NUMBER, ITEMS)
    made.cite(noted("a", "d1"))
    made.cite(noted("b", "d2", "d1"))
    assert made.citations() == ["1", "1,2"]
    assert made.delete("a") == frozenset({"b"})  # what was 1 and 2 is 2 and 1
    assert [each for each, _ in made.bibliography().entries] == ["d2", "d1"]
    made.insert(noted("c", "d1"), 1)
    assert made.citations() == ["1,2", "2"]


def test_positions_follow_the_cites_as_printed() -> None:
    sorted_ = style(CITE, layout='delimiter="; "', citation_sort='<key variable="title"/>')
    made = document(sorted_, ITEMS)
    made.cite(cite("r1", note=1))
    made.cite(cite("r1", "d1", note=2))
    assert made.citations() == ["Roe 1999", "Doe 2001; Roe n1 1999"]  # no "ibid" behind another work
    assert made.citations() == made.citations()


def test_a_writer_may_keep_an_order_of_their_own() -> None:
    sorted_ = style(CITE, layout='delimiter="; "', citation_sort='<key variable="title"/>')
    made = document(sorted_, ITEMS)
    citation = cite("r1", "d1", note=1)
    made.cite({**citation, "properties": {**citation["properties"], "unsorted": True}})
    assert made.citations() == ["Roe 1999; Doe 2001"]


def test_nothing_is_found_before_it_is_asked_for_and_nothing_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[int] = []

    class Counting(Disambiguator):
        def run(self) -> dict[str, Disambiguation]:
            found.append(1)
            return super().run()

    monkeypatch.setattr(registry, "Disambiguator", Counting)
    made = document(STYLE, ITEMS)
    for _ in range(20):
        made.cite(cite("d1", "r1"))
    made.cite_nothing()
    assert len(found) == 0
    state(made)
    state(made)
    made.warnings()
    assert len(found) == 1
    made.insert(cite("d2"), 0)
    assert len(found) == 2


def test_asking_twice_renders_once_and_says_the_same() -> None:
    made = built([("a", ["d1"]), ("b", ["d2"])])
    assert state(made) == state(made)


# --- why


def test_an_entry_is_explained() -> None:
    elements = (
        '<text macro="author"/><group><text variable="title"/><number variable="edition"/>'
        '<label variable="page"/><date variable="issued" form="text"/></group>'
        '<choose><if variable="DOI"><text value="x"/></if></choose>'
    )
    xml = style(
        '<text variable="title"/>',
        elements,
        macros='<macro name="author">\n<names variable="author editor"/></macro>',
    )
    made = document(
        xml, [{"id": "a", "title": "T", "author": [person("Doe")], "publisher": "P", "issued": issued(2001)}]
    )
    made.cite_nothing()
    explained = made.explain("a")
    assert explained.item_id == "a"
    assert explained.unused == ("publisher",)
    assert [step.what for step in explained.steps] == ["macro author", "group", "choose"]
    author = explained.steps[0]
    assert (author.printed, author.empty) == ("Doe", ())
    (names,) = author.steps
    assert (names.what, names.line, names.printed, names.empty) == (
        "names author editor",
        2,
        "Doe",
        ("editor",),
    )
    told = {step.what: (step.printed, step.empty) for step in explained.steps[1].steps}
    assert told == {
        "variable title": ("T", ()),
        "number edition": ("", ("edition",)),
        "label page": ("", ("page",)),
        "date issued": ("2001", ()),
    }
    assert [depth for depth, _ in author.lines()] == [0, 1]


def test_a_style_without_a_bibliography_explains_its_cites() -> None:
    made = document(style('<text variable="title"/>'), ITEMS)
    (step,) = made.explain("d1").steps
    assert step == Step("variable title", 1, "A")


# --- by name


@pytest.mark.usefixtures("extra")
def test_styles_and_locales_are_found_and_read_once() -> None:
    assert load_style("apa") is load_style("apa")
    assert load_locale("tr") is load_locale("tr")
    assert program_of(load_style("apa"), "tr") is program_of(load_style("apa"), "tr")
    assert [each.lang for each in load_locale("de-AT")] == ["en-US", "de-DE", "de-AT"]


@pytest.mark.usefixtures("extra")
def test_a_document_is_set_in_its_language() -> None:
    assert Document("apa").locale == "en-US"
    assert Document("apa", locale="tr").locale == "tr-TR"
    assert Document(style("", attributes='default-locale="de"')).locale == "de-DE"
    assert Document(style(""), locale="xx-YY").locale == "xx-YY"


@pytest.mark.usefixtures("extra")
def test_a_dependent_style_brings_its_language(styles: Path) -> None:
    read = load_style("kiyi-dergisi", folder=styles)
    assert read.default_locale == "az"
    assert Document(read).locale == "az"


@pytest.mark.usefixtures("no_extra")
def test_without_the_extra_a_document_says_how_to_get_it() -> None:
    with pytest.raises(UsageError, match="pip install"):
        program_of.__wrapped__(load_style(style("")), "xh-ZA")


def test_what_is_no_style_is_refused() -> None:
    with pytest.raises(StyleError):
        Document("<style><info/></style>")


def test_the_helpers_of_these_tests_print_nothing_for_nothing() -> None:
    assert render('<text variable="title"/>') == ""
    assert entry('<text variable="title"/>') == ""
    assert render('<text variable="title"/>', {"title": "A"}, output="html") == "A"


def test_what_the_style_prints_nothing_of_is_told() -> None:
    only_books = '<choose><if type="book"><text variable="title"/></if></choose>'
    items = [{"id": "a", "type": "book", "title": "A"}, {"id": "b", "type": "map", "title": "B"}]
    made = document(style(only_books, only_books), items)
    made.cite({"citationID": "one", "citationItems": [{"id": "a"}, {"id": "b"}]})
    assert made.citations() == ["A"]
    assert made.warnings() == [
        "the style prints nothing for b in one",
        "the style prints no entry for b (map)",
    ]


def test_two_citations_of_one_id_are_refused() -> None:
    made = document(style('<text variable="title"/>'), [{"id": "a", "type": "book", "title": "A"}])
    one = {"citationID": "one", "citationItems": [{"id": "a"}]}
    made.cite(one)
    with pytest.raises(UsageError, match="two citations with the id “one”"):
        made.cite(one)
    made.delete("one")
    assert made.cite(one) == "one"
