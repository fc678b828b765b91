"""Invented minutes in any number, with findings that are known: what a library's speed is measured on.

Towns, committees, people, streets and things are put together from parts, 4,800 things among them; which
thing is spoken of follows Zipf's law, as words do. No two texts are alike; a seed gives the same texts again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate, count
from random import Random

from pipeline.model import (
    ActionItem,
    AgendaItem,
    Answer,
    Decision,
    Findings,
    Minutes,
    Outcome,
    Person,
    Question,
    Sentence,
    Span,
    UnitKind,
    Vote,
    minutes_id,
)

FIRST_DAY = date(2016, 1, 11)
DAYS = 3300
SYLLABLES = "Bir Ell Grau Hohn Krum Lind Mar Nett Ober Pfaff Quer Roth Schlei Tann Ulm Vier Wald Zorn".split()
ENDS = "au bach berg born dorf feld hagen hausen heim kirchen rode stedt".split()
COMMITTEES = (
    "Rat", "Bauausschuss", "Sozialausschuss", "Haupt- und Finanzausschuss",
    "Ausschuss für Umwelt und Verkehr",    "Kulturausschuss", "Jugendhilfeausschuss", "Schulausschuss",
)  # fmt: skip
PARTIES = ("CDU", "SPD", "FDP", "Bündnis 90/Die Grünen", "Die Linke", "Bürgerliste")
OFFICES = ("Amtsleiter", "Kämmerer", "Fachbereichsleiter", "Bauamtsleiter")
GIVEN = (
    "Anke Bernd Carla Detlef Elke Frank Gerda Holger Inge Jens Karin Lutz Marion Norbert Olga Peter Renate "
    "Sven Tanja Uwe Vera Werner Yvonne Armin Beate Claus Doris Egon Frauke Gero Heike Ingo Jutta Kurt"
).split()
FAMILY = (
    "Alt Bran Dorn Eber Fink Grub Holl Irm Korb Lamm Mohr Nau Ott Pohl Rieg Sand Trap Urb Vog Weg".split()
)
FAMILY_ENDS = "ecker inger mann meier ow sen stein wald hofer kamp".split()
BEFORE = (
    "Schul Straßen Spielplatz Radwege Friedhofs Bücherei Freibad Feuerwehr Kita Turnhallen Marktplatz "
    "Brücken Kanal Klimaschutz Haushalts Jugend Senioren Wohnbau Gewerbe Bahnhofs Hafen Park Stadtwald "
    "Museums Theater Wasser Abwasser Abfall Strom Wärme Breitband Bus Fußweg Lärmschutz Hochwasser "
    "Denkmal Rathaus Bürgerhaus Sportplatz Eishallen Musikschul Volkshochschul Tierheim Obdachlosen "
    "Integrations Familien Gesundheits Krankenhaus Pflege Ehrenamts Vereins Kultur Tourismus "
    "Wochenmarkt Innenstadt Altstadt Ortskern Bebauungs Flächen Grundstücks Stellplatz Parkhaus Ampel "
    "Kreisel Tunnel Ufer Deich Moor Heide"
).split()
THINGS = (
    "plan:m konzept:n sanierung:f gebühr:f satzung:f beleuchtung:f ausbau:m zuschuss:m förderung:f neubau:m "
    "vertrag:m bericht:m umbau:m erweiterung:f reinigung:f planung:f vergabe:f versicherung:f programm:n "
    "gutachten:n budget:n betrieb:m verein:m beirat:m fonds:m netz:n zentrum:n projekt:n gelände:n dach:n "
    "heizung:f tür:f zaun:m anlage:f treppe:f zufahrt:f ordnung:f entgelt:n statistik:f leitung:f "
    "schild:n wettbewerb:m prüfung:f steuer:f pacht:f miete:f sperrung:f umleitung:f werkstatt:f lager:n "
    "fest:n woche:f börse:f preis:m patenschaft:f karte:f studie:f umfrage:f messung:f stelle:f leiter:f "
    "auftrag:m bestand:m bedarf:m schaden:m mangel:m termin:m abschnitt:m verbund:m ring:m hof:m"
).split()
STREETS = (
    "Ahorn Bahnhof Birken Dorf Eichen Fabrik Garten Haupt Kirch Linden Mühlen Park Rosen Schul Tal".split()
)
HOW = "rund etwa knapp gut über mindestens voraussichtlich".split()
ARTICLES = {
    "m": ("der", "den", "dem"), "f": ("die", "die", "der"), "n": ("das", "das", "dem"),
}  # fmt: skip

# {N} {A} {D}: the matter in its cases; {o} a member, {p} an official; {s} a street, {n} {m} numbers
TALK = """
    {p} erläutert {A} anhand einer Präsentation und geht auf den Abschnitt an der {s} ein.
    {p} führt aus, {N} koste nach heutigem Stand {h} {n}.{m} Euro.
    {p} legt dar, dass {N} im Haushalt {y} mit {n}.{m} Euro veranschlagt ist.
    {o} hält {A} für notwendig und verweist auf die Lage in der {s}.
    {o} kritisiert, dass {N} schon {y} hätte fertig sein sollen.
    {o} spricht sich gegen {A} aus, weil die Folgekosten nicht beziffert seien.
    {o} lobt die gute Zusammenarbeit bei {D} und dankt den Beschäftigten des Bauhofs.
    Aus der Mitte des Gremiums wird auf {A} in anderen Orten hingewiesen.
    {p} betont, dass für {A} ein Förderantrag über {n} Prozent der Kosten gestellt wurde.
    In der Aussprache geht es um {A}, um die Anwohner der {s} und um die Frage der Zuständigkeit.
    {o} merkt an, {N} betreffe vor allem Familien mit Kindern und ältere Menschen.
    Die Arbeiten an {D} beginnen {h} im Jahr {y} und dauern {n} Wochen.
    {p} weist darauf hin, dass die Frist für Stellungnahmen zu {D} am {d} endet.
    Zwischen {o} und {p} entwickelt sich ein Gespräch über {A} und die Vorgaben des Landes.
    {o} erinnert an die Ortsbesichtigung in der {s}, bei der {N} besprochen wurde.
    {p} verweist auf die Vorlage {n}/{y} und die dort abgedruckten Zahlen zu {D}.
