"""What an official or an office takes on, by verbs that the other rules of promises do not know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.german.deadlines import deadline
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act
from pipeline.model import Person
from pipeline.rules import commitments as say
from pipeline.rules import steps, work
from pipeline.rules.room import ELSEWHERE, OFFICE, OPENING, Draft, Room, as_task

# Participles of works that somebody of the town does once.
DONE = (
    r"(?:ge(?:richtet|strichen|mäht|spült|fällt|pflanzt|kehrt|putzt|stutzt|kürzt|flickt|schottert|pflastert"
    r"|mulcht|wartet|messen|räumt|leert|säubert|reinigt|prüft|klärt)|(?:her|ein)gerichtet"
    r"|(?:ab|auf|aus|an|ein|bei|nach|um|vor|weg|frei|zurück|herunter|zusammen|wieder|wiederher)ge"
    r"(?:räumt|stellt|bracht|baut|schnitten|holt|hängt|pflanzt|tauscht|bessert|malt|mäht|baggert|spült|dichtet"
    r"|füllt|schraubt|schlossen|kehrt|schliffen|messen|sandt|schickt|druckt)|festgeschraubt|eingeladen"
    r"|(?:mont|repar|install|organis|asphalt|san|renov|lack|demont|just|digitalis|aktualis|koordin)iert"
    r"|erneuert|ersetzt|erledigt|erstellt|erhoben|ermittelt|entfernt|entsorgt|entlüftet|beseitigt|behoben"
    r"|beschafft|besorgt|bepflanzt|beschildert|verfüllt|versetzt|versandt|verschickt|veröffentlicht|verständigt"
    r"|überholt|überprüft|untersucht|begutachtet|veranlasst|vorbereitet|befestigt|bereinigt)"
)
PASSIVE = lazy(rf"\b(?:wird|werden|werde)\b(?P<middle>[^;:]{{0,200}}?)\b{DONE}(?:\swerden)?\W*$")
# Who says so: "laut Frau Abel".
ACCORDING = lazy(
    r"\b(?:[Ll]aut|[Ll]t\.|[Nn]ach (?:Aussage|Auskunft|Angaben?) (?:von|des|der))\s(?:de[mr]\s|Herrn?\s)?"
)
BY = lazy(r"\b(?:vom|von|durch)\s(?:de[nmr]\s|das\s|die\s|Herrn\s)?")
# What happens at this moment or is always so is nothing that is still to be done.
NOW = lazy(r"\b(?:heute|hiermit|nun|somit|gerade|sodann|anschließend|eingangs|einleitend|jedes Jahr)\b")
# "Die Verwaltung soll klären, ob ...": the clerk's own words for what somebody has to do.
SHALL = lazy(r"\s(?:soll|sollen|möge|mögen)\s(?P<task>[^;]{6,})")
SHALL_FIRST = lazy(r"\W*(?:Bis|Im|In|Zur|Zum|Dazu|Hierzu|Für)\s[^,;:]{0,80}?(?<=\s)(?P<verb>soll|möge)\s")
# "möchte im Herbst ein Konzept vorstellen", "will sich an den Kreis wenden und um Hilfe bitten"
INTENDS = lazy(r"\s(?:will|wolle|möchte|wird|werde)\s(?P<task>[^;]{6,})")
TURNS_TO = lazy(
    r"\b(?:sich|uns|mich)\s[^,;.]{0,80}\b(?:an|mit)\s[^,;.]{2,80}\b(?:wenden|zusammensetzen|austauschen"
    r"|kurzschließen)\b|\bsich\s[^,;.]{2,80}\s(?:einsetzen|verwenden|stark\smachen"
    r"|kurzschließen)\b|\bum\s[^,;.]{2,60}\s(?:bitten|ersuchen)\b"
    r"|\b(?:ersuchen|bitten|auffordern),\s[^;.]{2,120}(?:\bzu \w{2,}|\w{2,}zu\w{2,})(?:en|rn|ln)\b"
    r"|\b(?:zugänglich|ausfindig|bemerkbar|Druck) machen\b|\bins Gebet nehmen\b|\bzur Rede stellen\b"
    r"|\bzur Abstimmung bringen\b|\b(?:das Gespräch|eine Lösung|einen Termin) (?:mit [^,;.]{2,60} )?suchen\b"
)
# "übernimmt es, ... zu sprechen", "gibt ein Gutachten in Auftrag", "nimmt sich der Sache an"
TAKES_ON = lazy(
    r"\s(?:übernimmt|übernehme|übernahm|übernahmen)\s(?:es,\s|die\s(?:Organisation|Koordination|Klärung|Abklärung|Abstimmung|Ausarbeitung"
    r"|Beschaffung|Anfrage|Terminabsprache|Nachfrage|Reparatur)\b)(?P<task>[^;]{4,200})"
    r"|\s(?:gibt|gebe)\s(?P<ordered>[^;]{4,120}?)\sin Auftrag(?=[,.]|\s?$)"
    r"|\s(?:nimmt|nehme)\ssich\s(?P<of>(?:des|der|dieser|dieses|um)\s[^,;]{3,80})\san(?=[,.]|\s?$)"
)
# "lässt es vom Bauhof streichen": whatever the town's own people are to do.
LETS = lazy(
    r"\s(?:lässt|lasse)\s(?!sich\b|über\b)(?P<task>[^,;]{0,120}?\b"
    r"(?:vom|durch den|von der|durch die|von einem|von einer)\s[^,;]{2,60}\s"
    r"(?!abstimmen|wissen|vertreten|erklären|erläutern|bestätigen|berichten)[a-zäöüß]{4,}(?:en|ern|eln))"
    r"(?=[,.]|\s?$)"
)
# "Alle Anlieger werden ein Schreiben erhalten": so an official answers.
RECEIVE = lazy(
    r"\b(?:\w*[Bb]rief|\w*[Ss]chreiben|Bescheid|\w*[Ll]iste|Antwort|Einladung|Information(?:en)?|Unterlagen|Merkblatt"
    r"|Mail|Nachricht|Mitteilung|Übersicht|Plan|Pläne)\b[^,;:]{0,80}\b(?:bekommen|erhalten)\s(?:werden|wird|werde)\b"
    r"|\b(?:werden|wird|werde)\b[^,;:]{1,80}\b(?:\w*[Bb]rief|\w*[Ss]chreiben|\w*[Ll]iste|Unterlagen|Merkblatt"
    r"|Mail|Nachricht|Mitteilung|Übersicht|Plan|Pläne)\b[^,;:]{0,60}\b(?:bekommen|erhalten)\W*$"
)
# "hat sich bereit erklärt, ... zu reden"
READY = lazy(r"\s(?:hat|habe)\ssich\s(?:dazu\s)?bereit\s?erklärt,\s(?P<task>[^;]{6,})")
OF_OFFICE = lazy(
    r"[Bb]ürgermeister|gm\b|[Kk]ämmer|[Bb]eigeordnet|[Dd]ezern|[Ll]eiter|^AL\b|[Gg]eschäftsführ|[Ww]assermeister"
    rf"|[Vv]erwaltung|{steps.OWN_OFFICE.pattern}"
)
# "Bauhof soll den Kübel leeren": a note has no article.
BARE = lazy(rf"\W*{steps.OWN_OFFICE.pattern}(?=\s(?:soll|sollen|möge)\s)")
# "Er werde die Bahn bitten, den Zug halten zu lassen": whoever spoke before goes on.
HE = lazy(r"\W*(?P<who>[Ee]r|[Ss]ie)(?=\s(?:wird|werde|will|wolle)\s)")
OWN = lazy(rf"\W*(?:[Dd]er|[Dd]ie|[Dd]as|[Uu]nser)\s{steps.OWN_OFFICE.pattern}")
# An office that no table knows: "laut Wassermeister Pichler".
UNKNOWN = lazy(r"(?P<who>[A-ZÄÖÜ]\w{2,24}(?:meister|leiter|wart|verwalter)(?:in)?(?:\s[A-ZÄÖÜ][\w-]+)?)")
TELLING = frozenset({"answer", "explain", "promise", "state", "agree"})
# Words of which each such sentence has one.
UNDERTAKING = frozenset(
    """
    wird werde werden will wolle möchte soll sollen möge mögen hat habe übernimmt übernehme gibt gebe
    nimmt nehme lässt lasse übernahm übernahmen
    """.split()
)


def undertakings(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what somebody of the town takes on: "lässt es vom Bauhof streichen", "übernimmt es, ..."."""
    if (
        "?" in text
        or room.outcome_of.get(number)
        or any(a.category == "ask" and a.form == "finite" for a in said)
    ):
        return
    if room.is_member(room.speaker(number)) and _is_head(room, number):
        return
    found = _active(room, number, text) or _passive(room, number, text) or _told(room, number, text)
    if found:
        kind, people, task = found
        yield Draft(
            kind="future" if kind == "active" else "passive", tier="A", number=number,
            task=as_task(task, whole=kind == "passive"), people=people, cites=(number,),
            back=bool(say.BACK.search(task)) and len(task) < 60,
        )  # fmt: skip


