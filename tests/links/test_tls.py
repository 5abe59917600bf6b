"""Certificates: good ones pass, and each kind of bad one is called what it is."""

from __future__ import annotations

import contextlib
import shutil
import socket
import ssl
import subprocess
import threading
from pathlib import Path

import pytest
from hostile_web import html
from loopback import Reply, serving

from citekit.links import LinkTarget, check_links
from citekit.net import open_session

pytestmark = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="the openssl program makes the certificates"
)

CONFIG = """
[req]
distinguished_name = name
prompt = no
[name]
CN = a test of citekit
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:good.example
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[ca]
default_ca = ours
[ours]
database = index.txt
new_certs_dir = .
certificate = root.pem
private_key = root.key
default_md = sha256
policy = any
x509_extensions = leaf
unique_subject = no
rand_serial = yes
[any]
commonName = supplied
"""
KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with root.pem, and good.pem and old.pem signed by it, both for good.example."""
    folder = tmp_path_factory.mktemp("certificates")
    (folder / "c.cnf").write_text(CONFIG)
    (folder / "index.txt").write_text("")

    def openssl(*arguments: str) -> None:
        subprocess.run(
            ["openssl", *arguments, "-config", "c.cnf"], cwd=folder, check=True, capture_output=True
        )

    openssl(
        "req",
        "-x509",
        *KEY,
        "-keyout",
        "root.key",
        "-out",
        "root.pem",
        "-days",
        "3650",
        "-extensions",
        "root",
    )
    openssl("req", *KEY, "-keyout", "leaf.key", "-out", "leaf.csr")
    for name, start, end in (("good", "20200101", "20491231"), ("old", "20200101", "20200201")):
        dates = ["-startdate", f"{start}000000Z", "-enddate", f"{end}000000Z"]
        openssl("ca", "-batch", "-notext", "-in", "leaf.csr", "-out", f"{name}.pem", *dates)
    return folder


CASES = [
    # certificate, the client trusts, host, verdict
    ("good.pem", "root.pem", "good.example", "alive/ok"),
    ("good.pem", None, "good.example", "insecure/untrusted"),
    ("old.pem", "root.pem", "good.example", "insecure/expired"),
    ("good.pem", "root.pem", "other.example", "insecure/wrong-host"),
    ("good.pem", "root.pem", "127.0.0.1", "insecure/wrong-host"),
]


@pytest.mark.parametrize(("certificate", "trusted", "host", "verdict"), CASES, ids=[c[3] for c in CASES])
def test_judges_a_certificate(
    certificate: str, trusted: str | None, host: str, verdict: str, certificates: Path
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates / certificate, certificates / "leaf.key")
    bundle = str(certificates / trusted) if trusted else None
    with serving(tls=context) as web:
        web.put(host, "/x", html("Page"))
        with open_session(lookup=web.lookup, ca_bundle=bundle, gap=0) as session:
            targets = [LinkTarget(web.url(host, "/x", scheme="https"))]
            (status,) = check_links(targets, session=session)
    assert f"{status.state}/{status.reason}" == verdict, status


LOOKS = [
    # what stands behind an expired certificate, what the second look says of it
    (html("Page"), "alive/ok (200)"),
    (html(status=404), "dead/not-found (404)"),
    (html("<h1>Sayfa bulunamadı</h1>"), "dead/soft-404 (200)"),
    (html(status=302, Location="https://elsewhere.example/"), "a redirect (302)"),
]


@pytest.mark.parametrize(("page", "seen"), LOOKS, ids=[seen for _, seen in LOOKS])
def test_looks_once_behind_a_bad_certificate_and_shows_it_nothing(
    page: Reply, seen: str, certificates: Path
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates / "old.pem", certificates / "leaf.key")
    with serving(tls=context) as web:
        web.put("good.example", "/x/y", page)
        bundle = str(certificates / "root.pem")
        with open_session(lookup=web.lookup, ca_bundle=bundle, gap=0) as session:
            url = web.url("good.example", "/x/y", scheme="https").replace("//", "//me:s3cret@")
            (status,) = check_links([LinkTarget(url)], session=session)
    assert f"{status.state}/{status.reason}" == "insecure/expired"
    assert status.evidence.warnings == (f"asked once more without trusting the certificate: {seen}",)
    assert status.evidence.rules[-1] == "unverified-look"
    assert [code for _, code in status.evidence.chain] == [None, page.status]
    (request,) = web.asked
    assert not {"cookie", "authorization"} & set(request.headers)


def test_a_handshake_that_drips_ends_in_time() -> None:
    def drip(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with contextlib.suppress(OSError), connection:
            connection.sendall(b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc")  # a long ServerHello begins
            for _ in range(3000):
                connection.sendall(b"\x00")
                if done.wait(0.01):
                    return

    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        dripping = threading.Thread(target=drip, args=(listener,))
        dripping.start()
        with open_session(gap=0) as session:
            targets = [LinkTarget(f"https://127.0.0.1:{listener.getsockname()[1]}/")]
            (status,) = check_links(targets, session=session, timeout=0.3)
        done.set()
        dripping.join()
    assert (status.state, status.reason) == ("temporary", "timeout")
