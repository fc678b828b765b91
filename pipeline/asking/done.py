"""Sentences that report something done: "wurde inzwischen repariert", "liegt nun vor", "ist beigefügt"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.asking.deeds import reported
from pipeline.asking.things import chains, paper, specific
from pipeline.german.pattern import lazy
from pipeline.model import Minutes

BRIEF = 140  # characters of a telegram or of a short reply
HELPING = lazy(
    r"\b(?:konnten?|ist|sind|sei|seien|war|waren|wurden?|worden|hat|haben|habe|hatten?)\b", re.IGNORECASE
)
COMING = lazy(r"\b(?:wird|werden|werde)\b", re.IGNORECASE)
PAST = lazy(r"\b(?:worden|wurden?|konnten?)\b", re.IGNORECASE)
# "liegt nun vor", "liegt der Niederschrift bei"
THERE = lazy(
    r"\b(?:liegt|liegen|lag|lagen|liege|lägen)\b[^;]{0,80}\b(?:vor|bei)\b(?=\W*$|[,;.:]|\sund\b)"
    r"|\b(?:vor|bei)(?:liegt|liegen|liege)\b"
    r"|\bAngebote?\b[^;]{0,80}\b(?:liegt|liegen|lagen) (?:zwischen|bei)\b"
)
# "brennt wieder", "steht seit dem 17. April", "ist seit August sauber", "wieder in Betrieb"
_WORKS = (
    r"brennt|brennen|leuchtet|leuchten|läuft|laufen|funktioniert|funktionieren|steht|stehen|hängt|hängen"
    r"|fließt|ist|sind|sei|seien"
)
STATE = lazy(
    rf"\b(?:{_WORKS})\b[^;,]{{0,60}}\b(?:wieder|seit)\b|\b[Ss]eit\b[^;,]{{1,80}}\b(?:{_WORKS})\b"
    r"|\b(?:hing|hingen|stand|standen)\b[^;,]{0,20}\b(?:vom|von|seit|im|für)\b"
    r"|\bwieder (?:in Betrieb|frei|geöffnet|hell|sauber|nutzbar|befahrbar|begehbar|zugänglich|gelaufen|intakt"
    r"|funktionsfähig|in Ordnung|läuft|brennt|funktioniert)\b"
)
# Something told on the spot: a figure, a finding.
TELLS = lazy(
    r"\b(?:beziffert\w{0,2}|nennt|nannte|(?:gibt|gab)\b[^;]{1,120}\bbekannt|berichtet\w{0,2}|verliest|verlas"
    r"|informiert\w{0,2}|(?:teilt|teilte)\b[^;]{0,120}\bmit|(?:reicht|reichte)\b[^;]{1,160}\bnach"
    r"|(?:legt|legte|trägt|trug|stellt|stellte)\b[^;]{1,160}\bvor)\b"
)
CONTENT = lazy(
    r"\b(?:wonach|danach|demnach|zufolge|ergeben)\b|\b\d{1,3}(?:\.\d{3})+\b|\b\d+(?:,\d+)?(?=\s|\.?$)"
)
# What makes a report none: not yet, partly, a condition, a wish, a question, somebody's hope.
_NOT_YET = (
    r"nicht|kein\w{0,2}|weder|nie|weiterhin|steht aus|aussteh\w+|dauer\w+ an|derzeit|zurzeit|momentan|bisher"
    r"|bislang|demnächst|künftig|zunächst|noch(?! (?:am|im|in der|vor)\b)|erneut|wieder defekt|bevor|ehe"
    r"|(?<![\d.] )bis|vorerst|bleibt|bleiben|geplant|vorgesehen|beabsichtigt"
)
_PARTLY = (
    r"teilweise|teils|zum Teil|nur|lediglich|erst(?! (?:am|im)\b)|provisorisch|vorläufig|notdürftig|fast"
    r"|beinahe|weitgehend|größtenteils"
)
_UNREAL = (
    r"soll|sollen|solle|sollten?|könnten?|würden?|hätten?|wären?|wenn|falls|sofern|soweit|sobald|solange|ob"
    r"|will|wolle|wollen|muss|müssen|müsse|kann|können|könne|angeblich|vermutlich|wohl|vielleicht"
)
_STANCE = (
    r"hofft|hoffe|vermutet|bezweifelt|erwartet|wünscht|bittet|fordert|beantragt|kritisiert|bemängelt|moniert"
    r"|bedauert"
)
DOUBT = lazy(rf"\b(?:{_NOT_YET}|{_PARTLY}|{_UNREAL}|{_STANCE})\b|\?", re.IGNORECASE)
DOUBT_BEFORE = lazy(
    r"\b(?:wenn|falls|sofern|sobald|sollten?|ob|hofft|hoffe|vermutet|bezweifelt|bittet|fordert|wünscht"
    r"|erwartet)\b",
    re.IGNORECASE,
)
ASKS = lazy(r"\b(?:fragt|fragte|erkundigt|erkundigte|wissen|nachgefragt, ob|hakt)\b")
AFFIRMED = lazy(
    r"\b(?:bejaht|bejahte)\b(?! nicht)|\bbestätig(?:t|te)\b[^.;]{0,20}\b(?:dies|das)\b"
    r"|\b(?:[Dd]ies|[Dd]as) (?:sei|ist) (?:geschehen|erfolgt|erledigt|der Fall)\b|:\s*[Jj]a\b[^n]|^[Jj]a[,.]"
)
# Words that say that a sentence looks back at a promise.
BACK = lazy(
    r"\b(?:zugesagt\w*|Zusagen?\b|versprochen\w*|angekündigt\w*|Erledigung|Vollzug|Ausführung von"
    r"|Anfragen? (?:[^,;]{0,40} )?aus|(?:aus|in) der (?:letzten|vergangenen|vorigen)\s(?:\w*[Ss]itzung)?"
    r"|Anfrage\b[^,;]{0,60}\bbeantwortet|Zu[rm]? (?:An)?[Ff]rage|wie (?:zugesagt|gewünscht|angeregt))"
)
INSERTED = lazy(r",\s(?:so|wie)\s[^,;]{2,60}(?=,|\.?$)")
CUT = lazy(
    r";\s+|,\s+(?:(?:und|aber|jedoch|doch|während|wobei|sodass|so dass|wonach|danach)\s+)?"
    r"|(?<=[a-zäöüß\d])[:–]\s+|\sund\s(?=\w+\s(?:ist|sind|wird|werden|wurden?|hat|haben)\b)"
)
TOLD = lazy(r"\b(?:mitgeteilt|berichtet|ergeben|informiert|geantwortet)\W*$")
# "Die Prüfung hat ergeben", "stellt die Prüfergebnisse vor": what follows is what was found, be it a no
RESULT = lazy(
    r"\b[Pp]rüf(?:ungs)?ergebnis\w*|\bErgebnis\w* der (?:\w*[Pp]rüfung|\w*[Zz]ählung|Untersuchung)\b"
)
# A thing before a colon, and what became of it behind.
LABEL = lazy(
    r"^\W*(?P<of>(?:(?!\b(?:ist|sind|wird|werden|wurden?|hat|haben|teilt|berichtet|erklärt|sagt)\b)[^:;.]){3,80}):\s"
)
# What the meeting itself decides is no report of what became of a promise.
VOTES = lazy(
    r"\b(?:Ja-?Stimmen|Gegenstimmen?|Enthaltung(?:en)?|Tagesordnungspunkt|Geschäftsordnung\w*|lässt\b.*\babstimmen"
    r"|mehrheitlich|Abstimmung(?:sergebnis)?)\b"
)
THANKS = lazy(r"\b(?:dankt\w{0,2}|Dank|lobt\w{0,2})\b")
RELATIVE = lazy(
    r"^(?:die|der|das|den|dem|denen|deren|dessen|welche[rsmn]?|was|wo)\b.*"
    r"\b(?:wurden?|worden|ist|sind|war|waren|sei|seien|hat|haben|habe|hatten?)\W*$"
)
# Lines of a form that name the body and the kind of resolution, not what became of anything.
FORM = lazy(r"^\W*(?:Gremium|Beschlussart|Status|Vorlage|Drucksache|Zuständigkeit)\b[^.]{0,40}:")
# A pronoun that stands for what the sentence before speaks of.
MEANT = lazy(r"\b(?:diese[rsn]?|dies|sie|er|es|ihn|ihm)\b", re.IGNORECASE)


class Report(NamedTuple):
    """A stretch of a sentence that reports something done, and in which ways.

    ``back``: it looks back at a promise; ``around``: the title above it, and what it says was found.
    """

    number: int
    cites: tuple[int, ...]
    text: str
    families: frozenset[str]
    back: bool
    around: str = ""


@lru_cache(maxsize=256)
def reports(minutes: Minutes) -> tuple[Report, ...]:
    """Return all that a document reports done, in its order."""
    return tuple(report for s in minutes.sentences for report in _of_sentence(minutes, s.number))


def _of_sentence(minutes: Minutes, number: int) -> Iterator[Report]:
    kind = minutes[number].kind
    title = minutes.items[minutes.item_of(number)].title or "" if minutes.items else ""
    form = kind in ("row", "label") and not BACK.search(title)
    if kind == "heading" or form or FORM.search(minutes.words(number)) or VOTES.search(minutes.words(number)):
        return
    text = INSERTED.sub("", minutes.words(number))
    asked = bool(ASKS.search(text) or text.rstrip().endswith("?"))
    affirmed = asked and _affirmed(minutes, number + 1)
    if asked and not affirmed:
        return
    back = bool(BACK.search(text) or BACK.search(title))
    parts = CUT.split(text)
    label = LABEL.match(text)
    told = frozenset() if asked else _told(text)
    if told:
        first = parts[0] if _names(parts[0]) else text
        yield Report(number, (number,), first, told, back, title)
        for part in parts[1:] if RESULT.search(text) else ():
            yield Report(number, (number,), f"{parts[0]}: {part}", told, back, title)
    cites = (number, number + 1) if affirmed else (number,)
    for at, part in enumerate(parts):
        found = _found(part, text, affirmed=affirmed)
        if not found or _relative(parts, at):
            continue
        if label and at:
            yield Report(number, cites, f"{label['of']}: {part}", found, back, title)
            continue
        before = _before(minutes, number)
        joined = at and MEANT.search(part) and _names(parts[at - 1])
        if _names(part) and not joined:
            yield Report(number, cites, part, found, back, f"{title}. {_content(parts, at)}")
        elif at and _names(parts[at - 1]):
            yield Report(number, cites, f"{parts[at - 1]} {part}", found, back, title)
        elif before and MEANT.search(part):
            yield Report(number, (before, *cites), f"{minutes.words(before)} {part}", found, back, title)


def _content(parts: Sequence[str], at: int) -> str:
    """Return what a stretch tells: the clause behind "hat mitgeteilt, dass"."""
    return parts[at + 1] if at + 1 < len(parts) and TOLD.search(parts[at]) else ""


def _affirmed(minutes: Minutes, number: int) -> bool:
    """Tell whether a sentence says yes to the question before it."""
    if number > len(minutes.sentences):
        return False
    reply = minutes.words(number)
    return bool(AFFIRMED.search(reply)) and len(reply) <= BRIEF


def _before(minutes: Minutes, number: int) -> int | None:
    """Return the sentence that a pronoun looks back to, in the same agenda item."""
    before = number - 1
    same = before and minutes.item_of(before) == minutes.item_of(number)
    return before if same and minutes[before].kind != "heading" else None


def _names(part: str) -> bool:
    """Tell whether words name a thing or a paper themselves."""
    return any(specific(t.stem) or paper(t.stem) for chain in chains(part) for t in chain.things)


def _relative(parts: Sequence[str], at: int) -> bool:
    """Tell whether a stretch only says more about a noun: "die gestern besprochen wurden"."""
    if not at:
        return parts[at].startswith("Was ")
    return bool(RELATIVE.search(parts[at])) and not THANKS.search(parts[0])


def _found(part: str, sentence: str, *, affirmed: bool) -> frozenset[str]:
    """Return the families of what a stretch of a sentence reports done."""
    doubted = re.sub(r"\bob\b", "", part) if affirmed else part
    before = sentence.split(part)[0][-60:]
    if DOUBT.search(doubted) or (DOUBT_BEFORE.search(before) and not affirmed):
        return frozenset()
    if COMING.search(part) and not PAST.search(part):
        return frozenset()
    found = reported(part) if HELPING.search(sentence) or _telegram(sentence) else frozenset()
    there = frozenset({"there"}) if THERE.search(part) else frozenset()
    return found | there | (frozenset({"state"}) if STATE.search(part) else frozenset())


def _telegram(sentence: str) -> bool:
    """Tell whether a sentence is short and without a finite verb of its own."""
    return len(sentence) <= BRIEF and not COMING.search(sentence) and not TELLS.search(sentence)


def _told(text: str) -> frozenset[str]:
    """Return "told" where a sentence gives the figure or finding itself."""
    if TELLS.search(text) and RESULT.search(text):
        return frozenset({"told"})
    tells = TELLS.search(text) and CONTENT.search(text)
    return (
        frozenset({"told"}) if tells and not DOUBT.search(text) and not COMING.search(text) else frozenset()
    )
