"""A gold folder as data: annotated documents, and questions with the sentences that answer them.

The folder holds ``NAME.json`` (sentences and annotation), ``texts/NAME.txt`` (what a program reads),
``texts/metadata.csv`` (file, municipality), ``meta.jsonl`` (header and agenda items as each text states them)
and ``qa.jsonl`` (questions for the library). Only the first two are needed.

A folder of samples is read as well: ``NAME.expected.json`` (annotation, header and agenda items) beside the
same minutes in one or several formats; each file is a document of its own, and its group is its format.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import ReadError

OWN = Path(__file__).with_name("gold")
REPLIES = Path(__file__).parent / "replies" / "oracle"  # right answers of a model about the own folder
SAMPLES = Path(__file__).parents[1] / "data" / "samples"
TEXTUAL = (".txt", ".md", ".json", ".jsonl", ".csv")
FORMATS = (".txt", ".md", ".pdf", ".docx")
EXPECTED = ".expected.json"
HEADER = ("municipality", "committee", "date", "number", "start", "end", "place", "chair", "clerk", "public")
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One annotated document. ``expected`` is the annotation, with ``header`` and ``items`` where stated."""

    name: str
    town: str
    group: str
    path: Path
    expected: Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A gold folder: its documents and questions by name, and the hash of every file of it."""

    name: str
    folder: Path
    documents: tuple[Document, ...]
    questions: tuple[Record, ...]
    digests: Mapping[str, str]

    @property
    def digest(self) -> str:
        """Return one hash for all files."""
        lines = "".join(f"{name} {value}\n" for name, value in sorted(self.digests.items()))
        return hashlib.sha256(lines.encode()).hexdigest()

    def sentences(self, name: str) -> tuple[str, ...]:
        """Return the sentences of a document; none for a name that is not there."""
        return next((tuple(d.expected["sentences"]) for d in self.documents if d.name == name), ())

    def town(self, question: Record) -> str:
        """Return the town of a question's documents; a question without any is a town of its own."""
        towns = {d.name: d.town for d in self.documents}
        return next((towns[name] for name in question["docs"] if name in towns), f"– {question['id']}")


def load(folder: Path) -> Dataset:
    """Return a gold folder; raises ReadError where it is none or a file of it cannot be read."""
    if (folder / "texts").is_dir():
        documents, files = _gold(folder)
    else:
        documents, files = _samples(folder)
    if not documents:
        what = "Hier sind keine annotierten Niederschriften (NAME.json und texts/NAME.txt)"
        raise ReadError(str(folder), what, "Bitte einen Ordner wie eval/gold angeben.")
    return Dataset(
        name="/".join(folder.resolve().parts[-2:]),
        folder=folder,
        documents=documents,
        questions=tuple(_lines(folder / "qa.jsonl")),
        digests={path.relative_to(folder).as_posix(): file_digest(path) for path in sorted(files)},
    )


def _gold(folder: Path) -> tuple[tuple[Document, ...], list[Path]]:
    """Return documents and files of a folder of annotations with texts beside them."""
    texts = sorted((folder / "texts").glob("*.txt"))
    towns = _towns(folder / "texts" / "metadata.csv")
    heads = {record["doc"]: record for record in _lines(folder / "meta.jsonl")}
    files = [*texts, *folder.glob("*.json"), *folder.glob("*.jsonl"), *(folder / "texts").glob("*.csv")]
    return tuple(_document(folder, text, towns, heads) for text in texts), files


def _samples(folder: Path) -> tuple[tuple[Document, ...], list[Path]]:
    """Return documents and files of a folder of samples; a sample is its own town in every format."""
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    documents = tuple(
        Document(
            name=path.name,
            town=path.stem,
            group=path.suffix.removeprefix("."),
            path=path,
            expected=_json(path.with_name(path.stem + EXPECTED)),
        )
        for path in files
        if path.suffix in FORMATS and path.with_name(path.stem + EXPECTED).is_file()
    )
    return documents, [p for p in files if p.suffix in FORMATS or p.name.endswith(EXPECTED)]


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file; line ends of text files do not matter."""
    data = path.read_bytes()
    if path.suffix in TEXTUAL:
        data = data.replace(b"\r\n", b"\n")
    return hashlib.sha256(data).hexdigest()


def _document(folder: Path, text: Path, towns: Mapping[str, str], heads: Mapping[str, Record]) -> Document:
    expected = _json(folder / f"{text.stem}.json")
    if head := heads.get(text.stem):
        header = {name: head.get(name) for name in HEADER}
        header["participants"] = head.get("participants") or []
        expected = {**expected, "header": header, "items": head.get("items") or []}
    return Document(
        name=text.stem,
        town=towns.get(text.name) or text.stem,
        group=text.stem.split("-")[0],
        path=text,
        expected=expected,
    )


def _towns(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["file"]: row["municipality"] for row in csv.DictReader(lines)}


def _json(path: Path) -> dict[str, Any]:
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise ReadError(str(path), "Die Annotation fehlt", "Jeder Text braucht eine: NAME.json.") from None
    except (OSError, ValueError, TypeError) as error:
        raise ReadError(str(path), f"Die Annotation ist nicht lesbar ({error})", CHECK) from None


def _lines(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        return []
    try:
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise ReadError(str(path), f"Die Zeilen sind nicht lesbar ({error})", CHECK) from None


CHECK = "Prüfen lässt sich der Ordner mit: protokollant eval check ORDNER."
