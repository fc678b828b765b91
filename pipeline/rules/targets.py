"""Which decision in the making a result belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.german.outcomes import outcome
from pipeline.german.pattern import lazy
from pipeline.german.votes import vote
from pipeline.model import Minutes, Outcome
from pipeline.rules.drafts import AGENDA, DIRECTS, MOTION, Draft
from pipeline.rules.result_zones import Part, is_bare, is_count
from pipeline.rules.vote_checks import agree, lost, overlap
from pipeline.rules.vote_objects import moves, voted_on

_ASIDE = lazy(r"\W{0,3}(?:Ansonsten|Sonst|Im Übrigen|Weitere)\b")  # consent to what was not voted on
PUT_OFF: frozenset[Outcome] = frozenset({"postponed", "referred", "removed"})
AHEAD = 40  # how many units ahead another result is looked for
BACK = 40  # how many decisions back one is looked for that a result may belong to


class Targets:
    """The drafts of an item so far, asked for the one that a result closes."""

    def __init__(
        self,
        minutes: Minutes,
        numbers: Sequence[int],
        parts: Mapping[int, tuple[Part, ...]],
        drafts: list[Draft],
    ) -> None:
        """Keep what every question needs; ``drafts`` grows while it is asked."""
        self.minutes, self.numbers, self.parts, self.drafts = minutes, numbers, parts, drafts

    def closed_by(self, used: list[int], words: str, label: str) -> Draft | None:
        """Return the draft that a result closes: a result may name its motion, or follow one in a debate."""
        about, opened = voted_on(f"{label} {words}".strip()), self.open()
        if about == "main" and (main := self._unvoted()):
            return main
        apart = opened and (about == "motion" or self._moved(opened.last, used[0]))
        if apart and self._voted_later(used[-1]):
            return None
        return opened or self._adjacent(used[0], words) or (self._waiting() if label else None)

    def _unvoted(self) -> Draft | None:
        """Return the last wording under a label that has no result yet."""
        recent = reversed(self.drafts[-BACK:])
        return next((draft for draft in recent if draft.block and draft.text and not draft.words), None)

    def _moved(self, last: int, number: int) -> bool:
        """Tell whether somebody moved something between a wording and a result."""
        return any(moves(self.minutes.words(n)) for n in range(last + 1, number))

    def _voted_later(self, number: int) -> bool:
        """Tell whether another result follows before the next wording under a label."""
        for after in self.numbers[number - self.numbers[0] + 1 :][:AHEAD]:
            head = self.parts[after][0]
            if head.role in ("proposal", "recommendation", "resolution", "boundary"):
                return False
            if head.role == "result" or (is_bare(words := self.minutes.words(after)) and vote(words)):
                return True
        return False

    def floor(self) -> int:
        """Return the last sentence that a draft already rests on."""
        return max((draft.last for draft in self.drafts[-BACK:]), default=self.numbers[0] - 1)

    def open(self) -> Draft | None:
        """Return the last draft where it is a wording under a label that waits for its result."""
        draft = self.drafts[-1] if self.drafts else None
        if draft is None or not draft.block or not draft.text:
            return None
        return draft if not draft.words or (draft.words == [draft.label] and not vote(draft.label)) else None

    def _waiting(self) -> Draft | None:
        """Return the last wording under a label, where only talk without a vote came after it."""
        for draft in reversed(self.drafts[-BACK:]):
            if draft.block:
                return draft if draft.text and not draft.words and not draft.tentative else None
            if draft.role != "told" or (draft.told and draft.told.vote):
                return None
        return None

    def _adjacent(self, number: int, words: str) -> Draft | None:
        if (agreed := self._agreed(number, words)) is not None:
            return agreed
        draft = next(
            (d for d in reversed(self.drafts[-BACK:]) if not (d.told and d.told.form == "consent")), None
        )
        if draft is None or number - draft.last > (3 if draft.role == "told" else 2):
            return None
        said = " ".join(draft.words)
        if number - draft.last <= 2 and self._completes(words, said):
            return draft
        between = range(draft.last + 1, number)
        if draft.told is not None and AGENDA.match(said) and vote(said) is None:
            return draft
        if draft.told is not None and any(self._is_motion(n) for n in between):
            return None
        if draft.told is not None:
            if (
                number - draft.last <= 1
                and agree(vote(said), vote(words))
                and not overlap(vote(said), vote(words))
            ):
                return draft
            return None if draft.told.vote or len(draft.words) > 1 else draft
        if draft.role == "meta" and any(self.parts[n][0].role == "text" for n in between):
            return None
        if draft.role == "meta" and len(draft.words) == 1:
            return None if overlap(vote(said), vote(words)) else draft
        if draft.block and vote(said) is None and draft.words:
            return draft
        return draft if self._turned_aside(draft, said, number, words) else None

    def _turned_aside(self, draft: Draft, said: str, number: int, words: str) -> bool:
        """Tell whether a count right behind a bare "Verweisung in den Ausschuss" is the vote on just that."""
        aside = draft.role == "result" and outcome(said) in PUT_OFF and vote(said) is None
        counted = vote(words) if aside and number - draft.last <= 1 else None
        return counted is not None and not lost(counted) and outcome(words) in (None, "approved")

    def _agreed(self, number: int, words: str) -> Draft | None:
        """Return the consent right before a vote, which is the vote on what all agreed to."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.told is None or last.told.form != "consent" or _ASIDE.match(last.words[0]):
            return None
        counted = vote(words)
        if counted is None or lost(counted):
            return None
        label = number - last.last == 2 and self.parts[number - 1][0].role == "result"
        return last if len(last.words) == 1 and (number - last.last == 1 or label) else None

    def _is_motion(self, number: int) -> bool:
        words = self.minutes.words(number)
        return bool(MOTION.search(words)) and not DIRECTS.match(words)

    def _completes(self, words: str, said: str) -> bool:
        """Tell whether a line has the counts that are missing in the result right before it."""
        before, counted = vote(said), vote(words)
        if before is None or counted is None or before.yes is None or counted.yes is not None:
            return False
        return is_count(words) and outcome(words) is None and not overlap(before, counted)
