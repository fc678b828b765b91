"""Names of bodies and towns: in the nominative, without what stands behind them."""

from __future__ import annotations

import pytest

from pipeline.reading.committees import committee, municipality


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
