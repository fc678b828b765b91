"""What a vote is about: the line of a result may name the motion it counts."""

from __future__ import annotations

from typing import Literal

from pipeline.german.cues import Cue

Object = Literal["main", "motion"]

_ABOUT = r"(?:(?:über|zu|zum|zur|für) (?:den |die |das |dem |der )?)?"
_MAIN = (
    r"(?:Beschlu(?:ss|ß)(?:vorschl[aä]ge?s?|empfehlung|antrag|entwurf|text)?|\w{0,20}[Vv]orlage|Hauptantrag"
    r"|Ursprungsantrag|Gesamt\w{3,20}|(?:so |insgesamt )?(?:ab)?geänderte[nrs]? [A-ZÄÖÜ]\w{3,40}"
    r"|ursprüngliche[nrs]? [A-ZÄÖÜ]\w{3,40}|Verwaltungsvorschlag|Vorschlag der Verwaltung)"
)
_MOTION = (
    r"(?:(?:\w{1,20}-)?(?:Änderungs|Ergänzungs|Zusatz|Gegen|Geschäftsordnungs|Vertagungs|Verweisungs"
    r"|Alternativ)-?(?:antr[aä]ge?s?|vorschl[aä]ge?s?)|Antrag (?:auf|zur)\b"
    r"|(?:weitergehende[nr]? )?Antrag (?:der|von|des)\b)"
)
_LEAD = r"\W{0,4}(?:Abstimmung(?:sergebnis)?|Ergebnis|Votum|Stimmabgabe|Beratungsergebnis)\b[\s:–-]{0,3}"
_OBJECTS: tuple[tuple[Object, Cue], ...] = (
    ("main", Cue("abst|ergebnis|votum|stimm", rf"^{_LEAD}{_ABOUT}{_MAIN}\b")),
    ("motion", Cue("abst|ergebnis|votum|stimm", rf"^{_LEAD}{_ABOUT}{_MOTION}")),
)
# a member or a group moves something while a matter is debated
_MOVED = Cue(
    "antrag|beantrag",
    r"\b(?:beantrag(?:t|te|en|ten)|stell(?:t|te|en|ten)\b.{0,120}\b(?:\w{0,30}antrag|Antrag)"
    r"|bring(?:t|en)\b.{0,80}\w{0,30}antrag\b.{0,40}\bein)\b",
)


def voted_on(text: str) -> Object | None:
    """Return what the line of a result says was voted on: the main motion, or another one.

    >>> voted_on("Abstimmung über den geänderten Antrag: 19 Ja"), voted_on("Abstimmung Änderungsantrag: 4 Ja")
    ('main', 'motion')
    """
    return next((found for found, cue in _OBJECTS if cue.search(text[:200])), None)


def moves(text: str) -> bool:
    """Return whether somebody moves something in a sentence of the debate."""
    return bool(_MOVED.search(text[:400]))
