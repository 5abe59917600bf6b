"""Whether a line ends a statement or goes on below: full stops, addresses, page numbers, hyphens."""

from __future__ import annotations

import re

_CLOSERS = "”\"»“’')]››}"
_STOPS = ".!?…؟۔"
_ADDRESS = re.compile(r"(?:[a-z]{3,6}:[/\\]|www\.)\S*$", re.IGNORECASE)
_REACH = 400  # lines can be megabytes long


def ends_statement(line: str) -> bool:
    """Whether a note or a sentence can end with this line.

    >>> ends_statement("Bakü 1999, s.65. "), ends_statement("Azerbaycan Cum-"), ends_statement("s. 12")
    (True, False, True)
    """
    end = line[-_REACH:].rstrip()
    if not end:
        return True
    if end.rstrip(_CLOSERS)[-1:] in _STOPS or end[-1].isdigit():
        return True
    return is_address_end(end)


def is_closed(line: str) -> bool:
    """Whether the line ends with a full stop, an exclamation or a question mark, closing quotes aside."""
    end = line[-_REACH:].rstrip().rstrip(_CLOSERS)
    return end[-1:] in _STOPS and bool(end)


def is_address_end(line: str) -> bool:
    """Whether the line ends inside or with an address."""
    words = line[-_REACH:].split()
    return bool(words) and _ADDRESS.match(words[-1].lstrip('<([“"')) is not None


def is_broken_word(line: str) -> bool:
    """Whether the line ends with a hyphen that breaks a word."""
    end = line[-_REACH:].rstrip()
    return len(end) > 1 and end[-1] in "-‐\u00ad¬" and end[-2].isalpha()
