"""The header of minutes: which body met where and when, who was in the chair; only what the text states."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from pipeline.german.dates import dates, times
from pipeline.german.given import is_given
from pipeline.german.pattern import lazy
from pipeline.model import Approval, Person
from pipeline.reading.attendance import Listed, listed
from pipeline.reading.chair import chair_of, clerk_of
from pipeline.reading.committees import BODY_WORD, NAMED_TOWN, UNNAMED, acting, committee, municipality
from pipeline.reading.entry import person
from pipeline.reading.fields import Fields, fields
from pipeline.reading.headings import part
from pipeline.reading.webpage import page_of
from pipeline.reading.zone import Zone, names_member, zone

if TYPE_CHECKING:
    from pipeline.reading.clean import Line

LONGEST_LINE = 2000  # no field is longer; a hostile line may hold megabytes
WEEKDAY = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)"
# "Musterau, den 6. April 2022" dates the letter, "Stand: 6.4.2022" the file; neither is the meeting.
LETTER = lazy(
    rf"(?!{WEEKDAY}\b)[A-ZÄÖÜ][\w./-]{{1,30}}(?:\s(?!vom|am"
    rf"|{WEEKDAY}\b)[\w./-]{{1,20}}){{0,3}},\s+(?:den\s+|am\s+)?\d{{1,2}}\."
)
OTHER_DATE = lazy(
    r"\b(?:Stand|erstellt|gedruckt|Ausdruck|genehmigt|Genehmigung|Einladung|Bekanntmachung|versandt"
    r"|Schreiben|ausgefertigt"
    r"|Ausgegeben|eingeladen|geladen|Vorlage|Drucksache|unterschrieben|gezeichnet|gez\.|nächste|letzten"
    r"|vorigen|Fassung|Aktenzeichen)\b",
    re.IGNORECASE,
)
SITTING = (
    r"(?:Sitzung|Tagung|Versammlung|Beratung|Zusammenkunft|Besprechung|Treffen|sitzung|versammlung"
    r"|tagung|beratung|konferenz|treffen)"
)
NUMBER = (
    lazy(
        rf"(?<![\d.])(?P<n>\d{{1,4}}"
        rf"|[IVXL]{{1,8}})\.(?!\d|\s{{0,3}}(?:Wahl|Amts|Legislatur)periode)\s{{0,3}}(?:\(?[\wöÖ/()*,-]{{1,40}}\)?\s{{1,3}}){{0,4}}\w{{0,30}}{SITTING}(?!s?(?:saal|raum|zimmer))"
    ),
    lazy(
        rf"{SITTING}\s(?:des|der)\s(?:[\w-]{{1,40}}\s){{1,3}}(?:Nr\.|Nummer)\s{{0,3}}(?P<n>\d{{1,4}}(?:/\d{{2,4}})?)\b"
    ),
    lazy(rf"{SITTING}\s{{0,3}}(?:-?Nr\.?|Nummer)\s{{0,3}}:?\s{{0,3}}(?P<n>[\w/-]{{0,12}}\d[\w/-]{{0,12}})"),
    lazy(rf"\b{SITTING}\s{{0,3}}:?\s{{0,3}}(?P<n>(?:[A-ZÄÖÜ]{{1,6}}/)?\d{{1,4}}/\d{{2,4}}(?:/\d{{1,4}})?)\b"),
    # Systems give a meeting a number of its body and year: "Sitzung des Stadtrates (SR/07/2022)".
    lazy(r"\((?:Nr\.\s)?(?P<n>[A-ZÄÖÜ][A-Za-zÄÖÜ]{0,7}/\d{1,4}/\d{1,4})\)"),
    lazy(
        r"\b(?:Niederschrift|Protokoll)\s{0,3}(?:-?Nr\.?|Nummer)\s{0,3}:?\s{0,3}(?P<n>\d{1,4}(?:/\d{2,4})?)\b"
    ),
)
RUNNING = lazy(r"(?:Lfd\.\s?|Laufende\s)(?:Nr\.|Nummer):?\s(\d{1,4}/\d{2,4})")
PLACE_WORD = lazy(
    r"(?<![\w-])(?:[\w-]{0,40}(?:saal|saale?s|raum|zimmer|rathaus|halle|schule|haus|hof|zentrum|amt|aula|mensa|foyer"
    r"|gerätehaus|heim|gebäude|kirche|stube|krug)(?:es|s)?"
    r"|rathaus(?:es)?|videokonferenz|digital|online|hybrid|dgh|gaststätte|gasthof|gasthaus|restaurant"
    r"|schloss|turnhalle|pfarr\w+)\b",
    re.IGNORECASE,
)
IN_PLACE = lazy(
    r"\b(?:im|in der|in den|in dem|auf dem"
    r"|in)\s(?P<place>(?:[\w.„“\"-]+[ ,]{1,2}){0,6}?[\w„“\"-]+(?:\s(?:des|der|in|im|am"
    r"|von)\s[\w.-]+(?:\s[\w.-]+)?)?)(?=$|[,;.]?\s*(?:um|von|am|$)|,|\s\(|\s(?:statt|abge|durch)\w+)"
)
# "Kreishaus, Raum 101": what goes on a place behind a comma.
AT_PLACE = lazy(r"(?:im|in der|in dem|in den|auf dem)\s(?P<place>[A-ZÄÖÜ][^:]{3,80})$")
# "12. März 2024, 19.30 Uhr, im Dörpshus": what ends the line that dates the meeting needs no word for a hall.
LAST_PLACE = lazy(
    r"(?:Uhr|\d{4})\)?,?\s(?:im|in der|in den|in dem|auf dem)\s(?P<place>[A-ZÄÖÜ„\"][^:;()]{2,70}?)\.?$"
)
SAID_PLACE = lazy(r"[,;]\s(?:Tagungs|Sitzungs|Versammlungs)?[Oo]rt:\s(?P<place>[^:;]{3,80})$")
NO_PLACE = lazy(rf"{SITTING}\b|:|Uhr|[a-zß]{{3}}\.$|\b(?:Amt|Referat|Zimmer Nr)\b")
ROOM = lazy(
    r",\s(?:(?:großer|kleiner|Großer|Kleiner)\s)?(?:Raum|Zimmer|Saal|Sitzungs\w+|Rats\w+"
    r"|\w*[Ss]aal|\d\. OG|[A-ZÄÖÜ]\w*(?:straße|str\.|weg|platz|gasse|allee|ring|markt))(?:\s[\w.]{1,12})?"
)
# "(genehmigt am 21. März 2024)" in a title dates something else than the meeting.
ASIDE = lazy(r"[(\[][^()\[\]]{0,120}[)\]]")
TERM = lazy(r"\b(?:Wahl|Amts|Legislatur)periode:?\s?[\d. /–-]{4,25}")
NEAR_TOP = 8
PIECE = lazy(r"\t|\s{2,}|\s[-–|/>»]\s|(?<=:)\s")
ABBREVIATED = lazy(r"\s\([A-ZÄÖÜ][\w-]{0,11}\)$")
BEGINS = lazy(r"(?:^|[:(,–-]\s?)(?:Sitzungsb|B)eginn:?\s(?:um\s)?(?=\d)")
OFFICE = lazy(r"\W*(?:Amt|Amtsverwaltung|AMT|Verwaltungsgemeinschaft)\s[A-ZÄÖÜ]")
OWN_COUNCIL = lazy(
    r"^\W*(?:für die )?(?:Gemeinde|Stadt)\s|(?:Gemeinde|Stadt)(?:vertretung|rat)", re.IGNORECASE
)
SPAN = lazy(r"\bbis\b|\d\s?(?:Uhr\s?)?[-–]\s?\d")
# What may stand before a date on a line that is nothing but the date of the meeting.
ALONE = lazy(rf"(?:(?:am|vom|den|dem|der|{WEEKDAY})\.?,?\s*)*", re.IGNORECASE)
# "Ortsbeirat Lindenbach – Protokoll vom 5.6.2025"
BEHIND_BODY = lazy(r"\s[–-]\s(?:Protokoll|Niederschrift)\s(?:vom|am)\s")
UM = lazy(r"\W*(?:um |von |ab )?\d")
DIGIT = lazy(r"\d")
MEETING = lazy(r"Sitzung|Versammlung|Treffen|Ende|Schluss|sitzung|versammlung|öffentlichen Teil")
PUBLIC = lazy(r"(?P<no>nicht[\s-]?|un)?öffentlich(?:e[rnms]?)?(?!\w|keit)", re.IGNORECASE)
OPENS_PUBLIC = lazy(r"\W*(?:[IVX]{1,4}\W|[A-C1-9]\W|Teil [A-C1-9]\W)?\W*öffentlich", re.IGNORECASE)
DRAFT = lazy(
    r"^\W*(?:entwurf|vorläufig|vorabzug)\W*$|\b(?:protokoll|niederschrift)s?-?\s?\(?entwurf|entwurf (?:der"
    r"|des|einer) (?:niederschrift|protokolls)"
    r"|\bvorläufige[snr]? (?:niederschrift|protokoll|beschlussprotokoll)|(?:unter"
    r"|mit) (?:dem )?vorbehalt der genehmigung|vorbehaltlich der genehmigung"
    r"|noch nicht genehmigt|nicht genehmigte[srn]?|\bungenehmigt"
    r"|zur (?:offiziellen )?genehmigung (?:aufgelegt|vorgelegt)|\bentwurf\W*$",
    re.IGNORECASE,
)
APPROVED = lazy(
    r"^\W*genehmigt(?:e|es)?\W*$|\bgenehmigt (?:am|in der sitzung|durch)\b|\bgenehmigte (?:niederschrift"
    r"|fassung)\b|\bgenehmigtes protokoll",
    re.IGNORECASE,
)
CLOSING = lazy(
    r"(?:\bEnde|\bSchluss|\bSitzungsende|\bSitzungsschluss"
    r"|\bVersammlungsende)\b[^.\d]{0,60}?:?\s*(?=(?:gegen |um |ca\. )?\d)"
    r"|\b(?:schlie(?:ß|ss)t|schloss|schloß|beendet|beendete|geschlossen|beschlie(?:ß|ss)t die Sitzung)\b"
)
ADDRESS_TOWN = lazy(
    r"\d{1,4}\s?[a-z]?,\s(?:\d{4,5}\s)?(?P<town>[A-ZÄÖÜ][\w-]+(?:\s(?:am|an der|im)\s[A-ZÄÖÜ]\w+)?)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the head and the foot of a document of minutes state about the meeting."""

    title: str | None = None
    municipality: str | None = None
    committee: str | None = None
    date: datetime.date | None = None
    number: str | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None
    chair: Person | None = None
    clerk: Person | None = None
    public: bool | None = None
    status: Approval = "unknown"


