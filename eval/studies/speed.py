"""How fast files are read and summarised: ``python -m eval.studies.speed PATH...`` prints a table.

Times are CPU seconds of this process on one core, start-up not counted; sizes are UTF-8 bytes of clean text.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field

from pipeline import config, tasks
from pipeline.errors import ReadError
from pipeline.reading import read


@dataclass
class Row:
    """Sums over the files of one suffix."""

    files: int = 0
    size: int = 0
    reading: float = 0.0
    finding: float = 0.0
    failed: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        """Return the row as one line of the table."""
        megabytes = self.size / 1e6
        rates = (megabytes / (t or 1e-9) for t in (self.reading, self.finding, self.reading + self.finding))
        return f"{name:10s} {self.files:6d} {megabytes:8.2f} " + " ".join(f"{rate:9.2f}" for rate in rates)


def measure(paths: list[str]) -> dict[str, Row]:
    """Return one row per file suffix and one for all; files that cannot be read are named in it."""
    engine, rows = config.engine(), defaultdict[str, Row](Row)
    files = tasks.choose(paths).files
    for path in files[:3]:  # warm up: tables and patterns are made when first used
        tasks.summarise(read(path), engine)
    for path in files:
        start = time.process_time()
        try:
            minutes = read(path)
        except ReadError as error:
            rows["all"].failed.append(str(error))
            continue
        middle = time.process_time()
        tasks.summarise(minutes, engine)
        end = time.process_time()
        for row in (rows[path.suffix], rows["all"]):
            row.files += 1
            row.size += len(minutes.text.encode())
            row.reading += middle - start
            row.finding += end - middle
    return dict(rows)


def main() -> None:
    """Print the table for the paths on the command line."""
    rows = measure(sys.argv[1:] or ["data/samples"])
    print(f"{'suffix':10s} {'files':>6s} {'MB':>8s} {'read MB/s':>9s} {'find MB/s':>9s} {'all MB/s':>9s}")
    for name in sorted(rows, key=lambda name: (name == "all", name)):
        print(rows[name].line(name))
    for failure in rows["all"].failed:
        print(failure)


if __name__ == "__main__":
    main()
