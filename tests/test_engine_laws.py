"""What holds of every engine, whether it goes by rules or asks a language model.

The model is the oracle of the tests, over real HTTP: it answers from annotations according to the sentences
it received.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from eval.dataset import OWN, Dataset, Document, load
from pipeline import tasks
from pipeline.engine import Engine
from pipeline.ground import ground
from pipeline.model import Abstract, Findings, Kind, Minutes, Proposals, Summary, finding_ids, quotes
from pipeline.reading import read, read_bytes
from pipeline.report.record import to_json, to_record
from pipeline.rules import RulesEngine
from tests.llm.asking_oracle import engine as asking
from tests.oracle_server import Oracle

EVERY = 4  # one of so many annotated documents is taken
TEXT = """Stadt Musterau
Niederschrift über die Sitzung des Bauausschusses am 12.03.2024

TOP 1 Radweg an der Mühlgasse

Frau Abel (SPD) fragt, wann der Radweg an der Mühlgasse fertig sei.
Herr Born vom Tiefbauamt antwortet, der Radweg werde im Herbst fertig.

Beschluss:
Der Ausschuss beschließt den Bau des Radwegs an der Mühlgasse.
Abstimmungsergebnis: einstimmig

TOP 2 Verschiedenes

Herr Conrad (CDU) möchte wissen, was die neue Sporthalle koste.
Die Verwaltung sagt zu, die Kosten bis zum 31.05.2024 schriftlich nachzureichen.
"""
MORE = """
TOP 3 Schluss

Die nächste Sitzung ist im Juni.
"""
HOSTILE = (
    "",
    "\n\n\n",
    "...",
    "?" * 2000,
    "Beschluss:\n" * 50,
    "a" * 20_000,
    "(((((((((([[[[[[[[[[{{{{{{{{{{" * 20,
    "Frage? " * 400,
    "\u202e\u200b\ufeff Niederschrift \ud7ff",
    '{"questions": [{"s": [1], "text": null}]}',
)
HEAD = {
    "id", "title", "municipality", "committee", "date", "number", "start", "end", "place", "chair", "clerk",
    "status", "sources", "text_sha256", "participants",
}  # fmt: skip
KEYS = {
    "questions": {"id", "text", "askers", "status", "evidence", "answers", "found_by", "review"},
    "decisions": {"id", "text", "outcome", "vote", "evidence"},
    "action_items": {"id", "task", "assignees", "due", "tier", "evidence"},
}
PERSON, QUOTE = {"name", "faction", "role", "label"}, {"sentences", "start", "end", "page", "text"}


def annotated() -> Dataset:
    """Return the annotated minutes that come with the program, and one more that is written here."""
    gold = load(OWN)
    sentences = [line for line in TEXT.splitlines() if line]
    at = {words[:12]: number for number, words in enumerate(sentences, 1)}
    person = {"faction": None, "label": None}
    asked, replied = at["Frau Abel (S"], at["Herr Born vo"]
    more, promised = at["Herr Conrad "], at["Die Verwaltu"]
    written: dict[str, Any] = {
        "doc": "musterau",
        "sentences": sentences,
        "questions": [
            {
                "sents": [asked], "core": [asked], "askers": [{**person, "name": "Abel", "faction": "SPD"}],
                "text": "Wann ist der Radweg an der Mühlgasse fertig?", "status": "answered",
                "answers": [{"by": [{**person, "name": "Born"}], "sents": [replied]}],
            },
            {
                "sents": [more], "core": [more], "askers": [{**person, "name": "Conrad", "faction": "CDU"}],
                "text": "Was kostet die neue Sporthalle?", "status": "deferred",
                "answers": [{"by": [{**person, "name": None, "label": "Verwaltung"}], "sents": [promised]}],
            },
        ],
        "decisions": [
            {
                "text_sents": [at["Der Ausschus"]], "result_sents": [at["Abstimmungse"]],
                "outcome": "approved",
                "vote": {"mode": "unanimous", "yes": None, "no": None, "abstain": None},
            }
        ],
        "action_items": [
            {
                "tier": "A", "assignee": "Verwaltung", "task": "reicht die Kosten schriftlich nach",
                "sents": [promised], "due": "bis zum 31.05.2024",
            }
        ],
        "items": [{"first": at["TOP 1 Radweg"]}, {"first": at["TOP 2 Versch"]}],
    }  # fmt: skip
    own = Document(name="musterau", town="musterau", group="own", path=Path("musterau.txt"), expected=written)
    return replace(gold, documents=(own, *gold.documents))


@pytest.fixture(scope="module", params=["rules", "llm", "llm in parts"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Return each engine in turn; the model once in one part a document, once in many."""
    if request.param == "rules":
        yield RulesEngine()
        return
    patch = pytest.MonkeyPatch()
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "PROTOKOLLANT_API_KEY"):
        patch.delenv(name, raising=False)
    with asking(Oracle(annotated()), 800 if "parts" in request.param else 32_000) as asked:
        yield asked
    patch.undo()


