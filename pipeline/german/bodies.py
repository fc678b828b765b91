"""Mentions without a name: the administration, factions, committees, roles, and people nobody names."""

from __future__ import annotations

import re
from typing import Literal

from pipeline.german import factions, roles
from pipeline.german.mention import Kind, Mention, is_oblique
from pipeline.german.words import Words

_ARTICLES = "der die das dem den des"
DETERMINERS = frozenset(
    f"{_ARTICLES} ein eine einem einen einer eines zum zur vom beim am im dieser diese dieses diesem unser unsere".split()
)
_COUNTS = frozenset(
    "mehrere einige verschiedene viele einzelne zwei drei vier fünf mehreren einigen einzelner".split()
)
_ADMINISTRATION = re.compile(
    r"(?:(?:stadt|gemeinde|kreis|fach|amts|verbands|bezirks|landkreis|samtgemeinde|rathaus|markt|bau|orts|verbandsgemeinde|"
    r"schul|finanz|hansestadt|landes)-?)?verwaltung|(?:bezirks|landrats|kreisverwaltungs)amt|verwaltungsspitze|amtsleitung|"
    r"fachbereichsleitung|verwaltungsleitung|verwaltungsseite|magistrat|gemeindevorstand|stadtvorstand|bauverwaltung"
)
_OFFICE = re.compile(
    r"(?:\w+(?:s|ungs|heits|schafts|bau|grün|tief|hoch|umwelt|sport|schul|sozial|jugend|kultur|ordnungs|standes|haupt|personal|"
    r"rechts|steuer|bürger|kassen|vermessungs|wasser|forst|straßen|garten|friedhofs|kämmerei)-?)?"
    r"(?:amt|fachbereich|fachdienst|fachamt|referat|sachgebiet|fachabteilung|dezernat|bauhof|stadtwerke|kämmerei|stadtkämmerei)"
)
_BODY = re.compile(
    r"(?:\w+-?)?(?:ausschuss(?:es)?|ausschuß|beirat(?:e?s)?|beirates)|(?:stadt|gemeinde|kreis|orts|ortschafts|integrations|"
    r"ältesten|bezirks|markt|marktgemeinde|verwaltungs|aufsichts|stiftungs|personal|eltern|gesamt|senioren|jugend|stadtbezirks|"
    r"samtgemeinde|verbandsgemeinde|regions|vergabe|ausländer|migrations)?rat(?:e?s)?|(?:kreis|land|städte)tag(?:e?s)?|"
    r"(?:stadtverordneten|bezirksverordneten|verbands|mitglieder|gemeinde|bürger|einwohner|haupt|voll|bezirks)?versammlung|"
    r"gemeindevertretung|bezirksvertretung|stadtvertretung|bürgerschaft|gremiums?|vorstand(?:e?s)?|plenum|senat(?:s)?|kollegium|"
    r"kuratorium|jugendparlament|parlament|arbeitskreis|arbeitsgruppe|kommission|runde"
)
_CROWD = re.compile(
    r"bürgerschaft|publikum|zuhörerschaft|zuschauerraum|einwohnerschaft|bevölkerung|öffentlichkeit|anwohnerschaft|elternschaft|"
    r"reihen|mitte|mitgliedschaft|teilnehmerkreis|kreise?|zuhörerreihen|politik|plenum|runde|saal"
)
_GROUP_PEOPLE = re.compile(
    r"\w*(?:mitglieder|mitgliedern|bürger|bürgern|bürgerinnen|einwohner|einwohnern|einwohnerinnen|anwohner|anwohnern|"
    r"anwohnerinnen|eltern|anwesenden|ratsmitglieder|stadträte|stadträten|ratsherren|zuhörer|zuhörern|teilnehmer|teilnehmern|"
    r"besucher|abgeordneten?|stadtverordneten?|gemeindevertreter|vertreter|fraktionen|redner|wortmeldungen|anlieger|jugendlichen?)"
)
_SIDE = frozenset("seitens vonseiten".split())


def collective(w: Words, i: int) -> tuple[Mention, int] | None:
    """Return the mention of a group, body or unnamed person that starts at a word, with the index after it."""
    word = w.words[i]
    if not word[0].isalpha():
        return None
    lower = word.lower()
    if lower in ("verwaltungsseitig", "verwaltungsseitigen"):
        return _made(w, i, i, i + 1, "administration", "Verwaltung", agent=True), i + 1
    if lower in _SIDE or lower in ("von", "auf") and w.at(i + 1) == "Seiten":
        return _side(w, i)
    if lower == "aus":
        return _out_of(w, i)
    if lower in DETERMINERS or lower in _COUNTS:
        return _with_article(w, i, i + 1)
    if w.is_name(i):
        return _with_article(w, i, i)
    return None


