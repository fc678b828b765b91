"""Laws of short offices: who speaks under "BM", "OV", "AL" is who the document says holds the office."""

from __future__ import annotations

import pytest

from pipeline.german.names import mentions
from pipeline.german.registry import Registry
from pipeline.german.short_offices import stands_for
from pipeline.model import Person
from pipeline.talk.turns import turns
from tests.build import minutes_of

ELLER = Person(name="Gerda Eller", role="Bürgermeisterin")
KOLB = Person(name="Udo Kolb", role="Ortsvorsteher")
SIMM = Person(name="Petra Simm", role="Bauamtsleiterin")
TAUB = Person(name="Jan Taub", role="Technischer Beigeordneter")
ROLL = Person(name="Ida Roll", role="Fachbereichsleiterin")
VOSS = Person(name="Emil Voss", role="Ratsherr", faction="SPD")
PRESENT = (ELLER, KOLB, SIMM, TAUB, ROLL, VOSS)


def speaker(line: str, *present: Person, chair: str | None = None) -> str | None:
    """Return who has the floor in a line, by name or label."""
    minutes = minutes_of("Herr Nagel bittet um Auskunft.", line, participants=present, chair=chair)
    found = [t.speaker for t in turns(minutes, Registry(minutes)) if 2 in t.numbers]
    return (found[0].name or found[0].label or found[0].role) if found and found[0] else None


HELD = {
    "mayor": ("BM: Das Gutachten kommt im Mai.", "Gerda Eller"),
    "mayor, dotted": ("Bgm.: Das Gutachten kommt im Mai.", "Gerda Eller"),
    "mayor, feminine": ("BM'in: Nein.", "Gerda Eller"),
    "mayor, in a list": ("1. BM: Nein.", "Gerda Eller"),
    "part of the town": ("OV: Der Zaun steht schon.", "Udo Kolb"),
    "head of an office": ("AL: Die Frist läuft noch.", "Petra Simm"),
    "head of the building office": ("BAL: Die Frist läuft noch.", "Petra Simm"),
    "deputy by profession": ("Beig.: Die Frist läuft noch.", "Jan Taub"),
    "head of a department": ("FBL: Die Frist läuft noch.", "Ida Roll"),
    "subject of a verb": ("BM nimmt das mit.", "Gerda Eller"),
    "subject, dotted": ("Bgm. sagt das zu.", "Gerda Eller"),
    "with a name": ("BM Eller: Das Gutachten kommt im Mai.", "Gerda Eller"),
}


@pytest.mark.parametrize(("line", "name"), HELD.values(), ids=HELD.keys())
def test_a_short_office_is_its_only_holder(line: str, name: str) -> None:
    """Whoever the list names with an office speaks under its short form, too."""
    assert speaker(line, *PRESENT) == name


OTHERS = {
    "nobody holds it": ("AL: Die Frist läuft noch.", (ELLER, VOSS), "AL"),
    "two hold it": (
        "AL: Die Frist läuft noch.",
        (SIMM, Person(name="Olga Brahm", role="Kassenamtsleiterin")),
        "AL",
    ),
    "of another gender": ("BM'in: Nein.", (Person(name="Otto Kern", role="Bürgermeister"),), "BM'in"),
    "a deputy": ("Der Zweite Bürgermeister erklärt das.", (ELLER,), "Zweiter Bürgermeister"),
    "the mayor of a town in its part": ("OV: Nein.", (ELLER,), "OV"),
}


@pytest.mark.parametrize(("line", "present", "label"), OTHERS.values(), ids=OTHERS.keys())
def test_a_short_office_is_nobody_else(line: str, present: tuple[Person, ...], label: str) -> None:
    """Without exactly one holder nobody is guessed."""
    assert speaker(line, *present, chair="Gerda Eller") == label


def test_a_deputy_is_no_first_mayor_below_a_lord_mayor() -> None:
    """The "Erste Bürgermeister" is the mayor, but below an Oberbürgermeister one of several."""
    lord, kern = (
        Person(name="Karl Opitz", role="Oberbürgermeister"),
        Person(name="Otto Kern", role="Bürgermeister"),
    )
    line = "Der Erste Bürgermeister erklärt das."
    assert speaker(line, kern) == "Otto Kern"
    assert speaker(line, lord, kern) == "Erster Bürgermeister"


