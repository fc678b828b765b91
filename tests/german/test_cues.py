"""Cues: a pattern with stems finds what the pattern alone finds, as long as the stems are right."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.german import ballots, outcomes, question_forms, votes
from pipeline.german.cues import Cue, Stems
from pipeline.rules import answers, evidence, result_forms, result_zones, withheld
from tests.rules.phrases import NEAR_MISSES, PHRASES
from tests.rules.styles import STYLES
from tests.rules.test_withheld import LATER, UNKNOWN, WORK

CUES = (
    [
        pytest.param(value, id=name)
        for module in (
            ballots,
            outcomes,
            question_forms,
            votes,
            answers,
            evidence,
            result_forms,
            result_zones,
            withheld,
        )
        for name, value in vars(module).items()
        if isinstance(value, Cue)
    ]
    + [
        pytest.param(cue, id=f"{module.__name__}-{name}")
        for module in (outcomes, votes)
        for name, cue in (*getattr(module, "_TABLE", ()), *getattr(module, "_MODES", ()))
    ]
    + [pytest.param(cue, id=f"withheld-LATER-{place}") for place, cue in enumerate(withheld.LATER)]
)
TEXTS = [text for text, _ in (*STYLES.values(), *PHRASES.values())] + NEAR_MISSES
TEXTS += [*LATER, *UNKNOWN, *WORK]
LINES = [line.strip() for text in TEXTS for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("cue", CUES)
def test_stems_never_hide_a_match(cue: Cue) -> None:
    """In no line of any style, however it is written, a pattern matches without one of its stems."""
    for line in LINES:
        for text in (line, line.upper(), line.lower()):
            if cue.pattern.search(text):
                assert cue.stems.stand_in(text), (text, cue.stems.names)


@given(
    st.text("abAB ", max_size=20), st.lists(st.text("ab ", min_size=1, max_size=5), min_size=1, max_size=3)
)
def test_stems_are_found_wherever_they_stand(text: str, stems: list[str]) -> None:
    """Within a word, across words, short or long: a stem stands in a text as it does letter by letter."""
    assert Stems("|".join(stems)).stand_in(text) == any(stem in text.lower() for stem in stems)


@pytest.mark.parametrize(
    "text", ["x" * 500 + "lehnt" + "x" * 500, "ABLEHNUNG", "die Wahl\nan", "die Wahl an"]
)
def test_long_words_and_capitals_hold_their_stems(text: str) -> None:
    """What is too long to be a word, or written large, is looked at like any other text."""
    assert Stems("lehn|wahl").stand_in(text) == ("lehn" in text.lower() or "wahl" in text.lower())


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
