"""Mentions of persons in German minutes: named ones by the grammar of DOMAIN section 4, others by label."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.german import bodies, factions, given, roles
from pipeline.german.mention import Mention, is_oblique
from pipeline.german.words import Words

__all__ = ["Known", "Mention", "mentions"]

_HONORIFICS = {
    "Herr": "m",
    "Herrn": "m",
    "Herrns": "m",
    "Hr": "m",
    "Hrn": "m",
    "Frau": "f",
    "Fr": "f",
    "Frl": "f",
}
_PLURAL_HONORIFICS = frozenset("Herren Damen Eheleute Eheleuten Familie Ehepaar".split())
_TITLES = frozenset(
    "Dr Prof Professor Professorin Doktor Dres Mag Ing DI Dipl Priv Doz PD MMag DDr Univ med jur rer nat phil h c Ass"
    " Mgr BSc MSc Bsc Msc BA MA MBA LL M LLM oec pol Dr-Ing theol agr vet habil Magister Magistra Lic KommR OStR HR".split()
)  # fmt: skip
_TITLE_STARTS = frozenset(
    "Dr Prof Professor Professorin Mag Ing DI Dipl MMag DDr Univ PD Priv Dres Mgr".split()
)
_TITLE_GLUED = re.compile(r"(?:Dr|Dipl|Mag|B|M)\.?-[A-ZÄÖÜ]\w+")
_PARTICLES = frozenset(
    "von vom van de del della di da dos du zu zur zum ten ter el al bin ben la le v af".split()
)
_SECOND = frozenset("der den dem la las los den".split())
_DOUBLE = frozenset(
    "Schulze Schulte Große Grosse Kleine Lütke Lüdke Graf Gräfin Freiherr Freifrau"
    " Baron Prinz Ritter Von De El Al Le La Van Zu Zur Zum Della Di Da Dos Du Abu Ben Bin".split()
)
_NOT_NAMES = frozenset(
    "Herr Herrn Frau Hr Hrn Fr Herren Damen Familie Eheleute Uhr TOP Punkt Seite Nr Sie Ihnen Ihr Ihre Ihrer Er Es Wir"
    " Der Die Das Den Dem Des Ein Eine Einer Im Am In An Auf Aus Bei Mit Nach Von Zu Zum Zur Für Und Oder Als Wie Ob Dass"
    " Fraktion Fraktionen Gruppe Antrag Anfrage Anfragen Frage Fragen Antwort Vorlage Beschluss Sitzung Niederschrift"
    " Anlage Drucksache Partei Koalition Verwaltung Protokoll Ausschuss Rat Stadt Gemeinde Kreis Amt Tagesordnung"
    " Stellungnahme Ergänzung Hinweis Bericht Bezug Rücksprache Unterstützung Vertretung Zustimmung Kenntnis Dank Wort"
    " Euro EUR Prozent Januar Februar März April Mai Juni Juli August September Oktober November Dezember Montag"
    " Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Nein Ja Mitglieder Abstimmung Änderungsantrag Enthaltung"
    " Enthaltungen Stimmen Stimme Zusatzfrage Nachfrage Rückfrage Wortmeldung Stellvertreter Stellvertreterin".split()
)  # fmt: skip
_NOUN = re.compile(
    r"\w{2,}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ität|itäten|ismus|nis|nisse|straße|strasse|"
    r"platz|weg|allee|schule|halle|haus|fraktion|antrag|anträge|frage|fragen|vorlage|amt|ausschuss|rat|beirat|büro)"
)
_PLACE_AFTER = frozenset(
    "Straße Strasse Str Platz Weg Allee Ring Schule Grundschule Gesamtschule Realschule Halle Haus Stiftung Preis Gymnasium"
    " Stadion Park Brücke Ufer Damm Gasse Kirche Institut Verein GmbH AG KG OHG mbH Gruppe Fraktion Kita Heim Hof Zentrum"
    " Universität Kolleg Saal Medaille Verlag Klinik Berufskolleg Hauptschule Kaserne Schulen Zimmer Bad".split()
)  # fmt: skip
_COMPANY_BEFORE = frozenset(
    "Firma Fa Firmen Büro Ingenieurbüro Planungsbüro Architekturbüro Kanzlei Rechtsanwaltskanzlei Architekten Spedition"
    " Sankt St Bäckerei Metzgerei Gasthof Gasthaus Hotel Restaurant Autohaus Verlag Apotheke Haus Baufirma Landschaftsbüro"
    " Gutachterbüro Fachbüro Institut Praxis Unternehmen Hof Schule Grundschule Kita Haltestelle Straße Kirche".split()
)  # fmt: skip
_FOREIGN = re.compile(r"[çćčđğıİłńñøőřśşšťýžźżąęëåæœ]", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:ab|bis|für|siehe|TOP|Uhr|Vertret\w*|i\.\s?V|vertritt|anwesend|abwesend|entschuldigt|Anm\w*|vgl|s)\b|\d{1,2}[.:]\d\d"
)
_OF = re.compile(r"(?:des|der|für|im|am|beim|vom|von|zur|bei|in|an)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Names that a document states elsewhere: folded families and (given, family) pairs."""

    families: frozenset[str] = frozenset()
    full: frozenset[tuple[str, str]] = frozenset()
    single: frozenset[str] = frozenset()


