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
    "ru": ("russian", 4.0),
    "de": ("german", 5.0),
    "en": ("english", 4.0),
    "fr": ("romance", 1.8),
    "it": ("romance", 1.8),
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
    "short": 9,
}
_EASTERN_SHARES = {"newspaper": 14, "web": 7, "law": 3, "archive": 4}
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
        shares = {**SHARES, **(_EASTERN_SHARES if language in ("tr", "az", "ru") else {})}
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
    def field(name: str, form: str) -> list[Segment]:
        if name == "C" and not form:
            form = CONTAINERS.get(kind, "journal")
        elif name == "P" and kind in ("thesis", "report", "web"):
            form = "u"
        return render(name, form, language, pools, rng)

    segments = expand(convention, field, rng)
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
