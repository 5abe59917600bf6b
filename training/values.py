"""Numbers, addresses and signatures of made-up references."""

from __future__ import annotations

import random
from collections.abc import Sequence

from training.dates import day
from training.pools import Pools

_VOLUME = {
    "cilt": (
        "C. {}",
        "Cilt {}",
        "c. {}",
        "{}. cilt",
        "Cilt: {}",
        "C.{}",
        "I. Cilt",
        "Cilt II",
        "{} nci Cilt",
        "{}. Kitap",
        "Cild {}",
    ),
    "cild": ("{}-ci cild", "C. {}", "c. {}", "Cild {}"),
    "t": ("Т. {}.", "T. {}.", "Т.{}.", "Ч. {}.", "Кн. {}."),
    "bd": ("Bd. {}", "Band {}", "Bde. 1-{}", "Bd {}", "{}. Bd.", "Teil {}"),
    "jg": ("{}. Jg.", "Jg. {}", "Jg. {}", "vol. {}", "{}. Jahrgang", "Bd. {}"),
    "cl": ("{}", "{} 1", "{}/2", "{}.1", "{} A", "{}, 2", "{} A 1"),
    "ar": ("ج {}", "ج{}", "مج {}", "المجلد {}", "ج. {}"),
    "vol": ("vol. {}", "Vol. {}", "{} vols", "vol. {}"),
}
_ROMANCE_VOLUME = ("t. {}", "vol. {}", "tome {}", "tomo {}", "T. {}", "voll. {}")
_NUMBER = {
    "no": ("№ {}", "№{}", "Вып. {}", "N {}", "Кн. {}"),
    "b": ("{}",),
    "p": (" ({})", "({})", " no. {}"),
    "h": ("H. {}", "Heft {}", "{}", "Nr. {}"),
}
_ACCESS = {
    "tr": (
        "Erişim tarihi: {}",
        "Erişim Tarihi: {}",
        "e.t. {}",
        "erişim: {}",
        "Erişim Tarihi {}",
        "{}",
        "son erişim {}",
    ),
    "az": ("müraciət tarixi: {}", "{}", "girilən tarix: {}"),
    "ru": ("дата обращения: {}", "Дата обращения: {}", "{}"),
    "de": (
        "Zugriff: {}",
        "abgerufen am {}",
        "zuletzt abgerufen am {}",
        "Stand: {}",
        "{}",
        "letzter Zugriff {}",
        "Zugriff am {}",
    ),
    "en": (
        "accessed {}",
        "last accessed {}",
        "retrieved {}",
        "last visited {}",
        "Accessed {}",
        "accessed on {}",
    ),
    "fr": ("consulté le {}", "page consultée le {}", "{}"),
    "it": ("consultato il {}", "ultimo accesso: {}", "{}"),
    "ar": ("تاريخ الاطلاع {}", "شوهد في {}", "{}"),
    "fa": ("تاریخ دسترسی {}", "بازیابی {}", "{}"),
    "es": ("consultado el {}", "fecha de consulta: {}", "{}"),
}
_SIGNATURES = {
    "ar": (
        "030.10.{0}.{1}.{2}",
        "Y.EE, {0}/{1}",
        "HR.SYS, {0}/{1}",
        "DH.ŞFR, nr. {0}/{1}",
        "Fon: 30.18.1.2, Kutu: {0}, Dosya: {1}",
        "Kls. {0}, Dos. {1}, F. {2}",
        "A.}MKT.MHM, {0}/{1}",
        "İ.DH., {0}/{1}",
    ),
    "az": ("f. {0}, siy. {1}, iş {2}", "F. {0}, siy. {1}, iş. {2}"),
    "ru": (
        "Ф. {0}. Оп. {1}. Д. {2}.",
        "Ф. Р-{0}. Оп. {1}. Д. {2}.",
        "Ф. {0}. Д. {2}.",
        "Ф.{0}. Оп.{1}. Д.{2}.",
    ),
    "de": ("1 BvR {0}/{1}", "C-{0}/{1}", "VI ZR {0}/{1}", "Az. {0}/{1}", "Rs. {0}/{1}"),
    "de2": ("R 43 II/{0}", "NS 19/{0}", "R 58/{0}", "NY 4036/{0}", "I. HA Rep. {1}, Nr. {0}", "E {0} Bü {1}"),
    "it": (
        "b. {1}, fasc. {2}",
        "reg. {0}",
        "F7 {0}",
        "Senato Mar, reg. {1}",
        "ms. fr. {0}",
        "Estado, leg. {0}",
    ),
    "isbn": ("ISBN 5-{2}-0{0}-{1}", "ISBN 978-5-{2}-{0}-{1}", "ISBN 5-02-00{0}-{1}"),
    "eu": ("C-{0}/9{1}", "{0}/7{1}"),
    "": ("{0}", "{0}/{1}", "200{1}/{0}", "{0}"),
}


