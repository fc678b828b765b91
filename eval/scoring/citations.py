"""What an answer cites, and where that stands in the documents that carry the expected answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from eval.scoring.spans import Words

Record = Mapping[str, Any]
Places = frozenset[tuple[str, int]]  # document and position of a token
NOWHERE: Places = frozenset()
SUFFIX = re.compile(r"\.(?:txt|md|rst|pdf|html?|docx|json)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A quote, the name of the document it is taken from, and the character where it begins, if stated."""

    document: str
    text: str
    start: int | None = None


def cited(record: Record) -> tuple[Citation, ...]:
    """Return the evidence of an answer: of its sentences first, of its list entries then."""
    parts = [*entries(record, "answer"), *entries(record, "items")]
    return tuple(_citation(quote) for part in parts for quote in entries(part, "evidence"))


def offered(record: Record) -> tuple[Citation, ...]:
    """Return everything an answer points to, best first: its evidence, then the nearest passages."""
    return cited(record) + tuple(_citation(quote) for quote in entries(record, "nearest"))


def documents(citations: Iterable[Citation]) -> tuple[str, ...]:
    """Return the names of the documents cited, in order, each once."""
    return tuple(dict.fromkeys(citation.document for citation in citations))


def entries(record: Record, name: str) -> list[dict[str, Any]]:
    """Return the records in a field; what is no record is left out."""
    value = record.get(name)
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _citation(quote: Record) -> Citation:
    start = quote.get("start")
    return Citation(
        document=document_name(str(quote.get("source") or "")),
        text=str(quote.get("text") or ""),
        start=start if isinstance(start, int) else None,
    )


def document_name(source: str) -> str:
    r"""Return the name of a document by the path of its file.

    >>> document_name("texts/punkt-lindenbach.txt"), document_name(r"C:\\Rat\\punkt-lindenbach.PDF")
    ('punkt-lindenbach', 'punkt-lindenbach')
    """
    return SUFFIX.sub("", re.split(r"[/\\]", source)[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where the expected answer stands: the words of its documents and the places of its sentences."""

    words: Mapping[str, Words]
    sentences: tuple[Places, ...]

    @classmethod
    def of(cls, question: Record, sentences: Callable[[str], Sequence[str]]) -> Target:
        """Return the target of a question; ``sentences`` returns the sentences of a document by name."""
        words = {name: _words(tuple(sentences(name))) for name in {*question["docs"], *question["sents"]}}
        spans = [
            _in(name, words[name].span([number]))
            for name, numbers in question["sents"].items()
            for number in numbers
        ]
        return cls(words={name: words[name] for name in question["docs"]}, sentences=tuple(spans))

    @property
    def places(self) -> Places:
        """Return the places of all expected sentences."""
        return NOWHERE.union(*self.sentences)

    def locate(self, citation: Citation) -> Places:
        """Return where a quote stands; nowhere when it is from another document.

        Of several places it is the one nearest to the stated beginning: what was decided unanimously twice
        is cited where it is meant.
        """
        words = self.words.get(citation.document)
        return _in(citation.document, words.locate(citation.text, citation.start).at) if words else NOWHERE


def _in(document: str, positions: Iterable[int]) -> Places:
    return frozenset((document, position) for position in positions)


@lru_cache(maxsize=256)
def _words(sentences: tuple[str, ...]) -> Words:
    return Words.of(sentences)
