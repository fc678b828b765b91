"""Laws of action items: who owes what by when. All towns and people are invented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from pipeline.german.registry import Registry
from pipeline.model import (
    ActionItem,
    AgendaItem,
    Decision,
    Minutes,
    Outcome,
    Person,
    Sentence,
    Span,
    UnitKind,
    Vote,
    minutes_id,
)
from pipeline.rules.actions import action_items
from pipeline.talk.turns import turns
from tests.rules.commitments import (
    DENIED,
    MANDATES,
    NOT_DENIED,
    NOTES,
    NOTHING,
    OPEN,
    PASSIVES,
    PROMISES,
    REQUESTS,
    SUPPLIED,
)
from tests.shared import annotation, gold_minutes, needs_gold

PEOPLE = (
    Person(name="Horst Ahrens", role="Bürgermeister"),
    Person(name="Berta Kunze", role="Ratsfrau", faction="SPD"),
    Person(name="Anna Thoma"),
    Person(name="Max Grote"),
    Person(name="Eva Lind"),
)


def minutes(sentences: Sequence[str], people: Sequence[Person] = PEOPLE) -> Minutes:
    """Return minutes of the given sentences under one agenda item."""
    text, units, at = "\n".join(sentences), [], 0
    for number, words in enumerate(sentences, 1):
        kind: UnitKind = (
            "entry"
            if words.startswith("- ")
            else "label"
            if words.endswith(":") and len(words) < 40
            else "sentence"
        )
        units.append(Sentence(number=number, span=Span(at, at + len(words)), paragraph=number, kind=kind))
        at += len(words) + 1
    return Minutes(
        id=minutes_id(text),
        municipality="Musterau",
        date=date(2024, 3, 12),
        chair=PEOPLE[0],
        participants=tuple(people),
        text=text,
        sentences=tuple(units),
        items=(AgendaItem(number="1", title=None, public=True, first=1, last=len(sentences)),),
    )


def found(*sentences: str, outcome: Outcome | None = None) -> tuple[ActionItem, ...]:
    """Return the action items of some sentences, all decided with one outcome where one is given."""
    source = minutes(sentences)
    registry = Registry(source)
    cites = tuple(range(1, len(sentences) + 1))
    decided = (Decision(text=sentences[0], outcome=outcome, vote=Vote(), cites=cites),) if outcome else ()
    return action_items(source, registry, turns(source, registry), decided)


def names(item: ActionItem) -> list[str]:
    """Return how the assignees of an item are called."""
    return [person.name or person.label or "" for person in item.assignees]


@pytest.mark.parametrize(("words", "who"), MANDATES.values(), ids=MANDATES.keys())
def test_an_adopted_instruction_binds_whoever_is_told(words: str, who: str) -> None:
    """An instruction in an adopted resolution is a tier A item of the one it names."""
    (item,) = found(words, outcome="approved")
    assert (item.tier, names(item)) == ("A", [who])


@pytest.mark.parametrize("words", [row[0] for row in MANDATES.values()], ids=MANDATES.keys())
def test_a_rejected_instruction_binds_nobody(words: str) -> None:
    """What was voted down is no item at all."""
    assert not [item for item in found(words, outcome="rejected") if item.tier == "A"]


@pytest.mark.parametrize("words", [row[0] for row in MANDATES.values()], ids=MANDATES.keys())
def test_a_proposed_instruction_is_not_yet_owed(words: str) -> None:
    """An instruction without a result is tier B."""
    assert {item.tier for item in found(words, outcome="proposed")} == {"B"}


def test_a_permission_is_no_instruction() -> None:
    """A permission ("wird ermächtigt") does not oblige: tier B."""
    (item,) = found("Die Verwaltung wird ermächtigt, den Vertrag zu schließen.", outcome="approved")
    assert (item.tier, names(item)) == ("B", ["Verwaltung"])


def test_a_resolution_that_only_decides_owes_nothing() -> None:
    """A price or a plan is decided, nobody is told to do something."""
    assert (
        found("Der Rat beschließt die Gebührensatzung in der vorgelegten Fassung.", outcome="approved") == ()
    )


def test_a_listed_instruction_cites_its_entries() -> None:
    """An instruction that ends in a colon goes on in the list below it."""
    (item,) = found("Die Verwaltung wird beauftragt:", "- die Kosten zu ermitteln", "- dem Rat zu berichten")
    assert item.cites == (1, 2, 3)


@pytest.mark.parametrize(("words", "who"), PROMISES.values(), ids=PROMISES.keys())
def test_a_promise_is_owed_by_whoever_makes_it(words: str, who: str) -> None:
    """Whatever the tense, a promise is a tier A item of its speaker or of the one it names."""
    (item,) = found(words)
    assert (item.tier, names(item)) == ("A", [who])


@pytest.mark.parametrize("words", PASSIVES.values(), ids=PASSIVES.keys())
def test_what_will_be_done_is_owed_by_the_administration(words: str) -> None:
    """A promise in the passive, with nobody named, is the administration's."""
    (item,) = found(words)
    assert (item.tier, names(item)) == ("A", ["Verwaltung"])


