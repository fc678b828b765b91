"""Abstracts made of the sentences of the minutes: what an agenda item was about and how it ended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.german import outcomes
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act, acts
from pipeline.german.stems import content_stems
from pipeline.model import Abstract, AgendaItem, Decision, Findings, Minutes, Question, Statement, Vote

# Characters: shorter sentences say nothing, longer ones are no summary.
SHORTEST, LONGEST = 35, 480
# A result line is short ("Abstimmungsergebnis: einstimmig").
TELLING = 60  # characters
RESULT_LENGTH = 120
# Sentences: a foot of the page may stand between the lines of a result.
RESULT_LINES = 3
# Sentences that could be chosen: an item with as many may fill its four.
LONG = 25
# "Up to half a page" for the whole meeting.
OVERVIEW_LENGTH, OVERVIEW_STATEMENTS = 1600, 6

PROCEDURE = lazy(
    r"\b(?:[Bb]eschlussfähig(?:keit)?|fristgerecht|Wortmeldung(?:en)?|Handzeichen|eröffnet(?:e)? die"
    r"|schließt (?:die|den)|begrüßte? (?:die|alle|den|beide|Frau|Herrn?)|zur Abstimmung|lässt abstimmen"
    r"|zur Behandlung auf|ruft|rief|bedank(?:t|en|te|ten)|dankte?|danken|Schriftführ\w+"
    r"|Zur Beurkundung|gez\."
    r"|Unterschrift|Anwesenheitsliste|entschuldigt|keine (?:weiteren )?(?:Fragen|Anfragen|Einwände"
    r"|Einwendungen)"
    r"|Tagesordnung wird|Uhr geschlossen|erteilt(?:e)? (?:\w+ ){0,3}das Wort|Gäste"
    r"|verlassen die Sitzung|befangen"
    r"|kündigte? (?:die|den|Frau|Herrn?)|(?:an der|und) Abstimmung nicht|(?:lagen|liegen) nicht vor"
    r"|führte? in (?:den|das|die) "
    r"|TOP \d{1,2}|(?:nächste|folgende|weitere)[rn]? (?:TOP|Tagesordnungspunkte?))\b"
)
FORMALITY = lazy(r"\b(?:Tagesordnung|Niederschrift|Protokolls?|Einladung|Tagesordnungspunkte?)\b")
# A sentence that points back cannot stand alone.
POINTS_BACK = lazy(
    r"^\W*(?:Er|Sie|Es|Dies\w*|Das|Dem|Da(?:zu|für|mit|bei|durch|her|rauf|raufhin|nach|rüber)|Hier\w*"
    r"|Dort|So"
    r"|Auch|Außerdem|Zudem|Ferner|Weiter(?:hin)?|Des Weiteren|Ebenso|Allerdings|Jedoch|Aber|Denn"
    r"|Deshalb|Deswegen"
    r"|Darüber hinaus|Man|Ihm|Ihr|Sein\w*|Beispielsweise|Solche\w*|Dann|Anschließend|Zum (?:einen|anderen)"
    r"|Insofern|Trotzdem|Ja|Nein|Und|Oder)\b"
)
SPEAKER = lazy(r"^[A-ZÄÖÜ][^.:;?!]{3,60}:\s(?=[A-ZÄÖÜ])")
# "dass sie verschickt wird": what is meant stands elsewhere, as in the first person of direct speech.
LEANS = lazy(r"\b(?:dass (?:sie|er|es|dies|das)|ich|mir|mich)\b")
# Words of every result; a decision that has hardly any others does not say what it is about.
FORMULA = content_stems(
    """
    Antrag Änderungsantrag Beschluss Beschlussvorschlag Vorlage Vorschlag Empfehlung Bericht
    Sachstandsbericht Kenntnis Kenntnisnahme Rat Gemeinderat Stadtrat Ausschuss Beirat Kreistag
    Gemeindevertretung nimmt nahm nehmen beschließt beschloss beschlossen stimmt stimmte zugestimmt
    Zustimmung Abstimmung Abstimmungsergebnis Ergebnis einstimmig mehrheitlich angenommen abgelehnt
    Ablehnung Ja Nein Stimmen Gegenstimme Gegenstimmen Enthaltung Enthaltungen stellt stellte fest erfolgte
    vorliegend gefasst empfiehlt dafür dagegen
    """
)
THIN = 3
MARKERS = lazy(
    r"^\s*(?:[-–•*·]\s+|(?:\d{1,2}[.)]|[a-z]\))\s+(?=[A-ZÄÖÜ])|(?:Beschluss(?:vorschlag|fassung|empfehlung)?"
    r"|Antrag|Ergebnis"
    r"|Beratung|Protokoll|Sachverhalt|Sachstand)\s*:\s*)"
)
ENDED = tuple('.!?“”"»)')
# What says of itself that it is only proposed.
MOVED = lazy(r"[Aa]ntrag|[Aa]nträge|[Vv]orschl[aäu]g|[Ee]mpf[aeio]hl|[Ee]ntwurf|schlägt")
FIGURES = lazy(r"\d{2,}(?!\.|:)")
MONEY = lazy(r"\d\s?(?:€|Euro|EUR|T€|TEUR|Mio)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A statement that could be part of an abstract, with how well it would do."""

    statement: Statement
    score: float

    @property
    def first(self) -> int:
        """Return the first cited sentence, which gives the order."""
        return self.statement.cites[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What the findings say about sentences: promised in them, asked in them."""

    promised: frozenset[int]
    asked: frozenset[int]


def abstract(minutes: Minutes, findings: Findings) -> Abstract:
    """Return two to four cited sentences per agenda item, fewer where little is said, and an overview."""
    endings = [e for decision in findings.decisions if (e := _ending(minutes, decision))]
    by_item: dict[int, list[Candidate]] = {}
    for ending in endings:
        by_item.setdefault(minutes.item_of(ending.first), []).append(ending)
    marks = Marks(
        promised=frozenset(n for a in findings.action_items if a.tier == "A" for n in a.cites),
        asked=frozenset(n for question in findings.questions for n in question.cites),
    )
    talk: dict[int, list[Question]] = {}
    for question in findings.questions:
        talk.setdefault(minutes.item_of(question.cites[0]), []).append(question)
    items = tuple(
        _item(minutes, marks, item, by_item.get(index, []), talk.get(index, []))
        for index, item in enumerate(minutes.items)
    )
    return Abstract(overview=_overview(minutes, endings, items), items=items)


def _item(
    minutes: Minutes,
    marks: Marks,
    item: AgendaItem,
    endings: Sequence[Candidate],
    questions: Sequence[Question],
) -> tuple[Statement, ...]:
    best = _weightiest(endings)
    talk = [] if best else [c for q in questions if (c := _exchange(minutes, q, item))]
    taken = {number for candidate in (*best, *talk) for number in candidate.statement.cites}
    about = [*talk, *_about(minutes, marks, item, taken)]
    room = min(4 - len(best), 1 + len(about) // 3)
    chosen = sorted(about, key=lambda c: (-c.score, c.first))[: room if len(about) >= LONG else min(room, 2)]
    return tuple(c.statement for c in sorted([*chosen, *best], key=lambda c: c.first))


def _weightiest(endings: Sequence[Candidate]) -> list[Candidate]:
    """Return at most two decisions of an item: the last one, which ended it, and the weightiest other."""
    ranked = sorted(endings, key=lambda e: -e.score)
    if len(ranked) < 3:
        return ranked
    last = max(endings, key=lambda e: e.first)
    return [last, next(e for e in ranked if e is not last)]


# --- how it ended -----------------------------------------------------------------------------------------


def _ending(minutes: Minutes, decision: Decision) -> Candidate | None:
    """Return a decision in its own words: what was decided, then the line with the result."""
    # What stands under the next agenda item is not part of how this one ended.
    item = minutes.item_of(min(decision.cites))
    inside = [n for n in decision.cites if minutes.item_of(n) == item]
    cited = [n for n in inside if minutes[n].kind not in ("label", "heading")]
    texts = [n for n in cited if SHORTEST <= len(minutes.words(n)) <= 600]
    if not texts:
        return None
    # Of several points the first says what the matter is; very short ones say little.
    text = max(texts, key=lambda n: (minutes[n].kind != "row", len(minutes.words(n)) >= TELLING, -n))
    numbers = [text]
    while not minutes.words(numbers[-1]).endswith(ENDED) and numbers[-1] + 1 in texts:
        numbers.append(numbers[-1] + 1)
    raw = " ".join(" ".join(minutes.words(n) for n in numbers).split())
    words = _sentence(_trimmed(raw))
    if decision.outcome == "proposed" and not MOVED.search(words):
        # Without "Beschlussvorschlag:" what was only proposed would read as if it were decided.
        label = text - 1 if text > 1 and MOVED.search(minutes.words(text - 1)) else None
        if label is None and not MOVED.search(raw):
            return None
        words = _sentence(f"{minutes.words(label).strip()} {words}" if label else raw)
        numbers.append(label or text)
    result = _result(minutes, decision, [n for n in cited if n not in numbers])
    if result and (outcomes.outcome(words) != decision.outcome or decision.vote != Vote()):
        line = _sentence(", ".join(" ".join(minutes.words(n).split()) for n in result))
        words = f"{words} {'Ergebnis: ' if line[0].islower() else ''}{line}"
        numbers.extend(result)
    score = _weight(decision, words)
    if decision.outcome == "rejected" and not outcomes.says("rejected", words):
        words = f"Abgelehnt: {words}"  # the counts alone say so, and few readers add them up
    return Candidate(statement=Statement(text=words, cites=tuple(sorted(set(numbers)))), score=score)


def _result(minutes: Minutes, decision: Decision, numbers: Sequence[int]) -> tuple[int, ...]:
    """Return the lines that say how it ended: results rather than the words of the chair."""
    short = [n for n in reversed(numbers) if len(minutes.words(n)) <= RESULT_LENGTH]
    plain = [n for n in short if not PROCEDURE.search(minutes.words(n))]
    found = list((plain or short)[:1])
    # "Ja-Stimmen: 7", "Nein-Stimmen: 1": each number may stand on a line of its own.
    for before in (n for n in short if found and n < found[-1]):
        near = found[0] - before <= RESULT_LINES
        length = sum(len(minutes.words(n)) for n in (before, *found))
        if not near or length > RESULT_LENGTH or {minutes[n].kind for n in (before, *found)} != {"row"}:
            break
        found.insert(0, before)
    return tuple(found)


def _weight(decision: Decision, words: str) -> float:
    """Return how much a decision matters: formalities little, money and dissent more."""
    weight = {"noted": 1.0, "no_decision": 0.5, "proposed": 0.5, "removed": 0.8}.get(decision.outcome, 2.0)
    weight += (
        bool(MONEY.search(words)) + (decision.vote.mode == "majority") + (decision.outcome == "rejected")
    )
    return weight - 2 * bool(FORMALITY.search(words)) + min(len(words), 300) / 600


# --- what it was about ------------------------------------------------------------------------------------


def _about(minutes: Minutes, marks: Marks, item: AgendaItem, taken: set[int]) -> Iterator[Candidate]:
    title = content_stems(item.title or "")
    place = 0
    for number in range(item.first, item.last + 1):
        sentence = minutes[number]
        words = _trimmed(minutes.words(number))
        if number in taken or sentence.joins or not _stands_alone(sentence.kind, words):
            continue
        said = acts(words)
        score = 2.0 / (1 + place) + 0.5 * min(3, len(title & content_stems(words))) + _manner(said)
        score += (
            1.5 * (number in marks.promised)
            - 2.5 * (number in marks.asked or words.endswith("?"))
            - 1.5 * bool(POINTS_BACK.match(SPEAKER.sub("", words)))
            - 1.0 * bool(LEANS.search(words))
            + 0.5 * bool(FIGURES.search(words))
        )
        place += 1
        yield Candidate(statement=Statement(text=_sentence(words), cites=(number,)), score=score)


def _exchange(minutes: Minutes, question: Question, item: AgendaItem) -> Candidate | None:
    """Return a question with the first sentence of its answer, which say together what was talked about."""
    asked = question.cites[-1]
    replied = next((n for answer in question.answers for n in answer.cites[:1] if n > asked), None)
    if replied is None or not item.first <= asked < replied <= item.last:
        return None
    words = [_trimmed(minutes.words(n)) for n in (asked, replied)]
    if POINTS_BACK.match(words[0]) or PROCEDURE.search(words[0]) or len(" ".join(words)) > LONGEST:
        return None
    # "Daraufhin antwortet sie": behind its question an answer may point back.
    score = 1.5 + bool(FIGURES.search(words[1])) - 0.5 * bool(LEANS.search(words[0]))
    text = " ".join(_sentence(w) for w in words)
    return Candidate(statement=Statement(text=text, cites=(asked, replied)), score=score)


def _stands_alone(kind: str, words: str) -> bool:
    if (
        kind in ("heading", "label", "row")
        or not SHORTEST <= len(words) <= LONGEST
        or PROCEDURE.search(words)
    ):
        return False
    ended = words[-1] in '.!?“”"»)' or kind == "entry"
    return ended and len(words.split()) >= 6 and bool(re.search(r"\b[a-zäöüß]+(?:t|te|en|ten)\b", words))


def _manner(said: Sequence[Act]) -> float:
    """Return how the sentence is spoken: reports say what an item is about, thanks and procedure do not."""
    kinds = {act.category for act in said if act.form != "noun"}
    return (
        1.0 * ("explain" in kinds)
        + 0.5 * bool(kinds & {"request", "assign"})
        - 2.0 * bool(kinds & {"thank", "chair"})
    )


def _trimmed(words: str) -> str:
    """Return a sentence without its bullet or label, on one line.

    >>> _trimmed("- Beschluss: Der Rat stimmt zu.")
    'Der Rat stimmt zu.'
    """
    flat = " ".join(words.split())
    while (shorter := MARKERS.sub("", flat, count=1)) != flat and shorter:
        flat = shorter
    return flat


def _sentence(words: str) -> str:
    return words if not words or words[-1] in '.!?:;“”"»)' else f"{words}."


def _is_thin(words: str) -> bool:
    """Tell whether a decision does not say what it is about ("Der Rat nimmt den Bericht zur Kenntnis")."""
    return len(content_stems(words) - FORMULA) < THIN


# --- the meeting ------------------------------------------------------------------------------------------


def _overview(
    minutes: Minutes, endings: Sequence[Candidate], items: Sequence[Sequence[Statement]]
) -> tuple[Statement, ...]:
    """Return the weightiest items' last decisions; without any, what the longest items were about."""
    last = {minutes.item_of(e.first): e for e in sorted(endings, key=lambda e: e.first)}
    # A document without headings is one item that may hold many matters.
    final = endings if len(minutes.items) == 1 else last.values()
    weighty = sorted((e for e in final if e.score >= 1.0), key=lambda e: (-e.score, e.first))
    chosen: list[Statement] = []
    for ending in weighty:
        said = items[minutes.item_of(ending.first)]
        if _is_thin(ending.statement.text) and said and said[0].cites[0] < ending.first:
            chosen.append(said[0])  # else nobody would know what was noted or adopted
        chosen.append(ending.statement)
    if not chosen:
        longest = sorted(range(len(items)), key=lambda i: minutes.items[i].first - minutes.items[i].last)
        chosen = [items[index][0] for index in longest if items[index]][:3]
    kept: list[Statement] = []
    for statement in chosen:
        length = sum(len(s.text) for s in kept) + len(statement.text)
        if len(kept) < OVERVIEW_STATEMENTS and length <= OVERVIEW_LENGTH and statement not in kept:
            kept.append(statement)
    return tuple(sorted(kept, key=lambda s: s.cites))
