"""Notes of who does what next, in the present tense with the doer first: "Bgm. bestellt neue Lampen."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.german.deadlines import deadline
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act, acts
from pipeline.model import Person
from pipeline.rules import commitments as say
from pipeline.rules import steps, work
from pipeline.rules.room import Draft, Room, as_task

SHORT = 160  # characters of such a note
OPENS = lazy(r"\s*(?:[-–•*·]\s|\d{1,2}[.)]\s|[a-z]\)\s)?")
# Offices and those who lead them as notes name them, without an article.
BARE = lazy(
    r"(?P<who>(?:Samt|Markt|Stadt|Amts|Gemeinde|Kreis)?(?:[Vv]erwaltung|[Gg]emeinde)|Stadt|Amt|Magistrat"
    r"|Bauhof|Bauamt"
    r"|Ordnungsamt|Hochbauamt|Tiefbauamt|Grünflächenamt|Jugendamt|Schulamt|Kämmerei|Hauptamt|Stadtwerke"
    r"|Amtsleitung"
    r"|Bürgermeister(?:in)?|Ortsvorsteher(?:in)?|Ortsbürgermeister(?:in)?|Amtsleiter(?:in)?"
    r"|Geschäftsleiter(?:in)?"
    r"|(?:OV|OVin|OB|OBM|OBin|BM|BMin|BGM|Bgm|VBgm|AL|FBL|GF)\.?)\s(?=[a-zäöü]{3,20}(?:t|en)\s)"
)
# "Beschaffung einer Leiter durch Bauhof": a doing as a noun, its doer behind.
NOMINAL = lazy(
    r"(?:[-–•*·]\s)?[A-ZÄÖÜ]\w{3,30}(?:ung|kauf|tausch|schnitt|paratur|nahme|bau"
    r"|gabe)\s[^.;:,]{3,80}\b(?:durch|seitens)\s"
    r"(?:die\s|den\s|das\s)?(?P<who>(?:\w{0,12}[Vv]erwaltung|\w{0,12}[Gg]emeinde|Stadt|Bauhof|Bauamt"
    r"|\w{0,16}amt|Bgm"
    r"|Bürgermeister(?:in)?|BM|OB|OV|Ortsvorsteher(?:in)?|Amtsleitung|Stadtwerke)\.?)\W*$"
)
# "Bürgermeister Abel: Wir ...": whoever has the floor speaks of what they will do.
WE = lazy(
    r"(?:[^:]{3,60}:\s)?(?:(?:Ja|Gut|Gerne?|Natürlich|Danke)[,.]\s)?(?P<who>[Ww]ir|[Ii]ch"
    r"|[Mm]an)\s(?=[a-zäöü])"
)
OWN = lazy(rf"(?:Der|Die|Das)\s{steps.OWN_OFFICE.pattern}\s")
# Who leads sits here.
LEADER = lazy(r"(?:Bürgermeister|Orts|Amtsleiter|Geschäfts|OV|OB|BM|B[Gg][Mm]|VBgm|AL|FBL|GF)")
# Whose words they are, told behind: "..., so Herr Abel".
SO_SAYS = lazy(
    r",\s(?:so|laut|sagt|erklärt|versichert)\s(?:[A-ZÄÖÜ][\w.-]*|de[rs]|die)\b[^,;]{2,60}\W*$"
    r"|,\sdas\s(?:kann|verspreche|sage|sichere|versichere)\b[^;]{3,60}$"
)
# What officials do in the meeting itself.
HERE = frozenset(
    """
    berichten informieren mitteilen beantworten darstellen vorstellen vorlegen ansprechen besprechen
    thematisieren verweisen hinweisen unterrichten melden einbringen aufrufen beantragen appellieren
    ergänzen
    aufnehmen berücksichtigen beschäftigen befassen sensibilisieren zugehen vorbereiten besichtigen bereden
    zurückkommen einladen anregen bekanntgeben vergleichen kontrollieren erheben anfragen nachfragen
    nachhaken
    erkundigen mitnehmen aufgreifen abfragen prüfen überprüfen ausheben zuweisen verständigen anstoßen
    beteiligen dokumentieren beauftragen urgieren anmahnen weitergeben kümmern ansehen anschauen
    unterstützen auffordern befragen anfordern unterbreiten zusammentragen
    """.split()
)
# What even a note of an office tells as said.
SPOKEN = frozenset(
    """
    berichten informieren mitteilen darstellen vorstellen verweisen hinweisen unterrichten appellieren
    auffordern unterbreiten thematisieren aufrufen befassen beschäftigen erkundigen
    """.split()
)
WITH_NOUN = lazy(
    r"stell(?:t|en)\s(?:[^,;]{1,60}\s)?(?:\w*[Aa]ntrag|Anfrage)\b|erteil(?:t"
    r"|en)\s(?:[^,;]{1,60}\s)?(?:\w*[Aa]uftrag)\b"
    r"|leg(?:t|en)\s[^,;]{2,80}\svor\W*$|(?:gibt|geben|teilt|stellt|legt|nennt)\s[^,;]{2,120}\b(?:nächste"
    r"|kommende|folgende)[nr]\s"
    r"\w*[Ss]itzung\b[^,;]{0,40}\b(?:bekannt|mit|vor)?\W*$"
)
VERB = lazy(r"[a-zäöüß]+")
MISSING = lazy(
    r"\b(?:fehlt|fehlen|defekt|kaputt|beschädigt|verstopft|dunkel|veraltet|zugewachsen|undicht"
    r"|verschmutzt|beschmierte?\w?"
    r"|ausgefallen|überfüllt|locker|zugeparkt|abgenutzt|ohne|schadhaft|desolat\w*|Schäden|Problem\w*)\b"
)


@lru_cache(maxsize=1)
def _verbs() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the third person of verbs of work -> the particle at the end of the clause, the infinitive."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for infinitive in work.VERBS:
        particle, stem = work.parts(infinitive)
        end = "et" if stem.endswith(("t", "d")) else "t"
        plural = f"{stem}n" if stem.endswith(("er", "el")) else f"{stem}en"
        for form in (f"{work.CHANGED.get(stem, stem)}{end}".replace("tett", "tet"), plural):
            found[form] = (*found.get(form, ()), (particle, infinitive))
    return found


def telegrams(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what is noted as somebody's next step: "Bauhof leert den Kübel."."""
    if len(text) > SHORT or "?" in text or room.dropped(number) or room.outcome_of.get(number):
        return
    if noun := NOMINAL.match(text):
        who = (Person(label=noun["who"]),)
        yield Draft(kind="future", tier="A", number=number, task=as_task(text), people=who, cites=(number,))
        return
    so = SO_SAYS.search(text)
    words = text[: so.start()] if so else text
    start = _opened(words)
    people, at, bare = _doer(room, number, words, start)
    if not people or any(p.search(words, at) for p in (say.NEGATED, say.RUNNING, say.MODAL, say.OFTEN)):
        return
    later = bool(work.LATER.search(words, at)) or bool(deadline(words, room.minutes.date))
    here = not bare or bool(LEADER.match(words, start))
    verb = _verb(words, at, here=here, later=later)
    owed = bare or later or so or called_for(room, number)
    if verb and owed and not any(map(room.is_member, people)):
        yield Draft(
            kind="future", tier="A", number=number, task=as_task(words[at:]), people=people, cites=(number,)
        )


