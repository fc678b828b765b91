"""Two hundred invented meetings with a known number of promises, postponed decisions and questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from pipeline.library import Document, Entry
from tests.asking import phrases

MEETINGS, PROMISES, POSTPONED, QUESTIONS = 200, 37, 23, 11
PROMISER, PARTY, YEAR = "Henning Rossmöller", "Bürgerliste", 2023
FIRST_DAY = date(2021, 1, 12)
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A town with its committees, members (name, faction, form of address) and officials (name, office)."""

    name: str
    committees: tuple[str, ...]
    address: tuple[str, str]
    members: tuple[tuple[str, str, bool], ...]
    officials: tuple[tuple[str, str], ...]
    hand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One text of minutes under its file name."""

    name: str
    text: str
    town: str
    date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """All texts, and the planted sentences by file name: what a reader who counts must come to."""

    meetings: tuple[Meeting, ...]
    promises: Mapping[str, tuple[str, ...]]
    postponed: Mapping[str, tuple[str, ...]]
    questions: Mapping[str, tuple[str, ...]]


TOWNS = (
    Town(
        name="Krehlingen",
        committees=("Rat", "Bauausschuss", "Sozialausschuss", "Haupt- und Finanzausschuss"),
        address=("Ratsherr", "Ratsfrau"),
        members=(
            ("Jost Wiegand", "CDU", False), ("Margret Ohlsen", "SPD", True), ("Cemal Aydin", PARTY, False),

            ("Frauke Dierks", "FDP", True), ("Wenzel Krumbach", "CDU", False),
        ),
        officials=((PROMISER, "Fachbereichsleiter"), ("Silvia Tewes", "Kämmerin")),
        hand="west",
    ),
    Town(
        name="Sankt Elmsburg",
        committees=("Stadtrat", "Bau- und Umweltausschuss", "Kulturausschuss"),
        address=("Stadtrat", "Stadträtin"),
        members=(
            ("Alois Gschwendner", "CSU", False), ("Theresa Loibl", "SPD", True),
            ("Korbinian Wax", "Freie Wähler", False),
            ("Annemarie Prantl", PARTY, True),
        ),
        officials=(("Ludwig Stockinger", "Geschäftsleiter"), ("Marlene Obst", "Stadtkämmerin")),
        hand="south",
    ),
    Town(
        name="Dammerow",
        committees=("Gemeindevertretung", "Ausschuss für Ordnung und Verkehr", "Finanzausschuss"),
        address=("Gemeindevertreter", "Gemeindevertreterin"),
        members=(
            ("Detlef Schulenburg", "CDU", False), ("Ines Kalläne", "SPD", True),
            ("Ronald Prieß", "Die Linke", False),
            ("Gudrun Marquardt", PARTY, True),
        ),
        officials=(("Steffen Bartusch", "Amtsleiter"), ("Kathrin Nehls", "Sachbearbeiterin")),
        hand="east",
    ),
    Town(
        name="Hohenwied",
        committees=("Stadtverordnetenversammlung", "Ausschuss für Jugend und Sport", "Planungsausschuss"),
        address=("Stadtverordneter", "Stadtverordnete"),
        members=(
            ("Karl-Heinz Röhrig", "SPD", False), ("Birgit Seelbach", "CDU", True),
            ("Tarik Yildirim", PARTY, False),
            ("Lioba Hartenfels", "FDP", True),
        ),
        officials=(("Uwe Pfaff", "Bauamtsleiter"), ("Sabine Gerlach", "Fachdienstleiterin")),
        hand="middle",
    ),
)  # fmt: skip


def generated(seed: int = 1) -> Generated:
    """Return two hundred meetings with exactly the planted findings; the same seed gives the same texts."""
    draw = Random(seed)
    plans = [_Plan(draw, at) for at in range(MEETINGS)]
    home = [plan for plan in plans if plan.town is TOWNS[0]]
    year = [plan for plan in plans if plan.date.year == YEAR]
    for plan in draw.choices(home, k=PROMISES):
        plan.promises += 1
    for plan in draw.sample(plans, POSTPONED):
        plan.postponed += 1
    for plan in draw.choices(year, k=QUESTIONS):
        plan.questions += 1
    for plan in plans:
        plan.write()
    return Generated(
        meetings=tuple(Meeting(name=p.name, text=p.text, town=p.town.name, date=p.date) for p in plans),
        promises={p.name: tuple(p.planted["promise"]) for p in plans},
        postponed={p.name: tuple(p.planted["postponed"]) for p in plans},
        questions={p.name: tuple(p.planted["question"]) for p in plans},
    )


class _Plan:
    """What one meeting is to hold, and its text once written."""

    def __init__(self, draw: Random, at: int) -> None:
        self.draw = draw
        self.town = TOWNS[at % len(TOWNS)]
        self.committee = self.town.committees[at // len(TOWNS) % len(self.town.committees)]
        self.date = FIRST_DAY + timedelta(days=7 * at)
        self.name = f"{self.town.name.lower().replace(' ', '-')}-{self.date.isoformat()}.txt"
        self.promises = self.postponed = self.questions = 0
        self.planted: dict[str, list[str]] = {"promise": [], "postponed": [], "question": []}
        self.text = ""
        self.things = draw.sample(phrases.rows(phrases.THINGS, sign=";"), 30)

    def write(self) -> None:
        """Fill in the text: planted findings among others, each in an agenda item of its own kind."""
        planted = [
            *["promise"] * self.promises,
            *["postponed"] * self.postponed,
            *["question"] * self.questions,
        ]
        others = self.draw.choices(
            ("decided", "other_promise", "other_question", "talk"), k=self.draw.randint(2, 4)
        )
        kinds = [*planted, *others]
        self.draw.shuffle(kinds)
        titles = self.draw.sample(phrases.rows(phrases.TITLES, sign=";"), len(kinds))
        items = [(title, getattr(self, f"_{kind}")()) for title, kind in zip(titles, kinds, strict=True)]
        self.text = _HANDS[self.town.hand](self, items)

    def _member(self, *, party: bool | None = None) -> str:
        """Return a member as minutes name one; ``party``: of the party that is counted, or not."""
        chosen = [m for m in self.town.members if party is None or (m[1] == PARTY) is party]
        name, faction, female = self.draw.choice(chosen)
        title = self.town.address[female]
        return self.draw.choice((f"{title} {name.split()[-1]} ({faction})", f"{title} {name.split()[-1]}"))

    def _official(self, *, promiser: bool | None = None) -> str:
        chosen = [o for o in self.town.officials if promiser is None or (o[0] == PROMISER) is promiser]
        name, office = self.draw.choice(chosen)
        honorific = "Frau" if office.endswith("in") else "Herr"
        return f"{self.draw.choice((honorific, office))} {name.split()[-1]}"

    def _fill(self, template: str, *, p: str, o: str) -> str:
        paper = self.draw.choice(phrases.rows(phrases.PAPERS, sign=";"))
        return template.format(p=p, o=o, thing=self.things.pop(), paper=paper, n=self.draw.randint(11, 20))

    def _promised(self, who: str) -> tuple[str, str]:
        occasion = self.draw.choice(phrases.rows(phrases.OCCASIONS))
        said = self.draw.choice(phrases.rows(phrases.PROMISES))
        if who.startswith("Frau") or "in " in who:
            said = said.replace(" er ", " sie ").replace("Er werde", "Sie werde")
        other = self._member()
        return self._fill(occasion, p=who, o=other), self._fill(said, p=who, o=other)

    def _promise(self) -> str:
        occasion, said = self._promised(self._official(promiser=True))
        self.planted["promise"].append(said)
        return f"{occasion} {said}"

    def _other_promise(self) -> str:
        return " ".join(self._promised(self._official(promiser=False)))

    def _asked(self, who: str) -> tuple[str, str]:
        template = self.draw.choice(phrases.rows(phrases.QUESTIONS))
        asked, answer = self._fill(template, p=self._official(), o=who).split("|")
        return asked.strip(), answer.strip()

    def _question(self) -> str:
        asked, answer = self._asked(self._member(party=True))
        self.planted["question"].append(asked)
        return f"{asked} {answer}"

    def _other_question(self) -> str:
        return " ".join(self._asked(self._member(party=None if self.date.year != YEAR else False)))

    def _postponed(self) -> str:
        result = self._fill(
            self.draw.choice(phrases.rows(phrases.POSTPONED)), p=self._official(), o=self._member()
        )
        self.planted["postponed"].append(result)
        return f"{self._talk()}\n{result}"

    def _decided(self) -> str:
        result = self._fill(
            self.draw.choice(phrases.rows(phrases.DECIDED)), p=self._official(), o=self._member()
        )
        return f"{self._talk()}\n{result}"

    def _talk(self) -> str:
        return self._fill(self.draw.choice(phrases.rows(phrases.TALK)), p=self._official(), o=self._member())


Items = Sequence[tuple[str, str]]


def _long(day: date) -> str:
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def _attendance(plan: _Plan) -> str:
    lines = [f"{plan.town.address[female]} {name} ({faction})" for name, faction, female in plan.town.members]
    officials = [f"{office} {name}" for name, office in plan.town.officials]
    return "\n".join((*lines, "", "Von der Verwaltung:", *officials))


def _west(plan: _Plan, items: Items) -> str:
    body = "\n\n".join(f"TOP {at} {title}\n\n{text}" for at, (title, text) in enumerate(items, 2))
    return (
        f"Stadt {plan.town.name}\nDer Bürgermeister\n\nNiederschrift über die Sitzung\n"
        f"Gremium: {plan.committee}\nDatum: {plan.date:%d.%m.%Y}\nOrt: Sitzungssaal des Rathauses\n"
        f"Beginn: 17:00 Uhr\nEnde: 19:10 Uhr\n\nAnwesend:\n{_attendance(plan)}\n\nÖffentlicher Teil\n\n"
        f"TOP 1 Eröffnung der Sitzung\n\nDer Vorsitzende eröffnet die Sitzung.\n\n{body}\n"
    )


def _south(plan: _Plan, items: Items) -> str:
    body = "\n\n".join(f"{at}. {title}\n\n{text}" for at, (title, text) in enumerate(items, 1))
    return (
        f"Stadt {plan.town.name}\n\nSitzungsniederschrift\n{plan.committee}\n"
        f"Sitzung am {_long(plan.date)}\n\nSitzungsbeginn: 19:00 Uhr\nSitzungsende: 21:00 Uhr\n\n"
        f"Anwesende Mitglieder:\n{_attendance(plan)}\n\n"
        f"Öffentliche Sitzung\n\n{body}\n"
    )


def _east(plan: _Plan, items: Items) -> str:
    body = "\n\n".join(f"TOP {at}: {title}\n\n{text}" for at, (title, text) in enumerate(items, 1))
    return (
        f"Gemeinde {plan.town.name}\n\nProtokoll\n\nGremium: {plan.committee}\n"
        f"Sitzung vom {plan.date:%d.%m.%Y}\nDauer: 18:30 Uhr bis 20:15 Uhr\n\n"
        f"Teilnehmer:\n{_attendance(plan)}\n\n"
        f"A. Öffentlicher Teil\n\n{body}\n"
    )


def _middle(plan: _Plan, items: Items) -> str:
    body = "\n\n".join(
        f"Tagesordnungspunkt {at}\n{title}\n\n{text}" for at, (title, text) in enumerate(items, 1)
    )
    return (
        f"Magistrat der Stadt {plan.town.name}\n\nNiederschrift\n{plan.committee}\n"
        f"Datum: {plan.date:%d.%m.%Y}\nUhrzeit: 18:00 Uhr bis 19:45 Uhr\n\n"
        f"Anwesend sind:\n{_attendance(plan)}\n\n{body}\n"
    )


_HANDS = {"west": _west, "south": _south, "east": _east, "middle": _middle}


def promised(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the promises of the one person whose promises are counted."""
    return tuple(
        e for e in entries
        if e.kind == "action" and any(who["name"] == PROMISER for who in e.record["assignees"])
    )  # fmt: skip


