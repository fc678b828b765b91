"""Promises: what somebody in the room says they or their administration will do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.german.clause import ARTICLES, pronoun, subject, subordinate
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act
from pipeline.model import Person
from pipeline.rules import commitments as say
from pipeline.rules import work
from pipeline.rules.room import ELSEWHERE, OFFICE, Draft, Room, as_task
from pipeline.talk.strangers import NO_SUBJECT

PROMISING = frozenset({"zusagen", "zusichern", "versprechen", "versichern", "ankündigen", "anbieten"})
# These also tell how things are; they promise only with a future or an infinitive.
FIRM = frozenset({"zusagen", "zusichern", "versprechen"})
WEAK = frozenset({"versichern", "ankündigen"})
AHEAD = lazy(r"\b(?:werde|wird|werden|zu)\b|\b\w{2,}zu\w{4,}en\b")
# What an office announces: a doing, not a vote.
DOING = lazy(
    r"\b(?!Zustimm|Ablehn|Enthalt|Veränder|Abweich|Steiger|Erhöh|Stimm)[A-ZÄÖÜ]\w{3,30}(?:ungen|ung"
    r"|gespräche?|termine?)\b"
)
# "kündigt sie bis zum 30. April an": what has been spoken of, by a day.
OWED_BY = lazy(
    r"\s(?:sie|ihn|es|dies|diese[nrs]?)\s(?:[a-zäöü]+\s){0,2}(?:bis|zum|zur|im|mit|für"
    r"|nach)\s[^,;]{2,60}\san\b"
)
PARTICLE = lazy(
    r"\b(?:zu|an|bereit|Aussicht)\b(?=[,.:;]|\s(?:und|sowie|oder|dass)\b|\s?$"
    r"|\s\()(?!\serklärt\s(?:habe|hat|haben))"
)
OFFICE_WORDS = lazy(
    r"\b(?:durch|seitens|von) (?:die |das |der |dem |den )?"
    r"(?P<who>(?:\w{0,30}(?:amt|dezernat|verwaltung|abteilung|fachbereich|fachdienst|bauhof|referat"
    r"|behörde))"
    r"(?: \d+)?)\b",
    re.IGNORECASE,
)
# "sagt dies zu, da ...": what follows gives a reason, not the matter.
# "Die Bitte von Frau Abel, die Zahlen nachzureichen, sagt der Kämmerer zu": the matter stands first.
FRONTED = lazy(
    r"^\W*(?:Die|Der|Den|Einer|Dem)\s(?:\w{3,20}e[nr]?\s)?(?:Bitte|Wunsch|Anregung"
    r"|Vorschlag)\b[^;]{0,80}?,\s"
    r"(?P<what>[^;]{8,}?),?\s*(?:und\s)?$"
)
REASON = lazy(r"(?:da|weil|wenn|falls|sofern|soweit|obwohl|nachdem|sobald|so\s?dass|wobei|wofür)\b")
# How somebody is going to vote is no task.
VOTES = lazy(
    r"\b(?:zuzustimmen|zustimmen|abzulehnen|ablehnen|mitzutragen|mittragen|(?:zu )?enthalten|zu stimmen)\b"
)
TOLD_BEHIND = lazy(
    r",\s(?:dass|daß)\b|,\s(?!da\b|weil\b|wenn\b|falls\b|sofern\b)[^;]*\b(?:zu \w{2,}(?:en|ern|eln)"
    r"|\w{2,}zu\w{3,}(?:en|ern|eln))\b"
)
AUXILIARY = lazy(r"\b(?:habe[n]?|hat|hatten?|wird|werden?|wurden?|worden|sei(?:en)?|ist|sind)\b")
# A name with an office that no table knows: "CDO Abel sagt dies zu".
UNKNOWN = lazy(r"\W*(?P<who>[A-ZÄÖÜ][\w*:-]+\.?\s(?:[A-ZÄÖÜ]\w*\.\s)*[A-ZÄÖÜ][\w-]+)(?:\s\([^)]{2,40}\))?\s+")
GIVEN = lazy(r"\W*(?P<who>[A-ZÄÖÜ][a-zäöüß-]{2,16})\s+")
# An office by its number: "Der Bereich 3.20 sagt eine Antwort zu".
NUMBERED = lazy(
    r"\W*(?:Der|Die|Das)\s(?P<who>(?:\w{0,20}(?:[Bb]ereich|[Dd]ienst|[Aa]mt|[Aa]bteilung|[Rr]eferat"
    r"|[Dd]ezernat"
    r"|[Ss]achgebiet|[Tt]eam|[Ss]telle))\s\d[\d./-]{0,8})\s"
)
THAT_OWN = lazy(r"\b(?:dass|daß) (?:seine|ihre|die eigene|unsere) Fraktion\b")
# "hat zugesagt" is how the south of the language tells what was said, "habe zugesagt" what others promised.
PERFECT = lazy(r"\b(?:hat|haben)\b(?=[^,;:]*$)")
# What is given or kept, not done: money, support, one's presence.
GIFT = lazy(
    r"\b(?:Euro|€|EUR|\w{0,20}[Mm]ittel|\w{0,20}[Ff]örderung\w*|Zusch[uü]ss\w*|Unterstützung|Hilfe"
    r"|Spenden?|Teilnahme"
    r"|Kommen|Mitarbeit|Zusammenarbeit|Zustimmung|Verschwiegenheit)\b"
)
# "Die Liste sagt Herr Abel bis zum 3. Mai zu": what is promised stands before the verb, who does behind it.
OBJECT_FIRST = lazy(r"\W*(?P<what>(?:Die|Das|Den|Eine|Einen|Ein|Diese[ns]?)\s[^,;:]{3,120}?)\s*")
BY_THEN = lazy(
    r"(?:(?:Herrn?|Frau|Rats\w{4,5}|der|die|\w{0,20}(?:meister|leiter|kämmer|dezernent)(?:er)?(?:in)?)\s)+"
    r"(?:[A-ZÄÖÜ][\w-]+\s?){0,3}(?P<when>(?:bis|zum|zur|für|im|in|noch|spätestens)\s.{3,60})?"
)
PROSPECT = lazy(r"\bstell(?:t|te|ten|en|e)\b(?P<what>[^;,]{0,200}?)\bin Aussicht\b(?P<later>,\s[^;]{8,})?")
BY_NAME = lazy(r"(?:de[mnr]\s|die\s|das\s)?(?P<who>(?!Land|Bund|Kreis)[A-ZÄÖÜ][\w-]+)\b")
BY_SOMEBODY = lazy(r"\b(?:vom|von|durch|seitens)\s", re.IGNORECASE)
FIRST_PERSON = lazy(r"\b(?:ich|wir)\b", re.IGNORECASE)
FILLERS = lazy(
    r"^(?:(?:er|sie|man|ich|wir|[Ii]hnen|euch|jedoch|aber|auch|gerne?|hierzu|dazu|ebenfalls|sich|nochmals"
    r"|daher|daraufhin)\s)+"
)


def promises(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what is promised in so many words: "sagt zu, ...", "sichert Klärung zu"."""
    for act in (_as_finite(act, text) for act in said):
        lemma, phrase = act.lemma.split()[-1], " " in act.lemma
        if act.category != "promise" or not (phrase or lemma in PROMISING):
            continue
        if act.lemma.startswith("Aussicht"):
            continue  # told with what is held out, see prospects
        if say.denied(text, act.start, act.end):
            continue
        words = _promised(act, text)
        if not words or say.NEGATED.match(words) or VOTES.search(words):
            continue
        if GIFT.search(words) and not (work.TO_INFINITIVE.search(words) or ", dass " in text):
            continue
        if lemma in WEAK and not _is_ahead(words, text, room, number, act):
            continue
        people = agent(room, number, text, act.end) or _doer(room, number, text, act)
        offers = lemma == "anbieten"
        if people and not (
            offers and (_is_body(people[0]) or not (work.TO_INFINITIVE.search(words) or ", dass" in text))
        ):
            yield Draft(
                kind="promise",
                tier="B" if offers and room.is_member(people[0]) else "A",
                number=number,
                task=as_task(words),
                people=people,
                cites=(number,),
                back=bool(say.BACK.search(words)) or len(words) < 30,
            )


