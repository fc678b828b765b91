"""Speaker turns: who has the floor from which sentence to which."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pipeline.german.registry import Registry, registry_of
from pipeline.german.speech import Act, acts
from pipeline.german.verbs import Category
from pipeline.model import Minutes, Person, Sentence
from pipeline.talk.floor import Head
from pipeline.talk.heads import ANSWERING_LABEL, NUMBERED_REPLY, closes, head, inquirer
from pipeline.talk.returns import asks_again, group_asks, handed_in, named_before


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one person says without interruption; ``head`` is the sentence that gives them the floor.

    ``named`` is the sentence that names them: the head, or an earlier one such as "Anfrage von Frau Abel".

    ``speaker`` is None where the minutes do not say who speaks ("Es wird gefragt, ob ...").
    """

    speaker: Person | None
    numbers: tuple[int, ...]
    acts: Mapping[int, tuple[Act, ...]]
    category: Category
    head: int
    named: int
    labelled: bool = False


ENUMERATED = re.compile(r"^\W*(?:\d{1,2}|[a-zA-Z])[.)]")
# an entry of a list, numbered or not
LISTED = re.compile(r"^\s*(?:[-–•*·▪]\s|(?:\d{1,2}|[a-zA-Z])[.)])")
PRONOUN = re.compile(r"\b(?:er|sie)\b")
# the lines of a written question before its "Antwort:"
MORE_OF_A_QUESTION = re.compile(
    r"\?[“”\")\s]*$|^\W*(?:\d{1,2}|[a-z])[.)]\W*$|^\W*(?:[a-z][.)]\s*)?Wenn (?:ja|nein)\b"
)
REPLYING = frozenset({"answer", "explain", "promise"})
# "Anfrage der X-Fraktion betreffend Radweg" stands above the questions like a heading
INQUIRY_LINE = re.compile(
    r"^\W*(?:TOP\s+)?(?:\d{1,2}[.)]?\d?\s+)?(?:[Ss]chriftliche |[Mm]ündliche )?(?:An|Nach)?[Ff]ragen?\s+"
    r"(?:von|de[rs])\s[^?!:]{2,160}[^.?!:]$"
)
# a line with nothing but a name is no longer than this
NAME_LINE = 60
# a written question has no more lines than this
BLOCK = 8


def turns(minutes: Minutes, registry: Registry) -> tuple[Turn, ...]:
    """Return the turns of a document in order; sentences under headings and results belong to none."""
    floor = _Floor(minutes, registry)
    for sentence in minutes.sentences:
        floor.hear(sentence)
    floor.close()
    return tuple(floor.done)


@lru_cache(maxsize=4)
def turns_of(minutes: Minutes) -> tuple[Turn, ...]:
    """Return the turns of a document, worked out once for all who ask while it is at hand."""
    return turns(minutes, registry_of(minutes))


@dataclass(slots=True, kw_only=True)
class _Open:
    """A turn that still goes on."""

    speaker: Person | None
    category: Category
    head: int
    named: int
    labelled: bool
    said: dict[int, tuple[Act, ...]]

    def closed(self) -> Turn:
        """Return the turn as it stands."""
        return Turn(
            speaker=self.speaker,
            numbers=tuple(self.said),
            acts=self.said,
            category=self.category,
            head=self.head,
            named=self.named,
            labelled=self.labelled,
        )


