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
    "Take verdicts that still hold from earlier checks, and remember new ones.": (
        "Geçerliliğini koruyan yargıları önceki denetimlerden al, yenilerini hatırla."
    ),
    "Where verdicts are remembered; else in the project, or in your cache folder.": (
        "Yargıların hatırlandığı dosya; verilmezse projede ya da önbellek klasörünüzde."
    ),
    "Ask every address, however new its verdict is.": "Yargısı ne kadar yeni olursa olsun her adresi sor.",
    "List only links whose verdict has changed since then.": (
        "Yalnız o günden beri yargısı değişen bağlantıları listele."
    ),
    "Show what was seen of an entry's links; ask nothing.": (
        "Bir kaydın bağlantıları için görülenleri göster; hiçbir şey sorma."
    ),
    "This check goes on, but its verdicts are not remembered.": (
        "Denetim sürüyor, ama yargıları hatırlanmayacak."
    ),
    "The remembered verdicts were damaged; they are now in {path}, and a new file is begun.": (
        "Hatırlanan yargıların dosyası bozulmuş; şimdi {path} adıyla duruyor, yeni bir dosya başlatıldı."
    ),
    "not there since {date}": "{date} gününden beri orada değil",
    "last seen alive on {date}": "son kez {date} günü canlı görüldü",
    "was {state} before": "önceden: {state}",
    "No verdict has changed since then.": "O günden beri hiçbir yargı değişmedi.",
    "never checked": "hiç denetlenmedi",
    "seen": "görüldü",
    "reason": "neden",
    "status": "yanıt kodu",
    "page": "sayfa",
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
