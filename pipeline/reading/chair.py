"""Who was in the chair and who took the minutes, where the text says so by name.

"Der Vorsitzende kündigt Gäste an. Elmar Muster begrüßt sie." names no chair: standing next to each other says
nothing. A field, the attendance list, an apposition, a signature or the opening of the meeting does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from pipeline.german.pattern import lazy
from pipeline.model import Person
from pipeline.reading.attendance import Listed, fuller
from pipeline.reading.columns import cells
from pipeline.reading.committees import BODY_WORD
from pipeline.reading.entry import person
from pipeline.reading.fields import Fields
from pipeline.reading.offices import is_office

if TYPE_CHECKING:
    from pipeline.reading.clean import Line

CHAIR = (
    r"(?:(?:Ausschuss|Rats|Stadtrats|Gemeinderats|Kreistags|Ortsbeirats|Beirats|Ortsrats|Integrationsrats"
    r"|Sitzungs|Versammlungs|Bezirks|[A-ZÄÖÜ]\w{2,30}ausschuss)?-?[Vv]orsitzende[r]?"
    r"|Sitzungsleiter(?:in)?|Versammlungsleiter(?:in)?)"
)
CLERK = r"(?:Schriftführ(?:er|erin|ung)|Protokollführ(?:er|erin|ung)|Protokollant(?:in)?)"
NAME = (
    r"(?:(?:von|van|de|der|zu|dos|da|el)\s|(?:Herrn?|Frau|Dr\.|Prof\.|Ratsherrn?|Ratsfrau"
    r"|[A-ZÄÖÜ]\w{0,25}(?:meister|rat|rätin|mitglied|herr|frau)(?:in)?|[A-ZÄÖÜ][A-Za-zäöü']{0,4}\.|RM|BM|GV|KTA"
    r"|[A-ZÄÖÜ]\w{0,3}R(?:in)?"
    r"|\(\w{1,4}\))\s){0,5}[A-ZÄÖÜ][\w'’-]+(?:\s(?:von\s|van\s|de\s|der\s)?[A-ZÄÖÜ][\w'’-]+){0,2}"
)
APPOSED = lazy(
    rf"(?<![\w-])(?P<before>(?:[\w.]{{1,40}}\s){{0,2}})(?P<role>{CHAIR})(?:,\s(?P<set>{NAME})(?=,)"
    rf"|\s(?P<name>{NAME})(?=\s[a-zäöü(]|,|:|\s*$|\.))"
)
MEETING = (
    r"(?:[\w.:]{1,40}\s){0,8}?(?:Sitzung|Versammlung|\w{2,20}sitzung|\w{2,20}versammlung|Beratung|Tagung)"
)
CALLED = (
    rf"(?:(?:Herrn?|Frau|Hr\.|Fr\.|Bürgermeister(?:in)?|Oberbürgermeister(?:in)?|{CHAIR}"
    r"|[A-ZÄÖÜ]\w{0,25}(?:meister|vorsteher|vorsitzende[rn]?|präsident)(?:in)?)"
    rf"\s{NAME})"
)
# What only the one in the chair does, or what says so.
# Each is looked for near its sign only; names stand before most of them.
OPENS = (
    ("eröffnet", lazy(rf"(?P<name>{CALLED})\s(?:\([\w ./-]{{1,30}}\)\s)?eröffnete?\s{MEETING}")),
    ("leitet", lazy(rf"(?P<name>{CALLED})\s(?:\([\w ./-]{{1,30}}\)\s)?leitete?\s(?:durch\s)?{MEETING}")),
    ("begrüßt", lazy(rf"(?P<name>{CALLED})\sbegrüßte?\s[^.!?]{{3,240}}(?:[Bb]eschlussfähig|eröffnet)")),
    (
        "itzung w",
        lazy(
            rf"Sitzung\s(?:wird|wurde)\s(?:[\w.:]{{1,20}}\s){{0,5}}?(?:von|durch)\s(?P<name>{NAME})"
            r"\s(?:[\w.:]{1,20}\s){0,5}?(?:eröffnet|geleitet)"
        ),
    ),
    ("Vorsitz", lazy(rf"\b[Uu]nter\s(?:dem\s)?Vorsitze?\s(?:von|des|der)\s(?P<name>{NAME})")),
    ("Vorsitz f", lazy(rf"\b[Dd]en\sVorsitz\sführte?\s(?:heute\s)?(?P<name>{NAME})")),
    ("Vorsitz h", lazy(rf"\b[Dd]en\sVorsitz\s(?:hat|hatte)\s(?:heute\s)?(?P<name>{NAME})")),
    ("den Vorsitz", lazy(rf"(?P<name>{CALLED})\s(?:führte?|hat|hatte)\sden\sVorsitz")),
    ("ls Vorsitz", lazy(rf"\b[Aa]ls\s{CHAIR}\s(?:eröffnete?|begrüßte?)\s(?P<name>{NAME})")),
    ("als Vorsitz", lazy(rf"(?P<name>{NAME})\sals\s{CHAIR}\s(?:eröffnete?|begrüßte?)")),
    (
        "orsitzende",
        lazy(
            rf"(?P<name>{NAME}),\s(?:(?:der|die|als)\s)?{CHAIR}(?:\s(?:des|der)\s[^,.]{{3,60}})?,\s"
            r"(?:eröffnete?|begrüßte?|schlie(?:ß|ss)t|schloss)\b"
        ),
    ),
)
BEFORE, BEHIND, NEAREST = 120, 320, 12  # characters around a sign, and how often it is looked at
OPENING, CLOSING = 20_000, 4000  # characters of a text in which a meeting is opened and closed
# "Die Bürgermeisterin stellt die Beschlussfähigkeit fest": the office that opens or closes the meeting.
OFFICE = (
    r"(?P<office>(?:[EZ][a-z]{2,5}e\s)?(?:[A-ZÄÖÜ][a-zäöü]{0,25})?"
    r"(?:[Mm]eister|[Vv]orsteher|[Ll]andrat|[Ll]andrätin|präsident|direktor)(?:in)?)"
)
OPENED = r"(?:eröffnete?|schlie(?:ß|ss)t|schloss|beendete?)"
PRESIDES = (
    lazy(
        rf"\bD(?:er|ie)\s{OFFICE}\s(?:(?:[a-zäöüß]{{2,20}}t(?:e|en)?\s[^.!?;]{{0,120}}\sund\s)?{OPENED}\s{MEETING}"
        r"|(?:stellte?|erklärte?|begrüßte?)\s[^.!?]{0,250}[Bb]eschlussfähig)"
    ),
    # "Um 20.15 Uhr schließt der Bürgermeister die Sitzung."
    lazy(rf"\b{OPENED}\sd(?:er|ie)\s{OFFICE}\s{MEETING}"),
)
PRESIDING = ("eröffnet", "schließt", "schliesst", "schloss", "beendet", "eschlussfähig")
# Offices of those who chair the one assembly they are named after.
ASSEMBLY = lazy(
    r"(?<![\w-])(?P<office>(?:Stadtverordneten|Gemeindevertreter|Bürger|Kreistags|Kreisverordneten)vorsteher(?:in)?"
    r"|(?:Kreistags|Bürgerschafts|Stadt)präsident(?:in)?)\s(?=(?P<name>" + NAME + r"))"
)
DEPUTY = lazy(
    r"(?:stellv\w*|stv|Stellv\w*|Fraktions|ehemalige[rn]?|frühere[rn]?|neue[rn]?|als|zum|zur|[Dd]es"
    r"|[Ee]ine[rn]?|bisherige[rn]?|künftige[rn]?)\.?\s*$"
)
SIGNED_CHAIR = lazy(rf"^\W*(?:(?:Der|Die)\s)?(?:{CHAIR}|Sitzungsleitung)\b.{{0,60}}$")
SIGNED_CLERK = lazy(rf"^\W*(?:(?:Der|Die)\s)?{CLERK}\b.{{0,40}}$")
CLERK_LINE = lazy(rf"\W*(?:(?:Der|Die|gez\.)\s)?{CLERK}\s?:\s*(?P<name>\S.*)$")
# Who chairs a body by law: the head of the place or of the assembly.
BY_LAW = tuple(
    (lazy(body), lazy(rf"{office}(?:in)?", re.IGNORECASE))
    for body, office in (
        (
            r"Orts(?:bei|chafts|teil)?rat|Ortsbezirk",
            r"(?:Orts(?:teil)?(?:vorsteher|bürgermeister)|OrtsBM|OBM)",
        ),
        (r"Amtsausschuss", r"Amtsvorsteher"),
        (r"Bezirksvertretung|Bezirksrat|[Ss]tadtbezirksrat", r"Bezirks(?:bürgermeister|vorsteher)"),
        (r"Stadtverordnetenversammlung", r"Stadtverordnetenvorsteher"),
        (r"Stadtvertretung|Gemeindevertretung|Ratsversammlung", r"(?:Bürgervorsteher|Stadtpräsident)"),
        (r"Kreistag", r"Kreis(?:tags)?präsident"),
        (r"Bürgerschaft", r"(?:Bürgerschafts)?präsident"),
    )
)
OFFICE_LINE = lazy(r"\W*(?P<office>[A-ZÄÖÜ][\w-]{3,40}):\s*(?P<name>\S.{2,80})$")
OFFICE_NAME = lazy(rf"(?<![\w-])(?P<office>[A-ZÄÖÜ][\w-]{{3,40}})\s(?=(?P<name>{NAME}))")
WORD = lazy(r"\w")
SIGNS = ("Vorsitz", "vorsitz", "Leit", "leit", "führ", "Protokoll", "protokoll")
SPOKEN = lazy(r"[a-zäöüß]{2}[.!?:]\s*$|\?|,\s[a-zäöü]{3,}\s[a-zäöü]{2,}|\b(?:ich|wir|ist|wird|hat|haben)\b")
CHAIRS = lazy(r"vorsitz|sitzungsleit", re.IGNORECASE)
SECOND = lazy(r"\b(?:2|3|[Zz]weite[rn]?|[Dd]ritte[rn]?|[Vv]ize\w*|alt|Alt\w+)\b")
GENITIVE = lazy(r"\b(\w{3,30}(?:meister|vorsteher|präsident))s\b")
NOT_CHAIR = lazy(r"stell?v|fraktion|partei", re.IGNORECASE)


def chair_of(
    lines: Sequence[Line], stated: Fields, present: Sequence[Listed], committee: str | None
) -> Person | None:
    """Return who was in the chair, as far as the text names them."""
    for value in stated.get("chair", ()):
        if found := person(re.split(r"\s{3,}", value)[0]):
            return found
    for one, group in present:
        office = one.role or ""
        if group == "chair" or (CHAIRS.search(office) and not NOT_CHAIR.search(office)):
            return one
    if found := _by_law(lines, present, committee):
        return found
    flow = _flow([line.text for line in lines])
    found = (
        _apposed(flow, committee)
        or _opening(flow)
        or _presiding(flow, present)
        or _signed(lines, SIGNED_CHAIR)
        or _named(flow, committee)
    )
    return fuller(found, [one for one, _ in present]) if found else None


def clerk_of(lines: Sequence[Line], stated: Fields, present: Sequence[Listed]) -> Person | None:
    """Return who took the minutes, as far as the text names them."""
    for value in stated.get("clerk", ()):
        if found := person(value):
            return found
    for one, group in present:
        if group == "clerk" or re.search(r"schriftführ|protokoll", one.role or "", re.IGNORECASE):
            return one
    for line in lines[-15:]:
        if (match := CLERK_LINE.match(line.text.strip())) and (found := person(match["name"])):
            return found
    return _signed(lines, SIGNED_CLERK)


def _by_law(lines: Sequence[Line], present: Sequence[Listed], committee: str | None) -> Person | None:
    """Return the one person present whose office brings the chair of this body with it."""
    office = _office(committee)
    if office is None:
        return None
    held = [one for one, _ in present if one.role and office.fullmatch(one.role)]
    for line in lines[:80]:
        if (match := OFFICE_LINE.match(line.text)) and office.fullmatch(match["office"]):
            held += [replace(found, role=match["office"]) for found in [person(match["name"])] if found]
    return held[0] if len({one.name for one in held}) == 1 else None


def _office(committee: str | None) -> re.Pattern[str] | None:
    return next((office for body, office in BY_LAW if committee and body.search(committee)), None)


def _named(flow: str, committee: str | None) -> Person | None:
    """Return the person whom the text calls by the office that chairs this body, if it is one only."""
    office = _office(committee)
    if office is None and committee is not None:
        return None
    found = [
        replace(one, role=match["office"])
        for match in (OFFICE_NAME if office else ASSEMBLY).finditer(flow)
        if (office is None or office.fullmatch(match["office"]))
        and not DEPUTY.search(flow[max(0, match.start() - 30) : match.start()])
        and (one := person(match["name"]))
    ]
    return found[0] if len({(one.name or "").split()[-1] for one in found}) == 1 else None


def _flow(texts: Sequence[str]) -> str:
    """Return the text with lines joined inside paragraphs; names are cut by line ends like other words."""
    text = "\n".join(" ".join(text[:4000].split()) for text in texts)[:400_000]
    text = re.sub(r"(?<=[a-zäöü])-\n(?=[a-zäöü])", "", text)
    return re.sub(r"(?<![\n:])\n(?![\n•*#-])", " ", text)[:400_000]


def _apposed(flow: str, committee: str | None) -> Person | None:
    """Return the person named with the office: "Der Vorsitzende, Herr Muster,", "Vorsitzende Muster"."""
    for match in APPOSED.finditer(flow):
        words = match["set"] or match["name"]
        before = flow[max(0, match.start() - 30) : match.start("role")]
        if (
            DEPUTY.search(before)
            or BODY_WORD.fullmatch(words.split()[0])
            or _of_other(match["role"], committee)
        ):
            continue
        if (found := person(words)) and not BODY_WORD.fullmatch((found.name or "").split()[-1]):
            ends = "r" if re.search(r"\b[Dd]er $", match["before"]) and match["role"].endswith("e") else ""
            return replace(found, role=match["role"] + ends)
    return None


def _opening(flow: str) -> Person | None:
    """Return the person who opens the meeting, which only the chair does."""
    start = flow[:OPENING]
    for sign, pattern in OPENS:
        at = start.find(sign)
        for _ in range(NEAREST):
            if at < 0:
                break
            match = pattern.search(start, max(0, at - BEFORE), at + BEHIND)
            found = person(GENITIVE.sub(r"\1", match["name"])) if match else None
            last = (found.name or "").split()[-1:] if found else []
            if last and not BODY_WORD.fullmatch(last[0]) and not is_office(last[0]):
                return found
            at = start.find(sign, at + len(sign))
    return None


def _of_other(office: str, committee: str | None) -> bool:
    """Tell whether an office belongs to another body than this: "Bauausschussvorsitzende" in a council."""
    of = re.match(r"(?P<body>[A-ZÄÖÜ]\w{0,30}ausschuss)-?vorsitz", office, re.IGNORECASE)
    if of is None or committee is None:
        return False
    body, own = of["body"].casefold(), committee.casefold()
    return "ausschuss" not in own or (body != "ausschuss" and body not in own.replace("- und ", ""))


def _presiding(flow: str, present: Sequence[Listed]) -> Person | None:
    """Return the one person present who holds the office that opens or closes the meeting."""
    for text in (flow[:OPENING], flow[-CLOSING:]):
        if not present or not any(map(text.__contains__, PRESIDING)):
            continue
        for match in chain.from_iterable(pattern.finditer(text) for pattern in PRESIDES):
            office = match["office"].split()[-1].casefold()
            held = [
                one
                for one, group in present
                if group != "absent"
                and one.role
                and not NOT_CHAIR.search(one.role)
                and not SECOND.search(one.role)
                and one.role.casefold().split()[-1] == office
            ]
            if len({one.name for one in held}) == 1:
                return held[0]
    return None


def _signed(lines: Sequence[Line], office: re.Pattern[str]) -> Person | None:
    """Return the person who signs above, or else below, an office in the last lines."""
    tail = [line.text for line in lines[-30:] if WORD.search(line.text)]
    signed = [any(map(text.__contains__, SIGNS)) for text in tail]
    above = [(tail[at - 1], tail[at]) for at in range(1, len(tail)) if signed[at]]
    below = [(tail[at + 1], tail[at]) for at in range(len(tail) - 1) if signed[at]]
    for names, offices in (*above, *below):
        held = [cell.text for cell in cells(offices)]
        if offices.endswith(":") or SPOKEN.search(names):
            continue
        if not any(map(office.match, held)):
            continue
        found = list(_signatures(names))
        for index, words in enumerate(held):
            if office.match(words) and len(found) == len(held) and (one := found[index]):
                return replace(one, role=one.role or words.strip("(): "))
    return None


def _signatures(line: str) -> Iterator[Person | None]:
    for cell in cells(line):
        yield person(re.sub(r"^\W*gez\.\s*", "", cell.text))
