"""Is the set-up right? One check for each part that can be missing, full, old or out of reach.

A check looks at what it is given and says what it found and what to do; nothing is raised, nothing is
changed, and nothing is contacted but the endpoints that were set up.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pipeline import plain
from pipeline.errors import ProtokollantError
from pipeline.settings import read

if TYPE_CHECKING:
    from pipeline.embed import Embedder
    from pipeline.llm.chat import Reply, Request
    from pipeline.llm.settings import Settings
    from pipeline.store import Library

State = Literal["fine", "note", "wrong"]
Say = Callable[[str], None]
READERS: Mapping[str, str] = {"PDF": "pypdfium2", "DOCX": "docx", "HTML": "selectolax.lexbor"}
PROBE = (
    "TOP 1 Zaun\n\nFrau Muster (SPD) fragt, wann der Zaun kommt.\n\n"
    "Die Verwaltung antwortet, er komme im Mai.\n"
)
ASKED = 'Antworte nur mit dem JSON-Objekt {"bereit": true}.'
SCHEMA = {
    "type": "object", "properties": {"bereit": {"type": "boolean"}}, "required": ["bereit"],
    "additionalProperties": False,
}  # fmt: skip
PATIENCE = 30.0  # seconds for an answer of a model at most
FORMS: Mapping[str, str] = {
    "json_object": "nimmt kein Schema an, nur die Form JSON; was kommt, wird hier geprüft",
    "plain": "nimmt weder Schema noch die Form JSON an; was kommt, wird hier geprüft",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What was found about a part: fine, worth knowing, or wrong; ``advice`` says what to do."""

    part: str
    state: State
    what: str
    advice: str = ""


def rules() -> Check:
    """Try the engine that needs nothing."""
    from pipeline.reading import read_bytes
    from pipeline.rules import RulesEngine

    part = "Regelwerk"
    try:
        found = RulesEngine().extract(read_bytes(PROBE.encode(), "Probe")).findings
    except Exception as error:  # whatever it is, it is what this check is for
        return Check(
            part=part, state="wrong", what=_told(error), advice="Bitte Protokollant neu installieren."
        )
    if len(found.questions) == 1 and found.questions[0].answers:
        return Check(part=part, state="fine", what="wertet aus")
    advice = "Bitte Protokollant neu installieren."
    return Check(part=part, state="wrong", what="wertet eine Probe nicht richtig aus", advice=advice)


def readers() -> tuple[Check, ...]:
    """Try what reads each format, and look for text recognition."""
    checks = [_reader(form, module) for form, module in READERS.items()]
    if shutil.which("ocrmypdf"):
        what = "ocrmypdf ist da; Scans damit bearbeiten, bevor sie gelesen werden"
        return (*checks, Check(part="Texterkennung", state="note", what=what))
    what = "nicht vorhanden; Scans ohne Text werden nicht gelesen"
    advice = "Wer Scans hat, bearbeitet sie vorher etwa mit ocrmypdf."
    return (*checks, Check(part="Texterkennung", state="note", what=what, advice=advice))


def _reader(form: str, module: str) -> Check:
    part = f"{form} lesen"
    try:
        import_module(module)
    except Exception as error:  # a library of the system may be missing as well
        advice = "Bitte Protokollant neu installieren."
        return Check(part=part, state="wrong", what=_told(error), advice=advice)
    return Check(part=part, state="fine", what="möglich")


def database() -> Check:
    """Say whether SQLite can keep a library, and vectors."""
    import sqlite3

    from pipeline.store import fitness

    part = "SQLite"
    if lack := fitness.lacking():
        return Check(part=part, state="wrong", what=lack, advice=fitness.ADVICE)
    what = f"{sqlite3.sqlite_version} mit Volltextsuche (FTS5)"
    if fitness.too_old_for_vectors():
        what = f"{what}; Vektoren brauchen {fitness.shown(fitness.LEAST_FOR_VECTORS)}"
        return Check(part=part, state="note", what=what, advice="Ohne sie wird nach Wörtern gesucht.")
    return Check(part=part, state="fine", what=what)


def settings_file(path: Path | None) -> Check:
    """Say which settings file counts, and whether it can be read and meant."""
    part = "Einstellungen"
    if path is None:
        return Check(part=part, state="note", what="keine Datei protokollant.toml; es gelten die Vorgaben")
    try:
        read(path)
    except ProtokollantError as error:
        return Check(part=part, state="wrong", what=str(error))
    return Check(part=part, state="fine", what=str(path))


