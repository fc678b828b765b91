"""The figures: what each is called, what it means, and how it is worked out from summed counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from eval.model import PPM, Counts, Figure, Part
from eval.scoring import asking, retrieval
from eval.scoring.measure import Measure

KEY = ("question_F1", "asker_acc", "exchange_F1", "answer_span_F1", "decision_complete_F1", "action_F1")
Value = Callable[[Counts], float]


def figures(counts: Counts, part: Part = "minutes") -> dict[str, Figure]:
    """Return the figures of a part, without intervals; 0 where there is nothing to share.

    >>> from collections import Counter
    >>> figures(Counter(askers=4, askers_right=3))["asker_acc"]
    Figure(name='asker_acc', value=0.75, n=4, low=None, high=None)
    """
    return {
        name: Figure(name=name, value=measure.value(counts), n=measure.n(counts))
        for name, measure in FIGURES.items()
        if measure.part == part
    }


def share(part: float, whole: float) -> float:
    """Return a share, 0 of nothing."""
    return part / whole if whole else 0.0


def dice(right: float, found: float, expected: float) -> float:
    """Return the F1 of ``right`` among ``found`` and ``expected``.

    >>> dice(1, 2, 2)
    0.5
    """
    return share(2 * right, found + expected)


def _share(name: str, label: str, meaning: str, part: str, whole: str, *, of: int = 1) -> Measure:
    """Return the measure of a share of one count in another; ``of``: what one case can add to the part."""
    return Measure(
        name=name,
        part="minutes",
        label=label,
        meaning=meaning,
        value=lambda c: share(c[part], of * c[whole]),
        n=lambda c: c[whole],
    )


def _f1(name: str, label: str, meaning: str, right: str, found: str, expected: str) -> Measure:
    return _own(name, label, meaning, lambda c: dice(c[right], c[found], c[expected]), expected)


def _own(name: str, label: str, meaning: str, value: Value, *n: str) -> Measure:
    """Return a measure with its own formula; it rests on the sum of the counts ``n``."""
    return Measure(
        name=name, part="minutes", label=label, meaning=meaning, value=value, n=lambda c: sum(c[x] for x in n)
    )


def _question_f1(c: Counts) -> float:
    """Return the F1 of shares that count different things: found ones that are right, expected ones found."""
    precision = share(c["questions_right"], c["questions_found"])
    recall = share(c["questions_recalled"], c["questions_expected"])
    return share(2 * precision * recall, precision + recall)


def _pair_f1(c: Counts) -> float:
    """Return the F1 of question and answering person; one answer given to two makes no precision above 1."""
    precision = min(1.0, share(c["answerers_right"], c["pairs_found"]))
    recall = share(c["answerers_right"], c["answers_expected"])
    return share(2 * precision * recall, precision + recall)


def _action_p(c: Counts) -> float:
    return share(c["actions_right"], c["actions_right"] + c["actions_wrong"])


def _action_f1(c: Counts) -> float:
    return dice(c["actions_right"], c["actions_right"] + c["actions_wrong"], c["actions_expected"])


QUESTIONS = (
    _share(
        "question_P", "Fragen: Genauigkeit", "Anteil der gefundenen Fragen, die wirklich gestellt wurden.",
        "questions_right", "questions_found",
    ),
    _share(
        "question_R", "Fragen: Ausbeute", "Anteil der gestellten Fragen, die gefunden wurden.",
        "questions_recalled", "questions_expected",
    ),
    _own(
        "question_F1", "Fragen gefunden (F1)", "Harmonisches Mittel aus Genauigkeit und Ausbeute der Fragen.",
        _question_f1, "questions_expected",
    ),
    _share(
        "asker_acc", "Fragende richtig", "Anteil der gefundenen Fragen mit der richtigen fragenden Person.",
        "askers_right", "askers",
    ),
    _share(
        "status_acc", "Status richtig",
        "Anteil der gefundenen Fragen mit richtigem Status (beantwortet, teilweise, angekündigt, offen).",
        "statuses_right", "statuses",
    ),
    _f1(
        "open_F1", "Offene Fragen (F1)",
        "Wie gut unter den gefundenen Fragen die noch offenen erkannt sind (angekündigt oder ohne Antwort).",
        "open_right", "open_found", "open_expected",
    ),
    _share(
        "fullname_acc", "Vornamen der Fragenden",
        "Anteil der erkannten Fragenden, deren in der Niederschrift genannter Vorname stimmt.",
        "fullnames_right", "fullnames",
    ),
    _share(
        "faction_acc", "Fraktionen der Fragenden",
        "Anteil der erkannten Fragenden, deren in der Niederschrift genannte Fraktion stimmt.",
        "factions_right", "factions",
    ),
    _own(
        "pair_F1", "Frage und Antwortende (F1)",
        "Wie gut die Paare aus Frage und antwortender Person stimmen, auch bei mehreren Antworten je Frage.",
        _pair_f1, "answers_expected",
    ),
    _share(
        "answer_R", "Antworten: Ausbeute", "Anteil der Antworten, die zu ihrer Frage gefunden wurden.",
        "answers_right", "answers_expected",
    ),
    _share(
        "answerer_acc", "Antwortende richtig",
        "Anteil der gefundenen Antworten mit der richtigen antwortenden Person.",
        "answerers_right", "answers_right",
    ),
    _share(
        "answer_span_F1", "Umfang der Antworten (F1)",
        "Wie gut die belegten Wörter der gefundenen Antworten mit den erwarteten übereinstimmen.",
        "answer_overlap_ppm", "answers_right", of=PPM,
    ),
    _f1(
        "exchange_F1", "Wortwechsel stimmt ganz (F1)",
        "Frage gefunden, fragende Person richtig und eine antwortende Person mit passender Antwort richtig.",
        "exchanges_right", "exchanges_found", "questions_expected",
    ),
)  # fmt: skip
EVENTS = (
    _share(
        "decision_P", "Beschlüsse: Genauigkeit", "Anteil der gefundenen Beschlüsse, die gefasst wurden.",
        "decisions_right", "decisions_found",
    ),
    _share(
        "decision_R", "Beschlüsse: Ausbeute", "Anteil der gefassten Beschlüsse, die gefunden wurden.",
        "decisions_right", "decisions_expected",
    ),
    _f1(
        "decision_F1", "Beschlüsse gefunden (F1)",
        "Harmonisches Mittel aus Genauigkeit und Ausbeute der Beschlüsse.",
        "decisions_right", "decisions_found", "decisions_expected",
    ),
    _share(
        "outcome_acc", "Ergebnis richtig", "Anteil der gefundenen Beschlüsse mit richtigem Ergebnis.",
        "decisions_outcome_right", "decisions_outcome",
    ),
    _share(
        "vote_acc", "Stimmenzahlen richtig",
        "Anteil der gefundenen Beschlüsse mit genau den Stimmenzahlen, die geschrieben stehen.",
        "decisions_vote_right", "decisions_vote",
    ),
    _share(
        "mode_acc", "Abstimmungsart richtig",
        "Anteil der gefundenen Beschlüsse mit richtiger Art der Abstimmung (einstimmig, mehrheitlich …).",
        "decisions_mode_right", "decisions_mode",
    ),
    _f1(
        "decision_complete_F1", "Beschlüsse ganz richtig (F1)",
        "Beschluss gefunden, und Ergebnis, Stimmenzahlen und Art der Abstimmung stimmen alle.",
        "decisions_complete", "decisions_found", "decisions_expected",
    ),
    _own(
        "action_P", "Aufgaben: Genauigkeit",
        "Anteil der als fest gemeldeten Aufgaben, die zugesagt oder aufgetragen wurden.",
        _action_p, "actions_right", "actions_wrong",
    ),
    _share(
        "action_R", "Aufgaben: Ausbeute",
        "Anteil der zugesagten oder aufgetragenen Aufgaben, die als solche gefunden wurden.",
        "actions_right", "actions_expected",
    ),
    _own(
        "action_F1", "Aufgaben gefunden (F1)",
        "Harmonisches Mittel aus Genauigkeit und Ausbeute der festen Aufgaben.",
        _action_f1, "actions_expected",
    ),
    _share(
        "assignee_acc", "Zuständige richtig", "Anteil der gefundenen Aufgaben mit der richtigen Stelle.",
        "actions_assignee_right", "actions_assignee",
    ),
    _share(
        "due_acc", "Fristen richtig", "Anteil der gefundenen Aufgaben mit Frist, deren Frist stimmt.",
        "actions_due_right", "actions_due",
    ),
)  # fmt: skip
GROUNDING = (
    _share(
        "quotes_exact", "Zitate wörtlich", "Anteil der Belege, die wörtlich in der Niederschrift stehen.",
        "quotes_exact", "quotes",
    ),
    _own(
        "supported", "Vorschläge belegt", "Anteil der Vorschläge, die der Prüfung standhalten.",
        lambda c: share(c["supported"], c["supported"] + c["refused"]), "supported", "refused",
    ),
)  # fmt: skip
HEADS = (
    _share(
        "header_acc", "Kopfangaben richtig", "Anteil der genannten Kopfangaben, die stimmen.",
        "fields_right", "fields",
    ),
    Measure(
        name="invented", part="minutes", label="Kopfangaben erfunden",
        meaning="Anteil der nicht genannten Gremien, Daten und Vorsitze, zu denen etwas gesagt wird.",
        value=lambda c: share(c["invented"], c["unstated"]), n=lambda c: c["unstated"], better="down",
    ),
    _f1(
        "item_F1", "Tagesordnungspunkte (F1)", "Wie gut die Tagesordnungspunkte erkannt sind.",
        "items_right", "items_found", "items_expected",
    ),
    _f1(
        "participant_F1", "Teilnehmende (F1)", "Wie gut die Anwesenden nach Nachnamen erkannt sind.",
        "participants_right", "participants_found", "participants_expected",
    ),
    _f1(
        "sentence_F1", "Sätze richtig geteilt (F1)", "Wie gut die erwarteten Sätze getroffen sind.",
        "units_right", "units_found", "units_expected",
    ),
)  # fmt: skip

MEASURES = (*QUESTIONS, *EVENTS, *GROUNDING, *HEADS, *asking.MEASURES, *retrieval.MEASURES)
FIGURES: Mapping[str, Measure] = {m.name: m for m in MEASURES}
