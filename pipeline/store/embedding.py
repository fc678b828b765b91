"""Which embedder a library was set up with: its name, its address and its weight, never a key.

They are notes of the library. Whoever comes later uses the same one, from wherever, until a rebuild chooses
another; vectors of two embedders cannot be compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.embed import BUILTIN, Embedder, embedder, is_builtin
from pipeline.errors import LibraryError
from pipeline.store.library import Library

NAME, URL, WEIGHT = "embedder", "embedding-url", "embedding-weight"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An embedder and what its ranks count against ranks by words; None stands for what it counts unasked."""

    embedder: Embedder
    weight: float | None = None


def chosen(
    library: Library,
    name: str | None = None,
    url: str | None = None,
    weight: float | None = None,
    *,
    anew: bool = False,
) -> Choice:
    """Return the embedder that is asked for, else the one the library was set up with; keeps nothing.

    Raises LibraryError if the library holds vectors of another one, unless they are made ``anew``, and
    EngineError for an embedder that there is not.
    """
    before = library.note(NAME) or BUILTIN
    same_address = library.note(URL) if name in (None, before) else None
    made = embedder(name or before, url=url or same_address or None)
    here = _kept(made) == before
    if not here and not anew and library.vectorised_any():
        raise LibraryError(
            f"{library.folder}: Die Vektoren dieser Bibliothek sind von der Einbettung „{before}“, nicht von "
            f"„{name}“. Wechseln: protokollant library reindex --embedder {name}"
        )
    if weight is None and here and (kept := library.note(WEIGHT)):
        weight = float(kept)
    return Choice(embedder=made, weight=weight)


def keep(library: Library, choice: Choice) -> None:
    """Set a library up with an embedder."""
    wanted: Mapping[str, str] = {
        NAME: _kept(choice.embedder),
        URL: choice.embedder.url or "",
        WEIGHT: "" if choice.weight is None else repr(choice.weight),
    }
    unset = {NAME: BUILTIN, URL: "", WEIGHT: ""}
    for note, value in wanted.items():
        if (library.note(note) or unset[note]) != value:
            library.keep(note, value)


def _kept(made: Embedder) -> str:
    return BUILTIN if is_builtin(made) else made.name
