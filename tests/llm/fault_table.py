"""What becomes of each fault of an endpoint: the table of the tests and of ``docs/faults.md``.

``python -m tests.llm.fault_table`` writes the document; a test keeps the two equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from tests.faults import FAULTS

Outcome = Literal["whole", "part", "apart", "error"]
DOCUMENT = Path(__file__).parents[2] / "docs" / "faults.md"


class Outcomes(NamedTuple):
    """What becomes of a document if the first call fails, every call, or all about one of its two parts."""

    once: Outcome
    always: Outcome
    one_part: Outcome


LOST_AT_FIRST = Outcomes("error", "error", "part")
PASSES = Outcomes("whole", "error", "part")
HARMLESS = Outcomes("whole", "whole", "whole")
EXTRACT: Mapping[str, Outcomes] = {
    "rate_limit": PASSES,
    "rate_limit_long": LOST_AT_FIRST,
    "no_quota": LOST_AT_FIRST,
    "server_error": PASSES,
    "unavailable": PASSES,
    "timeout": PASSES,
    "reset": PASSES,
    "truncated": PASSES,
    "dies": LOST_AT_FIRST,
    "unauthorised": LOST_AT_FIRST,
    "forbidden": LOST_AT_FIRST,
    "no_model": LOST_AT_FIRST,
    "no_path": LOST_AT_FIRST,
    "too_long": PASSES,
    "bad_request": PASSES,
    "filtered_request": LOST_AT_FIRST,
    "no_schema": HARMLESS,
    "no_format": HARMLESS,
    "no_temperature": HARMLESS,
    "page": PASSES,
    "envelope": PASSES,
    "no_choices": PASSES,
    "null_choices": PASSES,
    "error_body": PASSES,
    "empty": PASSES,
    "null": PASSES,
    "refusal": LOST_AT_FIRST,
    "filter": LOST_AT_FIRST,
    "length": Outcomes("whole", "part", "part"),
    "silent_cut": Outcomes("whole", "part", "part"),
    "fenced": HARMLESS,
    "think": HARMLESS,
    "prose": HARMLESS,
    "broken": Outcomes("whole", "part", "part"),
    "wrong_types": Outcomes("part", "part", "part"),
    "invented": Outcomes("apart", "apart", "apart"),
    "strings": HARMLESS,
    "unknown_values": Outcomes("part", "part", "part"),
    "extra_keys": HARMLESS,
    "twice": HARMLESS,
    "no_usage": HARMLESS,
}


class Asked(NamedTuple):
    """What becomes of a question if the call to understand it fails, that to answer it, or both."""

    plan: Outcome
    answer: Outcome
    always: Outcome


RULES = Asked("part", "part", "part")
NOT_SET_UP = Asked("error", "part", "error")
READ = Asked("whole", "whole", "whole")
NO_ANSWER = Asked("whole", "part", "part")
UNSUPPORTED = Asked("whole", "apart", "apart")
ASK: Mapping[str, Asked] = {
    **dict.fromkeys(FAULTS, RULES),
    **dict.fromkeys(
        ("no_quota", "dies", "unauthorised", "forbidden", "no_model", "no_path", "page"), NOT_SET_UP
    ),
    **dict.fromkeys(("no_schema", "no_format", "no_temperature", "fenced", "think", "prose"), READ),
    **dict.fromkeys(("wrong_types", "strings", "unknown_values", "extra_keys", "twice", "no_usage"), READ),
    **dict.fromkeys(("length", "silent_cut"), NO_ANSWER),
    "invented": UNSUPPORTED,
}
WORDS: Mapping[Outcome, str] = {
    "whole": "whole",
    "part": "in part (3)",
    "apart": "set apart",
    "error": "error",
}
TEXT = """# When the model's endpoint fails

A language model is asked over HTTP, and what comes back may be anything. A fault never costs a document that
could be read, and never shows as a traceback. This table is what the tests assert
(`tests/llm/test_faults.py`, `tests/llm/test_faults_asking.py`), against a server on the loopback interface
and through the real clients; it is written by `python -m tests.llm.fault_table`.

- **whole**: the result is the same as without the fault; it was tried again, asked in another way, or read
  all the same.
- **in part (3)**: what was understood is there, a line says what is missing, and the exit code is 3. A
  question is then understood or answered by the rules.
- **set apart**: the entries are not supported by the sentences they cite, so they are listed as unsupported
  and not counted.
- **error**: nothing came, and one line says what to do.

## Minutes

"First call": only the first one fails. "Every call": all do. "One part of two": of a document that needs two
calls, all those about its second part fail. What no call could survive (a wrong key, model or address) ends
the run at the first call; once a call has succeeded, it costs what it strikes and no more.

"""


ASKING = """
## Questions

"Understanding": the call fails that asks what the question means. "Answering": the one that asks for the
answer. The exit code is 0 for whole and set apart, 3 where the rules stand in and a line says so, 1 for an
error (`tests/test_cli_asking_faults.py`).

"""


def render() -> str:
    """Return the document."""
    minutes = _table(("first call", "every call", "one part of two"), EXTRACT)
    return TEXT + minutes + ASKING + _table(("understanding", "answering", "both"), ASK)


def _table(columns: tuple[str, ...], outcomes: Mapping[str, tuple[Outcome, ...]]) -> str:
    lines = [f"| fault | {' | '.join(columns)} |", f"|{'---|' * (len(columns) + 1)}"]
    for inside in (False, True):
        lines.append(f"| **{'inside a 200' if inside else 'of HTTP or below'}** |{' |' * len(columns)}")
        lines += [
            f"| {fault.title} | {' | '.join(WORDS[outcome] for outcome in outcomes[name])} |"
            for name, fault in FAULTS.items()
            if fault.inside == inside
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    DOCUMENT.write_text(render(), encoding="utf-8")
