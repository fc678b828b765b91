"""Verb forms: every tense and mood a clerk writes is known, by rule or by principal parts."""

from __future__ import annotations

import pytest

from pipeline.german.verbs import STRONG, VERBS, paradigm, senses


@pytest.mark.parametrize(
    ("form", "lemma", "kind", "subjunctive"),
    [
        ("fragt", "fragen", "finite", False),
        ("fragten", "fragen", "finite", False),
        ("frage", "fragen", "finite", True),
        ("gefragt", "fragen", "participle", False),
        ("nachfragte", "nachfragen", "finite", False),
        ("nachzufragen", "nachfragen", "infinitive", False),
        ("antwortete", "antworten", "finite", False),
        ("erwiderte", "erwidern", "finite", False),
        ("beantwortet", "beantworten", "participle", False),
        ("präsentiert", "präsentieren", "participle", False),
        ("eröffnete", "eröffnen", "finite", False),
        ("bat", "bitten", "finite", False),
        ("sprach", "ansprechen", "finite", False),
        ("verwies", "verweisen", "finite", False),
        ("bezweifle", "bezweifeln", "finite", True),
        ("verließ", "verlassen", "finite", False),
    ],
)
def test_forms_are_known(form: str, lemma: str, kind: str, subjunctive: bool) -> None:
    """A written form leads to its verb, its kind and its mood."""
    assert any(s.lemma == lemma and s.form == kind and s.subjunctive == subjunctive for s in senses()[form])


def test_strong_verbs_have_three_parts() -> None:
    """Present, past and participle are given for every strong verb."""
    assert all(len(parts.split()) == 3 for parts in STRONG.values())


def test_each_verb_stands_in_one_category_only_where_it_means_one_thing() -> None:
    """A simple verb without particle or reflexive belongs to one category."""
    plain = [word for words in VERBS.values() for word in words.split() if not word.startswith("sich_")]
    assert sorted(plain) == sorted(set(plain))


@pytest.mark.parametrize(
    ("infinitive", "participle"),
    [("fragen", "gefragt"), ("erklären", "erklärt"), ("informieren", "informiert"), ("melden", "gemeldet")],
)
def test_participles_take_ge_only_where_german_does(infinitive: str, participle: str) -> None:
    """Inseparable prefixes and -ieren take no ge-."""
    assert paradigm(infinitive).participle == participle
