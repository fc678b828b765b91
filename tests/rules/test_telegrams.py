"""Minutes in telegram style: labels without verbs, votes in cells, next steps in half a sentence."""

from __future__ import annotations

import pytest

from pipeline.german.registry import Registry
from pipeline.german.votes import mode
from pipeline.model import Minutes, Person
from pipeline.reading import read_bytes
from pipeline.rules.actions import action_items
from pipeline.rules.decisions import decisions
from pipeline.rules.exchanges import questions
from pipeline.rules.withheld import withheld
from pipeline.talk.turns import turns
from tests.build import minutes_of

PEOPLE = (
    Person(name="Otto Kern", role="BM"),
    Person(name="Lea Hornung", faction="SPD"),
    Person(name="Emil Voss", faction="CDU"),
    Person(name="Rosa Hein", role="Protokoll"),
)
HEAD = """GEMEINDE LINDENBACH
Gemeinderat
Protokoll Nr. 03/2024

Tag:       Di., 12.03.2024
Leitung:   BM Otto Kern

Teilnehmer
Kern, Otto            BM              anw.
Hornung, Lea          SPD             anw.
Voss, Emil            CDU             anw.

1.  Eröffnung

BM eröffnet.

"""


def terse(text: str) -> Minutes:
    """Return minutes in telegram style, read from a text."""
    return read_bytes((HEAD + text).encode(), "protokoll.txt")


def replies(text: str) -> list[tuple[str | None, list[str | None]]]:
    """Return who asks and who answers in minutes read from a text."""
    minutes = terse(text)
    registry = Registry(minutes)
    found = questions(minutes, registry, turns(minutes, registry))
    return [(q.askers[0].name, [by.name or by.label for a in q.answers for by in a.by]) for q in found]


ANSWERED = {
    "a member at once": ("GRM Voss: Wer hilft mit? GRM Hornung: Der Verein.", "Lea Hornung"),
    "a member, yes": ("GRM Voss: Ist das besprochen? GRM Hornung: Ja, mit allen.", "Lea Hornung"),
    "the mayor": ("GRM Voss: Wann kommt der Bagger? BM: Im Mai.", "Otto Kern"),
    "the mayor over a line end": (
        "GRM Voss: Wann kommt denn nun endlich der Bagger für den Graben am Anger? BM:\nAuftrag ist raus.",
        "Otto Kern",
    ),
    "the mayor, two sentences": ("GRM Voss: Wer mäht? BM: Niemand. BM spricht den Bauhof an.", "Otto Kern"),
}


@pytest.mark.parametrize(("text", "by"), ANSWERED.values(), ids=ANSWERED.keys())
def test_a_label_right_behind_a_question_answers_it(text: str, by: str) -> None:
    """In one paragraph the next label answers, be it that of a member."""
    assert replies(f"2.  Sonstiges\n\n{text}\n") == [("Emil Voss", [by])]


UNANSWERED = {
    "another paragraph": "GRM Voss: Wer hilft mit?\n\nGRM Hornung: Die Hecke am Weg ist zu hoch.",
    "a member's own matter": "GRM Voss: Wer hilft mit?\n\nGRM Hornung lobt den Bauhof.",
    "asks too": "GRM Voss: Wer hilft mit? GRM Hornung: Und wer zahlt?",
    "another item": "GRM Voss: Wer hilft mit?\n\n3.  Verschiedenes\n\nGRM Hornung: Die Hecke ist zu hoch.",
    "only a count": "GRM Voss: Wer hilft mit?\nAbst. zu TOP 2:  Ja 3 | Nein 0 | Enth. 0 | einstimmig",
}


@pytest.mark.parametrize("text", UNANSWERED.values(), ids=UNANSWERED.keys())
def test_what_a_member_says_elsewhere_is_no_answer(text: str) -> None:
    """A member whose words do not stand right behind the question speaks of something else."""
    assert all(not by for _, by in replies(f"2.  Sonstiges\n\n{text}\n"))


