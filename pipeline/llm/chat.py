"""The seam between what is asked of a language model and how it is asked.

A ``Request`` is one call, a ``Reply`` what came of it, and a ``Chat`` turns the one into the other. The live
model, the cache, the recorder, a replay, the budget and the pseudonyms are all chats: each takes the next
one as an argument and has the same signature, so they can be put together in any order. A chat is called
from several threads at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from pipeline.model import Minutes

Finish = Literal["stop", "length", "refusal", "filter", "too_long", "stopped", "error"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One call of a model.

    ``document`` is the name that a recorded reply is kept under, ``minutes`` the id of the minutes asked
    about, which tells those of one name apart (empty where it is about none), ``part`` the number of the call
    among those about the document (from 1), ``prompt`` the name of the prompt file and ``hash`` 12 hex digits
    of the SHA-256 of its static text. ``system`` is that static text, the same for every document, so that
    providers can keep it; ``user`` is what is asked about. ``sentences`` are the numbered sentences in it, as
    sent. ``schema`` is the JSON schema of the reply; ``most_output`` limits its tokens where a budget has to.
    """

    document: str
    prompt: str
    hash: str
    system: str
    user: str
    schema: Mapping[str, Any]
    sentences: Mapping[int, str]
    part: int = 1
    minutes: str = ""
    most_output: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came of a call: ``text`` as the model wrote it, as much as arrived.

    ``finish``: "stop" whole; "length" cut off; "refusal" and "filter" not answered; "too_long" the request
    is more than the model takes; "stopped" not sent, as a budget would be exceeded; "error" failed for good.
    ``error`` is a German line for a user in all cases but "stop". ``usage`` counts ``calls``,
    ``prompt_tokens``, ``completion_tokens``, ``prompt_characters``, ``completion_characters``, ``seconds``
    and, where prices are known, ``cost``; a reply that was kept from an earlier call has ``cached`` only.
    """

    text: str = ""
    finish: Finish = "stop"
    error: str | None = None
    model: str = ""
    usage: Mapping[str, float] = field(default_factory=dict)


Chat = Callable[[Request], Reply]


def document_of(minutes: Minutes) -> str:
    """Return the name a document goes by: that of its file without the ending, else its id."""
    return (Path(minutes.sources[0]).stem if minutes.sources else "") or minutes.id
