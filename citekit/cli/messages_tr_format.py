"""The Turkish messages of ``citekit format``."""

from __future__ import annotations

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    "A bibliography, or a document's notes, in any style.": (
        "Kaynakça ya da bir belgenin notları, her biçemde."
    ),
    "A CSL style (name, title, id, .csl), a house style (.toml), or a BibTeX style (plain, unsrt, "
    "alpha, unsrtalpha, abbrv, .bst).  [default: chicago-notes-bibliography]": (
        "CSL biçemi (ad, başlık, kimlik, .csl), ev biçemi (.toml) ya da BibTeX biçemi (plain, unsrt, "
        "alpha, unsrtalpha, abbrv, .bst).  [varsayılan: chicago-notes-bibliography]"
    ),
    "Language of the terms: tr, en-GB, ru.": "Terimlerin dili: tr, en-GB, ru.",
    "Terms of an entry in the language of its work: vd., и др.": (
        "Kaydın terimleri eserin kendi dilinde: vd., и др."
    ),
    "Set the notes of a document again in the style.": "Bir belgenin notlarını bu biçemde yeniden diz.",
    "With --notes: the bibliography behind them.": "--notes ile: ardından kaynakça.",
    "With --notes: old and new text as JSON.": "--notes ile: eski ve yeni metin, JSON olarak.",
    "A list with a heading for each script or language.": "Her yazı ya da dil için başlıklı ayrı liste.",
    "Titles and names in several scripts: ru-Latn,,en; nothing between commas is the original.": (
        "Birkaç yazıda başlık ve ad: ru-Latn,,en; virgüller arasında boş olan, asıl yazıdır."
    ),
    "Why one entry reads as it does.": "Bir kayıt neden böyle yazılır.",
    "empty: {names}": "boş: {names}",
    "in the record, but not printed: {names}": "kayıtta var, yazılmıyor: {names}",
    "A whole HTML page or LaTeX document.": "Bütün bir HTML sayfası ya da LaTeX belgesi.",
    "Format bibliographies, or a document's notes; without BIB, the project's references.bib.\n\n"
    "BIB may be - for standard input. A name that is a CSL style and a BibTeX style\n"
    "means the CSL style; bst:NAME means the other. Without the CSL styles\n"
    "(citekit-bib[csl]) the default is plain.\n\n"
    "With --notes, SOURCE is a source of the project as it was built, with your edits\n"
    "of its .bib, or any text file. Commentary stays as it is, and what could not be\n"
    "read is kept and told on standard error.\n\n"
    "\b\nExample:\n"
    "    citekit format references.bib --style apa --locale tr --output html > references.html\n"
    "    citekit format --notes article.txt --style chicago-notes-bibliography --bibliography": (
        "Kaynakçaları ya da bir belgenin notlarını biçimle; BIB yoksa projenin references.bib dosyası.\n\n"
        "BIB - olursa standart girdi okunur. Hem CSL hem BibTeX biçemi olan bir ad CSL\n"
        "biçemidir; öbürü bst:AD diye istenir. CSL biçemleri (citekit-bib[csl]) kurulu\n"
        "değilse varsayılan plain olur.\n\n"
        "--notes ile SOURCE, projenin derlenmiş bir kaynağıdır (.bib dosyasındaki\n"
        "düzeltmeleriniz geçerlidir) ya da herhangi bir metin dosyasıdır. Açıklamalar olduğu gibi\n"
        "kalır; okunamayan korunur ve standart hata çıktısında söylenir.\n\n"
        "\b\nÖrnek:\n"
        "    citekit format references.bib --style apa --locale tr --output html > kaynakca.html\n"
        "    citekit format --notes makale.txt --style isnad-dipnotlu --bibliography"
    ),
    "CSL styles are not installed, the style is plain: {install}": (
        "CSL biçemleri kurulu değil, plain kullanıldı: {install}"
    ),
    "--notes takes its works from SOURCE; leave BIB out": "--notes eserleri SOURCE'tan alır; BIB vermeyin",
    "{option} goes with --notes": "{option}, --notes ile kullanılır",
    "{style} has notes only, no bibliography: see --notes": (
        "{style} biçeminin yalnız notları var, kaynakçası yok: --notes ile kullanın"
    ),
    "{style} is a BibTeX style, and prints {outputs}": (
        "{style} bir BibTeX biçemidir; yazabildikleri: {outputs}"
    ),
    "{style} is a BibTeX style; {option} needs a CSL style": (
        "{style} bir BibTeX biçemidir; {option} için CSL biçemi gerekir"
    ),
    "a .docx is no text: send it into a file (… > references.docx)": (
        ".docx metin değildir: bir dosyaya yönlendirin (… > kaynakca.docx)"
    ),
    "no terms in {locale}; English ones are printed": "{locale} dilinde terim yok; İngilizceleri yazılıyor",
    "no such source: {name}": "böyle bir kaynak yok: {name}",
    "Sources here: {names}": "Buradaki kaynaklar: {names}",
    "called in the text, but there is no note": "metinde çağrılmış, ama notu yok",
    "which work is meant is not certain; left as it is: “{words}”": (
        "hangi eser olduğu kesin değil; olduğu gibi kaldı: “{words}”"
    ),
    "its entry is not in the .bib; left as it is: “{words}”": (
        "kaydı .bib dosyasında yok; olduğu gibi kaldı: “{words}”"
    ),
    "too much of it was not understood; left as it is: “{words}”": (
        "çoğu anlaşılamadı; olduğu gibi kaldı: “{words}”"
    ),
    "not understood, and kept beside the citation: “{words}”": (
        "anlaşılamadı, göndermenin yanında korundu: “{words}”"
    ),
    "the style prints nothing for it; left as it is: “{words}”": (
        "biçem bunun için bir şey yazmıyor; olduğu gibi kaldı: “{words}”"
    ),
    "the style prints neither names nor title of it; left as it is: “{words}”": (
        "biçem bunun ne adını ne başlığını yazıyor; olduğu gibi kaldı: “{words}”"
    ),
    "{count} note set again|{count} notes set again": "{count} not yeniden dizildi",
    "{count} note as it was|{count} notes as they were": "{count} not olduğu gibi",
    "{count} note without text|{count} notes without text": "{count} notun metni yok",
}