Found = tuple[str, tuple[Person, ...], str]


def _is_head(room: Room, number: int) -> bool:
    turn = room.turn(number)
    return bool(turn and turn.head == number)


def _active(room: Room, number: int, text: str) -> Found | None:
    """Find what the subject that opens a clause takes on."""
    for start, end in say.clauses(text):
        if first := _shall_first(room, number, text, start, end):
            return first
        who = _opens(room, number, text, start)
        if not who or say.WISHED.search(text, 0, start):
            continue
        people, at = who
        if any(pattern.search(text, at, end) for pattern in (say.NEGATED, say.RUNNING, NOW)):
            continue
        if task := _taken_on(room, text, at, end):
            return "active", people, task
    return None


def _taken_on(room: Room, text: str, at: int, end: int) -> str | None:
    """Return what the words behind a subject say that it takes on."""
    if match := LETS.match(text, at) or READY.match(text, at):
        return match["task"]
    if TAKES_ON.match(text, at):
        return text[at:]
    if match := SHALL.match(text, at):
        return match["task"] if _acts(text[match.start("task") : end]) else None
    match = INTENDS.match(text, at)
    if not match:
        return None
    soon = _acts(text[match.start("task") : end]) and (
        work.LATER.search(text) or deadline(text, room.minutes.date)
    )
    return match["task"] if soon or TURNS_TO.search(match["task"]) else None


