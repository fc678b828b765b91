"""The meeting at a glance: what a reader sees before the agenda items. All towns and people are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.model import (
    Abstract,
    ActionItem,
    AgendaItem,
    Decision,
    Due,
    Findings,
    Minutes,
    Person,
    Provenance,
    Question,
    Statement,
    Summary,
    Vote,
)
from pipeline.report.entries import asks
from pipeline.report.markdown import to_markdown
from pipeline.report.wording import person
from tests.build import minutes_of

SENTENCES = (
    "Der Rat vergibt den Bau der Brücke an die Firma Holz.",
    "Ratsfrau Kern fragt, wann die Brücke fertig wird.",
    "Herr Grote sagt eine Liste bis Ende Mai zu.",
    "Die Bürgerliste bittet um einen Zaun.",
    "Das Protokoll wird genehmigt.",
)
ITEMS = (
    AgendaItem(number="1", title="Brücke am Mühlbach", public=True, first=1, last=2),
    AgendaItem(number="2", title="Verschiedenes", public=True, first=3, last=4),
    AgendaItem(number="3", title="Begrüßung", public=True, first=5, last=5),
    AgendaItem(number="N 1", title="Personal", public=False, first=5, last=5),
)
GIVEN = Findings(
    decisions=(
        Decision(text=SENTENCES[0], outcome="approved", vote=Vote(yes=9, no=2), cites=(1,)),
        Decision(text=SENTENCES[4], outcome="approved", vote=Vote(), cites=(5,)),
    ),
    questions=(
        Question(
            askers=(Person(name="Kern", role="Ratsfrau"),),
            text="wann die Brücke fertig wird",
            status="unanswered",
            cites=(2,),
        ),
    ),
    action_items=(
        ActionItem(task="um einen Zaun", assignees=(), due=None, tier="B", cites=(4,)),
        ActionItem(
            task="eine Liste",
            assignees=(Person(name="Uwe Grote"),),
            due=Due(text="bis Ende Mai", date=date(2024, 5, 31)),
            tier="A",
            cites=(3,),
        ),
    ),
)
TOLD = Abstract(
    overview=(Statement(text=SENTENCES[0], cites=(1,)), Statement(text=SENTENCES[1], cites=(2,))),
    items=((Statement(text=SENTENCES[0], cites=(1,)),), (), (), ()),
)


def page(
    findings: Findings = GIVEN,
    abstract: Abstract = TOLD,
    items: tuple[AgendaItem, ...] = ITEMS,
    **header: object,
) -> str:
    """Return the report on the minutes above."""
    source: Minutes = replace(minutes_of(*SENTENCES), items=items, **header)  # type: ignore[arg-type]
    made = Provenance(engine="rules", version="0", created="2024-06-01T00:00:00+00:00")
    return to_markdown(
        Summary(minutes=source, findings=findings, abstract=abstract, unsupported=(), provenance=made)
    )


@pytest.mark.parametrize(
    "line",
    [
        "- **TOP 1, Brücke am Mühlbach:** Der Rat vergibt den Bau der Brücke an die Firma Holz."
        " [Satz 1](#satz-1) Ratsfrau Kern fragt, wann die Brücke fertig wird. [Satz 2](#satz-2)"
        " – *keine Antwort in der Niederschrift*",
        "| 1 | Brücke am Mühlbach | beschlossen (9 Ja, 2 Nein) | [Satz 1](#satz-1) |",
        "- TOP 1: **Ratsfrau Kern** fragt, wann die Brücke fertig wird [Satz 2](#satz-2)"
        " – *keine Antwort in der Niederschrift*",
        "| Uwe Grote | eine Liste | bis Ende Mai (rechnerisch 31.05.2024) | zugesagt oder beauftragt | 2 |"
        " [Satz 3](#satz-3) |",
        "| Offen, wer | um einen Zaun | – | erbeten oder ausstehend | 2 | [Satz 4](#satz-4) |",
    ],
    ids=["overview", "decision", "open question", "task", "request"],
)
def test_a_meeting_is_seen_at_a_glance(line: str) -> None:
    """Overview, decisions, open questions and tasks stand before the agenda items, each with its place."""
    assert line in page().split("\n## TOP 1")[0].splitlines()


def test_firm_tasks_come_before_requests() -> None:
    """Who promised something by a day is read first."""
    shown = page().split("\n## TOP 1")[0]
    assert shown.index("| Uwe Grote |") < shown.index("| Offen, wer |")


def test_a_single_matter_is_not_told_twice() -> None:
    """Without an agenda the abstract is the overview, and lists need no table before them."""
    alone = (replace(ITEMS[0], last=5),)
    told = Abstract(overview=TOLD.overview[:1], items=(TOLD.items[0],))
    shown = page(abstract=told, items=alone)
    assert "## Überblick" not in shown
    assert "Beschlüsse im Überblick" not in shown
    assert shown.count("### Kurzfassung") == 1


def test_one_decision_needs_no_table() -> None:
    """A table of one row says nothing that its agenda item does not say."""
    assert "Beschlüsse im Überblick" not in page(findings=replace(GIVEN, decisions=GIVEN.decisions[:1]))


def test_agenda_items_without_entries_share_a_line() -> None:
    """What was only called up does not get a heading of its own, and is not forgotten."""
    shown = page(findings=replace(GIVEN, decisions=GIVEN.decisions[:1]))
    assert "*Ohne Einträge:* TOP 3: Begrüßung · TOP N 1: Personal (nichtöffentlich)" in shown


def test_an_abstract_that_is_the_only_decision_is_left_out() -> None:
    """The same sentence does not stand twice below one heading."""
    only = Findings(decisions=GIVEN.decisions[:1])
    assert "### Kurzfassung" not in page(findings=only)
    assert "### Kurzfassung" in page(findings=GIVEN)


def test_non_public_places_are_marked() -> None:
    """What is confidential says so in every table, too."""
    last = replace(GIVEN.decisions[1], cites=(5,))
    shown = page(findings=replace(GIVEN, decisions=(GIVEN.decisions[0], last)))
    assert "| N 1 (nö) |" in shown


def test_a_bare_title_is_told_with_whose_meeting_it_was() -> None:
    """A title of one word is no heading for a file among many."""
    named = page(title="NIEDERSCHRIFT", committee="Bauausschuss", number="5", date=date(2024, 3, 12))
    assert named.startswith("# Niederschrift, Bauausschuss, 5. Sitzung, 12.03.2024\n")
    assert page(title="Protokoll der Klausur in Musterau").startswith("# Protokoll der Klausur in Musterau\n")


def test_nothing_found_is_said_in_the_report() -> None:
    """A report without entries says so first, and doubts what is no minutes by any sign."""
    nothing = page(findings=Findings(), abstract=Abstract(items=((),)), items=(replace(ITEMS[0], last=5),))
    assert "**Keine Fragen, Beschlüsse oder Aufgaben gefunden.**" in nothing
    plain = AgendaItem(number=None, title=None, public=True, first=1, last=5)
    doubted = page(findings=Findings(), abstract=Abstract(items=((),)), items=(plain,))
    assert "Ist dies eine Niederschrift?" in doubted
    assert "gefunden" not in page()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ob es einen Zeitplan gibt", " fragt, ob es einen Zeitplan gibt"),
        ("bis wann gebaut wird", " fragt, bis wann gebaut wird"),
        ("in welcher Höhe Mittel bereitstehen", " fragt, in welcher Höhe Mittel bereitstehen"),
        ("nach dem Stand", " fragt nach dem Stand"),
        ("ergänzend nach dem Zeitplan", " fragt ergänzend nach dem Zeitplan"),
        ("die Zahl der Plätze", " fragt: die Zahl der Plätze"),
        ("Wann wird gebaut?", " fragt: Wann wird gebaut?"),
        ("wir Leute haben?", " fragt: wir Leute haben?"),
        ("Ratsherr Kolk bittet um Auskunft.", ": Ratsherr Kolk bittet um Auskunft."),
    ],
)
def test_a_question_reads_on_from_who_asks(text: str, words: str) -> None:
    """Clauses take a comma, matters none, everything else a colon."""
    assert asks(text) == words


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (Person(name="Kern", role="Stadträtin"), "Stadträtin Kern"),
        (Person(name="Kern", role="Erster Beigeordneter"), "Erster Beigeordneter Kern"),
        (Person(name="Kern", role="Stadtrat", faction="SPD"), "Stadtrat Kern (SPD)"),
        (Person(name="Kern", role="Tiefbauamt"), "Kern (Tiefbauamt)"),
        (Person(name="Kern", role="Referent für Soziales"), "Kern (Referent für Soziales)"),
        (Person(name="Eva Kern", role="Stadträtin"), "Eva Kern"),
        (Person(name="Kern"), "Kern"),
        (Person(label="Verwaltung"), "Verwaltung"),
        (Person(label="SPD-Fraktion", faction="SPD"), "SPD-Fraktion"),
    ],
)
def test_a_family_name_comes_with_its_office(who: Person, words: str) -> None:
    """An office stands before the name, a house or field of work in brackets, full names need neither."""
    assert person(who) == words
