"""Whether the sentences cited for a task tell of it: a plea or a duty, what it is about, a promise.

A task is seldom in one sentence: somebody asks for it, goes on, and who has it agrees in three words. What is
cited besides that only because it stands near is a wrong sentence number.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from pipeline.german.stems import content_stems, words
from pipeline.german.verbs import Category
from pipeline.model import ActionItem
from pipeline.nearer import beside, better
from pipeline.support import Support

AGREEING: frozenset[Category] = frozenset({"promise", "agree", "answer"})
OWING: frozenset[Category] = frozenset({"promise", "request"})
BRIEF = 7  # words of an agreement that has no matter of its own
BACK = frozenset({"das", "dies", "es", "dem", "darum", "darauf"})
GAIN = 0.25  # of the words of a task or a question; of 700 annotated none is said so much better beside


def strays(task: ActionItem, support: Support) -> tuple[int, ...]:
    """Return the sentences cited for a task that neither share words with it nor agree to it nor go on."""
    cites = sorted(set(task.cites))
    return tuple(n for n in cites if not _belongs(n, task, cites, support)) if len(cites) > 1 else ()


def nearer(text: str, cites: Collection[int], support: Support) -> tuple[int, int] | None:
    """Return a cited sentence and one beside it that says clearly more of a text, None for none."""
    said = sorted(set(cites))
    found = better(text, said, support) if len(said) > 1 else None
    return (found.cited, found.beside) if found and found.gain >= GAIN else None


def owed(task: ActionItem, support: Support) -> tuple[int, int] | None:
    """Return the only sentence cited, where it owes nothing, and one beside it that owes more of the task."""
    cites = sorted(set(task.cites))
    if len(cites) != 1 or support.does(cites[0]) & OWING:
        return None
    wanted = content_stems(task.task)

    def shared(number: int) -> int:
        return sum(support.has(number, word) for word in wanted)

    for number in beside(cites, support):
        if support.does(number) & OWING and shared(number) > shared(cites[0]):
            return cites[0], number
    return None


def assent(task: ActionItem, support: Support) -> int | None:
    """Return the sentence right behind one cited in which who has a task agrees in a few words, if not cited.

    "Herr Abel sagt dies zu." is what makes a plea a task.
    """
    cites = set(task.cites)
    if any("promise" in support.does(number) for number in cites):
        return None
    for number in sorted({n + 1 for n in cites} - cites):
        if number <= support.last and support.item(number - 1) == support.item(number):
            brief = len(words(support.said((number,)))) <= BRIEF
            agrees = brief and support.begins(number) and "promise" in support.does(number)
            if agrees and support.said_by(task.assignees, number):
                return number
    return None


def _belongs(number: int, task: ActionItem, cites: Sequence[int], support: Support) -> bool:
    if support.is_bare(number):
        return number + 1 in cites
    if support.shares(task.task, number):
        return True
    own = support.said_by(task.assignees, number)
    if own and support.does(number) & AGREEING:
        return True
    if _says_who(number, task, support) or _taken_up(number, cites, support):
        return True
    speech = [other for other in cites if other != number and support.same_turn(number, other)]
    if speech and (support.begins(number) or {number - 1, number + 1} & set(speech)):
        return True
    if support.above(number) in cites and (own or support.tells_votes(number)):
        return True
    inquires = "ask" in support.does(number) or support.said((number,)).rstrip().endswith("?")
    return inquires and support.replied(number, cites)


def _says_who(number: int, task: ActionItem, support: Support) -> bool:
    """Tell whether a sentence above the agenda, such as a list of who was there, names who has a task."""
    return support.above_agenda(number) and any(
        number in support.evidence(person) for person in task.assignees
    )


def _taken_up(number: int, cites: Sequence[int], support: Support) -> bool:
    """Tell whether a plea is followed by a cited sentence that points back: "Sie will das veranlassen."."""
    if number + 1 not in cites or "request" not in support.does(number):
        return False
    following = words(support.said((number + 1,)))
    return len(following) <= BRIEF and bool(BACK & set(following))