def pages(rng: random.Random, *, single: bool | None = None) -> str:
    """A page or a range of pages."""
    first = rng.randint(1, 600)
    if single or (single is None and rng.random() < 0.45):
        return str(first)
    last = first + rng.randint(1, 40)
    shown = str(last)
    if rng.random() < 0.2 and len(shown) == len(str(first)) and first > 99:
        shown = shown[-2:]
    return (
        f"{first}{rng.choice(('-', '–', '-', '—', ' - ', '--'))}{shown}"
        if rng.random() < 0.97
        else f"{first}, {last}"
    )


def locator(form: str, rng: random.Random) -> str:
    """Where in a work, but for its pages: "VI 847-853", "193 n.19", "§ 823 Rn. 41", "15(1)(b)"."""
    first, second, third = (rng.randint(1, most) for most in (24, 60, 300))
    return rng.choice(_LOCATORS[form]).format(
        first, second, third, third + rng.randint(1, 30), rng.choice(ROMAN), rng.randint(980, 1460)
    )


_LOCATORS = {
    "old": (
        "{4} {2}-{3}", "{4} {1}", "{0}.{1}", "{0}.{1}.{2}", "{0}, {1}", "{0}, {1}, {2}", "{4}, {2}",
        "{4}, {2}-{3}", "{2}", "{2}-{3}", "{0}.{1}-{1}", "{4} {0},{1}", "{4}.{2}–{3}", "{0}.{1}.{0}–{0}",
        "{0}, {2}-{3}", "{2} ss.", "{0}, {1} s.", "{2}–{3}", "{0}.{2}-{3}", "{0}, {1}, {0}-{1}", "{2} ff.",
        "{0}.{2}ff.", "{4} {0}, {1}", "{4} {1}-{2}", "{4}. {0}. {1}", "{0}, {0}, {1}", "{0}. {1}",
        "praef. {0}",
        "{0}.{1}.{0}-{1}", "{0}.{2}, {0}.{3}", "{2} sqq.", "{0}, {1} e {2}", "{4} {0}-{1}",
    ),
    "bekker": (
        "{5}a{0}", "{5}b{0}-{1}", "{4} {5}a {0}", "{5} b {0}-{1}", "{2}a", "{2}a–{3}e", "{4} {2}b",
        "{2}c-d",
        "{0}.{2}f", "{4}, {2}d {0}", "{2} C", "{0}, {2}e-f", "{5}a{0}-b{1}", "{0}.{0}, {5}a{1}",
    ),
    "fr": (
        "fr. {1}", "fr. {2}", "frr. {0}-{1}", "fr. {1}, {0}-{1}", "fr. {0}.{1}", "F {1}", "fr. {0} {4}",
        "frg. {1}",
        "fr. {2}.{0}–{0}", "T {0}", "fr. {1}a", "test. {0}", "epigr. {0}", "fr. {0},{1}",
    ),
    "jacoby": (
        "{2} F {1}", "{2} F {0}a", "{2} T {0}", "{2} FF {0}-{1}", "F {1}", "{0} B {1}", "{0} A {0}",
        "B {2}",
    ),
    "papyrus": ("{2}", "{3}.{0}", "{2}, {0}-{1}", "{1}", "{5}", "{5}, {0}", "{5}.{0}-{1}", "{5}a"),
    "const": (
        "art. {4}", "art. {4}, § {0}", "art. {4}, § {0}, cl. {0}", "amend. {4}", "amend. {4}, § {0}",
        "art. {0}, § {0}",
    ),
    "art": (
        "art. {0}", "art. {0}({0})", "arts. {0}–{1}", "Art. {0}", "Article {0}", "art {0}", "arts {0}, {1}",
        "Art. {0}({0})(b)", "art. {0}, ¶ {0}", "Article {0}({0})", "§ {0}",
    ),
    "para": (
        "para {0}", "paras {0}–{1}", "[{1}]", "[{0}]–[{1}]", "¶ {0}", "¶¶ {0}–{1}", "ch {0}",
        "para. {0}", "{0}-{1}",
        "para {0}.{1}", "paras. {0}-{1}", "at [{1}]", "ch. {0}", "pt {0}",
    ),
    "act": (
        "s {0}", "s {0}({0})", "ss {0}–{1}", "s. {0}", "sch {0}", "r {0}.{0}", "reg {0}",
        "s {0}({0})(b)", "section {0}",
        "ss {0}, {1}", "Sch {0} para {0}", "sec. {0}", "s {0}A",
    ),
    "us": (
        "§ {2}", "§ {2}({0})", "§§ {2}–{3}", "§ {2}({0})(A)", "§ {0}.{1}", "§ {2}a", "§ {2}({0})(B)(ii)",
        "§ {0}:{1}",
        "§ {0}-{2}", "§ {5}", "§ {0}.{1}({0})", "§ {2} cmt. b", "§ {0}.{1} cmt. c", "§ {5}({0})",
    ),
    "record": ("S{5}", "H{5}", "{5}–{5}", "S10,{2:03}", "H{0},{2:03}", "{5}", "E{2}"),
    "thousands": (
        "{1},{2:03}", "{0},{2:03}, {0},{3:03}", "{1},{2:03}-{3}", "{5}", "{0},{2:03}–{3}", "{2}, {3}",
    ),
    "col": ("col {2}", "cols {2}–{3}", "col. {2}", "c. {2}", "{2}"),
    "law": (
        "§ {2} Rn. {1}", "Rn. {2}", "Rn. {1}", "Rz. {2}", "§ {2}", "Art. {0} Rn. {1}", "{2} Rn. {1}",
        "{2}, {3}", "§§ {2} ff.",
    ),
    "sec": ("{0}({1})", "{2}({0})(b)", "{2}({0})(A)(i)", "{2}", "{0}.{2}", "{0}.{1}({0})"),
    "n": (
        "{2} n. {0}", "{2} n.{0}", "{2} n. {1}", "{2}–{3} n. {0}", "{2} nota {0}", "{2} Anm. {0}",
        "{2} note {0}",
    ),
}  # fmt: skip


ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XXIV", "LX", "XL")


