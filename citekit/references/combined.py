"""Rules and model together: who of the two reads a citation, and what is certain either way.

Of the citations of notes the rules decide what they can read without a rest
and not much less surely than the model; all else is the model's, with what no model
need guess put in by rule: addresses, identifiers, words that point back.  References that stand by
themselves, as in lists, are the model's, but for those whose signs leave no doubt: descriptions as GOST has
them and what Turkish notes count (`described`), and the places that `citekit.references.places` knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citekit.model import UPPER, Span, fold, latin_separators
from citekit.references.assemble import residue_of
from citekit.references.cutting import RULED
from citekit.references.evidence import has_imprint
from citekit.references.marks import Mark, find_marks
from citekit.references.marks.isnad import IN_COLLECTION, MANUSCRIPT, VOLUME_AND_PAGE
from citekit.references.marks.oscola import BRACKET
from citekit.references.people import looks_like_person
from citekit.references.rules import tag_by_rules
from citekit.references.rules.enclosed import QUOTES, closed_spans
from citekit.references.rules.layout import LIKELY, are_families
from citekit.references.rules.reports import PLACES
from citekit.references.statistical.tagger import Model, shipped_model, tagged_values
from citekit.references.tagged import BACK_REFERENCE, IGNORED, Cited, Tagged, Tagger

CERTAIN = frozenset({"url", "doi", "isbn", "accessed", BACK_REFERENCE})
"""Marks that stand whatever the model says."""

_CERTAIN_RULES = frozenset({VOLUME_AND_PAGE, IN_COLLECTION, MANUSCRIPT, BRACKET})

OF_DESCRIPTIONS = frozenset({"ru", "uk"})
"""Languages whose lists are descriptions with signs of their own, which rules read as surely as a model."""
OF_NUMBERS = frozenset({"tr", "az"})
"""Languages of which rules read, by themselves, what points back and what is known by a number."""

_BY_THE_WAY = frozenset({IGNORED, BACK_REFERENCE, "annotation", "number", "genre"})
_REST = 0.15  # of a citation, in the languages that the rules know best and of one that points back
_SHORT = 60  # characters; so few words tell a model little, and are what the rules were made for
_FOR_RULES = frozenset(
    {
        "rule:union-act",
        "rule:act-and-year",
        "rule:french-act",
        "rule:kind-of-statute",
        "rule:quoted-statute",
        "rule:court",
        "rule:archive-word",
        "rule:interviewee",
    }
    # Two words with capitals are two family names, says a model.
    | {"rule:after-two-slashes", "rule:behind-dash", "rule:family-and-short-title"}
    | {f"rule:{by}" for by in (*PLACES, "commentary", "section")}
)
_MARGIN, _MARGIN_KNOWN = 0.05, 0.1  # by how much the model must be surer than the rules; in `RULED` languages
_SURE = 0.95  # of each field; then the model needs no rules beside it
_LEAST = 0.5  # a reading by rule with a field less sure than this is none


_IN_BRACKET = re.compile(rf"(?P<name>[{UPPER}][^()“”«»„\",;:]{{3,60}}) \((?P<inner>.*)\)(?P<end>[\s.,;]*)")
_SHORTEST_TITLE = 8  # characters before a place and a year


def opened(text: str, language: str) -> str:
    """A citation that has all but its author in brackets without these, one character for one.

    >>> opened("Ann Kaya (“Kars”, Van 2009, s. 3).", "tr")
    'Ann Kaya, “Kars”, Van 2009, s. 3 .'
    """
    match = _IN_BRACKET.fullmatch(text)
    if match is None or not (looks_like_person(match["name"]) >= LIKELY or are_families(match["name"])):
        return text
    if match["inner"][:1] not in QUOTES and not _has_title(match["inner"], language):
        return text
    if ((match.start("inner") - 1, match.end("inner") + 1), False) not in closed_spans(text):
        return text
    return f"{match['name']}, {match['inner']} {match['end']}"


def _has_title(inner: str, language: str) -> bool:
    """Whether a title stands before place and year: "Lerche (Übermaß und Recht, Köln 1961)"."""
    imprint = next((mark for mark in find_marks(inner, language) if has_imprint((mark,))), None)
    return imprint is not None and imprint.extent[0] >= _SHORTEST_TITLE


_POSSESSIVE = re.compile(r"[^\W\d_]['’]s\s")


def combined_with(model: Model) -> Tagger:
    """A tagger for citations of notes that asks the rules, and `model` about what these leave in doubt."""

    def tagger(cited: Sequence[Cited], language: str) -> Sequence[Sequence[Tagged]]:
        opened_up = [Cited(opened(latin_separators(text), language), joins) for text, joins in cited]
        found = [_by_rules(one, language) for one in opened_up]
        doubtful = [
            index
            for index, (one, ruled) in enumerate(zip(opened_up, found, strict=True))
            if not _is_enough(one.text, ruled, language)
        ]
        tags = model.tag_all([opened_up[index].text for index in doubtful])
        for index, of_one in zip(doubtful, tags, strict=True):
            one = opened_up[index]
            found[index] = _better(one, language, found[index], tagged_values(one.text, of_one.stretches))
        return found

    return tagger


def _by_rules(cited: Cited, language: str) -> Sequence[Tagged]:
    """What the rules find; nothing if they leave words over."""
    text, joins = cited
    ruled = tag_by_rules(text, language, joins)
    loose = _is_known(language) or _points_back(ruled) or any(part.by in _FOR_RULES for part in ruled)
    return ruled if is_whole(text, ruled, rest=_REST if loose else 0.0) else ()


def _is_known(language: str) -> bool:
    return language.partition("-")[0] in RULED


def _is_enough(text: str, ruled: Sequence[Tagged], language: str) -> bool:
    """Whether no model need be asked."""
    short = _is_known(language) or any(part.by == "rule:family-and-short-title" for part in ruled)
    return bool(ruled) and ((short and len(text) <= _SHORT) or _is_for_rules(ruled))


def _better(
    cited: Cited, language: str, ruled: Sequence[Tagged], modelled: Sequence[Tagged]
) -> Sequence[Tagged]:
    """What the rules found, or what the model did with what is certain by rule."""
    text, joins = cited
    owned = _POSSESSIVE.search(text) is not None  # "Kafka’s Das Schloss (1926)" is more than a name
    if len(text) <= _SHORT and not owned and _names_for_a_title(ruled, modelled):
        ruled = ()
    if _swallows_names(text, ruled, modelled):
        ruled = ()
    if ruled and _misses_role(ruled, modelled):
        return ruled
    margin = _MARGIN_KNOWN if _is_known(language) else _MARGIN
    if ruled and (weakest(ruled) > weakest(modelled) - margin or _fields(ruled) == _fields(modelled)):
        return ruled
    return with_certain(modelled, find_marks(text, language, frozenset(joins)))


# Folded words of Turkish and Azerbaijani notes: what points back, the numbers of law and of archives.
_COUNTED = re.compile(
    r"§|(?<![^\W_])(?:a\.?\s?(?:g\.?\s?[a-zə]|e\.)(?![^\W_])|adi\sgeçen|anilan|ayni|yenə|elə\sor|həmin|göst|mezkûr|ibid|op\.\s?cit|"
    r"dn\.|dipnot|qeyd|sayili|sayli|nolu|numarali|esas|karar|qərar|madde|maddə|kanun|qanun|"
    r"(?:[ek]|m|md|f|siy|fon|fond)\.\s?[0-9]|r\.?g\.?(?![^\W_])|resm[iî]\sg|tertip|tutanak|zabit|"
    r"arşiv|arxiv|kütüphane|ktp|yazma|əlyazma|b(?:oa|ca)(?![^\W_])|atase|"
    r"yargitay|danişt|aym|a[iî]hm|mahkeme|məhkəmə|kurul|(?:hd|cd|hgk|cgk|dd|iddk|vddk|bam|bim)(?![^\W_])|y\.\s[0-9])|"
    r"[0-9]\s?[ek]\."
)


_TURKIC = frozenset("ışğİŞĞəƏ")  # letters that their neighbours do not have
_DECISION = re.compile(r"(?<![^\W_])[EK]\.\s?(?:19|20)[0-9]{2}/[0-9]")


def may_be_counted(text: str) -> bool:
    """Whether a reference in Turkish or Azerbaijani may have what the rules tell better than a model.

    Words that point back, the number of a law, a decision, a file: a quick look, before the rules take one.
    """
    if _TURKIC.isdisjoint(text):
        return _DECISION.search(text) is not None
    return _COUNTED.search(fold(text)) is not None


def described(text: str, language: str, modelled: Sequence[Tagged]) -> Sequence[Tagged]:
    """What the rules find in a reference that stands by itself; nothing where the model's reading is better.

    Args:
        text: the reference, without its number in a list.
        language: BCP 47 code.
        modelled: what the model found.
    """
    code = language.partition("-")[0]
    sure = all(part.confidence > _SURE for part in modelled if part.label != IGNORED)
    if code not in OF_DESCRIPTIONS | OF_NUMBERS or sure:
        return ()
    ruled = tag_by_rules(text, language)
    if not is_whole(text, ruled, rest=_REST):
        return ()
    if code in OF_NUMBERS:
        return ruled if _is_for_rules(ruled) else ()
    plain = _is_for_rules(ruled) or _misses_role(ruled, modelled) or len(text) <= _SHORT
    return ruled if plain or weakest(ruled) > weakest(modelled) - _MARGIN else ()


def tag(cited: Sequence[Cited], language: str) -> Sequence[Sequence[Tagged]]:
    """Find the parts of citations of notes, with the shipped model; a `citekit.references.tagged.Tagger`.

    >>> [part.label for part in tag([Cited("Ayna, 22 Temmuz 2005.")], "tr")[0]]
    ['container_title', 'date']
    """
    return combined_with(shipped_model())(cited, language)


def _is_for_rules(parts: Sequence[Tagged]) -> bool:
    """Whether the rules found what no model tells: words that point back, the number of a law or a file."""
    return _points_back(parts) or any(part.label == "number" or part.by in _FOR_RULES for part in parts)


def _fields(parts: Sequence[Tagged]) -> set[tuple[str, Span]]:
    return {(part.label, part.span) for part in parts if part.label not in _BY_THE_WAY}


def _names_for_a_title(ruled: Sequence[Tagged], modelled: Sequence[Tagged]) -> bool:
    """Whether the rules took for a title what a model knows as names: "Feest/Blankenburg, 1972."."""
    by_rule, by_model = ({part.label for part in parts} for parts in (ruled, modelled))
    return by_rule == {"title", "date"} and {"author", "date"} <= by_model and "title" not in by_model


# "Turgut Özal’ın 15 Nisan 1993 tarihli konuşması": who owns the title, and no author before it
_OWNER = re.compile(r"['’ʼ]n?[ıiuü]n[\s,.]*$")


def _swallows_names(text: str, ruled: Sequence[Tagged], modelled: Sequence[Tagged]) -> bool:
    """Whether the rules took for one title what a model knows, more surely, as an author before a title."""
    return any(
        title.label == "title" and author.label == "author" and title.span[0] == author.span[0]
        and author.span[1] < title.span[1] and author.confidence > title.confidence
        and _OWNER.search(text[slice(*author.span)]) is None
        for title in ruled
        for author in modelled
    )  # fmt: skip


def _misses_role(ruled: Sequence[Tagged], modelled: Sequence[Tagged]) -> bool:
    """Whether the model took names for something else that a word before them tells: "haz. Handan İnci"."""
    told = [part for part in ruled if part.by == "rule:role-before"]
    return any(
        not any(
            part.label == role.label and part.span[0] < role.span[1] and role.span[0] < part.span[1]
            for part in modelled
        )
        for role in told
    )


def _points_back(parts: Sequence[Tagged]) -> bool:
    return any(part.label == BACK_REFERENCE for part in parts)


def weakest(parts: Sequence[Tagged]) -> float:
    """How sure the least sure field is; what is no field of the work counts for nothing."""
    return min((part.confidence for part in parts if part.label not in _BY_THE_WAY), default=1.0)


def is_whole(text: str, ruled: Sequence[Tagged], *, rest: float = 0.0) -> bool:
    """Whether the rules took every word but a share of `rest`, and doubt no field."""
    left = sum(end - start for start, end in residue_of(text, ruled))
    return left <= rest * len(text) and all(part.confidence >= _LEAST for part in ruled)


def with_certain(modelled: Sequence[Tagged], marks: Sequence[Mark]) -> list[Tagged]:
    """What the model found, with what is certain by rule in its place."""
    pages = [part for part in modelled if part.label == "pages"]
    # "pp. 25–44, here p. 35": the rule knows what may follow a page.
    certain = [
        mark
        for mark in marks
        if is_certain(mark) or (mark.label == "pages" and any(_holds(mark, part) for part in pages))
    ]
    kept: list[Tagged] = []
    for part in modelled:
        left: Tagged | None = part
        for mark in certain:
            left = None if left is None else _beside(left, mark)
        if left is not None:
            kept.append(left)
    added = [mark.tagged for mark in certain]
    words = [
        Tagged(IGNORED, mark.extent, mark.tagged.by, 1.0)
        for mark in certain
        if mark.extent != mark.tagged.span
    ]
    return sorted([*kept, *added, *words], key=lambda part: part.span)


def is_certain(mark: Mark) -> bool:
    """Whether a mark stands whatever the model says."""
    return mark.label in CERTAIN or mark.by in _CERTAIN_RULES


def _holds(mark: Mark, part: Tagged) -> bool:
    start, end = mark.tagged.span
    return start <= part.span[0] and part.span[1] <= end


def _beside(part: Tagged, mark: Mark) -> Tagged | None:
    """What is left of a part beside a mark; nothing where the mark says the same better, or most of it."""
    (start, end), (first, last) = part.span, mark.extent
    if last <= start or end <= first:
        return part
    if part.label in (mark.label, IGNORED, "annotation", "url") or end - start <= 2 * (last - first):
        return None
    # Names were read from all of it, and would say what is no longer there.
    value = None if isinstance(part.value, tuple) else part.value
    span = (start, first) if first - start >= end - last else (last, end)
    return replace(part, span=span, value=value)
