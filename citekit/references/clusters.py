"""A note taken apart: its citations in clusters, and every word around them.

``Bu konuda bkz. Oran, s. 5; krş. Winrow, s. 7. Aksi görüş de vardır.`` is one
cluster of two citations, with ``Bu konuda bkz.`` before the first and ``krş.``
before the second, and a sentence behind it.  What stands inside the sentence of
a citation is its prefix or suffix; whole sentences are text.  Nothing of a note
is lost: what no field took goes along as it stands.

How a cluster is printed again is decided by a style.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from citekit.model import Citation, Note, Span, fold

LABELS = {
    # the word before the number, folded and without its dot: what it counts, in CSL's words
    "col": "column",  # en
    "sp": "column",  # de: Spalte
    "sütun": "column",  # tr, az
    "стб": "column",  # ru
    "bl": "folio",  # de: Blatt
    "f°": "folio",  # fr
    "fol": "folio",
    "fols": "folio",
    "ll": "folio",  # en: leaves
    "vr": "folio",  # tr: varak
    "vər": "folio",  # az: vərəq
    "vərəq": "folio",
    "yaprak": "folio",
    "л": "folio",  # ru: лист
    "лл": "folio",
    "para": "paragraph",
    "prg": "paragraph",
    "rn": "paragraph",  # de: Randnummer
    "rz": "paragraph",
    "§": "section",
    "§§": "section",
    "табл": "table",  # ru
}
"""Words before a locator that do not mean a page (CSL 1.0.2, appendix IV, "Locators")."""

PAGE = "page"

MAX_RESIDUE = 30
"""Characters among the fields of a citation that no field took, and that may still be a word of the work."""

_WORD_BEFORE = re.compile(r"([^\W\d_]{1,20}°?|§{1,2})\s?[.:]?\s{0,3}$")
_STOP = ".!?…"
_CLOSERS = '"”’»)]'
_SENTENCE_END = re.compile(
    rf"(?:(?<=[^\W\d_]{{4}})|(?<=[{re.escape(_CLOSERS)}])|(?<=\d))[{_STOP}]+[{re.escape(_CLOSERS)}]*"
    r"(?=\s+[^\s\W_a-zçğıöşüа-яё]|\s+[\"“«„(\[]|\s*$)"
)
_SEPARATORS = " \t\n,;.:"
_GOES_ON = (";", ",", ":", ")", "]", "–", "—")


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation of a cluster.

    Attributes:
        citation: what is cited.
        prefix: the words before it in its sentence, with the blank that follows them.
        suffix: the words behind it, with the sign or blank before them.
        locator: as cited, without its word; empty for the whole work.
        label: what the locator counts, one of CSL's words.
        residue: stretches of the note inside the citation that no field took; prefix and suffix hold them.
    """

    citation: Citation
    prefix: str = ""
    suffix: str = ""
    locator: str = ""
    label: str = PAGE
    residue: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cluster:
    """Citations that stand in one sentence, and the stretch of the note that they take."""

    cites: tuple[Cited, ...]
    old: str


Part = str | Cluster
"""A stretch of a note: text as it stands, or a cluster."""


def is_sound(text: str, citation: Citation) -> bool:
    """Whether what no field took is little enough: a long stretch among the fields is another citation.

    Args:
        text: of the note.
        citation: in it.
    """
    taken = [reading.span for reading in citation.fields.values()]
    first = min((start for start, _ in taken), default=citation.span[1])
    last = max((end for _, end in taken), default=citation.span[0])
    inside = (text[start:end] for start, end in citation.residue if first < end and start < last)
    return all(len(stretch) <= MAX_RESIDUE for stretch in inside)


def take_apart(note: Note, is_known: Callable[[Citation], bool] = lambda _citation: True) -> list[Part]:
    """Take a note apart.

    Args:
        note: with its citations.
        is_known: whether the work of a citation is known; one that is not stays text.

    Returns:
        Text and clusters in the order of the note, text without blanks around it.

    >>> from citekit.model import Kind, WorkType
    >>> cited = Citation(Kind.NEW, WorkType.BOOK, {}, (5, 10), 1.0, signal="Bkz.")
    >>> take_apart(Note("1", "Bkz. Oran.", citations=(cited,)))[0].cites[0].prefix
    'Bkz. '
    """
    text = note.text or ""
    known = sorted((c for c in note.citations if is_known(c)), key=lambda c: c.span)
    builder = _Builder(text)
    position = 0
    for citation in known:
        start, end = citation.span
        if start < position:
            continue  # citations do not overlap; one that does is part of the other
        builder.add(text[position:start], citation)
        position = end
    builder.end(text[position:])
    return builder.parts


