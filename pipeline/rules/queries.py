"""What was asked: the questions of a document with askers and sentences, before any answer is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.german.asking import Asked
from pipeline.german.question_forms import asked, leading, procedural
from pipeline.german.registry import Registry
from pipeline.german.roles import look
from pipeline.german.stems import content_stems
from pipeline.model import Minutes, Person, Span
from pipeline.talk.turns import Turn

UNKNOWN = Person(label="unbekannt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One question: who asks in which turn, the sentences that ask, those that lead to it, its own words."""

    asker: Person
    turn: int
    item: int
    core: tuple[int, ...]
    head: int
    preface: tuple[int, ...] = ()
    span: Span
    text: str = ""
    rule: str = ""
    replied: bool = False
    by: Person | None = None  # who answers, where the question's own sentence says so

    @property
    def cites(self) -> tuple[int, ...]:
        """The sentences that carry the question, with the one that names the asker."""
        return tuple(sorted({self.head, *self.core}))

    @property
    def context(self) -> tuple[int, ...]:
        """All sentences that say what the question is about."""
        return tuple(sorted({*self.preface, *self.core}))


# who leads an election
PRESIDING = re.compile(
    r"\b(?:Wahl|Versammlungs|Sitzungs)(?:leiter|leitung|vorst[ae]nd)\w*\b|\b[Dd]as\s+älteste\s"
)
# who leads an election
PRESIDING = re.compile(
    r"\b(?:Wahl|Versammlungs|Sitzungs)(?:leiter|leitung|vorst[ae]nd)\w*\b|\b[Dd]as\s+älteste\s"
)
# a sentence that begins like this turns to another matter
NEXT_MATTER = re.compile(
    r"^\W*(?:Zudem|Außerdem|Des Weiteren|Weiter(?:hin|s)?|Ferner|Zusätzlich|Abschließend|Darüber hinaus|"
    r"Überdies|Ebenso|Schließlich|Zum (?:Thema|Schluss|anderen)|Bezüglich|Hinsichtlich|In Bezug|Zu[rm]?\b|"
    r"Im Bereich|Eine weitere|\d{1,2}[.)]|[a-z]\)|[-–•*])"
)
# ... or says so a few words later: "Er fragt außerdem ..."
ADDED = re.compile(
    r"^\W*(?:\w+\s+){1,4}(?:außerdem|zudem|ferner|weiterhin|darüber hinaus|des Weiteren|zusätzlich)\b"
)
# a question that leans on the one before it: "Könne dies bestätigt werden?"
LEANING = re.compile(
    r"\b(?:dies|das|dort|dafür|dazu|dabei|damit|daran|hierzu|so etwas|er|sie|diese[rsmn]?|deren|dessen)\b"
)
DEFINITE = re.compile(r"\W*(?:(?:auf\s+)?(?:die|diese|dessen|deren)|zur|zu\s+der)\s", re.I)
ASKING_STEMS = content_stems(
    "Frage Fragen Nachfrage Anfrage Rückfrage Stadtrat Stadträtin Ratsherr Ratsfrau Herrn Frau Hrn Hr Fr"
)
# a part that hangs on the one before: "Wenn ja, in welcher Form?"
DEPENDENT = re.compile(r"^\W*(?:\w[.)]\s*)?(?:(?:Und\s+)?[Ww]enn|Falls)\s+(?:ja|nein|nicht)\b")
NUMBERED = re.compile(r"^\W*(?:Frage\s+)?\d{1,2}\s*[.):]|^\s*[-–•*]\s|^\s*[a-z]\)")
LEANING_LENGTH = 9
# shorter questions than this do not bring up a matter of their own
BRIEF = 7
# a sentence no further before a question belongs to it
ADJOINING = 1
# of the sentences before a question, so many say what it is about
PREFACE = 4
# so many questions back "die Frage von Frau Abel" can reach
RECALL = 40


def queries(minutes: Minutes, registry: Registry, turns: Sequence[Turn]) -> tuple[Query, ...]:
    """Return all questions in order; procedural ones of the chair are left out."""
    found: list[Query] = []
    for index, turn in enumerate(turns):
        for query in _merged(minutes, turn, list(_of_turn(minutes, registry, turns, index))):
            if not _told_before(query, found[-RECALL:]):
                found.append(query)
    return tuple(found)


