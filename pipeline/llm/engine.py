"""The engine that asks a language model through a chat; all that is worth testing is pure and elsewhere."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence
from dataclasses import replace
from threading import Lock, Thread
from weakref import finalize

from pipeline.errors import EngineError
from pipeline.german.registry import registry_of
from pipeline.llm.chat import Chat, Reply, Request
from pipeline.llm.extracting import (
    SUMMARISE,
    Exchange,
    collect,
    fruitless,
    requests,
    rest,
    usage,
)
from pipeline.llm.pool import Calls
from pipeline.llm.private import left_out as not_sent
from pipeline.llm.private import withheld
from pipeline.llm.pseudonyms import pseudonyms_of
from pipeline.llm.repairing import mended, refused
from pipeline.llm.repairing import request as repair_request
from pipeline.llm.settings import Settings
from pipeline.model import Abstract, Findings, Minutes, Person, Proposals
from pipeline.talk.turns import turns_of

MOST_KEPT = 256  # abstracts of documents that are extracted but not yet summarised; as many may be at once
ANSWERED = ("stop", "length")


def prepare(minutes: Minutes) -> None:
    """Work out what grounding needs to know of a document, while the model still thinks."""
    registry_of(minutes).evidence(Person(label="-"))
    turns_of(minutes)


class LLMEngine:
    """Finds things in minutes by asking a language model; several documents may be asked about at once."""

    name = "llm"

    def __init__(self, chat: Chat, settings: Settings) -> None:
        """``chat`` is called from as many threads at once as the settings allow."""
        self._settings = settings
        self._calls = Calls(chat, settings.concurrency)
        finalize(self, self._calls.close)
        self._kept: OrderedDict[str, Abstract] = OrderedDict()
        self._lock = Lock()

    def extract(self, minutes: Minutes) -> Proposals:
        """Return what the model finds, and its abstract; raises EngineError where no part was answered."""
        left_out = withheld(minutes, self._settings)
        exchanges = self._ask(minutes, requests(minutes, self._settings.budget, left_out))
        proposals = collect(minutes, exchanges)
        sent = {number for e in exchanges for number in e.request.sentences}
        proposals = self._mended(minutes, proposals, sent)
        if line := not_sent(minutes, left_out):
            proposals = replace(proposals, notes=(*proposals.notes, line))
        self._keep(minutes.id, proposals.abstract)
        return proposals

    def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
        """Return the abstract that extracting brought along, else ask for one."""
        with self._lock:
            kept = self._kept.get(minutes.id)
        if kept is not None:
            return Proposals(abstract=kept)
        wanted = requests(minutes, self._settings.budget, withheld(minutes, self._settings), SUMMARISE)
        exchanges = self._ask(minutes, wanted)
        return collect(minutes, exchanges)

    def _ask(self, minutes: Minutes, wanted: Sequence[Request]) -> list[Exchange]:
        """Return what came of requests about a document and of those that follow from the replies."""
        exchanges = list[Exchange]()
        reading = Thread(target=prepare, args=(minutes,), daemon=True)
        reading.start()
        while wanted:
            came = [Exchange(*pair) for pair in zip(wanted, self._replies(minutes, wanted), strict=True)]
            exchanges += came
            reading.join()
            over = len(exchanges) > len(came) and fruitless(came)
            wanted = [] if over else [further for exchange in came for further in rest(minutes, exchange)]
        if exchanges and not any(e.reply.finish in ANSWERED for e in exchanges):
            what = next((e.reply.error for e in exchanges if e.reply.error), "keine Antwort")
            name = ", ".join(minutes.sources) or exchanges[0].request.document
            raise EngineError(f"{name}: Vom Sprachmodell gibt es keine Antwort. {what}")
        return exchanges

    def _replies(self, minutes: Minutes, wanted: Sequence[Request]) -> list[Reply]:
        """Return the replies to requests about a document, whose people are not named in them if so set."""
        if not self._settings.pseudonymise:
            return list(self._calls.map(wanted))
        names = pseudonyms_of(minutes)
        replies = self._calls.map([names.hidden(request) for request in wanted])
        return [names.restored(reply) for reply in replies]

    def _mended(self, minutes: Minutes, proposals: Proposals, sent: Collection[int]) -> Proposals:
        """Return the proposals after one call about those that grounding refuses, if there are any."""
        wrong = refused(minutes, proposals)
        request = repair_request(minutes, wrong, sent) if wrong else None
        if request is None:
            return proposals
        reply = self._replies(minutes, [request])[0]
        better = mended(minutes, proposals, wrong, reply, sent) if reply.finish in ANSWERED else proposals
        return replace(
            better,
            usage=usage([replace(reply, usage=proposals.usage), reply]),
            prompts={**proposals.prompts, request.prompt: request.hash},
        )

    def close(self) -> None:
        """Leave undone what has not begun, so that nobody waits for it."""
        self._calls.close()

    def _keep(self, name: str, abstract: Abstract) -> None:
        with self._lock:
            self._kept[name] = abstract
            self._kept.move_to_end(name)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
