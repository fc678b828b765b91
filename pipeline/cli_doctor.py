"""The command line of checking the set-up: one line for each part, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline import cli_options as options
from pipeline import config
from pipeline.console import say, tell
from pipeline.errors import EngineError, ProtokollantError

if TYPE_CHECKING:
    from pipeline.doctor import Check
    from pipeline.embed import Embedder
    from pipeline.store import Library

DONE, ACT = 0, 1


class Told(StrEnum):
    """How the checks are written."""

    text = "text"
    json = "json"


def doctor(
    library: options.Library = None,
    model: Annotated[
        str | None, typer.Option("--model", metavar="NAME", help="Dieses Sprachmodell prüfen.")
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option("--base-url", metavar="ADRESSE", help="Sein Dienst, etwa http://host:port/v1."),
    ] = None,
    form: Annotated[
        Told, typer.Option("--format", help="text: zum Lesen; json: für andere Programme.")
    ] = Told.text,
) -> None:
    """Check the set-up."""
    from pipeline import doctor as checking

    stated = {name: value for name, value in (("model", model), ("base_url", base_url)) if value}
    checks = list(_checks(library, stated))
    tell(checking.to_json(checks) if form is Told.json else checking.to_text(checks), nl=False)
    if wrong := checking.to_do(checks):
        say(f"{wrong} Mal ist etwas zu tun (✗).")
    raise typer.Exit(ACT if wrong else DONE)


def _checks(library: str | None, stated: dict[str, Any]) -> Iterator[Check]:
    """Yield all checks; what cannot be looked for because of another fault is left out."""
    from pipeline import doctor as checking

    yield checking.rules()
    yield from checking.readers()
    database = checking.database()
    yield database
    settings = checking.settings_file(config.settings_file())
    yield settings
    try:
        folder = config.library(library)
    except ProtokollantError as error:
        if settings.state != "wrong":  # else it is told of already
            yield checking.Check(part="Bibliothek", state="wrong", what=str(error))
    else:
        if database.state != "wrong":
            yield from checking.library(folder)
            yield from checking.vectors(folder, _embedder, say)
    if settings.state == "wrong":
        return
    try:
        yield checking.cache(config.reply_caches()[0])
    except ProtokollantError as error:
        yield checking.Check(part="Zwischenspeicher", state="wrong", what=str(error))
        return
    try:
        meant = _model(stated)
    except ProtokollantError as error:
        yield checking.Check(part="Sprachmodell", state="wrong", what=str(error))
        return
    yield from checking.model(meant, say)


def _embedder(library: Library) -> Embedder:
    from pipeline.store.embedding import chosen

    return chosen(library).embedder


def _model(stated: dict[str, Any]) -> Any:
    """Return the settings of the language model, None where nobody has named one."""
    from pipeline.llm.setup import NO_MODEL

    try:
        return config.model_settings(stated)
    except EngineError as error:
        if str(error) == NO_MODEL:
            return None
        raise
