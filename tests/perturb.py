"""Quotes as others write them down: changed in layout only, or changed in what they say."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

WORD = re.compile(r"[^\W\d_]{8,}")
NEGATION = re.compile(r"\b(nicht|kein|keine|keinen|keiner|keinem)\b")
FINITE = re.compile(r"\b(ist|sind|war|wird|werden|wurde|wurden|hat|haben|sei|seien|soll|kann|könne|werde)\b")
QUANTIFIERS = {
    "alle": "einige", "allen": "einigen", "einige": "alle", "mehrere": "sämtliche", "viele": "wenige",
    "jede": "manche", "nur": "auch", "auch": "nur", "mehr": "weniger", "weniger": "mehr", "beide": "keine",
    "immer": "selten", "sehr": "wenig", "noch": "nie", "bereits": "kaum",
}  # fmt: skip
MODALS = {
    "wurde": "würde", "wurden": "würden", "würde": "wurde", "kann": "muss", "können": "müssen",
    "soll": "darf", "sollen": "dürfen", "muss": "kann", "müssen": "können", "wird": "würde",
    "werden": "würden", "ist": "wäre", "sind": "wären", "hat": "hätte", "haben": "hätten", "sei": "wäre",
    "werde": "wurde", "könne": "müsse", "müsse": "könne", "sollte": "dürfte", "war": "wäre",
}  # fmt: skip
INVENTED = (
    "Der Gemeinderat billigte den Ankauf des alten Sägewerks ohne Aussprache.",
    "Die Zuschüsse für die Blaskapelle entfallen ab dem kommenden Winter.",
    "Frau Habermehl kündigte ihren Rücktritt als Kassenprüferin an.",
    "Über den Abriss der Schleuse wird ein Bürgerentscheid abgehalten.",
)


# --- layout only --------------------------------------------------------------------------------------


def line_break(text: str, rng: random.Random) -> str:
    """Break a line at one of the spaces."""
    spaces = [m.start() for m in re.finditer(" ", text)]
    at = rng.choice(spaces)
    return text[:at] + rng.choice(["\n", "\r\n", " \n  ", "\n\n"]) + text[at + 1 :]


def hyphenation(text: str, rng: random.Random) -> str:
    """Hyphenate a long word at a line break."""
    word = rng.choice(list(WORD.finditer(text)))
    at = word.start() + rng.randint(3, len(word[0]) - 4)
    return text[:at] + "-\n" + text[at:]


def soft_hyphen(text: str, rng: random.Random) -> str:
    """Put a soft hyphen into a long word."""
    word = rng.choice(list(WORD.finditer(text)))
    at = word.start() + rng.randint(3, len(word[0]) - 3)
    return text[:at] + "\u00ad" + text[at:]


def decomposed(text: str, rng: random.Random) -> str:
    """Write umlauts as letter and diaeresis."""
    return unicodedata.normalize("NFD", text)


def odd_space(text: str, rng: random.Random) -> str:
    """Replace spaces by no-break or thin spaces, or double them."""
    return text.replace(" ", rng.choice(["\u00a0", "\u202f", "  ", "\u2009"]), rng.randint(1, 4))


def other_signs(text: str, rng: random.Random) -> str:
    """Write quotation marks and dashes in another style and leave a final full stop out."""
    table = str.maketrans({"„": '"', "“": '"', "–": "-", "’": "'"})
    return text.translate(table).removesuffix(".")


def ligature(text: str, rng: random.Random) -> str:
    """Write fi and fl as ligatures."""
    return text.replace("fi", "ﬁ").replace("fl", "ﬂ")


# --- content --------------------------------------------------------------------------------------------


def negation_dropped(text: str, rng: random.Random) -> str | None:
    """Leave a negation out."""
    match = NEGATION.search(text)
    if not match:
        return None
    kept = match[0].removeprefix("k") if match[0].startswith("kein") else ""
    return re.sub(r"  +", " ", text[: match.start()] + kept + text[match.end() :]).strip()


def negation_added(text: str, rng: random.Random) -> str | None:
    """Put a negation after a finite verb."""
    match = FINITE.search(text)
    return match and text[: match.end()] + " nicht" + text[match.end() :]


def number_changed(text: str, rng: random.Random) -> str | None:
    """Change one digit, or drop one."""
    match = re.search(r"\d+", text)
    if not match:
        return None
    if len(match[0]) > 1 and rng.random() < 0.5:
        return text[: match.start()] + match[0][1:] + text[match.end() :]
    digit = str((int(match[0][-1]) + rng.randint(1, 8)) % 10)
    return text[: match.end() - 1] + digit + text[match.end() :]


def name_changed(text: str, rng: random.Random) -> str | None:
    """Put another surname after a form of address."""
    match = re.search(r"\b(?:Herrn?|Frau) ((?:Dr\. )?[A-ZÄÖÜ][\w-]+)", text)
    return match and text[: match.start(1)] + "Quellmann" + text[match.end(1) :]


def _swapped(text: str, table: Mapping[str, str]) -> str | None:
    for word in re.finditer(r"\w+", text):
        if word[0] in table:
            return text[: word.start()] + table[word[0]] + text[word.end() :]
    return None


def quantifier_changed(text: str, rng: random.Random) -> str | None:
    """Say some for all, fewer for more."""
    return _swapped(text, QUANTIFIERS)


def modality_changed(text: str, rng: random.Random) -> str | None:
    """Say would for was, must for can."""
    return _swapped(text, MODALS)


def invented(text: str, rng: random.Random) -> str:
    """Say something else altogether."""
    return rng.choice(INVENTED)


def border_moved(text: str, rng: random.Random) -> str | None:
    """Begin inside a word or a number: "ein Budget" out of "kein Budget", "12" out of "112"."""
    match = re.search(r"\b(?:kein|un|nicht)(?=[a-zäöü]{2})|\b\d(?=\d)", text)
    return match and text[match.end() :]


LAYOUT: Mapping[str, Callable[[str, random.Random], str]] = {
    f.__name__: f
    for f in (line_break, hyphenation, soft_hyphen, decomposed, odd_space, other_signs, ligature)
}
CONTENT: Mapping[str, Callable[[str, random.Random], str | None]] = {
    f.__name__: f
    for f in (
        negation_dropped, negation_added, number_changed, name_changed, quantifier_changed,
        modality_changed, invented, border_moved,
    )
}  # fmt: skip


def layout_variants(sentences: list[str], count: int, seed: int) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, sentence, the same words in another layout)."""
    rng, kinds = random.Random(seed), list(LAYOUT)
    usable = [s for s in sentences if " " in s and WORD.search(s)]
    for nth in range(count):
        kind, sentence = kinds[nth % len(kinds)], rng.choice(usable)
        yield kind, sentence, LAYOUT[kind](sentence, rng)


def alterations(sentences: list[str], count: int, seed: int) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, sentence, words that say something else), none of which stands in the sentences."""
    rng, kinds, whole = random.Random(seed), list(CONTENT), "\n".join(sentences)
    for nth in range(count):
        while kinds:
            kind = kinds[nth % len(kinds)]
            tries = (rng.choice(sentences) for _ in range(300))
            pairs = ((s, altered) for s in tries if (altered := CONTENT[kind](s, rng)))
            pair = next((p for p in pairs if kind == "border_moved" or p[1] not in whole), None)
            if pair:
                yield kind, *pair
                break
            kinds.remove(kind)  # no sentence of these offers this kind
