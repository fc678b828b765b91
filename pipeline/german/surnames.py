"""Given and family names after "Herr", a role or a title, and full names that stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.german import bodies, factions, given, roles
from pipeline.german.draft import HONORIFICS, NOT_NAMES, PARTICLES, Draft, is_initial, is_noun
from pipeline.german.mention import fold
from pipeline.german.verbs import senses
from pipeline.german.words import Words

_SECOND = frozenset("der den dem la las los".split())
_PLAIN = frozenset("von van de del di dos ten ter al el bin ben".split())
_DOUBLE = frozenset(
    "Schulze Schulte Große Grosse Kleine Lütke Lüdke Graf Gräfin Freiherr Freifrau Baron Prinz Ritter"
    " Von De El Al Le La Van Zu Zur Zum Della Di Da Dos Du Abu Ben Bin".split()
)
_PLACE_AFTER = frozenset(
    "Straße Strasse Str Platz Weg Allee Ring Schule Grundschule Gesamtschule Realschule Halle Haus Stiftung"
    " Preis Gymnasium"
    " Stadion Park Brücke Ufer Damm Gasse Kirche Institut Verein GmbH AG KG OHG mbH Gruppe Fraktion Kita"
    " Heim Hof Zentrum"
    " Universität Kolleg Saal Medaille Verlag Klinik Berufskolleg Hauptschule Kaserne Schulen Zimmer"
    " Bad Partner".split()
)
_COMPANY_BEFORE = frozenset(
    "Firma Fa Firmen Büro Ingenieurbüro Planungsbüro Architekturbüro Kanzlei Rechtsanwaltskanzlei"
    " Architekten Spedition"
    " Sankt St Bäckerei Metzgerei Gasthof Gasthaus Hotel Restaurant Autohaus Verlag Apotheke Haus Baufirma"
    " Landschaftsbüro"
    " Gutachterbüro Fachbüro Institut Praxis Unternehmen Hof Schule Grundschule Kita"
    " Haltestelle Straße Kirche".split()
)
_FOREIGN = re.compile(r"[çćčđğıİłńñøőřśşšťýžźżąęëåæœ]", re.IGNORECASE)
_SHORT = re.compile(r"[A-ZÄÖÜ][A-Za-zäöü]{0,5}[A-ZÄÖÜ](?:in)?")
_ODD = re.compile(r"\w*\d\w*|[A-ZÄÖÜ]{1,3}|[IVX]+|(?!Mc|Mac|De|Di|La|Le|Van|Von)\w*[a-zäöüß][A-ZÄÖÜ]\w*")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # told apart by identity: it is a key of caches
class Known:
    """Names that a document states elsewhere: folded families, (given, family) pairs, safe families."""

    families: frozenset[str] = frozenset()
    full: frozenset[tuple[str, str]] = frozenset()
    single: frozenset[str] = frozenset()


# whose object is a person without an article: "informiert Anwohner"
_TELLING_SOMEBODY = frozenset(
    "informiert informierte unterrichtet unterrichtete zitiert zitierte nennt nannte".split()
)


def read_name(w: Words, d: Draft, known: Known | None) -> bool:
    """Read given and family name at ``d.at`` into a draft; False when there is none."""
    run = _run(w, d, known)
    if not run or (d.doubtful and not d.honorific and not d.titles and not _vouched(w, d, run, known)):
        return False
    count = _givens(run)
    whole = w.opens(d.first) and _clause_goes_on(w, run[-1][1])
    if count and known and not d.role and _only_family(run, known):
        count, take = 0, 1
    elif count == 0 and len(run) > 1:
        take = _unknown_run(w, run, whole, known)
        count = take - 1 if run[0][0] not in _DOUBLE else 0
    else:
        more = len(run) > count + 1 and (
            run[count][0] in _DOUBLE or (whole and count and len(run) == count + 2)
        )
        take = count + 1 + bool(more)
    d.given = " ".join(_in_small_letters(word) for word, _ in run[:count]) or None
    d.family = " ".join(_in_small_letters(word) for word, _ in run[count:take])
    d.at = run[take - 1][1]
    return True


def _vouched(w: Words, d: Draft, run: list[tuple[str, int]], known: Known | None) -> bool:
    """Tell whether words behind a doubtful role are a name: known given name, family or faction."""
    if d.article.startswith("ein"):
        return False
    closing = w.bracket(run[-1][1])
    if (len(run) > 1 and given.is_given(run[0][0])) or (known and fold(run[0][0]) in known.families):
        return True
    if closing and factions.find(w.between(run[-1][1], closing)):
        return True
    after = run[-1][1]
    if not d.plural and not d.article and _speaks_behind(w, d, run):
        return True
    if d.plural or d.article or not w.opens(d.first):
        return False
    address = w.at(after) == "," and w.is_name(after + 1) and not is_noun(run[0][0], inside=True)
    return _clause_goes_on(w, after) or (address and len(run) == 1)  # "Einwohner Abel, Seeweg 4, fragt"


def _speaks_behind(w: Words, d: Draft, run: list[tuple[str, int]]) -> bool:
    """Tell whether a verb of speech leads to a profession and a name: "erklärt Architekt Abel"."""
    verb, role = w.at(d.first - 1) if d.first else "", roles.look((d.role or "").rpartition(" ")[2])
    if role is None or role.category != "guest_expert" or not verb.endswith(("t", "te")):
        return False
    told = any(s.form == "finite" and s.category in ("answer", "explain") for s in senses().get(verb, ()))
    told = told and verb not in _TELLING_SOMEBODY
    behind = w.at(run[-1][1])
    return told and not is_noun(run[0][0], inside=True) and (behind == "," or behind[:1].islower())


def _run(w: Words, d: Draft, known: Known | None) -> list[tuple[str, int]]:
    """Return the words that may be one name, each with the index after it."""
    run: list[tuple[str, int]] = []
    i = d.at
    while len(run) < 6:
        word = w.at(i)
        if is_initial(w, i):
            j = i + 2
            while w.at(j) in ("-", "–") and is_initial(w, j + 1) and w.touches(j):  # "K.-H."
                j += 3
            run.append((w.between(i, j), j))
            i = j
        elif _can_be_name(w, i, d, bool(run)) or (not run and _listed_noun(w, i, d, known)):
            i += 1
            run.append((word, i))
        elif word in PARTICLES or (word in ("auf", "in") and w.at(i + 1) == "der"):
            j = i + 2 if w.at(i + 1) in _SECOND else i + 1
            if not _can_be_name(w, j, d, True) or not _particle_fits(w, i, j, d, run):
                break
            run.append((f"{w.between(i, j)} {w.at(j)}", j + 1))
            i = j + 1
        else:
            break
    return run


def _particle_fits(w: Words, i: int, j: int, d: Draft, run: list[tuple[str, int]]) -> bool:
    """Tell whether "von" and the like go with the name: "Herr zur Mühle", not "der Leiter von Musterau"."""
    word = w.at(i)
    if run:
        last = run[-1][0]
        nobility = last in _DOUBLE or last.endswith(".")
        return word in _PLAIN and (nobility or (given.is_given(last) and last not in given.WEAK))
    if d.honorific or d.titles:
        return True
    if word not in _PLAIN or d.article or d.doubtful:
        return False
    # it is "Ratsherr von der Heide (FDP) fragt" but "Ratsherr von der Bürgerliste"
    return j == i + 1 or (d.member and w.opens(d.first) and _clause_goes_on(w, j + 1))


def _can_be_name(w: Words, i: int, d: Draft, inside: bool) -> bool:
    word = w.at(i)
    if not w.is_name(i) or not (
        _like_name(word, d.honorific, inside) or (not inside and _sole_noun(w, i, d))
    ):
        return False
    return factions.match(w.text, w.starts[i]) is None or (not inside and word in ("Linke", "Volt"))


def _listed_noun(w: Words, i: int, d: Draft, known: Known | None) -> bool:
    """Tell whether a word like "Hartung" behind a councillor's office is a family the document states."""
    if known is None or not d.member or d.article or d.doubtful or w.at(i) in NOT_NAMES:
        return False
    return w.at(i).endswith("ung") and fold(w.at(i)) in known.families


