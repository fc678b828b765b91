"""Counts for answers to questions about the library: found, true to it, cited, complete, or rightly withheld.

An answer is compared by the documents it cites, by the places where its quotes stand, and by words that any
right answer contains. One question is one case. ``sound`` asks for everything at once, and nothing that is
said at random, in full or not at all passes it; the other figures look at one side each and have to be read
together: citing everything makes ``must`` and ``cite_R`` perfect and ``cite_P`` nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from eval.model import PPM, Case, Counts, Verdict
from eval.scoring.citations import NOWHERE, Citation, Places, Target, cited, documents, entries, offered
from eval.scoring.measure import Measure
from eval.scoring.spans import tokens
from eval.scoring.tally import Tally

Record = Mapping[str, Any]
UNANSWERABLE = "unanswerable"
LISTS = ("list", "count")
SPARE = 1  # a list may have one entry more or less: points can be split
COVERED = 0.8  # share of the expected sentences that a complete list cites
SHORT = 240


def score_answer(question: Record, record: Record, sentences: Callable[[str], Sequence[str]]) -> Tally:
    """Return counts and case of one question; an empty record is an answer that never came."""
    record = record or {}
    replied = bool(record.get("answered")) and bool(entries(record, "answer") or entries(record, "items"))
    counts: Counts = Counter(ask_replies=int(replied))
    if question["type"] == UNANSWERABLE:
        aspects = {"abstained": bool(record) and not replied}
        counts += Counter(ask_unanswerable=1, ask_abstained=int(aspects["abstained"]))
    else:
        target = Target.of(question, sentences)
        aspects = _aspects(question, record, replied, target)
        counts += _counts(question, record, replied, target, aspects)
    case = _case(question, record, replied, aspects, sentences)
    return Tally(counts=counts, cases=(case,))


def _aspects(question: Record, record: Record, replied: bool, target: Target) -> dict[str, bool]:
    evidence = cited(record)
    said = _said(record, spoken=question["type"] == "count")
    source = replied and any(c.document in question["docs"] for c in evidence)
    must = replied and all(_says(group, said) for group in question["must"])
    aspects = {
        "source": source,
        "must": must,
        "right": source and must,
        "cite": replied and _agrees(evidence, target),
    }
    if question["type"] in LISTS and question.get("items"):
        aspects["list"] = _complete(question, record, target)
    return aspects


def _counts(
    question: Record, record: Record, replied: bool, target: Target, aspects: Mapping[str, bool]
) -> Counts:
    evidence, gold = cited(record), target.places
    spans = [target.locate(citation) for citation in evidence]
    good = sum(len(span & gold) >= 0.3 * max(1, len(span)) for span in spans)
    hit = NOWHERE.union(*spans) & gold
    ranked = documents(offered(record))[:5]
    counts: Counts = Counter(
        ask_answerable=1,
        ask_answered=int(replied),
        ask_source=int(aspects["source"]),
        ask_must=int(aspects["must"]),
        ask_right=int(aspects["right"]),
        ask_sound=int(all(aspects.values())),
        ask_doc_at_5=int(any(name in question["docs"] for name in ranked)),
        ask_cite_R_ppm=round(PPM * len(hit) / len(gold)) if gold else 0,
    )
    if replied and evidence:
        counts += Counter(ask_cited=1, ask_cite_P_ppm=round(PPM * good / len(evidence)))
    if "list" in aspects:
        counts += Counter(ask_lists=1, ask_lists_right=int(aspects["list"]))
    return counts


def _complete(question: Record, record: Record, target: Target) -> bool:
    """Tell whether a list has as many entries as expected and cites nearly all of their sentences."""
    hit = NOWHERE.union(*(target.locate(citation) for citation in cited(record)))
    covered = sum(bool(sentence & hit) for sentence in target.sentences)
    near = abs(len(entries(record, "items")) - int(question["items"])) <= SPARE
    return near and covered >= COVERED * len(target.sentences)


def _agrees(evidence: Sequence[Citation], target: Target) -> bool:
    """Tell whether what is cited, taken together, is mostly what carries the answer.

    The rule is the one for answers in minutes: half of the smaller of both sides, and 0.3 of all words cited.
    A quote counts once, however often it is cited; words of other documents are words cited in vain.
    """
    gold, mine = target.places, NOWHERE
    astray = 0
    for citation in dict.fromkeys(evidence):
        span: Places = target.locate(citation)
        mine |= span
        astray += 0 if span else len(tokens(citation.text))
    both = len(mine & gold)
    return both > 0 and both >= 0.5 * min(len(mine), len(gold)) and both >= 0.3 * (len(mine) + astray)


def _said(record: Record, *, spoken: bool) -> str:
    """Return all words of an answer, folded; only those it says itself when ``spoken``, without quotes.

    A number is asked for by "how many", and among the words quoted there are numbers of all kinds.
    """
    parts = [str(sentence.get("text") or "") for sentence in entries(record, "answer")]
    if not spoken:
        parts += [citation.text for citation in cited(record)]
        parts += [value for item in entries(record, "items") for value in _values(item.get("record"))]
    return fold(" ".join(parts))


def _values(value: Any) -> list[str]:
    """Return what a record says: its values, never the names of its fields."""
    if isinstance(value, dict):
        return [word for part in value.values() for word in _values(part)]
    if isinstance(value, list):
        return [word for part in value for word in _values(part)]
    return [] if value is None or isinstance(value, bool) else [str(value)]


def fold(text: str) -> str:
    """Return a text without case, accents and runs of blanks.

    >>> fold("Die  Straße Grün")
    'die strasse grun'
    """
    plain = unicodedata.normalize("NFKC", text).casefold().replace("ß", "ss")
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return " ".join(bare.split())


def _says(group: str, said: str) -> bool:
    """Tell whether one of the alternatives "a|b" is said: numbers whole, words by their beginning."""
    return any(re.search(_pattern(word), said) for part in group.split("|") if (word := fold(part)))


def _pattern(word: str) -> str:
    if re.fullmatch(r"[0-9.,]+", word):
        return rf"(?<![0-9]){re.escape(word)}(?![0-9])"
    return rf"(?<![^\W_]){re.escape(word)}"


def _case(
    question: Record,
    record: Record,
    replied: bool,
    aspects: Mapping[str, bool],
    sentences: Callable[[str], Sequence[str]],
) -> Case:
    verdict: Verdict = "right" if all(aspects.values()) else "wrong"
    if not replied and question["type"] != UNANSWERABLE:
        verdict = "missed"
    said = " ".join(str(sentence.get("text") or "") for sentence in entries(record, "answer"))
    items = len(entries(record, "items"))
    found = " · ".join(part for part in (said, f"{items} Einträge" if items else "") if part)
    return Case(
        kind="ask",
        key=str(question["id"]),
        verdict=verdict,
        label=str(question["type"]),
        aspects=aspects,
        expected=_short(f"{question['question']} – {question.get('answer') or 'steht nirgends'}"),
        found=_short(found) if replied else None,
        sentences=tuple(_numbered(question, sentences)),
    )


def _numbered(question: Record, sentences: Callable[[str], Sequence[str]]) -> list[tuple[int, str]]:
    """Return the expected sentences; with the name of the document where there are several."""
    several = len(question["sents"]) > 1
    return [
        (number, f"[{name}] {words[number - 1]}" if several else words[number - 1])
        for name, numbers in question["sents"].items()
        for words in (sentences(name),)
        for number in numbers
        if 1 <= number <= len(words)
    ]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHORT else line[: SHORT - 1].rstrip() + "…"


def _share(part: str, whole: str, unit: int = 1) -> Callable[[Counts], float]:
    return lambda c: c[part] / (unit * c[whole]) if c[whole] else 0.0


def _f1(counts: Counts) -> float:
    both = counts["ask_replies"] + counts["ask_answerable"]
    return 2 * counts["ask_sound"] / both if both else 0.0


def _measure(name: str, label: str, meaning: str, value: Callable[[Counts], float], over: str) -> Measure:
    return Measure(name=name, part="asking", label=label, meaning=meaning, value=value, n=lambda c: c[over])


def _answerable(name: str, label: str, meaning: str, unit: int = 1) -> Measure:
    part = f"ask_{name}" + ("_ppm" if unit > 1 else "")
    return _measure(name, label, meaning, _share(part, "ask_answerable", unit), "ask_answerable")


MEASURES: tuple[Measure, ...] = (
    _measure(
        "ask_F1", "Fragen: beantwortet (F1)",
        "F1 aus dem Anteil stichhaltiger Antworten an allen gegebenen und an allen beantwortbaren Fragen.",
        _f1, "ask_answerable",
    ),
    _answerable(
        "sound", "Antwort stichhaltig",
        "Anteil der beantwortbaren Fragen, deren Antwort in allem stimmt: Dokument, Inhalt, Belege, Liste.",
    ),
    _answerable(
        "right", "Antwort richtig",
        "Anteil der beantwortbaren Fragen mit richtigem Dokument und allen Wörtern, die dazugehören.",
    ),
    _answerable("answered", "beantwortet", "Anteil der beantwortbaren Fragen, auf die eine Antwort kam."),
    _answerable(
        "source", "Dokument der Antwort",
        "Anteil der beantwortbaren Fragen, deren Antwort ein richtiges Dokument zitiert.",
    ),
    _answerable(
        "must", "Inhalt der Antwort",
        "Anteil der beantwortbaren Fragen, deren Antwort alle Wörter enthält, die dazugehören.",
    ),
    _answerable(
        "doc_at_5", "Dokument unter fünf",
        "Anteil der beantwortbaren Fragen mit einem richtigen unter den ersten fünf genannten Dokumenten.",
    ),
    _measure(
        "cite_P", "Belege: Genauigkeit",
        "Mittlerer Anteil der Zitate einer Antwort, die zu mindestens 30 % auf den erwarteten Sätzen liegen.",
        _share("ask_cite_P_ppm", "ask_cited", PPM), "ask_cited",
    ),
    _answerable(
        "cite_R", "Belege: Vollständigkeit",
        "Mittlerer Anteil der Wörter der erwarteten Sätze, die zitiert sind.", PPM,
    ),
    _measure(
        "list_exact", "Listen vollständig",
        "Anteil der Listen mit der erwarteten Zahl von Einträgen (± 1) und vier Fünfteln ihrer Sätze.",
        _share("ask_lists_right", "ask_lists"), "ask_lists",
    ),
    _measure(
        "abstained", "zu Recht keine Antwort",
        "Anteil der Fragen, auf die nichts in den Niederschriften antwortet und keine Antwort gegeben wurde.",
        _share("ask_abstained", "ask_unanswerable"), "ask_unanswerable",
    ),
)  # fmt: skip
