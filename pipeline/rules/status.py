"""Whether a question was answered: by what its answers withhold and by how many parts were asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.german.pattern import lazy
from pipeline.german.sentences import split
from pipeline.german.stems import content_stems
from pipeline.model import Status
from pipeline.rules.evidence import YES_OR_NO
from pipeline.rules.rarity import generic
from pipeline.rules.withheld import REFERRED, Withheld, mute, withheld

# asked is whether something can be done, and it is promised
POSSIBLE = re.compile(r"^\W*(?:.{0,160}[,;]\s+(?:\w+\s+)?)?ob\b.*\b(?:könn\w*|kann|möglich)\b", re.S)
AGREED = re.compile(r"^[^.]{0,80}\b(?:sag|sicher)(?:t|te|e)\s+(?:dies|das|es)\b[^.]{0,60}\bzu\W*$")
# asked is why something is so: a promise of work beside the reason is no delay of the answer
REASON = lazy(
    r"\b(?:warum|weshalb|wieso|aus\s+welche[mn]\s+Gr[uü]nde?n?|nach\s+(?:de[mnr]|einem)\s+(?:Gr[uü]nde?n?|Ursachen?))\b",
    re.I,
)
# who is in charge is what was asked, or the reason why nothing is done
OF_OTHERS = lazy(r"\b(?:wer|wem|wen|wessen|ob|warum|weshalb|wieso|zuständig\w*|Zuständigkeit\w*)\b", re.I)
# "Ob die Mengen reichen, sei noch offen.": a further question
FURTHER = re.compile(r"^\W*(?:Ob|Wann|Wie|Wer|Was|Wo)\b")
# what wants more than "Ja, natürlich."
WH = lazy(r"\b(?:wer|was|wann|wo\w*|wie\w*|weshalb|warum|welche[rsmn]?|inwie\w+|wem|wen|wessen)\b", re.I)
# how things stand is what was asked: what is not there yet is how they stand
STATE = lazy(
    r"\b(?:Sach|Verfahrens|Bearbeitungs|Planungs|Bau)?[Ss]tand\b|\bwie\s+weit\b|"
    r"\bob\b[^?]*\b(?:schon|bereits|mittlerweile|inzwischen|ermittelt|eingegangen|abgeschlossen|geliefert|beauftragt|vorlieg\w*|erfolgt)\b"
)
NOT_YET = lazy(
    r"\b(?:noch|bislang|bisher|derzeit)\s+(?:\w+\s+)?(?:nicht|kein\w*|aus|offen|im|in|am)\b|\bsteh\w+\s+(?:\w+\s+)?aus\b|\bnicht\s+(?:\w+\s+)?vor\b"
)
# when something happens was asked, and no word of the answer tells of time
WHEN = lazy(r"\b(?:wann|wie\s+lange)\b", re.I)
TIMELY = lazy(
    r"\d|(?:januar|jänner|februar|märz|april|\bmai|juni|juli|august|september|oktober|november|dezember|frühjahr|"
    r"sommer|herbst|winter|quartal|\bkw\b|ferien|ostern|pfingst|weihnacht|woche|monat|jahr|tage?n?\b|stunde|minute|"
    r"heute|morgen|gestern|bald|demnächst|frist|zeit|sobald|\bwenn\b|\bnach|\bvor|\bbis\b|\berst|\bab\b|dauer|jetzt|"
    r"inzwischen|mittlerweile|bereits|schon|lauf|läuf|gerade|aktuell|nicht|\bnie|\bkein|\bseit\b|mitte|ende|anfang|"
    r"beginn|umgehend|sofort|unverzüglich|nächst|kommend|immer|dann|während|fertig|erledigt|abgeschlossen|geplant)",
    re.I,
)
# to name somebody answers this
WHO = lazy(r"\b(?:wer|wem|zuständig\w*|Ansprechpartner\w*)\b", re.I)
# an answer told afterwards settles what was put off
NOTE = re.compile(r"^\W*(?:\(?Anm(?:erkung|\.)|Nachtrag|Hinweis)\b", re.I)
# what asks for something of its own: one clause of a question
PART = lazy(
    r"(?:^|[,;:.?–]\s+|\b(?:und|oder|sowie)\s+)(?:[a-z]\)\s*)?(?:(?:ab|bis|seit|von|an|auf|mit|aus|in|zu|für|nach|durch|bei)\s+)?"
    r"(?:ob|wer|was|wann|wo(?:für|durch|her|hin|mit|ran|rin|rauf|rüber|zu|von)?|wie(?:so|viele?)?|weshalb|warum|"
    r"welche[rsmn]?|inwie(?:weit|fern)|wem|wen|wessen)\b",
    re.I,
)
NUMBERED = lazy(r"(?:^|\s)(?:Zu\s+)?(?:[a-h1-9]\)|[1-9]\.:|zu\s+(?:Frage\s+)?[1-9a-h][.):])", re.I)
# so many parts of a question need more than a few sentences
MANY = 3
SENTENCES_PER_PART = 2
# what is not known in the middle of a long answer leaves the rest of it standing
ENDING = 2
MOST = 1 / 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the sentences of all answers withhold, and where each answer begins."""

    each: tuple[Withheld | None, ...]
    first: tuple[int, ...]

    def count(self, kind: Withheld) -> int:
        """Return how many sentences withhold something in this way."""
        return self.each.count(kind)

    def begins(self, kind: Withheld) -> bool:
        """Tell whether an answer begins by withholding something in this way."""
        return any(self.each[n] == kind for n in self.first)

    @property
    def whole(self) -> bool:
        """Whether the first answer withholds nothing."""
        end = self.first[1] if len(self.first) > 1 else len(self.each)
        return end > 1 and not any(self.each[:end])

    @property
    def plain(self) -> int:
        """The number of sentences that say something of the matter."""
        return self.each.count(None)


