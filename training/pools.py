"""The words that made-up references are put together from, with what real references lend."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from citekit.model.labelled import LabelledReference
from citekit.references.name_lists import read_listed

POOLED = {"title": "title", "container-title": "journal", "publisher": "publisher", "location": "city"}
"""Fields of real references from which made-up ones take values, and the section they join."""

_REAL_NAMES = 0.7
_BROKEN = re.compile(r"\d{4}[);]|^\W|\betc\b|\s(?:in|In|dans|en)$")
_ENDS = " .,;:“”«»\"'‘’()[]*_/"


@dataclass(slots=True)
class Pools:
    """Words by language and section, filled up with what real references have."""

    words: dict[str, dict[str, list[str]]]
    taken: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    people: dict[str, list[dict[str, str]]] = field(default_factory=dict)

    def take(self, references: Iterable[LabelledReference]) -> None:
        """Fill the pools with the values of labelled references."""
        for reference in references:
            language = reference.language or ""
            if language not in self.words or language in ("tr", "az", "ru"):
                continue
            merges = bool(reference.merged) and "container-title" in reference.merged
            title = "part" if any(label == "container-title" for label, _ in reference.segments) else "book"
            for label, text in reference.segments:
                if label in ("author", "editor"):
                    self.people.setdefault(language, []).extend(_names(text))
                if label not in POOLED or (merges and label == "title"):
                    continue
                value = text.strip(_ENDS)
                if label == "container-title":
                    value = re.sub(r"^(?:In|in|en|dans)\s*:?\s+", "", value)
                if 3 < len(value) < 160 and not _BROKEN.search(value) and _is_paired(value):
                    sections = self.taken.setdefault(language, {})
                    for section in (POOLED[label], *((title,) if label == "title" else ())):
                        sections.setdefault(section, []).append(value)

    def pick(self, language: str, section: str, rng: random.Random) -> str:
        """A value of a section in a language."""
        real = self.taken.get(language, {}).get(section, [])
        if section in ("part", "book"):
            section = "title"
        own = self.words[language].get(section) or self.words["en"].get(section) or [""]
        if real and section != "city" and rng.random() < (0.97 if section == "title" else 0.6):
            return rng.choice(real)
        if section == "title":
            return self.made_title(language, rng)
        return rng.choice(own)

    def pick_name(self, language: str, rng: random.Random) -> dict[str, str]:
        """A name as CSL has it, of a real person or put together from the words of the language."""
        real = self.people.get(language, [])
        if real and rng.random() < _REAL_NAMES:
            return rng.choice(real)
        words = self.words[language]
        given = " ".join(rng.choice(words["given"]) for _ in range(rng.choice((1, 1, 1, 2))))
        return {"family": rng.choice(words["family"]), "given": given}

    def made_title(self, language: str, rng: random.Random) -> str:
        """A title put together from the words of a language."""
        own = self.words[language]
        title = self.compose(language if "topic" in own or "head" in own else "en", "title", rng)
        if language in ("tr", "az"):
            return _turkic_case(title, rng)
        return title[:1].upper() + title[1:]

    def compose(self, language: str, section: str, rng: random.Random) -> str:
        """A row of a section, with words of other sections where it names them: "{topic} in {place}"."""
        words = self.words[language]
        text = rng.choice(words[section])
        while "{" in text:
            text = re.sub(r"\{([\w-]+)\}", lambda m: rng.choice(words[m[1]]), text, count=1)
        return text


_ROLE = re.compile(
    r"\b(?:eds?|edited|by|in|hrsg|hgg?|hrsgg|dir|cura|trans|éds?|édité|par|von|presses|press|the)\b",
    re.IGNORECASE,
)


def _names(text: str) -> list[dict[str, str]]:
    """The persons in a stretch of names, as CSL has them."""
    return [
        {"family": " ".join(filter(None, (name.prefix, name.family))), "given": name.given}
        for name in read_listed(text)
        if name.given and 1 < len(name.family) < 30 and len(name.given) < 30 and not _ROLE.search(str(name))
    ]


def _is_paired(text: str) -> bool:
    """Whether every bracket and quotation mark in a value has its partner."""
    pairs = all(text.count(opening) == text.count(closing) for opening, closing in ("()", "[]", "«»", "“”"))
    return pairs and text.count('"') % 2 == 0


def _turkic_case(title: str, rng: random.Random) -> str:
    words = title.split(" ")
    small = rng.random() < 0.3
    made = [
        w if (i and (small or w in ("ve", "və", "ile", "haqqında"))) else upper_first(w)
        for i, w in enumerate(words)
    ]
    return " ".join(made)


def upper_first(word: str) -> str:
    """The word with a Turkish capital at its beginning."""
    return {"i": "İ", "ı": "I"}.get(word[:1], word[:1].upper()) + word[1:]


def turkish_upper(text: str) -> str:
    """Turkish capitals."""
    return text.replace("i", "İ").replace("ı", "I").upper()


def capitals(text: str, language: str) -> str:
    """Capitals of a language."""
    return turkish_upper(text) if language in ("tr", "az") else text.upper()
