"""A language model that knows the answers to annotated questions, as far as it was sent what carries them.

It knows nothing of the program. It takes the lines ``[12] words`` out of what it was sent, finds among them
those that are annotated as the answer, by their words, and says just these. Where they were not sent it says
nothing. So wrong retrieval, packing, numbering or mapping back show.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, get_args

from eval.dataset import Dataset
from pipeline.library import Shape
from tests.aligned import Aligned, tokens
from tests.endpoint import Answer, Call, completion

LINE = re.compile(r"^\[(\d+)\] (.+)$", re.MULTILINE)
PART = re.compile(r"<(katalog|material|frage)>\n(.*)\n</\1>", re.DOTALL)
CLAUSE = re.compile(r"(?<=[a-zäöüß)]{3}[.]) (?=[A-ZÄÖÜ])|; ")
POINT = re.compile(r"^\d\. ")
HEADING = "## "
SHINGLE = 4  # words that tell which document it is
Entry = dict[str, Any]
Change = Callable[[Sequence[Entry], Mapping[int, str]], Sequence[Entry]]
"""Changes what is answered: the statements, and the lines that were received."""


class AskingOracle:
    """Answers calls about the questions of a gold folder; a script of ``tests.endpoint``.

    It speaks in the words of the minutes, with ``prose`` in those of whoever annotated the answer.
    """

    def __init__(
        self, gold: Dataset, *, prose: bool = False, change: Change = lambda entries, _: entries
    ) -> None:
        self._gold, self._prose, self._change = gold, prose, change
        self._questions = {_plain(q["question"]): q for q in gold.questions}
        self._where: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for document in gold.documents:
            for run in _shingles(" ".join(document.expected["sentences"])):
                self._where[run].add(document.name)

    def __call__(self, call: Call) -> Answer:
        """Return the reply to one call."""
        return completion(json.dumps(self.reply(call.user), ensure_ascii=False))

    def reply(self, user: str) -> dict[str, Any]:
        """Return what is said to one message."""
        parts = dict(PART.findall(user))
        question = self._questions.get(_plain(parts["frage"]))
        if "katalog" in parts:
            return _plan(question)
        heard = {int(number): words for number, words in LINE.findall(parts["material"])}
        answer = list(self._change(self._answer(question, heard), heard)) if question else []
        return {"answered": bool(answer), "answer": answer}

    def _answer(self, question: Mapping[str, Any], heard: Mapping[int, str]) -> list[Entry]:
        numbers = list[int]()
        received = self._received(heard)
        for name, wanted in question["sents"].items():
            aligned = Aligned(self._gold.sentences(name), received.get(name, {}))
            numbers += aligned.numbers(n for n in wanted if aligned.seen(n))
        if self._prose and numbers:
            return [{"s": numbers, "text": POINT.sub("", t)} for t in CLAUSE.split(question["answer"])]
        return [{"s": [number], "text": heard[number]} for number in numbers]

    def _received(self, heard: Mapping[int, str]) -> dict[str, dict[int, str]]:
        """Return the lines that were received of each document."""
        sections = list[dict[int, str]]()
        for number, words in heard.items():
            if words.startswith(HEADING):
                sections.append({})
            sections[-1][number] = words
        found: dict[str, dict[int, str]] = defaultdict(dict)
        for section in sections:
            heading, *lines = section.items()
            if name := self._document(heading[1], " ".join(words for _, words in lines)):
                found[name].update(lines)
        return found

    def _document(self, heading: str, words: str) -> str | None:
        """Return which document a section is from, as far as its town and its words tell."""
        here = {d.name for d in self._gold.documents if d.town in heading}
        hits = Counter(
            name
            for run in _shingles(f"{heading} {words}")
            for name in self._where.get(run, ())
            if name in here or not here
        )
        if hits:
            return min(hits, key=lambda name: (-hits[name], name))
        return here.pop() if len(here) == 1 else None


def _plan(question: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return what a question asks for; who and where the program has to know by itself."""
    kind = question["type"] if question else "fact"
    return {
        "shape": kind if kind in get_args(Shape) else "fact", "kinds": [], "people": [], "factions": [],
        "municipality": None, "committee": None, "since": None, "until": None, "role": None, "open": None,
        "outcomes": [], "statuses": [], "words": [],
    }  # fmt: skip


def _plain(text: str) -> str:
    return " ".join(tokens(text))


def _shingles(text: str) -> Iterator[tuple[str, ...]]:
    words = tokens(text)
    yield from (tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