def status(answers: Sequence[str], asked: str = "") -> Status:
    """Return what became of a question, given the words of all its answers and its own.

    >>> status([]), status(["Der Weg sei fertig."])
    ('unanswered', 'answered')
    >>> status(["Frau Abel sagt eine schriftliche Antwort zu."])
    'deferred'
    """
    told = [_sentences(answer) for answer in answers if answer.strip()]
    if not told or all(map(mute, (s for answer in told for s in answer))):
        return "unanswered"
    if POSSIBLE.match(asked) and all(AGREED.search(answer) for answer in answers):
        return "answered"  # "ob die Liste versandt werden könne": to promise it is to say yes
    others: Withheld | None = None if OF_OTHERS.search(asked) else "later"
    kinds = [list(map(withheld, answer)) for answer in told]
    if kinds[0][0] == "elsewhere" and set(kinds[0][1:]) == {None} and not WHEN.search(asked):
        others = None  # "Zuständig ist der Kreis. Er mäht im Mai.": what those in charge do is told as well
    kinds = [[others if k == "elsewhere" else k for k in row] for row in kinds]
    if WHO.search(asked):
        kinds = [
            [None if k == "unknown" and REFERRED.search(s) else k for k, s in zip(row, answer, strict=True)]
            for row, answer in zip(kinds, told, strict=True)
        ]
    if STATE.search(asked) and _lone(asked):
        kinds = [
            [None if k == "unknown" and _stands(s) else k for k, s in zip(row, answer, strict=True)]
            for row, answer in zip(kinds, told, strict=True)
        ]
    if _settled(kinds, answers[-1]):
        return "answered"
    if YES_OR_NO.match(told[0][0]) and kinds[0][0] is None and not WH.search(asked):
        return "answered"
    first = tuple(sum(map(len, kinds[:n])) for n in range(len(kinds)))
    return _outcome(Told(each=tuple(k for answer in kinds for k in answer), first=first), answers, asked)


def _lone(asked: str) -> bool:
    """Tell whether a question asks for one thing: "not yet" says all only where nothing else was asked."""
    return len(PART.findall(asked)) < 2


def _stands(said: str) -> bool:
    """Tell whether a sentence says how things stand: what is not there yet."""
    return bool(NOT_YET.search(said)) and not FURTHER.match(said)


def silent(answer: str) -> bool:
    """Return whether a reply only tells that somebody does not answer.

    >>> silent("Herr Born antwortete darauf nicht."), silent("Herr Born antwortet, dies sei nicht so.")
    (True, False)
    """
    told = _sentences(answer)
    return bool(told) and all(map(mute, told))


@lru_cache(maxsize=256)
def _sentences(answer: str) -> tuple[str, ...]:
    return tuple(span.of(answer) for span in split(answer))


def _settled(kinds: Sequence[Sequence[Withheld | None]], last: str) -> bool:
    """Tell whether a note or another person gives what those before had withheld."""
    if "later" in kinds[-1] or "unknown" in kinds[-1]:
        return False
    before = [k for answer in kinds[:-1] for k in answer]
    return bool(NOTE.match(last)) or (
        bool(before) and all(k in ("unknown", "later", "nothing") for k in before)
    )


def _outcome(told: Told, answers: Sequence[str], asked: str) -> Status:
    """Return the status of a question with an answer."""
    later, unknown = told.count("later"), told.count("unknown")
    if not told.plain:
        if told.count("work") == len(told.each) and POSSIBLE.match(asked):
            return "answered"  # "ob man etwas tun könne": who promises to act says yes
        return "deferred" if later or told.count("work") else "partial" if unknown else "answered"
    if later:
        return _delayed(told, asked)
    if unknown:
        near = told.begins("unknown") or "unknown" in told.each[-ENDING:]
        open_part = near or unknown >= MOST * len(told.each) or _part_unknown(answers, asked)
        return "partial" if open_part else "answered"
    return "partial" if _short(told, answers, asked) or _timeless(answers, asked) else "answered"


def _part_unknown(answers: Sequence[str], asked: str) -> bool:
    """Tell whether what is not known is named in a question that asked for several things."""
    if _lone(asked):
        return False
    wanted = content_stems(asked) - generic()
    said = (sentence for answer in answers for sentence in _sentences(answer))
    return any(withheld(s) == "unknown" and not wanted.isdisjoint(content_stems(s)) for s in said)


def _timeless(answers: Sequence[str], asked: str) -> bool:
    """Tell whether a question of time, and of nothing else, is answered without a word of time."""
    return bool(WHEN.search(asked)) and _lone(asked) and not any(TIMELY.search(answer) for answer in answers)


def _delayed(told: Told, asked: str) -> Status:
    """Return the status where something was said and something was put off."""
    later, unknown = told.count("later"), told.count("unknown")
    if told.each[0] == "later" or (unknown and told.plain <= later) or later > told.plain:
        return "deferred"
    return "answered" if REASON.search(asked) or told.whole else "partial"


def _short(told: Told, answers: Sequence[str], asked: str) -> bool:
    """Tell whether an answer is too short for all that was asked at once."""
    parts = len(PART.findall(asked))
    if parts < MANY or any(NUMBERED.search(answer) for answer in answers):
        return False
    return len(told.each) < SENTENCES_PER_PART * parts
