"""Things that a host has, and what becomes of them: the words of which "the page was removed" is made.

Hosts say that a page is not there in more ways than a list of sentences can
hold.  Here a sentence is a *thing* and its *fate*, with a few words between
them, in either order: "the article … has been withdrawn", "no hemos podido
encontrar … la página".  Things and fates are beginnings of words, as
`citekit.links.phrases.plain` leaves them; one blank stands between two words.

Both must stand in one clause: "12 pages, the cover is missing" tells no fate of
a page.  Numbered things are parts of a work.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from citekit.links.phrases import plain

BETWEEN = 4
"""Words that may stand between a thing and its fate."""

FATES: Mapping[str, tuple[str, str]] = {
    # language: things, fates; a comma between two
    "tr": (
        "sayfa, haber, yazı, makale, içerik, ilan, dosya, belge, kayıt, bağlantı, adres, "
        "gönderi, eser, metin",
        "bulunamadı, bulunamıyor, bulunmuyor, mevcut değil, kaldırıl, silin, artık yayında "
        "değil, erişilemiyor, ulaşılamıyor, geçersiz, yayından, çalışmıyor, kırık, çıkarıl, "
        "arşivden, görüntülenemiyor, açılamıyor, hiçbir şey yok, hiçbir şey bulun, kayboldu, "
        "yer almıyor",
    ),
    "az": (
        "səhifə, xəbər, məqalə, material, məlumat, sənəd, fayl, keçid, link, ünvan, yazı, "
        "paylaşım, mətn, əsər",
        "tapılmadı, tapılmır, tapa bilmədik, mövcud deyil, silin, silib, köçürül, əlçatan "
        "deyil, ünvanı dəyişib, yayımdan, etibarsız, işləmir, çıxarıl, götürül, heç nə tapıl, "
        "heç nə yox, açılmır, qalmayıb, ləğv edil, itib, yerləşdirilmir, yer almır",
    ),
    "ru": (
        "страниц, стать, материал, документ, новост, файл, ссылк, адрес, запис, публикаци, "
        "текст, заметк, пост",
        "не найден, не нашл, не существ, не удалось найти, удален, удалил, отсутству, "
        "перемещен, недоступ, устарел, снят, не работает, больше не, битая, ничего "
        "нет, ничего не най, убран, изъят, исчез, пропал",
    ),
    "uk": (
        "сторінк, статт, матеріал, документ, новин, файл, посиланн, адрес, запис, публікаці, "
        "текст, допис, замітк",
        "не знайд, не існу, не вдалося знайти, видален, відсутн, переміщен, недоступн, "
        "застаріл, вилучен, не працює, більше не, нічого немає, нічого не знай, знят, "
        "прибран, зник, пропал",
    ),
    "en": (
        "page, article, content, document, file, link, story, item, record, resource, url, "
        "post, entry, address, report, text",
        "not found, not be found, t be found, does not exist, doesn t exist, no longer exist, "
        "was deleted, been deleted, been removed, was removed, been withdrawn, been moved, is "
        "gone, unavailable, no longer available, is not available, isn t available, couldn t "
        "find, could not find, can t find, cannot find, expired, is broken, unable to locate, "
        "may be broken, taken down, isn t here, is not here, no longer here, not here "
        "anymore, doesn t work, does not work, no longer works, leads nowhere, nothing here, "
        "isn t there, no longer online, has gone, was withdrawn, vanished, disappeared",
    ),
    "de": (
        "seite, artikel, inhalt, dokument, datei, link, beitrag, adresse, meldung, text, "
        "eintrag, nachricht, publikation",
        "nicht gefunden, nicht finden, existiert nicht, nicht mehr, nicht vorhanden, nicht "
        "verfügbar, gelöscht, entfernt, verschoben, gibt es nicht, veraltet, ungültig, nicht "
        "länger, keine seite, nicht auffindbar, funktioniert nicht, defekt, zurückgezogen, "
        "ist weg, verschwunden",
    ),
    "fr": (
        "page, article, contenu, document, lien, adresse, fichier, ressource, ce que vous "
        "cherchez, texte, billet, publication, dépêche",
        "n existe pas, n existe plus, introuvable, indisponible, non trouvé, pas été trouvé, "
        "avons pas trouvé, pas pu trouver, supprimé, retiré, périmé, inexistant, plus "
        "disponible, pas disponible, déplacé, expiré, ne correspond à aucune, aucune page, "
        "rompu, ne fonctionne, ne mène, a quitté, ne figure plus, effacé, dépublié, n est "
        "plus en ligne, disparu",
    ),
    "es": (
        "página, artículo, noticia, contenido, documento, enlace, dirección, recurso, "
        "publicación, texto, entrada, nota, página web",
        "no existe, no disponible, no encontrad, podido encontrar, pudimos encontrar, podemos "
        "encontrar, no se encuentra, no se encontró, no se ha encontrado, retirad, eliminad, "
        "borrad, inexistente, caducad, no está disponible, roto, no funciona, ninguna página, "
        "no corresponde, no lleva, dejó de, fue quitad, dada de baja, dado de baja, "
        "desaparecid, ya no se puede, despublicad, ha desaparecido",
    ),
    "it": (
        "pagina, articolo, contenuto, documento, notizia, collegamento, link, indirizzo, "
        "risorsa, quello che cerchi, testo, pezzo, voce, scheda, pubblicazione",
        "non esist, inesistente, non disponibil, più disponibil, non trovat, stata trovat, "
        "stato trovat, rimoss, eliminat, cancellat, spostat, riusciamo a trovare, possibile "
        "trovare, introvabil, scadut, nessuna pagina, non porta, interrott, non funziona, non "
        "corrisponde, non si può più, non è più, ritirat, tolto, tolta, sparit, oscurat, "
        "scompars, consultabil, mancante sul",
    ),
    "ar": (
        "صفحة, الصفحة, مقال, المقال, المقالة, رابط, الرابط, محتوى, المحتوى, ملف, الملف, خبر, "
        "الخبر, المادة, العنوان, هذه الصفحة, النص, المنشور, الموضوع, التقرير",
        "غير موجود, غير متاح, غير متوفر, لم يعد, لم تعد, لا يوجد, لا توجد, لم نجد, لم يتم "
        "العثور, تعذر العثور, تعذر الوصول, حذف, حذفت, محذوف, أزيل, أزيلت, تمت إزالة, إزالت, "
        "نقلت, منتهي, ليست متوفرة, ليس متوفرا, ليست موجودة, ليس موجودا, لا يعمل, لا تعمل, "
        "نقل, مسح, سحب, سحبت, معطل, اختفى, لا يؤدي, لا يمكن العثور",
    ),
}

PASSING: Mapping[str, str] = {
    # what passes, or is meant for some readers only: such a page is not lost
    "tr": (
        "geçici, birazdan, daha sonra, az sonra, kısa süre, bakım, ülkenizde, bölgenizde, "
        "yetkiniz, izniniz, tekrar deneyin, yoğunluk"
    ),
    "az": ("müvəqqəti, bir az sonra, daha sonra, texniki iş, ölkənizdə, bölgənizdə, icazəniz, yenidən cəhd"),
    "ru": ("временно, позже, попробуйте еще, технические, в вашем регионе, в вашей стране, нет прав, доступ"),
    "uk": "тимчасово, пізніше, спробуйте ще, технічні, у вашому регіоні, у вашій країні, немає прав, доступ",
    "en": (
        "temporar, later, try again, at the moment, maintenance, your country, your region, "
        "permission, access, right now, momentarily, session, cart, basket"
    ),
    "de": (
        "vorübergehend, später, derzeit, zurzeit, zur zeit, moment, wartung, in ihrem land, "
        "ihrer region, berechtig, zugriff, warenkorb"
    ),
    "fr": (
        "momentan, temporair, plus tard, en ce moment, pour le moment, maintenance, votre "
        "pays, votre région, autoris, accès, panier"
    ),
    "es": (
        "temporal, más tarde, en este momento, momento, mantenimiento, su país, su región, tu "
        "país, permiso, acceso, carrito"
    ),
    "it": ("temporane, momento, più tardi, manutenzione, tuo paese, sua regione, permess, accesso, carrello"),
    "ar": "مؤقت, لاحقا, صيانة, في بلدك, في منطقتك, صلاحية, حاليا, المحاولة",
}


_CLAUSE = re.compile(r"(?<![.,;:!?…|()«»“”\"–—])[.,;:!?…|()«»“”\"–—]+(?:\s|$)|\s[–—|]\s")
_LONGEST = 24  # words of a clause that says so


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    patterns = []
    for things, fates in FATES.values():
        thing, fate = (_any_of(part) for part in (things, fates))
        between = rf"\w*(?: \w+){{0,{BETWEEN}}}? "
        patterns.append(re.compile(rf"(?<!\d )\b{thing}{between}{fate}"))
        patterns.append(re.compile(rf"\b{fate}{between}(?<!\d ){thing}"))
    return tuple(patterns)


@cache
def _passing() -> re.Pattern[str]:
    return re.compile(rf"\b{_any_of(','.join(PASSING.values()))}")


def will_pass(plain_text: str) -> bool:
    """Whether a text that went through `plain` speaks of what passes, or of readers who are kept out."""
    return _passing().search(plain_text) is not None


def _any_of(words: str) -> str:
    return f"(?:{'|'.join(plain(word) for word in words.split(','))})"


def tells_fate(text: str) -> bool:
    """Whether a text says of a thing that it is not there, and does not say that this will pass.

    >>> tells_fate("Sorry, the article you ask for has been withdrawn.")
    True
    >>> tells_fate("The article was printed in 1998; the cover has been removed.")
    False
    """
    if will_pass(plain(text)):
        return False
    clauses = (plain(clause) for clause in _CLAUSE.split(text))
    return any(
        pattern.search(clause)
        for clause in clauses
        if clause.count(" ") < _LONGEST
        for pattern in _patterns()
    )
