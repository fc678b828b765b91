"""Header fields, agenda items, attendance and the cutting of sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from eval.model import Case, Counts
from eval.scoring import lines
from eval.scoring.persons import name_key
from eval.scoring.spans import NOWHERE, Words, tokens
from eval.scoring.tally import Tally, verdict

Record = Mapping[str, Any]

FIELDS = ("municipality", "committee", "date", "number", "start", "end", "place", "chair", "public")
NEVER_INVENTED = ("committee", "date", "chair")
LITERAL = ("date", "start", "end", "number")
ISO_DATE = 10  # characters; a time may follow
PRESENT = "participant"  # the label of cases about attendance; other fields are labelled with their names


def header(expected: Record, record: Record) -> Tally:
    """Return the tally of header fields: stated ones are right or not, unstated ones may be invented."""
    counts: Counts = Counter()
    cases = []
    for field in FIELDS:
        mine, theirs = _field(record, field), expected.get(field)
        if theirs is not None:
            aspects = {"value": _same(field, mine, theirs)}
            counts += Counter(fields=1, fields_right=int(aspects["value"]))
            cases.append(_field_case(field, theirs, mine, aspects))
        elif field in NEVER_INVENTED:
            counts += Counter(unstated=1, invented=int(_stated(mine)))
            if _stated(mine):
                cases.append(_field_case(field, None, mine, {}))
    return Tally(counts=counts, cases=tuple(cases))


def _field_case(field: str, theirs: Any, mine: Any, aspects: dict[str, bool]) -> Case:
    return Case(
        kind="field",
        key=field if theirs is not None else f"+field:{field}",
        verdict=verdict(aspects, found=_stated(mine)) if theirs is not None else "spurious",
        label=field,
        aspects=aspects if _stated(mine) else {},
        expected=lines.value(theirs) if theirs is not None else None,
        found=lines.value(mine) if _stated(mine) else None,
    )


def _field(record: Record, field: str) -> Any:
    """Return one field; whether a meeting is public shows at its first item where the header is silent."""
    head = record.get("minutes") or {}
    value = head.get(field)
    if field == "public" and field not in head:
        found = record.get("items") or []
        return found[0].get("public") if found else None
    return value.get("name") if isinstance(value, dict) else value


def _stated(value: Any) -> bool:
    return value not in (None, "", [])


def _same(field: str, mine: Any, theirs: Any) -> bool:
    if field == "public":
        return mine is theirs
    if field == "chair":
        return bool(name_key(mine)) and name_key(mine)[-1:] == name_key(theirs)[-1:]
    if field in LITERAL:
        longest = ISO_DATE if field == "date" else None
        return _literal(mine)[:longest] == _literal(theirs)[:longest]
    return likeness(mine, theirs) >= 0.75


def _literal(value: Any) -> str:
    return str(value or "").strip().lstrip("0")


def likeness(a: str | None, b: str | None) -> float:
    """Return the F1 of the words of two texts.

    >>> likeness("Bau- und Umweltausschuss", "Umweltausschuss")
    0.5
    """
    mine, theirs = set(tokens(a)), set(tokens(b))
    return 2 * len(mine & theirs) / (len(mine) + len(theirs)) if mine or theirs else 1.0


def items(words: Words, expected: Sequence[Record], record: Record) -> Tally:
    """Return the tally of agenda items, found by title, or by number where there is no title."""
    found = record.get("items") or []
    alone = len(found) == len(expected) == 1
    pairs = _most([[j for j, f in enumerate(found) if _same_item(f, e, alone)] for e in expected])
    cases = [
        Case(
            kind="item",
            key=f"item{i + 1}",
            verdict=verdict({}, found=i in pairs),
            expected=lines.item(e),
            found=lines.item(found[pairs[i]]) if i in pairs else None,
            sentences=words.cited(words.span([e["first"]])) if e.get("first") else (),
        )
        for i, e in enumerate(expected)
    ]
    cases += [_extra(words, f) for j, f in enumerate(found) if j not in pairs.values()]
    counts = Counter(items_expected=len(expected), items_found=len(found), items_right=len(pairs))
    return Tally(counts=counts, cases=tuple(cases))


def _same_item(found: Record, item: Record, alone: bool) -> bool:
    if item["title"]:
        return likeness(found.get("title"), item["title"]) >= 0.8
    return alone or str(found.get("number")) == str(item["number"])


def _most(options: Sequence[Sequence[int]]) -> dict[int, int]:
    """Return as many pairs as can be had at once, so that the order of items does not matter."""
    holder: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        for j in options[i]:
            if j not in tried:
                tried.add(j)
                if j not in holder or place(holder[j], tried):
                    holder[j] = i
                    return True
        return False

    for i in range(len(options)):
        place(i, set())
    return {i: j for j, i in holder.items()}


def _extra(words: Words, found: Record) -> Case:
    at = words.locate(found["title"]).at if found.get("title") else NOWHERE
    key = f"+item:{min(at)}-{max(at)}" if at else "+item:-"
    return Case(kind="item", key=key, verdict="spurious", found=lines.item(found), sentences=words.cited(at))


def participants(expected: Sequence[str], record: Record) -> Tally:
    """Return the tally of participants by surname; nothing where the text lists none."""
    if not expected:
        return Tally()
    found = [p.get("name") for p in (record.get("minutes") or {}).get("participants") or []]
    wanted, mine = _by_surname(expected), _by_surname(found)
    cases = []
    for surname in sorted({*wanted, *mine}):
        theirs, ours = wanted.get(surname, []), mine.get(surname, [])
        for i in range(max(len(theirs), len(ours))):
            cases.append(_present(theirs[i : i + 1], ours[i : i + 1]))
    right = sum(case.verdict == "right" for case in cases)
    counts = Counter(
        participants_expected=len(expected), participants_found=len(found), participants_right=right
    )
    return Tally(counts=counts, cases=tuple(cases))


def _by_surname(names: Iterable[str | None]) -> dict[str, list[str]]:
    """Return names by surname; a name without one is a surname of its own that agrees with no other."""
    out: dict[str, list[str]] = {}
    for name in names:
        out.setdefault((name_key(name) or [f" {name}"])[-1], []).append(name or "")
    return {surname: sorted(those) for surname, those in out.items()}


def _present(theirs: Sequence[str], ours: Sequence[str]) -> Case:
    name = (*theirs, *ours)[0]
    return Case(
        kind="field",
        key=f"{PRESENT}:{name}" if theirs else f"+field:{PRESENT}:{name}",
        verdict=verdict({}, found=bool(ours)) if theirs else "spurious",
        label=PRESENT,
        expected=theirs[0] if theirs else None,
        found=ours[0] if ours else None,
    )


def sentence_counts(expected: Sequence[str], found: Sequence[str]) -> Counts:
    """Return how many units were cut exactly as expected, repeated ones counted as often as they occur."""
    a = Counter(key for s in expected if (key := tuple(tokens(s))))
    b = Counter(key for s in found if (key := tuple(tokens(s))))
    return Counter(units_expected=a.total(), units_found=b.total(), units_right=(a & b).total())
