"""What sentences that tell a result are made of: bodies, verbs, matters, signs of history and talk."""

from __future__ import annotations

import re

from pipeline.german.cues import Cue
from pipeline.german.outcomes import ADDRESSED
from pipeline.german.pattern import lazy

# Bodies by the ends of their names; persons and other institutions that share the ends are left out.
_NOT_BODIES = (
    r"(?!Bürger|Einwohner(?!rat)|Anlieger|Anwohner|Eigentümer|Informations|Landrat|Landesrat|Bundes"
    r"|Vor(?!stand)|Hof)"
)
BODY_NOUN = (
    rf"(?P<noun>{_NOT_BODIES}[A-ZÄÖÜ][\w-]{{0,60}}?(?:[Aa]usschu(?:ss|ß)|[Rr]at|[Bb]eirat"
    rf"|[Vv]ertretung|[Vv]ersammlung|[Gg]remium|[Kk]ommission|[Kk]onferenz|[Pp]arlament|[Vv]orstand)"
    r"|Rat|Konferenz|Parlament|GV|BVV|StVV|SVV|Ausschu(?:ss|ß)|Gremium|Beirat|Versammlung|Kommission"
    r"|Vertretung"
    r"|(?:[\w-]{1,60}, )?(?:[\w-]{1,40}- )?und [\w-]{1,40}ausschuss|Kreistag|Plenum|Vorstand|Präsidium"
    r"|Kuratorium"
    r"|Magistrat|Konvent"
    r"|(?:\w{0,30}[Mm]itglieder|Anwesenden|Stadtverordneten|Gemeindevertreter"
    r"|Kreistagsabgeordneten|Bezirksverordneten|Delegierten)(?: (?:des|der) [\w-]{2,60})?)"
)
# bodies that are somebody else's unless the minutes are their own
OTHERS = lazy(
    r"Gesellschafter|Vereins|Aufsichts|Betriebs|Personal|Eltern|Verwaltungs|Landes|Land(?!schaft)",
    re.IGNORECASE,
)
_BODY_STEMS = (
    "rat|schuss|schuß|vertret|versammlung|gremium|kommission|gv|vv|kreistag|plenum|präsidium|kuratorium|konferenz|parlament|vorstand|konvent|"
    "mitglieder|anwesenden|verordneten|abgeordneten|delegierten"
)
_DET = (
    r"(?:[Dd]er|[Dd]ie|[Dd]as|[Aa]lle|[Uu]nser|[Ss]ämtliche)(?: (?:gesamte|anwesenden"
    r"|stimmberechtigten|versammelten|[A-ZÄÖÜ][\w.-]{1,30}(?:er|-) ?(?:und)?))?"
)
_VERB = (
    r"(?P<verb>beschließt|beschliesst|beschloss|beschlossen|beschließen|stimm(?:t|te|en|ten)"
    r"|lehn(?:t|te|en|ten)|nimmt|nahm|nehmen|nahmen|vertag(?:t|te|en|ten)"
    r"|verweist|verwies|überweist|überwies|stell(?:t|te|en|ten)|setz(?:t|te|en)|beauftrag(?:t|te"
    r"|en|ten)|genehmig(?:t|te|en|ten)|billig(?:t|te|en|ten)|bestätig(?:t|te|en|ten)"
    r"|empfiehlt|empfahl|empfehlen|wähl(?:t|te|en|ten)|bestell(?:t|te|en|ten)|beruft|berief"
    r"|entsende(?:t|n|te)|benenn(?:t|en)|benannte"
    r"|schließt|schloss|schließen|schlossen|fass(?:t|te|en|ten)|erteil(?:t|te|en|ten)|spricht"
    r"|sprach|sprechen|sprachen|ist|sind|war|waren|erklär(?:t|te|en|ten)"
    r"|verabschied(?:et|ete|en)|versag(?:t|te|en|ten)|verweiger(?:t|te|n|ten)|erheb(?:t|en)|erhob"
    r"|widerspr(?:icht|ach|echen|achen)|folg(?:t|te"
    r"|en|ten)|einig(?:t|te|en|ten)|verständig(?:t|te|en|ten)|kommt|kam|leg(?:t|te|en|ten)"
    r"|erlässt|vergibt|entlaste(?:t|te|n)|begrüß(?:t|te|en|ten)|unterstütz(?:t|te|en|ten)"
    r"|befürworte(?:t|te|n)|schlägt|schlug|schlagen|schlugen|gibt|gab|geben|gaben)"
)
DIRECT = Cue(
    _BODY_STEMS,
    rf"^[\s\W\d]{{0,6}}{_DET} {BODY_NOUN}(?P<of>(?: (?:de[rs]|von|im|in|für) [^.;:,]{{1,60}}?"
    rf"| [A-ZÄÖÜ][\w-]{{2,30}}| \([^)]{{1,40}}\)){{0,2}}) {_VERB}\b",
)
# a body and any verb at all, which needs a vote to be a decision
_IDLE = (
    r"(?!hat|habe|hatte|ist|sind|war|wird|werde|würde|soll|kann|könn|muss|müss|möcht|woll|will|darf|dürf"
    r"|berät"
    r"|beriet|diskut|debatt|tag|tritt|trat|erört|befass|frag|erhält|erhielt)"
)
ACTS = Cue(
    _BODY_STEMS,
    rf"^[\s\W\d]{{0,6}}{_DET} {BODY_NOUN}(?P<of>(?: (?:de[rs]|von|im|in|für) [^.;:,]{{1,60}}?"
    rf"| [A-ZÄÖÜ][\w-]{{2,30}}| \([^)]{{1,40}}\)){{0,2}}) (?P<verb>{_IDLE}[a-zäöüß]{{2,20}}(?:t|te|en"
    rf"|ten))\b",
)
NEIGHBOUR = lazy(r"\b(?:[Nn]achbar|[Bb]enachbart|[Aa]nder)\w*")
# a body and what it does over a list: "Der Rat bildet folgende Ausschüsse:"
OPENS = Cue(_BODY_STEMS, rf"^[\s\W\d]{{0,6}}{_DET} {BODY_NOUN}\b")
# "Der Rat hat den Bericht zur Kenntnis genommen."
BODY = lazy(rf"\b{BODY_NOUN}\b")
PERFECT = Cue(
    "hat|haben",
    rf"^[\s\W\d]{{0,6}}{_DET} {BODY_NOUN}(?: (?:de[rs]|von|im|in) [^.;:,]{{1,60}}?)? (?:hat|haben) "
    r"(?P<rest>[^;]{1,240})(?:genommen|zugestimmt|beschlossen|abgelehnt|genehmigt|gebilligt|vertagt"
    r"|verabschiedet"
    r"|empfohlen|angenommen)\W{0,3}$",
)
# who met, told before the verb
ELSEWHERE = lazy(rf"^\W{{0,3}}(?:Im|In der|Vom|Von der|Beim|Durch den) {BODY_NOUN}(?= )")
# the perfect after another word than the body
PERFECT_TURNED = Cue(
    "genommen|gestimmt|schlossen|lehnt|nehmigt|billigt|vertagt|schiedet|pfohlen",
    rf"(?<=\w) (?:hat|haben) {_DET} {BODY_NOUN}(?: (?:de[rs]|von|im|in) [^.;:,]{{1,60}}?)? "
    r"(?P<rest>[^;]{1,240})(?:genommen|zugestimmt|beschlossen|abgelehnt|genehmigt|gebilligt|vertagt"
    r"|verabschiedet|empfohlen|angenommen)\W{0,3}$",
)
TURNED = Cue(_BODY_STEMS, rf"[\s,](?<=\w[\s,])[\s,]{{0,2}}{_VERB} (?:sich )?{_DET} {BODY_NOUN}\b")
_PARTICLES: dict[str, str] = {
    r"stimm": r"\b(?:zu|dafür|überein)\b|\bnicht zu\b",
    r"lehn": r"\bab\b",
    r"begrüß|unterstütz": r"\b(?:einstimmig|mehrheitlich|einvernehmlich|einmütig)\b",
    r"n[ai]hm|nimm|nehm": r"\bKenntnis|\bentgegen\b|\bvon der Tagesordnung\b|\bKenn?tnis\w{0,3}nahme"
    r"|(?:[Aa]ntrag|[Vv]orlage|[Vv]orschlag|Resolution|Wahl|Spenden?|Zuwendung\w*)\b.{0,200}\ban\b",
    r"stell": r"\bzurück\b|\bAntr[aä]ge?\b"
    r"|\b(?:Jahresabschluss|Jahresrechnung|Tagesordnung)\b.{0,200}\bfest\b",
    r"setz": r"\bab\b",
    r"schl[io]": r"\bsich\b.*\ban\b|\ban\b",
    r"fass": r"Beschl[uü]|Entschließung|Resolution|folgende",
    r"erteil": r"\b(?:Zustimmung|Einvernehmen|Entlastung|Auftrag|Genehmigung)\b",
    r"spr[ia]ch|sprech": r"[Ee]mpfehlung\b.*\baus\b|\bsich\b.*\b(?:aus|für|gegen)\b"
    r"|\bsich .*\bdafür\b|\bsich .*\bgegen\b",
    r"schl[aäu]g": rf"{ADDRESSED}.*\bvor\b",
    r"g[iae]b": r"\b(?:\w{0,20}[Ee]mpfehlung|positives Votum|negatives Votum)\b",
    r"versag|verweig": r"\b(?:Zustimmung|Einvernehmen|Entlastung|Genehmigung)\b",
    r"ist|sind|war": r"\beinverstanden\b|\beinig\b(?!,? dass)",
    r"erklär": r"\beinverstanden\b|\bfür erledigt\b",
    r"erh[eo]b": r"\bkeine\b",
    r"widerspr": r"\bnicht\b",
    r"folg": r"\b(?:Vorschlag|Empfehlung|Antrag|Vorlage|\w{1,30}vorschlag|\w{1,30}empfehlung)\b",
    r"einig|verständig": r"\bsich\b|\bdarauf\b|\bauf\b",
    r"komm|kam": r"\büberein\b",
    r"leg": r"\bfest\b",
    r"verw|überw": r"\b(?:in|an) (?:den|die|das|einen|eine|alle)\b|\bzurück\b",
    r"wähl|bestell|beruf|berief|entsend|ben": r"\b[A-ZÄÖÜ]|\b(?:geheim|offen|schriftlich)\b",
}
NEEDS = tuple((lazy(verb), lazy(rest)) for verb, rest in _PARTICLES.items())

