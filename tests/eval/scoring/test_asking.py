"""Scoring answers: computed by hand, perfect and spoiled ones, and cheats."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from eval.model import Counts
from eval.scoring.asking import MEASURES, score_answer
from tests.eval import answers
from tests.eval.answers import Record, answer, everything, perfect, quote, quotes, spoiled, withheld
from tests.eval.library import TEXTS, question, questions, sentences

ALL = everything(TEXTS, sentences)
MATE = quote("rat-musterau", "Herr Lauer antwortet, die Sanierung werde 340.000 Euro kosten.")


def counted(asked: Sequence[Record], said: Sequence[Record]) -> Counts:
    """Return the sum of the counts of all questions."""
    total: Counts = Counter()
    for q, record in zip(asked, said, strict=True):
        total += score_answer(q, record, sentences).counts
    return total


def figures(asked: Sequence[Record], said: Sequence[Record]) -> dict[str, float]:
    """Return all figures of answers."""
    counts = counted(asked, said)
    return {m.name: m.value(counts) for m in MEASURES}


def one(kind: str, record: Mapping[str, Any]) -> dict[str, float]:
    """Return the figures of one answer to the question of a type."""
    return figures([question(kind)], [dict(record)])


def test_a_perfect_answer_to_everything_scores_one() -> None:
    """Whoever knows all that is expected and cites it has 1 everywhere."""
    asked = questions()
    found = figures(asked, [perfect(q, sentences) for q in asked])
    assert found == {m.name: 1.0 for m in MEASURES}


def test_figures_of_a_small_case_are_those_computed_by_hand() -> None:
    """One answer with one good and one bad quote, one without the word, one withheld, one invented."""
    asked = [question(kind) for kind in ("amount", "who", "open", "unanswerable")]
    said = [
        answer(asked[0], "Es kostet 340.000 Euro.", [MATE, quote("rat-musterau", "TOP 2 Uferweg")]),
        answer(asked[1], "Ein Mitglied.", [quote("rat-musterau", "die Halle bleibe")]),
        withheld(asked[2], [quote(n, "x") for n in "abcd"] + [quote("bau-lindenbach", "x")]),
        answer(asked[3], "Der Bahnhof kostet viel.", []),
    ]
    found = {name: round(value, 6) for name, value in figures(asked, said).items()}
    assert found == {
        "answered": round(2 / 3, 6), "source": round(2 / 3, 6), "must": round(1 / 3, 6),
        "right": round(1 / 3, 6), "sound": round(1 / 3, 6), "doc_at_5": 1.0,
        "cite_P": 0.25,  # (1/2 + 0) / 2 answers with quotes
        "cite_R": round(1 / 3, 6),  # all of one, nothing of two
        "list_exact": 0.0, "abstained": 0.0,
        "ask_F1": round(2 * 1 / (3 + 3), 6),
    }  # fmt: skip


def test_every_figure_tells_its_number_of_cases() -> None:
    """Behind each figure stands the number of questions that it rests on."""
    asked = questions()
    counts = counted(asked, [perfect(q, sentences) for q in asked])
    n = {m.name: m.n(counts) for m in MEASURES}
    assert (n["right"], n["cite_P"], n["list_exact"], n["abstained"]) == (6, 6, 2, 1)


def test_measures_have_short_labels_and_one_name_each() -> None:
    """Labels fit into a table, meanings are sentences, names differ."""
    assert all(len(m.label) <= 28 and m.meaning.endswith(".") and m.part == "asking" for m in MEASURES)
    assert len({m.name for m in MEASURES}) == len(MEASURES)


# --- words that a right answer contains ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("must", "text", "holds"),
    [
        (["Förder|Zuschuss"], "Es gibt einen Zuschuß.", True),
        (["Förder"], "Die FÖRDERUNG wird geprüft.", True),
        (["Förder"], "Die Wirtschaftsförderung prüft.", False),
        (["12"], "Es sind 12.", True),
        (["12"], "Es sind 112.", False),
        (["3,5"], "Das sind 3,5 Prozent.", True),
        (["Second Hand"], "Das ist Second\nHand.", True),
        (["Mai", "Juni"], "Im Mai.", False),
        (["Juli|"], "Im Mai.", False),
        ([], "Egal.", True),
    ],
)
def test_must_is_found_at_word_starts_and_as_whole_numbers(must: list[str], text: str, holds: bool) -> None:
    """Every group needs one of its alternatives; an empty alternative is none."""
    q = question("amount") | {"must": must}
    record = answer(q, text, [quote("rat-musterau", "TOP")])
    assert score_answer(q, record, sentences).cases[0].aspects["must"] is holds


def test_must_is_searched_in_values_of_records_not_in_names_of_fields() -> None:
    """What a list entry says counts, also behind a line break; how its fields are called does not."""
    q = question("amount") | {"must": ["Status"]}
    item = {
        "kind": "question",
        "record": {"status": "open", "text": "Sagt\nFörderung zu"},
        "evidence": [MATE],
    }
    record = withheld(q) | {"answered": True, "items": [item]}
    assert not score_answer(q, record, sentences).cases[0].aspects["must"]
    assert score_answer(q | {"must": ["Förder"]}, record, sentences).cases[0].aspects["must"]


def test_a_number_asked_for_has_to_be_said() -> None:
    """The number of a count question counts where the answer says it, not in some quoted date."""
    quoted = [quote("bau-lindenbach", "Ja: 5, Nein: 2"), quote("rat-musterau", "TOP 1 Schwimmhalle")]
    assert one("count", answer(question("count"), "Es waren fünf.", quoted))["must"] == 0
    assert one("count", answer(question("count"), "Es waren 2.", quoted))["must"] == 1


# --- places -------------------------------------------------------------------------------------------


def test_a_repeated_sentence_is_cited_where_it_is_meant() -> None:
    """The stated beginning decides between two equal sentences; without it the first one is taken."""
    q = question("vote")
    assert one("vote", perfect(q, sentences))["cite_R"] == 1
    blind = [quote(e["source"].split("/")[1][:-4], e["text"]) for e in quotes(q, sentences)]
    assert one("vote", answer(q, "einstimmig", blind))["cite_R"] < 1


def test_the_cut_of_quotes_does_not_matter() -> None:
    """Two sentences in one quote, in two, or in halves are cited equally well."""
    q = question("vote")
    whole = "Der Antrag auf Beleuchtung wird vertagt. Der Beschluss ergeht einstimmig."
    for parts in (
        [whole],
        ["Der Antrag auf Beleuchtung", "wird vertagt.", "vertagt. Der Beschluss ergeht einstimmig."],
    ):
        found = one("vote", answer(q, "einstimmig", [quote("rat-musterau", part) for part in parts]))
        assert (found["cite_P"], found["cite_R"]) == (1, 1)


def test_a_list_may_have_one_entry_more_or_less_and_cites_its_sentences() -> None:
    """Two too many, or a fifth of the sentences not cited, is no complete list."""
    good = perfect(question("list"), sentences)
    entry = good["items"][0]
    assert one("list", good | {"items": [entry] * 3})["list_exact"] == 1
    assert one("list", good | {"items": [entry] * 4})["list_exact"] == 0
    uncited = good | {"answer": [{"text": "Kosten, Uferweg", "evidence": good["answer"][0]["evidence"][:1]}]}
    assert one("list", uncited)["list_exact"] == 0
    assert one("list", uncited)["sound"] == 0


# --- cases --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "record", "verdict"),
    [
        ("who", perfect(question("who"), sentences), "right"),
        ("who", answer(question("who"), "Frau Kern", [quote("bau-lindenbach", "Ja: 5")]), "wrong"),
        ("who", withheld(question("who")), "missed"),
        ("who", {}, "missed"),
        ("unanswerable", withheld(question("unanswerable")), "right"),
        ("unanswerable", answer(question("unanswerable"), "Viel.", []), "wrong"),
        ("unanswerable", {}, "wrong"),
    ],
)
def test_a_question_is_one_case(kind: str, record: Record, verdict: str) -> None:
    """What became of a question stands in one case with its id, its type and the expected sentences."""
    q = question(kind)
    (case,) = score_answer(q, record, sentences).cases
    assert (case.kind, case.key, case.label, case.verdict) == ("ask", q["id"], kind, verdict)
    assert [number for number, _ in case.sentences] == [n for ns in q["sents"].values() for n in ns]
    assert q["answer"] in (case.expected or "")


def test_sentences_of_several_documents_are_told_apart() -> None:
    """Where several documents carry the answer, each sentence names its own."""
    (case,) = score_answer(question("count"), {}, sentences).cases
    assert [words.split("]")[0] for _, words in case.sentences] == ["[rat-musterau", "[schule-tannrode"]


@pytest.mark.parametrize(
    "record",
    [
        {"answered": True},
        {"answered": True, "answer": None, "items": None, "nearest": None},
        {"answered": True, "answer": ["Ja."], "items": [3], "nearest": ["x"]},
        {"answered": True, "answer": [{"text": None, "evidence": [None, {"source": None, "text": None}]}]},
        {"answered": True, "answer": [{"evidence": {"text": "x"}}], "items": [{"record": [1, None, True]}]},
        {"answered": True, "answer": [{"text": 3, "evidence": [{"source": 4, "text": 5, "start": "x"}]}]},
    ],
)
def test_malformed_answers_are_scored_as_wrong(record: Record) -> None:
    """An answer that breaks the schema is not right and breaks nothing else."""
    for q in questions():
        (case,) = score_answer(q, record, sentences).cases
        assert case.verdict in (("right", "wrong") if q["type"] == "unanswerable" else ("missed", "wrong"))


# --- laws and cheats ----------------------------------------------------------------------------------


def mixed(seed: int) -> tuple[list[Record], list[Record]]:
    """Return 86 questions and answers good and bad."""
    chance, asked = random.Random(seed), questions(86)
    return asked, [spoiled(perfect(q, sentences), chance, ALL) for q in asked]


def test_the_order_of_questions_does_not_matter() -> None:
    """The same questions in another order give the same figures to the last digit."""
    asked, said = mixed(1)
    order = list(range(len(asked)))
    random.Random(2).shuffle(order)
    assert figures(asked, said) == figures([asked[i] for i in order], [said[i] for i in order])


def test_leaving_out_an_answer_never_raises_a_share_of_all_questions() -> None:
    """An answer that never came counts like a wrong one; only cite_P, a share of answers given, can rise."""
    asked, said = mixed(3)
    whole = counted(asked, said)
    for i in range(0, 86, 5):
        less = counted(asked, [*said[:i], {}, *said[i + 1 :]])
        for m in MEASURES:
            if m.name not in ("cite_P", "ask_F1"):
                assert m.n(less) == m.n(whole)
                assert m.value(less) <= m.value(whole), m.name


def everywhere(q: Record) -> Record:
    """Return the answer that cites every sentence of every document."""
    return answer(q, " ".join(e["text"] for e in ALL), ALL)


def whole_document(q: Record) -> Record:
    """Return the answer that cites every sentence of the right documents, padded to a usual length."""
    own = everything(q["docs"] or TEXTS, padded)
    return answer(q, " ".join(e["text"] for e in own), own)


def one_quote(q: Record) -> Record:
    """Return the answer that quotes each right document in one piece."""
    names = q["docs"] or list(TEXTS)
    return answer(q, "Siehe dort.", [quote(name, " ".join(padded(name))) for name in names])


def padded(name: str) -> Sequence[str]:
    """Return a document with as many sentences as minutes have."""
    more = (f"Punkt {n} wird ohne Aussprache zur Kenntnis genommen, so Amt {n}." for n in range(60))
    return (*sentences(name), *more) if name in TEXTS else ()


@pytest.mark.parametrize("cheat", [everywhere, whole_document, one_quote], ids=lambda c: c.__name__)
def test_citing_everything_is_no_answer(cheat: Callable[[Record], Record]) -> None:
    """Citing all there is finds every word and every sentence, but nothing of it is sound."""
    asked = questions(86)
    counts: Counts = Counter()
    for q in asked:
        counts += score_answer(q, cheat(q), padded).counts
    found = {m.name: m.value(counts) for m in MEASURES}
    assert found["sound"] == found["ask_F1"] == found["abstained"] == 0
    assert found["cite_P"] < 0.1


def test_ten_answers_to_86_questions_are_76_wrong_ones() -> None:
    """Questions without an answer stay in the denominators, those of lists and of unanswerable ones too."""
    asked = questions(86)
    said = [perfect(q, sentences) for q in asked[:10]] + [{}] * 76
    found = figures(asked, said)
    assert found["cite_P"] == 1  # a share of answers given: its n says how few
    assert all(value <= 0.25 for name, value in found.items() if name != "cite_P"), found
    assert found["list_exact"] < 0.15


def test_never_answering_is_right_only_about_what_is_not_there() -> None:
    """Abstaining everywhere scores nothing on questions that have an answer."""
    asked = questions(86)
    found = figures(asked, [withheld(q) for q in asked])
    assert {name for name, value in found.items() if value} == {"abstained"}


def test_always_answering_costs_what_it_invents() -> None:
    """Perfect answers to the rest do not make up for answers to what is not there."""
    asked = questions(86)
    said = [perfect(q, sentences) | {"answered": True} for q in asked]
    for q, record in zip(asked, said, strict=True):
        record["answer"] = record["answer"] or [
            {"text": f"Zu {q['question']} steht da etwas.", "evidence": ALL[:1]}
        ]
    found = figures(asked, said)
    assert found["abstained"] == 0
    assert found["sound"] == 1
    assert 0.85 < found["ask_F1"] < 0.95


def test_repeating_a_good_quote_does_not_hide_bad_ones() -> None:
    """A hundred copies of the right quote beside the whole library leave an answer unsound."""
    q = question("amount")
    found = one("amount", answers.answer(q, "340.000 Euro", [MATE] * 100 + ALL))
    assert found["cite_P"] > 0.8
    assert found["sound"] == 0
