"""Laws of checking a gold folder: faults are named with their place, and nothing makes the check fail."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from eval.lint import Finding, check, to_text
from tests.shared import GOLD, needs_gold

Data = dict[str, Any]
ROOT = Path(__file__).parents[2]

SENTENCES = [
    "Herr Ruprecht Ahlhorn (CDU) fragt, wann der Steg am Weiher fertig wird.",
    "Frau Dr. Silva Mertz sagt, im Mai sei es so weit.",
    "Der Rat nimmt den Bericht bei 9 Ja- und 2 Nein-Stimmen zur Kenntnis.",
    "Die Verwaltung wird gebeten, bis Ostern ein Geländer zu planen.",
]
TEXT = """Herr Ruprecht Ahlhorn (CDU) fragt, wann der Steg am Wei-
her fertig wird. Frau Dr. Silva Mertz sagt,

Gemeinde Weiherbrook          Seite 1

im Mai sei es so weit.
Der Rat nimmt den Bericht bei 9 Ja- und 2 Nein-Stimmen zur Kenntnis.
Die Verwaltung wird gebeten, bis Ostern ein Geländer zu planen.
"""


def person(name: str | None, faction: str | None = None, label: str | None = None) -> Data:
    """Return a person of an annotation."""
    return {"name": name, "faction": faction, "label": label}


def sound() -> Data:
    """Return the parts of a gold folder without a fault, by file name."""
    question = {
        "id": "q1", "askers": [person("Ruprecht Ahlhorn", "CDU")], "sents": [1], "core": [1],
        "text": "Wann wird der Steg fertig?", "status": "answered",
        "answers": [{"by": [person("Silva Mertz")], "sents": [2]}],
    }  # fmt: skip
    vote = {"mode": "counted", "yes": 9, "no": 2, "abstain": None}
    decision = {"id": "d1", "text_sents": [3], "result_sents": [3], "outcome": "noted", "vote": vote}
    item = {"id": "a1", "tier": "A", "assignee": "Verwaltung", "task": "plant ein Geländer", "sents": [4]}
    head = dict.fromkeys(
        ("municipality", "committee", "date", "number", "start", "end", "place", "chair", "clerk", "public")
    )
    ask = {
        "id": "e1", "type": "list", "question": "Wer sprach über den Steg?", "docs": ["punkt-weiherbrook"],
        "sents": {"punkt-weiherbrook": [1, 2]}, "answer": "Ahlhorn und Mertz", "must": ["Ahlhorn"],
        "people": ["Ahlhorn"], "items": 2,
    }  # fmt: skip
    return {
        "annotation": {
            "doc": "punkt-weiherbrook", "sentences": list(SENTENCES), "questions": [question],
            "decisions": [decision], "action_items": [{**item, "due": "bis Ostern"}], "notes": "",
        },
        "meta": {
            "doc": "punkt-weiherbrook", **head, "participants": [],
            "items": [{"number": "1", "title": "Steg", "first": 1}],
        },
        "qa": ask,
        "csv": "file,municipality\npunkt-weiherbrook.txt,Weiherbrook\n",
        "text": TEXT,
    }  # fmt: skip


def write(folder: Path, parts: Data) -> Path:
    """Write the parts to a gold folder and return it."""
    (folder / "texts").mkdir()
    name = "punkt-weiherbrook"
    (folder / "texts" / f"{name}.txt").write_text(parts["text"], encoding="utf-8")
    (folder / "texts" / "metadata.csv").write_text(parts["csv"], encoding="utf-8")
    (folder / f"{name}.json").write_text(json.dumps(parts["annotation"]), encoding="utf-8")
    for part in ("meta", "qa"):
        lines = parts[part] if isinstance(parts[part], list) else [parts[part]]
        text = "".join(json.dumps(line) + "\n" for line in lines)
        (folder / f"{part}.jsonl").write_text(text, encoding="utf-8")
    return folder


def says(findings: tuple[Finding, ...], level: str, place: str, words: str) -> bool:
    """Tell whether one of the findings is of this level and place and says these words."""
    return any(f.level == level and place in f.place and words in f.text for f in findings)


def test_a_sound_folder_has_no_findings(tmp_path: Path) -> None:
    """Hyphens at line ends and a page footer inside a sentence are layout, not faults."""
    assert check(write(tmp_path, sound())) == ()


def at(*path: str | int) -> Callable[[Data, Any], None]:
    """Return a change that sets the value at a path of the parts."""

    def change(parts: Data, value: Any) -> None:
        place: Any = parts
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value

    return change


Q, D, A = ("annotation", "questions", 0), ("annotation", "decisions", 0), ("annotation", "action_items", 0)
VOTE = {"mode": "counted", "yes": 2, "no": 9, "abstain": None}
CHANGES = {
    "wrong type": (at(*Q, "sents"), "1", "problem", "questions[0].sents", "eine Liste stehen, nicht „1“"),
    "half a sentence": (at(*Q, "sents"), [1.0], "problem", "questions[0].sents[0]", "ganze Zahl"),
    "number zero": (at(*Q, "answers", 0, "sents"), [0], "problem", "answers[0].sents[0]", "klein"),
    "unknown status": (at(*Q, "status"), "open", "problem", "questions[0].status", "möglich: answered"),
    "unknown key": (at(*A, "who"), "x", "problem", "action_items[0]", "„who“ kennt das Format nicht"),
    "blank words": (at(*A, "task"), " ", "problem", "action_items[0].task", "ist leer"),
    "no such sentence": (at(*A, "sents"), [4, 9], "problem", "action_items[0].sents", "Satz 9 gibt es nicht"),
    "no such core": (at(*Q, "core"), [7], "problem", "questions[0].core", "Satz 7 gibt es nicht"),
    "core elsewhere": (at(*Q, "core"), [2], "problem", "questions[0].core", "nicht in sents"),
    "other document": (at("annotation", "doc"), "punkt-x", "problem", "doc", "nicht der Name der Datei"),
    "changed word": (
        at("annotation", "sentences", 1), "Mertz sagt, im Juni.", "problem", "sentences[1]", "nicht im Text",
    ),
    "other order": (at("annotation", "sentences", 3), SENTENCES[2], "problem", "sentences[3]", "anderer St"),
    "meta document": (at("meta", "doc"), "punkt-x", "problem", "Zeile 1 doc", "gibt es hier nicht"),
    "meta sentence": (at("meta", "items", 0, "first"), 8, "problem", "items", "Satz 8 gibt es nicht"),
    "meta date": (at("meta", "date"), "3.5.2024", "problem", "date", "muss ein Datum"),
    "town without file": (at("csv"), "file,municipality\nx.txt,X\n", "problem", "Zeile 2", "„x.txt“ gibt es"),
    "no columns": (at("csv"), "a,b\n1,2\n", "problem", "Zeile 1", "Spalten"),
    "qa document": (at("qa", "docs"), ["punkt-x"], "problem", "(e1) docs", "„punkt-x“ gibt es hier nicht"),
    "qa sentence": (at("qa", "sents"), {"punkt-weiherbrook": [5]}, "problem", "(e1) sents", "Satz 5"),
    "qa nowhere": (at("qa", "sents"), {}, "problem", "sents", "leer"),
    "qa impossible": (at("qa", "type"), "unanswerable", "problem", "docs", "unbeantwortbaren"),
    "qa number": (at("qa", "type"), "who", "problem", "(e1) items", "gehört keine Anzahl"),
    "qa long list": (at("qa", "items"), 3, "hint", "(e1) items", "3 Einträge, aber 2"),
    "qa must": (at("qa", "must"), ["Stegbau|orn"], "hint", "(e1) must", "„Stegbau|orn“"),
    "no sentences": (
        at("annotation", "decisions"),
        [{"id": "d", "text_sents": [], "result_sents": [], "outcome": "noted", "vote": dict.fromkeys(VOTE)}],
        "hint", "decisions[0]", "kein Satz zitiert",
    ),
    "not answered": (at(*Q, "status"), "unanswered", "hint", "questions[0].status", "hat aber eine Antwort"),
    "no answer": (at(*Q, "answers"), [], "hint", "questions[0].status", "hat aber keine Antwort"),
    "title": (at(*Q, "askers"), [person("Dr. Silva Mertz")], "hint", "askers[0].name", "„Dr“ gehört nicht"),
    "faction": (at(*Q, "askers", 0, "faction"), "SPD", "hint", "askers[0].faction", "„SPD“ steht nicht"),
    "name": (at(*Q, "askers", 0, "name"), "Rolf Ahlhorn", "hint", "askers[0].name", "„Rolf“ steht nicht"),
    "nobody": (at(*Q, "askers", 0), person(None), "hint", "askers[0]", "Weder Name noch Bezeichnung"),
    "due": (at(*A, "due"), "bis Pfingsten", "hint", "action_items[0].due", "„Pfingsten“ steht nicht"),
    "lost vote": (at(*D, "vote"), VOTE, "hint", "decisions[0].outcome", "Nicht abgelehnt bei 2"),
    "won vote": (at(*D, "outcome"), "rejected", "hint", "decisions[0].outcome", "Abgelehnt bei 9"),
    "nothing": (
        at("annotation"), {**sound()["annotation"], "questions": [], "decisions": [], "action_items": []},
        "hint", "", "nichts annotiert",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CHANGES.values(), ids=CHANGES)
def test_a_fault_is_named_with_its_place(case: tuple[Any, ...], tmp_path: Path) -> None:
    """Every kind of fault is found where it is, and as serious as it is."""
    change, value, level, place, words = case
    parts = sound()
    change(parts, value)
    findings = check(write(tmp_path, parts))
    assert says(findings, level, place, words), to_text(findings)
    assert level == "problem" or not any(f.level == "problem" for f in findings)


def test_an_answer_before_its_question_is_worth_a_look(tmp_path: Path) -> None:
    """An answer that stands before the question is a hint, not a problem."""
    parts = sound()
    parts["annotation"]["questions"][0] |= {"sents": [4], "core": [4]}
    assert says(check(write(tmp_path, parts)), "hint", "questions[0].answers[0].sents", "vor der Frage")


def test_what_is_there_twice_is_named(tmp_path: Path) -> None:
    """Ids, questions to the library and lines occur once; two questions do not share all sentences."""
    parts = sound()
    parts["annotation"]["questions"] *= 2
    parts["qa"], parts["meta"] = [parts["qa"]] * 2, [parts["meta"]] * 2
    parts["csv"] += "punkt-weiherbrook.txt,Weiherbrook\n"
    findings = check(write(tmp_path, parts))
    twice = {(f.file, f.place) for f in findings if "kommt 2-mal vor" in f.text}
    assert twice == {
        ("punkt-weiherbrook.json", "questions"), ("qa.jsonl", "id"), ("qa.jsonl", "question"),
        ("meta.jsonl", "doc"), ("texts/metadata.csv", "file"),
    }  # fmt: skip
    assert says(findings, "hint", "questions[1].sents", "Dieselben Sätze wie „q1“")


def test_a_list_without_its_number_is_a_problem(tmp_path: Path) -> None:
    """A list question says how many entries the list has."""
    parts = sound()
    del parts["qa"]["items"]
    assert says(check(write(tmp_path, parts)), "problem", "(e1) items", "wie viele Einträge")


def test_an_item_asked_for_and_promised_is_one(tmp_path: Path) -> None:
    """A tier A item with the sentences and person of a tier B item is worth a look."""
    parts = sound()
    items = parts["annotation"]["action_items"]
    items.append({**items[0], "id": "a2", "tier": "B"})
    assert says(check(write(tmp_path, parts)), "hint", "action_items[0]", "„a2“ (B)")


def test_texts_and_annotations_come_in_pairs(tmp_path: Path) -> None:
    """A text without annotation and an annotation without text are problems."""
    folder = write(tmp_path, sound())
    (folder / "texts" / "a.txt").write_text("Text.", encoding="utf-8")
    (folder / "b.json").write_text("{}", encoding="utf-8")
    files = {f.file for f in check(folder) if f.level == "problem" and "fehlt" in f.text}
    assert files >= {"texts/a.txt", "b.json"}


HOSTILE: dict[str, tuple[str, bytes]] = {
    "broken JSON": ("punkt-weiherbrook.json", b'{"doc": '),
    "empty": ("punkt-weiherbrook.json", b""),
    "binary": ("punkt-weiherbrook.json", bytes(range(256))),
    "a list": ("punkt-weiherbrook.json", b"[1, 2]"),
    "deep": ("punkt-weiherbrook.json", b"[" * 100_000),
    "endless number": ("punkt-weiherbrook.json", b"9" * 10_000),
    "surrogate": ("punkt-weiherbrook.json", b'{"doc": "\\ud800\\u001b[2J\\n"}'),
    "huge": ("punkt-weiherbrook.json", b" " * 4_000_000),
    "text in Latin 1": ("texts/punkt-weiherbrook.txt", "Größe".encode("latin-1")),
    "blank text": ("texts/punkt-weiherbrook.txt", b" \n"),
    "broken lines": ("qa.jsonl", b"{}\n[]\nnull\n1e999\n{"),
    "endless list": ("meta.jsonl", b"{}\n" * 6_000),
    "no table": ("texts/metadata.csv", b'file,municipality\n"a\x00'),
    "wide table": ("texts/metadata.csv", b"file,municipality\na,b,c,d,e\n" + b"x" * 200_000),
}


@pytest.mark.parametrize("case", HOSTILE.values(), ids=HOSTILE)
def test_what_cannot_be_read_is_one_line_each(case: tuple[str, bytes], tmp_path: Path) -> None:
    """Broken, binary, empty and huge files are problems on one printable line, never an error."""
    folder = write(tmp_path, sound())
    (folder / case[0]).write_bytes(case[1])
    findings = check(folder)
    assert any(f.level == "problem" and f.file == case[0] for f in findings)
    assert all(f.text.isprintable() and f.place.isprintable() and len(f.text) <= 240 for f in findings)


@pytest.mark.parametrize("make", [lambda p: None, Path.mkdir, lambda p: p.write_text("x", encoding="utf-8")])
def test_no_folder_is_one_problem(make: Callable[[Path], object], tmp_path: Path) -> None:
    """A folder that is missing, empty or a file is one problem."""
    make(tmp_path / "gold")
    (finding,) = check(tmp_path / "gold")
    assert finding.level == "problem"


def test_directories_and_pipes_are_no_files(tmp_path: Path) -> None:
    """Something else under the name of a file is a problem, and nobody waits for it."""
    folder = write(tmp_path, sound())
    (folder / "ordner.json").mkdir()
    os.mkfifo(folder / "texts" / "rohr.txt")
    assert {f.file for f in check(folder) if f.text == "Das ist keine Datei"} == {
        "ordner.json",
        "texts/rohr.txt",
    }


def test_findings_as_text_are_sorted_and_counted() -> None:
    """The text for a reader goes by file and ends with the counts."""
    findings = (
        Finding(level="hint", file="b.json", place="", text="Zwei"),
        Finding(level="problem", file="a.json", place="doc", text="Eins"),
    )
    assert to_text(findings) == (
        "a.json\n  Fehler   doc: Eins\n\nb.json\n  Hinweis  Zwei\n\n1 Fehler, 1 Hinweis\n"
    )
    assert to_text(()) == "0 Fehler, 0 Hinweise\n"


def test_the_gold_of_the_repository_has_no_problems() -> None:
    """The repository's own gold is sound; the few hints have been looked at."""
    findings = check(ROOT / "eval" / "gold")
    assert [f for f in findings if f.level == "problem"] == []
    assert len(findings) <= 5


@needs_gold
def test_real_gold_fits_the_schema_too() -> None:
    """Annotated real minutes have the same shape; at most a sentence or two differ from their text."""
    problems = [f for f in check(GOLD) if f.level == "problem"]
    assert len(problems) <= 2
    assert all(f.place.startswith("sentences[") for f in problems)
