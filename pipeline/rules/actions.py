"""Action items: who still has to do what by when, joined from what single sentences say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.german.cues import word_set
from pipeline.german.deadlines import deadline
from pipeline.german.deeds import deed_words, last_words
from pipeline.german.pattern import lazy
from pipeline.german.registry import Registry
from pipeline.german.speech import Act, acts
from pipeline.german.stems import content_stems
from pipeline.model import ActionItem, Decision, Due, Minutes, Outcome
from pipeline.rules import commitments as say
from pipeline.rules import pleas, steps
from pipeline.rules.chores import chores
from pipeline.rules.doings import compliances, doings
from pipeline.rules.duties import duties
from pipeline.rules.futures import futures
from pipeline.rules.intents import intents
from pipeline.rules.mandates import decrees, mandates
from pipeline.rules.notes import notes
from pipeline.rules.outlooks import endeavours, outlooks, resubmissions
from pipeline.rules.present import UNDERTAKING
from pipeline.rules.promises import acceptances, promises, prospects
from pipeline.rules.reasons import of_task
from pipeline.rules.requests import pending, referrals, requests
from pipeline.rules.resolved import resolved
from pipeline.rules.room import OFFICE, Draft, Room, as_task, is_club
from pipeline.rules.telegrams import telegrams
from pipeline.rules.undertakings import UNDERTAKING as UNDERTAKEN
from pipeline.rules.undertakings import undertakings
from pipeline.talk.turns import Turn


class Rule(NamedTuple):
    """One way of owing something; its sentences have at least one of ``words``, any where there are none."""

    find: Callable[[Room, int, str, Sequence[Act]], Iterator[Draft]]
    words: frozenset[str] = frozenset()


# A stronger kind hides the weaker ones of the same sentence.
RULES: tuple[tuple[Rule, ...], ...] = (
    (Rule(mandates),),
    (Rule(notes),),
    (Rule(duties),),
    (Rule(decrees),),
    (Rule(resolved, deed_words() | last_words() | say.HAVING),),
    (Rule(promises), Rule(prospects, frozenset({"aussicht"}))),
    (Rule(acceptances, say.ACCEPTING), Rule(compliances, steps.COMPLYING)),
    (Rule(futures, say.AHEAD | UNDERTAKING),),
    (Rule(doings, steps.STEPPING),),
    (Rule(telegrams),),
    (Rule(chores, deed_words()),),
    (Rule(outlooks, say.TO_COME),),
    (Rule(endeavours, say.STRIVING),),
    (Rule(resubmissions, say.RETURNING),),
    (Rule(undertakings, UNDERTAKEN),),
    (Rule(intents),),
    (Rule(requests),),
    (Rule(pending, pleas.STILL_OPEN),),
    (Rule(referrals, pleas.KNOWING_MORE),),
)
# These owe nothing unless somebody promises.
UNSAID = frozenset({"ask", "motion"})
REPLIES = frozenset({"promise", "accept", "passive", "future"})
# How many sentences may lie between a request and its acceptance, and how many when no word is shared.
REPLY_WITHIN, REPLY_NEXT = 12, 2
# Sentences back in which whoever is meant is looked for.
NAMED_WITHIN = 5
# A sentence has a few drafts at most, so that none near enough is missed among the last ones.
NEAR = 4 * REPLY_WITHIN
# What was missing is supplied later.
SUPPLIED = lazy(
    r"\bnach(?:zu)?(?:reichen|liefern|tragen|senden)\b|\bnachge(?:reicht|liefert|tragen|sandt)\b"
    r"|\b(?:reicht|reiche|liefert|liefere|trägt|trage|sendet|sende)\b.{1,160}\bnach\b"
)

ASKED = lazy(r",\s(?:und\s)?(?:nämlich\s)?(?P<what>(?:ob|wie|wann|welche[rnms]?|was)\b[^?]{8,})")
WRITTEN = lazy(
    r"\b(?:schriftlich\w*|Antwort|Beantwortung|Auskunft|nachzureichen|nachzuliefern|Nachreichung)\b"
)
RESULT = lazy(r"\W*(?:Das Ergebnis|Die Ergebnisse|Die Antwort|Darüber|Hierüber|Über das Ergebnis)\b")
# A sentence with so many words of its own does not only answer.
TELLING = 5
# Letters that the end of a compound has at least.
COMPOUND = 5
# Characters: "dies", "die Beantwortung nachzureichen".
VAGUE = 32
EMPTY = lazy(r"(?:dies|das|es|dem|diesem|dieses|beides|alles)(?: \w+)?|", re.IGNORECASE)


def action_items(
    minutes: Minutes, registry: Registry, turns: Sequence[Turn], decisions: Sequence[Decision]
) -> tuple[ActionItem, ...]:
    """Return what somebody still has to do, in order of appearance."""
    outcomes: dict[int, frozenset[Outcome]] = {}
    for decision in decisions:
        for number in decision.cites:
            outcomes[number] = outcomes.get(number, frozenset()) | {decision.outcome}
    turn_of = {number: turn for turn in turns for number in turn.numbers}
    room = Room(
        minutes=minutes,
        registry=registry,
        turn_of=turn_of,
        outcome_of=outcomes,
        is_club=not minutes.municipality and is_club(minutes.text),
        has_magistrate="Magistrat" in minutes.text,
    )
    drafts = [d for s in minutes.sentences if s.kind != "heading" for d in _drafts(room, s.number)]
    joined = _grouped(_distinct(_accepted(drafts, room), minutes), room)
    told = (_told(_with_names(draft, room), minutes) for draft in joined if draft.kind not in UNSAID)
    return tuple(_item(draft, minutes) for draft in told if " " in draft.task)


def _with_names(draft: Draft, room: Room) -> Draft:
    """Return a draft that cites the sentence which names who "er" is, where that one lies further back."""
    cites = set(draft.cites)
    for person in draft.people:
        near = range(draft.number, max(0, draft.number - NAMED_WITHIN), -1)
        speaker = room.speaker(draft.number)
        if person in (speaker, OFFICE) or (speaker and person.label and person.label == speaker.faction):
            continue
        named = next((n for n in near if room.names(n, person)), None)
        cites |= {named} if named and not any(room.names(n, person) for n in draft.cites) else set()
    return replace(draft, cites=tuple(sorted(cites)))


def _told(draft: Draft, minutes: Minutes) -> Draft:
    """Return a draft whose task says something: the whole sentence where its own words are too few."""
    return (
        draft if " " in draft.task else replace(draft, task=as_task(minutes.words(draft.number), whole=True))
    )


def _drafts(room: Room, number: int) -> list[Draft]:
    text = room.minutes.words(number)
    said, words = acts(text), word_set(text)
    drafts: list[Draft] = []
    for group in RULES:
        for rule in group:
            if not rule.words or not words.isdisjoint(rule.words):
                drafts += rule.find(room, number, text, said)
        if drafts:
            break
    return drafts


def _accepted(drafts: Sequence[Draft], room: Room) -> list[Draft]:
    """Join a request with the promise that accepts it: one item that cites both."""
    done: list[Draft] = []
    for draft in drafts:
        replies = draft.tier == "A" and draft.kind in REPLIES
        asked = _request(draft, done, room) if replies else None
        if asked:
            del done[max(at for at in range(-min(NEAR, len(done)), 0) if done[at] is asked)]
            done.append(_answered(asked, draft))
        elif replies and done and _was_missing(done[-1], draft, room):
            done[-1] = replace(draft, cites=tuple(sorted({*done[-1].cites, *draft.cites})))
        else:
            done.append(_after_what_was_said(draft, room) if replies else draft)
    return done


def _was_missing(missing: Draft, reply: Draft, room: Room) -> bool:
    """Tell whether a promise supplies what the sentence before said is not there yet."""
    follows = missing.kind == "pending" and reply.number - missing.number == 1
    if not follows or room.speaker(reply.number) != room.speaker(missing.number):
        return False
    return bool(SUPPLIED.search(room.minutes.words(reply.number)))


def _answered(asked: Draft, reply: Draft) -> Draft:
    """Return a request with its reply; whoever was told to do it stays responsible too."""
    told = asked.kind == "mandate"
    if asked.kind == "ask" and WRITTEN.search(reply.task):
        return reply  # whoever asked wanted to know something: the promised answer alone is the task
    return replace(
        reply,
        kind=asked.kind if told else reply.kind,
        people=tuple(dict.fromkeys((*asked.people, *reply.people))) if told else reply.people,
        task=asked.task if _says_nothing(asked, reply) else reply.task,
        cites=tuple(sorted({*asked.cites, *reply.cites})),
    )


def _after_what_was_said(reply: Draft, room: Room) -> Draft:
    """Return "sagt dies zu" with the sentence before it, where nothing nearer was asked for."""
    before = reply.number - 1
    minutes = room.minutes
    if not EMPTY.fullmatch(_undated(reply.task)) or before < 1 or minutes[before].kind == "heading":
        return reply
    if minutes.item_of(before) != minutes.item_of(reply.number):
        return reply
    words = minutes.words(before)
    if reply.kind in ("future", "passive") and _has(words, "ask"):
        return reply  # whoever will clear up a question owes that, not what was asked
    if any(person in reply.people for person in room.first(before, 0, len(words))):
        return reply  # what they said themselves is not what they were asked for
    asked = ASKED.search(words)  # of "Frau Abel fragt, ob ..." the task is what was asked for
    task = as_task(words[asked.start("what") :] if asked else words, whole=True)
    return replace(reply, task=task, cites=(before, *reply.cites))


def _undated(task: str) -> str:
    """Return the words of a task besides its deadline: "dies bis zum 30. April" says as little as "dies"."""
    due = deadline(task, None)
    return task.replace(due.text, "").strip(" ,") if due else task


def _request(reply: Draft, done: Sequence[Draft], room: Room) -> Draft | None:
    """Return the request that a promise answers: the one it shares most words with, the nearest of these."""
    minutes = room.minutes
    words = _own_words(room, reply.number)
    best: tuple[bool, int, int, Draft] | None = None
    for asked in done[-NEAR:]:
        away = reply.number - asked.number
        same_item = minutes.item_of(reply.number) == minutes.item_of(asked.number)
        if (
            asked.kind not in ("request", "motion", "ask", "mandate")
            or not 0 < away <= REPLY_WITHIN
            or not same_item
        ):
            continue
        shared = _shared(words, _own_words(room, asked.number))
        vague = reply.back and _is_vague(reply)
        if asked.kind in ("request", "motion"):
            answers = away == 1 and room.speaker(asked.number) != room.speaker(reply.number)
            fits = shared >= (1 if answers else 2) or (reply.back and bool(shared or away <= REPLY_NEXT))
        else:
            near = away == 1 or (away <= REPLY_NEXT and bool(shared or len(words) < TELLING))
            near = near and (away == 1 or not _has(minutes.words(reply.number - 1), "request"))
            fits = vague and (shared >= 2 or near) and _takes_on(asked, reply)
        # "sagt dies zu" means what was asked for right before
        meant = away == 1 and reply.back and asked.kind in ("request", "motion")
        if fits and (best is None or (meant, shared, -away) >= best[:3]):
            best = (meant, shared, -away, asked)
    return best[3] if best else None


def _own_words(room: Room, number: int) -> frozenset[str]:
    """Return the stems of a sentence without those of who is named: that two speak of one is no matter."""
    words = room.minutes.words(number)
    names = " ".join(words[m.start : m.end] for m in room.registry.mentions(number) if m.kind == "person")
    return content_stems(words) - content_stems(names)


def _has(text: str, category: str) -> bool:
    """Tell whether somebody does something of a kind in a sentence: asks, requests."""
    return any(act.category == category and act.form == "finite" for act in acts(text))


def _takes_on(asked: Draft, reply: Draft) -> bool:
    """Tell whether a reply takes on what was asked; of a question the one who "will clear it up" does not."""
    return asked.kind != "ask" or reply.kind in ("promise", "accept")


def _shared(words: frozenset[str], asked: frozenset[str]) -> int:
    """Return how many words of a reply stand in a request, as such or as an end ("Termin", "Ortstermin")."""
    ends = {w for w in words - asked if len(w) >= COMPOUND and any(a.endswith(w) for a in asked)}
    return len(words & asked) + len(ends)


def _says_nothing(asked: Draft, reply: Draft) -> bool:
    """Tell whether the task is to be read in what was asked; of a question it is what the reply promises."""
    return (
        bool(EMPTY.fullmatch(_undated(reply.task)))
        if asked.kind == "ask" and reply.kind != "accept"
        else _is_vague(reply)
    )


def _is_vague(reply: Draft) -> bool:
    """Tell whether a reply says nothing about the task itself ("nimmt die Anregung mit")."""
    return reply.kind == "accept" or len(reply.task) < VAGUE


def _distinct(drafts: Sequence[Draft], minutes: Minutes) -> list[Draft]:
    """Keep of the same words, once proposed and once decided, only the stronger or later one."""
    best: dict[tuple[str, str], Draft] = {}
    for draft in drafts:
        again = draft.kind in ("mandate", "permit")
        key = (minutes.words(draft.number), draft.task if again else str(draft.number) + draft.task)
        if key not in best or best[key].tier == "B" or draft.tier == "A":
            best[key] = draft
    return sorted(best.values(), key=lambda draft: draft.number)


def _reports_on(last: Draft, draft: Draft, room: Room) -> bool:
    """Tell whether a promise only says what becomes of the one before it: "Die Antwort lege er vor"."""
    follows = draft.number - last.cites[-1] == 1 and draft.people == last.people
    return follows and bool(RESULT.match(room.minutes.words(draft.number)))


def _grouped(drafts: Sequence[Draft], room: Room) -> list[Draft]:
    """Join neighbouring sentences of one turn that speak of the same pending result."""
    done: list[Draft] = []
    for draft in drafts:
        last = done[-1] if done else None
        if last and last.tier == draft.tier == "A" and _reports_on(last, draft, room):
            done[-1] = replace(last, cites=tuple(sorted({*last.cites, *draft.cites})))
            continue
        if last and last.kind == draft.kind == "pending" and last.people == draft.people:
            near = (
                draft.number - last.cites[-1] <= REPLY_NEXT and draft.number - last.cites[0] <= REPLY_WITHIN
            )
            if near and room.turn(draft.number) == room.turn(last.number):
                between = range(last.cites[0], draft.number + 1)
                done[-1] = replace(last, cites=tuple(between))
                continue
        done.append(draft)
    return done


def _item(draft: Draft, minutes: Minutes) -> ActionItem:
    rule, cites = f"action.{draft.kind}", tuple(sorted(set(draft.cites)))
    return ActionItem(
        task=draft.task,
        assignees=draft.people,
        due=_due(draft, minutes),
        tier=draft.tier,
        cites=cites,
        found_by=("rules",),
        rule=rule,
        why=of_task(minutes, rule, draft.number, cites),
    )


def _due(draft: Draft, minutes: Minutes) -> Due | None:
    """Return the deadline of the promise itself, else the most exact one of the sentences it goes with."""
    others = sorted(set(draft.cites) - {draft.number}, reverse=True)
    own = deadline(minutes.words(draft.number), minutes.date)
    found = [due for n in others if (due := deadline(minutes.words(n), minutes.date))]
    return own or next((due for due in found if due.date), None) or next(iter(found), None)
