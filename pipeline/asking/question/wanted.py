"""What kind of finding a question is after: kinds, part of the person, results, and what is still open."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.asking.question import vocabulary as say
from pipeline.german.pattern import lazy
from pipeline.library import Role, Shape
from pipeline.model import Kind, Mode, Outcome, Status, Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What findings a question is after; empty where any will do."""

    kinds: tuple[Kind, ...] = ()
    role: Role | None = None
    outcomes: tuple[Outcome, ...] = ()
    modes: tuple[Mode, ...] = ()
    statuses: tuple[Status, ...] = ()
    tiers: tuple[Tier, ...] = ()
    open: bool | None = None
    public: bool | None = None


_VAGUE = lazy(rf"\b{say.VAGUE}\b")
_ASKED_BY = re.compile(r"\b(?!um)\w{0,15}fragen?\s(?:de[rs]|von|aus)\s")
# asks for all of them first
_OF_THOSE = re.compile(
    r"\bdavon\b|(?:,|\bund)\s(?:wurden?|sind|ist|hat\sman|was\s(?:ist|wurde))\s(?:sie|es|diese|das"
    r"|daraus|schon)\b"
)
_PROPOSED = lazy(r"\b\w{0,25}(?:anträge[n]?|vorlagen|vorstöße[n]?|vorhaben|punkte|satzungen|vorschläge)\b")
_UNDONE = (
    r"(?:\bnoch\s(?:\w{2,20}\s){0,3}?(?:offen\w{0,2}|aus|ausstehend\w{0,2}|zu\s\w{2,20}|erledigen|klären|tun"
    r"|liefern|nachreichen|prüfen)\b(?!\s(?:versprochen|zugesagt|zugesichert))"
    r"|\bnoch\snicht\s(?:\w{2,20}\s)?(?:erledigt|eingelöst|umgesetzt|erfüllt|abgearbeitet|gehalten"
    r"|beantwortet|geklärt|geliefert|eingehalten)\b"
    r"|\b(?:steht|stehen)\b[^?!]{0,80}\baus\b|\boffene[nrsm]?\b|\b(?:sind|ist|bleibt|bleiben|noch)\soffen\b"
    r"|\bunerledigt\w{0,2}\b|\bausstehend\w{0,2}\b|\buneingelöst\w{0,2}\b|\büberfällig\w{0,2}\b"
    r"|\bgebrochen\w{0,2}\b|\blaufende[nr]?\b|\blaufen\s(?:gerade|noch|derzeit)\b"
    r"|\b(?:nicht|nie)\s(?:gemacht|eingelöst|erledigt|umgesetzt|eingehalten|gehalten)\b)"
)
_OPEN = lazy(_UNDONE)
_DONE = lazy(r"\b(?:vollzug\b|eingelöst\w{0,2}|erledigt\w{0,2}|umgesetzt|erfüllt|abgearbeitet|eingehalten)\b")
_UNANSWERED = lazy(
    r"\b(?:unbeantwortet\w{0,2}|ohne\santwort|(?:nicht|nie)\s(?:be|ge)antwortet|wart(?:en"
    r"|et)\b[^?!]{0,40}\bantwort|keine\santwort"
    r"|blieb\w{0,2}\soffen|offen\s?geblieben)\b"
)
_NOT = r"(?:nicht|nie|kein\w{0,2})\s(?:\w{2,20}\s)?"
_UNANIMOUS = r"(?:einstimmig\w{0,2}|völlig\seinig|einig|geschlossen\sfür|einhellig\w{0,2})"
_UNOPPOSED = (
    r"(?<!nicht\s)(?:(?:ohne|keine[rn]?(?:lei)?|null|nicht\seine\seinzige)\s(?:\w{2,20}\s)?gegenstimmen?"
    r"|ohne\s(?:eine\s)?(?:einzige\s)?gegenstimmen?|(?:niemand|keiner)\sdagegen)"
)
_MAJORITY = (
    r"(?:mehrheitlich\w{0,2}|mit\smehrheit|gegenstimmen?|gegen\sdie\sstimmen|strittig\w{0,2}"
    r"|kontrovers\w{0,2}"
    r"|nicht\seinstimmig\w{0,2}|umstritten\w{0,2}|uneinig|(?:anderer|geteilter)\smeinung"
    r"|nicht\salle\seiner\smeinung"
    r"|nicht\s(?:\w{2,20}\s)?einer\smeinung)"
)
_LEFT_OUT = re.compile(
    r"\bzähl\w{1,3}\snicht\b|\bnicht\s(?:mit|mitzählen|gemeint)\b|\baußer\b|\bausgenommen\b"
    r"|\babgesehen\svon\b|\bnicht\saber\b"
)
_CLOSED_DOORS = re.compile(r"\bnicht-?\s?öffentlich\w{0,2}\b")
_OPEN_DOORS = re.compile(
    r"(?<!nicht)(?<!nicht[\s-])\böffentlich\w{0,2}\s(?:teil|sitzung|beraten|behandelt|getagt"
    r"|gefasst)\w{0,3}\b"
)


