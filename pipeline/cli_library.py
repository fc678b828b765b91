"""The command line of filling and keeping a library: ingest, and library list, reindex and forget."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline import cli_options as options
from pipeline import cli_vectors as vectors
from pipeline import config, plain
from pipeline.cli_inputs import nothing, some
from pipeline.cli_model import Asked, with_model
from pipeline.console import GermanCommand, GermanGroup, busy, progress, say, tell
from pipeline.errors import EngineError, LibraryError, NotThere, ProtokollantError, StillHeld, WrongUsage

if TYPE_CHECKING:
    from pipeline.ingest import Outcome
    from pipeline.library import Origin
    from pipeline.metadata import Metadata
    from pipeline.model import Summary
    from pipeline.store import Library
    from pipeline.store.embedding import Choice
    from pipeline.tasks import Result

DONE, ACT, IN_PART = 0, 1, 3

app = typer.Typer(
    cls=GermanGroup,
    help="Die Bibliothek: was darin ist, neu aufbauen, vergessen.",
    rich_markup_mode=None,
    no_args_is_help=True,
)


class Listing(StrEnum):
    """How a list is written."""

    table = "table"
    json = "json"


@with_model
def ingest(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PFAD",
            help="Dateien (txt, md, rst, html, pdf, docx), Ordner oder Muster wie 'protokolle/*.pdf'.",
        ),
    ],
    library: options.Library = None,
    engine: options.Engine = config.DEFAULT_ENGINE,
    metadata: Annotated[
        str | None,
        typer.Option(
            "--metadata",
            metavar="CSV",
            help="Was im Text nicht steht, je Datei: Spalten Datei, Gemeinde, Gremium, Datum, Titel, URL.",
        ),
    ] = None,
    municipality: Annotated[
        str | None, typer.Option("--municipality", metavar="NAME", help="Gemeinde aller dieser Dateien.")
    ] = None,
    committee: Annotated[
        str | None, typer.Option("--committee", metavar="NAME", help="Gremium aller dieser Dateien.")
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(
            "--date", metavar="DATUM", help="Sitzungstag aller dieser Dateien: 2024-05-14 oder 14.05.2024."
        ),
    ] = None,
    url: Annotated[
        str | None, typer.Option("--url", metavar="ADRESSE", help="Webadresse aller dieser Dateien.")
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", min=1, metavar="ANZAHL", help="So viele Prozesse lesen. [Vorgabe: je Kern einer]"
        ),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Auch bekannte Dateien neu lesen, etwa nach einem Update.")
    ] = False,
    no_vectors: Annotated[
        bool, typer.Option("--no-vectors", help="Keine Vektoren anlegen; „library reindex“ holt es nach.")
    ] = False,
    embedder: options.Embedder = None,
    embedding_url: options.EmbeddingUrl = None,
    vector_weight: options.KeptWeight = None,
    allow_nonpublic: options.AllowNonpublic = False,
    chroma: options.Chroma = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Jede Datei nennen, sobald sie aufgenommen ist.")
    ] = False,
    *,
    asked: Asked,
) -> None:
    """Put minutes into the library."""
    from pipeline import ingest as filling
    from pipeline.embed import is_builtin
    from pipeline.store import Library

    stated = asked.stated()
    if engine not in config.WAITING:
        stated.pop("allow_nonpublic", None)  # it is about vectors, too
    make, waiting = config.maker(engine, stated), config.at_once(engine, stated)
    vectors.refuse_unknown(embedder, embedding_url)
    folder = config.library(library)
    about = _about(metadata, municipality, committee, date, url)
    files = _files(paths, folder, about, metadata)
    done: list[Outcome] = []
    lacks: str | None = None
    with Library.open(folder, create=True) as opened:
        choice = vectors.set_up(opened, embedder, embedding_url, vector_weight)
        results = filling.ingest(opened, files, make, engine=engine, jobs=jobs, again=again, waiting=waiting)
        for outcome in results if verbose else progress(results, len(files)):
            done.append(outcome)
            if verbose:
                _show(outcome)
        with busy("Suche, was spätere Protokolle als erledigt melden …"):
            filling.conclude(opened)
        if not no_vectors:
            lacks = _vectorise(opened, choice, chroma, allow_nonpublic=allow_nonpublic)
        kept_here = vectors.withheld(opened, choice)
        held = len(opened.documents())
    code = _reported(done, folder, held)
    if kept_here:
        tell(kept_here)
    chosen = chroma or not is_builtin(choice.embedder)  # else vectors are worth nothing anyway
    raise typer.Exit(IN_PART if lacks and chosen and code == DONE else code)


def _vectorise(library: Library, choice: Choice, chroma: str | None, *, allow_nonpublic: bool) -> str | None:
    """Give passages the vectors they lack; say and return why if they cannot be had: that stops nothing."""
    try:
        with busy("Lege Vektoren an …"):
            vectors.make(library, choice, chroma, allow_nonpublic=allow_nonpublic)
    except (EngineError, LibraryError) as error:
        say(told := vectors.lacking(error))
        return told
    return None


def kept(results: Iterable[Result], library: str, metadata: str | None) -> Iterator[Result]:
    """Yield results of a summary, each after it was put into a library."""
    from pipeline import filing
    from pipeline import ingest as filling
    from pipeline.store import Library

    about = _about(metadata, None, None, None, None)
    with Library.open(config.library(library), create=True) as opened:
        for result in results:
            if result.summary is not None and not lacking(result.summary):
                origin = about.origin(result.path, filing.base(str(result.path)))
                filling.keep(opened, origin, result.summary, result.file_hash)
            yield result
        filling.conclude(opened)


def lacking(summary: Summary) -> bool:
    """Tell whether calls of a model failed, so that trying again may find more."""
    return any(refused.kind == "reply" for refused in summary.unsupported)


def _about(
    table: str | None, municipality: str | None, committee: str | None, date: str | None, url: str | None
) -> Metadata:
    """Return what is known about files besides their text."""
    from pipeline.german.dates import day
    from pipeline.metadata import Facts, Metadata

    when = day(date) if date else None
    if date and not when:
        raise WrongUsage(f"„{date}“ ist kein Datum. Gemeint ist etwa 2024-05-14 oder 14.05.2024.")
    common = Facts(municipality=municipality, committee=committee, date=when, url=url)
    if table is None:
        return Metadata(common=common)
    about = Metadata.read(Path(table), common)
    if about.unknown:
        say(f"{table}: Diese Spalten werden nicht gebraucht: {', '.join(about.unknown)}.")
    return about


def _files(paths: list[str], folder: Path, about: Metadata, table: str | None) -> list[Origin]:
    """Return the files that are meant, each once, with what is known about them."""
    from pipeline import filing, tasks

    files: dict[str, Origin] = {}
    skipped: list[Path] = []
    for pattern in paths:
        chosen = tasks.choose([pattern], besides=folder)
        base = filing.base(pattern)
        skipped += chosen.skipped
        for path in chosen.files:
            said = about.origin(path, base)
            files.setdefault(said.path, said)
    if others := [str(p) for p in skipped if not (table and p.resolve() == Path(table).resolve())]:
        say(f"Übersprungen (keine Niederschrift-Formate): {some(others)}")
    if not files:
        raise ProtokollantError(nothing(paths))
    if unused := about.unused([Path(path) for path in files]):
        names = some([f"Zeile {row.line} ({row.file})" for row in unused])
        say(f"{table}: Zu keiner Datei passen: {names}.")
    return list(files.values())


def _show(outcome: Outcome) -> None:
    from pipeline.report.intake import outcome_line

    tell(outcome_line(outcome))


def _reported(done: list[Outcome], folder: Path, held: int) -> int:
    """Say what became of the files and return the exit code."""
    from pipeline.report import intake

    for line in intake.problems(done):
        say(line)
    tell(intake.outcomes(done))
    tell(f"{held} Protokoll{'' if held == 1 else 'e'} in der Bibliothek → {folder}")
    failed = sum(outcome.state == "failed" for outcome in done)
    return DONE if not failed else ACT if failed == len(done) else IN_PART


@app.command(
    "list",
    cls=GermanCommand,
    short_help="Zeigen, welche Protokolle in der Bibliothek sind.",
    help="Zeigen, welche Protokolle in der Bibliothek sind: Kennung, Datum, Gemeinde, Gremium, Titel,"
    " Dateien.",
)
def listed(
    library: options.Library = None,
    form: Annotated[
        Listing, typer.Option("--format", help="table: zum Lesen; json: für andere Programme.")
    ] = Listing.table,
) -> None:
    """List the documents of a library."""
    from pipeline.report import shelf
    from pipeline.store import Library

    with Library.open(config.library(library)) as opened:
        documents = opened.documents()
    tell(shelf.to_json(documents) if form is Listing.json else shelf.to_table(documents))
    raise typer.Exit(DONE)


@app.command(
    cls=GermanCommand,
    short_help="Alles neu aufbauen, was aus den gelesenen Protokollen folgt.",
    help="Alles neu aufbauen, was aus den gelesenen Protokollen folgt: Einträge, Volltext, Erledigtes,"
    " Vektoren. Die Dateien werden dazu nicht gebraucht; was von Hand bestätigt, verworfen oder erledigt"
    " wurde, bleibt.",
)
def reindex(
    library: options.Library = None,
    embedder: options.Embedder = None,
    embedding_url: options.EmbeddingUrl = None,
    vector_weight: options.KeptWeight = None,
    allow_nonpublic: options.AllowNonpublic = False,
    chroma: options.Chroma = None,
) -> None:
    """Make again what follows from the minutes."""
    from pipeline import ingest as filling
    from pipeline.store import Library

    failed: ProtokollantError | None = None
    with Library.open(config.library(library), write=True) as opened:
        choice = vectors.set_up(opened, embedder, embedding_url, vector_weight, anew=True)
        opened.reindex()
        filling.conclude(opened, always=True)
        try:
            with busy("Lege Vektoren an …"):
                vectors.make(opened, choice, chroma, allow_nonpublic=allow_nonpublic, anew=True)
        except EngineError as error:
            say(vectors.lacking(error))
            failed = error
        kept_here = vectors.withheld(opened, choice)
        passages, documents = opened.count(), len(opened.documents())
    tell(
        f"Neu aufgebaut: {documents} Protokoll{'' if documents == 1 else 'e'},"
        f" {passages} Abschnitt{'' if passages == 1 else 'e'}."
    )
    if kept_here:
        tell(kept_here)
    raise typer.Exit(IN_PART if failed else DONE)


@app.command(
    cls=GermanCommand,
    short_help="Ein Protokoll oder einen Namen überall löschen.",
    help="Ein Protokoll oder, mit --person, einen Namen löschen: aus Texten, Einträgen, Volltext, Vektoren"
    " und Sicherungen; dazu alle aufbewahrten Antworten von Sprachmodellen."
    " Die Dateien, aus denen gelesen wurde, bleiben, wie sie sind.",
)
def forget(
    document: Annotated[
        str | None, typer.Argument(metavar="KENNUNG", help="Das Protokoll („library list“ zeigt alle).")
    ] = None,
    person: Annotated[
        str | None, typer.Option("--person", metavar="NAME", help="Statt eines Protokolls: dieser Name.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Nicht nachfragen.")] = False,
    library: options.Library = None,
    chroma: options.Chroma = None,
) -> None:
    """Erase a document or a name."""
    from pipeline import ingest as filling
    from pipeline.store import Library

    if (document is None) == (person is None):
        raise WrongUsage(
            "Bitte ein Protokoll oder einen Namen nennen: library forget KENNUNG | --person NAME"
        )
    caches, lacking = config.reply_caches(), None
    with Library.open(config.library(library), write=True) as opened:
        _confirm(opened, document, person, yes=yes)
        vectors.attach_to_erase(opened, chroma)
        try:
            told = _forgotten(opened, document, person)
        except (NotThere, StillHeld) as error:  # whatever is left of an earlier run has to go all the same
            lacking, told = error, str(error)
        filling.conclude(opened, always=True)
    erased = _replies_erased(caches)
    if isinstance(lacking, NotThere):
        raise lacking
    (say if lacking else tell)(told)
    raise typer.Exit(DONE if erased and not lacking else IN_PART)


def _forgotten(library: Library, document: str | None, person: str | None) -> str:
    """Erase a document or a name and return the line about it; raises NotThere and StillHeld."""
    if person is not None:
        if count := library.forget_person(person):
            return f"„{person}“ aus {count} Protokoll{'' if count == 1 else 'en'} gelöscht."
        raise NotThere(f"„{person}“ steht in keinem Protokoll der Bibliothek.")
    others = library.versions(str(document))
    library.forget(str(document))
    more = f" Dieselbe Niederschrift ist noch da: {', '.join(others)}." if others else ""
    return f"Das Protokoll „{document}“ ist gelöscht.{more}"


def _replies_erased(caches: Iterable[Path]) -> bool:
    """Erase the kept replies of language models, any of which may hold what was erased."""
    import sqlite3

    from pipeline.llm import cache

    erased = True
    for path in caches:
        try:
            cache.clear(path)
        except (OSError, sqlite3.Error) as error:
            what = "Die aufbewahrten Antworten ließen sich nicht löschen"
            say(f"{path}: {what} ({error}). Bitte die Datei löschen.")
            erased = False
    return erased


def _confirm(library: Library, document: str | None, person: str | None, *, yes: bool) -> None:
    """Ask on a terminal whether to erase; elsewhere only --yes will do."""
    what = f"den Namen „{person}“"
    if document is not None:
        from pipeline.library import Filter

        held = library.documents(Filter(documents=(document,)))
        what = f"das Protokoll „{', '.join(held[0].sources) if held else document}“"
    what = plain.line(what)
    if yes:
        return
    if not sys.stdin.isatty():
        raise ProtokollantError(f"Ohne Terminal löscht nur --yes {what}.")
    if not typer.confirm(f"Soll {what} endgültig gelöscht werden?", err=True):
        raise typer.Abort
