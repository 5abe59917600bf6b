"""A session asks for one address, and brings back an answer or a reason."""

from __future__ import annotations

import gzip
import socket
import zlib
from collections.abc import Iterator

import pytest
from hostile_web import html, typed
from hypothesis import given
from hypothesis import strategies as st
from loopback import Reply, Talk, Web

from citekit.net import (
    BODY_LIMIT,
    AddressClass,
    Cookies,
    Deadline,
    Failure,
    RequestFailedError,
    Session,
    open_session,
    user_agent,
)
from citekit.net.bodies import read_body
from citekit.net.deadlines import Watch


@pytest.fixture
def session(web: Web) -> Iterator[Session]:
    with open_session(lookup=web.lookup, gap=0) as opened:
        yield opened


def test_an_answer_tells_what_came(web: Web, session: Session) -> None:
    url = web.put("a.example", "/x?y=1", html("Page", X_Name="ə"))
    answer = session.ask(url, deadline=Deadline(20))
    assert (answer.url, answer.status, answer.is_complete, answer.is_late) == (url, 200, True, False)
    assert answer.network is AddressClass.LOOPBACK
    assert answer.headers["x-name"].encode("latin-1").decode() == "ə"
    assert b"Page" in answer.body


def test_a_redirect_is_an_answer(web: Web, session: Session) -> None:
    url = web.put("a.example", "/", Reply("", 301, (("Location", "http://[::1"),)))
    assert session.ask(url, deadline=Deadline(20)).status == 301


def test_a_long_body_is_cut(web: Web, session: Session) -> None:
    url = web.put("a.example", "/", typed("text/plain", "x" * (BODY_LIMIT + 5)))
    answer = session.ask(url, deadline=Deadline(20))
    assert (len(answer.body), answer.is_complete) == (BODY_LIMIT, False)


ENDS = [
    # as sent, after the status                                          body, whether it is all
    (b"Content-Length: 4\r\n\r\npage", b"page", True),
    (b"Content-Length: 9\r\n\r\npage", b"page", False),
    (b"\r\npage", b"page", True),
    (b"Transfer-Encoding: chunked\r\n\r\n2\r\npa\r\n2\r\nge\r\n0\r\n\r\n", b"page", True),
    (b"Transfer-Encoding: chunked\r\n\r\n2\r\npa\r\n9\r\nge", b"page", False),
    (b"Transfer-Encoding: chunked\r\n\r\n4\r\npage\r\nx\r\n", b"page", False),
]


@pytest.mark.parametrize(("sent", "body", "is_complete"), ENDS, ids=[row[0].decode() for row in ENDS])
def test_a_body_that_breaks_off_is_not_complete(
    sent: bytes, body: bytes, is_complete: bool, web: Web, session: Session
) -> None:
    url = web.put("a.example", "/", Talk(lambda wire, served: wire.sendall(b"HTTP/1.1 200 -\r\n" + sent)))
    answer = session.ask(url, deadline=Deadline(20))
    assert (answer.body, answer.is_complete) == (body, is_complete)


def test_a_header_may_be_folded_or_stand_twice(web: Web, session: Session) -> None:
    head = b"HTTP/1.1 200 -\r\nX-Long: a\r\n  b\r\nX-Twice: 1\r\nx-twice: 2\r\nContent-Length: 0\r\n\r\n"
    url = web.put("a.example", "/", Talk(lambda wire, served: wire.sendall(head)))
    headers = session.ask(url, deadline=Deadline(20)).headers
    assert (headers["x-long"].split(), headers["X-TWICE"]) == (["a", "b"], "1, 2")


REFUSED = [
    ("ftp://a.example/", Failure.SCHEME),
    ("file:///etc/passwd", Failure.SCHEME),
    ("", Failure.SCHEME),
    ("http://", Failure.BAD_URL),
    ("http://" + "a" * 70 + ".example/", Failure.NO_SUCH_HOST),
    ("http://*.example/", Failure.BAD_URL),
    ("http://unknown.example/", Failure.NO_SUCH_HOST),
]


