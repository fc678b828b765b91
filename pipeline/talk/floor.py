"""What gives the floor: who gets it, to do what."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.german.verbs import Category
from pipeline.model import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Who gets the floor to do what; ``labelled`` when a label such as "Frau Abel:" says so.

    ``named`` is the sentence that names the speaker where it is another one.
    """

    speaker: Person | None
    category: Category
    labelled: bool = False
    named: int | None = None
