r"""Where the addresses stand in a note's text.

A text layer cuts addresses at line ends, so that ``www.azertag. com`` and
``www. azertag.com`` are each one address, while ``www.x.org adresinden`` and
``http://a.org/x (Erişim Tarihi: …)`` end at the blank.  A blank is bridged
only where what follows cannot be a word of the sentence; see `_BRIDGES`.

What a printed address means is decided by `citekit.model.urls.repair_url`.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from citekit.model.url_tables import (
    CLOSING_MARKS,
    COUNTRY_DOMAINS,
    EXTENSIONS,
    GENERIC_DOMAINS,
    HTTP_SPELLINGS,
    OPENING,
    SECOND_LEVEL,
)

HTTP_PATTERN = "|".join(sorted(map(re.escape, HTTP_SPELLINGS), key=len, reverse=True))
"""The spellings of "http" and "https" as a pattern, the longest first."""

_DOMAINS = "|".join(sorted(GENERIC_DOMAINS | COUNTRY_DOMAINS))

# A digit may stand before: a note's number is often glued to its text ("21http://www.…").
_START = re.compile(
    rf"""(?<![^\W\d_])(?<![@/\\.]) (?:
        (?:{HTTP_PATTERN}) \s?[:;]?\s? [/\\]{{1,3}} \s? (?=[\w\[])
      | https?:(?=www\.)
      | ftp://(?=\w)
      | www\s?\.\s?(?=\w)
      | (?<![\w-]) [a-z0-9](?:[a-z0-9-]{{0,60}}[a-z0-9])?
                (?:\.[a-z0-9](?:[a-z0-9-]{{0,60}}[a-z0-9])?){{0,4}} \.(?:{_DOMAINS}) (?=/[^\s/.,;:)])
    )""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_SIGN = re.compile(r"[/\\]|[Ww]{3}")  # without one there is none
# re.ASCII would make ``\w`` blind to "ə" and "ş" before and in a host: hosts are checked here.
_LETTER_BEFORE = re.compile(r"[^\W\d_]$")
_TOKEN = re.compile(r"[^\s<>\"“”„«»‹›|^`\u200b\ufeff…]+")
_GAP = re.compile(r"[ \t\u00a0]{0,3}(?:\r?\n[ \t\u00a0]{0,8})?")
_HOST = re.compile(r"(?:[\w.\-@:~%]|\[[0-9A-Fa-f:.]+\])*")
_ANOTHER = re.compile(r"[,;](?=(?:https?:|ftp:|www\.))", re.IGNORECASE)
_DATE_OR_NUMBER = re.compile(r"[\d./\-–]+")
_MAX_BRIDGES = 6  # line ends in one address; no print has more
_MAX_LENGTH = 2000  # characters; what is longer is no printed address


def find_urls(text: str, joins: Collection[int] = ()) -> list[tuple[int, int]]:
    """Find the printed addresses in a note's text.

    Args:
        text: a note's text, its lines joined by blanks (or still with line ends).
        joins: offsets in `text` at which two lines were joined (`Note.joins`);
            there a blank may have cut a file name in the middle.

    Returns:
        Spans in order, end exclusive, without the sentence's own full stop,
        comma or bracket.  They do not overlap.

    >>> text = "Azer Tac, 19 Nisan 2006, www.azertag. com."
    >>> [text[start:end] for start, end in find_urls(text)]
    ['www.azertag. com']
    """
    if _SIGN.search(text) is None:
        return []
    spans: list[tuple[int, int]] = []
    position = 0
    near_joins = {offset + step for offset in joins for step in (-1, 0, 1)}
    while (match := _START.search(text, position)) is not None:
        start = match.start()
        position = match.end()
        if _LETTER_BEFORE.search(text[max(0, start - 1) : start]):
            continue
        end = _end_of_url(text, start, match.end(), near_joins)
        length = len(trim_end(text[start:end]))
        if length > match.end() - start - 1:
            spans.append((start, start + length))
            position = start + length
    return spans