def postponed(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the decisions that were postponed."""
    return tuple(e for e in entries if e.kind == "decision" and e.record["outcome"] == "postponed")


def asked(entries: Iterable[Entry], documents: Mapping[str, Document]) -> tuple[Entry, ...]:
    """Return the questions of the one faction in the one year."""
    return tuple(
        e for e in entries
        if e.kind == "question"
        and any(who["faction"] == PARTY for who in e.record["askers"])
        and (day := documents[e.minutes].date)
        and day.year == YEAR
    )  # fmt: skip


def amiss(
    found: Iterable[Entry], documents: Mapping[str, Document], planted: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """Return what is wrong: planted sentences without an entry, and entries that nobody planted.

    An entry belongs to a planted sentence of its own document when its quotes and that sentence share words.
    """
    left = [(name, text) for name, texts in planted.items() for text in texts]
    wrong: list[str] = []
    for entry in found:
        source = documents[entry.minutes].sources[0]
        quotes = [q["text"] for q in entry.record["evidence"]]
        own = [(n, t) for n, t in left if n == source and any(q in t or t in q for q in quotes)]
        if own:
            left.remove(own[0])
        else:
            wrong.append(f"{source}: nobody planted {quotes}")
    return (*wrong, *(f"{name}: not found: {text}" for name, text in left))
