"""What must not leave the machine unasked, and telling the user where everything else goes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

from pipeline.errors import EngineError
from pipeline.llm.chat import Chat, Reply, Request
from pipeline.llm.settings import Settings
from pipeline.model import Minutes

FLAG = "--allow-nonpublic"
SHORTEST_TITLE = 8  # letters; shorter titles stand in other sentences by chance
Say = Callable[[str], None]


def nonpublic(minutes: Minutes) -> frozenset[int]:
    """Return the numbers of all sentences that are not public.

    They are those of non-public agenda items, and lines before the first item that repeat the title of one.
    All are, where the header or every item says so.
    """
    everything = frozenset(sentence.number for sentence in minutes.sentences)
    closed = [item for item in minutes.items if not item.public]
    if minutes.public is False or (closed and len(closed) == len(minutes.items)):
        return everything
    numbers = {number for item in closed for number in range(item.first, item.last + 1)}
    open_ones = {number for i in minutes.items if i.public for number in range(i.first, i.last + 1)}
    titles = [title for item in closed if len(title := _even(item.title or "")) >= SHORTEST_TITLE]
    if titles:
        listed = everything - numbers - open_ones
        numbers |= {n for n in listed if any(title in _even(minutes.words(n)) for title in titles)}
    return everything & numbers


def withheld(minutes: Minutes, settings: Settings) -> frozenset[int]:
    """Return the numbers of the sentences that must not be sent: the non-public ones, to a remote endpoint.

    Raises EngineError naming the flag when nothing would be left.
    """
    if settings.allow_nonpublic or not settings.remote:
        return frozenset()
    numbers = nonpublic(minutes)
    if numbers and len(numbers) == len(minutes.sentences):
        raise EngineError(
            f"{_name(minutes)}: Die ganze Niederschrift ist nichtöffentlich und wird nicht an"
            f" {settings.address} gesendet. Mit {FLAG} geschieht es doch; ein Modell auf diesem Rechner"
            " oder --engine rules brauchen das nicht."
        )
    return numbers


def left_out(minutes: Minutes, numbers: Iterable[int]) -> str | None:
    """Return the German line that says which sentences were not sent, None where all were."""
    count = len(set(numbers))
    if not count:
        return None
    said = "Ein nichtöffentlicher Satz wurde" if count == 1 else f"{count} nichtöffentliche Sätze wurden"
    return f"{_name(minutes)}: {said} nicht gesendet und nicht ausgewertet. Mit {FLAG} geschieht es doch."


def announced(
    chat: Chat,
    settings: Settings,
    say: Say,
    ready: Callable[[], object] = lambda: None,
    *,
    what: str = "Die Sätze",
) -> Chat:
    """Return a chat that names the endpoint and the model once, before the first call is sent.

    It belongs next to the live chat, so that nothing is announced where kept replies do. ``ready`` raises
    where nothing can be sent anyway, so that nothing is said to leave. ``what`` is sent, in the plural.
    """
    lock, said = threading.Lock(), list[bool]()

    def ask(request: Request) -> Reply:
        with lock:
            if not said:
                ready()
                said.append(True)
                say(_destination(what, settings))
        return chat(request)

    return ask


def _destination(what: str, settings: Settings) -> str:
    where = f"{settings.address} (Modell {settings.model})"
    if not settings.remote:
        return f"{what} gehen an {where} auf diesem Rechner."
    names = " Namen sind durch Platzhalter ersetzt." if settings.pseudonymise else ""
    return f"{what} verlassen diesen Rechner: Sie gehen an {where}.{names}"


def _name(minutes: Minutes) -> str:
    return minutes.sources[0] if minutes.sources else minutes.title or minutes.id


def _even(words: str) -> str:
    return " ".join(words.casefold().split())
