"""The words that stand for a question or an answer in reports, cut out of the sentences they cite."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.german.asking import CLAUSE, FRONTED, NOUN
from pipeline.german.question_forms import SUBJUNCTIVE
from pipeline.german.speech import acts
from pipeline.model import Minutes, Person
from pipeline.rules.queries import Query
from pipeline.talk.heads import ANSWERING_LABEL, NUMBERED_REPLY

# an answer is quoted in whole sentences up to about so many characters
LENGTH = 500
# a label with a name has no more characters than this
LABEL_LENGTH = 90
# what tells that somebody answers, without any matter in it: "Frau Abel antwortet dazu"
HEAD_WORDS = 7
MATTER = re.compile(r"\s(?P<it>(?:nach|zu[rm]?|bezüglich|hinsichtlich|betreffend|über|wegen)\s.*)")
ORIGIN = re.compile(r"\s+(?:von|des|der|aus|seitens|durch)\s+(?:\S+\s+){0,4}$")
SPEAKER_LABEL = re.compile(rf"^(?P<who>[^:?!]{{2,{LABEL_LENGTH}}}):\s+(?=\S)")
BULLET = re.compile(r"^[-–•*]\s+")
LIST = re.compile(r"[,;]\s|\d\.")
CONJUNCTION = re.compile(
    r"(?:dass|daß|ob|da|weil|wenn|wie|was|wer|wo\w*|warum|welche[rsmn]?|um|ohne|nachdem)\b"
)
ASKED = re.compile(
    rf"^\W*(?:Auf|Über|auf|über|Die|die|Eine|eine|Zur|zur|Zu|zu)\s+(?:\S+\s+){{0,3}}?(?:{NOUN}|Befragen)\b"
)


def question_words(minutes: Minutes, query: Query) -> str:
    """Return what was asked so that it reads well behind "Frau Abel fragt:"."""
    told = query.text
    if query.rule == "on-request":
        told = _requested(told, query.asker) or minutes.words(query.core[0])
    elif query.rule == "request" and told.startswith("um "):
        told = " ".join(minutes.words(n) for n in query.core)
    return " ".join(told.split()).rstrip(" ,;:").removesuffix(".").rstrip()


def _requested(told: str, asker: Person) -> str:
    """Return what "auf Nachfrage von X, ob ..." or "nach ..." says was asked, empty when it says nothing."""
    clause = re.search(rf",{CLAUSE.pattern.removeprefix('[,:;]?')}", told, re.I)
    if clause:
        return told[clause.start("it") :]
    if FRONTED.match(told + ","):
        return told
    asked = ASKED.match(told)
    about = MATTER.search(told, asked.end()) if asked else None
    if about is None:
        return ""
    family = (asker.name or asker.label or " ").split()[-1]
    named = str(about["it"]).find(family) if family else -1
    matter = str(about["it"])
    lead = ORIGIN.search(matter[:named]) if named >= 0 else None
    return matter[: lead.start()] if lead else matter


def answer_words(minutes: Minutes, cites: Sequence[int]) -> str:
    """Return whole sentences of an answer, without a first part that only says who answers."""
    text = ""
    for number in cites:
        words = minutes.words(number)
        if text and len(text) + len(words) > LENGTH:
            break
        text = f"{text} {words}".strip()
    text = BULLET.sub("", text)
    return _without_label(text) or _without_head(text, minutes.words(cites[0])) or text


def _without_label(text: str) -> str:
    """Return the words behind "Frau Abel:" or "Antwort zu 2.:", empty without such a label."""
    label = ANSWERING_LABEL.match(text) or NUMBERED_REPLY.match(text)
    spoken = None if label else SPEAKER_LABEL.match(text)
    if spoken and not LIST.search(spoken["who"]) and not any(a.form == "finite" for a in acts(spoken["who"])):
        label = spoken
    return text[label.end() :].strip() if label else ""


def _without_head(text: str, first: str) -> str:
    """Return the words behind "Frau Abel antwortet," where they stand as a sentence of their own."""
    comma = first.find(", ")
    head, rest = first[:comma], first[comma + 2 :]
    if comma < 0 or len(head.split()) > HEAD_WORDS or CONJUNCTION.match(rest):
        return ""
    told = [a for a in acts(first) if a.start < comma]
    plain = bool(told) and all(a.category in ("answer", "explain") and a.form == "finite" for a in told)
    if not plain or head.split()[-1] in ("ein", "zu") or not SUBJUNCTIVE.search(rest):
        return ""
    return text[comma + 2 :]
