"""Questions are reported where the minutes leave them open, and only there."""

from __future__ import annotations

import pytest

from tests.checks.draft import found, minutes, said

OPEN = {
    "asked and nothing more": "Gemeinderat Abel fragt, wann der Steg am Mühlbach erneuert wird.",
    "a wish to know": "Gemeinderätin Zoller möchte wissen, was die neue Heizung im Bauhof kostet.",
    "in the past": "Gemeinderat Riedlinger erkundigte sich nach dem Stand der Flurbereinigung.",
    "word for word": "Gemeinderätin Rapp: Wer zahlt die Sanierung der Friedhofsmauer?",
    "two by one": (
        "Gemeinderat Abel fragt, wann der Steg am Mühlbach erneuert wird. Außerdem fragt er, ob dafür"
        " Fördermittel beantragt sind."
    ),
    "only the other one is answered": (
        "Gemeinderat Abel fragt, wann der Steg erneuert wird. Gemeinderätin Rapp möchte wissen, ob die Halle"
        " im August schließt. Herr Maurath antwortet auf die Frage von Gemeinderätin Rapp, die Halle bleibe"
        " offen."
    ),
}
NOT_OPEN = {
    "answered": (
        "Gemeinderat Abel fragt, wann der Steg erneuert wird. Frau Ebner antwortet, der Bau beginne im Mai."
    ),
    "answered later": (
        "Gemeinderat Abel fragt, wann der Steg erneuert wird. Gemeinderätin Rapp lobt den Bauhof. Frau Ebner"
        " antwortet, der Bau beginne im Mai."
    ),
    "answered together": (
        "Gemeinderat Abel fragt, wann der Steg erneuert wird. Gemeinderätin Rapp fragt, ob die Halle offen"
        " ist. Frau Ebner erklärt, beides werde im Mai geschehen."
    ),
    "answer in writing": (
        "Gemeinderat Abel fragt, wann der Steg erneuert wird. Die Anfrage wird schriftlich beantwortet."
    ),
    "attached": (
        "Gemeinderat Abel fragt, wann der Steg erneuert wird. Eine Übersicht ist der Niederschrift beigefügt."
    ),
    "the council asks others": "Der Gemeinderat fragt an, warum der Bus nicht mehr in Lindenbach hält.",
    "no question at all": "Gemeinderat Abel begrüßt, dass der Steg erneuert wird.",
    "a matter": "Die Frage der Finanzierung des Stegs bleibt für Gemeinderat Abel entscheidend.",
}
PUT_OFF = {
    "afterwards": (
        "Gemeinderat Abel fragt, was der Steg kostet. Frau Ebner sagt zu, die Zahlen nachzureichen."
    ),
    "in writing": "Gemeinderat Abel fragt, was der Steg kostet. Die Frage wird schriftlich beantwortet.",
    "to be looked into": (
        "Gemeinderat Abel fragt, was der Steg kostet. Frau Ebner sagt eine schriftliche Antwort zu."
    ),
    "promised in the past": (
        "Gemeinderat Abel fragte, was der Steg kostet. Herr Maurath sagte eine schriftliche Beantwortung zu."
    ),
    "will look": "Gemeinderat Abel fragt, was der Steg kostet. Frau Ebner wird das prüfen und berichten.",
}
NOT_PUT_OFF = {
    "by a day": (
        "Gemeinderat Abel fragt, was der Steg kostet. Frau Ebner sagt zu, die Zahlen bis zum 30. Juni 2025"
        " nachzureichen."
    ),
    "by the next meeting": (
        "Gemeinderat Abel fragt, was der Steg kostet. Frau Ebner sagt zu, bis zur nächsten Sitzung"
        " schriftlich zu antworten."
    ),
    "answered": "Gemeinderat Abel fragt, was der Steg kostet. Frau Ebner antwortet, er koste 40.000 Euro.",
    "nobody asked": "Frau Ebner berichtet, der Steg koste 40.000 Euro.",
    "answered by the way": "Auf Nachfrage von Gemeinderat Abel erklärt Frau Ebner, der Steg koste wenig.",
}


@pytest.mark.parametrize("words", OPEN.values(), ids=OPEN)
def test_a_question_left_open_is_an_error(words: str) -> None:
    """A question that nobody answers must be looked at."""
    assert "question_unanswered" in found(minutes(items=said(words)))


@pytest.mark.parametrize("words", NOT_OPEN.values(), ids=NOT_OPEN)
def test_what_is_answered_or_cared_for_is_none(words: str) -> None:
    """A reply, an answer in writing or an annex closes a question; where it is unsure, nothing is said."""
    assert "question_unanswered" not in found(minutes(items=said(words)))


@pytest.mark.parametrize("words", PUT_OFF.values(), ids=PUT_OFF)
def test_an_answer_put_off_to_no_day_is_a_note(words: str) -> None:
    """An announced answer without a day should be looked at, once."""
    kinds = found(minutes(items=said(words)))
    assert kinds.count("question_deferred") == 1
    assert "action_undated" not in kinds


@pytest.mark.parametrize("words", NOT_PUT_OFF.values(), ids=NOT_PUT_OFF)
def test_an_answer_with_a_day_is_none(words: str) -> None:
    """Who answers by a day, or at once, leaves nothing to note."""
    assert "question_deferred" not in found(minutes(items=said(words)))