@dataclass(slots=True, kw_only=True)
class _Draft:
    """A mention in the making; ``at`` is the index of the next word."""

    first: int
    at: int
    honorific: str | None = None
    titles: tuple[str, ...] = ()
    role: str | None = None
    role_at: int = -1
    gender: str | None = None
    member: bool = False
    plural: bool = False
    article: str = ""
    given: str | None = None
    family: str | None = None
    faction: str | None = None


def fold(name: str) -> str:
    """Return a name for look-up only: case, ß and umlauts spelt out make no difference.

    >>> fold("MÜLLER-Groß") == fold("Mueller-Gross")
    True
    """
    folded = name.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ğ", "g")
    return folded.replace("’", "'").replace("‑", "-").replace("ı", "i").replace("i̇", "i")


@lru_cache(maxsize=8192)
def mentions(text: str, known: Known | None = None) -> tuple[Mention, ...]:
    """Return all mentions of persons, groups and bodies in a text, in order and apart.

    >>> [(m.honorific, m.family, m.faction) for m in mentions("Frau Beispiel (SPD) fragt Herrn Muster.")]
    [('Frau', 'Beispiel', 'SPD'), ('Herr', 'Muster', None)]
    """
    words, found, i = Words(text), [], 0
    while i < len(words):
        step = _person(words, i, known) or bodies.collective(words, i)
        if step:
            mention, after = step
            found.append(mention)
            i = after
            if mention.kind == "person":
                i = _conjoined(words, i, mention, found, known)
        else:
            i += 1
    return tuple(found)


def _person(w: Words, i: int, known: Known | None) -> tuple[Mention, int] | None:
    """Return the mention of a named person, or of a role, that starts at a word."""
    word = w.words[i]
    if word[0].islower():
        if not (roles.is_adjective(word) or word in bodies.DETERMINERS or word in roles.SHORTS):
            return None
    elif not word[0].isalpha() and not (word[0].isdigit() and roles.is_adjective(word.rstrip("."))):
        return None
    draft = _prefix(w, i)
    if draft.at > i and (draft.honorific or draft.role or draft.titles):
        if _name(w, draft, known, bare=False):
            return _finish(w, draft)
        return _role_only(w, draft)
    draft = _Draft(first=i, at=i)
    return _finish(w, draft) if w.is_name(i) and _bare(w, draft, known) else None


# --- before the name: article, role, "Herr", titles -------------------------------------------------------


def _prefix(w: Words, i: int) -> _Draft:
    draft = _Draft(first=i, at=i)
    if w.at(i).lower() in bodies.DETERMINERS:
        draft.article, draft.at = w.at(i).lower(), i + 1
    while draft.at < len(w):
        if not (_honorific(w, draft) or _role(w, draft) or _title(w, draft)):
            break
    return draft


