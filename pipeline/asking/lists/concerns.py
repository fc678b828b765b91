"""What somebody brought up: their questions, what they asked for, and what they pointed out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from pipeline.asking.lists.rolls import Sitting, headed
from pipeline.asking.lists.speakers import is_chair, is_official
from pipeline.asking.lists.telling import Noun, line
from pipeline.asking.lists.tidings import CITIZENS, apart, by, quoted
from pipeline.asking.question.headings import HOUR_OF_CITIZENS, LAST, within
from pipeline.library import Entry, Place, Plan, Said
from pipeline.model import Minutes
from pipeline.talk.turns import Turn, turns_of

CONCERN = Noun("Anliegen", "Anliegen", "Kein", "Ein")
MOST = 4  # sentences of a line
_URGES = frozenset({"ask", "request", "object"})
_HEARS = frozenset({"answer", "explain", "promise", "chair"})


def concerns(
    plan: Plan, sittings: Sequence[Sitting], entries: Sequence[Entry]
) -> tuple[tuple[Said, ...], tuple[Entry, ...]]:
    """Return what those whom a plan means brought up, and the questions among it.

    Each question is a line; of a speech without one, its first sentences are. In items where anybody may
    bring up anything all speeches count, elsewhere those that ask, complain or want something.
    """
    lines: list[Said] = []
    meant: list[Entry] = []
    for each in sittings:
        own = [entry for entry in entries if entry.minutes == each.document.id and entry.kind == "question"]
        for turn in _turns(plan, each.minutes, {number for entry in own for number in entry.cites}):
            asked = [entry for entry in own if set(entry.cites) & set(turn.numbers) and entry not in meant]
            meant += asked
            lines += [_of_entry(each, entry, sittings) for entry in asked]
            cited = {number for entry in meant if entry.minutes == each.document.id for number in entry.cites}
            rest = tuple(number for number in turn.numbers if number not in cited)
            if not asked and not set(turn.numbers) & cited:
                said = _own(turn, entries, each)[:MOST]
                if len(said) > 1 or not each.minutes.words(said[0]).rstrip().endswith(":"):
                    lines.append(quoted(each, said, apart=apart(sittings)))
            else:
                wants = [n for n in rest if any(act.category == "request" for act in turn.acts.get(n, ()))]
                lines += [quoted(each, (number,), apart=apart(sittings)) for number in wants]
        unnamed = [entry for entry in own if entry not in meant and _of_nobody(plan, entry, each.minutes)]
        meant += unnamed
        lines += [_of_entry(each, entry, sittings) for entry in unnamed]
    return headed(plan, CONCERN, lines), tuple(meant)


def _own(turn: Turn, entries: Sequence[Entry], sitting: Sitting) -> tuple[int, ...]:
    """Return the sentences of a speech up to what others take on or reply within it."""
    tasks = {n for e in entries if e.minutes == sitting.document.id and e.kind == "action" for n in e.cites}
    told: list[int] = []
    for number in turn.numbers:
        heard = {act.category for act in turn.acts.get(number, ())}
        if told and (number in tasks or heard & _HEARS):
            break
        told.append(number)
    return tuple(told)


def _of_nobody(plan: Plan, entry: Entry, minutes: Minutes) -> bool:
    """Tell whether a citizen is meant by a question of which only its hour is told: "Weiter wird gefragt"."""
    if plan.filter.people or plan.filter.factions or not CITIZENS.search(plan.question.casefold()):
        return False
    title = minutes.items[entry.item].title if entry.item < len(minutes.items) else None
    named = any(who.get("name") or who.get("faction") for who in entry.record.get("askers") or ())
    return not named and bool(HOUR_OF_CITIZENS.search(title or ""))


def _of_entry(sitting: Sitting, entry: Entry, sittings: Sequence[Sitting]) -> Said:
    item = sitting.minutes.items[entry.item]
    return Said(
        text=line(entry, sitting.document, item, committee=apart(sittings)),
        places=(Place(minutes=entry.minutes, cites=entry.cites),),
    )


def _turns(plan: Plan, minutes: Minutes, asked: Set[int]) -> Iterator[Turn]:
    """Yield the speeches in which those whom a plan means bring something up."""
    limited, named = within(plan.question), bool(plan.filter.people or plan.filter.factions)
    citizens = bool(CITIZENS.search(plan.question.casefold()))
    for turn in turns_of(minutes):
        if not turn.numbers or turn.speaker is None or not by(plan, turn.speaker):
            continue
        item = minutes.items[minutes.item_of(turn.numbers[0])] if minutes.items else None
        if limited and not (item and limited(item)):
            continue
        official = is_official(turn.speaker) or is_chair(turn.speaker, minutes)
        if official and not (named or citizens or asked & set(turn.numbers)):
            continue
        free = item is not None and bool(LAST.search(item.title or ""))
        does = {act.category for acts in turn.acts.values() for act in acts} | {turn.category}
        if does & _URGES or (free and turn.category not in _HEARS):
            yield turn
