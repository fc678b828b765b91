"""The ledger as table, CSV and JSON: complete, narrow enough, and safe to open."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest

from pipeline.library import Closing, Document, Entry
from pipeline.report.items import NOTHING, to_csv, to_json, to_table

RAT = Document(
    id="m1", title=None, municipality="Lindenbach", committee="Ausschuss für Bauen, Verkehr und Umwelt",
    date=date(2024, 3, 12), public=True, meeting="x", sources=("rat.txt",),
)  # fmt: skip
LATER = replace(RAT, id="m2", date=date(2024, 5, 14), sources=("rat-mai.txt", "rat-mai.pdf"))
DOCUMENTS = {"m1": RAT, "m2": LATER}
MERTENS = {"name": "Ute Mertens", "faction": None, "role": None, "label": None}
QUOTE = {"sentences": [7], "start": 10, "end": 20, "page": None, "text": "Frau Mertens sagt es zu."}
TASK = Entry(
    id="a1234abcd", kind="action", minutes="m1", item=2, cites=(7,),
    record={
        "id": "a1234abcd", "task": "den Zeitplan nachzureichen", "assignees": [MERTENS], "tier": "A",
        "due": {"text": "bis Ende April", "date": "2024-04-30"}, "evidence": [QUOTE],
    },
)  # fmt: skip
ASKED = Entry(
    id="q1234abcd", kind="question", minutes="m1", item=0, cites=(3, 4),
    record={
        "id": "q1234abcd", "text": "=SUMME(A1)", "askers": [], "status": "deferred", "answers": [],
        "evidence": [],
    },
)  # fmt: skip
MADE = Entry(
    id="d1234abcd", kind="decision", minutes="m2", item=1, cites=(9,), verdict="confirmed",
    record={
        "id": "d1234abcd", "text": "Satzung", "outcome": "postponed", "evidence": [],
        "vote": {"mode": "majority", "yes": 6, "no": 3, "abstain": None},
    },
)  # fmt: skip
DONE = replace(TASK, closing=Closing(minutes="m2", cites=(5, 6), date=date(2024, 5, 14)))
BY_HAND = replace(TASK, closing=Closing(note="Anruf am Freitag", date=date(2024, 6, 7)))


def test_a_table_fits_its_width_and_shows_each_entry() -> None:
    """No line is wider than 110 characters; identifiers are whole, and so are the names of bodies."""
    long = replace(TASK, record=dict(TASK.record) | {"task": "Straßenverkehrsordnungswidrigkeiten " * 20})
    table = to_table([TASK, ASKED, MADE, long], DOCUMENTS)
    assert max(map(len, table.splitlines())) <= 110
    assert all(f"\n{entry.id} " in table for entry in (TASK, ASKED, MADE))
    assert "30.04.2024" in table
    assert "vertagt" in table
    assert table.endswith("4 Einträge")


def test_a_table_keeps_words_whole() -> None:
    """A column grows with its longest word; what is left goes to the words of the entries."""
    board = replace(next(iter(DOCUMENTS.values())), committee="Gemeindevertretung")
    table = to_table([TASK, ASKED], dict.fromkeys(DOCUMENTS, board))
    assert "Gemeindevertretung" in table
    assert max(map(len, table.splitlines())) <= 110


def test_an_empty_table_says_so() -> None:
    """Where nothing is found the table is one plain sentence."""
    assert to_table([], {}) == NOTHING


@pytest.mark.parametrize(("entry", "state"), [(TASK, "offen"), (DONE, "erledigt"), (BY_HAND, "erledigt")])
def test_a_table_says_where_an_item_stands(entry: Entry, state: str) -> None:
    """An action item is open until something closes it."""
    assert state in to_table([entry], DOCUMENTS)


def test_csv_is_read_back_with_both_places() -> None:
    """Each entry is one line whose fields come back; a closing names its file and sentences."""
    rows = list(csv.DictReader(io.StringIO(to_csv([DONE, BY_HAND], DOCUMENTS)), delimiter=";"))
    assert rows[0]["saetze"] == "7"
    assert (rows[0]["erledigt_laut"], rows[0]["erledigt_saetze"]) == ("rat-mai.txt", "5, 6")
    assert (rows[1]["notiz"], rows[1]["erledigt_am"]) == ("Anruf am Freitag", "2024-06-07")
    assert rows[0]["bis_datum"] == "2024-04-30"


def test_csv_holds_no_formulas() -> None:
    """Words that a spreadsheet would take for a formula are kept from being one."""
    (row,) = csv.DictReader(io.StringIO(to_csv([ASKED], DOCUMENTS)), delimiter=";")
    assert row["was"] == "'=SUMME(A1)"


def test_json_holds_everything() -> None:
    """The JSON names its schema and gives each entry with its record, its quotes, its verdict and closing."""
    told = json.loads(to_json([DONE, MADE], DOCUMENTS))
    assert told["schema"] == "protokollant/items/1"
    first, second = told["items"]
    assert list(first) == [
        "id", "kind", "minutes", "source", "municipality", "committee", "date", "item", "record", "evidence",
        "verdict", "closing",
    ]  # fmt: skip
    assert first["evidence"] == [QUOTE]
    assert first["closing"] == {
        "minutes": "m2", "source": "rat-mai.txt", "sentences": [5, 6], "date": "2024-05-14", "note": None,
    }  # fmt: skip
    assert (second["verdict"], second["closing"], second["source"]) == ("confirmed", None, "rat-mai.txt")
