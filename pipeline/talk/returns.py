"""Askers that a sentence does not name: "Weiterhin fragt er ...", "verliest die Anfrage von Frau Abel"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.german.clause import pronoun
from pipeline.german.mention import Mention
from pipeline.german.pattern import lazy
from pipeline.german.registry import Registry
from pipeline.german.speech import Act
from pipeline.model import Person

# whose question somebody else reads out or hands in
READ_OUT = re.compile(
    r"\b(?:verliest|verlas|verlesen|verliesen|liest|las|trägt|trug|gibt|gab|vorgelesen|vorgetragen|bringt|brachte|leitet|leitete)\b"
)
QUESTION_OF = re.compile(
    r"\b(?:\w{0,12}[Aa]n|[Nn]ach|\w{0,12})[Ff]ragen?\s+(?:von|vom|de[rs]|eine[rs])\s+(?:de[rs]\s+)?$"
)
QUESTION = re.compile(r"\b\w{0,15}[Ff]ragen?\b")
HANDED_IN = re.compile(
    r"\b(?:vorgelegt|vorlegte|eingereicht\w*|einreichte|übersandt\w*|zugesandt|übermittelt\w*|zugeleitet|vorab\s+gestellt|schriftlich\s+gestellt)\b"
)
THIS_ONE = re.compile(r",\s+(?:diese[r]?|der|die|welche[r]?|letztere[r]?)\s+$")
# "Die zweite Frage ist ...": who asked before asks again
ANOTHER = re.compile(
    r"^\W*(?:(?:Die|Eine|Seine|Ihre)\s+)?(?:zweite|dritte|vierte|nächste|weitere|andere|letzte)\s+(?:An|Nach)?[Ff]rage\b"
)
# a list is announced: "Fragen aus dem Publikum werden wie folgt beantwortet"
FROM_GROUP = lazy(
    r"^\W*(?:(?:Die|Folgende|Weitere|Einzelne|Mehrere|Verschiedene|Diverse|Auf|Zu)\s+(?:den\s+|die(?:se)?\s+)?)?(?:\w{0,20}[Ff]ragen)\s+"
    r"(?P<label>(?:aus|seitens|von|der|des)\s+[^,;:]{3,80}?)\s+"
    r"(?:w[eu]rden\s[^:]{0,60}beantwortet|beantworte(?:n|t|te|ten)\b[^:]{0,60}|w[iu]rde?\s[^:]{0,60}geantwortet)[^:]{0,40}:\s*$"
)
# who has just replied does not ask on: "Er fragt weiter, ...", "Sie hakt nach"
FURTHER = re.compile(
    r"\b(?:weiter|weiters|weiterhin|des\s+Weiteren|außerdem|zudem|ferner|erneut|nochmals?|noch\s+einmal|ergänzend|daraufhin|"
    r"darauf|zusätzlich|anschließend|zurück|abschließend)\b", re.I,
)  # fmt: skip
INSISTING = frozenset({"nachfragen", "nachhaken", "rückfragen"})
# a subject that opens its sentence stands no further in
NEAR_START = 12
WOMAN = re.compile(r"^(?:eine|die|weitere)\s|in$")


def group_asks(text: str, mentions: Sequence[Mention]) -> str | None:
    """Return from whom the questions of a list come whose askers nobody names: "aus dem Publikum"."""
    told = FROM_GROUP.match(text) if "ragen" in text and text.rstrip().endswith(":") else None
    if told is None or any(m.family and m.start < told.end("label") for m in mentions):
        return None
    label = told["label"]
    return label.removeprefix("seitens ").removeprefix("der ")


def read_out(text: str, mentions: Sequence[Mention], number: int, registry: Registry) -> Person | None:
    """Return whose question is read out: "Herr Born verliest die Anfrage von Frau Abel: ..."."""
    verb = READ_OUT.search(text) if "rage" in text else None
    if verb is None:
        return None
    owner = next((m for m in mentions if QUESTION_OF.search(text[: m.start])), None)
    genitive = owner or next((m for m in mentions if _inside_of(text, m)), None)
    first = mentions[0] if mentions else None
    if genitive is None or (first is not None and first.start > verb.start() and genitive is first):
        return None
    return registry.resolve(genitive, number)


def _inside_of(text: str, mention: Mention) -> bool:
    """Tell whether the article of a mention ties it to a question: "die Frage | einer Anwohnerin"."""
    before = QUESTION.search(text[max(0, mention.start - 22) : mention.start].rstrip() + "\n")
    tied = bool(re.match(r"(?:der|des|einer|eines|mehrerer)\s", text[mention.start : mention.end]))
    return tied and before is not None and text[: mention.start].rstrip().endswith(before.group())


def handed_in(text: str, mentions: Sequence[Mention], number: int, registry: Registry) -> Person | None:
    """Return who has sent questions in: "... dass Herr Abel vorab schriftlich Fragen vorgelegt habe"."""
    if "rage" not in text or not HANDED_IN.search(text):
        return None
    asked = QUESTION.search(text)
    people = [m for m in mentions if asked and m.kind in ("person", "faction")]
    near = [m for m in people if asked and m.end <= asked.start()] or people
    return registry.resolve(near[-1], number) if near else None


def this_one(text: str, said: Sequence[Act], mentions: Sequence[Mention]) -> Mention | None:
    """Return who asks in "... die Anfrage von Herrn Abel, dieser fragt, ob": the one named last."""
    act = next((a for a in said if a.category == "ask" and a.form == "finite"), None)
    if act is None or not THIS_ONE.search(text[: act.start]):
        return None
    return next((m for m in reversed(mentions) if m.end < act.start and m.kind != "body"), None)


def asks_again(
    text: str,
    said: Sequence[Act],
    registry: Registry,
    speaker: Person | None,
    asker: Person | None,
    *,
    paragraph: bool,
) -> bool:
    """Tell whether "er" or "sie" asks after a reply, and is who asked before, not who has replied."""
    if asker is None or asker == speaker:
        return False
    if paragraph and ANOTHER.match(text):
        return True
    act = next((a for a in said if a.category == "ask" and a.form != "noun" and not a.subjunctive), None)
    word = pronoun(text, act) if act else None
    if word is None:
        return False
    gender = "m" if word == "er" else "f"
    theirs = _gender(asker, registry)
    if theirs and theirs != gender:
        return False
    replied = _gender(speaker, registry) if speaker else None
    return paragraph or bool(replied and replied != gender) or _goes_on_asking(text, act)


def _goes_on_asking(text: str, act: Act | None) -> bool:
    """Tell whether a clause without a name says that this is not its asker's first question."""
    if act is None or act.form != "finite":
        return False
    comma = text.find(",", act.end)
    clause = text[: comma if comma > 0 else len(text)]
    return act.lemma in INSISTING or bool(FURTHER.search(clause))


def named_before(text: str, said: Sequence[Act], number: int, registry: Registry) -> Person | None:
    """Return who "er" or "sie" is that asks where nobody has the floor: who opens the sentence before."""
    act = next((a for a in said if a.category == "ask" and a.form == "finite" and not a.subjunctive), None)
    word = pronoun(text, act) if act else None
    before = [m for m in registry.mentions(number - 1) if not m.oblique and not m.plural] if word else []
    if not before or before[0].kind not in ("person", "unnamed", "role") or before[0].start > NEAR_START:
        return None
    person = registry.resolve(before[0], number - 1)
    theirs = before[0].gender or _gender(person, registry)
    return None if theirs and theirs != ("m" if word == "er" else "f") else person


def _gender(person: Person, registry: Registry) -> str | None:
    if person.name:
        return registry.gender(person)
    label = person.label or ""
    return None if not label else "f" if WOMAN.search(label) else "m" if label.startswith("ein ") else None
