"""What a sentence speaks of: its nouns in chains ("Laterne in der Ringstraße"), without persons, time."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pipeline.closings import namesakes
from pipeline.german.names import mentions
from pipeline.german.pattern import lazy
from pipeline.german.stems import FUNCTION_WORDS, content_words, stem

PIECE = lazy(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-’'/][^\W\d_]+)*|[^\w\s]")
LOCAL = frozenset("in im an am auf vor bei beim hinter neben zwischen entlang gegenüber unter über".split())
PREPOSITIONS = LOCAL | frozenset(
    """
    für von vom zu zur zum mit nach aus ohne bis gegen um wegen bezüglich betreffend seitens durch per seit
    """.split()
)
# What ties two nouns together: "Gehweg | in der | Weidenstraße", "Gutachten | über die | Statik".
TIES = PREPOSITIONS | frozenset(
    """
    der die das des dem den ein eine einer eines einem einen dieser diese dieses diesen ihrer seiner
    alle allen aller beiden beide nr
    """.split()
)
# An article that begins a new phrase where no preposition ties it: "dem Ausschuss | ein Konzept".
NEW = frozenset("die das den dem ein eine einen einem".split())
# Prepositions that begin a phrase of their own: "am 3. Mai | mit Asphalt".
APART = frozenset("mit durch per".split())
FINITE = frozenset(
    """
    ist sind war waren sei seien wird werden wurde wurden worden hat haben habe hatte hatten liegt
    liegen lag
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
    leider wann wir ich wer weshalb wieso welche dort hier nun dann daher heute bitte können könnten
    neuer neue
    neues alter alte altes vielen danke gerne endlich erfreulicherweise gibt ist sind wurde wird hat
    haben kann
    dafür dagegen dabei darauf insgesamt zusätzlich erneut nochmals laut gemäß
    weiterhin derzeit aktuell künftig vergangene letzte neue
    """.split()
)
# Nouns that say nothing of what is spoken of: the meeting, its papers' ways, time, the town itself.
GENERIC = frozenset(
    stem(word)
    for word in """
    Sitzung Niederschrift Protokoll Anlage Rat Rates Stadtrat Gemeinderat Marktgemeinderat Ausschuss Gremium
    Mitglied Mitglieder Mitgliedern Fraktion Fraktionen Verwaltung Stadt Gemeinde Markt Ladung Einladung
    Mail
    E-Mail Post Anfrage Frage Nachfrage Zusage Zusagen Anregung Wunsch Bitte Hinweis Beschluss Auftrag
    Stand Sachstand Jahr Jahres Monat Monaten Woche Wochen Tag Tage Tagen Ende Anfang Mitte Quartal Frühjahr
    Sommer Herbst Winter Januar Februar März April Mai Juni Juli August September Oktober November Dezember
    Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Uhr Euro Prozent Herr Frau Rahmen Zuge Thema
    Angelegenheit Sache Punkt Tagesordnungspunkt Internet Internetseite Homepage Website Firma Fachfirma
    Bauhof Versorger Rathaus Nachgang Vorfeld Weg Wege Hand Seite Zeit Schreiben Brief Gemeindegebiet
    Stadtgebiet Ort Erledigung Ausschussmitglied Ratsmitglied Haus Fall Möglichkeit Zusammenhang Vollzug
    Höhe
    Bgm Vbgm Bürgermeister Bürgermeisterin Vorsitzende Vorsitzender Kämmerer Fachbereich Amt Abteilung
    Landkreis Kreis
    Magistrat Ortsrat Ortschaftsrat Bezirksrat Regierung Behörde Straßenverkehrsbehörde Mittel Antrag
    Haupt Leistung Leistungen Entwicklung Vorlage Tischvorlage Haushalt Haushaltsberatungen Versammlung
    Büro Teil Teile Stelle Ding Dinge Zustimmung Diskussion Debatte Vorschlag Einschätzung Grund Person
    Änderungsantrag Ergänzungsantrag Aufträge Erklärung Ende Art Weise Form Bereich Ergebnisse Umfang
    Hinweise Themen
    Betrieb Kenntnis Verfügung Ordnung Saison Saisonende Saisonbeginn
    Ratsinformationssystem Bürgerinformationssystem Informationssystem Mitteilungsblatt Amtsblatt
    Gemeindeblatt
    Schaukasten Umlaufverfahren Rundmail Rundschreiben Bürgerportal Sitzungsdienst Sitzungsunterlagen
    Plätzen
    Gänze Eigenleistung Eigenregie Abstimmung Absprache Auskunft Unterhaltung Unterhalt Wochenende Vormittag
    Nachmittag Termin Kosten Voraussetzungen Voraussetzung Gründen Meinung Sicht Ansicht Folge Zuge
    Anschluss
    Prüfauftrag Auftragnehmer Dritte Werktag Kalenderwoche Variante Varianten Einverständnis Einvernehmen
    Amtskollege Amtskollegin Kollege Vertreter Unterredung Telefonat Aussprache
    Jänner Feber Hälfte Rückfrage Nachfrage Tisch
    Mappe
    Ratssitzung Gemeinderäte Gemeinderätin Ratsmitglieder Amtsleitung Stadtamt Gemeindeamt Marktgemeindeamt
    Hauptamt Tiefbauamt Gebäudemanagement Verwaltungsseite Bürgerschaft Ortsvorsteher Ortsvorsteherin Anhang
    Viertel Stadtteil Ortsteil Stadtbezirk Quartier Erfahrung Zuschrift
    Beilage Pendenz Pendenzen Erledigungsliste Punkte Aussage Antwort Frist Vergangenheit Zwischenzeit
    Lösung Mehrheit System Vorhaben Thematik Anliegen Problem Situation Maßnahmenpaket Blick Aussicht
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
    Arbeiten Arbeit Sanierung Reparatur Instandsetzung Beseitigung Erneuerung Ausbesserung Austausch
    Behebung
    Maßnahme Maßnahmen Reinigung Aufstellen Montage Rückschnitt Räumung Leerung Prüfung Überprüfung Klärung
    Ermittlung Untersuchung Begutachtung Umsetzung Schaden Schäden Schadstelle Mangel Mängel Defekt
    Verhandlung Verhandlungen Gespräch Gespräche Rücksprache Beschaffung Anschaffung Beauftragung
    Ankauf Kauf Erwerb Bestellung Lieferung Einbau Abbau Anbringung Aufhebung Öffnung Freigabe Anlage
    Anstrich
    Verlegung Übermittlung Zusendung Übersendung Nachreichung Vorlage Mitteilung Auswertung Evaluierung
    Messung
    Rückbau Ausbau Spülung Wartung Kontrolle Installation Inspektion Erweiterung Verlängerung Anpassung
    Änderung
    Aktualisierung Einrichtung Errichtung Aufstellung Befestigung Pflege Bepflanzung Abdichtung Verfüllung
    Entfernung Entsorgung Freilegung Weiterleitung Meldung Anmeldung Antragstellung Weiterführung
    Durchführung
    Prüfauftrag Erhebung Erstellung Ausführung Miete Anmietung
    Anordnung Ausweisung Einführung Aufnahme Genehmigung
    Veröffentlichung Wiederherstellung Inbetriebnahme Fertigstellung Beantwortung Ersatz Kontakt Rückmeldung
    """.split()
)
HALF = 4  # letters that either part of a compound has at least
ROOT = 5  # letters by which a noun is known to come from a verb
# Papers and figures somebody owes; those of one line can stand for each other, "*" for any.
PAPERS: dict[str, str] = {
    part: group
    for group, row in {
        "figures": "aufstell ubersicht list auflist zusammenstell tabell zahl anzahl statistik dat wert"
        " zahlenmaterial",
        "money": "kost kostenschatz kostenermittl kostenberechn kostenaufstell berechn summ betrag preis",
        "schedule": "plan zeitplan terminplan bauzeitenplan ablaufplan",
        "draft": "entwurf fassung neufass satzungsentwurf",
        "expertise": "gutacht untersuch expertis auswert",
        "offers": "angebot offert voranschlag kostenvoranschlag",
        "concept": "konzept",
        "slides": "prasentation folie vortrag",
        "request": "antrag antrag",
        "contract": "vertrag vereinbar",
        "*": "angab ergebnis unterlag information bericht antwort auskunft stellungnahm nachweis dokument",
    }.items()
    for part in row.split()
}


class Thing(NamedTuple):
    """A noun, its stem, and whether it stands behind a preposition alone, as names of places do."""

    word: str
    stem: str
    named: bool


class Chain(NamedTuple):
    """Nouns that hang together; ``lead`` is the preposition that leads them in, or an article, or nothing."""

    things: tuple[Thing, ...]
    lead: str

    @property
    def local(self) -> bool:
        """Return whether they say where something is."""
        doing = self.lead in ("unter", "vor", "über") and self.things[0].word.endswith("ung")
        return self.lead in LOCAL and not doing

    @property
    def bare(self) -> bool:
        """Return whether they can be subject or object: no preposition leads them in."""
        return self.lead not in PREPOSITIONS


@lru_cache(maxsize=8192)
def chains(text: str) -> tuple[Chain, ...]:
    """Return the nouns of a text in chains, persons and offices left out.

    >>> [[t.word for t in c.things] for c in chains("Die Laterne in der Ringstraße wurde ersetzt.")]
    [['Laterne', 'Ringstraße']]
    """
    found: list[Chain] = []
    things: list[Thing] = []
    lead = tie = ""
    pieces = [m[0] for m in PIECE.finditer(_without_people(text))]
    for at, piece in enumerate(pieces):
        if _is_noun(piece, opens=at == 0 or pieces[at - 1] in ".:?!|-"):
            lead = lead if things else tie
            things.append(Thing(piece, stem(piece), at > 0 and pieces[at - 1] in NAMING))
            tie = ""
            continue
        if things and ((piece in NEW and not tie) or piece in APART):
            found.append(Chain(tuple(things), lead))
            things, lead = [], ""
        numbered = piece == "." and at > 0 and (pieces[at - 1] == "Nr" or pieces[at - 1].isdigit())
        dated = piece.isdigit() and bool(tie)
        if piece.lower() in TIES or numbered or dated or _adjective(pieces, at):
            tie = tie if tie in PREPOSITIONS and piece not in APART else piece.lower()
            continue
        if things:
            found.append(Chain(tuple(things), lead))
        things, lead, tie = [], "", ""
    return (*found, Chain(tuple(things), lead)) if things else tuple(found)


def _is_noun(piece: str, *, opens: bool) -> bool:
    if piece.isdigit() or (opens and piece.lower() in OPENERS):
        return False
    return piece[0].isupper() and len(piece) > 2 and piece.casefold() not in FUNCTION_WORDS


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


@lru_cache(maxsize=8192)
def parties(text: str, *, asked: bool = False) -> frozenset[str]:
    """Return the stems of the nouns by which a text names somebody by what he is; ``asked``: not as subject.

    >>> sorted(parties("Herr Dorn fragt beim Kreisbrandmeister nach.", asked=True))
    ['kreisbrandmeist']
    """
    return frozenset(
        found
        for m in mentions(text)
        if m.kind == "role" and (m.oblique or not asked)
        for word in PIECE.findall(text[m.start : m.end])
        if word[0].isupper() and specific(found := stem(word))
    )


def generic(found: str) -> bool:
    """Tell whether a stem says nothing of what is spoken of."""
    return found in GENERIC or found.endswith(GENERIC_ENDS)


def paper(found: str) -> str | None:
    """Return the group of papers that a stem belongs to, None for other things.

    >>> paper(stem("Kostenschätzung")), paper(stem("Baumliste")), paper(stem("Laterne"))
    ('money', 'figures', None)
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
    row = namesakes.thing(found)
    if row is not None and any(namesakes.thing(word) == row for word in words):
        return True
    if thing.word.endswith("ung") and any(_noun_of(found, word) for word in words):
        return True
    return any(
        alike(found, part) or _within(thing, part) for word in words for part in (word, *word.split("-"))
    ) or made_of(found, words)


def made_of(found: str, words: frozenset[str]) -> bool:
    """Tell whether a compound is made of two words that are known: "Mühlbachbrücke", over the Mühlbach."""
    if len(found) < 2 * HALF:
        return False
    firsts = {
        found[len(word) :].lstrip("-") for word in words if len(word) >= HALF and found.startswith(word)
    }
    rests = firsts | {rest[1:] for rest in firsts if rest[:1] in "sne"}
    return any(len(rest) >= HALF and (rest in words or {rest, f"{rest}ung"} & DOINGS) for rest in rests)


def _noun_of(found: str, word: str) -> bool:
    """Tell whether a noun comes from a verb: "Sperrung" of "gesperrt"."""
    root = found.removesuffix("ung")
    return len(root) >= ROOT and word.removeprefix("ge").startswith(root)


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
