"""Laws of askers that a sentence does not name: they ask again, or somebody reads their question out."""

from __future__ import annotations

import pytest

from pipeline.german.registry import Registry
from pipeline.reading import read_bytes
from pipeline.rules.queries import queries
from pipeline.talk.turns import turns
from tests.build import minutes_of

ASKED = "Herr Born fragt, wer den Weg pflegt."
REPLIED = "Frau Kiel teilt mit, dass der Bauhof zuständig ist."


def askers(*lines: str) -> list[str]:
    """Return who asks, question by question."""
    minutes = minutes_of(*lines)
    registry = Registry(minutes)
    return [q.asker.name or q.asker.label or "" for q in queries(minutes, registry, turns(minutes, registry))]


def askers_of(paragraph: str) -> list[str]:
    """Return who asks in the sentences of one paragraph."""
    minutes = read_bytes(paragraph.encode(), "minutes.txt")
    registry = Registry(minutes)
    return [q.asker.name or q.asker.label or "" for q in queries(minutes, registry, turns(minutes, registry))]


@pytest.mark.parametrize(
    "line",
    [
        "Weiterhin fragt er nach, wann gemäht wird.",
        "Er möchte ferner wissen, wann gemäht wird.",
        "Er bittet weiterhin um Auskunft, wann gemäht wird.",
        "Ferner erkundigt er sich nach dem Mähplan.",
        "Außerdem wollte er wissen, ob die Bänke bleiben.",
        "Zudem stellt er die Frage, ob die Bänke bleiben.",
    ],
)
def test_who_asked_before_a_reply_asks_again(line: str) -> None:
    """After somebody else's reply "er" is the man who has asked, not the woman who has replied."""
    assert askers(ASKED, REPLIED, line) == ["Born", "Born"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((ASKED, REPLIED, "Sie fragt zurück, welcher Abschnitt gemeint sei."), ["Born", "Kiel"]),
        (("Frau Kiel erläutert den Plan.", "Sie fragt, wer ihn kennt."), ["Kiel"]),
        ((ASKED, "Herr Moll erläutert den Plan.", "Frau Kiel fragt, wann er gilt."), ["Born", "Kiel"]),
        ((ASKED, REPLIED, "Er lobt den Bauhof."), ["Born"]),
        ((ASKED, REPLIED, "# TOP 4 Bänke", "Es wird gefragt, ob die Bänke bleiben."), ["Born", "unbekannt"]),
        (
            ("Ein Bürger fragt nach dem Weg.", REPLIED, "Er fragt nach der Bank."),
            ["ein Bürger", "ein Bürger"],
        ),
    ],
)
def test_nobody_is_taken_for_an_earlier_asker_against_the_words(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    """A pronoun of the other gender, a new name or a new item keep the earlier asker out."""
    assert askers(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Herr Born verliest die Frage einer Anwohnerin:", "Wann wird gemäht?"), ["eine Anwohnerin"]),
        (("Bgm. Born verliest die Anfrage von Rh Moll:", "Wann wird gemäht?"), ["Moll"]),
        (("Frau Kiel trägt die Anfrage der SPD-Fraktion vor:", "Wann wird gemäht?"), ["SPD-Fraktion"]),
        (("Bgm. Born verliest die Anfrage von Rh Moll, dieser fragt, wann gemäht wird.",), ["Moll"]),
        (
            (
                "Bgm. Born berichtete, dass Stadtverordneter Moll vorab schriftlich Fragen vorgelegt habe:",
                "Frage 1: Wann wird gemäht?",
                "Antwort 1: Im Mai.",
            ),
            ["Moll"],
        ),
    ],
)
def test_who_reads_a_question_out_does_not_ask_it(lines: tuple[str, ...], expected: list[str]) -> None:
    """A question belongs to whom it is from, whoever reads it out or has received it."""
    assert askers(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Herr Born verliest seine Anfrage:", "Wann wird gemäht?"), ["Born"]),
        (("Herr Born stellt folgende Frage:", "Wann wird gemäht?"), ["Born"]),
        (("Frau Kiel liest aus der Zeitung vor und fragt, wann gemäht wird.",), ["Kiel"]),
        (("Die Anfrage von Rh Moll wird schriftlich beantwortet:", "Gemäht wird im Mai."), []),
        (("Frau Kiel verliest den Antrag von Herrn Born:", "Der Weg soll gemäht werden."), []),
    ],
)
def test_who_reads_out_their_own_question_asks_it(lines: tuple[str, ...], expected: list[str]) -> None:
    """Without anybody else's question the speaker asks, and what is no question is none."""
    assert askers(*lines) == expected