def _is_body(person: Person) -> bool:
    """Tell whether an offer is that of a body, which so describes what it usually does."""
    return bool(re.search(r"rat\b|ausschuss|beirat|fraktion", person.label or "", re.IGNORECASE))


def _is_ahead(words: str, text: str, room: Room, number: int, act: Act) -> bool:
    """Tell whether what is announced is still to be done, by a verb or by a time and whoever does it."""
    later = work.LATER.search(words) and agent(room, number, text, act.end)
    doing = DOING.search(words) and not room.is_member(room.speaker(number)) and act.lemma == "ankündigen"
    by_then = act.lemma == "ankündigen" and OWED_BY.match(text, act.end)
    return bool(AHEAD.search(words) or later or doing or by_then)


def _as_finite(act: Act, text: str) -> Act:
    """Return "erklärt sich bereit" as the finite verb it is: no auxiliary makes it a participle."""
    if act.form != "participle" or " " not in act.lemma or AUXILIARY.search(text):
        return act
    return act._replace(form="finite")


def _promised(act: Act, text: str) -> str | None:
    """Return the words of what is promised; None when it only reports a promise of the past."""
    before, rest = text[: act.start], text[act.end :]
    if act.form != "finite":
        aux = re.search(r"\b(?:wird|werden|wurden?|werde)\b[^,;:]*$", before)
        before = re.sub(r"\s(?:wird|werden|wurden?|werde)\s*$", "", before)
        if aux and act.form == "participle" and act.lemma in FIRM:
            told = rest.lstrip(" ,")  # "wird zugesagt, die Zahl nachzureichen": the matter stands behind
            return told if TOLD_BEHIND.match(rest) else before
        done = PERFECT.search(before) if act.form == "participle" and act.lemma in FIRM else None
        return (rest.lstrip(" ,:.") or before[done.end() :]) if done else None
    if re.match(r"\s+(?:habe|hat|haben|hatten?)\b", rest):
        return None
    asked = FRONTED.search(before)
    if asked:
        return asked["what"]
    particle = PARTICLE.search(rest)
    if " " in act.lemma and (not particle or "," in rest[: particle.start()]):
        return None
    if not particle:
        return _object_first(before, rest.strip(" ,:.")) or FILLERS.sub("", rest.lstrip(" ,:"))
    inside = FILLERS.sub("", rest[: particle.start()].strip(" ,") + " ").strip()
    if led := _object_first(before, inside):
        return led
    after = rest[particle.end() :]
    words = after.lstrip(" ,:.")
    if not (words or inside):  # "Bis Juni ist es da, das sage ich zu."
        return re.sub(r"[,;:\s–-]+(?:das|dies)?\s*$", "", before)
    return words if words and (not inside or (after[0] in ",:" and not REASON.match(words))) else inside