def wanted(low: str, shape: Shape) -> Wanted:
    """Return what findings a question in small letters is after.

    >>> wanted("welche fragen stellte herr muster?", "list").kinds
    ('question',)
    """
    noun = _noun(low, shape)
    if noun and not noun.firm and noun.kind != "decision" and _DECIDED.search(low):
        noun = _PUT_TO_VOTE
    if shape in ("list", "count") and _SPENT.search(low):
        noun = _PUT_TO_VOTE
    if _UNDERTAKES.search(low) or (noun and noun.kind == "question" and _WORD_PROMISED.search(low)):
        noun = None
    kinds, role = _by_verb(low, shape) if noun is None or _VAGUE.search(low) else ((), None)
    if noun and (noun.firm or not kinds):
        kinds, role = (noun.kind,), _role(low, noun)
    if kinds == ("decision",) and _VAGUE.search(low) and _OPEN.search(low):
        kinds, role = (), None
    listed = shape in ("list", "count")
    if shape in ("vote", "decision"):
        kinds, role = ("decision",), None
    elif shape == "open":
        kinds, role = kinds if noun or _owes(low) else (), "assignee" if _owes(low) else None
    elif not listed and shape != "who":
        kinds, role = _told(low)
    public = False if _CLOSED_DOORS.search(low) else True if _OPEN_DOORS.search(low) else None
    if not listed:
        return Wanted(kinds=kinds, role=role, public=public, open=_open(low) if shape == "open" else None)
    return Wanted(
        kinds=kinds,
        role=role,
        outcomes=_outcomes(low, kinds),
        modes=_modes(low) if kinds == ("decision",) else (),
        statuses=_statuses(low) if kinds == ("question",) else (),
        tiers=noun.tiers if noun and kinds == (noun.kind,) else _tiers(low, kinds),
        open=_open(low),
        public=public,
    )


def _noun(low: str, shape: Shape) -> say.Noun | None:
    """Return the noun of findings that comes first and is the one asked for."""
    if shape not in ("list", "count", "open"):
        return None
    found = [
        (match.start(), not noun.firm, noun) for noun, pattern in _NOUNS if (match := pattern.search(low))
    ]
    return min(found, key=lambda f: f[:2])[2] if found else None


_NOUNS = tuple((noun, re.compile(rf"(?<![\w-])(?:\w{{2,15}}-)?(?:{noun.many})(?!\w)")) for noun in say.NOUNS)
_ASKS, _ANSWERS, _PROMISES = (lazy(p) for p in (say.ASKS, say.ANSWERS, say.PROMISES))
_OWES, _DECIDES = lazy(say.OWES), lazy(rf"(?:{say.DECIDES}|\b(?:{say.RESULT})\b)")
_PUT_TO_VOTE = say.Noun(kind="decision", many="")  # whatever a question calls what was decided on
_DECIDED = lazy(rf"\b(?:{say.RESULT}|abgestimmt|beschlossen)\b|{say.ORDERS}")
_SPENT = lazy(
    rf"(?:\b{say.TAKERS}|\bwofür|\bwem|\bwer|\bzuschüsse[n]?|\baufträge[n]?"
    rf"|\bbeträge[n]?)\b{say.GAP}(?:{say.GRANTS}|{say.ORDERS})"
    rf"|{say.ORDERS}"
)
_UNDERTAKES = lazy(say.UNDERTAKES)
# Who promised to send word has not asked for it.
_WORD_PROMISED = lazy(rf"^(?![^?!]{{0,200}}\bfragen\b)[^?!]{{0,200}}?{say.PROMISES}")
_SETTLES = lazy(
    rf"{say.DECIDES}|\b(?:{say.RESULT})\b|\b(?:gegenstimmen?|(?:un)?einig|einer\smeinung|einstimmig"
    rf"|mehrheitlich|einvernehmlich"
    rf"|umstritten|strittig|durchsetzen|erreichen|beantragen)\b"
)
# What is said of somebody who asks and complains.
_TROUBLES = lazy(
    r"\b(?:auf\sdem\sherzen|interessierten?|beschäftigten?|bewegten?|umtrieb(?:en)?|der\sschuh)\b"
)
_ANNOUNCED = re.compile(r"\b(?:an(?:ge)?kündig|kündigten?)")


