"""Entries of a list that name a matter and what came of it, with nothing but a colon between them."""

from __future__ import annotations

import re

from pipeline.german.cues import Cue
from pipeline.german.outcomes import outcome
from pipeline.german.pattern import lazy
from pipeline.german.votes import vote
from pipeline.rules.result_doubts import SPEECH
from pipeline.rules.result_forms import AUXILIARY, BODY_NOUN, DONE, DONE_STEMS, MEMBER

LONGEST = 260
# what may be given or refused
_GIVEN = (
    r"(?:(?:das |die )?(?:gemeindliche[sn]? )?(?:Einvernehmen|Zustimmung|Genehmigung|Annahme"
    r"|Befreiung(?:en)?|Ausnahme|Abweichung(?:en)?|Erlaubnis|Zuschuss|Entlastung|Bauantrag|Bauvoranfrage|Antrag|Vorhaben)"
    r"|\d[\d.]{0,9}(?:,\d\d)? (?:€|EUR|Euro))(?: (?:wird|wurde))?(?: (?:nicht|in Aussicht))?"
)
_HOW = r"(?:(?:einstimmig|mehrheitlich|einvernehmlich|mit|bei|ohne|gegen)\b[^.;:]{0,80}|in Aussicht|nicht) "
_AFTER = (
    r"(?:[,(;–-] ?(?:\([^()]{0,60}\)|[^:.;()]){0,120}\)?| \([^()]{0,60}\)"
    r"| (?:bis|auf|in|an|mit|bei|gegen|wegen|mangels) [^:;]{0,80})?"
)
# a matter, a colon, and what came of it
LISTED = Cue(
    DONE_STEMS,
    rf"\W{{0,4}}(?:(?:\d{{1,2}}|[a-z])[.)] )?(?!(?:Der |Die )?{BODY_NOUN}\b)"
    rf"(?P<matter>[^:?!]{{3,160}}(?:: [^:?!]{{1,60}})?)(?:: | [–-] )"
    rf"(?P<result>(?:{_GIVEN} )?(?:{_HOW})?(?:{DONE}|hergestellt|in Aussicht gestellt){_AFTER})\W{{0,3}}$",
    re.IGNORECASE,
)
# a noun says what came of it, and a vote bears it out
_NAMED = Cue(
    "zustimm|ablehn|einvernehm|annahm|kenntnis|vertag|zurück",
    r"\W{0,4}(?:(?:\d{1,2}|[a-z])[.)] )?(?P<matter>[^:?!]{3,160})(?:: | [–-] )"
    r"(?P<result>(?:(?:kein )?(?:gemeindliches )?Einvernehmen|Zustimmung|Ablehnung|Annahme|Kenntnisnahme"
    r"|Vertagung|Zurückstellung)(?:[,;(–-]| [(–-])[^:?!]{3,80})$",
)
# a sum of money and the vote on it: "Heimatverein, Tische: 800 € (einstimmig)"
_SUM = Cue(
    "€|eur",
    r"\W{0,4}(?:(?:\d{1,2}|[a-z])[.)] )?(?P<matter>[^:?!]{3,160})(?:: | [–-] )"
    r"(?P<result>\d[\d.]{0,9}(?:,(?:\d\d|-{1,2}|–))? ?(?:€|EUR|Euro)(?: [–-] |[,;:] | ?\()"
    r"(?:einstimmig|mehrheitlich|einvernehmlich|bei \d|\d)[^:?!()]{0,80}\)?)\W{0,3}$",
)
# what an authority grants too, so that it needs a vote to be the body's
_GRANTED = lazy(r"\W*(?:das |die )?(?:Genehmigung|Erlaubnis|Ausnahme|Abweichung|Zuschuss|\d)", re.IGNORECASE)
# why it came so, which may be told in any words
_REASON = lazy(r"[,;–-] ?(?:da|weil|nachdem|denn|wegen|sofern|bis)\b.*$")
# a count and then the word for it
ROW = lazy(
    r"\d{1,3}\b.{0,60}[–,;-] ?(?:einstimmig |mehrheitlich )?(?:angenommen|abgelehnt|beschlossen"
    r"|zugestimmt)\W{0,3}$"
)


def listed(text: str) -> str | None:
    """Return the words of the result of an entry that names a matter before it, or None where it has none.

    >>> listed("- Neubau Garage, Flst. 12: Einvernehmen erteilt, einstimmig.")
    'Einvernehmen erteilt, einstimmig'
    """
    match = LISTED.match(text) if len(text) < LONGEST else None
    if match is None and len(text) < LONGEST:
        match = _NAMED.match(text)
        match = match if match and vote(match["result"]) else _SUM.match(text)
        match = match if match and vote(match["result"]) else None
    if not match or re.match(MEMBER, text) or SPEECH.search(match["matter"]):
        return None
    if _GRANTED.match(match["result"]) and not vote(match["result"]):
        return None
    plain = _REASON.sub("", text)
    if AUXILIARY.search(plain) and not re.search(r": (?:Das|Die) [^:]{3,60} (?:wird|wurde) ", plain):
        return None
    return match["result"]


def row(text: str) -> str | None:
    """Return count and result of a motion in a row: "Bänke am See: 5 Ja, 8 Nein – abgelehnt"."""
    matter, colon, result = text.partition(": ") if len(text) < LONGEST else ("", "", "")
    if not colon:
        return None
    counted = vote(result) if ROW.search(result) and outcome(result) else None
    if counted is None or counted.yes is None or counted.no is None:
        return None
    return None if re.match(MEMBER, text) or SPEECH.search(matter) else result
