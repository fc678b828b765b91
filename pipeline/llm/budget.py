"""Tokens and cost: what was spent by call, document and run, what a call will take, and when to stop.

Tokens are estimated from characters, as a tokeniser would have to be fetched. OpenAI's rule of thumb is four
characters a token for English; German words are longer and cut into more pieces, so three are taken here:
rather too many tokens than too few. What a server counts goes first as soon as it is known.
"""

from __future__ import annotations

import json
import math
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from pipeline.errors import WrongSetting
from pipeline.llm.chat import Chat, Reply, Request
from pipeline.llm.prices import MILLION, cost, own_price, price
from pipeline.llm.settings import Settings

CHARACTERS_PER_TOKEN = 3.0
# A reply cites numbers, so it is a part of what was asked about, and never less than a few entries.
REPLY_SHARE, LEAST_REPLY = 0.25, 500
OVERHEAD = 20  # tokens of roles and marks around the texts of a call
SPENT = ("calls", "prompt_tokens", "completion_tokens", "cost")
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What calls will take, estimated; ``cost`` is None where the model's price is not known."""

    calls: int = 0
    prompt_characters: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float | None = None

    @property
    def tokens(self) -> int:
        """Return the tokens of prompts and replies together."""
        return self.prompt_tokens + self.completion_tokens

    def line(self, settings: Settings) -> str:
        """Return the estimate as one German line."""
        calls = "1 Aufruf" if self.calls == 1 else f"{self.calls} Aufrufe"
        shown = "Preis unbekannt" if self.cost is None else f"zusammen etwa {_amount(self.cost, settings)}"
        return (
            f"{calls} von {settings.model}, {_grouped(self.prompt_characters)} Zeichen,"
            f" etwa {_grouped(self.prompt_tokens)} Token hin und bis zu {_grouped(self.completion_tokens)}"
            f" zurück, {shown}."
        )


NOTHING = Estimate(cost=0.0)


def estimate(requests: Iterable[Request], settings: Settings) -> Estimate:
    """Return what requests will take; nothing is sent."""
    calls = characters = prompt = completion = 0
    for request in requests:
        size = sized(request)
        tokens = math.ceil(size / CHARACTERS_PER_TOKEN) + OVERHEAD
        calls, characters, prompt = calls + 1, characters + size, prompt + tokens
        completion += _reserve(tokens, settings)
    known = price(settings)
    return Estimate(
        calls=calls,
        prompt_characters=characters,
        prompt_tokens=prompt,
        completion_tokens=completion,
        cost=cost(known, prompt, completion) if known else None,
    )


def sized(request: Request) -> int:
    """Return the characters of a request, its schema included."""
    schema = json.dumps(request.schema, ensure_ascii=False, separators=(",", ":"))
    return len(request.system) + len(request.user) + len(schema)


def _reserve(prompt_tokens: int, settings: Settings) -> int:
    """Return how many tokens a reply may have: as set, else a share of what was asked about."""
    return settings.most_output or max(LEAST_REPLY, math.ceil(prompt_tokens * REPLY_SHARE))


class Ledger:
    """What was spent in a run, for calls from any thread."""

    def __init__(self) -> None:
        """Start at nothing."""
        self._free = threading.Condition()
        self._spent: dict[tuple[str, str, int], dict[str, float]] = {}
        self._reserved = NOTHING

    def run(self) -> dict[str, float]:
        """Return what the run has spent: calls, prompt_tokens, completion_tokens and, where known, cost."""
        with self._free:
            return _sum(self._spent.values())

    def documents(self) -> dict[str, dict[str, float]]:
        """Return what each document has spent."""
        grouped: dict[str, list[Mapping[str, float]]] = defaultdict(list)
        with self._free:
            for (document, _, _), spent in self._spent.items():
                grouped[document].append(spent)
        return {document: _sum(spent) for document, spent in grouped.items()}

    def calls(self) -> dict[tuple[str, str, int], dict[str, float]]:
        """Return what each call has spent, by document, prompt and part; repeated ones together."""
        with self._free:
            return {call: dict(spent) for call, spent in self._spent.items()}

    def reserve(self, size: Estimate, settings: Settings) -> Estimate | str:
        """Set tokens and cost aside for a call and return them, or the German line that says why not.

        A reply may be longer than estimated, as long as there is room for as many as run at once.
        What calls under way have set aside is mostly more than they take, so it is waited for rather than
        held against this call.
        """
        with self._free:
            while True:
                spent = _sum(self._spent.values())
                if line := _exceeded(spent, NOTHING, size, settings):
                    return line
                if not _exceeded(spent, self._reserved, size, settings):
                    break
                self._free.wait()
            granted = _granted(spent, self._reserved, size, settings)
            self._reserved = _moved(self._reserved, granted, 1)
            return granted

    def settle(self, size: Estimate, request: Request, usage: Mapping[str, float]) -> None:
        """Book what a call has spent and free what was set aside for it."""
        call = (request.document, request.prompt, request.part)
        with self._free:
            self._spent[call] = _sum([self._spent.get(call, {}), usage])
            self._reserved = _moved(self._reserved, size, -1)
            self._free.notify_all()


