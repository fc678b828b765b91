"""What a sentence takes for granted or says beside its verb: thanks, a paper received, a verdict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.closings.deeds import attributed, named
from pipeline.closings.doubts import DOUBT, PENDING
from pipeline.german.pattern import lazy

# "dankt dem Bauhof für die ausgebesserten Stufen", "freut sich über die neuen Wegweiser"
THANKED = lazy(
    r"\b(?:dank(?:t|te|en|ten)|bedank(?:t|te|en|ten)|Dank\b|Dankesworte|lob(?:t|te|en|ten)|Lob\b|freu(?:t"
    r"|te|en)"
    r"|erfreut|zufrieden|Anerkenn\w+|würdig(?:t|te))\b[^;:]{0,100}?\b(?:für|über|mit|dank)\s"
    r"(?P<what>(?:(?:die|den|das|der|dem|einen?)\s)?[^;:]{5,120})"
)
# What one gives thanks for before it is there, or which is but good will.
BEFOREHAND = lazy(
    r"\b(?:vorab|im Voraus|Zusage\w*|Ankündigung\w*|Bereitschaft|Vorhaben|Idee\w*|Vorschl[aä]g\w*"
    r"|Absicht\w*|Antrag\w*"
    r"|Bemühung\w*|Aussicht|Planung\w*|Plan|Pläne|Entwurf|Hinweis\w*|Anregung\w*|Spenden?|Einsatz"
    r"|Engagement|Geduld"
    r"|Beschluss|Zustimmung|Auftrag|bisherige\w*|jährliche\w*|regelmäßige\w*|stetige\w*|laufende\w*)\b"
)
NEW = lazy(r"^(?:(?:die|den|das|der|dem)\s)?neue[nrms]?\s[A-ZÄÖÜ]")
# "die Lagepläne, die er mit der Post erhalten hat"
RECEIVED = lazy(
    r"(?P<what>[A-ZÄÖÜ]\w+(?:\s(?:der|des|zum|zur|für|am|im|in|an|von|vom|über)\s[^,;]{1,50})?),\s(?:die"
    r"|den|das|der|welche[nrs]?)\s(?:(?:er|sie|man|wir|alle|ihm|ihr|ihnen"
    r"|uns|den|allen?|im|in|mit|am|vom|von)\b)[^,;]{0,80}\b(?:(?:erhalten|bekommen)\s(?:hat|habe|haben"
    r"|hätten)"
    r"|(?:zugegangen|zugesandt|zugeschickt|geschickt|ausgehändigt|übergeben|übersandt|gemailt)"
    r"\s(?:worden\s)?(?:ist|sind|sei|seien|wurden?|war|waren))\b"
)
# "der am 28. Februar eingebrachte Antrag", "das inzwischen reparierte Tor"
ATTRIBUTED = lazy(
    r"\b(?:inzwischen|mittlerweile|zwischenzeitlich|kürzlich|neulich|frisch|nunmehr|jetzt|vor Kurzem|neu"
    r"|am \d{1,2}\.\s?\w+|vom Bauhof|(?:vergangene|letzte|vorige)[nrs]? \w+)\s"
    r"(?P<what>[a-zäöüß]{5,}(?:e|en|em|er|es)\s[A-ZÄÖÜ][^,;:]{2,100})"
)
# What an inquiry ends with, be it a yes or a no: "hat keine Einwände", "wurde nicht beanstandet".
VERDICT = lazy(
    r"\b(?:nicht (?:zu )?beanstandet|(?:keine?n?|keinerlei|ohne) (?:\w+e\s)?(?:Einw[aä]nde?|Bedenken"
    r"|Beanstandung(?:en)?|Mängel"
    r"|Schäden|Schaden|Auffälligkeiten|Risse|Gefahr)|unbedenklich|"
    r"(?:nicht |un)?zulässig|(?:nicht |un)?möglich|abgelehnt|kündbar"
    r"|nicht erforderlich|nicht notwendig|entbehrlich)\b"
)
# "hat der Verpachtung des Grunds zugestimmt": only what is agreed to.
AGREES = lazy(
    r"\b(?:hat|haben|habe)\s[^,;]{0,60}?(?P<to>\b(?:dem|der|den|mit)\s[^,;]{4,120})\s(?:zugestimmt"
    r"|einverstanden)\b"
    r"|\b(?:ist|sind|sei|zeigt sich)\s[^,;]{0,60}?\b(?P<by>mit\s[^,;]{4,120})\seinverstanden\b"
)
# Who knows it stands within: "kommt laut Schulamt im September".
KNOWS = lazy(
    r"\b(?:[Ll]aut|[Nn]ach (?:Auskunft|Angaben?|Mitteilung|Aussage) (?:de[sr]|von)|nennt als Grund"
    r"|als Grund nannte)\s"
)
OPEN_STILL = lazy(r"\b(?:wird|werden|soll|sollen|solle|bittet|gebeten|fehlt|fehlen|offen|gesucht|sucht)\b")
# What the meeting itself decides carries out what was to be prepared for it.
DECIDES = lazy(
    r"\b(?:beschließt|erlässt|verabschiedet|billigt)\s(?:die|den|das)\s(?P<what>[^,;]{4,160})"
    r"|\bstimmt\s(?:dem|der|den)\s(?P<agreed>[^,;]{4,160})\szu(?=[,.]|\s?$)"
    r"|^(?:Beschluss:\s)?(?P<passed>(?:Die|Der|Das)\s[^,;]{4,120}\b(?:wird|werden)\b[^,;]{0,120}"
    r"\b(?:beschlossen|erlassen|festgesetzt|vergeben))\W*$"
)


class Outcome(NamedTuple):
    """The words for what was done, the families of reports, whether they are what was found."""

    text: str
    families: frozenset[str]
    found: bool = False


def granted(text: str) -> Iterator[Outcome]:
    """Yield what a sentence takes for granted, even where it asks for something else.

    >>> [o.text for o in granted("Sie dankt dem Bauhof für die ausgebesserten Stufen.")]
    ['die ausgebesserten Stufen']
    """
    thanks = THANKED.search(text)
    if thanks and not BEFOREHAND.search(thanks[0]) and not DOUBT.search(thanks["what"]):
        words = thanks["what"].split(", ")[0].rstrip(".! ")
        families = attributed(words) | named(words)
        families |= {"place", "work", "procure"} if NEW.match(words) else set()
        if families:
            yield Outcome(words, families)
    for match in RECEIVED.finditer(text):
        if not DOUBT.search(match[0]):
            yield Outcome(match["what"], frozenset({"give"}))
    for match in ATTRIBUTED.finditer(text):
        families = attributed(match["what"])
        if families and not DOUBT.search(text):
            yield Outcome(match["what"], families)


def settled(text: str) -> Iterator[Outcome]:
    """Yield verdicts, what somebody who knows has said, and what the meeting itself decides.

    >>> [sorted(o.families) for o in settled("Der Kreis hat gegen die Säule keine Einwände.")]
    [['verdict']]
    """
    verdict = VERDICT.search(text)
    rest = f"{text[: verdict.start()]}{text[verdict.end() :]}" if verdict else ""
    if verdict and not DOUBT.search(rest) and not OPEN_STILL.search(rest):
        yield Outcome(rest, frozenset({"verdict"}))
    elif KNOWS.search(text) and not (PENDING.search(text) or OPEN_STILL.search(text)):
        yield Outcome(text, frozenset({"verdict"}), found=True)
    if (agreed := AGREES.search(text)) and not DOUBT.search(text):
        yield Outcome(agreed["to"] or agreed["by"], frozenset({"verdict"}))
    decided = DECIDES.search(text)
    if decided and not DOUBT.search(text):
        words = next(words for words in decided.groups() if words)
        yield Outcome(words, frozenset({"decided"}))
