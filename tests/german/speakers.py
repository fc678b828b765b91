"""Invented speakers as minutes of many Länder write them, with what each mention says."""

# sentence | given | family | role | faction; "-" stands for nothing
NAMED = """
Ratsherr von der Heide (FDP) fragt nach. | - | von der Heide | Ratsherr | FDP
Ratsfrau Brinkschulte (CDU) fragt nach. | - | Brinkschulte | Ratsfrau | CDU
Ratsmitglied Ostertag - SPD - fragt nach. | - | Ostertag | Ratsmitglied | SPD
Ratsmitglied Ostertag, FDP, fragt nach. | - | Ostertag | Ratsmitglied | FDP
RM Ostertag fragt nach. | - | Ostertag | RM | -
Rm. Ostertag fragt nach. | - | Ostertag | Rm | -
RM'in Ostertag fragt nach. | - | Ostertag | RM'in | -
RH Lütjens (SPD) fragt nach. | - | Lütjens | RH | SPD
RF Lütjens fragt nach. | - | Lütjens | RF | -
BezRH Lütjens fragt nach. | - | Lütjens | BezRH | -
StR Aumüller fragt nach. | - | Aumüller | StR | -
StRin Aumüller fragt nach. | - | Aumüller | StRin | -
StR. Aumüller fragt nach. | - | Aumüller | StR | -
SR Aumüller fragt nach. | - | Aumüller | SR | -
SRin Aumüller fragt nach. | - | Aumüller | SRin | -
SR'in Aumüller fragt nach. | - | Aumüller | SR'in | -
StR'in Aumüller fragt nach. | - | Aumüller | StR'in | -
Stv. Kaltwasser fragt nach. | - | Kaltwasser | Stv | -
Stadtv. Kaltwasser fragt nach. | - | Kaltwasser | Stadtv | -
Stvo. Kaltwasser fragt nach. | - | Kaltwasser | Stvo | -
STV Kaltwasser fragt nach. | - | Kaltwasser | STV | -
Stve. Kaltwasser fragt nach. | - | Kaltwasser | Stve | -
StVO Kaltwasser fragt nach. | - | Kaltwasser | StVO | -
Stadtverordnete Kaltwasser (Die Linke) fragt nach. | - | Kaltwasser | Stadtverordnete | Die Linke
GV Petersen fragt nach. | - | Petersen | GV | -
Gv. Petersen fragt nach. | - | Petersen | Gv | -
GVM Petersen fragt nach. | - | Petersen | GVM | -
GVM Ing. Petersen fragt nach. | - | Petersen | GVM | -
GR Huber fragt nach. | - | Huber | GR | -
GRin Huber fragt nach. | - | Huber | GRin | -
GR Mag. Huber fragt nach. | - | Huber | GR | -
GR. Dipl.-Ing. Huber fragt nach. | - | Huber | GR | -
GR DI (FH) Huber fragt nach. | - | Huber | GR | -
GGR Huber fragt nach. | - | Huber | GGR | -
EGR Huber fragt nach. | - | Huber | EGR | -
Ersatz-GR Huber fragt nach. | - | Huber | Ersatz-GR | -
KTA Siebels fragt nach. | - | Siebels | KTA | -
Kreistagsabg. Siebels fragt nach. | - | Siebels | Kreistagsabg | -
Kreistagsabgeordneter Siebels fragt nach. | - | Siebels | Kreistagsabgeordneter | -
KTM Siebels fragt nach. | - | Siebels | KTM | -
KAbg. Siebels fragt nach. | - | Siebels | KAbg | -
Abg. Siebels fragt nach. | - | Siebels | Abg | -
KR Siebels fragt nach. | - | Siebels | KR | -
KRin Siebels fragt nach. | - | Siebels | KRin | -
BG Hallmann erklärt. | - | Hallmann | BG | -
Bgm. Hallmann erklärt. | - | Hallmann | Bgm | -
Bgm'in Hallmann erklärt. | - | Hallmann | Bgm'in | -
Bgm.in Hallmann erklärt. | - | Hallmann | Bgm.in | -
BM Hallmann erklärt. | - | Hallmann | BM | -
BMin Hallmann erklärt. | - | Hallmann | BMin | -
BM'in Hallmann erklärt. | - | Hallmann | BM'in | -
Bürgermeister/in Hallmann erklärt. | - | Hallmann | Bürgermeister/in | -
OB Hallmann erklärt. | - | Hallmann | OB | -
OBM Hallmann erklärt. | - | Hallmann | OBM | -
EB Hallmann erklärt. | - | Hallmann | EB | -
Dritter Bürgermeister Hallmann erklärt. | - | Hallmann | Dritter Bürgermeister | -
EKR Hallmann erklärt. | - | Hallmann | EKR | -
Erster Kreisrat Hallmann erklärt. | - | Hallmann | Erster Kreisrat | -
ErsterKR Hallmann erklärt. | - | Hallmann | ErsterKR | -
LR Hallmann erklärt. | - | Hallmann | LR | -
SGB Hallmann erklärt. | - | Hallmann | SGB | -
OrtsBM Hallmann erklärt. | - | Hallmann | OrtsBM | -
OrtsBMin Hallmann erklärt. | - | Hallmann | OrtsBMin | -
Ortsbgm. Hallmann erklärt. | - | Hallmann | Ortsbgm | -
OBgm. Hallmann erklärt. | - | Hallmann | OBgm | -
OV Hallmann erklärt. | - | Hallmann | OV | -
Ortsvorsteher Hallmann erklärt. | - | Hallmann | Ortsvorsteher | -
BV Hallmann fragt. | - | Hallmann | BV | -
BezV Hallmann fragt. | - | Hallmann | BezV | -
BVM Hallmann fragt. | - | Hallmann | BVM | -
Bv. Hallmann fragt. | - | Hallmann | Bv | -
Beig. Hallmann erklärt. | - | Hallmann | Beig | -
Erste Beigeordnete Hallmann erklärt. | - | Hallmann | Erste Beigeordnete | -
Beigeordneter Dr. Hallmann erklärt. | - | Hallmann | Beigeordneter | -
BeiG Hallmann erklärt. | - | Hallmann | BeiG | -
Dez. Hallmann erklärt. | - | Hallmann | Dez | -
Dezernentin Hallmann erklärt. | - | Hallmann | Dezernentin | -
FBL Hallmann erklärt. | - | Hallmann | FBL | -
FBLin Hallmann erklärt. | - | Hallmann | FBLin | -
FDL Hallmann erklärt. | - | Hallmann | FDL | -
FD-Leiter Hallmann erklärt. | - | Hallmann | FD-Leiter | -
FB-Leiterin Hallmann erklärt. | - | Hallmann | FB-Leiterin | -
SG-Leiter Hallmann erklärt. | - | Hallmann | SG-Leiter | -
AL Hallmann erklärt. | - | Hallmann | AL | -
HAL Hallmann erklärt. | - | Hallmann | HAL | -
HAL Kessler erklärt. | - | Kessler | HAL | -
BAL Hallmann erklärt. | - | Hallmann | BAL | -
Kämmerer Hallmann erklärt. | - | Hallmann | Kämmerer | -
Stadtkämmerin Hallmann erklärt. | - | Hallmann | Stadtkämmerin | -
KVD Hallmann erklärt. | - | Hallmann | KVD | -
KOVR Hallmann erklärt. | - | Hallmann | KOVR | -
KBD Hallmann erklärt. | - | Hallmann | KBD | -
VA Hallmann erklärt. | - | Hallmann | VA | -
TA Hallmann erklärt. | - | Hallmann | TA | -
TAng. Hallmann erklärt. | - | Hallmann | TAng | -
VAng. Hallmann erklärt. | - | Hallmann | VAng | -
Dipl.-Ing. Hallmann erklärt. | - | Hallmann | - | -
StOAR Hallmann erklärt. | - | Hallmann | StOAR | -
OAR Hallmann erklärt. | - | Hallmann | OAR | -
StAmtm. Hallmann erklärt. | - | Hallmann | StAmtm | -
Verwaltungsrat Hallmann erklärt. | - | Hallmann | Verwaltungsrat | -
Stadtoberamtsrätin Hallmann erklärt. | - | Hallmann | Stadtoberamtsrätin | -
Stadtbaumeister Hallmann erklärt. | - | Hallmann | Stadtbaumeister | -
Stadtbaurätin Hallmann erklärt. | - | Hallmann | Stadtbaurätin | -
Vors. Hallmann erklärt. | - | Hallmann | Vors | -
AV Hallmann erklärt. | - | Hallmann | AV | -
Ausschussvors. Hallmann erklärt. | - | Hallmann | Ausschussvors | -
AusVors. Hallmann erklärt. | - | Hallmann | AusVors | -
RV Hallmann erklärt. | - | Hallmann | RV | -
stellv. Vors. Hallmann erklärt. | - | Hallmann | stellv. Vors | -
stv. BM Hallmann erklärt. | - | Hallmann | stv. BM | -
Vizebgm. Hallmann erklärt. | - | Hallmann | Vizebgm | -
Vizebürgermeisterin Hallmann erklärt. | - | Hallmann | Vizebürgermeisterin | -
Vbgm.in Hallmann erklärt. | - | Hallmann | Vbgm.in | -
StR Hallmann (GRÜNE) erklärt. | - | Hallmann | StR | GRÜNE
Stadtrat Hallmann erklärt. | - | Hallmann | Stadtrat | -
Erster Stadtrat Hallmann erklärt. | - | Hallmann | Erster Stadtrat | -
Gleichstellungsbeauftragte Hallmann erklärt. | - | Hallmann | Gleichstellungsbeauftragte | -
GB Hallmann erklärt. | - | Hallmann | GB | -
Hr. Hallmann erklärt. | - | Hallmann | - | -
Fr. Hallmann erklärt. | - | Hallmann | - | -
Fr. Dr. Hallmann erklärt. | - | Hallmann | - | -
Hr Hallmann erklärt. | - | Hallmann | - | -
Mitglied Hallmann fragt nach. | - | Hallmann | Mitglied | -
Bürger Hallmann fragt nach. | - | Hallmann | Bürger | -
Einwohnerin Hallmann fragt nach. | - | Hallmann | Einwohnerin | -
sachkundiger Einwohner Hallmann fragt nach. | - | Hallmann | sachkundiger Einwohner | -
s.B. Hallmann fragt nach. | - | Hallmann | s.B | -
s. B. Hallmann fragt nach. | - | Hallmann | s. B | -
sB Hallmann fragt nach. | - | Hallmann | sB | -
SB Hallmann fragt nach. | - | Hallmann | SB | -
SkB Hallmann fragt nach. | - | Hallmann | SkB | -
sk. B. Hallmann fragt nach. | - | Hallmann | sk. B | -
sachkundiges Mitglied Hallmann fragt nach. | - | Hallmann | sachkundiges Mitglied | -
beratendes Mitglied Hallmann fragt nach. | - | Hallmann | beratendes Mitglied | -
AM Hallmann fragt nach. | - | Hallmann | AM | -
Ausschussmitglied Hallmann (BfM) fragt nach. | - | Hallmann | Ausschussmitglied | BfM
BA-Mitglied Hallmann fragt nach. | - | Hallmann | BA-Mitglied | -
OR-Mitglied Hallmann fragt nach. | - | Hallmann | OR-Mitglied | -
Ortsratsmitglied Hallmann fragt nach. | - | Hallmann | Ortsratsmitglied | -
Ortsbeiratsmitglied Hallmann fragt nach. | - | Hallmann | Ortsbeiratsmitglied | -
Ortschaftsrat Hallmann fragt nach. | - | Hallmann | Ortschaftsrat | -
OR Hallmann fragt nach. | - | Hallmann | OR | -
ORin Hallmann fragt nach. | - | Hallmann | ORin | -
Herr Hallmann, CDU-Fraktion, fragt nach. | - | Hallmann | - | CDU
Herr Hallmann, SPD, fragt nach. | - | Hallmann | - | SPD
Herr Hallmann (CDU-Fraktion) fragt nach. | - | Hallmann | - | CDU
Herr Hallmann /SPD/ fragt nach. | - | Hallmann | - | SPD
Herr Hallmann [SPD] fragt nach. | - | Hallmann | - | SPD
Herr Hallmann -CDU- fragt nach. | - | Hallmann | - | CDU
Herr Hallmann – B90/Die Grünen – fragt nach. | - | Hallmann | - | B90/Die Grünen
Herr Hallmann von der SPD-Fraktion fragt nach. | - | Hallmann | - | SPD
CDU-Fraktion, Herr Hallmann, fragt nach. | - | Hallmann | - | CDU
Fraktion DIE LINKE, Frau Hallmann, fragt nach. | - | Hallmann | - | DIE LINKE
Fraktionsvorsitzender Hallmann fragt nach. | - | Hallmann | Fraktionsvorsitzender | -
FV Hallmann fragt nach. | - | Hallmann | FV | -
Fraktionsvorsitzende Hallmann (Grüne) fragt nach. | - | Hallmann | Fraktionsvorsitzende | Grüne
SPD-Fraktionsvorsitzender Hallmann fragt nach. | - | Hallmann | SPD-Fraktionsvorsitzender | SPD
Stadtrat Dr. Hallmann (Freie Wähler) fragt nach. | - | Hallmann | Stadtrat | Freie Wähler
Stadtrat Karl Hallmann, Freie Wähler, fragt nach. | Karl | Hallmann | Stadtrat | Freie Wähler
Karl Hallmann (SPD) fragt nach. | Karl | Hallmann | - | SPD
Ratsherr Karl-Heinz Hallmann fragt nach. | Karl-Heinz | Hallmann | Ratsherr | -
Ratsherr K. Hallmann fragt nach. | K. | Hallmann | Ratsherr | -
Ratsherr K.-H. Hallmann fragt nach. | K.-H. | Hallmann | Ratsherr | -
Ratsherr Hallmann, K. fragt nach. | - | Hallmann | Ratsherr | -
Rh. Hallmann fragt nach. | - | Hallmann | Rh | -
Ratsh. Hallmann fragt nach. | - | Hallmann | Ratsh | -
Frau de Wall fragt nach. | - | de Wall | - | -
Ratsherr Al-Hamad fragt nach. | - | Al-Hamad | Ratsherr | -
Ratsherr El Amin fragt nach. | - | El Amin | Ratsherr | -
Ratsherr Große-Brink fragt nach. | - | Große-Brink | Ratsherr | -
Ratsherr Lang fragt nach. | - | Lang | Ratsherr | -
Stadträtin Kurz fragt nach. | - | Kurz | Stadträtin | -
Herr Bürgermeister Hallmann erklärt. | - | Hallmann | Bürgermeister | -
Herr Erster Beigeordneter Hallmann erklärt. | - | Hallmann | Erster Beigeordneter | -
Frau BM Hallmann erklärt. | - | Hallmann | BM | -
Herr OB Dr. Hallmann erklärt. | - | Hallmann | OB | -
Herr StR Hallmann erklärt. | - | Hallmann | StR | -
Herr RM Hallmann erklärt. | - | Hallmann | RM | -
Frau Stv. Hallmann erklärt. | - | Hallmann | Stv | -
Herr Dipl.-Ing. (FH) Hallmann vom Büro Planwerk erklärt. | - | Hallmann | Büro Planwerk | -
Herr Hallmann (Planungsbüro Planwerk) erklärt. | - | Hallmann | Planungsbüro Planwerk | -
Herr Hallmann, Leiter des Bauamtes, erklärt. | - | Hallmann | Leiter des Bauamtes | -
Herr Hallmann vom Ingenieurbüro Planwerk erklärt. | - | Hallmann | Ingenieurbüro Planwerk | -
Bauamtsleiter Hallmann erklärt. | - | Hallmann | Bauamtsleiter | -
Ordnungsamtsleiterin Hallmann erklärt. | - | Hallmann | Ordnungsamtsleiterin | -
Geschäftsleiter Hallmann erklärt. | - | Hallmann | Geschäftsleiter | -
GL Hallmann erklärt. | - | Hallmann | GL | -
Geschäftsstellenleiter Hallmann erklärt. | - | Hallmann | Geschäftsstellenleiter | -
Amtsleiter Hallmann erklärt. | - | Hallmann | Amtsleiter | -
Amtsvorsteher Hallmann erklärt. | - | Hallmann | Amtsvorsteher | -
AV Hallmann erklärt. | - | Hallmann | AV | -
LVB Hallmann erklärt. | - | Hallmann | LVB | -
Leitender Verwaltungsbeamter Hallmann erklärt. | - | Hallmann | Leitender Verwaltungsbeamter | -
Bürgervorsteher Hallmann erklärt. | - | Hallmann | Bürgervorsteher | -
Wehrführer Hallmann erklärt. | - | Hallmann | Wehrführer | -
GWF Hallmann erklärt. | - | Hallmann | GWF | -
Kommandant Hallmann erklärt. | - | Hallmann | Kommandant | -
Schulleiterin Hallmann erklärt. | - | Hallmann | Schulleiterin | -
Kita-Leiterin Hallmann erklärt. | - | Hallmann | Kita-Leiterin | -
Amtsinspektorin Hallmann erklärt. | - | Hallmann | Amtsinspektorin | -
Verwaltungsfachwirt Hallmann erklärt. | - | Hallmann | Verwaltungsfachwirt | -
Bauingenieurin Hallmann erklärt. | - | Hallmann | Bauingenieurin | -
Stadtplaner Hallmann erklärt. | - | Hallmann | Stadtplaner | -
Revierförster Hallmann erklärt. | - | Hallmann | Revierförster | -
Marktgemeinderat Hallmann fragt. | - | Hallmann | Marktgemeinderat | -
MGR Hallmann fragt. | - | Hallmann | MGR | -
MGRin Hallmann fragt. | - | Hallmann | MGRin | -
Gemeinderatsmitglied Hallmann fragt. | - | Hallmann | Gemeinderatsmitglied | -
GRM Hallmann fragt. | - | Hallmann | GRM | -
SRM Hallmann fragt. | - | Hallmann | SRM | -
StRM Hallmann fragt. | - | Hallmann | StRM | -
Stadtratsmitglied Hallmann fragt. | - | Hallmann | Stadtratsmitglied | -
Stadträtin Dr. Anna Hallmann-Kess (GRÜNE/Volt) fragt. | Anna | Hallmann-Kess | Stadträtin | GRÜNE/Volt
Stadtälteste Hallmann fragt. | - | Hallmann | Stadtälteste | -
Deputierter Hallmann fragt. | - | Hallmann | Deputierter | -
Bezirksverordnete Hallmann (Tierschutz) fragt. | - | Hallmann | Bezirksverordnete | Tierschutz
Bezirksstadtrat Hallmann erklärt. | - | Hallmann | Bezirksstadtrat | -
BzStR Hallmann erklärt. | - | Hallmann | BzStR | -
Mitglied Ahlung fragt nach. | - | Ahlung | Mitglied | -
Ratsfrau Bedung (SPD) fragt nach. | - | Bedung | Ratsfrau | SPD
Der OBM Hallmann erklärt. | - | Hallmann | OBM | -
Ktabg. Hallmann fragt nach. | - | Hallmann | Ktabg | -
S.B. Dr. Hallmann fragt nach. | - | Hallmann | S.B | -
Ratsherr H.-P. Holm (Wir für Musterau) fragt nach. | H.-P. | Holm | Ratsherr | Wir für Musterau
Herr Holm (WG Lindenbach) fragt nach. | - | Holm | - | WG Lindenbach
XYZ Holm (SPD) fragt nach. | - | Holm | XYZ | SPD
"""

# nobody is named here, though a word looks like an office or a name
NOBODY = """
Der Rat fragt nach.
Die StR wird saniert.
Die Verwaltung erklärt es.
Der BV wurde zugestimmt.
Im AM wird gebaut.
Der GB Nord wird erweitert.
Die Str. Am Markt wird saniert.
Eine Bürgerin fragt nach.
Der BM erklärt es.
Mitglieder Verwaltung fragen nach.
Die Mitglieder der Prüfung fragen nach.
Der OB fragt nach.
Die Bgm'in fragt nach.
"""
