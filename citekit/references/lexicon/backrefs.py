"""Words that point back to a work cited before.

Each form says where the work is sought and, for some, what it must be:
``a.g.m.`` (*adı geçen makale*) asks for an article.  Print adds and drops dots,
blanks and marks on letters; `citekit.references.backreferences` allows for that.

Source: the project's table of footnote conventions by language, section 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reach(StrEnum):
    """Where the work stands to which the words point."""

    DIRECT = "direct"  # the work cited directly before
    EARLIER = "earlier"  # after a name: that author's work; alone: the one before
    SAME_AUTHOR = "same-author"  # with a title: another work of the author before; alone: the one before
    LATER = "later"  # a work that a later note describes: infra


@dataclass(frozen=True, slots=True)
class BackReference:
    """A row of the table.

    Attributes:
        forms: divided by ``" | "``.
        reach: where the work is sought.
        wants: the type of work that the words ask for, empty for any.
        numbered: whether the number of a note belongs to it: where "#" stands, else behind the words, as in
            ``supra note 12``.
        common: whether the words are common ones, too, and point back only where nothing but a separator
            stands around them, or, before a number, where no page is counted: ``p. 5, n. 3`` is a note of the
            work itself.
        before_title: whether the words point back only at the beginning of a citation and before a title.
        or_author: whether the words may stand for the author before a new title: ``Id., Title, 1990``.
    """

    forms: str
    reach: Reach
    wants: str = ""
    numbered: bool = False
    or_author: bool = False
    common: bool = False
    before_title: bool = False


_DIRECT = (
    "a.e. | aynı eser | ay. es. | ayn. es. | aynı yer | "
    "aynı yerde | aynı sayfa | aynı sayfada | ay. yer | ayn. yer | aynı kaynak | a.y. | "
    "adı geçen yer",  # tr
    "yenə orada | yenə də orada | elə orada | elə həmin yerdə | həmin əsər | həmin mənbə | həmin yerdə | "
    "həmin yer | yene orada | јенә орада | һәмин әсәр | һәмин мәнбә",  # az
    "там же | там-же | тамъ же | тамъ-же",  # ru
    "там само | там-само",  # uk
    "ibid. | ibidem | ib. | ıbid. | lbid. | jbid. | loc. cit. | loc.cit.",  # Latin; OCR has l and J for I
    "ebd. | ebda. | ebenda | ebendort",  # de
    "ivi",  # it
    "المرجع نفسه | المصدر نفسه | نفس المرجع | نفس المصدر | المكان نفسه | الموضع نفسه | "
    "نفسه | نفسها | م.ن.",  # ar
    "همان | همانجا | همان جا | همان منبع | همان کتاب | همان اثر",  # fa
)
_EARLIER = (
    "a.g.e. | y.a.g.e. | a.g.y. | a.g.es. | adı geçen eser | yukarıda adı geçen eser | adı geçen yapıt | "
    "anılan eser | anılan eseri | anılan yapıt | mezkûr eser | adı geçen eseri | yukarıda anılan eser | "
    "yukarıda anılan eseri | yukarıda anılan kitabı | anılan kitabı | adı geçen kitabı",  # tr
    "göst. əsəri | göst. əsər | göstərilən əsər | göstərilən əsəri | göst. mənbə | göstərilən mənbə | "
    "göstərilən iş | adı çəkilən əsər | adı çəkilən əsəri | göst. eseri | gösterilen eser | көст. әсәри | "
    "көстәрилән әсәр | көстәрилән әсәри | ады чәкилән әсәр",  # az
    "указ. соч. | указ. работа | указ. раб. | указ. произв. | указанное сочинение | указанная работа | "
    "цит. соч. | цит. произв. | цит. раб. | назв. соч. | названное сочинение | ук. соч. | соч. цит. | "
    "указ. изд. | указ. очерк | указ. сб. | указ. сборник | указ. письмо | указ. док. | указ. источник",  # ru
    "зазн. праця | зазн. твір | зазнач. праця | зазнач. твір | зазначена праця | зазначений твір | "
    "вказ. праця | вказ. твір | вказана праця | указ. праця | цит. праця | назв. праця",  # uk
    "op. cit. | op.cit. | o.c. | opus citatum | opere citato",
    "a.a.o. | am angegebenen Ort | vorige Fn. | vorige Anm. | vorherige Fn. | vorherige Anm.",  # de
    "ouvr. cité | ouvrage cité | œuvre citée | op. laud. | précité | précitée | précités | précitées | "
    "préc. | op. préc. | "
    "notice citée | notice préc. | courriel cité | lettre citée | lettre préc. | recueil cité | "
    "ms. cité | ms. cit. | manuscrit cité | doc. cité | doc. cit. | document cité | texte cité",  # fr
    "ob. cit. | obra citada",  # es
    "opera citata | opera cit.",  # it
    "المرجع السابق | المصدر السابق | مرجع سابق | مصدر سابق | مرجع سبق ذكره | "
    "مصدر سبق ذكره | سبق ذكره | م.س.",  # ar
    "پیشین | منبع پیشین | همان پیشین | اثر یاد شده | پیشگفته",  # fa
)
_SAME_AUTHOR = (
    "aynı yazar | aynı müellif | aynı yazarın | aynı müellifin | a.mlf. | ayn. yaz. | ay. yaz.",  # tr
    "həmin müəllif | yenə onun | һәмин мүәллиф",  # az
    "его же | ее же | её же | он же | она же | их же",  # ru
    "його ж | її ж | він же | вона ж",  # uk
    "idem | ídem | ead. | eadem",
    "ders. | dens. | dems. | dies. | derselbe | dieselbe | dieselben",  # de
    "du même | du même auteur | le même",  # fr
    "del mismo | el mismo",  # es
    "dello stesso",  # it
    "للمؤلف نفسه | المؤلف نفسه",  # ar
    "همو | همان نویسنده",  # fa
)
_NUMBERED = (
    "yukarıda dn. | yuk. dn. | yukarıda dipnot | bkz. dipnot | bkz. dn. | bk. dipnot",  # tr
    "bax qeyd",  # az
    "см. сноску | см. прим. | см. выше сноску | см. выше прим.",  # ru
    "див. виноску | див. прим.",  # uk
    "supra note | supra, note | supra n. | supra fn. | above n. | above, n. | above note | above, note | "
    "above fn. | ante note | ante n. | cited in note | cited above note | see note | see n.",  # en
    "o. Fn. | o. Anm. | s. o. Fn. | s. o. Anm. | wie Anm. | wie Anmerkung | wie Fn. | wie Fußn. | "
    "oben Anm. | oben Fn. | s. Anm. | siehe Anm. | "
    "siehe Fn.",  # de
    "voir note | voir supra note | voir supra, note | v. supra note | cf. note | cité note | précité note | "
    "cité n. | cité supra note | cité supra, note | précité supra note | préc. note | préc., note | "
    "cité ci-dessus note | cité plus haut note",  # fr
    "véase nota | vid. nota | supra nota | supra, nota | cit. nota",  # es
    "cit. alla nota | cit. nt. | cit. supra nota | v. nota | v. supra nota | cit. in nota",  # it
    "انظر الهامش | انظر هامش",  # ar
    "نک پانوشت | نک پانویس | رک پانوشت",  # fa
)
_COMMON_NUMBERED = (
    "(n | n. | nt. | note | footnote | nota | Anm. | "
    "Anmerkung | Fn. | Fußn. | Fußnote | dn. | dipnot | qeyd | "
    "сноска | сноске | сн. | прим. | примеч. | примечание | примечании | "
    "виноска | виносці | примітка | هامش | الهامش | حاشية | پانوشت | پانویس",
)

BACK_REFERENCES = (
    BackReference(" | ".join(_DIRECT), Reach.DIRECT),
    BackReference(
        "aynı makale | aynı yazı | a.mk. | həmin məqalə | نفس المقال | همان مقاله", Reach.DIRECT, "article"
    ),
    BackReference("aynı tez", Reach.DIRECT, "thesis"),
    BackReference(" | ".join(_EARLIER), Reach.EARLIER),
    BackReference(
        "aynı derleme | aynı kitap | aynı çalışma | aynı inceleme | aynı e-posta | aynı mektup | "
        "həmin kitab | həmin məktub | та же книга | то же письмо | тот же сборник | тот же документ | "
        "même ouvrage | même lettre | même recueil | même source | same letter | same source | "
        "dieselbe Quelle | gleiche Quelle",
        Reach.DIRECT,
    ),
    BackReference("та же статья | même article | same article", Reach.DIRECT, "article"),
    BackReference(
        "то же дело | même carton | même dossier | même liasse | même fonds | dieselbe Akte | same file",
        Reach.DIRECT,
        "archive",
    ),
    BackReference("eser | kitap", Reach.EARLIER, common=True),  # tr: "Kaya, eser, s. 5"
    BackReference("makale | məqalə", Reach.EARLIER, "article", common=True),
    BackReference("tez | dissertasiya", Reach.EARLIER, "thesis", common=True),
    BackReference("cit.", Reach.EARLIER, common=True),  # it, and after a short title elsewhere
    # "Kaya, supra, at 5", "Kaya, ‘Kars’, cited above": no note is named
    BackReference(
        "supra | above | ante | cited above | quoted above | mentioned above | cited earlier | as above | "
        "cité plus haut | cité ci-dessus | cité supra | oben",
        Reach.EARLIER,
        common=True,
    ),
    BackReference(" | ".join(_NUMBERED), Reach.EARLIER, numbered=True),
    BackReference(" | ".join(_COMMON_NUMBERED), Reach.EARLIER, numbered=True, common=True),
    BackReference(
        "# no'lu dipnot | # no'lu dn. | # no.lu dipnot | # no.lu dn. | # nolu dipnot | # numaralı dipnot | "
        "#. dipnot | # nolu dn. | yukarıda #. dipnot | "
        "bkz. # no'lu dipnot | bkz. # no.lu dipnot | bkz. # nolu dipnot | "
        "bkz. # numaralı dipnot | "
        "dipnot # yukarıda | #-ci qeyd | #-cı qeyd | # saylı qeyd | note # above | n. # above | "
        "note # supra | n. # supra | Anm. # oben | nota # supra",
        Reach.EARLIER,
        numbered=True,
    ),
    BackReference(
        "infra note | infra, note | infra n. | infra nota | infra, nota | below n. | below note | "
        "unten Anm. | "
        "voir infra note | aşağıda dn. | aşağıda dipnot | см. ниже прим. | см. ниже сноску",
        Reach.LATER,
        numbered=True,
    ),
    BackReference(
        "a.g.m. | y.a.g.m. | adı geçen makale | anılan makale | anılan makalesi | adı geçen makalesi | "
        "yukarıda anılan makale | yukarıda anılan makalesi | yukarıda adı geçen makalesi | a.g.md. | "
        "art. cit. | art. cité | "
        "article cité | art. préc. | article préc. | "
        "article précité | artículo citado | articolo citato | указ. ст. | указ. статья | цит. ст. | "
        "зазн. стаття | вказ. стаття | göst. məqalə | göstərilən məqalə | көст. мәгалә | المقال السابق | "
        "مقال سابق | مقاله پیشین",
        Reach.EARLIER,
        "article",
    ),
    BackReference(
        "a.g.t. | adı geçen tez | adı geçen tezi | anılan tez | anılan tezi | указ. дис. | "
        "thèse citée | mém. cité | mémoire cité | göst. dis.",
        Reach.EARLIER,
        "thesis",
    ),
    BackReference("a.g.r. | adı geçen rapor", Reach.EARLIER, "report"),
    BackReference("a.g.b. | adı geçen bildiri", Reach.EARLIER, "conference"),
    BackReference("a.g.k. | adı geçen karar", Reach.EARLIER, "case"),
    BackReference("a.g.h. | adı geçen haber | a.g.g. | adı geçen gazete", Reach.EARLIER, "newspaper"),
    BackReference("a.g.i.s. | adı geçen internet sitesi | a.g.w.", Reach.EARLIER, "webpage"),
    BackReference("id. | íd. | iid.", Reach.DIRECT, or_author=True),
    BackReference(" | ".join(_SAME_AUTHOR), Reach.SAME_AUTHOR),
    BackReference("his | her | their", Reach.SAME_AUTHOR, before_title=True),
    BackReference(
        "arrêt préc. | arrêt précité | arrêt cité | décision précitée | décision préc.", Reach.EARLIER, "case"
    ),
    BackReference("aynı gazete | həmin qəzet | та же газета | même journal", Reach.DIRECT, "newspaper"),
    BackReference("aynı karar | aynı hüküm | həmin qərar", Reach.DIRECT, "case"),
    BackReference("aynı rapor | həmin hesabat", Reach.DIRECT, "report"),
    BackReference("aynı kanun | aynı yasa | həmin qanun", Reach.DIRECT, "legislation"),
    BackReference("aynı mülakat | aynı görüşme | aynı söyleşi | həmin müsahibə", Reach.DIRECT, "interview"),
    BackReference("entretien cité | interview citée | entretien précité", Reach.EARLIER, "interview"),
    BackReference("həmin dissertasiya", Reach.DIRECT, "thesis"),
    BackReference(
        "aynı belge | aynı vesika | aynı dosya | aynı defter | aynı fon | həmin sənəd | həmin fond | "
        "һәмин фонд | тот же фонд",
        Reach.DIRECT,
        "archive",
    ),
    BackReference(
        "göst. məqaləsi | göst. məq. | göst. məruzəsi | "
        "göstərilən məqalə | göstərilən məqaləsi | adı çəkilən məqalə | "
        "көст. мәгаләси | көстәрилән мәгалә",
        Reach.EARLIER,
        "article",
    ),
    BackReference(
        "göst. dissertasiyası | göst. diss. | göst. avtoreferatı | "
        "göst. avtoreferat | göstərilən avtoreferat | "
        "göstərilən dissertasiya | указ. автореф.",
        Reach.EARLIER,
        "thesis",
    ),
    BackReference(
        "göst. kitabı | göstərilən kitab | göstərilən kitabı | göst. toplusu | указ. кн. | указ. тр.",
        Reach.EARLIER,
    ),
)

# Words before the name under which a work is cited from then on: "[hereinafter X]", "(im Folgenden: X)".
# What may stand behind the number of a note in Turkish: "3. dipnotta anılan eser", "dn. 3'te zikredilen".
BEHIND_NOTE_NUMBER = (
    "anılan | adı geçen | geçen | zikredilen | belirtilen | gösterilen | sözü edilen | verilen",
    "eser | esere | eserde | eseri | kitap | kitaba | makale | "
    "makaleye | makalede | tez | teze | karar | karara | "
    "kararda | kaynak | kaynağa | yazı | yazıya | çalışma | çalışmaya | belge",
)

NAMED_FOR_LATER = (
    "hereinafter | hereafter | henceforth | im Folgenden | nachfolgend | fortan | künftig | zit. | zitiert | "
    "zitiert als | ci-après | abrégé ci-après | ci-après abrégé | cité ci-après | abrégé | "
    "ensuite | désormais | dorénavant | d'ora in poi | d'ora in avanti | "
    "d'ora innanzi | en adelante | en lo sucesivo | далее | далее: | в дальнейшем | далі | bundan sonra | "
    "bundan böyle | bundan sonra kısaca | bundan belə | бундан сонра | kısaca | فيما بعد | از این پس"
)

# What a work is called, in place of its title, when it is cited again: "Gilhaus, Rezension, S. 702".
KINDS_OF_WORK = frozenset(
    "rezension besprechung aufsatz beitrag artikel buch diss. dissertation anmerkung vortrag studie review "
    "article".split()
)
