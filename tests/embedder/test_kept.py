"""Another embedder is kept with the library, and changed only by a rebuild."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.store.vectors import FOLDER
from tests.embedder.service import Service
from tests.embedder.shelf import KEY, RIDDLE, fill, first, passages, vectors
from tests.server import serving as serving_chroma
from tests.test_cli import Run
from tests.test_cli_asking import JUNE


def test_the_embedder_is_kept_with_the_library(run: Run, akten: Path, service: Service) -> None:
    """Whoever comes later uses it without naming it; each text and each question is sent once."""
    assert fill(run, akten, service.url).err == ""
    before = len(service.texts)
    assert before == len(set(service.texts)) > 0
    assert all(one["headers"]["authorization"] == f"Bearer {KEY}" for one in service.requests)
    (akten / "juli.txt").write_text(JUNE.replace("11.06.", "09.07."), encoding="utf-8")
    assert run("ingest", akten, "--jobs", "1").code == 0
    added = service.texts[before:]
    assert added
    assert all("09.07.2024" in text for text in added)
    service.recovers()
    assert first(run, RIDDLE) == "mai.txt"
    assert service.texts == [RIDDLE]
    assert run("items").code == run("library", "list").code == 0
    assert len(service.texts) == 1


def test_words_alone_would_not_have_found_it(run: Run, akten: Path, service: Service) -> None:
    """The dense leg is asked with its weight; at weight 0, once or for good, nothing is sent."""
    fill(run, akten, service.url)
    service.recovers()
    assert first(run, RIDDLE, "--vector-weight", "0") is None
    assert service.texts == []
    assert run("ingest", akten, "--vector-weight", "0").code == 0
    assert first(run, RIDDLE) is None
    assert service.texts == []
    assert first(run, RIDDLE, "--vector-weight", "0.2") == "mai.txt"
    assert service.texts == [RIDDLE]


def test_another_embedder_is_refused_with_the_way_out(
    run: Run, akten: Path, service: Service, folder: Path
) -> None:
    """One line names the command that changes it, and nothing is read or sent; that goes there and back."""
    assert run("ingest", akten / "mai.txt").code == 0
    refused = fill(run, akten, service.url)
    assert (refused.code, refused.out, service.texts) == (1, "", [])
    assert refused.err.count("\n") == 1
    assert "library reindex --embedder openai:klein" in refused.err
    there = ("library", "reindex", "--embedder", "openai:klein", "--embedding-url", service.url)
    assert run(*there).code == 0
    assert len(service.texts) == passages(folder) + 1  # and a word to see whether it works
    refused = run("ingest", akten, "--embedder", "builtin")
    assert (refused.code, refused.out) == (1, "")
    assert "library reindex --embedder builtin" in refused.err
    assert run("ingest", akten).code == 0
    service.recovers()
    assert run("library", "reindex", "--embedder", "builtin").code == 0
    assert vectors(folder, "builtin") == (passages(folder),) * 2
    assert first(run, RIDDLE) is None
    assert service.texts == []


def test_nothing_is_given_up_for_an_embedder_that_does_not_work(
    run: Run, akten: Path, service: Service, folder: Path
) -> None:
    """A rebuild with a service that refuses leaves everything as it was."""
    assert run("ingest", akten).code == 0
    service.status = 404
    done = run("library", "reindex", "--embedder", "openai:falsch", "--embedding-url", service.url)
    assert done.code == 1
    assert done.err.count("\n") == 1
    assert vectors(folder, "builtin") == (passages(folder),) * 2
    assert (run("ingest", akten).code, service.texts) == (0, ["Probe"])


def test_a_wrong_name_can_be_put_right_while_there_are_no_vectors(
    run: Run, akten: Path, service: Service, folder: Path
) -> None:
    """What never gave a vector holds nobody to it."""
    service.status = 404
    done = run("ingest", akten, "--embedder", "openai:falsch", "--embedding-url", service.url)
    assert done.code == 3
    assert "Ohne Vektoren" in done.err
    service.recovers()
    assert fill(run, akten, service.url).code == 0
    assert vectors(folder, "openai:klein", service.url) == (passages(folder),) * 2


def test_a_forgotten_document_leaves_no_vector(run: Run, akten: Path, service: Service, folder: Path) -> None:
    """Erasing knows whose vectors they are and asks nobody."""
    fill(run, akten, service.url)
    service.recovers()
    (document,) = [
        one["id"]
        for one in json.loads(run("library", "list", "--format", "json").out)["documents"]
        if one["sources"] == ["mai.txt"]
    ]
    assert run("library", "forget", document, "--yes").code == 0
    assert vectors(folder, "openai:klein", service.url) == (passages(folder),) * 2
    assert service.texts == []


@pytest.mark.slow
def test_a_chroma_server_holds_them_as_well(
    run: Run, akten: Path, service: Service, folder: Path, tmp_path: Path
) -> None:
    """--chroma is where vectors are put and looked for; nothing of them is in the folder."""
    with serving_chroma(tmp_path / "served") as chroma:
        assert fill(run, akten, service.url, "--chroma", chroma).code == 0
        assert first(run, RIDDLE, "--chroma", chroma) == "mai.txt"
        done = run("ask", RIDDLE)
        assert done.err.count("\n") == 1
        assert "--chroma" in done.err
    done = run("ask", RIDDLE, "--chroma", chroma)
    assert (done.code, done.err.count("\n")) == (0, 1)
    assert not (folder / FOLDER).exists()
