"""Headers whose lines break in the middle, or say in passing what others put in a field."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.model import Minutes
from pipeline.reading import read_bytes

BODY = "\n\nTOP 1 Eröffnung\nDer Vorsitzende eröffnet die Sitzung.\n\nTOP 2 Bericht\nEs wird berichtet.\n"


def read(header: str, end: str = "") -> Minutes:
    """Return minutes with a header and two agenda items."""
    return read_bytes((header + BODY + end).encode(), "x.txt")


def test_a_date_may_break_over_lines() -> None:
    """Day and month on two lines are one date, and what follows is the place."""
    minutes = read(
        "Niederschrift Nr. 7 / XVI. Wahlperiode\n\nüber die Sitzung des Ortsbeirates Auental am Mittwoch, "
        "dem 4.\nOktober 2023, im Schützenhaus, Talstraße 9\n\nBeginn: 19:00 Uhr"
    )
    assert (minutes.date, minutes.number) == (date(2023, 10, 4), "7")
    assert minutes.place == "Schützenhaus, Talstraße 9"


@pytest.mark.parametrize(
    ("header", "place"),
    [
        pytest.param(
            "Protokoll der 3. Sitzung der Gemeindevertretung Norby\n"
            "am Dienstag, 5. März 2024, 19.30 Uhr, im Fährkrog",
            "Fährkrog",
            id="behind the time",
        ),
        pytest.param(
            "Verhandlungsschrift\nüber die 2. Sitzung des Gemeinderates\n"
            "am 14. Mai 2024, Tagungsort: Pfarrheim, Kirchweg 2",
            "Pfarrheim, Kirchweg 2",
            id="behind a word",
        ),
        pytest.param(
            "Niederschrift\nüber die 9. Sitzung des Rates der Stadt Ahlbeck am Montag, 20.11.2023, im\n"
            "Ratssaal des Rathauses",
            "Ratssaal des Rathauses",
            id="on the next line",
        ),
    ],
)
def test_places_in_passing(header: str, place: str) -> None:
    """The place may end the line that dates the meeting, or stand behind a word in the middle of it."""
    assert read(header).place == place


def test_a_councillor_is_no_place() -> None:
    """A surname that ends like a building is not where the meeting was."""
    title = "Niederschrift über die 9. Sitzung des Rates der Stadt Ahlbeck am 20.11.2023"
    assert read(f"{title}\n\nAnwesend:\nGerda Mühlenhaus\nPeter Kolk").place is None


def test_the_end_of_the_public_part_ends_the_meeting() -> None:
    """Closing the public part counts where nothing closes later."""
    end = "\nBürgermeisterin Thoms schließt den öffentlichen Teil um 20.40 Uhr.\n"
    assert read("Protokoll der 3. Sitzung der Gemeindevertretung Norby am 5. März 2024", end).end == "20:40"
