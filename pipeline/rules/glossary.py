"""What each rule looks for, in German, for ``protokollant explain``."""

from __future__ import annotations

from collections.abc import Mapping

QUESTIONS: Mapping[str, str] = {
    "indirect": "indirekte Frage: ein Verb des Fragens, und wonach gefragt wird",
    "direct": "direkte Frage: der Satz endet mit einem Fragezeichen",
    "reported": "Frage in indirekter Rede ohne Fragezeichen: Fragewort oder Verb im Konjunktiv am Anfang",
    "on-request": "Frage und Antwort in einem Satz: „auf Nachfrage von …“",
    "passive": "Frage, deren Urheber nicht oder nur als Gruppe genannt ist",
    "request": "Bitte um Auskunft: „bittet um Mitteilung, wann …“",
    "announced": "angekündigte Frage: sie steht hinter dem Doppelpunkt oder im nächsten Satz",
    "curious": "Wissenwollen ohne Verb des Fragens: „interessant wäre, ob …“",
    "wondered": "jemand fragt sich etwas laut, und es wird beantwortet",
}
DECISIONS: Mapping[str, str] = {
    "decision.resolution": "Beschlussblock: eine Überschrift wie „Beschluss:“ mit Wortlaut und Ergebnis",
    "decision.recommendation": "Empfehlungsblock: „Beschlussempfehlung:“ mit Wortlaut und Ergebnis",
    "decision.proposal": "Beschlussvorschlag mit der Ergebniszeile, die dazugehört",
    "decision.meta": "Ergebniszeile am Kopf des Tagesordnungspunkts",
    "decision.result": "Ergebniszeile oder Abstimmungsergebnis für sich",
    "decision.told": "erzählter Beschluss: ein Satz sagt, was das Gremium entschieden hat",
}
ACTIONS: Mapping[str, str] = {
    "action.promise": "Zusage: jemand sagt etwas zu oder verspricht es",
    "action.accept": "angenommene Bitte: jemand sagt zu, worum gebeten wurde",
    "action.future": "Ankündigung: jemand wird etwas tun",
    "action.passive": "Ankündigung im Passiv: etwas wird erledigt, geprüft, nachgereicht",
    "action.mandate": "Auftrag: jemand wird beauftragt, gebeten oder aufgefordert",
    "action.permit": "Ermächtigung: jemand darf etwas tun",
    "action.todo": "Aufgabenliste: „wer: was, bis wann“",
    "action.request": "Bitte oder Anregung, die niemand angenommen hat",
    "action.pending": "ausstehendes Ergebnis: etwas liegt noch nicht vor",
    "action.referral": "Verweis auf jemanden, der mehr sagen kann",
    "action.context": "gehört dazu: worum gebeten oder was zuvor gesagt wurde",
}
STATUSES: Mapping[str, str] = {
    "status.later": "die Antwort wird für später angekündigt",
    "status.work": "statt einer Antwort wird Arbeit zugesagt",
    "status.unknown": "etwas ist noch nicht bekannt oder nicht entschieden",
    "status.elsewhere": "die Antwort wird anderen überlassen",
    "status.nothing": "es wird nicht geantwortet",
}
LINKS: Mapping[str, str] = {
    "own sentence": "derselbe Satz sagt, was geantwortet wurde",
    "unsaid": "steht unter der Frage, ohne dass jemand als Sprecher genannt ist",
    "next turn": "nächster Redebeitrag, der antworten kann",
    "latest": "seit der Frage hat niemand anders gefragt",
    "waiting": "die Frage war noch offen",
    "alone": "keine andere Frage war offen",
    "distance": "Redebeiträge liegen dazwischen",
    "overlap": "gemeinsame Wörter mit der Frage",
    "topic": "der Satz nimmt am Anfang auf, wonach gefragt wurde",
    "number": "die Nummer der Antwort ist die der Frage",
    "kind": "die Antwort nennt, was das Fragewort verlangt (Zeit, Zahl)",
    "asker named": "der Satz nennt, wer gefragt hat",
    "yes or no": "beginnt mit „Ja“ oder „Nein“, gleich hinter der Frage",
    "adds": "ergänzt, was zuletzt geantwortet wurde",
    "follows": "führt aus, was zuletzt geantwortet wurde",
    "addressed": "die Frage war an diese Person gerichtet",
    "addressed, member": "obwohl Mitglieder selten antworten",
}
MEANINGS: Mapping[str, str] = {**QUESTIONS, **DECISIONS, **ACTIONS, **STATUSES, **LINKS}


def meaning(rule: str) -> str:
    """Return what a rule looks for; a rule without an entry is named as it is.

    >>> meaning("action.todo")
    'Aufgabenliste: „wer: was, bis wann“'
    """
    return MEANINGS.get(rule, rule)
