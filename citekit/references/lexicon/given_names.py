"""Common given names, by skeleton.

They tell a person from a title of the same shape; a name that is not here can
still be one by its shape and place.  What is a common word or a place as well
is left out, such as *Florence*.
"""

from __future__ import annotations

from citekit.model import skeleton

_GIVEN = """
ahmet ahmed mehmet mehmed mustafa ali hasan hüseyin ibrahim ismail osman ömer yusuf halil süleyman murat
mahmut mahmud
ramazan kemal cemal celal orhan oktay oğuz onur okan özgür özkan özcan özlem serkan sedat selim selçuk
selahattin
semih şaban şevket şükrü şükran tarık tuncay turgut turan tayyar tahir taner tevfik ufuk uğur umut ümit ünal
vedat
veli volkan yahya yakup yalçın yaşar yavuz yılmaz yunus zafer zeki zeynep ziya adnan adem akif alparslan
altan arif
armağan atilla attila aydın ayhan aykut aysel ayşe ayten aytaç azmi bahadır bahri bahattin baki barış başar
baskın
bekir berk berna betül beril bilal bilge birol bora bozkurt burak burcu burhan bülent can canan cavit cem
cemil cengiz
cevat cevdet cihan coşkun çağrı çetin davut demet deniz derya dilek doğan doğu durmuş duygu ebru ece edip
ekrem elif
emin emine emrah emre engin enver ercan erdal erdoğan erdem eren ergun ergün erhan erkan ernur erol ersin
ertan ertuğrul
esra fahri fahir faruk fatih fatma ferhat feridun ferit fethi fevzi feyzullah fikret filiz fuat füsun galip
gamze gökhan
gökçe gönül gül gülay gülsüm gülten gürkan güven hakan hakkı haldun halit halide haluk hamdi hamza harun
haşim hatice
haydar hayati hayrettin hikmet hilal hilmi hulusi hüsamettin hüsnü ibrahim idris ihsan ilber ilhan ilker
ilkay ilyas inci
irfan isa ishak ismet izzet kadir kadri kaan kaya kazım kenan kerem kerim korkut köksal kürşat latif leyla
levent lütfi
mehtap melek meltem meliha mert meryem mesut metin mete mevlüt mine mithat mitat muammer muharrem muhittin
muhsin muhammet
mukaddes murad musa muzaffer münir müge mümtaz naci nadir nail namık nazım nazan necati necdet necip
necmettin nejat nermin
neşe nevzat nihat nilgün nilüfer niyazi nuran nuray nurettin nuri nurullah nusret olcay orkun özge ozan
pelin pınar rahmi
rasim recai recep refik remzi reşat reşit rıdvan rıfat rıza ruhi rüstem saadet sabahattin sabri sadık sadi
sadri sait salih
salim sami samet sema semra serap serdar serhat serpil sevgi sevil sevim seyfi seyfettin sezai sibel sinan
sina suat suphi
süha süheyla şahin şefik şemsettin şenol şerafettin şeref şerife şerif şinasi taha talat talip tamer tanju
tansel tekin
tolga tuba tufan tuğrul tülay tülin türkan türker utku vahap vahit vecdi veysel yasemin yasin yıldırım
yıldız yurdagül yusuf
zehra zekai zekeriya zerrin zihni zuhal zübeyde ilham elnur araz
heydər heyder əli eli əhməd məmməd memmed rəsul resul nəriman neriman vaqif vagif ramiz eldar elçin elşən
rauf ravil rafiq
tofiq fikrət çingiz anar isa mirzə mirze cəlil celil cəfər cefer səməd samed abbas qasım qasim kərim aslan
arslan vidadi
mövlud zərdüşt xaliq xəlil nazim nizami nəsib nesib vaqif ziyad zahid zakir yaqub eynulla əkbər ekber əziz
eziz aydın
ayla aslı asuman ayfer aylin aynur azize banu belgin belma berrin beyza burçin buket cemile cihat çiğdem
dilara ebubekir elvan enis ercüment erkut ersan esin ezgi fadıl fazıl ferda feriha feyza fırat fulya gizem
gonca gözde gülnur gülriz günay güneş hande hayri hıfzı hülya ilknur jale lale macit mahir mualla muazzez
münevver müjgan nazlı necla nesrin nihal nilay nimet nurhan nurten olgun oya özden pakize perihan ragıp rana
reha saffet sebahattin seda selda selma semiha sermet seyhan sırrı suavi suna şafak şahika şirin şule tansu
tuğba ulvi ülker ümran vildan yeliz yonca zekiye zeliha züleyha
sevda sevinc gülnarə günel aygün leyla lalə nigar nərgiz pərvin pərvanə şəfəq rəna kamran
kamil ənvər enver
fəxrəddin rüstəm musa mahmud süleyman şamil şahmar tural vüsal vüqar orxan oqtay ülvi zaur elmar elman elmir
александр алексей алексѣй анатолий андрей анна антон борис вадим валентин валентина валерий василий виктор
виталий владимир
владислав вячеслав галина геннадий георгий григорий даниил денис дмитрий евгений екатерина елена иван игорь
илья ирина
кирилл константин лев леонид людмила максим марина мария марк михаил надежда наталия наталья николай нина
олег ольга павел
петр роман светлана сергей софья станислав степан татьяна федор юлия юрий яков ярослав зураб гасан мамед
гейдар
aleksandr aleksey alexander alexei anatoly andrei andrey boris dmitri dmitry evgeny fyodor igor ivan
konstantin leonid
mikhail nikolai nikolay oleg olga pavel pyotr sergei sergey tatiana vladimir yuri zurab georgi giorgi levan
nino david davit
adam alan albert alfred alice andrew anne anthony anna antonio arnold arthur barbara benjamin bernard bruce
caroline carl
catherine charles charlotte christian christine christopher claude colin daniel david deborah dennis derek
diana donald
dorothy douglas edward elizabeth emily emma eric ernest eugene francis frank franz frederick gareth gary
geoffrey george
gerald gilbert graham gregory harold harry helen henry herbert howard hugh ian jack jacob james jane janet
jason jean
jeffrey jennifer jeremy jerome jessica joan john jonathan joseph joshua judith julia julian karen karl
katherine keith
kenneth kevin lars laura lawrence leo leonard leslie lewis linda lisa louis lucy luke marc margaret maria
marie mark
martha martin mary matthew max maurice melvin michael nancy neil nicholas nigel noam norman oliver oscar
owen pamela
patricia patrick paul peter philip rachel ralph raymond rebecca richard robert robin roger roland ronald
rose roy russell
ruth samuel sandra sarah scott sean sharon shireen simon sophie stanley stephen steven stuart susan svante
sylvia
terence theodore thomas timothy tom tony ulrich victor victoria vincent virginia walter wendy wilhelm
william zbigniew
andreas bernd bernhard dieter dietrich eberhard ernst friedrich fritz georg gerd gerhard günter günther
gustav hans
heinrich heinz helmut hermann horst jens johann johannes jörg jürgen klaus kurt ludwig manfred matthias
norbert otto
rainer reinhard reinhart rolf rudolf siegfried stefan stephan thorsten uwe volker werner wilfried wolfgang
wolfram udo
alain andré antoine bertrand bruno camille daniel denis didier dominique émile étienne fabrice fernand
françois françoise
frédéric gabriel georges gérard gilles guy guillaume hélène henri hervé hubert isabelle jacques jean-paul
jean-pierre
julien laurent louis luc lucien marcel michel monique nathalie nicolas olivier pascal philippe pierre
raymond rené roger
serge simone stéphane sylvain thierry yves giovanni giuseppe francesco paolo carlo luigi mario marco antonio
alessandro
andrea angelo enrico franco giorgio giulio guido luca massimo pietro roberto sergio stefano umberto vittorio
أحمد احمد محمد محمود مصطفى علي علی حسن حسين حسین عبد عبدالله إبراهيم ابراهیم يوسف یوسف عمر خالد سعيد سعید جمال
رضا مهدی ناصر فاطمة فاطمه زينب زینب مريم مریم طه نجيب كمال سليمان إسماعيل اسماعیل جعفر جواد محسن پرویز داریوش
josé juan
manuel carlos luis miguel pedro rafael jorge fernando francisco javier alfonso enrique
niklas steffen ute erich joachim christoph sebastian markus reiner ralf winfried lutz jan ingo holger
harald ferdinand eugen eduard egon eckart eckhard detlef dagmar cornelia cornelius claudia christa
christiane carsten brigitte birgit bettina axel armin anton anselm angelika angela albrecht adolf hartmut
hartwin gisela gabriele elisabeth dorothee monika martina margarete karin karola katharina ingrid inge
ilse hildegard helga heike hanna gudrun gertrud florian felix erika elke edith doris susanne sabine
rosemarie renate regina petra ursula ulrike silke sigrid tilman theodor tobias philipp konrad sven oskar
olaf moritz lothar leopold julius josef jakob hugo hendrik gottfried gotthard erwin emil dirk clemens
caspar kaspar bodo benedikt artur arno alois achim gerda nikolaus mathias thilo torsten rüdiger willy
willi xaver klemens dominik annette anette antje astrid beate carola cordula frauke friederike gesa
isabel jutta kirsten lena luise marlies rita stefanie tanja michaela volker wilfried
julio joaquín ramón pablo jesús diego álvaro alejandro alberto eduardo ricardo andrés gonzalo ignacio
vicente tomás mariano emilio felipe guillermo gustavo hernán agustín arturo bartolomé benito bernardo camilo
césar cristóbal dámaso domingo esteban eugenio eusebio evaristo fabián fermín fidel gaspar germán gerardo
gregorio hipólito horacio isidro jaime jacobo jerónimo joaquim jordi josep leandro leopoldo lázaro marcelino
marcial matías mauricio melchor moisés néstor octavio pascual patricio práxedes ramiro raúl rodolfo rodrigo
rogelio rubén saturnino teodoro tirso ubaldo valentín virgilio xavier xosé xoán iñaki mikel
carmen cruz pilar dolores mercedes teresa rosa ana elena lucía cristina marta beatriz inés josefa montserrat
núria mercè amparo amelia candelaria clara concha emilia eulalia fuensanta guadalupe irene juana leonor
lourdes luisa magdalena manuela margarita matilde paloma paula raquel sara sonia susana yolanda assumpta
àngels
joão paulo fernão duarte nuno rui gil vasco henrique augusto afonso fernanda margarida
vincenzo arnaldo aldo benedetto bernardino biagio cesare claudio corrado cosimo dario davide domenico donato
edoardo elio emanuele enzo ernesto ettore ezio fabio fabrizio fausto federico ferdinando ferruccio filippo
flavio gaetano gennaro giacomo gianfranco giancarlo gianluca gianni gilberto gino gioacchino girolamo
giuliano ignazio ivano leonardo lodovico lorenzo luciano ludovico marcello massimiliano mattia maurizio
mauro michelangelo michele mirko nicola nicolò ottavio paride pasquale piero pierluigi raffaele renato renzo
riccardo rino romolo ruggero salvatore sandro saverio sebastiano silvano silvestro silvio stanislao tommaso
tullio ugo valerio virginio vittore
alessandra antonella antonia carla caterina cecilia chiara clotilde cristiana daniela donatella elisa
elisabetta emanuela enrica eugenia federica fiorella flavia franca francesca gabriella giovanna giulia
giuliana giuseppina grazia ilaria irma isabella lavinia letizia lidia lina livia loredana luciana maddalena
marcella margherita mariangela marina marisa maurizia michela mirella nadia natalia ornella paola patrizia
raffaella renata roberta rosanna serena silvana silvia simona stefania susanna tiziana valentina valeria
vera vittoria viviana
adrien aimé alexandre alexis alphonse amédée anatole anselme aristide armand arnaud auguste aurélien
baptiste barthélemy basile benoît blaise cédric christophe clément cyrille damien delphin désiré edgar
edmond élie éloi emmanuel fabien félicien firmin franck gaston gaëtan gautier geoffroy germain ghislain
gustave hippolyte honoré hugues ignace jérémie joël jules justin lazare léon loïc louis-philippe ludovic
marcelin marius marcellin mathieu maxime noël octave patrice prosper quentin raoul raphaël rémi régis romain
sébastien siméon stanislas théophile thibault tristan valéry yvan yvon zacharie
adèle adrienne agathe agnès albertine aline amélie andrée anne-marie annick annie antoinette arlette aude
aurélie béatrice bénédicte bernadette carine cécile céline chantal claudine colette corinne danièle danielle
delphine denise éliane élise elsa emmanuelle ernestine estelle eugénie évelyne fabienne fanny gabrielle
geneviève germaine ghislaine gisèle henriette huguette jacqueline janine jeanne joëlle joséphine josette
julie juliette laetitia laure léa liliane lise louise lucie lucienne lydie madeleine magali marguerite
marie-claude marie-france marielle marianne marthe martine mathilde maud mireille muriel nadine nicole
noémie odette odile pascale pauline raymonde renée rolande rosalie roxane ségolène simonne solange stéphanie
suzanne sylvie thérèse valérie véronique violette virginie viviane yvette yvonne
abigail agatha alastair aileen alison amanda amy angus ann archibald audrey barry belinda benedict beryl
bertha beth betty beverley brenda brendan brian bridget cecil cheryl clare clifford clive cyril daphne
darren desmond donna doreen dudley edmund edna edwin eileen elaine eleanor eliza ellen elsie enid esther
ethel eunice eva evelyn fiona frances geraldine gertrude gillian gladys glenda gwen harriet hazel heather
hector hilary hilda horace isaac ivor janice jenny jill jocelyn judy kate kathleen kathryn katie leah lilian
lillian lionel lois lorna lorraine louisa lydia mabel marcus margery marian marion marjorie maureen mavis
megan melanie mervyn michelle mildred minnie miriam moira molly monica myra nathaniel nina nora norma olivia
peggy penelope phillip phoebe phyllis polly priscilla reginald rhoda rodney rona rosalind rosamund rosemary
rosie rowena rupert sally samantha shirley sophia susannah tamsin thelma theresa tracey trevor veronica
vivian vivienne wilfred winifred zoe
adelheid alfons aloys amalie anja anneliese apollonia arnulf balthasar bärbel bartholomäus benno berthold
berta burkhard burkhart christel diether dietmar edeltraud ehrhard ekkehard eleonore elfriede elsbeth
emanuel engelbert erdmann erhard ewald frieda gebhard gerlinde gerold gertraud gottlieb gregor hannelore
hannes hansjörg hans-peter hans-ulrich hans-werner hans-jürgen hans-georg karl-heinz hedwig heiner heinrike
hermine herta hildegund hinrich ignaz irmgard isolde johanna jost juliane karoline katja kilian kunibert
leonhard leopoldine lieselotte liselotte lorenz lotte magnus malte mareike margarethe margot margret marlene
maximilian mechthild meike natalie ottilie ottmar quirin raimund regine reinhold roswitha sabrina sibylle
sieglinde sofie sonja susann svenja thea thekla theresia traugott urs ursel verena veronika viktor viktoria
vinzenz waltraud wenzel wiebke wilhelmine winfrid
adriaan anneke arie bart bert cees cornelis erik frits gerrit hendrika henk herman ineke jaap jacobus johan
joop joost kees koen lieke maarten marijke marten niek pieter remco rutger ruud sjoerd theo tjitske wim
willem wouter anders arne bengt birger björn einar finn gunnar gustaf halvdan inger ivar kåre karsten knut
kristian leif lennart mikael mogens morten nils niels ole olle olof pål poul rune sigurd sten stig sture
svend tore ulf viggo åke øyvind
aleksander andrzej antoni bogdan bolesław bronisław czesław eugeniusz ewa feliks franciszek grażyna grzegorz
halina henryk ignacy irena jacek jadwiga jakub janina janusz jarosław jerzy józef juliusz kazimierz krystyna
krzysztof leszek lucjan maciej małgorzata marcin marek mariusz mateusz michał mieczysław mirosław paweł
piotr rafał roman ryszard sławomir stanisław szymon tadeusz tomasz wacław wanda wiesław witold władysław
włodzimierz wojciech zdzisław zofia zygmunt
albane alexandra alix amandine anaïs apolline ariane arsène bastien blandine carole chloé christelle
claire clémence edouard elodie éloïse émilie florent frédérique gaël gaëlle gaspard ginette grégoire
isidore jacky jeannine justine karine laurence léonie manon marcelle margaux matthieu maximilien
micheline morgane myriam nadège natacha paule paulette raphaëlle renaud rodolphe roselyne sandrine
séverine sylvestre tanguy valère yann yannick
aaron adrian aidan alec beverly bryan carol christina connor craig cynthia diane
duncan dylan faye felicity fred gail gavin georgina glenn gordon graeme hannah helena humphrey iain
imogen jamie jasper joanna joanne kimberly kirsty larry lauren leigh lynn
malcolm marilyn marvin melissa miranda naomi nathan roderick rory ryan shane sheila sidney
sybil tamara tania tina tracy vanessa vernon wayne zachary
adalbert alwin anita anke annegret annika arndt beatrix bianca birte britta cäcilie claus corinna detlev
diethelm dora dorothea ella franziska friedhelm gerhart gero gert grete gundula heidi heiko hella hellmut
helmuth henning henrik heribert hertha hilde hilmar hubertus ilka ilona imke immanuel inga ingeborg
irmtraud jana jobst jochen jonas justus karina karla kathrin katrin kerstin klara kristin kristina
kunigunde lilli linus ludger lukas magda maike margit meinhard nadja natascha nicolai ortrud oswald otmar
ricarda rudi sascha severin siegbert siegmar siegmund sigmund sybille tatjana tilo timo traute ulla
volkmar walburga waldemar walther
adolfo adriana adriano agata agostino alessia alessio alfredo amedeo anastasia annalisa antonino armando
arrigo aurelio bartolomeo benedetta beniamino bruna camilla camillo carlotta carmela carmelo carolina
cinzia ciro clelia cristiano danilo debora delia dino edda egidio eleonora elvira ermanno fabiola fulvio
furio galeazzo gaspare giacinto gian gianluigi gianmarco gianpaolo giordano giorgia giustino goffredo
graziella guglielmo innocenzo ippolito lamberto liliana livio lorenza lucio lucrezia luigia manfredo
manlio matteo maura nello nicoletta norberto nunzio osvaldo patrizio piera raimondo remo rinaldo rocco
rossana rossella sabina samuele savino severino tazio vanni vincenza vito
abdullah abdurrahman alpaslan alper arda arzu ayça aysun ayşegül aytekin aytül azra baran batuhan bedri
behçet beşir binnur birgül candan cenk ceyda ceyhun cüneyt çağatay çağlar didem dursun emel enes erdinç
ergin eşref eymen fadime faik feride feyzi funda gökay göksel gülçin gülden gülhan gülin gülsen gürbüz
gürsel güzin hacer halim hamit handan hayriye iclal ilhami irem iskender kadriye kamuran kerime koray
latife lütfiye makbule melahat melih melike melis memduh meral merve mukadder mürsel müslüm naciye nahit
naim nalan nazif nazmi nebahat necmi nedim neslihan nevin nezahat nezih nihan nizamettin nurcan nurdan
nurgül nuriye nurşen nüket oğuzhan onat orçun özgül rabia raşit rukiye ruşen rüştü sabahat sabiha sacit
sadiye safiye saliha saime samim selami selin selman senem sennur sercan sertaç sezen sıdıka sinem soner
songül suzan sümeyye süreyya şakir şebnem şenay şener şengül tahsin tayfun tayfur tezer tuncer turgay
turhan vasfi vehbi yekta yeşim yıldıray zahide zülfü
abdulla adilə afaq aytən azər babək bəhram bəxtiyar cabir cahangir cavad cavid cəlal cəmil cəmilə dilarə
dilşad elmira elnarə elşad əbülfəz ələkbər ələsgər əliağa əlibala əminə əsəd əzizə faiq fariz fəridə
fərhad fərid firudin fuad gülnar həbib həmid həmidə həsən hikmət hüseyn xalid xalidə xədicə ilqar imran
ismayıl kamal kəmalə lamiyə lətifə mehdi mehriban mənsur məhəmməd məhərrəm məmmədəli məryəm məsud mirəli
mübariz müşfiq naib nailə namiq natiq nazilə nofəl nurlan nuranə nübar pərviz pünhan qabil qədir qəzənfər
qulam rahib ramil ramin rəfiqə rəhim rəşad rəşid rövşən ruslan rübabə sabir sadıq samir samirə səidə
səkinə sənan seyfəddin şəfiqə şəhla şəmsi tahirə talıb tamilla teymur tünzalə ülkər ülviyyə vahid vasif
yavər yusif zeynəb zərifə zöhrə
alejandra alicia alonso amalia ángel araceli begoña catalina consuelo francisca gabriela hernando ismael
josefina marcelo marcos mariana mateo nieves rocío
аркадий артём всеволод герман глеб данил егор ефим захар игнат иннокентий иосиф матвей никита осип руслан
савелий семён тарас тимофей тимур филипп эдуард юлий агния александра алина алла анастасия антонина
валерия варвара вероника дарья диана евгения елизавета жанна зинаида зоя инна капитолина кира клавдия
ксения лариса лидия маргарита оксана полина раиса римма тамара ульяна фаина
"""

# Azerbaijani names are printed with e for ə in Turkey.
GIVEN_NAMES = frozenset(
    spelling for name in map(skeleton, _GIVEN.split()) for spelling in (name, name.replace("ə", "e"))
)
