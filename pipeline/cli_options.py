"""Options that several commands about a library share, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.errors import WrongUsage

if TYPE_CHECKING:
    from pipeline.library import Filter

Library = Annotated[
    str | None,
    typer.Option(
        "--library", metavar="ORDNER",
        help="Die Bibliothek. [Vorgabe: PROTOKOLLANT_LIBRARY, protokollant.toml oder der Datenordner]",
    ),
]  # fmt: skip
Engine = Annotated[
    str,
    typer.Option(
        "--engine",
        metavar="<rules|llm|both>",
        help="Womit ausgewertet wird: rules (Regelwerk, ohne Netz), llm (Sprachmodell) oder both (beide).",
    ),
]
Chroma = Annotated[
    str | None,
    typer.Option(
        "--chroma", metavar="ADRESSE", help="Ein laufender Chroma-Server für die Vektoren: http://host:port."
    ),
]
Embedder = Annotated[
    str | None,
    typer.Option(
        "--embedder", metavar="NAME",
        help="Woher die Vektoren sind: builtin, openai:MODELL oder local:ORDNER; bleibt so eingerichtet."
        " [Vorgabe: wie eingerichtet, sonst builtin]",
    ),
]  # fmt: skip
EmbeddingUrl = Annotated[
    str | None,
    typer.Option(
        "--embedding-url", metavar="ADRESSE",
        help="Der Dienst von openai:MODELL, etwa http://localhost:1234/v1; bleibt so eingerichtet. Der"
        " Schlüssel steht in der Umgebung: PROTOKOLLANT_EMBEDDING_KEY.",
    ),
]  # fmt: skip
KeptWeight = Annotated[
    float | None,
    typer.Option(
        "--vector-weight", metavar="ZAHL", min=0.0,
        help="Was ein Rang nach Vektoren gegen einen nach Volltext (1) zählt; bleibt so eingerichtet.",
    ),
]  # fmt: skip
Weight = Annotated[
    float | None,
    typer.Option(
        "--vector-weight", metavar="ZAHL", min=0.0,
        help="Was ein Rang nach Vektoren gegen einen nach Volltext (1) zählt; 0: nur Volltext."
        " [Vorgabe: wie eingerichtet]",
    ),
]  # fmt: skip
AllowNonpublic = Annotated[
    bool,
    typer.Option("--allow-nonpublic", help="Auch Nichtöffentliches an eine Einbettung außer Haus geben."),
]
Municipality = Annotated[
    str | None, typer.Option("--municipality", metavar="NAME", help="Nur diese Gemeinde.")
]
Committee = Annotated[str | None, typer.Option("--committee", metavar="NAME", help="Nur dieses Gremium.")]
People = Annotated[
    list[str] | None, typer.Option("--person", metavar="NAME", help="Nur diese Person; auch mehrfach.")
]
Factions = Annotated[
    list[str] | None, typer.Option("--faction", metavar="NAME", help="Nur diese Fraktion; auch mehrfach.")
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DATUM", help="Ab diesem Tag: 2024-05-14, 14.05.2024 oder 2024."),
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DATUM", help="Bis zu diesem Tag, ihn eingeschlossen.")
]


class Kinds(StrEnum):
    """What an entry can be."""

    question = "question"
    decision = "decision"
    action = "action"


KindOption = Annotated[
    list[Kinds] | None,
    typer.Option(
        "--kind",
        metavar="ART",
        help="Nur Fragen (question), Beschlüsse (decision) oder Aufgaben (action); auch mehrfach.",
    ),
]


class Outcomes(StrEnum):
    """What can become of a decision."""

    approved = "approved"
    approved_amended = "approved_amended"
    rejected = "rejected"
    postponed = "postponed"
    referred = "referred"
    withdrawn = "withdrawn"
    removed = "removed"
    noted = "noted"
    recommended = "recommended"
    elected = "elected"


OutcomeOption = Annotated[
    list[Outcomes] | None,
    typer.Option(
        "--outcome",
        metavar="ERGEBNIS",
        help="Nur Beschlüsse mit diesem Ergebnis; auch mehrfach: approved, approved_amended, rejected,"
        " postponed, referred, withdrawn, removed, noted, recommended, elected.",
    ),
]


def first_day(text: str | None) -> date | None:
    """Return the first day that an option means; raises WrongUsage for what is no date.

    >>> first_day("2023"), first_day("14. Mai 2024")
    (datetime.date(2023, 1, 1), datetime.date(2024, 5, 14))
    """
    return _bound(text, (1, 1))


def last_day(text: str | None) -> date | None:
    """Return the last day that an option means; raises WrongUsage for what is no date.

    >>> last_day("2023"), last_day("14.05.2024")
    (datetime.date(2023, 12, 31), datetime.date(2024, 5, 14))
    """
    return _bound(text, (12, 31))


def _bound(text: str | None, in_year: tuple[int, int]) -> date | None:
    if text is None:
        return None
    if re.fullmatch(r"(?:19|20)\d\d", text.strip()):
        return date(int(text), *in_year)
    from pipeline.german.dates import day

    found = day(text)
    if found is None:
        raise WrongUsage(f"„{text}“ ist kein Datum. Gemeint ist etwa 2024-05-14, 14.05.2024 oder 2024.")
    return found


def limits(
    municipality: str | None,
    committee: str | None,
    people: Sequence[str] | None,
    factions: Sequence[str] | None,
    since: str | None,
    until: str | None,
    kinds: Sequence[Kinds] | None,
    outcomes: Sequence[Outcomes] | None = None,
    *,
    only_open: bool = False,
) -> Filter:
    """Return what filter options of a command mean; raises WrongUsage for days that cannot be meant."""
    from pipeline.library import Filter

    first, last = first_day(since), last_day(until)
    if first and last and first > last:
        raise WrongUsage(f"--since {since} liegt nach --until {until}. Bitte die Tage prüfen.")
    return Filter(
        municipality=municipality,
        committee=committee,
        people=tuple(people or ()),
        factions=tuple(factions or ()),
        since=first,
        until=last,
        kinds=tuple(kind.value for kind in kinds or ()),
        outcomes=tuple(outcome.value for outcome in outcomes or ()),
        open=True if only_open else None,
    )
