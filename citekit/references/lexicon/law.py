"""Where decisions and statutes are printed, by the letters that law cites them with, and who decides.

Print drops and adds blanks inside these abbreviations, so they are compared
without them ("F. 2d", "F.2d").

Source: Kirchner, Abkürzungsverzeichnis der Rechtssprache (de); The Bluebook, tables T1 and T2 (us); the
Cardiff Index to Legal Abbreviations (uk).
"""

from __future__ import annotations

# Reports that are counted in volumes: "BGHZ 13, 334", "504 U.S. 555".
GERMAN_REPORTS = (
    "BGHZ | BGHSt | BVerfGE | BVerfGK | BVerwGE | BAGE | BFHE | BSGE | RGZ | RGSt | RAGE | RFHE | "
    "PrOVGE | OGHZ | OGHSt | OLGZ | OLGSt | BayObLGZ | BayObLGSt | BayVGHE | BPatGE | LVerfGE | "
    "VerfGHE | ROHGE | BGE | VfSlg | VfSlg. | VwSlg."
)
AMERICAN_REPORTS = (
    "U.S. | S. Ct. | L. Ed. | L. Ed. 2d | F. | F.2d | F.3d | F.4th | F. App’x | F. App'x | F. Supp. | "
    "F. Supp. 2d | F. Supp. 3d | F.R.D. | B.R. | Fed. Cl. | A. | A.2d | A.3d | P. | P.2d | P.3d | N.E. | "
    "N.E.2d | N.E.3d | N.W. | N.W.2d | S.E. | S.E.2d | S.W. | S.W.2d | S.W.3d | So. | So. 2d | So. 3d | "
    "Cal. | Cal. 2d | Cal. 3d | Cal. 4th | Cal. 5th | Cal. App. 4th | Cal. Rptr. | Cal. Rptr. 2d | "
    "N.Y. | N.Y.2d | N.Y.3d | N.Y.S. | N.Y.S.2d | A.D. | A.D.2d | A.D.3d | Misc. 2d | Ill. 2d | Mass. | "
    "Pa. | Ohio St. | Ohio St. 2d | Ohio St. 3d | Wash. 2d | Wis. 2d | Mich. | Va. | Conn. | N.J. | "
    "Minn. | Md. | N.Y.S.3d | Ill. App. 3d | Cal. App. 2d | Cal. App. 3d | Cal. App. 5th | "
    "Cal. Rptr. 3d | T.C. | F. Cas. | I. & N. Dec. | N.L.R.B. | F.T.C. | F.C.C. | WL | U.S.C.C.A.N. | "
    "U.S. LEXIS | I.C.J. | U.N.T.S. | UNTS | L.N.T.S. | LNTS | I.L.M. | ILM | U.S.T. | T.I.A.S. | "
    "I.C.J. | ER | Eng. Rep."
)
# Words before what became of a case, behind the place and the year of its decision.
LATER_HISTORY = (
    "aff'd | rev'd | aff’d | rev’d | affirmed | reversed | vacated | cert. denied | cert. granted | "
    "cert. dismissed | "
    "appeal docketed | appeal dismissed | appeal filed | overruled | superseded | abrogated | modified | "
    "reh'g denied | reh’g denied | reh'g granted | petition for cert. | enforced | remanded | "
    "on remand | as amended | amended"
)
# Ends of the names of newspapers, as American law has them; other sites with a day are web pages.
NEWSPAPERS = (
    "Times | Post | J. | Trib. | Herald | News | Guardian | Globe | Sun | Chron. | Star | Gazette | Press | "
    "Today"
)
# What stands in American law for the author, or behind a student's name, of a piece in a journal.
KINDS_OF_PIECE = (
    "Note | Comment | Case Note | Case Comment | Recent Case | Book Review | Book Note | Recent Development"
)
# Codes and registers, cited by volume or title and section: "42 U.S.C. § 7604(a)".
AMERICAN_CODES = "U.S.C. | U.S.C.A. | U.S.C.S. | C.F.R."
BRITISH_REPORTS = (
    "AC | A.C. | Eng. Rep. | ER | E.R. | QB | Q.B. | KB | K.B. | Ch | Ch. | Fam | P | WLR | W.L.R. | "
    "All ER | All E.R. | "
    "Lloyd’s Rep | Lloyd's Rep | Cr App R | BCLC | ICR | IRLR | FLR | EHRR | E.H.R.R. | CMLR | "
    "C.M.L.R. | ECR | E.C.R. | CLR | C.L.R. | ALR | A.L.R. | NZLR | N.Z.L.R. | SCR | S.C.R. | DLR | "
    "D.L.R. | SLT | SC | IR | I.R. | NI | All ER (Comm) | BCC | HLR | FCR | STC | RPC | FSR | Con LR | "
    "BLR | P & CR | Cr App R (S) | Crim LR | LGR | App Cas | Ch App | NSWLR | N.S.W.L.R. | VR | EGLR | "
    "PNLR | SCLR | ILRM | ILR | EMLR | EHRLR | ICJ Rep | I.C.J. Rep. | ICJ Reports | QBD | KBD | ChD | "
    "Ch D | LR | LT | TLR | WN | HLR | EG | BLR | HRLR | UKHRR | FSR | Med LR | PIQR | TC | BMLR | "
    "ECHR | L & TR | ELR | Env LR | JPL | PLR | RTR"
)
# Series in which law commissions number their papers: "(Law Com No 238, 1996)".
SERIES_OF_PAPERS = (
    "Law Com | Law Com CP | Law Com WP | Law Commission CP | Scot Law Com | Scot Law Com DP | LAW COM | "
    "Consultation Paper | Discussion Paper | Working Paper"
)
# First or last words of the names of those who write such papers and those of the British parliament.
BODIES_OF_PAPERS = (
    "Commission | Committee | Inquiry | Office | Treasury | Department | Ministry | Board | Agency | "
    "Authority | Council | Panel | Secretary | Government | Commissioners | Group | Service | Tribunal"
)
# Papers of the British parliament, by letters: "(Cm 7972, 2010)", "(HC 2007-08, 364-I)".
PAPERS_OF_PARLIAMENT = "C | Cd | Cmd | Cmnd | Cm | CP | HC | HL | HL Paper"
# Collections of statutes, cited by volume and page: "78 Stat. 241".
AMERICAN_STATUTES = "Stat. | Fed. Reg. | Cal. Stat. | N.Y. Laws"
# Courts by which neutral citations are numbered: "[2005] UKHL 12"; CSL has them for a container.
NEUTRAL = (
    "UKHL | UKSC | UKPC | EWCA Civ | EWCA Crim | EWHC | CSIH | CSOH | NICA | HCA | FCA | NZSC | NZCA | "
    "SCC | ONCA | IESC | IEHC | ZACC | ZASCA | SGCA | HKCFA | EWCOP | EWFC | UKUT | NSWCA | NSWSC | "
    "VSC | VSCA | QCA | FCAFC | BCCA | ABCA | SGHC | IECA | UKFTT | EWFC | EAT | NIQB | NIKB | NICh | "
    "HCJAC | NZHC | NSWSC | VSCA | UKIPTrib"
)
# Reports of French law, behind a court and a date: "Cass. crim., 27 octobre 1899, Bull. crim. n° 312".
FRENCH_REPORTS = (
    "Bull. civ. | Bull. crim. | Bulletin criminel | Bulletin civil | Bull. | Recueil Lebon | "
    "Rec. Lebon | Rec. | Lebon | Recueil Dalloz | Recueil Sirey | JCP | JCP G | JCP E | Gaz. Pal. | "
    "AJDA | RTD civ. | RFDA | RDP"
)
# Journals of French law, cited by the year: "D. 1997, p. 121".
FRENCH_JOURNALS = (
    "D. | S. | DP | DH | DC | JCP | JCP G | JCP E | JCP N | Gaz. Pal. | AJDA | RTD civ. | RTD com. | "
    "RFDA | RDP | Rev. crit. DIP | RSC | Dr. soc. | RJDA | LPA | Defrénois | Recueil Dalloz"
)
# Journals of German law whose names have no second capital: "ecolex 2017, 512".
GERMAN_JOURNALS = (
    "JuS | JZ | Jura | ecolex | wbl | wobl | immolex | bbl | Der Staat | Die Verwaltung | Rechtstheorie | "
    "Kritische Justiz"
)
# Gazettes of German law, whose part and volume belong to the name: "BGBl. I", "ABl. EU L".
GERMAN_GAZETTES = (
    "Reichs-Gesetzblatt | Reichsgesetzblatt | Bundes-Gesetzblatt | Bundesgesetzblatt | "
    "Bundes-Gesetzblatt des Norddeutschen Bundes | Bundesgesetzblatt des Norddeutschen Bundes | "
    "Gesetz-Sammlung | "
    "Gesetzsammlung | Preußische Gesetzsammlung | "
    "Gesetz-Sammlung für die Königlichen Preußischen Staaten | GS | "
    "Reichsanzeiger | BGBl. | OJ | RGBl. | GVBl. | GBl. | ABl. | ABl. EU | ABl. EG | BAnz. | BStBl. | "
    "PrGS | GVOBl."
)
# Papers of parliaments: "BT-Drs. 14/6040".
PARLIAMENTARY = (
    "BT-Drs. | BT-Drucks. | BR-Drs. | BR-Drucks. | BT-Drucksache | BR-Drucksache | LT-Drs. | "
    "LT-Drucks. | RT-Drs. | BT-Plenarprotokoll | BT-PlPr."
)
# Commentaries on German law that are called by several names; who wrote on the section follows.
COMMENTARIES = (
    "Maunz/Dürig | Dürig/Herzog/Scholz | v. Mangoldt/Klein/Starck | v. Mangoldt/Klein | v. Münch/Kunig | "
    "Jarass/Pieroth | Schmidt-Bleibtreu/Hofmann/Henneke | Stelkens/Bonk/Sachs | Kopp/Schenke | "
    "Kopp/Ramsauer | "
    "Schoch/Schneider | Schoch/Schneider/Bier | Schönke/Schröder | Lackner/Kühl | Larenz/Wolf | "
    "Baumbach/Hopt | "
    "Baumbach/Lauterbach | Baumbach/Hueck | Ebenroth/Boujong/Joost | Ebenroth/Boujong/Joost/Strohn | "
    "Röhricht/Graf von Westphalen | Thomas/Putzo | Stein/Jonas | Musielak/Voit | Wieczorek/Schütze | "
    "Lutter/Hommelhoff | "
    "Roth/Altmeppen | Prütting/Wegen/Weinreich | Prütting/Gehrlein | Bamberger/Roth | Grabitz/Hilf | "
    "Grabitz/Hilf/Nettesheim | Calliess/Ruffert | von der Groeben/Schwarze | Paal/Pauly | Kühling/Buchner | "
    "Ehmann/Selmayr | Köhler/Bornkamm | Dreier/Schulze | Wandtke/Bullinger | Immenga/Mestmäcker | "
    "Löwe/Rosenberg | "
    "Meyer-Goßner/Schmitt | Hauck/Noftz | Schwab/Weth | Wolf/Lindacher/Pfeiffer | Ulmer/Brandner/Hensen"
)
# Words before the date of a decision, folded, for the text behind a court.
DECISIONS = (
    "Urt. v. | Entsch. v. | Entscheidung v. | Entscheidung vom | E. v. | Urteil v. | Urteil vom | "
    "Urteile vom | Beschl. v. | Beschluss v. | Beschluss vom | "
    "Beschluß vom | Beschluß v. | Hinweisbeschluss v. | Hinweisbeschluss vom | Vorlagebeschluss v. | "
    "Vorlagebeschluss vom | Teilurteil v. | Teilurteil vom | Versäumnisurteil v. | Versäumnisurteil vom | "
    "Hinweisbeschl. v. | Vorlagebeschl. v. | B. v. | U. v. | Verf. v. | Gutachten v. | Gutachten vom | "
    "arrêt du | jugement du | décision du | sentenza del | sentencia de"
)
# What stands between the parties of a decision.
BETWEEN_PARTIES = "v. | v | vs. | c. | c/ | gegen | ./."
# Beginnings of the names of decisions that have no two parties.
ONE_PARTY = "In re | In the matter of | Matter of | Ex parte | Re | Estate of | State ex rel."
# Courts, by letters and by the beginning of their names; those of `words.COURTS` besides.
COURTS = (
    "BG | BezG | OLG | LG | AG | KG | RG | VG | OVG | VGH | BAG | BFH | BSG | BVerwG | BayObLG | BPatG | "
    "RFH | OGH | "
    "BGer | VfGH | VwGH | LAG | ArbG | LSG | VerfGH | StGH | EuG | GmS-OGB | RAG | KammerG | OGHBrZ | "
    "Reichsgericht | Bundesgerichtshof | Bundesverfassungsgericht | Cass. | CJUE | CJCE | CEDH | Cour | "
    "Conseil | Tribunal | Landgericht | Amtsgericht | Oberlandesgericht | Kammergericht | "
    "Verwaltungsgericht | Oberverwaltungsgericht | Verwaltungsgerichtshof | Bundesarbeitsgericht | "
    "Bundessozialgericht | Bundesfinanzhof | Bundesverwaltungsgericht | Bundespatentgericht | "
    "Handelsgericht | Obergericht | Rechtbank | Gerechtshof"
)
# Courts whose letters are initials too; only all of a stretch between commas is the court.
COURTS_ALONE = (
    "CE | C.E. | CA | TGI | TA | CAA | FG | SG | Cons. const. | Cons. État | Req. | Civ. | Crim. | "
    "Com. | Soc."
)
# Acts of the European Union, in the languages of our notes; bodies before them; letters of the Union and the
# Communities; the Official Journal.
ACTS_OF_UNION = (
    "Regulation | Directive | Decision | Framework Decision | Verordnung | Richtlinie | Beschluss | "
    "Rahmenbeschluss | Entscheidung | Règlement | Décision | Décision-cadre | Regolamento | Direttiva | "
    "Decisione | Reglamento | Directiva | Decisión | Tüzük | Direktif | Регламент | Директива | Решение"
)
BODIES_OF_UNION = (
    "Council | Commission | Commission Delegated | Commission Implementing | Council Implementing | Joint | "
    "Delegierte | Durchführungs"
)
LETTERS_OF_UNION = (
    "EU | EC | EEC | Euratom | EG | EWG | UE | CE | CEE | AB | AT | AET | ЕС | ЕЭС | JHA | JI | CFSP"
)
JOURNALS_OF_UNION = (
    "OJ | O.J. | ABl. | ABlEU | ABlEG | JO | JOUE | JOCE | GU | GUUE | GUCE | DO | DOUE | DOCE | DO"
)
