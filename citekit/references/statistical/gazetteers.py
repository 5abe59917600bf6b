"""What single words tell about their place in a citation, as letters that features are made of.

Most rows come from the lexicon that the rules use; here stand the languages
and words that only the statistical tagger looks at.
"""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.model import fold, skeleton
from citekit.references.lexicon import classics, words
from citekit.references.lexicon.given_names import GIVEN_NAMES
from citekit.references.lexicon.months import MONTHS, SEASONS
from citekit.references.lexicon.people import FAMILY_ENDINGS, HONORIFICS, PARTICLES
from citekit.references.lexicon.places import PLACES

# Words before or after a number, or around a name, whatever the language; by skeleton.
_CUES = {
    "page": "ص صص "
    "p pp pg pgs pag pags pagg página páginas page pages pagine ss sf sayfa sayfalar səh səhifə "
    "s с сс стр "
    "страница cтр sh seite seiten s sp col cols стб л лл fol fols f ff c cc carta carte bl vr yaprak сәһ ص",
    "volume": "ج مج جلد المجلد الجزء دوره سال السنة "
    "vol vols volume volumes bd bde band bände cilt cild c t tome tomo tomi tom т том тт кн "
    "книга ч часть "
    "jg jahrgang jahrg année annee anno año ano v libro livre bk book part pt teil tl parte partie ҹилд",
    "issue": "ع العدد عدد ش شماره شمارهٔ "
    "no nos nr nrs n num núm numero número numéro number issue iss heft h hft sayı sayi sy say "
    "nömrə № вып "
    "выпуск fasc fascicule fascicolo n° nº suppl supplement номер нөмрә",
    "edition": "ط الطبعة چ چاپ "
    "ed edn edition éd édition ediz edizione edición aufl auflage baskı bs bsk basım bası b "
    "nəşr nəşri изд "
    "издание нәшр rev revised verb erw испр доп druck ristampa reprint repr rist tıpkıbasım",
    "editor": "تحقيق تحرير محرر إشراف کوشش تصحیح "
    "ed eds edd editor editors edited hg hgg hrsg hrsgg herausgegeben hgb haz hazırlayan "
    "hazırlayanlar yay der "
    "derleyen derleyenler edt editör editörler red redaktor tərtib tərtibçi ред редакцией сост "
    "составитель отв общ науч "
    "curatore cura curatori cur dir dirs dirigé direction éd éds coord coords org orgs comp comps "
    "ред-сост под",
    "translator": "ترجمة ترجمه ترجمهٔ "
    "trans transl translated translator übers übersetzt çev çeviren çevirenler tercüme "
    "trc ter tərc tərcümə "
    "пер перевод перевели trad traduit traduction tradotto traduzione tr türkçesi traducción",
    "in": "في ضمن در in dans içinde en nel nella nello в у kitabda sb kn сб сборник кн im apud",
    "others": "وآخرون دیگران al alii vd vdğr diğerleri ark başqaları др другие others altri otros collab u a",
    "and": "and und et e y ve və и i & вә с",
    "ibid": "نفسه المرجع المصدر مرجع سابق السابق همان همانجا پیشین همو "
    "ibid ibidem ivi id idem ebd ebenda ders dies op cit loc age agm agt agy aynı eser göst "
    "göstərilən əsər "
    "əsəri yenə orada elə həmin там же указ соч его ее её art supra infra ante aao ouvr ob cited above "
    "note anm fn dn "
    "yukarıda mezkûr mlf",
    "signal": "انظر راجع نک رک "
    "see also cf compare bkz bk krş karş bax bakınız ayrıca см ср voir vgl siehe cfr vedi "
    "véase vid cited quoted "
    "zit nach цит по akt aktaran müq e g especially örneğin",
    "access": "accessed retrieved erişim tarihi e t müraciət обращения дата consulté abgerufen zugriff "
    "accesso "
    "consultato consultado visited viewed available доступа режим ресурс online url stand",
    "thesis": "رسالة أطروحة رساله پایان "
    "thesis dissertation diss phd dphil ma msc tez tezi doktora lisans dissertasiya "
    "avtoreferat автореф "
    "автореферат дис дисс канд докт thèse tesi tesis doctorat habilitation habil diplomarbeit memoire "
    "mémoire dottorato",
    "report": "report rapor raporu rapport bericht rapporto отчет доклад technical tech working paper "
    "papers discussion "
    "memo preprint arxiv manuscript ms unpublished forthcoming press submitted",
    "series": "series serie dizisi serisi seriya серия сер reihe schriften collection coll collana "
    "colección lecture notes "
    "studies studien beiträge yayınları труды записки",
    "nodate": "nd sd oj ty бг tarihsiz forthcoming erscheinen печати",
    "noplace": "np sl oo yy бм sn",
    "court": "court v vs ecli eugh bgh bverfg urt urteil beschl beschluss aym aihm yargıtay danıştay "
    "cass cour суд esas "
    "karar e k judgment case cases ewca uksc ukhl wlr qb ac ch all er us f supp",
    "law": "act law statute code bgbl kanun kanunu yasası anayasa resmi gazete sayılı закон кодекс "
    "конституция loi décret "
    "art article madde maddə ст § §§ abs para section sec ss reg regulation directive resolution",
    "archive": "arşiv arxiv архив archive archives archiv archivio boa bca гарф ргаспи ргада ргиа фонд "
    "ф оп д fond f siy iş "
    "dosya gömlek fo wo tna barch an asv busta b fasc kutu tna pro",
    "newspaper": "gazete gazetesi gazetesinde qəzet qəzeti газета times post zeitung monde figaro "
    "hürriyet cumhuriyet "
    "milliyet sabah zaman правда известия guardian herald tribune corriere repubblica journal spiegel "
    "pais observer "
    "independent telegraph bild welt haber ajansı agency reuters",
    "publisher": "دار مكتبة مطبعة مركز نشر انتشارات بنیاد "
    "press verlag yayınevi yayınları yayıncılık yay kitabevi matbaası basımevi "
    "издательство изд-во изд elm "
    "nəşriyyatı éditions editions editore editrice edizioni editorial ediciones books publishing "
    "publishers publisher "
    "publications university universität üniversitesi университет université università universidad "
    "sons company co inc ltd "
    "gmbh springer wiley elsevier blackwell routledge oxford cambridge sage mcgraw hill kluwer einaudi "
    "gallimard "
    "suhrkamp mohr siebeck beck nomos iletişim наука мысль",
    "school": "جامعة دانشگاه كلية "
    "department dept institute institut institution faculty fakültesi enstitüsü laboratory "
    "lab center centre "
    "college school academy akademisi академия институт dipartimento facoltà",
    "conference": "proceedings proc conference conf symposium symp workshop congress kongresi "
    "sempozyumu bildirileri "
    "bildiriler konferans tagung congrès colloque atti convegno actes acts international intl annual "
    "meeting lecture "
    "материалы конференции transactions trans",
    "journal": "مجلة مجله فصلنامه "
    "journal j jrnl review rev quarterly bulletin bull annals ann zeitschrift archiv revue "
    "rivista revista "
    "dergi dergisi mecmuası jurnalı журнал вестник вопросы acta archives studies letters lett magazine "
    "jahrbuch giornale "
    "bollettino cahiers annales belleten history historical american european sociology biol chem phys "
    "sci med",
    "jr": "jr sr iii ii junior",
    "reporter": "scotus cir dist usc usca cfr const amend stat cong rec reg rptr supp stats unts ecr ehrr "
    "cmlr ecli ukpc ewhc csoh csih icj itlos icsid qbd hl pc bverfge bghz rgz bghst njw jz "
    "juris cmt restatement",
    "fragment": "fr frr frg schol test epigr",
    "month": "",
    "season": "",
    "roman": "",
}

