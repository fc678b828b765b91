"""Questions answered by a language model: what is asked of it, and what of its reply is carried by sentences.

Lists and numbers come from the ledger, complete and exact; the model only tells of them. Whatever it states
is checked against the sentences it cites; what they do not carry is removed and reported.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import prompts
from pipeline.asking.answerer import Quoting
from pipeline.asking.answers import listed, nearest
from pipeline.asking.question.families import roll
from pipeline.errors import EngineError
from pipeline.german.pattern import lazy
from pipeline.ground import ground
from pipeline.library import Catalogue, Document, Filter, Hit, Plan, Reply, Said, Trace
from pipeline.llm import chat as calls
from pipeline.llm import planning
from pipeline.llm.chat import Chat, Request
from pipeline.llm.choosing import chosen
from pipeline.llm.known_people import named
from pipeline.llm.lines import line, numbered
from pipeline.llm.loose_json import loose
from pipeline.llm.material import Material, Source, material
from pipeline.llm.private import withheld
from pipeline.llm.pseudonyms import Pseudonyms
from pipeline.llm.settings import Settings
from pipeline.llm.stating import stated
from pipeline.model import Abstract, Proposals, Statement, Unsupported
from pipeline.store import Library
from pipeline.support import support_of
from pipeline.together import strays

PROMPT = "answer.v1"
MOST_SAID = 12  # statements of one answer
MOST_ROWS = 40  # findings that a model is told of; more are told by the ledger alone
UNREADABLE = "Die Antwort enthält kein lesbares JSON der verlangten Form."
KEYS = ("answered", "answer")
NUMBER = lazy("-?[0-9]{1,6}")  # one below 1 means a sentence that is gone, and carries nothing
SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "answered": {"type": "boolean"},
        "answer": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "s": {"type": "array", "items": {"type": "integer"}},
                    "text": {"type": "string"},
                },
                "required": ["s", "text"],
                "additionalProperties": False,
            },
        },
    },
    "required": list(KEYS),
    "additionalProperties": False,
}


class LLMAnswerer:
    """Understands questions and answers them by asking a model; the rules stand in where it fails."""

    name = "llm"

    def __init__(self, chat: Chat, settings: Settings) -> None:
        """``settings`` say what must not be sent, and whether people are replaced by placeholders."""
        self._chat, self._settings = chat, settings
        self._rules = Quoting()

    def plan(self, question: str, catalogue: Catalogue, today: date) -> tuple[Plan, Trace]:
        """Return the plan of the model within what the library knows; that of the rules where it fails.

        With people replaced by placeholders the rules understand the question; nothing of it is sent.
        """
        by_rules, _ = self._rules.plan(question, catalogue, today)
        if self._settings.pseudonymise:  # a question alone does not tell who is a person
            return by_rules, Trace(engine=self.name)
        asked = planning.request(question, catalogue, by_rules, today)
        reply = self._chat(asked)
        made = planning.collect(reply.text, catalogue, by_rules)
        failures = (
            () if made else (f"Die Frage wurde ohne das Modell verstanden. {reply.error or UNREADABLE}",)
        )
        return made or by_rules, _trace(asked, reply, failures)

    def answer(self, plan: Plan, hits: Sequence[Hit], library: Library) -> Reply:
        """Return what the model says to a question, as far as the sentences it cites carry it."""
        ledger = listed(plan, hits, library)
        if ledger is not None and _told_by_ledger(ledger):
            return replace(ledger, trace=Trace(engine=self.name))
        found = ledger.items if ledger is not None else ()
        told = self._material(chosen(hits, found, library.minutes), library)
        if not told.origins:
            nothing = Reply(plan=plan, answered=False, nearest=nearest(hits), trace=Trace(engine=self.name))
            return replace(ledger, trace=Trace(engine=self.name)) if ledger else nothing
        asked = request(plan.question, told)
        reply = self._replied(asked, told, plan.question, library)
        said, trace = collect(reply, asked, told)
        if found and ledger is not None:
            return replace(ledger, said=(ledger.said[0], *(said or ledger.said[1:])), trace=trace)
        if trace.failures and not said:
            kept = self._rules.answer(plan, hits, library)
            return replace(kept, trace=trace)
        if ledger is not None and not said:
            return replace(ledger, trace=trace)
        return Reply(
            plan=plan,
            answered=bool(said),
            said=said,
            nearest=nearest(hits),
            confidence=len(said) / (len(said) + len(trace.removed)) if said else 0.0,
            trace=trace,
        )

    def _replied(self, asked: Request, told: Material, question: str, library: Library) -> calls.Reply:
        """Return the reply; people are hidden from the model where the settings want it."""
        if not self._settings.pseudonymise:
            return self._chat(asked)
        people = named(told, question, library.minutes, library.catalogue().people)
        names = Pseudonyms(told.minutes, more=[question], people=people)
        return names.restored(self._chat(names.hidden(asked)))

    def _material(self, wanted: Mapping[str, Sequence[int]], library: Library) -> Material:
        documents = library.documents(Filter(documents=tuple(wanted))) if wanted else ()
        known = {document.id: document for document in documents}
        return material(
            found
            for name, numbers in wanted.items()
            if (found := self._source(known[name], numbers, library))
        )

    def _source(self, document: Document, numbers: Sequence[int], library: Library) -> Source | None:
        """Return what of a document may be told, None where that is nothing."""
        minutes = library.minutes(document.id)
        try:
            secret = withheld(minutes, self._settings)
        except EngineError:  # not public as a whole
            return None
        open_ones = tuple(number for number in numbers if number not in secret)
        return Source(document=document, minutes=minutes, numbers=open_ones) if open_ones else None


def _told_by_ledger(ledger: Reply) -> bool:
    """Tell whether a list or number is complete as it is, or too long for a model to tell of."""
    if not ledger.items:
        return ledger.plan.shape == "count" or roll(ledger.plan) is not None
    return len(ledger.items) > MOST_ROWS


def request(question: str, told: Material) -> Request:
    """Return what to ask about a question and the material for it."""
    sentences = told.sentences()
    halves = prompts.halves(PROMPT, {"material": numbered(sentences), "question": line(question)})
    return Request(
        document=planning.document_of(question),
        prompt=PROMPT,
        hash=halves.hash,
        system=halves.system,
        user=halves.user,
        schema=SCHEMA,
        sentences=sentences,
    )


def collect(reply: calls.Reply, asked: Request, told: Material) -> tuple[tuple[Said, ...], Trace]:
    """Return the statements of a reply that their sentences carry; the others are in the trace."""
    parsed = loose(reply.text, KEYS)
    if parsed is None or not isinstance(parsed.values.get("answer"), list):
        return (), _trace(
            asked, reply, (f"Die Frage blieb ohne Antwort des Modells. {reply.error or UNREADABLE}",)
        )
    failures = (
        (f"Die Antwort des Modells bricht ab. {reply.error or ''}".strip(),) if parsed.cut is not None else ()
    )
    wanted = parsed.values["answer"][:MOST_SAID] if parsed.values.get("answered") is not False else []
    kept, removed = _grounded(tuple(dict.fromkeys(_statements(wanted, told))), told)
    said = tuple(Said(text=each.text, places=told.places(each.cites)) for each in kept)
    return said, replace(_trace(asked, reply, failures), removed=removed)


def _grounded(
    statements: tuple[Statement, ...], told: Material
) -> tuple[tuple[Statement, ...], tuple[Unsupported, ...]]:
    """Return the statements that their sentences carry, and those that they do not.

    Headings may tell where and when, but a statement needs words and numbers of sentences as well.
    """
    grounded = ground(Proposals(abstract=Abstract(overview=statements)), told.minutes)
    kept, removed = list[Statement](), [*grounded.unsupported]
    support = support_of(told.minutes)
    for each in grounded.abstract.overview:
        own = tuple(number for number in each.cites if number not in told.headings)
        if reason := support.alone(told.beside_headings(each.text, each.cites), own):
            proposal = {"text": each.text, "cites": list(each.cites)}
            removed.append(Unsupported(kind="overview", reason=reason, proposal=proposal))
        else:
            kept.append(each)
    return tuple(kept), tuple(removed)


def _statements(entries: Sequence[object], told: Material) -> tuple[Statement, ...]:
    """Return statements with what they cite and the headings above; those carry where and when."""
    given = [e for e in entries if isinstance(e, dict) and isinstance(e.get("text"), str)]
    texts = stated([entry["text"].encode("utf-8", "replace").decode() for entry in given])
    return tuple(
        _pruned(text, _numbers(entry.get("s")), told)
        for text, entry in zip(texts, given, strict=True)
        if text
    )


def _pruned(text: str, numbers: Sequence[int], told: Material) -> Statement:
    """Return a statement without the sentences cited along that say nothing of it."""
    cited = sorted(set(numbers) - told.headings)  # a heading states nothing
    whole = Statement(text=text, cites=told.with_headings(cited))
    if not set(cited) <= told.origins.keys():
        return whole
    stray = strays(whole, support_of(told.minutes))
    kept = [number for number in cited if number not in stray]
    return replace(whole, cites=told.with_headings(kept)) if kept else whole


def _numbers(said: object) -> list[int]:
    """Return the sentence numbers in what should be a list of them; digits will do, and a single one."""
    each = said if isinstance(said, list) else [said]
    texts = [str(n) for n in each if isinstance(n, int | str) and not isinstance(n, bool)]
    return [int(text) for text in texts if NUMBER.fullmatch(text)]


def _trace(asked: Request, reply: calls.Reply, failures: tuple[str, ...]) -> Trace:
    return Trace(
        engine="llm",
        model=reply.model or None,
        prompts={asked.prompt: asked.hash},
        usage=reply.usage,
        failures=failures,
    )
