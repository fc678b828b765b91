"""Commitments in the present tense: "ich reiche das nach", "die Kosten lasse man ermitteln"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.rules.commitments import (
    LATER,
    MODAL,
    NEGATED,
    RUNNING,
    SUBORDINATE,
    WISHED,
    Sign,
    clauses,
    task_end,
)

# Stems of verbs that mean work to come even without a date, then of those that need one, because they
# may as well say what is done at this moment ("ich berichte kurz").
AT_ONCE = "prüf überprüf klär veranlass kontaktier recherchier"
BY_A_DAY = (
    "schick verschick send versend übersend bericht informier unterricht meld liefer beantwort ermittel"
)
REFLEXIVE = "kümmer erkundig"
# Verb and separated particle.
SEPARATED = """
    reich..nach liefer..nach trag..nach frag..nach hak..nach schau..nach geh..nach geb..weiter leit..weiter
    hol..ein arbeit..ein leg..vor schick..zu send..zu leit..zu füg..bei schreib..an
"""
ENDING = r"(?:e|en|n|t|et)"
WHO = r"(?:ich|wir|man)"


def _near(verbs: str) -> str:
    """Return a pattern for a pronoun of the speaker before or behind one of the verbs."""
    return rf"(?:\b{WHO}\s{verbs}\b|\b{verbs}\s{WHO}\b)"


def _stems(words: str) -> str:
    return rf"(?:{'|'.join(words.split())}){ENDING}"


_PARTED = [pair.split("..") for pair in SEPARATED.split()]
DOES = re.compile(
    "|".join(
        (
            _near(_stems(AT_ONCE)),
            rf"{_near(_stems(REFLEXIVE))}\s(?:mich|uns|sich)\b",
            *(
                rf"{_near(_stems(verb))}[^.;]{{1,120}}\b{particle}\b(?=[,.]|\s?$|\sund\b)"
                for verb, particle in _PARTED
            ),
        )
    ),
    re.IGNORECASE,
)
DOES_BY_A_DAY = re.compile(_near(_stems(BY_A_DAY)), re.IGNORECASE)
# "lässt sich prüfen" says that it can be done, "lässt abstimmen" that it is done now.
LETS = re.compile(
    r"\b(?:lasse|lässt|lassen)\b(?!\ssich\b)(?:\s[^\s,.;]{1,40}){1,14}?\s"
    r"(?:über)?(?:prüfen|klären|ermitteln|untersuchen|erstellen|berechnen|erarbeiten|begutachten|reparieren"
    r"|beheben|schätzen|anbringen|aufstellen|beseitigen|reinigen|ausarbeiten|zukommen|einholen)\b"
)


def present(text: str, *, due: bool = False) -> Iterator[Sign]:
    """Yield what the speaker undertakes in the present tense; ``due``: the sentence states a deadline."""
    if "?" in text:
        return
    for start, end in clauses(text):
        clause = text[start:end]
        match = DOES.search(clause) or LETS.search(clause)
        if not match and (due or LATER.search(text)):
            match = DOES_BY_A_DAY.search(clause)
        if not match or SUBORDINATE.match(clause) or any(p.search(clause) for p in (NEGATED, RUNNING, MODAL)):
            continue
        if WISHED.search(text, 0, start) or "sich" in match[0].split()[:2]:
            continue
        lead = len(clause) - len(clause.lstrip())
        yield Sign("future", start + match.start(), (start + lead, task_end(text, end)), (start, end))