def header(
    lines: Sequence[Line],
    present: Sequence[Listed] | None = None,
    margins: Callable[[], Sequence[str]] = tuple,
) -> Header:
    """Return the header of the minutes; a field the text does not state is None.

    ``present`` is the attendance list, for a caller that has read it already; ``margins`` gives the running
    headers and footers, which name the town where the head does not.
    """
    present = listed(lines) if present is None else present
    texts = [line.text[:LONGEST_LINE] for line in lines]
    head, page = zone(texts), page_of(texts)
    stated = fields(head.raw)
    place = _place(head, stated)
    town = _municipality(head, stated, place) or page.municipality
    if town is None and head.raw:
        town = next((found for line in margins() if (found := municipality(line))), None)
    body = _without(town, _committee(head, stated) or page.committee or acting(texts))
    return Header(
        title=head.title,
        municipality=town,
        committee=body,
        date=_date(head, stated) or page.date,
        number=_number(head, stated),
        start=_start(head, stated, texts),
        end=_end(head, stated, texts),
        place=place,
        chair=chair_of(lines, stated, present, body),
        clerk=clerk_of(lines, stated, present),
        public=_public(head, stated, texts),
        status=_status(head, texts),
    )


def _committee(head: Zone, stated: Fields) -> str | None:
    for value in stated.get("committee", ()):
        after = re.split(rf"\b{SITTING}\b(?:\s(?:des|der|vom))?", value)[-1].strip() or value
        return committee(after) or (after if len(after) < 100 else None)
    for value in (*stated.get("title", ()), *head.titles):
        behind = re.split(rf"\b\w{{0,20}}{SITTING}\b", value, maxsplit=1)
        if found := (committee(behind[1]) if len(behind) > 1 else None) or committee(_untitled(value)):
            return found
    if found := next((found for line in head.raw[:NEAR_TOP] if (found := _whole_body(line))), None):
        return found
    heads = [line for line in head.lines[:8] if len(line) < 60 and ":" not in line and not line.endswith(".")]
    named = (committee(line) for line in heads if line[:1].isupper() and not names_member(line))
    return (
        next((body for body in named if body and not UNNAMED.fullmatch(body)), None) if head.titles else None
    )


