"""The meeting at a glance: overview, table of decisions, questions still open, who has to do what by when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from pipeline.german.pattern import lazy
from pipeline.model import ActionItem, AgendaItem, Minutes, Question, Summary
from pipeline.report import entries, wording
from pipeline.report.marks import escape, inside, reference

# Characters of a title that names an agenda item elsewhere than in its heading.
LEAD, MATTER = 45, 100
POINT = lazy(r"^(?:\d{1,2}[.)]|[a-z]\))\s+")


def glance(summary: Summary) -> list[str]:
    """Return the sections that a reader of a whole meeting wants first; of a single matter there are none."""
    if len(summary.minutes.items) < 2:
        return _alone(summary)
    sections = {
        "## Überblick": list(_overview(summary)),
        "## Beschlüsse im Überblick": list(_decisions(summary)),
        "## Noch nicht beantwortet": list(_open(summary)),
        "## Offene Aufgaben": list(_tasks(summary)),
    }
    return [line for name, lines in sections.items() if lines for line in (name, "", *lines, "")]


def shortened(text: str, length: int) -> str:
    """Return the beginning of a text, cut between words.

    >>> shortened("Ausbau der Bahnhofstraße", 15)
    'Ausbau der …'
    """
    if len(text) <= length:
        return text
    return f"{text[:length].rsplit(' ', 1)[0].rstrip(' ,;:–-')} …"


def _alone(summary: Summary) -> list[str]:
    """Return the overview only where it says more than the abstract that stands right below it."""
    told = {s for statements in summary.abstract.items for s in statements}
    new = [statement for statement in summary.abstract.overview if statement not in told]
    if 2 * len(new) <= len(summary.abstract.overview):
        return []
    return ["## Überblick", "", *_overview(summary), ""]


def _overview(summary: Summary) -> Iterator[str]:
    """Yield the statements of the overview, those of one agenda item in a row on one line behind its name."""
    minutes = summary.minutes
    waiting = {q.cites[-1]: q.status for q in _unanswered(summary)}
    for index, told in groupby(summary.abstract.overview, key=lambda s: minutes.item_of(min(s.cites))):
        item = minutes.items[index]
        lead = f"**{inside(_lead(item))}:** " if len(minutes.items) > 1 and _lead(item) else ""
        words: list[str] = []
        for statement in told:
            status = next((waiting[n] for n in statement.cites if n in waiting), None)
            note = f" – *{wording.STATUSES[status]}*" if status else ""
            text = inside(statement.text) if lead or words else escape(statement.text)
            words.append(f"{text} {reference(minutes, statement.cites)}{note}")
        yield f"- {lead}{' '.join(words)}{'' if item.public else ' – *nichtöffentlich*'}"


def _lead(item: AgendaItem) -> str:
    """Return number and title of an agenda item as they stand before a statement."""
    title = shortened(item.title or "", LEAD).rstrip(".:")
    return ", ".join(part for part in (_top(item), title) if part)


def _top(item: AgendaItem) -> str:
    return f"TOP {item.number}" if item.number else ""


def _decisions(summary: Summary) -> Iterator[str]:
    """Yield a table of all that was decided, in the order of the meeting; one decision needs none."""
    minutes, made = summary.minutes, summary.findings.decisions
    if len(made) < 2:
        return
    yield from ("| TOP | Gegenstand | Ergebnis | Beleg |", "| --- | --- | --- | --- |")
    where = [minutes.item_of(min(d.cites)) for d in made]
    for decision, index in zip(made, where, strict=True):
        item = minutes.items[index]
        several = where.count(index) > 1 or not item.title
        matter = shortened(POINT.sub("", decision.text) if several else item.title or "", MATTER)
        yield _row(
            _place(minutes, index),
            inside(matter),
            entries.result(decision),
            reference(minutes, decision.cites),
        )


def _open(summary: Summary) -> Iterator[str]:
    """Yield the questions without a recorded answer and those whose answer was only announced."""
    minutes = summary.minutes
    for question in _unanswered(summary):
        who = inside(wording.asker(question.askers))
        top = _top(minutes.items[minutes.item_of(min(question.cites))])
        lead = f"{inside(top)}: " if top else ""
        state, cited = wording.STATUSES[question.status], reference(minutes, question.cites)
        yield f"- {lead}**{who}**{entries.asks(question.text)} {cited} – *{state}*"


def _unanswered(summary: Summary) -> list[Question]:
    return [q for q in summary.findings.questions if q.status in ("deferred", "unanswered")]


def _tasks(summary: Summary) -> Iterator[str]:
    """Yield a table of who has to do what by when: firm ones first, these by their date."""
    minutes, todo = summary.minutes, sorted(summary.findings.action_items, key=_urgency)
    if todo:
        yield from (
            "| Wer | Was | Bis wann | Stand | TOP | Beleg |",
            "| --- | --- | --- | --- | --- | --- |",
        )
    for action in todo:
        yield _row(
            inside(wording.capital(wording.people(action.assignees, nobody=wording.NOBODY))),
            inside(action.task),
            inside(wording.deadline(action.due)) if action.due else "–",
            wording.TIERS[action.tier],
            _place(minutes, minutes.item_of(min(action.cites))),
            reference(minutes, action.cites),
        )


def _urgency(action: ActionItem) -> tuple[str, bool, date]:
    due = action.due.date if action.due else None
    return action.tier, due is None, due or date.max


def _place(minutes: Minutes, index: int) -> str:
    """Return the number of an agenda item for a narrow column; non-public ones are marked."""
    item = minutes.items[index]
    number = inside(item.number or "–")
    return number if item.public else f"{number} (nö)"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
