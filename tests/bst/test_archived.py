"""A copy of a work is printed behind its address, in every style and form."""

from __future__ import annotations

import pytest

from citekit.bst import format_bibliography
from citekit.model import Entry

COPY = "https://web.archive.org/web/20060514000000/http://x.org/a_b%20c"
WORK = Entry(
    "online",
    "a",
    {
        "author": "Yılmaz, Ali",
        "title": "Bir yazı",
        "date": "2001",
        "url": "http://x.org/a_b%20c",
        "archiveurl": COPY,
        "archivedate": "2006-05-14",
    },
)
PRINTED = {
    "text": f"Archived at {COPY} (14 May 2006)",
    "html": f'Archived at <a href="{COPY}">{COPY}</a> (14 May 2006)',
    "latex": f"Archived at \\url{{{COPY}}} (14 May 2006)",
    "markdown": f"Archived at <{COPY}> (14 May 2006)",
}


@pytest.mark.parametrize("style", ["plain", "unsrt", "alpha", "abbrv"])
@pytest.mark.parametrize("output", PRINTED)
def test_a_copy_is_printed(style: str, output: str) -> None:
    assert PRINTED[output] in format_bibliography([WORK], style=style, output=output)


def test_without_a_copy_nothing_is_said_of_archives() -> None:
    plain = WORK.with_fields(archiveurl=None, archivedate=None)
    assert "Archived" not in format_bibliography([plain])


def test_a_copy_without_a_day_is_printed_without_one() -> None:
    assert f"Archived at {COPY}\n" in format_bibliography([WORK.with_fields(archivedate=None)])
