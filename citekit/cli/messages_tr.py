"""The messages in Turkish, by their English text."""

from __future__ import annotations

from collections.abc import Mapping

from citekit.cli.messages_tr_archive import MESSAGES as ARCHIVE
from citekit.cli.messages_tr_check import MESSAGES as CHECK
from citekit.cli.messages_tr_format import MESSAGES as FORMAT
from citekit.cli.messages_tr_parse import MESSAGES as PARSE
from citekit.cli.messages_tr_styles import MESSAGES as STYLES

MESSAGES: Mapping[str, str] = {
    # the group
    "A living bibliography from the notes of an article.": "Bir makalenin notlarından yaşayan bir kaynakça.",
    "Usage": "Kullanım",
    "Options": "Seçenekler",
    "Show this message and exit.": "Bu iletiyi göster ve çık.",
    "Verbs": "Komutlar",
    "no such verb: {verb}": "böyle bir komut yok: {verb}",
    "Did you mean “{verb}”?": "“{verb}” mi demek istediniz?",
    "Language of messages.": "İletilerin dili.",
    "Colour; auto: on a terminal.": "Renk; auto: yalnız uçbirimde.",
    "Show tracebacks.": "Hata izlerini göster.",
    "Never use the network.": "Ağı hiç kullanma.",
    "Show the version.": "Sürümü göster.",
    "sources/ → bib/ → references.bib, only what changed; then a summary.": (
        "sources/ → bib/ → references.bib, yalnız değişen; sonra bir özet."
    ),
    "The notes of one document and what they cite.": "Bir belgenin notları ve andıkları kaynaklar.",
    "One work or note: its text with field spans, confidence, who decided.": (
        "Bir eser ya da not: metni, alanların yeri, kesinliği, karar veren."
    ),
    "Links: a verdict for each.": "Bağlantılar: her biri için sonuç.",
    "Take back what a writing verb did.": "Yazan bir komutun yaptığını geri al.",
    "What is installed, and how to get what is missing.": "Ne kurulu, eksik olan nasıl kurulur.",
    "a fault of citekit": "citekit'in bir hatası",
    "Please report it with what --debug shows.": "Lütfen --debug ile görünenlerle birlikte bildirin.",
    "{one} and {other} cannot both be printed": "{one} ile {other} birlikte yazılamaz",
    # options of several verbs
    "Print one JSON object.": "Bir JSON nesnesi yaz.",
    "Seconds for each address.": "Her adres için saniye.",
    "Show the changes as a diff, write nothing.": "Değişiklikleri göster, hiçbir şey yazma.",
    "The project's folder.": "Projenin klasörü.",
    "Nothing was written.": "Hiçbir şey yazılmadı.",
    # counts
    "{count} note parsed|{count} notes parsed": "{count} not çözümlendi",
    "note {number}: call without text": "not {number}: çağrı var, metin yok",
    "{count} call without text ({numbers})|{count} calls without text ({numbers})": (
        "{count} çağrının metni yok ({numbers})"
    ),
    "and the author's note": "ve yazar notu",
    "{count} work|{count} works": "{count} eser",
    "{count} ibid.": "{count} aynı eser",
    "{count} short form|{count} short forms": "{count} kısa gösterim",
    "{count} entry|{count} entries": "{count} kayıt",
    "… and {count} more ({counted})": "… ve {count} tane daha ({counted})",
    "note {number}": "not {number}",
    "line {number}": "satır {number}",
    "call without text": "çağrı var, metin yok",
    "comment": "açıklama",
    "missing": "eksik",
    # build
    "Do not check the links.": "Bağlantıları denetleme.",
    "Read unchanged sources again, too.": "Değişmeyen kaynakları da yeniden oku.",
    "unchanged": "değişmedi",
    "{count} unchanged source|{count} unchanged sources": "değişmeyen {count} kaynak",
    "unreadable": "okunamadı",
    "sourceless": "kaynağı yok",
    "its source is gone; to drop its works, delete bib/{file} and build again": (
        "kaynağı kalkmış; eserlerini çıkarmak için bib/{file} dosyasını silip yeniden üretin"
    ),
    "sources/ is empty: put an article into it": "sources/ boş: içine bir makale koyun",
    "left alone: a file of bib/ cannot be read": "dokunulmadı: bib/ içinde okunamayan dosya var",
    "written": "yazıldı",
    "Nothing changed.": "Değişen bir şey yok.",
    "To take it back: citekit undo {id}": "Geri almak için: citekit undo {id}",
    # extract and show
    "Print notes-json.": "notes-json yaz.",
    "Print the works as BibTeX.": "Eserleri BibTeX olarak yaz.",
    "Print the works as CSL-JSON.": "Eserleri CSL-JSON olarak yaz.",
    "note": "not",
    "kind": "tür",
    "key": "anahtar",
    "sure": "kesinlik",
    "what was read": "okunan",
    "The source that is meant, of several.": "Birkaç kaynaktan hangisi.",
    "no such source: {source}": "böyle bir kaynak yok: {source}",
    "nothing is built yet": "henüz bir şey üretilmedi",
    "Run: citekit build": "Çalıştırın: citekit build",
    "no note and no key: {name}": "böyle bir not ya da anahtar yok: {name}",
    "citekit extract lists notes and keys.": "Notları ve anahtarları citekit extract listeler.",
    "p.": "s.",
    "A comment; it cites nothing.": "Açıklama notu; kaynak göstermiyor.",
    "signal": "gönderme",
    "edited by hand": "elle düzeltilmiş",
    "not used": "kullanılmayan",
    # format
    "What to print.": "Ne yazılacağı.",
    "There is no entry to format.": "Biçimlenecek kayıt yok.",
    # check
    "Print links-json.": "links-json yaz.",
    "no links": "bağlantı yok",
    "links": "bağlantılar",
    "{count} link|{count} links": "{count} bağlantı",
    "offline, {count} link not checked|offline, {count} links not checked": (
        "çevrimdışı, {count} bağlantı denetlenmedi"
    ),
    "verdict": "sonuç",
    "address": "adres",
    # undo
    "List what can be taken back.": "Geri alınabilecekleri listele.",
    "Also take back files edited since.": "O zamandan beri düzeltilen dosyaları da geri al.",
    "The journal is empty.": "Günlük boş.",
    "Everything is already as it was before {id}.": "Her şey zaten {id} öncesindeki gibi.",
    "removed": "silindi",
    "restored": "geri getirildi",
    "Took back {id} ({verb}, {at}).": "Geri alındı: {id} ({verb}, {at}).",
    # doctor
    "installed": "kurulu",
    "not installed; get it with: python -m pip install '{what}'": (
        "kurulu değil; kurmak için: python -m pip install '{what}'"
    ),
    "not here": "yok",
    "Missing: {names}. Install with: python -m pip install {names}": (
        "Eksik: {names}. Kurmak için: python -m pip install {names}"
    ),
    "Everything that citekit needs is here.": "citekit'in gereksindiği her şey var.",
    "keeps the history of bib/ and references.bib": "bib/ ve references.bib geçmişini tutar",
    "checks entries against biblatex's data model": "kayıtları biblatex veri modeline göre denetler",
    # help of the verbs
    (
        "Build a project: what its sources cite into bib/, all of it into references.bib.\n\n"
        "Only what changed is written, edits in .bib files are kept, and citekit undo\n"
        "takes the build back. The links are checked when their verdicts are too old,\n"
        "and build/index.html shows the notes beside their works.\n\n\b\nExample:\n    citekit build"
    ): (
        "Projeyi üret: kaynakların andıkları bib/ içine, hepsi references.bib içine.\n\n"
        "Yalnız değişen yazılır, .bib dosyalarındaki düzeltmeler korunur, citekit undo\n"
        "geri alır. Bağlantılar yargıları eskiyince denetlenir; build/index.html\n"
        "notları eserleriyle yan yana gösterir.\n\n\b\nÖrnek:\n    citekit build"
    ),
    (
        "List the notes of one document and what they cite; nothing is written.\n\n"
        "SOURCE may be - for standard input.\n\n\b\nExample:\n"
        "    citekit extract article.txt --bibtex > article.bib"
    ): (
        "Bir belgenin notlarını ve andıklarını listele; hiçbir şey yazılmaz.\n\n"
        "SOURCE yerine - yazılırsa standart girdi okunur.\n\n\b\nÖrnek:\n"
        "    citekit extract makale.txt --bibtex > makale.bib"
    ),
    (
        "Show one note, or one work with every note that cites it.\n\n"
        "Each field is underlined in the text that it was read from; below stand its\n"
        "value, how sure that is, and who decided.\n\n\b\nExample:\n"
        "    citekit show 36\n    citekit show ayna-2005-07-22"
    ): (
        "Bir notu ya da bir eseri, onu anan bütün notlarla göster.\n\n"
        "Her alanın altı okunduğu yerde çizilir; altında değeri, ne kadar kesin olduğu\n"
        "ve kimin karar verdiği durur.\n\n\b\nÖrnek:\n"
        "    citekit show 36\n    citekit show ayna-2005-07-22"
    ),
    (
        "Check every link in bibliographies; without BIB, in the project's references.bib.\n\n"
        "Only the cited addresses are asked, each once, those that fail once more at the end; "
        "nothing else is sent.\n"
        "A verdict that still holds is taken from an earlier check. BIB may be - for standard input.\n\n"
        "\b\nExample:\n    citekit check references.bib --timeout 5 --fail-on dead"
    ): (
        "Kaynakçalardaki her bağlantıyı denetle; BIB verilmezse projenin references.bib dosyası.\n\n"
        "Yalnız anılan adresler, her biri bir kez, yanıt alınamayanlar sonda bir kez daha sorulur; "
        "başka bir şey gönderilmez.\n"
        "Geçerliliğini koruyan yargılar önceki denetimden alınır. "
        "BIB yerine - yazılırsa standart girdi okunur.\n\n\b\nÖrnek:\n"
        "    citekit check references.bib --timeout 5 --fail-on dead"
    ),
    (
        "Take back what a writing verb did; without ID, the last one.\n\n"
        "An undo can be undone. A file that was edited since is not touched.\n\n\b\nExample:\n"
        "    citekit undo --dry-run"
    ): (
        "Yazan bir komutun yaptığını geri al; ID verilmezse sonuncusunu.\n\n"
        "Geri alma da geri alınabilir. O zamandan beri düzeltilen dosyaya dokunulmaz.\n\n\b\nÖrnek:\n"
        "    citekit undo --dry-run"
    ),
    "Say what is installed, and how to get what is missing.\n\n\b\nExample:\n    citekit doctor": (
        "Ne kurulu, eksik olan nasıl kurulur.\n\n\b\nÖrnek:\n    citekit doctor"
    ),
    # how a note cites
    "ibid": "aynı eser",
    "short": "kısa gösterim",
    # kinds of work
    "book": "kitap",
    "chapter": "bölüm",
    "article": "makale",
    "newspaper": "gazete",
    "webpage": "web sayfası",
    "thesis": "tez",
    "conference": "bildiri",
    "report": "rapor",
    "archive": "arşiv belgesi",
    "legislation": "mevzuat",
    "case": "karar",
    "interview": "söyleşi",
    "other": "diğer",
    # kinds of work, counted
    "{count} book|{count} books": "{count} kitap",
    "{count} chapter|{count} chapters": "{count} bölüm",
    "{count} article|{count} articles": "{count} makale",
    "{count} newspaper item|{count} newspaper items": "{count} gazete yazısı",
    "{count} web page|{count} web pages": "{count} web sayfası",
    "{count} thesis|{count} theses": "{count} tez",
    "{count} conference paper|{count} conference papers": "{count} bildiri",
    "{count} report|{count} reports": "{count} rapor",
    "{count} archive document|{count} archive documents": "{count} arşiv belgesi",
    "{count} law|{count} laws": "{count} yasa",
    "{count} case|{count} cases": "{count} karar",
    "{count} interview|{count} interviews": "{count} söyleşi",
    "{count} other|{count} others": "{count} diğer",
    # states of links
    "alive": "canlı",
    "moved": "taşınmış",
    "dead": "ölü",
    "restricted": "kısıtlı",
    "temporary": "geçici",
    "insecure": "güvensiz",
    "changed": "başka",
    "malformed": "bozuk",
    "refused": "sorulmadı",
    "unknown": "belirsiz",
    "offline": "çevrimdışı",
    # problems, by the meaning of their code
    "a call in the text, but no note text in the file": "metinde çağrı var, dosyada not metni yok",
    "a note text, but no call in the text": "not metni var, metinde çağrı yok",
    "two notes with one number": "bir numarada iki not",
    "no notes found": "not bulunamadı",
    "a note too long to be one note": "tek not olamayacak kadar uzun not",
    "a number left out: neither a call nor a note text": "atlanan numara: ne çağrı ne metin",
    "an encoding that could not be told for certain": "kesin anlaşılamayan kodlama",
    "a back-reference with no work before it": "önünde eser olmayan gönderme",
    "a back-reference that two works would fit": "iki esere uyan gönderme",
    "text that no field took": "hiçbir alana girmeyen metin",
    "a note, or a part of one, that could not be parsed": "çözümlenemeyen not",
    "possibly a typing error in the source": "kaynakta yazım yanlışı olabilir",
    "a cited work that is named, but described nowhere": "anılan ama hiçbir yerde tanıtılmayan eser",
    "equal data on different statements": "ayrı bilgiler için eşit veriler",
    "a changed source and a person's edit disagree; the edit stays": (
        "değişen kaynak ile elle düzeltme çelişiyor; düzeltme kalır"
    ),
    "an entry whose note is gone from the source": "notu kaynaktan kalkmış kayıt",
    "a block that is no entry of BibTeX": "BibTeX kaydı olmayan blok",
    "one key, several entries": "bir anahtar, birkaç kayıt",
    "one field, several values": "bir alan, birkaç değer",
    "a field that runs into the next one (a missing comma)": "sonrakine karışan alan (eksik virgül)",
    "an undefined @string": "tanımsız @string",
    "the address names a schema, not a document": "adres belgenin değil, şemanın adresi",
    "a dead link": "ölü bağlantı",
    "a link that is alive, but not the cited work": "canlı ama anılan eser olmayan bağlantı",
    "an address that cannot be one": "adres olamayacak adres",
    "an address of a schema, not of a document": "belgenin değil, şemanın adresi",
    "a repaired address": "onarılmış adres",
    # what links say of themselves
    "the page is there, at another address for now": "sayfa yerinde, şimdilik başka adreste",
    "the page has moved; cite the new address": "sayfa taşınmış; yeni adresi anın",
    "the host says that there is no such page (404)": "sunucu böyle bir sayfa olmadığını söylüyor (404)",
    "the host says that the page was removed (410)": "sunucu sayfanın kaldırıldığını söylüyor (410)",
    "the host name does not exist": "böyle bir sunucu adı yok",
    "the host sends us round in a circle": "sunucu bizi döndürüp duruyor",
    "the host answers, but says that there is no such page": "sunucu yanıt veriyor ama sayfa yok diyor",
    "the host sends every lost page to its home page": "sunucu kayıp sayfaları ana sayfaya gönderiyor",
    "the domain is for sale, or its site is suspended or not set up": (
        "alan adı satılık, ya da sitesi askıda veya kurulmamış"
    ),
    "the page wants a login": "sayfa oturum açmak istiyor",
    "the page wants a subscription": "sayfa abonelik istiyor",
    "the host does not answer programs; look at it in a browser": (
        "sunucu programlara yanıt vermiyor; tarayıcıda bakın"
    ),
    "the host wants to be asked less often": "sunucu daha seyrek sorulmak istiyor",
    "the host may not show the page, for legal reasons or in our country": (
        "sunucu yasal nedenlerle ya da bu ülkede gösteremiyor"
    ),
    "the host did not answer in time": "sunucu zamanında yanıt vermedi",
    "the host has an error, or is being worked on": "sunucuda hata var ya da bakım yapılıyor",
    "the connection broke off": "bağlantı koptu",
    "the host takes no connections": "sunucu bağlantı kabul etmiyor",
    "there was no way to the host": "sunucuya giden yol yok",
    "the host name could not be looked up for now": "sunucu adı şimdilik bulunamadı",
    "the proxy did not let the request through": "vekil sunucu isteği geçirmedi",
    "nobody vouches for the host's certificate": "sunucunun sertifikasına kefil olan yok",
    "the host's certificate has expired": "sunucunun sertifikasının süresi geçmiş",
    "the certificate is another host's": "sertifika başka sunucunun",
    "no secure connection could be made": "güvenli bağlantı kurulamadı",
    "something is there, but not the cited work": "bir şey var, ama anılan eser değil",
    "something of another kind is there": "başka türden bir şey var",
    "the page is there, but not the place in it": "sayfa var, içindeki yer yok",
    "the page is empty": "sayfa boş",
    "this cannot be an address": "bu bir adres olamaz",
    "a digit of this number is wrong: its check digit does not fit": (
        "bu numaranın bir rakamı yanlış: denetim basamağı tutmuyor"
    ),
    "the host sends us into a private network": "sunucu bizi özel bir ağa gönderiyor",
    "not an address of the web": "web adresi değil",
    "the answer cannot be read": "yanıt okunamıyor",
    "the host sends us on, but not to an address": "sunucu gönderiyor ama adrese değil",
    "the page shows nothing without running its programs": "sayfa programları çalışmadan bir şey göstermiyor",
    "an answer that says nothing about the page": "sayfa hakkında bir şey söylemeyen yanıt",
    "not checked: there is no network": "denetlenmedi: ağ yok",
    "not checked: the network was forbidden": "denetlenmedi: ağ yasak",
    **ARCHIVE,
    **CHECK,
    **FORMAT,
    **STYLES,
    **PARSE,
}
