"""Pages in six languages, written before their author had seen the tables that judge them.

At that time 39 of 54 were judged rightly, 15 of 30 lost or sold ones among them,
with no false alarm.  Since then the tables have been improved, so that what they
reach now is no measure of pages that nobody has seen.
"""

from __future__ import annotations

from hostile_web import MENU, Case, at, html

_TITLES = {
    "ar": "العلاقات التركية الأذربيجانية بعد الحرب الباردة",
    "it": "La politica estera della Turchia nel Caucaso",
    "es": "La política energética del mar Caspio",
    "fr": "Les relations entre la Turquie et l’Azerbaïdjan",
    "uk": "Відносини України з країнами Кавказу",
    "az": "Qarabağ münaqişəsi və beynəlxalq hüquq",
}
_TEXTS = {
    "ar": "<p>"
    + "كان الطقس جميلا في الجبال ووصلت السفن إلى الميناء عند الظهر ثم عاد الصيادون إلى بيوتهم. " * 12,
    "it": "<p>" + "Il tempo era bello sulle montagne e le navi arrivarono nel porto a mezzogiorno. " * 12,
    "es": "<p>" + "Hacía buen tiempo en las montañas y los barcos llegaron al puerto al mediodía. " * 12,
    "fr": "<p>" + "Il faisait beau dans les montagnes et les bateaux arrivaient au port vers midi. " * 12,
    "uk": "<p>" + "Погода в горах була гарна, і кораблі прийшли до гавані опівдні. " * 12,
    "az": "<p>" + "Dağlarda hava yaxşı idi və gəmilər günorta limana gəldilər. " * 12,
}

