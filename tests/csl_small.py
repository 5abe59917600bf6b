"""CSL for tests: styles of a few lines, and locales small enough to know by heart.

No installed package is asked for: a document of `document` has the locales of
this module, whatever else there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any
from unittest.mock import patch

from citekit.csl import Document
from citekit.csl import document as module
from citekit.csl.load import read_locale, read_style
from citekit.csl.locale import Locale, locale_of, merged
from citekit.csl.program import Program
from citekit.csl.style import LocaleData, Style

_ENGLISH_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_TURKISH_MONTHS = "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split()


def _months(names: list[str]) -> str:
    return "".join(
        f'<term name="month-{number:02d}">{name}</term>'
        f'<term name="month-{number:02d}" form="short">{name[:3]}.</term>'
        for number, name in enumerate(names, 1)
    )


ENGLISH = f"""
<locale xmlns="http://purl.org/net/xbiblio/csl" xml:lang="en-US">
  <style-options punctuation-in-quote="true"/>
  <date form="text" delimiter=" "><date-part name="month"/><date-part name="day" suffix=","/>
    <date-part name="year"/></date>
  <date form="numeric" delimiter="/"><date-part name="month" form="numeric-leading-zeros"/>
    <date-part name="day" form="numeric-leading-zeros"/><date-part name="year"/></date>
  <terms>
    <term name="open-quote">“</term><term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term>
    <term name="page-range-delimiter">–</term>
    <term name="and">and</term><term name="and" form="symbol">&amp;</term>
    <term name="et-al">et al.</term><term name="and others">and others</term>
    <term name="no date" form="short">n.d.</term><term name="no date">no date</term>
    <term name="ibid">ibid.</term><term name="in">in</term>
    <term name="ad"> AD</term><term name="bc"> BC</term>
    <term name="page"><single>page</single><multiple>pages</multiple></term>
    <term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term>
    <term name="chapter" form="short"><single>chap.</single><multiple>chaps.</multiple></term>
    <term name="volume"><single>volume</single><multiple>volumes</multiple></term>
    <term name="figure" form="short"><single>fig.</single><multiple>figs.</multiple></term>
    <term name="edition"><single>edition</single><multiple>editions</multiple></term>
    <term name="number-of-volumes" form="short"><single>vol.</single><multiple>vols.</multiple></term>
    <term name="section" form="symbol"><single>§</single><multiple>§§</multiple></term>
    <term name="editor"><single>editor</single><multiple>editors</multiple></term>
    <term name="editor" form="short"><single>ed.</single><multiple>eds.</multiple></term>
    <term name="editor" form="verb">edited by</term>
    <term name="editor" form="verb-short">ed. by</term>
    <term name="translator" form="short"><single>tr.</single><multiple>trs.</multiple></term>
    <term name="editortranslator" form="short"><single>ed. &amp; tr.</single>
      <multiple>eds. &amp; trs.</multiple></term>
    <term name="ordinal">th</term><term name="ordinal-01">st</term><term name="ordinal-02">nd</term>
    <term name="ordinal-03">rd</term><term name="ordinal-11">th</term><term name="ordinal-12">th</term>
    <term name="ordinal-13">th</term>
    <term name="long-ordinal-01">first</term><term name="long-ordinal-02">second</term>
    <term name="season-01">Spring</term><term name="season-02">Summer</term>
    <term name="season-03">Autumn</term><term name="season-04">Winter</term>
    {_months(_ENGLISH_MONTHS)}
  </terms>
</locale>
"""

FRENCH = """
<locale xmlns="http://purl.org/net/xbiblio/csl" xml:lang="fr-FR">
  <style-options punctuation-in-quote="false" limit-day-ordinals-to-day-1="true"/>
  <date form="text" delimiter=" "><date-part name="day" form="ordinal"/><date-part name="month"/>
    <date-part name="year"/></date>
  <terms>
    <term name="open-quote">« </term><term name="close-quote"> »</term>
    <term name="and">et</term><term name="et-al">et al.</term>
    <term name="edition" gender="feminine"><single>édition</single><multiple>éditions</multiple></term>
    <term name="volume" gender="masculine"><single>volume</single><multiple>volumes</multiple></term>
    <term name="month-01" gender="masculine">janvier</term>
    <term name="ordinal">ᵉ</term>
    <term name="ordinal-01" gender-form="feminine" match="whole-number">ʳᵉ</term>
    <term name="ordinal-01" gender-form="masculine" match="whole-number">ᵉʳ</term>
    <term name="long-ordinal-01">premier</term>
    <term name="long-ordinal-01" gender-form="feminine">première</term>
  </terms>
