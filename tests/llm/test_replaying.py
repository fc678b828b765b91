"""Recorded replies answer again, by the words of the sentences, in whatever parts these are sent."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import EngineError
from pipeline.llm.chat import Reply
from pipeline.llm.places import Places
from pipeline.llm.recording import recording
from pipeline.llm.replaying import Replay, replaying
from tests.llm.plain import Counting, request

WORDS = (
    "Niederschrift des Rates",
    "Frau Abel fragt, wann der Steg fertig wird.",
    "Die Verwaltung antwortet, er werde im Mai fertig.",
    "Beschluss:",
    "Der Brunnen wird gebaut.",
    "Einstimmig beschlossen.",
    "Herr Berg fragt nach der Schule.",
    "Die Antwort folgt schriftlich.",
    "Beschluss:",
    "Die Mühlgasse wird gesperrt.",
    "Einstimmig beschlossen.",
)
ALL = dict(enumerate(WORDS, 1))
FIRST: dict[str, Any] = {"s": [2], "text": "Steg?", "answers": [{"s": [3], "by": ["Verwaltung"]}]}
SECOND: dict[str, Any] = {"s": [7], "text": "Schule?", "answers": []}
DECISIONS: list[dict[str, Any]] = [
    {"s": [5, 6], "outcome": "approved"},
    {"s": [10, 11], "outcome": "approved"},
]
WHOLE: dict[str, Any] = {"questions": [FIRST, SECOND], "decisions": DECISIONS}


def part(first: int, last: int) -> dict[int, str]:
    """Return the sentences from one number to another."""
    return {number: words for number, words in ALL.items() if first <= number <= last}


def write(
    folder: Path, reply: object, sentences: object = WORDS, name: str = "musterau.json", **more: Any
) -> Path:
    """Write a reply by hand."""
    record = {"document": "musterau", "prompt": "extract.v1", "sentences": sentences, "reply": reply, **more}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(json.dumps(record), encoding="utf-8")
    return folder


def said(chat: Replay, sentences: dict[int, str], number: int = 1) -> dict[str, Any]:
    """Return what the chat says to a request with these sentences."""
    reply = chat(request(sentences=sentences, part=number, user=f"etwas anderes {number}"))
    assert (reply.finish, reply.error) == ("stop", None)
    return dict(json.loads(reply.text))


def test_the_same_request_gets_the_same_reply(tmp_path: Path) -> None:
    """What was recorded is given back as it was, whole or cut off, each part its own."""
    replies = {
        "a": Reply(text='{"questions": []}', model="m", usage={"calls": 1}),
        "b": Reply(text='{"questions": [', finish="length", error="Abgeschnitten.", model="m"),
        "c": Reply(text="<think>x</think> {}", model="m"),
    }
    live = recording(Counting(lambda asked: replies[asked.user]), tmp_path, print)
    asked = [request(user=user, part=number) for number, user in enumerate("abc", 1)]
    assert [live(each) for each in asked] == [replaying(tmp_path)(each) for each in asked]


@pytest.mark.parametrize("reply", [WHOLE, json.dumps(WHOLE), f"Gern:\n```json\n{json.dumps(WHOLE)}\n```"])
def test_a_reply_written_by_hand_works(reply: object, tmp_path: Path) -> None:
    """Document, prompt, sentences and reply are enough, in a folder without prompts too."""
    chat = replaying(write(tmp_path, reply))
    answered = chat(request(sentences=ALL)).text
    assert answered == (reply if isinstance(reply, str) else json.dumps(WHOLE, ensure_ascii=False))
    assert said(chat, ALL | {12: "Ende."}) == WHOLE
    assert chat.unplaced() == ()


def test_only_cited_sentences_need_to_stand_in_a_file(tmp_path: Path) -> None:
    """Sentences may be given by number."""
    sentences = {"7": WORDS[6]}
    assert said(replaying(write(tmp_path, {"questions": [SECOND]}, sentences)), ALL) == {
        "questions": [SECOND]
    }


def test_one_reply_serves_several_parts(tmp_path: Path) -> None:
    """Each part gets what cites its sentences, also where sentences repeat."""
    chat = replaying(write(tmp_path, WHOLE))
    assert said(chat, part(1, 6)) == {"questions": [FIRST], "decisions": DECISIONS[:1]}
    assert chat.unplaced() != ()
    assert said(chat, part(7, 11), 2) == {"questions": [SECOND], "decisions": DECISIONS[1:]}
    assert chat.unplaced() == ()


def test_several_replies_serve_one_request(tmp_path: Path) -> None:
    """Recorded parts are merged, equal entries once, usage added up."""
    write(tmp_path, {"questions": [FIRST]}, part(1, 3), usage={"calls": 1})
    write(tmp_path, {"questions": [FIRST, SECOND]}, part(2, 7), "musterau.2.json", part=2, usage={"calls": 1})
    write(tmp_path, {"decisions": DECISIONS[1:]}, part(8, 11), "musterau.3.json", part=3, usage={"calls": 1})
    chat = replaying(tmp_path)
    reply = chat(request(sentences=ALL))
    assert json.loads(reply.text) == {"questions": [FIRST, SECOND], "decisions": DECISIONS[1:]}
    assert reply.usage == {"calls": 3}


def test_an_answer_in_another_part_goes_with_its_question(tmp_path: Path) -> None:
    """A part that knows an open question from before gets it with the answers that stand there."""
    chat = replaying(write(tmp_path, {"questions": [FIRST | {"answers": [{"s": [8]}]}]}))
    assert said(chat, part(1, 6)) == {"questions": [FIRST | {"answers": []}]}
    later = said(chat, {2: WORDS[1], **part(7, 11)}, 2)
    assert later == {"questions": [FIRST | {"answers": [{"s": [8]}]}]}


def test_numbers_mean_the_sentences_that_were_sent(tmp_path: Path) -> None:
    """After a change of the reader a number stands for the place of its words today."""
    now = ["Stadt Musterau", *WORDS[:2], "Die Verwaltung antwortet,", "er werde im Mai fertig.", *WORDS[3:]]
    got = said(replaying(write(tmp_path, WHOLE)), dict(enumerate(now, 1)))
    assert got["questions"][0] == FIRST | {"s": [3], "answers": [{"s": [4, 5], "by": ["Verwaltung"]}]}
    assert [each["s"] for each in got["decisions"]] == [[7, 8], [12, 13]]


def test_a_sentence_that_is_gone_is_refused_visibly(tmp_path: Path) -> None:
    """Its entry keeps a number that no document has; the other entries stand."""
    now = ALL | {5: "Der Brunnen wird nicht gebaut."}
    got = said(replaying(write(tmp_path, WHOLE)), now)
    assert got == WHOLE | {"decisions": [{"s": [-5, 6], "outcome": "approved"}, DECISIONS[1]]}


def test_a_sentence_that_was_never_sent_is_refused_visibly(tmp_path: Path) -> None:
    """An invented number means nothing, even if a sentence has it today."""
    reply = {"decisions": [{"s": [12]}, {"s": [5, 99]}, {"s": []}, {"s": ["5"]}, {"s": [0]}]}
    chat = replaying(write(tmp_path, reply))
    expected = [{"s": [-12]}, {"s": [5, -99]}, {"s": []}, {"s": ["5"]}, {"s": [0]}]
    assert said(chat, ALL | {12: "Ende."}) == {"decisions": expected}
    assert said(chat, part(7, 11), 2) == {"decisions": []}


def test_what_no_request_takes_is_told(tmp_path: Path) -> None:
    """At the end of a document nobody knows whether a sentence is gone; its entry is named afterwards."""
    chat = replaying(write(tmp_path, WHOLE))
    said(chat, part(1, 9) | {10: "Die Mühlgasse wird geöffnet.", 11: WORDS[10]})
    said(chat, part(1, 4))
    assert chat.unplaced() == ()
    late = replaying(write(tmp_path / "b", WHOLE))
    said(late, part(1, 9) | {10: "Die Mühlgasse wird geöffnet."})
    (line,) = late.unplaced()
    assert "musterau.json: Der Eintrag decisions.2 (Sätze 10, 11)" in line


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kein JSON", "nicht lesbar"),
        (json.dumps({"document": "x", "prompt": "extract.v1", "sentences": [], "reply": {}}), "gehört nicht"),
        (
            json.dumps(
                {"document": "musterau", "prompt": "extract.v1", "sentences": ["x"], "reply": "nichts"}
            ),
            "kein JSON",
        ),
        (None, "keine Antwort aufgezeichnet"),
    ],
    ids=["unreadable", "another", "prose", "missing"],
)
def test_a_reply_that_cannot_be_had_is_an_error(text: str | None, told: str, tmp_path: Path) -> None:
    """It fails the call with a German line naming the file, and nothing else."""
    if text is not None:
        (tmp_path / "musterau.json").write_text(text, encoding="utf-8")
    reply = replaying(tmp_path)(request())
    assert (reply.finish, reply.text) == ("error", "")
    assert reply.error is not None
    assert told in reply.error
    assert "musterau.json" in reply.error


def test_a_missing_folder_is_refused_at_once(tmp_path: Path) -> None:
    """One German line names the folder."""
    with pytest.raises(EngineError, match="gibt es nicht"):
        replaying(tmp_path / "nirgends")


def test_a_prompt_without_sentences_is_answered_by_its_document(tmp_path: Path) -> None:
    """A plan cites nothing; it is known by its name alone."""
    chat = replaying(write(tmp_path, {"kinds": ["decision"]}, []))
    assert json.loads(chat(request(sentences={}, user="Frage")).text) == {"kinds": ["decision"]}


SENTENCE = st.sampled_from([*"abcdefghij", "Ja.", "Ja.", "Beschluss:"])


@st.composite
def cut_twice(draw: st.DrawFn) -> tuple[list[str], list[list[int]], list[list[int]]]:
    """Return sentences, and two ways to cut their numbers into parts."""
    words = draw(st.lists(SENTENCE, min_size=1, max_size=14))
    ways = []
    for _ in range(2):
        borders = draw(st.lists(st.integers(1, len(words)), max_size=3))
        cuts = sorted({0, len(words), *borders})
        ways.append([list(range(low + 1, high + 1)) for low, high in pairwise(cuts)])
    return words, ways[0], ways[1]


@settings(max_examples=150)
@given(cut_twice())
def test_any_packing_gets_every_entry_once(drawn: tuple[list[str], list[list[int]], list[list[int]]]) -> None:
    """However a document was cut when recorded and is cut now, each entry comes back once, as it was."""
    words, recorded, present = drawn
    document = dict(enumerate(words, 1))
    entries = {number: {"s": [number], "text": f"t{number}"} for number in document}
    with TemporaryDirectory() as folder:
        for index, numbers in enumerate(recorded, 1):
            name = "musterau.json" if index == 1 else f"musterau.{index}.json"
            reply = {"all": [entries[number] for number in numbers]}
            write(Path(folder), reply, {number: document[number] for number in numbers}, name)
        chat = replaying(Path(folder))
        for index, numbers in enumerate(present, 1):
            got = said(chat, {number: document[number] for number in numbers}, index)
            assert got == {"all": [entries[number] for number in numbers]}
        assert chat.unplaced() == ()


@settings(max_examples=200)
@given(st.lists(SENTENCE, max_size=12), st.lists(SENTENCE, max_size=12))
def test_places_hold_the_same_words_in_the_same_order(old: list[str], new: list[str]) -> None:
    """A sentence is only ever found where its words stand, and order is kept."""
    places = Places(dict(enumerate(old, 1)), dict(enumerate(new, 1)))
    found = [(number, places(number)) for number in range(1, len(old) + 1)]
    assert all(any(old[number - 1] in new[n - 1] for n in here) for number, here in found if here)
    if old == new:
        assert found == [(number, (number,)) for number in range(1, len(old) + 1)]