_BEGINNINGS = {
    # letter of the feature: beginnings of words in the lexicon of the rules
    "P": words.PUBLISHER,
    "B": words.BODY,
    "A": words.ARCHIVE,
    "J": words.PERIODICAL,
    "S": words.SPECIAL_ISSUE,
    "C": words.CONFERENCE,
    "R": words.REPORT,
    "D": words.DOCUMENT,
    "N": words.NEWSPAPER,
    "G": words.AGENCY,
    "L": words.STATUTE,
}

# Authors, works and collections of antiquity by their first words: "Plut. Mor.", "Verg. georg.", "FGrHist".
_ANCIENT = {
    "ancient": f"{classics.AUTHORS} | {classics.NAMES}",
    "work": classics.WORKS,
    "siglum": classics.COLLECTIONS,
}

_MONTHS = frozenset(map(skeleton, MONTHS)) | frozenset(
    "jan feb mar apr may jun jul aug sep sept oct nov dec okt dez mai janv févr avr juil août déc gen "
    "gennaio mag giu lug "
    "ago set ott dic ene abr янв фев мар апр авг сен окт ноя дек".split()
)
_SEASONS = frozenset(map(skeleton, SEASONS))


@lru_cache(maxsize=1)
def _cue_table() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for name, row in _CUES.items():
        for word in row.split():
            for form in {fold(word), skeleton(word)}:
                table.setdefault(form, [])
                if name not in table[form]:
                    table[form].append(name)
    return {form: tuple(names) for form, names in table.items()}


@lru_cache(maxsize=1)
def _ancient() -> dict[tuple[str, bool], tuple[str, ...]]:
    """The classes of first words of `_ANCIENT`, by their folded form and whether they have a capital."""
    table: dict[tuple[str, bool], list[str]] = {}
    for name, row in _ANCIENT.items():
        for entry in row.split(" | "):
            word = re.split(r"[\s.]", entry)[0]
            names = table.setdefault((fold(word), word[0].isupper()), [])
            if name not in names:
                names.append(name)
    return {form: tuple(names) for form, names in table.items()}


@lru_cache(maxsize=1)
def _beginnings() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """`_BEGINNINGS` by their first letter, for a word begins with few of them."""
    table: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for name, stems in _BEGINNINGS.items():
        for first in sorted({stem[0] for stem in stems}):
            table.setdefault(first, []).append((name, tuple(s for s in stems if s[0] == first)))
    return table


def word_classes(folded: str, bone: str, *, capital: bool) -> list[str]:
    """What the word may be, by its folded form and its skeleton.

    Args:
        folded: the word through `citekit.model.fold`.
        bone: the word through `citekit.model.skeleton`.
        capital: whether it begins with a capital letter; names do.

    >>> word_classes("hrsg", "hrsg", capital=True)
    ['editor']
    """
    cues = _cue_table()
    classes = list(cues.get(folded) or cues.get(bone) or ())
    if bone in _MONTHS:
        classes.append("month")
    if bone in _SEASONS:
        classes.append("season")
    if capital:
        if bone in GIVEN_NAMES:
            classes.append("given")
        if bone in PLACES:
            classes.append("place")
        if len(bone) > 4 and bone.endswith(FAMILY_ENDINGS):
            classes.append("family")
        if bone in words.COURTS:
            classes.append("court")
    elif folded in PARTICLES:
        classes.append("particle")
    classes += _ancient().get((folded, capital), ())
    if bone in HONORIFICS:
        classes.append("honorific")
    classes += [name for name, stems in _beginnings().get(bone[:1], ()) if bone.startswith(stems)]
    return classes
