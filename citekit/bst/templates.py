"""The layouts of ``plain`` and its kin in pybtex's template language, one row a classic type.

pybtex's own layouts raise where an author, a journal or a year is missing, say
nothing of a volume without pages, and put titles into lower case letter by
letter, which no title in Turkish survives.  These print what there is.  This
module imports pybtex; import it when a bibliography is formatted.

Source:
    ``plain.bst`` of BibTeX 0.99d, the order and the words of its sentences.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pybtex.richtext import HRef, Symbol, Text
from pybtex.style.names import name_part
from pybtex.style.template import FieldIsMissing, first_of, join, node, optional, sentence, tag, words

from citekit.bst.classic import Classic
from citekit.bst.people import ET_AL
from citekit.model import OTHERS, Name


def rich_text(work: Classic) -> Any:
    """`work` as pybtex's rich text, blocks apart; its key where there is nothing else to print."""
    text = LAYOUTS[work.type].format_data(work)
    return text if len(text) else Text(work.key)


def _field(children: Sequence[Any], work: Classic, name: str) -> Any:
    if name not in work.fields:
        raise FieldIsMissing(name, work)
    return Text(work.fields[name])


def _names(children: Sequence[Any], work: Classic, role: str) -> Any:
    names = work.names.get(role, ())
    shown = [_name(name) for name in names if name != OTHERS]
    if len(shown) < len(names):
        return join(sep=", " if len(shown) > 1 else " ")[join(sep=", ")[shown], ET_AL].format_data(work)
    return join(sep=", ", sep2=" and ", last_sep=", and ")[shown].format_data(work)


def _name(name: Name) -> Any:
    if name.literal:
        return Text(name.literal)
    return join[
        name_part(tie=True)[_parts(name.given)],
        name_part(tie=True)[_parts(name.prefix)],
        name_part[_parts(name.family)],
        name_part(before=", ")[_parts(name.suffix)],
    ]


def _parts(text: str) -> list[Any]:
    return [Text(text)] if text else []


def _editors(children: Sequence[Any], work: Classic) -> Any:
    editors = work.names.get("editor", ())
    word = "editor" if len(editors) == 1 and editors[0] != OTHERS else "editors"
    return join(sep=", ")[names("editor"), word].format_data(work) if editors else Text()


def _volume_number_pages(children: Sequence[Any], work: Classic) -> Any:
    volume, number, pages = (work.fields.get(name, "") for name in ("volume", "number", "pages"))
    if not volume:
        parts = [f"no. {number}"] * bool(number) + [f"pages {pages}"] * bool(pages)
        return Text(", ".join(parts))
    return Text(volume, f"({number})" if number else "", f":{pages}" if pages else "")


def _inside(children: Sequence[Any], work: Classic) -> Any:
    """ "In" before the children, if there is anything in them."""
    text = join[list(children)].format_data(work)
    return Text("In ", text) if len(text) else Text()


def _web(children: Sequence[Any], work: Classic) -> Any:
    parts = [
        Text(
            link.before or ("URL: " if link.field == "url" else ""),
            _address(link.url, link.value),
            link.after,
        )
        for link in work.links
    ]
    # No full stop: readers copy an address with what stands at its end.
    return join(sep=" ")[parts].format_data(work)


def _address(url: str, value: str) -> Any:
    return HRef(url, url) if url else Text(value)


field = node(_field)
names = node(_names)
editors = node(_editors)
inside = node(_inside)

_blocks = join(sep=Symbol("newblock"))
_author = sentence[names("author")]
_author_or_editor = first_of[_author, sentence[editors]]


def _opt(name: str) -> Any:
    return optional[field(name)]


_date = words[_opt("month"), _opt("year")]
_title = sentence[_opt("title")]
_book_title = tag("em")[_opt("title")]
_edition = optional[words[field("edition"), "edition"]]
_end = (sentence[_opt("note")], node(_web))


def _volume_and_series(volume: str, number: str) -> Any:
    return first_of[
        optional[words[volume, field("volume"), optional["of ", tag("em")[field("series")]]]],
        optional[words[number, field("number"), optional["in ", field("series")]]],
        _opt("series"),
    ]


_series_alone = sentence[_volume_and_series("Volume", "Number")]
_series_within = _volume_and_series("volume", "number")
_chapter_and_pages = join(sep=", ")[
    optional[words["chapter", field("chapter")]], optional[words["pages", field("pages")]]
]
_imprint = sentence[_opt("publisher"), _opt("address"), _edition, _date]
_book_of_parts = inside[sentence[editors, tag("em")[_opt("booktitle")], _series_within, _chapter_and_pages]]
_meeting_imprint = sentence[_opt("organization"), _opt("publisher"), _opt("address"), _date]


def _thesis(name: str, title: Any) -> Any:
    kind = first_of[_opt("type"), name]
    return _blocks[_author, title, sentence[kind, _opt("school"), _opt("address"), _date], *_end]


LAYOUTS: Mapping[str, Any] = {
    "article": _blocks[
        _author, _title, sentence[tag("em")[_opt("journal")], node(_volume_number_pages), _date], *_end
    ],
    "book": _blocks[_author_or_editor, sentence[_book_title], _series_alone, _imprint, *_end],
    "booklet": _blocks[_author, _title, sentence[_opt("howpublished"), _opt("address"), _date], *_end],
    "inbook": _blocks[
        _author_or_editor, sentence[_book_title, _chapter_and_pages], _series_alone, _imprint, *_end
    ],
    "incollection": _blocks[_author, _title, _book_of_parts, _imprint, *_end],
    "inproceedings": _blocks[_author, _title, _book_of_parts, _meeting_imprint, *_end],
    "manual": _blocks[
        _author,
        sentence[_book_title],
        sentence[_opt("organization"), _opt("address"), _edition, _date],
        *_end,
    ],
    "mastersthesis": _thesis("Master’s thesis", _title),
    "misc": _blocks[_author, _title, sentence[_opt("howpublished"), _date], *_end],
    "phdthesis": _thesis("PhD thesis", sentence[_book_title]),
    "proceedings": _blocks[sentence[editors], sentence[_book_title, _series_within], _meeting_imprint, *_end],
    "techreport": _blocks[
        _author,
        _title,
        sentence[
            words[first_of[_opt("type"), "Technical report"], _opt("number")],
            _opt("institution"),
            _opt("address"),
            _date,
        ],
        *_end,
    ],
    "unpublished": _blocks[_author, _title, sentence[_date], *_end],
}
