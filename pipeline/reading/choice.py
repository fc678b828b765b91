"""The choice of the headings of items among all units that read like one.

A document marks its items in one way. Where a word ("TOP") or a letter ("Ö 3") marks them, bare numbers are
points of a resolution or a list; where nothing does, the bare numbers that count on like an agenda are items.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.reading.headings import Heading, key, levels
from pipeline.reading.listing import Found, Titles, alike, normal

FEWEST_BARE = 3
MOST_BARE = 600  # chains are compared pairwise
NEARBY = 60
MOST_MOVED = 4
NEAR_TOP = 4  # an extract begins with its item, whatever number that has


def chosen(words: Sequence[str], kinds: Sequence[str], found: Sequence[Found], titles: Titles) -> list[Found]:
    """Return the headings of items in the order of the text."""
    marked = [one for one in found if one.head.form in ("marked", "letter")]
    sure = any(one.head.form == "marked" for one in marked) or len(marked) > 1
    if sure or (marked and marked[0].at < NEAR_TOP):
        return _with_bare(_distinct(marked), found)
    if titles:
        again = [one for one in found if not one.follows_label and _is_listed(one, titles)]
        if len(again) >= 2:
            return again
        if without := _without_numbers(words, titles):
            return without
    alone = [one for one in found if not one.follows_label]
    heads = {one.at for one in alone if one.head.form == "bare" and one.head.title}
    # "§ 322" above "4. Radweg" counts the resolutions of a term.
    sections = _sections([one for one in alone if one.head.form == "section" and one.at + 1 not in heads])
    bare = _bare(words, kinds, [one for one in alone if one.head.form == "bare"])
    return sections if sections and (not bare or sections[0].at < bare[0].at) else bare


def _sections(found: Sequence[Found]) -> list[Found]:
    """Return the headings "§ 1", "§ 2", ... that count on from the first."""
    kept: list[Found] = []
    for one in found:
        if not kept or _counts_on(kept[-1], one):
            kept.append(one)
    return kept if len(kept) > 1 or (kept and kept[0].at < NEAR_TOP) else []


def _is_listed(one: Found, titles: Titles) -> bool:
    known = titles.get(key(one.head.number), {}).values()
    return any(not one.head.title or alike(one.head.title, title) for title in known)


def _distinct(marked: Sequence[Found]) -> list[Found]:
    """Return the headings without results: "TOP 7.1: Kenntnisnahme" gives a known number another title."""
    titles: dict[tuple[bool | None, str], str] = {}
    kept = []
    for one in marked:
        title = titles.setdefault((one.public, key(one.head.number)), one.head.title)
        if not one.head.title or not title or alike(title, one.head.title):
            kept.append(one)
    return kept


def _with_bare(marked: Sequence[Found], found: Sequence[Found]) -> list[Found]:
    """Return marked headings and the bare ones among them: parts "3.1" of item 3, and "4." after "TOP 3"."""
    numbers = {key(one.head.number) for one in marked}
    starts = {one.at for one in marked}
    kept: list[Found] = []
    above: Found | None = None
    behind = [one for one in found if marked and one.at > marked[-1].at and one.head.form == "bare"]
    for one in found:
        number = key(one.head.number)
        if one.at in starts:
            above = one
            kept.append(one)
        elif one.head.form == "bare" and above is not None:
            last = behind == [one] and bool(one.head.title) and number not in numbers
            next_one = levels(number) == [(levels(above.head.number) or [0])[0] + 1]
            if number.rpartition(".")[0] == key(above.head.number) or (last and next_one):
                kept.append(one)
    return kept


def _without_numbers(words: Sequence[str], titles: Titles) -> list[Found]:
    """Return the units behind the list that repeat a title of it without its number."""
    left = {
        normal(title): (public, number)
        for number, parts in titles.items()
        for public, title in parts.items()
        if title
    }
    found = []
    for at, unit in enumerate(words, 1):
        if len(unit) < 300 and (where := left.pop(normal(unit), None)):
            found.append(
                Found(at=at, head=Heading("bare", where[1], unit.strip(" :*#"), where[0]), public=where[0])
            )
    return found


def _bare(words: Sequence[str], kinds: Sequence[str], found: Sequence[Found]) -> list[Found]:
    """Return the longest run of bare numbers that counts on like an agenda and has minutes in between.

    Numbers of one style make a run: "1.)" alone on its line heads items where "1. Wie viele ...?" does not.
    """
    styles: dict[tuple[str, bool], list[Found]] = {}
    for one in found[:MOST_BARE]:
        mark = re.match(r"[\d.]*\d\s?([.):]*)", words[one.at - 1].strip(" *#"))
        style = mark[1] if mark else words[one.at - 1].strip(" *#")[:3]  # "Nr."
        if one.head.title.endswith("?") or (
            not style and "." not in one.head.number and kinds[one.at - 1] != "heading"
        ):
            continue
        styles.setdefault((style, not one.head.title), []).append(one)
    every = sorted((one for ones in styles.values() for one in ones), key=lambda one: one.at)
    runs = [_run(kinds, ones) for ones in (every, *styles.values())]
    run = max(runs, key=lambda run: (len(run), sum(not one.head.title for one in run)), default=[])
    if len(run) < FEWEST_BARE:
        few = _few(kinds, every)
        return few if {one.at for one in run} <= {one.at for one in few} else run
    return _with_moved(kinds, run, styles)


def _with_moved(
    kinds: Sequence[str], run: list[Found], styles: Mapping[tuple[str, bool], list[Found]]
) -> list[Found]:
    """Return the run with the items it lacks because they were handled before or after their turn."""
    taken = {one.at for one in run}
    ones = next((ones for ones in styles.values() if any(one.at in taken for one in ones)), [])
    numbers = [levels(one.head.number) for one in run]
    if any(one.head.form != "bare" for one in run) or not ones:
        return run
    known = {key(one.head.number) for one in run}
    last = max(number[0] for number in numbers if number)
    other = [
        one
        for one in ones
        if run[0].at < one.at
        and kinds[one.at - 1] == "heading"
        and one.body
        and len(levels(one.head.number)) == 1
        and key(one.head.number) not in known
        and levels(one.head.number)[0] <= last + MOST_MOVED
    ]
    counts = Counter(key(one.head.number) for one in other)
    moved = [one for one in other if counts[key(one.head.number)] == 1]
    return sorted([*run, *moved], key=lambda one: one.at) if len(moved) <= MOST_MOVED else run


def _few(kinds: Sequence[str], found: Sequence[Found]) -> list[Found]:
    """Return the headings of an extract with some items only: "1.", "9.", each alone on its line."""
    kept: list[Found] = []
    for one in found:
        if kinds[one.at - 1] == "heading" and (not kept or _later(kept[-1], one)):
            kept.append(one)
    opens = bool(kept) and not any(one.at < kept[0].at for one in found if one.body > 1)
    return kept if len(kept) > 1 and opens and _has_minutes(kept) and kept[-1].body else []


def _later(before: Found, one: Found) -> bool:
    return levels(one.head.number) > levels(before.head.number)


def _run(kinds: Sequence[str], found: Sequence[Found]) -> list[Found]:
    if len(found) >= FEWEST_BARE and {key(one.head.number) for one in found} == {"1"}:
        # Markdown counts for itself where every entry is written "1."
        run = [replace(one, head=one.head._replace(number=str(n))) for n, one in enumerate(found, 1)]
        return run if _has_minutes(run) else []
    chains: list[list[Found]] = []
    for one in found:
        longest = max(
            (chain for chain in chains[-NEARBY:] if _counts_on(chain[-1], one)), key=len, default=[]
        )
        opens = one is found[0] and (one.at < NEAR_TOP or kinds[one.at - 1] == "heading")
        if longest or opens or levels(one.head.number)[:1] in ([1], [2]):
            chains.append([*longest, one])
    run = max(chains, key=lambda chain: (len(chain), sum(one.body for one in chain)), default=[])
    headed = sum(kinds[one.at - 1] == "heading" for one in run)
    enough = len(run) >= FEWEST_BARE or (len(run) == 2 and headed == 2)
    return run if enough and _has_minutes(run) else []


def _has_minutes(run: Sequence[Found]) -> bool:
    return 2 * sum(one.body > 0 for one in run) >= len(run)


def _counts_on(before: Found, one: Found) -> bool:
    """Tell whether a number can follow another: 3 -> 4, 3 -> 3.1, 3.2 -> 4, and 9 -> 1 in a new part."""
    old, new = levels(before.head.number), levels(one.head.number)
    if not old or not new:
        return False
    if new == [1] and before.public is not one.public:
        return True
    if len(new) > len(old) and new[: len(old)] == old:
        return new[len(old) :] == [1] * (len(new) - len(old))
    if len(new) > 1 and new[0] != old[0]:
        return 1 <= new[0] - old[0] <= 2 and new[1:] == [1] * (len(new) - 1)  # 4 -> 5.1
    return new[:-1] == old[: len(new) - 1] and 1 <= new[-1] - old[len(new) - 1] <= 2
