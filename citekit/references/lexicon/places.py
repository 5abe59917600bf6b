"""Places where books are printed, with the short forms that bibliographies use.

A place that is not here is still read as one where its position says so; the
table only settles doubts.
"""

from __future__ import annotations

from citekit.model import skeleton
from citekit.references.lexicon.tries import any_of, letters, openings

_PLACES = """
Ankara|İstanbul|Istanbul|Konstantiniyye|Dersaadet|Kostantiniyye|İzmir|Bursa|Konya|Erzurum|Trabzon|Samsun|
Adana|Kayseri|
Eskişehir|Sivas|Isparta|Malatya|Elazığ|Diyarbakır|Antalya|Sakarya|Kars|Van|Edirne|Lefkoşa|Gaziantep|Denizli|
Bolu|İst.|Ank.|İzm.|Mısır|
Bakü|Bakı|Baku|Baki|Баку|Бакы|Gəncə|Gence|Гянджа|Naxçıvan|Nahçıvan|Şuşa|Tebriz|Təbriz|Тебриз|Tiflis|Тифлис|
Тбилиси|Tbilisi|
Erivan|Yerevan|Ереван|Эривань|
М.|Л.|СПб.|Спб.|СПБ.|Пг.|М.; Л.|М.-Л.|М. – Л.|М., Л.|Москва|Ленинград|Санкт-Петербург|Петербург|Петроград|
К.|Киев|Кіевъ|
Київ|Харьков|Одесса|Казань|Уфа|Ростов н/Д|Ростов-на-Дону|Н. Новгород|Нижний Новгород|Новосибирск|
Екатеринбург|Свердловск|
Томск|Саратов|Самара|Воронеж|Минск|Рига|Вильна|Вильнюс|Ташкент|Алма-Ата|Алматы|Бишкек|Фрунзе|Душанбе|
Ашхабад|Махачкала|
Пермь|Ярославль|Иркутск|Омск|Тюмень|Красноярск|Барнаул|Владивосток|Хабаровск|Челябинск|Оренбург|Пенза|
Тамбов|Тверь|Калинин|Куйбышев|Горький|Рязань|Тула|Орел|Орёл|Курск|Брянск|Смоленск|Псков|Новгород|Вологда|
Архангельск|Петрозаводск|Мурманск|Саранск|Чебоксары|Ижевск|Астрахань|Волгоград|Сталинград|Краснодар|
Ставрополь|Симферополь|Севастополь|Кострома|Иваново|Владимир|Калуга|Калининград|Иваново-Вознесенск|
Йошкар-Ола|Улан-Удэ|Сыктывкар|Львов|Львів|Харків|Одеса|Днепропетровск|Дніпро|Дніпропетровськ|Чернівці|
Ужгород|Донецк|Тарту|Таллин|Кишинев|Кишинёв|С.-Петербург|С.-Петербургъ|Москва; Ленинград|М.; Пг.|М.; СПб.|
Лейпциг|Мюнхен|Вена|Нью-Йорк|Женева|Лозанна|Рим|Лейден|София|Белград|Бухарест|Будапешт|Краков|Хельсинки|
Стокгольм|Владикавказ|Казан|Варшава|Прага|Берлин|Париж|Лондон|
Moskova|Moscow|Moskva|Moskau|Leningrad|St. Petersburg|Saint Petersburg|Kiev|Kyiv|Taşkent|Almatı|Almaty|
Bişkek|Aşkabat|
London|Londra|New York|
N. Y.|N.Y.|L.|P.|Lpz.|Wash.|N. Y.; L.|L.; N. Y.|N.Y.; L.|
New York and London|London and New York|London/New York|Oxford|Cambridge|Cambridge, MA|
Cambridge, Mass.|Princeton|Princeton, NJ|New Haven|Chicago|Boston|Washington|Washington D.C.|Washington, D.C.|
Washington DC|Philadelphia|Los Angeles|Berkeley|Stanford|Madison|Bloomington|Ithaca|Baltimore|San Francisco|
Toronto|
Montreal|Edinburgh|Manchester|Dublin|Aldershot|Richmond|Basingstoke|Surrey|Glasgow|Leicester|Bristol|Sydney|
Melbourne|
Hong Kong|New Delhi|Delhi|Tokyo|Beijing|Jerusalem|Tel Aviv|Beyrut|Beirut|Kahire|Cairo|Bağdat|Baghdad|Şam|
Damascus|
Tahran|Tehran|Tehran|Kabil|Riyad|
Dımaşk|Dımeşk|Mekke|Medine|Cidde|Amman|Kuveyt|Küveyt|Halep|Haydarâbâd|Haydarabad|Bulak|Doha|Rabat|Tunus|
Meşhed|Kudüs|İskenderiye|Darülbeyzâ|Lahor|Karaçi|Dersaâdet|Çorum|Rize|Tokat|Manisa|Kütahya|Çanakkale|Amasya|Kahramanmaraş|
Berlin|München|Munich|Leipzig|Frankfurt|Frankfurt am Main|Frankfurt a. M.|Frankfurt a.M.|Hamburg|Köln|Bonn|
Stuttgart|
Göttingen|Heidelberg|Tübingen|Freiburg|Wiesbaden|Darmstadt|Dresden|Halle|Jena|Weimar|Mannheim|Bremen|
Bielefeld|Marburg|
Baden-Baden|Wien|Vienna|Graz|Innsbruck|Salzburg|Zürich|Zurich|Basel|Bern|Genève|Geneva|Cenevre|Paderborn|
Opladen|
Freiburg i. Br.|Freiburg i.Br.|Freiburg im Breisgau|Frankfurt/M.|Frankfurt/Main|Halle/Saale|Halle (Saale)|
Zollikon|Einsiedeln|Fribourg|
Hannover|Münster|Kassel|Gießen|Mainz|Erlangen|Nürnberg|Regensburg|Augsburg|Passau|Würzburg|Bamberg|Erfurt|
Chemnitz|
Rostock|Kiel|Lübeck|Braunschweig|Wolfenbüttel|Hildesheim|Osnabrück|Essen|Bochum|Dortmund|Duisburg|Aachen|Trier|
Saarbrücken|Karlsruhe|Ulm|Konstanz|Luzern|Linz|Klagenfurt|Posen|Breslau|Danzig|Königsberg|Stettin|Neuwied|
Sigmaringen|Ostfildern|Neumünster|Gotha|Oldenburg|Detmold|Gera|Potsdam|Cottbus|Schwerin|Greifswald|Reinbek|
Weinheim|Gütersloh|Neukirchen-Vluyn|Elberfeld|Düsseldorf|
Paris|Lyon|Bruxelles|Brussels|Brüksel|Brussel|Leiden|Amsterdam|Rotterdam|The Hague|Den Haag|Lahey|Louvain|
Leuven|
Luxembourg|Strasbourg|Strazburg|Aix-en-Provence|Grenoble|Toulouse|Bordeaux|Montpellier|Rennes|Paris; London|
Roma|Rome|Milano|Milan|Torino|Turin|Firenze|Florence|Bologna|Venezia|Napoli|Padova|Pisa|Genova|Bari|Palermo|
Bergamo|
Madrid|Barcelona|Valencia|Sevilla|Granada|Zaragoza|Salamanca|México|Ciudad de México|Buenos Aires|Santiago|
Bogotá|
Lisboa|Lisbon|Coimbra|São Paulo|Rio de Janeiro|Athens|Atina|Sofia|Sofya|Belgrade|Belgrad|Zagreb|Saraybosna|
Sarajevo|
Bükreş|Bucharest|Budapest|Budapeşte|Prague|Praha|Warszawa|Warsaw|Varşova|Kraków|Stockholm|Helsinki|Oslo|
Copenhagen|
København|Uppsala|Lund|Roma e Bari|Roma-Bari|
Londres|Ginebra|Bruselas|Nueva York|Viena|Bilbao|México, D.F.|México D.F.|Lima|Santiago de Chile|Caracas|
La Habana|Florencia|Venecia|Nápoles|Bolonia|Praga|Varsovia|Moscú|Múnich|Pamplona|Oviedo|Murcia|Málaga|
Córdoba|Valladolid|Parigi|Ginevra|Lipsia|Berlino|Monaco di Baviera|Nuova York|Brescia|Modena|Catania|Verona|
Trento|Lecce|Soveria Mannelli|Mailand|Florenz|Venedig|Rom|Neapel|Genf|Prag|Warschau|Kopenhagen|Lissabon|
Athen|Bukarest|Kiew|Petersburg|Krakau|Vienne|Lausanne|Marseille|Nantes|Lille|Dijon|Tours|Poitiers|Caen|
Rouen|Louvain-la-Neuve|Liège|Gand|La Haye|Leyde|Québec|Ottawa|Durham|Cardiff|Farnham|Abingdon|Aberdeen|
Canberra|Auckland|Singapore|Poznań|Łódź|Wrocław|Gdańsk|Göteborg|Bergen|Tampere|Turku|Tallinn|Tartu|Riga|
Vilnius|Minsk|Porto|
بيروت|القاهرة|دمشق|بغداد|الرياض|عمان|الكويت|الدوحة|تونس|الرباط|الجزائر|الإسكندرية|القدس|إسطنبول|لندن|باريس|
تهران|قم|مشهد|اصفهان|شیراز|تبریز|کابل|استانبول
"""

