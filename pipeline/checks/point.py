"""One thing a clerk should look at before signing, and the kinds there are, in the words the clerk reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from pipeline.model import Minutes, Provenance

Level = Literal["error", "note"]
Kind = Literal[
    "question_unanswered", "question_deferred",
    "proposal_open", "vote_conflict", "vote_sum", "vote_too_many", "vote_missing", "vote_changed",
    "speaker_absent", "speaker_unlisted", "speaker_unknown", "speaker_gone",
    "action_nobody", "action_undated",
    "head_date", "head_chair", "head_end", "head_clerk", "head_public",
    "item_twice", "item_order", "item_missing", "item_unlisted",
]  # fmt: skip


class Told(NamedTuple):
    """How serious a kind is, what it is called and what to do about it."""

    level: Level
    title: str
    advice: str


HEAD = "Angaben zur Sitzung fehlen"
TO_HEAD = "Bitte im Kopf oder am Schluss der Niederschrift ergänzen."
KINDS: Mapping[Kind, Told] = {
    "question_unanswered": Told(
        "error",
        "Frage ohne Antwort",
        "Bitte die Antwort nachtragen oder festhalten, dass sie schriftlich folgt oder offenblieb.",
    ),
    "proposal_open": Told(
        "error",
        "Vorschlag ohne Ergebnis",
        "Bitte festhalten, wie darüber entschieden wurde oder dass nicht abgestimmt wurde.",
    ),
    "vote_conflict": Told(
        "error",
        "Ergebnis und Stimmen widersprechen sich",
        "Bitte mit der Auszählung vergleichen und berichtigen.",
    ),
    "vote_sum": Told(
        "error",
        "Abstimmung geht nicht auf",
        "Bitte mit der Auszählung vergleichen und berichtigen.",
    ),
    "vote_too_many": Told(
        "error",
        "Mehr Stimmen als Anwesende",
        "Bitte die Stimmen und die Anwesenheitsliste vergleichen.",
    ),
    "speaker_absent": Told(
        "error",
        "Als abwesend geführt, kommt aber zu Wort",
        "Bitte die Anwesenheitsliste oder den Namen an dieser Stelle berichtigen.",
    ),
    "speaker_unlisted": Told(
        "error",
        "Kommt zu Wort, fehlt aber in der Anwesenheitsliste",
        "Bitte die Anwesenheitsliste ergänzen oder den Namen an dieser Stelle berichtigen.",
    ),
    "item_twice": Told(
        "error",
        "Nummer doppelt vergeben",
        "Bitte die Nummern der Tagesordnungspunkte berichtigen.",
    ),
    "item_missing": Told(
        "error",
        "Punkt der Tagesordnung kommt nicht vor",
        "Bitte den Punkt ergänzen oder festhalten, dass er abgesetzt wurde oder entfiel.",
    ),
    "head_date": Told("error", HEAD, TO_HEAD),
    "head_chair": Told("error", HEAD, TO_HEAD),
    "question_deferred": Told(
        "note",
        "Antwort angekündigt, aber offen, von wem oder bis wann",
        "Wenn es in der Sitzung gesagt wurde, bitte Namen und Termin ergänzen.",
    ),
    "vote_missing": Told(
        "note",
        "Beschluss ohne Abstimmungsergebnis",
        "Die anderen Beschlüsse dieses Punktes haben eines. Bitte prüfen, ob es hier fehlt.",
    ),
    "vote_changed": Told(
        "note",
        "Andere Zahl der Abstimmenden als zuvor",
        "Bitte prüfen, ob jemand kam oder ging, und es dann vermerken.",
    ),
    "speaker_unknown": Told(
        "note",
        "Name steht nicht in der Anwesenheitsliste",
        "Bitte Schreibweise prüfen; Gäste gehören ebenfalls in die Liste.",
    ),
    "speaker_gone": Told(
        "note",
        "Kommt nach dem Verlassen der Sitzung noch zu Wort",
        "Bitte Uhrzeit und Namen prüfen oder die Rückkehr vermerken.",
    ),
    "action_nobody": Told(
        "note",
        "Auftrag, aber offen, an wen",
        "Bitte festhalten, wer ihn erledigt.",
    ),
    "action_undated": Told(
        "note",
        "Auftrag oder Zusage ohne Frist",
        "Wenn ein Termin genannt wurde, bitte ergänzen.",
    ),
    "item_order": Told(
        "note",
        "Reihenfolge der Nummern",
        "Wurde der Punkt vorgezogen oder verschoben, sollte das vermerkt sein.",
    ),
    "item_unlisted": Told(
        "note",
        "Punkt steht nicht in der Tagesordnung",
        "Wurde die Tagesordnung erweitert, sollte das vermerkt sein.",
    ),
    "head_end": Told("note", HEAD, TO_HEAD),
    "head_clerk": Told("note", HEAD, TO_HEAD),
    "head_public": Told("note", HEAD, TO_HEAD),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Something to look at: its kind, what it is about in one German line, and the sentences it concerns."""

    kind: Kind
    what: str
    cites: tuple[int, ...] = ()

    @property
    def level(self) -> Level:
        """Return whether it must be looked at ("error") or only should ("note")."""
        return KINDS[self.kind].level


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Minutes with what to look at in them, errors first."""

    minutes: Minutes
    points: tuple[Point, ...]
    provenance: Provenance

    def count(self, level: Level) -> int:
        """Return how many points there are of a level."""
        return sum(point.level == level for point in self.points)
