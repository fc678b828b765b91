"""Search: the passages that speak of what is asked come first, and always in the same order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.library import Filter, Passage, Plan
from pipeline.search import nearest, search
from pipeline.search.hits import FUSED, Leg, weight_of
from tests.search.shelf import Shelf, passage

FILLING = [passage(f"z{n}", f"Die Satzung Nummer {n} wird beschlossen.") for n in range(12)]
TOLD = [
    passage("rad", "Der Radweg an der Lindenstraße wird im Mai asphaltiert."),
    passage("kita", "Der Kindergarten bekommt einen neuen Zaun."),
    passage("bad", "Das Freibad öffnet am 15. Mai.", "Musterau · Bauausschuss · Öffnung des Freibads"),
    passage("geld", "Der Zuschuss beträgt 23.300 Euro."),
    passage("voss", "Frau Voss fragt nach der Turnhalle."),
]


class Known:
    """An embedder by name, for which the shelf has the neighbours ready."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.asked = 0

    def embed_query(self, text: str) -> list[float]:
        """Return some vector, and count that it was asked for."""
        self.asked += 1
        return [1.0]


def ask(question: str, words: tuple[str, ...] = (), filter_: Filter | None = None) -> Plan:
    """Return a plan with these words, by default those of the question."""
    return Plan(question=question, shape="fact", filter=filter_ or Filter(), words=words)


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("Wann wird der Radweg asphaltiert?", "rad"),
        ("Radwege in der LINDENSTRASSE", "rad"),
        ("Was bekommt die Kita?", "kita"),
        ("Wann macht das Schwimmbad auf?", "bad"),
        ("Öffnung des Freibads", "bad"),
        ("Wofür sind die 23300 Euro?", "geld"),
        ("Wonach fragt Voss?", "voss"),
    ],
)
def test_what_is_asked_for_comes_first(question: str, best: str) -> None:
    """Inflection, spelling, synonyms, compounds, numbers and names lead to the passage."""
    assert search(Shelf(TOLD + FILLING), ask(question))[0].passage.id == best


def test_the_asked_word_outweighs_its_synonyms() -> None:
    """Where both the word and a synonym of it stand somewhere, the word comes first."""
    told = [passage("a", "Der Abfall bleibt liegen."), passage("b", "Der Müll bleibt liegen.")]
    for question, best in (("Müll", "b"), ("Abfall", "a")):
        assert search(Shelf(told + FILLING), ask(question))[0].passage.id == best


def test_abbreviations_of_the_documents_stand_for_what_they_mean() -> None:
    """Each way round, once the catalogue defines them."""
    shelf = Shelf([passage("x", "Das ZfQ zieht um."), passage("y", "Zentrum für Quartiere"), *FILLING])
    known = {"ZfQ": "Zentrum für Quartiere"}
    for words in (("ZfQ",), ("Zentrum", "Quartiere")):
        assert len(search(shelf, ask(" ".join(words), words))) == 1
        assert len(search(shelf, ask(" ".join(words), words), abbreviations=known)) == 2


def test_a_filter_says_which_documents_come_into_question() -> None:
    """What it says about people and kinds is left aside: the passage that answers may name nobody."""
    shelf = Shelf(TOLD)
    wanted = Filter(documents=("d-bad",), people=("Anna Voss",), kinds=("decision",), open=True)
    found = search(shelf, ask("Freibad Radweg", filter_=wanted))
    assert [hit.passage.id for hit in found] == ["bad"]
    assert shelf.asked == [Filter(documents=("d-bad",))]


def test_questions_without_words_find_nothing() -> None:
    """No word, no hit, no error."""
    for question in ("", "???", "Wer hat das?", '"" OR * NEAR(', "\x00"):
        assert search(Shelf(FILLING), ask(question)) == ()


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_no_question_breaks_the_index(question: str) -> None:
    """Whatever is typed is searched for as words."""
    search(Shelf(TOLD), ask(question, tuple(question.split())))


@settings(max_examples=20)
@given(st.permutations(TOLD + FILLING[:4]))
def test_the_order_of_ingestion_does_not_show(told: list[Passage]) -> None:
    """Equal passages come by id, however they came in."""
    found = search(Shelf(told), ask("Satzung Radweg Kindergarten Nummer"))
    assert found == search(Shelf(TOLD + FILLING[:4]), ask("Satzung Radweg Kindergarten Nummer"))


