"""Attendance lists: who took part, with office and faction as the list and its headings state them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pipeline.german.pattern import lazy
from pipeline.german.roles import look
from pipeline.model import Person
from pipeline.reading.columns import Cell, cells, column_of
from pipeline.reading.entry import ADDRESS, away, entries, person
from pipeline.reading.groups import Group, Headed, heading_of
from pipeline.reading.offices import faction, role

if TYPE_CHECKING:
    from pipeline.reading.clean import Line

OPENERS = ("present", "chair", "members", "absent")
# Groups whose members a head may name line by line, without a word that opens a list.
HOLDERS = ("chair", "clerk", "faction", "others")
# The columns of a table of persons; a cross in "anwesend" or "entschuldigt" counts for its row.
COLUMNS = {
    kind: lazy(words, re.IGNORECASE)
    for kind, words in {
        "name": r"(?:familien|nach)?name|mitglied(?:er)?",
        "given": r"vorname",
        "note": r"fraktion|partei|funktion|bemerkung(?:en)?|gruppe",
        "yes": r"anwesend|ja",
        "no": r"(?:un)?entschuldigt|abwesend|fehlt",
    }.items()
}
ITEM = lazy(
    r"\s*(?:(?:zu )?(?:TOP|Punkt|Pkt\.|Tagesordnungspunkt|Traktandum|Lfd\. Nr\.)\W?\s*(?:[ÖN]\s?)?\d|§\s?\d"
    r"|zu \d{1,2}\b|\d{1,2}\.?\s?n?[ÖN]\s|[ÖN]\s?\d{1,2}\b"
    r"|#{0,4}\s*\d{1,2}\.\)?\s*$)",
    re.IGNORECASE,
)
# The first item of an agenda, where no word for an item stands before its number.
FIRST_ITEM = lazy(
    r"\s*(?:1[.)]|1\.0|I\.)\s+(?:Eröffnung|Begrüßung|Feststellung|Formalien|Formalia|Regularien|Tagesordnung"
    r"|Genehmigung|Beschlussfähigkeit|Einwohnerfragestunde|Bürgerfragestunde|Fragestunde|Mitteilungen"
    r"|Bekanntgaben?|Berichte?\b|Protokoll(?:genehmigung|kontrolle)|Niederschrift)",
    re.IGNORECASE,
)
LOCAL_LIST = lazy(
    r"(?P<name>[A-ZÄÖÜ](?=\w*[A-ZÄÖÜ])[A-Za-zäöü]{1,6}(?:[/ -][A-ZÄÖÜ]{2,6})?)(?:-Fraktion)?\s?:\s*$"
)
NOTE = lazy(r"\(|(?:ab|bis|für) |i\. ?V\.|[Vv]ertret\w+ |\d{1,2}[.:]\d\d")
# Any line that can open a list has one of these; most lines of the body have none.
HINTS = (
    "anwesen teilnehm teilnahme erschienen gegenwärtig fehl entsch verhinder beurlaubt abwesend vorsitz leit"
    " mitglied räte rätin grundmandat herren frauen abgeordnete verordnete sachkundig vertreter stimmber"
    " beratend fraktion vorstand name"
).split()
UNFINISHED = lazy(r"(?:[/&(]|\b(?:und|für|f\.|Hr\.|Fr\.|Herrn?|Frau|(?<!, )Dr\.|der|des))$")
SPACED = lazy(r"\s*\w \w \w \w")
OFFICE_LINE = lazy(r"\W{0,4}(?P<office>[\w.,/() -]{4,60}?)\s?:\**\s+(?P<name>[A-ZÄÖÜ].{2,100})$")
HEAD = 60
ABOVE = 10
LONGEST_OPENER = 60  # characters of a heading that stands alone on its line
LONGEST = 250
# However short, a line with one of these begins the body.
OPENING = lazy(r"\b(?:eröffnete?|begrüßte?|stellte?|rief|ruft)\s")
PROSE = lazy(r"[a-zäöüß]{2}[.!?]$")


class Listed(NamedTuple):
    """A person of the list and the group they are listed in."""

    person: Person
    group: Group


class Entry(NamedTuple):
    """An entry of the list in its words; ``away`` holds what says that this person did not take part."""

    person: Person
    group: Group
    words: str
    away: str = ""


def participants(lines: Sequence[Line], present: Sequence[Listed] | None = None) -> tuple[Person, ...]:
    """Return those whom the attendance list names as present, each once, in order."""
    found: dict[str, Person] = {}
    for one, _ in listed(lines) if present is None else present:
        # "Huber Sepp" in one column is "Sepp Huber" in another.
        key = " ".join(sorted((one.name or "").split()))
        found[key] = _merged(found[key], one) if key in found else one
    return tuple(found.values())


def listed(lines: Sequence[Line]) -> tuple[Listed, ...]:
    """Return those present with the group they are listed in, as often as they are listed."""
    return present_in(roll(lines))


def roll(lines: Sequence[Line]) -> tuple[Entry, ...]:
    """Return all entries of the list, those present and those away, in order."""
    return tuple(_entered(_zone(lines)))


def present_in(entered: Sequence[Entry]) -> tuple[Listed, ...]:
    """Return the entries of those present."""
    return tuple(Listed(one.person, one.group) for one in entered if not one.away)


def fuller(one: Person, present: Sequence[Person]) -> Person:
    """Return the person with the full name and the faction that the list alone can give them."""
    family = (one.name or "").split()[-1:]
    same = [other for other in present if (other.name or "").split()[-1:] == family]
    if len(same) != 1 or (" " in (one.name or "") and one.name != same[0].name):
        return one
    return replace(one, name=same[0].name, faction=one.faction or same[0].faction)


def _zone(lines: Sequence[Line]) -> list[str]:
    """Return the lines of the list, without the prose and the agenda behind it."""
    start = next(
        (
            i
            for i, line in enumerate(lines[:400])
            if _hints(line.text) and _opens(line.text[:2000], lines[i + 1 : i + 4])
        ),
        None,
    )
    head = next((i for i, line in enumerate(lines[:HEAD]) if ITEM.match(line.text[:200])), HEAD)
    if start is None or start >= head:
        named = _offices(lines[:head])
        if named or start is None:
            return named
    # "Vorsitzender: ..." may stand above the word that opens the list.
    above = [line.text[:2000] for line in lines[max(0, start - ABOVE) : start]]
    zone = [text for text in above if _leads(text)]
    for line in lines[start : start + LONGEST]:
        text = line.text[:2000].replace("*", "").replace("#", "")
        parts = cells(text)
        headed = heading_of(parts[0].text) if len(parts) == 1 else None
        if ITEM.match(text) or FIRST_ITEM.match(text) or (headed and headed.group == "end"):
            break
        prose = len(parts) == 1 and PROSE.search(text.strip()) and not headed
        if prose and (len(text.split()) > 11 or OPENING.search(text)):
            break
        zone.append(text)
    return zone


def _leads(text: str) -> bool:
    """Tell whether a line above the list names who was in the chair or took the minutes."""
    headed = heading_of(text)
    return headed is not None and headed.group in ("chair", "clerk") and person(headed.rest) is not None


def _hints(text: str) -> bool:
    """Tell at little cost whether a line can open a list; most lines of the body cannot."""
    alone = ":" not in text and "  " not in text and "|" not in text
    if not text or (alone and (len(text) > LONGEST_OPENER or text.endswith((".", ",")))):
        return False
    low = text[:300].casefold()
    return any(map(low.__contains__, HINTS)) or bool(SPACED.match(text)) or low.rstrip(" :").endswith("rat")


def _offices(lines: Sequence[Line]) -> list[str]:
    """Return the lines of a head without a list that name holders of offices, if there are two or more."""
    named = [line.text for line in lines if (match := OFFICE_LINE.match(line.text)) and _held(match)]
    return named if len(named) > 1 else []


def _held(line: re.Match[str]) -> bool:
    """Tell whether a line is an office, the chair or the clerk, and who holds it."""
    headed = heading_of(line["office"])
    stated = role(line["office"]) or (headed and headed.group in HOLDERS)
    first = next(iter(entries(line["name"])), "")
    return bool(stated) and (person(line["name"]) or person(first)) is not None


def _opens(text: str, below: Sequence[Line]) -> bool:
    """Tell whether a line opens a list; the name of a faction only with a person under it."""
    parts = cells(text.replace("*", "").replace("#", ""))
    if _table_head(parts):
        return True
    headed = heading_of(parts[0].text) if parts else None
    if headed is None:
        return False
    if headed.group == "faction":
        first = next((line.text for line in below if line.text.strip()), "")
        return len(parts) == 1 and "raktion" in headed.words and len(first) < 80 and person(first) is not None
    if headed.group == "members":
        return "mitglied" in headed.words.casefold() or text.rstrip().endswith(":")
    return headed.group in OPENERS and not (headed.group == "chair" and headed.rest)


def _table_head(row: Sequence[Cell]) -> list[str]:
    """Return what the columns of a table of persons hold, nothing where the row is no such head."""
    kinds = [
        next(
            (kind for kind, name in COLUMNS.items() if name.fullmatch(cell.text.strip(":"))),
            "",
        )
        for cell in row
    ]
    return kinds if len(row) > 1 and "name" in kinds and all(kinds) else []


def _entered(zone: Sequence[str]) -> Iterator[Entry]:
    """Yield the entries of each column from top to bottom, the columns from left to right."""
    streams: list[list[Cell]] = [[]]
    starts: list[int] = [0]
    table: list[str] = []
    for text in zone:
        row = cells(text)
        if not row:
            streams[0].append(Cell(0, ""))
            continue
        if kinds := _table_head(row):
            table, starts = kinds, [cell.at for cell in row]
        elif len(row) > 1 and sum(heading_of(cell.text) is not None for cell in row) == len(row):
            table, starts = [], [cell.at for cell in row]
            streams = [*streams, *([] for _ in range(len(starts) - len(streams)))]
            for index, cell in enumerate(row):
                streams[index].append(cell)
        elif table:
            streams[0].append(Cell(0, _row(row, table, starts)))
        else:
            for cell in _entries(row, starts):
                streams[column_of(cell, starts) if len(starts) > 1 else 0].append(cell)
    for stream in streams:
        yield from _column([cell.text for cell in stream])


def _row(row: Sequence[Cell], table: Sequence[str], starts: Sequence[int]) -> str:
    """Return a table row as one entry, with a note of absence when its cross says so."""
    by: dict[str, list[str]] = {}
    for cell in row:
        nearest = min(range(len(starts)), key=lambda i: abs(starts[i] - cell.at))
        by.setdefault(table[nearest], []).append(cell.text)
    name = " ".join(by.get("name", []))
    given = f", {' '.join(by['given'])}" if "given" in by else ""
    entry = name + given + "".join(f" ({note})" for note in by.get("note", []))
    if "no" in by or ("yes" in table and "yes" not in by):
        return f"{entry} (abwesend)" if person(entry) else ""
    return entry


def _entries(row: Sequence[Cell], starts: Sequence[int]) -> Iterator[Cell]:
    """Yield the cells of a row, with faction, office or times put back to the name they belong to."""
    held: Cell | None = None
    for cell in row:
        same = held is not None and column_of(held, starts) == column_of(cell, starts)
        note = (
            faction(cell.text)
            or role(cell.text)
            or NOTE.match(cell.text)
            or (
                held is not None
                and "," in held.text
                and "," not in cell.text
                and not ADDRESS.match(cell.text)
            )
        )
        if held is not None and same and note and person(held.text):
            brackets = cell.text if cell.text.startswith("(") else f"({cell.text})"
            held = Cell(held.at, f"{held.text} {brackets}")
        elif held is not None and same and held.text.endswith(":"):
            held = Cell(held.at, f"{held.text} {cell.text}")
        else:
            if held is not None:
                yield held
            held = cell
    if held is not None:
        yield held


def _column(texts: Sequence[str]) -> Iterator[Entry]:
    """Yield the entries of one column of the list."""
    group: Group = "present"
    party: str | None = None
    office = missing = ""
    addressed = _addressed(texts)
    open_note = False
    for text in _unbroken(texts):
        headed = _heading(text) or _local_list(text, group)
        if headed:
            under = headed.group in ("faction", "members")
            missing = headed.words if headed.group == "absent" else missing if under else ""
            party = (
                faction(headed.words) or headed.words
                if headed.group == "faction"
                else None
                if headed.group != "members"
                else party
            )
            group, office, text = headed.group, headed.words, headed.rest
            open_note = False
        if not text.strip() or group == "ignored":
            continue
        if missing:
            yield from _absentees(text, party, missing)
            continue
        bare = not ADDRESS.match(text.strip()) and "/" not in text and "(" not in text
        if addressed and open_note and bare:
            continue
        found = list(_attendees(text, addressed=addressed))
        open_note = "/" in text and any(not gone for _, _, gone in found)
        for one, words, gone in found:
            yield Entry(_placed(one, group, party, office), group, words, gone)


def _heading(text: str) -> Headed | None:
    """Return the heading that a line is; "Stadtrat: Elmar Muster" is an office before one name."""
    headed = heading_of(text)
    one = headed and headed.group == "members" and headed.rest and not _plural(headed.words)
    return None if one and person(text) else headed


def _local_list(text: str, group: Group) -> Headed | None:
    """Return the heading that capitals and a colon are where factions are listed: "BfM:" behind "CDU:"."""
    found = LOCAL_LIST.match(text) if group == "faction" else None
    return Headed("faction", found["name"], "") if found and not role(found["name"]) else None


def _attendees(text: str, *, addressed: bool) -> Iterator[tuple[Person, str, str]]:
    """Yield the persons of a line with their entries and, where noted in it, their absence."""
    for words in entries(text):
        if one := person(words):
            short = " " not in (one.name or "") and not one.role
            if not (addressed and short and not ADDRESS.search(text)):
                yield one, words, ""
        elif one := away(words):
            yield one, words, words


def _absentees(text: str, party: str | None, heading: str) -> Iterator[Entry]:
    """Yield the entries under a heading such as "Entschuldigt fehlen"."""
    for words in entries(text):
        if one := person(words) or away(words):
            yield Entry(_placed(one, "absent", party, ""), "absent", words, heading)


def _plural(words: str) -> bool:
    """Tell whether a heading such as "Beratende Ratsmitglieder" is for several, not the office of one."""
    known = [found for word in words.split() if (found := look(word.capitalize()))]
    return not known or any(found.plural for found in known)


def _unbroken(texts: Sequence[str]) -> Iterator[str]:
    """Yield the entries, those put together again that a line end has cut."""
    held = ""
    for text in texts:
        if held and UNFINISHED.search(held):
            held = f"{held} {text.strip()}"
            continue
        if held.strip():
            yield held
        held = text.strip()
    if held.strip():
        yield held


def _addressed(texts: Sequence[str]) -> bool:
    """Tell whether most entries open with a form of address, so that one without is no entry."""
    entries = [text for text in texts if text.strip() and not heading_of(text)]
    return sum(bool(ADDRESS.match(text.strip())) for text in entries) * 2 > len(entries)


def _placed(one: Person, group: Group, party: str | None, office: str) -> Person:
    if party and one.faction is None:
        one = replace(one, faction=party)
    if one.role is None and group in ("chair", "clerk"):
        return replace(one, role=office)
    return one


def _merged(old: Person, new: Person) -> Person:
    return replace(old, faction=old.faction or new.faction, role=old.role or new.role)
