"""What rules know of single labels, whatever the model says: each changes the labels of tokens in place.

::

    Firenze 1952²      a raised digit beside a year is an edition
    86 S. SCHIPANI, Responsabilità      the number of a list counts no volume
    Epigrafia greca, I, Roma      a Roman number at the end of a title is its volume
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from citekit.model import fold
from citekit.model.labelled import OTHER
from citekit.references.people import TITLE_BEFORE
from citekit.references.statistical.labels import NUMBER
from citekit.references.statistical.tokens import RAISED, Token

Settler = Callable[[Sequence[Token], list[str]], None]


def settle(tokens: Sequence[Token], labels: list[str]) -> set[int]:
    """Change the labels that rules know better than the model, in place.

    Returns:
        Where a label is that of a rule.
    """
    certain = settle_addresses(tokens, labels)
    for settler in _SETTLERS:
        settler(tokens, labels)
    return certain


def settle_addresses(tokens: Sequence[Token], labels: list[str]) -> set[int]:
    """Label addresses and DOIs as what they are, in place; a title or a note may not hold one.

    Returns:
        Where a label is that of a rule.
    """
    certain = set()
    for index, token in enumerate(tokens):
        if len(token.text) < _SHORTEST_ADDRESS or (
            "/" not in token.text and not token.text.startswith("www.")
        ):
            continue
        if token.text.startswith("10."):
            labels[index] = "doi"
            certain.add(index)
        elif labels[index] not in ("url", "doi"):
            labels[index] = "url"
            certain.add(index)
        elif labels[index] == "url":
            certain.add(index)
    return certain


_SHORTEST_ADDRESS = 7
_YEAR = re.compile(r"1[4-9][0-9]{2}|20[0-9]{2}")


def settle_year(tokens: Sequence[Token], labels: list[str]) -> None:
    """Label a year in brackets as the date of a citation that has none, in place: "XII (1931)".

    Corpora that keep "12 (1931) 3" together as a volume teach that such a year is an issue.
    """
    if "date" in labels:
        return
    for index, token in enumerate(tokens):
        bracketed = "(" in token.before and token.after.lstrip().startswith(")")
        if bracketed and labels[index] in ("issue", "volume") and _YEAR.fullmatch(token.text):
            labels[index] = "date"
            return


_IS_RAISED = re.compile(rf"[{RAISED}]")


def settle_editions(tokens: Sequence[Token], labels: list[str]) -> None:
    """Label raised digits beside a year as its edition, in place: "Firenze 1952²", "Berlin ²1922"."""
    for index, token in enumerate(tokens):
        if _IS_RAISED.match(token.text):
            for near in (index - 1, index + 1):
                if 0 <= near < len(tokens) and labels[near] == "date" and _YEAR.fullmatch(tokens[near].text):
                    first, second = sorted((token, tokens[near]))
                    if first.span[1] == second.span[0]:
                        labels[index] = "edition"


def settle_paragraphs(tokens: Sequence[Token], labels: list[str]) -> None:
    """Label the number behind a pilcrow as the place cited, in place: "(The Hague, 1999) ¶ 1673"."""
    for index, token in enumerate(tokens):
        after_sign = index and tokens[index - 1].text in _PILCROWS
        if (after_sign or "¶" in token.before) and token.text[0].isdecimal():
            labels[index] = "pages"


_PILCROWS = ("¶", "¶¶")
_MOST_NAMES = 12  # tokens of names before the first comma


def settle_joined_names(tokens: Sequence[Token], labels: list[str]) -> None:
    """Label names that a dash joins as authors up to their comma, in place: "Ada B. Kaya - Can Demir, Kars".

    A title cannot begin behind the initial of the first name, before the family name that the dash joins.
    """
    end = next((at for at, token in enumerate(tokens[:_MOST_NAMES]) if "," in token.after), None)
    first = next((at for at, label in enumerate(labels) if label != "author"), 0)
    if end is None or not 0 < first <= end or labels[first] != "title":
        return
    names = tokens[: end + 1]
    dash = next((at for at, token in enumerate(names) if token.text in _DASHES), 0)
    is_initial = len(names[first - 1].text) == 1 and "." in names[first - 1].after
    are_names = all(token.text[0].isupper() for at, token in enumerate(names) if at != dash)
    if is_initial and are_names and first < dash < end - 1:
        labels[: end + 1] = ["author"] * (end + 1)


_DASHES = frozenset("-–—")


def settle_places_of_publishers(tokens: Sequence[Token], labels: list[str]) -> None:
    """Label the place with which a publisher's name begins as part of it: "Bakı Nəşriyyatı, Bakı"."""
    for at in range(len(labels) - 2):
        is_parted = bool(tokens[at].after or tokens[at + 1].before.strip())
        if labels[at] == "location" and labels[at + 1] == "publisher" and not is_parted:
            later = (tokens[i].text for i in range(at + 2, len(labels)) if labels[i] == "location")
            if tokens[at].text in later:
                labels[at] = "publisher"


_AGAINST = frozenset(("v", "vs"))


