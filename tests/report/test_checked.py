"""A check reads as German text that names place, words and advice, and as a stable record."""

from __future__ import annotations

import json
import re

import pytest

from pipeline.checks import KINDS, Checked, Kind, Point
from pipeline.model import AgendaItem, Minutes, Provenance
from pipeline.reading import read_bytes
from pipeline.report.checked import HEADS, NOTHING, to_json, to_text

TEXT = (
    "TOP 1 Steg am Mühlbach\n\nGemeinderat Abel fragt, wann der Steg „Am Mühlbach“ erneuert wird.\n\n"
    "Er dankt.\n"
)
MADE = Provenance(engine="rules", version="0", created="2025-06-18T08:00:00+00:00")


def checked(*points: Point, text: str = TEXT) -> Checked:
    """Return a check of a short text with some points."""
    return Checked(minutes=read_bytes(text.encode(), "steg.txt"), points=points, provenance=MADE)


def number_of(minutes: Minutes, words: str) -> int:
    """Return the number of the sentence with some words."""
    return next(s.number for s in minutes.sentences if words in minutes.words(s.number))


def a_point(kind: Kind = "question_unanswered", what: str = "wann der Steg erneuert wird") -> Point:
    """Return a point on the sentence that asks."""
    return Point(kind=kind, what=what, cites=(number_of(checked().minutes, "fragt"),))


def test_nothing_to_do_is_said() -> None:
    """A check without points says so, and what it is worth."""
    shown = to_text(checked())
    assert NOTHING in shown
    assert "Maschinell geprüft" in shown
    assert not any(head in shown for head in HEADS.values())


def test_a_point_has_place_words_and_advice() -> None:
    """An entry names item, sentence and words; its kind says what to do; inner quotes are single."""
    shown = to_text(checked(a_point(what="Etwas fehlt.")))
    told = KINDS["question_unanswered"]
    assert "1 Fehler." in shown
    assert told.title in shown
    assert told.advice.split()[-1] in shown
    assert "1. TOP 1: Steg am Mühlbach, Satz 2" in shown
    assert "Etwas fehlt." in shown
    assert "„Gemeinderat Abel fragt, wann der Steg ‚Am Mühlbach‘ erneuert wird.“" in shown


def test_words_are_not_said_twice() -> None:
    """What the quoted sentence says already is not repeated above it."""
    shown = to_text(checked(a_point(what="wann der Steg „Am Mühlbach“ erneuert wird")))
    assert shown.count("erneuert") == 1


def test_errors_come_first_and_numbers_run_through() -> None:
    """Errors stand before notes; entries are numbered from one to the last."""
    points = (a_point(), Point(kind="head_end", what="Ende?"), Point(kind="head_public", what="Öffentlich?"))
    shown = to_text(checked(*points))
    assert shown.index(HEADS["error"]) < shown.index(HEADS["note"])
    assert re.findall(r"^  (\d)\.", shown, re.M) == ["1", "2", "3"]
    assert "1 Fehler und 2 Hinweise." in shown
    assert shown.count(KINDS["head_end"].title) == 1  # gaps of the head share a heading


def test_lines_fit_the_screen() -> None:
    """No line is wider than a terminal, however long a sentence is."""
    long = TEXT.replace("erneuert", "nach vielen Jahren der Beratung " * 12 + "erneuert")
    shown = to_text(checked(a_point(), text=long))
    assert max(map(len, shown.splitlines())) <= 88
    assert "…“" in shown


def test_text_of_minutes_cannot_steer_the_terminal() -> None:
    """Control characters of a document are not printed."""
    point = Point(kind="speaker_unknown", what="Abel\x1b[31m\x07\nrot", cites=())
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", to_text(checked(point)))


def test_what_is_not_public_says_so() -> None:
    """An entry about a non-public item is marked."""
    one = checked(a_point())
    item = AgendaItem(number="1", title="Steg", public=False, first=1, last=3)
    minutes = Minutes(id="x", text=one.minutes.text, sentences=one.minutes.sentences, items=(item,))
    shown = to_text(Checked(minutes=minutes, points=one.points, provenance=MADE))
    assert "TOP 1: Steg (nichtöffentlich), Satz 2" in shown


def test_the_record_is_stable() -> None:
    """The record counts by level and carries words, advice, item and evidence; the same bytes each time."""
    one = checked(a_point(), Point(kind="head_end", what="Ende?"))
    record = json.loads(to_json(one))
    assert to_json(one) == to_json(one)
    assert (record["schema"], record["errors"], record["notes"]) == ("protokollant/check/1", 1, 1)
    first, second = record["points"]
    assert set(first) == {"kind", "level", "title", "text", "advice", "item", "evidence"}
    assert first["item"] == {"number": "1", "title": "Steg am Mühlbach", "public": True}
    (quote,) = first["evidence"]
    assert one.minutes.text[quote["start"] : quote["end"]] == quote["text"]
    assert (second["item"], second["evidence"]) == (None, [])


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_told_in_german(kind: Kind) -> None:
    """Every kind has a title, advice that is a sentence, and no English."""
    told = KINDS[kind]
    assert told.title[0].isupper()
    assert told.advice.endswith(".")
    assert not re.search(r"\b(?:the|check|item|error|note|vote|level)\b", f"{told.title} {told.advice}", re.I)
