"""Status: answered, partly answered, put off, or not answered at all."""

from __future__ import annotations

import pytest

from pipeline.rules.status import silent, status


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], "unanswered"),
        (["Frau Abel antwortet, der Weg sei fertig."], "answered"),
        (["Frau Abel sagt eine schriftliche Beantwortung zu."], "deferred"),
        (["Die Verwaltung wird dies prüfen."], "deferred"),
        (["Frau Abel sichert Klärung bis zur nächsten Sitzung zu."], "deferred"),
        (["Die Antwort wird der Niederschrift beigefügt."], "deferred"),
        (["Herr Born verweist auf TOP 12."], "deferred"),
        (["Frau Abel erklärt, zwei Wege seien fertig. Zum dritten lägen noch keine Zahlen vor."], "partial"),
        (["Genaue Werte können heute noch nicht genannt werden. Der Bau läuft."], "partial"),
        (["Frau Abel sagt eine Prüfung zu.", "Anmerkung der Verwaltung: Der Weg ist fertig."], "answered"),
        (["Frau Abel erklärt, die Kosten der Anlage seien darin noch nicht enthalten."], "answered"),
        (["Herr Born sagt, bisher habe es keine Unfälle gegeben."], "answered"),
        (["Ein Termin sei noch nicht bekannt. Der Bau laufe."], "partial"),
        (["Frau Abel erwiderte, dass dies offen ist."], "partial"),
        (["Herr Born meint, im Mai, er müsse das aber nachsehen."], "partial"),
        (["Die Mittel seien bereits zugesagt worden. Der Bau beginne im Mai."], "answered"),
        (["Das weiß ich leider nicht."], "partial"),
        (["Herr Alt antwortet, er wisse das nicht."], "partial"),
        (["Herr Alt kann dies nicht sagen."], "partial"),
        (["Frau Abel erklärt, dass sie dies nicht wisse."], "partial"),
        (["Herr Alt sei überfragt."], "partial"),
        (["Der Weg reicht nach Norden bis zum Steg."], "answered"),
        (["Frau Abel antwortet, man wisse nicht nur dies, sondern mehr."], "answered"),
        (["Frau Abel antwortet, der Steg sei nicht gesperrt."], "answered"),
        (["Herr Alt weiß dies nicht und reicht die Zahl nach."], "deferred"),
        (["Herr Alt könne dies nicht sagen. Er liefert die Zahl nach."], "deferred"),
        (["Herr Alt wusste dies nicht; die Zahl wird nachgereicht."], "deferred"),
        (["Der Weg sei fertig. Er koste 5 Euro. Er sei lang. Den Rest werde man prüfen."], "partial"),
    ],
)
def test_status_follows_from_the_words_of_the_answers(answers: list[str], expected: str) -> None:
    """What is put off, unknown or told decides; a note afterwards settles it."""
    assert status(answers) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("ob die Liste versandt werden könne", "answered"), ("wann die Liste versandt wird", "deferred")],
)
def test_a_promise_is_an_answer_to_whether_something_can_be_done(asked: str, expected: str) -> None:
    """Who asks for a favour gets it with "sagt dies zu"; who asks for information waits."""
    assert status(["Herr Born sagt dies bis zum Monatsende zu."], asked) == expected


@pytest.mark.parametrize(
    "answer",
    [
        "Herr Alt antwortete nicht.",
        "Herr Alt antwortet darauf nicht.",
        "Frau Abel beantwortet die Frage nicht.",
        "Herr Alt gab darauf keine Antwort.",
        "Die Frage blieb unbeantwortet.",
        "Herr Alt wollte dazu nicht antworten.",
    ],
)
def test_who_keeps_silent_answers_nothing(answer: str) -> None:
    """To tell that somebody does not answer leaves the question unanswered."""
    assert silent(answer)
    assert status([answer]) == "unanswered"


@pytest.mark.parametrize(
    "answer",
    [
        "Herr Alt antwortet, dies sei nicht so.",
        "Herr Alt antwortete nicht, reicht die Zahl aber nach.",
        "Frau Abel antwortete: Das weiß ich nicht.",
        "Herr Alt antwortete nicht ohne Stolz, der Steg sei fertig.",
        "Herr Alt antwortet, der Bund habe keine Auskunft gegeben.",
        "Die Frage kann heute nicht beantwortet werden.",
        "",
    ],
)
def test_who_says_no_or_puts_off_is_not_silent(answer: str) -> None:
    """A denial, a delay and a lack of knowledge are replies."""
    assert not silent(answer)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("wann der Radweg gebaut wird", "deferred"),
        ("wie hoch die Kosten sind", "deferred"),
        ("wer den Radweg baut", "answered"),
        ("warum der Radweg nicht gebaut wird", "answered"),
        ("ob die Gemeinde zuständig ist", "answered"),
    ],
)
def test_who_is_in_charge_answers_only_who_and_why(asked: str, expected: str) -> None:
    """To name the office in charge answers who and why; when and how much is left to it."""
    assert status(["Frau Abel erklärt, dass das Land zuständig sei."], asked) == expected


def test_too_few_sentences_leave_some_of_many_parts_open() -> None:
    """Three parts asked and two sentences told: only a part is answered."""
    asked = "Wann wird gebaut? Was kostet es? Wer zahlt dafür?"
    assert status(["Man baue im Mai. Es koste 500 Euro."], asked) == "partial"
    assert status(["Man baue im Mai."], "Wann wird gebaut?") == "answered"


def test_another_person_may_give_what_one_did_not_know() -> None:
    """What one person did not know another one tells; two who do not know leave it open."""
    assert status(["Herr Alt weiß dies nicht.", "Frau Abel sagt, im Mai."]) == "answered"
    assert status(["Herr Alt weiß dies nicht.", "Frau Abel weiß es auch nicht."]) == "partial"
