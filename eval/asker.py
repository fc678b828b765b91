"""What answers questions about a library of minutes, as seen by an evaluation."""

from __future__ import annotations

from typing import Any, Protocol

SCHEMA = "protokollant/ask/1"


class Asker(Protocol):
    """Anything that answers questions: the program itself, or a baseline to compare it with."""

    name: str

    def ask(self, question: str) -> dict[str, Any]:
        """Return the answer as ``ask --format json`` prints it, schema ``protokollant/ask/1``."""
        ...
