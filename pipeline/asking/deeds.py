"""Families of doing: how a task is told, how it is reported done, and which reports close which tasks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.german.pattern import lazy

# What a task is told by, in any form of the verb; "nach~reich" stands for "nachreichen", "nachzureichen",
# "reicht ... nach".
TASKS: Mapping[str, str] = {
    "give": r"""
        nach~reich nach~liefer vor~leg vor~stell vor~trag vor~träg zu~send zu~schick zu~stell zu~leit
        nach~send nach~trag bei~füg bei~leg mit~teil be~kanntgeb bereit~stell herum~schick übersend verschick
        versend schick verteil übermittel bekannt\s?(?:zu)?g[ei]b nenn bericht informier unterricht beantwort
        auskunft zukommen zur\sverfügung aufstellung übersicht list(?:e|en)\b auflistung statistik erstell
        zusammen~stell erarbeit überarbeit ermittel berechn beziffer entwurf stellungnahme vorlieg
        lieg\w{1,2}\b.*\bvor\b
    """,
    "find": r"""
        prüf klär nach~frag nach~hör erkundig an~frag untersuch ermittel begutacht nach~geh an~sprech
        spr[ie]ch\w*\b.*\ban\b gespräch sprechen verhandel kontakt an~schreib an~seh nach~seh zähl
    """,
    "work": r"""
        reparier reparatur tausch instand
        beheb erneuer ersetz aus~tausch sanier ausbesser auszubesser beseitig
        in\sbetrieb in\sordnung herricht herzuricht wieder\w{0,3}herstell überhol streichen verfüll
        auf~füll befestig kümmer veranlass erledig
    """,
    "clean": r"""
        reinig säuber räum leer mäh zurück~schneid rückschnitt frei~schneid schneid entsorg entfern beseitig
        fäll kehr
    """,
    "place": r"""
        auf~stell an~bring install montier auf~häng an~leg pflanz errichte markier ein~richt beschilder
        aus~schilder bau
    """,
    "procure": r"beschaff an~schaff kauf bestell",
    "offers": r"ein~hol angebot",
    "order": r"in\sauftrag vergeb aus~schreib",
    "apply": r"beantrag antrag\w*\b.*\bstell",
    "arrange": r"ein~lad termin begehung vereinbar durch~führ organisier",
    "forward": r"""
        weiter~leit weiter~geb weiter~reich gib\w*\b.*\bweiter\b meld mit~nehm hin~weis bauhof informier
    """,
    "publish": r"veröffentlich internetseite homepage website online aus~häng ein~stell",
    "change": r"änder an~pass korrigier berichtig ergänz ein~arbeit um~stell verläng",
    "open": r"öffn frei~geb sperr",
}
# The participles that report each done.
REPORTS: Mapping[str, str] = {
    "give": """
        nachgereicht nachgeliefert vorgelegt zugesandt übersandt zugeschickt verschickt versandt versendet
        übersendet nachgesandt herumgeschickt geschickt zugestellt verteilt ausgeteilt beigefügt beigelegt
        zugeleitet übermittelt mitgeteilt bekanntgegeben genannt vorgestellt vorgetragen beantwortet
        zugegangen bereitgestellt erstellt zusammengestellt erarbeitet ermittelt berechnet beziffert
        nachgetragen angehängt ausgehändigt übergeben gemailt eingetroffen eingegangen
    """,
    "find": """
        geprüft überprüft geklärt abgeklärt nachgefragt angefragt untersucht ermittelt begutachtet
        angesprochen geführt besprochen stattgefunden ergeben mitgeteilt angeschrieben kontaktiert gesprochen
        verhandelt geeinigt gezählt angesehen nachgesehen
    """,
    "ruling": "abgelehnt genehmigt bewilligt zugestimmt angeordnet zugesichert",
    "work": """
        repariert instandgesetzt behoben erneuert ersetzt ausgetauscht getauscht saniert ausgebessert
        beseitigt hergerichtet wiederhergestellt überholt gestrichen verfüllt aufgefüllt befestigt gerichtet
        geflickt
    """,
    "clean": """
        gereinigt gesäubert geräumt geleert gemäht zurückgeschnitten freigeschnitten geschnitten entsorgt
        entfernt beseitigt gefällt gekehrt abgezogen abgeholt abtransportiert abgebaut demontiert weggeräumt
    """,
    "place": """
        aufgestellt angebracht installiert montiert aufgehängt angelegt gepflanzt errichtet markiert
        eingerichtet ausgeschildert beschildert gebaut gesetzt
    """,
    "procure": "beschafft angeschafft gekauft geliefert eingetroffen",
    "offers": "eingeholt eingegangen gelegt abgegeben unterbreitet",
    "order": "vergeben beauftragt ausgeschrieben",
    "apply": "beantragt eingereicht gestellt",
    "arrange": "eingeladen vereinbart durchgeführt organisiert stattgefunden",
    "forward": "weitergeleitet weitergegeben weitergereicht gemeldet informiert hingewiesen",
    "publish": "veröffentlicht eingestellt ausgehängt abrufbar einsehbar",
    "change": "geändert angepasst korrigiert berichtigt ergänzt eingearbeitet umgestellt verlängert",
    "open": "geöffnet freigegeben",
    "any": """
        erledigt abgeschlossen erfolgt umgesetzt vollzogen ausgeführt fertiggestellt abgearbeitet eingelöst
        nachgekommen
    """,
}
PHRASES: Mapping[str, str] = {
    r"(?:instand|in Stand)\s?gesetzt|in Ordnung gebracht": "work",
    r"in Betrieb genommen": "open",
    r"bekannt\s?gegeben|zur Verfügung gestellt|zur Kenntnis gegeben": "give",
    r"fertig\s?gestellt": "any",
    r"in Auftrag gegeben": "order",
}
# Which reports close a task: its own family, and what can only have followed from it. "there": it lies on
# the table; "told": the figure itself is said; "state": the thing works again.
CLOSE: Mapping[str, frozenset[str]] = {
    family: frozenset((*row.split(), "any"))
    for family, row in {
        "give": "give there find ruling told publish",
        "find": "find ruling told work clean place state open there change",
        "work": "work clean state open place",
        "clean": "clean work state",
        "place": "place state open",
        "procure": "procure",
        "offers": "offers there",
        "order": "order",
        "apply": "apply ruling",
        "arrange": "arrange",
        "forward": "forward work clean place state ruling",
        "publish": "publish",
        "change": "change",
        "open": "open state",
    }.items()
}


def _root(root: str) -> str:
    particle, tilde, stem = root.partition("~")
    return rf"{particle}(?:zu|ge)?{stem}|{stem}\w{{1,3}}\b.*\b{particle}\b" if tilde else root


_TASKS = {
    family: lazy(rf"(?<![a-zäöüß])(?:{'|'.join(map(_root, row.split()))})") for family, row in TASKS.items()
}
_FAMILY: dict[str, frozenset[str]] = {}
for _name, _row in REPORTS.items():
    for _word in _row.split():
        _FAMILY[_word] = _FAMILY.get(_word, frozenset()) | {_name}
_PHRASES = tuple((lazy(rf"\b(?:{words})\b", re.IGNORECASE), name) for words, name in PHRASES.items())
WORD = lazy(r"[a-zäöüß]{5,}", re.IGNORECASE)


def wanted(task: str) -> frozenset[str]:
    """Return the families of reports that close a task told in these words, none where it tells no doing.

    >>> "work" in wanted("die Laterne austauschen lassen"), wanted("die Laterne")
    (True, frozenset())
    """
    lowered = task.lower()
    return frozenset(w for family, roots in _TASKS.items() if roots.search(lowered) for w in CLOSE[family])


def reported(text: str) -> frozenset[str]:
    """Return the families of the participles in some words.

    >>> sorted(reported("wurde beseitigt")), sorted(reported("in Auftrag gegeben"))
    (['clean', 'work'], ['order'])
    """
    phrases = [name for pattern, name in _PHRASES if pattern.search(text)]
    words = [] if phrases else [match[0].lower() for match in WORD.finditer(text)]
    return frozenset((*phrases, *(family for word in words for family in _FAMILY.get(word, ()))))
