"""The words that announce a part of a citation, by language.

Forms are written with their dots and blanks; print drops and adds both freely,
so `pattern` matches on the letters.  Which value may follow a cue is decided by
`citekit.references.marks`.

Source: the project's table of footnote conventions by language, sections 1 and 2.
"""

from __future__ import annotations

from dataclasses import dataclass

from citekit.model import fold
from citekit.references.lexicon.tries import any_of, letters


def pattern(form: str) -> str:
    """A regular expression for an abbreviation as print varies it, over folded text.

    >>> import re
    >>> bool(re.fullmatch(pattern("a.g.e."), fold("A. g. e")))
    True
    """
    return "".join(pieces(form))


def pieces(form: str) -> list[str]:
    """The same in pieces, for `citekit.references.lexicon.tries.any_of`."""
    return letters(fold(form), {". ": r"\.?\s*", ".": r"\.?\s?", " ": r"\s*"})


def alternatives(forms: str) -> str:
    """One pattern for several forms divided by ``" | "``, the longest first."""
    return any_of(map(pieces, forms.split(" | ")))


def dotted_alternatives(forms: str) -> str:
    """The same for forms that are common words without their dot: "der." but not "Der Yayınları"."""
    return any_of(
        letters(fold(form), {". ": r"\.\s+", ".": r"\.\s?", " ": r"\s+"}) for form in forms.split(" | ")
    )


@dataclass(frozen=True, slots=True)
class NumberCue:
    """Words before a number that say what it counts.

    Attributes:
        field: the citation's field.
        forms: with dots, divided by ``" | "``.
        languages: of the note, blank-separated; empty for all.
        exact: whether case matters: ``S.`` is an issue and ``s.`` a page in Turkish.
        after: whether the words may stand after the number (``I. Cilt``).
        before: whether the words may stand before the number.
        kept: whether the words are part of the value: *part II* is not *volume II*.
    """

    field: str
    forms: str
    languages: str = ""
    exact: bool = False
    after: bool = False
    before: bool = True
    kept: bool = False


