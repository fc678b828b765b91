"""Questions that the minutes leave open."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipeline.checks.point import Point
from pipeline.checks.when import says_when
from pipeline.german import roles
from pipeline.german.mention import fold
from pipeline.german.pattern import lazy
from pipeline.german.people import split_name
from pipeline.german.registry import registry_of
from pipeline.german.speech import acts
from pipeline.model import Findings, Minutes, Person, Question
from pipeline.talk.turns import Turn, turns_of

REPLIES = frozenset({"answer", "explain", "promise", "agree", "object", "state"})
MEMBER_REPLIES = frozenset({"answer"})  # what else councillors say is debate
# What takes care of a question without answering it here.
CARED_FOR = lazy(
    r"\b[Ss]chriftlich\w*\b|\bAnlage\b|\bNiederschrift\b|\b(?:beigefügt|nachgereicht|nachgeliefert)\b"
    r"|\bim Nachgang\b|\b(?:dieser|der) Frage an\b"
    r"|\b\w*[Bb]eantwort\w*|\b(?:zieht|zog)\b.{0,60}\bzurück\b|\bverw(?:eist|eisen|ies)\b"
    r"|\b(?:An|Nach)?[Ff]ragen\b.{0,80}\b(?:geklärt|erörtert|besprochen|beantwortet)\b"
)
BODIES = lazy(r"\b\w*(?:[Bb]eirat|[Aa]usschuss|[Rr]at|[Vv]ersammlung|[Vv]ertretung|[Kk]reistag|[Gg]remium)\b")
QUOTED = lazy(r"^\s*[„“\"»]|//")
BULLET = lazy(r"\s*[-–•*·▪◦]\s")
BULLET_LENGTH = 5  # sentences
FAR = 300  # sentences; nobody answers later than that
NEAR = 2  # sentences right behind a question
# "... ist das richtig, oder?" seeks agreement, not an answer.
TAGGED = lazy(r"\b(?:oder|nicht wahr|gell|stimmts|stimmt's)\s?\?\W*$")
LONGEST_REPLY = 6  # an answer of more sentences tells something, whatever it puts off


def points(minutes: Minutes, found: Findings) -> Iterator[Point]:
    """Yield questions that nobody answers, and those put off without saying by whom or until when."""
    for question in found.questions:
        if question.status == "unanswered" and not question.answers and _is_put_here(minutes, question):
            if not _may_be_answered(minutes, question, found):
                yield Point(kind="question_unanswered", what=question.text, cites=question.cites)
        elif question.status == "deferred":
            yield from _put_off(minutes, question)


def _is_put_here(minutes: Minutes, question: Question) -> bool:
    """Tell whether a question is put to the meeting.

    A body asks others, the chair asks about procedure, a title in quotes or an address asks nobody.
    """
    if minutes.chair and any(who.name == minutes.chair.name for who in question.askers):
        return False
    body = any(who.name is None and BODIES.search(who.label or "") for who in question.askers)
    return not body and not QUOTED.search(question.text) and not TAGGED.search(question.text)


def _may_be_answered(minutes: Minutes, question: Question, found: Findings) -> bool:
    """Tell whether something behind a question may be its answer, or says what becomes of it."""
    last = minutes.items[minutes.item_of(max(question.cites))].last
    last = min(last, _bullet_ends(minutes, question, found, last), max(question.cites) + FAR)
    behind = range(max(question.cites) + 1, last + 1)
    if any(CARED_FOR.search(minutes.words(number)) for number in behind):
        return True
    askers = {who.name for who in question.askers}
    others = [who for other in found.questions if other != question for who in other.askers]
    if any(_replied(minutes, n, askers, others, near=n < behind.start + NEAR) for n in behind):
        return True
    return any(
        (turn.labelled or turn.category in (MEMBER_REPLIES if _is_member(turn.speaker) else REPLIES))
        and turn.category != "ask"
        and (turn.speaker is None or turn.speaker.name not in askers)
        and not _to_another(minutes, turn.head, askers, others)
        for turn in _turns_in(minutes, behind)
    )


def _turns_in(minutes: Minutes, numbers: range) -> Sequence[Turn]:
    """Return the turns that begin in a range of sentences."""
    turns = turns_of(minutes)
    first = bisect_left(turns, numbers.start, key=lambda turn: turn.head)
    return turns[first : bisect_left(turns, numbers.stop, key=lambda turn: turn.head)]


def _bullet_ends(minutes: Minutes, question: Question, found: Findings, last: int) -> int:
    """Return the last sentence of the bullet a question stands in, where bullets hold their own answers."""
    end = max(question.cites)
    around = range(max(minutes.items[minutes.item_of(end)].first, end - FAR), min(last, end + FAR) + 1)
    marked = [n for n in around if BULLET.match(minutes.words(n)[:20])]
    own = max((n for n in marked if n <= end), default=0)
    replies = {turn.head for turn in _turns_in(minutes, around) if turn.category in REPLIES}
    if not own or end - own > BULLET_LENGTH or replies & set(marked):
        return last
    if not any(_answered_within(one, marked) for one in found.questions):
        return last
    return next((n for n in marked if n > end), last + 1) - 1


def _answered_within(question: Question, marked: list[int]) -> bool:
    """Tell whether a question has its answer in its own bullet."""
    end = max(question.cites)
    replies = [min(answer.cites) for answer in question.answers]
    return bool(marked) and any(
        marked[0] <= end < reply and not any(end < n <= reply for n in marked) for reply in replies
    )


def _is_member(who: Person | None) -> bool:
    return bool(who and (roles.is_member(who.role) if who.role else who.faction))


def _replied(
    minutes: Minutes, number: int, askers: set[str | None], others: list[Person], *, near: bool
) -> bool:
    """Tell whether a sentence has a verb of answering, whoever its subject is; two may bear one name."""
    registry = registry_of(minutes)
    people = [registry.resolve(one, number) for one in registry.mentions(number) if one.kind == "person"]
    debate = not near or (bool(people) and _is_member(people[0]))
    replies = {"answer", "promise"} if debate else {"answer", "promise", "explain"}
    said = any(act.category in replies and act.form == "finite" for act in acts(minutes.words(number)))
    return said and not _to_another(minutes, number, askers, others)


def _to_another(minutes: Minutes, number: int, askers: set[str | None], others: list[Person]) -> bool:
    """Tell whether a reply names the asker of another question: "auf die Frage von Herrn Muster"."""
    registry = registry_of(minutes)
    named = {registry.resolve(one, number).name for one in registry.mentions(number) if one.family}
    families = {fold(split_name(who.name)[1]) for who in others if who.name and who.name not in askers}
    return any(name and fold(split_name(name)[1]) in families for name in named) and not named & askers


def _put_off(minutes: Minutes, question: Question) -> Iterator[Point]:
    cites = tuple(sorted({n for answer in question.answers for n in answer.cites}))
    if len(cites) > LONGEST_REPLY:
        return
    nobody = not any(who.name or who.label or who.role for a in question.answers for who in a.by)
    undated = not any(says_when(minutes.words(n), minutes.date) for n in cites)
    if nobody or undated:
        missing = " und ".join([*(["von wem"] if nobody else []), *(["bis wann"] if undated else [])])
        what = f"Offen ist, {missing} die Antwort kommt."
        yield Point(kind="question_deferred", what=what, cites=tuple(sorted({*question.cites, *cites})))
