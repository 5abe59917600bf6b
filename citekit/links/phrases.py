"""What pages say when the page is not there, as data.

One row a phrase, by language (BCP 47).  Phrases are compared without case,
marks and punctuation (`plain`), and begin at a word; they may end inside one,
for the endings of Turkish and Russian.  They count only on a page with little
else on it: "has been removed" stands in many an article too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from citekit.links.lost_phrases import NOT_FOUND
from citekit.model.text import fold

__all__ = [
    "CHALLENGE",
    "CHALLENGE_MARKS",
    "ERROR_PATHS",
    "HOME_PATHS",
    "LOGIN",
    "LOGIN_PATHS",
    "NOT_FOUND",
    "PARKED",
    "PARKING_MARKS",
    "PAYWALL",
    "PAYWALL_MARKS",
    "WALL",
    "Phrases",
    "has_mark",
    "has_phrase",
    "plain",
]

Phrases = Mapping[str, tuple[str, ...]]

PARKED: Phrases = {
    "tr": (
        "hesap askıya alın",
        "site askıya alın",
        "barındırma hesabı askıya",
        "domain satılık",
        "alan adı satılık",
        "satılık domain",
        "satılık alan adı",
        "alan adının süresi dol",
    ),
    "az": ("hesab dayandırıl", "sayt dayandırıl", "domen satılır", "domen adı satılır", "bu domen satışda"),
    "ru": (
        "аккаунт заблокирован хостинг",
        "сайт временно отключен хостинг",
        "срок регистрации домена истек",
        "домен продаётся",
        "домен продается",
        "купить этот домен",
        "домен припаркован",
        "домен истек",
    ),
    "uk": (
        "термін реєстрації домену закінчився",
        "обліковий запис хостингу заблоковано",
        "домен продається",
        "купити цей домен",
        "домен припарковано",
    ),
    "en": (
        "this account has been suspended",
        "website has been suspended",
        "web hosting account has been suspended",
        "domain is available for purchase",
        "make an offer on this domain",
        "future home of",
        "welcome to nginx",
        "apache2 ubuntu default page",
        "apache http server test page",
        "domain has been registered",
        "get this domain",
        "domain is for sale",
        "domain for sale",
        "domain may be for sale",
        "domain name is for sale",
        "buy this domain",
        "inquire about this domain",
        "domain is parked",
        "domain has expired",
        "parked free",
    ),
    "de": (
        "diese domain wurde registriert",
        "diese domain ist geparkt",
        "domain ist verfügbar",
        "domain steht zum verkauf",
        "domain kaufen",
        "domain zu verkaufen",
    ),
    "fr": (
        "nom de domaine est en vente",
        "compte a été suspendu",
        "domaine est parqué",
        "domaine est à vendre",
        "acheter ce domaine",
    ),
    "es": (
        "cuenta ha sido suspendida",
        "dominio está a la venta",
        "dominio ha caducado",
        "dominio está en venta",
        "dominio en venta",
        "comprar este dominio",
    ),
    "it": (
        "account è stato sospeso",
        "dominio è scaduto",
        "dominio parcheggiato",
        "dominio è in vendita",
        "dominio in vendita",
        "acquista questo dominio",
    ),
    "ar": (
        "هذا الدومين للبيع",
        "الدومين معروض للبيع",
        "اسم النطاق معروض للبيع",
        "هذا النطاق معروض للبيع",
        "النطاق للبيع",
        "تم تعليق هذا الحساب",
    ),
}

LOGIN: Phrases = {
    "tr": ("giriş yap", "üye girişi", "kullanıcı girişi", "oturum aç"),
    "az": ("daxil ol", "sistemə giriş", "hesaba giriş"),
    "ru": ("войти", "вход", "авторизация"),
    "uk": ("увійти", "вхід", "авторизація"),
    "en": ("log in", "login", "sign in", "log on", "authentication required"),
    "de": ("anmelden", "anmeldung", "einloggen"),
    "fr": ("connexion", "se connecter", "identifiez vous"),
    "es": ("iniciar sesión", "inicio de sesión"),
    "it": ("accedi", "effettua il login"),
    "ar": ("تسجيل الدخول",),
}

PAYWALL: Phrases = {
    "tr": ("abonelere özel", "okumak için abone", "devamını okumak için"),
    "az": ("yalnız abunəçilər", "oxumaq üçün abunə"),
    "ru": ("только для подписчиков", "только подписчикам", "оформите подписку"),
    "uk": ("лише для передплатників", "тільки для передплатників", "оформіть передплату"),
    "en": (
        "subscribe to continue",
        "subscribe to read",
        "subscribers only",
        "for subscribers",
        "to continue reading",
        "already a subscriber",
        "purchase access",
    ),
    "de": ("nur für abonnenten", "jetzt abonnieren und weiterlesen", "weiterlesen mit"),
    "fr": ("réservé aux abonnés", "abonnez vous pour lire"),
    "es": ("solo para suscriptores", "suscríbete para seguir"),
    "it": ("riservato agli abbonati", "abbonati per leggere"),
    "ar": (
        "للمشتركين فقط",
        "اشترك لمتابعة القراءة",
    ),
}

# Titles of the pages that stand between a host and a program.
CHALLENGE: Phrases = {
    "en": (
        "just a moment",
        "attention required",
        "access denied",
        "are you a robot",
        "robot check",
        "checking your browser",
        "verify you are human",
        "verifying you are human",
        "pardon our interruption",
        "ddos guard",
        "security check",
    ),
    "tr": ("bir dakika lütfen", "robot olmadığınızı", "erişim engellendi"),
    "az": ("robot olmadığınızı təsdiq",),
    "ru": ("один момент", "проверка браузера", "вы не робот", "доступ запрещен", "доступ ограничен"),
    "uk": ("перевірка браузера", "ви не робот"),
    "de": ("einen moment", "zugriff verweigert"),
    "fr": ("un instant", "accès refusé"),
    "es": ("un momento", "acceso denegado"),
    "it": ("un momento", "accesso negato"),
}

# On pages that stand before every page of a host: a question about cookies, a test of who is there.
WALL: Phrases = {
    "en": (
        "cookie",
        "consent",
        "javascript",
        "captcha",
        "robot",
        "automated",
        "unusual traffic",
        "verify",
        "blocked",
        "maintenance",
        "back soon",
    ),
    "tr": ("çerez", "doğrula", "engellendi", "bakım", "olağan dışı trafik"),
    "az": ("təsdiq", "bloklan", "texniki iş"),
    "ru": ("куки", "подтвердите", "заблокирован", "технические работы", "проверк"),
    "uk": ("підтвердіть", "заблоковано", "технічні роботи", "перевірк"),
    "de": ("zustimm", "einwillig", "wartung", "gesperrt"),
    "fr": ("consentement", "bloqué", "en maintenance", "vérifi"),
    "es": ("consentimiento", "bloquead", "mantenimiento", "verific"),
    "it": ("consenso", "bloccat", "manutenzione", "verific"),
    "ar": ("ملفات تعريف الارتباط", "تحقق", "صيانة", "محظور"),
}

# In the source of a page, whatever its language.
CHALLENGE_MARKS = (
    "/cdn-cgi/challenge-platform",
    "cf-chl-",
    "_incapsula_resource",
    "captcha-delivery.com",
    "px-captcha",
    "check.ddos-guard.net",
    "/_guard/auto.js",
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
PAYWALL_MARKS = ('"isaccessibleforfree":false', '"isaccessibleforfree":"false"')

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
)


def plain(text: str) -> str:
    """Fold `text` to words without case, marks and punctuation, one blank between them.

    Schwa becomes *e*, as Azerbaijani is printed abroad: ``herbi`` for ``hərbi``.

    >>> plain("Sayfa Bulunamadı! Página: n'existe, hərbi")
    'sayfa bulunamadi pagina n existe herbi'
    """
    if text.isascii():
        return " ".join(fold(text).translate(_SIGNS).split())
    decomposed = unicodedata.normalize("NFKD", fold(text))
    return " ".join(fold(decomposed).translate(_SIGNS).split())


class _SignTable(dict[int, str | None]):
    """What becomes of a character that was folded; each is looked up once."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        kept = "e" if char == "ə" else char if char.isalnum() else " "
        self[code] = found = None if unicodedata.combining(char) else kept
        return found


