"""Which turn answers which question: addressees, lone questions, closings, answers without a verb."""

from __future__ import annotations

import pytest

from tests.rules.dialogue import short


def answers(text: str) -> list[list[tuple[str, tuple[int, ...]]]]:
    """Return the answers to each question of a dialogue."""
    return [given for _, _, _, given in short(text)]


EXPLAINS = "Ratsherr Dorn (CDU) erläutert, man wolle die Schule entlasten."


@pytest.mark.parametrize(
    "question",
    [
        "Ratsfrau Abel (SPD) möchte von Herrn Dorn wissen, warum der Antrag jetzt komme.",
        "Ratsfrau Abel (SPD) fragt Herrn Dorn, warum der Antrag jetzt komme.",
        "Ratsfrau Abel (SPD) fragt den Antragsteller, warum der Antrag jetzt komme.",
        "Ratsfrau Abel (SPD) bittet den Antragsteller um Auskunft, warum der Antrag jetzt komme.",
        "Ratsfrau Abel (SPD) bittet Ratsherrn Dorn um Auskunft, warum der Antrag jetzt komme.",
    ],
)
def test_a_member_answers_who_was_asked(question: str) -> None:
    """Members seldom answer, but the one to whom a question is put does."""
    assert answers(f"{question}\n{EXPLAINS}") == [[("Dorn", (2,))]]


@pytest.mark.parametrize(
    "question",
    [
        "Ratsfrau Abel (SPD) fragt, warum der Antrag jetzt komme.",
        "Ratsfrau Abel (SPD) fragt Frau Evers, warum der Antrag jetzt komme.",
        "Ratsfrau Abel (SPD) fragt die Verwaltung, warum der Antrag jetzt komme.",
        "Ratsfrau Abel (SPD) fragt, warum der Antragsteller jetzt komme.",
        "Ratsfrau Abel (SPD) fragt, ob der Antrag von Herrn Dorn jetzt komme.",
    ],
)
def test_a_member_who_was_not_asked_only_remarks(question: str) -> None:
    """What another member explains is no answer."""
    assert answers(f"{question}\n{EXPLAINS}") == [[]]


@pytest.mark.parametrize(
    "after",
    [
        "Herr Born beendet damit die Fragestunde.",
        "Herr Born schließt die Sitzung.",
        "Herr Born eröffnet die Aussprache.",
        "Herr Born unterbricht die Sitzung.",
        "Der Bauausschuss nimmt dies zur Kenntnis.",
        "Herr Born bedankt sich.",
    ],
)
def test_who_leads_the_meeting_does_not_answer(after: str) -> None:
    """Closings, openings and thanks answer nothing."""
    assert answers(f"Frau Abel fragt, wann der Steg geöffnet werde.\n{after}") == [[]]


@pytest.mark.parametrize(
    "after",
    [
        "Herr Born erklärt, der Steg werde im Mai geöffnet.",
        "Herr Born teilt mit, dass dies im Mai geschehe.",
        "Herr Born weist auf den Mai hin.",
        "Herr Born bittet, dies später zu beraten.",
        "Herr Born führt aus, die Sitzung des Kreises entscheide.",
    ],
)
def test_the_next_turn_answers_a_lone_question(after: str) -> None:
    """Where nothing else waits, who speaks next is heard as answering."""
    assert answers(f"Frau Abel fragt, wann der Steg geöffnet werde.\n{after}") == [[("Born", (2,))]]


def test_another_report_does_not_add_to_an_answer() -> None:
    """Who goes on with "Ferner berichtet ..." begins another matter."""
    text = """
        Frau Abel fragt, wann der Steg geöffnet werde.
        Herr Born erklärt, der Steg werde im Mai geöffnet.
        Ferner berichtet der Bürgermeister, dass die Halle gestrichen wurde.
    """
    assert answers(text) == [[("Born", (2,))]]


def test_replies_by_letter_find_their_questions() -> None:
    """What begins with "Zu b)" answers the second question."""
    text = """
        Anfrage der SPD-Fraktion:
        a) Wie viele Bäume wurden gefällt?
        b) Was kostet die Pflege?
        Die Verwaltung antwortet wie folgt:
        Zu a) Es waren zwölf.
        Zu b) Es sind 400 Euro.
    """
    assert [[cites[-1] for _, cites in given] for given in answers(text)][-1][-1] == 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es wird nach der Rutsche gefragt.\nDie Rutsche kommt im Mai.", [("unbekannt", (2,))]),
        ("Gefragt wurde, wann der Steg öffnet.\nDer Steg öffnet im Mai.", [("unbekannt", (2,))]),
        ("Es wird gefragt, ob der Steg offen ist.\nDas Geländer ist morsch.", [("unbekannt", (2,))]),
        ("Herr Abel fragt, wann der Steg öffnet.\nEine Antwort erfolgt schriftlich.", [("unbekannt", (2,))]),
        (
            "Herr Abel fragt, wann der Steg öffnet.\nDies wird von der Verwaltung geprüft.",
            [("Verwaltung", (2,))],
        ),
        ("Es wird nach dem Steg gefragt.\nEr sehe dort eine Gefahr.", []),
        ("Es wird nach dem Steg gefragt.\nDer Weg sei dort steil.", []),
        ("Es wird nach dem Steg gefragt.\n- Die Halle ist gestrichen.", []),
        ("Es wird nach dem Steg gefragt.\n# Die Halle", []),
        ("Herr Abel fragt, wann der Steg öffnet.\nDas Geländer ist morsch.", []),
        ("Herr Abel fragt, wann der Steg öffnet.\nDies ist ihm wichtig.", []),
    ],
)
def test_an_answer_needs_no_speech_verb(text: str, expected: list[tuple[str, tuple[int, ...]]]) -> None:
    """Below a question that nobody named asked stands its answer; who was named goes on asking."""
    assert answers(text)[0] == expected
