"""Answers that stand below their question without a word of who gives them."""

from __future__ import annotations

import re
from itertools import takewhile

from pipeline.german.question_forms import SUBJUNCTIVE
from pipeline.model import Minutes
from pipeline.rules.evidence import ENTRY
from pipeline.rules.queries import UNKNOWN
from pipeline.rules.scene import Reply, Scene, is_member
from pipeline.rules.withheld import withheld

# who asks goes on like this: "Er sehe dort eine Gefahr."
GOES_ON = re.compile(
    r"\W*(?:Er|Sie|Ihm|Ihr|Sein\w*|Ihre\w*|Außerdem|Zudem|Weiter\w*|Ferner|Auch|Des Weiteren|"
    r"Darüber hinaus|Herr|Frau|Nach|"
    r"Der (?:Antrag|\w*[Rr]at|\w*[Aa]usschuss|\w*[Bb]eirat|\w*[Tt]ag)\b|"
    r"Die \w*(?:[Vv]ersammlung|[Vv]ertretung)\b|"
    r"Das (?:Gremium|Plenum)|"
    r"Es (?:folgt|entsteht|schließt|gibt|wird)|Beschluss\w*|Abstimm\w*|Daraufhin|Anschließend|"
    r"Im Anschluss)\b|.*\?\s*$"
)
# an answer is put off, and nobody in particular says so: "Eine Antwort erfolgt schriftlich."
ANNOUNCED = re.compile(
    r"\W*(?:(?:Die|Eine)\s+(?:\w+\s+)?(?:Antwort|Beantwortung|(?:An|Nach)?[Ff]rage|Klärung|Prüfung)|Dies|Das|Hierzu|Dazu|Hierüber|Darüber)\b"
)
# in such items questions and answers follow each other
IN_TURN = re.compile(r"[Ff]rage|Verschiedenes|Mitteilung|Sonstiges|Wünsche|Allfälliges|Bekannt|Anregung")


def unsaid(scene: Scene, index: int) -> list[Reply]:
    """Return an answer that stands below its question without a word of who gives it.

    "Es wird nach der Rutsche gefragt. Die Rutsche kommt im Mai.": what follows is no more of the
    question where nobody in particular asked, or where residents or members ask in turn.
    """
    turn, minutes = scene.turns[index], scene.minutes
    own = [i for i in scene.of_turn.get(index, ()) if not scene.asked[i].replied]
    last = max((scene.asked[i].core[-1] for i in own), default=None)
    if last is None or turn.labelled or _taken_up(scene, index):
        return []
    after = list(takewhile(lambda n: _goes_on(minutes, n), (n for n in turn.numbers if n > last)))
    if not after or GOES_ON.match(minutes.words(after[0])) or SUBJUNCTIVE.search(minutes.words(after[0])):
        return []
    apart = minutes[after[0]].paragraph != minutes[last].paragraph
    title = minutes.items[scene.asked[own[-1]].item].title or ""
    announced = ANNOUNCED.match(minutes.words(after[0])) and withheld(minutes.words(after[0]))
    if turn.speaker is not None and not announced and not (apart and IN_TURN.search(title)):
        return []
    office = next((m for m in scene.registry.mentions(after[0]) if m.kind == "administration"), None)
    by = scene.registry.resolve(office, after[0]) if office and announced else UNKNOWN
    return [Reply(query=own[-1], turn=index, by=by, cites=tuple(after), rule="unsaid")]


def _taken_up(scene: Scene, index: int) -> bool:
    """Tell whether the next turn is made to answer."""
    after = scene.turns[index + 1] if index + 1 < len(scene.turns) else None
    if after is None or scene.minutes.item_of(after.head) != scene.minutes.item_of(scene.turns[index].head):
        return False
    official = after.speaker is not None and not is_member(after.speaker)
    return after.category == "answer" or (official and after.category in ("explain", "promise"))


def _goes_on(minutes: Minutes, number: int) -> bool:
    """Tell whether a unit goes on with what stands before it: no heading, label, row or entry of its own."""
    return minutes[number].kind == "sentence" and not ENTRY.match(minutes.words(number))