def _by_verb(low: str, shape: Shape) -> tuple[tuple[Kind, ...], Role | None]:
    if _UNDERTAKES.search(low):
        return ("action",), "assignee"
    if _ANSWERS.search(low) and not _UNANSWERED.search(low):
        return ("question",), "answerer"
    if _ASKS.search(low):
        return ("question",), "asker"
    if _PROMISES.search(low):
        return ("action",), "assignee"
    if _TROUBLES.search(low):
        return ("question",), "asker"
    if shape != "who" and _SETTLES.search(low) and not _owes(low):
        return ("decision",), None
    if _owes(low):
        return ("action",), "assignee"
    return (), None


def _role(low: str, noun: say.Noun) -> Role | None:
    if noun.kind == "question" and noun.role is None:
        if _ASKED_BY.search(low):
            return "asker"
        return (
            "answerer" if re.search(r"\bbeantwortete\w?\b|\bgeantwortet\b|\bantworteten?\b", low) else "asker"
        )
    return noun.role


def _told(low: str) -> tuple[tuple[Kind, ...], Role | None]:
    """Return what a question for a fact is after: an answer only where it says "antwortete"."""
    if not _ANSWERS.search(low):
        return (), None
    return ("question",), "asker" if _ASKED_BY.search(low) else "answerer"


def _owes(low: str) -> bool:
    return bool(_OWES.search(low))


def _tiers(low: str, kinds: tuple[Kind, ...]) -> tuple[Tier, ...]:
    """Return the tier of what was promised; what was only announced may be of any."""
    promised = _PROMISES.search(low) and not _ANNOUNCED.search(low)
    return ("A",) if kinds == ("action",) and promised else ()


def _open(low: str) -> bool | None:
    if _OF_THOSE.search(low):
        return None
    if _OPEN.search(low):
        return True
    return False if _DONE.search(low) else None


def _outcomes(low: str, kinds: tuple[Kind, ...]) -> tuple[Outcome, ...]:
    """Return the results asked for, without those of a sentence that leaves something out."""
    if kinds != ("decision",) or _OF_THOSE.search(low):
        return ()
    wanted_, out = list[Outcome](), set[Outcome]()
    for sentence in re.split(r"[.?!;(]\s*", low):
        left = _LEFT_OUT.search(sentence)
        if left and left[0].startswith(("zähl", "nicht")):
            out |= set(say.result(sentence)) | ({"removed"} if "abgesetzt" in sentence else set())
            continue
        if left:
            phrase = sentence[left.end() :].partition(",")[0]
            out |= set(say.result(phrase))
            sentence = sentence[: left.start()] + sentence[left.end() + len(phrase) :]
        if not re.search(rf"\b{_NOT}(?:{say.RESULT})\b", sentence):
            wanted_ += say.result(sentence)
        if _PROPOSED.search(sentence) and re.search(r"\bbeschlossen\b", sentence) and not wanted_:
            wanted_ += ["approved", "approved_amended"]
    return tuple(dict.fromkeys(outcome for outcome in wanted_ if outcome not in out))


def _modes(low: str) -> tuple[Mode, ...]:
    if re.search(rf"\b{_UNOPPOSED}\b", low):
        return ("unanimous", "consensus", "counted")
    if re.search(rf"\bnicht\s(?:\w{{2,20}}\s)?{_UNANIMOUS}", low) or re.search(rf"\b{_MAJORITY}", low):
        return ("majority", "counted")
    return ("unanimous",) if re.search(rf"\b{_UNANIMOUS}\b", low) else ()


def _statuses(low: str) -> tuple[Status, ...]:
    if _UNANSWERED.search(low):
        return ("unanswered", "deferred")
    if re.search(r"\bteilweise\sbeantwortet|\bnur\szum\steil\b|\bunvollständig\sbeantwortet", low):
        return ("partial",)
    if re.search(
        r"\bschriftlich\s(?:\w+\s)?(?:beantwortet|nachgereicht)|\bspäter\sbeantwortet|\bnachgereicht\b", low
    ):
        return ("deferred",)
    if re.search(r"\b(?:wurden|sind)\b[^?!]{0,80}\bbeantwortet\b", low):
        return ("answered", "partial")
    return ()
