"""Mentions without a name: the administration, committees, offices, roles, and people nobody names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from pipeline.german import factions, groups, roles
from pipeline.german.draft import ARTICLES, HONORIFICS, INDEFINITE, Draft
from pipeline.german.mention import Kind, Mention, is_oblique
from pipeline.german.words import Words

Found = tuple[Mention, int] | None

COUNTS = frozenset(
    "mehrere mehreren mehrerer einige einigen einiger verschiedene viele einzelne einzelnen zwei drei vier"
    " fünf".split()
)
_ADMINISTRATION = re.compile(
    r"(?:(?:stadt|gemeinde|kreis|fach|amts|verbands|bezirks|landkreis|samtgemeinde|rathaus|markt|bau|"
    r"orts|verbandsgemeinde|"
    r"schul|finanz|hansestadt|landes)-?)?verwaltung|(?:bezirks|landrats|kreisverwaltungs)amt|"
    r"verwaltungsspitze|amtsleitung|"
    r"fachbereichsleitung|verwaltungsleitung|verwaltungsseite|magistrat|gemeindevorstand|stadtvorstand"
)
_OFFICE = re.compile(
    r"(?!insgesamt|gesamt|ehrenamt)(?:\w{2,30}(?:s|bau|grün|tief|hoch|umwelt|sport|schul|sozial|jugend|"
    r"kultur|haupt|steuer|bürger|"
    r"kassen|wasser|forst|straßen|garten|melde|finanz|kämmerei)-?|(?:bau|grün|tiefbau|hochbau|umwelt|"
    r"sport|schul|sozial|jugend|"
    r"kultur|haupt|steuer|bürger|forst|garten|melde|finanz)-?)?"
    r"(?:amt(?:e?s)?|fachbereich|fachdienst|fachamt|referat|sachgebiet|fachabteilung|dezernat|bauhof|"
    r"stadtwerke|kämmerei|"
    r"stadtkämmerei)"
)
_BARE_OFFICE = frozenset(
    "amt amtes referat dezernat sachgebiet fachamt fachbereich fachdienst fachabteilung".split()
)
_BODY = re.compile(
    r"(?:\w{2,40}-?)?(?:ausschuss(?:es)?|ausschuß|beirat(?:e?s)?)|(?:(?:stadt|gemeinde|kreis|orts|"
    r"ortschafts|integrations|"
    r"ältesten|bezirks|markt|marktgemeinde|verwaltungs|aufsichts|stiftungs|personal|eltern|gesamt|"
    r"senioren|jugend|stadtbezirks|"
    r"samtgemeinde|verbandsgemeinde|regions|ausländer|migrations)-?)?rat(?:e?s)?|(?:kreis|land|"
    r"städte)tag(?:e?s)?|"
    r"(?:stadtverordneten|bezirksverordneten|verbands|mitglieder|gemeinde|bürger|einwohner|haupt|voll|"
    r"bezirks)?versammlung|"
    r"gemeindevertretung|bezirksvertretung|stadtvertretung|bürgerschaft|gremiums?|vorstand(?:e?s)?|"
    r"plenum|senat(?:s)?|kollegium|"
    r"kuratorium|jugendparlament|parlament|arbeitskreis|arbeitsgruppe|kommission|runde"
)
_GENITIVE = re.compile(
    r"(?<=ausschuss)es$|(?<=rat)e?s$|(?<=gremium)s$|(?<=tag)e?s$|(?<=vorstand)e?s$|(?<=amt)e?s$", re.I
)
_CROWD = re.compile(
    r"bürgerschaft|publikum|zuhörerschaft|zuschauerraum|einwohnerschaft|bevölkerung|öffentlichkeit|"
    r"anwohnerschaft|elternschaft|"
    r"reihen|mitte|mitgliedschaft|teilnehmerkreis|kreise?|zuhörerreihen|politik|plenum|runde|saal"
)
_PEOPLE = re.compile(
    r"\w{0,40}(?:mitgliedern?|bürgern?|bürgerinnen|einwohnern?|einwohnerinnen|anwohnern?|anwohnerinnen|"
    r"eltern|anwesenden|"
    r"stadträten?|ratsherren|zuhörern?|teilnehmern?|besucher|abgeordneten?|stadtverordneten?|vertreter|"
    r"fraktionen|redner|"
    r"anliegern?|jugendlichen?)"
)
_SORTS = (("administration", _ADMINISTRATION), ("office", _OFFICE), ("body", _BODY), ("people", _PEOPLE))
_GROUP = re.compile("|".join(f"(?P<{sort}>{pattern.pattern})" for sort, pattern in _SORTS))
# The last three letters of all these: most other nouns end otherwise.
_ENDINGS = frozenset(
    "aft ags amt and ats che den der des eis ent ern ete ger ges hen her hof huß ich iet ion ite ium mer mts"
    " nat nde nds nen ner nst num ppe rat rei ren rer rke ses tag ten ter tes tze ums ung uss äte".split()
)
_LEADING = frozenset("Sitzungsleitung Versammlungsleitung Gesprächsleitung".split())
_SOMEBODY = frozenset("Herr Mann Dame Frau Person".split())
# people who come with a matter of their own: "eine Mutter", "ein Landwirt aus Musterau"
_PRIVATE = re.compile(
    r"\w{0,20}(?:mutter|vater|elternteil|rentner(?:in)?|senior(?:in)?|landwirt(?:in)?|bauer|bäuerin|schüler(?:in)?|student(?:in)?|"
    r"jugendliche[rn]?|auszubildende[rn]?|gewerbetreibende[rn]?|betroffene[rn]?|angehörige[rn]?|pendler(?:in)?|radfahrer(?:in)?|"
    r"halter(?:in)?|unternehmer(?:in)?|händler(?:in)?|gastwirt(?:in)?|sportler(?:in)?|teilnehmer(?:in)?|besitzer(?:in)?|"
    r"bauherr(?:in)?|jäger(?:in)?|imker(?:in)?|angler(?:in)?|gärtner(?:in)?|gast|feuerwehrmann|feuerwehrfrau)"
)
_FEMININE = ("ung", "schaft", "runde", "gruppe", "kommission", "seite", "spitze", "kämmerei", "abteilung")
_SIDE = frozenset("seitens vonseiten".split())
SIDES = _SIDE | frozenset("von auf aus verwaltungsseitig".split())


@lru_cache(maxsize=65536)
def is_body(word: str) -> bool:
    """Tell whether a word is a committee, an office or the administration."""
    return _sort(word) in ("body", "administration", "office") or word.lower().endswith("beiräte")


def is_office(word: str) -> bool:
    """Tell whether a word is an office of the administration: "Bauamt", "Fachbereich"."""
    return _sort(word) in ("administration", "office")


@lru_cache(maxsize=65536)
def _sort(word: str) -> str:
    """Return what sort of group a noun names; empty when it names none."""
    lower = word.lower()
    found = _GROUP.fullmatch(lower) if lower[-3:] in _ENDINGS else None
    return (found.lastgroup or "") if found else ""


def is_group(word: str) -> bool:
    """Tell whether a noun, with or without an article, can name a group, a body or somebody unnamed."""
    return bool(_sort(word)) or word in _LEADING or word in _SOMEBODY or is_private(word)


@lru_cache(maxsize=65536)
def is_private(word: str) -> bool:
    """Tell whether a noun names somebody who is there for himself: "Mutter", "Landwirt"."""
    return bool(_PRIVATE.fullmatch(word.lower())) and word[:1].isupper()


def is_side(w: Words, i: int) -> bool:
    """Tell whether "von Seiten der", "seitens des", "aus dem" stands at a word of ``SIDES``."""
    word, ahead = w.words[i].lower(), w.words[i + 1]
    if word in ("von", "auf"):
        return ahead == "Seiten"
    return word == "verwaltungsseitig" or ahead in ("der", "des", "dem", "den")


def collective(w: Words, i: int) -> Found:
    """Return the mention of a group, body or unnamed person that starts at a word, and the index after it."""
    word = w.words[i]
    lower = word.lower()
    if not word[0].isalpha():
        return None
    if lower == "verwaltungsseitig":
        return _made(w, i, i + 1, "administration", "Verwaltung", agent=True), i + 1
    if lower in _SIDE or (lower in ("von", "auf") and w.at(i + 1) == "Seiten"):
        return _side(w, i)
    if lower == "aus":
        return _out_of(w, i)
    if lower in ARTICLES or lower in INDEFINITE or lower in COUNTS:
        return _noun(w, i, i + 1, lower)
    return _noun(w, i, i, "") if w.is_name(i) else None


def _made(
    w: Words, first: int, after: int, kind: Kind, label: str, *, plural: bool = False, agent: bool = False
) -> Mention:
    feminine = label.split(" ")[0].lower().endswith(_FEMININE)
    return Mention(
        start=w.starts[first],
        end=w.ends[after - 1],
        kind=kind,
        label=label,
        plural=plural,
        oblique=not agent and is_oblique(w, first, feminine=feminine, plural=plural),
    )


def _noun(w: Words, i: int, j: int, article: str) -> Found:
    """Return the mention of the group whose noun phrase is ``i`` up to its noun at ``j``."""
    faction = groups.faction(w, i, j, article)
    if faction or not w.is_name(j):
        return faction
    lower = w.at(j).lower()
    definite = article in ARTICLES or (not article and w.opens(i))
    if article in INDEFINITE and w.at(j) in _SOMEBODY:
        label = f"{'ein' if w.at(j) in ('Herr', 'Mann') else 'eine'} {w.at(j)}"
        return _made(w, i, j + 1, "unnamed", label), j + 1
    if article in INDEFINITE and is_private(w.at(j)):
        after = _whose(w, j + 1)
        label = f"{'eine' if article in ('eine', 'einer') else 'ein'} {w.between(j, after)}"
        return _made(w, i, after, "unnamed", label), after
    if definite and w.at(j) in _LEADING:
        return _made(w, i, j + 1, "role", w.at(j)), j + 1
    sort = _sort(w.at(j))
    if definite and sort == "administration":
        return _made(w, i, j + 1, "administration", w.at(j)), j + 1
    if definite and sort == "office":
        after = _office_tail(w, j + 1)
        if lower in _BARE_OFFICE and after == j + 1:
            return None
        label = f"{_GENITIVE.sub('', w.at(j))} {w.between(j + 1, after)}".strip()
        return _made(w, i, after, "administration", label), after
    return (_body(w, i, j) if definite else None) or _people(w, i, j, article)


def _office_tail(w: Words, i: int) -> int:
    """Return the index after "für X und Y" or a number behind an office or committee."""
    if w.at(i)[:1].isdigit():
        return i + 1
    j = i + 1 if w.at(i) in ("für", "des") else i
    if (
        not w.is_name(j)
        or w.at(j) in HONORIFICS
        or (j == i and not w.opens(i - 1) and w.at(i - 1)[-2:] == "mt")
    ):
        return i
    while w.is_name(j) and w.at(j) not in HONORIFICS:
        j += 1
        if w.at(j) == "-" and w.touches(j):
            j += 1
        if w.at(j) in ("und", ",") and w.is_name(j + 1) and (w.at(j) == "und" or w.at(j + 2) in (",", "und")):
            j += 1
    return j


def _body(w: Words, i: int, j: int) -> Found:
    end = j
    while w.is_name(end) and w.at(end + 1) == "-" and w.touches(end + 1) and end < j + 6:
        end += 2
        end += w.at(end) in ("und", ",")
    if not w.is_name(end) or _sort(w.at(end)) != "body":
        return None
    after = _office_tail(w, end + 1) if w.at(end + 1) == "für" else end + 1
    parts = (w.between(j, end), _GENITIVE.sub("", w.at(end)), w.between(end + 1, after))
    return _made(w, i, after, "body", " ".join(part for part in parts if part)), after


def _people(w: Words, i: int, j: int, article: str) -> Found:
    """Return "mehrere Ausschussmitglieder", "die Anwohner"."""
    word = w.at(j)
    if _sort(word) != "people" or article in INDEFINITE or (not article and not w.opens(i)):
        return None
    role = roles.look(word)
    if article in ("der", "dem", "des") and (role is None or not role.plural):
        return None
    after = j + 3 if w.at(j + 1) == "und" and _sort(w.at(j + 2)) == "people" else j + 1
    after = _whose(w, after)
    label = w.between(i if article in COUNTS else j, after)
    if article in COUNTS:
        label = re.sub(r"^(\w+e)[nr]\b", r"\1", label[0].lower() + label[1:])
    return _made(w, i, after, "unnamed", label, plural=True), after


def _whose(w: Words, i: int) -> int:
    """Return the index after "des Ausschusses", "der SPD-Fraktion", "des Zentrums" behind a noun."""
    if w.at(i) not in ("des", "der", "aus", "von") or not w.is_name(i + 1) or w.at(i + 1) in HONORIFICS:
        return i
    stop = factions.match(w.text, w.starts[i + 1])
    after = i + 2
    while after < len(w) and ((stop and w.starts[after] < stop) or (not stop and _goes_on(w, after))):
        after += 1
    return after


def _goes_on(w: Words, i: int) -> bool:
    return w.is_name(i) and w.at(i) not in HONORIFICS and w.at(i - 1).endswith("en")


def _side(w: Words, i: int) -> Found:
    """Return "seitens der Verwaltung", "von Seiten der CDU-Fraktion": who acts, in other words."""
    j = i + (1 if w.at(i).lower() in _SIDE else 2)
    if w.at(j) not in ("der", "des") or w.at(j + 1) in HONORIFICS:
        return None
    inner = _noun(w, j, j + 1, w.at(j))
    if inner is None:
        return None
    found, after = inner
    agent = Mention(
        start=w.starts[i],
        end=found.end,
        kind=found.kind,
        label=found.label,
        faction=found.faction,
        plural=found.plural,
    )
    return agent, after


def _out_of(w: Words, i: int) -> Found:
    """Return "aus dem Ausschuss", "aus der Mitte des Rates", "aus den Reihen der SPD": somebody unnamed."""
    noun = w.at(i + 2).lower()
    if w.at(i + 1) not in ("dem", "der", "den") or not w.is_name(i + 2):
        return None
    if not (_CROWD.fullmatch(noun) or _sort(w.at(i + 2)) in ("body", "administration")):
        return None
    after = _whose(w, i + 3) if noun in ("mitte", "reihen", "kreis", "kreise") else i + 3
    label = w.between(i, after)
    return _made(w, i, after, "unnamed", label[0].lower() + label[1:], agent=True), after


def role_only(w: Words, d: Draft, known: roles.Role) -> Found:
    """Return the mention of a role without a name: "der Vorsitzende", "ein Bürger"; None for a bare noun."""
    role = d.role or ""
    indefinite = d.article in INDEFINITE
    if (known.plural and known.lemma != "mitglied") or (known.category == "resident" and known.plural):
        return None
    letter = w.at(d.at) if known.category == "resident" and not d.article and w.opens(d.first) else ""
    if len(letter) == 1 and letter.isalnum():
        label = f"{role} {letter}"
        return _made(w, d.first, d.at + 1, "unnamed", label), d.at + 1
    alone = w.opens(d.first) and (known.short or known.category in ("chair", "mayor"))
    if not d.article and not d.honorific and not alone:
        return None
    if not indefinite and not d.honorific and is_body(role.split()[-1]):
        return None
    after = d.at if d.honorific else _whose(w, d.at)
    sex: Literal["m", "f"] | None = "m" if d.gender == "m" else "f" if d.gender == "f" else None
    full = f"{roles.strong(role, sex)} {w.between(d.at, after)}".strip()
    if indefinite:
        full = f"{'eine' if sex == 'f' else 'ein'} {full}"
    mention = Mention(
        start=w.starts[d.first],
        end=w.ends[after - 1],
        kind="unnamed" if indefinite or known.category == "resident" else "role",
        role=None if indefinite else full,
        label=full,
        faction=d.faction,
        gender=sex,
        honorific=d.honorific or None,
        plural=known.plural,
        oblique=d.oblique or is_oblique(w, d.first, feminine=sex == "f", plural=known.plural),
    )
    return mention, after
