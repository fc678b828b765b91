"""Laws of asking: which sentences ask, who asks in them, and what is no question."""

from __future__ import annotations

import pytest

from pipeline.german.registry import Registry
from pipeline.rules.queries import queries
from pipeline.talk.turns import turns
from tests.build import minutes_of
from tests.rules.inquiries import ASKED, NOT_ASKED


def told(passage: str) -> str:
    """Return who asks in which sentences of a passage."""
    minutes = minutes_of(*(line.strip() for line in passage.split("//")), chair="Uwe Brandes")
    registry = Registry(minutes)
    found = queries(minutes, registry, turns(minutes, registry))
    return "; ".join(
        f"{q.asker.name or q.asker.label or q.asker.role}@{','.join(map(str, q.core))}" for q in found
    )


@pytest.mark.parametrize("row", ASKED.strip().splitlines())
def test_a_question_has_its_asker_and_its_sentences(row: str) -> None:
    """Every form of asking yields one question per matter, with who asks it."""
    passage, expected = row.split(" | ")
    assert told(passage) == expected.strip()


@pytest.mark.parametrize("passage", NOT_ASKED.strip().splitlines())
def test_what_does_not_ask_is_no_question(passage: str) -> None:
    """Procedure, topics, doubts, requests for work and replies are no questions."""
    assert not told(passage)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Werden die Wege geräumt wird gefragt.", "unbekannt@1"),
        ("Wann die Wege geräumt werden, wurde gefragt.", "unbekannt@1"),
        ("Ob die Wege geräumt werden, wurde von Frau Kiel gefragt.", "Kiel@1"),
        ("Frau Kiel fragt, ob geräumt wird; Herr Ostertag antwortet, dass die Anlieger räumen.", "Kiel@1"),
        ("Frau Kiel fragt nach dem Winterdienst; Herr Ostertag verweist auf die Satzung.", "Kiel@1"),
        ("Frau Kiel fragt nach dem Winterdienst und erhält die Antwort, dass die Satzung gilt.", "Kiel@1"),
        ("Ein Anlieger fragt, ob gestreut wird, und erhält die Antwort, dies sei so.", "ein Anlieger@1"),
        ("Frau Kiel fragt nach dem Winterdienst; dieser sei im letzten Jahr ausgefallen.", "Kiel@1"),
        ("Frau Kiel hat um Erläuterung der Gebühr gebeten.", "Kiel@1"),
        ("Frau Kiel hatte um einen aktuellen Sachstand gebeten.", "Kiel@1"),
        ("Frau Kiel hat um Klärung gebeten, wem der Weg gehört.", "Kiel@1"),
        ("Frau Kiel hat um das Wort gebeten.", ""),
        ("Herr Ostertag berichtet vom Winterdienst; Frau Kiel lobt ihn.", ""),
        ("Frau Kiel erhält die Antwort auf ihre Anfrage schriftlich.", ""),
        ("Die Wege werden geräumt, wird erläutert.", ""),
        ("Frau Kiel wird nach der Sitzung befragt werden.", ""),
    ],
)
def test_a_sentence_may_close_with_asking_or_with_a_second_speaker(sentence: str, expected: str) -> None:
    """What stands before "wird gefragt" is asked, and a reply behind a semicolon asks nothing."""
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Frau Kiel fragt, ob geräumt wird; Herr Ostertag antwortet, dass die Anlieger räumen.", "Ostertag"),
        ("Frau Kiel fragt, wer räumt, und erhält von Herrn Ostertag die Auskunft, die Stadt.", "Ostertag"),
        ("Frau Kiel fragt, ob geräumt wird, was Herr Ostertag bejaht.", "Ostertag"),
        ("Frau Kiel fragt, wer räumt, und erhält die Antwort, dass die Satzung gilt.", "unbekannt"),
        ("Frau Kiel fragt, ob der Weg geräumt wird, was bejaht wird.", "unbekannt"),
    ],
)
def test_the_sentence_of_a_question_may_tell_who_replies(sentence: str, who: str) -> None:
    """Who replies is never the asker."""
    minutes = minutes_of(sentence)
    registry = Registry(minutes)
    (query,) = queries(minutes, registry, turns(minutes, registry))
    assert query.replied
    assert query.by is not None
    assert (query.by.name or query.by.label) == who