def test_the_official_answers_where_both_speak() -> None:
    """Where an official speaks next, the member before only comments."""
    text = "GRM Voss: Wann wird gemäht? GRM Hornung: Das Gras ist zu hoch. BM: Im Juni."
    assert replies(f"2.  Sonstiges\n\n{text}\n") == [("Emil Voss", ["Otto Kern"])]


def results(text: str) -> list[tuple[str, str | None, int | None, int | None]]:
    """Return outcome, mode and count of what was decided in an item."""
    found = decisions(terse(f"2.  Zaun am Friedhof\n\n{text}\n")).decisions
    return [(d.outcome, d.vote.mode, d.vote.yes, d.vote.no) for d in found]


DECIDED = {
    "cells": (
        "Beschluss 05/2024: Zaun aus Holz, 4 T€\nAbst. zu TOP 2:  anw. 9 | Ja 7 | Nein 2 | Enth. 0 | angen.",
        ("approved", "counted", 7, 2),
    ),
    "cells, rejected": (
        "Antrag: Zaun aus Stahl, 9 T€.\nAbst. zu TOP 2:  anw. 9 | Ja 3 | Nein 6 | Enth. 0 | abgelehnt",
        ("rejected", "counted", 3, 6),
    ),
    "cells, unanimous": (
        "Antrag: Zaun aus Holz, 4 T€.\nAbst. zu TOP 2:  anw. 9 | Ja 9 | Nein 0 | Enth. 0 | einstimmig",
        ("approved", "unanimous", 9, 0),
    ),
    "a bare referral and its count": (
        "Antrag: Zaun aus Holz. Verweisung in den Bauausschuss.\n"
        "Abst. zu TOP 2:  anw. 9 | Ja 8 | Nein 1 | Enth. 0 | angenommen",
        ("referred", "counted", 8, 1),
    ),
    "a bare postponement and its count": (
        "Antrag: Zaun aus Holz. Vertagung auf die nächste Sitzung.\n"
        "Abst. zu TOP 2:  anw. 9 | Ja 8 | Nein 1 | Enth. 0 | angenommen",
        ("postponed", "counted", 8, 1),
    ),
    "withdrawn": (
        "Antrag: Zaun aus Holz statt aus Stahl. BM: zu teuer für dieses Jahr, die Mittel\n"
        "sind verplant. GRM Voss zieht den Antrag zurück.",
        ("withdrawn", None, None, None),
    ),
    "none today": ("Längere Aussprache. Heute keine Beschlussfassung.", ("no_decision", None, None, None)),
    "none for the time being": (
        "Längere Aussprache. Vorerst kein Beschluss.",
        ("no_decision", None, None, None),
    ),
}


@pytest.mark.parametrize(("text", "result"), DECIDED.values(), ids=DECIDED.keys())
def test_telegrams_tell_results(text: str, result: tuple[str, str | None, int | None, int | None]) -> None:
    """A count in cells closes what stands before it, bare words tell what became of a matter."""
    assert results(text) == [result]


UNDECIDED = (
    "GRM Voss: Heute keine Zeit.",
    "Bisher keine Angebote.",
    "Verweis auf die Satzung.",
    "GRM Voss will den Antrag nicht zurückziehen.",
    "anw. sind 9 Mitglieder.",
    "Keine Wortmeldungen.",
)


@pytest.mark.parametrize("text", UNDECIDED)
def test_other_telegrams_decide_nothing(text: str) -> None:
    """Half sentences about other things are no results."""
    assert not results(text)


def test_a_lost_count_is_not_that_of_a_referral() -> None:
    """A referral that was voted down has not been made."""
    text = "Verweisung in den Bauausschuss.\nAbst. zu TOP 2:  anw. 9 | Ja 1 | Nein 8 | Enth. 0 | abgelehnt"
    assert ("referred", "counted", 1, 8) not in results(text)


