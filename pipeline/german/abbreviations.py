"""Abbreviations of German minutes and what tells an abbreviation from the end of a sentence.

Keys are written without blanks and without the last full stop, in lower case: ``z.b`` stands for both
"z.B." and "z. B.".
"""

from __future__ import annotations

from pipeline.german.roles import SHORTS


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Something always follows: a name, a number or the thing meant.
NEVER_LAST = _table(
    """
    z.b d.h d.i i.d.r i.s.d i.s.v i.v.m i.v i.a i.h.v i.h.d i.r.d i.r.v i.z.m i.b.a i.s i.h i.r i.e o.g
    u.u v.a m.e s.o.g n.chr v.chr z.hd z.hdn bzw ggf ggfs gegebenenf evtl event ca rd gem gemä lt vgl s
    sh sog inkl incl zzgl zuzgl abzgl einschl ausschl entspr bes insb insbes hinsichtl bzgl betr betrf
    abz mind max min tlw teilw vorauss voraussichtl dr prof dipl ing mag med jur phil rer nat pol oec
    habil hr hrn fr frl st stv stellv stellvertr vors bgm vzbgm oö nö bgld stmk sbg ktn vbg bgmin bm obm
    bgo bürgerm oberbürgerm beig rh rf rm str stä sts stadtr gr min.rat reg verw geb gez gest verst verh
    fa tel fax mobil aufl hrsg red bek amtl öff nichtöff ö n.ö städt staatl kath ev evang zw ds dgl jew
    od u o v z d i e sachk sachkund bürgerl fraktionsl parteil
    """
)

# Offices cut off behind a small letter stand before a name: "Ktabg. Abel", "Stadtv. Born".
_OFFICES = frozenset(
    form.lower() for form in SHORTS if form[0].isupper() and form[-1].islower() and form[-2:] != "in"
)

# A number or a letter follows: "Nr. 5", "Abs. 2 S. 1", "Anl. 3". Without one it may be a word ("Art").
BEFORE_NUMBER = _table(
    """
    nr nrn no abs art ziff zif ziffn buchst lit satz s bd kap abb tab anl anlg pkt pos abschn § §§ az fl
    flst flurst flur gmkg gemark bl rn rz tz tit hhst ifd lfd usk abt ref drs drucks vorl ds top bpl pl
    """
)

NEVER_LAST |= _OFFICES - _table("dez bv gv bg vae tae tang")

# Of these, those that are no words themselves: a line that ends with one goes on in the next.
GOES_ON = (NEVER_LAST | BEFORE_NUMBER) - _table("art satz pos flur abt top pl bes min max mag event")

# Often the last word of a sentence as well: the next word decides.
MAY_BE_LAST = _table(
    """
    usw etc u.a u.ä o.ä u.s.w u.v.m u.v.a.m u.dgl u.a.m z.t z.zt zt zzt s.o s.u a.d a.o e.v e.g v.h p.a
    n.n n.b n.n.b b.w d.j d.m v.m d.js lfd.j f ff mio mrd tsd mwst ust teur stck stk std stdn min sek tg
    mon jh jhd jhdt jg zi str pl weg allg priv gesamt einw qm km lfm ha kg co cie bgh ggmbh mbh kl gr
    anw abw entsch enth abst
    jan jän feb febr mär apr jun jul aug sep sept okt nov dez mo di mi do sa so
    """
)

MONTHS = _table(
    """
    Januar Jänner Jan Februar Feber Feb Febr März Mär April Apr Mai Juni Jun Juli Jul August Aug
    September Sep Sept Oktober Okt November Nov Dezember Dez
    """
)

# Words before a number that make it a count or a name, not an ordinal: "unter TOP 5. Stadträtin ...".
CARDINAL = _table(
    """
    top tops punkt punkte tagesordnungspunkt ziffer ziffern nummer seite anlage anlagen absatz artikel
    paragraph vorlage variante stufe phase gruppe klasse nein ja enthaltung enthaltungen stimmen gegen
    hausnummer nr abs art
    """
)

# Function words and forms of address that begin a sentence; in the middle of one they are lower-case or
# do not follow an ordinal.
OPENERS = _table(
    """
    Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Es Er Sie Wir Ich Ihr Man Dies Diese Dieser
    Dieses Diesem Diesen Jener Jene Jenes Seine Seiner Seinem Seinen Ihre Ihrem Ihren Ihrer Unser Unsere
    Kein Keine Keiner Niemand Alle Allen Aller Alles Jeder Jede Jedes Beide Beiden Einige Einzelne
    Mehrere Viele Andere Solche Welche Welcher Welches Wer Was Wie Wo Wann Warum Weshalb Wieso Woher
    Wohin Wozu Womit Ob Dass Daß Wenn Falls Sofern Soweit Sobald Solange Nachdem Bevor Da Weil Obwohl
    Während Als Damit Dazu Dabei Daher Dadurch Dafür Dagegen Daran Darauf Daraus Darin Darüber Darum
    Darunter Davon Demnach Deshalb Deswegen Danach Dann Daraufhin Dort Derzeit Dennoch Trotzdem
    Allerdings Jedoch Aber Und Oder Denn Doch Sondern Auch Außerdem Zudem Ferner Weiter Weiterhin
    Weiters Zusätzlich Ebenso Ebenfalls Insgesamt Insbesondere Insofern Insoweit Somit Sodann Sonst
    Schließlich Abschließend Anschließend Hierauf Hieran Hierbei Hierdurch Hierfür Hiergegen Hierin
    Hiermit Hiernach Hierüber Hierzu Hier Nun Nunmehr Jetzt Heute Gestern Morgen Bereits Schon Noch Nur
    Nicht Nichts So Zunächst Zuerst Zuletzt Zwar Zwischenzeitlich Inzwischen Mittlerweile Künftig Ab An
    Am Auf Aus Außer Bei Beim Bis Durch Entgegen Für Gegen Gegenüber Gemäß Hinsichtlich Im In Ins
    Infolge Laut Mit Mittels Nach Neben Ohne Seit Seitens Statt Trotz Über Um Unter Vom Von Vor Wegen Zu
    Zum Zur Zwischen Aufgrund Anhand Anstelle Bezüglich Einerseits Andererseits Grundsätzlich Herr Frau
    Herrn Ist Sind War Waren Hat Haben Wird Werden Wurde Wurden Kann Können Könnte Könne Soll Sollte
    Sollen Müsse Muss Sei Seien Gibt Gebe Liegt Vielmehr Vielleicht Möglicherweise Leider Lediglich
    Letztlich Ergänzend Folgende Folgender Folgendes Einstimmig Mehrheitlich Beschluss Abstimmung
    Abstimmungsergebnis,
    """
)

# Offices open sentences too, but "1. Bürgermeister" is one of them: they count after letters only.
OFFICES = _table(
    """
    Stadtrat Stadträtin Stadtverordneter Stadtverordnete Ratsherr Ratsfrau Ratsmitglied Gemeinderat
    Gemeinderätin Gemeindevertreter Gemeindevertreterin Kreisrat Kreisrätin Bürgermeister
    Bürgermeisterin Oberbürgermeister Oberbürgermeisterin Landrat Landrätin Beigeordneter Beigeordnete
    Vorsitzender Vorsitzende Ausschussvorsitzender Ausschussvorsitzende Ausschussmitglied Verwaltung
    Stadtverordnetenvorsteher Amtsleiter Amtsleiterin RM StR SR
    """
)
