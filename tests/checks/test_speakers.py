"""Who speaks without being there is reported; guests, citizens and letters are not."""

from __future__ import annotations

import pytest

from tests.checks.draft import AGENDA, HEAD, ITEMS, found, minutes, points, said

ABSENT = {
    "speaks": "Gemeinderat Fuchslocher erklärt, der Steg sei überfällig.",
    "asks": "Gemeinderat Fuchslocher fragt, was der Steg kostet. Frau Ebner antwortet, er koste wenig.",
    "in the past": "Gemeinderat Fuchslocher begrüßte die Planung und regte eine Bank an.",
    "plainly": "Herr Fuchslocher weist auf die Baustelle am Markt hin.",
    "word for word": "Gemeinderat Fuchslocher: Ich halte den Steg für überfällig.",
    "is asked after": "Auf Nachfrage von Gemeinderat Fuchslocher erklärt Frau Ebner, der Steg koste wenig.",
}
NOT_THERE = {
    "named only": "Gemeinderätin Rapp erinnert an den Antrag von Gemeinderat Fuchslocher.",
    "in writing": "Gemeinderat Fuchslocher hat schriftlich gefragt, was der Steg kostet.",
    "by letter": "Gemeinderat Fuchslocher lässt ausrichten, dass er die Planung begrüßt.",
    "a woman of the name": "Frau Fuchslocher vom Heimatverein berichtet über das Fest.",
    "came later": (
        "Gemeinderat Fuchslocher erscheint um 19:30 Uhr. Gemeinderat Fuchslocher erklärt, der Steg sei nötig."
    ),
    "somebody else": "Gemeinderat Abel erklärt, der Steg sei überfällig.",
}
UNLISTED = {
    "a councillor": "Gemeinderat Schönleber erklärt, der Steg sei überfällig.",
    "with a faction": "Gemeinderätin Kübler (SPD) weist auf die Parkplätze hin.",
    "asks": "Gemeinderätin Kübler fragt, was der Steg kostet. Frau Ebner antwortet, er koste wenig.",
    "word for word": "Gemeinderat Schönleber: Ich halte den Steg für überfällig.",
    "in the past": "Gemeinderat Schönleber regte an, eine Bank aufzustellen.",
}
UNKNOWN = {
    "an official": "Herr Schönleber erläutert die Kosten des Stegs.",
    "a guest": "Frau Kübler vom Büro Stadtraum stellt den Entwurf vor.",
    "an engineer": "Diplom-Ingenieur Schönleber berichtet über die Statik.",
    "in the past": "Frau Kübler stellte den Entwurf vor.",
    "by full name": "Herr Arnold Schönleber erklärt die Statik des Stegs.",
}
LISTED = {
    "in the list": "Gemeinderat Abel erklärt, der Steg sei überfällig.",
    "by full name": "Frau Carolin Ebner stellt den Entwurf vor.",
    "the chair": "Bürgermeisterin Sandner erklärt, der Steg sei nötig.",
    "the clerk": "Frau Teufel weist auf den Redaktionsschluss hin.",
    "named only": "Frau Ebner berichtet, dass Herr Schönleber den Zuschlag erhalten hat.",
    "will speak": "Herr Schönleber wird in der nächsten Sitzung die Statik erläutern.",
    "a citizen": "Ein Bürger fragt, was der Steg kostet. Frau Ebner antwortet, er koste wenig.",
    "a citizen with a name": "Bürger Schönleber berichtet von Schäden am Weg.",
    "a letter": "Frau Ebner verliest ein Schreiben von Herrn Schönleber.",
}


@pytest.mark.parametrize("words", ABSENT.values(), ids=ABSENT)
def test_who_is_listed_as_away_and_speaks_is_an_error(words: str) -> None:
    """Nobody is excused and takes part."""
    assert "speaker_absent" in found(minutes(items=said(words)))


@pytest.mark.parametrize("words", NOT_THERE.values(), ids=NOT_THERE)
def test_who_is_away_and_does_not_speak_is_none(words: str) -> None:
    """Letters, mentions, namesakes and those who come later are no contradiction."""
    assert "speaker_absent" not in found(minutes(items=said(words)))


@pytest.mark.parametrize("words", UNLISTED.values(), ids=UNLISTED)
def test_a_councillor_who_is_not_listed_is_an_error(words: str) -> None:
    """A member who speaks belongs in the list."""
    assert "speaker_unlisted" in found(minutes(items=said(words)))


