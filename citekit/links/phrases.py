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

from citekit.model.text import fold

Phrases = Mapping[str, tuple[str, ...]]

NOT_FOUND: Phrases = {
    "tr": (
        "sayfa bulunamadı",
        "sayfa bulunmuyor",
        "aradığınız sayfa",
        "aradığınız haber",
        "istediğiniz sayfa",
        "sayfa mevcut değil",
        "haber bulunamadı",
        "içerik bulunamadı",
        "kayıt bulunamadı",
        "dosya bulunamadı",
        "böyle bir sayfa yok",
        "sayfa kaldırıl",
        "yayından kaldırıl",
        "sayfa yayında değil",
        "404 hatası",
        "hata 404",
    ),
    "az": (
        "səhifə tapılmadı",
        "səhifə mövcud deyil",
        "axtardığınız səhifə",
        "belə bir səhifə",
        "belə səhifə yoxdur",
        "xəbər tapılmadı",
        "məlumat tapılmadı",
        "səhifə silin",
        "xəta 404",
    ),
    "ru": (
        "страница не найдена",
        "страница не существует",
        "страница удалена",
        "страница была удалена",
        "запрашиваемая страница",
        "запрашиваемой страницы",
        "такой страницы нет",
        "такой страницы не существует",
        "нет такой страницы",
        "документ не найден",
        "материал не найден",
        "новость не найдена",
        "файл не найден",
        "ошибка 404",
    ),
    "uk": (
        "сторінку не знайдено",
        "сторінка не знайдена",
        "сторінки не існує",
        "сторінка не існує",
        "сторінку видалено",
        "матеріал не знайдено",
        "запитувана сторінка",
        "помилка 404",
    ),
    "en": (
        "page not found",
        "404 not found",
        "file not found",
        "article not found",
        "document not found",
        "page cannot be found",
        "page can't be found",
        "page could not be found",
        "page you requested",
        "page you are looking for",
        "page you were looking for",
        "page does not exist",
        "page doesn't exist",
        "page no longer exists",
        "no longer available",
        "has been removed",
        "couldn't find the page",
        "couldn't find that page",
        "nothing found",
        "page unavailable",
        "error 404",
        "http 404",
    ),
    "de": (
        "seite nicht gefunden",
        "seite wurde nicht gefunden",
        "seite konnte nicht gefunden",
        "seite existiert nicht",
        "dokument nicht gefunden",
        "nicht mehr verfügbar",
        "wurde entfernt",
        "fehler 404",
    ),
    "fr": (
        "page non trouvée",
        "page introuvable",
        "page n'existe pas",
        "page n'existe plus",
        "page demandée",
        "page que vous recherchez",
        "n'est plus disponible",
        "n'a pas été trouvée",
        "contenu introuvable",
        "erreur 404",
    ),
    "es": (
        "página no encontrada",
        "página no existe",
        "página que busca",
        "no se ha encontrado la página",
        "no pudimos encontrar",
        "ya no está disponible",
        "contenido no encontrado",
    ),
    "it": (
        "pagina non trovata",
        "pagina non esiste",
        "pagina inesistente",
        "pagina richiesta",
        "pagina che stai cercando",
        "non è più disponibile",
        "errore 404",
    ),
}

PARKED: Phrases = {
    "tr": (
        "domain satılık",
        "alan adı satılık",
        "satılık domain",
        "satılık alan adı",
        "alan adının süresi dol",
    ),
    "az": ("domen satılır", "domen adı satılır", "bu domen satışda"),
    "ru": ("домен продаётся", "домен продается", "купить этот домен", "домен припаркован", "домен истек"),
    "uk": ("домен продається", "купити цей домен", "домен припарковано"),
    "en": (
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
    "de": ("domain steht zum verkauf", "domain kaufen", "domain zu verkaufen"),
    "fr": ("domaine est à vendre", "acheter ce domaine"),
    "es": ("dominio está en venta", "dominio en venta", "comprar este dominio"),
    "it": ("dominio è in vendita", "dominio in vendita", "acquista questo dominio"),
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
    decomposed = unicodedata.normalize("NFKD", fold(text))
    signs = (c for c in fold(decomposed).replace("ə", "e") if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in signs).split())


@lru_cache(maxsize=32)
def _compiled(phrases: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    return tuple(f" {plain(phrase)}" for row in phrases for phrase in row)


def has_phrase(plain_text: str, phrases: Phrases) -> bool:
    """Whether a text that went through `plain` says one of `phrases`, in any language."""
    padded = f" {plain_text}"
    return any(phrase in padded for phrase in _compiled(tuple(phrases.values())))


def has_mark(source: str, marks: Iterable[str]) -> bool:
    """Whether the source of a page contains one of `marks`."""
    small = source.lower()  # the marks are ASCII
    return any(mark in small for mark in marks)
