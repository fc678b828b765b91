"""The object in a reply is found whatever stands around it; of a broken one the complete entries are kept."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.llm.loose_json import loose

VALUE: dict[str, list[dict[str, object]]] = {
    "a": [{"s": [1], "t": 'er sagt "ja" {und} [nein]'}, {"s": [2], "t": "ü\n"}],
    "b": [{"s": [3]}],
    "c": [],
}
TEXT = json.dumps(VALUE, ensure_ascii=False)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        f"Gern! Hier ist es: {TEXT} Viel Erfolg {{}}!",
        f"```json\n{TEXT}\n```",
        f'<think>vielleicht {{"a": [1]}} oder</think>{TEXT}',
        f'erst gedacht {{"a": []}} </think>\n{TEXT}',
        f'{{"antwort": {TEXT}}}',
        f"[{TEXT}]",
        "\ufeff" + TEXT,
    ],
    ids=["bare", "prose", "fence", "thought", "thought-unopened", "wrapped", "listed", "bom"],
)
def test_the_object_is_found_in_what_stands_around_it(text: str) -> None:
    """Fences, prose, thoughts and wrappings are passed over."""
    found = loose(text, ["a", "b", "c"])
    assert found is not None
    assert found.values == VALUE
    assert found.cut is None


@given(st.integers(0, len(TEXT) - 1))
def test_of_a_cut_object_the_complete_entries_are_kept(end: int) -> None:
    """Wherever a reply breaks off, what is kept is the beginning of each list, and the break is told."""
    found = loose(TEXT[:end], ["a", "b", "c"])
    if found is None:
        assert end < TEXT.index('"a"') + 4
        return
    assert found.cut is not None
    for key, entries in found.values.items():
        assert entries == VALUE[key][: len(entries)]


@pytest.mark.parametrize(
    "text", ["", "Das kann ich nicht.", "<think>ich", "{", '{"x": 1}', "[" * 100_000, '{"a":' * 50_000]
)
def test_where_nothing_is_said_nothing_is_found(text: str) -> None:
    """Replies without such an object give nothing, however deep or odd."""
    found = loose(text, ["a"])
    assert found is None or not found.values.get("a")


@given(st.text(alphabet='{}[]",:ab1 \\n', max_size=200))
def test_no_reply_is_an_error(text: str) -> None:
    """Whatever a model writes is read or not, and never raises."""
    loose(text, ["a", "b"])
