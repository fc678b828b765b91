"""The German words and numbers in which reports on runs speak."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from eval.model import Case, CaseKind, Figure, Part, Verdict
from pipeline.plain import line
from pipeline.report.wording import OUTCOMES, STATUSES, TIERS

FEW = 30  # a share of fewer cases says little, and no gate rests on it
NAME = 40  # characters of a name that somebody else chose
NONE = "–"
PARTS: Mapping[Part, str] = {"minutes": "Niederschriften", "asking": "Auskunft"}
UNITS: Mapping[Part, str] = {"minutes": "Dokumente", "asking": "Fragen"}
UNIT_NOUNS: Mapping[Part, tuple[str, str]] = {
    "minutes": ("Niederschrift", "Niederschriften"),
    "asking": ("Frage an die Bibliothek", "Fragen an die Bibliothek"),
}
KINDS: Mapping[CaseKind, str] = {
    "question": "Fragen",
    "answer": "Antworten",
    "decision": "Beschlüsse",
    "action": "Aufgaben",
    "field": "Kopfangaben",
    "item": "Tagesordnungspunkte",
    "ask": "Auskünfte",
}
VERDICTS: Mapping[Verdict, str] = {
    "right": "richtig",
    "wrong": "falsch",
    "missed": "verfehlt",
    "spurious": "zu viel",
    "neutral": "zählt nicht",
}
ENGINES: Mapping[str, str] = {
    "rules": "Regelwerk",
    "llm": "Sprachmodell",
    "both": "Regelwerk und Sprachmodell",
    "naive": "Naiv (jedes „?“)",
    "keywords": "Stichwörter",
    "bm25": "Volltext (BM25)",
    "vectors": "Vektoren",
    "long-context": "Langer Prompt",
    "long_context": "Langer Prompt",
}
# What the label of a case is called.
TERMS: Mapping[CaseKind, str] = {
    "question": "Erwarteter Status",
    "answer": "Status der Frage",
    "decision": "Erwartetes Ergebnis",
    "action": "Verbindlichkeit",
    "field": "Angabe",
    "ask": "Fragetyp",
}
TYPES: Mapping[str, str] = {
    "fact": "Sachfrage",
    "who": "Wer",
    "decision": "Beschluss",
    "vote": "Abstimmung",
    "list": "Liste",
    "count": "Anzahl",
    "open": "Offenes",
    "amount": "Betrag",
    "time": "Zeitpunkt",
    "unanswerable": "nicht zu beantworten",
}
ASPECTS: Mapping[str, str] = {
    "asker": "Wer fragt",
    "askers": "Wer fragt",
    "answerer": "Wer antwortet",
    "answers": "Antworten",
    "answer": "Antwort",
    "status": "Status",
    "outcome": "Ergebnis",
    "vote": "Abstimmung",
    "mode": "Abstimmungsart",
    "tier": "Verbindlichkeit",
    "assignee": "Zuständig",
    "due": "Frist",
    "span": "Fundstelle",
    "title": "Titel",
    "number": "Nummer",
    "source": "Quelle",
    "must": "Inhalt",
    "answered": "beantwortet",
    "abstained": "Enthaltung",
}
FIELDS: Mapping[str, str] = {
    "municipality": "Gemeinde",
    "committee": "Gremium",
    "date": "Datum",
    "number": "Nummer",
    "start": "Beginn",
    "end": "Ende",
    "place": "Ort",
    "chair": "Vorsitz",
    "clerk": "Schriftführung",
    "public": "Öffentlichkeit",
    "participant": "Teilnehmende",
    "participants": "Teilnehmende",
}
USAGE: Mapping[str, str] = {
    "calls": "Aufrufe",
    "tokens": "Token",
    "tokens_in": "Token gelesen",
    "tokens_out": "Token geschrieben",
    "input_tokens": "Token gelesen",
    "output_tokens": "Token geschrieben",
    "prompt_tokens": "Token gelesen",
    "completion_tokens": "Token geschrieben",
    "prompt_characters": "Zeichen gesendet",
    "completion_characters": "Zeichen erhalten",
    "seconds": "Sekunden Wartezeit",
    "cached": "aus dem Zwischenspeicher",
    "cost": "Kosten",
}
LABELS: Mapping[str, Mapping[str, str]] = {
    "question": {str(key): words for key, words in STATUSES.items()},
    "answer": {str(key): words for key, words in STATUSES.items()},
    "decision": {str(key): words for key, words in OUTCOMES.items()},
    "action": {key: f"{key}: {words}" for key, words in TIERS.items()},
    "ask": TYPES,
    "field": FIELDS,
}


def number(value: float, digits: int = 3) -> str:
    """Return a number as Germans write it, with a true minus sign.

    >>> number(0.9812), number(-0.25, 2), number(12345.6, 1)
    ('0,981', '−0,25', '12.345,6')
    """
    swapped = f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))
    zero = not any(char in "123456789" for char in swapped)
    return swapped.lstrip("-") if zero else swapped.replace("-", "−")


def signed(value: float, digits: int = 3) -> str:
    """Return a difference with its sign; none where it rounds to nothing.

    >>> signed(0.012), signed(-0.1), signed(0.0001)
    ('+0,012', '−0,100', '±0,000')
    """
    shown = number(value, digits)
    if not any(char in "123456789" for char in shown):
        return f"±{shown}"
    return shown if shown.startswith("−") else f"+{shown}"


def count(whole: float) -> str:
    """Return a whole number with points between thousands.

    >>> count(1234567)
    '1.234.567'
    """
    return number(whole, 0)


def percent(value: float) -> str:
    """Return a share in per cent; 100 only where nothing is missing.

    >>> percent(0.984), percent(0.9996), percent(1.0)
    ('98 %', '99,9 %', '100 %')
    """
    shown = number(100 * value, 0)
    return f"{number(min(100 * value, 99.9), 1) if shown == '100' and value < 1 else shown} %"


def amount(value: float) -> str:
    """Return a number without digits that say nothing.

    >>> amount(1200.0), amount(0.25)
    ('1.200', '0,25')
    """
    return count(value) if float(value).is_integer() else number(value, 2)


def moment(created: str) -> str:
    """Return when a run was made, as Germans write it; as it stands where it is no date.

    >>> moment("2026-11-22T13:30:56+00:00"), moment("2026-11-22"), moment("gestern")
    ('22.11.2026, 13:30 Uhr', '22.11.2026', 'gestern')
    """
    told = re.match(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d))?", created)
    if told is None:
        return line(created)
    year, month, day, clock = told.groups()
    return f"{day}.{month}.{year}" + (f", {clock} Uhr" if clock else "")


def share(figure: Figure | None) -> str:
    """Return the value of a figure; a dash where it rests on nothing.

    >>> share(Figure(name="question_F1", value=0.5, n=0)), share(Figure(name="question_F1", value=0.5, n=4))
    ('–', '0,500')
    """
    return NONE if figure is None or not figure.n else number(figure.value)


def interval(figure: Figure | None) -> str:
    """Return the interval of a figure, a dash where there is none.

    >>> interval(Figure(name="question_F1", value=0.5, n=40, low=0.4, high=0.6))
    '0,400–0,600'
    """
    if figure is None or not figure.n or figure.low is None or figure.high is None:
        return NONE
    return f"{number(figure.low)}–{number(figure.high)}"


def few(n: int) -> str:
    """Return the mark of a figure that rests on few cases, nothing for enough.

    >>> few(29), few(30)
    ('(n klein)', '')
    """
    return "(n klein)" if 0 < n < FEW else ""


def engine(name: str) -> str:
    """Return how an engine is called in German; an unknown one keeps its own name.

    >>> engine("rules"), engine("eigenes")
    ('Regelwerk', 'eigenes')
    """
    return ENGINES.get(name) or short(name, NAME)


def label(kind: str, key: str) -> str:
    """Return what cases of a kind are told apart by, in German.

    >>> label("question", "deferred"), label("action", "A"), label("decision", "")
    ('Antwort angekündigt', 'A: zugesagt oder beauftragt', 'ohne Angabe')
    """
    return LABELS.get(kind, {}).get(key, key) or "ohne Angabe"


def reason(why: str) -> str:
    """Return why a proposal was refused, with an outcome in German words.

    >>> reason("Ergebnis ist nicht belegt: referred")
    'Ergebnis ist nicht belegt: verwiesen'
    """
    what, _, outcome = why.rpartition(": ")
    return f"{what}: {LABELS['decision'][outcome]}" if what and outcome in LABELS["decision"] else why


def wrong_aspects(case: Case) -> str:
    """Return which details of a case are not right, joined by commas.

    >>> wrong_aspects(Case(kind="question", key="q1", verdict="wrong", aspects={"due": False, "vote": True}))
    'Frist'
    """
    return ", ".join(ASPECTS.get(name, name) for name, good in case.aspects.items() if not good)


def document(name: str) -> str:
    """Return the name of a document without its ending.

    >>> document("punkt-musterau.txt")
    'punkt-musterau'
    """
    return name.removesuffix(".txt")


def short(text: str, width: int) -> str:
    """Return a text on one line, cut with an ellipsis where it is longer than a width.

    >>> short("Gemeindevertretung", 10)
    'Gemeindev…'
    """
    shown = line(text)
    return shown if len(shown) <= width else shown[: width - 1].rstrip() + "…"


def plural(n: int, one: str, many: str) -> str:
    """Return a number with its noun.

    >>> plural(1, "Stadt", "Städte"), plural(1200, "Stadt", "Städte")
    ('1 Stadt', '1.200 Städte')
    """
    return f"{count(n)} {one if n == 1 else many}"


def joined(parts: Sequence[str]) -> str:
    """Return parts as a German enumeration.

    >>> joined(["A", "B", "C"]), joined(["A"])
    ('A, B und C', 'A')
    """
    return " und ".join([", ".join(parts[:-1]), parts[-1]] if parts[1:] else parts)
