"""What can be measured: the engines of the product and simple ways to do the same work, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from eval.asker import Asker
from pipeline import config
from pipeline.engine import Engine
from pipeline.errors import WrongSetting
from pipeline.model import Minutes

Library = Sequence[tuple[str, Minutes]]  # file name and what it says
Towns = Mapping[str, str]  # file name -> municipality
Build = Callable[[Library, Towns], AbstractContextManager[Asker]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """One way to do the work: it reads minutes, or answers questions about a library of them, or both."""

    name: str
    engine: Engine | None = None
    asker: Build | None = None


def arm(name: str, replay: Path | None = None) -> Arm:
    """Return the arm of that name; raises WrongSetting naming those there are.

    ``replay`` is the folder of recorded replies for arms that ask a language model.
    """
    if name in BASELINES:
        return BASELINES[name](replay)
    if name in config.ENGINES:
        from eval.library import holding

        engine = config.engine(name, {"replay": replay} if replay and name in config.WAITING else {})
        return Arm(name=name, engine=engine, asker=holding(name, engine))
    known = ", ".join((*config.ENGINES, *BASELINES))
    raise WrongSetting(f"Die Auswertung „{name}“ gibt es nicht. Vorhanden: {known}.")


def _plain(build: Callable[[Library, Towns], Asker]) -> Build:
    """Return how to build an asker that has nothing to close."""
    return lambda library, towns: nullcontext(build(library, towns))


def _naive(_: Path | None) -> Arm:
    from eval.baselines.naive import Naive

    return Arm(name="naive", engine=Naive())


def _keywords(_: Path | None) -> Arm:
    from eval.baselines.keywords import Keywords

    return Arm(name="keywords", engine=Keywords())


def _bm25(_: Path | None) -> Arm:
    from eval.baselines import bm25

    return Arm(name="bm25", asker=_plain(bm25.build))


def _vectors(_: Path | None) -> Arm:
    from eval.baselines import vectors

    return Arm(name="vectors", asker=_plain(vectors.build))


def _long_context(replay: Path | None) -> Arm:
    from eval.baselines.long_context import LongContext

    if replay is None:
        raise WrongSetting(
            "long-context wertet aufgezeichnete Antworten aus. Bitte ihren Ordner nennen: --replay ORDNER."
        )
    return Arm(name="long-context", engine=LongContext(replay))


BASELINES: Mapping[str, Callable[[Path | None], Arm]] = {
    "naive": _naive,
    "keywords": _keywords,
    "bm25": _bm25,
    "vectors": _vectors,
    "long-context": _long_context,
}