def _honorific(w: Words, d: _Draft) -> bool:
    word = w.at(d.at)
    if word in _PLURAL_HONORIFICS and w.is_name(d.at + 1):
        d.plural, d.at, d.honorific = True, d.at + 1, d.honorific or ""
        d.gender = "m" if word == "Herren" else "f" if word == "Damen" else None
        return True
    gender = _HONORIFICS.get(word)
    if gender is None or d.honorific:
        return False
    after = w.dot(d.at) if word in ("Hr", "Hrn", "Fr", "Frl") else d.at + 1
    if word in ("Hr", "Hrn", "Fr", "Frl") and not w.is_name(after):
        return False
    if d.role and not _joins(w, d, word, gender):
        return False
    d.honorific, d.gender = ("Herr" if gender == "m" else "Frau"), gender
    d.role_at = -1 if word not in ("Herrn", "Hrn") else -2
    d.at = after
    return True


def _joins(w: Words, d: _Draft, word: str, gender: str) -> bool:
    """Tell whether "Herr/Frau" goes on a role before it: "der Vorsitzende Frau X" are two persons."""
    if d.gender and d.gender != gender or d.plural:
        return False
    if not d.article:
        return True
    if d.article == "der" and gender == "m":
        return word not in ("Herrn", "Hrn")
    return w.opens(d.first) or is_oblique(w, d.first)


def _role(w: Words, d: _Draft) -> bool:
    i = d.at
    while roles.is_adjective(w.at(i).rstrip(".")) and i < d.at + 4:
        i = w.dot(i)
        if w.at(i) == "und" and roles.is_adjective(w.at(i + 1)):
            i += 1
    if roles.look(w.at(i)) is None:
        i = d.at
    role = roles.look(w.at(i))
    if role is None:
        return False
    after = w.dot(i) if role.short else i + 1
    surname = d.honorific and not d.role and role.category in ("guest_expert", "resident")
    if (role.short or surname) and not _name_follows(w, after):
        return False
    if d.honorific and d.honorific != "" and surname and not w.is_name(after):
        return False
    text = w.between(d.at, i + 1) if not role.short else w.between(d.at, after).rstrip(".")
    d.role = f"{d.role} {text}" if d.role else text
    d.gender = d.gender or role.gender
    if role.weak and not d.gender and not role.plural:
        d.gender = _article_gender(d.article, w.at(i))
    d.member = d.member or role.category in ("council_member", "advisory_member")
    d.plural = d.plural or role.plural and _plural(d.article)
    d.at = _complement(w, after)
    if d.at > after:
        d.role = f"{d.role} {w.between(after, d.at)}"
    return True


def _plural(article: str) -> bool:
    return (
        article not in ("der", "dem", "des", "ein", "eine", "einem", "einer", "eines", "einen")
        or article == ""
    )


def _article_gender(article: str, word: str) -> str | None:
    """Return the gender that an article shows: "der Vorsitzende" m, "die/der Vorsitzenden" f."""
    if article in ("der", "ein"):
        return "f" if word.endswith("n") else "m"
    if article in ("dem", "des", "den", "einem", "eines", "einen", "zum", "vom", "beim"):
        return "m"
    if article in ("die", "eine", "einer", "zur"):
        return "f"
    return None if word.endswith("n") else "m" if word.endswith("r") else "f"


def _complement(w: Words, i: int) -> int:
    """Return the index after "des Amtes X" behind a role when a name follows it, else ``i``."""
    if not _OF.match(w.at(i)):
        return i
    for j in range(i + 1, min(i + 11, len(w))):
        word = w.words[j]
        if word in _HONORIFICS or word in _TITLE_STARTS or (given.is_given(word) and w.is_name(j + 1)):
            return j if word not in ("Herrn", "Hrn") else i
        if not (
            word[0].isupper()
            or word in "()-/&"
            or word in ("der", "des", "für", "und", "den", "im", "am", "zur")
        ):
            return i
    return i


