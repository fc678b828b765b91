"""A run: one arm over one gold folder, every document and every question measured at one go."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from eval import agreement
from eval.arms import Arm, Library
from eval.asker import Asker
from eval.dataset import Dataset, Document, Record
from eval.judge import Answered, answered
from eval.model import Counts, Run, Unit
from eval.scoring.asking import score_answer
from eval.scoring.heads import sentence_counts
from eval.scoring.metrics import score
from eval.scoring.retrieval import score_ranking
from pipeline import __version__, tasks
from pipeline.errors import EngineError, ProtokollantError
from pipeline.model import Minutes, Summary, Unsupported
from pipeline.reading import read
from pipeline.report.record import to_record

Change = Callable[[Summary], Summary]
Heard = Callable[[Answered], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One document measured; what was read of it, and the model that was asked, where there is any."""

    unit: Unit
    minutes: Minutes | None = None
    model: str | None = None


Progress = Callable[[Iterable[Read]], Iterable[Read]]


def measure(
    gold: Dataset,
    arm: Arm,
    *,
    distractors: Sequence[Path] = (),
    change: Change = lambda summary: summary,
    progress: Progress = lambda read: read,
    heard: Heard | None = None,
) -> Run:
    """Return the run of an arm over a gold folder; a document that fails counts as one without findings.

    Raises EngineError where every document fails for the same reason: then nothing is measured.
    ``distractors`` are further files of the library that questions are put to. ``change`` is applied to every
    summary, to see what a broken engine would do. ``heard`` gets every answer given, whole.
    """
    work = tasks.side_by_side(
        lambda document: _document(document, arm, change), gold.documents, arm.engine, arm.at_once
    )
    read_all = list(progress(work))
    units = [each.unit for each in read_all] if arm.engine is not None else []
    if len(errors := {unit.error for unit in units}) == 1 < len(units) and (error := errors.pop()):
        raise EngineError(error)
    if arm.asker is not None and gold.questions:
        names = (document.path.name for document in gold.documents)
        pairs = zip(names, read_all, strict=True)
        library = [(name, each.minutes) for name, each in pairs if each.minutes is not None]
        units += _asked(gold, arm, [*library, *_read_all(distractors)], heard)
    return Run(
        engine=arm.name,
        version=__version__,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        gold=gold.name,
        digest=gold.digest,
        units=tuple(units),
        model=", ".join(sorted({each.model for each in read_all if each.model})) or None,
    )


def _clock(arm: Arm) -> float:
    """Return the CPU time so far: of this thread alone where others work on something else."""
    return time.process_time() if arm.at_once < 2 else time.thread_time()


def _document(document: Document, arm: Arm, change: Change) -> Read:
    """Return one document measured."""
    start = _clock(arm)
    minutes: Minutes | None = None
    model: str | None = None
    unit = _unit(document, {}, Counter())
    try:
        minutes = read(document.path)
        if arm.engine is not None:
            summary = change(tasks.summarise(minutes, arm.engine))
            model = summary.provenance.model
            unit = _summarised(document, summary)
    except ProtokollantError as error:
        unit = replace(unit, error=str(error))
    except Exception as error:  # whatever breaks one document, the run goes on and says so
        unit = replace(unit, error=f"{type(error).__name__}: {error}".splitlines()[0])
    unit = replace(unit, seconds=round(_clock(arm) - start, 4))
    return Read(unit=unit, minutes=minutes, model=model)


def _unit(document: Document, record: dict[str, Any], more: Counts) -> Unit:
    tally = score(document.expected, record)
    return Unit(
        name=document.name,
        part="minutes",
        town=document.town,
        group=document.group,
        counts=tally.counts + more,
        cases=tally.cases,
    )


def _summarised(document: Document, summary: Summary) -> Unit:
    """Return what a summary is worth, with why grounding refused what it refused."""
    minutes = summary.minutes
    words = [minutes.words(sentence.number) for sentence in minutes.sentences]
    more = sentence_counts(document.expected["sentences"], words)
    if summary.provenance.engine == "both":
        more = more + agreement.counts(summary.findings)
    return replace(
        _unit(document, to_record(summary), more),
        size=len(minutes.text.encode()),
        usage=dict(summary.provenance.usage),
        unsupported=dict(Counter(_class(refused) for refused in summary.unsupported)),
    )


def _class(refused: Unsupported) -> str:
    """Return why something was refused, without the words that differ from case to case."""
    return _plain(refused.kind, refused.reason)


def _plain(kind: str, reason: str) -> str:
    return kind + ": " + re.sub(r"„[^“]{0,500}“|\d+", "…", reason)


def _read_all(paths: Iterable[Path]) -> Iterator[tuple[str, Minutes]]:
    """Yield the minutes of further files; what cannot be read is no part of the library."""
    for path in paths:
        try:
            yield path.name, read(path)
        except ProtokollantError:
            continue


def _asked(gold: Dataset, arm: Arm, library: Library, heard: Heard | None) -> Iterator[Unit]:
    """Yield every question of a gold folder as answered."""
    assert arm.asker is not None
    towns = {document.path.name: document.town for document in gold.documents}
    with arm.asker(library, towns) as asker:
        put = tasks.side_by_side(
            lambda question: _put(gold, question, asker, arm), gold.questions, arm.engine, arm.at_once
        )
        for unit, answer in put:
            if heard is not None:
                heard(answer)
            yield unit


def _put(gold: Dataset, question: Record, asker: Asker, arm: Arm) -> tuple[Unit, Answered]:
    """Return one question as answered; an asker that fails on it counts as one that says nothing."""
    start = _clock(arm)
    error = None
    answer: dict[str, Any] = {}
    try:
        answer = asker.ask(question["question"])
    except Exception as failure:  # as with documents
        error = f"{type(failure).__name__}: {failure}".splitlines()[0]
    seconds = _clock(arm) - start
    unit = scored(gold, question, answer)
    made = answer.get("provenance", {})
    unit = replace(
        unit,
        seconds=round(seconds, 4),
        error=error,
        usage=dict(made.get("usage", {})),
        unsupported=dict(_refused(made)),
    )
    right = any(case.aspects.get("right", case.verdict == "right") for case in unit.cases)
    return unit, answered(question, answer, right=right)


def _refused(made: Mapping[str, Any]) -> Counter[str]:
    """Return why statements of an answer were refused, and what of it a model did not reply to."""
    refused = [("answer", each["reason"]) for each in made.get("removed", ())]
    lacking = [("reply", each) for each in made.get("failures", ())]
    return Counter(_plain(kind, reason) for kind, reason in (*refused, *lacking))


def scored(gold: Dataset, question: Record, answer: Mapping[str, Any]) -> Unit:
    """Return one question measured by the record of its answer."""
    tally = score_answer(question, dict(answer), gold.sentences)
    return Unit(
        name=question["id"],
        part="asking",
        town=gold.town(question),
        group=question["type"],
        counts=tally.counts + score_ranking(question, dict(answer), gold.sentences),
        cases=tally.cases,
    )