def library(folder: Path) -> tuple[Check, ...]:
    """Say whether there is a library, whether it can be written to, and what is in it."""
    from pipeline.store.database import NAME

    part = "Bibliothek"
    if not (folder / NAME).exists():
        return (_no_library(part, folder),)
    checks = []
    if not _writable(folder):
        what, advice = f"{folder} ist nur lesbar", "Zum Aufnehmen von Protokollen bitte Schreibrechte geben."
        checks.append(Check(part=part, state="note", what=what, advice=advice))
    try:
        return (_held(part, folder), *checks)
    except ProtokollantError as error:
        return (Check(part=part, state="wrong", what=_told(error)), *checks)


def _no_library(part: str, folder: Path) -> Check:
    there = next((p for p in (folder, *folder.parents) if p.exists()), folder)
    if not there.is_dir():
        what, advice = f"{there} ist eine Datei", "Bitte mit --library einen Ordner nennen."
        return Check(part=part, state="wrong", what=what, advice=advice)
    if not _writable(there):
        what = f"{folder} kann nicht angelegt werden, in {there} darf nicht geschrieben werden"
        advice = "Bitte Schreibrechte geben oder mit --library einen anderen Ordner nennen."
        return Check(part=part, state="wrong", what=what, advice=advice)
    advice = "„protokollant ingest“ legt sie an."
    return Check(part=part, state="note", what=f"noch keine unter {folder}", advice=advice)


def _held(part: str, folder: Path) -> Check:
    """Return what is in a library without bringing it up to date, which is for whoever uses it."""
    from pipeline.store import Library, schema
    from pipeline.store.database import Database

    database = Database(folder, write=False)
    try:
        old = schema.version(database)
    finally:
        database.close()
    if old < schema.VERSION:
        what = f"{folder} ist von einer älteren Fassung (Schema {old}, hier {schema.VERSION})"
        advice = "Beim nächsten Gebrauch wird sie gesichert und umgestellt."
        return Check(part=part, state="note", what=what, advice=advice)
    with Library.open(folder) as opened:
        held = len(opened.documents())
    if not held:
        what, advice = f"noch keine Protokolle in {folder}", "„protokollant ingest“ liest sie ein."
        return Check(part=part, state="note", what=what, advice=advice)
    return Check(part=part, state="fine", what=f"{held} Protokoll{'' if held == 1 else 'e'} in {folder}")


def vectors(folder: Path, chosen: Callable[[Library], Embedder], say: Say) -> tuple[Check, ...]:
    """Say whether the vectors of a library can be used and fit the embedder, which is asked if it is set up.

    ``chosen`` returns the embedder of a library. Without a library there is nothing to say.
    """
    from pipeline.store import Library
    from pipeline.store.database import NAME
    from pipeline.store.vectors import FOLDER, Vectors

    part = "Vektoren"
    if not (folder / NAME).exists():
        return ()
    try:
        with Library.open(folder) as opened:
            embedder = chosen(opened)
            if not (folder / FOLDER).is_dir():
                advice = "„protokollant library reindex“ legt sie an; ohne sie wird nach Wörtern gesucht."
                return (Check(part=part, state="note", what="keine vorhanden", advice=advice),)
            lacking = bool(opened.unvectorised(1))
        with Vectors.open(folder / FOLDER, embedder) as held:
            if url := getattr(embedder, "url", None):
                say(f"Frage die Einbettung „{embedder.name}“ unter {url} nach einem Vektor.")
                held.nearest(embedder.embed_query("Probe"), 1)  # refuses those of another length
            count = held.count()
    except ProtokollantError as error:
        return (Check(part=part, state="wrong", what=_told(error)),)
    what = f"{count} von der Einbettung „{embedder.name}“"
    if lacking:
        advice = "„protokollant library reindex“ holt die übrigen nach."
        return (Check(part=part, state="note", what=f"{what}, aber nicht für alles", advice=advice),)
    return (Check(part=part, state="fine", what=what),)


