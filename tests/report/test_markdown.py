"""The Markdown report is German, complete, cited, and never carries markup from minutes."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import (
    Abstract,
    ActionItem,
    Answer,
    Decision,
    Due,
    Findings,
    Person,
    Provenance,
    Question,
    Remark,
    Statement,
    Summary,
    Unsupported,
    Vote,
)
from pipeline.report.markdown import to_markdown
from pipeline.report.marks import escape, inside
from tests.build import minutes_of

MINUTES = minutes_of(
    "Herr Brandtner fragt, wann der Radweg kommt.",
    "Frau Oellers antwortet, er komme 2025.",
    "Die Verwaltung sagt einen Zeitplan bis Ende Mai zu.",
    "Der Vorlage wird einstimmig zugestimmt.",
    chair="Gerda Wittkamp",
)
SUMMARY = Summary(
    minutes=MINUTES,
    findings=Findings(
        questions=(
            Question(
                askers=(Person(name="Jonas Brandtner", faction="SPD"),),
                text="wann der Radweg kommt",
                status="answered",
                cites=(1,),
                answers=(Answer(by=(Person(name="Oellers"),), text="er komme 2025", cites=(2,)),),
            ),
        ),
        decisions=(
            Decision(text="Der Vorlage", outcome="approved", vote=Vote(mode="unanimous"), cites=(4,)),
        ),
        action_items=(
            ActionItem(
                task="einen Zeitplan",
                assignees=(Person(label="Verwaltung"),),
                due=Due(text="bis Ende Mai", date=date(2024, 5, 31)),
                tier="A",
                cites=(3,),
            ),
        ),
        remarks=(Remark(kind="vote_sum", text="Die Stimmen gehen nicht auf.", cites=(4,)),),
    ),
    abstract=Abstract(items=((Statement(text="er komme 2025", cites=(2,)),),)),
    unsupported=(Unsupported(kind="question", reason="kein Satz zitiert", proposal={}),),
    provenance=Provenance(engine="rules", version="0", created="2024-06-01T00:00:00+00:00"),
)


@pytest.mark.parametrize(
    "words",
    [
        "- **Datum:** Dienstag, 12. März 2024",
        "- **Vorsitz:** Gerda Wittkamp",
        "### Kurzfassung",
        "1. **Jonas Brandtner (SPD)** fragt, wann der Radweg kommt [Satz 1](#satz-1) – *beantwortet*",
        "    - Antwort von **Oellers**: er komme 2025 [Satz 2](#satz-2)",
        "- **beschlossen (einstimmig):** Der Vorlage [Satz 4](#satz-4)",
        "- **Verwaltung:** einen Zeitplan – Frist: bis Ende Mai (rechnerisch 31.05.2024) – *zugesagt",
        "## Bitte prüfen",
        "## Nicht belegt und daher weggelassen",
        '- <a id="satz-3"></a>**3** Die Verwaltung sagt einen Zeitplan bis Ende Mai zu.',
        "Maschinell erstellt, nicht geprüft.",
    ],
)
def test_everything_found_is_shown(words: str) -> None:
    """Header, findings, remarks, sources and the footer each have their place."""
    assert words in to_markdown(SUMMARY)


def test_every_entry_cites() -> None:
    """Every list entry about the minutes ends with the sentences it rests on."""
    body = to_markdown(SUMMARY).split("## Belege")[0].split("## Nicht belegt")[0]
    entries = [line for line in body.splitlines() if re.match(r"\s*(?:- |\d+\. )", line)]
    about = [line for line in entries if not re.match(r"- \*\*\w+:\*\* ", line) or "](#" in line]
    assert len(about) >= 5
    assert all(re.search(r"\[(?:S\. \d+, )?(?:Satz|Sätze) [\d–, ]+\]\(#satz-\d+\)", line) for line in about)


@given(st.text(alphabet="abc#*_[]()<>!`|\\~$-+=1.> \n\t&;\"'", max_size=60))
def test_text_from_minutes_never_becomes_markup(text: str) -> None:
    """After escaping, no sign that opens markup is left bare, and the text stays on one line."""
    escaped = escape(text)
    assert "\n" not in escaped
    bare = re.sub(r"\\[\W_]", "x", escaped)
    assert not re.search(r"[*_\[\]<>`|~$\\]", bare)
    assert not re.match(r"\s*(?:[#+=-]|\d+[.)](?:\s|$))", bare)
    assert not re.search(r"[*_\[\]<>`|~$\\]", re.sub(r"\\[\W_]", "x", inside(text)))
