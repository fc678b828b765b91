"""Laws of the baselines that answer by retrieval: passages, BM25, vectors."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from eval.asker import SCHEMA, Asker
from eval.baselines import bm25, vectors
from eval.baselines.passages import SIZE, cut, stems, terms
from pipeline.model import Minutes
from tests.build import minutes_of
from tests.eval.baselines.written import HOSTILE
from tests.eval.library import TEXTS, minutes

Build = Callable[[Sequence[tuple[str, Minutes]], Mapping[str, str]], Asker]
BUILDS = [bm25.build, vectors.build]
both = pytest.mark.parametrize("build", BUILDS, ids=["bm25", "vectors"])


def library(count: int = 0) -> list[tuple[str, Minutes]]:
    """Return the invented library with that many more documents."""
    more = [
        (f"amt-{n}.txt", minutes_of(f"Das Amt {n} nimmt den Bericht Nr. {n} entgegen.")) for n in range(count)
    ]
    return minutes() + more


# --- passages -----------------------------------------------------------------------------------------


def test_passages_cover_every_sentence_once() -> None:
    """Passages are runs of up to five sentences; together they are the minutes."""
    for source, read in library():
        passages = cut([(source, read)], {})
        assert [n for p in passages for n in p.quote.sentences] == [s.number for s in read.sentences]
        assert all(len(p.quote.sentences) <= SIZE for p in passages)
        assert all(p.quote.text == read.text[p.quote.start : p.quote.end] for p in passages)


def test_no_passage_crosses_a_page() -> None:
    """A passage is one quote, so it stands on one page."""
    read = minutes_of("Eins ist da.", "Zwei ist da.", "Drei ist da.", pages=(1, 1, 2))
    assert [p.quote.sentences for p in cut([("x.txt", read)], {})] == [(1, 2), (3,)]


def test_the_town_of_a_file_is_searched() -> None:
    """A town that the text does not name is found by the file it is known for."""
    (passage,) = cut([("x.txt", minutes_of("Der Weg wird gesperrt."))], {"x.txt": "Quellenried"})
    assert "Quellenried" in passage.searched
    assert "Quellenried" not in passage.quote.text


def test_terms_take_compounds_apart() -> None:
    """Inflected and compound words have terms in common, stems and 5-grams never do."""
    assert stems("Schulgärten") == stems("Schulgärten der")
    assert set(terms("Dachbegrünung")) & set(terms("Begrünung"))
    assert not set(stems("radwe")) & set(terms("Radweg"))
    assert terms("") == terms("der die das") == []


# --- answers ------------------------------------------------------------------------------------------


@both
def test_answers_keep_to_the_schema(build: Build) -> None:
    """An answer has the fields of the program's own, quotes are words of their minutes."""
    texts = {source: read.text for source, read in library(9)}
    said = build(library(9), {}).ask("Was kostet die Sanierung der Schwimmhalle?")
    assert said["schema"] == SCHEMA
    assert said.keys() >= {"question", "plan", "answered", "answer", "items", "nearest", "provenance"}
    quoted = said["nearest"] + said["answer"][0]["evidence"]
    assert all(texts[q["source"]][q["start"] : q["end"]] == q["text"] for q in quoted)
    assert said["answer"][0]["text"] == said["nearest"][0]["text"]
    assert said["items"] == []


@both
def test_five_documents_are_offered_answered_or_not(build: Build) -> None:
    """The nearest passages are from five different documents where there are five that share a word."""
    asker = build(library(9), {})
    for question in (
        "Welches Amt nimmt den Bericht entgegen?",
        "Welchen Bericht gab der Zauberer Merlin in Xanadu?",
    ):
        sources = [q["source"] for q in asker.ask(question)["nearest"]]
        assert len(set(sources)) == len(sources) == 5


@both
@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Was kostet die Sanierung der Schwimmhalle?", "rat-musterau"),
        ("Wie wurde über den Bebauungsplan Hasenwiese beschlossen?", "bau-lindenbach"),
        ("Wer bat um einen Bericht zum Schulgarten?", "schule-tannrode"),
        ("Begrünung von Dächern: was prüft die Verwaltung?", "bau-lindenbach"),
        ("Neue Tische in der Grundschulmensa?", "schule-tannrode"),
    ],
)
def test_the_document_that_answers_comes_first(build: Build, question: str, name: str) -> None:
    """Words of the question, also parts of compounds, lead to the right document."""
    assert build(library(30), {}).ask(question)["nearest"][0]["source"] == f"{name}.txt"


@both
def test_towns_tell_equal_texts_apart(build: Build) -> None:
    """Of two minutes with the same words the one of the town asked for comes first."""
    same = [(f"{n}.txt", minutes_of("Der Radweg wird gebaut.", f"Ende {n}.")) for n in "abc"]
    towns = {"a.txt": "Quellenried", "b.txt": "Hohenmoor", "c.txt": "Tannrode"}
    for source, town in towns.items():
        assert build(same, towns).ask(f"Baut {town} den Radweg?")["nearest"][0]["source"] == source


@both
def test_nothing_is_said_about_what_is_not_there(build: Build) -> None:
    """A question that shares no word with the library is not answered."""
    said = build(library(), {}).ask("Zyklopische Xylophonquartette?")
    assert (said["answered"], said["answer"]) == (False, [])


def test_bm25_needs_half_of_the_stems() -> None:
    """Two of four content words are enough, one of three is not."""
    asker = bm25.build(library(), {})
    assert asker.ask("Schulgarten Mensa Xylophon Zyklop")["answered"]
    assert not asker.ask("Schulgarten Xylophon Zyklop")["answered"]


@both
def test_answers_do_not_depend_on_the_order_of_the_library(build: Build) -> None:
    """The same minutes in another order give the same best passage."""
    asked = "Was kostet die Sanierung der Schwimmhalle?"
    here, there = build(library(5), {}).ask(asked), build(library(5)[::-1], {}).ask(asked)
    assert here["answer"] == there["answer"]


@both
@pytest.mark.parametrize("question", [*HOSTILE, '"', "' OR 1=1 --", "NEAR(a b)", "a* AND", "der die das"])
def test_hostile_questions_are_answered_or_not(build: Build, question: str) -> None:
    """No question breaks a baseline, whatever query language it speaks."""
    asker = build([*library(), ("h.txt", minutes_of("Ein Wort."))], {})
    assert asker.ask(question)["answered"] in (True, False)


@both
def test_an_empty_library_answers_nothing(build: Build) -> None:
    """Without minutes there is neither an answer nor a passage."""
    said: dict[str, Any] = build([], {}).ask("Was kostet das?")
    assert (said["answered"], said["nearest"]) == (False, [])


def test_vectors_have_length_one_and_are_the_same_every_time() -> None:
    """The embedding is deterministic, and a text without content words is the zero vector."""
    one, two = vectors.Embedding(TEXTS["rat-musterau"]), vectors.Embedding(TEXTS["rat-musterau"])
    here = one.embed("Die Schwimmhalle bleibt geschlossen.")
    assert here.tolist() == two.embed("Die Schwimmhalle bleibt geschlossen.").tolist()
    assert abs(float(here @ here) - 1) < 1e-5
    assert not one.embed("der die das").any()