def test_a_quotation_behind_a_colon_belongs_to_who_is_quoted() -> None:
    """What is quoted names others without giving them the floor."""
    lines = (
        "Herr Stadtrat Moll stellte folgende Anfrage:",
        "„Die SPD-Fraktion bittet um Auskunft, wann gemäht wird.“",
    )
    assert askers(*lines) == ["Moll"]


def test_a_verb_goes_on_behind_the_line_of_its_subject() -> None:
    """A name on its own line is the subject of the words below it, every time it comes."""
    lines = (
        "Frau Fichte",
        "bat die Verwaltung um Auskunft, wann gemäht wird.",
        "Bänke am Weg",
        "Frau Fichte",
        "bat die Verwaltung um Auskunft, ob die Bänke bleiben.",
    )
    assert askers(*lines) == ["Fichte", "Fichte"]


def test_people_of_one_name_are_told_apart() -> None:
    """Herr Stadtrat Tann and Frau Stadträtin Tann are two speakers."""
    minutes = minutes_of(
        "Herr Stadtrat Tann fragt nach dem Weg.", "Frau Stadträtin Tann ersuchte um Auskünfte über die Bank."
    )
    registry = Registry(minutes)
    found = queries(minutes, registry, turns(minutes, registry))
    assert [(q.asker.role, q.cites) for q in found] == [("Stadtrat", (1,)), ("Stadträtin", (2,))]


@pytest.mark.parametrize(
    "line",
    [
        "Er fragt weiter, wann gemäht wird.",
        "Er hakt nach, wann gemäht wird.",
        "Daraufhin möchte er wissen, ob die Bänke bleiben.",
        "Er erkundigt sich zudem nach dem Mähplan.",
        "Er fragt nochmals, ob die Bänke bleiben.",
    ],
)
def test_who_has_replied_does_not_ask_further(line: str) -> None:
    """Inside a paragraph "er" who asks on is who has asked, even if a man has replied."""
    assert askers_of(f"{ASKED} Herr Lutz antwortet, dass der Bauhof zuständig ist. {line}") == [
        "Born",
        "Born",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Er fragt, ob das genügt.",
        "Er möchte wissen, wer das sagt.",
        "Er will beim Bauhof nachfragen, wann gemäht wird.",
        "Er wird weiter berichten.",
        "Weiter sagt er, dass gemäht wird.",
    ],
)
def test_who_has_replied_goes_on(line: str) -> None:
    """Without a word for going on, or with work for later, "er" is not who has asked."""
    found = askers_of(f"{ASKED} Herr Lutz antwortet, dass der Bauhof zuständig ist. {line}")
    assert found in (["Born"], ["Born", "Lutz"])


@pytest.mark.parametrize(
    "opening",
    [
        "Auf die Fragen aus dem Beirat wird wie folgt geantwortet:",
        "Die Fragen aus dem Beirat werden wie folgt beantwortet:",
    ],
)
def test_the_entries_of_a_list_name_who_asks(opening: str) -> None:
    """Where each entry of a list of questions has its asker, the announcement asks nothing."""
    lines = (opening, "- Herr Born: Wie viele Bänke fehlen?", "Frau Kiel nennt elf.")
    assert askers(*lines) == ["Born"]
