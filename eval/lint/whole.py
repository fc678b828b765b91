"""What the files of a gold folder say about each other: names, towns, header lines, questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from eval.lint import shape
from eval.lint.annotation import folded, numbers, repeated
from eval.lint.finding import Finding, hint, problem, quoted
from eval.lint.folder import Folder

Record = Mapping[str, Any]
MANY = ("list", "count")  # types of questions whose answer is a number of things


def check(found: Folder) -> Iterator[Finding]:
    """Yield what does not agree between the files of a folder."""
    lengths = {name: _length(record) for name, record in found.annotations.items()}
    yield from _meta(found, lengths)
    yield from _towns(found)
    yield from _qa(found, lengths)


def _length(record: Any) -> int:
    sentences = record.get("sentences") if isinstance(record, dict) else None
    return len(sentences) if isinstance(sentences, list) else 0


def _meta(found: Folder, lengths: Mapping[str, int]) -> Iterator[Finding]:
    if found.meta is None:
        return
    file, names = "meta.jsonl", []
    for line, record in found.meta:
        wrong = tuple(shape.check(file, record, "meta", line))
        yield from wrong
        if wrong:
            continue
        names.append(record["doc"])
        if record["doc"] not in found.names:
            yield problem(file, f"Zeile {line} doc", f"{quoted(record['doc'])} gibt es hier nicht")
            continue
        firsts = [item["first"] for item in record["items"]]
        if last := lengths.get(record["doc"], 0):
            yield from (f for f in numbers(file, f"Zeile {line} items", firsts, last) if f.level == "problem")
    yield from repeated(file, "doc", names)
    for name in sorted(found.names - set(names)):
        yield hint(file, "", f"Zu {quoted(name)} fehlt eine Zeile")


def _towns(found: Folder) -> Iterator[Finding]:
    if found.towns is None:
        return
    file, names = "texts/metadata.csv", []
    for line, row in found.towns:
        name = row.get("file", "")
        names.append(name)
        if name.removesuffix(".txt") not in found.names or not name.endswith(".txt"):
            yield problem(file, f"Zeile {line}", f"{quoted(name)} gibt es hier nicht")
        elif not row.get("municipality", "").strip():
            yield problem(file, f"Zeile {line}", f"{quoted(name)} hat keinen Ort")
    yield from repeated(file, "file", names)
    for name in sorted(found.names - {n.removesuffix(".txt") for n in names}):
        yield hint(file, "", f"Zu {quoted(name)} fehlt eine Zeile")


def _qa(found: Folder, lengths: Mapping[str, int]) -> Iterator[Finding]:
    file, good = "qa.jsonl", []
    for line, record in found.qa or []:
        wrong = tuple(shape.check(file, record, "qa", line))
        yield from wrong
        if not wrong:
            good.append((line, record))
    yield from repeated(file, "id", [record["id"] for _, record in good])
    yield from repeated(file, "question", [record["question"].strip() for _, record in good])
    for line, record in good:
        place = f"Zeile {line} ({record['id']})"
        wrong = tuple(_cited(file, place, record, found, lengths))
        yield from wrong
        yield from _items(file, place, record)
        if not wrong:
            yield from _must(file, place, record, found)


def _cited(
    file: str, place: str, record: Record, found: Folder, lengths: Mapping[str, int]
) -> Iterator[Finding]:
    for name in record["docs"]:
        if name not in found.annotations:
            yield problem(file, f"{place} docs", f"{quoted(name)} gibt es hier nicht")
    for name, cited in record["sents"].items():
        if name not in record["docs"]:
            yield problem(file, f"{place} sents", f"{quoted(name)} steht nicht in docs")
        elif last := lengths.get(name, 0):
            yield from numbers(file, f"{place} sents", cited, last)
    for name in record["docs"]:
        if name not in record["sents"]:
            yield problem(file, f"{place} docs", f"Zu {quoted(name)} ist kein Satz zitiert")


def _items(file: str, place: str, record: Record) -> Iterator[Finding]:
    items, kind = record.get("items"), record["type"]
    if items is None:
        if kind == "list":
            yield problem(file, f"{place} items", "Eine Listenfrage sagt, wie viele Einträge die Liste hat")
        return
    if kind not in MANY:
        yield problem(file, f"{place} items", f"Zu einer Frage der Art {quoted(kind)} gehört keine Anzahl")
    elif items > (cited := sum(map(len, record["sents"].values()))):
        yield hint(file, f"{place} items", f"{items} Einträge, aber {cited} zitierte Sätze")


def _must(file: str, place: str, record: Record, found: Folder) -> Iterator[Finding]:
    cited = [
        found.annotations[name]["sentences"][number - 1]
        for name, of in record["sents"].items()
        for number in of
        if number <= _length(found.annotations[name])
    ]
    text = folded(" ".join([*map(str, cited), record["answer"]]))
    for group in record["must"]:
        if not _has(group, text):
            what = f"{quoted(group)} steht weder in den zitierten Sätzen noch in der Antwort"
            yield hint(file, f"{place} must", what)


def _has(group: str, text: str) -> bool:
    """Return whether one of the alternatives stands in a text: numbers whole, words at their beginning."""
    for words in (folded(w) for w in group.split("|")):
        number = re.fullmatch(r"[0-9.,]+", words)
        edges = (r"(?<![0-9])", r"(?![0-9])") if number else (r"(?<![^\W_])", "")
        if re.search(edges[0] + re.escape(words) + edges[1], text):
            return True
    return False
