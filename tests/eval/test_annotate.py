"""A draft annotation says what the engine found, fits the format, and overwrites nobody's work."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from eval import dataset, lint
from eval.annotate import draft, head, name_of, sheet, write
from eval.scoring.figures import FIGURES, figures
from eval.scoring.metrics import score
from pipeline.errors import ReadError
from pipeline.model import (
    Abstract,
    ActionItem,
    Answer,
    Decision,
    Due,
    Findings,
    Minutes,
    Person,
    Provenance,
    Question,
    Remark,
    Summary,
    Unsupported,
    Vote,
)
from pipeline.reading import read
from pipeline.report.record import to_record
from pipeline.rules import RulesEngine
from pipeline.tasks import summarise
from tests.eval.baselines.written import HOSTILE, minutes

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
SAID = (
    "Frau Abel spricht die Brücke an.",
    "Wann wird sie fertig?",
    "Das weiß niemand.",
    "Die Mühlgasse wird ausgebaut.",
    "Einstimmig beschlossen.",
    "Frau Krumm prüft bis zum 3. Mai die Kosten.",
)
FOUND = Findings(
    questions=(
        Question(
            askers=(Person(name="Abel", role="Stadträtin"),),
            text="Wann wird sie fertig?",
            status="unanswered",
            cites=(2, 1),
            answers=(Answer(by=(), text="Das weiß niemand.", cites=(3,)),),
            review=True,
        ),
    ),
    decisions=(
        Decision(text="Ausbau", outcome="approved", vote=Vote(mode="unanimous"), cites=(4, 5)),
        Decision(text="Ausbau", outcome="proposed", vote=Vote(), cites=(4,)),
        Decision(text="Ausbau", outcome="approved", vote=Vote(yes=3), cites=(5,)),
    ),
    action_items=(
        ActionItem(
            task="prüft die Kosten",
            assignees=(Person(name="Krumm"), Person(role="Bauamt")),
            due=Due(text="bis zum 3. Mai"),
            tier="A",
            cites=(6,),
        ),
        ActionItem(task="prüft die Kosten", assignees=(), due=None, tier="B", cites=(6,)),
    ),
    remarks=(Remark(kind="vote", text="Die Zahlen passen nicht", cites=(5,)),),
)


def _summary(given: Minutes, found: Findings = FOUND) -> Summary:
    refused = Unsupported(kind="answer", reason="kein Satz zitiert", proposal={})
    made = Provenance(engine="rules", version="0", created="")
    return Summary(
        minutes=given, findings=found, abstract=Abstract(), unsupported=(refused,), provenance=made
    )


def _given() -> Minutes:
    return minutes("\n".join(SAID))


# --- the draft --------------------------------------------------------------------------------------------


def test_a_question_keeps_its_words_people_and_places() -> None:
    """Sentences stand in order, the core is what has a question mark, whoever has no name is unknown."""
    (question,) = draft(_given(), _summary(_given()))["questions"]
    assert question == {
        "id": "q1",
        "askers": [{"name": "Abel", "faction": None, "label": None}],
        "sents": [1, 2],
        "core": [2],
        "text": "Wann wird sie fertig?",
        "status": "unanswered",
        "answers": [{"by": [{"name": None, "faction": None, "label": "unbekannt"}], "sents": [3]}],
    }


def test_a_decision_is_parted_into_wording_and_result() -> None:
    """The result is where its words stand; one sentence is both; a proposal has no result."""
    decisions = draft(_given(), _summary(_given()))["decisions"]
    assert [(d["id"], d["text_sents"], d["result_sents"]) for d in decisions] == [
        ("d1", [4], [5]),
        ("d2", [4], []),
        ("d3", [5], [5]),
    ]
    assert decisions[0]["vote"] == {"mode": "unanimous", "yes": None, "no": None, "abstain": None}


def test_an_action_item_names_all_who_have_to_act() -> None:
    """Names and offices are joined; where nobody is named it is the administration."""
    actions = draft(_given(), _summary(_given()))["action_items"]
    assert [(a["id"], a["tier"], a["assignee"], a["due"]) for a in actions] == [
        ("a1", "A", "Krumm und Bauamt", "bis zum 3. Mai"),
        ("a2", "B", "Verwaltung", None),
    ]


def test_the_notes_say_what_to_look_at() -> None:
    """Doubtful entries, remarks and refused proposals are named."""
    assert draft(_given(), _summary(_given()))["notes"] == (
        "Entwurf der Auswertung „rules“, noch nicht von Hand geprüft; unsicher: q1; "
        "Die Zahlen passen nicht (Satz 5); nicht belegt und weggelassen (answer): kein Satz zitiert."
    )


def test_keys_stand_in_the_order_of_the_format() -> None:
    """Every draft has the same keys in the same order."""
    assert list(draft(_given(), _summary(_given()))) == [
        "doc", "questions", "decisions", "action_items", "notes", "sentences",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("rat-2024.txt", "rat-2024"),
        ("ordner/Rat vom 3. Mai.pdf", "Rat-vom-3.-Mai"),
        ("a\\b \u2028c.txt", "a-b-c"),
        (".versteckt.txt", "versteckt"),
    ],
)
def test_a_name_fits_every_file_system(source: str, name: str) -> None:
    """The name is that of the file, without spaces, slashes and a dot in front."""
    assert name_of(minutes("Gut.", source=source)) == name


@pytest.mark.parametrize("source", ["...", " .txt", ""])
def test_a_document_without_a_name_goes_by_its_id(source: str) -> None:
    """Where nothing of the name is left, the id stands for it."""
    given = minutes("Gut.", source=source)
    assert name_of(given) == given.id


def test_the_head_is_a_line_of_the_format() -> None:
    """Header fields, names of those present, agenda items with their first sentence."""
    given = replace(
        _given(),
        municipality="Musterau",
        date=date(2025, 5, 3),
        chair=Person(name="Ute Krumm", role="Vorsitzende"),
        public=True,
        participants=(Person(name="Ute Krumm"), Person(label="Presse")),
    )
    assert head(given) == {
        "doc": "probe", "municipality": "Musterau", "committee": None, "date": "2025-05-03", "number": None,
        "start": None, "end": None, "place": None, "chair": "Ute Krumm", "clerk": None, "public": True,
        "participants": ["Ute Krumm"], "items": [{"number": None, "title": None, "first": 1}],
    }  # fmt: skip


# --- the folder -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["rat-2024-03-12.pdf", "einwohnerfragestunde.txt", "verein.md"])
def test_the_engine_agrees_with_its_own_draft(name: str, tmp_path: Path) -> None:
    """A written draft loads, has no problems, and the engine that made it is right in everything."""
    summary = summarise(read(SAMPLES / name), RulesEngine())
    write(summary.minutes, summary, tmp_path)
    (document,) = dataset.load(tmp_path).documents
    measured = figures(score(document.expected, to_record(summary)).counts)
    wrong = {
        name: figure.value
        for name, figure in measured.items()
        if figure.n and name != "supported" and figure.value != (FIGURES[name].better == "up")
    }
    assert wrong == {}
    assert {"question_F1", "header_acc", "item_F1"} <= {n for n, figure in measured.items() if figure.n}
    assert [finding for finding in lint.check(tmp_path) if finding.level == "problem"] == []


def test_everything_is_written_once(tmp_path: Path) -> None:
    """The annotation, the sheet, the text and a line of the head are written and named."""
    written = write(_given(), _summary(_given()), tmp_path / "neu", raw="roh\r\n")
    names = [path.relative_to(tmp_path / "neu").as_posix() for path in written]
    assert names == ["probe.json", "probe.md", "texts/probe.txt", "meta.jsonl"]
    assert (tmp_path / "neu" / "texts" / "probe.txt").read_bytes() == b"roh\r\n"
    assert json.loads((tmp_path / "neu" / "meta.jsonl").read_text(encoding="utf-8")) == head(_given())


@pytest.mark.parametrize("name", ["probe.json", "probe.md"])
def test_nobodys_work_is_overwritten(name: str, tmp_path: Path) -> None:
    """Where an annotation or a sheet is there, nothing is written, and one line says so."""
    (tmp_path / name).write_text("Handarbeit", encoding="utf-8")
    with pytest.raises(ReadError, match=rf"{name}: Dieses Dokument ist schon annotiert"):
        write(_given(), _summary(_given()), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text(encoding="utf-8") == "Handarbeit"


def test_text_and_heads_that_are_there_stay(tmp_path: Path) -> None:
    """The text of a document stays as it is, and its line of the head is not doubled or touched."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "probe.txt").write_text("Urtext", encoding="utf-8")
    (tmp_path / "meta.jsonl").write_text('kaputt\n[1]\n{"doc": "probe", "number": "7"}', encoding="utf-8")
    written = write(_given(), _summary(_given()), tmp_path)
    assert [path.name for path in written] == ["probe.json", "probe.md"]
    assert (tmp_path / "texts" / "probe.txt").read_text(encoding="utf-8") == "Urtext"
    assert (tmp_path / "meta.jsonl").read_text(encoding="utf-8").count("\n") == 2


