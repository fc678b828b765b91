"""What was answered well is never asked again, and the cache is never in the way."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.llm import cache
from pipeline.llm.cache import cached
from pipeline.llm.chat import Finish, Reply, Request
from tests.llm.plain import Counting, request, settings

GOOD = Reply(text='{"a": "Übergröße"}', model="probe-1", usage={"calls": 1, "prompt_tokens": 9})


def test_a_good_reply_is_asked_for_once(tmp_path: Path) -> None:
    """The second time, the reply comes from the file and costs nothing; a new process knows it too."""
    inner, said = Counting(lambda _: GOOD), list[str]()
    made = settings(cache=tmp_path / "tief" / "c.db")
    chat = cached(inner, made, said.append)
    assert chat(request()) == GOOD
    again = (chat(request()), cached(inner, made, said.append)(request()))
    assert again == (replace(GOOD, usage={"cached": 1}),) * 2
    assert (len(inner.asked), said) == (1, [])


@pytest.mark.parametrize("finish", ["length", "refusal", "filter", "too_long", "stopped", "error"])
def test_what_is_not_whole_is_asked_again(finish: Finish, tmp_path: Path) -> None:
    """Only a whole reply is kept."""
    inner = Counting(lambda _: replace(GOOD, finish=finish, error="Fehler"))
    chat = cached(inner, settings(cache=tmp_path / "c.db"), print)
    assert (chat(request()).finish, chat(request()).finish, len(inner.asked)) == (finish, finish, 2)


def test_the_caller_may_say_what_is_good(tmp_path: Path) -> None:
    """A reply that nobody can read need not be kept."""
    inner = Counting(lambda _: GOOD)
    chat = cached(inner, settings(cache=tmp_path / "c.db"), print, good=lambda asked, reply: False)
    chat(request()), chat(request())
    assert len(inner.asked) == 2


ASKED = request()


@pytest.mark.parametrize(
    "other",
    [replace(ASKED, system="Anders."), replace(ASKED, user="x"), replace(ASKED, schema={"type": "array"})],
    ids=["system", "user", "schema"],
)
def test_other_words_are_another_question(other: Request, tmp_path: Path) -> None:
    """Texts and schema belong to the key."""
    inner = Counting(lambda _: GOOD)
    chat = cached(inner, settings(cache=tmp_path / "c.db"), print)
    chat(ASKED), chat(other)
    assert len(inner.asked) == 2


ELSEWHERE = ({"base_url": f"http://localhost{rest}"} for rest in ("/v1", ":81/v1", ":80/v2"))


@pytest.mark.parametrize(
    "other", [{"model": "probe-2"}, {"temperature": 1.0}, {"most_output": 9}, *ELSEWHERE], ids=str
)
def test_another_model_is_another_question(other: dict[str, Any], tmp_path: Path) -> None:
    """Address, model and parameters belong to the key; how a run is paced and passwords do not."""
    inner, path = Counting(lambda _: GOOD), tmp_path / "c.db"
    made = settings(cache=path, base_url="http://localhost:80/v1")
    cached(inner, made, print)(ASKED)
    paced = replace(made, concurrency=2, timeout=9.0, base_url="http://ich:geheim@localhost:80/v1")
    cached(inner, paced, print)(replace(ASKED, document="b"))
    cached(inner, replace(made, **other), print)(ASKED)
    assert len(inner.asked) == 2


def test_threads_share_the_cache(tmp_path: Path) -> None:
    """Forty requests from eight threads are each kept whole."""
    inner, said = Counting(lambda asked: Reply(text=asked.user)), list[str]()
    chat = cached(inner, settings(cache=tmp_path / "c.db"), said.append)
    asked = [request(user=f"Satz {number}") for number in range(40)]
    for _ in range(2):
        with ThreadPoolExecutor(8) as pool:
            assert [r.text for r in pool.map(chat, asked)] == [each.user for each in asked]
    assert (len(inner.asked), said) == (40, [])


def test_who_opens_a_new_cache_at_once_takes_turns(tmp_path: Path) -> None:
    """Of eight that make the same file at the same moment, none finds it locked or takes it for foreign."""
    said = list[str]()

    def make(path: Path, start: threading.Barrier) -> None:
        start.wait()
        cache.Cache(path, said.append).put("key", GOOD)

    for number in range(30):
        start = threading.Barrier(8)
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(make, [tmp_path / f"{number}.db"] * 8, [start] * 8))
    assert said == []


WRITER = """
import os, sys
from pathlib import Path
from pipeline.llm.cache import cached
from pipeline.llm.chat import Reply
from tests.llm.plain import request, settings
chat = cached(lambda asked: Reply(text=asked.user), settings(cache=Path(sys.argv[1])), print)
for number in range(30):
    chat(request(user=f"{sys.argv[2]} {number}"))
