"""The words of the page in English and Turkish, one row a phrase."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    # what              English                                     Turkish
    "page-of": ("The notes of", "Notlar:"),
    "skip": ("Skip to the notes", "Notlara geç"),
    "notes": ("Notes", "Notlar"),
    "links": ("Links", "Bağlantılar"),
    "bibliography": ("Bibliography", "Kaynakça"),
    "attention": ("Please look at these", "Şunlara bakın"),
    "note": ("note", "not"),
    "note-page": ("p.", "s."),
    "note-line": ("line", "satır"),
    "note-lines": ("lines", "satır"),
    "notes-parsed": ("note read|notes read", "not okundu"),
    "works": ("work|works", "eser"),
    "missing": ("call without text|calls without text", "metni olmayan not çağrısı"),
    "no-text": ("No text for this note in the file.", "Dosyada bu notun metni yok."),
    "discursive": ("A comment; it cites nothing.", "Açıklama notu; kaynak göstermiyor."),
    "only-doubtful": ("Only notes that need a look", "Yalnız bakılması gereken notlar"),
    "legend": ("How to read the marks", "İşaretler nasıl okunur"),
    "confidence": ("sure", "kesinlik"),
    "percent": ("#\u00a0%", "%#"),
    "unsure": ("unsure", "kesin değil"),
    "decided-by": ("decided by", "karar veren"),
    "residue": ("Not used", "Kullanılmayan"),
    "signal": ("Signal", "Gönderme sözü"),
    "ibid": ("the work of", "aynı eser:"),
    "short": ("short for the work of", "kısa gösterim:"),
    "again": ("Cited again in", "Yeniden anıldığı not:"),
    "unresolved": ("which work is meant is not certain", "hangi eser olduğu kesin değil"),
    "entry": ("The entry", "Kayıt"),
    "deleted": ("The entry was deleted by hand.", "Kayıt elle silinmiş."),
    "edited": ("Edited by hand", "Elle düzeltilmiş"),
    "no-links": ("No work here has an address.", "Buradaki hiçbir eserin adresi yok."),
    "as-printed": ("printed as", "basılı biçimi"),
    "repaired": ("repaired", "onarıldı"),
    "leads-to": ("leads to", "gittiği yer"),
    "page-says": ("the page is called", "sayfanın adı"),
    "archived": ("archived copy", "arşiv kopyası"),
    "style": ("Style", "Biçem"),
    "unreadable": ("could not be read", "okunamadı"),
    "footer": (
        "Made by citekit from the files in sources/ and bib/. What a note says is never changed.",
        "citekit tarafından sources/ ve bib/ klasörlerinden üretildi. Notun dediği hiç değiştirilmez.",
    ),
    # kinds of work
    "book": ("book", "kitap"),
    "chapter": ("chapter", "bölüm"),
    "article": ("article", "makale"),
    "newspaper": ("newspaper", "gazete"),
    "webpage": ("web page", "web sayfası"),
    "thesis": ("thesis", "tez"),
    "conference": ("conference paper", "bildiri"),
    "report": ("report", "rapor"),
    "archive": ("archive document", "arşiv belgesi"),
    "legislation": ("legislation", "mevzuat"),
    "case": ("case", "karar"),
    "interview": ("interview", "söyleşi"),
    "other": ("other", "diğer"),
    # link states
    "alive": ("alive", "canlı"),
    "moved": ("moved", "taşınmış"),
    "dead": ("dead", "ölü"),
    "restricted": ("restricted", "kısıtlı"),
    "temporary": ("temporary failure", "geçici hata"),
    "insecure": ("insecure", "güvensiz"),
    "changed": ("another page", "başka sayfa"),
    "malformed": ("no address", "adres değil"),
    "refused": ("not asked", "sorulmadı"),
    "unknown": ("unknown", "bilinmiyor"),
    "offline": ("not checked", "denetlenmedi"),
}

# A field's letter in the text, its colour (a class of the style sheet), its English and Turkish names.
FIELD_WORDS: Mapping[str, tuple[str, str, str, str]] = {
    "author": ("A", "people", "author", "yazar"),
    "editor": ("E", "people", "editor", "hazırlayan"),
    "translator": ("R", "people", "translator", "çeviren"),
    "title": ("T", "title", "title", "başlık"),
    "container_title": ("J", "container", "published in", "yayımlandığı yer"),
    "collection": ("C", "container", "series", "dizi"),
    "annotation": ("X", "aside", "annotation", "açıklama"),
    "genre": ("G", "aside", "genre", "tür"),
    "volume": ("V", "number", "volume", "cilt"),
    "issue": ("N", "number", "issue", "sayı"),
    "edition": ("B", "number", "edition", "baskı"),
    "number": ("#", "number", "number", "numara"),
    "pages": ("P", "locator", "cited page", "gösterilen sayfa"),
    "publisher": ("H", "place", "publisher", "yayınevi"),
    "place": ("L", "place", "place", "yer"),
    "date": ("D", "date", "date", "tarih"),
    "accessed": ("Z", "date", "accessed", "erişim tarihi"),
    "event_date": ("K", "date", "date of the event", "etkinlik tarihi"),
    "url": ("U", "address", "address", "adres"),
    "doi": ("O", "address", "DOI", "DOI"),
    "isbn": ("I", "address", "ISBN", "ISBN"),
}

LANGUAGES = ("en", "tr")


def word(name: str, language: str, count: int = 1) -> str:
    """The phrase `name` in `language`, English where there is no other.

    >>> word("works", "en", 1), word("works", "en", 2), word("works", "tr", 2)
    ('work', 'works', 'eser')
    """
    one, _, many = WORDS[name][language == "tr"].partition("|")
    return many if many and count != 1 else one
