"""The archives that can be asked, in order, and where each of their interfaces stands.

Two dialects: Wayback's (`CDX server`_: rows behind a head row) and pywb's (one
JSON object a line).  Everything else is RFC 7089 and the same in both.

.. _CDX server: https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlsplit

from citekit.errors import UsageError
from citekit.net import AddressClass, address_class


class Dialect(StrEnum):
    """How an archive answers a CDX query."""

    WAYBACK = "wayback"
    PYWB = "pywb"


@dataclass(frozen=True, slots=True)
class Service:
    """One web archive; an interface that it does not have is empty.

    Attributes:
        name: for people.
        replay: mementos stand at ``REPLAY`` + stamp + ``/`` + address.
        timegate: leads to the memento nearest to ``Accept-Datetime``.
        timemap: lists the mementos of an address as links.
        cdx: lists the captures of an address with their status.
        save: takes new addresses.
        dialect: of `cdx`.
        other_cdx: where it stands in the other dialect, to be tried where `cdx` is not there.
        has_raw: whether ``id_`` behind the stamp gives a capture as it came.
        merges_forms: whether it is known to list ``http`` and ``https``, ``www`` or not, as one address.
    """

    name: str
    replay: str
    timegate: str = ""
    timemap: str = ""
    cdx: str = ""
    save: str = ""
    dialect: Dialect = Dialect.WAYBACK
    other_cdx: str = ""
    has_raw: bool = True
    merges_forms: bool = False

    def memento(self, stamp: str, original: str) -> str:
        """Where a memento is shown to readers."""
        return f"{self.replay}{stamp}/{original}"

    def raw(self, stamp: str, original: str) -> str:
        """Where a memento is as it came."""
        return f"{self.replay}{stamp}{'id_' if self.has_raw else ''}/{original}"

    def may_know(self, host: str) -> bool:
        """Whether it may be told of an address at `host`: what is private stays in its own network."""
        return not is_private(host) or is_private(self.host)

    @property
    def host(self) -> str:
        """The host that is asked first."""
        return urlsplit(self.cdx or self.timemap or self.timegate or self.replay).hostname or ""


# Source: the archives' own pages; RFC 7089 for TimeGates and TimeMaps.
KNOWN: Mapping[str, Service] = {
    "wayback": Service(
        "wayback",
        replay="https://web.archive.org/web/",
        timegate="https://web.archive.org/web/",
        timemap="https://web.archive.org/web/timemap/link/",
        cdx="https://web.archive.org/cdx/search/cdx",
        save="https://web.archive.org/save",
        merges_forms=True,
    ),
    "arquivo": Service(
        "arquivo",
        replay="https://arquivo.pt/wayback/",
        timegate="https://arquivo.pt/wayback/",
        timemap="https://arquivo.pt/wayback/timemap/link/",
        cdx="https://arquivo.pt/wayback/cdx",
        dialect=Dialect.PYWB,
        merges_forms=True,
    ),
    "archive.today": Service(
        "archive.today",
        replay="https://archive.today/",
        timegate="https://archive.today/timegate/",
        timemap="https://archive.today/timemap/",
        has_raw=False,
    ),
}

DEFAULT = ("wayback", "arquivo")
"""Asked in this order unless somebody says otherwise."""


_PRIVATE_NAMES = ("localhost", "local", "internal", "intranet", "lan", "home.arpa")


def is_private(host: str) -> bool:
    """Whether a host stands in a network of its own, as far as its name or address shows.

    Source:
        RFC 6761, RFC 6762, RFC 8375; ICANN's ``internal``; names without a dot.

    >>> is_private("192.168.1.7"), is_private("wiki.local"), is_private("x.org")
    (True, True, False)
    """
    try:
        return address_class(host) is not AddressClass.PUBLIC
    except ValueError:
        pass
    name = host.lower().rstrip(".")  # ASCII
    return "." not in name or any(name.endswith(f".{ending}") for ending in _PRIVATE_NAMES)


def service_of(text: str, dialect: Dialect = Dialect.WAYBACK) -> Service:
    """The archive that a setting names.

    Args:
        text: a name of `KNOWN`, or the address under which an archive shows its
            mementos (``http://127.0.0.1:8980/web/``); ``pywb+`` before it says
            that it speaks pywb's dialect.
        dialect: of an address that does not say.

    Raises:
        UsageError: it is neither.

    >>> service_of("pywb+http://127.0.0.1:8980/web").cdx
    'http://127.0.0.1:8980/web/cdx'
    >>> service_of("http://127.0.0.1:8980/web").cdx
    'http://127.0.0.1:8980/cdx/search/cdx'
    """
    if text in KNOWN:
        return KNOWN[text]
    kind, plus, rest = text.partition("+http")
    if plus and kind in set(Dialect):
        text, dialect = f"http{rest}", Dialect(kind)
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        names = ", ".join(KNOWN)
        raise UsageError(f"{text}: no such archive\n  Name one of {names}, or the address of one.")
    replay = text if text.endswith("/") else f"{text}/"
    root = f"{parts.scheme}://{parts.netloc}"
    is_pywb = dialect is Dialect.PYWB
    places = (f"{root}/cdx/search/cdx", f"{replay}cdx")
    return Service(
        name=parts.netloc.rpartition("@")[2],
        replay=replay,
        timegate=replay,
        timemap=f"{replay}timemap/link/",
        cdx=places[is_pywb],
        other_cdx=places[not is_pywb],
        save="" if is_pywb else f"{root}/save",
        dialect=dialect,
    )


def services_of(
    names: Iterable[str],
    dialect: Dialect = Dialect.WAYBACK,
    *,
    cdx: str | None = None,
    timemap: str | None = None,
    timegate: str | None = None,
    save: str | None = None,
) -> tuple[Service, ...]:
    """The archives to ask, in order.

    Args:
        names: see `service_of`; `DEFAULT` if there are none.
        dialect: of addresses that do not say.
        cdx, timemap, timegate, save: where these interfaces of the first archive stand.

    Raises:
        UsageError: a name or an address is none.
    """
    first, *others = (service_of(name, dialect) for name in (tuple(names) or DEFAULT))
    for place in filter(None, (cdx, timemap, timegate, save)):
        if urlsplit(place).scheme not in ("http", "https"):
            raise UsageError(f"{place}: no address of the web\n  Write it in full, with http:// or https://.")
    first = replace(
        first,
        cdx=first.cdx if cdx is None else cdx,
        other_cdx=first.other_cdx if cdx is None else "",
        timemap=first.timemap if timemap is None else timemap,
        timegate=first.timegate if timegate is None else timegate,
        save=first.save if save is None else save,
    )
    return (first, *others)
