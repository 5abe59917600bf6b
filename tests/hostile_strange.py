"""Two more sets of pages in ten languages, written one after the other before they were judged.

The first time, 4 of 20 lost pages of the second set were found, without a false
alarm; of the third set, after the tables had been widened for the second, 7 of
20, with 12 false alarms among 21 pages that are closed, busy or only look lost.
Both have been used to improve the tables since, and are kept as a ratchet.  The
model that took the place of the tables was made after its author had read them.
"""

from __future__ import annotations

from hostile_web import Case, at, html

_TITLES_2 = {
    "ar": "تاريخ الصحافة في القوقاز خلال القرن التاسع عشر",
    "it": "Storia della stampa nel Caucaso meridionale",
    "es": "Historia de la prensa en el Cáucaso",
    "fr": "Histoire de la presse dans le Caucase",
    "uk": "Історія преси на Кавказі",
    "az": "Qafqazda mətbuatın tarixi",
    "tr": "Kafkasya'da basının tarihi üzerine",
    "ru": "История печати на Кавказе",
    "de": "Geschichte der Presse im Kaukasus",
    "en": "A history of printing in the Caucasus",
}
_LOST_2 = {
    "ar": [
        html("<h1>عفوا</h1><p>ربما تم نقل هذه الصفحة أو مسحها.", "الموقع"),
        html("<p>المادة المطلوبة ليست متوفرة حاليا.", ""),
    ],
    "it": [
        html(
            "<h1>Attenzione</h1><p>L'articolo che cercavi è stato archiviato e non si può più leggere.",
            "Gazzetta",
        ),
        html("<h1>Niente qui</h1><p>Questo indirizzo non porta a nessuna pagina.", ""),
    ],
    "es": [
        html("<h1>Lo sentimos</h1><p>El enlace que ha seguido está roto.", "Diario"),
        html("<p>Esta entrada fue eliminada por su autor.", "Blog"),
    ],
    "fr": [
        html("<h1>Désolé</h1><p>Cette adresse ne correspond à aucune page de notre site.", ""),
        html("<h1>Lien rompu</h1><p>L'article a quitté nos pages.", "Le quotidien"),
    ],
    "uk": [
        html("<h1>Вибачте</h1><p>Новину знято з публікації.", ""),
        html("<p>Посилання більше не працює.", "Видання"),
    ],
    "az": [
        html("<h1>Bağışlayın</h1><p>Bu ünvanda heç nə tapılmadı.", ""),
        html("<p>Yazı saytdan çıxarılıb.", "Qəzet"),
    ],
    "tr": [
        html("<h1>Hay aksi</h1><p>Haber arşivden kaldırıldı.", "Gazete"),
        html("<p>Bağlantı artık çalışmıyor.", ""),
    ],
    "ru": [
        html("<h1>Извините</h1><p>Эта публикация снята с сайта.", ""),
        html("<p>По этому адресу ничего нет.", "Газета"),
    ],
    "de": [
        html("<h1>Leider</h1><p>Der Beitrag ist nicht länger abrufbar.", ""),
        html("<p>Unter dieser Adresse gibt es keine Seite.", "Zeitung"),
    ],
    "en": [
        html("<h1>Sorry</h1><p>We looked everywhere, but that article isn't here anymore.", ""),
        html("<p>The link you followed may be broken or the page may have been taken down.", "Paper"),
    ],
}
_THERE_2 = {
    "ar": "<p>فقدت الصفحة الأولى من المخطوط ولم يعد أحد يذكر كاتبها.",
    "it": "<p>Il primo documento è stato rimosso dal codice, il secondo non esiste.",
    "es": "<p>El documento original fue retirado del archivo en 1936.",
    "fr": "<p>Le document original a été retiré des archives en 1936.",
    "uk": "<p>Перший документ вилучено з архіву 1936 року.",
    "az": "<p>Birinci sənəd 1936-cı ildə arxivdən silinib.",
    "tr": "<p>İlk sayfa kayıp, ikinci belge silinmiş.",
    "ru": "<p>Первый документ удален из архива в 1936 году.",
    "de": "<p>Das erste Dokument wurde 1936 aus dem Archiv entfernt.",
    "en": "<p>The first document was removed from the archive in 1936.",
}
_TEMPT_2 = {
    "ar": html("<h1>أعداد المجلة</h1><p>العدد الخامس. المحتوى: مقالات ومراجعات.", "المجلة"),
    "it": html(
        "<h1>Numero 5</h1><p>Articoli e recensioni. Le pagine 10-12 sono illustrate. Nessuna copia cartacea.",
        "Rivista",
    ),
    "es": html("<h1>Número 5</h1><p>Artículos y reseñas. La página 12 tiene un mapa.", "Revista"),
    "fr": html(
        "<h1>Numéro 5</h1><p>Articles et comptes rendus, pages 10 à 12. Le volume papier est épuisé.", "Revue"
    ),
    "uk": html("<h1>Випуск 5</h1><p>Статті та огляди, сторінки 10–12. Завантажити файл.", "Журнал"),
    "az": html("<h1>Say 5</h1><p>Məqalələr və icmallar, səhifə 10–12. Faylı yüklə.", "Jurnal"),
    "tr": html("<h1>Sayı 5</h1><p>Makaleler ve eleştiriler, sayfa 10-12. Dosyayı indir.", "Dergi"),
    "ru": html("<h1>Выпуск 5</h1><p>Статьи и обзоры, страницы 10–12. Скачать файл.", "Журнал"),
    "de": html("<h1>Heft 5</h1><p>Artikel und Berichte, Seiten 10–12. Die Datei ist frei.", "Zeitschrift"),
    "en": html("<h1>Issue 5</h1><p>Articles and reviews, pages 10-12. Download the file.", "Journal"),
}

