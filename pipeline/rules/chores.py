"""Chores: what somebody of the room does next, told in the present tense or in the subjunctive of reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.german.deadlines import deadline
from pipeline.german.deeds import Deed, deeds
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act
from pipeline.model import Person
from pipeline.rules import commitments as say
from pipeline.rules.doers import Doer, behind, opening
from pipeline.rules.room import Draft, Room, as_task
from pipeline.rules.telegrams import SO_SAYS, called_for

# A day or a time to come.
SOON = lazy(
    r"\b(?:noch (?:im|in|vor|heute|diese\w*)|morgen|übermorgen|gleich morgen|demnächst|umgehend"
    r"|(?<!ab )sofort|baldmöglichst"
    r"|(?:vor|nach) (?:den|der|dem) [A-ZÄÖÜ]\w+|bis (?:zum|zur|Ende|Mitte|Anfang|spätestens"
    r"|nächste\w*|[A-ZÄÖÜ\d])\w*"
    r"|rechtzeitig (?:vor|zum|zur)|(?:zum|zur|in der|auf der) (?:nächsten|kommenden) \w+|(?:im"
    r"|in der) (?:Herbst|Frühjahr|Sommer|Winter)\b"
    r"|(?:nächste|kommende)[nrms]? (?:Woche|Monat|Jahr|Sitzung)|am Wochenende|zeitnah)\b"
)
DUE = lazy(r"\b(?:bis|spätestens|zur nächsten Sitzung|zum nächsten (?:Mal|Treffen))\b")
# By when, or so soon that no plan is meant.
FIRM = lazy(
    r"\b(?:bis (?:zum|zur|spätestens|[A-ZÄÖÜ]\w{2,}|\d)|spätestens"
    r"|noch (?:vor|im|in|diese\w*|heute)\b"
    r"|morgen|(?:nächste|kommende)[nrs]? Woche|umgehend)\b"
)
# What is so for long or again and again is nothing that is still to be done.
HABIT = lazy(
    r"\b(?:seit|bisher|bislang|weiterhin|wie immer|seit jeher|meistens|oftmals|häufig|stets"
    r"|alle (?:zwei|drei|vier|\d)"
    r"|\w+tags|pro (?:Jahr|Woche|Monat)|(?:jede[rnms]?|allen) [A-ZÄÖÜ]\w+|sonst|normalerweise|inzwischen"
    r"|heute|nun|jetzt|eben|im (?:Moment|Augenblick))\b"
)
# What a report of the subjunctive needs no day for: the thing was missing here.
TO_COME = lazy(
    r"(?:reiche|liefere|sende|trage|rufe|schicke|lade|frage|hole|schreibe|kläre|lasse|spreche|kümmere|setze)\b"
)
STILL = lazy(r"\b(?:noch|dann|danach|anschließend|gleich|dazu)\b")
# What is said, and what is done with an item of the agenda, is done here.
SPEECH = frozenset({"ask", "answer", "explain", "object", "agree", "thank", "chair", "state"})
# "und berichtet danach": what was said of somebody goes on.
GOES_ON = lazy(r"[^,;:]*\s(?:und|sowie)\s(?:\w+\s)?")
# Verbs that with another noun mean what is done here: "stellt den Antrag".
LIGHT = lazy(r"(?:stell|setz|leg|zeig|bring|gib|geb)\w{0,3}\b")
ITSELF = lazy(r"(?:\s\w+)?\ssich\b")
# "noch einmal" is not how often.
AGAIN = lazy(r"\b(?:noch ?mals?|noch einmal|erneut)\b")
# What hangs on something else is no promise.
IF = lazy(r"\b(?:[Ww]enn|[Ff]alls|[Ss]ofern|[Ss]oweit)\b|(?:^\W*|[,;]\s)[Ss]ollten?\b")


def chores(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield the next step of somebody in the room: "Ute Abel setzt den Aufruf ins Amtsblatt."."""
    if "?" in text or room.outcome_of.get(number) or room.dropped(number):
        return
    for start, end in say.clauses(text):
        if found := _chore(room, number, text, said, start, end):
            people, at = found
            task = as_task(text[at:])
            yield Draft(
                kind="future", tier="A", number=number, task=task, people=people, cites=(number,),
                back=bool(say.BACK.search(task)) and len(task) < 60,
            )  # fmt: skip
            return


