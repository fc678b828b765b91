"""What became of questions: how clerks say that an answer is due, unknown, or given after all."""

from __future__ import annotations

import pytest

from pipeline.reading import read
from pipeline.rules import RulesEngine
from pipeline.rules.status import status
from pipeline.rules.withheld import withheld
from tests.rules.dialogue import short
from tests.shared import GOLD, annotation, needs_gold


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Wird geprüft.", "later"),
        ("Klärt das mit dem Versicherer ab.", "later"),
        ("Die Übersicht wird per E-Mail an die Mitglieder verschickt.", "later"),
        ("Das Ergebnis werde im Protokoll der nächsten Sitzung berichtet.", "later"),
        ("Die Frage soll an den Netzbetreiber weitergegeben werden.", "later"),
        ("Herr Born fragt aber im Rathaus nach.", "later"),
        ("Herr Born wird den Bauhof um Stellungnahme bitten.", "later"),
        ("Frau Abel kümmert sich darum.", "work"),
        ("Frau Abel setzt sich mit dem Eigentümer in Verbindung.", "work"),
        ("Er könne dies nicht beurteilen.", "unknown"),
        ("Was danach komme, wisse heute niemand.", "unknown"),
        ("Er habe davon auch nur gehört.", "unknown"),
        ("Dazu kann heute nichts gesagt werden.", "unknown"),
        ("Der Antrag sei gestellt, eine Zusage aber noch ausstehe.", "unknown"),
        ("Über den Preis wurde noch nicht gesprochen.", "unknown"),
        ("Die Liste wurde per E-Mail verschickt.", None),
        ("Der Bauhof wurde um Stellungnahme gebeten.", None),
        ("Herr Born hat im Rathaus nachgefragt, die Bank ist bestellt.", None),
        ("Der Verein kümmert sich um die Beete.", None),
        ("Man hat mit dem Eigentümer gesprochen.", None),
        ("Niemand war verletzt.", None),
        ("Die Sirene hat er gehört.", None),
    ],
)
def test_a_sentence_withholds_an_answer(sentence: str, kind: str | None) -> None:
    """Errands, other channels and work taken on put off; hearsay and open points are not known."""
    assert withheld(sentence) == kind


@pytest.mark.parametrize(
    ("asked", "answer", "became"),
    [
        ("wie der Stand beim Radweg sei.", "Die Genehmigung liege noch nicht vor.", "answered"),
        ("ob der Bescheid schon eingegangen sei.", "Der Bescheid sei noch nicht eingegangen.", "answered"),
        ("ob der Verursacher ermittelt wurde.", "Ein Verursacher ist bislang nicht bekannt.", "answered"),
        ("was der Radweg koste.", "Die Genehmigung liege noch nicht vor.", "partial"),
        (
            "ob der Entwurf bereits vorliege und ob die Nachbarn gehört werden.",
            "Der Entwurf ist seit Mai fertig. Die Anhörung steht noch aus.",
            "partial",
        ),
        (
            "ob das Holz schon bestellt sei.",
            "Das Holz sei bestellt. Ob es reiche, sei noch offen.",
            "partial",
        ),
        ("wer zuständig sei.", "Zuständig sei der Kreis. Frau Evers könne mehr sagen.", "answered"),
        ("was es koste.", "Das wisse er nicht. Frau Evers könne mehr sagen.", "partial"),
        (
            "ob der Ausschuss beteiligt wird?",
            "Ja, natürlich. Die Auswertung schicke sie ihnen zu.",
            "answered",
        ),
        ("wann der Ausschuss beteiligt wird?", "Ja, das werde noch geklärt.", "deferred"),
    ],
)
def test_what_was_asked_decides(asked: str, answer: str, became: str) -> None:
    """Asked how things stand, "noch nicht" is the answer; asked who knows, a name is."""
    assert status([answer], asked) == became


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("Ratsherr Dorn (CDU) weist auf die Schlaglöcher hin.", False),
        ("Herr Evers ersucht, den Plan früher auszuhängen.", False),
        ("Ratsherr Dorn (CDU) äußert Verständnis für den Unmut.", False),
        ("Der Ortschaftsrat hat die Förderung am 14.02. beschlossen.", False),
        ("Frau Evers vom Ordnungsamt ist heute nicht anwesend.", False),
        ("Ratsherr Dorn (CDU) bittet um einen Spiegel.\nHerr Evers sagt dies zu.", False),
        ("Herr Evers weist darauf hin, dass die Laterne dem Kreis gehört.", True),
        ("Herr Evers verweist auf den Kreis.", True),
        ("Herr Evers sagt eine Prüfung zu.", True),
        ("Herr Evers teilt mit, der Antrag sei gestellt.", True),
    ],
)
def test_not_every_next_turn_answers(text: str, answered: bool) -> None:
    """Notices, wishes, feelings and what is promised to others answer no question."""
    found = short(f"Ratsfrau Abel (SPD) fragt, wann die Laterne kommt.\n{text}")
    assert bool(found[0][3]) == answered


