"""Is a gold folder sound? Its files, their shape, and what an annotation says about its text.

A *problem* makes figures measured on the folder wrong or impossible; a *hint* is worth a second look.
Anything may be in the folder: what cannot be read is one problem, never an error.
"""

from __future__ import annotations

from pathlib import Path

from eval.lint import annotation, folder, shape, whole, words
from eval.lint.finding import Finding, to_text

__all__ = ["Finding", "check", "to_text"]


def check(path: Path) -> tuple[Finding, ...]:
    """Return what is wrong or odd with a gold folder, sorted by file; empty when all is well."""
    found = folder.open_folder(path)
    findings = list(found.findings)
    for name, record in found.annotations.items():
        file = f"{name}.json"
        wrong = tuple(shape.check(file, record, "annotation"))
        findings += wrong
        if wrong:
            continue
        findings += annotation.check(file, name, record)
        if name in found.texts:
            findings += words.check(file, record["sentences"], found.texts[name])
    findings += whole.check(found)
    return tuple(sorted(findings, key=lambda f: f.file))
