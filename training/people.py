"""Names of made-up people, in the forms and joined in the ways of a language."""

from __future__ import annotations

import random

from training.pools import Pools, capitals

_AND = {
    "tr": (" ve ", ", ", "-", " – ", " / "),
    "az": (" və ", ", ", ", "),
    "ru": (", ", ", ", " и "),
    "de": ("/", " und ", "; ", " / ", ", "),
    "en": (" and ", ", and ", " & ", ", "),
    "fr": (" et ", ", ", " et "),
    "it": (" e ", ", ", " - "),
    "es": (" y ", ", ", " y "),
    "ar": (" و", "، ", " و"),
    "fa": (" و ", "، ", " و "),
}
_OTHERS = {
    "tr": " vd.",
    "az": " və b.",
    "ru": " и др.",
    "de": " u. a.",
    "ar": " وآخرون",
    "fa": " و دیگران",
}
_GIVEN = 3  # given names of one person, at most
_COMMA = {"ar": "،", "fa": "،"}


def person(form: str, language: str, pools: Pools, rng: random.Random) -> str:
    """A name in one of the forms gf, fg, fi, if, f, fI; capital F, G write that part in capitals.

    Besides, ``ab`` is the family name cut short, ``ar`` a scholar of Islam as Turkish writes him.
    """
    if form == "ar":
        return pools.compose("tr", "scholar", rng)
    words = pools.words[language]
    name = pools.pick_name(language, rng)
    family, given = name["family"], name["given"].split()[:_GIVEN]
    initials = [name[0] + "." for name in given]
    if language == "ru" and "i" in form and rng.random() < 0.9:
        initials = [rng.choice(words["given"])[0] + "." for _ in range(2)]
    glue = " " if rng.random() < (0.5 if language in ("ru", "az") else 0.75) else ""
    short = glue.join(initials)
    long = " ".join(given) if rng.random() < 0.8 else f"{given[0]} {rng.choice(words['given'])[0]}."
    if form.endswith("g") and form.startswith("if"):
        return f"{short} {genitive(family)}"
    big = capitals(family, language)
    comma = "" if language in ("ru", "az") and rng.random() < 0.85 else _COMMA.get(language, ",")
    forms = {
        "gf": f"{long} {family}",
        "gF": f"{long} {big}",
        "GF": f"{capitals(long, language)} {big}",
        "fg": f"{family}{_COMMA.get(language, ',')} {long}",
        "Fg": f"{big}, {long}",
        "FG": f"{big}, {capitals(long, language)}",
        "fi": f"{family}{comma} {short}",
        "Fi": f"{big}{comma} {short}",
        "fI": f"{family} {''.join(i[0] for i in initials)}",
        "if": f"{short} {family}",
        "iF": f"{short} {big}",
        "ab": family[: rng.randint(3, 6)] + ".",
        "f": family,
        "F": big,
    }
    return forms[form]


def people(form: str, language: str, pools: Pools, rng: random.Random) -> str:
    """One to four names, joined as the language does."""
    count = 1 if form in ("ab", "ar") else rng.choices((1, 2, 3, 4), (70, 19, 8, 3))[0]
    if form in ("fI", "fi", "fg"):
        count = rng.choices((1, 2, 3, 4), (50, 25, 15, 10))[0]
    first = person(form, language, pools, rng)
    if count > 1 and form == "fg" and language in ("en", "fr", "es", "it") and rng.random() < 0.5:
        form = "gf"
    names = [first, *(person(form, language, pools, rng) for _ in range(count - 1))]
    if language == "de" and form in ("fg", "f", "F", "fi"):
        text = rng.choice(("/", "; ", " / ", " und ")).join(names)
    elif form == "fI":
        text = ", ".join(names)
    else:
        last = rng.choice(_AND[language])
        text = f"{_COMMA.get(language, ',')} ".join(names[:-1]) + last + names[-1] if count > 1 else names[0]
        if count > 1 and form == "fi" and language in ("en", "fr", "es", "it"):
            text = ", ".join(names[:-1]) + rng.choice((" and ", ", & ", " & ", ", and ", ", ")) + names[-1]
    if form not in ("ab", "ar") and rng.random() < 0.05:
        text = (
            names[0] + (_OTHERS[language] if rng.random() < 0.7 else " et al.")
            if language in _OTHERS
            else names[0] + " et al."
        )
    return text


def genitive(family: str) -> str:
    """A Russian family name in the genitive.

    >>> genitive("Островский"), genitive("Иванов")
    ('Островского', 'Иванова')
    """
    if family.endswith(("ов", "ев", "ёв", "ин", "ын")):
        return family + "а"
    if family.endswith(("ский", "цкий")):
        return family[:-2] + "ого"
    if family.endswith("а"):
        return family[:-1] + "ой"
    return family if family.endswith(("о", "е", "и")) else family + "а"
