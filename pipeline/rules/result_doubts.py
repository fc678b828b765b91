"""What speaks against a sentence telling a result of this meeting: other times, other people, mere talk."""

from __future__ import annotations

import re

from pipeline.german.cues import Cue
from pipeline.german.pattern import lazy

CLOSED = r"(?:nicht ?-? ?öffentl(?:ich\w{0,2}|\.)|geheime[rn])"  # as of a meeting

PAST = lazy(
    r"\b(?:bislang|bisher|noch nicht|noch keine?)\b|\bin (?:der|seiner|ihrer) (?:letzten"
    r"|vergangenen|vorigen|vorherigen|damaligen|jüngsten|gestrigen|konstituierenden) Sitzung\b"
    r"|\bin (?:der|seiner|ihrer) (?:\d{1,3}\. )?Sitzung (?:am|vom|im|des|der)\b"
    r"|\bin der (?:letzten|vorigen|vergangenen|vorherigen) \w{0,20}sitzung\b"
    r"|\b(?:bereits|seinerzeit|damals|zuletzt|schon|ursprünglich|früher|mittlerweile|inzwischen"
    r"|üblicherweise|normalerweise)\b|\bvor (?:\w{1,12} )?(?:Jahr(?:en)?|Monat(?:en)?|Wochen?)\b"
    r"|\b(?:letzten|vergangenen|vorigen|letztes|voriges) (?:Jahr(?:es)?|Monat|Woche|Herbst"
    r"|Frühjahr|Sommer|Winter)\b",
    re.IGNORECASE,
)
# a form that nobody has filled in: "genehmigt in der Sitzung am ........"
BLANK = lazy(r"\.{4,}|_{3,}|…{2,}|(?:\. ){4,}")
# a clause within a clause: "zieht den Antrag, weil die Mittel schon bereitstehen, zurück"
EMBEDDED = lazy(
    r", (?:dass|weil|da|obwohl|nachdem|wonach|ob|wie|d(?:er|ie|as)) [^,;]{1,200},"
    r"(?= (?:zurück|zu|ab|an|zur Kenntnis|einstimmig|mehrheitlich|einvernehmlich|bei|mit)\b)"
    r"|(?<=\bzur Kenntnis), (?:dass|wie|ob|wann|warum)\b.{1,300}$"
)
# a day right at the verb of the past: the body met then, not now
_DAY = (
    r"(?:im (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
    r"|(?:am|vom) (?:\w{2,10}, (?:de[mn] )?)?\d{1,2}\. ?(?:\d{1,2}\.|[A-ZÄ][a-zä]{2,8}\b))"
)
ON_A_DAY = lazy(
    rf"\b(?:beschloss|empfahl|stimmte|lehnte|nahm|billigte|genehmigte|wählte|fasste|erteilte|beauftragte"
    rf"|hat|haben) {_DAY}"
    rf"|^\W{{0,3}}(?:Am|Bereits am) \d{{1,2}}\. ?(?:\d{{1,2}}\.|[A-ZÄ])[^,;]{{0,30}}(?:\b(?:beschloss"
    rf"|empfahl|stimmte|lehnte"
    rf"|nahm|billigte|genehmigte|wählte|fasste|hat|haben|wurden?)\b)"
    rf"|\b[Mm]it (?:Beschluss|Schreiben|Bescheid) {_DAY}|\bin der \w{{0,20}}[Ss]itzung {_DAY}"
)
LATER = lazy(r"\b(?:derzeit|demnächst|künftig|zukünftig|dann|später|voraussichtlich|noch)\b")
DATED = lazy(r"\b(?:im Jahr |seit |im \w{3,9} )?(?:19|20)\d\d\b")
UNREAL = lazy(
    r"^\W{0,3}(?:Wenn|Falls|Sofern|Sobald|Sollten?|Bevor|Ob|Würde|Wer|Wann|Wie)\b|\?\W{0,3}$"
    r"|\b(?:wenn|falls|sofern|solange)\b|\bkönn(?:te|e)\b"
)
SPEECH = lazy(
    r"\b(?<!so )(?!ergänzten? (?:Tagesordnung|Fassung|Antrag|Vorlage|Satzung|Niederschrift|Beschluss))"
    r"(?:(?:erklär|sag|mein|beton|frag|erläuter|bemängel|kritisier|ergänz|beantrag|reg|äußer"
    r"|führ|merk|erinner|glaub|begrüß|kündig|erkundig|appellier|plädier|versicher|lob|zitier"
    r"|vermut|hoff|informier|teil)(?:t|te|en|ten)"
    r"|(?:bericht|antwort|bitt|beantwort|befürcht|find)(?:et|ete|en|eten)|bat|baten|weist|wies"
    r"|wiesen|fand|schlägt|schlug|möchte|denkt|dachte|gibt|gab|verliest|verlas|spricht|sprach)\b"
)
REPORTED = lazy(r"\bworden (?:sei|seien|war|waren|ist|sind)\b")
# people outside the room who vote
PUBLIC = lazy(
    r"\b(?:\w{0,20}[Bb]efragung|[Uu]mfrage|Bürgerentscheid|Volksabstimmung|Volksentscheid"
    r"|Urwahl)\b"
)
SAID_BY = lazy(
    r", (?:so|sagt|sagte|erklärt|erklärte|meint|meinte|betont|betonte|ergänzt|ergänzte|berichtet"
    r"|berichtete)"
    r" (?:der|die|das|Herr|Frau|[A-ZÄÖÜ])"
)
# told of a closed meeting in the past tense
_THERE = (
    rf"\b(?:[Ii]n|[Aa]us) (?:der |einer )?(?:\w{{5,20}} ){{0,2}}{CLOSED} (?:\w{{4,20}} )?"
    r"(?:Sitzung|Beratung)\b"
    rf"|\b[Ii]m {CLOSED} (?:Sitzungs)?[Tt]eil\b"
)
_CLOSED_BEFORE = Cue("öffentl|geheim", _THERE)
_GONE = lazy(
    r"\b(?:wurden?|worden|hat|haben|hatte|beschloss|stimmte|genehmigte|lehnte|nahm|fasste|gefasst\w{0,2})\b"
)


def behind_closed_doors(text: str) -> bool:
    """Return whether a sentence tells what was done in a closed meeting before.

    >>> behind_closed_doors("In nichtöffentlicher Sitzung wurde der Verkauf beschlossen.")
    True
    >>> behind_closed_doors("Der Rat beschließt, die Sache in nichtöffentlicher Sitzung zu beraten.")
    False
    """
    text = text[:600]
    return bool(_CLOSED_BEFORE.search(text)) and bool(_GONE.search(text))
