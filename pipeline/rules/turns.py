"""Speaker turns: who has the floor from which sentence to which."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from pipeline.german.clause import opening, pronoun, subject, subordinate
from pipeline.german.mention import Mention
from pipeline.german.registry import Registry
from pipeline.german.speech import AUXILIARIES, Act, acts, words
from pipeline.german.verbs import Category
from pipeline.model import Minutes, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one person says without interruption; ``head`` is the sentence that gives them the floor.

    ``speaker`` is None where the minutes do not say who speaks ("Es wird gefragt, ob ...").
    """

    speaker: Person | None
    numbers: tuple[int, ...]
    acts: Mapping[int, tuple[Act, ...]]
    category: Category
    head: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What gives somebody the floor in one sentence."""

    speaker: Person | None
    category: Category
    mention: Mention | None = None


# of several acts in one sentence the first of these names the turn: "bedankt sich und fragt" asks
PRIORITY: Sequence[Category] = (
    "ask", "answer", "promise", "assign", "request", "explain", "object", "agree", "thank", "state", "chair",
)  # fmt: skip
ASKING_LABEL = re.compile(
    r"^\W*(?:\d+[.)]\s*)?(?:zu\s+)?(?:\w{0,20}[Ff]ragen?|Wortmeldung(?:en)?)\b[^:?]{0,60}:", re.I
)
ANSWERING_LABEL = re.compile(
    r"^\W*(?:\d+[.)]\s*)?(?:Antwort(?:en)?|Beantwortung|Stellungnahme|Rückmeldung|Info|Erläuterung|Auskunft|"
    r"(?:Anm(?:erkung|\.)|Nachtrag|Hinweis)\s+(?:der|des|d\.))\b[^:?]{0,60}:",
    re.I,
)
# "Es gab keine weiteren Fragen.": whoever had the floor has lost it
NOTHING = re.compile(
    r"\b(?:keine?|nicht)\b[^.]{0,40}\b(?:Fragen|Wortmeldung(?:en)?|Anfragen|Anmerkungen|Redebedarf)\b"
    r"|\b(?:Fragen|Wortmeldungen|Anfragen)\b[^.]{0,40}\b(?:keine|nicht|entf[aä]ll)", re.I,
)  # fmt: skip
HEADING = re.compile(
    r"^\s*(?:TOP\b|Punkt \d|Tagesordnungspunkt\b|(?:zu )?(?:TOP|Punkt)\b|gez\.|Beschluss|Abstimmung|"
    r"Zur Beurkundung|-- \d|Seite \d|Ende der Sitzung|Sitzungsende)"
)
# "Darauf wird später eingegangen.": a reply whose giver the minutes leave out
NAMELESS_REPLY = re.compile(
    r"^\W*(?:Hierzu|Dazu|Hierauf|Daraufhin|Darauf|Die Fragen?)\b.*\b(?:wird|wurden?|werden)\b"
)
NAMELESS_ASK = re.compile(
    r"^\W*(?:Es (?:wird|wurde|kommt|ergeht)|Gefragt|Nachgefragt|Angefragt|Aus (?:dem|der)|Seitens|Zudem wird|"
    r"Weiter wird|Weiterhin wird|Außerdem wird|Ferner wird|Hierzu wird|Dazu wird|Ebenso wird)\b"
)
# "teilt auf die Frage nach den Kosten mit"
ON_QUESTION = re.compile(r"\b(?:auf|zu[rm]?|zu\s+(?:den|der|dieser))\s+(?:\w+\s+){0,2}\w*[Ff]ragen?\b", re.I)
# "Anfrage von Frau Abel: ..."
INQUIRY_OF = re.compile(r"^\W*(?:Nach|Rück|An|Zusatz)?[Ff]ragen?\s+(?:von|des|der|seitens)\s+(?:de[rs]\s+)?$")
WONDERING = re.compile(r"^\W*(?:Für|Aus Sicht von)\s+$")
FUTURE = re.compile(r"\b(?:kann|könne|könnte|soll|solle|sollte|wird|werde)\b")
PAST_OF_STRONG_VERBS = frozenset(
    """
    sprach gab ging bat hielt sah wies nahm stand zog ließ trat kam verließ hob las rief schlug trug warf wandte bot
    schloss lud übergab übernahm erhielt fand blieb begann griff
    """.split()
)
NOT_VERBS = frozenset(
    "mit seit nicht jetzt selbst erst dort zuletzt gut weit laut statt samt fast sonst meist gestern heute".split()
)
INFINITIVE = re.compile(r"\b[a-zäöüß]{3,}(?:en|ern|eln)\b(?:[.,;]|\s+und\b|$)")
VERB_ENDING = re.compile(r"^[a-zäöüß]{2,}(?:t|te|ten)$")


def turns(minutes: Minutes, registry: Registry) -> tuple[Turn, ...]:
    """Return the turns of a document in order; sentences under headings and results belong to none."""
    done: list[Turn] = []
    open_turn: Turn | None = None
    item = -1
    for sentence in minutes.sentences:
        number, text = sentence.number, minutes.words(sentence.number)
        said = acts(text)
        head = None if sentence.joins else _head(text, said, number, registry, open_turn)
        changed = minutes.item_of(number) != item
        item = minutes.item_of(number)
        if head is None and (open_turn is None or changed or _closes(sentence.kind, text)):
            done, open_turn = _close(done, open_turn), None
        elif head and (changed or not _same(head, open_turn)):
            done = _close(done, open_turn)
            open_turn = Turn(
                speaker=head.speaker,
                numbers=(number,),
                acts={number: said},
                category=head.category,
                head=number,
            )
        elif open_turn:
            open_turn = _continued(open_turn, number, said)
    return tuple(_close(done, open_turn))


def _close(done: list[Turn], turn: Turn | None) -> list[Turn]:
    return [*done, turn] if turn else done


def _continued(turn: Turn, number: int, said: tuple[Act, ...]) -> Turn:
    return Turn(
        speaker=turn.speaker,
        numbers=(*turn.numbers, number),
        acts={**turn.acts, number: said},
        category=turn.category,
        head=turn.head,
    )


def _same(head: Head, turn: Turn | None) -> bool:
    """Tell whether a new head only goes on: the same named person speaks again."""
    if turn is None or head.speaker is None or turn.speaker is None:
        return False
    return head.speaker.name is not None and head.speaker.name == turn.speaker.name


def _closes(kind: str, text: str) -> bool:
    return kind in ("heading", "row", "label") or bool(HEADING.match(text) or NOTHING.search(text))


def _head(text: str, said: Sequence[Act], number: int, registry: Registry, turn: Turn | None) -> Head | None:
    mentions = registry.mentions(number)
    return (
        _labelled(text, mentions, number, registry)
        or _spoken(text, said, mentions, number, registry)
        or _nameless(text, said, turn)
        or _stated(text, mentions, number, registry, turn)
    )


def _labelled(text: str, mentions: Sequence[Mention], number: int, registry: Registry) -> Head | None:
    """A label gives the floor: "Frage:", "Antwort der Verwaltung:", "Frau Abel:"."""
    for pattern, category in ((ASKING_LABEL, "ask"), (ANSWERING_LABEL, "answer")):
        label = pattern.match(text)
        if label:
            inside = [m for m in mentions if m.end <= label.end()]
            speaker = registry.resolve(inside[0], number) if inside else None
            return Head(speaker=speaker, category=category, mention=inside[0] if inside else None)  # type: ignore[arg-type]
    first = mentions[0] if mentions else None
    if first and not re.search(r"\w", text[: first.start]) and re.match(r"\s*(?::|$)", text[first.end :]):
        return Head(speaker=registry.resolve(first, number), category="state", mention=first)
    return None


def _spoken(
    text: str, said: Sequence[Act], mentions: Sequence[Mention], number: int, registry: Registry
) -> Head | None:
    """A speech verb of the main clause and its subject give the floor."""
    main = [a for a in said if a.form != "noun" and not subordinate(text, a) and not _announced(text, a)]
    # "Frau Abel empfehle ..." is told by whoever has the floor
    subjects = [(a, subject(text, a, mentions)) for a in main if not a.subjunctive]
    owner = next((m for _, m in subjects if m), None)
    if mentions and INQUIRY_OF.match(text[: mentions[0].start]):
        return Head(speaker=registry.resolve(mentions[0], number), category="ask", mention=mentions[0])
    if mentions and WONDERING.match(text[: mentions[0].start]) and any(a.category == "ask" for a in main):
        owner, subjects = mentions[0], [(main[0], mentions[0])]  # "Für Frau Abel stellt sich die Frage, ..."
    if owner is None or any(pronoun(text, a) for a in main[:1]):
        return None
    own = {a.category for a, m in subjects if m == owner}
    category = next(c for c in PRIORITY if c in own)
    if category in ("explain", "agree", "object") and ON_QUESTION.search(text):
        category = "answer"
    return Head(speaker=registry.resolve(owner, number), category=category, mention=owner)


def _announced(text: str, act: Act) -> bool:
    """Tell whether somebody else's future speech is meant: "Frau Abel kann mehr dazu sagen."."""
    if act.form != "infinitive" or act.category not in ("explain", "answer"):
        return False
    return bool(FUTURE.search(text, 0, act.start)) and not re.search(r",\s*dass\b", text[act.end :])


