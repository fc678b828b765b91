"""A summary as a German Markdown page that a clerk can file as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from pipeline import plain
from pipeline.german.stems import content_stems
from pipeline.model import (
    NOT_EVALUATED,
    ActionItem,
    AgendaItem,
    Decision,
    Minutes,
    Question,
    Statement,
    Summary,
)
from pipeline.report import agreed, entries, wording
from pipeline.report.glance import glance
from pipeline.report.marks import anchor, escape, inside, reference

Finding = TypeVar("Finding", Question, Decision, ActionItem)
KINDS = {
    "question": "Frage",
    "answer": "Antwort",
    "decision": "Beschluss",
    "action": "Aufgabe",
    "summary": "Kurzfassung",
    "overview": "Überblick",
    "warning": "Hinweis",
}
ENGINE_NAMES = {
    "rules": "Regelwerk ohne Sprachmodell",
    "llm": "Sprachmodell",
    "both": "Regelwerk und Sprachmodell",
}
# A title of these words alone does not say whose meeting it was.
BARE = content_stems(
    "Niederschrift Protokoll Sitzungsprotokoll Sitzungsniederschrift Ergebnisprotokoll Beschlussprotokoll"
    " Kurzprotokoll Verlaufsprotokoll Wortprotokoll Verhandlungsschrift Auszug Sitzung öffentlich öffentliche"
    " öffentlichen Beschluss Abstimmungsergebnis"
)


def to_markdown(summary: Summary) -> str:
    """Return the summary as Markdown; every entry ends with a link to the sentences it rests on."""
    lines = [f"# {_title(summary.minutes)}", "", *_header(summary.minutes)]
    if nothing := wording.nothing(summary):
        lines += [f"**{nothing}**", ""]
    lines += glance(summary)
    empty: list[AgendaItem] = []
    for index, item in enumerate(summary.minutes.items):
        told = _item(summary, index)
        if told or len(summary.minutes.items) == 1:
            heading = _heading(item, alone=len(summary.minutes.items) == 1)
            lines += [*_without(empty), f"## {heading}", ""]
            lines += told or ["Keine Fragen, Beschlüsse oder Aufgaben erkannt.", ""]
            empty = []
        else:
            empty.append(item)
    lines += _without(empty)
    lines += _failed(summary) + _remarks(summary) + _unsupported(summary) + _agreement(summary)
    lines += _sources(summary) + _footer(summary)
    return plain.lines("\n".join(lines) + "\n")


def _title(minutes: Minutes) -> str:
    if minutes.title and content_stems(minutes.title) - BARE:
        return inside(minutes.title)
    if minutes.committee:
        kind = " ".join(minutes.title.split()).capitalize() if minutes.title else ""
        number = f"{minutes.number}. Sitzung" if minutes.number and minutes.number.isdigit() else ""
        when = wording.day(minutes.date) if minutes.date else ""
        return inside(", ".join(part for part in (kind, minutes.committee, number, when) if part))
    return inside(f"Zusammenfassung: {minutes.sources[0]}" if minutes.sources else "Zusammenfassung")


def _header(minutes: Minutes) -> list[str]:
    times = " bis ".join(t for t in (minutes.start, minutes.end) if t)
    fields = {
        "Kommune": minutes.municipality,
        "Gremium": minutes.committee,
        "Sitzung": f"Nr. {minutes.number}" if minutes.number else None,
        "Datum": wording.long_day(minutes.date) if minutes.date else None,
        "Zeit": f"{times} Uhr" if times else None,
        "Ort": minutes.place,
        "Vorsitz": wording.person(minutes.chair) if minutes.chair else None,
        "Schriftführung": wording.person(minutes.clerk) if minutes.clerk else None,
        "Anwesend": _attendance(minutes),
        "Niederschrift": wording.APPROVALS.get(minutes.status),
        "Quelle": ", ".join(minutes.sources),
    }
    shown = [f"- **{name}:** {inside(value)}" for name, value in fields.items() if value]
    return [*shown, ""] if shown else []


def _attendance(minutes: Minutes) -> str | None:
    return ", ".join(wording.person(p) for p in minutes.participants) or None


def _item(summary: Summary, index: int) -> list[str]:
    """Return the sections of one agenda item; none where nothing was found."""
    minutes, found = summary.minutes, summary.findings
    questions = _within(minutes, index, found.questions)
    decisions = _within(minutes, index, found.decisions)
    actions = _within(minutes, index, found.action_items)
    abstract = summary.abstract.items[index] if summary.abstract.items else ()
    if _repeats(abstract, questions, decisions, actions):
        abstract = ()
    sections = {
        "Kurzfassung": [entries.statement(minutes, s) for s in abstract],
        "Fragen und Antworten": [
            line for nth, q in enumerate(questions, 1) for line in entries.question(minutes, nth, q)
        ],
        "Beschlüsse": [entries.decision(minutes, d) for d in decisions],
        "Offene Aufgaben": [entries.action(minutes, a) for a in actions],
    }
    return [line for name, shown in sections.items() if shown for line in (f"### {name}", "", *shown, "")]


def _repeats(
    abstract: Iterable[Statement],
    questions: Iterable[Question],
    decisions: Iterable[Decision],
    actions: Iterable[ActionItem],
) -> bool:
    """Tell whether an abstract only says what the one entry below it says, too."""
    found: list[Question | Decision | ActionItem] = [*questions, *decisions, *actions]
    if len(found) != 1 or isinstance(found[0], ActionItem):
        return False
    shown = set(found[0].cites)
    if isinstance(found[0], Question):
        shown.update(n for answer in found[0].answers for n in answer.cites)
    return all(shown.issuperset(statement.cites) for statement in abstract)


def _without(empty: Iterable[AgendaItem]) -> list[str]:
    """Return one line for agenda items in a row under which nothing was found."""
    names = [_heading(item, alone=False) for item in empty]
    return [f"*Ohne Einträge:* {' · '.join(names)}", ""] if names else []


def _within(minutes: Minutes, index: int, found: Iterable[Finding]) -> list[Finding]:
    return [each for each in found if minutes.item_of(min(each.cites)) == index]


def _heading(item: AgendaItem, *, alone: bool) -> str:
    if item.number is None and item.title is None:
        return "Inhalt" if alone else "Ohne Tagesordnungspunkt"
    number = f"TOP {item.number}" if item.number else None
    heading = ": ".join(inside(part) for part in (number, item.title) if part)
    return heading if item.public else f"{heading} (nichtöffentlich)"


def _remarks(summary: Summary) -> list[str]:
    remarks = summary.findings.remarks
    if not remarks:
        return []
    shown = [f"- {escape(r.text)} {reference(summary.minutes, r.cites)}".rstrip() for r in remarks]
    return ["## Bitte prüfen", "", *shown, ""]


def _failed(summary: Summary) -> list[str]:
    shown = [f"- {inside(u.reason)}" for u in summary.unsupported if u.kind in NOT_EVALUATED]
    return ["## Nicht ausgewertet", "", *shown, ""] if shown else []


def _agreement(summary: Summary) -> list[str]:
    if summary.provenance.engine != "both":
        return []
    return agreed.to_markdown(agreed.rows([summary.findings]))


def _unsupported(summary: Summary) -> list[str]:
    refused = [u for u in summary.unsupported if u.kind not in NOT_EVALUATED]
    if not refused:
        return []
    shown = [f"- {KINDS.get(u.kind, u.kind)}: {inside(_reason(u.reason))}" for u in refused]
    return ["## Nicht belegt und daher weggelassen", "", *shown, ""]


def _reason(reason: str) -> str:
    """Return why something was left out, with an outcome in German words."""
    what, _, outcome = reason.rpartition(": ")
    named: dict[str, str] = {str(key): words for key, words in wording.OUTCOMES.items()}
    return f"{what}: {named[outcome]}" if outcome in named else reason


def _sources(summary: Summary) -> list[str]:
    cited = sorted(set(_all_cites(summary)))
    if not cited:
        return []
    shown = [
        f'- <a id="{anchor(number)}"></a>**{number}** {inside(summary.minutes.words(number))}'
        for number in cited
    ]
    return ["## Belege", "", "Die zitierten Sätze im Wortlaut der Niederschrift:", "", *shown, ""]


def _all_cites(summary: Summary) -> Iterator[int]:
    found = summary.findings
    for cites in (
        *(q.cites for q in found.questions),
        *(d.cites for d in found.decisions),
        *(a.cites for a in found.action_items),
        *(r.cites for r in found.remarks),
    ):
        yield from cites
    for question in found.questions:
        for answer in question.answers:
            yield from answer.cites
    for statements in (summary.abstract.overview, *summary.abstract.items):
        for statement in statements:
            yield from statement.cites


def _footer(summary: Summary) -> list[str]:
    made = summary.provenance
    engine = ENGINE_NAMES.get(made.engine, made.engine) + (f", {made.model}" if made.model else "")
    return [
        "---",
        "",
        f"*Maschinell erstellt, nicht geprüft. Protokollant {made.version}, Auswertung: {engine},"
        f" {made.created[:10]}. Verbindlich ist allein die Niederschrift selbst; die Satznummern"
        " hinter jedem Eintrag führen zu den Stellen, auf denen er beruht.*",
    ]