def test_the_list_outweighs_a_line_of_signatures() -> None:
    """Columns of signatures put an office next to the name of the other column; the list knows better."""
    clerk = Person(name="Rosa Hein", role="Protokoll")
    mayor = Person(name="Otto Kern", role="BM")
    minutes = minutes_of(
        "BM: Das ist so.", "Kern, Bürgermeister Hein, Protokoll", participants=(mayor, clerk)
    )
    found = turns(minutes, Registry(minutes))[0]
    assert found.speaker == mayor


BARE = ("BM berichtet kurz.", "Bgm. lädt ein.", "OB dankt allen.", "Vors. eröffnet.", "OV: Ja.", "GF: Ja.")
NO_SUBJECTS = (
    "Das BM Warenhaus schließt.",
    "Neue BM wird teurer.",
    "In BM und Umgebung",
    "SB: Ja.",
    "RM fragt.",
    "BM 12 fährt nicht.",
)


@pytest.mark.parametrize("text", BARE)
def test_a_short_office_alone_is_a_mention(text: str) -> None:
    """At the beginning, before a verb or a colon, a short office with one holder is its holder."""
    assert [(m.kind, m.start) for m in mentions(text)][:1] == [("role", 0)]


@pytest.mark.parametrize("text", NO_SUBJECTS)
def test_capitals_alone_are_no_office(text: str) -> None:
    """Elsewhere, and for offices that many hold, the short form alone is nobody."""
    assert not [m for m in mentions(text) if m.kind == "role"]


MEANT = [
    ("OV", "Ortsvorsteherin"), ("AL", "Ordnungsamtsleiter"), ("AV", "Amtsvorsteher"),
    ("Käm.", "Stadtkämmerin"),
    ("OBM", "Ortsbürgermeister"), ("OBM", "Oberbürgermeisterin"), ("Beig", "Hauptamtlicher Beigeordneter"),
]  # fmt: skip
NOT_MEANT = [
    ("OV", "Vorsitzender"), ("AL", "Schulleiter"), ("BM", "Oberbürgermeister"), ("BM", "2. Bürgermeister"),
    ("Beig", "Erster Beigeordneter"), ("VBM", "Bürgermeister"), ("XY", "Bürgermeister"),
]  # fmt: skip


@pytest.mark.parametrize(("short", "office"), MEANT)
def test_a_short_form_can_stand_for_an_office(short: str, office: str) -> None:
    """Short forms stand for the offices of all Länder that use them."""
    assert stands_for(short, office)


@pytest.mark.parametrize(("short", "office"), NOT_MEANT)
def test_a_short_form_stands_for_no_other_office(short: str, office: str) -> None:
    """Deputies and neighbouring offices are others."""
    assert not stands_for(short, office)


LISTED = (
    "GRM Hornung: Ja.",
    "Antrag GRM Hornung",
    "RM Hornung stimmt zu.",
    "StR Hornung:",
    "GR Hornung (SPD): Ja.",
)
UNLISTED = ("Antrag Hornung", "Die Hornung liegt vor.", "GRM Planung", "RM: Hornung", "Hornung folgt.")


@pytest.mark.parametrize("text", LISTED)
def test_a_listed_family_is_a_name_whatever_it_ends_in(text: str) -> None:
    """Behind the office of a councillor a family of the list is a name, though it looks like a noun."""
    registry = Registry(minutes_of(text, participants=(Person(name="Lea Hornung", faction="SPD"),)))
    assert [registry.resolve(m, 1).name for m in registry.mentions(1)] == ["Lea Hornung"]


@pytest.mark.parametrize("text", UNLISTED)
def test_a_noun_without_an_office_is_no_name(text: str) -> None:
    """Without an office before it, or without the list, such a word stays a noun."""
    registry = Registry(minutes_of(text, participants=(Person(name="Lea Bornung", faction="SPD"),)))
    assert not [m for m in registry.mentions(1) if m.kind == "person" and m.family == "Planung"]
    assert not [m for m in registry.mentions(1) if registry.resolve(m, 1).name == "Lea Bornung"]
