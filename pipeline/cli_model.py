"""The options of every command that may ask a language model, declared once.

``with_model`` adds them to a command; what the user gave arrives as one ``Asked``.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import wraps
from typing import Annotated, Any

import typer

GIVEN = "asked"  # the parameter of a command that takes what was given


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a user says on the command line about the language model; None and False say nothing."""

    model: str | None = None
    base_url: str | None = None
    concurrency: int | None = None
    max_cost: float | None = None
    max_tokens: int | None = None
    record: str | None = None
    replay: str | None = None
    pseudonymise: bool = False
    allow_nonpublic: bool = False

    def stated(self) -> dict[str, Any]:
        """Return what was said, by the names of settings."""
        said = asdict(self).items()
        return {name: value for name, value in said if value is not None and value is not False}


def _options(
    model: Annotated[
        str | None, typer.Option("--model", metavar="NAME", help="Name des Sprachmodells, mit --engine llm.")
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option(
            "--base-url",
            metavar="ADRESSE",
            help="Der Dienst des Modells, etwa http://localhost:11434/v1. [Vorgabe: OpenAI]",
        ),
    ] = None,
    concurrency: Annotated[
        int | None,
        typer.Option("--concurrency", metavar="ANZAHL", min=1, max=256, help="So viele Anfragen zugleich."),
    ] = None,
    max_cost: Annotated[
        float | None,
        typer.Option("--max-cost", min=0, metavar="BETRAG", help="Aufhören, bevor der Lauf mehr kostet."),
    ] = None,
    max_tokens: Annotated[
        int | None,
        typer.Option(
            "--max-tokens", min=1, metavar="ANZAHL", help="Aufhören, bevor der Lauf mehr Token verbraucht."
        ),
    ] = None,
    record: Annotated[
        str | None,
        typer.Option("--record", metavar="ORDNER", help="Anfragen und Antworten des Modells dort ablegen."),
    ] = None,
    replay: Annotated[
        str | None,
        typer.Option("--replay", metavar="ORDNER", help="Abgelegte Antworten nehmen, nichts versenden."),
    ] = None,
    pseudonymise: Annotated[
        bool, typer.Option("--pseudonymise", help="Namen und Anschriften vor dem Versand ersetzen.")
    ] = False,
    allow_nonpublic: Annotated[
        bool, typer.Option("--allow-nonpublic", help="Auch Nichtöffentliches an einen fremden Dienst geben.")
    ] = False,
) -> None:
    """Declare the options, nothing else."""


def with_model(command: Callable[..., None]) -> Callable[..., None]:
    """Return the command with the options for a language model; it takes them as ``asked``.

    One that it has itself means both.
    """
    own = inspect.signature(command, eval_str=True)
    shared = inspect.signature(_options, eval_str=True)

    @wraps(command)
    def run(**given: Any) -> None:
        asked = Asked(**{name: given[name] for name in shared.parameters})
        command(**{name: given[name] for name in own.parameters if name != GIVEN}, **{GIVEN: asked})

    kept = [each for each in own.parameters.values() if each.name != GIVEN]
    parameters = [*kept, *(each for each in shared.parameters.values() if each.name not in own.parameters)]
    run.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {each.name: each.annotation for each in parameters}
    return run
