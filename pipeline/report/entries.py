"""Questions, decisions, tasks and statements as entries of a Markdown list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.german.outcomes import says
from pipeline.german.stems import content_stems
from pipeline.model import ActionItem, Answer, Decision, Minutes, Question, Statement
from pipeline.report import agreed, wording
from pipeline.report.marks import escape, inside, reference

# The words of these are those of a proposal that did not become a resolution.
NOT_ADOPTED = frozenset({"rejected", "postponed", "referred", "withdrawn", "proposed"})
# Words of a result; a decision of these alone says no more than its outcome does.
LABELS = content_stems(
    "Kenntnisnahme Kenntnis genommen Beschluss Beschlussfassung Zustimmung zugestimmt Abstimmung Ergebnis"
    " Abstimmungsergebnis einstimmig mehrheitlich einvernehmlich angenommen beschlossen abgelehnt vertagt"
    " verwiesen zurückgestellt zurückgezogen genehmigt empfohlen gewählt Ja Nein Stimmen Enthaltungen"
)


def question(minutes: Minutes, nth: int, asked: Question) -> Iterator[str]:
    """Yield a question with how it stands, then its answers."""
    asker = inside(wording.asker(asked.askers))
    cited, state = reference(minutes, asked.cites), wording.STATUSES[asked.status]
    yield f"{nth}. **{asker}**{_asks(asked)} {cited} – *{state}*{_look(asked)}"
    for answer in asked.answers:
        by = inside(wording.people(answer.by, nobody=""))
        whose = f"Antwort von **{by}**" if by else "Antwort ohne Namen"
        yield f"    - {whose}: {inside(wording.running(answer.text))} {reference(minutes, answer.cites)}"


def _asks(asked: Question) -> str:
    return " fragt nach" if _is_told_by(asked.text, asked.answers) else asks(asked.text)


def _is_told_by(text: str, answers: Iterable[Answer]) -> bool:
    """Tell whether the answer's own sentence holds the question ("Auf Nachfrage von ... erklärt ...")."""
    return not text.endswith("?") and any(a.text.startswith(text.rstrip(".")) for a in answers)


def asks(text: str) -> str:
    """Return what was asked as it reads behind the name of who asks.

    >>> asks("ob es geht"), asks("nach den Kosten"), asks("Geht es?"), asks("die Zahl der Plätze")
    (' fragt, ob es geht', ' fragt nach den Kosten', ' fragt: Geht es?', ' fragt: die Zahl der Plätze')
    >>> asks("Frau Kern bittet um Auskunft.")
    ': Frau Kern bittet um Auskunft.'
    """
    if not text[:1].islower() and "?" not in text:
        return f": {inside(text)}"  # a whole sentence about who asks
    return f" fragt{wording.joint(text)}{inside(text)}"


def decision(minutes: Minutes, made: Decision) -> str:
    """Return a decision: how it ended, then its words."""
    cited = reference(minutes, made.cites)
    text = inside(wording.running(made.text))
    if not content_stems(made.text) - LABELS:  # "Kenntnisnahme" adds nothing to "zur Kenntnis genommen"
        return f"- **{result(made)}** {cited}{_look(made)}"
    adopted = made.outcome not in NOT_ADOPTED or says(made.outcome, made.text)
    return f"- **{result(made)}:** {'' if adopted else 'zur Entscheidung stand: '}{text} {cited}{_look(made)}"


def result(made: Decision) -> str:
    """Return how a decision ended, with the votes where they are known."""
    how = wording.vote(made.vote)
    return wording.OUTCOMES[made.outcome] + (f" ({how})" if how else "")


def action(minutes: Minutes, item: ActionItem) -> str:
    """Return a task: who, what, by when, how firm."""
    who = inside(wording.capital(wording.people(item.assignees, nobody=wording.NOBODY)))
    due = f" – Frist: {inside(wording.deadline(item.due))}" if item.due else ""
    firm = wording.TIERS[item.tier]
    task = inside(wording.running(item.task))
    return f"- **{who}:** {task}{due} – *{firm}* {reference(minutes, item.cites)}{_look(item)}"


def _look(found: Question | Decision | ActionItem) -> str:
    told = agreed.remark(found.found_by, review=found.review)
    return f" – *{told}*" if told else ""


def statement(minutes: Minutes, told: Statement) -> str:
    """Return a statement of an abstract."""
    return f"- {escape(told.text)} {reference(minutes, told.cites)}"
