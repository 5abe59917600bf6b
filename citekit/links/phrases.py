"""Marks and paths that give a page away whatever its language, and how words are compared.

What pages say in words is learned, not listed: `citekit.links.wording`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from citekit.model.text import fold

# In the source of a page.
CHALLENGE_MARKS = (
    "/cdn-cgi/challenge-platform",
    "cf-chl-",
    "_incapsula_resource",
    "captcha-delivery.com",
    "px-captcha",
    "check.ddos-guard.net",
    "/_guard/auto.js",
    "/.within.website/x/",
    "/.well-known/sgcaptcha",
    "/.well-known/vercel/security/",
    ".awswaf.com/",
    "validate.perfdrive.com",
    "sec-if-cpt",
    "aliyun_waf",
)
PARKING_MARKS = (
    "sedoparking.com",
    "parkingcrew.net",
    "bodis.com",
    "parklogic.com",
    "hugedomains.com",
    "dan.com/buy-domain",
    "afternic.com/forsale",
    "d38psrni17bvxu.cloudfront.net",
)
FILE_MARK = re.compile(
    r"\.(?:pdf|epub|djvu|docx?)\b|/bitstream/|/download|<(?:object|embed|video|audio)\b", re.ASCII
)  # no ``document.documentElement``
PAYWALL_MARK = re.compile(r'"isaccessibleforfree"\s*:\s*"?\s*false\b')

LOGIN_PATHS = (
    "login",
    "log-in",
    "signin",
    "sign-in",
    "logon",
    "giris",
    "uye-girisi",
    "uyegirisi",
    "wp-login.php",
    "login.php",
    "login.aspx",
    "sso",
    "saml",
    "shibboleth",
    "oauth",
    "cas",
)
ERROR_PATHS = (
    "404",
    "404.html",
    "404.htm",
    "404.php",
    "404.asp",
    "404.aspx",
    "error404",
    "notfound",
    "not-found",
    "page-not-found",
    "pagenotfound",
    "error.html",
    "error.aspx",
    "hata",
    "hata.aspx",
)
TRACKING = (
    *("utm_", "ref", "fbclid", "gclid", "mc_cid", "src", "source", "from", "origin"),  # from where
    *("redir", "err", "hata", "404", "notfound", "not_found", "not-found", "msg", "status", "durum"),  # why
    *("lang", "locale", "hl", "dil"),  # in which language
)
"""Beginnings of the names in a query that say where readers come from, not what they want."""

DESCRIPTIONS = {
    "tr": "mulakat gorusme roportaj soylesi mektub telgraf rapor fotograf tanikli konusma yazisma",
    "az": "musahib mektub teleqram raport hesabat fotosekil cixis",
    "ru": "интервью бесед письм телеграмм донесени рапорт доклад рассказ воспоминани свидетельств челобитн "
    "фотографи запис переписк",
    "uk": "інтерв розмов лист телеграм звіт рапорт спогад свідчен розповід фотографі запис листуван",
    "en": "interview conversation letter telegram report dispatch testimon recollection photograph "
    "statement speech diary correspondence",
    "de": "interview gesprach brief telegramm bericht zeugnis erinnerung foto tagebuch ansprache",
    "fr": "entretien interview lettre telegramme rapport temoignage souvenir photographie contrat discours",
    "es": "entrevista carta telegrama informe testimonio recuerdo fotografia discurso diario autos",
    "it": "intervista lettera telegramma rapporto testimonianza ricord fotografia discorso diario",
    "ar": "مقابلة حوار رسالة برقية تقرير شهادة ذكريات صورة وثايق وثيقة",
}
"""Beginnings of the words by which an untitled work is described, as `plain` leaves them."""

SEARCHES = {
    "tr": "ara arama aranan sorgu sorgunuz",
    "az": "axtar axtaris axtarisin axtarilan sorgu sorgunuz",
    "ru": "поиск поиска запрос запросу запроса искали найдено",
    "uk": "пошук пошуку запит запиту шукали знайдено",
    "en": "search searched searching query results",
    "de": "suche suchergebnis suchergebnisse suchanfrage gesucht treffer",
    "fr": "recherche recherches requete resultats",
    "es": "busqueda buscar consulta resultados",
    "it": "ricerca cerca risultati interrogazione",
    "ar": "بحث البحث نتايج",
}
"""Words that stand beside what somebody has searched for, as `plain` leaves them."""

HOME_PATHS = (
    "index.html",
    "index.htm",
    "index.php",
    "index.asp",
    "index.aspx",
    "index.jsp",
    "default.asp",
    "default.aspx",
    "default.htm",
    "home",
    "home.html",
    "main",
    "anasayfa",
    "ana-sayfa",
    "ana-sehife",
    "home.htm",
    "home.php",
    "home.aspx",
    "start",
    "start.html",
    "startseite",
    "startseite.html",
    "accueil",
    "accueil.html",
    "inicio",
    "inicio.html",
    "inicio.php",
    "glavnaya",
    "golovna",
)


def plain(text: str) -> str:
    """Fold `text` to words without case, marks and punctuation, one blank between them.

    Schwa becomes *e*, as Azerbaijani is printed abroad: ``herbi`` for ``hərbi``.

    >>> plain("Sayfa Bulunamadı! Página: n'existe, hərbi")
    'sayfa bulunamadi pagina n existe herbi'
    """
    signs = {} if text.isascii() else {sign: _PLAIN[ord(sign)] for sign in set(text) if not sign.isascii()}
    if len(signs) > _FEW_SIGNS or not all(map(str.isascii, signs.values())):
        return " ".join(text.translate(_PLAIN).split())
    # Latin letters, and a few that become such: in half the time, or less, than by a table of all signs.
    for sign, kept in signs.items():
        text = text.replace(sign, kept)
    return " ".join(text.encode("ascii").translate(_plain_ascii()).decode("ascii").split())


_FEW_SIGNS = 64  # each is looked for in the whole text


class _PlainTable(dict[int, str]):
    """What becomes of a character; each is worked out once."""

    def __missing__(self, code: int) -> str:
        folded = fold(unicodedata.normalize("NFKD", fold(chr(code))))
        self[code] = found = "".join(map(_plain_char, folded))
        return found


def _plain_char(char: str) -> str:
    if unicodedata.combining(char):
        return ""
    return "e" if char == "ə" else char if char.isalnum() else " "


_PLAIN = _PlainTable()


@cache
def _plain_ascii() -> bytes:
    return bytes(ord(_PLAIN[code]) for code in range(128)) + bytes(128)


def has_mark(source: str, marks: Iterable[str]) -> bool:
    """Whether the source of a page, in small letters, contains one of `marks`."""
    return any(mark in source for mark in marks)


def is_home(path: str, query: str = "") -> bool:
    """Whether a path is that of a front page: ``/``, ``/index.html``, ``/tr/``."""
    parts = [part for part in path.lower().split("/") if part]  # ASCII: paths of front pages are
    names = [part.partition("=")[0].lower() for part in query.split("&") if part]  # ASCII
    if len(parts) > 2 or not all(name.startswith(TRACKING) for name in names):
        return False
    if parts and parts[-1] in HOME_PATHS:
        parts = parts[:-1]
    return not parts or (len(parts) == 1 and len(parts[0]) == 2 and parts[0].isalpha())