@pytest.fixture(scope="module")
def summaries(engine: Engine) -> Sequence[Summary]:
    """Return what an engine makes of minutes of many kinds."""
    documents = [read(d.path) for d in load(OWN).documents[::EVERY]]
    return [tasks.summarise(minutes, engine) for minutes in (written(TEXT), *documents)]


def written(text: str) -> Minutes:
    """Return minutes read from a text."""
    return read_bytes(text.encode("utf-8", "replace"), "musterau.txt")


def cited(findings: Findings) -> Iterator[tuple[int, ...]]:
    """Yield what each finding cites."""
    for question in findings.questions:
        yield question.cites
        yield from (answer.cites for answer in question.answers)
    yield from (decision.cites for decision in findings.decisions)
    yield from (action.cites for action in findings.action_items)


def told(abstract: Abstract) -> Iterator[tuple[int, ...]]:
    """Yield what each statement of an abstract cites."""
    yield from (statement.cites for said in (abstract.overview, *abstract.items) for statement in said)


def test_something_is_found(summaries: Sequence[Summary]) -> None:
    """The laws below speak of many findings of every kind."""
    for kind, least in (("questions", 50), ("decisions", 30), ("action_items", 20)):
        assert sum(len(getattr(s.findings, kind)) for s in summaries) >= least
    first = summaries[0].findings
    assert [len(first.questions), len(first.decisions), len(first.action_items)] == [2, 1, 1]


def test_cited_sentences_exist(summaries: Sequence[Summary]) -> None:
    """Whatever stands cites at least one sentence, in order, each once, and none that is not there."""
    for summary in summaries:
        for cites in (*cited(summary.findings), *told(summary.abstract)):
            assert cites
            assert list(cites) == sorted(set(cites))
            assert 1 <= cites[0] <= cites[-1] <= len(summary.minutes.sentences)


def test_findings_stand_in_order_of_appearance(summaries: Sequence[Summary]) -> None:
    """Findings of a kind come in the order of the first sentence they cite, and answers too."""
    for summary in summaries:
        found = summary.findings
        for kind in (found.questions, found.decisions, found.action_items):
            firsts = [min(finding.cites) for finding in kind]
            assert firsts == sorted(firsts)
        for question in found.questions:
            assert [min(a.cites) for a in question.answers] == sorted(min(a.cites) for a in question.answers)


def test_quotes_are_exact(summaries: Sequence[Summary]) -> None:
    """Every quote is what stands at its place in the text."""
    for summary in summaries:
        for cites in (*cited(summary.findings), *told(summary.abstract)):
            for quote in quotes(summary.minutes, cites):
                assert quote.text == summary.minutes.text[quote.start : quote.end]


def test_ids_are_unique(summaries: Sequence[Summary]) -> None:
    """No two findings of a document have the same id."""
    for summary in summaries:
        found = summary.findings
        kinds: dict[Kind, tuple[tuple[int, ...], ...]] = {
            "question": tuple(q.cites for q in found.questions),
            "decision": tuple(d.cites for d in found.decisions),
            "action": tuple(a.cites for a in found.action_items),
        }
        ids = [i for kind, cites in kinds.items() for i in finding_ids(summary.minutes, kind, cites)]
        assert len(set(ids)) == len(ids)


