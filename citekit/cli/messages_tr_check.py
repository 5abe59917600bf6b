"""What ``citekit check`` says, in Turkish."""

from __future__ import annotations

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    "Only entries that differ from git's last commit.": "Yalnız git'in son gönderisinden farklı kayıtlar.",
    "Only entries that differ from this commit.": "Yalnız bu gönderiden farklı kayıtlar.",
    "Write mended addresses, and new ones of works that have moved.": (
        "Onarılan adresleri ve taşınan eserlerin yeni adreslerini yaz."
    ),
    "With --fix: show a diff, write nothing.": "--fix ile: farkı göster, hiçbir şey yazma.",
    "Addresses corrected in {files}.": "Şu dosyalarda adresler düzeltildi: {files}.",
    "No address to correct.": "Düzeltilecek adres yok.",
    "Print one JSON object a line.": "Her satıra bir JSON nesnesi yaz.",
    "States that make the exit code 1: dead,changed or any.": (
        "Çıkış kodunu 1 yapan durumlar: dead,changed ya da any."
    ),
    "A host, or an address with *, that is not asked.": "Sorulmayacak bir sunucu ya da * içeren bir adres.",
    "{count} link ignored|{count} links ignored": "{count} bağlantı yok sayıldı",
    "not checked: you asked to ignore this address": "denetlenmedi: bu adresin yok sayılmasını istediniz",
    "a link that has moved": "taşınmış bağlantı",
    "a link behind a login, a paywall or a wall against programs": (
        "oturum, abonelik ya da programlara karşı bir duvar ardındaki bağlantı"
    ),
    "a link that fails, perhaps only for now": "belki yalnız şimdilik çalışmayan bağlantı",
    "a link without a trustworthy connection": "güvenilir bağlantısı olmayan adres",
    "an address that is not asked, because that would be unsafe": "güvenli olmadığı için sorulmayan adres",
    "a link of which nothing can be told": "hakkında bir şey söylenemeyen bağlantı",
}