def _whole_body(line: str) -> str | None:
    """Return the body that one piece of a line is the name of: "SG Lindenau - Bauausschuss (BA)"."""
    pieces = [piece.strip(" *#") for piece in PIECE.split(line[:300])]
    for piece, after in zip(pieces, [*pieces[1:], ""], strict=True):
        bare = ABBREVIATED.sub("", piece)
        if len(bare) >= 90 or piece.endswith(":") or (found := committee(bare)) is None:
            continue
        if found.casefold() == bare.casefold() and not UNNAMED.fullmatch(found) and not person(after):
            return found
    return None


def _without(town: str | None, body: str | None) -> str | None:
    """Return the body without the town behind its name, except where that is part of the grammar."""
    bare = (body or "").removesuffix(f" {town}")
    return bare if BODY_WORD.search(bare.rpartition(" ")[2]) else body


def _untitled(value: str) -> str:
    """Return the line without words such as "Beschlussprotokoll", which name no body."""
    return re.sub(r"^\W*\w*(?:niederschrift|protokoll|schrift)\b", "", value, flags=re.IGNORECASE)


def _municipality(head: Zone, stated: Fields, place: str | None) -> str | None:
    for text in (*stated.get("municipality", ()), *stated.get("committee", ()), *head.lines):
        if not names_member(text) and (found := municipality(text)):
            return _served(head, text) or found
    if place and (match := ADDRESS_TOWN.search(place)):
        return match["town"]
    for line in head.lines:
        if (match := LETTER.match(line.strip())) and len(line.strip()) < 60 and dates(line):
            return line.strip().split(",")[0]
    return None


