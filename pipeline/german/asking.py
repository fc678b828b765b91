"""A question found in a sentence, and the words that every form of asking is told by."""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.german.mention import Mention
from pipeline.model import Span


class Asked(NamedTuple):
    """One question in one sentence: its form, its own words and, where it is not the speaker, who asks."""

    form: str
    span: Span
    asker: Mention | None = None
    label: str | None = None
    replied: bool = False
    carries: bool = True
    replier: Mention | None = None


QUESTION_WORD = (
    r"(?:ob|inwieweit|inwiefern|wieweit|wie|was|wer|wen|wem|wessen|wann|"
    r"wo(?:her|hin|mit|für|durch|gegen|nach|bei|von|vor|zu|ran|rauf|raus|rin|rüber|rum|runter)?|"
    r"warum|weshalb|weswegen|wieso|welche[rsmn]?|wieviele?)"
)
PREPOSITION = (
    r"(?:bis|seit|ab|von|mit|zu|in|auf|an|für|nach|aus|bei|unter|über|um|aufgrund|auf Grund|zum|zur)"
)
# ", ob ..." and "danach, wer ..."; clerks often forget the comma
CLAUSE = re.compile(rf"[,:;]?\s(?P<it>(?:{PREPOSITION}\s+)?{QUESTION_WORD}\b)", re.I)
# a question without a question mark still begins like one
REPORTED_START = re.compile(
    rf"^\W*(?:(?:Und|Oder|Aber|Also)\s+)?(?:{PREPOSITION}\s+)?{QUESTION_WORD}\b", re.I
)
NOUN = r"(?:(?:\w{2,20})?[Nn]ach|Rück|An|Zusatz|Zwischen|Verständnis|Detail)?[Ff]ragen?"
# the question may stand before the verb: "Wie lange das dauere, wollte Frau Abel wissen."
FRONTED = re.compile(rf"^\W*(?P<it>(?:{PREPOSITION}\s+)?{QUESTION_WORD}\b[^.?!]{{5,300}}?),\s*$", re.I)
# questions that come in the sentences behind: "hat folgende Fragen:", "möchte zwei Punkte geklärt wissen."
ANNOUNCES = re.compile(
    r"\b(?:zwei|drei|vier|fünf|mehrere|einige|folgende[nr]?|nachstehende[nr]?)\s+(?:[a-zäöü]+\s+)?(?:\w{0,15}[Ff]ragen|Punkte[n]?|Dinge[n]?|Themen)"
    r"(?:\s+[a-zäöü]+){0,2}\s*[.:]\W*$"
)
# nouns that say that something is asked, not what
EMPTY = re.compile(rf"{NOUN}|Beantwortung|Antwort|Wort|Klarheit|Punkten?|Themen|Dingen?")
