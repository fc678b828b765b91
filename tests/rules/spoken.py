"""Invented passages in which whoever is asked says in their own words what they do next, and near misses."""

from __future__ import annotations

from tests.rules.idle import nothing
from tests.rules.tasks import Owed, Passage, one

ASKED = "Ratsherr Wolter fragt nach der Ampel. | "
MAYOR = "Horst Ahrens"


def _label(reply: str, due: str | None = None) -> Passage:
    """Return what the mayor says word for word behind their label."""
    return one(f"Bürgermeister Ahrens: {reply}", MAYOR, due, 1)


def _then(reply: str, who: str, due: str | None = None) -> Passage:
    """Return a question and a promise that is a task of its own."""
    return one(ASKED + reply, who, due, 2)


SPOKEN = {
    "spoken, sends": _label("Das war mir entgangen, ich schick sie euch morgen.", "morgen"),
    "spoken, sends to you": _label("Ich schicke Ihnen die Liste."),
    "spoken, talks": _label("Ich red mit dem Hausmeister."),
    "spoken, talks, verb first": _label("Darüber spreche ich mit der Leiterin."),
    "spoken, tells": _label("Ich sag dem Bauhof Bescheid."),
    "spoken, looks": _label("Wir schauen uns das an."),
    "spoken, will": _label("Ich werd das mit der Polizei besprechen."),
    "spoken, lets": _label("Ja, den Plan gibt es. Ich lasse ihn ins Internet stellen."),
    "spoken, we let": _label("Wir lassen das vom Büro durchrechnen."),
    "spoken, asks elsewhere": _label("Das weiß ich nicht, ich frage beim Kreis nach und reiche das nach."),
    "spoken, to you": _label("Die Antwort erhalten Sie schriftlich."),
    "lets": _then("Frau Thoma vom Bauamt wird die Plakate neu gestalten lassen.", "Anna Thoma"),
    "lets close": _then("Frau Thoma wird das Loch schließen lassen.", "Anna Thoma"),
    "own worker": _then(
        "Der Gemeindearbeiter wird es noch diese Woche streichen.", "Gemeindearbeiter", "noch diese Woche"
    ),
    "tomorrow": _then("Der Hausmeister wird das Tor morgen schließen.", "Hausmeister", "morgen"),
    "wants to talk": _then("Herr Grote will das mit dem Verein besprechen.", "Max Grote"),
    "wants to urge": _then("Der Bürgermeister will beim Land auf eine rasche Antwort drängen.", MAYOR),
    "will do so": _then(
        "Der Bürgermeister erklärt, mit ihm habe man noch nicht gesprochen, werde dies aber tun.", MAYOR
    ),
    "hands on": _then("Frau Thoma weiß davon nichts, sie gibt die Frage an das Ordnungsamt.", "Anna Thoma"),
    "short role": _then("OV gibt dies an Bauhof weiter.", "OV"),
    "short role, settles": _then("OV weiß nichts davon, klärt mit Bauhof.", "OV"),
    "offer": _then("Das gibt es noch nicht, die Verwaltung holt ein Angebot ein.", "Verwaltung"),
    "numbered office": _then("Der Bereich 3.210 sagt eine Antwort zu.", "Bereich 3.210"),
    "missing and supplied": _then(
        "Die genaue Zahl liegt nicht vor und wird den Fraktionen per Mail nachgereicht.", "Verwaltung"
    ),
    "own short name": one(
        "Der Seniorenbeirat (SenB) ist neu besetzt. | Der SenB wird zu diesem Thema eine Begehung anbieten.",
        "SenB",
        None,
        2,
    ),
    "own short name, promises": one(
        "Der Seniorenbeirat (kurz: SenB) tagt. | Der SenB sagt zu, die Wege zu prüfen.", "SenB", None, 2
    ),
    "puts off and tells": Passage(
        "Der Punkt wird vertagt, Herr Grote soll bis Mai mit den Eignern sprechen.",
        (Owed("A", "Max Grote", "bis Mai", (1,)),),
        "postponed",
    ),
    "puts off and orders": Passage(
        "Die Sache wird zurückgestellt; die Verwaltung wird beauftragt, zwei Varianten vorzulegen.",
        (Owed("A", "Verwaltung", None, (1,)),),
        "postponed",
    ),
    "until then": one(
        "Die Beratung wird vertagt. | Bis dahin soll die Verwaltung die Kosten ermitteln.",
        "Verwaltung",
        "Bis dahin",
        2,
    ),
    "check and tell": one(
        "Die Verwaltung wird gebeten, die Beleuchtung zu prüfen und die Kosten mitzuteilen.",
        "Verwaltung",
        None,
        1,
    ),
    "committee by a day": one(
        "Man verständigt sich darauf, dass der Kulturausschuss bis März ein Konzept erarbeitet.",
        "Kulturausschuss",
        "bis März",
        1,
    ),
}  # fmt: skip
UNSPOKEN = {
    "puts to the vote": nothing("Bürgermeister Ahrens: Ich lasse über den Antrag abstimmen."),
    "lets speak": nothing("Bürgermeister Ahrens: Ich lasse Frau Kunze ausreden."),
    "speaks with joy": nothing("Bürgermeister Ahrens: Ich spreche mit Freude zu Ihnen."),
    "not to be moved": nothing("Der Bürgermeister erklärt, er werde sich nicht umstimmen lassen."),
    "can be done": nothing("Der Bürgermeister erklärt, das werde sich machen lassen."),
    "lets nobody": nothing("Der Bürgermeister sagt, man werde niemanden warten lassen."),
    "timetable": nothing(ASKED + "Der Bürgermeister erklärt, ab Juli werde wieder zweimal geleert."),
    "weekly": nothing("Der Bürgermeister erklärt, die Straße werde wöchentlich gereinigt."),
    "gives the floor": nothing("Der Vorsitzende gibt das Wort an Frau Kunze."),
    "wants of others": nothing("Ratsfrau Kunze will das mit der Fraktion besprechen."),
    "unexplained name": nothing("Der XyZ wird zu diesem Thema eine Begehung anbieten."),
    "opens tomorrow": nothing("Der Bürgermeister sagt, dass morgen das Freibad öffnet."),
    "what was put off": nothing("Die Verwaltung wird beauftragt, ein Konzept zu erarbeiten.", "postponed"),
    "committee goes on": nothing("Man verständigt sich darauf, dass der Ausschuss die Sache weiter berät."),
    "relative": nothing("Der Bürgermeister lobt die Firma, die Angebote prüft."),
    "urges for ever": nothing(
        "Ratsfrau Kunze sagt, die Grünen würden weiter darauf drängen, dass gespart wird."
    ),
    "if so": nothing("Die Kämmerin erklärt, falls Mittel übrig seien, werde man dies tun."),
}
