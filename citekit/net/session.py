"""The one way to the web: polite, bounded, and honest about who asks.

A `Session` asks for one address at a time and follows nothing: redirects are
for `citekit.links` to judge.  What the answers mean is not decided here.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import requests
from requests.cookies import MockRequest, RequestsCookieJar
from requests.utils import get_environ_proxies
from urllib3 import HTTPHeaderDict
from urllib3.exceptions import HTTPError

from citekit.net.addresses import AddressClass, address_class, literal_address
from citekit.net.bodies import read_body
from citekit.net.certificates import Certificates
from citekit.net.connections import CALL, Call, Classify, Connections
from citekit.net.deadlines import Deadline, Watchdog
from citekit.net.descriptors import room_for
from citekit.net.failures import AddressRefusedError, Failure, RequestFailedError, detail_of, failure_of
from citekit.net.politeness import HostGate, retry_after, utc_now
from citekit.net.processes import OtherProcessError
from citekit.net.proxies import ProxyAdapter
from citekit.net.reach import has_network
from citekit.net.resolver import Lookup, Resolver, system_lookup

Cookies = RequestsCookieJar
"""Cookies of one errand; a session keeps none of its own."""

BODY_LIMIT = 262_144  # bytes; the head of any page, and more than most pages
MAX_TRIES = 3

_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate",  # what read_body unpacks
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host answered to one request.

    Attributes:
        url: as asked.
        status: status code.
        headers: by name, in any case.
        body: its beginning, unpacked.
        is_complete: whether `body` is all of it.
        is_late: whether the time was up before the body ended.
        network: of the address that answered; a proxy's answers count as public.
        seconds: from the request to the end of what was read.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    is_complete: bool
    is_late: bool
    network: AddressClass
    seconds: float


class Session:
    """Asks for addresses; made by `open_session`.

    Attributes:
        second_agent: the name under which a host that turns programs away may be
            asked once more; empty if it may not.
    """

    def __init__(
        self,
        connections: Connections,
        proxied: ProxyAdapter,
        *,
        gate: HostGate,
        resolver: Resolver,
        watchdog: Watchdog,
        classify: Classify,
        user_agent: str,
        now: Callable[[], datetime],
        second_agent: str = "",
        is_own: Callable[[str], bool] | None = None,
    ) -> None:
        self.second_agent = second_agent
        self._is_own = is_own
        self._connections = connections
        self._proxied = proxied
        self._gate = gate
        self._resolver = resolver
        self._watchdog = watchdog
        self._classify = classify
        self._has_proxies = bool(getproxies())
        self._headers = {"User-Agent": user_agent, **_HEADERS}
        self._now = now

    def ask(
        self,
        url: str,
        *,
        deadline: Deadline,
        allowed: Collection[AddressClass] | None = None,
        cookies: Cookies | None = None,
        limit: int = BODY_LIMIT,
        headers: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
        verify: bool = True,
    ) -> Answer:
        """Ask for `url` with GET, and once more where that is likely to help.

        A host that answers 429 or 503 with a ``Retry-After`` is asked again if
        the wait fits into the time left; a connection that broke is tried again.
        A form is sent with POST, and not again where the connection broke.

        Args:
            url: absolute ``http`` or ``https`` URL.
            deadline: ends the request; waiting for a turn at the host does not count.
            allowed: networks that may be asked, None for all.
            cookies: sent and added to.
            limit: bytes of the body to read at most.
            headers: sent beside the usual ones, or in their place.
            form: fields to send.
            verify: False takes any certificate; then nothing that is secret may be sent.

        Raises:
            RequestFailedError: there was no answer.
            OtherProcessError: the host is another process's.
        """
        prepared = self._prepare(url, cookies, headers, form)
        host = (urlsplit(url).hostname or "").rstrip(".")
        request = _Request(url, host, prepared, deadline, allowed, cookies, limit, verify)
        for last_try in (False,) * (MAX_TRIES - 1) + (True,):
            try:
                answer = self._ask_once(request)
            except RequestFailedError as error:
                may_repeat = form is None and not last_try and deadline.remaining() > 0
                if error.failure is Failure.RESET and may_repeat:
                    continue
                raise
            wait = retry_after(answer.headers.get("Retry-After"), self._now)
            if answer.status not in (429, 503) or wait is None:
                return answer
            self._gate.suspend(request.host, wait)
            if last_try or wait >= deadline.remaining():
                return answer
        raise AssertionError("the last try returns or raises")

    def wait(self, host: str, patience: float) -> float:
        """Seconds until `host` may be asked, see `HostGate.wait`."""
        return self._gate.wait(host, patience)

    def silent(self, seconds: float) -> int:
        """How many requests have nothing to read for `seconds`, or wait for their turn at a host."""
        return self._watchdog.silent(seconds) + self._gate.waiting

    def owed(self) -> dict[str, float]:
        """The hosts that are not to be asked now, and for how many seconds more."""
        return self._gate.owed()

    def owe(self, hosts: Mapping[str, float]) -> None:
        """Leave hosts alone that another session has asked, see `owed`."""
        for host, seconds in hosts.items():
            self._gate.suspend(host, seconds)

    def look_up_again(self) -> None:
        """Look names up once more that could not be found."""
        self._resolver.forget_failures()

    def has_network(self) -> bool:
        """Whether this machine has a network at all, see `citekit.net.reach`."""
        has_proxy = bool(get_environ_proxies("http://example.com/", no_proxy=None))
        return has_network(self._resolver, has_proxy=has_proxy)

    def _prepare(
        self,
        url: str,
        cookies: Cookies | None,
        headers: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
    ) -> requests.PreparedRequest:
        if urlsplit(url).scheme.lower() not in ("http", "https"):  # ASCII
            raise RequestFailedError(Failure.SCHEME, f"not an address of the web: {url[:80]}")
        # The steps of PreparedRequest.prepare; a jar without cookies takes longer than all the others.
        prepared = requests.PreparedRequest()
        sent = {**self._headers, **(headers or {})}
        method = "GET" if form is None else "POST"
        try:
            prepared.prepare_method(method)
            prepared.prepare_url(url, None)
            prepared.prepare_headers(sent)
            if cookies:
                prepared.prepare_cookies(cookies)
            prepared.prepare_body(form, None)
            if "@" in url:
                prepared.prepare_auth(None, url)
        except (requests.RequestException, ValueError) as error:
            raise RequestFailedError(Failure.BAD_URL, detail_of(error)) from error
        return prepared

    def _ask_once(self, request: _Request) -> Answer:
        deadline = request.deadline
        if self._is_own is not None and not self._is_own(request.host):
            raise OtherProcessError(request.host)
        waited = self._gate.enter(request.host, patience=deadline.remaining())
        if waited is None:
            reason = f"{request.host} has asked not to be asked for a while"
            raise RequestFailedError(Failure.RATE_LIMITED, reason)
        deadline.extend(waited)
        try:
            if not deadline.remaining():
                raise RequestFailedError(Failure.TIMEOUT, "no time was left to ask")
            with self._watchdog.watch(deadline.remaining()) as watch:
                call = Call(self._resolver, self._classify, request.allowed, deadline, watch)
                token = CALL.set(call)
                try:
                    return self._exchange(request, call)
                except (
                    requests.RequestException,
                    HTTPError,
                    HTTPException,
                    OSError,
                    ValueError,
                ) as error:
                    if watch.expired:  # what is raised then only says that we ended it
                        raise RequestFailedError(Failure.TIMEOUT, network=call.network) from error
                    raise RequestFailedError(failure_of(error), detail_of(error), call.network) from error
                finally:
                    CALL.reset(token)
        finally:
            self._gate.leave(request.host)

    def _exchange(self, request: _Request, call: Call) -> Answer:
        begun = time.monotonic()
        proxies = get_environ_proxies(request.url, no_proxy=None) if self._has_proxies else {}
        if proxies:
            _refuse_literal(request.host, call)
        exchange = (
            self._proxied.exchange(
                request.prepared,
                proxies,
                seconds=max(0.001, call.deadline.remaining()),
                verify=request.verify,
            )
            if proxies
            else self._connections.exchange(request.prepared, verify=request.verify)
        )
        with exchange as response:
            # A header that goes on in the next line is one header.
            headers = HTTPHeaderDict(
                (name, value.replace("\r\n", "")) for name, value in response.headers.items()
            )
            if request.cookies is not None and "Set-Cookie" in headers:
                _take_cookies(request.cookies, request.prepared, response)
            encoding = headers.get("Content-Encoding", "").strip().lower()  # ASCII
            body, is_complete = read_body(response, encoding, request.limit, call.watch)
            return Answer(
                url=request.url,
                status=response.status,
                headers=headers,
                body=body,
                is_complete=is_complete,
                is_late=call.watch.expired,
                network=call.network or AddressClass.PUBLIC,
                seconds=time.monotonic() - begun,
            )


@dataclass(slots=True)
class _Request:
    url: str
    host: str
    prepared: requests.PreparedRequest
    deadline: Deadline
    allowed: Collection[AddressClass] | None
    cookies: Cookies | None
    limit: int
    verify: bool


def _take_cookies(cookies: Cookies, request: requests.PreparedRequest, response: Any) -> None:
    asked: Any = MockRequest(request)  # what requests shows to the cookie jar of the standard library
    cookies.extract_cookies(response, asked)


def _refuse_literal(host: str, call: Call) -> None:
    """Behind a proxy names are not looked up here; an address written out can still be judged."""
    address = literal_address(host)
    if address is not None and call.allowed is not None and call.classify(address) not in call.allowed:
        call.network = call.classify(address)
        raise AddressRefusedError(f"a {call.network.value} address")


def user_agent() -> str:
    """The name and version this project goes by on the web.

    >>> user_agent().startswith("citekit/")
    True
    """
    from importlib.metadata import PackageNotFoundError, version

    try:
        number = version("citekit-bib")
    except PackageNotFoundError:  # run from a folder that was never installed
        number = "0"
    return f"citekit/{number} (link checker for bibliographies; Python requests)"


@contextmanager
def open_session(
    *,
    workers: int = 16,
    per_host: int = 2,
    gap: float = 0.05,
    lookup: Lookup = system_lookup,
    classify: Classify = address_class,
    ca_bundle: str | None = None,
    now: Callable[[], datetime] = utc_now,
    second_agent: str | None = None,
    is_own: Callable[[str], bool] | None = None,
) -> Iterator[Session]:
    """Open a session, and close its connections at the end of the block.

    Proxies are taken from the environment, as are ``REQUESTS_CA_BUNDLE`` and
    ``CURL_CA_BUNDLE``; ``.netrc`` is never read.

    Args:
        workers: threads that will use it; sets the size of the pools.
        per_host: requests at most at a time to one host.
        gap: seconds between two requests to one host; there are five in a second at most
            (0 takes both limits away).
        lookup: host names to addresses.
        classify: the network of an address.
        ca_bundle: file of certificates to trust, instead of the usual ones.
        now: clock for dates in ``Retry-After``.
        second_agent: see `Session`; None for a browser's, unless the environment
            variable ``CITEKIT_ONE_AGENT`` is set.
        is_own: the hosts that this process may ask, see `citekit.net.processes`; None for all.
    """
    certificates = Certificates(ca_bundle or _environment_bundle())
    room = room_for(max(10, 2 * workers) + workers) - workers  # those that are kept, beside those in use
    connections = Connections(certificates, per_host=per_host, size=max(per_host, room))
    proxied = ProxyAdapter(
        certificates, pool_connections=max(10, 2 * workers), pool_maxsize=workers, max_retries=0
    )
    watchdog = Watchdog()
    try:
        yield Session(
            connections,
            proxied,
            gate=HostGate(per_host, gap),
            resolver=Resolver(lookup),
            watchdog=watchdog,
            classify=classify,
            user_agent=user_agent(),
            now=now,
            second_agent=_second_agent() if second_agent is None else second_agent,
            is_own=is_own,
        )
    finally:
        watchdog.close()
        connections.close()
        proxied.close()


BROWSER_AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
"""What a reader's own browser would say; only for the second try where a program was turned away."""


def _second_agent() -> str:
    return "" if os.environ.get("CITEKIT_ONE_AGENT") else BROWSER_AGENT


def _environment_bundle() -> str | None:
    return os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