# the stems of DONE below
DONE_STEMS = (
    "genommen|lehnt|beschlossen|nehmigt|gestimmt|billigt|schiedet|vertagt|wiesen|gestellt|gezogen|gesetzt|"
    "bestätigt|schoben|sprochen|gefolgt|gegeben|erteilt|versagt|empfohlen|gestrichen|wählt|bestellt|benannt|"
    "berufen|bewilligt|zuerkannt|erklärt|vergeben|schrieben|geleitet|verworfen"
)
# what may stand within one sentence: the dot of a date ends none
RUN = r"(?:[^.;]|(?<=\d)\.(?=[\d ]))"
_MATTER = (
    r"(?:\w{0,40}[Aa]ntr[aä]ge?s?|\w{0,40}vorlagen?|Vorlagen?|\w{0,40}[Vv]orschl[aä]ge?"
    r"|Tagesordnung|Niederschrift|\w{0,20}[Pp]rotokoll|\w{0,40}[Bb]ericht|Mitteilung(?:en)?"
    r"|Tagesordnungspunkte?|TOP|Punkt"
    r"|Beschlu(?:ss|ß)\w{0,20}|Resolution|\w{0,40}[Ss]atzung(?:en)?|\w{0,40}[Ee]ntwurf"
    r"|Angelegenheit|Sache|Thema|Thematik|Anliegen|Entscheidung|Drucksachen?|Ziffer|Informationen|Ausführungen|Stellungnahme"
    r"|Beratung|Eingabe|Petition|Anregung|Vortrag|Präsentation"
    r"|Motion|Postulat|Verhandlungsschrift|Jahresabschluss|\w{0,30}[Pp]lan|Vergabe|Auftrag|Wahl"
    r"|Einvernehmen|Befreiung|Haushalt\w{0,20}|Bauvorhaben|Bauvoranfrage|Kosten\w{0,12}|Maßnahme"
    r"|Vertrag|Verfahrensweise|Vorgehen\w{0,6}|Punkte|Konzept)"
)
DONE = (
    r"(?:angenommen|abgelehnt|beschlossen|genehmigt|zugestimmt|gebilligt|verabschiedet|vertagt|zurückgenommen"
    r"|verwiesen|überwiesen|zurückgestellt|zurückgezogen|abgesetzt|festgestellt|bestätigt"
    r"|verschoben|entsprochen|gefolgt|verworfen|zurückgewiesen"
    r"|stattgegeben|erteilt|versagt|empfohlen|(?:zur )?Kenntnis genommen"
    r"|von der Tagesordnung (?:genommen|gestrichen|abgesetzt)|gewählt|bestellt|benannt|berufen"
    r"|für erledigt erklärt|zurückverwiesen|wiedergewählt|vergeben|erheblich erklärt"
    r"|abgeschrieben|fortgesetzt|weitergeleitet|zurückgegeben|bewilligt|zuerkannt|zugewiesen)"
)
PASSIVE = Cue(
    DONE_STEMS,
    rf"\b(?P<aux>wird|werden|wurde|wurden|ist|sind|war|waren|gilt"
    rf"|gelten)\b(?P<middle>[^;]{{0,300}}?)\b(?P<done>{DONE})\b(?! (?:werden|worden|sein|seien"
    rf"|sei|hat|haben|habe|hätten?|würden?|wird|wurde|wurden|sind|ist|und werden|oder))",
)
# any passive at all, which needs a word for the kind of vote to be a decision
TASKED = Cue(
    "wird|werden|wurde",
    r"\b(?P<aux>wird|werden|wurden?)\b(?P<middle>[^;]{0,200}?) (?P<done>(?!einstimmig|mehrheitlich"
    r"|anwesend|Stimm)"
    r"[a-zäöüß]{4,30}(?:t|en))(?=\W{0,3}$|, |; | (?:und|bei|mit|ohne|gegen|\()\b)",
)
# a passive that hands a matter on to a body, as against a letter that is passed on
HANDS_ON = lazy(
    r"\bohne (?:Beschlussempfehlung|Empfehlung|Votum|Beschluss(?:fassung)?)\b"
    r"|\b(?:an|in) (?:den|die) (?:\w{0,30}[Rr]at|Kreistag|\w{0,40}[Aa]usschuss|\w{0,30}[Vv]ersammlung"
    r"|\w{0,30}[Vv]ertretung)\b"
)
AGENT = lazy(
    r"\b(?:vo[mn]|durch|seitens)\b (?:de[rmns]\b |die |das )?[^,;.]{0,20}?(?:Verwaltung"
    r"|(?:Land)?[Kk]reis\b|\w*[Bb]ehörde\w*|\w*[Aa]ufsicht\w*|Polizei|Jury|Eigentümer\w*|Bauherr\w*"
    r"|Land(?:es\w*|tag)?\b|Bund(?:es\w*)?\b|\w*[Rr]egierung|\w*[Mm]inisterium|Gericht\w*"
    r"|Stadtwerke\w*|Investor\w*|Magistrat|Senat|\w*[Aa]mt\b|Fraktion)"
)
RESOLVED = lazy(r"\b(?:wird|wurde|ist)\b [^,;]{0,40}?\b(?:beschlossen|vereinbart|festgelegt)(?:,|:)")
MATTERS = lazy(rf"\b{_MATTER}\b")
TAKES_BACK = Cue(
    "zieh|zog|nimm|nahm|nehm",
    rf"\b(?:zieht|zog|ziehen|zogen|nimmt|nahm|nehmen|nahmen)\b[^.;]{{0,80}}\b{_MATTER}\b"
    rf"{RUN}{{0,240}}\bzurück\b"
    rf"|\b{_MATTER}\b[^.;]{{0,60}}\bzieht\b[^.;]{{0,60}}\bzurück\b",
)
# "..., dass sie den Antrag zurückzieht"
_OWNER = (
    r"(?:er|sie|man|(?:seine|ihre|die) (?:\w{1,20}-)?Fraktion"
    r"|(?:der|die) (?:Antragstell|Einreich|Bauherr|Verwaltung)\w{0,6})"
)
GIVES_UP = Cue(
    "zurück|aufrecht",
    rf"\berklär\w{{1,4}}\b[^.;]{{0,60}}, (?:den|die|das|ihren?"
    rf"|seinen?) {_MATTER}\b[^.;,]{{0,40}}\bzurückzuziehen\b|"
    rf", dass (?:{_OWNER}\b[^,;.]{{0,60}}\b{_MATTER}\b[^,;.]{{0,40}}\b(?:zurückzieh(?:t|e|en)"
    rf"|zurückgezogen (?:hat|habe|haben)|nicht (?:weiter |länger )?aufrecht ?erh(?:ält|alte|alten))\b"
    rf"|(?:(?:der|die|das) )?{_MATTER}\b[^,;]{{0,120}}\bzurückgezogen (?:wird|werde|wurde|worden sei"
    rf"|worden ist)\b)",
)
TAKEN_NOTE = Cue("kenntnis", r"\W{0,3}(?:Die )?Kenntnisnahme (?:ist )?erfolgte?(?: ohne \w{3,20})?\W{0,3}$")
SERVES = Cue("kenntnis", r"\bdien(?:t|te|en|ten)\b[^.;]{0,80}\b(?:zur|der) Kenntnis(?:nahme)?\b")
# "Ein Beschluss wird nicht gefasst", "Es erfolgt keine Abstimmung", "Damit hat sich der Antrag erledigt"
_RESOLUTION = (
    r"(?:\w{1,20} )?(?:Beschluss(?:fassung|empfehlung)?|Beschluß|Abstimmung|Votum|Entscheidung|Empfehlung)"
)
_HAPPENS = r"(?:wird|wurde|erfolgt|erfolgte|findet|fand|ergeht|erging)"
_TAKEN = r"(?:gefasst|gefaßt|getroffen|statt|herbeigeführt|abgegeben|durchgeführt|vorgenommen)"
_ITEM = r"(?:\w{0,30}[Aa]ntrag|\w{0,20}[Vv]orlage|Tagesordnungspunkt|Punkt|TOP|Angelegenheit|Motion|Postulat)"
UNDECIDED = Cue(
    "beschlu|abstimmung|votum|entscheidung|empfehlung|erledigt",
    rf"^\W{{0,3}}(?:Eine? {_RESOLUTION} {_HAPPENS}\b[^.;,]{{0,60}}\bnicht(?: {_TAKEN})?\W{{0,3}}$"
    r"|(?:Heute|Vorerst|Vorläufig|Zunächst|Derzeit|Zurzeit|In dieser Sitzung) (?:noch )?"
    rf"keine? {_RESOLUTION}\W{{0,3}}$"
    rf"|Keine? {_RESOLUTION} (?:heute|gefasst|herbeigeführt)\W{{0,3}}$"
    rf"|Es {_HAPPENS}\b[^.;,]{{0,40}}\bkeine? {_RESOLUTION}\b(?:[^.;,]{{0,40}} {_TAKEN})?\W{{0,3}}$"
    r"|(?:Von einer|Auf eine) (?:Beschlussfassung|Abstimmung) (?:wird|wurde)\b[^.;]{0,60}(?:abgesehen"
    r"|verzichtet)\W{0,3}$"
    rf"|(?:Damit|Somit|Hiermit) (?:ist|gilt|hat sich) (?:de[rn]|die"
    rf"|das) {_ITEM}\b[^.;,]{{0,80}}\berledigt\W{{0,3}}$"
    rf"|(?:Der|Die|Dieser|Diese) {_ITEM}\b[^.;,]{{0,60}} (?:hat"
    rf"|haben) sich\b[^.;,]{{0,80}}\berledigt\W{{0,3}}$"
    rf"|(?:Der|Die|Dieser|Diese) {_ITEM}\b (?:(?:ist|gilt|wird)\b[^.;,]{{0,60}}"
    rf" (?:damit|somit|als|für)|ist) erledigt"
    r"(?: (?:erklärt|betrachtet|angesehen))?\W{0,3}$"
    rf"|Eine? {_RESOLUTION} (?:ist|war)\b[^.;,]{{0,40}}\b(?:nicht|entbehrlich)\b[^.;,]{{0,30}}\W{{0,3}}$"
    rf"|(?:Der|Die|Das) {BODY_NOUN} (?:gibt|gab|fasst|fasste|trifft|traf|spricht|sprach)\b[^.;,]{{0,40}}"
    rf"\bkeine?n? {_RESOLUTION}\b[^.;,]{{0,20}}\W{{0,3}}$"
    rf"|(?:Der|Die|Das) (?!Kläger|Antragst)[\w-]{{3,60}} verzichtete? auf eine {_RESOLUTION}\W{{0,3}}$)",
)
FAILS = Cue(
    "mehrheit",
    rf"^\W{{0,3}}(?:Der|Die|Dieser|Diese) {_ITEM}\b[^;]{{0,200}}\b(?:findet|fand|finden|fanden|erhält"
    rf"|erhielt|erreicht"
    r"|erreichte|bekommt|bekam)\b[^;]{0,160}(?:\b(?:keine|nicht die)\b[^;]{0,40}\bMehrheit\b"
    r"|\bMehrheit nicht\b)"
    r"|^\W{0,3}(?:Mit|Bei) [^;]{0,160}\bMehrheit\b[^;]{0,60}\b(?:nicht erreicht|verfehlt)\b"
    rf"|^\W{{0,3}}(?:Der|Die|Dieser|Diese) {_ITEM}\b[^;]{{0,160}}\bverfehlt\w{{0,2}}\b"
    r"[^;]{0,60}\bMehrheit\b",
)
# "Die Empfehlung ergeht einstimmig."
CARRIED = Cue(
    "beschlu|empfehlung|entscheidung|zustimmung|kenntnisnahme|wahl|genehmigung|vergabe",
    r"\W{0,3}(?:(?:Der|Die) )?(?:Beschlu(?:ss(?:fassung)?|ß)|Empfehlung|Entscheidung|Zustimmung"
    r"|Kenntnisnahme|Wahl"
    r"|Genehmigung|Vergabe)(?: (?:von|vom|der|des|zum|zur|über|an|als) [^.;,]{1,100}?)?"
    r" (?:ergeht|erging|erfolgt|erfolgte|fällt|fiel|ist|wird|wurde|war)\b",
)
STATES = Cue(
    "fest",
    r"\bstell(?:t|te|en)\b[^.;]{0,160}?(?P<what>\bZustimmung|\bBeschlussfassung|\bKenn?tnis ?s?n?ahme"
    r"|\bAblehnung"
    r"|\bVorberatung|\bGenehmigung|\bAnnahme|\bEinvernehmen|\bEinstimmigkeit"
    r"|\bKonsens)\b[^.;]{0,80}\bfest\b",
)
STATES_THAT = Cue(
    "fest",
    r"\b(?:stell(?:t|te|en)|hält|hielt|halten)\b[^.;]{0,120}\bfest\b[^.;,]{0,20}, "
    r"|\bw(?:ird|urde) (?:\w{1,20} )?fest(?:gestellt|gehalten), ",
)
STATED = lazy(rf"\b{_MATTER}\b[^.;]{{0,160}}\b(?:{DONE}|erledigt)\b")
# "..., dass der Ausschuss vom Bericht Kenntnis genommen hat"
STATED_BODY = lazy(
    rf"\bdass {_DET} {BODY_NOUN} [^;]{{0,200}}?(?:(?:Kenntnis (?:genommen|nimmt|nehmen)|zugestimmt|zustimmt"
    rf"|zustimmen|beschlossen|abgelehnt|ablehnt|genehmigt|gebilligt|vertagt|verabschiedet|angenommen)"
    r"(?: (?:hat|habe|haben|hätten?))?|einverstanden (?:ist|sei|sind|seien))\W{0,3}$"
)
MEMBER = (
    r"\W{0,3}(?:(?:[a-z]|\d{1,2})[.)] )?(?:Stadtr[aä]t|Stadtverordnete|Gemeindevertreter|Kreisr[aä]t"
    r"|Abgeordnete|Fraktion|Herr|Frau|RM|Ratsherr|Ratsfrau|Ratsmitglied|GR|Mitglied|Stv|AM)"
)
LETS_VOTE = Cue(
    "abstimm",
    r"\b(?:lässt|ließ)\b[^.;]{0,160}\babstimmen\b|\bstell(?:t|te)\b[^.;]{0,160}\bzur "
    "Abstimmung\b",
)
BALLOT = Cue("abstimmung|abgestimmt", r"\bAbstimmung(?:sergebnis)?\b|\babgestimmt\b")
ELECTS = Cue(
    "timme|wahl an|gewählt",
    r"\bentf(?:allen|ielen|ällt|iel)\b[^.;]{0,60}\bStimmen?\b|^\W{0,3}(?:Er|Sie|Herr|Frau"
    r"|Die Gewählte|Der Gewählte)\b[^.;]{0,60}\bn(?:immt|ahm) die Wahl an\b"
    r"|^\W{0,3}Gewählt (?:wird|werden|wurden?|ist|sind)\b",
)
GETS = Cue(
    "stimme", r"\b(?:erhält|erhielt|erhalten|erhielten|bekommt|bekam|erzielte?)\b[^;]{0,80}\bStimmen?\b"
)
DROPS = Cue(
    "entf|setzt|nimmt|nahm|genommen|gestrichen",
    r"\W{0,3}(?:(?:Der|Dieser) )?(?:Tagesordnungspunkt|Punkt|TOP)\b[^.;,]{0,30}\b(?:entfällt"
    r"|entfiel)\b|\W{0,3}"
    r"(?:(?:Der|Die|Herr|Frau) [\w ]{0,60}?|\w{0,20}?)(?:vorsitzende|Vorsitzende|meister|meisterin|vorsteher"
    r"|vorsteherin"
    r"|Landrat|Landrätin|Präsident|Präsidentin)\b[^.;,]{0,40}?\b(?:(?:setzte?|nimmt"
    r"|nahm)\b[^.;,]{0,80}\b(?:Tagesordnungspunkte?"
    r"|Punkte?|TOPs?)\b[^.;,]{0,60}\b(?:ab|von der Tagesordnung)\W{0,3}(?:$|,)"
    # "... teilt mit, dass Punkt 5 von der Tagesordnung genommen wird"
    r"|(?:teilte? [^.;,]{0,60}\bmit|g(?:ibt|ab) [^.;,]{0,60}\bbekannt|informierte?\b[^.;,]{0,60}"
    r"|erklärte?\b[^.;,]{0,30}), dass (?:der |die |heute )?(?:Tagesordnungspunkte?|Punkte?|TOPs?)\b"
    r"(?:(?!\bnicht\b)[^;]){0,100}?"
    r"\b(?:(?:von der Tagesordnung (?:genommen|gestrichen|abgesetzt)|abgesetzt|gestrichen)"
    r" (?:worden )?(?:wird|werde|werden|wurde|wurden|ist|sind|sei|seien)|entfällt|entfalle|entfallen)\b)",
)
_WITH = (
    r"\W{0,3}(?:Mit|Zu[mr]?|Über|Hinsichtlich|Bezüglich) "
    r"(?:(?:de[rmns]|die|das|dies\w{1,2}|folgend\w{1,2}) )?"
    rf"(?:[a-zäöüß]{{3,20}} ){{0,2}}?(?:(?!Vorgeh|Verfahrens|Thema){_MATTER}|Vorhaben)\b"
    rf"(?:(?!\b(?:seitens|von Seiten|vonseiten|zwischen|bei|mit)\b){RUN}){{0,120}}?"
)
_CONSENT = r"Einverständnis|Einvernehmen|Einigkeit|Konsens|Übereinstimmung"
_CONSENTS = r"(?:besteht|bestand|herrscht|herrschte|wird signalisiert|wurde signalisiert)"
AGREES = Cue(
    "es best|es herrsch|man kommt|man kam|so beschlossen|man einig|man verst|zustimmung|geeinigt|verständigt"
    "|einverst|einvernehmen|einigkeit|konsens",
    r"\W{0,3}(?:Es (?:besteht|bestand|herrscht|herrschte) (?:\w{1,20} )?(?:Einvernehmen|Einigkeit"
    r"|Konsens|Einverständnis)\b|Man (?:einigt|einigte|verständigt|verständigte) sich\b)"
    r"|\W{0,3}(?:Dann|Damit|Somit) ist (?:das|dies|es) (?:\w{1,20} )?so beschlossen\b"
    # "Mit der Tagesordnung besteht Einverständnis", "Über das Vorgehen herrscht Einigkeit"
    rf"|{_WITH} {_CONSENTS} (?:(?!kein|nicht|bei|von|seitens|zwischen|unter|mit|auf)"
    rf"\w{{1,20}} ){{0,3}}(?:{_CONSENT})\W{{0,3}}$"
    rf"|{_WITH} (?:ist|sind|war|waren|erklär\w{{1,3}} sich) (?:man|alle\w?(?: [A-ZÄÖÜ]\w{{3,20}})?"
    rf"|{_DET} {BODY_NOUN}) (?!nicht|kein)(?:\w{{1,20}} )?einverstanden\W{{0,3}}$"
    rf"|\W{{0,3}}(?:{_CONSENT}) (?:mit|zu|über) [^.;,]{{0,20}}\b{_MATTER}\b{RUN}{{0,80}}?"
    rf" {_CONSENTS}\W{{0,3}}$"
    r"|\W{0,3}Man k(?:ommt|am) überein\b|.{0,60}\bw(?:ird|urde) sich (?:\w{1,20} ){0,4}(?:geeinigt"
    r"|verständigt)\b"
    rf"|\W{{0,3}}(?:Dies|Dieses|Das|Er|Sie|(?:Der|Die|Dieser|Diese|Das) {_MATTER})\b[^.;,]{{0,60}}"
    r"\b(?:findet|fand|trifft auf|traf auf)\b[^.;,]{0,40}\bZustimmung\b(?! bei| der (?:Eltern|Bürger"
    r"|Anwohner))",
)
SENDS = Cue("verweist", r"^\W{0,3}(?:Nachdem|Er|Sie|Der Vorsitzende|Die Vorsitzende)\b.{0,120}\bverweist\b")
# both sides counted in a sentence about voting
POLLS = Cue(
    "votum|stimm|votier|sprechen|sprachen|ergebnis|handzeichen",
    r"\b(?:g(?:ibt|ab) (?:\w{1,20} ){0,3}Votum|stimm(?:en|ten|t|te)|Votum|abgestimmt|Abstimmung"
    r"|votier(?:en|ten|t|te)|sprechen sich|sprachen sich|Ergebnis"
    r"|Stimmverhältnis|Probeabstimmung|Handzeichen)\b",
)
CHANGE_THAT = lazy(
    r"\b[Mm]it (?:de[rm]|folgende[rn]|eine[rm]) (?:Änderung|Maßgabe|Ergänzung|Auflage"
    r"|Bedingung), dass\b"
)
SETTLES = Cue(
    "tagesordnung",
    r"^\W{0,3}(?:Der|Die) [\w -]{3,60} stellte? (?:sodann |daraufhin "
    r"|anschließend )?die (?:\w{1,20} ){0,2}Tagesordnung\b[^.;]{0,60}\bfest\b",
)
# nobody speaks against what was proposed right before
NO_WORD = lazy(
    r"\W{0,3}(?:Dagegen|Hiergegen|Gegen (?:diesen|den) (?:Vorschlag|Vorgehen)"
    r"|Gegen dieses Vorgehen)\b"
)
OWN_VOTE = lazy(
    r"\bAntrag (?:Nr\. ?)?\d|\b(?:Änderungs|Ergänzungs|Zusatz|Geschäftsordnungs|Vertagungs|Gegen"
    r"|Haupt)antr[aä]g"
    r"|\bAntrag (?:zur Geschäftsordnung|auf (?:Vertagung|Absetzung|Ende|Schluss))|(?<!um )\b(?:Ziffer"
    r"|Punkt|Nummer|Buchstabe|Absatz|Teil) \d"
)
CONSENT = Cue(
    "einwend|einwänd|änderung|ergänzung|widerspruch|bedenken|anmerkung",
    r"\b(?:Einwendungen|Einwände|Änderungswünsche|Änderungen|Ergänzungen|Widerspruch|Bedenken"
    r"|Änderungs- (?:und|oder) Ergänzungswünsche|Anmerkungen)\b[^.;]{0,120}\b(?:nicht|keine)\b"
    r"|\bkeine(?:rlei)? (?:\w{1,20} ){0,2}?(?:Einwendungen|Einwände|Änderungswünsche|Änderungen"
    r"|Bedenken)\b",
)
FORMAL = lazy(r"\b(?:Niederschrift|Tagesordnung|\w{0,20}[Pp]rotokolls?|Verhandlungsschrift)\b")
# what is told again names its matter only in general: "Der Antrag wird ...", "Damit ist ..."
GENERIC = lazy(
    r"^\W{0,3}(?:(?:Damit|Somit|Hiermit|Dies\w{0,2}|Es|Anschließend|Sodann|Daraufhin|Daher"
    r"|In der Abstimmung|Bei)\b"
    r"|(?:Dem|Den|Die|Der|Das) (?:Antrag|Anträge"
    r"|\w{0,20}[Vv]orlagen?|\w{0,20}[Vv]orschlag|Beschlu(?:ss|ß)\w{0,20}"
    r"|Punkt|Tagesordnungspunkte?|TOP|Angelegenheit|Niederschrift|Tagesordnung|Entscheidung|Beratung"
    r"|Behandlung"
    r"|\w{0,20}[Bb]ericht|Drucksache|Mitteilung|Resolution|Eingabe|Wahl)\b)"
)


