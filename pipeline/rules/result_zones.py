"""Where a decision stands in minutes: labels such as "Beschluss:", bare result lines, count lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from pipeline.german.cues import Cue, Stems
from pipeline.german.outcomes import outcome
from pipeline.german.pattern import lazy
from pipeline.german.votes import vote

Role = Literal["proposal", "recommendation", "resolution", "result", "meta", "section", "boundary", "text"]


class Part(NamedTuple):
    """A stretch of one unit: its role, its label, and the words behind the label with their offset."""

    role: Role
    label: str
    rest: str
    start: int


# A label stands alone or before a colon; brackets and addressees may come between.
LABELS: tuple[tuple[Role, str], ...] = (
    ("proposal",(
        r"Beschlu(?:ss|ß)(?:vorschlag|vorschläge|entwurf|antrag)|Verwaltungsvorschlag"
        r"|Vorschlag der Verwaltung|Antragstext|Antragsinhalt")),
    ("recommendation",(
        r"Beschlu(?:ss|ß)empfehlung(?:en)?|Empfehlungsbeschlu(?:ss|ß)|Empfehlung(?:en)?"
        r"|Abstimmungsempfehlung")),
    ("result",(
        r"Abstimmungs?ergebnis(?:se)?|Abstimmungsverhältnis|Abstimmung(?:en)?|Stimmabgabe"
        r"|Beratungsergebnis|Stimm(?:en)?verhältnis|Wahlergebnis|Beschlu(?:ss|ß)ergebnis"
        r"|Ergebnis(?: der (?:Abstimmung|Beratung|Wahl))?|Votum|Abst\.? ?-? ?Erg(?:ebnis|\.)?|Abst\.")),
    ("meta", r"Beschlu(?:ss|ß)art|Beschlu(?:ss|ß)status"),
    ("resolution",(
        r"(?:Ergebnis ?/ ?)?(?:(?!Früher|Bisherig|Vorherig|Letzt)[A-ZÄÖÜ]\w{3,20}er )?Beschlu(?:ss|ß)(?:text"
        r"|fassung|wortlaut| ?/ ?Ergebnis)?|Beschlüsse|Entschließung|Resolution|Entscheidung")),
    ("section",(
        r"Sachverhalt(?:sdarstellung)?|Begründung|Beratung(?:sinhalt|sverlauf|sgang)?"
        r"|Diskussion(?:sverlauf)?|Aussprache|Wortprotokoll|Wortmeldungen|Protokoll(?:vermerk|notiz"
        r"|text|ierung)?|Anmerkung(?:en)?|Antwort(?: der Verwaltung)?|Finanzielle Auswirkungen"
        r"|Finanzierung|Anlagen?|Hinweise?|Rechtsgrundlagen?|Stellungnahme(?: der Verwaltung)?"
        r"|Sach- und Rechtslage|Verlauf|Redebeiträge|Erläuterung(?:en)?|Bericht|Vorlage(?:n-?Nr\.?)?"
        r"|Drucksache|Anfrage|Nachfrage|Zur Beurkundung")),
)  # fmt: skip

_TAIL = (
    r"(?P<tail>\s{0,3}(?:\((?P<note>[^)]{0,80})\)|(?:des|der|an den|an die|an das|für den|für die"
    r"|zu[mr]?|über|im|in)\s[^:.]{1,90}"
    r"|(?:-?Nr\.?:?\s?)?[\w]{0,4}[\d/.-]{1,15}))?"
)
_LABELS = tuple(
    (
        role,
        lazy(
            rf"[\s\-–•*„\"]{{0,4}}(?:\d{{1,2}}[.)]\s)?(?P<label>(?:{words}){_TAIL})\s{{0,3}}(?P<colon>:|$)",
            re.IGNORECASE,
        ),
    )
    for role, words in LABELS
)
# every label holds one of these
_LABEL_STEMS = Stems(
    "beschlu|beschlü|vorschlag|antrags|empfehlung|abst|stimmabgabe|ergebnis|verhältnis|votum|entschließung|"
    "resolution|entscheidung|sachverhalt|begründung|beratung|diskussion|aussprache|protokoll|wortmeld|"
    "anmerkung|antwort|finanz|anlage|hinweis|rechtsgrundlage|stellungnahme|rechtslage|verlauf|redebeitr|"
    "erläuterung|bericht|vorlage|drucksache|anfrage|nachfrage|beurkundung"
)
_UNMARKED = lazy(
    r"[\s\-–•*]{0,4}(?P<label>Abstimmungsergebnis|Abstimmung|Stimmabgabe"
    r"|Beratungsergebnis)\b(?! (?:wird|erfolgt|über|wurde|soll|ist))[\s.:–-]{1,5}",
    re.IGNORECASE,
)
_INLINE = lazy(
    r"(?<=[\s.“\"”)])(?:Abstimmungsergebnis|Abstimmung|Stimmabgabe|Beratungsergebnis"
    r"|Beschlussart)\s{0,2}:\s{0,3}",
    re.IGNORECASE,
)
BOUNDARY = lazy(
    r"\s{0,3}(?:(?:[Zz]u )?(?:TOP|T O P)\b"
    r"|(?:Zu )?(?:Tagesordnungs)?[Pp]unkt \d{1,2}[.\d]{0,6}\b(?! (?:wird|wurde|des|der Vorlage))"
    r"|Traktandum \d|Geschäft Nr)"
)
_BOUND_TALK = lazy(
    r"\b(?:wird|werden|wurde|wurden|ist|sind|entfällt|auf|ab|zurück|erhält|soll(?:en)?)\b", re.IGNORECASE
)

RESULT_WORDS = lazy(
    r"(?:da|pro)?fürstimmen?|prostimmen?|dagegenstimmen?|gesetzliche|mitgliederzahl|anwesende|anzahl"
    r"|davon|gesamt\w*|mitwirkungsverbot"
    r"|einst|mehrh|angen|abgel|anw|abw|einstimmig\w*|mehrheitlich\w*|einvernehmlich\w*|einmütig\w*|einhellig\w*"
    r"|mit|bei|gegen|und"
    r"|oder|ohne|zur?"
    r"|zum|so|im|in|an|am|den|die|der|das|dem|des|wie|laut|gemäß"
    r"|kenntnis|genommen|kenn?tniss?nahme|zugestimmt|angenommen|abgelehnt|beschlossen"
    r"|geändert\w*|abgeändert|un(?:ge|ver)ändert|stimmen|ja|nein|ja-?stimmen?|nein-?stimmen?"
    r"|für|dafür|dagegen|(?:stimm)?enthaltung(?:en)?|enth|gegenstimmen?|zustimmung(?:en)?"
    r"|ablehnung(?:en)?|annahme|vertagt|vertagung|zurückgestellt|verwiesen|überwiesen"
    r"|zurückgezogen|abgesetzt"
    r"|empfohlen|einverstanden|erledigt|stellungnahme|verwaltung|keine?|keiner|abstimmung"
    r"|beschluss(?:vorschlag|fassung|empfehlung)?|vorlage|vorschlag|antrag|verwaltungsvorschlag"
    r"|fraktion(?:en)?"
    r"|stimmenmehrheit|mehrheit|großer|genehmigt|gewählt|bestätigt|festgestellt|wurde|wird|damit"
    r"|somit|stimmengleichheit|null|einer?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf"
    r"|zwölf"
    r"|cdu|csu|spd|fdp|afd|bsw|grünen?|bündnis|linken?|uwg|fwg?|fwv|ödp|övp|spö|fpö|neos|svp|sp"
    r"|volt|anwesend|befangen|mitglieder|stimmberechtigte|votum|modifiziert|maßgabe|ergebnis"
    r"|\w*ausschuss|\w*rat|rates|ergänzung(?:en)?|änderung(?:en)?|zustimmend|positiv|nächste"
    r"|sitzung|punkt|ziffer|nr|abs|teil|satz|fassung|form|geänderter|pro|contra"
    r"|abgegeben\w*|gültig\w*|ungültig\w*",
    re.IGNORECASE,
)
BEGINNING = 80  # characters by which most sentences are told from a result
# yes, no and abstentions: "7/0/1"
_TRIPLE = lazy(r"\W{0,3}(?:0|[1-9]\d?)(?: ?[/–-] ?(?:0|[1-9]\d?)){2}\W{0,3}")
# the vote in the place of a label: "Einstimmiger Beschluss"
_VOTED = lazy(
    r"\W{0,3}(?:Einstimmig|Mehrheitlich|Einhellig|Einmütig)er Beschlu(?:ss|ß)\b"
    r"[^:(]{0,40}(?:\([^()]{0,40}\))?\W{0,3}"
)
_WORD = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*")
COUNT_LINE = lazy(
    r"\W{0,3}(?:(?:Ja|Nein|Enthaltung(?:en)?|Ja-?Stimmen?|Nein-?Stimmen?|Gegenstimmen?|(?:Da)?für"
    r"|(?:da)?gegen|(?:gesetzliche )?Mitgliederzahl"
    r"|(?:An)?zahl der (?:\w{1,20} )?Mitglieder|davon anwesend|Stimmberechtigt\w{0,3}|Befangen\w{0,4}"
    r"|Anwesend\w{0,4}|Zustimmung(?:en)?|Ablehnung(?:en)?)"
    r"\W{0,12}\d{0,3}\W{0,3}|\d{1,3}\s{0,3})",
    re.IGNORECASE,
)
_SENTENCE_START = lazy(
    r"\W{0,3}(?:(?:Der|Die|Das|Dem|Den|Es|Er|Sie|Wir|Ein|Eine|Für|Auf|Herr|Frau|Nach|Nachdem|Auch)\b"
    r"|(?:Punkt|Ziffer|TOP|Nummer|Antrag) \w{1,4} w[iu]rde?\b)"
)
# what was decided elsewhere: "Im Bauausschuss sei der Antrag abgelehnt worden."
_HEARSAY = lazy(
    r"\bworden\b|^\W{0,3}(?:Im|In der|Vom) [A-ZÄÖÜ][\w-]{0,40}(?:schuss|rat|vertretung"
    r"|versammlung)\b"
)
_FINITE = lazy(
    r"\b(?:war|waren|sei|seien|habe|werde|würde|befürwortet|erklärt|wählt|setzt|legt"
    r"|fasst|begrüßt|unterstützt|bildet|bleibt|gilt|schlägt|tritt|gewährt|behält|führt"
    r"|überarbeitet|erhält|wird|werden|wurden?|ist|sind|hat|haben|hatten?|nimmt|nehmen|stimmt"
    r"|stimmen|beschließt|beauftragt|bittet|empfiehlt|soll|sollen|lehnt|möge"
    r"|spricht)\b",
    re.IGNORECASE,
)
_POINT = lazy(
    r"(?:\b(?:zu )?(?:Ziffer|Ziff\.|Punkt|Nummer|Nr\.|Buchstabe|Teil) |\bzu (?=(?:\d{1,2}"
    r"|[a-z])[.):]))(?P<mark>\d{1,2}"
    r"|[a-z])\b[.)]{0,2}\s?[:–-]?\s",
    re.IGNORECASE,
)
_ASIDE = lazy(r"\([^()]{0,200}\)")
# whose votes they were: "bei Stimmenthaltung von Herrn Rot", "gegen die Stimme der Stadträtin Blau"
_VOTERS = Cue(
    "enthaltung|stimme|abwesenheit|nichtteilnahme|ohne",
    r"\b((?:Stimm)?[Ee]nthaltung(?:en)?|(?:Gegens|S)timmen?|Abwesenheit|Nichtteilnahme|ohne)\b"
    r" (?:von|des|der|durch|aus) [^.;:]{1,120}",
)
_TITLE = lazy(r"\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]? )?(?:Zustimmende )?Ken\w*n\w*ahme\W+(?:durch|de[sr])\b")
_ACTS = lazy(
    r"beschl|angenommen|zugestimmt|abgelehnt|genommen|zustimmung|annahme|ablehnung|empfohlen"
    r"|vertagt|verwiesen|gewählt|genehmigt",
    re.IGNORECASE,
)
_EMPTY = lazy(
    r"\W{0,3}(?:(?:noch )?offen|noch nicht \w{1,30}|entfällt|ohne|siehe\b.{0,80}|s\. .{0,60}"
    r"|vgl\. .{0,60})?\W{0,3}",
    re.IGNORECASE,
)


def parts(text: str, kind: str = "sentence") -> tuple[Part, ...]:
    """Return what one unit consists of: an optional label with its words, an optional inline result."""
    head = _head(text) or Part("boundary" if _is_boundary(text, kind) else "text", "", text, 0)
    may = ":" in head.rest and head.role not in ("result", "meta", "boundary")
    inline = _INLINE.search(head.rest) if may else None
    if inline is None or not (vote(head.rest[inline.end() :]) or outcome(head.rest[inline.end() :])):
        return (head,)
    before = head._replace(rest=head.rest[: inline.start()].rstrip())
    role: Role = "meta" if inline[0].startswith("Beschlussart") else "result"
    result = Part(role, inline[0], head.rest[inline.end() :], head.start + inline.end())
    return (before, result)


def _head(text: str) -> Part | None:
    if len(text) < 80 and _VOTED.fullmatch(text):
        return None
    labelled = (len(text) < 60 or ":" in text[:300]) and _LABEL_STEMS.stand_in(text)
    for role, pattern in _LABELS if labelled else ():
        match = pattern.match(text)
        if match and (match["colon"] or (len(text) < 60 and _stands_alone(role, match["tail"] or ""))):
            return Part(role, match["label"].strip(), text[match.end() :].strip(), _rest(text, match.end()))
    match = _UNMARKED.match(text) if len(text) < 200 else None
    if match and vote(text[match.end() :]):
        return Part("result", match["label"], text[match.end() :].strip(), _rest(text, match.end()))
    return None


def _stands_alone(role: Role, tail: str) -> bool:
    """Tell a label without colon from a title such as "Beschluss über die Satzung"."""
    return role in ("proposal", "recommendation") or not re.match(r"\s*[a-zä-ü]", tail)


def _rest(text: str, end: int) -> int:
    return end + len(text[end:]) - len(text[end:].lstrip())


def _is_boundary(text: str, kind: str) -> bool:
    if not BOUNDARY.match(text):
        return False
    return kind == "heading" or (not _BOUND_TALK.search(text) and not text.rstrip().endswith("."))


def points(text: str) -> tuple[tuple[str, str], ...]:
    """Return the points of a wording that a result tells apart, each with its own result.

    >>> points("Ziffer 1: einstimmig; Ziffer 2: 8 Ja, 3 Nein")
    (('1', 'einstimmig'), ('2', '8 Ja, 3 Nein'))
    """
    marks = list(_POINT.finditer(text))
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    said = [
        (mark["mark"], text[mark.end() : end].strip(" ;,.")) for mark, end in zip(marks, ends, strict=False)
    ]
    return tuple(said) if all(vote(result) or outcome(result) for _, result in said) else ()


def is_empty(text: str) -> bool:
    """Tell whether the words behind a label say that there is nothing yet."""
    return bool(_EMPTY.fullmatch(text))


def is_count_line(text: str) -> bool:
    """Tell whether a unit is one cell of a vote spread over lines ("Ja:", "5")."""
    return bool(COUNT_LINE.fullmatch(text))


@lru_cache(maxsize=65536)
def _known(word: str) -> bool:
    return bool(RESULT_WORDS.fullmatch(word))


def _unknown(words: Sequence[str]) -> int:
    return len(words) - sum(map(_known, words))


@lru_cache(maxsize=4096)
def is_bare(text: str) -> bool:
    """Tell whether a unit holds nothing but the words of a result ("einstimmig zugestimmt", "16 : 0")."""
    if len(text) > 300 or text.rstrip().endswith("?"):
        return False
    plain = _VOTERS.sub(r"\1", _ASIDE.sub(" ", text) if "(" in text else text)
    if _unknown(_WORD.findall(plain, 0, BEGINNING)[:-1]) > 4:
        return False
    words = _WORD.findall(plain) or _WORD.findall(text)
    if len(words) > 16:
        return False
    unknown = _unknown(words)
    slashed = not words and "/" in text and not _TRIPLE.fullmatch(text)
    if unknown > 4 or unknown > 0.25 * len(words) or slashed:
        return False
    if _HEARSAY.search(text):
        return False
    if _FINITE.search(text) and (_SENTENCE_START.match(text) or not vote(text)):
        return False
    return bool(vote(text) or outcome(text)) and not _TITLE.match(text)


def is_count(text: str) -> bool:
    """Tell whether the words behind a label give a vote but not yet say what was done."""
    return vote(text) is not None and not _ACTS.search(text)


def is_label_result(text: str) -> bool:
    """Tell whether the words behind "Beschluss:" are a result and not the wording of the resolution."""
    if len(_WORD.findall(text)) > 12 or _FINITE.search(text) or _SENTENCE_START.match(text):
        return is_bare(text)
    return bool(vote(text) or outcome(text)) or bool(re.search(r"\bkeine Abstimmung\b", text, re.IGNORECASE))
