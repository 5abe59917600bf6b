"""Asking one archive for its captures of an address: CDX first, then TimeMap, then TimeGate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import format_datetime
from urllib.parse import quote, urldefrag, urljoin, urlsplit, urlunsplit

from citekit.links.archive.asking import ArchiveError, Errand, Health
from citekit.links.archive.captures import BadListError, Capture, read_cdx, read_timemap
from citekit.links.archive.services import Dialect, Service
from citekit.links.archive.stamps import read_memento, write_stamp

_FIELDS = "&fl=timestamp,original,statuscode,mimetype,digest"
_URL_SIGNS = "%/:?#[]@!$&'()*+,;=~-._"


def as_uri(url: str) -> str:
    """`url` without fragment and password, in ASCII: archives know an address by its encoded form.

    >>> as_uri("http://ben:gizli@müze.example/taş?a=ş#b")
    'http://xn--mze-hoa.example/ta%C5%9F?a=%C5%9F'
    """
    parts = urlsplit(urldefrag(url)[0])
    host = parts.netloc.rpartition("@")[2]
    try:
        host = host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError:
        host = quote(host, safe=_URL_SIGNS)
    path, query = quote(parts.path, safe=_URL_SIGNS), quote(parts.query, safe=_URL_SIGNS)
    return urlunsplit((parts.scheme, host, path, query, ""))


def join(base: str, place: str) -> str:
    """The absolute address of `place`, empty if it is none."""
    try:
        target = urljoin(base, place)
        return target if urlsplit(target).hostname else ""
    except ValueError:
        return ""


def forms_of(url: str) -> Iterator[str]:
    """The forms under which an archive may know `url`, itself first.

    >>> list(forms_of("http://www.x.org/a"))
    ['http://www.x.org/a', 'https://www.x.org/a', 'http://x.org/a']
    """
    url = as_uri(url)
    yield url
    parts = urlsplit(url)
    yield urlunsplit(parts._replace(scheme="http" if parts.scheme == "https" else "https"))
    host = parts.netloc
    is_name = re.search(r"[A-Za-z](?::\d+)?$", host) is not None and "." in host
    if is_name:
        other = host.removeprefix("www.") if host.startswith("www.") else f"www.{host}"
        yield urlunsplit(parts._replace(netloc=other))


def is_of(listed: str, asked: str) -> bool:
    """Whether a list may name `listed` when it was asked for `asked`: the host is the same.

    Archives take paths that differ in case, closing slashes or the order of a
    query for one; of another host they have nothing to say here.
    """
    if not re.fullmatch(r"https?://[^\x00-\x20\x7f<>\"]+", listed, re.IGNORECASE):
        return False
    try:
        hosts = [urlsplit(as_uri(url)).hostname or "" for url in (listed, asked)]
    except ValueError:
        return False
    one, other = (re.sub(r"^www\d?\.", "", host).rstrip(".") for host in hosts)
    return one == other


def captures_of(
    errand: Errand, service: Service, health: Health, url: str, wanted: datetime
) -> tuple[list[Capture], str]:
    """Ask `service` what it has of `url`.

    Returns:
        The captures, and which interface listed them (``cdx``, ``timemap``, ``timegate``).

    Raises:
        ArchiveError: none of its interfaces gave a list.
    """
    ways = (
        ("cdx", service.cdx),
        ("cdx", service.other_cdx),
        ("timemap", service.timemap),
        ("timegate", service.timegate),
    )
    error: Exception = ArchiveError("the archive has no list of its captures")
    for name, place in ways:
        if not place or place in health.absent:
            continue
        if place == service.other_cdx and service.cdx not in health.absent:
            continue
        try:
            if name == "cdx":
                is_wayback = (place == service.cdx) == (service.dialect is Dialect.WAYBACK)
                query = f"url={quote(url, safe='')}&output=json{_FIELDS if is_wayback else ''}"
                captures = _ask_cdx(errand, health, f"{place}?{query}", url, wanted)
            elif name == "timemap":
                captures = _ask_timemap(errand, service, health, url)
            else:
                captures = _ask_timegate(errand, service, health, url, wanted)
            return [capture for capture in captures if is_of(capture.original, url)], name
        except BadListError as bad:
            health.note(failed=True)
            error = bad
        except ArchiveError as failed:
            error = failed
            if failed.is_closed:
                break
    if isinstance(error, ArchiveError):
        raise error
    raise ArchiveError(str(error)) from error


def _ask_cdx(errand: Errand, health: Health, query: str, url: str, wanted: datetime) -> list[Capture]:
    answer = errand.ask_list(query, health)
    if answer.status in (403, 451):  # "may not be shown": nothing for us
        return []
    if answer.status == 404:  # an archive without captures answers with an empty list
        with health.lock:
            health.absent.add(query.partition("?")[0])
    if answer.status != 200:
        raise ArchiveError(f"the archive answers {answer.status}")
    captures = read_cdx(answer.body, url)
    if answer.is_complete or not captures or captures[-1].moment >= wanted:
        return captures
    # A page that is captured every hour: the list is cut off before the wanted moment.
    later = f"{query}&from={write_stamp(wanted)[:8]}&collapse=timestamp:8"
    return sorted({*captures, *read_cdx(errand.ask_list(later, health).body, url)}, key=lambda c: c.stamp)


def _ask_timemap(errand: Errand, service: Service, health: Health, url: str) -> list[Capture]:
    answer = errand.ask_list(f"{service.timemap}{url}", health)
    if answer.status == 404:
        return []
    if answer.status != 200:
        raise ArchiveError(f"the archive answers {answer.status}")
    return read_timemap(answer.body, url)


def _ask_timegate(
    errand: Errand, service: Service, health: Health, url: str, wanted: datetime
) -> list[Capture]:
    """The one memento that the archive thinks nearest; Source: RFC 7089, 2.1.1 and 4.2."""
    asked = f"{service.timegate}{url}"
    accept = {"Accept-Datetime": format_datetime(wanted, usegmt=True)}
    answer = errand.ask_list(asked, health, headers=accept)
    if answer.status == 404:
        return []
    place = answer.headers.get("Location", "") or answer.headers.get("Content-Location", "")
    memento = read_memento(join(asked, place)) if place else None
    if memento is None:
        raise ArchiveError("the TimeGate leads to no memento")
    return [Capture(write_stamp(memento.moment), memento.original)]
