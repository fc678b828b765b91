"""Laws of the registry: names grow only by the document's own evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.german.registry import Registry
from pipeline.model import AgendaItem, Minutes, Person, Sentence, Span
from tests.shared import annotation, gold_minutes, gold_names, needs_gold


def minutes(*words: str, chair: Person | None = None, participants: tuple[Person, ...] = ()) -> Minutes:
    """Return minutes with one sentence per argument."""
    text, sentences, at = "\n".join(words), [], 0
    for number, sentence in enumerate(words, 1):
        sentences.append(Sentence(number=number, span=Span(at, at + len(sentence)), paragraph=number))
        at += len(sentence) + 1
    return Minutes(id="test", text=text, sentences=tuple(sentences), chair=chair, participants=participants)


def who(registry: Registry, number: int, index: int = 0) -> Person:
    """Return who the mention at an index of a sentence is."""
    return registry.resolve(registry.mentions(number)[index], number)


def test_a_surname_takes_the_given_name_of_a_later_mention() -> None:
    """Full name, faction and role stated anywhere hold for every mention of that person."""
    registry = Registry(minutes("Herr Muster fragt.", "Stadtrat Uli Muster (SPD) dankt."))
    assert who(registry, 1) == who(registry, 2) == Person(name="Uli Muster", faction="SPD", role="Stadtrat")


def test_a_surname_takes_the_given_name_of_the_attendance_list() -> None:
    """The attendance list is evidence like the text."""
    registry = Registry(
        minutes("Frau Beispiel fragt.", participants=(Person(name="Anna Beispiel", faction="CDU"),))
    )
    assert who(registry, 1) == Person(name="Anna Beispiel", faction="CDU")


def test_nothing_is_invented() -> None:
    """What the document never says stays unknown."""
    assert who(Registry(minutes("Herr Muster fragt.", "Frau Beispiel (CDU) antwortet.")), 1) == Person(
        name="Muster"
    )


def test_herr_and_frau_of_one_name_are_two_persons() -> None:
    """Gender keeps persons of one surname apart."""
    registry = Registry(minutes("Herr Peter Muster (CDU) fragt.", "Frau Muster antwortet."))
    assert who(registry, 2) == Person(name="Muster")


def test_two_men_of_one_name_stay_ambiguous() -> None:
    """A surname two persons share is completed only by faction, role or given name."""
    registry = Registry(
        minutes(
            "Peter Muster (CDU) fragt.",
            "Uli Muster (SPD) fragt.",
            "Herr Muster fragt.",
            "Stadtrat Muster (SPD) fragt.",
        )
    )
    assert who(registry, 3).name == "Muster"
    assert who(registry, 3).faction is None
    assert who(registry, 4).name == "Uli Muster"


def test_factions_keep_persons_without_given_name_apart() -> None:
    """Mentions "Muster (CDU)" and "Muster (AfD)" are two persons."""
    registry = Registry(
        minutes("Stadtrat Muster (CDU) fragt.", "Stadtrat Muster (AfD) fragt.", "Stadtrat Muster dankt.")
    )
    assert [who(registry, n).faction for n in (1, 2, 3)] == ["CDU", "AfD", None]


@pytest.mark.parametrize("short", ["Uli", "U.", "Ulrich"])
def test_a_short_form_is_the_same_given_name(short: str) -> None:
    """A usual short form or an initial belongs to the only person of that surname."""
    registry = Registry(minutes(f"Ratsherr {short} Muster fragt.", "Ratsherr Ulrich Muster (FDP) dankt."))
    assert who(registry, 1).faction == "FDP"


def test_the_chair_is_the_one_the_header_names() -> None:
    """The role "Der Vorsitzende" is the header's chair, as full as the document allows."""
    registry = Registry(
        minutes("Der Vorsitzende eröffnet.", chair=Person(name="Peter Muster", role="Oberbürgermeister"))
    )
    assert who(registry, 1) == Person(name="Peter Muster", role="Oberbürgermeister")
    assert registry.chair(1) == who(registry, 1)


