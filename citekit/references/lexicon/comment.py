"""Words of comment: signals before citations, words that lead to a name, verbs of sentences about works.

Tables of forms divided by ``" | "``; `citekit.references.lexicon.cues.alternatives` makes patterns of them.
"""

from __future__ import annotations

from citekit.model import fold

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
    "see, for example | see for example | see, for instance | see for instance | "
    "for example | for example in | e.g. in | see, also | "
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
    "про це див. | складено за | підраховано за | опубл. у: | рец.: | укр. пер.: | рос. пер.: | "
    "karşı: | aksi: | contra: | "
    "aynı kanaatte | aynı kanıda | aksi kanaatte | aksi kanıda | karşı kanaatte | bu kanaatte | "
    "benzer kanaatte | farklı kanaatte | aynı doğrultuda | bu doğrultuda | benzer doğrultuda | "
    "см. еще | см. ещё | ср. еще | ср. ещё | см., в частности | см. в частности | см. подробно | "
    "также см. | частично опубл.: | частично опубликовано: | впервые опубл.: | "
    "впервые опубликовано: | "
    "пор. ще | див. ще | також див. | докладно див. | частково опубліковано: | вперше опубліковано: | "
    "see too | see, in particular | see, inter alia | but compare | cf. also | "
    "s. dazu | s. hierzu | siehe hierzu | siehe ferner | s. ferner | unter Berufung auf | "
    "unter Hinweis auf | unter Verweis auf | mit Hinweis auf | im Anschluss an | im Anschluß an | "
    "in Anlehnung an | "
    "voir encore | voir en ce sens | en ce sens | dans le même sens"
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
    "meint | meinen | meinte | meinten | sieht | sehen | sah | sagt | hält | spricht | sprach | bemerkt | "
    "bemerkte | "
    "ont été | a été | donne | propose | signale | évoque | mentionne | publie | montre | cite | è | "
    "sono | fu | viene | offre | es | son | fue | ofrece"
)

# Words with which a clause about a work goes on behind its year or page.
RELATIVES = (
    "где | в котором | в которой | в которых | хотя | где и | де | в якому | в якій | хоча | "
    "where | in which | "
    "who | whose | although | though | albeit | où | dont | qui | wo | worin | wobei | wenngleich | obwohl | "
    "dove | donde | ki"
)

# What somebody told the author, and how, as short forms call it behind a name: "Pell, interview".
TALKS = (
    "interview | email | e-mail | letter | conversation | personal communication | mülakat | görüşme | "
    "söyleşi | müsahibə"
)

# Stems of the words by which comment calls the work of a known author: "Taşhan’ın yazısında, s. 81"; folded.
WORKS = (
    "yazı | makale | kitab | kitap | eser | çalışma | inceleme | tez | rapor | bildiri | hatırat | e-posta | "
    "mektub | mektup | məqalə | əsər | tədqiqat | dissertasiya | məktub | "
    "стать | книг | монографи | работ | очерк | письм | диссертаци | воспоминани | доклад | исследовани | "
    "праці | праця | розвідк | статт | "
    "article | essay | book | study | note | dissertation | thesis | letter | e-mail | memoir | paper | "
    "livre | étude | essai | thèse | lettre | ouvrage | "
    "aufsatz | beitrag | buch | studie | brief | articolo | saggio | libro | artículo | ensayo"
)

# Stems of Russian and Ukrainian words for a work, behind which its author stands in the genitive.
KINDS_IN_COMMENT = (
    "монографи | книг | стать | работ | исследовани | публикаци | комментари | воспоминани | мемуар | "
    "очерк | доклад | дневник | праця | праці | розвідк | статт | спогад | нарис"
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
    "grundlegend | skeptisch | zweifelnd | instruktiv | umfassend | abweichend | allg. | allgemein | grds. | "
    "grundsätzlich | instr. | insb. | überzeugend | ebenda"
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

# Words with which an English sentence of comment opens before a name: "In Hart (n 4) 88 the court …".
OPENS_SENTENCE = (
    "See | In | As | But | Compare | Contrast | Cf | Thus | For | On | By | Also | And | While | Whereas | "
    "Although | Though | When | Where | Since | The | This | That | These | Those | Again | Even | Nor | "
    "Not | Both | Like | Unlike | Following | Here | There | Neither | Similarly | Per | Quoting | Citing | "
    "After | Before | Under | With | Without | From | To | If | Only | So | Yet | Accord | At | Nothing | "
    "None | Much | Little | Most | One | Another | Such | Any | No | What | Whether | How | Why | Contra"
)

STATING = tuple(map(fold, "dır dir dur dür tır tir tur tür".split()))
"""How the verb of a Turkish or Azerbaijani statement ends."""
