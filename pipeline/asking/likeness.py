"""How much of what a question asks for stands in some words: stems, parts of compounds, similar spelling."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from pipeline.german.stems import FUNCTION_WORDS, WORD, stem
from pipeline.german.tokens import fold

GRAM = 4
PART = 4  # letters of the shortest part of a compound that counts
COMPOUND, BEGINNING = 0.75, 0.65
NEAR = 0.55  # share of common grams from which two words are spelt alike
LONGEST = 60  # letters; a longer run is no word
# Words of asking and of council business: they tell little of what is asked.
PLAIN = frozenset(
    fold(stem(word))
    for word in """
    Frage fragen gefragt fragte nachgefragt Anfrage Antwort antworten geantwortet wissen sagen sagte gesagt
    stellen stellte gestellt geben gibt gab gegeben gehen geht ging kommen kommt kam machen macht gemacht
    Stadt Gemeinde Kreis Ort Sitzung Ausschuss Gemeinderat Stadtrat Stadträtin Rat Ratsherr Ratsfrau Mitglied
    Bürgermeister Bürgermeisterin Oberbürgermeister Verwaltung Fraktion Thema Punkt Sache Herr Frau Leute
    Jahr Januar Februar März April Mai Juni Juli August September Oktober November Dezember Jänner
    eigentlich überhaupt genau wirklich eben gerade bisher künftig neu alt groß klein viel viele gut
    lassen lässt bekommen bekommt kriegt kriegen heißt heißen finden findet steht stehen liegt bleibt
    """.split()
)
FAINT = 0.35


@lru_cache(maxsize=100_000)
def _grams(word: str) -> frozenset[str]:
    padded = f"_{word}_"
    return frozenset(padded[i : i + GRAM] for i in range(max(1, len(padded) - GRAM + 1)))


@lru_cache(maxsize=200_000)
def alike(asked: str, said: str) -> float:
    """Return how far a word asked for is met by a word that stands there, both folded stems: 0 to 1.

    >>> alike("radweg", "radweg"), alike("anhang", "toilettenanhang")
    (1.0, 0.75)
    >>> alike("radweg", "rathaus")
    0.0
    """
    if asked == said:
        return 1.0
    if asked.isdigit() or said.isdigit():
        return 0.0
    shorter, longer = sorted((asked, said), key=len)
    if len(shorter) >= PART and (longer.startswith(shorter) or longer.endswith(shorter)):
        return COMPOUND
    common = _beginning(asked, said)
    if common >= PART + 1 and common >= 0.6 * len(shorter):
        return BEGINNING
    one, other = _grams(asked), _grams(said)
    share = 2 * len(one & other) / (len(one) + len(other))
    return share * COMPOUND if share >= NEAR else 0.0


def _beginning(one: str, other: str) -> int:
    for count, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return count
    return min(len(one), len(other))


@lru_cache(maxsize=4096)
def content(text: str) -> tuple[str, ...]:
    """Return the folded stems of the content words of a text, each once, hyphenated words in parts.

    >>> content("Der Radweg am Rhein-Ufer, der Radweg")
    ('radweg', 'rhein', 'ufer')
    """
    found: dict[str, None] = {}
    for word in WORD.findall(text):
        for part in word.replace("*", "-").split("-"):
            if key := _key(part):
                found[key] = None
    return tuple(found)


@lru_cache(maxsize=200_000)
def _key(part: str) -> str:
    if not 1 < len(part) <= LONGEST and not part.isdigit():
        return ""
    if part.casefold() in FUNCTION_WORDS and not (len(part) == 2 and part.isupper()):
        return ""
    return fold(stem(part))


class Asked:
    """The words a question asks for, each with its weight; weights add up to one."""

    def __init__(
        self, question: str, often: Mapping[str, int], passages: int, known: Iterable[str] = ()
    ) -> None:
        """Weigh the words by how few passages have them; ``known`` words count little (the town)."""
        faint = {key for text in known for key in content(text)}
        weights = {
            key: _weight(word, often.get(key, 0), passages) * (FAINT if _is_of(key, faint) else 1.0)
            for word in _words(question)
            if (key := _key(word))
        }
        whole = sum(weights.values()) or 1.0
        self.weights: Mapping[str, float] = {key: weight / whole for key, weight in weights.items()}

    def degrees(self, words: Sequence[str]) -> dict[str, float]:
        """Return for each word asked for how far the words meet it."""
        return {key: max((alike(key, word) for word in words), default=0.0) for key in self.weights}

    def without(self, names: Iterable[str]) -> Mapping[str, float]:
        """Return the weights of words that are no part of some names and tell something; in all one."""
        faint = {key for text in names for key in content(text)}
        left = {
            key: weight for key, weight in self.weights.items() if key not in PLAIN and not _is_of(key, faint)
        }
        whole = sum(left.values()) or 1.0
        return {key: weight / whole for key, weight in left.items()}

    def cover(self, degrees: Mapping[str, float]) -> float:
        """Return the weighted share of what is asked that is met."""
        return sum(weight * degrees.get(key, 0.0) for key, weight in self.weights.items())


def _words(question: str) -> list[str]:
    return [part for word in WORD.findall(question) for part in word.replace("*", "-").split("-")]


def _is_of(word: str, known: Iterable[str]) -> bool:
    """Tell whether a word is one of those known, or made of it: "Musterauer" of "Musterau"."""
    return any(word == each or (len(each) > PART and word.startswith(each)) for each in known)


def _weight(word: str, often: int, texts: int) -> float:
    rarity = math.log((texts + 2) / (often + 1)) + 0.3
    noun = 1.0 if word[:1].isupper() or word.isdigit() else 0.7
    return rarity * noun * (FAINT if fold(stem(word)) in PLAIN else 1.0)
