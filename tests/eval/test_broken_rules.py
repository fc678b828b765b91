"""The real engine, whole and with a rule broken, over all annotated minutes: losses are named, no noise."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from eval import dataset
from eval.compare import Comparison, compare
from eval.dataset import Document
from eval.model import Run, Unit
from eval.overview import overview
from eval.scoring.metrics import score
from pipeline import config, tasks
from pipeline.model import Findings, Minutes, Proposals, Vote
from pipeline.reading import read
from pipeline.report.record import to_record

pytestmark = pytest.mark.slow

GOLD = Path(__file__).parents[2] / "eval" / "gold"
Break = Callable[[Findings], Findings]


class Broken:
    """The rules engine with something done to what it finds, before that is grounded."""

    name = "rules"

    def __init__(self, spoil: Break) -> None:
        """Keep what is done to the findings."""
        self.spoil = spoil

    def extract(self, minutes: Minutes) -> Proposals:
        """Return what the rules find, spoilt."""
        return Proposals(findings=self.spoil(config.engine("rules").extract(minutes).findings))

    def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
        """Return no abstract."""
        return Proposals()


def whole(findings: Findings) -> Findings:
    """Return the findings as they are."""
    return findings


def told(findings: Findings) -> Findings:
    """Return findings without the decisions that are told in running text."""
    return replace(
        findings, decisions=tuple(each for each in findings.decisions if each.rule != "decision.told")
    )


def noted(findings: Findings) -> Findings:
    """Return findings in which everything approved is only noted; most of that the sentences do not carry."""
    return replace(
        findings,
        decisions=tuple(
            replace(each, outcome="noted") if each.outcome == "approved" else each
            for each in findings.decisions
        ),
    )


def askerless(findings: Findings) -> Findings:
    """Return findings in which nobody asks."""
    return replace(findings, questions=tuple(replace(each, askers=()) for each in findings.questions))


def direct(findings: Findings) -> Findings:
    """Return findings without the questions that are quoted with their question mark."""
    return replace(findings, questions=tuple(each for each in findings.questions if each.rule != "direct"))


def future(findings: Findings) -> Findings:
    """Return findings without the action items that somebody will see to."""
    kept = tuple(each for each in findings.action_items if each.rule != "action.future")
    return replace(findings, action_items=kept)


def voteless(findings: Findings) -> Findings:
    """Return findings in which no vote is read."""
    return replace(findings, decisions=tuple(replace(each, vote=Vote()) for each in findings.decisions))


def measured(documents: Sequence[Document], spoil: Break = whole) -> Run:
    """Return the run of an engine over documents, in their order."""
    units = tuple(_unit(document, Broken(spoil)) for document in documents)
    return Run(engine="rules", version="1", created="", gold="gold", digest="0" * 64, units=units)


def _unit(document: Document, engine: Broken) -> Unit:
    summary = tasks.summarise(read(document.path), engine)
    tally = score(dict(document.expected), to_record(summary))
    return Unit(
        name=document.name,
        part="minutes",
        town=document.town,
        group=document.group,
        counts=tally.counts,
        cases=tally.cases,
    )


@cache
def documents() -> tuple[Document, ...]:
    """Return all annotated documents of the repository."""
    return dataset.load(GOLD).documents


@cache
def intact() -> Run:
    """Return the run of the engine as it is."""
    return measured(documents())


def names(found: Comparison) -> set[str]:
    """Return the figures that differ significantly."""
    return {each.name for each in found.significant}


@pytest.mark.parametrize(
    ("spoil", "lost", "untouched"),
    [
        (told, {"decision_R", "decision_F1", "decision_complete_F1"}, ("question", "asker", "action")),
        (noted, {"decision_R", "decision_complete_F1"}, ("question", "asker", "action")),
        (voteless, {"vote_acc", "decision_complete_F1"}, ("question", "asker", "action", "outcome")),
        (askerless, {"asker_acc", "exchange_F1"}, ("decision", "action", "status")),
        (direct, {"question_R", "question_F1", "exchange_F1"}, ("decision", "action", "header")),
        (future, {"action_R", "action_F1"}, ("question", "decision", "header")),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)
def test_a_broken_rule_is_named(spoil: Break, lost: set[str], untouched: tuple[str, ...]) -> None:
    """What the rule stands for is significantly worse; what it has nothing to do with does not differ."""
    found = compare(intact(), measured(documents(), spoil))
    assert lost <= names(found)
    assert all(each.better is False for each in found.differences if each.name in lost)
    assert not any(each.name.startswith(untouched) for each in found.differences)
    worse = [change for change in found.changes if change.better is False]
    assert len(worse) > 10
    assert all(case is None or case.sentences for change in worse for case in (change.before, change.after))


def test_what_is_still_found_is_not_called_worse() -> None:
    """Half of the decisions lost: the votes and outcomes of the other half are as good as ever."""
    found = compare(intact(), measured(documents(), told))
    assert names(found) == {"decision_R", "decision_F1", "decision_complete_F1"}


def test_a_mended_rule_is_named_too() -> None:
    """Seen the other way round, the same differences are gains, and the same cases got better."""
    spoilt = measured(documents(), noted)
    there, back = compare(intact(), spoilt), compare(spoilt, intact())
    assert names(there) == names(back)
    assert [each.delta for each in back.differences] == [-each.delta for each in there.differences]
    assert len(there.changes) == len(back.changes)


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_documents_is_no_difference(seed: int) -> None:
    """Twenty documents are read again in another order: nothing differs, not even insignificantly."""
    some = documents()[seed * 4 : seed * 4 + 20]
    mixed = random.Random(seed).sample(some, len(some))
    ordered = replace(intact(), units=tuple(u for u in intact().units if u.name in {d.name for d in some}))
    found = compare(ordered, measured(mixed), 20)
    assert (found.differences, found.changes) == ((), ())


def test_the_overview_of_a_real_run() -> None:
    """Every figure with cases lies in its interval's reach, and every town has its place."""
    seen = overview(intact(), 200)
    for figure in seen.whole["minutes"].values():
        assert (figure.low is None) == (figure.n == 0)
        assert figure.low is None or figure.high is None or 0 <= figure.low <= figure.high <= 1
    assert len(seen.towns) == len({document.town for document in documents()})
    assert sum(group.units for group in seen.groups) == len(seen.rows) == len(documents())
