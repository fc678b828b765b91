"""Who does a chore: the words for somebody of the room that open a clause, or stand behind its verb."""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.german.deeds import Deed
from pipeline.german.given import is_given
from pipeline.german.mention import Mention
from pipeline.german.pattern import lazy
from pipeline.model import Person
from pipeline.rules import steps
from pipeline.rules.room import ELSEWHERE, OPENING, Room

OPENS = lazy(
    r"\s*(?:[-–•*·→]\s|\d{1,2}[.)]\s|[a-z]\)\s)?(?:(?:[Uu]nd|[Aa]ber|[Dd]och|[Ss]owie|[Bb]eschluss:)\s)?"
)
# Offices as notes name them, without an article.
BARE = lazy(
    r"(?P<who>(?:Samt|Markt|Stadt|Amts|Gemeinde|Kreis|Orts)?(?:[Vv]erwaltung|[Gg]emeinde)|Stadt|Amt"
    r"|Magistrat"
    r"|Bau(?:hof|amt|abteilung)|(?!Land)[A-ZÄÖÜ]\w{2,20}amt|Kämmerei|Stadtwerke|(?:Amts|Schul"
    r"|Geschäfts|Heim)leitung"
    r"|Vorstand|Vorsitz(?:ende[rn]?)?|Geschäftsführ(?:er|erin|ung)|Schriftführer(?:in)?|Kassier(?:er"
    r"|erin)?|Kassenwart(?:in)?"
    r"|(?:\w{0,12}[Bb]ürger|Haus|Platz|Wasser)meister(?:in)?|Ortsvorsteher(?:in)?"
    r"|\w{0,12}[Ll]eiter(?:in)?|Beigeordnete[r]?"
    r"|(?:OV|OVin|OB|OBM|OBin|BM|BMin|BGM|VBgm|AL|BAL|HAL|FBL|FDL|SGL|GF|GL|AV|KBM)\.?|(?:[Oo]rts"
    r"|[Vv]ize|[Ss]tadt)?[Bb]gm\.?|Beig\.)"
    r"(?=\s[a-zäöü]{3,}|[.,;]|\s?$)"
)
# "Gemeindearbeiter Horst", "die Hausmeisterin": people of the town whom no list names.
WORKER = lazy(
    r"(?:(?:[Dd]er|[Dd]ie|[Uu]nsere?)\s)?(?P<who>(?:Gemeinde|Stadt|Bau|Haus|Platz|Jugend|Geräte|Zeug"
    r"|Wasser|Wege|Hof|Kassen|Schrift"
    r"|Friedhofs|Vereins|Presse|Hallen|Schwimm|Spiel|Bade|Umwelt|Sport|Hütten|Material"
    r"|Technik)(?:arbeiter|wart|meister|führer"
    r"|wärter|leiter|verwalter|pfleger|mitarbeiter|helfer|gärtner|beauftragte)(?:in"
    r"|r)?(?:\s[A-ZÄÖÜ]\w+)?)(?![\w-])"
)
# Of a district; elsewhere it is somebody else's.
DISTRICT = lazy(r"(?:[Dd]er|[Dd]ie|[Dd]as)\s(?P<who>(?:Land)?[Kk]reis|\w{3,20}meisterei|Leitstelle)(?![\w-])")
# Strangers in no office of the town.
SOMEBODY = lazy(
    r"(?i)^(?:eine?[rnms]?|aus|mehrere|einige)\b|eigentümer|investor|bauherr|pächter|betreiber|anwohner|anlieger"
)
HEADLINE = 120
TOWN = lazy(
    r"(?:[Dd]ie|[Dd]er|[Dd]as)\s(?P<who>(?:Samt|Markt|Orts|Verbands|Stadt|Kirchen)?[Gg]emeinde|Stadt"
    r"|Markt|Amt|Magistrat|Vorstand|Verein)(?![\w-])"
)
OWN = lazy(rf"(?:[Dd]er|[Dd]ie|[Dd]as|[Uu]nser|[Ii]hr)\s{steps.OWN_OFFICE.pattern}(?![\w-])")
# An office that the attendance names in brackets: "Herr Abel (Stadtplanung)".
LED = lazy(
    r"(?:[Dd]er|[Dd]ie|[Dd]as)\s(?P<who>(?:Geschäfts|Amts|Bauamts|Vereins|Verwaltungs"
    r"|Rathaus)(?:leitung|führung|spitze)"
    r"|Kämmerei|Stadtwerke|Gemeindewerke|Gemeindekasse|Stadtkasse)(?![\w-])"
)
LISTED = lazy(r"(?:[Dd]er|[Dd]ie|[Dd]as)\s(?P<who>[A-ZÄÖÜ][\w-]{4,30}(?:\s[A-ZÄÖÜ][\w-]{4,30})?)(?=\s)")
HEADER = 3000
WE = lazy(r"(?P<who>[Ww]ir|[Ii]ch)(?=\s)")
HE = lazy(r"(?P<who>[Ee]r|[Ss]ie|[Mm]an)(?=\s)")
GIVEN = lazy(r"(?P<who>[A-ZÄÖÜ][a-zäöüß]{2,12}(?:\s(?:und|&)\s[A-ZÄÖÜ][a-zäöüß]{2,12})?)(?![\w:-])")
ARTICLE = lazy(r"(?:Der|Die|Das|Unsere?)\s")
# Characters between two that "und" joins.
JOINED = 10
KINDS = ("person", "role", "administration")
# What stands before the verb when its subject stands behind it.
FRONTED = lazy(
    r"(?:(?:[Dd]as|[Dd]ies|[Dd]ann|[Dd]azu|[Hh]ierzu|[Zz]udem|[Dd]afür|[Dd]abei|[Aa]ußerdem|[Dd]anach"
    r"|[Ee]benso)"
    r"|(?:[Bb]is|[Ii]m|[Ii]n|[Zz]um|[Zz]ur|[Aa]m|[Uu]m|[Ff]ür|[Mm]it|[Nn]ach|[Vv]or|[Dd]ie|[Dd]en"
    r"|[Dd]as|[Ee]inen?|[Ee]in)\s[^,;:.]{2,80})\s"
)


