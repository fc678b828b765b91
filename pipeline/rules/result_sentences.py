"""Sentences that tell a result: a body decides, a motion is adopted, the chair states the outcome."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from pipeline.german.ballots import LISTS, ballots
from pipeline.german.cues import Stems
from pipeline.german.outcomes import outcome
from pipeline.german.procedures import moved
from pipeline.german.votes import mode, vote
from pipeline.model import Outcome, Vote
from pipeline.rules.result_doubts import (
    BLANK,
    DATED,
    EMBEDDED,
    LATER,
    ON_A_DAY,
    PAST,
    PUBLIC,
    REPORTED,
    SAID_BY,
    SPEECH,
    UNREAL,
    behind_closed_doors,
)
from pipeline.rules.result_entries import listed, row
from pipeline.rules.result_forms import (
    ACTS,
    AGENT,
    AGREES,
    AUXILIARY,
    BALLOT,
    BODY,
    BODY_NOUN,
    CARRIED,
    CHANGE_THAT,
    CONSENT,
    DIRECT,
    DROPS,
    ELECTS,
    ELSEWHERE,
    FAILS,
    FORMAL,
    GENERIC,
    GETS,
    GIVES_UP,
    HANDS_ON,
    LETS_VOTE,
    MATTERS,
    MEMBER,
    NEEDS,
    NEIGHBOUR,
    NO_WORD,
    OTHERS,
    OWN_VOTE,
    PASSIVE,
    PERFECT,
    PERFECT_TURNED,
    PLURAL,
    POLLS,
    REFERS,
    RESOLVED,
    SENDS,
    SERVES,
    SETTLES,
    SO,
    STATED,
    STATED_BODY,
    STATES,
    STATES_THAT,
    TAKEN_NOTE,
    TAKES_BACK,
    TASKED,
    TURNED,
    UNDECIDED,
    VERBLESS,
)
from pipeline.rules.vote_checks import lost

Form = Literal["body", "passive", "chair", "consent"]


class Told(NamedTuple):
    """What one sentence says was decided; ``restates`` when it adds no content of its own."""

    form: Form
    outcome: Outcome
    vote: Vote | None
    restates: bool


@lru_cache(maxsize=4096)
def told(text: str, committee: str | None = None) -> Told | None:
    """Return what a sentence says was decided by this body, or None for talk, history and other bodies."""
    if len(text) < 12 or text.rstrip().endswith("?"):
        return None
    for form in (_chair, _body, _perfect, _consent, _passive, _listed, _polled):
        found = form(text, committee)
        if found is not None:
            return None if _elsewhere(text) else found
    return None


def _elsewhere(text: str) -> bool:
    """Tell whether a sentence is what somebody said, or tells of other times."""
    main = EMBEDDED.sub(" ", text)
    history = PAST.search(main) or ON_A_DAY.search(main)
    if BLANK.search(text) or SAID_BY.search(text) or behind_closed_doors(text):
        return True
    return bool(history and (REPORTED.search(text) or not FORMAL.search(text)))


def lets_vote(text: str) -> bool:
    """Tell whether the chair puts something to the vote."""
    return bool(LETS_VOTE.search(text))


def speaks(text: str) -> bool:
    """Tell whether a sentence has a verb of speaking."""
    return bool(SPEECH.search(text))


def _told(form: Form, text: str, restates: bool, words: str | None = None) -> Told | None:
    counted = vote(words or text)
    known = outcome(words or text) or ("approved" if counted or form == "body" else None)
    result = "rejected" if known == "approved" and counted and lost(counted) else known
    return Told(form, result, vote(text), restates and not OWN_VOTE.search(text)) if result else None


_CHAIR_CUES = (
    STATES, STATES_THAT, LETS_VOTE, BALLOT, ELECTS, GETS, DROPS, AGREES, VERBLESS, SENDS, UNDECIDED, SERVES,
    FAILS, CARRIED, GIVES_UP, TAKES_BACK,
)  # fmt: skip
_CHAIR_STEMS = Stems("|".join(stem for cue in _CHAIR_CUES for stem in cue.stems.names))


def _chair(text: str, committee: str | None) -> Told | None:
    if not _CHAIR_STEMS.stand_in(text):
        return None
    if SETTLES.search(text) and not re.search(r"[Ll]adung|[Bb]eschlussfähig", text):
        return Told("chair", outcome(text) or "approved", vote(text), True)
    states = STATES.search(text)
    if states:
        return _told("chair", text, True, text[states.start() :])
    that = STATES_THAT.search(text)
    member = re.match(MEMBER, text) and not re.search(r"[Vv]orsitz", text)
    if that and STATED.search(text, that.end()) and not member and not re.search(r"[Bb]eschlussfähig", text):
        return _told("chair", text, True)
    body = STATED_BODY.search(text, that.end() - 1) if that and not member else None
    if body and own_body(body["noun"], committee) and not UNREAL.search(text):
        return _told("chair", text, True, body[0])
    if LETS_VOTE.search(text) and (mode(text) or vote(text)):
        return _told("chair", text, True)
    ballot = BALLOT.search(text)
    if ballot and vote(text) and not SPEECH.search(text[: ballot.start()]) and not UNREAL.search(text):
        return _told("chair", text, True)
    if (ELECTS.search(text) or _ballot(text)) and not UNREAL.search(text):
        return Told("chair", "elected", vote(text), "Wahl an" in text)
    if DROPS.match(text):
        return Told("chair", "removed", None, True)
    if AGREES.match(text):
        result = outcome(text)
        turned = result if result in ("postponed", "referred", "removed") else moved(text)
        kind = mode(text) or (None if "so beschlossen" in text else "consensus")
        return Told("consent", turned, Vote(mode=kind), False)
    if VERBLESS.match(text) and not AUXILIARY.search(text) and not SPEECH.search(text):
        return _told("passive", text, True)
    if SENDS.search(text) and outcome(text) == "referred":
        return _told("chair", text, True)
    if UNDECIDED.search(text):
        return Told("chair", "no_decision", None, True)
    if SERVES.search(text) and MATTERS.search(text):
        return Told("passive", "noted", vote(text), False)
    if TAKEN_NOTE.match(text):
        return Told("chair", "noted", vote(text), True)
    if FAILS.search(text):
        return Told("chair", "rejected", vote(text), not OWN_VOTE.search(text))
    if len(text) < 160 and CARRIED.match(text) and vote(text):
        return _told("chair", text, True)
    asked = re.search(r"\b(?:frag|bitte|bat|wissen)", text)
    if GIVES_UP.search(text) and not UNREAL.search(text) and not asked:
        return Told("chair", "withdrawn", None, not OWN_VOTE.search(text))
    if TAKES_BACK.search(text) and not UNREAL.search(text):
        return Told("chair", "withdrawn", None, not OWN_VOTE.search(text))
    return None


def _ballot(text: str) -> bool:
    """Tell whether a sentence counts the votes of candidates."""
    return bool(LISTS.search(text) or (GETS.search(text) and ballots(text))) and not SPEECH.search(text)


def _body(text: str, committee: str | None) -> Told | None:
    match = DIRECT.match(text) or TURNED.search(text)
    if not match:
        acts = ACTS.match(text)
        match = acts if acts and vote(text) else None
    if not match or not own_body(match["noun"], committee) or UNREAL.search(text[: match.end()]):
        return None
    if NEIGHBOUR.search(match.groupdict().get("of") or ""):
        return None
    if DATED.search(text[: match.start("verb")]) or SPEECH.search(_before(text, match)):
        return None
    verb, rest = match["verb"], text[match.end("verb") :]
    if not all(need.search(rest) for stem, need in NEEDS if stem.match(verb)):
        return None
    if re.match(r"(?:beschlossen|beschließen)$", verb) and not PLURAL.search(match["noun"]):
        return None
    if verb.startswith("stell") and re.search(r"\bAntr[aä]ge?\b", rest) and not vote(text):
        return None if not re.search(r"\bzurück\b|\bfest\b", rest) else _told("body", text, False)
    if verb.startswith("erh") or verb.startswith("widerspr"):
        return Told("consent", "approved", Vote(mode="consensus"), False)
    found = _told("body", text, len(text) < 140 and bool(REFERS.search(text)))
    advises = found and verb.startswith("emp")  # whatever the council is advised to do
    return found._replace(outcome="recommended") if found and advises else found


def _perfect(text: str, committee: str | None) -> Told | None:
    """Read "hat zugestimmt" of the own body: without a count it mostly tells of earlier meetings."""
    turned = None
    match = PERFECT.search(text) or (turned := PERFECT_TURNED.search(text))
    if not match or not own_body(match["noun"], committee) or DATED.search(text) or UNREAL.search(text):
        return None
    counted = vote(text)
    formal = (
        "Kenntnis" in match["rest"]
        or (turned and SO.match(text))
        or (counted is not None and counted.yes is not None)
    )
    return _told("body", text, False) if formal and not SPEECH.search(match["rest"]) else None


def _before(text: str, match: re.Match[str]) -> str:
    return "" if match.re is DIRECT.pattern else text[: match.start()]


def own_body(noun: str, committee: str | None) -> bool:
    """Return whether a body may be the one that meets; without a known name every body may."""
    if OTHERS.match(noun):
        return bool(committee) and noun.casefold() in (committee or "").casefold()
    if not committee:
        return True
    own, body = committee.casefold().replace("ß", "ss"), noun.casefold().replace("ß", "ss").split(" de")[0]
    if body in own or re.search(r"mitglieder|anwesend|gremium|^versammlung|plenum|delegiert", body):
        return True
    if body.endswith("ausschuss"):
        # "Der Bauausschuss" is the "Ausschuss für Bauen und Umwelt"
        return "ausschuss" in own and body.removesuffix("ausschuss").removesuffix("s") in own
    if body.endswith("beirat"):
        return body == "beirat" and "beirat" in own
    if re.search(r"verordneten|vertreter|abgeordnet", body):
        return re.search(r"verordnet|vertret|kreistag|rat", own) is not None
    if re.match(r"orts|bezirks|verbands|kreis", body) and body[:4] not in own:
        return False
    councils = r"\b(?:stadt|gemeinde|markt|samt|verbands|ortschafts|orts|bezirks)*rat\b"
    return bool(re.search(councils, body) and re.search(councils, own))


def _consent(text: str, _: str | None) -> Told | None:
    if (
        CONSENT.search(text)
        and (FORMAL.search(text) or NO_WORD.match(text))
        and not UNREAL.search(text)
        and not re.search(r"\b(?:erhoben|vorgebracht) werden\b|\bunterstellt\b|\bgilt als\b", text)
        and not re.search(r"\bmit (?:folgend|de[rn])", text)
    ):
        return Told("consent", "approved", Vote(mode=mode(text)), False)
    return None


def _passive(text: str, committee: str | None) -> Told | None:
    now = SO.search(text)  # "Damit ist der Antrag abgelehnt worden."
    match = PASSIVE.search(text.replace(" worden", "").replace(" sei ", " ist ") if now else text) or _voted(
        text
    )
    if not match or UNREAL.search(text) or SPEECH.search(text[: match.start()]):
        return None
    counted = vote(text) is not None
    free = "Kenntnis" in match["done"] or counted or outcome(text) == "elected" or RESOLVED.search(text)
    if not (free or MATTERS.search(text[: match.end()])) or not _appoints(match, text, counted):
        return None
    agent = re.search(
        rf"\b(?:vom|von der|von den|durch den|durch die|im|in der) {BODY_NOUN}", match["middle"]
    )
    there = ELSEWHERE.match(text)
    agent = agent or (there if there and there.end() <= match.start() + 1 else None)
    if (agent and not own_body(agent["noun"], committee)) or (not counted and _reports(match, text)):
        return None
    return _told("passive", text, bool(GENERIC.match(text)) and len(text) < 110)


def _voted(text: str) -> re.Match[str] | None:
    """Return a passive of any verb that was voted on."""
    match = TASKED.search(text) if TASKED.stems.stand_in(text) and vote(text) else None
    sure = mode(text) in ("unanimous", "majority") or "invernehmlich" in text
    consents = not sure and CONSENT.search(text)  # that nobody objects is no vote on what was sent or said
    return match if match and not consents and (sure or vote(match["middle"])) else None


def _listed(text: str, _: str | None) -> Told | None:
    """Read a matter and its result with nothing but a colon between them."""
    result = listed(text) or row(text)
    return _told("passive", text, False, result) if result else None


def _polled(text: str, committee: str | None) -> Told | None:
    """Read a sentence that counts both sides of a vote, whatever its verb."""
    counted = vote(text) if POLLS.search(text) else None
    if counted is None or counted.yes is None or counted.no is None:
        return None
    if (
        UNREAL.search(text)
        or PUBLIC.search(text)
        or SPEECH.search(POLLS.sub(" ", text))
        or DATED.search(text)
        or PERFECT.search(text)
    ):
        return None
    body = BODY.search(text)
    return _told("chair", text, False) if not body or own_body(body["noun"], committee) else None


def _appoints(match: re.Match[str], text: str, counted: bool) -> bool:
    """Tell an election from a choice of words or wares: it is to an office, or it was voted on."""
    if not re.match(r"gewählt|bestellt|benannt|berufen|wiedergewählt", match["done"]):
        return True
    return (
        counted
        or bool(SO.search(text))
        or bool(
            re.search(
                r"\b(?:[Zz]u[mr]?|[Aa]ls|[Ii]n (?:den|die"
                r"|das))\b",
                text[: match.end()],
            )
        )
    )


def _reports(match: re.Match[str], text: str) -> bool:
    """Tell whether a passive without a vote tells of others, of later or of what was done before."""
    past = match["aux"].startswith("wurde")
    gone = match["done"] in ("zurückgezogen", "zurückgenommen", "abgesetzt")  # done by whom it belongs to
    if match["aux"] in ("ist", "sind", "war", "waren") and not SO.search(text):
        return not (gone and len(text) < 60)
    if (
        (AGENT.search(match["middle"]) and not gone)
        or LATER.search(match["middle"])
        or (match["done"] == "weitergeleitet" and (past or not HANDS_ON.search(match["middle"])))
    ):
        return True
    if not CHANGE_THAT.search(match["middle"]) and re.search(
        r", (?:dass|ob|weil|da|wenn|die|der|das|was"
        r"|wie)\b",
        match["middle"],
    ):
        return True
    if past and re.match("erteilt|vergeben", match["done"]):
        return not re.search(r"\b(?:Einvernehmen|Zustimmung|Entlastung)\b", text)
    return past and bool(DATED.search(text[: match.end()])) and not FORMAL.search(text)
