"""Content words meet across inflection and nothing else."""

from __future__ import annotations

import pytest

from pipeline.german.stems import content_stems, content_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("die Radwege", "des Radweges"),
        ("beschlossene Satzungen", "beschlossenen Satzung"),
        ("STRASSE", "Straße"),
        ("Sanierungen", "der Sanierung"),
        ("die Schulen", "der Schule"),
    ],
)
def test_inflected_forms_share_a_stem(one: str, other: str) -> None:
    """Number, case and spelling do not part words."""
    assert content_stems(one) & content_stems(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("das Rathaus", "der Haushalt"),
        ("wurde nicht", "wird auch"),
        ("die Frage, ob", "ob die Antwort"),
        ("Herr Vogel", "Frau Amsel"),
        ("112 Stellen", "12 Plätze"),
    ],
)
def test_different_words_share_nothing(one: str, other: str) -> None:
    """Function words and mere likeness do not join texts."""
    assert not content_stems(one) & content_stems(other)


def test_function_words_are_no_content() -> None:
    """A sentence of function words has no content."""
    assert content_words("Und dann wurde es auch noch so.") == []
