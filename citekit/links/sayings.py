"""What a page says of itself, from what its sentences say (`citekit.links.wording`).

A page speaks of itself in its title and headings, or in a few sentences with
little else around them.  The same words in the middle of a text are about
something else, so the words of a work that stand on the page are counted too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as default_field
from functools import lru_cache
from typing import Final, NamedTuple

from citekit.links.page import BREAK
from citekit.links.wording import Saying, shipped_model

NEUTRAL: Final = frozenset({Saying.CONTENT, Saying.FRAME})
LOST: Final = frozenset({Saying.MISSING, Saying.PARKED, Saying.MOVED})
_BLANKS: Final = {
    # Shorter ones are links of menus: "Service", "Log in", "Forgot your password?"
    **dict.fromkeys((Saying.BUSY, Saying.LEGAL, Saying.BLOCKED, Saying.RATE, Saying.SCRIPT), 1),
    **dict.fromkeys((Saying.LOGIN, Saying.PAYWALL), 3),
}
MOST = 80  # sentences of a page that are listened to
CLEAR = 0.35  # below, a sentence adds nothing to what another one says
CLEAR_WORD = 0.7  # the same of a word or two, which may be a link or a value: "None", "Image missing"
DOUBT = 0.2  # that a page may leave which says that it is lost and has no word of a work
DOUBT_OF_OTHERS = 0.35  # other sayings leave open whether the work is there: less is lost by a mistake
HALF = 4.0  # words of a work that halve it
FEW = 25.0  # from so many on nothing is said surely
SURELY = 0.9  # a sentence that can hardly say anything but that the page is lost
HALF_OF_TITLE = 0.5
HALFWAY = 0.5  # a sentence that says rather that the page is lost than anything else
LINE = 12  # words of a block that are a sentence without a full stop
LINK = 2  # words of a block that may be a link of a menu
IN_LINES = 0.5  # what a word of a headline counts
_LONG = 60  # words: a longer sentence is of a work

_END = re.compile(r"(?<![.!?…؟;؛])[.!?…؟;؛]++(?=\s|$)|\s[|·•»›]\s|[\[\]]")
_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,20}(?:/\S*)?")
_QUOTED = re.compile(r"«[^«»]{9,300}»|“[^“”]{9,300}”|„[^„“”]{9,300}[“”]|(?<!\w)\"[^\"]{9,300}\"(?!\w)")
_QUOTES = re.compile(r"[«“„\"]")
_PROSE = re.compile(r"[.!?…؟](?:\s|$)")
_BAR = re.compile(r"\s[|–—·•»›:/-]{1,2}\s|: |(?<![.!?…؟])[.!?…؟]++(?=\s|$)")


Chances = Callable[[str], Mapping[Saying, float]]


@dataclass(frozen=True, slots=True)
class Heard:
    """What a page says of itself.

    Attributes:
        anywhere: how probable it is of each saying that a sentence has it, not if faint or neutral.
        in_head: the same of the title and headings alone.
        work: words on the page, outside its title and headings, that belong to a work.
        others: words there of sentences that do not surely say that the page is lost, whatever they say.
        lost: how probably the one that says so most clearly says that the page is lost.
        rest: the sentences that do not say that the page is lost.
        lost_words: words, headings too, that say that the page is lost, each as much as that is probable.
        open_words: the same of what leaves open whether it is.
        title: share of the cited title that one of them has which is nothing but the title, or a part of it.
    """

    anywhere: Mapping[Saying, float] = default_field(default_factory=dict)
    in_head: Mapping[Saying, float] = default_field(default_factory=dict)
    work: float = 0.0
    others: float = 0.0
    lost: float = 0.0
    rest: tuple[str, ...] = ()
    title: float = 0.0
    lost_words: float = 0.0
    open_words: float = 0.0

    def share(self, saying: Saying) -> float:
        """How much of what the page tells, beside excuses, tells that it is lost, or that it is not open."""
        told = self.work + self.lost_words + self.open_words
        return (self.lost_words if saying in LOST else self.open_words) / told if told else 0.0

    @property
    def loudest(self) -> tuple[Saying, float]:
        """What the page says most clearly, and how probable it is; content if it says nothing of itself."""
        return max(self.anywhere.items(), key=lambda item: item[1], default=(Saying.CONTENT, 1.0))

    def is_sure(self, saying: Saying) -> bool:
        """Whether the page surely says so: the more of a work stands beside it, the clearer it must be."""
        doubt = 1.0 - self.anywhere.get(saying, 0.0)
        allowed = DOUBT if saying in LOST else DOUBT_OF_OTHERS
        return self.work < FEW and doubt <= allowed / (1.0 + self.work / HALF)

    @property
    def has_title(self) -> bool:
        """Whether the title of the cited work stands there; half of it may be the name of the site."""
        return self.title > HALF_OF_TITLE

    @property
    def loudest_open(self) -> tuple[Saying, float]:
        """The same of what leaves open whether the page is lost."""
        others = ((saying, chance) for saying, chance in self.anywhere.items() if saying not in LOST)
        return max(others, key=lambda item: item[1], default=(Saying.CONTENT, 1.0))

    @property
    def open(self) -> float:
        """How probable it is that the page leaves open whether the work is there."""
        return max((chance for saying, chance in self.anywhere.items() if saying not in LOST), default=0.0)


def hear(
    head: Iterable[str],
    text: str,
    *,
    title_in: Callable[[str], float] | None = None,
    chances: Chances | None = None,
) -> Heard:
    """Listen to a page.

    Args:
        head: its title and headings.
        text: what it shows without menus; `citekit.links.page.BREAK` stands between two blocks.
        title_in: how much of the cited title a sentence has which is nothing else; such a one says nothing
            of the page.
        chances: what tells how probable each saying is of a sentence; the shipped model if none is given.

    >>> saying, chance = hear(["Gazette"], "The page you are looking for could not be found.").loudest
    >>> saying, chance > 0.9
    (<Saying.MISSING: 'missing'>, True)
    """
    listen = _remembered if chances is None else lambda sentence: _listened(sentence, chances)
    heads = dict.fromkeys(part for line in head for part in parts_of_heading(line))
    shares = {part: title_in(part) for part in heads} if title_in is not None else {}
    work, others, lost_words, open_words, count = 0.0, 0.0, 0.0, 0.0, 0
    texts: dict[str, _Said] = {}  # what is said twice is said once
    for block in text.split(BREAK):
        parts, share = _block(block)
        for part in parts:
            if part in heads:
                continue
            count += 1
            said = texts.get(part)
            if said is None:
                said = texts[part] = listen(part)
                if title_in is not None:
                    shares[part] = title_in(part)
            if share:
                work += share * said.work
                lost_words += share * said.words * said.lost
                open_words += share * said.words * said.open
                if said.lost < SURELY and not shares.get(part):
                    others += share * said.words
        if count >= MOST:
            break
    titles = [part for part, share in shares.items() if share]
    for part in titles:
        heads.pop(part, None)
        texts.pop(part, None)
    heard = {part: listen(part) for part in heads}
    lost_words += sum(said.words * said.lost for said in heard.values())
    open_words += sum(said.words * said.open for said in heard.values())
    in_head = _together(heard.values(), is_head=True)
    in_text = _together(texts.values(), is_head=False)
    both = {saying: in_head.get(saying, 1.0) * in_text.get(saying, 1.0) for saying in in_head | in_text}
    rest = *titles, *(part for part, said in (heard | texts).items() if said.lost < HALFWAY)
    return Heard(
        anywhere=_heard(both),
        in_head=_heard(in_head),
        work=work,
        others=others,
        lost=max((said.lost for said in (heard | texts).values()), default=0.0),
        rest=rest,
        title=max(shares.values(), default=0.0),
        lost_words=lost_words,
        open_words=open_words,
    )


@lru_cache(maxsize=2048)
def _block(block: str) -> tuple[tuple[str, ...], float]:
    """The sentences of a block, and what their words count; the pages of a host share their menus."""
    # Menus and headlines are words in blocks of their own; a work is in sentences.
    blanks = block.count(" ")
    share = 1.0 if blanks > LINE or _PROSE.search(block) else IN_LINES if blanks > LINK else 0.0
    return tuple(_parts(block, _END)), share


def parts_of_heading(line: str) -> list[str]:
    """What stands in a title or a heading between bars: ``Trade in salt | The Review``."""
    return _parts(line, _BAR)


def _parts(text: str, ends: re.Pattern[str]) -> list[str]:
    parts = (part for part in map(str.strip, ends.split(text)) if any(map(str.isalnum, part)))
    return [part for part in parts if _ADDRESS.fullmatch(part) is None]


class _Said(NamedTuple):
    """A sentence: its words, those of a work, how probably it says that one is lost or not open, and what."""

    words: int
    work: float
    lost: float
    open: float
    sayings: tuple[tuple[Saying, float], ...]


def _chances(sentence: str, chances: Chances) -> Mapping[Saying, float]:
    """What a sentence says; what it quotes, somebody else has said: ``The sign reads “No such page”``."""
    said = chances(sentence)
    if _QUOTES.search(sentence) is None:
        return said
    own = _QUOTED.sub(" ", sentence)
    if own == sentence or not any(map(str.isalpha, own)):
        return said
    without = chances(own)
    return {saying: min(chance, without[saying]) for saying, chance in said.items()}


def _listened(sentence: str, chances: Chances) -> _Said:
    words, said = sentence.count(" ") + 1, _chances(sentence, chances)
    lost = sum(said[saying] for saying in LOST)
    not_open = sum(chance for saying, chance in said.items() if saying not in LOST and saying not in NEUTRAL)
    if words > _LONG:
        return _Said(words, words, lost, 0.0, ())
    least = CLEAR if words > LINK else CLEAR_WORD
    clear = ((saying, chance) for saying, chance in said.items() if chance >= least and saying not in NEUTRAL)
    return _Said(words, words * said[Saying.CONTENT], lost, not_open, tuple(clear))


@lru_cache(maxsize=4096)
def _remembered(sentence: str) -> _Said:
    return _listened(sentence, shipped_model().chances)


def says_lost(sentence: str) -> bool:
    """Whether a sentence says rather that its page is lost than anything else."""
    return bool(sentence) and _remembered(sentence).lost >= HALFWAY


def _together(sentences: Iterable[_Said], *, is_head: bool) -> dict[Saying, float]:
    """How probable it is of each saying that one of the sentences has it."""
    missed: dict[Saying, float] = {}
    for said in sentences:
        for saying, chance in said.sayings:
            if is_head or said.words > _BLANKS.get(saying, 0):
                missed[saying] = missed.get(saying, 1.0) * (1.0 - chance)
    return missed


def _heard(missed: Mapping[Saying, float]) -> dict[Saying, float]:
    return {saying: 1.0 - rest for saying, rest in missed.items()}
