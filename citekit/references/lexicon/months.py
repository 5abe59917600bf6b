"""Months and seasons in the languages of our notes, as numbers of EDTF."""

from __future__ import annotations

# Nominative, genitive and usual abbreviations; one row a language, months divided by commas, forms by blanks.
MONTH_ROWS = {
    "tr": "ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık",
    "tr-abbreviated": "oca, şub, mar, nis, may, haz, tem, ağu, eyl, eki, kas, ara",
    "tr-old": "kânunusani, , , , , , , , , teşrinievvel, teşrinisani, kânunuevvel",
    "az": "yanvar, fevral, mart, aprel, may, iyun, iyul, avqust, sentyabr, oktyabr, noyabr, dekabr",
    "az-Cyrl": "јанвар, феврал, март, апрел, мај, ијун, ијул, август, сентјабр, октјабр, нојабр, декабр",
    "ru": "январь января янв, февраль февраля фев февр, март марта мар, апрель апреля апр, май мая, "
    "июнь июня іюнь іюня, июль июля іюль іюля, август августа авг, сентябрь сентября сент, "
    "октябрь октября окт, ноябрь ноября нояб, декабрь декабря дек",
    "uk": "січень січня, лютий лютого, березень березня, квітень квітня, травень травня, червень червня, "
    "липень липня, серпень серпня, вересень вересня, жовтень жовтня, листопад листопада, грудень грудня",
    "en": "january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, "
    "september sept sep, october oct, november nov, december dec",
    "de": "januar jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, "
    "dezember",
    "fr": "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
    "es": "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre setiembre, octubre, "
    "noviembre, "
    "diciembre",
    "it": "gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, "
    "dicembre",
}

# EDTF level 1: 21 spring, 22 summer, 23 autumn, 24 winter.
_SEASONS = {
    "tr": "ilkbahar bahar, yaz, sonbahar güz, kış",
    "az": "yaz, yay, payız, qış",
    "ru": "весна, лето, осень, зима",
    "en": "spring, summer, autumn fall, winter",
    "de": "frühjahr frühling, sommer, herbst, winter",
    "fr": "printemps, été, automne, hiver",
    "es": "primavera, verano, otoño, invierno",
    "it": "primavera, estate, autunno, inverno",
}


def _table(rows: dict[str, str], first: int) -> dict[str, int]:
    table: dict[str, int] = {}
    for row in rows.values():
        for number, forms in enumerate(row.split(","), first):
            for form in forms.split():
                # "yaz" is summer in Turkish and spring in Azerbaijani: the first row, Turkish, wins.
                table.setdefault(form, number)
    return table


MONTHS: dict[str, int] = _table(MONTH_ROWS, 1)
SEASONS: dict[str, int] = _table(_SEASONS, 21)
