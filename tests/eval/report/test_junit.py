"""Laws of the JUnit XML."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from eval.report.junit import Check, to_junit
from tests.eval.report.runs import HOSTILE, case, hostile_run, missed, run, unit

PASS = Check(name="rules.question_F1", value=0.981, floor=0.97, n=250, verdict="PASS")
FAIL = Check(name="rules.action_F1", value=0.8, floor=0.9, n=115, verdict="FAIL", text="unter der Schranke")
FEW = Check(name="rules.due_acc", value=0.8, floor=0.9, n=12, verdict="INCONCLUSIVE", text="nur 12 Fälle")
# What build servers accept: element -> (attributes, children).
SCHEMA = {
    "testsuites": ({"name", "time", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped", "time"}, {"testcase"}),
    "testcase": ({"name", "classname", "time"}, {"failure", "error", "skipped", "system-out"}),
    "failure": ({"message", "type"}, set()),
    "error": ({"message", "type"}, set()),
    "skipped": ({"message"}, set()),
    "system-out": (set(), set()),
}


def parsed(text: str) -> ET.Element:
    """Return the root of XML that is no larger than what the schema knows."""
    root = ET.fromstring(text.split("\n", 1)[1])
    for parent in root.iter():
        attributes, children = SCHEMA[parent.tag]
        assert set(parent.attrib) <= attributes
        assert {child.tag for child in parent} <= children
    return root


@pytest.mark.parametrize(
    ("check", "tag"), [(PASS, None), (FAIL, "failure"), (FEW, "skipped")], ids=["pass", "fail", "few"]
)
def test_a_check_passes_fails_or_is_skipped(check: Check, tag: str | None) -> None:
    """PASS is a plain case, FAIL a failure, INCONCLUSIVE a skipped one; the reason is the message."""
    found = parsed(to_junit(checks=[check])).find("testsuite/testcase")
    assert found is not None
    assert [child.tag for child in found if child.tag != "system-out"] == ([tag] if tag else [])
    if tag:
        assert found.find(tag).get("message") == check.text  # type: ignore[union-attr]


def test_a_failure_tells_value_floor_and_cases() -> None:
    """Whoever reads the build server learns the figure, the floor and what they rest on."""
    failure = parsed(to_junit(checks=[FAIL])).find(".//failure")
    assert failure is not None
    assert failure.text == "gemessen 0,800, Schranke 0,900, n = 115"


def test_a_missing_value_is_a_dash() -> None:
    """A figure that was not measured, or has no floor, is told as such."""
    gone = Check(name="x", value=None, floor=None, n=0, verdict="FAIL")
    assert "gemessen –, Schranke –, n = 0" in to_junit(checks=[gone])


def test_sums_are_those_of_the_cases() -> None:
    """Tests, failures, errors and skipped are counted at every level."""
    broken = unit("oe-linden", error="Zeit überschritten")
    runs = [run(unit("oe-au", case("q1"), missed("q2")), broken)]
    root = parsed(to_junit(runs, [PASS, FAIL, FEW]))
    assert [root.get(key) for key in ("tests", "failures", "errors")] == ["5", "1", "1"]
    gate, documents = root.findall("testsuite")
    assert [gate.get(key) for key in ("tests", "failures", "errors", "skipped")] == ["3", "1", "0", "1"]
    assert [documents.get(key) for key in ("tests", "failures", "errors", "skipped")] == ["2", "0", "1", "0"]
    assert documents.get("time") == "1.000"


def test_a_document_tells_how_its_cases_fared() -> None:
    """A document is a case of its own with the number of right, wrong and missed ones."""
    root = parsed(to_junit([run(unit("oe-au", case("q1"), missed("q2")))]))
    said = root.find(".//system-out")
    assert said is not None
    assert said.text == "richtig: 1, falsch: 0, verfehlt: 1, zu viel: 0, zählt nicht: 0"


def test_nothing_is_valid_too() -> None:
    """Without checks and without a run there is an empty file that parses."""
    assert parsed(to_junit()).get("tests") == "0"


def test_hostile_text_stays_text() -> None:
    """What cannot stand in XML is replaced, and all else is escaped."""
    bad = Check(name=HOSTILE + "\x00\ud800", value=0.1, floor=0.2, n=3, verdict="FAIL", text=HOSTILE)
    root = parsed(to_junit([hostile_run()], [bad]))
    assert {element.tag for element in root.iter()} <= set(SCHEMA)
    assert "<script>alert(1)</script>" in str(root.find(".//failure").get("message"))  # type: ignore[union-attr]
    to_junit([hostile_run()], [bad]).encode("utf-8")
