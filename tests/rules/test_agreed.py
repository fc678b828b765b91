"""Consents, advice, sums and withdrawals: results that stand in one plain sentence or right below it."""

from __future__ import annotations

import pytest

from pipeline.german.outcomes import adopted, outcome
from pipeline.model import Outcome
from pipeline.rules.decisions import decisions
from pipeline.rules.result_sentences import told
from pipeline.rules.result_zones import is_bare
from tests.build import minutes_of

Count = tuple[int | None, int | None, int | None]
NONE: Count = (None, None, None)


def _found(*units: str) -> list[tuple[Outcome, str | None, Count]]:
    found = decisions(minutes_of("# TOP 4 Sache", *units)).decisions
    return [(d.outcome, d.vote.mode, (d.vote.yes, d.vote.no, d.vote.abstain)) for d in found]


CONSENTS = (
    "Mit der Tagesordnung besteht Einverständnis.",
    "Mit dem Protokoll vom 3. Mai 2023 besteht allgemeines Einverständnis.",
    "Zur Niederschrift bestand Einvernehmen.",
    "Über die Tagesordnung herrscht Einigkeit.",
    "Einverständnis mit dem Protokoll besteht.",
    "Mit dem Bauantrag besteht grundsätzlich Einverständnis.",
    "Mit dem Vorschlag sind alle Anwesenden einverstanden.",
    "Mit der vorliegenden Niederschrift ist der Ausschuss einverstanden.",
)
NO_CONSENTS = (
    "Mit dem Antrag besteht kein Einverständnis.",
    "Mit dem Landkreis besteht Einvernehmen.",
    "Mit dem Entwurf besteht seitens der Nachbarn Einverständnis.",
    "Mit dem Vorschlag bestand bei den Anliegern Einverständnis.",
    "Mit dem Konzept ist Frau Vogt einverstanden.",
    "Mit der Vorlage sind alle nicht einverstanden.",
    "Mit dem Plan besteht Einverständnis, sofern der Landkreis zustimmt.",
    "Besteht mit der Tagesordnung Einverständnis?",
)


@pytest.mark.parametrize("sentence", CONSENTS)
def test_consent_to_a_matter_approves_it(sentence: str) -> None:
    """That all agree to an agenda, a record or a motion approves it."""
    assert _found(sentence) == [("approved", "consensus", NONE)]


@pytest.mark.parametrize("sentence", NO_CONSENTS)
def test_consent_of_others_decides_nothing(sentence: str) -> None:
    """Neighbours, other authorities, single members and conditions make no consent of the body."""
    assert not _found(sentence)


@pytest.mark.parametrize(
    ("below", "mode", "counts"),
    [
        (("9 Ja, 0 Nein",), "counted", (9, 0, None)),
        (("Abstimmungsergebnis:", "9 Ja, 0 Nein, 1 Enthaltung"), "counted", (9, 0, 1)),
        (("einstimmig",), "unanimous", NONE),
        (("Abstimmung: mehrheitlich, 2 Enthaltungen",), "majority", (None, None, 2)),
        (("7 : 1",), "counted", (7, 1, None)),
    ],
)
def test_a_vote_right_below_a_consent_belongs_to_it(below: tuple[str, ...], mode: str, counts: Count) -> None:
    """A vote line under a consent is its vote, which says more than that all agreed."""
    assert _found("Mit der Tagesordnung besteht Einverständnis.", *below) == [("approved", mode, counts)]


