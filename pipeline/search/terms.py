"""What is searched for: the tokens of a question with their weights, and as much of them as time allows.

A stem weighs more than a 5-gram, a word that was asked for more than its synonyms, whose 5-grams share what
one 5-gram weighs, so that a thing with many names counts once. All of these are measured.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.german.stems import words
from pipeline.german.synonyms import synonyms
from pipeline.german.tokens import is_gram, tokens

STEM = 2.0  # a 5-gram weighs 1
OTHER = 0.3  # what stands for a word, as a share of the word itself
OTHER_GRAMS = 0.5  # the same for all 5-grams of all words that stand for one
ASIDE = 0.3  # words of the question that its plan leaves aside, as a share of those it searches for
POSTINGS = 30_000  # read for one question at most: about 30 ms
LONGEST = 400  # tokens of one question


def weighted(
    wanted: Sequence[str], question: str = "", abbreviations: Mapping[str, str] | None = None
) -> dict[str, float]:
    """Return the tokens of wanted words, of what else they are called, and of the whole question.

    >>> found = weighted(["Müll"], "Wer holt den Müll?")
    >>> found["mull"] > found["holt"] > 0 < found["abfall"] < found["mull"]
    True
    """
    found = {token: _weight(token) for word in wanted for token in tokens(word)}
    for token in tokens(question):
        found.setdefault(token, ASIDE * _weight(token))
    for others in _others(wanted, abbreviations or {}):
        for other in others:
            for token in tokens(other):
                share = OTHER_GRAMS / len(others) if is_gram(token) else OTHER * STEM
                found.setdefault(token, share)
    return dict(list(found.items())[:LONGEST])


def affordable(
    weights: Mapping[str, float], often: Mapping[str, int], most: int = POSTINGS
) -> tuple[str, ...]:
    """Return the tokens worth asking the index for: the rarest, until as much is read as time allows.

    What is left out are the commonest 5-grams of large libraries; they still count in the ranking.
    """
    known = sorted((often[token] / weight, token) for token, weight in weights.items() if often.get(token))
    chosen: list[str] = []
    for _, token in known:
        most -= often[token]
        if most < 0 and chosen:
            break
        chosen.append(token)
    return tuple(chosen)


def expression(chosen: Sequence[str]) -> str:
    """Return what FTS5 is asked for: any of the tokens.

    >>> expression(("radweg", "5_radwe"))
    '"radweg" OR "5_radwe"'
    """
    return " OR ".join(f'"{token}"' for token in chosen)


def _weight(token: str) -> float:
    return 1.0 if is_gram(token) else STEM


def _others(asked: Sequence[str], abbreviations: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return for each asked word what else it is called; abbreviations as the documents define them."""
    found = [synonyms(part) for word in asked for part in words(word)]
    stems = {token for word in asked for token in tokens(word) if not is_gram(token)}
    for short, long in abbreviations.items():
        if short in asked:
            found.append((long,))
        elif len(meant := {t for t in tokens(long) if not is_gram(t)}) > 1 and meant <= stems:
            found.append((short,))
    return [others for others in found if others]
