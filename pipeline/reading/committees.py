"""Names of councils and committees, and of towns, as headers write them.

>>> committee("12. öffentliche Sitzung des Ausschusses für Umwelt und Verkehr der Stadt Musterau")
'Ausschuss für Umwelt und Verkehr'
>>> municipality("Sitzung des Rates der Samtgemeinde Lindenbach")
'Lindenbach'
"""

from __future__ import annotations

import re

# Last parts of the names of bodies, with their genitive.
HEAD = (
    r"(?:ausschuss|ausschuß)(?:es)?|ausschusses|beirat(?:e?s)?|rat(?:e?s)?|vertretung|versammlung"
    r"|kollegiums?|kommission|parlaments?"
    r"|senat(?:e?s)?|vorstand(?:e?s)?|kreistag(?:e?s)?|bezirkstag(?:e?s)?|forums?|konferenz"
    r"|arbeitskreis(?:es)?|arbeitsgruppe|magistrats?"
    r"|präsidiums?|ortsrat(?:e?s)?|gremiums?|kuratoriums?|bürgerschaft|runde|netzwerks?|rates|verbandsversammlung"
)
# "Rat", "Magistrat", ... also stand alone; ordinary words with the same end are no bodies.
NO_BODY = re.compile(
    r"(?:.*(?:vorrat|inventar|referat|heirat|apparat|monat|formrat|quadrat|sekretariat|dezernat|format"
    r"|zustand|abstand|aufstand|gegenstand"
    r"|stand|(?:stell|miet|rechts|personal|interessen|eltern|schüler|kranken)vertretung)|runde|konferenz"
    r"|vertretung|demokrat|wiederrat|verrat)s?",
    re.IGNORECASE,
)
BODY_WORD = re.compile(rf"(?:[\w/-]{{0,50}}-)?\w{{0,40}}(?:{HEAD})(?!\w)", re.IGNORECASE)
STRIP = re.compile(
    r"(ausschuss|ausschuß|beirat|rat|senat|vorstand|tag|kreis)(?:es|s)$|(kollegium|parlament|forum"
    r"|magistrat|präsidium|gremium|kuratorium|netzwerk)s$",
    re.IGNORECASE,
)
ADJECTIVE = re.compile(
    r"(?:Gemeinsam|Ständig|Beschließend|Beratend|Kommunal|Städtisch|Vorläufig|Zeitweilig|Nichtständig"
    r"|Wissenschaftlich|Erweitert|Groß|Klein|Geschäftsführend)e[rnsm]?$"
)
MASCULINE = re.compile(r"(?:ausschuss|ausschuß|rat|senat|vorstand|tag|kreis|magistrat)$", re.IGNORECASE)
TOWN_KIND = (
    r"(?:Universitäts|Hanse|Kur|Kreis|Landeshaupt|Große Kreis|Wissenschafts|Berg|Markt|Lutherst?|Klingen"
    r"|Barlach)?-?(?:und Hanse)?[Ss]tadt"
    r"|(?:Verbands|Samt|Orts|Markt|Stadt|Einheits|Groß)?[Gg]emeinde|Landeshauptstadt|Hansestadt"
    r"|Große Kreisstadt|Flecken|Markt|Einwohnergemeinde|SG|VG"
)
DISTRICT_KIND = r"(?:Land)?[Kk]reis(?:es)?|Bezirks?|Amt(?:es)?"
# "Gemeinde X am Dienstag", "Stadt X im Rathaus": what follows is no river and no region.
NO_RIVER = (
    r"(?:\w*(?:tag|woch|saal|haus|raum|zentrum|heim|schule|halle|amt|hof|gebäude|teil|abend|zimmer"
    r"|rahmen|jahr)\b)"
)
TOWN = (
    r"(?P<town>(?:(?:Bad|Sankt|St\.|Markt|Groß|Klein|Alt|Neu|Hohen|Ober|Unter|Burg|Schloß"
    r"|Schloss)[ -])?[A-ZÄÖÜ][\w-]+"
    rf"(?:[ ](?:am|an der|im|a\.\s?d\.|a\.|ob der|bei|vor der|unter)[ ](?!{NO_RIVER})[A-ZÄÖÜ][\w.-]+)?"
    r"(?:\s?/\s?[A-ZÄÖÜ][\w.-]+|\s\([A-ZÄÖÜ][\w. -]{2,20}\))?)"
)
NAMED_TOWN = re.compile(
    rf"(?<![\w-])(?:der |Der |des |Des )?(?P<kind>{TOWN_KIND}|{DISTRICT_KIND})[ ]+{TOWN}", re.UNICODE
)
SHOUTED_TOWN = re.compile(
    r"^(?P<kind>STADT|GEMEINDE|MARKT|SAMTGEMEINDE|MARKTGEMEINDE|STADTGEMEINDE|LANDKREIS|VERBANDSGEMEINDE"
    r"|HANSESTADT)\s+(?P<town>[A-ZÄÖÜ][A-ZÄÖÜß .-]+)$"
)
# A council bears the name of its town, a committee or a district council does not.
COUNCIL_OF = re.compile(
    r"(?:.{0,80}\bSitzung (?:des|der) )?(?:(?:Markt|Stadt)?[Gg]emeinderat(?:e?s)?|Stadtrat(?:e?s)?"
    r"|Gemeindevertretung"
    rf"|Stadtverordnetenversammlung) {TOWN}(?=\s|$|,)"
)
# What follows "Stadt" or "Gemeinde" without being its name.
NO_TOWN = re.compile(
    r"(?:Der|Die|Das|Den|Am|Im|In|Und|Ober|Haupt|Amt|Bürgermeister\w*|Gemeinderat\w*|Stadtrat\w*|Referat"
    r"|Fachbereich|Niederschrift|Protokoll|Verwaltung|Rathaus|Sitzung\w*|Kommunal\w*|Gremium)"
)
STOP = re.compile(
    r"\s(?:am|vom|im|in|um|mit|gemeinsam|zu|statt|vom|an|fand|findet|stattgefunden\w*|Wahlperiode|Datum"
    r"|Termin|Ort|Beginn|Sitzung\w*|Nr\.?|Tag|TOP|von|zur|zum|Uhr|öffentlich|nichtöffentlich|nicht)\b"
    r"|[,;:()|\n–•]|\s-\s|\s{2}|\d|$"
)
LISTED = re.compile(r"\sfür\s[\w -]{3,60}(?:,\s[\w -]{3,40}){1,4}(?=\s(?:und|sowie)\s[\w-])")


