"""Sentences that report something done: "wurde inzwischen repariert", "liegt nun vor", "ist beigefügt"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.closings import signs
from pipeline.closings.deeds import reported
from pipeline.closings.doubts import (
    BROKEN,
    DEMANDED,
    DOUBT,
    DOUBT_BEFORE,
    NO_REPORT,
    PENDING,
    REST,
    SUBORDINATE,
    TAKEN_BACK,
    UNSETTLED,
)
from pipeline.closings.outcomes import granted, settled
from pipeline.closings.things import chains, paper, parties, specific
from pipeline.model import Minutes


class Report(NamedTuple):
    """A stretch of a sentence that reports something done, and in which ways.

    ``back``: it looks back at a promise; ``around``: the title above it, and what it says was found;
    ``found``: ``text`` is what was found, which may speak of much else. ``whole``: the sentence; ``scope``:
    what stands above it in its point; ``follows``: it answers that or goes on with it.
    """

    number: int
    cites: tuple[int, ...]
    text: str
    families: frozenset[str]
    back: bool
    around: str = ""
    found: bool = False
    whole: str = ""
    scope: tuple[str, ...] = ()
    follows: bool = False


@lru_cache(maxsize=256)
def reports(minutes: Minutes) -> tuple[Report, ...]:
    """Return all that a document reports done, in its order."""
    return tuple(
        report._replace(whole=minutes.words(s.number), scope=scope, follows=follows)
        for s in minutes.sentences
        for scope, follows in [_scope(minutes, s.number)]
        for report in _of_sentence(minutes, s.number)
    )


def _scope(minutes: Minutes, number: int) -> tuple[tuple[str, ...], bool]:
    """Return what stands above a sentence in its point, and whether it is an answer to that."""
    words = minutes.words(number)
    if signs.LISTED.match(words) or minutes[number].kind != "sentence":
        return (), False
    found: list[str] = []
    for at in range(number - 1, 0, -1):
        if minutes.item_of(at) != minutes.item_of(number) or minutes[at].kind == "heading":
            break
        above = minutes.words(at)
        if len(found) < signs.ABOVE or signs.LISTED.match(above):
            found.append(above)
        if signs.LISTED.match(above) or number - at > signs.FAR:
            break
    return tuple(found), bool(found and signs.FOLLOWS.search(words))


def _of_sentence(minutes: Minutes, number: int) -> Iterator[Report]:
    title = minutes.items[minutes.item_of(number)].title or "" if minutes.items else ""
    words = minutes.words(number)
    listed = bool(signs.BACK.search(title) or signs.LISTS.search(title))
    form = minutes[number].kind in ("row", "label") and not listed
    if minutes[number].kind == "heading" or form or signs.FORM.search(words) or signs.VOTES.search(words):
        return
    if signs.STATUS.match(words) and (before := _before(minutes, number)):
        thing = signs.NUMBERING.sub("", minutes.words(before))
        yield Report(number, (before, number), f"{thing}: {words}", frozenset({"any"}), True, title)
        return
    text = _plain(words)
    asked = bool(signs.ASKS.search(text) or text.rstrip().endswith("?"))
    affirmed = asked and _affirmed(minutes, number + 1)
    back = bool(listed or signs.BACK.search(text))
    if _taken_back(minutes, number):
        return
    for done in granted(text):
        yield Report(number, (number,), done.text, done.families, False, f"{title}. {text}")
    if asked and not affirmed:
        return
    if not asked:
        yield from _findings(number, text, title, back=back)
        for done in settled(text):
            yield Report(
                number, (number,), done.text, done.families, back, f"{title}. {text}", found=done.found
            )
    cites = (number, number + 1) if affirmed else (number,)
    yield from _stretches(minutes, text, cites, title, back=back, affirmed=affirmed)


def _plain(words: str) -> str:
    """Return a sentence without numbering and speaker, its cells as a thing and what became of it."""
    text = signs.WHERE.sub(" dort", signs.INSERTED.sub("", signs.APPOSED.sub("", words)))
    text = signs.BRACKETED.sub(lambda m: f": {m['what']}", signs.NUMBERING.sub("", text))
    cells = [cell for cell in signs.CELLS.split(text) if signs.NAMED.search(cell)]
    if len(cells) > 1:
        told = next(
            (at for at, c in enumerate(cells) if at and (reported(c) or DOUBT.search(c))), len(cells) - 1
        )
        text = f"{' '.join(cells[:told])}: {', '.join(cells[told:])}"
    label = signs.LABEL.match(text)
    if label and not any(chains(label["of"])):
        return text[label.end() :]
    return text if label else signs.ARROW.sub(": ", text, count=1)


def _taken_back(minutes: Minutes, number: int) -> bool:
    """Tell whether the next sentence says that it is not so after all."""
    after = number + 1
    same = after <= len(minutes.sentences) and minutes.item_of(after) == minutes.item_of(number)
    return same and bool(TAKEN_BACK.search(minutes.words(after)))


def _findings(number: int, text: str, title: str, *, back: bool) -> Iterator[Report]:
    """Yield what a sentence says was found out, be it a no, and papers that it says are handed over."""
    frame = signs.FRAME.match(text)
    looked = frame and signs.LOOKED_INTO.search(frame["frame"])
    if frame and (looked or signs.BACK.search(frame["frame"])) and not _pending(frame):
        families = frozenset({"told", "find"} if looked else {"told"})
        if _names(frame["frame"]):
            yield Report(number, (number,), frame["frame"], families, True, f"{title}. {frame['what']}")
        yield Report(number, (number,), frame["what"], families, True, title, found=True)
    topic = signs.TOPIC.match(text)
    if topic and _names(topic["frame"]) and not _pending(topic) and _settled(topic["what"]):
        yield Report(number, (number,), topic["frame"], frozenset({"told"}), back, title)
    behind = signs.BEHIND.match(text)
    if behind and signs.BACK.search(behind["frame"]) and not PENDING.search(behind["what"]):
        yield Report(number, (number,), behind["what"], frozenset({"told"}), True, title, found=True)
    if signs.FOUND.search(text) and signs.LOOKED_INTO.search(text) and not PENDING.search(text):
        yield Report(number, (number,), text, frozenset({"told", "find"}), back, title, found=True)
    if signs.REPLIES.search(text) and not PENDING.search(text.replace("Bitte", " ")):
        yield Report(number, (number,), text, frozenset({"replied"}), True, title, found=True)
    if signs.SOURCE.search(text) and not PENDING.search(text):
        yield Report(number, (number,), text, frozenset({"told"}), back, title, found=True)
    hands = signs.HANDS.search(text) or signs.PASSES.search(text)
    if hands and not signs.AT_A_LATER_TIME.search(text) and not DOUBT.search(text):
        yield Report(number, (number,), text, frozenset({"give", "told"}), back, title)
    label = signs.LABEL.match(text)
    if label and signs.FIGURE.search(text, label.end()) and not DOUBT.search(text):
        yield Report(number, (number,), text, frozenset({"figure"}), back, title)
    told = _told(text)
    if told:
        parts = signs.CUT.split(text)
        first = parts[0] if _names(parts[0]) else text
        yield Report(number, (number,), first, told, back, title)
        for part in parts[1:] if signs.RESULT.search(text) else ():
            yield Report(number, (number,), f"{parts[0]}: {part}", told, back, title)


def _settled(what: str) -> bool:
    """Tell whether words say how something is or what was done, and not what is to come."""
    told = signs.HELPING.search(what) or signs.PAST_TENSE.search(what)
    return bool(told) and not DOUBT.search(what)


def _pending(frame: re.Match[str]) -> bool:
    """Tell whether what somebody tells is that there is no answer yet."""
    return bool(
        PENDING.search(frame["what"])
        or (re.search(r"\b(?:wird|werde)\b", frame["frame"]) and not signs.TELLS.search(frame[0]))
    )


def _stretches(
    minutes: Minutes, text: str, cites: tuple[int, ...], title: str, *, back: bool, affirmed: bool
) -> Iterator[Report]:
    """Yield what each stretch of a sentence reports done."""
    number, parts, label = cites[0], signs.CUT.split(text), signs.LABEL.match(text)
    if UNSETTLED.search(text) or any(REST.search(part) for part in parts[1:]):
        return
    for at, part in enumerate(parts):
        found = _found(part, text, affirmed=affirmed)
        led = text[: text.find(part)].endswith("wonach ")
        if not found:
            continue
        if _relative(parts, at) and not led:
            if at and (of := signs.TELLS_OF.search(parts[at - 1])):
                yield Report(number, cites, f"{of['what']} {part}", found, back, title)
            continue
        if label and at:
            if not any(PENDING.search(other) for other in parts[1:]):
                yield Report(number, cites, f"{label['of']}: {part}", found, back, title)
            continue
        before = _before(minutes, number)
        if at and _paper_of(parts[at - 1], part):
            yield Report(number, cites, f"{parts[at - 1]} {part}", found, back, title)
        joined = at and signs.MEANT.search(part) and _names(parts[at - 1])
        if _names(part) and not joined:
            yield Report(number, cites, part, found, back, f"{title}. {_content(parts, at)}")
        elif at and _names(parts[at - 1]):
            yield Report(number, cites, f"{parts[at - 1]} {part}", found, back, title)
        if before and signs.MEANT.search(part) and not joined:
            yield Report(number, (*cites, before), f"{minutes.words(before)} {part}", found, back, title)


def _paper_of(before: str, part: str) -> bool:
    """Tell whether a paper is meant of what stands before: "drei Wagen fahren, die Liste sei zugegangen"."""
    things = [t for chain in chains(part) for t in chain.things]
    bare = any(paper(t.stem) for t in things) and not any(specific(t.stem) for t in things)
    return bare and any(specific(t.stem) for chain in chains(before) for t in chain.things)


def _content(parts: Sequence[str], at: int) -> str:
    """Return what a stretch tells: the clause behind "hat mitgeteilt, dass"."""
    told = signs.TOLD.search(parts[at]) or parts[at].startswith("dass ")
    return parts[at + 1] if at + 1 < len(parts) and told else ""


def _affirmed(minutes: Minutes, number: int) -> bool:
    """Tell whether a sentence says yes to the question before it."""
    if number > len(minutes.sentences):
        return False
    reply = minutes.words(number)
    return bool(signs.AFFIRMED.search(reply)) and len(reply) <= signs.BRIEF


def _before(minutes: Minutes, number: int) -> int | None:
    """Return the sentence that a pronoun looks back to, in the same agenda item."""
    before = number - 1
    same = before and minutes.item_of(before) == minutes.item_of(number)
    return before if same and minutes[before].kind != "heading" else None


def _names(part: str) -> bool:
    """Tell whether words name a thing or a paper themselves."""
    named = any(specific(t.stem) or paper(t.stem) for chain in chains(part) for t in chain.things)
    return named or bool(parties(part))


def _relative(parts: Sequence[str], at: int) -> bool:
    """Tell whether a stretch only says more about a noun: "die gestern besprochen wurden"."""
    if not at:
        return parts[at].startswith("Was ")
    return bool(signs.RELATIVE.search(parts[at])) and not signs.THANKS.search(parts[0])


def _found(part: str, sentence: str, *, affirmed: bool) -> frozenset[str]:
    """Return the families of what a stretch of a sentence reports done."""
    doubted = re.sub(r"\bob\b", "", part) if affirmed else part
    doubted = DEMANDED.sub(lambda m: m["aux"] or m["behind"], doubted)
    before = sentence.split(part)[0][-60:]
    if DOUBT.search(doubted) or (DOUBT_BEFORE.search(before) and not affirmed):
        return frozenset()
    if signs.COMING.search(part) and not signs.PAST.search(part):
        return frozenset()
    bare = not signs.HELPING.search(part)
    present = bare and SUBORDINATE.search(part) and not signs.PAST_TENSE.search(part)
    helped = not bare or signs.HELPING.search(sentence) or _telegram(sentence)
    past = (helped or signs.PAST_TENSE.search(part)) and not present
    found = reported(part, bare=bare) if past else frozenset()
    if NO_REPORT.search(part):
        return frozenset()
    broken = BROKEN.search(part)
    there = frozenset({"there"}) if signs.THERE.search(part) else frozenset()
    if signs.GUEST.search(part):
        there |= {"guest"}
    if signs.ANSWERS.search(part):
        there |= {"replied"}
    if signs.AFTER.search(part) and signs.HELPING.search(part):
        there |= {"after"}
    return found | there | (frozenset({"state"}) if signs.STATE.search(part) and not broken else frozenset())


def _telegram(sentence: str) -> bool:
    """Tell whether a sentence is short and without a finite verb of its own."""
    return (
        len(sentence) <= signs.BRIEF
        and not signs.COMING.search(sentence)
        and not signs.TELLS.search(sentence)
    )


def _told(text: str) -> frozenset[str]:
    """Return "told" where a sentence gives the figure or finding itself."""
    if signs.OFFERS.search(text) and signs.CONTENT.search(text) and not DOUBT.search(text):
        return frozenset({"told", "offers"})
    if signs.TELLS.search(text) and signs.RESULT.search(text):
        return frozenset({"told"})
    tells = signs.TELLS.search(text) and signs.CONTENT.search(text)
    return (
        frozenset({"told"})
        if tells and not DOUBT.search(text) and not signs.COMING.search(text)
        else frozenset()
    )
