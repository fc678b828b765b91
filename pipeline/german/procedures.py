"""Motions on procedure: what they ask for, such as to postpone a matter or to hand it on."""

from __future__ import annotations

from pipeline.german.cues import Cue
from pipeline.model import Outcome

# what a motion on procedure asks for, as noun or infinitive
PROCEDURES: tuple[tuple[Outcome, str], ...] = (
    (
        "referred",
        r"(?:Zurück|Rück|Ver|Über)weisung\w{0,20}|zu (?:ver|über)weisen|zurückzuverweisen"
        r"|zuzuweisen|(?:[Aa]usschuss|Fraktionen) (?:zurück)?(?:zu(?:rückzu)?|zu )(?:geben|leiten)",
    ),
    (
        "postponed",
        r"Vertagung\w{0,20}|zu vertagen|Zurückstellung|zurückzustellen|zu (?:ver)?schieben"
        r"|aufzuschieben|fortzusetzen|[Ss]itzung zu (?:behandeln|beraten|entscheiden)",
    ),
    ("removed", r"Absetzung\w{0,20}|abzusetzen|von der Tagesordnung zu (?:nehmen|streichen)"),
)
_PROCEDURES = tuple(
    (
        outcome,
        Cue("setzen|weis|vertag|stell|setz|schieben|tagesordnung|geben|leiten|sitzung", rf"\b(?:{words})\b"),
    )
    for outcome, words in PROCEDURES
)


def moved(text: str) -> Outcome:
    """Return what it means when a motion is adopted: one on procedure turns the matter aside.

    >>> moved("Antrag auf Vertagung"), moved("Antrag auf Förderung")
    ('postponed', 'approved')
    """
    return next((found for found, cue in _PROCEDURES if cue.search(text)), "approved")
