"""JSON: the tree comes back as it was."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from output_trees import deep, entries, trees

from citekit.csl.outputs import JsonWriter
from citekit.csl.tree import Block, Cite, Inline, Layout, Link, Styled

JSON = JsonWriter()

WRITTEN: list[tuple[Inline, object]] = [
    # node                                     JSON
    ('"x"\n\x00', '"x"\n\x00'),
    (
        Styled("font-style", "italic", ["x"]),
        {"type": "styled", "attribute": "font-style", "value": "italic", "children": ["x"]},
    ),
    (Link('a"', []), {"type": "link", "url": 'a"', "children": []}),
    (Block("indent", ["x"]), {"type": "block", "display": "indent", "children": ["x"]}),
    (Cite("ö", ["x"]), {"type": "cite", "id": "ö", "children": ["x"]}),
]


@pytest.mark.parametrize(("node", "value"), WRITTEN, ids=[ascii(row[1]) for row in WRITTEN])
def test_writes(node: Inline, value: object) -> None:
    assert json.loads(JSON.inline([node])) == [value]


def test_a_bibliography_has_its_layout_and_its_entries() -> None:
    written = JSON.bibliography([("a", ["Doe"]), ('"b"', [])], Layout(hanging_indent=True, max_offset=3))
    assert json.loads(written) == {
        "layout": {
            "hanging-indent": True,
            "second-field-align": "",
            "line-spacing": 1,
            "entry-spacing": 1,
            "max-offset": 3,
        },
        "entries": [{"id": "a", "children": ["Doe"]}, {"id": '"b"', "children": []}],
    }
    assert json.loads(JSON.bibliography([], Layout()))["entries"] == []


def test_citations_are_a_list_of_trees() -> None:
    assert json.loads(JSON.citations([["a", "b"], []])) == [["a", "b"], []]


def read_json(nodes: list[Any]) -> list[Inline]:
    """The tree that stands in JSON."""
    kinds = {"styled": Styled, "link": Link, "block": Block, "cite": Cite}
    tree: list[Inline] = []
    for node in nodes:
        if isinstance(node, str):
            tree.append(node)
        else:
            *about, children = (value for name, value in node.items() if name != "type")
            tree.append(kinds[node["type"]](*about, read_json(children)))
    return tree


@given(trees | entries)
def test_what_is_written_can_be_read_again(tree: list[Inline]) -> None:
    assert read_json(json.loads(JSON.inline(tree))) == tree
    assert JSON.inline(tree).encode()


def test_a_deep_tree_is_no_deeper_than_readers_go() -> None:
    assert json.loads(JSON.inline(deep(10_000)))
