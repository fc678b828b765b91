"""What one annotation says, held against its own sentences; the shape is known to be right."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from eval.lint.finding import Finding, hint, problem, quoted

Record = Mapping[str, Any]
LISTS = ("questions", "decisions", "action_items")
NAME_WORD = r"[\w'’-]+"
TITLES = re.compile(r"(?<!\w)(?:Prof|Dr|Dipl|Ing|Mag|Herrn?|Frau)(?!\w)")


def check(file: str, name: str, record: Record) -> Iterator[Finding]:
    """Yield what is wrong or odd in one annotation."""
    if record["doc"] != name:
        yield problem(file, "doc", f"{quoted(record['doc'])} ist nicht der Name der Datei ({quoted(name)})")
    for kind in LISTS:
        yield from repeated(file, kind, [entry["id"] for entry in record[kind]])
    if not any(record[kind] for kind in LISTS):
        yield hint(file, "", "Hier ist nichts annotiert")
    sentences = record["sentences"]
    whole = folded(" ".join(sentences))
    known = frozenset(re.findall(NAME_WORD, whole))
    for index, question in enumerate(record["questions"]):
        place = f"questions[{index}]"
        yield from _question(file, place, question, len(sentences))
        yield from _people(file, place, question, whole, known)
    yield from _same_place(file, record["questions"])
    for index, decision in enumerate(record["decisions"]):
        yield from _decision(file, f"decisions[{index}]", decision, len(sentences))
    for index, item in enumerate(record["action_items"]):
        yield from _action(file, f"action_items[{index}]", item, sentences)
    yield from _two_tiers(file, record["action_items"])


def repeated(file: str, place: str, names: Sequence[str]) -> Iterator[Finding]:
    """Yield the names that occur more than once."""
    for name, count in Counter(names).items():
        if count > 1:
            yield problem(file, place, f"{quoted(name)} kommt {count}-mal vor")


def numbers(file: str, place: str, cited: Sequence[int], last: int) -> Iterator[Finding]:
    """Yield the sentence numbers that do not exist, and those cited twice."""
    outside = sorted({n for n in cited if n > last})
    if outside:
        some = ", ".join(str(n) if n < 10**9 else "…" for n in outside[:5])
        word = "Satz" if len(outside) == 1 else "Sätze"
        yield problem(file, place, f"{word} {some} gibt es nicht; der letzte ist {last}")
    if len(set(cited)) < len(cited):
        yield hint(file, place, "Ein Satz ist doppelt zitiert")


def folded(text: str) -> str:
    """Return text as it is searched: without case, accents, hyphens at a break, and doubled spaces.

    >>> folded("Die Groß- stadt  ÖTZ")
    'die grossstadt otz'
    """
    plain = unicodedata.normalize("NFKC", text).casefold().replace("ß", "ss")
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", re.sub(r"(?<=\w)-\s+(?=\w)", "", bare)).strip()


def _question(file: str, place: str, question: Record, last: int) -> Iterator[Finding]:
    for part in ("sents", "core"):
        yield from numbers(file, f"{place}.{part}", question[part], last)
    if not set(question["core"]) <= set(question["sents"]):
        yield problem(file, f"{place}.core", "Der Kern zitiert Sätze, die nicht in sents stehen")
    for index, answer in enumerate(question["answers"]):
        yield from numbers(file, f"{place}.answers[{index}].sents", answer["sents"], last)
        if min(answer["sents"]) < min(question["sents"]):
            yield hint(file, f"{place}.answers[{index}].sents", "Die Antwort steht vor der Frage")
    if question["status"] == "unanswered" and question["answers"]:
        yield hint(file, f"{place}.status", "Als unbeantwortet bezeichnet, hat aber eine Antwort")
    if question["status"] in ("answered", "partial") and not question["answers"]:
        yield hint(file, f"{place}.status", "Als beantwortet bezeichnet, hat aber keine Antwort")


def _people(file: str, place: str, question: Record, whole: str, known: frozenset[str]) -> Iterator[Finding]:
    sides = [("askers", question["askers"])]
    sides += [(f"answers[{i}].by", answer["by"]) for i, answer in enumerate(question["answers"])]
    for side, persons in sides:
        for index, person in enumerate(persons):
            yield from _person(file, f"{place}.{side}[{index}]", person, whole, known)


def _person(file: str, place: str, person: Record, whole: str, known: frozenset[str]) -> Iterator[Finding]:
    name, faction = person["name"], person["faction"]
    if not name and not person["label"]:
        yield hint(file, place, "Weder Name noch Bezeichnung")
    if name and (title := TITLES.search(name)):
        yield hint(file, f"{place}.name", f"{quoted(title[0])} gehört nicht zum Namen")
    parts = re.findall(NAME_WORD, name or "")
    missing = [part for part in parts if folded(part) not in known and folded(part) not in whole]
    if missing:
        yield hint(file, f"{place}.name", f"{quoted(' '.join(missing))} steht nicht im Text")
    if faction and folded(faction) not in whole:
        yield hint(file, f"{place}.faction", f"{quoted(faction)} steht nicht im Text")


def _same_place(file: str, questions: Sequence[Record]) -> Iterator[Finding]:
    seen: dict[tuple[frozenset[int], frozenset[int]], str] = {}
    for index, question in enumerate(questions):
        key = (frozenset(question["sents"]), frozenset(question["core"]))
        if key in seen:
            yield hint(file, f"questions[{index}].sents", f"Dieselben Sätze wie {quoted(seen[key])}")
        seen.setdefault(key, question["id"])


def _decision(file: str, place: str, decision: Record, last: int) -> Iterator[Finding]:
    for part in ("text_sents", "result_sents"):
        yield from numbers(file, f"{place}.{part}", decision[part], last)
    if not decision["text_sents"] and not decision["result_sents"]:
        yield hint(file, place, "Zu dieser Entscheidung ist kein Satz zitiert")
    vote, outcome = decision["vote"], decision["outcome"]
    yes, no = vote["yes"], vote["no"]
    if vote["mode"] == "unanimous" and no:
        yield hint(file, f"{place}.vote", f"Einstimmig, aber {no} dagegen")
    if vote["mode"] == "counted" and yes is None and no is None:
        yield hint(file, f"{place}.vote", "Ausgezählt, aber ohne Ja- und Nein-Stimmen")
    if yes is not None and no is not None and outcome != "no_decision":
        if outcome == "rejected" and yes > no:
            yield hint(file, f"{place}.outcome", f"Abgelehnt bei {yes} Ja- und {no} Nein-Stimmen")
        if outcome != "rejected" and no >= yes > 0:
            yield hint(file, f"{place}.outcome", f"Nicht abgelehnt bei {yes} Ja- und {no} Nein-Stimmen")


def _action(file: str, place: str, item: Record, sentences: Sequence[str]) -> Iterator[Finding]:
    yield from numbers(file, f"{place}.sents", item["sents"], len(sentences))
    if item["due"]:
        cited = folded(" ".join(sentences[n - 1] for n in item["sents"] if n <= len(sentences)))
        missing = [word for word in re.findall(r"\w+", item["due"]) if folded(word) not in cited]
        if missing:
            what = f"{quoted(' '.join(missing))} steht nicht in den zitierten Sätzen"
            yield hint(file, f"{place}.due", what)


def _two_tiers(file: str, items: Sequence[Record]) -> Iterator[Finding]:
    """Yield tier A items with the very sentences and person of a tier B item: asked and promised is one."""
    loose = {(frozenset(i["sents"]), i["assignee"]): i["id"] for i in items if i["tier"] == "B"}
    for index, item in enumerate(items):
        other = loose.get((frozenset(item["sents"]), item["assignee"]))
        if item["tier"] == "A" and other:
            yield hint(
                file, f"action_items[{index}]", f"Dieselben Sätze und Zuständigen wie {quoted(other)} (B)"
            )
