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
from functools import lru_cache

from pipeline.german import factions
from pipeline.german.given import is_given
from pipeline.german.pattern import lazy
from pipeline.german.roles import singular
from pipeline.model import Person
from pipeline.reading.offices import faction, is_office, office, role, skip

LETTER = r"[^\W\d_]"
ADDRESS = lazy(r"(?:Herrn?|Frau|Hrn?\.|Fr\.|Frl\.|Eheleute)(?=\s|$)")
TITLE = lazy(
    r"(?:(?:Univ\.-?)?Prof\.?(?:in)?|Professor(?:in)?|Dr\.?(?:in)?(?:-Ing\.)?|DDr\.|Dipl\.-?\s?[\w-]{1,20}\.?"
    r"|Mag\.?a?|Ing\.|DI|DIin|MMag\.|Ing\.in|B\.?\s?A\.?|M\.?\s?A\.?|BSc|MSc|MBA|MPA|LL\.?M\.?|BEd|MEd|BA|MA"
    r"|h\.\s?c\.|med\.|jur\.|rer\.|nat\.|phil\.|pol\.|theol\.|vet\.|habil\.|KR\.?|KommR|em\.|mult\.)"
    r"(?=[\s,]|$)"
)
TITLES = lazy(rf"(?:{TITLE.pattern}\s?)+")
NAME_WORD = lazy(
    rf"(?:{LETTER}\.|[A-ZÄÖÜŠŽČĆŞİŁØÅÉÈÁÀÓÚÇÑÐ](?:{LETTER}|['’`´])*(?:-(?:{LETTER}|['’`´])+){{0,3}}"
    rf"|(?:[dDlLO]['’]|al-|el-)[A-Z]{LETTER}+|Mc[A-Z]{LETTER}+)"
)
PARTICLE = lazy(
    r"(?:von|vom|van|van't|de[rnmls]?|da|das|dos|du|le|la|el|ten|ter|zu[rm]?|auf|in|di|af|Freiherr|Freifrau"
    r"|Graf|Gräfin|Edler|bin|ibn)"
)
# No family is called so; such words open a line of something else in an attendance list.
NO_NAME = lazy(
    rf"(?:{LETTER}{{0,40}}(?:amt|verwaltung|ausschuss|beirat|fraktion|fraktionen|schule|verein|büro"
    rf"|institut|gesellschaft|werke|ordnung"
    r"|punkte?|teil|verband|halle|saal|rathaus|mitglieder|vertretung|versammlung|innen|öffentlichkeit"
    r"|förderung|planung|liste|stelle"
    r"|abteilung|referat|dezernat|zentrum|uhr|verteiler|ämter|räte|gremium|kommission|zeitung|magistrat"
    r"|seite|bereich|anlage|dienst|tiefbau|hochbau|städtebau|wesen|bauhof|gremien|angelegenheiten|stab|sachgebiet)"
    r"|presse|bürger|einwohner|zuhörer|zuschauer|gäste|gast|stadt|gemeinde|kreis|landkreis|amt|sitzung"
    r"|protokoll|niederschrift|keine?r?"
    r"|niemand|alle|ende|beginn|ort|datum|raum|team|firma|fa|gmbh|ag|anwesend|entschuldigt|abwesend|gesamt"
    r"|ja|nein|die|der|das|es|sowie"
    r"|zur|zum|für|im|in|an|am|von|vom|auf|bei|mit|nach|unter|über|durch|als|beurkundung|freigabe|montag"
    r"|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|projekt|mitglied|partei|gruppe|rat|herren|damen"
    r"|name|vorname|vakant)",
    re.IGNORECASE,
)
TAIL = lazy(
    r"\s(?:anwesend|i\.\s?V\.|in Vertretung|Vertretung|Vertreter(?:in)?\b|vertr\.|anstelle|statt|als Vertret"
    r"|für|f\.|ab|bis|von\s\d|zu\s(?:TOP|Punkt|§)"
    r"|ab\sTOP|nur\s|während|[–-]\s(?!.{0,3}$)|\d{1,2}[.:]\d\d|bei\s(?:TOP|Punkt|§)|per\s|via\s|digital\b"
    r"|online\b|vom\s|aus\s|gez\.)"
)
ABSENT = lazy(
    r"\b(?:un)?entschuldigt|\babwesend|\bfehl(?:t|end)|\bverhindert|\bnicht anwesend|\bentsch\.",
    re.IGNORECASE,
)
# The whole note of an absence, with what leads to it.
ABSENCE = lazy(
    rf"\([^()]{{0,60}}(?:{ABSENT.pattern})[^()]{{0,60}}\)"
    rf"|[\s,;–-]*(?:(?:ist|hat sich|war)\s)?(?:{ABSENT.pattern})[^()]{{0,60}}",
    re.IGNORECASE,
)
BULLET = lazy(r"^\s*(?:[-–•*·▪◦o+]|\d{1,3}[.)]|[a-z]\))\s+(?!\S*meister)")
# "Muster, Elmar - Vorsitzender -"
ASIDE = lazy(r"\s[-–]\s?([^-–()]{3,40}?)\s?[-–]\s*$")
AS = lazy(r"\bals (?:\w+ )?([\w:*-]{4,40})\W*$")
# A slash inside the name of a party or an office parts nothing.
PARTED = lazy(r"/-?(?:r|in)\b")
# "die Mitglieder ...", "von der Verwaltung Frau ...": what leads to a name within a sentence.
LEAD = lazy(
    r"(?:(?:die|der|den|dem|das|sowie|und|ferner|außerdem)\s"
    rf"|(?:(?:von|aus|seitens) der|vom|für die)\s{LETTER}{{0,30}}"
    r"(?:verwaltung|magistrat|amt|kämmerei|bauhof|rat)\s)+"
    r"(?=[A-ZÄÖÜ])",
    re.IGNORECASE,
)
# "VB Eva Roth": capitals before a name are an office, whatever they stand for.
CAPITALS = lazy(r"(?P<word>[A-ZÄÖÜ]{2,4}(?:in)?\.?)\s(?=[A-ZÄÖÜ][a-zäöüß])")
OUTER = r"(?![^()]{0,80}\))"
AND = lazy(r"\s+(?:und|sowie)\s+(?=[A-ZÄÖÜ])" + OUTER)
COMMA = lazy(r"," + OUTER)
BRACKET = lazy(r"\(([^()]{0,80})\)|\[([^\[\]]{0,80})\]")


