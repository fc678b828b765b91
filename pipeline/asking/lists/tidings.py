"""Lists of what was told or urged in sittings: announcements, and what somebody suggested or asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten

from pipeline.asking.lists.rolls import Sitting, headed
from pipeline.asking.lists.telling import Noun, line, spot
from pipeline.asking.passages.likeness import content
from pipeline.asking.question.headings import LAST
from pipeline.german import factions, roles
from pipeline.german.pattern import lazy
from pipeline.library import Entry, Place, Plan, Said
from pipeline.model import AgendaItem, Minutes, Person
from pipeline.talk.turns import Turn, turns_of

NEWS = frozenset(
    {
        "mitteilen", "berichten", "informieren", "bekannt geben", "bekannt machen", "unterrichten",
        "hinweisen", "aufmerksam machen", "ankündigen", "verkünden", "Überblick geben",
    }
)  # fmt: skip
TITLE = lazy(
    r"\b(?:mitteilung(?:en|svorlage)?|bekanntgaben?|bekanntmachungen|informationen|aktuelles|neuigkeiten"
    r"|unterrichtung\w{0,2}|sachst(?:a|ä)nd\w{0,12}|berichte?\s(?:de[rs]\s(?:\w{2,20}\s)?(?:verwaltung"
    r"|\w{0,15}bürgermeister\w{0,4}|vorstand\w{0,3}"
    r"|vorsitzenden|landrat\w{0,3})|aus\s))"
)
CITIZENS = lazy(r"\b(?:bürger|einwohner|anwohner|zuhörer|zuschauer|besucher|eltern)(?:innen|n|in)?\b")
# A sentence that goes on with what was said before it.
TAKES_UP = lazy(
    r"(?i:\W{0,3}(?:dies\w{0,2}|das(?!\s(?-i:[A-ZÄÖÜ]))|er|sie|es|man|dabei|dazu|hierzu|damit|dafür"
    r"|daher|deshalb|deswegen|darüber|außerdem|zudem"
    r"|ferner|auch|dadurch|dort|hier|grund|ursache|ziel|insgesamt|davon|derzeit|aktuell|danach"
    r"|anschließend|die\s(?:kosten|arbeiten"
    r"|maßnahme\w?)|der\s(?:auftrag|termin))\b)"
)
LONGEST = 300  # characters of a line
MOST = 4  # sentences of a line
TOLD, URGED = Noun("Mitteilung", "Mitteilungen"), Noun("Anregung", "Anregungen")


def news(plan: Plan, sittings: Sequence[Sitting], entries: Sequence[Entry]) -> tuple[Said, ...]:
    """Return what was announced in some sittings, by those persons and factions that a plan names.

    That is what somebody tells, reports or makes known, and all that stands under such a heading, without
    answers to questions, decisions and promises, which are findings.
    """
    found = [
        quoted(each, numbers, apart=apart(sittings))
        for each in sittings
        for numbers in _told(plan, each, _cited(entries, each.document.id))
    ]
    return headed(plan, TOLD, found)


def urged(
    plan: Plan, sittings: Sequence[Sitting], entries: Sequence[Entry]
) -> tuple[tuple[Said, ...], tuple[Entry, ...]]:
    """Return what the persons and factions of a plan suggested or asked for, and the tasks among it."""
    lines: list[Said] = []
    meant: list[Entry] = []
    for each in sittings:
        own = [entry for entry in entries if entry.minutes == each.document.id and entry.kind == "action"]
        for number in _requests(plan, each.minutes):
            tasks = [entry for entry in own if number in entry.cites and entry not in meant]
            meant += tasks
            if not tasks and not any(number in entry.cites for entry in meant):
                lines.append(quoted(each, (number,), apart=apart(sittings)))
            lines += [
                Said(
                    text=line(
                        entry, each.document, each.minutes.items[entry.item], committee=apart(sittings)
                    ),
                    places=(Place(minutes=entry.minutes, cites=entry.cites),),
                )
                for entry in tasks
            ]
    return headed(plan, URGED, lines), tuple(meant)


def _task(sitting: Sitting, entry: Entry, *, apart: bool) -> Said:
    item = sitting.minutes.items[entry.item]
    return Said(
        text=line(entry, sitting.document, item, committee=apart),
        places=(Place(minutes=entry.minutes, cites=entry.cites),),
    )


def apart(sittings: Sequence[Sitting]) -> bool:
    """Tell whether some sittings are of different committees, so that lines name theirs."""
    return len({each.document.committee for each in sittings}) > 1


def _cited(entries: Sequence[Entry], document: str) -> frozenset[int]:
    """Return the sentences of a document that questions and decisions cite, answers included."""
    numbers: set[int] = set()
    for entry in entries:
        if entry.minutes == document and entry.kind != "action":
            numbers.update(entry.cites)
            for answer in entry.record.get("answers") or ():
                numbers.update(n for quote in answer.get("evidence") or () for n in quote["sentences"])
    return frozenset(numbers)


def _told(plan: Plan, sitting: Sitting, cited: frozenset[int]) -> Iterator[tuple[int, ...]]:
    """Yield the runs of sentences that announce something, in order."""
    minutes = sitting.minutes
    heads: dict[int, int] = {}  # sentence -> the one with which what is told begins
    for turn in turns_of(minutes):
        start = None
        for number in turn.numbers:
            tells = any(act.lemma in NEWS for act in turn.acts.get(number, ()))
            if tells or (start is not None and minutes[number].paragraph != minutes[start].paragraph):
                start = number
            if start is not None and by(plan, turn.speaker):
                heads[number] = start
    named = bool(plan.filter.people or plan.filter.factions)
    for item in minutes.items:
        if TITLE.search((item.title or "").casefold()):
            mixed = bool(LAST.search(item.title or ""))
            theirs = _theirs(plan, minutes, item, mixed=mixed) if named or mixed else None
            _under(minutes, item, heads, theirs)
    runs: dict[int, list[int]] = {}
    for number in sorted(heads):
        if number not in cited and minutes[number].kind not in ("heading", "label"):
            runs.setdefault(heads[number], []).append(number)
    yield from (tuple(numbers[:MOST]) for numbers in runs.values() if not _leads(minutes, numbers))


def _leads(minutes: Minutes, numbers: Sequence[int]) -> bool:
    """Tell whether all that is said is that something follows: "Die Bürgermeisterin berichtet:"."""
    return len(numbers) == 1 and minutes.words(numbers[0]).rstrip().endswith(":")


def _under(minutes: Minutes, item: AgendaItem, heads: dict[int, int], theirs: frozenset[int] | None) -> None:
    """Take what stands under a heading of announcements: of ``theirs`` only, of everybody where it is None.

    A paragraph is one announcement; in a speech a sentence that takes up nothing of the one before it begins
    another.
    """
    start: int | None = None
    for number in range(item.first, item.last + 1):
        if theirs is not None and number not in theirs:
            start = None
            continue
        if (
            start is None
            or minutes[number].paragraph != minutes[start].paragraph
            or (theirs is not None and _begins(minutes.words(number), minutes.words(number - 1)))
        ):
            start = number
        heads[number] = start if theirs is not None else heads.get(number, start)


def _begins(words: str, before: str) -> bool:
    """Tell whether a sentence is about something else than the one before it."""
    return not TAKES_UP.match(words) and not set(content(words)) & set(content(before))


def _theirs(plan: Plan, minutes: Minutes, item: AgendaItem, *, mixed: bool) -> frozenset[int]:
    """Return the sentences of an item that those of a plan say; all where nobody has the floor in it.

    In a ``mixed`` item, which is for questions as well, only what announces something counts.
    """
    inside = [t for t in turns_of(minutes) if t.numbers and item.first <= t.numbers[0] <= item.last]
    if not inside:
        there = any(name.split()[-1] in minutes.text for name in plan.filter.people)
        return frozenset(range(item.first, item.last + 1)) if there else frozenset()
    told = [t for t in inside if by(plan, t.speaker) and not (mixed and not _announces(t))]
    return frozenset(n for turn in told for n in turn.numbers)


def _announces(turn: Turn) -> bool:
    return any(act.lemma in NEWS for acts in turn.acts.values() for act in acts)


def _requests(plan: Plan, minutes: Minutes) -> Iterator[int]:
    """Yield the sentences in which somebody meant suggests or asks for something, each once."""
    for turn in turns_of(minutes):
        if by(plan, turn.speaker):
            yield from (number for number in turn.numbers if _requests_in(turn, number))


def _requests_in(turn: Turn, number: int) -> bool:
    return any(act.category == "request" for act in turn.acts.get(number, ()))


def by(plan: Plan, speaker: Person | None) -> bool:
    """Tell whether a speaker is among those that a plan names; everybody where it names nobody."""
    chosen = plan.filter
    citizens = CITIZENS.search(plan.question.casefold())
    if not (chosen.people or chosen.factions):
        named = f"{speaker.label or ''} {speaker.role or ''}".casefold() if speaker else ""
        return not citizens or bool(CITIZENS.search(named))
    if speaker is None:
        return False
    if speaker.name and any(_same(name, speaker.name) for name in chosen.people):
        return True
    if _holds_office(plan, speaker):
        return True
    told = speaker.faction or speaker.label
    return bool(told) and any(factions.agree(name, told or "") for name in chosen.factions)


def _holds_office(plan: Plan, speaker: Person) -> bool:
    """Tell whether a question names an office alone, and somebody speaks as its holder."""
    words = plan.question.split()
    if any(name.split()[-1] in plan.question for name in plan.filter.people):
        return False
    held = (
        roles.look((speaker.role or speaker.label or " ").split()[-1])
        if speaker.role or speaker.label
        else None
    )
    asked = (roles.look(word.strip("?!.,:;")) for word in words)
    return held is not None and held.category == "mayor" and any(r and r.lemma == held.lemma for r in asked)


def _same(asked: str, said: str) -> bool:
    """Tell whether two names can be of one person: the family name, and the given one where both tell it."""
    one, other = asked.casefold().split(), said.casefold().split()
    return one[-1] == other[-1] and (len(one) == 1 or len(other) == 1 or one[0] == other[0])


def quoted(sitting: Sitting, numbers: tuple[int, ...], *, apart: bool) -> Said:
    """Return some sentences as a line: when and where, then their words."""
    minutes = sitting.minutes
    words = " ".join(" ".join(minutes.words(number).split()) for number in numbers)
    item = minutes.items[minutes.item_of(numbers[0])] if minutes.items else None
    return Said(
        text=f"{spot(sitting.document, item, committee=apart)}: {shorten(words, LONGEST, placeholder=' …')}",
        places=(Place(minutes=sitting.document.id, cites=numbers),),
    )
