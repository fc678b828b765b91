"""Sentence ends: abbreviations, ordinals, dates and quotes end nothing; everything else that may, does."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.german.sentences import split

ONE = {
    "abbreviation before a number": "Landesweit seien rd. 9.000 Plätze frei, lt. Vorlage Nr. 17/2021 mehr.",
    "spaced abbreviation": "Das betrifft z. B. Bänke, d. h. Sitzgelegenheiten u. a. Möbel i. d. R. Parks.",
    "tight abbreviation": "Das betrifft z.B. Bänke i.S.d. Satzung und i.V.m. Anlage 3.",
    "paragraph of a law": "Gemäß § 5 Abs. 2 S. 1 GO NRW i. V. m. Art. 3 ist der Rat zuständig.",
    "ordinal": "Die 2. Lesung leitet der 1. Bürgermeister im III. Quartal.",
    "date": "Die Sitzung vom 12.03.2024 wird am 5. November und am 6. 12. fortgesetzt.",
    "day and month in figures": "Bis zum 12.03. Einwände zu erheben ist möglich.",
    "title and initial": "Herr Dr. Hans K. Lindner und Fr. Prof. Ahorn sprechen mit Dipl.-Ing. Birke.",
    "department before a slash": "Das Amt 13/Fr. Ahorn prüft dies.",
    "amount": "Die Kosten liegen bei 1,43 Mio. Euro bzw. 250 Tsd. Euro p. a. Zuschuss.",
    "street": "Der Spielplatz an der Bahnhofstr. 5 und der Ecke Mühlstr. Richtung Süden wird saniert.",
    "association": "Der Heimatverein Musterau e. V. Ortsgruppe Süd lädt ein.",
    "quoted question goes on": "„Wie lange noch?“ fragt Frau Ahorn.",
    "exclamation in brackets": "Die Kosten stiegen um das Dreifache (!) Haushaltsmittel fehlten.",
    "gap in a quote": "Er zitiert: Der Antrag ... Euro bereitzustellen ... wird geprüft.",
    "numbered point": "1. Der Rat stimmt dem Antrag zu.",
    "unknown abbreviation without a vowel": "Der Stkv. Ahorn berichtet.",
    "time": "Die Sitzung beginnt um 18.00 Uhr im Rathaus.",
    "state": "Nach der Bek. Nr. 4 gilt die Frist.",
    "speaker inside a clause": "Er fragt, ob es stimme, dass heute Frau Ulm berichtet und nicht er.",
    "speaker behind a comma": "Ist offen, ob es möglich ist, Herr Birke antwortet heute nicht.",
    "speaker behind the verb": "Wann der Bus kommt und ob er hält, sagt Herr Birke heute nicht.",
    "verb of a main clause": "Bekannt ist Herr Birke sagt der Verein.",
    "speaker with a verb that tells nothing": "Er weiß, dass es so ist Frau Ulm kennt das.",
    "speaker behind how": "Es bleibt dabei, dass alle zahlen müssen, wie Frau Ulm sagt, und zwar bald.",
    "letter as a list number": "A. Allgemeines zur Planung.",
}
MORE = {
    "plain": ["Der Rat stimmt zu.", "Frau Ahorn dankt."],
    "number opens": ["Der Bau wird teurer.", "12 Personen waren dagegen."],
    "year ends": ["Das gilt bis 2024.", "Haushaltsmittel fehlen."],
    "date ends": ["Stichtag ist der 12.03.2024.", "Anträge sind schriftlich zu stellen."],
    "small number ends": ["Dagegen stimmten 3.", "Die Mehrheit war dafür."],
    "number of an item ends": ["Das betrifft TOP 5.", "Stadtrat Birke fragt nach."],
    "usw. ends": ["Es geht um Bänke, Wege usw.", "Der Rat stimmt zu."],
    "e. V. ends": ["Träger ist der Heimatverein e. V.", "Er erhält einen Zuschuss."],
    "office after an abbreviation": ["Es fehlen Bänke etc.", "Stadträtin Ahorn fragt nach."],
    "a letter ends": ["Der Rat folgt Variante B.", "Die Verwaltung wird beauftragt."],
    "Art as a word": ["Der Ahorn ist eine gute Art.", "Nur der Standort fehlt."],
    "questions": ["Wann wird gebaut?", "Gibt es Mittel?", "Herr Birke verneint dies."],
    "quote closes after the stop": ["„Das geht nicht.“", "Er setzt sich."],
    "bracket closes after the stop": ["(Die Vorlage liegt bei.)", "Der Rat berät."],
    "quote opens": ["Er widerspricht.", "„Das geht nicht“, sagt er."],
    "points in a line": ["1. Der Rat stimmt zu.", "2. Die Verwaltung wird beauftragt."],
    "letters in a line": ["a) Der Bau beginnt.", "b) Die Mittel werden gesperrt."],
    "ellipsis ends": ["Das werde man sehen…", "Frau Ahorn nickt."],
    "missing blank": ["Der Antrag wird beschlossen.", "Der Rat berät weiter."],
    "Roman number ends": ["Das gilt für den Abschnitt II.", "Die Verwaltung erläutert dies."],
    "forgotten stop before Herr": ["Frau Ulm fragt, ob es so bleibe", "Herr Birke antwortet, es bleibe so."],
    "forgotten stop before an office": ["Er fragt, wann der Bus kommt", "Stadträtin Ulm nennt den Mai."],
    "forgotten stop, a party": [
        "Er sagt, dass Geld fehlt",
        "Frau Dr. Ulm (FDP) erklärt den Umbau.",
        "Danke.",
    ],
    "forgotten stop, past": ["Sie fragte, wer das bezahlt habe", "Herr Birke verwies auf den Verein."],
    "forgotten stop, passive": ["Er meint, dass gebaut werden müsse", "Herr Birke bezweifelt dies."],
    "forgotten stop before a source": ["Er fragt, wann das Geld kommt", "Laut Frau Ulm ist das offen."],
    "an abbreviation in capitals": ["Zuständig ist der DRK.", "Haushaltsmittel gibt es nicht."],
}


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_it_is_one_sentence(text: str) -> None:
    """A full stop that belongs to an abbreviation, number, date or quote ends nothing."""
    assert [span.of(text) for span in split(text)] == [text]


@pytest.mark.parametrize("expected", MORE.values(), ids=MORE)
def test_sentences_come_apart(expected: list[str]) -> None:
    """A sentence ends where the next one plainly begins."""
    seam = "" if expected[0].endswith("beschlossen.") else " "
    text = seam.join(expected)
    assert [span.of(text) for span in split(text)] == expected


WORDS = st.sampled_from(
    "Der Rat stimmt zu. z. B. z.B. 5. 12.03. 2024. Nr. Frau Dr. K. usw. ? ! … ... “ „ ( ) § und II. a) Ende."
    " beschlossen.Der - – Str. \n \t „Wie?“ Uhr. ,".split(" ")
)


TEXTS = st.one_of(st.text(), *(st.lists(WORDS, max_size=40).map(seam.join) for seam in (" ", "")))


@given(TEXTS)
def test_spans_are_in_order_and_cover_every_letter(text: str) -> None:
    """Spans lie apart and in order, start and end with a letter or sign, and leave out only blanks."""
    spans = split(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    left = list(text)
    for span in spans:
        left[span.start : span.end] = " " * (span.end - span.start)
    assert not "".join(left).strip()


@given(TEXTS)
def test_a_sentence_is_not_cut_again(text: str) -> None:
    """Splitting a sentence gives that sentence."""
    for span in split(text):
        assert [again.of(span.of(text)) for again in split(span.of(text))] == [span.of(text)]
