"""Duties in lists and tables: "Zelt mieten, zuständig: Ute", "Kasse: Max", a column that says who."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from pipeline.german.pattern import lazy
from pipeline.german.roles import look
from pipeline.german.speech import Act
from pipeline.model import Minutes, Person
from pipeline.rules.doers import opening
from pipeline.rules.notes import is_infinitive, known, named_in
from pipeline.rules.room import Draft, Room, as_task

NAMES = (
    r"[A-ZÄÖÜ][\w.-]+(?:\s[A-ZÄÖÜ][\w-]+){0,2}"
    r"(?:(?:,\s|\s?/\s?|\s?\+\s?|\s(?:und|&)\s)[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?){0,3}"
)
WHEN = r"(?:bis|spätestens|zum|im|ab|am|Anfang|Mitte|Ende|noch|T(?:ermin)?\s?:|\d)[^:;|]{0,30}"
# A label behind the task names who does it, after a comma or in brackets.
CHARGED = lazy(
    r"(?P<task>.{4,}?)[\s,;.(–-]+(?:[Zz]uständig(?:keit)?|[Vv]erantw(?:ortlich(?:e[rn]?|keit)?|\.)?|V"
    r"|Wer|[Mm]acht|[Ee]rledigt?"
    rf"|[Ee]rl(?:edigung|\.)(?:\s(?:durch|{WHEN}))?|[Dd]urchführung"
    rf"|[Ff]ederführung)\s?:\s*(?P<who>{NAMES})(?P<rest>[,;/(]?\s?(?:{WHEN})?)\W*$"
)
# The same in a line of its own below the task.
ALONE = lazy(
    r"\W*(?:Zuständig(?:keit)?|Verantwortlich(?:e[rn]?)?|V|Wer|Erledigung(?: durch)?|Erl\.)\s?:\s*"
    rf"(?P<who>{NAMES})(?:[,;/(]?\s?(?:{WHEN})?)\W*$"
)
LISTED = lazy(r"\s*(?:[-–•*·]|\d{1,2}[.)]|[a-z]\))\s+")
# A dash or an arrow leads from the task to who does it.
DASHED = lazy(rf"(?P<task>.{{4,}}?)\s(?P<mark>[–—-]|->|→|=>)\s(?P<who>{NAMES})(?:[,;(]?\s?(?:{WHEN})?)\W*$")
# "Bänke holen, Max Abel bis 28.04."
TRAILING = lazy(rf"(?P<task>.{{4,}}?),\s(?P<who>{NAMES})\s(?:bis|zum|spätestens)\s[^,;:]{{2,30}}$")
# "Kasse: Max".
TOPIC = lazy(rf"(?P<task>[A-ZÄÖÜ][^:;,.!?|]{{2,60}}):\s(?P<who>{NAMES})(?:,?\s(?P<due>{WHEN}))?\W*$")
# What is not done but held: offices, who is there, who wrote.
HELD = lazy(
    r"(?i)\b(?:\w*(?:vorsitz\w*|leitung|führung|protokoll\w*|niederschrift\w*|richtigkeit"
    r"|unter(?:schrift|zeichn)\w*|beglaubig\w*|gezeichnet|verfass\w*|wahl|wahlen|prüfer\w*|vertret\w*"
    r"|mitglied\w*|beirat|ausschuss|vorstand"
    r"|wart|wartin|partner\w*|redner\w*|referent\w*|bericht\w*|gäste|gast|gruppe|team|stimmen?|ort"
    r"|raum|beginn|ende|datum|zeit|termin"
    r"|anwesend\w*|entschuldigt\w*|verteiler|autor\w*|foto|text|quelle|name|familie|antrag|anfrage"
    r"|frage|antwort|nachfrage|hinweis"
    r"|moderation|begrüßung|sprecher\w*|jubilar\w*|verstorben\w*|kandidat\w*|vorschlag|teilnehm\w*"
    r"|schriftführ\w*|unterschrift|gez)|ja|nein"
    r"|neu|kontakt|tel|ehrung\w*|geburtstag\w*|sieger\w*|platz|bestanden|stellung\w*|anmerkung"
    r"|ergänzung|info\w*|mitteilung\w*|top|punkt)\b"
)
WORKING = lazy(
    r"(?i)\b(?:aufgaben?|maßnahmen?|to-?dos?|was|tätigkeit(?:en)?|arbeit(?:en)?|auftrag|aufträge"
    r"|vorgang)\b"
)
DOING = lazy(
    r"(?i)\b(?:wer|zuständig\w*|verantwortlich\w*|verantw\.?|bearbeite\w*|erledigt durch|erledigung)\b"
)
CELL = lazy(r"\s*\|\s*|\t+|\s{2,}")
RULE = lazy(r"[\s|:+=-]+")
# Sentences back in which the head of a table stands.
TABLE = 40
LONG = 160


def duties(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield the duty that an entry of a list or the row of a table states."""
    if "?" in text or len(text) > LONG or _is_header(room, number):
        return
    draft = _row(room, number) or _charged(room, number, text) or _named(room, number, text)
    if draft:
        yield draft