CONSENT = (
    "im allseitigen Einvernehmen", "in allseitigem Einvernehmen", "im gegenseitigen Einvernehmen",
    "mit allseitigem Einverständnis", "im Einverständnis aller", "in beiderseitigem Einvernehmen",
)  # fmt: skip
NO_CONSENT = (
    "im Einvernehmen mit dem Kreis", "im allseitigen Interesse", "das Einvernehmen der Gemeinde",
    "in allseitigem Einvernehmen mit dem Land", "auf allseitigen Wunsch", "allseitig bekannt",
)  # fmt: skip


@pytest.mark.parametrize("words", CONSENT)
def test_consent_of_all_sides_is_a_kind_of_vote(words: str) -> None:
    """What all agree to is done by consensus."""
    assert mode(f"Der Punkt wird {words} vertagt.") == "consensus"


@pytest.mark.parametrize("words", NO_CONSENT)
def test_consent_of_others_is_no_vote(words: str) -> None:
    """Agreement with somebody outside is no vote."""
    assert mode(f"Der Punkt wird {words} vertagt.") is None


def owed(*lines: str) -> list[tuple[str, str, str | None]]:
    """Return tier, who and by when of what lines leave to do."""
    minutes = minutes_of(*lines, chair="Otto Kern", participants=PEOPLE)
    registry = Registry(minutes)
    items = action_items(minutes, registry, turns(minutes, registry), ())
    return [(i.tier, i.assignees[0].name or "", i.due.text if i.due else None) for i in items]


OWED = {
    "speaks to": (("GRM Voss: Wer mäht?", "BM spricht den Fischereiverein an."), ("A", "Otto Kern", None)),
    "passes on": (("GRM Voss: Licht aus.", "BM gibt es an den Versorger weiter."), ("A", "Otto Kern", None)),
    "has it looked at": (
        ("GRM Voss: Der Steg wackelt.", "BM lässt den Bauhof nachsehen, noch vor dem Frost."),
        ("A", "Otto Kern", "noch vor dem Frost"),
    ),
    "has it checked": (("GRM Voss: Tor klemmt.", "BM lässt es reparieren."), ("A", "Otto Kern", None)),
    "comes with the minutes": (
        ("GRM Voss: Wo bleibt die Liste?", "Fr. Hein: liegt im Amt, kommt mit diesem Protokoll."),
        ("A", "Rosa Hein", "mit diesem Protokoll"),
    ),
    "asks there": (
        ("GRM Voss: Wann kommt es?", "BM: liegt beim Kreis, er fragt dort nach und berichtet im Herbst."),
        ("A", "Otto Kern", "im Herbst"),
    ),
    "announces by a day": (
        ("GRM Voss fragt nach der Liste.", "Frau Hein kündigt sie bis zum 30. Mai an."),
        ("A", "Rosa Hein", "bis zum 30. Mai"),
    ),
    "hands in as soon as": (
        ("GRM Voss fragt nach ihr.", "Frau Hein bedauert.", "Sie reiche sie nach, sobald das Amt liefere."),
        ("A", "Rosa Hein", "sobald das Amt liefere"),
    ),
    "inquires": (
        ("GRM Voss fragt, wie der Kreis entschieden habe.", "Dies ist Frau Hein nicht bekannt.",
         "Sie werde sich erkundigen und per E-Mail Auskunft geben."),
        ("A", "Rosa Hein", None),
    ),
    "an office without article": (
        ("GRM Voss: Kübel am See ist voll.", "Bauhof leert den Kübel."), ("A", "", None),
    ),
    "a doing as a noun": (
        ("GRM Voss: Leiter ist defekt.", "Beschaffung einer Leiter durch Bauhof."), ("A", "", None),
    ),
    "told behind": (
        ("GRM Voss weist auf volle Kübel hin.", "Der Bauhof leert sie, so Frau Hein."), ("A", "", None),
    ),
    "what is amiss": (
        ("GRM Voss: Bank am See ist beschädigt.", "Frau Hein bestellt ein neues Brett."),
        ("A", "Rosa Hein", None),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "item"), OWED.values(), ids=OWED.keys())
