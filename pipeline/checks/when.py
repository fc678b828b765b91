"""Whether a sentence says when something is to be done, in whatever words."""

from __future__ import annotations

from datetime import date

from pipeline.german.deadlines import deadline
from pipeline.german.pattern import lazy

# Days that need no calendar; what goes with the minutes goes out with them.
SOON = lazy(
    r"\b(?:heute|morgen|sofort|umgehend|unverzüglich|zeitnah|kurzfristig|demnächst|sobald|sodann|anschließend"
    r"|(?:im|bis|zum|am|zu|nach)\s(?:\w+\s)?"
    r"(?:Ende|Anfang|Mitte|Beginn|Abschluss|Frühjahr|Sommer|Herbst|Winter|Jahr\w*)"
    r"|(?:dieser|(?:über)?nächste[nrm]?|kommende[nrm]?)\s(?:\w+\s)?"
    r"(?:Woche|Tage|Monat|Jahr|\w*[Ss]itzung)\w*"
    r"|(?:Protokoll|Niederschrift)\b.{0,40}\b(?:beigefügt|beifügen|beizufügen|angehängt|verschickt|versandt))\b"
)


def says_when(text: str, meeting: date | None) -> bool:
    """Tell whether a text names a deadline or any other time to come.

    >>> says_when("Die Zahlen folgen bis 30. Juni.", None), says_when("Das folgt noch in dieser Woche.", None)
    (True, True)
    >>> says_when("Die Zahlen werden nachgereicht.", None)
    False
    """
    return deadline(text, meeting) is not None or bool(SOON.search(text))
