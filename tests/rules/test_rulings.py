"""Rulings: results told in passing, in lists, in two votes, and results that are only announced."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.rules.decisions import decisions
from tests.build import minutes_of
from tests.rules import rulings
from tests.rules.rulings import Result

_VOTES = {**rulings.ENTRIES, **rulings.TWO_VOTES, **rulings.ADVICE, **rulings.TURNS, **rulings.ITEMS}


def _found(text: str) -> list[Result]:
    found = decisions(minutes_of(*text.split("\n"))).decisions
    return [(d.outcome, d.vote.mode, (d.vote.yes, d.vote.no, d.vote.abstain)) for d in found]


@pytest.mark.parametrize("sentence", rulings.NOTING)
def test_noting_is_read_in_any_clause_and_tense(sentence: str) -> None:
    """What a body took note of is noted, whether it is a main clause or not."""
    assert _found(f"# TOP 4 Bericht\nFrau Vogt trägt vor.\n{sentence}") == [("noted", None, rulings.NONE)]


@pytest.mark.parametrize("sentence", rulings.NOTED_BY_OTHERS)
def test_what_others_note_decides_nothing(sentence: str) -> None:
    """A member, the administration or a question about noting is no result."""
    assert not _found(f"# TOP 4 Bericht\n{sentence}\nFrau Vogt dankt.")


@pytest.mark.parametrize("text", rulings.PUT_OFF)
def test_a_body_takes_up_what_was_proposed(text: str) -> None:
    """A sentence that only says "to that" is about the proposal before it."""
    assert [outcome for outcome, *_ in _found(f"# TOP 4 Sache\n{text}")] == ["postponed"]


@pytest.mark.parametrize("text", rulings.NOT_TAKEN_UP)
def test_a_member_takes_up_nothing_for_the_body(text: str) -> None:
    """One member who agrees or objects does not decide."""
    assert not _found(f"# TOP 4 Sache\n{text}")


@pytest.mark.parametrize("text", rulings.ANNOUNCED)
def test_what_was_decided_behind_closed_doors_is_only_announced(text: str) -> None:
    """Resolutions of a closed meeting are no decisions of the meeting that hears of them."""
    assert not _found(text)


def test_hearing_an_announcement_is_noted() -> None:
    """The body takes note of the announcement, and decides again under the next heading."""
    text = f"{rulings.ANNOUNCED[0]}\nDas Gremium nimmt hiervon Kenntnis."
    text += "\n# TOP 3 Bänke\nDer Antrag wird einstimmig angenommen."
    assert [outcome for outcome, *_ in _found(text)] == ["noted", "approved"]


def test_announced_resolutions_keep_their_headings() -> None:
    """Where the agenda is known, a heading inside a list of announcements opens no item."""
    lines = "# TOP 2 Bekanntgabe nichtöffentlicher Beschlüsse\n# TOP 7: Vergabe\nDer Auftrag wird vergeben.\n"
    lines += "Abstimmungsergebnis: 14 : 0\n# TOP 3 Bänke\nDer Antrag wird einstimmig angenommen."
    minutes = minutes_of(*lines.split("\n"))
    (item,) = minutes.items
    known = replace(minutes, items=(replace(item, last=4), replace(item, first=5)))
    assert [d.vote.mode for d in decisions(known).decisions] == ["unanimous"]


def test_an_announcement_ends_with_its_list() -> None:
    """What is decided after the list of announced resolutions counts."""
    text = (
        f"{rulings.ANNOUNCED[2]}\nFrau Vogt dankt.\nDer Rat beschließt einstimmig, die Sitzung zu verlängern."
    )
    assert [outcome for outcome, *_ in _found(text)] == ["approved"]


@pytest.mark.parametrize("text", _VOTES)
def test_each_vote_has_its_own_outcome_and_counts(text: str) -> None:
    """Entries, amendments and main motions are decisions of their own, with their own numbers."""
    assert sorted(map(str, _found(f"# TOP 4 Sache\n{text}"))) == sorted(map(str, _VOTES[text]))


@pytest.mark.parametrize("text", rulings.IDLE_ITEMS)
def test_items_that_only_tell_decide_nothing(text: str) -> None:
    """Announcements and talk share the words of results."""
    assert not _found(text if text.startswith("#") else f"# TOP 4 Sache\n{text}")


@pytest.mark.parametrize("text", rulings.ENTRY_NEAR_MISSES)
def test_entries_without_a_result_decide_nothing(text: str) -> None:
    """A list of news shares the form of a list of results."""
    assert not _found(f"# TOP 4 Mitteilungen\n{text}\nFrau Vogt dankt.")
