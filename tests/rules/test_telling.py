"""Laws of what can stand in an abstract. All towns and people are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.model import Findings, Minutes, Statement
from pipeline.rules.abstracts import abstract
from pipeline.rules.telling import points_back, stands_alone, trimmed
from tests.rules.test_abstracts import REPORT, minutes


def paragraph(source: Minutes) -> Minutes:
    """Return minutes with all sentences in one paragraph."""
    return replace(source, sentences=tuple(replace(s, paragraph=1) for s in source.sentences))


ALONE = {
    "a name": "Frau Thoma erläutert den Entwurf für den neuen Spielplatz am Lindenbach.",
    "an article": "Das Bauamt rechnet für den Spielplatz mit Kosten von 80.000 Euro.",
    "an expletive": "Es liegen drei Angebote für den Bau des Spielplatzes am Lindenbach vor.",
    "a dative": "Dem Ausschuss wurde der Entwurf für den Spielplatz im Mai vorgestellt.",
    "a clause": "Da die Pumpe defekt ist, bleibt der Brunnen am Lindenplatz außer Betrieb.",
    "a later pronoun": "Frau Thoma teilt mit, dass sie den Zeitplan im Mai vorstellen werde.",
    "a passive": "Beantragt wird eine Befreiung von der festgesetzten Dachneigung am Kirchfeld.",
}
POINTING = {
    "sie": "Sie erläutert den Entwurf für den neuen Spielplatz am Lindenbach.",
    "das": "Das sei nach der Schätzung mit Kosten von 80.000 Euro zu machen.",
    "es": "Es sei im vergangenen Jahr schon einmal geprüft worden, was es koste.",
    "dem": "Dem stimmt die Fraktion der Bürgerliste nach kurzer Beratung zu.",
    "daraufhin": "Daraufhin stellt Ratsherr Kolk den Entwurf für den Spielplatz vor.",
    "inverted": "Zur Beleuchtung teilt sie mit, dass die Masten im Herbst aufgestellt werden.",
    "a possessive": "Seine Fraktion werde dem Entwurf für den Spielplatz nicht zustimmen.",
    "a phrase": "Im Übrigen sei der Entwurf für den Spielplatz gut gelungen und günstig.",
}


@pytest.mark.parametrize("words", ALONE.values(), ids=ALONE.keys())
def test_what_names_its_matter_stands_alone(words: str) -> None:
    """Articles, expletives and later pronouns are no reason to pass a sentence over."""
    assert not points_back(words)
    assert stands_alone("sentence", words)


@pytest.mark.parametrize("words", POINTING.values(), ids=POINTING.keys())
def test_what_points_back_comes_with_what_it_means(words: str) -> None:
    """A pronoun at the beginning brings the sentence before it, in one statement that cites both."""
    assert points_back(words)
    source = minutes([REPORT, words])
    (statement,) = abstract(paragraph(source), Findings()).items[0]
    assert statement in (
        Statement(text=REPORT, cites=(1,)),
        Statement(text=f"{REPORT} {words}", cites=(1, 2)),
    )


NO_SENTENCES = {
    "cut off": "teilt mit, dass für die Fahrradwerkstatt leider noch Helfer fehlen.",
    "cut name": ". könnte sich einen kürzeren Bericht vorstellen.",
    "open bracket": "Die Sanierung nützt vor allem dem Kindergarten am Mühlbach (Dr.",
    "number": "2710, Gemarkung Lindenbach, auf der die Leinenpflicht nicht gilt.",
    "head of a page": "Gremium: Ortsrat Lindenbach Beschlussart: (offen)",
    "salutation": "Sehr geehrte Damen und Herren, der Haushalt liegt Ihnen heute vor.",
    "enclosure": "Die Präsentation der Stadtwerke ist dem Protokoll als Anlage 3 beigefügt.",
    "closing": "Herr Hansen beendete um 21.26 Uhr die gut besuchte Einwohnerfragestunde.",
}


@pytest.mark.parametrize("words", NO_SENTENCES.values(), ids=NO_SENTENCES.keys())
def test_what_is_no_whole_sentence_is_never_told(words: str) -> None:
    """Pieces, heads, salutations and enclosures say nothing about an item."""
    assert not stands_alone("sentence", words)


def test_a_bare_noun_is_no_statement() -> None:
    """A list entry without a verb does not tell what was discussed."""
    assert not stands_alone("entry", "Anteil der Haushalte mit Kindern unter 15 Jahren in Lindenbach")
    assert stands_alone("entry", "der Anteil der Haushalte mit Kindern steigt seit zehn Jahren".capitalize())


def test_an_office_keeps_its_number() -> None:
    """An office such as "1. Bürgermeisterin" is told from the first of several points."""
    assert trimmed("1. Bürgermeisterin Lind sagt zu.") == "1. Bürgermeisterin Lind sagt zu."
    assert trimmed("1. Der Rat stimmt dem Entwurf zu.") == "Der Rat stimmt dem Entwurf zu."


def test_keyword_notes_stand_for_an_item_without_sentences() -> None:
    """Bullets are told only where no sentence is, and never bare links or questions."""
    bullets = ["- Absprachen nach außen nur gemeinsam", "- https://musterau.example/wiki lesen bitte alle"]
    noted = minutes([*bullets, "- Wer bringt die Bänke zum Fest?"])
    entries = tuple(replace(s, kind="entry") for s in noted.sentences)
    told = abstract(replace(noted, sentences=entries), Findings()).items[0]
    assert told == (Statement(text="Absprachen nach außen nur gemeinsam.", cites=(1,)),)
    both = minutes([bullets[0], REPORT])
    mixed = (replace(both.sentences[0], kind="entry"), both.sentences[1])
    (only,) = abstract(replace(both, sentences=mixed), Findings()).items[0]
    assert only.text == REPORT
