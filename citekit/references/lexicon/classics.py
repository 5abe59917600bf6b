"""Authors of antiquity and collections of texts, by the letters with which classicists cite them.

Source: The Oxford Classical Dictionary, 4th edition, abbreviations; L'Année philologique, sigla; the
checklist of editions of papyri.
"""

from __future__ import annotations

# Cited by a short name, a work and a place in it: "Tac. Ann. 1.9.3".
AUTHORS = (
    "Acc. | Accius | Ael. | Aelian. | Aesch. | Aeschin. | Alcm. | Alc. | Ambr. | Amm. Marc. | Anacr. | "
    "Andoc. | "
    "Anth. Pal. | Ap. Rhod. | Apoll. Rhod. | Apollod. | App. | Apul. | Ar. | Arat. | Archil. | Arist. | "
    "Aristid. | Aristoph. | Aristot. | Arnob. | Arr. | Ath. | Athen. | Aug. | Aul. Gell. | Auson. | "
    "Babr. | Bacchyl. | Caes. | Call. | Callim. | Cass. Dio | Cato | Catull. | Cels. | Char. | Charis. | "
    "Chrysost. | Cic. | Claud. | Clem. Al. | Columella | Corn. Nep. | Cratin. | Curt. | Dem. | "
    "Demosth. | Dio Cass. | Dio Chrys. | Diod. | Diod. Sic. | Diog. Laert. | Dion. Hal. | Enn. | "
    "Epich. | Epict. | Eup. | Eur. | Eus. | Euseb. | Eust. | Eustath. | Eutr. | Fest. | Flor. | "
    "Frontin. | Fronto | Gal. | Gell. | Harp. | Hdt. | Hecat. | Hellan. | Herod. | Hes. | Hesych. | "
    "Hier. | Hippoc. | Hippon. | Hom. | Hor. | Hyg. | Iambl. | Isae. | Isid. | Isoc. | Isocr. | Iust. | "
    "Iuv. | Jos. | Joseph. | Julian. | Just. | Juv. | Lact. | Lactant. | Liv. | Liv. Andr. | Longus | "
    "Luc. | Lucan. | Lucian. | Lucil. | Lucr. | Lycophr. | Lycurg. | Lys. | Macr. | Macrob. | Manil. | "
    "Mart. | Men. | Mimn. | Min. Fel. | Naev. | Nep. | Nic. | Non. | Nonn. | Opp. | Oros. | Ov. | "
    "Pacuv. | Parth. | Paus. | Pers. | Petron. | Phaedr. | Philo | Philostr. | Phot. | Pind. | Pl. | "
    "Plat. | Plaut. | Plin. | Plut. | Pol. | Poll. | Polyb. | Porph. | Prisc. | Procop. | Prop. | "
    "Propert. | Prud. | Ptol. | Quint. | Sall. | Sapph. | Schol. | Sen. | Serv. | Sext. Emp. | Sid. | "
    "Sid. Apoll. | Sil. | Sil. It. | Simon. | Simpl. | Soph. | Stat. | Stesich. | Stob. | Strab. | "
    "Suet. | Suid. | Sulp. Sev. | Tac. | Ter. | Terent. | Tert. | Theoc. | Theocr. | Theogn. | "
    "Theophr. | Thuc. | Tib. | Tyrt. | Tzetz. | Ulp. | Val. Flacc. | Val. Max. | Varr. | Varro | "
    "Vel. Pat. | Vell. Pat. | Verg. | Virg. | Vitr. | Xen. | Xenoph. | Zos."
)
# Their works, as they are cut short: with capitals as in the Oxford Classical Dictionary, or Latin ones in
# small letters as in the Thesaurus linguae Latinae: "Verg. Georg." and "Verg. georg.".
WORKS = (
    "Il. | Od. | Hymn. Hom. | Theog. | Op. | Erga | Pers. | Sept. | Supp. | Ag. | Cho. | Eum. | PV | "
    "Aj. | Ant. | Trach. | OT | OC | El. | Phil. | Alc. | Med. | Heracl. | Hipp. | Andr. | Hec. | HF | "
    "Tro. | Hel. | Phoen. | Bacch. | Cyc. | Ach. | Eq. | Nub. | Vesp. | Av. | Lys. | Thesm. | Ran. | "
    "Eccl. | Plut. | Dysc. | Epitr. | Sam. | Ol. | Pyth. | Nem. | Isthm. | Argon. | Aet. | Epigr. | "
    "Hell. | An. | Mem. | Cyr. | Oec. | Symp. | Apol. | Euthphr. | Cri. | Phd. | Phdr. | Prt. | Grg. | "
    "Resp. | Rep. | Tht. | Soph. | Ti. | Criti. | Leg. | Cra. | Eth. Nic. | Eth. Eud. | Pol. | Poet. | "
    "Rhet. | Metaph. | De an. | Cael. | Hist. an. | Ath. Pol. | An. post. | Mor. | Alex. | Caes. | "
    "Cat. Mai. | Demosth. | Per. | Sol. | Thes. | Rom. | Num. | Lyc. | Sull. | Pomp. | Quaest. conv. | "
    "Quaest. Rom. | Bib. | Ant. Rom. | BJ | AJ | Praep. evang. | Hist. eccl. | Dial. | VH | NA | Aen. | "
    "Ecl. | Georg. | Carm. | Epod. | Sat. | Epist. | Met. | Fast. | Trist. | Pont. | Am. | Ars am. | "
    "Her. | Rem. am. | Att. | Fam. | QFr. | Verr. | Cat. | Pis. | Sest. | Planc. | Clu. | Rosc. Am. | "
    "Leg. agr. | De or. | Brut. | Orat. | Off. | Amic. | Sen. | Fin. | Tusc. | Nat. D. | Acad. | Ann. | "
    "Hist. | Germ. | Agr. | Aug. | Tib. | Calig. | Claud. | Ner. | Iul. | Dom. | BGall. | BCiv. | "
    "Gall. | Civ. | Iug. | Jug. | Ep. | Ben. | Clem. | Q Nat. | QNat. | HN | Nat. | Pan. | Inst. | "
    "De arch. | Noct. Att. | Theb. | Silv. | Phars. | BC | Pun. | Spect. | Amph. | Asin. | Aul. | "
    "Capt. | Cas. | Cist. | Curc. | Epid. | Men. | Merc. | Mostell. | Poen. | Pseud. | Rud. | Trin. | "
    "Truc. | Eun. | Haut. | Phorm. | De civ. D. | Conf. | Ling. | Rust. | Orig. | georg. | ecl. | "
    "carm. | epod. | sat. | epist. | met. | fast. | trist. | rem. | fam. | Catil. | de orat. | orat. | "
    "off. | fin. | nat. deor. | div. | rep. | leg. | ann. | hist. | dial. | civ. | benef. | clem. | "
    "nat. | paneg. | inst. | silv. | rust. | ling. | conf. | apol. | flor. | verb. sign."
)
# Cited by their whole names; the place must have two parts, "Livy 34.4", or a work stand before it.
NAMES = (
    "Aeschylus | Agostino | Appian | Apuleio | Apuleius | Apulée | Aristofane | Aristophane | "
    "Aristophanes | Aristote | Aristotele | Aristoteles | Aristotle | Athenaeus | Augustine | Caesar | "
    "Callimachus | Callimaco | Catulle | Catullo | Catullus | Cesare | Cicero | Cicerone | Cicéron | "
    "Demostene | Demosthenes | Diodore | Diodorus | Diogene Laerzio | Diogenes Laertius | Erodoto | "
    "Eschilo | Eschyle | Esiodo | Euripide | Euripides | Eusebius | Galen | Gellio | Giovenale | "
    "Herodot | Herodotus | Hesiod | Homer | Homerus | Homère | Horace | Hérodote | Hésiode | Isocrate | "
    "Isocrates | Josephus | Juvenal | Juvénal | Livio | Livius | Livy | Lucain | Lucan | Lucano | "
    "Lucian | Luciano | Lucretius | Lucrezio | Lucrèce | Macrobio | Macrobius | Martial | Marziale | "
    "Omero | Orazio | Ovid | Ovide | Ovidio | Pausanias | Philo | Pindar | Pindare | Pindaro | Plato | "
    "Platon | Platone | Plaute | Plauto | Plautus | Pline | Plinio | Pliny | Plutarch | Plutarco | "
    "Plutarque | Polibio | Polybe | Polybios | Polybius | Procopius | Properce | Propertius | "
    "Properzio | Quintilian | Quintiliano | Quintilien | Saffo | Sallust | Salluste | Sallustio | "
    "Sappho | Seneca | Senofonte | Servio | Servius | Sofocle | Sophocle | Sophocles | Stace | Statius | "
    "Stazio | Strabo | Strabon | Strabone | Sueton | Suetonius | Suétone | Svetonio | Sénèque | Tacite | "
    "Tacito | Tacitus | Teocrito | Terence | Terenzio | Tertullian | Theocritus | Thucydide | "
    "Thucydides | Thukydides | Tibullo | Tibullus | Tite-Live | Tucidide | Térence | Vergil | Virgil | "
    "Virgile | Virgilio | Vitruvio | Vitruvius | Xenophon | Xénophon"
)
# Inscriptions, papyri, fragments, encyclopedias: a siglum, a volume, a number.
COLLECTIONS = (
    "ABV | AE | APF | APIS | ARV | BGU | BMCRE | BNJ | BNP | BTCGI | CAF | CAH | CCSL | CEG | CGF | "
    "Chrest.Wilck. | CIG | CIL | CPG | CPJ | CPL | CRF | CSEL | CVA | DAGR | DELG | DK | DNP | EAA | "
    "EncVirg | FGrH | FGrHist | FHG | FIRA | FLP | FPL | FRHist | GGM | GVI | HRR | ICret | ICUR | IEG | "
    "IG | IGLS | IGR | IGRR | IGUR | IK | ILLRP | ILS | IvO | KlP | LfgrE | LGPN | LGRM | LIMC | LSJ | "
    "LTUR | MAMA | ML | MRR | MW | O.Bodl. | O.Claud. | OGI | OGIS | OLD | ORF | P. Berol. | P. Flor. | "
    "P. Herc. | P. Hib. | P. Köln | P. Lond. | P. Mich. | P. Mil. Vogl. | P. Oxy. | P. Ryl. | P. Tebt. | "
    "P.Berol. | P.Cair.Zen. | P.Derv. | P.Fay. | P.Hib. | P.Köln | P.Lond. | P.Mich. | P.Oxy. | P.Ryl. | "
    "P.Tebt. | P.Vindob. | PCG | PG | PHerc. | PIR | PL | PLF | PLRE | PMG | PMGF | PSI | RAC | RE | "
    "RIC | RO | ROL | RRC | SB | SEG | Select Papyri | SGDI | SH | SIG | SIG3 | SLG | StV | SVF | "
    "Syll. | TAM | ThesCRA | TLG | TLL | TRF | TrGF | VS | W.Chr."
)