@pytest.mark.parametrize("words", UNKNOWN.values(), ids=UNKNOWN)
def test_another_name_that_is_not_listed_is_a_note(words: str) -> None:
    """A guest or official who speaks should be in the list."""
    kinds = found(minutes(items=said(words)))
    assert "speaker_unknown" in kinds
    assert "speaker_unlisted" not in kinds


@pytest.mark.parametrize("words", LISTED.values(), ids=LISTED)
def test_who_is_listed_or_does_not_speak_here_is_none(words: str) -> None:
    """Those listed, those only named, and citizens are nothing to report."""
    assert not {"speaker_unlisted", "speaker_unknown"} & set(found(minutes(items=said(words))))


def test_a_citizen_in_question_time_is_none() -> None:
    """Citizens at question time are in no list."""
    item = "TOP 4 Bürgerfragestunde\n\nHerr Schönleber fragt, was der Steg kostet. Frau Ebner sagt: wenig."
    assert "speaker_unknown" not in found(minutes(items={"4": item}))


def test_a_list_that_leaves_out_many_was_not_meant_to_be_whole() -> None:
    """Where several speakers are missing from the list, the list is not held against them."""
    words = (
        "Gemeinderat Schönleber erklärt, der Steg sei nötig.\n\nGemeinderätin Kübler weist auf die Bank hin."
        "\n\nGemeinderat Nägele betont die Kosten.\n\nGemeinderätin Vöhringer lobt den Entwurf."
    )
    assert "speaker_unlisted" not in found(minutes(items=said(words)))


def test_without_a_list_nobody_is_missing_from_it() -> None:
    """Minutes that list nobody, and a page of one item, say nothing about attendance."""
    bare = HEAD[: HEAD.index("Anwesend:")]
    words = said("Gemeinderat Schönleber erklärt, der Steg sei überfällig.")
    assert "speaker_unlisted" not in found(minutes(head=bare, items=words))
    assert found("Gemeinderat Schönleber erklärt, der Steg sei überfällig.") == []


GONE = "Gemeinderätin Rapp verlässt um 19:30 Uhr die Sitzung."
LATER = "Gemeinderätin Rapp erklärt, der Bauhof leiste gute Arbeit."
GONE_AND_SPEAKS = {
    "by role": (GONE, LATER),
    "in the past": ("Gemeinderätin Rapp verließ gegen 19:30 Uhr die Sitzung.", LATER),
    "plainly": ("Frau Rapp verlässt die Sitzung.", "Frau Rapp weist auf den Bauhof hin."),
    "asks": (GONE, "Gemeinderätin Rapp fragt, was der Steg kostet. Frau Ebner antwortet, er koste wenig."),
    "word for word": (GONE, "Gemeinderätin Rapp: Ich danke dem Bauhof."),
}
STAYED = {
    "came back": (GONE, f"Gemeinderätin Rapp kehrt zurück. {LATER}"),
    "only for an item": ("Gemeinderätin Rapp verlässt während der Beratung die Sitzung.", LATER),
    "biased": ("Gemeinderätin Rapp ist befangen und verlässt die Sitzung.", LATER),
    "does not speak": (GONE, "Gemeinderätin Zoller dankt Gemeinderätin Rapp für den Kuchen."),
    "somebody else": (GONE, "Gemeinderätin Zoller erklärt, der Bauhof leiste gute Arbeit."),
    "the hall": ("Gemeinderätin Rapp verlässt kurz den Saal.", LATER),
}


@pytest.mark.parametrize(("gone", "later"), GONE_AND_SPEAKS.values(), ids=GONE_AND_SPEAKS)
def test_who_speaks_after_leaving_is_a_note(gone: str, later: str) -> None:
    """Who has left for good does not speak in a later item."""
    items = {"3": f"{ITEMS['3']}\n\n{gone}", **said(later)}
    assert "speaker_gone" in found(minutes(items=items))


@pytest.mark.parametrize(("gone", "later"), STAYED.values(), ids=STAYED)
def test_who_came_back_or_was_out_for_an_item_is_none(gone: str, later: str) -> None:
    """Returns, bias and a moment outside explain it."""
    items = {"3": f"{ITEMS['3']}\n\n{gone}", **said(later)}
    assert "speaker_gone" not in found(minutes(items=items))


def test_a_point_names_the_person_and_cites_the_sentence() -> None:
    """What is reported says who and where."""
    text = minutes(agenda=AGENDA, items=said("Gemeinderat Fuchslocher erklärt, der Steg sei überfällig."))
    (point,) = [one for one in points(text) if one.kind == "speaker_absent"]
    assert point.what == "Dieter Fuchslocher steht in der Anwesenheitsliste als entschuldigt."
    assert len(point.cites) == 1
