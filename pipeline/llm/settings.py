"""What a user may set for the engine that asks a language model; keys are never among it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline import address

OPENAI = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What a million tokens cost, in the currency of the price table."""

    prompt: float
    completion: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Model, endpoint and limits.

    ``budget`` is how many characters of minutes go into one call; ``concurrency`` how many calls run at once;
    ``timeout`` is in seconds a call, ``retries`` after the first try. ``max_cost`` and ``max_tokens`` end a
    run before the call that would exceed them. ``most_output`` limits the tokens of a reply, where the server
    is to be told. ``record`` and ``replay`` are folders; ``cache`` is a file, None for no cache.
    """

    model: str
    base_url: str = field(default=OPENAI, repr=False)  # it may hold a password
    temperature: float | None = 0.0
    budget: int = 32_000
    concurrency: int = 8
    timeout: float = 180.0
    retries: int = 4
    most_output: int | None = None
    max_cost: float | None = None
    max_tokens: int | None = None
    prices: Mapping[str, Price] = field(default_factory=dict)
    pseudonymise: bool = False
    allow_nonpublic: bool = False
    record: Path | None = None
    replay: Path | None = None
    cache: Path | None = None

    @property
    def remote(self) -> bool:
        """Return whether what is sent leaves this machine."""
        return self.replay is None and not address.is_here(self.base_url)

    @property
    def address(self) -> str:
        """Return where requests go to, as it may be shown."""
        return address.shown(self.base_url)
