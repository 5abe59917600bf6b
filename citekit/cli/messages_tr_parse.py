"""The messages of ``citekit parse``, ``eval`` and ``train`` in Turkish."""

from __future__ import annotations

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    "nothing read": "bir şey okunamadı",
    "Reference strings, or notes, one a line.": "Künyeler ya da notlar, her satırda bir tane.",
    "How well references are labelled, on labelled ones.": (
        "Künyelerin ne kadar doğru okunduğu, etiketli olanlarda."
    ),
    "A model from corrected references.": "Düzeltilmiş künyelerden bir model.",
    "What two models read otherwise.": "İki modelin başka okudukları.",
    # delta
    """\
Compare how two models read references, one a line; only what differs is printed.

Without FILE, or with -, standard input is read.

\b
Example:
    citekit delta references.txt --new corrected-model/""": """\
İki modelin künyeleri nasıl okuduğunu karşılaştır; her satırda bir künye. Yalnız fark yazılır.

FILE verilmezse ya da - ise standart girdi okunur.

\b
Örnek:
    citekit delta kunyeler.txt --new duzeltilmis-model/""",
    "Folder of a model; without it the shipped one.": "Bir modelin klasörü; verilmezse citekit'inki.",
    "Folder of a model; without it the one in use.": "Bir modelin klasörü; verilmezse kullanılan.",
    "Print one JSON object for each changed line.": "Değişen her satıra bir JSON nesnesi yaz.",
    "{changed} of {count} lines read otherwise": "{count} satırdan {changed} tanesi başka okunuyor",
    # parse
    """\
Read references, one a line; each line gets its answer, in order.

Without FILE, or with -, standard input is read.

\b
Example:
    citekit parse references.txt --bibtex > references.bib""": """\
Her satırda bir künye oku; her satırın yanıtı sırasıyla yazılır.

FILE verilmezse ya da - ise standart girdi okunur.

\b
Örnek:
    citekit parse references.txt --bibtex > references.bib""",
    "Print one JSON object a line: text and labelled segments.": (
        "Her satıra bir JSON nesnesi yaz: metin ve etiketli parçalar."
    ),
    "Each line is a note, not one reference.": "Her satır bir künye değil, bir nottur.",
    "A reference may go over several lines.": "Bir künye birkaç satır sürebilir.",
    "Language of the text: tr, az, ru, en, de, …": "Metnin dili: tr, az, ru, en, de, …",
    "Folder of a model.": "Bir modelin klasörü.",
    "no entries of the list, left out: line {lines}": "listenin maddesi olmayan, bırakılan satırlar: {lines}",
    "{one} and {other} cannot both be said": "{one} ile {other} birlikte söylenemez",
    # eval
    """\
Measure how well references are labelled.

GOLD has one labelled reference a line. Printed are tables by field, language and source, what is taken
for what, and how far the stated confidence can be believed.

\b
Example:
    citekit eval gold.jsonl --answers other.jsonl""": """\
Künyelerin ne kadar doğru etiketlendiğini ölç.

GOLD her satırda etiketli bir künye taşır. Alana, dile ve kaynağa göre çizelgeler, neyin ne sanıldığı ve
söylenen kesinliğe ne kadar güvenilebileceği yazılır.

\b
Örnek:
    citekit eval gold.jsonl --answers other.jsonl""",
    "Labelled references to measure in place of the model's.": (
        "Modelinkiler yerine ölçülecek etiketli künyeler."
    ),
    "by field": "alana göre",
    "by language and source": "dile ve kaynağa göre",
    "taken for something else": "başka bir şey sanılan",
    "confidence": "kesinlik",
    "{count} reference, {whole} wholly right|{count} references, {whole} wholly right": (
        "{count} künye, {whole} tanesi bütünüyle doğru"
    ),
    # train
    """\
Train a model on labelled references, and keep it if it is not worse than the one in use.

One reference in ten is kept back; on these both models are measured. The model lies in the user's data
folder and is used by citekit parse from then on; delete the folder to go back.

\b
Example:
    citekit train --from corrected/""": """\
Etiketli künyelerle bir model eğit; kullanılandan kötü değilse sakla.

On künyeden biri ayrılır; iki model bunlarda ölçülür. Model kullanıcının veri klasöründe durur ve bundan
sonra citekit parse onu kullanır; geri dönmek için klasörü silin.

\b
Örnek:
    citekit train --from corrected/""",
    "Folder of labelled references (.jsonl).": "Etiketli künyelerin klasörü (.jsonl).",
    "Where the model is kept.": "Modelin saklandığı yer.",
    "How long to train.": "Ne kadar eğitileceği.",
    "Measure only, keep nothing.": "Yalnız ölç, hiçbir şey saklama.",
    "kept back {count}: in use {before}, new {after}": "ayrılan {count}: kullanılan {before}, yeni {after}",
    "The new model is worse; the one in use stays.": "Yeni model daha kötü; kullanılan kalır.",
    "The new model is kept in {folder}.": "Yeni model {folder} içinde saklandı.",
}
