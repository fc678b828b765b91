"""The check of the set-up: every part that can be wrong is noticed, and nothing is contacted unasked."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import doctor
from pipeline.doctor import Check
from pipeline.embed import Embedder, embedder
from pipeline.llm.settings import Settings
from pipeline.store import Library
from pipeline.store.database import NAME
from pipeline.store.vectors import FOLDER, Vectors
from tests.endpoint import MODEL, Call, closed, completion, serving
from tests.faults import FAULTS
from tests.llm.asked import settings
from tests.store.shelf import put

READY = '{"bereit": true}'


class Other:
    """An embedder whose vectors are of any length, at an address or at none."""

    name, remote = "openai:stadtarchiv", False

    def __init__(self, dimension: int, url: str | None = None) -> None:
        """Give vectors so long."""
        self.length, self.url, self.dimension = dimension, url, None

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one vector per text."""
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question."""
        return [1.0] * self.length


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a library with one document."""
    with Library.open(tmp_path / "Bücher", create=True) as opened:
        put(opened)
    return tmp_path / "Bücher"


def with_vectors(folder: Path, made: Embedder) -> None:
    """Give a library the vectors of an embedder."""
    with Library.open(folder, write=True) as opened, Vectors.open(folder / FOLDER, made) as held:
        opened.attach(held)
        opened.catch_up()


def choosing(made: Embedder) -> Callable[[Library], Embedder]:
    """Return what chooses this embedder for every library."""
    return lambda library: made


def silent(line: str) -> None:
    """Hear of no endpoint."""
    raise AssertionError(f"nobody is to be contacted: {line}")


def state(checks: Check | tuple[Check, ...]) -> list[str]:
    """Return what each check came to."""
    return [check.state for check in (checks if isinstance(checks, tuple) else (checks,))]


def test_rules_and_readers_work_here() -> None:
    """Whoever runs the tests can evaluate and read all formats."""
    assert state(doctor.rules()) == ["fine"]
    assert state(doctor.readers())[:3] == ["fine"] * 3
    assert [check.part for check in doctor.readers()][-1] == "Texterkennung"


def test_a_reader_that_is_missing_is_noticed() -> None:
    """A library that cannot be imported is something to act on."""
    (check,) = (doctor._reader("PDF", "gibt_es_nicht"),)
    assert check.state == "wrong"
    assert check.advice


def test_the_settings_file_is_read(tmp_path: Path) -> None:
    """No file is no fault, one that cannot be read is."""
    path = tmp_path / "protokollant.toml"
    assert doctor.settings_file(None).state == "note"
    assert doctor.settings_file(path).state == "wrong"
    path.write_text('library = "Bücher"', encoding="utf-8")
    assert doctor.settings_file(path) == Check(part="Einstellungen", state="fine", what=str(path))
    for wrong, told in (
        ("library = ", "nicht lesbar (das Ende fehlt)"),
        ("\nlibrary = x", "nicht lesbar (Zeile 2, Spalte 11)"),
        ('model = "m"\nbibliothek = "x"', "gibt es nicht: bibliothek, model"),
        ("library = 3", "library nennt keinen Ordner"),
        ('llm = "m"', "eine Zeile [llm]"),
    ):
        path.write_text(wrong, encoding="utf-8")
        check = doctor.settings_file(path)
        assert check.state == "wrong"
        assert told in check.what
        assert "\n" not in check.what
    path.write_bytes('library = "Müll"'.encode("cp1252"))
    assert "kein Text in UTF-8" in doctor.settings_file(path).what


def test_a_library_is_looked_at_and_left_alone(folder: Path, tmp_path: Path) -> None:
    """What is there is counted; where there is none yet, none is made."""
    before = (folder / NAME).read_bytes()
    (check,) = doctor.library(folder)
    assert (check.state, check.what) == ("fine", f"1 Protokoll in {folder}")
    assert (folder / NAME).read_bytes() == before
    with Library.open(folder, write=True) as opened:
        opened.forget(opened.documents()[0].id)
    (check,) = doctor.library(folder)
    assert (check.state, "„protokollant ingest“" in str(check.advice)) == ("note", True)
    assert state(doctor.library(tmp_path / "neu" / "hier")) == ["note"]
    assert not (tmp_path / "neu").exists()
    (tmp_path / "datei").write_text("", encoding="utf-8")
    assert state(doctor.library(tmp_path / "datei")) == ["wrong"]


@pytest.mark.parametrize(("pragma", "found"), [("user_version = 0", "note"), ("user_version = 99", "wrong")])
def test_the_version_of_a_library_is_looked_at(folder: Path, pragma: str, found: str) -> None:
    """An older one will be converted by whoever uses it, a newer one cannot be read."""
    connection = sqlite3.connect(folder / NAME)
    connection.execute(f"PRAGMA {pragma}")
    connection.close()
    assert state(doctor.library(folder)) == [found]
    assert list(folder.glob("*.bak")) == []


def test_a_damaged_library_is_noticed(folder: Path) -> None:
    """A file that is no database is one line."""
    (folder / NAME).write_bytes(b"kein SQLite" * 500)
    (check,) = doctor.library(folder)
    assert check.state == "wrong"
    assert "\n" not in check.what


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not stop this user")
def test_a_folder_that_cannot_be_written_to_is_noticed(folder: Path, tmp_path: Path) -> None:
    """Reading goes on without the right to write; making a library does not."""
    folder.chmod(0o500)
    closed_folder = tmp_path / "zu"
    closed_folder.mkdir(mode=0o500)
    assert "note" in state(doctor.library(folder))
    assert state(doctor.library(closed_folder / "neu")) == ["wrong"]
    assert state(doctor.cache(closed_folder / "cache" / "antworten.db")) == ["wrong"]