# What a lost page says; the shape differs as it does between hosts.
_LOST = {
    "ar": (
        html("<h1>خطأ 404</h1><p>لم نجد الصفحة التي طلبتها.", "خطأ"),
        html("<h2>عذرا</h2><p>الرابط الذي اتبعته لم يعد يعمل أو أن المقال قد أزيل من الموقع.", "جريدة اليوم"),
        html("<p>لا يوجد محتوى على هذا العنوان.</p>" + MENU, "الموقع الرسمي"),
        html("<h1>تعذر العثور على المقال المطلوب</h1>", ""),
    ),
    "it": (
        html("<h1>Ops!</h1><p>La pagina richiesta non esiste più.", "Errore"),
        html("<h2>Contenuto non disponibile</h2><p>Forse il collegamento è vecchio.", "Il giornale"),
        html("<p>Siamo spiacenti, non riusciamo a trovare quello che cerchi.</p>" + MENU, "Archivio"),
        html("<h1>Documento inesistente</h1><p>Torna all’inizio.", ""),
    ),
    "es": (
        html("<h1>Vaya</h1><p>No hemos podido encontrar la página que buscas.", "Diario"),
        html("<h1>Contenido no disponible</h1><p>La noticia ha sido retirada.", ""),
        html("<p>La dirección que ha escrito no existe en este servidor.</p>" + MENU, "Portal"),
        html("<h2>Error 404</h2><p>Esta página ya no existe.", "Error"),
    ),
    "fr": (
        html("<h1>Oups</h1><p>La page demandée n’existe pas ou n’existe plus.", "Le journal"),
        html("<h1>Contenu indisponible</h1><p>Le lien que vous avez suivi est périmé.", ""),
        html("<p>Nous n’avons pas trouvé ce que vous cherchez.</p>" + MENU, "Accueil"),
        html("<h2>Document non trouvé</h2>", "Erreur"),
    ),
    "uk": (
        html("<h1>Ой!</h1><p>Сторінку, яку ви шукаєте, видалено або переміщено.", "Газета"),
        html("<h1>Помилка 404</h1><p>На жаль, за цією адресою нічого немає.", ""),
        html("<p>Матеріал не знайдено.</p>" + MENU, "Портал"),
        html("<h2>Запитана сторінка відсутня</h2>", "Помилка"),
    ),
    "az": (
        html("<h1>Xəta 404</h1><p>Axtardığınız səhifə mövcud deyil.", "Xəta"),
        html("<h1>Üzr istəyirik</h1><p>Bu xəbər silinib və ya ünvanı dəyişib.", "Qəzet"),
        html("<p>Belə bir səhifə yoxdur.</p>" + MENU, "Rəsmi sayt"),
        html("<h2>Məqalə tapılmadı</h2>", ""),
    ),
}
_SOLD = {
    "ar": html("<h1>هذا الدومين للبيع</h1><p>اتصل بنا لشرائه.", ""),
    "it": html("<h1>Questo dominio è in vendita</h1><p>Fai la tua offerta.", ""),
    "es": html("<p>Este dominio está a la venta. Contacte con el propietario.", "Dominio"),
    "fr": html("<h1>Ce nom de domaine est à vendre</h1><p>Faites une offre.", ""),
    "uk": html("<h1>Цей домен продається</h1><p>Зв’яжіться з власником.", ""),
    "az": html("<h1>Bu domen satılır</h1><p>Qiymət təklif edin.", ""),
}
_PASSWORD = "<form><input name=u><input type=password name=p></form>"
_CLOSED = {
    "ar": ("restricted/login", html(f"<h1>تسجيل الدخول</h1>{_PASSWORD}", "")),
    "it": (
        "restricted/paywall",
        html("<p>Questo articolo è riservato agli abbonati. Abbonati per leggerlo.", ""),
    ),
    "es": (
        "restricted/paywall",
        html("<p>Contenido exclusivo para suscriptores. Suscríbete para seguir.", ""),
    ),
    "fr": (
        "restricted/paywall",
        html("<p>Cet article est réservé aux abonnés. Abonnez-vous pour lire la suite.", ""),
    ),
    "uk": ("restricted/login", html(f"<h1>Увійдіть, щоб читати</h1>{_PASSWORD}", "")),
    "az": ("restricted/blocked", html("<h1>Robot olmadığınızı təsdiqləyin</h1>", "Yoxlama", status=403)),
}
# Pages on which the work stands, beside words that a lost page would have too.
_THERE = {
    "ar": "<p>لم يتم العثور على النص الأصلي في الأرشيف.",
    "it": "<p>Il manoscritto non è stato trovato; la pagina è stata rimossa dal codice nel 1821.",
    "es": "<p>El tratado no existe en el archivo: documento no encontrado, dice la ficha.",
    "fr": "<p>La page a été supprimée du registre, et la lettre demeure introuvable.",
    "uk": "<p>Сторінку з літопису видалено, другий аркуш не знайдено.",
    "az": "<p>Sənədin ikinci səhifəsi tapılmadı, arxivdə belə bir səhifə yoxdur.",
}
# Short pages with another title than the cited one in full, and nothing that is lost.
_BRIEF = {
    "ar": html("<h1>الأرشيف</h1><p>العدد الثالث، سنة 1998. يمكن تحميل العدد كاملا من هنا.", "المجلة"),
    "it": html(
        "<h1>Archivio</h1><p>Fascicolo terzo, 1998. Il testo completo si può scaricare qui.", "Rivista"
    ),
    "es": html("<h1>Archivo</h1><p>Número tres, 1998. El texto completo se puede descargar aquí.", "Revista"),
    "fr": html("<h1>Archives</h1><p>Numéro trois, 1998. On peut télécharger ici le texte entier.", "Revue"),
    "uk": html("<h1>Архів</h1><p>Третій випуск, 1998 рік. Повний текст можна завантажити тут.", "Журнал"),
    "az": html("<h1>Arxiv</h1><p>Üçüncü say, 1998-ci il. Tam mətni buradan yükləmək olar.", "Jurnal"),
}

UNSEEN = [
    *(
        Case(f"unseen-lost-{code}-{number}", "dead/soft-404", at(page), title=_TITLES[code])
        for code, pages in _LOST.items()
        for number, page in enumerate(pages)
    ),
    *(
        Case(f"unseen-sold-{code}", "dead/parked", at(page), title=_TITLES[code])
        for code, page in _SOLD.items()
    ),
    *(
        Case(f"unseen-closed-{code}", verdict, at(page), title=_TITLES[code])
        for code, (verdict, page) in _CLOSED.items()
    ),
    *(
        Case(
            f"unseen-there-{code}",
            "alive/ok",
            at(html(f"<h1>{_TITLES[code]}</h1>{words}{_TEXTS[code]}", _TITLES[code])),
            title=_TITLES[code],
        )
        for code, words in _THERE.items()
    ),
    *(
        Case(
            f"unseen-short-there-{code}",
            "alive/ok",
            at(html(f"<h1>{_TITLES[code]}</h1>{words}", "")),
            title=_TITLES[code],
        )
        for code, words in _THERE.items()
    ),
    *(
        Case(f"unseen-brief-{code}", "alive/ok", at(page), title=_TITLES[code])
        for code, page in _BRIEF.items()
    ),
]
