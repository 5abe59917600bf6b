r"""Addresses as they are printed, and the ones they stand for.

Notes and ``.bib`` files hold ``http:\\www.x.org\tr\a.htm``, ``www.azertag. com``
and ``htpp://x.org/a\_b.``; `repair_url` mends what is certain, by named rules
in one visible order (`RULES`).  Where a repair would be a guess
(``www.azertag.``: of which domain?) the address is *malformed*.

Pure string work: whether an address answers is found out by `citekit.links`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from citekit.model.url_spans import HTTP_PATTERN, find_urls, trim_end
from citekit.model.url_tables import (
    ENTITIES,
    HTTP_SPELLINGS,
    SCHEMA_EXTENSIONS,
    SCHEMA_PLACES,
    TEX_SIGNS,
    WRAPPERS,
)

__all__ = ["RULES", "RepairedUrl", "find_urls", "looks_like_schema", "repair_url"]


@dataclass(frozen=True, slots=True)
class RepairedUrl:
    """A printed address and what it stands for.

    Attributes:
        printed: as given.
        url: the address, empty where it is malformed.
        rules: names of the rules that changed something, in order, each once.
        malformed: why there is no address, empty if there is one.
    """

    printed: str
    url: str
    rules: tuple[str, ...] = ()
    malformed: str = ""

    @property
    def is_valid(self) -> bool:
        """Whether there is an address."""
        return not self.malformed


@lru_cache(maxsize=8192)  # it is asked for where an address is found, and where it is checked
def repair_url(printed: str) -> RepairedUrl:
    r"""Mend a printed address, or say why it cannot be mended.

    Args:
        printed: the characters of one address, without the words around it
            (see `find_urls`).

    Returns:
        Always a value; ``repair_url(r.url).url == r.url`` for every result `r`.

    Source:
        RFC 3986 for what an address may be; the rules are for what prints make of it.

    >>> repair_url(r"http:\\www.x.org\tr\a.htm.").url
    'http://www.x.org/tr/a.htm'
    >>> repair_url("www.azertag.").malformed
    'the host name ends early'
    """
    if len(printed) > 2 * _MAX_LENGTH:
        return RepairedUrl(printed, "", malformed=f"longer than {_MAX_LENGTH} characters")
    if clean := _CLEAN.fullmatch(printed):
        reason = _why_clean_malformed(printed, clean)
        return RepairedUrl(printed, "" if reason else printed, (), reason)
    url, fired = printed, []
    for _ in range(_MAX_PASSES):
        before = url
        for name, rule in RULES:
            mended = rule(url)
            if mended != url:
                fired.append(name)
                url = mended
        if url == before:
            break
    else:
        return RepairedUrl(printed, "", malformed="repairs do not come to an end")
    reason = _why_malformed(url)
    rules = tuple(dict.fromkeys(fired))
    return RepairedUrl(printed, "" if reason else url, rules, reason)


_MAX_PASSES = 12
_MAX_LENGTH = 8000

# Most addresses: none of the rules finds anything in these signs.
_CLEAN = re.compile(
    r"https?://(?!https?[:/])(?P<host>[\w.-]*[A-Za-z0-9])(?::(?P<port>\d+))?(?:/(?:[\w/.~=?+-]*[A-Za-z0-9/])?)?",
    re.ASCII,
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_MISSPELT = re.compile(rf"({HTTP_PATTERN})(\s*[:;.]?\s*/+\s*|:(?=www\.))", re.IGNORECASE)
_DOUBLED = re.compile(r"https?://+(?=(?:https?:?/|ftp://))", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]")
# "http:\\www.x.org\_a", "www.x.org\tr": these backslashes are slashes, not TeX's.
_BACKSLASHED = re.compile(r"\w+:\\|[^\\/{}]*\.[^\\/{}.]+\\[A-Za-z0-9~]")
_TEX_URL = re.compile(r"\\(?:url|path|nolinkurl|href)\s*\{([^{}]*)\}(?:\s*\{.*\})?", re.DOTALL)
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W])?|_[\w-]{1,62}")  # "_" stands in real host names
_BARE_HOST = re.compile(r"[^\W_][\w-]*(?:\.[\w-]+)*\.[^\W\d_]{2,24}\.?(?::\d{1,5})?(?=[/?#]|$)")
_HOST_AND_PORT = re.compile(r"(?:localhost|[\w.-]+):\d{1,5}(?=[/?#]|$)")
_DOI = re.compile(r"(?:doi:\s*|doi\s+)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_JOINT = "/_=?&%#~:.\\-"


def _remove_invisible(url: str) -> str:
    return _INVISIBLE.sub("", url).strip()


def _undo_tex(url: str) -> str:
    if _BACKSLASHED.match(url):
        return url
    command = _TEX_URL.fullmatch(url.rstrip(" .,;"))
    if command is not None:
        url = command.group(1).strip()
    for written, sign in TEX_SIGNS:
        url = url.replace(written, sign)
    return url


def _undo_entities(url: str) -> str:
    for entity, sign in ENTITIES:
        url = url.replace(entity, sign)
    return url


def _unwrap(url: str) -> str:
    for opening, closing in WRAPPERS:
        inner = url[1:-1]
        if (
            len(url) > 1
            and url[0] == opening
            and url[-1] == closing
            and not re.match(r"[0-9A-Fa-f:]+$", inner)
        ):
            return inner.strip()
    return re.sub(r"^(?:UR[LI]\s*:\s*|doi:\s*(?=https?:))", "", url, flags=re.IGNORECASE)


def _close_blanks(url: str) -> str:
    """Remove the blanks that a line end left: those beside a joint, and line ends themselves."""
    url = re.sub(r"[ \t]*[\r\n]+[ \t]*", "", url)
    url = re.sub(rf"(?<=[{_JOINT}])\s+|\s+(?=[{_JOINT}])", "", url)
    return url.strip()


def _encode_blanks(url: str) -> str:
    """A blank between two words of a path is a real one (WHATWG URL, path state)."""
    head = re.match(r"https?://[^\s/?#]+[/?#]", url)
    if head is None or re.search(r"\s(?:https?:|www\.|[(\[])", url):
        return url
    return head.group() + re.sub(r"\s+", "%20", url[head.end() :])


def _turn_backslashes(url: str) -> str:
    return url.replace("\\", "/")


def _spell_scheme(url: str) -> str:
    match = _MISSPELT.match(url)
    if match is None:
        return url
    return f"{HTTP_SPELLINGS[match.group(1).lower()]}://{url[match.end() :]}"  # ASCII


def _drop_doubled_scheme(url: str) -> str:
    return _DOUBLED.sub("", url, count=1) if _DOUBLED.match(url) else url


def _expand_doi(url: str) -> str:
    match = _DOI.fullmatch(url)
    return f"https://doi.org/{match.group(1)}" if match else url


def _add_scheme(url: str) -> str:
    if url.startswith("//") and _BARE_HOST.match(url, 2):
        return f"http:{url}"
    if _HOST_AND_PORT.match(url) or url.startswith("www.") or (_BARE_HOST.match(url) and "@" not in url):
        return f"http://{url}"
    return url


Rule = Callable[[str], str]
RULES: tuple[tuple[str, Rule], ...] = (
    ("repair-invisible", _remove_invisible),
    ("repair-tex", _undo_tex),
    ("repair-entity", _undo_entities),
    ("repair-wrapping", _unwrap),
    ("repair-blank", _close_blanks),
    ("repair-backslash", _turn_backslashes),
    ("repair-trailing", trim_end),
    ("repair-scheme", _spell_scheme),
    ("repair-doubled-scheme", _drop_doubled_scheme),
    ("repair-doi", _expand_doi),
    ("repair-no-scheme", _add_scheme),
    ("repair-blank-in-path", _encode_blanks),
)
"""Each rule mends one thing and leaves everything else; they run in this order until nothing changes."""


def _why_malformed(url: str) -> str:
    """The reason why `url` is no address, empty if it is one."""
    reasons = (
        (not url, "empty"),
        (len(url) > _MAX_LENGTH, f"longer than {_MAX_LENGTH} characters"),
        (url.endswith(("...", "…")), "shortened with dots"),
        (_SCHEME.match(url) is None, "no host name"),
        (re.search(r"\s", url) is not None, "a blank in the address"),
    )
    reason = next((reason for applies, reason in reasons if applies), "")
    if reason or not re.match("https?:", url, re.IGNORECASE):
        return reason
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return "no host name"
    return _why_no_host(parts.hostname or "")


def _why_clean_malformed(url: str, clean: re.Match[str]) -> str:
    """The same of an address that `_CLEAN` matches: what else can be wrong are its length, host and port."""
    if len(url) > _MAX_LENGTH:
        return f"longer than {_MAX_LENGTH} characters"
    if len(port := clean["port"] or "") > 4 and (len(port) > 100 or int(port) > 65535):
        return "no host name"
    return _why_no_host(clean["host"].lower())  # ASCII


def _why_no_host(host: str) -> str:
    if ":" in host:  # urlsplit has read an IPv6 address in brackets
        return ""
    labels = host.removesuffix(".").split(".")
    if not host or not all(labels):
        return "an empty part in the host name" if host else "no host name"
    if len(host) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        return "a sign in the host name that cannot be there"
    if labels[-1].isdigit():
        is_ipv4 = len(labels) == 4 and all(part.isdecimal() and int(part) < 256 for part in labels)
        return "" if is_ipv4 else "a number where the domain should be"
    if labels[0] == "www" and len(labels) < 3:
        return "the host name ends early"
    return ""


_SCHEMA_PATHS: dict[str, list[re.Pattern[str]]] = {}  # by host; also of its subdomains
for _host, _path in SCHEMA_PLACES:
    _SCHEMA_PATHS.setdefault(_host, []).append(re.compile(_path))


def looks_like_schema(url: str) -> bool:
    """Whether an address names a schema, a document type or a namespace, not a document.

    Works on the address alone; nothing is asked.

    >>> looks_like_schema("http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd")
    True
    >>> looks_like_schema("https://www.w3.org/TR/xhtml1/")
    False
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.path.rsplit(".", 1)[-1].lower() in SCHEMA_EXTENSIONS:  # ASCII
        return True
    while host:
        if any(path.match(parts.path) for path in _SCHEMA_PATHS.get(host, ())):
            return True
        host = host.partition(".")[2]
    return False