def person(text: str) -> Person | None:
    """Return the person that one list entry names, None where it names nobody present."""
    return _person(" ".join(text.split())[:200])


@lru_cache(maxsize=1024)
def _person(text: str) -> Person | None:
    text = BULLET.sub("", text, count=1)
    if ABSENT.search(text) or re.match(r"\((?:[^()]{0,60})\)", text):
        return None
    text = ASIDE.sub(r" (\1)", text)
    notes = [a or b for a, b in BRACKET.findall(text)]
    bare = BRACKET.sub(" ", text).replace("(", " ").replace(")", " ")
    bare, _, house = (
        bare.partition("/")
        if "/" in bare and not PARTED.search(bare) and not factions.find(bare)
        else (bare, "", "")
    )
    if (chair := AS.search(bare)) and role(chair[1].strip(" ,.")):
        notes.append(chair[1].strip(" ,."))
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
        and sum(not (word.islower() and PARTICLE.fullmatch(word)) for word in (named.name or "").split()) == 1
        and not ADDRESS.match(head)
    ):
        named = replace(named, name=f"{parts.pop(0)} {named.name}")
    return _completed(named, [*parts, *notes, house.strip()])


def people(text: str) -> tuple[Person, ...]:
    """Return the persons of a list written in running text, in order.

    >>> [p.name for p in people("Fr. Kopf, Hr. Dr. Muster und Herr Arnd Beispiel/Amt für Bau und Verkehr")]
    ['Kopf', 'Muster', 'Arnd Beispiel']
    """
    return tuple(one for entry in entries(text) if (one := person(entry)))


def away(text: str) -> Person | None:
    """Return the person of an entry that notes their own absence, None for any other entry.

    >>> away("Muster, Elmar (SPD) - entschuldigt").name, away("Muster, Elmar (SPD)")
    ('Elmar Muster', None)
    """
    text = text[:200]
    return person(ABSENCE.sub(" ", text)) if ABSENT.search(text) else None


