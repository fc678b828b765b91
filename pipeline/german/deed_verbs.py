"""The verbs of what somebody does after a meeting, alone or with the words that make them one.

``ab|bauen`` is separable: its particle stands at the end of the clause.
"""

from __future__ import annotations

from typing import NamedTuple

# What nobody does while a meeting goes on.
SURE = """
    ab|bauen auf|bauen ein|bauen um|bauen an|bauen ab|dichten an|bringen auf|hängen aus|hängen um|hängen
    ab|hängen auf|stellen ab|sperren ab|sägen aus|sägen aus|bessern aus|tauschen aus|wechseln aus|räumen
    auf|räumen ab|räumen weg|räumen aus|mähen ab|mähen mähen fällen pflanzen nach|pflanzen an|pflanzen
    bepflanzen ein|säen schneiden zurück|schneiden ab|schneiden aus|schneiden frei|schneiden stutzen
    streichen an|streichen nach|streichen lackieren reparieren erneuern ersetzen reinigen säubern putzen
    kehren fegen spülen leeren entfernen beseitigen entsorgen verfüllen auf|füllen nach|füllen
    auf|schütten schottern asphaltieren pflastern teeren markieren nach|markieren beschildern
    aus|schildern montieren ab|montieren demontieren an|schrauben fest|schrauben ab|schrauben
    installieren verlegen versetzen nach|messen aus|messen ab|messen ab|holen hin|bringen weg|bringen
    vorbei|bringen zurück|bringen ab|transportieren aus|leihen besorgen ein|kaufen beschaffen
    an|schaffen bestellen nach|bestellen mieten an|mieten auf|treiben auf|frischen streuen fräsen
    ein|zäunen renovieren verputzen tapezieren schmücken bewässern zimmern nach|stellen nach|ziehen
    ein|richten her|richten ab|schleifen beheben flicken an|fordern ein|holen an|rufen an|schreiben
    an|melden ab|melden um|hören nach|reichen nach|liefern nach|senden zu|senden zu|schicken
    weiter|leiten aus|machen durch|rechnen aus|rechnen nach|rechnen entwerfen zusammen|tragen
    an|fertigen aktualisieren digitalisieren recherchieren überweisen aus|zahlen verschicken versenden
    hoch|laden an|legen koordinieren organisieren erkunden ab|klären nach|prüfen überprüfen nach|sehen
    nach|schauen aus|arbeiten erarbeiten überarbeiten besichtigen vor|bereiten bei|fügen ab|sprechen
    begutachten veranlassen aus|legen zusammen|stellen ein|sammeln kaufen drucken zahlen bezahlen
    begleichen übersenden aus|werten beschneiden ein|fangen ab|kratzen ein|decken nach|säen
    vertikutieren walzen düngen aus|lichten auf|asten roden mulchen ab|fräsen ein|ebnen planieren
    verdichten unterfüttern verkleiden verglasen verfugen isolieren dämmen fliesen verkabeln an|klemmen
    ab|klemmen um|rüsten nach|rüsten aus|rüsten auf|rüsten ab|zäunen ein|kleben bekleben beschriften
    laminieren plakatieren an|kleben aus|teilen aus|fahren vor|bestellen reservieren buchen um|buchen
    stornieren ab|bestellen nach|ordern chartern aus|borgen zurück|geben zurück|schicken ein|werfen
    frankieren scannen ein|scannen archivieren ab|heften katalogisieren inventarisieren transkribieren
    redigieren gestalten layouten programmieren ein|pflegen nach|pflegen frei|schalten um|programmieren
    verlinken ein|zahlen ab|buchen zurück|zahlen erstatten gegen|zeichnen vor|prüfen nach|kalkulieren
    kalkulieren gegen|rechnen hoch|rechnen ab|gleichen gegen|prüfen ab|fragen aus|zählen kontaktieren
    an|mailen an|funken zurück|rufen durch|telefonieren ab|telefonieren ab|klappern vorbei|schauen
    ab|fahren ab|gehen inspizieren vermessen kartieren fotografieren auf|sperren zu|sperren verriegeln
    sperren aus|leuchten ab|stützen stützen zusammen|rufen ein|bestellen an|werben rekrutieren
    akquirieren auf|spüren aus|formulieren um|formulieren um|schreiben ein|arbeiten nach|erfassen
    ein|kochen kochen backen grillen braten ein|frieren spendieren dekorieren an|richten ein|heizen
    lüften wischen saugen staubsaugen ölen schmieren schleifen hobeln sägen bohren schweißen löten
    nageln leimen kleben kitten spachteln grundieren beizen instandsetzen entrümpeln aus|misten
    sortieren um|räumen auf|schichten stapeln ein|lagern aus|lagern um|stellen verschönern auf|hübschen
    bepinseln besprühen entkalken entlüften entleeren entstopfen frei|spülen frei|räumen frei|legen
    nach|fassen gegen|lesen ab|tippen nach|drucken vervielfältigen aus|drucken befestigen befragen
    nach|hören nach|mieten um|rechnen zurück|melden aus|hebeln an|pinseln ab|lichten nach|forsten
    auf|forsten aus|baggern ab|baggern nach|arbeiten stiften zeichnen skizzieren
"""
# What may as well be done in the meeting itself, or always: it takes a day, or a wish right before.
DATED = """
    vor|legen vor|stellen berichten verteilen zeigen ein|reichen unterschreiben unterzeichnen verkaufen
    zahlen bezahlen prüfen klären erstellen zusammen|stellen ergänzen ermitteln berechnen mit|bringen
    bringen weiter|geben vereinbaren informieren unterrichten veröffentlichen aus|schreiben sammeln
    suchen liefern bauen richten setzen stellen hängen schicken senden schreiben holen kaufen drucken
    kopieren messen räumen graben begleiten beantragen kontrollieren sanieren betonieren verhandeln
    beauftragen melden eröffnen öffnen sperren fertigen kündigen vermieten untersuchen auf|nehmen
    ein|stellen zu|leiten um|setzen fertig|stellen an|sprechen besprechen vor|bringen nach|holen
    ab|schließen aus|geben verfassen formulieren auf|setzen leihen vor|tragen hinterlegen sichern
    fort|schreiben erfassen dokumentieren besuchen begehen löschen zusammen|fassen  gewinnen
    durch|gehen durch|sprechen zu|stellen nach|bessern fest|legen fest|setzen an|passen ändern
"""
# Of those below, what the end of a subordinate clause shows.
JOINED = """
    erkundigen erkundigt erkundige
    durchgehen durchspricht
    einlädt einladen einlade anspricht ansprechen anspreche herantritt herantreten kümmert kümmern
    umhört umhören ansieht ansehen anschaut anschauen zusammensetzt zusammensetzen
"""
# The present tense changes the vowel of these.
CHANGED = {
    "messen": "misst", "laden": "lädt", "graben": "gräbt", "tragen": "trägt", "nehmen": "nimmt",
    "geben": "gibt", "übergeben": "übergibt", "sprechen": "spricht", "sehen": "sieht",
    "besprechen": "bespricht", "übernehmen": "übernimmt", "lesen": "liest", "entwerfen": "entwirft",
    "lassen": "lässt", "treffen": "trifft", "halten": "hält", "treten": "tritt", "waschen": "wäscht",
    "fahren": "fährt", "werben": "wirbt",
}  # fmt: skip
# What stands at the end of a clause as a part of its verb.
PARTICLES = frozenset(
    """
    ab an auf aus bei ein fest fort frei her hin hoch los mit nach um vor weg weiter zu zurück zusammen
    durch bereit heraus hervor herum heran vorbei voran fertig ein instand dar klar teil bekannt über
    entgegen dagegen davon hinzu hinein nieder
    """.split()
)
NAMED = r"(?:\s(?:er|sie|man|wir|ich))?"
NET = (
    r"(?:\w*[Ss]eite|Homepage|Website|Netz|Internet|Facebook|App|Cloud|Ratsinformationssystem"
    r"|\w*[Pp]ortal)\b"
)
PAPER = (
    r"(?:\w*[Bb]latt|\w*[Zz]eitung|\w*[Kk]asten|\w*[Pp]rogramm|\w*[Ll]iste|\w*[Oo]rdnung"
    r"|\w*[Kk]alender|\w*[Vv]erteiler"
    r"|\w*[Pp]lan)\b"
)
MADE = (
    r"(?:Aushang|\w*[Tt]ermin|\w*[Pp]lan|Skizze|\w*[Ll]iste|Fotos?|Aufstellung|Bilder|Plakate?"
    r"|Flyer|Bestellung|Aufmaß|Rundmail|\w+abend|\w*[Tt]reffen|Umfrage|\w*[Rr]undgang|Ausflug)"
)
WRITTEN = (
    r"(?:\w*[Bb]rief\w*|\w*[Ss]chreiben|\w*[Aa]rtikel|\w*[Bb]ericht|E-?Mail|Mail|Text\w*"
    r"|\w*[Ee]inladung\w*|Beitrag|Nachruf)"
)
# Somebody who is spoken with, not the manner of speaking.
OUT = (
    r"(?:(?:de[mnr]|seine[mrn]|ihre[mrn]|einem|einer)\s(?!Hinweis|Verweis|Ziel|Wunsch|Hintergrund|Titel)|Herrn|Frau"
    r"|(?!Freude|Blick|Nachdruck|Bezug|Stolz|Recht|Sorge|Bedauern|Verweis|Hinweis|Beifall|Respekt|Begeisterung|Rücksicht)[A-ZÄÖÜ])"
)


