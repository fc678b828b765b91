"""Which concrete parts the program is made of: the one place that names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.engine import Engine
from pipeline.errors import EngineError

DEFAULT_ENGINE = "rules"


def _rules() -> Engine:
    from pipeline.rules import RulesEngine

    return RulesEngine()


# Loaded when asked for, so that help and errors do not wait for an engine.
ENGINES: Mapping[str, Callable[[], Engine]] = {"rules": _rules}


def engine(name: str = DEFAULT_ENGINE) -> Engine:
    """Return the engine of that name; raises EngineError naming those there are."""
    if name not in ENGINES:
        raise EngineError(f"Die Auswertung „{name}“ gibt es nicht. Vorhanden: {', '.join(ENGINES)}.")
    return ENGINES[name]()
