"""Words that say what a stretch of a citation is: a body, a publisher, a thesis, an archive, a law.

Words are compared by their skeleton (`citekit.model.skeleton`), most of them as
the *beginning* of a word, because Turkish, Azerbaijani and Russian add endings
(*Bakanlık*, *Bakanlığı*, *Bakanlığının*).
"""

from __future__ import annotations

from citekit.model import fold, skeleton


def stems(words: str) -> tuple[str, ...]:
    """The skeletons of blank-separated word beginnings, for `str.startswith`."""
    return tuple(sorted({skeleton(word) for word in words.split()}))


# Beginnings of words in the names of publishers.
PUBLISHER = stems(
    "yayın yayin neşriyat matbaa matbu basım kitabevi kitaplığı "
    "nəşr nesriyyat neşriyyat mətbəə azərnəşr "
    "изд-во издат издательств типогр тип гослит госполит худож литиздат нәшријјат "
    "press publish publisher publishers publications books verlag éditions edition editions ediciones "
    "edizioni editore editora presses imprimerie druckerei buchhandlung"
)

# Words of publishers that are too short to be beginnings.
PUBLISHER_WORDS = frozenset(
    skeleton(word) for word in "yay kitap изд вид دار مكتبة مؤسسة منشورات مطبعة نشر انتشارات".split()
)

# Beginnings of words in the names of bodies that write, publish or keep.
BODY = stems(
    "bakanlı başkanlı müdürlü kurum kurul kuruluş üniversite enstitü fakülte akademi meclis mahkeme "
    "büyükelçili elçili konsoloslu genelkurmay komutanlı ordu parti dernek derneğ vakıf vakf birliğ birlik "
    "örgüt teşkilat merkez komisyon komite konsey banka şirket belediye valili müsteşarlı heyet "
    "nazirliy nazirlik agentliy agentlik institut universitet akademiya mərkəz idarə cəmiyyət komitə şirkət "
    "министерств институт университет академи комитет управлени центр совет общество агентств посольств союз "
    "комисси фонд музей библиотек "
    "university institute institution ministry department office borough corporation "
    "council committee commission kommission behörde centre center "
    "house association organization organisation society academy agency embassy foundation bank government "
    "parliament amnesty watch "
    "assembly library museum school college nations union "
    "universität institut ministerium gesellschaft verein akademie bundes université ministère société "
    "académie "
    "università istituto ministero universidad instituto ministerio "
    "міністерств інститут університет академі комітет товариств рада "
    "وزارة جامعة معهد منظمة مجلس هيئة جمعية حزب وزارت دانشگاه سازمان موسسه بنیاد انجمن پژوهشگاه"
)

# Bodies known by letters that could be a family name in capitals.
BODY_ACRONYMS = frozenset(
    skeleton(s)
    for s in "NATO UN BM AB EU EC OSCE OECD IMF WHO ILO FAO CIA FBI OSZE AGİT TTK TDK TÜİK TBMM DPT MEB YÖK "
    "АН РАН СССР ООН НАТО ЕС ОБСЕ БМТ МВФ HRW ICG UNHCR UNDP".split()
)

# Endings of German words that name bodies: *Reichskolonialamt*, *Finanzministerium*.
BODY_ENDINGS = tuple(
    skeleton(s)
    for s in "amt agentur ministerium behörde kammer ausschuss ausschuß kommission verband kanzlei".split()
)

# Acronyms longer than family names in capitals use to be.
LONG_ACRONYMS = frozenset(
    skeleton(s)
    for s in "UNESCO UNICEF UNCTAD UNHCR TÜBİTAK TÜSİAD MÜSİAD ASELSAN BOTAŞ EUROSTAT ЮНЕСКО".split()
)

