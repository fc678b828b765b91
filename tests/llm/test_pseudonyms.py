"""Nobody's name is sent, what comes back has the names again, and everything else stays as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.german.given import is_given
from pipeline.german.people import split_name
from pipeline.llm.chat import Reply, Request
from pipeline.llm.engine import LLMEngine
from pipeline.llm.pseudonyms import Pseudonyms
from pipeline.model import Minutes, Person
from pipeline.reading import read
from tests.build import minutes_of
from tests.llm.plain import Counting, request
from tests.llm.plain import settings as made
from tests.shared import GOLD, gold_names, needs_gold

SAID = (
    "Vorsitz: Dr. Hanna Berg",
    "Ratsherr Uli Abel (SPD) fragt, wann der Weg auf den Berg gebaut wird.",
    "Herr Abel verweist auf Abels Antrag und das Abel-Papier.",
    "Frau Dr. Berg antwortet, Abel's Frage sei gut; ABEL dankt.",
    "Einwohner Cramer, Seeweg 4, Tel. 0201/123456, a.cramer@post.example, bittet um Auskunft.",
    "Die Konrad-Abel-Straße und die Firma Dorn GmbH bleiben; der Berg auch.",
    "Frau Müller-Lind und Ratsfrau Eva von der Aue stimmen zu.",
    "Die Vorlage 0456/2010 wird vertagt.",
)
MINUTES = minutes_of(*SAID, chair="Dr. Hanna Berg", participants=[Person(name="Uli Abel", faction="SPD")])
PSEUDONYMS = Pseudonyms(MINUTES)


def hidden(words: str) -> str:
    """Return a text with placeholders, their numbers left out."""
    return re.sub(r"(?<=[a-zA-Z])\d{3}", "", PSEUDONYMS.hide(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (SAID[0], "Vorsitz: Dr. Vorname Name"),
        (SAID[1], "Ratsherr Vorname Name (SPD) fragt, wann der Weg auf den Berg gebaut wird."),
        (SAID[2], "Herr Name verweist auf Names Antrag und das Name-Papier."),
        (SAID[3], "Frau Dr. Name antwortet, Name's Frage sei gut; NAME dankt."),
        (SAID[4], "Einwohner Name, Anschrift, Tel. Telefon, Mailadresse, bittet um Auskunft."),
        (SAID[5], "Die Konrad-Abel-Straße und die Firma Dorn GmbH bleiben; der Berg auch."),
        (SAID[6], "Frau Name-Name und Ratsfrau Vorname von der Name stimmen zu."),
        (SAID[7], SAID[7]),
        ("[12] Herr Abel fragt.", "[12] Herr Name fragt."),
        ("Bekannt: Uli Abel (SPD), Hanna Berg", "Bekannt: Vorname Name (SPD), Vorname Name"),
        ("Herr Ziegler fragt.", "Herr Ziegler fragt."),
    ],
    ids=range(11),
)
def test_names_become_placeholders_and_nothing_else(words: str, expected: str) -> None:
    """Honorifics, titles, inflection and compounds stay; other meanings of the words are untouched."""
    assert hidden(words) == expected


def test_one_word_has_one_placeholder() -> None:
    """The same person is the same word everywhere, other people are other words."""
    placeholders = set(re.findall(r"Name\d{3}", PSEUDONYMS.hide("\n".join(SAID[1:4]))))
    assert len(placeholders) == 2
    assert PSEUDONYMS.hide("Herr Abel") == f"Herr {PSEUDONYMS.hide('Abels').removesuffix('s')}"


def test_a_reply_has_the_names_again() -> None:
    """Placeholders in a reply are replaced, inflected, in capitals, in compounds; unknown ones stay."""
    abel = PSEUDONYMS.hide("Abel")
    said = f"{abel}s Antrag, {abel.upper()}, das {abel}-Papier, {abel[:-3]}999, Herr {abel}"
    assert PSEUDONYMS.restore(said) == f"Abels Antrag, ABEL, das Abel-Papier, {abel[:-3]}999, Herr Abel"


def test_words_of_the_document_are_never_taken_for_placeholders() -> None:
    """Where minutes have "Name101" themselves, placeholders begin differently."""
    given_ = minutes_of("Herr Abel nennt Name101 und NAME102.", "Frau Berg fragt Herrn Abel2.")
    pseudonyms = Pseudonyms(given_)
    told = pseudonyms.hide(given_.text)
    assert "nennt Name101 und NAME102." in told
    assert "Abel" not in told
    assert pseudonyms.restore(told) == given_.text


def test_the_town_of_the_minutes_is_no_person() -> None:
    """A family called like the town is hidden, the town is not."""
    given_ = minutes_of(
        "Die Stadt Lindau baut.", "Herr Uli Lindau (SPD) fragt nach Lindau.", "Lindau wächst."
    )
    told = Pseudonyms(given_).hide(given_.text)
    assert re.sub(r"\d{3}", "", told).splitlines() == [
        "Die Stadt Lindau baut.",
        "Herr Vorname Name (SPD) fragt nach Lindau.",
        "Name wächst.",  # in doubt a name is hidden
    ]


def test_a_question_has_people_of_its_own() -> None:
    """Further texts are read for names, too."""
    asked = "Was sagte Frau Ziegler?"
    told = Pseudonyms(MINUTES, more=[asked]).hide(asked)
    assert re.sub(r"\d{3}", "", told) == "Was sagte Frau Name?"


def quoting(plain: Request) -> Reply:
    """Reply with what was sent: names, inflected names and all."""
    entries = [{"s": [n], "text": words, "by": words.split()[:2]} for n, words in plain.sentences.items()]
    return Reply(text=json.dumps({"questions": entries}, ensure_ascii=False))


def test_a_reply_to_hidden_sentences_is_the_reply_to_the_plain_ones() -> None:
    """The model sees no name in any text; restored, its reply is what it would have been."""
    asked = request(sentences=dict(enumerate(SAID, 1)))
    inner = Counting(quoting)
    assert PSEUDONYMS.restored(inner(PSEUDONYMS.hidden(asked))) == quoting(asked)
    (sent,) = inner.asked
    assert not re.search(r"Cramer|Hanna|Herr Abel|Seeweg|cramer|0201", sent.user + str(sent.sentences))
    assert (sent.system, sent.document, list(sent.sentences)) == (
        asked.system,
        "musterau",
        list(asked.sentences),
    )
    assert all(words in sent.user for words in sent.sentences.values())


def asking(plain: Request) -> Reply:
    """Find one question and its answer, by whom the sentences say."""
    by = {n: words.split(" fragt")[0].split(" antwortet")[0] for n, words in plain.sentences.items()}
    answer = {"s": [4], "by": [by.get(4, "")], "text": None}
    question = {"s": [2], "by": [by.get(2, "")], "text": plain.sentences.get(2, ""), "answers": [answer]}
    empty: dict[str, list[object]] = {"decisions": [], "tasks": [], "abstract": [], "overview": []}
    told = {"questions": [question | {"status": "answered"}], **empty}
    return Reply(text=json.dumps(told, ensure_ascii=False))


def test_the_engine_finds_the_same_with_placeholders() -> None:
    """With and without them the findings are the same; with them no call has a name in it."""
    plain, veiled = Counting(asking), Counting(asking)
    found = LLMEngine(plain, made()).extract(MINUTES)
    assert LLMEngine(veiled, made(pseudonymise=True)).extract(MINUTES).findings == found.findings
    assert found.findings.questions[0].askers[0].name == "Uli Abel"
    assert len(veiled.asked) == len(plain.asked) > 0
    for request_ in veiled.asked:
        assert not re.search(r"Herr Abel|Uli|Hanna|Cramer|Seeweg", request_.user + str(request_.sentences))


PIECES = [
    "Abel",
    "Abels",
    "ABEL",
    "Berg",
    "Berg's",
    "Müller-Lind",
    "Uli",
    "Seeweg 4",
    "0201/123456",
    "Herr",
    "Frau",
]


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from([*PIECES, *SAID]) | st.text(max_size=4), max_size=12),
    st.sampled_from(["", " ", "\n"]),
)
def test_restoring_undoes_hiding(pieces: list[str], between: str) -> None:
    """Whatever the names stand between, the text comes back letter by letter."""
    text = between.join(pieces)
    assert PSEUDONYMS.restore(PSEUDONYMS.hide(text)) == text


# --- annotated minutes ------------------------------------------------------------------------------------

OWN = Path(__file__).parents[2] / "eval" / "gold"


def annotated(folder: Path, meta: dict[str, Any], name: str) -> frozenset[str]:
    """Return the words of the family names of all people that the annotation of a document names."""
    record = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    replies = [answer for question in record["questions"] for answer in question["answers"]]
    named = [p["name"] for q in record["questions"] for p in q["askers"]]
    named += [p["name"] for answer in replies for p in answer["by"]]
    named += [p if isinstance(p, str) else p["name"] for p in meta.get("participants", ())]
    families = {split_name(each)[1] for each in named if each}
    for action in record["action_items"]:
        for who in re.split(r"\s*(?:[,;/]| und )\s*", action["assignee"] or ""):
            bare = re.sub(r"^(?:Herrn?|Frau|Dr\.)\s", "", who).split() or [""]
            if bare[-1] in families or (len(bare) > 1 and is_given(bare[0])):
                families.add(bare[-1])
    return frozenset(w for family in families for w in re.findall(r"[^\W\d_]{2,}", family) if w[0].isupper())


def left(minutes: Minutes, families: frozenset[str]) -> Iterator[str]:
    """Yield what is left of names in the hidden sentences and header of a document."""
    pseudonyms = Pseudonyms(minutes)
    people = [*minutes.participants, minutes.chair, minutes.clerk]
    header = [minutes.title, minutes.place, *(person.name for person in people if person)]
    lines = [minutes.words(sentence.number) for sentence in minutes.sentences]
    for line in [*lines, *filter(None, header)]:
        told = pseudonyms.hide(line)
        assert pseudonyms.restore(told) == line
        for word in re.finditer(r"[^\W\d_]+", told):
            bare = {word[0], word[0].removesuffix("s"), word[0].title() if word[0].isupper() else word[0]}
            if bare & families:
                yield told[max(0, word.start() - 30) : word.end() + 30]


@lru_cache(maxsize=2)
def headers(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the header fields of annotated documents by name."""
    path = folder / "meta.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return {record["doc"]: record for record in map(json.loads, lines)}


@needs_gold
@pytest.mark.parametrize("name", gold_names())
def test_no_annotated_person_is_left_in_real_minutes(name: str) -> None:
    """In the hidden sentences and headers no family name of an annotated person refers to a person."""
    minutes = read(GOLD / "texts" / f"{name}.txt")
    assert list(left(minutes, annotated(GOLD, headers(GOLD).get(name, {}), name))) == []


def test_no_annotated_person_is_left_in_own_minutes() -> None:
    """The same holds for the minutes written for this project."""
    documents = sorted(OWN.glob("*.json"))
    found = [
        told
        for path in documents
        for told in left(
            read(OWN / "texts" / f"{path.stem}.txt"),
            annotated(OWN, headers(OWN).get(path.stem, {}), path.stem),
        )
    ]
    assert (len(documents) > 50, found) == (True, [])