def _made(
    w: Words, first: int, noun: int, after: int, kind: Kind, label: str, *,
    faction: str | None = None, plural: bool = False, agent: bool = False, feminine: bool = False,
) -> Mention:  # fmt: skip
    oblique = not agent and is_oblique(w, first, feminine=feminine, plural=plural)
    return Mention(
        start=w.starts[first],
        end=w.ends[after - 1],
        kind=kind,
        label=label,
        faction=faction,
        plural=plural,
        oblique=oblique,
    )


def _with_article(w: Words, i: int, j: int) -> tuple[Mention, int] | None:
    article = w.at(i).lower() if j > i else ""
    faction = _faction(w, i, j, article)
    if faction:
        return faction
    if not w.is_name(j):
        return None
    lower = w.at(j).lower()
    if _ADMINISTRATION.fullmatch(lower) and (article or w.opens(i)):
        after = j + 1
        return _made(
            w, i, j, after, "administration", w.at(j), feminine=lower.endswith(("ung", "leitung", "seite"))
        ), after
    if article in ("das", "dem", "des", "der", "vom", "beim", "zum", "im") or (not article and w.opens(i)):
        if _OFFICE.fullmatch(lower):
            after = _office_tail(w, j + 1)
            label = re.sub(r"amte?s(?=$|\s)", lambda m: m[0][:3], w.between(j, after))
            if lower not in ("amt", "referat", "dezernat", "sachgebiet", "fachamt") or after > j + 1:
                return _made(w, i, j, after, "administration", label), after
    if article and article not in ("ein", "eine") or not article and w.opens(i):
        body = _body(w, i, j, article)
        if body:
            return body
    return _people(w, i, j, article)


def _office_tail(w: Words, i: int) -> int:
    """Return the index after "für X und Y", a number or a bare name behind an office."""
    if w.at(i) in ("für", "des", "der") or w.is_name(i) and w.at(i) not in ("Herr", "Frau"):
        j = i + 1 if not w.is_name(i) else i
        while w.is_name(j):
            j += 1
            if w.at(j) in ("und", ",", "-") and w.is_name(j + 1) and w.at(j) != ",":
                j += 1
        return j if j > i + (0 if w.is_name(i) else 1) else i
    if w.at(i)[:1].isdigit():
        return i + 1
    return i


def _body(w: Words, i: int, j: int, article: str) -> tuple[Mention, int] | None:
    end = j
    while w.at(end) in ("-",) or (w.is_name(end) and w.at(end + 1) == "-" and w.touches(end + 1)):
        end += 1
        if w.at(end) == "und" or w.at(end + 1) == "und":
            end += 1
        if end > j + 8:
            return None
    if end > j and w.at(end) == "und":
        end += 1
    if not w.is_name(end) or not _BODY.fullmatch(w.at(end).lower()):
        return None
    after = end + 1
    if w.at(after) == "für" and w.is_name(after + 1):
        after = _office_tail(w, after)
    last = w.at(end)
    feminine = last.lower().endswith(("ung", "schaft", "runde", "gruppe", "kommission"))
    label = re.sub(r"(?<=ausschuss)es$|(?<=rat)e?s$|(?<=gremium)s$|(?<=tag)e?s$|(?<=vorstand)e?s$", "", last)
    label = (
        w.between(j, end)
        + (" " if end > j else "")
        + label
        + (f" {w.between(end + 1, after)}" if after > end + 1 else "")
    )
    return _made(w, i, j, after, "body", label, feminine=feminine), after


def _faction(w: Words, i: int, j: int, article: str) -> tuple[Mention, int] | None:
    """Return "die CDU-Fraktion", "die Fraktion DIE LINKE", "die SPD", "die Grünen"."""
    k, joined = j, False
    if w.at(k) in (
        "Fraktion",
        "Ratsfraktion",
        "Stadtratsfraktion",
        "Kreistagsfraktion",
        "Gruppe",
        "Fraktionen",
        "Ratsgruppe",
    ):
        k += 1
        k += w.at(k) in ("der", "von", "Von", "die") and w.at(k + 1)[:1] != ""
        joined = True
    if k >= len(w):
        return None
    start = w.starts[j] if not joined else w.starts[k]
    compound = re.match(
        r"[^\s,;()]{1,40}?-(?:Rats|Stadtrats|Kreistags)?[Ff]raktion(?:en)?\b|[^\s,;()]{1,40}-[Gg]ruppe\b",
        w.text[start : start + 60],
    )
    stop = factions.match(w.text, start)
    if compound and not joined:
        stop = start + compound.end()
    if stop is None:
        return None
    after = k
    while after < len(w) and w.starts[after] < stop:
        after += 1
    while w.at(after) in ("-", "–") and re.fullmatch(
        r"(?:Rats|Stadtrats|Kreistags)?[Ff]raktion(?:en)?|[Gg]ruppe", w.at(after + 1)
    ):
        after += 2
    if not article and not w.opens(i) and not joined and "raktion" not in w.between(j, after):
        if w.at(i - 1) not in ("von", "und", ",", "seitens", "/", "sowie"):
            return None
    if article in ("das", "ein", "im", "am", "zum", "zur", "beim", "vom") and "raktion" not in w.between(
        j, after
    ):
        return None
    label = w.between(j, after)
    party = factions.surface(w.text[start : w.ends[after - 1]])
    plural = w.at(j) == "Fraktionen" or label.endswith(("Grünen", "Linken"))
    return _made(w, i, j, after, "faction", label, faction=party, plural=plural, feminine=True), after