def number(rng: random.Random, most: int) -> str:
    """A small number; sometimes in Roman letters."""
    return rng.choice(ROMAN) if rng.random() < 0.12 else str(rng.randint(1, most))


def volume(form: str, language: str, rng: random.Random) -> str:
    """A volume with its word."""
    rows: Sequence[str] = (
        _ROMANCE_VOLUME if form == "t" and language in ("fr", "it", "es") else _VOLUME.get(form, ("{}",))
    )
    return rng.choice(rows).format(
        number(rng, 12 if form in ("cilt", "t", "bd", "vol", "cild", "ar") else 90)
    )


def issue(form: str, rng: random.Random) -> str:
    """An issue, with its word if the form says so."""
    value = str(rng.randint(1, 12)) if rng.random() < 0.7 else str(rng.randint(1, 260))
    if rng.random() < 0.06:
        value = f"{rng.randint(1, 6)}-{rng.randint(7, 12)}"
    return rng.choice(_NUMBER.get(form, ("{}",))).format(value)


def address(rng: random.Random, pools: Pools) -> str:
    """A web address."""
    host = rng.choice(("www.", "", "www.", "news.", "dergipark.")) + "".join(
        rng.choices("abcdefghiklmnoprstuvyz", k=rng.randint(3, 11))
    )
    host += rng.choice(
        (
            ".com",
            ".org",
            ".gov.tr",
            ".com.tr",
            ".az",
            ".ru",
            ".de",
            ".edu",
            ".org.tr",
            ".info",
            ".net",
            ".fr",
            ".it",
            ".edu.tr",
            ".eu",
        )
    )
    steps = [
        "".join(rng.choices("abcdefghiklmnoprstuvyz0123456789-_", k=rng.randint(2, 14)))
        for _ in range(rng.randint(0, 4))
    ]
    tail = rng.choice(
        (
            "",
            "",
            ".html",
            ".htm",
            ".pdf",
            "/",
            ".php?id=" + str(rng.randint(1, 9999)),
            ".asp?haberno=" + str(rng.randint(1, 99999)),
        )
    )
    scheme = (
        ""
        if host.startswith("www.") and rng.random() < 0.4
        else rng.choice(("http://", "https://", "http://"))
    )
    text = scheme + "/".join([host, *steps]) + (tail if steps else "")
    kind = rng.random()
    if kind < 0.03:
        text = text.replace("/", "\\")
    elif kind < 0.06 and "." in text:
        text = text.replace(".", ". ", 1)
    return text


def accessed(language: str, rng: random.Random) -> str:
    """When an address was read, in words."""
    return rng.choice(_ACCESS[language]).format(day(language, rng))


def signature(form: str, rng: random.Random) -> str:
    """The number of a statute, a decision or a file."""
    return (
        rng.choice(_SIGNATURES[form])
        .replace("}MKT", "}}MKT")
        .format(rng.randint(2, 4800), rng.randint(1, 9), rng.randint(1, 300))
    )
