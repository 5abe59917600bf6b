"""Months and seasons in the languages of our notes, as numbers of EDTF.

Months of other calendars than the Gregorian and the Julian one stand in
`citekit.references.lexicon.calendars`.
"""

from __future__ import annotations

# Nominative, genitive and usual abbreviations; one row a language, months divided by commas, forms by blanks;
# where a form has "_" print has a blank, a hyphen or nothing.  Marks on letters do not count.
MONTH_ROWS = {
    "tr": "ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık",
    "tr-abbreviated": "oca, şub, mar, nis, may, haz, tem, ağu, eyl, eki, kas, ara",
    "tr-old": "kânun_ı_sani ikinci_kânun sonkânun, , , , , , , , , teşrin_i_evvel birinci_teşrin ilkteşrin, "
    "teşrin_i_sani ikinci_teşrin sonteşrin, kânun_ı_evvel kânun_u_evvel birinci_kânun ilkkânun",
    "az": "yanvar, fevral, mart, aprel, may, iyun, iyul, avqust, sentyabr, oktyabr, noyabr, dekabr",
    "az-Cyrl": "јанвар, феврал, март, апрел, мај, ијун, ијул, август, сентјабр, октјабр, нојабр, декабр",
    "ru": "январь января янв, февраль февраля фев февр, март марта мар, апрель апреля апр, май мая, "
    "июнь июня іюнь іюня, июль июля іюль іюля, август августа авг, сентябрь сентября сент, "
    "октябрь октября окт, ноябрь ноября нояб, декабрь декабря дек",
    "ru-old": "генварь генваря, , , , , , , августъ, , , , ",
    "uk": "січень січня січ, лютий лютого лют, березень березня берез, квітень квітня квіт, "
    "травень травня трав, червень червня черв, липень липня лип, серпень серпня серп, "
    "вересень вересня верес, жовтень жовтня жовт, листопад листопада листоп, грудень грудня груд",
    "en": "january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, "
    "september sept sep, october oct, november nov, december dec",
    "de": "januar jänner jan, februar feber febr, märz mär, april, mai, juni, juli, august, september, "
    "oktober okt, november, dezember dez",
    "fr": "janvier janv, février févr fév, mars, avril avr, mai, juin, juillet juil, août, septembre, "
    "octobre, novembre, décembre déc",
    "es": "enero ene, febrero, marzo, abril abr, mayo, junio, julio, agosto ago, septiembre setiembre, "
    "octubre, noviembre, diciembre dic",
    "it": "gennaio genn gen, febbraio febbr, marzo, aprile, maggio magg, giugno giu, luglio lug, agosto, "
    "settembre sett, ottobre ott, novembre, dicembre",
    "ar": "يناير, فبراير, مارس, أبريل إبريل, مايو, يونيو يونيه, يوليو يوليه, أغسطس, سبتمبر, أكتوبر, نوفمبر, "
    "ديسمبر",
    "ar-levant": "كانون_الثاني, شباط, آذار, نيسان, أيار, حزيران, تموز, آب, أيلول, تشرين_الأول, "
    "تشرين_الثاني, كانون_الأول",
    "ar-maghreb": "جانفي, فيفري, , أفريل, ماي, جوان, جويلية, أوت, , , , ",
    "fa": "ژانویه, فوریه, , آوریل, مه, ژوئن, ژوئیه, اوت, سپتامبر, اکتبر, نوامبر, دسامبر",
}

# EDTF level 1: 21 spring, 22 summer, 23 autumn, 24 winter.
SEASON_ROWS = {
    "tr": "ilkbahar bahar, yaz, sonbahar güz, kış",
    "az": "yaz, yay, payız, qış",
    "ru": "весна, лето, осень, зима",
    "uk": "весна, літо, осінь, зима",
    "en": "spring, summer, autumn fall, winter",
    "de": "frühjahr frühling, sommer, herbst, winter",
    "fr": "printemps, été, automne, hiver",
    "es": "primavera, verano, otoño, invierno",
    "it": "primavera, estate, autunno, inverno",
    "ar": "ربيع الربيع, صيف الصيف, خريف الخريف, شتاء الشتاء",
    "fa": "بهار, تابستان, پاییز, زمستان",
}


def numbered(rows: dict[str, str], first: int = 1) -> dict[str, int]:
    """The forms of `rows`, each with its number, counted from `first`; "_" is a blank.

    >>> numbered({"en": "may, june jun"})
    {'may': 1, 'june': 2, 'jun': 2}
    """
    table: dict[str, int] = {}
    for row in rows.values():
        for number, forms in enumerate(row.split(","), first):
            for form in forms.split():
                # "yaz" is summer in Turkish and spring in Azerbaijani: the first row, Turkish, wins.
                table.setdefault(form.replace("_", " "), number)
    return table


MONTHS: dict[str, int] = numbered(MONTH_ROWS)
SEASONS: dict[str, int] = numbered(SEASON_ROWS, 21)

# Words before a year that make it approximate, and behind one; in print with or without their dots.
ABOUT = (
    "um | ca. | circa | c. | about | around | etwa | gegen | vers | environ | env. | hacia | h. hacia | "
    "alrededor de | verso il | verso | intorno al | около | ок. | примерно | приблизно | близько | бл. | "
    "yaklaşık | takriben | təxminən | тәхминән | حوالي | نحو | حدود"
)
ABOUT_AFTER = "civarı | civarında | dolayları | ətrafı"

# What makes a decade of a year that ends in 0, behind it and before it.
DECADE_AFTER = (
    "s | 's | er jahre | er jahren | er | 'lar | 'lər | 'lerde | 'larda | 'li yıllar | 'lı yıllar | "
    "'lu yıllar | lu yıllar | li yıllar | lı yıllar | -х гг. | -х годов | -х годах | -е годы | -е гг. | -х | "
    "-ые годы | -ых годов | -ті рр. | -ті роки | -х років | -х рр. | -ci illər | -cı illər | -cu illər | "
    "-cü illər | -ҹи илләр | -ҹы илләр"
)
DECADE_BEFORE = "années | les années | década de | años | anni | gli anni | decennio"
