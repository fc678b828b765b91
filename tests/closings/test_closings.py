"""Closings: later minutes close a promise only when they report that very thing done."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline.closings.closing import closed, closings
from pipeline.closings.deeds import reported, wanted
from pipeline.closings.done import reports
from pipeline.library import Document, Entry
from pipeline.model import Minutes
from pipeline.reading import read_bytes
from tests.asking.kept import CASES, Case
from tests.closings.series import NATURAL, SERIES, Series, series

GOLD = Path(__file__).parents[2] / "eval" / "gold"
PAIRS = [(c, text, True) for c in CASES for text in c.closes] + [
    (c, text, False) for c in CASES for text in c.leaves
]


def _minutes(day: str, title: str, text: str, name: str = "a.txt") -> Minutes:
    head = f"Stadt Musterau\n\nNiederschrift über die Sitzung des Rates am {day}\n\nTOP 1 {title}\n\n{text}\n"
    return read_bytes(head.encode(), name)


def _document(minutes: Minutes) -> Document:
    return Document(
        id=minutes.id, title=None, municipality=minutes.municipality, committee=minutes.committee,
        date=minutes.date, public=True, meeting=minutes.id, sources=minutes.sources,
    )  # fmt: skip


def _entry(minutes: Minutes, sentence: str) -> Entry:
    (number,) = [s.number for s in minutes.sentences if minutes.words(s.number) == sentence]
    return Entry(
        id="a1", kind="action", minutes=minutes.id, item=0, record={"task": sentence}, cites=(number,)
    )


@pytest.mark.parametrize(("case", "later", "closes"), PAIRS, ids=[text for _, text, _ in PAIRS])
def test_a_report_closes_its_own_promise_only(case: Case, later: str, closes: bool) -> None:
    """A sentence closes a promise when it reports that very thing done; plans and other things do not."""
    said_in = _minutes("12.02.2024", "Anfragen", f"{case.before} {case.promise}")
    after = _minutes("24.06.2024", "Mitteilungen", later, "b.txt")
    assert bool(closed(_entry(said_in, case.promise), said_in, after)) is closes


def _found(told: Series) -> dict[int, tuple[int, tuple[int, ...]]]:
    """Return which items of a series are closed: item -> (document, sentences)."""
    at = {m.id: place for place, m in enumerate(told.documents)}
    minutes = {m.id: m for m in told.documents}
    by_id = {entry.id: item for item, entry in told.promised.items()}
    found = closings(list(map(_document, told.documents)), minutes.__getitem__, told.promised.values())
    return {by_id[entry.id]: (at[closing.minutes or ""], closing.cites) for entry, closing in found}


@pytest.mark.parametrize("name", SERIES)
def test_a_series_is_closed_where_it_says_so(name: str) -> None:
    """Of fifteen promises six are kept: none is closed wrongly, five at least by their own sentence."""
    told = series(name)
    assert (len(told.promised), len(told.kept), len(told.decoys)) == (15, 6, 5)
    found = _found(told)
    right = [i for i, (at, cites) in found.items() if i in told.kept and told.kept[i] == (at, cites[0])]
    assert sorted(found) == sorted(right)
    assert len(right) >= 0.8 * len(told.kept)


@pytest.mark.parametrize("name", NATURAL)
def test_a_series_in_other_words_is_closed_where_it_is_sure(name: str) -> None:
    """Where reports repeat few words of the promise, none is closed wrongly and most kept ones are found."""
    told = series(name)
    assert (len(told.promised), len(told.kept), len(told.decoys)) == (15, 6, 5)
    found = _found(told)
    assert {i: (at, cites[0]) for i, (at, cites) in found.items()}.items() <= told.kept.items()
    assert len(found) >= 4


def test_minutes_in_another_order_close_the_same() -> None:
    """It makes no difference in which order minutes and promises are looked at."""
    told = series("kreis")
    minutes = {m.id: m for m in told.documents}
    documents, entries = list(map(_document, told.documents)), list(told.promised.values())

    def found(*, back: bool) -> dict[str, tuple[str | None, tuple[int, ...]]]:
        step = -1 if back else 1
        closed_ = closings(documents[::step], minutes.__getitem__, entries[::step])
        return {entry.id: (closing.minutes, closing.cites) for entry, closing in closed_}

    assert found(back=True) == found(back=False) != {}


def test_only_later_minutes_of_the_same_town_close() -> None:
    """Minutes of the same day, of an earlier one or of another town close nothing, another committee may."""
    promise = "Die Verwaltung sagt zu, die Bank am Weiher zu erneuern."
    said_in = _minutes("12.02.2024", "Anfragen", promise)
    later = _minutes("24.06.2024", "Mitteilungen", "Die Bank am Weiher wurde erneuert.", "b.txt")
    entry, minutes = _entry(said_in, promise), {said_in.id: said_in, later.id: later}

    def found(**changes: object) -> list[int]:
        first, second = _document(said_in), _document(later)
        changed = replace(second, **changes)  # type: ignore[arg-type]
        return [n for _, c in closings([first, changed], minutes.__getitem__, [entry]) for n in c.cites]

    assert found() == found(committee="Bauausschuss") != []
    assert (
        found(municipality="Lindenbach")
        == found(date=date(2024, 2, 12))
        == found(date=date(2023, 6, 24))
        == []
    )
    assert found(date=None) == []


def test_minutes_of_other_towns_do_not_close() -> None:
    """Promises of one town are not closed by what other towns report."""
    texts = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("punkt-*.json"))[:40]]
    read = [read_bytes("\n\n".join(t["sentences"]).encode(), f"{at}.txt") for at, t in enumerate(texts)]
    promised = [
        (minutes, Entry(
            id="a", kind="action", minutes=minutes.id, item=0, record={"task": item["task"]},
            cites=tuple(n for n in item["sents"] if n <= len(minutes.sentences)),
        ))
        for minutes, text in zip(read, texts, strict=True)
        for item in text["action_items"]
    ]  # fmt: skip
    wrong = [e for m, e in promised for other in read if e.cites and other is not m and closed(e, m, other)]
    assert len(promised) > 30
    assert not wrong


def test_reports_are_found_per_stretch() -> None:
    """A sentence that reports one thing done and plans another reports only the first."""
    minutes = _minutes(
        "12.02.2024", "Mitteilungen", "Der Poller wurde ersetzt, die Bank wird im Mai erneuert."
    )
    (report,) = reports(minutes)
    assert "Poller" in report.text
    assert "Bank" not in report.text


def test_families_tell_deeds_apart() -> None:
    """A task is closed by what can only have followed from it: ordering a thing does not replace it."""
    assert reported("ersetzt") & wanted("den Poller ersetzen lassen")
    assert not reported("bestellt") & wanted("den Poller ersetzen lassen")
    assert reported("digitalisiert") & wanted("die Karten zu digitalisieren")
    assert not reported("Die Ausschreibung ist erfolgt") & wanted("den Poller ersetzen lassen")
    assert reported("Der Bauhof tauschte den Poller aus") & wanted("den Poller ersetzen lassen")
    assert reported("zugesandt") & wanted("reicht die Liste nach")
    assert not reported("eingeholt") & wanted("die Liste veröffentlichen")
