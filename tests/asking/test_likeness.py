"""Words of a question are found again in other forms, and weighed by how much they tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.asking.passages.likeness import Asked, alike, content

WORDS = st.text(st.characters(categories=["Ll", "Lu", "Nd"]), max_size=20)


@pytest.mark.parametrize(
    ("asked", "said", "least"),
    [
        ("Radwege", "Radweg", 1.0),
        ("Anhänger", "Toilettenanhänger", 0.7),
        ("Schülerbeförderung", "Beförderung", 0.7),
        ("vertagt", "vertagen", 0.6),
        ("Straße", "Strasse", 1.0),
    ],
)
def test_forms_of_a_word_meet(asked: str, said: str, least: float) -> None:
    """Inflection, parts of compounds and old spelling do not keep words apart."""
    assert alike(content(asked)[0], content(said)[0]) >= least


@pytest.mark.parametrize(
    ("asked", "said"),
    [("Radweg", "Rathaus"), ("Kita", "Kirche"), ("2023", "2024"), ("Haus", "Maus"), ("Brücke", "Bürger")],
)
def test_other_words_do_not_meet(asked: str, said: str) -> None:
    """Words that only begin or sound a little alike are others; numbers are the same or others."""
    assert alike(content(asked)[0], content(said)[0]) == 0.0


@given(WORDS, WORDS)
def test_likeness_goes_both_ways(one: str, other: str) -> None:
    """Likeness lies between 0 and 1, is 1 for the same word, and does not depend on the order."""
    assert 0.0 <= alike(one, other) <= 1.0
    assert alike(one, other) == alike(other, one)
    assert alike(one, one) == 1.0


def test_rare_words_weigh_more_than_common_ones_and_names_of_the_place_least() -> None:
    """Weights add up to one; a word in few passages counts more; the town that is known counts little."""
    often = {"bank": 2, "radweg": 90, "musterau": 50}
    asked = Asked("Wer strich die Bank am Musterauer Radweg?", often, 100, ["Musterau"])
    weight = dict(zip(asked.keys, asked.weights, strict=True))
    assert sum(weight.values()) == pytest.approx(1.0)
    assert weight["bank"] > weight["radweg"]
    assert min(weight, key=lambda key: weight[key]).startswith("musterau")


def test_cover_is_the_share_of_what_is_asked() -> None:
    """All words met give 1, none give 0."""
    asked = Asked("Radweg am Ufer", {}, 10)
    assert asked.cover(asked.degrees(content("Der Radweg liegt am Ufer."))) == pytest.approx(1.0)
    assert asked.cover(asked.degrees(content("Die Kita schließt."))) == 0.0


def test_what_stands_under_another_name_is_met_a_little_less() -> None:
    """A synonym meets a word, but not as well as the word itself."""
    asked = Asked("Bürgersteig", {}, 10)
    own, other = (asked.cover(asked.degrees(content(word))) for word in ("Bürgersteig", "Gehweg"))
    assert own == pytest.approx(1.0)
    assert 0.5 < other < own


def test_names_and_empty_words_can_be_left_out() -> None:
    """Without names, only what is asked of the matter counts; with nouns alone, verbs do not."""
    asked = Asked("Wann saniert Musterau die Brücke?", {}, 10)
    matter = dict(zip(asked.keys, asked.without(["Musterau"]), strict=True))
    assert matter["musterau"] == 0.0
    assert matter["saniert"] > 0.0
    nouns = dict(zip(asked.keys, asked.without(["Musterau"], nouns=True), strict=True))
    assert [key for key, weight in nouns.items() if weight] == ["bruck"]
