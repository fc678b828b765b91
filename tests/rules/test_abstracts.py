"""Laws of abstracts. All towns and people are invented."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import (
    ActionItem,
    AgendaItem,
    Answer,
    Decision,
    Due,
    Findings,
    Minutes,
    Outcome,
    Person,
    Question,
    Sentence,
    Span,
    Statement,
    UnitKind,
    Vote,
    minutes_id,
)
from pipeline.rules.abstracts import abstract
from tests.shared import gold_minutes, gold_names, needs_gold

REPORT = "Frau Thoma erläutert den Entwurf für den neuen Spielplatz am Lindenbach."
COST = "Die Kosten für den Spielplatz betragen nach der Schätzung rund 80.000 Euro."
MOTION = "Der Rat stimmt dem Entwurf für den Spielplatz zu."
RESULT = "Abstimmungsergebnis: einstimmig"
PROCEDURE = {
    "opening": "Der Bürgermeister eröffnet die Sitzung und begrüßt die Anwesenden im Rathaus.",
    "quorum": "Er stellt fest, dass der Rat ordnungsgemäß geladen und beschlussfähig ist.",
    "thanks": "Ratsfrau Kunze bedankt sich bei der Verwaltung für die gute Vorbereitung.",
    "no requests": "Nachdem keine weiteren Wortmeldungen vorliegen, geht die Beratung zu Ende.",
    "vote": "Der Vorsitzende stellt den Antrag der Fraktion sodann zur Abstimmung.",
    "signature": "Die Schriftführerin Eva Lind hat diese Niederschrift gefertigt und gelesen.",
    "floor": "Der Bürgermeister erteilt Frau Lind das Wort zu ihrem Bericht.",
}


def minutes(
    sentences: Sequence[str],
    firsts: Sequence[int] = (1,),
    title: str = "Neuer Spielplatz",
    rows: Sequence[str] = (RESULT,),
) -> Minutes:
    """Return minutes of the given sentences, with agenda items that begin at some of them."""
    text, units, at = "\n".join(sentences), [], 0
    for number, words in enumerate(sentences, 1):
        kind: UnitKind = "row" if words in rows else "label" if words.endswith(":") else "sentence"
        units.append(Sentence(number=number, span=Span(at, at + len(words)), paragraph=number, kind=kind))
        at += len(words) + 1
    ends = [*(first - 1 for first in firsts[1:]), len(sentences)]
    items = tuple(
        AgendaItem(number=str(i), title=title, public=True, first=first, last=last)
        for i, (first, last) in enumerate(zip(firsts, ends, strict=True), 1)
    )
    return Minutes(id=minutes_id(text), text=text, sentences=tuple(units), items=items)


def decided(*cites: int, outcome: Outcome = "approved") -> Decision:
    """Return a decision that cites some sentences."""
    return Decision(text="", outcome=outcome, vote=Vote(mode="unanimous"), cites=cites)


def texts(statements: Sequence[Statement]) -> str:
    """Return all statements as one text."""
    return " ".join(statement.text for statement in statements)


def test_an_item_says_what_it_was_about_and_how_it_ended() -> None:
    """The report comes first, then the decision with its result, all cited."""
    source = minutes([REPORT, COST, "Beschluss:", MOTION, RESULT])
    (statements,) = abstract(source, Findings(decisions=(decided(4, 5),))).items
    assert statements[0] == Statement(text=REPORT, cites=(1,))
    assert statements[-1] == Statement(text=f"{MOTION} {RESULT}.", cites=(4, 5))


def test_a_rejected_motion_never_stands_without_its_result() -> None:
    """The words of a motion alone would say the opposite."""
    source = minutes([REPORT, MOTION, "Der Antrag wird abgelehnt."])
    found = abstract(source, Findings(decisions=(decided(2, 3, outcome="rejected"),)))
    assert all("abgelehnt" in s.text for s in (*found.overview, *found.items[0]) if MOTION in s.text)
    assert "abgelehnt" in texts(found.overview)


@pytest.mark.parametrize("words", PROCEDURE.values(), ids=PROCEDURE.keys())
def test_procedure_is_never_what_an_item_was_about(words: str) -> None:
    """Greetings, quorum, thanks, votes and signatures are left out."""
    assert words not in texts(abstract(minutes([words, REPORT, words]), Findings()).items[0])


def test_a_sentence_that_points_back_does_not_come_first() -> None:
    """A sentence about "dies" needs the one before it, so one that stands alone is preferred."""
    source = minutes(["Dies wurde im Ausschuss schon mehrmals ausführlich besprochen.", REPORT])
    assert abstract(source, Findings()).items[0][0].text == REPORT


def test_an_item_with_hardly_any_text_has_no_abstract() -> None:
    """Nothing is made up where nothing was said."""
    assert abstract(minutes(["Entfällt.", "keine"]), Findings()).items == ((),)


def test_every_item_gets_its_own_sentences() -> None:
    """What is said under one agenda item is not told under another."""
    source = minutes(
        [REPORT, COST, "Herr Grote berichtet über die Sanierung der alten Turnhalle.", MOTION], (1, 3)
    )
    first, second = abstract(source, Findings(decisions=(decided(4),))).items
    assert max(n for s in first for n in s.cites) < 3 <= min(n for s in second for n in s.cites)


def test_the_overview_prefers_decisions_that_matter() -> None:
    """An approved agenda is no news, a contract is."""
    formal = "Der Rat genehmigt die Tagesordnung in der vorliegenden Fassung."
    contract = "Der Rat vergibt den Bau des Spielplatzes für 80.000 Euro an die Firma Holz."
    source = minutes([formal, contract])
    assert texts(abstract(source, Findings(decisions=(decided(1), decided(2)))).overview) == contract


def test_an_overview_stays_within_half_a_page() -> None:
    """However much was decided, a few statements are enough."""
    source = minutes(
        [f"Der Rat beschließt den Ausbau der Straße Nummer {n} in Musterau." for n in range(1, 40)]
    )
    overview = abstract(source, Findings(decisions=tuple(decided(n) for n in range(1, 40)))).overview
    assert 1 <= len(overview) <= 6
    assert len(texts(overview)) <= 1700


def test_without_decisions_the_overview_says_what_was_talked_about() -> None:
    """A meeting that only heard reports has an overview, too."""
    assert abstract(minutes([REPORT, COST]), Findings()).overview


@given(
    st.lists(
        st.sampled_from([REPORT, COST, MOTION, RESULT, "Beschluss:", "keine", *PROCEDURE.values()]),
        min_size=1,
    )
)
def test_statements_are_the_sentences_they_cite(sentences: list[str]) -> None:
    """Whatever the minutes, every statement is made of the words it cites, and there are at most four."""
    source = minutes(sentences)
    numbers = [n for n, words in enumerate(sentences, 1) if words == MOTION]
    found = abstract(source, Findings(decisions=tuple(decided(n) for n in numbers)))
    assert len(found.items[0]) <= 4
    for statement in (*found.overview, *found.items[0]):
        cited = " ".join(source.words(n) for n in statement.cites)
        assert set(statement.text.replace(".", "").split()) <= set(cited.replace(".", "").split())


@needs_gold
@pytest.mark.parametrize("name", gold_names())
def test_real_minutes_get_one_abstract_per_item(name: str) -> None:
    """Every agenda item has its place, and every statement cites sentences of its own item."""
    source = gold_minutes(name)
    found = abstract(source, Findings())
    assert len(found.items) == len(source.items)
    for item, statements in zip(source.items, found.items, strict=True):
        assert all(item.first <= n <= item.last for s in statements for n in s.cites)


ASKED = "Eine Anwohnerin fragt, wann der Brunnen am Lindenplatz wieder läuft."
REPLY = "Frau Thoma antwortet, dass die Pumpe im Mai ausgetauscht werde."


def asked(question: int, *answer: int) -> Question:
    """Return a question with one answer, each citing some sentences."""
    answers = (Answer(by=(Person(name="Anna Thoma"),), text="", cites=answer),) if answer else ()
    return Question(askers=(), text="", status="answered", cites=(question,), answers=answers)


def test_a_question_stands_with_its_answer() -> None:
    """Of an item that is talk, question and answer together say what it was about."""
    source = minutes([ASKED, REPLY])
    (statement,) = abstract(source, Findings(questions=(asked(1, 2),))).items[0]
    assert statement == Statement(text=f"{ASKED} {REPLY}", cites=(1, 2))


def test_a_question_gives_way_to_what_was_reported() -> None:
    """Where something was decided, reports say what it was about, not the questions."""
    source = minutes([ASKED, REPORT, COST, MOTION, RESULT])
    found = Findings(questions=(asked(1),), decisions=(decided(4, 5),))
    assert 1 not in {n for statement in abstract(source, found).items[0] for n in statement.cites}


def test_a_proposal_keeps_its_label() -> None:
    """What was only proposed must not read as if it were decided."""
    source = minutes(["Beschlussvorschlag:", "Der Spielplatz am Lindenbach wird um eine Schaukel erweitert."])
    (statement,) = abstract(source, Findings(decisions=(decided(1, 2, outcome="proposed"),))).items[0]
    assert statement.text.startswith("Beschlussvorschlag:")
    assert statement.cites == (1, 2)


def test_a_result_stays_inside_its_agenda_item() -> None:
    """A decision that cites the next item does not draw its sentences into this one."""
    source = minutes([MOTION, RESULT, "Der Rat lehnt den Verkauf der Wiese am Bach ab."], firsts=(1, 3))
    first, _ = abstract(source, Findings(decisions=(decided(1, 2, 3),))).items
    assert {n for statement in first for n in statement.cites} == {1, 2}


def test_a_thin_result_is_preceded_by_its_matter_in_the_overview() -> None:
    """The words "Der Rat nimmt den Bericht zur Kenntnis" alone says nothing about the meeting."""
    source = minutes([REPORT, COST, "Der Rat nimmt den Bericht zur Kenntnis."])
    overview = abstract(source, Findings(decisions=(decided(3, outcome="noted"),))).overview
    assert [statement.cites for statement in overview] == [(1,), (3,)]


def test_the_lines_of_a_result_stay_together() -> None:
    """Where each number stands on a line of its own, all of them are told."""
    rows = ["Ja-Stimmen: 7", "Nein-Stimmen: 1", "Enthaltungen: 2"]
    source = minutes([MOTION, *rows], rows=rows)
    (statement,) = abstract(source, Findings(decisions=(decided(1, 2, 3, 4),))).items[0]
    assert statement.cites == (1, 2, 3, 4)
    assert all(row in statement.text for row in rows)


def test_the_last_decision_is_always_among_those_shown() -> None:
    """Amendments do not crowd out the decision that ended the item."""
    motions = [f"Ratsherr Kolk beantragt, den Ansatz {n} um {n}.000 Euro zu erhöhen." for n in (2, 3, 4)]
    source = minutes(
        [*motions, "Der Rat beschließt die Satzung in der beratenen Fassung einstimmig.", RESULT]
    )
    found = [decided(n, outcome="rejected") for n in (1, 2, 3)]
    result = abstract(source, Findings(decisions=(*found, decided(4, 5))))
    assert "beschließt die Satzung" in texts(result.items[0])


def test_a_motion_that_failed_by_its_counts_says_so() -> None:
    """A tie is told in a word, so that the wording is not read as adopted."""
    source = minutes(
        ["Am Ortseingang wird ein Blühstreifen angelegt und dauerhaft gepflegt.", "Ja: 4 Nein: 4"],
        rows=("Ja: 4 Nein: 4",),
    )
    result = abstract(source, Findings(decisions=(decided(1, 2, outcome="rejected"),)))
    assert texts(result.items[0]).startswith("Abgelehnt: ")


def test_a_sentence_that_repeats_the_heading_is_left_out() -> None:
    """The title stands right above the abstract."""
    source = minutes(["Beratung und Beschlussfassung: Neuer Spielplatz wird vorgelegt.", REPORT])
    again = minutes(["Punkt 4 der Tagesordnung: Neuer Spielplatz", REPORT])
    assert abstract(source, Findings()).items[0][-1].text == REPORT
    assert [s.text for s in abstract(again, Findings()).items[0]] == [REPORT]


def test_the_same_is_not_said_twice() -> None:
    """Of two sentences with the same words of meaning one is enough."""
    twin = "Frau Thoma erläutert noch einmal den Entwurf für den neuen Spielplatz am Lindenbach."
    source = minutes([REPORT, twin, COST])
    told = texts(abstract(source, Findings()).items[0])
    assert (REPORT in told) != (twin in told)
    assert COST in told


def test_several_points_are_told_together() -> None:
    """A decision in numbered points is one statement, without its numbers."""
    points = [
        "1. Der Rat stimmt dem Entwurf zu.",
        "2. Die Verwaltung wird beauftragt, bis Mai Angebote für den Spielplatz einzuholen.",
    ]
    source = minutes([*points, RESULT])
    (statement,) = abstract(source, Findings(decisions=(decided(1, 2, 3),))).items[0]
    assert statement.text.startswith("Der Rat stimmt dem Entwurf zu. Die Verwaltung wird beauftragt")
    assert statement.cites == (1, 2, 3)


def test_a_result_of_two_words_is_told_as_one() -> None:
    """A word such as "Kenntnisnahme" is how an item ended, and says so."""
    source = minutes(
        [REPORT, "Kenntnisnahme", "Keine Abstimmung"], rows=("Kenntnisnahme", "Keine Abstimmung")
    )
    told = abstract(source, Findings(decisions=(decided(2, 3, outcome="noted"),))).items[0]
    assert told[-1] == Statement(text="Ergebnis: Kenntnisnahme, Keine Abstimmung.", cites=(2, 3))


@pytest.mark.parametrize(
    ("outcome", "warning"),
    [("rejected", "Abgelehnt"), ("postponed", "Vertagt"), ("withdrawn", "Zurückgezogen")],
)
def test_a_motion_that_became_nothing_says_so(outcome: Outcome, warning: str) -> None:
    """The words of a proposal never read as adopted where it was not."""
    source = minutes(["Am Ortseingang wird ein Blühstreifen angelegt und dauerhaft gepflegt.", REPORT])
    told = texts(abstract(source, Findings(decisions=(decided(1, outcome=outcome),))).items[0])
    assert f"{warning}: Am Ortseingang wird" in told


def test_a_number_alone_is_no_result() -> None:
    """A line with nothing but a figure is not told as how an item ended."""
    source = minutes([MOTION, "0"], rows=("0",))
    (statement,) = abstract(source, Findings(decisions=(decided(1, 2),))).items[0]
    assert statement == Statement(text=MOTION, cites=(1,))


def test_the_overview_tells_what_is_open_and_who_does_what() -> None:
    """After the decisions come a question without an answer and a promise with its date."""
    promise = "Herr Grote sagt zu, den Zeitplan für den Brunnen bis zum 31. Mai vorzulegen."
    source = minutes([MOTION, RESULT, ASKED, promise], firsts=(1, 3, 4))
    found = Findings(
        decisions=(decided(1, 2),),
        questions=(Question(askers=(), text="", status="unanswered", cites=(3,)),),
        action_items=(
            ActionItem(task="", assignees=(), due=Due(text="bis zum 31. Mai"), tier="A", cites=(4,)),
        ),
    )
    assert [s.cites for s in abstract(source, found).overview] == [(1, 2), (3,), (4,)]


def test_the_overview_puts_the_weightiest_decision_first() -> None:
    """The budget comes before what was only noted, wherever it stood on the agenda."""
    noted = "Der Rat nimmt den Bericht der Bücherei über das vergangene Jahr zur Kenntnis."
    budget = "Der Rat beschließt die Haushaltssatzung mit ihren Anlagen für das kommende Jahr."
    source = minutes([noted, budget], firsts=(1, 2))
    found = Findings(decisions=(decided(1, outcome="noted"), decided(2)))
    assert [s.text for s in abstract(source, found).overview] == [budget, noted]


def test_the_same_result_is_told_once() -> None:
    """A result that stands many times over fills no abstract."""
    noted = "Die Anfrage wird zur Kenntnis genommen."
    source = minutes([noted, REPORT, noted, COST, noted])
    found = Findings(decisions=tuple(decided(n, outcome="noted") for n in (1, 3, 5)))
    assert texts(abstract(source, found).items[0]).count(noted) == 1


def test_labels_without_figures_are_no_result() -> None:
    """Where a table fell apart, its bare labels are not told; what says the result is."""
    rows = ["Ja-Stimmen", "Nein-Stimmen", "mehrheitlich", "8"]
    source = minutes([MOTION, *rows], rows=rows)
    (statement,) = abstract(source, Findings(decisions=(decided(1, 2, 3, 4, 5),))).items[0]
    assert statement.text == f"{MOTION} Ergebnis: mehrheitlich."


def test_what_was_only_noted_does_not_stand_beside_a_decision() -> None:
    """A thin result before the decision that ended the item is left out."""
    noted = "Die Drucksache wird zur Kenntnis genommen."
    source = minutes([noted, REPORT, "Der Rat beschließt den Ausbau der Schulstraße in Musterau."])
    found = Findings(decisions=(decided(1, outcome="noted"), decided(3)))
    assert noted not in texts(abstract(source, found).items[0])
