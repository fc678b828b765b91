"""From a question and the passages found for it to a reply: quoted and cited, or withheld."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.asking.lists.about import about, limits
from pipeline.asking.lists.concerns import concerns
from pipeline.asking.lists.dues import MOST, Due, asks_due, doer, due_by, tasks_of
from pipeline.asking.lists.held import Stored
from pipeline.asking.lists.ledger import listing, scope
from pipeline.asking.lists.ledger import statements as listed_as
from pipeline.asking.lists.occasions import meetings, occasions
from pipeline.asking.lists.ranks import Rank, rank, ranked
from pipeline.asking.lists.rolls import Sitting, agenda, presence
from pipeline.asking.lists.speakers import speakers
from pipeline.asking.lists.stated import BY_AGENDA, NEAR, by_heading, enumerated, taken_off
from pipeline.asking.lists.subjects import LEAST, Subject, plain, subject
from pipeline.asking.lists.tallies import unit
from pipeline.asking.lists.tidings import news, urged
from pipeline.asking.passages.bearing import misses
from pipeline.asking.passages.body import asks_presence
from pipeline.asking.passages.confidence import THRESHOLD, confidence, signs
from pipeline.asking.passages.likeness import Asked, content
from pipeline.asking.passages.ranking import Judge
from pipeline.asking.passages.sights import Sights
from pipeline.asking.passages.units import Excerpt, Unit, excerpts, units
from pipeline.asking.passages.wording import statements
from pipeline.asking.question.families import Family, roll
from pipeline.asking.question.nameless import widened
from pipeline.asking.question.nouns import head
from pipeline.asking.question.shapes import asks_whether
from pipeline.library import Entry, Filter, Hit, Passage, Plan, Reply, Said
from pipeline.search.hits import documents_only, search
from pipeline.store import Library

SHOWN = 4  # sentences of a run that are said; the quote behind it may have one more
SITTINGS = 60  # documents whose agendas or announcements are listed at most
LOOKED = 300  # passages among which those documents are sought that say the words of a question
ASKERS = 6  # persons of whom "wer fragte" may mean all
NEAREST = 5  # documents that are offered with every reply
TRIED = 30  # possible answers among which one is sought that is of the kind asked for


def reply(plan: Plan, hits: Sequence[Hit], library: Library) -> Reply:
    """Return what the library says to a question; a reply that nothing supports is withheld.

    Lists and numbers come from the stored findings; where these have nothing, the texts are looked into.
    """
    if compared := rank(plan.question):
        return _ranked(plan, compared, hits, library)
    if (day := asks_due(plan.question.casefold())) and (plan.filter.people or doer(plan)):
        return _due(plan, day, hits, library)
    told = listed(plan, hits, library) or _askers(plan, hits, library)
    if not (told and (told.items or roll(plan))) and (said := _stated(plan, library)):
        return Reply(plan=plan, answered=True, said=said, nearest=nearest(hits), confidence=1.0)
    if told and plan.filter.outcomes == ("removed",) and len(said := _stated(plan, library)) > len(told.said):
        return Reply(plan=plan, answered=True, said=said, nearest=nearest(hits), confidence=1.0)
    if told is not None and (told.items or plan.shape == "count" or roll(plan)):
        return told
    if asks_whether(plan.question.casefold()):
        return told or Reply(plan=plan, answered=False, nearest=nearest(hits))
    quoted = _quoted(plan, hits, library)
    return quoted if quoted.answered or told is None else told


def _ranked(plan: Plan, compared: Rank, hits: Sequence[Hit], library: Library) -> Reply:
    """Return who or what has most of something, computed; withheld where the findings do not tell."""
    told = ranked(plan, compared, lambda chosen: Stored(library, widened(chosen, library)))
    if told is None:
        return Reply(plan=plan, answered=False, nearest=nearest(hits), confidence=0.0)
    said, entries = told
    return Reply(plan=plan, answered=True, said=said, items=entries, nearest=nearest(hits), confidence=1.0)


def _due(plan: Plan, day: Due, hits: Sequence[Hit], library: Library) -> Reply:
    """Return the tasks of somebody that are due on a day; withheld where none is recorded."""
    made = tasks_of(plan)
    held = Stored(library, widened(scope(made), library))
    entries = due_by(made, day, about(made, held) or ()) if held.number <= MOST else ()
    if not entries:
        return Reply(plan=plan, answered=False, nearest=nearest(hits))
    said = listed_as(made, entries, held)
    return Reply(plan=plan, answered=True, said=said, items=entries, nearest=nearest(hits), confidence=1.0)


def _askers(plan: Plan, hits: Sequence[Hit], library: Library) -> Reply | None:
    """Return those who asked in the one item that is meant where "wer fragte" has several answers."""
    chosen = plan.filter
    if plan.shape != "who" or chosen.kinds != ("question",) or chosen.role != "asker" or chosen.people:
        return None
    found = listed(replace(plan, shape="list"), hits, library)
    if found is None or unit(plan) != "person" or not 1 < len(found.said) - 1 <= ASKERS:
        return None
    if len({(entry.minutes, entry.item) for entry in found.items}) > 1 or not limits(chosen):
        return None
    return replace(found, plan=plan)


def listed(plan: Plan, hits: Sequence[Hit], library: Library) -> Reply | None:
    """Return the complete reply to a question for a list or a number, None where there is none."""
    wanted = roll(plan)
    if wanted is not None and (rolled := _rolled(plan, hits, library)):
        return rolled
    if wanted == "concerns":  # where the texts tell of nobody who spoke, what was asked is left
        plan = replace(plan, filter=replace(plan.filter, kinds=("question",), role="asker"))
    elif wanted is not None:
        return None
    if plan.shape not in ("list", "count"):
        return None
    found = listing(plan, Stored(library, widened(scope(plan), library)))
    if not found.answered:
        return None
    return Reply(
        plan=plan,
        answered=True,
        said=found.said,
        items=found.entries,
        nearest=nearest(hits),
        confidence=1.0,
    )


def _stated(plan: Plan, library: Library) -> tuple[Said, ...]:
    """Return what the minutes of a few sittings list themselves, where a question is limited to these."""
    chosen = plan.filter
    if not (chosen.since or chosen.until) or not (chosen.committee or chosen.municipality):
        return ()
    framed = bool(BY_AGENDA.search(plan.question.casefold())) or "removed" in chosen.outcomes
    if not (framed or head(plan.question)):
        return ()
    sittings = _sittings(plan, library, spoken=False, most=SITTINGS if framed else NEAR)
    return by_heading(plan, sittings) or taken_off(plan, sittings) or enumerated(plan, sittings)


def _rolled(plan: Plan, hits: Sequence[Hit], library: Library) -> Reply | None:
    """Return the list of what is no stored finding where a plan wants one and it is known."""
    wanted = roll(plan)
    sittings = _sittings(
        plan, library, spoken=wanted in ("speakers", "occasions") or bool(plan.filter.people)
    )
    if not sittings:
        return None
    entries: tuple[Entry, ...] = ()
    if wanted in ("news", "urged", "concerns"):
        entries = library.entries(Filter(documents=tuple(each.document.id for each in sittings)))
    if wanted in ("urged", "concerns"):
        said, entries = (urged if wanted == "urged" else concerns)(plan, sittings, entries)
    else:
        said, entries = _told(plan, wanted, sittings, entries, library), ()
    if not said:
        return None
    return Reply(plan=plan, answered=True, said=said, items=entries, nearest=nearest(hits), confidence=1.0)


def _told(
    plan: Plan, wanted: Family | None, sittings: Sequence[Sitting], entries: Sequence[Entry], library: Library
) -> tuple[Said, ...]:
    if wanted == "news":
        return news(plan, sittings, entries)
    if wanted == "presence":
        return presence(plan, sittings)
    words = subject(plan, [name for d, _ in sittings for name in (d.municipality, d.committee) if name])
    if wanted == "agenda":
        return agenda(plan, sittings, words)
    if not words and wanted == "occasions":
        return meetings(plan, sittings)
    matter = _weighed(words, library)
    found = matter.all_named(sittings) if words else ()
    if words and not found:
        return ()
    return occasions(plan, found) if wanted == "occasions" else speakers(plan, sittings, found)


def _weighed(words: Sequence[str], library: Library) -> Subject:
    often = {word.casefold(): max(library.frequencies(content(word)).values(), default=0) for word in words}
    return Subject(words, often, library.count())


def _sittings(plan: Plan, library: Library, *, spoken: bool, most: int = SITTINGS) -> tuple[Sitting, ...]:
    """Return the sittings that a plan means; of too many, where words are ``spoken``, those that say them."""
    chosen = widened(documents_only(plan.filter), library)
    documents = [d for d in library.documents(chosen) if d.same_as is None]
    if len(documents) > most:
        if not spoken:
            return ()
        hits = search(library, replace(plan, filter=chosen), LOOKED)
        words = subject(plan, ())
        asked = _weighed(words, library)
        told = (hit.passage for hit in hits)
        near = dict.fromkeys(
            p.minutes for p in told if not words or asked.share(plain(f"{p.context} {p.text}")) >= LEAST
        )
        documents = [d for d in documents if d.id in [*near][:SITTINGS]]
    return tuple(Sitting(document, library.minutes(document.id)) for document in documents)


def _quoted(plan: Plan, hits: Sequence[Hit], library: Library) -> Reply:
    """Return the best sentences as an answer, or no answer where they are not sure enough."""
    looked = excerpts(hits, library, heads=asks_presence(plan.question))
    sights = seen(plan, looked, library)
    rated = Judge(plan, sights, units(looked, library, sights.heat)).rate()
    chosen = next((each for each in rated[:TRIED] if not misses(plan, each, sights)), *rated[:1] or [None])
    sure = confidence(signs(plan, chosen, sights)) if chosen else 0.0
    answered = chosen is not None and sure >= THRESHOLD
    return Reply(
        plan=plan,
        answered=answered,
        said=statements(brief(chosen.unit, sights), names=plan.shape == "who") if chosen and answered else (),
        nearest=nearest(hits),
        confidence=round(sure, 4),
    )


def brief(unit: Unit, sights: Sights) -> Unit:
    """Return a run that shows four sentences at most, without the edge that has less of what is asked."""
    shown = unit.shown
    while unit.sort == "run" and len(shown) > SHOWN:
        first, last = (sights.heat(unit.excerpt, number) for number in (shown[0], shown[-1]))
        shown = shown[1:] if first < last else shown[:-1]
    return replace(unit, shown=shown)


def seen(plan: Plan, looked: Sequence[Excerpt], library: Library) -> Sights:
    """Return the sentences as a question sees them; the towns looked at tell nothing of its matter."""
    towns = [each.document.municipality or "" for each in looked]
    often = library.frequencies(content(plan.question))
    return Sights(plan, Asked(plan.question, often, library.count(), towns), looked)


def nearest(hits: Sequence[Hit]) -> tuple[Passage, ...]:
    """Return the best passage of each of the first five documents."""
    found: dict[str, Passage] = {}
    for hit in hits:
        if len(found) < NEAREST:
            found.setdefault(hit.passage.minutes, hit.passage)
    return tuple(found.values())
