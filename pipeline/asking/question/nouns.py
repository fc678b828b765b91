"""What a question lists, and what it leaves out: the nouns behind "welche", and those it does not count."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.asking.question import vocabulary as say
from pipeline.german.pattern import lazy

_NOUN = r"[A-ZÄÖÜ][\w-]{2,40}"
# "Prüfungen, Berichte und Reparaturen": several nouns side by side describe what is listed.
_SEVERAL = lazy(
    rf"\b[Ww](?:elche[nrms]?|ie\s?viele?)\s(?i:{say.ADJECTIVES})"
    rf"(?P<nouns>{_NOUN}(?:,\s{_NOUN}){{0,4}}\s(?:und|oder|sowie)\s{_NOUN})"
)
_HEAD = lazy(
    rf"\b[Ww](?:elche[nr]?|ie\s?viele[nr]?)\s(?:[a-zäöüß-]{{2,30}}(?:e|en|er|em|es)\s){{0,3}}(?P<noun>{_NOUN})"
)
_WORD = lazy(rf"\b{_NOUN}")
_COUNTED_OUT = (
    r"(?:nicht\s(?:mit)?(?:ge|zu)?(?:ge)?(?:zählt|zählen|rechnet|meint)|nicht\smitzu(?:zählen|rechnen)"
    r"|zähl\w{1,3}\s(?:dabei\s|hier\s)?nicht|ausgenommen|nicht\seingerechnet)"
)
_OUT_BEFORE = lazy(rf"(?:^|[,;(.?!–]\s?)(?P<said>[^,;(.?!–]{{3,120}}?)\s(?i:{_COUNTED_OUT})\b")
_OUT_BEHIND = lazy(
    r"\b(?i:außer|abgesehen\svon|mit\sausnahme\s(?:de[rs]|von)|bis\sauf)\s(?P<said>[^,;().?!–]{3,80})"
)
_PROCEDURE = lazy(r"(?:Abstimmung(?:en)?|Beschl[uü]sse?n?|Entscheidung(?:en)?|Punkten?|Sitzung(?:en)?)")


def head(question: str) -> str:
    """Return the noun right behind "welche" or "wie viele", empty where there is none.

    >>> head("Für welche neuen Parkplätze wurde gestimmt?"), head("Welche Firma baut das?")
    ('Parkplätze', 'Firma')
    """
    found = _HEAD.search(question)
    return found["noun"] if found else ""


def several(question: str) -> tuple[str, ...]:
    """Return the nouns side by side that a question lists; none where it lists things of one sort.

    >>> several("Welche Wege, Stege und Brücken wurden erneuert?"), several("Welche Wege sind neu?")
    (('Wege', 'Stege', 'Brücken'), ())
    """
    found = _SEVERAL.search(question)
    return tuple(_WORD.findall(found["nouns"])) if found else ()


def left_out(question: str) -> tuple[str, ...]:
    """Return the nouns that a question says not to count.

    >>> left_out("Was war einstimmig, die Tagesordnung nicht mitgezählt?")
    ('Tagesordnung',)
    >>> left_out("Was wurde außer dem Haushalt beschlossen?")
    ('Haushalt',)
    """
    return tuple(dict.fromkeys(word for said in _out(question) for word in _nouns(said)))


def _out(question: str) -> Iterator[str]:
    for pattern in (_OUT_BEFORE, _OUT_BEHIND):
        yield from (found["said"] for found in pattern.finditer(question))


def _nouns(said: str) -> list[str]:
    return [word for word in _WORD.findall(said) if not _PROCEDURE.fullmatch(word)]
