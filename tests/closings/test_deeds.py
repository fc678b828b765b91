"""Deeds: a promise is told and reported kept by verbs that belong together, in any tense."""

from __future__ import annotations

import pytest

from pipeline.closings.closing import closed
from pipeline.closings.undertakings import numbers
from pipeline.library import Entry
from pipeline.model import Minutes
from pipeline.reading import read_bytes

PRESENT = "Anwesend:\n- Korbinian Ebner (Vorsitzender)\n- Ottilie Falk (Schriftführerin)\n\n"
# What was promised, what later minutes say, and whether that shows the promise kept.
CASES = (
    ("Frau Berg reicht den Zuschussantrag für die Orgel bei der Stiftung ein.", (
        ("Frau Berg hatte den Zuschussantrag für die Orgel schon im Mai eingereicht.", True),
        ("Der Zuschussantrag für die Orgel ist am 2. Mai bei der Stiftung eingegangen.", True),
        ("Der Zuschussantrag für die Orgel ist noch nicht abgeschickt.", False),
        ("Der Zuschussantrag für die Glocke ist am 2. Mai bei der Stiftung eingegangen.", False),
    )),
    ("Frau Berg beantragt die Sperrung der Marktgasse für das Lichterfest.", (
        ("Die Sperrung der Marktgasse hatte Frau Berg schon Anfang Mai beantragt.", True),
        ("Die Sperrung der Marktgasse für das Lichterfest wurde im Mai beantragt.", True),
        ("Ratsherr Abel beantragt die Sperrung der Marktgasse.", False),
        ("Ratsherr Abel beantragt, die Sperrung der Marktgasse aufzuheben.", False),
    )),
    ("Herr Born schreibt die Hausmeisterstelle der Grundschule aus.", (
        ("Die Hausmeisterstelle der Grundschule war im April auf dem Jobportal ausgeschrieben.", True),
        ("Die Hausmeisterstelle der Grundschule ist in der Tageszeitung ausgeschrieben worden.", True),
        ("Die Hausmeisterstelle der Grundschule ist seit April unbesetzt.", False),
    )),
    ("Herr Born bestellt Streusand für den Bauhof.", (
        ("Der von Herrn Born bestellte Streusand kam Mitte Mai und reicht bis zum Winter.", True),
        ("Der Streusand ist Anfang Mai eingetroffen.", True),
        ("Der Streusand ist ausgegangen.", False),
    )),
    ("Korbinian bringt ein Muster der Vereinsfahne mit.", (
        ("Korbinian lässt das Muster der Vereinsfahne herumgehen.", True),
        ("Das Muster der Vereinsfahne wurde verteilt.", True),
        ("Korbinian hat die Vereinsfahne zerrissen.", False),
    )),
    ("Korbinian bietet einen Schnitzkurs an und führt ihn im Mai durch.", (
        ("Korbinian berichtet vom Schnitzkurs, der an zwei Maiwochenenden stattgefunden hat.", True),
        ("Korbinian berichtet vom Schnitzkurs, der im August stattfinden soll.", False),
        ("Korbinian berichtet vom Töpferkurs, der im Mai stattgefunden hat.", False),
    )),
    ("Die Vorsitzende lädt die Leiterin des Jugendhauses in die nächste Sitzung ein.", (
        ("Auf Einladung der Vorsitzenden ist die Leiterin des Jugendhauses, Frau Cord, heute zu Gast.", True),
        ("Die Leiterin des Jugendhauses war anwesend.", True),
        ("Die Leiterin der Bücherei war anwesend.", False),
    )),
    ("Herr Born stellt das Anmeldeformular für die Ferienspiele auf die Homepage.", (
        ("Das Anmeldeformular für die Ferienspiele ist seit dem 3. Mai freigeschaltet.", True),
        ("Das Anmeldeformular für die Ferienspiele ist online abrufbar.", True),
        ("Das Anmeldeformular für die Ferienspiele ist noch in Arbeit.", False),
    )),
    ("Herr Born spricht mit dem Eigentümer über den Zaun am Mühlbach.", (
        ("Herr Born hat mit dem Eigentümer über den Zaun am Mühlbach gesprochen.", True),
        ("Ein erstes Gespräch mit dem Eigentümer über den Zaun am Mühlbach hat stattgefunden.", False),
        ("Das Gespräch über den Zaun am Mühlbach hat stattgefunden, die Kosten sind ungeklärt.", False),
    )),
    ("Herr Born lässt die Leitplanke an der K 12 erneuern.", (
        ("Die Leitplanke an der K 12 wurde erneuert.", True),
        ("Die Leitplanke an der K 21 wurde erneuert.", False),
    )),
    ("Herr Born lässt die Pumpe im Brunnen 3 reparieren.", (
        ("Die Pumpe im Brunnen 3 läuft wieder.", True),
        ("Die Pumpe im Brunnen 4 läuft wieder.", False),
    )),
)  # fmt: skip
PAIRS = [(promise, later, closes) for promise, reports in CASES for later, closes in reports]


def _minutes(day: str, title: str, text: str, name: str) -> Minutes:
    head = f"Stadt Musterau\n\nNiederschrift über die Sitzung des Rates am {day}\n\n{PRESENT}"
    return read_bytes(f"{head}TOP 1 {title}\n\n{text}\n".encode(), name)


def _closed(promise: str, title: str, later: str) -> bool:
    said_in = _minutes("12.02.2024", "Anfragen", promise, "a.txt")
    (number,) = [s.number for s in said_in.sentences if said_in.words(s.number) == promise]
    entry = Entry(
        id="a1", kind="action", minutes=said_in.id, item=0, record={"task": promise}, cites=(number,)
    )
    return bool(closed(entry, said_in, _minutes("24.06.2024", title, later, "b.txt")))


@pytest.mark.parametrize(("promise", "later", "closes"), PAIRS, ids=[later for _, later, _ in PAIRS])
def test_verbs_that_belong_together_close_a_promise(promise: str, later: str, closes: bool) -> None:
    """What was handed in has arrived, what was offered took place; another thing or number closes nothing."""
    assert _closed(promise, "Mitteilungen", later) is closes


def test_a_heading_alone_makes_no_report_of_a_promise() -> None:
    """A mishap told under the heading of a promise does not keep it: the thing itself is not named."""
    promise = "Ottilie schreibt wegen der Schlaglöcher auf dem Festplatz an das Bauamt."
    assert not _closed(promise, "Festplatz", "Korbinian hat sich am großen Loch den Kotflügel abgerissen.")
    assert _closed(promise, "Festplatz", "Ottilie hat wegen der Schlaglöcher an das Bauamt geschrieben.")


def test_numbers_tell_things_of_one_kind_apart() -> None:
    """Lines, roads, houses and halls have numbers; years, dates and annexes number nothing promised."""
    assert numbers("Die Linie 714 hält vor Haus Nr. 4a.") == {("lini", "714"), ("haus", "4a"), ("nr", "4a")}
    assert numbers("Die K 17 und Halle 2, siehe Anlage 3, im Mai 2024.") == {("k", "17"), ("hall", "2")}
    assert not numbers("Am Freitag, 20. April 2024, kamen 12 Gäste für 300 Euro.")