class _Builder:
    """The parts so far, and the cluster that may still grow."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.parts: list[Part] = []
        self.cites: list[Cited] = []

    def add(self, gap: str, citation: Citation) -> None:
        """Go on with a citation and the gap before it."""
        lead, signal = _split_signal(gap, citation.signal)
        if not self.cites:
            last = _last_end(lead)
            self._put(lead[:last])
            self._cite(citation, lead[last:].lstrip() + signal)
            return
        is_over, lead = self._is_over(lead, signal)
        first, last = _first_end(lead), _last_end(lead)
        if is_over or last:
            if not is_over:
                self._append(lead[:first])
            prefix = (lead[last:] + signal).lstrip(_SEPARATORS)
            sentences = lead[0 if is_over else first : last]
            if sentences.strip() or _begins_sentence(prefix):
                self._close()
                self._put(sentences)
            self._cite(citation, prefix)
            return
        before, semicolon, behind = (lead + signal).rpartition(";")
        if semicolon:
            self._append(before)
            self._cite(citation, behind.lstrip())
            return
        words = behind.strip(_SEPARATORS)
        comma = behind.lstrip().startswith(",") or self._last_text().endswith(",")
        prefix = behind.lstrip(_SEPARATORS)
        self._cite(citation, f", {prefix}" if words and comma else prefix)

    def end(self, gap: str) -> None:
        """Come to the end of the note."""
        if not self.cites:
            self._put(gap)
            return
        is_over, rest = self._is_over(gap, "")
        if not is_over:
            first = _first_end(rest) or len(rest)
            self._append(rest[:first])
            rest = rest[first:]
        self._close()
        self._put(rest)

    def _is_over(self, gap: str, signal: str) -> tuple[bool, str]:
        """Whether the sentence of the last citation has ended, and the gap without its full stop."""
        bare = gap.lstrip()
        if bare[:1] and bare[0] in _STOP:
            return True, bare.lstrip(_STOP)
        following = (gap + signal).lstrip()
        ended = self._last_text().endswith(tuple(_STOP)) and not following.startswith(_GOES_ON)
        return ended and not following[:1].islower(), gap

    def _last_text(self) -> str:
        return self.text[slice(*self.cites[-1].citation.span)].rstrip()

    def _append(self, words: str) -> None:
        """Put words behind the last citation, without the full stop that a style prints itself."""
        words = words.rstrip(_SEPARATORS)
        if words.strip(_SEPARATORS):
            last = self.cites[-1]
            self.cites[-1] = replace(last, suffix=last.suffix + words)

    def _cite(self, citation: Citation, prefix: str) -> None:
        before, behind, residue = _residue(self.text, citation)
        locator, label = _locator(self.text, citation)
        self.cites.append(Cited(citation, prefix + before, behind, locator, label, residue))

    def _close(self) -> None:
        if self.cites:
            start = self.cites[0].citation.span[0]
            end = self.cites[-1].citation.span[1]
            self.parts.append(Cluster(tuple(self.cites), self.text[start:end]))
            self.cites = []

    def _put(self, text: str) -> None:
        if text.strip():
            self.parts.append(text.strip())


def _split_signal(gap: str, signal: str | None) -> tuple[str, str]:
    """The gap without the signal at its end, and the signal with the blanks around it."""
    place = gap.rfind(signal) if signal else -1
    if signal is None or place < 0 or gap[place + len(signal) :].strip(" :,"):
        return gap, ""
    return gap[:place], gap[place:]


def _first_end(text: str) -> int:
    match = _SENTENCE_END.search(text)
    return match.end() if match is not None else 0


def _last_end(text: str) -> int:
    return max((match.end() for match in _SENTENCE_END.finditer(text)), default=0)


def _begins_sentence(prefix: str) -> bool:
    return prefix.lstrip('"“«„([')[:1].isupper()


def _residue(text: str, citation: Citation) -> tuple[str, str, tuple[str, ...]]:
    """What no field of a citation took: what goes before it, what goes behind it, and all of it.

    What stood among the fields goes behind in brackets.
    """
    taken = [reading.span for reading in citation.fields.values()]
    first = min((start for start, _ in taken), default=citation.span[1])
    last = max((end for _, end in taken), default=citation.span[0])
    before, behind, found = "", "", []
    for start, end in citation.residue:
        stretch = text[start:end].strip(' ,;:.‘“«„"')
        if not stretch:
            continue
        found.append(stretch)
        if end <= first:
            before += f"{stretch}, "
        elif start >= last:
            behind += f", {stretch}"
        else:
            behind += f" [{stretch}]"
    return before, behind, tuple(found)


def _locator(text: str, citation: Citation) -> tuple[str, str]:
    reading = citation.fields.get("pages")
    if reading is None:
        return "", PAGE
    return citation.text("pages"), _label(text, (citation.span[0], reading.span[0]))


def _label(text: str, before: Span) -> str:
    match = _WORD_BEFORE.search(text[max(before[0], before[1] - 20) : before[1]])
    return LABELS.get(fold(match[1]), PAGE) if match is not None else PAGE


def plain(parts: Sequence[Part]) -> str:
    """The note again, as it was cut: for those who want to see that nothing is lost."""
    return " ".join(part if isinstance(part, str) else part.old for part in parts)
