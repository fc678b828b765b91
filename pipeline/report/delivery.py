"""Where summaries go: standard output, one file, or one file each in a folder."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

from pipeline.errors import ProtokollantError, reason
from pipeline.model import Summary
from pipeline.report.markdown import to_markdown
from pipeline.report.record import to_json


class Delivery:
    """Writes summaries one by one; nothing is overwritten within a run, and never the minutes themselves."""

    def __init__(
        self, form: str, output: str | None, sources: Iterable[Path], *, with_text: bool, single: bool
    ) -> None:
        """Take ``form`` "md" or "json"; ``single`` tells that just one named file was asked for."""
        self._form, self._with_text, self._single = form, with_text, single
        self._sources = {source.resolve() for source in sources}
        as_file = bool(output) and single and not _is_folder(str(output))
        self._file = Path(str(output)) if as_file else None
        self._folder = Path(str(output)) if output and not as_file else None
        self._begun = False
        self._taken: set[str] = set()
        if self._folder and (self._folder.is_file() or _is_report(self._folder, str(output))):
            raise ProtokollantError(
                f"{self._folder}: mehrere Niederschriften brauchen einen Ordner, dies ist eine Datei."
                " Bitte mit --output einen Ordner nennen."
            )

    @property
    def target(self) -> Path | None:
        """Return the file or folder that summaries go to, None for standard output."""
        return self._file or self._folder

    def write(self, source: Path, summary: Summary) -> None:
        """Write one summary; raises ProtokollantError where it cannot be stored."""
        text = self._render(summary)
        target = self._file or (self._in_folder(source) if self._folder else None)
        if target is None:
            if self._begun and self._form == "md":
                sys.stdout.write("\n")
            self._begun = True
            sys.stdout.write(text)
        elif target.resolve() in self._sources:
            raise ProtokollantError(
                f"{target}: das ist eine der Niederschriften. Bitte ein anderes Ziel nennen."
            )
        else:
            store(target, text)

    def _render(self, summary: Summary) -> str:
        if self._form == "md":
            return to_markdown(summary)
        lines = self._single or self._folder is not None  # several on stdout are JSON Lines
        return to_json(summary, with_text=self._with_text, indent=2 if lines else None) + "\n"

    def _in_folder(self, source: Path) -> Path:
        assert self._folder is not None
        names = [source.stem, source.name, *(f"{source.name}-{n}" for n in range(2, 10_000))]
        name = next(name for name in names if _alike(name) not in self._taken)
        self._taken.add(_alike(name))
        return self._folder / f"{name}.{self._form}"


def _alike(name: str) -> str:
    """Return what is the same for names that some systems take for one: of both cases, or accents."""
    return normalize("NFC", normalize("NFC", name).casefold())


def store(target: Path, text: str) -> None:
    """Write a file whole or not at all."""
    _refuse_folder(target)
    unfinished = target.with_name(f"{target.name}.unfertig")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(target)
    except OSError as error:
        raise _unwritable(target, error) from error


def refuse_unwritable(target: Path) -> None:
    """Raise ProtokollantError for a file that could not be stored, before the work that it is for."""
    _refuse_folder(target)
    above = (target.parent, *target.parent.parents)
    try:
        with tempfile.TemporaryFile(dir=next((folder for folder in above if folder.exists()), target.parent)):
            pass
    except OSError as error:
        raise _unwritable(target, error) from error


def _refuse_folder(target: Path) -> None:
    if target.is_dir():
        raise ProtokollantError(f"{target}: das ist ein Ordner. Bitte eine Datei nennen.")


def _unwritable(target: Path, error: OSError) -> ProtokollantError:
    return ProtokollantError(f"{target}: lässt sich nicht schreiben ({reason(error)}).")


def _is_folder(output: str) -> bool:
    return Path(output).is_dir() or output.endswith(("/", "\\"))


def _is_report(path: Path, output: str) -> bool:
    """Tell whether a name looks like one report, not like a folder for several."""
    return path.suffix in (".md", ".json") and not _is_folder(output)
