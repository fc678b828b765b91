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
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came back for a question that has an answer, and where its quotes stand."""

    question: Record
    record: Record
    replied: bool
    spans: Mapping[Citation, Places]
    target: Target

    @property
    def hit(self) -> Places:
        """Return the expected words that are cited."""
        return NOWHERE.union(*self.spans.values()) & self.target.places


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
        spans = {citation: target.locate(citation) for citation in dict.fromkeys(cited(record))}
        reply = Reply(question=question, record=record, replied=replied, spans=spans, target=target)
        aspects = _aspects(reply)
        counts += _counts(reply, aspects)
    case = _case(question, record, replied, aspects, sentences)
    return Tally(counts=counts, cases=(case,))


def _aspects(reply: Reply) -> dict[str, bool]:
    question, replied = reply.question, reply.replied
    said = _said(reply.record, spoken=question["type"] == "count")
    source = replied and any(citation.document in question["docs"] for citation in reply.spans)
    must = replied and all(_says(group, said) for group in question["must"])
    aspects = {"source": source, "must": must, "right": source and must, "cite": replied and _agrees(reply)}
    if question["type"] in LISTS and question.get("items"):
        aspects["list"] = _complete(reply)
    return aspects


def _counts(reply: Reply, aspects: Mapping[str, bool]) -> Counts:
    evidence, gold = cited(reply.record), reply.target.places
    ranked = documents(offered(reply.record))[:5]
    counts: Counts = Counter(
        ask_answerable=1,
        ask_answered=int(reply.replied),
        ask_source=int(aspects["source"]),
        ask_must=int(aspects["must"]),
        ask_right=int(aspects["right"]),
        ask_sound=int(all(aspects.values())),
        ask_doc_at_5=int(any(name in reply.question["docs"] for name in ranked)),
        ask_cite_R_ppm=round(PPM * len(reply.hit) / len(gold)) if gold else 0,
    )
    if reply.replied and evidence:
        spans = [reply.spans[citation] for citation in evidence]
        good = sum(len(span & gold) >= 0.3 * max(1, len(span)) for span in spans)
        counts += Counter(ask_cited=1, ask_cite_P_ppm=round(PPM * good / len(evidence)))
    if "list" in aspects:
        counts += Counter(ask_lists=1, ask_lists_right=int(aspects["list"]))
    return counts


def _complete(reply: Reply) -> bool:
    """Tell whether a list has as many entries as expected and cites nearly all of their sentences."""
    covered = sum(bool(sentence & reply.hit) for sentence in reply.target.sentences)
    near = abs(len(entries(reply.record, "items")) - int(reply.question["items"])) <= SPARE
    return near and covered >= COVERED * len(reply.target.sentences)


def _agrees(reply: Reply) -> bool:
    """Tell whether what is cited, taken together, is mostly what carries the answer.

    The rule is the one for answers in minutes: half of the smaller of both sides, and 0.3 of all words cited.
    A quote counts once, however often it is cited; words of other documents are words cited in vain.
    """
    mine, both = NOWHERE.union(*reply.spans.values()), len(reply.hit)
    astray = sum(len(tokens(citation.text)) for citation, span in reply.spans.items() if not span)
    smaller = min(len(mine), len(reply.target.places))
    return both > 0 and both >= 0.5 * smaller and both >= 0.3 * (len(mine) + astray)


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
        "F1 aus den Anteilen stichhaltiger Antworten an allen Antworten und an allen beantwortbaren Fragen.",
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
        "Anteil der beantwortbaren Fragen mit einem richtigen Dokument unter den ersten fünf genannten.",
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
        "Anteil der Fragen ohne Antwort in den Niederschriften, auf die auch keine gegeben wurde.",
        _share("ask_abstained", "ask_unanswerable"), "ask_unanswerable",
    ),
)  # fmt: skip