def _chore(
    room: Room, number: int, text: str, said: Sequence[Act], start: int, end: int
) -> tuple[tuple[Person, ...], int] | None:
    clause = text[start:end]
    if say.SUBORDINATE.match(clause) or say.MODAL.search(clause) or say.FUTURE.search(clause):
        return None
    if say.WISHED.search(text, text.rfind(";", 0, start) + 1, start) or IF.search(text):
        return None
    doer = opening(room, number, text, start)
    for deed in deeds(text, start, end):
        if not deed.reported and _is_speech(room, number, text, deed, said):
            continue
        who = _who(room, number, text, start, deed, doer)
        if who is None:
            continue
        words = text[deed.start : end]
        if any(p.search(AGAIN.sub("", words)) for p in (say.NEGATED, say.RUNNING, say.OFTEN, HABIT)):
            return None
        if text.startswith("bitt", deed.start) and not room.is_club:
            continue
        owed = (
            _reported(room, number, text, deed, who)
            if deed.reported
            else _noted(room, number, text, deed, who)
        )
        return (who.people, deed.start if who.first else start) if owed else None
    return None


def _is_speech(room: Room, number: int, text: str, deed: Deed, said: Sequence[Act]) -> bool:
    """Tell whether a verb says what is told here: "informiert", but not "informiert bis Mai"."""
    act = next((a for a in said if a.lemma == deed.lemma and a.category in SPEECH), None)
    if act is None:
        return False
    return act.category != "explain" or not FIRM.search(text, deed.end)


def _who(room: Room, number: int, text: str, start: int, deed: Deed, doer: Doer | None) -> Doer | None:
    """Return who does a deed: before its verb, behind it, or whom the clause goes on about."""
    if doer and not text[doer.end : deed.start].strip():
        return doer
    if doer and GOES_ON.fullmatch(text, doer.end, deed.start):
        return doer
    return None if doer else behind(room, number, text, start, deed)


def _noted(room: Room, number: int, text: str, deed: Deed, who: Doer) -> bool:
    """Tell whether the indicative says what is still to be done."""
    later = is_later(room, text, deed.start)
    if any(map(room.is_member, who.people)):
        return deed.sure or (later and bool(DUE.search(text)))
    if who.whole and SO_SAYS.search(text) and FIRM.search(text):
        return True
    if who.whole:
        return deed.sure and (called_for(room, number) or (later and text[: who.end].lower().endswith("wir")))
    light = LIGHT.match(text, deed.start) or ITSELF.match(text, deed.end)
    return deed.sure or later or (called_for(room, number) and not light)


def _reported(room: Room, number: int, text: str, deed: Deed, who: Doer) -> bool:
    """Tell whether the subjunctive says what somebody takes on, not only how things are."""
    if any(map(room.is_member, who.people)):
        return False
    if text[: who.end].lower().endswith("man"):
        return is_later(room, text, deed.start)
    if is_later(room, text, deed.start) or called_for(room, number):
        return True
    return deed.sure and bool(TO_COME.match(text, deed.start) or STILL.search(text, deed.end))


def is_later(room: Room, text: str, at: int, *, firm: bool = False) -> bool:
    """Tell whether the clause at an offset says when it will be done; ``firm``: whether the sentence does."""
    start, end = next(((a, b) for a, b in say.clauses(text) if a <= at < b), (0, len(text)))
    clause = text if firm else text[start:end]
    return bool((FIRM if firm else SOON).search(clause) or (not firm and deadline(clause, room.minutes.date)))
