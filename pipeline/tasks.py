"""The use cases: what a user asks the program to do, without a command line around it."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pipeline import __version__, clock
from pipeline.engine import Closeable, Engine
from pipeline.errors import ProtokollantError, ReadError
from pipeline.library import Filter, Reply
from pipeline.model import NOT_EVALUATED, Abstract, Minutes, Proposals, Provenance, Summary, Unsupported

if TYPE_CHECKING:
    from concurrent.futures import Future

    from pipeline.asking.answerer import Answerer
    from pipeline.checks import Checked
    from pipeline.search.hits import Embedding, Leg
    from pipeline.store import Library

T = TypeVar("T")
R = TypeVar("R")
SUFFIXES = frozenset({".txt", ".md", ".markdown", ".rst", ".html", ".htm", ".pdf", ".docx"})


def summarise(minutes: Minutes, engine: Engine) -> Summary:
    """Return the cited summary of one document; what its sentences do not carry is kept apart."""
    from pipeline.ground import ground  # asking needs neither this nor reading, and should start quickly

    proposed = engine.extract(minutes)
    # an abstract that came along is what summarising returns, and is to be judged once
    extracted = ground(replace(proposed, abstract=Abstract()), minutes)
    written = engine.summarise(minutes, extracted.findings)
    abstracted = ground(Proposals(abstract=written.abstract, unsupported=written.unsupported), minutes)
    failures, notes = (*proposed.failures, *written.failures), (*proposed.notes, *written.notes)
    missed = tuple(
        Unsupported(kind=kind, reason=reason, proposal={})
        for kind, reasons in zip(NOT_EVALUATED, (failures, notes), strict=True)
        for reason in reasons
    )
    usage = {
        name: proposed.usage.get(name, 0) + written.usage.get(name, 0)
        for name in sorted({*proposed.usage, *written.usage})
    }
    return Summary(
        minutes=minutes,
        findings=extracted.findings,
        abstract=abstracted.abstract if written.abstract != Abstract() else Abstract(),
        unsupported=extracted.unsupported + abstracted.unsupported + missed,
        provenance=Provenance(
            engine=engine.name,
            version=__version__,
            created=_now(),
            model=proposed.model or written.model,
            prompts={**proposed.prompts, **written.prompts},
            usage=usage,
        ),
    )


def check(minutes: Minutes, engine: Engine) -> Checked:
    """Return what a clerk should look at in one document before signing it."""
    from pipeline.checks import Checked, points
    from pipeline.ground import ground

    findings = ground(engine.extract(minutes), minutes).findings
    made = Provenance(engine=engine.name, version=__version__, created=_now())
    return Checked(minutes=minutes, points=points(minutes, findings), provenance=made)


ALL = Filter()


def ask(
    question: str,
    library: Library,
    overrides: Filter = ALL,
    *,
    embedder: Embedding | None = None,
    weight: float | None = None,
    legs: Sequence[Leg] = ("text", "vectors"),
    today: date | None = None,
    answerer: Answerer | None = None,
) -> Reply:
    """Return what a library says to a question; ``overrides`` stand above what the question is limited to.

    ``embedder`` is whose vectors the library holds; without one it is searched by words alone. ``weight`` is
    what a rank by vectors counts against one by words, ``search.hits.weight_of`` if not given. ``legs`` are
    what is searched at all. ``answerer`` understands the question and answers it, the rules if not given.
    """
    from pipeline.asking.answerer import Quoting
    from pipeline.asking.question.plan import limited
    from pipeline.search import nearest, search

    by = answerer or Quoting()
    # a model takes minutes, and nothing can be wiped from a library while somebody reads of one state
    with library.steady() if isinstance(by, Quoting) else nullcontext():
        names = library.catalogue()
        understood, trace = by.plan(question, names, today or clock.today())
        made = limited(understood, overrides)
        short = names.abbreviations
        hits = search(library, made, legs=legs, embedder=embedder, weight=weight, abbreviations=short)
        told = by.answer(made, hits, library)
        near = nearest(library, made, hits, legs, embedder=embedder, weight=weight, abbreviations=short)
    return replace(told, nearest=near, trace=trace + told.trace)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which files were meant: ``named`` ones must be readable, those found in folders may be skipped."""

    files: tuple[Path, ...]
    named: frozenset[Path]
    skipped: tuple[Path, ...]


