"""Laws of lists of what is no stored finding: how they are asked for, and that they are whole and cited."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import tasks
from pipeline.asking.question.families import asked_for, roll
from pipeline.asking.question.plan import plan
from pipeline.config import engine
from pipeline.ground import ground
from pipeline.library import Filter, Origin, Reply
from pipeline.reading import read_bytes
from pipeline.store import Library
from tests.asking.phrases import rows
from tests.asking.places import LIBRARY, TODAY

WANTS = {
    "news": """
        Welche Neuigkeiten gab es in der Sitzung?
        Welche Mitteilungen gab es?
        Welche Mitteilungen machte die Bürgermeisterin?
        Welche Bekanntgaben gab es am 12. Mai 2023?
        Mitteilungen der Bürgermeisterin
        Was gibt es Neues aus dem Bauausschuss?
        Worüber wurde am 12. Mai 2023 berichtet?
        Worüber wurde der Rat informiert?
        Worüber informierte die Bürgermeisterin?
        Worüber hat Herr Wedekamp berichtet?
        Was teilte Herr Wedekamp mit?
        Was hat Frau Halbig mitgeteilt?
        Was gab die Bürgermeisterin bekannt?
        Was wurde bekannt gegeben?
        Welche Informationen gab es aus der Verwaltung?
        """,
    "agenda": """
        Welche Themen wurden in der Sitzung behandelt?
        Welche Themen wurden am 12. Mai 2023 besprochen?
        Über welche Themen wurde im Rat von Musterau diskutiert?
        Mit welchen Themen beschäftigte sich der Bauausschuss?
        Welche Tagesordnungspunkte gab es im Mai 2024?
        Welche Tagesordnungspunkte wurden am 12. Mai 2023 behandelt?
        Welche Punkte standen auf der Tagesordnung?
        Was stand auf der Tagesordnung?
        Nenne mir die Tagesordnung vom 12. Mai 2023.
        Wie lautete die Tagesordnung?
        Worum ging es in der letzten Sitzung von Lindenbach?
        Womit befasste sich der Bauausschuss?
        """,
    "presence": """
        Wer war anwesend?
        Wer war am 12. Mai 2023 anwesend?
        Wer fehlte entschuldigt?
        Wer war in der letzten Sitzung von Lindenbach entschuldigt?
        Wer hat an der Sitzung teilgenommen?
        Wer nahm an der Sitzung des Bauausschusses teil?
        Welche Ratsmitglieder fehlten?
        Wer war nicht anwesend?
        Wer hat unentschuldigt gefehlt?
        """,
    "urged": """
        Was regte Frau Halbig an?
        Was hat Frau Halbig angeregt?
        Was schlug Herr Torbeck vor?
        Worum bat Herr Torbeck?
        Was forderte die SPD?
        Welche Anregungen gab Frau Halbig?
        Welche Vorschläge machte die CDU?
        Was regten die Einwohner an?
        """,
    "tasks": """
        Wer hat welche Aufgabe übernommen?
        Wer übernimmt was?
        Wer übernahm am 12. Mai 2023 welche Aufgaben?
        Wer kümmert sich um was?
        Wer muss was erledigen?
        Wer macht was bis wann?
        Wer ist wofür zuständig?
        Wie wurden die Aufgaben verteilt?
        Welche Aufgaben wurden verteilt?
        """,
}
# Of one matter among others the texts tell more than a list, and findings are lists of their own.
NOT = """
Was teilte Herr Wedekamp zum Freibad mit?
Worüber wurde beim Richtfest gesprochen?
Wer nahm an der Begehung der Schule teil?
Wer fehlte bei der Übergabe des Löschfahrzeugs?
Welche Themen behandelt die Broschüre?
Welche Tagesordnungspunkte wurden vertagt?
Was schlug der Gutachter für die Brücke vor?
War Frau Halbig anwesend?
Was forderte die SPD beim Haushalt?
Wer wurde gefragt, welche Themen behandelt werden?
Welche Informationen enthält der Flyer?
Welche Berichte liegen zur Kläranlage vor?
Welche Fragen gab es in der Sitzung?
Wie viele Beschlüsse wurden gefasst?
"""
CASES = [(name, q) for name, questions in WANTS.items() for q in rows(questions)]


@pytest.mark.parametrize(("name", "question"), CASES, ids=lambda value: value)
def test_a_list_of_what_is_no_finding_is_recognised(name: str, question: str) -> None:
    """In many wordings, careful or careless, these are lists, and tasks are those of the findings."""
    made = plan(question, LIBRARY, TODAY)
    assert (made.shape, asked_for(question.lower())) == ("list", name)
    assert made.filter.kinds == (("action",) if name == "tasks" else ())
    assert roll(made) == (None if name == "tasks" else name)


@pytest.mark.parametrize("question", rows(NOT))
def test_what_asks_for_something_else_is_none_of_these(question: str) -> None:
    """Matters among others, results and questions are answered as before."""
    assert roll(plan(question, LIBRARY, TODAY)) is None


# --- answers -----------------------------------------------------------------------------------------

HEAD = """\
Stadt Musterau
Niederschrift über die Sitzung des Bauausschusses am {day}

