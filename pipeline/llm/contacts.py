"""Where people can be reached: e-mail addresses, telephone numbers, and where residents live."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from pipeline.german.mention import Mention

Kind = Literal["mail", "phone", "street"]
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
PHONE = re.compile(r"(?<![\w/.,+-])(?:\+\d|0\d)[\d /()–-]{4,24}\d(?![\w/])")
NAMED_PHONE = re.compile(
    r"(?:Tel|Telefon|Telefonnummer|Fon|Fax|Mobil|Handy|Mobilnummer|Handynummer|Rufnummer|Durchwahl)"
    r"\.?:?\s{0,3}(?:unter\s)?$"
)
FEWEST_DIGITS = 9  # without "Tel.": numbers of papers such as 0456/2010 are shorter
STREET = re.compile(
    r"(?:[A-ZÄÖÜ][\w-]{0,40}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|hof|berg|graben|markt|"
    r"wall|steig|pfad|winkel|kamp|tal|feld|park|chaussee|promenade)"
    r"|(?:[A-ZÄÖÜ][\w-]{1,40}\s){1,3}(?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Markt)"
    r"|(?:Am|An\sder|An\sden|Im|In\sder|In\sden|Zum|Zur|Auf\sder|Auf\sdem|Beim|Hinter\sdem|Unter\sden)"
    r"\s[A-ZÄÖÜ][\w-]{1,40})"
    r"\s\d{1,4}(?:\s?[a-h]\b)?(?:,?\s\d{5}\s[A-ZÄÖÜ][\w-]{1,40})?"
)
LIVES = re.compile(
    r"(?:\b(?:wohnhaft|wohnt|wohne|wohnend|Wohnort|Anschrift|Adresse)\b(?:\s(?:in|im|am|an|der|dem)){0,2}:?\s{0,3})$"
)
# between somebody and a street: "Herr N., Seeweg 4", "Frau Abel (Seeweg 4)", "ein Bürger aus der Seegasse 4"
APART = re.compile(
    r"\s?(?:[A-ZÄÖÜ]\.)?\s?(?:[,(]\s?(?:wohnhaft\s)?|(?:aus|von|vom)\s)(?:(?:in|im|am|der|dem)\s){0,2}"
)
REACH = 60  # characters before a street in which somebody is named


class Contact(NamedTuple):
    """What kind of thing stands where in a line."""

    kind: Kind
    start: int
    end: int


def contacts(line: str, found: Sequence[Mention]) -> tuple[Contact, ...]:
    """Return where a line says how to reach somebody, in order and apart; ``found`` are its mentions.

    >>> from pipeline.german.names import mentions
    >>> line = "Frau Abel, Seeweg 4, Tel. 0201/12345"
    >>> [line[start:end] for _, start, end in contacts(line, mentions(line))]
    ['Seeweg 4', '0201/12345']
    """
    kept: list[Contact] = []
    for contact in sorted([*_mails(line), *_phones(line), *_streets(line, found)], key=lambda c: c.start):
        if not kept or contact.start >= kept[-1].end:
            kept.append(contact)
    return tuple(kept)


def _mails(line: str) -> Iterator[Contact]:
    if "@" in line:
        for match in MAIL.finditer(line):
            yield Contact("mail", match.start(), match.end())


def _phones(line: str) -> Iterator[Contact]:
    for match in PHONE.finditer(line):
        digits = sum(letter.isdigit() for letter in match[0])
        if digits >= FEWEST_DIGITS or NAMED_PHONE.search(line, max(0, match.start() - 25), match.start()):
            yield Contact("phone", match.start(), match.end())


def _streets(line: str, found: Sequence[Mention]) -> Iterator[Contact]:
    ends = [m.end for m in found if m.kind in ("person", "unnamed")]
    for match in STREET.finditer(line):
        start = match.start()
        lives = LIVES.search(line, max(0, start - REACH), start)
        near = (end for end in ends if start - REACH <= end <= start)
        if lives or any(APART.fullmatch(line, end, start) for end in near):
            yield Contact("street", start, match.end())