def settle_parties(tokens: Sequence[Token], labels: list[str]) -> None:
    """Label the first party of a case as title, in place: "Ryan v. New York Central R.R., 35 N.Y. 210"."""
    for at in range(1, len(labels) - 1):
        if tokens[at].text in _AGAINST and labels[at] == "author" != labels[at + 1] == "title":
            first = at
            while first and labels[first - 1] == "author":
                first -= 1
            labels[first : at + 1] = ["title"] * (at + 1 - first)


def settle_controls(tokens: Sequence[Token], labels: list[str]) -> None:
    """Label control characters as nothing, in place: what is no text names nobody."""
    for index, token in enumerate(tokens):
        if not token.text.isprintable() and not any(map(str.isprintable, token.text)):
            labels[index] = OTHER


_COUNTED = ("volume", "issue", "pages", "date", "edition")
_MOST_DIGITS = 3  # of the number of a list


def settle_number_of_list(tokens: Sequence[Token], labels: list[str]) -> None:
    """Label a number before the first author as that of a list, in place: "86 S. SCHIPANI, Titolo"."""
    if len(tokens) < 2 or labels[0] not in _COUNTED or labels[1] not in ("author", "editor"):
        return
    if tokens[0].text.isdecimal() and len(tokens[0].text) <= _MOST_DIGITS:
        labels[0] = NUMBER


_TITLES = ("title", "container-title")
_IMPRINT = ("location", "publisher")  # before a page some corpora leave the number in the title
_ROMAN = re.compile(r"[IVX]{1,5}|[ivx]{2,5}")


def _ends_of_titles(labels: Sequence[str]) -> list[int]:
    """Where a title ends, behind a token of its own."""
    ends = range(1, len(labels) - 1)
    return [at for at in ends if labels[at] in _TITLES and labels[at + 1] != labels[at] == labels[at - 1]]


def settle_volumes(tokens: Sequence[Token], labels: list[str]) -> None:
    """Label a Roman number between title and imprint as the volume, in place: "Epigrafia greca, I, Roma"."""
    if "volume" in labels:
        return
    for at in _ends_of_titles(labels):
        parted = tokens[at - 1].after.endswith(",") and tokens[at].after.startswith(",")
        if parted and labels[at + 1] in _IMPRINT and _ROMAN.fullmatch(tokens[at].text):
            labels[at] = "volume"


_EDITION_WORDS = frozenset(
    "ed edn edition aufl auflage éd édition ediz edizione bası baskı basım bs изд".split()
)
_ORDINALS = frozenset(
    fold(
        "st nd rd th d e second third fourth fifth revised rev new neue zweite dritte ikinci üçüncü yeni"
    ).split()
)


def settle_edition_words(tokens: Sequence[Token], labels: list[str]) -> None:
    """Label the edition at the end of a title as such, in place: "Attic Vase-painters 2nd ed. (Oxford)"."""
    if "edition" in labels:
        return
    for at in _ends_of_titles(labels):
        if fold(tokens[at].text) not in _EDITION_WORDS:
            continue
        first = at
        while labels[first - 1] == labels[at] and first > 1 and _counts_edition(tokens[first - 1]):
            first -= 1
        if first < at and labels[first - 1] == labels[at]:
            labels[first : at + 1] = ["edition"] * (at + 1 - first)


def _counts_edition(token: Token) -> bool:
    return (token.text.isdecimal() and len(token.text) < _MOST_DIGITS) or fold(token.text) in _ORDINALS


_LOCUS = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4}){1,3}|[0-9]{2,4}[a-e]")  # Tac. Ann. 1.9.3; Pl. Rep. 509d


def settle_loci(tokens: Sequence[Token], labels: list[str]) -> None:
    """Label the place in an ancient text at the end of its title as pages, in place: "Republic 509d–511e"."""
    if "pages" in labels:
        return
    for at in _ends_of_titles(labels):
        first = at
        while labels[first - 1] == labels[at] and first > 1 and not tokens[first].before.startswith(" "):
            first -= 1
        if first == 1 and labels[0] != labels[at]:
            continue
        said = "".join(token.before + token.text + token.after for token in tokens[first : at + 1]).lstrip()
        if _LOCUS.match(said):
            labels[first : at + 1] = ["pages"] * (at + 1 - first)


def settle_titled_names(tokens: Sequence[Token], labels: list[str]) -> None:
    """Label a name with its rank at the beginning of a title as author, in place: "Dr. A. Kaya, Kars"."""
    first = next((at for at, label in enumerate(labels) if label not in (NUMBER, OTHER)), 0)
    if not labels or labels[first] != "title" or "author" in labels:
        return
    end = next(
        (at for at in range(first, min(len(labels), first + _MOST_NAMES)) if "," in tokens[at].after), 0
    )
    said = "".join(token.before + token.text + token.after for token in tokens[first : end + 1]).lstrip()
    if end > first + 1 and labels[end + 1 : end + 2] == ["title"] and TITLE_BEFORE.match(fold(said)):
        labels[first : end + 1] = ["author"] * (end + 1 - first)


_SETTLERS: tuple[Settler, ...] = (
    settle_year,
    settle_editions,
    settle_paragraphs,
    settle_joined_names,
    settle_number_of_list,
    settle_volumes,
    settle_edition_words,
    settle_loci,
    settle_titled_names,
    settle_parties,
    settle_places_of_publishers,
    settle_controls,
)
"""In this order: a later one sees what an earlier one has changed."""
