"""Labelled fields of a header, "Ort: Rathaus   Beginn: 18.00 Uhr", by what they state.

>>> fields(["Datum: Mi, 08.03.2017 Status: öffentlich", "Zeit: 17:02 - 18:55 Anlass: Sitzung"])["span"]
('17:02 - 18:55',)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from pipeline.german.pattern import lazy
from pipeline.reading.columns import cells
from pipeline.reading.entry import person
from pipeline.reading.offices import role

Fields = Mapping[str, tuple[str, ...]]

# What a field states -> how it is labelled. "" ends the value before it and states nothing we keep.
LABELS: Mapping[str, str] = {
    "committee": r"Gremium|Organ|Ausschuss|Beratungsfolge|Beratendes Gremium",
    "number": (
        r"Sitzungs-?(?:Nr\.?|nummer)|Sitzung\s?Nr\.?|Nr\. der Sitzung|Lfd\. Nr\. der Sitzung"
        r"|Sitzung"
    ),
    "date": (
        r"Datum|Termin|Sitzungs(?:datum|tag|termin)|Besprechung am|Sitzung am|Tag der Sitzung"
        r"|Datum der Sitzung|Termin der Sitzung|Tag|am|Wann|Versammlung am|Datum/Uhrzeit"
        r"|Datum, Uhrzeit|(?:Datum|Tag)(?:/|, | und )Zeit|Tag und Ort|Datum und Uhrzeit"
    ),
    "start": (
        r"(?:Sitzungs-?)?[Bb]eginn(?: der (?:öffentlichen |nichtöffentlichen )?(?:Sitzung"
        r"|Versammlung))?|Beginn (?:öffentlicher|des öffentlichen) Teils?|Anfang|Sitzungsbeginn"
        r"|Eröffnung der Sitzung"
    ),
    "end": (
        r"(?:Sitzungs-?)?[Ee]nde(?: der (?:öffentlichen |nichtöffentlichen )?(?:Sitzung"
        r"|Versammlung))?|(?:Sitzungs)?[Ss]chluss(?: der (?:öffentlichen "
        r"|nichtöffentlichen )?Sitzung)?|Ende (?:öffentlicher|des öffentlichen) Teils?"
    ),
    "span": r"Zeit|Uhrzeit|Sitzungsdauer|Sitzungszeit|Dauer|Dauer der Sitzung|Zeitraum|von/bis|von",
    "room": r"Raum|Sitzungsraum|Saal|Sitzungssaal|Tagungsraum|Sitzungszimmer",
    "place": (
        r"Ort, Raum|Raum, Ort|(?:Sitzungs|Tagungs|Versammlungs|Veranstaltungs)?-?[Oo]rt(?: der (?:Sitzung"
        r"|Versammlung))?|Tagungsstätte|Wo|Lokal|Tagungslokal|Sitzungslokal|Treffpunkt"
        r"|Ort und Raum|Ort/Raum"
    ),
    "chair": (
        r"(?:Den )?Vorsitz(?: führte?)?|(?:[A-ZÄÖÜ]\w{1,25}(?:ausschuss|rats|tags|versammlungs)"
        r"|Ausschuss|Rats|Sitzungs|Beirats)?[Vv]orsitzende(?:r|/r"
        r"|\(r\)|[*:_]r|/-r|\*n)?(?: (?:der|des) [A-ZÄÖÜ]\w{2,40})?"
        r"|Vors\.|Leitung|Sitzungsleit(?:ung|er|erin)"
        r"|Versammlungsleit(?:ung|er|erin)|Leitung der Sitzung|Vorsitzführung|Sitzungsvorsitz"
    ),
    "clerk": (
        r"(?:(?:Die|Der) )?Schriftführ(?:ung|er|erin|er/in|er/-in|er\*in|er:in|er\(in\))"
        r"|Protokoll(?:führung|führer|führerin|führer/in|ant|antin|ix)|Für das Protokoll|Protokoll"
    ),
    "public": (
        r"Status|Öffentlichkeit|Öffentlichkeitsstatus|ö / nö|ö/nö|Öffentlich|Sitzungsart"
        r"|Art der Sitzung"
    ),
    "title": r"Thema|Betreff|Betr\.|Bezeichnung|Anlass der Sitzung",
    "municipality": r"Kommune|Körperschaft",
    "": (
        r"Anlass|TOP|TOP-Nr\.?|Beschlussart|Vorlage|Referat|Amt|Beratungstyp|Wahlperiode"
        r"|Anwesend\w*|Teilnehm\w+|Gäste|Verteiler|Entschuldigt|Aktenzeichen|Az\.?"
        r"|Bearbeiter(?:in)?|Tel\.?|Telefon|E-Mail|Anlagen?|Seite|Auskunft|Sachbearbeiter(?:in)?"
        r"|Drucksache\w*|Tagesordnung|Presse|Zuhörer"
    ),
}  # fmt: skip
# A bare line end needs a colon; before a wide gap or a time a label needs none.
LABEL = {
    name: lazy(rf"(?:{pattern})", re.IGNORECASE if name != "date" else 0) for name, pattern in LABELS.items()
}
ANY = "|".join(f"(?:{pattern})" for pattern in LABELS.values())
LABELLED = lazy(rf"(?<![\w/-])(?:\*\*)?(?P<label>{ANY})(?:\*\*)?\s?:(?:\*\*)?", re.IGNORECASE)
# Labels that are ordinary words count without a colon only before a gap and alone in their cell.
COLONLESS = {"date", "start", "end", "span", "room", "place", "chair", "clerk", "committee", "number"}
TIMED = lazy(
    rf"(?:^\s*|[,;(/|–-]\s{{0,9}}|\s{{2}})(?P<label>{LABELS['start']}|{LABELS['end']}|{LABELS['span']})"
    r"\s+(?=(?:um |ca\. |von )?\d{1,2}[.:h ])"
)
SHORTHAND = 3  # letters: "TOP" is no word in capitals
CONTINUES = {"place", "room", "title", "committee"}


def fields(lines: Sequence[str]) -> Fields:
    """Return the values of all labelled fields by what they state, in order of appearance."""
    found: dict[str, list[str]] = {}
    lines = [line[:1000].expandtabs(8) for line in lines]
    for index, line in enumerate(lines):
        follow = next((text for text in lines[index + 1 : index + 3] if text.strip()), "")
        for name, at, value in _pairs(line, follow):
            if name in ("chair", "clerk") and role(value) and person(follow):
                value = f"{value} {follow.strip()}"
            if name in CONTINUES:
                value = _continued(value, at, lines[index + 1 : index + 4])
            if name and value and value not in found.get(name, []):
                found.setdefault(name, []).append(value)
    for name, value in _table(lines):
        found.setdefault(name, []).append(value)
    return {name: tuple(values) for name, values in found.items()}


def _pairs(line: str, follow: str) -> Iterator[tuple[str, int, str]]:
    """Yield (what, offset of the value, value) for each labelled field of a line."""
    labels = list(LABELLED.finditer(line)) if ":" in line else []
    before = line[: labels[0].start()] if labels else ""
    if not labels or (re.search(r"[^\W\d]", before) and "  " not in before):
        yield from _without_colon(line)  # a colon amid a sentence labels nothing
        return
    ends = [*(match.start() for match in labels[1:]), len(line)]
    for match, end in zip(labels, ends, strict=True):
        rest = line[match.end() : end]
        value = re.split(r"\s{3,}|\s*\|\s*", rest.strip(" *|\t"))[0].strip()
        at = match.end() + len(rest) - len(rest.lstrip())
        if not value and end == len(line) and not LABELLED.search(follow):
            at, value = len(follow) - len(follow.lstrip()), follow.strip()
        yield _name(match["label"]), at, value


def _without_colon(line: str) -> Iterator[tuple[str, int, str]]:
    row = cells(line)
    for label, value in pairwise(row):
        if (name := _name(label.text.strip(":* "))) in COLONLESS and not _name(value.text):
            yield name, value.at, value.text.strip("* ")
    if len(row) == 1:
        text = row[0].text
        found = list(TIMED.finditer(text))
        ends = [*(other.start() for other in found), len(text)][1:]
        for match, end in zip(found, ends, strict=True):
            yield _name(match["label"]), match.end(), text[match.end() : end].partition(")")[0].strip(" ,;(")


@lru_cache(maxsize=2048)
def _name(label: str) -> str:
    """Return what a label states, empty for a label of no interest and for no label."""
    label = " ".join(label.split())
    label = label.capitalize() if label.isupper() and len(label) > SHORTHAND else label
    return next((name for name, pattern in LABEL.items() if pattern.fullmatch(label)), "")


def _continued(value: str, at: int, after: Sequence[str]) -> str:
    """Return the value with the lines below that go on under it or that it leaves open."""
    for line in after:
        bare = line.strip()
        row = cells(line)
        below = bool(row) and at > 12 and abs(row[0].at - at) <= 2
        if (
            not bare
            or LABELLED.match(bare)
            or not (value.endswith((",", "-", "–")) or below)
            or len(bare) > 90
        ):
            break
        hyphen = value.endswith("-") and bare[0].islower()
        joint = "" if hyphen else " " if value.endswith(("-", ",")) or not below else ", "
        value = (value[:-1] if hyphen else value) + joint + row[0].text
    return value


def _table(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the fields of a table whose first row holds three labels or more, and its second their values."""
    full = [line for line in lines if line.strip() and not re.fullmatch(r"[\s|:+-]+", line)]
    for top, below in pairwise(full):
        labels, values = cells(top), cells(below)
        names = [_name(cell.text.strip("*: ")) for cell in labels]
        if len(labels) >= 3 and len(labels) == len(values) and sum(bool(name) for name in names) >= 3:
            yield from (
                (name, cell.text.strip("* ")) for name, cell in zip(names, values, strict=True) if name
            )
