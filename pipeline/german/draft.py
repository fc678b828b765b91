"""A mention in the making, and the words that stand before a name: article, "Herr", role, titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.german import factions, given, roles
from pipeline.german.mention import is_oblique
from pipeline.german.words import Words

ARTICLES = frozenset(
    "der die das dem den des zum zur vom beim am im dieser diese dieses diesem unser unsere".split()
)
INDEFINITE = frozenset("ein eine einem einen einer eines".split())
HONORIFICS = {"Herr": "m", "Herrn": "m", "Hr": "m", "Hrn": "m", "Frau": "f", "Fr": "f", "Frl": "f"}
NO_SUBJECT = frozenset({"Herrn", "Hrn"})
PARTICLES = frozenset(
    "von vom van de del della di da dos du zu zur zum ten ter el al bin ben la le v af".split()
)
_SHORT_HONORIFICS = frozenset("Hr Hrn Fr Frl".split())
_PLURALS = {
    "Herren": "m",
    "Damen": "f",
    "Eheleute": None,
    "Eheleuten": None,
    "Familie": None,
    "Ehepaar": None,
}
_TITLES = frozenset(
    "Dr Prof Professor Professorin Doktor Dres Mag Ing DI Dipl Priv Doz PD MMag DDr Univ med jur rer nat"
    " phil h c Ass"
    " Frhr Mgr BSc MSc Bsc Msc BA MA MBA LL M LLM oec pol theol agr vet habil Magister Magistra Lic"
    " KommR OStR HR".split()
)
_TITLE_STARTS = frozenset(
    "Dr Prof Professor Professorin Mag Ing DI Dipl MMag DDr Univ PD Priv Dres Mgr".split()
)
# where a degree was taken, in brackets behind it
_SCHOOLS = frozenset("FH TU TH Univ Uni BA DH VWA HTL".split())
_TITLE_GLUED = re.compile(r"(?:Dr|Dipl|Mag|B|M)\.?-[A-ZÄÖÜ]\w+")
_SOLE = frozenset("der die dem des vom zum beim".split())
_OF = frozenset("des der für im am beim vom von zur bei in an".split())
_INSIDE = frozenset("( ) - / & der des für und den im am zur".split())
_RETIRED = ["a", ".", "D", "."]
_ROMAN = re.compile(r"[IVX]+")

NOT_NAMES = frozenset(
    "Herr Herrn Frau Hr Hrn Fr Herren Damen Familie Eheleute Uhr TOP Punkt Seite Nr Sie Ihnen Ihr Ihre"
    " Ihrer Er Es Wir"
    " Der Die Das Den Dem Des Ein Eine Einer Im Am In An Auf Aus Bei Mit Nach Von Zu Zum Zur Für Und Oder"
    " Als Wie Ob Dass"
    " Fraktion Fraktionen Gruppe Antrag Anfrage Anfragen Frage Fragen Antwort Vorlage Beschluss Sitzung"
    " Niederschrift"
    " Anlage Drucksache Partei Koalition Verwaltung Protokoll Ausschuss Rat Stadt Gemeinde Kreis Amt"
    " Tagesordnung Bereich"
    " Stellungnahme Ergänzung Hinweis Bericht Bezug Rücksprache Unterstützung Vertretung Zustimmung"
    " Kenntnis Dank Wort"
    " Euro EUR Prozent Januar Februar April Mai Juni Juli September Oktober November Dezember Montag"
    " Dienstag Mittwoch"
    " Donnerstag Freitag Samstag Sonntag Nein Ja Mitglieder Abstimmung Änderungsantrag Enthaltung"
    " Enthaltungen Stimmen"
    " Stimme Zusatzfrage Nachfrage Rückfrage Wortmeldung Stellvertreter Stellvertreterin Gremium Bedenken"
    " Redezeit Auskunft"
    " Informationen Details Zahlen Ich Hier Dies Diese Dieser Dazu Hierzu Auch Nun Nachdem Wenn Da Dann"
    " Man Anm".split()
) | _TITLES  # fmt: skip
_ADJECTIVE = re.compile(r"[a-zäöüß]{2,30}e[rnms]?")
_NO_ADJECTIVES = frozenset(
    "unter über ohne hinter außer der die diese dieser jede jeder keine keiner eine einer einen seine"
    " seiner ihre ihrer aber oder hier sehr wer welche welcher sowie immer wieder daher deren dessen"
    " denen wegen gegen neben".split()
)
_NOUN = re.compile(
    r"\w{3,}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ität|itäten|ismus|nis|nisse)|"
    r"\w+(?:fraktion|antrag|anträge|frage|fragen|vorlage|amt|ämter|ausschuss|beirat|beiräte|ergebnis|"
    r"ministerium)"
)
_PLACE = re.compile(r"\w+(?:straße|strasse|platz|weg|allee|schule|halle|haus|büro|rat|räte)")
_NOUN_NAMES = frozenset("hartung hornung füllung messung".split())


@dataclass(slots=True, kw_only=True)
class Draft:
    """A mention in the making; ``at`` is the index of the next word, ``article`` the word before the role."""

    first: int
    at: int
    article: str = ""
    honorific: str | None = None
    titles: tuple[str, ...] = ()
    role: str | None = None
    gender: str | None = None
    member: bool = False  # a councillor: an unknown word in brackets behind the name is a faction
    doubtful: bool = False  # the role word alone does not promise a name: "Nutzer", "der Gemeinderat"
    plural: bool = False
    oblique: bool = False
    given: str | None = None
    family: str | None = None
    faction: str | None = None


@lru_cache(maxsize=65536)
def starts_prefix(word: str) -> bool:
    """Tell whether an article, "Herr", a title or a role can start with a word."""
    lower, last = word.lower(), word.rpartition("-")[2]
    if lower in ARTICLES or lower in INDEFINITE or word in HONORIFICS or word in _PLURALS:
        return True
    if word in _TITLE_STARTS or (last != word and _TITLE_GLUED.fullmatch(word)) or roles.is_adjective(word):
        return True
    return roles.look(last) is not None or (last != word and roles.look(word) is not None)


def prefix(w: Words, i: int) -> Draft:
    """Return what stands before a name from a word on; ``at == i`` when nothing does."""
    draft = Draft(first=i, at=i)
    article = w.at(i).lower() if w.at(i) != "AM" else ""
    if article == "einen" and w.at(i - 1).lower() == "zum":
        return draft  # "zum einen möchte Frau Abel wissen"
    if article in ARTICLES or article in INDEFINITE:
        draft.article, draft.at = w.at(i).lower(), i + 1
        noun = _behind_adjectives(w, i + 1)
        if noun > i + 1:
            draft.role = w.between(i + 1, noun) if draft.article in INDEFINITE else None
            draft.at = noun
    while draft.at < len(w) and (_honorific(w, draft) or _title(w, draft) or _role(w, draft)):
        pass
    return draft


def _behind_adjectives(w: Words, i: int) -> int:
    """Return the index of the role noun behind other adjectives: "ein weiterer | Bürger", else ``i``."""
    j = i
    while j < i + 2 and _ADJECTIVE.fullmatch(w.at(j)) and w.at(j) not in _NO_ADJECTIVES:
        if roles.is_adjective(w.at(j)):
            return i
        j += 1
    role = roles.look(w.at(j)) if j > i else None
    return j if role and not role.short and not roles.is_body(w.at(j)) else i


def is_noun(word: str, *, inside: bool) -> bool:
    """Tell whether a capitalised word looks like a common noun and not like a name."""
    lower = word.lower()
    if lower in _NOUN_NAMES:
        return False
    return bool(_NOUN.fullmatch(lower) or (inside and _PLACE.fullmatch(lower)))


def is_initial(w: Words, i: int) -> bool:
    """Tell whether word ``i`` is an initial with its dot: "J."."""
    word = w.at(i)
    return len(word) == 1 and word.isupper() and w.at(i + 1) == "." and w.touches(i + 1)


def names_follow(w: Words, i: int) -> bool:
    """Tell whether what stands at a word can go on towards a name."""
    word = w.at(i)
    if word in HONORIFICS or word in _TITLES or (word in PARTICLES and w.is_name(i + 1)):
        return True
    if roles.look(word) is not None or is_initial(w, i):
        return True
    if not w.is_name(i) or word in NOT_NAMES or _ROMAN.fullmatch(word):
        return False
    return factions.match(w.text, w.starts[i]) is None


def _honorific(w: Words, d: Draft) -> bool:
    word = w.at(d.at)
    if word in _PLURALS and w.is_name(d.at + 1) and d.honorific is None:
        d.plural, d.at, d.honorific, d.gender = True, d.at + 1, "", _PLURALS[word]
        return True
    gender = HONORIFICS.get(word)
    if gender is None or d.honorific:
        return False
    after = w.dot(d.at) if word in _SHORT_HONORIFICS else d.at + 1
    if (word in _SHORT_HONORIFICS and not w.is_name(after)) or (d.role and not _joins(w, d, word, gender)):
        return False
    d.honorific, d.gender = ("Herr" if gender == "m" else "Frau"), gender
    d.oblique, d.at = word in NO_SUBJECT, after
    return True


def _joins(w: Words, d: Draft, word: str, gender: str) -> bool:
    """Tell whether "Herr/Frau" goes on a role before it: "der Vorsitzende Frau X" are two persons."""
    if (d.gender and d.gender != gender) or d.plural:
        return False
    if not d.article:
        return True
    if d.article == "der" and gender == "m":
        return word not in NO_SUBJECT
    return w.opens(d.first) or is_oblique(w, d.first)


def _title(w: Words, d: Draft) -> bool:
    word = w.at(d.at)
    glued = _TITLE_GLUED.fullmatch(word)
    if not glued and word not in (_TITLES if d.titles else _TITLE_STARTS):
        return False
    after = w.dot(d.at)
    if w.at(after) in ("-", "–") and w.touches(after) and w.is_name(after + 1):
        after = w.dot(after + 1)
    if w.at(after) == "(" and w.at(after + 1) in _SCHOOLS and w.at(after + 2) == ")":
        after += 3
    if not names_follow(w, after):
        return False
    d.titles += (w.between(d.at, after),)
    d.at = after
    return True


def _role(w: Words, d: Draft) -> bool:
    i = d.at
    while roles.is_adjective(w.at(i).rstrip(".")) and i < d.at + 4:
        i = w.dot(i)
        if w.at(i) == "und" and roles.is_adjective(w.at(i + 1)):
            i += 1
    role = _look(w, i, d)
    if role is None and i > d.at:
        i = d.at
        role = _look(w, i, d)
    if role is None:
        return False
    after = _retired(w, w.dot(i) if role.short else i + 1)
    surname = (
        d.honorific and not d.role and role.category in ("guest_expert", "resident") and len(w.at(i)) <= 10
    )
    if role.short and d.article == "das":
        return False  # "das SB Warenhaus"
    sole = role.category in ("mayor", "chair") or w.at(i) in roles.SOLE_SHORTS
    alone = role.short and sole and not w.is_name(after) and (d.article in _SOLE or stands_bare(w, d, i))
    if (not alone and ((role.short or surname) and not names_follow(w, after))) or (
        surname and not w.is_name(after)
    ):
        return False
    text = w.between(d.at, after).rstrip(".")
    if role.lemma == "kollege":  # "Frau Kollegin X" says nothing about her
        d.at, d.gender = after, d.gender or role.gender
        return bool(d.honorific) and names_follow(w, after)
    d.role = f"{d.role} {text}" if d.role else text
    d.gender = d.gender or role.gender
    if role.weak and not d.gender and not role.plural:
        d.gender = _article_gender(d.article, w.at(i))
    d.member = d.member or role.category in ("council_member", "advisory_member")
    d.plural |= role.plural
    d.doubtful = role.category in roles.GENERIC or (roles.is_body(w.at(i)) and bool(d.article))
    d.doubtful |= role.lemma in roles.STAFF
    if roles.is_advisory(text):
        d.member, d.doubtful = True, False
    d.plural |= d.article in ("die", "den") and role.gender == "m" and not role.weak and not role.short
    d.at = _complement(w, after)
    if d.at > after:
        d.role, d.doubtful = f"{d.role} {w.between(after, d.at)}", False
    return True


def stands_bare(w: Words, d: Draft, i: int) -> bool:
    """Tell whether a short office at a word is a subject without an article: "BM prüft das", "BM: Ja."."""
    if d.article or d.honorific or d.role or not w.opens(d.first):
        return False
    behind = w.at(w.dot(i))
    return behind[:1].islower() or behind == ":"


def _retired(w: Words, i: int) -> int:
    """Return the index after "a. D.", if it stands at a word."""
    return i + 4 if w.words[i : i + 4] == _RETIRED else i


def _look(w: Words, i: int, d: Draft) -> roles.Role | None:
    """Return the role at a word; "CDU-Stadtrat" also tells the faction."""
    word = w.at(i)
    role = roles.look(word)
    if role is None and "-" in word:
        party, _, last = word.rpartition("-")
        role = roles.look(last)
        if role and factions.find(party):
            d.faction = factions.surface(party)
    return role if role is None or not (roles.is_body(word) and word.endswith("s")) else None


def _article_gender(article: str, word: str) -> str | None:
    """Return the gender that an article shows: "der Vorsitzende" m, "die/der Vorsitzenden" f."""
    if article in ("der", "ein"):
        return "f" if word.endswith("n") else "m"
    if article in ("dem", "des", "den", "einem", "eines", "einen", "zum", "vom", "beim"):
        return "m"
    if article in ("die", "eine", "einer", "zur"):
        return "f"
    return None if word.endswith("n") else "m" if word.endswith("r") else "f"


def _complement(w: Words, i: int) -> int:
    """Return the index after "des Amtes X" behind a role when a name follows it, else ``i``."""
    if w.at(i) not in _OF:
        return i
    for j in range(i + 1, min(i + 11, len(w))):
        word = w.words[j]
        if word in HONORIFICS or word in _TITLE_STARTS or (given.is_given(word) and w.is_name(j + 1)):
            return j if word not in NO_SUBJECT else i
        if not (word[0].isupper() or word in _INSIDE):
            return i
    return i
