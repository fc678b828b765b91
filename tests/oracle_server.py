"""A language model that knows the answers: it reads numbered sentences and answers from annotations.

It knows nothing of the program. It takes the lines ``[12] words`` out of what it was sent, finds the
annotated sentences among them by their words, and answers in the wire format with what those sentences
carry: a question with the answers it can see, people as far as it was told of them. So wrong packing,
numbering, merging or persons show. ``tests/corrupted.py`` changes what it says.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from eval.dataset import Dataset
from tests.aligned import Aligned, tokens
from tests.endpoint import Answer, Call, completion
from tests.repaired import Complaint, complaints

LINE = re.compile(r"^\[(\d+(?:, \d+)*)\] (.+)$", re.MULTILINE)
BEFORE = re.compile(r"<vorher>.*?</vorher>", re.DOTALL)
SHINGLE = 5  # words that tell which document it is
FULL = 5  # words of a sentence that says something
OVERVIEW = 5  # statements about the whole
OFFICE = re.compile(
    r"\b(?:[A-ZÄÖÜ]\w*(?:vorsitzende[rn]?|meister(?:in)?|leiter(?:in)?|leitung|vorsteher(?:in)?)"
    r"|Vorsitzende[rn]?|Vorsitz|BM|Bgm|OB|EBM|AL|Landrat|Landrätin)\b"
)
Entry = dict[str, Any]
Replies = Mapping[str, list[Entry]]
Change = Callable[[str, Replies, Sequence[int]], Replies]
"""Changes what is extracted: the name of the document, the reply, the numbers that were received."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one call told: every numbered sentence, and which of them only for context."""

    user: str
    sentences: Mapping[int, str]
    before: frozenset[int] = frozenset()


def told(user: str) -> Told:
    """Return what stands in a message; a line with several numbers is known by its first."""
    before = {int(m[1].split(",")[0]) for part in BEFORE.findall(user) for m in LINE.finditer(part)}
    rest = BEFORE.sub("", user)
    data = {int(m[1].split(",")[0]): m[2] for m in LINE.finditer(rest)}
    both = {int(m[1].split(",")[0]): m[2] for m in LINE.finditer(user)}
    return Told(user=user, sentences=both, before=frozenset(before - data.keys()))


class Oracle:
    """Answers calls about annotated documents; a script of ``tests.endpoint``."""

    def __init__(self, *gold: Dataset, change: Change = lambda _, reply, __: reply) -> None:
        self._documents = {d.name: d.expected for each in gold for d in each.documents}
        self._change = change
        self._where: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for name, expected in self._documents.items():
            for run in _shingles(" ".join(expected["sentences"])):
                self._where[run].add(name)

    def __call__(self, call: Call) -> Answer:
        """Return the reply to one call."""
        return completion(json.dumps(self.reply(call.system, call.user), ensure_ascii=False))

    def reply(self, system: str, user: str) -> Replies:
        """Return what is said to one message; the system message tells which of the prompts it is."""
        received = told(user)
        name = self.document(received)
        if name is None:
            return {}
        reader = Reader(self._documents[name], received)
        if "<eintraege>" in user:
            return reader.repaired(complaints(user))
        if '"questions"' not in system:
            return reader.shortened()
        return self._change(name, reader.found(), tuple(received.sentences))

    def document(self, received: Told) -> str | None:
        """Return which document was received, None for one that nobody annotated."""
        words = "\n".join(received.sentences.values())
        hits = Counter(name for run in _shingles(words) for name in self._where.get(run, ()))
        return min(hits, key=lambda name: (-hits[name], name)) if hits else None


