"""What somebody will do and what will be done, as reported speech and notes word it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.german.cues import word_set
from pipeline.german.deadlines import deadline
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act
from pipeline.model import Person
from pipeline.rules import commitments as say
from pipeline.rules import orders, steps, work
from pipeline.rules.doings import telegram
from pipeline.rules.present import present, undertakes
from pipeline.rules.promises import agent
from pipeline.rules.room import Draft, Room, as_task
from pipeline.talk.turns import Turn

# What whoever writes the minutes notes down, whoever has the floor.
NOTED = lazy(
    r"\bschriftlich beantwortet\b|\bnach(?:gereicht|geliefert|getragen|gesandt)\b"
    r"|\b(?:Niederschrift|Protokoll)\b[^,;]{0,60}\bbeigefügt\b|\bAuftrag\b[^,;]{0,80}\berteilt\b"
)
BY = lazy(r"\b(?:von|vom|durch)\s(?:der\s|dem\s|den\s|die\s)?\w{0,4}$|\b(?:von|vom|durch)$")
# Nobody in particular promises nothing.
SOMEBODY = lazy(
    r"^(?:eine?[rnms]?|aus|mehrere|einige)\b|eigentümer|investor|bauherr|pächter|betreiber|anlieger|anwohner"
    r"|vorhabenträger|antragsteller|firma\b",
    re.IGNORECASE,
)
# "Ich frage beim Träger nach.": elsewhere, later.
I_ASK = lazy(
    r"\b(?:ich\sfrage?|frage?\sich)\s(?:\w+\s){0,3}(?:beim?|im|in|dort)\b(?![^?]*,\s(?:ob|wie|wann|was)\b)[^?,;]*\bnach\b",
    re.IGNORECASE,
)
WILL = lazy(r"\b(?:[Ww]erde|[Ww]ird)\b[^;:]*$")
# What the clerk notes between a question and the next, in the indicative: "Die Zahlen werden verschickt."
# "Sie wird dem Protokoll beigelegt": what was asked for before.
SHE = lazy(r"\s*(?:Sie|Er|Es|Diese[rs]?|Wird|Werden)\s")
# "Laut Bürgermeister wird dies geprüft."
OFFICIAL = lazy(
    r"(?:\w{0,12}[Bb]ürgermeister|\w{0,12}[Vv]erwaltung|\w{0,20}[Vv]orsitz|Kämmer|Landr[aä]t|Ortsvorsteher|Bauamt|BM\b)"
)
SOURCE = lazy(r"\W*(?:[Ll]aut|Lt\.|Nach (?:Aussage|Auskunft|Angaben?) (?:des|der|von)|Seitens|Vonseiten)\s")
# "Wird das klären.": a telegram.
BARE = lazy(r"\W*(?:Wird|Werde|Will)\s")
NOTE = lazy(
    r"\W*(?:Die|Das|Der|Dies|Diese[rs]?|Sie|Es|Er|Eine?|Hierzu|Dazu|Hierüber|Darüber|Wird|Werden)\b"
    r"(?=.*\b(?:wird|werden|soll|sollen|[Ww]ird|[Ww]erden)\b)"
)
OWN_OFFICE = lazy(rf"\W*(?:[Dd]er|[Dd]ie|[Dd]as|[Uu]nser|[Ee]in)\s{steps.OWN_OFFICE.pattern}\s")
OPENS_FUTURE = lazy(
    r"\s*(?:dass |daß )?(?P<who>(?:[^\s,;]+\s){0,8}?)(?:werde|wird|werden|Werde|Wird)\s(?=.*(?:en|rn|ln)\W*$)"
)


# What others do is no promise of the room.
BY_OUTSIDER = lazy(
    r"\b(?:vom|von|durch|seitens)\s(?:de[nmrs]\s|das\s|die\s|eine[rnms]?\s)?(?:\w{2,30}e[rnms]?\s)?\w{0,30}"
    r"(?:[Ff]irm(?:a|en)|[Uu]nternehmen|[Ll]and(?:es\w*|kreis)?|[Kk]reis|Bund\w*|Bahn|[Mm]inisterium|[Rr]egierung"
    r"|[Pp]olizei|[Ee]igentümer\w*|[Ii]nvestor\w*|[Bb]etreiber\w*|[Vv]erband|[Gg]ericht|[Ll]andratsamt"
    r"|[Bb]ehörde|[Vv]ersicherung)\b"
)


def futures(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what somebody will do ("werde er klären") and what will be done ("wird nachgereicht")."""
    if word_set(text).isdisjoint(say.AHEAD) and not undertakes(text):
        return
    if room.dropped(number) or any(_asks_now(act, text) for act in said):
        return
    if orders.INSTRUCTED.search(text):
        return
    for sign in _signs(text, room):
        if sign.kind == "passive" and sign.loose and not _small_works_owed(room, number, text):
            continue
        people = (
            _passive(room, number, text, sign)
            if sign.kind == "passive"
            else _subject(room, number, text, sign)
        )
        if people:
            words = text[sign.task[0] : sign.task[1]]
            task = as_task(_doing(words, text, room, number, sign), whole=sign.kind == "passive")
            yield Draft(
                kind=sign.kind,
                tier="A",
                number=number,
                task=task,
                people=people,
                cites=(number,),
                back=bool(say.BACK.search(task) or (sign.kind == "passive" and SHE.match(words))),
            )


