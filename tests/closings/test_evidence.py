"""Evidence: what speaks for a report closing a promise adds up, and another thing or place rules it out."""

from __future__ import annotations

from pipeline.closings.done import Report, reports
from pipeline.closings.evidence import ENOUGH, WEIGHTS, evidence, same, score
from pipeline.closings.things import Thing
from pipeline.closings.undertakings import Undertaking, undertaking
from pipeline.german.stems import stem
from pipeline.model import Minutes
from pipeline.reading import read_bytes


def _minutes(day: str, title: str, text: str) -> Minutes:
    head = f"Stadt Musterau\n\nNiederschrift über die Sitzung des Rates am {day}\n\nTOP 1 {title}\n\n{text}\n"
    return read_bytes(head.encode(), f"{day}.txt")


def _promise(title: str, before: str, said: str) -> Undertaking:
    minutes = _minutes("12.02.2024", title, f"{before} {said}")
    return undertaking(minutes, (len(minutes.sentences),), said)


def _best(promise: Undertaking, title: str, text: str) -> tuple[float, Report]:
    found = reports(_minutes("24.06.2024", title, text))
    return max(((score(promise, report), report) for report in found), key=lambda each: each[0])


HALL = (
    "Festhalle",
    "Ratsfrau Cord klagt über die klemmende Tür.",
    "Herr Born kümmert sich um die Tür der Festhalle.",
)
COUNT = (
    "Anfragen",
    "Ratsfrau Cord fragt nach Unfällen am Kreisel.",
    "Frau Berg wird die Unfallzahlen für den Kreisel anfordern und dem Rat zur Verfügung stellen.",
)


def test_points_are_the_weights_added_up() -> None:
    """A score is the sum of what each kind of evidence counts."""
    promise = _promise(*HALL)
    points, report = _best(promise, "Mitteilungen", "Herr Born hat die Tür der Festhalle gerichtet.")
    counted = evidence(promise, report)._asdict()
    assert points == sum(WEIGHTS[name] * value for name, value in counted.items()) >= ENOUGH
    assert counted["own"] == 2
    assert counted["actor"] == 1
    assert counted["alien"] == counted["strange"] == counted["missed"] == 0


def test_the_result_of_what_was_promised_closes_it() -> None:
    """What was to be asked for is delivered, what was to be looked after works again."""
    asked, hall = _promise(*COUNT), _promise(*HALL)
    text = "Zum Kreisel: Die Polizei habe die Unfalldaten geliefert; sie seien an alle verteilt worden."
    assert _best(asked, "Mitteilungen", text)[0]
    assert _best(hall, "Mitteilungen", "Die Tür der Festhalle schließt seit dem 4. Mai wieder.")[0]
    assert not _best(hall, "Mitteilungen", "Die Tür der Festhalle ist seit dem 4. Mai gesperrt.")[0]


def test_an_answer_to_who_comes_back_to_it_closes_it() -> None:
    """What an answer does not name itself stands in the sentence that it answers."""
    promise = _promise(
        "Straßen",
        "Ratsfrau Cord bemängelt die abgefahrene Markierung der Querungshilfe am Klosterhof.",
        "Sie werde dort bis Ostern erneuert, so Herr Born.",
    )
    asked = "Ratsfrau Cord kam auf die Querungshilfe am Klosterhof zurück."
    answer = "Herr Born antwortete, die Firma habe die Leitlinien dort neu aufgebracht."
    assert _best(promise, "Anfragen", f"{asked} {answer}")[0]
    elsewhere = asked.replace("Querungshilfe am Klosterhof", "Laterne am Bahnhof")
    assert not _best(promise, "Anfragen", f"{elsewhere} {answer}")[0]


def test_another_street_rules_a_report_out() -> None:
    """A report under the same title that names another street is about that one."""
    promise = _promise(
        "Verkehr in der Gartenstraße", "", "Frau Berg sagt eine Zählung der Fahrzeuge in der Gartenstraße zu."
    )
    told = "In der {} hat man die Fahrzeuge gezählt."
    assert _best(promise, "Verkehr in der Gartenstraße", told.format("Gartenstraße"))[0]
    assert not _best(promise, "Verkehr in der Gartenstraße", told.format("Blumenstraße"))[0]


def test_the_very_meeting_stands_for_words() -> None:
    """A report that names the meeting of the promise needs fewer of its words than one that does not."""
    promise = _promise(
        "Klimakonzept",
        "",
        "Ratsfrau Cord bittet, die Gutachter ihre Zwischenergebnisse vorstellen zu lassen.",
    )
    told = "Frau Lohm vom Büro präsentierte die bisherigen Ergebnisse."
    assert _best(promise, "Klimakonzept", f"Dem Wunsch aus der Februarsitzung entsprechend: {told}")[0]
    assert not _best(promise, "Klimakonzept", told)[0]


def test_figures_of_one_thing_are_the_same() -> None:
    """Data and numbers of accidents are the same; those of trees, and a tower of accidents, are not."""
    data = Thing("Unfalldaten", stem("Unfalldaten"), False)
    assert same(data, stem("Unfallzahlen"))
    assert not same(data, stem("Baumzahlen"))
    assert not same(data, stem("Unfallturm"))
