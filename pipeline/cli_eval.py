"""The command line of measuring: thin commands over runs, comparisons, the gate and annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline import config
from pipeline.cli_model import Asked, with_model
from pipeline.console import GermanCommand, GermanGroup, counted, say, tell
from pipeline.errors import ProtokollantError

if TYPE_CHECKING:
    from eval.arms import Arm
    from eval.dataset import Dataset
    from eval.gate import Gate
    from eval.judge import Answered
    from eval.model import Run
    from eval.runs import Read

DONE, ACT, IN_PART = 0, 1, 3
NAMED = 3  # documents that a line names at most
LACKING = "reply: "  # what a model did not reply to, among the reasons why something is not supported

app = typer.Typer(
    cls=GermanGroup,
    help="Messen, wie gut ausgewertet wird: an Niederschriften, die von Hand annotiert sind.",
    rich_markup_mode=None,
    no_args_is_help=True,
)

Golds = Annotated[
    list[str] | None,
    typer.Option(
        "--gold", metavar="ORDNER", help="Annotierte Niederschriften, auch mehrfach. [Vorgabe: eigene]"
    ),
]
Engines = Annotated[
    list[str] | None,
    typer.Option(
        "--engine",
        metavar="NAME",
        help="rules (Regelwerk), llm (Sprachmodell), both (beide); zum Vergleich naive, keywords, bm25,"
        " vectors, long-context; auch mehrfach. [Vorgabe: rules]",
    ),
]
Replay = Annotated[
    str | None,
    typer.Option("--replay", metavar="ORDNER", help="Aufgezeichnete Antworten eines Sprachmodells."),
]


@app.command(
    cls=GermanCommand,
    short_help="Eine Auswertung an annotierten Niederschriften messen.",
    help="Eine Auswertung an annotierten Niederschriften messen: alle Kennzahlen mit Fallzahl und"
    " 95-%-Bereich, je Gruppe, Art und Ort, mit Zeit und Kosten. llm und both fragen ein Sprachmodell, oder"
    " mit --replay dessen aufgezeichnete Antworten.",
)
@with_model
def run(
    engine: Engines = None,
    gold: Golds = None,
    distractors: Annotated[
        list[str] | None,
        typer.Option("--distractors", metavar="PFAD", help="Weitere Niederschriften für die Fragen."),
    ] = None,
    documents: Annotated[
        bool, typer.Option("--documents", help="Auch jede Niederschrift und jede Frage einzeln zeigen.")
    ] = False,
    json_to: Annotated[
        str | None,
        typer.Option("--json", metavar="DATEI", help="Messlauf speichern; bei mehreren ein Ordner."),
    ] = None,
    html_to: Annotated[
        str | None, typer.Option("--html", metavar="DATEI", help="Bericht zum Lesen, mit jedem Fehler.")
    ] = None,
    junit_to: Annotated[
        str | None, typer.Option("--junit", metavar="DATEI", help="Ergebnis für Werkzeuge (JUnit-XML).")
    ] = None,
    judge: Annotated[
        str | None,
        typer.Option(
            "--judge", metavar="MODELL", help="Antworten auch von einem Sprachmodell beurteilen lassen."
        ),
    ] = None,
    *,
    asked: Asked,
) -> None:
    """Measure engines on gold folders."""
    from eval.overview import overview
    from eval.report import documents as singly
    from eval.report import page, table

    heard: list[Answered] = []
    stated, folders = asked.stated(), list(_golds(gold))
    # a budget and a recording are for all folders together
    arms = _arms(engine, stated, folders, judged=bool(judge))
    judging = _judge(judge, stated, arms, folders) if judge else None
    _refuse_targets(json_to, html_to, junit_to, several=len(arms) * len(folders) > 1)
    keep = heard.append if judging else None
    runs = [_measured(folder, arm, distractors, keep) for folder in folders for arm in arms]
    views = [overview(made) for made in runs]
    shown = [table.to_text(view) + (singly.to_text(view) if documents else "") for view in views]
    tell("\n\n".join([*shown, table.side_by_side(views)] if len(views) > 1 else shown))
    if json_to:
        _save(runs, Path(json_to))
    if html_to:
        _put(Path(html_to), page.to_html(views, runs=runs))
    if junit_to:
        from eval.report.junit import to_junit

        _put(Path(junit_to), to_junit(runs))
    left = [line for arm in arms for line in arm.left()]
    left += [line for made in runs for line in _incomplete(made)]
    left += _judged(heard, judging) if judging else []  # what was measured is safe by now
    for line in left:
        say(line)
    raise typer.Exit(IN_PART if left else DONE)


@app.command(
    cls=GermanCommand,
    short_help="Zwei gespeicherte Messläufe vergleichen.",
    help="Zwei gespeicherte Messläufe vergleichen: welche Kennzahl gesichert besser oder schlechter ist, und"
    " Fall für Fall, was sich geändert hat.",
)
def compare(
    before: Annotated[str, typer.Argument(metavar="VORHER", help="Messlauf (eval run --json).")],
    after: Annotated[str, typer.Argument(metavar="NACHHER", help="Messlauf über dieselben Niederschriften.")],
    limit: Annotated[
        int,
        typer.Option("--limit", min=0, metavar="ANZAHL", help="Höchstens so viele geänderte Fälle zeigen."),
    ] = 40,
    html_to: Annotated[
        str | None, typer.Option("--html", metavar="DATEI", help="Vergleich zum Lesen, mit Belegsätzen.")
    ] = None,
) -> None:
    """Compare two saved runs."""
    from eval import record
    from eval.compare import compare as compared
    from eval.overview import overview
    from eval.report import comparison, page

    a, b = record.load(Path(before)), record.load(Path(after))
    result = compared(a, b)
    tell(comparison.to_text(result, a, b, limit=limit))
    if html_to:
        _put(Path(html_to), page.to_html([overview(a), overview(b)], result, runs=(b,)))
    raise typer.Exit(DONE)


@app.command(
    cls=GermanCommand,
    short_help="Prüfen, ob keine Kennzahl unter ihren Mindestwert fällt.",
    help="Prüfen, ob keine Kennzahl unter ihren Mindestwert fällt und die annotierten Niederschriften noch"
    " dieselben sind. PASS: gehalten; FAIL: gefallen (Exit-Code 1); INCONCLUSIVE: weniger als 30 Fälle.",
)
def gate(
    engine: Engines = None,
    gold: Golds = None,
    replay: Replay = None,
    update: Annotated[
        bool, typer.Option("--update", help="Die jetzigen Werte als Mindestwerte festlegen.")
    ] = False,
    allow_regression: Annotated[
        bool, typer.Option("--allow-regression", help="Mit --update: Mindestwerte dürfen sinken.")
    ] = False,
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="NAME", help="Mit --update: wie ein neuer Ordner heißen soll."),
    ] = None,
    floors: Annotated[
        str | None, typer.Option("--floors", metavar="DATEI", help="Andere Datei mit Mindestwerten.")
    ] = None,
    junit_to: Annotated[
        str | None, typer.Option("--junit", metavar="DATEI", help="Ergebnis für Werkzeuge (JUnit-XML).")
    ] = None,
) -> None:
    """Check figures against their floors."""
    from eval import gate as gates
    from eval.report import gated
    from eval.report.junit import to_junit

    where = Path(floors) if floors else gates.FLOORS
    _refuse_targets(None, junit_to, where if update else None)
    results: list[Gate] = []
    for folder in _golds(gold, gates=True):
        for arm, replies in _gated(folder, engine, replay):
            made = _measured(folder, arm)
            rests = gates.Rests(replies=replies, left=tuple(arm.left()))
            if update:
                pinned, result = gates.update(made, folder, where, rests, name=name, lower=allow_regression)
                say(f"{made.engine}, {made.gold}: " + ("festgelegt." if pinned else "nicht festgelegt."))
            else:
                result = gates.check(made, folder, where, rests)
            results.append(result)
    tell("\n\n".join(gated.to_text(result) for result in results))
    if junit_to:
        _put(Path(junit_to), to_junit((), [check for result in results for check in gated.checks(result)]))
    verdicts = {result.verdict for result in results}
    raise typer.Exit(ACT if "FAIL" in verdicts else DONE if "PASS" in verdicts else IN_PART)


@app.command(
    "check",
    cls=GermanCommand,
    short_help="Annotationen eines Ordners prüfen.",
    help="Annotationen eines Ordners prüfen: Form, Satznummern, Texte, Widersprüche.",
)
def lint(
    folder: Annotated[str, typer.Argument(metavar="ORDNER", help="Ein Ordner wie eval/gold.")],
) -> None:
    """Validate and lint a gold folder."""
    from eval import lint as linting

    findings = linting.check(Path(folder))
    tell(linting.to_text(findings))
    raise typer.Exit(ACT if any(finding.level == "problem" for finding in findings) else DONE)


@app.command(
    cls=GermanCommand,
    short_help="Einen Annotationsentwurf zum Verbessern von Hand schreiben.",
    help="Einen Annotationsentwurf schreiben: was die Auswertung gefunden hat, neben den nummerierten Sätzen,"
    " zum Verbessern von Hand.",
)
def annotate(
    path: Annotated[str, typer.Argument(metavar="DATEI", help="Die Niederschrift.")],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="ORDNER", help="Wohin der Entwurf geschrieben wird.")
    ] = "annotation",
    engine: Annotated[
        str,
        typer.Option(
            "--engine", metavar="NAME", help="Womit ausgewertet wird: rules (Regelwerk, ohne Netz)."
        ),
    ] = config.DEFAULT_ENGINE,
) -> None:
    """Write the engine's findings as a draft annotation."""
    from eval import annotate as annotating
    from pipeline import tasks
    from pipeline.reading import read

    minutes = read(Path(path))
    written = annotating.write(minutes, tasks.summarise(minutes, config.engine(engine)), Path(output))
    for made in written:
        say(f"Geschrieben → {made}")
    raise typer.Exit(DONE)


