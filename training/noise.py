"""What print, typing and OCR do to a reference; labels are carried through."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from training.grammar import Segment

_PLAIN = str.maketrans("şŞğĞıİçÇöÖüÜəƏâÂîÎ", "sSgGiIcCoOuUeEaAiI")
_SCHWA_LOST = str.maketrans("əƏ", "eE")
_CYRILLIC = dict(
    zip(
        "abcçdeəfgğhxıijkqlmnoöprsştuüvyzABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ",
        "абҹчдеәфҝғһхыижкглмноөпрсштуүвјзАБҸЧДЕӘФҜҒҺХЫИЖКГЛМНОӨПРСШТУҮВЈЗ",
        strict=True,
    )
)
_EASTERN_DIGITS = {
    "ar": str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"),
    "fa": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"),
}
_SUNKEN = str.maketrans("²³⁴⁵⁶⁷⁸⁹", "23456789")
_QUOTES = (("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("‘", "’"), ("''", "''"), ("‟", "”"))
SIGNALS = {
    "tr": ("Bkz. ", "bkz. ", "Bkz: ", "bk. ", "Krş. ", "Ayrıca bkz. ", "Bu konuda bkz. ", "Akt. "),
    "az": ("Bax: ", "bax: ", "Bax ", "Həmçinin bax: "),
    "ru": ("См.: ", "см.: ", "См. ", "Ср.: ", "См. также: ", "Цит. по: ", "Подробнее см.: "),
    "de": ("Vgl. ", "vgl. ", "Siehe ", "S. ", "Vgl. dazu ", "Vgl. auch ", "Zit. n. ", "So etwa "),
    "en": ("See ", "see ", "Cf. ", "See also ", "See, e.g., ", "cf. "),
    "fr": ("Voir ", "Cf. ", "cf. ", "V. "),
    "it": ("Cfr. ", "cfr. ", "Si veda ", "Vedi "),
    "es": ("Véase ", "Vid. ", "Cfr. "),
    "ar": ("انظر: ", "انظر ", "راجع: "),
    "fa": ("نک: ", "نک. ", "رک: "),
}
_OLD = (
    (re.compile(r"([бвгджзклмнпрстфхцчшщ])(?=[\s.,;:»)]|$)"), r"\1ъ"),
    (re.compile(r"и(?=[аеиоуыэюяйѣ])"), "і"),
)
_YATS = {"вре": "врѣ", "ре": "рѣ", "ме": "мѣ", "ве": "вѣ", "де": "дѣ", "не": "нѣ", "те": "тѣ", "ле": "лѣ"}


_AROUND = 3


def _in_titles(
    change: Callable[[str], str], labels: Sequence[str]
) -> Callable[[list[Segment]], list[Segment]]:
    return lambda segments: [(label, change(text) if label in labels else text) for label, text in segments]


def _everywhere(change: Callable[[str], str]) -> Callable[[list[Segment]], list[Segment]]:
    return lambda segments: [(label, text if label == "url" else change(text)) for label, text in segments]


_WORDY = ("title", "container-title", "publisher", "collection-title", "author", "editor", "location")


def distort(
    segments: list[Segment], language: str, rng: random.Random, *, bare: bool = False
) -> list[Segment]:
    """Print a made-up reference as sources print them; a `bare` one without what stands around."""
    changes = _changes(language, rng)
    for chance, change in changes[:-_AROUND] if bare else changes:
        if rng.random() < chance:
            segments = change(segments)
    return _joined(segments)


def _changes(
    language: str, rng: random.Random
) -> list[tuple[float, Callable[[list[Segment]], list[Segment]]]]:
    eastern = language in ("tr", "az", "ru")
    return [
        (0.3, lambda s: _other_quotes(s, rng)),
        (0.08 if language in ("tr", "az") else 0, _everywhere(lambda t: t.translate(_PLAIN))),
        (0.12 if language == "az" else 0, _everywhere(lambda t: t.translate(_SCHWA_LOST))),
        (0.12 if language == "az" else 0, _everywhere(_to_cyrillic)),
        (
            0.1 if language == "ru" else 0,
            _in_titles(_before_1918, ("title", "container-title", "publisher", "author")),
        ),
        (
            0.4 if language in _EASTERN_DIGITS else 0,
            _everywhere(lambda t: t.translate(_EASTERN_DIGITS[language])),
        ),
        (0.04, _in_titles(lambda t: _hyphen(t, rng), _WORDY)),
        (0.02, _in_titles(lambda t: t.upper(), ("title",))),
        (0.03, _everywhere(lambda t: t.replace(", ", ","))),
        (0.02, _everywhere(lambda t: t.replace(", ", " , ").replace(". ", " . "))),
        (0.02, _everywhere(lambda t: re.sub(r"(?<=[^\W\d_])\.\s", ".", t))),
        (0.05, _everywhere(lambda t: _unevenly_spaced(t, rng))),
        (0.03, _everywhere(lambda t: t.replace(" ", "  ", 1))),
        (0.3, _in_titles(lambda t: t.translate(_SUNKEN), ("edition",))),
        (0.04, lambda s: _misread(s, rng)),
        (0.03, _everywhere(lambda t: t.replace(",", "", 1) if t == ", " else t)),
        (0.35 if not eastern else 0.2, _without_end),
        # What stands around a reference, not in it: the last `_AROUND` rows.
        (0.1, lambda s: [("other", rng.choice(SIGNALS[language])), *s]),
        (0.2 if eastern else 0.1, lambda s: _numbered(s, rng)),
        (0.03, lambda s: [*s, ("other", rng.choice((" ;", ";", "]", ")", " .", ",")))]),
    ]


def _other_quotes(segments: list[Segment], rng: random.Random) -> list[Segment]:
    opening, closing = rng.choice(_QUOTES)
    return [
        (label, text.replace("“", opening).replace("”", closing) if label == "other" else text)
        for label, text in segments
    ]


def _to_cyrillic(text: str) -> str:
    return "".join(_CYRILLIC.get(char, char) for char in text)


def _before_1918(text: str) -> str:
    for pattern, sign in _OLD:
        text = pattern.sub(sign, text)
    for new, old in list(_YATS.items())[len(text) % 4 :: 4]:
        text = text.replace(new, old)
    return text


def _hyphen(text: str, rng: random.Random) -> str:
    """A hyphen left inside a word from the end of a line."""
    places = [m.start() for m in re.finditer(r"(?<=\w\w\w)(?=\w\w\w)", text) if text[m.start()].isalpha()]
    if not places:
        return text
    at = rng.choice(places)
    return text[:at] + rng.choice(("- ", "-", "\u00ad", " ")) + text[at:]


_MISREAD = (
    ("l", "1"),
    ("rn", "m"),
    ("0", "O"),
    ("1", "l"),
    ("“", "*"),
    ("e", "c"),
    ("ı", "i"),
    ("S.", "8."),
    ("1", "I"),
)


def _unevenly_spaced(text: str, rng: random.Random) -> str:
    """Blanks around signs lost or set where none belongs, as text layers of PDF files have them."""
    return re.sub(
        r"\s?([,.:;()])(\s?)",
        lambda m: rng.choice(("", "", " ")) + m[1] + (rng.choice(("", " ")) if rng.random() < 0.3 else m[2]),
        text,
    )


def _misread(segments: list[Segment], rng: random.Random) -> list[Segment]:
    right, wrong = rng.choice(_MISREAD)
    return [
        (label, text.replace(right, wrong, 1) if label in _WORDY and rng.random() < 0.5 else text)
        for label, text in segments
    ]


def _without_end(segments: list[Segment]) -> list[Segment]:
    label, text = segments[-1]
    return [*segments[:-1], (label, text.rstrip(" ."))] if text.rstrip(" .") else segments[:-1]


def _numbered(segments: list[Segment], rng: random.Random) -> list[Segment]:
    number = str(rng.randint(1, 99) if rng.random() < 0.8 else rng.randint(100, 999))
    style = rng.choice(("{} ", "{}", "{} ", "{}. ", "{}. ", "[{}] ", "({}) ", "{}) ", "{}\t"))
    shown = style.format(number)
    bare = shown.strip()
    rest = shown[len(bare) :]
    return [("citation-number", bare), *([("other", rest)] if rest else []), *segments]


def _joined(segments: list[Segment]) -> list[Segment]:
    joined: list[Segment] = []
    for label, whole in segments:
        stopped = bool(joined) and joined[-1][1].endswith((".", "?", "!", "…"))
        text = whole.removeprefix(".") if stopped else whole  # no stop behind a stop
        if not text:
            continue
        if joined and joined[-1][0] == label == "other":
            joined[-1] = (label, joined[-1][1] + text)
        else:
            joined.append((label, text))
    return joined