# Beginnings of words in the names of archives and manuscript collections, and archives known by letters.
ARCHIVE = stems("arşiv arsiv arxiv архив архів archiv archive archives archivo archivio archief archiwum")
ARCHIVE_ENDINGS = stems("archiv archivs")  # Stadtarchiv, Hauptstaatsarchiv
ARCHIVE_SIGLA = frozenset(
    skeleton(s)
    for s in "BOA BCA ATASE TKGM TSMA ARDA ARSPİHDA ARMDƏTA ГАРФ РГАСПИ РГАДА РГИА РГВА РГАНИ РГАЛИ "
    "ЦГАОР АВПР АВПРФ "
    "ЦГИА ЦГИАЛ ЦДА ЦГАЛИ РГАЭ АВПРИ ЦАМО ЦГАИПД ЦПА НИОР ЦГАМ ЦДІАК ЦДІАЛ ЦДАВО ЦДАГО "
    "BArch SAPMO TNA PRO NARA ASV HIA".split()
)

# Archives and libraries known by letters that are words or initials elsewhere: only as they stand here.
ARCHIVE_LETTERS = frozenset(
    "AN AD APP BnF BNF BL SHD CADN CARAN AMAE AGS ASF ASR ACS AGI AHN HHStA ÖStA GStA GStAPK BayHStA HStA "
    "StA StAB LAB LHA PAAA NARA NLS NLI PRONI LMA ZfA IfZ RA DAI".split()
) | {"PA AA", "PA-AA", "GStA PK", "Bodleian", "BArch-MA"}
# Beginnings of words in the names of libraries.
LIBRARY = stems("library bibliothèque biblioteca bibliothek kütüphane библиотек бібліотек kitabxana")
# What Turkish counts with a full stop behind the figure, so that it is no page before another sentence.
ORDINAL_NOUNS = (
    "Yüzyıl|Yıl|Asır|Asr|Baskı|Basım|Bası|Cilt|Sayı|Kitap|Bölüm|Kısım|Uluslararası|Ulusal|Milli|Millî|Türk|"
    "Kongre|Sempozyum|Dönem|Madde|Fasıl|Dünya|Cild|Yüz"
)
# Words that open the signature of a manuscript in a library.
MANUSCRIPTS = (
    "MS",
    "MSS",
    "Ms",
    "Mss",
    "Add",
    "Cod",
    "Hs",
    "NAF",
    "Nachl",
    "Nl",
    "fr",
    "lat",
    "Vat",
    "Yazma",
)

# Beginnings of words in the names of periodicals.
PERIODICAL = stems(
    "dergi mecmua ceride gazete bülten yıllı jurnal qəzet məcmuə "
    "журнал газета вестник известия бюллетень ежегодник "
    "журналъ вѣстникъ journal review quarterly bulletin annals zeitschrift zeitung jahrbuch revue "
    "rivista revista "
    "magazine newspaper times post herald gazette"
)

# Beginnings of words in the names of works that many write in, none of them a periodical.
COLLECTION = stems(
    "festschrift gedächtnisschrift gedenkschrift freundesgabe festgabe handbuch handwörterbuch lexikon "
    "wörterbuch enzyklopädie biographie encyclop handbook companion dictionary ansiklopedi armağan "
    "ensiklopediya энциклопед словарь сборник dictionnaire mélanges hommage dizionario enciclopedia "
    "diccionario homenaje"
)

# Words in the subtitle of the life of somebody, whose name is the title.
BIOGRAPHY = stems(
    "biogra autobiogra leben lebens porträt portrait life lives vie hayat yaşam həyat жизнь биограф очерк "
    "vita vida"
)

# Words that call what stands before them a special issue or a supplement: no title of a journal.
SPECIAL_ISSUE = stems("özel özəl ilave əlavə special supplement sonderheft спецвыпуск приложение numéro")

# Words for a thesis or an abstract of one, with biblatex's `type` (a localisation key or free text).
THESES = {
    "avtoreferat": "avtoreferat",
    "автореферат": "avtoreferat",
    "автореф": "avtoreferat",
    "doktora tez": "phdthesis",
    "doktora": "phdthesis",
    "yüksek lisans": "mathesis",
    "dissertasiya": "phdthesis",
    "dissertasiyası": "phdthesis",
    "дис": "phdthesis",
    "дисс": "phdthesis",
    "диссертаци": "phdthesis",
    "phd thesis": "phdthesis",
    "phd diss": "phdthesis",
    "phd dissertation": "phdthesis",
    "doctoral": "phdthesis",
    "doctoral thesis": "phdthesis",
    "doctoral dissertation": "phdthesis",
    "ma thesis": "mathesis",
    "master": "mathesis",
    "dissertation": "phdthesis",
    "diss.": "phdthesis",
    "habil": "habilitation",
    "thesis": "phdthesis",
    "mémoire de": "mathesis",
    "dissertationsschrift": "phdthesis",
    "diplomarbeit": "mathesis",
    "thèse": "phdthesis",
    "tesi di dottorato": "phdthesis",
    "tesis doctoral": "phdthesis",
    "yayımlanmamış": "phdthesis",
    "basılmamış": "phdthesis",
    "unpublished": "phdthesis",
}

