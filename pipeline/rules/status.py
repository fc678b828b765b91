"""Whether a question was answered: by the words of its answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.model import Status

# an answer is announced for later or by somebody else
LATER = re.compile(
    r"\bschriftlich\w*\s+(?:\w+\s+){0,3}(?:beantwort|nach|mit|Antwort)|\bnach(?:ge|zu)?(?:reich|liefer)\w*|"
    r"\bnächste[nr]?\s+(?:\w+)?[Ss]itzung\b[^.]{0,60}\b(?:beantwort|bericht|vor|inform|dar)\w*|\bbis\s+zur\s+nächsten\b|"
    r"\b(?:sag|sich)(?:t|te|ere)\b[^.]{0,120}\bzu\b\s*(?:[.,]|und\b|$)|\b(?:zu)(?:gesagt|gesichert)\b|"
    r"\b(?:werde|wird|wolle|will|werden)\b[^.]{0,120}\b(?:prüfen|klären|abklären|nachgehen|berichten|informieren|"
    r"besprechen|abstimmen|mitnehmen|weiterleiten|weitergeben|nachfragen|erkundigen|mitteilen|kümmern|darstellt?|"
    r"zusammenstellen|zusammenzustellen|nachreichen)\b|"
    r"\b(?:der|dem)\s+(?:Niederschrift|Protokoll)\s+(?:als\s+Anlage\s+)?(?:beigefügt|angehängt|beiliegen)|"
    r"\bim\s+Nachgang\b|\bim\s+Nachhinein\b|\bzu\s+gegebener\s+Zeit\b|\bnoch\s+(?:zu\s+)?(?:geklärt|klären|besprechen)\b"
)
# something is not known
UNKNOWN = re.compile(
    r"\b(?:nicht|kein\w*|noch\s+nicht|noch\s+kein\w*)\b[^.]{0,90}\b(?:bekannt|beantwort\w*|sagen|benennen|abschätz\w*|"
    r"liefer\w*|geliefert|vorlieg\w*|vor\b|Angaben?|Aussagen?|Zahlen|voraus\w*|entschieden|beziffer\w*|absehbar|"
    r"geprüft|prüfen|abschließend)|\bderzeit\s+noch\s+nicht\b|\bnoch\s+(?:offen|unklar|untersucht)\b|"
    r"\bliegen?\s+(?:\w+\s+){0,3}(?:noch\s+)?nicht\s+vor\b|\bläge?n?\s+(?:\w+\s+){0,2}nicht\s+vor\b"
)


def status(answers: Sequence[str]) -> Status:
    """Return what became of a question, given the words of all its answers.

    >>> status([]), status(["Der Weg sei fertig."])
    ('unanswered', 'answered')
    """
    if not answers:
        return "unanswered"
    told = [s for answer in answers for s in re.split(r"(?<=[.!?])\s+", answer) if s.strip()]
    later = [s for s in told if LATER.search(s)]
    unknown = [s for s in told if UNKNOWN.search(s) and s not in later]
    plain = len(told) - len(later) - len(unknown)
    if later and plain <= 1:
        return "deferred"
    if unknown:
        return "partial"
    return "answered"
