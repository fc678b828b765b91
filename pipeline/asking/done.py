"""Sentences that report something done: "wurde inzwischen repariert", "liegt nun vor", "ist beigefügt"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.asking.deeds import reported
from pipeline.asking.doubts import DOUBT, DOUBT_BEFORE, PENDING, REST, TAKEN_BACK
from pipeline.asking.things import chains, paper, specific
from pipeline.german.pattern import lazy
from pipeline.model import Minutes

BRIEF = 140  # characters of a telegram or of a short reply
HELPING = lazy(
    r"\b(?:konnten?|ist|sind|sei|seien|war|waren|wurden?|worden|hat|haben|habe|hatten?)\b", re.IGNORECASE
)
COMING = lazy(r"\b(?:wird|werden|werde)\b", re.IGNORECASE)
# "tauschte ... aus", "ging ... zu": told in the past tense.
PAST_TENSE = lazy(
    r"\b[a-zäöüß]{3,}te(?:n)?\b|\b(?:ging|gingen|gab|gaben|nahm|nahmen|schrieb|sprach|schnitt|strich|fand"
    r"|fanden|wies|lud"
    r"|zog|brachte|kam|kamen|traf|trafen|hielt|hielten|trat|bekam|bekamen|erhielt|erhielten|baute|hob)\b"
)
PAST = lazy(r"\b(?:worden|wurden?|konnten?)\b", re.IGNORECASE)
# "liegt nun vor", "liegt der Niederschrift bei"
THERE = lazy(
    r"\b(?:liegt|liegen|lag|lagen|liege|lägen)\b[^;]{0,80}\b(?:vor|bei)\b(?=\W*$|[,;.:]|\sund\b)"
    r"|\b(?:vor|bei)(?:liegt|liegen|liege)\b"
    r"|\b(?:Angebote?|Offerte?n?)\b[^;]{0,80}\b(?:liegt|liegen|lagen) (?:zwischen|bei)\b"
    r"|\b(?:finden|findet) (?:Sie|sich|Ihr|ihr)\b[^;]{0,80}\b(?:Anlage|Anhang|Tischvorlage|Plätzen"
    r"|Unterlagen|Mappe\w*"
    r"|\w*[Ii]nformationssystem|Niederschrift|Protokoll)\b|\b(?:liegt|liegen)\b[^;]{0,60}\b(?:auf"
    r"|aus)\b(?=\W*$|[,;.])"
    r"|\b(?:liegt|liegen|lag|lagen)\b[^;]{0,40}\bauf (?:den|Ihren) (?:Plätzen|Tischen)\b"
    r"|\bals Tischvorlage\b"
    r"|\b(?:siehe|s\.|vgl\.) (?:Anlage|Anhang|Beilage)\b|\bals (?:Anlage|Anhang|Beilage) \d*\W*$"
)
# "brennt wieder", "steht seit dem 17. April", "ist seit August sauber", "wieder in Betrieb"
_WORKS = (
    r"brennt|brennen|leuchtet|leuchten|läuft|laufen|funktioniert|funktionieren|steht|stehen|hängt|hängen"
    r"|fließt|hält|schließt|öffnet|gilt|gelten|besteht|verkehrt|ist|sind|sei|seien"
)
STATE = lazy(
    rf"\b(?:{_WORKS})\b[^;,]{{0,60}}\b(?:wieder|seit)\b(?! (?:Jahren|Monaten|Wochen|Langem|langem))"
    rf"|\b[Ss]eit\b[^;,]{{1,80}}\b(?:{_WORKS})\b"
    r"|\b(?:steht|stehen|hängt|hängen|brennt|funktioniert)\b[^;,]{0,20}\b(?:nun|jetzt|inzwischen"
    r"|mittlerweile|bereits"
    r"|nunmehr|endlich)\b(?! (?:vor|im|zur|auf der))|\b(?:nun|jetzt|inzwischen|mittlerweile) (?:steht"
    r"|hängt|brennt)\b"
    r"|\bist (?:nun|jetzt|inzwischen|mittlerweile) (?:wieder )?(?:dicht|hell|sauber|frei|befahrbar"
    r"|begehbar|in Betrieb|da|vorhanden)\b"
    r"|\b(?:hing|hingen|stand|standen)\b[^;,]{0,20}\b(?:vom|von|seit|im|für)\b"
    r"|\bwieder (?:in Betrieb|frei|geöffnet|hell|sauber|nutzbar|befahrbar|begehbar|zugänglich|gelaufen"
    r"|intakt"
    r"|funktionsfähig|in Ordnung|läuft|brennt|funktioniert)\b"
)
# Something told on the spot: a figure, a finding.
TELLS = lazy(
    r"\b(?:beziffert\w{0,2}|nennt|nannte|(?:gibt|gab)\b[^;]{1,120}\bbekannt|berichtet\w{0,2}|verliest"
    r"|verlas"
    r"|informiert\w{0,2}|(?:teilt|teilte)\b[^;]{0,120}\bmit|(?:reicht|reichte)\b[^;]{1,160}\bnach"
    r"|(?:legt|legte|trägt|trug|stellt|stellte)\b[^;]{1,160}\bvor|(?:wird"
    r"|werden)\b[^;]{1,120}\b(?:mitgeteilt|berichtet"
    r"|bekannt ?gegeben)(?=,|:)|be(?:läuft|liefen|lief|trägt|tragen|trug|trugen)|(?:lag"
    r"|lagen) (?:\w+ )?bei|kostete\w?)\b"
)
CONTENT = lazy(
    r"\b(?:wonach|danach|demnach|zufolge|ergeben)\b|\b\d{1,3}(?:\.\d{3})+\b|\b\d+(?:,\d+)?(?=\s|\.?$)"
)
ASKS = lazy(r"\b(?:fragt|fragte|erkundigt|erkundigte|wissen|nachgefragt, ob|hakt)\b")
AFFIRMED = lazy(
    r"\b(?:bejaht|bejahte)\b(?! nicht)|\bbestätig(?:t|te)\b[^.;]{0,20}\b(?:dies|das)\b"
    r"|\b(?:[Dd]ies|[Dd]as) (?:sei|ist) (?:geschehen|erfolgt|erledigt|der Fall)\b|:\s*[Jj]a\b[^n]"
    r"|^[Jj]a[,.]"
)
# Words that say that a sentence looks back at a promise.
BACK = lazy(
    r"\b(?:[Jj]änner|[Jj]anuar|[Ff]ebruar|[Mm]ärz|[Aa]pril|[Mm]ai|[Jj]uni|[Jj]uli|[Aa]ugust|[Ss]eptember"
    r"|[Oo]ktober|[Nn]ovember"
    r"|[Dd]ezember)sitzung\b|\b(?:erbeten\w*|gewünschte\w*|angeforderte\w*|geforderte\w*|nachgefragte\w*"
    r"|angeregte\w*"
    r"|Prüfauftr\w+|Prüfbitte\w*|Pendenz\w*|(?:aus|in|von) der (?:\w+ )?\w*[Ss]itzung (?:vom|am|im)"
    r"|wie (?:besprochen|vereinbart|beschlossen|erbeten)|(?:[Bb]itte|[Aa]nregung|[Ww]unsch"
    r"|[Hh]inweis) (?:von|vom|des|der|aus))\b"
    r"|\b(?:zugesagt\w*|Zusagen?\b|versprochen\w*|angekündigt\w*|Erledigung|Vollzug|Ausführung von"
    r"|Anfragen? (?:[^,;]{0,40} )?aus|(?:aus|in) der (?:letzten|vergangenen|vorigen)\s(?:\w*[Ss]itzung)?"
    r"|Anfrage\b[^,;]{0,60}\bbeantwortet|Zu[rm]? (?:An)?[Ff]rage|wie (?:zugesagt|gewünscht|angeregt))"
)
# Titles of lists of what was to be done.
LISTS = lazy(
    r"\b(?:offene\w?\s(?:Punkte|Fragen|Anfragen|Aufträge|Beschlüsse|Themen|Posten)|Erledigung\w*"
    r"|Vollzug\w*|Umsetzung\w*"
    r"|(?:Beschluss|Protokoll|Umsetzungs|Auftrags)kontrolle|Kontrolle|Pendenzen\w*|To-?[Dd]o\w*"
    r"|Ausführung|Nachverfolgung"
    r"|Stand der|Sachst[aä]nd\w*|Rückmeldung\w*|Restanten|Aufgabenliste|Maßnahmenliste|Rückblick"
    r"|Beantwortung|Zusagen"
    r"|Beschlussverfolgung|Prüfaufträge|Nachfragen|Nachträge|Nachtrag|Altes|Anfragen aus|(?:letzte"
    r"|vergangene|vorige)[nr]?"
    r" (?:\w*[Ss]itzung|Protokoll))\b"
)
# The cells of a row, and the marks between a thing and what became of it.
CELLS = lazy(r"\s*[|\t]\s*")
NAMED = lazy(r"[^\W\d_]{3}")
ARROW = lazy(r"\s(?:[–—-]|→|=>|->)\s(?=\w)")
NUMBERING = lazy(r"^\W*(?:\d{1,3}(?:\.\d{1,2})?[.):]?\s*(?=[|:]|\s[A-ZÄÖÜ])[|:]?|[a-z]\))\s*")
BRACKETED = lazy(
    r"\s*[(\[](?P<what>[^()\[\]]{0,30}\b(?:erledigt|umgesetzt|abgeschlossen|erfolgt"
    r"|ausgeführt)\b[^()\[\]]{0,30})[)\]]"
)
STATUS = lazy(
    r"^\W*(?:(?:Status|Stand|Sachstand|Erledigung|Ergebnis)\W+)?(?:ist |wurde |am [\d.]+ )?(?:erledigt"
    r"|umgesetzt|abgeschlossen"
    r"|ausgeführt|vollzogen)\b[^.;]{0,40}\W*$",
    re.IGNORECASE,
)
# Who tells what was found, and what was found behind it.
FRAME = lazy(
    r"^(?P<frame>[^;]{3,240}?\b(?:mit|bekannt|berichtet\w{0,2}|mitgeteilt|bekannt ?gegeben"
    r"|informiert\w{0,2}|erklärt\w{0,2}|aus"
    r"|ausgeführt|erläutert\w{0,2}|geantwortet|antwortet\w{0,2}|beantwortet|ergeben|ergab|ergebe"
    r"|bestätig(?:t|te|en)|fest"
    r"|festgestellt|gezeigt|zeigt|wissen lassen|gemeldet|verweist|darauf hin|unterrichtet"
    r"|lautet)(?: (?:habe|hat|worden|sei))?)"
    r"(?::|, (?:dass|daß|wonach|demzufolge|demnach|es|sie|er|man|die|der|das)\b)\s*(?P<what>.{5,})"
)
SOURCE = lazy(
    r"^\W*(?:Nach|Laut|Gemäß|Lt\.) (?:\w+ ){0,2}(?:Auskunft|Mitteilung|Angaben?|Aussage|Rückmeldung"
    r"|Rücksprache|Information"
    r"|Stellungnahme|Prüfung|Nachfrage)\b"
)
LOOKED_INTO = lazy(
    r"\b(?:\w*[Pp]rüfung|[Nn]achfrage|[Rr]ückfrage|[Rr]ücksprache|Anfrage|Untersuchung|Klärung|Abklärung"
    r"|Messung|\w*[Zz]ählung"
    r"|Ortstermin|Gespräch\w*|Recherche|Erhebung|Auswertung|Überprüfung|Kontrolle|Begehung|Befragung)\b"
)
# Who told it may stand behind: "..., teilt das Amt zur Anfrage mit".
BEHIND = lazy(
    r"^(?P<what>[^;]{5,240}), (?P<frame>(?:teilt|teilte|berichtet|berichtete|so|erklärt|informiert"
    r"|antwortet|gibt|führt)\b"
    r"[^,;]{3,120})$"
)
# "Die Messung ergab keine Überschreitung."
FOUND = lazy(r"\b(?:ergab|ergaben|zeigte|zeigten|ergeben hat|(?:hat|haben|habe)\b[^,;]{3,120}\bergeben)\b")
# Papers handed over at this moment.
HANDS = lazy(
    r"\b(?:legt|stellt|trägt|verteilt|übergibt|überreicht|präsentiert|verliest|erläutert|gibt|händigt"
    r"|wird|werden)\b"
    r"(?=.*\b(?:heute|hiermit|nunmehr|nun|nachstehend|Tischvorlage|zugesagte\w*|erbetene\w*|gewünschte\w*"
    r"|angekündigte\w*"
    r"|versprochene\w*)\b)[^;]*\b(?:vor|vorgelegt|verteilt|vorgestellt|ausgehändigt|ausgeteilt|verlesen"
    r"|übergeben|Kenntnis"
    r"|aus|übergibt|überreicht|präsentiert|verliest|erläutert|vorgetragen)\b"
)
AT_A_LATER_TIME = lazy(
    r"\b(?:nächste\w?|kommende\w?|demnächst|später|bis|Herbst|Frühjahr|Sommer|Winter|Sommerpause|künftig)\b"
)
INSERTED = lazy(r",\s(?:so|wie)\s[^,;]{2,60}(?=,|\.?$)")
CUT = lazy(
    r";\s+|,\s+(?:(?:und|aber|jedoch|doch|während|wobei|sodass|so dass|wonach|danach)\s+)?"
    r"|(?<=[a-zäöüß\d])[:–]\s+|\sund\s(?=\w+\s(?:ist|sind|wird|werden|wurden?|hat|haben)\b)"
)
TOLD = lazy(
    r"\b(?:mitgeteilt|berichtet|ergeben|informiert|geantwortet|bestätigt|erklärt|ergab|zugesagt|gemeldet"
    r"|bekannt"
    r"|bestätigte|antwortete|verneint|bejaht)\W*$"
)
# "Die Prüfung hat ergeben", "stellt die Prüfergebnisse vor": what follows is what was found, be it a no
RESULT = lazy(
    r"\b[Pp]rüf(?:ungs)?ergebnis\w*|\bErgebnis\w* der (?:\w*[Pp]rüfung|\w*[Zz]ählung|Untersuchung)\b"
)
# A thing before a colon, and what became of it behind.
LABEL = lazy(
    r"^\W*(?P<of>(?:(?!\b(?:ist|sind|wird|werden|wurden?|hat|haben|teilt|berichtet|erklärt"
    r"|sagt)\b)[^:;.]){3,80}):\s"
)
# What the meeting itself decides is no report of what became of a promise.
VOTES = lazy(
    r"\b(?:Ja-?Stimmen|Gegenstimmen?|Enthaltung(?:en)?|Tagesordnungspunkt|Geschäftsordnung\w*"
    r"|lässt\b.*\babstimmen"
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
MEANT = lazy(
    r"\b(?:diese[rsn]?|dies|sie|er|es|ihn|ihm|dort)\b|^\W*(?:Ja, |Nein, )?(?:die|der|das) (?:ist|sind"
    r"|wurden?|war|hat|haben|steht"
    r"|hängt|liegt|liegen|seien|sei)\b",
    re.IGNORECASE,
)
WHERE = lazy(r",\s(?:der|die|das|welche[rs]?)\s(?:dort|da|hier)\b[^,;]{2,60},(?=\s)")


class Report(NamedTuple):
    """A stretch of a sentence that reports something done, and in which ways.

    ``back``: it looks back at a promise; ``around``: the title above it, and what it says was found;
    ``found``: ``text`` is what was found, which may speak of much else.
    """

    number: int
    cites: tuple[int, ...]
    text: str
    families: frozenset[str]
    back: bool
    around: str = ""
    found: bool = False


@lru_cache(maxsize=256)
def reports(minutes: Minutes) -> tuple[Report, ...]:
    """Return all that a document reports done, in its order."""
    return tuple(report for s in minutes.sentences for report in _of_sentence(minutes, s.number))


def _of_sentence(minutes: Minutes, number: int) -> Iterator[Report]:
    title = minutes.items[minutes.item_of(number)].title or "" if minutes.items else ""
    words = minutes.words(number)
    listed = bool(BACK.search(title) or LISTS.search(title))
    form = minutes[number].kind in ("row", "label") and not listed
    if minutes[number].kind == "heading" or form or FORM.search(words) or VOTES.search(words):
        return
    if STATUS.match(words) and (before := _before(minutes, number)):
        thing = NUMBERING.sub("", minutes.words(before))
        yield Report(number, (before, number), f"{thing}: {words}", frozenset({"any"}), True, title)
        return
    text = _plain(words)
    asked = bool(ASKS.search(text) or text.rstrip().endswith("?"))
    affirmed = asked and _affirmed(minutes, number + 1)
    if (asked and not affirmed) or _taken_back(minutes, number):
        return
    back = bool(listed or BACK.search(text))
    if not asked:
        yield from _findings(number, text, title, back=back)
    cites = (number, number + 1) if affirmed else (number,)
    yield from _stretches(minutes, text, cites, title, back=back, affirmed=affirmed)


def _plain(words: str) -> str:
    """Return a sentence without numbering and speaker, its cells as a thing and what became of it."""
    text = WHERE.sub(" dort", INSERTED.sub("", words))
    text = BRACKETED.sub(lambda m: f": {m['what']}", NUMBERING.sub("", text))
    cells = [cell for cell in CELLS.split(text) if NAMED.search(cell)]
    if len(cells) > 1:
        told = next(
            (at for at, c in enumerate(cells) if at and (reported(c) or DOUBT.search(c))), len(cells) - 1
        )
        text = f"{' '.join(cells[:told])}: {', '.join(cells[told:])}"
    label = LABEL.match(text)
    if label and not any(chains(label["of"])):
        return text[label.end() :]
    return text if label else ARROW.sub(": ", text, count=1)


def _taken_back(minutes: Minutes, number: int) -> bool:
    """Tell whether the next sentence says that it is not so after all."""
    after = number + 1
    same = after <= len(minutes.sentences) and minutes.item_of(after) == minutes.item_of(number)
    return same and bool(TAKEN_BACK.search(minutes.words(after)))


def _findings(number: int, text: str, title: str, *, back: bool) -> Iterator[Report]:
    """Yield what a sentence says was found out, be it a no, and papers that it says are handed over."""
    frame = FRAME.match(text)
    looked = frame and LOOKED_INTO.search(frame["frame"])
    if frame and (looked or BACK.search(frame["frame"])) and not _pending(frame):
        families = frozenset({"told", "find"} if looked else {"told"})
        if _names(frame["frame"]):
            yield Report(number, (number,), frame["frame"], families, True, f"{title}. {frame['what']}")
        yield Report(number, (number,), frame["what"], families, True, title, found=True)
    behind = BEHIND.match(text)
    if behind and BACK.search(behind["frame"]) and not PENDING.search(behind["what"]):
        yield Report(number, (number,), behind["what"], frozenset({"told"}), True, title, found=True)
    if FOUND.search(text) and LOOKED_INTO.search(text) and not PENDING.search(text):
        yield Report(number, (number,), text, frozenset({"told", "find"}), back, title, found=True)
    if SOURCE.search(text) and not PENDING.search(text):
        yield Report(number, (number,), text, frozenset({"told"}), back, title, found=True)
    if HANDS.search(text) and not AT_A_LATER_TIME.search(text) and not DOUBT.search(text):
        yield Report(number, (number,), text, frozenset({"give", "told"}), back, title)
    told = _told(text)
    if told:
        parts = CUT.split(text)
        first = parts[0] if _names(parts[0]) else text
        yield Report(number, (number,), first, told, back, title)
        for part in parts[1:] if RESULT.search(text) else ():
            yield Report(number, (number,), f"{parts[0]}: {part}", told, back, title)


def _pending(frame: re.Match[str]) -> bool:
    """Tell whether what somebody tells is that there is no answer yet."""
    return bool(
        PENDING.search(frame["what"])
        or (re.search(r"\b(?:wird|werde)\b", frame["frame"]) and not TELLS.search(frame[0]))
    )


def _stretches(
    minutes: Minutes, text: str, cites: tuple[int, ...], title: str, *, back: bool, affirmed: bool
) -> Iterator[Report]:
    """Yield what each stretch of a sentence reports done."""
    number, parts, label = cites[0], CUT.split(text), LABEL.match(text)
    if any(REST.search(part) for part in parts[1:]):
        return
    for at, part in enumerate(parts):
        found = _found(part, text, affirmed=affirmed)
        if not found or _relative(parts, at):
            continue
        if label and at:
            if not any(PENDING.search(other) for other in parts[1:]):
                yield Report(number, cites, f"{label['of']}: {part}", found, back, title)
            continue
        before = _before(minutes, number)
        joined = at and MEANT.search(part) and _names(parts[at - 1])
        if _names(part) and not joined:
            yield Report(number, cites, part, found, back, f"{title}. {_content(parts, at)}")
        elif at and _names(parts[at - 1]):
            yield Report(number, cites, f"{parts[at - 1]} {part}", found, back, title)
        if before and MEANT.search(part) and not joined:
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
    bare = not HELPING.search(part)
    helped = not bare or HELPING.search(sentence) or _telegram(sentence)
    found = reported(part, bare=bare) if helped or PAST_TENSE.search(part) else frozenset()
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
