"""What is known about files besides their text: asked for, and said anew without reading them again."""

from __future__ import annotations

from pipeline.library import Origin
from pipeline.store import rows
from pipeline.store.database import Database

_KNOWN = "path, name, municipality, committee, date, title, url"


def origin(database: Database, key: str) -> Origin | None:
    """Return a file with what is known about it, None for a file that was never added."""
    found = database.one(f"SELECT {_KNOWN} FROM sources WHERE key = ?", (key,))
    if found is None:
        return None
    path, name, municipality, committee, day, title, url = found
    return Origin(
        path=path,
        name=name,
        municipality=municipality,
        committee=committee,
        date=rows.day(day),
        title=title,
        url=url,
    )


def restate(database: Database, key: str, said: Origin) -> str:
    """Write down anew what is known about a file and return its document.

    Where something was erased from the document it stays as it is: it might come back this way.
    """
    database.run(
        "UPDATE sources SET municipality = ?, committee = ?, date = ?, title = ?, url = ? WHERE key = ? "
        "AND reading NOT IN (SELECT key FROM readings WHERE erased)",
        (
            said.municipality, said.committee, said.date.isoformat() if said.date else None, said.title,
            said.url, key,
        ),
    )  # fmt: skip
    ((document,),) = database.rows("SELECT document FROM sources WHERE key = ?", (key,))
    return str(document)