@pytest.mark.parametrize(
    ("reply", "cites"),
    [
        ("Herr Evers teilt mit, der Radweg komme 2025 und die Brücke 2026.", [(3,), (3,)]),
        ("Herr Evers teilt mit, der Radweg komme 2025; die Brücke sei 2026 an der Reihe.", [(3,), (3,)]),
        ("Herr Evers teilt mit, die Brücke werde 2026 saniert.", [(), (3,)]),
    ],
)
def test_one_sentence_answers_two_questions(reply: str, cites: list[tuple[int, ...]]) -> None:
    """A sentence that joins the matters of two questions answers both."""
    asked = "Ratsfrau Abel (SPD) fragt nach dem Radweg.\nRatsherr Dorn (CDU) fragt nach der Brücke."
    assert [given[0][1] if given else () for *_, given in short(f"{asked}\n{reply}")] == cites


def test_what_stands_in_nobodys_words_is_left_out() -> None:
    """A motion, the next point of a list and what the body decides are no part of an answer."""
    text = "Ratsfrau Abel (SPD) fragt, wann die Laterne kommt.\nHerr Evers erwidert, sie komme im Mai."
    for after in (
        "Antrag Frau Funk: Der Rat möge zustimmen.",
        "b) Spielplatz am Anger",
        "Der Rat nimmt Kenntnis.",
    ):
        assert [given for *_, given in short(f"{text}\n{after}")] == [[("Evers", (2,))]]


def test_an_answer_to_a_question_nobody_tells_is_whole() -> None:
    """Where the minutes do not say what was asked, nothing of it is left open."""
    text = "Auf Nachfrage von Frau Abel erklärt Herr Evers, dass die Abnahme noch nicht erfolgt sei."
    assert [became for _, _, became, _ in short(text)] == ["answered"]


LONG = (
    "Der Entwurf ist fertig. Er sieht zwei Fahrspuren vor. {} Die Bäume bleiben stehen."
    " Der Zaun wird versetzt. Das Tor bekommt Licht. Der Weg wird gepflastert."
)


@pytest.mark.parametrize(
    ("unknown", "became"),
    [
        ("Kosten könnten noch nicht genannt werden.", "partial"),
        ("Der Name des Tores sei noch nicht bekannt.", "answered"),
        ("Die Kosten stehen fest.", "answered"),
    ],
)
def test_an_open_part_in_a_long_answer_counts_where_it_was_asked_for(unknown: str, became: str) -> None:
    """Of two things asked the one that is not known yet is left open; what nobody asked for is not."""
    asked = "wie der Entwurf aussehe und wie hoch die Kosten seien."
    assert status([LONG.format(unknown)], asked) == became


@needs_gold
def test_the_example_of_three_questions_keeps_its_statuses() -> None:
    """Asked whether something was examined and what came out, "not yet" answers one of the two."""
    minutes = read(GOLD / "texts" / "seed.txt")
    found = RulesEngine().extract(minutes).findings.questions
    assert [question.status for question in found] == [q["status"] for q in annotation("seed")["questions"]]
