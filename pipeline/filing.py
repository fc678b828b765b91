"""What the names of a file and of its folders say about the minutes in it.

Folders count from the path that was given downwards. They are believed only where they leave no doubt: a
full date; the name of a committee and nothing else; "Stadt Musterau"; and a plain name above a committee
(``Musterau/Bauausschuss``, ``Musterau/2024/Bauausschuss``). Everything else is the user's own order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pipeline.german import dates, factions
from pipeline.reading import committees

# Words by which folders collect things: neither towns nor committees.
COLLECTING = re.compile(
    r"(?:[\w-]*(?:protokolle?|niederschrift(?:en)?|sitzung(?:en)?|archive?|dokumente|documents|dateien|files"
    r"|unterlagen|akten?|ordner|daten|politik|verwaltung|arbeit|texte?|scans?|downloads?|projekte?|werke|sammlung"
    r"|ablage|import|gremium|gremien|ausschüsse|ausschuesse|beiräte|beiraete|räte|raete|fraktion(?:en)?"
    r"|öffentlich|oeffentlich|entwürfe|periode|bibliothek)"
    r"|stadt|gemeinde|kreis|landkreis|kommunen?|pdfs?|word|html|alt|neu|privat|desktop|home|users?|tmp|temp"
    r"|sonstiges|verschiedenes|test|(?:wp\s?)?\d{1,4}(?:\s?[-–/]\s?\d{2,4})?|[ivx]{1,4}|rat und ausschüsse)",
    re.IGNORECASE,
)
PLAIN_NAME = re.compile(
    r"(?:(?:Bad|Sankt|St\.|Markt|Groß|Klein|Alt|Neu|Hohen|Ober|Unter|Hohe|Neue|Alte|Große|Kleine)[ -])?"
    r"[A-ZÄÖÜ][a-zäöüß]{2,30}(?:-[A-ZÄÖÜ][a-zäöüß]+)?"
    r"(?: (?:am|an der|im|in der|a\. ?d\.|ob der|bei|vor der|unter) [A-ZÄÖÜ][\w.-]+)?"
)
KIND_OF_TOWN = re.compile(rf"(?:{committees.TOWN_KIND}|{committees.DISTRICT_KIND})\s+\S.*")
FILED = re.compile(r"^(?:(?:Protokolle?|Niederschrift(?:en)?|Sitzung(?:en)?)\s+(?:(?:des|der)\s+)?)+")
YEARS = re.compile(r"(?<!\w)(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?(?!\w)")
# "2024_05_14", "20240514", "14-05-2024": dates as only the names of files write them.
YEAR = r"(?P<year>(?:19|20)\d\d)"
YEAR_FIRST = re.compile(rf"(?<!\d){YEAR}(?P<s>[-_. ]?)(?P<month>\d\d)(?P=s)(?P<day>\d\d)(?!\d)")
DAY_FIRST = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})(?P<s>[-_])(?P<month>\d{{1,2}})(?P=s){YEAR}(?!\d)")


class Facts(NamedTuple):
    """What names say; None where they say nothing."""

    municipality: str | None = None
    committee: str | None = None
    date: date | None = None


def base(pattern: str) -> Path:
    """Return the first folder that counts of a path as a user gave it.

    >>> base("Musterau/Bauausschuss/*.pdf").as_posix(), base("/daten/Musterau/Bauausschuss").as_posix()
    ('Musterau', '/daten/Musterau/Bauausschuss')
    """
    path = Path(pattern)
    if not path.is_absolute() and path.parts and not set(path.parts[0]) & set("*?[.") and len(path.parts) > 1:
        return Path(path.parts[0])
    fixed = list(_until_magic(path.parts))
    stem = Path(*fixed) if fixed else Path()
    return stem if len(fixed) < len(path.parts) or stem.is_dir() or not path.suffix else stem.parent


def _until_magic(parts: Iterable[str]) -> Iterator[str]:
    for part in parts:
        if set(part) & set("*?["):
            return
        yield part


def facts(path: Path, base: Path) -> Facts:
    """Return what the name of a file says, and those of the folders it is in from ``base`` down.

    >>> facts(Path("akten/Musterau/Bauausschuss/2024-05-14.txt"), Path("akten"))
    Facts(municipality='Musterau', committee='Bauausschuss', date=datetime.date(2024, 5, 14))
    """
    folders = _folders(path, base)
    found = [_named(folder) for folder in folders]
    inner = len(folders)
    committee = town = None
    for at in reversed(range(len(folders))):
        if found[at].committee and committee is None:
            committee, inner = found[at].committee, at
        town = town or found[at].municipality
    if committee and not town:
        town = _above(folders[:inner])
    days = (_day(path.stem), *(each.date for each in reversed(found)))
    return Facts(municipality=town, committee=committee, date=next(filter(None, days), None))


def _folders(path: Path, base: Path) -> list[str]:
    """Return the names of the folders of a file, from its base down."""
    top, file = base.resolve(), path.resolve()
    inside = file.relative_to(top).parts[:-1] if file.is_relative_to(top) else ()
    return [unicodedata.normalize("NFC", name) for name in (top.name, *inside)]


def _named(folder: str) -> Facts:
    """Return what the name of a folder says by itself."""
    words = " ".join(re.sub(r"[_\s]+", " ", _undated(folder)).split()).strip(" -–,")
    bare = " ".join(YEARS.sub("", FILED.sub("", words)).split())
    committee = committees.committee(bare)
    town = committees.municipality(words) if KIND_OF_TOWN.fullmatch(words) else None
    return Facts(
        committee=committee if committee == bare and not COLLECTING.fullmatch(bare) else None,
        municipality=town if town and words.endswith(town) else None,
        date=_day(folder),
    )


def _above(folders: Sequence[str]) -> str | None:
    """Return the plain name above a committee, across folders that only collect."""
    for folder in reversed(folders):
        if COLLECTING.fullmatch(folder) or (_day(folder) and not _undated(folder).strip(" -_")):
            continue
        plain = PLAIN_NAME.fullmatch(folder) and not factions.find(folder) and not dates.month(folder)
        return folder if plain else None
    return None


def _day(name: str) -> date | None:
    """Return the day a name states, None where it states none or several.

    >>> _day("Protokoll_20240514"), _day("14.05.2024 Rat"), _day("2024"), _day("1.1.2024 bis 2.2.2024")
    (datetime.date(2024, 5, 14), datetime.date(2024, 5, 14), None, None)
    """
    found = {each.date for each in dates.dates(name.replace("_", " "))}
    for pattern in (YEAR_FIRST, DAY_FIRST):
        found |= {day for match in pattern.finditer(name) if (day := dates.calendar_day(match, None))}
    return found.pop() if len(found) == 1 else None


def _undated(name: str) -> str:
    for pattern in (YEAR_FIRST, DAY_FIRST, dates.ISO, dates.DAY):
        name = pattern.sub(" ", name)
    return name
