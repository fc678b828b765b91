"""How minutes word what is asked for, what is not there yet and who knows more."""

from __future__ import annotations

from pipeline.german.pattern import lazy

PROCEDURE = lazy(
    r"\bum (?:\w+ ){0,3}(?:Handzeichen|Abstimmung(?!\s+mit)|Wortmeldungen?|Wort|Verständnis"
    r"|Entschuldigung|Zustimmung"
    r"|Ruhe|Aufmerksamkeit|Annahme|Ablehnung|Vortrag|Präsentation|Disziplin|Geduld|Nachsicht|Votum|Unterstützung"
    r"|Beachtung"
    r"|Beschlussfassung|Kenntnisnahme|Vorstellung (?:des|der) (?:Punkt|Tagesordnungspunkt)\w*)\b"
    r"|\bum (?:ihre|seine)[nms]? (?!\w*[Pp]rüfung)\w+(?=[.,]|$)"
    r"|\b(?:Platz zu nehmen|vorzutragen|vorzustellen|einzuführen|zu erläutern|zu präsentieren"
    r"|zuzustimmen|abzulehnen"
    r"|zu folgen|sich zu erheben|Schweigeminute|zu beginnen|fortzufahren|abzustimmen|Nichtöffentlichkeit"
    r"|das Wort|zu vertagen|abzusetzen|zu verweisen)\b"
)
INFORMATION = lazy(
    r"\bum (?:\w+ ){0,3}(?:Auskunft|Auskünfte|Mitteilung|Information(?:en)?|Aufklärung"
    r"|Erläuterung(?:en)?|Ausführung(?:en)?|Erklärung|Einschätzung"
    r"|Antwort|Beantwortung|Sachstand|Stellungnahme|Konkretisierung|Klarstellung)\b|\bmitzuteilen\b"
    r"|\bdarzulegen\b"
)
COULD_YOU = lazy(
    r"^\W*(?:Vielleicht |Eventuell )?(?:[Kk]ann|[Kk]önnen|[Kk]önnte|[Kk]önnten|[Kk]önne)\s(?:man"
    r"|die Stadt|die Verwaltung|die Gemeinde|dies|das|hier)\b"
    r"(?!.*\b(?:bestätigen|sagen|erklären|erläutern|mitteilen|beantworten|beziffern)\b)"
)
WANTS = lazy(r"\b(?:möchten?|wolle|will)(?:\s(?:er|sie|man|ich|wir|auch|gerne?|aber|daher)){0,3}, dass\b")
PENDING = lazy(
    r"\b(?:liegt|liegen|lägen|liege)\b[^.;]{0,60}\bnoch (?:nicht|keine?)\b[^.;]{0,40}\bvor\b"
    r"|\bnoch (?:nicht|keine?)\b[^.;]{0,60}\b(?:vorliegen|vorliege|vorliegt|vorlägen)\b"
    r"|\bnoch (?:nicht|keine?)\b[^.;]{0,60}\b(?:geliefert|beantwortet|benannt|beziffert|abgeschlossen"
    r"|vorgelegt|genannt) werden\b"
    r"|\b(?:steht|stehen|stehe|stünden|stünde)\b[^.;]{0,60}\bnoch aus\b|\bnoch aussteh(?:t|en|e"
    r"|end)\b|\bnoch ausstehend"
    r"|\bläuft (?:noch |derzeit )?bis\b|\bnoch nicht (?:komplett|vollständig|abgeschlossen"
    r"|fertig)\b"
    r"|\bin (?:Arbeit|Bearbeitung|Prüfung|Klärung|Erarbeitung|Vorbereitung)\b(?!\sbefindlich)"
    r"|\b(?:derzeit|zurzeit|zur Zeit|aktuell|momentan|noch)\b[^.;]{0,80}\b(?:erarbeitet|untersucht"
    r"|geprüft|ausgewertet|überarbeitet"
    r"|geklärt|abgestimmt)\s?(?:werden|wird|werde|würden?)?\b"
    r"|\b(?:müsse|müssen|muss|müssten)\b[^.;]{0,80}\b(?:geklärt|geprüft|abgestimmt|gewürdigt)\b"
)
REFERRAL = lazy(
    r"\b(?:kann|könne|könnte|wird|werde)\b[^.;]{0,40}\b(?:mehr|Näheres|Genaueres|weitere|nähere"
    r"|Auskunft|Auskünfte)\b[^.;]{0,60}"
    r"\b(?:sagen|geben|erteilen|berichten|beitragen|weiterhelfen)\b"
    r"|\b(?:zuständig|verantwortlich|Ansprechpartner(?:in)?|Ansprechperson)\b(?: (?:hierfür"
    r"|dafür))? (?:ist|sei|sind|seien)\b"
    r"|\b(?:ist|sei)\b[^.;]{0,30}\bAnsprechpartner(?:in)?\b"
)
