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
    # Works in Latin script are cited with their own word in Russian notes: "Ibid. S. 136".
    NumberCue("pages", "S. | Bl.", "ru uk", exact=True),
    NumberCue("pages", "ص ص. | صص. | ص. | صفحة | صفحه | ورقة"),
    NumberCue("volume", "ج. | مج. | جلد | المجلد | مجلد | الجزء"),
    NumberCue("issue", "ع. | العدد | عدد | ش. | شماره", "ar fa"),
    NumberCue("edition", "ط. | الطبعة | چ. | چاپ", "ar fa"),
    NumberCue("pages", "§ | §§"),
    NumberCue("pages", "v. | vər. | в. | вәр.", "az", exact=True),
    NumberCue("pages", "at", "en", exact=True),
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

# Words that begin a citation inside commentary.
SIGNALS = (
    "türkçesi: | türkçe çevirisi: | türkçe tercümesi: | arapçası: | farsçası: | ingilizcesi: | tercümesi: | "
    "çevirisi: | tıpkıbasımı: | msl. | bkz. | bk. | bakınız | ayrıca bkz. | ayrıca bk. | krş. | karş. | "
    "karşılaştırınız | bax | bax: | "
    "həmçinin bax | müq. et. | müqayisə et | бах | см. | см. также | см. об этом | подробнее см. | ср. | "
    "цит. по | "
    "приводится по | см., напр. | akt. | aktaran | nakleden | zikreden | sitat | "
    "see | see also | see e.g. | see, e.g. | see generally | cf. | compare | but see | quoted in | cited "
    "in | "
    "see, for example | see for example | for example | for example in | e.g. in | see, also | "
    "see further | e.g. | "
    "vgl. etwa | vgl. dazu | vgl. hierzu | siehe dazu | so etwa | "
    "siehe | s. auch | s. nur | siehe auch | vgl. | vgl. auch | dagegen | zit. n. | zit. nach | voir | "
    "comparer avec | à comparer avec | voir aussi | "
    "véase | véase también | véanse | véanse, entre otros | véanse también | entre otros | "
    "vid. | cfr. | si veda | örn. | örneğin bkz. | "
    "bkz. ve krş. | karşı yönde | aynı yönde | aksi yönde | benzer yönde | aksi görüşte | aynı görüşte | "
    "aynı sonuçta | aksi sonuçta | farklı gerekçeyle | aynı gerekçeyle | bu görüşte | bu fikirde | "
    "aynı fikirde | tereddütlü | son olarak | nihayet | bu kararı eleştiren | bu kararları eleştiren | "
    "benzer şekilde | aynı şekilde | bu yönde | farklı yönde | karşıt görüşte | "
    "karşı görüşte | benzer görüşte | farklı görüşte | naklen | bax həmçinin | həmçinin | sitat götürülüb | "
    "а также | также | ср. также | см. подробнее | подробнее об этом см. | об этом см. | "
    "подробнее об этом: | сост. по | составлено по | подсчитано по | рассчитано по | приведено по | "
    "печ. по | опубл.: | "
    "опубл. в: | опубликовано: | опубликовано в: | рец.: | рецензия: | рус. пер.: | русск. пер.: | "
    "русский перевод: | перевод: | оригинал: | краткое изложение: | пересказ: | "
    "див. | див. також | див., напр. | пор. | пор. також | цит. за | детальніше див. | докладніше див. | "
    "про це див. | складено за | підраховано за | опубл. у: | рец.: | укр. пер.: | рос. пер.:"
)