def test_the_next_name_is_not_the_chair() -> None:
    """Without a header nobody becomes the chair by standing next to the word."""
    registry = Registry(minutes("Der Vorsitzende kündigt Gäste an.", "Uli Muster begrüßt beide."))
    assert who(registry, 1) == Person(role="Vorsitzender", label="Vorsitzender")


def test_a_chairwoman_is_not_a_chairman() -> None:
    """A role of the other gender is not the header's chair."""
    registry = Registry(
        minutes("Die Vorsitzende eröffnet.", "Herr Muster dankt.", chair=Person(name="Peter Muster"))
    )
    assert who(registry, 1).label == "Vorsitzende"


def test_the_chair_of_a_club_is_not_the_chair() -> None:
    """The man "Der Vorsitzende des Sportvereins" chairs something else."""
    registry = Registry(minutes("Der Vorsitzende des Sportvereins fragt.", chair=Person(name="Peter Muster")))
    assert who(registry, 1).name is None


def test_a_handed_over_chair_changes_who_chairs() -> None:
    """Who takes the chair is the chair from the next sentence on, until it goes back."""
    registry = Registry(
        minutes(
            "Der Vorsitzende eröffnet.",
            "Der Vorsitzende übergibt den Vorsitz an Herrn Uli Beispiel.",
            "Der Vorsitzende ruft den Punkt auf.",
            "Herr Muster übernimmt wieder den Vorsitz.",
            "Der Vorsitzende schließt.",
            chair=Person(name="Peter Muster"),
        )
    )
    assert [who(registry, n).name for n in (1, 3, 5)] == ["Peter Muster", "Uli Beispiel", "Peter Muster"]


def test_a_role_with_one_holder_is_that_holder() -> None:
    """The role "Der Bürgermeister" is the only one the document names so; two leave it open."""
    one = Registry(minutes("Bürgermeister Muster fragt.", "Der Bürgermeister dankt."))
    two = Registry(
        minutes("Bürgermeister Muster fragt.", "Bürgermeister Beispiel fragt.", "Der Bürgermeister dankt.")
    )
    assert who(one, 2).name == "Muster"
    assert who(two, 3) == Person(role="Bürgermeister", label="Bürgermeister")


@pytest.mark.parametrize("text", ["Herrn Musters Frage bleibt offen.", "Frau Musters Frage bleibt offen."])
def test_a_genitive_is_stripped_where_the_bare_name_is_known(text: str) -> None:
    """The form "Musters" is Muster when only Muster is named elsewhere."""
    title = text.split()[0].removesuffix("n")
    registry = Registry(minutes(f"{title} Muster fragt.", text))
    assert who(registry, 2).name == "Muster"


def test_a_name_ending_in_s_stays_when_it_acts() -> None:
    """The name "Peters" keeps its s."""
    registry = Registry(minutes("Herr Peters fragt.", "Frau Peter dankt.", "Man dankt Herrn Peters."))
    assert who(registry, 3).name == "Peters"


def test_a_bare_name_counts_once_the_document_vouches_for_it() -> None:
    """A label "Muster:" and unknown given names are persons where another mention states them."""
    registry = Registry(minutes("Herr Muster fragt.", "Muster: Wann?", "Danach spricht Bedrik Beispiel.",
                                participants=(Person(name="Bedrik Beispiel"),)))  # fmt: skip
    assert who(registry, 2).name == "Muster"
    assert who(registry, 3).name == "Bedrik Beispiel"


@pytest.mark.parametrize(
    "text", ["Frau Muster stimmt für die SPD-Fraktion zu.",
     "Im Namen der Fraktion der SPD dankt Frau Muster.",
             "Seitens der SPD dankt Frau Muster."],
)  # fmt: skip
def test_who_speaks_for_a_faction_belongs_to_it(text: str) -> None:
    """Speaking for a faction tells the faction of the only speaker."""
    assert who(Registry(minutes("Frau Muster fragt.", text)), 1) == Person(name="Muster", faction="SPD")


