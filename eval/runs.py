"""A run: one arm over one gold folder, every document and every question measured at one go."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

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
from pipeline.engine import Engine
from pipeline.errors import ProtokollantError
from pipeline.model import Minutes, Summary, Unsupported
from pipeline.reading import read
from pipeline.report.record import to_record

Change = Callable[[Summary], Summary]
Progress = Callable[[Iterable[Document]], Iterable[Document]]
Heard = Callable[[Answered], None]


def measure(
    gold: Dataset,
    arm: Arm,
    *,
    distractors: Sequence[Path] = (),
    change: Change = lambda summary: summary,
    progress: Progress = lambda documents: documents,
    heard: Heard | None = None,
) -> Run:
    """Return the run of an arm over a gold folder; a document that fails counts as one without findings.

    ``distractors`` are further files of the library that questions are put to. ``change`` is applied to every
    summary, to see what a broken engine would do. ``heard`` gets every answer given, whole.
    """
    units: list[Unit] = []
    library: list[tuple[str, Minutes]] = []
    for document in progress(gold.documents):
        unit, minutes = _document(document, arm.engine, change)
        if minutes is not None:
            library.append((document.path.name, minutes))
        if arm.engine is not None:
            units.append(unit)
    if arm.asker is not None and gold.questions:
        library += _read_all(distractors)
        units += _asked(gold, arm, library, heard)
    return Run(
        engine=arm.name,
        version=__version__,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        gold=gold.name,
        digest=gold.digest,
        units=tuple(units),
    )


def _document(document: Document, engine: Engine | None, change: Change) -> tuple[Unit, Minutes | None]:
    """Return one document measured, and what was read of it."""
    start = time.process_time()
    minutes: Minutes | None = None
    unit = _unit(document, {}, Counter())
    try:
        minutes = read(document.path)
        if engine is not None:
            summary = change(tasks.summarise(minutes, engine))
            unit = _summarised(document, summary)
    except ProtokollantError as error:
        unit = replace(unit, error=str(error))
    except Exception as error:  # whatever breaks one document, the run goes on and says so
        unit = replace(unit, error=f"{type(error).__name__}: {error}".splitlines()[0])
    return replace(unit, seconds=round(time.process_time() - start, 4)), minutes


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
    return replace(
        _unit(document, to_record(summary), sentence_counts(document.expected["sentences"], words)),
        size=len(minutes.text.encode()),
        usage=dict(summary.provenance.usage),
        unsupported=dict(Counter(_class(refused) for refused in summary.unsupported)),
    )


def _class(refused: Unsupported) -> str:
    """Return why something was refused, without the words that differ from case to case."""
    return refused.kind + ": " + re.sub(r"„[^“]{0,500}“|\d+", "…", refused.reason)


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
        for question in gold.questions:
            yield _put(gold, question, asker, heard)


def _put(gold: Dataset, question: Record, asker: Asker, heard: Heard | None) -> Unit:
    """Return one question as answered; an asker that fails on it counts as one that says nothing."""
    start = time.process_time()
    error = None
    answer: dict[str, Any] = {}
    try:
        answer = asker.ask(question["question"])
    except Exception as failure:  # as with documents
        error = f"{type(failure).__name__}: {failure}".splitlines()[0]
    seconds = time.process_time() - start
    unit = scored(gold, question, answer)
    if heard is not None:
        heard(answered(question, answer, right=unit.counts["right"] > 0))
    return replace(unit, seconds=round(seconds, 4), error=error)


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
