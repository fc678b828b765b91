"""The agenda items of minutes and the sentences each covers.

The agenda often stands twice: as a list before the minutes and as headings in them. The list only lends its titles;
items begin at the headings. A document without headings, such as a page of one item, has one item without a name.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.model import AgendaItem, Sentence
from pipeline.reading.headings import AGENDA, Form, Heading, clean_title, heading, key, part

# Lines that are neither a title nor speech: they stand between the headings of a list or of joint items.
BETWEEN = re.compile(
    r"\W*(?:Vorlagen?|Drucksachen?|Beschlussvorlage|(?:\w+[ -])?Antrag|\w*antrag|Anfrage|BV|DS|VO|Az\.?|Berichterstatter(?:in)?|Anlagen?|hier|und|Gremium|Beschlussart|Datum"
    r"|Zeit|Raum|Ort|Status|Verwiesen|Einbringer|Verfasser|Vorberatung|Seite)\b.{0,160}$"
)
SECTION = re.compile(
    r"\W*(?:beschluss\w*|sachverhalt|begründung|beratung\w*|diskussion|aussprache|wort\w*protokoll|protokoll\w*|anmerkung\w*|antwort\w*|abstimmung\w*|finanzielle auswirkungen|anlagen?|ergebnis\w*|empfehlung|niederschrift\w*"
    r"|anwesen\w*|anwesende mitglieder|teilnehm\w*|mitglieder|gäste|verwaltung|entschuldigt|es fehl\w+|tagesordnung\w*|beschlussfähigkeit.*|protokoll\w*|\w+-fraktion|verteiler|vorsitz\w*|schriftführ\w*|\w*versammlung|.*treffen|.*sitzung.{0,40})\W*",
    re.IGNORECASE,
)
OPENS_BODY = re.compile(
    r"(?:Ergebnis|Protokoll|Verlauf(?: der Sitzung)?|Sitzungsverlauf|Niederschrift|Themen|Beratungspunkte)\s?:"
)
STANDARD = re.compile(
    r"(?:Begrüßung|Eröffnung|Einwohnerfragestunde|Bürgerfragestunde|Fragestunde|Einwohner- und|Bürgerinnen- und|Formalia|Regularien|Aktuelle Stunde)\b"
)
MINUTES = re.compile(
    r"\b(?:Protokoll|Niederschrift|Verhandlungsschrift|\w*[Vv]ersammlung|\w*[Ss]itzung|\w*[Tt]reffen)\b"
)
SAME_TITLE = 0.8
FEWEST_BARE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A heading at a sentence; ``body`` counts the units of substance between it and the next one."""

    at: int
    head: Heading
    public: bool | None
    follows_label: bool = False
    body: int = 0


def agenda(text: str, sentences: Sequence[Sentence], public: bool | None) -> tuple[AgendaItem, ...]:
    """Return the items in the order of the text; one without number and title where there are no headings."""
    words = [sentence.span.of(text) for sentence in sentences]
    kinds = [sentence.kind for sentence in sentences]
    last = len(sentences) or 1
    default = public is not False
    found = _found(words)
    listed, rest = _listed(words, found)
    chosen = _chosen(words, kinds, rest, listed)
    chosen = [_titled(one, words, kinds, listed) for one in chosen]
    chosen = _extract(words, _alone(words, _continued(chosen)))
    chosen = _opening(words, kinds, chosen) if chosen else _unnumbered(words, kinds)
    if not chosen:
        return (_single(words, last, default),)
    starts = [one.at for one in chosen] + [last + 1]
    return tuple(
        AgendaItem(
            number=one.head.number or None,
            title=one.head.title or None,
            public=default if one.public is None else one.public,
            first=one.at,
            last=max(one.at, after - 1),
        )
        for one, after in zip(chosen, starts[1:], strict=True)
    )


# --- candidates ---------------------------------------------------------------------------------------


def _found(words: Sequence[str]) -> list[Found]:
    """Return every unit that reads like a heading, with the part of the meeting it stands in."""
    found: list[Found] = []
    public: bool | None = None
    in_list = False
    for at, unit in enumerate(words, 1):
        before = words[at - 2].rstrip() if at > 1 else ""
        opened = part(unit)
        public = public if opened is None else opened
        if opened is not None and len(unit) < 80:
            continue
        head = heading(unit)
        if head is None:
            in_list = in_list and before.endswith(":") is False and bool(re.match(r"[-•–*]", unit))
            continue
        labelled = (
            before.endswith(":")
            and not OPENS_BODY.fullmatch(before)
            and not AGENDA.fullmatch(before)
            and part(before) is None
        )
        in_list = labelled or (in_list and bool(found) and found[-1].at == at - 1)
        state = head.public if head.public is not None else public
        found.append(Found(at=at, head=head, public=state, follows_label=in_list))
    gaps = [*(one.at for one in found[1:]), len(words) + 1][: len(found)]
    return [
        replace(one, body=sum(not _between(unit) for unit in words[one.at : after - 1]))
        for one, after in zip(found, gaps, strict=True)
    ]


