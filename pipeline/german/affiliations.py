"""What stands behind a name: "(SPD)", "(Tiefbauamt)", "von der CDU-Fraktion", ", Leiterin des Amtes X"."""

from __future__ import annotations

import re

from pipeline.german import bodies, factions, roles
from pipeline.german.draft import HONORIFICS, Draft, names_follow
from pipeline.german.words import Words

_REMARK = re.compile(
    r"^für\b|\b(?:ab|bis|siehe|TOP|Uhr|Vertret\w*|i\.\s?V|vertritt|anwesend|VIDEO|[Vv]ideo|[Oo]nline|[Dd]igital|abwesend|entschuldigt|Anm\w*|"
    r"vgl|s)\b"
    r"|\d{1,2}[.:]\d\d"
)
_ALL = re.compile(r"^(?:beide|alle|jeweils)\s")
_GROUP = re.compile(r"-?[Ff]raktion\b|[Gg]ruppe\b|[Ll]iste\b")
# local groups of voters: "WG Lindenbach", "Wir für Musterau", "Freie Bürgerunion"
_VOTERS = re.compile(
    r"^(?:BI|BG|WG|WGR|BL|UL|Pro|Wir|Bürger|Unabhängige|Aktive|Junge|Gemeinsam|Zukunft|Allianz)\s+\S"
    r"|[Ww]ähler(?:gemeinschaft|vereinigung|block|bund)|[Bb]ürger(?:union|block|bündnis|forum|gemeinschaft)\b"
)
_ARTICLES = frozenset("der den dem".split())
_HOUSE = re.compile(
    r"\w{0,40}(?:[Bb]üro|[Ff]irma|[Uu]niversität|[Hh]ochschule|[Pp]olizei|[Vv]erein|[Vv]erband|[Gg]esellschaft|[Aa]gentur|"
    r"[Ii]nstitut|[Ff]euerwehr|[Ss]tiftung|[Gg]enossenschaft|GmbH|[Ss]parkasse|[Ii]nitiative|[Ss]chule|[Ww]erke)"
)
_OF = frozenset("des der für im am beim vom von zur bei in an".split())
_INSIDE = frozenset("und dem den die das".split())
_STOPS = frozenset(", . ( ; : ! ?".split()) | {""}
_FACTION_WORDS = frozenset("Fraktion Ratsfraktion Stadtratsfraktion Kreistagsfraktion Gruppe".split())


def take(w: Words, d: Draft) -> int:
    """Add to a draft what stands behind its name; return the index after it."""
    end = d.at
    for _ in range(2):
        closing = w.bracket(end)
        if closing is None or not _bracket(w.between(end + 1, closing - 1), d):
            break
        end = closing
    return _apposition(w, _origin(w, _membership(w, end, d), d), d)


def _bracket(inner: str, d: Draft) -> bool:
    """Take what a bracket says: faction, office or firm; False when it says something else."""
    if not inner:
        return False
    inner = _ALL.sub("", inner)
    party = factions.find(inner)
    if party and len(inner) <= len(party) + 24:
        d.faction = d.faction or factions.surface(inner.split(",")[0])
        return True
    if _REMARK.search(inner) or not inner[0].isalpha():
        return False
    if _GROUP.search(inner) or _VOTERS.search(inner) or (d.member and len(inner) <= 24):
        d.faction = d.faction or factions.surface(inner)
        return True
    if inner[0].isupper() or roles.is_adjective(inner.split()[0]):
        d.role = d.role or inner
        return True
    return False


def _membership(w: Words, i: int, d: Draft) -> int:
    """Take "von der CDU-Fraktion", ", SPD," and "CDU" behind a name."""
    marked = w.at(i) in (",", "-", "–", "/")
    j = i + 1 if marked else i + 2 if w.at(i) == "von" and w.at(i + 1) in ("der", "den") else i
    j += w.at(j) in _FACTION_WORDS
    stop = factions.match(w.text, w.starts[j]) if j < len(w) else None
    if stop is None:
        return i
    end = j
    while end < len(w) and w.starts[end] < stop:
        end += 1
    if w.ends[end - 1] > stop and not _GROUP.search(w.words[end - 1]):
        return i
    if w.at(end) == "-" and w.at(end + 1) in ("Fraktion", "fraktion", "Gruppe"):
        end += 2
    slashed = marked and w.at(i) != "," and w.at(end) == w.at(i)  # "Herr Abel /SPD/", "Herr Abel - SPD -"
    if marked and not slashed and (w.at(end) in ("und", "/") or (w.at(end)[:1].islower() and w.at(i) != ",")):
        return i
    d.faction = d.faction or factions.surface(w.text[w.starts[j] : w.ends[end - 1]])
    return end + slashed


def _origin(w: Words, i: int, d: Draft) -> int:
    """Take "vom Bauamt", "von der Firma Muster" behind a name."""
    j = i + 1 if w.at(i) == "vom" else i + 2 if w.at(i) in ("von", "aus") and w.at(i + 1) in _ARTICLES else i
    if j == i or not (bodies.is_body(w.at(j)) or _HOUSE.fullmatch(w.at(j))):
        return i
    end = j + 1
    while end < j + 6 and w.is_name(end) and w.at(end) not in HONORIFICS:
        end += 1
    d.role = d.role or w.between(j, end)
    return end


def _between_commas(w: Words, j: int) -> int | None:
    """Return the index after an office that stands between commas: "Frau Abel, Bauamt, erklärt"."""
    word = w.at(j)
    if not (bodies.is_office(word) or _HOUSE.fullmatch(word)) or roles.look(word) is not None:
        return None
    for end in range(j + 1, min(j + 5, len(w))):
        if w.at(end) == ",":
            return end if w.at(end + 1)[:1].islower() and w.at(end + 1) not in ("und", "sowie") else None
        if not (w.at(end)[:1].isupper() or w.at(end)[:1].isdigit()):
            return None
    return None


def _apposition(w: Words, i: int, d: Draft) -> int:
    """Take ", Leiterin des Amtes X," behind a name."""
    if w.at(i) != ",":
        return i
    j = i + 1
    house = _between_commas(w, j)
    if house and (d.honorific or d.role or d.given):
        d.role = d.role or w.between(j, house)
        return house
    while roles.is_adjective(w.at(j)):
        j += 1
    role = roles.look(w.at(j))
    if role is None or role.short or role.plural or names_follow(w, j + 1):
        return i
    if role.gender and d.gender and role.gender != d.gender:
        return i
    for end in range(j + 1, min(j + 14, len(w) + 1)):
        word = w.at(end)
        if word in _STOPS or word in HONORIFICS:
            d.role = d.role or w.between(i + 1, end)
            d.gender = d.gender or role.gender
            return end
        if word[0].islower() and word not in _OF and word not in _INSIDE:
            return i
    return i
