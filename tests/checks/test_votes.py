"""Proposals without a result and votes that do not add up are reported, and no others."""

from __future__ import annotations

import pytest

from tests.checks.draft import HEAD, found, minutes, said

PROPOSAL = "Beschlussvorschlag:\nDie Gemeinde mietet die Räume in der Bahnhofstraße 12 an."
WITHOUT_RESULT = {
    "a proposal alone": PROPOSAL,
    "talked about": f"{PROPOSAL}\n\nGemeinderat Abel begrüßt das.",
    "before another matter": f"{PROPOSAL}\n\nFrau Ebner berichtet vom Stand der Arbeiten am Bauhof.",
    "of a faction": "Beschlussvorschlag der SPD-Fraktion:\nDie Gemeinde schafft eine Kehrmaschine an.",
    "of the administration": "Beschlussvorschlag der Verwaltung:\nDie Halle wird im August geschlossen.",
}
WITH_RESULT = {
    "voted on": f"{PROPOSAL}\n\nAbstimmungsergebnis: einstimmig",
    "counted": f"{PROPOSAL}\n\nAbstimmungsergebnis: 8 Ja-Stimmen, 1 Nein-Stimme, 0 Enthaltungen",
    "adopted as proposed": f"{PROPOSAL}\n\nDer Gemeinderat stimmt dem Beschlussvorschlag einstimmig zu.",
    "rejected": f"{PROPOSAL}\n\nDer Beschlussvorschlag wird mehrheitlich abgelehnt.",
    "a resolution": "Beschluss:\nDie Gemeinde mietet die Räume an.\n\nAbstimmungsergebnis: einstimmig",
    "no proposal": "Frau Ebner berichtet, dass die Räume in der Bahnhofstraße 12 frei seien.",
}


def vote(result: str) -> dict[str, str]:
    """Return an item with a resolution and its result."""
    return said(f"Beschluss:\nDie Halle wird im August geschlossen.\n\nAbstimmungsergebnis: {result}")


WRONG_SUM = {
    "unanimous with votes against": "einstimmig, 7 Ja-Stimmen, 2 Nein-Stimmen, 0 Enthaltungen",
    "unanimous, short": "einstimmig (Ja 8, Nein 1, Enthaltungen 0)",
    "a majority of all": "mehrheitlich, 9 Ja-Stimmen, 0 Nein-Stimmen, 0 Enthaltungen",
    "a majority of all, in columns": "mehrheitlich beschlossen; Ja: 9, Nein: 0, Enthaltungen: 0",
    "unanimous, one against": "einstimmig, 8 Ja-Stimmen, 1 Nein-Stimme, 0 Enthaltungen",
}
RIGHT_SUM = {
    "unanimous": "einstimmig",
    "unanimous with all": "einstimmig, 9 Ja-Stimmen, 0 Nein-Stimmen, 0 Enthaltungen",
    "unanimous with abstentions": "einstimmig, 7 Ja-Stimmen, 0 Nein-Stimmen, 2 Enthaltungen",
    "a majority": "mehrheitlich, 6 Ja-Stimmen, 3 Nein-Stimmen, 0 Enthaltungen",
    "a majority with abstentions": "mehrheitlich, 7 Ja-Stimmen, 0 Nein-Stimmen, 2 Enthaltungen",
    "counted only": "5 Ja-Stimmen, 4 Nein-Stimmen, 0 Enthaltungen",
}
TOO_MANY = {
    "one too many": "7 Ja-Stimmen, 3 Nein-Stimmen, 0 Enthaltungen",
    "abstentions too": "7 Ja-Stimmen, 1 Nein-Stimme, 2 Enthaltungen",
    "digits turned round": "18 Ja-Stimmen, 1 Nein-Stimme, 0 Enthaltungen",
    "two too many": "11 Ja-Stimmen, 0 Nein-Stimmen, 0 Enthaltungen",
    "more than the result itself names": "Anwesend: 8, Ja: 9, Nein: 0",
}
NOT_TOO_MANY = {
    "all of them": "9 Ja-Stimmen, 0 Nein-Stimmen, 0 Enthaltungen",
    "fewer": "6 Ja-Stimmen, 1 Nein-Stimme, 0 Enthaltungen",
    "as many as the result names": "Anwesend: 9, Ja: 8, Nein: 1",
    "no counts": "einstimmig bei 2 Enthaltungen",
    "a form with zeros": "einstimmig, Ja: 0, Nein: 0, Enthaltungen: 0, Befangen: 0",
    "a day near by": "8 Ja-Stimmen, 1 Nein-Stimme (Vorlage 14/2025)",
}


@pytest.mark.parametrize("words", WITHOUT_RESULT.values(), ids=WITHOUT_RESULT)
def test_a_proposal_without_result_is_an_error(words: str) -> None:
    """A proposal must have a result, or say that there was no vote."""
    assert "proposal_open" in found(minutes(items=said(words)))


@pytest.mark.parametrize("words", WITH_RESULT.values(), ids=WITH_RESULT)
def test_a_proposal_with_result_is_none(words: str) -> None:
    """Whatever the result is and however it is written, it is one."""
    assert "proposal_open" not in found(minutes(items=said(words)))


