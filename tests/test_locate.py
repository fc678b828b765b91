"""Quotes are found when they say the same and refused when they do not."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.locate import locate
from tests.build import minutes_of
from tests.perturb import CONTENT, LAYOUT, alterations, layout_variants
from tests.shared import gold_minutes, gold_names, needs_gold

SENTENCES = [
    "Der Haushalts- und Stellenplan umfasst 112 Stellen und Ausgaben von 1.234,56 €.",
    "Herr Brandtner fragt, ob die Finanzierung der Brückensanierung nicht gefährdet ist.",
    "Frau Dr. Oellers antwortet, dass kein Budget für die Mitarbeiter bereitsteht.",
    "Die Überfahrt ist unzulässig und wurde am 12. 03. 2024 im Süd-Weser-Kreis geprüft.",
    "Alle Mitglieder können die Unterlagen einsehen; einige Anlagen sind nichtöffentlich.",
    "Die Lehrer*innen sollen die Räume „im Bedarfsfall“ auch am Wochenende nutzen dürfen.",
    "Herr Brandtner bedankt sich und bittet, die Ergebnisse bis Ende Mai vorzulegen.",
    "Das Vorhaben wird mehrheitlich bei 3 Gegenstimmen und 2 Enthaltungen beschlossen.",
    "Frau Wittkamp erklärt, dass die Stadtwerke 75 % der Kosten tragen müssen.",
    "Die Verwaltung hat noch nicht mit der Ausschreibung begonnen – der Zeitplan ist offen.",
    "Mehrere Anwohner hatten nur wenige Hinweise eingereicht.",
    "Wann wird der Radweg an der Fliederstraße fertiggestellt?",
]
MINUTES = minutes_of(*SENTENCES)
SIGNS = "„“.;,-– "


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("kein Budget", True),
        ("ein Budget", False),
        ("112 Stellen", True),
        ("12 Stellen", False),
        ("unzulässig", True),
        ("zulässig", False),
        ("1.234,56 €", True),
        ("234,56 €", False),
        ("Die Überfahrt ist unzulässig und würde", False),
        ("am 12.03.2024", True),
        ("am 13.03.2024", False),
        ("im Süd-\nWeser-Kreis", True),
        ("Haushalts-\nund Stellenplan", True),
        ("Haushaltsund Stellenplan", False),
        ("75 % der Kosten", True),
        ("75 € der Kosten", False),
        ("Lehrer*innen", True),
        ("die Verwaltung hat noch nicht mit der Ausschreibung", True),
        ("Wann wird der Radweg an der Fliederstraße fertiggestellt", True),
        ("Das Vorhaben wird mehrheitlich bei 3 Gegenstimmen und 2 Enthaltungen beschlossen?", False),
        ("", False),
        ("…", False),
    ],
)
def test_words_count_and_layout_does_not(quote: str, found: bool) -> None:
    """A quote is found exactly when its words, numbers and signs stand there between word borders."""
    assert (locate(quote, MINUTES) is not None) is found


def test_two_hundred_layout_variants_are_accepted() -> None:
    """Line breaks, hyphenation, soft hyphens, decomposed umlauts, odd spaces and signs change nothing."""
    refused = [v for v in layout_variants(SENTENCES, 200, seed=1) if locate(v[2], MINUTES) is None]
    assert not refused


def test_two_hundred_alterations_are_refused() -> None:
    """A changed negation, number, name, quantifier or modality is another statement."""
    altered = list(alterations(SENTENCES, 200, seed=2))
    assert len(altered) == 200
    assert {kind for kind, *_ in altered} == set(CONTENT)
    assert not [each for each in altered if locate(each[2], MINUTES)]


@needs_gold
@pytest.mark.slow
def test_variants_and_alterations_of_real_sentences() -> None:
    """On real minutes, too, all layout variants are accepted and all alterations refused."""
    documents = {name: gold_minutes(name) for name in gold_names()}
    home = {m.words(s.number): name for name, m in documents.items() for s in m.sentences}
    sentences = [words for words in home if len(words) > 40]
    wrong: Counter[str] = Counter()
    for kind, sentence, words in layout_variants(sentences, 200, seed=3):
        wrong[kind] += locate(words, documents[home[sentence]]) is None
    for kind, sentence, words in alterations(sentences, 200, seed=4):
        wrong[kind] += locate(words, documents[home[sentence]]) is not None
    assert set(wrong) == set(LAYOUT) | set(CONTENT)
    assert +wrong == Counter()


@given(st.data())
def test_every_run_of_whole_words_is_found_where_it_stands(data: st.DataObject) -> None:
    """A planted span of words is located at words that read the same."""
    sentence = data.draw(st.sampled_from([s for s in SENTENCES if "nicht" not in s and "kein" not in s]))
    words = re.sub(r"(?<=\d\.) (?=\d)", "\u00a0", sentence).split(" ")  # a date is one word
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    quote = " ".join(words[first : last + 1])
    found = locate(quote, MINUTES)
    if any(letter.isalnum() for letter in quote):
        assert found is not None
        assert found.span.of(MINUTES.text).strip(SIGNS) == quote.replace("\u00a0", " ").strip(SIGNS)


@given(st.text(max_size=80))
def test_any_text_is_safe_to_look_for(words: str) -> None:
    """Whatever is asked for, what comes back lies inside the text and cites existing sentences."""
    found = locate(words, MINUTES)
    if found is not None:
        assert 0 <= found.span.start < found.span.end <= len(MINUTES.text)
        assert all(1 <= number <= len(MINUTES.sentences) for number in found.cites)


def test_a_cut_that_drops_the_negation_is_no_quote() -> None:
    """Leaving "nicht" behind turns a statement round, so the rest is not accepted as a part of it."""
    minutes = minutes_of("Die Kosten kennen wir nicht.", "Nicht beschlossen wurde der Ausbau der Schule.")
    assert locate("Die Kosten kennen wir", minutes) is None
    assert locate("beschlossen wurde der Ausbau der Schule", minutes) is None
    assert locate("der Ausbau", minutes) is not None


def test_a_part_of_a_sentence_is_partial() -> None:
    """A quote that ends inside a sentence says so."""
    whole, part = locate(SENTENCES[6], MINUTES), locate("bis Ende Mai", MINUTES)
    assert whole is not None
    assert part is not None
    assert (whole.partial, part.partial) == (False, True)
    assert whole.cites == part.cites == (7,)


def test_of_several_places_the_nearest_is_taken() -> None:
    """Repeated result lines are told apart by where they are looked for."""
    minutes = minutes_of("einstimmig", "Es folgt etwas anderes.", "einstimmig")
    first, last = locate("einstimmig", minutes), locate("einstimmig", minutes, near=len(minutes.text))
    assert first is not None
    assert last is not None
    assert (first.cites, last.cites) == ((1,), (3,))
