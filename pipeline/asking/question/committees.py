"""Committees in a question: in full, in short ("Bauausschuss", "HFA"), or as "der Rat"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from pipeline.asking.question.question import Asked, Span, covers
from pipeline.german.mention import fold
from pipeline.german.stems import FUNCTION_WORDS

_OF_TOWN = re.compile(
    r"\s(?:der|des)\s(?:stadt|gemeinde|marktes?|kreises|landkreises|rates|stadtrat(?:e)?s"
    r"|gemeinderat(?:e)?s|samtgemeinde|hansestadt)\b.*$"
)
_COUNCIL = re.compile(
    r"(?:rat|stadtrat|gemeinderat|kreistag|marktgemeinderat|stadtverordnetenversammlung|gemeindevertretung"
    r"|ratsversammlung|stadtvertretung|bürgerschaft|samtgemeinderat|ortsgemeinderat|verbandsgemeinderat)"
)
_NAMED = re.compile(
    r"(?<![\w-])(?P<whole>(?:[a-zäöüß]{2,30}-\s?(?:,\s|und\s|\sund\s)){0,3}[a-zäöüß]{2,40}(?:ausschuss"
    r"|beirat|rat|tag|versammlung|vertretung)"
    r"|rat|bürgerschaft)(?:e?s)?(?:sitzung(?:en)?)?(?:\sfür\s(?P<matter>[^?!.,:]{3,120}))?(?![\w-])"
)
_PERSON_BEFORE = re.compile(
    r"(?:welche[rn]?|ein|einem|jede[rm]?|kein|herrn?|frau|gute[nrs]?|um|keinen|einen|unsere[nr]?)\s$"
)
_DISTRICT = re.compile(
    r"(?:Stadtteil|Orts|Bezirks|Ortschafts|Stadtbezirks|Stadtteils)?-?(?:[Bb]eirat|[Rr]at|[Vv]ertretung"
    r"|[Aa]usschuss)\s(?:(?:der|des|für\s(?:die|den))\s(?:Ortschaft|(?:Orts|Stadt)teils?|Stadtbezirks?|Ortsbezirks?)\s)?"
    r"(?!der\b|des\b|für\b)(?P<place>[A-ZÄÖÜ][\w-]{2,40})"
)
_ENDS = ("ausschuss", "beirat", "versammlung", "vertretung", "tag", "rat")


class Committee(NamedTuple):
    """A committee as the library writes it, and where the question names it."""

    name: str
    span: Span


def committees(
    asked: Asked,
    names: tuple[str, ...],
    abbreviations: Mapping[str, str],
    taken: tuple[Span, ...],
    *,
    guess: bool,
) -> tuple[Committee, ...]:
    """Return the committees that a question can mean; several at one place when it cannot be told which.

    ``guess`` allows short names, which are clear only among the committees of one town.
    """
    found = [Committee(name, span) for name in names for span in _in_full(asked.low, bare_name(name))]
    for match in _NAMED.finditer(asked.low):
        if not _PERSON_BEFORE.search(asked.low[: match.start()]):
            span = Span(*match.span("whole"))
            found += [Committee(name, span) for name in names if _fits(match["whole"], match["matter"], name)]
    found += _abbreviated(asked, names, abbreviations)
    found = _of_districts([*found, *(named := _districts(asked, names))], named)
    free = [committee for committee in found if not covers(taken, *committee.span)]
    longest = [c for c in free if not any(_inside(c.span, other.span) for other in free)]
    full = [c for c in longest if _is_full(asked.low, c) or _district(c.name)]
    sure = {committee.span for committee in full}
    longest = [c for c in longest if c in full or (guess and c.span not in sure)]
    return tuple(dict.fromkeys(longest))


def _district(name: str) -> str:
    """Return the district that a committee is named after, empty where it is not.

    >>> _district("Ortsbeirat Oberfeld"), _district("Beirat für Senioren")
    ('Oberfeld', '')
    """
    found = _DISTRICT.fullmatch(name)
    return found["place"] if found else ""


def _districts(asked: Asked, names: tuple[str, ...]) -> list[Committee]:
    """Return the committees whose district a question names: "in Oberfeld", "der Oberfelder Beirat"."""
    found = []
    for name in names:
        if place := _district(name):
            pattern = rf"(?<![\w-]){re.escape(place)}(?:er|s)?(?![\w-])"
            found += [Committee(name, Span(*match.span())) for match in re.finditer(pattern, asked.text)]
    return found


def _of_districts(found: list[Committee], named: list[Committee]) -> list[Committee]:
    """Return committees without those of districts other than the ones that a question names."""
    places = {_district(each.name) for each in named}
    return [each for each in found if not places or _district(each.name) in {"", *places}]


def names_one(asked: Asked, taken: tuple[Span, ...]) -> bool:
    """Tell whether a question speaks of some committee, known or not."""
    found = (Span(*match.span("whole")) for match in _NAMED.finditer(asked.low))
    return any(
        not covers(taken, *span) and not _PERSON_BEFORE.search(asked.low[: span.start]) for span in found
    )


def _inside(span: Span, other: Span) -> bool:
    return span != other and other.start <= span.start and span.end <= other.end


def _is_full(low: str, committee: Committee) -> bool:
    """Tell whether a committee is named in full, and not just as "der Rat"."""
    own = bare_name(committee.name)
    return low[slice(*committee.span)] == own and own != "rat"


@lru_cache(maxsize=4096)
def bare_name(name: str) -> str:
    """Return the name of a committee in small letters without the town it belongs to.

    >>> bare_name("Rat der Stadt Musterau")
    'rat'
    """
    return _OF_TOWN.sub("", " ".join(name.lower().split()))


def _in_full(low: str, bare: str) -> list[Span]:
    """Return where the name of a committee stands in full."""
    if len(bare) < 4 or bare not in low:
        return []
    pattern = re.compile(rf"(?<![\w-])(?P<name>{re.escape(bare)})(?:e?s)?(?:sitzung(?:en)?)?(?![\w-])")
    found = pattern.finditer(low)
    return [Span(*m.span("name")) for m in found if not _PERSON_BEFORE.search(low[: m.start()])]


@lru_cache(maxsize=4096)
def _pieces(name: str) -> tuple[str, frozenset[str]]:
    """Return what sort of body a name is, and the beginnings of the words that tell what it is for."""
    bare = bare_name(name)
    sort = next((end for end in _ENDS if re.search(rf"{end}(?:es|s)?(?=\W|$)", bare)), "")
    cut = re.sub(rf"{sort}(?:es|s)?(?=\W|$)", " ", bare, count=1) if sort else bare
    words = [word.strip("-s") or word for word in re.findall(r"[a-zäöüß]{3,}", cut)]
    return sort, frozenset(fold(word)[:5] for word in words if word not in FUNCTION_WORDS)


def _fits(whole: str, matter: str | None, name: str) -> bool:
    """Tell whether words of a question can be short for a committee: "Bauausschuss"."""
    if _COUNCIL.fullmatch(whole):
        own = bare_name(name)
        return bool(_COUNCIL.fullmatch(own)) and (whole == "rat" or own in (whole, "rat"))
    sort, asked_for = _pieces(f"{whole} für {matter}" if matter else whole)
    own_sort, own_for = _pieces(name)
    if not sort or sort != own_sort or not asked_for:
        return False
    if matter:
        return own_for <= asked_for
    return all(
        any(o.startswith(a[:4]) if len(a) > 3 else o.startswith(a) for o in own_for) for a in asked_for
    )


def may_be_short(short: str, name: str) -> bool:
    """Tell whether the name of a committee may be short for that of another.

    >>> may_be_short("Hauptausschuss", "Haupt- und Finanzausschuss")
    True
    """
    return _fits(bare_name(short), None, name)


def _initials(name: str) -> str:
    """Return the usual short form of a committee: "Haupt- und Finanzausschuss" gives HFA."""
    bare = bare_name(name)
    split = re.sub(r"(\w)(ausschuss|beirat)\b", r"\1 \2", bare)
    return "".join(
        word[0] for word in re.findall(r"[a-zäöü]{3,}", split) if word not in FUNCTION_WORDS
    ).upper()


def _abbreviated(asked: Asked, names: tuple[str, ...], abbreviations: Mapping[str, str]) -> list[Committee]:
    found = []
    for match in re.finditer(r"(?<![\w-])[A-ZÄÖÜ][A-Za-zÄÖÜ]{1,7}(?![\w-])", asked.text):
        short = match[0]
        if sum(letter.isupper() for letter in short) < 2:
            continue
        long = abbreviations.get(short, "").lower()
        found += [
            Committee(name, Span(*match.span()))
            for name in names
            if (len(short) > 2 and _initials(name) == short.upper())
            or (long and long == bare_name(name))
            or name == short
        ]
    return found