# Words in the titles of conferences and their proceedings.
CONFERENCE = stems(
    "konferans kongre sempozyum bildiri bildiriler panel çalıştay konfrans simpozium konqres "
    "конференц симпозиум съезд съѣзд чтения "
    "conference congress symposium proceedings workshop colloquium kongress tagung colloque congrès "
    "convegno congreso"
)

# Abbreviations in them, whole words.
CONFERENCE_WORDS = frozenset(skeleton(word) for word in "конф симп конгр konf".split())

# First or last words of the names of web sites.
SITE = frozenset(
    skeleton(word) for word in "сайт портал блог site website portal blog sayt saytı sitesi portalı".split()
)

# Words that make a work without an author a report or an official paper.
REPORT = stems(
    "rapor raporu hesabat доклад отчет отчёт report bericht rapport informe rapporto memorandum consultation"
)

# Minutes of German parliaments, which are cited by session and day.
MINUTES = stems("stenographisch verhandlungen protokoll plenarprotokoll sitzungsbericht landtagsprotokoll")

# Papers that stand by their own name and date, and are no newspapers: resolutions, treaties, declarations.
DOCUMENT = stems(
    "belge bildiri bildirge karar anlaşma antlaşma andlaşma sözleşme protokol muahede tutanak mutabakat "
    "tebliğ sənəd bəyannamə qərar saziş müqavilə resolution declaration treaty agreement convention charter "
    "protocol communiqué decision резолюци деклараци договор соглашени конвенци протокол решени заявлени "
    "хартия beschluss abkommen vertrag erklärung résolution déclaration traité accord"
)

# Papers named by who wrote them, so that no author stands before: "Письмо К. Д. Кавелина М. П. Погодину".
PAPER = stems(
    "письмо записка записки доклад донесение рапорт отношение телеграмма речь воспоминания дневник дневники "
    "мемуары переписка показания памяти очерк жизнь лист спогади щоденник "
    "заявление обращение докладная телефонограмма прошение ходатайство справка сводка протокол стенограмма "
    "выступление автобиография рецензия циркуляр распоряжение"
)

# What a description calls a book behind its title and a colon, in small letters: "Title: сб. ст.".
KIND_OF_BOOK = stems(
    "сб сборник материал мат-лы документ док учеб учебник учебное монография хрестоматия тезисы тез труды "
    "справочник справ практикум роман повест рассказы стихотвор пьес словар энциклопед пособ межвуз антолог "
    "каталог лекци курс либретто зб збірник підручник навч навчальн матеріал док монографія"
)
# What it calls a periodical there: "Помощь: бюллетень комитета".
KIND_OF_PERIODICAL = stems("бюл бюллетень газета газ журнал журн орган альманах ежемес ежегод еженед вестник")

# Agencies are told from newspapers by what they call themselves.
AGENCY = stems("ajans agentliy агентств тасс agency agentur agence agenzia agencia")

# Those known by letters, as they stand here.
AGENCY_LETTERS = frozenset("AA DHA İHA BTA TASS AFP UPI ANKA APA BNS ANSA DPA dpa Reuters Interfax".split())

# Newspapers: what an explanation in brackets calls them.
NEWSPAPER = stems(
    "gazete gazetesi qəz qəzet qəzeti гәзет газ газета zeitung newspaper daily journal günlük jurnal dergi"
)