def _title(w: Words, d: _Draft) -> bool:
    word = w.at(d.at)
    if word not in _TITLES and not _TITLE_GLUED.fullmatch(word):
        return False
    if not d.titles and word not in _TITLE_STARTS and not _TITLE_GLUED.fullmatch(word):
        return False
    after = w.dot(d.at)
    if w.at(after) in ("-", "–") and w.touches(after) and w.is_name(after + 1):
        after = w.dot(after + 1)
    if not (_name_follows(w, after) or w.at(after) in _TITLES):
        return False
    d.titles += (w.between(d.at, after),)
    d.at = after
    return True


def _name_follows(w: Words, i: int) -> bool:
    word = w.at(i)
    if word in _HONORIFICS or word in _TITLES or word in _PARTICLES and w.is_name(i + 1):
        return True
    if roles.look(word) is not None:
        return True
    return (
        w.is_name(i) and word not in _NOT_NAMES and factions.match(w.text, w.starts[i]) is None
    ) or _initial(w, i)


# --- the name ---------------------------------------------------------------------------------------------


def _initial(w: Words, i: int) -> bool:
    word = w.at(i)
    return len(word) == 1 and word.isupper() and w.at(i + 1) == "." and w.touches(i + 1)


def _run(w: Words, i: int) -> list[tuple[str, int]]:
    """Return the words that may be one name from a word on, each with the index after it."""
    run: list[tuple[str, int]] = []
    while len(run) < 6:
        word = w.at(i)
        if _initial(w, i):
            i += 2
            run.append((f"{word}.", i))
        elif w.is_name(i) and word not in _NOT_NAMES and not _breaks(w, i, bool(run)):
            i += 1
            run.append((word, i))
        elif word in _PARTICLES or (word in ("auf", "in") and w.at(i + 1) == "der"):
            j = i + 2 if w.at(i + 1) in _SECOND else i + 1
            if (
                not w.is_name(j)
                or w.at(j) in _NOT_NAMES
                or _breaks(w, j, True)
                or run
                and not _full_so_far(run)
            ):
                break
            run.append((f"{w.between(i, j)} {w.at(j)}", j + 1))
            i = j + 1
        else:
            break
    return run


def _breaks(w: Words, i: int, inside: bool) -> bool:
    word = w.at(i)
    if factions.match(w.text, w.starts[i]) is not None and not (word in ("Linke", "Volt") and not inside):
        return True
    return inside and (
        _NOUN.fullmatch(word.lower()) is not None
        and not given.is_given(word)
        or roles.look(word) is not None
        and roles.look(word).category not in ("guest_expert", "resident")
    )  # type: ignore[union-attr]


def _full_so_far(run: list[tuple[str, int]]) -> bool:
    return given.is_given(run[-1][0]) or run[-1][0] in _DOUBLE or run[-1][0].endswith(".")


def _name(w: Words, d: _Draft, known: Known | None, *, bare: bool) -> bool:
    """Read given and family name at ``d.at``; False when there is none."""
    run = _run(w, d.at)
    if not run:
        return False
    if (
        d.role
        and not d.honorific
        and not d.titles
        and d.article in ("ein", "eine", "einer", "einem", "einen", "eines")
    ):
        return False
    count = _givens(run)
    whole = w.opens(d.first) and _clause_goes_on(w, run[-1][1])
    if count == 0 and len(run) > 1:
        take = _unknown_run(w, run, whole, known)
        if take > 1 and run[0][0] not in _DOUBLE:
            count = take - 1
    else:
        take = count + 1
        if len(run) > take and (run[take - 1][0] in _DOUBLE or whole and count and len(run) == take + 1):
            take += 1
    take = min(take, len(run))
    if count >= take:
        count = take - 1
    d.given = " ".join(word for word, _ in run[:count]) or None
    d.family = " ".join(_capital(word) for word, _ in run[count:take])
    d.at = run[take - 1][1]
    return True


def _givens(run: list[tuple[str, int]]) -> int:
    count = 0
    for word, _ in run[:-1]:
        if not (given.is_given(word) or word.endswith(".")):
            break
        count += 1
    return count


