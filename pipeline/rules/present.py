"""Commitments in the present tense: "ich reiche das nach", "die Kosten lasse man ermitteln"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.german.cues import word_set
from pipeline.german.pattern import lazy
from pipeline.rules.commitments import (
    MODAL,
    NEGATED,
    RUNNING,
    SUBORDINATE,
    WISHED,
    Sign,
    clauses,
    task_end,
)
from pipeline.rules.work import LATER

# Stems of verbs that mean work to come even without a date, then of those that need one, because they
# may as well say what is done at this moment ("ich berichte kurz").
AT_ONCE = "prüf überprüf klär veranlass kontaktier recherchier"
BY_A_DAY = (
    "schick verschick send versend übersend bericht informier unterricht meld liefer beantwort ermittel"
)
REFLEXIVE = "kümmer erkundig"
# Stems with the particles that stand at the end of the clause.
PARTICLES = {
    "reich": "nach", "liefer": "nach", "trag": "nach", "frag": "nach", "hak": "nach", "schau": "nach",
    "geh": "nach", "geb": "weiter", "leit": "weiter|zu", "hol": "ein", "arbeit": "ein", "leg": "vor",
    "schick": "zu", "send": "zu", "füg": "bei", "schreib": "an",
}  # fmt: skip
STEMS = (*AT_ONCE.split(), *REFLEXIVE.split(), *BY_A_DAY.split(), *PARTICLES)
ENDINGS = ("e", "en", "n", "t", "et")
SPEAKERS = frozenset({"ich", "wir", "man"})


def _near(stems: Iterable[str]) -> str:
    """Return a pattern for a pronoun of the speaker before or behind a verb with one of the stems."""
    verbs = rf"(?:{'|'.join(stems)})(?:{'|'.join(ENDINGS)})"
    who, spoken = "(?:ich|wir|man)", f"(?:{'|'.join(stems)})"  # "ich schick", as people say it
    return rf"(?:\b{who}\s{verbs}\b|\b{verbs}\s{who}\b|\bich\s{spoken}\b|\b{spoken}\sich\b)"


NEAR = lazy(_near(STEMS), re.IGNORECASE)
DOES = lazy(rf"{_near(AT_ONCE.split())}|{_near(REFLEXIVE.split())}\s(?:mich|uns|sich)\b", re.IGNORECASE)
PARTED = lazy(_near(PARTICLES), re.IGNORECASE)
STEM = lazy(rf"\b(?:{'|'.join(PARTICLES)})", re.IGNORECASE)
LAST = {stem: lazy(rf"\b(?:{last})\b(?=[,.]|\s?$|\sund\b)") for stem, last in PARTICLES.items()}
DOES_BY_A_DAY = lazy(_near(BY_A_DAY.split()), re.IGNORECASE)
# "Die Zahlen liefere er bis Mai nach": the subjunctive reports what somebody said they do.
REPORTED = lazy(
    r"\b(?:bericht|informier|meld|schick|send|beantwort|ermittel)e\s(?:er|sie|man)\b"
    r"|\b(?:(?:er|sie|man)\s(?:teil|leg|reich|liefer|stell)e|(?:teil|leg|reich|liefer|stell)e\s(?:er|sie|man))\b"
    r"(?=[^.;]{2,200}\b(?:mit|vor|nach|zu)\b\W*$)"
)
# "lässt sich prüfen" says that it can be done, "lässt abstimmen" that it is done now.
LETS = lazy(
    r"\b(?:lasse|lässt|lassen)\b(?!\ssich\b)(?:\s[^\s,.;]{1,40}){1,14}?\s"
    r"(?:über)?(?:prüfen|klären|ermitteln|untersuchen|erstellen|berechnen|erarbeiten|begutachten|reparieren"
    r"|beheben|schätzen|anbringen|aufstellen|beseitigen|reinigen|ausarbeiten|zukommen|einholen)\b"
)
# Whoever speaks of themselves lets others do anything: "ich lasse den Plan aushängen".
I_LET = lazy(
    r"\b(?:(?:ich|wir)\s(?:lasse?|lassen)|(?:lasse?|lassen)\s(?:ich|wir))\b(?!\s(?:mich|uns|mir|sich|Sie|euch)\b)"
    r"(?:\s[^\s,.;]{1,40}){1,10}?\s(?!wissen|gelten|offen|fallen|stehen|abstimmen|sprechen|ausreden)"
    r"[a-zäöüß]{3,}(?:en|ern|eln)(?=[,.;]|\s?$|\sund\b)",
    re.IGNORECASE,
)
# "Ich red mit dem Bauhof", "ich schicke Ihnen die Liste": said to those who asked.
I_SPEAK = lazy(
    r"\b(?:ich\s(?:red|rede|sprech|spreche)|(?:red|rede|sprech|spreche)\sich)\s(?:\w+\s){0,3}?mit\s"
    r"(?:de[mnr]|Herrn|Frau|ihm|ihr|ihnen)\b"
    r"|\b(?:ich\s(?:sage?|gebe?)|(?:sage?|gebe?)\sich)\s(?:de[mnr]|Herrn|Frau)\s[^,;.]{2,60}\sBescheid\b"
    r"|\b(?:ich\sschaue?|schaue?\sich|wir\sschauen|schauen\swir)\s(?:mir|uns)\s(?:das|dies|es|die|den)\b[^,;.]{0,60}\ban\b"
    r"|\b(?:ich\s(?:schicke?|sende|maile?)|(?:schicke?|sende|maile?)\sich)\s(?:\w+\s){0,2}?(?:Ihnen|euch|dir)\b",
    re.IGNORECASE,
)
# Whoever supplies what was missing does so after the meeting, in the third person too.
SUPPLIES = lazy(
    r"\b(?:reicht|reichen|liefert|liefern|trägt|tragen|sendet|senden)\s(?:[^.,;]|(?<=\d)\.){1,160}\bnach"
    r"(?=[,.;]|\s?$|\sund\b)"
)
# Each with sets of words, the rarer ones first; of every set each of its sentences has one.
SIGNS = (
    (NEAR, frozenset(stem + ending for stem in STEMS for ending in (*ENDINGS, "")), SPEAKERS),
    (LETS, frozenset({"lasse", "lässt", "lassen"})),
    (I_LET, frozenset({"lass", "lasse", "lassen"}), SPEAKERS),
    (
        I_SPEAK,
        frozenset(
            """
            red rede sprech spreche schick schicke sende mail maile sag sage geb gebe schau schaue schauen
            """.split()
        ),
        SPEAKERS,
    ),
    (
        SUPPLIES,
        frozenset("reicht reichen liefert liefern trägt tragen sendet senden".split()),
        frozenset({"nach"}),
    ),
    (
        REPORTED,
        frozenset(
            """
            berichte informiere melde schicke sende beantworte ermittele teile lege reiche liefere stelle
            """.split()
        ),
        frozenset({"er", "sie", "man"}),
    ),
)
UNDERTAKING = frozenset[str]().union(*(verbs for _, verbs, *_ in SIGNS))
OPENS = lazy(r"\s*(?:und\s|sowie\s|aber\s)?")


def _parted(clause: str) -> re.Match[str] | None:
    """Return a verb whose particle stands at the end of the clause: "ich reiche die Zahlen nach"."""
    match = PARTED.search(clause)
    stem = match and STEM.search(match[0])
    return match if match and stem and LAST[stem[0].lower()].search(clause, match.end()) else None


def undertakes(text: str) -> bool:
    """Tell cheaply whether a sentence may have a commitment in the present tense.

    >>> undertakes("Ich kläre das."), undertakes("Man sieht das anders.")
    (True, False)
    """
    words = word_set(text)
    return any(not any(map(words.isdisjoint, needed)) and pattern.search(text) for pattern, *needed in SIGNS)


def present(text: str, *, due: bool = False) -> Iterator[Sign]:
    """Yield what the speaker undertakes in the present tense; ``due``: the sentence states a deadline."""
    if "?" in text or not undertakes(text):
        return
    for start, end in clauses(text):
        clause = text[start:end]
        supplied = SUPPLIES.search(clause)
        match = DOES.search(clause) or _parted(clause) or LETS.search(clause) or supplied
        match = match or I_LET.search(clause) or I_SPEAK.search(clause)
        match = match or DOES_BY_A_DAY.search(clause) or REPORTED.search(clause)
        dated = match and match.re.pattern in (DOES_BY_A_DAY.pattern, REPORTED.pattern)
        if dated and not (due or LATER.search(text)):
            continue
        own = clause[match.start() :] if match and match is supplied else clause
        if not match or SUBORDINATE.match(clause) or any(p.search(own) for p in (NEGATED, RUNNING, MODAL)):
            continue
        if WISHED.search(text, 0, start) or "sich" in match[0].split()[:2]:
            continue
        # "Frau Abel, die Kämmerin, reicht ...": the subject stands before.
        bare = match is supplied and OPENS.fullmatch(clause[: match.start()])
        begins = 0 if bare else start
        lead = len(clause) - len(clause.lstrip())
        yield Sign("future", start + match.start(), (start + lead, task_end(text, end)), (begins, end))
