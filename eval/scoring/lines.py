"""The short German lines in which cases say what was expected and what was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.model import Person, Vote
from pipeline.report.wording import MODES, OUTCOMES, STATUSES, TIERS, asker, capital, people, vote

Record = Mapping[str, Any]
LONGEST = 200  # characters of a quoted text
NOTHING = "ohne Angabe"


def question(record: Record, words: str) -> str:
    """Return who asks what, and what became of it; ``words`` are shown where the record has no text.

    >>> question({"askers": [{"name": "Eva Kern"}], "text": "Was kostet es?", "status": "answered"}, "")
    'Eva Kern fragt: Was kostet es? – beantwortet'
    """
    those = record.get("askers") or []
    verb = "fragen" if len(those) > 1 else "fragt"
    status = _word(STATUSES, record.get("status"))
    return f"{asker(_persons(those))} {verb}: {short(record.get('text') or words)} – {status}"


def answer(record: Record, words: str) -> str:
    """Return who answers what.

    >>> answer({"by": [{"label": "Verwaltung"}], "text": "Im Mai."}, "")
    'Verwaltung: Im Mai.'
    """
    who = capital(people(_persons(record.get("by") or [])))
    return f"{who}: {short(record.get('text') or words)}"


def decision(record: Record) -> str:
    """Return the outcome and the vote.

    >>> decision({"outcome": "approved", "vote": {"mode": "unanimous", "yes": 12}})
    'beschlossen, einstimmig, 12 Ja'
    """
    cast = record.get("vote") or {}
    mode = cast.get("mode") if cast.get("mode") in MODES else None
    told = vote(Vote(mode=mode, **{name: cast.get(name) for name in ("yes", "no", "abstain")}))
    return ", ".join(part for part in (_word(OUTCOMES, record.get("outcome")), told) if part)


def action(record: Record, words: str) -> str:
    """Return who has to do what until when, and how firmly; annotated and found ones alike.

    >>> action({"assignee": "Verwaltung", "task": "prüft die Kosten", "due": "bis Mai", "tier": "A"}, "")
    'Verwaltung: prüft die Kosten (bis Mai) – zugesagt oder beauftragt'
    """
    named = record.get("assignee") or people(_persons(record.get("assignees") or []), nobody="offen, wer")
    due = record.get("due")
    until = (due.get("text") if isinstance(due, Mapping) else due) or ""
    task = short(record.get("task") or words)
    shown = f"{task} ({until})" if until else task
    return f"{capital(named)}: {shown} – {_word(TIERS, record.get('tier') or 'A')}"


def item(record: Record) -> str:
    """Return number and title of an agenda item.

    >>> item({"number": "3", "title": "Wege"}), item({"number": None, "title": None})
    ('TOP 3: Wege', 'ohne Nummer und Titel')
    """
    number, title = record.get("number"), record.get("title")
    parts = [f"TOP {number}" if number else "", short(title or "")]
    return ": ".join(part for part in parts if part) or "ohne Nummer und Titel"


def value(given: Any) -> str:
    """Return the value of a header field.

    >>> value(True), value(None), value("18:30")
    ('ja', 'ohne Angabe', '18:30')
    """
    if isinstance(given, bool):
        return "ja" if given else "nein"
    return short(str(given)) if given not in (None, "", []) else NOTHING


def short(text: str) -> str:
    """Return a text in one line, cut after its last whole word where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"


def _persons(described: Iterable[Record]) -> list[Person]:
    names = ("name", "faction", "role", "label")
    return [Person(**{name: each.get(name) for name in names}) for each in described]


def _word(table: Mapping[Any, str], name: Any) -> str:
    return table.get(name) or str(name or NOTHING)
