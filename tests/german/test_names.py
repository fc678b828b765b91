"""Laws of mentions: who is named where in a sentence, and what is not a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.german import roles
from pipeline.german.names import Mention, mentions


def persons(text: str) -> list[Mention]:
    """Return the mentions of named persons."""
    return [mention for mention in mentions(text) if mention.kind == "person"]


def labels(text: str) -> list[str | None]:
    """Return the labels of all mentions without a name."""
    return [mention.label for mention in mentions(text) if mention.kind != "person"]


NAMED = [
    ("Herr Muster fragt.", None, "Muster", None, None),
    ("Frau Dr. Beispiel fragt.", None, "Beispiel", None, None),
    ("Hr. Muster fragt.", None, "Muster", None, None),
    ("Stadtrat Muster (CDU) fragt.", None, "Muster", "Stadtrat", "CDU"),
    ("RM Beispiel fragt.", None, "Beispiel", "RM", None),
    ("Bgm. Muster sagt zu.", None, "Muster", "Bgm", None),
    ("Ratsherr Peter Muster fragt.", "Peter", "Muster", "Ratsherr", None),
    ("Erster Beigeordneter Muster erläutert.", None, "Muster", "Erster Beigeordneter", None),
    (
        "Erster und Technischer Beigeordneter Muster sagt.",
        None,
        "Muster",
        "Erster und Technischer Beigeordneter",
        None,
    ),
    ("Die Vorsitzende Beispiel eröffnet.", None, "Beispiel", "Vorsitzende", None),
    ("Prof. Dr. Muster (Universität Lindenbach) trägt vor.", None, "Muster", "Universität Lindenbach", None),
    ("Anschließend fragte Uli Muster nach.", "Uli", "Muster", None, None),
    ("Muster (SPD) fragt nach.", None, "Muster", None, "SPD"),
    (
        "Danach fragt Uli Muster (Fraktion Bündnis 90/ Die Grünen).",
        "Uli",
        "Muster",
        None,
        "Bündnis 90/Die Grünen",
    ),
    ("Herr Muster von der CDU-Fraktion fragt.", None, "Muster", None, "CDU"),
    ("Ratsmitglied Muster, SPD, fragt.", None, "Muster", "Ratsmitglied", "SPD"),
    ("CDU-Stadtrat Muster fragt.", None, "Muster", "CDU-Stadtrat", "CDU"),
    ("Stadtrat Muster (DIE LINKE.) fragt.", None, "Muster", "Stadtrat", "DIE LINKE."),
    ("Stadtrat Muster (Liste Lindenbach) fragt.", None, "Muster", "Stadtrat", "Liste Lindenbach"),
    ("GR Muster (online) fragt.", None, "Muster", "GR", None),
    ("Frau Muster (Tiefbauamt) erklärt.", None, "Muster", "Tiefbauamt", None),
    (
        "Frau Muster, Leiterin des Amtes für Umwelt, erklärt.",
        None,
        "Muster",
        "Leiterin des Amtes für Umwelt",
        None,
    ),
    ("Der Kämmerer, Herr Muster, erklärt.", None, "Muster", "Kämmerer", None),
    ("Die Leiterin des Bauamtes Anna Muster trägt vor.", "Anna", "Muster", "Leiterin des Bauamtes", None),
    ("Herr von der Heide fragt.", None, "von der Heide", None, None),
    ("Frau Müller-Lüdenscheid fragt.", None, "Müller-Lüdenscheid", None, None),
    ("Frau Schulze Muster fragt.", None, "Schulze Muster", None, None),
    ("Herr Şahin-Özkücük fragt.", None, "Şahin-Özkücük", None, None),
    ("Frau O'Muster fragt.", None, "O'Muster", None, None),
    ("Herr MUSTER fragt.", None, "Muster", None, None),
    ("Stadtverordneter J. Muster fragt.", "J.", "Muster", "Stadtverordneter", None),
    ("GR Mag. Muster stellt den Antrag.", None, "Muster", "GR", None),
    ("sB Muster fragt.", None, "Muster", "sB", None),
    ("Herr Stv. Dr. Muster fragt.", None, "Muster", "Stv", None),
    ("Herr Richter fragt.", None, "Richter", None, None),
    ("Frau Muster vom Bauamt erläutert.", None, "Muster", "Bauamt", None),
    ("PETER MUSTER (CDU): Ja.", "Peter", "Muster", None, "CDU"),
    ("Frau Kollegin Muster fragt.", None, "Muster", None, None),
    ("Bürgermeister a. D. Muster spricht.", None, "Muster", "Bürgermeister a. D", None),
]


@pytest.mark.parametrize(
    ("text", "given_name", "family", "role", "faction"), NAMED, ids=[row[0] for row in NAMED]
)
def test_a_person_is_read_with_all_that_stands_around_the_name(
    text: str, given_name: str | None, family: str, role: str | None, faction: str | None
) -> None:
    """A mention carries given and family name, role and faction exactly as written."""
    [found] = persons(text)
    assert (found.given, found.family, found.role, found.faction) == (given_name, family, role, faction)


NOBODY = [
    "Die Friedrich-Ebert-Straße wird saniert.",
    "Der Konrad-Adenauer-Platz bleibt.",
    "Das Ingenieurbüro Muster plant.",
    "Die Firma Peter Muster baut.",
    "Die Clara Muster Schule feiert.",
    "Peter Muster GmbH liefert.",
    "Der Rhein-Muster-Kreis zahlt.",
    "Der Gemeinderat Einverständnis vorausgesetzt.",
    "Nach SGB II wird gezahlt.",
    "Der CDU-Antrag wird abgelehnt.",
    "Das Projekt Insgesamt kostet viel.",
    "In Bad Muster tagt der Rat.",
    "Nutzer von Elektrofahrzeugen parken.",
    "Der Bürgermeister von Lindenbach kommt.",
    "Antrag (SPD) liegt vor.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_streets_firms_places_and_nouns_are_nobody(text: str) -> None:
    """Capitalised words without evidence of a person are no names."""
    assert not persons(text)


def test_a_noun_behind_a_surname_is_not_taken_along() -> None:
    """Behind an inverted verb only the first word after "Herr" is sure to be the name."""
    [found] = persons("Daraufhin hat Herr Muster Bedenken angemeldet.")
    assert found.family == "Muster"


def test_before_the_finite_verb_all_words_are_the_name() -> None:
    """At the head of a main clause the verb comes second, so an unknown given name is found."""
    [found] = persons("Herr Bedrik Muster fragt nach.")
    assert (found.given, found.family) == ("Bedrik", "Muster")


def test_several_persons_in_one_phrase_are_several_mentions() -> None:
    """The phrase "die Stadträte A, B (SPD) und C" names three persons of one role."""
    found = persons("Die Stadträte Muster, Beispiel (SPD) und Maier fragen.")
    assert [(m.family, m.role, m.faction) for m in found] == [
        ("Muster", "Stadtrat", None), ("Beispiel", "Stadtrat", "SPD"), ("Maier", "Stadtrat", None),
    ]  # fmt: skip
    assert all(m.plural for m in found)


def test_herr_and_frau_are_two_mentions() -> None:
    """Conjoined mentions with their own "Herr/Frau" stay apart."""
    assert [m.family for m in persons("Herr Muster und Frau Beispiel fragen.")] == ["Muster", "Beispiel"]


@pytest.mark.parametrize(
    "text",
    [
        "Der Vorsitzende Herrn Muster begrüßt.",
        "Es begrüßt der Vorsitzende Frau Muster.",
        "Es bittet die Vorsitzende Frau Muster.",
    ],
)
def test_a_role_and_another_person_are_not_merged(text: str) -> None:
    """Words such as "der Vorsitzende Frau X" and "Vorsitzende Herrn X" are two people."""
    found = mentions(text)
    assert [m.kind for m in found] == ["role", "person"]
    assert found[1].family == "Muster"
    assert found[1].role is None


LABELLED = [
    ("Der Vorsitzende eröffnet.", "Vorsitzender"),
    ("Die Vorsitzende eröffnet.", "Vorsitzende"),
    ("Man dankt dem Vorsitzenden.", "Vorsitzender"),
    ("Der Erste Beigeordnete erläutert.", "Erster Beigeordneter"),
    ("Es antwortet der Kämmerer.", "Kämmerer"),
    ("Die Bürgermeisterin antwortet.", "Bürgermeisterin"),
    ("Die Verwaltung sagt das zu.", "Verwaltung"),
    ("Verwaltungsseitig wird geprüft.", "Verwaltung"),
    ("Seitens der Verwaltung wird geprüft.", "Verwaltung"),
    ("Die CDU-Fraktion fragt.", "CDU-Fraktion"),
    ("Die Fraktion DIE LINKE. fragt.", "Fraktion DIE LINKE."),
    ("Ein Bürger fragt.", "ein Bürger"),
    ("Auf die Frage einer Einwohnerin wird geantwortet.", "eine Einwohnerin"),
    ("Ein weiterer Bürger fragt.", "ein weiterer Bürger"),
    ("Die Frage eines anderen Ratsmitglieds bleibt offen.", "ein anderes Ratsmitglied"),
    ("Ein Herr fragt.", "ein Herr"),
    ("Herr Kammerpräsident dankt.", "Kammerpräsident"),
    ("Einwohner A fragt.", "Einwohner A"),
    ("Mehrere Ausschussmitglieder fragen.", "mehrere Ausschussmitglieder"),
    ("Auf Anfrage aus dem Ausschuss wird geantwortet.", "aus dem Ausschuss"),
    ("Aus der Mitte des Rates wird gefragt.", "aus der Mitte des Rates"),
    ("Der Ausschuss für Umwelt und Verkehr tagt.", "Ausschuss für Umwelt und Verkehr"),
    ("Der Haupt- und Finanzausschuss tagt.", "Haupt- und Finanzausschuss"),
    ("Der Stadtteilbeirat fragt sich das.", "Stadtteilbeirat"),
    ("Das Amt für Soziales teilt mit.", "Amt für Soziales"),
]


@pytest.mark.parametrize(("text", "label"), LABELLED, ids=[row[0] for row in LABELLED])
def test_who_has_no_name_has_a_label(text: str, label: str) -> None:
    """Roles, bodies, factions and unnamed people carry the words for them in the nominative."""
    assert labels(text) == [label]


OBLIQUE = [
    ("Man dankt Herrn Muster.", True),
    ("Das wird von Frau Muster beantwortet.", True),
    ("Auf Nachfrage des Ratsherrn Muster wird geantwortet.", True),
    ("Die Antwort der Verwaltung liegt vor.", True),
    ("Auf Bitte der Vorsitzenden wird gewartet.", True),
    ("Frau Muster fragt.", False),
    ("Daraufhin fragt Stadtrat Muster.", False),
    ("Der Vorsitzende fragt.", False),
    ("Seitens der Verwaltung wird geprüft.", False),
    ("Aus dem Ausschuss wird gefragt.", False),
]


@pytest.mark.parametrize(("text", "oblique"), OBLIQUE, ids=[row[0] for row in OBLIQUE])
def test_who_cannot_be_a_subject_is_marked(text: str, oblique: bool) -> None:
    """The word "Herrn", prepositions and oblique articles rule a subject out; "seitens" names who acts."""
    assert mentions(text)[0].oblique is oblique


PIECES = [
    "Herr", "Herrn", "Frau", "Dr.", "Muster", "Uli", "Stadtrat", "der", "die", "Vorsitzende", "und", ",", "(",
    ")", "CDU", "(SPD)", "fragt", "von", "-", ".", "\n", "ein", "Bürger", "Verwaltung", "seitens", "1.",
    "Fraktion", "für", "A.", "aus dem",
    "Ausschuss", "/", "des", "Amtes",
]  # fmt: skip


@given(
    st.one_of(
        st.text(),
        st.lists(st.sampled_from(PIECES)).map(" ".join),
        st.lists(st.sampled_from(PIECES)).map("".join),
    )
)
def test_spans_are_ordered_apart_and_inside(text: str) -> None:
    """Whatever the text, mentions lie inside it, in order, not blank and without overlap."""
    found, at = mentions(text), 0
    for mention in found:
        assert at <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip()
        assert mention.family or mention.label
        at = mention.end


@pytest.mark.parametrize(
    "piece", ["Herr ", "Peter ", "Herr Muster (", "Leiter des ", "A", "Muster-", "erste "]
)
def test_hostile_repetition_stays_linear(piece: str) -> None:
    """A long line of one repeated piece is read in bounded work per word."""
    assert isinstance(mentions(piece * 4000), tuple)


@pytest.mark.parametrize(
    ("written", "gender", "label"),
    [
        ("Ersten Beigeordneten", "m", "Erster Beigeordneter"),
        ("Vorsitzenden", "f", "Vorsitzende"),
        ("Ratsherrn", "m", "Ratsherr"),
        ("Leiters des Bauamtes", "m", "Leiter des Bauamtes"),
        ("Stadtwerke Netze", "m", "Stadtwerke Netze"),
    ],
)
def test_a_role_is_stated_in_the_nominative(written: str, gender: str, label: str) -> None:
    """Role words lose their case endings; other words are left alone."""
    assert roles.strong(written, "m" if gender == "m" else "f") == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dazu erklärt Architekt Muster, dass es gut sei.", ["Muster"]),
        ("Auf Nachfrage erläutert Planerin Beispiel, es sei gut.", ["Beispiel"]),
        ("Hierauf antwortet Förster Muster, dies sei üblich.", ["Muster"]),
        ("Dann führte Ingenieur Muster aus, dass es gut sei.", ["Muster"]),
        ("Zum Wald berichtet Revierförster Muster, es sei trocken.", ["Muster"]),
        ("Die Stadt informiert Anwohner rechtzeitig, wenn gebaut wird.", []),
        ("Die Stadt unterrichtet Planer Ende Mai, wenn gebaut wird.", []),
        ("Im Amt arbeitet Architekt Muster, der es weiß.", []),
        ("Dazu erklären Planer Muster, die es gibt.", []),
        ("Hierzu erläutert der Planer Muster, die es gibt.", []),
    ],
)
def test_a_verb_of_speech_vouches_for_a_name_behind_a_profession(text: str, expected: list[str]) -> None:
    """Behind a verb of speech in the singular a profession without an article goes with a name."""
    assert [mention.family for mention in persons(text)] == expected
