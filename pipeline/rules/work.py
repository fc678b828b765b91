"""The verbs of what offices and members do after a meeting, as infinitive and as participle."""

from __future__ import annotations

import re

from pipeline.german.pattern import lazy

# What offices and members do after a meeting: infinitive and participle.
# ``!`` marks those that mean it even in the passive, where nobody is named.
FOLLOW_UP = """
    !prüfen geprüft, !überprüfen überprüft, !nachprüfen nachgeprüft, !klären geklärt, !abklären abgeklärt,
    !nachreichen nachgereicht, !nachliefern nachgeliefert, !nachtragen nachgetragen, !nachgehen nachgegangen,
    !weitergeben weitergegeben, !weiterleiten weitergeleitet, !mitnehmen mitgenommen,
    !aufgreifen aufgegriffen,
    !veranlassen veranlasst, !übersenden übersandt, !zusenden zugesandt, !zuschicken zugeschickt,
    !zuleiten zugeleitet, !übermitteln übermittelt, !beifügen beigefügt, !vorlegen vorgelegt,
    !einarbeiten eingearbeitet, !einholen eingeholt, !nachholen nachgeholt, !erledigen erledigt,
    !weiterverfolgen weiterverfolgt, !zusammenstellen zusammengestellt, !eruieren eruiert,
    !anhängen angehängt, !beilegen beigelegt, !beigeben beigegeben, !nachsenden nachgesandt,
    !nachmelden nachgemeldet, !weiterreichen weitergereicht, !herumschicken herumgeschickt,
    !nachschicken nachgeschickt,
    !durchrechnen durchgerechnet,
    berichten berichtet, informieren informiert, mitteilen mitgeteilt, beantworten beantwortet,
    darstellen dargestellt, vorstellen vorgestellt, kümmern gekümmert, ansprechen angesprochen,
    absprechen abgesprochen, abstimmen abgestimmt, besprechen besprochen, verständigen verständigt,
    kontaktieren kontaktiert, erarbeiten erarbeitet, ausarbeiten ausgearbeitet, überarbeiten überarbeitet,
    erkundigen erkundigt, nachfragen nachgefragt, anfragen angefragt, anschreiben angeschrieben,
    einreichen eingereicht, recherchieren recherchiert, ermitteln ermittelt, untersuchen untersucht,
    auswerten ausgewertet, einladen eingeladen, vereinbaren vereinbart, organisieren organisiert,
    zugehen zugegangen, vorbereiten vorbereitet,
    aufbereiten aufbereitet, ergänzen ergänzt, berücksichtigen berücksichtigt, bereitstellen bereitgestellt,
    beschäftigen beschäftigt, befassen befasst, aufrufen aufgerufen, anpassen angepasst,
    nachsteuern nachgesteuert, anstoßen angestoßen, zurückmelden zurückgemeldet, nachhaken nachgehakt,
    aufnehmen aufgenommen, hinwirken hingewirkt, einbringen eingebracht, thematisieren thematisiert,
    verschicken verschickt, versenden versandt, zurückkommen zurückgekommen, ansehen angesehen,
    anschauen angeschaut, nachschauen nachgeschaut, erfragen erfragt, unterrichten unterrichtet,
    nachhören nachgehört, !beauftragen beauftragt, herantreten herangetreten, hinweisen hingewiesen,
    melden gemeldet, nachsehen nachgesehen, beantragen beantragt, nachfassen nachgefasst,
    zurückspielen zurückgespielt,
    weitertragen weitergetragen, besichtigen besichtigt,
    dokumentieren dokumentiert, beteiligen beteiligt, sensibilisieren sensibilisiert, abfragen abgefragt,
    bereden beredet, verweisen verwiesen, appellieren appelliert
"""
# Small works that an office of the town does: infinitive and participle.
WORKS = """
    beheben behoben, reparieren repariert, beseitigen beseitigt, reinigen gereinigt, austauschen ausgetauscht,
    ersetzen ersetzt, entfernen entfernt, räumen geräumt, aufstellen aufgestellt, anbringen angebracht,
    ausbessern ausgebessert, zurückschneiden zurückgeschnitten, leeren geleert, markieren markiert,
    säubern gesäubert, instandsetzen instandgesetzt, befestigen befestigt, freischneiden freigeschnitten,
    nachpflanzen nachgepflanzt, abstellen abgestellt, aufschütten aufgeschüttet, auffüllen aufgefüllt
"""
# What somebody named will do; in the passive these as often tell what others do, or how things go.
NAMED_WORKS = """
    erneuern montieren installieren einbauen lackieren streichen spülen mähen fällen pflanzen bepflanzen
    schottern abdichten nachstellen freiräumen wegräumen abholen abbauen aufbringen aufhängen
    beschildern versetzen nachfüllen anmahnen bestellen beschaffen anschaffen besorgen veröffentlichen
    aushängen aktualisieren bekanntgeben aushändigen ausheben erheben zuweisen anregen vergleichen
    digitalisieren anfertigen evaluieren kontrollieren nachmessen anmelden urgieren
    richten herrichten kehren ausräumen verfüllen asphaltieren pflastern sanieren renovieren entlüften
    ausmähen nachziehen wegschaffen abtransportieren anstreichen verlegen mahnen nachmalen festschrauben
    freischaufeln umsetzen justieren einfangen stutzen anfordern auffordern unterbreiten befragen
    nachjustieren nachmarkieren zusammentragen
"""
# Verbs that mean a follow-up only together with these words before them.
WITH_OBJECT = (
    r"zur Verfügung (?:zu )?stellen|Verbindung (?:zu )?setzen"
    r"|Kontakt (?:mit [^,;.]{1,60} )?auf(?:zu)?nehmen"
    r"|\w{0,40}(?:[Aa]ntrag|[Aa]nträge|[Aa]nfrage|[Vv]orschl[aä]g|[Uu]nterlage|[Bb]ericht|[Ll]iste"
    r"|[Tt]ermin"
    r"|[Ee]inladung)\w* (?:[^,;.]{1,60} )?(?:zu )?(?:stellen|machen|erstellen|verschicken|versenden)"
    r"|\bmit [^,;.]{2,60} (?:sprechen|reden|verhandeln|telefonieren)"
    r"|zukommen (?:zu )?lassen|(?:prüfen|klären|erstellen) (?:zu )?lassen"
    r"|Gespräch\w* (?:[^,;.]{1,60} )?(?:führen|bleiben|gehen|suchen|aufnehmen)"
    r"|(?:\w{0,12}[Tt]ermin|\w{0,12}[Bb]egehung|\w{0,12}[Gg]espräch|[Ss]prechstunde|[Ff]ührung)\w*"
    r" (?:[^,;.]{1,40} )?"
    r"(?:durchführen|vereinbaren|anbieten|ansetzen|anberaumen)"
    r"|(?:zur|nächsten) Sitzung (?:\w+ )?(?:vorbringen|bringen)|Stellung nehmen|Auskunft geben"
    r"|Rückmeldung geben|in Auftrag (?:zu )?geben|aufmerksam (?:zu )?machen"
    r"|Rücksprache (?:zu )?(?:halten|nehmen)"
    r"|bekannt (?:zu )?geben|zum Verkauf ausschreiben|in Erfahrung (?:zu )?bringen"
    r"|Abhilfe (?:zu )?schaffen"
    r"|\bsich [^,;.]{3,80} annehmen|auseinander ?setzen|auf den Weg (?:zu )?bringen"
    r"|auf die Tagesordnung (?:zu )?(?:setzen|nehmen)"
    r"|in die Wege (?:zu )?leiten"
    r"|um (?:Prüfung|Auskunft|Stellungnahme|Abhilfe|Klärung) (?:zu )?bitten|dafür Sorge (?:zu )?tragen"
)
# Papers that are written after a meeting: "eine Liste werde erstellt".
PAPER = (
    r"(?:Antwort|Beantwortung|Stellungnahme|Kostenschätzung|Kostenermittlung|Aufstellung|Übersicht"
    r"|Auflistung"
    r"|\w{0,20}[Ll]iste|Bericht|\w{0,20}[Vv]orlage|Zeitplan|Gutachten|Angebote?|Termin|Auskunft"
    r"|Information(?:en)?)"
)
_ROWS = [row.split() for row in FOLLOW_UP.split(",")]
_WORKS = [row.split() for row in WORKS.split(",")]
_INFINITIVES = frozenset(row[0].lstrip("!") for row in (*_ROWS, *_WORKS)) | frozenset(NAMED_WORKS.split())
_PARTICIPLES = frozenset(row[1] for row in (*_ROWS, *_WORKS))
VERBS = tuple(sorted(_INFINITIVES))
_PLAIN_PARTICIPLES = {row[1] for row in _ROWS if row[0].startswith("!")}

