"""In which order files come does not matter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

from pipeline.model import Findings, Minutes, Person
from pipeline.store import Library
from tests.store.shelf import findings, minutes, put


def everything(library: Library) -> dict[str, Any]:
    """Return all that can be seen of a library."""
    documents = library.documents()
    matched = library.match('"radweg" OR "spielplatz" OR "verwalt" OR context : "5_rad"', limit=99)
    return {
        "documents": documents,
        "minutes": [library.minutes(d.id) for d in documents],
        "entries": library.entries(rejected=True),
        "catalogue": library.catalogue(),
        "matched": matched,
        "passages": library.passages([id_ for id_, _ in matched]),
        "unvectorised": sorted(p.id for p in library.unvectorised(999)),
    }


def paged(read: Minutes) -> Minutes:
    """Return the same text as it would come from a file with pages."""
    return replace(read, sentences=tuple(replace(s, page=1 + (s.number > 3)) for s in read.sentences))


def less() -> Findings:
    """Return what another engine may find in the same text."""
    return replace(findings(), action_items=())


FILES: tuple[Callable[[Library], Any], ...] = (
    lambda library: put(library, path="c/text.txt", title="C", municipality="Nirgendwo"),
    lambda library: put(library, paged(minutes()), less(), path="b/akte.pdf", url="https://example.org/b"),
    lambda library: put(library, path="d/copy.txt", title="D", url="https://example.org/d"),
    lambda library: put(library, minutes("Schluss.", town=None), path="a/x.txt", municipality="Lindenbach"),
    lambda library: put(
        library,
        replace(minutes("Ende.", day=None), participants=(Person(name="Abel"), Person(name="Uli Abel"))),
        path="e/y.txt",
        date=date(2023, 1, 2),
    ),
)


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    """Documents, entries, passages, scores and names are the same whatever came first."""
    seen = []
    for number, order in enumerate(permutations(FILES)):
        with Library.open(tmp_path / str(number), create=True) as library:
            for file in order:
                file(library)
            seen.append(everything(library))
        if number % 24 == 0:
            assert seen[0]["minutes"][1].sources == ("akte.pdf", "text.txt", "copy.txt")
    assert all(one == seen[0] for one in seen[1:])


def test_what_was_there_in_between_does_not_matter(tmp_path: Path) -> None:
    """A library in which files were changed and documents forgotten is like one made afresh."""
    with Library.open(tmp_path / "one", create=True) as library:
        for file in FILES:
            file(library)
        put(library, minutes("Etwas anderes."), path="c/text.txt")
        put(library, minutes("Kurz hier."), path="z/z.txt")
        library.forget(minutes("Kurz hier.").id)
        FILES[0](library)
        first = everything(library)
        library.reindex()
        assert everything(library) == first
    with Library.open(tmp_path / "two", create=True) as library:
        for file in FILES:
            file(library)
        assert everything(library) == first