def test_a_cache_that_cannot_be_is_noticed(tmp_path: Path) -> None:
    """The folder of the cache must be one that can be made, and is not made by looking."""
    assert state(doctor.cache(tmp_path / "a" / "b" / "antworten.db")) == ["fine"]
    assert not (tmp_path / "a").exists()
    (tmp_path / "datei").write_text("", encoding="utf-8")
    assert state(doctor.cache(tmp_path / "datei" / "antworten.db")) == ["wrong"]


# --- vectors ------------------------------------------------------------------------------------------


def test_vectors_are_those_of_the_embedder(folder: Path, tmp_path: Path) -> None:
    """None, those of the right embedder and those of another are told apart."""
    assert doctor.vectors(tmp_path / "leer", choosing(embedder()), silent) == ()
    assert state(doctor.vectors(folder, choosing(embedder()), silent)) == ["note"]
    with_vectors(folder, embedder())
    assert state(doctor.vectors(folder, choosing(embedder()), silent)) == ["fine"]
    (check,) = doctor.vectors(folder, choosing(Other(8)), silent)
    assert check.state == "wrong"
    assert "reindex" in check.what


def test_the_length_of_vectors_is_asked_for_where_an_endpoint_is_set_up(folder: Path) -> None:
    """An endpoint that gives other vectors than those in the library is noticed, and named before."""
    heard: list[str] = []
    url = "http://127.0.0.1:9/v1"
    with_vectors(folder, Other(8))
    assert state(doctor.vectors(folder, choosing(Other(8, url)), heard.append)) == ["fine"]
    assert url in heard[0]
    (check,) = doctor.vectors(folder, choosing(Other(12, url)), heard.append)
    assert check.state == "wrong"
    assert "12" in check.what


# --- the model ----------------------------------------------------------------------------------------


def ready(call: Call) -> str:
    """Return what a good model replies."""
    return READY


def test_without_a_model_nobody_is_contacted() -> None:
    """No model is no fault."""
    assert state(doctor.model(None, silent)) == ["note"]


def test_a_model_is_named_and_asked_once() -> None:
    """A model that answers by the schema is fine, after one small call to the endpoint that was named."""
    heard: list[str] = []
    with serving(lambda call: completion(READY)) as endpoint:
        checks = doctor.model(settings(endpoint.url), heard.append)
    assert state(checks) == ["fine", "fine"]
    assert len(endpoint.calls) == 1
    assert len(heard) == 1
    assert endpoint.url in heard[0]


@pytest.mark.parametrize(
    ("fault", "states"),
    [
        ("no_schema", ["fine", "note"]), ("no_format", ["fine", "note"]), ("fenced", ["fine", "note"]),
        ("unauthorised", ["wrong"]), ("no_model", ["wrong"]), ("no_path", ["wrong"]), ("page", ["wrong"]),
        ("server_error", ["wrong"]), ("refusal", ["wrong"]), ("dies", ["wrong"]), ("empty", ["wrong"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_model_is_told(fault: str, states: list[str]) -> None:
    """Every fault of an endpoint comes to a line with what to do, never to an exception."""
    with serving(FAULTS[fault].always(ready)) as endpoint:
        checks = doctor.model(settings(endpoint.url), lambda line: None)
    assert state(checks) == states
    assert all(check.what and "\n" not in check.what for check in checks)


def test_a_model_that_is_not_there_is_told() -> None:
    """Nobody at the address is one line."""
    (check,) = doctor.model(settings(closed()), lambda line: None)
    assert check.state == "wrong"
    assert "nicht erreichbar" in check.what


def test_a_replay_contacts_nobody(tmp_path: Path) -> None:
    """Replies from a folder need the folder and nothing else."""
    there = Settings(model=MODEL, base_url="http://127.0.0.1:9/v1", replay=tmp_path)
    assert state(doctor.model(there, silent)) == ["fine"]
    gone = Settings(model=MODEL, base_url="http://127.0.0.1:9/v1", replay=tmp_path / "weg")
    assert state(doctor.model(gone, silent)) == ["wrong"]


def test_checks_are_lines_and_records() -> None:
    """People get a sign and a line each, programs the same as JSON."""
    checks = (
        Check(part="Regelwerk", state="fine", what="wertet aus"),
        Check(part="Modell", state="wrong", what="Fehlt.", advice="Bitte nennen."),
        Check(part="Scans", state="note", what="keine"),
    )
    assert (
        doctor.to_text(checks)
        == "✓ Regelwerk: wertet aus.\n✗ Modell: Fehlt. Bitte nennen.\n– Scans: keine.\n"
    )
    assert doctor.to_do(checks) == 1
    record = json.loads(doctor.to_json(checks))
    assert (record["schema"], record["ok"]) == ("protokollant/doctor/1", False)
    assert record["checks"][1] == {
        "part": "Modell", "state": "wrong", "what": "Fehlt.", "advice": "Bitte nennen.",
    }  # fmt: skip
