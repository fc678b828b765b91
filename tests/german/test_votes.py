"""Votes: what is written is read, what is not written stays open, and other numbers are no votes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.german.votes import WORDS, mode, ticked, vote
from pipeline.model import Vote

LABEL_FIRST = [
    ("Ja: 12, Nein: 0, Enthaltungen: 0, Befangen: 0", (12, 0, 0)),
    ("Ja 6  Nein 1  Enthaltung 2", (6, 1, 2)),
    ("Ja-Stimmen: 14 Nein-Stimmen: 4", (14, 4, None)),
    ("Dafür: 9 dagegen: 0", (9, 0, None)),
    ("JA-Stimmen …… 21 NEIN-Stimmen …… 9", (21, 9, None)),
    ("Ja: 5 Nein: 5 Enthaltung: 0", (5, 5, 0)),
    ("Anwesend: 16 Ja: 14 Nein: 2", (14, 2, None)),
    ("Für den Beschluss: 15, gegen den Beschluss: 2", (15, 2, None)),
    ("dafür: 7 (4 SPD, 2 Bürgerliste, 1 Einzelvertreter), dagegen: 3 (CDU)", (7, 3, None)),
]
NUMBER_FIRST = [
    ("4 Ja / 14 Nein / 0 Enthaltungen", (4, 14, 0)),
    ("7 Ja-Stimmen, 4 Nein-Stimmen", (7, 4, None)),
    ("5 dafür 0 dagegen", (5, 0, None)),
    ("14 Ja 2 Enthaltungen 10 Gegenstimmen", (14, 10, 2)),
    ("16 Stimmen dafür, 3 Stimmen dagegen", (16, 3, None)),
    ("6 Zustimmungen / 2 Ablehnungen / 1 Enthaltung", (6, 2, 1)),
    ("10 Ja-Stimmen (5 CDU, 4 SPD, 1 FDP) Enth.: 1 (DIE LINKE)", (10, None, 1)),
    ("7 Ja- Stimmen, 8 Neinstimmen, der Antrag ist gescheitert.", (7, 8, None)),
    ("mit 2 Gegenstimmen, Enthaltungen: 3", (None, 2, 3)),
]
RATIOS = [
    ("12:5:1", (12, 5, 1)),
    ("16 : 0", (16, 0, None)),
    ("Abstimmungsergebnis: 15:30", (15, 30, None)),
    ("mit 14:0 Stimmen", (14, 0, None)),
    ("mit 8:2 Stimmen bei einer Enthaltung", (8, 2, 1)),
    ("mit 10 zu 29 Stimmen", (10, 29, None)),
    ("Anwesend: 16 / mit 4 gegen 12 Stimmen", (4, 12, None)),
    ("einstimmig (15:0)", (15, 0, None)),
    ("Der Rat lehnt die Bauvoranfrage ab. (9:4)", (9, 4, None)),
]
SPELLED = [
    ("bei drei Gegenstimmen und zwei Enthaltungen", (None, 3, 2)),
    ("keine Gegenstimmen", (None, 0, None)),
    ("einstimmig bei einer Enthaltung", (None, None, 1)),
    ("13 Ja-Stimmen, keine Nein-Stimme, eine Enthaltung", (13, 0, 1)),
    ("mit zwölf Stimmen bei zwei Enthaltungen angenommen", (12, None, 2)),
    ("mehrheitliche Zustimmung (eine Nein-Stimme, 1 Enthaltung)", (None, 1, 1)),
]
NO_VOTES = [
    "Die Sitzung beginnt um 18:00 Uhr.",
    "18:30",
    "Die Sitzung wird unterbrochen (18:45).",
    "Der Plan liegt aus (1:500).",
    "Dauer 16:05 - 19:12 Uhr",
    "Der Plan im Maßstab 1:500 liegt aus.",
    "nach § 34 BauGB",
    "Nach § 34 Ja",
    "Dafür werden 5 Stellen geschaffen.",
    "50 % dafür",
    "rund 200.000 Euro dafür",
    "am 12.03.2024",
    "JA-Stimmen:0 NEIN-Stimmen:0 Enthaltungen:0",
    "Abstimmung ……… JA-Stimmen …… NEIN-Stimmen",
    "Ja, das sei richtig.",
    "Die Mehrheit der Anlieger ist dagegen.",
    "Der Antrag findet keine Mehrheit.",
    "Das gemeindliche Einvernehmen wird erteilt.",
    "Die Kosten werden im Verhältnis von 3:1 geteilt.",
    "",
]
MODES = [
    ("Einstimmig zugestimmt", "unanimous"),
    ("einstimmige Kenntnisnahme", "unanimous"),
    ("einmütig beschlossen", "unanimous"),
    ("mehrheitlich abgelehnt", "majority"),
    ("mit Stimmenmehrheit zugestimmt", "majority"),
    ("mit großer Mehrheit angenommen", "majority"),
    ("mit den Stimmen von SPD und GRÜNEN gegen die Stimmen der CDU", "majority"),
    ("Zustimmung ÖVP, SPÖ – Ablehnung FPÖ", "majority"),
    ("bei Gegenstimmen der AfD-Fraktion", "majority"),
    ("einvernehmlich genehmigt", "consensus"),
    ("Dem wird nicht widersprochen.", "consensus"),
    ("Einwendungen werden nicht erhoben.", "consensus"),
]
NO_MODES = [
    "Die Mehrheit der Bürger hofft darauf.",
    "Das gemeindliche Einvernehmen wird erteilt.",
    "Er findet keine Mehrheit.",
    "im Einvernehmen mit dem Landkreis",
    "bei Enthaltung der SPD-Fraktion",
    "12 Ja, 3 Nein",
]


@pytest.mark.parametrize(("line", "counts"), [*LABEL_FIRST, *NUMBER_FIRST, *RATIOS, *SPELLED])
def test_counts_are_read_in_every_form(line: str, counts: tuple[int | None, ...]) -> None:
    """Numbers are read as they are written, whichever of label and number comes first."""
    found = vote(line)
    assert found is not None
    assert (found.yes, found.no, found.abstain) == counts


@pytest.mark.parametrize("line", NO_VOTES)
def test_other_numbers_are_no_votes(line: str) -> None:
    """Times, scales, sections, amounts and empty forms are not votes."""
    assert vote(line) is None


@pytest.mark.parametrize(("line", "kind"), MODES)
def test_a_word_gives_the_kind_of_vote(line: str, kind: str) -> None:
    """The kind of a vote is the word for it."""
    assert mode(line) == kind


@pytest.mark.parametrize("line", NO_MODES)
def test_near_words_give_no_kind(line: str) -> None:
    """Talk of majorities and of legal consent is not the kind of a vote."""
    assert mode(line) is None


def test_a_word_wins_over_counting() -> None:
    """`counted` stands only where there are numbers without a word."""
    assert vote("mehrheitlich, 9 Ja, 2 Nein") == Vote(mode="majority", yes=9, no=2)
    assert vote("9 Ja, 2 Nein") == Vote(mode="counted", yes=9, no=2)


def test_unanimous_gives_no_numbers() -> None:
    """Nothing is computed: a unanimous vote has no numbers unless they are written."""
    assert vote("einstimmig") == Vote(mode="unanimous")


def test_boxes_that_are_not_ticked_say_nothing() -> None:
    """Of a form with boxes only the ticked choice counts."""
    assert mode("☐ einstimmig ☒ mit Stimmenmehrheit") == "majority"
    assert "abgelehnt" not in ticked("☒ angenommen ☐ abgelehnt")


@given(yes=st.integers(1, 99), no=st.integers(0, 99), abstain=st.integers(0, 30))
def test_the_same_vote_in_five_forms(yes: int, no: int, abstain: int) -> None:
    """Five ways to write one vote give one vote."""
    forms = [
        f"Ja: {yes}, Nein: {no}, Enthaltungen: {abstain}",
        f"{yes} Ja-Stimmen, {no} Nein-Stimmen, {abstain} Enthaltungen",
        f"{yes} Stimmen dafür, {no} Stimmen dagegen, {abstain} Enthaltungen",
        f"Abstimmungsergebnis: {yes} : {no} : {abstain}",
        f"mit {yes} zu {no} Stimmen bei {abstain} Enthaltungen",
    ]
    assert {vote(form) for form in forms} == {Vote(mode="counted", yes=yes, no=no, abstain=abstain)}


@given(st.text(alphabet="Ja Neitmnslhug:0123456789,()./\n", max_size=200))
def test_numbers_of_a_vote_are_written(text: str) -> None:
    """No number is made up: each stands in the text, as digits or as a word."""
    found = vote(text)
    written = {int(digits) for digits in re.findall("[0-9]+", text)} | set(WORDS.values())
    assert found is None or {found.yes, found.no, found.abstain} <= written | {None}
