"""A summary as a German Markdown page that a clerk can file as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from pipeline.german.outcomes import says
from pipeline.german.pattern import lazy
from pipeline.model import (
    ActionItem,
    AgendaItem,
    Decision,
    Minutes,
    Question,
    Statement,
    Summary,
)
from pipeline.report import wording

# Minutes are untrusted: what could become markup, a link or a tag is escaped.
MARKUP = lazy(r"[\\`*_\[\]<>|~$]")
LIST_START = lazy(r"^(\d{1,9})([.)])|^([#+=-])")
Finding = TypeVar("Finding", Question, Decision, ActionItem)
# What was asked, when it is no clause but a matter.
NOMINAL = ("nach ", "zu ", "zum ", "zur ", "über ", "wegen ")
# The words of these are those of a proposal that did not become a resolution.
NOT_ADOPTED = frozenset({"rejected", "postponed", "referred", "withdrawn", "proposed"})
KINDS = {
    "question": "Frage",
    "answer": "Antwort",
    "decision": "Beschluss",
    "action": "Aufgabe",
    "summary": "Kurzfassung",
    "overview": "Überblick",
}
ENGINE_NAMES = {"rules": "Regelwerk ohne Sprachmodell"}


def to_markdown(summary: Summary) -> str:
    """Return the summary as Markdown; every entry ends with the sentences it rests on."""
    lines = [f"# {_title(summary.minutes)}", "", *_header(summary.minutes)]
    if summary.abstract.overview:
        lines += ["## Überblick", "", *_overview(summary), ""]
    for index, item in enumerate(summary.minutes.items):
        lines += _item(summary, index, item)
    lines += _remarks(summary) + _unsupported(summary) + _sources(summary) + _footer(summary)
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    r"""Return text from minutes on one line, with everything that Markdown would read as markup escaped.

    >>> print(escape("1. Die Lehrer*innen <b>fragen</b>"))
    1\. Die Lehrer\*innen \<b\>fragen\</b\>
    """
    flat = MARKUP.sub(r"\\\g<0>", " ".join(text.split()).removeprefix("- "))
    return LIST_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", flat)


def _title(minutes: Minutes) -> str:
    if minutes.title:
        return escape(minutes.title)
    if minutes.committee:
        return escape(
            f"{minutes.number}. Sitzung: {minutes.committee}" if minutes.number else minutes.committee
        )
    return escape(f"Zusammenfassung: {minutes.sources[0]}" if minutes.sources else "Zusammenfassung")


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
    shown = [f"- **{name}:** {escape(value)}" for name, value in fields.items() if value]
    return [*shown, ""] if shown else []


def _attendance(minutes: Minutes) -> str | None:
    return ", ".join(wording.person(p) for p in minutes.participants) or None


def _item(summary: Summary, index: int, item: AgendaItem) -> list[str]:
    minutes, found = summary.minutes, summary.findings
    abstract = summary.abstract.items[index] if summary.abstract.items else ()
    sections = {
        "Kurzfassung": list(_bullets(minutes, abstract)),
        "Fragen und Antworten": _questions(minutes, _within(minutes, index, found.questions)),
        "Beschlüsse": [_decision(minutes, d) for d in _within(minutes, index, found.decisions)],
        "Offene Aufgaben": [_action(minutes, a) for a in _within(minutes, index, found.action_items)],
    }
    lines = [f"## {_heading(item, alone=len(minutes.items) == 1)}", ""]
    for name, entries in sections.items():
        if entries:
            lines += [f"### {name}", "", *entries, ""]
    if not any(sections.values()):
        lines += ["Keine Fragen, Beschlüsse oder Aufgaben erkannt.", ""]
    return lines


def _within(minutes: Minutes, index: int, found: Iterable[Finding]) -> list[Finding]:
    return [each for each in found if minutes.item_of(min(each.cites)) == index]


def _heading(item: AgendaItem, *, alone: bool) -> str:
    if item.number is None and item.title is None:
        return "Inhalt" if alone else "Ohne Tagesordnungspunkt"
    number = f"TOP {item.number}" if item.number else None
    heading = ": ".join(escape(part) for part in (number, item.title) if part)
    return heading if item.public else f"{heading} (nichtöffentlich)"


def _questions(minutes: Minutes, questions: Iterable[Question]) -> list[str]:
    return [line for nth, question in enumerate(questions, 1) for line in _question(minutes, nth, question)]


def _question(minutes: Minutes, nth: int, question: Question) -> Iterator[str]:
    asker = escape(wording.people(question.askers, nobody="Unbekannt"))
    yield (
        f"{nth}. **{asker}** {_asks(question.text)} {_ref(minutes, question.cites)}"
        f" – *{wording.STATUSES[question.status]}*"
    )
    for answer in question.answers:
        by = escape(wording.people(answer.by, nobody="Unbekannt"))
        yield f"    - Antwort von **{by}**: {escape(answer.text)} {_ref(minutes, answer.cites)}"


def _asks(text: str) -> str:
    """Return what was asked as it reads behind the name of who asks.

    >>> _asks("ob es geht"), _asks("nach den Kosten"), _asks("Geht es?")
    ('fragt, ob es geht', 'fragt nach den Kosten', 'fragt: Geht es?')
    """
    joint = " " if text.startswith(NOMINAL) else ", " if text[:1].islower() else ": "
    return f"fragt{joint}{escape(text)}"


def _decision(minutes: Minutes, decision: Decision) -> str:
    how = wording.vote(decision.vote)
    label = wording.OUTCOMES[decision.outcome] + (f" ({how})" if how else "")
    adopted = decision.outcome not in NOT_ADOPTED or says(decision.outcome, decision.text)
    put = "" if adopted else "zur Entscheidung stand: "
    return f"- **{label}:** {put}{escape(decision.text)} {_ref(minutes, decision.cites)}"


def _action(minutes: Minutes, action: ActionItem) -> str:
    who = escape(wording.people(action.assignees, nobody="offen, wer"))
    due = f" – Frist: {escape(wording.deadline(action.due))}" if action.due else ""
    tier = wording.TIERS[action.tier]
    return f"- **{who}:** {escape(action.task)}{due} – *{tier}* {_ref(minutes, action.cites)}"


def _bullets(minutes: Minutes, statements: Iterable[Statement]) -> Iterator[str]:
    return (f"- {escape(s.text)} {_ref(minutes, s.cites)}" for s in statements)


def _overview(summary: Summary) -> Iterator[str]:
    """Yield the statements of the overview; those about non-public items say so."""
    minutes = summary.minutes
    for statement, line in zip(
        summary.abstract.overview, _bullets(minutes, summary.abstract.overview), strict=True
    ):
        public = minutes.items[minutes.item_of(min(statement.cites))].public
        yield line if public else f"{line} – *nichtöffentlich*"


def _remarks(summary: Summary) -> list[str]:
    remarks = summary.findings.remarks
    if not remarks:
        return []
    shown = [
        f"- {escape(r.text)}" + (f" {_ref(summary.minutes, r.cites)}" if r.cites else "") for r in remarks
    ]
    return ["## Bitte prüfen", "", *shown, ""]


def _unsupported(summary: Summary) -> list[str]:
    if not summary.unsupported:
        return []
    shown = [f"- {KINDS.get(u.kind, u.kind)}: {escape(u.reason)}" for u in summary.unsupported]
    return ["## Nicht belegt und daher weggelassen", "", *shown, ""]


def _sources(summary: Summary) -> list[str]:
    cited = sorted(set(_all_cites(summary)))
    if not cited:
        return []
    shown = [f"- **{number}** {escape(summary.minutes.words(number))}" for number in cited]
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
        f" {made.created[:10]}. Verbindlich ist allein die Niederschrift selbst; die Satznummern in eckigen"
        " Klammern nennen die Stellen, auf denen jeder Eintrag beruht.*",
    ]


def _ref(minutes: Minutes, cites: Iterable[int]) -> str:
    return f"\\[{wording.reference(minutes, cites)}\\]"
