"""XML → `citekit.csl.style`: the relaxed loader, for run time.

What it does not know it passes over, as the specification asks of a processor
that meets a newer style; what a style may not do is told, with the line, by
`citekit.csl.check`.  Only what cannot be rendered at all is refused: XML that is
none, a root that is not ``style``, no ``citation``, macros that call themselves.
"""

from __future__ import annotations

from citekit.csl.load_elements import (
    read_bool,
    read_date,
    read_elements,
    read_formatting,
    read_int,
    read_options,
)
from citekit.csl.macros import check_macros
from citekit.csl.style import (
    PLAIN,
    Bibliography,
    Citation,
    Info,
    Layout,
    LocaleData,
    LocaleOptions,
    NameOptions,
    SortKey,
    Style,
    Term,
)
from citekit.csl.xmltree import Element as Xml
from citekit.csl.xmltree import read_xml
from citekit.errors import StyleError

_CLASSES = ("in-text", "note")


def read_style(data: bytes | str, *, what: str = "the style") -> Style:
    """Read an independent style.

    Args:
        data: the XML.
        what: a name for messages.

    Raises:
        StyleError: it is no XML, no CSL style, dependent, or cannot be rendered.
    """
    root = read_xml(data, what=what)
    if root.tag != "style":
        raise StyleError(
            what,
            f"a CSL style begins with <style>, not with <{root.tag}>",
            line=root.line,
            column=root.column,
        )
    info = _info(root)
    if (citation := _child(root, "citation")) is None:
        if info.parent:
            raise StyleError(
                what, f"a dependent style; its parent is {info.parent}", line=root.line, column=root.column
            )
        raise StyleError(what, "the style has no <citation>", line=root.line, column=root.column)
    bibliography = _child(root, "bibliography")
    macros = {
        each.attributes.get("name", ""): read_elements(each.children)
        for each in root.children
        if each.tag == "macro"
    }
    layouts = [_layout(each).children for each in (citation, bibliography) if each is not None]
    check_macros(macros, layouts, what)
    attributes = root.attributes
    return Style(
        class_=attributes.get("class", "in-text") if attributes.get("class") in _CLASSES else "in-text",
        default_locale=attributes.get("default-locale", ""),
        info=info,
        macros=macros,
        citation=_citation(citation),
        bibliography=_bibliography(bibliography) if bibliography is not None else None,
        locales=tuple(_locale(each) for each in root.children if each.tag == "locale"),
        options=read_options(attributes),
        initialize_with_hyphen=attributes.get("initialize-with-hyphen") != "false",
        demote_non_dropping_particle=attributes.get("demote-non-dropping-particle", "display-and-sort"),
        page_range_format=attributes.get("page-range-format", ""),
    )


def read_locale(data: bytes | str, *, what: str = "the locale") -> LocaleData:
    """Read a locale file.

    Raises:
        StyleError: it is no XML or no CSL locale.
    """
    root = read_xml(data, what=what)
    if root.tag != "locale":
        raise StyleError(
            what,
            f"a CSL locale begins with <locale>, not with <{root.tag}>",
            line=root.line,
            column=root.column,
        )
    return _locale(root)


def _info(root: Xml) -> Info:
    info = _child(root, "info")
    if info is None:
        return Info()
    categories = [each for each in info.children if each.tag == "category"]
    links = [each for each in info.children if each.tag == "link"]
    parents = [
        each.attributes.get("href", "")
        for each in links
        if each.attributes.get("rel") == "independent-parent"
    ]
    formats = [
        each.attributes["citation-format"] for each in categories if "citation-format" in each.attributes
    ]
    return Info(
        title=_text_of(info, "title"),
        id=_text_of(info, "id"),
        categories=tuple(each.attributes["field"] for each in categories if "field" in each.attributes),
        citation_format=formats[0] if formats else "",
        parent=parents[0] if parents else "",
    )


