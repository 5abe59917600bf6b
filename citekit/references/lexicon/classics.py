"""Authors of antiquity and collections of texts, by the letters with which classicists cite them.

Source: The Oxford Classical Dictionary, 4th edition, abbreviations; L'Année philologique, sigla; the
checklist of editions of papyri.
"""

from __future__ import annotations

# Cited by a short name, a work and a place in it: "Tac. Ann. 1.9.3".
AUTHORS = (
    "Aesch. | Aeschin. | Ael. | Amm. Marc. | Andoc. | Anth. Pal. | Ap. Rhod. | Apollod. | App. | Apul. | "
    "Ar. | Arat. | "
    "Arist. | Aristid. | Aristoph. | Arr. | Ath. | Athen. | Aug. | Aul. Gell. | Auson. | Bacchyl. | Caes. | "
    "Callim. | Cass. Dio | Cato | Catull. | Cels. | Cic. | Claud. | Columella | Curt. | Dem. | Demosth. | "
    "Dio Cass. | Dio Chrys. | Diod. | Diod. Sic. | Diog. Laert. | Dion. Hal. | Enn. | Epict. | Eur. | Eus. | "
    "Euseb. | Eutr. | Fest. | Flor. | Frontin. | Gal. | Gell. | Hdt. | Herod. | Hes. | Hippoc. | Hom. | "
    "Hor. | "
    "Hyg. | Isae. | Isid. | Isoc. | Iust. | Joseph. | Jos. | Julian. | Just. | Juv. | Lactant. | Liv. | "
    "Luc. | Lucr. | "
    "Lycurg. | Lys. | Macr. | Macrob. | Manil. | Mart. | Men. | Min. Fel. | Nep. | Non. | Oros. | Ov. | "
    "Paus. | "
    "Pers. | Petron. | Phaedr. | Philostr. | Pind. | Pl. | Plat. | Plaut. | Plin. | Plut. | Polyb. | Pol. | "
    "Prop. | Procop. | Ptol. | Quint. | Sall. | Sen. | Serv. | Sext. Emp. | Sid. Apoll. | Sil. | "
    "Sil. It. | Soph. | "
    "Stat. | Strab. | Suet. | Sulp. Sev. | Tac. | Ter. | Tert. | Theoc. | Theophr. | Thuc. | Tib. | "
    "Val. Flacc. | "
    "Val. Max. | Varr. | Varro | Vell. Pat. | Verg. | Virg. | Vitr. | Xen. | Zos."
)
# Cited by their whole names; the place must have two parts, "Livy 34.4", or a work stand before it.
NAMES = (
    "Livy | Strabo | Homer | Herodotus | Thucydides | Plato | Aristotle | Xenophon | Polybius | Pausanias | "
    "Plutarch | Appian | Diodorus | Tacitus | Suetonius | Pliny | Cicero | Vergil | Virgil | Horace | Ovid | "
    "Seneca | Juvenal | Martial | Josephus | Eusebius | Procopius | Athenaeus | Servius | Servio | Livio | "
    "Strabone | Omero | Erodoto | Tucidide | Platone | Aristotele | Senofonte | Polibio | Plutarco | "
    "Tacito | "
    "Svetonio | Plinio | Cicerone | Virgilio | Orazio | Ovidio | Strabon | Hérodote | Thucydide | Platon | "
    "Aristote | "
    "Xénophon | Polybe | Plutarque | Tacite | Suétone | Pline | Cicéron | Virgile | Ovide | Tite-Live | "
    "Livius | "
    "Herodot | Thukydides | Aristoteles | Polybios | Plutarch | Sueton"
)
# Inscriptions, papyri, fragments, encyclopedias: a siglum, a volume, a number.
COLLECTIONS = (
    "CIL | ILS | ILLRP | AE | IG | IGR | IGRR | IGUR | IGLS | ICUR | ICret | SEG | SIG | Syll. | OGIS | "
    "OGI | TAM | MAMA | "
    "FGrHist | FGrH | BNJ | FHG | FIRA | RE | RIC | RRC | BMCRE | PIR | PLRE | LIMC | LSJ | OLD | TLL | "
    "ThesCRA | "
    "CPL | CPG | PG | PL | CSEL | CCSL | SVF | DK | TrGF | PCG | PMG | PMGF | LGPN | APF | MRR | DNP | BNP | "
    "P.Oxy. | P. Oxy. | P.Mich. | P.Tebt. | P.Ryl. | P.Lond. | P.Cair.Zen. | P.Fay. | P.Hib. | P.Köln | "
    "BGU | PSI | "
    "SB | O.Bodl. | Chrest.Wilck. | W.Chr. | Select Papyri | StV | ML | RO"
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