def _object_first(before: str, behind: str) -> str | None:
    """Return what stands before the verb where behind it is but who promises it, and until when."""
    led, by = OBJECT_FIRST.fullmatch(before), BY_THEN.fullmatch(behind)
    return f"{led['what']} {by['when'] or ''}".rstrip() if led and by else None


def agent(room: Room, number: int, text: str, start: int) -> tuple[Person, ...]:
    """Return who is named as the one to do it ("dass die Verwaltung ...", "durch das Bauamt")."""
    for mention in room.mentions(number, start, len(text)):
        lead = text[: mention.start].rstrip()
        itself = mention.kind == "body" and re.search(r"\bsich(?:\s(?:der|die|das))?$", lead)
        named = itself or mention.kind in ("administration", "person", "role")
        if named and re.search(r"\b(?:dass|daß|durch|seitens)(?:\ssich)?(?:\s(?:die|der|das|den))?$", lead):
            return (room.registry.resolve(mention, number),)
        if named and re.match(r"(?:durch|seitens|dass)\b", text[mention.start : mention.end]):
            return (room.registry.resolve(mention, number),)
    own = THAT_OWN.search(text, start)
    speaker = room.speaker(number)
    if own and speaker and speaker.faction:
        return (Person(label=speaker.faction),)
    office = OFFICE_WORDS.search(text, start)
    if office and not ELSEWHERE.search(office["who"]):
        return (Person(label=office["who"]),)
    names = re.findall(r"\b(?:von|durch) ([A-ZÄÖÜ][\w-]+)", text[start:])
    return tuple(person for name in names if (person := room.called(name)))


