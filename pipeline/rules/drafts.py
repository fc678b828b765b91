"""Decisions in the making: what one stretch of an agenda item says, in order of appearance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from pipeline.german.outcomes import outcome
from pipeline.german.votes import vote
from pipeline.model import Minutes, Outcome
from pipeline.rules.result_sentences import Told, lets_vote, told
from pipeline.rules.result_zones import (
    Part,
    is_bare,
    is_count,
    is_count_line,
    is_empty,
    is_label_result,
    parts,
)
from pipeline.rules.vote_checks import agree, overlap

Role = Literal["proposal", "recommendation", "resolution", "meta", "result", "told"]


@dataclass(slots=True, kw_only=True)
class Draft:
    """One decision while it is put together; ``words`` are the words of its result."""

    role: Role
    label: str = ""
    text: list[int] = field(default_factory=list)
    content: str = ""
    start: int = 0
    end: int = 0
    results: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    told: Told | None = None
    restated: bool = False
    clash: Outcome | None = None
    tentative: bool = False

    @property
    def last(self) -> int:
        """The last sentence the draft rests on."""
        return max((*self.text, *self.results))

    @property
    def block(self) -> bool:
        """Whether the wording stands under a label of its own."""
        return self.role in ("proposal", "recommendation", "resolution")


_CHAIR = (
    r"(?:Der|Die) \w{0,30}[Vv]orsitzende\b|\w{0,20}[Vv]orsitzende[r]?\b|(?:Ober)?[Bb]ürgermeister(?:in)?\b|Nachdem keine|Auf (?:Nach|An)?[Ff]rage|Es folgt\b"
    r"|Der Schriftführer|Die Schriftführerin|Im Anschluss|Anschließend|Sodann|Daraufhin|Schluss de[rs]\b|Ende de[rs]\b|gez\b"
)
_PERSON = r"(?:Herr|Frau|RM|Rm|Rh\.|Ratsherr|Ratsfrau|Ratsmitglied|Stadtr[aä]t\w{0,3}|StR\w{0,3}|Gemeinderätin|GR|BM|OB|Ausschussmitglied|Beigeordneter?|Erster? \w{1,20}|Stv\.|Mitglied)\b"
_SAYS = r"(?:Die|Der|Das) (?:[\w-]{1,40} ){1,3}?(?:erläutert|erläuterte|berichtet|berichtete|teilt|teilte|weist|wies|erklärt|erklärte|fragt|fragte|bittet|bat|antwortet|antwortete|führt|führte|stellt fest|merkt|merkte|sagt|sagte|begrüßt|begrüßte|verlässt|verliest)\b"
_TALK = re.compile(rf"\W{{0,3}}(?:{_CHAIR}|{_PERSON}|{_SAYS})")
_APPOINTED = re.compile(r"\b(?:wird|werden)\b|\b(?:als|zum|zur)\b.{0,60}$")
_ANNOUNCES = re.compile(
    r"\b(?:fass(?:t|te|en|ten)|ergeht|trifft|traf)\b[^.;]{0,120}\bfolgende[nrs]?\b(?: \w{1,30}){0,3}\W{0,3}$"
)
_MOVES = re.compile(
    r"\b(?:Antrag|Anträge|Beschlussvorschlag|Vorschlag|Beschlussantrag)\b.{0,200}\b(?:lautet|lauten)\b.{0,120}:$|\b(?:möge|wolle|soll)\b.{0,120}\b(?:beschließen|beschliessen|genehmigen|zustimmen)\W{0,3}:$"
    r"|\b(?:beantragt|beantragte|beantragen)\b.{0,120}:$|\bstell(?:t|te|en)\b.{0,80}\b(?:folgende[nr]?|den) (?:\w{1,30} ){0,2}(?:Antrag|Anträge|Änderungsantrag)\b(?! vor)(?! kurz vor).{0,60}:$|\bzur Abstimmung\W{0,3}:$|\b(?:lässt|ließ)\b.{0,120}\babstimmen\W{0,3}:$"
)
_MOTION = re.compile(
    r"\b(?:beantrag(?:t|te|en)|stell(?:t|te|en)\b.{0,120}\bAntrag|\w{0,30}antrag|Antrag|abstimmen|zur Abstimmung|schlägt\b.{0,200}\bvor|möge|Prüfauftrag|Beschlussvorschlag)\b"
)
_ENTRY = re.compile(r"\W{0,3}(?:\d{1,2}[.)]|[a-z]\)|[-–•*])\s")
_BACKGROUND = re.compile(
    r"Sachverhalt|Begründung|Sach- und|Finanz|Erläuterung|Stellungnahme|Antwort|Anfrage|Rechtsgrundlage|Anlage|Vorlage",
    re.IGNORECASE,
)
_NO_VOTE = re.compile(r"\bkeine Abstimmung\b|\bohne Abstimmung\b", re.IGNORECASE)


class Scan:
    """One pass over the sentences of an agenda item; ``drafts`` holds what it found."""

    def __init__(self, minutes: Minutes, numbers: Sequence[int]) -> None:
        """Prepare the pass; ``run`` makes it."""
        self.minutes, self.numbers = minutes, numbers
        self.drafts: list[Draft] = []
        self.background = False
        self.parts = {n: parts(minutes.words(n), minutes[n].kind) for n in numbers}

    def run(self) -> list[Draft]:
        """Return the drafts in order of appearance."""
        at = 0
        while at < len(self.numbers):
            at = max(self._unit(at), at + 1)
        return [draft for draft in self.drafts if draft.words or not draft.tentative]

    # --- one unit ---

    def _unit(self, at: int) -> int:
        number = self.numbers[at]
        head, *inline = self.parts[number]
        after = at + 1
        if head.role == "section":
            self.background = bool(_BACKGROUND.match(head.label))
            if head.rest and not self.background:
                self._sentence(number, head.rest)
        elif head.role == "result":
            after = self._result(at, head)
        elif head.role == "meta":
            self._sum_up(number, head.rest)
        elif head.role == "text":
            after = self._plain(at, head.rest)
        elif head.role != "boundary":
            self.background = False
            after = self._block(at, head)
        for part in inline:
            if part.role == "meta":
                self._sum_up(number, part.rest)
            else:
                self._attach([number], part.rest)
        return after

    def _plain(self, at: int, text: str) -> int:
        number = self.numbers[at]
        if self.minutes[number].kind == "heading":
            return at + 1
        if is_bare(text) and not text.rstrip().endswith(":"):
            return self._result(at, Part("result", "", text, 0))
        if _TALK.match(text):
            self.background = False
        announced = told(text, self.minutes.committee) if text.rstrip().endswith(":") else None
        if _MOVES.search(text) and not announced:
            draft = Draft(role="proposal", label=text, tentative=True)
            texts = self._texts(at + 1, motion=True)
            if texts:
                self._fill(draft, texts, 0)
                self.drafts.append(draft)
                return at + 1 + len(texts)
        if announced or _ANNOUNCES.search(text):
            draft = Draft(role="resolution", label=text, results=[number], words=[text])
            texts = self._listed(self._texts(at + 1))
            open_block = self._open()
            if not texts and open_block and open_block.block:
                open_block.results.append(number)
                return at + 1
            self._fill(draft, texts, 0)
            self.drafts.append(draft)
            return at + 1 + len(texts)
        self._sentence(number, text)
        return at + 1

    def _sentence(self, number: int, text: str) -> None:
        found = told(text, self.minutes.committee)
        if found is None or (self.background and found.form != "chair"):
            return
        block = self._open()
        if found.restates and block and block.block and found.outcome:
            block.results.append(number)
            block.words.append(text)
            block.restated = True
            return
        sentence = self.minutes[number].span
        self.drafts.append(
            Draft(role="told", text=[number], results=[number], words=[text], told=found, start=sentence.start, end=sentence.end)
        )  # fmt: skip

    # --- results ---

    def _result(self, at: int, head: Part) -> int:
        """Read a result and the lines it is spread over."""
        used, words, after = [self.numbers[at]], [head.rest], at + 1
        while after < len(self.numbers) and after - at < 14:
            number = self.numbers[after]
            text = self.minutes.words(number)
            if not self._goes_on(number, text, words):
                break
            used.append(number)
            words.append(text)
            after += 1
        if not head.rest and len(used) > 1:
            used = used[1:]
        self._attach(used, " ".join(words).strip())
        return after

    def _goes_on(self, number: int, text: str, words: list[str]) -> bool:
        if is_count_line(text):
            return True
        if self.parts[number][0].role != "text" or self.minutes[number].kind == "heading":
            return False
        sofar = " ".join(words).strip()
        if not sofar:
            return is_label_result(text) or (len(text) < 200 and bool(told(text, None)))
        if not is_bare(text) or overlap(vote(sofar), vote(text)):
            return False
        return not (outcome(sofar) and outcome(text)) or not vote(sofar)

    def _attach(self, used: list[int], words: str) -> None:
        """Give a result to the draft it closes, else make one of it."""
        if not (vote(words) or outcome(words)):
            if self.drafts and (_NO_VOTE.search(words)) and used[0] - self.drafts[-1].last <= 3:
                self.drafts[-1].results += used
            return
        draft = self._open() or self._adjacent(used[0], words)
        if draft is None:
            draft = Draft(role="result")
            self._fill(draft, self._motion(used[0]), 0)
            self.drafts.append(draft)
        draft.results += used
        draft.words.append(words)

    def _open(self) -> Draft | None:
        draft = self.drafts[-1] if self.drafts else None
        if draft is None or not draft.block or not draft.text:
            return None
        return draft if not draft.words or (draft.words == [draft.label] and not vote(draft.label)) else None

    def _adjacent(self, number: int, words: str) -> Draft | None:
        draft = next((d for d in reversed(self.drafts) if not (d.told and d.told.form == "consent")), None)
        if draft is None or number - draft.last > (3 if draft.role == "told" else 2):
            return None
        said = " ".join(draft.words)
        if draft.told is not None:
            if (
                number - draft.last <= 1
                and agree(vote(said), vote(words))
                and not overlap(vote(said), vote(words))
            ):
                return draft
            return None if draft.told.vote or len(draft.words) > 1 else draft
        if draft.role == "meta" and len(draft.words) == 1:
            return None if overlap(vote(said), vote(words)) else draft
        return None

    def _motion(self, number: int) -> list[int]:
        """Return the sentences before a result without wording that say what was voted on."""
        floor = max((draft.last for draft in self.drafts), default=self.numbers[0] - 1)
        before = [n for n in self.numbers if max(floor, number - 7) < n < number]
        for i in range(len(before) - 1, -1, -1):
            words = self.minutes.words(before[i])
            if self.parts[before[i]][0].role != "text":
                return []
            if _MOTION.search(words) or lets_vote(words):
                return before[i:] if len(before) - i <= 3 else [before[i]]
        return []

    # --- wording ---

    def _block(self, at: int, head: Part) -> int:
        number = self.numbers[at]
        draft = Draft(role=head.role, label=head.label)  # type: ignore[arg-type]
        note = re.search(r"\(([^)]*)\)", head.label)
        if note and (vote(note[1]) or outcome(note[1])):
            draft.results, draft.words = [number], [note[1]]
        if head.rest and is_label_result(head.rest):
            texts = self._listed(self._texts(at + 1)) if is_count(head.rest) else []
            if not texts:
                return self._meta(at, head.rest, number)
            draft.results, draft.words = [number], [head.rest]
            self._fill(draft, texts, 0)
            self.drafts.append(draft)
            return at + 1 + len(texts)
        if is_empty(head.rest) and head.rest:
            return at + 1
        first = self.numbers[at + 1] if at + 1 < len(self.numbers) else None
        if not head.rest and first and self.parts[first][0].role == "text":
            words = self.minutes.words(first)
            if is_label_result(words) and self.minutes[first].kind != "heading":
                return self._meta(at + 1, words, first)
        texts = ([number] if head.rest else []) + self._texts(at + 1, not head.rest)
        if not texts or len(self._words(texts).split()) < 4:
            return at + 1
        self._supersede(draft)
        self._fill(draft, texts, head.start if head.rest else 0)
        if len(self.parts[number]) > 1:
            texts, draft.text = [number], [number]
            draft.end = draft.start + len(head.rest)
            draft.content = head.rest
        self.drafts.append(draft)
        return at + len(texts) + (0 if head.rest else 1)

    def _meta(self, at: int, words: str, number: int) -> int:
        block = self._open()
        if block and block.block and not is_empty(words):
            self._attach([number], words)
        else:
            self.drafts.append(Draft(role="meta", results=[number], words=[words]))
        return at + 1

    def _sum_up(self, number: int, words: str) -> None:
        if outcome(words) or vote(words):
            self.drafts.append(Draft(role="meta", results=[number], words=[words]))

    def _supersede(self, draft: Draft) -> None:
        """Let a resolution take the place of the bare proposal before it, and of its announcement."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or draft.role == "proposal":
            return
        if last.role == "proposal" and not last.words:
            self.drafts.pop()
        elif last.block and not last.text:
            draft.results, draft.words = last.results + draft.results, last.words + draft.words
            self.drafts.pop()

    def _words(self, numbers: Sequence[int]) -> str:
        return " ".join(self.minutes.words(n) for n in numbers)

    def _fill(self, draft: Draft, texts: list[int], offset: int) -> None:
        draft.text = texts
        if texts:
            draft.start = self.minutes[texts[0]].span.start + offset
            draft.end = self.minutes[texts[-1]].span.end
            draft.content = self.minutes.text[draft.start : draft.end]

    def _texts(self, at: int, first: bool = True, motion: bool = False) -> list[int]:
        """Return the sentences of a wording: up to a label, a result or the first speaker."""
        texts: list[int] = []
        for number in self.numbers[at : at + 60]:
            text = self.minutes.words(number)
            ends = self.minutes[number].kind == "heading" or is_bare(text) or is_count_line(text)
            if (
                self.parts[number][0].role != "text"
                or ends
                or self._is_talk(text, first and not texts, motion)
            ):
                break
            texts.append(number)
            if len(self.parts[number]) > 1:
                break
        return texts

    def _listed(self, texts: list[int]) -> list[int]:
        """Keep the paragraph after an announcement and the list that goes on from it."""
        kept = texts[:1]
        for number in texts[1:]:
            sentence = self.minutes[number]
            entry = sentence.kind == "entry" or _ENTRY.match(self.minutes.words(number))
            if not entry and sentence.paragraph != self.minutes[kept[-1]].paragraph:
                break
            kept.append(number)
        return kept

    def _is_talk(self, text: str, first: bool, motion: bool) -> bool:
        found = told(text, self.minutes.committee)
        if _TALK.match(text) and not (found and found.form == "body"):
            return not _APPOINTED.search(text)
        if first:
            return False
        if found is None:
            return False
        turned = found.restates and found.outcome in ("postponed", "referred", "withdrawn", "removed")
        return found.form in ("chair", "consent") or turned or bool(found.vote and (found.restates or motion))
