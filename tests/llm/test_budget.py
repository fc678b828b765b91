"""What is spent is booked, what would exceed is not sent, and a dry run says what would be."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from pipeline.errors import EngineError
from pipeline.llm.budget import CHARACTERS_PER_TOKEN, Ledger, estimate, limited
from pipeline.llm.chat import Reply, Request
from pipeline.llm.prices import price, shipped
from pipeline.llm.settings import Price
from tests.llm.plain import Counting, request, settings

PRICES = {"probe-1": Price(prompt=2.0, completion=10.0)}


def spending(prompt: int, completion: int) -> Counting:
    """Return a chat whose every call counts so many tokens."""
    usage = {"calls": 1, "prompt_tokens": prompt, "completion_tokens": completion}
    return Counting(lambda _: Reply(text="{}", usage=usage))


def test_what_is_spent_is_booked_by_call_document_and_run() -> None:
    """Tokens and cost add up; the reply has its cost."""
    ledger = Ledger()
    chat = limited(spending(1000, 100), ledger, settings(prices=PRICES), print)
    replies = [chat(request(document, part=part)) for document, part in (("a", 1), ("a", 2), ("b", 1))]
    assert replies[0].usage["cost"] == pytest.approx(0.003)
    assert ledger.run() == {
        "calls": 3,
        "prompt_tokens": 3000,
        "completion_tokens": 300,
        "cost": pytest.approx(0.009),
    }
    assert ledger.documents()["a"]["prompt_tokens"] == 2000
    assert ledger.calls()["b", "extract.v1", 1]["completion_tokens"] == 100


@pytest.mark.parametrize(
    ("limits", "named"),
    [({"max_tokens": 2800}, "--max-tokens"), ({"max_cost": 0.0105, "prices": PRICES}, "--max-cost")],
    ids=["tokens", "cost"],
)
def test_a_call_that_would_exceed_is_not_sent(limits: dict[str, object], named: str) -> None:
    """The run ends in part: what came before stands, what would exceed is stopped with a German line."""
    inner, ledger = spending(800, 100), Ledger()
    chat = limited(inner, ledger, settings(**limits), lambda _: None)
    finishes = [chat(request(f"d{number}", user="x" * 2300)) for number in range(4)]
    assert [reply.finish for reply in finishes] == ["stop", "stop", "stopped", "stopped"]
    assert (len(inner.asked), ledger.run()["calls"]) == (2, 2)
    assert finishes[2].error is not None
    assert finishes[2].error.startswith("Nicht gesendet: ")
    assert named in finishes[2].error
    assert "\n" not in finishes[2].error


def test_calls_side_by_side_stay_below_the_limit() -> None:
    """Eight threads at once never spend more, and what was set aside but not used serves others."""
    inner, ledger = spending(700, 50), Ledger()
    chat = limited(inner, ledger, settings(max_tokens=10_000), print)
    with ThreadPoolExecutor(8) as pool:
        finishes = [r.finish for r in pool.map(chat, [request(str(n), user="x" * 2100) for n in range(30)])]
    spent = ledger.run()
    assert spent["prompt_tokens"] + spent["completion_tokens"] <= 10_000
    assert finishes.count("stop") == 12  # one after the other, the thirteenth might exceed


def test_a_call_that_breaks_gives_back_what_was_set_aside() -> None:
    """An error out of the inner chat passes and leaves the budget as it was."""

    def broken(asked: Request) -> Reply:
        raise EngineError("Kein Schlüssel.")

    ledger = Ledger()
    made = settings(max_tokens=1500)
    for _ in range(3):
        with pytest.raises(EngineError):
            limited(broken, ledger, made, print)(request())
    assert limited(spending(1, 1), ledger, made, print)(request()).finish == "stop"


def test_a_server_that_counts_nothing_is_estimated() -> None:
    """Where a reply says no tokens, characters tell; an error without a reply costs nothing."""
    ledger = Ledger()
    chat = limited(Counting(lambda _: Reply(text="x" * 300)), ledger, settings(), lambda _: None)
    usage = chat(request(user="y" * 3000)).usage
    assert usage["completion_tokens"] == 100
    assert 1000 <= usage["prompt_tokens"] <= 1100
    failed = limited(Counting(lambda _: Reply(finish="error", error="Weg.")), Ledger(), settings(), print)
    assert failed(request()).usage["prompt_tokens"] == 0


def test_an_unknown_model_costs_nothing_and_says_so_once() -> None:
    """Without a price there is no cost; a limit that cannot be kept is refused beforehand."""
    said: list[str] = []
    chat = limited(spending(10, 1), Ledger(), settings(), said.append)
    with ThreadPoolExecutor(4) as pool:
        usages = [reply.usage for reply in pool.map(chat, [request()] * 8)]
    assert all("cost" not in usage for usage in usages)
    assert said == ["Der Preis von „probe-1“ ist nicht bekannt; Kosten werden nicht gezählt."]
    with pytest.raises(EngineError, match=r"\[llm\.prices\]"):
        limited(spending(10, 1), Ledger(), settings(max_cost=1.0), said.append)


def test_the_price_of_the_user_goes_first() -> None:
    """The user's table wins; dates and providers around a model's name make no difference."""
    known = shipped()["gpt-4o-mini"]
    assert [price(settings(model=name)) for name in ("gpt-4o-mini", "azure/gpt-4o-mini-2024-07-18")] == [
        known
    ] * 2
    own = {"gpt-4o-mini": Price(prompt=9.0, completion=9.0)}
    assert price(settings(model="gpt-4o-mini", prices=own)) == own["gpt-4o-mini"]
    assert price(settings(model="gpt-4o-minimal")) is None
    assert all(each.completion >= each.prompt > 0 for each in shipped().values())


def test_an_estimate_sends_nothing_and_adds_up() -> None:
    """A dry run knows calls, characters, tokens and cost of all requests together."""
    asked = [request(user="x" * 3000), request(user="y" * 6000, part=2)]
    whole = estimate(asked, settings(prices=PRICES))
    parts = [estimate([each], settings(prices=PRICES)) for each in asked]
    assert (whole.calls, whole.prompt_tokens) == (2, sum(part.prompt_tokens for part in parts))
    fixed = len(asked[0].system) + len('{"type":"object"}')
    assert whole.prompt_characters == 9000 + 2 * fixed
    assert whole.prompt_tokens >= 9000 / CHARACTERS_PER_TOKEN
    assert whole.cost == pytest.approx((whole.prompt_tokens * 2 + whole.completion_tokens * 10) / 1e6)
    assert "2 Aufrufe von probe-1, 9.068 Zeichen" in whole.line(settings(prices=PRICES))
    assert estimate(asked, settings()).line(settings()).endswith("Preis unbekannt.")
    assert estimate([], settings()).calls == 0


def test_a_stated_limit_of_replies_is_what_is_set_aside() -> None:
    """Where the server is told the most tokens of a reply, no more are reserved."""
    assert estimate([request()], settings(most_output=77)).completion_tokens == 77


def test_a_waiting_call_goes_on_when_others_have_spent_less() -> None:
    """What a call under way has set aside is waited for, not held against the next."""
    started, go = threading.Event(), threading.Event()

    def slow(asked: Request) -> Reply:
        started.set()
        if asked.document == "a":
            go.wait(10)
        return Reply(text="{}", usage={"calls": 1, "prompt_tokens": 10, "completion_tokens": 1})

    size = estimate([request()], settings()).tokens
    chat = limited(slow, Ledger(), settings(max_tokens=size + 100), lambda _: None)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(chat, request("a"))
        started.wait(10)
        second = pool.submit(chat, replace(request("a"), document="b"))
        go.set()
        assert (first.result(10).finish, second.result(10).finish) == ("stop", "stop")


@pytest.mark.parametrize("limits", [{"max_tokens": 9000}, {"max_cost": 0.05, "prices": PRICES}])
def test_replies_as_long_as_they_may_be_stay_below_the_limit(limits: dict[str, object]) -> None:
    """A model that writes without end is told where to stop, so that eight at once exceed nothing."""

    def endless(asked: Request) -> Reply:
        assert asked.most_output is not None
        usage = {"calls": 1, "prompt_tokens": len(asked.user) // 3, "completion_tokens": asked.most_output}
        return Reply(text="{", finish="length", usage=usage)

    inner, ledger = Counting(endless), Ledger()
    chat = limited(inner, ledger, settings(**limits), lambda _: None)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(chat, [request(str(n), user="x" * 2100) for n in range(30)]))
    spent = ledger.run()
    assert inner.asked
    assert spent["prompt_tokens"] + spent["completion_tokens"] <= limits.get("max_tokens", 1e9)  # type: ignore[operator]
    assert spent.get("cost", 0) <= limits.get("max_cost", 1e9)  # type: ignore[operator]
    assert all(each.most_output is not None and each.most_output >= 500 for each in inner.asked)
    free = Counting()
    limited(free, Ledger(), settings(), lambda _: None)(request())
    assert free.asked[0].most_output is None


def test_what_was_paid_in_vain_is_tried_again_within_the_budget_only() -> None:
    """An empty reply that was paid for is asked for once more if there is room, and booked both times."""
    usage = {"calls": 1, "prompt_tokens": 800, "completion_tokens": 100}
    for most, calls in ((2800, 2), (1500, 1)):
        inner = Counting(
            lambda _: Reply(finish="error", error="Das Modell hat leer geantwortet.", usage=usage)
        )
        ledger = Ledger()
        chat = limited(inner, ledger, settings(max_tokens=most), lambda _: None)
        assert chat(request(user="x" * 2300)).finish == "error"
        assert (len(inner.asked), ledger.run()["prompt_tokens"]) == (calls, 800 * calls)
