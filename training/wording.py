"""Make the model of what pages say of themselves, or measure it on lines that it has not seen.

    python -m training.wording                  the shipped model
    python -m training.wording --leave-out      each line judged by a model that has not learned from it
    python -m training.wording --languages      each language, by a model that knows only the others

The same tables and the same seed give the same bytes.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from citekit.links.page import BREAK
from citekit.links.sayings import LOST, hear
from citekit.links.wording import MODEL_FILE, Saying, features, read_model, write_model
from citekit.references.statistical.crf_file import read_crf
from citekit.references.statistical.fit import Effort, fit_rows
from training.grammar import read_words
from training.pools import Pools
from training.synthetic import LANGUAGES, make

SEED = 7
PAGES = Path(__file__).parent / "pages"
DATA = Path(__file__).parents[1] / "citekit" / "links" / "data"
FOLDS = 5
REPEATED = 5  # times that the sentences of a line with few choices count, at most
A_LINE = 30  # sentences made of a line, at most
TITLES = 250  # made-up titles of works in each language that has them, and as many references
TIMES = {Saying.CONTENT: 3}
"""Classes of whose lines more sentences are made: most of what stands on pages."""

JOINTS = (",", ";", ":", ",")
PAIRS = (
    # what the whole says, what stands beside it, how many in each language
    (Saying.MISSING, Saying.FRAME, 200),
    (Saying.MISSING, Saying.MISSING, 200),
    (Saying.CONTENT, Saying.FRAME, 200),
    (Saying.CONTENT, Saying.CONTENT, 300),
    (Saying.BUSY, Saying.MISSING, 60),
    (Saying.LOGIN, Saying.MISSING, 40),
    (Saying.BLOCKED, Saying.MISSING, 40),
)

FAINT = 0.12  # weights below are left out: they are many and decide nothing
PAGES_A_CLASS = 40  # made-up pages of each language, class and part

_CHOICE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the tables: a sentence with choices, ``{Page|Article} not found``."""

    language: str
    saying: Saying
    number: int
    text: str

    def sentences(self, rng: random.Random, count: int) -> list[str]:
        """Up to `count` different sentences made of it; if there are few, each several times."""
        made: dict[str, None] = {}
        for _ in range(3 * count):
            made.setdefault(_CHOICE.sub(lambda match: rng.choice(match[1].split("|")), self.text).strip())
            if len(made) == count:
                break
        return list(made) * max(1, min(REPEATED, 3 * count // (2 * len(made))))


def read_lines(folder: Path = PAGES) -> list[Line]:
    """The lines of all tables, by language and class."""
    lines = []
    for path in sorted(folder.glob("*.txt")):
        saying = Saying.CONTENT
        for number, text in enumerate(path.read_text("utf-8").splitlines(), 1):
            if text.startswith("["):
                saying = Saying(text.strip("[]"))
            elif text and not text.startswith("#"):
                lines.append(Line(path.stem, saying, number, text))
    return lines


Example = tuple[Line, str]
Made = tuple[Saying, tuple[str, str], str]


def examples_of(lines: Iterable[Line], seed: int = SEED) -> list[Example]:
    """Sentences of each line; a line's sentences do not depend on the other lines."""
    return [
        (line, sentence)
        for line in lines
        for sentence in line.sentences(
            random.Random(f"{seed} {line.language} {line.text}"), A_LINE * TIMES.get(line.saying, 1)
        )
    ]


def works(seed: int = SEED) -> list[Example]:
    """Made-up titles and references: they say nothing of a page."""
    rng = random.Random(seed)
    words = {code: read_words(Path(__file__).parent / "words" / f"{code}.txt") for code in LANGUAGES}
    pools = Pools(words)
    titles = [(code, pools.made_title(code, rng)) for code in words for _ in range(TITLES)]
    references = [(made.language or "", made.text) for made in make(seed, TITLES * len(words), bare=True)]
    return [(Line(code, Saying.CONTENT, 0, text), text) for code, text in titles + references]


def joined(examples: Sequence[Example], seed: int = SEED) -> list[Example]:
    """Sentences of two: an excuse changes nothing; what is not found until Monday is not lost."""
    rng = random.Random(seed)
    by_language: defaultdict[str, defaultdict[Saying, list[Example]]] = defaultdict(lambda: defaultdict(list))
    for line, sentence in examples:
        if line.number and " " in sentence:
            by_language[line.language][line.saying].append((line, sentence))
    return [
        (line, f"{first[1].rstrip('.!?…؟ ')}{rng.choice(JOINTS)} {second[1]}")
        for sentences in by_language.values()
        for one, other, count in PAIRS
        for _ in range(count)
        for line, first, second in [_pair(sentences[one], sentences[other], rng)]
    ]


def _pair(
    one: Sequence[Example], other: Sequence[Example], rng: random.Random
) -> tuple[Line, Example, Example]:
    told, beside = rng.choice(one), rng.choice(other)
    return (told[0], told, beside) if rng.random() < 0.5 else (told[0], beside, told)


EFFORT = Effort(c1=0.1, c2=1.0, iterations=80, at_least=0)


def fit(examples: Iterable[Example], effort: Effort = EFFORT) -> bytes:
    """Train; the bytes of `MODEL_FILE`.

    A sequence of one place makes a conditional random field a logistic regression.
    """
    data = fit_rows((([features(sentence)], [line.saying.value]) for line, sentence in examples), effort)
    model = read_crf(data)
    classes = [saying.value for saying in Saying]
    weights: defaultdict[str, list[int]] = defaultdict(list)
    for feature, row in sorted(zip(model.attributes, model.weights.round(6).tolist(), strict=True)):
        for name, weight in sorted(zip(model.states, row, strict=True)):
            if abs(weight) >= FAINT:
                weights[feature] += [classes.index(name), round(100 * weight)]
    return write_model(classes, weights)


def fold_of(line: Line) -> int:
    """The part in which a line is held out, with all sentences made of it."""
    return random.Random(f"{line.language} {line.text}").randrange(FOLDS)


def pages_of(rng: random.Random, sentences: Mapping[Saying, Sequence[str]], count: int) -> Iterator[Made]:
    """Made-up pages: the name of a site, a heading, some sentences of a class, and what is around them."""
    frames = sentences[Saying.FRAME] or [""]
    for saying in list(sentences):
        if saying is Saying.FRAME:
            continue
        for _ in range(count):
            own = rng.sample(sentences[saying], min(rng.choice((1, 2, 2, 3)), len(sentences[saying])))
            heading = rng.choice((rng.choice(frames), own[0]))
            body = [*own, *rng.sample(frames, min(rng.randrange(4), len(frames)))]
            rng.shuffle(body)
            yield saying, (rng.choice(frames), heading), BREAK.join(body)


def measure(examples: Sequence[Example], part_of: Callable[[Line], object], effort: Effort) -> None:
    """Judge each part by a model made of the others, and print what was taken for what."""
    taken: Counter[tuple[str, str]] = Counter()
    pages: Counter[tuple[str, str]] = Counter()
    alarms: Counter[str] = Counter()
    known = [example for example in examples if example[0].number]
    for part in sorted({part_of(line) for line, _ in known}, key=str):
        model = read_model(
            fit([row for row in examples if not row[0].number or part_of(row[0]) != part], effort)
        )
        by_language: defaultdict[str, defaultdict[Saying, list[str]]] = defaultdict(lambda: defaultdict(list))
        for line, sentence in known:
            if part_of(line) != part:
                continue
            by_language[line.language][line.saying].append(sentence)
            chances = model.chances(sentence)
            taken[line.saying, max(chances, key=lambda saying: chances[saying])] += 1
        for language, sentences in by_language.items():
            for saying, head, text in pages_of(random.Random(f"{part} {language}"), sentences, PAGES_A_CLASS):
                heard = hear(head, text, chances=model.chances)
                found = heard.loudest[0]
                if not heard.is_sure(found) or (found in LOST and heard.open >= 0.5):
                    found = Saying.CONTENT
                pages[saying, found] += 1
                if saying not in LOST and found in LOST:
                    alarms[f"{language} {saying} {head} {text}".replace(BREAK, " / ")] += 1
    say("sentence", taken)
    say("page", pages)
    for text in list(alarms)[:60]:
        sys.stdout.write(f"taken for lost: {text[:200]}\n")


def say(what: str, taken: Counter[tuple[str, str]]) -> None:
    """A table of what is taken for what."""
    names = list(Saying)
    sys.stdout.write(f"{what:<15}" + " ".join(f"{name[:7]:>7}" for name in names) + "    right\n")
    for name in names:
        row = [taken[name, other] for other in names]
        if any(row):
            share = f"{row[names.index(name)] / sum(row):>9.3f}"
            sys.stdout.write(f"{name:<15}" + " ".join(f"{count:>7}" for count in row) + share + "\n")


def main() -> None:
    """Train, or measure."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--leave-out", action="store_true", help="measure on lines that were not learned from")
    how.add_argument("--languages", action="store_true", help="measure on languages not learned from")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--c1", type=float, default=EFFORT.c1)
    parser.add_argument("--c2", type=float, default=EFFORT.c2)
    parser.add_argument("--into", type=Path, default=DATA)
    asked = parser.parse_args()
    effort = replace(EFFORT, c1=asked.c1, c2=asked.c2)
    said = examples_of(read_lines(), asked.seed)
    examples = [*said, *joined(said, asked.seed), *works(asked.seed)]
    if asked.leave_out:
        measure(examples, fold_of, effort)
    elif asked.languages:
        measure(examples, lambda line: line.language, effort)
    else:
        data = fit(examples, effort)
        asked.into.mkdir(exist_ok=True)
        (asked.into / MODEL_FILE).write_bytes(data)
        sys.stdout.write(f"{len(examples):,} sentences, {len(data):,} bytes\n")


if __name__ == "__main__":
    main()
