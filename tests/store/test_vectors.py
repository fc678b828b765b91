"""Vectors: one per passage, never another embedder's, and always to be had again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.embed import Builtin, embedder
from pipeline.errors import LibraryError
from pipeline.library import Passage
from pipeline.store.vectors import Vectors
from tests.conftest import CONNECTIONS
from tests.server import serving

TOWNS = ("Musterau", "Lindenbach", "Oberfeld")
MATTERS = ("Radweg", "Kindergarten", "Feuerwehr", "Freibad", "Friedhof", "Hundesteuer", "Marktplatz")


def passage(number: int) -> Passage:
    """Return one of many different passages."""
    matter = MATTERS[number % len(MATTERS)]
    return Passage(
        id=f"m{number // 5}:{number}",
        minutes=f"m{number // 5}",
        item=0,
        first=number,
        last=number,
        text=f"Zum {matter} berichtet die Verwaltung im Fall {number * 37} ausführlich.",
        context=TOWNS[number % len(TOWNS)],
    )


PASSAGES = tuple(map(passage, range(60)))
QUESTION = "Was sagt die Verwaltung in Lindenbach zum Freibad?"


class Other(Builtin):
    """Another embedder of the same size."""

    name = "other"


class Short(Builtin):
    """An embedder that changed its size but not its name."""

    dimension = 7

    def embed_query(self, text: str) -> list[float]:
        """Return the beginning of a vector."""
        return super().embed_query(text)[:7]


def test_one_vector_per_passage(tmp_path: Path) -> None:
    """Adding twice adds nothing; removing takes what is there; clearing takes all."""
    with Vectors.open(tmp_path / "chroma", embedder()) as vectors:
        assert vectors.add([*PASSAGES, PASSAGES[0]]) == tuple(one.id for one in PASSAGES)
        assert vectors.add(PASSAGES[:9]) == ()
        assert vectors.count() == 60
        vectors.remove([PASSAGES[0].id, PASSAGES[0].id, "unbekannt"])
        assert vectors.count() == 59
        assert vectors.add(PASSAGES) == (PASSAGES[0].id,)
        vectors.clear()
        assert vectors.count() == 0
        assert vectors.nearest(vectors.embed(QUESTION), 3) == ()


def test_the_nearest_come_first(tmp_path: Path) -> None:
    """By falling cosine, equal ones by id, only those that come into question, never more than wanted."""
    with Vectors.open(tmp_path / "chroma", embedder()) as vectors:
        vectors.add(PASSAGES)
        question = vectors.embed(QUESTION)
        found = vectors.nearest(question, 10)
        assert "Freibad" in next(one.text for one in PASSAGES if one.id == found[0][0])
        assert list(found) == sorted(found, key=lambda one: (-one[1], one[0]))
        some = [found[1][0], found[4][0], "unbekannt"]
        assert vectors.nearest(question, 10, some) == (found[1], found[4])
        assert vectors.nearest(question, 1, some) == (found[1],)
        assert vectors.nearest(question, 3, []) == vectors.nearest(question, 0) == ()
        assert vectors.nearest(vectors.embed("und"), 3) == ()


def test_more_than_one_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many passages there are, no call is larger than Chroma takes."""
    monkeypatch.setattr("pipeline.store.vectors.AT_ONCE", 7)
    monkeypatch.setattr("pipeline.store.vectors.ASKED_BY_ID", 7)
    with Vectors.open(tmp_path / "chroma", embedder()) as vectors:
        vectors.add(PASSAGES)
        assert vectors.count() == 60
        found = vectors.nearest(vectors.embed(QUESTION), 5, [one.id for one in PASSAGES[:30]])
        assert len(found) == 5
        assert {id_ for id_, _ in found} <= {one.id for one in PASSAGES[:30]}
        vectors.remove(one.id for one in PASSAGES)
        assert vectors.count() == 0


def test_vectors_of_another_embedder_are_refused(tmp_path: Path) -> None:
    """The message names both and the way out; a rebuild is that way."""
    with Vectors.open(tmp_path / "chroma", embedder()) as vectors:
        vectors.add(PASSAGES[:5])
    with pytest.raises(LibraryError, match=r"builtin.*other.*library reindex"):
        Vectors.open(tmp_path / "chroma", Other())
    with Vectors.open(tmp_path / "chroma", Short()) as vectors:
        with pytest.raises(LibraryError, match=r"7.*library reindex"):
            vectors.add(PASSAGES[5:7])
        with pytest.raises(LibraryError, match="Dimensionen"):
            vectors.nearest([1.0] * 7, 3)
    with Vectors.open(tmp_path / "chroma", Other(), rebuild=True) as vectors:
        assert vectors.count() == 0


def test_a_damaged_folder_is_one_line_and_can_be_rebuilt(tmp_path: Path) -> None:
    """Garbage is refused with the way out; a deleted folder is simply empty."""
    place = tmp_path / "chroma"
    with Vectors.open(place, embedder()) as vectors:
        vectors.add(PASSAGES[:5])
    (place / "chroma.sqlite3").write_bytes(b"kein SQLite " * 1000)
    with pytest.raises(LibraryError, match="library reindex") as raised:
        Vectors.open(place, embedder())
    assert "\n" not in str(raised.value)
    with Vectors.open(place, embedder(), rebuild=True) as vectors:
        assert len(vectors.add(PASSAGES[:5])) == 5
    shutil.rmtree(place)
    with Vectors.open(place, embedder()) as vectors:
        assert vectors.count() == 0


@pytest.mark.parametrize("place", ["http://127.0.0.1:9", "ftp://hier", "http://127.0.0.1:viele"])
def test_a_server_that_is_none_is_one_line(place: str) -> None:
    """Nobody listening, or no address at all: what, where, what to do."""
    with pytest.raises(LibraryError, match="Server") as raised:
        Vectors.open(place, embedder())
    assert "\n" not in str(raised.value)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """Return the address of a Chroma server on this machine."""
    with serving(tmp_path / "served") as address:
        yield address


def test_a_server_gives_the_same_neighbours(tmp_path: Path, server: str) -> None:
    """Behind a server on this machine vectors do as they do in a folder, and libraries stay apart."""
    before = list(CONNECTIONS)
    with (
        Vectors.open(tmp_path / "chroma", embedder()) as here,
        Vectors.open(server, embedder()) as there,
        Vectors.open(server, embedder(), name="other-library") as apart,
    ):
        assert here.add(PASSAGES) == there.add(PASSAGES)
        assert there.add(PASSAGES) == ()
        question = here.embed(QUESTION)
        for ids in (None, [one.id for one in PASSAGES[20:40]]):
            mine, theirs = here.nearest(question, 10, ids), there.nearest(question, 10, ids)
            assert [id_ for id_, _ in mine] == [id_ for id_, _ in theirs]
            assert [cosine for _, cosine in mine] == pytest.approx([cosine for _, cosine in theirs])
        there.remove([PASSAGES[0].id])
        assert (there.count(), apart.count()) == (59, 0)
    with Vectors.open(server, embedder(), rebuild=True) as there:
        assert there.count() == 0
    assert before == CONNECTIONS
