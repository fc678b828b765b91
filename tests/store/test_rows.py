"""What is written down is read back as it was."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from hypothesis import given, settings

from pipeline.config import engine
from pipeline.ground import ground
from pipeline.model import Minutes
from pipeline.reading import read
from pipeline.records import records
from pipeline.store import rows
from pipeline.store.passages import cuts
from tests.store.test_passages import SAMPLES
from tests.store.written import any_minutes


@settings(max_examples=60)
@given(any_minutes())
def test_minutes_come_back_equal(made: Minutes) -> None:
    """Every field of any minutes survives being written."""
    back = rows.to_minutes(rows.from_minutes(made), made.sources)
    for field in fields(Minutes):
        assert getattr(back, field.name) == getattr(made, field.name)
    assert back == made


@settings(max_examples=20)
@given(any_minutes())
def test_places_of_passages_come_back_equal(made: Minutes) -> None:
    """Where passages are cut, and who speaks in them, survives being written."""
    assert rows.to_cuts(rows.from_cuts(cuts(made))) == cuts(made)


def test_samples_come_back_equal() -> None:
    """Whole documents and all records of their findings survive being written."""
    for path in (*SAMPLES, Path(SAMPLES[0]).with_name("rat-2024-03-12.pdf")):
        made = read(path)
        assert rows.to_minutes(rows.from_minutes(made), made.sources) == made
        found = records(made, ground(engine().extract(made), made).findings)
        back = rows.to_records(rows.from_records(found))
        assert sorted(map(repr, (each.record for each in back))) == sorted(
            map(repr, (each.record for each in found))
        )
        firsts = [min(each.cites) for each in back]
        assert firsts == sorted(firsts)