</locale>
"""

TURKISH = f"""
<locale xmlns="http://purl.org/net/xbiblio/csl" xml:lang="tr-TR">
  <style-options punctuation-in-quote="false"/>
  <date form="text" delimiter=" "><date-part name="day"/><date-part name="month"/>
    <date-part name="year"/></date>
  <terms>
    <term name="and">ve</term><term name="et-al">vd.</term>
    <term name="page" form="short"><single>s.</single><multiple>ss.</multiple></term>
    <term name="ordinal">.</term>
    {_months(_TURKISH_MONTHS)}
  </terms>
</locale>
"""


@lru_cache(maxsize=8)
def locale_files(lang: str) -> tuple[LocaleData, ...]:
    """The small locale files for a language, the English one first."""
    own = {"fr": FRENCH, "tr": TURKISH}.get(lang.partition("-")[0])
    return tuple(read_locale(each) for each in (ENGLISH, own) if each is not None)


def locale(lang: str = "en-US") -> Locale:
    """A small locale by itself."""
    return merged(lang, locale_files(lang))


def style(
    citation: str = "",
    bibliography: str | None = None,
    *,
    macros: str = "",
    locales: str = "",
    attributes: str = "",
    citation_attributes: str = "",
    citation_sort: str = "",
    layout: str = "",
    bibliography_attributes: str = "",
    bibliography_sort: str = "",
    bibliography_layout: str = "",
) -> str:
    """The XML of a style.

    Args:
        citation: the elements of the layout of citations.
        bibliography: those of the layout of the bibliography; none for a style without one.
        macros: ``<macro>`` elements.
        locales: ``<locale>`` elements.
        attributes: of ``<style>``; likewise of ``<citation>``, ``<bibliography>`` and their layouts.
        citation_sort: ``<key>`` elements; likewise of the bibliography.
    """
    second = (
        ""
        if bibliography is None
        else (
            f"<bibliography {bibliography_attributes}>{_sort(bibliography_sort)}"
            f"<layout {bibliography_layout}>{bibliography}</layout></bibliography>"
        )
    )
    return (
        f'<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" {attributes}>{locales}{macros}'
        f"<citation {citation_attributes}>{_sort(citation_sort)}<layout {layout}>{citation}</layout>"
        f"</citation>{second}</style>"
    )


def _sort(keys: str) -> str:
    return f"<sort>{keys}</sort>" if keys else ""


def program(style: Style, lang: str = "") -> Program:
    """A style made ready with the small locales."""
    lang = lang or style.default_locale or "en-US"
    return Program(style, locale_of(style, lang, locale_files(lang)))


def document(
    xml: str, items: Iterable[Mapping[str, Any]] = (), lang: str = "en-US", **options: Any
) -> Document:
    """A document in a style of a few lines; `options` are those of `Document`."""
    with patch.object(module, "program_of", program):
        return Document(read_style(xml), items, locale=lang, **options)


def cite(*ids: str, note: int = 0, **more: Any) -> dict[str, Any]:
    """A citation object of some items; `more` goes into each cite."""
    return {"citationItems": [{"id": each, **more} for each in ids], "properties": {"noteIndex": note}}


def render(
    fragment: str,
    item: Mapping[str, Any] | None = None,
    *,
    lang: str = "en-US",
    output: str = "text",
    cite: Mapping[str, Any] | None = None,
    **parts: str,
) -> str:
    """One citation of one item by a layout of these elements; nothing where the style prints nothing.

    Args:
        fragment: the elements of the layout.
        item: the item, without an id.
        lang: ``en-US``, ``fr-FR`` or ``tr-TR``, the locales that there are.
        output: a row of `citekit.csl.outputs.WRITERS`; of HTML the link to the entry is left out.
        cite: what the cite item says beside the id.
        parts: further arguments of `style`.
    """
    made = document(style(fragment, **parts), [{"id": "x", **(item or {})}], lang)
    made.cite({"citationItems": [{"id": "x", **(cite or {})}]})
    (text,) = made.citations(output)
    if text == module.NOTHING_PRINTED:
        return ""
    return re.sub('<a href="#ref-x">(.*)</a>', r"\1", text) if output == "html" else text


def entry(
    fragment: str,
    item: Mapping[str, Any] | None = None,
    *,
    lang: str = "en-US",
    output: str = "text",
    **parts: str,
) -> str:
    """The same for one entry of a bibliography."""
    made = document(style("", fragment, **parts), [{"id": "x", **(item or {})}], lang)
    made.cite_nothing()
    return "".join(text for _, text in made.bibliography(output).entries)


def person(family: str, given: str = "", **more: Any) -> dict[str, Any]:
    """A name of CSL-JSON."""
    return {"family": family, "given": given, **more} if given else {"family": family, **more}


def issued(*parts: int) -> dict[str, Any]:
    """A date of CSL-JSON."""
    return {"date-parts": [list(parts)]}
