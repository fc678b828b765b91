"""What a question wants to hear is recognised, and so is whether words hold it."""

from __future__ import annotations

import pytest

from pipeline.asking.passages import needs

HOLDING = [
    ("money", "Die Anschaffung koste rund 60.000 Euro."),
    ("money", "Es fehlen noch 1,2 Mio. €."),
    ("money", "Der Zuschuss liegt bei EUR 800."),
    ("share", "Die Quote liegt bei 12 %."),
    ("number", "Es wurden zwölf Bäume gefällt."),
    ("time", "Der Bericht folgt im zweiten Halbjahr."),
    ("time", "Der Bau beginnt am 3.5."),
    ("reason", "Das liegt daran, dass die Statik nicht reicht."),
    ("firm", "Den Auftrag erhält die Tiefbau Lindner GmbH."),
    ("firm", "Die Firma Obermaier war am günstigsten."),
    ("ballot", "Ja-Stimmen: 17"),
    ("ballot", "Der Antrag wird mit 9 : 4 angenommen."),
    ("result", "Der Punkt wird vertagt."),
]
LACKING = [
    ("money", "Es gibt rund 60.000 Plätze."),
    ("money", "Die Kosten sind noch nicht bekannt."),
    ("share", "Der größte Teil ist erledigt."),
    ("firm", "Eine Fachkraft wird gesucht."),
    ("ballot", "Herr Sommer meint, das sei zu teuer."),
    ("time", "Der Radweg ist zu schmal."),
    ("result", "Frau Kern berichtet vom Fest."),
]


@pytest.mark.parametrize(("thing", "words"), HOLDING, ids=[f"{t}-{n}" for n, (t, _) in enumerate(HOLDING)])
def test_a_thing_is_seen_where_it_stands(thing: needs.Thing, words: str) -> None:
    """Words that hold a thing of a kind are known to hold it."""
    assert needs.holds(thing, words)


@pytest.mark.parametrize(("thing", "words"), LACKING, ids=[f"{t}-{n}" for n, (t, _) in enumerate(LACKING)])
def test_a_thing_is_not_seen_where_it_is_missing(thing: needs.Thing, words: str) -> None:
    """Words that only speak of a thing do not hold it."""
    assert not needs.holds(thing, words)


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("Was kostet die neue Rutsche?", {"money"}),
        ("Wie teuer wird das Hallenbad in Musterau?", {"money"}),
        ("Wie hoch ist der Beitrag für die Kita?", {"money"}),
        ("Wieviel Miete zahlt der Verein?", {"money"}),
        ("Welches Unternehmen räumt den Schnee?", {"firm"}),
        ("Ab wann gilt die Satzung?", {"time"}),
        ("Wie viele Bäume wurden gefällt?", {"number"}),
        ("Warum hat die Rutsche so viel gekostet?", set()),
        ("Wer fragte nach den Kosten der Rutsche?", set()),
        ("Hat die Firma den Auftrag bekommen?", set()),
        ("Seit die Ampel steht: wer ist zuständig?", set()),
        ("Welche Frage stellte Herr Abel?", set()),
    ],
)
def test_only_what_is_asked_for_outright_must_be_there(question: str, things: set[str]) -> None:
    """A question that merely mentions a thing does not ask for it."""
    assert needs.specific(question) == things


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("Wie viele Anlieger wurden befragt?", "Anlieger"),
        ("Wie hoch ist die jährliche Hundesteuer?", "Hundesteuer"),
        ("Was kostet der Umbau der Schule?", "Umbau"),
        ("Wieviel Geld ist eingeplant?", ""),
        ("Warum ist die Brücke gesperrt?", ""),
    ],
)
def test_the_noun_asked_about_is_found(question: str, noun: str) -> None:
    """How much or how many of what is asked; measures such as money are no such noun."""
    assert needs.subject(question) == noun
