"""Questions put to invented towns: their matter stands there, in another town only, or nowhere."""

from __future__ import annotations

from typing import NamedTuple


class Pair(NamedTuple):
    """A question with a gap for the town, where its matter stands, and where it does not."""

    question: str
    here: str
    there: str


# In the words of those who ask, which need not be those of the minutes.
PAIRS = tuple(
    Pair(*row.split(" | "))
    for row in """
    Wer hat in {} nach dem Radständer vor der Bücherei gefragt? | Sassenbrück | Tannöd
    Wer hat in {} nach der Vergnügungssteuer gefragt? | Sassenbrück | Talfurth
    Wer hat in {} nach dem Freibad gefragt? | Sassenbrück | Rheinaue
    Wer hat in {} nach dem Breitbandausbau gefragt? | Sassenbrück | Kaltenegg
    Wer hat in {} nach dem Nachtragshaushalt gefragt? | Sassenbrück | Brennborn
    Wer hat in {} nach den gemeldeten Hunden gefragt? | Wallersried | Rheinaue
    Wer hat in {} nach den Rücklagen gefragt? | Wallersried | Sassenbrück
    Wer hat in {} nach der Gewerbesteuer gefragt? | Wallersried | Hohenlinde
    Wer hat in {} nach der Lärmmessung gefragt? | Talfurth | Brennborn
    Wer hat in {} nach den Anmeldungen für den Kindergarten gefragt? | Talfurth | Brennborn
    Wer hat in {} nach dem Energiebericht gefragt? | Talfurth | Sassenbrück
    Wer hat in {} nach den Baumscheiben gefragt? | Rheinaue | Wallersried
    Wer hat in {} nach den Nistkästen gefragt? | Rheinaue | Sassenbrück
    Wer hat in {} nach dem Trinkwasserbrunnen gefragt? | Rheinaue | Kaltenegg
    Wer hat in {} nach den Fahrraddiebstählen gefragt? | Rheinaue | Tannöd
    Wer hat in {} nach dem gesperrten Leinpfad gefragt? | Rheinaue | Talfurth
    Wer hat in {} nach dem Lärmaktionsplan gefragt? | Erlenrode | Hohenlinde
    Wer hat in {} nach den Besucherzahlen im Hallenbad gefragt? | Erlenrode | Wallersried
    Wer hat in {} nach den Heizkosten der Volksschule gefragt? | Kaltenegg | Rheinaue
    Wer hat in {} nach den Nächtigungszahlen gefragt? | Kaltenegg | Sassenbrück
    Wer hat in {} nach der Buslinie 12 gefragt? | Hohenlinde | Erlenrode
    Wer hat in {} nach der Linde am Kirchplatz gefragt? | Tannöd | Brennborn
    Wer hat in {} nach der Bürgerversammlung gefragt? | Tannöd | Erlenrode
    Wer hat in {} nach dem Prüfbericht für die Spielgeräte gefragt? | Brennborn | Kaltenegg
    Wie wurde in {} über die Lautsprecheranlage abgestimmt? | Wallersried | Talfurth
    Wie wurde in {} über die Plakatierungsverordnung abgestimmt? | Wallersried | Rheinaue
    Wie wurde in {} über die Fahrradstraße abgestimmt? | Rheinaue | Tannöd
    Wie wurde in {} über den Bücherschrank abgestimmt? | Rheinaue | Kaltenegg
    Wie wurde in {} über die Bewohnerparkausweise abgestimmt? | Erlenrode | Rheinaue
    Wie wurde in {} über die Duschen im Hallenbad abgestimmt? | Erlenrode | Sassenbrück
    Wie wurde in {} über den Verkehrsspiegel abgestimmt? | Hohenlinde | Brennborn
    Wie wurde in {} über die Nutzungsvereinbarung mit dem Turnverein abgestimmt? | Sassenbrück | Hohenlinde
    Wann wird in {} der Gehweg in der Weidenstraße ausgebessert? | Sassenbrück | Kaltenegg
    Was wurde in {} zum Gutachten über die Beckenfolie gesagt? | Sassenbrück | Wallersried
    Was wurde in {} zum Güterweg Haslach berichtet? | Talfurth | Sassenbrück
    Was wurde in {} wegen der Loipe besprochen? | Talfurth | Rheinaue
    Was ist in {} mit dem Geschirrspüler im Dorfgemeinschaftshaus los? | Brennborn | Hohenlinde
    Was soll in {} mit der Wasserstelle am Friedhofstor geschehen? | Brennborn | Tannöd
    Was ist in {} mit den Hundekotbeuteln geplant? | Brennborn | Sassenbrück
    Was wird in {} aus den Bewohnerparkausweisen im Nordviertel? | Erlenrode | Talfurth
    Was ist in {} mit dem Wirtschaftsweg am Galgenberg? | Erlenrode | Rheinaue
    Was sagt man in {} zum Heizkostenzuschuss? | Kaltenegg | Erlenrode
    Was soll in {} am Kirchplatz aufgestellt werden? | Rheinaue | Talfurth
    Welche Firma bekam in {} den Auftrag für die Küche? | Brennborn | Rheinaue
    """.strip().splitlines()
    for row in [row.strip()]
)
# What nobody speaks of in any of these towns.
NOWHERE = tuple(
    tuple(row.strip().split(" | "))
    for row in """
    Wer hat in Sassenbrück nach der Skateanlage gefragt? | Wer hat in Talfurth nach der Seilbahn gefragt?
    Wer hat in Rheinaue nach dem Krankenhaus gefragt? | Wer hat in Tannöd nach dem Windpark gefragt?
    Wer hat in Kaltenegg nach dem Skilift gefragt? | Wer hat in Brennborn nach dem Weinfest gefragt?
    Wie wurde in Wallersried über die Städtepartnerschaft abgestimmt? | Wer fragte in Erlenrode nach dem Zoo?
    Wie wurde in Rheinaue über den Flughafen abgestimmt? | Wie wurde in Talfurth über das Museum abgestimmt?
    Was kostet in Hohenlinde die neue Orgel? | Wann wird in Sassenbrück das Hochhaus abgerissen?
    Wer hat in Wallersried gegen die Grundsteuer gestimmt? | Wann tagt der Rat in Sassenbrück wieder?
    """.strip().splitlines()
)
