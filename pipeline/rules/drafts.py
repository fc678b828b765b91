"""Decisions in the making, and the words that open, announce and end them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from pipeline.german.pattern import lazy
from pipeline.model import Outcome, Vote
from pipeline.rules.result_sentences import Told

Role = Literal["proposal", "recommendation", "resolution", "meta", "result", "told"]


@dataclass(slots=True, kw_only=True)
class Draft:
    """One decision while it is put together; ``words`` are the words of its result."""

    role: Role
    label: str = ""
    text: list[int] = field(default_factory=list)
    content: str = ""
    start: int = 0
    end: int = 0
    results: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    told: Told | None = None
    restated: bool = False
    labelled: int | None = None  # the sentence of the label
    clash: Outcome | None = None
    recount: Vote | None = None  # other numbers told elsewhere in the item
    tentative: bool = False
    memo: tuple[tuple[int, int], tuple[Vote, Outcome]] | None = None  # vote and outcome at a size

    @property
    def last(self) -> int:
        """The last sentence the draft rests on."""
        return max((*self.text[-1:], *self.results[-1:]))

    @property
    def block(self) -> bool:
        """Whether the wording stands under a label of its own."""
        return self.role in ("proposal", "recommendation", "resolution")


_CHAIR = (
    r"(?:Der|Die) \w{0,30}[Vv]orsitzende\b|\w{0,20}[Vv]orsitzende[r]?\b"
    r"|(?:Ober)?[Bb]ürgermeister(?:in)?\b|Nachdem keine|Auf (?:Nach|An)?[Ff]rage|Es folgt\b"
    r"|Der Schriftführer|Die Schriftführerin|Im Anschluss|Anschließend|Sodann|Daraufhin"
    r"|Schluss de[rs]\b|Ende de[rs]\b|gez\b"
)
_PERSON = (
    r"(?:Herr|Frau|RM|Rm|Rh\.|Ratsherr|Ratsfrau|Ratsmitglied|Stadtr[aä]t\w{0,3}|StR\w{0,3}"
    r"|Gemeinderätin|GR|BM|OB|Ausschussmitglied|Beigeordneter?|Erster? \w{1,20}|Stv\.|Mitglied)\b"
)
_SAYS = (
    r"(?:Die|Der|Das) (?:[\w-]{1,40} ){1,3}?(?:erläutert|erläuterte|berichtet|berichtete|teilt"
    r"|teilte|weist|wies|erklärt|erklärte|fragt|fragte|bittet|bat|antwortet|antwortete|führt|führte"
    r"|stellt fest|merkt|merkte|sagt|sagte|begrüßt|begrüßte|verlässt|verliest)\b"
)
_GROUP = (
    r"(?:Die|Der|Das|Seitens der|Für die|Namens der) (?:[\w/-]{1,40} ){0,2}?[\w/-]{0,30}"
    r"(?:[Ff]raktion|Gruppe)\b"
    r"[^.;]{0,40}\b(?:beantrag|stell|schl[aäu]g|bringt|bittet|fordert|kündigt|sieht|hält)\w{0,3}\b"
)
# who speaks without an article: "KTA Hansen spricht von ...", "Oberrat Freese trägt vor"
_UNNAMED = (
    r"(?!Rat |Dem |Den |Es |Stadt |Gemeinde |Markt |Kreis |Landkreis |Amt )"
    r"[A-ZÄÖÜ][\w.'/-]{1,40} (?:(?:[A-ZÄÖÜ(][\w.'/)-]{1,40}) ){0,3}"
    r"(?:erläutert|berichtet|trägt|fragt|bittet|antwortet|führt|weist|merkt|spricht|möchte|beantragt|regt"
    r"|erkundigt|begrüßt|erklärt|stellt den|informiert|stellt die|ergänzt|bedankt|kritisiert|hinterfragt)e?\b"
)
TALK = lazy(rf"\W{{0,3}}(?:{_CHAIR}|{_PERSON}|{_SAYS}|{_GROUP})")
SPEAKER = lazy(rf"\W{{0,3}}{_UNNAMED}")  # talk, where no wording may begin with a name
# who speaks under a label: "GRM Abel: Das ist zu teuer."
LABELLED = lazy(
    r"\W{0,3}(?:(?:[A-ZÄÖÜ][\w'/-]{0,24}\.? ){0,2}[A-ZÄÖÜ][\w'-]{1,30}(?: \([^()]{1,40}\))?"
    r"|[A-ZÄÖÜ]\w{1,5}\.?): "
)
APPOINTED = lazy(r"\b(?:wird|werden)\b|\b(?:als|zum|zur)\b.{0,60}$")
ANNOUNCES = lazy(
    r"\b(?:fass(?:t|te|en|ten)|ergeht|trifft|traf)\b[^.;]{0,120}\bfolgende[nrs]?\b(?: \w{1,30}){0,3}\W{0,3}$"
)
MOVES = lazy(
    r"\b(?:Antrag|Anträge|Beschlussvorschlag|Vorschlag|Beschlussantrag)\b.{0,200}\b(?:lautet"
    r"|lauten)\b.{0,120}:$|\b(?:möge|wolle|soll)\b.{0,120}\b(?:beschließen|beschliessen"
    r"|genehmigen|zustimmen)\W{0,3}:$"
    r"|\b(?:beantragt|beantragte|beantragen)\b.{0,120}:$|\bstell(?:t|te"
    r"|en)\b.{0,80}\b(?:folgende[nr]?|den) (?:\w{1,30} ){0,2}(?:Antrag|Anträge"
    r"|Änderungsantrag)\b(?! (?:\w{1,20} )?vor\b).{0,60}:$|\bzur Abstimmung\W{0,3}:$|\b(?:lässt"
    r"|ließ)\b.{0,120}\babstimmen\W{0,3}:$"
)
NORM = lazy(r"\b(?:wird|werden|wurden?|besteht|soll|sollen|ist|sind|stimmt|beschließt|erhält|erhalten)\b")
AGENDA = lazy(r"\W{0,3}(?:Die|Der|Mit der|Gegen die)\b.{0,20}\bTagesordnung\b")
MOTION = lazy(
    r"\b(?:beantrag(?:t|te|en)|stell(?:t|te|en)\b.{0,120}\bAntrag|\w{0,30}antrag|Antrag"
    r"|abstimmen|abgestimmt|zur Abstimmung|schlägt\b.{0,200}\bvor|möge|Prüfauftrag|Beschlussvorschlag)\b"
)
ENTRY = lazy(r"\W{0,3}(?:\d{1,2}[.)]|[a-z]\)|[-–•*])\s")
CHANGED = lazy(r"(?:abweichend|geändert|ergänzt|modifiziert|erweitert)er Beschlu", re.IGNORECASE)
# an entry of an information system that says an item is over, which decides nothing
SETTLED = lazy(r"\W{0,3}(?:erledigt|beantwortet|behandelt|beraten)\W{0,3}$", re.IGNORECASE)
# a sentence that takes up what was proposed right before, and the proposal
THIS = lazy(
    r"\W{0,3}(?:Dies|Diese[mnrs]?|Dem (?:Vorschlag|Antrag)|Der (?:Vorschlag|Antrag)"
    r"|Dem (?:wird|wurde|stimm\w{1,3}|folg\w{1,3})|So wird|So wurde"
    r"|Dagegen|Hiergegen|Hiermit|Damit)\b"
)
PROPOSES = lazy(
    r"\b(?:schlägt|schlug|schlagen)\b.{0,300}\bvor\b|\b(?:beantrag|empf(?:iehl|ahl|ehl)|plädier)\w{1,5}\b"
    r"|\bstell(?:t|te|en|ten)\b.{0,80}\b(?:\w{1,30}a|A)ntrag\b|\bregt(?:e|en)?\b.{0,200}\ban\b|\bvorgeschlagen\b"
)
# who was on which side, a line each
SIDES = lazy(
    r"\W{0,3}(?:Zustimmung|Ablehnung|Dafür|Dagegen|(?:Stimm)?Enthaltung(?:en)?"
    r"|Gegenstimmen?): ?[A-ZÄÖÜ(]"
)
# a second verb of the body after the first thing it did
BOTH = lazy(
    r"(?<=\b(?:ab|zu)) und (?=(?:stimmt|stimmte|lehnt|lehnte|beschließt|beschloss|genehmigt"
    r"|genehmigte|empfiehlt|empfahl|beauftragt|beauftragte|verweist|verwies)\b)"
)
POINT = lazy(r"\W{0,3}(\d{1,2}|[a-z])[.)]\s")
BACKGROUND = lazy(
    r"Sachverhalt|Begründung|Sach- und|Finanz|Erläuterung|Stellungnahme|Antwort|Anfrage"
    r"|Rechtsgrundlage|Anlage|Vorlage",
    re.IGNORECASE,
)
# a label with the number of a paper opens nothing: "Vorlage: 12/2024"
REFERENCE = lazy(r"(?:Vorlage|Drucksache|Anlage|Rechtsgrundlage|Anfrage)\w{0,6}\b", re.IGNORECASE)
REFERENCE_LENGTH = 60
# who is told to do something, right after what was decided
DIRECTS = lazy(
    r"\W{0,3}(?:Die|Der|Das) [\w-]{2,40}(?: [\w-]{2,40}){0,4} w(?:ird|erden|urde|urden)\b[^.;]{0,300}"
    r"\b(?:gebeten|beauftragt|ermächtigt|aufgefordert|angewiesen)\b"
)
NO_VOTE = lazy(r"\bkeine Abstimmung\b|\bohne Abstimmung\b", re.IGNORECASE)