def limited(chat: Chat, ledger: Ledger, settings: Settings, say: Say) -> Chat:
    """Return a chat that books what calls spend and sends none that would exceed ``max_cost``/``max_tokens``.

    Replies get their ``cost``. It belongs next to the live chat, so that kept and recorded replies cost
    nothing. Where no price of a remote model is known ``say`` gets one German line, which with a ``max_cost``
    is a WrongSetting.
    """
    known = price(settings)
    if known is None and settings.max_cost is not None:
        raise WrongSetting(
            f"Der Preis von „{settings.model}“ ist nicht bekannt, --max-cost kann nicht gelten. Bitte unter"
            f' [llm.prices] in protokollant.toml angeben: "{settings.model}" = {{ prompt = …,'
            " completion = … } (je Million Token), oder --max-tokens verwenden."
        )
    tell = _Once(say)
    bounded = settings.max_cost is not None or settings.max_tokens is not None

    def once(request: Request) -> Reply:
        size = ledger.reserve(estimate([request], settings), settings)
        if isinstance(size, str):
            return Reply(finish="stopped", error=size, model=settings.model)
        usage: Mapping[str, float] = {}
        try:
            reply = chat(replace(request, most_output=size.completion_tokens) if bounded else request)
            usage = _counted(reply, size)
            if known is None and settings.remote:  # a model on this machine has none
                tell(f"Der Preis von „{settings.model}“ ist nicht bekannt; Kosten werden nicht gezählt.")
            if known:
                usage = {**usage, "cost": cost(known, usage["prompt_tokens"], usage["completion_tokens"])}
            return replace(reply, usage=usage)
        finally:
            ledger.settle(size, request, usage)

    def ask(request: Request) -> Reply:
        reply = once(request)
        if not (bounded and reply.finish == "error" and reply.usage.get("prompt_tokens")):
            return reply
        again = once(request)  # what was paid for in vain is tried again only within the budget
        if again.finish == "stopped":
            return reply
        return replace(again, usage=_together(reply.usage, again.usage))

    return ask


def _together(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    return {name: one.get(name, 0) + other.get(name, 0) for name in (*one, *other)}


def _granted(spent: Mapping[str, float], reserved: Estimate, size: Estimate, settings: Settings) -> Estimate:
    """Return an estimate with a longer reply, by a share of what nobody has spent or set aside."""
    rooms = []
    if settings.max_tokens is not None:
        used = spent.get("prompt_tokens", 0) + spent.get("completion_tokens", 0) + reserved.tokens
        rooms.append(settings.max_tokens - used - size.tokens)
    known = price(settings)
    if settings.max_cost is not None and known and known.completion > 0:
        money = settings.max_cost - spent.get("cost", 0.0) - (reserved.cost or 0.0) - (size.cost or 0.0)
        rooms.append(money / known.completion * MILLION)
    if not rooms or settings.most_output is not None:
        return size
    completion = size.completion_tokens + int(max(0.0, min(rooms)) / settings.concurrency)
    whole = cost(known, size.prompt_tokens, completion) if known else None
    return replace(size, completion_tokens=completion, cost=whole)


def _counted(reply: Reply, size: Estimate) -> Mapping[str, float]:
    """Return the usage of a reply, with tokens estimated where the server has counted none."""
    if reply.finish == "error" and not reply.text:
        return {"prompt_tokens": 0, "completion_tokens": 0, **reply.usage}
    told = math.ceil(len(reply.text) / CHARACTERS_PER_TOKEN)
    return {"prompt_tokens": size.prompt_tokens, "completion_tokens": told, **reply.usage}


def _exceeded(
    spent: Mapping[str, float], reserved: Estimate, size: Estimate, settings: Settings
) -> str | None:
    tokens = spent.get("prompt_tokens", 0) + spent.get("completion_tokens", 0) + reserved.tokens
    if settings.max_tokens is not None and tokens + size.tokens > settings.max_tokens:
        return (
            f"Nicht gesendet: Der Aufruf braucht etwa {_grouped(size.tokens)} Token, verbraucht sind"
            f" {_grouped(tokens)}, die Grenze ist {_grouped(settings.max_tokens)} (--max-tokens)."
        )
    money = spent.get("cost", 0.0) + (reserved.cost or 0.0)
    if settings.max_cost is not None and money + (size.cost or 0.0) > settings.max_cost:
        return (
            f"Nicht gesendet: Der Aufruf kostet etwa {_amount(size.cost or 0.0, settings)}, verbraucht sind"
            f" {_amount(money, settings)}, die Grenze ist {_amount(settings.max_cost, settings)}"
            " (--max-cost)."
        )
    return None


def _moved(reserved: Estimate, size: Estimate, sign: int) -> Estimate:
    calls = reserved.calls + sign
    return Estimate(
        calls=calls,
        prompt_tokens=reserved.prompt_tokens + sign * size.prompt_tokens,
        completion_tokens=reserved.completion_tokens + sign * size.completion_tokens,
        cost=(reserved.cost or 0.0) + sign * (size.cost or 0.0) if calls else 0.0,
    )


def _sum(each: Iterable[Mapping[str, float]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for spent in each:
        for name in SPENT:
            if name in spent:
                total[name] = total.get(name, 0) + spent[name]
    return total


class _Once:
    """Says one line, whoever comes first."""

    def __init__(self, say: Say) -> None:
        self._say, self._lock, self._said = say, threading.Lock(), False

    def __call__(self, line: str) -> None:
        with self._lock:
            if not self._said:
                self._said = True
                self._say(line)


def _grouped(number: float) -> str:
    return f"{number:,.0f}".replace(",", ".")


def _amount(money: float, settings: Settings) -> str:
    """Return an amount; a table of the user's has the currency that only the user knows."""
    digits = 2 if money >= 1 or money == 0 else 4
    shown = f"{money:,.{digits}f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return shown if own_price(settings) else f"{shown} US-Dollar"
