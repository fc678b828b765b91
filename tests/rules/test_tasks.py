"""Laws of action items over whole passages: the right item, of the right person, by the right day."""

from __future__ import annotations

import pytest

from pipeline.german.registry import Registry
from pipeline.model import Decision, Person, Vote
from pipeline.rules.actions import action_items
from pipeline.talk.turns import turns
from tests.build import minutes_of
from tests.rules.accepted import ACCEPTED
from tests.rules.idle import NOTHING
from tests.rules.next_steps import BODIES, GRANTED, IDLE, STEPS
from tests.rules.spoken import SPOKEN, UNSPOKEN
from tests.rules.tasks import ANNOUNCED, INSTRUCTED, NOTED, PROMISED, WISHED, Owed, Passage

TABLES = {
    "promised": PROMISED, "accepted": ACCEPTED, "instructed": INSTRUCTED, "noted": NOTED, "wished": WISHED,
    "announced": ANNOUNCED, "steps": STEPS, "granted": GRANTED, "bodies": BODIES, "spoken": SPOKEN,
}  # fmt: skip
PASSAGES = {f"{table}: {name}": row for table, rows in TABLES.items() for name, row in rows.items()}
OWING_NOTHING = NOTHING | IDLE | UNSPOKEN
PEOPLE = (
    Person(name="Horst Ahrens", role="Bürgermeister"),
    Person(name="Berta Kunze", role="Ratsfrau", faction="SPD"),
    Person(name="Jens Wolter", role="Ratsherr", faction="CDU"),
    Person(name="Anna Thoma", role="Bauamtsleiterin"),
    Person(name="Max Grote", role="Amtsleiter"),
    Person(name="Eva Lind"),
)


def owed(passage: Passage) -> tuple[Owed, ...]:
    """Return what a passage leaves to do, as the table words it."""
    sentences = [words for words in passage.words.split(" | ") if words]
    source = minutes_of(*sentences, chair="Horst Ahrens", participants=PEOPLE)
    registry = Registry(source)
    cites = tuple(range(1, len(sentences) + 1))
    outcome = passage.outcome
    decided = (Decision(text=sentences[0], outcome=outcome, vote=Vote(), cites=cites),) if outcome else ()
    return tuple(
        Owed(
            item.tier,
            " + ".join(person.name or person.label or "" for person in item.assignees),
            item.due.text if item.due else None,
            item.cites,
        )
        for item in action_items(source, registry, turns(source, registry), decided)
    )


@pytest.mark.parametrize("passage", PASSAGES.values(), ids=PASSAGES.keys())
def test_a_passage_leaves_what_a_careful_clerk_would_note(passage: Passage) -> None:
    """Promises, instructions, notes and wishes are told apart, and all that obliges nobody is left out."""
    assert owed(passage) == passage.owed


@pytest.mark.parametrize("passage", OWING_NOTHING.values(), ids=OWING_NOTHING.keys())
def test_a_passage_that_obliges_nobody_leaves_nothing(passage: Passage) -> None:
    """Past deeds, others' plans, politics, procedure, habits and hypotheses are no tasks."""
    assert owed(passage) == ()