def _between(unit: str) -> bool:
    return bool(BETWEEN.match(unit)) or part(unit) is not None or len(unit) < 4


# --- the list of titles -------------------------------------------------------------------------------


def _listed(
    words: Sequence[str], found: Sequence[Found]
) -> tuple[dict[tuple[bool | None, str], str], list[Found]]:
    """Return the titles of the list before the minutes and the headings behind it.

    The list ends where a number of it comes again with the same title or none.
    """
    seen: dict[tuple[bool, str], Found] = {}
    end = None
    for index, one in enumerate(found):
        where = (one.public is not False, key(one.head.number))
        old = seen.get(where)
        if (
            old
            and len({key(other.head.number) for other in found[:index]}) > 1
            and _dense(words, found[:index])
            and (not one.head.title or _alike(old.head.title or _below(words, old), one.head.title))
        ):
            end = index
            break
        seen.setdefault(where, one)
    if end is None:
        end = _unrepeated(words, found)
    titles = {(one.public, key(one.head.number)): one.head.title or _below(words, one) for one in found[:end]}
    return titles, list(found[end:])


def _dense(words: Sequence[str], found: Sequence[Found]) -> bool:
    """Tell whether headings stand one under the other, as in a list, and not with minutes between them."""
    inside = found[:-1]
    return sum(one.body <= 2 for one in inside) >= 0.8 * len(inside)


