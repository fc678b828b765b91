"""Who does it: the grammatical subject of a speech act, by the word order of German."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.german.mention import Mention
from pipeline.german.speech import AUXILIARIES, WORD, Act, Word, words

SUBORDINATORS = frozenset(
    """
    dass daß ob weil da wenn falls sofern obwohl während nachdem bevor ehe bis damit sodass indem wie
    was wer wann wo warum weshalb wieso welche welcher welches welchen welchem inwieweit inwiefern deren
    dessen als
    """.split()
)
# these open a subordinate clause and nothing else
CONJUNCTIONS = frozenset(
    "dass daß ob weil wenn falls sofern obwohl sodass indem nachdem um ohne anstatt".split()
)
# words that may stand before the subject without pushing it behind the verb
FOCUS = frozenset("auch selbst nur ebenso ebenfalls sogar allein".split())
ARTICLES = frozenset("der die das den dem des ein eine einer eines einem einen".split())
PRONOUN = frozenset("er sie".split())
# the subject behind the verb stands no further away than this many words
NEAR = 9
# their object is a person too: after "Der Verein bittet" the next person is asked, not asking
TAKES_PERSONS = frozenset(
    """
    bitten ersuchen auffordern beauftragen ermächtigen bevollmächtigen verpflichten anweisen danken begrüßen
    informieren unterrichten erinnern loben unterstützen verabschieden vereidigen befragen
    """.split()
)
PASSIVE = frozenset("wird werden wurde wurden werde würden worden".split())
# what a finite verb at the end of a clause looks like
VERB_LAST = re.compile(r"[a-zäöüß]{2,}(?:t|te|ten|e)")
# "die Anfrage von | Frau Abel wurde beantwortet": by somebody else
OF_MATTER = re.compile(
    r"\b(?:\w*[Ff]ragen?|\w*[Aa]nträge|\w*[Aa]ntrag|Bitten?|Wunsch|\w*[Vv]orschlag|Anregung(?:en)?|Einwand)\s+"
    r"(?:von|vom|des|der|seitens)\s+(?:de[rs]\s+)?$"
)
# "Frau Abels | Frage": a genitive is no subject
GENITIVE = re.compile(r"\s[A-ZÄÖÜ][a-zäöüß]")
NEXT_CLAUSE = re.compile(r"[;:?!„“]|,\s*(?:dass|daß|ob)\b")


def subject(text: str, act: Act, mentions: Sequence[Mention]) -> Mention | None:
    """Return the person or body that does a speech act, None where nobody named does it.

    In a German main clause the subject stands directly before or directly after the finite verb.
    """
    tokens = words(text)
    finite = _finite(text, act)
    mentions = [m for m in mentions if not _genitive(text, m)]
    if act.form == "noun" or (act.form == "infinitive" and finite.start == act.start):
        return None
    if act.form == "participle" and finite.text in PASSIVE:
        return _agent(text, act, mentions)
    if subordinate(text, act):
        return _inside(tokens, finite, text, mentions)
    if act.lemma == "interessieren":  # "Einen Einwohner interessiert, ob ...": who asks is the object
        near = [m for m in mentions if m.start < finite.start or m.start - finite.end <= 2]
        return near[0] if near else None
    opened = opening(text, mentions, finite.start)
    taken = act.lemma in TAKES_PERSONS and _nominative_start(tokens, finite)
    taken = taken or (act.lemma.endswith((" bitten", " ersuchen")) and _adjoins(text, finite.start, mentions))
    behind = None if taken else _behind(text, finite.end, mentions)
    before = _before(text, finite.start, mentions)
    if pronoun(text, act):
        return None
    return opened or behind or before


def _genitive(text: str, mention: Mention) -> bool:
    """Tell whether a name goes with the noun behind it: "Frau Abels Frage"."""
    family = mention.family or ""
    owns = (
        mention.kind == "person"
        and family.endswith(("s", "'", "’"))
        and text[mention.start : mention.end].endswith(family)
    )
    return owns and bool(GENITIVE.match(text, mention.end))


def _adjoins(text: str, start: int, mentions: Sequence[Mention]) -> bool:
    """Tell whether a mention in the nominative stands right before a verb."""
    return any(m.end <= start and not m.oblique and not text[m.end : start].strip() for m in mentions)


def _nominative_start(tokens: Sequence[Word], finite: Word) -> bool:
    """Tell whether a noun phrase in the nominative stands before the verb ("Der Verein bittet ...")."""
    first = tokens[0].text.lower()
    return first in ("der", "die", "das", "ein", "eine") and tokens[0].clause == finite.clause


@lru_cache(maxsize=1024)
def pronoun(text: str, act: Act) -> str | None:
    """Return "er" or "sie" when a pronoun does the act.

    >>> from pipeline.german.speech import acts
    >>> pronoun("Zudem fragt sie nach den Kosten.", acts("Zudem fragt sie nach den Kosten.")[0])
    'sie'
    """
    tokens = words(text)
    finite = _finite(text, act)
    index = tokens.index(finite)
    after = tokens[index + 1 : index + 4]
    for token in after:
        if token.text in PRONOUN and token.clause == finite.clause:
            return token.text
        if token.text not in ("sich", "hierzu", "dazu", "daher", "jedoch"):
            break
    return _pronoun_before(tokens, index)


def _pronoun_before(tokens: Sequence[Word], index: int) -> str | None:
    """A sentence that begins with the pronoun keeps it for all its coordinated verbs."""
    first = tokens[0].text.lower() if tokens else ""
    if first in PRONOUN and index > 0:
        return first
    if (
        index
        and tokens[index - 1].text.lower() in PRONOUN
        and tokens[index - 1].clause == tokens[index].clause
    ):
        return tokens[index - 1].text.lower()
    if index > 1 and first in FOCUS and tokens[1].text in PRONOUN:
        return tokens[1].text
    return None


@lru_cache(maxsize=1024)
def subordinate(text: str, act: Act) -> bool:
    """Tell whether an act stands in a subordinate clause, where it reports somebody else's speech."""
    tokens = words(text)
    finite = _finite(text, act)
    clause = [t for t in tokens if t.clause == finite.clause]
    if _joins_main(clause, finite):
        return False
    if clause[0].text.lower() in CONJUNCTIONS:
        return True
    if clause[0].clause == 0 and clause[0].text[:1].isupper():
        return clause[0].text.lower() in SUBORDINATORS - {"was", "wer", "wie", "da"} and clause[-1] == finite
    return clause[0].text.lower() in SUBORDINATORS | ARTICLES and clause[-1] == finite


