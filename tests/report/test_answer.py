"""A reply is printed as a stable record and as German text; both cite word for word."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from pipeline.library import Filter, Place, Plan, Reply, Said
from pipeline.report import answer
from pipeline.store import Library
from tests.store import shelf

PLAN = Plan(
    question="Wann kommt der Radweg?",
    shape="time",
    filter=Filter(municipality="Musterau", people=("Uli Abel",)),
    words=("Radweg",),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library of one document."""
    with Library.open(tmp_path_factory.mktemp("library"), write=True, create=True) as opened:
        shelf.put(opened)
        yield opened


@pytest.fixture(scope="module")
def reply(library: Library) -> Reply:
    """Return an answer of one statement with an item and what is nearest."""
    (document,) = library.documents()
    place = Place(minutes=document.id, cites=(2, 3))
    found = library.match("radweg")
    return Reply(
        plan=PLAN,
        answered=True,
        said=(Said(text="Die Verwaltung antwortet, der Bau beginne im Mai.", places=(place,)),),
        items=library.entries(Filter(kinds=("action",))),
        nearest=library.passages([id_ for id_, _ in found]),
        confidence=0.9,
    )


def test_the_record_has_the_keys_of_its_schema(library: Library, reply: Reply) -> None:
    """All keys of protokollant/ask/1 are there, and each quote says where it stands."""
    record = answer.to_record(reply, library)
    assert list(record) == [
        "schema", "question", "plan", "answered", "answer", "items", "nearest", "provenance",
    ]  # fmt: skip
    assert record["schema"] == "protokollant/ask/1"
    assert record["plan"]["municipality"] == "Musterau"
    (quote,) = record["answer"][0]["evidence"]
    assert quote["source"] == "test.txt"
    assert quote["item"] == "1"
    assert quote["sentences"] == [2, 3]
    assert record["items"][0]["kind"] == "action"
    assert record["items"][0]["evidence"][0]["sentences"] == [5]
    assert record["nearest"]


def test_quotes_are_word_for_word(library: Library, reply: Reply) -> None:
    """Every quote is the text of its document between its offsets."""
    record = answer.to_record(reply, library)
    quotes = [q for s in record["answer"] for q in s["evidence"]] + record["nearest"]
    quotes += [q for item in record["items"] for q in item["evidence"]]
    for quote in quotes:
        assert quote["text"] == library.minutes(quote["minutes"]).text[quote["start"] : quote["end"]]


def test_the_same_reply_gives_the_same_bytes(library: Library, reply: Reply) -> None:
    """JSON is stable and readable."""
    assert answer.to_json(reply, library) == answer.to_json(reply, library)
    assert json.loads(answer.to_json(reply, library, indent=None)) == answer.to_record(reply, library)


def test_the_text_says_what_was_understood_answers_and_cites(library: Library, reply: Reply) -> None:
    """The terminal shows plan, answer with marks, and the places with their quotes."""
    text = answer.to_text(reply, library)
    assert text.startswith("Verstanden: Zeitpunkt · Uli Abel · Musterau; gesucht: Radweg\n")
    assert "im Mai. [1]" in text
    assert "[1] Musterau, Rat der Stadt, 12.03.2024 · TOP 1 Radweg am Ufer · Sätze 2–3 (test.txt)" in text
    assert "„Herr Abel fragt, wann der Radweg gebaut wird." in " ".join(text.split())
    assert all(len(line) <= 100 for line in text.splitlines())


def test_a_withheld_answer_says_so(library: Library, reply: Reply) -> None:
    """Where nothing is said, the text says so and shows what comes nearest."""
    withheld = Reply(plan=PLAN, answered=False, nearest=reply.nearest)
    text = answer.to_text(withheld, library)
    assert "Dazu steht nichts in den Niederschriften." in text
    assert "Am nächsten kommen:" in text
    assert "Quellen" not in text
    record = answer.to_record(withheld, library)
    assert (record["answered"], record["answer"], record["items"]) == (False, [], [])


def test_nothing_at_all_can_be_printed(library: Library) -> None:
    """A library that found nothing gives one line more than what was understood."""
    text = answer.to_text(Reply(plan=PLAN, answered=False), library)
    assert text.endswith("Dazu steht nichts in den Niederschriften.\n")
