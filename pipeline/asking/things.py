"""What a sentence speaks of: its nouns in chains ("Laterne in der Ringstraße"), without persons and time."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pipeline.german.names import mentions
from pipeline.german.pattern import lazy
from pipeline.german.stems import FUNCTION_WORDS, content_words, stem

PIECE = lazy(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-’'/][^\W\d_]+)*|[^\w\s]")
LOCAL = frozenset("in im an am auf vor bei beim hinter neben zwischen entlang gegenüber unter über".split())
# What ties two nouns together: "Gehweg | in der | Weidenstraße", "Gutachten | über die | Statik".
TIES = LOCAL | frozenset(
    """
    der die das des dem den ein eine einer eines einem einen für von vom zu zur zum mit nach aus ohne bis
    gegen um wegen bezüglich betreffend seitens dieser diese dieses diesen ihrer seiner alle allen aller
    beiden beide nr
    """.split()
)
# An article that begins a new phrase where no preposition ties it: "dem Ausschuss | ein Konzept".
NEW = frozenset("die das den dem ein eine einen einem".split())
FINITE = frozenset(
    """
    ist sind war waren sei seien wird werden wurde wurden worden hat haben habe hatte hatten liegt liegen lag
    lagen steht stehen stand standen kann können konnte konnten soll sollen muss müssen bleibt bleiben gibt
    geben gebe gehen kommen werde würde würden hätte hätten wäre wären wolle möchte legt legen
    """.split()
)
NAMING = frozenset("in nach aus bei".split())
# Words that begin a sentence with a capital and are no nouns.
OPENERS = frozenset(
    """
    außerdem inzwischen mittlerweile zwischenzeitlich ferner zudem sobald mehrere weitere beide seit bereits
    nunmehr ebenso ebenfalls auch danach daraufhin schließlich zuletzt zunächst darüber damit somit dazu
    hierzu sollte sollten falls wenn gestern heute einige alle keine nein ja anlässlich aufgrund zwischen
    leider
    weiterhin derzeit aktuell künftig vergangene letzte neue
    """.split()
)
# Nouns that say nothing of what is spoken of: the meeting, its papers' ways, time, the town itself.
GENERIC = frozenset(
    stem(word)
    for word in """
    Sitzung Niederschrift Protokoll Anlage Rat Rates Stadtrat Gemeinderat Marktgemeinderat Ausschuss Gremium
    Mitglied Mitglieder Mitgliedern Fraktion Fraktionen Verwaltung Stadt Gemeinde Markt Ladung Einladung Mail
    E-Mail Post Anfrage Frage Nachfrage Zusage Zusagen Anregung Wunsch Bitte Hinweis Beschluss Auftrag
    Stand Sachstand Jahr Jahres Monat Monaten Woche Wochen Tag Tage Tagen Ende Anfang Mitte Quartal Frühjahr
    Sommer Herbst Winter Januar Februar März April Mai Juni Juli August September Oktober November Dezember
    Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Uhr Euro Prozent Herr Frau Rahmen Zuge Thema
    Angelegenheit Sache Punkt Tagesordnungspunkt Internet Internetseite Homepage Website Firma Fachfirma
    Bauhof Versorger Rathaus Nachgang Vorfeld Weg Wege Hand Seite Zeit Schreiben Brief Gemeindegebiet
    Stadtgebiet Ort Erledigung Ausschussmitglied Ratsmitglied Haus Fall Möglichkeit Zusammenhang Vollzug Höhe
    Bürgermeister Bürgermeisterin Vorsitzende Vorsitzender Kämmerer Fachbereich Amt Abteilung Landkreis Kreis
    Magistrat Ortsrat Ortschaftsrat Bezirksrat Regierung Behörde Straßenverkehrsbehörde Mittel Antrag
    Haupt Leistung Leistungen Entwicklung Vorlage Tischvorlage Haushalt Haushaltsberatungen Versammlung
    Büro Teil Teile Stelle Ding Dinge Zustimmung Diskussion Debatte Vorschlag Einschätzung Grund Person
    Änderungsantrag Ergänzungsantrag Aufträge Erklärung Ende Art Weise Form Bereich Ergebnisse Umfang
    Hinweise Themen
    Landesbetrieb Wasserwirtschaftsamt Landratsamt Bauamt Ordnungsamt Ferien Sommerferien Ostern Osterferien
    """.split()
)
GENERIC_ENDS = (
    "sitz",
    "ausschuss",
    "niederschrift",
    "fraktion",
    "protokoll",
    "mitglied",
    "paus",
    "beirat",
    "ministerium",
)
# What is done to a thing, as a noun: it names no other thing.
DOINGS = frozenset(
    stem(word)
    for word in """
    Arbeiten Arbeit Sanierung Reparatur Instandsetzung Beseitigung Erneuerung Ausbesserung Austausch Behebung
    Maßnahme Maßnahmen Reinigung Aufstellen Montage Rückschnitt Räumung Leerung Prüfung Überprüfung Klärung
    Ermittlung Untersuchung Begutachtung Umsetzung Schaden Schäden Schadstelle Mangel Mängel Defekt
    Verhandlung Verhandlungen Gespräch Gespräche Rücksprache Beschaffung Anschaffung Beauftragung
    Veröffentlichung Wiederherstellung Inbetriebnahme Fertigstellung Beantwortung Ersatz Kontakt Rückmeldung
    """.split()
)
# Papers and figures somebody owes; those of one line can stand for each other, "*" for any.
PAPERS: dict[str, str] = {
    part: group
    for group, row in {
        "figures": "aufstell ubersicht list auflist zusammenstell tabell zahl anzahl statistik dat kost"
        " kostenschatz kostenermittl kostenberechn kostenaufstell berechn summ betrag wert zahlenmaterial",
        "schedule": "plan zeitplan terminplan bauzeitenplan ablaufplan",
        "draft": "entwurf fassung neufass satzungsentwurf",
        "expertise": "gutacht untersuch expertis auswert",
        "offers": "angebot offert",
        "concept": "konzept",
        "slides": "prasentation folie vortrag",
        "request": "antrag antrag",
        "contract": "vertrag vereinbar",
        "*": "ergebnis unterlag information bericht antwort auskunft stellungnahm nachweis dokument",
    }.items()
    for part in row.split()
}


class Thing(NamedTuple):
    """A noun, its stem, and whether it stands behind a preposition alone, as names of places do."""

    word: str
    stem: str
    named: bool


class Chain(NamedTuple):
    """Nouns that hang together; ``local`` says that a preposition of place leads them in."""

    things: tuple[Thing, ...]
    local: bool


@lru_cache(maxsize=8192)
def chains(text: str) -> tuple[Chain, ...]:
    """Return the nouns of a text in chains, persons and offices left out.

    >>> [[t.word for t in c.things] for c in chains("Die Laterne in der Ringstraße wurde ersetzt.")]
    [['Laterne', 'Ringstraße']]
    """
    found: list[Chain] = []
    things: list[Thing] = []
    local, tie = False, ""
    pieces = [m[0] for m in PIECE.finditer(_without_people(text))]
    for at, piece in enumerate(pieces):
        if _is_noun(piece, at):
            local = local if things else tie in LOCAL
            things.append(Thing(piece, stem(piece), at > 0 and pieces[at - 1] in NAMING))
            tie = ""
            continue
        if things and piece in NEW and not tie:
            found.append(Chain(tuple(things), local))
            things, local = [], False
        numbered = piece == "." and pieces[at - 1 : at] == ["Nr"]
        if piece.lower() in TIES or numbered or _adjective(pieces, at):
            tie = tie if tie in LOCAL else piece.lower()
            continue
        if things:
            found.append(Chain(tuple(things), local))
        things, local, tie = [], False, ""
    return (*found, Chain(tuple(things), local)) if things else tuple(found)


def _is_noun(piece: str, at: int) -> bool:
    if piece.isdigit():
        return False
    opens = at == 0 and piece.lower() in OPENERS
    return piece[0].isupper() and len(piece) > 2 and piece.casefold() not in FUNCTION_WORDS and not opens


def _adjective(pieces: list[str], at: int) -> bool:
    """Tell whether a small word can stand before the noun it belongs to."""
    piece = pieces[at]
    if piece.isdigit():
        return at > 0 and pieces[at - 1] in (".", "Nr")
    ending = piece.endswith(("e", "en", "er", "es", "em")) and piece.islower() and piece not in FINITE
    return ending and at + 1 < len(pieces) and pieces[at + 1][0].isupper()


def _without_people(text: str) -> str:
    for mention in reversed(mentions(text)):
        if not mention.label or mention.kind in ("person", "role"):
            text = f"{text[: mention.start]} | {text[mention.end :]}"
    return text


def generic(found: str) -> bool:
    """Tell whether a stem says nothing of what is spoken of."""
    return found in GENERIC or found.endswith(GENERIC_ENDS)


def paper(found: str) -> str | None:
    """Return the group of papers that a stem belongs to, None for other things.

    >>> paper(stem("Kostenschätzung")), paper(stem("Baumliste")), paper(stem("Laterne"))
    ('figures', 'figures', None)
    """
    for part, group in PAPERS.items():
        if found == part or (len(part) > 3 and found.endswith(part) and len(found) > len(part) + 2):
            return group
    return None


def specific(found: str) -> bool:
    """Tell whether a stem names a thing, not any paper, a doing or something of every meeting.

    >>> specific(stem("Liste")), specific(stem("Baumliste")), specific(stem("Beseitigung"))
    (False, True, False)
    """
    return not generic(found) and found not in PAPERS and found not in DOINGS


def vocabulary(text: str) -> frozenset[str]:
    """Return the stems of all content words of a text."""
    return frozenset(stem(word) for word in content_words(text))


def alike(a: str, b: str) -> bool:
    """Tell whether two stems name the same thing, one of them perhaps in a compound that ends with it.

    >>> alike("messtafel", "geschwindigkeitsmesstafel"), alike("freibadtribun", "freibad")
    (True, False)
    """
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    return len(short) >= 4 and long.endswith(short)


def known(thing: Thing, words: frozenset[str]) -> bool:
    """Tell whether a noun adds nothing to words: one of them, the head of one, or a compound of them."""
    found = thing.stem
    if thing.named:
        return found in words
    return any(alike(found, word) or _within(thing, word) for word in words)


def _within(thing: Thing, word: str) -> bool:
    """Tell whether one word is a part of the other: "Baumfällungen" of "Bäume", "Saal" of "Saaltür".

    Stems have lost their umlauts: "Förderantrag" is no compound of "Forderung".
    """
    found = thing.stem
    if len(word) >= 4 and found.startswith(word):
        if set(thing.word[: len(word)].lower()) & set("äöü"):
            return False
        rest = found[len(word) :].lstrip("-")
        rest = rest[1:] if rest[:1] in "sne" and rest[1:] in DOINGS | PAPERS.keys() else rest
        return rest in DOINGS or rest in PAPERS or rest in ("fall", "schatz", "zahl", "sanier", "ung")
    return len(found) >= 5 and word.startswith(found)
