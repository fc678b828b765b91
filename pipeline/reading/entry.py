"""One entry of a list of persons, such as "Ratsherr Dr. Elmar Muster (CDU) ab 18.10 Uhr", as a Person.

>>> person("Oberbürgermeisterin Dr. Carla Muster-Beispiel")
Person(name='Carla Muster-Beispiel', faction=None, role='Oberbürgermeisterin', label=None)
>>> person("Muster, Elmar (SPD) für Rm Beispiel").name
'Elmar Muster'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.model import Person

LETTER = r"[^\W\d_]"
ADDRESS = re.compile(r"(?:Herrn?|Frau|Hrn?\.|Fr\.|Frl\.|Eheleute)(?=\s|$)")
TITLE = re.compile(
    r"(?:(?:Univ\.-?)?Prof\.?(?:in)?|Professor(?:in)?|Dr\.?(?:in)?(?:-Ing\.)?|DDr\.|Dipl\.-?\s?[\w-]{1,20}\.?"
    r"|Mag\.?a?|Ing\.|DI|DIin|MMag\.|Ing\.in|B\.?\s?A\.?|M\.?\s?A\.?|BSc|MSc|MBA|MPA|LL\.?M\.?|BEd|MEd|BA|MA"
    r"|h\.\s?c\.|med\.|jur\.|rer\.|nat\.|phil\.|pol\.|theol\.|vet\.|habil\.|KR\.?|KommR|em\.|mult\.)"
    r"(?=[\s,]|$)"
)
# Ends of words that name an office; the gender star and the feminine are part of the pattern.
OFFICE = (
    r"meister|mitglied|ratsherr|ratsfrau|ratsmann|rat|rät|vorsteher|leiter|leitung|vorsitzende[rn]?|vorsitz"
    r"|beauftragte[rn]?"
    r"|beigeordnete[rn]?|verordnete[rn]?|vertreter|direktor|sekretär|dezernent|referent|kämmerer|kämmerin"
    r"|landrat"
    r"|senator|präsident|führer|angestellte[rn]?|amtmann|amtfrau|inspektor|sprecher|planer|architekt|richter"
    r"|ingenieur|manager|bürger|einwohner|assistent|bürgermeister|beamte[rn]?|anwärter|sachbearbeiter"
    r"|archivar"
    r"|protokollant|berater|geschäftsführung|protokoll|abgeordnete[rn]?|schreiber|syndikus|justiziar"
    r"|moderator|pfarrer|rektor|hauptmann|kommandant"
)
ROLE_WORD = re.compile(rf"{LETTER}{{0,40}}(?:{OFFICE})(?:[:*_/]?-?in(?:nen)?|/r|\(r\))?", re.IGNORECASE)
ROLE_SHORT = re.compile(
    r"(?:RM|Rm|MdR|MdL|MdB|Rh\.?|RH|RF|Rfr\.|Stv\.?|StV|StVO?|GV(?:in)?|GR(?:in)?\.?|SR(?:in)?|St[rR](?:in"
    r"|[äÄ]tin)?\.?"
    r"|MGR|MGRin|GRM|KTA|KTM|KrR|BezRH|OBR|ORM|AM|MIR|FV|sk\.?\s?B\.?|s\.?\s?B\.?|SkB|skB|SB|sE|SkE|skE"
    r"|s\.?\s?E\.?|B[gG]m\.?(?:in)?"
    r"|BM(?:in)?|OB(?:M|in)?|LR|SGB|AD|LVB|VzBgm\.?|Vzbgm\.?|1\.?\s?Bgo\.|Bgo\.|Beig\.|Dez\.|StD|StK|Kä\."
    r"|StBR|TBG|FBL|AL|SGL"
    r"|VA|GAR|StA|OAR|OV|AV|RV|Vors\.|stv\.|stellv\.|MD|CDO|[A-Z]\w{1,8}\.-[A-Z]\w{1,10}\.?|[A-Z]\.OAR\.)(?=\s|,|$)"
)
# Words that open or join an office name without being one: "Erste Beigeordnete", "sachkundiger Bürger".
ROLE_OPENER = re.compile(
    r"(?:\d\.|Erste[rn]?|Zweite[rn]?|Dritte[rn]?|Technische[rn]?|Hauptamtliche[rn]?|Ehrenamtliche[rn]?"
    r"|stellv\w{0,20}\.?"
    r"|Stellv\w{0,20}\.?|stv\.|sachkundige[rn]?|Sachkundige[rn]?|Sachk\.|beratende[sn]?|bürgerliche[sn]?"
    r"|und|/)(?=\s)"
)
PARTY = (
    r"CDU|CSU|SPD|FDP|AfD|AFD|BSW|Volt|VOLT|ÖDP|ödp|SSW|ÖVP|SPÖ|FPÖ|NEOS|MFG|KPÖ|SVP|GLP|EVP|Die Mitte|FWG"
    r"|UWG|FWV|BfB|BVB|WG"
    r"|FW|UBG|UFB|DKP|NPD|Piraten(?:partei)?|PIRATEN|Die PARTEI|DIE PARTEI|Tierschutzpartei"
    r"|(?:B[üÜ]ndnis|B[üÜ]NDNIS|B|Bü)\s?'?90\s?/?\s?(?:Die|DIE)?\s?(?:Grünen?|GRÜNEN?)|(?:Die "
    r"|DIE )?(?:Grünen?|GRÜNEN?)|GRÜNE"
    r"|(?:Die |DIE )(?:Linken?|LINKEN?)\.?|LINKE\.?|Linke|Freie (?:Wähler|Demokraten"
    r"|Liste)(?:gemeinschaft)?|FREIE WÄHLER"
    r"|Bürgerliste|parteilos|fraktionslos|[A-ZÄÖÜ]\w{0,30}(?:liste|wähler|gemeinschaft)"
)
FACTION = re.compile(
    rf"(?:Fraktion(?: der)? |Gruppe |SPÖ-|)(?P<name>(?:{PARTY})(?:\s?[/&|+-]\s?(?:{PARTY}))*)"
    r"(?:\s?-?(?:Gemeinderats|Rats|Stadtrats|Kreistags)?[Ff]raktion|-Gruppe)?",
)
NAME_WORD = re.compile(
    rf"(?:{LETTER}\.|[A-ZÄÖÜŠŽČĆŞİŁØÅÉÈÁÀÓÚÇÑÐ](?:{LETTER}|['’`´])*(?:-(?:{LETTER}|['’`´])+){{0,3}}"
    rf"|(?:[dDlLO]['’]|al-|el-)[A-Z]{LETTER}+|Mc[A-Z]{LETTER}+)"
)
PARTICLE = re.compile(
    r"(?:von|vom|van|van't|de[rnmls]?|da|das|dos|du|le|la|el|ten|ter|zu[rm]?|auf|in|di|af|Freiherr|Freifrau"
    r"|Graf|Gräfin|Edler|bin|ibn)"
)
# No family is called so; such words open a line of something else in an attendance list.
NO_NAME = re.compile(
    rf"(?:{LETTER}{{0,40}}(?:amt|verwaltung|ausschuss|beirat|fraktion|fraktionen|schule|verein|büro"
    rf"|institut|gesellschaft|werke|ordnung"
    r"|punkte?|teil|verband|halle|saal|rathaus|mitglieder|vertretung|versammlung|innen|öffentlichkeit"
    r"|förderung|planung|liste|stelle"
    r"|abteilung|referat|dezernat|zentrum|uhr|verteiler|ämter|räte|gremium|kommission|zeitung|magistrat"
    r"|seite|bereich|anlage)"
    r"|presse|bürger|einwohner|zuhörer|zuschauer|gäste|gast|stadt|gemeinde|kreis|landkreis|amt|sitzung"
    r"|protokoll|niederschrift|keine?r?"
    r"|niemand|alle|ende|beginn|ort|datum|raum|team|firma|fa|gmbh|ag|anwesend|entschuldigt|abwesend|gesamt"
    r"|ja|nein|die|der|das|es|sowie"
    r"|zur|zum|für|im|in|an|am|von|vom|auf|bei|mit|nach|unter|über|durch|als|beurkundung|freigabe|montag"
    r"|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|projekt|mitglied|partei|gruppe|rat|herren|damen"
    r"|name|vorname|vakant)",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"\s(?:anwesend|i\.\s?V\.|in Vertretung|Vertretung|Vertreter(?:in)?\b|vertr\.|anstelle|statt|als Vertret"
    r"|für|f\.|ab|bis|von\s\d|zu\s(?:TOP|Punkt)"
    r"|ab\sTOP|nur\s|während|[–-]\s(?!.{0,3}$)|\d{1,2}[.:]\d\d|bei\s(?:TOP|Punkt)|per\s|via\s|digital\b"
    r"|online\b|vom\s|aus\s|gez\.)"
)
ABSENT = re.compile(
    r"\b(?:un)?entschuldigt|\babwesend|\bfehl(?:t|end)|\bverhindert|\bnicht anwesend|\bentsch\.",
    re.IGNORECASE,
)
BULLET = re.compile(r"^\s*(?:[-–•*·▪◦o+]|\d{1,3}[.)]|[a-z]\))\s+(?!\S*meister)")
AND = re.compile(r"\s+(?:und|sowie)\s+(?=[A-ZÄÖÜ])")
# "Muster, Elmar - Vorsitzender -"
ASIDE = re.compile(r"\s[-–]\s?([^-–()]{3,40}?)\s?[-–]\s*$")
BRACKET = re.compile(r"\(([^()]{0,80})\)|\[([^\[\]]{0,80})\]")


def person(text: str) -> Person | None:
    """Return the person that one list entry names, None where it names nobody present."""
    text = BULLET.sub("", " ".join(text.split())[:200], count=1)
    if ABSENT.search(text) or re.match(r"\((?:[^()]{0,60})\)", text):
        return None
    text = ASIDE.sub(r" (\1)", text)
    notes = [a or b for a, b in BRACKET.findall(text)]
    bare = BRACKET.sub(" ", text).replace("(", " ").replace(")", " ")
    bare, _, house = bare.partition("/") if not FACTION.search(bare) else (bare, "", "")
    if chair := re.search(r"\bals (?:\w+ )?(Vorsitzende[rn]?|Sitzungsleiter(?:in)?)\b", bare):
        notes.append(chair[1])
        bare = bare[: chair.start()]
    if tail := TAIL.search(" " + bare):
        bare = bare[: max(0, tail.start() - 1)] if tail.start() else ""
    head, *parts = [
        part.strip(" ;:.") if len(part.strip()) > 3 else part.strip(" ;:") for part in bare.split(",")
    ]
    named = _named(head)
    if named is None:
        return None
    if (
        parts
        and _is_given(parts[0])
        and sum(not PARTICLE.fullmatch(word) for word in (named.name or "").split()) == 1
        and not ADDRESS.match(head)
    ):
        named = replace(named, name=f"{parts.pop(0)} {named.name}")
    return _completed(named, [*parts, *notes, house.strip()])


def people(text: str) -> tuple[Person, ...]:
    """Return the persons of a list written in running text, in order.

    >>> [p.name for p in people("Fr. Kopf, Hr. Dr. Muster und Herr Arnd Beispiel/Amt für Bau und Verkehr")]
    ['Kopf', 'Muster', 'Arnd Beispiel']
    """
    entries = (entry for piece in _pieces(text[:2000]) for entry in _entries(piece))
    return tuple(one for entry in entries if (one := person(entry)))


def faction(text: str) -> str | None:
    """Return the faction that a heading or a bracket is the name of, as written.

    >>> faction("SPD-Fraktion"), faction("Fraktion Bündnis 90/ Die Grünen"), faction("Verwaltung")
    ('SPD', 'Bündnis 90/ Die Grünen', None)
    """
    match = FACTION.fullmatch(text.strip(" :,")) or FACTION.fullmatch(text.strip(" :.,"))
    return match["name"].strip() if match else None


def role(text: str) -> str | None:
    """Return the words if they are the name of an office, else None.

    >>> role("Erste Beigeordnete"), role("stv. AM"), role("Elmar Muster")
    ('Erste Beigeordnete', 'stv. AM', None)
    """
    text = text.strip(" ,;:")
    at = 0
    for _ in range(6):
        at = _skip(text, at)
        if at >= len(text):
            return text or None
        match = ROLE_OPENER.match(text, at) or ROLE_SHORT.match(text, at) or _role_word(text, at)
        if match is None:
            return None
        at = match.end()
    return None


def _pieces(text: str) -> Iterator[str]:
    """Yield what semicolons and "und" part, except inside an affiliation ("/Amt für Bau und Verkehr")."""
    for chunk in text.split(";"):
        start = 0
        for match in AND.finditer(chunk):
            if ADDRESS.match(chunk, match.end()) or "/" not in chunk[start : match.start()]:
                yield chunk[start : match.start()]
                start = match.end()
        yield chunk[start:]


def _entries(text: str) -> list[str]:
    """Return the entries between commas; "Muster, Elmar" and "Muster, Vorsitzender" stay together."""
    pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
    entries: list[str] = []
    for piece in pieces:
        if entries and len(piece) > 10 and role(piece):
            entries[-1] += ", " + piece
            continue
        alone = _named(BRACKET.sub("", piece).partition("/")[0].strip())
        starts = alone is not None and (
            ADDRESS.match(piece) or " " in (alone.name or "") or alone.role or len(pieces) > 2 or not entries
        )
        if starts or not entries:
            entries.append(piece)
        else:
            entries[-1] += ", " + piece
    return entries


def _named(text: str) -> Person | None:
    """Return the person of "ROLE TITLE Given Family FACTION"."""
    if " " in text and role(text):
        return None
    at, roles = _lead(text)
    words: list[str] = []
    rest = text[at:].strip()
    if not roles and " " not in rest and len(rest) > 12 and ROLE_WORD.fullmatch(rest):
        return None  # an office without a name
    for word in rest.split():
        if PARTICLE.fullmatch(word) or (
            NAME_WORD.fullmatch(word) and not TITLE.match(word) and not faction(word)
        ):
            words.append(word)
        else:
            break
    while words and PARTICLE.fullmatch(words[-1]):
        words.pop()
    trailing = " ".join(rest.split()[len(words) :])
    if len(words) > 1 and len(words[-1]) > 10 and _role_word(words[-1], 0) and not roles:
        roles.append(words.pop())
    if (
        not words
        or len(words) > 6
        or (
            not ADDRESS.match(text)
            and any(NO_NAME.fullmatch(w.strip(".")) for w in words if not PARTICLE.fullmatch(w))
        )
    ):
        return None
    if len(words) == 1 and (
        len(words[0]) < 2 or words[0].endswith(".") or (words[0].isupper() and len(words[0]) < 5)
    ):
        return None
    trailing = re.sub(rf"^(?:{TITLE.pattern}[\s,]*)+", "", trailing)
    if trailing and not faction(trailing) and not role(trailing):
        return None
    name = " ".join(_cased(word) for word in words)
    return _completed(Person(name=name, role=" ".join(roles) or None), [trailing] if trailing else [])


def _lead(text: str) -> tuple[int, list[str]]:
    """Return where the name starts, after forms of address, offices and titles, and the offices."""
    at, roles = 0, []
    for _ in range(10):
        at = _skip(text, at)
        if match := ADDRESS.match(text, at) or TITLE.match(text, at):
            at = match.end()
        elif (
            match := ROLE_OPENER.match(text, at)
            or ROLE_SHORT.match(text, at)
            or _role_word(text, at, leading=True)
        ):
            roles.append(match[0].rstrip(":"))
            at = match.end()
        else:
            break
    return at, roles


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " :,":
        at += 1
    return at


def _role_word(text: str, at: int, *, leading: bool = False) -> re.Match[str] | None:
    """Return the match of an office name; the last word of a name list is a family name, not an office."""
    match = ROLE_WORD.match(text, at)
    if match is None or (match.end() < len(text) and text[match.end()] not in " ,:)"):
        return None
    if re.search(r"(?:beirat|senat|magistrat)$", match[0], re.IGNORECASE):
        return None
    if leading and not text[match.end() :].strip(" :,"):
        return None
    return match


def _is_given(text: str) -> bool:
    words = TITLE.sub("", text).split()
    return 0 < len(words) <= 3 and all(
        NAME_WORD.fullmatch(word)
        and not faction(word)
        and not NO_NAME.fullmatch(word)
        and not _role_word(word, 0)
        and not ROLE_SHORT.fullmatch(word)
        for word in words
    )


def _completed(found: Person, notes: list[str]) -> Person:
    """Return the person with the faction and the office that its notes state."""
    for note in notes:
        note = note.strip(" ,;:")
        if not note:
            continue
        if found.faction is None and (party := faction(note)):
            found = replace(found, faction=party)
        elif (office := role(note)) and (found.role is None or "vorsitz" in office.casefold()):
            found = replace(found, role=office)
    return found


def _cased(word: str) -> str:
    return "-".join(
        part.capitalize() if part.isupper() and len(part) > 2 else part for part in word.split("-")
    )
