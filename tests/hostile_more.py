"""More of the hostile web: what hosts say in ten languages, and pages that only look like it."""

from __future__ import annotations

from hostile_web import MENU, OTHER, TITLE, TURKISH, Case, at, html, to

# What stands on a page that is not there, one row a case.
_LOST = {
    "tr-moved": "<h1>Üzgünüz</h1><p>Bu sayfa taşınmış veya silinmiş. Ana sayfadan devam edebilirsiniz.",
    "tr-article": "<h2>Makale bulunamadı</h2><p>Arşivde arayın.",
    "tr-content": "<p>Bu içerik artık mevcut değil.</p>" + MENU,
    "tr-capitals": "<h1>SAYFAYA ULAŞILAMIYOR</h1>",
    "az-material": "<h1>Material tapılmadı</h1><p>Ünvanı yoxlayın.",
    "az-no-more": "<p>Bu səhifə artıq mövcud deyil.",
    "ru-no-such": "<h1>Упс!</h1><p>Такой страницы нет. Вернитесь на главную.",
    "ru-deleted": "<p>Страница удалена автором.",
    "ru-record": "<h1>ЗАПИСЬ НЕ НАЙДЕНА</h1>",
    "uk-no-such": "<h1>Такої сторінки не існує</h1>",
    "uk-article": "<p>Статтю не знайдено, спробуйте пошук.",
    "en-story": "<h1>Story not found</h1><p>Try the search above.",
    "en-cannot-find": "<h1>Oops</h1><p>We can’t find that page anywhere.",
    "en-apache": "<h1>Not Found</h1><p>The requested URL was not found on this server.",
    "en-record": "<p>Record not found. Please check the number.",
    "de-gone": "<h1>Hoppla</h1><p>Diese Seite gibt es nicht mehr.",
    "de-article": "<h1>Artikel nicht gefunden</h1>",
    "de-deleted": "<p>Die Seite wurde gelöscht.",
    "fr-article": "<h1>Article introuvable</h1>",
    "fr-deleted": "<p>Cette page a été supprimée par la rédaction.",
    "es-not-available": "<h1>Página no disponible</h1>",
    "es-article": "<p>Artículo no encontrado.",
    "it-removed": "<p>La pagina è stata rimossa.",
    "it-article": "<h1>Articolo non trovato</h1>",
    "ar-not-there": "<h1>الصفحة غير موجودة</h1><p>عد إلى الصفحة الرئيسية.",
    "ar-wanted": "<p>الصفحة التي تبحث عنها قد حذفت.",
}
_SOLD = {
    "suspended-en": "<h1>Account Suspended</h1><p>This account has been suspended. Contact your provider.",
    "suspended-tr": "<p>Bu hesap askıya alınmıştır.",
    "suspended-fr": "<p>Ce compte a été suspendu.",
    "suspended-es": "<p>Esta cuenta ha sido suspendida.",
    "placeholder-nginx": "<h1>Welcome to nginx!</h1><p>Further configuration is required.",
    "placeholder-home": "<p>Future home of something quite cool.",
    "expired-ru": "<p>Срок регистрации домена истек.",
    "expired-it": "<p>Il dominio è scaduto.",
    "registered-de": "<p>Diese Domain wurde registriert und hat noch keinen Inhalt.",
    "sold-ar": "<p>هذا النطاق معروض للبيع",
    "offer-en": "<p>Make an offer on this domain today.",
}
# Pages that have such words, and are there all the same.
_THERE = {
    "a-work-about-the-lost": f"<h1>{TITLE}</h1><p>The record not found then was found later.{OTHER}",
    "a-work-about-suspension": f"<h1>{TITLE}</h1><p>This account has been suspended, he wrote.{OTHER}",
    "a-long-page-with-a-phrase": f"<h1>{TITLE}</h1>{OTHER * 2}<p>Bu sayfaya ulaşılamıyor, diyordu.",
    "a-short-note": f"<h1>{TITLE}</h1><p>Страница удалена из второго издания.",
    "a-menu-with-a-phrase": f"<nav>Page is missing? Tell us</nav><h1>{TITLE}</h1><p>A summary.",
    "a-footer-with-a-phrase": f"<h1>{TITLE}</h1><p>A summary.<footer>Domain for sale: ask us</footer>",
}

MORE = [
    *(Case(f"lost-{name}", "dead/soft-404", at(html(body))) for name, body in _LOST.items()),
    *(Case(f"sold-{name}", "dead/parked", at(html(body))) for name, body in _SOLD.items()),
    *(Case(name, "alive/ok", at(html(body))) for name, body in _THERE.items()),
    Case(
        "turkish-work-with-a-phrase",
        "alive/ok",
        at(html(f"<h1>{TURKISH}</h1>Makale bulunamadı.")),
        title=TURKISH,
    ),
    Case(
        "text-fragment-there",
        "alive/ok",
        at(html(f"<h1>{TITLE}</h1>{OTHER}")),
        path="/a/paper.htm#:~:text=the%20ships",
    ),
    Case(
        "lost-to-an-error-page",
        "dead/soft-404",
        {"/a/paper.htm": to("/error.html"), "/error.html": html("<p>Hm.")},
    ),
    Case(
        "lost-to-the-front", "dead/home-page", {"/a/paper.htm": to("/tr/"), "/tr/": html(OTHER, "Haberler")}
    ),
]