def _signs(text: str, room: Room) -> tuple[say.Sign, ...]:
    """Return the commitments of a sentence, of which more hold where it states a deadline."""
    signs = (*say.future(text, due=True), *present(text, due=True))
    due = deadline(text, room.minutes.date) if signs else None  # looked for last, because it takes longest
    if not signs or (due and (due.date or work.FIRM_DAY.search(due.text))):
        return signs
    return (*say.future(text), *present(text))


def _asks_now(act: Act, text: str) -> bool:
    """Tell whether something is asked in the sentence; "wird das Amt um Auskunft bitten" is yet to come."""
    if act.category != "ask" or act.form != "finite":
        return False
    if act.lemma == "nachfragen" and I_ASK.search(text):
        return False
    later = text[act.start : act.end].endswith("bitten") and WILL.search(text, 0, act.start)
    return not later


def _doing(words: str, text: str, room: Room, number: int, sign: say.Sign) -> str:
    """Return what will be done without who does it: "Frau Abel wird [den Bauhof fragen]"."""
    aux = OPENS_FUTURE.match(words)
    if sign.kind == "passive" or not aux:
        return words
    who = aux["who"].strip()
    at = sign.task[0] + aux.start("who")
    named = any(m.start == at and at + len(who) - 12 <= m.end for m in room.mentions(number, at, len(text)))
    return words[aux.end() :] if named or not who or say.PRONOUN.fullmatch(who) else words


def _passive(room: Room, number: int, text: str, sign: say.Sign) -> tuple[Person, ...]:
    turn, speaker = room.turn(number), room.speaker(number)
    who = _by(room, number, text, sign.task) or agent(room, number, text, sign.task[0])
    said = text[slice(*sign.task)]
    if NOTED.search(said) and not is_spoken(turn, number, said) and not re.match(r"\s*da(?:ss|ß)\b", said):
        return who or room.office(None)
    if source := SOURCE.match(text):
        return who or _told_by(room, number, text, source.end(), sign.start)
    noted = turn and number > turn.head and NOTE.match(text) and not sign.loose
    if noted and turn and turn.category in ("ask", "request") and not is_spoken(turn, number, said):
        return who or (() if BY_OUTSIDER.search(said) else room.office(None))
    asks = turn and turn.category == "ask" and (speaker or turn.head == number)
    if asks or (not who and BY_OUTSIDER.search(said)) or room.is_member(speaker):
        return ()
    return who or spoken_by(room, number, said)


