"""The engine asks once for what fits, in parts for what does not, and says what it did not get."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from pipeline.errors import EngineError
from pipeline.llm.chat import Reply, Request
from pipeline.llm.engine import MOST_KEPT, LLMEngine
from pipeline.llm.extracting import requests
from pipeline.model import Findings
from pipeline.tasks import summarise
from tests.llm.plain import Counting, settings
from tests.llm.written import data_of, model, said, sitting

MINUTES = sitting()

# the sentences that an abstract is made of, one for each agenda item
TOLD = ("Frau Karin Abel", "Frau Abel fragt", "Der Ausschuss", "Ein Bürger")


def reader(request: Request) -> Mapping[str, Any]:
    """Reply what a reader finds by plain words: who says "fragt", what was "beschlossen"."""
    data = data_of(request)
    if request.prompt == "summarise.v1":
        last = max(request.sentences)
        return {"abstract": [], "overview": [{"s": [last], "text": request.sentences[last]}]}
    return said(
        request,
        questions=[
            {
                "s": [n],
                "by": [" ".join(words.split()[:2])],
                "text": None,
                "status": "unanswered",
                "answers": [],
            }
            for n, words in data.items()
            if "fragt" in words
        ],
        tasks=[
            {"s": [n], "by": ["Verwaltung"], "text": None, "due": "bis Ende Mai", "tier": "A"}
            for n, words in data.items()
            if "sagt zu" in words
        ],
        abstract=[{"s": [n], "text": words} for n, words in data.items() if words.startswith(TOLD)],
        overview=[{"s": [n], "text": words} for n, words in data.items() if words.startswith(TOLD)][:1],
    )


def asked(engine: LLMEngine, minutes: Any = MINUTES) -> Any:
    """Return the summary of a document."""
    return summarise(minutes, engine)


def test_a_document_that_fits_is_one_call() -> None:
    """Findings and abstract come of the same call, and the prompt and the model are recorded."""
    chat = Counting(model(reader))
    summary = asked(LLMEngine(chat, settings()))
    assert [r.prompt for r in chat.asked] == ["extract.v1"]
    assert [q.cites for q in summary.findings.questions] == [(3,), (13,)]
    assert summary.findings.questions[0].found_by == ("llm",)
    assert [len(item) for item in summary.abstract.items] == [1, 1, 1]
    assert summary.abstract.overview
    assert summary.unsupported == ()
    assert summary.provenance.model == "probe-1"
    assert list(summary.provenance.prompts) == ["extract.v1"]
    assert summary.provenance.usage["calls"] == 1


@pytest.mark.parametrize("budget", [120, 250, 400])
def test_parts_find_what_the_whole_finds(budget: int) -> None:
    """However small the parts, the findings are the same, and no call is made but for the parts."""
    chat = Counting(model(reader))
    whole = asked(LLMEngine(model(reader), settings()))
    parts = asked(LLMEngine(chat, settings(budget=budget)))
    assert parts.findings == whole.findings
    assert parts.abstract.items == whole.abstract.items
    assert {r.prompt for r in chat.asked} == {"extract.v1"}
    assert set(whole.abstract.overview) <= set(parts.abstract.overview)
    assert parts.provenance.usage["calls"] == len(chat.asked) > 2


def test_parts_are_asked_about_at_once() -> None:
    """As many calls run side by side as the settings allow, and no more."""
    lock, running, most = threading.Lock(), 0, 0
    reached = threading.Event()

    def slow(request: Request) -> Mapping[str, Any]:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
            if running == 3:
                reached.set()
        reached.wait(timeout=60)
        with lock:
            running -= 1
        return reader(request)

    asked(LLMEngine(model(slow), settings(budget=120, concurrency=3)))
    assert most == 3


def test_a_refused_entry_goes_into_one_call_more() -> None:
    """Everything refused is asked about in a single call; what is still wrong is unsupported."""

    def wrong(request: Request) -> Mapping[str, Any]:
        task = {"s": [8], "by": ["Verwaltung"], "text": None, "due": None, "tier": "A"}
        if request.prompt == "repair.v1":
            return said(request, tasks=[{**task, "n": 1}, {**task, "s": [4], "by": ["Quellmann"], "n": 2}])
        stranger = {**task, "by": ["Korbinian Quellmann"]}
        return said(request, tasks=[stranger, {**stranger, "s": [4]}])

    chat = Counting(model(wrong))
    summary = asked(LLMEngine(chat, settings()))
    assert [r.prompt for r in chat.asked] == ["extract.v1", "repair.v1"]
    assert [a.cites for a in summary.findings.action_items] == [(8,)]
    assert [u.kind for u in summary.unsupported] == ["action"]
    assert set(summary.provenance.prompts) == {"extract.v1", "repair.v1"}


def test_a_reply_cut_off_loses_nothing() -> None:
    """Replies that end after so many characters still bring everything, in a few calls."""

    def short(request: Request) -> Reply:
        text = json.dumps(reader(request), ensure_ascii=False)
        cut = len(text) > 420 and request.prompt == "extract.v1"
        return Reply(text=text[:420] if cut else text, finish="length" if cut else "stop", model="probe-1")

    chat = Counting(short)
    summary = asked(LLMEngine(chat, settings()))
    whole = asked(LLMEngine(model(reader), settings()))
    assert summary.findings == whole.findings
    assert summary.abstract.items == whole.abstract.items
    assert summary.unsupported == ()
    assert len(chat.asked) < 8


@pytest.mark.parametrize("text", ["", '{"questions": [', "Das sage ich nicht."])
def test_replies_that_always_break_off_are_not_asked_for_without_end(text: str) -> None:
    """Where nothing comes of asking on, three calls a part are made at most, and the loss is told."""
    for budget in (250, 10_000):
        mute = Counting(lambda _: Reply(text=text, finish="length", model="probe-1"))
        parts = len(requests(MINUTES, budget))
        summary = asked(LLMEngine(mute, settings(budget=budget)))
        extracting = [each for each in mute.asked if each.prompt == "extract.v1"]
        assert len(extracting) <= 3 * parts
        lost = [u.reason for u in summary.unsupported if u.kind == "reply"]
        assert all(any(f"Teil {part} " in line for line in lost) for part in range(1, parts + 1))


def test_a_part_that_breaks_off_beside_others_is_not_asked_for_without_end() -> None:
    """Seven calls at most for a part whose replies never hold an entry, whatever the others bring."""

    def partly(request: Request) -> Mapping[str, Any] | Reply:
        if 3 in data_of(request) or 5 in data_of(request) or 7 in data_of(request):
            return Reply(text='{"questions": [', finish="length", model="probe-1")
        return reader(request)

    chat = Counting(model(partly))
    asked(LLMEngine(chat, settings()))
    assert len(chat.asked) <= 7


def test_a_lost_part_is_told_and_the_rest_stands() -> None:
    """A part whose call failed for good is a line with its sentences; the other parts are there."""

    def lossy(request: Request) -> Mapping[str, Any] | Reply:
        if request.prompt == "extract.v1" and 13 in data_of(request):
            return Reply(finish="error", error="Keine Antwort nach 5 Versuchen.")
        return reader(request)

    summary = asked(LLMEngine(model(lossy), settings(budget=250)))
    assert [q.cites for q in summary.findings.questions] == [(3,)]
    (lost,) = summary.unsupported
    assert lost.kind == "reply"
    assert "Keine Antwort nach 5 Versuchen." in lost.reason


def test_a_document_without_any_reply_is_an_error() -> None:
    """Where every call fails there is nothing to show but why."""
    mute = model(lambda _: Reply(finish="error", error="Die Verbindung brach ab."))
    with pytest.raises(EngineError, match="Die Verbindung brach ab"):
        asked(LLMEngine(mute, settings(budget=250)))


def test_what_is_not_public_is_not_sent_to_a_remote_endpoint() -> None:
    """No request holds a sentence of the closed item, its heading included, and a line says so."""
    closed = replace(MINUTES, items=(*MINUTES.items[:2], replace(MINUTES.items[2], public=False)))
    for budget in (150, 10_000):
        chat = Counting(model(reader))
        summary = asked(LLMEngine(chat, settings(budget=budget)), closed)
        sent = "\n".join(r.user for r in chat.asked)
        assert "Winterdienst" not in sent
        assert "Verschiedenes" not in sent
        assert "nicht gesendet" in summary.unsupported[-1].reason
    near = Counting(model(reader))
    asked(LLMEngine(near, settings(base_url="http://127.0.0.1:9/v1")), closed)
    assert "Winterdienst" in near.asked[0].user


def test_an_abstract_is_asked_for_only_where_extracting_brought_none() -> None:
    """Summarising a document that was not extracted asks the chain for it, in parts if need be."""

    def summarises(request: Request) -> Mapping[str, Any]:
        data = data_of(request)
        told = [{"s": [n], "text": words} for n, words in data.items() if "TOP" in words]
        return {"abstract": told, "overview": [{"s": [min(data)], "text": "Steg am See"}]}

    chat = Counting(model(summarises))
    engine = LLMEngine(chat, settings(budget=300))
    told = engine.summarise(MINUTES, Findings())
    assert {r.prompt for r in chat.asked} == {"summarise.v1"}
    assert [len(item) for item in told.abstract.items] == [1, 1, 1]
    assert told.usage["calls"] == len(chat.asked) > 2
    assert next(s.cites for s in told.abstract.overview) == (1,)


def test_many_documents_are_extracted_at_once() -> None:
    """Documents asked about from several threads keep their own findings and abstracts, in bounded memory."""
    engine = LLMEngine(model(reader), settings(budget=250))
    documents = [
        sitting("Sitzung", f"# TOP 1 Steg {n}", f"Frau Abel fragt nach Steg {n}.", firsts=(2,))
        for n in range(MOST_KEPT + 6)
    ]
    found: dict[int, Any] = {}
    threads = [
        threading.Thread(target=lambda n=n, m=m: found.update({n: summarise(m, engine)}))
        for n, m in enumerate(documents)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(f"Steg {n}." in found[n].findings.questions[0].text for n in range(len(documents)))
    assert all(
        found[n].abstract.items[0][0].text == f"Frau Abel fragt nach Steg {n}." for n in range(len(documents))
    )
