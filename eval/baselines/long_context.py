"""A plain long-context prompt: the whole document in one request, the reply read from a file.

Nothing is sent from here. ``requests`` gives the text to send, ``record`` keeps what somebody's model
replied, and the engine reads such replies. A reply cites the numbers it was sent; each number stands for the
sentence sent, which is looked for in the document as it is read today. What cannot be found is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import prompts
from eval.baselines.told import Told
from pipeline.llm import recording
from pipeline.llm.chat import document_of
from pipeline.llm.objects import json_in
from pipeline.llm.places import Places
from pipeline.llm.recording import Recorded
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
        recorded = recording.load(self._folder, document_of(minutes), PROMPT)
        return collect(minutes, recorded[0])

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
    recorded = Recorded(
        document=document_of(minutes),
        prompt=PROMPT,
        model=model,
        sentences=dict(enumerate(sent(minutes), 1)),
        reply=said,
        usage=recording.usage(usage),
    )
    return recording.save(recorded, folder / recording.file_name(recorded.document))


def collect(minutes: Minutes, recorded: Recorded) -> Proposals:
    """Return what a reply proposes; one line in ``failures`` for each entry that cannot be taken over."""
    usage = {"calls": 1.0, **recorded.usage}
    said = json_in(recorded.text, KEYS)
    if said is None:
        return Proposals(failures=(UNREADABLE,), usage=usage)
    told = Told(minutes, Places(recorded.sentences, dict(enumerate(sent(minutes), 1))))
    return Proposals(findings=told.findings(said), failures=tuple(told.failures), usage=usage)
