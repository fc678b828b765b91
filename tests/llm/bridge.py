"""Invented minutes of two agenda items, and what a model that makes no mistakes replies about them.

The replies go by the numbered sentences that were received, not by the document: a model knows no other.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from pipeline.model import Minutes
from pipeline.reading import read_bytes
from tests.endpoint import Call

TEXT = """Niederschrift über die Sitzung des Bauausschusses der Stadt Musterau am 14.05.2024

Anwesend: Anna Kranz (SPD), Uwe Dorn (CDU), Vorsitzende Eva Lind

TOP 1 Brücke am Mühlbach

Frau Kranz (SPD) fragt, wann die Brücke am Mühlbach wieder geöffnet wird.

Die Verwaltung antwortet, die Brücke werde im September geöffnet.

Die Verwaltung sagt zu, den Zeitplan bis Ende Juni vorzulegen.

TOP 2 Spielplatz am Anger

Herr Dorn (CDU) möchte wissen, was der neue Spielplatz kosten wird.

Frau Lind antwortet, der Spielplatz koste 40.000 Euro.

Der Ausschuss beschließt einstimmig, den Spielplatz am Anger zu bauen.
"""
SECOND = "Spielplatz"  # only in sentences of the second agenda item


def minutes() -> Minutes:
    """Return the minutes as read."""
    return read_bytes(TEXT.encode(), "musterau.txt")


def _entry(*words: str, **more: Any) -> dict[str, Any]:
    return {"s": list(words), **more}


BRIDGE, OPENED, SCHEDULE = "Frau Kranz (SPD) fragt", "Die Verwaltung antwortet", "Die Verwaltung sagt zu"
COSTS, PRICE, BUILT = "Herr Dorn (CDU)", "Frau Lind antwortet", "Der Ausschuss beschließt"
RIGHT: dict[str, list[dict[str, Any]]] = {
    "questions": [
        _entry(
            BRIDGE, by=["Anna Kranz (SPD)"], text="Wann wird die Brücke am Mühlbach wieder geöffnet?",
            status="answered", answers=[_entry(OPENED, by=["Verwaltung"], text=None)],
        ),
        _entry(
            COSTS, by=["Uwe Dorn (CDU)"], text="Was wird der neue Spielplatz kosten?", status="answered",
            answers=[_entry(PRICE, by=["Eva Lind"], text=None)],
        ),
    ],
    "decisions": [
        _entry(
            BUILT, text="Der Spielplatz am Anger wird gebaut.", outcome="approved",
            vote={"mode": "unanimous", "yes": None, "no": None, "abstain": None},
        )
    ],
    "tasks": [
        _entry(SCHEDULE, by=["Verwaltung"], text="Zeitplan vorlegen", due="bis Ende Juni", tier="A"),
    ],
    "abstract": [
        _entry(OPENED, text="Die Brücke wird im September geöffnet."),
        _entry(BUILT, text="Der Spielplatz am Anger wird gebaut."),
    ],
    "overview": [_entry(BUILT, text="Der Spielplatz am Anger wird gebaut.")],
}  # fmt: skip


def right(call: Call) -> str:
    """Return what a model without faults replies to any of the engine's prompts."""
    data = call.user.partition("<niederschrift>")[2].partition("</niederschrift>")[0]
    heard = {words: int(number) for number, words in re.findall(r"^\[(\d+)\] (.+)$", data, re.M)}
    if "<eintraege>" in call.user:
        return _written(_mended(call.user, heard))
    if not any(known in line for line in heard for known in (BRIDGE, OPENED, COSTS, PRICE)):
        return _written(_overview(data))
    found = {key: [e for one in entries for e in _placed(one, heard)] for key, entries in RIGHT.items()}
    return _written(found)


def _written(entries: dict[str, list[dict[str, Any]]]) -> str:
    return json.dumps({key: entries.get(key, []) for key in RIGHT}, ensure_ascii=False)


def _placed(entry: dict[str, Any], heard: dict[str, int]) -> Iterator[dict[str, Any]]:
    """Yield an entry with the numbers that its sentences have, if they were received."""
    numbers = [n for start in entry["s"] for line, n in heard.items() if line.startswith(start)]
    if len(numbers) == len(entry["s"]):
        answers = [a for one in entry.get("answers", ()) for a in _placed(one, heard)]
        yield entry | {"s": numbers} | ({"answers": answers} if "answers" in entry else {})


def _mended(user: str, heard: dict[str, int]) -> dict[str, list[dict[str, Any]]]:
    """Return the right entries in place of those that were refused."""
    mended: dict[str, list[dict[str, Any]]] = {key: [] for key in RIGHT}
    for number, key, wrong in re.findall(r"^(\d+) (\w+) – .*?: (\{.*\})$", user, re.M):
        text = json.loads(wrong)["text"]
        for one in RIGHT[key]:
            if one["text"] == text:
                mended[key] += [{"n": int(number)} | entry for entry in _placed(one, heard)]
    return mended


def _overview(data: str) -> dict[str, list[dict[str, Any]]]:
    """Return the last statement of an abstract as the overview."""
    told = re.findall(r"^\[([\d, ]+)\] (.+)$", data, re.M)
    numbers, text = told[-1]
    return {"overview": [{"s": [int(n) for n in numbers.split(",")], "text": text}]}


PLAN: dict[str, Any] = {
    "shape": "time", "kinds": [], "people": [], "factions": [], "municipality": None, "committee": None,
    "since": None, "until": None, "role": None, "open": None, "outcomes": [], "statuses": [],
    "words": ["Brücke", "Öffnung"],
}  # fmt: skip


def replied(call: Call) -> str:
    """Return what a model without faults replies when it is asked when the bridge will be opened."""
    if "<katalog>" in call.user:
        return json.dumps(PLAN, ensure_ascii=False)
    numbers = [int(number) for number in re.findall(r"^\[(\d+)\] .*im September", call.user, re.M)]
    stated = [{"s": numbers[:1], "text": "Die Brücke wird im September geöffnet."}] if numbers else []
    return json.dumps({"answered": bool(stated), "answer": stated}, ensure_ascii=False)