# The suras of the Qur’an without their article; a place in one is no citation of a work.
SURAS = (
    "Fâtiha | Fâtiḥa | Bakara | Baqara | Âl-i İmrân | Âl ‘Imrân | Nisâ | Mâide | En‘âm | A‘râf | "
    "Enfâl | Tevbe | Yûnus | Hûd | Yûsuf | Ra‘d | İbrâhim | İbrâhîm | Hicr | Nahl | İsrâ | Kehf | "
    "Meryem | Tâhâ | Enbiyâ | Hac | Hacc | Mü’minûn | Nûr | Furkân | Şuarâ | Neml | Kasas | Ankebût | "
    "Rûm | Lokmân | Secde | Ahzâb | Sebe | Fâtır | Yâsîn | Sâffât | Sâd | Zümer | Mü’min | Fussilet | "
    "Şûrâ | Zuhruf | Duhân | Câsiye | Ahkâf | Muhammed | Fetih | Feth | Hucurât | Kâf | Zâriyât | "
    "Tûr | Necm | Kamer | Rahmân | Vâkıa | Hadîd | Mücâdele | Haşr | Mümtehine | Saf | Cuma | Cum‘a | "
    "Münâfikûn | Tegābün | Tegâbün | Talâk | Tahrîm | Mülk | Kalem | Hâkka | Meâric | Nûh | Cin | "
    "Müzzemmil | Müddessir | Kıyâmet | Kıyâme | İnsân | Mürselât | Nebe | Nâziât | Abese | Tekvîr | "
    "İnfitâr | Mutaffifîn | İnşikāk | İnşikâk | Burûc | Târık | A‘lâ | Gāşiye | Gâşiye | Fecr | "
    "Beled | Şems | Leyl | Duhâ | İnşirâh | Tîn | Alak | Kadr | Kadir | Beyyine | Zilzâl | Âdiyât | "
    "Kāria | Kâria | Tekâsür | Asr | Hümeze | Fîl | Kureyş | Mâûn | Kevser | Kâfirûn | Nasr | Tebbet | "
    "İhlâs | Felak | Nâs"
)
