"""A chat that answers from recorded replies: no network, and numbers that mean the sentences of today."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.errors import EngineError, ReadError
from pipeline.llm.chat import Reply, Request
from pipeline.llm.objects import json_in
from pipeline.llm.places import Places
from pipeline.llm.recording import ADVICE, Recorded, about, load, missing

CITES = "s"  # the key of every list of sentence numbers
ONE_CALL = ("answer.", "plan.")  # prompts about all at once: what was not sent now is in no other part
Pointer = tuple[str, ...]


def replaying(folder: Path) -> Replay:
    """Return the chat that answers from a folder; raises EngineError where there is none."""
    if not folder.is_dir():
        raise EngineError(f"{folder}: Den Ordner mit aufgezeichneten Antworten gibt es nicht. Bitte prüfen.")
    return Replay(folder)


class Replay:
    """Answers each request with what was recorded about its document and prompt.

    The very same request gets the very same reply. Any other gets the entries, of all recorded parts, that
    cite its sentences, with the numbers these have now. An entry that cites a sentence which is gone, or was
    never sent, stays in with a number below 1, which no document has, so that it is refused as any invented
    citation is.
    """

    def __init__(self, folder: Path) -> None:
        """Keep the folder; files are read when their document comes up."""
        self._folder = folder
        self._lock = threading.Lock()
        self._read: dict[tuple[str, str], tuple[Recorded, ...]] = {}
        self._placed: set[tuple[Path | None, Pointer]] = set()

    def __call__(self, request: Request) -> Reply:
        """Return the recorded reply; one that cannot be had or understood is an error that names the file."""
        known = (request.document, request.prompt)
        with self._lock:
            try:
                if known not in self._read:
                    self._read[known] = load(self._folder, *known)
                files = about(self._read[known], request)
                if not files:
                    raise missing(self._folder, *known, request.minutes)
            except ReadError as error:
                return Reply(finish="error", error=str(error))
            return _same(files, request, self._placed) or self._carried_over(files, request)

    def unplaced(self) -> tuple[str, ...]:
        """Return a German line for each recorded entry on the documents so far that no request took."""
        lines = []
        with self._lock:
            for files in self._read.values():
                for file in files:
                    for pointer, entry in _entries(_object(file)):
                        if (file.path, pointer) not in self._placed:
                            cited = ", ".join(map(str, entry[CITES][:5])) or "–"
                            where = ".".join(pointer)
                            lines.append(
                                f"{file.path}: Der Eintrag {where} (Sätze {cited}) passt zu keiner Anfrage"
                                f" und wurde nicht übernommen. {ADVICE}"
                            )
        return tuple(lines)

    def _carried_over(self, files: Sequence[Recorded], request: Request) -> Reply:
        read = [(file, said) for file in files if (said := _object(file)) is not None]
        if not read:
            what = "Die aufgezeichnete Antwort enthält kein JSON und gehört zu einer anderen Anfrage"
            return Reply(finish="error", error=f"{files[0].path}: {what}. {ADVICE}", model=files[0].model)
        whole: dict[str, Any] = {}
        usage: dict[str, float] = {}
        for sentences, group in _grouped(read):
            places = Places(sentences, request.sentences)
            for file, said in group:
                mapped = _Mapped(places, file.path, request, placed=self._placed)
                _merge(whole, mapped.value(said, ()))
                if not file.sentences or places(min(file.sentences)):  # count each file for one request
                    for name, amount in file.usage.items():
                        usage[name] = usage.get(name, 0) + amount
        return Reply(text=json.dumps(whole, ensure_ascii=False), model=read[0][0].model, usage=usage)


class _Gone:
    """Stands for an entry that has no place in a request."""


GONE = _Gone()


class _Mapped:
    """One recorded reply with the numbers of a request."""

    def __init__(
        self, places: Places, path: Path | None, request: Request, placed: set[tuple[Path | None, Pointer]]
    ) -> None:
        self._places, self._path, self._placed = places, path, placed
        self._first, self._whole = request.part == 1, request.prompt.startswith(ONE_CALL)

    def value(self, value: Any, at: Pointer) -> Any:
        """Return a value with present numbers; GONE for an entry that belongs to another request."""
        if isinstance(value, list):
            mapped = [self.value(each, (*at, str(index))) for index, each in enumerate(value, 1)]
            return [each for each in mapped if each is not GONE]
        if not isinstance(value, Mapping):
            return value
        if not isinstance(value.get(CITES), list):
            return {name: self.value(each, (*at, name)) for name, each in value.items()}
        numbers = self._numbers(value[CITES])
        if numbers is None:
            return GONE
        self._placed.add((self._path, at))
        rest = {name: self.value(each, (*at, name)) for name, each in value.items() if name != CITES}
        return {CITES: numbers, **rest}

    def _numbers(self, cited: list[Any]) -> list[Any] | None:
        """Return present numbers for cited ones, None when they stand in another part.

        A citation that runs on into another part keeps what stands here, if it starts here.
        """
        if not all(isinstance(n, int) and not isinstance(n, bool) for n in cited) or not cited:
            return cited if self._first else None
        found = {number: self._places(number) for number in cited}
        if any(not found[n] and not self._elsewhere(n) for n in cited):
            return self._refused(found)
        if not found[min(cited)]:
            return None
        return sorted({n for present in found.values() for n in present})

    def _refused(self, found: Mapping[int, tuple[int, ...]]) -> list[int] | None:
        """Return numbers that no document has for sentences that are gone; shown in one request only."""
        sent = [number for number in found if self._places.known(number)]
        if not sent and not self._first:
            return None
        if sent and not found[min(sent)] and self._elsewhere(min(sent)):
            return None
        return [here for number, present in found.items() for here in (present or (-abs(number),))]

    def _elsewhere(self, number: int) -> bool:
        """Tell whether a sentence that is not here may stand in another part."""
        return not self._whole and self._places.elsewhere(number)


def _same(
    files: Sequence[Recorded], request: Request, placed: set[tuple[Path | None, Pointer]]
) -> Reply | None:
    """Return the reply to the very same request, the latest of several, None where there is none.

    Where a file does not keep what was asked word for word, its sentences tell.
    """
    alone = len(files) == 1
    same = [
        file
        for file in files
        if file.user == request.user
        or (
            file.user is None and file.sentences == request.sentences and (alone or file.part == request.part)
        )
    ]
    if not same and not request.sentences:
        same = [file for file in files if file.part == request.part] or list(files[:1])
    if not same:
        return None
    file = same[-1]
    placed.update((each.path, pointer) for each in same for pointer, _ in _entries(_object(each)))
    return Reply(text=file.text, finish=file.finish, error=file.error, model=file.model, usage=file.usage)


def _object(file: Recorded) -> Mapping[str, Any] | None:
    return json_in(file.reply) if isinstance(file.reply, str) else file.reply


def _entries(value: Any, at: Pointer = ()) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    """Yield every entry of a reply that cites, with where it stands."""
    if isinstance(value, list):
        for index, each in enumerate(value, 1):
            yield from _entries(each, (*at, str(index)))
    elif isinstance(value, Mapping):
        if isinstance(value.get(CITES), list):
            yield at, value
        for name, each in value.items():
            yield from _entries(each, (*at, name))


def _grouped(
    read: Iterable[tuple[Recorded, Mapping[str, Any]]],
) -> list[tuple[dict[int, str], list[tuple[Recorded, Mapping[str, Any]]]]]:
    """Return the parts of one recording together: those whose numbers mean the same sentences."""
    groups: list[tuple[dict[int, str], list[tuple[Recorded, Mapping[str, Any]]]]] = []
    for file, said in read:
        for sentences, members in groups:
            if all(sentences.get(n, words) == words for n, words in file.sentences.items()):
                sentences.update(file.sentences)
                members.append((file, said))
                break
        else:
            groups.append((dict(file.sentences), [(file, said)]))
    return groups


def _merge(whole: dict[str, Any], part: Mapping[str, Any]) -> None:
    """Add a part to a reply: lists are joined, equal entries once; of anything else the first stays."""
    for name, value in part.items():
        if isinstance(value, list) and isinstance(whole.get(name), list):
            whole[name] += [each for each in value if each not in whole[name]]
        else:
            whole.setdefault(name, value)
