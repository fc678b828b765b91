"""The errors a user is meant to read; anything else is a bug and keeps its traceback.

ProtokollantError
├── WrongUsage            what was typed cannot be meant
├── ReadError             a file cannot be turned into minutes
│   ├── UnknownFormat     neither its name nor its bytes tell what it is
│   ├── Damaged           it says what it is but cannot be opened (truncated, encrypted, not what it claims)
│   ├── NoText            it opens but holds no text (empty, blank, scanned)
│   └── TooLarge          it would need more time or memory than a document of minutes ever does
├── EngineError           an engine cannot work (no key, nobody answers)
│   └── WrongSetting      what was asked for is not there, or cannot be meant
└── LibraryError          a library cannot be opened, read or written (locked, damaged, too new)
    ├── NotThere          what is to be forgotten is not in it
    └── StillHeld         it is erased, but another program holds on to old data

A message has three parts: what, where, and what to do about it.
"""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path
from typing import Self

# What a system says in its own language.
REASONS: Mapping[int, str] = {
    errno.EACCES: "keine Berechtigung",
    errno.EPERM: "keine Berechtigung",
    errno.ENOSPC: "kein Platz mehr",
    errno.EROFS: "nur lesbar",
    errno.ENOENT: "nicht gefunden",
    errno.EIO: "der Datenträger meldet einen Fehler",
    errno.ENAMETOOLONG: "der Name ist zu lang",
    errno.EISDIR: "das ist ein Ordner",
    errno.ENOTDIR: "im Pfad steht eine Datei, wo ein Ordner sein müsste",
    errno.EEXIST: "im Pfad steht eine Datei, wo ein Ordner sein müsste",
}


class ProtokollantError(Exception):
    """Root: shown to the user as one line, without a traceback."""


class WrongUsage(ProtokollantError):
    """Arguments and options are given that cannot be meant, or not together."""


class ReadError(ProtokollantError):
    """A file cannot be turned into minutes; ``source`` names it."""

    def __init__(self, source: str, what: str, advice: str) -> None:
        """Keep the three parts apart, so that a report can list many files."""
        self.source, self.what, self.advice = source, what, advice
        super().__init__(f"{source}: {what}. {advice}".replace("\n", " "))

    def at(self, path: Path) -> Self:
        """Return the same error about a file named by its path, from the working folder where it is below."""
        shown = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
        printable = "".join(sign if sign.isprintable() else "?" for sign in str(shown))
        return type(self)(printable, self.what, self.advice)


class UnknownFormat(ReadError):
    """Neither the name nor the bytes of a file tell what it is."""


class Damaged(ReadError):
    """A file says what it is but cannot be opened."""


class NoText(ReadError):
    """A file opens but holds no text."""


class TooLarge(ReadError):
    """A file would need more time or memory than a document of minutes ever does."""


class EngineError(ProtokollantError):
    """An engine cannot work as asked."""


class WrongSetting(EngineError):
    """An engine, model or setting is asked for that there is not, or that cannot be meant."""


class LibraryError(ProtokollantError):
    """A library of minutes cannot be opened, read or written as asked."""


class NotThere(LibraryError):
    """What is to be forgotten is not in the library; traces of what was forgotten before are gone."""


class StillHeld(LibraryError):
    """Something is erased, but another program still reads and holds on to old data."""


def reason(error: OSError) -> str:
    """Return in German why a file or folder could not be used; what is not known stays as the system says it.

    >>> reason(FileNotFoundError(2, "No such file or directory"))
    'nicht gefunden'
    """
    return REASONS.get(error.errno or 0, error.strerror or type(error).__name__)
