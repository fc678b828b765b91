"""Blocks: hard-wrapped lines become paragraphs, words broken at a line end become whole, lists stay lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.clean import Block, Line, blocks
from pipeline.reading.hyphens import join

WRAPPED = """\
Der Vorsitzende eröffnet die Sitzung und stellt fest, dass die Mitglieder ordnungs-
gemäß geladen wurden. Er begrüßt die Gäste aus der Partnerstadt und aus Ober-
Lindenbach. Danach verweist er auf den allen rechtzeitig zugegangenen Haushalts-
und Stellenplan.
Frau Ahorn dankt.

Herr Birke fragt, wann mit dem Bau der neuen Sporthalle begonnen werde und ob die
Mittel reichten."""


def of(text: str) -> list[Block]:
    """Return the blocks of a text whose pages are divided by form feeds."""
    pages = text.split("\f")
    number = len(pages) > 1
    made = [
        Line(text=line, page=at if number else None)
        for at, page in enumerate(pages, 1)
        for line in page.split("\n")
    ]
    return list(blocks(made))


def kinds(text: str) -> list[tuple[str, str]]:
    """Return kind and text of each block."""
    return [(block.kind, block.text) for block in of(text)]


def test_wrapped_lines_become_paragraphs() -> None:
    """Lines of a paragraph are joined, hyphenation is undone, other hyphens stay."""
    first, thanks, last = (block.text for block in of(WRAPPED))
    assert "dass die Mitglieder ordnungsgemäß geladen wurden." in first
    assert "aus Ober-Lindenbach." in first
    assert first.endswith("Haushalts- und Stellenplan.")
    assert thanks == "Frau Ahorn dankt."
    assert last.endswith("begonnen werde und ob die Mittel reichten.")


HYPHENS = {
    "broken word": (["Mitglieder-", "versammlung"], "Mitgliederversammlung"),
    "before a capital": (["Ober-", "Lindenbach"], "Ober-Lindenbach"),
    "suspended": (["Haushalts-", "und Stellenplan"], "Haushalts- und Stellenplan"),
    "suspended with bzw.": (["Haupt-", "bzw. Nebenamt"], "Haupt- bzw. Nebenamt"),
    "suspended with sowie": (["Kultur-", "sowie Sportausschuss"], "Kultur- sowie Sportausschuss"),
    "after a number": (["die 30-", "jährige Frist"], "die 30-jährige Frist"),
    "after a capital": (["ein U-", "förmiger Platz"], "ein U-förmiger Platz"),
    "a dash": (["der Plan -", "so heißt es -"], "der Plan - so heißt es -"),
    "gender slash": (["Lehrer/-", "innen"], "Lehrer/-innen"),
    "gender star": (["Bürger*", "innen"], "Bürger*innen"),
    "gender colon": (["Bürger:", "innen"], "Bürger:innen"),
    "a label, a speech": (["BM:", "Das kommt."], "BM: Das kommt."),
    "a label, small letters": (["RM Abel:", "zu teuer"], "RM Abel: zu teuer"),
    "a label, a preposition": (["BM:", "in Arbeit"], "BM: in Arbeit"),
    "a label, a number": (["Kosten:", "500 Euro"], "Kosten: 500 Euro"),
    "no hyphen": (["der", "Rat"], "der Rat"),
    "blank lines": (["der", "", " Rat "], "der Rat"),
}


@pytest.mark.parametrize(("parts", "whole"), HYPHENS.values(), ids=HYPHENS)
def test_line_ends_are_undone(parts: list[str], whole: str) -> None:
    """A hyphen at a line end goes only where it breaks a word."""
    assert join(parts) == whole


def test_lines_of_a_web_page_stay_apart() -> None:
    """Where lines are not wrapped each is a paragraph of its own, however long."""
    long = "Die Verwaltung erläutert den Stand der Planungen am Bahnhof. " * 4
    text = f"{long}\nFrau Ahorn fragt nach den Kosten\neinstimmig\n{long}"
    assert [block.text for block in of(text)] == [
        long.strip(), "Frau Ahorn fragt nach den Kosten", "einstimmig", long.strip(),
    ]  # fmt: skip


KINDS = {
    "bullet": ("- die Bänke am Platz", "entry"),
    "dot": ("• die Bänke am Platz", "entry"),
    "letter": ("a) Neubau der Brücke", "entry"),
    "agenda item": ("TOP 3: Neubau der Brücke", "heading"),
    "item number": ("Ö 5 Neubau der Brücke", "heading"),
    "numbered title": ("3. Neubau der Brücke", "heading"),
    "numbered sentence": ("3. Die Brücke wird gebaut.", "entry"),
    "label": ("Beschluss:", "label"),
    "label without a colon": ("Abstimmungsergebnis", "label"),
    "clause before a colon": ("Frau Ahorn antwortet wie folgt:", "sentence"),
    "result": ("einstimmig beschlossen", "row"),
    "count": ("Ja: 12 Nein: 3 Enthaltungen: 0", "row"),
    "count in cells": ("Abst. zu TOP 3: anw. 9 | Ja 9 | Nein 0 | Enth. 0", "row"),
    "short count": ("Abst.: 9/0/0", "row"),
    "noted": ("zur Kenntnis genommen", "row"),
    "field": ("Vorlage: 12/2024", "row"),
    "columns": ("Frau Ahorn      SPD", "row"),
    "stretched prose": (
        "Der   Rat  hat  dem   Antrag  der  Fraktion   nach  langer  Debatte zugestimmt.",
        "sentence",
    ),
    "capitals": ("ÖFFENTLICHER TEIL", "heading"),
    "date": ("12. März 2024", "sentence"),
    "clock": ("18 Uhr im Rathaus", "sentence"),
    "office with a number": ("1. Bürgermeister Ahorn eröffnet die Sitzung.", "sentence"),
    "answer": ("Nein, das sei nicht geplant.", "sentence"),
    "item in a sentence": ("TOP 4 wird vertagt.", "sentence"),
}


CELLS = "Abst. zu TOP 3:  anw. 9 | Ja 9 | Nein 0 | Enth. 0 | einstimmig"
# what fills its line and has no end, so that other lines would go on with it
FULL = (
    "Beschluss 5/2024: Auftrag für den Zaun am Friedhof an Firma Muster, 9 T€",
    "Antrag der Gruppe: Vergabe des Auftrags an eine Firma aus dem Nachbarort",
)
GOING_ON = ("aus Holz und Stahl.", "Firma Muster in Lindenbach.", "nach Abstimmung mit dem Kreis.")


@pytest.mark.parametrize("full", FULL)
def test_a_count_in_cells_begins_anew(full: str) -> None:
    """A vote in cells never goes on a line of words, however full that is."""
    wrapped = "Der Rat berät den Zaun am Friedhof, der in diesem Jahr gebaut werden\nsoll.\n\n" * 3
    assert kinds(f"{wrapped}{full}\n{CELLS}")[-2:] == [
        (kinds(full)[0][0], full), ("row", " ".join(CELLS.split())),
    ]  # fmt: skip


@pytest.mark.parametrize("more", GOING_ON)
def test_words_go_on_a_full_line(more: str) -> None:
    """Other words do."""
    wrapped = "Der Rat berät den Zaun am Friedhof, der in diesem Jahr gebaut werden\nsoll.\n\n" * 3
    assert kinds(f"{wrapped}{FULL[1]}\n{more}")[-1][1].endswith(f"Nachbarort {more}")


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS)
def test_a_line_has_a_kind(text: str, kind: str) -> None:
    """The kind of a block follows from how its line looks."""
    assert [found for found, _ in kinds(text)] == [kind]


def test_entries_stay_apart() -> None:
    """Each entry is a block; lines that go on one belong to it."""
    text = (
        "Die Verwaltung wird mit der Prüfung der folgenden Standorte beauftragt, soweit diese im\n"
        "Eigentum der Stadt stehen:\n"
        "   - der Platz vor dem alten Rathaus, auf dem heute noch Fahrzeuge der Verwaltung abgestellt\n"
        "     werden\n"
        "   - die Wiese am Bach\n"
        "Frau Ahorn dankt."
    )
    assert [kind for kind, _ in kinds(text)] == ["sentence", "entry", "entry", "sentence"]
    assert kinds(text)[1][1].endswith("der Verwaltung abgestellt werden")


def test_a_number_inside_a_sentence_is_no_entry() -> None:
    """A date or ordinal at the start of a wrapped line does not begin a list."""
    text = (
        "Die Verwaltung berichtet, dass der Antrag auf Förderung der neuen Sporthalle bereits am\n"
        "5. November eingereicht wurde und über ihn voraussichtlich noch vor der Sommerpause im\n"
        "2. Quartal entschieden werde."
    )
    assert len(of(text)) == 1


def test_a_result_centred_below_its_sentence_goes_on() -> None:
    """A sentence that stops at its verb goes on in the next line, even after an empty one."""
    assert [block.text for block in of("Der Antrag wird\n\n          einstimmig angenommen.")] == [
        "Der Antrag wird einstimmig angenommen."
    ]


def test_a_sentence_goes_on_over_a_page_break() -> None:
    """What a page break cut off joins the part before; a cut word stays on the first page."""
    text = (
        "Die Verwaltung berichtet über den Stand der Arbeiten an der Brücke und über die Sperrung der\n"
        "Straße. Die Kosten für den Neubau des Überwegs hätten sich wegen der gestiegenen Material-\f"
        "preise verdoppelt.\n\nFrau Ahorn dankt."
    )
    first, second, third = of(text)
    assert first.text.endswith("Materialpreise")
    assert (second.text, second.page, second.joins) == ("verdoppelt.", 2, True)
    assert (third.page, third.joins) == (2, False)


def test_a_finished_sentence_does_not_go_on() -> None:
    """After a full stop the next page begins a new block."""
    assert [block.joins for block in of("Der Rat stimmt zu.\fFrau Ahorn dankt.")] == [False, False]


@given(st.lists(st.text(alphabet="Der Rat-.:()1 \n\f", max_size=80), max_size=6).map("\n".join))
def test_no_word_is_lost(text: str) -> None:
    """Blocks keep every letter in order and change nothing but blanks and hyphens."""
    made = "".join(block.text for block in of(text))
    kept = [sign for sign in made if sign.isalnum()]
    assert kept == [sign for sign in text if sign.isalnum()]