# Whoever is asked so does not sit in the room.
ELSEWHERE = (
    r"(?:beim|bei(?:\sde[mnr])?|im|in\sde[rm])\s(?!de[mnr]\b)(?:[a-zäöü]\w+en?\s)?(?!Verwaltung\b|Bürgermeister|Fraktion|Vorsitz|Anwesend"
    r"|\w*[Aa]usschuss|Rat\b|\w*[Mm]itglied"
    r"|Stadtverwaltung\b|Kämmer|Herrn|Frau|\w*[Ss]itzung|Planung\b|Referent)[A-ZÄÖÜ]\w+"
)


OUTSIDER = (
    r"(?:den|die|das)\s\w{0,40}(?:[Pp]ächter\w*|[Nn]achbarn?|[Ee]igentümer\w*|[Vv]erein\w*|[Ff]irma"
    r"|[Ff]örster\w*|[Ww]irt\w*|[Bb]äcker\w*"
    r"|[Ll]andwirt\w*|[Pp]farrer\w*|[Kk]irchengemeinde|[Bb]etreiber\w*|[Ss]chulleit\w*|[Ll]andfrauen"
    r"|[Ff]euerwehr|[Aa]nlieger\w*"
    r"|[Tt]elekom|[Vv]erband\w*|[Ss]tadtwerke|[Bb]ank|[Ss]parkasse|[Hh]ersteller\w*|[Hh]ändler\w*"
    r"|[Vv]ermieter\w*)\b"
)