def _served(head: Zone, text: str) -> str | None:
    """Return the town whose minutes an office serving several towns keeps: "Amt A, Gemeinde B"."""
    if not OFFICE.match(text) or any("mtsausschuss" in line for line in head.lines):
        return None
    towns = (municipality(line) for line in head.lines if not OFFICE.match(line) and OWN_COUNCIL.search(line))
    return next((town for town in towns if town), None)


def _date(head: Zone, stated: Fields) -> datetime.date | None:
    """Return the day of the meeting: from its title, a field, or a line that is only a date."""
    lines = [
        text for text in head.lines if len(text) < 120 and not _other_date(text) and not TERM.search(text)
    ]
    alone = [
        (text, found[0])
        for text in lines
        if (found := dates(text)) and ALONE.fullmatch(text[: found[0].start].strip())
    ]
    timed = [found.date for text, found in alone if times(text[found.end :])]
    bare = [ASIDE.sub(" ", TERM.sub(" ", text)) if OTHER_DATE.search(text) else text for text in head.titles]
    titled = [found.date for text in bare if not _other_date(text) for found in dates(text)[:1]]
    values = [*stated.get("date", ()), *stated.get("number", ())]  # "Sitzung: Montag, 5. Mai 2025"
    fielded = [found.date for value in values for found in dates(value)[:1]]
    named = [match for text in lines if (match := BEHIND_BODY.search(text))]
    behind = [found.date for match in named for found in dates(match.string[match.end() :])[:1]]
    return next(iter([*titled, *timed, *fielded, *(found.date for _, found in alone), *behind]), None)


def _other_date(text: str) -> bool:
    return bool(LETTER.match(text.strip()) or OTHER_DATE.search(text))


def _number(head: Zone, stated: Fields) -> str | None:
    for value in stated.get("number", ()):
        if match := re.match(r"(?:Nr\.\s?)?((?:[A-ZÄÖÜ][\w-]{0,8}/)?\d[\d/-]{0,12}|[IVXL]+)\b", value):
            return match[1]
    for text in (*stated.get("committee", ()), *stated.get("title", ()), *head.titles):
        for pattern in NUMBER:
            if match := pattern.search(text):
                return match["n"]
    return next((match[1] for text in head.lines if (match := RUNNING.fullmatch(text))), None)


def _start(head: Zone, stated: Fields, texts: Sequence[str]) -> str | None:
    for name in ("start", "span", "date"):
        for value in stated.get(name, ()):
            if found := _clock(value):
                return found[0]
    for text in (*head.titles, *head.lines):
        if (found := _clock(text)) and (dates(text) or UM.match(text)) and not OTHER_DATE.search(text):
            return found[0]
    for text in texts[:NEAR_TOP]:
        if "eginn" in text and (match := BEGINS.search(text)) and (found := _clock(text[match.end() :])):
            return found[0]
    for text in texts[:150]:
        if "eröffnet" in text and MEETING.search(text) and (found := _clock(text)):
            return found[0]
    return None


