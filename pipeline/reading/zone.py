"""The zone of a document that can be its header, apart from the agenda and the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.german.dates import dates, times
from pipeline.german.given import is_given
from pipeline.german.pattern import lazy
from pipeline.reading.committees import BODY_WORD, NO_BODY
from pipeline.reading.entry import person
from pipeline.reading.fields import fields
from pipeline.reading.headings import FINITE

LONGEST = 160
LONGEST_HEAD = 40  # without an attendance list
TITLE = lazy(
    r"\W*(?:\w+ ){0,2}(?:\w{0,30}-?niederschrift|verhandlungsschrift|\w{0,20}-?protokoll|auszug aus (?:der"
    r"|dem) \w+|sitzungsbericht)"
    r"(?!\s*:\s*$)\b(?!\s*:)", re.IGNORECASE,
)  # fmt: skip
SITTING = lazy(
    r"\b(?:\w{0,30}sitzung|\w{0,30}versammlung|\w{0,20}tagung|mitgliedertreffen|treffen|besprechung)\b(?!s)",
    re.IGNORECASE,
)
NUMBERED = lazy(
    r"(?:\d{1,4}|[IVXL]{1,8})\.\s{1,3}(?:[\w()/-]+\s){0,4}(?:Sitzung|Tagung|Versammlung)|\bSitzung\s(?:Nr\."
    r"|\d|am|vom|des|der)"
)
MEETINGS = ("itzung", "agung", "ersammlung")  # one of them is in all that is numbered
# Where the body begins: headings of items, and labels that open what was said.
BODY = lazy(
    r"\s*(?:#{1,4}\s*)?(?:(?:zu\s)?(?:TOP|Tagesordnungspunkt|Punkt|Pkt\.|Traktandum"
    r"|Zu)\s{0,3}(?:[ÖN]\s?)?\d[\d.]*\b(?!\.\d{4})|"
    r"(?:Tages\s?ordnung(?:spunkte)?|T\s?A\s?G\s?E\s?S\s?O\s?R\s?D\s?N\s?U\s?N\s?G|Traktanden\w*"
    r"|Wortprotokoll|Ergebnis|Beschluss|Sachverhalt|Verlauf der Sitzung|Beratung|Beschlussvorschlag"
    r"|I\.\s+(?:Öffentliche\w*).{0,30})\s*:?\s*$|\d{1,2}\.\s*$|[ÖN]\s?\d{1,2}(?:\.\d+)*\s|§\s?\d{1,3}(?:\s{1,6}[A-ZÄÖÜ]|\s*$)|\d{1,2}\.?\s?[ÖN]\s+[A-ZÄÖÜ])",
    re.IGNORECASE,
)
ABOUT = lazy(r"\büber (?:die|eine|den|das)\b.{0,80}(?:\d{4}|sitzung|versammlung)", re.IGNORECASE)
# The first item of an agenda speaks of minutes without being their title.
ENTRY = lazy(
    r"\W*(?:TOP\s?)?\d{1,2}[.):]?\s+(?:[\w,]+\s){0,3}?(?:\w*protokolls?|\w*niederschrift|genehmigung|eröffnung|begrüßung"
    r"|feststellung|berichte?|verlesung|abnahme|beschlussfähigkeit|tagesordnung)\b",
    re.IGNORECASE,
)
# What a page offers to read, not what it is.
OFFERS = lazy(r"\W*Wort-?[Pp]rotokoll(?!\s(?:der|des|über|zur|vom)\b)")
# A sentence about the minutes is not their title: "Die Niederschrift beschränkt sich auf ...".
SAYS = lazy(r"\b(?:beschränkt|liegt|wird|werden|wurden?|wurde|gilt|gelten|enthält|ist|sind)\b.*[.:]$")
PROSE_WORDS = 11
GAP = lazy(r"(?<=\S)\s{4,}(?=\S)")
WIDE = lazy(r"\S\s{3,}\S")
FIRST_ITEM = lazy(r"\d{1,2}\.\s+[A-ZÄÖÜ]")
SENTENCE = lazy(r"[a-zäöüß]{2}[.!?](?:\s|$)|[a-zäöüß],\s(?:dass|ob|da)\s")
CONTINUES = lazy(r"(?:über|des|der|am|vom|im|in|um|von|für|und|sowie|zu[rm]?)\s")
LAST_WORDS = 24  # characters: what joins lines is shorter
JOINS = lazy(
    r"(?:[,/–]|\b(?:und|für|des|der|die|am|vom|über|im|in|dem|den|sowie|von|zur|zum|Stadt|Gemeinde)|\b(?:am|vom|dem|den)\s\d{1,2}\.)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """The lines before the body.

    ``lines`` are joined where a line end cuts a phrase, ``titles`` are those that name the meeting,
    ``opening`` holds the first sentences of the body, ``raw`` the lines as they stand.
    """

    raw: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    title: str | None = None


def zone(texts: Sequence[str]) -> Zone:
    """Return the header zone; an extract that begins with the body has none."""
    end = _end(texts)
    raw = [text.replace("**", "").lstrip("#") for text in texts[:end]]
    lines = _joined([cell for text in raw for cell in (GAP.split(text) if "    " in text else (text,))])
    titles = _titles(lines)
    opening = tuple(_joined(texts[end : end + 25]))
    if not titles and not fields(raw) and not _dated(lines):
        return Zone(opening=opening)
    kept = _paragraph_free(lines)
    return Zone(
        raw=tuple(raw),
        lines=tuple(kept),
        titles=tuple(titles),
        opening=opening,
        title=" ".join(" ".join(titles[:2]).split()) or None,
    )


def _end(texts: Sequence[str]) -> int:
    """Return the index of the first line of the body."""
    seen = False
    filled = 0
    for index, text in enumerate(texts[:LONGEST]):
        bare = text.replace("*", "").strip()
        filled += bool(bare)
        if filled > LONGEST_HEAD and not any(
            "nwesen" in before or "eilnehm" in before for before in texts[:index]
        ):
            return index
        if (
            seen
            and FIRST_ITEM.match(bare)
            and (ENTRY.match(bare) or not _numbered(bare))
            and not dates(bare)
            and not person(bare)
        ):
            return index
        if BODY.match(text.replace("*", "")) and not re.match(r"TOP\s?:|Zu hören", bare):
            return index
        seen = seen or bool(
            TITLE.match(bare) or _numbered(bare) or (len(bare) < 60 and dates(bare) and times(bare))
        )
        if _prose(bare, texts[index + 1] if index + 1 < len(texts) else "") and (seen or index < 3):
            return index
    return min(len(texts), LONGEST)


def _prose(text: str, following: str) -> bool:
    """Tell whether a line is, or begins, a sentence: long, and with the full stop of one."""
    words = f"{text} {following.strip()}" if len(text) > 70 else text
    if (TITLE.match(text) or _numbered(text)) and not says(text):
        return False
    if WIDE.search(text):
        return False
    if says(text):
        return True
    return len(words.split()) >= PROSE_WORDS and bool(SENTENCE.search(words)) and not dates(text)


def _numbered(text: str) -> bool:
    """Tell whether a line numbers the meeting: "die 12. Sitzung", "Sitzung vom"."""
    return any(map(text.__contains__, MEETINGS)) and NUMBERED.search(text) is not None


def says(text: str) -> bool:
    """Tell whether a line is a sentence, with a finite verb and a full stop, and so no title."""
    return bool(
        SAYS.search(text) or (text.endswith((".", "!")) and len(text.split()) > 6 and FINITE.search(text))
    )


def _joined(raw: Sequence[str]) -> list[str]:
    """Return the lines, with those put together that a line end has cut."""
    lines: list[str] = []
    fresh = True
    for text in raw:
        bare = " ".join(text.split())
        if not bare:
            fresh = True
            continue
        held = lines[-1] if lines else ""
        if held and not fresh and held.endswith("-") and bare[0].islower():
            lines[-1] = held[:-1] + bare
        elif (
            held
            and ":" not in bare[:40]
            and "   " not in text.strip()
            and (
                (not fresh and JOINS.search(held[-LAST_WORDS:]))
                or (_continues(bare) and _names_meeting(held) and len(held) < 400)
            )
        ):
            lines[-1] = f"{held} {bare}"
        else:
            lines.append(bare)
        fresh = False
    return lines


def _names_meeting(text: str) -> bool:
    return bool(
        TITLE.match(text) or ABOUT.search(text) or SITTING.search(text) or dates(text)
    ) or _body_named(text)


def _continues(text: str) -> bool:
    """Tell whether a line can only go on the one before: "über die 3. Sitzung", "der Stadt"."""
    return CONTINUES.match(text) is not None


def _titles(lines: Sequence[str]) -> list[str]:
    """Return the lines that name the meeting, those with a word such as Niederschrift first."""
    lines = [
        line
        for line in lines
        if "ächste" not in line and not says(line) and not ENTRY.match(line) and not OFFERS.match(line)
    ]
    named = [
        line
        for line in lines
        if len(line) < 500
        and (TITLE.match(line) or _numbered(line) or ABOUT.search(line))
        and ":" not in line.split()[0]
    ]
    first = lines[0].strip() if lines else ""
    if not named:
        named = [
            line for line in lines[:6] if len(line) < 120 and SITTING.search(line) and not line.endswith(".")
        ]
    bare = len(first) < 90 and ":" not in first and not names_member(first)
    if not named and bare and _body_named(first) and len(lines) > 1 and dates(lines[1]):
        named = [first]
    if named and len(named[0].split()) == 1:
        at = lines.index(named[0])
        named += [
            line
            for line in lines[at + 1 : at + 4]
            if line not in named and ":" not in line and (SITTING.search(line) or _body_named(line))
        ]
    return named


def names_member(text: str) -> bool:
    """Tell whether a line begins with a councillor, titled like a body: "Stadtrat Elmar Muster"."""
    words = text.split()[:3]
    return len(words) == 3 and is_given(words[1]) and words[2][:1].isupper()


def _body_named(text: str) -> bool:
    return any(
        not NO_BODY.fullmatch(match[0]) and not match[0].islower() for match in BODY_WORD.finditer(text)
    )


def _dated(lines: Sequence[str]) -> bool:
    """Tell whether one of the first lines is nothing but a date, with a weekday or a time at most."""
    return any(len(line) < 60 and len(line.split()) < 9 and dates(line) for line in lines[:4])


def _paragraph_free(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if len(line) < 300]
