"""Stable placeholders for the people of one document, put in before a call and taken out of its reply.

Each word of a name has one placeholder, so that "Herrn Fuldas Antrag" becomes "Herrn Name102s Antrag" and
honorifics, inflection, titles and compounds ("Fulda-Papier") stay readable. A placeholder is a word that
the document does not have before digits, and a fixed number of digits: what was put in can always be told
from what was there. Where a word may be a name or not, it is hidden, unless the words around it say that it
is something else: "der Berg", "in Fulda", "Konrad-Abel-Straße".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from pipeline.german import factions, roles
from pipeline.german.draft import NOT_NAMES, PARTICLES, is_noun
from pipeline.german.mention import Mention
from pipeline.german.names import mentions
from pipeline.german.people import split_name
from pipeline.german.registry import Registry, registry_of
from pipeline.german.verbs import senses
from pipeline.llm.chat import Reply, Request
from pipeline.llm.contacts import contacts
from pipeline.llm.namesakes import is_namesake, small_words
from pipeline.model import Minutes, Person

KINDS = {
    "given": "Vorname",
    "family": "Name",
    "street": "Anschrift",
    "phone": "Telefon",
    "mail": "Mailadresse",
}
NAMES = ("given", "family")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
LINE = re.compile(r"[^\n]+")
LEAD = re.compile(r"[\W\d_]*")  # a number or bullet before the words of a line
BEHIND = re.compile(r"\s([A-ZÄÖÜ][a-zäöüß]{1,30}(?:-[A-ZÄÖÜ][a-zäöüß]{1,30})?)(?=\s*(?:[,;(]|$))")
OFFICE = re.compile(r"\b[A-ZÄÖÜ]{2,6}\s([A-ZÄÖÜ][a-zäöüß]{2,30})\s([a-zäöüß]{3,20})\b")
ENDING = re.compile(r"['’]?s(?:che[nmrs]?)?$", re.IGNORECASE)  # "Abels", "Abel's", "Abel'sche"


class Pseudonyms:
    """The placeholders of one document."""

    def __init__(self, minutes: Minutes, more: Iterable[str] = (), people: Iterable[Person] = ()) -> None:
        """Read who is named in a document; ``more`` are further texts, such as a question about it.

        ``people`` are known to be people, wherever that is written.
        """
        registry, texts = registry_of(minutes), tuple(more)
        whole = "\n".join([minutes.text, *texts])
        self._known, self._place, self._small = registry.known, minutes.municipality or "", small_words(whole)
        even = [" ".join(minutes.words(sentence.number).split()) for sentence in minutes.sentences]
        kinds = {**_kinds(minutes, registry, texts, people), **self._contacts([*even, *LINE.findall(whole)])}
        digits = max(3, len(str(len(kinds))) + 1)
        prefixes = _prefixes(whole)
        self._tokens: dict[str, str] = {}
        self._words: dict[str, str] = {}
        for number, (word, kind) in enumerate(kinds.items(), 10 ** (digits - 1) + 1):
            self._keep(word, f"{prefixes[kind]}{number}")
            if kind in NAMES:
                self._keep(word.upper(), f"{prefixes[kind].upper()}{number}")
        spellings = {form for prefix in prefixes.values() for form in (prefix, prefix.upper())}
        longest = sorted(spellings, key=len, reverse=True)
        self._token = re.compile(rf"(?:{'|'.join(longest)})\d{{{digits}}}")

    def hide(self, text: str) -> str:
        """Return a text with placeholders for the people of the document and where they live."""
        return LINE.sub(lambda line: self._hidden(line[0]), text)

    def restore(self, text: str) -> str:
        """Return a text with what its placeholders stand for; those that stand for nothing stay."""
        return self._token.sub(lambda token: self._words.get(token[0], token[0]), text)

    def hidden(self, request: Request) -> Request:
        """Return a request as it may be sent."""
        sentences = {number: self.hide(words) for number, words in request.sentences.items()}
        return replace(request, user=self.hide(request.user), sentences=sentences)

    def restored(self, reply: Reply) -> Reply:
        """Return a reply to a hidden request as one to the request itself."""
        return replace(reply, text=self.restore(reply.text))

    def _keep(self, word: str, token: str) -> None:
        self._tokens.setdefault(word, token)
        self._words[token] = word

    def _found(self, line: str) -> list[Mention]:
        """Return the mentions of a line, read without the number or bullet before it."""
        lead = LEAD.match(line)
        by = lead.end() if lead else 0
        return [replace(m, start=m.start + by, end=m.end + by) for m in mentions(line[by:], self._known)]

    def _contacts(self, lines: Iterable[str]) -> dict[str, str]:
        return {
            line[contact.start : contact.end]: contact.kind
            for line in lines
            for contact in contacts(line, self._found(line))
        }

    def _hidden(self, line: str) -> str:
        parts, done = list[str](), 0
        for first, last, token in self._replacements(line, self._found(line)):
            parts += [line[done:first], token]
            done = last
        return "".join((*parts, line[done:]))

    def _replacements(self, line: str, found: list[Mention]) -> list[tuple[int, int, str]]:
        """Return what is to be replaced, from where to where, in order."""
        reached = [c for c in contacts(line, found) if line[c.start : c.end] in self._tokens]
        made = [(c.start, c.end, self._tokens[line[c.start : c.end]]) for c in reached]
        people = [m for m in found if _names(m)]
        for word in WORD.finditer(line):
            if not any(c.start < word.end() and word.start() < c.end for c in reached):
                token = self._name(line, word, people)
                made += [(*word.span(), token)] if token else []
        return sorted(made)

    def _name(self, line: str, word: re.Match[str], people: list[Mention]) -> str | None:
        """Return the placeholder of a word, None where it is nobody's name."""
        token = self._tokens.get(word[0])
        if token is None and (ending := ENDING.search(word[0])):
            stem = self._tokens.get(word[0][: ending.start()])
            token = stem + ending[0] if stem else None
        if token is None:
            return None
        start, end = word.span()
        if any(m.start <= start and end <= m.end for m in people):
            return token
        same = is_namesake(line, start, end, place=self._place, known=self._known, small=self._small)
        return None if same else token


