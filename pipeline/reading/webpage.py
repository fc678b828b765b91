"""What a page of a council information system says above its text: whose it is, which day, which item.

>>> page = page_of(["14.03.2022 - 6.2 Neubau der Turnhalle", "Wortprotokoll"])
>>> page.date, page.number, page.title
(datetime.date(2022, 3, 14), '6.2', 'Neubau der Turnhalle')
>>> page_of(["Bürgerinfo - Stadt Musterau"]).municipality
'Musterau'
>>> page_of(["Status: öffentlich TOP: 4", "Betreff: Neubau der Turnhalle"]).title
'Neubau der Turnhalle'
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.german.dates import dates
from pipeline.german.pattern import lazy
from pipeline.reading.committees import committee, municipality
from pipeline.reading.headings import CUT, heading

# so many lines of a page stand above its text, and so many more with the fields of its item
ABOVE = 4
FIELDS = 12
LONGEST = 400
SYSTEM = (
    r"(?:(?:Bürger|Rats|Gremien|Sitzungs|Kreistags|Politik|Mandatsträger)-?info(?:rmation(?:s(?:system|portal))?|portal)?"
    r"|Ratsinformationssystem|(?:Rats|Sitzungs)portal|Sitzungsdienst|Sitzungskalender|Sitzungstermine|ALLRIS|SessionNet)"
)
PORTAL = lazy(
    rf"{SYSTEM}\b(?P<rest>.{{0,120}})|(?P<before>[^.!?]{{4,80}}?)\s[-–|:/]\s(?:das\s|Das\s)?{SYSTEM}"
)
# "Ratsinformationssystem Musterau": only a system that bears a town's name is called so.
BARE_TOWN = lazy(r"\W{0,3}(?P<town>[A-ZÄÖÜ][a-zäöüß]{2,30}(?:[- /][A-ZÄÖÜ][a-zäöüß]{2,30}){0,2})\W*")
NUMBER = r"(?P<number>(?:[ÖN] ?)?\d{1,3}(?:\.\d{1,3}){0,3})"
# "14.03.2022 - 6.2 Neubau der Turnhalle": the day, the item and its title, cut with dots where it is long
CRUMB = lazy(rf"(?P<day>\d{{1,2}}\.\d{{1,2}}\.\d{{4}}) [-–] (?:TOP )?{NUMBER}[.:]? (?P<title>\S.{{2,300}})")
# "Startseite > Sitzungen > TOP 4 Neubau der Turnhalle"
STEP = lazy(r"\s{1,3}(?:[>»›→|/]|::)\s{1,3}")
# The number may stand behind the title, in brackets or after a dash.
BEHIND = lazy(
    rf"(?P<title>[A-ZÄÖÜ„].{{3,200}}?)"
    rf"\s(?:\((?:zu )?TOP:? {NUMBER}\)|[-–|] TOP:? {NUMBER.replace('number', 'last')})"
)
POINT = r"(?:TOP|TOP[ -]?Nr\.?|TO-?Punkt|Tagesordnungspunkt|Beratungspunkt|Ö/N)"
LABELLED_NUMBER = lazy(rf"(?<![\w/-]){POINT}\s?:\s{{0,3}}{NUMBER}(?![\w.]|\s?(?:bis|und|[-–,])\s?\d)")
LABELLED_TITLE = lazy(
    r"\W{0,3}(?:Betreff|Betr\.|Bezeichnung|(?:Beratungs|Verhandlungs|Tages)?[Gg]egenstand|Titel|Thema"
    r"|Tagesordnungspunkt|Beratungspunkt)\s?:\s{0,9}(?P<title>[A-ZÄÖÜ„\"(\d].{2,300})"
)
OTHER_FIELD = lazy(
    rf"\s(?:\||{POINT}\s?:|(?:Gremium|Datum|Status|Vorlage|Beschlussart|Zeit|Raum|Az\.?)\s?:).*$"
)
# How the item was brought before the body is no part of its title: "- mündlicher Bericht -".
BROUGHT = lazy(
    r"\s[-–(]\s?(?:mündliche[rs]?|schriftliche[rs]?)"
    r" (?:Bericht|Sachstandsbericht|Vortrag|Information|Mitteilung)\s?[-–)]?$"
)
COLUMN = lazy(r"(?:TOP|TOP[ -]?Nr\.?|Punkt|Tagesordnungspunkt)")
MEETING = lazy(
    r"\W*(?:\d{1,4}\.\s)?(?:\w+e\s)?(?:Niederschrift|Protokoll|Verhandlungsschrift|Einladung|\w*[Ss]itzung)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands above the text of a page; None where it does not."""

    municipality: str | None = None
    committee: str | None = None
    date: datetime.date | None = None
    number: str | None = None
    title: str | None = None


