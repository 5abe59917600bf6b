"""Made-up notes: citations with signals, separators and comment around them, and where they stand."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from citekit.model import Span
from citekit.model.labelled import LabelledReference
from citekit.model.languages import detect_language
from citekit.references.statistical.fit import Example
from citekit.references.statistical.tokens import tokenize
from training.grammar import read_words
from training.noise import SIGNALS
from training.synthetic import LANGUAGES, make

HERE = Path(__file__).parent
_BETWEEN = {
    "": ("; ", "; ", "; ", ". ", "; ", " ; "),
    "en": (
        "; see also ",
        ". See also ",
        "; and ",
        ", and ",
        ". Compare ",
        "; cf. ",
        ". See, also, ",
        " and ",
    ),
    "de": ("; vgl. auch ", "; ", " sowie ", ". Vgl. auch ", "; ferner ", ", vgl. auch ", "; dagegen "),
    "fr": (" ; ", " ; voir aussi ", " et "),
    "it": ("; cfr. anche ", "; ", " e "),
    "es": ("; véase también ", "; ", " y "),
    "tr": ("; ayrıca bkz. ", "; ", ". Ayrıca bkz. ", " ve "),
    "az": ("; ", "; bax: "),
    "ru": ("; ", "; см. также: ", ". См. также: "),
}
_SHARES = {"en": 6.0, "de": 5.0, "fr": 2.0, "it": 2.0, "es": 1.0, "tr": 3.0, "az": 1.0, "ru": 2.0}
_OWN = 0.55


def make_notes(
    seed: int,
    count: int,
    references: Iterable[LabelledReference] = (),
    prose: Mapping[str, Sequence[str]] | None = None,
    cited: int = 3000,
) -> Iterator[tuple[str, list[Span]]]:
    """Make `count` notes: the text, and the stretches of its citations.

    Args:
        seed: of the random numbers.
        count: how many.
        references: real ones, whose values are put together anew, and which are cited as they stand.
        prose: sentences that cite nothing, by language.
        cited: how many made-up references to cite, in each language.
    """
    rng = random.Random(seed)
    references = list(references)
    real: dict[str, list[str]] = {}
    for reference in references:
        numbered = any(label == "citation-number" for label, _ in reference.segments)
        if reference.language in LANGUAGES and len(reference.text) < 400 and not numbered:
            real.setdefault(reference.language, []).append(reference.text)
    comments = read_words(HERE / "words" / "comments.txt")
    made = {language: _cited(seed, language, references, cited) for language in _SHARES}
    for _ in range(count):
        language = rng.choices(list(_SHARES), list(_SHARES.values()))[0]
        yield _note(
            language,
            made[language],
            real.get(language, []),
            comments,
            (prose or {}).get(language, ()),
            rng=rng,
        )


def _cited(seed: int, language: str, references: Sequence[LabelledReference], count: int) -> list[str]:
    rows = make(seed + 1, count, references, [language], bare=True)
    return [row.text.strip(" ;") for row in rows]


def _note(
    language: str,
    made: Sequence[str],
    real: Sequence[str],
    comments: dict[str, list[str]],
    prose: Sequence[str],
    *,
    rng: random.Random,
) -> tuple[str, list[Span]]:
    text, spans = _number(rng), []
    count = rng.choices((0, 1, 2, 3, 4), (14, 52, 20, 9, 5))[0]
    if rng.random() < (0.3 if count else 1.0):
        text += _comment(language, comments, prose, rng)
        if count and rng.random() < 0.3:
            # The comment goes over into the citation: "…, see A. Kaya, Kars", "… (A. Kaya, Kars".
            text = text.rstrip(" .") + rng.choice(("; ", ", ", ": ", " – ", " (", "; "))
    for index in range(count):
        if index:
            text = text.rstrip(" .;") + ("." if rng.random() < 0.1 else "")
            text += rng.choice(_BETWEEN[""] if rng.random() < _OWN else _BETWEEN[language])
        elif rng.random() < 0.3:
            text += rng.choice(SIGNALS[language])
        elif rng.random() < 0.12:
            text += rng.choice(comments[f"{language}-lead"]) + rng.choice((": ", ", see ", ": ", " "))
        cited = rng.choice(real if real and rng.random() < 0.25 else made)
        spans.append((len(text), len(text) + len(cited)))
        text += cited
    if count and rng.random() < 0.3:
        comment = _comment(language, comments, prose, rng)
        if rng.random() < 0.3:
            text = text.rstrip(" .") + rng.choice((", ", " ", " (", "; ")) + comment[:1].lower() + comment[1:]
        else:
            text += ("" if text.endswith(".") else ".") + " " + comment
    return text.rstrip(), spans


def _dated(sentence: str, rng: random.Random) -> str:
    """A sentence as it stands, or with a year in it: years alone make no citation."""
    if rng.random() > 0.3 or ", " not in sentence:
        return sentence
    shown = rng.choice((" ({})", " in {}", " {}", ", {}", " ({}–{})")).format(
        rng.randint(1800, 2015), rng.randint(16, 99)
    )
    before, comma, after = sentence.partition(", ")
    return before + shown + comma + after


def _number(rng: random.Random) -> str:
    if rng.random() < 0.55:
        return ""
    return rng.choice(("{} ", "{} ", "{}", "{}. ", "[{}] ")).format(rng.randint(1, 250))


def _comment(language: str, comments: dict[str, list[str]], prose: Sequence[str], rng: random.Random) -> str:
    sentences = []
    for _ in range(rng.choice((1, 1, 2, 3))):
        if prose and rng.random() < 0.75:
            sentences.append(_dated(rng.choice(prose), rng))
        else:
            sentences.append(rng.choice(comments[language]))
    text = " ".join(sentences).replace(
        "{A}", rng.choice(("Müller", "Smith", "Kaya", "Rossi", "Иванов", "Weber"))
    )
    return text.replace("{Y}", str(rng.randint(1880, 2020))) + " "


_SENTENCE = re.compile(r"(?<=[a-zçğıöşüäéàèß»”’)])[.!?]\s+(?=[^\W\d_a-z])")
_CITES = re.compile(
    r"\d{4}|\bpp?\.|\bS\.|\bs\.|:|\bhttps?\b|www|\bvol\b|\bibid|\bcit\b|\bHg\b|\beds?\b|\bvgl\b|\bsee\b|\bcf\b|\bbkz|\d$|§",
    re.IGNORECASE,
)


def read_prose(folder: Path) -> dict[str, list[str]]:
    """Sentences that cite nothing, by language, from the texts of a folder; what may cite is left out."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.txt")):
        text = re.sub(r"(?<=[a-z])-\s*\n\s*(?=[a-z])", "", path.read_text("utf-8", errors="replace"))
        for sentence in _SENTENCE.split(" ".join(text.split())):
            words = sentence.split()
            small = sum(word[:1].islower() for word in words)
            if 6 <= len(words) <= 60 and small * 10 >= len(words) * 6 and not _CITES.search(sentence):
                language = detect_language(sentence)
                if language in LANGUAGES:
                    found.setdefault(language, []).append(sentence.strip() + ".")
    return found


