"""The settings file ``protokollant.toml``: a folder for the library, and a table for the language model."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from pipeline.errors import ProtokollantError, WrongSetting, reason

LIBRARY, MODEL = "library", "llm"
PLACE = re.compile(r"at line (\d+), column (\d+)")


def read(path: Path) -> dict[str, Any]:
    """Return what a settings file says; the table of the model is not looked into.

    Raises ProtokollantError for a file that cannot be read, and WrongSetting for what cannot be meant.
    """
    import tomllib

    try:
        said = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise _unreadable(path, reason(error)) from error
    except UnicodeDecodeError as error:
        raise _unreadable(path, "kein Text in UTF-8") from error
    except ValueError as error:
        at = PLACE.search(str(error))
        raise _unreadable(path, f"Zeile {at[1]}, Spalte {at[2]}" if at else "das Ende fehlt") from error
    _refuse_unmeant(path, said)
    return said


def _unreadable(path: Path, why: str) -> ProtokollantError:
    advice = 'Bitte berichtigen; gemeint ist etwa: library = "ordner"'
    return ProtokollantError(f"{path}: Die Einstellungen sind nicht lesbar ({why}). {advice}")


def _refuse_unmeant(path: Path, said: dict[str, Any]) -> None:
    if strange := sorted(said.keys() - {LIBRARY, MODEL}):
        raise WrongSetting(
            f"{path}: Diese Einstellung gibt es nicht: {', '.join(strange)}. Möglich sind {LIBRARY} und"
            f" darunter der Abschnitt [{MODEL}] für das Sprachmodell."
        )
    if not isinstance(folder := said.get(LIBRARY, "x"), str) or not folder.strip():
        raise WrongSetting(f'{path}: {LIBRARY} nennt keinen Ordner. Gemeint ist etwa: {LIBRARY} = "ordner"')
    if not isinstance(said.get(MODEL, {}), dict):
        raise WrongSetting(f"{path}: {MODEL} ist ein Abschnitt. Gemeint ist eine Zeile [{MODEL}].")
