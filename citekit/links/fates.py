"""Things that a host has, and what becomes of them: the words of which "the page was removed" is made.

Hosts say that a page is not there in more ways than a list of sentences can
hold.  Here a sentence is a *thing* and its *fate*, with a few words between
them, in either order: "the article … has been withdrawn", "no hemos podido
encontrar … la página".  Things and fates are beginnings of words, as
`citekit.links.phrases.plain` leaves them; one blank stands between two words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

BETWEEN = 4
"""Words that may stand between a thing and its fate."""

FATES: Mapping[str, tuple[str, str]] = {
    # language: things, fates; a comma between two
    "tr": (
        "sayfa, haber, yazı, makale, içerik, ilan, dosya, belge, kayıt, bağlantı, adres",
        "bulunamadı, bulunamıyor, bulunmuyor, mevcut değil, kaldırıl, silin, taşın, yok, "
        "artık yayında değil, erişilemiyor, ulaşılamıyor, geçersiz, yayından",
    ),
    "az": (
        "səhifə, xəbər, məqalə, material, məlumat, sənəd, fayl, keçid, link, ünvan, yazı",
        "tapılmadı, tapılmır, tapa bilmədik, mövcud deyil, silin, silib, yoxdur, köçürül, "
        "əlçatan deyil, ünvanı dəyişib, yayımdan, etibarsız",
    ),
    "ru": (
        "страниц, стать, материал, документ, новост, файл, ссылк, адрес, запис, публикаци",
        "не найден, не нашл, не существ, не удалось найти, удален, удалил, отсутству, "
        "перемещен, недоступ, нет, не доступ, устарел, снят",
    ),
    "uk": (
        "сторінк, статт, матеріал, документ, новин, файл, посиланн, адрес, запис, публікаці",
        "не знайд, не існу, не вдалося знайти, видален, відсутн, переміщен, недоступн, немає, "
        "нема, застаріл, вилучен",
    ),
    "en": (
        "page, article, content, document, file, link, story, item, record, resource, url",
        "not found, not be found, t be found, does not exist, doesn t exist, no longer exist, "
        "was deleted, been deleted, been removed, was removed, been withdrawn, been moved, is "
        "missing, is gone, unavailable, no longer available, is not available, isn t "
        "available, couldn t find, could not find, can t find, cannot find, expired, is "
        "broken, unable to locate",
    ),
    "de": (
        "seite, artikel, inhalt, dokument, datei, link, beitrag, adresse, meldung",
        "nicht gefunden, nicht finden, existiert nicht, nicht mehr, nicht vorhanden, nicht "
        "verfügbar, gelöscht, entfernt, verschoben, gibt es nicht, fehlt, veraltet, ungültig",
    ),
    "fr": (
        "page, article, contenu, document, lien, adresse, fichier, ressource, ce que vous cherchez",
        "n existe pas, n existe plus, introuvable, indisponible, non trouvé, pas été trouvé, "
        "avons pas trouvé, pas pu trouver, supprimé, retiré, périmé, inexistant, plus "
        "disponible, pas disponible, déplacé, expiré",
    ),
    "es": (
        "página, artículo, noticia, contenido, documento, enlace, dirección, recurso, publicación",
        "no existe, no disponible, no encontrad, podido encontrar, pudimos encontrar, podemos "
        "encontrar, no se encuentra, no se encontró, no se ha encontrado, retirad, eliminad, "
        "borrad, movid, inexistente, caducad, no está disponible",
    ),
    "it": (
        "pagina, articolo, contenuto, documento, notizia, collegamento, link, indirizzo, "
        "risorsa, quello che cerchi",
        "non esist, inesistente, non disponibil, più disponibil, non trovat, stata trovat, "
        "stato trovat, rimoss, eliminat, cancellat, spostat, riusciamo a trovare, possibile "
        "trovare, introvabil, scadut",
    ),
    "ar": (
        "صفحة, الصفحة, مقال, المقال, المقالة, رابط, الرابط, محتوى, المحتوى, ملف, الملف, خبر, "
        "الخبر, المادة, العنوان",
        "غير موجود, غير متاح, غير متوفر, لم يعد, لم تعد, لا يوجد, لا توجد, لم نجد, لم يتم "
        "العثور, تعذر العثور, تعذر الوصول, حذف, حذفت, محذوف, أزيل, أزيلت, تمت إزالة, إزالت, "
        "نقلت, منتهي",
    ),
}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    from citekit.links.phrases import plain

    patterns = []
    for row in FATES.values():
        things, fates = ("|".join(plain(word) for word in part.split(",")) for part in row)
        between = rf"\w*(?: \w+){{0,{BETWEEN}}}? "
        patterns += [
            re.compile(rf"\b(?:{first}){between}(?:{second})")
            for first, second in ((things, fates), (fates, things))
        ]
    return tuple(patterns)


def tells_fate(plain_text: str) -> bool:
    """Whether a text that went through `plain` says of a thing that it is not there.

    >>> tells_fate("the article you ask for has been withdrawn")
    True
    >>> tells_fate("the article was printed in 1998")
    False
    """
    return any(pattern.search(plain_text) for pattern in _patterns())