NUMBER_CUES = (
    # The page cited.  A capital S. is a page in German only.
    NumberCue("pages", "s. | ss. | sf.", "tr az", exact=True),
    NumberCue("pages", "sh. | sayfa | ss. | sf.", "tr"),
    NumberCue("pages", "səh. | səhifə | seh. | sehife", "tr az"),
    NumberCue("pages", "с. | С. | сс. | сәһ. | Сс. | cc.", "", exact=True),
    NumberCue("pages", "стр. | сәһ."),
    NumberCue("pages", "p. | pp. | P. | Pp. | pág. | págs. | pag. | pagg.", "", exact=True),
    NumberCue("pages", "S. | Seite | Seiten | Sp.", "de", exact=True),
    NumberCue("pages", "pièce | pièces | feuillet", "fr"),
    NumberCue("pages", "f. | ff.", "fr it es", exact=True),
    NumberCue("pages", "vr. | lef | fol. | fols. | yaprak | vərəq | Bl. | ll. | f°", ""),
    NumberCue("pages", "л. | Л. | лл. | Лл. | стб. | Стб. | арк. | Арк. | табл.", exact=True),
    NumberCue("pages", "at para. | at paras. | at p. | at pp.", "en"),
    NumberCue("pages", "sütun | col. | cols. | coll. | prg. | para. | paras. | Rn. | Rz. | kn. | par. no"),
    NumberCue("pages", "N.", "tr de", exact=True),
    NumberCue("pages", "par. | pr.", "tr az", exact=True),
    # Works in Latin script are cited with their own word in Russian notes: "Ibid. S. 136".
    NumberCue("pages", "S. | Bl.", "ru uk", exact=True),
    NumberCue("pages", "ص ص. | صص. | ص. | صفحة | صفحه | ورقة"),
    NumberCue("volume", "ج. | مج. | جلد | المجلد | مجلد | الجزء"),
    NumberCue("issue", "ع. | العدد | عدد | ش. | شماره", "ar fa"),
    NumberCue("edition", "ط. | الطبعة | چ. | چاپ", "ar fa"),
    NumberCue("pages", "§ | §§"),
    NumberCue("pages", "v. | vər. | в. | вәр.", "az", exact=True),
    NumberCue("pages", "at", "en", exact=True),
    NumberCue("pages", "ch. | chs. | chap. | chaps.", "en fr", exact=True),
    # The volume.
    NumberCue("volume", "C. | c. | Cilt | cilt | Cild | cild", "tr az", exact=True, after=True),
    NumberCue("volume", "cilt | cild | ҹилд", "", after=True),
    # 3-cü kitab; "kitab" before a number is the end of a title.
    NumberCue("volume", "kitab | kitap", "tr az", after=True, before=False),
    NumberCue("volume", "т. | Т. | том | Том | томъ | Томъ | Тт. | тт.", "ru uk az", exact=True),
    NumberCue("volume", "ч. | Ч. | кн. | Кн.", "ru uk az", exact=True, kept=True),
    NumberCue("volume", "vol. | vols. | bd. | bde. | band | tome | tomo | jg. | volume | ҹ."),
    NumberCue("volume", "V.", "ru uk", exact=True),
    NumberCue("volume", "t. | T.", "fr es it", exact=True),
    NumberCue("volume", "Teil | Teilbd. | Teilband | Halbbd.", "de", exact=True),
    NumberCue("volume", "Jg. | Jahrg. | Jahrgang", "de", after=True, before=False),
    # The issue.
    NumberCue("issue", "S. | Sy. | sy.", "tr az", exact=True),
    NumberCue("issue", "sayı | say | nömrə | нөмрә", "tr az", after=True),
    NumberCue("issue", "№ | №№ | nº | n° | n.º"),
    NumberCue("issue", "no. | nr. | iss. | issue | núm. | heft | fasc. | вып. | выпуск | numara"),
    NumberCue("issue", "Сб. | сб.", "ru uk", exact=True),
    NumberCue("issue", "H.", "de", exact=True),
    # The edition.
    NumberCue("edition", "baskı | bs. | bsk. | basım | bası", "tr", after=True),
    NumberCue("edition", "B. | b.", "tr", exact=True, after=True),
    NumberCue("edition", "nəşr | nəşri | нәшр", "tr az", after=True),
    NumberCue("edition", "изд. | издание", "", after=True),
    NumberCue("edition", "EL | Erg.-Lfg. | Ergänzungslieferung | Lfg.", "de", after=True, before=False),
    NumberCue("edition", "ed. | edn. | edition | aufl. | auflage | éd. | édition", "", after=True),
)

# Words after which a date says when an address was read.
ACCESSED = (
    "erişim tarihi | erişim | son erişim | e.t. | erişim t. | müraciət tarixi | girilən tarix | дата "
    "обращения | "
    "accessed | accessed on | last accessed | last visited | retrieved | retrieved on | viewed | consulted | "
    "letzter abruf | letzter zugriff | letzter aufruf | zuletzt aufgerufen | zuletzt aufgerufen am | "
    "aufgerufen am | "
    "zuletzt besucht | zuletzt besucht am | zuletzt eingesehen | eingesehen am | abruf am | abruf v. | "
    "abruf vom | "
    "abgerufen am | zuletzt abgerufen | zuletzt abgerufen am | zugriff | zugriff am | stand | "
    "consulté le | consultée le | page consultée le | site consulté le | "
    "consultado el | fecha de consulta | consultato il | ultimo accesso"
)

# Words for an editor where they stand alone behind the name: "Ahmet Yılmaz, ed., Kars".
EDITOR_ALONE = "ed | eds | edt | hrsg | hg | hgg | haz | dir | dirs | coord | coords"

