"""Names of bodies and towns: in the nominative, without what stands behind them."""

from __future__ import annotations

import pytest

from pipeline.reading.committees import acting, committee, municipality


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sitzung des Jugendhilfeausschusses", "Jugendhilfeausschuss"),
        ("Sitzung des Gemeinsamen Ausschusses", "Gemeinsamer Ausschuss"),
        (
            "Sitzung des Bau-, Planungs- und Umweltausschusses am 3.5.2021",
            "Bau-, Planungs- und Umweltausschuss",
        ),
        ("Rat der Samtgemeinde Lindenbach", "Rat der Samtgemeinde Lindenbach"),
        ("Sitzung des Kreistages des Landkreises Musterland", "Kreistag"),
        ("Ausschuss für Schule, Kultur und Sport", "Ausschuss für Schule, Kultur und Sport"),
        ("Beratung der Vorlage im letzten Monat", None),
        ("Das Dezernat und das Referat", None),
        ("In Vertretung", None),
    ],
)
def test_names_of_committees(text: str, expected: str | None) -> None:
    """A body is named in the nominative, without its town unless it is the bare Rat."""
    assert committee(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("STADT MUSTERAU", "Musterau"),
        ("Stadt Neustadt an der Linde", "Neustadt an der Linde"),
        ("Stadt Bad Musterau Der Bürgermeister", "Bad Musterau"),
        ("der Gemeinde Lindenbach am Donnerstag, 14.09.2023", "Lindenbach"),
        ("der Stadt Musterau im Rathaus", "Musterau"),
        ("Landkreises Musterland", "Musterland"),
        ("Die Stadt hat die Mittel", None),
        ("Stadt und Land", None),
    ],
)
def test_names_of_towns(text: str, expected: str | None) -> None:
    """A town is named after its kind, without what stands behind it; a district as well."""
    assert municipality(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Samtgemeinde Hohe Linde", "Hohe Linde"),
        ("Gemeinde Klein Musterau", "Klein Musterau"),
        ("Gemeindevertretung Klein Musterau", "Klein Musterau"),
        ("Amt Mittlere Linde", "Mittlere Linde"),
        ("Stadt Schwäbisch Musterau am Montag", "Schwäbisch Musterau"),
        ("Gemeinde Musterau - Sitzungsdienst", "Musterau"),
        ("Gemeinde Neue Verwaltung", "Neue Verwaltung"),
        ("die Gemeinde neue Wege", None),
    ],
)
def test_names_of_towns_in_two_words(text: str, expected: str | None) -> None:
    """An adjective before the name belongs to it."""
    assert municipality(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sitzung des Ortsbeirates 12 am 3.5.2021", "Ortsbeirat 12"),
        ("Bezirksausschuss 7", "Bezirksausschuss 7"),
        ("Sitzung des Ortsrates am 3. Mai", "Ortsrat"),
        ("Ortsrat 3. Mai", "Ortsrat"),
        ("Stadtrat 17. Sitzung", "Stadtrat"),
        ("Ortsbeirat 12.5.2021", "Ortsbeirat"),
    ],
)
def test_districts_have_numbers(text: str, expected: str) -> None:
    """The number of a district belongs to the name of its council, that of a sitting or a day does not."""
    assert committee(text) == expected


def test_a_council_does_not_meet_where_the_committee_resolves() -> None:
    """A text in which "der Ausschuss" resolves is not from the council named in a resolution."""
    council = ["Der Gemeinderat beschließt den Plan."]
    assert acting(council) == "Gemeinderat"
    assert acting([*council, "Der Ausschuss empfiehlt das Vorhaben."]) is None