def test_limit_and_ranks() -> None:
    """As many as wanted, scores falling, ranks counted from one."""
    found = search(Shelf(TOLD + FILLING), ask("Satzung Radweg"), limit=4)
    assert len(found) == 4
    assert [hit.ranks["text"] for hit in found] == [1, 2, 3, 4]
    assert sorted((hit.score for hit in found), reverse=True) == [hit.score for hit in found]


def test_vectors_that_earn_nothing_are_not_asked() -> None:
    """The built-in embedder has no weight: nothing is embedded unless vectors are the only leg."""
    shelf, builtin = Shelf(TOLD), Known("builtin-512")
    shelf.neighbourly = (("voss", 0.9), ("rad", 0.8))
    assert [hit.passage.id for hit in search(shelf, ask("Radweg"), embedder=builtin)] == ["rad"]
    assert builtin.asked == 0
    alone: tuple[Leg, ...] = ("vectors",)
    assert [hit.passage.id for hit in search(shelf, ask("Radweg"), legs=alone, embedder=builtin)] == [
        "voss",
        "rad",
    ]
    assert weight_of(None) == weight_of(builtin) == 0


def test_two_legs_are_fused_by_rank() -> None:
    """A passage of both legs outranks those of one; its ranks in both are told."""
    shelf, other = Shelf(TOLD), Known("openai:m")
    shelf.neighbourly = (("geld", 0.9), ("rad", 0.8))
    found = search(shelf, ask("Radweg"), embedder=other)
    assert [(hit.passage.id, hit.ranks) for hit in found] == [
        ("rad", {"text": 1, "vectors": 2}),
        ("geld", {"vectors": 1}),
    ]
    assert found[0].score == pytest.approx(1 / (FUSED + 1) + weight_of(other) / (FUSED + 2))


def test_a_weight_can_be_given() -> None:
    """It stands above what the embedder counts unasked; at none nothing is embedded."""
    shelf, other, builtin = Shelf(TOLD), Known("openai:m"), Known("builtin-512")
    shelf.neighbourly = (("geld", 0.9), ("rad", 0.8))
    assert [hit.passage.id for hit in search(shelf, ask("Radweg"), embedder=other, weight=0.0)] == ["rad"]
    assert other.asked == 0
    assert search(shelf, ask("Radweg"), embedder=builtin, weight=0.3) == search(
        shelf, ask("Radweg"), embedder=other, weight=0.3
    )
    assert search(shelf, ask("Radweg"), embedder=builtin, weight=2.0)[0].score > 2 / (FUSED + 2)


def test_what_has_no_vector_is_judged_by_its_words() -> None:
    """Its rank by words stands for the rank it could not have; others are not touched."""
    shelf, other = Shelf(TOLD), Known("openai:m")
    shelf.neighbourly = (("geld", 0.9),)
    shelf.without = frozenset({"rad", "voss"})
    found = search(shelf, ask("Radweg"), embedder=other)
    assert [hit.passage.id for hit in found] == ["rad", "geld"]
    assert found[0].score == pytest.approx((1 + weight_of(other)) / (FUSED + 1))
    assert found[1].score == pytest.approx(weight_of(other) / (FUSED + 1))


def test_nearest_are_five_documents() -> None:
    """Each document once; what the filter lacks comes from the whole library, after its own."""
    told = [passage(f"p{n}", "Radweg am See", document=f"m{n // 2}") for n in range(16)]
    shelf = Shelf(told)
    plan = ask("Radweg am See", filter_=Filter(documents=("m5",)))
    found = nearest(shelf, plan, search(shelf, plan))
    assert found[0].minutes == "m5"
    assert len({each.minutes for each in found}) == len(found) == 5


def test_common_tokens_are_counted_once_for_a_library() -> None:
    """Frequencies are asked for once, and again when passages were added."""
    shelf = Shelf(TOLD)
    search(shelf, ask("Radweg"))
    search(shelf, ask("Radweg"))
    assert shelf.counted == 1
    shelf.held.append(passage("new", "neu"))
    search(shelf, ask("Radweg"))
    assert shelf.counted == 2
