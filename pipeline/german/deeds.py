"""What somebody does after a meeting, in the present tense of notes and in the subjunctive of reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline.german.deed_verbs import CHANGED, DATED, JOINED, PARTICLES, PHRASES, SURE
from pipeline.german.pattern import lazy


class Deed(NamedTuple):
    """What is done: where its verb stands, whether it is sure, whether the subjunctive reports it."""

    start: int
    end: int
    lemma: str
    sure: bool
    reported: bool


class _Form(NamedTuple):
    particle: str
    verb: str
    sure: bool
    reported: bool
    behind: re.Pattern[str] | None = None


def _present(verb: str) -> Iterator[tuple[str, bool]]:
    """Yield the forms of the third person, each with whether it is the subjunctive.

    >>> list(_present("melden")), list(_present("kümmern"))[0]
    ([('meldet', False), ('melden', False), ('melde', True)], ('kümmert', False))
    """
    stem = verb[:-2] if verb.endswith("en") else verb[:-1]
    link = "e" if stem.endswith(("t", "d", "chn", "dn", "gn")) else ""
    yield CHANGED.get(verb, f"{stem}{link}t"), False
    yield verb, False
    yield f"{stem}e", True


@cache
def _forms() -> dict[str, tuple[_Form, ...]]:
    table: dict[str, list[_Form]] = {}
    for words, sure in ((SURE, True), (DATED, False)):
        for word in words.split():
            particle, _, verb = word.rpartition("|")
            for form, reported in _present(verb):
                table.setdefault(form, []).append(_Form(particle, verb, sure, reported))
    for verb, behind, sure in PHRASES:
        for form, reported in _present(verb):
            table.setdefault(form, []).append(_Form("", verb, sure, reported, lazy(behind)))
    return {form: tuple(sorted(found, key=lambda f: not f.sure)) for form, found in table.items()}


@cache
def deed_words() -> frozenset[str]:
    """Return the written forms of which each sentence with a deed has one."""
    return frozenset(_forms())


WORD = lazy(r"[a-zäöüß]{3,}")
# The clause of a verb: a full stop behind a number ends none.
PAUSE = lazy(r"[,;:!?](?=\s|$)|(?<!\d)(?<!\bca)(?<!\bDr)(?<!\bSt)(?<!\bNr)\.(?=\s|\W{0,3}$)|\s[–-]\s")
REACH = 400  # characters from a verb to the end of its clause
CLOSER = lazy(r"\b(\w{1,20})\b(?=\s?$|\s\(|\s(?:und|sowie|oder|bzw\.)\s)")


def deeds(text: str, start: int, end: int) -> Iterator[Deed]:
    """Yield what is done in a part of a sentence, in order.

    >>> [d.sure for d in deeds("Ute legt eine Liste an und berichtet im Mai.", 0, 44)]
    [True, False]
    >>> list(deeds("Ute streicht den Nutzen heraus.", 0, 31))
    []
    """
    table = _forms()
    for word in WORD.finditer(text, start, end):
        if word[0] not in table or (word.start() and not text[word.start() - 1].isspace()):
            continue
        pause = PAUSE.search(text, word.end(), word.end() + REACH)
        tail = text[word.end() : pause.start() if pause else word.end() + REACH]
        closer = next((c[1] for c in CLOSER.finditer(tail) if c[1] in PARTICLES), "")
        form = next((f for f in table[word[0]] if _fits(f, text, word.end(), tail, closer)), None)
        if form:
            lemma = "" if form.behind else form.particle + form.verb
            yield Deed(word.start(), word.end(), lemma, form.sure, form.reported)


def _fits(form: _Form, text: str, end: int, tail: str, closer: str) -> bool:
    if form.behind:
        return bool(form.behind.match(text, end))
    return form.particle == closer and bool(tail.strip())


@cache
def _joined() -> dict[str, bool]:
    """Return what such verbs look like at the end of a subordinate clause -> whether they are sure."""
    forms = ((form, f) for form, found in _forms().items() for f in found if not f.behind)
    plain = {f.particle + form: f.sure for form, f in sorted(forms, key=lambda pair: pair[1].sure)}
    return plain | dict.fromkeys(JOINED.split(), True)


@cache
def last_words() -> frozenset[str]:
    """Return the written forms of which each subordinate clause with a deed has one."""
    return frozenset(_joined())


LAST = lazy(r"(?<![a-zäöüß])([a-zäöüß]{1,40})\W{0,9}$")


def last_deed(clause: str) -> bool | None:
    """Return whether the verb at the end of a subordinate clause is a sure deed, None where it is none.

    >>> [last_deed(f"dass {words}") for words in ("Ute die Liste anlegt", "sie berichtet", "es regnet")]
    [True, False, None]
    """
    last = LAST.search(clause)
    return _joined().get(last[1]) if last else None
