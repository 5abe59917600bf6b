"""Whether a page speaks of the cited work.

Words are compared without case and marks, and by their beginnings, since
Turkish and Russian change the ends.  Where the title is in one script or
language and the page in another, nothing is compared: a translation is no
other work.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from citekit.links.page import Page
from citekit.links.phrases import SEARCHES, plain
from citekit.links.targets import LinkTarget
from citekit.model.languages import detect_language
from citekit.model.text import DOUBLE_QUOTES, SINGLE_QUOTES, script_of

# Words that every page has.  They are folded, as `plain` leaves them.
_COMMON = {
    "tr": "ve ile icin bir bu da de ki mi olarak uzerine gore veya yeni uzerinde arasinda",
    "az": "və ilə ucun bir bu da də ki haqqinda uzrə yeni arasinda",
    "ru": "и в во на с со о об из за по для от до не как к при или его новый новая между",
    "uk": "і й та в у на з із про для від до не як при або між",
    "en": "the of and in on for to with from by at as an is are its their new between about into page home",
    "de": "der die das und in von mit zu den dem des im am für auf ein eine aus über",
    "fr": "le la les des de du et en dans sur pour avec par un une aux entre",
    "es": "el la los las de del y en con por para un una sobre entre",
    "it": "il lo la gli le di del della e in con per un una su tra",
}
COMMON_WORDS = frozenset(plain(word) for row in _COMMON.values() for word in row.split())

_SEARCHES = frozenset(word for row in SEARCHES.values() for word in row.split())
_SAMPLE = 1500  # characters of a page that tell its language
_NEIGHBOURS = {"az": "tr", "uk": "ru"}  # too close to be told apart by a title
OWN = 0.5  # share of a heading's words, and of a title's, from which on the heading is the title
MANY = 4  # words of a title of which any page may have one
_COMPACT_LENGTH = 6  # letters from which a whole title may be found without its blanks


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of a cited work's title a page has.

    Attributes:
        words: words of the title that tell something.
        in_head: share of them in the page's title and headings.
        in_text: share of them anywhere on the page.
        has_author: whether a name of an author stands on the page.
    """

    words: int
    in_head: float
    in_text: float
    has_author: bool

    @property
    def best(self) -> float:
        """The larger share."""
        return max(self.in_head, self.in_text)

    @property
    def is_hit(self) -> bool:
        """Whether the page speaks of the work: most words of its title, or its author and half of them."""
        return self.best > 0.6 or (self.has_author and self.best >= 0.5)

    @property
    def is_miss(self) -> bool:
        """Whether nothing on the page speaks of the work."""
        return self.best == 0 and not self.has_author

    @property
    def is_chance(self) -> bool:
        """Whether no more of its title stands there than on other pages: one word of many, in no heading."""
        is_one = self.words >= MANY and round(self.in_text * self.words) <= 1
        return is_one and self.in_head == 0 and not self.has_author


def compare(
    target: LinkTarget, page: Page, source: str = "", *, but: Collection[str] = ()
) -> Likeness | None:
    """Compare the words of a cited work with a page.

    Args:
        target: with the title and authors of the work.
        page: as read.
        source: text to use where the page shows none (a schema, a plain text).
        but: words of the title that do not count, as `title_words` gives them.

    Returns:
        None where there is nothing to compare, or it cannot be compared.
    """
    words = tuple(word for word in title_words(target.title) if word not in but)
    text = page.text or source
    head = " ".join((page.title, *page.headings))
    if not words or _is_foreign(target.title, f"{head} {text[:_SAMPLE]}"):
        return None
    plain_head, plain_text = plain(head), plain(text)
    text_words = sorted(set(plain_text.split()))
    return Likeness(
        words=len(words),
        in_head=_share(words, sorted(set(plain_head.split())), target.title, plain_head),
        in_text=_share(words, text_words, target.title, plain_text),
        has_author=any(_has_name(name, text_words) for name in target.authors),
    )


def _is_foreign(title: str, text: str) -> bool:
    """Whether a title and a text are surely in different languages."""
    if script_of(title) is not script_of(text):
        return True
    languages = {_NEIGHBOURS.get(code, code) for code in map(detect_language, (title, text)) if code}
    return len(languages) > 1


