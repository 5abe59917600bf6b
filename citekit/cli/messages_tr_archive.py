"""Turkish for ``citekit archive``; see `citekit.cli.messages_tr`."""

from __future__ import annotations

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    "Archived copies of lost links, written into the records.": (
        "Kaybolan bağlantıların arşiv kopyaları, kayıtlara yazılır."
    ),
    (
        "Find archived copies of lost links and write them into bibliographies.\n\n"
        "Without BIB, into the project's references.bib. A copy is the good one nearest\n"
        "to the day of access, else to the work's date, else to the article's; it is\n"
        "written as archiveurl and archivedate, and nothing else is changed.\n\n\b\nExample:\n"
        "    citekit archive references.bib --dry-run"
    ): (
        "Kaybolan bağlantıların arşiv kopyalarını bul ve kaynakçalara yaz.\n\n"
        "BIB verilmezse projenin references.bib dosyasına. Kopya, erişim gününe, o yoksa eserin,\n"
        "o da yoksa makalenin tarihine en yakın sağlam olandır; archiveurl ve archivedate\n"
        "olarak yazılır, başka hiçbir şey değişmez.\n\n\b\nÖrnek:\n"
        "    citekit archive references.bib --dry-run"
    ),
    "Also for links that are not lost.": "Kaybolmamış bağlantılar için de.",
    "Also where there is a copy already.": "Kopyası olanlar için de.",
    "An archive: wayback, arquivo, archive.today, or its address; pywb+http://… for pywb. In order.": (
        "Arşiv: wayback, arquivo, archive.today ya da adresi; pywb için pywb+http://… Sırayla."
    ),
    "How archives given by address list captures.": "Adresle verilen arşivlerin liste dili.",
    "Where the first archive lists captures.": "İlk arşivin kayıt listesinin yeri.",
    "Where the first archive has TimeMaps.": "İlk arşivin TimeMap yeri.",
    "Where the first archive has a TimeGate.": "İlk arşivin TimeGate yeri.",
    "Where the first archive takes new pages.": "İlk arşivin yeni sayfa aldığı yer.",
    "Date of the citing article (EDTF).": "Anan makalenin tarihi (EDTF).",
    "Ask the archive for new copies of living pages.": "Arşivden canlı sayfaların yeni kopyasını iste.",
    "With --save: how old a copy may be to be good enough (30d, 12h, seconds).": (
        "--save ile: yeterli sayılan kopya en çok ne kadar eski olsun (30d, 12h, saniye)."
    ),
    "Write living pages into a WARC file in DIR.": "Canlı sayfaları DIR içinde bir WARC dosyasına yaz.",
    "Pages kept in {path}.": "Sayfalar şurada saklandı: {path}.",
    "archives cannot be asked without the network\n  Leave --offline out.": (
        "ağ olmadan arşivlere sorulamaz\n  --offline seçeneğini çıkarın."
    ),
    "--dry-run makes no copies\n  Leave out --save and --save-local, or --dry-run.": (
        "--dry-run kopya yapmaz\n  --save ile --save-local seçeneklerini ya da --dry-run seçeneğini çıkarın."
    ),
    "--save: none of these archives takes new pages\n  Name one with --archive.": (
        "--save: bu arşivlerin hiçbiri yeni sayfa almıyor\n  --archive ile alan bir arşiv verin."
    ),
    "--article-date: {date} is no date\n  Write 2008, 2008-03 or 2008-03-21.": (
        "--article-date: {date} tarih değil\n  2008, 2008-03 ya da 2008-03-21 yazın."
    ),
    "archived copies": "arşiv kopyaları",
    "new copies": "yeni kopyalar",
    "pages": "sayfalar",
    "copy found": "kopya bulundu",
    "no copy anywhere": "hiçbir yerde kopya yok",
    "no good copy": "sağlam kopya yok",
    "the archive did not answer": "arşiv yanıt vermedi",
    "not asked: a private address": "sorulmadı: özel bir adres",
    "not asked: there is no network": "sorulmadı: ağ yok",
    "new copy made": "yeni kopya yapıldı",
    "the archive refused": "arşiv kabul etmedi",
    "the archive could not": "arşiv yapamadı",
    "the archive is not ready yet": "arşiv henüz hazır değil",
    "page kept": "sayfa saklandı",
    "{count} capture listed|{count} captures listed": "{count} kayıt listeleniyor",
    "no link needs a copy": "kopya gereken bağlantı yok",
}