def _sole_noun(w: Words, i: int, d: Draft) -> bool:
    """Tell whether a word like "Hartung" stands between a councillor's office and the verb of a clause."""
    if not d.member or d.article or d.doubtful or not w.opens(d.first) or w.at(i) in NOT_NAMES:
        return False
    return w.at(i).endswith("ung") and not bodies.is_body(w.at(i)) and _clause_goes_on(w, i + 1)


@lru_cache(maxsize=65536)
def _like_name(word: str, honorific: str | None, inside: bool) -> bool:
    """Tell whether a word by itself can be a name, the first behind a "Herr" or another inside a name."""
    if word in NOT_NAMES:
        return False
    if (inside or not honorific) and (_ODD.fullmatch(word) or is_noun(word, inside=inside)):
        return given.is_given(word)
    role = roles.look(word)
    if role and (inside or not honorific) and role.category not in roles.GENERIC:
        return False
    return (honorific is not None and not inside) or not bodies.is_body(word)


def _givens(run: list[tuple[str, int]]) -> int:
    count = 0
    for word, _ in run[:-1]:
        if not (given.is_given(word) or word.endswith(".")):
            break
        count += 1
    return count


def _only_family(run: list[tuple[str, int]], known: Known) -> bool:
    """Tell whether what looks like a given name is a family name here: "Dr. Otto Beispielstadt"."""
    first, second = fold(run[0][0]), fold(run[1][0])
    return first in known.families and (first, second) not in known.full


