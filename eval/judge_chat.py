"""A live language model for the judge: asked like any other, so what leaves this machine leaves one way."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from eval.judge import LEVELS, PROMPT, Chat
from pipeline import config
from pipeline.errors import EngineError, WrongSetting
from pipeline.llm.chat import Request

if TYPE_CHECKING:
    from pipeline.llm.settings import Settings

DATA = "\n\n<frage>\n"  # before it the prompt is the same for every question
SCHEMA = {
    "type": "object",
    "properties": {"stufe": {"type": "integer", "enum": sorted(LEVELS)}, "grund": {"type": "string"}},
    "required": ["stufe", "grund"],
    "additionalProperties": False,
}


def settings(model: str, stated: config.Stated = config.NOTHING) -> Settings:
    """Return the settings of a judge: those of any model but for its name; it is never recorded or replayed.

    Raises WrongSetting where a setting cannot be meant, and for placeholders, which no judge could compare.
    """
    said = {name: value for name, value in stated.items() if name not in ("record", "replay")}
    made = replace(config.model_settings({**said, "model": model}), record=None, replay=None)
    if made.pseudonymise and made.remote:
        raise WrongSetting(
            "--judge: Wer urteilt, bekommt die Antworten ohne Platzhalter für Namen. Bitte ohne"
            " pseudonymise urteilen lassen oder ein Modell auf diesem Rechner nennen."
        )
    return replace(made, pseudonymise=False)


def chat(settings: Settings, say: Callable[[str], None]) -> Chat:
    """Return what asks the model; raises EngineError where there is no key for it, and for each failed call.

    ``say`` gets a German line naming model and endpoint before the first call.
    """
    from pipeline.llm import live, setup

    live.place_of(settings)
    asked = setup.chat(settings, say)

    def ask(text: str) -> str:
        reply = asked(_request(text))
        if reply.finish != "stop":
            raise EngineError(reply.error or f"Das Sprachmodell „{settings.model}“ antwortet nicht.")
        return reply.text

    return ask


def _request(text: str) -> Request:
    system, delimiter, data = text.partition(DATA)
    said: dict[str, Any] = {"document": "urteil", "prompt": PROMPT, "schema": SCHEMA, "sentences": {}}
    named = hashlib.sha256(system.encode()).hexdigest()[:12]
    return Request(system=system, user=f"{delimiter}{data}".strip(), hash=named, **said)
