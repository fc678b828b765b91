"""What was not sent must not come back, and must not go out by another door."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, replace

from pipeline.german.stems import words
from pipeline.llm.lines import line
from pipeline.llm.wire import Entry, Parsed
from pipeline.model import Minutes, Unsupported

KINDS: Mapping[str, str] = {
    "questions": "question", "decisions": "decision", "tasks": "action", "abstract": "summary",
    "overview": "overview",
}  # fmt: skip
HIDDEN = "…"


def without(said: Parsed, minutes: Minutes, sent: Collection[int]) -> tuple[Parsed, tuple[Unsupported, ...]]:
    """Return a reply without what cites sentences that no call has shown, and that apart.

    A model cannot know them, however well they happen to fit. Numbers that the document does not have stay.
    """
    unseen = {sentence.number for sentence in minutes.sentences} - set(sent)
    if not unseen:
        return said, ()
    refused: list[Unsupported] = []
    kept = {
        key: tuple(_kept(entries, KINDS.get(key, key), unseen, refused))
        for key, entries in said.entries.items()
    }
    return replace(said, entries=kept), tuple(refused)


def _kept(
    entries: Iterable[Entry], kind: str, unseen: Collection[int], refused: list[Unsupported]
) -> Iterator[Entry]:
    for entry in entries:
        strange = [number for number in entry.cites if number in unseen]
        if strange:
            reason = f"zitiert Sätze, die nicht gesendet wurden: {', '.join(map(str, strange))}"
            refused.append(Unsupported(kind=kind, reason=reason, proposal=asdict(entry)))
        else:
            yield replace(entry, answers=tuple(_kept(entry.answers, "answer", unseen, refused)))


class Secret:
    """The words that only sentences of a document have which are not sent."""

    def __init__(self, minutes: Minutes, sent: Collection[int]) -> None:
        """Read both once; where all may be sent nothing is secret."""
        unseen = {sentence.number for sentence in minutes.sentences} - set(sent)
        self._words = _words(minutes, unseen) - _words(minutes, set(sent)) if unseen else frozenset()

    def holds(self, text: str) -> bool:
        """Tell whether a text has such a word."""
        return bool(self._words) and any(word.casefold() in self._words for word in words(text))

    def hidden(self, text: str) -> str:
        """Return a text without such words: the minutes may have lent them to what a model wrote."""
        if not self.holds(text):
            return text
        for word in sorted({w for w in words(text) if w.casefold() in self._words}, key=len, reverse=True):
            text = text.replace(word, HIDDEN)
        return text


def _words(minutes: Minutes, numbers: Iterable[int]) -> frozenset[str]:
    known = range(1, len(minutes.sentences) + 1)
    return frozenset(word.casefold() for n in numbers if n in known for word in words(line(minutes.words(n))))
