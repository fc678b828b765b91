"""A plan in words: one German line for the user, and a record for JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from pipeline.asking.question.words import topic
from pipeline.library import Filter, Plan

_KINDS = {"question": "Fragen", "decision": "Beschlüsse", "action": "Aufgaben und Zusagen"}
_ROLES = {"asker": "gefragt von", "answerer": "beantwortet von", "assignee": "zu erledigen von"}
_SHAPES = {
    "fact": "eine Auskunft", "who": "eine Person", "yes_no": "ja oder nein", "decision": "ein Beschluss",
    "vote": "ein Abstimmungsergebnis", "amount": "eine Zahl", "time": "ein Zeitpunkt",
    "open": "was noch offen ist", "list": "als Liste", "count": "gezählt",
}  # fmt: skip
_OUTCOMES = {
    "approved": "angenommen", "approved_amended": "geändert angenommen", "rejected": "abgelehnt",
    "postponed": "vertagt", "referred": "verwiesen", "withdrawn": "zurückgezogen", "removed": "abgesetzt",
    "noted": "zur Kenntnis genommen", "recommended": "empfohlen", "elected": "gewählt",
    "no_decision": "ohne Beschluss", "proposed": "ohne Ergebnis",
}  # fmt: skip
_MODES = {
    "unanimous": "einstimmig",
    "majority": "mit Mehrheit",
    "consensus": "im Konsens",
    "counted": "ausgezählt",
}
_STATUSES = {
    "answered": "beantwortet",
    "partial": "teilweise beantwortet",
    "deferred": "Antwort folgt",
    "unanswered": "unbeantwortet",
}
_MOST = 3


def explained(plan: Plan) -> str:
    """Return one German line that says how a question was understood."""
    chosen = plan.filter
    parts = [
        " oder ".join(_KINDS[kind] for kind in chosen.kinds),
        _people(chosen),
        _listed(tuple(f"Fraktion {name}" for name in chosen.factions)),
        chosen.committee or "",
        chosen.municipality or "",
        _when(chosen.since, chosen.until),
        _listed(tuple(_OUTCOMES[o] for o in chosen.outcomes)),
        _listed(tuple(_MODES[m] for m in chosen.modes)),
        _listed(tuple(_STATUSES[s] for s in chosen.statuses)),
        {True: "noch offen", False: "erledigt", None: ""}[chosen.open],
        {True: "öffentlich", False: "nichtöffentlich", None: ""}[chosen.public],
    ]
    words = topic(plan)
    if words:
        parts.append("zu: " + " ".join(words[:8]) + (" …" if len(words) > 8 else ""))
    said = ", ".join(part for part in parts if part) or "alles"
    return f"Gesucht: {said}; {_SHAPES[plan.shape]}"


def _people(chosen: Filter) -> str:
    if not chosen.people:
        return ""
    role = f"{_ROLES[chosen.role]} " if chosen.role else ""
    return role + _listed(chosen.people)


def _listed(names: tuple[str, ...]) -> str:
    more = f" und {len(names) - _MOST} weitere" if len(names) > _MOST else ""
    return " oder ".join(names[:_MOST]) + more


def _when(since: date | None, until: date | None) -> str:
    """Return a period in the shortest German words.

    >>> _when(date(2024, 1, 1), date(2024, 12, 31)), _when(date(2024, 3, 1), None)
    ('2024', 'seit 01.03.2024')
    """
    if since and until:
        if since == until:
            return f"{since:%d.%m.%Y}"
        if (since.month, since.day, until.month, until.day) == (1, 1, 12, 31):
            return str(since.year) if since.year == until.year else f"{since.year} bis {until.year}"
        return f"{since:%d.%m.%Y} bis {until:%d.%m.%Y}"
    if since:
        return f"seit {since:%d.%m.%Y}"
    return f"bis {until:%d.%m.%Y}" if until else ""


def to_record(plan: Plan) -> dict[str, Any]:
    """Return a plan as ``ask --format json`` prints it."""
    chosen = plan.filter
    return {
        "shape": plan.shape,
        "kinds": list(chosen.kinds),
        "people": list(chosen.people),
        "municipality": chosen.municipality,
        "committee": chosen.committee,
        "since": chosen.since.isoformat() if chosen.since else None,
        "until": chosen.until.isoformat() if chosen.until else None,
        "words": list(plan.words),
        "role": chosen.role,
        "factions": list(chosen.factions),
        "outcomes": list(chosen.outcomes),
        "modes": list(chosen.modes),
        "statuses": list(chosen.statuses),
        "tiers": list(chosen.tiers),
        "open": chosen.open,
        "public": chosen.public,
        "documents": list(chosen.documents),
    }
