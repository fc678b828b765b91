"""The chat of a run: the live one with all that stands around it, in the one order that is right."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.llm.budget import Ledger, limited
from pipeline.llm.cache import Good, cached, whole
from pipeline.llm.chat import Chat
from pipeline.llm.private import announced
from pipeline.llm.recording import recording
from pipeline.llm.replaying import replaying
from pipeline.llm.settings import Settings

Say = Callable[[str], None]


def wrapped(
    live: Callable[[], Chat],
    settings: Settings,
    ledger: Ledger,
    say: Say,
    *,
    good: Good = whole,
    ready: Callable[[], object] = lambda: None,
) -> Chat:
    """Return the chat that settings ask for; ``say`` gets German lines for the user.

    A replay needs nothing else, and ``live`` is not even made. Else what was kept from an earlier run is
    recorded like any reply, but neither sent, announced nor paid for; only what is really sent counts against
    the budget. ``good`` tells which replies are worth keeping; ``ready`` raises EngineError before the first
    call where none can be made. Raises EngineError for settings that cannot work.
    """
    if settings.replay is not None:
        return replaying(settings.replay)
    chat = limited(announced(live(), settings, say, ready), ledger, settings, say)
    chat = cached(chat, settings, say, good)
    return recording(chat, settings.record, say) if settings.record is not None else chat
