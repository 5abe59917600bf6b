"""What ``citekit styles`` says, in Turkish."""

from __future__ import annotations

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    "Citation styles: find one, look at it, check your own.": (
        "Kaynak gösterme biçemleri: bul, incele, kendininkini denetle."
    ),
    "Say what there is to say of one style.": "Bir biçem hakkında bilinenleri göster.",
    "Check the files that follow, or styles.": "Ardından gelen dosyaları ya da biçemleri denetle.",
    "With --check: advice makes the exit code 1, too.": ("--check ile: öneriler de çıkış kodunu 1 yapsın."),
    "A folder with your own styles; CITEKIT_STYLES names one, too.": (
        "Kendi biçemlerinizin klasörü; CITEKIT_STYLES da bir klasör gösterir."
    ),
    (
        "Find a citation style by words of its name or title; without QUERY, list them all.\n\n"
        "With --check, QUERY are files (- for standard input), folders or names of styles,\n"
        "and every fault is said with its line.\n\n\b\nExample:\n"
        "    citekit styles chicago notes\n    citekit styles --info apa\n"
        "    citekit styles --check my-journal.csl"
    ): (
        "Adındaki ya da başlığındaki sözcüklerle bir biçem bul; QUERY verilmezse hepsini listele.\n\n"
        "--check ile QUERY, dosyalar (- standart girdi), klasörler ya da biçem adlarıdır;\n"
        "her kusur satırıyla söylenir.\n\n\b\nÖrnek:\n"
        "    citekit styles chicago notes\n    citekit styles --info apa\n"
        "    citekit styles --check dergim.csl"
    ),
    "Name the files that are to be checked.": "Denetlenecek dosyaları yazın.",
    "Fewer words, or a part of a word, find more.": "Daha az sözcük ya da bir sözcüğün parçası çok bulur.",
    "{count} style|{count} styles": "{count} biçem",
    "{count} file|{count} files": "{count} dosya",
    "{count} error|{count} errors": "{count} hata",
    "{count} piece of advice|{count} pieces of advice": "{count} öneri",
    # what there is to say of a style
    "name": "ad",
    "title": "başlık",
    "short title": "kısa başlık",
    "summary": "özet",
    "id": "kimlik",
    "parent": "ana biçem",
    "class": "sınıf",
    "citation format": "gösterme biçimi",
    "fields": "alanlar",
    "default language": "varsayılan dil",
    "bibliography": "kaynakça",
    "yes": "var",
    "no": "yok",
    "macros": "makrolar",
    "updated": "güncelleme",
    "license": "lisans",
    "from": "nereden",
    # findings: the file
    "begins with <{tag}>": "<{tag}> ile başlıyor",
    "A style begins with <style>, a locale file with <locale>.": (
        "Biçem <style>, dil dosyası <locale> ile başlar."
    ),
    "<{tag}> is not in the namespace of CSL": "<{tag}> CSL ad alanında değil",
    "Write <{tag} {xmlns} …>.": "<{tag} {xmlns} …> yazın.",
    # elements
    "no such element: <{tag}>": "böyle bir öğe yok: <{tag}>",
    "<{tag}> is not an element of CSL": "<{tag}> bir CSL öğesi değil",
    "It is from {place}.": "Kaynağı: {place}.",
    "<{tag}> cannot stand in <{parent}>": "<{tag}>, <{parent}> içinde bulunamaz",
    "It has no elements.": "İçinde öğe bulunmaz.",
    "<{parent}> lacks <{tag}>": "<{parent}> içinde <{tag}> eksik",
    "Add <{tag}>.": "<{tag}> ekleyin.",
    "<{tag}> is empty": "<{tag}> boş",
    "Something must be printed in it: <text>, <names>, <group> …": (
        "İçinde bir şey yazılmalı: <text>, <names>, <group> …"
    ),
    "a second <{tag}> in <{parent}>": "<{parent}> içinde ikinci bir <{tag}>",
    "Keep one of them.": "Birini bırakın.",
    "<{tag}> stands before <{last}>": "<{tag}>, <{last}> öğesinden önce gelir",
    "Move it up.": "Yukarı taşıyın.",
    "text in <{tag}>: “{shown}”": "<{tag}> içinde metin: “{shown}”",
    "Text is printed by {instead}.": "Metni {instead} yazar.",
    "“{shown}” is not {form}": "“{shown}” uygun değil; beklenen: {form}",
    # attributes
    "<{tag}> has no attribute {name}": "<{tag}> öğesinin {name} niteliği yok",
    "the term {name} has no {attribute}": "{name} teriminin {attribute} niteliği yok",
    "the {name} has no {attribute}": "{name} parçasının {attribute} niteliği yok",
    "the {name} has no form {form}": "{name} parçasının {form} biçimi yok",
    "Delete it; it belongs to other elements.": "Silin; başka öğelerin niteliği.",
    "Delete it.": "Silin.",
    "<{tag}> lacks {names}": "<{tag}> içinde {names} eksik",
    "Add {example}.": "{example} ekleyin.",
    "{names} exclude each other": "{names} birlikte bulunamaz",
    "{name} stands only beside {others}": "{name} yalnız {others} ile bulunur",
    "no such value: {shown}": "böyle bir değer yok: {shown}",
    "{shown} is not {form}": "{shown} uygun değil; beklenen: {form}",
    "{name} is empty": "{name} boş",
    "Name one, or delete it.": "Bir değer yazın ya da silin.",
    "{shown} will go or change in the next version of CSL": (
        "{shown}, CSL'nin sonraki sürümünde kalkacak ya da değişecek"
    ),
    "Write {instead}.": "{instead} yazın.",
    # words
    "no such {kind}: {word}": "böyle bir değer yok ({kind}): {word}",
    "no such variable: {word}": "böyle bir değişken yok: {word}",
    "Here stands one variable only.": "Burada yalnız bir değişken durur.",
    "{word} is a {own} variable; <{tag}> takes a {kind}": (
        "{word} değişkeninin türü: {own}; <{tag}> öğesinin istediği: {kind}"
    ),
    "Did you mean “{word}”?": "“{word}” mi demek istediniz?",
    "There are: {words}": "Bunlar var: {words}",
    # macros
    "no such macro: {name}": "böyle bir makro yok: {name}",
    "a macro calls itself: {circle}": "kendini çağıran makro: {circle}",
    "Break the circle: a macro cannot print itself.": "Döngüyü kırın: makro kendini yazamaz.",
    "a second macro “{name}”": "ikinci bir “{name}” makrosu",
    "Rename or delete one of them.": "Birinin adını değiştirin ya da silin.",
    "nothing calls the macro “{name}”": "“{name}” makrosunu çağıran yok",
    "Delete it, or call it.": "Silin ya da çağırın.",
    "the term {name} is given twice": "{name} terimi iki kez verilmiş",
    # parents
    "a second citation format": "ikinci bir gösterme biçimi",
    "a style that neither formats nor names a parent": "ne biçimleyen ne de ana biçem gösteren biçem",
    "a second parent": "ikinci bir ana biçem",
    "the style is its own parent": "biçemin ana biçemi kendisi",
    "Name the independent style.": "Bağımsız biçemi yazın.",
    "a dependent style cannot have <{tag}>": "bağımlı biçemde <{tag}> bulunamaz",
    "Delete it, or the link to the parent.": "Onu ya da ana biçeme bağlantıyı silin.",
    # forms of values
    "true or false": "true ya da false",
    "a whole number": "tam sayı",
    "a whole number from 0": "0 ya da daha büyük tam sayı",
    "a whole number from 1": "1 ya da daha büyük tam sayı",
    "a language code such as tr or en-GB": "tr ya da en-GB gibi dil kodu",
    "a name without blanks: letters, digits, . - _ :": "boşluksuz ad: harfler, rakamlar, . - _ :",
    "an ISSN such as 1234-567X": "1234-567X gibi ISSN",
    "a time such as 2026-01-02T03:04:05+00:00": "2026-01-02T03:04:05+00:00 gibi zaman",
    # kinds of words and variables
    "citation-format": "gösterme biçimi",
    "field": "alan",
    "item type": "öğe türü",
    "locator": "yer türü",
    "position": "konum",
    "term": "terim",
    "variable": "değişken",
    "date variable": "tarih değişkeni",
    "name variable": "ad değişkeni",
    "number variable": "sayı değişkeni",
    "text variable": "metin değişkeni",
    "date": "tarih",
    "number": "sayı",
    "text": "metin",
    # other versions
    "an extension (CSL-M); write nested <if>": "bir uzantı (CSL-M); iç içe <if> yazın",
    "an extension (CSL-M); institutions are names": "bir uzantı (CSL-M); kurumlar da addır",
    "a draft of CSL 1.1": "CSL 1.1 taslağı",
    "CSL 0.8; options are attributes of <citation> and <bibliography>": (
        "CSL 0.8; seçenekler <citation> ve <bibliography> nitelikleridir"
    ),
}
