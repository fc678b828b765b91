"""The command line of asking a library: ask, and the ledger of questions, decisions and tasks (items)."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline import cli_options as options
from pipeline import cli_vectors as vectors
from pipeline import config
from pipeline.cli_model import Asked, with_model
from pipeline.console import GermanCommand, GermanGroup, say, tell
from pipeline.errors import LibraryError, ProtokollantError, WrongUsage, reason

if TYPE_CHECKING:
    from pipeline.asking.answerer import Answerer
    from pipeline.library import Filter, Reply
    from pipeline.store import Library

DONE, ACT, IN_PART = 0, 1, 3
STDIN = "-"
PROMPT = "Frage: "

app = typer.Typer(
    cls=GermanGroup,
    help="Fragen, Beschlüsse und Aufgaben über alle Sitzungen. Ohne BEFEHL werden sie aufgelistet; die"
    " Befehle halten fest, was erledigt, richtig oder falsch ist.",
    subcommand_metavar="[BEFEHL [ANGABEN]...]",
    rich_markup_mode=None,
)


class Answering(StrEnum):
    """How an answer is written."""

    text = "text"
    json = "json"


class Ledger(StrEnum):
    """How entries are written."""

    table = "table"
    json = "json"
    csv = "csv"


Entries = Annotated[
    list[str], typer.Argument(metavar="KENNUNG", help="Ein Eintrag („items“ zeigt alle); auch mehrere.")
]


@with_model
def ask(
    question: Annotated[
        str | None, typer.Argument(metavar="FRAGE", help="Die Frage; ohne sie wird nach Fragen gefragt.")
    ] = None,
    questions: Annotated[
        str | None,
        typer.Option(
            "--questions",
            metavar="DATEI",
            help="Je Zeile eine Frage (- für die Standardeingabe); JSON Lines.",
        ),
    ] = None,
    library: options.Library = None,
    engine: Annotated[
        str,
        typer.Option(
            "--engine",
            metavar="<rules|llm>",
            help="Womit geantwortet wird: rules (Regelwerk, ohne Netz) oder llm (Sprachmodell).",
        ),
    ] = config.DEFAULT_ENGINE,
    form: Annotated[
        Answering | None,
        typer.Option("--format", help="text: zum Lesen; json: für andere Programme."),
    ] = None,
    municipality: options.Municipality = None,
    committee: options.Committee = None,
    person: options.People = None,
    faction: options.Factions = None,
    since: options.Since = None,
    until: options.Until = None,
    kind: options.KindOption = None,
    chroma: options.Chroma = None,
    vector_weight: options.Weight = None,
    *,
    asked: Asked,
) -> None:
    """Answer questions from the library."""
    from pipeline.store import Library

    answerer = config.answerer(engine, asked.stated())
    if question is not None and questions is not None:
        raise WrongUsage("Bitte entweder eine FRAGE oder --questions DATEI nennen.")
    limits = options.limits(municipality, committee, person, faction, since, until, kind)
    wanted = _listed(questions) if questions is not None else []
    shown = form or (Answering.json if questions else Answering.text)
    with Library.open(config.library(library)) as opened:
        if empty := opened.is_empty():
            _lacking(opened, read_by_people=shown is Answering.text)
            answerer = config.answerer()  # nothing to be paid for
        answer = _answering(opened, limits, chroma, vector_weight, answerer)
        if question is None and questions is None:
            _talk(opened, answer, shown)
            raise typer.Exit(ACT if empty else DONE)
        if question is not None:
            code = DONE if _tell(opened, answer(question), shown, alone=True) else IN_PART
        else:
            code = _answered(opened, answer, wanted, shown)
    raise typer.Exit(ACT if empty else code)


def _answered(library: Library, answer: Callable[[str], Reply], questions: list[str], form: Answering) -> int:
    """Answer questions, name those that could not be, and return the exit code."""
    failed, in_part = 0, 0
    for question in questions:
        try:
            in_part += not _tell(library, answer(question), form, alone=False)
        except ProtokollantError as error:
            failed += 1
            say(f"„{question.strip()}“: {error}")
    return DONE if not failed + in_part else ACT if failed == len(questions) else IN_PART


def _lacking(library: Library, *, read_by_people: bool) -> None:
    """Say that a library holds no minutes; for people that is all, other programs get their record too."""
    what = f"{library.folder}: Diese Bibliothek enthält noch keine Niederschriften."
    error = LibraryError(f"{what} „protokollant ingest“ nimmt welche auf.")
    if read_by_people:
        raise error
    say(f"Fehler: {error}")


def _answering(
    library: Library, limits: Filter, chroma: str | None, weight: float | None, answerer: Answerer
) -> Callable[[str], Reply]:
    """Return what answers one question as it was typed."""
    answer = vectors.answering(library, limits, chroma, weight, answerer)
    return lambda question: answer(_whole(question))


def _whole(question: str) -> str:
    if not question.strip():
        raise WrongUsage("Die Frage ist leer. Bitte eine Frage stellen, etwa: Wer hat zugesagt, ...?")
    return " ".join(question.split())


def _listed(path: str) -> list[str]:
    """Return the questions of a file, one a line; raises ProtokollantError if it cannot be read."""
    from pipeline.reading.decode import text

    try:
        data = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        raise ProtokollantError(
            f"{path}: Die Fragen lassen sich nicht lesen ({reason(error)}). Bitte den Namen prüfen."
        ) from error
    return [line for line in text(data, path).splitlines() if line.strip()]


def _tell(library: Library, reply: Reply, form: Answering, *, alone: bool) -> bool:
    """Print a reply and return whether every call of a model brought something; the end if nobody reads."""
    from pipeline.report import answer

    if form is Answering.json:
        heard = tell(answer.to_json(reply, library, indent=2 if alone else None))
    else:
        heard = tell(answer.to_text(reply, library), nl=not alone)
    if not heard:
        raise typer.Exit(DONE)
    for line in reply.trace.failures:
        say(line)
    return not reply.trace.failures


def _talk(library: Library, answer: Callable[[str], Reply], form: Answering) -> None:
    """Ask for questions until an empty line or the end of the input."""
    if sys.stdin.isatty():
        held = len(library.documents())
        say(f"{held} Protokoll{'' if held == 1 else 'e'} in {library.folder}. Eine leere Zeile beendet.")
    for question in _typed():
        try:
            _tell(library, answer(question), form, alone=sys.stdin.isatty())
        except ProtokollantError as error:
            say(f"Fehler: {error}")


def _typed() -> Iterator[str]:
    """Yield lines from a terminal, with its line editing, or from another program."""
    if not sys.stdin.isatty():
        from pipeline.reading.decode import text

        yield from (line for data in sys.stdin.buffer if (line := text(data, "Standardeingabe")).strip())
        return
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401  (gives input() its history)
    while True:
        try:
            line = input(PROMPT)
        except EOFError:
            say("")
            return
        if not line.strip():
            return
        yield line


# --- items --------------------------------------------------------------------------------------------


@app.callback(invoke_without_command=True)
def items(
    context: typer.Context,
    library: options.Library = None,
    only_open: Annotated[
        bool, typer.Option("--open", help="Nur, was noch offen ist: Aufgaben und unbeantwortete Fragen.")
    ] = False,
    kind: options.KindOption = None,
    outcome: options.OutcomeOption = None,
    municipality: options.Municipality = None,
    committee: options.Committee = None,
    person: options.People = None,
    faction: options.Factions = None,
    since: options.Since = None,
    until: options.Until = None,
    rejected: Annotated[bool, typer.Option("--rejected", help="Auch verworfene Einträge zeigen.")] = False,
    form: Annotated[
        Ledger, typer.Option("--format", help="table: zum Lesen; json, csv: für andere Programme.")
    ] = Ledger.table,
) -> None:
    """List entries of all meetings."""
    context.obj = library
    if context.invoked_subcommand is not None:
        return
    from pipeline.report import items as report
    from pipeline.store import Library

    limits = options.limits(
        municipality, committee, person, faction, since, until, kind, outcome, only_open=only_open
    )
    with Library.open(config.library(library)) as opened:
        if empty := opened.is_empty():
            _lacking(opened, read_by_people=form is Ledger.table)
        with opened.steady():
            entries = opened.entries(limits, rejected=rejected)
            documents = {document.id: document for document in opened.documents()}
    written = {Ledger.table: report.to_table, Ledger.json: report.to_json, Ledger.csv: report.to_csv}
    tell(written[form](entries, documents).rstrip("\n"))
    raise typer.Exit(ACT if empty else DONE)


@app.command(cls=GermanCommand, short_help="Einträge als erledigt eintragen.")
def done(
    context: typer.Context,
    entries: Entries,
    note: Annotated[
        str, typer.Option("--note", metavar="TEXT", help="Warum: wer es wann gesagt oder getan hat.")
    ],
    library: options.Library = None,
) -> None:
    """Einträge als erledigt eintragen, mit einer Notiz, warum."""
    if not note.strip():
        raise WrongUsage("Die Notiz ist leer. Bitte sagen, warum: --note TEXT")
    _change(library or context.obj, entries, "Erledigt", lambda opened, entry: opened.done(entry, note))


@app.command(cls=GermanCommand, short_help="Einträge wieder öffnen.")
def reopen(context: typer.Context, entries: Entries, library: options.Library = None) -> None:
    """Einträge wieder öffnen, auch wenn eine spätere Niederschrift sie als erledigt meldet."""
    _change(library or context.obj, entries, "Wieder offen", lambda opened, entry: opened.reopen(entry))


@app.command(cls=GermanCommand, short_help="Einträge als richtig bestätigen.")
def confirm(context: typer.Context, entries: Entries, library: options.Library = None) -> None:
    """Einträge als richtig bestätigen; das gilt auch, wenn die Datei neu gelesen wird."""
    _change(
        library or context.obj, entries, "Bestätigt", lambda opened, entry: opened.verdict(entry, "confirmed")
    )


@app.command(cls=GermanCommand, short_help="Einträge als falsch verwerfen.")
def reject(context: typer.Context, entries: Entries, library: options.Library = None) -> None:
    """Einträge als falsch verwerfen: Sie erscheinen nicht mehr und zählen nicht mit."""
    _change(
        library or context.obj, entries, "Verworfen", lambda opened, entry: opened.verdict(entry, "rejected")
    )


def _change(named: str | None, entries: list[str], what: str, change: Callable[[Library, str], None]) -> None:
    """Change entries and say which."""
    from pipeline.store import Library

    with Library.open(config.library(named), write=True) as opened:
        for entry in entries:
            change(opened, entry)
            tell(f"{what}: {entry}")
    raise typer.Exit(DONE)
