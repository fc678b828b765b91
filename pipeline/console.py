"""The German face of the command line: help texts, usage errors and output that any console can show."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from time import monotonic
from typing import Any, TextIO, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from pipeline import plain
from pipeline.errors import WrongUsage

# What Typer says in English, and how a German user reads it; longer texts first.
TRANSLATIONS: Mapping[str, str] = {
    "Copy completion for the current shell, to copy it or customize the installation.": (
        "Die Tab-Vervollständigung zeigen, um sie anzupassen."
    ),
    "Show completion for the current shell, to copy it or customize the installation.": (
        "Die Tab-Vervollständigung zeigen, um sie anzupassen."
    ),
    "Install completion for the current shell.": "Tab-Vervollständigung für diese Shell einrichten.",
    "Show this message and exit.": "Diese Hilfe zeigen.",
    "[OPTIONS]": "[OPTIONEN]",
    "COMMAND [ARGS]...": "BEFEHL [ANGABEN]...",
    "[required]": "[nötig]",
    "[default:": "[Vorgabe:",
    "Usage:": "Aufruf:",
    "Arguments:": "Angaben:",
    "Options:": "Optionen:",
    "Commands:": "Befehle:",
}
# Usage errors by the name of their class, with what they carry.
USAGE_ERRORS: Mapping[str, str] = {
    "MissingParameter": "Es fehlt eine Angabe: {param}.",
    "NoSuchOption": "Die Option „{option}“ gibt es nicht.",
    "BadParameter": "Ungültiger Wert für {param}.",
    "BadOptionUsage": "Die Option „{option}“ ist unvollständig.",
    "BadArgumentUsage": "Die Angaben passen nicht zusammen.",
}
FILES = re.compile("PFAD|DATEI|ORDNER|ZIEL|CSV|VORHER|NACHHER")  # what names of files are called


class GermanCommand(TyperCommand):
    """A command whose help is German, and whose arguments are texts."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        rest = super().parse_args(ctx, args)
        refuse_garbled(ctx)
        return rest

    def get_help(self, ctx: Any) -> str:
        return translate(super().get_help(ctx))


class GermanGroup(TyperGroup):
    """A group of commands whose help is German, and whose arguments are texts."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        rest = super().parse_args(ctx, args)
        refuse_garbled(ctx)
        return rest

    def get_help(self, ctx: Any) -> str:
        return translate(super().get_help(ctx))


def translate(text: str) -> str:
    """Return a help text of Typer in German; unknown parts stay as they are.

    >>> translate("Usage: protokollant [OPTIONS]")
    'Aufruf: protokollant [OPTIONEN]'
    """
    text = re.sub(r" <(?:list\[str\]|str|path)>", lambda match: " " * len(match[0]), text)
    text = re.sub(r"\[(?:(\d+)<=)?x(?:>=(\d+)(?:\.0)?|<=(\d+))\]", _bounds, text)
    text = re.sub(r"\bx>=(\d+)\]", r"ab \1]", text)
    text = re.sub(r"\{(\[[^{}]*\][^{}]*)\}\.\.\.", r"\1", text)  # repeated as it says itself
    text = re.sub(r"\{([^{}]*)\}", r"\1", text)
    flat = " ".join(text.split())
    for english, german in TRANSLATIONS.items():
        if english in text:
            text = text.replace(english, german)
        elif english in flat:  # broken over lines to fit the terminal
            text = _replace_wrapped(text, english, german)
    return text


def _bounds(found: re.Match[str]) -> str:
    least, only, most = found.groups()
    return f"[{least} bis {most}]" if least and most else f"[ab {only}]" if only else f"[bis {most}]"


def _replace_wrapped(text: str, english: str, german: str) -> str:
    return re.sub(r"\s+".join(map(re.escape, english.split())), german, text)


def usage_error(error: Any) -> str:
    """Return one German line for a usage error of Typer, with the way to the help."""
    param = getattr(error, "param", None)
    hint = "die Angabe" if param is None else f"„{param.metavar or param.name}“"
    if param is not None and param.param_type_name == "option":
        hint = f"„{max(param.opts, key=len)}“"
    known = USAGE_ERRORS.get(type(error).__name__)
    option = getattr(error, "option_name", "")
    what = known.format(param=hint, option=option) if known else _unknown(error)
    allowed = re.search(r"is not one of (.+)\.", str(error.format_message()))
    what += " Erlaubt: {}.".format(allowed[1].replace("'", "")) if allowed else ""
    near = getattr(error, "possibilities", None)
    what += f" Gemeint ist vielleicht {' oder '.join(sorted(near))}." if near else ""
    command = error.ctx.command_path if getattr(error, "ctx", None) else "protokollant"
    return f"{what} Hilfe: {command} --help"


def _unknown(error: Any) -> str:
    message = str(error.format_message())
    if message.startswith("No such command"):
        name = message.removeprefix("No such command ").split(".")[0].strip("'")
        return f"Den Befehl „{name}“ gibt es nicht."
    if "unexpected extra argument" in message:
        return f"Zu viele Angaben: {message.partition(' (')[2].removesuffix(')')}."
    return message


def speak_utf8(*streams: TextIO) -> None:
    """Make streams write UTF-8 whatever the console's code page; what cannot be shown never fails."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def say(message: str) -> None:
    """Write one line for the user to stderr, over what a terminal shows; results alone go to stdout."""
    _status("")
    print(plain.lines(message), file=sys.stderr)