# Words that say how a work stands to the sentence, and that begin a citation only where a sentence or a part
# of one begins and a name or a title follows: "kritisch Schack", "so auch Müller", "reprinted in".
SIGNAL_WORDS = (
    "zum Vergleich | à titre de comparaison | pour comparaison | by way of comparison | for comparison | "
    "dafür | hierfür | hiergegen | vermittelnd | vorbereitend | anders aber | allg. M. | ganz h. M. | "
    "h. M. | nochmals | erneut | wiederum | vorinstanz: | vorinstanzen: | nachfolgend: | "
    "begründung: | gesetzesbegründung: | "
    "darin | darin bes. | darin insbes. | darin insbesondere | darin etwa | zuvor | zuvor schon | "
    "zuvor bereits | "
    "zutreffend | zutr. | klassisch | skeptisch | umfassend | beispielsweise | überzeugend | ebenso knapp | "
    "anders dann | "
    "ähnlich schon | ähnlich bereits | so noch | ebenso schon | anders schon | abweichend noch | wohl auch | "
    "wie hier | so wie hier | instruktiv | prägnant | vorsichtiger | schon | bereits | dazu | dazu etwa | "
    "hierzu | näher | näher dazu | eingehend | eingehend dazu | ausführlich | ausf. | "
    "grundlegend | grundlegend etwa | maßgeblich | kritisch | kritisch dazu | krit. | zust. | "
    "zustimmend | diff. | differenzierend | ablehnend | and. Ans. | anders | anders noch | anders etwa | "
    "abweichend | ebenso | ebenso etwa | ähnlich | ähnlich etwa | so | so auch | so bereits | so schon | "
    "so jetzt auch | statt vieler | statt aller | etwa | z.B. | insbes. | insbesondere | namentlich | "
    "ferner | ferner etwa | außerdem | weiterhin | zuletzt | jüngst | vgl. bereits | vgl. nur | "
    "vgl. schon | vgl. zuletzt | vgl. ferner | vgl. insbes. | siehe nur | s. etwa | siehe etwa | "
    "örneğin | mesela | meselâ | sözgelimi | buna karşı | buna karşılık | buna karşın | aksine | "
    "ayrıca | keza | özellikle | bu konuda | bu yönde | aynı şekilde | məsələn | məs. | xüsusilə | əksinə | "
    "həmçinin | например | напр. | например, | в частности | наприклад | "
    "fortgeführt in | bestätigt in | bestätigt durch | aus der Literatur | aus der Literatur etwa | "
    "aus der Rspr. | aus der Rechtsprechung | zusammenfassend | weiterführend | zur Begründung | "
    "zur Kritik | zum Ganzen | abgedruckt in | abgedruckt bei | wieder abgedruckt in | ediert in | "
    "zitiert bei | zit. bei | and see | and in | und in | und bei | et dans | and, more generally | "
    "more generally | accord | contra | chiefly | mainly | notably | particularly | principally | "
    "above all | almeno | soprattutto | "
    "ainsi | surtout | et déjà | reprinted in | as reprinted in | repr. in | reproduced in | printed in | "
    "quoted by | quoting | citing | cited by | but cf. | see especially | see esp. | see in particular | "
    "see now | see generally | but see also | notamment | voir notamment | voir par exemple | "
    "voir en particulier | voir surtout | voir également | par exemple | cité par | cité dans | "
    "cité in | repris dans | republié dans | reproduit dans | publié dans | sur ce point | "
    "pour une discussion | plus généralement | cf. aussi | cf. également | cf. notamment | cit. in | "
    "citato in | ripubblicato in | ora in | cfr. anche | si veda anche | citado por | reproducido en"
)

# Finite verbs of the sentences in which notes name a work: "is printed in X", "est cité dans X".
VERBS_OF_COMMENT = (
    "is | are | was | were | has been | have been | appears | appeared | gives | offers | provides | "
    "discusses | argues | shows | notes | suggests | mentions | quotes | describes | ist | sind | war | "
    "waren | wird | werden | wurde | wurden | bietet | bieten | findet | finden | gibt | nennt | zeigt | "
    "danke | danken | dankt | verdanke | verdanken | schreibt | betont | enthält | erwähnt | zitiert | "
    "behandelt | est | sont | était | fut | furent | "
    "ont été | a été | donne | propose | signale | évoque | mentionne | publie | montre | cite | è | "
    "sono | fu | viene | offre | es | son | fue | ofrece"
)

