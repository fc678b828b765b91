"""Where mentions can start, and which texts are read again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.german import bodies, factions
from pipeline.german.draft import ARTICLES, prefix
from pipeline.german.names import Known, mentions
from pipeline.german.rereading import may_change
from pipeline.german.starts import starts
from pipeline.german.surnames import read_name
from pipeline.german.words import Words

WORDS = (
    "Herr Frau Dr. Stadtrat Stadträte Bürgermeisterin Planer stellv. skB Erste Muster Beispiel Uli Anna"
    " Straße Ampel Verwaltung Tiefbauamt Anwohner Fraktion CDU (SPD) SPD-Fraktion"
    " Grünen der die das dem ein eine Die Ein mehrere von seitens Seiten aus auf Auf neue weiterer"
    " verkehrsberuhigte fragt für , ( ) : 1. J."
)
PHRASES = ("Bau- und Umweltausschuss", "die Bau- und Umweltausschuss", "ein weiterer Planer", "Frau Muster")
PIECES = (*WORDS.split(), *PHRASES)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=10).map(" ".join)
KNOWN = Known(
    families=frozenset({"muster", "beispiel"}),
    full=frozenset({("ampel", "muster"), ("uli", "beispiel")}),
    single=frozenset({"muster", "beispiel"}),
)


@settings(max_examples=400)
@given(TEXTS)
def test_a_quick_look_misses_no_group_and_no_name_behind_a_title(text: str) -> None:
    """A word passed over, or its article, starts neither a group nor a name behind "Herr" or a role."""
    words = Words(text)
    for i in sorted(set(range(words.size)) - set(starts(words, None))):
        if words.is_name(i) or (words.at(i) in ARTICLES and words.is_name(i + 1)):
            draft = prefix(words, i)
            told = draft.honorific or draft.role or draft.titles
            assert not (told and read_name(words, draft, None))
            assert bodies.collective(words, i) is None


@given(TEXTS)
def test_what_is_known_only_adds_starts(text: str) -> None:
    """Where a mention may start without known names, it may start with them."""
    words = Words(text)
    assert set(starts(words, None)) <= set(starts(words, KNOWN))


@pytest.mark.parametrize(
    "name",
    [
        "Bündnis 90/Die Grünen", "B 90/Grüne", "BÜ90/GRÜNE", "Grüne", "GAL", "DIE LINKE", "Linkspartei",
        "Die PARTEI", "Freie Wähler", "FWG", "UWG", "FW", "Piraten", "Tierschutzpartei", "ÖDP", "AfD", "Volt",
        "Alternative für Deutschland", "fraktionslos", "parteilose", "Einzelmandatsträgerin", "F.D.P.", "FDP",
        "CDU", "CSU", "SPD", "BSW", "ÖVP", "SPÖ", "NEOS", "GLP", "SVP", "EVP", "Sozialdemokraten",
    ],
)  # fmt: skip
def test_every_party_is_opened_by_its_first_word(name: str) -> None:
    """The first word of a party's name tells that a party may start, and the party is found there."""
    assert factions.opens(Words(name).words[0])
    assert factions.match(name, 0)


@pytest.mark.parametrize(
    "word", ["Bauamt", "Dienst", "Linie", "Freitag", "Partner", "Fraktur", "Volk", "Bürger", "Diese"]
)
def test_common_nouns_open_no_party(word: str) -> None:
    """A noun that only begins like a party opens none."""
    assert not factions.opens(word)


@pytest.mark.parametrize(
    "text",
    [
        "Muster fragt nach der Ampel.",
        "Der Planer Muster erklärt den Entwurf.",
        "stellv. Planer Muster erklärt den Entwurf.",
        "Frau Muster fragt, und Beispiel antwortet.",
    ],
)
def test_a_name_without_a_title_is_read_again(text: str) -> None:
    """Known names that the first reading left open make a second one worth while."""
    assert may_change(text, mentions(text), KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "Herr Muster fragt nach der Straße.",
        "Frau Dr. Muster (SPD) fragt nach.",
        "Ratsherr Muster und Frau Beispiel fragen nach.",
        "Anna Muster fragt nach.",
        "Die Leuchte blinkt.",
    ],
)
def test_a_name_behind_a_title_is_not_read_again(text: str) -> None:
    """Names that need nobody to vouch for them read the same with what is known."""
    found = mentions(text)
    assert not may_change(text, found, KNOWN)
    assert mentions(text, KNOWN) == found


@pytest.mark.parametrize(
    "text", ["ein weiterer Bürger fragt.", "Eine ältere Bürgerin fragt.", "ein neuer Planer."]
)
def test_a_role_behind_an_adjective_starts_at_its_article(text: str) -> None:
    """An article starts a mention when the role stands behind another adjective."""
    assert 0 in starts(Words(text), None)
    assert mentions(text)[0].start == 0


GROUPS = (
    "Bürgerschaft Kreistags Bauamt Vorstand Rats Fachbereich Jugendlichen Eltern Mitglieder Anwesenden"
    " Abgeordnete Bürger Amtes Bürgerinnen Bauhof Ausschuß Sachgebiet Kommission Verwaltungsseite Gremium"
    " Einwohner Dezernat Redner Runde Vorstands Gremiums Stadtwerke Plenum Arbeitsgruppe Kämmerei"
    " Arbeitskreis Ratsherren Besucher Vertreter Fachdienst Ausschusses Landtag Stadträten Stadträte"
    " Verwaltungsspitze Ausschuss Parlament Magistrat Zuhörer Anwohner Beirats"
)


@pytest.mark.parametrize("word", GROUPS.split())
def test_a_look_at_the_ending_misses_no_group(word: str) -> None:
    """The quick look at the last letters of a noun lets every group through, however it is inflected."""
    assert bodies.is_group(word)
    assert bodies.is_group(word.upper())


@pytest.mark.parametrize(
    "word", "Radweg Ampel Haushalt Turnhalle Musterau Insgesamt Zeitung Ehrenamt".split()
)
def test_other_nouns_are_no_groups(word: str) -> None:
    """Neither a noun with another ending nor one that only ends like a group names one."""
    assert not bodies.is_group(word)