@pytest.mark.parametrize(("words", "who"), NOTES.values(), ids=NOTES.keys())
def test_a_note_of_a_task_names_who_does_it(words: str, who: str) -> None:
    """Notes of clubs and boards give the name first; a single name is completed from the attendance."""
    (item,) = found(words)
    assert (item.tier, names(item)) == ("A", [who])


@pytest.mark.parametrize("words", REQUESTS.values(), ids=REQUESTS.keys())
def test_a_request_that_nobody_accepts_is_tier_b(words: str) -> None:
    """A member asks or suggests; unless somebody accepts, it stays a wish."""
    (item,) = found(words)
    assert (item.tier, names(item)) == ("B", ["Verwaltung"])


@pytest.mark.parametrize(
    "reply",
    [
        "Frau Thoma sagt dies zu.",
        "Frau Thoma nimmt die Anregung auf.",
        "Frau Thoma sicherte das zu.",
        "Frau Thoma wird das prüfen.",
    ],
)
@pytest.mark.parametrize("words", list(REQUESTS.values())[:5], ids=list(REQUESTS)[:5])
def test_a_request_and_its_acceptance_are_one_item(words: str, reply: str) -> None:
    """An accepted request is one tier A item of the one who accepts, citing both sentences."""
    (item,) = found(words, reply)
    assert (item.tier, names(item), item.cites) == ("A", ["Anna Thoma"], (1, 2))


@pytest.mark.parametrize("words", OPEN.values(), ids=OPEN.keys())
def test_a_result_that_is_not_there_yet_is_tier_b(words: str) -> None:
    """Whoever reports a pending result owes it, without a promise."""
    (item,) = found("Frau Thoma berichtet über die Befragung.", words)
    assert (item.tier, names(item)) == ("B", ["Anna Thoma"])


def test_somebody_who_knows_more_is_tier_b() -> None:
    """A referral to another person is an item of that person."""
    (item,) = found("Frau Thoma erläutert den Plan.", "Frau Lind kann mehr dazu sagen.")
    assert (item.tier, names(item), item.cites) == ("B", ["Eva Lind"], (2,))


@pytest.mark.parametrize("words", NOTHING.values(), ids=NOTHING.keys())
def test_what_nobody_promised_is_no_item(words: str) -> None:
    """Procedure, the past, other authorities, habits, hopes and negations oblige nobody."""
    assert [item for item in found(words) if item.tier == "A"] == []
    assert "bittet" not in words or found(words) == ()


@pytest.mark.parametrize("outcome", [None, "approved"])
@pytest.mark.parametrize("words", DENIED.values(), ids=DENIED.keys())
def test_what_is_denied_is_no_item(words: str, outcome: Outcome | None) -> None:
    """A negated instruction, promise or request obliges nobody, not even when it is adopted."""
    assert found(words, outcome=outcome) == ()


@pytest.mark.parametrize("words", NOT_DENIED.values(), ids=NOT_DENIED.keys())
def test_a_negation_of_something_else_leaves_the_item(words: str) -> None:
    """Whoever is told or promises not to do something owes that as well."""
    (item,) = found(words)
    assert item.tier == "A"


