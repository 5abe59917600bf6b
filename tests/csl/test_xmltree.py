"""XML for styles: elements with their places, and everything refused that a style does not need."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl import xmltree
from citekit.csl.xmltree import CSL_NAMESPACE, MAX_BYTES, MAX_DEPTH, Element, read_xml
from citekit.errors import StyleError

READ = [
    # document                                          tag  text     children
    ("<a/>", "a", "", 0),
    ("<a> b </a>", "a", " b ", 0),
    ("<a>\n <b/> x\n <c/>\n</a>", "a", "x", 2),
    ("<a>b<!-- c -->d<?e f?></a>", "a", "bd", 0),
    ("<a>&amp;&#x131;<![CDATA[<]]></a>", "a", "&ı<", 0),
    ('<?xml version="1.0" encoding="koi8-r"?><a>ə</a>', "a", "ə", 0),
    ("<a>ə</a>".encode(), "a", "ə", 0),
    ("\ufeff<a>ə</a>".encode(), "a", "ə", 0),
    ("<a>ə</a>".encode("utf-16"), "a", "ə", 0),
    ('<?xml version="1.0" encoding="iso-8859-1"?><a>ö</a>'.encode("latin-1"), "a", "ö", 0),
]


@pytest.mark.parametrize(("data", "tag", "text", "children"), READ, ids=[repr(row[0]) for row in READ])
def test_reads(data: bytes | str, tag: str, text: str, children: int) -> None:
    root = read_xml(data, what="x.csl")
    assert (root.tag, root.text, len(root.children)) == (tag, text, children)


def test_an_element_knows_its_place_in_characters() -> None:
    root = read_xml('<style>\n  <info/>\n  <x t="Ağ"/><text/>\n</style>', what="x.csl")
    assert [(child.tag, child.line, child.column) for child in root.children] == [
        ("info", 2, 3),
        ("x", 3, 3),
        ("text", 3, 14),
    ]


def test_namespaces_are_set_apart_from_names() -> None:
    root = read_xml(f'<c:a xmlns:c="{CSL_NAMESPACE}" xmlns:o="o:" xml:lang="tr" o:b="1" d="2"/>', what="x")
    assert (root.tag, root.namespace) == ("a", CSL_NAMESPACE)
    assert root.attributes == {"xml:lang": "tr", "{o:}b": "1", "d": "2"}


REFUSED = [
    # document                                              place  what the message says
    (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "1:13", "document type"),
    (b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "1:40", "document type"),
    (b"<a>\n <b>\n</a>", "3:3", "mismatched tag"),
    (b"", "1:1", "no XML"),
    (b"<a>\n <b>\n", "3:1", "ends inside <b>, begun in line 2"),
    (b"apa", "1:1", "not XML"),
    (b"<a>&nbsp;</a>", "1:4", "undefined entity"),
    (b"<a>M & S</a>", "1:7", "not XML"),
    (b"<a>\x00</a>", "1:4", "not XML"),
    (b"<a>\xff</a>", "1:4", "UTF-8"),
    (b'<a b="1" b="2"/>', "1:10", "duplicate attribute"),
    (b"<a:b/>", "1:1", "unbound prefix"),
    (b'<?xml version="1.0" encoding="shift_jis"?><a/>', "1:1", "'shift_jis'"),
    (b'<?xml version="1.0" encoding="none-such"?><a/>', "1:1", "'none-such'"),
    (b'<?xml version="1.0" encoding="utf-16"?><a/>', "1:1", "encoding"),
    ("<a>\n\ud800</a>", "2:1", "surrogate"),
    ("<a>" * (MAX_DEPTH + 1), f"1:{3 * MAX_DEPTH + 1}", f"more than {MAX_DEPTH} deep"),
]


@pytest.mark.parametrize(("data", "place", "reason"), REFUSED, ids=[repr(row[0])[:40] for row in REFUSED])
def test_refuses_with_the_place_and_the_way_out(data: bytes | str, place: str, reason: str) -> None:
    with pytest.raises(StyleError) as caught:
        read_xml(data, what="x.csl")
    first, _, advice = str(caught.value).partition("\n")
    assert first.startswith(f"x.csl:{place}: ")
    assert reason in str(caught.value)
    assert f"{caught.value.line}:{caught.value.column}" == place
    assert advice.strip()


def test_more_elements_than_any_style_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xmltree, "MAX_ELEMENTS", 1000)
    assert len(read_xml("<a>" + "<b/>" * 999 + "</a>", what="x").children) == 999
    with pytest.raises(StyleError, match=r"x:1:4000: more than 1,000 elements"):
        read_xml("<a>" + "<b/>" * 1000 + "</a>", what="x")


def test_a_large_document_is_refused_before_it_is_read() -> None:
    with pytest.raises(StyleError, match="larger than 10 MB"):
        read_xml(b"<" * (MAX_BYTES + 1), what="x.csl")


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
)
names = st.sampled_from(["a", "names", "et-al", "ə"])


def leaves(text: str) -> Element:
    return Element("leaf", {}, (), text, 0, 0)


trees = st.recursive(
    st.builds(leaves, texts),
    lambda inner: st.builds(
        lambda tag, attributes, children: Element(tag, attributes, tuple(children), "", 0, 0),
        names,
        st.dictionaries(names, texts, max_size=2),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=8,
)


def write(element: Element) -> str:
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in element.attributes.items())
    inside = "".join(map(write, element.children)) or escape(element.text)
    return f"<{element.tag}{attributes}>{inside}</{element.tag}>"


def without_places(element: Element) -> Element:
    children = tuple(map(without_places, element.children))
    return Element(element.tag, element.attributes, children, element.text, 0, 0)


@given(trees)
def test_what_is_written_is_read(tree: Element) -> None:
    text = write(tree)
    assert without_places(read_xml(text, what="x")) == tree
    assert read_xml(text.encode(), what="x") == read_xml(text, what="x")