@pytest.mark.parametrize(("url", "failure"), REFUSED, ids=[r[0][:30] for r in REFUSED])
def test_refuses(url: str, failure: Failure, session: Session) -> None:
    with pytest.raises(RequestFailedError) as raised:
        session.ask(url, deadline=Deadline(20))
    assert raised.value.failure is failure


def test_a_network_that_is_not_allowed_is_not_asked(web: Web, session: Session) -> None:
    url = web.put("a.example", "/", html("Page"))
    with pytest.raises(RequestFailedError) as raised:
        session.ask(url, deadline=Deadline(20), allowed={AddressClass.PUBLIC})
    assert (raised.value.failure, raised.value.network) == (Failure.PRIVATE_ADDRESS, AddressClass.LOOPBACK)
    assert web.asked == []


def test_a_kept_connection_is_not_allowed_either(web: Web, session: Session) -> None:
    url = web.put("a.example", "/", html("Page"))
    session.ask(url, deadline=Deadline(20))
    with pytest.raises(RequestFailedError) as raised:
        session.ask(url, deadline=Deadline(20), allowed={AddressClass.PUBLIC})
    assert raised.value.failure is Failure.PRIVATE_ADDRESS
    assert len(web.asked) == 1


def test_only_the_allowed_of_several_addresses_is_asked(web: Web) -> None:
    web.put("a.example", "/", html("Page"))

    def classify(address: str) -> AddressClass:
        return AddressClass.PUBLIC if address == "127.0.0.1" else AddressClass.PRIVATE

    with open_session(lookup=lambda host: ["127.0.0.2", "127.0.0.1"], classify=classify, gap=0) as session:
        url = web.url("a.example")
        answer = session.ask(url, deadline=Deadline(20), allowed={AddressClass.PUBLIC})
    assert answer.network is AddressClass.PUBLIC


def test_the_next_address_is_tried_where_the_first_is_dead(web: Web) -> None:
    web.put("a.example", "/", html("Page"))
    with open_session(lookup=lambda host: ["127.0.0.2", "127.0.0.1"], gap=0) as session:
        assert session.ask(web.url("a.example"), deadline=Deadline(20)).status == 200


def test_cookies_are_the_errands_own(web: Web, session: Session) -> None:
    url = web.put("a.example", "/", html("Page", Set_Cookie="a=b"))
    cookies = Cookies()
    for jar in (cookies, cookies, None):
        session.ask(url, deadline=Deadline(20), cookies=jar)
    assert [request.headers.get("cookie") for request in web.asked] == [None, "a=b", None]


def test_a_host_that_is_always_busy_is_asked_three_times(web: Web, session: Session) -> None:
    url = web.put("a.example", "/", html(status=503, Retry_After="0"))
    assert session.ask(url, deadline=Deadline(20)).status == 503
    assert len(web.asked) == 3


@pytest.mark.parametrize(("breaks", "asked"), [(1, 2), (2, 3), (3, 3)])
def test_a_connection_that_breaks_is_tried_three_times(
    breaks: int, asked: int, web: Web, session: Session
) -> None:
    begun: list[int] = []

    def page(connection: socket.socket, served: Web) -> None:
        begun.append(1)
        if len(begun) > breaks:
            connection.sendall(html("Page").bytes())

    url = web.put("a.example", "/", Talk(page))
    if breaks < 3:
        assert session.ask(url, deadline=Deadline(20)).status == 200
    else:
        with pytest.raises(RequestFailedError, match="reset"):
            session.ask(url, deadline=Deadline(20))
    assert len(begun) == asked


def test_the_user_agent_is_our_name_and_version(web: Web, session: Session) -> None:
    session.ask(web.put("a.example", "/", html()), deadline=Deadline(20))
    assert web.asked[0].headers["user-agent"] == user_agent()
    assert user_agent().startswith("citekit/")
    assert "Mozilla" not in user_agent()


