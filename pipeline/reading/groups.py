"""How the groups of an attendance list are headed.

>>> heading_of("Es fehlen entschuldigt: RM Muster")
Headed(group='absent', words='Es fehlen entschuldigt', rest='RM Muster')
>>> heading_of("SPD-Fraktion").group
'faction'
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from pipeline.german.pattern import lazy
from pipeline.reading.offices import faction

Group = Literal["present", "absent", "faction", "members", "chair", "clerk", "others", "ignored", "end"]

# How a heading of those away says that they are excused: behind a dash or in brackets.
EXCUSED = r"(?:\s?(?:[-–,/]|und)\s?(?:un)?entschuldigt\w*|\s?\((?:un)?entschuldigt\))?"
# First match wins; what stands behind the colon of a heading belongs to its group.
HEADINGS: Mapping[Group, tuple[str, ...]] = {
    "absent": (
        r"(?:(?:es|als|ferner) )?(?:(?:sind|waren|gelten) )?(?:un)?entschuldigt\w*"
        r"(?: (?:fehl\w+|abwesend\w*|waren|sind|gelten|haben sich|mitglieder)){0,3}(?: (?:die|der) \w+)?",
        r"(?:es|ferner) (?:fehl(?:t|en|ten)|haben gefehlt)(?: (?:un)?entschuldigt)?",
        rf"(?:(?:nicht|un)[ -]?(?:anwesend|erschienen)|abwesend)\w*(?: \w+)?{EXCUSED}",
        r"abwesende und entschuldigte \w+|(?:verhindert|beurlaubt)(?: waren| sind)?",
        rf"gefehlt(?: haben)?{EXCUSED}",
        r"(?:(?:un)?entschuldigt )?fehlend\w*(?: \w+)?|entsch\.",
    ),
    "ignored": (
        r"verteiler|nachrichtlich|zur kenntnis an|anlagen?|presse|medien|öffentlichkeit|beschlussfähig\w*",
        r"(?:zuhörer|zuschauer|besucher|einwohner)\w*|bürger(?:\*?innen)?(?: und bürger)?",
        r"beginn|ende|ort|sitzungs(?!teilnehm|leit|vorsitz)\w+|datum|raum|uhrzeit|dauer|zeit|gremium",
    ),
    "end": (
        r"t\W?a\W?g\W?e\W?s\W?o\W?r\W?d\W?n\W?u\W?n\W?g(?:spunkte)?|traktanden(?:liste)?|ergebnis\w*",
        r"verlauf(?: der sitzung)?|sitzungsverlauf|beschlüsse|beratungsergebnis\w*|eröffnung|begrüßung",
        r"(?:i\. )?(?:nicht)?öffentlicher? (?:teil|sitzung)|beschlussfähigkeit(?: \w+){0,3}",
    ),
    "chair": (
        r"(?:den )?vorsitz(?: führte?)?|vorsitzende(?:r|/r|\(r\)|[*:]r)?(?: de[rs] [\w-]{3,40})?",
        r"(?:ausschuss|rats|sitzungs)vorsitz(?:ende[rn]?)?|(?:sitzungs|versammlungs)?leit(?:ung|er|erin)",
    ),
    "clerk": (r"(?:(?:zur|als) )?schriftführ\w+|protokol\w*|für das protokoll",),
    "present": (
        r"(?:(?:ferner|weiterhin|außerdem|weitere?|sonst|sonstige|zusätzlich|zudem|ebenfalls) )?"
        r"(?:(?:waren|sind) )?anwesend\w*"
        r"(?: (?:sind|waren|mitglieder|stimmberechtigte)){0,3}",
        r"teilnehm\w+|teilnahme|anwesenheit(?:sliste)?|sitzungsteilnehm\w+|gegenwärtig",
        r"es (?:sind|waren) (?:erschienen|anwesend)|erschienen(?: sind| waren)?",
    ),
    "members": (
        r"(?:die )?"
        r"(?:(?:anwesende|nicht|stimmberechtigte|ordentliche|beratende|weitere|stellvertretende) ){0,3}"
        r"(?:\w{0,30}mitglied(?:er)?|grundmandat\w*)(?: des \w+| der \w+| mit \w+| ohne \w+| \(\w+\)){0,2}",
        r"\w{0,20}rats?herren(?: und -?(?:rats)?frauen)?|ratsfrauen|\w{0,20}abgeordnete|stadtverordnete",
        r"(?:gemeinde|stadt|markt|kreis|orts|stadtteilbei|bei)?r[aä]te?(?:/\w+)?(?: \(.{3,40}\))?",
        r"sachkundige \w+(?: und \w+| / \w+)?|gemeindevertreter\w*|ersatzmitglieder|ausschussmitglieder",
        r"(?:nicht )?stimmberechtigt\w*|beratend\w*|(?:stell)?vertreter\w*|fraktionen|vorstand",
    ),
    "others": (
        r"(?:(?:von der|vom|aus der|für die) )?(?:stadt|gemeinde|kreis|amts|samtgemeinde|fach)?verwaltung"
        r"(?:[/ ,].{1,40})?|verwaltungsvertreter\w*",
        r"(?:(?:vom|von|seitens|für den|aus dem) )?(?:magistrat|kreisausschuss"
        r"|(?:orts|bezirks|landrats|gemeinde|stadt)?amt|gemeindevorstand)(?:e?s)?",
        r"(?:sonstige|andere) institutionen",
        r"(?:(?:als|geladene|eingeladene|weitere) )?g(?:äste?|ast)|auf einladung|sachverständige",
        r"berichterstatter\w*|referent\w*",
        r"sonstige(?: \w+){0,2}|außerdem|ferner|externe",
    ),
}
PATTERNS = tuple(
    (group, lazy(rf"(?:{'|'.join(patterns)})(?:\s*\(\d+\))?", re.IGNORECASE))
    for group, patterns in HEADINGS.items()
)
# "Teilnehmer/innen", "Teilnehmer:innen": the same heading as without.
GENDERED = lazy(r"(?<=[er])(?:/-?|[*:_(])innen\b\)?", re.IGNORECASE)
NUMBERING = lazy(r"^(?:[-•*]|[a-z]\)|[A-H][.)]|\d{1,2}[.)]|[IVX]+\.)\s+")


# "Verwaltung/Protokollführung Eva Muster"
JOINT = lazy(
    r"(?P<words>[A-ZÄÖÜ]\w{2,30}\s?/\s?(?:Schrift|Protokoll|Vorsitz|Sitzungsl)\w{2,20})\s(?P<name>[A-ZÄÖÜ]\D{3,80})"
)


class Headed(NamedTuple):
    """A heading of the list and what stands behind it on the same line."""

    group: Group
    words: str
    rest: str


def heading_of(text: str) -> Headed | None:
    """Return the heading that a line is or starts with, None for an entry."""
    return _heading_of(" ".join(text[:600].split()))


@lru_cache(maxsize=1024)
def _heading_of(text: str) -> Headed | None:
    words, colon, rest = GENDERED.sub("", text).partition(":")
    words = NUMBERING.sub("", words).strip()
    if re.fullmatch(r"(?:\w ){3,}\w?", words + " "):
        words = words.replace(" ", "")
    if "/" in words and (match := JOINT.fullmatch(f"{words} {rest.strip()}".strip())):
        return _joint(match["words"], match["name"])
    for group, pattern in PATTERNS:
        if pattern.fullmatch(words):
            return Headed(group, words, rest.strip())
    if faction(words):
        return Headed("faction", words, rest.strip())
    if colon and "/" in words and len(words) < 60:
        return _joint(words, rest)
    return None


def _joint(words: str, rest: str) -> Headed | None:
    """Return the heading of two groups in one: the office of the chair or the clerk says more."""
    found = [one for part in words.split("/")[:3] if (one := heading_of(f"{part.strip()}: {rest}"))]
    return next((one for one in found if one.group in ("chair", "clerk")), found[0] if found else None)