def _acts(words: str) -> bool:
    """Tell whether words say what somebody does, not what is done."""
    works = work.INFINITIVE.search(words) or say.CAUSES.search(words)
    return bool(works) and not words.rstrip(" ,.").endswith("werden")


def _shall_first(room: Room, number: int, text: str, start: int, end: int) -> Found | None:
    """Find "Bis zur nächsten Sitzung soll das Bauamt die Kosten ermitteln"."""
    match = SHALL_FIRST.match(text, start, end)
    who = _opens(room, number, text, match.end()) if match else None
    clause = text[who[1] : end] if who else ""
    return ("active", who[0], clause) if who and _acts(clause) and not say.NEGATED.search(clause) else None


def _opens(room: Room, number: int, text: str, start: int) -> tuple[tuple[Person, ...], int] | None:
    """Return who of the town opens a clause, and where the words for them end."""
    own = OWN.match(text, start) or BARE.match(text, start)
    if own:
        return (Person(label=own["who"]),), own.end()
    if he := HE.match(text, start):
        meant = room.referent(number, he.start("who"), he["who"])
        return ((meant,), he.end()) if meant and _of_the_town(room, meant) else None
    for mention in room.mentions(number, start, len(text)):
        if mention.start > start + OPENING or mention.oblique:
            return None
        person = room.registry.resolve(mention, number)
        return ((person,), mention.end) if _of_the_town(room, person) or _is_listed(room, person) else None
    return None


def _is_listed(room: Room, person: Person) -> bool:
    """Tell whether somebody without office or faction is among those present: one of the administration."""
    present = person in room.minutes.participants and not (person.role or person.faction)
    return present and not room.is_club


def _of_the_town(room: Room, person: Person) -> bool:
    """Tell whether somebody speaks for the administration, by office or by where the minutes list them."""
    if room.is_member(person) or (person.label and ELSEWHERE.search(person.label)):
        return False
    if room.is_official(person) or person == OFFICE:
        return True
    return bool(OF_OFFICE.search(person.role or person.label or ""))


def _passive(room: Room, number: int, text: str) -> Found | None:
    """Find "Laut Frau Abel wird ... geräumt" and "... wird vom Bauhof gestrichen"."""
    for start, end in say.clauses(text):
        clause = text[start:end]
        match = PASSIVE.search(clause)
        if (
            not match
            or say.SUBORDINATE.match(clause)
            or say.NEGATED.search(clause)
            or say.MODAL.search(clause)
        ):
            continue
        if say.RUNNING.search(clause) or say.OFTEN.search(clause) or NOW.search(clause):
            continue
        if say.WISHED.search(text, 0, start):
            continue
        for found in (*BY.finditer(clause, match.start()), *ACCORDING.finditer(clause)):
            if person := _named(room, number, text, start + found.end()):
                return "passive", (person,), clause
    return None


def _named(room: Room, number: int, text: str, at: int) -> Person | None:
    near = [
        m for m in room.mentions(number, max(0, at - 8), len(text)) if m.end > at and m.start <= at + OPENING
    ]
    if near:
        person = room.registry.resolve(near[0], number)
        return person if _of_the_town(room, person) else None
    own = steps.OWN_OFFICE.match(text, at) or UNKNOWN.match(text, at)
    return Person(label=own["who"]) if own else None


def _told(room: Room, number: int, text: str) -> Found | None:
    """Find what an official answers that others will be sent."""
    turn, speaker = room.turn(number), room.speaker(number)
    if not turn or turn.category not in TELLING or not speaker or not _of_the_town(room, speaker):
        return None
    for start, end in say.clauses(text):
        clause = text[start:end]
        if RECEIVE.search(clause) and not say.SUBORDINATE.match(clause) and not say.NEGATED.search(clause):
            return "passive", room.office(speaker), clause
    return None
