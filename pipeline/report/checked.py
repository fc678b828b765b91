"""The clerk's check as a German text for the screen and as the JSON record ``protokollant/check/1``."""

from __future__ import annotations

import hashlib
import json
import textwrap
from collections.abc import Iterator
from itertools import count, groupby

from pipeline import plain
from pipeline.checks.point import KINDS, Checked, Level, Point
from pipeline.model import AgendaItem, Minutes, quotes
from pipeline.report import wording
from pipeline.report.record import Record, evidence

SCHEMA = "protokollant/check/1"
WIDTH = 88
LONGEST_QUOTE = 320
LONGEST_TITLE = 60
HEADS: dict[Level, str] = {
    "error": "FEHLER – bitte vor der Unterschrift klären",
    "note": "HINWEISE – bitte ansehen, ob etwas zu ergänzen ist",
}
ABOVE = "Vor dem ersten Punkt"
NOTHING = "Nichts gefunden, was zu klären wäre."
FOOTER = (
    "Maschinell geprüft: Was hier nicht steht, kann trotzdem fehlen. Die Satznummern zählen die Sätze,"
    " Überschriften und Tabellenzeilen der Niederschrift von oben."
)


def to_text(checked: Checked) -> str:
    """Return the check as text: errors, then notes, kind by kind, with place, words and advice."""
    minutes = checked.minutes
    lines = [*_head(minutes), "", summed_up(checked), ""]
    numbers = count(1)
    for level in HEADS:
        those = [point for point in checked.points if point.level == level]
        if those:
            lines += [HEADS[level], ""]
        for told, group in groupby(those, key=lambda point: KINDS[point.kind]):
            lines += [told.title, *_wrapped(f"→ {told.advice}", "  ", "    "), ""]
            for point in group:
                lines += [*_entry(minutes, next(numbers), point), ""]
    return plain.lines("\n".join([*lines, *_wrapped(FOOTER, "", "")]) + "\n")


def to_json(checked: Checked) -> str:
    """Return the check as JSON text; the same check gives the same bytes."""
    minutes, made = checked.minutes, checked.provenance
    record: Record = {
        "schema": SCHEMA,
        "minutes": {
            "id": minutes.id,
            "title": minutes.title,
            "municipality": minutes.municipality,
            "committee": minutes.committee,
            "date": minutes.date.isoformat() if minutes.date else None,
            "number": minutes.number,
            "sources": list(minutes.sources),
            "text_sha256": hashlib.sha256(minutes.text.encode()).hexdigest(),
        },
        "errors": checked.count("error"),
        "notes": checked.count("note"),
        "points": [_point(minutes, point) for point in checked.points],
        "provenance": {"engine": made.engine, "version": made.version, "created": made.created},
    }
    return plain.record(json.dumps(record, ensure_ascii=False, indent=2)) + "\n"


def summed_up(checked: Checked) -> str:
    """Return in one line how many points of which level there are."""
    errors, notes = checked.count("error"), checked.count("note")
    parts = [f"{errors} Fehler"] if errors else []
    parts += [f"{notes} Hinweis{'' if notes == 1 else 'e'}"] if notes else []
    return f"{' und '.join(parts)}." if parts else NOTHING


def _point(minutes: Minutes, point: Point) -> Record:
    told = KINDS[point.kind]
    item = _item(minutes, point)
    return {
        "kind": point.kind,
        "level": point.level,
        "title": told.title,
        "text": point.what,
        "advice": told.advice,
        "item": {"number": item.number, "title": item.title, "public": item.public} if item else None,
        "evidence": evidence(minutes, point.cites),
    }


def _head(minutes: Minutes) -> list[str]:
    named = minutes.title or minutes.committee
    dated = minutes.date is None or str(minutes.date.year) in (named or "")
    shown = [named, None if dated or minutes.date is None else wording.long_day(minutes.date)]
    title = ", ".join(_flat(part) for part in shown if part)
    return ["Prüfung vor der Unterschrift", *_wrapped(title, "", ""), f"Datei: {', '.join(minutes.sources)}"]


def _entry(minutes: Minutes, nth: int, point: Point) -> Iterator[str]:
    """Yield one entry: number and place, what it is about, the words it rests on."""
    where = _where(minutes, point)
    first = f"  {nth}. "
    under = " " * len(first)
    quoted = [_cut(quote.text) for quote in quotes(minutes, point.cites)]
    told = any(_bare(point.what) in _bare(quote.text) for quote in quotes(minutes, point.cites))
    lines = [*([where] if where else []), *([] if told else [_flat(point.what)])]
    yield from _wrapped(lines[0], first, under)
    for line in (*lines[1:], *(f"„{wording.inner(words)}“" for words in quoted)):
        yield from _wrapped(line, under, under)


def _where(minutes: Minutes, point: Point) -> str:
    if not point.cites:
        return ""
    item = _item(minutes, point)
    if item is None and minutes.items:
        return f"{ABOVE}, {wording.reference(minutes, point.cites)}"
    number = f"TOP {item.number}" if item and item.number else None
    title = (
        textwrap.shorten(_flat(item.title), LONGEST_TITLE, placeholder=" …") if item and item.title else None
    )
    place = ": ".join(part for part in (number, title) if part)
    aside = " (nichtöffentlich)" if item and not item.public else ""
    return ", ".join(part for part in (place + aside, wording.reference(minutes, point.cites)) if part)


def _item(minutes: Minutes, point: Point) -> AgendaItem | None:
    """Return the agenda item a point belongs to, None for what stands above the first one."""
    if not point.cites or not minutes.items:
        return None
    item = minutes.items[minutes.item_of(min(point.cites))]
    return item if item.first <= min(point.cites) else None


def _cut(words: str) -> str:
    return textwrap.shorten(_flat(wording.running(words)), LONGEST_QUOTE, placeholder=" …")


def _flat(words: str) -> str:
    """Return words on one line, without signs that nobody sees."""
    return "".join(sign for sign in " ".join(words.split()) if sign.isprintable())


def _bare(words: str) -> str:
    return " ".join(words.split()).strip(" .?!:„“").casefold()


def _wrapped(text: str, first: str, under: str) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=under,
        break_long_words=False,
        break_on_hyphens=False,
    )
