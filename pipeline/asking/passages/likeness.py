"""How much of what a question asks for stands in some words: stems, parts of compounds, similar spelling."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from operator import mul

from pipeline.closings.things import specific
from pipeline.german.stems import FUNCTION_WORDS, WORD, stem
from pipeline.german.synonyms import synonyms
from pipeline.german.tokens import fold

Degrees = tuple[float, ...]  # how far each word asked for is met: 0 to 1
GRAM = 4
PART = 4  # letters of the shortest part of a compound that counts
COMPOUND, BEGINNING = 0.75, 0.65
NEAR = 0.55  # share of common grams from which two words are spelt alike
MOST = 120  # words of a question that are looked at
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
    eigentlich überhaupt genau wirklich eben gerade bisher künftig neu alt groß klein viel viele wieviel gut
    Ergebnis Abstimmung abgestimmt Gegenstimme Enthaltung enthalten Stimme stimmen Beschluss beschlossen
    Antrag Vorschlag Vorstoß Haltung Meinung Argument Grund Zeitpunkt Termin Monat Frist Prozent
    Firma Unternehmen lassen lässt bekommen bekommt kriegt kriegen heißt heißen finden findet steht stehen
    liegt bleibt
    """.split()
)
# Words of a question that no answer repeats.
ASKING = frozenset(
    """
    wann wer wem wen wessen wofür womit wovon worum worüber woran worauf woher wohin wodurch wonach wozu
    wogegen wieviel wieviele weswegen inwiefern inwieweit denn mal eigentlich bitte
    ich du er sie es wir ihr mir mich dir dich uns euch mein dein meine deine unser
    """.split()
)
# Last parts that very many names of places and things share.
SHARED = frozenset(
    "strass weg platz gass allee haus hof hall gebaud stell anlag flach gerat raum park nach".split()
)
FAINT = 0.35
VERB = 8  # letters; a longer word at the head of a question is no verb
SYNONYM = 0.8


@lru_cache(maxsize=100_000)
def _grams(word: str) -> frozenset[str]:
    padded = f"_{word}_"
    return frozenset(padded[i : i + GRAM] for i in range(max(1, len(padded) - GRAM + 1)))


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


def _names(asked: str, target: str, said: str) -> bool:
    """Tell whether a word names what is asked for, or what is another word for it."""
    if alike(target, said) < COMPOUND or (target != asked and telling(asked) and not telling(target)):
        return False
    return target == said or telling(min(target, said, key=len))


def telling(found: str) -> bool:
    """Tell whether a stem names something by itself: no figures or papers, no street, place or house.

    >>> telling("freibad"), telling("bericht"), telling("strass")
    (True, False, False)
    """
    return specific(found) and found not in SHARED


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
    if part.casefold() in ASKING or (
        part.casefold() in FUNCTION_WORDS and not (len(part) == 2 and part.isupper())
    ):
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
        self.keys = tuple(weights)
        self._nouns = frozenset(
            _key(word)
            for n, word in enumerate(_words(question))
            if word[:1].isupper() and (n or len(word) > VERB)
        )
        self.weights = _normal(weights.values())
        self.nothing = (0.0,) * len(self.keys)
        self._met: dict[str, tuple[tuple[int, float], ...]] = {}
        self._near: dict[str, list[tuple[int, str, float]]] = {}
        for place, meant in enumerate(_meant(question, self.keys)):
            for target, factor in meant.items():
                for gram in _grams(target):
                    self._near.setdefault(gram, []).append((place, target, factor))

    def degrees(self, words: Iterable[str]) -> Degrees:
        """Return for each word asked for how far the words meet it."""
        best = list(self.nothing)
        for word in words:
            for place, degree in self._meets(word):
                if degree > best[place]:
                    best[place] = degree
        return tuple(best)

    def _meets(self, word: str) -> tuple[tuple[int, float], ...]:
        """Return the places of the words asked for that a word meets, and how far."""
        if word not in self._met:
            targets = dict.fromkeys(each for gram in _grams(word) for each in self._near.get(gram, ()))
            found: dict[int, float] = {}
            for place, target, factor in targets:
                if (degree := factor * alike(target, word)) > found.get(place, 0.0):
                    found[place] = degree
            self._met[word] = tuple(found.items())
        return self._met[word]

    def found(self, text: str) -> frozenset[int]:
        """Return which words asked for, by place, a text has: themselves, in compounds, or by a synonym.

        A part of a compound that many compounds share, such as "Bericht" or "Straße", tells nothing.
        """
        return frozenset(
            place
            for word in content(text)
            for gram in _grams(word)
            for place, target, _ in self._near.get(gram, ())
            if _names(self.keys[place], target, word)
        )

    def cover(self, degrees: Degrees) -> float:
        """Return the weighted share of what is asked that is met."""
        return float(sum(map(mul, self.weights, degrees)))

    def without(self, names: Iterable[str], *, nouns: bool = False) -> Degrees:
        """Return the weights with those of names and of words that tell nothing at 0; in all one.

        With ``nouns``, those of all other words are 0 too.
        """
        faint = {key for text in names for key in content(text)}
        kept = [
            key not in PLAIN and not _is_of(key, faint) and (not nouns or key in self._nouns)
            for key in self.keys
        ]
        return _normal([weight * keep for weight, keep in zip(self.weights, kept, strict=True)])


def best(*those: Degrees) -> Degrees:
    """Return for each word the best of several degrees.

    >>> best((0.0, 1.0), (0.5, 0.2))
    (0.5, 1.0)
    """
    return those[0] if len(those) == 1 else tuple(map(max, *those))


def _normal(weights: Iterable[float]) -> Degrees:
    told = tuple(weights)
    whole = sum(told) or 1.0
    return tuple(weight / whole for weight in told)


def _meant(question: str, keys: Sequence[str]) -> list[dict[str, float]]:
    """Return for each word asked for the stems that meet it: its own, and those of other names for it."""
    meant: dict[str, dict[str, float]] = {key: {} for key in keys}
    for word in _words(question):
        if (key := _key(word)) in meant:
            for other in synonyms(word):
                meant[key].update(dict.fromkeys(content(other), SYNONYM))
    for key in keys:
        meant[key][key] = 1.0
    return [meant[key] for key in keys]


def _words(question: str) -> list[str]:
    words = WORD.findall(question)[:MOST]
    return [part for word in words for part in word.replace("*", "-").split("-")]


def _is_of(word: str, known: Iterable[str]) -> bool:
    """Tell whether a word is one of those known, or made of it: "Musterauer" of "Musterau"."""
    return any(word == each or (len(each) > PART and word.startswith(each)) for each in known)


def _weight(word: str, often: int, passages: int) -> float:
    rarity = math.log((passages + 2) / (often + 1)) + 0.3
    noun = 1.0 if word[:1].isupper() or word.isdigit() else 0.7
    return rarity * noun * (FAINT if fold(stem(word)) in PLAIN else 1.0)
