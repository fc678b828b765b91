"""Who speaks and who asks where the minutes say so by labels, lists, in passing, or not at all."""

from __future__ import annotations

import pytest

from tests.rules.dialogue import read, short, who
from tests.rules.quotations import QUOTED
from tests.rules.speaking import SPEAKING

CASES = [
    pytest.param(case.strip(), id=f"{name} {place}")
    for name, cases in {**SPEAKING, "quoted": QUOTED}.items()
    for place, case in enumerate(cases.strip().split("\n\n"), 1)
]


@pytest.mark.parametrize("case", CASES)
def test_a_passage_has_these_questions(case: str) -> None:
    """Labels, verbs and lists tell who asks in which sentences; procedure and promises ask nothing."""
    passage, expected = case.split("=>")
    found = "; ".join(f"{asker}@{','.join(map(str, cites))}" for asker, cites, _, _ in short(passage))
    assert found == expected.strip()


@pytest.mark.parametrize(
    ("passage", "replier"),
    [
        ("GR Moll: Wann öffnet das Bad?\nBM: Das Bad öffnet im Mai.", "BM"),
        ("GR Moll: Wann öffnet das Bad?\nVerw.: Das Bad öffnet im Mai.", "Verwaltung"),
        ("GR Moll: Wann öffnet das Bad?\nLaut Bauhof öffnet es im Mai.", "Bauhof"),
        ("GR Moll fragt, ob das Bad öffnet.\nDies ist laut Bauamt der Fall.", "Bauamt"),
        ("GR Moll fragt nach dem Bad.\nLaut Frau Uhl plant der Bauhof kein Bad.", "Uhl"),
        ("GR Moll fragt nach dem Bad.\nDas Bad wird, so Frau Uhl in ihrer Antwort, im Mai geöffnet.", "Uhl"),
        ("GR Moll fragt nach dem Steg.\nFrau Uhl, Bauamt, führt den Schaden auf das Eis zurück.", "Uhl"),
        ("GR Moll fragt nach dem Bad.\nTXM Uhl bemerkt, dass das Bad im Mai öffne.", "Uhl"),
        (
            "Auf Nachfrage von GR Moll, ob es öffnet, wird dies seitens der Verwaltung bestätigt.",
            "Verwaltung",
        ),
        ("GR Moll fragt, ob das Bad öffnet.\nDer OV fragt im Rathaus nach.", "OV"),
    ],
)
def test_a_reply_has_its_giver(passage: str, replier: str) -> None:
    """Short forms of offices, sources and appositions name who replies."""
    _, (question,) = read(passage)
    assert [who(answer.by) for answer in question.answers] == [replier]


@pytest.mark.parametrize(
    "passage",
    [
        "Herr Moll: Wollen wir uns das wirklich bieten lassen?\nDas geht so nicht.\nFrau Kern stimmt dem zu.",
        "Der Bauhof wird den Zaun richten.\nVA: Die Vorlage geht in den Ausschuss.",
        "Herr Moll spricht von Zeitverlust.\nBerg: Höhe 300 m.",
        "Kern: Kosten von 5.000 Euro.",
    ],
)
def test_appeals_and_other_labels_ask_nothing(passage: str) -> None:
    """An appeal to all is rhetoric, and not every word before a colon speaks."""
    assert not short(passage)


def test_a_name_behind_an_office_speaks_under_a_bare_label() -> None:
    """An office before a name is no inflected word before a noun: "Förster Lampe"."""
    passage = "Förster Lampe stellt den Plan vor.\nOR Zick: Wird Fichte gepflanzt?\nLampe: Geplant ist Eiche."
    _, (question,) = read(passage)
    assert [who(answer.by) for answer in question.answers] == ["Lampe"]


def test_a_word_that_is_also_a_noun_is_no_bare_label() -> None:
    """A name that the document also uses as a noun does not speak alone."""
    passage = "Förster Berg stellt den Plan vor.\nDer Berg ist steil.\nOR Zick: Wie hoch?\nBerg: 300 m."
    _, found = read(passage)
    assert all(who(a.by) != "Berg" for q in found for a in q.answers)
