"""What a file is by its first bytes."""

from __future__ import annotations

import pytest

from citekit.documents.signatures import SIGNATURES, ZIP_MEMBERS, Signature, identify

ZIP = b"PK\x03\x04\x14\x00\x00\x00"


@pytest.mark.parametrize("signature", SIGNATURES, ids=[s.name for s in SIGNATURES])
def test_every_signature_is_alive(signature: Signature) -> None:
    assert identify(b"." * signature.offset + signature.magic + b"...") == signature


@pytest.mark.parametrize("member", ZIP_MEMBERS, ids=[m.name for m in ZIP_MEMBERS])
def test_every_kind_of_zip_is_alive(member: Signature) -> None:
    assert identify(ZIP + b"...." + member.magic) == member


def test_a_zip_without_a_known_member_is_a_zip() -> None:
    found = identify(ZIP + b"photos/1.png")
    assert found is not None
    assert found.name == "a zip archive"


@pytest.mark.parametrize("text", ["", "Özet", "PK Yayınları", "%50 artış", "BZh adında biri", "MZ.", "ID3"])
def test_text_has_no_signature(text: str) -> None:
    assert identify(text.encode("utf-8")) is None
