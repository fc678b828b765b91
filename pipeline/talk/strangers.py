"""Speakers told in passing, and those that no table of names and offices knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from pipeline.german import bodies, factions, roles
from pipeline.german.abbreviations import OPENERS
from pipeline.german.clause import pronoun
from pipeline.german.draft import NOT_NAMES, is_noun
from pipeline.german.mention import Mention
from pipeline.german.registry import Registry
from pipeline.german.speech import Act
from pipeline.german.verbs import Category
from pipeline.model import Person
from pipeline.talk.floor import Head

ACCORDING = re.compile(
    r"\b(?:laut|[Nn]ach\s+(?:Auskunft|Angaben?|Aussagen?|Mitteilung|Information(?:en)?)(?:\s+(?:von|des|der))?)\s+$",
    re.I,
)
BARE_SOURCE = re.compile(r"\b[Ll]aut\s+(?P<who>[A-ZÄÖÜ][\w-]{2,40})\b")
# a subject before its verb: an article and a noun, or an office and a name
ARTICLE = re.compile(r"(?:[Dd]er|[Dd]ie|[Dd]as|[Ee]ine?|Einige|Mehrere|Zwei|Drei)\s")
UNLISTED = re.compile(
    rf"\W*(?:[a-z][.)]\s+)?(?P<who>(?:{ARTICLE.pattern}(?:[a-zäöüß]+e[rn]?\s+)?[A-ZÄÖÜ][\w*:-]{{2,}}|[A-ZÄÖÜ][\w*:-]{{2,}}\.?\s+(?:[A-ZÄÖÜ]\w*\.\s+)*"
    r"(?:(?:von|van|vom|zu|zur|de|der|den|ten)\s+){0,2}[A-ZÄÖÜ][\w-]+)(?:\s+\([^)]{2,40}\))?)\s+"
)
# ... and behind it: "Zum Bauhof fragte die Elternvertretung nach ..."
UNLISTED_BEHIND = re.compile(
    r"\s+(?P<who>(?:der|die|das|eine?)\s+(?:[a-zäöüß]+e[rn]?\s+)?[A-ZÄÖÜ][\w*:-]{2,}|[A-ZÄÖÜ][A-Za-zäöü]{0,3}[A-ZÄÖÜ]\s+[A-ZÄÖÜ][\w-]+)"
    r"(?=,|\s+(?:aus|mit|dar|an|hin|nach|ob|wann|wie|wer|was|warum|bezüglich|hinsichtlich)\b)"
)
# ... or a name alone: "Abel fragt, ob ..."
BARE = re.compile(
    r"\W*(?:[a-z][.)]\s+)?(?P<who>[A-ZÄÖÜ][a-zäöüß]{2,20}(?:-[A-ZÄÖÜ][a-zäöüß]{2,20})?)(?:\s+\([^)]{2,40}\))?\s+"
)
ADVERB = re.compile(
    r"\w+(?:end|lich|weise|hin|her|nach|dem|mals|ens|seits|falls|gens|ßen|ssen|ders|ig|isch|bar|um|ab|mit|zu|bei)"
    r"|Dar\w+|Da(?:bei|durch|für|gegen|hin|mit|nach|neben|von|vor|zu|zwischen)|Hier\w*|Sodann|Folglich|Mithin"
)
# an office that no table knows: "TBX Abel"
SHORT_OFFICE = re.compile(
    r"(?P<office>[A-ZÄÖÜ][A-Za-zäöü]{0,4}[A-ZÄÖÜ](?:in)?)\.?\s+[A-ZÄÖÜ][a-zäöüß][\w-]*$"
)
# "Einen Einwohner interessiert, ob ..."
INTERESTED = re.compile(
    r"\b(?P<verb>(?:würden?\s+(?:\w+\s+)?)?interessier(?:t|e|te|en|ten)|(?:ist|sei|war|bleibt)\s+(?:\w+\s+)?(?:unklar|nicht\s+klar|nicht\s+ersichtlich)|"
    r"erschlie(?:ßt|ße|ss)\w*\s+sich\s+nicht)\b(?:\s+[\w.]+){0,4}\s*,"
)
WISHING = ("nteressier", " klar,", "unklar", "ersichtlich", "erschlie", "erschloss")
# what stands before a verb without being its subject
NO_SUBJECT = frozenset(
    """
    zur zum zu auf bei beim im in am an für nach bezüglich hinsichtlich betreffend mit von vom seit aus über
    unter gegen ohne durch wegen laut trotz während gemäß seitens weitere weiterer dieses diese welche keine
    auch
    """.split()
)
# "Das Vorhaben wirft die Frage auf": a matter raises questions, nobody asks
THING_ASKS = re.compile(r"stellen|aufwerfen|kommen|haben|hinterfragen")
REPLIES = frozenset({"answer", "explain", "promise"})
SO_TOLD = re.compile(
    r",\s+so\s+(?P<who>(?:(?:der|die)\s+)?(?:[A-ZÄÖÜ][\w.-]{0,20}\s+){0,3}[A-ZÄÖÜ][\w-]+)(?:\s+weiter)?\W*$"
)
AFTER_SPEAKER = re.compile(
    r"(?:\s+(?:weiter|abschließend|zusammenfassend|ergänzend|hierzu|dazu|in|auf|zur|im)\b[^,;:]{0,60})?\s*(?:,|[.“”\"]*\s*$)"
)
SO_SAYS = re.compile(r",\s+so\s+(?:auch\s+)?$")
# "Dies ist Frau Abel nicht bekannt."
TO_WHOM = re.compile(r"\b(?:ist|sei|war|sind|seien|waren|lieg(?:t|en|e)|lag(?:en)?)\s+$")
UNKNOWN_TO = re.compile(
    r"\s+(?:\w+\s+){0,3}(?:nicht\s+(?:bekannt|bewusst|erinnerlich|vor)\b|(?:un|kein\w*\s[^.,;]{3,60}\s)bekannt\b|kein\w*\s[^.,;]{3,60}\svor\b)"
)
LATTER = re.compile(r"\W*(?:Diese[r]?|Letztere[r]?)\s+")


def so_says(
    text: str, mentions: Sequence[Mention], number: int, registry: Registry, before: Category | None
) -> Head | None:
    """Return the head of "Das sei so festgelegt, so Frau Abel." or "Dies ist laut Frau Abel ..."."""
    if ", so " not in text and before != "ask":
        return None
    for mention in mentions:
        if SO_SAYS.search(text, 0, mention.start) and AFTER_SPEAKER.match(text, mention.end):
            return Head(speaker=registry.resolve(mention, number), category="explain")
        if before == "ask" and ACCORDING.search(text, 0, mention.start):
            return Head(speaker=registry.resolve(mention, number), category="answer")
    told = SO_TOLD.search(text) if before == "ask" else None
    if told:
        return Head(speaker=_known(told["who"], registry), category="explain")
    source = _bare_source(text, number, registry) if before == "ask" else None
    return Head(speaker=source, category="answer") if source else None


def first_source(
    text: str, mentions: Sequence[Mention], number: int, registry: Registry, before: Category | None
) -> Head | None:
    """Return the head of "Laut Frau Abel plant das Amt nichts." behind a question: she replies."""
    first = mentions[0] if mentions and before == "ask" else None
    if first is None or first.kind != "person" or first.start > 24:
        return None
    opens = ACCORDING.fullmatch(text[: first.start].lstrip("- ")) is not None
    return Head(speaker=registry.resolve(first, number), category="answer") if opens else None


def _bare_source(text: str, number: int, registry: Registry) -> Person | None:
    """Return whom "laut Vorsitzendem" or "laut Bauhof" names, without an article."""
    told = BARE_SOURCE.search(text)
    if told is None:
        return None
    word = told["who"]
    role = roles.look(word)
    if bodies.is_office(word):
        return Person(label=word)
    if role is None or role.plural or role.category not in ("mayor", "chair", "administration"):
        return None
    sex: Literal["m", "f"] = "f" if role.gender == "f" else "m"
    title = roles.strong(word, sex)
    start, end = told.span("who")
    return registry.resolve(
        Mention(start=start, end=end, kind="role", role=title, label=title, gender=role.gender), number
    )


def interested(text: str, mentions: Sequence[Mention], number: int, registry: Registry) -> Head | None:
    """Return whom something interests, who so asks: "Einen Einwohner interessiert, ob ..."."""
    wish = INTERESTED.search(text) if any(map(text.__contains__, WISHING)) else None
    if wish is None:
        return None
    if " nicht," in wish.group() and wish["verb"].startswith("interessier"):
        return None  # "Den Verein kümmert und interessiert es nicht, ob ..."
    near = (m for m in mentions if m.end == wish.start() - 1 or m.start == wish.end("verb") + 1)
    who = next(near, None)
    return Head(speaker=registry.resolve(who, number), category="ask") if who else None


def unlisted(
    text: str, said: Sequence[Act], mentions: Sequence[Mention], registry: Registry, before: Category | None
) -> Head | None:
    """Return who speaks as a subject without being in a table: "Die Elternvertretung fragt, ob ..."."""
    act = next((a for a in said if a.form == "finite" and not a.subjunctive), None)
    if act is None or not (act.category == "ask" or (before == "ask" and act.category in REPLIES)):
        return None
    if any(m.start < act.start and not m.oblique for m in mentions) or pronoun(text, act):
        return None
    label = _subject(text, act)
    if label is None:
        name = _bare_name(text, act)
        return Head(speaker=_known(name, registry, named=True), category=act.category) if name else None
    if label is None or (ARTICLE.match(label) and ("Frage" in label or THING_ASKS.search(act.lemma))):
        return None
    return Head(speaker=_known(label, registry), category=act.category)


def _bare_name(text: str, act: Act) -> str | None:
    """Return the word before a verb in the singular: without an article only a name can be its subject."""
    found = BARE.fullmatch(text[: act.start])
    word = found["who"] if found else ""
    if not word or not text[act.start : act.end].endswith(("t", "te", "tete")) or ADVERB.fullmatch(word):
        return None
    common = word in OPENERS or word in NOT_NAMES or is_noun(word, inside=True) or bodies.is_group(word)
    return None if common or roles.look(word) or factions.opens(word) else word


def _subject(text: str, act: Act) -> str | None:
    """Return the words before or behind a verb that look like its subject."""
    for found in (UNLISTED.fullmatch(text[: act.start]), UNLISTED_BEHIND.match(text, act.end)):
        if found and found["who"].split(maxsplit=1)[0].lower() not in NO_SUBJECT:
            return found["who"]
    return None


def _known(words: str, registry: Registry, *, named: bool = False) -> Person:
    """Return who words no table knows name: somebody the document knows by their last word, else a label."""
    name = words.split(" (")[0].split()[-1]
    office = SHORT_OFFICE.match(words)
    if office:
        return registry.person(f"Herr {name}") or Person(name=name, role=office["office"])
    person = None if ARTICLE.match(words) else registry.person(f"Herr {name}")
    if person or named:
        return person or Person(name=words)
    return Person(label=words[:1].lower() + words[1:] if ARTICLE.match(words) else words)


def addressed(act: Act, number: int, registry: Registry) -> Head | None:
    """Return the head of "Dieser berichtet, dass ...": who was named last speaks."""
    last = next(iter(reversed(registry.mentions(number - 1))), None)
    if last is None:
        return None
    return Head(speaker=registry.resolve(last, number - 1), category=act.category, named=number - 1)


def not_known_to(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Return who does not know in "Dies ist Herrn Abel nicht bekannt.", "Zahlen liegen ihr nicht vor."."""
    named = (m for m in mentions if m.kind in ("person", "role"))
    return next(
        (m for m in named if TO_WHOM.search(text, 0, m.start) and UNKNOWN_TO.match(text, m.end)), None
    )
