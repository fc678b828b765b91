"""What a reply states, made ready to be checked: without signs of a list, and without a bare yes or no.

No sentence of minutes carries a "Ja" or "Nein" to a question that nobody there has asked, and nothing can
check it; what follows it says the same in words that can be checked.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.german.pattern import lazy

BULLET = lazy(r"[-–—•*]\s+(?=\S)")
NUMBERED = lazy(r"(\d{1,2})[.)]\s+(?=\S)")
YES_OR_NO = lazy(r"(?:Ja|Nein|Doch)\s?[,;:.!–—-]\s*(?=\S)")


def stated(texts: Sequence[str]) -> list[str]:
    """Return texts as sentences of their own.

    >>> stated(["1. Frau Abel fragt.", "2. Herr Born auch."])
    ['Frau Abel fragt.', 'Herr Born auch.']
    >>> stated(["Nein, der Antrag wurde abgelehnt.", "1. Januar 2025"])
    ['Der Antrag wurde abgelehnt.', '1. Januar 2025']
    """
    plain = [_without_bullet(" ".join(text.split())) for text in texts]
    matches = [NUMBERED.match(text) for text in plain]
    counted = {int(match[1]) for match in matches if match}
    unmarked = [
        text[match.end() :] if match and {int(match[1]) - 1, int(match[1]) + 1} & counted else text
        for text, match in zip(plain, matches, strict=True)
    ]
    return [_without_yes_or_no(text) for text in unmarked]


def _without_yes_or_no(text: str) -> str:
    opening = YES_OR_NO.match(text)
    rest = text[opening.end() :] if opening else text
    return rest[:1].upper() + rest[1:] if opening else rest


def _without_bullet(text: str) -> str:
    bullet = BULLET.match(text)
    return text[bullet.end() :] if bullet else text