def trim_end(url: str) -> str:
    """Take away what a sentence leaves at the end of an address.

    A closing bracket stays where its partner stands in the address.  Three
    dots stay: they say that the print has shortened the address.

    >>> trim_end("http://x.org/a_(b)."), trim_end("http://x.org/a).")
    ('http://x.org/a_(b)', 'http://x.org/a')
    """
    while url and url[-1] in CLOSING_MARKS:
        if url.endswith("..."):
            break
        opening = OPENING.get(url[-1])
        if opening is not None and url.count(opening) >= url.count(url[-1]):
            break
        url = url[:-1].rstrip()
    return url


def _end_of_url(text: str, start: int, begun: int, near_joins: Collection[int]) -> int:
    """The end of the address that begins at `start`, of which `begun` is surely part."""
    limit = start + _MAX_LENGTH
    token = _TOKEN.match(text, begun, limit)
    end = _cut_token(text, start, token.end() if token else begun, begun)
    for _ in range(_MAX_BRIDGES):
        gap = _GAP.match(text, end)
        resume = gap.end() if gap else end
        token = _TOKEN.match(text, resume, limit)
        if resume == end or token is None:
            break
        so_far = "".join(text[start:end].split())
        rest = text[token.end() : token.end() + 1]
        if not _continues(so_far, token.group(), at_line_end=not rest, joined=end in near_joins):
            break
        new_end = _cut_token(text, start, token.end(), resume)
        if new_end <= resume:
            break
        end = new_end
    return min(end, limit)


def _cut_token(text: str, start: int, end: int, resume: int) -> int:
    """Where the characters from `resume` to `end` stop belonging to the address from `start`."""
    if _is_in_host(text[start:resume]):
        host_end = _HOST.match(text, resume)
        stop = host_end.end() if host_end else resume
        if stop < end and text[stop] not in "/\\?#":
            return stop
    another = _ANOTHER.search(text, resume, end)
    if another is not None:
        end = another.start()
    # "http://a.org/x(Erişim": a bracket that the address does not close is the sentence's.
    for closing, opening in ((")", "("), ("]", "["), ("}", "{")):
        if text.count(opening, start, end) > text.count(closing, start, end):
            end = max(resume, text.rindex(opening, start, end))
    return end


def _after_scheme(url: str) -> str:
    return re.sub(r"^[A-Za-z.]{3,7}[:;]?[/\\]{1,3}", "", url) if re.match(r"[A-Za-z.]+[:;/\\]", url) else url


def _is_in_host(url: str) -> bool:
    return not re.search(r"[/\\?#]", _after_scheme("".join(url.split())))


def _continues(so_far: str, token: str, *, at_line_end: bool, joined: bool) -> bool:
    """Whether `token`, which stands after a blank, still belongs to the address `so_far`."""
    if _is_in_host(so_far):
        host = _after_scheme(so_far)
        return any(bridge(host, token, at_line_end) for bridge in _HOST_BRIDGES)
    return any(bridge(so_far, token, joined) for bridge in _PATH_BRIDGES)


def _first_label(token: str) -> tuple[str, str]:
    """The first label of a host in `token`, and what follows it."""
    match = re.match(r"[A-Za-z0-9-]*", token)
    label = match.group() if match else ""
    return label, token[len(label) :]


def _is_complete(host: str) -> bool:
    labels = host.rstrip(".").split(".")
    return len(labels) > 1 + (labels[0] == "www") and labels[-1] in GENERIC_DOMAINS | COUNTRY_DOMAINS


def _after_www(host: str, token: str, at_line_end: bool) -> bool:
    """``www. azertag.com``, ``http:// www.x.org``: the host has hardly begun."""
    return host in ("", "www.", "www") and re.match(r"\.?[\w-]+\.[\w-]", token) is not None


