"""Mentions of persons in German minutes: named ones by the grammar of names, others by a label."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from pipeline.german import affiliations, bodies, given, roles
from pipeline.german.draft import INDEFINITE, PARTICLES, Draft, prefix, starts_prefix
from pipeline.german.mention import Mention, fold, is_oblique
from pipeline.german.starts import starts
from pipeline.german.surnames import Known, office_before, read_bare, read_name
from pipeline.german.words import Words, words_of

__all__ = ["Known", "Mention", "fold", "mentions"]

_JOINTS = frozenset(", und sowie / &".split())


@lru_cache(maxsize=8192)
def mentions(text: str, known: Known | None = None) -> tuple[Mention, ...]:
    """Return all mentions of persons, groups and bodies in a text, in order and apart.

    >>> [(m.honorific, m.family, m.faction) for m in mentions("Frau Beispiel (SPD) fragt Herrn Muster.")]
    [('Frau', 'Beispiel', 'SPD'), ('Herr', 'Muster', None)]
    """
    words, found, after = words_of(text), list[Mention](), 0
    for start in starts(words, known):
        step = None
        if start >= after:
            step = _person(words, start, known) or bodies.collective(words, start)
        if step is None:
            continue
        after = step[1]
        found.append(step[0])
        if len(found) > 1 and "(beide " in text[found[-1].start : found[-1].end]:
            found[-2] = replace(found[-2], faction=found[-2].faction or found[-1].faction)
        if len(found) > 1 and _apposes(words, found[-2], step[0], after):
            found[-2:] = [_joined(found[-2], step[0])]
        if step[0].kind == "person" and step[0].plural:
            after = _conjoined(words, after, step[0], found, known)
    return tuple(found)


def _person(w: Words, i: int, known: Known | None) -> tuple[Mention, int] | None:
    """Return the mention of a named person, or of a role, that starts at a word."""
    if starts_prefix(w.words[i]):
        draft = prefix(w, i)
        if draft.honorific is not None or draft.role or draft.titles:
            indefinite = draft.article in INDEFINITE and not draft.honorific
            if not indefinite and read_name(w, draft, known):
                return _finish(w, draft)
            return _role_only(w, draft)
    if not w.is_name(i):
        return None
    draft = Draft(first=i, at=i)
    if not read_bare(w, draft, known):
        return None
    office = office_before(w, i)
    if office is not None:
        draft.first, draft.role = office, w.at(office)
    return _finish(w, draft)


def _finish(w: Words, d: Draft) -> tuple[Mention, int]:
    end = affiliations.take(w, d)
    gender = d.gender or (given.gender(d.given) if d.given else None)
    mention = Mention(
        start=w.starts[d.first],
        end=w.ends[end - 1],
        kind="person",
        given=d.given,
        family=d.family,
        honorific=d.honorific or None,
        titles=d.titles,
        role=roles.singular(d.role) if d.role and d.plural else d.role,
        faction=d.faction,
        gender="m" if gender == "m" else "f" if gender == "f" else None,
        plural=d.plural,
        oblique=d.oblique or is_oblique(w, d.first, feminine=gender == "f", plural=d.plural),
    )
    return mention, end


def _conjoined(w: Words, i: int, first: Mention, found: list[Mention], known: Known | None) -> int:
    """Add "und Beispiel" behind "die Stadträte Muster"; return the index after it."""
    while w.at(i) in _JOINTS and (w.is_name(i + 1) or w.at(i + 1) in PARTICLES):
        before = prefix(w, i + 1)
        if before.honorific is not None or before.role:
            break
        draft = Draft(first=i + 1, at=before.at, titles=before.titles, role=first.role, gender=first.gender)
        draft.plural, draft.oblique, draft.member = True, first.oblique, roles.is_member(first.role or "")
        if not read_name(w, draft, known):
            break
        mention, i = _finish(w, draft)
        found.append(mention)
    return i


def _apposes(w: Words, role: Mention, person: Mention, i: int) -> bool:
    """Tell whether a name explains the role or group before it: "der Kämmerer, Herr Muster, erklärt"."""
    if role.kind == "faction" and w.text[role.end : person.start].strip() in (",", "-", "–", ":", "/"):
        alone = not role.oblique and not role.plural and bool(person.honorific or person.given)
        ends = w.at(i) == ":" or (w.at(i) in (",", "-", "–") and w.at(i + 1)[:1].islower())
        return alone and person.kind == "person" and not person.role and not person.oblique and ends
    stated = role.kind == "role" or (role.kind == "unnamed" and bool(role.role))
    if not stated or person.kind != "person" or person.role or role.plural:
        return False
    if not (person.honorific or person.given) or w.text[role.end : person.start].strip() != ",":
        return False
    fits = not (role.gender and person.gender) or role.gender == person.gender
    return fits and role.oblique == person.oblique and w.at(i) in ("", ",", ".", ")", ";", ":")


def _joined(role: Mention, person: Mention) -> Mention:
    return replace(
        person,
        start=role.start,
        role=role.role or person.role,
        faction=person.faction or role.faction,
        gender=person.gender or role.gender,
    )


def _office_alone(d: Draft, known: roles.Role) -> bool:
    """Tell whether a short form stands for its only holder: "der OB", "die Bgm'in"."""
    sole = known.category in ("mayor", "chair") or d.role in roles.SOLE_SHORTS
    return sole and d.article not in INDEFINITE


def _role_only(w: Words, d: Draft) -> tuple[Mention, int] | None:
    known = next((role for role in map(roles.look, (d.role or "").split()) if role), None)
    if not d.role or known is None or (known.short and not _office_alone(d, known)):
        return None
    return bodies.role_only(w, d, known)
