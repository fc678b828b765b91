"""Verbs of tasks and of reports, brought to one form: "aufzustellen", "stellt ... auf", "aufgestellt"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.german.pattern import lazy

WORD = lazy(r"[^\W\d_]+")
PARTICLES = tuple(
    sorted(
        """
        ab an auf aus bei dar durch ein fest frei her heran herum herunter hin hinaus hinzu hoch instand los
        mit nach statt um vor weg weiter wieder zu zurecht zurück zusammen zwischen fertig bekannt bereit
        auseinander runter
        """.split(),
        key=len,
        reverse=True,
    )
)
FIRM = (
    "be",
    "emp",
    "ent",
    "er",
    "über",
    "unter",
    "ver",
    "zer",
    "hinter",
    "wider",
)  # never part from the verb
# Participles and past tenses that their infinitives do not tell, by the stem of the infinitive.
STRONG = {
    row.split()[0]: tuple(row.split()[1:])
    for row in (
        "schneid geschnitten schnitt|schreib geschrieben schrieb|sprech gesprochen sprach spricht"
        "|zieh gezogen zog|heb gehoben hob|nehm genommen nahm nimmt|geb gegeben gab gibt"
        "|bring gebracht brachte"
        "|streich gestrichen strich|reiß gerissen riss|brech gebrochen brach bricht"
        "|werf geworfen warf wirft"
        "|treff getroffen traf trifft|geh gegangen ging geht|komm gekommen kam|halt gehalten hielt hält"
        "|lad geladen lud lädt|trag getragen trug trägt|fahr gefahren fuhr fährt|weis gewiesen wies"
        "|schließ geschlossen schloss|find gefunden fand|bind gebunden band|send gesandt sandte"
        "|biet geboten bot|seh gesehen sah sieht|les gelesen las liest|werb geworben warb wirbt"
        "|grab gegraben grub gräbt|gieß gegossen goss|gleich geglichen glich|häng gehangen hing"
        "|reib gerieben rieb"
        "|schieb geschoben schob|lass gelassen ließ lässt|steh gestanden stand"
        "|schlag geschlagen schlug schlägt"
        "|schleif geschliffen schliff|messe gemessen maß misst|leih geliehen lieh|bitt gebeten bat"
        "|tu getan tat|wend gewandt wandte|ruf gerufen rief|lauf gelaufen lief läuft|greif gegriffen griff"
        "|hau gehauen|fall gefallen fiel|denk gedacht dachte|fang gefangen fing"
    ).split("|")
}
_PARTICIPLE = {forms[0]: stem for stem, forms in STRONG.items()}
_OTHER = {form: stem for stem, forms in STRONG.items() for form in forms[1:]}
# Verbs of telling somebody to do something, of saying, and helping ones: no doing by themselves.
LIGHT = frozenset(
    """
    beauftrag ersuch aufforder bitt frag nachfrag anfrag sag zusag zusicher versprech ankündig erklär
    bericht
    mitteil informier erkundig beschließ les sei hab werd könn soll woll müss mög lass geh komm steh geb
    nehm bring halt tu mach seh find regt anreg rüg bemängel wünsch hinweis melden lieg vorlieg biet
    gebet aufgeford antwort äußer verweis liegt ist hat wird führ vorführ gehör stell setz leg
    """.split()
)
# What stands before a participle that belongs to a noun: "die reparierte Lampe".
BEFORE_ADJECTIVE = frozenset(
    """
    der die das den dem des ein eine einen einem einer eines zur zum im am vom beim kein keine keinen ihre
    ihren ihrer seine seinen diese dieser diesem diesen
    """.split()
)
PRESENT = lazy(r"[äieu]\w*t$(?<!schnitt)(?<!hielt)(?<!ließt)")  # "spricht", "nimmt": no past tense
SHORTEST = 3  # letters of a stem


def bare(stem: str) -> str:
    """Return a stem of a verb as its noun has it too: "sammel" and "Sammlung".

    >>> bare("übermittel"), bare("erneuer")
    ('übermittl', 'erneuer')
    """
    return f"{stem[:-2]}l" if stem.endswith("el") and len(stem) > 4 else stem


def _parted(word: str) -> tuple[str, str]:
    """Return the particle of a verb, if it has one, and the rest."""
    found = next((p for p in PARTICLES if word.startswith(p) and len(word) >= len(p) + SHORTEST + 1), "")
    return found, word[len(found) :]


@lru_cache(maxsize=16384)
def of_participle(word: str) -> str:
    """Return the stem of the verb that a participle is of, "" where a word is none.

    >>> of_participle("aufgestellt"), of_participle("erworben"), of_participle("repariert")
    ('aufstell', 'erwerb', 'reparier')
    """
    if word in _PARTICIPLE:
        return _PARTICIPLE[word]
    for particle in ("", *(p for p in PARTICLES if word.startswith(p))):
        rest = word[len(particle) :]
        if rest in _PARTICIPLE:
            return particle + _PARTICIPLE[rest]
        for firm in FIRM:
            if rest.startswith(firm) and f"ge{rest[len(firm) :]}" in _PARTICIPLE:
                return particle + firm + _PARTICIPLE[f"ge{rest[len(firm) :]}"]
        if rest.startswith("ge") and rest.endswith("t") and len(rest) >= SHORTEST + 3:
            return bare(particle + _weak(rest[2:]))
    return bare(_weak(word)) if word.endswith("t") and len(word) > SHORTEST + 1 else ""


def _weak(word: str) -> str:
    return word[:-2] if word.endswith("et") else word[:-1]


@lru_cache(maxsize=16384)
def of_infinitive(word: str) -> str:
    """Return the stem of a verb in the infinitive, with "zu" or without, "" where a word is none.

    >>> of_infinitive("aufzustellen"), of_infinitive("erneuern"), of_infinitive("zusenden")
    ('aufstell', 'erneuer', 'zusend')
    """
    if not word.endswith(("en", "ern", "eln")) or len(word) < SHORTEST + 2:
        return ""
    stem = word[:-1] if word.endswith(("ern", "eln")) else word[:-2]
    particle, rest = _parted(stem)
    if rest.startswith("zu") and len(rest) > SHORTEST + 1:
        return bare(particle + rest[2:])
    return bare(stem)


def of_noun(word: str) -> str:
    """Return the stem of the verb that a noun in -ung comes from, "" for other nouns.

    >>> of_noun("Abdichtung"), of_noun("Brunnen")
    ('abdicht', '')
    """
    return word.lower()[:-3] if word.endswith("ung") and len(word) > SHORTEST + 3 else ""


@lru_cache(maxsize=4096)
def told(text: str) -> frozenset[str]:
    """Return the stems of what a task says is to be done: infinitives, nouns, and the present tense.

    >>> sorted(told("Der Bauhof stellt die Bank auf.")), sorted(told("die Bank lackieren"))
    (['aufstell'], ['lackier'])
    """
    words = WORD.findall(text)
    found: set[str] = set()
    for at, word in enumerate(words):
        if word[0].isupper():
            found.add(of_noun(word))
            continue
        found |= {of_infinitive(word), of_participle(word) if len(word) > 4 else ""}
        found |= set(_finite(words, at))
    return frozenset(found) - LIGHT - {""}


def _finite(words: list[str], at: int) -> Iterator[str]:
    """Yield the stems of a finite verb with the particles that stand behind it."""
    word = words[at]
    stem = _OTHER.get(word) or (bare(_weak(word)) if word.endswith("t") and len(word) > SHORTEST else "")
    stem = stem or (bare(word.removesuffix("en")) if word.endswith("en") else bare(word.removesuffix("e")))
    if stem and len(stem) >= SHORTEST:
        yield from (particle + stem for particle in words[at + 1 :] if particle in PARTICLES)


@lru_cache(maxsize=4096)
def done(text: str) -> frozenset[str]:
    """Return the stems of what a report says was done, by participles or the past tense.

    >>> sorted(done("Der Bauhof stellte die Bank auf")), sorted(done("wurde lackiert"))
    (['aufstell'], ['lackier'])
    """
    words = WORD.findall(text)
    found: set[str] = set()
    for at, word in enumerate(words):
        if word[0].isupper():
            continue
        found.add(of_participle(word) if len(word) > 4 else "")
        found |= set(_past(words, at))
    return frozenset(found) - LIGHT - {""}


def _past(words: list[str], at: int) -> Iterator[str]:
    """Yield the stems of a verb in the past tense: "tauschte ... aus", "reparierte"."""
    word = words[at]
    weak = next((word.removesuffix(end) for end in ("ten", "te") if word.endswith(end)), "")
    strong = _OTHER.get(word, "") or _OTHER.get(word.removesuffix("en"), "")
    for firm in FIRM:
        strong = strong or (firm + _OTHER[rest] if (rest := word.removeprefix(firm)) in _OTHER else "")
    # "die reparierte Lampe", "den angekündigten Plan"
    adjective = at and words[at - 1].lower() in BEFORE_ADJECTIVE
    adjective = adjective or (bool(weak) and at + 1 < len(words) and words[at + 1][0].isupper())
    stem = strong if strong and not PRESENT.search(word) else bare(weak.removesuffix("e"))
    if len(stem) < SHORTEST or adjective:
        return
    yield stem
    yield from (particle + stem for particle in words[at + 1 :] if particle in PARTICLES)


@lru_cache(maxsize=4096)
def achieved(text: str) -> frozenset[str]:
    """Return the stems of the infinitives of a text: "konnte die Vereine anschreiben".

    >>> sorted(achieved("konnte die Vereine anschreiben"))
    ['anschreib']
    """
    words = [word for word in WORD.findall(text) if word[0].islower()]
    return frozenset(map(of_infinitive, words)) - LIGHT - {""}
