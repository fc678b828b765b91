"""What in a sentence says that something still has to be done: told, promised, asked for, pending."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from pipeline.german.cues import word_set
from pipeline.german.pattern import lazy
from pipeline.rules.work import (
    ANY_DONE,
    ANY_INFINITIVE,
    ANY_WORK,
    INFINITIVE,
    LATER,
    PARTICIPLE,
    PLAIN_PARTICIPLE,
    SMALL_WORKS,
    TO_INFINITIVE,
    TRIES,
)

Kind = Literal[
    "mandate", "permit", "todo", "promise", "accept", "future", "passive", "request", "ask", "motion",
    "pending", "referral",
]  # fmt: skip


class Sign(NamedTuple):
    """One commitment as a sentence words it; ``task`` and ``who`` are half-open offsets into the sentence.

    ``who`` is where the responsible one is named ((0, 0) where only the speaker can be meant).
    """

    kind: Kind
    start: int
    task: tuple[int, int]
    who: tuple[int, int] = (0, 0)
    loose: bool = False


# "möchte ... und wird ...": what follows has its own verb.
SECOND = lazy(r"\s(?:und|sowie|aber) (?:wird|werde|werden)\b")
# "..., wie die Kosten entstehen": the object clause belongs to the task.
QUESTION_WORD = lazy(r"\s*(?:ob|wie|was|wer|wo|wann|welche[rnms]?|inwieweit|inwiefern|warum|dass|um)\b")
FUTURE = lazy(r"\b(?:werde|werd(?=\s)|wird|werden|würde|Werde|Wird|Werden)\b")
# Of these words every sentence in the future has one.
AHEAD = frozenset({"werde", "werd", "wird", "werden", "würde", "will", "wolle", "wollen"})
MODAL = lazy(
    r"\b(?:soll|solle|sollen|sollte|sollten|muss|müsse|müssen|müsste|müssten|kann|könne|können|könnte"
    r"|könnten"
    r"|darf|dürfe|dürfen|möchte|möchten|wolle|wollen|möge)\b"
)
HAVING = frozenset({"hat", "haben"})
# What comes to the members after a meeting.
WORD = (
    r"(?:\w*[Bb]ericht|Antwort|Beantwortung|Vorstellung|Rückmeldung|Information(?:en)?|Prüfung|Klärung"
    r"|Stellungnahme|\w*[Vv]orlage|Überprüfung|Bearbeitung|Ausführungen|Unterlagen|Übersendung|Mitteilung"
    r"|Ortstermins?|Ortsbegehung|Begehung|Besichtigung|Treffen|Abstimmungsgespräch\w*|Gespräche?|Besprechung)"
)
# The named ones are tasks even where no time is told.
COMING = lazy(
    r"(?P<reply>\b(?:Beantwortung|Antwort|Rückmeldung|Stellungnahme)\b[^.;]{0,80}(?:"
    r"\b(?:wird|werde)\b[^.;]{0,80}\berfolgen\b|\b(?:er)?folgt\b(?! (?:aus|der|dem|auf))"
    r"|\b(?:geht|gehen)\b[^.;]{1,80}\bzu\b(?=[,.;]|\s?$))"
    r"|\b(?:\w*[Ll]iste|Übersicht|Unterlagen)\b[^.;]{0,20}\bgeh(?:t|en)\b[^.;]{1,80}\bzu\b(?=[,.;]|\s?$)"
    r"|\b(?:Antwort|Auskunft|Beantwortung|Stellungnahme|Rückmeldung)\s(?:erhalten|bekommen)\s(?:Sie|Ihr|ihr)\b"
    r"(?=[^.;]{0,60}\b(?:schriftlich|nachträglich|später|per|mit)\b)"
    r"|\b(?:erhalten|bekommen)\s(?:Sie|Ihr|ihr)\b[^.;]{0,40}\b(?:von (?:mir|uns)|nachgereicht)\b)"
    r"|(?P<nominal>^\W*(?:Prüfung|Überprüfung|Klärung|Abklärung|Beantwortung|Rückmeldung|Weiterleitung|Rückfrage"
    r"|Nachreichung|Erledigung)\s(?:erfolgt\s)?(?:durch|seitens|beim?|an)\b[^.;:]{3,80}$)"
    r"|(?P<planned>\b(?:ist|sei|sind|seien) (?:[^.;]{0,40} )?(?:Ortstermin|Gespräch|Besprechung|Begehung)\b"
    r"[^.;]{0,100}\b(?:geplant|vorgesehen|vereinbart)\b)"
    r"|(?P<shall>\b(?:soll|sollen)\b[^.;]{0,200}\b(?:geprüft|geklärt|abgeklärt|angefragt|nachgefragt|eingeholt"
    r"|angeregt|kontaktiert|angeschrieben|gebeten|weiterge(?:geben|leitet|reicht)|mitgenommen"
    r"|Rücksprache gehalten|Kontakt aufgenommen"
    r"|(?:Kostenschätzung|Übersicht) erstellt) werden\b)"
    r"|(?P<sure>\b(?:könne|kann|könnten|können)\b[^.;]{0,120}\b(?:nachreichen|nachliefern|nachtragen)\b"
    r"|\b(?:nachreichen|nachliefern|nachtragen) (?:könne|kann|könnten|können)\b)"
    r"|\b[Üü]ber\b[^.;]{2,120}\b(?:erhält|erhalten|bekommt|bekommen)\b[^.;]{0,60}\b(?P<notice>Bescheid)\b"
    r"|\bsoll(?:en|e)?\b[^.;]{0,200}\b(?:vorgestellt|beantwortet|vorgelegt|behandelt|beraten|berichtet"
    r"|eingearbeitet|nachgereicht|übersandt|zugesandt)\b(?:\s+werden)?"
    rf"|\b{WORD}\b[^.;]{{0,160}}\b(?:erfolgt|erfolge|erfolgen|folgt|folge)\b"
    rf"|\b(?!Treffen){WORD}\b[^.;]{{0,160}}\bstattfinden\b"
    rf"|\b(?:erfolgt|erfolge|folgt|folge)\b[^.;]{{0,120}}\b{WORD}\b"
    r"|\b(?:erhält|erhalten|erhalte|bekommt|bekommen|bekomme)\b[^.;]{0,80}\b(?:Informationen|Antwort"
    r"|Rückmeldung|Mitteilung|Unterlagen|Bericht|Bescheid)\b(?! zu| über)"
    rf"|\b[Ss]obald\b[^.;]{{0,120}}\b{WORD}\b[^.;]{{0,80}},\s(?:erhalten|erhält|bekommen|bekommt|geht|gehen)\b"
    rf"|\b{WORD}\b[^.;]{{0,60}}\b(?:gibt|gebe) es\b"
    rf"|\b{WORD}\b[^.;]{{0,120}}\b(?:zugehen|zukommen|folgen)\b"
    rf"|\b(?:wird|werde|werden) es\b[^.;]{{0,160}}\b{WORD}\b[^.;]{{0,80}}\bgeben\b"
    rf"|\bes\b[^.;]{{0,160}}\b{WORD}\b[^.;]{{0,80}}\bgeben (?:wird|werde)\b"
)
# Of these words every such sentence has one.
TO_COME = frozenset(
    """
    erfolgen erfolgt erfolge folgen folgt folge stattfinden zugehen zukommen geben geplant vorgesehen
    vereinbart nachreichen nachliefern nachtragen bescheid sobald
    erhält erhalten erhalte bekommt bekommen bekomme
    geprüft geklärt abgeklärt angefragt nachgefragt eingeholt angeregt kontaktiert angeschrieben gebeten
    gehalten aufgenommen erstellt vorgestellt beantwortet vorgelegt behandelt beraten berichtet
    eingearbeitet nachgereicht übersandt zugesandt weitergegeben weitergeleitet weitergereicht mitgenommen
    geht gehen gibt gebe prüfung überprüfung klärung abklärung beantwortung
    rückmeldung weiterleitung rückfrage
    nachreichung erledigung
    """.split()
)
# What is put aside comes up again.
AGAIN = lazy(
    r"(?P<noted>^\W*(?:Wiedervorlage|WV)\b:?(?=\s(?:im|in|am|zum|zur|bis|nach|\d)))"
    r"|\b(?:kommt|kommen|komme)\b(?=[^.;]{0,100}\b(?:wieder|erneut|nochmals?|noch einmal)\b)[^.;]{0,120}"
    r"\b(?:auf die Tagesordnung|in den \w*[Aa]usschuss|in den \w{0,12}[Rr]at|zur Beratung|zur Sprache)\b"
    r"|(?P<stays>\b(?:bleibt|bleiben|bleibe)\b[^.;]{0,60}\bauf der Tagesordnung\b)"
)
RETURNING = frozenset("wiedervorlage wv kommt kommen komme bleibt bleiben bleibe".split())
# An office that strives for it by a day owes it: "ist bestrebt, die Liste bis Mai zu erstellen".
STRIVES = lazy(
    r"\b(?:ist|sei|sind|seien) (?:\w+ ){0,2}(?:bestrebt|bemüht)\b"
    r"|\b(?:bestrebt|bemüht) (?:ist|sei|sind|seien)\b"
    r"|\b(?:bemüht|bemühe|bemühen) (?:sich|man sich|mich|uns)\b|\bbeabsichtig(?:t|e|en)\b"
    r"|\b(?:hat|habe|haben) (?:sich )?(?:fest )?vor(?:genommen)?\b"
)
# "Er bleibe am Ball": whoever says so goes on with it.
STAYS_WITH_IT = lazy(
    r"\b(?:bleibt|bleibe|bleiben)\s(?:\w+\s){0,4}(?:am Ball|dran)\b"
    r"|\b(?:am Ball|dran)\s?(?:bleibt|bleibe|bleiben|zu bleiben)\b"
)
STRIVING = frozenset(
    """
    bestrebt bemüht bemühe bemühen beabsichtigt beabsichtige beabsichtigen vor vorgenommen ball dran
    dranbleibt dranbleibe dranbleiben
    """.split()
)
ACCEPTS = lazy(
    r"\b(?:nimmt|nahm|nehme|nehmen|greift|griff|greife|greifen)\b(?P<what>[^.;]{0,200}?)\b(?:auf|mit)\b"
    r"(?=[,.;]|\s(?:und|um|die|das|in|ins|zur|zum|für)\b|\s?$)"
    r"|\b(?:will|werde|wolle|möchte)\b(?P<later>[^.;]{0,200}?)\b(?:auf|mit)(?:zu)?(?:nehmen|greifen)\b"
)
ACCEPTING = frozenset(
    """
    nimmt nahm nehme nehmen greift griff greife greifen
    aufnehmen aufgreifen mitnehmen mitgreifen aufzunehmen aufzugreifen mitzunehmen mitzugreifen
    """.split()
)
SUGGESTED = lazy(
    r"\b(?:Anregung(?:en)?|Vorschl[aä]ge?|Wunsch|Wünsche|Hinweise?|Idee|Bitte|Auftrag|Aufgabe|Anliegen|Kritik|Punkte?"
    r"|Thema|dies|das|es"
    r"|Frage)\b"
)
# "Den Hinweis nehmen wir mit": the matter stands before the verb.
SUGGESTED_BEFORE = lazy(
    r"\b(?:(?:[Dd]en|[Dd]ie|[Dd]iese[nr]?|[Ss]einen|[Ii]hren)\s(?:Anregung(?:en)?|Vorschl[aä]ge?|Wunsch|Wünsche"
    r"|Hinweise?|Idee|Bitte|Punkte?|Frage)|[Dd]as|[Dd]ies)\s?$"
)
# What is denied before "sondern" is not what is said.
NOT_BUT = lazy(r"\b[Nn]icht (?:nur )?[^,;]{2,100}, sondern(?: auch| vielmehr)?\b")
# "wird, sofern nötig, ..." and "wird, so Frau Abel, ..."
INSERTED = lazy(
    r"(?:(?<=wird)|(?<=werde)|(?<=werden)),\s(?:sofern|falls|wenn|soweit|sobald|nachdem|so|wie|je nach"
    r"|gemeinsam|zusammen|auch)\b[^,;:]{1,120},(?=\s)"
)
IMAGINED = lazy(r"\b(?:[Ww]enn|[Ff]alls|[Ss]ofern)\b|^\W*(?:Sollten?|Würden?|Wären?)\b")
# Words of a reply that point back at a request.
BACK = lazy(
    r"\b(?:(?:dies|das|dem|es)\b(?!\s(?-i:[A-ZÄÖÜ]|\w{2,30}e[nrms]? [A-ZÄÖÜ]))|dieses|diese[nrm]?"
    r"|Anregung(?:en)?|Vorschl[aä]ge?|Wunsch|Wünsche|Bitte"
    r"|Hinweise?|Idee|Prüfung"
    r"|Klärung|hierzu|dazu|gewünschten?|Anliegen|Thema)\b",
    re.IGNORECASE,
)
NEGATED = lazy(r"\b(?:nicht|nichts|keine?[nrms]?|niemand(?:e[nm])?|nie|niemals|kaum)\b")
# "nicht nur" and "die nicht verkauften Flächen" deny no verb, nor does "die Fläche nicht zu verkaufen".
DENIES = lazy(
    r"\b(?:nicht(?! (?:nur|allein|bloß|lediglich|zuletzt|erst)\b)"
    r"(?! (?!(?:die|eine[rnms]?|diese[rnms]?|ihre[rnms]?|seine[rnms]?)\b)\w{2,30}e[nrms]? [A-ZÄÖÜ])"
    r"|nichts|keine?[nrms]?|niemals|nie|keinesfalls|keineswegs)\b"
    r"(?![^,;]{0,200}(?:\bzu \w{3,30}en\b|\b\w{2,20}zu\w{4,20}en\b))"
)
# Behind a verb, a lower-case word that is no article or before a capital: another verb follows.
NEXT_VERB = lazy(
    r"\b[a-zäöü]\w*\s(?:und|sowie|aber|oder)\s"
    r"|\s(?:und|sowie|aber|oder)\s(?!(?:der|die|das|den|dem|des|eine?[rnms]?)\b)(?=[a-zäöü])"
)
# Characters to either side of a verb in which its negation is looked for, so that no line is too long.
CLAUSE_LENGTH = 600
ONLY_AUXILIARY = lazy(r"\W*(?:wird|werden|werde|wurden?|worden|hat|habe|ist|sei)?\W*")
RUNNING = lazy(
    r"\b(?:derzeit|zurzeit|zur Zeit|aktuell|momentan|bereits|schon|gerade|laufend|ständig|regelmäßig"
    r"|immer|grundsätzlich|jede[nrs]?"
    r"|jährlich|jeweils|in der Regel|üblicherweise|meist|oft|kontinuierlich|gesetzlich)\b"
)
SUBORDINATE = lazy(
    r"\s*(?:und |oder |aber |sondern )?(?:ob|wenn|falls|sofern|soweit|wie|wann|wo|warum|wer|was"
    r"|weshalb|weil|da(?= \w+ )"
    r"|obwohl|während|bevor|nachdem|sobald|damit|sodass|welche[rnsm]?|inwieweit|inwiefern|wodurch|womit|wofür|deren|dessen)\b",
    re.IGNORECASE,
)
RELATIVE = lazy(r"\s*(?:in |mit |für |von |zu |auf |an )?(?:der|die|das|den|dem)\b")
# What follows these is hoped for, feared, asked or proposed, not promised.
WISHED = lazy(
    r"\b(?:hofft|hoffe|hoffen|erwartet|erwarte|wünsch\w+|bittet|bitte|bat|fordert|fordere|forderte"
    r"|davon aus|fragt|fragte|frage"
    r"|wissen|befürcht\w+|kritisier\w+|regt|rege|schlägt|schlage|beantragt|beantrage|vorausgesetzt"
    r"|erkundigt|empfiehlt|dankt|danke|bedanke|bedankt|freut|freue|begrüßt|lobt"
    r"|plädiert|bedeutet|bedeute|sieht vor|sah vor|vorgesehen|sinnvoll|wichtig|Vorschlag|Idee|Antrag)\b"
)
PRONOUN = lazy(r"\b(?:er|sie|man|wir|ich|Er|Sie|Man|Wir|Ich)\b")
# The municipality as the one who acts.
TOWN = lazy(
    r"\b(?:[Dd]ie|[Dd]er|[Dd]as) (?P<who>(?:Samt|Markt)?[Gg]emeinde|Stadt|Markt|Landkreis|Amt)(?=\s[a-z])"
)
OWN_GROUP = lazy(r"\b(?:[Ss]eine|[Ii]hre|[Dd]ie eigene|[Uu]nsere) Fraktion\b")

# --- reading them -----------------------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """Return the clauses of a sentence, as punctuation cuts them.

    >>> clauses("Sie sagt, man werde es klären.")
    ((0, 9), (9, 30))
    """
    ends = [match.end() for match in re.finditer(r"[,;:](?=\s)|\s[–-](?=\s)", text)]
    borders = [0, *ends, len(text)]
    return tuple((a, b) for a, b in pairwise(borders) if text[a:b].strip())


def denied(text: str, start: int, end: int) -> bool:
    """Tell whether the verb at these offsets is negated in its own clause.

    >>> denied("Der Rat beauftragt sie nicht, zu prüfen.", 8, 18)
    True
    >>> denied("Er verspricht, nicht zu gehen.", 3, 13)
    False
    """
    first = max(0, start - CLAUSE_LENGTH)
    text, start, end = text[first : end + CLAUSE_LENGTH], start - first, end - first
    opens, closes = next(((a, b) for a, b in clauses(text) if a <= start < b), (0, len(text)))
    last = end >= closes or ONLY_AUXILIARY.fullmatch(text[end:closes])
    if last:
        borders = [match.end() for match in NEXT_VERB.finditer(text, opens, start)]
        said = text[max(borders, default=opens) : start]
    else:
        border = NEXT_VERB.search(text, end, closes)
        said = text[end : border.end() if border else closes]
    return bool(DENIES.search(said))


def plain(text: str) -> str:
    """Return a sentence of the same length without "nicht A, sondern" and without what is put in between.

    >>> plain("Er wird nicht das Amt, sondern den Hof fragen.").split()
    ['Er', 'wird', 'den', 'Hof', 'fragen.']
    >>> plain("Sie wird, sofern nötig, das Amt fragen.").split()
    ['Sie', 'wird', 'das', 'Amt', 'fragen.']
    """
    if "sondern" in text:
        text = NOT_BUT.sub(_blank, text)
    return INSERTED.sub(_blank, text) if ", " in text else text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def future(text: str, *, due: bool = False) -> Iterator[Sign]:
    """Yield what will be done: by somebody ("werde er prüfen") or by nobody named ("wird geprüft").

    ``due``: the sentence states a deadline, so that verbs of every kind are tasks.
    """
    if word_set(text).isdisjoint(AHEAD):
        return
    text = plain(text)
    for start, end in clauses(text):
        sign = _future(text, start, end, due)
        if sign:
            yield sign


def _future(text: str, start: int, end: int, due: bool) -> Sign | None:
    clause = text[start:end]
    second = SECOND.search(clause)
    other = second and (MODAL.search(clause, 0, second.start()) or NEGATED.search(clause, 0, second.start()))
    said = clause[second.start() :] if second and other else clause
    aux = FUTURE.search(said)
    if not aux and INTENDS.search(clause) and not SUBORDINATE.match(clause):
        return _intended(text, clause, start, end, due)
    if not aux or "?" in said or SUBORDINATE.match(clause) or NEGATED.search(said) or MODAL.search(said):
        return None
    last = said.rstrip(" ,.;:–-").endswith(aux[0])
    # "... würde" at the end of a clause or with "wenn" is hypothetical.
    if aux[0] == "würde" and IMAGINED.search(text):
        return None
    if (last and ((start and RELATIVE.match(clause)) or aux[0] == "würde")) or WISHED.search(text, 0, start):
        return None
    tries = TRIES.search(said) and TO_INFINITIVE.search(text, end)
    last_at = len(text) if tries else end
    task = (start + len(clause) - len(said) + len(said) - len(said.lstrip()), task_end(text, last_at))
    words = word_set(text)
    done = not words.isdisjoint(ANY_DONE) and PARTICIPLE.search(said)
    if second and other:  # whoever reads the task must see what is denied before "und"
        task = (start + len(clause) - len(clause.lstrip()), task[1])
    at = end - len(said) + aux.start()
    goes_on = QUESTION_WORD.match(text, end)
    if goes_on:
        task = (task[0], task_end(text, len(text)))
    strict = not words.isdisjoint(ANY_WORK) and (
        INFINITIVE.search(said) or CAUSES.search(said) or (DOES_SO.search(said) and not IMAGINED.search(text))
    )
    loose = not strict and not tries and due and not done and bool(ANY_INFINITIVE.search(said, aux.start()))
    if tries or loose or (strict and not (done and last)):
        # "..., werde nachreichen": the subject stands in the clause before.
        elliptic = said[: aux.start()].strip(" ,") in ("", "und") and not PRONOUN.search(said)
        # a comma inside brackets is no border of a clause
        elliptic = elliptic or (0 <= clause.find(")") < clause.find(aux[0]) and "(" not in clause)
        return Sign("future", at, task, (0 if elliptic else start, end), loose)
    if done and aux[0] != "würde" and not RUNNING.search(said):
        if _meant_later(said):
            return Sign("passive", at, task)
        if SMALL_WORKS.search(said) and not OFTEN.search(said):
            return Sign("passive", at, task, loose=True)
    return None


# Whoever will let others do something owes that: "wird die Schilder erneuern lassen".
CAUSES = lazy(
    r"^(?!.*\bsich\b).*\b(?!fallen|gelten|wissen|stehen|liegen|sehen)[a-zäöüß]{3,}(?:en|ern|eln) lassen\b"
)
# "werde dies aber tun": what was spoken of.
DOES_SO = lazy(
    r"\b(?:dies|das|es)\s(?:(?:aber|jedoch|auch|gerne?|noch|nun|bald|werde|wird|er|sie|man)\s){0,4}"
    r"(?:(?:bis|vor|nach|im|in|mit|zur|zum)\s[^,;:]{2,60}\s)?(?:tun|machen)\b"
)
# How often something is done is a timetable, no task.
OFTEN = lazy(
    r"\b(?:\w{0,20}(?:ein|zwei|drei|vier|fünf|mehr)mal|täglich|wöchentlich|monatlich|\w{4,8}jährlich)\b"
    r"(?!\s(?:geprüft|noch))"
)
IN_GENERAL = lazy(r"\b(?:gegebenenfalls|ggf\.|dann|zunächst|sodann|rechtzeitig)(?=\s)")
# Whom an official says to be told: "die Firma werde informiert".
TELLING = lazy(
    r"\b(?:informiert|unterrichtet|angeschrieben|angesprochen|kontaktiert|hingewiesen|befragt|mitgeteilt|gemeldet)\b"
)
# Small works are an office's own where it is named, a promise where an official says so.
BY_OFFICE = lazy(
    r"\b(?:vom|durch|von)\s(?:de[nmr]\s|das\s|die\s)?\w{0,24}(?:[Bb]auhof|[Aa]mt|[Vv]erwaltung|arbeitern?)\b"
)
REPORTED_WILL = lazy(r"\bwerde\b")


# "Sie will beim Kreis nachfragen": a purpose is a promise where it says what is done after the meeting.
INTENDS = lazy(r"\b(?:will|wolle|wollen)\b")


def _intended(text: str, clause: str, start: int, end: int, due: bool) -> Sign | None:
    aux = INTENDS.search(clause)
    rest = clause[aux.end() :] if aux else ""
    if not aux or NEGATED.search(clause) or WISHED.search(text, 0, start) or "man" in clause.split():
        return None
    loose = due and not INFINITIVE.search(rest) and bool(ANY_INFINITIVE.search(rest))
    if not loose and not (
        ASKS_AROUND.search(rest) or (INFINITIVE.search(rest) and (due or LATER.search(text)))
    ):
        return None
    task = (start + len(clause) - len(clause.lstrip()), task_end(text, end))
    return Sign("future", start + aux.start(), task, (start, end), loose)


# What nobody does only in general.
ASKS_AROUND = lazy(
    r"\b(?:einholen|nachfragen|erkundigen|nachreichen|weitergeben|weiterleiten|ansprechen|anschreiben"
    r"|klären|abklären|besprechen|bereden|absprechen|hinwirken|beim? [^,;.]{2,60} drängen|erfragen|anfragen"
    r"|nachschauen|nachsehen|anmahnen"
    r"|mit [^,;.]{2,60} (?:sprechen|reden|verhandeln|telefonieren)"
    r"|Verbindung setzen|nachgehen|kümmern|aufgreifen|mitnehmen|veranlassen|abstimmen|nachhaken|nachhören)\b"
)


def _meant_later(clause: str) -> bool:
    if PLAIN_PARTICIPLE.search(clause) or LATER.search(clause):
        return True
    told = (
        TELLING.search(clause)
        and not IN_GENERAL.search(clause)
        and (REPORTED_WILL.search(clause) or BACK.search(clause))
    )
    sure = REPORTED_WILL.search(clause) or BY_OFFICE.search(clause)
    works = sure and SMALL_WORKS.search(clause) and not OFTEN.search(clause)
    return bool(told or works)


def task_end(text: str, end: int) -> int:
    """Return where the words of a clause end, without what punctuates them."""
    return len(text.rstrip(" .!")) if end >= len(text) else len(text[:end].rstrip(" ,;:–-"))
