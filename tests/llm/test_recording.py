"""What a model was asked and said stands in files that a reader can review, and nothing of it is lost."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import Damaged, EngineError
from pipeline.llm.chat import Finish, Reply
from pipeline.llm.objects import json_in
from pipeline.llm.recording import file_name, load, recording, usage
from tests.llm.plain import SENTENCES, Counting, request

SAID = Reply(text='{"questions": [{"s": [1]}]}', model="probe-1", usage={"calls": 1, "seconds": 0.5})


def test_a_request_and_its_reply_stand_in_one_file(tmp_path: Path) -> None:
    """DIR/PROMPT/DOCUMENT.json has the sentences, the request's own text, and the reply as an object."""
    assert recording(Counting(lambda _: SAID), tmp_path / "neu", print)(request()) == SAID
    record = json.loads((tmp_path / "neu" / "extract.v1" / "musterau.json").read_text(encoding="utf-8"))
    assert record == {
        "schema": "protokollant/reply/1",
        "document": "musterau",
        "prompt": "extract.v1",
        "hash": "0123456789ab",
        "model": "probe-1",
        "sentences": list(SENTENCES.values()),
        "reply": {"questions": [{"s": [1]}]},
        "usage": {"calls": 1, "seconds": 0.5},
        "user": [f"[{number}] {words}" for number, words in SENTENCES.items()],
    }


def test_further_parts_have_files_of_their_own(tmp_path: Path) -> None:
    """A part says by number which sentences it was sent; repeated calls of a part are all kept."""
    chat = recording(Counting(lambda _: SAID), tmp_path, print)
    chat(request())
    chat(request(sentences={3: "Ja.", 4: "Nein."}, part=2))
    chat(request(sentences={4: "Nein."}, part=2))
    assert sorted(path.name for path in tmp_path.rglob("*.json")) == [
        "musterau.2.json",
        "musterau.3.json",
        "musterau.json",
    ]
    parts = load(tmp_path, "musterau", "extract.v1")
    assert [(part.part, list(part.sentences)) for part in parts] == [(1, [1, 2]), (2, [3, 4]), (2, [4])]


def test_a_new_recording_replaces_an_old_one(tmp_path: Path) -> None:
    """Parts that an earlier run left do not mix with those of this one; other documents stay."""
    first = recording(Counting(lambda _: SAID), tmp_path, print)
    for part in (1, 2, 3):
        first(request(part=part))
    first(request("lindenbach"))
    recording(Counting(lambda _: SAID), tmp_path, print)(request())
    assert sorted(path.name for path in tmp_path.rglob("*.json")) == ["lindenbach.json", "musterau.json"]


def test_documents_with_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    """Two documents of a run that share a name both stand in files."""
    chat = recording(Counting(lambda _: SAID), tmp_path, print)
    chat(request(sentences={1: "Erste."}))
    chat(request(sentences={1: "Zweite."}))
    chat(request("musterau.2"))
    assert [each.sentences for each in load(tmp_path, "musterau", "extract.v1")] == [
        {1: "Erste."},
        {1: "Zweite."},
    ]


@pytest.mark.parametrize(
    "said",
    ["kein JSON", '```json\n{"a": 1}\n```', '{"a": 1, "a": 2}', '{"a": NaN}', '"x"', '{"a": "\\ud800"}'],
)
def test_what_is_no_plain_object_is_kept_as_text(said: str, tmp_path: Path) -> None:
    """A reply that JSON could not give back as it was stays the text it was."""
    recording(Counting(lambda _: replace(SAID, text=said)), tmp_path, print)(request())
    assert load(tmp_path, "musterau", "extract.v1")[0].reply == said


@pytest.mark.parametrize(("finish", "text", "kept"), [
    ("length", '{"questions": [', True), ("refusal", "", True), ("error", "", False), ("stopped", "", False),
])  # fmt: skip
def test_failed_calls_are_not_recorded(finish: Finish, text: str, kept: bool, tmp_path: Path) -> None:
    """What a model said is kept with how it ended; a call without an answer leaves no file."""
    said = Reply(finish=finish, text=text, error="Grund.")
    recording(Counting(lambda _: said), tmp_path, print)(request())
    assert bool(list(tmp_path.rglob("*.json"))) is kept
    if kept:
        (found,) = load(tmp_path, "musterau", "extract.v1")
        assert (found.finish, found.error) == (finish, "Grund.")


@pytest.mark.parametrize(
    "document", ["a/b", "../oben", "CON", "con.txt", "x" * 300, "", "a:b?", " . ", "Ä ö"]
)
def test_any_document_has_a_file(document: str, tmp_path: Path) -> None:
    """A name that a platform would not take is changed, and found again; nothing leaves the folder."""
    recording(Counting(lambda _: SAID), tmp_path / "x", print)(request(document))
    assert load(tmp_path / "x", document, "extract.v1")[0].document == document
    assert [path.parent for path in tmp_path.rglob("*.json")] == [tmp_path / "x" / "extract.v1"]
    assert len(file_name(document)) < 130


def test_a_folder_that_cannot_be_made_is_refused_at_once(tmp_path: Path) -> None:
    """Before anything is paid for, one German line says so."""
    (tmp_path / "datei").write_text("x")
    with pytest.raises(EngineError, match="Hier können keine Antworten aufgezeichnet werden"):
        recording(Counting(), tmp_path / "datei", print)


def test_a_file_that_cannot_be_written_loses_no_reply(tmp_path: Path) -> None:
    """The reply is returned all the same, and a line says what is missing."""
    said: list[str] = []
    (tmp_path / "extract.v1").write_text("eine Datei")
    assert recording(Counting(lambda _: SAID), tmp_path, said.append)(request()) == SAID
    assert len(said) == 1
    assert "ließ sich nicht aufzeichnen" in said[0]


@pytest.mark.parametrize("sentences", [{"x": "a"}, {"1": 2}, "a", None, [1], {"-1": "a"}, {"1" * 20: "a"}])
def test_sentences_have_numbers_and_words(sentences: object, tmp_path: Path) -> None:
    """A file whose sentences are no numbered words is refused by name."""
    record = {"document": "d", "prompt": "p", "sentences": sentences, "reply": {}}
    (tmp_path / "d.json").write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(Damaged, match=r"d\.json: Die gesendeten Sätze"):
        load(tmp_path, "d", "p")


def test_usage_keeps_numbers_only() -> None:
    """Tokens are numbers; everything else in a usage record is dropped."""
    assert usage({"a": 1, "b": "2", "c": True, "d": float("nan"), "e": None, "f": 0.5}) == {"a": 1, "f": 0.5}
    assert usage([1]) == {}


def test_an_object_is_found_in_prose() -> None:
    """The longest object counts, whatever is around it; None where there is none."""
    assert json_in('Hier {"a": 1}, besser: {"a": 1, "b": [2]} !') == {"a": 1, "b": [2]}
    assert json_in("[1, 2] und {kaputt") is None
    assert json_in("{" * 100_000) is None