Anwesend:
{there}

Entschuldigt:
{away}

"""
NAMES = (
    "Udo Bramkamp (SPD); Greta Holm (CDU); Ole Friis (FDP); Nele Tamm (SPD); Ina Brook (CDU); Till Rode (FDP)"
)
TITLES = "Radweg am Deich; Umbau der Bücherei; Marktsatzung; Spielplatz Wiesengrund; Kanal in der Talstraße"
THINGS = """
die Brücke am Krebsbach ist gesperrt; die Bücherei öffnet auch samstags; der Förderbescheid ist eingegangen
der Wochenmarkt zieht um; die Stelle im Bauhof ist besetzt; das Freibad schließt im September
"""
IDEAS = "Bänke aufzustellen; den Weg zu beleuchten; einen Zaun zu setzen; Bäume zu pflanzen"


class Made:
    """Minutes with what was planted in them."""

    def __init__(self, seed: int) -> None:
        draw = random.Random(seed)
        people = draw.sample([*rows(NAMES, sign=";")], 6)
        self.there, self.away = people[: draw.randint(2, 4)], people[4:]
        self.titles = draw.sample([*rows(TITLES, sign=";")], draw.randint(2, 4))
        self.news = draw.sample([*rows(THINGS, sign=";")], draw.randint(2, 4))
        self.ideas = draw.sample([*rows(IDEAS, sign=";")], 2)
        self.who = self.there[0].split(" (")[0]
        self.day = f"{draw.randint(10, 28)}.0{draw.randint(1, 9)}.2024"
        body = HEAD.format(day=self.day, there="\n".join(self.there), away="\n".join(self.away))
        body += "TOP 1 Einwohnerfragestunde\n\nEin Anwohner fragt, wann die Talstraße erneuert wird. "
        body += "Die Verwaltung nennt das Jahr 2026.\n\nTOP 2 Mitteilungen der Verwaltung\n\n"
        for at, thing in enumerate(self.news):
            told = ("Die Verwaltung teilt mit, {}.", "Es wird berichtet, {}.", "Zur Kenntnis: {}.")[at % 3]
            body += told.format(thing) + "\n\n"
        for at, title in enumerate(self.titles):
            body += f"TOP {at + 3} {title}\n\nDie Verwaltung erläutert die Vorlage.\n"
            if at < 2:
                body += f"{self.who} regt an, {self.ideas[at]}.\n"
            body += (
                f"{self.there[1].split(' (')[0]} fragt, was das kostet. Die Verwaltung nennt 9.000 Euro.\n\n"
            )
        self.text = body


@pytest.fixture(params=range(6))
def asked(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Made, Library]]:
    """Return minutes with planted lists, and a library of them alone."""
    made = Made(request.param)
    minutes = read_bytes(made.text.encode(), "sitzung.txt")
    found = ground(engine("rules").extract(minutes), minutes).findings
    with Library.open(tmp_path, create=True) as library:
        origin = Origin(path="sitzung.txt", name="sitzung.txt")
        library.add(minutes, found, origin, engine="rules", file_hash="f")
        yield made, library


def _answer(library: Library, question: str) -> Reply:
    """Return a reply all of whose statements are cited."""
    told = tasks.ask(question, library, today=TODAY)
    assert told.answered
    assert all(place.cites for said in told.said for place in said.places)
    assert all(said.places for said in told.said)
    return told


def test_the_agenda_is_listed_whole(asked: tuple[Made, Library]) -> None:
    """Every item of a sitting is a line, in order, with its heading."""
    made, library = asked
    for question in (
        "Welche Themen wurden behandelt?",
        "Was stand in der letzten Sitzung auf der Tagesordnung?",
    ):
        told = [said.text for said in _answer(library, question).said[1:]]
        titles = ["Einwohnerfragestunde", "Mitteilungen der Verwaltung", *made.titles]
        assert len(told) == len(titles)
        assert all(f"„{title}“" in text for title, text in zip(titles, told, strict=True))


def test_attendance_is_listed_whole(asked: tuple[Made, Library]) -> None:
    """Who was there and who was excused are the names of the lists, no more and no less."""
    made, library = asked
    for question, names in (
        ("Wer war anwesend?", made.there),
        (f"Wer nahm am {made.day} an der Sitzung teil?", made.there),
        ("Wer fehlte entschuldigt?", made.away),
        ("Wer war in der letzten Sitzung nicht anwesend?", made.away),
    ):
        told = _answer(library, question)
        assert [said.text for said in told.said[1:]] == names
        (document,) = library.documents()
        minutes = library.minutes(document.id)
        for said, name in zip(told.said[1:], names, strict=True):
            assert name.split(" (")[0] in minutes.words(said.places[0].cites[0])


def test_news_are_listed_whole(asked: tuple[Made, Library]) -> None:
    """Every announcement is a line; questions, answers and suggestions are none."""
    made, library = asked
    for question in ("Welche Neuigkeiten gab es?", "Worüber wurde berichtet?", "Was wurde mitgeteilt?"):
        told = [said.text for said in _answer(library, question).said[1:]]
        assert len(told) == len(made.news)
        assert all(thing in text for thing, text in zip(made.news, told, strict=True))


def test_suggestions_are_listed_with_the_tasks_that_came_of_them(asked: tuple[Made, Library]) -> None:
    """What somebody suggested is listed whole; what became a task is among the items."""
    made, library = asked
    for question in (f"Was regte {made.who} an?", f"Welche Anregungen gab {made.who}?"):
        told = _answer(library, question)
        assert len(told.said) == 3
        assert all(idea in said.text for idea, said in zip(made.ideas, told.said[1:], strict=True))
        assert told.items == library.entries(Filter(kinds=("action",)))
        assert len(told.items) == 2


def test_tasks_name_who_took_them_on_and_are_items(asked: tuple[Made, Library]) -> None:
    """Who took on which task is the list of all tasks, which are items of the reply."""
    _, library = asked
    told = _answer(library, "Wer hat welche Aufgabe übernommen?")
    assert told.items == library.entries(Filter(kinds=("action",)))
    assert len(told.said) == len(told.items) + 1


@pytest.mark.parametrize(
    "question",
    [
        "Wer hat in der Einwohnerfragestunde gefragt?",
        "Welche Fragen gab es in der Einwohnerfragestunde?",
        "Welche Fragen wurden während der Fragestunde gestellt?",
        "Wie viele Fragen wurden in der Bürgerfragestunde gestellt?",
        "Welche Fragen gab es unter TOP 1?",
        "Welche Fragen wurden zu Tagesordnungspunkt 1 gestellt?",
    ],
)
def test_questions_of_an_agenda_item_are_its_own(asked: tuple[Made, Library], question: str) -> None:
    """Where a question names the hour of citizens or an item by its number, only its findings count."""
    made, library = asked
    told = _answer(library, question)
    assert [entry.item for entry in told.items] == [0]
    assert library.tally(Filter(kinds=("question",))) == 1 + len(made.titles)
