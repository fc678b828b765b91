"""When two descriptions mean the same person."""

from __future__ import annotations

import pytest

from eval.scoring.persons import knows, same_person


@pytest.mark.parametrize(
    ("found", "expected", "same"),
    [
        pytest.param("Ines Wallmeier", "Ines Wallmeier", True, id="full"),
        pytest.param("Ratsfrau Dr. Wallmeier", "Ines Wallmeier", True, id="surname-with-title"),
        pytest.param("Wallmeier", "Wallmeier", True, id="surnames"),
        pytest.param("I. Wallmeier", "Ines Wallmeier", True, id="initial"),
        pytest.param("Wallmeier (Grüne)", "Wallmeier", True, id="bracket"),
        pytest.param("Lang-Weber", "Eva Langweber", True, id="double-name"),
        pytest.param("Paul Wallmeier", "Ines Wallmeier", False, id="other-given-name"),
        pytest.param("Ines Grothe", "Ines Wallmeier", False, id="other-surname"),
        pytest.param(None, "Ines Wallmeier", False, id="unnamed-for-named"),
        pytest.param("Ines Wallmeier", None, False, id="named-for-unnamed"),
        pytest.param(None, None, True, id="both-unnamed"),
        pytest.param("Frau Dr.", "Ines Wallmeier", False, id="titles-only"),
    ],
)
def test_names_agree_by_surname_and_given_name(found: str | None, expected: str | None, same: bool) -> None:
    """The surname must agree, and the given name wherever both have one."""
    assert same_person({"name": found}, {"name": expected}) is same


def test_naming_everybody_is_not_knowing_who() -> None:
    """Half of the named persons at least must be right."""
    kern, lauer, wirth = {"name": "Kern"}, {"name": "Lauer"}, {"name": "Wirth"}
    assert knows([kern, lauer], [kern])
    assert not knows([kern, lauer, wirth], [kern])
    assert knows([], [{"name": None}])
    assert not knows([], [kern])
    assert not knows([kern], [])