class Phrase(NamedTuple):
    """A verb that is a deed only together with other words behind it; ``sure`` as for the verbs above."""

    verb: str
    behind: str
    sure: bool = True


PHRASES = (
    Phrase(
        "setzen",
        rf"[^,;]{{0,100}}\s(?:ins|in\s(?:die|den|das)|auf\s(?:die|den))\s(?:\w+\s)?(?:{PAPER}|{NET})",
    ),
    Phrase("setzen", r"(?!\ssich\b)[^,;]{2,100}\s(?:eine\s(?:\w+\s)?Frist\b|instand\b)"),
    Phrase(
        "stellen",
        rf"[^,;]{{2,100}}\s(?:ins|in\s(?:die|das)|auf\s(?:die|unsere|seine|ihre))\s(?:\w+\s)?{NET}",
    ),
    Phrase("stellen", r"[^,;]{2,80}\s\w*[Aa]ntrag\b[^,;]{0,60}\b(?:bis|bei|beim)\b"),
    Phrase(
        "machen",
        r"(?!\ssich\b)[^,;]{2,100}\s(?:sauber|gangbar|winterfest|ausfindig|dicht|fest)(?=\W|$)",
    ),
    Phrase(
        "machen",
        rf"{NAMED}\s(?:einen?|ein|die|den|noch|\w+\s(?:einen?|die))?\s?(?:\w+\s)?{MADE}\b",
    ),
    Phrase("sprechen", rf"(?!\ssich\b)[^,;]{{0,60}}\smit\s{OUT}(?![^,;]*\b(?:an|aus|ab)\W*$)"),
    Phrase("reden", rf"[^,;]{{0,60}}\smit\s{OUT}"),
    Phrase("telefonieren", rf"[^,;]{{0,60}}\smit\s{OUT}"),
    Phrase("verhandeln", rf"[^,;]{{0,60}}\smit\s{OUT}"),
    Phrase("treffen", rf"\ssich\s[^,;]{{0,60}}\bmit\s{OUT}", sure=False),
    Phrase("schreiben", rf"{NAMED}\s[^,;]{{0,60}}\b{WRITTEN}\b"),
    Phrase("schreiben", rf"{NAMED}\s(?:(?:noch|dazu)\s)?(?:dem|der|den|an\s(?:den|die|das))\s[A-ZÄÖÜ]"),
    Phrase("suchen", r"\s(?:[^,;]{0,60}\s)?(?:noch|weitere)\s[A-ZÄÖÜ]\w+"),
    Phrase("sagen", r"\s[^,;]{2,60}\sBescheid\b"),
    Phrase(
        "bitten",
        rf"\s(?:{OUTSIDER}|(?:die|den)\s(?:Gemeinde|Stadt|Kreis|Landkreis|Verwaltung))\b[^,;]{{0,30}}(?:\sum\s|,\s)",
    ),
    Phrase("stimmen", r"[^,;]{2,60}\bmit\s[^,;]{2,60}\sab(?=\W|$)"),
    Phrase("beantworten", r"[^,;]{2,80}\s(?:schriftlich|per\s\w+|im\sProtokoll|nachträglich)\b"),
    Phrase("hören", r"\ssich\s[^,;]{0,100}\bum\b"),
    Phrase("nehmen", r"[^,;]{0,80}\b(?:Kontakt|Verbindung|Rücksprache)\b[^,;]{0,80}\bauf\b"),
    Phrase("nehmen", r"[^,;]{2,80}\sin\sAngriff\b"),
    Phrase("setzen", r"\ssich\s[^,;]{2,100}\sin\sVerbindung\b"),
    Phrase("setzen", r"\ssich\s[^,;]{0,60}mit\s[^,;]{2,80}\szusammen\b"),
    Phrase("treten", r"[^,;]{0,60}\san\s[^,;]{2,80}\sheran\b"),
    Phrase(
        "suchen",
        r"[^,;]{0,60}\s(?:das\sGespräch|\w{0,20}[Tt]ermin|nach\s|(?:einen?|neuen?"
        r"|geeigneten?)\s[A-ZÄÖÜ])",
    ),
    Phrase("kümmern", r"[^,;]{0,12}\ssich\b"),
    Phrase("erkundigen", rf"(?:\s\w+)?\ssich\s(?:(?!nach\b|über\b)\w+\s){{0,3}}{ELSEWHERE}"),
    Phrase("fragen", rf"[^,;]{{0,40}}\b{ELSEWHERE}[^,;]*\b(?:nach|an)(?=\W|$)"),
    Phrase(
        "laden",
        r"(?:\s(?:er|sie|man))?(?:\s(?:dazu|hierzu|noch))*\s(?!zum\b|zur\b|zu\s|alle\b|sich\b"
        r"|die\sAnwesenden)[^,;]{2,120}\sein(?=\W|$)",
    ),
    Phrase("sehen", r"[^,;]{0,12}\ssich\s[^,;]{2,100}\san(?=\W|$)"),
    Phrase("schauen", r"[^,;]{0,12}\ssich\s[^,;]{2,100}\san(?=\W|$)"),
    Phrase("geben", r"[^,;]{2,100}\sin\sAuftrag\b"),
    Phrase("geben", r"[^,;]{2,60}\sBescheid\b"),
    Phrase(
        "bringen",
        r"(?!\ssich\b)[^,;]{2,100}\s(?:in\sOrdnung|in\sErfahrung|auf\sden\sWeg|zur\s(?:Post"
        r"|Reparatur))\b",
    ),
    Phrase(
        "melden",
        r"(?!\ssich\b)[^,;]{0,60}\s(?:de[mnr]|beim?|bei\sder|an\s(?:den|die|das))\s[A-ZÄÖÜ]",
    ),
    Phrase("übernehmen", r"\s(?:das|dies|es)(?=\W|$)"),
    Phrase(
        "fragen",
        rf"\s(?:{OUTSIDER}|(?:seinen?|ihren?)\s[A-ZÄÖÜ]\w+|ihn|sie)(?:\s[^,;]{{0,60}})?,\s(?:ob|wie"
        rf"|wann|was|wer|welche\w?)\b",
    ),
    Phrase(
        "übernehmen",
        r"\s(?:der|die|das)\s[A-ZÄÖÜ]\w+(?:\s(?:in|bis|noch|am|im|vor|nach)\b|\W*$)",
        sure=False,
    ),
    Phrase("beauftragen", r"\s(?:ihn|sie|ihnen|damit|dazu|hierzu|dafür)(?=\W|$)"),
    Phrase("melden", r"\ssich\s(?:dort|bei\s|beim\s)"),
    Phrase(
        "sorgen",
        r"\s(?:[^,;]{0,30}\s)?(?:dafür,|für\s(?:Abhilfe|Ersatz|Klärung|Ordnung|Nachschub))",
    ),
    Phrase(
        "lassen",
        r"(?!\s(?:sich|über)\b)[^,;]{2,120}\s(?!wissen|gelten|fallen|stehen|liegen|gehen|abstimmen"
        r"|offen|erkennen|verlauten|ausreden|sprechen|vertreten|beraten|unterbrechen|überzeugen)"
        r"[a-zäöüß]{4,}(?:en|ern|eln)(?=[,.;]|\s?$|\sund\b)",
    ),
)  # fmt: skip
