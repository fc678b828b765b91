"""Where summaries go: standard output, one file, or one file each in a folder."""

from __future__ import annotations

import sys
from pathlib import Path

from pipeline.errors import ProtokollantError
from pipeline.model import Summary
from pipeline.report.markdown import to_markdown
from pipeline.report.record import to_json


class Delivery:
    """Writes summaries one by one; nothing is overwritten within a run."""

    def __init__(self, form: str, output: Path | None, *, with_text: bool, single: bool) -> None:
        """Take ``form`` "md" or "json"; ``single`` tells that just one named file was asked for."""
        self._form, self._with_text, self._single = form, with_text, single
        self._file = output if output and single and not _is_folder(output) else None
        self._folder = output if output and not self._file else None
        self._written: set[Path] = set()
        if self._folder and self._folder.is_file():
            raise ProtokollantError(
                f"{self._folder}: mehrere Niederschriften brauchen einen Ordner, dies ist eine Datei."
                " Bitte mit --output einen Ordner nennen."
            )

    def write(self, source: Path, summary: Summary) -> None:
        """Write one summary; raises ProtokollantError where it cannot be stored."""
        text = self._render(summary)
        target = self._file or (self._in_folder(source) if self._folder else None)
        if target is None:
            if self._written and self._form == "md":
                sys.stdout.write("\n")
            self._written.add(source)
            sys.stdout.write(text)
            return
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            reason = error.strerror or str(error)
            raise ProtokollantError(f"{target}: lässt sich nicht schreiben ({reason}).") from error

    def _render(self, summary: Summary) -> str:
        if self._form == "md":
            return to_markdown(summary)
        lines = self._single or self._folder is not None  # several on stdout are JSON Lines
        return to_json(summary, with_text=self._with_text, indent=2 if lines else None) + "\n"

    def _in_folder(self, source: Path) -> Path:
        assert self._folder is not None
        names = [source.stem, source.name, *(f"{source.name}-{n}" for n in range(2, 10_000))]
        target = next(
            t for name in names if (t := self._folder / f"{name}.{self._form}") not in self._written
        )
        self._written.add(target)
        return target


def _is_folder(path: Path) -> bool:
    return path.is_dir() or str(path).endswith(("/", "\\"))
