"""Whether the sentences cited for an answer reply to the question, and not to another one.

Who answers a round of questions goes through them: "Zum Thema Parken ...", "Bezüglich der Kosten ...". Such a
sentence opens what is said of one of them, up to the next.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.german.pattern import lazy
from pipeline.german.stems import content_stems
from pipeline.model import Answer, Question
from pipeline.standing import akin
from pipeline.support import Support

TOPIC = lazy(
    r"\W*(?:Zum (?:Thema|Stichwort|Punkt)|Zur (?:Frage|Thematik)|Zu[rm] (?:[\w-]+ ){1,3}"
    r"(?:teilt|führt|erklärt|erläutert|merkt|sagt)\w*|Bezüglich|Hinsichtlich|Betreffend"
    r"|In [Bb]ezug auf|Im Bereich|Mit Blick auf"
    r"|Auf die (?:Nach)?[Ff]rage(?:n)? (?:nach|zu[rm]?))\b"
)
QUESTIONS = content_stems("Frage Fragen Nachfrage Nachfragen Rückfrage Rückfragen Anfrage Anfragen")
MOST = 9  # words of a topic, with those that open it


ON_QUESTION = lazy(r"\b[Aa]uf (?:die|eine) (?:Nach|Rück)?[Ff]rage(?:n)? (?:nach|zu[rm]?) (?:[\w-]+ ){1,4}")
# "Es gab keine weiteren Fragen."
CLOSING = lazy(r"\W*(?:Es (?:gab|gibt|liegen|lagen) )?[Kk]eine (?:weiteren )?(?:Fragen|Wortmeldungen)\b")


def strays(given: Answer, asked: Question, support: Support) -> tuple[int, ...]:
    """Return the sentences cited for an answer that only ask, or that are of another topic or question."""
    cites = sorted(set(given.cites))
    return tuple(
        n
        for n in cites
        if _no_reply(n, asked, support)
        or _to_what_was_not_asked(n, asked, support)
        or _leads_to_topic(n, cites, asked, support)
        or _leads_nowhere(n, cites, support)
        or (
            {n - 1, n + 1}.isdisjoint(cites)  # a stretch that is too long is no wrong number
            and (_of_another_topic(n, cites, asked, support) or _to_another(n, asked, support))
        )
    )


def _no_reply(number: int, asked: Question, support: Support) -> bool:
    """Tell whether a sentence says nothing in reply: it asks, thanks, or tells how was voted."""
    if number not in asked.cites:
        votes = not support.in_turn(number) and not support.is_line(number) and support.tells_votes(number)
        opens = support.begins(number) and support.does(number) in ({"ask"}, {"thank"})
        closes = CLOSING.match(support.said((number,))) is not None
        return votes or closes or (opens and not support.replies(number))
    return support.said((number,)).rstrip().endswith("?") or support.does(number) <= {"ask"}


def _of_another_topic(number: int, cites: Sequence[int], asked: Question, support: Support) -> bool:
    """Tell whether a sentence opens a topic not asked about, or stands before the one that was."""
    topic = _topic(number, support)
    if topic and not support.begins(number) and not _asked_about(topic, asked, support):
        return True
    speech = [n for n in range(number + 1, cites[-1] + 1) if support.same_turn(number, n)]
    opening = next((n for n in speech if _topic(n, support)), None)
    if opening is None or support.shares(asked.text, number):
        return False
    return _asked_about(_topic(opening, support), asked, support)


def _to_what_was_not_asked(number: int, asked: Question, support: Support) -> bool:
    """Tell whether a sentence names the question it replies to, and that is another: "auf die Frage nach"."""
    named = ON_QUESTION.search(support.said((number,)))
    topic = content_stems(named[0]) - QUESTIONS if named else frozenset()
    return bool(topic) and not _asked_about(topic, asked, support)


def _leads_to_topic(number: int, cites: Sequence[int], asked: Question, support: Support) -> bool:
    """Tell whether a sentence is the first cited and stands right before the one that opens the topic."""
    after = number + 1
    if number - 1 in cites or after not in cites or support.begins(number):
        return False
    topic = _topic(after, support) if support.same_turn(number, after) else frozenset()
    return bool(topic) and not support.shares(asked.text, number) and _asked_about(topic, asked, support)


def _topic(number: int, support: Support) -> frozenset[str]:
    """Return the content stems of the topic that a sentence opens, none where it opens none."""
    said = support.said((number,))
    return content_stems(" ".join(said.split()[:MOST])) if TOPIC.match(said) else frozenset()


def _asked_about(topic: frozenset[str], asked: Question, support: Support) -> bool:
    wanted = content_stems(f"{asked.text} {support.said(asked.cites)}")
    return any(word in wanted or any(akin(word, other) for other in wanted) for word in topic)


def _to_another(number: int, asked: Question, support: Support) -> bool:
    """Tell whether the question was replied to at once, and somebody asked again before a sentence."""
    if not asked.cites or support.shares(asked.text, number, 0.25):
        return False
    first = max(asked.cites) + 1
    if number <= first or not support.replies(first):
        return False
    between = range(first + 1, number)
    return any(support.begins(n) and support.asks(n) and not support.same_turn(n, number) for n in between)


def _leads_nowhere(number: int, cites: Sequence[int], support: Support) -> bool:
    """Tell whether a label is cited without anything that it stands above."""
    return len(cites) > 1 and number == cites[-1] and support.is_bare(number)
