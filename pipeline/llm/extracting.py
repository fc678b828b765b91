"""Extraction by a language model, apart from the model: what to ask about minutes, what the replies say.

``requests`` and ``collect`` are pure; whoever asks puts a chat between them. A reply that breaks off, or that
holds no JSON, leads to ``rest``: further requests about what is still missing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

import prompts
from pipeline.llm import wire
from pipeline.llm.chat import Reply, Request, document_of
from pipeline.llm.lines import numbered
from pipeline.llm.merging import merged, statements
from pipeline.llm.packing import Part, head, heading, pack
from pipeline.llm.taking import Taking
from pipeline.llm.unsent import without
from pipeline.model import Abstract, Minutes, Proposals, Statement
from prompts.examples import EXTRACT, rendered

PROMPT = "extract.v1"
SUMMARISE = "summarise.v1"
ROUNDS = 4  # times that a part is asked about at most
# Halves of halves are tried of what breaks off before its first entry; if these do, smaller ones will too.
# What a model does not take at all costs nothing, and is halved on.
HALVINGS = 2
# Calls about what is left of a part are numbered like a binary tree behind it, so that none is called as
# another: 2 is the second part, 200002 asks on about it, 200004 and 200005 about the halves of that.
BEHIND = 100_000
MOST_BEFORE = 6  # sentences told along with what is left of a part
MOST_OVERVIEW = 5
BROKEN = "Die Antwort bricht ab."
AGAIN = "Deine letzte Antwort enthielt kein lesbares JSON-Objekt. Antworte nur mit dem JSON-Objekt."
ON = (
    "Ein Teil ist schon erfasst und wird nicht wiederholt: {done}. Gib nur wieder, was danach kommt; "
    "die Listen des schon Erfassten bleiben leer."
)


class Exchange(NamedTuple):
    """A request and what came of it."""

    request: Request
    reply: Reply


def requests(
    minutes: Minutes, budget: int, left_out: Collection[int] = frozenset(), prompt: str = PROMPT
) -> tuple[Request, ...]:
    """Return what to ask about a document, one request a part as ``pack`` makes them."""
    return tuple(_request(minutes, part, prompt) for part in pack(minutes, budget, left_out))


def rest(minutes: Minutes, exchange: Exchange) -> tuple[Request, ...]:
    """Return what to ask on after a reply that is not whole, nothing where that would not help.

    What broke off is asked about from behind its last complete entry; where not even one is complete, or the
    model does not take so much, each half is asked about on its own; no JSON at all is asked for once more.
    The overview alone is not asked for again: the abstract stands in for it.
    """
    request, reply = exchange
    said = wire.parse(reply.text, tuple(request.schema["required"]))
    root, place = _place(request.part)
    if reply.finish not in ("stop", "length", "too_long") or 2 * place >= 2 ** (ROUNDS + 1):
        return ()
    first, asked = root * BEHIND + 2 * place, sorted(_data(request))
    if reply.finish != "too_long":
        if said.whole:
            return ()
        if reply.finish == "stop" and not said.readable:
            once = request.user.endswith(AGAIN)
            return () if once else (_again(minutes, request, first, asked, AGAIN),)
        if any(said.entries.values()):
            done = {key: asked[-1] if upto is None else upto for key, upto in said.upto.items()}
            least = min(upto for key, upto in done.items() if key != "overview")
            left = [number for number in asked if number > least]
            return (_again(minutes, request, first, left, _on(done, asked)),) if left else ()
        if place >= 2**HALVINGS:
            return ()
    return tuple(
        _again(minutes, request, first + half, numbers, "") for half, numbers in enumerate(_halves(asked))
    )


def fruitless(came: Iterable[Exchange]) -> bool:
    """Tell whether no reply to further requests told anything, so that asking on will not help either."""
    return not any(e.reply.finish == "too_long" or _told(e) for e in came)


def _told(exchange: Exchange) -> bool:
    said = wire.parse(exchange.reply.text, tuple(exchange.request.schema["required"]))
    return said.whole or any(said.entries.values())


def collect(minutes: Minutes, exchanges: Iterable[Exchange]) -> Proposals:
    """Return what the replies about the parts of a document propose, put together in order of appearance.

    ``failures`` has a German line for each part without a whole reply, ``notes`` one for each entry that
    cannot be taken over and one for what was changed of the others.
    """
    each = sorted(exchanges, key=lambda e: _place(e.request.part))
    taking = Taking(minutes)
    sent = {number for e in each for number in e.request.sentences}
    split = [
        without(wire.parse(e.reply.text, tuple(e.request.schema["required"])), minutes, sent) for e in each
    ]
    read = [said for said, _ in split]
    parts = {e.request.part for e in each}
    failures = [f for e, said in zip(each, read, strict=True) for f in _failures(minutes, e, said, parts)]
    notes = [f"{_where(e)}: {note}" for e, said in zip(each, read, strict=True) for note in _unusable(said)]
    told = statements(taking.statements(said["abstract"]) for said in read)
    items = by_item(minutes, told)
    whole = overview((taking.statements(said["overview"]) for said in read), items)
    findings = merged([taking.findings(said) for said in read])
    return Proposals(
        findings=findings,
        abstract=Abstract(overview=whole, items=items),
        failures=tuple(dict.fromkeys(failures)),
        notes=tuple(dict.fromkeys((*notes, *taking.notes))),
        usage=usage(e.reply for e in each),
        unsupported=tuple(one for _, refused in split for one in refused),
        model=next((e.reply.model for e in each if e.reply.model), None),
        prompts={e.request.prompt: e.request.hash for e in each},
    )


def overview(
    parts: Iterable[Sequence[Statement]], items: Sequence[Sequence[Statement]]
) -> tuple[Statement, ...]:
    """Return the overview of a document: the first statement of each part's, then the second, and so on.

    Where the parts have none, how each agenda item ended stands in.
    """
    told = [list(part) for part in parts if part] or [[item[-1]] for item in items if item]
    turns = [s for row in zip_longest(*told) for s in row if s is not None]
    kept = list(dict.fromkeys(turns))[:MOST_OVERVIEW]
    return tuple(sorted(kept, key=lambda s: min(s.cites, default=0)))


def by_item(minutes: Minutes, told: Iterable[Statement]) -> tuple[tuple[Statement, ...], ...]:
    """Return statements by agenda item, each with the item of the first sentence it cites."""
    items: list[list[Statement]] = [[] for _ in minutes.items]
    for statement in told:
        if items and statement.cites:
            items[minutes.item_of(statement.cites[0])].append(statement)
    return tuple(map(tuple, items))


def usage(replies: Iterable[Reply]) -> Mapping[str, float]:
    """Return what calls used up in sum."""
    total: dict[str, float] = {}
    for reply in replies:
        for name, value in reply.usage.items():
            total[name] = total.get(name, 0) + value
    return dict(sorted(total.items()))


# --- requests -----------------------------------------------------------------------------------------


def _request(minutes: Minutes, part: Part, prompt: str, *, note: str = "") -> Request:
    variables = {"head": head(minutes, part), "sentences": numbered(part.sentences), "note": note}
    fixed = {"examples": rendered(EXTRACT)} if prompt == PROMPT else {}
    halves = prompts.halves(prompt, variables, fixed)
    return Request(
        document=document_of(minutes),
        minutes=minutes.id,
        prompt=prompt,
        hash=halves.hash,
        system=halves.system,
        user=halves.user.rstrip(),
        schema=wire.SCHEMA if prompt == PROMPT else wire.SUMMARY_SCHEMA,
        sentences={**part.before, **part.sentences},
        part=part.number,
    )


def _again(minutes: Minutes, request: Request, number: int, asked: Collection[int], note: str) -> Request:
    """Return a request about some of the sentences of an earlier one, with what stood before them."""
    others = {s.number for s in minutes.sentences} - set(asked)
    (part,) = pack(minutes, max(len(minutes.text) * 20, 1000), others)
    first = min(asked)
    before = {n: words for n, words in request.sentences.items() if n < first}
    part = Part(
        number=number,
        sentences=part.sentences,
        heading=heading(minutes, first),
        before=dict(list(before.items())[-MOST_BEFORE:]),
    )
    return _request(minutes, part, request.prompt, note=note)


def _data(request: Request) -> Iterator[int]:
    """Yield the numbers of the sentences that a request is about, without those told along."""
    above = request.user.split("\n<niederschrift>\n", 1)[0]
    told = above.split("<vorher>\n", 1)[1] if "<vorher>\n" in above else ""
    along = {int(said[1:].split("]", 1)[0]) for said in told.splitlines() if said.startswith("[")}
    return (number for number in request.sentences if number not in along)


def _halves(asked: list[int]) -> Iterator[list[int]]:
    middle = len(asked) // 2
    if middle:
        yield asked[:middle]
        yield asked[middle:]


def _on(done: Mapping[str, int], asked: list[int]) -> str:
    said = [
        f"{key} ganz" if upto >= asked[-1] else f"{key} bis Satz {upto}"
        for key, upto in done.items()
        if upto >= asked[0]
    ]
    return ON.format(done=", ".join(said)) if said else ""


# --- replies ------------------------------------------------------------------------------------------


def _place(part: int) -> tuple[int, int]:
    """Return the part that a call is about, and its place in the tree of calls about it, from 1."""
    return divmod(part, BEHIND) if part > BEHIND else (part, 1)


def _failures(
    minutes: Minutes, exchange: Exchange, said: wire.Parsed, parts: Collection[int]
) -> Iterator[str]:
    """Yield a line for what a reply lacks, unless that was asked for again."""
    reply = exchange.reply
    lacks = any(upto is not None for key, upto in said.upto.items() if key != "overview")
    if lacks or reply.finish not in ("stop", "length"):
        further = rest(minutes, exchange)
        if not further or not {again.part for again in further} <= set(parts):
            broken = BROKEN if said.readable else wire.UNREADABLE
            yield f"{_where(exchange)}: {reply.error or broken}"


def _unusable(said: wire.Parsed) -> tuple[str, ...]:
    return said.failures if said.readable else ()


def _where(exchange: Exchange) -> str:
    numbers = sorted(_data(exchange.request)) or [0]
    return f"Teil {_place(exchange.request.part)[0]} (Sätze {numbers[0]} bis {numbers[-1]})"