def page_of(texts: Sequence[str]) -> Page:
    """Return what the first lines of a page state."""
    town = body = day = number = title = None
    bare = [found for text in texts[: 3 * FIELDS] if (found := text[:LONGEST].strip(" #|*\t"))][:FIELDS]
    for text in bare[:ABOVE]:
        town = town or _town(text)
        if (portal := PORTAL.fullmatch(text)) and (meeting := portal["rest"]):
            body = body or committee(meeting)
            day = day or next((one.date for one in dates(meeting)), None)
        if number is None and (crumb := CRUMB.fullmatch(text)) and (said := dates(crumb["day"])):
            day, number, title = said[0].date, crumb["number"], crumb["title"].strip()
        elif number is None:
            number, title = _trail(text)
    stated = next(_numbers(bare), None)
    if number is None:
        number = stated
    if title is None or title.endswith(("...", "…")):
        title = next(_titles(bare), None) or title
    return Page(municipality=town, committee=body, date=day, number=number, title=title)


def _town(text: str) -> str | None:
    """Return the town of the council information system that a line names."""
    portal = PORTAL.fullmatch(text)
    if portal is None:
        return None
    named = portal["rest"] if portal["before"] is None else portal["before"]
    alone = BARE_TOWN.fullmatch(named) if text.startswith("Ratsinformationssystem ") else None
    return municipality(named) or (alone["town"] if alone else None)


def _trail(text: str) -> tuple[str | None, str | None]:
    """Return the number and the title of the item at the end of a trail of links or behind a title."""
    if behind := BEHIND.fullmatch(text):
        return behind["number"] or behind["last"], behind["title"].strip(" -–:")
    steps = STEP.split(text)
    head = heading(steps[-1]) if len(steps) > 2 else None
    if head is None or head.form not in ("marked", "letter") or not head.title:
        return None, None
    return head.number, head.title


def _numbers(bare: Sequence[str]) -> Iterator[str]:
    """Yield the numbers that fields or the column of a table give the item."""
    for text in bare:
        if ":" in text and (match := LABELLED_NUMBER.search(text)):
            yield match["number"]
    for top, below in pairwise([text for text in bare if "|" in text]):
        labels, values = ([cell.strip(" *") for cell in row.split("|")] for row in (top, below))
        for label, value in zip(labels, values, strict=False):
            if len(labels) == len(values) > 2 and COLUMN.fullmatch(label) and re.fullmatch(NUMBER, value):
                yield value


def _titles(bare: Sequence[str]) -> Iterator[str]:
    for text in bare:
        if ":" in text and (found := title_of(text)):
            yield found


def title_of(text: str) -> str | None:
    """Return the title of an item that a field such as "Betreff:" states, None where it names a meeting.

    >>> title_of("Betreff: Neubau der Turnhalle - mündlicher Bericht -")
    'Neubau der Turnhalle'
    """
    match = LABELLED_TITLE.match(text[:LONGEST])
    if match is None or MEETING.match(match["title"]):
        return None
    title = CUT.sub("", OTHER_FIELD.sub("", match["title"]))
    return BROUGHT.sub("", title.strip(" *|")).strip() or None
