"""``cs:text``, ``cs:number`` and ``cs:label``: variables, macros, terms, values, and what numbers count."""

from __future__ import annotations

from typing import Any

import pytest
from csl_small import render

ITEM = {
    "type": "book",
    "title": "Boundaries of Dissent",
    "title-short": "Boundaries",
    "container-title": "Journal",
    "container-title-short": "J.",
    "page": "110-5",
    "volume": "2",
    "edition": "3",
    "number-of-volumes": "12",
    "DOI": "10.1/x",
}

TEXTS = [
    # elements                                                       printed
    ('<text variable="title"/>', "Boundaries of Dissent"),
    ('<text variable="title" form="short"/>', "Boundaries"),
    ('<text variable="container-title" form="short"/>', "J."),
    ('<text variable="publisher"/>', ""),
    ('<text value="verbatim"/>', "verbatim"),
    ('<text value=""/>', ""),
    ('<text term="in"/>', "in"),
    ('<text term="page" form="short"/>', "p."),
    ('<text term="page" form="short" plural="true"/>', "pp."),
    ('<text term="no-such-term"/>', ""),
    ('<text macro="named"/>', "named Boundaries of Dissent"),
    ('<text macro="no-such-macro"/>', ""),
    ('<text macro="empty"/>', ""),
    ('<text variable="page"/>', "110-5"),
    ('<text variable="page-first"/>', "110"),
    ('<text variable="title" prefix="(" suffix=")"/>', "(Boundaries of Dissent)"),
    ('<text variable="publisher" prefix="(" suffix=")"/>', ""),
    ('<text variable="container-title-short" strip-periods="true"/>', "J"),
    ('<text variable="title" text-case="uppercase" prefix="a"/>', "aBOUNDARIES OF DISSENT"),
    ('<text variable="title" quotes="true"/>', "“Boundaries of Dissent”"),
    ("<text/>", ""),
    ('<no-such-element/><text variable="volume"/>', "2"),
]
MACROS = (
    '<macro name="named"><text value="named "/><text variable="title"/></macro>'
    '<macro name="empty"><text value="never"/><text variable="publisher"/></macro>'
)


@pytest.mark.parametrize(("elements", "printed"), TEXTS, ids=[row[0] for row in TEXTS])
def test_a_text_is_printed(elements: str, printed: str) -> None:
    assert render(elements, ITEM, macros=MACROS).replace("–", "-") == printed


def test_an_item_without_a_short_title_prints_the_long_one() -> None:
    assert render('<text variable="title" form="short"/>', {"title": "Long"}) == "Long"
    assert render('<text variable="title" form="short"/>', {"shortTitle": "Short"}) == "Short"


NUMBERS = [
    # value       form              lang     printed
    ("3", "numeric", "en-US", "3"),
    ("3", "ordinal", "en-US", "3rd"),
    ("13", "ordinal", "en-US", "13th"),
    ("2", "long-ordinal", "en-US", "second"),
    ("12", "long-ordinal", "en-US", "12th"),
    ("14", "roman", "en-US", "xiv"),
    ("Second", "ordinal", "en-US", "Second"),
    ("1, 3", "ordinal", "en-US", "1st, 3rd"),
    ("2-4", "roman", "en-US", "ii–iv"),
    ("2 & 4", "roman", "en-US", "ii & iv"),
    ("1", "ordinal", "fr-FR", "1re"),
    ("2", "ordinal", "fr-FR", "2e"),
    ("21", "ordinal", "fr-FR", "21e"),
    ("1", "long-ordinal", "fr-FR", "première"),
    ("1", "ordinal", "tr-TR", "1."),
]


@pytest.mark.parametrize(
    ("value", "form", "lang", "printed"), NUMBERS, ids=["-".join(r[:3]) for r in NUMBERS]
)
def test_an_edition_is_printed_in_a_form(value: str, form: str, lang: str, printed: str) -> None:
    elements = f'<number variable="edition" form="{form}"/>'
    assert render(elements, {"edition": value}, lang=lang) == printed


def test_a_number_of_another_gender_has_another_ordinal() -> None:
    assert render('<number variable="volume" form="ordinal"/>', {"volume": 1}, lang="fr-FR") == "1er"


LABELS = [
    # variable           value      attributes                       printed
    ("page", "3", 'form="short"', "p."),
    ("page", "3-5", 'form="short"', "pp."),
    ("page", "3, 5", "", "pages"),
    ("page", "3-5", 'form="short" plural="never"', "p."),
    ("page", "3", 'form="short" plural="always"', "pp."),
    ("page", "3", 'form="symbol"', "p."),
    ("number-of-volumes", "1", 'form="short"', "vol."),
    ("number-of-volumes", "12", 'form="short"', "vols."),
    ("edition", "3", "", "edition"),
    ("edition", "", "", ""),
    ("issue", "3", "", ""),
    ("page", "3", 'form="short" text-case="uppercase" suffix=" "', "P. "),
]


