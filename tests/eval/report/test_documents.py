"""Laws of the tables of single documents and questions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eval.overview import Overview, overview
from eval.report import documents, page
from tests.eval.report.runs import HOSTILE, case, missed, run, unit


def view() -> Overview:
    """Return the overview of a run over three documents, one of them without a fault."""
    return overview(
        run(
            unit("punkt-gut", case("q1")),
            unit("punkt-halb", case("q1"), missed("q2")),
            unit(f"punkt-{HOSTILE}", missed("q1"), missed("q2")),
        )
    )


def test_every_document_is_a_row_and_the_worst_come_first() -> None:
    """Each document has its line with errors and cases, the one with most errors on top."""
    shown = [line for line in documents.to_text(view()).splitlines() if " von " in line]
    assert ["2 von 2" in shown[0], "1 von 2" in shown[1], "0 von 1" in shown[2]] == [True] * 3
    assert shown[-1].split()[0] == "punkt-gut"


def test_no_line_is_longer_than_a_hundred_columns() -> None:
    """Long names are shortened, so that the table fits."""
    long = replace(view().rows[0], name="sitzung-" + "x" * 300)
    text = documents.to_text(replace(view(), rows=(long,)))
    assert max(map(len, text.splitlines())) <= 100


@pytest.mark.parametrize("made", [documents.to_html, lambda v: page.to_html([v])], ids=["table", "page"])
def test_the_page_shows_every_document_escaped(made: object) -> None:
    """All documents stand in the page, closed at first, their names never markup."""
    assert callable(made)
    html = made(view())
    assert "punkt-gut" in html
    assert "<details" in html
    assert "<script" not in html
