"""The hits of a plan: words first, vectors where they are worth asking, fused by rank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, Protocol

from pipeline.german.stems import content_words
from pipeline.library import Filter, Hit, Passage, Plan
from pipeline.search import ranking, terms
from pipeline.search.counts import frequencies

Leg = Literal["text", "vectors"]
LEGS: tuple[Leg, ...] = ("text", "vectors")
DEPTH = 100  # passages that are looked at closely
NEAREST = 5  # documents
FUSED = 10  # reciprocal rank fusion: 1 / (FUSED + rank)
# What a rank by vectors counts against a rank by words. Measured for the built-in one, which helps at no
# weight; others cannot be measured here, and get what decides between passages that words hold equal.
WEIGHTS: Mapping[str, float] = {"builtin": 0.0}
UNMEASURED = 0.3


class Searched(Protocol):
    """What search needs of a library; ``pipeline.store.Library`` has it."""

    def match(
        self, expression: str, where: Filter = ..., limit: int = ..., /, *, weights: tuple[float, float] = ...
    ) -> tuple[tuple[str, float], ...]: ...
    def neighbours(
        self, vector: Sequence[float], where: Filter = ..., limit: int = ..., /
    ) -> tuple[tuple[str, float], ...]: ...
    def lacking(self, ids: Iterable[str], /) -> frozenset[str]: ...
    def frequencies(self, terms: Iterable[str], /) -> Mapping[str, int]: ...
    def passages(self, ids: Sequence[str], /) -> tuple[Passage, ...]: ...
    def count(self) -> int: ...


class Embedding(Protocol):
    """What search needs of an embedder."""

    @property
    def name(self) -> str: ...
    def embed_query(self, text: str) -> list[float]: ...


def search(
    library: Searched,
    plan: Plan,
    limit: int = 50,
    legs: Sequence[Leg] = LEGS,
    *,
    embedder: Embedding | None = None,
    weight: float | None = None,
    abbreviations: Mapping[str, str] | None = None,
) -> tuple[Hit, ...]:
    """Return the passages that speak of what is asked, best first, equal ones by id.

    Of the plan's filter only what it says about documents counts. Vectors are asked where an embedder is
    given and worth it, or where they are the only leg; ``weight`` is what their ranks count, ``weight_of`` if
    not given. ``abbreviations`` are those of the catalogue.
    """
    filter_ = documents_only(plan.filter)
    depth = max(DEPTH, limit)
    weight = 1.0 if "text" not in legs else weight_of(embedder) if weight is None else weight
    ranked: dict[Leg, tuple[tuple[str, float], ...]] = {}
    passages: dict[str, Passage] = {}
    if "text" in legs:
        passages, ranked["text"] = _by_words(library, plan, filter_, depth, abbreviations or {})
    if "vectors" in legs and embedder is not None and weight > 0:
        ranked["vectors"] = library.neighbours(embedder.embed_query(plan.question), filter_, depth)
    without = library.lacking(passages) if len(ranked) > 1 else frozenset()
    best = _fused(ranked, weight, without)[:limit]
    missing = [id_ for id_, _, _ in best if id_ not in passages]
    passages |= {passage.id: passage for passage in library.passages(missing)} if missing else {}
    return tuple(
        Hit(passage=passages[id_], score=score, ranks=ranks) for id_, score, ranks in best if id_ in passages
    )


def nearest(
    library: Searched,
    plan: Plan,
    hits: Sequence[Hit],
    legs: Sequence[Leg] = LEGS,
    *,
    embedder: Embedding | None = None,
    weight: float | None = None,
    abbreviations: Mapping[str, str] | None = None,
) -> tuple[Passage, ...]:
    """Return the best passages of five different documents.

    Where what the plan is limited to has not as many, the best of the whole library follow.
    """
    best = _first_of_each(hit.passage for hit in hits)
    if len(best) < NEAREST and plan.filter != Filter():
        anywhere = Plan(question=plan.question, shape=plan.shape, filter=Filter(), words=plan.words)
        more = search(
            library, anywhere, legs=legs, embedder=embedder, weight=weight, abbreviations=abbreviations
        )
        best = _first_of_each((*best, *(hit.passage for hit in more)))
    return best


def weight_of(embedder: Embedding | None) -> float:
    """Return what a rank by an embedder's vectors counts against a rank by words; 0 means: do not ask."""
    if embedder is None:
        return 0.0
    return next((w for kind, w in WEIGHTS.items() if embedder.name.startswith(kind)), UNMEASURED)


def documents_only(asked: Filter) -> Filter:
    """Return what a filter says about documents: the passage that answers may name nobody."""
    return Filter(
        documents=asked.documents,
        municipality=asked.municipality,
        committee=asked.committee,
        since=asked.since,
        until=asked.until,
        public=asked.public,
    )


def _by_words(
    library: Searched, plan: Plan, filter_: Filter, depth: int, abbreviations: Mapping[str, str]
) -> tuple[dict[str, Passage], tuple[tuple[str, float], ...]]:
    """Return the passages with the wanted words by id, and their ids with scores, best first."""
    weights = terms.weighted(plan.words or content_words(plan.question), plan.question, abbreviations)
    often, total = frequencies(library, weights)
    chosen = terms.affordable(weights, often)
    if not chosen:
        return {}, ()
    found = library.match(terms.expression(chosen), filter_, depth, weights=(ranking.CONTEXT, 1.0))
    passages = library.passages([id_ for id_, _ in found])
    scored = zip(passages, ranking.scores(passages, weights, often, total), strict=True)
    best = sorted(((passage.id, score) for passage, score in scored), key=lambda one: (-one[1], one[0]))
    return {passage.id: passage for passage in passages}, tuple(best)


def _fused(
    ranked: Mapping[Leg, Sequence[tuple[str, float]]], weight: float, without: frozenset[str]
) -> list[tuple[str, float, dict[str, int]]]:
    """Return ids with score and ranks; one leg keeps its scores, two are added up by reciprocal rank.

    What is ``without`` a vector, for it was not to leave the house, is judged by its words in both.
    """
    ranks: dict[str, dict[str, int]] = {}
    scores: dict[str, float] = {}
    share = {"text": 1.0, "vectors": weight}
    for leg, found in ranked.items():
        for rank, (id_, score) in enumerate(found, 1):
            ranks.setdefault(id_, {})[leg] = rank
            counts = share[leg] + (weight if leg == "text" and id_ in without else 0.0)
            gained = score if len(ranked) == 1 else counts / (FUSED + rank)
            scores[id_] = scores.get(id_, 0.0) + gained
    return [(id_, scores[id_], ranks[id_]) for id_ in sorted(scores, key=lambda id_: (-scores[id_], id_))]


def _first_of_each(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    found: dict[str, Passage] = {}
    for passage in passages:
        found.setdefault(passage.minutes, passage)
        if len(found) == NEAREST:
            break
    return tuple(found.values())
