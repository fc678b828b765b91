"""Signs by which a sentence reports something done: a state, a paper, a finding, a look back."""

from __future__ import annotations

import re

from pipeline.german.pattern import lazy

BRIEF = 140  # characters of a telegram or of a short reply
HELPING = lazy(
    r"\b(?:konnten?|ist|sind|sei|seien|war|waren|wurden?|worden|hat|haben|habe|hatten?)\b", re.IGNORECASE
)
COMING = lazy(r"\b(?:wird|werden|werde)\b", re.IGNORECASE)
# "tauschte ... aus", "ging ... zu": told in the past tense.
PAST_TENSE = lazy(
    r"\b[a-zäöüß]{3,}te(?:n)?\b|\b(?:ging|gingen|gab|gaben|nahm|nahmen|schrieb|sprach|schnitt|strich|fand"
    r"|fanden|wies|lud"
    r"|zog|brachte|kam|kamen|traf|trafen|hielt|hielten|trat|bekam|bekamen|erhielt|erhielten|baute|hob)\b"
)
PAST = lazy(r"\b(?:worden|wurden?|konnten?)\b", re.IGNORECASE)
# "liegt nun vor", "liegt der Niederschrift bei"
THERE = lazy(
    r"\b(?:liegt|liegen|lag|lagen|liege|lägen)\b[^;]{0,80}\b(?:vor|bei)\b(?=\W*$|[,;.:]|\sund\b)"
    r"|\b(?:vor|bei)(?:liegt|liegen|liege)\b"
    r"|\b(?:Angebote?|Offerte?n?)\b[^;]{0,80}\b(?:liegt|liegen|lagen) (?:zwischen|bei)\b"
    r"|\b(?:finden|findet) (?:Sie|sich|Ihr|ihr)\b[^;]{0,80}\b(?:Anlage|Anhang|Tischvorlage|Plätzen"
    r"|Unterlagen|Mappe\w*"
    r"|\w*[Ii]nformationssystem|Niederschrift|Protokoll)\b|\b(?:liegt|liegen)\b[^;]{0,60}\b(?:auf"
    r"|aus)\b(?=\W*$|[,;.])"
    r"|\b(?:liegt|liegen|lag|lagen)\b[^;]{0,40}\bauf (?:den|Ihren) (?:Plätzen|Tischen)\b"
    r"|\b(?:legt|legte|legten?)\b[^;?]{0,80}\b(?:Angebote?|\w*[Vv]oranschl[aä]ge?"
    r"|Offerte?n?)\b[^;,?]{0,60}\bvor\b"
    r"|\bals Tischvorlage\b"
    r"|\b(?:siehe|s\.|vgl\.) (?:Anlage|Anhang|Beilage)\b|\bals (?:Anlage|Anhang|Beilage) \d*\W*$"
)
# What is so again, or has been for a while: "nimmt seit dem 4. März wieder Münzen an", "steht", "ist dicht".
STATE = lazy(
    r"(?<!schon )(?<!immer )(?<!und )\bwieder\b(?! (?:ein|eine|einmal|zu|defekt|kaputt|ausgefallen"
    r"|beschädigt|dunkel|undicht)\b)"
    r"|\b[Ss]eit (?:(?:dem|der|den|vergangene[rmn]|letzte[rmn]|vorige[rmn]|Anfang|Mitte|Ende|Beginn"
    r"|dieser|einigen|wenigen) )*(?:\d|J[aä]n|Feb"
    r"|März|April|Mai\b|Jun|Jul|Aug|Sept|Okt|Nov|Dez|Oster|Pfingst|Weihnacht|Neujahr|Silvester|Montag"
    r"|Dienstag|Mittwoch|Donnerstag"
    r"|Freitag|Samstag|Sonntag|Wochen?\b|Monat|Tagen|Herbst|Frühjahr|Frühling|Sommer|Winter|Saison"
    r"|Schul(?:jahr|beginn)|gestern|heute|[Kk]urzem)"
    r"|\b(?:steht|stehen|stehe|hängt|hängen|hänge|brennt|brennen|brenne|funktioniert|funktionieren"
    r"|funktioniere)(?=\W*$)"
    r"|\b(?:steht|stehen|hängt|hängen|brennt|funktioniert)\b[^;,]{0,20}\b(?:nun|jetzt|inzwischen"
    r"|mittlerweile|bereits|nunmehr|endlich)\b(?! (?:vor|im|zur|auf der))|\b(?:nun|jetzt|inzwischen"
    r"|mittlerweile) (?:steht"
    r"|hängt|brennt)\b"
    r"|\b(?:ist|sind|sei|seien) (?:nun |jetzt |inzwischen |mittlerweile |endlich )(?:dicht|hell|sauber"
    r"|frei|befahrbar"
    r"|begehbar|in Betrieb|da|vorhanden|fertig|offen)\b"
    r"|\b(?:hing|hingen|stand|standen)\b[^;,]{0,20}\b(?:vom|von|seit|im|für)\b"
)
# Somebody who was to be asked in is there, or speaks.
GUEST = lazy(
    r"\b(?:(?:war|waren|ist|sind|seien|sei)\b[^;,]{1,120}\b(?:anwesend|zu Gast|erschienen|eingeladen)"
    r"|als (?:Gast|Gäste) (?:begrüßt|anwesend)|referiert|referierte|erläuter(?:t|te|ten)"
    r"|hielt(?:en)? [^;,]{0,60}Vortrag|(?:gibt|gab|gaben) [^;,]{0,60}(?:Einblick|Überblick)"
    r"|berichte(?:t|te|ten) (?:über|aus|von)"
    r"|stell(?:t|te|ten)\b[^;,]{2,120}\bvor(?=\W*$|,)|präsentier(?:t|te|ten))\b"
)
# Whoever was asked says yes or no, or takes it on.
ANSWERS = lazy(
    r"\b(?:sag(?:t|te|e) (?:Ja|Nein|zu|ab)|(?:be)?zahlt|(?:be)?zahle|übern(?:immt|ehme|ahm)|spendet"
    r"|spende|stiftet|stifte"
    r"|(?:lehnt|lehnte|lehne)\b[^;,]{0,60}\bab|(?:stimmt|stimmte|stimme)\b[^;,]{0,60}\bzu|erlaubt"
    r"|erlaube|gestattet|verbietet"
    r"|(?:ist|sei|zeigt sich) (?:einverstanden|bereit|dagegen|dafür))\b"
)
# "nach den Mahnschreiben vom Mai": what stands behind has been done.
AFTER = lazy(r"\b[Nn]ach (?:de[nmr]|eine[mr]|ihre[mr]|seine[mr]) (?:\w+ )?[A-ZÄÖÜ]")
# "bietet die Arbeiten um 4.300 Euro an"
OFFERS = lazy(r"\b(?:anbietet|anbot|angeboten hat|(?:bietet|bot|bieten|boten)\b[^;]{2,160}\ban)\b")
# Something told on the spot: a figure, a finding.
TELLS = lazy(
    r"\b(?:beziffert\w{0,2}|nennt|nannte|(?:gibt|gab)\b[^;]{1,120}\bbekannt|berichtet\w{0,2}|verliest"
    r"|verlas"
    r"|informiert\w{0,2}|(?:teilt|teilte)\b[^;]{0,120}\bmit|(?:reicht|reichte)\b[^;]{1,160}\bnach"
    r"|(?:legt|legte|trägt|trug|stellt|stellte)\b[^;]{1,160}\bvor|(?:wird"
    r"|werden)\b[^;]{1,120}\b(?:mitgeteilt|berichtet"
    r"|bekannt ?gegeben)(?=,|:)|be(?:läuft|liefen|lief|trägt|tragen|trug|trugen)|laute[tn]?|(?:lag"
    r"|lagen) (?:\w+ )?bei|kostete\w?)\b"
)
CONTENT = lazy(
    r"\b(?:wonach|danach|demnach|zufolge|ergeben)\b|\b\d{1,3}(?:\.\d{3})+\b|\b\d+(?:,\d+)?(?=\s|\.?$)"
)
ASKS = lazy(r"\b(?:fragt|fragte|erkundigt|erkundigte|wissen|nachgefragt, ob|hakt)\b")
AFFIRMED = lazy(
    r"\b(?:bejaht|bejahte)\b(?! nicht)|\bbestätig(?:t|te)\b[^.;]{0,20}\b(?:dies|das)\b"
    r"|\b(?:[Dd]ies|[Dd]as) (?:sei|ist) (?:geschehen|erfolgt|erledigt|der Fall)\b|:\s*[Jj]a\b[^n]"
    r"|^[Jj]a[,.]"
)
# Words that say that a sentence looks back at a promise.
BACK = lazy(
    r"\b(?:[Jj]änner|[Jj]anuar|[Ff]ebruar|[Mm]ärz|[Aa]pril|[Mm]ai|[Jj]uni|[Jj]uli|[Aa]ugust|[Ss]eptember"
    r"|[Oo]ktober|[Nn]ovember"
    r"|[Dd]ezember)sitzung\b|\b(?:erbeten\w*|gewünschte\w*|angeforderte\w*|geforderte\w*|nachgefragte\w*"
    r"|angeregte\w*"
    r"|Prüfauftr\w+|Prüfbitte\w*|Pendenz\w*|(?:aus|in|von) der (?:\w+ )?\w*[Ss]itzung (?:vom|am|im)"
    r"|wie (?:besprochen|vereinbart|beschlossen|erbeten)|(?:[Bb]itte|[Aa]nregung|[Ww]unsch"
    r"|[Hh]inweis) (?:von|vom|des|der|aus))\b"
    r"|\b(?:zugesagt\w*|Zusagen?\b|versprochen\w*|angekündigt\w*|Erledigung|Vollzug|Ausführung von"
    r"|Anfragen? (?:[^,;]{0,40} )?aus|(?:aus|in) der (?:letzten|vergangenen|vorigen)\s(?:\w*[Ss]itzung)?"
    r"|Anfrage\b[^,;]{0,60}\bbeantwortet|Zu[rm]? (?:An)?[Ff]rage|wie (?:zugesagt|gewünscht|angeregt))"
    r"|\bmit der (?:letzten|vergangenen|vorigen) Niederschrift\b|\bmit dem (?:letzten|vorigen) Protokoll\b"
)
# Titles of lists of what was to be done.
LISTS = lazy(
    r"\b(?:offene\w?\s(?:Punkte|Fragen|Anfragen|Aufträge|Beschlüsse|Themen|Posten)|Erledigung\w*"
    r"|Vollzug\w*|Umsetzung\w*"
    r"|(?:Beschluss|Protokoll|Umsetzungs|Auftrags)kontrolle|Kontrolle|Pendenzen\w*|To-?[Dd]o\w*"
    r"|Ausführung|Nachverfolgung"
    r"|Stand der|Sachst[aä]nd\w*|Rückmeldung\w*|Restanten|Aufgabenliste|Maßnahmenliste|Rückblick"
    r"|Beantwortung|Zusagen"
    r"|Beschlussverfolgung|Prüfaufträge|Nachfragen|Nachträge|Nachtrag|Altes|Anfragen aus|(?:letzte"
    r"|vergangene|vorige)[nr]?"
    r" (?:\w*[Ss]itzung|Protokoll))\b"
)
# The cells of a row, and the marks between a thing and what became of it.
CELLS = lazy(r"\s*[|\t]\s*")
NAMED = lazy(r"[^\W\d_]{3}")
ARROW = lazy(r"\s(?:[–—-]|→|=>|->)\s(?=\w)")
NUMBERING = lazy(r"^\W*(?:\d{1,3}(?:\.\d{1,2})?[.):]?\s*(?=[|:]|\s[A-ZÄÖÜ])[|:]?|[a-z]\))\s*")
BRACKETED = lazy(
    r"\s*[(\[](?P<what>[^()\[\]]{0,30}\b(?:erledigt|umgesetzt|abgeschlossen|erfolgt"
    r"|ausgeführt)\b[^()\[\]]{0,30})[)\]]"
)
STATUS = lazy(
    r"^\W*(?:(?:Status|Stand|Sachstand|Erledigung|Ergebnis)\W+)?(?:ist |wurde |am [\d.]+ )?(?:erledigt"
    r"|umgesetzt|abgeschlossen"
    r"|ausgeführt|vollzogen)\b[^.;]{0,40}\W*$",
    re.IGNORECASE,
)
# Who tells what was found, and what was found behind it.
FRAME = lazy(
    r"^(?P<frame>[^;]{3,240}?\b(?:mit|bekannt|berichtet\w{0,2}|mitgeteilt|bekannt ?gegeben"
    r"|informiert\w{0,2}|erklärt\w{0,2}|aus"
    r"|ausgeführt|erläutert\w{0,2}|geantwortet|antwortet\w{0,2}|beantwortet|ergeben|ergab|ergebe"
    r"|bestätig(?:t|te|en)|fest"
    r"|festgestellt|gezeigt|zeigt|wissen lassen|gemeldet|verweist|darauf hin|unterrichtet"
    r"|lautet)(?: (?:habe|hat|worden|sei))?)"
    r"(?::|, (?:dass|daß|wonach|demzufolge|demnach|es|sie|er|man|die|der|das|den|dem)\b)\s*(?P<what>.{5,})"
)
SOURCE = lazy(
    r"^\W*(?:Nach|Laut|Gemäß|Lt\.) (?:\w+ ){0,2}(?:Auskunft|Mitteilung|Angaben?|Aussage|Rückmeldung"
    r"|Rücksprache|Information"
    r"|Stellungnahme|Prüfung|Nachfrage)\b"
)
LOOKED_INTO = lazy(
    r"\b(?:\w*[Pp]rüfung|[Nn]achfrage|[Rr]ückfrage|[Rr]ücksprache|Anfrage|Untersuchung|Klärung|Abklärung"
    r"|Messung|\w*[Zz]ählung"
    r"|Ortstermin|Gespräch\w*|Unterredung|Besprechung|Telefonat|Aussprache|Treffen|Recherche|Erhebung"
    r"|Auswertung|Überprüfung|Kontrolle|Begehung|Befragung)\b"
)
# Who told it may stand behind: "..., teilt das Amt zur Anfrage mit".
BEHIND = lazy(
    r"^(?P<what>[^;]{5,240}), (?P<frame>(?:teilt|teilte|berichtet|berichtete|so|erklärt|informiert"
    r"|antwortet|gibt|führt)\b"
    r"[^,;]{3,120})$"
)
# "Die Messung ergab keine Überschreitung."
FOUND = lazy(r"\b(?:ergab|ergaben|zeigte|zeigten|ergeben hat|(?:hat|haben|habe)\b[^,;]{3,120}\bergeben)\b")
# "erkläre auf die Bitte der Stadt hin": whoever was asked has replied, be it with a no.
# What it is about stands in front: "Zum Weg am Klinikum teilte er mit, dieser gehöre dem Land".
TOPIC = lazy(
    r"^\W*(?P<frame>(?:Zu[mr]?|Bezüglich|Hinsichtlich|Betreffend|In Sachen"
    r"|Wegen) [^,;:]{3,160}?\b(?:teilt|teilte|führt|führte|erklärt|erklärte"
    r"|berichtet|berichtete|antwortet|antwortete|sagt|sagte|gab|gibt|informiert"
    r"|informierte)\b[^,;:]{0,60}), (?P<what>.{8,})"
)
REPLIES = lazy(
    r"\bauf (?:(?:die|eine|unsere) )?(?:Bitte|Anfrage|Nachfrage|Rückfrage|Anregung) (?:der|des|von|vom) "
    r"[^,;.]{2,40}?(?: hin)? (?:erkläre|erklärt|erklärte|antworte|antwortet|antwortete|mitteile|mitteilt"
    r"|mitgeteilt|geantwortet|erklärt habe|schreibe|schreibt)\b"
)
# Papers handed over at this moment.
HANDS = lazy(
    r"\b(?:legt|stellt|trägt|verteilt|übergibt|überreicht|präsentiert|verliest|erläutert|gibt|händigt"
    r"|wird|werden)\b"
    r"(?=.*\b(?:heute|hiermit|nunmehr|nun|nachstehend|Tischvorlage|zugesagte\w*|erbetene\w*|gewünschte\w*"
    r"|angekündigte\w*"
    r"|versprochene\w*)\b)[^;]*\b(?:vor|vorgelegt|verteilt|vorgestellt|ausgehändigt|ausgeteilt|verlesen"
    r"|übergeben|Kenntnis"
    r"|aus|übergibt|überreicht|präsentiert|verliest|erläutert|vorgetragen)\b"
)
# Papers that go from hand to hand at this moment, which needs no word for now.
PASSES = lazy(
    r"\b(?:lässt|ließ|lassen|ließen)\b[^;,]{2,100}\b(?:herum|rum|durch)(?:gehen|wandern)\b"
    r"|\b(?:reicht|reichte)\b[^;,]{2,100}\b(?:herum|rum)\b|\b(?:teilt|teilte)\b[^;,]{2,100}\baus(?=\W*$|,)"
    r"|\b(?:hat|haben)\b[^;,]{2,100}\b(?:mitgebracht|dabei)(?=\W*$|,|\sund\b)"
)
AT_A_LATER_TIME = lazy(
    r"\b(?:nächste\w?|kommende\w?|demnächst|später|bis|Herbst|Frühjahr|Sommer|Winter|Sommerpause|künftig)\b"
)
# "die Sprecherin, Frau Born, ist da": a name beside an office
APPOSED = lazy(
    r",\s(?:Frau|Herrn?|(?:Prof\. )?Dr\.)\s[A-ZÄÖÜ][^,;:]{1,50}"
    r"(?=,\s|\.?$|\s(?:ist|war|sind|waren|hat|haben|wurden?)\b)"
    r",?"
)
INSERTED = lazy(r",\s(?:so|wie)\s[^,;]{2,60}(?=,|\.?$)")
CUT = lazy(
    r";\s+|,\s+(?:(?:und|aber|jedoch|doch|während|wobei|sodass|so dass|wonach|danach)\s+)?"
    r"|(?<=[a-zäöüß\d])[:–]\s+|\sund\s(?=\w+\s(?:ist|sind|wird|werden|wurden?|hat|haben)\b)"
    r"|(?<=\sworden\sseien)\sund\s|(?<=\sworden\ssei)\sund\s"
    r"|(?<=\shat)\sund\s|(?<=\shaben)\sund\s|(?<=\swurde)\sund\s|(?<=\swurden)\sund\s|(?<=\sist)\sund\s(?=d)"
)
TOLD = lazy(
    r"\b(?:mitgeteilt|berichtet|ergeben|informiert|geantwortet|bestätigt|erklärt|ergab|zugesagt|gemeldet"
    r"|bekannt"
    r"|abgewinkt|bestätigte|antwortete|verneint|bejaht|(?:Antwort|Stellungnahme|Schreiben"
    r"|Auskunft) (?:ist )?(?:eingegangen"
    r"|eingetroffen|zugegangen|gekommen))\W*$"
)
# "Die Prüfung hat ergeben", "stellt die Prüfergebnisse vor": what follows is what was found, be it a no
RESULT = lazy(
    r"\b[Pp]rüf(?:ungs)?ergebnis\w*|\bErgebnis\w* der (?:\w*[Pp]rüfung|\w*[Zz]ählung|Untersuchung)\b"
)
FIGURE = lazy(
    r"\b\d{1,3}(?:\.\d{3})*(?:,\d+)? (?:Euro|EUR|€|Prozent|%|Stück|Personen|Fahrzeuge|Tonnen|Kilometer"
    r"|m²|ha)\b"
)
# A thing before a colon, and what became of it behind.
LABEL = lazy(
    r"^\W*(?P<of>(?:(?!\b(?:ist|sind|wird|werden|wurden?|hat|haben|teilt|berichtet|erklärt"
    r"|sagt)\b)[^:;.]){3,80}):\s"
)
# An answer, or words that go on with what stands above.
FOLLOWS = lazy(
    r"\b(?:antwortete?t?|entgegnet(?:e|en)?|erwidert(?:e|en)?|bejaht(?:e|en)?|bestätigt(?:e|en)?)\b"
    r"|^\W*Antwort:|^[^.:;]{0,20}[a-zäöü.]{3,}(?: [A-ZÄÖÜ][\w-]+)?(?: \([^)]{2,40}\))?: "
    r"|\b(?:dort|diese[rsn]?|dies|hierzu|dazu)\b",
    re.IGNORECASE,
)
LISTED = lazy(r"\s*(?:[-•*–·]|\d{1,2}[.)]|[a-z]\))\s")
ABOVE = 2  # sentences above a report that may name what it is about
FAR = 4  # sentences up to the line of the list that it belongs to
# What the meeting itself decides is no report of what became of a promise.
VOTES = lazy(
    r"\b(?:Ja-?Stimmen|Gegenstimmen?|Enthaltung(?:en)?|Tagesordnungspunkt|Geschäftsordnung\w*"
    r"|lässt\b.*\babstimmen"
    r"|mehrheitlich|Abstimmung(?:sergebnis)?)\b"
)
THANKS = lazy(r"\b(?:dankt\w{0,2}|Dank|lobt\w{0,2})\b")
RELATIVE = lazy(
    r"^(?:die|der|das|den|dem|denen|deren|dessen|welche[rsmn]?|was|wo)\b.*"
    r"\b(?:wurden?|ist|sind|war|waren|sei|seien|hat|haben|habe|hatten?)\W*$"
)
# Lines of a form that name the body and the kind of resolution, not what became of anything.
FORM = lazy(r"^\W*(?:Gremium|Beschlussart|Status|Vorlage|Drucksache|Zuständigkeit)\b[^.]{0,40}:")
# A pronoun that stands for what the sentence before speaks of.
MEANT = lazy(
    r"\b(?:diese[rsn]?|dies|sie|er|es|ihn|ihm|dort)\b|^\W*(?:Ja, |Nein, )?(?:die|der|das) (?:ist|sind"
    r"|wurden?|war|hat|haben|steht"
    r"|hängt|liegt|liegen|seien|sei)\b",
    re.IGNORECASE,
)
# Who tells of a thing tells by the clause behind it what became of it: "berichtet vom Kurs, der stattfand".
TELLS_OF = lazy(
    r"\b(?:bericht|erzähl|schilder)(?:et|t|ete|te|en|eten|ten)\b[^,;]{0,80}\b(?:vo[nm]|über)\s"
    r"(?P<what>[^,;]{3,80})$"
)
WHERE = lazy(r",\s(?:der|die|das|welche[rs]?)\s(?:dort|da|hier)\b[^,;]{2,60},(?=\s)")