def test_a_head_is_added_behind_the_others(tmp_path: Path) -> None:
    """Lines of other documents stay, also where the last one has no line end."""
    (tmp_path / "meta.jsonl").write_text('{"doc": "andere"}', encoding="utf-8")
    write(_given(), _summary(_given()), tmp_path)
    lines = (tmp_path / "meta.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["doc"] for line in lines] == ["andere", "probe"]


def test_a_place_that_is_no_folder_is_one_german_line(tmp_path: Path) -> None:
    """Where no folder can be, one line says so."""
    (tmp_path / "datei").write_text("x", encoding="utf-8")
    with pytest.raises(ReadError, match="Hier lässt sich nichts ablegen") as caught:
        write(_given(), _summary(_given()), tmp_path / "datei")
    assert "\n" not in str(caught.value)


# --- the sheet --------------------------------------------------------------------------------------------


def test_each_sentence_shows_the_entries_that_cite_it() -> None:
    """Beside each numbered sentence stand the ids of questions, answers, decisions and action items."""
    text = sheet(_given(), draft(_given(), _summary(_given())))
    rows = [line for line in text.splitlines() if line.startswith("| ") and line[2].isdigit()]
    assert rows == [
        "| 1 | Frau Abel spricht die Brücke an. | q1 |",
        "| 2 | Wann wird sie fertig? | q1 |",
        "| 3 | Das weiß niemand. | q1 Antwort |",
        "| 4 | Die Mühlgasse wird ausgebaut. | d1, d2 |",
        "| 5 | Einstimmig beschlossen. | d1, d3 |",
        "| 6 | Frau Krumm prüft bis zum 3. Mai die Kosten. | a1, a2 |",
    ]


def test_each_entry_has_boxes_to_tick() -> None:
    """Every detail of an entry is a line with a blank box, in German."""
    lines = sheet(_given(), draft(_given(), _summary(_given()))).splitlines()
    assert [line for line in lines if "[ ]" in line][:10] == [
        "- [ ] **q1** Wann wird sie fertig?",
        "  - [ ] Sätze 1, 2, davon fragend: 2",
        "  - [ ] gefragt von: Abel",
        "  - [ ] Stand: keine Antwort in der Niederschrift (unanswered)",
        "  - [ ] Antwort von: unbekannt – Satz 3",
        "- [ ] Unter „Fragen“ fehlt nichts.",
        "- [ ] **d1** beschlossen (approved)",
        "  - [ ] Wortlaut: Satz 4",
        "  - [ ] Ergebnis: Satz 5",
        "  - [ ] Abstimmung: einstimmig",
    ]
    assert "  - [ ] Frist: bis zum 3. Mai" in lines
    assert "- [ ] Vorsitz: nicht genannt" in lines


MARKUP = "<b>x</b> | a | [l](http://x.example) ![i](y) `c` **f** # t\\"


def test_minutes_are_no_markup() -> None:
    """Tags, links, pictures, cells and headings in the minutes stay words."""
    given = replace(minutes(f"{MARKUP}\n# {MARKUP}?\n- [ ] {MARKUP}"), municipality=MARKUP)
    who = Person(name=MARKUP, faction=MARKUP)
    question = Question(askers=(who,), text=MARKUP, status="unanswered", cites=(2,))
    action = ActionItem(task=MARKUP, assignees=(who,), due=Due(text=MARKUP), tier="A", cites=(3,))
    text = sheet(
        given, draft(given, _summary(given, Findings(questions=(question,), action_items=(action,))))
    )
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    kinds = {t.type for token in tokens for t in (token, *(token.children or ()))}
    assert not kinds & {"html_inline", "html_block", "link_open", "image", "fence", "em_open"}
    assert sum(token.type == "tr_open" for token in tokens) == 4
    assert sum(token.type == "td_open" for token in tokens) == 9
    assert sum(token.type == "heading_open" for token in tokens) == 6


@pytest.mark.parametrize("text", [text for text in HOSTILE if text], ids=range(len(HOSTILE) - 1))
def test_hostile_minutes_can_be_annotated(text: str, tmp_path: Path) -> None:
    """Any document gives a draft that can be written and loaded again."""
    summary = summarise(minutes(text), RulesEngine())
    write(summary.minutes, summary, tmp_path)
    loaded: Any = dataset.load(tmp_path).documents[0].expected
    assert len(loaded["sentences"]) == len(summary.minutes.sentences)