def test_a_lost_vote_is_not_that_of_a_consent() -> None:
    """Nobody agrees to what was voted down."""
    found = _found("Mit der Tagesordnung besteht Einverständnis.", "3 Ja, 8 Nein")
    assert ("approved", "consensus", NONE) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Vorsitzende teilt mit, dass Punkt 5 von der Tagesordnung genommen wird.",
        "Der Bürgermeister gibt bekannt, dass der Tagesordnungspunkt 7 abgesetzt wird.",
        "Herr Bürgermeister Kern teilt mit, dass TOP 4 von der Tagesordnung genommen werde.",
        "Die Ausschussvorsitzende informiert, dass TOP 9 entfällt.",
        "Die Ortsvorsteherin teilte mit, dass die Punkte 3 und 4 von der Tagesordnung gestrichen werden.",
        "Die Vorsitzende teilt mit, dass Punkt 5 auf Wunsch der Fraktion abgesetzt worden ist.",
    ],
)
def test_what_the_chair_says_is_off_the_agenda_is_removed(sentence: str) -> None:
    """The chair tells in a clause with "dass" what is taken off the agenda."""
    assert [found[0] for found in _found(sentence)] == ["removed"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Ortsvorsteherin erklärt, dass der Punkt 3 nicht von der Tagesordnung genommen wird.",
        "Die Vorsitzende teilt mit, dass Punkt 5 in der nächsten Sitzung beraten wird.",
        "Frau Vogt teilt mit, dass die Bänke gestrichen wurden.",
        "Die Vorsitzende teilt mit, dass der Zuschuss gestrichen wird.",
        "Herr Brandt bittet, dass Punkt 5 von der Tagesordnung genommen wird.",
    ],
)
def test_other_news_takes_nothing_off_the_agenda(sentence: str) -> None:
    """News of other things, of what stays and requests remove nothing."""
    assert not _found(sentence)


ADVICE = (
    "Der Ausschuss empfiehlt dem Rat, den Etat unter Berücksichtigung der Änderungen zu beschließen.",
    "Der Ausschuss empfiehlt, das Einvernehmen zu versagen, da der Abstand nicht eingehalten ist.",
    "Der Ausschuss empfahl dem Rat, die Vorlage abzulehnen.",
    "Der Ausschuss empfiehlt dem Rat, die Satzung in geänderter Fassung zu erlassen.",
    "Der Ausschuss empfiehlt dem Rat, die Sache zu vertagen.",
)


@pytest.mark.parametrize("sentence", ADVICE)
def test_advice_is_advice_whatever_it_is(sentence: str) -> None:
    """A body that recommends something recommends it, also to change, to refuse or to wait."""
    assert _found(sentence, "7 Ja, 2 Nein") == [("recommended", "counted", (7, 2, None))]


@pytest.mark.parametrize("line", ["6/0/2", "7 / 1 / 0", "(12/0/3)", "9/2/1."])
def test_three_counts_between_strokes_are_a_result(line: str) -> None:
    """Yes, no and abstentions may stand with nothing but strokes between them."""
    assert is_bare(line)


@pytest.mark.parametrize("line", ["058/2018", "12/04/2019", "07/04/19", "3/4", "1/2/3/4"])
def test_other_strokes_are_no_result(line: str) -> None:
    """Numbers of papers, days and fractions are no counts."""
    assert not is_bare(line)


@pytest.mark.parametrize(
    "sentence",
    [
        "Die SPD-Fraktion zieht ihren Antrag nach der Auskunft der Kämmerei, dass die Mittel schon"
        " im Etat eingestellt sind, zurück.",
        "Die Gruppe zieht den Antrag, weil die Mittel bereits bereitstehen, zurück.",
        "Die Antragsteller nehmen den Antrag vom 3. Mai nach kurzer Beratung zurück.",
        "Herr Brandt zog seinen Antrag nach den Ausführungen der Verwaltung und einer längeren Aussprache"
        " über die Lage der Vereine wieder zurück.",
        "Die Fraktion zieht die Vorlage zurück.",
    ],
)
def test_a_long_frame_withdraws_too(sentence: str) -> None:
    """Verb and particle may stand far apart, with clauses and days between them."""
    assert [found[0] for found in _found(sentence)] == ["withdrawn"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Fraktion hat den Antrag bereits zurückgezogen, weil die Mittel fehlten.",
        "Herr Brandt zieht den Antrag nicht auf.",
        "Frau Vogt fragt, ob die Fraktion den Antrag zurückzieht.",
        "Herr Brandt zieht nach Lindenbach zurück.",
        "Wenn die Fraktion den Antrag zurückzieht, entfällt die Aussprache.",
    ],
)
def test_other_ways_back_withdraw_nothing(sentence: str) -> None:
    """Questions, conditions, earlier days and persons who move withdraw no motion."""
    assert not _found(sentence)


