"""Names of persons and bodies in all our languages, as notes and as lists have them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from citekit.model import Name
from citekit.references.genitive import out_of_genitive
from citekit.references.name_lists import read_listed
from citekit.references.people import is_body_name, read_people

Reader = Callable[[str], tuple[Name, ...]]
BOTH = pytest.mark.parametrize("read", [read_people, read_listed])

PERSONS = [
    # as printed, family, given, suffix
    ("Thomas de Waal", "de Waal", "Thomas", ""),
    ("Ludwig van Beethoven", "van Beethoven", "Ludwig", ""),
    ("Rob van der Laarse", "van der Laarse", "Rob", ""),
    ("Otto von Bismarck", "von Bismarck", "Otto", ""),
    ("Charles de Gaulle", "de Gaulle", "Charles", ""),
    ("Gabriel García Márquez", "García Márquez", "Gabriel", ""),
    ("Federico García Lorca", "García Lorca", "Federico", ""),
    ("José Ortega y Gasset", "Ortega y Gasset", "José", ""),
    ("GARCÍA MÁRQUEZ, Gabriel", "GARCÍA MÁRQUEZ", "Gabriel", ""),
    ("Ahmed Cevdet Paşa", "Cevdet Paşa", "Ahmed", ""),
    ("Cevdet Paşa", "Cevdet Paşa", "", ""),
    ("Ziya Paşa", "Ziya Paşa", "", ""),
    ("Ali Suavi Efendi", "Suavi Efendi", "Ali", ""),
    ("Mirza Fətəli Axundzadə", "Axundzadə", "Mirza Fətəli", ""),
    ("Mirza Bala Mehmetzade", "Mehmetzade", "Mirza Bala", ""),
    ("Nəriman Nərimanov", "Nərimanov", "Nəriman", ""),
    ("Heydər Əlirza oğlu Əliyev", "Əliyev", "Heydər Əlirza oğlu", ""),
    ("Əliyev Heydər Əlirza oğlu", "Əliyev", "Heydər Əlirza oğlu", ""),
    ("Алиев Гейдар Алирза оглы", "Алиев", "Гейдар Алирза оглы", ""),
    ("Иван Петрович Сидоров", "Сидоров", "Иван Петрович", ""),
    ("Сидоров Иван Петрович", "Сидоров", "Иван Петрович", ""),
    ("Сидоров, Иван Петрович", "Сидоров", "Иван Петрович", ""),
    ("Сидоров И.П.", "Сидоров", "И.П.", ""),
    ("И. П. Сидоров", "Сидоров", "И. П.", ""),
    ("Лев Николаевич Толстой", "Толстой", "Лев Николаевич", ""),
    ("А. И. фон Гребниц", "фон Гребниц", "А. И.", ""),
    ("Müller, K.-H.", "Müller", "K.-H.", ""),
    ("Karl-Heinz Müller", "Müller", "Karl-Heinz", ""),
    ("J.R.R. Tolkien", "Tolkien", "J. R. R.", ""),
    ("Smith, J. A., Jr.", "Smith", "J. A.", "Jr."),
    ("Martin Luther King, Jr.", "King", "Martin Luther", "Jr."),
    ("Perley D", "Perley", "D", ""),
    ("Lazio T. J. W.", "Lazio", "T. J. W.", ""),
    ("de Bruyn A. G.", "de Bruyn", "A. G.", ""),
    ("van der Tol S.", "van der Tol", "S.", ""),
    ("KAYA, Ahmet", "KAYA", "Ahmet", ""),
    ("Kaya, A.", "Kaya", "A.", ""),
    ("KAYA Ahmet", "KAYA", "Ahmet", ""),
    ("Ahmet KAYA", "KAYA", "Ahmet", ""),
    ("Prof. Dr. Ahmet Kaya", "Kaya", "Ahmet", ""),
    ("İbn Haldun", "İbn Haldun", "", ""),
    ("Ibn Khaldun", "Ibn Khaldun", "", ""),
    ("Muhammad ibn Jarir al-Tabari", "al-Tabari", "Muhammad ibn Jarir", ""),
    ("Ahmad ibn Hanbal", "Ahmad ibn Hanbal", "", ""),
    ("Abu Bakr al-Razi", "al-Razi", "Abu Bakr", ""),
    ("Ebu'l-Ala Mardin", "Ebu'l-Ala Mardin", "", ""),
    ("Abd al-Rahman al-Jabarti", "al-Jabarti", "Abd al-Rahman", ""),
    ("Abdülhak Hamid Tarhan", "Tarhan", "Abdülhak Hamid", ""),
    ("Taha Hussein", "Hussein", "Taha", ""),
    ("طه حسين", "حسين", "طه", ""),
    ("عبد الرحمن بن خلدون", "عبد الرحمن بن خلدون", "", ""),
    ("ابن خلدون", "ابن خلدون", "", ""),
    ("أبو الفرج الأصفهاني", "الأصفهاني", "أبو الفرج", ""),
    ("عبد العزيز الدوري", "الدوري", "عبد العزيز", ""),
    ("محمد حسنين هيكل", "هيكل", "محمد حسنين", ""),
    ("محمد علی جمالزاده", "جمالزاده", "محمد علی", ""),
    ("Mehmed Fuad Köprülüzade", "Köprülüzade", "Mehmed Fuad", ""),
    ("Nizamülmülk", "Nizamülmülk", "", ""),
    ("Jean-Paul Roux", "Roux", "Jean-Paul", ""),
    ("DUPONT Jean", "DUPONT", "Jean", ""),
    ("Jean DUPONT", "DUPONT", "Jean", ""),
    ("M. le Comte de Ségur", "de Ségur", "M. le Comte", ""),
    ("Іван Якович Франко", "Франко", "Іван Якович", ""),
    ("Франко І. Я.", "Франко", "І. Я.", ""),
    ("Kaya A", "Kaya", "A", ""),
]


@BOTH
@pytest.mark.parametrize(("text", "family", "given_name", "suffix"), PERSONS, ids=[row[0] for row in PERSONS])
def test_reads_one_person(read: Reader, text: str, family: str, given_name: str, suffix: str) -> None:
    assert read(text) == (Name(family=family, given=given_name, suffix=suffix),)


LISTS = [
    # as printed, families
    ("Ahmet Kaya vd.", ["Kaya", "others"]),
    ("Ahmet Kaya, Can Demir vb.", ["Kaya", "Demir", "others"]),
    ("Kaya, A. ve Demir, C.", ["Kaya", "Demir"]),
    ("Kaya, A., Demir, C. ve Ak, B.", ["Kaya", "Demir", "Ak"]),
    ("Ahmet Kaya & Can Demir", ["Kaya", "Demir"]),
    ("A. Kaya, C. Demir", ["Kaya", "Demir"]),
    ("Иванов И. И., Петров П. П., Сидоров С. С.", ["Иванов", "Петров", "Сидоров"]),
    ("Иванов И. И. и др.", ["Иванов", "others"]),
    ("И. И. Иванов, П. П. Петров", ["Иванов", "Петров"]),
    ("И. И. Иванов и П. П. Петров", ["Иванов", "Петров"]),
    ("Əliyev Ə.Ə., Həsənov H.H. və b.", ["Əliyev", "Həsənov", "others"]),
    ("Müller, Hans/Weber, Karl", ["Müller", "Weber"]),
    ("Hans Müller/Karl Weber", ["Müller", "Weber"]),
    ("Müller/Weber", ["Müller", "Weber"]),
    ("Hans Müller u. a.", ["Müller", "others"]),
    ("Dupont, Jean et Durand, Marc", ["Dupont", "Durand"]),
    ("Jean Dupont et Marc Durand", ["Dupont", "Durand"]),
    ("Rossi, Mario e Bianchi, Carlo", ["Rossi", "Bianchi"]),
    ("Mario Rossi et al.", ["Rossi", "others"]),
    ("Pérez, José y Ruiz, Juan", ["Pérez", "Ruiz"]),
    ("José Pérez y otros", ["Pérez", "others"]),
    ("أحمد كايا ومحمد علي", ["كايا", "علي"]),
    ("أحمد كايا وآخرون", ["كايا", "others"]),
    ("احمد کایا و محمد علی", ["کایا", "علی"]),
    ("احمد کایا و دیگران", ["کایا", "others"]),
    ("Smith, J., Doe, J., and Roe, R.", ["Smith", "Doe", "Roe"]),
    ("Smith J, Doe J, Roe R", ["Smith", "Doe", "Roe"]),
    ("Bower G. C., Saul D., Perley D", ["Bower", "Saul", "Perley"]),
    ("Lazio T. J. W., Kassim N. E.", ["Lazio", "Kassim"]),
    ("Hyman S. D., Lazio T. J. W.", ["Hyman", "Lazio"]),
    ("Іваненко І. І., Петренко П. П. та ін.", ["Іваненко", "Петренко", "others"]),
    ("Іваненко І. І. та Петренко П. П.", ["Іваненко", "Петренко"]),
    ("Kaya, Ahmet; Demir, Can", ["Kaya", "Demir"]),
    ("Ahmet Kaya, Can Demir ve Bora Ak", ["Kaya", "Demir", "Ak"]),
]


@BOTH
@pytest.mark.parametrize(("text", "families"), LISTS, ids=[row[0] for row in LISTS])
def test_reads_several(read: Reader, text: str, families: list[str]) -> None:
    assert [name.family or name.literal for name in read(text)] == families


BODIES = [
    "T.C. Dışişleri Bakanlığı",
    "Türk Tarih Kurumu",
    "Azərbaycan Milli Elmlər Akademiyası",
    "Академия наук СССР",
    "Институт востоковедения РАН",
    "Міністерство освіти і науки України",
    "Institut für Zeitgeschichte",
    "Bundesministerium des Innern",
    "Ministère des Affaires étrangères",
    "European Commission",
    "United Nations",
    "World Bank",
    "Ministerio de Asuntos Exteriores",
    "Ministero degli Affari Esteri",
    "Istituto storico italiano",
    "وزارة الخارجية",
    "جامعة القاهرة",
    "وزارت امور خارجه",
    "دانشگاه تهران",
    "NATO",
]


@BOTH
@pytest.mark.parametrize("text", BODIES)
def test_a_body_is_kept_in_one_piece(read: Reader, text: str) -> None:
    assert read(text) == (Name(literal=text),)


@pytest.mark.parametrize(
    "text", ["Joseph Banks", "M. S. Ordubadi", "Ordubadi M. S.", "Ordubadi", "KAYA", "J. House"]
)
def test_a_person_whose_name_begins_as_a_word_for_a_body_is_none(text: str) -> None:
    assert not is_body_name(text)


@BOTH
@pytest.mark.parametrize("role", ["(Hrsg.)", "(haz.)", "(ed.)", "(çev.)", "(ред.)", "(dir.)", "(eds)"])
def test_what_a_person_did_is_no_part_of_the_name(read: Reader, role: str) -> None:
    assert read(f"Ahmet Kaya {role}") == (Name(family="Kaya", given="Ahmet"),)


GENITIVES = [
    ("Сидорова", "Ивана Петровича", "Иван Петрович Сидоров"),
    ("Сидоровой", "Анны Петровны", "Анна Петровна Сидорова"),
    ("Грушевського", "Михайла", "Михайла Грушевський"),  # a given name that no table has is kept
    ("Гуревича", "А. Я.", "А. Я. Гуревич"),
]


@pytest.mark.parametrize(("family", "given_name", "nominative"), GENITIVES)
def test_given_names_are_taken_out_of_the_genitive_too(family: str, given_name: str, nominative: str) -> None:
    assert str(out_of_genitive(Name(family=family, given=given_name))) == nominative