@pytest.mark.parametrize("result", WRONG_SUM.values(), ids=WRONG_SUM)
def test_a_word_against_its_counts_is_an_error(result: str) -> None:
    """A word such as "einstimmig" must fit the votes counted beside it."""
    assert "vote_sum" in found(minutes(items=vote(result)))


@pytest.mark.parametrize("result", RIGHT_SUM.values(), ids=RIGHT_SUM)
def test_a_word_that_fits_its_counts_is_none(result: str) -> None:
    """Abstentions break no unanimity, and a majority may be small."""
    assert "vote_sum" not in found(minutes(items=vote(result)))


@pytest.mark.parametrize("result", TOO_MANY.values(), ids=TOO_MANY)
def test_more_votes_than_people_are_an_error(result: str) -> None:
    """Nobody votes who is not there."""
    assert "vote_too_many" in found(minutes(items=vote(result)))


@pytest.mark.parametrize("result", NOT_TOO_MANY.values(), ids=NOT_TOO_MANY)
def test_no_more_votes_than_people_are_none(result: str) -> None:
    """The chair votes too; staff do not count, and neither do other numbers."""
    assert "vote_too_many" not in found(minutes(items=vote(result)))


def test_a_list_that_is_not_whole_tells_nothing() -> None:
    """Where the head tells of more members than are listed, votes are not held against the list."""
    head = HEAD.replace("Von der Verwaltung", "sowie 14 weitere Mitglieder\n\nVon der Verwaltung")
    many = vote("15 Ja-Stimmen, 3 Nein-Stimmen, 0 Enthaltungen")
    assert "vote_too_many" not in found(minutes(head=head, items=many))


MOVED = {
    "somebody left": "Gemeinderätin Rapp verlässt die Sitzung.",
    "somebody came": "Gemeinderat Fuchslocher trifft um 19:40 Uhr ein.",
    "somebody was biased": "Gemeinderat Abel ist befangen und rückt vom Tisch ab.",
    "somebody was out": "Gemeinderat Abel ist bei der Abstimmung nicht im Saal.",
    "somebody did not vote": "Gemeinderat Abel nimmt an der Abstimmung nicht teil.",
}
STILL = ("", "Gemeinderat Abel lobt den Entwurf.", "Frau Ebner berichtet von den Arbeiten am Steg.")
FEWER = "Beschluss:\nDie Halle wird geschlossen.\n\nAbstimmungsergebnis: 7 Ja, 1 Nein, 0 Enthaltungen"
MORE_OF_THEM = (
    "6 Ja-Stimmen, 2 Nein-Stimmen, 0 Enthaltungen",
    "0 Ja-Stimmen, 7 Nein-Stimmen, 0 Enthaltungen",
)


@pytest.mark.parametrize("words", STILL)
@pytest.mark.parametrize("result", ["7 Ja-Stimmen, 1 Nein-Stimme, 0 Enthaltungen", *MORE_OF_THEM])
def test_a_changed_number_of_voters_is_a_note(words: str, result: str) -> None:
    """Nine voted before, now fewer do, and nobody is said to have left."""
    item = f"{words}\n\nBeschluss:\nDie Halle wird geschlossen.\n\nAbstimmungsergebnis: {result}"
    assert found(minutes(items=said(item))).count("vote_changed") == 1


@pytest.mark.parametrize("words", MOVED.values(), ids=MOVED)
def test_a_change_that_is_told_is_none(words: str) -> None:
    """Who comes, goes or is biased explains another number."""
    assert "vote_changed" not in found(minutes(items=said(f"{words}\n\n{FEWER}")))


BARE = {
    "told": "Beschluss:\nDer Gemeinderat stimmt den neuen Fenstern der Halle zu.",
    "an instruction": "Beschluss:\nDer Gemeinderat beauftragt die Verwaltung mit der Ausschreibung.",
}
NOT_BARE = {
    "both have one": "Beschluss:\nDie Halle bekommt neue Fenster.\n\nAbstimmungsergebnis: einstimmig",
    "noted": "Der Gemeinderat nimmt den Bericht über die Fenster zur Kenntnis.",
    "no resolution": "Gemeinderat Abel lobt den Entwurf.",
    "postponed": "Der Punkt Fenster wird auf die nächste Sitzung vertagt.",
    "withdrawn": "Gemeinderat Abel zieht seinen Antrag zu den Fenstern zurück.",
}
VOTED = "Beschluss:\nDie Halle wird im August geschlossen.\n\nAbstimmungsergebnis: einstimmig"


@pytest.mark.parametrize("words", BARE.values(), ids=BARE)
def test_a_resolution_without_vote_beside_one_with_is_a_note(words: str) -> None:
    """Where an item records one vote, the other resolution should have one too."""
    assert "vote_missing" in found(minutes(items=said(f"{VOTED}\n\n{words}")))


@pytest.mark.parametrize("words", NOT_BARE.values(), ids=NOT_BARE)
def test_what_needs_no_vote_is_none(words: str) -> None:
    """Reports noted, matters postponed or withdrawn need no count."""
    assert "vote_missing" not in found(minutes(items=said(f"{VOTED}\n\n{words}")))