def tell(result: str, *, nl: bool = True) -> bool:
    """Write what was asked for to stdout and return whether anybody still reads it."""
    try:
        typer.echo(plain.lines(result), nl=nl)
    except BrokenPipeError:  # the reader has seen enough, as in "protokollant ... | head"
        hush()
        return False
    return True


def hush() -> None:
    """Let all further output go nowhere, what is still to be written at the end included."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def garbled(text: object) -> bool:
    r"""Tell whether an argument holds bytes that are no text.

    >>> garbled("Müller"), garbled("M\udcfcller")
    (False, True)
    """
    return isinstance(text, str) and any("\ud800" <= char <= "\udfff" for char in text)


def refuse_garbled(context: Any) -> None:
    """Raise WrongUsage for an argument that holds bytes which are no text; only names of files may."""
    for param in context.command.params:
        given = context.params.get(param.name)
        if param.metavar and FILES.search(param.metavar):
            continue
        if any(map(garbled, given if isinstance(given, list | tuple) else [given])):
            name = param.metavar or param.name
            name = max(param.opts, key=len) if param.param_type_name == "option" else name
            raise WrongUsage(f"„{name}“ ist kein Text in UTF-8. Bitte die Zeichen der Eingabe prüfen.")


T = TypeVar("T")


def counted(results: Iterable[T], total: int) -> Iterator[T]:
    """Yield results and show on a terminal, while each is made, which one it is."""
    if not sys.stderr.isatty():
        yield from results
        return
    rest = iter(results)
    for nth in range(1, total + 1):
        note = f"Lese Niederschrift {nth} von {total} …" if total > 1 else "Lese die Niederschrift …"
        print(note, end="\r", file=sys.stderr, flush=True)
        made = list(islice(rest, 1))
        print(" " * len(note), end="\r", file=sys.stderr, flush=True)
        yield from made


BAR = 30  # characters


def progress(results: Iterable[T], total: int) -> Iterator[T]:
    """Yield results and show on a terminal a bar of how many are done, and how long the rest will take."""
    begun = monotonic()
    try:
        for nth, result in enumerate(results, 1):
            _status(_bar(nth, total, monotonic() - begun))
            yield result
    finally:
        _status("")


@contextmanager
def busy(what: str) -> Iterator[None]:
    """Show on a terminal what is being done in this block."""
    _status(what)
    try:
        yield
    finally:
        _status("")


def _bar(done: int, total: int, seconds: float) -> str:
    """Return a bar with numbers.

    >>> _bar(15, 60, 20.0)
    '[#######.......................] 15 von 60 Dateien, noch etwa 60 s'
    """
    filled = BAR * done // total
    rest = seconds / done * (total - done)
    left = f"{rest:.0f} s" if rest < 100 else f"{rest / 60:.0f} min"
    return f"[{'#' * filled}{'.' * (BAR - filled)}] {done} von {total} Dateien, noch etwa {left}"


def _status(line: str) -> None:
    """Write a line over the one before, on a terminal only."""
    if sys.stderr.isatty():
        print(f"\r{line:<79}\r{line}", end="", file=sys.stderr, flush=True)
