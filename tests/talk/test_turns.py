"""Speaker turns: who gets the floor, who keeps it across paragraphs, and what takes it away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.german.registry import Registry
from pipeline.talk.turns import turns
from tests.build import minutes_of


def _turns(*sentences: str, chair: str | None = None) -> list[tuple[str | None, str, tuple[int, ...]]]:
    minutes = minutes_of(*sentences, chair=chair)
    found = turns(minutes, Registry(minutes))
    return [(t.speaker.name or t.speaker.label if t.speaker else None, t.category, t.numbers) for t in found]


def test_a_turn_goes_on_without_a_new_head() -> None:
    """Indicative, Konjunktiv I and pronouns continue the turn until somebody else speaks."""
    assert _turns(
        "Frau Abel erläutert, dass der Weg gebaut werde.",
        "Die Kosten lägen bei 5.000 Euro.",
        "Der Bau beginnt im Mai.",
        "Sie rechne mit Zuschüssen.",
        "Herr Born bedankt sich.",
    ) == [("Abel", "explain", (1, 2, 3, 4)), ("Born", "thank", (5,))]


def test_the_same_person_named_again_keeps_the_floor() -> None:
    """Naming the speaker once more opens no new turn."""
    assert _turns("Frau Abel erläutert den Weg.", "Frau Abel sagt, er sei fertig.") == [
        ("Abel", "explain", (1, 2))
    ]


@pytest.mark.parametrize(
    "closing",
    ["# TOP 5 Haushalt", "Beschluss:", "Es gab keine weiteren Fragen.", "Abstimmungsergebnis: 12 Ja"],
)
def test_headings_results_and_negative_markers_take_the_floor(closing: str) -> None:
    """What follows a heading, a label or "keine Fragen" belongs to nobody."""
    assert _turns("Frau Abel erläutert den Weg.", closing, "Der Weg wird gebaut.") == [
        ("Abel", "explain", (1,))
    ]


def test_asking_wins_over_thanking() -> None:
    """Of several acts in one sentence the one that matters most names the turn."""
    assert _turns("Herr Born dankt Frau Abel und fragt, ob der Weg fertig sei.") == [("Born", "ask", (1,))]


def test_the_chair_is_known_from_the_header_only() -> None:
    """The words "Der Vorsitzende" mean a name where the header gives one, else a role."""
    assert _turns("Der Vorsitzende erklärt den Ablauf.", chair="Karl Quast")[0][0] == "Karl Quast"
    assert _turns("Der Vorsitzende erklärt den Ablauf.", "Herr Born fragt, ob es schneit.")[0][0] != "Born"


@pytest.mark.parametrize(
    ("sentence", "speaker", "category"),
    [
        ("Es wird gefragt, ob der Weg fertig ist.", None, "ask"),
        ("Die Frage wird von Frau Abel beantwortet.", "Abel", "answer"),
        ("Frau Abel: Der Weg ist fertig.", "Abel", "state"),
        ("Antwort der Verwaltung: Der Weg ist fertig.", "Verwaltung", "answer"),
        ("Stadtrat Born (SPD) zeigt sich erfreut.", "Born", "state"),
        ("Für Frau Abel stellt sich die Frage, ob der Weg nötig ist.", "Abel", "ask"),
        ("Anfrage von Frau Abel: Wann wird gebaut?", "Abel", "ask"),
        ("Bürgerin aus dem Seeweg: Wann wird gebaut?", "Bürgerin aus dem Seeweg", "state"),
        ("Der Leseclub fragt, ob gebaut wird.", "der Leseclub", "ask"),
        ("GVM Ing. Abel: Wann wird gebaut?", "Abel", "state"),
        ("Das sei so festgelegt, so Frau Abel.", "Abel", "explain"),
        ("Einen Einwohner interessiert, ob gebaut wird.", "ein Einwohner", "ask"),
        ("Frau Abel: Bitte fassen Sie sich kurz.", "Abel", "chair"),
        ("Antwort des Bauhofs: Der Weg ist fertig.", "Bauhof", "answer"),
        ("Zur Frage nach den Kosten erklärt Frau Abel, sie stiegen.", "Abel", "answer"),
    ],
)
def test_heads_come_in_many_forms(sentence: str, speaker: str | None, category: str) -> None:
    """Labels, passives and full verbs give the floor as speech verbs do."""
    assert _turns(sentence)[0][:2] == (speaker, category)


@pytest.mark.parametrize(
    "sentence",
    [
        "Frau Abel kann mehr dazu sagen.",
        "Frau Abel werde in der nächsten Sitzung berichten.",
        "Frau Abel empfehle in ihrer Stellungnahme Linden.",
        "Die Stellungnahme von Frau Abel liegt vor.",
        "Zum Radweg merke sie an, er sei schmal.",
        "Diese Frage stellt sich nicht.",
    ],
)
def test_people_a_speaker_talks_about_get_no_floor(sentence: str) -> None:
    """Somebody else's future or reported speech belongs to the turn it is told in."""
    assert _turns("Herr Born erläutert den Weg.", sentence) == [("Born", "explain", (1, 2))]


