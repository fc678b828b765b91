"""Whether a question was answered: by the words of its answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.model import Status

SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„])")

# an answer is announced for later or by somebody else
LATER = re.compile(
    r"\bschriftlich\w*\s+(?:\w+\s+){0,3}(?:beantwort|nach|mit|Antwort|Beantwort)|\bnach(?:ge|zu)?(?:reich|liefer)\w*|"
    r"\b(?:sag|sicher)(?:t|te|e)\b[^.]{0,160}\bzu\b\s*(?:[.,]|und\b|$)|"
    r"(?<!bereits )(?<!schon )\bzuge(?:sagt|sichert)\b|\bzusicher\w+|"
    r"\b(?:werde|wird|wolle|will|werden)\b[^.]{0,120}\b(?:prüfen|klären|abklären|nachgehen|berichten|informieren|"
    r"besprechen|abstimmen|mitnehmen|weiterleiten|weitergeben|nachfragen|erkundigen|mitteilen|kümmern|darstellt?|"
    r"zusammenstellen|zusammenzustellen|nachreichen|mitgenommen|weitergeleitet|nachgereicht)\b|"
    r"\b(?:werde|wird|werden)\s+(?:\w+\s+){0,3}geprüft\b|\bmüss(?:e|en|te|ten)?\b[^.]{0,60}\b(?:geprüft|geklärt)\s+werden\b|"
    r"\b(?:geprüft|geklärt)\s+werden\s+m[uü]ss\w*|\bkündigt\b[^.]{0,60}\ban\b[^.]{0,60}\bnachzugehen\b|"
    r"\b(?:der|dem)\s+(?:Niederschrift|Protokoll)\s+(?:als\s+Anlage\s+)?(?:beigefügt|angehängt|beiliegen)|"
    r"\bnimmt\b[^.]{0,60}\bmit\b\s*[.,]|\bnahm\b[^.]{0,60}\bmit\b\s*[.,]|\bim\s+Nach(?:gang|hinein)\b|\bzu\s+gegebener\s+Zeit\b|\bnoch\s+(?:zu\s+)?(?:geklärt|klären|besprechen)\b|"
    r"\bverweis\w*\s+auf\s+(?:TOP|den\s+Tagesordnungspunkt|den\s+nichtöffentlichen|die\s+nächste)|"
    r"\bin\s+(?:der|einer\s+der)\s+(?:nächsten|kommenden)\s+(?:\w+)?[Ss]itzung(?:en)?\b[^.]{0,60}\b(?:beantwort|bericht|vor|inform)"
)
SETTLED = (
    r"(?:bekannt|entschieden|geklärt|klar|festgelegt|fest|absehbar|abgeschlossen|ausgewertet|beschlossen|geplant|terminiert|"
    r"möglich|genannt|gesagt|beantwort\w*|abschätz\w*|vor\b|vorlieg\w*|Termin\w*|Ergebnis\w*|Entscheidung\w*|Aussage\w*|Angabe\w*|"
    r"Erkenntnis\w*|Kenntnis\w*|Information\w*|Zahlen|Planung\w*|Antwort\w*)"
)
# "reicht die Zahl nach": the particle closes its clause, unlike in "reicht nach Norden"
SUPPLIES = re.compile(
    r"\b(?:reich(?:t|te|en|ten|e)|liefer(?:t|te|n|ten|e)|trägt|trage|trug|tragen)\b[^.:;]{0,120}\bnach\b\s*(?:[.,;!]|und\b|$)"
)
# somebody keeps silent: "antwortete darauf nicht", but not "antwortet, dies sei nicht so"
SILENT = re.compile(
    r"\b(?:(?:be)?antworte(?:t|te|n|ten)|reagier(?:t|te|en|ten)|äußer(?:t|te|n|ten)\s+sich)\b(?:\s+\w+){0,5}?\s+nicht\s*(?:[.;!]|auf\b|$)|"
    r"\b(?:gab|gibt|gaben|geben|erteilt|erteilte|erhielt|erhält)\b(?:\s+\w+){0,4}?\s+keine(?:rlei)?\s+(?:Antwort|Auskunft)\b|"
    r"\b(?:w[iu]rden?|werden)\s+(?:\w+\s+){0,2}nicht\s+beantwortet\b(?!\s+werden)|\bunbeantwortet\b|"
    r"\bAntwort\b(?:\s+\w+){0,3}?\s+(?:schuldig|nicht\s*[.;!]|nicht\s+gegeben|unterbl\w+)|"
    r"\b(?:will|wollte|möchte)\b(?:\s+\w+){0,5}?\s+nicht\s+(?:\w+\s+)?(?:antworten|beantworten|äußern)\b"
)
# somebody says that they do not know
IGNORANT = re.compile(
    r"\b(?:weiß|wisse|wissen|wusste|wussten|wüsste)\b[^.,:;]{0,60}\bnichts?\b(?!\s+(?:nur|allein))|"
    r"\bnichts?\s+(?:\w+\s+)?(?:weiß|wisse|wissen|wusste|gewusst)\b|\b(?:kann|könne|konnte|könnte)\b[^.,:;]{0,60}\bnicht\s+sagen\b|"
    r"\büberfragt\b|\bkeine\s+Ahnung\b"
)
# something is not known or not settled
UNKNOWN = re.compile(
    r"\b(?:nichts?|kein\w*)\b[^.]{0,90}\b(?:bekannt|beantwort\w*|sagen|benennen|abschätz\w*|geliefert|liefer\w*|"
    r"vorlieg\w*|Angaben?|Aussagen?|Kenntnis\w*|Erkenntnis\w*|Informationen|beziffer\w*|absehbar|abschließend)\b|"
    rf"\b(?:derzeit|aktuell|momentan|zurzeit|bislang|heute|bisher|noch)\s+(?:noch\s+)?(?:nicht|kein\w*)\b[^.]{{0,60}}\b{SETTLED}|"
    r"\bnoch\s+(?:offen|unklar|untersucht)\b|\boffen\s+(?:ist|sei|bleibe?|lasse)\b|\bwart\w{1,3}\s+(?:\w+\s+)?noch\s+auf\b|"
    r"\bmüss(?:e|t?en?)?\b[^.]{0,30}\b(?:nachsehen|nachschauen|nachlesen|nachfragen)\b|"
    r"\bl[iäa]ge?n?\b[^.]{0,60}\bnicht\s+vor\b|"
    r"\bnur\s+(?:eine\s+)?Vermutung|\bnur\s+allgemein\w*|\bnicht\s+vorhers\w+|\bkönne\s+(?:man\s+)?nicht\s+vorausges\w+"
)
# asked is whether something can be done, and it is promised
POSSIBLE = re.compile(r"^\W*ob\b.*\b(?:könn\w*|kann|möglich)\b", re.S)
AGREED = re.compile(r"^[^.]{0,80}\b(?:sag|sicher)(?:t|te|e)\s+(?:dies|das|es)\b[^.]{0,60}\bzu\W*$")
# an answer told afterwards settles what was put off
NOTE = re.compile(r"^\W*(?:\(?Anm(?:erkung|\.)|Nachtrag|Hinweis)\b", re.I)
# so many plain sentences answer, whatever is put off beside them
PLAIN = 3


def status(answers: Sequence[str], asked: str = "") -> Status:
    """Return what became of a question, given the words of all its answers and its own.

    >>> status([]), status(["Der Weg sei fertig."])
    ('unanswered', 'answered')
    >>> status(["Frau Abel sagt eine schriftliche Antwort zu."])
    'deferred'
    """
    if not answers:
        return "unanswered"
    told = [[s for s in SENTENCE_END.split(answer) if s.strip()] for answer in answers]
    if NOTE.match(answers[-1]) and not any(map(_put_off, told[-1])):
        return "answered"
    if POSSIBLE.match(asked) and all(AGREED.search(answer) for answer in answers):
        return "answered"  # "ob die Liste versandt werden könne": to promise it is to say yes
    if all(map(silent, answers)):
        return "unanswered"
    later = [s for answer in told for s in answer if _put_off(s)]
    unknown = [s for answer in told for s in answer if s not in later and _unknown(s)]
    plain = sum(map(len, told)) - len(later) - len(unknown)
    if later and (plain < PLAIN or any(_put_off(answer[0]) for answer in told if answer)):
        return "deferred"
    return "partial" if unknown else "answered"


def silent(answer: str) -> bool:
    """Return whether a reply only tells that somebody does not answer.

    >>> silent("Herr Born antwortete darauf nicht."), silent("Herr Born antwortet, dies sei nicht so.")
    (True, False)
    """
    told = [s for s in SENTENCE_END.split(answer) if s.strip()]
    return bool(told) and all(SILENT.search(s) and not _put_off(s) and not _unknown(s) for s in told)


def _put_off(sentence: str) -> bool:
    return bool(LATER.search(sentence) or SUPPLIES.search(sentence))


def _unknown(sentence: str) -> bool:
    return bool(UNKNOWN.search(sentence) or IGNORANT.search(sentence))