def test_a_refused_request_stays_a_wish() -> None:
    """A reply that promises nothing accepts nothing."""
    (item,) = found("Ratsfrau Kunze bittet darum, die Hecke zu schneiden.", "Frau Thoma sagt dies nicht zu.")
    assert (item.tier, item.cites) == ("B", (1,))


@pytest.mark.parametrize(("words", "who"), SUPPLIED.values(), ids=SUPPLIED.keys())
def test_who_supplies_something_promises_it(words: str, who: str) -> None:
    """The present tense of a verb of supplying means what will follow."""
    (item,) = found(words)
    assert (item.tier, names(item)) == ("A", [who])


MISSING = "Die Höhe der Rücklage könne sie heute noch nicht beziffern, da der Abschluss noch nicht vorliege."


@pytest.mark.parametrize(
    "reply",
    ["Sie werde die Zahl nachliefern.", "Die Zahl werde nachgereicht.", "Frau Thoma reicht die Zahl nach."],
)
def test_what_is_missing_and_promised_is_one_item(reply: str) -> None:
    """A result that is not there yet and the promise to supply it are one tier A item citing both."""
    (item,) = found("Frau Thoma erläutert den Haushalt.", MISSING, reply)
    assert (item.tier, item.cites) == ("A", (2, 3))


@pytest.mark.parametrize(
    "reply",
    ["Herr Grote sagt zu, den Zaun zu prüfen.", "Sie werde mit dem Landkreis einen Termin vereinbaren."],
)
def test_what_is_missing_and_another_promise_are_two_items(reply: str) -> None:
    """Only a promise to supply it settles what is missing."""
    items = found("Frau Thoma erläutert den Haushalt.", MISSING, reply)
    assert [(item.tier, item.cites) for item in items] == [("B", (2,)), ("A", (3,))]


AGREED = {
    "understanding": "Die Mitglieder verständigen sich darauf, dass die Verwaltung Angebote einholt.",
    "agreed": "Der Ausschuss einigt sich darauf, dass die Verwaltung Angebote einholt.",
    "consensus": "Es besteht Einvernehmen, dass die Verwaltung Angebote einholt.",
    "settled": "Es wird vereinbart, dass die Verwaltung Angebote einholt.",
    "order": "Der Rat erteilt der Verwaltung den Auftrag, Angebote einzuholen.",
}


@pytest.mark.parametrize("words", AGREED.values(), ids=AGREED.keys())
def test_what_a_body_agrees_on_binds_whoever_is_to_do_it(words: str) -> None:
    """Not who agrees owes the task, but who is to do it."""
    (item,) = found(words)
    assert (item.tier, names(item)) == ("A", ["Verwaltung"])


TASKS = {
    "addressee": (
        "Der Rat beauftragt die Verwaltung, den Bauantrag einzureichen.",
        "den Bauantrag einzureichen",
    ),
    "asked": ("Ratsfrau Kunze bittet das Bauamt darum, die Bank zu streichen.", "die Bank zu streichen"),
    "who will do it": ("Frau Lind wird den Bauhof informieren.", "den Bauhof informieren"),
    "subject of the passive": (
        "Sie werden der Niederschrift beigefügt.",
        "Sie werden der Niederschrift beigefügt",
    ),
    "cut date": ("Die Verwaltung wird gebeten, die Liste vorzulegen bis zum 30.", "die Liste vorzulegen"),
    "date": (
        "Die Verwaltung wird gebeten, die Liste vorzulegen bis zum 30.06.",
        "die Liste vorzulegen bis zum 30.06.",
    ),
    "goes on": ("Frau Lind sagt zu, den Zaun zu prüfen und geht auf die Kosten ein.", "den Zaun zu prüfen"),
}


@pytest.mark.parametrize(("words", "task"), TASKS.values(), ids=TASKS.keys())
def test_a_task_says_what_is_to_be_done(words: str, task: str) -> None:
    """A task neither names whom it is addressed to nor ends in the middle of a date."""
    (item,) = found(words)
    assert item.task == task