def _shingles(text: str) -> Iterator[tuple[str, ...]]:
    words = tokens(text)
    yield from (tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
    if len(words) < SHINGLE:
        yield tuple(words)


@dataclass(frozen=True)
class Reader:
    """One annotation read along one message."""

    expected: Mapping[str, Any]
    received: Told

    @cached_property
    def _aligned(self) -> Aligned:
        return Aligned(self.expected["sentences"], self.received.sentences)

    def found(self) -> Replies:
        """Return everything that the received sentences carry."""
        return {
            "questions": [e for q in self.expected["questions"] if (e := self._question(q))],
            "decisions": [e for d in self.expected["decisions"] if (e := self._decision(d))],
            "tasks": [e for a in self.expected["action_items"] if (e := self._task(a))],
            "abstract": list(self._abstract()),
            "overview": self._overview(),
        }

    # --- entries ------------------------------------------------------------------------------------

    def _question(self, q: Mapping[str, Any]) -> Entry | None:
        answers = [e for a in q["answers"] if (e := self._answer(a))]
        own = self._seen([*q["sents"], *q["core"]])
        if not self._seen(q["core"]) or not self._is_new([*own, *(n for a in answers for n in a["s"])]):
            return None
        return {
            "s": self._aligned.numbers(own),
            "by": self._people(q["askers"], own),
            "text": q["text"],
            "status": q["status"] if answers or not q["answers"] else "unanswered",
            "answers": answers,
        }

    def _answer(self, a: Mapping[str, Any]) -> Entry | None:
        own = self._seen(a["sents"])
        if not own:
            return None
        return {"s": self._aligned.numbers(own), "by": self._people(a["by"], own), "text": None}

    def _decision(self, d: Mapping[str, Any]) -> Entry | None:
        text, result = self._seen(d["text_sents"]), self._seen(d["result_sents"])
        own = sorted({*text, *result})
        if not self._is_new(own):
            return None
        known = result or not d["result_sents"]
        return {
            "s": self._aligned.numbers(own),
            "text": self._words(text[:1]),
            "outcome": d["outcome"] if known else "proposed",
            "vote": dict(d["vote"]) if known and any(v is not None for v in d["vote"].values()) else None,
        }

    def _task(self, a: Mapping[str, Any]) -> Entry | None:
        own = self._seen(a["sents"])
        if not self._seen(a["sents"][-1:]) or not self._is_new(own):
            return None
        who = a["assignee"]
        return {
            "s": self._aligned.numbers(own),
            "by": self._people([{"name": who, "label": who}], own) if who else [],
            "text": a["task"],
            "due": a["due"],
            "tier": a["tier"],
        }

    def _abstract(self) -> Iterator[Entry]:
        """Yield the first full sentence of every agenda item that was received."""
        firsts = sorted({item["first"] for item in self.expected.get("items") or [{"first": 1}]})
        for first, after in zip(firsts, [*firsts[1:], len(self.expected["sentences"]) + 1], strict=True):
            for number in self._aligned.numbers(self._seen(range(first, after))):
                words = self.received.sentences[number]
                full = words.rstrip().endswith(".") and len(tokens(words)) >= FULL
                if full and number not in self.received.before:
                    yield {"s": [number], "text": words}
                    break

    def _overview(self) -> list[Entry]:
        entries = [e for d in self.expected["decisions"] if (e := self._decision(d)) and e["text"]]
        return [{"s": e["s"], "text": e["text"]} for e in entries[:OVERVIEW]]

    def shortened(self) -> Replies:
        """Return the first lines of what was received, as they are."""
        lines: list[Entry] = [
            {"s": [int(n) for n in m[1].split(",")], "text": m[2]} for m in LINE.finditer(self.received.user)
        ]
        return {"abstract": [], "overview": [e for e in lines if len(tokens(e["text"])) >= FULL][:OVERVIEW]}

    # --- repairing ----------------------------------------------------------------------------------

    def repaired(self, wrong: Iterable[Complaint]) -> Replies:
        """Return for each entry that was objected to the right one that it comes from, if received."""
        right = self.found()
        replies: dict[str, list[Entry]] = {kind: [] for kind in right}
        for complaint in wrong:
            best = max(right[complaint.kind], key=complaint.likeness, default=None)
            if best is not None and complaint.likeness(best) > 0:
                replies[complaint.kind].append({"n": complaint.number, **best})
        return replies

    # --- sentences ----------------------------------------------------------------------------------

    def _seen(self, sentences: Iterable[int]) -> list[int]:
        return [n for n in sentences if self._aligned.seen(n)]

    def _is_new(self, sentences: Iterable[int]) -> bool:
        """Tell whether any of these was received as more than context."""
        return any(n not in self.received.before for n in self._aligned.numbers(sentences))

    def _words(self, sentences: Sequence[int]) -> str | None:
        numbers = self._aligned.numbers(sentences)
        return " ".join(self.received.sentences[n] for n in numbers) or None

    # --- people -------------------------------------------------------------------------------------

    def _people(self, people: Iterable[Mapping[str, Any]], sentences: Sequence[int]) -> list[str]:
        return [self._person(p, sentences) for p in people]

    def _person(self, person: Mapping[str, Any], sentences: Sequence[int]) -> str:
        """Return somebody as the message writes them, no fuller than it was told."""
        name, label = person.get("name"), person.get("label")
        if not name or (name == label and not self._named & set(tokens(name)[-1:])):
            return str(label or "unbekannt")
        text, family = " ".join(self.received.user.split()), str(name).split()[-1]
        called = re.search(rf"(?:\b(Herr|Frau)n? )?(?:(?:Dr|Prof)\. )*\b{re.escape(family)}", text)
        if called:
            address = f"{called[1]} " if called[1] else ""
            known = str(name) if name in text else address + family
            return known + self._faction(family, person.get("faction"))
        office = OFFICE.search(self._words(sentences) or "")
        return office[0] if office else "unbekannt"

    @cached_property
    def _named(self) -> set[str]:
        """Return the family names of everybody that the annotation knows by name."""
        head = self.expected.get("header") or {}
        questions = self.expected["questions"]
        people = [p for q in questions for p in (*q["askers"], *(b for a in q["answers"] for b in a["by"]))]
        names = [p["name"] for p in people] + [
            *head.get("participants", ()),
            head.get("chair"),
            head.get("clerk"),
        ]
        return {tokens(name)[-1] for name in names if name and tokens(name)}

    def _faction(self, family: str, faction: str | None) -> str:
        """Return a faction in brackets where a line names it along with the person."""
        lines = self.received.user.splitlines()
        known = faction and any(family in line and faction in line for line in lines)
        return f" ({faction})" if known else ""
