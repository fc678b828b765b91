"""Where the sentences of one document stand and what each is: its item, its turn, a line, a result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from pipeline.german import outcomes, votes
from pipeline.german.pattern import lazy
from pipeline.german.registry import Registry, registry_of
from pipeline.german.stems import content_stems
from pipeline.german.verbs import Category
from pipeline.model import Minutes
from pipeline.talk.turns import REPLYING, Turn, turns_of

AKIN = 6  # letters that words of a family begin with
RESULT_LINE = lazy(r"\W*(?:\w{1,20}(?:er|te|e) )?(?:Beschluss|Abstimmung|Ergebnis)")


class Standing:
    """Answers, for one document, where sentences stand and what they are."""

    def __init__(self, minutes: Minutes) -> None:
        """Persons and turns are worked out when first asked for."""
        self._minutes = minutes

    @cached_property
    def _registry(self) -> Registry:
        return registry_of(self._minutes)

    @cached_property
    def _turns(self) -> dict[int, Turn]:
        return {number: turn for turn in turns_of(self._minutes) for number in turn.numbers}

    def said(self, cites: Sequence[int]) -> str:
        """Return the words of sentences, one a line."""
        return "\n".join(self._minutes.words(n) for n in sorted(set(cites)))

    @property
    def last(self) -> int:
        """Return the number of the last sentence."""
        return len(self._minutes.sentences)

    def item(self, number: int) -> int:
        """Return the index of the agenda item of a sentence."""
        return self._minutes.item_of(number)

    def above_agenda(self, number: int) -> bool:
        """Tell whether a sentence stands before the first agenda item, as a list of who was there does."""
        return not self._minutes.items or number < self._minutes.items[0].first

    def opens(self, number: int) -> bool:
        """Tell whether somebody who is named takes the floor with a sentence."""
        turn = self._turns.get(number)
        return bool(turn and turn.head == number and turn.speaker and turn.speaker.name)

    def in_turn(self, number: int) -> bool:
        """Tell whether a sentence is said by somebody who has the floor."""
        return number in self._turns

    def begins(self, number: int) -> bool:
        """Tell whether somebody, named or not, takes the floor with a sentence."""
        turn = self._turns.get(number)
        return bool(turn and turn.head == number)

    def asks(self, number: int) -> bool:
        """Tell whether a sentence is said by somebody who asks."""
        turn = self._turns.get(number)
        return bool(turn and turn.category == "ask")

    def replies(self, number: int) -> bool:
        """Tell whether a sentence opens the turn of somebody who answers, explains or promises."""
        turn = self._turns.get(number)
        return bool(turn and turn.head == number and turn.category in REPLYING)

    def replied(self, number: int, cites: Sequence[int]) -> bool:
        """Tell whether one of the cited sentences is said in the turn right after that of a sentence."""
        turn = self._turns.get(number)
        after = self._turns.get(turn.numbers[-1] + 1) if turn else None
        return after is not None and not set(after.numbers).isdisjoint(cites)

    def does(self, number: int) -> frozenset[Category]:
        """Return what is done with a sentence by verbs of speaking: it asks, it promises."""
        turn = self._turns.get(number)
        return frozenset(act.category for act in turn.acts.get(number, ())) if turn else frozenset()

    def same_turn(self, one: int, other: int) -> bool:
        """Tell whether two sentences are said by one person without interruption."""
        return one in self._turns and self._turns[one] is self._turns.get(other)

    def shares(self, text: str, number: int, least: float = 0) -> bool:
        """Tell whether a sentence has a content word of a text, or one of the same family.

        With ``least`` it has to be two where there are two, and that share of its own or of the text's.
        """
        written = content_stems(self._minutes.words(number))
        wanted = content_stems(text)
        there = sum(w in written or any(akin(w, other) for other in written) for w in wanted)
        most = min(len(wanted), len(written))
        return there >= max(1, min(2 if least else 1, most), least * most)

    def has(self, number: int, word: str) -> bool:
        """Tell whether a sentence has a stem or one of its family."""
        written = content_stems(self._minutes.words(number))
        return word in written or any(akin(word, other) for other in written)

    def frequency(self, word: str) -> int:
        """Return in how many sentences a stem occurs, or one that begins alike; at least one."""
        return max(1, self._frequencies[word[:AKIN]])

    @cached_property
    def _frequencies(self) -> Counter[str]:
        found = (content_stems(self._minutes.words(s.number)) for s in self._minutes.sentences)
        return Counter(begin for stems in found for begin in {stem[:AKIN] for stem in stems})

    def is_line(self, number: int) -> bool:
        """Tell whether a sentence is none but a label, a row of a table or a heading."""
        return self._minutes[number].kind in ("label", "row", "heading")

    def is_heading(self, number: int) -> bool:
        """Tell whether a sentence is a heading."""
        return self._minutes[number].kind == "heading"

    def is_entry(self, number: int) -> bool:
        """Tell whether a sentence is an entry of a list."""
        return self._minutes[number].kind == "entry"

    def is_bare(self, number: int) -> bool:
        """Tell whether a sentence is a label that says nothing without what follows: "Beschluss:"."""
        if not 1 <= number <= self.last:
            return False
        said = self._minutes.words(number)
        label = self._minutes[number].kind == "label"
        return label and not any(sign.isdigit() for sign in said) and not outcomes.outcome(said)

    def is_title(self, number: int) -> bool:
        """Tell whether a sentence is a label over a decision or its result: "Beschluss:"."""
        return self.is_bare(number) and RESULT_LINE.match(self._minutes.words(number)) is not None

    def above(self, number: int) -> int:
        """Return the sentence above one that is no bare label; 0 for none."""
        while self.is_bare(number - 1):
            number -= 1
        return number - 1

    def announces(self, number: int) -> bool:
        """Tell whether a sentence leads to what stands below it: "Geänderter Beschluss:"."""
        said = self._minutes.words(number)
        return said.rstrip().endswith(":") or RESULT_LINE.match(said) is not None

    def tells_votes(self, number: int) -> bool:
        """Tell whether a sentence or line tells how was voted."""
        said = self._minutes.words(number)
        return bool(votes.vote(said) or votes.mode(said))

    def tells_result(self, number: int) -> bool:
        """Tell whether a sentence or line tells of a result or of how was voted."""
        said = self._minutes.words(number)
        told = outcomes.outcome(said) or votes.vote(said) or votes.mode(said)
        return bool(told or RESULT_LINE.match(said))


def akin(word: str, other: str) -> bool:
    """Tell whether a stem is part of the other, or both begin alike ("beantwort", "beantwortung")."""
    if min(len(word), len(other)) < AKIN - 1:
        return False
    return word in other or other in word or word[:AKIN] == other[:AKIN]
