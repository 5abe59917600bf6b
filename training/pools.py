"""The words that made-up references are put together from, with what real references lend."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from citekit.model.labelled import LabelledReference

POOLED = {"title": "title", "container-title": "journal", "publisher": "publisher", "location": "city"}
"""Fields of real references from which made-up ones take values, and the section they join."""

_ENDS = " .,;:“”«»\"'‘’()[]*_/"


@dataclass(slots=True)
class Pools:
    """Words by language and section, filled up with what real references have."""

    words: dict[str, dict[str, list[str]]]
    taken: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def take(self, references: Iterable[LabelledReference]) -> None:
        """Fill the pools with the values of labelled references."""
        for reference in references:
            language = reference.language or ""
            if language not in self.words or language in ("tr", "az", "ru"):
                continue
            merges = bool(reference.merged) and "container-title" in reference.merged
            for label, text in reference.segments:
                if label not in POOLED or (merges and label == "title"):
                    continue
                value = text.strip(_ENDS)
                if label == "container-title":
                    value = re.sub(r"^(?:In|in|en|dans)\s*:?\s+", "", value)
                if 3 < len(value) < 160 and not re.search(r"\d{4}[);]|^\W|\betc\b", value):
                    self.taken.setdefault(language, {}).setdefault(POOLED[label], []).append(value)

    def pick(self, language: str, section: str, rng: random.Random) -> str:
        """A value of a section in a language."""
        real = self.taken.get(language, {}).get(section, [])
        own = self.words[language].get(section) or self.words["en"].get(section) or [""]
        if real and section != "city" and rng.random() < (0.97 if section == "title" else 0.6):
            return rng.choice(real)
        if section == "title":
            return self.made_title(language, rng)
        return rng.choice(own)

    def made_title(self, language: str, rng: random.Random) -> str:
        """A title put together from the words of a language."""
        words = self.words[
            language if "topic" in self.words[language] or "head" in self.words[language] else "en"
        ]
        title = rng.choice(words["title"])
        while "{" in title:
            title = re.sub(r"\{([\w-]+)\}", lambda m: rng.choice(words[m[1]]), title, count=1)
        if language in ("tr", "az"):
            title = _turkic_case(title, rng)
        return title[:1].upper().replace("I", "I") + title[1:] if language not in ("tr", "az") else title


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