def test_a_passive_reply_ends_the_question() -> None:
    """The sentence "Dies wird bejaht." answers without saying who."""
    assert _turns("Frau Abel fragt, ob der Weg fertig sei.", "Dies wird bejaht.") == [
        ("Abel", "ask", (1,)),
        (None, "answer", (2,)),
    ]


def test_who_is_named_again_after_a_question_mark_answers_somebody_unnamed() -> None:
    """A question inside a report is asked by nobody named when its speaker is named again right after."""
    assert _turns("Herr Born berichtet vom Bau.", "Wann ist er fertig?", "Herr Born sagt, im Mai.") == [
        ("Born", "explain", (1,)),
        (None, "ask", (2,)),
        ("Born", "explain", (3,)),
    ]


def test_written_questions_and_their_answers_take_turns() -> None:
    """In a written inquiry each "Antwort:" ends a question; asker and answerer stay the same."""
    assert _turns(
        "Anfrage der SPD-Fraktion zum Radweg",
        "Bürgermeisterin Abel beantwortet die Anfrage wie folgt:",
        "1. Wann wird gebaut?",
        "Antwort: Im Mai.",
        "2. Wer zahlt?",
        "Wenn nein, warum nicht?",
        "Antwort: Das Land.",
    ) == [
        ("Abel", "answer", (2,)),
        ("SPD-Fraktion", "ask", (3,)),
        ("Abel", "answer", (4,)),
        ("SPD-Fraktion", "ask", (5, 6)),
        ("Abel", "answer", (7,)),
    ]


@given(st.lists(st.text(alphabet="Frau Abelgtsch,.:?\n-", min_size=1).filter(str.strip), max_size=12))
def test_no_sentence_belongs_to_two_turns(lines: list[str]) -> None:
    """Turns are in order and apart, whatever the sentences are."""
    minutes = minutes_of(*(line.replace("\n", " ").strip() or "x" for line in lines))
    numbers = [n for turn in turns(minutes, Registry(minutes)) for n in turn.numbers]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        (("Herr Born wohnt seit Mai am See.", "Er fragt, wer den Steg räumt."), "Born"),
        (("GR Born wurde von Gästen angesprochen.", "Er möchte wissen, woran das liegt."), "Born"),
        (("Frau Abel hat zwei Kinder.", "Sie fragt, ob es Plätze gibt."), "Abel"),
        (("Frau Abel hat zwei Kinder.", "Er fragt, ob es Plätze gibt."), None),
        (("Der Steg gehört seit Mai dem Land.", "Er fragt, ob es Plätze gibt."), None),
    ],
)
def test_who_opens_a_sentence_asks_in_the_next(sentences: tuple[str, str], speaker: str | None) -> None:
    """Where nobody has the floor, "er" and "sie" mean the subject that opens the sentence before."""
    minutes = minutes_of(*sentences)
    together = tuple(replace(s, paragraph=1) for s in minutes.sentences)
    minutes = replace(minutes, sentences=together)
    found = turns(minutes, Registry(minutes))
    assert (found[0].speaker.name if found and found[0].speaker else None) == speaker
