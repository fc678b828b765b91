"""Where the wording of a decision starts and ends: under a label, after an announcement, before a result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.german.outcomes import REORDERS
from pipeline.model import Minutes
from pipeline.rules.drafts import APPOINTED, ENTRY, LABELLED, MOTION, NORM, SPEAKER, TALK
from pipeline.rules.result_forms import OPENS
from pipeline.rules.result_sentences import lets_vote, speaks, told
from pipeline.rules.result_zones import Part, is_bare, is_count_line
from pipeline.rules.vote_objects import moves


class Wordings:
    """The sentences of one agenda item, asked for the wording next to a place."""

    def __init__(
        self, minutes: Minutes, numbers: Sequence[int], parts: Mapping[int, tuple[Part, ...]]
    ) -> None:
        """Keep what every question needs."""
        self.minutes, self.numbers, self.parts = minutes, numbers, parts

    def texts(self, at: int, first: bool = True, motion: bool = False) -> list[int]:
        """Return the sentences of a wording: up to a label, a result or the first speaker."""
        texts: list[int] = []
        for number in self.numbers[at : at + 60]:
            text = self.minutes.words(number)
            ends = self.minutes[number].kind == "heading" or is_bare(text) or is_count_line(text)
            if (
                self.parts[number][0].role != "text"
                or ends
                or self._is_talk(text, first and not texts, motion, self._follows(texts, number))
            ):
                break
            texts.append(number)
            if len(self.parts[number]) > 1:
                break
        return texts

    def listed(self, texts: list[int]) -> list[int]:
        """Keep the paragraph after an announcement and the list that goes on from it."""
        kept = texts[:1]
        for number in texts[1:]:
            sentence = self.minutes[number]
            entry = sentence.kind == "entry" or ENTRY.match(self.minutes.words(number))
            if not entry and sentence.paragraph != self.minutes[kept[-1]].paragraph:
                break
            kept.append(number)
        return kept

    def _follows(self, texts: list[int], number: int) -> bool:
        return bool(texts) and self.minutes[texts[-1]].paragraph == self.minutes[number].paragraph

    def _is_talk(self, text: str, first: bool, motion: bool, follows: bool) -> bool:
        found = told(text, self.minutes.committee)
        if TALK.match(text) and not (found and found.form == "body"):
            return not APPOINTED.search(text)
        if first:
            return False
        if moves(text) and SPEAKER.match(text):
            return True
        if found is None:
            return False
        turned = found.restates and found.outcome in ("postponed", "referred", "withdrawn", "removed")
        return (
            found.form in ("chair", "consent")
            or (turned and not follows)
            or bool(found.vote and (found.restates or motion))
        )

    def _list(self, before: list[int]) -> list[int]:
        """Return the list that ends a stretch with the line of a body that opens it."""
        for at in range(len(before) - 1, 0, -1):
            if self.minutes[before[at]].kind != "entry" and not ENTRY.match(self.minutes.words(before[at])):
                return []
            opens = self.minutes.words(before[at - 1])
            if OPENS.match(opens) and (opens.rstrip().endswith(":") or len(opens) < 60):
                return before[at - 1 :]
        return []

    def changes(self, number: int) -> list[int]:
        """Return the sentences after the approval of an agenda that change its order or its items."""
        changes: list[int] = []
        for after in self.numbers[number - self.numbers[0] + 1 :][:5]:
            if not REORDERS.match(self.minutes.words(after)):
                break
            changes.append(after)
        return changes

    def motion(self, number: int, floor: int) -> list[int]:
        """Return the sentences before a result without wording that say what was voted on."""
        before = list(range(max(floor + 1, number - 6, self.numbers[0]), number))
        for i in range(len(before) - 1, -1, -1):
            words = self.minutes.words(before[i])
            if self.parts[before[i]][0].role != "text":
                break
            if MOTION.search(words) or lets_vote(words):
                told_on = any(LABELLED.match(self.minutes.words(n)) for n in before[i + 1 :])
                return before[i:] if len(before) - i <= 3 and not told_on else [before[i]]
        listed = self._list(before)
        if listed and listed[-1] == number - 1:
            return listed
        if before and before[-1] == number - 1 and NORM.search(words := self.minutes.words(before[-1])):
            return [] if speaks(words) or TALK.match(words) else before[-1:]
        return []
