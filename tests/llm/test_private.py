"""What is not public stays here unless the user says otherwise, and where the rest goes is said first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from pipeline.errors import EngineError, WrongSetting
from pipeline.llm.chat import Reply, Request
from pipeline.llm.private import announced, left_out, nonpublic, withheld
from pipeline.llm.settings import Settings
from pipeline.llm.setup import settings as meant
from pipeline.reading import read_bytes
from tests.llm.plain import request, settings

TEXT = """Niederschrift über die Sitzung des Rates der Stadt Musterau am 14.05.2024

Tagesordnung
Öffentlicher Teil
1. Radweg am Mühlbach
Nichtöffentlicher Teil
2. Verkauf des Hauses Ufergasse 7

Öffentlicher Teil

1. Radweg am Mühlbach

Frau Abel fragt, wann der Radweg gebaut wird.

Nichtöffentlicher Teil

2. Verkauf des Hauses Ufergasse 7

Herr Berg nennt den Käufer. Der Rat stimmt dem Verkauf zu.
"""
MINUTES = read_bytes(TEXT.encode(), "sitzung.txt")
REMOTE = settings(base_url="https://ki.example/v1")


def test_sentences_of_a_closed_part_are_known() -> None:
    """Items that are not public count with all their sentences, and so does their line in the agenda."""
    closed = nonpublic(MINUTES)
    words = {number: MINUTES.words(number) for number in range(1, len(MINUTES.sentences) + 1)}
    said = " ".join(words[number] for number in sorted(closed))
    kept = " ".join(words[number] for number in sorted(words.keys() - closed))
    assert "nennt den Käufer" in said
    assert "wann der Radweg" in kept
    assert "Ufergasse" not in kept


@pytest.mark.parametrize(
    ("chosen", "held"),
    [
        (REMOTE, True),
        (replace(REMOTE, allow_nonpublic=True), False),
        (settings(base_url="http://127.0.0.1:8000/v1"), False),
        (settings(base_url="http://localhost/v1"), False),
    ],
    ids=["remote", "allowed", "loopback", "localhost"],
)
def test_only_a_remote_endpoint_is_kept_from_them(chosen: Settings, held: bool) -> None:
    """Nothing is held back from a model on this machine, or with the flag."""
    assert withheld(MINUTES, chosen) == (nonpublic(MINUTES) if held else frozenset())


@pytest.mark.parametrize("how", ["header", "items"])
def test_a_wholly_closed_document_is_refused(how: str) -> None:
    """One German line names document, endpoint and flag."""
    items = tuple(replace(item, public=False) for item in MINUTES.items)
    closed = replace(MINUTES, public=False) if how == "header" else replace(MINUTES, items=items)
    with pytest.raises(EngineError, match=r"sitzung\.txt: .*https://ki\.example/v1.* --allow-nonpublic"):
        withheld(closed, REMOTE)
    assert withheld(closed, replace(REMOTE, allow_nonpublic=True)) == frozenset()


def test_what_was_left_out_is_said() -> None:
    """The line counts the sentences and names the flag; nothing left out, nothing said."""
    assert left_out(MINUTES, []) is None
    line = left_out(MINUTES, [3, 4])
    assert line is not None
    assert line.startswith("sitzung.txt: 2 nichtöffentliche Sätze wurden nicht gesendet")
    assert "--allow-nonpublic" in line


def test_the_endpoint_is_named_once_before_the_first_call() -> None:
    """Eight calls at once: one line, before any of them is sent; secrets in the address are not shown."""
    told: list[str] = []

    def inner(asked: Request) -> Reply:
        told.append("Aufruf")
        return Reply(text="{}")

    made = replace(REMOTE, base_url="https://ich:geheim@ki.example/v1/?schluessel=geheim", pseudonymise=True)
    chat = announced(inner, made, told.append)
    assert told == []
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(chat, [request()] * 8))
    assert told.count("Aufruf") == 8
    assert len(told) == 9
    assert told[0] == (
        "Die Sätze verlassen diesen Rechner: Sie gehen an https://ki.example/v1 (Modell probe-1)."
        " Namen sind durch Platzhalter ersetzt."
    )
    assert settings(base_url="http://[::1]:8080/v1").address == "http://[::1]:8080/v1"


def test_a_password_in_an_address_is_not_shown() -> None:
    """Neither settings as a whole nor the line for an address that is none hold it."""
    assert "geheim" not in repr(replace(REMOTE, base_url="https://ich:geheim@ki.example/v1"))
    with pytest.raises(WrongSetting, match=r"„ki\.example/v1“") as refused:
        meant({"model": "m", "base_url": "ich:geheim@ki.example/v1?key=geheim"})
    assert "geheim" not in str(refused.value)