def _is_header(room: Room, number: int) -> bool:
    """Tell whether a sentence stands before the first heading, where the minutes say who is there."""
    return number <= _first_heading(room.minutes)


@lru_cache(maxsize=4)
def _first_heading(minutes: Minutes) -> int:
    """Return the number of the first heading, 0 where there is none; found once for all entries."""
    return next((s.number for s in minutes.sentences if s.kind == "heading"), 0)


def _draft(number: int, task: str, people: tuple[Person, ...]) -> Draft:
    return Draft(
        kind="todo", tier="A", number=number, task=as_task(task, whole=True), people=people, cites=(number,)
    )


def _people(room: Room, number: int, text: str, who: str) -> tuple[Person, ...]:
    """Return who is named: people in the room, or an office of theirs."""
    if known(room, who):
        return named_in(room, who)
    found = opening(room, number, f"{who} ", 0)
    at = text.rfind(who)
    mentions = room.mentions(number, at, len(text)) if at >= 0 else ()
    if mentions and mentions[0].start <= at + 4 and mentions[0].kind in ("person", "role", "administration"):
        return room.together(number, mentions[0])
    return found.people if found and (found.bare or not found.whole) else ()


def _charged(room: Room, number: int, text: str) -> Draft | None:
    """Return the duty whose doer a label names."""
    if alone := ALONE.fullmatch(text):
        before = number - 1
        people = _people(room, number, text, alone["who"]) or (Person(label=alone["who"]),)
        if before < 1 or room.minutes[before].kind == "heading":
            return None
        task = LISTED.sub("", room.minutes.words(before))
        return replace(_draft(number, task, people), number=before, cites=(before, number))
    charged = CHARGED.fullmatch(text)
    if not charged:
        return None
    people = _people(room, number, text, charged["who"]) or (Person(label=charged["who"]),)
    return _draft(number, LISTED.sub("", charged["task"]), people)


def _named(room: Room, number: int, text: str) -> Draft | None:
    """Return the duty of an entry that ends with who does it."""
    listed = LISTED.match(text)
    words = text[listed.end() :] if listed else text
    entry = bool(listed) or room.minutes[number].kind == "entry"
    dashed = DASHED.fullmatch(words) if entry else None
    if dashed and (is_infinitive(dashed["task"], room) or dashed["mark"] not in "–—-"):
        people = _people(room, number, text, dashed["who"])
        return _draft(number, dashed["task"], people) if people else None
    trailing = TRAILING.fullmatch(words) if entry else None
    if trailing and is_infinitive(trailing["task"], room):
        people = _people(room, number, text, trailing["who"])
        return _draft(number, trailing["task"], people) if people else None
    topic = TOPIC.fullmatch(words)
    if not topic or HELD.search(topic["task"]) or not known(room, topic["who"]):
        return None
    if any(look(word) for word in topic["task"].split()) or known(room, topic["task"]):
        return None
    people = named_in(room, topic["who"])
    if any(p.label and " " in p.label for p in people):
        return None  # a stranger's full name is what is spoken of, not who is to do it
    due = f", {topic['due']}" if topic["due"] else ""
    return _draft(number, f"{topic['task']}{due}" if " " in topic["task"] else words, people)


def _row(room: Room, number: int) -> Draft | None:
    """Return the duty of a row below a head such as "Aufgabe | Wer | Bis wann"."""
    minutes = room.minutes
    cells = _cells(room, number)
    if len(cells) < 2:
        return None
    for before in range(number - 1, max(0, number - TABLE), -1):
        head = _cells(room, before)
        if len(head) < 2 and not RULE.fullmatch(minutes.words(before)):
            return None
        what = next((i for i, cell in enumerate(head) if WORKING.search(cell)), None)
        who = next((i for i, cell in enumerate(head) if DOING.search(cell)), None)
        if what is None or who is None or what == who:
            continue
        if max(what, who) >= len(cells) or not cells[who] or DOING.search(cells[who]):
            return None
        people = _people(room, number, minutes.words(number), cells[who]) or (Person(label=cells[who]),)
        return replace(
            _draft(number, cells[what], people), task=as_task(_with_due(cells, what, who), whole=True)
        )
    return None


def _with_due(cells: Sequence[str], what: int, who: int) -> str:
    rest = [cell for i, cell in enumerate(cells) if i not in (what, who) and re.search(r"\d|bis|Ende", cell)]
    return ", ".join([cells[what], *rest[:1]])


def _cells(room: Room, number: int) -> tuple[str, ...]:
    minutes = room.minutes
    span = minutes[number].span
    raw = minutes.text[span.start : span.end].strip()
    if RULE.fullmatch(raw):
        return ()
    return tuple(cell.strip() for cell in CELL.split(raw.strip("| ")) if cell.strip())