@pytest.mark.parametrize(
    "text",
    ["Frau Muster dankt der SPD-Fraktion.",
     "Frau Muster und Herr Beispiel sprechen für die SPD-Fraktion.", "Die SPD lobt Frau Muster."],
)  # fmt: skip
def test_a_faction_nearby_is_no_membership(text: str) -> None:
    """A faction that is thanked, shared or speaks itself tells nothing about a person."""
    assert who(Registry(minutes("Frau Muster fragt.", text)), 1) == Person(name="Muster")


def test_the_only_named_chair_is_the_chair() -> None:
    """Without a header the one person named as chair is "der Vorsitzende"; deputies are not."""
    registry = Registry(
        minutes(
            "Ausschussvorsitzender Muster eröffnet.",
            "Stellv. Vorsitzender Beispiel dankt.",
            "Der Vorsitzende schließt.",
        )
    )
    assert who(registry, 3).name == "Muster"


def test_labels_stay_labels() -> None:
    """Collectives resolve to their label, factions also to their faction."""
    registry = Registry(minutes("Die Verwaltung prüft.", "Die CDU-Fraktion fragt.", "Ein Bürger fragt."))
    assert who(registry, 1) == Person(label="Verwaltung")
    assert who(registry, 2) == Person(label="CDU-Fraktion", faction="CDU")
    assert who(registry, 3) == Person(label="ein Bürger")


def test_evidence_lists_every_sentence_that_means_a_person() -> None:
    """Evidence includes role-only mentions and any spelling of the name."""
    registry = Registry(
        minutes(
            "Der Vorsitzende eröffnet.",
            "Herr Muster fragt.",
            "Frau Beispiel dankt.",
            chair=Person(name="Uli Muster"),
        )
    )
    assert registry.evidence(Person(name="Uli Muster")) == (1, 2)
    assert registry.evidence(Person(name="Muster")) == (1, 2)
    assert registry.evidence(Person(name="Niemand")) == ()
    assert registry.person("Frau Beispiel") == Person(name="Beispiel")


@needs_gold
def test_annotated_askers_are_mentioned_and_resolved() -> None:
    """At least 95 of 100 annotated named askers are found near their question with the annotated surname."""
    named = hit = 0
    for name in gold_names():
        registry = Registry(gold_minutes(name))
        for question in annotation(name)["questions"]:
            for asker in (a for a in question["askers"] if a["name"]):
                numbers = range(max(1, min(question["sents"]) - 8), max(question["sents"]) + 1)
                found = {registry.resolve(m, n).name for n in numbers for m in registry.mentions(n)}
                named += 1
                hit += any((f or "").split()[-1:] == asker["name"].split()[-1:] for f in found)
    assert hit >= 0.95 * named


def test_names_in_columns_of_the_attendance_list_do_not_run_into_each_other() -> None:
    """Where the list has been read, "Alois Muster" made of two columns makes nobody ambiguous."""
    listed = (Person(name="Alois Beispiel"), Person(name="Stefan Muster"))
    rows = minutes("Beispiel Alois Muster Stefan", "Stadtrat Muster fragt.")
    item = AgendaItem(number="1", title="Anfragen", public=True, first=2, last=2)
    registry = Registry(replace(rows, participants=listed, items=(item,)))
    assert who(registry, 2).name == "Stefan Muster"


def test_a_family_name_of_two_words_is_known_without_an_address() -> None:
    """Somebody else's "Groß Wiebel" is the Herr Groß Wiebel of the minutes."""
    registry = Registry(minutes("Herr Groß Wiebel weist auf den Schnee am Rand der Straße hin."))
    assert registry.person("Groß Wiebel") == Person(name="Groß Wiebel")
    assert registry.person("Klein Wiebel") is None