def choose(patterns: Iterable[str], besides: Path | None = None) -> Chosen:
    """Return the files that names, folders (with all below) and glob patterns stand for, each once.

    Inside a folder only known suffixes are taken; the others are listed as skipped. Hidden files, lock files
    of word processors and what lies in the folder ``besides`` are passed over. Raises ReadError for a name
    that is neither there nor a pattern that matches.
    """
    files: dict[Path, bool] = {}
    skipped: list[Path] = []
    for pattern in patterns:
        path = Path(pattern)
        if path.is_dir():
            for found in _files_below(path):
                if besides and path.resolve() in besides.resolve().parents and _lies_in(found, besides):
                    continue
                if found.suffix.lower() in SUFFIXES:
                    files.setdefault(found, False)
                else:
                    skipped.append(found)
        elif path.exists():
            files[path] = True
        else:
            files.update(dict.fromkeys(_matches(pattern), True))
    return Chosen(
        files=tuple(files), named=frozenset(f for f, named in files.items() if named), skipped=tuple(skipped)
    )


def _files_below(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.is_file() and not _hidden(p.relative_to(folder)))


def _hidden(path: Path) -> bool:
    return any(part.startswith((".", "~$")) and part not in ("..", ".") for part in path.parts)


def _lies_in(path: Path, folder: Path) -> bool:
    return folder.resolve() in path.resolve().parents


def _matches(pattern: str) -> list[Path]:
    path = Path(pattern)
    magic = any(sign in pattern for sign in "*?[")
    base = Path(path.anchor) if path.is_absolute() else Path()
    try:
        found = sorted(base.glob(str(path.relative_to(base)))) if magic else []
    except (ValueError, NotImplementedError):  # not of every kind of name there are patterns
        what = "Mit diesem Muster lässt sich nicht suchen"
        raise ReadError(
            pattern, what, "Gemeint ist etwa protokolle/*.pdf oder protokolle/**/*.pdf."
        ) from None
    files = [p for p in found if p.is_file() and not p.name.startswith((".", "~$"))]
    if not files:
        what = "Kein Dateiname passt auf dieses Muster" if magic else "Die Datei gibt es nicht"
        raise ReadError(pattern, what, "Bitte Schreibweise und Ordner prüfen.")
    return files


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one file: a summary, or the error that stood in its way.

    ``file_hash`` is the SHA-256 of the bytes that were read.
    """

    path: Path
    summary: Summary | None = None
    file_hash: str = ""
    error: ProtokollantError | None = None


def summarise_files(files: Iterable[Path], engine: Engine, *, at_once: int = 1) -> Iterator[Result]:
    """Yield one result per file, in order; a file that cannot be read does not stop the others.

    An engine that waits for answers may be given several documents ``at_once``.
    """
    yield from side_by_side(lambda path: _result(path, engine), files, engine, at_once)


def side_by_side(
    work: Callable[[T], R], each: Iterable[T], worker: object = None, at_once: int = 1
) -> Iterator[R]:
    """Yield what work makes of each, in their order, several ``at_once``.

    A ``worker`` that can be closed is, when nobody wants the rest.
    """
    if at_once < 2:
        yield from map(work, each)
        return
    from concurrent.futures import ThreadPoolExecutor, wait  # slow to load, and seldom needed

    rest, queue = iter(each), deque["Future[R]"]()
    pool = ThreadPoolExecutor(at_once)
    try:
        while True:
            for one in islice(rest, 2 * at_once - len(queue)):
                queue.append(pool.submit(work, one))
            if not queue:
                return
            while not wait([queue[0]], clock.TICK).done:
                pass  # Windows interrupts no longer wait
            yield queue.popleft().result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        if queue and isinstance(worker, Closeable):
            worker.close()


def _result(path: Path, engine: Engine) -> Result:
    from pipeline.reading import read_bytes
    from pipeline.reading.source import content

    try:
        data = content(path)
        summary = summarise(read_bytes(data, path.name), engine)
    except ReadError as error:
        return Result(path=path, error=error.at(path))
    except ProtokollantError as error:
        return Result(path=path, error=error)
    return Result(path=path, summary=summary, file_hash=hashlib.sha256(data).hexdigest())


def _now() -> str:
    return clock.now().isoformat(timespec="seconds")
