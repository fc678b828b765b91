"""Municipalities in a question: by name, in the genitive, as adjective, never a common word by accident."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from pipeline.asking.question.question import Asked, Span, covers
from pipeline.german.mention import fold

# Names of municipalities that are also words of every day; they count only where grammar says so.
_EVERYDAY = frozenset(
    fold(word)
    for word in """
    aach alter altes asche au aue aula bach baden berg berge bergen boden brake brand brücken buch buche
    buchen burg bühl damm dorf dorfen ehre eiche eichen eisen elster ende engen erde erle erlen esche
    esel essen feld felde felden feucht fichten forst freien friede fuchs garten geisel gersten glück
    graben grund grün gut haag haar hafen hahn hain halle hallen hard hasel haus heide heiden heim hof
    hofen hohn holz horn horst hude höfen hütte hütten jagen kahl kamen kehl kirchen klein kloster kreuz
    krone kuppel lage land landau langen lauf laufen leck leer leiter licht lichte lieben linde linden
    loh lohn mark markt marl marsch mauer meer menden mengen mitte mittel moor moos mühle mühlen nahe
    nest neu nord norden oben obst ost osten plan quelle rain rast rat regen reich reichen rest ring
    roden rosen rost rot ruhe ruhen saal salz salzen sand schale schild schlag schnee schule schwerte
    see sieg siegen singen sinn sommer sonne spalt spiel stade stadt stein steine steinen stelle strand
    straße süd süden tanne teich teuer unter vogel waage wahl wald walde waren wasser weg wege weide
    weiden weiher weil weiler welle wenden werften wesen wetter wiese wiesen winkel winter wirt zeil
    zeit zell zelt ziel zoll
    gießen lehre löhne rust senden springe
    """.split()
)
_PREFIX = re.compile(
    r"^(?:(?:große\s)?(?:kreis|hanse|landes|universitäts)?stadt|(?:orts|samt|verbands|markt)?gemeinde|markt"
    r"|marktgemeinde|flecken|(?:freie\s(?:und\s)?)?hansestadt|amt|landkreis|kreis|stadtteil|ortsteil"
    r"|bezirk)\s",
    re.I,
)
_REGION = re.compile(r"^(?:land)?kreis\s|^bezirk\s", re.I)
_TAIL = re.compile(
    r"\s(?:am|an\sder|an\sdem|im|bei|ob\sder|in\sder|i\.|a\.|b\.|v\.|vor|unter|auf)\s.*$|\s?\(.*$|,\s.*$"
    r"|/\w.*$",
    re.I,
)
_ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem einer zum zur vom am im beim ins kein keine".split()
)
_WEAK = frozenset(
    "nach richtung bis zwischen zu bei mit neben gegen wie partnerstadt nachbarstadt nachbargemeinde"
    " partnergemeinde".split()
)
_SURE = frozenset(
    "in aus stadt gemeinde markt ort stadtrat gemeinderat samtgemeinde hansestadt rathaus".split()
)
_PLAIN_PLACE = re.compile(
    r"\s?-?\s?(?:straße|strasse|str\.|platz|weg|allee|ring|tor|damm|chaussee|landstraße|gasse|brücke|ufer"
    r"|kreuz"
    r"|tunnel|hof|modell|urteil|erklärung|tabelle)\b",
    re.I,
)
# "Gießen die Anwohner ...?": the first word is the verb.
_VERB_FIRST = re.compile(r"\s(?:die|der|das|den|ich|wir|sie|er|es|man|ein|eine|auch|sich|alle|viele)\b")
_NUMBER = re.compile(r"\s\d")
_INHABITANT = r"(?:n|s|in|innen)?"


class Town(NamedTuple):
    """A municipality as the library writes it, where the question names it, and how surely."""

    name: str
    span: Span
    sure: bool


@lru_cache(maxsize=4096)
def forms(name: str) -> tuple[str, ...]:
    """Return what a municipality is called in questions, folded: without its kind and what it lies at.

    >>> forms("Stadt Neustadt am Moos")
    ('stadt neustadt am moos', 'neustadt am moos', 'neustadt')
    """
    bare = _PREFIX.sub("", name.strip())
    short = _TAIL.sub("", bare)
    if _REGION.search(name):
        bare = short = name
    chosen = dict.fromkeys((fold(name.strip()), fold(bare), fold(short)))
    return tuple(form for form in chosen if len(form) > 1)


def _stems(form: str) -> str:
    """Return a pattern of the adjective that is made from a name: "Musterauer", "Lübecker", "Erlanger"."""
    ends = {form + "er"}
    if form.endswith("e"):
        ends |= {form + "r", form[:-1] + "nser"}
    if form.endswith("en"):
        ends |= {form[:-2] + "er", form[:-2] + "ner"}
    if form.endswith("er"):
        ends |= {form[:-2] + "raner", form + "aner"}
    if form.endswith(("a", "o", "u", "i")):
        ends |= {form + "er", form[:-1] + "enser", form + "ner"}
    if form.endswith("el"):
        ends |= {form[:-2] + "ler"}
    return "|".join(re.escape(end) for end in sorted(ends, key=len, reverse=True))


@lru_cache(maxsize=4096)
def _pattern(form: str) -> re.Pattern[str]:
    words = r"[\s-]".join(re.escape(word) for word in re.split(r"[\s-]", form))
    words = re.sub(r"\bst\\\.", "(?:st\\.|sankt)", words).replace("sankt", r"(?:sankt|st\.?)")
    last = re.split(r"[\s-]", form)
    head = r"[\s-]".join(re.escape(word) for word in last[:-1])
    head = head.replace("sankt", r"(?:sankt|st\.?)")
    lead = rf"{head}[\s-]" if head else ""
    return re.compile(
        rf"(?<![\w-])(?:(?P<name>{words})(?P<genitive>s|')?"
        rf"|(?P<adjective>{lead}(?:{_stems(last[-1])}){_INHABITANT}))(?![\w])"
    )


def towns(asked: Asked, names: tuple[str, ...], taken: tuple[Span, ...]) -> tuple[Town, ...]:
    """Return the municipalities that a question names, outside of what is taken, in order."""
    folded, offsets = _folded(asked.text)
    found: list[Town] = []
    for name in names:
        for form in forms(name):
            if re.split(r"[\s-]", form)[-1][:-2] not in folded:
                continue
            for match in _pattern(form).finditer(folded):
                span = Span(offsets[match.start()], offsets[match.end()])
                sure = None if covers(taken, *span) else _surely(asked, span, match, form)
                if sure is not None:
                    found.append(Town(name, span, sure))
    longest = sorted(found, key=lambda town: (town.span.start, -town.span.end))
    kept: list[Town] = []
    for town in longest:
        if not kept or town.span.start >= kept[-1].span.end or town.span == kept[-1].span:
            between = asked.low[kept[-1].span.end : town.span.start] if kept else ""
            joined = between in (" und ", " oder ", "–", "-")
            kept.append(town._replace(sure=town.sure and (not joined or kept[-1].sure)))
    return tuple(kept)


def same_town(names: Iterable[str]) -> tuple[str, ...]:
    """Return each town once, by the shortest of its names: "Musterau" for "Stadt Musterau".

    >>> same_town(["Stadt Musterau", "Musterau", "Lindenbach"])
    ('Musterau', 'Lindenbach')
    """
    chosen: dict[str, str] = {}
    for name in sorted(names, key=len):
        chosen.setdefault(_key(name), name)
    return tuple(chosen.values())


def is_town(name: str, other: str) -> bool:
    """Tell whether two names are of one town.

    >>> is_town("Stadt Musterau", "Musterau"), is_town("Landkreis Musterau", "Musterau")
    (True, False)
    """
    return name == other or _key(name) == _key(other)


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    return fold(name if _REGION.search(name) else _PREFIX.sub("", name))


def _folded(text: str) -> tuple[str, list[int]]:
    """Return a text folded as names are, and for each of its characters where it stands in the text."""
    letters, offsets = list[str](), list[int]()
    for i, letter in enumerate(text):
        for small in fold(letter):
            letters.append(small)
            offsets.append(i)
    return "".join(letters), [*offsets, len(text)]


def _surely(asked: Asked, span: Span, match: re.Match[str], form: str) -> bool | None:
    """Tell whether words name a municipality as where it was said; None when they name none."""
    text = asked.text
    before = text[: span.start].rstrip()
    word = re.search(r"[\w.]+$", before)
    last = word[0].casefold() if word else ""
    capital = text[span.start].isupper()
    if match["adjective"]:
        if _PLAIN_PLACE.match(text, span.end) or not (capital or (asked.careless and form not in _EVERYDAY)):
            return None
        return last not in _WEAK and not (form in _EVERYDAY and len(form) < 4)
    if not capital and not asked.careless:
        return None
    if not before and _VERB_FIRST.match(asked.low, span.end):
        return None
    labelled = bool(re.match(r"\s?[:–—]|,\s[A-ZÄÖÜ]", text[span.end : span.end + 3])) and not before
    if form in _EVERYDAY or len(form) < 4:
        certain = last in _SURE and capital and not _NUMBER.match(text, span.end)
        return True if certain or labelled else None
    if last in _ARTICLES and not _PREFIX.match(form) and not form.endswith(("mark", "land", "heide")):
        return None
    if text[span.end : span.end + 1] == "-" and asked.low[span.end + 1 : span.end + 7] in ("straße", "platz"):
        return None
    return last not in _WEAK
