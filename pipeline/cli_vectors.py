"""The command line's way to vectors: whose they are, what leaves the house, and going on without them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.console import say
from pipeline.errors import EngineError, LibraryError, ProtokollantError

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.asking.answerer import Answerer
    from pipeline.embed import Embedder
    from pipeline.library import Filter, Reply
    from pipeline.store import Library
    from pipeline.store.embedding import Choice

SHOWN = 5  # files in one line


@dataclass(slots=True, kw_only=True)
class Announced:
    """An embedder that tells the user where texts go before the first of them leaves this machine."""

    embedder: Embedder
    what: str
    _told: bool = field(default=False, init=False)

    @property
    def name(self) -> str:
        return self.embedder.name

    @property
    def dimension(self) -> int | None:
        return self.embedder.dimension

    @property
    def remote(self) -> bool:
        return self.embedder.remote

    @property
    def url(self) -> str | None:
        return self.embedder.url

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one vector per text."""
        self._tell()
        return self.embedder.embed_documents(texts)

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question; raises LibraryError where none is to be had."""
        self._tell()
        try:
            return self.embedder.embed_query(text)
        except EngineError as error:  # not to be taken for an error of whoever answers
            raise LibraryError(str(error)) from None

    def _tell(self) -> None:
        if self.remote and not self._told:
            say(f"{self.what} {self.url} ({self.name}).")
        self._told = True


# --- making them --------------------------------------------------------------------------------------


def refuse_unknown(name: str | None, url: str | None) -> None:
    """Raise EngineError for an embedder that there is not, before anything is begun."""
    from pipeline.embed import embedder

    if name is not None:
        embedder(name, url=url)


def set_up(
    library: Library, name: str | None, url: str | None, weight: float | None, *, anew: bool = False
) -> Choice:
    """Return the embedder that is asked for or was before, and keep it; raises ProtokollantError.

    One whose vectors shall replace all others must work before those are given up.
    """
    from pipeline.embed import is_builtin
    from pipeline.store import embedding

    choice = embedding.chosen(library, name, url, weight, anew=anew)
    if anew and not is_builtin(choice.embedder):
        Announced(embedder=choice.embedder, what="Zur Probe geht ein Wort an").embed_documents(["Probe"])
    embedding.keep(library, choice)
    return choice


def make(
    library: Library, choice: Choice, chroma: str | None, *, allow_nonpublic: bool, anew: bool = False
) -> None:
    """Give passages the vectors they lack; raises ProtokollantError if they cannot be had.

    What is not public stays without one if it would have to leave this machine, unless that is allowed.
    """
    from pipeline.store.vectors import Vectors

    public_only = choice.embedder.remote and not allow_nonpublic
    place = _place(library, chroma)
    pending = anew or chroma or not _is_there(library) or library.unvectorised(1) or library.stale()
    if not pending and (public_only or not library.withheld()):
        return
    rest = "alles, auch Nichtöffentliches" if allow_nonpublic else "nur öffentliche Texte"
    made = Announced(embedder=choice.embedder, what=f"Zum Einbetten gehen {rest} an")
    library.attach(Vectors.open(place, made, rebuild=anew))
    if anew:
        library.devectorise()
    library.catch_up(public_only=public_only)


def withheld(library: Library, choice: Choice) -> str | None:
    """Return a line for what stayed here without a vector because it is not public, None for nothing."""
    counts = library.withheld() if choice.embedder.remote else {}
    if not counts:
        return None
    from pipeline.library import Filter

    held = library.documents(Filter(documents=tuple(counts)))
    names = [document.sources[0] if document.sources else document.id for document in held]
    more = f" und {len(names) - SHOWN} weitere" if len(names) > SHOWN else ""
    number = sum(counts.values())
    what = "1 nichtöffentlicher Abschnitt" if number == 1 else f"{number} nichtöffentliche Abschnitte"
    return (
        f"{what} ohne Vektor, nur im Volltext: {', '.join(names[:SHOWN])}{more}. "
        "Auch sie hinausgeben: --allow-nonpublic."
    )


def lacking(error: ProtokollantError) -> str:
    """Return a line for vectors that could not be made, or not all."""
    return f"Ohne Vektoren: {error} Was eingebettet ist, bleibt; „protokollant ingest“ holt den Rest nach."


# --- asking with them ---------------------------------------------------------------------------------


def answering(
    library: Library, limits: Filter, chroma: str | None, weight: float | None, answerer: Answerer
) -> Callable[[str], Reply]:
    """Return what answers one question, with vectors where they are worth asking, as long as they answer."""
    from pipeline import tasks

    embedder, weight = _asked(library, chroma, weight)

    def answer(question: str) -> Reply:
        nonlocal embedder
        if embedder is not None:
            try:
                return tasks.ask(
                    question, library, limits, embedder=embedder, weight=weight, answerer=answerer
                )
            except LibraryError as error:
                embedder = None
                say(f"Ab hier nur mit dem Volltext: {error}")
        return tasks.ask(question, library, limits, answerer=answerer)

    return answer


def _asked(library: Library, chroma: str | None, weight: float | None) -> tuple[Embedder | None, float]:
    """Return the embedder to ask, None where none is worth it or has vectors, and its weight."""
    from pipeline.search.hits import weight_of
    from pipeline.store import embedding

    try:
        choice = embedding.chosen(library, weight=weight)
        counts = weight_of(choice.embedder) if choice.weight is None else choice.weight
        if not counts:
            return None, 0.0
        made = Announced(embedder=choice.embedder, what="Zum Einbetten geht die Frage an")
        return (made if _attached(library, made, chroma) else None), counts
    except (EngineError, LibraryError) as error:
        say(f"Ohne Vektoren: {error}")
        return None, 0.0


def _attached(library: Library, made: Embedder, chroma: str | None) -> bool:
    """Attach the vectors of a library and tell whether there are any."""
    from pipeline.embed import is_builtin

    if chroma or _is_there(library):
        from pipeline.store.vectors import Vectors

        vectors = Vectors.open(_place(library, chroma), made)
        library.attach(vectors)
        if vectors.count():
            return True
    if not is_builtin(made):
        place = chroma or library.folder
        say(f"{place}: Hier sind keine Vektoren; gesucht wird im Volltext. Liegen sie anderswo: --chroma.")
    return False


# --- erasing them -------------------------------------------------------------------------------------


def attach_to_erase(library: Library, chroma: str | None) -> None:
    """Let vectors be erased too; a folder of vectors that cannot be opened is erased as a whole."""
    from pipeline.store import embedding
    from pipeline.store.vectors import Vectors

    place = _place(library, chroma)
    if not chroma and not _is_there(library):
        return
    made = embedding.chosen(library).embedder
    try:
        library.attach(Vectors.open(place, made))
    except LibraryError:
        if chroma:
            raise
        library.attach(Vectors.open(place, made, rebuild=True))
        library.devectorise()


def _place(library: Library, chroma: str | None) -> Path | str:
    from pipeline.store.vectors import FOLDER

    return chroma or library.folder / FOLDER


def _is_there(library: Library) -> bool:
    from pipeline.store.vectors import FOLDER

    return (library.folder / FOLDER).is_dir()