def _golds(folders: Sequence[str] | None, *, gates: bool = False) -> Iterable[Dataset]:
    """Yield the gold folders asked for, by default the one that is shipped; the gate sees the samples too."""
    from eval import dataset

    own = [dataset.OWN, dataset.SAMPLES] if gates and dataset.SAMPLES.is_dir() else [dataset.OWN]
    for folder in [Path(name) for name in folders] if folders else own:
        yield dataset.load(folder)


def _arms(
    engines: Sequence[str] | None,
    stated: config.Stated,
    folders: Sequence[Dataset],
    *,
    judged: bool = False,
) -> list[Arm]:
    """Return what is to be measured, and say what of the folders it does not measure."""
    from eval import arms

    names = engines or [config.DEFAULT_ENGINE]
    if not judged and not {*config.WAITING, arms.RECORDED}.intersection(names):
        config.maker(config.DEFAULT_ENGINE, stated)  # options of a model want one
    made = [arms.arm(name, stated) for name in names]
    for arm in made:
        if arm.note and any(folder.questions for folder in folders):
            say(arm.note)
    return made


def _gated(
    gold: Dataset, engines: Sequence[str] | None, replay: str | None
) -> Iterable[tuple[Arm, Mapping[str, str]]]:
    """Yield what is to be gated, with the hashes of the recorded replies that it rests on.

    On the own gold the engine that asks a model is gated too, by the replies that are shipped.
    """
    from eval import dataset, oracle

    own = gold.folder.resolve() == dataset.OWN.resolve() and not replay
    for name in engines or [config.DEFAULT_ENGINE, *(["llm"] if own else [])]:
        if name == "llm" and own:
            yield oracle.arm(), oracle.digests()
        else:
            (arm,) = _arms([name], {"replay": replay} if replay else {}, [gold])
            yield arm, oracle.digests(Path(replay)) if replay and name in config.WAITING else {}