def entries(text: str) -> list[str]:
    """Return the entries of a list written in running text, family names last where all come first."""
    found = [entry for piece in _pieces(text[:2000]) for entry in _entries(piece)]
    turned = [is_given(words[1]) - is_given(words[0]) for e in found if len(words := e.split()) == 2]
    if turned.count(1) > 1 and -1 not in turned:  # family names come first, also that of "Frank Luise"
        found = [
            f"{words[1]} {words[0]}" if len(words := e.split()) == 2 and all(map(is_given, words)) else e
            for e in found
        ]
    return found


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
    pieces = [piece.strip() for piece in COMMA.split(text) if piece.strip()]
    names = [
        piece for piece in pieces if not TITLES.fullmatch(piece) and not role(piece) and not faction(piece)
    ]
    pair = len(names) == 2
    entries: list[str] = []
    for piece in pieces:
        bare = BRACKET.sub("", piece).strip(" .;")
        if entries and (
            (len(piece) > 10 and role(piece))
            or TITLES.fullmatch(piece)
            or (_is_family(entries[-1], pair) and _is_given(bare) and all(map(is_given, bare.split())))
        ):
            entries[-1] += ", " + piece
            continue
        tail = TAIL.search(bare)
        alone = _named((bare[: tail.start()] if tail else bare).partition("/")[0].strip())
        whole = alone is not None and (
            " " in (alone.name or "") or alone.role or len(pieces) > 2 or not entries
        )
        starts = whole or ADDRESS.match(piece)
        if starts or not entries:
            entries.append(piece)
        else:
            entries[-1] += ", " + piece
    return entries


def _is_family(entry: str, pair: bool) -> bool:
    """Tell whether an entry is one word so far that can be a family name awaiting its given name."""
    return NAME_WORD.fullmatch(_bare(entry)) is not None and (pair or not is_given(_bare(entry)))


def _bare(entry: str) -> str:
    """Return an entry without the offices and titles before the name; a form of address stays."""
    return entry if ADDRESS.match(entry) else entry[_lead(entry)[0] :].strip()


def _named(text: str) -> Person | None:
    """Return the person of "ROLE TITLE Given Family FACTION"."""
    if " " in text and role(text):
        return None
    text = text[match.end() :] if (match := LEAD.match(text)) else text
    at, roles = _lead(text)
    words: list[str] = []
    rest = text[at:].strip()
    if not roles and " " not in rest and len(rest) > 12 and is_office(rest):
        return None  # an office without a name
    for word in rest.split():
        if PARTICLE.fullmatch(word) or (
            NAME_WORD.fullmatch(word) and not TITLE.match(word) and not faction(word)
        ):
            words.append(word)
        else:
            break
    while words and words[-1].islower() and PARTICLE.fullmatch(words[-1]):
        words.pop()
    trailing = " ".join(rest.split()[len(words) :])
    if len(words) > 1 and len(words[-1]) > 10 and is_office(words[-1]) and not roles:
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
    trailing = re.sub(rf"^(?:{TITLE.pattern}[\s,]*)+", "", trailing) if trailing else ""
    if trailing and not faction(trailing) and not role(trailing):
        return None
    if len(words) == 2 and is_given(words[1]) and not is_given(words[0]) and not words[0].endswith("."):
        words.reverse()  # "Ahlers Klaus", as Bavarian and Austrian lists write
    name = " ".join(_cased(word) for word in words)
    return _completed(Person(name=name, role=" ".join(roles) or None), [trailing] if trailing else [])


def _lead(text: str) -> tuple[int, list[str]]:
    """Return where the name starts, after forms of address, offices and titles, and the offices."""
    at, roles = 0, []
    for _ in range(10):
        at = skip(text, at)
        if match := ADDRESS.match(text, at) or TITLE.match(text, at):
            at = match.end()
        elif end := office(text, at, leading=True):
            roles.append(singular(text[at:end].rstrip(":")))
            at = end
        elif (match := CAPITALS.match(text, at)) and not is_given(text[match.end() :].split()[0].strip(",")):
            roles.append(match["word"])
            at = match.end()
        else:
            break
    return at, roles


def _is_given(text: str) -> bool:
    words = TITLE.sub("", text).split()
    return 0 < len(words) <= 3 and all(
        NAME_WORD.fullmatch(word)
        and not faction(word)
        and not ADDRESS.match(word)
        and not NO_NAME.fullmatch(word)
        and office(word, 0) is None
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
