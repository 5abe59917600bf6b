"""The locale that a style is rendered in: terms, localised dates and options, from several layers.

A layer is a locale file or a ``cs:locale`` of the style; a later one goes before
an earlier one, term by term.

Source:
    CSL 1.0.2, "Locale Fallback" and "Terms".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from citekit.csl.style import Date, LocaleData, Style, Term

FORM_FALLBACK = {"verb-short": "verb", "symbol": "short", "verb": "long", "short": "long"}
"""Where a form of a term is missing, the next one is printed (CSL 1.0.2, "Terms")."""

_LAST_DIGIT, _LAST_TWO, _WHOLE = "last-digit", "last-two-digits", "whole-number"


@dataclass(slots=True)
class Locale:
    """Terms, dates and options for one language, all layers merged.

    Attributes:
        lang: a BCP 47 code.
        terms: by name and form; of gendered ordinals by ``form/gender-form``.
        dates: the localised date formats, by form (``text``, ``numeric``).
    """

    lang: str
    terms: dict[str, dict[str, Term]] = field(default_factory=dict)
    dates: dict[str, Date] = field(default_factory=dict)
    punctuation_in_quote: bool = False
    limit_day_ordinals_to_day_1: bool = False
    _found: dict[tuple[str, str, bool], str | None] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The language alone: ``de`` of ``de-AT``."""
        return self.lang.partition("-")[0]

    def term(self, name: str, form: str = "long", plural: bool = False) -> str | None:
        """The text of a term, `None` if there is no such term in any form that may stand in."""
        key = (name, form, plural)
        try:
            return self._found[key]
        except KeyError:
            forms = self.terms.get(name.replace(" ", "-"), {})
            wanted: str | None = form
            while wanted is not None and wanted not in forms:
                wanted = FORM_FALLBACK.get(wanted)
            term = forms.get(wanted) if wanted is not None else None
            text = None if term is None else term.multiple if plural else term.single
            self._found[key] = text
            return text

    def gender(self, name: str) -> str:
        """The gender of a noun such as ``edition`` or ``month-01``, empty where it has none."""
        return next((term.gender for term in self.terms.get(name, {}).values() if term.gender), "")

    def ordinal(self, number: int, gender: str = "") -> str:
        """The suffix that makes an ordinal of a number: ``nd`` of 2.

        Source:
            CSL 1.0.2, "Ordinal Suffixes": of the terms that match, ``ordinal-10`` to ``ordinal-99`` go before
            ``ordinal-00`` to ``ordinal-09``, and both before ``ordinal``.
        """
        for digits, default in ((f"{number % 100:02d}", _LAST_TWO), (f"{number % 10:02d}", _LAST_DIGIT)):
            forms = self.terms.get(f"ordinal-{digits}")
            term = self._gendered(forms, gender) if forms else None
            if term is not None:
                match = term.match or (_LAST_TWO if int(digits) >= 10 else _LAST_DIGIT)
                if match == _WHOLE and number != int(digits):
                    continue
                if default == _LAST_TWO and match == _LAST_DIGIT and number % 100 >= 10:
                    continue
                if default == _LAST_DIGIT and match == _LAST_TWO and number % 100 >= 10:
                    continue
                return term.single
        term = self._gendered(self.terms.get("ordinal", {}), gender)
        return term.single if term is not None else ""

    def long_ordinal(self, number: int, gender: str = "") -> str | None:
        """The number in words, ``second`` of 2, where the locale has it (1 to 10)."""
        forms = self.terms.get(f"long-ordinal-{number:02d}")
        term = self._gendered(forms, gender) if forms else None
        return term.single if term is not None else None

    def _gendered(self, forms: dict[str, Term], gender: str) -> Term | None:
        return (forms.get(f"long/{gender}") if gender else None) or forms.get("long")


def merged(lang: str, layers: Iterable[LocaleData]) -> Locale:
    """Merge `layers`, the later over the earlier."""
    locale = Locale(lang)
    for layer in layers:
        _add_terms(locale.terms, layer.terms)
        for date in layer.dates:
            locale.dates[date.form] = date
        if layer.options.punctuation_in_quote is not None:
            locale.punctuation_in_quote = layer.options.punctuation_in_quote
        if layer.options.limit_day_ordinals_to_day_1 is not None:
            locale.limit_day_ordinals_to_day_1 = layer.options.limit_day_ordinals_to_day_1
    return locale


def _add_terms(terms: dict[str, dict[str, Term]], added: Iterable[Term]) -> None:
    cleared = False
    for term in added:
        is_ordinal = term.name == "ordinal" or term.name.startswith("ordinal-")
        if is_ordinal and not cleared:
            # Ordinals are one system: a layer that has some has them all (CSL 1.0.2, "Ordinal Suffixes").
            cleared = True
            for name in [name for name in terms if name == "ordinal" or name.startswith("ordinal-")]:
                del terms[name]
        key = f"{term.form}/{term.gender_form}" if term.gender_form else term.form
        name = term.name.replace(" ", "-")  # "no date" in some locale files, "no-date" in others
        terms[name] = {**terms.get(name, {}), key: term}


def locale_of(style: Style, lang: str, files: Iterable[LocaleData]) -> Locale:
    """The locale of a style: what locale files say, and over it what the style says.

    Args:
        style: its ``cs:locale`` elements come in, the more exact the later.
        lang: the language to render in.
        files: locale files, the fallback first.
    """
    wanted = dict.fromkeys(("", lang.partition("-")[0], lang))
    own = [each for name in wanted for each in style.locales if each.lang == name]
    fallback, *nearer = files
    if lang.partition("-")[0] != fallback.lang.partition("-")[0]:
        fallback = _without_forms_of(fallback, nearer)
    return merged(lang, [fallback, *nearer, *own])


def _without_forms_of(fallback: LocaleData, layers: Sequence[LocaleData]) -> LocaleData:
    """The terms of `fallback` but for forms in place of which the language has another of its own.

    In a Turkish text a short form that only English has is the Turkish long one, *tez* and not *thes.*
    (the specification, by the letter, has it the other way; the other processors do not).  Signs are of
    no language: ``&`` and ``§`` stay.
    """
    own = {(term.name, term.form) for layer in layers for term in layer.terms if term.single}

    def is_foreign(term: Term) -> bool:
        form = FORM_FALLBACK.get(term.form)
        while form is not None and (term.name, form) not in own:
            form = FORM_FALLBACK.get(form)
        return form is not None and any(char.isalpha() for char in term.single)

    return replace(fallback, terms=tuple(term for term in fallback.terms if not is_foreign(term)))
