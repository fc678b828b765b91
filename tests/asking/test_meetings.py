"""Generated meetings: what they hold is known, and the rules find exactly that."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.asking import meetings
from tests.asking.recorded import shelf


def test_the_same_seed_gives_the_same_meetings() -> None:
    """Texts depend on the seed alone; each is a file of its own."""
    first, again, other = meetings.generated(3), meetings.generated(3), meetings.generated(4)
    assert first == again != other
    assert len({m.name for m in first.meetings}) == len({m.text for m in first.meetings}) == meetings.MEETINGS


def test_as_much_is_planted_as_promised() -> None:
    """The planted sentences stand in their texts, and are as many as they should be."""
    made = meetings.generated()
    texts = {m.name: " ".join(m.text.split()) for m in made.meetings}
    wanted = (meetings.PROMISES, meetings.POSTPONED, meetings.QUESTIONS)
    for planted, number in zip((made.promises, made.postponed, made.questions), wanted, strict=True):
        assert sum(map(len, planted.values())) == number
        for name, sentences in planted.items():
            assert all(sentence in texts[name] for sentence in sentences)


def test_counted_findings_stand_among_many_others() -> None:
    """The party asks in other years too, others promise, and most decisions are not postponed."""
    made = meetings.generated()
    held = shelf((m.name, m.text) for m in made.meetings[:60])
    kinds = Counter(entry.kind for entry in held.entries)
    assert min(kinds.values()) > 25
    assert len(meetings.promised(held.entries)) < kinds["action"]
    assert len(meetings.postponed(held.entries)) < kinds["decision"] / 2


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_the_rules_find_what_is_planted(seed: int) -> None:
    """Promises, postponed decisions and questions are found exactly: none is missed, none is too many."""
    made = meetings.generated(seed)
    held = shelf((m.name, m.text) for m in made.meetings)
    documents = held.documents
    assert {(d.sources[0], d.municipality, d.date) for d in documents.values()} == {
        (m.name, m.town, m.date) for m in made.meetings
    }
    assert meetings.amiss(meetings.promised(held.entries), documents, made.promises) == ()
    assert meetings.amiss(meetings.postponed(held.entries), documents, made.postponed) == ()
    assert meetings.amiss(meetings.asked(held.entries, documents), documents, made.questions) == ()