INFINITIVE = lazy(rf"\b(?:{'|'.join(sorted(_INFINITIVES))}|{WITH_OBJECT})\b")
# Of these words whatever has one of these infinitives or participles has one.
ANY_WORK = _INFINITIVES | frozenset(
    """
    stellen setzen auseinandersetzen aufnehmen aufzunehmen machen erstellen verschicken versenden sprechen
    reden verhandeln telefonieren lassen führen bleiben gehen suchen durchführen vereinbaren vorbringen
    bringen nehmen geben halten annehmen leiten bitten tragen tun anbieten ansetzen anberaumen
    ausschreiben schaffen
    """.split()
)
ANY_DONE = _PARTICIPLES | frozenset(
    """
    gestellt gegeben geleitet gebracht gesetzt genommen aufgenommen mitgenommen erstellt eingeholt
    verfasst
    vorbereitet abgefragt angefordert anberaumt angesetzt gesucht bekanntgegeben eingestellt
    bereitgestellt
    erteilt vergeben eingereicht
    hochgeladen versendet gemailt ausgehändigt zugestellt
    """.split()
)
SMALL_WORKS = lazy(rf"\b(?:{'|'.join(sorted(row[1] for row in _WORKS))})\b")
ORDERED = (
    r"in Auftrag gegeben|in die Wege geleitet|auf den Weg gebracht|auf die Tagesordnung (?:gesetzt"
    r"|genommen)"
)
# "Die Anregung wird aufgenommen", "eine Liste werde erstellt": the noun makes it a task.
WITH_NOUN = (
    r"(?:Anregung|Hinweis|Vorschlag|Wunsch|Bitte|Idee|Anliegen)\w*\b[^,;]{0,80}\b(?:auf|mit)genommen"
    rf"|\b{PAPER}\b[^,;]{{0,80}}\b(?:erstellt|eingeholt|verfasst|vorbereitet|abgefragt|angefordert)"
    # whom an order goes to is what a resolution decides
    r"|\bAuftr[aä]ge?\b(?![^,;]{0,80}\ban (?:die|den|das|eine)\b)[^,;]{0,80}\bvergeben"
    r"|\bAntrag\b[^,;]{0,60}\b(?:gestellt|eingereicht)"
    r"|\b(?:\w{0,20}[Tt]ermin|Gespräch|Besprechung|Begehung)\b[^,;]{0,80}"
    r"\b(?:vereinbart|anberaumt|angesetzt|gesucht|bekannt ?gegeben|mitgeteilt)"
    r"|\b(?:\w{0,20}[Ii]nformationssystem|\bRIS|\bInternet|\bHomepage"
    r"|\bCloud)\b[^,;]{0,40}\b(?:eingestellt|bereitgestellt|hochgeladen)"
)
PARTICIPLE = lazy(rf"\b(?:{'|'.join(sorted(_PARTICIPLES))}|zur Verfügung gestellt|{ORDERED}|{WITH_NOUN})\b")
PREFIXES = (
    *(
        "zurück",
        "zusammen",
        "weiter",
        "nach",
        "heran",
        "mit",
        "vor",
        "aus",
        "auf",
        "ein",
        "bei",
        "dar",
        "hin",
        "frei",
        "weg",
        "bekannt",
    ),
    *("zu", "ab", "an"),
)
CHANGED = {"geb": "gib", "trag": "träg", "nehm": "nimm", "sprech": "sprich", "seh": "sieh", "les": "lies"}


