"""Agenda items: they begin at the headings in the minutes, not in the list before them."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import AgendaItem, Sentence, Span
from pipeline.reading import read_bytes
from pipeline.reading.agenda import agenda
from pipeline.reading.headings import heading, part
from tests.reading.niederschrift import FULL

HEAD = "Niederschrift über die 4. Sitzung des Rates der Gemeinde Lindenbach am 03.05.2021\n\n"
Items = list[tuple[str | None, str | None]]


def items(text: str, name: str = "minutes.txt") -> tuple[AgendaItem, ...]:
    """Return the items of a text, read as a file of that name."""
    return read_bytes(text.encode(), name).items


def named(text: str, name: str = "minutes.txt") -> Items:
    """Return number and title of each item."""
    return [(item.number, item.title) for item in items(text, name)]


def units(*words: str) -> tuple[str, tuple[Sentence, ...]]:
    """Return a text of these units, one a line, and its sentences."""
    found, at = [], 0
    for number, unit in enumerate(words, 1):
        found.append(Sentence(number=number, span=Span(at, at + len(unit)), paragraph=number))
        at += len(unit) + 1
    return "\n".join(words), tuple(found)


STYLES: dict[str, tuple[str, Items]] = {
    "TOP and colon": (
        "TOP 1: Eröffnung\n\nDer Vorsitzende eröffnet.\n\nTOP 2: Haushalt\n\nDer Rat berät.\n",
        [("1", "Eröffnung"), ("2", "Haushalt")],
    ),
    "zu TOP, title below": (
        "Zu TOP 1\nEröffnung der Sitzung\n\nEs wird eröffnet.\n\nZu TOP 2\nHaushalt\n\nDer Rat berät.\n",
        [("1", "Eröffnung der Sitzung"), ("2", "Haushalt")],
    ),
    "zu Punkt der Tagesordnung": (
        "Zu Punkt 1 der Tagesordnung:\nEröffnung\n\nEs wird eröffnet.\n\n"
        "Zu Punkt 2 der Tagesordnung: Radweg\n\nBeschluss:\n1. Dem Plan wird zugestimmt.\n"
        "2. Er wird gebaut.\n",
        [("1", "Eröffnung"), ("2", "Radweg")],
    ),
    "letters of the council information system": (
        "Ö 1 Eröffnung\n\nEs wird eröffnet.\n\nÖ 2.1 Baustelle Markt\n\nHerr Ahlers berichtet.\n\n"
        "N 3 Grundstücke\n\nDer Rat stimmt zu.\n",
        [("Ö 1", "Eröffnung"), ("Ö 2.1", "Baustelle Markt"), ("N 3", "Grundstücke")],
    ),
    "TOP with a letter, one page": (
        "TOP Ö 4.2: Anfrage von Ratsfrau Beispiel\n\nFrau Beispiel fragt nach dem Radweg.\n",
        [("Ö 4.2", "Anfrage von Ratsfrau Beispiel")],
    ),
    "Tagesordnungspunkt alone": (
        "Tagesordnungspunkt 1\n\nEröffnung und Begrüßung\n\nEs wird eröffnet.\n\nTagesordnungspunkt 2\n\n"
        "Anfragen\n\nFrau Ahlers fragt nach dem Radweg.\n",
        [("1", "Eröffnung und Begrüßung"), ("2", "Anfragen")],
    ),
    "number alone on its line": (
        "1.\nEröffnung der Sitzung\n\nEs wird eröffnet.\n\n2.\nNiederschrift\n\nSie wird genehmigt.\n\n"
        "3.\nRadweg am Mühlbach\n\nDer Rat stimmt zu.\n",
        [("1", "Eröffnung der Sitzung"), ("2", "Niederschrift"), ("3", "Radweg am Mühlbach")],
    ),
    "numbers without a full stop": (
        "1 Eröffnung der Sitzung\n\nEs wird eröffnet.\n\n2 Haushalt 2022\n\nDer Rat berät.\n\n"
        "2.1 Stellenplan\n\nDer Rat stimmt zu.\n\n3 Verschiedenes\n\nEs gibt nichts.\n",
        [
            ("1", "Eröffnung der Sitzung"),
            ("2", "Haushalt 2022"),
            ("2.1", "Stellenplan"),
            ("3", "Verschiedenes"),
        ],
    ),
    "public in brackets": (
        "5. (öffentlich) Radweg am Mühlbach\n\nDer Rat stimmt zu.\n\n"
        "6. (nichtöffentlich) Personal\n\nDer Rat berät.\n",
        [("5", "Radweg am Mühlbach"), ("6", "Personal")],
    ),
    "Swiss business numbers": (
        "Geschäft Nr. 2023-45 Kredit Schulhaus\n\nDer Rat stimmt zu.\n\n"
        "Geschäft Nr. 2023-46 Verschiedenes\n\nKeine Wortmeldungen.\n",
        [("2023-45", "Kredit Schulhaus"), ("2023-46", "Verschiedenes")],
    ),
    "Traktanden": (
        "Traktanden\n1. Protokoll\n2. Schulhaus\n3. Verschiedenes\n\nTraktandum 1\nProtokoll\n\n"
        "Es wird genehmigt.\n\n"
        "Traktandum 2\nSchulhaus\n\nDer Kredit wird bewilligt.\n\nTraktandum 3\nVerschiedenes\n\nNichts.\n",
        [("1", "Protokoll"), ("2", "Schulhaus"), ("3", "Verschiedenes")],
    ),
    "titles only in the list": (
        "Tagesordnung:\n1. Eröffnung\n2. Haushalt\n3. Radweg am Mühlbach\n\nTOP 1\n"
        "Der Vorsitzende eröffnet die "
        "Sitzung.\n\nTOP 2\nHerr Ahlers stellt den Haushalt vor.\n\nTOP 3\n"
        "Frau Brandt fragt nach den Kosten.\n",
        [("1", "Eröffnung"), ("2", "Haushalt"), ("3", "Radweg am Mühlbach")],
    ),
    "numbers only in the list": (
        "Tagesordnung\n\n1. Eröffnung der Sitzung\n2. Bericht des Bürgermeisters\n3. Radweg\n\n"
        "Eröffnung der Sitzung\n\nEs wird eröffnet.\n\nBericht des Bürgermeisters\n\n"
        "Er berichtet.\n\nRadweg\n\nJa.\n",
        [("1", "Eröffnung der Sitzung"), ("2", "Bericht des Bürgermeisters"), ("3", "Radweg")],
    ),
    "a small zu and a number": (
        "zu 1 Eröffnung\n\nEs wird eröffnet.\n\nzu 2 Anfragen\n\nZu 3 Vorlagen gab es Fragen.\n\n"
        "zu 2.1 Anfrage Herr Ahlers: Kaimauer\nVorlage: AF/0123/2022\n\nSie wird saniert.\n",
        [("1", "Eröffnung"), ("2", "Anfragen"), ("2.1", "Anfrage Herr Ahlers: Kaimauer")],
    ),
    "running numbers": (
        "Lfd. Nr. 1\n\nNiederschrift\n\nSie wird genehmigt.\n\nLfd. Nr. 2\n\nBauantrag\n\nJa.\n",
        [("1", "Niederschrift"), ("2", "Bauantrag")],
    ),
    "last one without TOP": (
        "TOP 1: Radweg\n\nDer Rat berät.\n\nTOP 2: Haushalt\n\nDer Rat berät.\n\n3. Sonstiges\n\n"
        "Es gibt nichts.\n",
        [("1", "Radweg"), ("2", "Haushalt"), ("3", "Sonstiges")],
    ),
    "paper numbers and movers are no title": (
        "TOP 1 Radweg am Mühlbach Vorlage: 2021/031\n\nDer Rat stimmt zu.\n\n"
        "TOP 2 Bänke am Markt\nAntrag: CDU\n\nDer Rat lehnt ab.\n",
        [("1", "Radweg am Mühlbach"), ("2", "Bänke am Markt")],
    ),
    "letter-spaced parts": (
        "Ö F F E N T L I C H E R   T E I L\n\n1. Eröffnung\n\nEs wird eröffnet.\n\n2. Haushalt\n\n"
        "Der Rat berät.\n\n"
        "N I C H T Ö F F E N T L I C H E R   T E I L\n\n1. Personal\n\nDer Rat berät.\n",
        [("1", "Eröffnung"), ("2", "Haushalt"), ("1", "Personal")],
    ),
    "greeting without a number": (
        "Begrüßung und Vorstellung\n\nHerr Ahlers begrüßt alle.\n\nTOP 1: Radweg\n\nDer Rat berät.\n",
        [(None, "Begrüßung und Vorstellung"), ("1", "Radweg")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), STYLES.values(), ids=STYLES.keys())
def test_items_are_found_in_each_style(text: str, expected: Items) -> None:
    """However the items are headed, their numbers and titles come out as written."""
    head = "" if text.startswith("TOP Ö") else HEAD
    assert named(head + text) == expected


NO_ITEMS = {
    "a numbered list": "Herr Ahlers nennt drei Gründe:\n1. Die Straße ist eng.\n2. Der Weg fehlt.\n"
    "3. Es ist dunkel.\n",
    "points of an answer": "Antwort der Verwaltung:\n\n1. Radweg am Bach\n2. Ampel am Markt\n"
    "3. Bänke im Park\n",
    "numbered questions": "1) Wie viele Kinder kommen?\n\nViele.\n\n2) Was kostet es?\n\nViel.\n\n"
    "3) Wann?\n\nBald.\n",
    "dates": "Der Rat tagte am\n\n3. Mai 2021\n\nund berät wieder am\n\n4. Juni 2021\n\nim Rathaus.\n",
    "sentences on items": "TOP 3 wird abgesetzt.\n\nPunkt 5 wird vorgezogen. TOP 1 und 2 werden getauscht.\n",
    "a role with a number": "1. Bgm. Ahlers\n\nmöchte den Platz pflastern.\n",
    "a list of measures": "Das Programm umfasst\n1. Bau der Straße\n2. Bau des Wegs\n3. Bänke\n\n"
    "Der Rat stimmt zu.\n",
    "only a list": "Tagesordnung:\nTOP 1 Niederschrift\nTOP 2 Haushalt\nTOP 3 Anfragen\n\n"
    "Der Rat berät den Haushalt.\n",
    "nothing": "Frau Beispiel fragt nach dem Radweg.\n",
}


@pytest.mark.parametrize("text", NO_ITEMS.values(), ids=NO_ITEMS.keys())
def test_what_only_looks_like_items_is_one_nameless_item(text: str) -> None:
    """Lists, points, questions, dates and sentences about items head none; all sentences are one item."""
    minutes = read_bytes(text.encode(), "minutes.txt")
    assert [(item.number, item.title) for item in minutes.items] == [(None, None)]
    assert (minutes.items[0].first, minutes.items[0].last) == (1, len(minutes.sentences))


def test_full_minutes_keep_order_parts_and_numbers() -> None:
    """With a list, an early item, parts and points of resolutions, each item stands once, in order."""
    minutes = read_bytes(FULL.encode(), "minutes.txt")
    assert [(item.number, item.public) for item in minutes.items] == [
        ("1", True),
        ("2", True),
        ("3", True),
        ("4", True),
        ("6", True),
        ("5", True),
        ("5.1", True),
        ("5.2", True),
        ("7", True),
        ("8", True),
        ("9", True),
        ("10", True),
        ("11", True),
        ("12", True),
        ("1", False),
        ("2", False),
    ]
    titles = {item.number: item.title for item in minutes.items if item.public}
    assert titles["4"] == "Radweg an der Lindenstraße"
    assert titles["5"] == "Bebauungsplan Nr. 17 „Am Mühlbach“"
    for item in minutes.items:
        assert heading(minutes.words(item.first))
        assert all(other.first != item.first for other in minutes.items if other is not item)
    results = [
        n
        for n in range(1, len(minutes.sentences) + 1)
        if "Abstimmungsergebnis: einstimmig" in minutes.words(n)
    ]
    assert {minutes.items[minutes.item_of(n)].number for n in results} >= {"2", "5.1", "5.2", "12"}


def test_items_cover_all_sentences_from_the_first_heading_on() -> None:
    """Each item ends where the next begins, the last one at the end."""
    minutes = read_bytes(FULL.encode(), "minutes.txt")
    starts = [item.first for item in minutes.items]
    assert starts == sorted(starts)
    assert [item.last for item in minutes.items] == [
        *(start - 1 for start in starts[1:]),
        len(minutes.sentences),
    ]


LIST = (
    "Tagesordnung\n\nÖffentlicher Teil\n1. Niederschrift\n2. Haushalt\n"
    "3. Mitteilungen\n\nNichtöffentlicher Teil\n"
)
BODY = (
    "TOP 1 Niederschrift\n\nGenehmigt.\n\nTOP 2 Haushalt\n\nDer Rat berät.\n\n"
    "TOP 3 Mitteilungen\n\nKeine.\n\n"
)
PARTS: dict[str, tuple[str, list[bool]]] = {
    "the list names the part": (
        LIST + "4. Personal\n5. Anfragen\n\n" + BODY + "TOP 4 Personal\n\nJa.\n\nTOP 5 Anfragen\n\nKeine.\n",
        [True, True, True, False, False],
    ),
    "numbers and titles come again in the other part": (
        LIST
        + "1. Niederschrift\n2. Mitteilungen\n\n"
        + BODY.replace("TOP 1", "1.").replace("TOP 2", "2.").replace("TOP 3", "3.")
        + "Nichtöffentlicher Teil\n\n1. Niederschrift\n\nGenehmigt.\n\n2. Mitteilungen\n\nKeine.\n",
        [True, True, True, False, False],
    ),
    "the public is shut out and let in": (
        "TOP 1 Eröffnung\n\nJa.\n\nDie Öffentlichkeit wird ausgeschlossen.\n\nTOP 2 Personal\n\nJa.\n\n"
        "Die Öffentlichkeit wird wieder hergestellt.\n\nTOP 3 Schluss\n\nEnde.\n",
        [True, False, True],
    ),
    "three lettered parts": (
        "A. Öffentliche Sitzung\n\nTOP 1 Eröffnung\n\nJa.\n\nB. Nichtöffentliche Sitzung\n\n"
        "TOP 1 Personal\n\nJa.\n\n"
        "C. Öffentliche Sitzung\n\nTOP 2 Bekanntgaben\n\nKeine.\n",
        [True, False, True],
    ),
    "a bracket at the end of the title": (
        "TOP 1 Eröffnung\n\nJa.\n\nTOP 2 Verkauf (nichtöffentlich)\n\nJa.\n\nTOP 3 Anfragen\n\nKeine.\n",
        [True, False, True],
    ),
}


@pytest.mark.parametrize(("text", "public"), PARTS.values(), ids=PARTS.keys())
def test_every_item_knows_whether_it_is_public(text: str, public: list[bool]) -> None:
    """Headings of parts, letters, brackets and the list tell; what nobody tells is public."""
    assert [item.public for item in items(HEAD + text)] == public


def test_items_of_a_closed_meeting_are_not_public() -> None:
    """Where the header says that the meeting is not public, no item is."""
    text, sentences = units("TOP 1 Personal", "Der Rat berät.", "TOP 2 Verkauf", "Der Rat stimmt zu.")
    assert [item.public for item in agenda(text, sentences, False)] == [False, False]


def test_parts_under_one_heading_are_one_item() -> None:
    """A page whose headings all stand at its top has one item; one part alone is the item itself."""
    joint = units(
        "Punkt 3 der Tagesordnung: Spielplätze", "3.1: Antrag A", "3.2: Antrag B", "Beschluss:", "Ja."
    )
    alone = units(
        "Punkt 1 der Tagesordnung: Feuerwehr", "1.3.", "Neues Fahrzeug", "Beschluss:", "Kenntnisnahme"
    )
    assert [(i.number, i.title) for i in agenda(*joint, None)] == [("3", "Spielplätze")]
    assert [(i.number, i.title) for i in agenda(*alone, None)] == [("1.3", "Neues Fahrzeug")]


def test_a_result_with_a_number_heads_no_item() -> None:
    """A result such as "TOP 2: Kenntnisnahme" does not open the item a second time."""
    text = (
        "TOP 1: Radweg\n\nJa.\n\nTOP 2: Haushalt\n\nDer Rat berät.\n\n"
        "TOP 1: Kenntnisnahme\n\nTOP 2: Zustimmung\n"
    )
    assert named(HEAD + text) == [("1", "Radweg"), ("2", "Haushalt")]


def test_an_item_taken_up_again_at_once_is_not_doubled() -> None:
    """A heading repeated at the top of the next page goes on the item."""
    text = (
        "TOP 1 Radweg\n\nFrau Ahlers berichtet.\n\nNoch TOP 1 Radweg\n\n"
        "Der Rat stimmt zu.\n\nTOP 2 Schluss\n\nEnde.\n"
    )
    assert named(HEAD + text) == [("1", "Radweg"), ("2", "Schluss")]


def test_extract_of_a_council_information_system() -> None:
    """An extract has its number among its fields and its title at the top."""
    text = (
        "Auszug - Radweg am Mühlbach\n\n7. Sitzung des Bauausschusses\nTOP: N 4.1\n"
        "Gremium: Bauausschuss\n\nHerr Ahlers berichtet.\n"
    )
    found = items(text)
    assert [(item.number, item.title, item.public) for item in found] == [
        ("N 4.1", "Radweg am Mühlbach", False)
    ]


def test_markdown_that_counts_for_itself() -> None:
    """In Markdown every entry may be written "1."; what follows the next date's plan is no item."""
    text = (
        "# Mitgliederversammlung\nMontag, 3. Mai 2021\n\n### Tagesordnungspunkte\n1. Kasse\n"
        "    Ben berichtet über sie.\n\n"
        "1. Werkzeug\n    Anna kauft neues.\n\n1. Sonstiges\n    Es gab nichts.\n\n"
        "Dann zu besprechende Punkte:\n1. Kasse\n1. Garten\n"
    )
    assert named(text, "minutes.md") == [("1", "Kasse"), ("2", "Werkzeug"), ("3", "Sonstiges")]