# Words for who edited or translated; True where the names come after the word, False where before.
ROLES = {
    "editor": {
        True: "تحقيق | تح. | إعداد | تحرير | تقديم | به کوشش | تصحیح | ویراسته | "
        "thk. | tahk. | tahkik eden | nşr. | neşr. | neşreden | tsh. | tash. | tashih eden | tertip eden | "
        "sad. | sadeleştiren | hrsg. | hg. | науч.-ред. совет | редкол. | ред. кол. | "
        "под науч. ред. | общ. ред. | yay. | haz. | hazırlayan | hazırlayanlar | yay. haz. | "
        "yayına hazırlayan | der. | derleyen | derleyenler | edt. | editör | editörler | ed. by | "
        "edited by | ed. | eds. | bearb. v. | bearb. von | bearb. vom | bearb. im | hrsg. vom | hg. vom | "
        "hrsg. im | "
        "herausgegeben von | herausgegeben vom | hrsg. v. | hrsg. von | hg. v. | hg. von | под ред. | "
        "под общ. ред. | под редакцией | отв. ред. | науч. ред. | гл. ред. | ред.-сост. | сост. | "
        "отв. сост. | авт.-сост. | сост. и ред. | сост. и отв. ред. | сост. и науч. ред. | изд. подг. | "
        "изд. подгот. | изд. подготовил | изд. подготовили | подг. изд. | подгот. изд. | подг. текста | "
        "подгот. текста | публ. | публикация | за ред. | за заг. ред. | під ред. | під заг. ред. | "
        "відп. ред. | упоряд. | упор. | уклад. | "
        "ред. | red. | tərtib edən | tərtibçi | elmi red. | elmi redaktor | sous la dir. de | "
        "sous la direction de | éd. par | revue par | rev. par | revue et augmentée par | a cura di | "
        "coord. por",
        False: "(bearb.) | (der.) | (ed.) | (eds.) | (haz.) | (hrsg.) | (hg.) | (dir.) | (drl.) | (edt.) | "
        "(éd.) | "
        "(eds) | (ed) | "
        "(editör) | (derleyen) | (coord.) | (red.) | (ред.) | (сост.) | (tərt.) | (derl.)",
    },
    "translator": {
        True: "ترجمة | تر. | ترجمه | ترجمهٔ | مترجم | "
        "çev. | çeviren | çevirenler | tercüme eden | mtc. | ter. | trc. | terc. | tərc. | "
        "tərcümə edən | пер. с фр. | "
        "пер. с англ. | пер. с нем. | пер. с лат. | пер. с итал. | пер. с исп. | пер. с польск. | пер. с "
        "турец. | "
        "пер. с тур. | пер. с азерб. | пер. з фр. | пер. з нім. | пер. з англ. | пер. з рос. | пер. з пол. | "
        "пер. | перевод | переклад | trans. | trans. by | transl. by | "
        "translated by | tr. by | "
        "übers. v. | "
        "übers. von | aus d. Engl. von | aus dem Engl. von | aus dem Englischen von | aus d. Franz. von | "
        "aus dem Franz. von | aus dem Französischen von | aus dem Russ. von | aus dem Russischen von | "
        "aus dem Ital. von | aus dem Türk. von | aus dem Türkischen von | aus dem Amerikanischen von | "
        "trad. de l'allemand par | trad. de l'anglais par | trad. du russe par | "
        "trad. de l'italien par | trad. du turc par | trad. de l'espagnol par | traduit de l'anglais par | "
        "traduit de l'allemand par | traduit par | trad. dall'inglese di | trad. dal tedesco di | "
        "trad. del inglés de | "
        "trad. par | trad. de | trad. di | trad.",
        False: "(çev.) | (trans.) | (tr.) | (trad.) | (übers.) | (çeviren) | (пер.) | (tərc.)",
    },
}

# "and others", which ends a list of names.
AND_OTHERS = (
    "vd. | v.d. | vb. | vdğr. | v.dğr. | ve diğerleri | ve başk. | ve ark. | və b. | və başqaları | və s. | "
    "вә б. | и др. | [и др.] | и другие | та ін. | [та ін.] | et al. | and others | u.a. | und andere | "
    "et alii | et autres | y otros | y cols. | e altri | وآخرون | وآخرين | و آخرون | و دیگران | و همکاران"
)