_NAMES = tuple(name for name in _PLACES.replace("\n", "").split("|") if name)

# States behind a place of printing: "Athens, Ohio 2010".
AMERICAN_STATES = (
    "Ala. | Alabama | Ariz. | Arizona | Calif. | California | CA | Colo. | Colorado | Conn. | "
    "Connecticut | CT | "
    "Del. | Delaware | D.C. | DC | D. C. | Fla. | Florida | Ga. | Georgia | GA | Hawaii | Ill. | "
    "Illinois | IL | Ind. | "
    "Indiana | IN | Iowa | Kan. | Kansas | Ky. | Kentucky | KY | La. | Louisiana | LA | Maine | Md. | "
    "Maryland | MD | "
    "Mass. | Massachusetts | MA | Mich. | Michigan | MI | Minn. | Minnesota | MN | Missouri | Mo. | MO | "
    "N. C. | N.C. | NC | "
    "N. H. | N.H. | NH | N. J. | N.J. | NJ | N. Y. | N.Y. | NY | Nebr. | Neb. | Nebraska | Nev. | Nevada | "
    "Ohio | OH | Okla. | "
    "Oklahoma | Ore. | Oregon | OR | Pa. | Pennsylvania | PA | R. I. | R.I. | RI | S. C. | S.C. | SC | "
    "Tenn. | Tennessee | TN | "
    "Tex. | Texas | TX | Utah | Vermont | Vt. | VT | Va. | Virginia | VA | Wash. | Washington | WA | "
    "Wis. | Wisc. | Wisconsin | WI"
)

PLACES = frozenset(map(skeleton, _NAMES))

PLACE_PATTERN = any_of(map(letters, _NAMES))
"""The names as they are printed, the longest first."""

PLACE_OPENINGS = openings(*_NAMES)
"""The words with which they begin."""
