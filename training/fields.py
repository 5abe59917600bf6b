"""The fields of made-up references: from the letters of `training.grammar` to labelled text."""

from __future__ import annotations

import random
import re

from training.dates import day, month_name, month_year, year
from training.grammar import Segment
from training.people import people, person
from training.pools import Pools
from training.values import accessed, address, issue, locator, pages, signature, volume


def render(name: str, form: str, language: str, pools: Pools, rng: random.Random) -> list[Segment]:
    """The labelled text of a field; see `training.grammar.LABELS` for the letters."""
    return [(label, text) for label, text in [FIELDS[name](form, language, pools, rng)] if text]


def _title(form: str, language: str, pools: Pools, rng: random.Random) -> tuple[str, str]:
    if form == "case" and rng.random() < _MADE_CASES:
        return "title", _case(language, pools, rng)
    if form in ("case", "act"):
        return "title", pools.pick(language, form, rng)
    if form == "ar":
        return "title", pools.compose("tr", "kitab", rng)
    if form == "old":
        return "title", pools.pick("en", "ancient-work", rng)
    if form == "word":
        return "title", rng.choice(pools.pick(language, "title", rng).split())
    if form == "short":
        return "title", _shortened(pools.pick(language, "title", rng), rng)
    title = pools.pick(language, "title", rng)
    if rng.random() < _HEADS:
        head = max(re.findall(r"[^\W\d_]+", title) or [title], key=len)
        title = rng.choice(("{}. {}", "{}: {}", "{}")).format(head[:1].upper() + head[1:], title)
    if rng.random() < _SPANS:
        first = year(rng)
        title += rng.choice(_SPAN).format(first, first + rng.randint(1, 90))
    return "title", title.title() if form == "cap" else title.upper() if form == "CAP" else title


def _case(language: str, pools: Pools, rng: random.Random) -> str:
    """The parties of a case: "Barker v Holt Press Ltd", "Re M.", "R. v. Dunn"."""
    sides = []
    for _ in range(2):
        kind = rng.random()
        name = pools.words[language]["family"] if kind < 0.7 else pools.words[language]["publisher"]
        sides.append(rng.choice(name) + (rng.choice(_COMPANY) if kind > 0.6 else ""))
    first, second = rng.choice(_CROWN) if rng.random() < 0.2 else sides[0], sides[1]
    return rng.choice(
        (
            f"{first} v. {second}",
            f"{first} v {second}",
            f"{first} v. {second}",
            f"In re {second}",
            f"Re {second}",
        )
    )


_MADE_CASES = 0.7
_COMPANY = (" Ltd", " Inc.", " Co.", " Corp.", " plc", ", Inc.", " & Co.", " LLC", " Council", "")
_CROWN = (
    "R",
    "R.",
    "United States",
    "Commission",
    "State",
    "People",
    "Commonwealth",
    "The Queen",
    "Attorney General",
    "Secretary of State for the Home Department",
    "Minister of Health",
    "U.S.",
)


def _shortened(title: str, rng: random.Random) -> str:
    """A title as antiquity's are cited: "Aen.", "Demosth."."""
    word = max(re.findall(r"[^\W\d_]+", title) or [title], key=len)
    return word[:1].upper() + word[1 : rng.randint(2, 6)] + "."


_HEADS = 0.08
"""How many titles begin with a single word, as many books' do, or are one."""
_SPANS = 0.05
"""How many titles end with the years that they are about."""
_SPAN = (", {}–{}", " ({}–{})", ", {}-{}", " ({}-{})", ": {}-{}", ", {}", " {}", " {} - {}")


def _container(form: str, language: str, pools: Pools, rng: random.Random) -> tuple[str, str]:
    if form == "abbr":
        return "container-title", _abbreviation(pools, rng)
    if form in _OF_FIELDS:
        return "container-title", pools.pick("en", form, rng)
    section = form if form == "newspaper" else "title" if form in ("book", "CAP") else "journal"
    value = pools.pick(language, section, rng)
    return "container-title", value.upper() if form == "CAP" else value


_OF_FIELDS = ("siglum", "papyri", "review", "reporter", "lawreport", "philology")
"""Kinds of containers that a field has in common, whatever the language."""


def _abbreviation(pools: Pools, rng: random.Random) -> str:
    """A journal as the lists of abbreviations of the humanities have it: JRS, AJPh, RivFil, MDAI(R)."""
    if rng.random() < _REAL_SIGLA:
        return pools.pick("en", "journal-sigla", rng)
    letters = "".join(rng.choices(_INITIALS, k=rng.randint(2, 5)))
    kind = rng.random()
    if kind < 0.15:
        letters += rng.choice(("h", "Ph", "hist", "Fil", "Arch", "St", "Lett", "Chr"))
    elif kind < 0.22:
        letters = ".".join(letters) + "."
    elif kind < 0.25:
        letters += f"({rng.choice(_INITIALS)})"
    return letters


_REAL_SIGLA = 0.4
_INITIALS = "AAABBCCDEEFGHIJJKLMMNOPPQRRRSSSTVWZ"


