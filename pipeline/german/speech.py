"""The speech acts of a sentence: which verbs say that somebody asks, answers, promises, thanks ..."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import pairwise
from typing import NamedTuple

from pipeline.german.verbs import Category, Form, Sense, paradigm, senses


class Act(NamedTuple):
    """One word of speech; ``start`` and ``end`` are those of the word that carries the meaning."""

    category: Category
    lemma: str
    start: int
    end: int
    form: Form
    subjunctive: bool = False


class Word(NamedTuple):
    """A word with its place and the number of the clause (between punctuation marks) it stands in."""

    text: str
    start: int
    end: int
    clause: int


class Phrase(NamedTuple):
    """A verb that means speech only together with another word, such as "stellt eine Frage"."""

    verb: str
    other: str
    category: Category


QUESTION = r"(?:(?:Nach|Rück|An|Zusatz|Zwischen|Verständnis|Detail|Sach|Fach|Grundsatz|Wissens)?[Ff]ragen?)"
WANTED = (
    r"um (?:\w+ ){0,2}(?:Aussagen?|Zahlen(?= zu)|Auskunft|Auskünfte|Mitteilung|Informationen|Information|"
    r"Aufklärung|Erläuterung|"
    r"Erklärung|Beantwortung|Bekanntgabe|Angaben?|Sachstandsbericht|Sachstand|Einordnung|Darstellung|Darlegung|Konkretisierung|Update|"
    r"Einschätzung|Klarstellung|Antwort|Rückmeldung|Stellungnahme)"
)
# the other word stands in the same sentence, after or before the verb; it is matched as a whole word
PHRASES: Sequence[Phrase] = (
    Phrase("stellen", QUESTION, "ask"),
    Phrase("haben", QUESTION + r"(?=[,:]| (?:zu|zur|zum|nach|bezüglich|hinsichtlich|über|wegen)\b)",
           "ask"),
    Phrase("haben",
           r"(?:eine|zwei|drei|vier|mehrere|einige|folgende|weitere) (?:\w+ )?" + QUESTION + r"(?=[.,:])",
           "ask"),
    Phrase("richten", QUESTION, "ask"),
    Phrase("wollen", r"wissen|erfahren|hinterfragen", "ask"),
    Phrase("mögen", r"wissen|erfahren|hinterfragen|Einblick|Auskunft", "ask"),
    Phrase("bitten", WANTED + "|mitzuteilen", "ask"),
    Phrase("ersuchen", WANTED + "|mitzuteilen", "ask"),
    Phrase("haben",
           r"gerne? (?:\w+ ){0,3}(?:gewusst|erfahren|Klarheit|Auskunft|Auskünfte|Aufklärung|Antwort)", "ask"),
    Phrase("werden", r"gerne? (?:\w+ ){0,3}(?:wissen|erfahren)", "ask"),
    Phrase("bitten", r"um (?:\w+ ){0,2}Klärung(?=,| gebeten,)", "ask"),
    Phrase("geben", r"(?:die|eine) (?:\w+ )?" + QUESTION + r"(?=,)", "ask"),
    Phrase("erbitten", r"Auskunft|Auskünfte|Aufklärung|Sachstand", "ask"),
    Phrase("verlangen", r"Auskunft|Auskünfte|Aufklärung", "ask"),
    Phrase("schließen", r"[Ff]ragen?", "ask"),
    Phrase("kommen", r"(?:die|eine) (?:\w+ )?" + QUESTION, "ask"),
    Phrase("begehren", r"Auskunft", "ask"),
    Phrase("wünschen", r"Auskunft|Aufklärung|zu wissen|zu erfahren", "ask"),
    Phrase("wiederholen", QUESTION + r"(?=,| nach| zu[mr]?\b)", "ask"),
    Phrase("formulieren", QUESTION + r"(?=[,:])", "ask"),
    Phrase("erinnern", r"an (?:seine|ihre|die) (?:\w+ ){0,2}" + QUESTION + r"(?=,)", "ask"),
    Phrase("geben", r"Auskunft|Antwort|Rückmeldung", "answer"),
    Phrase("nehmen", r"Stellung", "answer"),
    Phrase("gehen", r"auf (?:\w+ ){0,3}[Ff]ragen?", "answer"),
    Phrase("geben", r"Überblick|Einblick|Sachstandsbericht|Ausblick|Erläuterungen", "explain"),
    Phrase("geben", r"zu verstehen|zur Antwort|zur Kenntnis|bekannt|zu Protokoll", "explain"),
    Phrase("führen", r"ins Treffen|ins Feld", "explain"),
    Phrase("erteilen", r"Auskunft", "answer"),
    Phrase("stellen", r"in Abrede", "answer"),
    Phrase("nehmen", r"Bezug", "explain"),
    Phrase("machen", r"aufmerksam|deutlich", "explain"),
    Phrase("bringen", r"Ausdruck|Sprache", "explain"),
    Phrase("lassen", r"wissen", "explain"),
    Phrase("geben", r"bedenken", "object"),
    Phrase("stellen", r"Aussicht", "promise"),
    Phrase("erklären", r"bereit", "promise"),
    Phrase("erklären", r"einverstanden|Einverständnis|Zustimmung", "agree"),
    Phrase("stellen", r"\w*[Aa]ntrag|Anträge", "request"),
    Phrase("erteilen", r"Wort", "chair"),
    Phrase("geben", r"Wort", "chair"),
    Phrase("ergreifen", r"Wort", "chair"),
    Phrase("sprechen", r"Dank|Lob|Anerkennung", "thank"),
    Phrase("stellen", r"Abstimmung", "chair"),
    Phrase("bringen", r"Abstimmung", "chair"),
    Phrase("lassen", r"abstimmen", "chair"),
)  # fmt: skip

PHRASE_PARTICIPLES = frozenset({"gestellt", "gegeben", "gebeten", "gerichtet"})
# "wüsste gern": forms that no paradigm gives
EXTRA_FORMS = {"wüsste": "ask", "wüssten": "ask", "wüßte": "ask"}
SPEECH_NOUN = re.compile(
    r"\b(?:(?:Nach|Rück|An|Zusatz|Zwischen|Verständnis|Einwohner|Bürger)?(?P<ask>[Ff]ragen?)"
    r"|(?P<answer>Antwort(?:en)?|Beantwortung|Stellungnahme))\b"
)
# no speech noun is without one of these
PARTS_OF_NOUNS = ("rage", "ntwort", "tellungnahme")
# "in Frage stellen", "die Frage der Finanzierung": a topic or a doubt, nothing is asked
TOPIC = re.compile(r"\b(?:in|ohne|außer|zur|keine|keinerlei)\s+$", re.I)
# "Auf die Frage zu den Kosten stellt X fest": the question belongs to "auf", not to "stellt"
OCCASION = re.compile(
    r"\b(?:[Aa]uf|[Zz]u|[Zz]ur|[Ii]n|[Oo]hne|[Aa]ußer|[Kk]eine|[Kk]einerlei)\s+(?:[a-zäöü]+\s+){0,2}$"
)
WORD = re.compile(r"[^\W\d_]+(?:[-’'*][^\W\d_]+)*")
PAUSES = frozenset(',;:.!?–()„“”"»«')
WORD_OR_PAUSE = re.compile(rf"{WORD.pattern}|[{''.join(sorted(PAUSES))}]")
# many words are made, and the constructor of a named tuple takes twice as long
_word = partial(tuple.__new__, Word)
# a separated particle closes its clause: a pause, the end or a conjunction follows it
CLOSING = frozenset(
    "und oder sowie dass ob als wenn wie was wer wann wo warum welche welcher welches zu".split()
)
AUXILIARIES = frozenset(
    """
    habe haben hat hatte hatten hätte hätten ist sind sei seien war waren wäre wären wird werden wurde
    wurden werde würde würden worden möchte möchten will wollen wollte wollten wolle kann können könne
    könnte könnten konnte konnten soll sollen sollte sollten solle muss müssen musste müsse darf dürfen
    dürfe dürfte lässt lassen
    """.split()
)
MODALS = frozenset(
    """
    möchte möchten will wollen wollte wollten wolle kann können könne könnte könnten konnte konnten soll
    sollen sollte sollten solle muss müssen musste müsse darf dürfen dürfe dürfte wird werden werde
    würde würden lässt
    """.split()
)
JOINING = frozenset("und oder sowie".split())
# a particle further away than this belongs to another verb
REACH = 60


@lru_cache(maxsize=4096)
def acts(text: str) -> tuple[Act, ...]:
    """Return the speech acts of a sentence in the order of their words.

    >>> [(a.lemma, a.category, a.form) for a in acts("Frau Abel teilt mit, dass der Weg fertig sei.")]
    [('mitteilen', 'explain', 'finite')]
    """
    found = {act.start: act for act in _nouns(text)}
    written, forms = _written(text), _forms_of_speech()
    if not forms.isdisjoint(written) or _opens(next((part for part in written if part not in PAUSES), "")):
        tokens = words(text)
        places = [index for index, token in enumerate(tokens) if token.text in forms or not index]
        found |= {act.start: act for act in _verbs(tokens, places)}
        found |= {act.start: act for act in _phrases(text, tokens, places)}
    return tuple(found[start] for start in sorted(found))


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """Return the words of a sentence with places and clause numbers."""
    found, clause, end = list[Word](), 0, 0
    for part in _written(text):
        start = text.find(part, end)  # nothing that a word or pause begins with lies between
        end = start + len(part)
        if part in PAUSES:
            clause += 1
        else:
            found.append(_word((part, start, end, clause)))
    return tuple(found)


@lru_cache(maxsize=16)
def _written(text: str) -> list[str]:
    """Return the words and pauses of a sentence as they stand."""
    return WORD_OR_PAUSE.findall(text)


@cache
def _forms_of_speech() -> frozenset[str]:
    """Return every word that an act of speech can hang on."""
    return frozenset(senses()) | frozenset(EXTRA_FORMS) | frozenset(_PHRASES_OF)


@lru_cache(maxsize=4096)
def _opens(word: str) -> bool:
    """Tell whether a word may be a verb that opens its sentence: only there it has a capital."""
    return bool(_opening(word))


def _opening(word: str) -> tuple[Sense, ...]:
    plural = word.endswith("en")  # "Nachfragen der Mitglieder": a noun
    options = senses().get(word[:1].lower() + word[1:], ())
    return tuple(s for s in options if _begins(s) and not (plural and s.form == "finite"))


def _nouns(text: str) -> Iterable[Act]:
    if not any(map(text.__contains__, PARTS_OF_NOUNS)):
        return
    for match in SPEECH_NOUN.finditer(text):
        if not TOPIC.search(text[max(0, match.start() - 12) : match.start()]):
            category: Category = "ask" if match["ask"] else "answer"
            yield Act(
                category=category, lemma=match.group(), start=match.start(), end=match.end(), form="noun"
            )


def _verbs(tokens: Sequence[Word], places: Sequence[int]) -> Iterable[Act]:
    table = senses()
    for index in places:
        token = tokens[index]
        if token.text == "bitte" and index and tokens[index - 1].text in ("Sie", "sich", "uns", "ich", "wir"):
            continue
        if token.text in EXTRA_FORMS:
            yield _act(Sense("wissen", "ask", "", False, "finite", True), token)
            continue
        options = table.get(token.text, ())
        if index == 0 and not options:  # "Gefragt wurde ...": no noun looks like a participle
            options = _opening(token.text)
        sense = _fitting(options, tokens, index) if options else None
        if sense:
            yield _act(sense, token)


def _begins(sense: Sense) -> bool:
    return sense.form == "participle" or (
        sense.form == "finite" and not sense.subjunctive and not sense.particle
    )


def _act(sense: Sense, token: Word) -> Act:
    return Act(
        category=sense.category,
        lemma=sense.lemma,
        start=token.start,
        end=token.end,
        form=sense.form,
        subjunctive=sense.subjunctive,
    )


def _fitting(options: Sequence[Sense], tokens: Sequence[Word], index: int) -> Sense | None:
    """Return what a form means here: the separable verb whose particle comes first, else the simple verb."""
    if not options:
        return None
    helped = _helped(tokens, index)
    if helped == "infinitive" and all(s.form == "participle" for s in options):
        helped = "participle"  # "wird vorgetragen"
    form = helped or "finite"
    near = [s for s in options if s.form == form] or [s for s in options if not helped]
    if not near and index and tokens[index - 1].text in JOINING:
        near = [s for s in options if s.form == "finite"]  # "ist enttäuscht und bittet um Auskunft"
    whole = [s for s in near if not s.particle]
    if len(whole) < len(near):
        particles = _particles(tokens, index)
        split = [(particles[s.particle], s) for s in near if s.particle in particles]
        if split:
            return min(split, key=lambda pair: pair[0])[1]
    if not whole:
        return None
    reflexive = _reflexive(tokens, index)
    return next((s for s in whole if s.reflexive == reflexive), None) or next(
        (s for s in whole if not s.reflexive), None
    )


def _helped(tokens: Sequence[Word], index: int) -> Form | None:
    """Return which non-finite form an auxiliary in the same clause asks for, None without one."""
    text, _, _, own = tokens[index]
    near = tokens[max(0, index - REACH // 2) : index + 3]
    around = {word.lower() for word, _, _, clause in near if clause == own} - {text}
    if text.endswith(("en", "rn", "ln")) and index and tokens[index - 1].text == "zu":
        return "infinitive"
    if around.isdisjoint(AUXILIARIES):  # all modals are among them
        return None
    if text.endswith("en") and "worden" not in around and not around.isdisjoint(MODALS):
        return "infinitive" if not text.startswith("ge") else "participle"
    return "participle"


def _particles(tokens: Sequence[Word], index: int) -> dict[str, int]:
    """Return the words behind a verb that can be its particle, with their places."""
    found: dict[str, int] = {}
    behind = tokens[index + 1 : index + REACH + 1]
    for at, (token, following) in enumerate(pairwise(behind), index + 1):
        if following.clause != token.clause or following.text in CLOSING:
            found.setdefault(token.text, at)
    if 0 < len(behind) < REACH:  # the last word of the sentence
        found.setdefault(behind[-1].text, len(tokens) - 1)
    return found


def _reflexive(tokens: Sequence[Word], index: int) -> bool:
    own = tokens[index].clause
    return any(
        word == "sich" and clause == own for word, _, _, clause in tokens[max(0, index - 8) : index + 8]
    )


def _phrases(text: str, tokens: Sequence[Word], places: Sequence[int]) -> Iterable[Act]:
    verbs: dict[int, Word] = {}
    for index in places:
        token = tokens[index]
        for place in _PHRASES_OF.get(token.text, ()):
            if place not in verbs and not _infinitive(tokens, index):
                verbs[place] = token
    for place in sorted(verbs):
        phrase, verb, pattern = PHRASES[place], verbs[place], _OTHERS[place]
        if place in _WITH_QUESTION and "rage" not in text:
            continue
        near = (m for m in pattern.finditer(text) if abs(m.start() - verb.end) < REACH * 4)
        asks = phrase.category == "ask"  # "in Aussicht stellen" has its preposition as of right
        other = next((m for m in near if not (asks and _occasion(text, m.start()))), None)
        if other and ": " in text[other.end() : verb.start]:
            continue  # what a colon opens has verbs of its own
        if other:
            yield Act(
                category=phrase.category,
                lemma=f"{other.group()} {phrase.verb}",
                start=verb.start,
                end=verb.end,
                form=_form(phrase, verb, tokens),
                subjunctive=verb.text in paradigm(phrase.verb).subjunctive,
            )


def _form(phrase: Phrase, verb: Word, tokens: Sequence[Word]) -> Form:
    """Return the form of a verb in a phrase: "wird um Auskunft bitten" has an infinitive."""
    if verb.text in PHRASE_PARTICIPLES:
        return "participle"
    pleads = phrase.verb in ("bitten", "ersuchen") and verb.text == phrase.verb
    return "infinitive" if pleads and _helped(tokens, tokens.index(verb)) == "infinitive" else "finite"


def _occasion(text: str, at: int) -> bool:
    return bool(OCCASION.search(text[max(0, at - 30) : at]))


def _infinitive(tokens: Sequence[Word], index: int) -> bool:
    return index > 0 and tokens[index - 1].text == "zu"


def _forms(phrase: Phrase) -> frozenset[str]:
    forms = paradigm(phrase.verb)
    extra = {
        "wollen": {"wolle"},
        "mögen": {"möchte", "möchten"},
        "haben": {"hätte", "hätten"},
        "werden": {"würde", "würden"},
    }.get(phrase.verb, set())
    return forms.finite | forms.subjunctive | extra | (PHRASE_PARTICIPLES & {forms.participle})


def _phrases_of() -> Mapping[str, tuple[int, ...]]:
    """Return for each form of their verbs the places of the phrases it can belong to."""
    table: dict[str, tuple[int, ...]] = {}
    for place, phrase in enumerate(PHRASES):
        for form in _forms(phrase):
            table[form] = (*table.get(form, ()), place)
    return table


_OTHERS = tuple(re.compile(rf"\b(?:{phrase.other})\b") for phrase in PHRASES)
_WITH_QUESTION = frozenset(place for place, phrase in enumerate(PHRASES) if "ragen?" in phrase.other)
_PHRASES_OF = _phrases_of()
