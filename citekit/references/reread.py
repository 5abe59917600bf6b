"""Short forms read again in the light of the works before them.

Alone, ``Google Spain, prg. 93`` looks like an author and ``GÖZÜBÜYÜK/TAN, C. I, s. 40`` like a title;
what was cited before tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from citekit.model import FIELDS, Citation, Name
from citekit.references.antecedents import Work, family_key, people_of
from citekit.references.assemble import with_people

ByPeople = Callable[[Sequence[Name]], Sequence[Work]]
"""Finds the works before that some persons wrote or edited."""

_AUTHOR_AREA = re.compile(r"(?P<author>[^\W\d_][^.,:;]{2,40})[.,:]\s+(?=\S)")


def as_title(citation: Citation) -> Citation | None:
    """The same short form if what looks like its author is its title, None if it cannot be one."""
    author = citation.fields.get("author")
    if author is None or citation.text("title"):
        return None
    names = citation.names("author")
    if len(names) != 1 or (names[0].given and "." in names[0].given):
        return None
    fields = {name: reading for name, reading in citation.fields.items() if name != "author"}
    fields["title"] = replace(author, value=str(names[0]), by="rule:title-cited-before")
    return replace(citation, fields={name: fields[name] for name in FIELDS if name in fields})


def as_author(citation: Citation, by_people: ByPeople) -> Citation:
    """The citation with its title as author, if that is a family known from before and all there is."""
    name = next((n for n in ("title", "container_title") if n in citation.fields), None)
    if name is None or people_of(citation) or not citation.fields.keys() <= {name, "volume", "pages"}:
        return citation
    people = tuple(Name(family=part.strip()) for part in citation.text(name).split("/"))
    if not by_people(people):
        return citation
    fields = {other: reading for other, reading in citation.fields.items() if other != name}
    span = citation.fields[name].span
    return with_people(replace(citation, fields=fields), "author", people, by="rule:author-before", span=span)


def with_known_author(citation: Citation, by_people: ByPeople) -> Citation:
    """The citation with an author taken off its title that goes by one name: "Аристотель. Физика"."""
    reading = citation.fields.get("title")
    match = _AUTHOR_AREA.match(citation.text("title"))
    if people_of(citation) or reading is None or match is None:
        return citation
    family = Name(family=match["author"])
    names = (name for work in by_people((family,)) for name in people_of(work.citation))
    known = next((n for n in names if family_key(n) == family_key(family) and not n.given), None)
    if known is None:
        return citation
    start, end = reading.span
    rest = replace(reading, value=citation.text("title")[match.end() :], span=(start + match.end(), end))
    cut = replace(citation, fields={**citation.fields, "title": rest})
    return with_people(
        cut, "author", (known,), by="rule:author-before", span=(start, start + len(match["author"]))
    )
