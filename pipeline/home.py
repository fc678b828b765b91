"""The user's home in paths, which people shorten to ``~``."""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import WrongSetting


def path(written: str) -> Path:
    """Return the path that somebody has written; raises WrongSetting for the home of nobody here.

    >>> path("akten/mai.txt").name
    'mai.txt'
    """
    try:
        return Path(written).expanduser()
    except RuntimeError:
        raise WrongSetting(
            f"{written}: Diesen Benutzerordner gibt es hier nicht. Bitte den ganzen Pfad ausschreiben."
        ) from None
