"""The words of a question that are worth searching for, and those that name its matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pipeline.asking.question import vocabulary as say
from pipeline.asking.question.question import Asked, Span, covers
from pipeline.german import factions, roles
from pipeline.german.bodies import is_body, is_office
from pipeline.german.mention import fold
from pipeline.german.stems import FUNCTION_WORDS
from pipeline.library import Plan, Shape

_MOST = 48
# Words of questions that say nothing of their matter.
_EMPTY = FUNCTION_WORDS | frozenset(
    """
    wir soll sollen du kannst könntest möchte worden geworden allen alles ans auflisten
    auflistung aufs aufstellung aufzählen ausgegangen außerdem bekam bekommen
    bekommt bisher bitte denn dieses dir dort eigentlich einzelnen endlich erklärte finde finden fürs
    gab geben gehen geht gemacht genau gern gerne geschah geschehen getan gib gibt ging gingen heißt
    hinter hinweg innen insgesamt irgendwas jahr jahre jahres je jemals jemand jeweils kam kamen kein
    keine keinem keinen keiner kommen kommt kriegen kriegt lassen laufe letzte letzten letzter letztes
    lief liegt's ließ liste lässt läuft
    machen machte machten macht mal mir nenn nenne nennen nicht nichts niemand
    passiert passierte reihe sagen sagt sagte sagten schon sei seien sonst sowas stand standen stehen
    steht stellte such suche tat tun verlauf viel viele vielen wann weiß wem wen wer's weshalb wessen
    weswegen wieviel wieviele wofür wogegen woher wohin womit wonach woran worauf worin worum worüber
    wovon wozu wurden wusste während wäre zeig zeige zeigen zuletzt zusammen zähle über überall
    überhaupt übers übersicht
    """.split()
)
_SHAPE_WORDS = re.compile(
    rf"(?:{say.many()}|{say.ASKS}|{say.ANSWERS}|{say.PROMISES}|\b(?:{say.RESULT})\b"
    r"|\b(?:stell(?:t|te|ten|en)|gestellt\w{0,2}|gefasst\w{0,2}|fassten?|getroffen|beschlossen\w{0,2}"
    r"|entschieden|abgestimmt"
    r"|(?:nach|an|rück)?gefragt|(?:an|nach)?fragten?|wissen|woll(?:t|te|ten|en)|zugesagt|versprochen"
    r"|versprach|erkundig\w{0,3}"
    r"|gekündigt|angekündigt|ankündigen|offen\w{0,2}|erledig\w{1,3}|aussteh\w{0,4}|einstimmig\w{0,2}"
    r"|mehrheitlich\w{0,2}|beantragt\w{0,2}"
    r"|stimmten?|gestimmt|enthalten|enthielt\w{0,2}|nachgehakt|oft|häufig|anzahl|zahl|aus"
    r"|unerledigt\w{0,2}|eingelöst|vollzug|melden"
    r"|beraten|behandelt|beantwortet\w{0,2}|unbeantwortet\w{0,2}|alle[nrs]?|sämtliche\w?|noch|nicht|nie"
    r"|muss|verlang\w{1,4}|traf|trafen|überfällig\w{0,2}|nicht-?öffentlich\w{0,2}|liefern|gesprochen"
    r"|besprochen|angesprochen"
    r"|gehalten|gemeldet|bearbeitet|übertragen|erteilt|vor|brachten?))\b",
    re.I,
)
_GENERAL = re.compile(
    r"\w{0,20}(?:sitzung(?:en)?|protokolle?n?|niederschrift(?:en)?|tagesordnung|gremi(?:um|en)"
    r"|verwaltung|rathaus(?:es)?|fragestunde|fraktion(?:en)?|amt(?:es)?|gemeinden?|mitglied(?:er|ern)?)"
    r"|bibliothek|seite|teil|schluss|ende|\w{0,12}(?<!innen)stadt|kommunen?|städte[n]?|sachen?"
    r"|dinge[n]?|leute[n]?"
    r"|\w{0,12}politik(?:er)?"
)


def content(
    asked: Asked, shape: Shape, dropped: Iterable[Span], written: Mapping[Span, str]
) -> tuple[str, ...]:
    """Return the words to search for, as asked, none twice.

    ``dropped`` are times that became a limit. ``written`` says how the library writes a place, so that
    "Musterauer" is searched for as "Musterau".
    """
    found: dict[str, str] = {}
    away, done = tuple(dropped), set[Span]()
    for part in asked.parts:
        place = next((span for span in written if span.start <= part.start < span.end), None)
        if place is not None:
            if place not in done:
                found.setdefault(fold(written[place]), written[place])
                done.add(place)
            continue
        if covers(away, part.start, part.end) or not _says(part.text, shape):
            continue
        found.setdefault(fold(part.text), part.text)
    return tuple(found.values())[:_MOST]


def _says(word: str, shape: Shape) -> bool:
    low = word.casefold()
    if len(word) < 2 or low in _EMPTY:
        return False
    return not (shape in ("list", "count") and _SHAPE_WORDS.fullmatch(low))


def matter(asked: Asked, spans: Iterable[Span]) -> tuple[str, ...]:
    """Return the words of a question that name a matter, outside of names and times."""
    taken = tuple(spans)
    return tuple(
        part.text
        for part in asked.parts
        if not covers(taken, part.start, part.end) and _says(part.text, "list") and not is_general(part.text)
    )


def is_general(word: str) -> bool:
    """Tell whether a word names a body, an office or a sitting, and no matter of its own."""
    low = word.casefold()
    last = word.rpartition("-")[2] or word
    capital = last[:1].upper() + last[1:]
    role = roles.look(capital)
    sits = role is not None and role.category not in roles.GENERIC | {"administration"}
    return bool(_GENERAL.fullmatch(low)) or sits or (is_body(capital) and not is_office(capital))


def topic(plan: Plan) -> tuple[str, ...]:
    """Return the words of a plan that no filter stands for: those that an entry of a list has to be about."""
    stands = {fold(word) for name in _names(plan) for word in re.split(r"[\s-]", name)} | {
        fold(n) for n in _names(plan)
    }
    return tuple(
        word
        for word in plan.words
        if fold(word) not in stands
        and fold(word).removesuffix("s") not in stands
        and not is_general(word)
        and not (plan.filter.factions and factions.find(word))
    )


def _names(plan: Plan) -> tuple[str, ...]:
    chosen = plan.filter
    names = (*chosen.people, *chosen.factions, chosen.municipality, chosen.committee)
    return tuple(name for name in names if name)
