"""What the names of persons look like beside given names: endings of family names, particles, titles."""

from __future__ import annotations

from citekit.model import fold, skeleton

# Endings of family names that titles seldom have, by skeleton.
FAMILY_ENDINGS = tuple(
    skeleton(ending)
    for ending in "oğlu oglu zade zadə zâde gil lıoğlu ov yev iyev ova eva yeva iyeva ayev ayeva "
    "skiy skaya ски ский "
    "ская ов ова ев ева ёв ин ина ын цкий цкая енко чук швили şvili shvili dze дзе yan ian янц янъ".split()
)

# Small words inside names, kept with the family name.
PARTICLES = frozenset(
    "von van der den de del della dela di da du la le les dos das do zu zum zur ter ten y af av bin ibn "
    "el al ül фон ван дер ден де дю ла ле да ибн бин аль эль ал бен بن ابن آل".split()
)

# With these a family name begins where no given name stands before: Di Fabio, v. Gierke.
CAPITAL_PARTICLES = frozenset("v. Di De Della Du Von Van Vom Zum Zur".split())

# With these a title begins, and no name.
ARTICLES = frozenset("the a an der die das ein eine the les une".split())
# "Son of": what stands around it is one name, as Arabic names are cited.
SON_OF = frozenset("ibn bin ibni ben bint b. bt. ibnü ibn-i ибн бин ابن بن بنت".split())
KUNYA = frozenset("abu abū ebu ebû ebü ebi abi abī abû abü ümmü umm abou абу أبو ابو أبي".split())
# The beginning of one given name: "Abd al-Rahman".
SERVANT_OF = frozenset("abd abdel abdul عبد".split())
# What an origin begins with, as the last word of an Arabic name: "al-Tabari".
ORIGINS = tuple(
    "al- el- as- ar- an- at- az- ash- ad- aṣ- aṭ- aẓ- aḍ- ad- aḏ- aš- er- es- eş- et- ed- en- ez- eṣ- eẓ- "
    "ез- аль- ал- ас- ат- ال".split()
)
# What people of old are styled, before a name that is not cut: Molla Gürânî, İmam Birgivî; folded.
STYLES_BEFORE = frozenset(
    fold(word)
    for word in "Molla Mulla İmam İmâm Şeyh Şeyhülislâm Şeyhülislam Hâce Mevlânâ Mevlana Kadı Şems".split()
)

# Endings of Russian and Ukrainian patronymics, also in the genitive; words that make one of a father's name.
PATRONYMICS = (
    *(
        "ович",
        "евич",
        "ьич",
        "овна",
        "евна",
        "ична",
        "инична",
        "овича",
        "евича",
        "ича",
        "овны",
        "евны",
        "ичны",
    ),
    *("йович", "івна", "ївна", "івни", "ївни", "овичъ", "евичъ"),
)
FATHER_WORDS = frozenset("oğlu qızı kızı oğli qizi оглы оглу кызы гызы оғлу гызы o. q.".split())

# Spanish family names that stand before a second one: nobody is given them as a middle name.
FIRST_OF_TWO = frozenset(
    map(
        skeleton,
        "García Fernández González Rodríguez López Martínez Sánchez Pérez Gómez Martín Jiménez Hernández "
        "Díaz Álvarez Muñoz Gutiérrez Domínguez Vázquez Ramírez Suárez Núñez Iglesias Ortega Delgado Ortiz "
        "Márquez Méndez Cortés Peña Herrera Cabrera Vargas Vega Fuentes Rojas Carrillo Menéndez Ibáñez "
        "Benítez Velázquez Giménez Meléndez Bermúdez Valdés Vargas Mendoza Rubio Sanz Ramos Medina Molina "
        "Castro Blasco Pardo Llorente Cánovas Madariaga".split(),
    )
)

# What the names of bodies of a state begin with, and that looks like initials.
STATES = ("T.C. ", "T. C. ")

# Titles behind a name that belong to it, beside `HONORIFICS`.
TITLES_BEHIND = "mirza mirzə mîrza bek".split()

# What follows a family name: "King, Jr."
OF_THREE_INITIALS = (
    "Гегель | Гегеля | Шеллинг | Шеллинга | Шлейермахер | Гофман | Толкин | Гегел | Hegel | Schelling"
)
"""Families of whom print gives three initials before a title; of others the third is that of the title."""

SUFFIXES = "Jr | Sr | Jun | II | III | IV"

# What may follow a name in Turkish and Azerbaijani and belongs to it.
HONORIFICS = frozenset(skeleton(t) for t in "Paşa Efendi Bey Bəy Ağa Han Xan Hanım oğlu qızı".split())