@lru_cache(maxsize=16)
def pseudonyms_of(minutes: Minutes) -> Pseudonyms:
    """Return the placeholders of a document, made once while it is at hand."""
    return Pseudonyms(minutes)


def _names(mention: Mention) -> bool:
    return mention.kind == "person"


def _kinds(
    minutes: Minutes, registry: Registry, texts: Iterable[str], people: Iterable[Person]
) -> dict[str, str]:
    """Return the words of all names of a document and whether each is rather a given or a family name."""
    counts: Counter[tuple[str, str]] = Counter()
    stated = [
        *people,
        *minutes.participants,
        minutes.chair,
        minutes.clerk,
        *(a.person for a in minutes.attendance),
    ]
    for person in stated:
        counts.update(_of_person(person))
    told = [registry.mentions(sentence.number) for sentence in minutes.sentences]
    told += [mentions(line, registry.known) for text in texts for line in text.splitlines()]
    lines = [*(minutes.words(sentence.number) for sentence in minutes.sentences), *texts]
    counts.update(
        ("family", word) for line in lines for word in _likely(line, mentions(line, registry.known))
    )
    for mention in (m for found in told for m in found if _names(m)):
        counts.update(("given", word) for word in _words(mention.given))
        counts.update(("family", word) for word in _words(mention.family))
    kinds: dict[str, str] = {}
    for (kind, word), _ in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        kinds.setdefault(word, kind)
    genitives = {
        w for w, kind in kinds.items() if kind == "family" and kinds.get(w[:-1]) == "family" and w[-1] == "s"
    }
    return {word: kind for word, kind in sorted(kinds.items()) if word not in genitives}


def _of_person(person: Person | None) -> Iterator[tuple[str, str]]:
    if person and person.name:
        given, family = split_name(person.name)
        yield from (("given", word) for word in _words(given))
        yield from (("family", word) for word in _words(family))


def _likely(line: str, found: Iterable[Mention]) -> Iterator[str]:
    """Yield words that are likely names, where the grammar of names is not sure enough to say so.

    They stand behind a name at the end of an entry ("Mitglied Tomke Abel"), or between letters that may be an
    office and a verb of speech ("XYZ Abel fragt"). A word hidden in vain does no harm.
    """
    for mention in found:
        behind = BEHIND.match(line, mention.end) if _names(mention) and not mention.faction else None
        if behind:
            yield from _likely_name(behind[1])
    for match in OFFICE.finditer(line):
        if match[2] in senses():
            yield from _likely_name(match[1])


def _likely_name(words: str) -> Iterator[str]:
    known = words in NOT_NAMES or is_noun(words, inside=True) or roles.look(words) or factions.find(words)
    if not known:
        yield from _words(words)


def _words(name: str | None) -> list[str]:
    """Return the words of a name, without particles and initials."""
    found = WORD.findall(name or "")
    return [w for w in found if len(w) > 1 and w[0].isupper() and w.lower() not in PARTICLES]


def _prefixes(text: str) -> dict[str, str]:
    """Return what placeholders of each kind begin with; the text has none of it before a digit."""
    prefixes = {}
    for kind, prefix in KINDS.items():
        while re.search(rf"{prefix}\d", text, re.IGNORECASE):
            prefix += "x"
        prefixes[kind] = prefix
    return prefixes
