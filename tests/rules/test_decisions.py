"""Decisions: one per thing decided, with its wording, its result and its vote, whatever the town's style."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.model import Decision, Minutes
from pipeline.rules.decisions import decisions
from tests.build import minutes_of
from tests.rules.phrases import NEAR_MISSES, PHRASES
from tests.rules.styles import NONE, STYLES, Short


def _read(text: str) -> tuple[Minutes, tuple[Decision, ...]]:
    minutes = minutes_of(*(line.strip() for line in text.strip().splitlines()))
    return minutes, decisions(minutes).decisions


def _short(text: str) -> list[Short]:
    _, found = _read(text)
    return [(d.outcome, d.vote.mode, (d.vote.yes, d.vote.no, d.vote.abstain), d.cites) for d in found]


TALK = [
    "Herr Jansen erinnert daran, dass der Rat 2019 die Sanierung beschlossen habe.",
    "Der Kreistag hat beschlossen, die Linie einzustellen.",
    "In der letzten Sitzung wurde beschlossen, ein Gutachten einzuholen.",
    "Der Rat hat in seiner Sitzung am 12.03.2024 die Aufstellung beschlossen.",
    "Frau Vogt lehnt den Vorschlag ab.",
    "Die SPD-Fraktion stimmt dem Vorschlag zu.",
    "Herr Brandt erklärt, seine Fraktion lehne den Antrag ab.",
    "Der Antrag wurde bereits im Bauausschuss beraten und abgelehnt.",
    "Der Bauausschuss hatte den Antrag abgelehnt.",
    "Die Mehrheit der Anlieger ist gegen das Vorhaben.",
    "Wenn der Rat zustimmt, kann gebaut werden.",
    "Er verweist auf die Vorlage.",
    "Die Sitzung endet um 18:30 Uhr.",
    "Der Ausschuss diskutiert den Vorschlag kontrovers.",
    "Die Maßnahme wurde 2020 vom Landtag beschlossen.",
    "Der Bürgermeister teilt mit, dass der Zuschuss abgelehnt wurde.",
    "Der Rat werde darüber im Mai beschließen.",
    "Hat der Rat dem zugestimmt?",
    "Der Vorsitzende stellt Herrn Sommer vor.",
    "Der Auftrag wurde an die Firma Muster erteilt.",
    "Die Genehmigung wird durch den Landkreis erteilt.",
    "Der Antrag könne als erledigt betrachtet werden, sagt Frau Vogt.",
    "Er stellt die ordnungsgemäße Ladung und die Beschlussfähigkeit fest.",
    "Stadträtin Sommer stellt fest, der Antrag habe sich erledigt.",
    "Die Verwaltung schlägt vor, den Antrag abzulehnen.",
    "Bislang wurde die Querung nicht beschlossen.",
    "Die Stellungnahme wurde an die Verwaltung weitergeleitet.",
    "Die Berichte wurden im Kontrollausschuss besprochen und zur Kenntnis genommen, sagt Herr Vogt.",
    "Der Vertrag wird derzeit geprüft und dann beschlossen.",
    "Dabei wurde nur eine Form der Anrede gewählt.",
    "Werden keine Einwände gegen die Niederschrift erhoben, wenn sie versandt ist, gilt sie als genehmigt.",
]


@pytest.mark.parametrize("style", STYLES)
def test_decisions_are_read_in_the_style_of_many_towns(style: str) -> None:
    """Each item has its own decision, with outcome, vote and the sentences that carry it."""
    text, expected = STYLES[style]
    assert _short(text) == expected


@pytest.mark.parametrize("sentence", TALK)
def test_talk_history_and_other_bodies_are_no_decisions(sentence: str) -> None:
    """Opinions, plans, the past and what others decided are not decisions of this meeting."""
    assert not _short(f"# TOP 4 Aussprache\n{sentence}\nFrau Vogt dankt.")


@pytest.mark.parametrize("phrase", PHRASES)
def test_results_are_read_as_towns_word_them(phrase: str) -> None:
    """Outcome, kind of vote and numbers are what the words say."""
    text, expected = PHRASES[phrase]
    assert [(o, mode, vote) for o, mode, vote, _ in _short(f"# TOP 4 Sache\n{text}")] == expected


@pytest.mark.parametrize("sentence", NEAR_MISSES)
def test_words_of_results_without_a_result_decide_nothing(sentence: str) -> None:
    """Topics, titles, speakers and other times share the words of results."""
    assert not _short(f"# TOP 4 Sache\n{sentence}\nFrau Vogt dankt.")


def test_a_point_voted_apart_has_its_own_wording() -> None:
    """Each result of a point is cited with the sentence of that point alone."""
    text = """
        Beschluss:
        1. Der Plan wird gebilligt.
        2. Die Straße wird gesperrt.
        Abstimmungsergebnis zu Ziffer 1: einstimmig
        Abstimmungsergebnis zu Ziffer 2: 5 Ja, 6 Nein
    """
    assert [cites for *_, cites in _short(text)] == [(2, 4), (3, 5)]


def test_every_item_of_long_minutes_has_its_own_decision() -> None:
    """Twenty items with one and the same result line are twenty decisions."""
    items = [
        f"# TOP {n} Sache {n}\nBeschluss:\nDer Rat beschließt die Sache Nummer {n}.\n"
        "Abstimmungsergebnis:\neinstimmig"
        for n in range(1, 21)
    ]
    minutes, found = _read("\n".join(items))
    assert len(found) == 20
    assert [d.text for d in found] == [f"Der Rat beschließt die Sache Nummer {n}." for n in range(1, 21)]
    assert all(d.cites == (5 * n + 3, 5 * n + 5) for n, d in enumerate(found))
    assert len(minutes.items) == 1


def test_results_without_headings_stay_apart() -> None:
    """Where no heading is known, repeated results are still told apart by their wordings."""
    text = "Der Rat stimmt der Spende zu.\neinstimmig\nDer Rat stimmt dem Bauantrag zu.\neinstimmig"
    assert [cites for *_, cites in _short(text)] == [(1, 2), (3, 4)]


def test_amendments_are_decisions_of_their_own() -> None:
    """Votes on amendments count apart from the vote on the matter."""
    text = """
        # TOP 8 Haushalt
        Der Änderungsantrag der FDP-Fraktion wird mit 5 Ja-Stimmen gegen 9 Nein-Stimmen abgelehnt.
        Der Änderungsantrag der Grünen wird mit 10 Ja-Stimmen gegen 4 Nein-Stimmen angenommen.
        Beschluss:
        Der Ausschuss empfiehlt dem Rat, den Haushalt zu beschließen.
        Abstimmungsergebnis: 12 Ja-Stimmen, 2 Nein-Stimmen
    """
    assert [(o, v) for o, _, v, _ in _short(text)] == [
        ("rejected", (5, 9, None)),
        ("approved", (10, 4, None)),
        ("recommended", (12, 2, None)),
    ]


def test_points_voted_apart_are_decisions_of_their_own() -> None:
    """Two result lines for two points of one wording are two decisions."""
    text = """
        Beschluss:
        1. Das Konzept wird beschlossen.
        2. Die Verwaltung wird beauftragt, Fördermittel zu beantragen.
        Abstimmungsergebnis zu Ziffer 1: einstimmig
        Abstimmungsergebnis zu Ziffer 2: mehrheitlich bei 2 Gegenstimmen
    """
    assert [mode for _, mode, *_ in _short(text)] == ["unanimous", "majority"]


def test_a_body_makes_a_motion_of_its_own() -> None:
    """A motion that the body itself puts by a vote is its decision, with the list that follows."""
    text = "Der Beirat stellt daher mit 8 zu 0 Stimmen folgenden Antrag:\nDie Ampel möge repariert werden."
    assert _short(text) == [("approved", "counted", (8, 0, None), (1, 2))]


def test_a_wording_stops_where_talk_begins() -> None:
    """The debate after a wording is no part of it."""
    text = "Beschluss:\nDer Rat beschließt den Ankauf.\nFrau Sommer fragt nach dem Preis.\nEr ist hoch."
    minutes, found = _read(text)
    assert [d.text for d in found] == [minutes.words(2)]


def test_result_and_wording_in_one_line_are_told_apart() -> None:
    """A line with label, wording and result gives the wording as the text of the decision."""
    (found,) = _read("Beschluss: Der Rat nimmt den Bericht zur Kenntnis. Abstimmungsergebnis: einstimmig")[1]
    assert (found.text, found.outcome, found.vote.mode) == (
        "Der Rat nimmt den Bericht zur Kenntnis.",
        "noted",
        "unanimous",
    )


def test_a_resolution_may_name_its_own_vote() -> None:
    """Where no result line follows, the vote inside the wording counts."""
    text = "Beschluss: Der Gemeinderat lehnt die Bauvoranfrage ab. (9:4)\nHerr Vogt dankt."
    assert _short(text) == [("rejected", "counted", (9, 4, None), (1,))]


def test_agenda_titles_are_no_decisions() -> None:
    """Titles in a list of the agenda name matters to decide, they decide nothing."""
    titles = [
        "1. Genehmigung der Niederschrift",
        "2. Beschluss über die Satzung",
        "3. Kenntnisnahme der Berichte",
        "4. Annahme von Spenden",
        "5. Kenntnisnahme durch den Rat",
        "6. Wahl der Schriftführung",
    ]
    assert not _short("\n".join(titles))


@pytest.mark.parametrize(
    "word", ["zur Kenntnis ", "einstimmig ", "Ja: 1 ", "der Rat ", "Beschluss: ", "( ", "1:1 "]
)
def test_a_hostile_line_is_read_in_time(word: str) -> None:
    """A long line of one word costs no more than its length."""
    started = time.process_time()
    decisions(minutes_of("Der Rat " + word * (20_000 // len(word)), "Beschluss:", word * 2_000))
    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    "lines",
    [
        ["Der Rat beschliesst."],
        ["einstimmig"],
        ["Beschluss: einstimmig"],
        ["Beschluss: abgelehnt", "Der Rat nimmt den Bericht zur Kenntnis."],
        ["Der Rat fasst folgenden Beschluss:", "Der Weg wird gebaut und bezahlt."],
    ],
    ids=lambda lines: str(lines[0]),
)
def test_long_minutes_cost_no_more_than_their_length(lines: list[str]) -> None:
    """Two thousand results without any heading between them are read as fast, each, as two hundred."""
    few, many = minutes_of(*lines * 200), minutes_of(*lines * 2_000)
    decisions(few)
    started = time.process_time()
    decisions(few)
    short = time.process_time() - started
    started = time.process_time()
    decisions(many)
    assert time.process_time() - started < 40 * short + 0.5


def test_an_agenda_approved_with_changes_is_amended() -> None:
    """Changes that follow the approval of the agenda belong to it."""
    text = "Die Tagesordnung wird einvernehmlich genehmigt.\nTOP 4 und 5 werden getauscht.\nEs folgt TOP 2."
    assert _short(text) == [("approved_amended", "consensus", NONE, (1, 2))]


def test_counts_beat_the_label_and_the_clerk_is_told() -> None:
    """Where the line at the top contradicts the vote, the vote wins and a remark says so."""
    minutes = minutes_of(
        "Beschluss: Annahme", "Abstimmung: Ja: 17, Nein: 43", "Herr Vogt begründet den Antrag."
    )
    decided = decisions(minutes)
    assert [d.outcome for d in decided.decisions] == ["rejected"]
    assert [r.kind for r in decided.remarks] == ["vote_conflict"]


def test_an_explicit_sentence_beats_the_label() -> None:
    """A sentence telling that the motion failed is right where the top line says adopted."""
    minutes = minutes_of(
        "Beschluss: ungeändert beschlossen",
        "Frau Sommer begründet den Antrag.",
        "Herr Vogt spricht dagegen.",
        "Der Vorsitzende lässt abstimmen.",
        "Damit ist der Antrag mit 4 zu 9 Stimmen abgelehnt.",
    )
    decided = decisions(minutes)
    assert [d.outcome for d in decided.decisions] == ["rejected"]
    assert [r.kind for r in decided.remarks] == ["vote_conflict"]


def test_a_proposal_without_result_is_remarked() -> None:
    """A proposal nobody decided on is kept as a proposal, and the clerk is told."""
    decided = decisions(minutes_of("Beschlussvorschlag:", "Der Rat beschließt die neue Marktsatzung."))
    assert [d.outcome for d in decided.decisions] == ["proposed"]
    assert [r.kind for r in decided.remarks] == ["proposal_without_result"]


def test_another_body_decides_nothing_here() -> None:
    """In the minutes of the council the decision of a committee is a report."""
    minutes = minutes_of("Der Kulturausschuss stimmt dem Vorhaben zu.")
    named = Minutes(
        id=minutes.id, committee="Rat", text=minutes.text, sentences=minutes.sentences, items=minutes.items
    )
    assert not decisions(named).decisions
    assert decisions(minutes).decisions


LINES = [
    line.strip() for text, _ in STYLES.values() for line in text.strip().splitlines() if line.strip("# \n")
]


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*LINES, *TALK, "5", "Ja:", "Nein:"]), min_size=1, max_size=25))
def test_whatever_the_order_citations_hold(lines: list[str]) -> None:
    """Every decision cites sentences that exist, in order, and its text stands in them word for word."""
    minutes = minutes_of(*lines)
    for decision in decisions(minutes).decisions:
        assert decision.cites == tuple(sorted(set(decision.cites)))
        cited = " ".join(" ".join(minutes.words(number) for number in decision.cites).split())
        assert decision.text
        assert " ".join(decision.text.split()) in cited
