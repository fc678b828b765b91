"""Which concrete parts the program is made of, and where its library is: the one place that names them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from pipeline.engine import Engine
from pipeline.errors import EngineError, ProtokollantError

DEFAULT_ENGINE = "rules"
LIBRARY = "PROTOKOLLANT_LIBRARY"
SETTINGS = "protokollant.toml"


def _rules() -> Engine:
    from pipeline.rules import RulesEngine

    return RulesEngine()


# Loaded when asked for, so that help and errors do not wait for an engine.
ENGINES: Mapping[str, Callable[[], Engine]] = {"rules": _rules}


def engine(name: str = DEFAULT_ENGINE) -> Engine:
    """Return the engine of that name; raises EngineError naming those there are."""
    return maker(name)()


def maker(name: str = DEFAULT_ENGINE) -> Callable[[], Engine]:
    """Return what makes the engine of that name, here or in other processes; raises EngineError."""
    if name not in ENGINES:
        raise EngineError(f"Die Auswertung „{name}“ gibt es nicht. Vorhanden: {', '.join(ENGINES)}.")
    return partial(_made, name)


def _made(name: str) -> Engine:
    return ENGINES[name]()


def library(named: str | None = None) -> Path:
    """Return the folder of the library: as named, else by environment, settings file, or of the user.

    The settings file ``protokollant.toml`` is looked for in this folder and those above; its ``library`` is
    a folder as seen from the file.
    """
    if said := named or os.environ.get(LIBRARY):
        return Path(said).expanduser()
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / SETTINGS).is_file():
            if said := _settings(folder / SETTINGS).get("library"):
                return folder / Path(str(said)).expanduser()
            break
    return _user_data() / "bibliothek"


def _settings(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise ProtokollantError(
            f"{path}: Die Einstellungen sind nicht lesbar ({error}). Bitte prüfen."
        ) from error


def _user_data() -> Path:
    """Return where programs of this platform keep a user's data."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "protokollant"
