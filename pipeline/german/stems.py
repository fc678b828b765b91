"""Stems and content words: what two German texts must share to speak of the same thing."""

from __future__ import annotations

from functools import lru_cache

import Stemmer

from pipeline.german.pattern import lazy

WORD = lazy(r"[^\W_]+(?:[-*:’'][^\W_]+)*")
_snowball = Stemmer.Stemmer("german")

# Words that any two sentences of minutes may share without meaning the same thing.
FUNCTION_WORDS = frozenset(
    """
    ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beide beiden beim
    bereits bin bis bist bzw da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraufhin
    darin darüber darum das dass davon dazu dem den denen denn der deren des dessen die dies diese diesem
    diesen dieser dieses doch dort durch eben ein eine einem einen einer eines einmal er erst es etwa etwas
    euch für ganz gegen gegenüber gewesen hab habe haben hat hatte hatten hätte hätten hier hierzu hierfür
    hinsichtlich ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins insbesondere ist ja
    jede jedem jeden jeder jedes jedoch jetzt kann können könne könnte könnten man mehr mit muss müsse müssen
    müsste nach nachdem noch nun nur ob obwohl oder ohne sein seine seinem seinen seiner seines seit sei seien
    selbst sich sie sind so sobald solche solle sollen sollte sollten somit sondern sowie soweit um und uns
    unter vom von vor war waren warum was wegen weil weiter weitere weiteren weiterhin welche welchem welchen
    welcher welches wenn wer werde werden wie wieder wieso will wird wo wobei wolle wollen wollte worden wurde
    wurden würde würden zu zudem zum zur zwar zwischen herr herrn frau bitte bezüglich laut
    """.split()
)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the Snowball stem of one word, without case, with ß as ss.

    >>> stem("Haushalte") == stem("Haushaltes")
    True
    """
    return str(_snowball.stemWord(word.casefold()))


def words(text: str) -> list[str]:
    """Return the words of a text as written; compounds with hyphens and gender signs stay whole.

    >>> words("Die Lehrer*innen des Rhein-Kreises.")
    ['Die', 'Lehrer*innen', 'des', 'Rhein-Kreises']
    """
    return WORD.findall(text)


def content_words(text: str) -> list[str]:
    """Return the words that carry meaning: no function words, nothing shorter than two letters.

    >>> content_words("Wie ist der Sachstand beim Radweg?")
    ['Sachstand', 'Radweg']
    """
    return [word for word in words(text) if len(word) > 1 and word.casefold() not in FUNCTION_WORDS]


@lru_cache(maxsize=4096)
def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the content words of a text."""
    return frozenset(filter(None, map(_content_stem, WORD.findall(text))))


@lru_cache(maxsize=200_000)
def _content_stem(word: str) -> str:
    return "" if len(word) < 2 or word.casefold() in FUNCTION_WORDS else stem(word)
