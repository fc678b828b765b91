"""An invented library for questions: its towns, committees, people, factions and meetings."""

from __future__ import annotations

from datetime import date

from pipeline.library import Catalogue, Meeting
from pipeline.model import Person

TODAY = date(2025, 6, 15)
DAYS = (
    *(date(year, month, 12) for year in (2021, 2022, 2023, 2024) for month in (1, 3, 5, 7, 9, 10, 11)),
    date(2025, 2, 6),
    date(2025, 4, 3),
    date(2025, 5, 22),
)
PEOPLE = (
    Person(name="Grete Halbig", faction="CDU"),
    Person(name="Halbig", faction="CDU"),
    Person(name="Jan Torbeck", faction="SPD"),
    Person(name="Ulf Torbeck", faction="Bürgerliste Musterau"),
    Person(name="Maike von der Lohe", faction="GRÜNE"),
    Person(name="Sönke Fuchs", faction="FDP"),
    Person(name="Ines Karlau", role="Bürgermeisterin"),
    Person(name="Till Wedekamp", role="Klimaschutzmanager"),
    Person(name="Rieke Essen"),
    Person(label="Verwaltung"),
)
LIBRARY = Catalogue(
    municipalities=(
        "Musterau", "Lindenbach", "Bad Sollen", "Sankt Wendelstein", "Essen", "Halle", "Moosingen",
        "Hellwege", "Neustadt am Moos", "Landkreis Moosingen",
    ),
    committees=(
        "Rat der Stadt Musterau", "Bauausschuss", "Ausschuss für Schule, Sport und Kultur",
        "Haupt- und Finanzausschuss", "Integrationsrat", "Gemeinderat", "Ausschuss für Bau und Verkehr",
        "Ausschuss für Umwelt", "Rat der Stadt Moosingen",
    ),
    people=PEOPLE,
    factions=("CDU", "SPD", "Bündnis 90/Die Grünen", "GRÜNE", "FDP", "Bürgerliste Musterau", "FWM"),
    meetings=(
        *(Meeting("Musterau", "Rat der Stadt Musterau", day) for day in DAYS),
        Meeting("Lindenbach", "Bauausschuss", date(2025, 3, 4)),
        Meeting("Lindenbach", "Gemeinderat", date(2025, 4, 8)),
        Meeting("Moosingen", "Ausschuss für Bau und Verkehr", date(2025, 1, 9)),
        Meeting("Moosingen", "Ausschuss für Umwelt", date(2025, 5, 5)),
        Meeting("Moosingen", "Rat der Stadt Moosingen", date(2025, 5, 6)),
        Meeting("Moosingen", None, date(2025, 5, 7)),
    ),
)  # fmt: skip
ONE_TOWN = Catalogue(
    municipalities=("Musterau",),
    committees=("Rat der Stadt Musterau", "Ausschuss für Bauen und Verkehr", "Haupt- und Finanzausschuss"),
    people=PEOPLE,
    factions=LIBRARY.factions,
    meetings=(
        *(Meeting("Musterau", "Rat der Stadt Musterau", day) for day in DAYS),
        Meeting("Musterau", "Haupt- und Finanzausschuss", date(2025, 2, 6)),
    ),
)
