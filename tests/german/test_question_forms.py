"""Question forms: what counts as asked, in whose words, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.german.asking import Asked
from pipeline.german.names import mentions
from pipeline.german.question_forms import asked, procedural
from pipeline.german.speech import acts


def _asked(text: str, asking: bool = False) -> list[Asked]:
    return [a for a in asked(text, acts(text), mentions(text), asking=asking) if a.carries]


@pytest.mark.parametrize(
    ("text", "form", "words"),
    [
        ("Frau Abel fragt, ob der Weg fertig ist.", "indirect", "ob der Weg fertig ist."),
        ("Herr Born möchte wissen, bis wann gesperrt ist.", "indirect", "bis wann gesperrt ist."),
        ("Frau Abel erkundigt sich nach dem Sachstand.", "indirect", "nach dem Sachstand."),
        ("Herr Born hinterfragt die Höhe der Kosten.", "indirect", "die Höhe der Kosten."),
        ("Herr Born hakt nach, wer zuständig sei.", "indirect", "wer zuständig sei."),
        ("Frau Abel stellt die Frage, warum es dauert.", "indirect", "warum es dauert."),
        ("Frau Abel bittet um Mitteilung, wann gebaut wird.", "request", "wann gebaut wird."),
        ("Gefragt wurde, wann gebaut wird.", "passive", "wann gebaut wird."),
        ("Es wird eine Anfrage gestellt, ob gebaut wird.", "passive", "ob gebaut wird."),
        ("Aus dem Gremium kommt die Frage, wer zahlt.", "passive", "wer zahlt."),
        ("Wann gebaut wird, wollte Frau Abel wissen.", "indirect", "Wann gebaut wird"),
        ("Frau Abel hat eine Nachfrage, nämlich ob gebaut wird.", "indirect", "ob gebaut wird."),
        ("Über Befragen von Frau Abel erklärt er, es schneie.", "on-request", "Über Befragen von Frau Abel"),
        ("Auf Nachfrage der Grünen wird berichtet, es schneie.", "on-request", "Auf Nachfrage der Grünen"),
        ("Frau Abel fragt, ob es schneit, was Herr Born bejaht.", "indirect", "ob es schneit"),
        ("Herr Born fragt nach den Kosten; diese lägen bei 5 Euro.", "indirect", "nach den Kosten"),
        ("Seitens der Grünen wird um Auskunft gebeten, wann gebaut wird.", "passive", "wann gebaut wird."),
        ("Herr Born frage sich, ob das nötig sei.", "wondered", "ob das nötig sei."),
        ("Wann wird der Weg gebaut?", "direct", "Wann wird der Weg gebaut?"),
        ("- Wer räumt den Schnee?", "direct", "Wer räumt den Schnee?"),
        ("Es wäre interessant zu wissen, wie viele kommen.", "curious", "wie viele kommen."),
        ("Auf Nachfrage von Frau Abel erklärt er, es schneie.", "on-request", "Auf Nachfrage von Frau Abel"),
        ("Die Frage des Herrn Born nach den Kosten beantwortet Frau Abel.", "on-request",
         "Die Frage des Herrn Born nach den Kosten"),
    ],
)  # fmt: skip
def test_questions_are_found_with_their_own_words(text: str, form: str, words: str) -> None:
    """Every form of asking gives its name and the words that say what is asked."""
    found = _asked(text)
    assert [(a.form, a.span.of(text).strip()) for a in found] == [(form, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Frau Abel bezweifelt, ob das stimmt.",
        "Es ist zu prüfen, ob der Weg verbreitert wird.",
        "Herr Born stellt die Planung in Frage.",
        "Die Frage der Finanzierung ist offen.",
        "Die Fragen der Mitglieder werden beantwortet.",
        "Herr Born erläutert, wie der Weg gebaut wird.",
        "Es gab keine weiteren Fragen.",
        "Auf die Frage nach den Kosten teilt Frau Abel mit, es werde teuer.",
        "Man müsse sich fragen, ob das sinnvoll sei.",
        "Frau Abel stellt sich der Frage.",
        "Die Frage der Kosten wird sich stellen, wenn der Bau beginnt.",
        "Die Frage der Finanzierung sei im Haushalt geklärt, die Mittel seien da.",
        "Herr Born wird sich erkundigen, ob gebaut wird.",
        "Er sprach vom Buch „Wer räumt den Schnee?“",
    ],
)
def test_near_misses_ask_nothing(text: str) -> None:
    """Doubts, tasks, topics, explanations and questions told before are not asked here."""
    assert _asked(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wer kümmere sich um den Platz.", True),
        ("Könne man den Weg auch räumen.", True),
        ("Bis wann sei damit zu rechnen.", True),
        ("Werde der Weg gesperrt, müsse man umleiten.", False),
        ("Man müsse den Weg räumen.", False),
        ("Was wichtig sei, habe er gesagt.", False),
    ],
)
def test_reported_questions_have_lost_their_question_mark(text: str, expected: bool) -> None:
    """A question word or a verb in the subjunctive opens a question while somebody is asking."""
    assert bool(_asked(text, asking=True)) is expected


def test_two_verbs_of_asking_ask_two_things() -> None:
    """Each asking verb of a sentence has its own complement."""
    text = "Herr Born fragt, wer zahlt, und möchte wissen, wann gebaut wird."
    assert [a.span.of(text) for a in _asked(text)] == ["wer zahlt", "wann gebaut wird."]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Auf Nachfrage aus dem Ausschuss erklärt Herr Born, es schneie.", "aus dem Ausschuss"),
        ("Auf Nachfrage erklärt Herr Born, es schneie.", None),
    ],
)
def test_unnamed_askers_keep_their_words(text: str, label: str | None) -> None:
    """Where no name is given, the words of the minutes say where the question came from."""
    assert [(a.asker, a.label) for a in _asked(text)] == [(None, label)]


@pytest.mark.parametrize(
    "words",
    [
        "ob es Wortmeldungen gibt",
        "wer dem Antrag zustimmt",
        "ob er die Wahl annehme",
        "ob es Redebedarf gibt",
        "ob die Vorlage zur Abstimmung gestellt werden könne",
    ],
)
def test_procedure_is_recognised(words: str) -> None:
    """Votes, wishes to speak and acceptances belong to the conduct of the meeting."""
    assert procedural(words)


@pytest.mark.parametrize(
    "words", ["wann gebaut wird", "wer für den Winterdienst zuständig ist", "ob es schneit"]
)
def test_matters_are_no_procedure(words: str) -> None:
    """Questions about the world are not procedural."""
    assert not procedural(words)


@given(st.text(max_size=120))
def test_spans_stay_inside_any_text(text: str) -> None:
    """The words of a question are a part of the sentence, whatever it is made of."""
    sentence = f"Frau Abel fragt, ob {text}"
    for found in asked(sentence, acts(sentence), (), asking=True):
        assert 0 <= found.span.start <= found.span.end <= len(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "Besonders gefragt seien derzeit die Kleingärten.",
        "Gefragt sind vor allem Plätze am Wasser.",
        "Sehr gefragt war der Kurs am Abend.",
        "Die Plätze am Wasser seien gefragt.",
        "Nach wie vor ist das Hallenbad gefragt.",
        "Die Verwaltung wird gebeten, den Weg zu prüfen und die Kosten bis Mai mitzuteilen.",
        "Der Bauhof wird ersucht, die Sache zu klären und das Ergebnis mitzuteilen.",
    ],
)
def test_what_is_in_demand_or_to_be_done_is_not_asked(text: str) -> None:
    """Being sought after asks nothing, nor does telling the result at the end of a task."""
    assert _asked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Gefragt ist worden, wann gebaut wird.",
        "Gefragt wird, wann gebaut wird.",
        "Es ist nach den Kosten gefragt worden.",
        "Die Verwaltung wird gebeten mitzuteilen, wann gebaut wird.",
        "Die Verwaltung wird gebeten zu prüfen und mitzuteilen, wann gebaut wird.",
        "Frau Abel hat gefragt, ob gebaut wird.",
        "Auf Anfrage von Frau Abel, weshalb es dauert, führt Herr Born das Wetter ins Treffen.",
    ],
)
def test_what_somebody_has_asked_stays_asked(text: str) -> None:
    """The passive, the perfect and a request with a question clause ask."""
    assert len(_asked(text)) == 1
