"""Whatever a library said it had taken is there after its process was killed."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from pipeline.store import Library
from tests.store.shelf import minutes, put
from tests.store.test_opening import other

FILES = 60
CODE = f"""
import sys
sys.path.insert(0, ".")
from pipeline.store import Library
from tests.store.shelf import minutes, put
print("ready", flush=True)
with Library.open(folder, create=True) as library:
    for number in range({FILES}):
        if not library.seen(f"{{number}}.txt", "f"):
            put(library, minutes(f"Es ist Nummer {{number}}.", day=None), path=f"{{number}}.txt")
        sys.stdout.write(f"{{number}}\\n")  # in one piece, also where Python does not buffer
        sys.stdout.flush()
"""


def whole(folder: Path, told: set[int]) -> None:
    """Check that what was reported is there, nothing twice, and that all parts fit together."""
    with Library.open(folder, create=True) as library:
        assert library._database.rows("PRAGMA integrity_check") == [("ok",)]
        assert library._database.rows("PRAGMA foreign_key_check") == []
        there = {document.sources for document in library.documents()}
        assert {(f"{number}.txt",) for number in told} <= there
        assert len(there) == len(library.documents())
        for document in library.documents():
            library.minutes(document.id)
        assert len(library.entries()) == 4 * len(there)
        assert library.count() == len(library.unvectorised(9999)) == 2 * len(there)
        ((rows,),) = library._database.rows("SELECT count(*) FROM words")
        assert rows == library.count()


@pytest.mark.parametrize("seed", range(4))
def test_nothing_reported_is_lost_by_a_kill(tmp_path: Path, seed: int) -> None:
    """Killed at any moment, the library opens, has what was reported once, and a second run completes it."""
    chance = random.Random(seed)
    told: set[int] = set()
    for _ in range(3):
        process = other(tmp_path / "library", CODE)
        assert process.stdout
        process.stdout.readline()
        time.sleep(chance.uniform(0, 0.25))
        process.kill()
        lines = process.stdout.readlines()  # communicate() would miss what readline() has read ahead
        process.communicate(timeout=60)
        told |= {int(line) for line in lines if line.endswith("\n")}
        whole(tmp_path / "library", told)
    process = other(tmp_path / "library", CODE)
    _, failed = process.communicate(timeout=60)
    assert (process.returncode, failed) == (0, "")
    whole(tmp_path / "library", set(range(FILES)))


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error in the middle of adding a document leaves the library as it was, and usable."""
    from pipeline.store import derived

    with Library.open(tmp_path, create=True) as library:
        put(library)
        with monkeypatch.context() as patch:
            patch.setattr(derived, "_write_people", None)
            with pytest.raises(TypeError):
                put(library, minutes("Neu."))
        assert library.minutes(minutes().id)
        assert len(library.documents()) == 1
        assert put(library, minutes("Neu.")).state == "replaced"