def _unrepeated(words: Sequence[str], found: Sequence[Found]) -> int:
    """Return how many headings stand in a list under "Tagesordnung" whose titles come again without numbers."""
    if not any(AGENDA.fullmatch(unit) for unit in words[:150]):
        return 0
    start = next(at for at, unit in enumerate(words, 1) if AGENDA.fullmatch(unit))
    run = [one for one in found if one.at > start]
    if not run or run != list(found[len(found) - len(run) :]):
        return 0
    again = sum(
        any(_alike(one.head.title, unit) for unit in words[run[-1].at :] if len(unit) < 300)
        for one in run
        if one.head.title
    )
    return len(found) if again >= max(2, len(run) // 2) else 0


def _below(words: Sequence[str], one: Found) -> str:
    return words[one.at] if one.at < len(words) and heading(words[one.at]) is None else ""


def _alike(one: str, other: str) -> bool:
    a, b = " ".join(re.findall(r"\w+", one.casefold())), " ".join(re.findall(r"\w+", other.casefold()))
    if not a or not b or min(len(a), len(b)) > 600:
        return False
    if a.startswith(b[:40]) or b.startswith(a[:40]):
        return min(len(a), len(b)) > 8 or a == b
    return difflib.SequenceMatcher(None, a[:300], b[:300], autojunk=False).ratio() >= SAME_TITLE


# --- the choice ---------------------------------------------------------------------------------------


def _chosen(
    words: Sequence[str],
    kinds: Sequence[str],
    found: Sequence[Found],
    listed: Mapping[tuple[bool | None, str], str],
) -> list[Found]:
    """Return the headings of items among all that read like one."""
    marked = [one for one in found if one.head.form != "bare"]
    if any(one.head.form == "marked" for one in marked) or len(marked) > 1 or (marked and marked[0].at < 4):
        return _with_bare(_distinct(marked), found)
    if listed:
        again = [
            one
            for one in found
            if not one.head.title or any(_alike(one.head.title, title) for title in listed.values())
        ]
        if len(again) >= 2:
            return again
        if named := _renamed(words, listed):
            return named
    return _bare(words, kinds, [one for one in found if one.head.form == "bare" and not one.follows_label])


def _distinct(marked: Sequence[Found]) -> list[Found]:
    """Return the headings without results such as "TOP 7.1: Kenntnisnahme", which give a known number another title."""
    titles: dict[tuple[bool | None, str], str] = {}
    kept = []
    for one in marked:
        title = titles.setdefault((one.public, key(one.head.number)), one.head.title)
        if not one.head.title or not title or _alike(title, one.head.title):
            kept.append(one)
    return kept


def _with_bare(marked: Sequence[Found], found: Sequence[Found]) -> list[Found]:
    """Return marked headings and the bare ones among them: parts "3.1" of item 3, and "4." after "TOP 3"."""
    chosen = list(marked)
    numbers = {key(one.head.number) for one in marked}
    for one in found:
        number = key(one.head.number)
        above = [head for head in marked if head.at < one.at]
        if one.head.form != "bare" or not above:
            continue
        beside = [other for other in found if other.head.form == "bare" and above[-1].at < other.at]
        last = above[-1] is marked[-1] and number not in numbers and len(beside) == 1 and one.head.title
        part_of = "." in number and key(above[-1].head.number) == number.rsplit(".", 1)[0]
        if part_of or (last and number == str(_levels(above[-1].head.number)[0] + 1)):
            chosen.append(one)
    return sorted(chosen, key=lambda one: one.at)


def _renamed(words: Sequence[str], listed: Mapping[tuple[bool | None, str], str]) -> list[Found]:
    """Return the units that repeat a title of the list without its number."""
    found: list[Found] = []
    left = dict(listed)
    behind = max(
        (
            at
            for at, unit in enumerate(words, 1)
            if heading(unit) and any(_alike(heading(unit).title, t) for t in listed.values())
        ),
        default=0,
    )
    for at, unit in enumerate(words[behind:], behind + 1):
        if len(unit) > 300:
            continue
        same = next((where for where, title in left.items() if title and _alike(title, unit)), None)
        if same:
            found.append(Found(at=at, head=Heading("bare", same[1], left.pop(same), same[0]), public=same[0]))
    return found


def _bare(words: Sequence[str], kinds: Sequence[str], found: Sequence[Found]) -> list[Found]:
    """Return the longest run of bare numbers that counts on like an agenda and has minutes in between.

    Numbers of one style make a run: "1.)" alone on its line heads items where "1. Wie viele ...?" does not.
    """
    styles: dict[tuple[str, bool], list[Found]] = {}
    for one in found:
        if one.head.title.endswith("?"):
            continue
        mark = re.match(r"[\d.]*\d\s?([.):]*)", words[one.at - 1].strip(" *#"))
        styles.setdefault((mark[1] if mark else "", not one.head.title), []).append(one)
    runs = [_run(kinds, of_style) for of_style in (found, *styles.values())]
    return max(runs, key=lambda run: (len(run), sum(not one.head.title for one in run)), default=[])


def _run(kinds: Sequence[str], found: Sequence[Found]) -> list[Found]:
    if len(found) >= FEWEST_BARE and {key(one.head.number) for one in found} == {"1"}:
        # Markdown counts for itself where every entry is written "1."
        numbered = [replace(one, head=one.head._replace(number=str(n))) for n, one in enumerate(found, 1)]
        return numbered if sum(one.body > 0 for one in found) * 2 > len(found) else []
    chains: list[list[Found]] = []
    for one in found[:400]:
        longest = max((chain for chain in chains[-60:] if _counts_on(chain[-1], one)), key=len, default=[])
        if longest or key(one.head.number).split(".")[0] in ("1", "2"):
            chains.append([*longest, one])
    chain = max(chains, key=lambda chain: (len(chain), sum(one.body for one in chain)), default=[])
    headed = sum(kinds[one.at - 1] == "heading" for one in chain)
    enough = len(chain) >= FEWEST_BARE or (len(chain) == 2 and headed == 2)
    return chain if enough and sum(one.body > 0 for one in chain) * 2 >= len(chain) else []


def _counts_on(before: Found, one: Found) -> bool:
    """Tell whether a number can follow another in an agenda: 3 -> 4, 3 -> 3.1, 3.2 -> 4, and 9 -> 1 in a new part."""
    old, new = _levels(before.head.number), _levels(one.head.number)
    if before.at >= one.at or not old or not new:
        return False
    if before.public is not one.public and new[0] == 1 and len(new) == 1:
        return True
    if len(new) > len(old):
        return new[: len(old)] == old and new[len(old) :] == [1] * (len(new) - len(old))
    return new[:-1] == old[: len(new) - 1] and 1 <= new[-1] - old[len(new) - 1] <= 2


def _levels(number: str) -> list[int]:
    return [int(piece) for piece in re.findall(r"\d+", key(number))]


# --- titles and special cases -------------------------------------------------------------------------


def _titled(
    one: Found, words: Sequence[str], kinds: Sequence[str], listed: Mapping[tuple[bool | None, str], str]
) -> Found:
    """Return the heading with its whole title: from the units below it or from the list."""
    title = one.head.title
    below = one.at
    while below < len(words) and below < one.at + 3 and _goes_on(title, words[below], kinds[below]):
        more = clean_title(words[below], one.head.number) or ""
        title = f"{title} {more}".strip()
        below += 1
    number = key(one.head.number)
    known = next(
        (listed[where, number] for where in (one.public, None, True, False) if (where, number) in listed), ""
    )
    if known and (not title or (_alike(known, title) and len(known) > len(title))):
        title = known
    return replace(one, head=one.head._replace(title=title))


def _goes_on(title: str, unit: str, kind: str) -> bool:
    if (
        heading(unit)
        or _between(unit)
        or SECTION.fullmatch(unit)
        or kind == "label"
        or len(unit) > 300
        or part(unit) is not None
    ):
        return False
    if not title:
        return not re.search(r"[a-zß]{2}[.!?:]$", unit) and clean_title(unit, "0") is not None
    return bool(
        re.search(
            r"(?:[,;–/-]|\b(?:und|für|der|des|die|im|in|zur|zum|von|mit|sowie|an|am|auf|über|unter|gegen|bei|zu|den|dem|das|eine[rsmn]?|betreffend|betr\.|hier:))$",
            title,
        )
    ) and not unit.endswith(".")


def _continued(chosen: Sequence[Found]) -> list[Found]:
    """Return the headings without those that only repeat the item they stand in ("noch TOP 3")."""
    kept: list[Found] = []
    for one in chosen:
        if kept and key(kept[-1].head.number) == key(one.head.number) and kept[-1].public is one.public:
            if not kept[-1].head.title:
                kept[-1] = replace(kept[-1], head=kept[-1].head._replace(title=one.head.title))
            continue
        kept.append(one)
    return kept


def _alone(words: Sequence[str], chosen: list[Found]) -> list[Found]:
    """Return one heading where all stand together at the top of a page: an item and its parts, taken jointly."""
    if len(chosen) < 2:
        return chosen
    top, *subs = chosen
    parts = all(key(one.head.number).startswith(key(top.head.number) + ".") for one in subs)
    together = all(_headed_only(words, one.at, after.at) for one, after in zip(chosen, subs, strict=False))
    if not parts or not together:
        return chosen
    named = re.search(rf"\b{re.escape(key(top.head.number))}\.\d", words[top.at - 1])
    return [replace(subs[0], at=top.at)] if len(subs) == 1 and not named else [top]


def _extract(words: Sequence[str], chosen: list[Found]) -> list[Found]:
    """Return the one item of an ALLRIS extract with the title that stands above its fields."""
    if len(chosen) != 1 or chosen[0].head.title:
        return chosen
    for at, unit in enumerate(words[: chosen[0].at], 1):
        if match := re.match(r"Auszug\s[-–]\s(.{3,300})$", unit):
            return [replace(chosen[0], at=at, head=chosen[0].head._replace(title=match[1].strip()))]
    return chosen


def _headed_only(words: Sequence[str], first: int, after: int) -> bool:
    return (
        all(
            _between(unit) or (len(unit) < 200 and not re.search(r"[a-zß]{3}[.!?]$", unit))
            for unit in words[first : after - 1]
        )
        and after - first <= 8
    )


def _opening(words: Sequence[str], kinds: Sequence[str], chosen: list[Found]) -> list[Found]:
    """Return the headings with an unnumbered one before them, such as "Begrüßung"."""
    first = chosen[0].at
    for at in range(first - 1, max(0, first - 40), -1):
        unit, kind = words[at - 1], kinds[at - 1]
        if (
            STANDARD.match(unit)
            and len(unit) < 100
            and kind != "label"
            and not re.search(r"[.:!?;,]$", unit.strip())
            and not re.search(r"\b(?:Uhr|um)\b", unit)
        ):
            head = Heading("bare", "", unit.strip(" #*"), None)
            return [Found(at=at, head=head, public=chosen[0].public), *chosen]
    return chosen


def _unnumbered(words: Sequence[str], kinds: Sequence[str]) -> list[Found]:
    """Return the headings of minutes that number nothing, as associations write them."""
    if not any(MINUTES.search(unit) for unit in words[:8]):
        return []
    found = [
        Found(at=at, head=Heading("bare", "", unit.strip(" #*:"), None), public=None)
        for at, (unit, kind) in enumerate(zip(words, kinds, strict=True), 1)
        if kind == "heading"
        and not SECTION.fullmatch(unit)
        and part(unit) is None
        and 3 < len(unit) < 200
        and at > 1
    ]
    return found if len(found) > 1 else []


def _single(words: Sequence[str], last: int, public: bool) -> AgendaItem:
    """Return the one item of a page; ALLRIS names it in the fields above its text."""
    number = title = None
    for unit in words[:12]:
        if match := re.search(r"\bTOP\s?:\s?((?:[ÖN]\s?)?\d{1,3}(?:\.\d{1,3}){0,3})", unit):
            number = number or match[1]
            public = not match[1].startswith("N") and public
        if match := re.match(r"Auszug\s[-–]\s(.{3,300})$", unit):
            title = match[1].strip()
    return AgendaItem(number=number, title=title if number else None, public=public, first=1, last=last)
