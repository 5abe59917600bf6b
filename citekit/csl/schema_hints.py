"""What people write that CSL 1.0.2 does not have, and what to write instead.

Source: CSL 1.0.2, its release notes, and the notes on deprecation in the schema.
"""

from __future__ import annotations

from collections.abc import Mapping

ELSEWHERE: Mapping[str, str] = {
    # element          where it comes from
    "condition": "an extension (CSL-M); write nested <if>",
    "conditions": "an extension (CSL-M); write nested <if>",
    "institution": "an extension (CSL-M); institutions are names",
    "institution-part": "an extension (CSL-M); institutions are names",
    "intext": "a draft of CSL 1.1",
    "option": "CSL 0.8; options are attributes of <citation> and <bibliography>",
}
"""Elements of other versions."""

DEPRECATED: Mapping[tuple[str, str], str] = {
    # attribute, value                      write
    ("variable", "event"): 'variable="event-title"',
    ("variable", "title-short"): 'variable="title" form="short"',
    ("variable", "container-title-short"): 'variable="container-title" form="short"',
    ("text-case", "sentence"): "titles in sentence case in the data, and no text-case",
    ("page-range-format", "chicago"): 'page-range-format="chicago-15" or "chicago-16"',
}
"""Values that the next version of CSL drops or changes."""

PRINTED_BY: Mapping[str, str] = {
    # kind of variable    the element that prints it
    "date": '<date variable="{name}" form="text"/>',
    "name": '<names variable="{name}"/>',
    "number": '<number variable="{name}"/>',
    "text": '<text variable="{name}"/>',
}
"""How a variable of each kind is printed."""