@lru_cache(maxsize=256)  # a page is compared with one title several times
def title_words(title: str) -> tuple[str, ...]:
    """The words of a title that tell something, folded, each once.

    >>> title_words("NATO’s relations with Azerbaijan")
    ('nato', 'relations', 'azerbaijan')
    """
    for quote in SINGLE_QUOTES:
        title = title.replace(quote, "'")
    for quote in DOUBLE_QUOTES:
        title = title.replace(quote, " ")
    # What follows an apostrophe is an ending: "NATO's", "Azerbaycan'da".  "d'État" keeps both.
    words = []
    for word in title.split():
        first, _, rest = word.partition("'")
        words += [first, rest] if len(first) < 3 else [first]
    folded = dict.fromkeys(part for word in words for part in plain(word).split())
    return tuple(word for word in folded if word not in COMMON_WORDS and (len(word) > 2 or word.isdigit()))


def title_in(text: str, words: tuple[str, ...]) -> float:
    """How much of a title a heading has that is nothing but this title, whatever it might say.

    Args:
        text: the heading.
        words: of the title, as `title_words` gives them.

    Returns:
        The share of the words, 0 where the heading says something else.

    >>> words = title_words("Domain names for sale")
    >>> title_in("Domain names for sale | The Review", words), title_in("No hits for: domain names", words)
    (1.0, 0.0)
    """
    said = [word for word in plain(text).split() if word not in COMMON_WORDS]
    stems = tuple(_stem(word) for word in words)
    if not _SEARCHES.isdisjoint(said) and any(word in _SEARCHES and word not in words for word in said):
        return 0.0
    named = sum(word.startswith(stems) for word in said) if stems else 0
    is_part, is_whole = named == len(said), named >= len(stems) and 2 * named >= len(said)
    if not (is_part or is_whole or (named > OWN * len(said) and named > OWN * len(stems))):
        return 0.0
    return min(1.0, named / len(stems)) if stems else 0.0


def beside_title(text: str, title: str) -> str:
    """What a text says beside a title, folded.

    >>> beside_title("0 items for the names of domains", "The names of domains")
    '0 items for'
    """
    own, stems = set(plain(title).split()), tuple(_stem(word) for word in title_words(title))
    rest = (word for word in plain(text).split() if word not in own)
    return " ".join(word for word in rest if not word.startswith(stems))


def without_host(text: str, host: str) -> str:
    """A text without the name of its host, which may be made of a title's words.

    >>> without_host("The salt road: www.SaltRoad.org", "saltroad.org")
    'The salt road: www. '
    """
    host = host.removeprefix("www.")
    return (
        re.sub(re.escape(host), " ", text, flags=re.ASCII | re.IGNORECASE) if host and "." in text else text
    )


def is_query(line: str, title: str) -> bool:
    """Whether a heading names a title as what was searched for.

    >>> title = "Domain names for sale"
    >>> is_query("Search: domain names for sale", title), is_query(title, title)
    (True, False)
    """
    there = plain(line).split()
    if _SEARCHES.isdisjoint(there) or not (_SEARCHES & set(there)) - set(plain(title).split()):
        return False
    words = title_words(title)
    return bool(words) and sum(_has_beginning(_stem(word), sorted(there)) for word in words) > OWN * len(
        words
    )


def words_of_site(title: str, host: str) -> frozenset[str]:
    """The words of a title that the name of a host has; its pages may have them for that reason alone.

    >>> sorted(words_of_site("The guild statutes of York", "www.york-statutes.org"))
    ['statutes', 'york']
    """
    labels = plain(host).split()
    return frozenset(
        word for word in title_words(title) if any(label.startswith(_stem(word)) for label in labels)
    )


def _stem(word: str) -> str:
    """The beginning of a word that stays through its cases."""
    return word if len(word) <= 4 else word[: max(4, len(word) * 7 // 10)]


def _share(words: tuple[str, ...], there: list[str], title: str, text: str) -> float:
    compact = plain(title).replace(" ", "")
    if len(compact) >= _COMPACT_LENGTH and compact in text.replace(" ", ""):
        return 1.0  # "Azer Tac" on a page that calls itself AZERTAC
    return sum(_has_beginning(_stem(word), there) for word in words) / len(words)


def _has_name(name: str, there: list[str]) -> bool:
    parts = [part for part in plain(name).split() if len(part) > 2]
    return bool(parts) and all(_has_beginning(part, there) for part in parts)


def _has_beginning(stem: str, there: list[str]) -> bool:
    index = bisect_left(there, stem)
    return index < len(there) and there[index].startswith(stem)