# Official gazettes, whole names and letters.
GAZETTES = frozenset(
    skeleton(g)
    for g in "Resmî Gazete|Resmi Gazete|RG|R.G.|T.C. Resmî Gazete|Düstur|BGBl.|ABl.|JO|BOE|G.U.|"
    "Собрание законодательства|Собрание законодательства Российской Федерации|СЗ РФ|Ведомости|"
    "Собрание законов|СЗ СССР|СЗ|СУ|ПСЗ|ПСЗРИ|СУ РСФСР|СП СССР|"
    "Ceride-i Resmiye|"
    "Azərbaycan Respublikası Ali Sovetinin Məlumatı|Azərbaycan Respublikasının Qanunvericilik Toplusu|"
    "Federal Register|Journal officiel|JORF|J.O.|Journal officiel de la République française|"
    "Moniteur universel|Bulletin des lois|Gazzetta Ufficiale|Boletín Oficial del Estado|"
    "Bundesgesetzblatt|Reichsgesetzblatt|Amtsblatt|London Gazette".split("|")
)

# Beginnings of the names of official gazettes that go on in many ways, in the spelling of today.
GAZETTE_BEGINNINGS = tuple(
    skeleton(g)
    for g in "Собрание узаконений|Полное собрание законов|Собрание постановлений|Собрание законодательства|"
    "Ведомости Верховного Совета|Ведомости Съезда народных депутатов|Свод законов|"
    "Azərbaycan Respublikasının Qanunvericilik Toplusu|Azərbaycan SSR Ali Sovetinin Məlumatı".split("|")
)

# Words at the end of the title of a statute (Turkish, Azerbaijani) or at its beginning (Russian and others).
STATUTE = stems(
    "kanun kanunu kanunî yasa yasası anayasa anayasası tüzük tüzüğü yönetmelik yönetmeliği kararname "
    "kararnamesi "
    "kanunname nizamname konstitusiya konstitusiyası qanun qanunu məcəllə məcəlləsi fərman "
    "закон конституция кодекс указ постановление устав декрет aktı direktif direktifi "
    "constitution gesetz verfassung"
)
# The same as whole words, for names begin with them: "Lawrence", "Acton".
STATUTE_WORDS = frozenset("act acts law laws loi lois".split())

# First words of the titles of German statutes that are no laws.
ORDINANCES = frozenset(
    skeleton(w) for w in "Verordnung Richtlinie Erlass Erlaß Edikt Satzung Reskript".split()
)

# Data bases of law, where a decision can be read; they are no container of it.
DATABASES = stems(
    "lexpera kazancı kazanci sinerji uyap corpus hukuktürk консультантплюс гарант кодекс juris beckonline "
    "westlaw lexisnexis legifrance légifrance"
)

# Words behind the day or the number of a decision.
OF_DECISION = stems("tarih tarihli gün günlü sayılı karar kararı от")

# Beginnings of the titles of laws that are laws wherever they are printed, in a newspaper, too; folded.
LAWS = tuple(
    fold(title)
    for title in "Конституция|Федеральный закон|Федеральный конституционный закон|Закон РФ|Закон СССР|"
    "Закон РСФСР|Закон Российской Федерации|Закон Азербайджанской Республики|Указ Президента|"
    "Указ Президиума|Постановление Правительства|Постановление Совета|Постановление ЦК|Постановление ЦИК|"
    "Постановление СНК|Декрет СНК|Декрет ВЦИК|Azərbaycan Respublikasının Konstitusiyası|"
    "Azərbaycan Respublikasının Qanunu|Türkiye Cumhuriyeti Anayasası".split("|")
)

# Courts, by letters and by name.
COURTS = frozenset(
    skeleton(c)
    for c in "AYM AYMK AİHM AİHK ABAD ATAD Yargıtay Danıştay Sayıştay YHGK YCGK HGK CGK DİDDK ECtHR ECHR ECJ "
    "CJEU EuGH BGH "
    "BVerfG BVerwG EGMR ICJ UAD ЕСПЧ".split()
) | {skeleton("Anayasa Mahkemesi"), skeleton("Конституционный Суд")}

# Interviews and speeches are named so in the note.
INTERVIEW = stems(
    "mülakat röportaj görüşme müsahibə интервью беседа interview entretien gespräch entrevista intervista"
)
