"""What is forgotten is in no file of the library any more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import LibraryError
from pipeline.library import Filter
from pipeline.model import Minutes, Person, Question
from pipeline.store import Library
from pipeline.store.erasing import sought, text
from tests.store.shelf import ABEL, findings, ids, minutes, put

SECRET = "Frau Zwirnemann fragt nach dem Quittengelee im Keller."


def traces(folder: Path, words: Iterable[str]) -> set[tuple[str, str]]:
    """Return which words stand in which files of a folder, in whatever case."""
    return {
        (path.name, word)
        for path in folder.rglob("*")
        if path.is_file()
        for word in words
        if word.casefold() in path.read_bytes().decode("utf-8", "replace").casefold()
    }


def with_secret() -> Minutes:
    """Return minutes with one sentence that is nowhere else."""
    return minutes(SECRET, "Herr Petersen dankt.")


def test_nothing_of_a_forgotten_document_is_left(tmp_path: Path) -> None:
    """Its words are in no byte of any file, in no full text and no backup; other documents stay."""
    words = ("Zwirnemann", "Quittengelee", "quitte")
    with Library.open(tmp_path, create=True) as library:
        put(library, path="a.txt")
        put(library, with_secret(), path="keller-quitte.txt")
        (tmp_path / "library.db.v0.bak").write_text(SECRET, encoding="utf-8")
        assert traces(tmp_path, words)
        library.forget(with_secret().id)
        assert not traces(tmp_path, words)
        assert library.frequencies(["quittengele", "zwirnemann"]) == {}
        assert ids(library.documents()) == [minutes().id]
        assert library.match('"radweg"')
        with pytest.raises(LibraryError, match="gibt es nicht"):
            library.forget(with_secret().id)
    assert not traces(tmp_path, words)


def test_nothing_of_a_forgotten_name_is_left(tmp_path: Path) -> None:
    """A person's name is in no byte of any file; sentences, entries and corrections keep their place."""
    asked = Question(
        askers=(Person(name="Ida Zwirnemann", faction="SPD"),), text="Was fragt Frau Zwirnemann?",
        status="unanswered", cites=(8,),
    )  # fmt: skip
    read = replace(
        with_secret(), participants=(ABEL, Person(name="Ida Zwirnemann")), title="Anfrage Zwirnemann"
    )
    with Library.open(tmp_path, create=True) as library:
        put(
            library, read, replace(findings(), questions=(asked,)), path="x/anfrage_zwirnemann.txt",
            title="Zwirnemanns Anfrage",
        )  # fmt: skip
        (entry,) = library.entries(Filter(people=("Zwirnemann",)))
        library.done(entry.id, "mit I. Zwirnemann besprochen")
        library.verdict(entry.id, "confirmed")
        assert library.forget_person("Ida Zwirnemann") == 1
        assert not traces(tmp_path, ("Zwirnemann", "Ida "))
        assert library.frequencies(["zwirnemann"]) == {}
        after = library.minutes(read.id)
        assert [s.span for s in after.sentences] == [s.span for s in read.sentences]
        assert after.words(8) == "Frau ██████████ fragt nach dem Quittengelee im Keller."
        (kept,) = (e for e in library.entries() if e.id == entry.id)
        assert kept.verdict == "confirmed"
        assert kept.closing
        assert kept.record["askers"][0]["faction"] == "SPD"
        assert kept.record["evidence"][0]["text"] == after.words(8)
        assert library.catalogue().people == (ABEL,)
        assert library.forget_person("Ida Zwirnemann") == 0


def test_a_forgotten_name_does_not_come_back_from_an_unchanged_file(tmp_path: Path) -> None:
    """The same text, from the same file or another, is the document that is there, without the name."""
    with Library.open(tmp_path, create=True) as library:
        put(library, with_secret(), path="zwirnemann.txt", file_hash="1")
        library.forget_person("Zwirnemann")
        assert library.seen("zwirnemann.txt", "1")
        assert put(library, with_secret(), path="a.txt").state == "source"
        assert "Zwirnemann" not in library.minutes(with_secret().id).text
        library.reindex()
        assert "Zwirnemann" not in library.minutes(with_secret().id).text


NAMED = (
    ("Herr Abel fragt.", "Herr ████ fragt."),
    ("Herr Uli Abel fragt.", "Herr ███ ████ fragt."),
    ("Herr Ulrich Abel fragt.", "Herr ██████ ████ fragt."),
    ("Abel, Uli (CDU)", "████, ███ (CDU)"),
    ("HERR ABEL fragt.", "HERR ████ fragt."),
    ("Abels Antrag, der Abel-Antrag", "█████ Antrag, der ████-Antrag"),
    ("uli.abel@example.org", "███.████@example.org"),
    ("antrag_abel.pdf", "antrag_████.pdf"),
    ("an Uli\nAbel", "an ███\n████"),
    ("Frau Petra Abel fragt.", "Frau Petra Abel fragt."),
    ("Abel, Petra", "Abel, Petra"),
    ("Die Kabel und die Abelsche Wiese, Herr Abeler", "Die Kabel und die Abelsche Wiese, Herr Abeler"),
    ("Frau Groß-Abel fragt.", "Frau Groß-Abel fragt."),
)


@pytest.mark.parametrize(("said", "left"), NAMED)
def test_a_name_is_found_in_all_its_forms(said: str, left: str) -> None:
    """Genitives, initials, file names and lists are the same person; other given names and words are not."""
    assert text(said, sought("Uli Abel", ())) == left


def test_towns_keep_their_name() -> None:
    """Where a town bears the family name, only what is clearly a person is erased."""
    who = sought("Uli Lindenbach", ["Lindenbach"])
    assert text("Herr Lindenbach aus Lindenbach", who) == "Herr ██████████ aus Lindenbach"
    assert text("Uli Lindenbach", who) == "███ ██████████"


def test_umlauts_are_found_however_they_are_spelt() -> None:
    """Müller is Mueller and MÜLLER, whichever is asked for."""
    for asked in ("Müller", "Mueller"):
        assert text("Müller, Mueller, MÜLLER", sought(asked, ())) == "██████, ███████, ██████"


def test_somebody_else_of_the_same_name_stays(tmp_path: Path) -> None:
    """Where the minutes tell two people of one family name apart, only the one asked for goes."""
    read = replace(
        minutes("Frau Abel dankt.", "Herr Abel dankt auch."),
        participants=(ABEL, Person(name="Petra Abel", role="Ratsfrau")),
    )
    with Library.open(tmp_path, create=True) as library:
        put(library, read)
        library.forget_person("Uli Abel")
        left = library.minutes(read.id)
    assert left.words(8) == "Frau Abel dankt."
    assert left.words(9) == "Herr ████ dankt auch."
    assert Person(name="Petra Abel", role="Ratsfrau") in left.participants