FIELDS = {
    "A": lambda form, lang, pools, rng: (
        "author",
        pools.pick("en" if form == "ancient" else lang, form, rng)
        if form in ("ancient", "antique")
        else people(form, lang, pools, rng),
    ),
    "A2": lambda form, lang, pools, rng: ("author", people(form, lang, pools, rng)),
    "A3": lambda form, lang, pools, rng: ("author", person(form, lang, pools, rng)),
    "E": lambda form, lang, pools, rng: (
        "editor",
        people(form, lang, pools, rng)
        if not form.endswith("fg") or len(form) < 3
        else person(form, lang, pools, rng),
    ),
    "R": lambda form, lang, pools, rng: ("translator", person(form, lang, pools, rng)),
    "T": _title,
    "C": _container,
    "S": lambda form, lang, pools, rng: (
        "collection-title",
        _abbreviation(pools, rng) if form == "abbr" else pools.pick(lang, "series", rng),
    ),
    "P": lambda form, lang, pools, rng: (
        "publisher",
        pools.pick(lang, "university" if form == "u" else "publisher", rng),
    ),
    "P2": lambda form, lang, pools, rng: ("publisher", pools.pick(lang, "publisher", rng)),
    "L": lambda form, lang, pools, rng: ("location", _places(lang, pools, rng)),
    "L2": lambda form, lang, pools, rng: ("location", pools.pick(lang, "city", rng)),
    "Y": lambda form, lang, pools, rng: ("date", _year_text(lang, rng)),
    "Y2": lambda form, lang, pools, rng: ("other", str(year(rng))),
    "D": lambda form, lang, pools, rng: ("date", _day_text(form, lang, rng)),
    "D2": lambda form, lang, pools, rng: ("note", day(lang, rng)),
    "M": lambda form, lang, pools, rng: (
        "date",
        month_year(lang, rng) if rng.random() < 0.7 else str(year(rng)),
    ),
    "SY": lambda form, lang, pools, rng: ("date", month_year(lang, rng)),
    "V": lambda form, lang, pools, rng: ("volume", volume(form, lang, rng)),
    "N": lambda form, lang, pools, rng: ("issue", issue(form, rng)),
    "p": lambda form, lang, pools, rng: (
        "pages",
        locator(form, rng) if form else pages(rng) + _following(lang, rng),
    ),
    "p2": lambda form, lang, pools, rng: ("pages", pages(rng, single=True)),
    "pc": lambda form, lang, pools, rng: (
        "pages",
        f"{rng.randint(20, 800)} {'с' if lang == 'ru' else 's' if lang in ('tr', 'az') else 'p'}.",
    ),
    "e": lambda form, lang, pools, rng: ("edition", pools.pick(lang, "edition", rng)),
    "U": lambda form, lang, pools, rng: (
        "url",
        f"<{address(rng, pools)}>" if form == "angle" else address(rng, pools),
    ),
    "DOI": lambda form, lang, pools, rng: (
        "doi",
        rng.choice(("doi:", "https://doi.org/", "DOI: ", "http://dx.doi.org/", ""))
        + f"10.{rng.randint(1000, 9999)}/{''.join(rng.choices('abcdefg.0123456789', k=9))}1",
    ),
    "K": lambda form, lang, pools, rng: ("note", accessed(lang, rng)),
    "G": lambda form, lang, pools, rng: ("genre", pools.pick(lang, "genre", rng)),
    "O": lambda form, lang, pools, rng: (
        "note",
        f"({pools.pick(lang, 'note', rng)})" if form == "b" else pools.pick(lang, "note", rng),
    ),
    "X": lambda form, lang, pools, rng: ("xref", pools.pick(lang, "xref", rng)),
    "I": lambda form, lang, pools, rng: ("identifier", signature(form, rng)),
    "I2": lambda form, lang, pools, rng: ("identifier", f"{year(rng)}/{rng.randint(1, 400)}"),
}


def _places(language: str, pools: Pools, rng: random.Random) -> str:
    first = pools.pick(language, "city", rng)
    if rng.random() > _TWO_PLACES:
        return first
    return first + rng.choice(_BETWEEN) + pools.pick(language, "city", rng)


_TWO_PLACES = 0.1
_BETWEEN = ("-", "-", "/", "–", " – ", " / ", ", ", " and ", "/", " & ")


def _year_text(language: str, rng: random.Random) -> str:
    text = str(year(rng))
    kind = rng.random()
    if kind < 0.02:
        return f"{text}{rng.choice('/-–')}{int(text) % 100 + 1:02d}"
    if kind < 0.05 and language in ("de", "en", "it"):
        return text + rng.choice("ab")
    if kind < 0.06:
        return f"[{text}]"
    if kind < 0.08 and language in ("tr", "az"):
        hijri = round((int(text) - 622) * 1.0307)
        return rng.choice(("t.y.", f"{hijri} ({text})", f"{hijri}/{text}"))
    if language == "ar" and kind > 0.8:
        hijri = round((int(text) - 622) * 1.0307)
        return rng.choice((f"{hijri} هـ/{text} م", f"{hijri}هـ", f"{text}م", f"{hijri}/{text}", "د.ت"))
    if language == "fa" and kind > 0.3:
        return rng.choice((str(int(text) - 621), str(int(text) - 621), f"{int(text) - 621}ش", "بی‌تا"))
    return text


def _day_text(form: str, language: str, rng: random.Random) -> str:
    name = month_name(language, rng, genitive_case=True)
    if form == "ru":
        return f"{year(rng)}. {rng.randint(1, 28)} {name}" if rng.random() < 0.7 else day(language, rng)
    if form == "md":
        return f"{rng.randint(1, 28)} {name}"
    return day(language, rng)


_FOLLOWING = {
    "tr": (" vd.", " vd"),
    "de": (" f.", " ff.", "f.", "ff."),
    "it": (" ss.", " e ss."),
    "fr": (" sq.", " et suiv."),
    "en": (" ff.", "f."),
    "ru": (" и сл.",),
    "az": (" və s.",),
    "es": (" y ss.",),
    "ar": (" وما بعدها",),
    "fa": (" به بعد",),
}


def _following(language: str, rng: random.Random) -> str:
    return rng.choice(_FOLLOWING[language]) if rng.random() < 0.04 else ""
