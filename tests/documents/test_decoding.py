"""Encodings: told rightly, named where in doubt, refused where broken."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.documents.charsets import CANDIDATES, LETTERS, likelihood
from citekit.documents.decoding import NotTextError, decode

TURKISH = (
    "Yukarı Dere’nin değirmenleri, vadinin eşsiz taş ustalarınca yapılmıştır. İlçenin gazetesi “Su ve Taş” "
    "başlığıyla üç yazı yayımlamış; Şubat ayında köyler arasındaki ağır yük yolu açılmıştır."
)
AZERBAIJANI = "Aşağı Çay məktəbi iki otaqlı bir evdə açılmışdır; müəllimlərin çoxu Gəncədən gəlmişdi."
RUSSIAN = (
    "Записки о верхней долине были напечатаны в Вестнике; автор их, судя по всему, бывал там дважды. "
    "Юность его прошла в Ярославле."
)
GERMAN = "Die Mühlen im oberen Tal — „Wasser und Stein“ — gehörten fünf Brüdern; größer war keine."
FRENCH = "Les moulins de la vallée étaient à moitié détruits ; l’été, l’eau manquait déjà."
POLISH = "Młyny w górnej dolinie należały do pięciu braci; żaden nie był większy od źródła."
ENGLISH = "The keepers’ count – in three notebooks – is “the only record”."

READINGS = [
    (TURKISH, "cp1254", "cp1254"),
    (TURKISH.replace("’", "'").replace("“", '"').replace("”", '"'), "iso-8859-9", "cp1254"),
    (TURKISH.replace("’", "'").replace("“", '"').replace("”", '"'), "cp857", "cp857"),
    (AZERBAIJANI, "utf-8", "utf-8"),
    (AZERBAIJANI, "utf-16-le", "utf-16-le"),
    (RUSSIAN, "cp1251", "cp1251"),
    (RUSSIAN, "koi8-r", "koi8-r"),
    (RUSSIAN, "iso-8859-5", "iso-8859-5"),
    (RUSSIAN, "cp866", "cp866"),
    (RUSSIAN, "utf-16-be", "utf-16-be"),
    (GERMAN, "cp1252", "cp1252"),
    (FRENCH, "cp1252", "cp1252"),
    (POLISH, "cp1250", "cp1250"),
    (ENGLISH, "cp1252", "cp1252"),
    ("plain ASCII", "ascii", "utf-8"),
]


@pytest.mark.parametrize(("text", "written", "told"), READINGS, ids=[f"{r[1]} {r[0][:8]}" for r in READINGS])
def test_tells_the_encoding(text: str, written: str, told: str) -> None:
    decoded = decode(text.encode(written))
    assert decoded.text == text
    assert decoded.encoding == told


@pytest.mark.parametrize("text", [TURKISH, AZERBAIJANI, RUSSIAN, ENGLISH], ids=["tr", "az", "ru", "en"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(text: str, mark: bytes, encoding: str) -> None:
    decoded = decode(mark + text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.rival) == (text, encoding, None)


def test_a_doubt_is_named() -> None:
    # The small letters of two Cyrillic sets are the same but for я, and here is none.
    decoded = decode("долина мельниц".encode("mac-cyrillic"))
    assert decoded.text == "долина мельниц"
    assert {decoded.encoding, decoded.rival} == {"cp1251", None}
    decoded = decode("Яма".encode("mac-cyrillic"))
    assert "mac-cyrillic" in {decoded.encoding, decoded.rival}


REFUSALS = [
    (b"abc\x00def", "NUL"),
    (b"\x00\x01\x02\x03" * 50, "NUL"),
    (bytes(range(1, 32)) * 20, "control characters"),
    (codecs.BOM_UTF16_LE + b"abc", "UTF-16-LE"),
    (codecs.BOM_UTF8 + "Özet".encode("cp1254"), "UTF-8"),
    (codecs.BOM_UTF16_LE + "a\x00b".encode("utf-16-le"), "NUL"),
    (TURKISH.encode("utf-8") + b"\n\n\xff" + TURKISH.encode("utf-8"), "line 3"),
    ("þorn ðæt ".encode("cp1252") * 3 + b"\x81\x8d\x90", "neither UTF-8"),
]


@pytest.mark.parametrize(("data", "reason"), REFUSALS, ids=[r[1] + str(i) for i, r in enumerate(REFUSALS)])
def test_refuses(data: bytes, reason: str) -> None:
    with pytest.raises(NotTextError, match=reason):
        decode(data)


SAMPLES = {
    "cp1250": POLISH,
    "cp1251": RUSSIAN,
    "cp1252": GERMAN,
    "cp1254": TURKISH,
    "cp1256": "كتاب في تاريخ الطواحين والمياه",
    "cp857": "değirmenler, taş ustaları; ağır",
    "cp866": RUSSIAN,
    "iso-8859-5": RUSSIAN,
    "koi8-r": RUSSIAN,
    "mac-cyrillic": RUSSIAN,
}


@pytest.mark.parametrize("encoding", CANDIDATES)
def test_every_candidate_is_alive(encoding: str) -> None:
    assert decode(SAMPLES[encoding].encode(encoding)).encoding == encoding


@pytest.mark.parametrize("language", LETTERS)
def test_the_letters_of_every_language_count(language: str) -> None:
    assert likelihood(LETTERS[language]) > likelihood(LETTERS[language] + "þðøŀ")


@given(st.binary(max_size=300))
def test_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except NotTextError:
        return
    assert "\0" not in decoded.text


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs", "Cc"])))
def test_utf8_is_read_as_written(text: str) -> None:
    assert decode(text.encode("utf-8")).text == text.removeprefix("\ufeff")
