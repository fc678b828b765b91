"""What leaves the house, and where to: neither keys nor what is not public."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.embedder.service import ELSEWHERE, Service, serving
from tests.embedder.shelf import CLOSED, KEY, RIDDLE, fill, first, passages, vectors
from tests.test_cli import Run

SECRETS = ("Weiher", "Verkauf", "Werkleitung", "Personal")


def test_the_key_is_nowhere_but_in_what_is_sent(
    run: Run, akten: Path, service: Service, folder: Path
) -> None:
    """No file of the library and no message has it, even if the service repeats it."""
    told = str(fill(run, akten, service.url)) + str(run("ask", RIDDLE))
    service.status, service.body = 401, json.dumps({"error": {"message": f"Incorrect API key: {KEY}"}})
    told += str(run("ask", RIDDLE)) + str(run("library", "reindex"))
    assert told.count("Incorrect API key") == 2
    assert KEY not in told
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert any(service.url.encode() in path.read_bytes() for path in files)
    assert not any(KEY.encode() in path.read_bytes() for path in files)


def test_the_key_of_openai_is_for_openai(
    run: Run, akten: Path, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library, or an option, that names another address does not get it; the surroundings may say so."""
    monkeypatch.delenv("PROTOKOLLANT_EMBEDDING_KEY")
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    fill(run, akten, service.url)
    run("ask", RIDDLE)
    assert len(service.requests) == 2
    assert KEY not in str(service.requests)
    monkeypatch.setenv("OPENAI_BASE_URL", service.url)
    run("ask", RIDDLE)
    assert KEY in str(service.requests[2:])


@pytest.mark.parametrize(
    "url", [f"http://anna:{KEY}@127.0.0.1/v1", f"http://127.0.0.1/v1?key={KEY}", f"{KEY}@nirgends", "ftp://x"]
)
def test_an_address_with_a_key_is_refused(run: Run, akten: Path, folder: Path, url: str) -> None:
    """It would be kept and shown; neither happens, and no library is begun."""
    done = fill(run, akten, url)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert KEY not in done.err
    assert not folder.exists()


def test_what_is_not_public_stays_here(run: Run, closed: Path, elsewhere: Service, folder: Path) -> None:
    """Such passages have no vector, are counted and named, and are found by full text; twice and rebuilt."""
    done = fill(run, closed, ELSEWHERE)
    assert done.code == 0
    assert done.err.count(ELSEWHERE) == 1
    assert {one["path"] for one in elsewhere.requests} == {f"{ELSEWHERE}/embeddings"}
    assert any("Schaukel" in text for text in elsewhere.texts)
    there, total = vectors(folder, "openai:klein", ELSEWHERE)
    assert there == len(elsewhere.texts) < total
    kept = f"{total - there} nichtöffentliche Abschnitte ohne Vektor"
    assert kept in done.out
    assert "haupt.txt" in done.out
    assert "werk.txt" in done.out
    assert kept in run("ingest", closed).out
    assert kept in run("library", "reindex").out
    assert not [text for text in elsewhere.texts if any(secret in text for secret in SECRETS)]
    assert first(run, "Was kostet das Grundstück am Weiher?") == "haupt.txt"
    assert first(run, "Ist die Stelle der Werkleitung ausgeschrieben?") == "werk.txt"


def test_it_may_be_allowed_to_leave(run: Run, closed: Path, elsewhere: Service, folder: Path) -> None:
    """--allow-nonpublic sends what was kept back, and says so first; the next ingest keeps it here again."""
    fill(run, closed, ELSEWHERE)
    elsewhere.recovers()
    done = run("ingest", closed, "--allow-nonpublic")
    assert "Nichtöffentliches" in done.err
    assert "ohne Vektor" not in done.out
    assert all(any(secret in text for text in elsewhere.texts) for secret in SECRETS)
    assert vectors(folder, "openai:klein", ELSEWHERE) == (passages(folder),) * 2
    elsewhere.recovers()
    (closed / "werk2.txt").write_text(CLOSED.replace("03.07.", "04.07."), encoding="utf-8")
    done = run("ingest", closed)
    assert "werk2.txt" in done.out
    assert (elsewhere.texts, done.err) == ([], "")


def test_a_service_on_this_machine_gets_everything(
    run: Run, closed: Path, service: Service, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing leaves, so nothing is kept back or announced; not even a proxy is between."""
    with serving() as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.address)
        done = fill(run, closed, service.url)
        assert (done.code, done.err, proxy.texts) == (0, "", [])
    assert any("Weiher" in text for text in service.texts)
    assert vectors(folder, "openai:klein", service.url) == (passages(folder),) * 2


def test_a_question_that_leaves_is_announced_once(
    run: Run, akten: Path, elsewhere: Service, tmp_path: Path
) -> None:
    """The address is named on standard error, once for many questions; answers stay what programs read."""
    fill(run, akten, ELSEWHERE)
    elsewhere.recovers()
    questions = tmp_path / "fragen.txt"
    questions.write_text(f"{RIDDLE}\nWas wurde vertagt?\n", encoding="utf-8")
    done = run("ask", "--questions", questions)
    assert done.err.count("\n") == done.err.count(ELSEWHERE) == 1
    assert [json.loads(line)["question"] for line in done.out.splitlines()] == elsewhere.texts


def test_nobody_is_sent_on_to_another_address(
    run: Run, closed: Path, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A redirection is not followed: what stays here, or was announced, would go elsewhere."""
    with serving() as other:
        service.status, service.body = 307, f"{other.url}/embeddings"
        done = fill(run, closed, service.url)
        assert (done.code, other.texts) == (3, [])
    assert "307" in done.err