def test_waiting_for_a_turn_takes_nothing_from_the_deadline(web: Web) -> None:
    url = web.put("a.example", "/", html("Page"))
    with open_session(lookup=web.lookup, gap=0.8) as session:
        answers = [session.ask(url, deadline=Deadline(0.7)) for _ in range(2)]
    assert [answer.is_late for answer in answers] == [False, False]


def test_a_spent_deadline_is_a_timeout(web: Web, session: Session) -> None:
    with pytest.raises(RequestFailedError) as raised:
        session.ask(web.put("127.0.0.1", "/", html("Page")), deadline=Deadline(0))
    assert raised.value.failure is Failure.TIMEOUT


class Chunks:
    """A response that arrives in pieces."""

    def __init__(self, data: bytes, size: int, error: Exception | None = None) -> None:
        self._pieces = [data[start : start + size] for start in range(0, len(data), size)]
        self._error = error

    def read1(self, amount: int = 0, /) -> bytes:
        if self._pieces:
            return self._pieces.pop(0)
        if self._error is not None:
            raise self._error
        return b""


PACKERS = {"": bytes, "gzip": gzip.compress, "deflate": zlib.compress, "identity": bytes}


@given(st.binary(max_size=200), st.integers(1, 50), st.sampled_from(sorted(PACKERS)), st.integers(1, 300))
def test_a_body_is_unpacked_up_to_the_limit(data: bytes, size: int, encoding: str, limit: int) -> None:
    body, _ = read_body(Chunks(PACKERS[encoding](data), size), encoding, limit, Watch())
    # A small limit also bounds the packed bytes that are read.
    assert body == data[:limit] or (len(body) < limit and data.startswith(body))


def test_a_bomb_is_read_to_the_limit_only() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    body, is_complete = read_body(Chunks(bomb, 16_384), "gzip", 1000, Watch())
    assert (len(body), is_complete) == (1000, False)


def test_packed_nothing_does_not_last_for_ever() -> None:
    empty_block = b"\x00\x00\x00\xff\xff"
    head = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03"
    chunks = Chunks(head + empty_block * 20_000, 100)
    assert read_body(chunks, "gzip", 1000, Watch()) == (b"", False)
    assert chunks.read1() != b""  # the rest was left where it was


def test_what_follows_packed_data_is_left_alone() -> None:
    chunks = Chunks(gzip.compress(b"abc") + b"x" * 50_000, 1000)
    assert read_body(chunks, "gzip", 100_000, Watch()) == (b"abc", True)
    assert chunks.read1() == b"x" * 1000


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "x"])
def test_what_cannot_be_unpacked_is_nothing(encoding: str) -> None:
    assert read_body(Chunks(b"abc", 2), encoding, 100, Watch()) == (b"", False)


def test_a_body_that_breaks_off_is_kept() -> None:
    assert read_body(Chunks(b"abc", 2, OSError("reset")), "", 100, Watch()) == (b"abc", False)


def test_garbage_that_claims_to_be_packed_is_nothing() -> None:
    assert read_body(Chunks(b"not gzip at all", 4), "gzip", 100, Watch())[0] == b""


def test_a_form_is_sent_with_post_and_headers_beside_the_usual_ones(web: Web, session: Session) -> None:
    url = web.put("a.example", "/x", Reply("page"))
    session.ask(url, deadline=Deadline(20), headers={"Accept-Datetime": "Tue, 01 Jan 2008 00:00:00 GMT"})
    session.ask(url, deadline=Deadline(20), headers={"Accept": "application/json"}, form={"url": "http://b/"})
    second, first = web.asked
    assert (first.method, first.headers["accept"], first.headers["content-type"]) == (
        "POST",
        "application/json",
        "application/x-www-form-urlencoded",
    )
    assert (second.method, second.headers["accept-datetime"]) == ("GET", "Tue, 01 Jan 2008 00:00:00 GMT")
    assert second.headers["user-agent"].startswith("citekit/")
