"""Sentences by which a body takes up what was proposed right before: "Dem wird zugestimmt"."""

from __future__ import annotations

from pipeline.german.cues import Cue
from pipeline.german.outcomes import outcome
from pipeline.german.pattern import lazy
from pipeline.german.votes import mode, vote
from pipeline.model import Vote
from pipeline.rules.result_doubts import UNREAL
from pipeline.rules.result_forms import BODY_NOUN
from pipeline.rules.result_sentences import Told, own_body

LONGEST = 140
_TO_THAT = (
    r"(?:Dem|Diesem|Dieser|Dies(?:em|er) (?:\w{1,30})"
    r"|(?:Dem|Der) (?:Vorschlag|Antrag|Anregung|Vorgehen\w{0,6}))"
)
_ADVERBS = r"(?:(?:mit|bei|ohne|gegen) [^.;]{1,80}? |(?!Herr|Frau)[\w-]{2,24} ){0,6}?"
_ALL = rf"(?:alle(?: (?:Mitglieder|Anwesenden|Fraktionen|Beteiligten))?|man|(?:de[rs]|die|das) {BODY_NOUN})"
_TAKEN_UP = Cue(
    "stimm|folg|sproch|einverst|stattgegeben|schließ|schloss|beschlossen|verfahren|angenommen|abgelehnt"
    "|genehmigt|einwänd|widerspr|bedenken",
    rf"^\W{{0,3}}(?:{_TO_THAT} w(?:ird|urde) {_ADVERBS}(?:zugestimmt|gefolgt|entsprochen|stattgegeben"
    rf"|nicht (?:zugestimmt|gefolgt|entsprochen|widersprochen))\b"
    rf"|(?:So|Dies|Das|Dieses) w(?:ird|urde) {_ADVERBS}(?:beschlossen|verfahren|angenommen"
    r"|abgelehnt|genehmigt)\b"
    r"|(?:Dagegen|Hiergegen) (?:gibt es|gab es|bestehen|bestanden|werden|wurden) (?:\w{1,20} ){0,2}keine"
    r" (?:Einwände|Bedenken))",
)
_BY_BODY = Cue(
    "stimm|folg|einverst|schließ|schloss",
    rf"^\W{{0,3}}(?:{_TO_THAT} (?:folgt|folgte|stimmt|stimmte|stimmen|stimmten|schließt sich|schloss sich"
    r"|schließen sich)|(?P<with>Damit|Hiermit) (?:ist|sind|war|waren|erklär\w{1,3}(?: sich)?))"
    rf" {_ALL}\b(?P<rest>[^.;]{{0,60}})",
)
# "Das Gremium ist damit einverstanden."
THEREWITH = lazy(
    r"\b(?:damit|hiermit) (?:\w{1,20} ){0,2}einverstanden\b|\b(?:stimm|folg)\w{1,3} (?:dem|diesem|dieser)"
    r"(?: (?:Vorschlag|Antrag|Anregung|Bitte))?(?: (?:einstimmig|mehrheitlich|einvernehmlich|so|mit|bei)\b"
    r"[^.;]{0,80}?)?(?: zu)?\W{0,3}$"
    r"|^\W{0,3}Es (?:besteht|bestand|herrscht|herrschte) (?:\w{1,12} ){0,2}(?:Einvernehmen|Einigkeit|Konsens"
    r"|Einverständnis)\W{0,3}$"
)


def taken_up(text: str, committee: str | None = None) -> Told | None:
    """Return what a sentence decides that only says "to that", or None where no body decides.

    >>> taken_up("Dem wird einstimmig zugestimmt.").vote.mode
    'unanimous'
    >>> taken_up("Dem stimmt Herr Brandt zu.")
    """
    if len(text) > LONGEST:
        return None
    by = _BY_BODY.match(text)
    if by and by["with"] and "einverstanden" not in by["rest"]:
        return None
    if by and by["noun"] and not own_body(by["noun"], committee):
        return None
    if (not by and not _TAKEN_UP.match(text)) or UNREAL.search(text):
        return None
    against = "dagegen" not in text.lower() and "hiergegen" not in text.lower()
    turned = outcome(text) == "rejected" and "widersprochen" not in text and against
    how = vote(text) or Vote(mode=mode(text))
    return Told("passive", "rejected" if turned else "approved", how if how != Vote() else None, False)