def test_unnumbered_headings_of_an_association() -> None:
    """Minutes that number nothing have an item for each heading, without a number."""
    text = (
        "# Protokoll Treffen 3.5.2021\n\n## Kasse\n\nBen berichtet über sie.\n\n"
        "## Werkzeug\n\nAnna kauft neues.\n"
    )
    assert named(text, "minutes.md") == [(None, "Kasse"), (None, "Werkzeug")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("II. Nichtöffentlicher Teil", False),
        ("Nicht öffentliche Sitzung:", False),
        ("I. ÖFFENTLICHER TEIL", True),
        ("Öffentliche Sitzung", True),
        ("Die Nichtöffentlichkeit wird hergestellt.", False),
        ("Die Öffentlichkeitsarbeit wird verstärkt.", None),
        ("Im nichtöffentlichen Teil der Sitzung stellt Herr Ahlers eine Frage.", None),
        ("Ausschuss für öffentliche Einrichtungen", None),
    ],
)
def test_parts_of_the_meeting(words: str, expected: bool | None) -> None:
    """Only a heading, or the act of shutting out or letting in the public, opens a part."""
    assert part(words) is expected


@given(
    st.lists(
        st.text(st.sampled_from("TOP ÖN123. abZu:\n-?"), min_size=1).filter(str.strip),
        min_size=1,
        max_size=25,
    )
)
def test_items_always_cover_to_the_end(lines: list[str]) -> None:
    """Whatever the units say, there is an item, items are in order, apart, and the last ends at the end."""
    found = agenda(*units(*lines), None)
    assert found
    assert found[-1].last == len(lines)
    assert all(1 <= item.first <= item.last <= len(lines) for item in found)
    assert all(a.last < b.first for a, b in pairwise(found))


def test_many_headings_do_not_hang() -> None:
    """A document of nothing but headings is read in time that grows with its length."""
    started = time.process_time()
    agenda(*units(*(f"TOP {n % 90} Titel der Sache" for n in range(4000))), None)
    assert time.process_time() - started < 5
