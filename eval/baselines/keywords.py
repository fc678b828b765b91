"""The keyword engine: what a sensible programmer writes in an afternoon with word lists and "Herr X".

It is here for comparison. Its lists were written down once and are not fitted to any annotated minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.model import (
    ActionItem,
    Answer,
    Decision,
    Due,
    Findings,
    Minutes,
    Outcome,
    Person,
    Proposals,
    Question,
    Status,
    Vote,
)

GAP = r"\b.{0,100}?\b"  # what may stand between the parts of a verb
ASKS = re.compile(rf"\?|\b(?:fragte?|nachgefragt|erkundigte?|(?:möchte|will|wollte){GAP}wissen)\b")
ANSWERS = re.compile(
    r"\b(?:antwortete?|erklärte?|erläuterte?|entgegnete?|erwiderte?|informierte?|berichtete?"
    rf"|teilte?{GAP}mit)\b"
)
LATER = re.compile(r"\b(?:schriftlich|nachgereicht|nachreichen|prüfen|geprüft|klären|geklärt|später)\b")
TITLED = re.compile(r"\b(?:Herrn?|Frau)\s+(?:(?:Dr|Prof)\.\s+)*((?:[A-ZÄÖÜ][\w-]+\s+)?[A-ZÄÖÜ][\w-]+)")
LABEL = re.compile(r"\b(?:Verwaltung|Vorsitzende|[\w/-]{0,30}Fraktion|Bürger(?:in)?|Einwohner(?:in)?)\b")
NAME = re.compile(r"\b[A-ZÄÖÜ][\w-]+")
OUTCOMES: Sequence[tuple[Outcome, re.Pattern[str]]] = (
    ("noted", re.compile(r"zur Kenntnis|Kenntnisnahme")),
    ("postponed", re.compile(r"\b(?:vertagt|zurückgestellt)\b")),
    ("referred", re.compile(r"\b(?:verwiesen|überwiesen|verweist|überweist)\b")),
    ("withdrawn", re.compile(r"\bzurückgezogen\b")),
    ("rejected", re.compile(rf"\b(?:abgelehnt|lehnt{GAP}ab)\b")),
    ("recommended", re.compile(r"\bempfiehlt\b")),
    ("elected", re.compile(r"\bgewählt\b")),
    ("approved", re.compile(r"\b(?:beschlie(?:ß|ss)t|beschlossen|angenommen|genehmigt|zugestimmt)\b")),
    ("approved", re.compile(r"(?i:\beinstimmig|\bmehrheitlich|\b\d{1,3}\s+Ja\b|\bJa[\w-]{0,10}\s*:\s*\d)")),
)
VOTES = {
    side: re.compile(rf"(?i:\b(\d{{1,3}})\s+{word}|\b{word}[\w-]{{0,10}}\s*:\s*(\d{{1,3}})\b)")
    for side, word in (("yes", "Ja"), ("no", "(?:Nein|Gegenst)"), ("abstain", "Enthalt"))
}
TO_DO = re.compile(
    rf"\b(?:sagt{GAP}zu|prüft|beauftragt|(?:wird|werde|werden){GAP}(?:prüfen|klären|gebeten|nachreichen))\b"
)
DUE = re.compile(r"\bbis (?:spätestens )?(?:zum|zur|Ende|Anfang|Mitte)\s+[\w.]+(?:\s+\w+)?")


class Keywords:
    """Looks for verbs and names in a sentence and its neighbours; knows nothing of turns of speech."""

    name = "keywords"

    def extract(self, minutes: Minutes) -> Proposals:
        """Return what the word lists find, citing sentence numbers."""
        words = {sentence.number: minutes.words(sentence.number) for sentence in minutes.sentences}
        return Proposals(
            findings=Findings(
                questions=tuple(_question(group, words) for group in _asked(words)),
                decisions=tuple(_decisions(words)),
                action_items=tuple(_action(n, said) for n, said in words.items() if TO_DO.search(said)),
            )
        )

    def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
        """Return nothing: word lists write no abstract."""
        return Proposals()


def _asked(words: Mapping[int, str]) -> Iterator[list[int]]:
    """Yield the sentences of each question: a bare "?" goes on the question right before it."""
    group: list[int] = []
    for number, said in words.items():
        verb = ASKS.search(said)
        if verb and group and verb[0] == "?" and group[-1] == number - 1:
            group.append(number)
        elif verb:
            if group:
                yield group
            group = [number]
    if group:
        yield group


def _question(group: Sequence[int], words: Mapping[int, str]) -> Question:
    text = " ".join(words[n] for n in group)
    answer = _answer(group, words)
    status: Status = (
        "unanswered" if answer is None else "deferred" if LATER.search(answer.text) else "answered"
    )
    return Question(
        askers=(_person(words[group[0]], ASKS),),
        text=text,
        status=status,
        cites=tuple(group),
        answers=() if answer is None else (answer,),
        found_by=(Keywords.name,),
    )


def _answer(group: Sequence[int], words: Mapping[int, str]) -> Answer | None:
    """Return the first of the next three sentences that has a verb of answering, and the one after it."""
    for number in (group[0], *range(group[-1] + 1, group[-1] + 4)):
        said = words.get(number, "")
        if ANSWERS.search(said):
            after = words.get(number + 1, "")
            alone = not after or ASKS.search(after) or ANSWERS.search(after) or TITLED.search(after)
            cites = (number,) if alone or number in group else (number, number + 1)
            return Answer(by=(_person(said, ANSWERS),), text=" ".join(words[n] for n in cites), cites=cites)
        if number not in group and ASKS.search(said):
            return None
    return None


def _person(said: str, verbs: re.Pattern[str]) -> Person:
    """Return who stands before the verb, or else in the sentence: "Herr X", a body, a capitalised word."""
    verb = verbs.search(said)
    before = said[: verb.end()] if verb else said
    for part in (before, said):
        if titled := TITLED.search(part):
            return Person(name=" ".join(titled[1].split()))
        if label := LABEL.search(part):
            return Person(label=label[0])
    names = NAME.findall(before) if verb and verb[0] != "?" else []
    return Person(name=names[-1]) if names else Person(label="unbekannt")


def _decisions(words: Mapping[int, str]) -> Iterator[Decision]:
    """Yield one decision for each sentence with a word of deciding; a short line goes with the one before."""
    for number, said in words.items():
        outcome = next((outcome for outcome, cue in OUTCOMES if cue.search(said)), None)
        if outcome is None:
            continue
        cites = (number - 1, number) if len(said) < 60 and number - 1 in words else (number,)
        text = " ".join(words[n] for n in cites)
        yield Decision(text=text, outcome=outcome, vote=_vote(said), cites=cites, found_by=(Keywords.name,))


def _vote(said: str) -> Vote:
    found = {side: form.search(said) for side, form in VOTES.items()}
    numbers = {side: int(match[1] or match[2]) for side, match in found.items() if match}
    if re.search(r"(?i:einstimmig)", said):
        return Vote(mode="unanimous", **numbers)
    if re.search(r"(?i:mehrheitlich)", said):
        return Vote(mode="majority", **numbers)
    return Vote(mode="counted" if numbers else None, **numbers)


def _action(number: int, said: str) -> ActionItem:
    due = DUE.search(said)
    return ActionItem(
        task=said,
        assignees=(Person(label="Verwaltung") if "Verwaltung" in said else _person(said, TO_DO),),
        due=Due(text=due[0]) if due else None,
        tier="A",
        cites=(number,),
        found_by=(Keywords.name,),
    )
