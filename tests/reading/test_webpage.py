"""What stands above the text on a page of a council information system."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.reading import read_bytes
from pipeline.reading.webpage import Page, page_of

PAGES = {
    "a crumb": (
        ["03.05.2021 - 7 Bericht zum Radweg", "", "Wortprotokoll"],
        Page(date=date(2021, 5, 3), number="7", title="Bericht zum Radweg"),
    ),
    "a crumb below a menu": (
        ["Reduzieren", "", "03.05.2021 - Ö 7.1 Bericht zum Radweg"],
        Page(date=date(2021, 5, 3), number="Ö 7.1", title="Bericht zum Radweg"),
    ),
    "a cut title": (
        ["03.05.2021 - 7.1.2 Bericht zum Radweg entlang der..."],
        Page(date=date(2021, 5, 3), number="7.1.2", title="Bericht zum Radweg entlang der..."),
    ),
    "a portal with its town": (["Bürgerinfo - Stadt Musterau"], Page(municipality="Musterau")),
    "a portal of a municipality": (
        ["Ratsinformationssystem der Gemeinde Lindenbach"],
        Page(municipality="Lindenbach"),
    ),
}
NOTHING = {
    "a portal without a town": ["Bürgerinformationssystem", "Beschluss:"],
    "a date in a sentence": ["Am 03.05.2021 - 7 Tage zuvor - tagte der Beirat."],
    "a date without an item": ["03.05.2021 - Bericht zum Radweg"],
    "a span of dates": ["03.05.2021 - 07.05.2021 Ferienspiele"],
    "far below": ["Eins.", "Zwei.", "Drei.", "Vier.", "03.05.2021 - 7 Bericht"],
    "a town in a sentence": [
        "Die Bürgerinformation der Stadt Musterau war gut besucht. Alle kamen, sagt sie."
    ],
}


@pytest.mark.parametrize(("texts", "page"), PAGES.values(), ids=PAGES.keys())
def test_the_lines_above_a_page_name_town_day_and_item(texts: list[str], page: Page) -> None:
    """A breadcrumb gives the day, the number and the title of the item, a portal's name its town."""
    assert page_of(texts) == page


@pytest.mark.parametrize("texts", NOTHING.values(), ids=NOTHING.keys())
def test_other_lines_state_nothing(texts: list[str]) -> None:
    """Sentences, spans of dates and lines further down are no head of a page."""
    assert page_of(texts) == Page()


def test_the_minutes_of_a_page_know_their_item_and_day() -> None:
    """The one item of a page bears the number and title of the breadcrumb."""
    minutes = read_bytes(
        b"03.05.2021 - 7 Bericht zum Radweg\n\nWortprotokoll\n\nFrau Abel fragt, ob er fertig sei.",
        "seite.txt",
    )
    assert minutes.date == date(2021, 5, 3)
    assert [(item.number, item.title) for item in minutes.items] == [("7", "Bericht zum Radweg")]