_TITLES_3 = {
    "ar": "الطباعة والنشر في المدن العثمانية",
    "it": "Le tipografie ottomane dell'Ottocento",
    "es": "Las imprentas otomanas del siglo XIX",
    "fr": "Les imprimeries ottomanes au XIXe siècle",
    "uk": "Османські друкарні дев'ятнадцятого століття",
    "az": "Osmanlı mətbəələri on doqquzuncu əsrdə",
    "tr": "On dokuzuncu yüzyılda Osmanlı matbaaları",
    "ru": "Османские типографии девятнадцатого века",
    "de": "Osmanische Druckereien im neunzehnten Jahrhundert",
    "en": "Ottoman printing houses in the nineteenth century",
}
_LOST_3 = {
    "ar": [
        html("<h1>المعذرة</h1><p>هذا الخبر لم يعد متاحا للقراءة.", ""),
        html("<p>لا يمكن العثور على الملف في خادمنا.", "خطأ"),
    ],
    "it": [
        html("<h1>Peccato!</h1><p>La notizia non è più consultabile sul sito.", "Il foglio"),
        html("<p>File mancante sul server.", ""),
    ],
    "es": [
        html("<h1>¡Ups!</h1><p>La nota que intenta leer fue despublicada.", "Prensa"),
        html("<p>No hay ningún artículo con ese número.", ""),
    ],
    "fr": [
        html("<h1>Aïe</h1><p>Ce contenu a disparu de nos serveurs.", ""),
        html("<p>Aucun article ne porte ce numéro.", "Revue"),
    ],
    "uk": [
        html("<h1>Халепа</h1><p>Цей допис зник із сайту.", ""),
        html("<p>Статті з таким номером немає.", "Журнал"),
    ],
    "az": [
        html("<h1>Təəssüf</h1><p>Bu məqalə artıq saytda yerləşdirilmir.", ""),
        html("<p>Bu nömrəli xəbər yoxdur.", ""),
    ],
    "tr": [
        html("<h1>Eyvah</h1><p>Okumak istediğiniz yazı sitemizde yer almıyor.", ""),
        html("<p>Bu numarayla bir kayıt yok.", ""),
    ],
    "ru": [
        html("<h1>Увы</h1><p>Заметка с таким номером отсутствует в базе.", ""),
        html("<p>Текст был изъят по просьбе автора.", ""),
    ],
    "de": [
        html("<h1>Schade</h1><p>Der gesuchte Text ist verschwunden.", ""),
        html("<p>Zu dieser Nummer liegt kein Artikel vor.", ""),
    ],
    "en": [
        html("<h1>Hmm</h1><p>That story seems to have vanished.", ""),
        html("<p>There is no record with this number.", ""),
    ],
}
_CLOSED_3 = {
    "en": html("<h1>Scheduled work</h1><p>The service is down for maintenance. Come back in an hour.", ""),
    "en2": html("<h1>Stop</h1><p>This page is not available in your country.", ""),
    "tr": html(
        "<h1>Bakım</h1><p>Sitemiz bakım çalışması nedeniyle kısa süre kapalıdır, sayfa birazdan açılacak.", ""
    ),
    "de": html("<h1>Wartung</h1><p>Die Seite ist wegen Wartung vorübergehend nicht verfügbar.", ""),
    "fr": html("<h1>Maintenance</h1><p>Le site est momentanément indisponible, revenez plus tard.", ""),
    "ru": html("<h1>Доступ ограничен</h1><p>Страница недоступна в вашем регионе.", ""),
    "es": html(
        "<h1>Demasiadas visitas</h1><p>La página no está disponible en este momento. Inténtelo más tarde.", ""
    ),
    "it": html("<h1>Manutenzione</h1><p>La pagina non è al momento disponibile. Riprova più tardi.", ""),
    "uk": html("<h1>Технічні роботи</h1><p>Сторінка тимчасово недоступна.", ""),
    "ar": html("<h1>صيانة</h1><p>الصفحة غير متاحة مؤقتا، يرجى المحاولة لاحقا.", ""),
    "az": html("<h1>Texniki işlər</h1><p>Səhifə müvəqqəti olaraq əlçatan deyil.", ""),
}
_TEMPT_3 = {
    "it": html(
        "<h1>Scheda</h1><p>Documento cartaceo, 1880. Non è possibile il prestito. Pagine 12, alcune rotte.",
        "Biblioteca",
    ),
    "es": html(
        "<h1>Ficha</h1><p>Documento en papel, 1880. No se presta. Páginas 12, algunas rotas.", "Biblioteca"
    ),
    "fr": html(
        "<h1>Notice</h1><p>Document papier, 1880. Exclu du prêt. 12 pages, reliure cassée.", "Bibliothèque"
    ),
    "uk": html(
        "<h1>Картка</h1><p>Документ на папері, 1880. Не видається. 12 сторінок, обкладинка відсутня.",
        "Бібліотека",
    ),
    "az": html("<h1>Kart</h1><p>Kağız sənəd, 1880. Evə verilmir. 12 səhifə, cildi yoxdur.", "Kitabxana"),
    "tr": html("<h1>Künye</h1><p>Basılı belge, 1880. Ödünç verilmez. 12 sayfa, kapağı yok.", "Kütüphane"),
    "ru": html(
        "<h1>Карточка</h1><p>Документ на бумаге, 1880. На дом не выдаётся. 12 страниц, обложка отсутствует.",
        "Библиотека",
    ),
    "de": html(
        "<h1>Katalog</h1><p>Dokument auf Papier, 1880. Nicht ausleihbar. 12 Seiten, Einband fehlt.",
        "Bibliothek",
    ),
    "en": html(
        "<h1>Record</h1><p>Paper document, 1880. Not for loan. 12 pages, cover missing, one page is torn.",
        "Library",
    ),
    "ar": html("<h1>بطاقة</h1><p>وثيقة ورقية، 1880. لا تعار. 12 صفحة، الغلاف مفقود.", "المكتبة"),
}


LOST = [
    Case(f"strange-lost-{number}-{code}-{n}", "dead/soft-404", at(page), title=titles[code])
    for number, titles, lost in ((2, _TITLES_2, _LOST_2), (3, _TITLES_3, _LOST_3))
    for code, pages in lost.items()
    for n, page in enumerate(pages)
]
"""Pages that say that they are lost, in words of their own."""

NOT_LOST = [
    *(
        Case(
            f"strange-there-{code}", "", at(html(f"<h1>{_TITLES_2[code]}</h1>{words}")), title=_TITLES_2[code]
        )
        for code, words in _THERE_2.items()
    ),
    *(
        Case(f"strange-short-2-{code}", "", at(page), title=_TITLES_2[code])
        for code, page in _TEMPT_2.items()
    ),
    *(Case(f"strange-untitled-{code}", "", at(page), title="") for code, page in _TEMPT_2.items()),
    *(
        Case(f"strange-short-3-{code}", "", at(page), title=_TITLES_3[code])
        for code, page in _TEMPT_3.items()
    ),
    *(
        Case(f"strange-closed-{code}", "", at(page), title=_TITLES_3[code[:2]])
        for code, page in _CLOSED_3.items()
    ),
]
"""Pages of which nobody can say that they are lost."""
