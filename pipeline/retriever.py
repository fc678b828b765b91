"""The library as a retriever of LangChain, for other people's chains: passages with where they stand.

A question is understood and searched for as ``protokollant ask`` does it; what comes back are the passages
themselves, not an answer. Nothing leaves this machine, unless the surroundings have switched LangSmith on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import Field, InstanceOf, PrivateAttr

from pipeline import clock
from pipeline.asking.question.plan import limited, plan
from pipeline.library import Document as Held
from pipeline.library import Filter, Hit
from pipeline.search import search
from pipeline.search.hits import documents_only
from pipeline.store import Library

EVERYTHING = Filter()


class LibraryRetriever(BaseRetriever):
    """Returns the ``k`` passages that speak most of what is asked, best first.

    ``library`` is a folder, opened anew for every question, or an open library, which answers sooner and is
    the caller's to close. ``filter`` stands above what the question is limited to; what it says about
    entries or people must hold for the passage. ``embedder`` is whose vectors are attached to the library;
    without one it is searched by words alone. ``today`` is the day from which "last year" counts.
    """

    library: InstanceOf[Library] | Path
    k: int = Field(default=5, ge=1)
    filter: InstanceOf[Filter] = EVERYTHING
    embedder: Any = None
    today: date | None = None
    _turn: Lock = PrivateAttr(default_factory=Lock)  # an open library is for one question at a time

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        held = self.library
        if isinstance(held, Path):
            with Library.open(held) as opened:
                return self._found(opened, query)
        with self._turn:
            return self._found(held, query)

    def _found(self, library: Library, query: str) -> list[Document]:
        names = library.catalogue()
        today = self.today or clock.today()
        hits = search(
            library if documents_only(self.filter) == self.filter else _Within(library, self.filter),
            limited(plan(query, names, today), self.filter),
            self.k,
            embedder=self.embedder,
            abbreviations=names.abbreviations,
        )
        wanted = tuple({hit.passage.minutes for hit in hits})
        documents = {each.id: each for each in library.documents(Filter(documents=wanted))} if wanted else {}
        return [_document(hit, documents[hit.passage.minutes], library) for hit in hits]


class _Within:
    """A library in which only those passages are found that a filter means."""

    def __init__(self, library: Library, filter_: Filter) -> None:
        self._library, self._filter = library, filter_
        self.frequencies, self.passages, self.count = library.frequencies, library.passages, library.count
        self.lacking = library.lacking

    def match(
        self,
        expression: str,
        where: Filter = EVERYTHING,
        limit: int = 50,
        /,
        *,
        weights: tuple[float, float] = (1.0, 1.0),
    ) -> tuple[tuple[str, float], ...]:
        return self._library.match(expression, self._both(where), limit, weights=weights)

    def neighbours(
        self, vector: Sequence[float], where: Filter = EVERYTHING, limit: int = 50, /
    ) -> tuple[tuple[str, float], ...]:
        return self._library.neighbours(vector, self._both(where), limit)

    def _both(self, where: Filter) -> Filter:
        """Return the filter with its documents limited as asked."""
        return replace(
            self._filter,
            documents=where.documents,
            municipality=where.municipality,
            committee=where.committee,
            since=where.since,
            until=where.until,
            public=where.public,
        )


def _document(hit: Hit, held: Held, library: Library) -> Document:
    passage = hit.passage
    minutes = library.minutes(passage.minutes)
    item = minutes.items[passage.item] if minutes.items else None
    return Document(
        id=passage.id,
        page_content=passage.text,
        metadata={
            "minutes": held.id,
            "source": held.sources[0] if held.sources else None,
            "url": held.url,
            "municipality": held.municipality,
            "committee": held.committee,
            "date": held.date.isoformat() if held.date else None,
            "item": item.number if item else None,
            "title": item.title if item else None,
            "sentences": [passage.first, passage.last],
            "page": minutes[passage.first].page,
            "context": passage.context,
            "score": hit.score,
        },
    )