@pytest.mark.parametrize(
    ("entry", "result", "mode"),
    [
        ("Heimatverein, Tische: 800 € (einstimmig)", "approved", "unanimous"),
        ("Kita Sonnenhang, Bänke: 1.200,00 EUR, mehrheitlich", "approved", "majority"),
        ("- Schützen Musterau, Scheiben: 400 € – einstimmig", "approved", "unanimous"),
        ("Turnverein, Matten: 650,-- € (7 Ja, 1 Nein)", "approved", "counted"),
        ("Chor, Noten: 900 € – vertagt, Angebote fehlen", "postponed", None),
        ("Theater, Vorhang: 2.000 € – abgelehnt", "rejected", None),
    ],
)
def test_a_sum_in_a_list_has_its_result(entry: str, result: Outcome, mode: str | None) -> None:
    """An entry that names who gets how much is decided where a vote or a result stands behind the sum."""
    assert [(found[0], found[1]) for found in _found(entry)] == [(result, mode)]


@pytest.mark.parametrize(
    "entry",
    [
        "Heimatverein, Tische: 800 €",
        "Turnverein: 800 € (2 Anträge)",
        "Frau Vogt: 800 € (einstimmig beantragt?)",
        "Chor, Noten: 900 € – Angebote fehlen",
        "Kosten: 800 € (brutto)",
    ],
)
def test_a_sum_without_a_vote_decides_nothing(entry: str) -> None:
    """A sum of money alone was not voted on."""
    assert not _found(entry)


@pytest.mark.parametrize(
    "after",
    [
        "Er nimmt die Wahl an.",
        "Herr Brandt nimmt die Wahl an.",
        "Der Gewählte nimmt die Wahl dankend an.",
    ],
)
def test_who_accepts_was_elected_before(after: str) -> None:
    """That the person elected accepts is no second election."""
    first = "Herr Brandt wird bei eigener Enthaltung einstimmig zum Vorsitzenden gewählt."
    assert [found[:2] for found in _found(first, after)] == [("elected", "unanimous")]


def test_the_count_is_summed_up_once() -> None:
    """A sentence with "somit" that says how the count before it came out is the same decision."""
    found = _found(
        "Frau Vogt stellt den Gegenantrag, die Sache dem Bauausschuss zuzuweisen.",
        "Abstimmungsergebnis über den Gegenantrag:",
        "11 Stimmen dafür, 4 dagegen",
        "Der Gegenantrag ist somit mehrheitlich angenommen.",
    )
    assert found == [("referred", "majority", (11, 4, None))]


def test_the_motion_on_procedure_says_what_was_adopted() -> None:
    """A motion that is carried does what it asked for, whatever kind of motion it is called."""
    found = _found(
        "Herr Brandt stellt den Geschäftsordnungsantrag, die Vorlage an die Verwaltung zurückzuverweisen.",
        "Der Antrag wird mit 6 Ja-Stimmen und 2 Nein-Stimmen angenommen.",
    )
    assert found == [("referred", "counted", (6, 2, None))]


@pytest.mark.parametrize(
    "text",
    [
        "Der Antrag wird samt Zusatzantrag angenommen.",
        "Der Antrag wird einschließlich des Änderungsantrags der SPD angenommen.",
        "Die Vorlage wird zusammen mit dem Ergänzungsantrag beschlossen.",
        "Der Rat stimmt der Liste in der geänderten Reihenfolge zu.",
        "Der Rat beschließt die Satzung in der ergänzten Fassung.",
    ],
)
def test_what_is_adopted_with_a_change_is_amended(text: str) -> None:
    """A motion adopted together with a motion to change it, or in another order, is amended."""
    assert outcome(text) == "approved_amended"


