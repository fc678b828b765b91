"""What the cited sentences of one document carry: words, numbers, persons, outcomes, votes, deadlines.

Every check returns None when the field is carried, else the reason why not, in German.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date
from functools import cached_property, lru_cache

from pipeline import denials, verbatim
from pipeline.german import factions, informal, instructions, outcomes, vote_tables, votes
from pipeline.german.deadlines import deadline
from pipeline.german.mention import Mention
from pipeline.german.names import mentions
from pipeline.german.pattern import lazy
from pipeline.german.stems import content_stems, stem, words
from pipeline.locate import stands_in
from pipeline.model import Due, Minutes, Outcome, Person, Vote
from pipeline.standing import Standing, akin

NUMBER = lazy(r"\d+(?:[.,:/]\d+)*")
# So many content words of a text stand in what it cites, at least as part of a compound or of a word family.
# Of annotated questions, decisions and tasks one in a hundred has fewer; of the same with sentence numbers
# moved, five of six.
CONTENT_SHARE = 0.25
SHORT_SHARE = 0.4  # of a short summary, which has no thoughts of its own
OF_OTHERS = frozenset("bitten erbitten ersuchen anregen auffordern fordern appellieren wünschen".split())
GOES_ON = lazy(r",\s+so\s[^.,;]{2,60}\s(?:weiter|fort|ergänzend)\W*$")
LEAD = 5  # characters of an article before who opens a sentence
# Who goes on speaking is named at most so many sentences before.
NEAR = 2
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
DAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
TIME = lazy(rf"\b({'|'.join([*MONTHS, *DAYS])}|Frühjahr|Frühling|Sommer|Herbst|Winter)(?:e?s|en)?\b")
# Who is named right behind these words has asked: "auf Nachfrage von Frau Abel".
ASKED_BY = lazy(
    r"(?:[Ff]rage|[Bb]itte|[Ww]unsch|Anregung|Hinweis|Antrag|Vorschlag|Wortmeldung|Idee|Anliegen)(?:en|s)?"
    r" (?:von|de[sr]|durch) (?:[A-ZÄÖÜ][\w.*-]* ){0,3}$"
)
# What is decided besides approving; a vote alone does not say which of them it was.
OTHERWISE: frozenset[Outcome] = frozenset(
    {"rejected", "withdrawn", "removed", "referred", "postponed", "noted", "recommended", "elected"}
)
UNKNOWN = "unbekannt"  # the label of nobody in particular; it claims nothing
# Outcomes that a bare vote can carry: "14 Ja, 2 Nein" says that something was decided, not what.
BY_VOTE: frozenset[Outcome] = frozenset({"approved", "rejected"})


class Support(Standing):
    """Answers, for one document, whether sentences carry what is said about them."""

    # --- persons in their turns ---------------------------------------------------------------------

    def asks_only(self, person: Person, cites: Sequence[int]) -> bool:
        """Tell whether somebody is there only as who asks or pleads for what somebody else is to do."""
        turns = {turn.head: turn for number in cites if (turn := self._turns.get(number))}.values()
        own = [t for t in turns if t.speaker and _same_name(t.speaker.name or "", person.name or "")]
        if not own or any(t.category == "promise" for t in own):
            return False
        promised = any(t.category == "promise" and t not in own for t in turns)
        acts = [act for t in own for n in set(cites) & set(t.numbers) for act in t.acts[n]]
        # "wird die Polizei ersuchen": whoever will plead elsewhere owes that
        now = any(act.form != "infinitive" for act in acts)
        return promised or (now and {act.lemma for act in acts} <= OF_OTHERS)

    def others_speak(self, those: Sequence[Person], cites: Sequence[int], *, asking: bool) -> bool:
        """Tell whether sentences open the turn of somebody else who asks or, if not ``asking``, replies."""
        names = [person.name for person in those]
        turns = [t for n in cites if (t := self._turns.get(n)) and t.head == n]
        heads = [
            t.speaker.name for t in turns if (t.category == "ask") is asking and t.speaker and t.speaker.name
        ]
        return bool(heads and names and all(names)) and not any(
            _same_name(head, name or "") for head in heads for name in names
        )

    def only_asked(self, those: Sequence[Person], cites: Sequence[int]) -> str | None:
        """Return who of these is named only as who has asked for what the cited sentences tell."""
        for person in those:
            found = [
                self._minutes.words(n)[: mention.start]
                for n in (self._with_heads(cites) if person.name else ())
                for mention in self._registry.mentions(n)
                if self._is(person, mention, n)
            ]
            if found and all(ASKED_BY.search(before) for before in found):
                return person.name
        return None

    def named(self, person: Person, cites: Sequence[int]) -> bool:
        """Tell whether sentences themselves name somebody."""
        mentioned = any(self._is(person, m, n) for n in cites for m in self._registry.mentions(n))
        return mentioned or self._spelled(person.name or "", set(words(self.said(cites))))

    def addressed(self, person: Person, cites: Sequence[int]) -> bool:
        """Tell whether sentences name somebody in a case that no speaker stands in: "fragt Herrn Abel"."""
        said = [words(part)[:4] for part in self.said(cites).split("Herrn ")[1:]]
        family = (person.name or "").split()[-1:]
        return any(family[0] in near for near in said) if family else False

    def said_by(self, those: Sequence[Person], number: int) -> bool:
        """Tell whether a sentence or the head of its turn mentions one of these; nobody is always there."""
        return not those or any(self.people((person,), (number,)) is None for person in those)

    # --- text ---------------------------------------------------------------------------------------

    def cited(self, cites: Sequence[int]) -> str | None:
        """Check that there are cited sentences, that the document has them, and that they tell of it."""
        if not cites:
            return "kein Satz zitiert"
        strange = [n for n in cites if not 1 <= n <= len(self._minutes.sentences)]
        if strange:
            return f"zitiert Sätze, die es nicht gibt: {', '.join(map(str, strange))}"
        orders = [n for n in cites if instructions.instructs(self._minutes.words(n))]
        return f"zitiert eine Anweisung, keinen Bericht: Satz {orders[0]}" if orders else None

    def text(self, text: str, cites: Sequence[int], share: float = CONTENT_SHARE) -> str | None:
        """Check content words, numbers, named persons and negations of a text.

        ``share`` of its content words has to be written in what it cites.
        """
        said = self.said(cites)
        if not text.strip():
            return "ohne Wortlaut"
        if self.quoted(text, cites):
            return None
        return (
            self._content(text, said, share)
            or self._numbers(text, said)
            or _times(text, said)
            or self._names(text, cites)
            or denials.contradiction(text, said)
            or verbatim.slip(text, map(self._minutes.words, cites))
        )

    def alone(self, text: str, cites: Sequence[int]) -> str | None:
        """Check content words and numbers of a text where headings must not carry them."""
        said = self.said(cites)
        return self._content(text, said, CONTENT_SHARE) or self._numbers(text, said)

    def quoted(self, text: str, cites: Sequence[int]) -> bool:
        """Tell whether a text is nothing but cited words."""
        return stands_in(text, self.said(cites))

    def _content(self, text: str, said: str, share: float) -> str | None:
        wanted = content_stems(text) or {stem(word) for word in words(text)}
        written = {stem(word) for word in words(said)}
        there = sum(word in written or any(akin(word, other) for other in written) for word in wanted)
        if there >= max(1, share * len(wanted)):
            return None
        what = "zu wenige Inhaltswörter stehen" if there else "kein Inhaltswort steht"
        return f"{what} in den zitierten Sätzen"

    def _numbers(self, text: str, said: str) -> str | None:
        written = set(_numbers(said))
        strange = [n for n in _numbers(text) if n not in written]
        if strange:
            return f"Zahl steht nicht in den zitierten Sätzen: {', '.join(strange)}"
        wrong = verbatim.exchanged(text, said)
        return f"Zahl gehört dort zu etwas anderem: {wrong}" if wrong else None

    def _names(self, text: str, cites: Sequence[int]) -> str | None:
        said = {stem(word) for word in words(self.said(self._with_heads(cites)))}
        for mention in mentions(text):
            if mention.family and not {stem(w) for w in words(mention.family)} <= said:
                return f"Name steht nicht in den zitierten Sätzen: {mention.family}"
        return None

    def speaks_elsewhere(self, text: str, cites: Sequence[int]) -> str | None:
        """Return whom a text names who is not in the cited sentences, where others take the floor in them."""
        if not any(self.opens(number) for number in cites):
            return None
        said = {stem(word) for word in words(self.said(cites))}
        named = (mention.family for mention in mentions(text) if mention.kind == "person" and mention.family)
        return next((name for name in named if not {stem(word) for word in words(name)} <= said), None)

    # --- persons --------------------------------------------------------------------------------------

    def people(
        self, those: Sequence[Person], cites: Sequence[int], default: Collection[str] = ()
    ) -> str | None:
        """Check that each person is mentioned in the cited sentences or in the head of their turn.

        ``default`` are labels that need no mention: who has to act when nobody is named.
        """
        for person in those:
            if (person.name or person.label) in (UNKNOWN, *default):
                continue
            reason = self._person(person, cites)
            if reason:
                return reason
        return None

    def evidence(self, person: Person) -> tuple[int, ...]:
        """Return the sentences that mention a person."""
        return self._registry.evidence(person)

    def _person(self, person: Person, cites: Sequence[int]) -> str | None:
        near = self._with_heads(cites)
        if person.name is None:
            return self._label(person, near)
        near = (*near, *self._before(cites))
        named = any(self._is(person, m, n) for n in near for m in self._registry.mentions(n))
        if not named and not self._spelled(person.name, set(words(self.said(near)))):
            return f"Person ist in den zitierten Sätzen nicht genannt: {person.name}"
        if person.faction and not self._has_faction(person.faction):
            return f"Fraktion steht nicht in der Niederschrift: {person.faction}"
        return None

    def _spelled(self, name: str, said: set[str]) -> bool:
        """Tell whether all words of a name stand there, or the one that a participant is called by."""
        return set(words(name)) <= said or self._called(name, said)

    def _before(self, cites: Sequence[int]) -> list[int]:
        """Return the sentences of the same paragraph right before those cited: they say who goes on.

        "..., so Frau Abel weiter" says it of the sentence before.
        """
        first, after = min(cites), max(cites) + 1
        paragraph = self._minutes[first].paragraph
        found = [n for n in range(max(1, first - NEAR), first) if self._minutes[n].paragraph == paragraph]
        own = self.opens(first) or self._names_somebody(first) or self._has_subject(first)
        found = [] if own else found
        known = after <= len(self._minutes.sentences)
        return [*found, after] if known and GOES_ON.search(self._minutes.words(after)) else found

    def _names_somebody(self, number: int) -> bool:
        return any(m.kind == "person" for m in self._registry.mentions(number))

    def _has_subject(self, number: int) -> bool:
        """Tell whether a sentence opens with a body or a group that acts: "Der Beirat wird ..."."""
        told = (m for m in self._registry.mentions(number) if m.start < LEAD and not m.oblique)
        return any(m.kind in ("body", "administration", "faction") for m in told)

    def _called(self, name: str, said: set[str]) -> bool:
        """Tell whether a participant is called by a part of the name that nobody else bears: "Anna"."""
        names = [set(words(p.name)) for p in self._minutes.participants if p.name]
        if set(words(name)) not in names:
            return False
        return any(sum(part in other for other in names) == 1 for part in said & set(words(name)))

    def _is(self, person: Person, mention: Mention, number: int) -> bool:
        resolved = self._registry.resolve(mention, number)
        return _same_name(resolved.name or resolved.label or "", person.name or "")

    def _has_faction(self, faction: str) -> bool:
        wanted = {w.casefold() for w in words(faction)}
        return factions.canonical(faction) in self._all_factions or wanted <= self._all_words

    @cached_property
    def _all_words(self) -> frozenset[str]:
        header = " ".join(p.faction or "" for p in self._minutes.participants)
        return frozenset(w.casefold() for w in words(f"{self._minutes.text} {header}"))

    @cached_property
    def _all_factions(self) -> frozenset[str]:
        named = (
            m.faction
            for s in self._minutes.sentences
            for m in self._registry.mentions(s.number)
            if m.faction is not None
        )
        return frozenset(factions.canonical(faction) for faction in named)

    def _label(self, person: Person, near: Sequence[int]) -> str | None:
        label = person.label or person.role or ""
        said = {stem(word) for word in words(self.said(near))}
        wanted = content_stems(label)
        if not wanted or any(_shares(word, said) for word in wanted):
            return None
        return f"steht nicht in den zitierten Sätzen: {label}"

    def _with_heads(self, cites: Sequence[int]) -> tuple[int, ...]:
        """Return the cited sentences, the heads of the turns they belong to, and their item's heading."""
        near = set(cites)
        for number in cites:
            if turn := self._turns.get(number):
                near.update((turn.head, turn.named))
                before = self._turns.get(turn.head - 1)
                if turn.named != turn.head and before:
                    near.add(before.head)  # "er" may be either of the last two
            near.add(self._minutes.items[self._minutes.item_of(number)].first)
        return tuple(sorted(near))

    # --- results and deadlines ------------------------------------------------------------------------

    def outcome(self, claimed: Outcome, vote: Vote, cites: Sequence[int]) -> str | None:
        """Check that the cited sentences speak of this outcome."""
        said = self.said(cites)
        decided = {o for n in cites if (o := outcomes.outcome(self._minutes.words(n)))}
        both = "rejected" in decided and any(outcomes.says("approved", self._minutes.words(n)) for n in cites)
        if claimed == "approved" and decided and decided <= OTHERWISE and not both:
            return f"Ergebnis ist nicht belegt: {claimed}"
        if claimed == "proposed" or any(outcomes.says(claimed, self._minutes.words(n)) for n in cites):
            return None
        tables = [
            cast
            for cast in vote_tables.spread([self._minutes.words(n) for n in cites])
            if cast.no is not None
        ]
        cast = tables[0] if tables else votes.vote(said)
        if cast and claimed in BY_VOTE and decided <= {"approved", claimed}:
            # a word such as "einstimmig" alone carries what was put to the vote
            carried = cast.yes is None or cast.no is None or cast.yes > cast.no
            if carried == (claimed != "rejected"):
                return None
        if decided <= {claimed, "no_decision"} and any(
            informal.carries(claimed, self._minutes.words(n)) for n in cites
        ):
            return None
        return f"Ergebnis ist nicht belegt: {claimed}"

    def vote(self, claimed: Vote, cites: Sequence[int]) -> str | None:
        """Check that mode and every number of a vote are written."""
        said = self.said(cites)
        if claimed.mode not in (None, "counted") and claimed.mode not in _modes(self._minutes, cites):
            return f"Abstimmungsart ist nicht belegt: {claimed.mode}"
        lines = [self._minutes.words(n) for n in cites]
        counted = [v for words in (said, *lines) if (v := votes.vote(words))]
        for side in ("yes", "no", "abstain"):
            number = getattr(claimed, side)
            if number is None or any(getattr(v, side) == number for v in counted):
                continue
            if not any(getattr(v, side) == number for v in vote_tables.spread(lines)):
                return f"Stimmenzahl ist nicht belegt: {number}"
        return None

    def due(self, due: Due | None, cites: Sequence[int]) -> str | None:
        """Check that a deadline's words are cited and its date follows from them and the meeting."""
        if due is None:
            return None
        if not self.quoted(due.text, cites) and due.text not in self.said(cites):
            return f"Frist steht nicht in den zitierten Sätzen: {due.text}"
        return self._computed(due.date, due.text)

    def _computed(self, claimed: date | None, text: str) -> str | None:
        read = deadline(text, self._minutes.date)
        if claimed is None or (read and read.date == claimed):
            return None
        return f"Datum folgt nicht aus den Worten: {claimed.isoformat()}"


