"""Looking for all closings of a town at once finds what looking pair by pair finds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from pipeline.closings.closing import closed, closings
from pipeline.library import Closing, Document, Entry
from pipeline.model import Minutes
from pipeline.reading import read_bytes
from tests.asking.kept import CASES

FIRST = date(2024, 1, 8)


def _minutes(day: date, text: str) -> Minutes:
    head = (
        f"Stadt Musterau\n\nNiederschrift über die Sitzung des Rates am {day:%d.%m.%Y}\n\nTOP 1 Anfragen\n\n"
    )
    return read_bytes(f"{head}{text}\n".encode(), f"{day}.txt")


def _document(minutes: Minutes) -> Document:
    return Document(
        id=minutes.id, title=None, municipality=minutes.municipality, committee=minutes.committee,
        date=minutes.date, public=True, meeting=minutes.id, sources=minutes.sources,
    )  # fmt: skip


def _one_by_one(
    documents: list[Document], by_id: dict[str, Minutes], entries: list[Entry]
) -> Iterator[tuple[Entry, Closing]]:
    """Yield what each promise is closed by, looking at each later document in turn."""
    ordered = sorted(documents, key=lambda d: (str(d.date), d.id))
    for entry in entries:
        said_in = by_id[entry.minutes]
        for later in ordered:
            if later.date and said_in.date and later.date > said_in.date:
                cites = closed(entry, said_in, by_id[later.id])
                if cites:
                    yield entry, Closing(minutes=later.id, cites=cites, date=later.date)
                    break


def test_all_at_once_is_pair_by_pair() -> None:
    """In a town of many sittings, several on one day, each promise is closed by the same sentence."""
    read, entries = [], []
    for at, case in enumerate(CASES):
        day = FIRST + timedelta(days=7 * (at // 2))
        minutes = _minutes(day, f"{case.before} {case.promise}")
        (number,) = [s.number for s in minutes.sentences if minutes.words(s.number) == case.promise]
        entries.append(
            Entry(
                id=f"a{at}", kind="action", minutes=minutes.id, item=0, record={"task": case.promise},
                cites=(number,),
            )
        )  # fmt: skip
        read.append(minutes)
        read += [
            _minutes(day + timedelta(days=90 + 7 * place), text)
            for place, text in enumerate((*case.closes, *case.leaves))
        ]
    by_id = {minutes.id: minutes for minutes in read}
    documents = [_document(minutes) for minutes in by_id.values()]
    found = list(closings(documents, by_id.__getitem__, entries))
    assert found == list(_one_by_one(documents, by_id, entries))
    assert len(found) >= 10
