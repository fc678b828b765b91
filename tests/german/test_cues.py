"""Cues: a pattern with stems finds what the pattern alone finds, as long as the stems are right."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.german import outcomes, votes
from pipeline.german.cues import Cue, has_stem
from pipeline.rules import result_forms
from tests.rules.phrases import NEAR_MISSES, PHRASES
from tests.rules.styles import STYLES

CUES = [
    pytest.param(value, id=name)
    for module in (outcomes, votes, result_forms)
    for name, value in vars(module).items()
    if isinstance(value, Cue)
] + [
    pytest.param(cue, id=f"{module.__name__}-{name}")
    for module in (outcomes, votes)
    for name, cue in (*getattr(module, "_TABLE", ()), *getattr(module, "_MODES", ()))
]
TEXTS = [text for text, _ in (*STYLES.values(), *PHRASES.values())] + NEAR_MISSES
LINES = [line.strip() for text in TEXTS for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("cue", CUES)
def test_stems_never_hide_a_match(cue: Cue) -> None:
    """In no line of any style, however it is written, a pattern matches without one of its stems."""
    for line in LINES:
        for text in (line, line.upper(), line.lower()):
            if cue.pattern.search(text):
                assert has_stem(text, cue.stems), (text, cue.stems)


@given(st.text("abAB ", max_size=20))
def test_a_cue_finds_what_its_pattern_finds(text: str) -> None:
    """Search and match agree with the plain pattern."""
    cue, plain = Cue("ab", "a?ab", re.IGNORECASE), re.compile("a?ab", re.IGNORECASE)
    assert bool(cue.search(text)) == bool(plain.search(text))
    assert bool(cue.match(text)) == bool(plain.match(text))


@pytest.mark.parametrize("text", ["", "ab", "b a"])
def test_without_a_stem_nothing_is_tried(text: str) -> None:
    """A pattern that would match anything is not tried where its stem is missing."""
    assert Cue("xyz", ".*").search(text) is None