os._exit(9)  # like a kill: nothing is closed
"""


def test_killed_processes_leave_what_they_finished(tmp_path: Path) -> None:
    """Two processes write at once and die; every call that came back is there."""
    path = tmp_path / "c.db"
    command = [sys.executable, "-c", WRITER, str(path)]
    running = [subprocess.Popen([*command, who], stdout=subprocess.PIPE) for who in "ab"]
    outputs = [process.communicate(timeout=60)[0] for process in running]
    assert ([process.returncode for process in running], outputs) == ([9, 9], [b"", b""])
    inner = Counting()
    chat = cached(inner, settings(cache=path), print)
    told = [chat(request(user=f"{who} {number}")).text for who in "ab" for number in range(30)]
    assert (told[0], told[-1], len(inner.asked)) == ("a 0", "b 29", 0)


def _damaged(path: Path) -> None:
    path.write_bytes(b"kein SQLite" * 500)


def _folder(path: Path) -> None:
    path.mkdir()


def _foreign(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE wichtig (wert)")


def _below_a_file(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_text("eine Datei")


@pytest.mark.parametrize("spoil", [_damaged, _folder, _foreign, _below_a_file])
def test_a_cache_that_cannot_be_used_stops_nothing(spoil: Any, tmp_path: Path) -> None:
    """One German line names the file; the calls are made all the same."""
    path = tmp_path / "ordner" / "c.db"
    path.parent.mkdir()
    spoil(path)
    inner, said = Counting(lambda _: GOOD), list[str]()
    chat = cached(inner, settings(cache=path), said.append)
    assert [chat(request()), chat(request())] == [GOOD, GOOD]
    assert len(said) == 1
    assert said[0].startswith(f"{path}: Der Zwischenspeicher")
    assert "\n" not in said[0]


def test_another_database_is_left_alone(tmp_path: Path) -> None:
    """A database of somebody else is neither written to nor erased."""
    path = tmp_path / "c.db"
    _foreign(path)
    before = path.read_bytes()
    cached(Counting(), settings(cache=path), lambda _: None)(request())
    assert (cache.clear(path), path.read_bytes()) == (0, before)


def test_a_cache_that_breaks_later_stops_nothing(tmp_path: Path) -> None:
    """A file damaged during a run is said once."""
    path, said = tmp_path / "c.db", list[str]()
    chat = cached(Counting(lambda _: GOOD), settings(cache=path), said.append)
    chat(request())
    with sqlite3.connect(path) as database:
        database.execute("DROP TABLE replies")
    assert [chat(request(user=str(n))) for n in range(3)] == [GOOD] * 3
    assert len(said) == 1


def test_forgotten_words_leave_no_trace(tmp_path: Path) -> None:
    """Replies with a name go, also where JSON escapes its letters, and the file holds it nowhere."""
    path = tmp_path / "c.db"
    told = {"a": '{"by": "Zoë Müßig"}', "b": '{"by": "M\\u00fc\\u00dfig"}', "c": '{"by": "Verwaltung"}'}
    inner = Counting(lambda asked: Reply(text=told[asked.user]))
    chat = cached(inner, settings(cache=path), print)
    for user in told:
        chat(request(user=user))
    assert cache.forget(["müßig"], path) == 2
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert "Müßig".encode() not in left
    assert b"M\\u00fc" not in left
    chat(request(user="c"))
    assert len(inner.asked) == 3


def test_clearing_erases_all(tmp_path: Path) -> None:
    """After clearing nothing is known; a damaged file is gone; none there is no error."""
    path = tmp_path / "c.db"
    assert cache.clear(path) == 0
    chat = cached(Counting(lambda _: GOOD), settings(cache=path), print)
    chat(request())
    assert (cache.clear(path), cache.clear(path)) == (1, 0)
    assert "Übergröße".encode() not in path.read_bytes()
    _damaged(tmp_path / "d.db")
    assert (cache.clear(tmp_path / "d.db"), (tmp_path / "d.db").exists()) == (0, False)


def test_the_place_follows_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PROTOKOLLANT_CACHE names the folder, else it is the user's cache folder."""
    monkeypatch.setenv("PROTOKOLLANT_CACHE", str(tmp_path))
    assert cache.place() == tmp_path / "antworten.db"
    monkeypatch.delenv("PROTOKOLLANT_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "x"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "x"))
    assert "protokollant" in cache.place().parts


@pytest.mark.parametrize("turn", [1, 2])
def test_no_test_knows_what_another_was_replied(turn: int) -> None:
    """Each test has a cache of its own, which nobody has written to before."""
    assert not cache.place().exists()
    cached(Counting(lambda _: GOOD), settings(cache=cache.place()), print)(ASKED)
    assert cache.place().is_file()