def cache(file: Path) -> Check:
    """Say whether replies of a language model can be kept."""
    part, folder = "Zwischenspeicher", file.parent
    there = next((p for p in (folder, *folder.parents) if p.exists()), folder)
    if _writable(there):
        return Check(part=part, state="fine", what=str(file))
    what = f"{folder} ist nicht beschreibbar; Antworten eines Sprachmodells werden nicht aufgehoben"
    advice = "Bitte Schreibrechte geben oder PROTOKOLLANT_CACHE auf einen anderen Ordner setzen."
    return Check(part=part, state="wrong", what=what, advice=advice)


def model(settings: Settings | None, say: Say) -> tuple[Check, ...]:
    """Ask a language model one small question, if one is set up; ``say`` is told where before."""
    part = "Sprachmodell"
    if settings is None:
        what = "keines eingestellt; das Regelwerk braucht keines"
        advice = "Wer eines will: --model oder PROTOKOLLANT_MODEL."
        return (Check(part=part, state="note", what=what, advice=advice),)
    if settings.replay is not None:
        state: State = "fine" if settings.replay.is_dir() else "wrong"
        what = f"Antworten kommen aus {settings.replay}{'' if state == 'fine' else ', das es nicht gibt'}"
        return (Check(part=part, state=state, what=what, advice="" if state == "fine" else "Bitte prüfen."),)
    from pipeline.llm.live import Live, Patience, place_of
    from pipeline.llm.private import announced

    short = replace(settings, timeout=min(settings.timeout, PATIENCE), retries=min(settings.retries, 1))
    chat = Live(short, Patience(total=PATIENCE))
    ask = announced(chat, short, say, lambda: place_of(short), what="Die Wörter einer Probe")
    try:
        reply = ask(_question())
    except ProtokollantError as error:
        return (Check(part=part, state="wrong", what=_told(error)),)
    if reply.finish != "stop":
        return (Check(part=part, state="wrong", what=reply.error or reply.finish),)
    seconds = f"{reply.usage.get('seconds', 0.0):.1f}".replace(".", ",")
    answers = Check(part=part, state="fine", what=f"„{settings.model}“ antwortet in {seconds} s")
    return (answers, _formed(reply, chat.form))


def _question() -> Request:
    from pipeline.llm.chat import Request

    return Request(
        document="probe", prompt="probe", hash="0" * 12, system=ASKED, user="Bereit?", schema=SCHEMA,
        sentences={},
    )  # fmt: skip


def _formed(reply: Reply, form: str) -> Check:
    part = "Antworten nach Schema"
    try:
        kept = isinstance(json.loads(reply.text)["bereit"], bool)
    except (ValueError, TypeError, LookupError):
        kept = False
    if form in FORMS:
        return Check(part=part, state="note", what=f"der Dienst {FORMS[form]}")
    if kept:
        return Check(part=part, state="fine", what="der Dienst hält sich daran")
    what = "der Dienst nimmt das Schema an und hält sich nicht daran; was kommt, wird hier geprüft"
    return Check(part=part, state="note", what=what)


def to_text(checks: Sequence[Check]) -> str:
    """Return one line for each check."""
    signs: Mapping[State, str] = {"fine": "✓", "note": "–", "wrong": "✗"}
    lines = []
    for check in checks:
        what = check.what if check.what.endswith((".", "!")) else f"{check.what}."
        lines.append(f"{signs[check.state]} {check.part}: {what} {check.advice}".rstrip())
    return plain.lines("\n".join(lines) + "\n")


def to_json(checks: Sequence[Check]) -> str:
    """Return the checks for other programs."""
    told = [{"part": c.part, "state": c.state, "what": c.what, "advice": c.advice} for c in checks]
    record = {"schema": "protokollant/doctor/1", "ok": not to_do(checks), "checks": told}
    return plain.record(json.dumps(record, ensure_ascii=False, indent=2)) + "\n"


def to_do(checks: Sequence[Check]) -> int:
    """Return how many checks found something wrong."""
    return sum(check.state == "wrong" for check in checks)


def _writable(folder: Path) -> bool:
    """Tell whether a file can be made in a folder; the rights alone do not tell it on every system."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return os.access(folder, os.W_OK)
    except OSError:
        return False


def _told(error: Exception) -> str:
    said = " ".join(str(error).split())
    return said if isinstance(error, ProtokollantError) and said else f"{type(error).__name__}: {said}"[:200]
