"""One pass over the sentences of an agenda item, which finds what was decided in order of appearance."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.german.ballots import ballots
from pipeline.german.outcomes import outcome
from pipeline.german.procedures import moved
from pipeline.german.vote_tables import columns, factions, stacked
from pipeline.german.votes import vote
from pipeline.model import Minutes
from pipeline.rules.announced import announced
from pipeline.rules.drafts import (
    AGENDA,
    ANNOUNCES,
    BACKGROUND,
    BOTH,
    MOVES,
    NO_VOTE,
    POINT,
    PROPOSES,
    REFERENCE,
    REFERENCE_LENGTH,
    SIDES,
    SPEAKER,
    TALK,
    THIS,
    Draft,
)
from pipeline.rules.result_sentences import Told, told
from pipeline.rules.result_zones import (
    Part,
    is_bare,
    is_count,
    is_count_line,
    is_empty,
    is_label_result,
    parts,
    points,
)
from pipeline.rules.taken_up import THEREWITH, taken_up
from pipeline.rules.targets import Targets
from pipeline.rules.vote_checks import overlap
from pipeline.rules.wordings import Wordings

AHEAD = 40  # how many units ahead another result is looked for
BACK = 40  # how many decisions back one is looked for that a result may belong to


class Scan:
    """One pass over the sentences of an agenda item; ``drafts`` holds what it found."""

    def __init__(self, minutes: Minutes, numbers: Sequence[int]) -> None:
        """Prepare the pass; ``run`` makes it."""
        self.minutes, self.numbers = minutes, numbers
        self.drafts: list[Draft] = []
        self.voted: Draft | None = None  # a wording whose points are voted on one by one
        self.background = False
        self.parts = {n: parts(minutes.words(n), minutes[n].kind) for n in numbers}
        self.wordings = Wordings(minutes, numbers, self.parts)
        self.targets = Targets(minutes, numbers, self.parts, self.drafts)
        self.announced = announced(minutes, numbers)

    def run(self) -> list[Draft]:
        """Return the drafts in order of appearance."""
        at = 0
        while at < len(self.numbers):
            at = max(self._unit(at), at + 1)
        return [draft for draft in self.drafts if draft.words or not draft.tentative]

    # --- one unit ---

    def _unit(self, at: int) -> int:
        number = self.numbers[at]
        head, *inline = self.parts[number]
        after = at + 1
        if number in self.announced:
            return after
        if head.role == "section":
            refers = 0 < len(head.rest) < REFERENCE_LENGTH and bool(REFERENCE.match(head.label))
            self.background = bool(BACKGROUND.match(head.label)) and not refers
            if head.rest and not self.background:
                self._sentence(number, head.rest)
        elif head.role == "result":
            after = self._result(at, head)
        elif head.role == "meta":
            self._sum_up(number, head.rest)
        elif head.role == "text":
            after = self._plain(at, head.rest)
        elif head.role != "boundary":
            self.background = False
            after = self._block(at, head)
        for part in inline:
            if part.role == "meta":
                self._sum_up(number, part.rest)
            else:
                self._attach([number], part.rest)
        return after

    def _plain(self, at: int, text: str) -> int:
        number = self.numbers[at]
        under = self.minutes.words(self.numbers[at + 1]) if at + 1 < len(self.numbers) else ""
        counted = columns(text, under)
        if counted:
            self._attach([number, self.numbers[at + 1]], counted)
            return at + 2
        table = self._table(at, text) if "Ja" in text or "JA" in text else None
        if table:
            self._attach(list(self.numbers[at : at + 1 + table[1]]), table[0])
            return at + 1 + table[1]
        if self.minutes[number].kind == "heading" and not (vote(text) and is_bare(text)):
            return at + 1
        if self._taken_up(number, text):
            self._sentence(number, text)
            return at + 1
        if is_bare(text) and not text.rstrip().endswith(":"):
            if self._heads(at) and outcome(text) and not is_count(text):
                return self._meta(at, text, number)
            return self._result(at, Part("result", "", text, 0))
        if self.background and (TALK.match(text) or SPEAKER.match(text)):
            self.background = False
        colon = text.rstrip().endswith(":")
        announced = told(text, self.minutes.committee) if colon else None
        if colon and not announced and MOVES.search(text):
            draft = Draft(role="proposal", label=text, tentative=True)
            texts = self.wordings.texts(at + 1, motion=True)
            if texts:
                self._fill(draft, texts, 0)
                self.drafts.append(draft)
                return at + 1 + len(texts)
        if announced or ("folgende" in text and ANNOUNCES.search(text)):
            draft = Draft(role="resolution", label=text, results=[number], words=[text])
            texts = self.wordings.listed(self.wordings.texts(at + 1))
            open_block = self.targets.open()
            if not texts and open_block and open_block.block:
                open_block.results.append(number)
                return at + 1
            self._fill(draft, texts, 0)
            self.drafts.append(draft)
            return at + 1 + len(texts)
        self._sentence(number, text)
        return at + 1

    def _table(self, at: int, text: str) -> tuple[str, int] | None:
        """Return the count of a table that starts at a unit, and how many units follow."""
        rows = [self.minutes.words(n) for n in self.numbers[at + 1 : at + 13]]
        return stacked(text, rows) or factions(text, rows)

    def _heads(self, at: int) -> bool:
        """Tell whether a unit stands at the top of its item, before anything is told."""
        above = self.numbers[max(0, at - 5) : at]
        plain = (
            self.minutes[n].kind in ("heading", "row") or self.parts[n][0].role == "boundary" for n in above
        )
        return 0 < at < 5 and not self.drafts and at + 1 < len(self.numbers) and all(plain)

    def _sentence(self, number: int, text: str) -> None:
        found = told(text, self.minutes.committee) or self._taken_up(number, text)
        if found is None or (self.background and found.form != "chair"):
            return
        both = BOTH.search(text) if found.form == "body" else None
        halves = (text[: both.start()], text[both.start() :]) if both else ("", "")
        apart = all(vote(half) for half in halves) and outcome(halves[0]) != outcome(halves[1])
        if both and (apart or {outcome(half) for half in halves} == {"rejected", "approved"}):
            for half in halves:
                told_half = found._replace(
                    outcome=outcome(half) or found.outcome, vote=vote(half), restates=False
                )
                self.drafts.append(Draft(role="told", results=[number], words=[half], told=told_half))
                self._fill(self.drafts[-1], [number], 0)
            return
        block = self.targets.open()
        if found.restates and block and block.block and found.outcome:
            block.results.append(number)
            block.words.append(text)
            block.restated = True
            return
        before = self._meant(number) if THIS.match(text) or THEREWITH.search(text) else None
        if before and found.outcome == "approved":
            found = found._replace(outcome=moved(self.minutes.words(before)), restates=False)
        draft = Draft(role="told", results=[number], words=[text], told=found)
        changes = self.wordings.changes(number) if AGENDA.match(text) and found.outcome == "approved" else []
        self._fill(draft, [*([before] if before else []), number, *changes], 0)
        draft.words += ["mit Änderungen"] if changes else []
        self.drafts.append(draft)

    def _taken_up(self, number: int, text: str) -> Told | None:
        """Return what a sentence decides that only points to the proposal before it."""
        found = taken_up(text, self.minutes.committee)
        return found if found and self._meant(number) else None

    def _meant(self, number: int) -> int | None:
        """Return the sentence right before that proposes what "diesem Vorschlag" takes up."""
        before = number - 1
        if before < self.numbers[0] or before <= self.targets.floor() or self.parts[before][0].role != "text":
            return None
        return before if PROPOSES.search(self.minutes.words(before)) else None

    # --- results ---

    def _result(self, at: int, head: Part) -> int:
        """Read a result and the lines it is spread over."""
        used, words, after = [self.numbers[at]], [head.rest], at + 1
        while after < len(self.numbers) and after - at < 14:
            number = self.numbers[after]
            text = self.minutes.words(number)
            if not self._goes_on(number, text, words):
                break
            used.append(number)
            words.append(text)
            after += 1
        if not head.rest and len(used) > 1:
            used = used[1:]
        said = " ".join(words).strip()
        if not self._points(used, f"{head.label} {said}"):
            self._attach(used, said, self.numbers[at], head.label)
        return after

    def _points(self, used: list[int], words: str) -> bool:
        """Give each point of a wording the result that names it; tell whether there were any."""
        found = points(words)
        block = self.targets.open() or self.voted
        entries = {
            entry[1]: n
            for n in (block.text if block and found else ())
            if (entry := POINT.match(self.minutes.words(n)))
        }
        if block is None or not found or not all(mark in entries for mark, _ in found):
            return False
        if self.targets.open():
            self.drafts.pop()
        self.voted = block
        for mark, result in found:
            draft = Draft(role="result", label=block.label, results=list(used), words=[result])
            self._fill(draft, [entries[mark]], 0)
            self.drafts.append(draft)
        return True

    def _goes_on(self, number: int, text: str, words: list[str]) -> bool:
        if is_count_line(text) or SIDES.match(text) or (ballots(text) and len(text) < 120):
            return True
        if self.parts[number][0].role != "text" or (
            self.minutes[number].kind == "heading" and not vote(text)
        ):
            return False
        sofar = " ".join(words).strip()
        if not sofar:
            return is_label_result(text) or (len(text) < 200 and bool(told(text, None)))
        if not is_bare(text) or overlap(vote(sofar), vote(text)):
            return False
        return not (outcome(sofar) and outcome(text)) or not vote(sofar)

    def _attach(self, used: list[int], words: str, since: int | None = None, label: str = "") -> None:
        """Give a result to the draft it closes, else make one of it."""
        since = since or used[0]
        if not (vote(words) or outcome(words) or ballots(words)):
            if self.drafts and (NO_VOTE.search(words)) and used[0] - self.drafts[-1].last <= 3:
                self.drafts[-1].results += used
            return
        draft = self.targets.closed_by(used, words, label)
        if draft is None:
            draft = Draft(role="result", label=label)
            self._fill(draft, self.wordings.motion(since, self.targets.floor()), 0)
            self.drafts.append(draft)
        draft.results += used
        draft.words.append(words)

    # --- wording ---

    def _block(self, at: int, head: Part) -> int:
        number = self.numbers[at]
        draft = Draft(role=head.role, label=head.label, labelled=number)  # type: ignore[arg-type]
        note = re.search(r"\(([^)]*)\)", head.label)
        said = note[1] if note else head.label if vote(head.label) else ""
        if vote(said) or outcome(said):
            draft.results, draft.words = [number], [said]
        if head.rest and is_label_result(head.rest):
            texts = self.wordings.listed(self.wordings.texts(at + 1)) if is_count(head.rest) else []
            if not texts:
                return self._meta(at, head.rest, number)
            draft.results, draft.words = [number], [head.rest]
            self._fill(draft, texts, 0)
            self.drafts.append(draft)
            return at + 1 + len(texts)
        if is_empty(head.rest) and head.rest:
            return at + 1
        first = self.numbers[at + 1] if at + 1 < len(self.numbers) else None
        if not head.rest and first and self.parts[first][0].role == "text":
            words = self.minutes.words(first)
            if is_label_result(words) and self.minutes[first].kind != "heading":
                return self._meta(at + 1, words, first)
        texts = ([number] if head.rest else []) + self.wordings.texts(at + 1, not head.rest)
        if not texts or len(self._words(texts).split()) < 4:
            return at + 1
        self._supersede(draft)
        self._fill(draft, texts, head.start if head.rest else 0)
        if len(self.parts[number]) > 1:
            texts, draft.text = [number], [number]
            draft.end = draft.start + len(head.rest)
            draft.content = head.rest
        self.drafts.append(draft)
        return at + len(texts) + (0 if head.rest else 1)

    def _meta(self, at: int, words: str, number: int) -> int:
        block = self.targets.open()
        if block and block.block and not is_empty(words):
            self._attach([number], words)
        else:
            self.drafts.append(Draft(role="meta", results=[number], words=[words]))
        return at + 1

    def _sum_up(self, number: int, words: str) -> None:
        if outcome(words) or vote(words):
            self.drafts.append(Draft(role="meta", results=[number], words=[words]))

    def _supersede(self, draft: Draft) -> None:
        """Let a resolution take the place of the bare proposal before it, and of its announcement."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or draft.role == "proposal":
            return
        if last.role == "proposal" and not last.words:
            self.drafts.pop()
        elif last.block and not last.text:
            draft.results, draft.words = last.results + draft.results, last.words + draft.words
            self.drafts.pop()

    def _words(self, numbers: Sequence[int]) -> str:
        return " ".join(self.minutes.words(n) for n in numbers)

    def _fill(self, draft: Draft, texts: list[int], offset: int) -> None:
        draft.text = texts
        if texts:
            draft.start = self.minutes[texts[0]].span.start + offset
            draft.end = self.minutes[texts[-1]].span.end
            draft.content = self.minutes.text[draft.start : draft.end]
