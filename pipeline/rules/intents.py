"""What somebody shall do, means to do or says they do, with the verb at the end of its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.german.deeds import last_deed
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act
from pipeline.model import Person
from pipeline.rules import commitments as say
from pipeline.rules import steps, work
from pipeline.rules.chores import HABIT, IF, is_later
from pipeline.rules.doers import Doer, opening
from pipeline.rules.room import Draft, Room, as_task
from pipeline.rules.undertakings import BY, DONE, TELLING

AUXILIARY = lazy(
    r"\s(?P<aux>soll|sollen|will|wollen|wolle|möchte|möchten|wird|werden|werde|sollte|sollten|wollte|wollten)\s(?=\S)"
)
# "Bis zum 30. April werde der Entwurf zugestellt": the subjunctive tells what an official said.
PASSIVE = lazy(
    rf"\b(?:werde|werden)\b[^;:]{{0,200}}?\b(?:{DONE}|zu(?:ge)?(?:stellt|leitet|sandt)|über(?:geben|arbeitet|mittelt)"
    r"|\w{2,12}ge\w{2,12}t)\W*$|"
    rf"\b(?:{DONE}|zu(?:ge)?(?:stellt|leitet|sandt)|überarbeitet)\swerde\W*$"
)
# "Darüber wird im Mai berichtet": so the clerk notes what an office owes.
REPORT = lazy(
    r"\b(?:wird|werden)\b[^;:]{0,120}\b(?:berichtet|informiert|unterrichtet|nachgereicht|nachgeliefert)\W*$"
)
# Others do it.
OUTSIDE = lazy(
    r"\b(?:vom|von|durch)\s(?:de[nmr]\s|das\s|die\s|eine[rm]?\s)?(?:\w+e[nr]\s)?\w{0,30}"
    r"(?:[Ff]irma|[Uu]nternehmen|[Ll]and(?:kreis|es\w*)?|[Kk]reis|[Bb]und\w*|[Bb]ahn|[Mm]inisterium|[Vv]erband\w*|[Bb]etreiber"
    r"|[Pp]olizei|[Vv]erein|[Ee]igentümer|[Ii]nvestor|[Tt]elekom|[Vv]ersorger|[Bb]üro)\b"
)
THAT = steps.THAT


def intents(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what somebody shall or will do, or what an official says is done by a day."""
    if "?" in text or room.outcome_of.get(number) or IF.search(text):
        return
    if any(a.category == "ask" and a.form == "finite" for a in said):
        return
    for start, end in say.clauses(text):
        clause = text[start:end]
        if say.WISHED.search(text, text.rfind(";", 0, start) + 1, start) or any(
            p.search(clause) for p in (say.NEGATED, say.RUNNING, HABIT)
        ):
            continue
        found = _means(room, number, text, start, end) or _says(room, number, text, start, end)
        kind = "future"
        if not found and (REPORT.search(clause) or PASSIVE.search(clause)):
            found, kind = _done(room, number, text, start, end), "passive"
        if found:
            people, at = found
            yield Draft(
                kind="passive" if kind == "passive" else "future", tier="A", number=number,
                task=as_task(text[at:], whole=kind == "passive"), people=people, cites=(number,),
            )  # fmt: skip
            return


Found = tuple[tuple[Person, ...], int]


def _means(room: Room, number: int, text: str, start: int, end: int) -> Found | None:
    """Find "Ute soll Bälle besorgen" and "Max will das mit dem Planer besprechen"."""
    doer = opening(room, number, text, start)
    aux = AUXILIARY.match(text, doer.end, end) if doer else None
    if doer is None or aux is None or not doer.people or doer.whole:
        return None
    words = text[aux.end() : end]
    sure = last_deed(words)
    if sure is None and not (work.INFINITIVE.search(words) or say.CAUSES.search(words)):
        return None
    if aux["aux"].endswith(("te", "ten")):  # told in the past: "wollte bis Mai nachfragen"
        owed = is_later(room, text, start, firm=True) and not any(map(room.is_member, doer.people))
    elif aux["aux"].startswith("soll"):
        owed = sure or is_later(room, text, start)
    else:
        owed = (sure or is_later(room, text, start)) and not any(map(room.is_member, doer.people))
        owed = owed and (aux["aux"].startswith("w") or is_later(room, text, start))
    return (doer.people, aux.end()) if owed and doer.people else None


def _says(room: Room, number: int, text: str, start: int, end: int) -> Found | None:
    """Find "..., dass sie die Zahlen bis Mai liefere": what an official says of the own house."""
    lead = THAT.match(text, start)
    turn, speaker = room.turn(number), room.speaker(number)
    if (
        not lead
        or say.DENIES.search(text, 0, start)
        or not turn
        or turn.category not in TELLING
        or room.is_member(speaker)
    ):
        return None
    doer: Doer | None = opening(room, number, text, lead.end())
    if doer is None or not doer.people or any(map(room.is_member, doer.people)):
        return None
    known = last_deed(text[doer.end : end]) is not None
    return (doer.people, doer.end) if known and is_later(room, text, start) else None


def _done(room: Room, number: int, text: str, start: int, end: int) -> Found | None:
    """Find what an official says will have been done by a day."""
    clause, speaker = text[start:end], room.speaker(number)
    if say.SUBORDINATE.match(clause) or say.MODAL.search(clause) or say.OFTEN.search(clause):
        return None
    if REPORT.search(clause) and not BY.search(clause) and not room.is_member(speaker):
        return (room.office(None), start) if is_later(room, text, start) and room.office(None) else None
    if not is_later(room, text, start, firm=True) or OUTSIDE.search(clause) or room.is_member(speaker):
        return None
    if BY.search(clause) or speaker is None:
        return None
    people = room.office(speaker)
    return (people, start) if people else None
