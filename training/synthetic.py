"""Made-up references in many citation conventions, with their labels.

    python -m training.synthetic --seed 7 --count 20000 --from CORPORA > made.jsonl

The same seed and the same corpora give the same lines.  Titles, journals,
publishers and places of western languages are taken from the corpora and put
together anew; everything else stands in `training/words`.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from citekit.formats.labelled_json import read_labelled, write_labelled
from citekit.model.labelled import LabelledReference
from training.fields import render
from training.grammar import Segment, expand, read_conventions, read_words
from training.noise import distort
from training.pools import Pools

HERE = Path(__file__).parent
LANGUAGES = {
    # language: (conventions, share)
    "tr": ("turkish", 5.0),
    "az": ("azerbaijani", 2.2),
    "ru": ("russian", 4.5),
    "de": ("german", 5.0),
    "en": ("english", 5.5),
    "fr": ("romance", 1.8),
    "it": ("romance", 2.6),
    "es": ("romance", 1.2),
    "ar": ("arabic", 0.6),
    "fa": ("persian", 0.5),
}
SHARES = {
    "book": 30,
    "article": 24,
    "chapter": 14,
    "newspaper": 8,
    "web": 5,
    "thesis": 4,
    "law": 5,
    "case": 8,
    "report": 3,
    "archive": 3,
    "short": 10,
    "ancient": 9,
}
_LAWYERS = {"case": 34}
"""English has a law of cases, and journals and books of its own manner."""
_EASTERN_SHARES = {"newspaper": 14, "web": 7, "law": 3, "archive": 4}
FOREIGN = {
    # language of a text: how many of the works that it cites are of another one, and of which
    "tr": (0.2, ("en", "en", "en", "de", "fr", "ru")),
    "az": (0.2, ("en", "en", "ru", "tr")),
    "ru": (0.15, ("en", "en", "en", "de", "fr")),
    "it": (0.15, ("en", "fr", "de")),
    "de": (0.12, ("en", "en", "fr")),
    "fr": (0.1, ("en", "de", "it")),
    "es": (0.1, ("en", "fr")),
}
_LATIN = {
    "№ ": "No. ",
    "№": "No ",
    "Т. ": "Vol. ",
    "Т ": "Vol. ",
    "С. ": "P. ",
    " с.": " p.",
    "Вып. ": "Is. ",
}
"""What stands for Russian words where the work that is cited is in Latin script."""
_TRAVELLING = frozenset({"book", "article", "chapter", "newspaper", "short"})
_OF_WORK = frozenset({"A", "A2", "A3", "E", "T", "C", "S", "P", "L"})
CONTAINERS = {"newspaper": "newspaper", "web": "newspaper", "chapter": "book", "law": "journal"}


def make(
    seed: int,
    count: int,
    references: Iterable[LabelledReference] = (),
    languages: Sequence[str] = tuple(LANGUAGES),
    *,
    bare: bool = False,
) -> Iterator[LabelledReference]:
    """Make `count` references.

    Args:
        seed: of the random numbers.
        count: how many.
        references: real ones, whose values are put together anew.
        languages: of `LANGUAGES`.
        bare: without numbers and signals before them.
    """
    rng = random.Random(seed)
    pools = fill_pools(references)
    conventions = {
        language: read_conventions(HERE / "conventions" / f"{name}.txt")
        for language, (name, _) in LANGUAGES.items()
    }
    for number in range(count):
        language = rng.choices(languages, [LANGUAGES[language][1] for language in languages])[0]
        kinds = list(conventions[language])
        own = _EASTERN_SHARES if language in ("tr", "az", "ru") else _LAWYERS if language == "en" else {}
        shares = {**SHARES, **own}
        kind = rng.choices(kinds, [shares[kind] for kind in kinds])[0]
        filled = _fill(rng.choice(conventions[language][kind]), kind, language, pools, rng)
        segments = distort(filled, language, rng, bare=bare)
        yield LabelledReference(
            id=f"made-{seed}-{number}",
            text="".join(text for _, text in segments),
            segments=tuple(segments),
            language=language,
            source=f"made/{kind}",
        )


def fill_pools(references: Iterable[LabelledReference]) -> Pools:
    """The words of all languages, with the values of references."""
    pools = Pools({language: read_words(HERE / "words" / f"{language}.txt") for language in LANGUAGES})
    pools.take(references)
    return pools


def _fill(convention: str, kind: str, language: str, pools: Pools, rng: random.Random) -> list[Segment]:
    share, others = FOREIGN.get(language, (0, ()))
    foreign = kind in _TRAVELLING and "ifg" not in convention and rng.random() < share
    values = rng.choice(others) if foreign else language

    def field(name: str, form: str) -> list[Segment]:
        if name == "C" and not form:
            form = CONTAINERS.get(kind, "journal")
        elif name == "P" and kind in ("thesis", "report", "web"):
            form = "u"
        return render(name, form, values if name in _OF_WORK else language, pools, rng)

    segments = expand(convention, field, rng)
    if foreign and language == "ru" and values != "ru":
        for word, latin in _LATIN.items():
            segments = [(label, text.replace(word, latin)) for label, text in segments]
    return [(label, re.sub(r"\s+", " ", text)) for label, text in segments]


def read_corpora(folder: Path) -> list[LabelledReference]:
    """Every labelled reference below a folder, in the order of the files' names, but for files of notes."""
    return [
        reference
        for path in sorted(folder.rglob("*.jsonl"))
        if "notes-" not in path.name
        for reference in read_labelled(path.read_text("utf-8"))
    ]


def main() -> None:
    """Print made-up references as JSON lines."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--from", dest="folder", type=Path, help="a folder of labelled references")
    parser.add_argument("--language", action="append", choices=sorted(LANGUAGES))
    asked = parser.parse_args()
    references = read_corpora(asked.folder) if asked.folder else []
    for line in write_labelled(make(asked.seed, asked.count, references, asked.language or tuple(LANGUAGES))):
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
