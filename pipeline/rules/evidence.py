"""How much speaks for a sentence answering a question: readable features and their weights."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from pipeline.german.cues import Cue
from pipeline.model import Person
from pipeline.rules.queries import Query
from pipeline.rules.scene import KINDS, Given, Scene, Told, is_member, numbers_agree
from pipeline.talk.turns import Turn

# how much each feature speaks for a sentence answering a question (or, below, for answering none)
WEIGHTS: Mapping[str, float] = {
    "next turn": 1.6,  # nobody has answered anything since the question
    "latest": 0.1,  # nobody else has asked since
    "alone": 0.8,  # asked in the turn before, and nothing else waits
    "waiting": 0.8,  # the question has no answer yet
    "distance": -0.5,  # per turn between
    "overlap": 1.4,  # shared rare words
    "topic": 2.0,  # "Zu den Kosten ...": the opening names what was asked
    "number": 4.0,  # "Zu 2.:" answers the second question
    "kind": 1.1,  # "wie lange" and a time, "wie viele" and a number
    "asker named": 2.5,  # "auf die Frage von Frau Abel"
    "yes or no": 4.0,  # "Ja, vier.", right behind the question
    "adds": 3.0,  # "ergänzt": says more on what was answered last
    "follows": 0.8,  # an official goes on explaining what was answered last
    "none": 1.2,  # a sentence answers nothing in particular
    "none, answers": -2.0,  # ... although its turn begins with "antwortet"
    "none, promises": -0.6,
    "none, comments": 2.4,  # the turn thanks, agrees, objects
    "none, states": 1.0,  # the turn says or asks for something else
    "none, member": 6.0,  # the speaker belongs to a party
    "none, councillor": 1.6,  # ... or has a title that elsewhere officials have ("Stadtrat")
    "none, asks": 3.0,  # the turn asks something itself
    "none, session": -1.2,  # the turn before answered, and questions still wait
    "none, resident": 2.5,  # residents ask and suggest
    "none, body": 3.0,  # a council or committee decides and does not reply
    "none, closes": 4.0,  # "beendet die Fragestunde"
    "none, further": 1.2,  # "Ferner berichtet Frau Abel ..."
    "none, new matter": 1.3,  # "Radweg: Frau Abel berichtet ..." or a list entry of its own
    "none, counters": 2.0,  # "verweist dagegen auf"
    "none, points out": 2.0,  # "weist auf die Schlaglöcher hin"
    "none, wishes anew": 2.5,  # asks for work without a word of what was asked before
    "none, absent": 6.0,
    "none, accepts": 3.0,  # promises what somebody has asked to be done since
    "none, feels": 3.0,  # "äußert Verständnis"
    "none, reacts": -1.5,  # "Daraufhin", "Hierzu"
    "addressed": 3.0,  # the question names who replies
    "addressed, member": 7.0,  # ... although members seldom answer
    "change": -1.0,  # from one question to another within a turn
    "turn to topic": 0.9,  # ... eased where the sentence opens a topic
    "leans": -0.6,  # ... harder where it begins with "Dies" or "Er"
}
NEW_MATTER = re.compile(r"^\W*[A-ZÄÖÜ][^.:!?]{2,60}:\s+(?:Herr|Frau|Der|Die|Ein)|^\s*[-–•*]\s")
RESIDENT = re.compile(
    r"^(?:ein|eine|einige|mehrere|aus|von)\b|bürger(?:in|innen|schaft)?\b|[Ee]inwohner|[Aa]nwohner|[Aa]nlieger",
    re.I,
)
FURTHER = re.compile(
    r"\W*(?:Außerdem|Des Weiteren|Weiter(?:hin|s)?|Ferner|Abschließend|Anschließend|Im Anschluss|Zudem|"
    r"Sodann|Darüber hinaus|Im Weiteren)\b"
)
BODY = re.compile(r"(?:[Aa]usschuss|[Rr]at|[Bb]eirat|[Vv]ersammlung|Gremium|Plenum|Vertretung)$")
CLOSING = Cue(
    "beende|schließt|schloss|eröffne|unterbr",
    r"\b(?:beende\w*|schließt|schloss|eröffne\w*|unterbr[ia]ch\w*)\b[^.;]{0,60}\b(?:\w*[Ff]ragestunde|Sitzung|Tagesordnungspunkt|TOP|"
    r"Diskussion|Aussprache|Debatte|Rednerliste|\w*[Vv]ersammlung|\w*[Tt]eil)\b",
)
REACTION = re.compile(r"^\W*(?:Daraufhin|Hierzu|Dazu|Hierauf|Darauf|Hieraufhin|Diesbezüglich)\b")
TO_IT = Cue("dazu|hierzu|darum|dem", r"\b(?:dazu|hierzu|darum|dem)\b(?!,)")
# a reply that sets an opinion against another, not an answer
COUNTER = Cue("gegen", r"^(?:\S+\s+){1,9}(?:dagegen|hingegen|demgegenüber|dem\s+entgegen)\b")
# an entry of a list may answer another question than the one before it
ENTRY = re.compile(r"\s*[-–•*]\s")
# what goes on with the matter of the sentence before
LEANS = re.compile(
    r"^\W*(?:Dies|Diese[rsmn]?|Das|Dafür|Damit|Dadurch|Daher|Deshalb|Dabei|Hierfür|Hierbei|Hierdurch|Er|Sie|Es|Dort|Dann|Trotzdem|"
    r"Jedoch|Allerdings|Zudem|Auch|Ferner|Außerdem|Insofern|Aber|Gleichwohl|Somit|Darüber hinaus|Weiterhin)\b"
)
# a notice of something new: not "weist darauf hin, dass ..."
POINTS_OUT = Cue(
    "weist|wies|mach",
    r"\b(?:weist|wies|macht|machte)\s+(?:\w+\s+)?auf\s+(?:de[nrms]|die|das|ein\w*|mehrere|zwei)\s[^.;]{3,160}"
    r"\b(?:hin|aufmerksam)\W*$",
)
# "gibt die Anregung, ...", "macht den Vorschlag": a wish without a verb of wishing
SUGGESTS = Cue(
    "anregung|vorschlag|wunsch",
    r"\b(?:gibt|gab|macht|machte|bringt|brachte|hat|hatte|äußert|äußerte|unterbreitet\w*)\s+(?:\w+\s+)?(?:die|den|eine|einen)\s+"
    r"(?:\w+\s+)?(?:Anregung|Vorschlag|Wunsch)\b",
)
# what takes up something said before
BACK = re.compile(
    r"\b(?:dies\w*|das|da(?:rauf|rüber|zu|von|mit|für|ran)|hier(?:zu|auf|für|über|von)|es|sie|ihn|solche\w*)\b"
    r"(?!\s+[A-ZÄÖÜ])"
)
FEELS = Cue(
    "äußert|zeig|bringt|hat|spricht",
    r"\b(?:äußert|äußerte|zeigt|zeigte|bringt|hat|spricht)\b[^.;]{0,40}\b(?:Verständnis|Bedauern|Unmut|Dank|Lob|"
    r"Anerkennung|Unverständnis|Kritik|Bedenken|Sorge)\b",
)
# a plain yes or no, with or without the name of who says it
YES_OR_NO = Cue(
    "ja|nein|doch|richtig|genau|natürlich|selbstverständlich",
    r"^(?:[^:.?!]{2,60}:\s+)?\W*(?:Ja|Nein|Doch|Jawohl|Richtig|Genau|Natürlich|Selbstverständlich)\b\s*[,.;:!–]",
)
# "Die Bitte von Frau Abel, ..., sagt er zu": what else somebody said is taken up, not the question
OTHER_WORDS = Cue(
    "bitte|anregung|vorschlag|wunsch|antrag|hinweis|kritik|einwand|wortbeitrag",
    r"\b(?:Bitte|Anregung|Vorschlag|Wunsch|Antrag|Hinweis|Kritik|Einwand|Wortbeitrag)\s+(?:von|des|der|seitens)\b",
)
# "Frau Abel ist heute nicht anwesend."
ABSENT = Cue(
    "anwesend|abwesend|entschuldigt|verhindert|erkrankt",
    r"^[^,;]{3,60}\b(?:ist|war|sei)\b[^,;]{0,40}\b(?:nicht\s+(?:mehr\s+)?anwesend|abwesend|entschuldigt|verhindert|erkrankt)\W*$",
)
ADDING = frozenset("ergänzen hinzufügen".split())
COMMENTS = frozenset("object agree thank chair ask".split())


Features = Mapping[str, float]


def weigh(features: Features, weights: Mapping[str, float] = WEIGHTS) -> float:
    """Return the weighted sum of features.

    >>> weigh({"none": 1.0, "none, session": 1.0}, {"none": 1.5, "none, session": -0.5})
    1.0
    """
    return sum(weights[name] * value for name, value in features.items() if value)


def against(scene: Scene, index: int, *, session: bool) -> Features:
    """Return what speaks for a turn answering nothing."""
    turn = scene.turns[index]
    member = turn.speaker is not None and is_member(turn.speaker)
    remarks = member and turn.category != "answer" and not _adds(turn) and not _replies_at_once(scene, index)
    return {
        "none": True,
        "none, asks": scene.asks(index),
        "none, session": session and not member,
        "none, answers": turn.category == "answer",
        "none, promises": turn.category == "promise",
        "none, comments": turn.category in COMMENTS,
        "none, states": turn.category in ("state", "request") and not turn.labelled,
        "none, member": remarks and bool(turn.speaker and turn.speaker.faction),
        "none, councillor": remarks and not (turn.speaker and turn.speaker.faction),
        "none, resident": turn.category != "answer" and turn.speaker is not None and _resident(turn.speaker),
        "none, body": turn.category != "answer" and turn.speaker is not None and _body(turn.speaker),
        "none, closes": bool(CLOSING.search(scene.minutes.words(turn.head))),
        "none, further": bool(FURTHER.match(scene.minutes.words(turn.head))),
        "none, new matter": not turn.labelled and bool(NEW_MATTER.match(scene.minutes.words(turn.head))),
        "none, counters": bool(COUNTER.search(scene.minutes.words(turn.head))),
        "none, points out": bool(POINTS_OUT.search(scene.minutes.words(turn.head))),
        "none, wishes anew": (_requests(turn) or _suggests(scene, turn))
        and not BACK.search(scene.minutes.words(turn.head)),
        "none, absent": bool(ABSENT.search(scene.minutes.words(turn.head))),
        "none, accepts": _accepts(scene, index),
        "none, feels": bool(FEELS.search(scene.minutes.words(turn.head))),
        "none, reacts": bool(REACTION.match(scene.minutes.words(turn.head)))
        or (turn.category == "promise" and bool(TO_IT.search(scene.minutes.words(turn.head)))),
    }


def standing(scene: Scene, index: int, place: int, given: Given, *, crowded: bool) -> Features:
    """Return what speaks for a turn answering a question, whatever its sentences say.

    ``crowded``: questions of several turns wait for their first answer.
    """
    query, answered = scene.asked[place], given.last.get(place)
    between = [t for t in range(query.turn + 1, index) if not scene.asks(t) and _could_answer(scene.turns[t])]
    since = range(answered + 1, index) if answered is not None else range(0)
    last = answered is not None and not any(scene.asks(t) or _could_answer(scene.turns[t]) for t in since)
    turn = scene.turns[index]
    adds, named = _adds(turn), answered is None and scene.addresses(place, turn.speaker)
    return {
        "next turn": not between and given.latest <= query.turn,
        "yes or no": query.turn == index - 1 and _says_yes_or_no(scene, turn, query),
        "latest": not any(t in scene.asking for t in range(query.turn + 1, index)),
        "alone": query.turn == index - 1 and not crowded,
        "waiting": answered is None,
        "distance": min(6, len(between)),
        "adds": last and adds,
        "follows": last and not since and not adds and _official(turn),
        "addressed": named,
        "addressed, member": named and turn.speaker is not None and is_member(turn.speaker),
    }


def speaks_for(scene: Scene, told: Told, place: int) -> Features:
    """Return what in the words of a sentence speaks for its answering a question."""
    query = scene.asked[place]
    return {
        "overlap": scene.rarity.overlap(told.stems, scene.topic(place)),
        "topic": scene.opens(told, place),
        "number": numbers_agree(told.label, scene.minutes.words(query.core[0])),
        "kind": any(_gives(told.text, kind) for kind in wanted(query.text)),
        "asker named": bool(query.asker.name)
        and query.asker.name in told.names
        and not OTHER_WORDS.search(told.text),
    }


def turning(scene: Scene, told: Told, waiting: Sequence[int]) -> Features:
    """Return what speaks for a sentence turning to another question than the one before it."""
    opens = bool(ENTRY.match(told.text)) or any(scene.opens(told, place) for place in waiting)
    return {"change": True, "turn to topic": opens, "leans": not opens and bool(LEANS.match(told.text))}


@lru_cache(maxsize=1024)
def wanted(question: str) -> frozenset[int]:
    """Return the kinds of answers a question wants: times, numbers."""
    return frozenset(i for i, (wanted, _) in enumerate(KINDS) if wanted.search(question))


@lru_cache(maxsize=1024)
def _gives(reply: str, kind: int) -> bool:
    return KINDS[kind][1].search(reply) is not None


def _accepts(scene: Scene, index: int) -> bool:
    """Tell whether a turn promises what the turn before asks for, which asks no question."""
    before = scene.turns[index - 1] if index else None
    if before is None or before.category != "request" or scene.asks(index - 1):
        return False
    return (
        scene.turns[index].category == "promise" and before.speaker is not None and is_member(before.speaker)
    )


def _replies_at_once(scene: Scene, index: int) -> bool:
    """Tell whether a label follows a question under a label in one paragraph, and no official speaks next.

    "GRM Abel: Wer hilft mit? GRM Born: Der Verein." leaves out that the second one answers.
    """
    turn, minutes = scene.turns[index], scene.minutes
    before = scene.turns[index - 1] if index else None
    if before is None or not (turn.labelled and before.labelled and scene.asks(index - 1)):
        return False
    asked = before.numbers[-1]
    near = asked == turn.head - 1 and minutes[asked].paragraph == minutes[turn.head].paragraph
    if not near or scene.asks(index) or not minutes.words(asked).rstrip().endswith("?"):
        return False
    after = scene.turns[index + 1] if index + 1 < len(scene.turns) else None
    goes_on = after is not None and minutes[after.head].paragraph == minutes[asked].paragraph
    return not (goes_on and after and after.speaker and not is_member(after.speaker))


def _requests(turn: Turn) -> bool:
    """Tell whether a turn asks for something itself: not "teilt mit, der Antrag sei gestellt"."""
    main = {a.category for a in turn.acts[turn.head] if a.form == "finite" and not a.subjunctive}
    return turn.category == "request" and not turn.labelled and not main & {"answer", "explain"}


def _says_yes_or_no(scene: Scene, turn: Turn, query: Query) -> bool:
    """Tell whether a turn begins with "Ja, ..." right behind a question that can be answered so."""
    near = turn.head - query.core[-1] <= 2
    return near and bool(YES_OR_NO.match(" ".join(scene.minutes.words(n) for n in turn.numbers[:2])))


def _suggests(scene: Scene, turn: Turn) -> bool:
    """Tell whether a turn brings a suggestion of its own by a noun: "gibt die Anregung"."""
    return not turn.labelled and bool(SUGGESTS.search(scene.minutes.words(turn.head)))


def _resident(person: Person) -> bool:
    return person.name is None and bool(RESIDENT.search(person.label or ""))


def _body(person: Person) -> bool:
    return person.name is None and bool(BODY.search(person.label or ""))


def _adds(turn: Turn) -> bool:
    return any(a.lemma in ADDING for a in turn.acts[turn.head])


def _could_answer(turn: Turn) -> bool:
    """Tell whether a turn stands in the way of a later answer: remarks of members do not."""
    if turn.category in ("ask", "chair", "thank"):
        return False
    return turn.category == "answer" or turn.speaker is None or not is_member(turn.speaker)


def _official(turn: Turn) -> bool:
    """Tell whether a turn explains on behalf of somebody other than the members."""
    known = turn.speaker is not None and not is_member(turn.speaker) and not _resident(turn.speaker)
    return known and turn.category in ("explain", "answer", "promise")