def committee(text: str) -> str | None:
    """Return the first body named in a heading or field, in the nominative and without its town."""
    for match in BODY_WORD.finditer(text):
        if NO_BODY.fullmatch(match[0]) or (match[0].islower()):
            continue
        start = _start(text, match.start())
        tail = text[match.end() :]
        # In "für Schule, Kultur und Sport am ..." the comma belongs to the name.
        area = LISTED.match(tail)
        stop = STOP.search(tail, area.end() if area else 0)
        name = text[start : match.end()] + _tail(tail[: stop.start()] if stop else tail, match[0])
        return _nominative(" ".join(name.split()))
    return None


def municipality(text: str) -> str | None:
    """Return the town that a line names by its kind ("Stadt", "Gemeinde", ...); districts keep theirs."""
    if match := SHOUTED_TOWN.match(text.strip()):
        town = " ".join(
            word.capitalize() if word not in ("AM", "AN", "DER", "IM", "OB") else word.lower()
            for word in match["town"].split()
        )
        return f"Landkreis {town}" if match["kind"] == "LANDKREIS" else town
    for match in NAMED_TOWN.finditer(text):
        if not NO_TOWN.fullmatch(match["town"]) and not BODY_WORD.fullmatch(match["town"]):
            district = re.fullmatch(DISTRICT_KIND, match["kind"])
            kind = re.sub(r"(?<=kreis)es$|(?<=Kreis)es$|(?<=Bezirk)s$|(?<=Amt)es$", "", match["kind"])
            return f"{kind} {match['town']}" if district else match["town"]
    if match := COUNCIL_OF.match(text):
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
    bare = re.fullmatch(r"Rate?s?", head)
    if not bare:
        tail = re.split(rf"\s(?:der|des)\s(?:{TOWN_KIND}|{DISTRICT_KIND})\b", tail)[0]
    if re.match(r"\s+(?:für|der|des|und|[A-ZÄÖÜ])", tail):
        return tail.rstrip(" .-")
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