def _told_by(room: Room, number: int, text: str, start: int, end: int) -> tuple[Person, ...]:
    """Return who is said to know so: "Laut Bürgermeister wird dies geprüft"."""
    told = room.mentions(number, 0, end)
    if not told:
        return room.office(None) if OFFICIAL.match(text, start) else ()
    person = room.registry.resolve(told[0], number)
    owes = told[0].kind in ("person", "role", "administration") and not room.is_member(person)
    return (person,) if owes else ()


def _small_works_owed(room: Room, number: int, text: str) -> bool:
    """Tell whether small works are promised: an answer says so ("erklärt, dass ... wird") or when."""
    turn, speaker = room.turn(number), room.speaker(number)
    answers = turn and turn.head == number and turn.category in ("answer", "explain", "promise")
    return not room.is_member(speaker) and bool((answers and speaker) or "sobald" in text.lower())


def spoken_by(room: Room, number: int, said: str) -> tuple[Person, ...]:
    """Return who owes what is said in the passive: the one who says so, else the administration."""
    turn, speaker = room.turn(number), room.speaker(number)
    if not is_spoken(turn, number, said):
        return room.office(None)
    head = turn and turn.head == number and speaker and speaker.name and not room.is_member(speaker)
    return (speaker,) if head and speaker else room.office(speaker)


def is_spoken(turn: Turn | None, number: int, said: str) -> bool:
    """Tell whether words are reported speech rather than a note of whoever writes the minutes."""
    return bool(turn and turn.head == number) or bool(re.search(r"\b(?:werde|würden?)\b", said))


def _by(room: Room, number: int, text: str, task: tuple[int, int]) -> tuple[Person, ...]:
    """Return who is named with "von" in the passive: "wird vom Kämmerer nachgereicht"."""
    for mention in room.mentions(number, *task):
        lead = text[max(0, mention.start - 9) : mention.start] + text[mention.start : mention.start + 4]
        if mention.kind in ("person", "role", "administration") and BY.search(lead):
            return (room.registry.resolve(mention, number),)
    return ()


def _subject(room: Room, number: int, text: str, sign: say.Sign) -> tuple[Person, ...]:
    """Return the subject of a clause in the future, the speaker where a pronoun stands for them."""
    speaker = room.speaker(number)
    intends = say.INTENDS.match(text, sign.start)
    subjects = room.first(number, *sign.who)[:1] if intends else ()
    if intends and any(map(room.is_member, subjects or (speaker,))):
        return ()
    other = say.NOT_BUT.search(text, sign.who[0], sign.start)
    begins = other.end() if other else sign.who[0]
    clause = text[begins : sign.who[1]]
    own = say.OWN_GROUP.search(clause)
    if own and speaker:
        return (Person(label=speaker.faction or own[0]),)
    word = say.PRONOUN.search(clause)
    named = room.first(number, begins, sign.start) or room.first(number, sign.start, sign.who[1])
    if body := room.abbreviated(number, begins, sign.start):
        return (body,)
    named = tuple(person for person in named if not (person.label and SOMEBODY.search(person.label)))
    if named:
        return named
    office = OWN_OFFICE.match(text, begins, sign.start)
    if office and not word:
        return (Person(label=office["who"]),)
    town = say.TOWN.search(clause)
    if town and not word and sign.start - begins - town.end() < 3:
        return (Person(label=town["who"]),)
    if not word and BARE.match(text, begins) and not sign.loose:
        return tuple(p for p in telegram(room, number, text) if not room.is_member(p))
    if not word or (speaker is None and word[0].casefold() != "man") or sign.loose:
        return ()
    if speaker is None:
        return room.office(None)
    if word[0].casefold() in ("er", "sie"):
        return tuple(filter(None, (room.referent(number, sign.start, word[0]),)))
    impersonal = word[0].casefold() in ("man", "wir")
    if impersonal and room.is_member(speaker):
        return ()
    return (speaker,) if speaker.name or not impersonal else room.office(speaker)