def _unknown_run(w: Words, run: list[tuple[str, int]], whole: bool, known: Known | None) -> int:
    """Return how many words of a run with an unknown first word are the name.

    Where the mention opens a main clause, the finite verb comes second, so all words before it are the name.
    """
    if whole and len(run) <= 3:
        return len(run)
    if run[0][0] in _DOUBLE or _FOREIGN.search(run[1][0]):
        return 2
    pair = (fold(run[0][0]), fold(run[1][0]))
    if known and (pair in known.full or " ".join(pair) in known.families):
        return 2
    closing = w.bracket(run[1][1])
    return 2 if closing and factions.find(w.between(run[1][1], closing)) else 1


def _clause_goes_on(w: Words, i: int) -> bool:
    word = w.at(w.bracket(i) or i)
    return bool(word) and word[0].islower()


def _in_small_letters(word: str) -> str:
    """Return a name in capitals in normal spelling: "MÜLLER-GROSS" -> "Müller-Gross"."""
    letters = [c for c in word if c.isalpha()]
    if len(letters) < 3 or not all(c.isupper() or c == "ß" for c in letters):
        return word
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)


# --- without "Herr", role or title ------------------------------------------------------------------------


def read_bare(w: Words, d: Draft, known: Known | None) -> bool:
    """Read a full name that stands alone: a known given name, the document or a faction vouches for it."""
    i, word = d.at, w.at(d.at)
    before = w.at(i - 1)
    if word in NOT_NAMES or before in _COMPANY_BEFORE or (before in ("-", "/", "@") and w.touches(i)):
        return False
    if (before == "." and w.at(i - 2) in _COMPANY_BEFORE) or before in HONORIFICS:
        return False
    sure = given.is_given(word) and word not in given.WEAK
    if not sure and not _stated(w, i, known) and not _with_faction(w, i):
        return False
    if sure and not (w.is_name(i + 1) or is_initial(w, i + 1) or w.at(i + 1) in PARTICLES):
        return False
    if not read_name(w, d, known):
        return False
    named = d.given or _with_faction(w, i) or (known and fold(d.family or "") in known.single)
    ahead = w.at(d.at)
    if (d.family or "").rpartition("-")[2] in _PLACE_AFTER:
        return False
    return bool(named) and ahead not in _PLACE_AFTER and not (ahead in ("-", "&", "@") and w.touches(d.at))


def _stated(w: Words, i: int, known: Known | None) -> bool:
    """Tell whether the document states this name elsewhere in full, or as a family heading a clause."""
    if known is None:
        return False
    first = fold(w.at(i))
    if (first, fold(w.at(i + 1))) in known.full:
        return True
    ahead = w.at(i + 1)
    if first in known.single and office_before(w, i) is not None:
        return True
    return first in known.single and w.opens(i) and (ahead[:1].islower() or ahead in (":", "("))


def _with_faction(w: Words, i: int) -> bool:
    for end in (i + 1, i + 2):
        if not w.is_name(end - 1) or w.at(end - 1) in NOT_NAMES or is_noun(w.at(end - 1), inside=True):
            return False
        closing = w.bracket(end)
        if closing and closing - end < 12:
            found = factions.find(w.between(end + 1, closing - 1))
            joint = w.at(i - 1) in (",", "und", "von", "sowie", "durch", "an")
            return bool(found) and (w.opens(i) or joint or office_before(w, i) is not None)
    return False


def office_before(w: Words, i: int) -> int | None:
    """Return where a short form that no table knows stands before a name: "XYZ Abel (SPD)"; else None."""
    k = i - 2 if w.at(i - 1) == "." else i - 1
    if k < 0 or not _SHORT.fullmatch(w.at(k)) or factions.opens(w.at(k)):
        return None
    return k if w.opens(k) or w.at(k - 1) in ("von", "durch", "an", "und") else None
