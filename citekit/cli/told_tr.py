"""Errors, problems and reasons in Turkish, by the pattern of their English: see `citekit.cli.told`."""

from __future__ import annotations

from collections.abc import Mapping

TOLD: Mapping[str, str] = {
    # a call that cannot be answered, as click tells it
    "Invalid value for {name}: {said}": "{name} için geçersiz değer: {said}",
    "Missing argument {name}.": "{name} eksik.",
    "Missing option {name}.": "{name} seçeneği eksik.",
    "No such option {name}.": "böyle bir seçenek yok: {name}",
    "Option {name} requires an argument.": "{name} seçeneği bir değer ister.",
    "File {name} does not exist.": "{name} diye bir dosya yok.",
    "File {name} is a directory.": "{name} bir klasör, dosya değil.",
    "File {name} is not readable.": "{name} okunamıyor; izinlerine bakın.",
    "Directory {name} does not exist.": "{name} diye bir klasör yok.",
    "Directory {name} is a file.": "{name} bir dosya, klasör değil.",
    "{value} is not one of {choices}.": "{value} bunlardan biri değil: {choices}.",
    "{value} is not a valid {kind}.": "{value} geçerli bir sayı değil ({kind}).",
    # a document that cannot be read
    "no such file": "böyle bir dosya yok",
    "Look at the spelling of the name.": "Adın yazımına bakın.",
    "the file is empty": "dosya boş",
    "the file holds nothing but blanks": "dosyada boşluktan başka bir şey yok",
    "Put the article's text into it.": "Makalenin metnini içine koyun.",
    "the file holds NUL bytes; it is binary, not text": "dosyada NUL baytları var; metin değil, ikili dosya",
    "Save the article as plain text (UTF-8).": "Makaleyi düz metin (UTF-8) olarak kaydedin.",
    "this is {kind}, which cannot be read": "okunamayan bir biçim ({kind})",
    "Take the text out of it first: pdftotext -layout FILE.pdf FILE.txt": (
        "Önce metnini çıkarın: pdftotext -layout DOSYA.pdf DOSYA.txt"
    ),
    "Save it as plain text (UTF-8) in the word processor, and use that file.": (
        "Kelime işlemcide düz metin (UTF-8) olarak kaydedip o dosyayı kullanın."
    ),
    "Unpack it, and use the text files in it.": "Paketi açın, içindeki metin dosyalarını kullanın.",
    "A picture has no text in it; run a text recognition program over it first.": (
        "Resimde metin yoktur; önce bir metin tanıma programından geçirin."
    ),
    "citekit reads text; save the article as plain text (UTF-8).": (
        "citekit metin okur; makaleyi düz metin (UTF-8) olarak kaydedin."
    ),
    "no reader for files named {name}": "{name} adlı dosyaları okuyan yok",
    "If it is plain text, rename it; known are: {names}.": (
        "Düz metinse yeniden adlandırın; okunanlar: {names}."
    ),
    "cannot be read ({said})": "okunamıyor ({said})",
    "cannot be opened ({said})": "açılamıyor ({said})",
    "Look at its permissions.": "İzinlerine bakın.",
    # a project and its files
    "no sources/ here": "burada sources/ yok",
    "Make the folder sources/ and put an article into it.": "sources/ klasörünü açıp içine bir makale koyun.",
    "no such folder": "böyle bir klasör yok",
    "no references.bib in {folder}": "{folder} içinde references.bib yok",
    "Name a .bib file.": "Bir .bib dosyası adı verin.",
    "Name a .bib file, or run: citekit build": "Bir .bib dosyası adı verin ya da çalıştırın: citekit build",
    "is not UTF-8": "UTF-8 değil",
    "Save it as UTF-8 and try again.": "UTF-8 olarak kaydedip yeniden deneyin.",
    "may not be read": "okuma izni yok",
    "Change its permissions.": "İzinlerini değiştirin.",
    "is a folder where a file was expected": "dosya olması gereken yerde klasör var",
    "is a file where a folder was expected": "klasör olması gereken yerde dosya var",
    "Move it away.": "Başka yere taşıyın.",
    "is a folder, and folders are not read": "bir klasör; klasörler okunmaz",
    "Put the articles straight into sources/, one file each.": (
        "Makaleleri doğrudan sources/ içine koyun, her biri ayrı dosyada."
    ),
    "is no JSON ({why})": "JSON değil ({why})",
    "is no notes-json ({why})": "notes-json değil ({why})",
    "Mend it, or remove it to have it written anew; your edits are in the .bib file.": (
        "Düzeltin ya da silin, yeniden yazılır; düzeltmeleriniz .bib dosyasındadır."
    ),
    "no labelled reference in it": "içinde etiketli künye yok",
    "not JSON, line {number}": "JSON değil, satır {number}",
    "no such setting": "böyle bir ayar yok",
    "Mend the file; it holds settings for citekit.": "Dosyayı düzeltin; citekit'in ayarlarını tutuyor.",
    "{who} is writing in this project": "{who} bu projede yazıyor",
    "Wait for it to end, then try again.": "Bitmesini bekleyip yeniden deneyin.",
    "nothing to take back: the journal is empty": "geri alınacak bir şey yok: günlük boş",
    "no such entry in the journal": "günlükte böyle bir kayıt yok",
    "The last ones are: {ids}": "Son kayıtlar: {ids}",
    "Permission denied": "izin yok",
    "No space left on device": "diskte yer kalmadı",
    # styles
    "no such style": "böyle bir biçem yok",
    "Did you mean: {names}": "Şunlardan biri mi: {names}",
    "citekit styles lists them.": "Biçemleri citekit styles listeler.",
    "BibTeX styles: {names}, or the path of a .bst file": (
        "BibTeX biçemleri: {names} ya da bir .bst dosyasının yolu"
    ),
    # E1: the document
    "marker in the text, but no note text in the file": "metinde çağrı var, dosyada not metni yok",
    "a note number, but no text after it": "not numarası var, ardında metin yok",
    "note {number} has a text, but no call was found in the running text": (
        "{number} numaralı notun metni var, ama ana metinde çağrısı bulunamadı"
    ),
    "notes {first} to {last} have a text, but no call was found in the running text": (
        "{first}–{last} numaralı notların metni var, ama ana metinde çağrıları bulunamadı"
    ),
    "lines {first} and {second} both begin a note {number}": (
        "{first} ve {second} numaralı satırların ikisi de {number} numaralı notu başlatıyor"
    ),
    "the notes are counted from {number} again; a number alone does not tell them apart": (
        "notlar yeniden {number} ile başlıyor; numara tek başına ayırt etmeye yetmez"
    ),
    "neither a call nor a text was found for note {number}": (
        "{number} numaralı notun ne çağrısı bulundu ne metni"
    ),
    "no notes were found in this document": "bu belgede not bulunamadı",
    "the encoding may be {encoding}; look at the letters beyond a to z": (
        "kodlama {encoding} olabilir; ş, ğ, ı, ə gibi harflere bakın"
    ),
    # E2: what a note cites
    "no field took “{text}”": "hiçbir alana girmedi: “{text}”",
    "“{text}” looks like a citation, but was not read as one": (
        "“{text}” kaynak gösterimine benziyor, ama öyle okunamadı"
    ),
    "“{text}” names a work that no earlier note describes": (
        "“{text}” daha önceki hiçbir notta tanıtılmayan bir eseri anıyor"
    ),
    "“{text}” names note {number}, which cites no such work; there is {works}": (
        "“{text}” {number} numaralı notu gösteriyor, ama orada böyle bir eser yok; olan: {works}"
    ),
    "“{text}” fits {number} works: {works}": "“{text}” {number} esere uyuyor: {works}",
    "“{text}” points to the work before it, but none is cited before": (
        "“{text}” kendinden önceki esere gönderiyor, ama önünde anılan eser yok"
    ),
    "“{text}” points to the work before it, which of note {number} is not known": (
        "“{text}” kendinden önceki esere gönderiyor, ama {number} numaralı notta hangisi olduğu bilinmiyor"
    ),
    "“{text}” points to an author before it, but none is named before": (
        "“{text}” kendinden önceki yazara gönderiyor, ama önünde anılan yazar yok"
    ),
    "“{text}” may be a misprint of “{likely}”; it is kept as it stands": (
        "“{text}”, “{likely}” yerine yanlış dizilmiş olabilir; olduğu gibi bırakıldı"
    ),
    # why a back-reference was taken for this work
    "note {number} ({work})": "not {number} ({work})",
    "the work cited directly before": "hemen önce anılan eser",
    "the work cited directly before whose pages can be meant": "sayfaları uyan, hemen önce anılan eser",
    "the last work cited before that is of type {kind}": "önceki son {kind} türünde eser",
    "the only work before that has this author": "bu yazarın önceki tek eseri",
    "the only work before that has this title": "bu başlığı taşıyan önceki tek eser",
    "the only work before that has this author and title": "bu yazar ve başlıkla önceki tek eser",
    "the work of note {number}": "{number} numaralı nottaki eser",
    "the work of note {number} that has this author": "{number} numaralı notta bu yazarın eseri",
    "the work of note {number} that has this title": "{number} numaralı notta bu başlıklı eser",
    "the author of {said}": "yazarı şundaki: {said}",
    "a part of the work in {said}": "şuradaki eserin bir bölümü: {said}",
    # E3: works
    (
        "says exactly what note {number} says ({work}), perhaps of another statement: kept as {key} "
        "beside {other}; delete one of the two entries if they are one"
    ): (
        "{number} numaralı notla tıpatıp aynı ({work}), belki başka bir bilgi için: {other} yanında {key} "
        "olarak tutuldu; ikisi tek eserse kayıtlardan birini silin"
    ),
    "{key}, {field}: {file} says {text}, {source} now gives {other}; the first stays": (
        "{key}, {field}: {file} dosyasında {text}, {source} şimdi {other} diyor; birincisi kalır"
    ),
    # K3: .bib files
    "this @{kind} cannot be read ({said}); mend it": "bu @{kind} okunamıyor ({said}); düzeltin",
    "a brace is missing before the field `{name}`": "`{name}` alanından önce ayraç eksik",
    "this @{kind} is never closed; add its last brace": "bu @{kind} kapanmıyor; son ayracını ekleyin",
    "no comma before the field `{name}`; put one there": "`{name}` alanının önünde virgül yok; ekleyin",
    "no comma after the key `{name}`; put one there": "`{name}` anahtarının ardında virgül yok; ekleyin",
    "`{text}` is no field; it stays in the file, unread": "`{text}` alan değil; dosyada kalır, okunmaz",
    "text after a closing brace; is there a brace too many before it?": (
        "kapanan ayraçtan sonra metin var; öncesinde fazla ayraç mı var?"
    ),
    "a field runs into the field `{name}`; is a brace missing?": (
        "bir alan `{name}` alanına karışıyor; ayraç mı eksik?"
    ),
    # L4: links
    "{address}: the address names a schema, not a document; look for the document's own address": (
        "{address}: adres belgenin değil, şemanın adresi; belgenin kendi adresini arayın"
    ),
    "its title is “{text}”": "sayfanın başlığı “{text}”",
    "leads to {address}": "gittiği yer {address}",
    "printed as {printed}": "basılı biçimi {printed}",
    "check digit: an {kind} {number} would end in {digit}": (
        "denetim basamağı: {kind} {number} için son basamak {digit} olmalı"
    ),
    "printed as {printed}, taken for {address}": "basılı biçimi {printed}, {address} olarak alındı",
}