def parts(infinitive: str) -> tuple[str, str]:
    """Return the particle of a verb, if it has one, and its stem."""
    prefix = next((p for p in PREFIXES if infinitive.startswith(p) and len(infinitive) > len(p) + 4), "")
    return prefix, re.sub(r"e?n$", "", infinitive.removeprefix(prefix))


def _presently(infinitive: str) -> str:
    """Return a pattern of the third person of a verb, its particle at the end of the clause."""
    prefix, base = parts(infinitive)
    verb = rf"(?:{base}e?(?:t|n)|{CHANGED.get(base, base)}t)"
    return rf"{verb}\b(?=[^;]{{1,300}}\b{prefix}\b)" if prefix else rf"{verb}\b"


PRESENTLY = lazy(
    rf"\s(?:{'|'.join(map(_presently, sorted(_INFINITIVES)))}|stellt?e?n?\b(?=.*\bvor\b)|erstellt\b)"
)
# "..., dass das Amt den Antrag stellt": the verb stands last, joined with its particle.
PRESENT_LAST = lazy(
    r"\b(?:"
    + "|".join(
        rf"{particle}(?:{base}e?(?:t|n)|{CHANGED.get(base, base)}t)"
        for particle, base in map(parts, sorted(_INFINITIVES))
    )
    + r"|(?:führ|stell|such|nimm|bitt)e?t|gibt|führen|stellen|suchen|nehmen|geben)\W*$"
)
# With one of these words it begins.
NOW = frozenset(
    form
    for _, base in map(parts, _INFINITIVES)
    for form in (f"{base}t", f"{base}et", f"{base}n", f"{base}en", f"{CHANGED.get(base, base)}t")
) | frozenset("stell stelle stellt stellte stelln stelltn stellen stellten erstellt".split())