class _Floor:
    """The machine: whose turn is open, who asked in writing and who replies."""

    def __init__(self, minutes: Minutes, registry: Registry) -> None:
        self.minutes, self.registry = minutes, registry
        self.blocks = _blocks(minutes)
        self.done: list[Turn] = []
        self.turn: _Open | None = None
        self.item = -1
        self.inquirer: Person | None = None
        self.replier: Person | None = None
        self.asker: Person | None = None
        self.naming: dict[Person, int] = {}
        self.interleaved = False
        self.grouped = False

    def hear(self, sentence: Sentence) -> None:
        number, text = sentence.number, self.minutes.words(sentence.number)
        said = acts(text)
        if self.minutes.item_of(number) != self.item:
            self.item = self.minutes.item_of(number)
            self.close()
            self.inquirer = self.replier = self.asker = None
            self.interleaved = self.grouped = False
        group = group_asks(text, self.registry.mentions(number)) if "ragen" in text else None
        if group:
            self._ask_for_group(group, number)
            return
        found = None if _is_inquiry_line(text) else self._head(sentence, text, said)
        if found:
            self._take(found, number, said)
        elif self.turn is None or self._ends(sentence, text):
            self.close()
            announced = inquirer(text, number, self.registry)
            if announced:
                self.inquirer, self.naming[announced] = announced, number
        else:
            self.turn.said[number] = said

    def _ask_for_group(self, group: str, number: int) -> None:
        """Take note that the questions of a list come from nobody in particular, each with its reply."""
        named = [m for m in self.registry.mentions(number) if m.family and not m.oblique]
        speaker = self.turn.speaker if self.turn and PRONOUN.search(self.minutes.words(number)) else None
        self.close()
        self.inquirer, self.grouped = Person(label=group), True
        self.naming[self.inquirer] = number
        self.replier = self.registry.resolve(named[0], number) if named else speaker

    def close(self) -> None:
        if self.turn:
            self.done.append(self.turn.closed())
            if self.turn.category == "ask" or any(map(_asks, self.turn.said.values())):
                self.asker = self.turn.speaker
            if self.turn.category == "ask":
                self.inquirer = self.turn.speaker or self.inquirer
            if self.turn.category == "answer":
                self.replier = self.turn.speaker
        self.turn = None

    def _head(self, sentence: Sentence, text: str, said: tuple[Act, ...]) -> Head | None:
        number = sentence.number
        if sentence.joins:
            return None
        if number in self.blocks:
            told = head(text, said, number, self.registry, None)
            if told and told.labelled and told.speaker:
                return told
            goes_on = self.turn and (number - 1 in self.blocks or self._named_only())
            return None if goes_on else self._asked_in_writing()
        if self._written(text) and not self._named_entry(text, number):
            return self._asked_in_writing()
        found = head(text, said, number, self.registry, self._doing())
        if found is None and self._asks_again(sentence, text, said):
            named = self.naming.get(self.asker) if self.asker else None
            return Head(speaker=self.asker, category="ask", named=named)
        if found is None and self.turn is None and sentence.number > 1 and self._inside_paragraph(sentence):
            person = named_before(text, said, number, self.registry)
            return Head(speaker=person, category="ask", named=number - 1) if person else None
        if found and not found.labelled and self._own_words(number, text):
            return None
        sender = handed_in(text, self.registry.mentions(number), number, self.registry)
        self.inquirer = sender or self.inquirer
        nobody = found is None or (self.grouped and not found.labelled and not _named(found))
        if nobody and self._replied_in_writing(sentence, text):
            return self._inherited(self.replier, "answer")
        if found and self.turn and self.turn.labelled and not found.labelled and self._retold(sentence, said):
            return found if self._just_asked() and _other(found, self.turn) else None
        if found and self._own_passive(found, sentence):
            return None
        if found and found.labelled and found.speaker is None:
            known = self.replier if found.category == "answer" else self.inquirer
            goes_on = self.turn and (self.turn.category == found.category or self._named_only())
            mine = self.turn.speaker if self.turn and goes_on else None
            return self._inherited(mine or known, found.category)
        return found

    def _doing(self) -> Category | None:
        """Return what whoever has the floor did last; None where nobody has it."""
        turn = self.turn
        if turn is None or turn.category in REPLYING:
            return turn.category if turn and not self._just_asked() else "ask" if turn else None
        return "ask" if self._just_asked() else turn.category

    def _just_asked(self) -> bool:
        """Tell whether the last sentence of the open turn asks by a verb or, behind a label, by its mark."""
        turn = self.turn
        if turn is None:
            return False
        last = next(reversed(turn.said))
        marked = turn.labelled and self.minutes.words(last).rstrip().endswith("?")
        return marked or (last != turn.head and _asks(turn.said[last]))

    def _asks_again(self, sentence: Sentence, text: str, said: tuple[Act, ...]) -> bool:
        """Tell whether who has asked last asks again, after a reply and without a name."""
        turn = self.turn
        if turn is None or turn.category not in REPLYING:
            return False
        within = self._inside_paragraph(sentence)
        return asks_again(text, said, self.registry, turn.speaker, self.asker, paragraph=not within)

    def _own_words(self, number: int, text: str) -> bool:
        """Tell whether a sentence goes on in words of who has the floor.

        A quotation opens behind a colon, or a verb follows the line of its subject: "Frau Abel | bat um".
        """
        if self.turn is None or number - 1 not in self.turn.said:
            return False
        before, line = self.registry.mentions(number - 1), self.minutes.words(number - 1).rstrip()
        if text.startswith(("„", '"', "»")):
            return line.endswith(":")
        alone = len(before) == 1 and before[0].kind == "person"
        return text[:1].islower() and alone and before[0].end - before[0].start >= len(line) - 2

    def _written(self, text: str) -> bool:
        """Tell whether a numbered question of a known inquiry stands here, alone or within its reply."""
        if not (self.inquirer and text.rstrip().endswith("?")):
            return False
        if self.grouped and LISTED.match(text):
            return True
        if not ENUMERATED.match(text):
            return False
        within = (
            self.turn is not None and self.turn.category == "answer" and self.turn.speaker != self.inquirer
        )
        self.interleaved = self.interleaved or within
        return self.turn is None or within

    def _named_entry(self, text: str, number: int) -> bool:
        """Tell whether a question of a group's list has its own asker: "- Frau Abel: Wann kommt der Bus?"."""
        first = next(iter(self.registry.mentions(number)), None)
        own = self.grouped and first is not None and first.kind == "person"
        return own and first is not None and text[first.end : first.end + 1] == ":"

    def _replied_in_writing(self, sentence: Sentence, text: str) -> bool:
        """Tell whether the reply to an inquiry goes on below one of its questions."""
        asked = self.turn is not None and self.turn.category == "ask" and self.turn.labelled
        if self.grouped and asked and self.turn and self.turn.speaker == self.inquirer:
            return sentence.kind in ("sentence", "entry")
        if not (self.interleaved and asked and sentence.kind in ("sentence", "entry")):
            return False
        return not MORE_OF_A_QUESTION.search(text)

    def _named_only(self) -> bool:
        """Tell whether the open turn is a line with nothing but a name, so that what follows is its own."""
        turn = self.turn
        if turn is None or not turn.labelled or turn.category != "state":
            return False
        return len(turn.said) == 1 and self._line(turn.head)

    def _line(self, number: int) -> bool:
        text = ENUMERATED.sub("", self.minutes.words(number))
        return len(text) < NAME_LINE and not re.search(r":\s+\S|[.?!]\s+[A-ZÄÖÜ]\w+\s", text)

    def _ends(self, sentence: Sentence, text: str) -> bool:
        """Tell whether a sentence without a head ends the open turn; "2. Fluglärm:" only orders an answer."""
        orders = sentence.kind == "label" and ENUMERATED.match(text)
        if orders and self.turn and self.turn.category in REPLYING:
            return False
        return closes(sentence.kind, text) or _is_inquiry_line(text)

    def _asked_in_writing(self) -> Head:
        """Return the head of a written question; who has the floor before it goes on to answer it."""
        turn = self.turn
        if turn and turn.speaker != self.inquirer and (turn.labelled or turn.category in REPLYING):
            self.replier = turn.speaker
        asker = turn.speaker if turn and turn.category == "ask" else None
        return self._inherited(asker or self.inquirer, "ask")

    def _inherited(self, speaker: Person | None, category: Category) -> Head:
        """Return the head of a sentence whose speaker an earlier sentence names."""
        named = self.naming.get(speaker) if speaker else None
        return Head(speaker=speaker, category=category, labelled=True, named=named)

    def _own_passive(self, found: Head, sentence: Sentence) -> bool:
        """Tell whether who replies goes on in the passive: "Auf die Frage ... wird darauf hingewiesen"."""
        replying = self.turn is not None and self.turn.category in REPLYING
        nameless = found.speaker is None and found.category == "answer" and not found.labelled
        return replying and nameless and self._inside_paragraph(sentence)

    def _inside_paragraph(self, sentence: Sentence) -> bool:
        before = self.minutes[sentence.number - 1] if sentence.number > 1 else None
        return before is not None and before.paragraph == sentence.paragraph

    def _retold(self, sentence: Sentence, said: tuple[Act, ...]) -> bool:
        """Tell whether a labelled speaker only tells what somebody has said: "Frau Abel hat erklärt ..."."""
        return self._inside_paragraph(sentence) or any(a.form == "participle" for a in said)

    def _take(self, found: Head, number: int, said: tuple[Act, ...]) -> None:
        if found.category == "answer":
            self.replier = found.speaker or self.replier
        if self.turn and _same(found, self.turn):
            if not self._interrupted(number):
                self.turn.said[number] = said
                return
            self._give_to_nobody(number)
        self.close()
        named = found.named or number
        if found.speaker:
            self.naming[found.speaker] = named
        self.turn = _Open(
            speaker=found.speaker,
            category=found.category,
            head=number,
            named=named,
            labelled=found.labelled,
            said={number: said},
        )

    def _interrupted(self, number: int) -> bool:
        """Who is named again right after a question mark answers somebody the minutes do not name."""
        turn = self.turn
        if turn is None or turn.category == "ask":
            return False
        asked = self.minutes.words(number - 1).rstrip().endswith("?")
        return asked and number - 1 in turn.said and number - 1 != turn.head

    def _give_to_nobody(self, number: int) -> None:
        """Split the last paragraph off the open turn: nobody named asks there."""
        turn, minutes = self.turn, self.minutes
        if turn is None:
            return
        paragraph = minutes[number - 1].paragraph
        tail: list[int] = []
        for told in reversed(turn.said):
            if minutes[told].paragraph != paragraph:
                break
            if told != turn.head:
                tail.append(told)
        asked = {n: turn.said.pop(n) for n in tail}
        self.close()
        tail.reverse()
        self.turn = _Open(
            speaker=None,
            category="ask",
            head=tail[0],
            named=tail[0],
            labelled=False,
            said={n: asked[n] for n in tail},
        )


