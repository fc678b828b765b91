"""Who has the floor although listed as away, not listed at all, or gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.checks.floor import Spoken, spoken
from pipeline.checks.people import FEWEST_LISTED, away, body_start, listed, same
from pipeline.checks.point import Kind, Point
from pipeline.german import roles
from pipeline.german.given import gender as given_gender
from pipeline.german.pattern import lazy
from pipeline.german.people import split_name
from pipeline.german.registry import registry_of
from pipeline.model import Findings, Minutes, Person

MOST_UNLISTED = 0.25  # a list that leaves out more of the speakers was not meant to be complete
CITIZENS = lazy(
    r"ürger\S{0,12}\s?(?:und \S{0,20})?(?:frage|anliegen|beteiligung|versammlung|stunde)"
    r"|\b[Bb]ürger(?:innen)?\b|[Ee]inwohner|[Ff]ragestunde|[Aa]nwohner|[Aa]nlieger|[Zz]uhörer|[Pp]ublikum"
    r"|aus der (?:Bürgerschaft|Mitte)"
)
COMES = lazy(
    r"\b(?:erscheint|erschien|trifft|traf|kommt|kam|nimmt|nahm|betritt|betrat|eingetroffen|zugeschaltet)\b"
)
LEAVES = lazy(r"\b(?:verlässt|verließ)\b[^.]{0,60}\b(?:Sitzung|Versammlung)\b")
BRIEFLY = lazy(r"\b(?:vorübergehend|kurz|zeitweise|[Bb]efangen\w*|während|Beratung\w*|Punkt\w*|TOP|Saal)\b")
BACK = lazy(r"\b(?:zurück\w*|kehrt\w*|wieder|erneut|betritt|betrat|erscheint|erschien)\b")


def points(minutes: Minutes, found: Findings) -> Iterator[Point]:
    """Yield speakers who are listed as away, not listed at all, or have left."""
    start = body_start(minutes)
    if start is None:
        return
    said = spoken(minutes, found, start)
    yield from _absent(minutes, said)
    if len(minutes.participants) >= FEWEST_LISTED:
        yield from _unlisted(minutes, said, minutes.text[: minutes[start].span.start])
    yield from _gone(minutes, said)


def _absent(minutes: Minutes, said: Sequence[Spoken]) -> Iterator[Point]:
    told: list[Person] = []
    for one in said:
        gone = [who for who in away(minutes) if same(one.who, who) and _same_gender(one, who)]
        there = any(same(one.who, who) for who in (*listed(minutes), *told))
        if len(gone) != 1 or there or _came(minutes, one.who):
            continue
        told.append(one.who)
        kind = next(note.kind for note in minutes.attendance if note.person == gone[0])
        state = "entschuldigt" if kind == "excused" else "abwesend"
        what = f"{gone[0].name} steht in der Anwesenheitsliste als {state}."
        yield Point(kind="speaker_absent", what=what, cites=(one.at,))


def _same_gender(one: Spoken, who: Person) -> bool:
    first, _ = split_name(who.name or "")
    known = given_gender(first.split()[0]) if first else None
    return known is None or one.gender is None or known == one.gender


def _came(minutes: Minutes, who: Person) -> bool:
    """Tell whether the text says that somebody came after all."""
    return any(COMES.search(minutes.words(n)) for n in registry_of(minutes).evidence(who))


def _unlisted(minutes: Minutes, said: Sequence[Spoken], head: str) -> Iterator[Point]:
    known = (*listed(minutes), *away(minutes))
    unknown: dict[str, list[Spoken]] = {}
    for one in said:
        if not any(same(one.who, who) for who in known) and not _named_in(head, one.who):
            unknown.setdefault(one.who.name or "", []).append(one)
    strangers = {name: spoke for name, spoke in unknown.items() if not _are_citizens(minutes, spoke)}
    if len(strangers) > max(1, MOST_UNLISTED * len({one.who.name for one in said})):
        return
    for spoke in strangers.values():
        yield _stranger(spoke)


def _named_in(head: str, who: Person) -> bool:
    """Tell whether a family name stands above the first item, however the list there is laid out."""
    family = split_name(who.name or "")[1].replace("-", " ").split()
    return any(len(part) > 2 and part in head for part in family)


def _are_citizens(minutes: Minutes, spoke: Sequence[Spoken]) -> bool:
    """Tell whether somebody may speak as a citizen, whom no attendance list names."""
    items = [minutes.items[minutes.item_of(one.at)] for one in spoke]
    told = (
        f"{one.who.role or ''} {item.title or ''} {minutes.words(one.at)}"
        for one, item in zip(spoke, items, strict=True)
    )
    return not _is_member(spoke[0].who) and any(map(CITIZENS.search, told))


def _is_member(who: Person) -> bool:
    return bool(who.faction) or bool(who.role and roles.is_member(who.role))


def _stranger(spoke: Sequence[Spoken]) -> Point:
    who = spoke[0].who
    kind: Kind = "speaker_unlisted" if _is_member(who) else "speaker_unknown"
    faction = f" ({who.faction})" if who.faction else ""
    return Point(kind=kind, what=f"{who.name}{faction}", cites=(spoke[0].at,))


def _gone(minutes: Minutes, said: Sequence[Spoken]) -> Iterator[Point]:
    """Yield those who speak in a later item after they left for good."""
    registry = registry_of(minutes)
    for sentence in minutes.sentences:
        number, words = sentence.number, minutes.words(sentence.number)
        if "verl" not in words or not LEAVES.search(words) or BRIEFLY.search(words):
            continue
        people = [registry.resolve(one, number) for one in registry.mentions(number) if one.kind == "person"]
        if len(people) != 1 or any(BACK.search(minutes.words(n)) for n in registry.evidence(people[0])):
            continue
        item = minutes.item_of(number)
        after = [one.at for one in said if one.who == people[0] and minutes.item_of(one.at) > item]
        if after:
            what = f"{people[0].name} hat die Sitzung vorher verlassen."
            yield Point(kind="speaker_gone", what=what, cites=(number, after[0]))