def _people(w: Words, i: int, j: int, article: str) -> tuple[Mention, int] | None:
    word = w.at(j)
    if article in _COUNTS or article in ("die", "den", "der", "") and word[-1:] in "nres":
        if not _GROUP_PEOPLE.fullmatch(word.lower()):
            return None
        if article == "der" and not word.endswith(("n", "er")) or article == "" and not w.opens(i):
            return None
        if article == "der" and roles.look(word) and not roles.look(word).plural:  # type: ignore[union-attr]
            return None
        after = _whose(w, j + 1)
        label = w.between(i if article in _COUNTS else j, after)
        label = label[0].lower() + label[1:] if article in _COUNTS else label
        return _made(w, i, j, after, "unnamed", label, plural=True), after
    return None


def _whose(w: Words, i: int) -> int:
    """Return the index after "des Ausschusses", "der SPD-Fraktion", "aus X" behind a group."""
    if (
        w.at(i) in ("des", "der", "aus", "von")
        and w.is_name(i + 1)
        and w.at(i + 1) not in ("Herr", "Frau", "Herrn")
    ):
        stop = factions.match(w.text, w.starts[i + 1])
        after = i + 2
        while stop and after < len(w) and w.starts[after] < stop:
            after += 1
        return after
    return i


def _side(w: Words, i: int) -> tuple[Mention, int] | None:
    """Return "seitens der Verwaltung", "von Seiten der CDU-Fraktion": who acts, in other words."""
    j = i + (1 if w.at(i).lower() in _SIDE else 2)
    noun = j + 1 if w.at(j) in ("der", "des", "von") else j
    if w.at(j) in ("der", "des", "dem") and w.is_name(noun) and w.at(noun) not in ("Herrn", "Frau", "Herr"):
        inner = _with_article(w, j, noun)
        if inner:
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
    return None


def _out_of(w: Words, i: int) -> tuple[Mention, int] | None:
    """Return "aus dem Ausschuss", "aus der Mitte des Rates", "aus den Reihen der SPD" as an unnamed person."""
    j = i + 2 if w.at(i + 1) in ("dem", "der", "den") else i + 1
    noun = w.at(j).lower()
    if (
        j != i + 2
        or not w.is_name(j)
        or not (_CROWD.fullmatch(noun) or _BODY.fullmatch(noun) or _ADMINISTRATION.fullmatch(noun))
    ):
        return None
    after = _whose(w, j + 1) if noun in ("mitte", "reihen", "kreis", "kreise") else j + 1
    label = w.between(i, after)
    return _made(w, i, j, after, "unnamed", label[0].lower() + label[1:], agent=True), after


def role_only(
    w: Words, first: int, after: int, article: str, role: str, known: roles.Role,
    gender: str | None, honorific: str | None,
) -> tuple[Mention, int] | None:  # fmt: skip
    """Return the mention of a role without a name: "der Vorsitzende", "ein Bürger"; None for a body or a bare noun."""
    word = role.split()[-1].lower()
    indefinite = article.startswith("ein")
    if known.plural and article not in ("ein", "eine") and known.lemma != "mitglied":
        return None
    if not article and not honorific and not (w.opens(first) and known.category in ("chair", "mayor")):
        return None
    if not indefinite and not honorific and _BODY.fullmatch(word):
        return None
    after = _whose(w, after)
    if after < len(w) and w.at(after - 1) == "":
        after -= 1
    sex: Literal["m", "f"] | None = "m" if gender == "m" else "f" if gender == "f" else None
    text = w.between(first + 1 if article else first, after)
    if honorific:
        text = role
    full = f"{role}{text[len(role) :]}" if text.startswith(role) else role
    label = f"{_nominative(article, sex)} {full}" if indefinite else roles.strong(full, sex)
    mention = Mention(
        start=w.starts[first],
        end=w.ends[after - 1],
        kind="unnamed" if indefinite or known.category == "resident" else "role",
        role=None if indefinite else roles.strong(full, sex),
        label=label,
        gender=sex,
        honorific=honorific,
        plural=known.plural,
        oblique=is_oblique(w, first, feminine=sex == "f", plural=known.plural) or w.at(first) in ("Herrn",),
    )
    return mention, after


def _nominative(article: str, gender: str | None) -> str:
    return "eine" if gender == "f" else "ein"