def _doer(room: Room, number: int, text: str, act: Act) -> tuple[Person, ...]:
    if act.form == "participle" and PERFECT.search(text, 0, act.start):
        who = subject(text, act, room.registry.mentions(number))
        person = room.registry.resolve(who, number) if who else None
        owes = who and person and (who.kind == "administration" or room.is_official(person))
        return (person,) if person and owes else ()
    if act.form == "participle":
        by = BY_SOMEBODY.search(text, 0, act.start)
        meant = room.mentions(number, by.start(), act.start) if by else ()
        named = [m for m in meant if m.kind in ("administration", "person", "role")]
        if by is None or named:
            return (room.registry.resolve(named[0], number),) if named else room.office(None)
        other = BY_NAME.match(text, by.end())
        return (Person(label=other["who"]),) if other and not ELSEWHERE.search(other["who"]) else ()
    who = subject(text, act, room.registry.mentions(number))
    if who is None:  # "Frau Abel kündigt sie an": "sie" is no subject where one stands before the verb
        before = (m for m in room.mentions(number, 0, act.start) if not m.oblique and m.kind == "person")
        who = next((m for m in before if not text[m.end : act.start].strip()), None)
    if who:
        return room.together(number, who)
    numbered = NUMBERED.fullmatch(text[: act.start])
    own = (numbered and Person(label=numbered["who"])) or room.abbreviated(number, 0, act.start)
    if own:
        return (own,)
    called = GIVEN.fullmatch(text[: act.start])
    if called and (person := room.called(called["who"])):
        return (person,)
    unknown = UNKNOWN.fullmatch(text[: act.start])
    if unknown and unknown["who"].split()[0].lower() not in NO_SUBJECT | ARTICLES:
        return (Person(label=unknown["who"]),)
    turn, speaker = room.turn(number), room.speaker(number)
    spoken = (
        pronoun(text, act)
        or FIRST_PERSON.search(text, max(0, act.start - 4), act.end + 4)
        or subordinate(text, act)
        or re.search(r"(?:\bund|\bsowie|,)\s+$", text[: act.start])
    )
    return (speaker,) if speaker and turn and (spoken or turn.head == number) else ()


def acceptances(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield the taking up of a suggestion: "nimmt die Anregung mit"."""
    match = say.ACCEPTS.search(text)
    if not match:
        return
    what = match["what"] or match["later"] or ""
    before = say.SUGGESTED_BEFORE.search(text[: match.start()])
    if not (before or say.SUGGESTED.search(what)) or say.NEGATED.search(what):
        return
    speaker = room.speaker(number)
    people = room.last(number, 0, match.start()) or ((speaker,) if speaker else (OFFICE,))
    if not room.is_member(people[0]):
        yield Draft(
            kind="accept",
            tier="A",
            number=number,
            task=as_task(text[before.start() :] if before else match[0]),
            people=people,
            cites=(number,),
            back=True,
        )


def prospects(room: Room, number: int, text: str, said: Sequence[Act]) -> Iterator[Draft]:
    """Yield what somebody holds out: "stellt einen Bericht in Aussicht", "gibt eine Zusage"."""
    match = PROSPECT.search(text)
    if not match or say.NEGATED.search(match[0]):
        return
    people = room.last(number, 0, match.start()) or room.first(number, match.start(), match.end())
    speaker = room.speaker(number)
    people = people or ((speaker,) if speaker else ())
    words = (match["later"] or "").lstrip(" ,") or match["what"]
    if people and " " in words.strip() and not GIFT.search(words):
        yield Draft(
            kind="promise", tier="A", number=number, task=as_task(words), people=people, cites=(number,)
        )
