"""A plain long-context prompt: the whole document in one request, the reply read from a file.

Nothing is sent from here. ``requests`` gives the text to send, ``record`` keeps what somebody's model
replied, and the engine reads such replies. A reply cites the numbers it was sent; each number stands for the
sentence sent, which is looked for in the document as it is read today. What cannot be found is refused.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import prompts
from eval import replies
from eval.baselines.told import Told
from pipeline.locate import locate
from pipeline.model import Findings, Minutes, Proposals

PROMPT = "longcontext.v1"
KEYS = ("questions", "decisions", "action_items")
UNREADABLE = "Die Antwort enthält kein lesbares JSON der verlangten Form"
Ask = Callable[[str], tuple[str, Mapping[str, float]]]
# Words of the minutes that look like the end of the minutes would let what follows pass for the prompt.
DELIMITER = re.compile(r"<(?=\s{0,9}/?\s{0,9}niederschrift)", re.IGNORECASE)


class LongContext:
    """The engine over a folder of recorded replies, one for each document."""

    name = "long-context"

    def __init__(self, folder: Path) -> None:
        """Keep the folder; a file is read when its document comes up."""
        self._folder = folder

    def extract(self, minutes: Minutes) -> Proposals:
        """Return what the recorded reply says; raises ReadError where there is none for the document."""
        reply = replies.load(self._folder, replies.document_of(minutes), PROMPT)
        return collect(minutes, reply)

    def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
        """Return nothing: the prompt asks for no abstract."""
        return Proposals()


def sent(minutes: Minutes) -> tuple[str, ...]:
    """Return the sentences as they are sent: each on one line, none of them able to end the data."""
    lines = (" ".join(minutes.words(sentence.number).split()) for sentence in minutes.sentences)
    return tuple(DELIMITER.sub("‹", line) for line in lines)


def requests(minutes: Minutes) -> str:
    """Return the text to send to a model about a document."""
    numbered = "\n".join(f"[{number}] {line}" for number, line in enumerate(sent(minutes), 1))
    return prompts.load(PROMPT, {"sentences": numbered}).text


def record(minutes: Minutes, ask: Ask, folder: Path, model: str = "") -> Path:
    """Ask a model about a document, keep its reply in the folder and return the path of the file."""
    said, usage = ask(requests(minutes))
    reply = replies.Reply(
        document=replies.document_of(minutes),
        prompt=PROMPT,
        model=model,
        sentences=sent(minutes),
        reply=said,
        usage=replies.usage(usage),
    )
    return replies.save(reply, folder)


def collect(minutes: Minutes, reply: replies.Reply) -> Proposals:
    """Return what a reply proposes; one line in ``failures`` for each entry that cannot be taken over."""
    usage = {"calls": 1.0, **reply.usage}
    said = replies.json_in(reply.reply, KEYS)
    if said is None:
        return Proposals(failures=(UNREADABLE,), usage=usage)
    told = Told(minutes, places(minutes, reply.sentences))
    return Proposals(findings=told.findings(said), failures=tuple(told.failures), usage=usage)


def places(minutes: Minutes, sentences: tuple[str, ...]) -> Callable[[int], tuple[int, ...]]:
    """Return what turns a number that was sent into present numbers, none where the sentence is gone.

    Of equal sentences the one is meant that keeps its distance to the last sentence before it that stands
    there only once.
    """
    now: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(sent(minutes), 1):
        now[words].append(number)
    moved = _moved(sentences, now)
    last = len(minutes.sentences)
    known: dict[int, tuple[int, ...]] = {}

    def found(words: str, near: int) -> tuple[int, ...]:
        if same := now.get(words):
            return (min(same, key=lambda number: abs(number - near)),)
        start = minutes[min(max(near, 1), last)].span.start if last else 0
        located = locate(words, minutes, near=start)
        return located.cites if located else ()

    def present(number: int) -> tuple[int, ...]:
        if not 1 <= number <= len(sentences):
            return ()
        if number not in known:
            known[number] = found(sentences[number - 1], number + moved[number - 1])
        return known[number]

    return present


def _moved(sentences: Sequence[str], now: Mapping[str, Sequence[int]]) -> list[int]:
    """Return by how much each sentence has moved: as far as the last one before it that stands there once."""
    once = Counter(sentences)
    moved, by = [], 0
    for number, words in enumerate(sentences, 1):
        if once[words] == 1 and len(now.get(words, ())) == 1:
            by = now[words][0] - number
        moved.append(by)
    return moved