# Academic and other titles before a name, which are no part of it.
ACADEMIC_TITLES = (
    "prof. dr. | prof. | doç. dr. | doç. | yrd. doç. dr. | dr. öğr. üyesi | dr. | av. | акад. | проф. | "
    "д-р | "
    "ord. prof. | sir | lord | lady"
)

# What an author is at a university, at the beginning of the note that says who wrote.
RANKS = (
    "professor | associate professor | assistant professor | visiting professor | adjunct professor | "
    "distinguished professor | professor emeritus | emeritus professor | senior lecturer | lecturer | "
    "reader | "
    "senior research fellow | research fellow | fellow | postdoctoral fellow | postdoctoral researcher | "
    "ph.d. candidate | phd candidate | doctoral candidate | doctoral student | j.d. candidate | "
    "law clerk | dean | director | wissenschaftlicher mitarbeiter | wissenschaftliche mitarbeiterin | "
    "privatdozent | privatdozentin | universitätsprofessor | professeur | professeure | "
    "maître de conférences | "
    "maîtresse de conférences | doctorant | doctorante | chargé de recherche | chargée de recherche | "
    "directeur de recherche | directrice de recherche | professore | professoressa | ricercatore | "
    "ricercatrice | "
    "dottorando | profesor | profesora | catedrático | catedrática | profesör | doçent | doktora öğrencisi | "
    "araştırma görevlisi | öğretim üyesi | öğretim görevlisi | профессор | доцент | аспирант | "
    "старший преподаватель | научный сотрудник | старший научный сотрудник | доктор | кандидат | професор | "
    "аспірант | старший викладач"
)

# Those whose collections of hadith are cited by chapter and number: Buhârî, “Îmân”, 16.
COLLECTORS_OF_HADITH = frozenset(
    skeleton(name)
    for name in "Buhârî|Buhari|Bukhari|Bukhārī|Müslim|Muslim|Müslim b. el-Haccâc|Ebû Dâvûd|Ebû Dâvud|"
    "Abu Dawud|Abū Dāwūd|Dâvûd|Tirmizî|Tirmidhī|Nesâî|Nesâ’î|Nasāʾī|İbn Mâce|Ibn Mājah|Mâlik|Mâlik b. Enes|"
    "Dârimî|Muvatta|b. el-Haccâc|İbn Huzeyme|İbn Hibbân".split("|")
)

# Authors of old who go by one name, and stand before a title as others do with family and initials.
SINGLE_NAMES = frozenset(
    skeleton(name)
    for name in "Аристотель Платон Гомер Геродот Плутарх Тацит Цицерон Плотин Прокл Августин Эпиктет "
    "Ксенофонт Фукидид Лукреций Сенека Страбон Филон Ориген Авиценна Низами Физули Aristoteles "
    "Aristotle Aristote Platon Plato Homeros Homer Herodotos Herodotus Hérodote Plutarch Plutarkhos "
    "Tacitus Cicero Cicéron Plotinus Plotin Augustinus Augustine Xenophon Ksenofon Thukydides Thucydides "
    "Stendhal Voltaire Molière Platon Aristote Homère Cicéron Sénèque Tacite Virgile Ovide Plutarque "
    "Hérodote "
    "Thucydide Xénophon Aristotle Plato Homer Cicero Tacitus Virgil Vergil Ovid Plutarch Herodotus "
    "Thucydides "
    "Xenophon Augustine Livy Lucretius Polybius Seneca Strabon Strabo Farabi Fârâbî Gazzâlî Gazali Naima "
    "Naîmâ Fuzuli Nizami Evliya Mevlânâ".split()
)

# Endings that a family name takes in a sentence, and what its nominative has in their place; of several those
# count that lead to a known name.  Behind an apostrophe anything may stand: "Karpat'ta", "Thompson's".
CASE_ENDINGS = (
    # ru, uk
    *(
        (ending, nominative)
        for nominative, endings in (
            ("ский", "ского скому ским ском"),
            ("цкий", "цкого цкому цким цком"),
            ("ський", "ського ському ським"),
            ("цький", "цького цькому цьким"),
            ("ый", "ого ому ым ом"),
            ("ий", "его ему им ем"),
            ("ой", "ого ому ым ом"),
            ("ая", "ой ую"),
            ("", "а у ом ым ем е ові"),
            ("й", "я ю ем"),
            ("ь", "я ю ем"),
            ("а", "ы и е у ой"),
            ("о", "а у ом ою"),
            ("я", "и е ю ей"),
        )
        for ending in endings.split()
    ),
    # tr, az, where the apostrophe is left out
    *((ending, "") for ending in "nın nin nun nün ın in un ün da də dan dən ya yə a ə nı ni ı i u ü".split()),
    ("s", ""),  # de
)
