"""Whether the sentences cited for one finding belong together.

A wrong number among right ones points to words that somebody else said, or said of something else. Minutes
keep to an order that tells: one matter stands under one agenda item, what one person says stands in one
stretch, and a reply does not come before what it replies to. Every check returns None when all is well, else
the reason why not, in German.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from pipeline import replies, tasked
from pipeline.bystanders import bystanders, misplaced
from pipeline.model import ActionItem, Answer, Decision, Question, Statement
from pipeline.support import Support

# Of 1,100 annotated questions, answers and decisions none is spread over two agenda items, and no sentence
# of a question or of an answer is farther from the next than this, but within one speech.
FAR = 8
SHARED = 0.25  # of the content words of a decision, or of a sentence away from the rest of it


def statement(said: Statement, support: Support) -> str | None:
    """Check that every sentence says something of a short summary, or goes with one that does.

    A heading goes with every sentence below it, for it tells where and when that was said.
    """
    if all(support.is_heading(number) for number in said.cites):
        return "zitiert nur Überschriften"
    if absent := support.speaks_elsewhere(said.text, said.cites):
        return f"Name steht nicht in den zitierten Sätzen: {absent}"
    below = [number for number in said.cites if not support.is_heading(number)]
    return _told(strays(said, support)) or _resolved(said.text, below, support)


def strays(said: Statement, support: Support) -> tuple[int, ...]:
    """Return the sentences cited for a short summary that neither say anything of it nor go with others."""
    every = sorted(set(said.cites))
    cites = [number for number in every if not support.is_heading(number)]
    shared = {number for number in cites if support.shares(said.text, number, SHARED)}

    def belongs(number: int) -> bool:
        if number in shared or any(support.same_turn(number, other) for other in shared):
            return True
        near = any(support.item(number) == support.item(other) for other in shared)
        return near and (
            support.tells_result(number) or _beside(number, cites, 2 if support.is_line(number) else 1)
        )

    below = {support.item(number) for number in cites}
    lone = (n for n in every if n not in cites and support.item(n) not in below)
    return (*lone, *(n for n in cites if len(cites) > 1 and not belongs(n)))


def question(asked: Question, support: Support) -> str | None:
    """Check that the asker says all that is cited, or that it leads to what is asked."""
    cites = sorted(set(asked.cites))

    def belongs(number: int) -> bool:
        return support.said_by(asked.askers, number) or _leads(asked.text, number, cites, support)

    answering = {person.name for given in asked.answers for person in given.by}
    others = support.others_speak(asked.askers, cites, asking=True)
    for person in asked.askers if others else ():
        if person.name in answering or support.addressed(person, cites):
            return f"fragt nicht, sondern wird gefragt: {person.name}"
        if person.name and not support.named(person, cites):
            return f"fragt hier nicht: {person.name}"
    worse = tasked.nearer(asked.text, cites, support)
    alone = [n for n in cites if len(cites) > 1 and not _asked_there(n, asked, cites, support)]
    return (
        _one_item(cites, support)
        or _close(cites, support)
        or _stray(cites, belongs)
        or _told(alone)
        or _worse(worse)
    )


def answer(given: Answer, asked: Question, support: Support) -> str | None:
    """Check that whoever answers says all that is cited, and after the question."""
    cites = sorted(set(given.cites))
    kept: set[int] = set()
    for number in cites:
        goes_on = number - 1 in kept and not support.opens(number)
        if goes_on or support.said_by(given.by, number):
            kept.add(number)
    if asked.cites and (cites[0] < min(asked.cites) or cites[-1] < max(asked.cites)):
        return "Antwort steht vor der Frage"
    # of 122 annotated answers none is by who asked, and none cites how somebody else begins to reply
    askers = {person.name for person in asked.askers if person.name}
    if given.by and askers.issuperset(person.name for person in given.by):
        return f"antwortet auf die eigene Frage: {given.by[0].name}"
    if support.others_speak(given.by, cites, asking=False):
        return f"antwortet nicht: {given.by[0].name}"
    if asking := support.only_asked(given.by, cites):
        return f"antwortet nicht, sondern hat gefragt: {asking}"
    return (
        _one_item((*asked.cites, *cites), support)
        or _close(cites, support)
        or _stray(cites, kept.__contains__)
        or _told(replies.strays(given, asked, support))
    )


def decision(taken: Decision, support: Support) -> str | None:
    """Check that what was decided and how stand together or speak of the same."""
    cites = sorted(set(taken.cites))

    def belongs(number: int) -> bool:
        return (
            support.tells_result(number)
            or support.shares(taken.text, number, SHARED)
            or _beside(number, cites, 2 if support.is_line(number) else 1)
        )

    stray = _stray(cites, belongs) if len(cites) > 1 else None
    return _one_item(cites, support) or stray or _resolved(taken.text, cites, support)


def action(task: ActionItem, support: Support) -> str | None:
    """Check that every sentence says something of the task, of who has it, or goes on another that does."""
    pleading = next((p.name for p in task.assignees if p.name and support.asks_only(p, task.cites)), None)
    pleading = pleading or support.only_asked(task.assignees, task.cites)
    if pleading:
        return f"bittet nur darum: {pleading}"
    if all(support.is_heading(number) for number in task.cites):
        return "zitiert nur Überschriften"
    if agreed := tasked.assent(task, support):
        return f"zitiert die Zusage nicht: Satz {agreed}"
    worse = tasked.nearer(task.task, task.cites, support) or tasked.owed(task, support)
    return _one_item(task.cites, support) or _told(tasked.strays(task, support)) or _worse(worse)


def _resolved(text: str, cites: Sequence[int], support: Support) -> str | None:
    """Check that what is cited is one run: what was decided, what goes on with it, and its own result."""
    shared = [number for number in cites if support.shares(text, number, SHARED)]
    beside = [
        number
        for number in bystanders(text, cites, support)
        if not any(support.same_turn(number, other) for other in shared)
    ]
    if beside:
        return _told(beside)
    foreign = misplaced(text, cites, support)
    return f"Ergebnis von etwas anderem: Satz {foreign}" if foreign else None


def _beside(number: int, cites: Sequence[int], steps: int) -> bool:
    """Tell whether another cited sentence stands so many steps away at most."""
    return any(0 < abs(number - other) <= steps for other in cites)


def _asked_there(number: int, asked: Question, cites: Sequence[int], support: Support) -> bool:
    """Tell whether a sentence says something of a question, names who asks, or goes on what is cited."""
    if support.shares(asked.text, number) or support.begins(number):
        return True
    return any(n in cites and support.same_turn(number, n) for n in (number - 1, number + 1))


def _leads(text: str, number: int, cites: Sequence[int], support: Support) -> bool:
    """Tell whether a sentence stands right before another cited one and speaks of what is asked."""
    return number + 1 in cites and support.shares(text, number)


def _one_item(cites: Sequence[int], support: Support) -> str | None:
    if len({support.item(number) for number in cites}) < 2:
        return None
    return f"zitiert Sätze mehrerer Tagesordnungspunkte: {', '.join(map(str, sorted(set(cites))))}"


def _close(cites: Sequence[int], support: Support) -> str | None:
    far = next((b for a, b in pairwise(cites) if b - a > FAR and not support.same_turn(a, b)), None)
    return f"Satz {far} steht weitab von den übrigen" if far else None


def _stray(cites: Sequence[int], belongs: Callable[[int], bool]) -> str | None:
    return _told([number for number in cites if not belongs(number)])


def _worse(pair: tuple[int, int] | None) -> str | None:
    return f"Satz {pair[0]} sagt davon weniger als Satz {pair[1]}" if pair else None


def _told(stray: Sequence[int]) -> str | None:
    return f"gehört nicht zum Übrigen: Satz {', '.join(map(str, stray))}" if stray else None
