"""Calendars that notes count by beside the Gregorian one, their months and the words that name them.

Source: the project's table of footnote conventions by language, section 5.
"""

from __future__ import annotations

from enum import StrEnum

from citekit.references.lexicon.months import numbered


class Calendar(StrEnum):
    """How a date in a note counts."""

    HIJRI = "hijri"  # lunar, from 622
    RUMI = "rumi"  # Ottoman financial years, solar, from March
    SOLAR = "solar"  # Persian, from March 622
    REPUBLICAN = "republican"  # French, from 1792
    UNTOLD = "other"  # Hijri, Rumi or solar: the note does not say which


# Months by number, in the notation of `months.MONTH_ROWS`.
HIJRI_ROWS = {
    "tr": "muharrem, safer, rebi_ü'l_evvel rebiyülevvel, rebi_ü'l_ahir rebiyülahir, "
    "cemazi_ye'l_evvel cemazi_ü'l_evvel, cemazi_ye'l_ahir cemazi_ü'l_ahir, receb recep, "
    "şa'ban, ramazan, şevval, zi'l_ka'de, zi'l_hicce",
    "az": "məhərrəm, səfər, rəbiül_əvvəl, rəbiül_axır, cəmadiyəl_əvvəl, cəmadiyəl_axır, rəcəb, , , şəvval, "
    "zilqədə, zilhiccə",
    "en": "muharram, safar, rabi_i rabi'_i rabi'_al_awwal rabi_al_awwal rabi_al_avval, "
    "rabi_ii rabi'_ii rabi'_al_thani rabi_al_thani rabi'_al_akhir, jumada_i jumada_al_ula, "
    "jumada_ii jumada_al_akhira jumada_al_thaniya, rajab, sha'ban shaban, ramadan, shawwal, "
    "dhu_al_qa'da dhu_l_qa'da dhu'l_qa'da, dhu_al_hijja dhu_l_hijja dhu'l_hijja",
    "ru": "мухаррам, сафар, раби_ал_аввал раби_ал_авваль, раби_ас_сани раби_ал_ахир, "
    "джумада_ал_ула джумада_ал_уля, джумада_ас_сани джумада_ал_ахира, раджаб, шабан шаабан, "
    "рамадан рамазан, шавваль шаввал, зу_л_када зу_ль_када, зу_л_хиджжа зу_ль_хиджжа",
    "ar": "محرم المحرم, صفر, ربيع_الأول, ربيع_الآخر ربيع_الثاني, جمادى_الأولى, جمادى_الآخرة جمادى_الثانية, "
    "رجب, شعبان, رمضان, شوال, ذو_القعدة ذي_القعدة ذيقعده, ذو_الحجة ذي_الحجة ذيحجه",
}
SOLAR_ROWS = {
    "fa": "فروردین, اردیبهشت, خرداد, تیر, مرداد امرداد, شهریور, مهر, آبان, آذر, دی, بهمن, اسفند",
    "en": "farvardin, ordibehesht, khordad, tir, mordad, shahrivar, mehr, aban, azar, dey, bahman, esfand",
    "ru": "фарвардин, ордибехешт, хордад, , мордад, шахривар, мехр, абан, азар, дей, бахман, эсфанд",
}
REPUBLICAN_ROWS = {
    "fr": "vendémiaire, brumaire, frimaire, nivôse, pluviôse, ventôse, germinal, floréal, prairial, "
    "messidor, thermidor, fructidor",
}

MONTHS_OF = {
    Calendar.HIJRI: numbered(HIJRI_ROWS),
    Calendar.SOLAR: numbered(SOLAR_ROWS),
    Calendar.REPUBLICAN: numbered(REPUBLICAN_ROWS),
}

# The signs of months in Ottoman records, as archives print them: "12 Ş 1325".
OTTOMAN_SIGNS = "M | S | Ra | RA | R | Ca | CA | C | B | Ş | N | L | Za | ZA | Z"

# Words before the year and behind it.  Forms with a dot need it.
WORDS_BEFORE = {
    Calendar.HIJRI: "h. | hicri | hicri sene | hijri | a.h. | ah | hegira | hidschra | год хиджры | هجري | "
    "هجرية | سنه هجري",
    Calendar.RUMI: "r. | rumi | mali | malî sene | rumi sene",
    Calendar.SOLAR: "h.ş. | hicri şemsi | şemsi | хиджри шамси",
}
WORDS_AFTER = {
    Calendar.SOLAR: "ه.ش. | ه.ش | هـ.ش | هـ ش | ه ش | هجري شمسي | شمسي | ش | خورشيدي | "
    "sh | a.s.h. | h.ş. | hş",
    Calendar.HIJRI: "هـ.ق | ه.ق. | ه.ق | هـ ق | ه ق | هجري قمري | قمري | ق | هجرية | هجري | هـ | ه | "
    "a.h. | ah | h. | hicri | hijri | г.х. | г. хиджры | хиджры | de l'hégire | d.h. | de la hégira | "
    "dell'egira",
    Calendar.RUMI: "rumi | mali",
}
# Words that only say that a year is Gregorian.
GREGORIAN_AFTER = "م | ميلادي | ميلادية | miladi | milâdî | ce | c.e. | a.d. | ad | н.э. | d.c. | n.chr."