def _unknown_run(w: Words, run: list[tuple[str, int]], whole: bool, known: Known | None) -> int:
    """Return how many words of a run with an unknown first word are the name."""
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
    """Tell whether a lower-case word follows: in a main clause the verb comes second."""
    closing = w.bracket(i)
    word = w.at(closing or i)
    return bool(word) and word[0].islower()


def _capital(word: str) -> str:
    """Return a name in capitals in normal spelling: "MÜLLER-GROSS" -> "Müller-Gross"."""
    letters = [c for c in word if c.isalpha()]
    if len(letters) < 3 or not all(c.isupper() or c == "ß" for c in letters):
        return word
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)


def _bare(w: Words, d: _Draft, known: Known | None) -> bool:
    """Read a full name without "Herr" or role: evidence is a known given name, a document's own, a faction."""
    i, word = d.at, w.at(d.at)
    if word in _NOT_NAMES or w.at(i - 1) in _COMPANY_BEFORE or w.at(i - 1) in ("-", "/") and w.touches(i):
        return False
    if w.at(i - 1) == "." and w.at(i - 2) in _COMPANY_BEFORE:
        return False
    sure = given.is_given(word) and word not in given.WEAK
    if not sure and not _stated(w, i, known) and not _with_faction(w, i):
        return False
    if sure and not (w.is_name(i + 1) or _initial(w, i + 1) or w.at(i + 1) in _PARTICLES):
        return False
    if not _name(w, d, known, bare=True):
        return False
    named = d.given or _with_faction(w, i) or known and fold(d.family or "") in known.single
    ahead = w.at(d.at)
    return bool(named) and ahead not in _PLACE_AFTER and not (ahead in ("-", "&") and not w.opens(d.at))


def _stated(w: Words, i: int, known: Known | None) -> bool:
    """Tell whether the document states this name elsewhere in full, or as a speaker's."""
    if known is None:
        return False
    first = fold(w.at(i))
    return (first, fold(w.at(i + 1))) in known.full or (
        first in known.single and w.opens(i) and (w.at(i + 1)[:1].islower() or w.at(i + 1) in (":", "("))
    )


def _with_faction(w: Words, i: int) -> bool:
    for end in (i + 1, i + 2):
        closing = w.bracket(end) if w.is_name(end - 1) and w.at(end - 1) not in _NOT_NAMES else None
        if closing and not _NOUN.fullmatch(w.at(end - 1).lower()) and closing - end < 12:
            inner = w.between(end + 1, closing - 1)
            found = factions.find(inner)
            return bool(found) and (w.opens(i) or w.at(i - 1) in (",", "und", "von", "sowie", "durch", "an"))
    return False


# --- after the name ---------------------------------------------------------------------------------------


def _finish(w: Words, d: _Draft) -> tuple[Mention, int]:
    end = d.at
    for _ in range(2):
        closing = w.bracket(end)
        if closing is None or not _affiliation(w.between(end + 1, closing - 1), d):
            break
        end = closing
    end = _apposition(w, _membership(w, end, d), d)
    gender = d.gender or (given.gender(d.given) if d.given else None)
    mention = Mention(
        start=w.starts[d.first],
        end=w.ends[end - 1],
        given=d.given,
        family=d.family,
        honorific=d.honorific or None,
        titles=d.titles,
        role=d.role,
        faction=d.faction,
        gender="m" if gender == "m" else "f" if gender == "f" else None,
        plural=d.plural,
        oblique=d.role_at == -2 or is_oblique(w, d.first, feminine=gender == "f", plural=d.plural),
        kind="person",
    )
    return mention, end


def _affiliation(inner: str, d: _Draft) -> bool:
    """Take what a bracket behind a name says: faction, office or firm; False when it is something else."""
    if not inner:
        return False
    party = factions.find(inner)
    if party and len(inner) <= len(party) + 24:
        d.faction = d.faction or factions.surface(inner.split(",")[0] if "," in inner else inner)
        return True
    if _OFFICE.search(inner) or inner[0].isdigit() or not inner[0].isalpha():
        return False
    if re.search(r"-?[Ff]raktion|[Gg]ruppe\b|liste\b|Liste\b", inner) or (d.member and len(inner) <= 24):
        d.faction = d.faction or factions.surface(inner)
        return True
    if inner[0].isupper() or roles.is_adjective(inner.split()[0]):
        d.role = d.role or inner
        return True
    return False


