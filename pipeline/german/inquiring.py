"""Asking that is not done here and now: announced, done elsewhere, or told on for somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.german.asking import CLAUSE, PREPOSITION, QUESTION_WORD
from pipeline.german.mention import Mention
from pipeline.german.pattern import lazy
from pipeline.german.roles import look
from pipeline.german.speech import Act

# "wird sich beim Bauhof erkundigen": asking is what somebody is going to do
FUTURE = re.compile(r"\b(?:wird|werde|werden|soll|solle|sollen)\b[^,;]{0,120}$")
INTENDED = re.compile(r"\b(?:will|wolle|wollen|kann|könne|könnte)\b[^,;]{0,120}$")
PLEADING = (" bitten", " ersuchen")
# whose infinitive is work to do: "sagt zu, beim Kreis nachzufragen"
GOVERNING = frozenset({"promise", "request", "assign"})
# the verbs that take "bei": "fragt beim Kreis nach"
AT_SOMEBODY = frozenset("fragen anfragen nachfragen rückfragen nachhaken erfragen erkundigen".split())
PLACE = re.compile(
    r"\b(?:bei(?:m|\s+(?:der|dem|den|unserem|unserer))?|im|in\s+der)\s+(?:[a-zäöü]+e[nrm]\s+)?(?P<who>[A-ZÄÖÜ][\w-]+)"
)
# "er fragt dort nach und berichtet": there, not here
THERE = re.compile(
    r"\s+(?:er\s+|sie\s+|man\s+)?(?:sich\s+)?(?:dort|vor\s+Ort|direkt\s+dort)(?:\s+(?:noch(?:\s?mals?|\s+einmal)?|einmal|gern))?"
    r"(?:\s+nach)?(?=\s*$|\s*[.;]|\s+(?:und|sowie)\s+[a-zäöü]+t\b)"
)
# who is never at the table: "fragt beim Landkreis nach, wann gebaut wird"
OUTSIDE = lazy(
    r"(?:Land(?:kreis|ratsamt|es|rat\b|schafts)|Bundes|Kreis|Bezirks|Regierung)\w*|Kreis|Land|Bund|Rathaus|Telekom|Post|"
    r"(?:Deutsche[nr]?|\w*[Bb]ahn)|\w*[Bb]ehörden?|\w*[Mm]inisterium|\w*[Aa]gentur|\w*[Aa]ufsicht|\w*[Mm]eisterei|"
    r"Nachbar\w+|Versicherung\w*|\w*[Bb]etreiber\w*|\w*[Vv]ersorger\w*|\w*[Kk]asse|Hersteller\w*|Lieferant\w*"
)
# who may be: then only an official asks them for others
OFFICES = lazy(
    r"\w*[Aa]mt(?:es|s)?|\w*[Bb]auhof(?:s|es)?|\w*[Bb]üro|Firma|Firmen|\w*[Tt]räger\w*|\w*[Ss]chule|Polizei\w*|\w*[Vv]erein|"
    r"\w*[Vv]erband|\w*[Gg]esellschaft|\w*[Uu]nternehmen|\w*[Ww]erken?|Feuerwehr|\w*[Vv]erwaltung|\w*[Aa]bteilung|\w*bereich|"
    r"Eigentümer\w*|Planern?|Kirche\w*|Pfarr\w*|Kollegen|Kämmerei|Investor\w*"
)
OFFICIAL = frozenset({"mayor", "administration", "chair"})
# "ist von Gästen angesprochen worden, warum ...": who passes a question on
APPROACHED = lazy(
    r"\b(?:ist|sei|war|wurde|wird)\b(?P<by>[^,;:]{0,120}?)\b(?P<verb>angesprochen|angeschrieben|gefragt)"
    rf"(?:\s+w[ou]rden?)?,?\s+(?:{PREPOSITION}\s+)?(?={QUESTION_WORD}\b)"
)
BY_SOMEBODY = re.compile(r"\b(?:von|vom|durch|aus)\s")
# "seien besonders gefragt", "gefragt ist": in demand
IS = re.compile(r"\b(?:ist|sind|sei|seien|war|waren|bleibt|bleiben)\b[^,;:]*$")
IN_DEMAND = re.compile(r"\s+(?:ist|sind|sei|seien|war|waren|bleiben?|bleibt)\b(?!\s*,)")
PASSED = re.compile(r"\bw[ou]rden?\b")
PASSIVE = re.compile(r"\b(?:wird|werden|wurden?)\b[^,;:]*$")
HELD = re.compile(r"\b(?:hat|hatten?|haben?)\b")


def later(text: str, act: Act, said: Sequence[Act], mentions: Sequence[Mention]) -> bool:
    """Tell whether asking is only announced, or done somewhere else.

    >>> from pipeline.german.speech import acts
    >>> told = acts("Herr Abel fragt beim Landkreis nach.")
    >>> later("Herr Abel fragt beim Landkreis nach.", told[0], told, ())
    True
    """
    if act.category != "ask" or act.form == "noun":
        return False
    if act.form == "infinitive":
        if FUTURE.search(text, 0, act.start) or (
            act.lemma.endswith(PLEADING) and INTENDED.search(text, 0, act.start)
        ):
            return True
        if _with_zu(text, act) and any(a.category in GOVERNING and a.start < act.start for a in said):
            return True
    return act.lemma in AT_SOMEBODY and _elsewhere(text, act, mentions)


def _with_zu(text: str, act: Act) -> bool:
    return "zu" in text[act.start : act.end] or text[: act.start].endswith("zu ")


def _elsewhere(text: str, act: Act, mentions: Sequence[Mention]) -> bool:
    """Tell whether who is asked sits somewhere else: "fragt im Rathaus nach"."""
    if THERE.match(text, act.end):
        return True
    stop = re.search(r"[,;:.]", text[act.end :])
    place = PLACE.search(text, act.end, act.end + stop.start() if stop else len(text))
    if act.form == "infinitive":
        place = place or PLACE.search(text, max(0, act.start - 60), act.start)
    if place is None:
        return False
    if OUTSIDE.fullmatch(place["who"]):
        return True
    return bool(OFFICES.fullmatch(place["who"])) and bool(mentions) and _official(mentions[0])


def _official(mention: Mention) -> bool:
    if mention.kind == "administration":
        return True
    known = map(look, (mention.role or "").split())
    return any(role.category in OFFICIAL for role in known if role)


def approached(text: str, mentions: Sequence[Mention]) -> tuple[Mention, int] | None:
    """Return who passes on what others asked him, and where that begins; None where nobody does."""
    if "gefragt" not in text and "angesproch" not in text and "angeschr" not in text:
        return None
    told = APPROACHED.search(text)
    who = next((m for m in mentions if told and m.end <= told.start() and not m.oblique), None)
    if told is None or who is None or who.kind != "person" or _official(who):
        return None
    by = next((m for m in mentions if told.start() < m.start < told.start("verb")), None)
    if by is not None and by.family:
        return None
    if told["verb"] == "gefragt" and not BY_SOMEBODY.search(told["by"]):
        return None  # "Herr Abel wird gefragt, ob ...": he is to answer
    return who, told.end()


def sought_after(text: str, act: Act) -> bool:
    """Tell whether something is in demand, which asks nothing: "Gefragt seien vor allem Kleingärten."."""
    if act.lemma not in ("fragen", "nachfragen") or act.form != "participle" or CLAUSE.match(text, act.end):
        return False
    before = text[max(0, act.start - 60) : act.start].rpartition(",")[2]
    return not PASSED.search(text, act.end, act.end + 40) and bool(
        IN_DEMAND.match(text, act.end) or (IS.search(before) and not HELD.search(before))
    )


def along_with_work(text: str, act: Act, said: Sequence[Act]) -> bool:
    """Tell whether telling is the end of a task: "gebeten, dies zu prüfen und das Ergebnis mitzuteilen"."""
    if not act.lemma.endswith(("mitzuteilen bitten", "mitzuteilen ersuchen")):
        return False
    if not PASSIVE.search(text[max(0, act.start - 120) : act.start]):
        return False
    work = any(a.category == "promise" and a.form == "infinitive" and a.start > act.end for a in said)
    return work and not CLAUSE.search(text, text.find("mitzuteilen", act.end))