def _with_zu(infinitive: str) -> str:
    prefix = next((p for p in PREFIXES if infinitive.startswith(p) and len(infinitive) > len(p) + 4), "")
    return f"{prefix}zu{infinitive.removeprefix(prefix)}" if prefix else f"zu {infinitive}"


# "Der Vorschlag ist zu prüfen": what was adopted so is the administration's.
IS_TO = lazy(
    rf"\b(?:ist|sind)\s[^;]{{2,300}}\b"
    rf"(?:{'|'.join(map(_with_zu, sorted(_INFINITIVES)))}|Gelegenheit zu geben)\b"
)
TO_WORK = lazy(rf"\b(?:{'|'.join(map(_with_zu, sorted(_INFINITIVES)))})\b")
# What is handed out is papers: "die Folien werden zur Verfügung gestellt".
HANDED_OUT = (
    r"(?:Präsentation|Unterlagen?|Folien?|\w{0,20}[Ll]iste|Auflistung|Übersicht|Zahlen|Daten|Antwort)\b"
    r"[^,;]{0,80}\b(?:zur Verfügung gestellt|verschickt|versandt|versendet|gemailt|ausgehändigt"
    r"|zugestellt)"
)
PLAIN_PARTICIPLE = lazy(rf"\b(?:{'|'.join(sorted(_PLAIN_PARTICIPLES))}|{HANDED_OUT}|{ORDERED}|{WITH_NOUN})\b")
# In the passive the other verbs need one of these, else they tell how things are usually done.
LATER = lazy(
    r"\b(?:schriftlich(?:e[nrms]?)?|nachträglich|Nachgang|Nachhinein|Niederschrift|Protokoll"
    r"|zu gegebener Zeit|sobald"
    r"|(?:nächst|kommend|folgend|übernächst)e[nrms]?|zeitnah|demnächst|bis (?:zum|zur|Ende|Mitte"
    r"|Anfang|\d)"
    r"|nochmals|erneut|noch einmal)\b",
    re.IGNORECASE,
)
# With a deadline any verb is a task, unless it only says what will be the case.
ANY_INFINITIVE = lazy(
    r"\b(?!(?:werden|sein|haben|können|müssen|sollen|dürfen|wollen|bleiben|geben|kommen|stehen|liegen"
    r"|bestehen"
    r"|erfolgen|stattfinden|dauern|kosten|beginnen|enden|steigen|sinken|wachsen|gelten|fehlen|reichen"
    r"|betragen"
    r"|zwischen|wegen|neben|gegen|allen|diesen|ihren|seinen|vielen|jeden|einen|keinen|darüber)\b)"
    r"[a-zäöüß]{3,}(?:en|ern|eln)(?=\s?(?:[,.;]|$|und\b|werde\b|wird\b|werden\b))"
)
TRIES = lazy(r"\b(?:versuchen|bemühen|dafür sorgen|einsetzen)\b")
TO_INFINITIVE = lazy(r"\bzu \w{2,}(?:en|ern|eln|tun)\b|\b\w{2,}zu\w{2,}(?:en|ern|eln)\b")
# Of these words every firm day has one.
FIRM = frozenset({"bis", "spätestens", "innerhalb", "binnen", "am"}) | frozenset(
    stem + ending for stem in ("nächste", "kommende", "diese") for ending in ("", "r", "n", "m", "s")
)
FIRM_DAY = lazy(
    r"\b(?:bis|spätestens|innerhalb|binnen)\b|\bam (?:\d|Montag|Dienstag|Mittwoch|Donnerstag|Freitag"
    r"|Samstag)"
    r"|\b(?:nächste|kommende|diese)[rnms]? (?:Woche|Monat|Sitzung|Treffen)"
)