def _joins_main(clause: Sequence[Word], finite: Word) -> bool:
    """Tell whether "und" leads back to the main clause: "stellt fest, dass er fehlt und bittet um ...".

    In a subordinate clause the verb comes last; behind "und" it comes first only in a main clause.
    """
    at = clause.index(finite)
    closed = at > 2 and clause[at - 1].text == "und" and finite != clause[-1]
    return closed and (clause[at - 2].text in AUXILIARIES or bool(VERB_LAST.fullmatch(clause[at - 2].text)))


def opening(text: str, mentions: Sequence[Mention], limit: int) -> Mention | None:
    """Return the mention that a sentence begins with, when it can be its subject."""
    for mention in mentions:
        if mention.start >= limit:
            return None
        lead = [word.lower() for word in WORD.findall(text[: mention.start])]
        if all(t in FOCUS or len(t) == 1 for t in lead) and not mention.oblique:
            return mention
        if lead and lead[-1] in ARTICLES and len(lead) == 1 and not mention.oblique:
            return mention
        return None
    return None


def _inside(tokens: Sequence[Word], finite: Word, text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Return the subject of a subordinate clause: it stands in the clause, before the verb."""
    first = next(t.start for t in tokens if t.clause == finite.clause)
    return next((m for m in mentions if first <= m.start < finite.start and not m.oblique), None)


def _behind(text: str, end: int, mentions: Sequence[Mention]) -> Mention | None:
    stop = NEXT_CLAUSE.search(text, end)
    limit = stop.start() if stop else len(text)
    for mention in mentions:
        if end <= mention.start < limit and not mention.oblique:
            gap = words(text[end : mention.start])
            if len(gap) <= NEAR and "," not in text[end : mention.start] and not _object(gap):
                return mention
    return None


def _object(gap: Sequence[Word]) -> bool:
    """Tell whether a verb stands between: then the mention belongs to that verb."""
    return any(t.text in ("und", "oder") or t.text in AUXILIARIES for t in gap)


def _before(text: str, start: int, mentions: Sequence[Mention]) -> Mention | None:
    """Return the nearest mention before a verb that can be its subject."""
    near = [m for m in mentions if m.end <= start and not m.oblique]
    return next((m for m in reversed(near) if len(words(text[m.end : start])) <= NEAR), None)


def _agent(text: str, act: Act, mentions: Sequence[Mention]) -> Mention | None:
    """Return who does it in the passive: "wird von Frau X beantwortet"."""
    for mention in reversed(mentions):  # "die Frage von Frau X wird von Herrn Y beantwortet"
        if OF_MATTER.search(text[max(0, mention.start - 40) : mention.start]):
            continue
        lead = words(text[max(0, mention.start - 20) : mention.start])
        if lead and lead[-1].text.lower() in ("von", "vom", "durch", "seitens") and mention.end <= act.end:
            return mention
        if len(lead) > 1 and lead[-2].text.lower() in ("von", "durch", "seitens") and mention.end <= act.end:
            return mention
    return None


@lru_cache(maxsize=64)
def _finite(text: str, act: Act) -> Word:
    """Return the finite verb of an act: itself or its auxiliary."""
    tokens = words(text)
    own = next(t for t in tokens if t.start == act.start)
    if act.form == "finite":
        return own
    helping = [t for t in tokens if t.clause == own.clause and t.text.lower() in AUXILIARIES]
    earlier = [t for t in helping if t.start < own.start]
    return (earlier or helping or [own])[-1 if earlier else 0]


# where the clause of a verb ends: at a pause or, where clerks forget it, at a question word
CLAUSE_END = re.compile(
    r"[,;:.?!]|\b(?:ob|wann|was|wer|wen|wem|wie\w*|wo(?:her|hin|mit|für|von|zu)?|warum|weshalb|welche\w*|inwie\w+)\b"
)
PAUSE = re.compile(r"[,;:]")
# no denial is further from its verb than this
CLAUSE_LENGTH = 200
# "fragt nicht, ob", "wollte nicht wissen", but not "nicht nur" and "nicht verbrauchte Mittel"
DENIED_BEHIND = re.compile(
    r"\bniemand\w*|\b(?:nie|niemals|keineswegs)\b|\bnicht(?=\s*$|\s+(?:wissen|erfahren|danach|nach)\b)"
)
DENIED_BEFORE = re.compile(r"\b(?:[Nn]iemand\w*|[Kk]einer|nie|niemals)\b|\bnicht\s+$")


def negated(text: str, act: Act) -> bool:
    """Return whether the clause of a verb denies it: "fragt nicht, ob", "niemand will wissen".

    >>> from pipeline.german.speech import acts
    >>> [negated(t, acts(t)[0]) for t in ("Sie fragt nicht, ob er kommt.", "Sie fragt, ob er nicht kommt.")]
    [True, False]
    """
    following = text[act.end : act.end + CLAUSE_LENGTH]
    end = CLAUSE_END.search(following)
    behind = following[: end.start()] if end else following
    before = PAUSE.split(text[max(0, act.start - CLAUSE_LENGTH) : act.start])[-1]
    return bool(DENIED_BEHIND.search(behind) or DENIED_BEFORE.search(before))