# Last words of comment behind which an author stands: "Ainsi par Claude Pichois", "above all in John Walton".
BEFORE_AUTHOR = (
    "by | in | of | after | par | de | dans | chez | d'après | selon | von | bei | nach | di | da | del | "
    "dello | "
    "della | presso | por | en | según"
)

# First words of what an archive holds; a name behind them is part of the description: "Minute by E. Rhodes".
PAPERS = (
    "letter | letters | minute | minutes | memo | memorandum | telegram | despatch | dispatch | circular | "
    "report | "
    "interview | conversation | diary | speech | testimony | deposition | petition | note | notes | "
    "lettre | lettres | "
    "circulaire | rapport | dépêche | témoignage | discours | entretien | lettera | relazione | discorso | "
    "intervista | brief | schreiben | bericht | gespräch | carta | informe | entrevista | discurso"
)

# First words of a topic before a comma and the author who wrote on it: "Sur ce personnage, Fabien Gaveau".
BEFORE_TOPIC = (
    "on | for | about | regarding | concerning | sur | pour | concernant | zu | zur | zum | über | für | "
    "su | "
    "sul | sulla | sullo | sui | per | sobre | para"
)

# German prepositions behind which a noun stands before the name: "mit guten Gründen Baldwin".
BEFORE_NOUNS = (
    "mit | in | im | zu | zum | zur | aus | unter | am | an | auf | für | ohne | trotz | wegen | aufgrund | "
    "über | neben | seit"
)
# German words behind which a name belongs to the noun before it: "Leben des Johannes Müller".
BEFORE_OWNERS = (
    "der | des | dem | den | das | die | ein | eine | eines | einer | einem | einen | und | oder | zu | "
    "als | "
    "zwischen | seiner | seines | ihrer | ihres | vom | um"
)
# German words that lead to a name, and to a family alone: "Nachweise bei Flume".
LEADS_TO_NAMES = (
    "bei | von | nach | durch | gegen | so | etwa | auch | schon | bereits | noch | nur | bes. | insbes. | "
    "insbesondere | namentlich | ausdrücklich | ausführlich | eingehend | zuletzt | jüngst | dann | wieder | "
    "dagegen | hingegen | ebenfalls | entgegen | knapp | deutlich | treffend | vor | allem | ferner | "
    "anders | ähnlich | ebenso | jetzt | kritisch | krit. | zust. | zustimmend | abl. | ablehnend | "
    "grundlegend | skeptisch | zweifelnd | instruktiv | umfassend | abweichend"
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

# Words before which a note says for what a work is to be seen: "aksi görüş için Özbudun, s. 440".
TO_WHAT_END = (
    "için | için ise | için de | hakkında | konusunda | dair | ilişkin olarak | ilgili olarak | yönünden | "
    "bakımından | üçün | üçün isə | haqqında | barədə | barəsində | dair"
)

# Words with which Turkish comment begins, and no title; folded.
TURKISH_OPENERS = frozenset(
    map(
        fold,
        "Bu Bunun Buna Bunu Bundan Burada Buradaki Bunlar Bunlardan Bunların Şu Nitekim Zira Ayrıca Yine "
        "Keza Konu Konuyu Konuya Konuyla Konunun Meselâ Mesela Örneğin Örnek Daha Benzer Diğer İlk "
        "Karşılaştırma İstisnai İstisnaî Farklı Aksi Ancak Yalnız Fakat Hatta Halbuki Oysa".split(),
    )
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
# Words with which an English sentence of comment opens before a name: "In Hart (n 4) 88 the court …".
OPENS_SENTENCE = (
    "See | In | As | But | Compare | Contrast | Cf | Thus | For | On | By | Also | And | While | Whereas | "
    "Although | Though | When | Where | Since | The | This | That | These | Those | Again | Even | Nor | "
    "Not | Both | Like | Unlike | Following | Here | There | Neither | Similarly | Per | Quoting | Citing | "
    "After | Before | Under | With | Without | From | To | If | Only | So | Yet | Accord | At | Nothing | "
    "None | Much | Little | Most | One | Another | Such | Any | No | What | Whether | How | Why | Contra"
)
