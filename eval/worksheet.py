"""A working sheet for annotators: the numbered sentences, and every entry of a draft with boxes to tick."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pipeline.model import Minutes
from pipeline.report.marks import inside
from pipeline.report.wording import MODES, OUTCOMES, STATUSES, TIERS

COUNTED = "gezählt"
SIDES = {"yes": "Ja", "no": "Nein", "abstain": "Enthaltungen"}
Record = Mapping[str, Any]


def sheet(minutes: Minutes, draft: Record) -> str:
    """Return the sheet as Markdown; everything from the minutes is escaped."""
    lines = [
        f"# Arbeitsblatt: {inside(draft['doc'])}",
        "",
        f"Bitte jeden Eintrag mit den Sätzen vergleichen und in `{_code(draft['doc'])}.json` berichtigen.",
        "",
        *_notes(draft),
        "## Sätze",
        "",
        "| Nr. | Satz | Einträge |",
        "| --: | --- | --- |",
        *_sentences(minutes, draft),
    ]
    for title, kind, entry in (
        ("Fragen", "questions", _question),
        ("Beschlüsse", "decisions", _decision),
        ("Aufgaben", "action_items", _action),
    ):
        lines += ["", f"## {title}", ""]
        for record in draft[kind]:
            lines += entry(record)
        lines.append(f"- [ ] Unter „{title}“ fehlt nichts.")
    lines += ["", "## Kopf (eine Zeile in `meta.jsonl`)", "", *_head(minutes)]
    return "\n".join(lines) + "\n"


def _notes(draft: Record) -> list[str]:
    return [inside(draft["notes"]), ""] if draft.get("notes") else []


def _sentences(minutes: Minutes, draft: Record) -> Iterator[str]:
    """Yield one row per sentence, a row in bold before the first sentence of each agenda item."""
    citing = _citing(draft)
    titles = {item.first: item for item in minutes.items if item.number or item.title}
    for number, words in enumerate(draft["sentences"], 1):
        if item := titles.get(number):
            yield f"| | **{inside(' '.join(filter(None, (item.number, item.title))))}** | |"
        yield f"| {number} | {inside(words)} | {', '.join(citing[number])} |"


def _citing(draft: Record) -> Mapping[int, list[str]]:
    """Return the ids of the entries that cite each sentence, with the part of the entry that does."""
    citing: dict[int, list[str]] = defaultdict(list)
    for question in draft["questions"]:
        for number in question["sents"]:
            citing[number].append(question["id"])
        for answer in question["answers"]:
            for number in answer["sents"]:
                citing[number].append(f"{question['id']} Antwort")
    for decision in draft["decisions"]:
        for number in sorted({*decision["text_sents"], *decision["result_sents"]}):
            citing[number].append(decision["id"])
    for action in draft["action_items"]:
        for number in action["sents"]:
            citing[number].append(action["id"])
    return citing


def _question(q: Record) -> Iterator[str]:
    yield f"- [ ] **{q['id']}** {inside(q['text'])}"
    yield f"  - [ ] {_places(q['sents'])}, davon fragend: {_numbers(q['core'])}"
    yield f"  - [ ] gefragt von: {_people(q['askers'])}"
    yield f"  - [ ] Stand: {STATUSES[q['status']]} ({q['status']})"
    for answer in q["answers"]:
        yield f"  - [ ] Antwort von: {_people(answer['by'])} – {_places(answer['sents'])}"
    if not q["answers"]:
        yield "  - [ ] keine Antwort"


def _decision(d: Record) -> Iterator[str]:
    outcome, vote = d["outcome"], d["vote"]
    counted = [MODES[vote["mode"]] or COUNTED] if vote["mode"] else []
    counted += [f"{vote[side]} {label}" for side, label in SIDES.items() if vote[side] is not None]
    yield f"- [ ] **{d['id']}** {OUTCOMES[outcome]} ({outcome})"
    yield f"  - [ ] Wortlaut: {_places(d['text_sents'])}"
    yield f"  - [ ] Ergebnis: {_places(d['result_sents'])}"
    yield f"  - [ ] Abstimmung: {', '.join(counted) or 'nichts vermerkt'}"


def _action(a: Record) -> Iterator[str]:
    yield f"- [ ] **{a['id']}** {inside(a['task'])}"
    yield f"  - [ ] {_places(a['sents'])}"
    yield f"  - [ ] zuständig: {inside(a['assignee'])}"
    yield f"  - [ ] Frist: {inside(a['due'] or 'keine')}"
    yield f"  - [ ] Stufe {a['tier']}: {TIERS[a['tier']]}"


def _people(people: Iterable[Record]) -> str:
    named = ((p["name"] or p["label"] or "") + (f" ({p['faction']})" if p["faction"] else "") for p in people)
    return inside(", ".join(named))


def _head(minutes: Minutes) -> Iterator[str]:
    """Yield a box for each header field and for the agenda items."""
    fields = {
        "Gemeinde": minutes.municipality,
        "Gremium": minutes.committee,
        "Datum": minutes.date and minutes.date.isoformat(),
        "Nummer der Sitzung": minutes.number,
        "Beginn": minutes.start,
        "Ende": minutes.end,
        "Ort": minutes.place,
        "Vorsitz": minutes.chair and minutes.chair.name,
        "Schriftführung": minutes.clerk and minutes.clerk.name,
        "Anwesende": ", ".join(who.name for who in minutes.participants if who.name),
        "Tagesordnung": ", ".join(f"{i.number or '–'} ab Satz {i.first}" for i in minutes.items),
    }
    for label, value in fields.items():
        yield f"- [ ] {label}: {inside(value or 'nicht genannt')}"


def _places(numbers: Sequence[int]) -> str:
    return f"{'Satz' if len(numbers) == 1 else 'Sätze'} {_numbers(numbers)}"


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers)) or "–"


def _code(name: str) -> str:
    return name.replace("`", "'")
