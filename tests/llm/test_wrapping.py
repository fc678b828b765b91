"""A run with cache, budget, recorder and replay around its chat."""

from __future__ import annotations

from pathlib import Path

from pipeline.llm.budget import Ledger
from pipeline.llm.chat import Chat, Reply
from pipeline.llm.wrapping import wrapped
from tests.llm.plain import Counting, request, settings

SAID = Reply(
    text='{"questions": [{"s": [1]}]}',
    model="probe-1",
    usage={"calls": 1, "prompt_tokens": 9, "completion_tokens": 2},
)


def test_a_second_run_sends_nothing_and_records_all_the_same(tmp_path: Path) -> None:
    """What the cache answers is recorded, not announced, not booked; a replay needs no live chat at all."""
    inner, said = Counting(lambda _: SAID), list[str]()
    for folder in ("erste", "zweite"):
        made, ledger = settings(cache=tmp_path / "c.db", record=tmp_path / folder), Ledger()
        chat = wrapped(lambda: inner, made, ledger, said.append)
        assert chat(request()).text == SAID.text
        assert (tmp_path / folder / "extract.v1" / "musterau.json").is_file()
    assert (len(inner.asked), ledger.run()) == (1, {})
    assert sum("verlassen diesen Rechner" in line for line in said) == 1

    def never() -> Chat:
        raise AssertionError("a replay needs no live chat")

    again = wrapped(never, settings(replay=tmp_path / "zweite"), Ledger(), said.append)
    assert again(request()).text == '{"questions": [{"s": [1]}]}'


def test_what_the_budget_stops_is_neither_kept_nor_recorded(tmp_path: Path) -> None:
    """A later run with a higher limit asks for it."""
    inner = Counting(lambda _: SAID)
    made = settings(cache=tmp_path / "c.db", record=tmp_path / "r", max_tokens=1)
    assert wrapped(lambda: inner, made, Ledger(), lambda _: None)(request()).finish == "stopped"
    assert not list((tmp_path / "r").rglob("*.json"))
    assert (
        wrapped(lambda: inner, settings(cache=tmp_path / "c.db"), Ledger(), lambda _: None)(request())
        != Reply()
    )
    assert len(inner.asked) == 1
