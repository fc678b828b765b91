"""Elections with counts per candidate: who got how many votes, and with how many somebody was elected."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pipeline.german.cues import Cue
from pipeline.german.pattern import lazy

_NAME = r"[A-ZÄÖÜ][\w'’.-]{1,40}(?: (?:(?:von|van|der|de|zu) )?[A-ZÄÖÜ][\w'’.-]{0,40}){0,4}"
_NUMBER = r"(?P<count>\d{1,3}|eine?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)"
# what is counted in an election and is no candidate
_NOBODY = lazy(
    r"\b(?:Abgegeben|Gültig|Ungültig|Stimmen|Stimmzettel|Enthaltung|Stimmenthaltung|Ja|Nein|Gegen"
    r"|Anwesend|Wahl"
    r"|Mitglied|Zustimmung|Ablehnung|Ergebnis|Abstimmung|Mehrheit|Beschluss|Antrag|Vorschlag|Variante|Vorlage"
    r"|Insgesamt|Davon|Für|Dafür|Dagegen|Partei|Fraktion|Liste|Bei|Mit|CDU|CSU|SPD|FDP|AfD|Grüne|Linke"
    r"|ÖVP|SPÖ|FPÖ|NEOS|FW|FWG|UWG|BSW)\w{0,12}\b"
)
_ON = (
    rf"\b[Aa]uf (?:Herrn |Frau |den |die )?(?P<name>{_NAME})[^.;\d]{{0,60}}?"
    rf"{_NUMBER} (?:gültige )?(?:Stimmen?\b)?"
)
_GETS = (
    rf"(?P<name>{_NAME})(?: \([^)]{{1,30}}\))? (?:erhält|erhielt|erhalten|bekommt|bekam|erzielt|erzielte) "
    rf"{_NUMBER} (?:gültige )?(?:Ja-)?Stimmen?\b"
)
# a row of its own, or the next candidate in a row
_ROW = (
    r"(?:^|[,;:] |\b[Uu]nd |(?<=Stimmen )|(?<=Stimme ))\W{0,3}(?:\d{1,2}[.)] )?(?:Herrn? |Frau )?"
    rf"(?P<name>{_NAME})(?: \([^)]{{1,30}}\))?[\s:.–-]{{1,40}}{_NUMBER} (?:gültige )?Stimmen?\b"
)
_FORMS = (lazy(_ON), lazy(_GETS), lazy(_ROW))
_ENTFALLEN = lazy(r"\bentf(?:allen|ielen|ällt|iel)\b")
_CHOSEN = lazy(r"\b(?:gewählt|Gewählt|wiedergewählt|nimmt die Wahl an|nahm die Wahl an)\b")
_ENDS = lazy(r"(?<=[a-zäöüß0-9)])[.!] ")
_WORDS = {
    w: n for n, w in enumerate("null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split())
}


# seats by list: the counts are no yes and no either
LISTS = Cue(
    "liste|wahlvorschlag",
    r"\b(?:Liste|Listenvorschlag|Wahlvorschlag) (?:\w{1,3}|der \w{1,20}(?:-Fraktion)?)\b"
    r"[^.;\d]{0,40}?\d{1,3} Stimmen?\b",
)


class Ballot(NamedTuple):
    """How many votes fell to one candidate."""

    name: str
    votes: int


@lru_cache(maxsize=4096)
def ballots(text: str) -> tuple[Ballot, ...]:
    """Return the candidates of an election with their votes, in the order in which they are written.

    >>> ballots("Auf Herrn Rot entfallen 14 Stimmen, auf Frau Blau 9 Stimmen.")
    (Ballot(name='Rot', votes=14), Ballot(name='Blau', votes=9))
    """
    if "timme" not in text or len(text) > 1000:
        return ()
    forms = _FORMS[:1] if _ENTFALLEN.search(text) else _FORMS[1:]
    found = [match for form in forms for match in form.finditer(text)]
    return tuple(
        Ballot(_bare(match["name"]), _value(match["count"]))
        for match in found
        if not _NOBODY.search(match["name"])
    )


def is_choice(text: str) -> bool:
    """Tell whether words say that somebody was elected, beyond the counts.

    >>> is_choice("Frau Blau ist gewählt."), is_choice("Frau Blau: 9 Stimmen")
    (True, False)
    """
    return bool(_CHOSEN.search(text))


def winner(text: str) -> int | None:
    """Return the votes of who was elected: the one called so, else the one with most votes.

    >>> winner("Rot erhält 14 Stimmen, Blau 9 Stimmen. Damit ist Frau Blau gewählt.")
    9
    """
    found = ballots(text)
    if not found:
        return None
    chosen = _CHOSEN.search(text)
    said = next((part for part in _ENDS.split(text) if chosen and chosen[0] in part), "")
    named = [ballot for ballot in found if ballot.name.split()[-1] in said]
    return named[0].votes if len(named) == 1 else max(b.votes for b in found)


def _bare(name: str) -> str:
    return re.sub(r"^(?:Herrn?|Frau|Auf|Kandidat\w*|Bewerber\w*) ", "", name.strip(" .:-"))


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS[word.rstrip("e") if word.startswith("ein") else word]