@pytest.mark.parametrize(("variable", "value", "attributes", "printed"), LABELS)
def test_a_label_agrees_with_its_number(variable: str, value: str, attributes: str, printed: str) -> None:
    elements = f'<label variable="{variable}" {attributes}/>'
    assert render(elements, {variable: value}) == printed


LOCATORS = [
    # locator            label       printed
    ("12", None, "p. 12"),
    ("12-14", None, "pp. 12–14"),
    ("3", "chapter", "chap. 3"),
    ("3, 5", "chapter", "chaps. 3, 5"),
    ("chap. 3", None, "chap. 3"),
    ("7", "sub verbo", " 7"),
    ("", "page", ""),
]


@pytest.mark.parametrize(("locator", "label", "printed"), LOCATORS)
def test_a_locator_has_the_label_of_what_it_counts(locator: str, label: str | None, printed: str) -> None:
    elements = '<label variable="locator" form="short"/><text variable="locator" prefix=" "/>'
    cite: dict[str, Any] = {"locator": locator, **({"label": label} if label else {})}
    assert render(elements, {}, cite=cite) == printed


LINKS = [
    # variable   value                       address
    ("URL", "https://x.org/a", "https://x.org/a"),
    ("DOI", "10.1/x", "https://doi.org/10.1/x"),
    ("DOI", "https://doi.org/10.1/x", "https://doi.org/10.1/x"),
    ("PMID", "12", "https://www.ncbi.nlm.nih.gov/pubmed/12"),
    ("PMCID", "PMC1", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1"),
]


@pytest.mark.parametrize(("variable", "value", "address"), LINKS)
def test_an_identifier_leads_to_its_address(variable: str, value: str, address: str) -> None:
    made = render(f'<text variable="{variable}"/>', {variable: value}, output="markdown")
    assert f"({address})" in made or f"<{address}>" in made


def test_a_page_range_takes_the_form_of_the_style() -> None:
    elements = '<text variable="page"/> <number variable="page" prefix="; "/>'
    attributes = 'page-range-format="expanded"'
    assert render(elements, ITEM, attributes=attributes) == "110–115; 110–115"


def test_an_ampersand_between_pages_is_that_of_the_locale() -> None:
    assert render('<text variable="page"/>', {"page": "3&5"}, lang="tr-TR") == "3 & 5"


def test_a_citation_number_is_the_place_in_the_bibliography() -> None:
    assert render('<text variable="citation-number" prefix="[" suffix="]"/>') == "[1]"


def test_a_citation_label_is_made_of_names_and_year() -> None:
    item = {"author": [{"family": "Asthma"}, {"family": "Bronchitis"}], "issued": {"date-parts": [[1995]]}}
    assert render('<text variable="citation-label"/>', item) == "AsBr95"
    assert render('<text variable="citation-label"/>', {**item, "citation-label": "own"}) == "own"
    assert render('<text variable="citation-label"/>', {}) == ""


COPY = {
    "archive-url": "https://web.archive.org/web/2009/http://x.org/a",
    "archive-date": {"date-parts": [[2009, 2, 3]]},
}
COPIES = [
    # custom                                     lang     printed
    ({}, "en-US", "http://x.org/a"),
    ({"archive-url": "http://c.org/1"}, "en-US", "http://x.org/a, archived at http://c.org/1"),
    (COPY, "en-US", f"http://x.org/a, archived at {COPY['archive-url']} (February 3, 2009)"),
    (COPY, "fr-FR", f"http://x.org/a, archivé à l’adresse {COPY['archive-url']} (3 February 2009)"),
    (COPY, "tr-TR", f"http://x.org/a, arşivlenmiş kopya: {COPY['archive-url']} (3 Şubat 2009)"),
    ({"archive-date": COPY["archive-date"]}, "en-US", "http://x.org/a"),
]


@pytest.mark.parametrize(("custom", "lang", "printed"), COPIES)
def test_an_archived_copy_is_printed_behind_the_address(
    custom: dict[str, Any], lang: str, printed: str
) -> None:
    item = {"URL": "http://x.org/a", "custom": custom}
    assert render('<text variable="URL"/>', item, lang=lang) == printed


def test_an_archived_copy_without_the_cited_address_is_not_printed() -> None:
    assert render('<text variable="URL"/>', {"custom": COPY}) == ""
    assert render('<text variable="DOI"/>', {"DOI": "10.1/x", "custom": COPY}) == "10.1/x"
