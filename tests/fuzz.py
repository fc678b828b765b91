"""Mutated inputs through the whole command line: ``python -m tests.fuzz 2000`` prints a table.

Every input must end with exit code 0, or with 1 and one line on standard error; none with a traceback.
"""

from __future__ import annotations

import contextlib
import io
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.cli import main
from tests.reading.mutations import mutations, xml_bomb, zip_bomb
from tests.reading.papers import pdf, word_sample

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
LONGEST, MOST_MEMORY = 60.0, 2 * 1024**3  # seconds and bytes that no input may take


class Case(NamedTuple):
    """One input: a file name and its bytes."""

    name: str
    data: bytes


class Verdict(NamedTuple):
    """How one input ended; ``fault`` says what is wrong, if anything."""

    code: object
    seconds: float
    fault: str | None


def hostile() -> Iterator[Case]:
    """Yield inputs that somebody would make on purpose, each once."""
    yield Case("leer.txt", b"")
    yield Case("leerzeichen.txt", b" " * 100_000)
    yield Case("nullen.txt", bytes(100_000))
    yield Case("zufall.pdf", random.Random(1).randbytes(100_000))
    yield Case("zufall.docx", random.Random(2).randbytes(100_000))
    yield Case("zufall.txt", random.Random(3).randbytes(100_000))
    yield Case("eine-zeile.txt", b"Der Rat beschliesst. " * 2_500_000)
    yield Case("ein-wort.txt", b"a" * 1_900_000)
    yield Case("fragezeichen.txt", b"?" * 1_900_000)
    yield Case("klammern.txt", b"(" * 1_900_000)
    yield Case("ziffern.txt", b"1.2" * 500_000)
    yield Case("namen.txt", b"Herr Dr. von " * 140_000)
    yield Case("saetze.txt", b"Der Rat beschliesst. " * 90_000)
    yield Case("fragen.txt", b"Herr Abel fragt, ob es gehe. Frau Behn antwortet, ja.\n\n" * 34_000)
    yield Case("zeilen.txt", b"TOP 1\n" * 100_000)
    yield Case("bombe.docx", zip_bomb(3 * 1024**3))
    yield Case("xml.docx", xml_bomb())
    yield Case("tief.html", b"<div>" * 200_000)
    yield Case("falsch.pdf", word_sample())
    yield Case("falsch.docx", pdf())


def mutated(count: int, seed: int) -> Iterator[Case]:
    """Yield mutated samples, the formats in turn."""
    samples = sorted(p for p in SAMPLES.iterdir() if p.suffix in (".txt", ".md", ".pdf", ".docx"))
    each = -(-count // len(samples))
    made = [
        Case(sample.name, data)
        for nth, sample in enumerate(samples)
        for data in mutations(sample.read_bytes(), seed + nth, each)
    ]
    yield from made[:count]


def judge(case: Case, folder: Path) -> Verdict:
    """Summarise one input and tell how that ended."""
    path = folder / case.name
    path.write_bytes(case.data)
    out, err, start = io.StringIO(), io.StringIO(), time.perf_counter()
    fault: str | None = None
    code: object = None
    arguments, sys.argv = sys.argv, ["protokollant", "summarise", str(path), "--format", "json"]
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            main()
    except SystemExit as ended:
        code = ended.code
    except BaseException as error:
        fault = f"traceback: {type(error).__name__}: {error}"
    finally:
        sys.argv = arguments
    seconds = time.perf_counter() - start
    lines = err.getvalue().strip().splitlines()
    if fault is None and code not in (0, 1):
        fault = f"exit code {code}"
    elif code == 1 and len(lines) != 1:
        fault = f"{len(lines)} lines for one error"
    elif seconds > LONGEST:
        fault = f"took {seconds:.0f} s"
    return Verdict(code, seconds, fault)


def run(count: int, seed: int) -> int:
    """Judge all inputs, print a table and return the number of faults."""
    codes: Counter[tuple[str, object]] = Counter()
    faults, slowest = 0, (0.0, "")
    with tempfile.TemporaryDirectory() as folder:
        for case in (*hostile(), *mutated(count, seed)):
            verdict = judge(case, Path(folder))
            codes[Path(case.name).suffix, verdict.code] += 1
            slowest = max(slowest, (verdict.seconds, case.name))
            if verdict.fault:
                faults += 1
                print(f"{case.name} ({len(case.data)} bytes): {verdict.fault}")
    for (suffix, code), number in sorted(codes.items(), key=str):
        print(f"{suffix:6s} exit {code}: {number}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(
        f"slowest {slowest[0]:.1f} s ({slowest[1]}), most memory {memory / 1024**2:.0f} MB, faults {faults}"
    )
    return faults + (memory > MOST_MEMORY)


if __name__ == "__main__":
    sys.exit(bool(run(int(sys.argv[1]) if len(sys.argv) > 1 else 2000, seed=int(time.time()))))