def examples_of_notes(notes: Iterable[tuple[str, list[Span]]]) -> Iterator[Example]:
    """The tokens of each note with their labels: ``b`` begins a citation, ``i`` goes on, ``o`` is outside."""
    for text, spans in notes:
        tokens = tokenize(text)
        labels = ["o"] * len(tokens)
        for start, end in spans:
            inside = [index for index, token in enumerate(tokens) if start <= token.core[0] < end]
            for index in inside:
                labels[index] = "i"
            if inside:
                labels[inside[0]] = "b"
        if tokens:
            yield tokens, labels


def read_labelled_notes(folder: Path) -> Iterator[tuple[str, list[Span]]]:
    """The notes of corpora that label whole notes: their text, and where their references stand in it."""
    for path in sorted(folder.rglob("*notes-*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            record = json.loads(line)
            spans = list(_found(record["text"], [ref["text"] for ref in record["refs"]]))
            if len(spans) == len(record["refs"]):
                yield record["text"], spans


def _found(text: str, references: Sequence[str]) -> Iterator[Span]:
    squeezed, places = _squeezed(text)
    position = 0
    for reference in references:
        wanted, _ = _squeezed(reference)
        at = squeezed.find(wanted, position)
        if at >= 0:
            position = at + len(wanted)
            yield places[at], places[position - 1] + 1


def _squeezed(text: str) -> tuple[str, list[int]]:
    """The text without blanks, and where its characters stood: corpora set blanks where print has none."""
    places = [index for index, char in enumerate(text) if not char.isspace()]
    return "".join(text[index] for index in places), places
