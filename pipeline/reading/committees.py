"""Names of councils and committees, and of towns, as headers write them.

>>> committee("12. öffentliche Sitzung des Ausschusses für Umwelt und Verkehr der Stadt Musterau")
'Ausschuss für Umwelt und Verkehr'
>>> municipality("Sitzung des Rates der Samtgemeinde Lindenbach")
'Lindenbach'
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.german.pattern import lazy

# Last parts of the names of bodies, with their genitive.
HEAD = (
    r"(?:ausschuss|ausschuß)(?:es)?|ausschusses|beirat(?:e?s)?|rat(?:e?s)?|vertretung|versammlung"
    r"|kollegiums?|kommission|parlaments?"
    r"|senat(?:e?s)?|vorstand(?:e?s)?|kreistag(?:e?s)?|bezirkstag(?:e?s)?|forums?|konferenz"
    r"|arbeitskreis(?:es)?|arbeitsgruppe|magistrats?"
    r"|präsidiums?|ortsrat(?:e?s)?|gremiums?|kuratoriums?|bürgerschaft|runde|netzwerks?|rates|verbandsversammlung"
)
# "Rat", "Magistrat", ... also stand alone; ordinary words with the same end are no bodies.
NO_BODY = lazy(
    r"(?!\w*vorstand)(?:.*(?:vorrat|inventar|referat|heirat|apparat|monat|formrat|quadrat|sekretariat|dezernat|format"
    r"|zustand|abstand|aufstand|gegenstand"
    r"|stand|(?:stell|miet|rechts|personal|interessen|eltern|schüler|kranken)vertretung)|runde|konferenz"
    r"|vertretung|demokrat|wiederrat|verrat)s?",
    re.IGNORECASE,
)
BODY_WORD = lazy(rf"(?<![\w-])(?:[\w/-]{{0,50}}-)?\w{{0,40}}(?:{HEAD})(?!\w)", re.IGNORECASE)
STRIP = lazy(
    r"(ausschuss|ausschuß|beirat|rat|senat|vorstand|tag|kreis)(?:es|s)$|(kollegium|parlament|forum"
    r"|magistrat|präsidium|gremium|kuratorium|netzwerk)s$",
    re.IGNORECASE,
)
ADJECTIVE = lazy(
    r"(?:Gemeinsam|Ständig|Beschließend|Beratend|Kommunal|Städtisch|Vorläufig|Zeitweilig|Nichtständig"
    r"|Wissenschaftlich|Erweitert|Groß|Klein|Geschäftsführend)e[rnsm]?$"
)
MASCULINE = lazy(r"(?:ausschuss|ausschuß|rat|senat|vorstand|tag|kreis|magistrat)$", re.IGNORECASE)
TOWN_KIND = (
    r"(?:Universitäts|Hanse|Kur|Kreis|Landeshaupt|Große Kreis|Wissenschafts|Berg|Markt|Lutherst?|Klingen"
    r"|Barlach)?-?(?:und Hanse)?[Ss]tadt(?:verwaltung)?"
    r"|(?:Verbands|Samt|Orts|Markt|Stadt|Einheits|Groß)?-?[Gg]emeinde(?:verwaltung)?|Landeshauptstadt|Hansestadt"
    r"|Große Kreisstadt|Flecken|Markt|Einwohnergemeinde|SG|VG"
)
DISTRICT_KIND = (
    r"(?:Land)?[Kk]reis(?:es)?|Kreisverwaltung|Bezirks?|Amt(?:es)?|Amtsverwaltung|Region"
    r"|Landschaftsverband(?:e?s)?"
)
# "Gemeinde X am Dienstag", "Stadt X im Rathaus": what follows is no river and no region.
NO_RIVER = (
    r"(?:\w*(?:tag|woch|saal|haus|raum|zentrum|heim|schule|halle|amt|hof|gebäude|teil|abend|zimmer"
    r"|rahmen|jahr)\b)"
)
TOWN = (
    r"(?P<town>(?:(?:Bad|Sankt|St\.|Markt|Groß|Klein|Deutsch|Wendisch|Alt|Neu|Hohen|Ober|Unter|Burg|Schloß|Schloss"
    r"|(?:Hohe|Neue|Alte|Große|Kleine|Obere|Untere|Mittlere|Innere|Äußere|Südliche|Nördliche|Östliche|Westliche"
    r"|Schöne|Goldene|Freie)[rsn]?|[A-ZÄÖÜ][a-zäöüß]{2,12}isch)[ -])?[A-ZÄÖÜ][\w-]+"
    rf"(?:[ ](?:am|an der|im|a\.\s?d\.|a\.|ob der|bei|vor der|unter)[ ](?!{NO_RIVER})[A-ZÄÖÜ][\w.-]+)?"
    r"(?:\s?/\s?[A-ZÄÖÜ][\w.-]+|\s\([A-ZÄÖÜ][\w. -]{2,20}\))?)"
)
NAMED_TOWN = lazy(
    rf"(?<![\w-])(?:der |Der |des |Des )?(?P<kind>{TOWN_KIND}|{DISTRICT_KIND})[ ]+{TOWN}", re.UNICODE
)
SHOUTED_TOWN = lazy(
    r"^(?P<kind>STADT|GEMEINDE|MARKT|SAMTGEMEINDE|MARKTGEMEINDE|STADTGEMEINDE|LANDKREIS|KREIS|AMT"
    r"|VERBANDSGEMEINDE|HANSESTADT)\s+(?P<town>[A-ZÄÖÜ][A-ZÄÖÜß .-]+)$"
)
# Bodies of a whole town: what stands behind them is its name.
COUNCIL = (
    r"(?:Markt|Stadt|Verbands|Samt)?[Gg]emeinderat|Samtgemeinderat|Stadtrat|Gemeindevertretung|Stadtvertretung"
    r"|Stadtverordnetenversammlung|Kreistag"
)
# A council bears the name of its town, a committee or a district council does not.
COUNCIL_OF = lazy(rf"(?:.{{0,80}}\bSitzung (?:des|der) )?(?:{COUNCIL})(?:e?s)? {TOWN}(?=\s|$|,)")
# What follows "Stadt" or "Gemeinde" without being its name.
NO_TOWN = lazy(
    r"(?:Der|Die|Das|Den|Am|Im|In|Und|Ober|Haupt|Amt|Bürgermeister\w*|Gemeinderat\w*|Stadtrat\w*|Referat"
    r"|Frau|Herr|Fachbereich|Niederschrift|Protokoll|Verwaltung|Rathaus|Sitzung\w*|Kommunal\w*|Gremium)"
)
OF_TOWN = lazy(
    rf"\s(?:der|des)\s(?:{TOWN_KIND}|{DISTRICT_KIND}|Zweckverband(?:e?s)?|Verwaltungsgemeinschaft)\b"
)
BARE = lazy(r"Rate?s?")
WHOLE = lazy(rf"(?:{COUNCIL})(?:e?s)?")
STOP = lazy(
    r"\s(?:am|vom|im|in|um|mit|gemeinsam|zu|statt|vom|an|fand|findet|stattgefunden\w*|Wahlperiode|Datum"
    r"|Termin|Ort|Beginn|Sitzung\w*|Nr\.?|Tag|TOP|von|zur|zum|Uhr|öffentlich|nichtöffentlich|nicht)\b"
    r"|[,;:()|\n–•]|\s-\s|\s{2}|\d|$"
)
RESOLVES = (
    r"beschlie(?:ß|ss)t|beschloss|nimmt|nahm|stimmt|stimmte|empfiehlt|empfahl"
    r"|genehmigt|wählte?|bewilligte?|billigte?|beauftragte?|bittet|bat"
)
PROPOSES = lazy(r"^\W*(?:Beschluss(?:vorschlag|entwurf|empfehlung|antrag)|Antrag|Empfehlung)\b")
# "Stadtratssitzung" names the Stadtrat; "Ausschusssitzung" names no body.
SITTING_OF = lazy(
    r"\b((?!Ausschuss?sitzung)[A-ZÄÖÜ][\w-]{0,60}?(?:rat|ausschuss|vorstand|kreistag|senat|magistrat|konferenz"
    r"|vertretung))s?sitzung\b|\b(Rat|Vorstand|Senat|Magistrat|Kreistag)e?s?sitzung\b"
)
# Districts of large towns have numbers: "Ortsbeirat 12".
OF_DISTRICT = lazy(r"(?i:orts(?:bei)?rat|ortsbeirat|bezirks(?:ausschuss|vertretung|beirat|rat))(?:e?s)?$")
DISTRICT = lazy(r"\s(?:\d{1,2}|[IVX]{1,4})(?![\w/]|\.\s?\d|\.\s\w+)")
LISTED = lazy(r"\sfür\s[\w -]{3,60}(?:,\s[\w -]{3,40}){1,4}(?=\s(?:und|sowie)\s[\w-])")


def committee(text: str) -> str | None:
    """Return the first body named in a heading or field, in the nominative and without its town."""
    text = SITTING_OF.sub(lambda match: match[1] or match[2], text)
    for match in BODY_WORD.finditer(text):
        if NO_BODY.fullmatch(match[0]) or (match[0].islower()):
            continue
        start = _start(text, match.start())
        tail = text[match.end() :]
        # In "für Schule, Kultur und Sport am ..." the comma belongs to the name.
        area = LISTED.match(tail)
        stop = STOP.search(tail, area.end() if area else 0)
        name = text[start : match.end()] + _tail(tail[: stop.start()] if stop else tail, match[0])
        counted = DISTRICT.match(tail) if OF_DISTRICT.search(match[0]) else None
        return _nominative(" ".join(name.split())) + (counted[0] if counted else "")
    return None


# "Der Seniorenbeirat beschließt ...": what only the body that meets can do.
ACTS = lazy(
    rf"^\W{{0,3}}(?:\d\.\s|a\)\s)?D(?:er|ie|as)\s(?P<body>[A-ZÄÖÜ][^.:;!?\d]{{2,120}}?)\s(?:{RESOLVES})\b(?P<rest>.{{0,300}})"
)
# Bodies that are no name, and those that a motion in any committee speaks of.
UNNAMED = lazy(r"(?:Ausschuss|Beirat|Gremium|Vorstand|Versammlung|Kommission|Arbeitskreis|Forum|Runde)")


def acting(texts: Sequence[str]) -> str | None:
    """Return the one body that resolves in the text, for minutes whose head does not name it.

    A proposal may be meant for another body.

    >>> acting(["Beschluss:", "Der Seniorenbeirat nimmt den Bericht zur Kenntnis."])
    'Seniorenbeirat'
    """
    found: set[str] = set()
    unnamed: set[str] = set()
    for at, text in enumerate(texts):
        if " " not in text[:200] or not (match := ACTS.match(text)):
            continue
        name = committee(match["body"])
        proposal = any(PROPOSES.search(before) for before in texts[max(0, at - 3) : at])
        if name and not proposal and match["body"].startswith(name[:4]):
            (unnamed if UNNAMED.fullmatch(name) else found).add(name)
    # Where "der Ausschuss" resolves, a council is not the body that meets.
    meets = all(word.casefold() in name.casefold() for name in found for word in unnamed)
    return found.pop() if len(found) == 1 and meets else None


def municipality(text: str) -> str | None:
    """Return the town or district that a line names behind its kind: "Stadt", "Gemeinde", "Landkreis"."""
    if match := SHOUTED_TOWN.match(text.strip()):
        return " ".join(
            word.capitalize() if word not in ("AM", "AN", "DER", "IM", "OB") else word.lower()
            for word in match["town"].split()
        )
    for match in NAMED_TOWN.finditer(text):
        if not NO_TOWN.fullmatch(match["town"]) and not BODY_WORD.fullmatch(match["town"]):
            return match["town"]
    if match := COUNCIL_OF.match(SITTING_OF.sub(lambda found: found[1] or found[2], text)):
        return None if NO_TOWN.fullmatch(match["town"]) else match["town"]
    return None


def _start(text: str, at: int) -> int:
    """Return where the name of a body starts: at "Haupt- und" or an adjective before its head."""
    before = text[max(0, at - 60) : at]
    if match := re.search(r"(?:[A-ZÄÖÜ][\w]*-(?:, | und | sowie |/ ?))+(?:[\w]+-(?: und |, ))*$", before):
        return at - len(match[0])
    words = before.rsplit(" ", 2)
    if len(words) > 1 and before.endswith(" ") and ADJECTIVE.match(words[-2]):
        return at - len(words[-2]) - 1
    return at


def _tail(tail: str, head: str) -> str:
    """Return what belongs to the name behind its head: "für ...", "Nord", "der Stadt X" after "Rat"."""
    if not BARE.fullmatch(head):
        tail = OF_TOWN.split(tail, maxsplit=1)[0]
        if WHOLE.fullmatch(head) and re.match(r"\s+[A-ZÄÖÜ]", tail):
            return ""
    if re.match(r"\s+(?:für|der|des|und|[A-ZÄÖÜ])", tail):
        return re.sub(r"(?:\s(?:der|des|die|und|für|von))+$", "", tail.rstrip(" .-"))
    return ""


def _nominative(name: str) -> str:
    words = name.split(" ")
    for index, word in enumerate(words):
        if not BODY_WORD.fullmatch(word):
            continue
        word = re.sub(r"(ausschuss|ausschuß)es$", r"\1", word, flags=re.IGNORECASE)
        words[index] = STRIP.sub(lambda m: m[1] or m[2], word)
        if index and ADJECTIVE.match(words[index - 1]) and words[index - 1].endswith(("en", "er", "e")):
            stem = re.sub(r"e[rn]?$", "", words[index - 1])
            words[index - 1] = stem + ("er" if MASCULINE.search(words[index]) else "e")
        break
    return " ".join(words)