def test_what_stands_passes_grounding_again(summaries: Sequence[Summary]) -> None:
    """Grounding what was grounded changes nothing."""
    for summary in summaries:
        again = ground(Proposals(findings=summary.findings, abstract=summary.abstract), summary.minutes)
        assert again.findings == summary.findings
        assert again.unsupported == ()


def test_the_same_minutes_give_the_same_bytes(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Summarising twice gives the same record to the byte, but for what calls took."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    for minutes in (written(TEXT), read(load(OWN).documents[-1].path)):
        one, other = (tasks.summarise(minutes, engine) for _ in range(2))
        assert bytes_of(one) == bytes_of(other)


def bytes_of(summary: Summary) -> str:
    """Return the record without usage."""
    return to_json(replace(summary, provenance=replace(summary.provenance, usage={})), with_text=True)


def test_other_documents_do_not_matter(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document read after others gives what it gives alone."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    alone = bytes_of(tasks.summarise(written(TEXT), engine))
    for document in load(OWN).documents[:3]:
        tasks.summarise(read(document.path), engine)
    assert bytes_of(tasks.summarise(written(TEXT), engine)) == alone


def test_later_text_leaves_earlier_findings_as_they_are(engine: Engine) -> None:
    """What is appended as an agenda item of its own changes nothing of what stands before."""
    before, after = (tasks.summarise(written(text), engine) for text in (TEXT, TEXT + MORE))
    assert after.findings == before.findings
    assert after.abstract.items[: len(before.abstract.items)] == before.abstract.items


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_harmless(engine: Engine, text: str) -> None:
    """Any text leads to a summary that cites what is there; nothing is found where nothing is said."""
    units = written(f"Niederschrift\n\nTOP 1 Anfang\n\n{text}\n\nTOP 2 Ende\n")
    summary = tasks.summarise(units, engine)
    for cites in (*cited(summary.findings), *told(summary.abstract)):
        assert set(cites) <= set(range(1, len(units.sentences) + 1))
    if not any(letter.isalpha() for letter in text):
        assert summary.findings == Findings()


def test_what_is_refused_is_listed(engine: Engine) -> None:
    """Nothing that an engine proposed vanishes: it stands or it is listed as unsupported."""

    class Wrong:
        """The engine with one finding more that nothing carries."""

        name = engine.name

        def extract(self, minutes: Minutes) -> Proposals:
            proposed = engine.extract(minutes)
            first = proposed.findings.decisions[0]
            wrong = replace(first, text="Der Rat kauft ein Schiff.", cites=(1,))
            return replace(proposed, findings=replace(proposed.findings, decisions=(wrong, first)))

        def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
            return engine.summarise(minutes, found)

    right, wrong = tasks.summarise(written(TEXT), engine), tasks.summarise(written(TEXT), Wrong())
    assert wrong.findings == right.findings
    assert [u.proposal["text"] for u in wrong.unsupported] == ["Der Rat kauft ein Schiff."]


def test_the_record_is_complete(summaries: Sequence[Summary], engine: Engine) -> None:
    """Every key that others read is there, whoever found what."""
    for record in map(to_record, summaries):
        assert set(record) == {
            "schema",
            "minutes",
            "overview",
            "items",
            "unsupported",
            "warnings",
            "provenance",
        }
        assert set(record["minutes"]) == HEAD
        assert record["provenance"]["engine"] == engine.name
        for item in record["items"]:
            assert {"number", "title", "public", "sentences", "summary"} | set(KEYS) == set(item)
            for kind, keys in KEYS.items():
                for entry in item[kind]:
                    assert keys <= set(entry)
                    people = (*entry.get("askers", ()), *entry.get("assignees", ()))
                    assert all(set(person) == PERSON for person in people)
                    assert all(set(quote) == QUOTE for quote in entry["evidence"])
