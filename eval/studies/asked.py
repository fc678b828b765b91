"""Questions of gold folders as the answering sees them: possible answers, and what each is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from eval import dataset
from eval.dataset import Dataset, Record
from eval.model import PPM, Counts
from eval.scoring.asking import score_answer
from pipeline import config, tasks
from pipeline.asking import answers
from pipeline.asking.passages.body import asks_presence
from pipeline.asking.passages.confidence import signs
from pipeline.asking.passages.ranking import Judge, Rated
from pipeline.asking.passages.units import excerpts, units
from pipeline.asking.passages.wording import statements
from pipeline.asking.question.plan import plan
from pipeline.errors import ProtokollantError
from pipeline.library import Origin, Plan, Reply
from pipeline.reading import read
from pipeline.report.answer import to_record
from pipeline.search import search
from pipeline.store import Library

LISTS = ("list", "count")
OTHER_TOWNS = 3  # towns that a question is put to in place of its own
TOP = 400  # possible answers that are kept of a question


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One possible answer: features and what it is worth, 0 where it is of another document."""

    features: Mapping[str, float]
    worth: float
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question with its possible answers, the best first, and the signs of the best one.

    ``kind`` is "answerable", "unanswerable" or "elsewhere": put to a town it is not about. ``found`` tells
    whether the best one stands in a right document.
    """

    folder: str
    town: str
    kind: str
    found: bool
    signs: Mapping[str, float]
    candidates: tuple[Candidate, ...]


def asked(folders: Sequence[Path], distractors: Sequence[Path]) -> Iterator[Asked]:
    """Yield the questions of gold folders, each put to its own folder and the distractors."""
    for folder in folders:
        gold = dataset.load(folder)
        with TemporaryDirectory(prefix="protokollant-fit-") as place:
            with Library.open(Path(place), write=True, create=True) as library:
                _fill(library, gold, distractors)
            with Library.open(Path(place)) as library:
                for question in gold.questions:
                    if question["type"] not in LISTS:
                        yield from _asked(library, gold, question)


def _fill(library: Library, gold: Dataset, distractors: Sequence[Path]) -> None:
    engine = config.engine("rules")
    towns = {document.path: document.town for document in gold.documents}
    for path in (*towns, *distractors):
        try:
            made = tasks.summarise(read(path), engine)
        except ProtokollantError:
            continue
        origin = Origin(path=str(path), name=path.name, municipality=towns.get(path))
        library.add(made.minutes, made.findings, origin, engine=engine.name, file_hash=str(path))


def _asked(library: Library, gold: Dataset, question: Record) -> Iterator[Asked]:
    catalogue = library.catalogue()
    today = max(meeting.date for meeting in catalogue.meetings)
    own = plan(question["question"], catalogue, today)
    yield from _rated(library, gold, question, own, "answerable" if question["docs"] else "unanswerable")
    town = own.filter.municipality
    others = [name for name in catalogue.municipalities if name != town]
    for other in others[hash_of(question["id"]) % 7 :: max(1, len(others) // OTHER_TOWNS)][:OTHER_TOWNS]:
        words = _moved(question["question"], town, other)
        made = plan(words, catalogue, today) if words else own
        if made.filter.municipality == other:
            yield from _rated(library, gold, question, made, "elsewhere")


def hash_of(name: str) -> int:
    """Return a number of a name, the same everywhere."""
    return sum(ord(letter) * place for place, letter in enumerate(name, 1))


def _moved(question: str, town: str | None, other: str) -> str | None:
    """Return a question put to another town, None where it does not name its own."""
    if not town:
        return None
    plain = town.split(" (")[0]
    words = re.sub(rf"\b{re.escape(plain)}(?:ner|er|s)?\b", other.split(" (")[0], question)
    return words if words != question else None


def _rated(library: Library, gold: Dataset, question: Record, made: Plan, kind: str) -> Iterator[Asked]:
    hits = search(library, made)
    looked = excerpts(hits, library, heads=asks_presence(made.question))
    sights = answers.seen(made, looked, library)
    rated = Judge(made, sights, units(looked, library, sights.heat)).rate()
    if not rated:
        return
    names = {document.id: Path(document.sources[0]).stem for document in library.documents()}
    right = set(question["docs"]) if kind == "answerable" else set()

    def candidate(each: Rated) -> Candidate:
        if names[each.unit.excerpt.document.id] not in right:
            return Candidate(features=each.features, worth=0.0, right=False)
        said = statements(answers.brief(each.unit, sights), names=made.shape == "who")
        record = to_record(Reply(plan=made, answered=True, said=said), library)
        counts = score_answer(question, record, gold.sentences).counts
        return Candidate(features=each.features, worth=_worth(counts), right=bool(counts["ask_right"]))

    yield Asked(
        folder=gold.name,
        town=gold.town(question) if question["docs"] else made.filter.municipality or question["id"],
        kind=kind,
        found=names[rated[0].unit.excerpt.document.id] in right,
        signs=signs(made, rated[0], sights),
        candidates=tuple(candidate(each) for each in rated[: TOP if kind == "answerable" else 1]),
    )


def _worth(counts: Counts) -> float:
    """Return what an answer is worth: right above all, then cited well."""
    precision, recall = counts["ask_cite_P_ppm"] / PPM, counts["ask_cite_R_ppm"] / PPM
    return counts["ask_right"] + 0.5 * precision + 0.3 * recall + 0.6 * counts["ask_sound"]
