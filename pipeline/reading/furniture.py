"""Page furniture: running headers, footers and page numbers, found by where and how often they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_DEEP = 5  # lines from the edge of a page that can be furniture
_TIMES = 3  # pages a line must repeat on
_PLAIN_APART = 15  # lines between bare page numbers where pages are not marked

_PAGE = re.compile(
    r"\s*(?:(?:[-–—|~]{1,2}\s{0,3}(?P<dash>\d{1,4})\s{0,3}[-–—|~]{1,2})"
    r"|(?:Seite|Seiten|Blatt|Page|S\.)\s{0,3}:?\s{0,3}[-–]?\s?(?P<word>\d{1,4})(?:\s?(?:von|/|of|\|)\s?\d{1,4})?(?:\s?[-–])?"
    r"|(?P<of>\d{1,4})\s?(?:von|/)\s?\d{1,4}"
    r"|(?P<plain>\d{1,4}))\s*\Z"
)
_TAIL = re.compile(r"\b(?:Seite|Blatt)\s{0,3}:?\s{0,3}(\d{1,4})(?:\s?(?:von|/)\s?\d{1,4})?\s*\Z")
# Around a page a browser prints "22.11.26, 20:37   Niederschrift" above, and below its address and "1/4".
_PRINTED = re.compile(r"\s*\d{1,2}[./]\d{1,2}[./]\d{2,4},\s\d{1,2}:\d{2}(?:\s[AP]M)?(?:\s{2,}\S.*)?\Z")
_ADDRESS = re.compile(r"\s*(?:https?|file)://\S+\s+\d{1,4}/\d{1,4}\s*\Z")
_DIGITS = re.compile(r"\d+")
_ITEM = re.compile(
    r"(?:TOP|Top|Punkt|Tagesordnungspunkt|Zu|zu|Ö|N)\s{0,3}(?:[ÖN]\s?)?\d|\d{1,3}(?:\.\d{1,3}){0,3}[.)](?:\s|\Z)"
)
_RESULT = re.compile(
    r"(?:einstimmig|mehrheitlich|Abstimmung|Beschluss|Beratungsergebnis|Ja|Nein|Enthaltung|dafür|dagegen"
    r"|zur Kenntnis|Kenntnisnahme|angenommen|abgelehnt|vertagt|-{3,}|_{3,})",
    re.IGNORECASE,
)


def body(pages: Sequence[Sequence[str]]) -> tuple[range, ...]:
    """Return for each page the lines between its header and its footer.

    A line is furniture when it stands at the edge of its page, everything further out is furniture too,
    and the same line, digits aside, stands there on several other pages. What a browser prints around a page
    is furniture on a single one, too.
    """
    tops = _repeating(pages, top=True)
    bottoms = _repeating(pages, top=False)
    numbers = _numbering(pages)
    kept = []
    for at, page in enumerate(pages):
        first = _peel(page, range(len(page)), tops if at else frozenset(), numbers.get(at))
        last = _peel(page, range(len(page) - 1, -1, -1), bottoms, numbers.get(at))
        inside = _printed(page)
        first, end = max(first, inside.start), min(len(page) - last, inside.stop)
        kept.append(range(first, max(first, end)))
    return tuple(kept)


def _printed(page: Sequence[str]) -> range:
    """Return the lines between the two that a browser prints around a page; all where it has not both."""
    held = [at for at, line in enumerate(page) if line.strip()]
    if len(held) > 1 and _PRINTED.match(page[held[0]]) and _ADDRESS.match(page[held[-1]]):
        return range(held[0] + 1, held[-1])
    return range(len(page))


def _edge(page: Sequence[str], *, top: bool) -> list[str]:
    lines = page if top else page[::-1]
    return [line for line in lines[: 4 * _DEEP] if line.strip()][:_DEEP]


def _key(line: str) -> str:
    return " ".join(_DIGITS.sub("#", line).split()).lower()


def _repeating(pages: Sequence[Sequence[str]], *, top: bool) -> frozenset[str]:
    """Return the lines, digits aside, that stand at this edge of at least three pages and of every fifth.

    Of two or three pages two are enough for a line that is the same to the digit.
    """
    edges = [[line for line in _edge(page, top=top) if _may_go(line)] for page in pages]
    counts = Counter(key for edge in edges for key in {_key(line) for line in edge})
    enough = max(_TIMES, len(pages) // 5)
    found = {key for key, count in counts.items() if count >= enough}
    if len(pages) <= _TIMES:
        same = Counter(line for edge in edges for line in {" ".join(line.split()) for line in edge[:2]})
        found |= {_key(line) for line, count in same.items() if count >= 2}
    return frozenset(found)


def _may_go(line: str) -> bool:
    text = line.strip()[:80]
    return any(map(str.isalpha, text)) and not (_ITEM.match(text) or (_RESULT.match(text) and len(text) < 80))


def _numbering(pages: Sequence[Sequence[str]]) -> dict[int, int]:
    """Return the printed number of each page, where numbers at the edges grow with the pages."""
    found: dict[int, Counter[int]] = {}
    for at, page in enumerate(pages):
        for line in {*_edge(page, top=True), *_edge(page, top=False)}:
            number = page_number(line)
            if number is not None:
                found.setdefault(number - at, Counter())[at] += 1
    if not found:
        return {}
    offset = max(found, key=lambda shift: (len(found[shift]), -abs(shift)))
    pages_with = found[offset]
    return (
        {at: at + offset for at in pages_with}
        if len(pages_with) >= 2 or _decorated(pages, pages_with)
        else {}
    )


def _decorated(pages: Sequence[Sequence[str]], found: Counter[int]) -> bool:
    """Tell whether a number on a single page says by itself that it counts pages."""
    edges = (line for at in found for line in (*_edge(pages[at], top=True), *_edge(pages[at], top=False)))
    return any((number := _PAGE.match(line)) and not number["plain"] for line in edges)


def page_number(line: str) -> int | None:
    """Return the page number a line consists of, or ends with after the word "Seite"."""
    found = _PAGE.match(line)
    if found is None:
        tail = _TAIL.search(line) if len(line) < 200 else None
        return int(tail[1]) if tail else None
    return int(found["dash"] or found["word"] or found["of"] or found["plain"])


def _peel(page: Sequence[str], order: range, repeated: frozenset[str], number: int | None) -> int:
    """Return how many lines from one edge are furniture, empty ones among them included."""
    gone = seen = 0
    for count, at in enumerate(order, 1):
        line = page[at]
        if not line.strip():
            continue
        seen += 1
        is_number = number is not None and page_number(line) == number
        if seen > _DEEP or not (is_number or _key(line) in repeated):
            break
        gone = count
    return gone


def loose_numbers(lines: Sequence[str]) -> frozenset[int]:
    """Return the lines of a text without page marks that hold only a page number, and what repeats there."""
    found = [(at, number, line) for at, line in enumerate(lines) if (number := _loose(line)) is not None]
    marked = [(at, number) for at, number, line in found if not line.strip().isdigit()]
    chosen = _growing(marked)
    plain = _growing([(at, number) for at, number, line in found if line.strip().isdigit()], _PLAIN_APART)
    if len(plain) >= _TIMES:
        chosen |= plain
    return frozenset(chosen | _beside(lines, chosen))


def _loose(line: str) -> int | None:
    if line[-1:].isalpha() or len(line) >= 200:  # no page number ends in a letter
        return None
    return page_number(line) if _DIGITS.search(line, max(0, len(line) - 12)) else None


def _growing(numbered: Sequence[tuple[int, int]], apart: int = 0) -> set[int]:
    """Return the places of the numbers that go on by one, from the first one that has a successor."""
    best: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    for at, number in numbered:
        if run and number == run[-1][1] + 1 and at - run[-1][0] >= apart:
            run.append((at, number))
        elif not run or number != run[-1][1]:
            best, run = max(best, run, key=len), [(at, number)]
    return {at for at, _ in max(best, run, key=len)}


def _beside(lines: Sequence[str], numbers: set[int]) -> set[int]:
    """Return the lines next to page numbers that repeat beside at least three of them."""
    near: dict[int, str] = {}
    for at in numbers:
        for step in (-1, 1):
            beside = [
                i for i in range(at + step, at + 5 * step, step) if 0 <= i < len(lines) and lines[i].strip()
            ]
            near.update({i: _key(lines[i]) for i in beside[:2] if _may_go(lines[i])})
    counts = Counter(near.values())
    enough = max(_TIMES, len(numbers) // 2)
    return {at for at, key in near.items() if counts[key] >= enough}
