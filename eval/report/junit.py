"""A measured run as JUnit XML for build servers: one case per check of the gate and per document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from xml.etree import ElementTree as ET

from eval.model import Run, Unit
from eval.report import wording

# What XML 1.0 cannot hold, not even escaped.
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One line of the gate: a figure against its floor, if both are there; ``text`` says why, in German."""

    name: str
    value: float | None
    floor: float | None
    n: int
    verdict: Literal["PASS", "FAIL", "INCONCLUSIVE"]
    text: str = ""


def to_junit(runs: Sequence[Run] = (), checks: Sequence[Check] = ()) -> str:
    """Return JUnit XML: one suite of the gate's checks, and one for each part of each run."""
    root = ET.Element("testsuites", name="protokollant eval")
    if checks:
        root.append(_suite("Schranken", [_check(check) for check in checks]))
    for run in runs:
        for part, title in wording.PARTS.items():
            if units := run.of(part):
                name = f"{title}: {wording.engine(run.engine)}, {run.gold}"
                root.append(_suite(name, [_unit(unit) for unit in units]))
    for key in ("tests", "failures", "errors"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    root.set("time", f"{sum(float(suite.get('time', '0')) for suite in root):.3f}")
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(name: str, cases: Sequence[ET.Element]) -> ET.Element:
    suite = ET.Element("testsuite", name=_clean(name), tests=str(len(cases)))
    for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(key, str(sum(case.find(tag) is not None for case in cases)))
    suite.set("time", f"{sum(float(case.get('time', '0')) for case in cases):.3f}")
    suite.extend(cases)
    return suite


def _check(check: Check) -> ET.Element:
    case = ET.Element("testcase", classname="eval.gate", name=_clean(check.name), time="0.000")
    said = _clean(check.text or _measured(check))
    if check.verdict == "FAIL":
        ET.SubElement(case, "failure", message=said, type="FAIL").text = _measured(check)
    elif check.verdict == "INCONCLUSIVE":
        ET.SubElement(case, "skipped", message=said)
    else:
        ET.SubElement(case, "system-out").text = _measured(check)
    return case


def _measured(check: Check) -> str:
    value = wording.NONE if check.value is None else wording.number(check.value)
    floor = wording.NONE if check.floor is None else wording.number(check.floor)
    return f"gemessen {value}, Schranke {floor}, n = {wording.count(check.n)}"


def _unit(unit: Unit) -> ET.Element:
    where = f"eval.{unit.part}.{unit.group}"
    case = ET.Element("testcase", classname=_clean(where), name=_clean(unit.name), time=f"{unit.seconds:.3f}")
    if unit.error is not None:
        error = _clean(unit.error)
        ET.SubElement(case, "error", message=error, type="engine").text = error
    verdicts = Counter(one.verdict for one in unit.cases)
    told = [f"{wording.VERDICTS[verdict]}: {verdicts[verdict]}" for verdict in wording.VERDICTS]
    ET.SubElement(case, "system-out").text = ", ".join(told)
    return case


def _clean(text: str) -> str:
    """Return a text with a replacement character for everything that XML cannot hold."""
    return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
