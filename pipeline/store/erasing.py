"""A person's name in a document: found in all its forms, and put out of sight.

Every character becomes a bar, so that sentences keep their numbers and places. Somebody else with the same
family name, and towns of that name, stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pipeline.german.given import is_given
from pipeline.german.mention import fold
from pipeline.german.people import same_given, split_name
from pipeline.model import Minutes, Person
from pipeline.records import evidence
from pipeline.records import person as written

BAR = "█"
GONE = "Name gelöscht"
_BEFORE = re.compile(r"([^\W\d_][\w’'-]*\.?)[\s.,_-]{1,3}$")
_BEHIND = re.compile(r"^,\s*([^\W\d_][\w’'-]*)")
_ADDRESSED = re.compile(r"(?:Herrn?|Frau|Hr\.|Fr\.)[\s_]{1,3}(?:[^\W\d_]{1,12}\.[\s_]{1,2}){0,3}$")
_SPELT: Mapping[str, str] = {"ä": "(?:ä|ae)", "ö": "(?:ö|oe)", "ü": "(?:ü|ue)", "ß": "(?:ß|ss)"}
_DIGRAPHS = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ss", "ß"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """The person to be erased: the family name as a word, and as a trace in whatever is written down.

    ``towns`` tells that a town of the library bears the family name.
    """

    given: str | None
    family: str
    pattern: re.Pattern[str]
    trace: re.Pattern[str]
    towns: bool = False

    def is_meant(self, name: str) -> bool:
        """Tell whether a full name can be this person's."""
        first, last = split_name(name)
        return fold(last) == fold(self.family) and self._fits(first)

    def _fits(self, given: str | None) -> bool:
        return not given or not self.given or same_given(given, self.given)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the name stands in a text, with given names next to it."""
        for match in self.pattern.finditer(text):
            start, end = match.span()
            first = self._start(text, start)
            behind = _BEHIND.match(text[end : end + 40])
            if first is None:
                continue
            if behind and is_given(behind[1]):
                if not self._fits(behind[1]):
                    continue
                end += behind.end()
            if not self.towns or first < start or _ADDRESSED.search(text[max(0, start - 60) : start]):
                yield first, end

    def _start(self, text: str, family: int) -> int | None:
        """Return where the given names before a family name begin, None where they are somebody else's."""
        start = family
        while before := _BEFORE.search(text[max(0, start - 40) : start]):
            word = before[1].rstrip(".")
            whole = len(word) > 1 or before[1].endswith(".")
            ours = self.given is not None and whole and same_given(word, self.given)
            if not ours and self.given and is_given(word) and start == family:
                return None
            if not ours and not is_given(word):
                break
            start -= len(before[0])
        return start


def sought(name: str, towns: Iterable[str]) -> Sought:
    """Return who is meant by a full name, or by a family name alone."""
    given, family = split_name(name)
    named = any(fold(family) in map(fold, re.findall(r"\w+", town)) for town in towns)
    spelt = family.casefold()
    for digraph, sign in _DIGRAPHS:
        spelt = spelt.replace(digraph, sign)
    letters = "".join(
        _SPELT.get(c) or (r"[\s_]+" if c.isspace() else r"[-‑–_]" if c == "-" else re.escape(c))
        for c in spelt
    )
    pattern = re.compile(rf"(?i)(?<![^\W_])(?<![^\W_][-‑]){letters}(?:[’']?s|[’'])?(?![^\W_])")
    trace = re.compile(f"(?i){letters}")
    return Sought(given=given, family=family, pattern=pattern, trace=trace, towns=named)


def hidden(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text with bars for the words in some spans, as long as before.

    >>> hidden("Herr Abel fragt.", [(5, 9)])
    'Herr ████ fragt.'
    """
    for start, end in spans:
        text = text[:start] + re.sub(r"\w", BAR, text[start:end]) + text[end:]
    return text


def text(said: str, who: Sought) -> str:
    """Return a text without a name."""
    return hidden(said, who.spans(said))


def _maybe(said: str | None, who: Sought) -> str | None:
    return text(said, who) if said else said


def person(told: Person, who: Sought) -> Person:
    """Return a person as it was, or without a name if it is the one to be erased."""
    if told.name and who.is_meant(told.name):
        return replace(told, name=None, label=GONE)
    return replace(told, label=text(told.label, who)) if told.label else told


def minutes(read: Minutes, who: Sought) -> Minutes:
    """Return minutes without a name; all numbers and offsets stay."""
    return replace(
        read,
        title=_maybe(read.title, who),
        committee=_maybe(read.committee, who),
        municipality=_maybe(read.municipality, who),
        place=_maybe(read.place, who),
        text=hidden(read.text, _in_text(read, who)),
        chair=person(read.chair, who) if read.chair else None,
        clerk=person(read.clerk, who) if read.clerk else None,
        participants=tuple(person(p, who) for p in read.participants),
        attendance=tuple(
            replace(a, person=person(a.person, who), words=text(a.words, who)) for a in read.attendance
        ),
        items=tuple(replace(i, title=_maybe(i.title, who)) for i in read.items),
    )


def _in_text(read: Minutes, who: Sought) -> list[tuple[int, int]]:
    """Return where a name stands in the text: what means somebody else for sure is left."""
    from pipeline.german.registry import registry_of

    registry = registry_of(read)
    others: list[tuple[int, int]] = []
    ours: list[tuple[int, int]] = []
    for sentence in read.sentences:
        for mention in registry.mentions(sentence.number):
            if not mention.family or fold(mention.family) != fold(who.family):
                if mention.family and mention.kind == "person":
                    others.append((sentence.span.start + mention.start, sentence.span.start + mention.end))
                continue
            place = (sentence.span.start + mention.start, sentence.span.start + mention.end)
            name = registry.resolve(mention, sentence.number).name
            (ours if name is None or who.is_meant(name) else others).append(place)
    found = list(who.spans(read.text))
    if who.towns:
        within = (match.span() for match in who.pattern.finditer(read.text))
        found += [span for span in within if any(s <= span[0] and span[1] <= e for s, e in ours)]
    return [span for span in found if not any(s <= span[0] < e for s, e in others)]


def record(told: dict[str, Any], after: Minutes, who: Sought) -> dict[str, Any]:
    """Return the record of an entry without a name; its quotes are those of the erased minutes."""
    return {field: _value(field, value, after, who) for field, value in told.items()}


def _value(field: str, value: Any, after: Minutes, who: Sought) -> Any:
    if field == "evidence":
        return evidence(after, [n for quote in value for n in quote["sentences"]])
    if field in ("askers", "by", "assignees"):
        return [dict(written(person(Person(**each), who))) for each in value]
    if field == "answers":
        return [{name: _value(name, part, after, who) for name, part in each.items()} for each in value]
    if field == "due" and value:
        return {**value, "text": text(value["text"], who)}
    return text(value, who) if field in ("text", "task") else value
