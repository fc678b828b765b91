"""Fitting: towns are kept apart, and weights move towards what is right."""

from __future__ import annotations

import pytest

from eval.studies.fit_links import town
from eval.studies.fit_status import CLASSES, Case, fitted, predicted


@pytest.mark.parametrize(
    ("name", "expected"),
    [("ris-musterau-1", "ris-musterau"), ("web-musterau-2", "web-musterau"), ("er-2020-01-01", "er")],
)
def test_documents_of_one_town_are_left_out_together(name: str, expected: str) -> None:
    """The town is told by the document's name."""
    assert town(name) == expected


def test_a_regression_tells_apart_what_features_tell_apart() -> None:
    """Each class is found again by its own feature."""
    rows = [({name: float(name == right) for name in CLASSES}, CLASSES.index(right)) for right in CLASSES]
    weights = fitted(rows)
    assert [predicted(weights, features) for features, _ in rows] == list(CLASSES)


def test_features_are_shares_of_the_sentences() -> None:
    """Half of the sentences withhold something: half is the feature."""
    case = Case(
        town="musterau",
        asked="Wann öffnet der Steg?",
        answers=("Der Steg ist neu. Der Termin ist noch nicht bekannt.",),
        status="partial",
    )
    features = case.features()
    assert (features["unknown"], features["later"], features["ends unknown"]) == (0.5, 0.0, 1.0)