def _nameless(text: str, said: Sequence[Act], turn: Turn | None) -> Head | None:
    """The passive gives the floor to nobody in particular."""
    spoken = [a for a in said if a.form == "participle" or a.category == "ask"]
    if NAMELESS_ASK.match(text) and any(a.category == "ask" for a in spoken):
        return Head(speaker=None, category="ask")
    if turn and turn.category == "ask" and NAMELESS_REPLY.match(text):
        return Head(speaker=None, category="answer")
    return None


def _stated(
    text: str, mentions: Sequence[Mention], number: int, registry: Registry, turn: Turn | None
) -> Head | None:
    """A sentence that begins with a person and a full verb in the indicative is about what they do."""
    first = opening(text, mentions, len(text))
    verb = next(iter(words(text[first.end :])), None) if first else None
    if first is None or verb is None or verb.clause > 2:
        return None
    if _full_verb(verb.text):
        return Head(speaker=registry.resolve(first, number), category="state", mention=first)
    # "Frau Abel wird dies prüfen." replies to a question; within a reply it would be about somebody else
    if verb.text in ("wird", "will") and (turn is None or turn.category == "ask") and INFINITIVE.search(text):
        return Head(speaker=registry.resolve(first, number), category="promise", mention=first)
    return None


def _full_verb(word: str) -> bool:
    if word in AUXILIARIES or word in NOT_VERBS:
        return False
    return bool(VERB_ENDING.match(word)) or word in PAST_OF_STRONG_VERBS


def said_in(turn: Turn) -> tuple[Act, ...]:
    """Return all acts of a turn in order."""
    return tuple(chain.from_iterable(turn.acts[n] for n in turn.numbers))