"""
ASKED = """
    {o} fragt, wann {N} in der {s} fertig wird.|{p} antwortet, damit sei im Jahr {y} zu rechnen.
    {o} möchte wissen, was {N} kostet.|{p} nennt einen Betrag von {n}.{m} Euro.
    {o} erkundigt sich, wer für {A} zuständig ist.|{p} verweist auf den Landkreis.
    {o} fragt nach, warum {N} nicht ausgeschrieben wurde.|{p} nennt fehlendes Personal als Grund.
    {o} will wissen, ob {N} auch die {s} umfasst.|{p} bejaht dies.
    {o} bittet um Auskunft, wie viele Beschwerden zu {D} eingegangen sind.|{p} spricht von {n} Beschwerden.
"""
PROMISED = """
    {p} sagt zu, die Unterlagen zu {D} bis zur nächsten Sitzung nachzureichen.
    {p} sagt zu, {A} noch einmal prüfen zu lassen.
    {p} wird die Zahlen zu {D} allen Fraktionen schriftlich mitteilen.
    {p} kündigt an, wegen {D} beim Landkreis nachzufragen.
"""
RESULTS: tuple[tuple[int, Outcome, str], ...] = (
    (60, "approved", "Beschluss: Der Vorlage zu {D} wird zugestimmt. Abstimmungsergebnis: einstimmig"),
    (18, "noted", "Der Bericht über {A} wird zur Kenntnis genommen."),
    (6, "postponed", "Die Beschlussfassung über {A} wird in die nächste Sitzung vertagt."),
    (8, "rejected", "Der Antrag zu {D} wird mit 5 Ja-Stimmen gegen 9 Nein-Stimmen abgelehnt."),
    (8, "referred", "Der Antrag zu {D} wird einstimmig in den Bauausschuss verwiesen."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A town with the people who speak in its minutes."""

    name: str
    members: tuple[Person, ...]
    officials: tuple[Person, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One text of minutes: as a file would hold it, as read, what it holds, and the matters it speaks of."""

    name: str
    text: str
    minutes: Minutes
    findings: Findings
    town: Town
    matters: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Draft:
    """Sentences and findings while a text is written."""

    words: list[str] = field(default_factory=list)
    kinds: list[UnitKind] = field(default_factory=list)
    items: list[AgendaItem] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    promises: list[ActionItem] = field(default_factory=list)

    def say(self, words: str, kind: UnitKind = "sentence") -> int:
        """Add a sentence and return its number."""
        self.words.append(words)
        self.kinds.append(kind)
        return len(self.words)


class World:
    """Towns and things to draw from."""

    def __init__(self, seed: int = 1, towns: int = 60) -> None:
        """Make towns and things; the same seed makes the same ones."""
        self.draw = Random(seed)
        names = [f"{a}{b}" for a in SYLLABLES for b in ENDS]
        self.things = [f"{a}{b}" for a in BEFORE for b in THINGS]
        self.draw.shuffle(names)
        self.draw.shuffle(self.things)
        self._zipf = list(accumulate(1 / rank for rank in range(1, len(self.things) + 1)))
        self.towns = [self._town(name) for name in names[:towns]]

    def _town(self, name: str) -> Town:
        families = [f"{a}{b}" for a in FAMILY for b in FAMILY_ENDS]
        self.draw.shuffle(families)
        people = [f"{self.draw.choice(GIVEN)} {family}" for family in families[:28]]
        members = (Person(name=p, faction=self.draw.choice(PARTIES), role="Ratsmitglied") for p in people[4:])
        officials = (Person(name=p, role=office) for p, office in zip(people, OFFICES, strict=False))
        return Town(name=name, members=tuple(members), officials=tuple(officials))

    def meetings(self) -> Iterator[Made]:
        """Yield texts without end."""
        for at in count():
            yield self._meeting(at)

    def _meeting(self, at: int) -> Made:
        town = self.towns[at % len(self.towns)]
        committee = self.draw.choice(COMMITTEES)
        day = FIRST_DAY + timedelta(days=self.draw.randrange(DAYS))
        draft = _Draft()
        head = _head(draft, town, committee, day)
        matters = tuple(self._item(draft, town, number) for number in range(1, self.draw.randint(7, 13)))
        return _made(at, draft, town, committee, day, matters, head)

    def _item(self, draft: _Draft, town: Town, number: int) -> tuple[str, str]:
        thing, gender = self.draw.choices(self.things, cum_weights=self._zipf)[0].split(":")
        first = draft.say(f"TOP {number} {thing}", "heading")
        for template in self.draw.choices(_rows(TALK), k=self.draw.randint(3, 7)):
            draft.say(self._fill(template, thing, gender, town)[0])
        for _ in range(self.draw.choice((0, 0, 1, 1, 2))):
            self._question(draft, thing, gender, town)
        if self.draw.random() < 0.25:
            words, _, official = self._fill(self.draw.choice(_rows(PROMISED)), thing, gender, town)
            cites = (draft.say(words),)
            draft.promises.append(
                ActionItem(task=words, assignees=(official,), due=None, tier="A", cites=cites)
            )
        if self.draw.random() < 0.6:
            self._decision(draft, thing, gender, town)
        title = f"{thing}"
        draft.items.append(
            AgendaItem(number=str(number), title=title, public=True, first=first, last=len(draft.words))
        )
        return thing, gender

    def _question(self, draft: _Draft, thing: str, gender: str, town: Town) -> None:
        both, member, official = self._fill(self.draw.choice(_rows(ASKED)), thing, gender, town)
        asked, answer = both.split("|")
        cites, reply = (draft.say(asked),), (draft.say(answer),)
        answers = (Answer(by=(official,), text=answer, cites=reply),)
        draft.questions.append(
            Question(askers=(member,), text=asked, status="answered", cites=cites, answers=answers)
        )

    def _decision(self, draft: _Draft, thing: str, gender: str, town: Town) -> None:
        _, outcome, template = self.draw.choices(RESULTS, [share for share, *_ in RESULTS])[0]
        words = self._fill(template, thing, gender, town)[0]
        vote = Vote(mode="unanimous") if "einstimmig" in words else Vote()
        draft.decisions.append(Decision(text=words, outcome=outcome, vote=vote, cites=(draft.say(words),)))

    def _fill(self, template: str, thing: str, gender: str, town: Town) -> tuple[str, Person, Person]:
        draw = self.draw
        member, official = draw.choice(town.members), draw.choice(town.officials)
        nominative, accusative, dative = (f"{article} {thing}" for article in ARTICLES[gender])
        words = template.format(
            N=nominative, A=accusative, D=dative, o=f"{_called(member)} ({member.faction})",
            p=f"{official.role} {(official.name or '').split()[-1]}",
            s=f"{draw.choice(STREETS)}{draw.choice(('straße', 'allee', 'gasse'))}", h=draw.choice(HOW),
            n=draw.randint(11, 480), m=f"{draw.randrange(0, 1000, 50):03}", y=draw.randint(2016, 2027),
            d=f"{draw.randint(1, 28):02}.{draw.randint(1, 12):02}.{draw.randint(2017, 2026)}",
        )  # fmt: skip
        return words[0].upper() + words[1:], member, official


def _called(member: Person) -> str:
    return f"Ratsmitglied {(member.name or '').split()[-1]}"


def _rows(table: str) -> Sequence[str]:
    return [line.strip() for line in table.strip().splitlines()]


def _head(draft: _Draft, town: Town, committee: str, day: date) -> str:
    """Write the head of the minutes and return it as a file would hold it."""
    rows = [
        f"Stadt {town.name}", "Niederschrift über die Sitzung", f"Gremium: {committee}",
        f"Datum: {day:%d.%m.%Y}", "Anwesend:",
        *(f"Ratsmitglied {who.name} ({who.faction})" for who in town.members[:12]),
        "Von der Verwaltung:", *(f"{who.role} {who.name}" for who in town.officials),
    ]  # fmt: skip
    for row in rows:
        draft.say(row, "row")
    return "\n".join([rows[0], "", rows[1], *rows[2:4], "", *rows[4:17], "", *rows[17:]])


def _made(
    at: int, draft: _Draft, town: Town, committee: str, day: date,
    matters: tuple[tuple[str, str], ...], head: str,
) -> Made:  # fmt: skip
    text = "\n".join(draft.words)
    starts = accumulate((len(words) + 1 for words in draft.words[:-1]), initial=0)
    name = f"{town.name}-{day.isoformat()}-{at}.txt"
    minutes = Minutes(
        id=minutes_id(text), municipality=town.name, committee=committee, date=day, public=True,
        title=f"Sitzung des Gremiums {committee}", participants=(*town.members[:12], *town.officials),
        text=text, items=tuple(draft.items), sources=(name,),
        sentences=tuple(
            Sentence(number=number, span=Span(start, start + len(words)), paragraph=number, kind=kind)
            for number, (words, kind, start) in enumerate(
                zip(draft.words, draft.kinds, starts, strict=True), 1
            )
        ),
    )  # fmt: skip
    findings = Findings(
        questions=tuple(draft.questions),
        decisions=tuple(draft.decisions),
        action_items=tuple(draft.promises),
    )
    body = "\n".join(
        f"\n{words}\n" if kind == "heading" else words
        for words, kind in zip(draft.words, draft.kinds, strict=True)
        if kind != "row"
    )
    file = f"{head}\n\nÖffentlicher Teil\n{body}\n"
    return Made(name=name, text=file, minutes=minutes, findings=findings, town=town, matters=matters)