class Doer(NamedTuple):
    """Who does it and where the words for them end; ``bare``: an office without an article, as in notes."""

    people: tuple[Person, ...]
    end: int
    bare: bool = False
    whole: bool = False  # a town or a club, of which much is told in general
    first: bool = True


def opening(room: Room, number: int, text: str, start: int) -> Doer | None:
    """Return who of the room opens a clause."""
    opens = OPENS.match(text, start)
    at = opens.end() if opens else start
    if any(m.label and SOMEBODY.search(m.label) for m in room.mentions(number, at, at + HEADLINE)[:1]):
        return None
    found = [m for m in room.registry.mentions(number) if at <= m.start <= at + OPENING and not m.oblique]
    if found and found[0].kind in KINDS and not (found[0].label and ELSEWHERE.search(found[0].label)):
        return _mentioned(room, number, text, found[0])
    if found:
        return None
    if bare := BARE.match(text, at):
        return Doer((Person(label=bare["who"]),), bare.end(), bare=True)
    if own := OWN.match(text, at) or LED.match(text, at) or WORKER.match(text, at):
        return Doer((Person(label=own["who"]),), own.end())
    town = TOWN.match(text, at) or (DISTRICT.match(text, at) if _is_district(room) else None)
    if town:
        return Doer((Person(label=town["who"]),), town.end(), whole=True)
    return _spoken(room, number, text, at) or _called(room, text, at) or _listed(room, text, at)


def _is_district(room: Room) -> bool:
    """Tell whether minutes are those of a district."""
    return bool(re.search(r"\b(?:Land)?[Kk]reis(?:es|tag\w*|ausschuss\w*)?\b", room.minutes.text[:HEADLINE]))


def _listed(room: Room, text: str, at: int) -> Doer | None:
    named = LISTED.match(text, at)
    if named is None:
        return None
    head = room.minutes.text[:HEADER]
    for who in (named["who"], named["who"].split()[0]):
        if re.search(rf"\((?:[^()]{{0,60}}\s)?{re.escape(who)}[,)]", head):
            return Doer((Person(label=who),), named.start("who") + len(who))
    return None


def _mentioned(room: Room, number: int, text: str, mention: Mention) -> Doer:
    people, end = room.together(number, mention), mention.end
    for other in room.registry.mentions(number):
        if end < other.start < end + JOINED and room.registry.resolve(other, number) in people:
            end = other.end
    named = text[mention.start : mention.end]
    bare = mention.kind != "person" and named[0].isupper() and not ARTICLE.match(named)
    return Doer(people, end, bare=bare)


def _spoken(room: Room, number: int, text: str, at: int) -> Doer | None:
    """Return whom a pronoun that opens a clause means, where they are of the room."""
    speaker = room.speaker(number)
    if we := WE.match(text, at):
        owes = speaker and speaker.name and not room.is_member(speaker)
        if speaker and not owes:
            return None
        return Doer((speaker,) if speaker else room.office(None), we.end(), whole=not (owes or room.is_club))
    he = HE.match(text, at)
    if not he:
        return None
    if he["who"].casefold() == "man":
        return Doer(room.office(speaker), he.end()) if speaker and not room.is_member(speaker) else None
    named = [person for name in GIVEN.finditer(text, 0, at) if (person := room.called(name["who"]))]
    meant = named[-1] if named else room.referent(number, he.start("who"), he["who"])
    return Doer((meant,), he.end()) if meant else None


def _called(room: Room, text: str, at: int) -> Doer | None:
    """Return who is called by a given name: "Ute und Max"."""
    given = GIVEN.match(text, at)
    names = given["who"].replace("&", "und").split(" und ") if given else []
    people = tuple(room.called(n) or (Person(label=n) if is_given(n) else None) for n in names)
    named = tuple(p for p in people if p)
    return Doer(named, given.end()) if given and named and len(named) == len(names) else None


def behind(room: Room, number: int, text: str, start: int, deed: Deed) -> Doer | None:
    """Return the subject that stands right behind a verb: "Bis Mai besorgt Frau Abel ..."."""
    if not FRONTED.fullmatch(text, start + len(text[start:]) - len(text[start:].lstrip()), deed.start):
        return None
    at = deed.end + 1 + (5 if text.startswith(" sich ", deed.end) else 0)
    doer = opening(room, number, text + " ", at)
    return doer._replace(first=False) if doer and at <= doer.end else None
