"""What can be measured: the engines of the product and simple ways to do the same work, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from eval.asker import Asker
from pipeline import config
from pipeline.engine import Engine
from pipeline.errors import WrongSetting
from pipeline.model import Minutes

if TYPE_CHECKING:
    from pipeline.llm.settings import Settings

Library = Sequence[tuple[str, Minutes]]  # file name and what it says
Towns = Mapping[str, str]  # file name -> municipality
RECORDED = "long-context"
Build = Callable[[Library, Towns], AbstractContextManager[Asker]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """One way to do the work: it reads minutes, or answers questions about a library of them, or both.

    ``at_once`` is how many documents or questions it takes at a time. ``note`` is a German line to be said
    before it works; ``left`` returns those to be said when all is done, each of something left undone.
    """

    name: str
    engine: Engine | None = None
    asker: Build | None = None
    at_once: int = 1
    note: str | None = None
    left: Callable[[], Sequence[str]] = tuple


def arm(name: str, stated: config.Stated = config.NOTHING) -> Arm:
    """Return the arm of that name; raises WrongSetting naming those there are.

    ``stated`` is what the user says about the language model; ``replay`` in it is the folder of recorded
    replies.
    """
    if name in BASELINES:
        return BASELINES[name](Path(stated["replay"]) if stated.get("replay") else None)
    if name in config.WAITING:
        return modelled(name, config.model_settings(stated))
    if name in config.ENGINES:
        from eval.library import holding
        from eval.remembering import Remembering

        engine = Remembering(config.engine(name))
        return Arm(name=name, engine=engine, asker=holding(name, engine))
    known = ", ".join((*config.ENGINES, *BASELINES))
    raise WrongSetting(f"Die Auswertung „{name}“ gibt es nicht. Vorhanden: {known}.")


def modelled(name: str, settings: Settings) -> Arm:
    """Return the arm of an engine that asks a language model, live or as recorded.

    A recording without replies to questions answers none.
    """
    from eval.library import holding
    from eval.remembering import Remembering
    from pipeline.llm.answering import PROMPT
    from pipeline.llm.replaying import Replay

    sharing = config.sharing(name, settings)
    engine, chat = Remembering(sharing.engine), sharing.chat
    at_once = 1 if settings.replay else settings.concurrency
    silent = name == "llm" and settings.replay is not None and not (settings.replay / PROMPT).is_dir()

    def left() -> Sequence[str]:
        return (*engine.failed, *(chat.unplaced() if isinstance(chat, Replay) else ()))

    return Arm(
        name=name,
        engine=engine,
        asker=None if silent else holding(name, engine, sharing.answerer, at_once=at_once),
        at_once=at_once,
        note=f"{settings.replay}: Antworten auf Fragen sind nicht aufgezeichnet ({PROMPT}/); gemessen werden"
        " nur die Niederschriften."
        if silent
        else None,
        left=left,
    )


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
    return Arm(name=RECORDED, engine=LongContext(replay))


BASELINES: Mapping[str, Callable[[Path | None], Arm]] = {
    "naive": _naive,
    "keywords": _keywords,
    "bm25": _bm25,
    "vectors": _vectors,
    RECORDED: _long_context,
}