_SIGNS = _SignTable()


_Longer = dict[str, list[tuple[frozenset[str], str]]]


@lru_cache(maxsize=32)
def _compiled(phrases: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], _Longer]:
    """The phrases of one word; and the longer ones by their first word, each with its other whole words."""
    short: list[str] = []
    longer: _Longer = {}
    for phrase in (plain(phrase) for row in phrases for phrase in row):
        first, *between = phrase.split()[:-1] or [""]  # the last one may be the beginning of a word
        if first:
            longer.setdefault(first, []).append((frozenset(between), f" {phrase}"))
        else:
            short.append(f" {phrase}")
    return tuple(short), longer


def has_phrase(plain_text: str, phrases: Phrases) -> bool:
    """Whether a text that went through `plain` says one of `phrases`, in any language."""
    padded = f" {plain_text}"
    short, longer = _compiled(tuple(phrases.values()))
    for phrase in short:
        if phrase in padded:
            return True
    words = set(plain_text.split())
    # To look for a phrase takes longer than to see that one of its words is missing.
    return any(
        between <= words and phrase in padded
        for first in longer.keys() & words
        for between, phrase in longer[first]
    )


def has_mark(source: str, marks: Iterable[str]) -> bool:
    """Whether the source of a page contains one of `marks`."""
    small = source.lower()  # the marks are ASCII
    return any(mark in small for mark in marks)
