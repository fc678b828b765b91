"""What makes a sentence no report: not yet, partly, a condition, a wish, a question, somebody's hope."""

from __future__ import annotations

import re

from pipeline.german.pattern import lazy

_NOT_YET = (
    r"nicht|kein\w{0,2}|weder|nie|weiterhin|steht aus|aus(?:steh|ständ)\w+|dauer\w+ an|derzeit|zurzeit"
    r"|momentan"
    r"|bisher|gegenwärtig|nach wie vor|in Vorbereitung|in Klärung|in Planung"
    r"|bislang|demnächst|künftig|zunächst"
    r"|noch(?! (?:am|im|in der|vor|in derselben|diese[nr]?)\b)|erneut"
    r"|wieder defekt"
    r"|bevor|ehe|(?<![\d.] )(?<!reicht )bis(?! \w+ Uhr)|vorerst|bleibt|bleiben|geplant|vorgesehen"
    r"|beabsichtigt"
    r"|angekündigt"
    r"|angefordert"
    r"|pendent|hängig|vergessen|übersehen|fehlt|fehlen|folgt|folgen|in Aussicht|unerledigt|offen|steckt"
    r"|läuft an"
    r"|abgesagt|verschoben|vertagt|zurückgestellt|zurückgezogen|gescheitert|gesucht|in (?:Arbeit"
    r"|Bearbeitung|Prüfung)"
    r"|begonnen|angelaufen|angefangen|gestartet|eingeleitet|in Angriff"
)
_PARTLY = (
    r"teilweise|teils|zum Teil|zu Teilen|ein(?:en)? Teil|nur|lediglich|erst(?! (?:am|im)\b)|provisorisch"
    r"|vorläufig"
    r"|notdürftig|fast|beinahe|weitgehend|größtenteils|vorübergehend|behelfsmäßig|einstweilen"
    r"|übergangsweise|halb"
    r"|überwiegend|mehrheitlich|zur Hälfte|die Hälfte|(?:erste[rsn]?|zweite[rsn]?) (?:Teil|Abschnitt"
    r"|Hälfte)"
    r"|ersten (?:beiden|zwei|drei|vier)"
    r"|erste[rsn]?\s(?:\w*[Gg]espräche?|Treffen|Kontakte?|Kontaktaufnahme|Sondierung\w*|Schritte?|Runde|Fühlung\w*)"
    r"|ungeklärt|unklar|ungewiss|strittig"
)
_UNREAL = (
    r"räum(?:t|te|ten)\b[^.;]{0,60}\bein|soll|sollen|solle|sollten?|könnten?|würden?|hätten?|wären?|wenn"
    r"|falls|sofern|soweit|sobald|solange|ob"
    r"|will|wolle|wollen|muss|müssen|müsse|kann|können|könne|angeblich|vermutlich|wohl|vielleicht|möge"
    r"|mögen"
    r"|müsste[n]?|dürfte[n]?"
)
_STANCE = (
    r"hoff(?:t|e|te)|vermutete?|bezweifelte?|erwartete?|wünscht(?:e)?|bittet|bat|baten|fordert(?:e)?"
    r"|beantragte?|kritisiert(?:e)?"
    r"|bemängelte?|moniert(?:e)?|bedauert(?:e)?|urgiert(?:e)?|mahnt(?:e)?|regte?|schlägt|schlug"
    r"|verlangt(?:e)?|ersucht(?:e)?"
    r"|erinnert(?:e)?|beklagt(?:e)?|reklamiert(?:e)?|vermisst(?:e)?"
)
# "hatte ... beantragt", "wurde angefordert": a deed of its own, neither a wish nor something still to come.
_AUXILIARY = r"(?:hat|haben|habe|hatten?|ist|sind|sei|seien|war|waren|wurden?)"
DEMANDED = lazy(
    rf"\b(?P<aux>{_AUXILIARY}\b[^;,:?]{{0,140}}?)\b(?:beantragt|angefordert)\b(?! (?:nicht|werden))"
    rf"|\b(?:beantragt|angefordert)\s(?P<behind>(?:worden\s)?{_AUXILIARY})\b",
    re.IGNORECASE,
)
DOUBT = lazy(rf"\b(?:{_NOT_YET}|{_PARTLY}|{_UNREAL}|{_STANCE})\b|\?", re.IGNORECASE)
DOUBT_BEFORE = lazy(
    r"\b(?:wenn|falls|sofern|sobald|sollten?|ob|hofft|hoffe|vermutet|bezweifelt|bittet|fordert|wünscht"
    r"|erwartet|verlangt|urgiert)\b",
    re.IGNORECASE,
)
# A reason or an agreement tells of no deed; a clause in the present tense neither.
NO_REPORT = lazy(
    r"^(?:weil|obwohl|da|obgleich|nicht|warum|weshalb|wieso|wann|welche\w*|wer)\b"
    r"|\bverständigt|\bvereinbart(?! w)|\beinigt\w* sich"
)
SUBORDINATE = lazy(r"^(?:dass|ob|wie|wann|wo)\b")
# What is said beside a report that shows it to be a step only.
UNSETTLED = lazy(r"\b(?:ungeklärt|unklar|ungewiss|strittig|steh(?:t|en) (?:noch )?aus|noch nicht ab\w+)\b")
# What has been so for a while is no good state, or only a step: "ist seit Mai gesperrt".
BROKEN = lazy(
    r"\b(?:gesperrt|defekt|kaputt|außer Betrieb|dunkel|verstopft|undicht|beschädigt|verschmutzt|zugewachsen"
    r"|ausgefallen|geschlossen|überfällig|verschwunden|Ausschreibung|Prüfung|Verfahren|Planung|Abstimmung"
    r"|Verhandlung\w*|Arbeiten)\b"
)
# What was found may well be a no; it is no answer where the answer is put off.
PENDING = lazy(
    r"\b(?:noch|bislang|bisher|derzeit (?:noch|geprüft)|aus(?:steh|ständ)\w*|steht aus|nachgereicht wird"
    r"|nachreichen"
    r"|in (?:Arbeit|Bearbeitung|Prüfung|Klärung)|(?:geprüft|geklärt|nachgereicht|vorgelegt|ermittelt"
    r"|erstellt|erfolgen"
    r"|nachgeliefert|behandelt|bearbeitet|beantwortet|beantworten|mitgeteilt|berichtet|abgestimmt"
    r"|eingeholt|untersucht)"
    r" (?:wird|werde|werden|sollen|soll)|(?:wird|werde|werden|soll|sollen|will|wolle|müsse"
    r"|muss)\b[^.;]{0,80}\b(?:geprüft"
    r"|geklärt|nachgereicht|vorgelegt|ermittelt|nachgeliefert|beantwortet|abgestimmt|eingeholt|prüfen"
    r"|klären|beantworten"
    r"|nachreichen|nachfragen|kümmern|untersucht)|erneut|später|kümmer\w+|zu prüfen sei|bittet|bitte|sobald"
    r"|keine (?:Antwort|Rückmeldung|Aussage|Auskunft|Reaktion|Entscheidung)|nicht (?:vor\b|geantwortet"
    r"|bekannt|beantwort\w+))\b"
    r"|\?",
    re.IGNORECASE,
)
# The rest of what was done in part: "zwei stehen noch aus", "die östliche Hälfte fehlt".
REST = lazy(
    r"\b(?:Rest|restliche\w*|übrigen?|verbleibende\w*|andere[nr]? (?:Hälfte|Seite|Teil))\b"
    r"|^\W*(?:und |aber |jedoch )?(?:die |der |das )?(?:zwei|drei|vier|fünf|sechs|weitere\w*|einige"
    r"|eine[rs]?|\w{2,20}er?e?n?"
    r" (?:Teil|Hälfte|Abschnitt)|\w{3,20})\s(?:(?:steht|stehen|stehe)\b[^,;]{0,40}(?:noch|aus\W*$)"
    r"|(?:fehlt|fehlen|fehle|folgt|folge|folgen)\b[^,;]{0,40}(?:noch|aus|$))"
    r"|\bnoch (?:immer )?(?:nicht|kein)|\b(?:kommt|kommen|muss|müssen|braucht|brauchen"
    r"|fehlten)\b[^,;]{0,30}\bnoch\b"
    r"|\b(?:Antwort|Rückmeldung|Zusage|Genehmigung|Entscheidung|Auskunft|Stellungnahme"
    r"|Beurteilung)\s(?:fehlt|steht"
    r"|lässt|liegt\b[^,;]{0,20}\bnicht)\b",
    re.IGNORECASE,
)
# The sentence behind a report takes it back: "Allerdings fehlt noch ...", "Inzwischen ist sie wieder defekt".
TAKEN_BACK = lazy(
    r"^\W*(?:Allerdings|Jedoch|Leider|Aber|Inzwischen|Mittlerweile|Nun|Doch|Sie|Er|Es|Diese[rs]?"
    r"|Die andere|Der Rest)\b"
    r"[^.;]{0,120}\b(?:wieder (?:defekt|kaputt|ausgefallen|beschädigt|undicht|locker|dunkel|verschwunden"
    r"|abgebrochen"
    r"|verstopft)|fehlt\w{0,2} noch|noch nicht|steh(?:t|en) (?:noch )?aus|erneut (?:defekt|ausgefallen"
    r"|beschädigt|kaputt))"
)


def doubted(text: str) -> bool:
    """Tell whether words say of a thing that it is not done, or not wholly.

    >>> doubted("Die Bank ist noch nicht erneuert."), doubted("Die Bank ist erneuert.")
    (True, False)
    """
    return bool(DOUBT.search(text))