def _end(head: Zone, stated: Fields, texts: Sequence[str]) -> str | None:
    for value in reversed(stated.get("end", ())):
        if found := _clock(value):
            return found[0]
    for value in stated.get("span", ()):
        if len(found := _clock(value)) > 1:
            return found[1]
    for text in (*head.titles, *head.lines):
        if (
            SPAN.search(text)
            and dates(text)
            and len(found := _clock(text)) > 1
            and not OTHER_DATE.search(text)
        ):
            return found[1]
    for text in reversed(texts[-80:]):
        match = CLOSING.search(text) if DIGIT.search(text) and MEETING.search(text) else None
        if match and not re.search(r"\bnoch nicht\b", text) and (found := _clock(text)):
            return (_clock(text[match.end() :]) or found[::-1])[0]
    return None


def _clock(text: str) -> list[str]:
    """Return the times of day of a value; in a field "18.00" needs no "Uhr"."""
    bare = re.fullmatch(r"(?:(?:ca\.|um|gegen)\s)?(\d{1,2}(?:[.:]\d\d)?)\.?", text.strip())
    return [found.time for found in times(f"{bare[1]} Uhr" if bare else text)]


def _place(head: Zone, stated: Fields) -> str | None:
    if values := [*stated.get("room", ()), *stated.get("place", ())]:
        return ", ".join(dict.fromkeys(value.strip(" ,;") for value in values))
    dated = [text for text in head.lines if dates(text) and not OTHER_DATE.search(text)]
    with_date = (found for text in (*head.titles, *dated) if (found := _place_in(text)))
    alone = (text.strip(" ,") for text in head.lines if _is_place(text.strip()))
    at = (
        match["place"].strip(" ,.")
        for text in head.lines
        if (match := AT_PLACE.match(text)) and PLACE_WORD.search(match["place"]) and not dates(text)
    )
    return next(chain(with_date, alone, at), None)


def _place_in(text: str) -> str | None:
    """Return the place that a line names beside the date of the meeting."""
    for match in IN_PLACE.finditer(text):
        if PLACE_WORD.search(match["place"]) and not dates(match["place"]):
            more = ROOM.match(text, match.end("place"))
            return match["place"].strip(" ,.") + (more[0] if more else "")
    for pattern in (SAID_PLACE, LAST_PLACE):
        said = pattern.search(text)
        if said and not dates(said["place"]):
            return said["place"].strip(" ,.")
    pieces = (piece.strip(" .") for piece in text.split(", ")[1:])
    return next((piece for piece in pieces if PLACE_WORD.fullmatch(piece)), None)


def _is_place(line: str) -> bool:
    """Tell whether a line is nothing but a place; a councillor whose name ends like a house is none."""
    if not line[:1].isupper() or len(line) >= 90 or not PLACE_WORD.search(line):
        return False
    other = dates(line) or NO_PLACE.search(line) or NAMED_TOWN.match(line)
    return not other and not is_given(line.split()[0])


def _public(head: Zone, stated: Fields, texts: Sequence[str]) -> bool | None:
    opening = [text for text in head.opening if "eröffnet" in text or "begrüßt" in text]
    for text in (
        *stated.get("public", ()),
        *stated.get("title", ()),
        *stated.get("committee", ()),
        *head.titles,
        *head.lines,
        *opening,
    ):
        found = [not match["no"] for match in PUBLIC.finditer(text) if not _named_public(text, match)]
        if found:
            return any(found)
        if text.strip() == "ö":
            return True
    # "I. Öffentlicher Teil" opens a part of every meeting that is public at all.
    opens = (text for text in texts if len(text) < 60 and "ffentlich" in text.lower())
    return True if any(part(text) for text in opens if OPENS_PUBLIC.match(text)) else None


def _named_public(text: str, match: re.Match[str]) -> bool:
    """Tell whether "öffentlich" only is part of a name: "Ausschuss für öffentliche Einrichtungen"."""
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    return bool(re.search(r"\b(?:für|und|die|der)$", before)) and not re.match(
        rf"(?:[\w.]+\s){{0,2}}\w*{SITTING}|Teil|/|und nicht|\W*$", after
    )


def _status(head: Zone, texts: Sequence[str]) -> Approval:
    for text in (*head.raw, *texts[-15:]):
        low = text.casefold()
        if not any(word in low for word in ("genehmig", "entwurf", "vorläufig", "vorabzug")):
            continue
        if DRAFT.search(text):
            return "draft"
        if APPROVED.search(text) and len(text) < 120:
            return "approved"
    return "unknown"