@pytest.mark.parametrize(
    "text",
    [
        "Der Antrag wird samt Anlagen angenommen.",
        "Der Antrag wird einschließlich der Begründung angenommen.",
        "Der Rat stimmt der Liste in der vorliegenden Reihenfolge zu.",
        "Der Rat beschließt die Satzung in unveränderter Fassung.",
        "Der Zusatzantrag wird angenommen.",
    ],
)
def test_what_is_adopted_as_it_stands_is_not_amended(text: str) -> None:
    """Annexes and reasons change nothing."""
    assert outcome(text) == "approved"


@pytest.mark.parametrize(
    "wording",
    [
        "Der Rat nimmt den Bericht über die Prüfung vom 11.04.2017 zur Kenntnis.",
        "Der Rat nimmt den Bericht vom 3. Mai zur Kenntnis.",
        "Der Rat nimmt den Bericht gem. § 5 Abs. 2 der Satzung zur Kenntnis.",
        "Der Rat nimmt die 2. Änderung des Plans zur Kenntnis.",
        "Der Rat nimmt den Vortrag von Dr. Kern (Nr. 5) zur Kenntnis.",
    ],
)
def test_the_dot_of_a_day_ends_no_sentence(wording: str) -> None:
    """Verb and object belong together across the dots of days, numbers and abbreviations."""
    assert adopted(wording) == outcome(wording) == "noted"


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Rat nimmt den Bericht, wonach der Bau bereits begonnen hat, zur Kenntnis.",
        "Der Rat nimmt zur Kenntnis, dass der Bau schon begonnen hat.",
        "Der Rat lehnt den Antrag, weil die Mittel inzwischen fehlen, einstimmig ab.",
    ],
)
def test_history_in_a_clause_leaves_the_main_clause_now(sentence: str) -> None:
    """What a clause within the sentence says of earlier times is not when the body decides."""
    assert told(sentence) is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Rat hat den Bericht bereits in der letzten Sitzung zur Kenntnis genommen.",
        "Der Rat lehnte den Antrag in der letzten Sitzung ab.",
        "Der Rat stimmte dem Antrag, der umstritten war, bereits damals zu.",
    ],
)
def test_history_in_the_main_clause_decides_nothing(sentence: str) -> None:
    """A main clause of earlier times tells history."""
    assert told(sentence) is None


WORDING = "Der Rat beschließt den Kauf eines Traktors."


@pytest.mark.parametrize(
    ("line", "mode", "counts"),
    [
        ("Einstimmiger Beschluss", "unanimous", NONE),
        ("Mehrheitlicher Beschluss (8 : 3)", "majority", (8, 3, None)),
        ("Einmütiger Beschluss.", "unanimous", NONE),
        ("Abstimmung: 6-0-2", "counted", (6, 0, 2)),
        ("6 – 0 – 2", "counted", (6, 0, 2)),
        ("Abstimmung: Alle dafür.", "unanimous", NONE),
        ("Beschlussfassung erfolgt einstimmig.", "unanimous", NONE),
        ("einhellig angenommen", "unanimous", NONE),
    ],
)
def test_a_line_below_says_how_it_was_voted(line: str, mode: str, counts: Count) -> None:
    """A line under a decision gives its vote, with counts between dashes or the kind of vote in words."""
    assert _found(WORDING, line) == [("approved", mode, counts)]


def test_the_kind_of_vote_may_stand_in_the_label() -> None:
    """A label such as "Einstimmiger Beschluss:" opens the wording and tells the vote on it."""
    assert _found("Einstimmiger Beschluss: Die Gemeinde kauft einen Traktor.") == [
        ("approved", "unanimous", NONE)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Dieses Sitzungsprotokoll wurde in der Sitzung am ................ genehmigt.",
        "Die Niederschrift wurde am ______ genehmigt.",
        "Das Protokoll wird in der Sitzung vom . . . . . . genehmigt.",
        "Drucksache 06-00-02",
        "2021-04-07",
        "Frühere Beschlüsse",
    ],
)
def test_empty_forms_and_papers_decide_nothing(line: str) -> None:
    """A form that nobody filled in and the numbers of papers are no results."""
    assert not _found(line)
