"""What kind of thing a question wants to hear, and whether some words hold such a thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pipeline.german.pattern import lazy
from pipeline.library import Shape

Thing = Literal["money", "share", "number", "time", "reason", "firm", "person", "ballot", "result", "outlook"]

LONGEST = 600  # characters of a question that are looked at
_MONTHS = "Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_NUMERAL = (
    r"zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|[a-zäöü]{3,20}zehn|[a-zäöü]{3,20}zig|hundert"
    r"|tausend|beide[nr]?|kein(?:e|en|er)?|niemand|mehrere|einige|Hälfte|Drittel|Dutzend"
)
_AUTHOR = (
    r"(?:Herrn?|Frau|Stadtr\w{2,6}|Ratsherrn?|Ratsfrau|Gemeinder\w{2,6}|\w{0,12}[Bb]ürgermeister\w{0,3}"
    r"|GR|StR"
    r"|Mag\.|Dr\.)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A kind of thing: how questions ask for it, and what it looks like where it stands."""

    thing: Thing
    asked: re.Pattern[str]
    said: re.Pattern[str]


def _sign(thing: Thing, asked: str, said: str) -> Sign:
    return Sign(thing=thing, asked=lazy(rf"(?i:{asked})"), said=lazy(said))


SIGNS: tuple[Sign, ...] = (
    _sign(
        "money",
        r"\bkoste[tn]?\b|\bgekostet\b|\bteuer\b|\bkosten\b|wie ?viel geld|\bsummen?\b|\bbetrag\b|\bzahlt\b"
        r"|\bbezahl\w{1,3}\b|\w{0,20}gebühr\w{0,2}\b|\w{0,20}miete\b|\w{0,20}steuer\b|\bpreise?s?\b"
        r"|\w{0,20}fördergeld\w{0,2}\b"
        r"|\btasche greifen\b|\bblätter\w{1,3}\b|\beigenanteil\b|\bauftragssumme\b|\beinnahmen?\b"
        r"|\w{0,20}umlage\b"
        r"|\bbrachte\b.{0,60}\bein\b|\bzuschu(?:ss|ß)\b|\bbudget\b|\beingeplant\b",
        r"(?:€|\bEUR\b)\s?\d|\d\s?(?:€|T€|TEUR|T?EUR\b|Euro\b|Cent\b|Mio\b|Millionen\b|Mrd\b|,-)"
        r"|(?:Tausend|tausend|Million(?:en)?|Milliarden?)\s(?:€|Euro)",
    ),
    _sign("share", r"\bprozent\w{0,3}\b|\banteil\b|%", r"\d\s?%|\bProzent|\bv\.\s?H\."),
    _sign(
        "number",
        r"\bwie ?viele?[nr]?\b|\bwie (?:hoch|tief|groß|lang|breit|schwer|weit|oft|alt|häufig|stark)\b"
        r"|\banzahl\b",
        rf"\d|\b(?:{_NUMERAL})\b",
    ),
    _sign(
        "time",
        r"\b(?:bis|ab|seit)?\s?wann\b|\bwie lange\b|\bwelche[mnrs]? (?:jahr|monat|termin|tag|datum"
        r"|zeitpunkt|frist)",
        rf"\b(?:{_MONTHS})\b|\b\d{{1,2}}\.\s?\d{{1,2}}\.|\b(?:19|20)\d\d\b|\b[Qq]uartal|[Hh]albjahr"
        rf"|\bWochen?\b"
        r"|\b(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\b|\bTagen?\b|\bMonat(?:e"
        r"|en)?\b|\bJahre?n?\b"
        r"|\b(?:nächste|kommende|folgende)[nrsm]?\b|\b(?:Frühjahr|Frühling|Sommer|Herbst|Winter"
        r"|Jahresende|Ende|Mitte"
        r"|Anfang|Uhr|demnächst|zeitnah|kurzfristig|sofort|umgehend|bald)\b|Ferien\b|zeitpunkt\b|datum\b",
    ),
    _sign(
        "reason",
        r"\b(?:warum|weshalb|wieso|weswegen|woran|wozu|grund|gründe\w?|begründ\w{2,5}|argument)\b"
        r"|\bwie erklärte",
        r"\b(?:weil|da|denn|wegen|aufgrund|auf Grund|damit|daher|deshalb|deswegen|somit|dadurch|zumal|infolge"
        r"|um)\b|\b[Gg]r[uü]nde?n?\b|begründet|\bsonst\b|\bUrsache|zurückzuführen|\bliege?t? (?:daran"
        r"|an)\b|bedingt",
    ),
    _sign(
        "firm",
        r"\bwelche[mnrs]? (?:\w{0,20}(?:firma|firmen|unternehmen|büro)|anbieter|\w{0,20}betrieb|hersteller"
        r"|dienstleister)\b"
        r"|\ban (?:wen|welche firma)\b.{0,40}\bauftrag\b",
        r"\b(?:GmbH|mbH|AG|KG|OHG|GbR|SE|UG|e\.\s?K\.|e\.\s?G\.|eG|Co\.|Inc|Ltd|S\.A\.|Partner"
        r"|Partnerschaft)(?![\w-])"
        r"|\b(?:Firma|Fa\.|Fachfirma|Büro|Ingenieurbüro|Planungsbüro|Architekturbüro|Unternehmen"
        r"|Bauunternehmen)\s[A-ZÄÖÜ]",
    ),
    _sign(
        "ballot",
        r"gegenstimmen?|enthaltung|enthalten\b|enthielt|abgestimmt|abstimmung|gestimmt|\bstimmte?n?\b"
        r"|\bknapp\b|\beinig\b"
        r"|\bdafür\b.{0,60}\bdagegen\b|\bgegen\b.{0,60}\bgestimmt\b|\bvertrauen\b|\bnein\b.{0,20}\bzu",
        r"\b[Ee]instimmig|\b[Mm]ehrheitlich|[Ee]nthaltung|[Gg]egenstimme|\b\d{1,3}\s?(?::|zu"
        r"|gegen)\s?\d{1,3}\b"
        r"|(?i:\b\d{1,3}\s?(?:x\s)?(?:ja|nein|stimmen|dafür|dagegen)\b)|(?i:\b(?:ja|nein|dafür"
        r"|dagegen)[\w-]{0,8}:?\s?\d{1,3})"
        r"|\bStimmen\b|\bKenntnis|\b(?:zugestimmt|abgelehnt|angenommen)\b|[Ss]timmengleichheit"
        r"|\b[Ee]invernehmlich",
    ),
    _sign(
        "result",
        r"beschl[uo]ss|beschlossen|entschied|festgelegt|legten\b.{0,80}\bfest|durchgewinkt|grünes licht"
        r"|angenommen"
        r"|\bwas wurde\b|wie (?:ging|fiel|geht)|rausgekommen|\bbekam\b|\bgewählt\b|\bdurchgefallen\b"
        r"|\bauftrag\b",
        r"\b[Ee]instimmig|\b[Mm]ehrheitlich|\bbeschl(?:ie|o)(?:ß|ss)|\bbeschlossen\b|\bzugestimmt\b"
        r"|\babgelehnt\b|\bangenommen\b"
        r"|\bzur Kenntnis\b|\bKenntnisnahme\b|\bvertagt\b|\bverwiesen\b|\bzurückgestellt\b"
        r"|\bzurückgezogen\b|\bempf(?:ie|o)hl"
        r"|\bZustimmung\b|\bgenehmigt\b|\bgewählt\b|\berledigt\b|\b[Bb]eschluss|\bstimm(?:t"
        r"|en)\b.{0,200}\bzu\b",
    ),
    _sign(
        "outlook",
        r"\bnoch\b|\bsoll(?:en)?\b.{0,60}\bkommen\b|\bmuss\b|\bbeauftragt\b|\bzugesagt\b|\bversprochen\b"
        r"|\bkünftig\b|\bwill\b",
        r"\bwird\b|\bwerde(?:n)?\b|\bsoll(?:e|en|te)?\b|\bnoch\b|\bbis\b|\bzugesagt\b"
        r"|\bsagt\b.{0,80}\bzu\b|\bbeauftragt\b"
        r"|\b(?:nächste|kommende)[nrsm]?\b|\bprüf|\bklär",
    ),
    _sign(
        "person",
        r"\bwe[rmn]\b|\bwessen\b|\bwelche[rs]? (?:stadtr|gemeinder|rats|kreisr|fraktion|person|mitglied"
        r"|partei|politiker)"
        r"|\bwie heißt\b",
        rf"\b{_AUTHOR}\s(?:\w{{1,5}}\.\s)?[A-ZÄÖÜ]\w+|[Ff]raktion|\([A-ZÄÖÜ][\w/ .-]{{1,20}}\)",
    ),
)
BY_THING = {sign.thing: sign for sign in SIGNS}
# What a shape stands for, when the words of the question do not tell.
OF_SHAPE: dict[Shape, tuple[Thing, ...]] = {
    "who": ("person",), "vote": ("ballot",), "decision": ("result",), "amount": ("number",),
    "time": ("time",), "open": ("outlook",),
}  # fmt: skip