def _child(parent: Xml, tag: str) -> Xml | None:
    return next((child for child in parent.children if child.tag == tag), None)


def _text_of(parent: Xml, tag: str) -> str:
    child = _child(parent, tag)
    return child.text.strip() if child is not None else ""


def _layout(xml: Xml) -> Layout:
    layout = _child(xml, "layout")
    if layout is None:
        return Layout((), "", PLAIN)
    return Layout(
        read_elements(layout.children),
        layout.attributes.get("delimiter", ""),
        read_formatting(layout.attributes),
    )


def _sort(xml: Xml) -> tuple[SortKey, ...]:
    sort = _child(xml, "sort")
    return tuple(
        SortKey(
            each.attributes.get("variable", ""),
            each.attributes.get("macro", ""),
            each.attributes.get("sort") == "descending",
            NameOptions(
                et_al_min=read_int(each.attributes.get("names-min")),
                et_al_use_first=read_int(each.attributes.get("names-use-first")),
                et_al_use_last=read_bool(each.attributes.get("names-use-last")),
            ),
        )
        for each in (sort.children if sort is not None else ())
        if each.tag == "key"
    )


def _citation(xml: Xml) -> Citation:
    get = xml.attributes.get
    near = read_int(get("near-note-distance"))
    return Citation(
        _layout(xml),
        _sort(xml),
        read_options(xml.attributes),
        disambiguate_add_names=get("disambiguate-add-names") == "true",
        disambiguate_add_givenname=get("disambiguate-add-givenname") == "true",
        givenname_disambiguation_rule=get("givenname-disambiguation-rule", "by-cite"),
        disambiguate_add_year_suffix=get("disambiguate-add-year-suffix") == "true",
        cite_group_delimiter=get("cite-group-delimiter"),
        collapse=get("collapse", ""),
        year_suffix_delimiter=get("year-suffix-delimiter"),
        after_collapse_delimiter=get("after-collapse-delimiter"),
        near_note_distance=5 if near is None else near,
    )


def _bibliography(xml: Xml) -> Bibliography:
    get = xml.attributes.get
    line_spacing, entry_spacing = read_int(get("line-spacing")), read_int(get("entry-spacing"))
    return Bibliography(
        _layout(xml),
        _sort(xml),
        read_options(xml.attributes),
        hanging_indent=get("hanging-indent") == "true",
        second_field_align=get("second-field-align", ""),
        line_spacing=1 if line_spacing is None else line_spacing,
        entry_spacing=1 if entry_spacing is None else entry_spacing,
        subsequent_author_substitute=get("subsequent-author-substitute"),
        subsequent_author_substitute_rule=get("subsequent-author-substitute-rule", "complete-all"),
    )


# --- locales


def _locale(xml: Xml) -> LocaleData:
    terms = _child(xml, "terms")
    options = _child(xml, "style-options")
    given = options.attributes if options is not None else {}
    return LocaleData(
        xml.attributes.get("xml:lang", ""),
        tuple(_term(each) for each in (terms.children if terms is not None else ()) if each.tag == "term"),
        tuple(read_date(each) for each in xml.children if each.tag == "date"),
        LocaleOptions(
            read_bool(given.get("limit-day-ordinals-to-day-1")), read_bool(given.get("punctuation-in-quote"))
        ),
    )


def _term(xml: Xml) -> Term:
    get = xml.attributes.get
    return Term(
        get("name", ""),
        get("form", "long"),
        get("gender", ""),
        get("gender-form", ""),
        get("match", ""),
        *_numbers(xml, _child(xml, "single"), _child(xml, "multiple")),
    )


def _numbers(xml: Xml, single: Xml | None, multiple: Xml | None) -> tuple[str, str]:
    """The singular and the plural of a term; one stands for both where there is only one."""
    one, many = single or multiple or xml, multiple or single or xml
    # An empty term that is written over two lines is empty.
    return one.text if one.text.strip("\n\r\t ") else "", many.text if many.text.strip("\n\r\t ") else ""
