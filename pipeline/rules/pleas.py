"""How minutes word what is asked for, what is not there yet and who knows more."""

from __future__ import annotations

from pipeline.german.pattern import lazy
from pipeline.rules.work import LATER

PROCEDURE = lazy(
    r"\b(?:um|ums) (?:\w+ ){0,3}(?:Handzeichen|Abstimmung(?!\s+mit)|Wortmeldungen?|Wort|Verständnis"
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
# Of these words every wish without a verb of asking has one.
OWING = frozenset({"solle", "sollte", "möge", "müsse", "müsste"})
WISHING = OWING | frozenset("wäre sei kann können könne könnte könnten möchte möchten wolle will".split())
COULD_YOU = lazy(
    r"^\W*(?:Wäre|Sei) es (?:\w+ ){0,2}(?:möglich|denkbar|machbar)\b"
    r"(?=.*\bzu ?\w*en\b|.*\b\w{2,12}zu\w{3,}en\b)"
    r"|^\W*(?:Vielleicht |Eventuell )?(?:[Kk]ann|[Kk]önnen|[Kk]önnte|[Kk]önnten|[Kk]önne)\s(?:man"
    r"|die Stadt|die Verwaltung|die Gemeinde|dies|das|hier)\b"
    r"(?!.*\b(?:bestätigen|sagen|erklären|erläutern|mitteilen|beantworten|beziffern|bestätigt|gesagt"
    r"|erklärt|erläutert|beziffert|mitgeteilt|beantwortet|ausgehen|ausgegangen|verstehen|einsehen)\b)"
)
WANTS = lazy(
    r"^(?!\W*(?:Wenn|Falls|Wer)\b).*\b(?:möchten?|wolle|will)"
    r"(?:\s(?:er|sie|man|ich|wir|auch|gerne?|aber|daher)){0,3}, dass\b"
)
PENDING = lazy(
    r"\b(?:liegt|liegen|lägen|liege)\b[^.;]{0,60}\bnoch (?:nicht|keine?)\b[^.;]{0,40}\bvor\b"
    r"|\bnoch (?:nicht|keine?)\b[^.;]{0,60}\b(?:vorliegen|vorliege|vorliegt|vorlägen)\b"
    r"|\bnoch (?:nicht|keine?)\b[^.;]{0,60}\b(?:geliefert|beantwortet|benannt|beziffert|abgeschlossen"
    r"|vorgelegt|genannt) werden\b"
    r"|\b(?:steht|stehen|stehe|stünden|stünde)\b[^.;]{0,60}\bnoch aus\b|\bnoch aussteh(?:t|en|e"
    r"|end)\b|\bnoch ausstehend"
    r"|\bläuft (?:noch |derzeit )?bis\b|\bnoch nicht (?:komplett|vollständig|abgeschlossen"
    r"|fertig)\b"
    r"|\ban einer Lösung gearbeitet\b"
    r"|\bin (?:Arbeit|Bearbeitung|Prüfung|Klärung|Erarbeitung|Vorbereitung)\b(?!\sbefindlich)"
    r"|\b(?:derzeit|zurzeit|zur Zeit|aktuell|momentan|noch)\b[^.;]{0,80}\b(?:erarbeitet|untersucht"
    r"|geprüft|ausgewertet|überarbeitet"
    r"|geklärt|abgestimmt)\s?(?:werden|wird|werde|würden?)?\b"
    r"|\b(?:müsse|müssen|muss|müssten)\b[^.;]{0,80}\b(?:geklärt|geprüft|abgestimmt|gewürdigt)\b"
    r"|\b(?:ist|sind|sei|seien)\b[^.,;]{0,80}\bnoch\b[^.,;]{0,40}"
    r"\b(?:zu (?:prüfen|klären|ermitteln|besprechen)"
    r"|(?:ab|auf)zuklären|abzustimmen|einzuholen|nachzureichen|vorzulegen|nachzuliefern)\b"
)
# Of these words every sentence with a pending result has one.
STILL_OPEN = frozenset(
    """
    noch läuft gearbeitet arbeit bearbeitung prüfung klärung erarbeitung vorbereitung
    erarbeitet untersucht geprüft ausgewertet überarbeitet geklärt abgestimmt gewürdigt
    """.split()
)
REFERRAL = lazy(
    r"\b(?:kann|könne|könnte|wird|werde)\b[^.;]{0,40}\b(?:mehr|Näheres|Genaueres|weitere|nähere"
    r"|Auskunft|Auskünfte)\b[^.;]{0,60}"
    r"\b(?:sagen|geben|erteilen|berichten|beitragen|weiterhelfen)\b"
    r"|\b(?:zuständig|verantwortlich|Ansprechpartner(?:in)?|Ansprechperson)\b(?: (?:hierfür"
    r"|dafür))? (?:ist|sei|sind|seien)\b"
    r"|\b(?:ist|sei)\b[^.;]{0,30}\bAnsprechpartner(?:in)?\b"
)
KNOWING_MORE = frozenset(
    """
    sagen geben erteilen berichten beitragen weiterhelfen
    zuständig verantwortlich ansprechpartner ansprechpartnerin ansprechperson
    """.split()
)
# "mehr Mut", "frohe Weihnachten": opinions and greetings, no work.
OPINION = lazy(
    r"\b(?:mehr|weniger|besser\w*|stärker\w*|größer\w*|schneller\w*|froh\w*|schön\w*|gut\w*"
    r"|alles Gute|viel|Erfolg|Gesundheit)\s(?!Informationen|Zahlen|Details|Unterlagen)"
)
# Whoever sits in the hall is asked for something now.
AUDIENCE = lazy(
    r"^\W*(?:(?:daher|nun|sodann|anschließend|daraufhin|alle|auch)\s){0,2}(?:die|alle|den|das)\s"
    r"(?:\w+en\s)?(?:Anwesenden|Besucher\w*|Zuhörer\w*|Gäste"
    r"|Zuschauer\w*|Presse\w*|Öffentlichkeit|Mitglieder|Ausschussmitglieder|Ratsmitglieder|Fraktionen|Publikum|Personalrat)\b"
)
# Who is put up for election, what is said at once, what belongs to the order of the day.
AT_ONCE = lazy(
    r"\bzu entschuldigen\b|\b(?:Einwohner|Bürger)?[Ff]ragestunde\b[^;]{0,160}\bdurchzuführen\b|"
    r"\bums Wort\b|\b(?:Sätze|Worte) (?:dazu |hierzu )?(?:zu )?sagen\b"
    r"|\bals (?:\w+ )?(?:Vertreter|Mitglied|Vorsitzende|Schriftführer|Beisitzer|Stellvertreter|Nachfolger"
    r"|Kandidat)\w*|\bListe \d|\b(?:Beratung|Abstimmung|Diskussion)\b[^,;]{0,80}"
    r"\b(?:vorzunehmen|durchzuführen|zu beenden|zu schließen)\b"
    r"|\b(?:Tagesordnungspunkt|TOP|Antrag)\b[^,;]{0,80}"
    r"\b(?:vorzuziehen|zu behandeln|zurückzuziehen|zurückzustellen|zu streichen)\b"
)
# A state of mind is no work.
ATTITUDE = lazy(
    r"\b(?:zu akzeptieren|zu bedenken|zu respektieren|anzuerkennen|zu verstehen|zu glauben|mitzudenken"
    r"|aus den Augen zu verlieren|im (?:Blick|Auge|Hinterkopf) zu (?:behalten|haben)|ernst zu nehmen"
    r"|zur Kenntnis zu nehmen|(?:sachlich|ruhig|fair) zu bleiben|außer Acht zu lassen|nicht zu vergessen)\b"
)
# Papers demand, laws recommend: nobody in the room does.
THING = lazy(
    r"\b(?:Antrag|Vorlage|Gesetz|Konzept|Gutachten|Richtlinie|Satzung|Verordnung|Land|Bund|Studie|Stellungnahme)\s"
    r"(?:\w+\s){0,3}$"
)
# The office should do something, says a member.
SHOULD = lazy(
    r"\b(?:[Dd]ie (?:Stadt|Gemeinde|Kreis)?[Vv]erwaltung|[Dd]er Bauhof|[Dd]as Ordnungsamt)\s"
    r"(?:solle|sollte|möge|müsse|müsste)\b(?P<task>[^;]{8,})"
)


def procedural(text: str, start: int) -> bool:
    """Tell whether what is asked for behind an offset happens in the meeting itself.

    >>> procedural("bittet Frau Abel, das Konzept vorzustellen", 6)
    True
    >>> procedural("bittet Frau Abel, das Konzept in der nächsten Sitzung vorzustellen", 6)
    False
    """
    return bool(PROCEDURE.search(text, start)) and not LATER.search(text, start)