@lru_cache(maxsize=256)
def wanted(question: str, shape: Shape) -> tuple[Thing, ...]:
    """Return the kinds of things a question wants to hear.

    >>> wanted("Was kostet der neue Anhänger?", "amount")
    ('money', 'number')
    >>> wanted("Warum stockt der Bau?", "fact")
    ('reason',)
    """
    question = question[:LONGEST]
    asked = tuple(sign.thing for sign in SIGNS if sign.asked.search(question))
    return tuple(dict.fromkeys((*asked, *OF_SHAPE.get(shape, ()))))


@lru_cache(maxsize=16_384)
def holds(thing: Thing, text: str) -> bool:
    """Tell whether some words hold a thing of a kind.

    >>> holds("money", "rund 60.000 Euro"), holds("money", "rund 60.000 Plätze")
    (True, False)
    """
    return BY_THING[thing].said.search(text) is not None


# How a question asks for a thing in so many words, so that an answer without one is none.
_MUST: tuple[tuple[Thing, re.Pattern[str]], ...] = (
    (
        "money",
        lazy(
            r"(?i:\bwas (?:kost|zahl|würden?\b.{0,80}\bkosten|hat\b.{0,80}\bgekostet"
            r"|hätte\b.{0,80}\bgekostet)|\bwie teuer\b"
            r"|\bwie ?viel (?:geld|\w{0,20}(?:miete|gebühr|steuer|förderung|fördergeld|kosten|euro))\b"
            r"|\bwie ?viel\b.{0,60}\bkost"
            r"|\bwie hoch\b.{0,60}(?:kosten|miete|gebühr|steuer|beitrag|beiträge|anteil|preis|zuschuss"
            r"|summe|umlage|honorar)"
            r"|\b(?:auftrags|bau|gesamt)?summe\b|\bzu welchem preis\b)"
        ),
    ),
    ("share", lazy(r"(?i:\bwie ?viele? prozent|\bwelche[mnr]? (?:prozentsatz|anteil))")),
    ("firm", BY_THING["firm"].asked),
    ("time", lazy(r"(?i:^(?:[^?!]{1,60}[:,–]\s)?(?:bis|ab|seit)?\s?wann\b)")),
    ("number", lazy(r"(?i:\bwie ?viele\b)")),
)
MEASURES = frozenset({"Geld", "Prozent", "Euro", "Stimmen", "Mal"})
_object = lazy(
    r"(?i:\b(?:wie ?viele?[nr]?|wie (?:hoch|teuer|groß|lang) (?:ist|sind|war|waren|wird|werden|wäre|kommt)"
    r"|was kost\w{1,3}|was hat|was würden?))\s(?:(?:in|im|für|bei|zu|von)\s(?-i:[A-ZÄÖÜ][\w-]{1,40})\s)?"
    r"(?:[a-zäöüß-]{2,20}\s){0,3}?([A-ZÄÖÜ][\w-]+)"
)


@lru_cache(maxsize=256)
def specific(question: str) -> frozenset[Thing]:
    """Return the things that an answer to a question must hold.

    >>> sorted(specific("Welche Firma baut den Radweg, und was kostet er?"))
    ['firm', 'money']
    >>> specific("Warum kostet das so viel?")
    frozenset()
    """
    return frozenset(thing for thing, asked in _MUST if asked.search(question[:LONGEST]))


def subject(question: str) -> str:
    """Return the noun of which a question wants to know how many or how much; empty when it does not.

    >>> subject("Wie hoch ist die jährliche Hundesteuer in Musterau?")
    'Hundesteuer'
    >>> subject("Wie hoch ist in Musterau die Hundesteuer?")
    'Hundesteuer'
    """
    found = _object.search(question[:LONGEST])
    return found[1] if found and found[1] not in MEASURES else ""
