"""Invented requests with the replies that accept them: one item each."""

from __future__ import annotations

from tests.rules.tasks import one

ACCEPTED = {
    "Bavarian": one(
        "Ratsfrau Kunze regt an, den Weg zu bessern. | Der Vorsitzende sagt zu, dass der Bauhof es tut.",
        "Bauhof",
        None,
        1,
        2,
    ),
    "two sentences": one(
        "Ratsfrau Kunze bittet um eine Liste der Spielplätze. | Die Verwaltung sagt dies zu.",
        "Verwaltung",
        None,
        1,
        2,
    ),
    "promised in the passive": one(
        "Ratsfrau Kunze bittet um eine Liste der Spielplätze. | Dies wird zugesagt.", "Verwaltung", None, 1, 2
    ),
    "promised by the office": one(
        "Ratsherr Wolter bittet um Übersendung der Pläne. | Dies wird von der Verwaltung zugesagt.",
        "Verwaltung",
        None,
        1,
        2,
    ),
    "check promised": one(
        "Ratsherr Wolter fragt, ob die Hecke geschnitten wird. | Die Verwaltung sagt eine Prüfung zu.",
        "Verwaltung",
        None,
        1,
        2,
    ),
    "bare noun": one(
        "Ratsherr Wolter bittet zu prüfen, ob die Schwelle nötig ist. | Frau Thoma sagt Klärung zu.",
        "Anna Thoma",
        None,
        1,
        2,
    ),
    "within the sentence": one("Ratsherr Wolter bittet um die Zahlen, was Frau Thoma zusagt.", "Anna Thoma"),
    "will do": one(
        "Ratsherr Wolter regt einen Ortstermin an. | Der Bürgermeister wird einen Termin abstimmen.",
        "Horst Ahrens",
        None,
        1,
        2,
    ),
    "takes up": one(
        "Ratsherr Wolter schlägt eine Bank am Teich vor. | Die Verwaltung nimmt die Anregung auf.",
        "Verwaltung",
        None,
        1,
        2,
    ),
    "it will be checked": one(
        "Ratsherr Wolter regt an, die Ampel anders zu schalten. | Frau Thoma erwidert, dies werde geprüft.",
        "Anna Thoma",
        None,
        1,
        2,
    ),
    "agrees": one(
        "Ratsherr Wolter bittet um einen Bericht in der nächsten Sitzung. | Frau Thoma sichert dies zu.",
        "Anna Thoma",
        "in der nächsten Sitzung",
        1,
        2,
    ),
    "deadline of the reply": one(
        "Ratsherr Wolter bittet um die Zahlen. | Frau Thoma sagt dies bis Ende April zu.",
        "Anna Thoma",
        "bis Ende April",
        1,
        2,
    ),
    "title unknown": one(
        "Ratsherr Wolter bittet um Vorstellung des Konzepts. | CDO Seifert sagt dies zu.",
        "CDO Seifert",
        None,
        1,
        2,
    ),
    "somebody else answers": one(
        "Ratsherr Wolter bittet um Prüfung eines Zauns. | Es sei eng. | Frau Thoma wird das prüfen.",
        "Anna Thoma",
        None,
        1,
        3,
    ),
    "question, could be": one(
        "Ratsfrau Kunze fragt, ob das Archiv besucht werden kann. | Frau Thoma sagt dies bis Pfingsten zu.",
        "Anna Thoma",
        "bis Pfingsten",
        1,
        2,
    ),
}
