"""Results without a formula: what people settle by agreeing, told in words that also tell of a debate.

Too weak to find a result by, these words are enough to carry one that somebody claims.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.german.pattern import lazy
from pipeline.model import Outcome

_BODY = r"(?:[Aa]usschuss|[Gg]remium|\w*(?:rat|beirat|versammlung|vertretung)|Fraktionen)"
# what everybody is content with
AGREED = lazy(
    r"\beinverstanden\b|\b(?:kam(?:en)?|kommt|kommen|gelang(?:t|te|en|ten)) [^.;]{0,100}"
    r"\bzu(?:m| dem| folgendem) (?:Ergebnis|Schluss|Beschluss)\b|\b[Aa]ls Ergebnis\b[^.;,]{0,80}\bfest\w*|"
    r"\bÄnderung(?:en|swünsche)? [^.;]{0,60}\bnicht (?:gewünscht|beantragt|vorgebracht|gewollt)\b|"
    r"\bkeine (?:\w{1,20} )?(?:Änderung(?:en|swünsche)?|Ergänzung(?:en|swünsche)?|Wortmeldung(?:en)?)\b|"
    r"\bman (?:ist|war) sich einig\b|\bbleibt es (?:bei|dabei)\b"
)
_SETTLED = (
    r"(?:Antrag|Anfrage|Vorlage|Anliegen|Punkt|Anregung|\w{2,30}antrag)\b[^.;]{0,80}\b(?:als|für) erledigt\b"
)
_LATER = (
    rf"\b(?:im|in de[rmn]|in einem|in einer)\s(?:\w{{1,30}} ){{0,2}}\w*{_BODY}\b[^.;,]{{0,60}}"
    r"\b(?:aufgerufen|behandel[tn]|beraten|besprochen|vorgestellt|thematisiert)"
)
INFORMAL: Mapping[Outcome, re.Pattern[str]] = {
    "approved": AGREED,
    "withdrawn": lazy(_SETTLED),
    "referred": lazy(_LATER),
}


def carries(claimed: Outcome, text: str) -> bool:
    """Tell whether a sentence tells of an outcome in words that are no formula.

    >>> carries("approved", "Änderungen an der Tagesordnung werden nicht gewünscht.")
    True
    >>> carries("withdrawn", "Die Fraktion sieht ihren Antrag damit als erledigt an.")
    True
    >>> carries("approved", "Der Antrag wurde lange besprochen.")
    False
    """
    told = INFORMAL.get(claimed)
    return bool(told and told.search(" ".join(text.split())))