def _told_before(query: Query, found: Sequence[Query]) -> bool:
    """Tell whether "auf die Frage von Frau Abel" takes up a question that has been told already."""
    if not query.replied or not DEFINITE.match(query.text):
        return False
    told = content_stems(query.text) - content_stems(query.asker.name or "") - ASKING_STEMS
    before = [q for q in found if q.turn < query.turn and q.item == query.item and not q.replied]
    mine = [q for q in before if query.asker == UNKNOWN or q.asker.name == query.asker.name]
    return any(not told or told & content_stems(q.text) for q in mine)


def _of_turn(minutes: Minutes, registry: Registry, turns: Sequence[Turn], index: int) -> Iterable[Query]:
    turn = turns[index]
    asking, since = turn.category == "ask", turn.head
    announced: tuple[int, int] | None = None
    found: list[Query] = []
    for number in turn.numbers:
        text = minutes.words(number)
        forms = asked(text, turn.acts[number], registry.mentions(number), asking=asking)
        for form in forms:
            asking = asking or not form.replied
            announced = (number, form.span.start) if form.form == "announced" else announced
            if form.carries and not _chairs(minutes, turn, form, text) and not _rhetoric(turn, form):
                found.append(_query(minutes, registry, turns, index, number, form, since))
        since = number + 1 if forms else since
    if not found and announced:
        found = list(_announced(minutes, turn, index, *announced))
    return found


def _query(
    minutes: Minutes,
    registry: Registry,
    turns: Sequence[Turn],
    index: int,
    number: int,
    form: Asked,
    since: int,
) -> Query:
    turn, start = turns[index], minutes[number].span.start
    span = Span(start + form.span.start, start + form.span.end)
    own = form.replied or form.asker or form.form == "passive"  # its own sentence says who asks
    return Query(
        asker=_asker(form, turn, number, registry),
        turn=index,
        item=minutes.item_of(number),
        core=_core(minutes, turn, number, form),
        head=number if own or _stands_alone(minutes, turn, number, registry) else turn.head,
        preface=tuple([n for n in turn.numbers if since <= n < number][-PREFACE:]),
        span=span,
        text=_words(minutes, span),
        rule=form.form,
        replied=form.replied,
        by=registry.resolve(form.replier, number) if form.replier else _replier(form),
    )


def _replier(form: Asked) -> Person | None:
    """Return that nobody knows who replied in "fragt, ob ..., und erhält die Antwort, dass ..."."""
    return UNKNOWN if form.replied and form.form in ("indirect", "request") else None


def _stands_alone(minutes: Minutes, turn: Turn, number: int, registry: Registry) -> bool:
    """Tell whether a question needs no earlier sentence as evidence of who asks.

    It names its asker itself, or what gave them the floor was about something else and is further off or
    longer than a question that has its own verb of asking.
    """
    further = number - turn.head > ADJOINING or _outweighed(minutes, turn, number)
    elsewhere = turn.category != "ask" and further
    return elsewhere or _unnamed(turn, registry) or _names(turn, number, registry)


def _outweighed(minutes: Minutes, turn: Turn, number: int) -> bool:
    """Tell whether a statement is longer than the question behind it: "Sie legt dar, ... Sie fragt, ..."."""
    asks = any(act.category == "ask" and act.form == "finite" for act in turn.acts[number])
    return asks and len(minutes.words(turn.head)) > len(minutes.words(number))


def _names(turn: Turn, number: int, registry: Registry) -> bool:
    first = next((m for m in registry.mentions(number) if not m.oblique), None)
    return first is not None and first.kind == "person" and registry.resolve(first, number) == turn.speaker


def _unnamed(turn: Turn, registry: Registry) -> bool:
    """Tell whether a written question begins the turn: then its first sentence names nobody."""
    written = turn.labelled and turn.category == "ask"
    return written and not any(not m.oblique for m in registry.mentions(turn.head)[:1])


def _core(minutes: Minutes, turn: Turn, number: int, form: Asked) -> tuple[int, ...]:
    """A short question that leans on the sentence before it cannot be understood without it."""
    text = minutes.words(number)
    brief = form.form in ("direct", "reported") and len(text.split()) <= LEANING_LENGTH
    leans = brief and bool(LEANING.search(text)) and not NUMBERED.match(text)
    return (number - 1, number) if leans and number - 1 in turn.numbers else (number,)


