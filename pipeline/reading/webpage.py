"""What a page of a council information system says above its text: whose it is, which day, which item.

>>> page = page_of(["14.03.2022 - 6.2 Neubau der Turnhalle", "Wortprotokoll"])
>>> page.date, page.number, page.title
(datetime.date(2022, 3, 14), '6.2', 'Neubau der Turnhalle')
>>> page_of(["Bürgerinfo - Stadt Musterau"]).municipality
'Musterau'
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.german.dates import dates
from pipeline.german.pattern import lazy
from pipeline.reading.committees import municipality

# so many lines of a page stand above its text
ABOVE = 4
PORTAL = lazy(
    r"(?:(?:Bürger|Rats|Gremien|Sitzungs|Kreistags|Politik|Mandatsträger)-?info(?:rmation(?:s(?:system|portal))?|portal)?"
    r"|Ratsinformationssystem|Sitzungsdienst|ALLRIS|SessionNet)\b(?P<rest>.{0,120})"
)
# "14.03.2022 - 6.2 Neubau der Turnhalle": the day, the item and its title, cut with dots where it is long
CRUMB = lazy(
    r"(?P<day>\d{1,2}\.\d{1,2}\.\d{4}) [-–] "
    r"(?P<number>(?:[ÖN] ?)?\d{1,3}(?:\.\d{1,3}){0,3}) (?P<title>\S.{2,300})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands above the text of a page; None where it does not."""

    municipality: str | None = None
    date: datetime.date | None = None
    number: str | None = None
    title: str | None = None


def page_of(texts: Sequence[str]) -> Page:
    """Return what the first lines of a page state."""
    town = day = number = title = None
    for text in [bare for text in texts[: 3 * ABOVE] if (bare := text.strip(" #|*"))][:ABOVE]:
        portal, crumb = PORTAL.fullmatch(text), CRUMB.fullmatch(text)
        if portal and town is None:
            town = municipality(portal["rest"])
        elif crumb and number is None and (found := dates(crumb["day"])):
            day, number, title = found[0].date, crumb["number"], crumb["title"].strip()
    return Page(municipality=town, date=day, number=number, title=title)