def _opened(words: str) -> int:
    opened = OPENS.match(words)
    return opened.end() if opened else 0


def _doer(room: Room, number: int, words: str, start: int) -> tuple[tuple[Person, ...], int, bool]:
    """Return who a note begins with, where the verb stands, and whether an office has no article."""
    if bare := BARE.match(words, start):
        return (Person(label=bare["who"]),), bare.end(), True
    if spoken := WE.match(words, start):
        speaker = room.speaker(number)
        owes = speaker and speaker.name and not room.is_member(speaker) and room.is_official(speaker)
        return ((speaker,) if speaker and owes else (), spoken.end(), False)
    if own := OWN.match(words, start):
        return (Person(label=own["who"]),), own.end(), False
    first = next((m for m in room.mentions(number, start, len(words)) if not m.oblique), None)
    kinds = ("person", "role", "administration")
    if (
        first is None
        or first.start > start + 4
        or first.kind not in kinds
        or words[first.end : first.end + 1] != " "
    ):
        return (), 0, False
    return room.together(number, first), first.end + 1, False


def _verb(words: str, at: int, *, here: bool, later: bool) -> bool:
    """Tell whether a verb of work stands there; ``here``: none of what is done in a meeting."""
    if WITH_NOUN.match(words, at):
        return not here or later or not words[at:].startswith(("leg", "gib", "geb", "teil", "nenn", "stell"))
    verb = VERB.match(words, at)
    if verb is None:
        return False
    rest = words[verb.end() :]
    return any(
        infinitive not in (HERE if here else SPOKEN)
        and (re.search(rf"\s{particle}\W*$", rest) if particle else re.search(r"\s\S", rest))
        for particle, infinitive in _verbs().get(verb[0], ())
    )


def called_for(room: Room, number: int) -> bool:
    """Tell whether the sentence before asks for something or tells what is amiss."""
    before = number - 1
    if before < 1 or room.minutes[before].kind == "heading":
        return False
    if room.minutes.item_of(before) != room.minutes.item_of(number):
        return False
    words = room.minutes.words(before)
    asks = words.rstrip().endswith("?") or any(a.category in ("ask", "request") for a in acts(words))
    return asks or bool(MISSING.search(words))
