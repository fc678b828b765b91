"""An engine that fails on some minutes, as bugs and crashes of libraries would make one fail."""

from __future__ import annotations

import os

from pipeline.engine import Engine
from pipeline.model import Findings, Minutes, Proposals
from pipeline.rules import RulesEngine

DIES, STUMBLES = "Hier endet der Prozess.", "Hier stolpert das Programm."


class Frail:
    """The rules, but for two sentences."""

    name = "rules"

    def __init__(self) -> None:
        self._rules = RulesEngine()

    def extract(self, minutes: Minutes) -> Proposals:
        """End the process, raise, or return what the rules find."""
        if DIES in minutes.text:
            os._exit(3)
        if STUMBLES in minutes.text:
            raise ValueError("gestolpert\nüber eine Zeile")
        return self._rules.extract(minutes)

    def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
        """Return what the rules say."""
        return self._rules.summarise(minutes, found)


def frail() -> Engine:
    """Return the engine; other processes find this function by its name."""
    return Frail()
