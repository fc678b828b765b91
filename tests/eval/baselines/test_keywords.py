"""The keyword engine finds what stands there in the usual words, and only that."""

from __future__ import annotations

import time

import pytest

from eval.baselines.keywords import Keywords
from pipeline.model import Abstract, Findings, Person, Vote
from pipeline.tasks import summarise
from tests.eval.baselines.written import HOSTILE, minutes


def _found(*sentences: str) -> Findings:
    return Keywords().extract(minutes("\n".join(sentences))).findings


@pytest.mark.parametrize(
    ("said", "asker"),
    [
        ("Herr Abel fragt, wann die Brücke fertig wird.", Person(name="Abel")),
        ("Frau Dr. Jutta Krumm erkundigt sich nach den Kosten.", Person(name="Jutta Krumm")),
        ("Weiter möchte Herr Abel wissen, wer haftet.", Person(name="Abel")),
        ("Ratsherr Tiedge fragt nach dem Stand.", Person(name="Tiedge")),
        ("Die SPD-Fraktion fragt nach dem Stand.", Person(label="SPD-Fraktion")),
        ("Wer zahlt das?", Person(label="unbekannt")),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_who_stands_before_the_verb_asks(said: str, asker: Person) -> None:
    """The asker is "Herr X", a body, or the last capitalised word before the verb."""
    (question,) = _found(said).questions
    assert (question.askers, question.cites, question.status) == ((asker,), (1,), "unanswered")


@pytest.mark.parametrize(
    "said",
    [
        "Herr Abel dankt für die Frage.",
        "Die Verwaltung berichtet über den Stand.",
        "Es bleiben Fragen offen.",
        "Das wollte niemand.",
        "Herr Abel befragte die Anlieger.",
    ],
)
def test_other_sentences_ask_nothing(said: str) -> None:
    """A noun, a report, an inflected relative of a verb are no question."""
    assert not _found(said).questions


def test_the_next_sentence_that_tells_something_answers() -> None:
    """An answer has a verb of answering and takes one sentence more that has nobody new."""
    (question,) = _found(
        "Herr Abel fragt, wann die Brücke fertig wird.",
        "Frau Krumm teilt den Termin mit.",
        "Es sei der 3. Mai.",
        "Herr Abel dankt.",
    ).questions
    (answer,) = question.answers
    assert (answer.by, answer.cites, question.status) == ((Person(name="Krumm"),), (2, 3), "answered")


def test_an_answer_that_puts_off_defers() -> None:
    """Words such as "schriftlich" in the answer leave the question open."""
    (question,) = _found("Herr Abel fragt.", "Frau Krumm antwortet, es werde schriftlich geklärt.").questions
    assert question.status == "deferred"


def test_a_new_question_cuts_off_the_search_for_an_answer() -> None:
    """The answer after a second question is not the first one's; bare question marks go on a question."""
    first, second = _found(
        "Herr Abel fragt.", "Wer zahlt?", "Frau Krumm fragt.", "Herr Orth antwortet."
    ).questions
    assert (first.cites, first.answers) == ((1, 2), ())
    assert second.answers[0].by == (Person(name="Orth"),)


@pytest.mark.parametrize(
    ("said", "outcome", "vote"),
    [
        ("Der Rat beschließt einstimmig, die Mühlgasse neu zu bauen.", "approved", Vote(mode="unanimous")),
        ("Der Antrag wird bei 4 Ja und 9 Nein abgelehnt.", "rejected", Vote(mode="counted", yes=4, no=9)),
        ("Ja: 7, Nein: 0, Enthaltungen: 1", "approved", Vote(mode="counted", yes=7, no=0, abstain=1)),
        ("Der Ausschuss nimmt den Bericht zur Kenntnis.", "noted", Vote()),
        ("Der Punkt wird vertagt.", "postponed", Vote()),
        ("Der Ausschuss empfiehlt dem Rat mehrheitlich den Kauf.", "recommended", Vote(mode="majority")),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)  # fmt: skip
def test_the_first_word_of_the_list_decides(said: str, outcome: str, vote: Vote) -> None:
    """Outcome and vote come from single words of one sentence."""
    (decision,) = _found(said).decisions
    assert (decision.outcome, decision.vote) == (outcome, vote)


def test_a_short_result_belongs_to_the_sentence_before() -> None:
    """A result line cites what stands above it too."""
    (decision,) = _found("Die Mühlgasse soll ausgebaut werden.", "Einstimmig.").decisions
    assert decision.cites == (1, 2)


@pytest.mark.parametrize(
    ("said", "who", "due"),
    [
        ("Frau Krumm sagt eine Prüfung bis zum 3. Mai zu.", Person(name="Krumm"), "bis zum 3. Mai"),
        ("Die Verwaltung wird gebeten, dies zu tun.", Person(label="Verwaltung"), None),
        ("Der Rat beauftragt die Verwaltung, dies zu tun.", Person(label="Verwaltung"), None),
    ],
)
def test_promises_and_orders_are_action_items(said: str, who: Person, due: str | None) -> None:
    """Who promises, or the administration, has to act; a deadline is kept in its words."""
    (action,) = _found(said).action_items
    assert (action.assignees, action.due.text if action.due else None) == ((who,), due)


def test_there_is_no_abstract() -> None:
    """Word lists write nothing of their own."""
    assert Keywords().summarise(minutes("Ja?"), Findings()).abstract == Abstract()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_breaks_or_slows_it(text: str) -> None:
    """Hostile text is read in a short time and cites only sentences that exist."""
    started = time.process_time()
    given = minutes(text)
    found = Keywords().extract(given).findings
    assert time.process_time() - started < 3
    cited = {n for question in found.questions for n in question.cites}
    cited |= {n for decision in found.decisions for n in decision.cites}
    cited |= {n for action in found.action_items for n in action.cites}
    assert cited <= {sentence.number for sentence in given.sentences}


def test_what_it_finds_is_grounded_like_anything_else() -> None:
    """A found exchange passes grounding with its persons."""
    text = "Herr Abel fragt, wann die Brücke fertig wird.\nFrau Krumm antwortet, sie sei es im Mai."
    summary = summarise(minutes(text), Keywords())
    assert not summary.unsupported
    assert summary.findings.questions[0].answers[0].by[0].name == "Krumm"
