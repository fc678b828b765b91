"""Scoring rankings: computed by hand, perfect ones, cheats."""

from __future__ import annotations

from collections import Counter
from math import log2
from typing import Any

import pytest

from eval.scoring import asking
from eval.scoring.retrieval import MEASURES, score_ranking
from tests.eval.answers import Record, answer, perfect, quote, withheld
from tests.eval.library import TEXTS, question, questions, sentences

A, B, T = "rat-musterau", "bau-lindenbach", "schule-tannrode"


def ranked(kind: str, *names: str) -> dict[str, float]:
    """Return the figures of a ranking of documents for the question of a type."""
    record = withheld(question(kind), [quote(name, "x") for name in names])
    return scored(question(kind), record)


def scored(q: Record, record: Record) -> dict[str, float]:
    """Return the figures of one answer's ranking."""
    counts = score_ranking(q, record, sentences)
    return {m.name: round(m.value(counts), 6) for m in MEASURES}


@pytest.mark.parametrize(
    ("kind", "names", "expected"),
    [
        ("who", [A, B], (1, 1, 1, 1, 1)),
        ("who", [B, A], (0, 1, 1, 1 / 2, 1 / log2(3))),
        ("who", [B, B, B, A], (0, 1, 1, 1 / 2, 1 / log2(3))),  # each document once
        ("who", ["x", "y", "z", A], (0, 0, 1, 1 / 4, 1 / log2(5))),
        ("who", ["v", "w", "x", "y", "z", A], (0, 0, 0, 0, 0)),
        ("who", [], (0, 0, 0, 0, 0)),
        ("count", [A, T], (1, 1, 1, 1, 1)),
        ("count", [T, "x", "y", A], (1, 1 / 2, 1, 1, (1 + 1 / log2(5)) / (1 + 1 / log2(3)))),
        ("count", ["x", A], (0, 1 / 2, 1 / 2, 1 / 2, (1 / log2(3)) / (1 + 1 / log2(3)))),
    ],
)
def test_figures_are_those_computed_by_hand(kind: str, names: list[str], expected: tuple[float, ...]) -> None:
    """R@1, R@3, R@5, MRR and nDCG follow their definitions, with one and with two relevant documents."""
    found = ranked(kind, *names)
    assert tuple(found.values())[:5] == pytest.approx(expected, abs=2e-6)


def test_evidence_comes_before_the_nearest_passages() -> None:
    """What an answer cites is ranked before what it merely offers."""
    q = question("who")
    record = answer(q, "x", [quote(B, "x")]) | {"nearest": [quote(A, "x")]}
    assert scored(q, record)["MRR"] == 0.5


def test_a_perfect_answer_is_a_perfect_ranking() -> None:
    """Citing what is expected scores 1 everywhere; questions without an answer are left out."""
    counts: Counter[str] = Counter()
    for q in questions():
        counts += score_ranking(q, perfect(q, sentences), sentences)
    assert {m.name: m.value(counts) for m in MEASURES} == {m.name: 1.0 for m in MEASURES}
    assert {m.n(counts) for m in MEASURES} == {6}


@pytest.mark.parametrize(
    ("texts", "holds"),
    [
        (["Herr Lauer antwortet, die Sanierung werde 340.000 Euro kosten."], 1),
        (["die Sanierung werde 340.000 Euro kosten. Die Halle bleibe im Sommer geschlossen."], 1),
        (["340.000 Euro"], 1),
        (["Die Halle bleibe im Sommer geschlossen."], 0),
        (["Sommer", "Halle", "Uferweg", "TOP", "Blum", "340.000 Euro"], 0),
        (["TOP", "TOP", "TOP", "TOP", "TOP", "TOP", "340.000 Euro"], 1),
        ([" ".join(TEXTS[A])], 1),
    ],
)
def test_a_passage_holds_an_expected_sentence(texts: list[str], holds: float) -> None:
    """One of the first five distinct quotes has to contain half of a sentence, or lie half in one."""
    q = question("amount")
    assert scored(q, withheld(q, [quote(A, text) for text in texts]))["passage_R@5"] == holds


def test_a_whole_document_is_no_passage() -> None:
    """A quote that is expected words to less than a tenth finds nothing."""
    q = question("amount")
    long = (*TEXTS[A], *(f"Amt {n} nimmt Punkt {n} zur Kenntnis." for n in range(60)))
    counts = score_ranking(q, withheld(q, [quote(A, " ".join(long))]), lambda name: long if name == A else ())
    assert counts["rank_passage_R@5_ppm"] == 0


def test_citing_every_document_ranks_nothing() -> None:
    """Whoever names a hundred documents has only the first five counted."""
    q = question("who")
    crowd = [quote(f"amt-{n}", "x") for n in range(99)] + [quote(A, "Frau Kern fragt nach den Kosten")]
    found = scored(q, answer(q, "x", crowd))
    assert set(found.values()) == {0.0}


def test_nothing_counts_where_nothing_is_relevant() -> None:
    """A question that has no answer has no ranking, whatever was offered."""
    assert not score_ranking(question("unanswerable"), withheld(question("who")), sentences)


def test_names_and_labels_are_fit_for_tables() -> None:
    """Figures of rankings and of answers have names of their own and short labels."""
    names: list[Any] = [m.name for m in (*MEASURES, *asking.MEASURES)]
    assert len(set(names)) == len(names)
    assert all(len(m.label) <= 28 and m.meaning.endswith(".") for m in MEASURES)
