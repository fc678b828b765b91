"""What is known around a sentence: who is named there, who has the floor, what was decided."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.german.given import gender as given_gender
from pipeline.german.mention import Mention
from pipeline.german.pattern import lazy
from pipeline.german.registry import Registry
from pipeline.german.roles import is_member
from pipeline.model import Minutes, Outcome, Person, Tier
from pipeline.rules.commitments import Kind
from pipeline.talk.turns import Turn

OFFICE = Person(label="Verwaltung")
ADOPTED: frozenset[Outcome] = frozenset({"approved", "approved_amended", "recommended", "noted", "elected"})
DROPPED: frozenset[Outcome] = frozenset({"rejected", "withdrawn", "removed"})
# Characters before a subject: an article, a bullet.
OPENING = 5
# "Er kläre das, so Frau Abel": who says so stands behind.
SO = lazy(r",\s(?:so|sagt|sagte|erklärt|erklärte|antwortet|antwortete|erwidert|erwiderte)\s")
# "Der SenB": two capitals at least.
SHORT_NAME = lazy(r"\W*(?:[Dd]er|[Dd]ie|[Dd]as)\s(?P<who>[A-ZÄÖÜ][a-zäöü]{0,4}[A-ZÄÖÜ]\w{0,6})\s")
# Sentences through which "er" goes on about the same speaker.
GOES_ON = 3
GOING_ON = lazy(r"^\W*(?:Er|Sie)\b|\b(?:er|sie)\b")
# "XYZ Abel bemerkt": an office that no table knows, in capitals.
UNKNOWN = lazy(
    r"(?:Auch\s)?(?P<office>[A-ZÄÖÜ]{2,5}(?:in)?)\s(?P<name>[A-ZÄÖÜ][a-zäöüß]{2,20}(?:-[A-ZÄÖÜ][a-zäöüß]+)?)\s[a-zäöü]{3,}t\b"
)
# What a task is at most: longer ones are cut where a clause ends.
TASK_LENGTH = 240
LISTED = lazy(r"^(?:\d{1,2}[.)]|[a-z]\))\s(?=[A-ZÄÖÜ])(?!Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)")
THAT = lazy(r"^(?:und |sowie )?(?:dass|daß)\s+", re.IGNORECASE)
# "bis zum 30": what is left where a sentence was cut at the full stop of a date.
DANGLING = lazy(
    r"(?:\s(?:bis|spätestens|zum|zur|am|vom|und|oder|sowie|der|die|das|den|dem|damit|darum)){1,4}"
    r"(?:\s\d{1,2}\.?)?$|\sab\s\d{1,2}\.?$"
)
DATED = lazy(r"\b\d{1,2}\.\s?\d{1,2}$")
LEAD = lazy(
    r"^(?:(?:jedoch|aber|natürlich|allerdings|damit|darum|dass|daß|hiermit|und|er|sie|man|wir)\b[,:]?\s*)+",
    re.IGNORECASE,
)
# "... nachzuliefern und stellt fest": the sentence goes on with something else.
OTHER_ACT = lazy(
    r"\s(?:und|sowie)\s(?:stellte?|dankte?|bedankte?|schließt|schloss|ruft|rief|verweist|erklärte?"
    r"|betonte?|teilte?|weist"
    r"|wies|unterstreicht|lobte?|begrüßte?|fragte?|ergänzte?|geht|ging)\b"
)
# "Frau Abel und der Bauhof": both do it.
AND = lazy(r"\s*(?:und|sowie|/|&)\s*(?:(?:der|die|das|den|dem)\s)?")
DOERS = frozenset({"person", "role", "administration", "faction", "body", "unnamed"})
JOINABLE = frozenset({"person", "role", "administration"})
OFFICIAL = lazy(
    r"[Mm]eister|[Bb]eigeordnet|[Dd]ezern|[Kk]ämmer|Landr[aä]t|[Aa]mt|[Ll]eit|[Dd]irekt|[Vv]orsitz"
    r"|[Vv]orsteh|[Vv]erwaltung|[Ff]achbereich"
    r"|[Aa]bteilung|[Rr]eferat|[Bb]auhof|[Bb]eauftragt|^B[MD]\b|^Bgm|^BM|^FBL|^AL\b|^EB"
)
CLUB = lazy(r"\b(?:Vereins?|Vorstands?|Mitgliederversammlung|e\. ?V\.|Plenum|Orga)\b|[Tt]reffen")
TOWN = lazy(
    r"[Vv]erwaltung|[Gg]emeinde|Stadtr|[Rr]athaus|[Bb]ürgermeister|Landkreis|[Bb]eirat|Kreistag"
    r"|[Aa]usschuss"
)
# What the first lines of a club's minutes say.
CLUB_HEAD = lazy(
    r"\be\. ?V\.|\w{3,}(?:verein|club|klub|chor|wehr)\b|\b(?:Vorstandssitzung|Mitgliederversammlung)\b"
)
HEAD = 200
# Authorities that are not in the room.
ELSEWHERE = lazy(
    r"Landratsamt|[Rr]egierung|[Mm]inisterium|Landesamt|Landesbetrieb|Straßenbauamt"
    r"|Regierungspräsidium|Bundes|Bezirksamt|Staatsbauamt"
)
OUTSIDE = lazy(r"^aus\b|raktion|ürger(?!meister)|inwohner|nwohner|uhörer|itglied|nlieger")
ADDRESSEE = lazy(
    r"\b(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]en|[Dd]em)\s(?P<words>(?:[a-zäöü]\w{2,20}e[nr]?\s)?"
    r"(?:(?:\w{0,30}[Bb]üro|Firma|Fa\.)(?:\s[A-ZÄÖÜ][\w+&-]*){1,3}|[A-ZÄÖÜ][\w-]+))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An action item in the making; ``number`` is the sentence that says it.

    ``back``: it points back at a request ("sagt dies zu").
    """

    kind: Kind
    tier: Tier
    number: int
    task: str
    people: tuple[Person, ...]
    cites: tuple[int, ...]
    back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The surroundings of every sentence of a document."""

    minutes: Minutes
    registry: Registry
    turn_of: Mapping[int, Turn]
    outcome_of: Mapping[int, frozenset[Outcome]]
    is_club: bool = False
    has_magistrate: bool = False

    def turn(self, number: int) -> Turn | None:
        """Return the turn a sentence belongs to."""
        return self.turn_of.get(number)

    def speaker(self, number: int) -> Person | None:
        """Return who has the floor in a sentence."""
        turn = self.turn_of.get(number)
        return turn.speaker if turn else None

    def adopted(self, number: int) -> bool:
        """Tell whether a sentence belongs to a decision that holds."""
        return bool(ADOPTED & self.outcome_of.get(number, frozenset()))

    def dropped(self, number: int) -> bool:
        """Tell whether a sentence belongs to something that was voted down or taken back."""
        return bool(DROPPED & self.outcome_of.get(number, frozenset())) and not self.adopted(number)

    def is_member(self, person: Person | None) -> bool:
        """Tell whether somebody is a councillor or citizen without an office."""
        chair = self.minutes.chair
        if person is None or (chair and person.name and person.name == chair.name):
            return False
        if person.role:
            return is_member(person.role) and not self.governs(person)
        return bool(person.faction or (person.label and OUTSIDE.search(person.label)))

    def governs(self, person: Person) -> bool:
        """Tell whether a "Stadtrat" without a faction is one of the Magistrat, who runs the town."""
        role = person.role or ""
        no_councillor = person.faction in (None, "Magistrat") and self.has_magistrate
        return no_councillor and role.startswith(("Stadtrat", "Stadträtin"))

    def mentions(self, number: int, start: int, end: int) -> tuple[Mention, ...]:
        """Return who is named in a part of a sentence."""
        return tuple(m for m in self.registry.mentions(number) if start <= m.start and m.end <= end)

    def names(self, number: int, person: Person) -> bool:
        """Tell whether a sentence names somebody."""
        if person.label and person.label in self.minutes.words(number):
            return True
        return any(self.registry.resolve(m, number) == person for m in self.registry.mentions(number))

    def doers(self, number: int, start: int, end: int) -> tuple[Person, ...]:
        """Return who can be the subject of a part of a sentence, the last one first."""
        return tuple(self.registry.resolve(m, number) for m in reversed(self._free(number, start, end)))

    def first(self, number: int, start: int, end: int) -> tuple[Person, ...]:
        """Return the first possible subject of a part of a sentence, with all that "und" joins to it."""
        found = self._free(number, start, end)
        return self.together(number, found[0]) if found else ()

    def last(self, number: int, start: int, end: int) -> tuple[Person, ...]:
        """Return the last possible subject of a part of a sentence, with all that "und" joins to it."""
        found = self._free(number, start, end)
        return self.together(number, found[-1]) if found else ()

    def together(self, number: int, mention: Mention) -> tuple[Person, ...]:
        """Return whom a mention means together with those that "und" joins to it.

        A faction or a body is no second doer: "Frau Abel und die Fraktion" may be two clauses.
        """
        words = self.minutes.words(number)
        near = [m for m in self.registry.mentions(number) if m == mention or m.kind in JOINABLE]
        at = next((i for i, m in enumerate(near) if m.start == mention.start), None)
        if at is None:
            return (self.registry.resolve(mention, number),)
        low = high = at
        while low and AND.fullmatch(words[near[low - 1].end : near[low].start]):
            low -= 1
        while high + 1 < len(near) and AND.fullmatch(words[near[high].end : near[high + 1].start]):
            high += 1
        return tuple(dict.fromkeys(self.registry.resolve(m, number) for m in near[low : high + 1]))

    def _free(self, number: int, start: int, end: int) -> list[Mention]:
        return [
            m
            for m in self.mentions(number, start, end)
            if m.kind in DOERS and not m.oblique and not (m.label and ELSEWHERE.search(m.label))
        ]

    def is_official(self, person: Person | None) -> bool:
        """Tell whether somebody speaks for the administration: the chair, a mayor, a head of office."""
        if person is None or not person.name:
            return False
        chair = self.minutes.chair
        return (
            person.name == (chair and chair.name)
            or bool(person.role and OFFICIAL.search(person.role) and not is_member(person.role))
            or self.governs(person)
        )

    def referent(self, number: int, end: int, pronoun: str) -> Person | None:
        """Return whom "er" or "sie" means: somebody named just before, else whoever has the floor."""
        gender = "m" if pronoun.casefold() == "er" else "f"
        if so := SO.search(self.minutes.words(number), end):
            named = self._free(number, so.start(), len(self.minutes.words(number)))
            if named and named[0].start <= so.end() + OPENING:
                return self.registry.resolve(named[0], number)
        if found := self._latest(number, end, gender):
            return found
        if own := self._under_label(number, gender):
            return own
        for before in range(number - 1, max(0, number - 1 - GOES_ON), -1):
            if found := self._opens(before, gender):
                return found
            if not GOING_ON.search(self.minutes.words(before)):
                break
        speaker = self.speaker(number)
        known = speaker and speaker.name and given_gender(speaker.name.split()[0])
        if known and known != gender and number > 1:
            return self._latest(number - 1, len(self.minutes.words(number - 1)), gender) or speaker
        return speaker

    def _under_label(self, number: int, gender: str) -> Person | None:
        """Return who speaks under a label at a sentence: "BM: liegt beim Amt, er fragt dort nach"."""
        turn = self.turn(number)
        speaker = turn.speaker if turn and turn.labelled and turn.head == number else None
        known = given_gender(speaker.name.split()[0]) if speaker and speaker.name else None
        return speaker if speaker and speaker.name and known in (gender, None) else None

    def _opens(self, number: int, gender: str) -> Person | None:
        """Return who is the subject at the beginning of a sentence, whom the next one goes on about."""
        first = next(iter(self.registry.mentions(number)), None) if number >= 1 else None
        unknown = UNKNOWN.match(self.minutes.words(number)) if number >= 1 else None
        if unknown and (first is None or first.start > unknown.end()):
            return Person(label=f"{unknown['office']} {unknown['name']}")
        if first is None or first.start > OPENING or first.oblique or first.kind not in ("person", "role"):
            return None
        known = first.gender or (first.given and given_gender(first.given))
        return self.registry.resolve(first, number) if known in (gender, None) else None

    def _latest(self, number: int, end: int, gender: str) -> Person | None:
        found = [
            m
            for m in self.mentions(number, 0, end)
            if m.kind in ("person", "role") and (m.gender or (m.given and given_gender(m.given))) == gender
        ]
        words = self.minutes.words(number)
        free = [m for m in found if not m.oblique or words[: m.start].lower().endswith("laut ")]
        return self.registry.resolve(free[-1], number) if free else None

    def office(self, speaker: Person | None) -> tuple[Person, ...]:
        """Return the official who speaks, else the administration, which a club has not."""
        if speaker and self.is_official(speaker):
            return (speaker,)
        return () if self.is_club else (OFFICE,)

    def abbreviated(self, number: int, start: int, end: int) -> Person | None:
        """Return the body that opens a part of a sentence by an abbreviation which the minutes explain."""
        short = SHORT_NAME.match(self.minutes.words(number), start, end)
        defined = short and re.search(
            rf"[a-zäöüß]{{3}}\s\((?:kurz:?\s|im\sFolgenden:?\s)?{re.escape(short['who'])}\)",
            self.minutes.text,
        )
        return Person(label=short["who"]) if short and defined else None

    def called(self, name: str) -> Person | None:
        """Return the one participant who bears a given or family name."""
        same = [p for p in self.minutes.participants if p.name and name in (p.name, *p.name.split())]
        return same[0] if len(same) == 1 else None


def is_club(text: str) -> bool:
    """Tell whether minutes are those of a club, which has no administration.

    >>> is_club("Mitgliederversammlung des Heimatvereins"), is_club("Sitzung des Gemeinderats")
    (True, False)
    """
    head = text[:HEAD]
    if CLUB_HEAD.search(head) and not TOWN.search(head):
        return True  # a club speaks of the town without being it
    return not TOWN.search(text) and bool(CLUB.search(text))


def addressee(words: str, *, first: bool = False) -> tuple[Person, ...]:
    """Return the first or last noun phrase of some words as a label.

    >>> addressee("Außerdem wird die Gärtnerei ")[0].label
    'Gärtnerei'
    """
    found = [match["words"] for match in ADDRESSEE.finditer(words)]
    return (Person(label=found[0 if first else -1]),) if found else ()


def as_task(words: str, *, whole: bool = False) -> str:
    """Return the words of a task without what surrounds them, cut at a clause where they run on.

    ``whole``: the words are a clause that keeps its subject ("sie werden nachgereicht").

    >>> as_task(" damit, die Kosten zu prüfen.")
    'die Kosten zu prüfen'
    >>> as_task("die Liste bis zum 30.06. vorzulegen und bis zum 30")
    'die Liste bis zum 30.06. vorzulegen'
    """
    flat = words.strip(" ,;:–-•*\n")
    task = LISTED.sub("", flat.rstrip(".")).lstrip(" ,;:–-•*")
    task = (THAT if whole else LEAD).sub("", task).strip(" ,;:")
    task = DANGLING.sub("", task).rstrip(" ,;:")
    if DATED.search(task) and f"{task}." in flat:  # the full stop belongs to the date
        task = f"{task}."
    other = OTHER_ACT.search(task, 12)
    task = task[: other.start()] if other else task
    if len(task) <= TASK_LENGTH:
        return task
    cut = max(task.rfind(mark, 40, TASK_LENGTH) for mark in (",", ";", ":"))
    return task[: cut if cut > 0 else max(task.rfind(" ", 0, TASK_LENGTH), 40)]
