"""Invented passages that say in few words who does what next, and near misses that oblige nobody."""

from __future__ import annotations

from tests.rules.idle import nothing
from tests.rules.tasks import Owed, Passage, one, told

ASKED = "Ratsherr Wolter fragt nach der Ampel. | "
WANTED = "Ratsherr Wolter bittet um eine Bank. | "
MAYOR = "Horst Ahrens"


def _then(reply: str, who: str, due: str | None = None) -> Passage:
    """Return a question and a promise that is a task of its own."""
    return one(ASKED + reply, who, due, 2)


def _granted(reply: str, who: str, due: str | None = None) -> Passage:
    """Return a request and the reply that takes it on."""
    return one(WANTED + reply, who, due, 1, 2)


STEPS = {
    "telegram": _then("Der Bürgermeister weiß es nicht. | Klärt das mit der Firma ab.", MAYOR)._replace(
        owed=(Owed("A", MAYOR, None, (3,)),)
    ),
    "telegram, asks": one("Der Bürgermeister weiß dazu nichts. | Fragt beim Kreis nach.", MAYOR, None, 2),
    "telegram, future": one("Der Bürgermeister weiß dazu nichts. | Wird es klären.", MAYOR, None, 2),
    "second verb": _then("Der Bürgermeister hat nichts gehört, fragt aber im Rathaus nach.", MAYOR),
    "gets in touch": _then("Er nehme Kontakt mit dem Kreis auf, so der Bürgermeister.", MAYOR),
    "subjunctive": _then("Der Bürgermeister antwortet, er frage bei der Firma nach.", MAYOR),
    "verb last": _then("Der Bürgermeister antwortet, dass er das abklärt.", MAYOR),
    "verb last, office": _then("Der Bürgermeister antwortet, dass die Verwaltung das prüft.", "Verwaltung"),
    "more of it": _then(
        "Der Bürgermeister antwortet, dass das Ordnungsamt dort öfter kontrolliert.", "Ordnungsamt"
    ),
    "object first": _then("Das klärt Frau Thoma mit dem Kreis.", "Anna Thoma"),
    "finds out": _then("Der Bürgermeister macht sich kundig.", MAYOR),
    "looks at it": _then("Der Bauhof schaut sich das an.", "Bauhof"),
    "consults": _then("Der Bürgermeister hält Rücksprache mit dem Kreis.", MAYOR),
    "reports the damage": _then("Frau Thoma meldet dies dem Kreis.", "Anna Thoma"),
    "will ask for": _then("Der Bürgermeister wird den Bauhof um Stellungnahme bitten.", MAYOR),
    "means to": _then("Der Bürgermeister will der Sache nachgehen.", MAYOR),
    "clerk's note, mailed": _then("Die Zahlen werden per Mail an alle verschickt.", "Verwaltung"),
    "clerk's note, annexed": _then("Sie wird dem Protokoll beigelegt.", "Verwaltung"),
    "clerk's note, passed on": _then("Die Frage soll an den Hersteller weitergegeben werden.", "Verwaltung"),
    "clerk's note, reply": _then("Antwort folgt im Protokoll.", "Verwaltung"),
    "clerk's note, later": _then(
        "Hierüber wird in der nächsten Sitzung berichtet.", "Verwaltung", "in der nächsten Sitzung"
    ),
    "according to": _then("Laut Bürgermeister wird dies geprüft.", "Verwaltung"),
    "question not swallowed": _then("Der Bürgermeister wird dies mit dem Kreis klären.", MAYOR),
    "told by the mayor": _then("Der Bürgermeister bittet Frau Thoma, dies zu klären.", "Anna Thoma"),
    "date to come": one("Ein Termin wird vereinbart.", "Verwaltung"),
    "comes up again": one("Wiedervorlage im März.", "Verwaltung", "im März"),
    "on the agenda": one(
        "Der Punkt kommt in der nächsten Sitzung wieder auf die Tagesordnung.",
        "Verwaltung",
        "in der nächsten Sitzung",
    ),
    "uploaded": one("Die Präsentation wird ins Ratsinformationssystem eingestellt.", "Verwaltung"),
}
GRANTED = {
    "done": _granted("Wird gemacht, so der Bürgermeister.", MAYOR),
    "done by the office": _granted("Wird erledigt.", "Verwaltung"),
    "does it": _granted("Der Bauhof erledigt das.", "Bauhof"),
    "complies": _granted("Dem wird der Bauhof nachkommen.", "Bauhof"),
    "notes it": _granted("Frau Thoma notiert sich das.", "Anna Thoma"),
    "next session": _granted(
        "Frau Thoma sagt dies für die Herbstsitzung zu.", "Anna Thoma", "für die Herbstsitzung"
    ),
    "request first": one(
        "Die Bitte von Ratsherr Wolter, die Zahlen nachzureichen, sagt Frau Thoma zu.", "Anna Thoma"
    ),
    "nearest request": one(
        "Ratsfrau Kunze fragt Frau Thoma nach dem Plan. | Ratsherr Wolter bittet, ihn im Rat vorzustellen. | "
        "Frau Thoma sagt dies zu.",
        "Anna Thoma",
        None,
        2,
        3,
    ),
}
BODIES = {
    "it asks": Passage(
        "Der Rat stimmt zu. | Er bittet den Bauhof, nach Helfern zu suchen und bis Mai zu berichten.",
        (Owed("A", "Bauhof", "bis Mai", (2,)),),
        "approved",
    ),
    "point of a list": told(
        "2. beauftragt die Verwaltung mit der Beschaffung von 40 Stühlen bis zum Herbst.",
        "Verwaltung",
        "bis zum Herbst",
    ),
    "told in a report": Passage(
        "Der Rat stimmte zu. | Die Verwaltung wurde beauftragt, den Antrag fristgerecht zu stellen.",
        (Owed("A", "Verwaltung", "fristgerecht", (2,)),),
        "approved",
    ),
    "gets the task": one("Die Verwaltung erhält den Auftrag, die Kosten zu ermitteln.", "Verwaltung"),
    "task goes to": one("Es ergeht der Auftrag an die Verwaltung, die Kosten zu ermitteln.", "Verwaltung"),
    "expects": one(
        "Der Ausschuss erwartet von der Verwaltung einen Bericht bis Mai.", "Verwaltung", "bis Mai"
    ),
}
IDLE = {
    "every report": nothing("Frau Thoma erklärt, das Amt prüft jede Anzeige."),
    "more words wanted": nothing("Der Vorsitzende fragt nach weiteren Wortmeldungen."),
    "asks the groups": nothing("Der Vorsitzende fragt bei den Fraktionen nach, ob noch Bedarf besteht."),
    "member asks": nothing("Ratsherr Wolter fragt beim Bürgermeister nach, wann das Bad öffnet."),
    "raises": nothing("Der Bürgermeister spricht die Beleuchtung an."),
    "wants the word": nothing("Herr Grote meldet sich zu Wort."),
    "gives the word on": nothing("Der Bürgermeister gibt das Wort an Frau Thoma weiter."),
    "county": nothing("Der Landkreis klärt das ab."),
    "county, verb last": nothing("Der Bürgermeister erklärt, dass der Landkreis das prüft."),
    "police": nothing("Der Bürgermeister erklärt, dass die Polizei dort verstärkt kontrolliert."),
    "as a rule": nothing("Der Bauhof kümmert sich in der Regel um die Pflege."),
    "club does": nothing("Ratsherr Wolter fragt, wer die Wege pflegt. | Das wird vom Verein gemacht."),
    "was sent": nothing("Ratsherr Wolter fragt nach dem Plan. | Die Unterlagen wurden verschickt."),
    "told before": nothing(
        "Die Verwaltung wurde bereits in der letzten Sitzung beauftragt, Angebote einzuholen."
    ),
    "order of business": nothing("Ratsfrau Kunze beantragt, TOP 6 vor TOP 4 zu behandeln.", "approved"),
    "opinion of a member": nothing(
        "Ratsherr Wolter fragt viel. | Er findet, die Bürger sollen mitgenommen werden."
    ),
    "firm gets the work": nothing("Die Firma erhielt den Auftrag für die Dacharbeiten."),
    "follows from the law": nothing("Die Antwort folgt aus dem Gesetz."),
    "condition": nothing("Wird der Antrag angenommen, entfällt die Abstimmung."),
    "votes": nothing("Der Rat stimmt über den Antrag ab."),
    "thanks": nothing("Der Bürgermeister dankt, dass Frau Thoma sich kümmert."),
    "to explain now": nothing("Der Vorsitzende bittet Frau Thoma, die Vorlage zu erläutern."),
}
