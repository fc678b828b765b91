"""Items missing, added, numbered twice or out of order are reported unless the minutes say why."""

from __future__ import annotations

import pytest

from tests.checks.draft import AGENDA, ITEMS, found, minutes, points

LONGER = f"{AGENDA}5. Beschaffung einer Kehrmaschine\n"
SHORTER = AGENDA.replace("4. Verschiedenes\n", "")
EXPLAINED = {
    "taken off": "Der Tagesordnungspunkt 5 wird von der Tagesordnung abgesetzt.",
    "dropped": "TOP 5 entfällt.",
    "by its title": "Die Beschaffung einer Kehrmaschine wird auf die nächste Sitzung vertagt.",
    "together with another": "Die Punkte 4 und 5 werden gemeinsam beraten.",
    "under another number": "Zu Punkt 5 liegt kein Angebot vor.",
}


def test_the_minutes_of_the_tests_are_right() -> None:
    """Nothing is reported about minutes without a mistake."""
    assert found(minutes()) == []


@pytest.mark.parametrize("title", ["Beschaffung einer Kehrmaschine", "Steg am Mühlbach", "Wahl der Schöffen"])
@pytest.mark.parametrize("number", [2, 5])
def test_an_item_of_the_list_without_a_body_is_an_error(title: str, number: int) -> None:
    """Whatever is on the agenda must be found in the minutes, wherever it stood."""
    if number == 5:
        text = minutes(agenda=f"{AGENDA}5. {title}\n")
    else:
        text = minutes(items={"2": ""})
        title = "Neubau des Radwegs nach Oberweiler"
    (point,) = [one for one in points(text) if one.kind == "item_missing"]
    assert point.what == title


@pytest.mark.parametrize("words", EXPLAINED.values(), ids=EXPLAINED)
def test_an_item_that_was_dropped_is_none(words: str) -> None:
    """A word about an item is enough, with its number or its title."""
    text = minutes(agenda=LONGER, items={"1": f"{ITEMS['1']} {words}"})
    assert "item_missing" not in found(text)


def test_the_list_of_a_part_that_is_kept_apart_is_none() -> None:
    """Non-public items of the list are missing from minutes of the public part."""
    assert "item_missing" not in found(minutes(agenda=f"{AGENDA}\nNichtöffentlicher Teil\n\n5. Grundstück\n"))


ADDED = {
    "as urgent": "Die Tagesordnung wird wegen Dringlichkeit erweitert.",
    "as another item": "Der Punkt Verschiedenes wird in die Tagesordnung aufgenommen.",
    "as a supplement": "Frau Sandner ergänzt die Tagesordnung um den Punkt 4.",
    "by a change": "Der geänderten Tagesordnung wird zugestimmt.",
    "as new": "Der Gemeinderat beschließt einen neuen Tagesordnungspunkt.",
}


def test_an_item_that_is_not_listed_is_a_note() -> None:
    """An item beyond the agenda should be explained."""
    (point,) = [one for one in points(minutes(agenda=SHORTER)) if one.kind == "item_unlisted"]
    assert point.what == "4 Verschiedenes"


@pytest.mark.parametrize("words", ADDED.values(), ids=ADDED)
def test_an_item_that_was_added_is_none(words: str) -> None:
    """The minutes may say that the agenda was extended."""
    text = minutes(agenda=SHORTER, items={"1": f"{ITEMS['1']} {words}"})
    assert "item_unlisted" not in found(text)


def test_without_a_list_no_item_is_missing_from_it() -> None:
    """Minutes without an agenda before them are not held against one."""
    assert found(minutes(agenda="")) == []


def test_two_items_of_one_number_are_an_error() -> None:
    """Two matters cannot bear one number."""
    text = minutes(items={"4": ITEMS["4"].replace("TOP 4", "TOP 3")})
    assert "item_twice" in found(text)


def test_an_item_that_goes_on_is_none() -> None:
    """An item whose heading comes again is one item."""
    text = minutes(items={"4": f"{ITEMS['4']}\n\nTOP 4 Verschiedenes\n\nFrau Ebner berichtet vom Bauhof."})
    assert "item_twice" not in found(text)


def test_items_out_of_order_are_a_note() -> None:
    """An item before its turn should be explained."""
    items = {"2": ITEMS["3"], "3": ITEMS["2"]}
    assert found(minutes(items=items)).count("item_order") == 1


@pytest.mark.parametrize(
    "words",
    [
        "TOP 3 wird vorgezogen.",
        "Die Reihenfolge wird geändert.",
        "Die Punkte 2 und 3 werden getauscht.",
        "TOP 3 wird vorab behandelt.",
        "TOP 2 wird nach hinten verschoben.",
    ],
)
def test_items_out_of_order_on_purpose_are_none(words: str) -> None:
    """A changed order that is told is right."""
    items = {"1": f"{ITEMS['1']} {words}", "2": ITEMS["3"], "3": ITEMS["2"]}
    assert "item_order" not in found(minutes(items=items))
