"""The recorded replies that the gate measures on: those of a model that knows the annotations.

They say nothing about any model. What an engine makes of right replies tells whether sentences are packed,
numbered, merged, mapped and checked rightly on the way. ``python -m tests.record_oracle`` records them.
"""

from __future__ import annotations

from pathlib import Path

from eval.arms import Arm, modelled
from eval.dataset import REPLIES, file_digest
from pipeline.llm.settings import Settings

MODEL = "orakel"
BUDGET = 1_500  # characters of minutes in a call: so few that longer minutes need several, to be merged


def arm(folder: Path = REPLIES) -> Arm:
    """Return the engine over recorded replies, whatever the user of this machine has set."""
    return modelled("llm", Settings(model=MODEL, replay=folder, budget=BUDGET))


def digests(folder: Path = REPLIES) -> dict[str, str]:
    """Return the hash of every recorded reply by its name."""
    files = sorted(folder.rglob("*.json"))
    return {f"{folder.name}/{path.relative_to(folder).as_posix()}": file_digest(path) for path in files}
