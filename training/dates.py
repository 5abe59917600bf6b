"""Dates of made-up references, as a language writes them."""

from __future__ import annotations

import random

from citekit.references.lexicon.months import MONTH_ROWS
from training.pools import upper_first

_MONTHS = {
    "ar": "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|"
    "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول",
    "fa": "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند",
}
"""Of languages whose dates the rules do not read."""
_SEASONS = {
    "tr": ("Bahar", "İlkbahar", "Güz", "Kış", "Yaz", "Sonbahar"),
    "en": ("Spring", "Fall", "Winter", "Autumn"),
}


def months(language: str) -> list[list[str]]:
    """The names of the months of a language, each with its forms."""
    if language in _MONTHS:
        return [[name] for name in _MONTHS[language].split("|")]
    return [cell.split() for cell in MONTH_ROWS[language].split(",")]


def year(rng: random.Random, *, first: int = 1900) -> int:
    """A year, the later ones more often."""
    return (
        rng.randint(1840, 1899)
        if rng.random() < 0.06
        else int(2024 - abs(rng.gauss(0, 1)) * 28)
        if rng.random() < 0.9
        else rng.randint(first, 2024)
    )


def month_name(language: str, rng: random.Random, *, genitive_case: bool) -> str:
    """The name of a month as dates have it."""
    forms = rng.choice(months(language))
    form = forms[1] if genitive_case and len(forms) > 1 and language == "ru" else forms[0]
    if language in ("en",) and rng.random() < 0.2 and len(forms) > 1:
        form = forms[-1] + rng.choice((".", ""))
    return form if language in ("ru", "az", "fr", "it", "es") else upper_first(form)


def day(language: str, rng: random.Random) -> str:
    """A date with its day, as the language writes it."""
    number, y = rng.randint(1, 28), year(rng)
    kind = rng.random()
    if kind < 0.25 and language != "en":
        sign = "." if rng.random() < 0.85 else "/"
        return f"{number:02d}{sign}{rng.randint(1, 12):02d}{sign}{y}"
    name = month_name(language, rng, genitive_case=True)
    if kind > 0.93:
        return f"{number}{rng.choice('-–')}{number + 1} {name} {y}"
    if language == "de":
        return f"{number}. {name} {y}" if kind < 0.7 else f"{number}.{rng.randint(1, 12)}.{y}"
    if language == "en":
        return f"{number} {name} {y}" if kind < 0.5 else f"{name} {number}, {y}"
    if language == "es":
        return f"{number} de {name} de {y}"
    if language == "az":
        return f"{number} {name} {y}" + rng.choice(("", "-ci il", "-cu il", ""))
    if language == "ru":
        return f"{number} {name} {y}" + rng.choice(("", "", " г."))
    return f"{number} {name} {y}"


def month_year(language: str, rng: random.Random) -> str:
    """A month or season with its year."""
    if language in _SEASONS and rng.random() < 0.25:
        return f"{rng.choice(_SEASONS[language])} {year(rng)}"
    name = month_name(language, rng, genitive_case=False)
    if rng.random() < 0.15:
        name += rng.choice("-–/") + month_name(language, rng, genitive_case=False)
    return f"{name} {year(rng)}"
