"""Laws of the shape of a question: lists and counts are of what minutes record, all else is a fact."""

from __future__ import annotations

import pytest

from pipeline.asking.question.plan import plan
from tests.asking.places import LIBRARY, TODAY

LISTS = """
Welche Aufgaben hat Frau Halbig übernommen?
Welche Aufgaben übernahm die Verwaltung beim Freibad?
Welche Fragen stellte Herr Torbeck 2024?
Welche Anfragen gab es zum Radweg am Mühlgraben?
Liste mal alle Beschlüsse zum Freibad auf.
Nenne mir die Zusagen der Bürgermeisterin zum Hallenbad.
Zeig mir alle vertagten Anträge aus 2023.
Gib mir bitte eine Übersicht der Anfragen der FDP.
Was hat Frau Halbig alles zugesagt?
Was versprach die Verwaltung zum Winterdienst?
Was sagte Herr Wedekamp im Mai 2024 zu?
Worüber haben sich die Einwohner in Lindenbach beschwert?
Wonach erkundigte sich Stadträtin von der Lohe?
Was wollte die CDU beim Haushalt wissen?
Welche Anträge der CDU wurden abgelehnt?
Mit welchen Anträgen ist die SPD gescheitert?
Welche Vorhaben lehnte der Rat 2023 ab?
Welche Satzungen wurden 2022 beschlossen?
Was ist noch offen?
Was steht in Musterau noch aus?
Welche Zusagen sind noch nicht eingelöst?
Welche Anfragen sind bis heute unbeantwortet?
Wer hat alles nach dem Spielplatz gefragt?
Wer fragte alles nach der Turnhalle?
Welche Stadträte haben sich nach dem Bauhof erkundigt?
Welche Fraktionen stellten Anträge zum Klimaschutz?
In welchen Gemeinden wurde nach den Kitagebühren gefragt?
In welchen Sitzungen wurde über das Freibad beraten?
Was brachten die Zuhörer vor?
Was wurde im Mai 2024 beschlossen?
Was hat der Bauausschuss vertagt?
Was ist aus den Anträgen der FDP geworden?
Wie erging es den Anträgen der Grünen?
Offene Zusagen der Verwaltung
Fragen von Frau Halbig 2024
Alle einstimmigen Beschlüsse des Bauausschusses
Welche Aufträge erhielt die Verwaltung im Herbst 2023?
Was wurde in Bad Sollen abgelehnt?
Ich suche alle Anträge von Jan Torbeck.
Könnten Sie mir bitte alle offenen Punkte nennen?
Kannst du mir sagen, welche Beschlüsse es zum Radverkehr gibt?
Wie ist der Stand der offenen Zusagen?
Wie lauteten die Fragen von Frau Halbig zum Freibad?
Worum drehten sich die Fragen der FDP?
Was hat die Stadt seit 2022 für Radfahrer beschlossen?
Auf welche Anfragen der CDU hat die Verwaltung nicht geantwortet?
Welche Anregungen brachten Bürger 2022 vor?
Welche Zuschüsse wurden 2023 bewilligt?
Was wurde versprochen, aber nie gemacht?
Wozu hat Jan Torbeck Anfragen gestellt?
Welche Bitten richtete der Beirat an die Verwaltung?
Welche Wünsche äußerten die Eltern?
Welche Empfehlungen gab der Ausschuss dem Rat?
Was alles hat die Verwaltung bis Jahresende zu liefern?
Welche Bürger haben sich über den Lärm beschwert?
Was soll die Verwaltung laut Beschluss vom 12. Mai 2023 alles prüfen?
Was liegt noch auf Wiedervorlage?
Aufträge an die Verwaltung aus der Sitzung vom 12. März 2024
Welche Änderungsanträge gab es zum Haushalt?
Welche Zusicherungen gab der Investor?
Mit welchen Anliegen kamen Bürger in die Sitzung?
Nenne alle Personen, die nach dem Radweg gefragt haben.
Bitte alle Nachfragen von Herrn Fuchs auflisten
Zu welchen Punkten fragte Frau Halbig nach?
"""
COUNTS = """
Wie viele Beschlüsse wurden vertagt?
Wie viele Fragen hat Herr Torbeck gestellt?
Wieviele Anträge der SPD wurden abgelehnt?
Wie oft hat Frau Halbig nach dem Radweg gefragt?
Wie oft wurde über das Freibad abgestimmt?
Bei wie vielen Abstimmungen war man sich einig?
Wie viele Einwohner haben in der Fragestunde etwas gefragt?
Wie viele einstimmige Entscheidungen gab es 2024?
Anzahl der Anfragen der FDP im Jahr 2023
Wie viele Zusagen sind noch offen?
Wie häufig hakte die CDU beim Bauhof nach?
Wie viele Tagesordnungspunkte wurden 2024 abgesetzt?
Wie oft ist die CDU mit Anträgen gescheitert?
Wie viele Zusagen hat die Verwaltung gemacht und wie viele davon eingehalten?
"""
OTHERS = {
    "fact": """
        Welche Firma baut das Freibad um?
        Welche Frist gilt für Anfragen?
        Welche Fragen klärt das Gutachten zur Brücke?
        Warum wurde der Antrag der CDU abgelehnt?
        Weshalb hat der Rat den Beschluss vertagt?
        Welche Straßen werden 2026 saniert?
        Mit welcher Begründung wurde das Vorhaben verworfen?
        Welche Themen behandelt die Broschüre?
        Woher kommt das Wasser im Keller der Schule?
        Gib mir Informationen zum Freibad.
        Nenne mir alle Kosten des Freibads.
        Welche Aufgaben hat das Bauamt?
        Welche Maßnahmen sieht das Klimakonzept vor?
        Welche Frage stellte Frau Halbig zum Freibad?
        Warum wurden so viele Fragen vertagt?
        Welche Varianten wurden für die Brücke untersucht?
        Welche Bedingungen stellte das Land für die Förderung?
        Welche Alternativen gibt es zum Umbau?
        Wie begründete die SPD ihren Antrag?
        Welche Öffnungszeiten hat die Bücherei?
        Welche Rolle spielt der Landkreis beim Radweg?
        Welche Gründe sprachen gegen den Kreisel?
        Was sagt die Verwaltung zur Frage nach dem Lärmschutz?
        """,
    "amount": """
        Wie viele Bäume wurden im Stadtpark gefällt?
        Was kostet die neue Drehleiter?
        Wie hoch ist die Hundesteuer in Lindenbach?
        Wie viele Kinder besuchen die Kita am Anger?
        Wie teuer wird der Umbau der Turnhalle?
        Wie oft wird der Müll abgeholt?
        Wie viele Mitglieder hat der Rat?
        Wie viele Fragen umfasst der Fragebogen?
        Wie viele Vorschläge gingen beim Ideenwettbewerb ein?
        Wie viel Prozent der Anträge der SPD wurden angenommen?
        Nenne mir die Kosten der Brücke: wie hoch sind sie?
        """,
    "time": """
        Wann öffnet das Freibad wieder?
        Bis wann läuft der Vertrag mit dem Busbetreiber?
        Ab wann gilt die neue Gebührensatzung?
        In welchem Jahr wird die Schule fertig?
        Wann hat Herr Torbeck nach dem Radweg gefragt?
        Wann wurde zuletzt über die Grundsteuer abgestimmt?
        """,
    "who": """
        Wer fragte nach dem Zustand der Brücke?
        Wer ist für den Winterdienst zuständig?
        Welcher Stadtrat wollte wissen, wie viele Bäume gefällt werden?
        Wer hat gefragt, wie hoch die Kosten sind?
        Von wem stammt die Idee mit dem Bücherschrank?
        Wie heißt die neue Leiterin der Bücherei?
        """,
    "vote": """
        Wie viele stimmten gegen die neue Satzung?
        Gab es Gegenstimmen beim Haushalt?
        Wie wurde über das Baugebiet abgestimmt?
        Wie knapp war die Entscheidung zum Freibad?
        Wer stimmte gegen den Bebauungsplan?
        Welche Fraktionen stimmten dagegen?
        Wer alles hat gegen den Haushalt gestimmt?
        Wer war dagegen?
        Welche Ratsmitglieder haben sich enthalten?
        Mit welcher Mehrheit wurde der Haushalt verabschiedet?
        """,
    "decision": """
        Was wurde aus dem Antrag auf ein Tempolimit?
        Was wurde zum Bücherschrank beschlossen?
        Wurde der Antrag auf Tempo 30 abgelehnt?
        Hat der Rat dem Zuschuss zugestimmt?
        Welchen Beschluss fasste der Rat zum Freibad?
        Was ist aus dem Antrag auf Tempo 30 geworden?
        Kamen die Anträge der SPD durch?
        Zeig mir den Beschluss zum Freibad.
        """,
    "yes_no": """
        Gibt es in der Bücherei ein Klavier?
        Muss man für das Parken bezahlen?
        Ist die Brücke für Lkw gesperrt?
        Hat die Verwaltung alle Zusagen eingehalten?
        Hat Herr Torbeck schon einmal nach der Turnhalle gefragt?
        """,
    "open": """
        Was muss Herr Wedekamp zur Förderung noch klären?
        Was soll die Verwaltung zum Schulweg noch prüfen?
        Was ist beim Glasfaserausbau noch offen?
        Was ist aus der Zusage von Herrn Wedekamp geworden?
        Was fehlt noch für den Radweg?
        """,
}  # fmt: skip
CASES = [
    *(("list", q) for q in LISTS.strip().splitlines()),
    *(("count", q) for q in COUNTS.strip().splitlines()),
    *((shape, q.strip()) for shape, qs in OTHERS.items() for q in qs.strip().splitlines()),
]


@pytest.mark.parametrize(("shape", "question"), CASES, ids=lambda value: value)
def test_a_question_has_the_shape_of_its_answer(shape: str, question: str) -> None:
    """The words of a question tell whether it wants a list, a number, a person, a vote or a fact."""
    assert plan(question, LIBRARY, TODAY).shape == shape


@pytest.mark.parametrize(("shape", "question"), CASES, ids=lambda value: value)
def test_capitals_and_end_marks_do_not_shape_a_question(shape: str, question: str) -> None:
    """A question typed carelessly is a list or a count just as the careful one is."""
    careless = plan(question.lower().rstrip("?. "), LIBRARY, TODAY).shape
    assert (careless in ("list", "count")) == (shape in ("list", "count"))
