"""Laws of naming speakers in the offices, abbreviations and brackets of many Länder."""

from __future__ import annotations

import pytest

from pipeline.german.names import mentions
from tests.german.speakers import NAMED, NOBODY


@pytest.mark.parametrize("row", NAMED.strip().splitlines())
def test_a_speaker_has_name_office_and_faction(row: str) -> None:
    """Given name, family name, office and faction are read off the first mention of a person."""
    text, *expected = (part.strip() for part in row.split("|"))
    found = next(m for m in mentions(text) if m.kind == "person")
    assert [part or "-" for part in (found.given, found.family, found.role, found.faction)] == expected


@pytest.mark.parametrize("text", NOBODY.strip().splitlines())
def test_what_only_looks_like_an_office_names_nobody(text: str) -> None:
    """Bodies, places and things that share a word with an office are no persons."""
    assert not [m for m in mentions(text) if m.kind == "person"]
