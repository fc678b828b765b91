"""Questions and answers: which were found, whose they are, and how well the answers agree.

A found question *matches* every expected one whose asking words it covers, and *answers for* the one that it
covers best. Several found ones that answer for one expected question are its parts: the first of them counts,
the others are neutral, whether they split it or repeat it. One found question that merges two expected ones
recalls both, but makes one exchange at most. Optional questions are never missed and never wrong.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from eval.model import Case, Counts
from eval.scoring import lines
from eval.scoring.answers import answers, fits, others, replies
from eval.scoring.found import Found, Record, located
from eval.scoring.persons import knows, name_key, same_person
from eval.scoring.spans import NOWHERE, Positions, Words, overlap, tokens
from eval.scoring.tally import Tally, total, verdict

OPEN = ("deferred", "unanswered")
COMMON = frozenset({"fraktion", "die", "90", "partei"})  # words that many factions share


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An expected question: its record, all its words, and the words that ask."""

    record: Record
    whole: Positions
    core: Positions

    @property
    def optional(self) -> bool:
        """Tell whether the question neither counts as missed nor as wrong."""
        return bool(self.record.get("optional"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Which found questions match which expected ones; ``owner``: the one that a found one answers for."""

    asked: Sequence[Asked]
    found: Sequence[Found]
    matches: Mapping[int, Sequence[int]]
    owner: Mapping[int, int]

    def counted(self) -> frozenset[int]:
        """Return the found questions that match one that is not optional."""
        return frozenset(j for i, js in self.matches.items() if not self.asked[i].optional for j in js)

    def soft(self) -> frozenset[int]:
        """Return the found questions that match only optional ones: neither right nor wrong."""
        return frozenset(self.owner) - self.counted()

    def best(self, i: int) -> int | None:
        """Return the found question that asker and status are taken from: the first with the most words."""
        return max(
            self.matches.get(i, ()),
            key=lambda j: len(self.found[j].at & self.asked[i].whole),
            default=None,
        )

    def own(self, i: int) -> list[Found]:
        """Return the found questions that answer for an expected one."""
        return [self.found[j] for j in self.matches.get(i, ()) if self.owner[j] == i]


def exchanges(words: Words, expected: Sequence[Record], found: Sequence[Record]) -> Tally:
    """Return the tally of one document's questions, askers, answers and complete exchanges."""
    asked = [
        Asked(record=q, whole=words.span(q["sents"]) | words.span(q["core"]), core=words.span(q["core"]))
        for q in expected
    ]
    pairing = _pair(asked, in_order(words, expected, found))
    each = [_question(words, pairing, i) for i in range(len(asked))]
    return total([Tally(counts=_found_counts(words, pairing)), *each, _unshown(words, pairing)])


def in_order(words: Words, expected: Sequence[Record], found: Iterable[Record]) -> tuple[Found, ...]:
    """Return found questions in reading order; where two cite the same words, as their answers are expected.

    Ties between found questions go to the first, so this order decides them, and the engine's does not.
    """
    spans = [[words.span(answer["sents"]) for answer in question["answers"]] for question in expected]

    def order(each: Found) -> tuple[list[int], int]:
        given = replies(words, [each])
        answered = (i for i, wanted in enumerate(spans) if fits(given, wanted))
        return sorted(each.at), next(answered, len(expected))

    return tuple(sorted(located(words, found), key=order))


def _pair(asked: Sequence[Asked], found: Sequence[Found]) -> Pairing:
    anywhere = NOWHERE.union(*(q.whole for q in asked))
    matches: dict[int, list[int]] = defaultdict(list)
    for j, each in enumerate(found):
        for i, question in enumerate(asked):
            if each.at and _covers(each.at, question, anywhere):
                matches[i].append(j)
    owner: dict[int, int] = {}
    for j in sorted({j for js in matches.values() for j in js}):
        taken = set(owner.values())
        owner[j] = max(
            (i for i in matches if j in matches[i]),
            key=lambda i: (
                overlap(found[j].at, asked[i].whole),
                knows(found[j].record.get("askers") or [], asked[i].record["askers"]),
                i not in taken,
            ),
        )
    return Pairing(asked=asked, found=found, matches=matches, owner=owner)


def _covers(at: Positions, question: Asked, anywhere: Positions) -> bool:
    """Tell whether evidence covers the asking words and does not stray from what is asked."""
    hit = len(at & question.core)
    if hit < 0.3 * min(len(question.core), len(at)):
        return False
    inside = len(at & question.whole) >= 0.5 * len(at)
    among = len(at & anywhere) >= 0.5 * len(at) and hit >= 0.3 * len(question.core)
    return inside or among


def _found_counts(words: Words, pairing: Pairing) -> Counts:
    counted, soft = pairing.counted(), pairing.soft()
    real = [i for i, question in enumerate(pairing.asked) if not question.optional]
    alone = [each for j, each in enumerate(pairing.found) if j not in pairing.owner]
    owned: dict[int, list[Found]] = defaultdict(list)
    for j in sorted(counted):
        owned[pairing.owner[j]].append(pairing.found[j])
    # parts of one question that repeat the same answer give it once
    given = sum(len({reply.key for reply in replies(words, own)}) for own in owned.values())
    return Counter(
        questions_expected=len(real),
        questions_found=len(pairing.found) - len(soft),
        questions_recalled=sum(i in pairing.matches for i in real),
        questions_right=len(counted),
        exchanges_found=len(owned) + len(alone),
        pairs_found=given + len(replies(words, alone)),
    )


def _question(words: Words, pairing: Pairing, i: int) -> Tally:
    """Return the tally of one expected question and of the answers that belong to it."""
    question, at = pairing.asked[i], pairing.best(i)
    best = None if at is None else pairing.found[at]
    own = pairing.own(i)
    told = answers(words, question.record, replies(words, own), optional=question.optional)
    counts, aspects = told.counts, dict[str, bool]()
    if best is not None and not question.optional:
        details, aspects = _details(question.record, best.record)
        answered = not question.record["answers"] or counts["answerers_right"] > 0
        aspects["answerer"] = bool(own) and answered
        complete = aspects["asker"] and aspects["answerer"]
        counts = counts + details + Counter(exchanges_right=int(complete))
    case = Case(
        kind="question",
        key=question.record["id"],
        verdict=verdict(aspects, found=best is not None, neutral=question.optional),
        label=question.record["status"],
        aspects=aspects,
        expected=_line(words, question.record, question.core),
        found=_line(words, best.record, best.at) if best else None,
        sentences=words.cited(question.whole | (best.at if best else NOWHERE)),
    )
    return Tally(counts=counts, cases=(case, *told.cases))


def _details(expected: Record, found: Record) -> tuple[Counts, dict[str, bool]]:
    """Return counts and aspects of asker and status of a question that was found."""
    those = found.get("askers") or []
    asker, status = knows(those, expected["askers"]), found.get("status")
    is_open, said_open = expected["status"] in OPEN, status in OPEN
    counts = Counter(
        askers=1,
        askers_right=int(asker),
        statuses=1,
        statuses_right=int(status == expected["status"]),
        open_expected=int(is_open),
        open_found=int(said_open),
        open_right=int(is_open and said_open),
    )
    named = _naming(those, expected["askers"])
    aspects = {"asker": asker, "status": status == expected["status"]}
    aspects |= {
        aspect: named[f"{plural}_right"] == named[plural]
        for aspect, plural in (("fullname", "fullnames"), ("faction", "factions"))
        if named[plural]
    }
    return counts + named, aspects


def _naming(found: Sequence[Record], expected: Sequence[Record]) -> Counts:
    """Count given names and factions of askers who were recognised, as far as the document states them."""
    counts: Counts = Counter()
    for person in expected:
        mine = [each for each in found if same_person(each, person)]
        if mine and len(key := name_key(person.get("name"))) > 1:
            counts["fullnames"] += 1
            counts["fullnames_right"] += any(name_key(each.get("name")) == key for each in mine)
        if mine and person.get("faction"):
            faction = set(tokens(person["faction"])) - COMMON
            counts["factions"] += 1
            counts["factions_right"] += any(faction & set(tokens(each.get("faction"))) for each in mine)
    return counts


def _unshown(words: Words, pairing: Pairing) -> Tally:
    """Return cases of found questions that no expected one shows: parts are neutral, the rest spurious."""
    shown = {pairing.best(i) for i in range(len(pairing.asked))}
    cases: list[Case] = []
    for j, each in enumerate(pairing.found):
        if j in shown:
            continue
        whole = pairing.asked[pairing.owner[j]] if j in pairing.owner else None
        case = Case(
            kind="question",
            key=each.key("question"),
            verdict="neutral" if whole else "spurious",
            label=each.record.get("status") or "",
            expected=_line(words, whole.record, whole.core) if whole else None,
            found=_line(words, each.record, each.at),
            sentences=words.cited(each.at | (whole.whole if whole else NOWHERE)),
        )
        cases.append(case)
        if not whole:
            cases += others(words, replies(words, [each]))
    return Tally(cases=tuple(cases))


def _line(words: Words, record: Record, at: Positions) -> str:
    return lines.question(record, words.quoted(at))