def _membership(w: Words, i: int, d: _Draft) -> int:
    """Take "von der CDU-Fraktion", ", SPD-Fraktion," and "vom Büro X" behind a name."""
    j = i + 1 if w.at(i) in (",", "-", "–", "/") else i
    plain = j == i
    if plain and w.at(i) == "von" and w.at(i + 1) in ("der", "den"):
        j = i + 2
    elif plain and w.at(i) not in ("von",):
        j = i if factions.match(w.text, w.starts[i] if i < len(w) else len(w.text)) else i
    if w.at(j) in ("Fraktion", "Ratsfraktion", "Gruppe"):
        j += 1
    if j >= len(w):
        return i
    stop = factions.match(w.text, w.starts[j])
    if stop is None:
        return i
    end = j
    while end < len(w) and w.starts[end] < stop:
        end += 1
    if w.at(end) == "-" and w.at(end + 1).lower() in ("fraktion", "ratsfraktion", "gruppe"):
        end += 2
    if not plain and w.at(end)[:1].islower() and w.at(i) != "," or w.at(end) in ("und", "/") and not plain:
        return i
    d.faction = d.faction or factions.surface(w.text[w.starts[j] : w.ends[end - 1]])
    return end


def _apposition(w: Words, i: int, d: _Draft) -> int:
    """Take ", Leiterin des Amtes X," behind a name."""
    if w.at(i) != "," or not w.is_name(i + 1) and not roles.is_adjective(w.at(i + 1)):
        return i
    j = i + 1
    while roles.is_adjective(w.at(j)):
        j += 1
    role = roles.look(w.at(j))
    if (
        role is None
        or role.short
        or role.gender
        and d.gender
        and role.gender != d.gender
        or _name_follows(w, j + 1)
    ):
        return i
    for end in range(j + 1, min(j + 14, len(w) + 1)):
        word = w.at(end)
        if word in (",", ".", "(", ";", ":", "") or word in _HONORIFICS:
            break
        if word[0].islower() and not _OF.match(word) and word not in ("und", "dem", "den", "die", "das"):
            return i if w.at(i) == "," and word not in ("und",) else i
    else:
        return i
    d.role = d.role or w.between(i + 1, end)
    d.gender = d.gender or role.gender
    return end


def _conjoined(w: Words, i: int, first: Mention, found: list[Mention], known: Known | None) -> int:
    """Add "und Beispiel" behind "die Stadträte Muster"; return the index after it."""
    if not first.plural:
        return i
    for _ in range(12):
        j = i + 1
        if w.at(i) not in (",", "und", "sowie", "/", "&") or not w.is_name(j) and w.at(j) not in _PARTICLES:
            return i
        prefix = _prefix(w, j)
        if prefix.at > j:
            if not prefix.titles or prefix.role or prefix.honorific:
                return i
        draft = _Draft(
            first=j, at=prefix.at, titles=prefix.titles, role=first.role, gender=first.gender, plural=True
        )
        draft.member = bool(first.role and _is_member(first.role))
        if not _name(w, draft, known, bare=False):
            return i
        mention, i = _finish(w, draft)
        found.append(mention if not first.oblique else mention.turned())
    return i


def _is_member(role: str) -> bool:
    known = [roles.look(word) for word in role.split()]
    return any(role and role.category in ("council_member", "advisory_member") for role in known)


# --- roles without a name ---------------------------------------------------------------------------------


def _role_only(w: Words, d: _Draft) -> tuple[Mention, int] | None:
    if not d.role or d.titles and not d.role:
        return None
    words = d.role.split()
    known = next((known for known in map(roles.look, words) if known), None)
    if known is None or known.short:
        return None
    return bodies.role_only(w, d.first, d.at, d.article, d.role, known, d.gender, d.honorific)
