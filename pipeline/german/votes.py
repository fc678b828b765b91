"""How minutes write down a vote: words for its kind, pairs of label and number, ratios."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from pipeline.german.cues import Cue, Stems
from pipeline.german.pattern import lazy
from pipeline.model import Mode, Vote

Side = Literal["yes", "no", "abstain"]

# kind, stems of which one must occur, pattern
MODES: tuple[tuple[Mode, str, str], ...] = (
    (
        "unanimous",
        "einst|einmütig|mit allen|einhellig|alle dafür",
        r"\beinstimmig\w{0,4}\b|\beinst\.|\bein(?:mütig|hellig)\w{0,4}\b|\balle dafür\b"
        r"|\bmit allen (?:\d{1,3} "
        r"|\w{1,20} ){0,2}Stimmen\b",
    ),
    (
        "majority",
        "mehr",
        r"\bmehrheitlich\w{0,2}\b|\bmehrh\.|\b(?:mit|durch)(?: \w{1,20}){0,2} (?:Stimmen)?mehrheit\b"
        r"|\bMehrheitsbeschluss\b|\bmehrstimmig\w{0,2}\b|\bmit (?:\w{1,12} )?Mehr\b",
    ),
    (
        "majority",
        "gegen",
        r"\bgegen die Stimmen?\b(?! \w{0,12}enthaltung)|\bbei Gegenstimmen (?:der|des|von|aus)\b"
        r"|\b(?:mit den|mit) Stimmen (?:der|von|des)\b.{1,120}?\bgegen\b"
        r"|\bgegen (?:die |das )?[\w/ .-]{2,40}-?Fraktion\b",
    ),
    (
        "majority",
        "ablehnung",
        r"\bZustimmung:? \w[^.]{1,80}?[-–,;/ ] ?Ablehnung:? [A-ZÖÄÜ]|\(= ?Ablehnung\)",
    ),
    (
        "consensus",
        "einvernehm|einig|verständig|konsens|einverständ",
        r"\beinvernehmlich\w{0,2}\b|\bim Einverständnis aller\b"
        r"|\b(?:im|in) (?:(?:all|gegen|beider)seitige[mn] |allgemeine[mn] )?Einvernehmen\b(?! mit)"
        r"|\b(?:im|in|mit) (?:all|gegen|beider)seitige[mn] Einverständnis\b"
        r"|\bbesteht Einvernehmen\b|\bkonsensual\b|\bim Konsens\b"
        r"|\b(?:besteht|bestand|herrscht|herrschte) (?:\w{1,20} )?(?:Einigkeit|Konsens|Einverständnis)\b"
        r"|\b(?:einig|verständig)(?:t|te|en|ten) (?:\w{1,20} ){0,3}?sich\b(?! mit)"
        r"|\bsich (?:\w{1,20} ){0,3}?(?:geeinigt|verständigt)\b",
    ),
    (
        "consensus",
        "genehmigt|angenommen|festgestellt|erteilt",
        r"\bg(?:ilt|elten|alt) (?:\w{1,20} ){0,3}als (?:genehmigt|angenommen|festgestellt|erteilt)\b",
    ),
    ("consensus", "zustimmung", r"\b(?:findet|fand|trifft auf|traf auf)\b[^.;]{0,40}\bZustimmung\b"),
    (
        "consensus",
        "überein|förmlich|formel|formale|stillschw",
        r"\bohne (?:förmliche|formelle|formale) (?:Beschlussfassung|Abstimmung)\b"
        r"|\bk(?:ommt|am|ommen|amen) überein\b|\bstillschweigend\w{0,2}\b",
    ),
    (
        "consensus",
        "wider|einwand|einwänd|einwend|gegenrede|bedenken",
        r"\b(?:ohne|kein(?:en)?) (?:Widerspruch|Widerrede)\b|\bnicht widersprochen\b"
        r"|\bwiderspr(?:icht|echen|ach|achen)\b.{0,40}\bnicht\b"
        r"|\bohne (?:Einwände|Einwand|Einwendungen|Gegenrede)\b"
        r"|\bkeine(?:rlei)? (?:\w{1,20} )?(?:Einwände|Einwendungen|Bedenken)\b|\b(?:Einwände"
        r"|Einwendungen)\b.{0,90}\b(?:nicht|keine)\b",
    ),
)  # fmt: skip

LABELS: tuple[tuple[Side, str], ...] = (
    ("yes",(
        r"Ja ?-? ?Stimmen?|(?:Da)?für-?stimmen?|Pro-?stimmen?|(?:Für|J)(?=\s?[:=]\s?\d)|Zustimmungen"
        r"|(?<=\d )Zustimmung"
        r"|Zustimmung(?=\s?[:=]\s?\d)|Ja-(?=,? ?(?:und|sowie|bei|zu|gegen|/|\d))"
        r"|(?:Stimmen )?dafür|für (?:den|die) (?:Beschluss|Antrag|Vorschlag|Vorlage|Annahme)|Ja")),
    ("no",(
        r"Nein ?-? ?Stimmen?|(?:Da)?gegen-?stimmen?|Contra-?stimmen?|(?:Gegen|N)(?=\s?[:=]\s?\d)|Ablehnungen"
        r"|(?<=\d )Ablehnung|Ablehnung(?=\s?[:=]\s?\d)|"
        r"Nein-(?=,? ?(?:und|sowie|bei|/|\d))"
        r"|(?:Stimmen )?dagegen|gegen (?:den|die) (?:Beschluss|Antrag|Vorschlag|Vorlage|Annahme)|Contra"
        r"|Nein")),
    ("abstain", r"(?:Stimm)?enthaltung(?:en)?|enth(?:ält|alten|ielt|ielten) sich(?: der Stimme)?"
        r"|Enthalten|Enth\.|E(?=\s?[:=]\s?\d)"),
)  # fmt: skip

WORDS = {
    word: number
    for number, words in enumerate(
        [
            "kein keine keiner keinen ohne null",
            "ein eine einer einem einen",
            *("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
        ]
    )
    for word in words.split()
} | {"zweien": 2, "dreien": 3}  # fmt: skip

_ANY_MODE = Stems("|".join(stems for _, stems, _ in MODES))
_MODES = tuple((mode, Cue(stems, pattern, re.IGNORECASE)) for mode, stems, pattern in MODES)
# without one of these labels, or what may stand between two numbers, a text counts no votes
_LABELLED = Stems("stimm|enth|dafür|dagegen|ablehnung|contra")
_YES_OR_NO = Cue("ja|nein", r"(?<![\w-])(?:ja|nein)(?!\w)", re.IGNORECASE)
_FOR, _MATTER = Stems("für|gegen"), Stems("beschluss|antrag|vorschlag|vorlage|annahme")
_SIGNS = (":", "/", "zu", "gegen")
_DIGIT = lazy(r"\d")
_LABEL = lazy(
    "|".join(rf"(?P<{side}>(?<![\w-])(?:{pattern})(?![\w-]))" for side, pattern in LABELS), re.IGNORECASE
)
_DIGITS = r"(?<![\w.,:/-])(?<!§ )(?<!§)(?<!Nr\. )\d{1,3}(?![\w%€]|[.,:/]\d| ?(?:%|€|Euro\b|Uhr\b|Jahre))"
_NUMBER = lazy(
    rf"{_DIGITS}|(?<![\w-])(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})(?![\w-])", re.IGNORECASE
)
_BETWEEN = lazy(
    r"\s{0,5}(?:x\s?|Stimmen?\s|\w{0,20}mitglied(?:er|ern)?\s|Personen\s|\w{1,20}rät(?:e|en|innen)\s"
    r"|Anwesende\s)?"
    r"(?:stimm(?:en|ten|t|te)\s)?",
    re.IGNORECASE,
)
_LEADER = lazy(r"(?: ?Stimmen| stimm(?:en|ten))?[\s:=.…_–|-]{0,25}", re.IGNORECASE)
_OTHERS = lazy(
    r"\b(?:Anwesend\w{0,8}|Stimmberechtigte?\w?(?: Mitglieder)?|Mitglieder(?:zahl)?"
    r"|Befangen\w{0,4}|Ungültig\w{0,3}|Persönlich beteiligt"
    r"|Nicht (?:anwesend|teilgenommen|beteiligt)|Abgegebene Stimmen"
    r"|Soll(?:stärke)?)\s{0,3}[:=]\s{0,3}\d{1,3}\b"
    r"|\b(?:Liste|Antrag|Punkt|Ziffer|Variante|Wahlvorschlag) \d{1,2}(?=\s{0,2}:)",
    re.IGNORECASE,
)
_TICK, _NO_TICK = r"[☒☑✓✗✔]|\[[xX]\]", r"[☐□❏▢]|\[ ?\]"
_PRESENT = lazy(
    r"\b[Aa]nwesend(?:e|en)?(?: Mitglieder| Stimmberechtigte)?\s{0,3}[:=]\s{0,3}(?P<count>\d{1,3})\b"
)
_BOXES = "[☒☑✓✗✔☐□❏▢"
_UNTICKED = lazy(rf"(?:{_NO_TICK})[^☐□❏▢☒☑✓✗✔\[\]]{{0,60}}")
# boxes may also stand behind their words: "einstimmig [ ]  Mehrheit [x]"
_BEHIND = lazy(r"\s{0,3}(?:einstimmig\w{0,2}|(?:mit )?(?:Stimmen)?mehrheit\w{0,4})\s", re.IGNORECASE)
_BEFORE_NO_TICK = lazy(rf"[^☐□❏▢☒☑✓✗✔\[\]]{{0,60}}(?:{_NO_TICK})")
_TICKED_MAJORITY = lazy(rf"(?:mit )?(?:Stimmen)?[Mm]ehrheit\s{{0,5}}(?:{_TICK})")
_BRACKET = lazy(r"\(([^()]{0,300})\)")
# "(9:4)" or "(7/0/1)" closing a sentence is its vote, unless it reads as a time or a scale
_LAST = lazy(
    r"\((\d{1,2} ?: ?(?!00|15|30|45)\d{1,2}(?: ?: ?\d{1,2})?|\d{1,2} ?/ ?\d{1,2} ?/ ?\d{1,2})\)\W{0,3}$"
    r"|(?:^|[:=])\s?(\d{1,2} ?/ ?\d{1,2} ?/ ?\d{1,2}|\d{1,2}(?: ?[–-] ?\d{1,2}){2})\W{0,3}$"
    r"|(?<=[a-zäöüß][.!]) (\d{1,2} ?: ?(?!00|15|30|45)\d{1,2})\W{0,3}$"
)
_STROKE = lazy(r" ?[/–-] ?")
_RATIO = lazy(
    r"(?<![\w.,:/§-])(?P<yes>\d{1,3})(?P<gap> ?: ?| zu | gegen | Stimmen gegen "
    r"| Ja zu )(?P<no>\d{1,3})(?: ?: ?(?P<abstain>\d{1,3}))?"
    r"(?![\w%€]|[.,:/]\d| ?(?:%|€|Uhr\b|h\b))"
)
_VOTES = lazy(r" ?(?:Nein|Gegen)?-? ?(?:stimmen|enth)", re.IGNORECASE)
_BALLOT = lazy(
    r"(?:\bAbstimmung(?:sergebnis)?|\bErgebnis|\bStimmen(?:verhältnis)?|\bangenommen|\babgelehnt"
    r"|\bbeschlossen|\bzugestimmt"
    r"|\bgenehmigt|\beinstimmig|\bmehrheitlich|\bBeschluss|\bAbst\.)[^\d]{0,30}$",
    re.IGNORECASE,
)
_TURNED = lazy(r"\b(?:abgelehnt|lehn(?:t|te|en|ten)\b[^.;]{0,160}\bab)\b")
_WITH = lazy(r"\b[Mm]it $")
_DONE = lazy(r" (?:mehrheitlich )?(?:abgelehnt|angenommen|beschlossen|zugestimmt|genehmigt|gebilligt)\b")
_LETTER = lazy(r"\w")
_TIME = lazy(r"\b(?:um|ab|bis|von|gegen|Maßstab|M|Uhrzeit|Zeit|Beginn|Ende|Verhältnis von)[ :=]{0,3}$")
_PLAIN = lazy(
    r"\bmit (?:allen |ihren )?(?P<yes>\d{1,3}|\w{3,6})"
    r"(?: von \d{1,3})?(?: abgegebenen| gültigen){0,2} Stimmen\b(?! (?:Mehrheit|Vorsprung))",
    re.IGNORECASE,
)


class _Token(NamedTuple):
    start: int
    end: int
    side: Side | None
    number: int | None
    spelled: bool


def ticked(text: str) -> str:
    """Return a line without the choices of a form that are not ticked.

    >>> ticked("☒ einstimmig ☐ mit Mehrheit")
    '☒ einstimmig '
    """
    if not any(map(text.__contains__, _BOXES)):
        return text
    if _BEHIND.match(text):
        return _TICKED_MAJORITY.sub("mit Mehrheit", _BEFORE_NO_TICK.sub("", text))
    return _UNTICKED.sub("", text)


@lru_cache(maxsize=4096)
def mode(text: str) -> Mode | None:
    """Return the word for the kind of vote, by the first such word written.

    >>> mode("mehrheitlich bei drei Gegenstimmen")
    'majority'
    """
    if not _ANY_MODE.stand_in(text):
        return None
    text = ticked(text)
    found = [(match.start(), kind) for kind, pattern in _MODES if (match := pattern.search(text))]
    return min(found)[1] if found else None


@lru_cache(maxsize=4096)
def vote(text: str) -> Vote | None:
    """Return the vote that is written in a line or a sentence, or None where there is none.

    All numbers zero is the empty form of a system, not a vote.

    >>> vote("Ja: 12, Nein: 3, Enthaltungen: 1")
    Vote(mode='counted', yes=12, no=3, abstain=1)
    """
    plain = ticked(text)
    counts = _counts(_plain(plain)) if _may_count(plain) else {}
    if not any(counts.values()) and len(counts) > 1:
        counts = {}
    kind = mode(text)
    if kind is None and not counts:
        return None
    yes, no, abstain = (counts.get(side) for side in ("yes", "no", "abstain"))
    return Vote(mode=kind or "counted", yes=yes, no=no, abstain=abstain)


def _may_count(text: str) -> bool:
    """Tell whether a text has a label of a side, or signs between numbers: most sentences have neither."""
    if _LABELLED.stand_in(text) or (_FOR.stand_in(text) and ("=" in text or _MATTER.stand_in(text))):
        return True
    if (len(text) < 20 or any(map(text.__contains__, _SIGNS))) and _DIGIT.search(text):
        return True
    return _YES_OR_NO.search(text) is not None


def _plain(text: str) -> str:
    """Leave out who is present, and brackets that split a count by faction."""
    text = _LAST.sub(lambda last: f" Stimmen {_STROKE.sub(':', last[1] or last[2] or last[3])}", text)
    text = _BRACKET.sub(lambda bracket: f" {bracket[1]} " if _says_vote(bracket[1]) else " ", text)
    return _OTHERS.sub(" ", text)


def present(text: str) -> int | None:
    """Return how many members a result says were present.

    >>> present("Anwesend: 17, Ja: 15, Nein: 2")
    17
    """
    match = _PRESENT.search(text) if "nwesend" in text else None
    return int(match["count"]) if match else None


def sides(text: str) -> tuple[tuple[str, ...], str]:
    """Return the labels of the sides of a vote in the order written, and the text without them.

    >>> sides("Fraktion Ja Nein")
    (('Ja', 'Nein'), 'Fraktion    ')
    """
    return tuple(match[0] for match in _LABEL.finditer(text)), _LABEL.sub(" ", text)


def _says_vote(text: str) -> bool:
    return bool(_LABEL.search(text) or _RATIO.fullmatch(text.strip()) or "timmen" in text)


def _counts(text: str) -> dict[Side, int]:
    counts: dict[Side, int] = {}
    for side, number in (*_pairs(text), *_ratio(text)):
        counts.setdefault(side, number)
    if "yes" not in counts and (match := _PLAIN.search(text)):
        said = _value(match["yes"])
        if said is not None:
            counts["yes"] = said
    return counts


def _value(word: str) -> int | None:
    return int(word) if word.isdigit() else WORDS.get(word.lower())


def _tokens(text: str) -> list[_Token]:
    labels = [
        _Token(m.start(), m.end(), side, None, len(m[0]) > 7 or "timm" in m[0].lower() or m[0].endswith("."))
        for m in _LABEL.finditer(text)
        for side in ("yes", "no", "abstain")
        if m[side]
    ]
    numbers = [
        _Token(m.start(), m.end(), None, _value(m[0]), not m[0].isdigit()) for m in _NUMBER.finditer(text)
    ]
    return sorted(labels + numbers, key=lambda token: token.start)


def _pairs(text: str) -> Iterator[tuple[Side, int]]:
    """Yield label and number standing next to each other; the first label says which comes first."""
    tokens = _tokens(text)
    first = next((i for i, token in enumerate(tokens) if token.side), None)
    if first is None:
        return
    label_first = _colon(text, tokens, first) or not (
        first and _adjacent(text, tokens[first - 1], tokens[first])
    )
    used: set[int] = set()
    for i, token in enumerate(tokens[first:], first):
        if token.side is None:
            continue
        verb = (
            text[token.start : token.end].lower().find(" sich") > 0
        )  # "zwei enthalten sich": counted before it
        ahead = not verb and (_colon(text, tokens, i) or (label_first and _follows(text, tokens, i)))
        # a spelled number leads its label even where digits follow theirs: "Ja: 12, bei zwei Enthaltungen"
        behind = i and i - 1 not in used and _adjacent(text, tokens[i - 1], token)
        if not ahead and not (behind and (not label_first or verb or tokens[i - 1].spelled)):
            continue
        at = _total(text, tokens, i + 1) if ahead else i - 1
        used.add(at)
        yield token.side, tokens[at].number or 0


def _total(text: str, tokens: list[_Token], first: int) -> int:
    """Return the place of the count behind a label: of a row by faction the sum that ends it."""
    last, seen = first, tokens[first].number or 0
    for at in range(first + 1, min(len(tokens), first + 16)):
        number = tokens[at].number
        if number is None or tokens[at].spelled or text[tokens[at - 1].end : tokens[at].start].strip():
            break
        if number == seen:
            last = at
        seen += number
    return last


def _colon(text: str, tokens: list[_Token], i: int) -> bool:
    return _follows(text, tokens, i) and bool(re.match(r"\s?[:=]", text[tokens[i].end :][:2]))


def _follows(text: str, tokens: list[_Token], i: int) -> bool:
    if i + 1 >= len(tokens) or tokens[i + 1].number is None or tokens[i + 1].spelled:
        return False
    return bool(_LEADER.fullmatch(text[tokens[i].end : tokens[i + 1].start]))


def _adjacent(text: str, number: _Token, label: _Token) -> bool:
    if number.number is None or label.side is None or (number.spelled and not label.spelled):
        return False
    return bool(_BETWEEN.fullmatch(text[number.end : label.start]))


def _ratio(text: str) -> Iterator[tuple[Side, int]]:
    for match in _RATIO.finditer(text):
        if not _is_ballot(text, match):
            continue
        # "mit 12 zu 5 Stimmen abgelehnt": who rejects is named first
        turned = (
            int(match["yes"]) > int(match["no"])
            and _TURNED.search(text)
            and _WITH.search(text[: match.start()])
        )
        yield "no" if turned else "yes", int(match["yes"])
        yield "yes" if turned else "no", int(match["no"])
        if match["abstain"] is not None:
            yield "abstain", int(match["abstain"])
        return


def _is_ballot(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 20]
    if _VOTES.match(after) or (_WITH.search(before) and _DONE.match(after)):
        return True
    if ":" not in match["gap"] or _TIME.search(before):
        return False
    clock = match["gap"] == ":" and len(match["no"]) == 2 and match["no"] in ("00", "15", "30", "45")
    bare = match.start() < 20 and not (_LETTER.search(before) or _LETTER.search(text, match.end()))
    return not match["no"].startswith("00") and (bool(_BALLOT.search(before)) or (bare and not clock))