def test_telegrams_leave_work(lines: tuple[str, ...], item: tuple[str, str, str | None]) -> None:
    """What an official does next is owed, in however few words."""
    assert owed(*lines) == [item]


IDLE = {
    "brings up a matter": "BM spricht die Probleme an.",
    "lets vote": "BM lässt über den Antrag abstimmen.",
    "lets things be": "BM lässt die Frage offen.",
    "goes with": "BM geht mit gutem Beispiel voran.",
    "announces for good": "BM kündigt die Feier an.",
    "has had": "Der Verein lässt sich Zeit.",
    "comes along": "Fr. Hein: kommt mit dem Bus.",
    "as a habit": "Bauhof leert die Kübel jede Woche.",
    "what is done here": "Frau Hein stellt den Plan vor.",
    "what was done": "Die Beschaffung einer Leiter durch den Bauhof ist erfolgt.",
    "what others do": "Die Vögel räumen den Baum.",
}


@pytest.mark.parametrize("line", IDLE.values(), ids=IDLE.keys())
def test_other_telegrams_leave_nothing(line: str) -> None:
    """The same verbs of other things oblige nobody."""
    assert not owed("GRM Voss dankt.", line)


WITHHELD = (
    "Fr. Hein: liegt im Amt, kommt mit diesem Protokoll.", "Die Liste folgt mit der Niederschrift.",
    "BM: er fragt dort nach und berichtet im Herbst.", "Er fragt beim Kreis nach.", "Er hakt beim Amt nach.",
    "Geht mit dem Protokoll raus.",
)  # fmt: skip
TOLD = (
    "Kommt mit dem Bus.", "Sie folgt mit ihren Kindern.", "Der Wert geht mit den Jahren zurück.",
    "Er fragt sich das auch.", "Das Protokoll kommt gut an.", "Nach dem Kreis fragt niemand.",
)  # fmt: skip


@pytest.mark.parametrize("sentence", WITHHELD)
def test_what_comes_with_the_minutes_is_put_off(sentence: str) -> None:
    """Who asks elsewhere, or sends it with the minutes, has not answered yet."""
    assert withheld(sentence) == "later"


@pytest.mark.parametrize("sentence", TOLD)
def test_the_same_words_of_other_things_put_nothing_off(sentence: str) -> None:
    """Without the minutes, or without somebody to ask, nothing is put off."""
    assert withheld(sentence) is None


UNKNOWN = (
    "Dies ist Frau Hein nicht bekannt.",
    "Das sei Frau Hein nicht bekannt.", "Zahlen liegen Frau Hein nicht vor.",
    "Hierzu liegen Frau Hein keine Zahlen vor.", "Das ist Frau Hein leider nicht bekannt.",
)  # fmt: skip
ABOUT_OTHERS = (
    "Frau Hein ist nicht bekannt.", "Der Brief an Frau Hein ist nicht bekannt.",
    "Das hat Frau Hein nicht verdient.", "Die Frau ist Herrn Voss gut bekannt.",
    "Das Haus ist Frau Hein zu klein.",
)  # fmt: skip


def _by(line: str) -> list[str | None]:
    minutes = minutes_of("Herr Voss fragt, wie viele Bäume fehlen.", line, participants=PEOPLE)
    registry = Registry(minutes)
    found = questions(minutes, registry, turns(minutes, registry))
    return [by.name for a in found[0].answers for by in a.by]


@pytest.mark.parametrize("line", UNKNOWN)
def test_who_does_not_know_has_replied(line: str) -> None:
    """Somebody to whom a thing is not known is the one who says so, in whatever case."""
    assert _by(line) == ["Rosa Hein"]


@pytest.mark.parametrize("line", ABOUT_OTHERS)
def test_what_is_said_about_somebody_is_not_said_by_them(line: str) -> None:
    """A name beside "bekannt" or behind "ist" alone gives nobody the floor."""
    assert _by(line) in ([], [None])
