"""The library as a retriever in chains of LangChain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnableLambda

from pipeline.errors import LibraryError
from pipeline.library import Filter, Origin
from pipeline.reading import read_bytes
from pipeline.retriever import LibraryRetriever
from pipeline.rules import RulesEngine
from pipeline.store import Library
from pipeline.tasks import summarise
from tests.test_cli_asking import JUNE, MAY

ROOT = Path(__file__).parents[1]
CYCLE_PATH = "Wann wird der Radweg an der Ufergasse gebaut?"


@pytest.fixture(autouse=True)
def untraced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is reported to anybody, whatever the environment says."""
    for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2"):
        monkeypatch.setenv(name, "false")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of two sittings."""
    place = tmp_path / "bibliothek"
    with Library.open(place, create=True) as library:
        for name, text in (("mai.txt", MAY), ("juni.txt", JUNE)):
            minutes = read_bytes(text.encode(), name)
            found = summarise(minutes, RulesEngine()).findings
            library.add(minutes, found, Origin(path=name, name=name), engine="rules", file_hash=name)
    return place


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    """The same library, open."""
    with Library.open(folder) as opened:
        yield opened


def test_the_best_passage_comes_first_and_says_where_it_stands(folder: Path) -> None:
    """A document is the words of a passage with sitting, item, sentences and a score."""
    retriever = LibraryRetriever(library=folder)
    assert isinstance(retriever, BaseRetriever)
    first = retriever.invoke(CYCLE_PATH)[0]
    assert "der Bau beginne im Oktober" in first.page_content
    told = first.metadata
    assert (told["source"], told["date"], told["municipality"]) == ("mai.txt", "2024-05-14", "Musterau")
    assert (told["committee"], told["item"]) == ("Bauausschuss", "1")
    assert "Radweg an der Ufergasse" in told["context"]
    assert told["score"] > 0


def test_every_passage_is_cited_by_its_sentences(library: Library) -> None:
    """The sentences of a document's metadata are its words, and its page that of the first of them."""
    found = LibraryRetriever(library=library).invoke("Was wird repariert, gebaut oder vertagt?")
    assert len(found) > 1
    for one in found:
        first, last = one.metadata["sentences"]
        minutes = library.minutes(one.metadata["minutes"])
        assert one.page_content == minutes.text[minutes[first].span.start : minutes[last].span.end]
        assert one.metadata["page"] == minutes[first].page


def test_scores_fall_and_there_are_as_many_as_wanted(folder: Path) -> None:
    """At most k passages come back, each once, the best first; another k changes none of the first."""
    question = "Radweg, Spielplatz, Antrag und Zeitplan"
    one_only, five = (LibraryRetriever(library=folder, k=k).invoke(question) for k in (1, 5))
    assert one_only == five[:1]
    assert len({one.id for one in five}) == len(five) > 1
    scores = [one.metadata["score"] for one in five]
    assert scores == sorted(scores, reverse=True)


def test_a_folder_and_an_open_library_say_the_same(folder: Path, library: Library) -> None:
    """It makes no difference whether the library is opened for each question."""
    assert LibraryRetriever(library=folder).invoke(CYCLE_PATH) == (
        LibraryRetriever(library=library).invoke(CYCLE_PATH)
    )


@pytest.mark.parametrize(
    ("limits", "sources"),
    [
        (Filter(), {"mai.txt", "juni.txt"}),
        (Filter(committee="Bauausschuss"), {"mai.txt"}),
        (Filter(since=date(2024, 6, 1)), {"juni.txt"}),
        (Filter(municipality="Lindenbach"), set()),
        (Filter(people=("Oellers",)), {"mai.txt"}),
        (Filter(kinds=("decision",)), {"juni.txt"}),
    ],
    ids=["all", "committee", "since", "no such town", "somebody", "a kind of entry"],
)
def test_a_filter_holds_for_every_passage(library: Library, limits: Filter, sources: set[str]) -> None:
    """Only passages that the filter means come back, whatever it says something about."""
    found = LibraryRetriever(library=library, filter=limits).invoke(
        "Radweg an der Ufergasse, Spielplatz am Kirchberg, Antrag vertagt"
    )
    assert {one.metadata["source"] for one in found} == sources
    meant = library.meant(limits)
    assert meant is None or {one.id for one in found} <= set(meant)


def test_the_question_limits_too(library: Library) -> None:
    """What a question says about committee and date holds as it does for ask."""
    found = LibraryRetriever(library=library, today=date(2024, 7, 1)).invoke(
        "Was war im Jugendhilfeausschuss im Juni 2024?"
    )
    assert {one.metadata["source"] for one in found} == {"juni.txt"}


def test_it_is_a_link_of_a_chain(folder: Path) -> None:
    """Others join it to what comes next, and ask several questions at once."""
    chain = LibraryRetriever(library=folder, k=1) | RunnableLambda(lambda found: found[0].metadata["source"])
    assert chain.batch([CYCLE_PATH, "Wer repariert den Zaun am Spielplatz?"]) == ["mai.txt", "juni.txt"]


def test_questions_side_by_side_do_not_disturb_each_other(library: Library) -> None:
    """Many threads may ask one open library at once."""
    retriever = LibraryRetriever(library=library)
    alone = retriever.invoke(CYCLE_PATH)
    assert retriever.batch([CYCLE_PATH] * 40, {"max_concurrency": 8}) == [alone] * 40


def test_nothing_comes_back_for_nothing(folder: Path) -> None:
    """An empty question, or one that nothing speaks of, returns no passage."""
    retriever = LibraryRetriever(library=folder)
    assert retriever.invoke("") == []
    assert retriever.invoke("Xylophonquartett?") == []


def test_a_missing_library_is_one_line(tmp_path: Path) -> None:
    """A folder without a library is told as the command line does."""
    with pytest.raises(LibraryError, match="gibt es nicht"):
        LibraryRetriever(library=tmp_path / "fehlt").invoke(CYCLE_PATH)


def test_fewer_than_one_passage_is_refused(folder: Path) -> None:
    """At least one passage must be wanted."""
    with pytest.raises(ValueError, match="greater than or equal to 1"):
        LibraryRetriever(library=folder, k=0)


def test_the_documented_example_runs(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The program in docs/library.md does what it shows, and every key it explains is there."""
    page = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    (program,) = re.findall(r"^```python\n(.+?)^```", page, re.M | re.S)
    monkeypatch.chdir(folder.parent)
    exec(compile(program, "docs/library.md", "exec"), {"__name__": "example"})
    assert re.match(r"\[mai\.txt\] ", capsys.readouterr().out)
    table = page.split("| key |")[1].split("What is not known")[0]
    explained = {
        name for row in re.findall(r"^\| (`.+?) \|", table, re.M) for name in re.findall(r"`(\w+)`", row)
    }
    assert explained == set(LibraryRetriever(library=folder).invoke(CYCLE_PATH)[0].metadata)
