"""An annotation as the reply of a model that reads perfectly."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

Record = Mapping[str, Any]


def told(expected: Record) -> str:
    """Return what is expected of a document in the form that the long-context prompt asks for."""
    said = {
        "questions": [_question(q) for q in expected["questions"]],
        "decisions": [_decision(d) for d in expected["decisions"]],
        "action_items": [_action(a) for a in expected["action_items"]],
    }
    return json.dumps(said, ensure_ascii=False)


def _question(q: Record) -> Record:
    answers = [{"sentences": a["sents"], "by": a["by"]} for a in q["answers"]]
    cites = sorted({*q["sents"], *q["core"]})
    return {"sentences": cites, "askers": q["askers"], "status": q["status"], "answers": answers}


def _decision(d: Record) -> Record:
    cites = sorted({*d["text_sents"], *d["result_sents"]})
    return {"sentences": cites, "outcome": d["outcome"], "vote": d["vote"]}


def _action(a: Record) -> Record:
    who = [{"name": None, "label": a["assignee"]}]
    return {"sentences": a["sents"], "assignees": who, "due": a["due"], "tier": a["tier"]}
