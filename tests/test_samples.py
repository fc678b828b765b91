"""The sample minutes are sound: citations exist, words stand in the text, formats agree, all is invented."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import docx
import pypdfium2  # type: ignore[import-untyped]
import pytest

from eval.scoring.spans import Words, tokens
from tests.eval.records import SAMPLES, Record, expectations
from tests.shared import annotation, gold_names, needs_gold

ALL = expectations()
OUTCOMES = set(
    "approved approved_amended rejected postponed referred withdrawn removed noted recommended elected"
    " no_decision proposed".split()
)
each = pytest.mark.parametrize("name", sorted(ALL))


def text(name: str) -> str:
    """Return the text of a sample."""
    path = next(p for p in SAMPLES.iterdir() if p.stem == name and p.suffix in (".txt", ".md"))
    return path.read_text(encoding="utf-8")


def unbroken(words: str) -> str:
    """Return a text without the hyphens of line ends, letters and digits only."""
    return "".join(tokens(re.sub(r"(?<=[a-zäöüß])-\n(?=[a-zäöüß])", "", words)))


def citations(expected: Record) -> list[int]:
    """Return all sentence numbers that an expectation cites."""
    out: list[int] = []
    for question in expected["questions"]:
        out += question["sents"] + question["core"]
        out += [n for answer in question["answers"] for n in answer["sents"]]
    for decision in expected["decisions"]:
        out += decision["text_sents"] + decision["result_sents"]
    return out + [n for action in expected["action_items"] for n in action["sents"]]


def people(expected: Record) -> list[dict[str, Any]]:
    """Return all persons that an expectation names as asking or answering."""
    asking = [p for q in expected["questions"] for p in q["askers"]]
    return asking + [p for q in expected["questions"] for a in q["answers"] for p in a["by"]]


@each
def test_sentences_are_the_whole_text(name: str) -> None:
    """The units in their order are the text of the sample, word for word, nothing left out."""
    assert unbroken("\n".join(ALL[name]["sentences"])) == unbroken(text(name))


@each
def test_citations_exist_and_findings_are_whole(name: str) -> None:
    """Every cited number exists; every question has a core within its sentences, every finding a citation."""
    expected = ALL[name]
    assert all(1 <= n <= len(expected["sentences"]) for n in citations(expected))
    assert all(q["core"] and set(q["core"]) <= set(q["sents"]) for q in expected["questions"])
    assert all(a["sents"] and a["by"] for q in expected["questions"] for a in q["answers"])
    assert all(d["text_sents"] or d["result_sents"] for d in expected["decisions"])
    assert {d["outcome"] for d in expected["decisions"]} <= OUTCOMES
    assert all(a["sents"] for a in expected["action_items"])


@each
def test_status_and_answers_agree(name: str) -> None:
    """An unanswered question has no answer, any other has one."""
    for question in ALL[name]["questions"]:
        assert (question["status"] == "unanswered") == (not question["answers"]), question["id"]


@each
def test_names_numbers_and_deadlines_stand_in_the_text(name: str) -> None:
    """Names, factions, vote numbers and deadlines of an expectation are words of the minutes."""
    expected, words = ALL[name], set(tokens(text(name)))
    for person in people(expected):
        assert set(tokens(person["name"])) <= words, person
        assert set(tokens(person["faction"])) <= words, person
    assert all(set(tokens(who)) <= words for who in expected["header"]["participants"])
    for decision in expected["decisions"]:
        cited = " ".join(
            expected["sentences"][n - 1] for n in {*decision["text_sents"], *decision["result_sents"]}
        )
        for number in (decision["vote"][k] for k in ("yes", "no", "abstain")):
            assert number is None or _written(number) & set(tokens(cited)), decision["id"]
    for action in expected["action_items"]:
        cited = " ".join(expected["sentences"][n - 1] for n in action["sents"])
        assert (action["due"] or "").casefold() in cited.casefold(), action["id"]


def _written(number: int) -> set[str]:
    forms = {1: {"einer", "eine", "ein"}, 2: {"zwei"}, 3: {"drei"}, 4: {"vier"}}
    return {str(number)} | forms.get(number, set())


@each
def test_items_start_at_their_headings(name: str) -> None:
    """An item's first sentence is its heading and holds its title; items follow each other."""
    expected = ALL[name]
    firsts = [item["first"] for item in expected["items"]]
    assert firsts == sorted(set(firsts))
    for item in expected["items"]:
        assert (item["title"] or "") in expected["sentences"][item["first"] - 1]


def test_there_is_enough_of_everything() -> None:
    """The samples hold every outcome and status, many questions, a quarter of them hard, and both tiers."""
    questions = [q for e in ALL.values() for q in e["questions"]]
    outcomes = Counter(d["outcome"] for e in ALL.values() for d in e["decisions"])
    tiers = Counter(a["tier"] for e in ALL.values() for a in e["action_items"])
    assert len(questions) >= 35
    assert {q["status"] for q in questions} == {"answered", "partial", "deferred", "unanswered"}
    assert 4 * sum("hard" in q for q in questions) >= len(questions)
    assert set(outcomes) == OUTCOMES
    assert outcomes.total() >= 40
    assert tiers["A"] >= 20
    assert tiers["B"] >= 5


def test_the_pdf_holds_the_same_words() -> None:
    """Without page headers and footers the text layer of the PDF is the text of the minutes."""
    with pypdfium2.PdfDocument(SAMPLES / "rat-2024-03-12.pdf") as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    assert len(pages) >= 5
    bodies = []
    for number, page in enumerate(pages, 1):
        lines = page.replace("\r", "").split("\n")
        assert lines[0].endswith(f"Seite {number} von {len(pages)}")
        assert "Ratsbüro" in lines[1]
        bodies.append("\n".join(lines[2:]))
    found = re.sub(r"[\ufffe\u0002]\n?", "", "\n".join(bodies))
    assert unbroken(found) == unbroken(text("rat-2024-03-12"))


def test_the_docx_holds_the_same_words() -> None:
    """Paragraphs and table cells of the DOCX in their order are the text of the minutes."""
    document = docx.Document(str(SAMPLES / "rat-2024-03-12.docx"))
    parts: list[str] = []
    for part in document.iter_inner_content():
        if isinstance(part, docx.table.Table):
            parts += [cell.text for row in part.rows for cell in row.cells]
        else:
            parts.append(part.text)
    assert len(document.tables) == 1
    assert unbroken("\n".join(parts)) == unbroken(text("rat-2024-03-12"))


@needs_gold
def test_nothing_is_copied_from_real_minutes() -> None:
    """No run of eight words of a sample stands in a real document, and no full name of one does."""
    real = [Words.of(annotation(name)["sentences"]).folded for name in gold_names()]
    runs = {words[i : i + 8] for words in real for i in range(len(words) - 7)}
    pairs = {words[i : i + 2] for words in real for i in range(len(words) - 1)}
    for name, expected in ALL.items():
        mine = Words.of(expected["sentences"]).folded
        shared = [mine[i : i + 8] for i in range(len(mine) - 7) if mine[i : i + 8] in runs]
        assert not shared, (name, shared[:1])
        for who in expected["header"]["participants"]:
            assert tuple(tokens(who)) not in pairs, who