def _is_inquiry_line(text: str) -> bool:
    return "rage" in text and INQUIRY_LINE.match(text) is not None


def _other(found: Head, turn: _Open) -> bool:
    """Tell whether somebody else who is named replies: "Frau Abel: Wann? Herr Berg erklärt ..."."""
    told = _named(found) or (found.speaker is not None and found.category != "state")
    return told and found.category != "ask" and not _same(found, turn)


def _named(found: Head) -> bool:
    return found.speaker is not None and found.speaker.name is not None


def _asks(said: tuple[Act, ...]) -> bool:
    return any(act.category == "ask" and act.form == "finite" for act in said)


def _same(found: Head, turn: _Open) -> bool:
    """Tell whether a new head only goes on: the same named person speaks again."""
    if found.speaker is None or turn.speaker is None or found.speaker.name is None:
        return False
    one, other = found.speaker, turn.speaker
    apart = one.role and other.role and one != other  # "Herr Stadtrat Abel", "Frau Stadträtin Abel"
    return one.name == other.name and not apart


def _blocks(minutes: Minutes) -> frozenset[int]:
    """Return the sentences of written questions: those that an "Antwort:" follows."""
    found: set[int] = set()
    for sentence in minutes.sentences:
        text = minutes.words(sentence.number)
        if (":" in text and ANSWERING_LABEL.match(text)) or NUMBERED_REPLY.match(text):
            number = sentence.number - 1
            while number > max(0, sentence.number - BLOCK) and MORE_OF_A_QUESTION.search(
                minutes.words(number)
            ):
                found.add(number)
                number -= 1
    return frozenset(found)
