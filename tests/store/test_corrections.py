"""What people said about entries outlives a new reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline.errors import LibraryError
from pipeline.library import Closing, Entry, Filter
from pipeline.model import Findings, Question
from pipeline.store import Library
from tests.store.shelf import findings, minutes, put


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library with one document."""
    with Library.open(tmp_path, create=True) as opened:
        put(opened)
        yield opened


def promise(library: Library) -> Entry:
    """Return the action item of the only document."""
    (found,) = library.entries(Filter(kinds=("action",)), rejected=True)
    return found


def test_corrections_follow_their_words_into_a_changed_text(library: Library) -> None:
    """Where the same words are cited once in the new text, what was said about them holds there."""
    library.verdict(promise(library).id, "confirmed")
    library.done(promise(library).id, "liegt vor", day=date(2024, 6, 1))
    before = promise(library)
    put(library, minutes("Ende der Sitzung."))
    after = promise(library)
    assert after.id != before.id
    assert (after.verdict, after.closing) == (before.verdict, before.closing)


def test_corrections_without_a_place_wait_for_one(library: Library) -> None:
    """What finds no entry in the new text is kept, and comes back with the text that has one."""
    library.verdict(promise(library).id, "confirmed")
    put(library, minutes("Entwurf."), Findings())
    assert library.entries() == ()
    put(library, minutes("Endfassung."))
    assert promise(library).verdict == "confirmed"


def test_corrections_are_not_guessed(library: Library) -> None:
    """Where two entries cite the same words in the new text, nothing is carried over to either."""
    (question, _) = library.entries(Filter(kinds=("question",)))
    library.verdict(question.id, "rejected")
    twice = Question(askers=(), text="Noch einmal?", status="unanswered", cites=(2,))
    put(library, minutes("Neu."), replace(findings(), questions=(*findings().questions, twice)))
    assert all(e.verdict is None for e in library.entries())


def test_a_copy_that_stays_keeps_its_corrections(library: Library) -> None:
    """Where another file still holds the old text, both texts have what was said."""
    library.verdict(promise(library).id, "confirmed")
    put(library, path="akten/kopie.txt")
    put(library, minutes("Neu.", day=date(2024, 3, 14)))
    assert [e.verdict for e in library.entries(Filter(kinds=("action",)))] == ["confirmed"] * 2


def test_corrections_survive_being_read_otherwise(library: Library) -> None:
    """An engine that finds less and then again more finds what was said about it."""
    library.verdict(promise(library).id, "rejected")
    put(library, found=Findings(), engine="other")
    assert library.entries() == ()
    put(library)
    assert promise(library).verdict == "rejected"


def test_later_minutes_close_entries_until_somebody_objects(library: Library) -> None:
    """A closing by later minutes holds until it is replaced, overruled by hand, or its document goes."""
    later = minutes("Die Kosten liegen vor.", day=date(2024, 6, 4))
    put(library, later, Findings(), path="akten/juni.txt")
    closing = Closing(minutes=later.id, cites=(8,), date=date(2024, 6, 4))
    library.close_entries([(promise(library), closing)])
    assert promise(library).closing == closing
    assert promise(library) not in library.entries(Filter(open=True))
    library.reopen(promise(library).id)
    assert promise(library).closing is None
    library.done(promise(library).id, "erledigt")
    assert promise(library).closing != closing
    library.verdict(promise(library).id, None)
    library.close_entries([])
    assert promise(library).closing
    library.reopen(promise(library).id)
    library.close_entries([(promise(library), closing)])
    library.forget(later.id)
    assert promise(library).closing is None


def test_forgetting_takes_corrections_along(library: Library) -> None:
    """A document that was forgotten and is read again has nothing said about it."""
    library.verdict(promise(library).id, "confirmed")
    library.forget(minutes().id)
    put(library)
    assert promise(library).verdict is None


def test_an_ambiguous_id_is_refused(library: Library) -> None:
    """Where one id stands for entries of two documents, neither is changed, and the line says which."""
    put(library, minutes("Andere.", day=None), path="b.txt")
    library._database.run("UPDATE entries SET id = 'q12345678' WHERE kind = 'question' AND place = 0")
    with pytest.raises(LibraryError, match=minutes().id):
        library.verdict("q12345678", "confirmed")