def _domain_cut_off(host: str, token: str, at_line_end: bool) -> bool:
    """``www.azertag. com``, ``www.azertag .com``, ``www.byegm.gov. tr``: a domain follows."""
    if not (host.endswith(".") ^ token.startswith(".")):
        return False
    label, rest = _first_label(token.removeprefix("."))
    ends = not rest or rest[0] in "/\\.,;:)]?#'\"’”»"
    if label not in GENERIC_DOMAINS | COUNTRY_DOMAINS or not ends:
        return False
    if not _is_complete(host):
        # "www.nato. az sayıda": a short domain is also a word; it needs a sign after it or nothing.
        return label in GENERIC_DOMAINS or bool(rest) or at_line_end
    is_country = host.rstrip(".").rsplit(".", 1)[-1] in SECOND_LEVEL and label in COUNTRY_DOMAINS
    return is_country and (bool(rest) or at_line_end)


def _middle_of_host(host: str, token: str, at_line_end: bool) -> bool:
    """``www.circassian- canada.com``, ``www.deik. org.tr``: a host with a domain follows."""
    if not host.endswith((".", "-")) or _is_complete(host):
        return False
    name = re.match(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.([a-z]{2,})(?![\w-])", token)
    return name is not None and name.group(1) in GENERIC_DOMAINS | COUNTRY_DOMAINS


def _path_begins(host: str, token: str, at_line_end: bool) -> bool:
    """``www.x.org /news/1.htm``."""
    return _is_complete(host) and re.match(r"[/\\][\w~%-]", token) is not None


def _after_joint(url: str, token: str, joined: bool) -> bool:
    """``…/kafkasya_ yeni.htm``, ``…?id= 177``: no address ends in such a sign."""
    return url.endswith(("_", "=", "&", "?", "%", "-", "~")) and (
        re.match(r"[A-Za-z0-9_%~-]", token) is not None
        and not (url.endswith("?") and not re.search(r"[=&]", token))
    )


def _after_slash(url: str, token: str, joined: bool) -> bool:
    """``http://x.org/tr/ haber.php?id=3``: what follows is a path, not a word and not a date."""
    if not url.endswith(("/", "\\")) or _DATE_OR_NUMBER.fullmatch(trim_end(token)):
        return False
    if joined and _SLUG.match(token):
        return True
    return _has_extension(token) or re.match(r"[\w~%-]+[/\\=?&_][\w~%-]", token, re.ASCII) is not None


_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){2,}(?![\w-])")  # "…/21/" at a line end, "les-gilets-jaunes"


def _after_dot(url: str, token: str, joined: bool) -> bool:
    """``…/for-pol-98. htm``, ``…/for-pol-98 .htm``."""
    label, rest = _first_label(token.removeprefix("."))
    ends = not rest or not rest[0].isalnum()
    return (url.endswith(".") ^ token.startswith(".")) and label in EXTENSIONS and ends


def _begins_with_joint(url: str, token: str, joined: bool) -> bool:
    """``…/news /1.htm``, ``…/news.php ?id=3``."""
    return re.match(r"[/\\][\w~%-]|[?&]\w+=|_\w", token) is not None


def _file_name_cut(url: str, token: str, joined: bool) -> bool:
    """A file name cut in the middle, at a line end only: ``…/jeopoli tiginde.htm``."""
    last = re.split(r"[/\\]", url)[-1]
    return joined and bool(last) and "." not in last and token[:1].islower() and _has_extension(token)


def _has_extension(token: str) -> bool:
    name = re.match(r"[A-Za-z0-9_~%./\\-]+", trim_end(token))
    return name is not None and name.group().rsplit(".", 1)[-1].lower() in EXTENSIONS  # ASCII


_HOST_BRIDGES = (_after_www, _domain_cut_off, _middle_of_host, _path_begins)
_PATH_BRIDGES = (_after_joint, _after_slash, _after_dot, _begins_with_joint, _file_name_cut)