# Books of the Bible as German and English cite them; a place in one is no citation of a work.
SCRIPTURE = (
    "Gen | Ex | Lev | Num | Dtn | Dt | Jos | Ri | Rut | Sam | Kön | Chr | Esr | Neh | Est | Hi | Hiob | "
    "Ijob | Ps | Spr | "
    "Koh | Hld | Jes | Jer | Klgl | Ez | Dan | Hos | Joel | Am | Obd | Jon | Mi | Nah | Hab | Zef | Hag | "
    "Sach | Mal | Mt | "
    "Mk | Lk | Joh | Apg | Röm | Kor | Gal | Eph | Phil | Kol | Thess | Tim | Tit | Phlm | Hebr | Jak | "
    "Petr | Jud | Offb | "
    "Matt | Mark | Luke | John | Acts | Rom | Cor | Col | Thess | Heb | Jas | Pet | Rev | Isa | Jer | "
    "Ezek | Deut | Exod"
)

# What was said at a conference, and the words between it and the conference: "Vortrag auf der Tagung".
SPOKEN = (
    "paper | lecture | address | talk | speech | keynote | vortrag | referat | festvortrag | "
    "communication | conférence | intervention | relazione | comunicazione | ponencia | comunicación | "
    "tebliğ | məruzə | доклад"
)
SPOKEN_AT = (
    "at the | at | to the | before the | auf der | auf dem | auf | bei der | beim | vor der | au | "
    "à la | à l' | aux | lors du | lors de la | al | alla | en el | en la | на | konfransında"
)

# A locator that names a rule of a statute; it numbers the statute and counts no pages.
ARTICLES_OF_LAW = "m. | md. | mad. | madde | maddə | ст. | ч. | п. | art. | art | para"

# Words by which notes tell the language they are written in, whatever language the cited works are in.
LANGUAGE_OF_NOTES = {
    "tr": "s. | ss. | bkz. | a.g.e. | a.g.m. | sayı | cilt | çev. | haz. | der. | yayınları | baskı",
    "az": "səh. | bax | göst. | yenə orada | nəşr | cild | müraciət tarixi",
    "en": "p. | pp. | ibid. | op. cit. | vol. | ed. | eds. | see | accessed",
    "de": "S. | Bd. | Hg. | Hrsg. | vgl. | ebd. | Aufl. | Jg.",
    "fr": "p. | ibid. | op. cit. | éd. | trad. | voir | t. | coll.",
}

# That a work has no date, no place; forms with dots need them.
NO_DATE = (
    "t.y. | ty. | ts. | tsz. | tarihsiz | tarih yok | ilsiz | i.g. | ил көстәрилмәјиб | б. г. | [б. г.] | "
    "б.г. | без года | б. р. | б.р. | n.d. | undated | o. J. | ohne Jahr | undatiert | s.d. | sans date | "
    "s. f. | sin fecha | s.a. | senza data | د.ت | د. ت. | بدون تاريخ | بلا تاريخ | بی‌تا | بي تا"
)
NO_PLACE = (
    "y.y. | b.y. | yersiz | yer yok | yer göst. | б. м. | [б. м.] | б.м. | n.p. | no place | o. O. | "
    "ohne Ort | s. l. | د.م | بدون مكان | بی‌جا"
)

# Small words within the names of persons and of parties, and those that stand only within titles.
WITHIN_NAMES = "of | the | and | v | ex | de | la | du | von | van | der | den | af | al"
WITHIN_TITLES = f"{WITHIN_NAMES} | in | on | to | for | with | from | by | at | a | an | or | as"

RENEWED = (
    "updated | revised | rev. | enlarged | expanded | augmented | abridged | corrected | new | illustrated | "
    "second | third | fourth | fifth | sixth"
)
"""What an edition is called that has no number."""
