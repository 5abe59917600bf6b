"""Identifiers of works: their check digits, their patterns, and the registries that know them.

A DOI is asked for at its registry: that the publisher keeps programs out says
nothing of the work.  ISBN, ISSN and ORCID carry a check digit, and one that
does not fit needs no network to be found wrong.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from urllib.parse import quote, unquote, urlsplit

from citekit.model.entry import Entry
from citekit.model.urls import RepairedUrl, repair_url

CHECK_DIGIT = "identifier-check-digit"
PATTERN = "identifier-pattern"

REGISTRY_HOSTS = frozenset({"doi.org", "dx.doi.org", "www.doi.org", "hdl.handle.net"})
_REGISTRY = re.compile("|".join(map(re.escape, REGISTRY_HOSTS)), re.IGNORECASE)
REGISTRIES = {
    # the variable that names another one: the interface that is asked
    "CITEKIT_DOI_API": "https://doi.org/api/handles/",
    "CITEKIT_HANDLE_API": "https://hdl.handle.net/api/handles/",
}
_FOUND, _NO_VALUES, _NOT_FOUND = 1, 200, 100  # response codes of the Handle System's HTTP interface
_REGISTRY_LIMIT = 262_144  # bytes

_DASHES = re.compile("[\\s\u2010-\u2015\u2212-]+")
_LABEL = re.compile(r"(?<!\s)\s*(?:e-?|p-?)?(?:isbn|issn|orcid)(?:-1[03])?\s*[:.]?\s*", re.IGNORECASE)
_NOTE = re.compile(r"(?<!\s)\s*\([^()]*\)\s*$")  # "975-… (cilt 1)"
_HANDLE = re.compile(r"(?:10\.\d{4,9}(?:\.\d+)*|\d[\w.]{0,40})/\S{1,1000}", re.ASCII)
_ARXIV = re.compile(
    r"(?:arxiv:)?((?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7})(?:v\d{1,3})?)(?:\s*\[[\w.-]+\])?",
    re.IGNORECASE | re.ASCII,
)
_JSTOR = re.compile(r"(?:jstor:)?(\d{1,12}|10\.\d{4,9}/\S+|j\.[a-z0-9.]+|community\.\d+)", re.IGNORECASE)
_ADDRESS = re.compile("https?:", re.IGNORECASE)
_ORCID_PATH = re.compile(r"/\d{4}-?\d{4}-?\d{4}-?\d{3}[\dXx]/?", re.ASCII)
_URN_NBN = re.compile(r"urn:nbn:[a-z]{2}(?::[\w.-]+)*[:-][\w.:/+-]{2,}", re.IGNORECASE | re.ASCII)


def isbn_fault(written: str) -> str:
    """Why an ISBN cannot be one, empty if it can.

    Source:
        ISO 2108: modulus 11 for ten digits, modulus 10 with weights 1 and 3 for thirteen.

    >>> isbn_fault("975-08-0294-9")
    'check digit: an ISBN 975-08-0294-9 would end in 2'
    >>> isbn_fault("978-0-306-40615-7")
    ''
    """
    digits = _compact(written)
    if re.fullmatch(r"[0-9]{9}[0-9X]", digits):
        total = sum((10 - place) * int(digit) for place, digit in enumerate(digits[:9]))
        right = "0123456789X"[-total % 11]
    elif re.fullmatch(r"97[89][0-9]{10}", digits):
        total = sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(digits[:12]))
        right = str(-total % 10)
    elif re.fullmatch(r"[0-9]{13}", digits):
        return f"check digit: an ISBN of 13 digits begins with 978 or 979, not {digits[:3]}"
    else:
        return f"check digit: an ISBN has 10 or 13 digits, {written.strip()[:40]} has not"
    return _fault("ISBN", written, digits, right)


def issn_fault(written: str) -> str:
    """Why an ISSN cannot be one, empty if it can.

    Source:
        ISO 3297: modulus 11 over weights 8 to 2.

    >>> issn_fault("0378-5955")
    ''
    """
    digits = _compact(written)
    if not re.fullmatch(r"[0-9]{7}[0-9X]", digits):
        return f"check digit: an ISSN has 8 digits, {written.strip()[:40]} has not"
    total = sum((8 - place) * int(digit) for place, digit in enumerate(digits[:7]))
    return _fault("ISSN", written, digits, "0123456789X"[-total % 11])


def orcid_fault(written: str) -> str:
    """Why an ORCID iD cannot be one, empty if it can.

    Source:
        ISO 7064, MOD 11-2, as ORCID uses it.

    >>> orcid_fault("https://orcid.org/0000-0002-1825-0097")
    ''
    """
    digits = _compact(written.rstrip("/ ").rsplit("/", 1)[-1])
    if not re.fullmatch(r"[0-9]{15}[0-9X]", digits):
        return f"check digit: an ORCID iD has 16 digits, {written.strip()[:60]} has not"
    total = 0
    for digit in digits[:15]:
        total = (total + int(digit)) * 2
    return _fault("ORCID iD", written, digits, "0123456789X"[(12 - total % 11) % 11])


def _fault(name: str, written: str, digits: str, right: str) -> str:
    if digits[-1] == right:
        return ""
    return f"check digit: an {name} {written.strip()[:60]} would end in {right}"


def _compact(written: str) -> str:
    return _DASHES.sub("", _LABEL.sub("", _NOTE.sub("", written), count=1)).upper()  # ASCII: digits and X


NUMBERS: dict[str, Callable[[str], str]] = {"isbn": isbn_fault, "issn": issn_fault, "orcid": orcid_fault}
"""Fields that hold numbers with a check digit."""

_PLACES: dict[str, tuple[re.Pattern[str], str]] = {
    # type of an eprint: its pattern, where it is found
    "arxiv": (_ARXIV, "https://arxiv.org/abs/"),
    "jstor": (_JSTOR, "https://www.jstor.org/stable/"),
    "hdl": (_HANDLE, "https://hdl.handle.net/"),
    "handle": (_HANDLE, "https://hdl.handle.net/"),
    "urn": (_URN_NBN, "https://nbn-resolving.org/"),
}


def identifier_targets(entry: Entry) -> Iterator[tuple[str, str]]:
    """The identifiers of an entry that are to be looked at: field and value.

    A number with a check digit is listed only where that is wrong: that it is
    right says nothing of the work.
    """
    if doi := entry.get("doi").strip():
        yield "doi", doi
    kind = (entry.get("eprinttype") or entry.get("archiveprefix")).strip().lower()  # ASCII
    if kind in _PLACES and (eprint := entry.get("eprint").strip()):
        yield "eprint", eprint if _ADDRESS.match(eprint) else f"{kind}:{eprint}"
    for name, fault in NUMBERS.items():
        if not (value := entry.get(name)):
            continue
        for written in filter(None, re.split(r"[;,]|\s{2,}|\band\b", value)):
            if any(sign.isdigit() for sign in written) and fault(written):
                yield name, written.strip()


def read_cited(printed: str, field: str = "url") -> RepairedUrl:
    """The address that stands for what is cited: an address, or an identifier.

    >>> read_cited("arxiv:2101.00001", "eprint").url
    'https://arxiv.org/abs/2101.00001'
    >>> read_cited("0378-5954", "issn").malformed
    'check digit: an ISSN 0378-5954 would end in 5'
    """
    if (fault := NUMBERS.get(field)) is not None:
        why = fault(printed)
        return RepairedUrl(printed, "" if why else f"urn:{field}:{_compact(printed)}", (CHECK_DIGIT,), why)
    kind, _, value = printed.partition(":")
    if field == "eprint" and kind in _PLACES:
        pattern, place = _PLACES[kind]
        found = pattern.fullmatch(value.strip())
        if found is None:
            return RepairedUrl(printed, "", (PATTERN,), f"not an identifier of {kind}")
        name = found.group(1) if pattern.groups else found.group()
        return RepairedUrl(printed, place + quote(name, safe="/:;().+-_~"), (PATTERN,))
    if _URN_NBN.fullmatch(printed.strip()):
        return RepairedUrl(printed, _PLACES["urn"][1] + printed.strip(), (PATTERN,))
    repaired = repair_url(printed)
    # Most addresses hold no such name, and need not be taken apart.
    is_orcid = repaired.is_valid and "orcid.org" in repaired.url.lower()  # ASCII
    if is_orcid and urlsplit(repaired.url).hostname in ("orcid.org", "www.orcid.org"):
        path = urlsplit(repaired.url).path
        why = orcid_fault(path) if _ORCID_PATH.fullmatch(path) else ""
        if why:
            return RepairedUrl(printed, "", (*repaired.rules, CHECK_DIGIT), why)
    return repaired


def handle_of(url: str) -> str | None:
    """The DOI or handle that an address of a registry names, None if it names none.

    >>> handle_of("https://doi.org/10.1000/182")
    '10.1000/182'
    """
    if _REGISTRY.search(url) is None:  # as most; it is asked of every address
        return None
    parts = urlsplit(url)
    if (parts.hostname or "") not in REGISTRY_HOSTS or parts.query:
        return None
    handle = unquote(parts.path.removeprefix("/"))
    return handle if _HANDLE.fullmatch(handle) else None


def registry_url(handle: str) -> str:
    """The address at which a registry says whether it knows `handle`."""
    variable = "CITEKIT_DOI_API" if handle.startswith("10.") else "CITEKIT_HANDLE_API"
    base = os.environ.get(variable) or REGISTRIES[variable]
    return f"{base.rstrip('/')}/{quote(handle, safe='/:;().+-_~')}"


def read_registry(body: bytes) -> bool | None:
    """What a registry answers: it knows the handle, it does not, or nothing that can be read.

    Source:
        Handle.Net technical manual, "HTTP JSON REST API": ``responseCode``.

    >>> read_registry(b'{"responseCode": 100, "handle": "10.1/x"}')
    False
    """
    try:
        data = json.loads(body[:_REGISTRY_LIMIT])
    except (ValueError, RecursionError):
        return None
    code = data.get("responseCode") if isinstance(data, dict) else None
    return {_FOUND: True, _NO_VALUES: True, _NOT_FOUND: False}.get(code) if isinstance(code, int) else None
