"""What a clerk is told where the accounts of one decision contradict each other."""

from __future__ import annotations

import pytest

from pipeline.model import Outcome
from pipeline.rules.decisions import decisions
from tests.build import minutes_of

# name: lines of one item, outcome of the decision, kind of the remark
CONFLICTS: dict[str, tuple[list[str], Outcome, str]] = {
    "the top says adopted, the count says lost": (
        ["Beschluss: ungeändert beschlossen", "Abstimmung: Ja: 3, Nein: 14"],
        "rejected",
        "vote_conflict",
    ),
    "lost, says the sentence after the count": (
        ["Herr Vogt regt es an.", "Abstimmungsergebnis: 9 Ja, 3 Nein", "Damit ist der Antrag abgelehnt."],
        "rejected",
        "vote_conflict",
    ),
    "adopted, says the sentence after the count": (
        ["Herr Vogt regt es an.", "Abstimmungsergebnis: 3 Ja, 9 Nein", "Der Antrag ist damit angenommen."],
        "rejected",
        "vote_conflict",
    ),
    "two counts of one vote": (
        [
            "Beschluss: mehrheitlich beschlossen",
            "Abstimmung: Ja: 12, Nein: 2, Enthaltungen: 0",
            "Frau Vogt erläutert die Vorlage.",
            "Beschluss:",
            "Der Rat beschließt den Kauf des Grundstücks.",
            "Abstimmungsergebnis: 11 Ja, 3 Nein, 0 Enthaltungen",
        ],
        "approved",
        "vote_conflict",
    ),
    "unanimous with votes against": (
        ["Beschluss:", "Der Rat beschließt den Kauf.", "Abstimmungsergebnis: einstimmig, 9 Ja, 2 Nein"],
        "approved",
        "vote_sum",
    ),
    "rejected with more votes for": (
        ["Der Rat lehnt die Vorlage ab.", "Ja: 9, Nein: 2"],
        "rejected",
        "vote_conflict",
    ),
    "more votes than members": (
        ["Beschluss:", "Der Rat beschließt den Kauf.", "Anwesend: 10", "Ja: 9", "Nein: 3"],
        "approved",
        "vote_sum",
    ),
    "a sentence against the top": (
        ["Beschluss: ungeändert beschlossen", "Herr Vogt spricht.", "Der Antrag wird mit 4:9 abgelehnt."],
        "rejected",
        "vote_conflict",
    ),
}  # fmt: skip

SOUND: dict[str, list[str]] = {
    "one account": ["Beschluss:", "Der Rat beschließt den Kauf.", "Abstimmungsergebnis: 9 Ja, 2 Nein"],
    "two accounts that agree": [
        "Beschluss: mehrheitlich beschlossen",
        "Abstimmung: Ja: 9, Nein: 2",
        "Beschluss:",
        "Der Rat beschließt den Kauf.",
        "Abstimmungsergebnis: mehrheitlich bei 2 Gegenstimmen",
    ],
    "unanimous rejection": ["Herr Vogt regt es an.", "Abstimmungsergebnis: 0 Ja, 9 Nein, einstimmig"],
    "who rejects is named first": ["Der Rat lehnt den Antrag mit 12 zu 5 Stimmen ab."],
    "members present": ["Beschluss:", "Der Rat beschließt den Kauf.", "Anwesend: 12", "Ja: 9", "Nein: 3"],
    "an amendment lost, the matter adopted": [
        "Herr Vogt beantragt, § 4 zu streichen.",
        "Abstimmung über den Änderungsantrag: 3 Ja, 9 Nein",
        "Abstimmung über die Satzung: 9 Ja, 3 Nein",
    ],
    "candidates": ["Frau Sommer erhält 7, Herr Vogt erhält 11 Stimmen.", "Damit ist Herr Vogt gewählt."],
    "advice to reject": [
        "Beschluss: einstimmig abgelehnt",
        "Abstimmung: Ja: 0, Nein: 7, Enthaltungen: 2",
        "Der Finanzausschuss empfiehlt der Gemeindevertretung, den Antrag abzulehnen.",
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", CONFLICTS)
def test_a_contradiction_is_one_decision_with_a_remark(name: str) -> None:
    """Accounts that contradict each other stay one decision, and the clerk is told."""
    lines, outcome, kind = CONFLICTS[name]
    decided = decisions(minutes_of("# TOP 4 Sache", *lines))
    assert [decision.outcome for decision in decided.decisions] == [outcome]
    assert [remark.kind for remark in decided.remarks] == [kind]


@pytest.mark.parametrize("name", SOUND)
def test_sound_accounts_are_not_remarked_on(name: str) -> None:
    """Where the accounts agree, or are about different votes, there is nothing to say."""
    assert not decisions(minutes_of("# TOP 4 Sache", *SOUND[name])).remarks