@lru_cache(maxsize=4)
def support_of(minutes: Minutes) -> Support:
    """Return the support of a document, worked out once for all that is grounded in it."""
    return Support(minutes)


def _times(text: str, said: str) -> str | None:
    """Check that a season, month or weekday that a text names is written, a month also as a number."""
    written = said.casefold()
    for time in TIME.findall(text):
        month = MONTHS.index(time) + 1 if time in MONTHS else None
        if time.casefold() not in written and not (month and re.search(rf"\d\. ?0?{month}\.", written)):
            return f"Zeit steht nicht in den zitierten Sätzen: {time}"
    return None


def _numbers(text: str) -> list[str]:
    return [n.rstrip(".,:/") for n in NUMBER.findall(text)]


def _modes(minutes: Minutes, cites: Sequence[int]) -> set[str]:
    lines = [minutes.words(n) for n in cites]
    modes = {m for words in (" ".join(lines), *lines) if (m := votes.mode(words))}
    agreed = not modes and any(informal.carries("approved", words) for words in lines)
    return {"consensus"} if agreed else {*modes}


def _same_name(one: str, other: str) -> bool:
    a, b = one.casefold().split(), other.casefold().split()
    if not a or a[-1:] != b[-1:]:
        return False
    # "ÖkR Uli Muster" in a list of those present is still "Uli Muster"
    return len(a) == 1 or len(b) == 1 or a[0] in b[:-1] or b[0] in a[:-1]


def _shares(word: str, said: set[str]) -> bool:
    """Tell whether a stem occurs, also as part of a compound ("verwalt" in "fachverwalt")."""
    return word in said or (
        len(word) >= 4 and any(word in other or other in word for other in said if len(other) >= 4)
    )
