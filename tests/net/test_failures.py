"""Whatever the layers below raise is one word."""

from __future__ import annotations

import errno
import http.client
import socket
import ssl

import pytest
import requests
import urllib3

from citekit.net.failures import AddressRefusedError, Failure, RequestFailedError, detail_of, failure_of


def bad_certificate(code: int) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = code
    return error


FAILURES = [
    (socket.gaierror(socket.EAI_NONAME, "x"), Failure.NO_SUCH_HOST),
    (socket.gaierror(socket.EAI_NODATA, "x"), Failure.NO_SUCH_HOST),
    (socket.gaierror(socket.EAI_AGAIN, "x"), Failure.NAME_SERVICE),
    (socket.gaierror(socket.EAI_FAIL, "x"), Failure.NAME_SERVICE),
    (OSError(errno.ENETUNREACH, "x"), Failure.UNREACHABLE),
    (OSError(errno.EHOSTUNREACH, "x"), Failure.UNREACHABLE),
    (ConnectionRefusedError(errno.ECONNREFUSED, "x"), Failure.REFUSED),
    (ConnectionResetError(errno.ECONNRESET, "x"), Failure.RESET),
    (BrokenPipeError(errno.EPIPE, "x"), Failure.RESET),
    (http.client.RemoteDisconnected("x"), Failure.RESET),
    (http.client.IncompleteRead(b"x"), Failure.RESET),
    (TimeoutError("x"), Failure.TIMEOUT),
    (AddressRefusedError("x"), Failure.PRIVATE_ADDRESS),
    (bad_certificate(10), Failure.EXPIRED),
    (bad_certificate(62), Failure.WRONG_HOST),
    (bad_certificate(64), Failure.WRONG_HOST),
    (bad_certificate(18), Failure.UNTRUSTED),
    (bad_certificate(20), Failure.UNTRUSTED),
    (ssl.SSLEOFError(8, "x"), Failure.RESET),
    (ssl.SSLError(1, "wrong version"), Failure.TLS),
    (http.client.BadStatusLine("x"), Failure.NOT_HTTP),
    (UnicodeError("label too long"), Failure.BAD_URL),
    (ValueError("x"), Failure.NOT_HTTP),
]


@pytest.mark.parametrize(("error", "failure"), FAILURES, ids=[repr(f[0]) for f in FAILURES])
def test_names_a_failure_bare_and_wrapped(error: Exception, failure: Failure) -> None:
    assert failure_of(error) is failure
    assert failure_of(requests.ConnectionError(urllib3.exceptions.ProtocolError("aborted", error))) is failure
    chained = requests.ConnectionError("x")
    chained.__cause__ = error
    assert failure_of(chained) is failure


DETAILS = [
    # what was raised                                               what is said of it
    (ConnectionRefusedError(111, "Connection refused"), "Connection refused"),
    (socket.gaierror(-2, "Name or service not known"), "Name or service not known"),
    (AddressRefusedError("10.0.0.1 is a private address"), "10.0.0.1 is a private address"),
    (http.client.BadStatusLine("\x00\x01 gar\r\nbage"), "gar bage"),
    (ValueError(""), ""),
    (ValueError("x" * 500), "x" * 200),
]


@pytest.mark.parametrize(("error", "detail"), DETAILS, ids=[repr(row[0])[:40] for row in DETAILS])
def test_says_what_happened_in_the_words_of_the_innermost(error: Exception, detail: str) -> None:
    assert detail_of(error) == detail
    wrapped = requests.ConnectionError(urllib3.exceptions.ProtocolError("Connection aborted.", error))
    assert detail_of(wrapped) == detail


def test_what_happens_to_a_proxy_happens_to_no_host() -> None:
    assert failure_of(requests.exceptions.ProxyError(ConnectionRefusedError())) is Failure.PROXY


def test_errors_that_wrap_each_other_come_to_an_end() -> None:
    one, two = ValueError("one"), ValueError("two")
    one.__cause__, two.__cause__ = two, one
    assert failure_of(one) is Failure.NOT_HTTP


def test_the_message_says_what_and_why() -> None:
    assert str(RequestFailedError(Failure.RESET, "by peer")) == "reset: by peer"