def _measured(
    gold: Dataset,
    arm: Arm,
    distractors: Sequence[str] | None = None,
    keep: Callable[[Answered], None] | None = None,
) -> Run:
    """Return a run; ``keep`` gets every answer given, whole."""
    from eval import runs
    from pipeline import tasks

    def progress(read: Iterable[Read]) -> Iterable[Read]:
        return counted(read, len(gold.documents))

    more = tasks.choose(distractors).files if distractors else ()
    return runs.measure(gold, arm, distractors=more, progress=progress, heard=keep)


def _incomplete(run: Run) -> Iterable[str]:
    """Yield a line for each reason why documents or questions are not evaluated, or not wholly."""
    named: dict[str, list[str]] = {}
    for unit in run.units:
        lacking = [why.removeprefix(LACKING) for why in unit.unsupported if why.startswith(LACKING)]
        for reason in (*([unit.error] if unit.error else []), *lacking):
            named.setdefault(reason, []).append(unit.name)
    for reason, names in named.items():
        more = f" und {len(names) - NAMED} weitere" if len(names) > NAMED else ""
        yield f"{', '.join(names[:NAMED])}{more}: {reason}"


def _judge(
    model: str, stated: config.Stated, arms: Sequence[Arm], folders: Sequence[Dataset]
) -> Callable[[str], str]:
    """Return what asks a judge; raises ProtokollantError where it could not judge, before all is measured."""
    from eval.judge_chat import chat, settings

    if not (any(arm.asker for arm in arms) and any(folder.questions for folder in folders)):
        raise ProtokollantError("Diese Auswertung beantwortet keine Fragen, es gibt nichts zu beurteilen.")
    return chat(settings(model, stated), say)


def _judged(answers: Sequence[Answered], chat: Callable[[str], str]) -> list[str]:
    """Let a language model judge answers, print what it says, and return why it could not judge them all."""
    from eval.judge import judge, to_text

    try:
        judged = judge(answers, chat)
    except ProtokollantError as error:
        return [f"Ohne Urteil: {error}"]
    tell(to_text(judged))
    missing = len(judged.judgements) - len(judged.orders)
    return [f"Nicht beurteilt: {missing} von {len(judged.judgements)} Antworten."] if missing else []


def _refuse_targets(runs: str | None, *files: str | Path | None, several: bool = False) -> None:
    """Raise ProtokollantError for a target that cannot be written, before the work that it is for."""
    from pipeline.report.delivery import refuse_unwritable

    if runs:
        refuse_unwritable(Path(runs, "lauf.json") if several or Path(runs).is_dir() else Path(runs))
    for file in files:
        if file:
            refuse_unwritable(Path(file))


def _save(runs: Sequence[Run], target: Path) -> None:
    """Write runs as JSON: one into a file, several into a folder."""
    from eval import record

    alone = len(runs) == 1 and not target.is_dir()
    for made in runs:
        name = f"{made.gold.replace('/', '-')}.{made.engine}.json"
        _put(target if alone else target / name, record.to_text(made))


def _put(path: Path, text: str) -> None:
    from pipeline.report.delivery import store

    store(path, text)
    say(f"Geschrieben → {path}")
