"""The command line: thin commands over the use cases."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer._click.exceptions import UsageError

from pipeline import __version__, cli_asking, cli_doctor, cli_eval, cli_library, config
from pipeline import cli_inputs as inputs
from pipeline import cli_options as options
from pipeline.cli_inputs import STDIN
from pipeline.cli_model import Asked, with_model
from pipeline.console import GermanCommand, GermanGroup, counted, hush, say, speak_utf8, tell, usage_error
from pipeline.errors import ProtokollantError, WrongSetting, WrongUsage, reason
from pipeline.model import NOT_EVALUATED

if TYPE_CHECKING:
    from pipeline.model import Findings, Minutes
    from pipeline.report.delivery import Delivery
    from pipeline.tasks import Result

DONE, ACT, WRONG_USAGE, IN_PART, INTERRUPTED = 0, 1, 2, 3, 130

app = typer.Typer(
    cls=GermanGroup,
    name="protokollant",
    help="Protokollant liest Niederschriften von Räten und Ausschüssen: wer was gefragt und geantwortet hat,"
    " was beschlossen wurde und wer noch etwas zu erledigen hat. Jede Aussage nennt ihre Belegsätze."
    " Alles geschieht auf diesem Rechner, außer Sie wählen ein Sprachmodell bei einem fremden Dienst.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)


app.add_typer(cli_asking.app, name="items", short_help="Fragen, Beschlüsse und Aufgaben aller Sitzungen.")
app.add_typer(
    cli_library.app, name="library", short_help="Die Bibliothek zeigen, neu aufbauen, darin löschen."
)
app.add_typer(cli_eval.app, name="eval", short_help="Messen, wie gut ausgewertet wird.")


class Format(StrEnum):
    """How a summary is written."""

    md = "md"
    json = "json"


class Plain(StrEnum):
    """How a check or an explanation is written."""

    text = "text"
    json = "json"


def _version(wanted: bool) -> None:
    if wanted:
        tell(f"protokollant {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Die Version zeigen.")
    ] = False,
) -> None:
    """Take the options that belong to no command."""


@app.command(
    cls=GermanCommand,
    short_help="Niederschriften zusammenfassen, jeder Eintrag mit seinen Belegsätzen.",
    help="Niederschriften zusammenfassen: je Tagesordnungspunkt Kurzfassung, Fragen und Antworten, Beschlüsse"
    " und offene Aufgaben, jeder Eintrag mit seinen Belegsätzen.",
)
@with_model
def summarise(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PFAD",
            help="Dateien (txt, md, rst, html, pdf, docx), Ordner, Muster wie 'protokolle/*.pdf'"
            " oder - für die Standardeingabe.",
        ),
    ],
    engine: options.Engine = config.DEFAULT_ENGINE,
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            help="md: lesbarer Bericht; json: für andere Programme, mehrere zeilenweise.",
        ),
    ] = Format.md,
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="ZIEL", help="Datei, oder bei mehreren Niederschriften ein Ordner."
        ),
    ] = None,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Dem JSON den bereinigten Text beigeben.")
    ] = False,
    library: Annotated[
        str | None,
        typer.Option(
            "--library", metavar="ORDNER", help="Auch in diese Bibliothek aufnehmen (siehe ingest)."
        ),
    ] = None,
    metadata: Annotated[
        str | None,
        typer.Option("--metadata", metavar="CSV", help="Angaben zu den Dateien für die Bibliothek."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Nur schätzen, was das Sprachmodell verbrauchen würde.")
    ] = False,
    *,
    asked: Asked,
) -> None:
    """Summarise minutes."""
    from pipeline import tasks

    stated = asked.stated()
    if metadata and not library:
        raise WrongUsage("--metadata gilt nur mit --library. Bitte dazu eine Bibliothek nennen.")
    if with_text and form is not Format.json:
        raise WrongUsage("--with-text gilt nur mit --format json. Bitte dazu angeben.")
    if dry_run:
        raise typer.Exit(_estimated(paths, engine, stated))
    worker = config.engine(engine, stated)
    if STDIN in paths:
        if len(paths) > 1 or library:
            raise WrongUsage(
                "- (Standardeingabe) lässt sich nicht mit anderen Dateien oder einer Bibliothek verbinden."
            )
        summary = tasks.summarise(inputs.single(STDIN), worker)
        files: tuple[Path, ...] = (Path("standardeingabe"),)
        results: Iterable[Result] = [tasks.Result(path=files[0], summary=summary)]
        single = True
    else:
        chosen = inputs.several(paths, output)
        files = chosen.files
        single = len(files) == 1 and bool(chosen.named)
        done = tasks.summarise_files(files, worker, at_once=config.at_once(engine, stated))
        results = counted(done, len(files))
        if library:
            results = cli_library.kept(results, library, metadata)
    from pipeline.report.delivery import Delivery

    delivery = Delivery(form.value, output, files, with_text=with_text, single=single)
    raise typer.Exit(_deliver(results, delivery, alone=single))


def _deliver(results: Iterable[Result], delivery: Delivery, *, alone: bool) -> int:
    """Write every summary where it belongs, name what failed, and return the exit code."""
    from pipeline.report.wording import nothing as found_nothing

    done, failed, in_part = 0, 0, 0
    joined: list[Findings] = []
    for result in results:
        if result.summary is None:
            failed += 1
            say(str(result.error))
            continue
        minutes = result.summary.minutes
        name = str(result.path) if result.path.exists() else ", ".join(minutes.sources)
        _warn(minutes, name)
        lacking = [u.reason for u in result.summary.unsupported if u.kind in NOT_EVALUATED]
        in_part += bool(lacking)
        for line in lacking:
            say(f"{name}: {line}")
        if result.summary.provenance.engine == "both":
            joined.append(result.summary.findings)
        if nothing := found_nothing(result.summary):
            say(f"{name}: {nothing}")
        try:
            delivery.write(result.path, result.summary)
            sys.stdout.flush()
        except BrokenPipeError:  # the reader has seen enough, as in "protokollant ... | head"
            hush()
            return DONE
        done += 1
    if failed and (done or not alone):
        say(f"{done} von {done + failed} Niederschriften ausgewertet{_where(delivery)}.")
    elif delivery.target:
        say(f"{done} Niederschrift{'' if done == 1 else 'en'} ausgewertet{_where(delivery)}.")
    if joined:
        from pipeline.report import agreed

        say("\n".join(agreed.to_lines(agreed.rows(joined))))
    return IN_PART if done and (failed or in_part) else ACT if failed else DONE


def _estimated(paths: list[str], engine: str, stated: config.Stated) -> int:
    """Print what a model would use for these files; nothing is sent."""
    from pipeline.llm.setup import estimated
    from pipeline.reading import read

    if engine not in config.WAITING:
        raise WrongUsage(
            "--dry-run schätzt den Verbrauch eines Sprachmodells. Bitte dazu --engine llm oder both angeben."
        )
    settings = config.model_settings(stated)
    if paths == [STDIN]:
        tell("\n".join(estimated([inputs.single(STDIN)], settings)))
        return DONE
    failed, files = 0, inputs.several(paths).files

    def readable() -> Iterator[Minutes]:
        nonlocal failed
        for path in files:
            try:
                minutes = read(path)
            except ProtokollantError as error:
                failed += 1
                say(str(error))
            else:
                yield minutes

    for line in estimated(readable(), settings):
        tell(line)
    if failed and len(files) > 1:
        say(f"{len(files) - failed} von {len(files)} Niederschriften geschätzt.")
    return DONE if not failed else ACT if failed == len(files) else IN_PART


def _where(delivery: Delivery) -> str:
    return f" → {delivery.target}" if delivery.target else ""


@app.command(
    cls=GermanCommand,
    short_help="Eine Niederschrift vor der Unterschrift prüfen.",
    help="Eine Niederschrift vor der Unterschrift prüfen: Fragen ohne Antwort, Vorschläge ohne Ergebnis,"
    " Abstimmungen, die nicht aufgehen, Namen, die in der Anwesenheitsliste fehlen, Lücken im Kopf und in"
    " der Tagesordnung. Fehler sollten vor der Unterschrift geklärt werden, Hinweise sind zum Ansehen.",
)
def check(
    path: Annotated[
        str, typer.Argument(metavar="DATEI", help="Die Niederschrift, oder - für die Standardeingabe.")
    ],
    form: Annotated[
        Plain, typer.Option("--format", help="text: zum Lesen; json: für andere Programme.")
    ] = Plain.text,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="ZIEL", help="Datei, in die geschrieben wird.")
    ] = None,
) -> None:
    """Check minutes before they are signed."""
    from pipeline import tasks

    checked = tasks.check(inputs.single(path), config.engine())
    from pipeline.report import checked as report

    _warn(checked.minutes, path if path != STDIN else ", ".join(checked.minutes.sources))
    text = report.to_json(checked) if form is Plain.json else report.to_text(checked)
    _put(text, path, output, what="Prüfung")
    errors = checked.count("error")
    if errors:
        say(f"{errors} Fehler: bitte vor der Unterschrift klären.")
    raise typer.Exit(ACT if errors else DONE)


@app.command(
    cls=GermanCommand,
    short_help="Zeigen, welche Regel und welche Wörter zu einem Eintrag geführt haben.",
    help="Zeigen, welche Regel und welche Wörter zu jedem Eintrag geführt haben und wo die Personen genannt"
    " sind. Eine Kennung wie q3f2a91c0 vor der Datei zeigt nur diesen Eintrag.",
)
@with_model
def explain(
    what: Annotated[
        list[str],
        typer.Argument(
            metavar="[KENNUNG...] DATEI",
            help="Die Niederschrift (oder - für die Standardeingabe), davor auf Wunsch Kennungen.",
        ),
    ],
    engine: options.Engine = config.DEFAULT_ENGINE,
    form: Annotated[
        Plain, typer.Option("--format", help="text: zum Lesen; json: für andere Programme.")
    ] = Plain.text,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="ZIEL", help="Datei, in die geschrieben wird.")
    ] = None,
    *,
    asked: Asked,
) -> None:
    """Say what led to each finding."""
    from pipeline import tasks
    from pipeline.report import explained

    wanted = [word for word in what if explained.is_id(word)]
    paths = [word for word in what if not explained.is_id(word)]
    if len(paths) != 1:
        told = "welche Niederschrift gemeint ist" if not paths else "nur eine Niederschrift auf einmal"
        raise WrongUsage(f"Bitte sagen, {told}: protokollant explain [KENNUNG...] DATEI")
    record = explained.to_record(
        tasks.summarise(inputs.single(paths[0]), config.engine(engine, asked.stated())), wanted
    )
    known = {entry["id"] for entry in record["entries"]}
    if missing := [word for word in wanted if word not in known]:
        raise ProtokollantError(f"{paths[0]}: kein Eintrag hat die Kennung {', '.join(missing)}.")
    text = explained.to_json(record) if form is Plain.json else explained.to_text(record)
    _put(text, paths[0], output, what="Erklärung")
    raise typer.Exit(DONE)


app.command(
    cls=GermanCommand,
    short_help="Niederschriften in die Bibliothek aufnehmen.",
    help="Niederschriften in die Bibliothek aufnehmen: lesen, auswerten, durchsuchbar machen. Was schon darin"
    " ist, wird nicht noch einmal gelesen; ein abgebrochener Lauf geht beim nächsten Mal weiter.",
)(cli_library.ingest)
app.command(
    cls=GermanCommand,
    short_help="Fragen an alle Protokolle der Bibliothek stellen.",
    help="Fragen an alle Protokolle der Bibliothek stellen. Jede Antwort nennt ihre Belege; wo die Protokolle"
    " nichts sagen, wird das gesagt. Was die Frage eingrenzt (wer, wann, welches Gremium), wird verstanden"
    " und gezeigt; die Optionen gehen vor. Ohne FRAGE bleibt die Bibliothek offen für mehrere.",
)(cli_asking.ask)


app.command(
    cls=GermanCommand,
    short_help="Prüfen, ob alles richtig eingerichtet ist.",
    help="Prüfen, ob alles richtig eingerichtet ist: Regelwerk, Lesen der Formate, Einstellungen, Bibliothek,"
    " Vektoren, Zwischenspeicher, Sprachmodell. Verschickt wird nur etwas, wenn ein Sprachmodell oder eine"
    " Einbettung eingestellt ist: eine kurze Probe an deren Dienst, der vorher genannt wird.",
)(cli_doctor.doctor)


def _put(text: str, path: str, output: str | None, *, what: str) -> None:
    """Write a text to standard output or to a file that is not the minutes themselves."""
    if output is None:
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except BrokenPipeError:
            hush()
        return
    from pipeline.report.delivery import store

    if path != STDIN and Path(output).resolve() == Path(path).resolve():
        raise ProtokollantError(f"{output}: das ist die Niederschrift selbst. Bitte ein anderes Ziel nennen.")
    store(Path(output), text)
    say(f"{what} geschrieben → {output}")


def _warn(minutes: Minutes, name: str) -> None:
    if not any(item.public for item in minutes.items):
        say(f"{name}: nichtöffentlich – bitte vertraulich behandeln.")


def main() -> None:
    """Run the command line; a user sees one German line for what went wrong, never a traceback."""
    speak_utf8(sys.stdout, sys.stderr)
    gc.set_threshold(100_000, 20, 20)  # a short run over small immutable data: a tenth of its time
    try:
        code = app(standalone_mode=False, prog_name="protokollant")
        sys.stdout.flush()
        if code == INTERRUPTED:  # what is raised on Ctrl-C comes back as a code
            say("Abgebrochen.")
    except UsageError as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            say(error.format_message())
        else:
            say(usage_error(error))
        code = WRONG_USAGE
    except ProtokollantError as error:
        say(f"Fehler: {error}")
        code = WRONG_USAGE if isinstance(error, WrongSetting | WrongUsage) else ACT
    except (KeyboardInterrupt, typer.Abort):
        say("Abgebrochen.")
        code = INTERRUPTED
    except OSError as error:  # most likely a full disk behind a redirection
        where = f"{error.filename}: Der Zugriff" if error.filename else "Die Ausgabe"
        say(f"Fehler: {where} misslingt ({reason(error)}). Bitte Platz und Rechte prüfen.")
        hush()
        code = ACT
    sys.exit(code)