PLURAL = lazy(r"[Mm]itglieder|Anwesenden|[Vv]erordneten|vertreter|abgeordneten|Delegierten")
REFERS = lazy(
    r"\b(?:dem|der|den|diesem|dieser) (?:\w{1,30} ){0,2}"
    r"(?:Antrag|Vorschlag|Vorlage|Verwaltungsvorschlag|Beschlussvorschlag|Beschlussempfehlung)\b"
    r"|^\W*\w+ \w+ stimmt? zu"
)
VERBLESS = Cue(
    DONE_STEMS + "|verw|vertagung|zurückstell|absetzung",
    rf"\W{{0,3}}[A-ZÄÖÜ][^,;:]{{0,100}}\b(?:{DONE}|in die Fraktionen gezogen)\W{{0,3}}$"
    r"|\W{0,3}(?:(?:Wegen|Aufgrund|Nach|Zur|Zum|Mangels|Einstimmige?"
    r"|Mehrheitliche?)\b[^,;:]{0,80} )?(?:Verweis|Verweisung|Überweisung|Vertagung|Zurückstellung)"
    r" (?:in|an|auf|bis) [^,;:?]{3,80}$",
)
AUXILIARY = lazy(
    r"\b(?:wird|werden|wurden?|ist|sind|war|waren|hat|haben|hatten?|sei|seien|habe|hätten?|werde|würden?"
    r"|gilt|gelten|kann|können|könnten?|soll|sollen|sollten?|muss|müssen|darf|möchten?|wollen|will)\b",
    re.IGNORECASE,
)
SO = Cue("damit|somit|hiermit", r"\b(?:[Dd]amit|[Ss]omit|[Hh]iermit)\b")
