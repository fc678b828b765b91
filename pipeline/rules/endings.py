"""How an agenda item ended, in the words of the minutes: what was decided and the line with the result."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.german import outcomes
from pipeline.german.pattern import lazy
from pipeline.german.stems import content_stems
from pipeline.model import Decision, Minutes, Outcome, Statement, Vote
from pipeline.rules.telling import (
    CUT,
    SHORTEST,
    Candidate,
    antecedent,
    is_ended,
    is_procedure,
    is_thin,
    points_back,
    sentence,
    trimmed,
)

# A result line is short ("Abstimmungsergebnis: einstimmig"); shorter ones may continue it.
RESULT_LENGTH = 120
# Sentences: a foot of the page may stand between the lines of a result.
RESULT_LINES = 3
# Characters: a decision in several points is told as far as this.
DECISION_LENGTH = 320
LONGEST = 600

FORMALITY = lazy(r"\b(?:Tagesordnung|Niederschrift|Protokolls?|Einladung|Tagesordnungspunkte?)\b")
# What says of itself that it is only proposed.
MOVED = lazy(r"[Aa]ntrag|[Aa]nträge|[Vv]orschl[aäu]g|[Ee]mpf[aeio]hl|[Ee]ntwurf|schlägt")
MONEY = lazy(r"\d(?:[.,]-{1,2})?\s?(?:€|Euro|EUR|T€|TEUR|Mio)|€ ?\d")
# How the chair comes to the vote, which is not what is voted on.
CHAIRING = lazy(
    r"Wortmeldung|zur Abstimmung|\babstimmen\b|einzeln abgestimmt|abzustimmen|\b[Rr]uft\b|erteilt"
)
# What a council cannot leave to anybody else, and what residents feel.
GRAVE = lazy(
    r"[Hh]aushalt|[Ss]atzung|[Bb]ebauungsplan|[Ff]lächen(?:nutzungs|widmungs)plan|[Ww]irtschaftsplan|[Gg]ebühr|[Ss]teuer"
    r"|[Hh]ebes[aä]tz|[Nn]eubau|[Ss]anierung|[Kk]redit|[Aa]uftrag.{1,80}(?:vergeben|erteilt)|[Vv]erkauf|[Ee]rwerb"
    r"|\bwählt|gewählt"
)
FIRST_POINT = lazy(r"\s*(?:1[.)]|[aA]\))\s+[A-ZÄÖÜ].{15,}")
LETTER = lazy(r"[A-Za-zÄÖÜäöü]{2}")
DIGIT = lazy(r"\d|\b(?:keine?|eine[rn]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b")
MODE = lazy(r"(?i)einstimmig|mehrheit|einvernehm")
LABEL = lazy(r"(?i)\W*(?:ja|nein|dafür|dagegen|enthaltung|gegenstimme|stimme|abstimmung|ergebnis)[\w-]*\W*$")
# The words of a motion that became no resolution must not read as one.
WARNINGS: dict[Outcome, str] = {
    "rejected": "Abgelehnt",
    "postponed": "Vertagt",
    "referred": "Verwiesen",
    "withdrawn": "Zurückgezogen",
}
# What is told in two words weighs little in a meeting.
BRIEF = 0.4
WEIGHTS: dict[Outcome, float] = {"noted": 1.0, "no_decision": 0.5, "proposed": 0.5, "removed": 0.8}


def ending(minutes: Minutes, decision: Decision) -> Candidate | None:
    """Return a decision in its own words with its result, or None where they say nothing."""
    # What stands under the next agenda item is not part of how this one ended.
    item = minutes.item_of(min(decision.cites))
    inside = [n for n in decision.cites if minutes.item_of(n) == item]
    cited = [n for n in inside if minutes[n].kind not in ("label", "heading")]
    numbers = _motion(minutes, cited)
    if not numbers:
        return None if decision.outcome == "proposed" else _brief(minutes, cited)
    if not _says(minutes, numbers[0]) and antecedent(minutes, numbers[0]):
        numbers.insert(0, numbers[0] - 1)
    raw = " ".join(" ".join(minutes.words(n).split()) for n in numbers)
    words = " ".join(sentence(trimmed(minutes.words(n))) for n in numbers)
    if any(not is_ended(minutes.words(n)) for n in numbers[:-1]):
        words = sentence(trimmed(raw))  # a page break inside a sentence
    words = f"{words[:-1]}." if words.endswith(":") else words
    motion = words
    if decision.outcome == "proposed" and not MOVED.search(words):
        # Without "Beschlussvorschlag:" what was only proposed would read as if it were decided.
        label = numbers[0] - 1
        if label and MOVED.search(minutes.words(label)):
            words = sentence(f"{minutes.words(label).strip()} {words}")
            numbers.append(label)
        elif MOVED.search(raw):
            words = sentence(raw)
        else:
            return None
    result = _result(minutes, decision, [n for n in cited if n not in numbers])
    if result and (outcomes.outcome(words) != decision.outcome or decision.vote != Vote()):
        line = sentence(", ".join(" ".join(minutes.words(n).split()) for n in result))
        words = f"{words} {'Ergebnis: ' if line[0].islower() else ''}{line}"
        numbers.extend(result)
    score = _weight(decision, words)
    if _misleads(decision.outcome, words):
        words = f"{WARNINGS[decision.outcome]}: {words}"
    statement = Statement(text=words, cites=tuple(sorted(set(numbers))))
    return Candidate(statement=statement, score=score, stems=content_stems(motion))


def _brief(minutes: Minutes, cited: Sequence[int]) -> Candidate | None:
    """Return a result that is told in a few words only ("Kenntnisnahme", "Keine Abstimmung")."""
    told = [n for n in cited if LETTER.search(minutes.words(n)) and len(minutes.words(n)) <= RESULT_LENGTH]
    if not told:
        return None
    words = ", ".join(trimmed(minutes.words(n)).rstrip(".") for n in told[:2])
    label = "" if is_ended(minutes.words(told[0])) else "Ergebnis: "
    return Candidate(statement=Statement(text=f"{label}{words}.", cites=tuple(told[:2])), score=BRIEF)


def is_formal(words: str) -> bool:
    """Tell whether a decision is about the meeting itself: its agenda, its minutes."""
    return bool(FORMALITY.search(words))


def _motion(minutes: Minutes, cited: Sequence[int]) -> list[int]:
    """Return the sentences that say what was decided: the first that does, and what follows it directly."""
    texts = [n for n in cited if SHORTEST <= len(minutes.words(n)) <= LONGEST or _is_point(minutes, n)]
    if not texts:
        return []
    plain = [n for n in texts if not CHAIRING.search(minutes.words(n))] or texts
    first = max(plain, key=lambda n: (minutes[n].kind != "row", _says(minutes, n), -n))
    if CUT.match(trimmed(minutes.words(first))):  # "mehrheitlich beschlossen" before what was decided
        whole = [n for n in plain if not CUT.match(trimmed(minutes.words(n)))]
        first = whole[0] if whole else first
    numbers = [first]
    while (following := numbers[-1] + 1) in cited and minutes[following].kind != "row":
        broken = not is_ended(minutes.words(numbers[-1])) and minutes[numbers[-1]].kind != "entry"
        length = sum(len(minutes.words(n)) for n in (*numbers, following))
        told = trimmed(minutes.words(following))
        ends = outcomes.outcome(told) and is_thin(told)
        if length > (LONGEST if broken else DECISION_LENGTH) or (ends and not broken):
            break
        numbers.append(following)
    return numbers


def _is_point(minutes: Minutes, number: int) -> bool:
    """Tell whether a short sentence is the first of several points ("1. Der Rat stimmt zu.")."""
    return bool(FIRST_POINT.match(minutes.words(number)))


def _says(minutes: Minutes, number: int) -> bool:
    """Tell whether a sentence names its matter rather than pointing at one named before."""
    return not points_back(trimmed(minutes.words(number)))


def _misleads(outcome: Outcome, words: str) -> bool:
    """Tell whether the words of a motion read as a resolution that was never made."""
    if outcome not in WARNINGS or outcomes.says(outcome, words):
        return False
    return outcome == "rejected" or not MOVED.search(words)


def _result(minutes: Minutes, decision: Decision, numbers: Sequence[int]) -> tuple[int, ...]:
    """Return the lines that say how it ended: results rather than the words of the chair."""
    worded = [n for n in reversed(numbers) if _tells(minutes.words(n))]
    short = [n for n in worded if len(minutes.words(n)) <= RESULT_LENGTH]
    plain = [n for n in short if not is_procedure(minutes.words(n))]
    counted = [n for n in plain if minutes[n].kind == "row"] if decision.outcome == "rejected" else []
    found = list((counted or plain or short)[:1])
    # "Ja-Stimmen: 7", "Nein-Stimmen: 1": each number may stand on a line of its own.
    for before in (n for n in short if found and n < found[-1]):
        near = found[0] - before <= RESULT_LINES
        length = sum(len(minutes.words(n)) for n in (before, *found))
        if not near or length > RESULT_LENGTH or {minutes[n].kind for n in (before, *found)} != {"row"}:
            break
        found.insert(0, before)
    return tuple(found)


def _tells(words: str) -> bool:
    """Tell whether a line says a result: no figure without its label, no label without its figure."""
    if not LETTER.search(words):
        return False
    return bool(DIGIT.search(words) or MODE.search(words) or outcomes.outcome(words)) or not LABEL.match(
        words
    )


def _weight(decision: Decision, words: str) -> float:
    """Return how much a decision matters: formalities little, money and dissent more."""
    weight = WEIGHTS.get(decision.outcome, 2.0)
    dissent = decision.vote.mode == "majority" or bool(decision.vote.no)
    weight += bool(MONEY.search(words) or GRAVE.search(words)) + dissent
    return weight - 2 * is_formal(words) + min(len(words), 300) / 600