def _rhetoric(turn: Turn, form: Asked) -> bool:
    """Tell whether somebody who answers asks in passing: "Was sei die Folge?"."""
    return turn.category == "answer" and form.form in ("direct", "reported", "curious", "request")


def _announced(minutes: Minutes, turn: Turn, index: int, number: int, start: int) -> Iterable[Query]:
    """A question that is only announced ("stellt folgende Frage: ...") is what the speaker says next."""
    text = minutes.words(number)
    colon = text.find(":", start)
    after = [n for n in turn.numbers if n > number][:PREFACE]
    if colon < 0 or (colon >= len(text.rstrip()) - 1 and not after):
        return
    inside = colon < len(text.rstrip()) - 1
    core = (number,) if inside else tuple(after)
    start = minutes[number].span.start + colon + 1 if inside else minutes[after[0]].span.start
    span = Span(start, minutes[core[-1]].span.end)
    yield Query(
        asker=turn.speaker or UNKNOWN,
        turn=index,
        item=minutes.item_of(number),
        core=core,
        head=turn.head,
        span=span,
        text=_words(minutes, span),
        rule="announced",
    )


def _asker(form: Asked, turn: Turn, number: int, registry: Registry) -> Person:
    if form.asker:
        return registry.resolve(form.asker, number)
    if form.label:
        return Person(label=form.label[:1].lower() + form.label[1:])
    if form.form in ("on-request", "passive"):
        return UNKNOWN
    return turn.speaker or UNKNOWN


def _chairs(minutes: Minutes, turn: Turn, form: Asked, text: str) -> bool:
    """Tell whether the chair only leads the meeting: "fragt, ob es Wortmeldungen gibt"."""
    if form.replied:
        return False
    words = form.span.of(text)
    if leading(words):
        return True
    if not procedural(words):
        return False
    speaker = turn.speaker
    if speaker is None or (minutes.chair is not None and speaker.name == minutes.chair.name):
        return True
    known = map(look, f"{speaker.role or ''} {speaker.label or ''}".split())
    return any(role.category in ("chair", "mayor") for role in known if role) or _presides(minutes, turn)


def _presides(minutes: Minutes, turn: Turn) -> bool:
    """Tell whether the sentence of a turn's head calls its speaker the head of an election."""
    return bool(PRESIDING.search(minutes.words(turn.head)))


def _merged(minutes: Minutes, turn: Turn, found: Sequence[Query]) -> list[Query]:
    """Join parts of one question: neighbouring sentences of one turn on one matter."""
    merged: list[Query] = []
    for query in found:
        last = merged[-1] if merged else None
        if last and _one_matter(minutes, turn, last, query):
            merged[-1] = joined(minutes, last, query)
        else:
            merged.append(query)
    return merged


def joined(minutes: Minutes, first: Query, second: Query) -> Query:
    """Return two parts of one question as one."""
    core = tuple(dict.fromkeys((*first.core, *second.core)))
    span = Span(first.span.start, max(first.span.end, second.span.end))
    return replace(first, core=core, span=span, text=_words(minutes, span))


def adjoining(minutes: Minutes, first: Query, second: Query) -> bool:
    """Tell whether a question follows another one of its turn at once and brings up no matter of its own."""
    if first.turn != second.turn or first.replied or second.replied or first.core == second.core:
        return False
    text = minutes.words(second.core[0])
    near = 0 <= second.core[0] - first.core[-1] <= 1
    return near and not any(p.match(text) for p in (NUMBERED, NEXT_MATTER, ADDED))


def _words(minutes: Minutes, span: Span) -> str:
    return " ".join(span.of(minutes.text).split())


def _one_matter(minutes: Minutes, turn: Turn, last: Query, query: Query) -> bool:
    if last.replied or query.replied or query.asker != last.asker or query.core == last.core:
        return False
    gap = query.core[-1] - last.core[-1]
    text, last_line = minutes.words(query.core[0]), minutes.words(query.core[-1])
    if DEPENDENT.match(last_line) or (
        turn.labelled and turn.category == "ask" and gap == 1 and not NUMBERED.match(text)
    ):
        return True
    if gap > 1 or NUMBERED.match(text) or NEXT_MATTER.match(text) or ADDED.match(text):
        return False
    shared = content_stems(text) & content_stems(" ".join(minutes.words(n) for n in last.core))
    return bool(shared) or len(text.split()) <= BRIEF or bool(LEANING.search(text))