@pytest.mark.parametrize(
    "words",
    [
        "Die SPD-Fraktion schlägt vor, Frau Lind zur sachkundigen Bürgerin zu bestellen.",
        "Ratsfrau Kunze schlägt vor, die Mittel mit einem Sperrvermerk zu versehen.",
        "Der Ausschuss empfiehlt dem Rat, den Haushalt zu beschließen.",
    ],
)
def test_a_motion_that_was_decided_is_no_task(words: str) -> None:
    """What a body has voted on is a decision, nobody is asked to do it any more."""
    assert found(words, "Dem Vorschlag wird einstimmig zugestimmt.", outcome="approved") == ()


def test_the_speaker_is_not_who_a_pronoun_of_the_other_gender_means() -> None:
    """After the words of a woman "er" means the man named last."""
    (item,) = found(
        "Eva Lind fragt nach den Beiträgen.",
        "Laut Herrn Grote sind noch drei offen.",
        "Er verschickt bis Ende April Erinnerungen.",
    )
    assert names(item) == ["Max Grote"]


def test_a_note_in_the_passive_is_the_offices_and_reported_speech_the_speakers() -> None:
    """The indicative is a note of whoever writes, the subjunctive what the official said."""
    noted = found("Der Bürgermeister erläutert den Plan.", "Die Antwort wird nachgereicht.")
    said = found("Der Bürgermeister erläutert den Plan.", "Die Antwort werde nachgereicht.")
    assert [names(item) for item in (*noted, *said)] == [["Verwaltung"], ["Horst Ahrens"]]


def test_the_deadline_is_read_from_the_words_of_the_item() -> None:
    """An item keeps the words of its deadline and the last day they mean."""
    (item,) = found("Der Bürgermeister sagt zu, bis Ende Mai zu berichten.")
    assert item.due
    assert (item.due.text, item.due.date) == ("bis Ende Mai", date(2024, 5, 31))


@pytest.mark.parametrize("table", [MANDATES, PROMISES, NOTES], ids=["mandates", "promises", "notes"])
def test_the_task_is_a_piece_of_the_sentence(table: dict[str, tuple[str, str]]) -> None:
    """A task is not invented: it stands word for word in what is cited."""
    for words, _ in table.values():
        for item in found(words, outcome="approved" if table is MANDATES else None):
            assert item.task
            assert item.task in words


def test_every_item_names_its_rule_and_cites_something() -> None:
    """What led to an item can be explained."""
    items = found(*[row[0] for row in PROMISES.values()], *REQUESTS.values(), *OPEN.values())
    assert len(items) > 10
    assert all(
        item.rule.startswith("action.") and item.cites and item.found_by == ("rules",) for item in items
    )


def test_minutes_without_commitments_have_no_items() -> None:
    """Nothing is owed where nothing was said."""
    assert (
        found("Der Bürgermeister eröffnet die Sitzung.", "Er begrüßt die Gäste.", "Es gab keine Fragen.")
        == ()
    )


@needs_gold
def test_the_seed_owes_its_pending_results_and_its_referral() -> None:
    """The example of the user has two open points, both tier B."""
    source = gold_minutes("seed")
    registry = Registry(source)
    items = action_items(source, registry, turns(source, registry), ())
    for wanted in annotation("seed")["action_items"]:
        assert any(item.tier == "B" and set(item.cites) & set(wanted["sents"]) for item in items)


def test_whoever_is_named_responsible_owes_what_stands_before() -> None:
    """A line that only names somebody belongs to the task above it."""
    (item,) = found("- Die Plakate drucken und verteilen", "Verantwortlich: Max Grote")
    assert (names(item), item.cites) == (["Max Grote"], (1, 2))


def test_several_people_share_a_task() -> None:
    """Everybody named as doing it is an assignee."""
    (item,) = found("Eva Lind und Max Grote bereiten bis zum 15. April den Flohmarkt vor.")
    assert names(item) == ["Eva Lind", "Max Grote"]
