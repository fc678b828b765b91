"""Who spoke: the persons, or the factions behind them, who had the floor in some agenda items."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from pipeline.asking.lists.rolls import Sitting, headed
from pipeline.asking.lists.subjects import Named
from pipeline.asking.lists.telling import UNITS, Noun, spot
from pipeline.asking.question.headings import within
from pipeline.german import factions, roles, wording
from pipeline.german.pattern import lazy
from pipeline.library import Place, Plan, Said
from pipeline.model import AgendaItem, Minutes, Person
from pipeline.talk.turns import Turn, turns_of

NAME_LINE = 80  # characters of the longest line that holds nothing but a name
LONGEST = 140  # characters of what a line quotes
PERSON: Noun = UNITS["person"]
_FACTIONS = lazy(r"\b(?:fraktionen|parteien|gruppen)\b")
_MEMBERS = lazy(
    r"\b(?:\w{0,20}räte[n]?|\w{0,20}rätinnen|ratsmitglieder|\w{0,20}mitglieder|ratsherren|ratsfrauen"
    r"|abgeordneten?|verordneten?)\b"
)
PARTS = lazy(
    r"(?i:\b(?:(?<!stellvertretende )vorsitz(?:ende[rn]?)?|sitzungsleit\w*|antragsteller\w*"
    r"|verwaltung|fragesteller\w*)\b)"
)
_OFFICIALS = frozenset({"chair", "mayor", "administration"})


def speakers(plan: Plan, sittings: Sequence[Sitting], found: Sequence[Named]) -> tuple[Said, ...]:
    """Return who spoke in the agenda items that a question means, a line each with what they said first.

    These are the items that name its matter in their heading, else those whose text does; without a matter,
    those it names by number or kind, else all.
    """
    low = plan.question.casefold()
    meant = [each for each in found if each.titled] or list(found)
    chosen = [(each.sitting, each.item) for each in meant]
    if not chosen and (limited := within(plan.question)):
        chosen = [(each, item) for each in sittings for item in each.minutes.items if limited(item)]
    by_faction = bool(_FACTIONS.search(low))
    members = by_faction or bool(_MEMBERS.search(low))
    told: dict[str, list[tuple[Sitting, AgendaItem, Turn]]] = {}
    for sitting, item in chosen:
        for turn in turns_of(sitting.minutes):
            if not (turn.numbers and item.first <= turn.numbers[0] <= item.last) or turn.speaker is None:
                continue
            if (
                _is_label(turn, sitting.minutes)
                or is_chair(turn.speaker, sitting.minutes)
                or (members and is_official(turn.speaker))
            ):
                continue
            name = turn.speaker.faction if by_faction else turn.speaker.name or turn.speaker.label
            if name:
                told.setdefault(name, []).append((sitting, item, turn))
    apart = len({each.document.meeting for each in sittings}) > 1
    noun = UNITS["faction"] if by_faction else PERSON
    return headed(
        plan, noun, [_line(name, said, apart=apart, faction=by_faction) for name, said in told.items()]
    )


def _is_label(turn: Turn, minutes: Minutes) -> bool:
    """Tell whether a turn is but a line with a name, such as that of who reports: nothing is said in it."""
    if len(turn.numbers) != 1 or turn.acts.get(turn.numbers[0]):
        return False
    words = minutes.words(turn.numbers[0]).strip()
    return len(words) <= NAME_LINE and not words.endswith((".", "!", "?", ":", "…"))


def is_chair(person: Person, minutes: Minutes) -> bool:
    """Tell whether somebody presides, or is only named by a part they play: neither counts as a speaker."""
    if person.name is None:
        return bool(PARTS.search(person.label or "") or factions.find(person.label or ""))
    presiding = minutes.chair is not None and minutes.chair.name == person.name
    return presiding or bool(PARTS.search(person.role or ""))


def is_official(person: Person) -> bool:
    """Tell whether somebody speaks for the chair or the administration, as far as their words tell."""
    held = [roles.look(word) for word in (person.role or person.label or "").split()[:3]]
    return person.faction is None and any(role and role.category in _OFFICIALS for role in held)


def _line(name: str, said: Sequence[tuple[Sitting, AgendaItem, Turn]], *, apart: bool, faction: bool) -> Said:
    sitting, item, turn = said[0]
    who = name if faction else wording.capital(wording.people((turn.speaker,) if turn.speaker else ()))
    words = " ".join(" ".join(sitting.minutes.words(number).split()) for number in turn.numbers[:2])
    place = f"{spot(sitting.document, item, committee=apart)}: " if apart else ""
    cited: dict[str, set[int]] = {}
    for each, _, spoken in said:
        cited.setdefault(each.document.id, set()).add(spoken.numbers[0])
    return Said(
        text=f"{place}{who} – {shorten(words, LONGEST, placeholder=' …')}",
        places=tuple(Place(minutes=m, cites=tuple(sorted(numbers))) for m, numbers in cited.items()),
    )
